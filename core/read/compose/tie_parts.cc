#include <algorithm>

#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {

namespace {

// "وأثناء القصف انفجرت عبوة", "وخلال أعمال التمشيط انفجر لغم": a definite noun has no relative without "الذي", and
// behind such a word it is when the verb happened.
bool StandsDuring(const FieldText& field, const EventMention& told) {
  constexpr std::uint32_t kNear = 2;  // tokens back to "أثناء"
  if (field.lattice.lang != "ar" || !told.definite || told.verb || told.last + 1 >= field.size() ||
      field.lattice.Is(told.last + 1, "relative"))
    return false;
  if (told.first > 0 && field.SameSentence(told.first - 1, told.word) && IsDayOfEvent(field, told.first - 1))
    return true;
  for (std::uint32_t back = 1; back <= kNear && back <= told.first; ++back) {
    const std::uint32_t at = told.first - back;
    if (!field.SameSentence(at, told.word)) return false;
    if (field.lattice.Is(at, "meanwhile") && (at == 0 || !field.SameSentence(at - 1, at))) return true;
  }
  return false;
}

}  // namespace

std::uint32_t ToldInRelative(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  if (!mention.verb || m == 0 || CameEarlier(c, mention)) return kNone;
  const EventMention& before = c.mentions[m - 1];
  const FieldText& field = c.Text(mention.field);
  if (before.report == kNone || before.field != mention.field || before.verb ||
      !field.SameSentence(before.word, mention.word) || mention.word - before.last > (mention.weak ? 12U : 4U))
    return kNone;
  if (IsRaidAfter(c, mention, c.drafts[before.report]) || StandsDuring(field, before)) return kNone;
  // "A blast killed five in X; a mosque in Y was also hit"
  const std::uint32_t place = c.PlaceOf(mention);
  const bool elsewhere = field.lattice.lang == "en" && place != kNone && mention.place > before.place &&
                         c.places.Precision(place) > 1 && LiesApart(c, place, c.drafts[before.report]);
  for (std::uint32_t at = before.last + 1; at <= mention.word; ++at) {
    if (elsewhere && (field.tokens[at].folded == "," || field.tokens[at].folded == ";" || field.lattice.Is(at, "join")))
      return kNone;
    if (field.lattice.Is(at, "contrast")) return kNone;  // "هجوم على X، فيما انفجرت عبوة"
    if (field.tokens[at].folded == "حتي") return kNone;  // "لم تكد المدينة تفيق من هجوم حتى اغتال مسلحون"
    // "عملية في حرستا وكفر بطنا استهدفت كذا": one place more of the noun's.
    const NamePhrase* name = field.NameAt(at);
    if (name != nullptr && name->type == EntityType::kPlace && at < mention.word) continue;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.Has(kWa)) return kNone;
  }
  return before.report;
}

std::uint32_t UnfoldsIn(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (m == 0 || mention.definite || mention.first == 0) return kNone;
  const EventMention& before = c.mentions[m - 1];
  if (before.report == kNone || before.field != mention.field || !field.SameSentence(before.word, mention.word) ||
      field.tokens[mention.first - 1].folded != "حيث" || SetApart(before.type, mention.type))
    return kNone;
  return before.report;
}

namespace {

// "اغتيال قائد في مدينة كذا ومسلحين معه في غارة جوية": how he was killed, behind him and those with him.
bool IsHowHeWasKilled(const Composition& c, const EventMention& killing, const EventMention& mention) {
  constexpr std::uint32_t kFar = 12;
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || killing.verb || mention.definite || mention.plural || mention.count ||
      mention.type == EventType::kAssassination || mention.first == 0 || mention.first - 1 <= killing.last ||
      mention.word - killing.last > kFar || killing.place != mention.place)
    return false;
  const std::uint32_t in = mention.first - 1;
  if (!field.lattice.Is(in, "locative") && !field.lattice.Is(in, "cause")) return false;
  for (std::uint32_t at = killing.last + 1; at < in; ++at) {
    if (field.tokens[at].kind == TokenKind::kPunct) return false;
    const QuantityPhrase* people = field.QuantityAt(at);
    const auto& readings = field.lattice.readings[at];
    const bool joined = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
    if (joined && !(people != nullptr && people->counts_people)) return false;
  }
  return true;
}

}  // namespace

