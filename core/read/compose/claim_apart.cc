#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"
#include "core/read/frames/kinds.h"
#include "core/read/frames/words.h"

// Whether the figure is of another event than that which the text is about, or than the event word beside it.

namespace isnad {

// "وستة في كذا": the place right behind the number, or kNone.
std::uint32_t Claims::PlaceRightBehind(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (!filling.quantity) return kNone;
  const std::uint32_t in = field.quantities[*filling.quantity].last + 1;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c_.entity_of[f][n];
    if (name.type == EntityType::kPlace && place != kNone && name.cue >= in && name.cue <= in + 1 &&
        field.SameSentence(in, name.first) && BoundBy(f, name).locative)
      return place;
  }
  return kNone;
}

// "قتل 19 شخصا في كذا وستة في كذا": the town right behind the six, where no event word says that all of them fell at
// once and another town is that of those before. English lists read so as well.
std::uint32_t Claims::PlaceListed(int f, const Filling& filling, std::uint32_t at) const {
  if (f != 1 || filling.rule != "coordinate" || filling.part_of || !IsToll(filling.outcome)) return kNone;
  const std::uint32_t place = PlaceRightBehind(f, filling);
  if (place == kNone || c_.places.Precision(place) < 3) return kNone;
  const std::uint32_t first = PlaceIn(f, at, false);
  const bool apart = first != kNone && c_.places.Precision(first) >= 3 && !c_.places.Same(first, place) &&
                     !c_.places.LiesIn(first, place) && !c_.places.LiesIn(place, first);
  return apart ? place : kNone;
}

// "تسعة قتلى بتفجير في كذا وعشرة في كذا": the place right behind the ten, where the blast was in another. Shells and
// bombs from the air may fall on several towns of one region at once.
std::uint32_t Claims::PlaceOfNext(int f, const Filling& filling, const EventMention& before) const {
  const bool joined = (filling.rule == "coordinate" && !filling.part_of) || filling.rule == "dealt-out";
  if (c_.Text(f).lattice.lang != "ar" || !joined || !IsToll(filling.outcome) || before.report == kNone ||
      before.word > filling.last || before.type == EventType::kRaid || before.type == EventType::kDisaster)
    return kNone;
  const Draft& draft = c_.drafts[before.report];
  std::uint32_t there = c_.PlaceOf(before);
  if (there == kNone && draft.places.size() == 1) there = draft.places.begin()->first;
  const std::uint32_t place = PlaceRightBehind(f, filling);
  if (place == kNone || there == kNone || c_.places.Precision(place) < 1 || c_.places.IsCare(place) ||
      c_.places.Same(place, there) || c_.places.LiesIn(place, there) || c_.places.LiesIn(there, place))
    return kNone;
  const bool fire = before.type == EventType::kShelling || before.type == EventType::kAirstrike;
  return fire && c_.places.ShareRegion(there, place) ? kNone : place;
}

bool Claims::AttachToNextTown(int f, const Filling& filling, std::uint32_t at, const EventMention& before,
                              Claim& claim) {
  const std::uint32_t first = filling.rule == "dealt-out" ? PlaceRightBehind(f, filling) : kNone;
  if (first != kNone && before.report != kNone && c_.drafts[before.report].places.empty()) {
    c_.drafts[before.report].places[first] = 1;  // the first town of the list is that of the word
    c_.drafts[before.report].outright.insert(first);
    return false;
  }
  const std::uint32_t place = PlaceOfNext(f, filling, before);
  if (place == kNone) return false;
  claim.report = ReportAt(f, at, place, false);  // a text may tell of it by its own word
  if (claim.report) return true;
  claim.report = OpenDraft(f, at, filling, place, before.type);
  Draft& next = c_.drafts[*claim.report];
  if (next.dates.empty()) next.dates = c_.drafts[before.report].dates;
  return true;
}

// "12 قتيلا بقصف، سبعة في كذا وخمسة في كذا": the sum of those that it then tells by their towns.
bool Claims::IsSumOfTowns(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || !filling.people.max) return false;
  std::int64_t sum = 0;
  std::vector<std::uint32_t> towns;
  for (const Filling& next : c_.frames[f].fillings) {
    if (next.rule != "dealt-out" || next.predicate != filling.predicate || next.outcome != filling.outcome) continue;
    const std::uint32_t place = PlaceRightBehind(f, next);
    if (place == kNone) return false;
    for (const std::uint32_t town : towns)
      if (c_.places.Same(town, place) || c_.places.LiesIn(town, place) || c_.places.LiesIn(place, town) ||
          c_.places.ShareRegion(town, place))
        return false;
    towns.push_back(place);
    sum += next.people.min;
  }
  return towns.size() > 1 && sum == filling.people.min && filling.people.min == filling.people.max;
}

// "اندلع القتال في جنازة فلان، الذي قتل السبت في كذا": a relative clause about somebody, with a day and a place of its
// own.
bool Claims::IsOfWhoWasKilled(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[c_.frames[f].predicates[filling.predicate].first];
  if (f != 1 || field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled || beside.report == kNone ||
      field.clause_at[beside.word] == clause || !TellsOfSomebody(field, clause))
    return false;
  const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.clause_at[date.first] == clause && !date.habit && !date.saying;
  });
  if (!dated) return false;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (field.names[n].type == EntityType::kPlace && place != kNone && field.clause_at[field.names[n].first] == clause)
      return BoundBy(f, field.names[n]).locative && !c_.drafts[beside.report].places.contains(place);
  }
  return false;
}

