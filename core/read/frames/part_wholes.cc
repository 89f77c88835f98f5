#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/part_filler.h"

// Of whom a part is: the people that the words around it name.

namespace isnad {
namespace {

constexpr int kFromWhere = 5;  // words of where some are from ("من مدرسة مجاورة")

}  // namespace

// Whether the phrase was hung on a whole, or told of those whom it is a part of.
bool PartFiller::Hang(std::uint32_t q, bool part) {
  const QuantityPhrase& quantity = field_.quantities[q];
  if (const std::optional<std::uint32_t> casualties = OfCasualties(quantity)) {
    AddOfNoun(q, *casualties);
    return true;
  }
  if (const std::optional<std::uint32_t> bracket = BracketOf(quantity); bracket && !quantity.partitive) {
    HangInBracket(q, *bracket, part);
    return true;
  }
  const std::optional<std::uint32_t> noun = AfterPartitiveNoun(quantity.first);
  std::optional<std::uint32_t> whole = WholeBefore(quantity, noun);
  if (!whole && (quantity.people.form == Form::kPlural || OpensSentence(quantity))) whole = WholeBehind(quantity);
  if (!whole) {
    if (noun) AddOfNoun(q, *noun);
    return noun.has_value();
  }
  HangOn(q, *whole, part);
  if (noun) {
    if (!IsWord(quantity.first - 1, "من")) draft_.frames.fillings.back().first = draft_.frames.predicates[*noun].first;
    draft_.done.insert(*noun);
  }
  return true;
}

void PartFiller::AddOfNoun(std::uint32_t q, std::uint32_t noun) {
  const QuantityPhrase& quantity = field_.quantities[q];
  Filling filling = draft_.MakeFilling(noun, q, quantity.first, quantity.last);
  filling.rule = "partitive-noun";
  draft_.Add(std::move(filling), q);
}

// What brackets spell out belongs to the people right before them, or to nobody.
void PartFiller::HangInBracket(std::uint32_t q, std::uint32_t bracket, bool part) {
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    if (draft_.frames.fillings[f].quantity != bracket) continue;
    HangOn(q, f, part);
    // A man among civilians is told as a man.
    draft_.frames.fillings.back().group = draft_.GroupOf(field_.quantities[q]);
    return;
  }
  draft_.frames.quantity_reason[q] = "part-of-no-claim";
}

// The last people before the phrase whom it may be a part of. noun: the word that says of whom, if any.
std::optional<std::uint32_t> PartFiller::WholeBefore(const QuantityPhrase& quantity,
                                                     std::optional<std::uint32_t> noun) const {
  std::uint32_t best_told = 0;
  std::optional<std::uint32_t> best;
  std::optional<Outcome> those;
  if (!noun) those = ThoseSpokenOf(quantity);
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& filling = draft_.frames.fillings[f];
    // "أربعة سائقين بينهم طفل قتلوا": the verb may stand behind the part.
    const std::uint32_t told = filling.quantity ? field_.quantities[*filling.quantity].last : filling.last;
    if (told >= quantity.first || filling.part_of || filling.people.form == Form::kNegated) continue;
    if (noun && filling.outcome != draft_.frames.predicates[*noun].outcome) continue;
    if (those && filling.outcome != *those) continue;
    if (!noun && token(quantity.first).sentence - token(told).sentence > 1U) continue;
    // "سقوط ضحايا، بينهم نساء": a part of those, of whom no outcome is told; nor is one of "160 شهيدا وجريحا".
    if (!noun && token(quantity.first).sentence != token(told).sentence && CasualtiesBetween(quantity.first)) continue;
    if (filling.people.max && quantity.people.max && *quantity.people.max > *filling.people.max) continue;
    if (filling.people.max && quantity.people.min > *filling.people.max) continue;
    // "خسر 1414 عنصرا بينهم 15 ضابطا": of those in its own sentence, be they read or not.
    if (!noun && token(quantity.first).sentence != token(told).sentence && NumberInSentence(quantity)) continue;
    if (!noun && IsOfUntold(filling, told, quantity)) continue;
    if (!best || told > best_told) {
      best = f;
      best_told = told;
    }
  }
  return best;
}

