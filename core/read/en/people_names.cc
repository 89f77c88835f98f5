#include <algorithm>
#include <string>

#include "core/read/en/name_finder.h"

// People by title, role, age, or what is said of them, and by their surnames afterwards.

namespace isnad::en {

// "Omar Saleh of Amal Ambulance said": behind a person the body that he is of.
bool NameFinder::IsBodyOfPerson(const CapitalRun& run) const {
  if (run.words < 2 || run.first < 2 || !IsWord(run.first - 1, "of", "from", "with") || !Same(run.first - 2, run.last))
    return false;
  const std::uint32_t who = at_[run.first - 2];
  return who != FieldText::kNone && names_[who].type == EntityType::kPerson;
}

// What follows a run of capitals says that it is a person: an age, a role, a verb of saying.
bool NameFinder::IsPersonBehind(const CapitalRun& run) const {
  std::size_t next = run.last + 1;
  if (!Same(run.last, next) || IsBodyOfPerson(run)) return false;
  const auto says = [&](std::size_t at) {
    const Analysis* verb = Find(at, "say-verb");
    return verb != nullptr && verb->lexeme->pos == Pos::kVerb;
  };
  if (says(next)) return run.words >= 2;
  // "Omar Saleh was among the dead"
  if (run.words >= 2 && IsWord(next, "was", "is") && IsWord(next + 1, "among", "amongst") &&
      IsWord(next + 2, "the", "those") && Same(run.last, next + 3) && OutcomeAt(next + 3) != nullptr)
    return true;
  // "Omar Saleh from the provincial police told"
  if (run.words >= 2 && IsWord(next, "from", "of", "at"))
    for (std::size_t i = next + 1; i < next + 8 && Same(run.last, i) && !IsPunct(i, ","); ++i)
      if (Is(i, "tell-verb") || IsWord(i, "said")) return true;
  if (!IsPunct(next, ",") && !IsPunct(next, "(")) return false;
  ++next;
  // "the mayor, Omar Saleh, said"
  if (run.words >= 2 && IsPunct(next - 1, ",") && run.first > 0 && IsPunct(run.first - 1, ",") && says(next))
    return true;
  // "Omar Saleh, 20, said"; "Regrettably, 18 people died" tells no age.
  // "Gunmen strike X Community, 29 Feared Dead": so many.
  if (next < size() && token(next).kind == TokenKind::kNumber && Same(next, next + 1) &&
      (OutcomeAt(next + 1) != nullptr || IsListed(next + 1, "said-of-dead")))
    return false;
  if (next < size() && token(next).kind == TokenKind::kNumber && token(next).folded.size() <= 2 &&
      (run.words >= 2 || !OpensSentence(run.first) || !Same(next, next + 1) || IsPunct(next + 1) ||
       Is(next + 1, "join")))
    return true;
  // "Omar Saleh, eight, and"
  const Analysis* years = As(next, Pos::kNumber);
  if (run.words >= 2 && years != nullptr && years->length == 1 && !years->lexeme->Is("ordinal") &&
      IsPunct(next - 1, ",") && IsPunct(next + 1, ",") && Same(next, next + 1))
    return true;
  if (run.words >= 2 && IsWord(next, "who", "whose", "working", "serving")) return true;
  if (Is(next, "article")) ++next;
  for (std::size_t i = next; i < next + 7 && Same(run.last, i); ++i) {
    // "X, a town held by rebels"; "X, the district chief"
    if (Is(i, "place-cue") && Is(next - 1, "article") && As(i + 1, Pos::kNoun) == nullptr) return false;
    if (Is(i, "role") || Is(i, "title") || Is(i, "leader") || Is(i, "kin")) return true;
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->Is("person") && a.lexeme->pos == Pos::kNoun && a.number == Number::kSingular) return true;
    if (IsPunct(i, ",")) break;
  }
  return false;
}

