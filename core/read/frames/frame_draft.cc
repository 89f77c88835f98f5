#include "core/read/frames/frame_draft.h"

#include <algorithm>
#include <utility>

namespace isnad {

FrameDraft::FrameDraft(const FieldText& field, const FrameTable& table) : Groups(field, table) {
  frames.predicates = FindPredicates(field, table);
  frames.quantity_used.assign(field.quantities.size(), false);
  frames.quantity_reason.assign(field.quantities.size(), "");
}

std::optional<std::uint32_t> FrameDraft::PredicateAt(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = 0; i < frames.predicates.size(); ++i)
    if (frames.predicates[i].first >= first && frames.predicates[i].last <= last) return i;
  return std::nullopt;
}

bool FrameDraft::EndsIdiom(Outcome outcome, std::uint32_t at) const {
  return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& predicate) {
    return predicate.analysis->lexeme->Is("gap") && predicate.outcome == outcome && predicate.last < at &&
           field_.SameSentence(predicate.first, at) && PeopleBetween(predicate.last, at);
  });
}

bool FrameDraft::PeopleBetween(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t at = from + 1; at < to; ++at) {
    const QuantityPhrase* people = field_.QuantityAt(at);
    const NamePhrase* name = field_.NameAt(at);
    if ((people != nullptr && people->counts_people) || (name != nullptr && name->type == EntityType::kPerson))
      return true;
  }
  return false;
}

// "استشهاد مدنيين، وهما", "وفاة مجندين متأثرين بجراحهما": what is spelled as dual and plural alike is two by what
// stands beside it.
bool FrameDraft::IsDualBeside(const QuantityPhrase& quantity) const {
  if (quantity.people.form != Form::kPlural || quantity.people.min != 2) return false;
  const auto& readings = lattice().readings[quantity.head];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.number == Number::kDualOrPlural; }))
    return false;
  std::optional<std::size_t> next = After(quantity.last);
  // "وفاة مجندين متأثرين بجراحهما", "مقتل مدنيين خلال عملهما"
  std::optional<std::size_t> theirs = next;
  for (int steps = 0; theirs && steps < 3 && !IsComma(*theirs) && !HasVerb(*theirs); ++steps, theirs = After(*theirs)) {
    if (const QuantityPhrase* other = field_.QuantityAt(*theirs); other != nullptr && other->counts_people) break;
    if (token(*theirs).folded.ends_with("هما") && Joined(*theirs, kPronoun)) return true;
  }
  if (next && IsComma(*next)) next = After(*next);
  if (next && Is(*next, "they-are-two")) return true;
  // "تصفية انتحاريين وتوقيف ثالث", "قتل مسلحين وأصيب ثالث"
  const std::optional<std::size_t> third = next && OutcomeReading(*next) != nullptr ? After(*next) : std::nullopt;
  const Analysis* ordinal = third && Joined(*next, kWa) ? lattice().Find(*third, "ordinal") : nullptr;
  return ordinal != nullptr && ordinal->lexeme->value == 3 && ordinal->clitics == 0;
}

// "إن مواطنين أصيبا": the verb behind them is of two.
bool FrameDraft::AreTwoByVerb(const QuantityPhrase& quantity, const Predicate& predicate) const {
  if (quantity.people.form != Form::kPlural || quantity.people.min != 2 || quantity.last >= predicate.first)
    return false;
  const auto& readings = lattice().readings[quantity.head];
  const bool either = std::any_of(readings.begin(), readings.end(),
                                  [](const Analysis& a) { return a.number == Number::kDualOrPlural; });
  const Analysis& verb = *predicate.analysis;
  return either && verb.lexeme->pos == Pos::kVerb && verb.number == Number::kDual && !verb.Has(kPronoun);
}

