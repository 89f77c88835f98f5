#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"
#include "core/read/frames/words.h"

// Figures of events at large, of a period that lies on no calendar, or of what the sentence before counted: those of
// no one event.

namespace isnad {
namespace {

constexpr std::int64_t kManyTimes = 20;  // as a night's, and it is a figure of months
constexpr std::int64_t kManyArrests = 200;

}  // namespace

// "Taliban kill nine police in two attacks" above a text that tells of two, each at its place: the title's sum of them.
bool Claims::IsOfEach(int f, const EventMention& mention) const {
  if (f != 0 || !mention.plural || !mention.count || *mention.count < 2) return false;
  std::vector<std::uint32_t> places;
  std::uint32_t told = 0;
  for (const Draft& draft : c_.drafts) {
    const bool in_text = std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                     [&](std::uint32_t m) { return c_.mentions[m].field == 1; });
    if (draft.older || !in_text) continue;
    if (draft.places.empty()) return false;
    for (const std::uint32_t place : places)
      if (!ties::LiesApart(c_, place, draft)) return false;
    for (const auto& [place, times] : draft.places) places.push_back(place);
    ++told;
  }
  return told == *mention.count;
}

// "عملية "غيوم الخريف" التي استشهد فيها نحو ستين": a named one that is recalled with its dead is a campaign.
std::optional<std::uint32_t> Claims::NamedCampaign(int f, const Filling& filling,
                                                   std::optional<std::uint32_t> best) const {
  constexpr std::uint32_t kName = 6, kNear = 4;  // tokens of the name; from it to the figure
  constexpr std::uint32_t kMany = 20;
  if (f != 1 || !best || filling.part_of || filling.people.min < kMany || !IsToll(filling.outcome)) return std::nullopt;
  const EventMention& told = c_.mentions[*best];
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !field.lattice.Is(told.word, "generic-event") || told.word >= filling.first ||
      told.word + 2 >= field.size() || field.tokens[told.word + 1].folded != "\"")
    return std::nullopt;
  for (std::uint32_t at = told.word + 2; at <= told.word + kName && at + 1 < field.size(); ++at)
    if (field.tokens[at].folded == "\"")
      return field.lattice.Is(at + 1, "relative") && filling.first <= at + kNear ? std::optional(told.word)
                                                                                 : std::nullopt;
  return std::nullopt;
}

// "Militants fired on a boat and attacked a base, two incidents that killed 64": those which its sentence has told.
bool Claims::AreThoseTwo(const EventMention& mention) const {
  const FieldText& field = c_.Text(mention.field);
  const std::uint32_t that = mention.last + 1;
  if (field.lattice.lang != "en" || mention.verb || mention.definite || !mention.count || *mention.count != 2 ||
      that >= field.size() || (field.tokens[that].folded != "that" && field.tokens[that].folded != "which"))
    return false;
  int before = 0;
  for (const EventMention& told : c_.mentions)
    before += told.field == mention.field && told.word < mention.word && told.report != kNone && !told.plural &&
                      field.SameSentence(told.word, mention.word)
                  ? 1
                  : 0;
  return before >= 2;
}

// "ثمانية في تفجيرين منفصلين", where the text then tells of one with dead of its own; "11 في تفجيرين في بلدتي كذا
// وكذا": the sum of both.
bool Claims::IsSumOfTwo(int f, const Filling& filling, const EventMention& mention) const {
  if (f != 1 || !IsToll(filling.outcome) || filling.part_of || !filling.people.max) return false;
  if (AreThoseTwo(mention)) return true;
  if (!ties::AreTwoApart(c_, mention)) return false;
  const FieldText& field = c_.Text(f);
  const std::uint32_t sentence = field.tokens[mention.word].sentence;
  if (!ties::AreSetApart(c_, mention)) return true;
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& one) {
    if (one.field != f || one.report == kNone || one.plural || one.count || one.type != mention.type ||
        field.tokens[one.word].sentence <= sentence)
      return false;
    return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& own) {
      return own.outcome == filling.outcome && !own.part_of && own.people.min > 0 &&
             own.people.min < filling.people.min && field.SameSentence(own.first, one.word);
    });
  });
}

