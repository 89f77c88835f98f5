#include <algorithm>

#include "core/read/en/frame_filler.h"

// Those whom one word behind a list tells hurt or dead, and those whom a pronoun takes up: "10 civilians, seven
// policemen wounded in X", "left five rebels and three soldiers dead, as well as a guard", "a soldier was wounded and
// taken to hospital, where he died".

namespace isnad::en {

// "left five rebels, three soldiers and two civilians dead": the last alone has the word beside it.
void FrameFiller::FillLeftBefore(const QuantityPhrase& last, std::uint32_t predicate) {
  std::vector<std::uint32_t> listed;
  std::size_t first = last.first;
  while (first > 1 && Same(first - 2, last.first)) {
    std::size_t end = first;
    while (end > 0 && (Is(end - 1, "join") || IsPunct(end - 1, ",") || Is(end - 1, "article"))) --end;
    bool joined = end < first && (Is(end, "join") || IsPunct(end, ","));
    // "five attackers as well as two policemen"
    if (end > 2 && IsWord(end - 1, "as") && IsWord(end - 2, "well") && IsWord(end - 3, "as")) {
      end -= 3;
      joined = true;
    }
    const QuantityPhrase* before = joined && end > 0 ? field_.QuantityAt(end - 1) : nullptr;
    if (before == nullptr || !before->counts_people || before->outcome || before->partitive || before->last + 1 != end)
      break;
    listed.push_back(field_.quantity_at[end - 1]);
    first = before->first;
  }
  while (first > 0 && (Is(first - 1, "article") || IsAdverb(first - 1) || IsQuote(first - 1))) --first;
  const bool left = first > 0 && Same(first - 1, last.first) && Is(first - 1, "leave");
  if (!left && !OpensListOfHurt(first, last)) return;
  for (auto q = listed.rbegin(); q != listed.rend(); ++q)
    if (!frames_.quantity_used[*q]) AddFilling(predicate, OfQuantity(*q), "counted-noun");
}

// "The toll could be as high as 60 dead": nobody has counted them.
bool FrameFiller::MayHaveDied(const QuantityPhrase& quantity) const {
  std::size_t could = quantity.first;
  while (could > 0 && Same(could - 1, quantity.first) && IsHelper(could - 1) && !Is(could - 1, "doubt")) --could;
  return could > 0 && could < quantity.first && Same(could - 1, quantity.first) && Is(could - 1, "doubt");
}

// "the weapons of the deceased personnel": those told before.
bool FrameFiller::AreCalledDead(const Predicate& word) const {
  const QuantityPhrase* told = field_.QuantityAt(word.first);
  return word.frame->name == "state" && told != nullptr && told->construct && told->people.form == Form::kPlural &&
         word.last < told->head && !Is(told->last + 1U, "be") && word.first > 1 && Is(word.first - 2, "of");
}

// "left 42 gunmen dead, as well as a policeman": more of them.
void FrameFiller::FillBesidesDead(const QuantityPhrase& dead, std::uint32_t predicate) {
  const std::size_t joint = dead.last + (IsPunct(dead.last + 1U, ",") ? 2U : 1U);
  if (!Is(dead.last, "state") || !Same(dead.last, joint)) return;
  const Analysis* more = Find(joint, "join");
  if (more == nullptr || more->length < 2) more = Find(joint, "besides");
  if (more == nullptr || more->length < 2) return;
  const std::optional<People> people = PeopleAt(joint + more->length);
  if (people && people->people.max && !OpensOutcome(joint + more->length) && !IsHelper(people->last + 1U) &&
      (!people->quantity || !field_.quantities[*people->quantity].outcome))
    AddFilling(predicate, *people, "counted-noun");
}

// "10 civilians, seven policemen wounded in X", "five rebels were killed and 14 soldiers and three policemen wounded":
// the list of which the word behind the last tells opens the sentence, or stands behind another outcome's word.
bool FrameFiller::OpensListOfHurt(std::size_t first, const QuantityPhrase& last) const {
  const bool state = last.last > last.first + 1U && Is(last.last, "state") && Is(last.last - 1U, "person");
  if (!state || IsHelper(last.last + 1U)) return false;
  if (first == 0 || OpensSentence(first)) return true;
  if (!Same(first - 1, last.first)) return true;
  if (IsPunct(first - 1, ":") || IsPunct(first - 1, ";")) return true;
  // "BAMAKO - The four rebels and a soldier wounded in X were flown out", "NATO said four rebels and a soldier wounded"
  if (IsDash(first - 1) || Is(first - 1, "that") || (Is(first - 1, "say-verb") && field_.NameAt(first - 1) == nullptr))
    return true;
  std::size_t i = first;
  while (i > 0 && (Is(i - 1, "join") || IsPunct(i - 1, ",") || IsWord(i - 1, "while"))) --i;
  return i < first && i > 0 && Same(i - 1, last.first) && predicate_at_[i - 1] != FieldText::kNone;
}

// "Seven were killed. Five died on the spot, while two succumbed in hospital": of the seven, as those told right
// before.
std::optional<std::uint32_t> FrameFiller::WholeOfAtOnce(const Predicate& word, const People& people) const {
  for (auto told = frames_.fillings.rbegin(); told != frames_.fillings.rend(); ++told) {
    if (told->last >= word.first || told->outcome != Outcome::kKilled) continue;
    if (token(told->last).sentence + 1 < token(word.first).sentence) return std::nullopt;
    if (!told->part_of || !FellAtOnce(told->last)) continue;
    const bool fits = frames_.fillings[*told->part_of].people.min >= told->people.min + people.people.min;
    return fits ? told->part_of : std::nullopt;
  }
  return std::nullopt;
}

// "... dropped explosives on Omar Saleh. He died at the scene.": the one told of in the sentence before, whose death
// nobody has told.
std::optional<FrameFiller::People> FrameFiller::PronounBefore(const Predicate& word) const {
  if (word.outcome != Outcome::kKilled || (word.frame->name != "subject" && word.frame->name != "passive"))
    return std::nullopt;
  std::size_t verb = Helper(word.first);
  while (verb > 0 && IsHelper(verb - 1) && Same(verb - 1, word.first)) --verb;
  if (verb > 0 && IsAdverb(verb - 1)) --verb;
  if (verb == 0 || !Same(verb - 1, word.first) || !IsWord(verb - 1, "he", "she", "they")) return std::nullopt;
  if (!OpensSentence(verb - 1)) return HurtBefore(verb - 1, word.frame->name == "subject");
  if (IsWord(verb - 1, "they")) return std::nullopt;
  const std::uint32_t sentence = token(word.first).sentence;
  for (const Filling& told : frames_.fillings)
    if (told.outcome == Outcome::kKilled && token(told.first).sentence + 2 > sentence && told.people.min > 0)
      return std::nullopt;
  for (std::size_t i = verb - 1; i-- > 0 && token(i).sentence + 1 >= sentence;) {
    const NamePhrase* name = field_.NameAt(i);
    const QuantityPhrase* one = field_.QuantityAt(i);
    if (name != nullptr && name->type == EntityType::kPerson) return OfName(field_.name_at[i]);
    if (one != nullptr && one->counts_people && one->people.form == Form::kSingular)
      return OfQuantity(field_.quantity_at[i]);
  }
  return std::nullopt;
}

// "A drone targeted a member of the group, which caused his death": the one whom the sentence names before, and no two.
std::optional<FrameFiller::People> FrameFiller::OwnerOfDeath(const Predicate& word) const {
  constexpr std::size_t kResult = 3;  // words from "led to" to "his"
  if (word.outcome != Outcome::kKilled || word.first < 2 || !Same(word.first - 2, word.first) ||
      !IsWord(word.first - 1, "his", "her"))
    return std::nullopt;
  bool led = false;
  for (std::size_t i = word.first - 1; i > 0 && word.first - i < kResult + 1 && Same(i - 1, word.first) && !led; --i)
    led = Is(i - 1, "result");
  if (!led) return std::nullopt;
  std::optional<People> one;
  for (std::size_t i = word.first - 1; i-- > 0 && Same(i, word.first);) {
    const NamePhrase* name = field_.NameAt(i);
    const QuantityPhrase* people = field_.QuantityAt(i);
    const bool counted = people != nullptr && people->first == i && people->counts_people;
    if (counted && people->people.form != Form::kSingular) return std::nullopt;
    // "Gunmen shot at a judge": who stands before the verb did it.
    const bool person = name != nullptr && name->first == i && name->type == EntityType::kPerson;
    if ((counted || person) && one) break;
    if (counted) one = OfQuantity(field_.quantity_at[i]);
    if (person) one = OfName(field_.name_at[i]);
  }
  return one;
}

// "the other nine": all that are left of those told.
bool FrameFiller::IsTheOthers(const QuantityPhrase& quantity) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = quantity.first + 1U; i > 0 && quantity.first + 1U - i < kWords && Same(i - 1, quantity.first);
       --i)
    if (IsWord(i, "other", "remaining") && Is(i - 1, "definite") && Is(i - 1, "article")) return true;
  return false;
}

