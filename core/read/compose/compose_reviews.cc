#include <algorithm>
#include <set>

#include "core/read/compose/compose_parts.h"
#include "core/read/en/words.h"

// A monitor's report of a month tells its total and period once, and then who killed how many: those figures run over
// the same period, though their sentences name none. A day's round-up tells of the whole country, and then of its
// governorates.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::uint32_t kLeadSentences = 4;       // in which a review tells its total
constexpr std::uint32_t kLeadWithoutFigures = 2;  // in which it tells of what, and its figures come behind
constexpr std::uint32_t kDayLeadSentences = 2;    // in which a round-up of a day does
constexpr std::int64_t kManyPeople = 10;          // a day's total of fewer may be that of one incident
constexpr std::int64_t kLeast = 2;                // of a month
constexpr Day kLongDays = 20;
constexpr std::uint32_t kPlaceReach = 6;  // from a figure to where it was

bool IsToll(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kArrested;
}

// A day of its own, whether or not the calendar knows it.
bool TellsDay(const FieldText& field, std::uint32_t token) {
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, token) && !date.period && !date.habit && !date.heading && !date.header &&
           !date.calendar && !date.saying;
  });
}

// "في X", "بـX"
bool IsIn(const FieldText& field, std::uint32_t cue) {
  for (const Analysis& a : field.lattice.readings[cue])
    if (a.Has(kBi)) return true;
  if (cue == 0 || !field.SameSentence(cue - 1, cue)) return false;
  if (field.lattice.Is(cue - 1, "locative")) return true;
  // "في عموم سوريا"
  if (cue >= 2 && field.lattice.Is(cue - 1, "all-of") && field.lattice.Is(cue - 2, "locative")) return true;
  // "في كل من كذا وكذا"
  return cue >= 3 && field.tokens[cue - 1].folded == "من" && field.tokens[cue - 2].folded == "كل" &&
         field.lattice.Is(cue - 3, "locative");
}

bool IsSettled(const Composition& c, const EventMention& mention) {
  return c.PlaceOf(mention) != kNone && c.places.Precision(c.PlaceOf(mention)) > 1;
}

// An event of one day or of one town stands in the sentence.
bool TellsIncident(const Composition& c, int f, std::uint32_t token) {
  const FieldText& field = c.Text(f);
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    if (mention.field != f || !field.SameSentence(mention.word, token) || !mention.no_event.empty()) return false;
    const DatePhrase* date = mention.date ? &field.dates[*mention.date] : nullptr;
    const bool dated = date != nullptr && !date->period && !date->calendar && !date->saying;
    return dated || (IsSettled(c, mention) && !mention.count);
  });
}

// A single event stands in the text up to the end of the token's sentence, or in the title.
bool NamesIncident(const Composition& c, std::uint32_t token) {
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    const bool before =
        mention.field == 0 || c.Text(1).tokens[mention.word].sentence <= c.Text(1).tokens[token].sentence;
    // "بالرغم من انحسار القصف"
    // "يوثق الانتهاكات خلال عام 2024، شملت القتل والاختطاف"
    const DatePhrase* date = mention.date ? &c.Text(mention.field).dates[*mention.date] : nullptr;
    const bool undated = date == nullptr || date->calendar;
    const bool at_large = mention.definite && !mention.verb && !IsSettled(c, mention) && undated;
    return before && mention.no_event.empty() && !at_large && !mention.plural && !mention.count;
  });
}

// "خلال شهر أيلول", and not "للمرة الثالثة منذ أيلول".
const DatePhrase* LongPeriod(const FieldText& field, std::uint32_t token) {
  for (const DatePhrase& date : field.dates) {
    if (!field.SameSentence(date.first, token) || !(date.period || date.calendar) || date.heading || date.header)
      continue;
    if (date.date.known() && *date.date.to - *date.date.from < kLongDays) continue;
    // "Two men, one of them wounded last year, were killed"
    if (field.lattice.lang == "en" && en::Words(field).AsideOfSome(date)) continue;
    const bool since = field.lattice.Is(date.first, "time-since") ||
                       (date.first > 0 && field.lattice.Is(date.first - 1, "time-since"));
    if (!since) return &date;
  }
  return nullptr;
}