// "وقُتل قبل الهجوم بيوم واحد في كذا ضابط وسائقه": so long before or after what the text is about, with a place of its
// own.
bool Claims::IsCountedFrom(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of ||
      !IsMeasuredFrom(field, beside) || filling.outcome != Outcome::kKilled)
    return false;
  const std::uint32_t place = PlaceIn(f, filling.last, false);
  return place != kNone && !c_.places.IsCare(place) &&
         (beside.report == kNone || !c_.drafts[beside.report].places.contains(place));
}

// "ويأتي الهجوم بعد أيام من مقتل تسعة جنود", "بعد أيام من تمرد قتل فيه 19 سجينا": what the news came so long after,
// where no event word tells it.
bool Claims::IsOfBefore(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of) return false;
  constexpr std::uint32_t kToTheDead = 9;  // tokens from "من" to the word of the dead
  const std::optional<std::uint32_t> after = SoLongAfter(field, filling.first);
  if (!after || filling.first > *after + kToTheDead) return false;
  // "بعد أكثر من أربع ساعات" tells how long something lasted.
  const bool eve = field.tokens[*after].folded.ends_with("غداه");
  if (!eve && !field.lattice.Is(*after - 1, "time-unit") && !field.lattice.Is(*after - 2, "time-unit")) return false;
  // "بعد ساعات من الهجوم إلى 61 قتيلا": where the toll of it stands. But "من المواجهات التي خلفت 12 قتيلا".
  for (std::uint32_t between = *after + 1; between < filling.first; ++between) {
    const auto& readings = field.lattice.readings[between];
    const bool led = field.lattice.Is(between + 1, "relative") && field.lattice.Is(between + 2, "result");
    if (field.tokens[between].folded == "الي" ||
        (!led && std::any_of(readings.begin(), readings.end(),
                             [](const Analysis& a) { return a.lexeme->event && a.Has(kAl); })))
      return false;
  }
  constexpr std::uint32_t kBehind = 8;  // tokens from the figure to an event word of its own
  bool told = false;                    // the news, before
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != f || mention.report == kNone) continue;
    if (field.SameSentence(mention.word, filling.first) && mention.word > *after &&
        mention.word <= filling.last + kBehind)
      return false;
    told = told || mention.word < *after;
  }
  return told || IsBehindDead(f, filling, *after);
}

// "قتل شاب برصاص الجيش في كذا غداة مقتل شابين": behind the dead of news that no event word tells. Not "بعد يوم من
// مقتله".
bool Claims::IsBehindDead(int f, const Filling& filling, std::uint32_t after) const {
  const FieldText& field = c_.Text(f);
  const Analysis& word = *c_.frames[f].predicates[filling.predicate].analysis;
  if (filling.outcome != Outcome::kKilled || word.Has(kPronoun)) return false;
  // "بعد دقائق من مقتل زميليه" may be in the same.
  for (std::uint32_t back = 1; back <= 2 && back <= after; ++back) {
    const std::string& unit = field.tokens[after - back].folded;
    if (unit.starts_with("ساع") || unit.starts_with("دق") || unit.starts_with("لحظ")) return false;
  }
  const auto& fillings = c_.frames[f].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& news) {
    const std::uint32_t claim = c_.claim_of[f][static_cast<std::size_t>(&news - fillings.data())];
    return news.outcome == Outcome::kKilled && news.last < after && field.SameSentence(news.last, filling.first) &&
           claim != kNone && c_.reading.claims[claim].report.has_value();
  });
}

// "بعد اتهامها بزرع العبوة التي قتلت سبعة أطفال أمس": dead of a blast that a relative clause tells by its own day.
bool Claims::IsEarlierBlast(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  const Clause& clause = field.clauses[field.clause_at[filling.first]];
  if (field.lattice.lang != "ar" || f != 1 || clause.link != ClauseLink::kRelative || clause.first == 0 ||
      beside.word >= clause.first || beside.report == kNone || !IsToll(filling.outcome))
    return false;
  const auto& readings = field.lattice.readings[clause.first - 1];
  if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return (a.lexeme->Is("by-explosive") || a.lexeme->Is("munition")) && a.Has(kAl);
      }))
    return false;
  const auto& dates = c_.drafts[beside.report].dates;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.clause_at[date.first] == field.clause_at[filling.first] && date.first > filling.last &&
           date.date.known() && !date.period && std::any_of(dates.begin(), dates.end(), [&](const auto& own) {
             const Date& told = c_.Text(own.first).dates[own.second].date;
             return told.known() && (*told.from > *date.date.to || *told.to < *date.date.from);
           });
  });
}

