#include <algorithm>

#include "core/read/compose/tie_figures.h"
#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

// By what says it again: the munition that went off, a toll that was lower before, the next item of the title.

namespace isnad::ties {
namespace {

bool IsMunition(const Analysis& a) {
  return a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("by-explosive") || a.lexeme->Is("by-artillery"));
}

// "العبوة انفجرت", "انفجرت العبوة", "وسقط الصاروخ": the munition beside the verb, told as known; null: none.
const Lexeme* KnownMunition(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t word = mention.word;
  for (const std::uint32_t at : {word > 0 ? word - 1 : word, word + 1}) {
    if (at == word || at >= field.size() || !field.SameSentence(at, word)) continue;
    for (const Analysis& a : field.lattice.readings[at])
      if (IsMunition(a) && a.Has(kAl) && a.number == Number::kSingular) return a.lexeme;
  }
  return nullptr;
}

// The words of the mention name the munition: "انفجار عبوة ناسفة", "سقوط صاروخ على السوق".
bool NamesMunition(const Composition& c, const EventMention& mention, const Lexeme* munition) {
  constexpr std::uint32_t kBehind = 2;
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = mention.first; at <= mention.last + kBehind && at < field.size(); ++at) {
    if (!field.SameSentence(at, mention.word)) break;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme == munition) return true;
  }
  return false;
}

// "وكانت الوكالة نقلت أمس عن مصدر", "وكان المحافظ قد أعلن": who said what before.
bool SaidBefore(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kVerb = 8;  // tokens on to the verb of saying
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  if (!field.lattice.Is(first, "be")) return false;
  for (std::uint32_t at = first + 1; at <= first + kVerb && at < word; ++at)
    if (field.lattice.Is(at, "say-verb")) return true;
  return false;
}

// Whether the draft is told in the sentence of the token.
bool IsToldIn(const Composition& c, const Draft& draft, int f, std::uint32_t token) {
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    return c.mentions[m].field == f && c.Text(f).SameSentence(c.mentions[m].word, token);
  });
}

// "ونفى القائد أي صلة"
bool DeniesBefore(const FieldText& field, std::uint32_t at) {
  for (std::uint32_t i = at; i > 0 && field.SameSentence(i - 1, at); --i)
    if (field.lattice.Is(i - 1, "deny")) return true;
  return false;
}

}  // namespace

bool TakesUpMunition(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || !mention.verb || mention.older || mention.date ||
      draft.older || !draft.types.contains(mention.type) || IsAnother(c, mention) || SubjectIsAnother(c, mention))
    return false;
  const Lexeme* munition = KnownMunition(c, mention);
  if (munition == nullptr) return false;
  const auto tells = [&](const Draft& told) {
    return std::any_of(told.mentions.begin(), told.mentions.end(),
                       [&](std::uint32_t m) { return NamesMunition(c, c.mentions[m], munition); });
  };
  // Of several such nobody knows which it was.
  return tells(draft) && std::none_of(c.drafts.begin(), c.drafts.end(),
                                      [&](const Draft& other) { return &other != &draft && tells(other); });
}

bool TellsFormerToll(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || draft.older || IsAnother(c, mention) ||
      !(draft.types.contains(mention.type) || mention.open_type || mention.weak) || !SaidBefore(field, mention.word))
    return false;
  // "نقلت أمس عن مصدر": the day of what was said.
  if (mention.date && field.dates[*mention.date].first > mention.word) return false;
  // Two towns that are known to be two; a quarter ("حي كذا") may be of any.
  const std::uint32_t place = c.PlaceOf(mention);
  if (place != kNone && field.names[*mention.place].known != nullptr && field.names[*mention.place].kind != "area" &&
      LiesApart(c, place, draft))
    return false;
  const auto& fillings = c.frames[1].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& before) {
    if (before.part_of || !before.people.max || before.people.min == 0 ||
        !field.SameSentence(before.first, mention.word))
      return false;
    return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& risen) {
      return risen.cumulative && !risen.part_of && risen.outcome == before.outcome && risen.last < before.first &&
             risen.people.min > *before.people.max && IsToldIn(c, draft, 1, risen.first);
    });
  });
}