// "ليصبح عدد الشهداء 14 منذ بدء العدوان مساء الخميس", where the article is about that one assault of some days: of it.
std::optional<std::uint32_t> Claims::SinceOwnEvent(int f, const Filling& filling) const {
  constexpr Day kDays = 6;
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !IsToll(filling.outcome)) return std::nullopt;
  for (std::uint32_t at = filling.last + 1; at + 2 < field.size() && field.SameSentence(at + 2, filling.last); ++at) {
    if (!field.lattice.Is(at, "time-since") ||
        !(field.lattice.Is(at + 1, "begin") || field.lattice.Is(at + 1, "edge") ||
          field.lattice.Is(at + 1, "break-out")))
      continue;
    const std::string& word = field.tokens[at + 2].folded;
    const DatePhrase* day = at + 3 < field.size() ? field.DateAt(at + 3) : nullptr;
    const std::optional<Day> today = c_.document.own_day ? c_.document.own_day : c_.document.published;
    if (!word.starts_with("ال") || day == nullptr || !day->date.known() || !today || *day->date.from + kDays < *today)
      return std::nullopt;
    for (const EventMention& mention : c_.mentions)
      if (mention.report != kNone && !c_.drafts[mention.report].older && mention.bound_place &&
          c_.Text(mention.field).tokens[mention.word].folded == word)
        return mention.report;
    return std::nullopt;
  }
  return std::nullopt;
}

// "قتل مئات من رجال الشرطة في هجمات للمسلحين منذ عزل الرئيس": of all the time since something that has no date here.
std::optional<std::uint32_t> Claims::TensSince(int f, const Filling& filling, std::optional<std::uint32_t> best) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || filling.people.form != Form::kTens || filling.part_of || !IsToll(filling.outcome))
    return std::nullopt;
  if (best && (!c_.mentions[*best].plural || c_.mentions[*best].definite || c_.mentions[*best].count))
    return std::nullopt;
  for (std::uint32_t at = filling.last + 1; at + 1 < field.size() && field.SameSentence(at + 1, filling.last); ++at) {
    if (!field.lattice.Is(at, "time-since") || field.DateAt(at) != nullptr || field.DateAt(at + 1) != nullptr) continue;
    const auto& readings = field.lattice.readings[at + 1];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("time-unit"); }) ||
                   readings.empty()
               ? std::optional(at)
               : std::nullopt;
  }
  return std::nullopt;
}

// "63 اقتحاما أسفرت عن مقتل تسعة، واعتقال 118، وإصابة 14": of what the figure right before it is of.
bool Claims::IsJoinedToPlaced(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !placed_ || !placed_->summary || filling.part_of ||
      placed_->token >= filling.first || !field.SameSentence(placed_->token, filling.first))
    return false;
  const auto& readings = field.lattice.readings[filling.first];
  const bool noun = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kWa) && a.lexeme->outcome && a.lexeme->pos == Pos::kNoun;
  });
  // "64 شهيدا، بينهم 5 وصلوا إلى مستشفى كذا، و15 شهيدا إلى مستشفى كذا"
  const bool number = filling.rule == "counted-noun" && filling.outcome == placed_->outcome &&
                      field.tokens[filling.first].folded.starts_with("و");
  return (noun || number) && field.tokens[filling.first - 1].folded == "," &&
         std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
           return mention.field == f && mention.word > placed_->token &&
                  field.SameSentence(mention.word, filling.first);
         });
}

// "بلغ عدد القتلى منذ حزيران 269. والقتلى هم 59 مدنيا، إضافة إلى 143 جنديا", "وأحصى التقرير أيضا مقتل عشرة": those whom
// the sentence before counts over a period, and who they are. The summary.
std::optional<std::uint32_t> Claims::GoesOnWith(int f, const Filling& filling, std::uint32_t at) const {
  constexpr std::uint32_t kVerb = 3;  // tokens up to the verb that opens a sentence
  const FieldText& field = c_.Text(f);
  if (IsJoinedToPlaced(f, filling)) return placed_->summary;
  if (f != 1 || field.lattice.lang != "ar" || !placed_ || !placed_->summary || placed_->outcome != filling.outcome ||
      !IsNumbered(filling.people))
    return std::nullopt;
  if (field.SameSentence(placed_->token, at)) return filling.rule == "coordinate" ? placed_->summary : std::nullopt;
  if (field.tokens[at].sentence - field.tokens[placed_->token].sentence > 1U || PeriodOver(c_, f, at))
    return std::nullopt;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  const Predicate& word = c_.frames[f].predicates[filling.predicate];
  if (!word.frame->verbal && word.analysis->Has(kAl) && word.analysis->number == Number::kPlural)
    return placed_->summary;
  bool tallies = false;
  for (std::uint32_t verb = first; verb <= first + kVerb && verb < at; ++verb)
    tallies = tallies || Is(field, verb, "tallies");
  const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, at) && !date.habit;
  });
  return tallies && !dated && PlaceIn(f, at, false) == kNone ? placed_->summary : std::nullopt;
}

