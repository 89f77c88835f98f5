#include "core/read/events/event_places.h"

#include <algorithm>
#include <string_view>

#include "core/read/sources/acting_places.h"

// Where an event word stands. Each place of its sentence is ranked by how near it is, by what the words before it say
// (في, من, إلى, "المتمركزة في": place_senses.cc), and by how much it tells: a village before the governorate above it.

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 14;  // tokens from the event word to a place in its clause
constexpr int kNoPlace = -1000;

bool IsFinite(const Analysis* reading) {
  return reading != nullptr && reading->lexeme->pos == Pos::kVerb && reading->form != VerbForm::kVerbalNoun &&
         reading->form != VerbForm::kParticiple;
}

// A preposition stands right before the token.
bool IsGoverned(const Lattice& lattice, std::size_t at) {
  const Tokens& tokens = *lattice.tokens;
  if (at == 0 || tokens[at - 1].sentence != tokens[at].sentence) return false;
  return lattice.Is(at - 1, "preposition") || tokens[at - 1].folded == "من";
}

}  // namespace

std::string_view KindOf(const NamePhrase& name) {
  return !name.kind.empty() || name.known == nullptr ? std::string_view(name.kind) : name.known->kind;
}

bool IsSettlement(std::string_view kind) { return kind == "city" || kind == "town" || kind == "village"; }

const Analysis* EventReadingAt(const Lattice& lattice, std::size_t at) {
  const Analysis* best = nullptr;
  for (const Analysis& a : lattice.readings[at]) {
    // "خطف أرواح ثلاثة": nobody was led away.
    if (a.length > 1 && a.lexeme->Is("result") && !a.lexeme->event) return nullptr;
    if (!a.lexeme->event || a.form == VerbForm::kParticiple) continue;
    // "بعد قصف مماثل": the verb's own letters, and yet the noun.
    const bool noun = a.form == VerbForm::kVerbalNoun && IsFinite(best) && a.length == best->length;
    // "عدد من جرى خطفهم"
    const bool light = noun && at > 0 && lattice.Is(at - 1, "light");
    if (best == nullptr || a.length > best->length || light || (noun && IsGoverned(lattice, at))) best = &a;
  }
  return best;
}

bool IsWeakEvent(const Lexeme& lexeme) {
  return lexeme.Is("weak") || lexeme.Is("generic-event") || lexeme.Is("target-verb");
}

// "فيما كانوا في سيارة في محافظة X": the clause goes on with those who were told.
bool EventPlaces::GoesOnWithThem(const Clause& clause) const {
  constexpr std::uint32_t kOpening = 2;  // tokens to the verb
  for (std::uint32_t at = clause.first; at <= clause.first + kOpening && at + 1 <= clause.last; ++at) {
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("be") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
        }))
      return Is(at + 1, "locative") || Is(at + 1, "preposition");
  }
  return false;
}

bool EventPlaces::TellsWhereBefore(std::uint32_t n) const {
  if (n == 0) return false;
  const NamePhrase &name = field_.names[n], &before = field_.names[n - 1];
  if (before.type != EntityType::kPlace || before.of_body || !SameSentence(before.last, name.first)) return false;
  const std::uint32_t begin = std::min(name.cue, name.first);
  if (begin <= before.last) return false;
  bool tells = false;
  for (const Analysis& a : field_.lattice.readings[begin]) {
    if (a.Has(kWa)) return false;
    tells = tells || a.Has(kBi);
  }
  for (std::uint32_t at = before.last + 1; at < begin; ++at) {
    const bool says = Is(at, "locative") || Is(at, "near") || Is(at, "direction") || Is(at, "of-whom");  // ضمن
    // "قرية X الواقعة شمال مدينة Y"
    if (!says && !Is(at, "place-cue") && !Is(at, "lies") && field_.tokens[at].folded != "من") return false;
    tells = tells || says;
  }
  if (!tells) return false;
  // "محافظة صلاح الدين شمال بغداد": a province that does not hold the town is what was named.
  if (before.known != nullptr && before.known->kind == "region" && name.known != nullptr && IsBearing(begin) &&
      ("/" + name.known->parent + "/").find("/" + before.known->id + "/") == std::string::npos &&
      name.known->parent != before.known->id)
    return true;
  // "قرية X بريف حلب قرب مدينة Y": the village stands first; "في حلب قرب مدينة Y" goes down to the town.
  const bool wide = before.kind == "countryside" || before.kind == "region" || before.kind == "country" ||
                    (before.known != nullptr && (before.known->kind == "region" || before.known->kind == "country"));
  return !wide || TellsWhereBefore(n - 1);
}

