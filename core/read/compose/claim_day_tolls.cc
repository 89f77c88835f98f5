#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/numbers/number_phrases.h"

// What is counted of a whole day, though the text is about one event of it.

namespace isnad {
namespace {

// "منذ الفجر", "منذ ساعات الصباح الأولى", "منذ الساعات الأولى من فجر اليوم": the part of the day since which is
// counted.
std::optional<std::uint32_t> DayPartBehind(const FieldText& field, std::uint32_t since) {
  constexpr std::uint32_t kReach = 5;
  for (std::uint32_t at = since + 1; at <= since + kReach && at < field.size() && field.SameSentence(at, since); ++at) {
    if (field.lattice.Is(at, "day-part")) return at;
    if (at == since + 1 && !field.lattice.Is(at, "unit=hour")) return std::nullopt;
    if (field.tokens[at].kind == TokenKind::kPunct) return std::nullopt;
  }
  return std::nullopt;
}

// "خلال الساعات الماضية", "في الساعات القليلة الأخيرة": the last of them.
std::optional<std::uint32_t> HoursBehind(const FieldText& field, std::uint32_t during) {
  constexpr std::uint32_t kReach = 3;
  if (during + 1 >= field.size() || !field.lattice.Is(during + 1, "unit=hour")) return std::nullopt;
  for (std::uint32_t at = during + 2; at <= during + kReach && at < field.size() && field.SameSentence(at, during);
       ++at)
    if (field.lattice.Is(at, "time-last") || field.tokens[at].folded == "الاخيره") return at;
  return std::nullopt;
}

// The number of times that a word of the sentence before the figure tells: "خرقته 3 آلاف مرة".
bool IsToldTimesBefore(const FieldText& field, std::uint32_t first) {
  constexpr std::uint64_t kMany = 10;
  for (std::uint32_t at = first; at > 1 && field.SameSentence(at - 1, first); --at) {
    const std::string& noun = field.tokens[at - 1].folded;
    if (noun != "مره" && noun != "مرات") continue;
    for (const NumberPhrase& number : FindNumbers(field.lattice))
      if (number.last + 1 == at - 1 && number.min && *number.min >= kMany) return true;
  }
  return false;
}

}  // namespace

// The sentence's toll is more than one told before it.
bool Claims::IsTollBehindOthers(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  const auto& fillings = c_.frames[f].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& told) {
    return told.outcome == filling.outcome && told.last < filling.first && told.people.max &&
           *told.people.max < filling.people.min && !field.SameSentence(told.first, filling.first);
  });
}

// "استشهد 3 في قصف على كذا، ما يرفع عدد الشهداء منذ فجر اليوم إلى 17": the three are some of those since then.
bool Claims::IsRaisedByNews(int f, const Filling& toll) const {
  const FieldText& field = c_.Text(f);
  const auto& fillings = c_.frames[f].fillings;
  const bool since = field.lattice.Is(toll.first + 1, "time-since") &&
                     (field.DateAt(toll.first + 1) != nullptr || field.DateAt(toll.first + 2) != nullptr);
  return since && std::any_of(fillings.begin(), fillings.end(), [&](const Filling& news) {
           return news.outcome == toll.outcome && news.last < toll.first && news.people.max &&
                  *news.people.max < toll.people.min && field.SameSentence(news.first, toll.first);
         });
}