// "مدير السجن وأحد أقربائه قتلا", "إن القائد ونائبه أصيبا": the verb is of two, of whom the first is told by his
// office.
bool FrameDraft::AreOneAndAnother(const QuantityPhrase& quantity, const Predicate& predicate) const {
  constexpr int kFirst = 8;  // tokens back to somebody who is counted for himself: "فتى (17 عاما) وشابا آخر قتلا"
  std::optional<std::size_t> at = Before(quantity.first);
  for (int steps = 0; at && steps < kFirst && !Is(*at, "that") && !HasVerb(*at); ++steps, at = Before(*at))
    if (const QuantityPhrase* other = field_.QuantityAt(*at);
        other != nullptr && other->counts_people && !Is(other->head, "role") && !Is(other->head, "leader"))
      return false;
  const Analysis& verb = *predicate.analysis;
  return quantity.people.max == 1U && quantity.last < predicate.first && Joined(quantity.first, kWa) &&
         !quantity.partitive && verb.lexeme->pos == Pos::kVerb && verb.number == Number::kDual && !verb.Has(kPronoun);
}

Filling FrameDraft::MakeFilling(std::uint32_t predicate, std::uint32_t quantity, std::uint32_t first,
                                std::uint32_t last) const {
  const Predicate& word = frames.predicates[predicate];
  Filling filling;
  filling.predicate = predicate;
  filling.quantity = quantity;
  filling.first = std::min(word.first, first);
  filling.last = std::max(word.last, last);
  filling.people = field_.quantities[quantity].people;
  if (IsDualBeside(field_.quantities[quantity]) || AreTwoByVerb(field_.quantities[quantity], word))
    filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
  if (AreOneAndAnother(field_.quantities[quantity], word)) filling.people = {Form::kList, Bound::kExact, 2, 2, false};
  filling.group = GroupOf(field_.quantities[quantity]);
  if (filling.group == Group::kAny && word.analysis->lexeme->Is("person") && word.analysis->Has(kPronoun) &&
      field_.quantities[quantity].bare)
    filling.group = GroupOfTheirs(word.first);
  filling.outcome = word.outcome;
  filling.cumulative = Rises(filling.first);
  // A name right behind a single person is that person's.
  if (field_.quantities[quantity].people.max == 1U)
    for (std::uint32_t at = field_.quantities[quantity].first; at <= last + 2 && at < field_.size(); ++at)
      if (const NamePhrase* name = field_.NameAt(at);
          name != nullptr && name->type == EntityType::kPerson && field_.SameSentence(at, last)) {
        filling.names.push_back(field_.name_at[at]);
        filling.last = std::max(filling.last, name->last);
        break;
      }
  if (field_.quantities[quantity].people.max == 1U && filling.names.empty())
    if (const std::optional<std::uint32_t> who = WhoHeIs(filling.last)) filling.names.push_back(*who);
  return filling;
}

// "شهيد جنين هو الشاب فلان", "الشهيد هو فلان": the name of the one whom the noun tells.
std::optional<std::uint32_t> FrameDraft::WhoHeIs(std::uint32_t last) const {
  constexpr int kToTheName = 6;  // words: a town, "هو", what he is
  bool he_is = false;
  std::optional<std::size_t> at = After(last);
  for (int steps = 0; at && steps < kToTheName && !IsComma(*at); ++steps, at = After(*at)) {
    const NamePhrase* name = field_.NameAt(*at);
    if (name != nullptr && name->type == EntityType::kPerson)
      return he_is ? std::optional(field_.name_at[*at]) : std::nullopt;
    const bool he = IsWord(*at, "هو") || IsWord(*at, "هي");
    if (!he && !he_is && (name == nullptr || name->type != EntityType::kPlace)) return std::nullopt;
    he_is = he_is || he;
  }
  return std::nullopt;
}

std::optional<Filling> FrameDraft::MakeKilled(std::size_t at, const Analysis& word, std::uint32_t quantity) {
  return MakeTold(at, word, Outcome::kKilled, quantity);
}

std::optional<Filling> FrameDraft::MakeTold(std::size_t at, const Analysis& word, Outcome outcome,
                                            std::uint32_t quantity) {
  Predicate predicate;
  predicate.first = predicate.last = static_cast<std::uint32_t>(at);
  predicate.analysis = &word;
  predicate.outcome = outcome;
  predicate.frame = Table().Find("counted");
  if (predicate.frame == nullptr) return std::nullopt;
  frames.predicates.push_back(predicate);
  const QuantityPhrase& people = field_.quantities[quantity];
  return MakeFilling(static_cast<std::uint32_t>(frames.predicates.size() - 1), quantity, people.first, people.last);
}

