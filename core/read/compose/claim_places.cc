#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/read/compose/claims.h"
#include "core/read/events/event_places.h"

namespace isnad {

// The place at which the sentence's outcome stands: named with في or ب or a cue, no origin of anybody.
std::uint32_t Claims::PlaceIn(int f, std::uint32_t at, bool taken) const {
  const std::uint32_t there = PlaceTakenUp(f, at);
  return there != kNone ? there : PlaceNamedIn(f, at, taken);
}

std::uint32_t Claims::PlaceNamedIn(int f, std::uint32_t at, bool taken) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t best = kNone;
  std::uint32_t best_distance = 1000;
  std::uint32_t home = kNone;          // the first place told with من
  std::uint32_t seat = kNone;          // where who says it sits
  bool in_care = false;                // a hospital in which the wounded lie, and where that is
  std::vector<std::uint32_t> origins;  // names told with it, or right behind one
  const std::uint32_t own_clause = field.clause_at[at];
  const bool placed = std::any_of(field.names.begin(), field.names.end(), [&](const NamePhrase& name) {
    return name.type == EntityType::kPlace && name.first > at && field.clause_at[name.first] == own_clause &&
           BoundBy(f, name).locative;
  });
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t entity = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || name.of_body || name.seat || entity == kNone ||
        !field.SameSentence(name.first, at) || IsSpeakers(f, name) || IsSpokenFrom(f, name, at) ||
        EventPlaces(field).IsBodyPart(name) || EventPlaces(field).IsOnProcession(name.cue) ||
        EventPlaces(field).IsOfSomebody(name) || EventPlaces(field).IsWhereBuried(name.cue) ||
        EventPlaces(field).IsPostBefore(n))
      continue;
    in_care = in_care || LiesInCare(f, at, n);
    if (in_care) continue;
    const Bound bound = BoundBy(f, name);
    // "من قرية كذا التابعة لمنطقة كذا بريف كذا": what the home lies in is no place of the event either.
    const bool origin = bound.origin || HangsOnOrigin(field, n, origins);
    if (origin) origins.push_back(n);
    if (origin && !bound.people && taken && home == kNone && name.first > at && c_.places.Precision(entity) > 1 &&
        !TellsOutcomeBetween(f, at, name.cue))
      home = entity;
    if (bound.locative && SitsThere(f, name)) {
      seat = entity;
      continue;
    }
    if (!bound.locative || origin || bound.people || EventPlaces(field).IsStation(name.cue) ||
        EventPlaces(field).EndsLongRoad(n) || (!c_.drafts.empty() && EventPlaces(field).IsWhereTaken(name.cue)))
      continue;
    // "في مدينة كذا قرب كذا": where the first of them lies.
    if (best != kNone && n > 0 && c_.entity_of[f][n - 1] == best && name.cue <= field.names[n - 1].last + 3 &&
        EventPlaces(field).IsNear(name.cue))
      continue;
    // A place of the clause before belongs to what that one tells.
    // "..., فيما أصيب خمسة في بلدة كذا": so does what the contrast is set against.
    const Clause& own = field.clauses[field.clause_at[at]];
    const bool beside = placed && (own.link == ClauseLink::kContrast || own.link == ClauseLink::kCoordinate);
    const bool apart =
        field.clause_at[name.first] < field.clause_at[at] && (own.parent != field.clause_at[name.first] || beside);
    if (name.last < at && IsOfHospital(field, name, at)) continue;
    const std::uint32_t distance = (name.first > at ? name.first - at : at - name.first) + (apart ? 10 : 0);
    if (c_.places.IsCoarse(entity) && best != kNone) continue;
    // "إن خمسة استشهدوا، وأن التعازي تقبل في مدينة كذا", "قدر عدد القتلى بأربعين، وقال إن شيخا توفي في قرية كذا": of
    // the next thing that is said.
    bool said = false;
    for (std::uint32_t between = at + 1; between < name.cue && !said; ++between)
      for (const Analysis& a : field.lattice.readings[between])
        said = said ||
               (a.Has(kWa) &&
                ((a.lexeme->Is("that") && !a.lexeme->Is("be")) ||
                 (a.lexeme->Is("say-verb") && a.lexeme->pos == Pos::kVerb && field.clause_at[between] != own_clause)));
    if (said && name.first > at) continue;
    // "قتلوا في إقليم كذا، كما قالت الوزارة إن القوات قتلت ثلاثة في كذا", "كما قتل ثلاثة في كذا"
    if (best != kNone && name.first > at &&
        (EventPlaces(field).IsSaidNext(at, name.cue) || IsSetAgainst(field, at, name.first)))
      continue;
    if (distance < best_distance || (best != kNone && c_.places.IsCoarse(best))) {
      best_distance = distance;
      best = entity;
    }
  }
  if (best == kNone && home == kNone && seat != kNone && !IsPlacedBefore(f, at, seat)) return seat;
  if (home == kNone) return best;
  return best == kNone || c_.places.Precision(best) <= 1 || c_.places.LiesIn(home, best) ? home : best;
}

