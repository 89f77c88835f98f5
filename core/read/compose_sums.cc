#include <algorithm>
#include <optional>

#include "core/read/compose_parts.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

const EventMention* MentionOf(const Composition& c, std::uint32_t summary) {
  for (const EventMention& mention : c.mentions)
    if (mention.summary == summary) return &mention;
  return nullptr;
}

// "خلال 24 ساعة", "في غضون يوم واحد": how long it was, and nothing of when.
bool IsCountedSpan(const FieldText& field, std::uint32_t opener, std::uint32_t* last) {
  const auto one = [&](std::uint32_t at) { return field.tokens[at].folded == "واحد"; };
  if (opener + 2 < field.size() && field.SameSentence(opener + 2, opener) && one(opener + 2) &&
      (field.lattice.Is(opener + 1, "unit=week") || field.lattice.Is(opener + 1, "unit=month"))) {
    *last = opener + 2;  // "في أسبوع واحد"
    return true;
  }
  bool hours = false, day = false, numbered = false;
  for (std::uint32_t at = opener; at <= opener + 5 && at < field.size() && field.SameSentence(at, opener); ++at) {
    const QuantityPhrase* number = field.QuantityAt(at);
    const bool told = number != nullptr && (number->people.form == Form::kDigits || number->people.form == Form::kWord);
    const bool many =
        told && number->first <= at && number->people.max && *number->people.max >= 12 && *number->people.max <= 96;
    hours = hours || field.lattice.Is(at, "unit=hour");
    day = day || field.lattice.Is(at, "unit=day");
    numbered =
        numbered || (many && (number->unit == "hour" || number->bare)) || (day && field.tokens[at].folded == "واحد");
    if ((hours || day) && numbered) {
      *last = at;
      return true;
    }
  }
  return false;
}

// "العام", "الشهر", "الأسبوع", with nothing that says which.
bool IsOwnSpan(const FieldText& field, std::uint32_t at) {
  if (at >= field.size() || !field.SameSentence(at - 1, at) || field.DateAt(at) != nullptr) return false;
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kAl) && a.number == Number::kSingular &&
           (a.lexeme->Is("unit=week") || a.lexeme->Is("unit=month") || a.lexeme->Is("unit=year"));
  });
}

// "أقل من 36".
bool IsBounded(const FieldText& field, std::uint32_t at) {
  const QuantityPhrase* number = at < field.size() ? field.QuantityAt(at) : nullptr;
  return number != nullptr && number->people.bound != Bound::kExact;
}

// "منذ بدء العملية البرية", "منذ اندلاع الأزمة": of a stretch with a beginning, where no day says that it is today's.
bool BeginsThere(const FieldText& field, std::uint32_t since, std::uint32_t at) {
  const Lattice& lattice = field.lattice;
  if (!lattice.Is(at - 1, "begin") && !lattice.Is(at - 1, "break-out") && !lattice.Is(at - 1, "edge")) return false;
  // "الحملة الأمنية" is one event, however long; "الحملة العسكرية" is a part of the war.
  const bool military = at + 1 < field.size() && field.SameSentence(at, at + 1) && lattice.Is(at + 1, "of-war");
  // "منذ انطلاق عملية “غصن الكرم” في 20 يناير": an operation with a name of its own is no one event.
  const std::uint32_t name = at + 1;
  const bool named = name < field.size() && field.SameSentence(at, name) &&
                     field.tokens[name].kind != TokenKind::kNumber &&
                     (field.tokens[name].kind == TokenKind::kPunct ? field.tokens[name].folded == "\""
                                                                   : lattice.readings[name].empty());
  if (named && std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [](const Analysis& a) {
        return !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->Is("generic-event");
      }))
    return true;
  const bool stretch = std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [&](const Analysis& a) {
    return a.Has(kAl) && (a.lexeme->Is("stretch") || (military && a.lexeme->Is("generic-event")));
  });
  return stretch && std::none_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
           return field.SameSentence(date.first, since) && !date.period && !date.habit && !date.saying;
         });
}

