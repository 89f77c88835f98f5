#include <algorithm>
#include <optional>

#include "core/read/compose/tie_figures.h"

// By a turn of the sentence: what had hardly passed when the news came, the rest of several, what befell the mourners,
// a sweep on a day of its own.

namespace isnad::ties {
namespace {

std::uint32_t FirstOf(const FieldText& field, std::uint32_t word) {
  while (word > 0 && field.SameSentence(word - 1, word)) --word;
  return word;
}

// Where the news begins behind what had hardly passed: the token of "حتى".
std::optional<std::uint32_t> NewsBehind(const FieldText& field, const EventMention& told) {
  if (field.lattice.lang != "ar" || told.verb || told.first == 0) return std::nullopt;
  const std::uint32_t before = told.first - 1;
  if (!field.SameSentence(before, told.word) ||
      (field.tokens[before].folded != "علي" && field.tokens[before].folded != "من"))
    return std::nullopt;
  constexpr std::uint32_t kFar = 10;  // tokens from "لم يمر" to the preposition
  bool hardly = false;
  for (std::uint32_t back = 1; back <= kFar && back <= before && field.SameSentence(before - back, before); ++back)
    hardly = hardly || field.lattice.Is(before - back, "hardly");
  if (!hardly) return std::nullopt;
  for (std::uint32_t at = told.last + 1; at < field.size() && field.SameSentence(at, told.word); ++at)
    if (field.tokens[at].folded == "حتي") return at;
  return std::nullopt;
}

bool NamesFuneral(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("funeral") || (a.lexeme->Is("bury") && a.form == VerbForm::kVerbalNoun);
  });
}

bool TellsOfFuneral(const FieldText& field, std::uint32_t word) {
  for (std::uint32_t at = FirstOf(field, word); at < field.size() && field.SameSentence(at, word); ++at)
    if (NamesFuneral(field, at)) return true;
  return false;
}

bool IsByAttackers(const Draft& draft) {
  return !draft.types.empty() && std::all_of(draft.types.begin(), draft.types.end(), [](const auto& told) {
    return told.second == 0 || told.first == EventType::kAttack || told.first == EventType::kBombing ||
           told.first == EventType::kAssassination || told.first == EventType::kAbduction;
  });
}

bool ToldInSentencesBefore(const Composition& c, const EventMention& mention, const Draft& draft) {
  return mention.field == 1 && draft.last_field == 1 && draft.last_sentence < c.Text(1).tokens[mention.word].sentence;
}

}  // namespace

void LayBackHardlyPast(const FieldText& field, EventMention& told) {
  const std::optional<std::uint32_t> news = NewsBehind(field, told);
  if (!news) return;
  told.older = true;
  if (told.place && field.names[*told.place].first > *news) told.place.reset();
  if (told.date && field.dates[*told.date].first > *news) told.date.reset();
}

bool CameUponIt(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    if (told.field != mention.field || told.word > mention.word || !field.SameSentence(told.word, mention.word))
      return false;
    const std::optional<std::uint32_t> news = NewsBehind(field, told);
    return news && *news < mention.first;
  });
}

bool StandsAcrossNews(const Composition& c, const EventMention& mention, std::uint32_t figure) {
  const FieldText& field = c.Text(mention.field);
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    if (told.field != mention.field || !field.SameSentence(told.word, mention.word)) return false;
    const std::optional<std::uint32_t> news = NewsBehind(field, told);
    return news && (mention.word < *news) != (figure < *news);
  });
}

bool IsRestOfThem(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kOpens = 1;  // tokens from "أما" to the word
  const std::uint32_t other = mention.word + 1;
  if (field.lattice.lang != "ar" || !mention.definite || mention.verb || other >= field.size() ||
      !field.SameSentence(mention.word, other) || !field.tokens[other].folded.starts_with("الاخر"))
    return false;
  const std::uint32_t first = FirstOf(field, mention.word);
  return mention.first <= first + kOpens && field.tokens[first].folded == "اما";
}

bool IsAtFuneral(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kNear = 2;  // tokens from "أثناء" to the funeral
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.definite || !ToldInSentencesBefore(c, mention, draft)) return false;
  bool there = false;
  for (std::uint32_t at = FirstOf(field, mention.word); at < mention.first && !there; ++at)
    for (std::uint32_t next = at + 1; field.lattice.Is(at, "meanwhile") && next <= at + kNear && next < mention.first;
         ++next)
      there = there || NamesFuneral(field, next);
  // A strike on a funeral is told by it from the first.
  return there && std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           return TellsOfFuneral(c.Text(c.mentions[m].field), c.mentions[m].word);
         });
}

bool IsSweepOfItsDay(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 6;  // tokens back to "نفذت"
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.type != EventType::kRaid || mention.definite || mention.verb ||
      !mention.date || !IsByAttackers(draft) || !ToldInSentencesBefore(c, mention, draft))
    return false;
  const DatePhrase& date = field.dates[*mention.date];
  if (date.period || date.saying || date.announced || date.first > mention.last + kFar) return false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    if (field.lattice.Is(at, "carry-out")) return true;
  }
  return false;
}

bool StrikesOthersAgain(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kNear = 4;  // tokens from the verb to "مجددا"
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || !mention.verb || mention.definite || draft.older ||
      !ToldInSentencesBefore(c, mention, draft) || TakesUpTold(field, mention.word))
    return false;
  bool again = false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kNear && InSentence(c, mention, at); ++at)
    again = again || field.lattice.Is(at, "once-more");
  if (!again) return false;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  return !mine.empty() && !theirs.empty() && !ShareFigure(mine, theirs);
}

bool RemindsOf(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kOpens = 4;  // tokens: "جدير بالذكر أنها"
  const FieldText& field = c.Text(mention.field);
  if (mention.definite || mention.field != 1 || !mention.date || draft.older || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const std::uint32_t first = FirstOf(field, mention.word);
  bool reminds = false;
  for (std::uint32_t at = first; at < first + kOpens && at < mention.word; ++at)
    reminds = reminds || field.lattice.Is(at, "reminds");
  return reminds && std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
           const DatePhrase& told = c.Text(own.first).dates[own.second];
           return !told.saying && AreOfTwoDays(field.dates[*mention.date], told);
         });
}

// "هو الهجوم الثاني", "وهذه هي المرة الثالثة التي يستهدف فيها": the verb counts, and tells nothing of where and when.
bool IsCountedVerb(const FieldText& field, const EventMention& mention) {
  const std::uint32_t at = mention.first;
  return field.lattice.lang == "ar" && mention.verb && at > 2 && field.SameSentence(at - 3, at) &&
         field.lattice.Is(at - 1, "relative") && field.lattice.Is(at - 2, "ordinal") &&
         field.tokens[at - 3].folded.ends_with("مره");
}

}  // namespace isnad::ties