// "خلال الأسبوع الماضي": a week at least, and not "منذ".
const DatePhrase* ShortPeriod(const FieldText& field, std::uint32_t token) {
  constexpr Day kWeek = 5;
  for (const DatePhrase& date : field.dates) {
    if (!field.SameSentence(date.first, token) || !(date.period || date.calendar) || date.heading || date.header ||
        date.habit || date.saying || !date.date.known() || *date.date.to - *date.date.from < kWeek)
      continue;
    // "للمرة الثالثة خلال أسبوع", "في أعنف هجوم منذ شهر": which of several.
    if (date.first > 0 && field.SameSentence(date.first - 1, date.first)) {
      const auto& before = field.lattice.readings[date.first - 1];
      if (std::any_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->Is("ordinal"); }))
        continue;
    }
    return &date;
  }
  return nullptr;
}

// "أعلن الجيش نتائج عملياته خلال الأسبوعين الماضيين", "نشر المركز تقريره عن شباط": a lead of the whole period that
// counts nobody yet. The noun stands before the period, within reach.
bool TellsResults(const FieldText& field, const DatePhrase& period) {
  constexpr std::uint32_t kReach = 15;
  for (std::uint32_t back = 1; back <= kReach && back <= period.first; ++back) {
    const std::uint32_t at = period.first - back;
    if (!field.SameSentence(at, period.first)) break;
    if (field.lattice.Is(at, "that")) return false;
    if (field.lattice.Is(at, "results") || (field.lattice.Is(at, "paper") && !field.lattice.Is(at, "say-verb")))
      return true;
  }
  return false;
}

// "وثق المركز 900 انتهاك في البلاد خلال الأسبوع الماضي", "أفاد تقرير حقوقي بارتكاب 40 انتهاكا خلال آذار": a monitor's
// report, whose figures are all of the period.
bool TellsTally(const FieldText& field, const DatePhrase& period) {
  constexpr std::uint32_t kReach = 24;
  for (std::uint32_t back = 1; back <= kReach && back <= period.first; ++back) {
    const std::uint32_t at = period.first - back;
    if (!field.SameSentence(at, period.first)) break;
    if (field.lattice.Is(at, "that")) return false;
    if (field.lattice.Is(at, "tallies")) return true;
    const auto& readings = field.lattice.readings[at];
    const bool report = field.lattice.Is(at, "paper") && at > 0 && field.lattice.Is(at - 1, "say-verb") &&
                        std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kAl); });
    if (report) return true;
  }
  return false;
}

// "في أنحاء متفرقة" in the figure's sentence.
bool IsOfManyPlaces(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kReach = 20;  // words
  for (std::uint32_t at = filling.first; at <= filling.last + kReach && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.first)) break;
    if (field.lattice.Is(at, "many-places")) return true;
  }
  return false;
}

// "في سوريا", "عدد شهداء سوريا", in the figure's clause or right behind it.
bool IsOfCountry(const Composition& c, int f, const Filling& filling) {
  const FieldText& field = c.Text(f);
  const std::uint32_t clause = field.clause_at[filling.last];
  for (std::uint32_t back = 1; back <= kPlaceReach + 2 && back < filling.first; ++back) {
    const std::uint32_t at = filling.first - back;
    if (!field.SameSentence(at - 1, filling.first)) break;
    const NamePhrase* name = field.NameAt(at);
    if (name == nullptr || name->first != at || name->cue != at || name->type != EntityType::kPlace) continue;
    const std::uint32_t entity = c.entity_of[f][field.name_at[at]];
    if (entity == kNone || c.places.Precision(entity) != 0) break;
    const auto& readings = field.lattice.readings[at - 1];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural;
    });
  }
  for (std::uint32_t at = filling.first; at <= filling.last + kPlaceReach && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.first) || (at > filling.last && field.clause_at[at] != clause)) break;
    const NamePhrase* name = field.NameAt(at);
    if (name == nullptr || name->type != EntityType::kPlace || name->of_body) continue;
    const std::uint32_t entity = c.entity_of[f][field.name_at[at]];
    if (entity == kNone || !(IsIn(field, name->cue) || name->cue == filling.first + 1)) continue;
    // "in Yemen's city of Marib"
    const bool owns = std::any_of(field.names.begin(), field.names.end(), [&](const NamePhrase& other) {
      return other.above == field.name_at[at] && other.first > name->last;
    });
    return !owns && c.places.Precision(entity) == 0;
  }
  return false;
}

