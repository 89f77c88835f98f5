#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/ties.h"
#include "core/read/numbers/number_phrases.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

const EventMention* MentionOf(const Composition& c, std::uint32_t summary) {
  for (const EventMention& mention : c.mentions)
    if (mention.summary == summary) return &mention;
  return nullptr;
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

// "حصيلة يوم أمس: 60 غارة و200 قذيفة": what a day saw.
bool IsInDayToll(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kMany = 10, kFirst = 4;  // strikes; tokens of the sentence in which the toll opens it
  if (*mention.count < kMany) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + kFirst && at + 1 < mention.word; ++at)
    if (field.lattice.Is(at, "toll") && (field.lattice.Is(at + 1, "unit=day") || field.DateAt(at + 1) != nullptr))
      return true;
  return false;
}

// "across Gaza": all over a land.
bool IsSpread(const Composition& c, int f, std::uint32_t at) {
  const FieldText& field = c.Text(f);
  if (!field.lattice.Is(at, "spread") || at + 1 >= field.size() || !field.SameSentence(at, at + 1)) return false;
  const std::uint32_t land = field.lattice.Is(at + 1, "article") && at + 2 < field.size() ? at + 2 : at + 1;
  const NamePhrase* name = field.NameAt(land);
  const std::uint32_t entity =
      name != nullptr && name->type == EntityType::kPlace ? c.entity_of[f][field.name_at[land]] : Composition::kNone;
  return entity != Composition::kNone && c.places.Precision(entity) <= 1;
}

// "قتل عشرون في قصف على مناطق مختلفة من البلاد": a day's shelling, wherever.
bool IsAllOverTheLand(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kReach = 8, kLand = 3;
  const FieldText& field = c.Text(mention.field);
  if (mention.type != EventType::kShelling || mention.verb || mention.definite || mention.count) return false;
  for (std::uint32_t at = mention.last + 1;
       at <= mention.last + kReach && at < field.size() && field.SameSentence(at, mention.word); ++at) {
    if (!field.lattice.Is(at, "many-places")) continue;
    for (std::uint32_t land = at + 1; land <= at + kLand && land < field.size() && field.SameSentence(land, at);
         ++land) {
      if (field.tokens[land].folded == "البلاد") return true;
      const NamePhrase* name = field.NameAt(land);
      const std::uint32_t entity = name != nullptr && name->type == EntityType::kPlace
                                       ? c.entity_of[mention.field][field.name_at[land]]
                                       : Composition::kNone;
      if (name != nullptr) return entity != Composition::kNone && c.places.Precision(entity) == 0;
    }
  }
  return false;
}

// Two places behind the noun that one word calls regions: "in Y, Z provinces", "against Y and Z oblasts".
bool IsInTwoRegions(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 9;  // tokens on to the word
  const FieldText& field = c.Text(mention.field);
  std::vector<std::uint32_t> places;
  for (std::uint32_t at = mention.word + 2;
       at <= mention.word + kFar && at < field.size() && field.SameSentence(at, mention.word); ++at) {
    if (const NamePhrase* name = field.NameAt(at); name != nullptr) {
      const std::uint32_t place = c.entity_of[mention.field][field.name_at[at]];
      if (name->type != EntityType::kPlace || place == kNone) return false;
      places.push_back(place);
      at = name->last;
      continue;
    }
    const auto& readings = field.lattice.readings[at];
    const bool regions = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("kind=region") && a.number == Number::kPlural;
    });
    if (regions) {
      if (places.size() < 2) return false;
      const std::uint32_t first = places[places.size() - 2], second = places.back();
      return !(c.places.Same(first, second) || c.places.LiesIn(second, first) || c.places.LiesIn(first, second));
    }
    const bool small = field.lattice.Is(at, "join") || field.lattice.Is(at, "article") ||
                       field.lattice.Is(at, "direction") || field.tokens[at].folded == ",";
    if (!small) return false;
  }
  return false;
}