// "قتلت امرأة بقصف على كذا، فيما أصيبت أخرى برصاص قناص في منطقة كذا": behind the contrast, with what and where.
// "داهمت القوات كذا، فيما أصيب شبان بالرصاص في كذا": with where alone, if that is another town. "غارة على كذا، وأعدم
// المسلحون ثلاثة", "فيما قتل جنديان في نقطة ثانية": wherever that was. The place or kNone; nothing: it is not apart.
std::optional<std::uint32_t> Claims::PlaceOfItsOwn(int f, const Filling& filling, std::uint32_t at,
                                                   const EventMention& before) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[at];
  if (f != 1 || before.word >= filling.first || before.report == kNone || field.clause_at[before.word] >= clause)
    return std::nullopt;
  const Draft& draft = c_.drafts[before.report];
  const ClauseLink link = field.clauses[clause].link;
  const bool contrast = link == ClauseLink::kContrast;
  const bool executed = (contrast || link == ClauseLink::kCoordinate) && IsExecutedApart(f, filling, draft);
  if (!contrast && !executed) return std::nullopt;
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const bool certain = (executed && IsByFire(draft)) || (contrast && IsToll(filling.outcome) && !filling.part_of &&
                                                         ties::IsAtOtherSite(field, word, false, true));
  const std::optional<Means> means = MeansOf(f, filling);
  const bool by_means = means && means->at > filling.last && field.clause_at[means->at] == clause &&
                        before.type != EventType::kRaid && before.type != EventType::kClash &&
                        means->type != EventType::kShelling && means->type != EventType::kAirstrike &&
                        !draft.types.contains(means->type);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || name.of_body || place == kNone ||
        name.first <= (by_means ? means->at : filling.last) || field.clause_at[name.first] != clause ||
        !BoundBy(f, name).locative)
      continue;
    if (certain) return place;
    if (c_.PlaceOf(before) == place) return std::nullopt;
    const bool town = !draft.places.empty() && c_.places.Precision(place) == 4 && !Holds(draft, place);
    return by_means || executed || town ? std::optional(place) : std::nullopt;
  }
  return certain ? std::optional(PlaceAgain(f, at, before.report)) : std::nullopt;
}

// "قتل مسلحون تسعة عمال في كذا. وفي هجوم آخر": what a later sentence tells of as another event.
bool Claims::IsToldBeforeAnother(int f, std::uint32_t at, const Draft& draft) const {
  if (draft.mentions.empty() || f != 1) return false;
  const FieldText& field = c_.Text(f);
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  return mention.field == 1 && field.tokens[mention.word].sentence > field.tokens[at].sentence &&
         (ties::IsAnother(c_, mention) || Turns(f, mention.word) || BeganLater(field, mention) ||
          (!mention.definite && ties::OpensOnceMore(field, mention.word)));
}

// The figure is told with a weapon that the event was not fought with, or of people led away where nobody was raided.
bool Claims::IsByOther(int f, const Filling& filling, const Draft& draft) const {
  if (filling.outcome == Outcome::kArrested) return !draft.types.contains(EventType::kRaid);
  if (!IsToll(filling.outcome)) return false;
  const std::optional<Means> means = MeansOf(f, filling);
  return means && !draft.types.contains(means->type) &&
         std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
           return means->type == EventType::kAttack
                      ? other.first != EventType::kClash && other.first != EventType::kAssassination &&
                            other.first != EventType::kRaid && other.first != EventType::kOther
                      : ties::SetApart(means->type, other.first);
         });
}

// "قتل ستة في هجوم في محافظة كذا. وأصيب خمسة بالرصاص في مدينة كذا": in a town of what the event names at large.
bool Claims::IsInsideByOther(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                             const Draft& draft) const {
  const FieldText& field = c_.Text(f);
  return f == 1 && place != kNone && c_.places.Precision(place) > 1 && draft.last_field == 1 &&
         draft.last_sentence != field.tokens[at].sentence && !draft.places.empty() && !filling.part_of &&
         std::all_of(draft.places.begin(), draft.places.end(),
                     [&](const auto& told) {
                       return c_.places.Precision(told.first) == 1 && c_.places.LiesIn(place, told.first);
                     }) &&
         IsByOther(f, filling, draft);
}

// "انفجرت عبوة في مدينة كذا وقتل شخص. وقتل مسلحون خمسة بالرصاص في مدينة كذا", "واعتقلت القوات أربعة من مخيم كذا": no
// part of a blast or of shells that the text has told, though nothing but the deed tells it.
bool Claims::IsByMenThere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const bool executed = IsExecutedApart(f, filling, draft);
  if (f != 1 || field.lattice.lang != "ar" || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[at].sentence || filling.part_of || !filling.people.max ||
      filling.people.min == 0 || draft.places.empty())
    return false;
  // "وأعدم المسلحون ثلاثة" behind an airstrike, wherever that was.
  if (executed && IsByFire(draft)) return true;
  if (place == kNone || c_.places.Precision(place) <= 1 || ties::TakesUpTold(field, word) ||
      !(IsByFire(draft) || executed))
    return false;
  if (!IsToll(filling.outcome)) return ties::IsApartFrom(c_, place, draft);
  return (executed || ties::IsDoneAnew(field, word) || IsByOther(f, filling, draft)) &&
         std::none_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& told) {
           return told.report == r && told.outcome == filling.outcome && told.people.min == filling.people.min;
         });
}