// The place right behind the token: "25 في درعا". A town and what lies in it is kept out: there something happened.
std::uint32_t RegionBehind(const Composition& c, int f, std::uint32_t last) {
  const FieldText& field = c.Text(f);
  for (std::uint32_t at = last + 1; at <= last + kPlaceReach && at < field.size(); ++at) {
    if (!field.SameSentence(at, last) || field.tokens[at].folded == ",") break;
    const bool event = std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
      return mention.field == f && mention.no_event.empty() && mention.first <= at && at <= mention.last;
    });
    if (event) return kNone;
    const NamePhrase* name = field.NameAt(at);
    if (name == nullptr) continue;
    const std::uint32_t entity = c.entity_of[f][field.name_at[at]];
    if (name->type != EntityType::kPlace || name->of_body || entity == kNone || !IsIn(field, name->cue)) return kNone;
    // "في حلب" beside other governorates, though "مدينة حلب" stands elsewhere.
    const bool city = name->known != nullptr && name->known->kind == "city" && name->cue == name->first;
    return (c.places.IsCoarse(entity) && c.places.Precision(entity) > 0) || city ? entity : kNone;
  }
  return kNone;
}

bool IsCountable(const FieldText& field, const Filling& filling) {
  return !filling.part_of && IsToll(filling.outcome) && !field.furniture[filling.first];
}

// No event word stands in the figure's clause, but for "القصف والاشتباكات" of a day at large, and no single event in
// the one that it hangs on ("a strike hit a prison, killing 19").
bool StandsAlone(const Composition& c, int f, const Filling& filling) {
  const FieldText& field = c.Text(f);
  const std::uint32_t clause = field.clause_at[filling.last];
  const bool result = field.clauses[clause].link == ClauseLink::kResult;
  return std::none_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    // "الغارات الروسية في سوريا"
    const bool of_land = mention.plural && c.PlaceOf(mention) != kNone && c.places.Precision(c.PlaceOf(mention)) == 0;
    const bool at_large = mention.definite && !mention.verb && (!mention.place || of_land) && !mention.count;
    if (mention.field != f || !mention.no_event.empty() || at_large) return false;
    const std::uint32_t told = field.clause_at[mention.word];
    return told == clause || (result && !mention.plural && field.clauses[clause].parent == told);
  });
}

bool IsNationwide(const Composition& c, int f, const Filling& filling) {
  return StandsAlone(c, f, filling) && (IsOfManyPlaces(c.Text(f), filling) || IsOfCountry(c, f, filling));
}

// "من بين الشهداء ثمانية أطفال": some of all that the text counts, in a sentence that names no event.
bool IsAmongAll(const Composition& c, int f, const Filling& filling) {
  const FieldText& field = c.Text(f);
  const Predicate& predicate = c.frames[f].predicates[filling.predicate];
  if (predicate.first == 0 || !field.lattice.Is(predicate.first - 1, "among")) return false;
  return std::none_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.no_event.empty() && field.SameSentence(mention.word, filling.first);
  });
}