// "تشهد المناطق عمليات اغتيال تطال عددا من العناصر", "تعاني المنطقة من تفجيرات متكررة راح ضحيتها عشرات القتلى": whom
// such events strike at large, without a number. "أسفرت اعتداءات سابقة عن استشهاد شخصين": with one as well.
bool Claims::IsAtLarge(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  if (f != 1) return false;
  const bool counted = filling.people.max.has_value();
  // "هجمات متفرقة بين الحين والآخر توقع قتلى"
  const bool habit = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return date.habit && field.SameSentence(date.first, word);
  });
  bool at_large = false;
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != f || !field.SameSentence(mention.word, word)) continue;
    if (mention.report != kNone || (mention.summary != kNone && !habit)) return false;
    const bool many = mention.plural && !mention.definite && !mention.count && mention.first <= word;
    const bool earlier = many && (Is(field, mention.last, "former") || Is(field, mention.last + 1, "former"));
    const bool usual = many && (habit || mention.no_event == "habit" || IsTold(f, mention));
    // "تتعرض البلدة لقصف يومي خلف 14 قتيلا": of days that nobody tells.
    const bool daily = mention.no_event == "habit" && !PeriodOver(c_, f, word) &&
                       (Is(field, mention.last, "repeated") || Is(field, mention.last + 1, "repeated"));
    // "وتستهدف الجماعة القوات وتوقع قتلى"
    const bool done = mention.verb && mention.no_event == "general" && mention.first <= word && IsTold(f, mention);
    at_large = at_large || earlier || daily || ((usual || done) && !counted);
  }
  return at_large;
}

// A verb in the present opens the sentence of a word that tells of no one event: "تشهد", "تعاني".
bool Claims::IsTold(int f, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  if (mention.no_event != "general") return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const auto& readings = field.lattice.readings[first];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
}

// "لقي ستة مصرعهم في أعمال عنف متفرقة في العاصمة اليوم": a lead of all that the text goes on to tell; "وقتل ثمانية في
// هجمات متفرقة" anywhere.
std::optional<Period> Claims::ScatteredOver(int f, std::uint32_t at) const {
  constexpr std::uint32_t kLead = 2, kFar = 14, kNear = 6;  // sentences; tokens from the figure
  const FieldText& field = c_.Text(f);
  const bool lead = field.tokens[at].sentence < kLead;
  if (c_.drafts.size() < 2) return std::nullopt;
  for (std::uint32_t word = at + 1; word <= at + kFar && word < field.size() && field.SameSentence(at, word); ++word) {
    if (!field.lattice.Is(word, "scattered") || field.lattice.Is(word - 1, "place-cue")) continue;
    const auto& readings = field.lattice.readings[word - 1];
    const bool events = word <= at + kNear && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                          return a.lexeme->event && a.number == Number::kPlural && !a.Has(kAl);
                        });
    if (!lead && !events) continue;
    Period period{word, word};
    for (const DatePhrase& date : field.dates)
      if (period.date == nullptr && field.SameSentence(date.first, at) && !date.habit && !date.header && !date.period)
        period.date = &date;
    return period;
  }
  return std::nullopt;
}

// "حصيلة التصعيد على شمال غربي سوريا اليوم تسعة قتلى": of a day and a land, in a text of several towns.
std::optional<Period> Claims::TollOver(int f, std::uint32_t at) const {
  constexpr std::uint32_t kFar = 28;  // tokens from the toll to the figure
  constexpr std::size_t kTowns = 2;
  constexpr int kSpot = 2;  // the precision of a place in a town
  const FieldText& field = c_.Text(f);
  std::set<std::uint32_t> towns;
  for (const Draft& draft : c_.drafts)
    for (const auto& [place, told] : draft.places)
      if (!draft.older && c_.places.Precision(place) > kSpot) towns.insert(place);
  if (f != 1 || towns.size() < kTowns) return std::nullopt;
  std::uint32_t toll = at;
  for (std::uint32_t back = 1; back <= kFar && back <= at && field.SameSentence(at - back, at); ++back)
    if (field.tokens[at - back].folded.starts_with("حصيله")) toll = at - back;
  if (toll == at) return std::nullopt;
  bool land = false;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (place == kNone || field.names[n].first <= toll || field.names[n].last >= at) continue;
    if (!c_.places.IsCoarse(place) || c_.places.Precision(place) > 1) return std::nullopt;
    land = true;
  }
  for (const DatePhrase& date : field.dates)
    if (land && date.first > toll && date.first < at && !date.period && !date.habit)
      return Period{toll, date.last, &date};
  return std::nullopt;
}