std::uint32_t MeansOfVerb(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  if (mention.verb || m == 0) return kNone;
  const EventMention& before = c.mentions[m - 1];
  const FieldText& field = c.Text(mention.field);
  // "اغتيال قيادي بغارة على سيارته"
  const bool killing = before.type == EventType::kAssassination && !before.plural;
  if (killing && before.report != kNone && before.field == mention.field &&
      field.SameSentence(before.word, mention.word) && IsHowHeWasKilled(c, before, mention))
    return before.report;
  if (before.report == kNone || before.field != mention.field || !((before.verb && before.weak) || killing) ||
      !field.SameSentence(before.word, mention.word) || mention.word - before.last > 6)
    return kNone;
  bool with = false;
  for (const Analysis& a : field.lattice.readings[mention.word]) with = with || (a.Has(kBi) && a.lexeme->event);
  for (std::uint32_t at = before.last + 1; at <= mention.word; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.Has(kWa)) return kNone;
  return with ? before.report : kNone;
}

bool IsFireOf(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (m == 0 || mention.type != EventType::kDisaster || !field.lattice.Is(mention.word, "fire")) return false;
  const EventMention& before = c.mentions[m - 1];
  if (before.field != mention.field || before.report == kNone ||
      field.tokens[mention.word].sentence - field.tokens[before.word].sentence > 1)
    return false;
  return before.type == EventType::kAirstrike || before.type == EventType::kShelling ||
         before.type == EventType::kBombing || before.type == EventType::kAttack;
}

// "حاصرت القوات منزلا وقصفته بقذائف", behind a raid: what it did to what it had come upon.
std::uint32_t StageOfRaid(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  const bool strikes = mention.type == EventType::kShelling || mention.type == EventType::kBombing;
  if (c.drafts.empty() || !mention.verb || !strikes || mention.place || mention.date) return kNone;
  const auto& readings = field.lattice.readings[mention.word];
  const bool upon = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && a.lexeme->pos == Pos::kVerb && a.Has(kPronoun) && a.Has(kWa);
  });
  const Draft& last = c.drafts.back();
  return upon && !last.older && last.types.contains(EventType::kRaid) ? static_cast<std::uint32_t>(c.drafts.size() - 1)
                                                                      : kNone;
}

namespace {

// "تعرضت قوة إلى هجوم بدأ بانفجار عبوة", "الهجوم استهل بتفجير سيارة": what the event just told began with.
std::uint32_t BeginningOf(const Composition& c, std::uint32_t m) {
  constexpr std::uint32_t kFar = 16;  // tokens from the event to "بدأ"
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || m == 0 || mention.verb || mention.first == 0 ||
      !field.SameSentence(mention.first - 1, mention.word))
    return kNone;
  const EventMention& before = c.mentions[m - 1];
  if (before.field != mention.field || before.report == kNone || !field.SameSentence(before.word, mention.word) ||
      mention.first - before.last > kFar)
    return kNone;
  const auto& verb = field.lattice.readings[mention.first - 1];
  const bool began = std::any_of(verb.begin(), verb.end(), [](const Analysis& a) {
    return a.lexeme->Is("begin") && a.form == VerbForm::kPast && !a.Has(kWa);
  });
  const auto& word = field.lattice.readings[mention.first];
  const bool with =
      std::any_of(word.begin(), word.end(), [](const Analysis& a) { return a.Has(kBi) && a.lexeme->event; });
  return began && with ? before.report : kNone;
}

}  // namespace

std::uint32_t PartOf(const Composition& c, std::uint32_t m) {
  if (const std::uint32_t raid = StageOfRaid(c, m); raid != kNone) return raid;
  if (const std::uint32_t whole = BeginningOf(c, m); whole != kNone) return whole;
  constexpr std::uint32_t kReach = 3;
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  const bool dated = mention.date && field.dates[*mention.date].first > mention.word;
  if (m == 0 || mention.definite || dated) return kNone;
  const EventMention& before = c.mentions[m - 1];
  if (before.field != mention.field || before.report == kNone || !field.SameSentence(before.word, mention.word))
    return kNone;
  // "انفجار سيارة أعقبها سقوط صاروخ في حي كذا": the place of both.
  const bool of_both = (!before.place || before.place == mention.place) && mention.first > 0 &&
                       field.lattice.Is(mention.first - 1, "part-link");
  if (mention.bound_place && !of_both) return kNone;
  // "انفجار في حي X، تلاه انفجار سيارة في حي Y"
  const std::uint32_t place = c.PlaceOf(mention);
  const bool elsewhere = place != kNone && field.names[*mention.place].first > mention.word &&
                         c.places.Precision(place) > 1 && LiesApart(c, place, c.drafts[before.report]);
  for (std::uint32_t back = 1; back <= kReach && back <= mention.first && mention.first - back > before.word; ++back)
    if (field.lattice.Is(mention.first - back, "part-link")) return elsewhere ? kNone : before.report;
  // "مقتل تسعة صيادين في استهداف قاربهم، في حادث لم تتبنه أي جهة"
  const bool what_it_was = mention.type == EventType::kOther && mention.weak && !mention.verb && !mention.plural &&
                           mention.first > before.last + 1 && field.lattice.lang == "ar" &&
                           field.lattice.Is(mention.first - 1, "locative");
  return what_it_was && !elsewhere && !IsAnother(c, mention) ? before.report : kNone;
}

