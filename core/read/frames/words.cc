#include "core/read/frames/words.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::size_t kAside = 14;  // tokens from the mark that opens an aside to the one that closes it

}  // namespace

bool Words::IsMark(std::size_t at) const {
  return token(at).kind == TokenKind::kPunct && (IsWord(at, "\"") || IsWord(at, "(") || IsWord(at, ")"));
}

bool Words::Joined(std::size_t at, Clitic clitic) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.Has(clitic); });
}

bool Words::IsDoneTo(std::size_t noun) const {
  const std::optional<std::size_t> whom = After(noun);
  if (!whom || !Joined(*whom, kLi)) return false;
  const QuantityPhrase* people = field_.QuantityAt(*whom);
  return (people != nullptr && people->first == *whom && people->counts_people) || Is(*whom, "person");
}

bool Words::JoinedByWa(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return Joined(at, kWa) && std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNumber && !a.Has(kWa);
         });
}

std::optional<std::size_t> Words::EndOfAside(std::size_t mark) const {
  if (token(mark).kind != TokenKind::kPunct || mark + 1 >= field_.size()) return std::nullopt;
  const bool bracket = IsWord(mark, "(");
  if (!bracket && ((!IsWord(mark, "-") && !IsComma(mark)) || !OpensAside(mark + 1))) return std::nullopt;
  const std::string_view closes = bracket ? ")" : std::string_view(token(mark).folded);
  for (std::size_t at = mark + 1; at <= mark + kAside && at < field_.size() && field_.SameSentence(mark, at); ++at) {
    if (token(at).kind == TokenKind::kPunct && token(at).folded == closes) return at;
    const QuantityPhrase* people = field_.QuantityAt(at);
    const bool counted = people != nullptr && people->counts_people &&
                         (IsNumbered(people->people) || people->people.form == Form::kDual);
    if (counted || OutcomeReading(at) != nullptr || Is(at, "that")) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> Words::EndOfAsides(std::size_t mark, std::size_t end) const {
  std::optional<std::size_t> last;
  for (auto close = EndOfAside(mark); close && *close < end; close = EndOfAside(*close)) last = close;
  return last;
}

std::optional<std::size_t> Words::BeginOfAside(std::size_t mark) const {
  if (token(mark).kind != TokenKind::kPunct) return std::nullopt;
  for (std::size_t at = mark; at > 0 && mark - at <= kAside && field_.SameSentence(at - 1, mark); --at)
    if (EndOfAside(at - 1) == mark) return at - 1;
  return std::nullopt;
}

// Prepositions that a verb takes to its object ("عن", "من") open none; nor does what و joins, which goes on elsewhere.
bool Words::OpensAside(std::size_t at) const {
  if (Joined(at, kWa) || field_.QuantityAt(at) != nullptr) return false;
  if (field_.DateAt(at) != nullptr || Is(at, "day-part") || Is(at, "accord") || IsWord(at, "حتي")) return true;
  if (at + 1 < field_.size() &&
      ((IsWord(at, "كما") && Is(at + 1, "say-verb")) || (IsWord(at, "بينما") && Is(at + 1, "be"))))
    return true;
  if (Is(at, "preposition") && !IsWord(at, "علي") &&
      (Is(at, "temporal") || Is(at, "cause") || Is(at, "locative") || Is(at, "means")))
    return true;
  const auto& readings = lattice().readings[at];  // "بالتعاون مع"
  if (readings.empty()) return token(at).folded.starts_with("بال");
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.Has(kBi) && a.lexeme->pos == Pos::kNoun; });
}

bool Words::TellsWhoseSon(std::size_t at) const {
  if (!token(at).bracketed) return false;
  while (at > 0 && !IsWord(at - 1, "(") && field_.SameSentence(at - 1, at)) --at;
  return at > 0 && IsWord(at - 1, "(") && (Is(at, "kin") || Is(at, "family")) && Joined(at, kPronoun) &&
         !Joined(at, kWa);
}

bool Words::IsCalled(std::size_t at) const {
  if (!Is(at, "verbal")) return false;
  const std::optional<std::size_t> next = After(at);
  const NamePhrase* name = next ? field_.NameAt(*next) : nullptr;
  return name != nullptr && name->type == EntityType::kPerson && (name->first == *next || name->cue <= *next);
}