// "LAGOS: Police said", "الحسكة - أفاد": where the text was filed.
bool IsFiledAt(const FieldText& field, const NamePhrase& name) {
  constexpr std::uint32_t kFirst = 4, kMark = 9;  // tokens from the text's start to the place, and to the mark behind
  if (name.first >= kFirst) return false;
  for (std::uint32_t at = name.last + 1; at < kMark && at + 1 < field.size() && field.SameSentence(0, at); ++at) {
    const std::string_view mark = field.tokens[at].folded;
    if (mark == ":" || mark == "/" || mark == "|" || (mark == "-" && field.tokens[at].space_before)) return true;
  }
  return false;
}

// How many regions of a country the text names something of, but for where it was filed.
std::size_t CountRegions(const Composition& c) {
  std::set<std::string> regions;
  for (std::uint32_t n = 0; n < c.entity_of[1].size(); ++n) {
    const std::uint32_t entity = IsFiledAt(c.Text(1), c.Text(1).names[n]) ? kNone : c.entity_of[1][n];
    if (entity == kNone || c.reading.entities[entity].type != EntityType::kPlace) continue;
    std::vector<std::string> chain = c.places.Above(entity);
    chain.insert(chain.begin(), c.reading.entities[entity].known);
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
      const KnownEntity* known = c.document.lexicon->Entity(chain[i]);
      if (known != nullptr && known->kind == "region") regions.insert(chain[i]);
    }
  }
  return regions.size();
}

// "عدد شهداء اليوم", "ثمانية شهداء السبت": all whom a day has seen dead.
bool IsOfTheDay(const FieldText& field, const Filling& filling) {
  for (std::uint32_t at = filling.first; at <= filling.last && at + 1 < field.size(); ++at) {
    const DatePhrase* day = field.DateAt(at + 1);
    if (day == nullptr || day->first != at + 1 || day->period || day->calendar || day->older) continue;
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("toll") ||
                 (a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural && !a.Has(kAl));
        }))
      return true;
  }
  return false;
}

// The town that the figure's sentence names first, or kNone.
std::uint32_t TownBeside(const Composition& c, const Filling& filling) {
  const FieldText& field = c.Text(1);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t entity = c.entity_of[1][n];
    if (!field.SameSentence(name.first, filling.first) || name.type != EntityType::kPlace || name.of_body) continue;
    if (entity != kNone && c.places.Precision(entity) > 0 && IsIn(field, name.cue)) return entity;
  }
  return kNone;
}

// The text goes on to the dead of this town and of that, together no more than the total.
bool TellsItsTowns(const Composition& c, int f, const Filling& total) {
  constexpr std::size_t kTowns = 2;
  const FieldText& field = c.Text(1);
  const std::uint32_t lead = f == 1 ? field.tokens[total.first].sentence : 0;
  std::set<std::uint32_t> towns;
  std::int64_t sum = 0;
  for (const Filling& part : c.frames[1].fillings) {
    if (part.outcome != total.outcome || part.part_of || !part.people.max || part.people.min >= total.people.min)
      continue;
    if (field.tokens[part.first].sentence <= lead && f == 1) continue;
    const std::uint32_t town = TownBeside(c, part);
    if (town == kNone || !towns.insert(town).second) continue;
    sum += part.people.min;
  }
  return towns.size() >= kTowns && sum <= total.people.min;
}

// "123 شهيدا: 51 في دمشق وريفها، 33 في حلب", "64 قتيلا، معظمهم في دمشق وحلب": the figure's sentence deals it out to the
// regions.
bool IsDealtOut(const Composition& c, int f, const Filling& total) {
  constexpr std::size_t kRegions = 2;
  const FieldText& field = c.Text(f);
  std::set<std::uint32_t> regions;
  std::int64_t sum = 0;
  for (std::uint32_t at = total.last + 1; at < field.size() && field.SameSentence(at, total.last); ++at) {
    const QuantityPhrase* part = field.QuantityAt(at);
    if (field.lattice.Is(at, "most") && field.lattice.Is(at, "partitive")) {
      const std::uint32_t first = RegionBehind(c, f, at);
      for (std::uint32_t next = at + 1; first != kNone && next < field.size() && field.SameSentence(next, at); ++next) {
        if (field.tokens[next].folded == ",") break;
        const NamePhrase* name = field.NameAt(next);
        const std::uint32_t region = name != nullptr && name->type == EntityType::kPlace && !name->of_body
                                         ? c.entity_of[f][field.name_at[next]]
                                         : kNone;
        if (region != kNone && c.places.Precision(region) > 0) regions.insert(region);
      }
    } else if (part != nullptr && part->first == at && part->people.max && part->people.min < total.people.min) {
      const std::uint32_t region = RegionBehind(c, f, part->last);
      if (region != kNone && regions.insert(region).second) sum += part->people.min;
    }
  }
  return regions.size() >= kRegions && sum <= total.people.min;
}