// "منذ بدء الحرب", "حصيلة الحرب منذ اندلاعها".
bool IsSinceWar(const FieldText& field, std::uint32_t since, std::uint32_t* last) {
  for (std::uint32_t at = since + 1; at <= since + 4 && at < field.size() && field.SameSentence(at, since); ++at) {
    *last = at;
    if (field.lattice.Is(at, "war") || field.lattice.Is(at, "epoch")) return true;
    if (at > since + 1 && BeginsThere(field, since, at)) return true;
    bool pronoun = false;
    for (const Analysis& a : field.lattice.readings[at])
      pronoun = pronoun || (a.Has(kPronoun) && (a.lexeme->Is("break-out") || a.lexeme->Is("begin")));
    if (!pronoun) continue;
    for (std::uint32_t back = since; back > 0 && field.SameSentence(back - 1, since); --back)
      if (field.lattice.Is(back - 1, "war")) return true;
  }
  return false;
}

// "وهو الثاني خلال الساعات الـ24 الماضية": which of several, and no figure of the time.
bool IsRank(const FieldText& field, std::uint32_t first) {
  if (first == 0 || !field.SameSentence(first - 1, first)) return false;
  const auto& readings = field.lattice.readings[first - 1];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.Has(kAl) && a.lexeme->Is("ordinal"); });
}

// "حصيلة هي الأكبر منذ 3 أسابيع", "الأولى من نوعها منذ عام": how long none was like it.
bool IsRecord(const FieldText& field, std::uint32_t since) {
  if (!field.lattice.Is(since, "time-since")) return false;
  constexpr std::uint32_t kWords = 3;
  for (std::uint32_t at = since; at > 0 && since - at < kWords && field.SameSentence(at - 1, since); --at) {
    if (field.lattice.Is(at - 1, "superlative")) return true;
    for (const Analysis& a : field.lattice.readings[at - 1])
      if (a.Has(kAl) && a.lexeme->Is("ordinal") && a.lexeme->value == 1) return true;
  }
  return false;
}

// "الحرب", "حرب على كذا", "النزاع"; "العدوان" and "نزاع" may be the one attack or brawl that the text tells of, and
// "النزاع العشائري" is no war.
bool IsWar(const FieldText& field, std::uint32_t at) {
  const bool the = at > 0 && field.SameSentence(at - 1, at) && field.lattice.Is(at - 1, "article") &&
                   field.tokens[at - 1].folded == "the";
  for (const std::uint32_t beside : {at > 0 ? at - 1 : at, at + 1})
    if (beside < field.size() && field.SameSentence(beside, at) && field.lattice.Is(beside, "clan")) return false;
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return a.lexeme->Is("war") && !a.lexeme->Is("or-attack") && (!a.lexeme->Is("dispute") || a.Has(kAl) || the);
  });
}

// "أسفرت الحرب عن", "حرب على كذا خلفت", "قتلوا في النزاع": all of a war, not what the text just told. The war's token.
std::optional<std::uint32_t> WarOver(const FieldText& field, std::uint32_t token) {
  constexpr std::uint32_t kSubject = 2, kVerb = 8;  // tokens from the verb to its subject, from the noun to its verb
  std::uint32_t first = token;
  while (first > 0 && field.SameSentence(first - 1, token)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, token); ++at) {
    if (!IsWar(field, at)) continue;
    const auto is_result = [&](std::uint32_t verb) {
      const auto& readings = field.lattice.readings[verb];
      return field.SameSentence(verb, at) && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
               return a.lexeme->Is("result") || (a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && !a.Has(kWa));
             });
    };
    // "في الحرب", "in the war"
    const std::uint32_t before = at > first && field.lattice.Is(at - 1, "article") ? at - 1 : at;
    if (before > first && field.lattice.Is(before - 1, "locative")) return at;
    for (std::uint32_t back = 1; at < token && back <= kSubject && first + back <= at; ++back)
      if (is_result(at - back)) return at;
    for (std::uint32_t verb = at + 1; verb <= at + kVerb && verb <= token; ++verb)
      if (is_result(verb)) return at;
  }
  return std::nullopt;
}

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
    if (field.lattice.Is(at, "since-then")) return at;
    if (!field.lattice.Is(at, "time-since")) continue;
    const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
      return date.first > at && date.first <= at + 3 && field.SameSentence(date.first, at);
    });
    if (!dated) return at;
  }
  return std::nullopt;
}