Filling FrameDraft::MakeNamed(std::uint32_t predicate, std::uint32_t name) const {
  const Predicate& word = frames.predicates[predicate];
  const NamePhrase& phrase = field_.names[name];
  Filling filling;
  filling.predicate = predicate;
  filling.names = {name};
  filling.first = std::min(word.first, phrase.cue);
  filling.last = std::max(word.last, phrase.last);
  filling.people = {Form::kNamed, Bound::kExact, 1, 1, false};
  filling.outcome = word.outcome;
  filling.group = GroupOfName(phrase);
  return filling;
}

const QuantityPhrase* FrameDraft::NamedPlural(const Filling& filling) const {
  if (filling.names.empty()) return nullptr;
  const QuantityPhrase* noun = PluralBefore(field_.names[filling.names.front()]);
  const Analysis& word = *frames.predicates[filling.predicate].analysis;
  // "قتل المسلحون فلانا": they did it.
  const bool armed = noun != nullptr && (noun->group == Group::kMilitant || noun->group == Group::kSecurity);
  const bool did_it = armed && word.lexeme->pos == Pos::kVerb && word.form != VerbForm::kVerbalNoun &&
                      word.lexeme->Is("transitive-agent");
  return did_it ? nullptr : noun;
}

// Whom forces arrest as a "member", and who blows himself up, belongs to an armed group where nothing says otherwise.
void FrameDraft::GuessGroup(Filling& filling) const {
  const Predicate& predicate = frames.predicates[filling.predicate];
  // "رفض أحد المطلوبين الاستسلام فتم تحييده": forces say so of those whom they fight.
  if (filling.group == Group::kAny && predicate.analysis->lexeme->Is("of-militants")) filling.group = Group::kMilitant;
  // "قتل الأمن ثلاثة فيما فجر الثلاثة الآخرون أنفسهم": whoever stands near.
  if (filling.quantity && predicate.analysis->lexeme->Is("reflexive") && field_.quantities[*filling.quantity].others)
    filling.group = Group::kMilitant;
  if (filling.group != Group::kAny || !filling.quantity) return;
  const QuantityPhrase& people = field_.quantities[*filling.quantity];
  // "عضو لجنة كذا", "أعضاء المجلس البلدي": of an office.
  const std::optional<std::size_t> of = After(people.last);
  const bool member = Is(people.head, "member") && !IsOfFamily(people.last) && !(of && Is(*of, "office"));
  const bool held = filling.outcome == Outcome::kArrested;
  // "قُتل عنصران بتفجير نفسيهما".
  bool by_own_hand = predicate.analysis->lexeme->Is("reflexive");
  for (std::uint32_t at = filling.last + 1; at <= filling.last + 3 && at < field_.size(); ++at) {
    // "وجرح ثلاثون عندما فجر انتحاري نفسه": by another's.
    const QuantityPhrase* other = at + 1 < field_.size() ? field_.QuantityAt(at + 1) : nullptr;
    if (Is(at, "when") || !field_.SameSentence(at, filling.last)) break;
    by_own_hand = by_own_hand || (Is(at, "reflexive") && !(other != nullptr && other->counts_people));
  }
  if ((member && held) || by_own_hand) filling.group = Group::kMilitant;
}

void FrameDraft::Add(Filling filling, std::optional<std::uint32_t> quantity) {
  FrameDraft::GuessGroup(filling);
  // "فر خمسة مسلحين من البلدة": who fights has fled, and is not displaced.
  if (filling.outcome == Outcome::kDisplaced &&
      (filling.group == Group::kMilitant || filling.group == Group::kSecurity)) {
    FrameDraft::Close(filling.predicate, "fighters-flee");
    if (quantity) frames.quantity_reason[*quantity] = "fighters-flee";
    return;
  }
  // "فجر انتحاري نفسه": he is the attack, and none of those whom it killed. "عنصر فجر نفسه" died in a raid.
  if (quantity && frames.predicates[filling.predicate].analysis->lexeme->Is("reflexive") &&
      Is(field_.quantities[*quantity].head, "by-explosive")) {
    FrameDraft::Close(filling.predicate, "bomber");
    frames.quantity_reason[*quantity] = "bomber";
    return;
  }
  // "الطبيب الذي نزح قبل عام", "مهجر من كذا يدعى فلان": of one person it says who he is.
  if (filling.outcome == Outcome::kDisplaced && filling.people.max == 1U) {
    FrameDraft::Close(filling.predicate, "state");
    return;
  }
  done.insert(filling.predicate);
  if (quantity) frames.quantity_used[*quantity] = true;
  frames.fillings.push_back(std::move(filling));
}