// The title heads the dead of a day, and of no place, from the token on.
bool HeadsDayFrom(const Composition& c, std::uint32_t first) {
  constexpr std::uint32_t kHead = 3;  // words before the day
  const FieldText& field = c.Text(0);
  bool toll = false;
  for (std::uint32_t at = first; at <= first + kHead && at < field.size(); ++at) {
    if (const DatePhrase* day = field.DateAt(at); day != nullptr) {
      const bool settled = std::any_of(field.names.begin(), field.names.end(), [&](const NamePhrase& name) {
        const std::uint32_t entity = c.entity_of[0][static_cast<std::size_t>(&name - field.names.data())];
        return name.type == EntityType::kPlace && (entity == kNone || c.places.Precision(entity) > 0);
      });
      return toll && !day->period && !settled &&
             std::none_of(c.mentions.begin(), c.mentions.end(),
                          [](const EventMention& mention) { return mention.field == 0 && mention.no_event.empty(); });
    }
    const auto& readings = field.lattice.readings[at];
    const bool dead = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural;
    });
    toll = toll || dead || field.lattice.Is(at, "toll");
    if (!dead && !field.lattice.Is(at, "toll") && !field.lattice.Is(at, "unit=day")) return false;
  }
  return false;
}

// "شهداء الثلاثاء 14-8-2012", "حصيلة يوم أمس", "تنسيقية كذا || شهداء السبت": a title that heads the dead of a day.
bool HeadsDay(const Composition& c) {
  const FieldText& field = c.Text(0);
  for (std::uint32_t at = 0; at < field.size(); ++at) {
    const bool opens = at == 0 || field.tokens[at - 1].folded == "|" || field.tokens[at - 1].folded == "||" ||
                       field.tokens[at - 1].folded == ":";
    if (opens && HeadsDayFrom(c, at)) return true;
  }
  return false;
}

// A land, or "البلاد", "المحافظات", stands at the token.
bool IsLandAt(const Composition& c, int f, std::uint32_t at) {
  const FieldText& field = c.Text(f);
  const std::string& word = field.tokens[at].folded;
  if (word == "البلاد" || word == "المحافظات") return true;
  const NamePhrase* name = field.NameAt(at);
  const std::uint32_t entity =
      name != nullptr && name->type == EntityType::kPlace && !name->of_body ? c.entity_of[f][field.name_at[at]] : kNone;
  return entity != kNone && c.places.Precision(entity) == 0;
}

// "140 قتيلا في مناطق متفرقة من البلاد" behind the figure, "حصيلة شهداء اليوم في سوريا 120" before it.
bool IsAllOverLand(const Composition& c, int f, const Filling& filling) {
  constexpr std::uint32_t kReach = 12, kLand = 4;  // tokens to "مناطق متفرقة", and from it to the land
  const FieldText& field = c.Text(f);
  const auto within = [&](std::uint32_t at) { return at < field.size() && field.SameSentence(at, filling.first); };
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kReach && within(at); ++at)
    if (field.lattice.Is(at, "many-places"))
      for (std::uint32_t land = at; land <= at + kLand && within(land); ++land)
        if (IsLandAt(c, f, land)) return true;
  bool land = false;
  for (std::uint32_t back = 1; back <= kReach && back <= filling.first && within(filling.first - back); ++back) {
    land = land || IsLandAt(c, f, filling.first - back);
    if (land && field.lattice.Is(filling.first - back, "toll")) return true;
  }
  return false;
}