// "the town's mayor, Omar Saleh, said", "the governor of Homs, Omar Saleh."
bool NameFinder::IsApposedToRole(const CapitalRun& run) const {
  constexpr std::size_t kWords = 7;
  const std::size_t next = run.last + 1;
  if (run.words < 2 || run.first < 2 || !IsPunct(run.first - 1, ",") || !Same(run.first - 1, run.first)) return false;
  const bool ends = !Same(run.last, next) || IsPunct(next, ",") || IsPunct(next, ".") || Is(next, "say-verb");
  if (!ends) return false;
  for (std::size_t i = run.first - 1; i > 0 && run.first - i < kWords && Same(i - 1, run.first); --i) {
    const std::size_t word = i - 1;
    if (Is(word, "role") || Is(word, "title") || Is(word, "kin")) return true;
    for (const Analysis& a : field_.lattice.readings[word])
      if (a.lexeme->Is("person") && a.number == Number::kSingular && word + 2 == run.first) return true;
    const bool part = Is(word, "of") || Is(word, "for") || Is(word, "article") || at_[word] != FieldText::kNone ||
                      As(word, Pos::kNoun) != nullptr || As(word, Pos::kAdjective) != nullptr || IsCapital(word) ||
                      Is(word, "preposition");
    if (!part || OutcomeAt(word) != nullptr) return false;
  }
  return false;
}

// "Omar Saleh was gunned down", "Sami Farah had been released unharmed": what befalls people alone.
bool NameFinder::IsBefallenBehind(const CapitalRun& run) const {
  std::size_t verb = run.last + 1;
  if (run.words < 2 || run.words > 4 || !Same(run.last, verb)) return false;
  // "Omar Saleh from Halbun was killed"
  if (IsWord(verb, "from") || (IsPunct(verb, ",") && IsWord(verb + 1, "from"))) {
    verb += IsPunct(verb, ",") ? 2 : 1;
    const std::size_t place = verb;
    while (Same(run.last, verb) && verb < place + 4 && !IsHelper(verb) && !Is(verb, "join") &&
           (IsCapital(verb) || Is(verb, "article") || Is(verb, "place-cue") || IsPunct(verb, ",")))
      ++verb;
    if (verb == place || !IsHelper(verb)) return false;
  }
  for (std::size_t i = run.first; i <= run.last; ++i)
    if (!field_.lattice.readings[i].empty() && !IsHyphen(i)) return false;
  // "Omar Saleh and Sami Farah were", "Omar Saleh and his driver were"
  if (Is(verb, "join")) {
    const std::optional<CapitalRun> other = RunAt(verb + 1);
    if (other) return IsBefallenBehind(*other);
    if (Is(verb + 1, "possessive") && Is(verb + 2, "person")) verb += 3;
  }
  bool passive = false;
  while (Same(run.last, verb) && (IsHelper(verb) || IsAdverb(verb))) {
    passive = passive || Is(verb, "be");
    ++verb;
  }
  const Analysis* deed = passive && Same(run.last, verb) ? OutcomeAt(verb) : nullptr;
  if (deed == nullptr || deed->lexeme->pos != Pos::kVerb || deed->form == VerbForm::kVerbalNoun) return false;
  const std::size_t behind = verb + deed->length;
  const bool freed = deed->lexeme->outcome == Outcome::kFreed;
  if (freed) return Is(behind, "unhurt") || (IsWord(behind, "from") && IsWord(behind + 1, "captivity", "custody"));
  return !deed->lexeme->Is("loose") && !deed->lexeme->Is("flees");
}