void FrameDraft::Zero(std::uint32_t predicate_index, std::optional<std::uint32_t> quantity, bool anybody) {
  Predicate& predicate = frames.predicates[predicate_index];
  const std::optional<std::size_t> behind = After(quantity ? field_.quantities[*quantity].last : predicate.last);
  if ((quantity && field_.quantities[*quantity].others) || (behind && Is(*behind, "other") && !Joined(*behind, kWa))) {
    FrameDraft::Close(predicate_index, "no-others");  // "عدم وجود مصابين آخرين": beside those that it told
    if (quantity) frames.quantity_reason[*quantity] = "no-others";
    return;
  }
  if (predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kInjured && !anybody) {
    FrameDraft::Close(predicate_index, "negated");
    return;
  }
  constexpr std::uint32_t kToTheDenial = 10;  // words
  std::uint32_t first = predicate.first;
  for (std::size_t at = predicate.first; const std::optional<std::size_t> before = Before(at);) {
    at = *before;
    first = static_cast<std::uint32_t>(at);
    if (Is(at, "neg") || Is(at, "deny") || predicate.first - first > kToTheDenial) break;
  }
  const auto add = [&](Outcome outcome) {
    Filling filling;
    filling.predicate = predicate_index;
    filling.quantity = quantity;
    filling.first = first;
    filling.last = std::max(predicate.last, quantity ? field_.quantities[*quantity].last : predicate.last);
    filling.people = {Form::kNegated, Bound::kExact, 0, 0, false};
    filling.outcome = outcome;
    filling.group =
        quantity ? GroupOf(field_.quantities[*quantity]) : GroupOfNobody(first, predicate.first, predicate.last);
    filling.rule = "negated-outcome";
    frames.fillings.push_back(std::move(filling));
  };
  const bool both = predicate.analysis->lexeme->Is("casualty");
  add(both ? Outcome::kKilled : predicate.outcome);
  if (both) add(Outcome::kInjured);
  if (quantity) frames.quantity_used[*quantity] = true;
  done.insert(predicate_index);
}

bool FrameDraft::DeniesAny(std::uint32_t predicate) const {
  constexpr int kReach = 8;  // words from the denial to what is denied: its subject stands between
  const Predicate& word = frames.predicates[predicate];
  std::optional<std::size_t> at = Before(word.first);
  const bool one_case = at && Is(*at, "case");  // "نفت وقوع أي حالة وفاة"
  if (one_case) {
    at = Before(*at);
    // "أي حالة وفاة جديدة", "بالكوليرا": none of those, beside the others.
    const std::optional<std::size_t> which = After(word.last);
    if (which && (Is(*which, "additional") || Is(*which, "other") || Joined(*which, kBi))) return false;
  }
  const bool several = one_case || word.analysis->number == Number::kPlural || word.analysis->lexeme->Is("casualty");
  if (word.no_claim != kDenied || !several || word.analysis->Has(kPronoun) || word.analysis->Has(kAl) ||
      word.analysis->lexeme->pos != Pos::kNoun)
    return false;
  if (at && Is(*at, "any")) return true;  // "نفى وقوع أي خسائر"
  for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
    if (Is(*at, "deny")) return true;
    if (IsComma(*at) || HasVerb(*at) || Is(*at, "preposition") || Is(*at, "information") || Is(*at, "that"))
      return false;
  }
  return false;
}

void FrameDraft::Erase(std::uint32_t filling) {
  frames.fillings.erase(frames.fillings.begin() + filling);
  for (Filling& other : frames.fillings)
    if (other.part_of && *other.part_of > filling) other.part_of = *other.part_of - 1;
}

void FrameDraft::Close(std::uint32_t predicate, std::string rule) {
  frames.predicates[predicate].no_claim = std::move(rule);
  done.insert(predicate);
}

}  // namespace isnad