// "قتل 150 شخصا في سوريا أمس": the day of a whole land, where no event is told.
bool IsDayOfLand(const Composition& c, int f, const Filling& filling) {
  const FieldText& field = c.Text(f);
  if (f != 1 || !(IsOfCountry(c, f, filling) || IsAllOverLand(c, f, filling)) || NamesIncident(c, filling.first))
    return false;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, filling.first) && !date.period && !date.habit && !date.saying &&
           !date.header && date.date.known() && *date.date.to - *date.date.from <= 1;
  });
}

// A day's total of a whole land, whose sentence says so, or below a title that heads the day.
bool IsWholeDay(const Composition& c, int f, const Filling& filling, bool headed) {
  if (c.Text(f).lattice.lang != "ar" || filling.people.min < kManyPeople || !StandsAlone(c, f, filling)) return false;
  return IsDealtOut(c, f, filling) || IsDayOfLand(c, f, filling) ||
         (f == 1 && headed && TownBeside(c, filling) == kNone);
}

// A day's total for the country in a text that goes over its regions, or of the towns that it goes over.
void FindDayTotal(Composition& c) {
  constexpr std::size_t kRegions = 2;
  constexpr std::int64_t kOfTowns = 3;
  const bool headed = HeadsDay(c);
  const bool regions = CountRegions(c) >= kRegions;
  for (int f = 0; f < 2 && !c.day_total; ++f)
    for (const Filling& filling : c.frames[f].fillings) {
      const FieldText& field = c.Text(f);
      if (!IsCountable(field, filling) || (f == 1 && field.tokens[filling.first].sentence >= kDayLeadSentences))
        continue;
      const bool nationwide = regions && filling.people.min >= kManyPeople && IsNationwide(c, f, filling);
      const bool of_towns = !nationwide && filling.people.min >= kOfTowns && StandsAlone(c, f, filling) &&
                            IsOfTheDay(field, filling) && TellsItsTowns(c, f, filling);
      const bool whole = !nationwide && !of_towns && IsWholeDay(c, f, filling, headed);
      if (!nationwide && !of_towns && !whole) continue;
      // "ارتفع إلى 84 عدد الشهداء، 41 مدنيا و29 مقاتلا": the first of its sentence is of all.
      if (c.day_total && filling.first >= c.day_total->first) continue;
      c.day_total = DayTotal{f, filling.first, filling.outcome, filling.people, nullptr, of_towns, whole};
      if (!whole) break;
    }
  if (!c.day_total) return;
  for (const int f : {c.day_total->field, 1})
    for (const DatePhrase& date : c.Text(f).dates)
      if (c.day_total->day == nullptr && c.Text(f).tokens[date.first].sentence < kDayLeadSentences && !date.habit &&
          !date.header && date.date.known())
        c.day_total->day = &date;
}

// A single event stands in the sentence of the text.
bool TellsOne(const Composition& c, std::uint32_t token) {
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    return mention.field == 1 && c.Text(1).SameSentence(mention.word, token) && mention.no_event.empty() &&
           !mention.plural && !mention.count;
  });
}