bool Words::HasVerb(std::size_t at) const {
  bool verb = false, other = false;
  for (const Analysis& a : lattice().readings[at]) (a.lexeme->pos == Pos::kVerb ? verb : other) = true;
  return verb && !other;
}

bool Words::IsByHands(std::size_t at) const {
  if (IsWord(at, "بيد") || IsWord(at, "بايدي") || IsWord(at, "بايادي")) return true;
  const bool hands = IsWord(at, "يد") || IsWord(at, "يدي") || IsWord(at, "ايدي") || IsWord(at, "ايادي");
  const std::optional<std::size_t> on = hands ? Before(at) : std::nullopt;
  return on && IsWord(*on, "علي");
}

bool Words::IsEventNoun(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->event && a.lexeme->pos == Pos::kNoun; });
}

bool Words::IsEventWord(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); });
}

bool Words::HasAdjective(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
}

bool Words::HasName(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
}

bool Words::BeginsDate(std::size_t at) const {
  const DatePhrase* date = field_.DateAt(at);
  return date != nullptr && date->first == at;
}

bool Words::IsDefinite(std::size_t at) const {
  // "قتلى" can be read as قتل with a pronoun: every reading must have one.
  const auto& readings = lattice().readings[at];
  return Joined(at, kAl) || (!readings.empty() && std::all_of(readings.begin(), readings.end(),
                                                              [](const Analysis& a) { return a.Has(kPronoun); }));
}

const QuantityPhrase* Words::PluralBefore(const NamePhrase& name) const {
  const QuantityPhrase* people = field_.QuantityAt(name.cue);
  if (people == nullptr) {
    const std::optional<std::size_t> noun = Before(name.cue);
    people = noun ? field_.QuantityAt(*noun) : nullptr;
  }
  if (name.type != EntityType::kPerson || people == nullptr || !people->counts_people || people->partitive ||
      people->construct || people->people.form != Form::kPlural || people->first != people->last ||
      !Joined(people->head, kAl) || After(people->last) != name.first)
    return nullptr;
  return people;
}

bool Words::TellsWhoHeIs(std::size_t open, std::size_t close) const {
  constexpr std::size_t kWords = 10;
  if (!IsComma(open) || !IsComma(close) || close < open + 2 || close - open > kWords) return false;
  const std::size_t first = open + (IsWord(open + 1, "وهو") || IsWord(open + 1, "وهي") ? 2 : 1);
  if (!Is(first, "person") && !Is(first, "role") && !Is(first, "leader") && !Is(first, "member") &&
      !Is(first, "one-of") && !Is(first, "cue=person"))
    return false;
  if (token(first).folded.starts_with("و")) return false;
  for (std::size_t at = first; at < close; ++at)
    if (IsComma(at) || (HasVerb(at) && !InName(at)) || OutcomeReading(at) != nullptr || Is(at, "that")) return false;
  return true;
}

bool Words::InName(std::size_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  return name != nullptr && name->type != EntityType::kPlace;
}