// "raids in the capital and in western Telmin province": of one kind, and each town has its own.
bool IsInTwoPlaces(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 12;  // tokens on to the second place
  const FieldText& field = c.Text(mention.field);
  const bool fire = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling ||
                    mention.type == EventType::kClash || mention.type == EventType::kDisaster;
  if (field.lattice.lang != "en" || !mention.plural || mention.verb || mention.definite ||
      mention.last + 1 >= field.size())
    return false;
  // "attacks against X's Y and Z oblasts", in a headline "attacks in Y, Z provinces": no one barrage.
  const std::uint32_t where = mention.word + 1;
  if ((field.lattice.Is(where, "locative") || field.lattice.Is(where, "against")) && IsInTwoRegions(c, mention))
    return true;
  const std::uint32_t in = field.lattice.Is(where, "locative") ? where : mention.last + 1;
  if (fire || !field.lattice.Is(in, "locative")) return false;
  std::uint32_t first = kNone;
  bool capital = false, joined = false;
  for (std::uint32_t at = in + 1; at <= in + kFar && at < field.size() && field.SameSentence(at, mention.word); ++at) {
    const NamePhrase* name = field.NameAt(at);
    if (name != nullptr) {
      const std::uint32_t place = c.entity_of[mention.field][field.name_at[at]];
      if (name->type != EntityType::kPlace || place == kNone) return false;
      // Two villages may be what one party attacked.
      if (joined)
        return capital ||
               ((in != where || c.places.Precision(first) <= 1 || c.places.Precision(place) <= 1) &&
                !(c.places.Same(first, place) || c.places.LiesIn(place, first) || c.places.LiesIn(first, place)));
      first = place;
      at = name->last;
      continue;
    }
    capital = capital || (!joined && first == kNone && field.tokens[at].folded == "capital");
    joined = joined || (field.lattice.Is(at, "join") && (first != kNone || capital));
    const auto& readings = field.lattice.readings[at];
    const bool small = field.lattice.Is(at, "join") || field.lattice.Is(at, "locative") ||
                       field.lattice.Is(at, "article") || field.lattice.Is(at, "direction") ||
                       field.lattice.Is(at, "place-cue") ||
                       std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
    if (!small) return false;
  }
  return false;
}

// "the monitor documented eleven attacks": what somebody keeps count of.
bool IsEntered(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 4;  // tokens back to the verb
  constexpr std::int64_t kMany = 3;
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (*mention.count < kMany || (place != kNone && c.places.Precision(place) > 1)) return false;
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    if (field.lattice.Is(at, "keeps-count")) return true;
  }
  return false;
}

// "سلسلة عمليات نفذها الجيش مؤخرا", "عمليات الجيش الأخيرة": what has happened of late, on no one day.
bool AreRecent(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kFar = 6;  // tokens from the noun to "مؤخرا"
  if (field.lattice.lang != "ar" || mention.place || mention.date || mention.count) return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kFar && at < field.size(); ++at) {
    if (!field.SameSentence(at, mention.word) || field.tokens[at].kind == TokenKind::kPunct) return false;
    const std::string& word = field.tokens[at].folded;
    if (word == "موخرا" || word == "اخيرا" || (word == "الاخيره" && at <= mention.word + 3 && mention.definite))
      return true;
  }
  return false;
}

// "إصابة خمسة بحادثتي قصف شمال البلاد": two, each with its own place, where the words name no town of both.
bool AreTwoIncidents(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (field.lattice.lang != "ar" || mention.verb || mention.definite || !mention.count || *mention.count != 2 ||
      (place != kNone && c.places.Precision(place) > 2))
    return false;
  const auto& readings = field.lattice.readings[mention.word];
  const std::uint32_t next = mention.word + 1;
  if (next >= field.size() || !field.SameSentence(mention.word, next) ||
      std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->event == EventType::kOther && a.lexeme->Is("weak") && a.lexeme->pos == Pos::kNoun;
      }))
    return false;
  const auto& kind = field.lattice.readings[next];
  return field.lattice.Is(next, "apart") || std::any_of(kind.begin(), kind.end(), [](const Analysis& a) {
           return a.lexeme->event && !a.Has(kAl) && a.lexeme->pos == Pos::kNoun;
         });
}