// "غارة على مدينة كذا قتلت ستة. وقتل شاب طعنا في مخيم كذا", "فيما اعتقلت القوات خمسة في مخيم كذا": people of another
// number, or led away where nobody was raided, at a camp that may lie in any town.
bool Claims::IsAtOtherCamp(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                           std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  if (f != 1 || field.lattice.lang != "ar" || place == kNone || draft.last_field != 1 || draft.places.empty() ||
      filling.part_of || !filling.people.max || filling.people.min == 0 || !ties::IsOfOtherCamp(c_, place, draft) ||
      ties::TakesUpTold(field, at))
    return false;
  if (!IsToll(filling.outcome)) return IsByOther(f, filling, draft);
  const auto& claims = c_.reading.claims;
  const auto counts = [&](const Claim& told) { return told.report == r && told.outcome == filling.outcome; };
  return std::any_of(claims.begin(), claims.end(), counts) &&
         std::none_of(claims.begin(), claims.end(),
                      [&](const Claim& told) { return counts(told) && told.people.min == filling.people.min; });
}

// The token's sentence names a land that the town lies in.
bool Claims::NamesLandOf(int f, std::uint32_t at, std::uint32_t town) const {
  const FieldText& field = c_.Text(f);
  for (std::uint32_t n = 0; n < field.names.size(); ++n)
    if (field.names[n].type == EntityType::kPlace && field.SameSentence(field.names[n].first, at) &&
        ties::IsTownOf(c_, town, c_.entity_of[f][n]))
      return true;
  return false;
}

// "اعتقلت القوات 18 في الضفة. وفي نابلس، اعتقلت ثلاثة": a town's of those of the land; and those of the land before a
// raid in a town of it, which has fewer.
bool Claims::IsOfTownOrCampaign(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                                std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  if (f != 1 || field.lattice.lang != "ar" || filling.outcome != Outcome::kArrested || filling.part_of ||
      !filling.people.max || filling.people.min == 0 || draft.last_field != 1)
    return false;
  const auto arrested = [&](const Claim& told) {
    return told.report == r && told.outcome == Outcome::kArrested && !told.part_of;
  };
  if (draft.last_sentence < field.tokens[at].sentence) {
    std::uint32_t before = at;
    while (before > 0 && field.tokens[before].sentence > draft.last_sentence) --before;
    const bool inside = draft.places.empty()
                            ? NamesLandOf(f, before, place)
                            : std::all_of(draft.places.begin(), draft.places.end(),
                                          [&](const auto& told) { return ties::IsTownOf(c_, place, told.first); });
    std::uint32_t first = at;
    while (first > 0 && field.SameSentence(first - 1, at)) --first;
    const NamePhrase* name = first + 1 < field.size() ? field.NameAt(first + 1) : nullptr;
    const bool fronted = field.lattice.Is(first, "locative") && name != nullptr && name->type == EntityType::kPlace;
    const auto& claims = c_.reading.claims;
    return inside && (fronted || ties::TellsOfManyPlaces(field, before)) &&
           std::any_of(claims.begin(), claims.end(),
                       [&](const Claim& told) { return arrested(told) && told.people.min > filling.people.min; });
  }
  // "اعتقلت 18 في أنحاء الضفة. وقال شهود إن القوات اقتحمت مدينة كذا واعتقلت ثلاثة"
  if (draft.mentions.empty()) return false;
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  if (mention.field != 1 || field.tokens[mention.word].sentence <= field.tokens[at].sentence ||
      !NamesLandOf(f, at, c_.PlaceOf(mention)) || !ties::TellsOfManyPlaces(field, at))
    return false;
  return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& other) {
    return field.SameSentence(other.first, mention.word) && other.outcome == Outcome::kArrested && !other.part_of &&
           other.people.min > 0 && other.people.min < filling.people.min;
  });
}

// "قصف على كذا اليوم. تعرضت كذا للقصف لليوم الثاني، إذ قتل أمس 11": the day that the figure's own clause tells, where
// the event had another. An index of the field's dates.
std::optional<std::uint32_t> Claims::OtherDayOf(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[filling.first];
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || !filling.people.max ||
      filling.people.min == 0 || beside.report == kNone)
    return std::nullopt;
  const bool apart = field.clause_at[beside.word] != clause;  // else the day stands within the figure: "قتل أمس 11"
  const Draft& draft = c_.drafts[beside.report];
  if (draft.older || draft.dates.empty()) return std::nullopt;
  for (std::uint32_t d = 0; d < field.dates.size(); ++d) {
    const DatePhrase& date = field.dates[d];
    if (field.clause_at[date.first] != clause || date.period || date.habit || date.saying || date.of_next ||
        !date.date.known() || date.date.from != date.date.to || date.first < filling.first ||
        (!apart && (date.last > filling.last || beside.word > filling.first)) || (beside.date && *beside.date != d))
      continue;
    // The word's own day may be no other than that.
    const bool own_day =
        std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) { return own != std::pair(f, d); });
    const bool other = own_day && std::all_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
                         if (own == std::pair(f, d)) return true;
                         const Date& told = c_.Text(own.first).dates[own.second].date;
                         return told.known() && told.from == told.to && *told.from > *date.date.to;
                       });
    return other ? std::optional(d) : std::nullopt;
  }
  return std::nullopt;
}

