#include <algorithm>
#include <optional>
#include <string>

#include "core/read/frames/groups.h"

// What an office, an age or those told beside him say of whose side somebody is.

namespace isnad {
namespace {

constexpr int kToTheBody = 3;  // words from an office to the body that it is of
constexpr std::uint32_t kChildsAge = 18;

}  // namespace

// "مسؤول أمني", "مسؤول في البحث الجنائي", "مدير في جهاز المخابرات": of the forces; "مدير مستشفى كذا", "مديرة المدرسة":
// a civilian. What a commander leads is told elsewhere.
Group Groups::GroupOfOffice(const QuantityPhrase& quantity) const {
  if (!Is(quantity.head, "role") || Is(quantity.head, "member") || quantity.people.form != Form::kSingular)
    return Group::kAny;
  for (std::uint32_t at = quantity.head + 1; at <= quantity.last + 1 && at < field_.size(); ++at)
    if (field_.SameSentence(at, quantity.head) && Is(at, "of-forces") && !Joined(at, kWa)) return Group::kSecurity;
  std::optional<std::size_t> at = After(quantity.last);
  for (int steps = 0; at && steps < kToTheBody; ++steps, at = After(*at)) {
    if (IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr || Joined(*at, kWa)) return Group::kAny;
    // "رئيس غرفة التجارة": the longer name says which room it is.
    const Analysis *forces = lattice().Find(*at, "kind=security"), *civil = lattice().Find(*at, "kind=civil");
    if (forces != nullptr && civil != nullptr && civil->length > forces->length) return Group::kAny;
    if (forces != nullptr || Is(*at, "security-body")) return Group::kSecurity;
    if (steps == 0 && IsCivilSite(*at)) {
      // "مدير المشفى وحارساه": they are told with him, and need not be what he is.
      const std::optional<std::size_t> with = After(*at);
      return with && Joined(*with, kWa) && IsOnesOwn(*with) ? Group::kAny : Group::kCivilian;
    }
    if (field_.NameAt(*at) != nullptr) return Group::kAny;
    if (Is(*at, "preposition") && !IsWord(*at, "في")) return Group::kAny;
  }
  return Group::kAny;
}

bool Groups::IsCivilSite(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    const auto& sites = a.lexeme->sites;
    return std::any_of(sites.begin(), sites.end(), [](const std::string& site) {
      return site == "hospital" || site == "school" || site == "college";
    });
  });
}

// "اشتباك مع الخاطفين قُتل فيه أحدهم": the definite plural right before is whom the pronoun takes up.
bool Groups::AreTheGunmen(std::uint32_t first) const {
  constexpr std::uint32_t kNear = 6;  // tokens back to the plural
  for (std::uint32_t at = first; at-- > 0 && first - at <= kNear && field_.SameSentence(at, first);) {
    if (IsComma(at)) return false;
    const auto& readings = lattice().readings[at];
    const auto those = std::find_if(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("person") && a.Has(kAl) && a.number != Number::kSingular;
    });
    if (those != readings.end()) return those->lexeme->group == Group::kMilitant;
  }
  return false;
}

// "تلميذ في الثانية عشرة", "طالب (16 عاما)", "فتى في التاسعة من عمره", "فتاة تبلغ 14 عاما": a child by age.
bool Groups::IsChildByAge(const QuantityPhrase& quantity) const {
  const bool open = !quantity.group || *quantity.group == Group::kAny || *quantity.group == Group::kCivilian ||
                    *quantity.group == Group::kWoman;
  if (quantity.people.form != Form::kSingular || !open || quantity.outcome || !Is(quantity.head, "person"))
    return false;
  if (IsOfChildsAge(quantity.last)) return true;
  const std::optional<std::size_t> in = After(quantity.last);
  const std::optional<std::size_t> year = in && IsWord(*in, "في") ? After(*in) : std::nullopt;
  const Analysis* ordinal = year ? lattice().Find(*year, "ordinal") : nullptr;
  if (ordinal == nullptr || !ordinal->Has(kAl) || ordinal->lexeme->value < 1) return false;
  const std::optional<std::size_t> ten = After(*year);
  if (!ten) return false;
  constexpr std::uint32_t kTeen = 10;
  if (IsWord(*ten, "عشره")) return ordinal->lexeme->value + kTeen < kChildsAge;
  const std::optional<std::size_t> of = IsWord(*ten, "من") ? After(*ten) : std::nullopt;
  return of && Is(*of, "age-cue");
}

// "الثامنة عشرة", "سن العاشرة", "سن 18 عاما": how many years the words from the token on tell.
std::optional<std::uint32_t> Groups::AgeAt(std::size_t at) const {
  constexpr std::uint32_t kTeen = 10;
  std::optional<std::size_t> first = at;
  if (IsWord(*first, "سن") || IsWord(*first, "عمر") || IsWord(*first, "السن")) first = After(*first);
  if (!first) return std::nullopt;
  if (const Analysis* ordinal = lattice().Find(*first, "ordinal"); ordinal != nullptr && ordinal->Has(kAl)) {
    const std::optional<std::size_t> ten = After(*first);
    const auto value = static_cast<std::uint32_t>(ordinal->lexeme->value);
    return ten && IsWord(*ten, "عشره") && value < kTeen ? value + kTeen : value;
  }
  const QuantityPhrase* years = field_.QuantityAt(*first);
  const bool of_age = years != nullptr && (years->unit == "year-of-age" || years->unit == "year" || *first != at);
  return of_age && years->people.max ? years->people.max : std::nullopt;
}