// "قتل 40 مدنيا، وأنقذت الفرق 30 مدنيا بينهم 8 أطفال و9 نساء": of those whom no outcome is told of, and not of the
// dead.
bool PartFiller::IsOfUntold(const Filling& whole, std::uint32_t told, const QuantityPhrase& part) const {
  constexpr std::size_t kOpens = 3;  // words from the people to "among them"
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& other = field_.quantities[q];
    if (other.first <= told || other.last >= part.first || draft_.frames.quantity_used[q] || !other.counts_people ||
        !IsNumbered(other.people) || other.outcome || other.partitive || IsPart(other) ||
        other.people.min < part.people.min || other.people.min == whole.people.min ||
        !field_.SameSentence(other.first, part.first))
      continue;
    std::optional<std::size_t> at = After(other.last);
    for (std::size_t steps = 0; at && steps < kOpens && *at < part.last; ++steps, at = After(*at))
      if (Is(*at, "partitive")) return true;
  }
  return false;
}

// "أن النازحين، وبينهم ثلاثة أطفال": what became of those right before "among them"; "المصابين" may be two as well.
std::optional<Outcome> PartFiller::ThoseBeside(const QuantityPhrase& part) const {
  std::optional<std::size_t> those = Is(part.first, "partitive") ? part.first : Before(part.first);
  if (!those || !Is(*those, "partitive")) return std::nullopt;
  those = Before(*those);
  if (those && IsComma(*those)) those = Before(*those);
  if (!those) return std::nullopt;
  for (const Analysis& a : lattice().readings[*those]) {
    if (!a.Has(kAl) || a.number == Number::kSingular || a.lexeme->Is("casualty")) continue;
    if (a.lexeme->Is("driven") || a.lexeme->Is("survive")) return Outcome::kDisplaced;
    if (a.lexeme->outcome && (a.lexeme->Is("person") || a.form == VerbForm::kParticiple)) return a.lexeme->outcome;
  }
  return std::nullopt;
}

// "قال إن معظم القتلى من العمال، وإن بينهم ثلاث نساء": what became of those whom the sentence speaks of, where it
// counts nobody else before the part.
std::optional<Outcome> PartFiller::ThoseSpokenOf(const QuantityPhrase& part) const {
  if (const std::optional<Outcome> beside = ThoseBeside(part)) return beside;
  for (std::uint32_t at = part.first; at-- > 0 && field_.SameSentence(at, part.first);) {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people != nullptr && people->counts_people && IsNumbered(people->people) && !people->partitive)
      return std::nullopt;
    const Analysis* word = OutcomeReading(at);
    if (word == nullptr) continue;
    const bool those = word->lexeme->Is("person") && word->Has(kAl) && word->number == Number::kPlural &&
                       TellsItself(*word->lexeme->outcome);
    return those ? word->lexeme->outcome : std::nullopt;
  }
  return std::nullopt;
}

// So many people are told before the part in its sentence.
bool PartFiller::NumberInSentence(const QuantityPhrase& part) const {
  return std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& other) {
    return other.last < part.first && other.counts_people && IsNumbered(other.people) && !other.partitive &&
           other.people.min >= part.people.min && field_.SameSentence(other.first, part.first);
  });
}

// "بينهم طفلان.. مقتل سبعة في قصف على كذا": a headline that opens with the part.
bool PartFiller::OpensSentence(const QuantityPhrase& part) const {
  std::optional<std::size_t> opener = Before(part.first);
  if (part.outcome || !opener || !Is(*opener, "partitive") || !Is(*opener, "among")) return false;
  if (const std::optional<std::size_t> of = Before(*opener); of && IsWord(*of, "من")) opener = of;
  return !Before(*opener);
}