// "هجوم على نقطة في كذا. وبعد ساعات قتل مسلحون جنديين في نقطة ثانية": where no event word tells the second.
bool Claims::IsAtSecondSite(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  if (f != 1 || !IsToll(filling.outcome) || filling.part_of || filling.cumulative || filling.people.min == 0 ||
      draft.last_field != 1 || draft.last_sentence == field.tokens[at].sentence ||
      draft.types.contains(EventType::kRaid) || draft.types.contains(EventType::kClash))
    return false;
  const auto& claims = c_.reading.claims;
  const auto counts = [&](const Claim& told) { return told.report == r && told.outcome == filling.outcome; };
  const bool other = std::any_of(claims.begin(), claims.end(), counts) &&
                     std::none_of(claims.begin(), claims.end(), [&](const Claim& told) {
                       return counts(told) && told.people.min == filling.people.min;
                     });
  return ties::IsAtOtherSite(field, c_.frames[f].predicates[filling.predicate].first, false, other);
}

// "قتل خمسة في انفجار سيارة. وقتل جنديان برصاص قناص قبل ثلاثة أيام": by another weapon, on a day before the news, where
// the text tells no day of the first.
bool Claims::IsOfDayBefore(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || !draft.dates.empty() ||
      draft.last_field != 1 || draft.last_sentence == field.tokens[at].sentence || AreOfTheHurt(field, filling) ||
      !IsByOther(f, filling, draft) || !CountsOthers(filling, r) || ties::TakesUpTold(field, at))
    return false;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, at) && date.date.known() && !date.period && !date.saying && !date.habit &&
           date.date.basis >= Basis::kRelative && c_.document.own_day && *date.date.to + 1 < *c_.document.own_day;
  });
}

// The event has figures of the outcome, and none is as large.
bool Claims::CountsOthers(const Filling& filling, std::uint32_t r) const {
  const auto& claims = c_.reading.claims;
  const auto counts = [&](const Claim& told) { return told.report == r && told.outcome == filling.outcome; };
  return std::any_of(claims.begin(), claims.end(), counts) &&
         std::none_of(claims.begin(), claims.end(),
                      [&](const Claim& told) { return counts(told) && told.people.min == filling.people.min; });
}

// "انفجرت قنبلة وقتل سبعة. وقتلت القنبلة الثانية اثنين": where no event word tells the second.
bool Claims::IsOfSecondBlow(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[at].sentence)
    return false;
  const std::string kind = KindOf(field, filling);
  if (!kind.starts_with(kOfBlow) || kind == kOfOneBlow || kind == std::string(kOfBlow) + "1") return false;
  const bool counted = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c_.mentions[m];
    return told.plural || (told.count && *told.count > 1) || ties::OrdinalOf(c_, told) > 1;
  });
  return !counted && CountsOthers(filling, r);
}

// "وبعد ساعات قتل مسلحون جنديين في نقطة ثانية": on the day of what was told before, and there, where it names no other.
// "قصف على بلدة كذا. وقتل ثلاثة في قرية أخرى": by the same fire, where nothing else is told.
void Claims::ShareHour(int f, const Filling& filling, std::uint32_t focus, std::uint32_t r) {
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const Draft& before = c_.drafts[focus];
  Draft& draft = c_.drafts[r];
  const bool executed = c_.frames[f].predicates[filling.predicate].analysis->lexeme->Is("execution");
  if (IsByFire(before) && !executed && !MeansOf(f, filling) && draft.types.contains(EventType::kAttack) &&
      !ties::IsByNewMen(field, word))
    draft.types = before.types;
  if (!ties::CameLater(field, word) && !IsOfSecondBlow(f, filling, filling.first, focus)) return;
  if (draft.dates.empty()) draft.dates = before.dates;
  if (!draft.places.empty()) return;
  draft.places = before.places;
  draft.outright = before.outright;
}

// "أعدمت الميليشيا ثلاثة جنود": nobody is executed in a fight, by a blast or by gunmen who lie in wait for one man.
bool Claims::IsExecutedApart(int f, const Filling& filling, const Draft& draft) const {
  return c_.frames[f].predicates[filling.predicate].analysis->lexeme->Is("execution") &&
         !draft.types.contains(EventType::kAttack) && !draft.types.contains(EventType::kRaid) &&
         !draft.types.contains(EventType::kOther);
}

// Shells, bombs or a blast, and nothing that men did.
bool Claims::IsByFire(const Draft& draft) {
  return !draft.types.empty() && std::all_of(draft.types.begin(), draft.types.end(), [](const auto& told) {
    return told.first == EventType::kBombing || told.first == EventType::kShelling ||
           told.first == EventType::kAirstrike;
  });
}

// The sentence of the event has figures of its own, and none of them is the filling's again.
bool Claims::HasOwnToll(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  bool own = false;
  for (const Filling& other : c_.frames[f].fillings) {
    if (!field.SameSentence(other.first, mention.word) || !IsToll(other.outcome) || other.part_of) continue;
    if (other.outcome == filling.outcome && other.people.min == filling.people.min) return false;
    own = own || (other.people.max && other.people.min > 0);
  }
  return own;
}