// "قال أحد سكان بلدة كذا إن تسعة قتلوا هناك", "توجهوا إلى كذا وقتلوا فيها خمسة": behind the outcome stands a word that
// takes up the place named last before it, whoever is of there.
// "اعتقل تسعة، أفرج عن اثنين منهم بعد وساطة وجهاء من كذا": another outcome word stands between the two tokens.
bool Claims::TellsOutcomeBetween(int f, std::uint32_t first, std::uint32_t last) const {
  return std::any_of(c_.frames[f].predicates.begin(), c_.frames[f].predicates.end(),
                     [&](const Predicate& predicate) { return predicate.first > first + 1 && predicate.last < last; });
}

std::uint32_t Claims::PlaceTakenUp(int f, std::uint32_t at) const {
  constexpr std::uint32_t kFar = 6;  // tokens from the figure's first to the word
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar") return kNone;
  bool there = false, in_it = false;
  for (std::uint32_t next = at + 1; next <= at + kFar && next < field.size() && field.SameSentence(next, at) && !there;
       ++next) {
    if (field.tokens[next].kind == TokenKind::kPunct) break;
    if (const std::optional<std::uint32_t> same = EventPlaces(field).SamePlace(next)) return c_.entity_of[f][*same];
    const std::string& word = field.tokens[next].folded;
    const bool noun_behind = next + 1 < field.size() && field.SameSentence(next, next + 1) &&
                             field.tokens[next + 1].kind == TokenKind::kWord && !Is(field, next + 1, "preposition") &&
                             field.DateAt(next + 1) == nullptr;
    in_it = word == "فيها" || word == "بها" || word == "فيه";
    there = in_it || (word == "هناك" && !noun_behind);
  }
  if (!there) return kNone;
  std::uint32_t last = 0, place = kNone;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t entity = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || name.of_body || entity == kNone || name.last >= at ||
        !field.SameSentence(name.last, at) || c_.places.Precision(entity) <= 1)
      continue;
    last = name.last;
    place = in_it && BoundBy(f, name).origin ? kNone : entity;
  }
  // "عملية قتل فيها ثلاثة": the word is of the event.
  const bool of_event = in_it && std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
                          return mention.field == f && mention.word > last && mention.word < at + kFar &&
                                 !mention.verb && field.SameSentence(mention.word, at);
                        });
  return of_event ? kNone : place;
}

// A word of contrast opens a clause between the two tokens.
bool Claims::IsSetAgainst(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t clause = field.clause_at[first] + 1; clause <= field.clause_at[last]; ++clause)
    if (field.clauses[clause].link == ClauseLink::kContrast) return true;
  return false;
}