void NameFinder::FindPeople() {
  for (std::size_t at = 0; at < size(); ++at) {
    if (at_[at] != FieldText::kNone || field_.furniture[at]) continue;
    const std::optional<CapitalRun> run = RunAt(at);
    if (!run) continue;
    if (IsBodyOfPerson(*run) && (Is(run->last + 1, "say-verb") || IsPunct(run->last + 1, ","))) {
      Add(run->first, run->last, EntityType::kOrganization, nullptr);
      at = run->last;
      continue;
    }
    std::size_t before = at;
    // "Lt. Col. X", "President X", "a man named X".
    bool titled = false;
    while (before > 0 && Same(before - 1, at)) {
      // "the so-called "Omar Saleh""
      const std::size_t called = before - (IsQuote(before - 1) && before > 1 ? 2U : 1U);
      if (run->words >= 2 && called > 1 && IsWord(called, "called") && IsHyphen(called - 1) &&
          IsWord(called - 2, "so")) {
        titled = true;
        before = called - 2;
        continue;
      }
      std::size_t word = IsPunct(before - 1, ".") && before > 1 ? before - 2 : before - 1;
      if (IsWord(word, "as") && word > 0) --word;
      if (!Is(word, "title") && !Is(word, "named")) break;
      titled = true;
      before = word;
    }
    const bool person = before > 0 && Same(before - 1, at) && Is(before - 1, "person") && !IsPunct(before - 1);
    const bool role = before > 0 && Same(before - 1, at) && (Is(before - 1, "role") || person);
    const bool kunya = IsWord(at, "abu", "umm") && run->words >= 2;
    // "killed 30-year-old Omar Saleh"
    const bool aged = run->words >= 2 && before > 2 && Same(before - 3, at) && IsWord(before - 1, "old") &&
                      IsWord(before - (IsHyphen(before - 2) ? 3U : 2U), "year", "month", "years", "months");
    const bool told = run->words <= 6 && (IsPersonBehind(*run) || IsApposedToRole(*run) || IsBefallenBehind(*run));
    // "killed X", "the murder of X".
    std::size_t act = before;
    if (act > 0 && Is(act - 1, "of")) --act;
    bool befell = run->words >= 2 && act > 0 && Same(act - 1, at) && OutcomeAt(act - 1) != nullptr &&
                  !Is(act - 1, "toll") && !(act == before && OutcomeAt(act - 1)->lexeme->Is("intransitive"));
    // "claimed the lives of X".
    for (std::size_t k = before; k > 0 && before - k < 5 && run->words >= 2 && !befell; --k)
      if (const Analysis* word = OutcomeAt(k - 1); word != nullptr && k - 1 + word->length == before) befell = true;
    // "X and Y", where X is a person.
    std::size_t joint = at;
    while (joint > 0 && (Is(joint - 1, "join") || IsPunct(joint - 1, ",") ||
                         (As(joint - 1, Pos::kNumber) != nullptr && IsPunct(joint, ",")) ||
                         (token(joint - 1).kind == TokenKind::kNumber && token(joint - 1).folded.size() <= 2)))
      --joint;
    const bool listed = run->words >= 2 && joint < at && joint > 0 && Same(joint - 1, at) &&
                        at_[joint - 1] != FieldText::kNone && names_[at_[joint - 1]].type == EntityType::kPerson;
    const bool said_before = before > 0 && run->words >= 2 && Same(before - 1, at) && Is(before - 1, "say-verb") &&
                             !Is(before - 1, "tell-verb");
    // "Among the dead was X, a baker"
    bool among = false;
    if (run->words >= 2 && before > 1 && Is(before - 1, "be"))
      for (std::size_t k = before - 1; k > 0 && before - k < 6 && Same(k - 1, at); --k)
        among = among || IsWord(k - 1, "among", "amongst");
    // "among them X, a baker"
    for (std::size_t back = before; back-- > 0 && before - back <= 2 && run->words >= 2 && Same(back, at);) {
      const Analysis* opener = Find(back, "partitive");
      among = among || (opener != nullptr && opener->length > 1 && back + opener->length == before);
    }
    if (among || aged || titled || befell || listed || (role && (run->words >= 2 || person)) || kunya || told ||
        said_before) {
      NamePhrase& name = Add(run->first, run->last, EntityType::kPerson, nullptr);
      name.cue = static_cast<std::uint32_t>(before);
    }
    at = run->last;
  }
}

// "Caggins said", where "Myles Caggins" was named before.
void NameFinder::FindSurnames() {
  std::vector<std::string> surnames;
  for (const std::vector<NamePhrase>* list : {&earlier_, static_cast<const std::vector<NamePhrase>*>(&names_)})
    for (const NamePhrase& name : *list)
      if (name.type == EntityType::kPerson && name.folded.find(' ') != std::string::npos)
        surnames.push_back(name.folded.substr(name.folded.rfind(' ') + 1));
  if (surnames.empty()) return;
  for (std::size_t at = 0; at < size(); ++at) {
    if (at_[at] != FieldText::kNone || !IsCapital(at)) continue;
    const std::optional<CapitalRun> run = RunAt(at);
    if (!run || run->words != 1) continue;
    const NamePhrase made = Add(run->first, run->last, EntityType::kPerson, nullptr);
    const bool known = std::find(surnames.begin(), surnames.end(), made.folded) != surnames.end();
    if (!known) {
      for (std::size_t i = made.first; i <= made.last; ++i) at_[i] = FieldText::kNone;
      names_.pop_back();
      continue;
    }
    // The person that the surname is of: so that a known one keeps his id.
    for (const NamePhrase& name : names_)
      if (name.known != nullptr && name.type == EntityType::kPerson && name.folded.ends_with(" " + made.folded))
        names_.back().known = name.known;
    at = run->last;
  }
}

}  // namespace isnad::en