// "وكانت هجمات سابقة أوقعت 70 قتيلا", "بعد سلسلة هجمات خلفت 15": the figure is of attacks at large, which are no event
// and which its clause, or the one that it hangs on, tells of last.
std::optional<std::uint32_t> Claims::AtLarge(int f, const Filling& filling, std::optional<std::uint32_t> best) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[filling.first];
  std::optional<std::uint32_t> found;
  for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
    const EventMention& mention = c_.mentions[m];
    if (mention.field != f || mention.word >= filling.first || !field.SameSentence(mention.word, filling.first))
      continue;
    const std::uint32_t told = field.clause_at[mention.word];
    if (told != clause && field.clauses[clause].parent != told) continue;
    found = m;
  }
  if (!found || (best && c_.mentions[*best].word > c_.mentions[*found].word && c_.mentions[*best].word <= filling.last))
    return std::nullopt;
  const EventMention& last = c_.mentions[*found];
  const bool at_large = last.no_event == "general" || last.no_event == "period" || last.no_event == "habit";
  if (!last.plural || last.verb || !at_large) return std::nullopt;
  // "مجزرة حيث شنت غارات على السوق": those that only say how it came about are its own.
  bool before = AreOthers(field, last);
  for (std::uint32_t near = 1; near <= 2 && near <= last.first && !before; ++near)
    before = field.lattice.Is(last.first - near, "indefinite-many") || field.tokens[last.first - near].folded == "بعد";
  return before ? found : std::nullopt;
}

// "منذ منتصف الليل", "منذ ساعات الفجر الأولى": hours that no phrase of a day holds. The token of منذ.
std::optional<std::uint32_t> Claims::SinceHours(int f, const Filling& filling) const {
  constexpr std::uint32_t kHour = 2;  // tokens from منذ to the hour
  const FieldText& field = c_.Text(f);
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  for (std::uint32_t at = first; at + 1 < field.size() && field.SameSentence(at + 1, first); ++at) {
    if (!field.lattice.Is(at, "time-since")) continue;
    for (std::uint32_t hour = at + 1; hour <= at + kHour && hour < field.size() && field.SameSentence(hour, at); ++hour)
      if (field.lattice.Is(hour, "day-part")) return at;
  }
  return std::nullopt;
}

// The land of which the figure is told, behind it: "19 مواطنا من محافظات الضفة، ستة منهم في عملية في كذا". kNone where
// no part of the figure stands between the two, or it names no land.
std::uint32_t Claims::LandBeforePart(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  if (mention.field != f || mention.word <= filling.last) return kNone;
  const auto& fillings = c_.frames[f].fillings;
  const auto part = std::find_if(fillings.begin(), fillings.end(), [&](const Filling& other) {
    return other.part_of && &fillings[*other.part_of] == &filling && other.last < mention.word &&
           other.last > filling.last;
  });
  if (part == fillings.end()) return kNone;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t entity = c_.entity_of[f][n];
    if (name.type == EntityType::kPlace && entity != kNone && name.first > filling.first && name.last < part->last &&
        field.SameSentence(name.first, filling.first) && c_.places.Precision(entity) <= 1)
      return entity;
  }
  return kNone;
}

// "اعتقلت 15 مواطنا على الأقل من الضفة": the first place behind the figure, where it is a land.
std::uint32_t Claims::LandBehind(int f, const Filling& filling) const {
  constexpr std::uint32_t kNear = 5;  // tokens from the figure
  const FieldText& field = c_.Text(f);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t entity = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || entity == kNone || name.first <= filling.last) continue;
    const bool near = name.first <= filling.last + kNear && field.SameSentence(name.first, filling.last);
    return near && c_.places.Precision(entity) <= 1 ? entity : kNone;
  }
  return kNone;
}

