#include "core/read/compose/en_periods.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

namespace isnad::en {
namespace {

// "have fled since the strike", "have died since the shelling of the town", "since gunmen stormed the camp": of that
// one.
bool IsSinceOneBlow(const FieldText& field, std::uint32_t since) {
  constexpr std::uint32_t kVerb = 4;  // tokens on to the verb
  for (std::uint32_t at = since + 1; at <= since + kVerb && at < field.size() && field.SameSentence(at, since); ++at) {
    if (field.lattice.Is(at, "begin") || field.tokens[at].folded == ",") break;
    const auto& verbs = field.lattice.readings[at];
    const bool blow = std::any_of(verbs.begin(), verbs.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.lexeme->event;
    });
    if (blow) return true;
  }
  if (since + 2 >= field.size() || field.tokens[since + 1].folded != "the" || !field.SameSentence(since + 2, since))
    return false;
  const auto& readings = field.lattice.readings[since + 2];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.lexeme->event && a.number != Number::kPlural && !a.lexeme->Is("lasting") &&
           !a.lexeme->Is("war");
  });
}

}  // namespace

// "have been killed since the general launched his push", "has since left 900 dead": in a tense that spans, all that
// was since. A day or month behind the word is a date, and read as one.
std::optional<std::uint32_t> SinceClause(const FieldText& field, std::uint32_t token) {
  constexpr std::uint32_t kPerfect = 4;  // tokens from the helper to the outcome word
  std::uint32_t at = token;
  while (at > 0 && field.SameSentence(at - 1, token)) --at;
  bool perfect = false;
  for (std::uint32_t have = at; have < field.size() && field.SameSentence(have, token) && !perfect; ++have)
    for (std::uint32_t i = have + 1; field.lattice.Is(have, "have") && i <= have + kPerfect && i < field.size(); ++i)
      for (const Analysis& a : field.lattice.readings[i])
        perfect = perfect || ((a.lexeme->outcome || a.lexeme->Is("leave")) && field.SameSentence(i, token));
  if (!perfect) return std::nullopt;
  for (; at + 1 < field.size() && field.SameSentence(at, token); ++at) {
    // "Two of the wounded had since died, while four gunmen were killed"
    const bool adverb = at > 0 && field.tokens[at - 1].folded == "had" && field.lattice.Is(at, "time-since");
    if (field.lattice.Is(at, "since-then") || adverb) {
      if (field.clause_at[at] == field.clause_at[token]) return at;
      continue;
    }
    if (!field.lattice.Is(at, "time-since")) continue;
    const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
      return date.first > at && date.first <= at + 3 && field.SameSentence(date.first, at);
    });
    if (!dated && !IsSinceOneBlow(field, at)) return at;
  }
  return std::nullopt;
}

// "since the army, led by X, launched an offensive": up to the word of the offensive, if one stands there.
std::uint32_t EndOfSinceClause(const FieldText& field, std::uint32_t since) {
  std::uint32_t last = since;
  for (std::uint32_t at = since + 1; at < field.size() && field.SameSentence(at, since); ++at) {
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->Is("lasting"); }))
      last = at;
  }
  return last;
}

// "the toll since the start of the strikes": of all of them.
std::optional<Period> SinceStart(const FieldText& field, std::uint32_t since) {
  constexpr std::uint32_t kWords = 4;
  const auto word = [&](std::uint32_t at, std::initializer_list<std::string_view> any) {
    return at < field.size() && field.SameSentence(at, since) &&
           std::find(any.begin(), any.end(), field.tokens[at].folded) != any.end();
  };
  if (field.lattice.lang != "en" || !word(since + 1, {"the"}) || !word(since + 3, {"of"}) ||
      !word(since + 2, {"start", "beginning", "outbreak", "onset", "launch"}))
    return std::nullopt;
  for (std::uint32_t at = since + 4; at <= since + 4 + kWords; ++at)
    if (word(at, {"strikes", "airstrikes", "attacks", "clashes", "escalation", "offensive", "war", "conflict",
                  "campaign", "bombardment", "aggression", "genocide"}))
      return Period{since, at, nullptr, false};
  return std::nullopt;
}