std::optional<std::size_t> Words::Before(std::size_t at) const {
  while (at > 0 && field_.SameSentence(at, at - 1)) {
    --at;
    if (!IsMark(at)) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> Words::After(std::size_t at) const {
  while (at + 1 < field_.size() && field_.SameSentence(at, at + 1)) {
    ++at;
    if (!IsMark(at)) return at;
  }
  return std::nullopt;
}

bool Words::Adjoins(std::size_t word, std::size_t behind) const {
  if (word + 1 == behind) return true;
  return word + 2 == behind &&
         (field_.DateAt(word + 1) != nullptr || Is(word + 1, "time-latest") || Is(word + 1, "aside"));
}

bool Words::IsAttribute(const QuantityPhrase& people) const {
  constexpr std::uint32_t kTamyiz = 11;  // from eleven on what is counted stands in the accusative of one
  if (people.people.form != Form::kSingular || people.first != people.last || people.first == 0 ||
      Joined(people.first, kWa) || Joined(people.first, kAl))
    return false;
  const std::uint32_t of = people.first - 1;  // "خلية داعشية"
  if (token(people.head).folded.ends_with("يه") && field_.SameSentence(of, people.first) &&
      (Is(of, "group-of") || Is(of, "unit=body") || Is(of, "militant-body")))
    return true;
  const QuantityPhrase* many = field_.QuantityAt(people.first - 1);
  return many != nullptr && many->last + 1U == people.first && many->counts_people && IsNumbered(many->people) &&
         many->people.min >= kTamyiz && many->head == many->last && token(many->head).folded.ends_with("ا") &&
         token(people.head).folded.ends_with("ا");
}

bool Words::IsQualifier(const QuantityPhrase& people) const {
  if (IsAttribute(people)) return true;
  if (!Is(people.head, "qualifies") || people.head != people.first || IsNumbered(people.people) ||
      Joined(people.head, kAl) || Joined(people.head, kWa) || people.first == 0)
    return false;
  // "سقوط 60 شخصا، متهمة في بيان القوات": who is accused is told behind, and nobody is counted.
  if (Is(people.head, "charge") && people.people.form == Form::kSingular && IsComma(people.first - 1)) return true;
  const QuantityPhrase* before = field_.QuantityAt(people.first - 1);
  return before != nullptr && before->last + 1U == people.first && before->counts_people &&
         (IsNumbered(before->people) || before->people.form == Form::kDual);
}

bool Words::IsOfFamily(std::size_t last) const {
  std::optional<std::size_t> of = After(last);
  if (of && IsWord(*of, "من")) of = After(*of);  // "ثمانية أفراد من أسرة واحدة"
  return of && Is(*of, "family") && !Joined(*of, kWa);
}

bool Words::ShareOwner(const QuantityPhrase& before, const QuantityPhrase& behind) const {
  if (behind.people.form != Form::kPlural || behind.construct || behind.first != behind.head ||
      before.first == before.head || before.head != before.last || before.last + 1U != behind.first ||
      !Joined(behind.first, kWa) || IsDefinite(before.head) || IsDefinite(behind.head) ||
      !(before.people.form == Form::kSingular || IsWord(before.head - 1U, "من")))
    return false;
  const std::optional<std::size_t> owner = After(behind.last);
  return owner && !IsComma(*owner) &&
         (Joined(*owner, kAl) || field_.NameAt(*owner) != nullptr || Is(*owner, "cue=org"));
}

bool Words::IsOnesOwn(std::size_t at) const {
  if (!Joined(at, kPronoun)) return false;
  const auto& readings = lattice().readings[at];
  return Is(at, "kin") || Is(at, "family") || Is(at, "companion") || Is(at, "member") || Is(at, "own-man") ||
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->group == Group::kSecurity || a.lexeme->group == Group::kMilitant;
         });
}

const Analysis* Words::OutcomeReading(std::size_t at) const {
  const Analysis* best = nullptr;
  for (const Analysis& a : lattice().readings[at]) {
    if (!a.lexeme->outcome) continue;
    if (best == nullptr || a.length > best->length) best = &a;
  }
  return best;
}

