#include "core/read/en/event_places.h"

#include <algorithm>

namespace isnad::en {
namespace {

constexpr std::uint32_t kReach = 12;
constexpr std::size_t kDatelineWords = 9;
constexpr int kFronted = 35;                 // rank of the place that opens a sentence
constexpr std::uint32_t kTownSentences = 2;  // so far "in the town" goes back

}  // namespace

std::size_t EventPlaces::Opener(const NamePhrase& name) const {
  std::size_t i = name.cue;
  while (i > 0 && Same(i - 1, name.first) &&
         (Is(i - 1, "article") || Is(i - 1, "direction") || Is(i - 1, "around-here") || IsQuote(i - 1) ||
          Is(i - 1, "place-cue") || Is(i - 1, "of") || (i > 1 && Is(i, "place-cue") && As(i - 1, Pos::kAdjective))))
    --i;
  return i;
}

bool EventPlaces::IsBearing(std::uint32_t place) const {
  const NamePhrase& name = field_.names[place];
  std::size_t i = name.cue;
  // "north of the capital X" as well
  while (i > 0 && (Is(i - 1, "article") || IsQuote(i - 1) || Is(i - 1, "place-cue") || Is(i - 1, "nation"))) --i;
  return i > 1 && Is(i - 1, "of") && Is(i - 2, "direction") && Same(i - 2, name.first);
}

// "in X province, north of the capital Y": where X lies, and X is where it was.
bool EventPlaces::IsBehindAnother(std::uint32_t place) const {
  std::size_t i = field_.names[place].cue;
  while (i > 0 && Same(i - 1, field_.names[place].first) && !IsPunct(i - 1, ",") && !IsFiniteVerb(i - 1)) --i;
  if (i < 2 || !IsPunct(i - 1, ",") ||
      !(Is(i, "direction") || Is(i, "unit") || As(i, Pos::kNumber) != nullptr || token(i).kind == TokenKind::kNumber))
    return false;
  std::size_t last = i - 2;
  if (Is(last, "place-cue") && field_.NameAt(last) == nullptr && last > 0) --last;
  const NamePhrase* before = field_.NameAt(last);
  return before != nullptr && before->type == EntityType::kPlace && before->last == last &&
         (before->known == nullptr || before->known->kind != "country");
}

// "BEIRUT - ", "QAMISHLI, Syria (North Press) - ", "(Daraa) SOHR": where it was filed.
bool EventPlaces::IsDateline(const NamePhrase& name) const {
  if (field_.in == Field::kTitle) return false;
  std::size_t first = name.first;
  while (first > 0 && !token(first).line_start) --first;
  if (name.first - first > 4) return false;
  for (std::size_t i = first; i < first + kDatelineWords && i < size(); ++i) {
    if (i > first && token(i).line_start) return false;
    const bool dash = IsPunct(i, "-") && (token(i).space_before || (i + 1 < size() && token(i + 1).space_before));
    if (dash && i > name.last) return true;
    // "BEIRUT: The ministry said": all capitals, since "Idlib: shelling" says where it was.
    // "Kabul, May 18 (IBNS): ", "Srinagar, May 18: ", "Peshawar (Dawn): "
    if (IsPunct(i, ":") && i > name.last)
      return IsAllCapital(first) || IsPunct(i - 1, ")") || field_.DateAt(i - 1) != nullptr;
    if (IsPunct(i, "/") && i > name.last) return true;
    const bool part = IsPunct(i) || field_.NameAt(i) != nullptr || IsCapital(i) || field_.DateAt(i) != nullptr ||
                      (Is(i, "of") && IsAllCapital(first));  // "ERBIL, Kurdistan Region of Iraq - "
    if (!part) return false;
  }
  return false;
}

// The mark of a list that opens a line.
bool EventPlaces::IsBullet(std::size_t at) const {
  return at < size() && token(at).line_start &&
         (IsDash(at) || IsWord(at, "•", "*", "▪", "●") || IsWord(at, "◾", "–", "—", "·"));
}

// "• Halbun: ", "Telmin district: ": the colon behind the town that opens the line.
std::optional<std::size_t> EventPlaces::ColonOfItem(std::size_t line) const {
  constexpr std::size_t kWords = 5;
  const std::size_t at = IsBullet(line) ? line + 1 : line;
  const NamePhrase* name = at < size() ? field_.NameAt(at) : nullptr;
  if (name == nullptr || name->type != EntityType::kPlace || name->first != at ||
      (name->known != nullptr && name->known->kind == "country"))
    return std::nullopt;
  std::size_t end = name->last + 1U;
  while (end < at + kWords && (Is(end, "place-cue") || IsPunct(end, ",") || field_.NameAt(end) != nullptr)) ++end;
  const bool goes_on = Same(line, end + 1) && !token(end + 1).line_start;
  return end < at + kWords && IsPunct(end, ":") && goes_on ? std::optional(end) : std::nullopt;
}

// "MOSUL - ", "NEAR FALLUJA - ", "ANBAR PROVINCE - ", "Tikrit- ": the dash behind the town that opens the line.
std::optional<std::size_t> EventPlaces::DashOfItem(std::size_t line) const {
  constexpr std::size_t kWords = 4;
  if (line >= size() || !token(line).line_start) return std::nullopt;
  if (const std::optional<std::size_t> colon = ColonOfItem(line)) return colon;
  std::size_t at = line;
  if (IsWord(at, "near") && IsAllCapital(at)) ++at;
  const NamePhrase* name = field_.NameAt(at);
  const bool place = name != nullptr && name->type == EntityType::kPlace && IsCapital(at);
  if (!place && (name != nullptr || !IsAllCapital(at))) return std::nullopt;
  std::size_t end = place ? name->last + 1U : at + 1;
  while (end < line + kWords && IsAllCapital(end)) ++end;
  return end < line + kWords && Same(line, end) && IsDash(end) ? std::optional(end) : std::nullopt;
}

bool EventPlaces::OpensItem(std::size_t line) const {
  if (!DashOfItem(line)) return false;
  const int least = IsBullet(line) ? 2 : 3;
  int items = 0;
  for (std::size_t at = 0; at < size() && items < least; ++at) items += DashOfItem(at) ? 1 : 0;
  return items == least;
}

std::optional<std::uint32_t> EventPlaces::PlaceOfItem(std::size_t word) const {
  std::size_t line = word;
  while (line > 0 && !token(line).line_start) --line;
  if (!OpensItem(line)) return std::nullopt;
  for (std::size_t at = line; at < *DashOfItem(line); ++at)
    if (field_.NameAt(at) != nullptr) return field_.name_at[at];
  return std::nullopt;
}

// "the commander of the Babil police", "Katsina state police", "the governor of Homs": who speaks or serves there.
bool EventPlaces::IsOffice(const NamePhrase& name) const {
  std::size_t opener = name.cue;
  while (opener > 0 && Same(opener - 1, name.first) && Is(opener - 1, "article")) --opener;
  if (opener > 1 && Is(opener - 1, "of") && Is(opener - 2, "role") && Same(opener - 2, name.first)) return true;
  if (IsOfNeighbour(name)) return true;
  if (opener > 0 && Is(opener - 1, "locative")) return false;
  for (std::size_t i = name.last + 1; i < name.last + 4 && Same(name.last, i); ++i) {
    if (Is(i, "post") && Is(i, "place-cue")) return false;  // "a Karachi police station"
    if (Is(i, "police-body") || (Is(i, "role") && Is(i, "source-noun"))) return true;
    if (As(i, Pos::kAdjective) == nullptr && !Is(i, "place-cue")) return false;
  }
  return false;
}

// "an official from the nearest town of X", "residents of the neighbouring village of X": whoever speaks is not where
// it was.
bool EventPlaces::IsOfNeighbour(const NamePhrase& name) const {
  constexpr std::size_t kWords = 6;  // from the place back to "from"
  bool near = false;
  for (std::size_t i = name.first; i > 1 && name.first - i < kWords && Same(i - 2, name.first); --i) {
    near = near || Is(i - 1, "around-here") || IsWord(i - 1, "nearest", "adjacent", "adjoining");
    if (IsWord(i - 1, "from", "of", "in") && near) return Is(i - 2, "person") || Is(i - 2, "role");
    if (IsFiniteVerb(i - 1) || IsPunct(i - 1, ",")) return false;
  }
  return false;
}

// "Lebanon's health ministry", "Sudan's army": whose body it is.
bool EventPlaces::IsOwner(const NamePhrase& name) const {
  if (!IsPossessive(name.last)) return false;
  const std::size_t next = name.last + 1;
  for (std::size_t i = next; i < next + 3 && Same(name.last, i); ++i) {
    const NamePhrase* body = field_.NameAt(i);
    if (Is(i, "body-noun") || Is(i, "source-noun") || Is(i, "role") ||
        (body != nullptr && body->type == EntityType::kOrganization))
      return true;
  }
  return false;
}

// "the Red Sea port city", "the house of the Halbun family": what lies by it or is called by it.
bool EventPlaces::IsBearer(const NamePhrase& name) const {
  std::size_t next = name.last + 1;
  if (!Same(name.last, next)) return false;
  if (IsWord(next, "family", "clan", "tribe")) return true;
  if (name.known == nullptr || name.known->kind != "area") return false;
  while (Same(name.last, next) && (IsHyphen(next) || IsWord(next, "port", "coastal", "border"))) ++next;
  return Same(name.last, next) && (IsWord(next, "city", "town", "port", "coast", "island", "village") ||
                                   IsWord(next, "nation", "country", "state"));
}

// The last token of the place with the noun behind it: "Halbun province".
std::size_t EventPlaces::EndOf(const NamePhrase& name) const {
  std::size_t last = name.last;
  while (Same(name.last, last + 1) && Is(last + 1, "place-cue") && field_.NameAt(last + 1) == nullptr) ++last;
  return last;
}

// "X denied the account": where a state speaks from.
bool EventPlaces::IsSeat(const NamePhrase& name) const {
  const std::size_t opener = Opener(name), next = name.last + 1;
  const bool bare =
      opener == 0 || !Same(opener - 1, name.first) || (!Is(opener - 1, "locative") && !Is(opener - 1, "preposition"));
  return bare && name.kind.empty() && Same(name.last, next) && field_.NameAt(next) == nullptr &&
         (Is(next, "deny") || (IsFiniteVerb(next) && Is(next, "say-verb")));
}

bool EventPlaces::IsBound(const EventMention& mention, std::uint32_t place) const {
  const NamePhrase& name = field_.names[place];
  if (name.last + 1 == mention.first || name.last + 2 == mention.first)
    return !IsPossessive(name.last) || name.known == nullptr || name.known->kind != "country";
  if (name.first < mention.word) return false;
  for (std::size_t i = mention.last + 1; i < name.first; ++i) {
    // "an incursion into X"
    if (i == mention.last + 1 && IsWord(i, "into")) continue;
    const bool small = Is(i, "locative") || Is(i, "of") || Is(i, "article") || Is(i, "direction") ||
                       Is(i, "place-cue") || Is(i, "near") || Is(i, "against") || IsQuote(i) || IsHyphen(i) ||
                       Is(i, "unit");
    if (!small) return false;
  }
  return true;
}

// "were flown to X, a day after artillery hit a resort": where they were brought.
bool EventPlaces::IsBroughtTo(const EventMention& mention, std::uint32_t place) const {
  const NamePhrase& name = field_.names[place];
  const std::size_t opener = Opener(name);
  if (name.first > mention.word || opener == 0 || !Same(opener - 1, name.first) || !Is(opener - 1, "to") ||
      Is(opener - 1, "near") || IsBearing(place))
    return false;
  for (std::size_t i = name.last + 1; i < mention.word; ++i)
    if (IsWord(i, "after")) return true;
  return false;
}

// "A bomb killed two in X and gunmen killed three in Y", "a bomb wounded four; in Y, police found": what else was done
// stands between, and a nearer place or a mark.
bool EventPlaces::IsOfNextDeed(const EventMention& mention, std::uint32_t n) const {
  bool near = false, joined = false;
  for (std::size_t i = mention.last + 1; i < field_.names[n].first; ++i) {
    if (IsPunct(i, ";")) return true;
    const NamePhrase* name = field_.NameAt(i);
    const std::size_t small = name != nullptr && Opener(*name) > 0 ? Opener(*name) - 1 : 0;
    near = near || (name != nullptr && name->type == EntityType::kPlace && name->first > 0 &&
                    (Is(small, "locative") || Is(small, "near") || Is(Opener(*name), "near")));
    joined = joined || (near && (Is(i, "join") || IsWord(i, "while")));
    const Analysis* deed = joined ? OutcomeAt(i) : nullptr;
    if (deed != nullptr && deed->lexeme->pos == Pos::kVerb) return true;
    // "Shells landed on a camp near X, and two were killed in air strikes on Y"
    const bool blow =
        joined && std::any_of(field_.lattice.readings[i].begin(), field_.lattice.readings[i].end(),
                              [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.lexeme->event; });
    if (blow && i > mention.last && field_.clause_at[i] != field_.clause_at[mention.word]) return true;
    // "Bombs killed four in X and seven in Y"
    const QuantityPhrase* others = joined ? field_.QuantityAt(i) : nullptr;
    if (others != nullptr && (others->bare || others->counts_people) && others->last + 2U == Opener(field_.names[n]) &&
        Is(others->last + 1U, "locative"))
      return true;
  }
  return false;
}

// "Gunmen killed three in X and a bomb killed two in Y": the weapon's clause has a place of its own.
bool EventPlaces::IsOfDeedBefore(const EventMention& mention, std::uint32_t n) const {
  constexpr std::size_t kJoint = 4;  // ", and another"
  const std::size_t last = field_.names[n].last;
  if (!mention.armed || mention.definite || mention.first > last + kJoint + 1) return false;
  bool joined = false;
  for (std::size_t i = last + 1; i < mention.first; ++i) joined = joined || Is(i, "join") || IsWord(i, "while");
  if (!joined) return false;
  return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& name) {
    const std::size_t opener = Opener(name);
    return name.type == EntityType::kPlace && name.first > mention.last && Same(name.first, mention.word) &&
           opener > 0 && Is(opener - 1, "locative");
  });
}

