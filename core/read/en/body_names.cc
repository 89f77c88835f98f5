#include <algorithm>
#include <array>
#include <string>

#include "core/read/en/name_finder.h"
#include "core/read/names/state_bodies.h"

namespace isnad::en {
namespace {

constexpr std::array<std::string_view, 12> kOffices = {"health",      "interior", "defence",   "defense",
                                                       "foreign",     "justice",  "education", "information",
                                                       "agriculture", "oil",      "transport", "labour"};

bool IsOffice(std::string_view word) { return std::find(kOffices.begin(), kOffices.end(), word) != kOffices.end(); }

}  // namespace

// "Nigerian army", "Ukraine's Ministry of Defence", "the health ministry", "the interior ministry of Iraq": bodies that
// every state has. A ministry may be the one of the country that the article is on.
void NameFinder::FindStateBodies() {
  constexpr std::size_t kMostWords = 5;
  const auto country_at = [&](std::size_t at) -> std::string_view {
    const KnownEntity* known = at_[at] == FieldText::kNone ? nullptr : names_[at_[at]].known;
    if (known == nullptr || known->kind != "country") return {};
    return std::string_view(known->id).substr(std::string_view("place:").size());
  };
  for (std::size_t at = 0; at < size(); ++at) {
    if (at_[at] != FieldText::kNone || field_.furniture[at] || token(at).kind != TokenKind::kWord) continue;
    std::string_view key;
    std::string form, longest;
    std::size_t last = at;
    for (std::size_t end = at; end < at + kMostWords && end < size() && Same(at, end) && IsFree(end, end) &&
                               token(end).kind == TokenKind::kWord;
         ++end) {
      form += (form.empty() ? "" : " ") + token(end).folded;
      if (const std::string_view found = StateBodyKey(lexicon_, form); !found.empty()) {
        key = found;
        last = end;
        longest = form;
      }
    }
    if (key.empty()) continue;
    // "a police station", "a military build-up": what follows is the noun.
    const std::size_t next = last + 1;
    const bool building = Same(last, next) && next < size() &&
                          std::any_of(field_.lattice.readings[next].begin(), field_.lattice.readings[next].end(),
                                      [](const Analysis& a) { return !a.lexeme->sites.empty(); });
    const Analysis* idiom = Find(last, "place-cue");
    if (building || (idiom != nullptr && idiom->length > 1)) continue;
    if (Same(last, next) && (Is(next, "place-cue") || IsHyphen(next) || IsHyphen(next + 1))) continue;
    if (!key.ends_with("ministry") && Same(last, next) && As(next, Pos::kNoun) != nullptr &&
        As(next, Pos::kVerb) == nullptr && !Is(next, "by-air") && !Is(next, "role") && !Is(next, "source-noun") &&
        !Is(next, "person"))
      continue;
    std::size_t first = at;
    std::string_view country;
    if (at > 0 && Same(at - 1, at)) {
      if (IsPossessive(at - 1) && at_[at - 1] != FieldText::kNone) {
        country = country_at(at - 1);
      } else if (IsCapital(at - 1) && at_[at - 1] == FieldText::kNone) {
        country = NationCode(lexicon_, token(at - 1).folded);
        if (!country.empty()) first = at - 1;
      }
    }
    // "Revolutionary Armed Forces of X": no state's.
    const bool inner = country.empty() && at > 0 && Same(at - 1, at) && IsCapital(at - 1) && IsCapital(at) &&
                       at_[at - 1] == FieldText::kNone && !IsStop(at - 1) && !Is(at - 1, "article");
    if (inner || (Same(last, next) && IsCapital(next) && IsCapital(last) && Is(next, "body-noun"))) continue;
    if (country.empty())
      if (const std::size_t of = CountryBehind(last); of != last) {
        country = country_at(of);
        if (IsCapital(at) && !key.ends_with("ministry")) last = names_[at_[of]].last;
      }
    const bool ministry = key.ends_with("ministry");
    // "the Khartoum state health ministry" is another's.
    const bool plain = country.empty() && at > 0 && Is(at - 1, "article");
    if (country.empty() && !(ministry && (plain || at == 0 || OpensSentence(at)))) continue;
    DropWithin(first, last);
    NamePhrase& name = Add(first, last, EntityType::kOrganization, nullptr);
    name.kind = "state";
    name.anyones = country.empty();
    name.folded = country.empty() ? longest : StateBodyName(key, country);
    if (!country.empty()) name.known = KnownStateBody(lexicon_, key, country);
    at = last;
  }
}

// "... of Iraq", "... of the Philippines" behind `last`: the token of the country, or `last`.
std::size_t NameFinder::CountryBehind(std::size_t last) const {
  std::size_t of = last + 1;
  if (!IsWord(of, "of") || !Same(last, of + 1)) return last;
  of += IsWord(of + 1, "the") ? 2 : 1;
  if (!Same(last, of) || at_[of] == FieldText::kNone || !IsCapital(of)) return last;
  const KnownEntity* known = names_[at_[of]].known;
  return known != nullptr && known->type == EntityType::kPlace && known->kind == "country" ? of : last;
}

// "Western Mindanao Command": a place within a body's name is no place of anything.
void NameFinder::DropWithin(std::size_t first, std::size_t last) {
  for (std::uint32_t n = static_cast<std::uint32_t>(names_.size()); n-- > 0;) {
    if (names_[n].first < first || names_[n].last > last) continue;
    names_.erase(names_.begin() + n);
    for (std::uint32_t& at : at_)
      if (at != FieldText::kNone) at = at == n ? FieldText::kNone : at > n ? at - 1 : at;
  }
}

// The first capital word of the body whose noun is at `at`; a place among them belongs to it ("Idlib Health
// Directorate"). words: how many there are.
std::size_t NameFinder::BodyStart(std::size_t at, std::size_t& words) const {
  std::size_t first = at;
  while (first > 0 && Same(first - 1, at)) {
    const std::size_t before = first - 1;
    if (at_[before] != FieldText::kNone) {
      const NamePhrase& place = names_[at_[before]];
      if (place.type != EntityType::kPlace || IsPossessive(before) || IsTitleCase(at)) break;
      first = place.first;
      ++words;
      continue;
    }
    const bool part = IsCapital(before) || IsHyphen(before) || (IsPunct(before, "'") && !token(before).space_before);
    // "Three Army officers": how many.
    const bool number = OpensSentence(before) && As(before, Pos::kNumber) != nullptr;
    if (!part || number || Is(before, "article") || IsStop(before)) break;
    first = before;
    words += token(first).kind == TokenKind::kWord ? 1 : 0;
  }
  return first;
}

// The "Government" of "X Local Government Area".
bool NameFinder::IsOfPlaceCue(std::size_t noun) const {
  constexpr std::size_t kWords = 2;
  for (std::size_t i = noun; i + kWords >= noun && Same(i, noun); --i) {
    const Analysis* cue = Find(i, "place-cue");
    if (cue != nullptr && cue->length > 1 && i + cue->length > noun) return true;
    if (i == 0) break;
  }
  return false;
}

// "Hawar News Agency", "the Sudan Doctors' Union", "Lebanon's health ministry", "the Ministry of Health".
void NameFinder::FindBodies() {
  for (std::size_t at = 0; at < size(); ++at)
    if (Is(at, "body-noun") && at_[at] == FieldText::kNone && !field_.furniture[at]) at = TakeBody(at);
  FindSpelledOut();
  FindAcronyms();
}

// The body whose noun stands there; gives the last token that is dealt with.
std::size_t NameFinder::TakeBody(std::size_t at) {
  if (const std::size_t last = TakeOutletBehind(at); last != at) return last;
  if (IsWord(at, "ministry")) {
    TakeMinistry(at);
    return at;
  }
  if (!IsCapital(at) || IsOfPlaceCue(at)) return at;
  // "Radio Dabanga"
  if (IsWord(at, "radio") && IsCapital(at + 1) && Same(at, at + 1) && at_[at + 1] == FieldText::kNone) {
    Add(at, at + 1, EntityType::kOrganization, nullptr);
    return at + 1;
  }
  std::size_t words = 1;
  std::size_t first = BodyStart(at, words);
  if (const std::size_t number = NumberBefore(at, first); number != first) {
    first = number;
    ++words;
  }
  if (words < 2) return at;
  const std::size_t last = EndOfBody(at);
  // "Capital City Police Officer X": his rank.
  if (Same(at, last + 2) && IsCapital(last + 1) && IsWord(last + 1, "officer", "superintendent") && IsCapital(last + 2))
    return last;
  DropWithin(first, last);
  Add(first, last, EntityType::kOrganization, nullptr);
  return last;
}

// "news website Airwatch reported"
std::size_t NameFinder::TakeOutletBehind(std::size_t noun) {
  if (!Is(noun, "media-noun") || IsCapital(noun) || !Same(noun, noun + 1) || !IsCapital(noun + 1)) return noun;
  const std::optional<CapitalRun> run = RunAt(noun + 1);
  if (!run || !IsFree(run->first, run->last) || !(Is(run->last + 1, "say-verb") || IsPunct(run->last + 1, ",")))
    return noun;
  Add(run->first, run->last, EntityType::kOrganization, nullptr);
  return run->last;
}

// "health ministry", "ministry of health": with the country that stands before.
void NameFinder::TakeMinistry(std::size_t at) {
  std::size_t first = at, last = at;
  if (at > 0 && IsOffice(token(at - 1).folded)) first = at - 1;
  if (first == at && Is(at + 1, "of") && at + 2 < size() && IsOffice(token(at + 2).folded)) last = at + 2;
  if (first == last) return;
  if (first > 0 && Same(first - 1, at) && (Is(first - 1, "nation") || IsPossessive(first - 1))) --first;
  if (!IsFree(first, last)) {
    // "Lebanon's" is the place before it: the place keeps its name.
    while (first < at && at_[first] != FieldText::kNone) ++first;
  }
  if (IsFree(first, last)) Add(first, last, EntityType::kOrganization, nullptr).anyones = true;
}

// "the 76th Battalion", "55 Rashtriya Rifles", "33rd Front": the number that stands before a body's first word, or
// that.
std::size_t NameFinder::NumberBefore(std::size_t noun, std::size_t first) const {
  constexpr std::size_t kDigits = 4;
  if (first == 0 || !Same(first - 1, noun) || !Is(noun, "numbered")) return first;
  std::size_t behind = first;
  if (IsWord(behind - 1, "st", "nd", "rd", "th")) --behind;
  if (behind == 0) return first;
  const std::size_t number = behind - 1;
  return token(number).kind == TokenKind::kNumber && token(number).folded.size() <= kDigits &&
                 field_.DateAt(number) == nullptr && Same(number, noun)
             ? number
             : first;
}

// The last token of a body's name behind its noun.
std::size_t NameFinder::EndOfBody(std::size_t noun) const {
  std::size_t last = noun;
  while (last + 1 < size() && Is(last + 1, "body-noun") && IsCapital(last + 1) && Same(noun, last + 1)) ++last;
  const auto goes_on = [&](std::size_t i) {
    return i < size() && IsCapital(i) && Same(noun, i) && at_[i] == FieldText::kNone;
  };
  const auto run_end = [&](std::size_t i) {
    while (goes_on(i + 1)) ++i;
    return i;
  };
  const bool devoted = IsWord(last + 1, "for");
  const std::size_t article = devoted && IsWord(last + 2, "the") ? 1 : 0;
  // "Council of Ministers", "Network for Human Rights".
  if (IsWord(last + 1, "of", "for") && goes_on(last + 2 + article)) {
    last = run_end(last + 2 + article);
    // "Centre for the Promotion of Peace, Democracy and Human Rights"
    while (devoted) {
      if (IsWord(last + 1, "and", "of") && goes_on(last + 2)) {
        last = run_end(last + 2);
      } else if (IsPunct(last + 1, ",") && goes_on(last + 2) && IsWord(run_end(last + 2) + 1, "and") &&
                 goes_on(run_end(last + 2) + 2)) {
        last = run_end(last + 2);
      } else {
        break;
      }
    }
    return last;
  }
  const std::size_t country = CountryBehind(last);
  return country == last ? last : names_[at_[country]].last;
}

// "(SOHR)" behind a body that is not known by it.
void NameFinder::FindAcronyms() {
  for (std::size_t at = 2; at + 1 < size(); ++at) {
    if (!IsAllCapital(at) || !IsPunct(at - 1, "(") || !IsPunct(at + 1, ")")) continue;
    if (at_[at] != FieldText::kNone) {
      TieAcronym(at);
    } else {
      NameByAcronym(at);
    }
  }
}

// What an acronym that is no name yet stands for, here and wherever it comes again.
void NameFinder::NameByAcronym(std::size_t at) {
  // "Abu Sayyaf Group (ASG)": the noun belongs to the name.
  const bool noun = at > 2 && at_[at - 2] == FieldText::kNone && Is(at - 2, "body-noun");
  const std::uint32_t body = at_[noun ? at - 3 : at - 2];
  if (body == FieldText::kNone || names_[body].type != EntityType::kOrganization) return;
  const KnownEntity* known = names_[body].known;
  const std::string folded = names_[body].folded, acronym = token(at).folded;
  for (std::size_t i = at; i < size(); ++i) {
    if (token(i).folded != acronym || !IsAllCapital(i) || at_[i] != FieldText::kNone) continue;
    Add(i, i, EntityType::kOrganization, known).folded = folded;
  }
}

// "National News Agency (NNA)", "Armed Forces of the Philippines (AFP)": what is known by these letters is that body
// where it is an agency's name, else it is another's here.
void NameFinder::TieAcronym(std::size_t at) {
  const std::uint32_t body = at_[at - 2];
  const KnownEntity* known = names_[at_[at]].known;
  if (body == FieldText::kNone || known == nullptr || known->type != EntityType::kOrganization ||
      names_[body].type != EntityType::kOrganization || names_[body].known == known)
    return;
  std::string letters;
  bool agency = false;
  for (std::size_t i = names_[body].first; i <= names_[body].last; ++i) {
    if (IsCapital(i)) letters += token(i).folded[0];
    agency = agency || IsWord(i, "news", "agency", "press");
  }
  if (letters != token(at).folded) return;
  if (agency && names_[body].known == nullptr) {
    names_[body].known = known;
    return;
  }
  if (agency) return;
  const std::string acronym = token(at).folded;
  for (NamePhrase& name : names_)
    if (name.first == name.last && token(name.first).folded == acronym && name.known == known) {
      name.known = names_[body].known;
      name.folded = names_[body].folded;
    }
}

// "Jaish-e-Mohammed (JeM)", "the Front for the Liberation of X (FLX)": capital words whose first letters the bracket
// repeats.
void NameFinder::FindSpelledOut() {
  constexpr std::size_t kMostWords = 9;
  for (std::size_t at = 2; at + 1 < size(); ++at) {
    if (!IsPunct(at - 1, "(") || !IsPunct(at + 1, ")") || token(at).kind != TokenKind::kWord) continue;
    const std::string& letters = token(at).folded;
    if (letters.size() < 2 || letters.size() > 7 || !IsCapital(at)) continue;
    std::size_t left = letters.size(), first = at - 1;
    for (std::size_t i = at - 1; i > 0 && left > 0 && at - i < kMostWords && Same(i - 1, at); --i) {
      const std::size_t word = i - 1;
      if (IsPunct(word) && !IsHyphen(word) && !IsPunct(word, "'")) break;
      if (token(word).kind != TokenKind::kWord) continue;
      if (token(word).folded[0] == letters[left - 1] && (IsCapital(word) || token(word).folded.size() < 4)) {
        --left;
        first = word;
      } else if (IsCapital(word) || token(word).folded.size() > 4) {
        break;
      }
    }
    if (left > 0 || !IsCapital(first) || first + 2 >= at || !IsFree(first, at - 2)) continue;
    Add(first, at - 2, EntityType::kOrganization, nullptr);
    const std::string folded = names_.back().folded;
    for (std::size_t i = at; i < size(); ++i)
      if (token(i).folded == letters && IsCapital(i) && at_[i] == FieldText::kNone)
        Add(i, i, EntityType::kOrganization, nullptr).folded = folded;
  }
}

// "the Emergency Lawyers, a group that", "the Sudan Shield (SS)": what stands behind capital words tells a body.
bool NameFinder::IsBodyBehind(std::size_t last) const {
  std::size_t next = last + 1;
  if (!Same(last, next)) return false;
  if (IsPunct(next, "(")) return IsAllCapital(next + 1) && IsPunct(next + 2, ")");
  if (!IsPunct(next, ",") || !IsWord(next + 1, "a", "an", "the", "which")) return false;
  if (IsWord(next + 1, "which")) return true;
  for (std::size_t i = next + 2; i < next + 9 && Same(last, i) && !IsPunct(i, ","); ++i) {
    if (Is(i, "body-noun") || (Is(i, "source-noun") && !Is(i, "person"))) return true;
    if (Is(i, "subordinate") || Is(i, "preposition")) return false;
  }
  return false;
}

// "the Interior Minister": one man.
bool NameFinder::IsRole(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->Is("role") && a.number == Number::kSingular; });
}