std::optional<Period> PeriodOfSentence(const FieldText& field, std::uint32_t token) {
  std::optional<Period> found;
  for (const DatePhrase& date : field.dates)
    if (date.period && !date.heading && field.SameSentence(date.first, token) && !IsRecord(field, date.first) &&
        !IsRank(field, date.first)) {
      // Of several the one before the figure that is nearest, else the first behind it.
      if (found && date.first > token) break;
      found = Period{date.first, date.last, &date, false};
    }
  if (found) return found;
  std::uint32_t first = token;
  while (first > 0 && field.SameSentence(first - 1, token)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, token); ++at) {
    std::uint32_t last = at;
    const bool during = field.lattice.Is(at, "time-during");
    if ((during || field.lattice.Is(at, "locative")) && !IsRank(field, at) && IsCountedSpan(field, at, &last))
      // "في يوم واحد", "في أقل من 36 ساعة"; "في 36 ساعة" may be how long something took.
      if (during || field.lattice.Is(at + 1, "unit=day") || field.lattice.Is(at + 1, "unit=week") ||
          field.lattice.Is(at + 1, "unit=month") || IsBounded(field, at + 1))
        return Period{at, last, nullptr, true};
    if (field.lattice.Is(at, "time-since") && IsSinceWar(field, at, &last)) return Period{at, last, nullptr, false};
    // "خلال العام", "حصيلة الأسبوع: 30 قتيلا": the one that is running or has just ended.
    if ((during || field.lattice.Is(at, "toll")) && IsOwnSpan(field, at + 1) && !IsRank(field, at))
      return Period{at, at + 1, nullptr, false};
    if (during && at + 1 < field.size() && field.lattice.Is(at + 1, "same-span")) {
      // "خلال الشهر ذاته": the last one told.
      for (auto date = field.dates.rbegin(); date != field.dates.rend(); ++date)
        if (date->period && date->last < at) return Period{at, at + 2, &*date, false};
    }
  }
  if (const std::optional<std::uint32_t> since = SinceClause(field, token))
    return Period{*since, *since, nullptr, true};
  if (const std::optional<std::uint32_t> war = WarOver(field, token)) return Period{*war, *war, nullptr, false};
  return std::nullopt;
}

// "ومقتل ..." with people that nobody found: the part has a figure of the outcome that was not read.
bool HasUnread(const Composition& c, std::uint32_t summary, Outcome outcome) {
  const EventMention* mention = MentionOf(c, summary);
  if (mention == nullptr) return false;
  const Frames& frames = c.frames[mention->field];
  for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
    const Predicate& predicate = frames.predicates[p];
    if (predicate.outcome != outcome || !predicate.no_claim.empty() ||
        !c.Text(mention->field).SameSentence(predicate.first, mention->word))
      continue;
    if (std::none_of(frames.fillings.begin(), frames.fillings.end(),
                     [&](const Filling& filling) { return filling.predicate == p; }))
      return true;
  }
  return false;
}

}  // namespace

void FindScopes(Composition& c) {
  const FieldText& field = c.Text(1);
  c.scope_of_sentence.assign(field.tokens.sentences + 1, kNone);
  std::uint32_t scope = kNone;
  for (std::uint32_t at = 0; at < field.size(); ++at) {
    const DatePhrase* date = field.DateAt(at);
    if (date != nullptr && date->heading) scope = field.date_at[at];
    c.scope_of_sentence[field.tokens[at].sentence] = scope;
  }
}

const DatePhrase* ScopeOf(const Composition& c, int field, std::uint32_t token) {
  if (field != 1) return nullptr;
  const std::uint32_t scope = c.scope_of_sentence[c.Text(1).tokens[token].sentence];
  return scope == kNone ? nullptr : &c.Text(1).dates[scope];
}

std::optional<std::uint32_t> ListOpener(const FieldText& field, std::uint32_t token) {
  std::uint32_t at = token;
  while (true) {
    while (at > 0 && !field.tokens[at].line_start) --at;
    if (at == 0) return std::nullopt;
    const bool bullet = field.tokens[at].kind == TokenKind::kPunct || field.tokens[at].kind == TokenKind::kSymbol;
    if (!bullet) return std::nullopt;
    --at;
    if (field.tokens[at].folded == ":") return at;
  }
}

std::optional<Period> PeriodOver(const Composition& c, int f, std::uint32_t token) {
  const FieldText& field = c.Text(f);
  if (std::optional<Period> own = PeriodOfSentence(field, token)) return own;
  const auto reviewed = [&]() -> std::optional<Period> {
    if (!IsReviewed(c, f, token)) return std::nullopt;
    return Period{c.review->date->first, c.review->date->last, c.review->date, false, true};
  };
  const std::optional<std::uint32_t> opener = ListOpener(field, token);
  if (!opener) return reviewed();
  if (std::optional<Period> of_list = PeriodOfSentence(field, *opener)) return of_list;
  // "اعتُقل 57 خلال تشرين الأول. وتوزعت الاعتقالات على الشكل التالي:"
  std::uint32_t at = *opener;
  while (at > 0 && field.SameSentence(at, *opener)) --at;
  std::optional<Period> before = field.SameSentence(at, *opener) ? std::nullopt : PeriodOfSentence(field, at);
  return before ? before : reviewed();
}