// "Amid the war in X, a strike hit the city", "against the background of the war in X, the army said": what goes on
// elsewhere.
bool EventPlaces::IsOfCircumstance(const EventMention& mention, const NamePhrase& name) const {
  std::size_t comma = name.last + 1U;
  while (comma < mention.first && !IsPunct(comma, ",")) ++comma;
  if (comma >= mention.first) return false;
  bool war = false;
  for (std::size_t i = name.first; i > 0 && Same(i - 1, name.first) && !IsPunct(i - 1, ","); --i) {
    war = war || Is(i - 1, "war");
    if (war && (IsWord(i - 1, "amid", "amidst") || IsWord(i - 1, "background", "backdrop"))) return true;
  }
  return false;
}

// "shelling blamed on X"
bool EventPlaces::IsBlamed(std::size_t opener) const {
  return opener > 1 && Same(opener - 2, opener) && IsWord(opener - 1, "on") &&
         IsWord(opener - 2, "blame", "blamed", "blames", "blaming");
}

int EventPlaces::Rank(const EventMention& mention, std::uint32_t n, const std::vector<EventMention>& before) const {
  constexpr int kNoPlace = -1000;
  const NamePhrase& name = field_.names[n];
  if (name.type != EntityType::kPlace || name.of_body || name.seat || !Same(mention.word, name.first)) return kNoPlace;
  if (IsDateline(name) || IsOwner(name) || IsOffice(name) || IsBearer(name) || IsSeat(name)) return kNoPlace;
  const bool after = name.first > mention.word;
  // "The attack occurred as fighters were pushed back near X", "came after fighting in X": what else went on.
  if (after && mention.definite && !mention.verb)
    for (std::size_t i = mention.last + 1; i < name.first; ++i)
      if ((IsWord(i, "as", "while", "amid", "after", "following") ||
           (IsWord(i, "followed", "follows") && !IsWord(i + 1, "by") && !IsHelper(i - 1))) &&
          !IsBound(mention, n))
        return kNoPlace;
  const std::size_t opener = Opener(name);
  const bool word = opener > 0 && Same(opener - 1, name.first);
  const bool locative = word && (Is(opener - 1, "locative") || Is(opener - 1, "near"));
  // "a man from X", "on his way to Y".
  // "12 villagers were abducted from X": it happened there.
  const bool taken = mention.type == EventType::kAbduction && mention.verb && after;
  // "In another report from Halbun province, gunmen attacked a post": where that was.
  const bool reported = !after && opener > 1 && IsListed(opener - 2, "reports-from");
  if (word && Is(opener - 1, "from") && !taken && !reported) return kNoPlace;
  if (IsBroughtTo(mention, n) || IsBlamed(opener) || (!after && IsOfCircumstance(mention, name))) return kNoPlace;
  // "troops stationed in X shelled Y"
  if (locative && opener > 1 && Is(opener - 2, "stationed") && name.first < mention.word) return kNoPlace;
  // "A strike by the coalition fighting in X killed 12 in Y"
  if (locative && opener > 2 && IsWord(opener - 2, "fighting") && Same(opener - 3, name.first) &&
      (Is(opener - 3, "force") || Is(opener - 3, "body-noun") || IsWord(opener - 3, "coalition")) && !mention.verb)
    return kNoPlace;
  const std::uint32_t distance = after ? name.first - mention.word : mention.word - name.first;
  int rank = 100 - static_cast<int>(distance) * (after ? 2 : 3);
  const std::uint32_t clause = field_.clause_at[mention.word], other = field_.clause_at[name.first];
  if (other != clause)
    rank -= field_.clauses[other].parent == clause || field_.clauses[clause].parent == other ? 8 : 25;
  if (distance > kReach) rank -= 10;
  if (after ? IsOfNextDeed(mention, n) : IsOfDeedBefore(mention, n)) rank -= 40;
  // "went to X"; "To the west of X, five people were killed" says where.
  const bool into = word && IsWord(opener - 1, "into") && opener == mention.last + 2U;
  if (word && !into && Is(opener - 1, "to") && !Is(opener - 1, "near") && !(IsBearing(n) && OpensSentence(opener - 1)))
    rank -= 30;
  for (const EventMention& seen : before)
    if (!after && seen.word > name.last && seen.word < mention.word) rank -= 25;
  // "Telmin: A bomber struck in the city of Halbun": where it was filed, where the sentence says another.
  if (!after && token(name.cue).line_start && IsPunct(name.last + 1, ":") && field_.in != Field::kTitle) rank -= 40;
  const bool country = name.known != nullptr && name.known->kind == "country";
  // "Israel struck", "the US said": a country alone is who acts as often as where.
  if (country && !locative && !IsBound(mention, n)) return kNoPlace;
  if (country && !locative && name.first < mention.word) return kNoPlace;
  // "ambush near Chad": another land's border, and the text says where.
  if (country && field_.in == Field::kTitle && name.first > 0 && IsWord(name.first - 1U, "near")) return kNoPlace;
  // "hits US convoy": whose it is.
  const std::size_t next = name.last + 1;
  const bool noun = Same(name.last, next) && token(next).kind == TokenKind::kWord && !Is(next, "place-cue") &&
                    (As(next, Pos::kNoun) != nullptr || (field_.lattice.readings[next].empty() && !IsCapital(next)));
  if (country && !IsPossessive(name.last) && noun) return kNoPlace;
  if (country) rank -= 30;
  if (name.known != nullptr && name.known->kind == "region") rank -= 22;
  // "شمالي النيجر (غرب أفريقيا)": what lies in no country says least of all.
  if (name.known != nullptr && name.known->kind == "area") rank -= name.known->parent.empty() ? 50 : 12;
  // "in the Mediterranean Sea off X": a sea says less than its coast.
  const std::size_t off = IsWord(name.last + 1U, "sea") ? name.last + 2U : name.last + 1U;
  if (name.known != nullptr && name.known->kind == "area" && Same(name.last, off + 1) && IsWord(off, "off")) rank -= 40;
  if (name.kind == "countryside" || name.kind == "around") rank -= 12;
  if (IsBearing(n)) rank -= IsBehindAnother(n) ? 60 : 18;
  if (name.kind == "spot" || name.kind == "road") rank -= 8;
  // "In X, gunmen stormed a post ... in the battle": of the whole sentence.
  const bool fronted = !after && locative && OpensSentence(opener - 1) && IsPunct(EndOf(name) + 1, ",");
  if (fronted && !country) rank = std::max(rank, kFronted);
  if (IsBound(mention, n)) rank += 20;
  if (after && locative) rank += 12;
  return rank;
}