// The least of the figures before that may hold these people.
std::optional<std::uint32_t> FrameFiller::LeastTotalBefore(const Predicate& word, const People& people) const {
  std::optional<std::uint32_t> least;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& told = frames_.fillings[f];
    if (told.last < word.first && told.outcome == word.outcome && !told.part_of &&
        told.people.min > people.people.min && (!least || told.people.min < frames_.fillings[*least].people.min))
      least = f;
  }
  return least;
}

// "An average of two children have been killed every day": nobody counted them.
bool FrameFiller::IsRate(const People& people) const {
  return people.first > 1 && Same(people.first - 2U, people.first) && Is(people.first - 1U, "of") &&
         IsWord(people.first - 2U, "average");
}

// "According to the mayor and another councillor, Omar Saleh, another seven were wounded": who tells it.
bool FrameFiller::IsCitedBefore(const People& people) const {
  std::size_t first = people.first;
  while (first > 0 && Same(first - 1, people.first)) --first;
  if (!IsWord(first, "according") || !IsWord(first + 1, "to")) return false;
  for (std::size_t i = first + 2; i < people.first; ++i)
    if ((IsPunct(i, ",") && (!people.name || !IsPunct(people.last + 1U, ","))) || IsFiniteVerb(i)) return false;
  return true;
}