// "خمسة منهم دون الثامنة عشرة", "تحت سن 18", "أربعة منهم لم يبلغوا العاشرة": a part of those told, by their age.
bool Groups::AreUnderAge(std::uint32_t last) const {
  std::optional<std::size_t> at = After(last);
  if (at && Is(*at, "of-them")) at = After(*at);
  if (!at) return false;
  const std::string& word = token(*at).folded;
  const bool under = word == "دون" || word == "تحت";
  std::optional<std::size_t> of = After(*at);
  if (!under) {
    if (word != "لم" || !of) return false;
    const std::string& reach = token(*of).folded;  // "لم يبلغوا", "لم يتجاوزا", "لم يكملوا"
    if (!reach.starts_with("يبلغ") && !reach.starts_with("يتجاوز") && !reach.starts_with("يكمل") &&
        !reach.starts_with("يتم"))
      return false;
    of = After(*of);
  }
  const std::uint32_t age = of ? AgeAt(*of).value_or(0) : 0;
  return age > 0 && age <= kChildsAge;
}

// "ستة مشتبها بانتمائهم إلى كذا", "عدد من المتهمين بالانتماء إلى كذا": of what they are suspected is not what they are.
bool Groups::IsSuspect(const QuantityPhrase& quantity) const {
  const auto& readings = lattice().readings[quantity.head];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->Is("person") && a.lexeme->Is("suspected"); });
}

// "فلان وهو قيادي في كذا", "فلان، وهو ضابط في الشرطة", "فلان أحد أبرز متزعمي كذا": what is told of him behind his name;
// "وهو مقاتل سابق" tells of what he was.
Group Groups::GroupOfWhoHeIs(std::uint32_t last) const {
  std::optional<std::size_t> he = After(last);
  if (he && IsComma(*he)) he = After(*he);
  std::optional<std::size_t> noun = he && IsWord(*he, "وهو") ? After(*he) : std::nullopt;
  if (he && Is(*he, "one-of"))
    for (noun = After(*he); noun && *noun <= *he + 2 && !Is(*noun, "leader") && !Is(*noun, "role");)
      noun = IsComma(*noun) ? std::nullopt : After(*noun);
  if (noun && he != noun && IsWord(*he, "وهو") && Is(*noun, "one-of")) noun = After(*noun);  // "وهو أحد أفراد كذا"
  if (!noun || HasVerb(*noun) || OutcomeReading(*noun) != nullptr) return Group::kAny;
  if (!Is(*noun, "leader") && !Is(*noun, "role") && !Is(*noun, "member") && !Is(*noun, "title") &&
      !Is(*noun, "of-fighters"))
    return Group::kAny;
  for (std::optional<std::size_t> at = noun; at && *at <= *noun + kToTheBody; at = After(*at)) {
    if (Is(*at, "former")) return Group::kAny;
    if (IsComma(*at) || HasVerb(*at)) break;
  }
  const auto first = static_cast<std::uint32_t>(*noun);
  return GroupNear(first, first);
}

// "استشهاد ضابط ومقاتل وإصابة ثلاثة مقاتلين": beside an officer or a soldier who died as a martyr, a fighter is one of
// theirs. A body that is named says it itself.
bool Groups::IsFighterBesideSoldiers(const QuantityPhrase& quantity) const {
  constexpr std::uint32_t kNear = 12;  // tokens back to the soldier
  if (!Is(quantity.head, "member") || quantity.group != Group::kMilitant || quantity.partitive) return false;
  bool soldier = false;
  for (std::uint32_t at = quantity.first; at-- > 0 && field_.SameSentence(at, quantity.first);) {
    if (quantity.first - at > kNear) return false;
    if (Is(at, "that") || NameGroup(at) == Group::kMilitant || Is(at, "contrast")) return false;
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people != nullptr && people->counts_people && people->first == at) {
      if (people->group == Group::kSecurity)
        soldier = true;
      else if (people->group == Group::kCivilian || people->group == Group::kChild)
        return false;
    }
    if (soldier && Is(at, "martyrdom")) return true;
  }
  return false;
}

// "حاولت مجموعة من مقاتلي المجلس العسكري الوصول ...، استشهد خلالها أربعة مقاتلين": fighters of the soldiers' body that
// has been told as having them, where nobody fights them.
bool Groups::AreFightersToldBefore(const QuantityPhrase& quantity) const {
  constexpr std::uint32_t kFar = 40;  // tokens back to them
  constexpr int kToTheBody = 3;       // words from them to their body
  if (!Is(quantity.head, "member") || quantity.group != Group::kMilitant || quantity.partitive || quantity.construct)
    return false;
  for (std::uint32_t at = quantity.first; at-- > 0 && quantity.first - at <= kFar;) {
    if (token(quantity.first).sentence - token(at).sentence > 1U) return false;
    if (NameGroup(at) == Group::kMilitant || Is(at, "militant-body")) return false;
    const Analysis* fighters = lattice().Find(at, "member");
    if (fighters == nullptr || fighters->lexeme->group != Group::kMilitant || !IsInConstruct(at)) continue;
    std::optional<std::size_t> body = After(at);
    for (int steps = 0; body && steps < kToTheBody; ++steps, body = After(*body))
      if (const Group side = SideOfWord(*body); side != Group::kAny) return side == Group::kSecurity;
    return false;
  }
  return false;
}

}  // namespace isnad