// "a boy from X village was killed by a mine near his home in the village": where he is from is where it was.
std::optional<std::uint32_t> EventPlaces::Repeated(const EventMention& mention) const {
  for (std::size_t i = mention.word; i > 0 && Same(i - 1, mention.word); --i)
    if (const std::optional<std::uint32_t> place = RepeatedAt(i)) return place;
  for (std::size_t i = mention.word + 1; Same(mention.word, i); ++i)
    if (const std::optional<std::uint32_t> place = RepeatedAt(i)) return place;
  return std::nullopt;
}

bool EventPlaces::IsTown(const NamePhrase& name) {
  const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
  return kind == "city" || kind == "town" || kind == "village" || kind == "district" || kind == "camp";
}

// "in the village", without a name of its own: the last of that kind that is named before.
std::optional<std::uint32_t> EventPlaces::RepeatedAt(std::size_t at) const {
  const bool same = at > 1 && IsWord(at - 1, "same") && IsWord(at - 2, "the");
  // "attacked a checkpoint there": the town named last.
  if (IsWord(at, "there") && at > 0 && Same(at - 1, at) && !IsHelper(at + 1) && !IsPunct(at - 1) &&
      !Is(at - 1, "that")) {
    for (std::uint32_t n = static_cast<std::uint32_t>(field_.names.size()); n-- > 0;) {
      const NamePhrase& name = field_.names[n];
      if (name.last >= at || name.type != EntityType::kPlace || name.of_body || name.seat || IsDateline(name)) continue;
      // "a family from X lives there": where they came from is another; a country is no town.
      const std::size_t opener = Opener(name);
      if (opener > 0 && Same(opener - 1, name.first) && Is(opener - 1, "from")) continue;
      if (name.known != nullptr && name.known->kind == "country") continue;
      return token(name.last).sentence + kTownSentences < token(at).sentence ? std::nullopt : std::optional(n);
    }
  }
  const bool bare = at > 1 && (Is(at, "place-cue") || (same && Is(at, "site"))) &&
                    (same || (IsWord(at - 1, "the") && Is(at - 2, "locative"))) && field_.NameAt(at) == nullptr &&
                    field_.NameAt(at - 1) == nullptr && !Is(at + 1, "of") &&
                    (at + 1 >= size() || field_.NameAt(at + 1) == nullptr);
  if (!bare) return std::nullopt;
  for (std::uint32_t n = static_cast<std::uint32_t>(field_.names.size()); n-- > 0;) {
    const NamePhrase& name = field_.names[n];
    if (name.last >= at || name.type != EntityType::kPlace || name.of_body || name.seat) continue;
    // "the same compound", of one told to lie "southwest of X"
    if (same && IsBearing(n)) continue;
    // "in the same town": whatever it was called before.
    if (same && !IsDateline(name) && IsTown(name)) return n;
    const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
    if (same || kind.empty() || IsDateline(name)) continue;
    if (token(name.last).sentence + kTownSentences < token(at).sentence) break;
    if (Is(at, "kind=" + kind)) return n;
  }
  return std::nullopt;
}