// "قتل مسلحون خمسة جنود في مدينة كذا. وانفجرت عبوة في مدينة كذا وقتل شخص": what men did before a blast in the same
// town.
bool Claims::IsToldBeforeBlast(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                               const Draft& draft) const {
  if (f != 1 || draft.mentions.empty() || place == kNone || filling.part_of) return false;
  const bool executed = IsExecutedApart(f, filling, draft);
  if (!executed && !IsByFire(draft)) return false;
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  if (field.lattice.lang != "ar" || mention.field != 1 ||
      field.tokens[mention.word].sentence <= field.tokens[at].sentence || !ties::NamesItsPlace(c_, mention) ||
      !(executed || ties::IsDoneAnew(field, mention.word)) || ties::TakesUpTold(field, mention.word))
    return false;
  return HasOwnToll(f, filling, mention) && (executed || ties::IsDoneAnew(field, word) || IsByOther(f, filling, draft));
}

// "قتل شخصان في بلدة كذا. وأصيب جندي في كمين في مدينة كذا": what a later sentence tells anew, at another place and with
// figures of its own, is not what happened here.
bool Claims::IsToldBeforeElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                                   const Draft& draft) const {
  if (draft.mentions.empty() || f != 1 || place == kNone || c_.places.Precision(place) == 0) return false;
  const FieldText& field = c_.Text(f);
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  const std::uint32_t there = c_.PlaceOf(mention);
  if (mention.field != 1 || mention.definite || field.tokens[mention.word].sentence <= field.tokens[at].sentence ||
      there == kNone || c_.places.Same(there, place) || c_.places.LiesIn(place, there))
    return false;
  // "قتل ثلاثة برصاص القوات في محافظة كذا. وانفجرت عبوة في مدينة كذا": in a town of it, and by another weapon.
  if (c_.places.LiesIn(there, place)) {
    if (!IsByOther(f, filling, draft)) return false;
  } else if (c_.places.Precision(place) != 4) {
    return false;
  }
  return HasOwnToll(f, filling, mention);
}

// "واندلعت بعدها اشتباكات"
bool Claims::BeganLater(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3;  // tokens back from the event
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::string& word = field.tokens[mention.first - back].folded;
    if (!field.SameSentence(mention.first - back, mention.word)) return false;
    if (word == "بعدها" || word == "بعديذ" || word == "لاحقا") return !mention.definite;
  }
  return false;
}

namespace {

// "22 جثة مجهولة الهوية", "جثث مجهولين": of whom nobody knows who they were, and so not those of the event just told.
bool AreUnidentified(const FieldText& field, std::uint32_t last) {
  constexpr std::uint32_t kNear = 2;  // tokens behind the body
  for (std::uint32_t at = last; at <= last + kNear && at < field.size() && field.SameSentence(last, at); ++at)
    if (field.tokens[at].folded.starts_with("مجهول")) return true;
  return false;
}

}  // namespace

// "A bomb killed two in X. Three bodies were found in Y": found at a place apart from the event's.
bool Claims::AreBodiesApart(int f, const Filling& filling, std::uint32_t place, const Draft& draft) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || filling.outcome != Outcome::kKilled || filling.part_of || place == kNone ||
      c_.places.Precision(place) < 2 || !ties::IsApartFrom(c_, place, draft))
    return false;
  bool bodies = false;
  for (std::uint32_t word = filling.first; word <= filling.last; ++word)
    bodies = bodies || field.lattice.Is(word, "corpse");
  bool found = false;
  for (std::uint32_t word = filling.last + 1; word < field.size() && field.SameSentence(filling.last, word); ++word)
    found = found || field.lattice.Is(word, "finds");
  for (std::uint32_t word = filling.first; word > 0 && field.SameSentence(word - 1, filling.first); --word)
    found = found || field.lattice.Is(word - 1, "finds");
  return bodies && found;
}

// "كما عثر الأهالي على جثة شاب في حي كذا" beside somebody shot in another town: each body that is found was killed
// apart.
bool Claims::IsFoundElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                              const Draft& draft) const {
  constexpr std::uint32_t kOpens = 7;  // tokens from the sentence's first to the verb of finding
  const FieldText& field = c_.Text(f);
  const bool unidentified = AreUnidentified(field, filling.last);
  const bool turns = Turns(f, at);
  if (filling.outcome != Outcome::kKilled || (place == kNone && !unidentified && !turns) || draft.mentions.empty())
    return false;
  // "تفجير بالموصل. وعثرت الشرطة على جثة تاجر في حي كذا", "إلى ذلك، عثر الأهالي على جثة شاب"
  const bool apart = draft.places.empty() || turns || (place != kNone && !draft.places.contains(place));
  const bool elsewhere = place != kNone && c_.places.Precision(place) > 1 && ties::IsApartFrom(c_, place, draft);
  const bool shot = elsewhere || std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& told) {
                      return told.first == EventType::kAssassination || told.first == EventType::kAttack ||
                             (told.first == EventType::kBombing && apart);
                    });
  if ((!shot && !unidentified) || draft.last_sentence == field.tokens[at].sentence) return false;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  bool found = false;
  for (std::uint32_t word = first; word <= first + kOpens && word < at; ++word)
    found = found || field.lattice.Is(word, "found") || field.lattice.Is(word, "found-body");
  if (!found) return false;
  for (std::uint32_t word = at; word <= (unidentified ? filling.last : at); ++word) {
    const auto& readings = field.lattice.readings[word];
    if (std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
          return a.lexeme->Is("body") && (a.number != Number::kPlural || unidentified || elsewhere) && !a.Has(kAl);
        }))
      return true;
  }
  return false;
}