// "قصف الجيش أمس قرية X في منطقة Y": what the text puts below the place, in the words of this event.
std::uint32_t EventPlaces::Inmost(const EventMention& mention, std::uint32_t place) const {
  for (int steps = 0; steps < 3; ++steps) {
    std::uint32_t below = place;
    for (std::uint32_t n = 0; n < field_.names.size() && below == place; ++n) {
      const NamePhrase& name = field_.names[n];
      if (name.above != place || n >= place || name.type != EntityType::kPlace || name.of_body ||
          name.first <= mention.word || !SameSentence(mention.word, name.first) || IsOrigin(name.cue) ||
          IsDirection(n) || IsStation(name.cue) || ActsAsState(field_, n))
        continue;
      const std::uint32_t other = field_.clause_at[name.first], clause = field_.clause_at[mention.word];
      if (other == clause || other == field_.clause_at[field_.names[place].first]) below = n;
    }
    if (below == place) break;
    place = below;
  }
  return place;
}

// "عدة قرى في ريف X، من بينها Y وZ": the first of the villages that the land around X unfolds into.
std::optional<std::uint32_t> EventPlaces::ListedFrom(const EventMention& mention, std::uint32_t wide) const {
  const NamePhrase& name = field_.names[wide];
  const bool land = name.kind == "countryside" || name.kind == "region" || name.kind == "area";
  if (!land && !(name.known != nullptr && name.known->kind == "region")) return std::nullopt;
  for (std::uint32_t n = wide + 1; n < field_.names.size(); ++n) {
    const NamePhrase& listed = field_.names[n];
    if (!SameSentence(mention.word, listed.first)) break;
    if (listed.type != EntityType::kPlace || listed.of_body || listed.cue == 0) continue;
    if (Is(listed.cue - 1, "unfolds") && SameSentence(listed.cue - 1, listed.first)) return n;
  }
  return std::nullopt;
}

// "قصف قرى X وY في Z": a place without a preposition stands before, which the preposition's tells more of.
bool EventPlaces::FollowsAnother(const EventMention& mention, std::uint32_t n) const {
  for (std::uint32_t p = n; p-- > 0 && field_.names[p].first > mention.last;) {
    const NamePhrase& other = field_.names[p];
    if (other.type == EntityType::kPlace && !other.of_body && SameSentence(other.first, mention.word) &&
        field_.clause_at[other.first] == field_.clause_at[mention.word] && other.cue < other.first &&
        !IsLocative(other.cue) && !IsOrigin(other.cue) && !IsDirection(p) && !IsStation(other.cue) &&
        other.kind != "countryside" && other.kind != "region")
      return true;
  }
  return false;
}