bool OpensSummary(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  // "غارات على مختلف المناطق": as many as the day saw, wherever.
  if (mention.plural && !mention.verb && (!mention.place || c.places.Precision(c.PlaceOf(mention)) == 0)) {
    for (std::uint32_t at = mention.last + 1;
         at <= mention.last + 6 && at < field.size() && field.SameSentence(at, mention.word); ++at)
      if (field.lattice.Is(at, "many-places")) return true;
  }
  if (!mention.count || *mention.count < 2) return false;
  // "121 هجوما أسفرت عن": no one event, whatever the sentence says of its time; so many strikes may fall in one.
  constexpr std::uint32_t kOfNoEvent = 20;
  const bool strikes = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  if (*mention.count >= kOfNoEvent && !strikes) return true;
  const bool many = mention.type == EventType::kRaid || mention.weak || *mention.count >= 10;
  if (ScopeOf(c, mention.field, mention.word) != nullptr) return many;
  const std::optional<Period> period = PeriodOver(c, mention.field, mention.word);
  if (!period) return false;
  // "غارتين على X، في ثالث استهداف للمدينة منذ أيلول": the strikes before it were then, not these two.
  for (std::uint32_t at = mention.last + 1; !period->of_review && at + 1 < period->first; ++at)
    if (field.lattice.Is(at, "locative") && field.lattice.Is(at + 1, "ordinal")) return false;
  // "للمرة الثانية خلال أسابيع: في العاشر من الشهر أوقعت غارتان على X": its own day says when.
  const DatePhrase* own = mention.date ? &field.dates[*mention.date] : nullptr;
  return own == nullptr || own->period || own == period->date || *mention.count >= 10;
}

// The months of a year, each under its heading, against the total that covers them.
void CheckSums(Composition& c) {
  std::optional<std::uint32_t> whole;
  std::vector<std::uint32_t> parts;
  for (std::uint32_t s = 0; s < c.reading.summaries.size(); ++s) {
    const Summary& summary = c.reading.summaries[s];
    if (!summary.count) continue;
    const EventMention* mention = MentionOf(c, s);
    if (mention != nullptr && ScopeOf(c, mention->field, mention->word) != nullptr) {
      parts.push_back(s);
    } else if (!whole) {
      whole = s;
    }
  }
  if (!whole || parts.size() < 2) return;
  for (const std::uint32_t s : parts) c.reading.summaries[s].part_of = whole;
  SumCheck operations;
  operations.of_operations = true;
  operations.total = c.reading.summaries[*whole].span;
  operations.stated = *c.reading.summaries[*whole].count;
  operations.summary = whole;
  for (const std::uint32_t s : parts) {
    operations.parts.push_back(c.reading.summaries[s].span);
    operations.added += *c.reading.summaries[s].count;
  }
  c.reading.sums.push_back(std::move(operations));
  for (std::uint32_t t = 0; t < c.reading.claims.size(); ++t) {
    const Claim& total = c.reading.claims[t];
    if (total.summary != whole || total.part_of || total.people.max != total.people.min) continue;
    SumCheck check;
    check.outcome = total.outcome;
    check.total = total.span;
    check.stated = total.people.min;
    check.summary = whole;
    check.claim = t;
    bool open = false;
    for (std::uint32_t i = 0; i < c.reading.claims.size(); ++i) {
      const Claim& part = c.reading.claims[i];
      if (!part.summary || part.part_of || part.outcome != total.outcome ||
          std::find(parts.begin(), parts.end(), *part.summary) == parts.end())
        continue;
      open = open || part.people.max != part.people.min;
      check.added += part.people.min;
      check.parts.push_back(part.span);
      check.part_claims.push_back(i);
    }
    // What an unread figure would add nobody knows; a sum that closes needs none.
    open = open || (!check.holds() && std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
             return HasUnread(c, part, total.outcome);
           }));
    if (check.parts.size() >= 2 && !open) c.reading.sums.push_back(std::move(check));
  }
}

}  // namespace isnad