std::uint32_t RaidBehind(const Composition& c, std::uint32_t m) {
  constexpr std::uint32_t kReach = 2;  // tokens from "خلال" to the word
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (m == 0 || mention.type != EventType::kRaid || mention.verb || mention.definite || mention.plural ||
      mention.bound_place)
    return kNone;
  const EventMention& before = c.mentions[m - 1];
  if (before.field != mention.field || before.report == kNone || !field.SameSentence(before.word, mention.word) ||
      (before.type != EventType::kClash && before.type != EventType::kBombing))
    return kNone;
  for (std::uint32_t back = 1; back <= kReach && back <= mention.first && mention.first - back > before.word; ++back) {
    const std::uint32_t at = mention.first - back;
    if (field.lattice.Is(at, "temporal") || field.lattice.Is(at, "follow-up") || field.lattice.Is(at, "cause") ||
        field.lattice.Is(at, "time-during"))
      return before.report;
  }
  return kNone;
}

std::uint32_t CountedAmongOthers(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  if (m == 0 || mention.verb || mention.definite || mention.plural || mention.word < 2 ||
      !field.SameSentence(mention.word - 2, mention.word))
    return kNone;
  const EventMention& before = c.mentions[m - 1];
  if (before.field != mention.field) return kNone;
  const Lattice& lattice = field.lattice;
  const std::size_t opener = mention.word - 2;
  const bool in = lattice.Is(opener, "locative");
  if (in && lattice.Is(mention.word - 1, "ordinal") && field.SameSentence(before.word, opener)) return before.report;
  const bool this_is = lattice.Is(opener, "demonstrative") || lattice.Is(opener, "pronoun-word");
  if (!lattice.Is(mention.word - 1, "superlative")) return kNone;
  if (this_is || (in && field.SameSentence(before.word, opener))) return before.report;
  return kNone;
}

namespace {

// "قتلى الاشتباكات", "ضحايا المعارك", "حصيلة المواجهات": whose dead, whose toll.
bool IsOfItsDead(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    const bool dead = a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured ||
                      a.lexeme->Is("casualty") || a.lexeme->Is("toll");
    return dead && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && !a.Has(kPronoun);
  });
}

}  // namespace

bool FollowsItsDead(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 6;  // tokens from who died to the word: "أمس في", "بجروح في أربعة أيام من"
  const FieldText& field = c.Text(mention.field);
  if (mention.verb || mention.first == 0 || !field.SameSentence(mention.first - 1, mention.word)) return false;
  if (IsOfItsDead(field, mention.first - 1)) return true;
  if (!field.lattice.Is(mention.first - 1, "preposition") && !field.lattice.Is(mention.first - 1, "cause"))
    return false;
  const auto& fillings = c.frames[mention.field].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
    const bool hurt = filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured;
    return hurt && filling.last < mention.first && mention.first - filling.last <= kNear &&
           field.SameSentence(filling.last, mention.first);
  });
}

bool IsPlacedByItsClause(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kVerb = 2;  // tokens from the relative to its verb
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t relative = mention.last + 1;
  if (mention.verb || !mention.place || !field.SameSentence(mention.word, relative) ||
      !field.lattice.Is(relative, "relative"))
    return false;
  const NamePhrase& name = field.names[*mention.place];
  if (name.cue <= relative || field.clause_at[name.cue] != field.clause_at[relative]) return false;
  const Clause& told = field.clauses[field.clause_at[relative]];
  bool verb = false;
  for (std::uint32_t at = relative + 1; at <= relative + kVerb && at < name.cue; ++at) {
    const auto& readings = field.lattice.readings[at];
    verb = verb ||
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; });
  }
  if (!verb) return false;
  const auto& fillings = c.frames[mention.field].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
    const bool hurt = filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured;
    return hurt && filling.people.min > 0 && filling.first > told.first && field.SameSentence(filling.first, relative);
  });
}

}  // namespace isnad::ties