int EventPlaces::Rank(const EventMention& mention, std::uint32_t n, const std::vector<EventMention>& before) const {
  const NamePhrase& name = field_.names[n];
  if (name.type != EntityType::kPlace || name.of_body || !SameSentence(mention.word, name.first) ||
      field_.furniture[name.first])
    return kNoPlace;
  // "أصيب بالرصاص في الرأس"
  if (IsBodyPart(name)) return kNoPlace;
  // "خطفهم مسلحون من بلدة X"
  const bool taken = mention.type == EventType::kAbduction && name.first > mention.word && name.cue > 0 &&
                     field_.tokens[name.cue - 1].folded == "من";
  const bool left = mention.type == EventType::kRaid && IsWhatTheyLeave(name.cue);
  if ((IsOrigin(name.cue) && !taken && !left) || IsDirection(n) || IsDateline(name) || IsStation(name.cue) ||
      NamesRoad(name.cue) || IsFiredFrom(mention, name.cue) || IsWhereSaid(name) || ActsAsState(field_, n) ||
      IsInMeasure(name.cue))
    return kNoPlace;
  if (IsWhereTheyLive(name) || IsPatron(name) || isnad::Mourns(field_, n) || IsOfSomebody(name)) return kNoPlace;
  if (IsPostBefore(n) || IsWhereBuried(name.cue)) return kNoPlace;
  if (IsSeatOfCourt(name.cue) || IsUnderOffice(name.cue) || IsWhereTaken(name.cue) || IsOnProcession(name.cue))
    return kNoPlace;
  // "القتال في جنازة فلان، الذي قتل في بلدة كذا": where that was.
  if (field_.clause_at[name.first] != field_.clause_at[mention.word] &&
      TellsOfSomebody(field_, field_.clause_at[name.first]))
    return kNoPlace;
  const bool after = name.first > mention.word;
  const bool locative = IsLocative(name.cue);
  // "قصف روسيا والنظام بلدة X": named for who acts, unless it is what was hit ("قصف خاركيف").
  // "شمالي مالي" is a part of it, and nobody who acts.
  if (IsPower(name) && !locative && !IsBearing(name.cue) &&
      (name.known->kind == "country" || name.first != mention.last + 1))
    return kNoPlace;
  const std::uint32_t clause = field_.clause_at[mention.word], other = field_.clause_at[name.first];
  // "جاءت الضربة بعد ساعات من إنزال في X": where that was which came before.
  for (const DatePhrase& date : field_.dates)
    if (after && mention.definite && date.of_next && date.first > mention.last && date.last < name.cue &&
        SameSentence(mention.word, date.first))
      return kNoPlace;
  // "..., فيما أصيب آخر في منطقة X": another fact beside this one.
  for (std::uint32_t c = clause + 1; after && c <= other; ++c)
    if (field_.clauses[c].link == ClauseLink::kContrast && SameSentence(mention.word, field_.clauses[c].first) &&
        !GoesOnWithThem(field_.clauses[c]))
      return kNoPlace;
  // "قتل شخصان بعبوة، وفي مدينة كذا قال ضابط": where the next incident was.
  if (after && OpensNextFact(name)) return kNoPlace;
  // "قتلوا جراء قنبلة، كما قالت الوزارة إن القوات قتلت ثلاثة في كذا": where the next thing that is said was.
  if (after && IsSaidNext(mention.last, name.cue) && HasPlaceBefore(mention.last, name.cue)) return kNoPlace;
  // "غارات على مدينة كذا ردا على هجوم على مطار كذا": where that was which they answer.
  if (after && IsBehindAnswer(mention, name.cue)) return kNoPlace;
  // "القصف متزامنا مع تحليق طائرات فوق بلدات X": where they flew.
  for (std::uint32_t at = mention.last + 1; after && at < name.cue; ++at)
    if (Is(at, "overflies")) return kNoPlace;
  const std::uint32_t distance = after ? name.first - mention.word : mention.word - name.first;
  int rank = 100 - static_cast<int>(distance) * (after ? 2 : 3);
  if (other != clause)
    rank -= field_.clauses[other].parent == clause || field_.clauses[clause].parent == other ? 10 : 40;
  if (distance > kReach) rank -= 15;
  // Another event word between takes the place for itself.
  for (const EventMention& seen : before)
    if (!after && seen.word > name.last && seen.word < mention.word) rank -= 30;
  for (std::uint32_t at = mention.last + 1; after && at < name.cue; ++at)
    if (const Analysis* event = EventReadingAt(field_.lattice, at);
        event != nullptr && !event->Has(kAl) && !IsWeakEvent(*event->lexeme))
      rank -= 25;
  if (name.known != nullptr && (name.known->kind == "country" || name.known->kind == "region")) rank -= 25;
  // "شمالي النيجر (غرب أفريقيا)": what lies in no country says least of all.
  if (name.known != nullptr && name.known->kind == "area") rank -= name.known->parent.empty() ? 50 : 12;
  if (name.kind == "countryside") rank -= 12;
  if (name.kind == "zone") rank -= 60;
  if (IsBearing(field_.names[HeadOfList(n)].cue)) rank -= 20;
  if (EndsLongRoad(n)) return kNoPlace;
  if (IsRoadEnd(n)) rank -= 40;
  // "مخيم X للنازحين قرب مدينة Y"
  const bool behind_road = n > 0 && IsRoadEnd(n - 1);
  const bool beside_another =
      !behind_road && IsNear(name.cue) && n > 0 && field_.names[n - 1].type == EntityType::kPlace &&
      field_.names[n - 1].first > mention.word && field_.clause_at[field_.names[n - 1].first] == other;
  // "وفي بلدة X، أفادت الوزارة بمقتل شخصين في غارة": what the sentence opens with is where all of it happened.
  // "وفي نابلس، اقتحمت قوة مخيم كذا": and what stands behind the word tells more.
  constexpr int kFronted = 45, kMostFronted = 70;
  if (!after && IsFronted(name)) return std::clamp(rank, kFronted, kMostFronted);
  // "تفجير في كذا وغارة على إدلب": what stands right behind the word is its own.
  if (name.first == mention.word + 2 && field_.tokens[mention.word + 1].folded == "علي") rank += 30;
  if ((!behind_road && TellsWhereBefore(n)) || beside_another)
    rank -= 25;
  else if (after && locative && !FollowsAnother(mention, n))
    rank += 15;
  return rank;
}

// A place between the two tokens, which is no body's.
bool EventPlaces::HasPlaceBefore(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& name) {
    return name.type == EntityType::kPlace && !name.of_body && name.cue > first && name.last < last;
  });
}

bool EventPlaces::IsBehindAnswer(const EventMention& mention, std::uint32_t last) const {
  for (std::uint32_t at = mention.last + 1; at < last; ++at) {
    const std::string& word = field_.tokens[at].folded;
    if (field_.tokens[at + 1].folded == "علي" && (word == "ردا" || word == "رد" || word == "كرد"))
      return HasPlaceBefore(mention.first, at);
  }
  return false;
}