// "The last bombing in Iraq was in the city of X", "the attack in Iraq, the first since May, took place in X": where
// the verb lays it, behind the land or province that the word has beside it.
std::optional<std::uint32_t> EventPlaces::ToldToBe(const EventMention& mention, std::uint32_t place) const {
  const NamePhrase& wide = field_.names[place];
  const bool land = wide.known != nullptr && (wide.known->kind == "country" || wide.known->kind == "region");
  if (!land || mention.verb || wide.first < mention.word) return std::nullopt;
  for (std::size_t i = wide.last + 1; Same(mention.word, i + 1); ++i) {
    const std::size_t in = IsWord(i, "was", "were", "happened", "occurred", "came") ? i + 1
                           : IsWord(i, "took") && IsWord(i + 1, "place")            ? i + 2
                                                                                    : size();
    if (in == size() || !(Is(in, "locative") || Is(in, "near"))) continue;
    for (std::uint32_t n = place + 1; n < field_.names.size() && Same(i, field_.names[n].first); ++n) {
      const NamePhrase& name = field_.names[n];
      if (name.first <= in || name.type != EntityType::kPlace || name.of_body) continue;
      const std::size_t opener = Opener(name);
      const bool bare = name.known == nullptr || (name.known->kind != "country" && name.known->kind != "region");
      return opener == in + 1 && bare ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> EventPlaces::Of(const EventMention& mention,
                                             const std::vector<EventMention>& before) const {
  std::optional<std::uint32_t> best;
  int best_rank = 0;
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const int rank = Rank(mention, n, before);
    if (rank > best_rank) {
      best_rank = rank;
      best = n;
    }
  }
  if (!best) return Repeated(mention);
  if (const NamePhrase& name = field_.names[*best];
      name.kind == "countryside" || name.kind == "around" ||
      (name.known != nullptr && (name.known->kind == "region" || name.known->kind == "country")))
    if (const std::optional<std::uint32_t> place = Repeated(mention)) return place;
  if (const std::optional<std::uint32_t> told = ToldToBe(mention, *best)) best = told;
  // "Hays town in southern Hodeidah": the narrower of the two that one phrase names.
  for (int steps = 0; steps < 3; ++steps) {
    bool moved = false;
    for (std::uint32_t n = 0; n < field_.names.size() && !moved; ++n) {
      if (field_.names[n].above != *best || field_.names[n].type != EntityType::kPlace) continue;
      if (!Same(mention.word, field_.names[n].first) || Rank(mention, n, before) <= -1000) continue;
      best = n;
      moved = true;
    }
    if (!moved) break;
  }
  // "several villages in X province, including Y": the first of those that the wide place holds.
  const NamePhrase& wide = field_.names[*best];
  if (wide.known != nullptr && wide.known->kind == "region") {
    for (std::uint32_t n = *best + 1; n < field_.names.size() && Same(mention.word, field_.names[n].first); ++n) {
      const NamePhrase& inner = field_.names[n];
      if (inner.type != EntityType::kPlace || (inner.known != nullptr && inner.known->kind == "region")) continue;
      bool including = false;
      for (std::size_t i = wide.last + 1; i < inner.first; ++i) including = including || Is(i, "partitive");
      if (including) return n;
    }
  }
  return best;
}

}  // namespace isnad::en