// "تعرض المخيم لهجوم 16 مرة بين يناير ويونيو", "قصفت البلدة سبع مرات منذ نيسان": over weeks, and no one of them. In one
// night so many times is one.
bool AreTimesOver(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 10;  // tokens on to the number
  constexpr std::uint64_t kSeveral = 3;
  constexpr Day kWeek = 5;
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar") return false;
  bool times = false;
  for (std::uint32_t at = mention.word + 1;
       at <= mention.word + kFar && at + 1 < field.size() && field.SameSentence(at + 1, mention.word) && !times; ++at) {
    const std::string& noun = field.tokens[at + 1].folded;
    if (noun != "مره" && noun != "مرات") continue;
    for (const NumberPhrase& number : FindNumbers(field.lattice))
      times = times || (number.first <= at && number.last >= at && number.min && *number.min >= kSeveral);
  }
  const std::optional<Period> period = times ? PeriodOver(c, mention.field, mention.word) : std::nullopt;
  return period && !period->counted &&
         (period->date == nullptr || !period->date->date.known() ||
          *period->date->date.to - *period->date->date.from >= kWeek);
}

// "أسفرت غارات العدو أمس على البلاد عن 14 شهيدا", and then "وأدت الغارة على بلدة كذا إلى استشهاد أربعة": what a day saw
// in all of a land, beside the one that is told with its own dead.
bool AreOfDayBesideOne(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const bool fire = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  const std::uint32_t land = c.PlaceOf(mention);
  if (field.lattice.lang != "ar" || mention.field != 1 || !fire || !mention.plural || mention.verb || mention.count ||
      !mention.date || (land == kNone ? mention.definite : c.places.Precision(land) > 1))
    return false;
  const DatePhrase& day = field.dates[*mention.date];
  if (day.period || day.saying || day.habit || !day.date.known() || *day.date.to - *day.date.from > 1) return false;
  const auto hurt_beside = [&](std::uint32_t at) {
    return std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(), [&](const Filling& filling) {
      return (filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured) && filling.people.min > 0 &&
             field.SameSentence(filling.first, at);
    });
  };
  if (!hurt_beside(mention.word)) return false;
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& one) {
    const std::uint32_t town = c.PlaceOf(one);
    return one.field == 1 && one.type == mention.type && !one.plural && !one.count && one.no_event.empty() &&
           !one.older && town != kNone && c.places.Precision(town) >= 3 &&
           !field.SameSentence(one.word, mention.word) && hurt_beside(one.word);
  });
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

namespace {

// The town of a sentence that tells of dead and names no event: an entity, or kNone.
std::uint32_t TownOfDead(const Composition& c, std::uint32_t n) {
  const FieldText& field = c.Text(1);
  const NamePhrase& name = field.names[n];
  const std::uint32_t town = c.entity_of[1][n];
  if (name.type != EntityType::kPlace || name.seat || town == kNone || c.places.Precision(town) < 3 || name.cue == 0 ||
      !field.lattice.Is(name.cue - 1, "locative"))
    return kNone;
  const bool event = std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& mention) {
    return mention.field == 1 && field.SameSentence(mention.word, name.first);
  });
  const bool dead = std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(), [&](const Filling& filling) {
    return filling.outcome == Outcome::kKilled && !filling.part_of && filling.people.min > 0 &&
           field.SameSentence(filling.first, name.first);
  });
  return dead && !event ? town : kNone;
}

}  // namespace

bool TellsEachBelow(const Composition& c, const EventMention& mention) {
  const std::uint32_t land = c.PlaceOf(mention);
  const bool several = mention.plural || (mention.count && *mention.count >= 2);
  // Clashes that nobody counts are many words for one event, and "التفجيران" are those just told.
  if (!several || mention.verb || mention.older || mention.definite ||
      (mention.type == EventType::kClash && !mention.count) || ScopeOf(c, mention.field, mention.word) != nullptr ||
      PeriodOver(c, mention.field, mention.word))
    return false;
  std::vector<std::uint32_t> towns;
  std::set<std::int64_t> ordinals;  // "الهجوم الأول في كذا", "الهجوم الثاني في كذا"
  for (const EventMention& one : c.mentions) {
    const std::uint32_t town = c.PlaceOf(one);
    if (one.field != 1 || (mention.field == 1 && one.word <= mention.word) || !one.no_event.empty() || one.plural ||
        one.older || (one.count && *one.count > 1) || town == kNone)
      continue;
    // "الهجوم الثاني في محافظة كذا"
    const std::int64_t ordinal = one.definite && c.Text(1).lattice.lang == "ar" ? ties::OrdinalOf(c, one) : 0;
    if (c.places.Precision(town) < (ordinal > 0 ? 1 : 3)) continue;
    const bool another = ordinal > 0 && !ordinals.contains(ordinal) && !ordinals.empty();
    if (ordinal > 0) ordinals.insert(ordinal);
    const bool told =
        std::any_of(towns.begin(), towns.end(), [&](std::uint32_t other) { return c.places.MayBeOne(town, other); });
    const bool inside = land == kNone || c.places.LiesIn(town, land) ||
                        (c.places.Precision(land) <= 1 && c.places.MayBeOne(town, land));
    if ((!told || another) && inside && town != land) towns.push_back(town);
  }
  // "Nine people were killed in two attacks. "Six were killed by armed men at X" ...": no word names the event.
  if (c.Text(1).lattice.lang == "en" && mention.count && *mention.count >= 2 && !towns.empty() && towns.size() < 2)
    for (std::uint32_t n = 0; n < c.Text(1).names.size(); ++n)
      if (const std::uint32_t town = TownOfDead(c, n);
          town != kNone && (mention.field == 0 || c.Text(1).names[n].first > mention.last) && town != land &&
          !c.places.MayBeOne(town, towns.front()) &&
          (land == kNone || c.places.LiesIn(town, land) ||
           (c.places.Precision(land) <= 1 && c.places.MayBeOne(town, land))))
        towns.push_back(town);
  return towns.size() >= 2;
}