// "حصيلة التصعيد على شمال البلاد اليوم 9 قتلى": of all the towns that the text tells of. The token of the day.
std::optional<std::uint32_t> Claims::DayTollOf(int f, const Filling& filling) const {
  constexpr std::uint32_t kReach = 24;
  const FieldText& field = c_.Text(f);
  if (const std::optional<std::uint32_t> part = CountedSinceDawn(f, filling)) return part;
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) ||
      (c_.drafts.size() < 2 && !IsTollBehindOthers(f, filling) && !IsRaisedByNews(f, filling)))
    return std::nullopt;
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  std::optional<std::uint32_t> toll, day;
  bool land = false;
  for (std::uint32_t at = first; at < filling.first; ++at) {
    if (field.lattice.Is(at, "toll")) toll = at;
    if (!toll) continue;
    const DatePhrase* date = field.DateAt(at);
    if (date != nullptr && !date->period && !date->saying && date->date.known() &&
        *date->date.to - *date->date.from <= 1)
      day = date->first;
    const NamePhrase* name = field.NameAt(at);
    if (name == nullptr || name->type != EntityType::kPlace) continue;
    const std::uint32_t entity = c_.entity_of[f][field.name_at[at]];
    // "على إدلب ومحيطها", "مدينة حلب وريفها"
    const auto& behind = field.lattice.readings[name->last + 1];
    const bool around = std::any_of(behind.begin(), behind.end(), [](const Analysis& a) {
      return a.lexeme->Is("place-cue") && a.Has(kWa) && a.Has(kPronoun);
    });
    if (entity == kNone || (c_.places.Precision(entity) > 1 && !around)) return std::nullopt;
    land = true;
  }
  // "وبلغ مجموع قتلى أمس 233": of the whole day, wherever.
  // "الشهداء منذ فجر اليوم إلى 17"
  const std::uint32_t behind = filling.first + (field.lattice.Is(filling.first + 1, "time-since") ? 2 : 1);
  const DatePhrase* of_day = field.DateAt(behind);
  const bool whole = toll && of_day != nullptr && of_day->first + 1 >= behind && of_day->last < filling.last;
  if (whole) return of_day->first;
  if (!toll || !day || !land || filling.first - *toll > kReach) return std::nullopt;
  // "حصيلة هجوم أمس على البلاد": of that one; "حصيلة ضحايا الغارات على كذا وريفها اليوم": of all of them.
  const bool of_one = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.word > *toll && mention.word < filling.first && mention.no_event.empty() &&
           !(mention.plural && mention.definite && IsTollBehindOthers(f, filling));
  });
  return of_one ? std::nullopt : day;
}

// The sentence tells of one event or of several in one town: what it counts is theirs.
bool Claims::TellsOwnEvent(int f, std::uint32_t at) const {
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    if (mention.field != f || mention.report == kNone || !c_.Text(f).SameSentence(mention.word, at)) return false;
    const std::uint32_t place = c_.PlaceOf(mention);
    return place == kNone ? !mention.plural : c_.places.Precision(place) > 1;
  });
}

// The sentence names a whole land and no town of it, or (or_towns) several towns, none of which holds the others.
bool Claims::NamesLandAlone(int f, std::uint32_t at, bool or_towns) const {
  const FieldText& field = c_.Text(f);
  bool land = false;
  std::vector<std::uint32_t> towns;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t entity = c_.entity_of[f][n];
    if (field.names[n].type != EntityType::kPlace || field.names[n].of_body || entity == kNone ||
        !field.SameSentence(field.names[n].first, at) || c_.places.IsCare(entity))
      continue;
    if (c_.places.Precision(entity) <= 1)
      land = true;
    else if (std::none_of(towns.begin(), towns.end(),
                          [&](std::uint32_t town) { return c_.places.MayBeOne(town, entity); }))
      towns.push_back(entity);
  }
  if (!towns.empty()) return or_towns && towns.size() > 1;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  for (std::uint32_t i = first; i < field.size() && field.SameSentence(i, at); ++i)
    land = land || field.lattice.Is(i, "many-places");
  return land;
}

