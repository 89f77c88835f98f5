#include <algorithm>
#include <set>

#include "core/read/compose/ties.h"
#include "core/read/en/event_places.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {

std::int64_t OrdinalOf(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (mention.verb) return 0;
  for (std::uint32_t at = mention.word + 1; at <= mention.last + 1 && at < field.size(); ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("ordinal") && a.Has(kAl) == mention.definite && (a.clitics & ~kAl) == 0 &&
          field.SameSentence(at, mention.word))
        return a.lexeme->value;
  return 0;
}

namespace {

// The token that the mention's line begins with, if that is the mark of a list.
std::uint32_t ListLineOf(const Composition& c, const EventMention& mention) {
  static constexpr std::string_view kMarks[] = {"-", "–", "—", "•", "▪", "▪️", "●", "*", "◾", "🔴", "🔸", "🔹"};
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 1) return kNone;
  std::uint32_t first = mention.word;
  while (first > 0 && !field.tokens[first].line_start) --first;
  // "MOSUL - One gunman was killed in clashes": one town after another.
  if (field.lattice.lang == "en" && en::EventPlaces(field).OpensItem(first)) return first;
  const std::string& mark = field.tokens[first].folded;
  const bool numbered = field.tokens[first].kind == TokenKind::kNumber && first + 1 < field.size() &&
                        field.tokens[first + 1].kind == TokenKind::kPunct && field.tokens[first + 1].folded != ",";
  return numbered || std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks) ? first : kNone;
}

// "• القوات فتشت المكان. • فجرت الموقع قبل انسحابها": of the place that another line has told.
bool TakesPlaceUp(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t at = mention.last + 1;
  if (!mention.verb || c.PlaceOf(mention) != kNone || !InSentence(c, mention, at)) return false;
  const auto& readings = field.lattice.readings[at];
  return field.tokens[at].folded == "المكان" || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.clitics == kAl && a.number == Number::kSingular &&
                  (a.lexeme->Is("building") || a.lexeme->Is("positions"));
         });
}

}  // namespace

void ShareCounted(const Composition& c, const EventMention& mention, Draft& fresh) {
  const std::int64_t ordinal = OrdinalOf(c, mention);
  if (ordinal < 2) return;
  for (const EventMention& whole : c.mentions)
    if (whole.report != kNone && whole.count && *whole.count >= ordinal && whole.type == mention.type)
      fresh.extra.push_back(c.Text(whole.field).tokens.SpanOf(whole.first, whole.last));
}

namespace {

// Behind its sentence the text goes on to tell single events, at two places at least.
bool TellsTownsBelow(const Composition& c, const EventMention& mention) {
  constexpr std::size_t kTold = 2;
  constexpr int kOwnPlace = 2;  // precision of a spot
  const FieldText& field = c.Text(mention.field);
  std::set<std::uint32_t> told;
  for (const EventMention& later : c.mentions) {
    const std::uint32_t place = c.PlaceOf(later);
    if (later.field == 1 && field.tokens[later.word].sentence > field.tokens[mention.word].sentence &&
        later.no_event.empty() && !later.plural && !later.definite && place != kNone &&
        c.places.Precision(place) > kOwnPlace)
      told.insert(place);
  }
  return told.size() >= kTold;
}

// "قصف جوي على مدن وبلدات في ريف كذا", "انفجار سيارة وثلاث عبوات في مناطق متفرقة": on many places that the words do not
// name, and at least two of which the text goes on to tell one by one.
bool FallsOnMany(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 16;  // tokens on to "مدن"
  constexpr int kOwnPlace = 2;        // precision of a spot
  constexpr std::int64_t kMany = 3;
  const FieldText& field = c.Text(mention.field);
  // "خمسة تفجيرات استهدفت مناطق كذا وكذا وكذا"
  const bool counted = mention.count && *mention.count >= kMany && field.lattice.lang == "ar";
  if (mention.definite || mention.verb || mention.field != 1 || mention.type == EventType::kRaid ||
      (!counted && c.PlaceOf(mention) != kNone && c.places.Precision(c.PlaceOf(mention)) >= kOwnPlace &&
       !c.places.IsCoarse(c.PlaceOf(mention))))
    return false;
  bool many = false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && at + 1 < field.size() && !many; ++at) {
    if (!field.SameSentence(at, mention.word) || field.lattice.Is(at, "say-verb")) break;
    const auto& readings = field.lattice.readings[at];
    // "لشكرغاه كبرى مدن الولاية": what the one place is among them.
    if (field.lattice.Is(at - 1, "greatest") || field.lattice.Is(at - 1, "one-of")) continue;
    many = (counted || field.NameAt(at + 1) == nullptr) &&
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->Is("list") && a.lexeme->Is("cue=place") && a.number == Number::kPlural && !a.Has(kAl);
           });
  }
  return many && TellsTownsBelow(c, mention);
}