// "178 have been killed since the 7 October attack on X": of all that time, where the attack lies weeks back.
std::optional<Period> SinceOldBlow(const Composition& c, int f, std::uint32_t since) {
  constexpr std::uint32_t kWords = 10;
  constexpr Day kEventDays = 30;
  const FieldText& field = c.Text(f);
  const std::optional<Day> today = c.document.own_day ? c.document.own_day : c.document.published;
  if (field.lattice.lang != "en" || !today) return std::nullopt;
  const DatePhrase* day = nullptr;
  bool blow = false;
  std::uint32_t last = since;
  for (std::uint32_t at = since + 1; at <= since + kWords && at < field.size() && field.SameSentence(at, since); ++at) {
    if (field.tokens[at].folded == ",") break;
    if (day == nullptr) day = field.DateAt(at);
    const auto& readings = field.lattice.readings[at];
    blow = blow || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event; });
    if (blow) last = at;
  }
  if (day == nullptr || !blow || day->saying || !day->date.from || *day->date.from > *today - kEventDays)
    return std::nullopt;
  return Period{since, std::max(last, day->last), nullptr, false};
}

// "Total since Tuesday: 34 killed": of all that was since.
std::optional<Period> TotalSince(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  const std::string& word = field.tokens[first].folded;
  if (field.lattice.lang != "en" || (word != "total" && word != "totals" && word != "tally") || first + 2 >= token ||
      !field.lattice.Is(first + 1, "time-since"))
    return std::nullopt;
  return Period{first + 1, first + 2, field.DateAt(first + 2), false};
}

// "strikes have killed dozens over the years", "Over the past day, strikes killed one person": of all of that time.
std::optional<Period> OverTheYears(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  if (field.lattice.lang != "en") return std::nullopt;
  const auto is = [&](std::uint32_t at, std::initializer_list<std::string_view> any) {
    return at < field.size() && field.SameSentence(at, token) &&
           std::find(any.begin(), any.end(), field.tokens[at].folded) != any.end();
  };
  if (is(first, {"over", "in", "during"}) && is(first + 1, {"the"}) && is(first + 2, {"past", "last"}) &&
      is(first + 3, {"day"}) && is(first + 4, {","}))
    return Period{first, first + 3, nullptr, false};
  for (std::uint32_t at = first + 1; at + 2 < field.size() && field.SameSentence(at + 2, token); ++at)
    if (is(at, {"over", "through", "throughout"}) && is(at + 1, {"the"}) && is(at + 2, {"years", "decades"}))
      return Period{at, at + 2, nullptr, true};
  return std::nullopt;
}

// "205 killed in two weeks of fighting in Libya": of all of it.
std::optional<Period> WeeksOfWar(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  if (field.lattice.lang != "en") return std::nullopt;
  for (std::uint32_t at = first + 1; at + 2 < field.size() && field.SameSentence(at + 2, token); ++at) {
    const bool unit =
        field.lattice.Is(at, "unit=week") || field.lattice.Is(at, "unit=month") || field.lattice.Is(at, "unit=year");
    if (!unit || field.tokens[at + 1].folded != "of") continue;
    const std::string& during = field.tokens[at > first + 1 ? at - 2 : at - 1].folded;
    const bool opened = during == "in" || during == "during" || during == "over" || during == "after";
    for (std::uint32_t on = at + 2; opened && on <= at + 3 && on < field.size(); ++on)
      if (field.lattice.Is(on, "war") || field.lattice.Is(on, "violence") || field.lattice.Is(on, "lasting"))
        return Period{at, on, nullptr, true};
  }
  return std::nullopt;
}

}  // namespace isnad::en