// The figure's sentence tells of another event than the one that the text is about.
bool Claims::IsOfAnother(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, bool named,
                         std::uint32_t focus) const {
  const Draft& draft = c_.drafts[focus];
  const FieldText& field = c_.Text(f);
  // "اعتقلت القوات ثلاثة متهمين بتفجير كنيسة": no part of it, nor "مقتل القيادي المتهم باغتيال فلان في التفجير الذي".
  const auto is_deed = [&](std::uint32_t m) {
    const EventMention& deed = c_.mentions[m];
    return deed.charged && deed.field == f && field.SameSentence(deed.word, at) &&
           (filling.first < deed.first || field.clauses[field.clause_at[at]].link != ClauseLink::kRelative);
  };
  const bool opens = !draft.mentions.empty() && is_deed(draft.mentions.front()) &&
                     filling.first < c_.mentions[draft.mentions.front()].first;
  if (opens || (!draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), is_deed)))
    return true;
  if ((IsToll(filling.outcome) || draft.older) && TellsOtherDay(f, at, filling, !named, focus)) return true;
  if (IsToll(filling.outcome) && TellsLoss(f, at)) return true;
  if (!named && TellsOtherHint(f, at, filling, draft)) return true;
  if (!named && (IsFoundElsewhere(f, filling, at, place, draft) || AreBodiesApart(f, filling, place, draft)))
    return true;
  if (IsToll(filling.outcome) && !named &&
      (IsToldBeforeAnother(f, at, draft) || IsToldBeforeElsewhere(f, filling, at, place, draft)))
    return true;
  if (!named && (IsByMenThere(f, filling, at, place, focus) || IsToldBeforeBlast(f, filling, at, place, draft)))
    return true;
  if (!named && (IsAtOtherCamp(f, filling, at, place, focus) || IsAtSecondSite(f, filling, at, focus))) return true;
  if (!named && (IsOfSecondBlow(f, filling, at, focus) || IsOfDayBefore(f, filling, at, focus))) return true;
  if (!named && (IsOfTownOrCampaign(f, filling, at, place, focus) || IsOfNextThere(f, filling, at, focus))) return true;
  // "ثم توجهوا إلى مخيم كذا وقتلوا فيه خمسة"
  if (!named && IsToll(filling.outcome) && place != kNone && PlaceTakenUp(f, at) == place &&
      ties::IsApartFrom(c_, place, draft))
    return true;
  if (!named && IsInsideByOther(f, filling, at, place, draft)) return true;
  // "وفي سياق منفصل، اعتقلت الشرطة أربعة", behind a blast or a strike: wherever that was.
  if (!named && filling.outcome == Outcome::kArrested && !filling.part_of && Turns(f, at) &&
      draft.last_sentence != field.tokens[at].sentence && IsByOther(f, filling, draft) &&
      !ties::TakesUpTold(field, c_.frames[f].predicates[filling.predicate].first))
    return true;
  return place != kNone && Turns(f, at) && !named &&
         (!draft.places.contains(place) || HasOtherFigure(f, filling, at, focus));
}

// "وفي كركوك، قتل شرطي برصاص مسلحين", behind a blast in a town of it with other dead; "وفي كذا أيضا" behind one there.
bool Claims::IsOfNextThere(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const {
  if (!IsToll(filling.outcome) || filling.part_of || filling.cumulative || !filling.people.max ||
      filling.people.min == 0)
    return false;
  const ties::Opens opens = ties::OpensNextThere(c_, f, at, c_.drafts[r]);
  if (opens == ties::Opens::kOnceMore) return true;
  if (opens != ties::Opens::kWider || !CountsOthers(filling, r) || ties::TakesUpTold(c_.Text(f), at)) return false;
  // "وفي بغداد، قال مصدر إن تسعة قتلوا": where he sits who tells of it.
  for (std::uint32_t word = at; word > 0 && c_.Text(f).SameSentence(word - 1, at); --word)
    if (c_.Text(f).lattice.Is(word - 1, "say-verb")) return false;
  return true;
}

// "من جهة أخرى، أعدمت الميليشيا ثلاثة جنود في مدينة كذا", where an event of two dead was told there.
bool Claims::HasOtherFigure(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of || !filling.people.max ||
      filling.people.min == 0 || filling.cumulative || ties::TakesUpTold(field, at))
    return false;
  for (std::uint32_t word = at; word > 0 && field.SameSentence(word - 1, at); --word)
    if (field.lattice.Is(word - 1, "say-verb")) return false;
  return CountsOthers(filling, r);
}