// A body whose name is made of common words: "the Emergency Lawyers said", "according to the Health Cluster". Two
// capital words at least, since one may be anything.
void NameFinder::FindSpeakingBodies() {
  for (std::size_t at = 1; at < size(); ++at) {
    if (!IsCapital(at) || !IsWord(at - 1, "the") || !Same(at - 1, at) || at_[at] != FieldText::kNone ||
        field_.furniture[at])
      continue;
    std::size_t last = at;
    while (Same(at, last + 1) && at_[last + 1] == FieldText::kNone && field_.DateAt(last + 1) == nullptr &&
           (IsCapital(last + 1) ||
            (IsWord(last + 1, "for", "of", "and", "on") && IsCapital(last + 2) && at_[last + 2] == FieldText::kNone)))
      ++last;
    const std::size_t next = last + 1;
    // "the ISPR said": letters alone as well.
    const bool letters = last == at && IsAllCapital(at) && token(at).folded.size() >= 3 &&
                         field_.lattice.readings[at].empty() && !IsStop(at);
    if ((last == at && !letters) || IsPossessive(last) || Is(at, "title") || Is(last, "place-cue") || IsRole(last)) {
      at = last;
      continue;
    }
    const Analysis* verb = Same(at, next) ? Find(next, "say-verb") : nullptr;
    const bool says = verb != nullptr && verb->lexeme->pos == Pos::kVerb && verb->form != VerbForm::kVerbalNoun;
    const bool accord = at > 1 && Is(at - 2, "accord");
    const bool cited = at > 2 && Is(at - 2, "to") && Is(at - 3, "accord");
    if (says || accord || cited || IsBodyBehind(last)) Add(at, last, EntityType::kOrganization, nullptr);
    at = last;
  }
}

}  // namespace isnad::en