bool EventPlaces::IsSaidNext(std::uint32_t first, std::uint32_t last) const {
  bool also = false, said = false, that = false;
  for (std::uint32_t at = first + 2; at < last; ++at) {
    also = also || ((Is(at, "also") || Is(at, "say-verb")) && field_.tokens[at - 1].folded == ",");
    said = said || (also && Is(at, "say-verb"));
    that = that || (said && Is(at, "that"));
    const auto& readings = field_.lattice.readings[at];
    if (that && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
        }))
      return true;
  }
  return false;
}

std::optional<std::uint32_t> EventPlaces::HomeOfTaken(const EventMention& mention) const {
  bool taken = false;
  std::uint32_t at = mention.word;
  while (at > 0 && SameSentence(at - 1, mention.word)) --at;
  for (; SameSentence(mention.word, at); ++at) {
    const auto& readings = field_.lattice.readings[at];
    taken = taken || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
              return a.lexeme->outcome == Outcome::kArrested || a.lexeme->outcome == Outcome::kCaptured;
            });
    const NamePhrase* name = taken ? field_.NameAt(at) : nullptr;
    if (name == nullptr || name->type != EntityType::kPlace || name->of_body || field_.furniture[at]) continue;
    if (IsOrigin(name->cue) && !IsPower(*name)) return field_.name_at[at];
  }
  return std::nullopt;
}

// "داهمت القوات في ريف X منزلا يستأجره فلان في بلدة Y": the verb's sentence goes on from the land to a town, told by
// its noun, before any other event or figure.
std::uint32_t EventPlaces::TownBehind(const EventMention& mention, std::uint32_t wide) const {
  const NamePhrase& land = field_.names[wide];
  if (!mention.verb || land.kind != "countryside" || land.first < mention.word) return wide;
  for (std::uint32_t n = wide + 1; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (!SameSentence(mention.word, name.first)) break;
    if (name.type != EntityType::kPlace || name.of_body || name.cue == name.first || !IsSettlement(KindOf(name)))
      continue;
    for (std::uint32_t at = land.last + 1; at < name.cue; ++at) {
      const auto& readings = field_.lattice.readings[at];
      const bool tells = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->outcome.has_value() || a.lexeme->Is("say-verb");
      });
      if (tells || EventReadingAt(field_.lattice, at) != nullptr) return wide;
    }
    const bool in = name.cue > 0 && (Is(name.cue - 1, "locative") || IsLocative(name.cue));
    return in && !IsOrigin(name.cue) && !IsStation(name.cue) ? n : wide;
  }
  return wide;
}

// "على قرية كذا (ناحية كذا، قضاء كذا) في قصف": where the village lies, and no place of what stands behind the brackets.
bool EventPlaces::IsAsideOfPlace(const EventMention& mention, std::uint32_t n) const {
  const NamePhrase& name = field_.names[n];
  if (!field_.tokens[name.first].bracketed || name.last >= mention.word || field_.tokens[mention.word].bracketed)
    return false;
  return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& other) {
    return other.type == EntityType::kPlace && other.last < name.first &&
           field_.SameSentence(other.first, name.first) && !field_.tokens[other.first].bracketed;
  });
}

std::optional<std::uint32_t> EventPlaces::Of(const EventMention& mention,
                                             const std::vector<EventMention>& before) const {
  if (const std::optional<std::uint32_t> object = OfPronoun(mention, before)) return object;
  std::optional<std::uint32_t> best;
  int best_rank = 0;
  for (std::uint32_t n = 0; n < field_.names.size(); ++n)
    if (const int rank = IsAsideOfPlace(mention, n) ? 0 : Rank(mention, n, before); rank > best_rank) {
      best_rank = rank;
      best = n;
    }
  // "وفي نابلس، اعتقلت القوات شابا من مخيم كذا، بعد أن داهمت منزله": in the city that the sentence opens with.
  const bool wide = best && mention.type == EventType::kRaid && field_.names[*best].last < mention.word &&
                    IsFronted(field_.names[*best]) && KindOf(field_.names[*best]) == "city";
  if ((!best || wide) && (mention.type == EventType::kRaid || mention.type == EventType::kAbduction))
    if (const std::optional<std::uint32_t> home = HomeOfTaken(mention); home || !best) best = home;
  if (best && !mention.verb && field_.names[*best].last < mention.word) best = FirstOfVillages(*best);
  if (best) best = Inmost(mention, *best);
  if (best) best = TownBehind(mention, *best);
  if (best)
    if (const std::optional<std::uint32_t> listed = ListedFrom(mention, *best)) return listed;
  return best;
}

}  // namespace isnad