bool AreOthers(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kNear = 2;  // tokens from the noun to its adjective
  if (!mention.plural || mention.verb) return false;
  const auto tells = [&](std::uint32_t at) {
    return field.SameSentence(at, mention.word) && field.NameAt(at) == nullptr &&
           (field.lattice.Is(at, "former") || field.lattice.Is(at, "alike") || field.lattice.Is(at, "previous"));
  };
  if (AreRecent(field, mention)) return true;
  for (std::uint32_t near = 1; near <= kNear; ++near) {
    if (mention.word + near < field.size() && tells(mention.word + near)) return true;
    if (field.lattice.lang == "en" && mention.first >= near && tells(mention.first - near)) return true;
  }
  return false;
}

// "عمليتين أمنيتين منفصلتين": raids that the words themselves say are apart.
bool AreToldApart(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kAdjectives = 3;
  if (field.lattice.lang != "ar" || mention.verb || mention.definite || mention.type != EventType::kRaid ||
      !mention.count || *mention.count < 2)
    return false;
  for (std::uint32_t at = mention.word + 1;
       at <= mention.word + kAdjectives && at < field.size() && field.SameSentence(at, mention.word); ++at) {
    if (field.lattice.Is(at, "apart")) return true;
    const auto& readings = field.lattice.readings[at];
    if (std::none_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && a.clitics == 0; }))
      return false;
  }
  return false;
}

bool OpensSummary(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 6, kFarEnglish = 14;  // tokens on to the land
  const FieldText& field = c.Text(mention.field);
  if (TellsEachBelow(c, mention)) return true;
  if (AreOthers(field, mention) && !mention.date) return true;
  if (AreTimesOver(c, mention) || AreOfDayBesideOne(c, mention)) return true;
  // "غارات على مختلف المناطق": as many as the day saw, wherever.
  if (mention.plural && !mention.verb && (!mention.place || c.places.Precision(c.PlaceOf(mention)) <= 1)) {
    // "car bombs and shootings killed at least 30 people across Iraq": the verb and its people stand between.
    const std::uint32_t far = field.lattice.lang == "en" ? kFarEnglish : kFar;
    for (std::uint32_t at = mention.last + 1;
         at <= mention.last + far && at < field.size() && field.SameSentence(at, mention.word); ++at) {
      if (at > mention.last + kFar && field.lattice.Is(at, "say-verb")) break;
      if (field.lattice.Is(at, "many-places") || IsSpread(c, mention.field, at)) return true;
    }
  }
  if (IsAllOverTheLand(c, mention) || IsInTwoPlaces(c, mention) || AreTwoIncidents(c, mention)) return true;
  if (!mention.count || *mention.count < 2) return false;
  if (AreToldApart(field, mention)) return true;
  if (IsInDayToll(field, mention) || IsEntered(c, mention)) return true;
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
  // "ارتكب 4 مجازر خلال 24 ساعة"
  const bool counted = period->counted && own != nullptr && own->first >= period->first && own->first <= period->last;
  return own == nullptr || own->period || own == period->date || counted || *mention.count >= 10;
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