bool IsItemOfTitle(const Composition& c, std::uint32_t m, const Draft& draft) {
  const EventMention& mention = c.mentions[m];
  if (c.Text(1).lattice.lang != "ar" || mention.field != 1 || mention.older || draft.older || draft.last_field != 0)
    return false;
  const bool told = std::any_of(c.drafts.begin(), c.drafts.end(), [&](const Draft& other) {
    return &other != &draft && !other.older && other.last_field == 1 &&
           std::any_of(other.mentions.begin(), other.mentions.end(),
                       [&](std::uint32_t t) { return c.mentions[t].field == 0; });
  });
  if (!told) return false;
  // "وفي حادثة أخرى، اغتال مسلحون": the verb says what it was.
  const bool vague = mention.type == EventType::kOther && m + 1 < c.mentions.size() && c.mentions[m + 1].field == 1 &&
                     c.Text(1).SameSentence(c.mentions[m + 1].word, mention.word);
  return draft.types.contains(vague ? c.mentions[m + 1].type : mention.type);
}

bool IsHeadedByLine(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (mention.field != 1 || draft.mentions.size() != 1 || !draft.dates.empty() || !draft.types.contains(mention.type))
    return false;
  const EventMention& head = c.mentions[draft.mentions.front()];
  const FieldText& field = c.Text(1);
  if (head.field != 1 || head.verb || head.word >= mention.word || !head.place || !mention.place ||
      c.PlaceOf(head) == kNone || !c.places.Same(c.PlaceOf(head), c.PlaceOf(mention)))
    return false;
  std::uint32_t begin = head.word, end = head.word;
  while (begin > 0 && !field.tokens[begin].line_start) --begin;
  while (end + 1 < field.size() && !field.tokens[end + 1].line_start) ++end;
  if (end + 1 >= field.size() || mention.word <= end) return false;
  // No full stop, no verb, no figure; and the next line tells of it.
  for (std::uint32_t at = begin; at <= end; ++at) {
    const auto& readings = field.lattice.readings[at];
    if (at == head.word) continue;
    if (field.tokens[at].folded == "." || field.QuantityAt(at) != nullptr ||
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->outcome || (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast);
        }))
      return false;
  }
  for (std::uint32_t at = end + 2; at <= mention.word; ++at)
    if (field.tokens[at].line_start) return false;
  return true;
}

std::uint32_t SaidInSentence(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  const Analysis* word = EventReadingAt(field.lattice, mention.word);
  if (field.lattice.lang != "ar" || mention.verb || mention.definite || mention.count || mention.bound_place ||
      (mention.date && field.dates[*mention.date].first > mention.word) || word == nullptr || !word->Has(kBi) ||
      IsAnother(c, mention))
    return kNone;
  for (std::uint32_t before = m; before-- > 0;) {
    const EventMention& told = c.mentions[before];
    if (told.field != mention.field || !field.SameSentence(told.word, mention.word)) break;
    const Analysis* same = EventReadingAt(field.lattice, told.word);
    if (told.report != kNone && !told.verb && same != nullptr && same->lexeme == word->lexeme &&
        same->number == word->number)
      return told.report;
  }
  return kNone;
}

bool ReachesFurther(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  return mention.definite && !mention.verb && mention.first > 1 &&
         field.SameSentence(mention.first - 2, mention.word) && field.tokens[mention.first - 2].folded == "كما";
}

bool AddsElsewhere(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || !mention.verb || mention.definite || !mention.place ||
      !draft.places.empty() || draft.last_field != 1 || draft.last_sentence == field.tokens[mention.word].sentence ||
      mention.first == 0 || field.tokens[mention.first - 1].folded != "كما" ||
      (mention.first > 1 && field.SameSentence(mention.first - 2, mention.word)))
    return false;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  return !mine.empty() && !theirs.empty() && !ShareFigure(mine, theirs);
}

bool IsAvowed(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3;  // tokens back to "مسؤوليته"
  const FieldText& field = c.Text(mention.field);
  if (!mention.definite || mention.verb || mention.plural || mention.field != 1 || mention.bound_place) return false;
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    if (field.lattice.Is(at, "own-deed") || field.lattice.Is(at, "claim-responsibility")) return true;
    if (field.lattice.Is(at, "charge") && DeniesBefore(field, at)) return true;
  }
  return false;
}