namespace {

bool IsOneOf(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// English: "are receiving treatment at the Halbun General Hospital", "was admitted to a clinic in Halbun": behind the
// figure, where the hurt lie.
bool IsTreatedAt(const FieldText& field, std::uint32_t at, const NamePhrase& name) {
  constexpr std::uint32_t kHouse = 3;  // tokens from the name to the hospital's noun, before it and behind
  if (name.first < at) return false;
  bool care = false, house = false;
  for (std::uint32_t i = at + 1; i < name.first; ++i) {
    const std::string& word = field.tokens[i].folded;
    care = care || IsOneOf(word, {"treatment", "treated", "admitted", "hospitalised", "hospitalized", "taken", "rushed",
                                  "transferred", "evacuated"});
    house = house || (i + kHouse >= name.first && IsOneOf(word, {"hospital", "clinic", "hospitals"}));
  }
  for (std::uint32_t i = name.first; i <= name.last + kHouse && i < field.size() && field.SameSentence(i, at); ++i)
    house = house || IsOneOf(field.tokens[i].folded, {"hospital", "clinic"});
  return care && house;
}

}  // namespace

// "أصيب فتى برصاصة، ويرقد في مستشفى كذا في كذا": behind the comma stands where he lies, unless that was hit or
// attacked.
bool Claims::LiesInCare(int f, std::uint32_t at, std::uint32_t n) const {
  const FieldText& field = c_.Text(f);
  const NamePhrase& name = field.names[n];
  if (field.lattice.lang == "en") return IsTreatedAt(field, at, name);
  if (field.lattice.lang != "ar" || name.first < at || !c_.places.IsCare(c_.entity_of[f][n])) return false;
  bool comma = false;
  for (std::uint32_t between = at + 1; between < name.cue; ++between) {
    comma = comma || field.tokens[between].folded == ",";
    const auto& readings = field.lattice.readings[between];
    // "ويتلقى العلاج", "ويخضع لعملية جراحية"
    if (comma && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          const bool hurt = a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
          return (a.lexeme->event && !IsWeakEvent(*a.lexeme)) || (hurt && !a.lexeme->Is("gap"));
        }))
      return false;
  }
  return comma;
}

// "قال مدير المستشفى في كذا: استقبلنا تسع جثث": where the dead and wounded were taken.
bool Claims::IsOfHospital(const FieldText& field, const NamePhrase& name, std::uint32_t at) {
  constexpr std::uint32_t kBack = 8, kOn = 10;  // tokens from the place to the hospital, and on to who was received
  bool hospital = false, received = false;
  for (std::uint32_t back = 1; back <= kBack && back <= name.cue && !hospital; ++back) {
    if (!field.SameSentence(name.cue - back, at)) return false;
    hospital = field.lattice.Is(name.cue - back, "care");
  }
  for (std::uint32_t on = name.last + 1; hospital && on <= name.last + kOn && on <= at; ++on)
    received = received || field.lattice.Is(on, "takes-in") || field.lattice.Is(on, "reach");
  return received;
}

// A word that the next cannot be said of: a mark, a definite noun, an adjective.
bool Claims::StandsFree(const FieldText& field, std::uint32_t at) {
  if (field.tokens[at].folded == ",") return true;
  if (field.NameAt(at) != nullptr) return false;
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.Has(kAl) && a.lexeme->pos == Pos::kNoun) || (a.lexeme->pos == Pos::kAdjective && a.clitics == 0);
  });
}

Claims::Bound Claims::BoundBy(int f, const NamePhrase& name) const {
  const FieldText& field = c_.Text(f);
  Bound bound;
  std::uint32_t first = name.cue;
  for (const Analysis& a : field.lattice.readings[first]) bound.locative = bound.locative || a.Has(kBi);
  bound.locative = bound.locative || EventPlaces(field).HasJoinedBi(name.cue);
  for (int steps = 0; steps < 3 && first > 0 && field.SameSentence(first - 1, name.first); ++steps) {
    --first;
    if (field.lattice.Is(first, "locative") || field.lattice.Is(first, "beside-place")) bound.locative = true;
    // "شهد سجن كذا إعدام خمسة"
    if (field.lattice.lang == "ar" && first + 1 == name.cue && field.lattice.Is(first, "witness"))
      bound.locative = true;
    // "استشهد اثنان، جنوب مدينة كذا", "بنيران الجيش شمال كذا"; but "أهالي شمال كذا"
    const auto& side = field.lattice.readings[first];
    const bool by_side = std::any_of(side.begin(), side.end(), [](const Analysis& a) {
      return a.lexeme->Is("direction") && a.lexeme->pos == Pos::kNoun && a.clitics == 0;
    });
    if (by_side && field.lattice.lang == "ar" && first + 1 == name.cue && first > 0 &&
        field.SameSentence(first - 1, first) && StandsFree(field, first - 1))
      bound.locative = true;
    // "بالقرب من كذا"
    const bool near = first > 0 && field.SameSentence(first - 1, first) && field.lattice.Is(first - 1, "near");
    if (field.tokens[first].folded == "من")
      (near || EventPlaces(field).IsMeasured(first) ? bound.locative : bound.origin) = true;
    if (field.lattice.Is(first, "people-of")) bound.people = true;
    // "تحت جسر بلدة كذا"
    if (!field.lattice.Is(first, "place-cue") && !field.lattice.Is(first, "cue=place")) break;
  }
  return bound;
}