// "سلسلة تفجيرات في العاصمة", "سلسلة جديدة من الهجمات": several, which the text goes on to tell town by town.
bool IsOfASeries(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 5;  // tokens back to "سلسلة"
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || mention.verb || !mention.plural || mention.definite ||
      mention.count || mention.type == EventType::kRaid || mention.type == EventType::kClash)
    return false;
  bool series = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.word; ++back)
    series = series || (field.SameSentence(mention.word - back, mention.word) &&
                        field.lattice.Is(mention.word - back, "indefinite-many"));
  return series && TellsTownsBelow(c, mention);
}

// "killed in a string of attacks in Halbun province": no one town's.
bool IsOfAString(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || mention.verb || !mention.plural || mention.definite || mention.first < 2 ||
      (c.PlaceOf(mention) != kNone && c.places.Precision(c.PlaceOf(mention)) > 1))
    return false;
  for (std::uint32_t at = mention.first; at > 1 && mention.first - at < 3 && InSentence(c, mention, at - 2); --at)
    if (field.tokens[at - 1].folded == "of" && field.lattice.Is(at - 2, "of-several")) return true;
  return false;
}

}  // namespace

bool IsScattered(const Composition& c, const EventMention& mention) {
  if (FallsOnMany(c, mention) || IsOfAString(c, mention) || IsOfASeries(c, mention)) return true;
  // "شهدت مناطق متفرقة من المدينة أربع عمليات استهداف"
  constexpr std::uint32_t kFar = 6;  // tokens back
  constexpr int kSeveral = 3;
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; mention.count && *mention.count >= kSeveral && !mention.definite && back <= kFar; ++back)
    if (back < mention.first && field.SameSentence(mention.first - back, mention.word) &&
        field.lattice.Is(mention.first - back, "scattered") && field.lattice.Is(mention.first - back - 1, "place-cue"))
      return true;
  // "هجمات استهدفت قوات الأمن بأنحاء متفرقة من البلاد"
  constexpr std::uint32_t kBehind = 10;  // tokens from the word to where
  for (std::uint32_t at = mention.last + 1;
       mention.plural && !mention.definite && !mention.verb && at <= mention.last + kBehind; ++at) {
    if (!InSentence(c, mention, at + 1) || field.tokens[at].folded == "," || field.lattice.Is(at, "say-verb")) break;
    if (field.tokens[at].folded.ends_with("انحاء") && field.lattice.Is(at + 1, "scattered")) return true;
  }
  // "حوادث أمنية متفرقة في العاصمة", "أربع حوادث تفجير منفصلة", "حوادث عنف منفصلة"
  for (std::uint32_t at = mention.word + 1;
       at <= mention.last + 2 && InSentence(c, mention, at) && mention.plural && !mention.definite; ++at) {
    if (at > mention.last + 1 && (field.lattice.Is(at - 1, "preposition") || field.NameAt(at - 1) != nullptr)) break;
    if (!mention.count && (field.lattice.Is(at, "scattered") || field.lattice.Is(at, "apart"))) return true;
    if (mention.count && *mention.count >= kSeveral && field.lattice.Is(at, "apart")) return true;
  }
  return false;
}

bool ComparedApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  return mention.compared && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           return c.mentions[m].compared && c.mentions[m].field == mention.field &&
                  c.Text(mention.field).SameSentence(c.mentions[m].word, mention.word);
         });
}

bool HeadedApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  // "كفرزيتا: قصف مدفعي", below what happened elsewhere.
  if (mention.heading && !mention.place && !mention.definite && !mention.older) {
    const std::uint32_t place = c.entity_of[mention.field][*mention.heading];
    if (LiesApart(c, place, draft) && std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
          return c.places.MayBeOne(place, told.first);
        }))
      return true;
  }
  return mention.heading && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& other = c.mentions[m];
           return other.field == mention.field && other.heading && *other.heading != *mention.heading;
         });
}

bool CountedApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::int64_t ordinal = mention.definite ? OrdinalOf(c, mention) : 0;
  return ordinal != 0 && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const std::int64_t other = OrdinalOf(c, c.mentions[m]);
           return other != 0 && other != ordinal;
         });
}

bool ListedApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t line = ListLineOf(c, mention);
  if (line == kNone || draft.mentions.empty()) return false;
  // "• قصف على X. • طال القصف مركزاً": the lines of one event.
  for (const Analysis& a : c.Text(mention.field).lattice.readings[mention.word])
    if (a.Has(kAl)) return false;
  if (TakesPlaceUp(c, mention)) return false;
  return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    const std::uint32_t other = ListLineOf(c, told);
    return told.field == mention.field && other != kNone && other != line;
  });
}

}  // namespace isnad::ties