std::optional<std::uint32_t> ManyThatHurt(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (m == 0 || mention.field != 1 || field.lattice.lang != "ar" || !mention.definite || mention.verb ||
      mention.place || mention.date || mention.first == 0 || !field.SameSentence(mention.first - 1, mention.word) ||
      !field.lattice.Is(mention.first - 1, "cause"))
    return std::nullopt;
  const EventMention& many = c.mentions[m - 1];
  const bool counted = many.summary != kNone || many.no_event == "period" ||
                       (many.no_event == "general" && PeriodOver(c, mention.field, many.word));
  if (many.field != mention.field || !many.plural || !many.definite || many.verb || !counted ||
      !field.SameSentence(many.word, mention.word))
    return std::nullopt;
  return m - 1;
}

bool IsBroughtAbout(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t by = mention.last + 1, what = mention.last + 2;
  if (mention.type != EventType::kDisaster || mention.definite || !mention.weak || what >= field.size() ||
      !field.SameSentence(mention.word, what) || !field.lattice.Is(by, "cause"))
    return false;
  const auto& readings = field.lattice.readings[what];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && a.lexeme->event != EventType::kDisaster && a.lexeme->pos == Pos::kNoun && a.Has(kAl);
  });
}

bool IsNextByDay(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.definite || mention.verb || !mention.date) return false;
  const auto told_by_day = [&](const EventMention& told) {
    if (!told.date || told.definite || told.verb) return false;
    const DatePhrase& day = field.dates[*told.date];
    return !day.period && !day.saying && day.last + 1 == told.first && field.SameSentence(day.first, told.word);
  };
  const std::uint32_t first = field.dates[*mention.date].first;
  const auto& readings = field.lattice.readings[first];
  const bool joined = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
  if (!joined || !told_by_day(mention)) return false;
  const bool opens = first == 0 || !field.SameSentence(first - 1, first);
  bool other = false;
  for (const EventMention& told : c.mentions) {
    if (told.field != mention.field || told.word >= mention.word || !told.no_event.empty()) continue;
    if (!opens && field.SameSentence(told.word, mention.word) && told_by_day(told) && told.date != mention.date)
      return true;
    if (opens && told.type == mention.type) return false;
    other = other || !told.weak;
  }
  return opens && other && mention.type == EventType::kBombing && mention.place &&
         field.names[*mention.place].first > mention.word;
}

bool RecallsAnother(const Composition& c, const EventMention& mention) {
  // "وسبق أن استهدفت البلدة", "إذ استهدفت حينها منزلا"
  if (mention.verb && mention.compared && mention.older) return true;
  if (mention.definite || mention.weak) return false;
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("recalls") && a.length > 1) return true;
  return false;
}

bool IsWitnessed(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kTold = 2;  // sentences that have told of it
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || std::any_of(draft.places.begin(), draft.places.end(),
                                    [&](const auto& told) { return c.places.Same(told.first, place); }))
    return false;
  if (mention.field != 1 || mention.definite || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence || field.tokens[mention.word].sentence < kTold)
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  return first < mention.word && field.lattice.Is(first, "witness");
}

bool LaysBack(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 9;  // tokens from كان to the verb
  const FieldText& field = c.Text(mention.field);
  if (!mention.verb || mention.word < 2 || field.tokens[mention.word - 1].folded != "قد") return false;
  for (std::uint32_t back = 2;
       back <= kFar && back <= mention.word && field.SameSentence(mention.word - back, mention.word); ++back)
    if (field.lattice.Is(mention.word - back, "be")) return true;
  return false;
}

bool CameBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  return mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
         field.tokens[mention.first - 1].folded == "بعد" && field.SameSentence(mention.word, mention.last + 1) &&
         field.lattice.Is(mention.last + 1, "relative");
}

bool SaysAgain(const Composition& c, const EventMention& mention, const Draft& draft) {
  const Analysis* word = EventReadingAt(c.Text(mention.field).lattice, mention.word);
  return word != nullptr && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& other = c.mentions[m];
           const Analysis* said = EventReadingAt(c.Text(other.field).lattice, other.word);
           return said != nullptr && said->lexeme == word->lexeme;
         });
}

}  // namespace isnad::ties
