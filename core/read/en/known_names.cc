#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/read/en/name_finder.h"
#include "core/text/latin.h"

namespace isnad::en {
namespace {

// "place:sy/aleppo" is in "sy".
std::string CodeOf(const KnownEntity& place) {
  const std::string id = place.id.substr(place.id.find(':') + 1);
  return id.substr(0, id.find('/'));
}

bool IsWide(const KnownEntity& place) { return place.kind == "region" || place.kind == "country"; }

}  // namespace

// A token that may be part of a name by its letters alone.
bool NameFinder::Accepts(const NameMatch& match, std::size_t at) const {
  const KnownEntity& entity = *match.entity;
  const std::size_t last = at + match.length - 1;
  // "Rescue 1122": what a number ends is told by its first word.
  if (entity.type == EntityType::kOrganization && last > at && token(last).kind == TokenKind::kNumber)
    return IsCapital(at) && !token(last).line_start;
  std::size_t words = 0, capitals = 0;
  bool common = false;
  for (std::size_t i = at; i <= last; ++i) {
    if (token(i).kind != TokenKind::kWord) continue;
    if (i > at && token(i).line_start) return false;
    ++words;
    capitals += IsCapital(i) ? 1 : 0;
    if (field_.DateAt(i) != nullptr) return false;
    // "an Iraqi market" is in no Raqqi; "Arab Hasan village" is called so.
    if (match.by_sound && Is(i, "nation") && (i == last || !IsWord(i, "arab"))) return false;
    // "Sabreen market": what it is, in small letters.
    // "Myanmar" is an adjective of its own country; "the Somali capital".
    common = common || (!field_.lattice.readings[i].empty() && !(i > at && Is(i, "place-cue")) &&
                        !(Is(i, "nation") && (entity.kind == "country" || i < last)));
    // A name begins with a capital, its article aside.
    if (words == 1 && !IsCapital(i) && match.entity->type != EntityType::kOrganization && !IsHyphen(i + 1) &&
        !IsWord(i, "al", "el"))
      return false;
  }
  if (words == 0) return false;
  const std::size_t letters = token(last).folded.size() - (IsPossessive(last) ? 2 : 0);
  if (entity.type == EntityType::kOrganization) {
    // "Shabab village": a village that is called as a group is.
    if (words == 1 && Is(last + 1, "kind=village") && !IsPossessive(last)) return false;
    if (words == 1) return letters <= 3 ? IsAllCapital(last) : IsCapital(last);
    return capitals + 2 >= words || entity.kind == "armed" || entity.kind == "state" || entity.kind == "health" ||
           entity.kind == "alliance";
  }
  if (!IsCapital(last) && !(words > 1 && capitals > 0 && !common)) return false;
  if (entity.kind == "country" && words == 1 && letters <= 3) return IsAllCapital(last);
  if (entity.type == EntityType::kPerson) {
    // "Alaa Hussein Dayoub": a known man's name within another's; "Abu Ahmad" is nobody's given name.
    const bool inner = at > 0 && Same(at - 1, at) && IsCapital(at - 1) && at_[at - 1] == FieldText::kNone &&
                       field_.lattice.readings[at - 1].empty() && !IsStop(at - 1) && !OpensSentence(at - 1);
    return words > 1 ? !match.by_sound || !(inner || IsWord(at, "abu", "umm")) : !match.by_sound;
  }
  // A common word, or one that only sounds like a place, needs a word of place beside it; a village's name is many a
  // man's name too.
  if (common && words == 1 && !Is(last, "direction") && !Is(last, "place-cue")) return false;
  // "Eastern forces", "eastern Congo": a direction alone is a place with its word behind it ("Northern state").
  if (words == 1 && Is(last, "direction") && !Is(last + 1, "place-cue")) return false;
  // "Ministry of Health": what it is for, and no village that sounds so.
  if (match.by_sound && words == 1 && at > 1 && Is(at - 1, "of") &&
      IsWord(at - 2, "ministry", "minister", "ministries"))
    return false;
  if (match.by_sound && (common || (IsAllCapital(last) && letters < 5))) return false;
  // "Sheikh Tamur village": not Timor.
  if (match.by_sound && at > 0 && Same(at - 1, at) && IsCapital(at - 1) && IsListed(at - 1, "place-titles"))
    return false;
  // "the al-Fara family": people.
  if (!IsWide(entity) && IsWord(last + 1, "family", "families", "clan", "tribe") && !IsPossessive(last)) return false;
  // "Til Cuma": no Til, whoever is called so.
  const bool goes_on = Same(at, last + 1) && IsCapital(last + 1) && !IsPossessive(last) && !token(last + 1).hashtag &&
                       field_.lattice.readings[last + 1].empty() && field_.DateAt(last + 1) == nullptr;
  // "Mali Khel area": no country, where a word of place stands behind both.
  if (goes_on && entity.kind == "country" && Find(last + 2, "place-cue") != nullptr && !IsCapital(last + 2))
    return false;
  // "Mocimboa da Praia"
  const bool joined =
      Same(at, last + 2) && IsWord(last + 1, "da", "de", "do", "dos", "del", "di") && IsCapital(last + 2);
  if ((goes_on || joined) && (match.by_sound || entity.kind == "village")) return false;
  if (joined && !IsWide(entity) && !IsPossessive(last)) return false;
  // "Kasuwan-Daji": a half of a name that only sounds like another.
  const bool half = (IsHyphen(last + 1) && IsCapital(last + 2)) ||
                    (at > 1 && IsHyphen(at - 1) && IsCapital(at - 2) && at_[at - 2] == FieldText::kNone);
  if (half && match.by_sound && words == 1 &&
      lexicon_.Names(field_.tokens, IsHyphen(last + 1) ? last + 2 : at - 2).empty())
    return false;
  // "District Health Officer": no Halta, whatever sounds so.
  if (match.by_sound && IsCapital(last + 1) && IsWord(last + 1, "officer", "commissioner", "minister", "secretary"))
    return false;
  // "Wadi al-Kfour", "Abu Hamad al-Sari": the first half of a longer name.
  const bool article = Same(at, last + 2) && IsWord(last + 1, "al", "el") && IsHyphen(last + 2) && IsCapital(last + 3);
  if (article && (words == 1 || IsWord(at, "abu", "umm", "um")) && !IsPossessive(last) && !IsWide(entity)) return false;
  // "al-Nour Street", "Saudi hospital": a part of a town, whatever village far away sounds so.
  const Analysis* part = Find(last + 1, "place-cue");
  // "Tafas junction": it is called after where it lies.
  const bool of_town = part != nullptr && part->lexeme->Is("of-town") && !match.by_sound;
  if (part != nullptr && !of_town && (part->lexeme->Is("kind=road") || part->lexeme->Is("kind=spot")) &&
      (match.by_sound || entity.kind == "village"))
    return false;
  if ((match.by_sound || entity.kind == "village" || entity.kind == "town") && LiesElsewhere(entity, local_))
    return false;
  // "al-Qura camp" near Idlib is no Koure of Niger: of few consonants too much sounds alike.
  constexpr std::size_t kShort = 3;
  const bool one = words == 1 || (words == 2 && IsWord(at, "al", "el"));
  if (match.by_sound && one && !IsWide(entity) && SoundOf(token(last).folded).consonants.size() <= kShort &&
      LiesElsewhere(entity, !countries_.empty()))
    return false;
  // "Borno state" is no city that sounds so.
  if (match.by_sound && !IsWide(entity) && part != nullptr && part->lexeme->Is("kind=region")) return false;
  if (match.by_sound || entity.kind == "village" || entity.kind == "area") return HasPlaceEvidence(at, last);
  if (entity.kind == "town" || entity.kind == "district")
    return HasPlaceEvidence(at, last) || words > 1 || IsPunct(last + 1, ",");
  return true;
}

// "the town of X"; "Borno state" has its word behind the name alone.
bool NameFinder::IsCueBefore(std::size_t at) const {
  const Analysis* cue = Find(at, "place-cue");
  return cue != nullptr && !cue->lexeme->Is("behind") && !IsPossessive(at);
}

// A village of a country that the article does not speak of. told: it names enough of others to tell.
bool NameFinder::LiesElsewhere(const KnownEntity& place, bool told) const {
  if (!told) return false;
  const KnownEntity* up = &place;
  for (int steps = 0; up != nullptr && steps < 8; ++steps) {
    if (countries_.count(up->id) > 0) return false;
    if (up->kind == "country") return true;
    up = up->parent.empty() ? nullptr : lexicon_.Entity(up->parent);
  }
  return false;
}

// "in X", "X village", "near the town of X", "X, Idlib", "#X".
bool NameFinder::HasPlaceEvidence(std::size_t first, std::size_t last) const {
  if (Is(last + 1, "place-cue") || token(first).hashtag) return true;
  if (IsPunct(last + 1, "-") && OpensSentence(first)) return true;
  if (IsFiledAt(first, last)) return true;
  const std::size_t before = BeforeWords(first);
  if (before == 0 || !Same(before - 1, first)) return before < first && Is(before, "direction");
  if (before < first && Is(first - 1, "direction")) return true;
  const std::size_t word = before - 1;
  if (Is(word, "locative") || Is(word, "near") || Is(word, "of") || Is(word, "to") || Is(word, "from") ||
      IsCueBefore(word) || Is(word, "against") || Is(word, "between") || Is(word, "place-verb"))
    return true;
  if (IsWhither(word)) return true;
  // "Nigeria's Borno"
  if (IsPossessive(word) && at_[word] != FieldText::kNone && names_[at_[word]].type == EntityType::kPlace) return true;
  // "struck X", "the shelling of X and Y", "X, Y and Z villages".
  for (const Analysis& a : field_.lattice.readings[word])
    if (a.lexeme->event && a.lexeme->pos == Pos::kVerb) return true;
  if ((IsPunct(word, ",") || Is(word, "join")) && word > 0 && at_[word - 1] != FieldText::kNone)
    return names_[at_[word - 1]].type == EntityType::kPlace;
  return false;
}

// "left X", "fled the town for X": where people go from and to; "for" needs the verb before it.
bool NameFinder::IsWhither(std::size_t word) const {
  constexpr std::size_t kReach = 8;  // tokens from "for" back to the verb
  if (IsWord(word, "left", "fled", "leave", "leaving", "fleeing")) return true;
  if (!IsWord(word, "for")) return false;
  for (std::size_t i = word; i-- > 0 && word - i <= kReach && Same(i, word);)
    if (IsListed(i, "heads-for")) return true;
  return false;
}

void NameFinder::NoteRegions() {
  for (std::size_t at = 0; at < size(); ++at) {
    for (const NameMatch& match : lexicon_.Names(field_.tokens, at)) {
      if (match.by_sound || match.entity->type != EntityType::kPlace || !IsCapital(at + match.length - 1)) continue;
      if (IsWide(*match.entity) || match.entity->kind == "city") NoteRegion(*match.entity);
    }
    if (const Analysis* nation = Find(at, "nation"); nation != nullptr)
      for (const std::string& tag : nation->lexeme->tags)
        if (tag.starts_with("force=")) countries_.insert("place:" + tag.substr(6));
  }
  for (const NamePhrase& name : earlier_)
    if (name.known != nullptr && name.type == EntityType::kPlace) NoteRegion(*name.known);
}

void NameFinder::NoteRegion(const KnownEntity& place) {
  regions_.push_back(place.id);
  local_ = local_ || place.kind == "region" || place.kind == "city";
  const KnownEntity* up = &place;
  for (int steps = 0; up != nullptr && steps < 8; ++steps) {
    if (up->kind == "country") countries_.insert(up->id);
    up = up->parent.empty() ? nullptr : lexicon_.Entity(up->parent);
  }
}

// Of several that the words may name: the kind that the cue says, then the one below what the article speaks of, then
// the governorate before its city unless the city is the better known, then the largest.
const KnownEntity* NameFinder::Settle(const std::vector<NameMatch>& matches, std::size_t at, std::size_t last) const {
  std::size_t cue = 0;
  const std::string before = CueBefore(at, &cue);
  std::string kind = before;
  if (const Analysis* after = Find(last + 1, "place-cue"); after != nullptr && kind.empty()) {
    for (const std::string_view k : {"village", "city", "town", "region", "countryside", "camp", "district"})
      if (after->lexeme->Is("kind=" + std::string(k))) kind = k;
  }
  // "in Idlib village": a village there, where none is called so.
  const bool none = std::none_of(matches.begin(), matches.end(), [](const NameMatch& match) {
    return match.entity->kind == "village" || match.entity->kind == "town";
  });
  if (before.empty() && (kind == "village" || kind == "town") && none) kind = "region";
  const auto score = [&](const NameMatch& match) {
    const KnownEntity& place = *match.entity;
    int points = match.by_sound ? -30 : 0;
    const bool wide = place.kind == "region";
    if (kind == "region" || kind == "countryside") points += wide ? 40 : 0;
    if (kind == "city" || kind == "town" || kind == "village") points += wide ? -40 : place.kind == kind ? 30 : 15;
    const KnownEntity* up = &place;
    for (int steps = 0; up != nullptr && steps < 8; ++steps) {
      const std::string parent = up->parent;
      // "Idlib" alone does not say of the city that it lies in Idlib.
      const bool same = std::any_of(matches.begin(), matches.end(),
                                    [&](const NameMatch& other) { return other.entity->id == parent; });
      if (!same && std::find(regions_.begin(), regions_.end(), parent) != regions_.end()) {
        const KnownEntity* above = lexicon_.Entity(parent);
        points += above != nullptr && above->kind == "country" ? 12 : 25;
        break;
      }
      up = parent.empty() ? nullptr : lexicon_.Entity(parent);
    }
    if (wide && kind.empty()) points += 10;
    if (place.bare && kind.empty()) points += 20;
    points += place.population > 100000 ? 6 : place.population > 10000 ? 3 : 0;
    return points;
  };
  const NameMatch* best = nullptr;
  int most = 0;
  for (const NameMatch& match : matches) {
    const int points = score(match);
    if (best == nullptr || points > most || (points == most && match.entity->id < best->entity->id)) {
      best = &match;
      most = points;
    }
  }
  return best == nullptr ? nullptr : best->entity;
}

// "SNA" of an article on Somalia is no army of Syria: of bodies with one name that of a country that it speaks of.
const KnownEntity* NameFinder::OfCountry(const std::vector<NameMatch>& matches) const {
  for (const NameMatch& match : matches)
    if (countries_.count(match.entity->parent) > 0) return match.entity;
  return matches.front().entity;
}

void NameFinder::FindKnown() {
  for (std::size_t at = 0; at < size(); ++at) {
    if (token(at).kind != TokenKind::kWord || at_[at] != FieldText::kNone) continue;
    std::vector<NameMatch> matches;
    for (const NameMatch& match : lexicon_.Names(field_.tokens, at))
      if (IsFree(at, at + match.length - 1) && Accepts(match, at)) matches.push_back(match);
    if (matches.empty()) continue;
    // "near Al Mayadeen": where it was, though a channel is called so as well.
    const auto place = std::find_if(matches.begin(), matches.end(), [&](const NameMatch& m) {
      return m.entity->type == EntityType::kPlace && m.length == matches.front().length;
    });
    const std::size_t before_it = BeforeWords(at);
    if (matches.front().entity->type == EntityType::kOrganization && place != matches.end() && before_it > 0 &&
        Same(before_it - 1, at) && (Is(before_it - 1, "near") || IsWord(before_it - 1, "in", "at")))
      std::iter_swap(matches.begin(), place);
    const std::uint32_t length = matches.front().length;
    // What is spelled as the lexicon has it beats a longer name that only sounds so by one word more.
    std::erase_if(matches, [&](const NameMatch& m) {
      return m.length != length || m.entity->type != matches.front().entity->type;
    });
    const std::size_t last = at + length - 1;
    const KnownEntity* known =
        matches.front().entity->type == EntityType::kPlace ? Settle(matches, at, last) : OfCountry(matches);
    // "Ahmed al-Homsi": a town within a man's name is no place. A run that goes on is a longer name.
    if (known->type == EntityType::kPlace && at > 0 && IsCapital(at - 1) && Same(at - 1, at) &&
        at_[at - 1] == FieldText::kNone && field_.lattice.readings[at - 1].empty() &&
        field_.DateAt(at - 1) == nullptr && !token(at).hashtag && !IsStop(at - 1)) {
      // A sentence opens with many a word that nobody knows; "Daud Homsi, a spokesman" is a man all the same.
      const std::size_t before = at - 1;
      if (!OpensSentence(before) || IsPersonBehind({before, last, 2})) continue;
    }
    if (known->type == EntityType::kPlace && (IsBehindEzafe(at) || IsBehindRank(at, last))) continue;
    // "a Britain-based monitor": whose seat it is. "Death to America": a cry. "plz RT": what a post asks for.
    const bool cry = at > 1 && IsWord(at - 1, "to") && IsWord(at - 2, "death") && IsCapital(at - 2);
    const bool asked = at > 0 && IsWord(at, "rt") && IsWord(at - 1, "plz", "pls", "please");
    if (cry || asked || (known->type == EntityType::kPlace && IsHyphen(last + 1) && IsWord(last + 2, "based"))) {
      at = last;
      continue;
    }
    NamePhrase& name = Add(at, last, known->type, known);
    if (name.type == EntityType::kPlace) TakeCues(name);
    at = last;
  }
}

// "Nad-e Ali": the second half of a longer name.
bool NameFinder::IsBehindEzafe(std::size_t at) const {
  return at > 2 && token(at - 1).kind == TokenKind::kWord && !IsCapital(at - 1) && token(at - 1).folded.size() <= 2 &&
         IsHyphen(at - 2) && IsCapital(at - 3) && Same(at - 3, at);
}

// "Gen. Santiago Vega", "Mr. Ahmadi": a man, whatever place is called so as well.
bool NameFinder::IsBehindRank(std::size_t at, std::size_t last) const {
  if (at == 0 || !Same(at - 1, at) || token(at).line_start) return false;
  const bool stop = IsPunct(at - 1, ".") && at > 1 && Same(at - 2, at);
  const Analysis* title = Find(stop ? at - 2 : at - 1, "title");
  if (title == nullptr || title->length > 1 || !IsCapital(stop ? at - 2 : at - 1)) return false;
  if (IsWord(at - (stop ? 2U : 1U), "mr", "mrs", "ms", "miss")) return true;
  const std::size_t next = last + 1;
  const bool goes_on = Same(at, next) && IsCapital(next) && !Is(next, "place-cue") &&
                       field_.lattice.readings[next].empty() && field_.DateAt(next) == nullptr && !IsPossessive(last);
  return title->lexeme->group == Group::kSecurity && goes_on;
}

// "Turkish drone", "Russian warplanes", "Israeli artillery": the forces of that country.
void NameFinder::FindForces() {
  for (std::size_t at = 0; at + 1 < size(); ++at) {
    if (at_[at] != FieldText::kNone || !Same(at, at + 1)) continue;
    const Analysis* nation = Find(at, "nation");
    if (nation == nullptr) continue;
    std::string_view code;
    for (const std::string& tag : nation->lexeme->tags)
      if (tag.starts_with("force=")) code = std::string_view(tag).substr(6);
    std::size_t last = at;
    for (std::size_t i = at + 1; i < at + 4 && Same(at, i); ++i) {
      if (Is(i, "force") || Is(i, "by-air") || Is(i, "by-artillery") || Is(i, "heli")) {
        last = i;
      } else if (!IsWord(i, "occupation", "government", "air", "fighter")) {
        break;
      }
    }
    if (last == at || code.empty()) continue;
    for (const std::vector<std::string>& row : lexicon_.Table("forces")) {
      if (row.size() < 2 || row[0] != code) continue;
      if (const KnownEntity* body = lexicon_.Entity(row[1]))
        Add(at, last, EntityType::kOrganization, body).of_weapon = !Is(last, "force");
    }
  }
}

// "the coalition", "the regime"; "coalition troops", "regime shelling".
void NameFinder::FindGenerics() {
  const auto acts = [&](std::size_t at) {
    if (Is(at, "force") || Is(at, "by-air") || Is(at, "by-artillery") || Is(at, "heli")) return true;
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && a.lexeme->group == Group::kSecurity;
    });
  };
  for (std::size_t at = 0; at < size(); ++at) {
    if (at_[at] != FieldText::kNone) continue;
    const bool the = at > 0 && Is(at - 1, "article") && Same(at - 1, at);
    if (!the && !(at + 1 < size() && Same(at, at + 1) && acts(at + 1))) continue;
    for (const std::vector<std::string>& row : lexicon_.Table("generics")) {
      if (row.size() < 2 || row[0] != token(at).folded) continue;
      if (const KnownEntity* body = lexicon_.Entity(row[1])) {
        NamePhrase& name = Add(at, at, EntityType::kOrganization, body);
        name.generic = true;
      }
    }
  }
}

// "government forces", "the coalition": those of the country whose places the article names, which may be in no list.
void NameFinder::SettleByCountry() {
  std::set<std::string, std::less<>> scene;
  for (const std::vector<NamePhrase>* names : {&earlier_, static_cast<const std::vector<NamePhrase>*>(&names_)})
    for (const NamePhrase& name : *names)
      if (name.known != nullptr && name.known->type == EntityType::kPlace) scene.insert(CodeOf(*name.known));
  for (NamePhrase& name : names_) {
    if (name.type != EntityType::kOrganization || name.known == nullptr) continue;
    const std::string words = FoldLatin(Surface(name.first, name.last));
    for (const std::vector<std::string>& row : lexicon_.Table("bodies_by_country")) {
      if (row.size() < 2 || row[0] != words) continue;
      std::stringstream bodies(row[1]);
      for (std::string entry; std::getline(bodies, entry, ',');) {
        const std::size_t is = entry.find('=');
        if (is == std::string::npos || !scene.contains(entry.substr(0, is))) continue;
        name.known = lexicon_.Entity(entry.substr(is + 1));
        if (name.known == nullptr) name.folded = words + " " + entry.substr(0, is);
        break;
      }
    }
  }
}

}  // namespace isnad::en