// "25 paramedics were killed, along with two health workers, and 94 were injured": the two are told.
void FrameFiller::DropThoseTold(const Predicate& word, std::vector<People>& victims) const {
  if (victims.size() < 2 || !word.frame->Stands(kBefore)) return;
  const std::uint32_t last = victims.back().first;
  std::erase_if(victims, [&](const People& people) {
    // "10,000 people, more than half of them civilians, and 55,000 were hurt": what those before were.
    const bool of_them = people.first > 1 && people.first != last && IsWord(people.first - 1U, "them", "whom") &&
                         Is(people.first - 2U, "of");
    if (of_them) return true;
    return people.quantity && people.first != last &&
           std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& told) {
             return told.quantity == people.quantity && told.outcome != word.outcome &&
                    frames_.predicates[told.predicate].last < people.first;
           });
  });
}

// "A soldier was wounded and taken to hospital, where he succumbed": those whom the sentence has told hurt last, as
// many as the pronoun may stand for.
std::optional<FrameFiller::People> FrameFiller::HurtBefore(std::size_t pronoun, bool died) const {
  const bool one = !IsWord(pronoun, "they");
  // "wounding four before they were shot dead": whoever wounded them.
  const bool where = pronoun > 0 && IsWord(pronoun - 1, "where");
  const bool on = pronoun > 0 && died && (IsWord(pronoun - 1, "but") || Is(pronoun - 1, "join"));
  if (!where && !on) return std::nullopt;
  for (auto told = frames_.fillings.rbegin(); told != frames_.fillings.rend(); ++told) {
    if (!Same(told->first, pronoun) || told->last >= pronoun || told->part_of) continue;
    if (told->outcome != Outcome::kInjured || told->people.form == Form::kPlural || told->people.min < 1 ||
        (told->people.max == 1U) != one)
      return std::nullopt;
    People same;
    same.first = same.last = static_cast<std::uint32_t>(pronoun);
    same.people = told->people;
    same.group = told->group;
    return same;
  }
  return std::nullopt;
}

}  // namespace isnad::en