// "قصف على ريف حلب: قُتل شاب في بلدة كذا": where the event's own words name no more than a region, its dead say where
// in it. A hospital is where they were taken.
void Claims::TellPlace(int f, std::uint32_t at, const Filling& filling, Draft& draft) const {
  if (filling.outcome != Outcome::kKilled && filling.outcome != Outcome::kInjured) return;
  const std::uint32_t place = PlaceIn(f, at, false);
  if (place == kNone || draft.places.contains(place)) return;
  // "سجن كذا" as well, where a land alone was told.
  const int precision = c_.places.Precision(place);
  const bool building = precision == 2 && c_.Text(f).lattice.lang == "ar" && !c_.places.IsCare(place) &&
                        std::all_of(draft.places.begin(), draft.places.end(),
                                    [&](const auto& other) { return c_.places.Precision(other.first) <= 1; });
  if (precision != 4 && !building) return;
  const bool wide = std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& other) {
    return (c_.places.IsCoarse(other.first) || !draft.outright.contains(other.first)) &&
           !c_.places.LiesIn(other.first, place);
  });
  if (!wide || c_.kind_of[place] == "countryside" || !Holds(draft, place)) return;
  draft.places[place] = 1;
  draft.outright.insert(place);
}

bool Claims::Holds(const Draft& draft, std::uint32_t place) const {
  return std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& other) {
    return c_.places.MayBeOne(place, other.first, false, !draft.outright.contains(other.first));
  });
}

namespace {

// "شهداء كذا", "ضحايا سوق كذا", "وثلاثة شهداء في كذا": whether the name stands right behind the words of the figure, as
// whose dead they are, or, in a title, as where.
bool IsNamedByFigure(const FieldText& field, int f, const Filling& filling, std::uint32_t predicate,
                     const NamePhrase& name) {
  if (name.cue == 0 || !field.SameSentence(name.cue - 1, name.cue)) return false;
  const std::uint32_t before = name.cue - 1;
  const auto& readings = field.lattice.readings[before];
  const bool dead = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured ||
            a.lexeme->Is("casualty")) &&
           a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && a.form != VerbForm::kVerbalNoun &&
           !a.Has(kAl) && !a.Has(kPronoun);
  });
  if (dead && (before == predicate || (before >= filling.first && before <= filling.last))) return true;
  // "حصيلة كذا ارتفعت إلى عشرة شهداء"
  const bool toll = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("toll") && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && !a.Has(kPronoun);
  });
  if (toll && name.last < filling.first && field.SameSentence(name.last, filling.first)) return true;
  return f == 0 && before == filling.last + 1 && field.lattice.Is(before, "locative");
}

}  // namespace

// The event of the place that the figure's own words name, where its sentence tells of another and the text tells of
// one there.
std::optional<std::uint32_t> Claims::ReportOfItsPlace(int f, const Filling& filling,
                                                      const std::optional<std::uint32_t>& best) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of) return std::nullopt;
  const std::uint32_t predicate = c_.frames[f].predicates[filling.predicate].first;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (field.names[n].type != EntityType::kPlace || place == kNone || c_.places.Precision(place) <= 1 ||
        !IsNamedByFigure(field, f, filling, predicate, field.names[n]))
      continue;
    const auto is_there = [&](const Draft& draft) {
      return std::any_of(draft.places.begin(), draft.places.end(),
                         [&](const auto& told) { return c_.places.Same(told.first, place); });
    };
    if (best && c_.mentions[*best].report != kNone && is_there(c_.drafts[c_.mentions[*best].report]))
      return std::nullopt;
    std::optional<std::uint32_t> own;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      if (!is_there(c_.drafts[r])) continue;
      if (own) return std::nullopt;  // of two none is meant
      own = r;
    }
    return own;
  }
  return std::nullopt;
}