// "جلهم نساء.. جرح 9 مدنيين": the part before its whole.
std::optional<std::uint32_t> PartFiller::WholeBehind(const QuantityPhrase& quantity) const {
  // "53 شخصا بينهم نساء سقطوا بين قتيل وجريح": whose part they are stands before, whatever became of it.
  for (const QuantityPhrase& before : field_.quantities)
    if (before.last < quantity.first && before.counts_people && IsNumbered(before.people) && !before.partitive &&
        field_.SameSentence(before.last, quantity.first))
      return std::nullopt;
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& filling = draft_.frames.fillings[f];
    const bool more = !quantity.people.max || (filling.people.max && *filling.people.max > *quantity.people.max);
    if (filling.first > quantity.last && token(filling.first).sentence - token(quantity.last).sentence <= 1U &&
        !filling.part_of && IsNumbered(filling.people) && more)
      return f;
  }
  return std::nullopt;
}

// "وبين القتلى سيدتان", "من بين الضحايا": a definite noun of outcome opens a part.
std::optional<std::uint32_t> PartFiller::AfterPartitiveNoun(std::uint32_t first) const {
  std::optional<std::size_t> noun = Before(first);
  if (noun && Is(*noun, "aside")) noun = Before(*noun);  // "بين القتلى أيضا 4 مسعفين"
  if (!noun) return std::nullopt;
  // "بين القتلى الـ13 ستة أطفال"
  std::size_t begin = *noun;
  if (const QuantityPhrase* those = field_.QuantityAt(*noun); those != nullptr && those->outcome) {
    noun = those->head;
    begin = those->first;
  }
  std::optional<std::size_t> opener = Before(begin);
  if (IsWord(*noun, "من") && opener) {  // "أغلب القتلى من النساء"
    noun = opener;
    opener = Before(*noun);
    if (!opener || !Is(*opener, "most-of")) return std::nullopt;
  } else if (!opener || !Is(*opener, "among") || (Joined(*opener, kPronoun) && Joined(first, kWa))) {
    return std::nullopt;  // "بينهم محررة وأطفال"
  }
  for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p)
    if (draft_.frames.predicates[p].first == *noun) return p;
  return std::nullopt;
}

// "بين ضحايا غارة كذا امرأتان": the event and its place may stand between.
std::optional<std::uint32_t> PartFiller::AfterVictimsOf(std::uint32_t first) const {
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
    const Predicate& word = draft_.frames.predicates[p];
    if (word.last >= first || first - word.last > kReach || !field_.SameSentence(word.first, first) ||
        !word.analysis->lexeme->Is("person") || word.analysis->number != Number::kPlural)
      continue;
    const std::optional<std::size_t> opener = Before(word.first), event = After(word.last);
    if (!opener || !Is(*opener, "among") || Joined(*opener, kPronoun) || !event || !IsEventNoun(*event)) continue;
    bool free = true;
    for (std::size_t at = *event; at < first; ++at) free = free && !HasVerb(at) && !IsComma(at);
    if (free) return p;
  }
  return std::nullopt;
}

// "وجود تسعة أطفال بين القتلى": the noun of those whom the phrase is a part of.
std::optional<std::uint32_t> PartFiller::BeforePartitiveNoun(const QuantityPhrase& quantity) const {
  if (quantity.partitive || !quantity.people.max) return std::nullopt;
  std::optional<std::size_t> among = After(quantity.last);
  const std::optional<std::size_t> of = among && IsWord(*among, "من") ? After(*among) : std::nullopt;
  const Analysis* those = of ? OutcomeReading(*of) : nullptr;
  // "طفلا من المصابين"; "60 تلميذا من مدرسة مجاورة بين المصابين", "ممرضا في المستشفى كان بين الجرحى": where they are
  // from
  const bool of_those = those != nullptr && those->Has(kAl) && quantity.people.form == Form::kSingular;
  if (!of_those && among && (IsWord(*among, "من") || IsWord(*among, "في") || IsWord(*among, "كان")))
    for (int steps = 0; among && steps < kFromWhere && !Is(*among, "among"); ++steps) {
      if ((HasVerb(*among) && !IsWord(*among, "كان")) || IsComma(*among) ||
          (Is(*among, "that") && !IsWord(*among, "كان")))
        return std::nullopt;
      among = After(*among);
    }
  const Analysis* opener = among && !of_those ? lattice().Find(*among, "among") : nullptr;
  if (!of_those && (opener == nullptr || opener->Has(kPronoun) || opener->clitics != 0)) return std::nullopt;
  const std::size_t noun = of_those ? *of : *among + opener->length;
  for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    if (predicate.first != noun || !field_.SameSentence(noun, quantity.first)) continue;
    const Analysis& word = *predicate.analysis;
    // "بين المصابين", "بين قتلى الغارة"
    const std::optional<std::size_t> event = After(predicate.last);
    const bool theirs = (word.Has(kAl) || (event && IsEventNoun(*event))) && word.lexeme->Is("person") &&
                        word.number != Number::kSingular;
    return theirs && predicate.no_claim.empty() && !predicate.negated ? std::optional(p) : std::nullopt;
  }
  return std::nullopt;
}