// "قُتل شاب في قرية كذا ضمن القصف": another town than that of the event just told, which the words take up without a
// place of its own.
bool Claims::IsElsewhere(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const {
  if (place == kNone || beside.report == kNone) return false;
  if (IsBeforeJoined(f, filling, beside, place) || AreBodiesApart(f, filling, place, c_.drafts[beside.report]))
    return true;
  if (c_.places.Precision(place) != 4) return false;
  const FieldText& field = c_.Text(f);
  const std::uint32_t told = field.clause_at[filling.first], event = field.clause_at[beside.word];
  // "قُتلت سيدة برصاص في بلدة كذا، كما قتل طفل بإلقاء قنبلة في مدينة كذا": each clause has its own town.
  const Analysis& word = *c_.frames[f].predicates[filling.predicate].analysis;
  // "..., وأوقف حراس الحدود 23 في بلدة كذا"
  const bool joined = field.lattice.lang == "ar" && field.clauses[told].link == ClauseLink::kCoordinate &&
                      word.lexeme->pos == Pos::kVerb && word.Has(kWa);
  const bool apart = told != event && (field.clauses[told].parent != event || joined) &&
                     field.clauses[event].parent != told &&
                     (beside.place ? c_.PlaceOf(beside) != place
                                   : field.lattice.lang == "ar" && beside.word < filling.first && !filling.part_of &&
                                         ties::IsApartFrom(c_, place, c_.drafts[beside.report])) &&
                     !IsLedUpTo(f, filling, beside);
  const bool taken_up = beside.definite && !beside.verb && beside.word > filling.last &&
                        (!beside.place || (!beside.bound_place && c_.PlaceOf(beside) == place));
  if (!apart && !taken_up) return false;
  constexpr std::uint32_t kBehind = 2, kBefore = 8;  // tokens to the figure
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (c_.entity_of[f][n] != place || !field.SameSentence(name.first, filling.last)) continue;
    const bool behind =
        name.cue > filling.last && (apart ? field.clause_at[name.cue] == told : name.cue <= filling.last + kBehind);
    // "وأخرى سيارة في بلدة كذا ما أوقع ثلاثة قتلى"
    const std::uint32_t at = field.clause_at[name.cue];
    // "قصف على كذا يقتل 20 وصواريخ تصيب كذا": where the next event was.
    const bool of_next = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& next) {
      return next.field == f && next.word < name.first && OpensNext(f, filling, next);
    });
    if (of_next) continue;
    const bool of_told =
        at == told || (at + 1 == told && at != event && field.clauses[told].link == ClauseLink::kResult);
    const bool before = name.last < filling.first && filling.first - name.last <= kBefore && (!apart || of_told);
    if (behind || before) return !Holds(c_.drafts[beside.report], place);
  }
  return false;
}

// "Eleven soldiers were killed in X, and five died in a bomb attack in Y": the clause of the event is joined, with
// figures and a place of its own.
bool Claims::IsBeforeJoined(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t told = field.clause_at[filling.first], event = field.clause_at[beside.word];
  if (field.lattice.lang != "en" || event <= told || beside.word < filling.last || !beside.place ||
      !beside.bound_place || filling.part_of || !IsToll(filling.outcome) || c_.places.Precision(place) < 3)
    return false;
  const std::uint32_t there = c_.PlaceOf(beside), joint = field.clauses[told + 1].first;
  if (there == place || !ties::IsApartFrom(c_, place, c_.drafts[beside.report])) return false;
  const bool joined = field.lattice.Is(joint, "join") || (joint > 0 && field.tokens[joint - 1].folded == ";");
  const bool here = std::any_of(field.names.begin(), field.names.end(), [&](const NamePhrase& name) {
    return field.clause_at[name.first] == told && name.cue > filling.last &&
           c_.entity_of[f][static_cast<std::size_t>(&name - field.names.data())] == place;
  });
  return joined && here &&
         std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& own) {
           return own.first >= joint && IsToll(own.outcome) && field.SameSentence(own.first, beside.word);
         });
}

// "وفي نابلس، اعتقلت القوات شابا، بعد أن داهمت منزله في بلدة كذا": the raid in which he was taken.
bool Claims::IsLedUpTo(int f, const Filling& filling, const EventMention& raid) const {
  constexpr std::uint32_t kFar = 3, kVerb = 2;  // tokens from the figure to "بعد أن", and from it to the verb
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !raid.verb || raid.type != EventType::kRaid) return false;
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kFar && at + 1 < raid.word; ++at) {
    const std::string& word = field.tokens[at].folded;
    if ((word == "بعد" || word == "عقب") && field.tokens[at + 1].folded == "ان") return raid.word <= at + 1 + kVerb;
  }
  return false;
}

// "سبقتها غارات أدت إحداها إلى مقتل شخص في بلدة كذا": one of several, told by its place.
bool Claims::IsOneOfMany(int f, const Filling& filling) const {
  constexpr std::uint32_t kReach = 5;  // tokens back from the outcome
  const FieldText& field = c_.Text(f);
  for (std::uint32_t back = 1;
       back <= kReach && back <= filling.first && field.SameSentence(filling.first - back, filling.first); ++back)
    if (field.lattice.Is(filling.first - back, "one-of-things")) return true;
  return false;
}

// "وفي سياق متصل، قُتل صحفيان في بلدة كذا": the sentence turns to something else.
bool Claims::Turns(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  if (ties::OpensLater(field, first)) return true;
  return field.lattice.Is(first, "turns") || (first + 1 < at && field.lattice.Is(first + 1, "turns"));
}

}  // namespace isnad