// "according to a chief in X": where he is who says it.
bool Claims::IsSpeakers(int f, const NamePhrase& name) const {
  return std::any_of(c_.sources[f].begin(), c_.sources[f].end(), [&](const Attribution& said) {
    return said.rule == "accord" && said.cue_first <= name.first && name.last <= said.cue_last;
  });
}

// "A police official in Peshawar put the number at 17", "said Abdul Wakil, an elder in Omarkhel", behind a blast in
// another town: where somebody spoke.
bool Claims::IsSpokenFrom(int f, const NamePhrase& name, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || c_.drafts.empty() || c_.drafts.front().places.empty()) return false;
  for (const EventMention& mention : c_.mentions)
    // "and the village torched" says no more of where.
    if (mention.field == f && field.SameSentence(mention.word, at) && !(mention.verb && mention.weak)) return false;
  const bool before = name.last < at;
  bool said = false;
  for (std::uint32_t word = before ? name.last + 1 : at; word < (before ? at : name.cue); ++word)
    said = said || Is(field, word, "say-verb") || Is(field, word, "gives-toll");
  return said && IsSpeakersTown(field, name);
}

// "an elder in X": who he is stands right before it.
bool Claims::IsSpeakersTown(const FieldText& field, const NamePhrase& name) {
  constexpr std::uint32_t kNoun = 4;  // tokens back from the place to a known word for who speaks
  for (std::uint32_t back = 1; back <= kNoun && back <= name.cue; ++back) {
    if (!field.SameSentence(name.cue - back, name.first)) break;
    if (Is(field, name.cue - back, "source-noun")) return true;
  }
  if (name.cue < 2 || !field.SameSentence(name.cue - 2, name.first) || field.tokens[name.cue - 1].folded != "in")
    return false;
  const std::uint32_t who = name.cue - 2;
  const auto& readings = field.lattice.readings[who];
  return field.tokens[who].kind == TokenKind::kWord && field.NameAt(who) == nullptr &&
         std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->event || a.lexeme->outcome || a.lexeme->pos == Pos::kVerb;
         });
}

// "وقال المتحدث باسم خفر السواحل في طرابلس إن", "بحسب مسعف في مدينة كذا": where somebody who speaks by his office sits.
// Of sources that tell what happens around them ("مصادر محلية في كذا") it is where it happened.
bool Claims::SitsThere(int f, const NamePhrase& name) const {
  constexpr std::uint32_t kBeside = 3;  // tokens from his words to the place
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar") return false;
  return std::any_of(c_.sources[f].begin(), c_.sources[f].end(), [&](const Attribution& said) {
    if (said.of_title || said.chain.empty() || (said.rule != "verb" && said.rule != "accord")) return false;
    const SpeakerLink& link = said.chain.back();
    std::uint32_t head = link.phrase ? std::min(link.first, field.names[*link.phrase].cue) : link.first;
    // "متحدث باسم الشرطة": the chain holds the body alone.
    for (std::uint32_t back = said.cue_first + 1; back < head && field.SameSentence(back, head); ++back)
      if (field.lattice.Is(back, "role")) head = back;
    // "وذكر فلان، الناطق باسم الهلال الأحمر في كذا، أن": who he is stands behind his name.
    const std::uint32_t office = link.last + 2;
    const bool told_behind = office < name.cue && field.tokens[link.last + 1].folded == "," &&
                             field.SameSentence(link.last, office) && field.lattice.Is(office, "role");
    if (told_behind) head = office;
    if (name.cue <= head || (!told_behind && name.first > link.last + kBeside) || !field.SameSentence(head, name.first))
      return false;
    const bool body = link.phrase && field.names[*link.phrase].type == EntityType::kOrganization;
    if (!body && !field.lattice.Is(head, "role") && !IsMedical(field, link)) return false;
    for (std::uint32_t at = head + 1; at < name.cue; ++at) {
      if (field.NameAt(at) != nullptr && field.NameAt(at)->type == EntityType::kOrganization)
        continue;  // "نادي الأسير"
      const auto& readings = field.lattice.readings[at];
      const bool ends = field.tokens[at].kind != TokenKind::kWord || field.DateAt(at) != nullptr ||
                        field.lattice.Is(at, "that") ||
                        std::any_of(readings.begin(), readings.end(),
                                    [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; });
      if (ends) return false;
    }
    return true;
  });
}