bool Words::IsPart(const QuantityPhrase& quantity) const {
  if (quantity.partitive) return true;
  const std::optional<std::size_t> before = Before(quantity.first), next = After(quantity.last);
  if (before && IsWord(*before, "من"))
    if (const std::optional<std::size_t> opener = Before(*before); opener && Is(*opener, "most")) return true;
  // "54 جثة بينها أربعة أطفال", "جثث، من بينها": of bodies, which the pronoun calls things.
  if (before && Is(*before, "partitive-weak")) {
    std::optional<std::size_t> host = Before(*before);
    if (host && IsWord(*host, "من")) host = Before(*host);
    if (host && IsComma(*host)) host = Before(*host);
    const QuantityPhrase* bodies = host ? field_.QuantityAt(*host) : nullptr;
    if (bodies != nullptr && bodies->last == *host && Is(bodies->head, "body")) return true;
  }
  // "5 مدنيين (طفلان وامرأتان ورجل)": brackets right behind people spell them out.
  if (const std::optional<std::uint32_t> whole = BracketOf(quantity); whole && !quantity.bare) {
    const QuantityPhrase& people = field_.quantities[*whole];
    return (IsNumbered(people.people) || people.people.form == Form::kDual) && !quantity.outcome;
  }
  // "وحالة ثلاثة منهم حرجة", "13 شخصا اثنان منهم", "13 شخصا - اثنان منهم طفلان"
  const QuantityPhrase* those = before ? field_.QuantityAt(*before) : nullptr;
  const bool set_apart =
      JoinedByWa(quantity.first) || (quantity.first > 0 && IsWord(quantity.first - 1, "-")) ||
      (before && (IsComma(*before) || Is(*before, "case") || Is(*before, "wound") || IsWord(*before, "حال") ||
                  IsWord(*before, "كان"))) ||
      (those != nullptr && those->counts_people && those->last == *before && IsNumbered(those->people));
  // "24 جريحا جرى إسعاف 16 منهم", "27 جريحا نقل ستة منهم إلى مستشفى كذا"
  const bool cared = before && (Is(*before, "take-to-care") || Is(*before, "sees-to")) && !Joined(*before, kWa);
  if ((set_apart || cared) && quantity.bare && next && Is(*next, "of-them")) return true;
  // "22 جثة، سبع منها لأطفال"
  if (set_apart && quantity.bare && next && IsWord(*next, "منها") && before) {
    std::optional<std::size_t> host = Before(*before);
    while (host && field_.QuantityAt(*host) == nullptr) host = Before(*host);
    const QuantityPhrase* things = host ? field_.QuantityAt(*host) : nullptr;
    if (things != nullptr && things->counts_people && !quantity.outcome &&
        (Is(things->head, "body") || (things->outcome && !Is(things->head, "person"))))
      return true;
  }
  // "مشيرة إلى أن اثنين منهم من مقاتلي كذا": what they are, and nothing that befell them.
  if (!(before && Is(*before, "that") && quantity.bare && next && Is(*next, "of-them"))) return false;
  const std::optional<std::size_t> what = After(*next);
  return what && (IsWord(*what, "من") || (Is(*what, "person") && !HasVerb(*what) && OutcomeReading(*what) == nullptr));
}

std::optional<std::uint32_t> Words::BracketOf(const QuantityPhrase& quantity) const {
  if (!token(quantity.first).bracketed || token(quantity.last).line_start) return std::nullopt;
  std::size_t at = quantity.first;
  while (at > 0 && field_.SameSentence(at - 1, quantity.first) && token(at - 1).bracketed) --at;
  while (at > 0 && field_.SameSentence(at - 1, quantity.first) && IsMark(at - 1)) --at;
  // "5 مدنيين من عائلة واحدة (طفلان": what belongs to the people may stand between.
  for (int steps = 0; steps < 5 && at > 0 && field_.SameSentence(at - 1, quantity.first); ++steps) {
    --at;
    const QuantityPhrase* whole = field_.QuantityAt(at);
    if (whole != nullptr && whole->counts_people) return field_.quantity_at[at];
    if (IsComma(at) || HasVerb(at) || OutcomeReading(at) != nullptr) return std::nullopt;
  }
  return std::nullopt;
}

bool Words::Rises(std::uint32_t first) const {
  std::size_t at = first;
  const std::optional<std::size_t> beside = Before(first);
  if (beside && Is(*beside, "raises")) return true;  // "وفاة جريح ترفع شهداء البلدة إلى ثلاثة"
  const bool to = beside && IsWord(*beside, "الي");
  // "ارتفعت حصيلة الهجوم الذي شهدته المدينة مساء أمس السبت إلى 17": what came between belongs to the toll.
  bool after = false;  // "ارتفعت إلى 101 بعد انتشال 40 جثة": the 40 are those by whom it rose
  for (int steps = 0; steps < (to ? 16 : 8); ++steps) {
    const std::optional<std::size_t> before = Before(at);
    if (!before) return false;
    at = *before;
    after = after || IsWord(at, "بعد") || IsWord(at, "عقب") || IsWord(at, "اثر");
    const QuantityPhrase* people = after ? field_.QuantityAt(at) : nullptr;
    if (people != nullptr && people->counts_people) return false;
    if (Is(at, "toll")) return true;
    // "وصلت الحصيلة إلى 5", but "وصلت 52 جثة إلى المشفى و3 إلى آخر".
    if (Is(at, "rise") && !(Is(at, "weak") && Is(at, "reach") && !to)) return true;
  }
  return false;
}

bool IsNumbered(const Quantity& people) {
  return people.form == Form::kDigits || people.form == Form::kWord || people.form == Form::kTens;
}

}  // namespace isnad