// "في أنحاء الضفة", "من محافظات الضفة": the word before the land says that it was in many places.
bool Claims::IsAllOver(int f, const Filling& filling, std::uint32_t land) const {
  const FieldText& field = c_.Text(f);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (c_.entity_of[f][n] != land || name.first <= filling.last || !field.SameSentence(name.first, filling.last))
      continue;
    const std::uint32_t before = name.cue < name.first ? name.cue : name.first - 1;
    const auto& readings = field.lattice.readings[before];
    if (field.tokens[before].folded == "انحاء" || field.tokens[before].folded == "عموم") return true;
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("many-places") ||
             (a.number == Number::kPlural && (a.lexeme->Is("place-cue") || a.lexeme->Is("around")));
    });
  }
  return false;
}

// "اعتقلت القوات خلال الليلة 16 مطلوبا في الضفة", beside a raid on one of its towns: those of all the land, in the time
// that is returned.
std::optional<Period> Claims::NightOfLand(int f, const Filling& filling, std::uint32_t land) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || land == kNone || c_.places.Precision(land) > 1) return std::nullopt;
  const auto runs = [&](std::uint32_t at) {
    return field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during");
  };
  const bool all_over = IsAllOver(f, filling, land);
  const auto night = std::find_if(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, filling.first) &&
           (runs(date.first) || (date.first > 0 && runs(date.first - 1)) || (all_over && !date.habit));
  });
  const bool in_towns = std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& draft) {
    return !draft.older && !draft.places.empty() &&
           std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
             return c_.places.Precision(told.first) > 1 && c_.places.LiesIn(told.first, land);
           });
  });
  const auto& fillings = c_.frames[f].fillings;
  const bool most = std::none_of(fillings.begin(), fillings.end(), [&](const Filling& other) {
    return &other != &filling && other.outcome == filling.outcome && other.people.min >= filling.people.min &&
           other.people.min < kManyTimes * filling.people.min && !field.SameSentence(other.first, filling.first);
  });
  if ((!in_towns && !all_over && !c_.drafts.empty()) || !most) return std::nullopt;
  if (night != field.dates.end()) return Period{night->first, night->last, &*night};
  const std::optional<std::uint32_t> since = SinceHours(f, filling);
  return since ? std::optional(Period{*since, *since + 1, nullptr, true}) : std::nullopt;
}

// The night of the land that the figure is told of, or that of the text's figure that a title has.
std::optional<Period> Claims::NightOver(int f, const Filling& filling, std::uint32_t place,
                                        std::optional<std::uint32_t> best) const {
  const auto land_of = [&](const Filling& told, std::uint32_t named) {
    const std::uint32_t behind = LandBehind(1, told);
    return behind != kNone ? behind : named;
  };
  if (f == 1)
    return NightOfLand(1, filling, best ? LandBeforePart(1, filling, c_.mentions[*best]) : land_of(filling, place));
  if (best || filling.part_of) return std::nullopt;
  for (const Filling& told : c_.frames[1].fillings) {
    // "يعتقل 15 مواطنا", and the text: "15 على الأقل".
    if (told.outcome != filling.outcome || told.part_of || told.people.min != filling.people.min ||
        (told.people.max != filling.people.max && told.people.max))
      continue;
    const std::uint32_t at = c_.frames[1].predicates[told.predicate].first;
    std::uint32_t land = land_of(told, PlaceIn(1, at, true));
    for (const EventMention& mention : c_.mentions)
      if (const std::uint32_t wide = LandBeforePart(1, told, mention); wide != kNone) land = wide;
    return NightOfLand(1, told, land);
  }
  return std::nullopt;
}

// "ترتفع حصيلة الاعتقالات إلى نحو 6600", beside a handful whom the event's raid took.
bool Claims::CountsArrests(const Claim& total) const {
  if (total.outcome != Outcome::kArrested || total.people.min < kManyArrests) return false;
  const auto& claims = c_.reading.claims;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
    return other.outcome == total.outcome && other.report && !other.part_of && other.people.max &&
           *other.people.max > 0 && *other.people.max * kManyTimes <= total.people.min;
  });
}

// "منذ وقف إطلاق النار في 11 أيار": from that day to this.
void Claims::SinceDay(const FieldText& field, const Period& period, Summary& summary) const {
  const std::optional<Day> today = c_.document.own_day ? c_.document.own_day : c_.document.published;
  for (const DatePhrase& date : field.dates) {
    if (date.first <= period.first || date.last > period.last || !date.date.known() ||
        (field.lattice.Is(date.first - 1, "time-until") && !field.lattice.Is(date.first - 1, "time-ago")))
      continue;
    if (today && *date.date.from > *today) return;
    summary.period = date.date;
    summary.period.to = today ? std::max(today, date.date.to) : std::nullopt;
    return;
  }
}

}  // namespace isnad