// Before this sentence the article has told of an event at a town, or at a land that does not hold the seat, and the
// sentence turns to no other.
bool Claims::IsPlacedBefore(int f, std::uint32_t at, std::uint32_t seat) const {
  const auto placed = [&](const Draft& draft) {
    const bool town = std::any_of(draft.places.begin(), draft.places.end(),
                                  [&](const auto& place) { return c_.places.Precision(place.first) > 1; });
    return town || (!draft.places.empty() && !Holds(draft, seat));
  };
  if (Turns(f, at)) return false;
  return std::any_of(c_.drafts.begin(), c_.drafts.end(),
                     [&](const Draft& draft) { return draft.mentions.empty() && placed(draft); }) ||
         std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
           const bool before = mention.field < f || (mention.field == f && mention.word < at);
           return before && mention.report != kNone && placed(c_.drafts[mention.report]);
         });
}

// "◾ #جاسم: مقتل شاب برصاص مجهولين": the place at the head of a list's line; "درعا: قتل شاب", where other lines have
// one as well.
std::uint32_t Claims::PlaceHeading(std::uint32_t at) const {
  constexpr std::uint32_t kHead = 3;  // tokens from the line's first to the name
  const FieldText& field = c_.Text(1);
  std::uint32_t begin = at;
  while (begin > 0 && !field.tokens[begin].line_start) --begin;
  const TokenKind kind = field.tokens[begin].kind;
  if (kind == TokenKind::kWord && field.lattice.lang == "ar") {
    const std::optional<std::uint32_t> over = EventPlaces(field).HeadingOver(at);
    return over && field.names[*over].cue >= begin ? c_.entity_of[1][*over] : kNone;
  }
  if (kind == TokenKind::kWord || kind == TokenKind::kNumber) return kNone;
  for (std::uint32_t head = begin; head <= begin + kHead && head < at; ++head) {
    const NamePhrase* name = field.NameAt(head);
    if (name == nullptr || name->type != EntityType::kPlace || name->of_body) continue;
    const bool heads = name->last + 1 < field.size() && field.tokens[name->last + 1].folded == ":";
    // "• Halbun: A shell hit a bus in Telmin. Four people were killed": where the line has told that it was.
    const bool told = field.lattice.lang == "en" &&
                      std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
                        return mention.field == 1 && mention.word > name->last && mention.word < at &&
                               mention.report != kNone && mention.place &&
                               field.names[*mention.place].first > name->last;
                      });
    return heads && !told ? c_.entity_of[1][field.name_at[head]] : kNone;
  }
  return kNone;
}

// Nothing but words of place stands between the name and one told with من: "من بلدة كذا برصاص مسلحين في كذا" tells of
// two.
bool Claims::HangsOnOrigin(const FieldText& field, std::uint32_t n, const std::vector<std::uint32_t>& origins) {
  constexpr std::uint32_t kReach = 5;
  if (origins.empty() || origins.back() + 1 != n) return false;
  const std::uint32_t last = field.names[origins.back()].last, next = field.names[n].cue;
  if (next > last + kReach) return false;
  for (std::uint32_t at = last + 1; at < next; ++at) {
    if (field.tokens[at].folded == ",") return false;
    for (const Analysis& a : field.lattice.readings[at])
      if ((a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kParticiple) || a.lexeme->event || a.lexeme->outcome ||
          a.lexeme->Is("by-gun") || a.lexeme->Is("by-explosive") || a.lexeme->Is("cause"))
        return false;
  }
  return true;
}

}  // namespace isnad