// "أكثر من 700 قتيل، معظمهم من الجنود": most of them are told as a group; "بينهم قادة" are some.
bool PartFiller::IsMostOfThem(const QuantityPhrase& quantity) const {
  std::optional<std::size_t> opener = Before(quantity.first);
  if (!opener || !IsWord(*opener, "من")) return false;
  opener = Before(*opener);
  const Group group = draft_.GroupOf(quantity);
  // "معظم القتلى من رجال الأمن"
  if (const std::optional<std::size_t> most = opener ? Before(*opener) : std::nullopt;
      most && Is(*most, "most-of") && OutcomeReading(*opener) != nullptr)
    return group == Group::kSecurity || group == Group::kMilitant;
  return opener && Is(*opener, "most") &&
         (group == Group::kCivilian || group == Group::kSecurity || group == Group::kMilitant);
}

// "ستة أطفال بين 13 قتيلا": the number of those whom the phrase is a part of.
std::optional<std::uint32_t> PartFiller::AmongCounted(const QuantityPhrase& quantity) const {
  if (quantity.partitive || !quantity.people.max) return std::nullopt;
  const std::optional<std::size_t> among = After(quantity.last);
  // "جندي وثلاثة مسلحين بين خمسة قتلى": the one before as well.
  const QuantityPhrase* more = among && Joined(*among, kWa) ? field_.QuantityAt(*among) : nullptr;
  if (more != nullptr && more->first == *among && more->counts_people) return AmongCounted(*more);
  const Analysis* opener = among ? lattice().Find(*among, "among") : nullptr;
  if (opener == nullptr || opener->Has(kPronoun) || opener->clitics != 0) return std::nullopt;
  const std::size_t first = *among + opener->length;
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& whole = draft_.frames.fillings[f];
    if (!whole.quantity || whole.part_of || field_.quantities[*whole.quantity].first != first) continue;
    return whole.people.min > *quantity.people.max ? std::optional(f) : std::nullopt;
  }
  return std::nullopt;
}

// "سقوط ضحايا، بينهم طفلان": parts of those of whom nothing else is told.
std::optional<std::uint32_t> PartFiller::OfCasualties(const QuantityPhrase& quantity) const {
  std::optional<std::size_t> host = Before(quantity.first);
  if (!quantity.people.max) return std::nullopt;
  if (quantity.partitive && Is(quantity.first, "partitive")) host = quantity.first;
  if (!host || !Is(*host, "partitive")) return std::nullopt;
  host = Before(*host);
  if (host && IsComma(*host)) host = Before(*host);
  if (!host) return std::nullopt;
  for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    const Analysis& word = *predicate.analysis;
    // "أن المصابين، وبينهم ثلاثة أطفال": where nobody has counted those yet.
    const bool those = word.Has(kAl) && TellsItself(predicate.outcome) &&
                       std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                                    [&](const Filling& f) { return f.outcome == predicate.outcome && !f.part_of; });
    if (predicate.last == *host && (word.lexeme->Is("casualty") || those) && word.lexeme->Is("person") &&
        !predicate.negated)
      return std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                          [&](const Filling& filling) { return filling.predicate == p; })
                 ? std::optional(p)
                 : std::nullopt;
  }
  return std::nullopt;
}

// Casualties that claim nothing stand before in the sentence.
bool PartFiller::CasualtiesBetween(std::uint32_t first) const {
  return std::any_of(draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& p) {
    return p.last < first && field_.SameSentence(p.first, first) &&
           (p.analysis->lexeme->Is("casualty") || !p.no_claim.empty());
  });
}

}  // namespace isnad