// "استشهد خمسة في قصف على كذا. ... واستشهد 17 منذ الفجر", "خلال الساعات الماضية": more than any that the text told
// before, where it is about blows that do not go on for hours, or of a whole land. The token of that time.
std::optional<std::uint32_t> Claims::CountedSinceDawn(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || !filling.quantity ||
      filling.people.min < 2)
    return std::nullopt;
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  std::optional<std::uint32_t> part;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, filling.first) && !part; ++at) {
    if (field.lattice.Is(at, "time-since")) part = DayPartBehind(field, at);
    if (filling.cumulative && (field.lattice.Is(at, "time-during") || field.lattice.Is(at, "locative")))
      part = HoursBehind(field, at);
  }
  if (!part) return std::nullopt;
  // What the title tells as its news, and who stands beside it.
  for (const Claim& claim : c_.reading.claims)
    for (const Filling& told : c_.frames[f].fillings)
      if (claim.span.in == Field::kTitle && claim.report && claim.outcome == told.outcome &&
          claim.people.min == told.people.min && field.SameSentence(told.first, filling.first))
        return std::nullopt;
  const bool placed = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.report != kNone && c_.PlaceOf(mention) != kNone &&
           field.SameSentence(mention.word, first);
  });
  const bool own = TellsOwnEvent(f, filling.first);
  if (!placed && c_.drafts.size() > (own ? 1U : 0U) && NamesLandAlone(f, filling.first, !own)) return part;
  if (own || PlaceIn(f, filling.first, false) != kNone || !IsTollBehindOthers(f, filling)) return std::nullopt;
  static const std::set<EventType> kGoesOn = {EventType::kRaid, EventType::kClash, EventType::kDisaster};
  const bool goes_on = std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& draft) {
    return !draft.older && std::any_of(draft.types.begin(), draft.types.end(),
                                       [&](const auto& type) { return kGoesOn.contains(type.first); });
  });
  return goes_on ? std::nullopt : part;
}

// "خرقت الهدنة أكثر من 3 آلاف مرة، ما أسفر عن 281 شهيدا": of all those times, where the sentence tells no event.
bool Claims::IsOfSoManyTimes(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  return field.lattice.lang == "ar" && IsToll(filling.outcome) && IsToldTimesBefore(field, filling.first) &&
         std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
           return mention.field == f && mention.report != kNone && field.SameSentence(mention.word, filling.first);
         });
}

// "قتل صحفي في غارة على كذا، ليرتفع عدد الصحفيين الذين قتلوا إلى 31": of all of their kind, in whatever event, where
// the news tells how many fell in its own.
bool Claims::IsTotalOfKind(int f, const Filling& total) const {
  constexpr std::uint32_t kNear = 3;    // tokens from the outcome's word back to the kind
  constexpr std::uint32_t kBehind = 4;  // tokens from the figure on to "في الهجوم"
  // The toll of one event seldom rises so far within the sentence that tells the first of its dead.
  constexpr std::uint32_t kMany = 10, kFold = 5;
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !IsToll(total.outcome) || total.part_of || !total.cumulative) return false;
  const std::uint32_t word = c_.frames[f].predicates[total.predicate].first;
  const Lexeme* kind = nullptr;
  for (std::uint32_t at = word - std::min(word, kNear); at <= total.last + kBehind && at < field.size(); ++at) {
    if (!field.SameSentence(at, word)) continue;
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->event && a.Has(kAl)) return false;
      if (kind == nullptr && at <= total.last && a.lexeme->pos == Pos::kNoun && !a.lexeme->outcome && a.Has(kAl) &&
          a.lexeme->Is("person") && a.number != Number::kSingular)
        kind = a.lexeme;
    }
  }
  if (kind == nullptr) return false;
  const auto& fillings = c_.frames[f].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& news) {
    if (news.outcome != total.outcome || news.last >= word || !field.SameSentence(news.last, word) ||
        total.people.min < kMany || total.people.min < kFold * news.people.min)
      return false;
    bool same = false;
    for (std::uint32_t at = news.first; at <= news.last; ++at)
      for (const Analysis& a : field.lattice.readings[at]) same = same || a.lexeme == kind;
    return same && std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& event) {
             return event.field == f && event.report != kNone && !event.definite && !event.verb &&
                    event.word > news.last && event.word < word && field.SameSentence(event.word, word);
           });
  });
}

}  // namespace isnad