// A lead that tells of a week or more and counts nobody: the results of a period, or operations of it at large.
void FindLead(Composition& c) {
  const FieldText& field = c.Text(1);
  const auto opens = [&](std::uint32_t at, bool results) {
    const std::uint32_t sentence = field.tokens[at].sentence;
    if (sentence >= kLeadWithoutFigures || field.furniture[at] || NamesIncident(c, at) || TellsDay(field, at)) return;
    const DatePhrase* period = ShortPeriod(field, at);
    const bool counts = std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(),
                                    [&](const Filling& f) { return field.tokens[f.first].sentence <= sentence; });
    const bool tally = period != nullptr && TellsTally(field, *period);
    if (period == nullptr || counts || (results && !tally && !TellsResults(field, *period))) return;
    c.review = Review{sentence, period, field.tokens.sentences};
    if (tally) return;
    // Its figures stand before the first incident that it goes on to.
    for (std::uint32_t next = at + 1; next < field.size() && c.review->last == field.tokens.sentences; ++next) {
      const bool opens_sentence = !field.SameSentence(next - 1, next) && field.tokens[next].sentence > sentence;
      if (opens_sentence && (TellsDay(field, next) || TellsOne(c, next)))
        c.review->last = field.tokens[next].sentence - 1;
    }
  };
  for (const EventMention& mention : c.mentions) {
    const bool at_large = mention.no_event == "period" || mention.no_event == "general" || mention.no_event.empty();
    const bool one_town = IsSettled(c, mention) && mention.no_event != "period";
    if (mention.field == 1 && !c.review && mention.plural && at_large && !one_town) opens(mention.word, false);
  }
  for (std::uint32_t d = 0; d < field.dates.size() && !c.review; ++d) opens(field.dates[d].first, true);
}

}  // namespace

bool IsInDayTotal(const Composition& c, int f, std::uint32_t token) {
  return c.day_total && c.day_total->whole && f == c.day_total->field && token >= c.day_total->first &&
         c.Text(f).SameSentence(token, c.day_total->first) &&
         std::none_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
           return mention.field == f && mention.no_event.empty() && IsSettled(c, mention) &&
                  c.Text(f).SameSentence(mention.word, token);
         });
}

bool IsOfDayTotal(const Composition& c, int f, const Filling& filling) {
  if (!c.day_total || !IsCountable(c.Text(f), filling)) return false;
  const bool again = filling.outcome == c.day_total->outcome && filling.people.min == c.day_total->people.min &&
                     filling.people.max == c.day_total->people.max;
  if (c.day_total->of_towns) return again || IsAmongAll(c, f, filling);
  if (IsInDayTotal(c, f, filling.first)) return true;
  return again || IsNationwide(c, f, filling) || RegionBehind(c, f, filling.last) != kNone || IsAmongAll(c, f, filling);
}

void FindReview(Composition& c) {
  FindDayTotal(c);
  const FieldText& field = c.Text(1);
  // "توثيق ضحايا الشهر الماضي": the title may tell the period of the total in the lead.
  const DatePhrase* of_title = nullptr;
  if (c.Text(0).size() > 0 && !TellsDay(c.Text(0), 0)) of_title = LongPeriod(c.Text(0), 0);
  const auto opens = [&](std::uint32_t at) {
    if (field.tokens[at].sentence >= kLeadSentences || field.furniture[at] || NamesIncident(c, at)) return false;
    const DatePhrase* own = LongPeriod(field, at);
    if (own == nullptr && TellsDay(field, at)) return false;
    const DatePhrase* period = own != nullptr ? own : of_title;
    if (period != nullptr) c.review = Review{field.tokens[at].sentence, period, kNone};
    return period != nullptr;
  };
  for (const Filling& filling : c.frames[1].fillings)
    if (IsCountable(field, filling) && filling.people.min >= kLeast && opens(filling.first)) return;
  FindLead(c);
  if (c.review) return;
  // "ارتكبت 13 مجزرة في شهر تشرين الأول"
  for (const EventMention& mention : c.mentions)
    if (mention.field == 1 && mention.count && *mention.count >= kManyPeople && opens(mention.word)) return;
}

bool IsReviewed(const Composition& c, int f, std::uint32_t token) {
  if (!c.review) return false;
  const FieldText& field = c.Text(f);
  const std::uint32_t sentence = field.tokens[token].sentence;
  if (f == 1 && (sentence < c.review->sentence || sentence > c.review->last)) return false;
  return !TellsDay(field, token) && !TellsIncident(c, f, token);
}

}  // namespace isnad
