#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/part_filler.h"

// Those who hang on a filled frame: coordinates ("7 مدنيين و4 عناصر"), partitives ("بينهم 3 أطفال"), the lists that
// spell a total out ("هم 5 مدنيين و5 مقاتلين") and kin ("معلم وولداه").

namespace isnad {

void PartFiller::Run() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    const bool counts = quantity.counts_people && !draft_.frames.quantity_used[q] && !field_.furniture[quantity.first];
    const bool open =
        counts && (AreFreedToo(quantity) || IsWhatOneWas(quantity) ||
                   (draft_.frames.quantity_reason[q].empty() && (!quantity.outcome || quantity.partitive)));
    if (!open || CountsNobodyNew(q) || IsAsked(quantity.first)) continue;
    if (IsPart(quantity) && quantity.people.form == Form::kPlural) WithdrawLent(quantity);
    if (HangAsPart(q) || HangBeside(q)) continue;
    std::optional<std::uint32_t> whole = SpelledOut(quantity.first);
    if (!whole) whole = SpelledOn(quantity);
    if (!whole) continue;
    if (quantity.people.form == Form::kPlural) {
      Leave(q);  // "هم مدنيون وعاملون": of what kind, not how many
    } else {
      HangOn(q, *whole, true);
    }
  }
  HangOfThose();
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) HangGraveCases(q);
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) HangNames(n);
  for (std::uint32_t at = 0; at < field_.size(); ++at) {
    HangOneOfThem(at);
    HangLast(at);
  }
  SumLists();
  SpellOutTold();
  GroupWholes();
}

// "ولم يتضح ما إذا كان بين القتلى أطفال": nobody knows.
bool PartFiller::IsAsked(std::uint32_t first) const {
  constexpr std::uint32_t kFar = 8;  // tokens back to the question
  for (std::uint32_t back = 1; back <= kFar && back <= first && field_.SameSentence(first - back, first); ++back) {
    if (IsComma(first - back)) return false;
    if (Is(first - back, "whether")) return true;
  }
  return false;
}

// "القتلى وهم ضابطان و12 مجندا": whom the list goes on with are of the same dead, and all of them together the figure.
void PartFiller::SumLists() {
  std::vector<Filling>& fillings = draft_.frames.fillings;
  for (std::uint32_t f = 0; f < fillings.size(); ++f) {
    if (fillings[f].rule != "noun-is-number" || fillings[f].part_of || !fillings[f].people.max) continue;
    for (std::uint32_t g = 0; g < fillings.size(); ++g) {
      Filling &all = fillings[f], &more = fillings[g];
      if (g == f || !more.rule.starts_with("coordinate") || more.part_of || !more.people.max ||
          more.first != all.first || more.outcome != all.outcome || more.group != all.group)
        continue;  // "46 مدنيا و7 عسكريين" are two figures
      all.people.min += more.people.min;
      all.people.max = *all.people.max + *more.people.max;
      all.people.form = Form::kList;
      all.last = std::max(all.last, more.last);
      more.part_of = f;
    }
  }
}

// "مقتل أربعة. والقتلى هم ثلاثة من الحراس وأحد العاملين": of two groups, who together are as many as those told before.
void PartFiller::SpellOutTold() {
  std::vector<Filling>& fillings = draft_.frames.fillings;
  for (std::uint32_t f = 0; f < fillings.size(); ++f) {
    if (fillings[f].rule != "noun-is-number" || fillings[f].part_of || !fillings[f].people.max) continue;
    if (!draft_.frames.predicates[fillings[f].predicate].analysis->Has(kAl)) continue;
    std::vector<std::uint32_t> listed{f};
    std::int64_t sum = fillings[f].people.min;
    for (std::uint32_t g = 0; g < fillings.size(); ++g) {
      const Filling& more = fillings[g];
      if (g == f || !more.rule.starts_with("coordinate") || more.part_of || !more.people.max ||
          more.first != fillings[f].first || more.outcome != fillings[f].outcome)
        continue;
      listed.push_back(g);
      sum += more.people.min;
    }
    for (std::uint32_t h = 0; listed.size() > 1 && h < fillings.size(); ++h) {
      const Filling& told = fillings[h];
      if (told.last >= fillings[f].first || told.outcome != fillings[f].outcome || told.part_of ||
          told.people.min != sum || told.people.max != told.people.min)
        continue;
      for (const std::uint32_t part : listed) fillings[part].part_of = h;
      break;
    }
  }
}

// "أفرج عن 90 أسيرا و12 معتقلا", "90 أسيرا مقابل 60 أسيرا": held till then, and freed with those before.
bool PartFiller::AreFreedToo(const QuantityPhrase& quantity) const {
  if (quantity.outcome != Outcome::kCaptured && quantity.outcome != Outcome::kArrested) return false;
  if (!IsNumbered(quantity.people)) return false;
  const std::optional<std::uint32_t> beside = CoordinateOf(quantity);
  return beside && draft_.frames.fillings[*beside].outcome == Outcome::kFreed;
}

// "المواطن فلان، والأسير فلان": what the second of those named was before.
bool PartFiller::IsWhatOneWas(const QuantityPhrase& quantity) const {
  constexpr std::uint32_t kToTheName = 4;  // tokens behind the noun
  return quantity.people.form == Form::kSingular && Is(quantity.head, "status") && Joined(quantity.head, kAl) &&
         Joined(quantity.head, kWa) && NamesSomebody(quantity.last + 1, quantity.last + kToTheName);
}

// "280 مدني وعسكري": of neither group alone.
void PartFiller::WidenGroup(const QuantityPhrase& other) {
  const std::optional<std::size_t> before = Before(other.first);
  const std::optional<std::uint32_t> counted = before ? EndingAt(*before) : std::nullopt;
  if (!counted) return;
  Group& group = draft_.frames.fillings[*counted].group;
  if (draft_.GroupOf(other) != group) group = Group::kAny;
}

// The phrase tells more of those who have been counted, or of some without saying how many.
bool PartFiller::CountsNobodyNew(std::uint32_t q) {
  const QuantityPhrase& quantity = field_.quantities[q];
  if (IsQualifier(quantity)) draft_.frames.quantity_used[q] = true;
  if (draft_.frames.quantity_used[q] || TellsWhoseSon(quantity.first) || IsRankOf(q) || JoinsCompany(q) ||
      IsApposition(q) || NamesOneBefore(q) || IsSecondOffice(q) || IsOfHousehold(quantity))
    return true;
  if (IsStateOfOne(quantity) || IsKinOfNamed(quantity) || AreOfBystanders(quantity)) {
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  const bool shares = SharesNumber(q);
  if (shares || IsOfRole(q)) {
    if (shares) WidenGroup(quantity);
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  // "رجل واثنان من أبنائه": told as one, be it a whole or a part.
  if (const std::optional<std::uint32_t> beside = CoordinateOf(quantity); beside && JoinsKin(q, *beside)) return true;
  // "اثنان منهم أطفال": the noun says what the two are.
  if (const std::optional<std::size_t> before = Before(quantity.first);
      before && *before > 0 && Is(*before, "of-them") && quantity.people.form == Form::kPlural) {
    const QuantityPhrase* counted = field_.QuantityAt(*before - 1);
    if (counted != nullptr && IsNumbered(counted->people) && IsPart(*counted)) {
      draft_.frames.quantity_used[q] = true;
      return true;
    }
  }
  if (!IsPart(quantity) || quantity.people.form != Form::kPlural || draft_.GroupOf(quantity) == Group::kChild ||
      draft_.GroupOf(quantity) == Group::kWoman || IsMostOfThem(quantity) || AreCiviliansToo(quantity))
    return false;
  if (AreAllOfThem(quantity)) {
    // "ثلاثة، جميعهم مدنيون": the noun says what they were.
    const std::optional<std::uint32_t> whole = WholeBefore(quantity, std::nullopt);
    if (whole && draft_.frames.fillings[*whole].group == Group::kAny)
      draft_.frames.fillings[*whole].group = draft_.GroupOf(quantity);
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  Leave(q);  // "بينهم قادة": some of them, how many is not said
  WithdrawLent(quantity);
  return true;
}

// "امرأتان إحداهما حامل", "3 أطفال أحدهم رضيع": how one of the women or children is who have just been counted.
bool PartFiller::IsStateOfOne(const QuantityPhrase& one) const {
  const Group group = draft_.GroupOf(one);
  const std::uint32_t first = one.first > 0 && Is(one.first - 1, "one-of-them") ? one.first - 1 : one.first;
  if ((group != Group::kWoman && group != Group::kChild) || !Is(first, "one-of-them") || first == 0) return false;
  const std::optional<std::uint32_t> before = EndingAt(first - 1);
  return before && draft_.frames.fillings[*before].group == group;
}

// "وأُجبر الأهالي ومنهم أطفال على المشاهدة": some of the people of the place, to whom nothing happened.
bool PartFiller::AreOfBystanders(const QuantityPhrase& some) const {
  const std::optional<std::size_t> opener = Before(some.first);
  const std::optional<std::size_t> those = opener && Is(*opener, "partitive") ? Before(*opener) : std::nullopt;
  if (!those || !Is(*those, "inhabitants") || !Joined(*those, kAl)) return false;
  return std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                      [&](const Filling& told) { return told.first <= *those && *those <= told.last; });
}

// "ثلاثة شهداء هم فلان وشقيقتاه": the list says by name who those were that have been counted.
bool PartFiller::IsKinOfNamed(const QuantityPhrase& kin) const {
  constexpr std::size_t kWords = 14, kToTheName = 3;  // tokens back to "هم", on to the first name
  if (!Is(kin.head, "kin") || !Joined(kin.head, kPronoun) || !Joined(kin.first, kWa)) return false;
  for (std::size_t at = kin.first; at-- > 0 && kin.first - at <= kWords && field_.SameSentence(at, kin.first);) {
    if (HasVerb(at) && !InName(at)) return false;
    if (!Is(at, "they-are") || at == 0) continue;
    const std::optional<std::uint32_t> whole = EndingAt(IsComma(at - 1) && at > 1 ? at - 2 : at - 1);
    if (!whole || !draft_.frames.fillings[*whole].quantity) return false;
    // "هم المعلم فلان وولداه": told with him.
    for (const Filling& told : draft_.frames.fillings)
      if (told.part_of && told.quantity && field_.quantities[*told.quantity].first > at && told.last < kin.first)
        return false;
    for (std::size_t name = at + 1; name <= at + kToTheName && name < kin.first; ++name)
      if (const NamePhrase* named = field_.NameAt(name); named != nullptr && named->type == EntityType::kPerson)
        return true;
    return false;
  }
  return false;
}

// "جميعهم مدنيون", "كلهم من النساء".
bool PartFiller::AreAllOfThem(const QuantityPhrase& part) const {
  if (Is(part.first, "all") && Is(part.first, "partitive")) return true;
  std::optional<std::size_t> opener = Before(part.first);
  if (opener && IsWord(*opener, "من")) opener = Before(*opener);
  return opener && Is(*opener, "all") && Is(*opener, "partitive");
}

// "بناء تقطنه عائلتان تتألف كل منهما من والدين": of whom a family is, whatever became of them.
bool PartFiller::IsOfHousehold(const QuantityPhrase& people) const {
  constexpr int kToTheVerb = 3;
  std::optional<std::size_t> at = Before(people.first);
  if (!at || !IsWord(*at, "من")) return false;
  for (int steps = 0; steps < kToTheVerb; ++steps) {
    at = Before(*at);
    if (!at || IsComma(*at)) return false;
    if (Is(*at, "consists")) return HasVerb(*at);
  }
  return false;
}

// "أصيب تسعة جنود، بينهم مدنيون": others than the rest are told as a group, as women and children are.
bool PartFiller::AreCiviliansToo(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> opener = Before(quantity.first);
  if (draft_.GroupOf(quantity) != Group::kCivilian || !Is(quantity.head, "plain") || !opener || !Is(*opener, "among"))
    return false;
  const std::optional<std::uint32_t> whole = WholeBefore(quantity, std::nullopt);
  return whole && draft_.frames.fillings[*whole].group != Group::kCivilian;
}

// "نائب والي كذا": whose deputy he is, no one more.
bool PartFiller::IsOfRole(std::uint32_t q) const {
  const QuantityPhrase& person = field_.quantities[q];
  const Analysis* leader = lattice().Find(person.head, "leader");
  if (leader == nullptr) leader = lattice().Find(person.head, "role");
  if (q == 0 || person.people.form != Form::kSingular || leader == nullptr || leader->clitics != 0) return false;
  const QuantityPhrase& deputy = field_.quantities[q - 1];
  return deputy.last + 1 == person.first && deputy.people.form == Form::kSingular && Is(deputy.last, "role");
}

// "مقتل جنديين وجرح ستة بينهم متطوعون": the six are not of those before, if some of them are of another side.
void PartFiller::WithdrawLent(const QuantityPhrase& some) {
  const std::optional<std::uint32_t> whole = WholeBefore(some, std::nullopt);
  const Group side = draft_.GroupOf(some);
  if (!whole || side == Group::kAny) return;
  Filling& filling = draft_.frames.fillings[*whole];
  if (!filling.quantity || filling.group == side) return;
  const QuantityPhrase& people = field_.quantities[*filling.quantity];
  if (people.bare || people.others) filling.group = Group::kAny;
}

// Whether the phrase is a part of people told elsewhere.
bool PartFiller::HangAsPart(std::uint32_t q) {
  const QuantityPhrase& quantity = field_.quantities[q];
  if (const std::optional<std::uint32_t> those = BeforePartitiveNoun(quantity)) {
    HangAmong(q, *those);
    return true;
  }
  if (const std::optional<std::uint32_t> those = AmongCounted(quantity)) {
    HangOn(q, *those, true);
    return true;
  }
  if (const std::optional<std::uint32_t> those = quantity.outcome ? std::nullopt : AfterVictimsOf(quantity.first);
      those && std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                            [&](const Filling& filling) { return filling.predicate == *those; })) {
    HangAmong(q, *those);
    return true;
  }
  if (!IsPart(quantity) && !AfterPartitiveNoun(quantity.first)) return false;
  if (Hang(q, true)) return true;
  if (!ThoseBeside(quantity)) return false;
  draft_.frames.quantity_reason[q] = "part-of-no-claim";
  return true;
}

// Whether the phrase goes on with people beside it.
bool PartFiller::HangBeside(std::uint32_t q) {
  const QuantityPhrase& quantity = field_.quantities[q];
  if (const std::optional<std::uint32_t> whole = DealtOut(q)) {
    HangOn(q, *whole, true);
    draft_.frames.fillings.back().rule = "dealt-out";
    return true;
  }
  if (const std::optional<std::uint32_t> whole = SpelledBehind(q)) {
    HangOn(q, *whole, true);
    return true;
  }
  if (const std::optional<std::uint32_t> beside = CoordinateOf(quantity)) {
    if (JoinsOneMore(q, *beside)) return true;
    // Who come on top are no part of those before.
    const std::optional<std::uint32_t> whole = draft_.frames.fillings[*beside].part_of;
    if (whole && IsOnTop(quantity))
      HangOn(q, *whole, false);
    else
      HangOn(q, *beside, PartLike(*beside));
    return true;
  }
  if (const std::optional<std::uint32_t> behind = CoordinateBehind(quantity)) {
    HangOn(q, *behind, PartLike(*behind));
    return true;
  }
  return false;
}

// "قتل 12 شخصا بقصف، سبعة في حلب وخمسة في إدلب": bare numbers, each with its place behind it, that add up to those
// counted before the comma. The filling of those.
std::optional<std::uint32_t> PartFiller::DealtOut(std::uint32_t q) const {
  constexpr int kPlace = 3;  // words from the number to the name: "في مدينة كذا"
  const auto& fillings = draft_.frames.fillings;
  std::optional<std::uint32_t> whole;
  for (std::uint32_t f = 0; f < fillings.size(); ++f)
    if (!fillings[f].part_of && fillings[f].last < field_.quantities[q].first && fillings[f].people.max &&
        fillings[f].people.min == fillings[f].people.max && fillings[f].people.min > 2 &&
        (fillings[f].outcome == Outcome::kKilled || fillings[f].outcome == Outcome::kInjured) &&
        field_.SameSentence(fillings[f].last, field_.quantities[q].first))
      whole = f;
  if (!whole) return std::nullopt;
  std::int64_t sum = 0;
  int parts = 0;
  bool mine = false;
  for (std::uint32_t other = 0; other < field_.quantities.size(); ++other) {
    const QuantityPhrase& part = field_.quantities[other];
    if (!part.counts_people || part.first <= fillings[*whole].last ||
        !field_.SameSentence(part.first, fillings[*whole].last))
      continue;
    const std::optional<std::size_t> in = After(part.last);
    std::optional<std::size_t> at = in;
    const NamePhrase* place = nullptr;
    for (int words = 0; at && words < kPlace && place == nullptr; ++words, at = After(*at)) place = field_.NameAt(*at);
    const bool placed =
        in && (Is(*in, "locative") || Joined(*in, kBi)) && place != nullptr && place->type == EntityType::kPlace;
    const std::optional<std::size_t> before = Before(part.first);
    const bool opens = parts > 0 ? Joined(part.first, kWa) || (before && (IsComma(*before) || IsWord(*before, "و")))
                                 : before && (IsComma(*before) || IsWord(*before, ":"));
    if (!part.bare || part.outcome || !placed || !opens || !part.people.max || part.people.min != part.people.max)
      return std::nullopt;
    sum += part.people.min;
    ++parts;
    mine = mine || other == q;
  }
  return mine && parts > 1 && sum == fillings[*whole].people.min ? whole : std::nullopt;
}

void PartFiller::Leave(std::uint32_t q) {
  draft_.frames.quantity_reason[q] = "part-unnumbered";
  draft_.frames.quantity_used[q] = true;
}

void PartFiller::HangOn(std::uint32_t q, std::uint32_t on, bool part) {
  const Filling whole = draft_.frames.fillings[on];
  if (whole.people.form == Form::kDual && field_.quantities[q].people.form == Form::kSingular && SpellsOut(whole, q)) {
    draft_.frames.quantity_used[q] = true;  // "استشهد الطفلان فلان وشقيقته": the two again
    return;
  }
  Filling filling = draft_.MakeFilling(whole.predicate, q, field_.quantities[q].first, field_.quantities[q].last);
  filling.outcome = whole.outcome;
  if (part && filling.people.form == Form::kPlural && AreAllOfThem(field_.quantities[q])) filling.people = whole.people;
  // "قتيل ومعتقلون": a noun that tells its own outcome keeps it; "12 شرطيا وأربعة معتقلين" were killed.
  // "قتلى ومعتقلون": the one as the other.
  const bool told = (whole.quantity && field_.quantities[*whole.quantity].outcome) ||
                    (!whole.quantity && whole.people.form == Form::kPlural &&
                     draft_.frames.predicates[whole.predicate].analysis->lexeme->Is("person"));
  const bool shared = Is(field_.quantities[q].head, "status") && !field_.quantities[q].outcome && !told;
  const bool was = IsWhatOneWas(field_.quantities[q]) && !whole.names.empty();
  if (const Analysis* own = OutcomeReading(field_.quantities[q].head);
      own != nullptr && !part && !shared && !was && !AreFreedToo(field_.quantities[q]))
    filling.outcome = *own->lexeme->outcome;
  // "لقي ثلاثة مصرعهم، إضافة إلى عشرة آخرين بجروح"
  const std::optional<std::size_t> behind = After(field_.quantities[q].last);
  const bool wounded = !part && filling.outcome == Outcome::kKilled && behind && Is(*behind, "wound") &&
                       Joined(*behind, kBi) && !Joined(*behind, kPronoun);
  if (wounded) filling.outcome = Outcome::kInjured;
  if (!wounded && token(whole.first).sentence == token(filling.last).sentence) {
    filling.first = std::min(whole.first, field_.quantities[q].first);
  } else {
    filling.first = field_.quantities[q].first;
  }
  if (part) filling.part_of = whole.part_of ? whole.part_of : std::optional(on);
  // A part of civilians is civilians; "اثنان من الجيش وثلاثة أشقاء": kin are not what those beside them are.
  const bool beside = whole.part_of && TellsAnySide(field_.quantities[q]);
  const Group side = beside ? draft_.frames.fillings[*whole.part_of].group : whole.group;
  if (part && filling.group == Group::kAny && side != Group::kWoman && side != Group::kChild &&
      !(side == Group::kCivilian && TellsAnySide(field_.quantities[q])))
    filling.group = side;
  if (part && whole.group == Group::kMilitant && filling.group == Group::kSecurity &&
      field_.quantities[q].people.form == Form::kSingular) {
    // "عشرات من المسلحين بينهم ضابط": an officer of theirs; "استشهاد ثلاثة مقاتلين أحدهم ضابط": they are of a force.
    const bool martyrs = draft_.frames.predicates[whole.predicate].analysis->lexeme->Is("martyrdom") &&
                         whole.quantity && Is(field_.quantities[*whole.quantity].head, "member");
    (martyrs ? draft_.frames.fillings[on].group : filling.group) = martyrs ? Group::kSecurity : Group::kMilitant;
  }
  // "22 جثة، سبع منها لأطفال"
  if (const std::optional<std::size_t> of = part && behind && IsWord(*behind, "منها") ? After(*behind) : std::nullopt;
      of && Joined(*of, kLi) && field_.QuantityAt(*of) != nullptr)
    filling.group = draft_.GroupOf(*field_.QuantityAt(*of));
  filling.rule = part ? "partitive" : "coordinate";
  draft_.Add(std::move(filling), q);
}

void PartFiller::HangAmong(std::uint32_t q, std::uint32_t those) {
  Filling filling = draft_.MakeFilling(those, q, field_.quantities[q].first, field_.quantities[q].last);
  filling.rule = "partitive-noun";
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& whole = draft_.frames.fillings[f];
    if (whole.outcome != filling.outcome || whole.part_of || whole.last >= filling.first || whole.people.min == 0)
      continue;
    if (!whole.people.max || *whole.people.max >= *filling.people.max) filling.part_of = f;
  }
  draft_.Add(std::move(filling), q);
}

// "مقتل ثمانية أشخاص بينهم فلان وفلان": those of them who are told by name.
void PartFiller::HangNames(std::uint32_t n) {
  const NamePhrase& name = field_.names[n];
  const std::optional<std::size_t> opener = name.cue > 0 ? Before(name.cue) : std::nullopt;
  if (name.type != EntityType::kPerson || !opener || !Is(*opener, "partitive") || !Is(*opener, "among") ||
      field_.QuantityAt(name.cue) != nullptr || field_.QuantityAt(name.first) != nullptr)
    return;
  std::optional<std::uint32_t> best;
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& whole = draft_.frames.fillings[f];
    for (const std::uint32_t told : whole.names)
      if (told == n) return;
    if (whole.part_of || whole.last >= *opener || whole.people.max == 1U || whole.people.min == 0 ||
        !field_.SameSentence(whole.last, *opener))
      continue;
    if (!best || draft_.frames.fillings[*best].last < whole.last) best = f;
  }
  if (!best) return;
  const Filling whole = draft_.frames.fillings[*best];
  Filling named = draft_.MakeNamed(whole.predicate, n);
  for (std::uint32_t next = n + 1; next < field_.names.size(); ++next) {
    const NamePhrase &last = field_.names[next - 1], &more = field_.names[next];
    const bool joined = more.first == last.last + 1U && token(more.first).folded.starts_with("و");
    if (more.type != EntityType::kPerson || more.cue != more.first || !joined) break;
    named.names.push_back(next);
    named.last = more.last;
  }
  const auto count = static_cast<std::uint32_t>(named.names.size());
  named.people = {Form::kNamed, Bound::kExact, count, count, false};
  if (whole.people.max && count >= *whole.people.max) return;
  named.outcome = whole.outcome;
  named.first = std::min(named.first, whole.first);
  named.part_of = best;
  if (named.group == Group::kAny && (whole.group == Group::kMilitant || whole.group == Group::kSecurity))
    named.group = whole.group;
  named.rule = "partitive";
  draft_.frames.fillings.push_back(std::move(named));
}

// "أصيب أربعة بجروح، أحدهم بحال حرجة", "خمس إصابات إحداها خطيرة", "عشر إصابات بينها حالة خطرة": one of those who were
// hurt.
void PartFiller::HangOneOfThem(std::uint32_t at) {
  const bool of_things = Is(at, "one-of-things"), of_case = IsGraveCase(at);
  if (!(Is(at, "one-of-them") && Is(at, "partitive")) && !of_things && !of_case) return;
  if (const std::uint32_t own = field_.quantity_at[at]; own != FieldText::kNone && draft_.frames.quantity_used[own])
    return;
  std::optional<std::size_t> state = After(at);
  if (state && IsWord(*state, "في")) state = After(*state);
  // "حال أحدهم حرجة"
  const std::optional<std::size_t> how = Before(at);
  const bool of_how = state && how && (IsWord(*how, "حال") || IsWord(*how, "حاله")) && Is(*state, "grave");
  if (!state || !(of_how || of_case || TellsHowHurt(*state))) return;
  if (how && !of_how && OutcomeReading(*how) != nullptr && field_.QuantityAt(*how) == nullptr && Is(*state, "grave"))
    return;  // "إصابة أحدهم خطيرة"
  const std::size_t last = of_case && After(*state) ? *After(*state) : *state;
  HangHurt(at, static_cast<std::uint32_t>(last), {Form::kSingular, Bound::kExact, 1, 1, false}, of_things);
}

// "11 إصابة بينها 3 خطيرة", "9 إصابات، منها اثنتان بحالة حرجة", "ثلاثة منهم وصفت جراحهم بالخطيرة": how some of those
// are who were hurt. The number may count the wounds, and so those who have them.
void PartFiller::HangGraveCases(std::uint32_t q) {
  const QuantityPhrase& cases = field_.quantities[q];
  if (draft_.frames.quantity_used[q] || cases.outcome || !IsNumbered(cases.people) || cases.ordinal) return;
  std::optional<std::size_t> before = Before(cases.first);
  if (before && Is(*before, "aside")) before = Before(*before);
  const std::optional<std::size_t> next = After(cases.last);
  const bool some =
      (before && (Is(*before, "partitive") || Is(*before, "partitive-weak"))) || (next && Is(*next, "of-them"));
  if (!some || !before) return;
  // "جراح ثلاثة منهم خطيرة"
  const bool of_wounds = Is(*before, "wound") || Is(*before, "case");
  if (const std::optional<std::uint32_t> grave = GraveBehind(cases)) {
    draft_.frames.quantity_used[q] = true;
    HangHurt(of_wounds ? static_cast<std::uint32_t>(*before) : cases.first, *grave, cases.people, false);
  }
}

// The word that says how badly they are hurt, with no other deed or people before it.
std::optional<std::uint32_t> PartFiller::GraveBehind(const QuantityPhrase& cases) const {
  constexpr int kWords = 5;  // "منهم وصفت حالتهم الصحية بالخطيرة"
  for (std::uint32_t at = cases.head; at <= cases.last; ++at)
    if (Is(at, "grave")) return at;
  std::optional<std::size_t> at = After(cases.last);
  for (int steps = 0; at && steps < kWords && !IsComma(*at); ++steps, at = After(*at)) {
    if (Is(*at, "grave")) return static_cast<std::uint32_t>(*at);
    const QuantityPhrase* other = field_.QuantityAt(*at);
    if (other != nullptr && other->counts_people && !Is(*at, "wound")) return std::nullopt;
    if (Joined(*at, kWa)) return std::nullopt;
  }
  return std::nullopt;
}

// Some of the wounded who were told last before the token, in its sentence; of_things: who were counted by their
// wounds.
void PartFiller::HangHurt(std::uint32_t at, std::uint32_t last, const Quantity& people, bool of_things) {
  for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
    const Filling whole = draft_.frames.fillings[f];
    if (whole.outcome != Outcome::kInjured || whole.part_of || whole.last >= at || whole.people.max == 1U ||
        !field_.SameSentence(whole.last, at))
      continue;
    if (of_things && (!whole.quantity || Is(field_.quantities[*whole.quantity].head, "person"))) continue;
    if (IsNumbered(people) && whole.people.max && people.min >= *whole.people.max) continue;
    Filling some = whole;
    some.quantity.reset();
    some.names.clear();
    some.last = last;
    some.people = people;
    some.part_of = f;
    some.cumulative = false;
    some.rule = "partitive";
    if (some.group == Group::kCivilian) some.group = Group::kAny;
    draft_.frames.fillings.push_back(std::move(some));
    return;
  }
}

// "بينهم حالة خطيرة"
bool PartFiller::IsGraveCase(std::uint32_t at) const {
  const std::optional<std::size_t> what = After(at), how = what ? After(*what) : std::nullopt;
  return how && (Is(at, "among") || Is(at, "partitive-weak")) && (Is(at, "partitive") || Is(at, "partitive-weak")) &&
         IsWord(*what, "حاله") && Is(*how, "grave");
}

// "بحالة حرجة", "خطيرة", "إصابته بليغة", "بُترت ساقه"
bool PartFiller::TellsHowHurt(std::size_t state) const {
  if (Is(state, "case") || Is(state, "wound") || IsWord(state, "بحال") || Is(state, "grave")) return true;
  const Analysis* hurt = OutcomeReading(state);
  if (hurt == nullptr || hurt->lexeme->outcome != Outcome::kInjured) return false;
  const std::optional<std::size_t> how = After(state);
  return (hurt->lexeme->pos == Pos::kVerb && hurt->length > 1) || (how && Is(*how, "grave"));
}

// "نشر صور اثنين من القتلى", "بينهم 4 جرحى في حالة خطرة": some of those who were told before.
void PartFiller::HangOfThose() {
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling some = draft_.frames.fillings[f];
    if (some.rule != "counted-noun" || some.part_of || !some.quantity || !IsNumbered(some.people)) continue;
    const QuantityPhrase& people = field_.quantities[*some.quantity];
    // "إصابة 90 آخرين، من بينهم 12 مصابا في حالة حرجة"
    const bool among = IsPart(people);
    if (!among && (people.head == people.first || !Joined(people.head, kAl) || !IsWord(people.head - 1, "من")))
      continue;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t w = 0; w < draft_.frames.fillings.size(); ++w) {
      const Filling& all = draft_.frames.fillings[w];
      if (w == f || all.outcome != some.outcome || all.part_of || all.last >= some.first || !all.people.max ||
          *all.people.max <= some.people.min || (among && !field_.SameSentence(all.last, some.first)))
        continue;
      if (!whole || draft_.frames.fillings[*whole].last < all.last) whole = w;
    }
    if (!whole) continue;
    Filling& part = draft_.frames.fillings[f];
    part.part_of = whole;
    if (part.group == Group::kAny) part.group = draft_.frames.fillings[*whole].group;
  }
}

// "أربعة، ثلاثة منهم مدنيون والرابع عنصر", "سبعة، ستة منهم من كذا وسابعهم من كذا", "اثنان، أحدهما طفل والآخر جندي":
// the one who is left of those counted.
void PartFiller::HangLast(std::uint32_t at) {
  const Analysis* ordinal = lattice().Find(at, "ordinal");
  const std::optional<std::size_t> next = After(at);
  if (!next || IsComma(*next)) return;
  const bool other = token(at).folded == "والاخر" || token(at).folded == "والاخري";
  if (!other && (ordinal == nullptr || ordinal->length != 1 || !ordinal->Has(kWa) || field_.DateAt(at) != nullptr ||
                 !(ordinal->Has(kAl) || ordinal->Has(kPronoun))))
    return;
  const std::uint32_t count = other ? 2 : static_cast<std::uint32_t>(ordinal->lexeme->value);
  for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
    const Filling rest = draft_.frames.fillings[f];
    if (!rest.part_of || rest.last >= at || !field_.SameSentence(rest.last, at)) continue;
    const Filling& whole = draft_.frames.fillings[*rest.part_of];
    if (rest.people.max != count - 1 || whole.people.max != count || whole.people.min != count) continue;
    Filling last = rest;
    last.quantity.reset();
    last.names.clear();
    last.first = std::min(whole.first, rest.first);
    last.last = static_cast<std::uint32_t>(*next);
    last.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    last.group = draft_.SideBehind(at);
    const std::uint32_t q = field_.quantity_at[*next];
    const bool person = q != FieldText::kNone && field_.quantities[q].counts_people &&
                        field_.quantities[q].people.form == Form::kSingular;
    if (last.group == Group::kAny && person) last.group = draft_.GroupOf(field_.quantities[q]);
    if (last.group == Group::kAny && (whole.group == Group::kMilitant || whole.group == Group::kSecurity))
      last.group = whole.group;
    // "والآخر في حالة خطرة"
    if (other && !person && last.group == Group::kAny) return;
    if (person) draft_.frames.quantity_used[q] = true;
    draft_.frames.fillings.push_back(std::move(last));
    return;
  }
}

// "58 قتيلا، منهم 23 ضابطا و35 مجندا", "13، هم ضباط وجنود": a whole is what all of its parts are, if they fill it.
void PartFiller::GroupWholes() {
  for (std::uint32_t w = 0; w < draft_.frames.fillings.size(); ++w) {
    Filling& whole = draft_.frames.fillings[w];
    if (whole.group != Group::kAny || whole.part_of || !whole.people.max || whole.people.max == 0U) continue;
    std::optional<Group> group;
    std::uint32_t sum = 0, parts = 0;
    bool one = true, spelled = false;
    for (const Filling& part : draft_.frames.fillings) {
      // "قتل ثمانية بينهم أربعة شرطيين. وقال إن بين القتلى أربعة شرطيين": told once more.
      if (part.part_of != w || token(part.last).sentence != token(whole.last).sentence) continue;
      one = one && part.people.max == part.people.min && (!group || *group == part.group);
      group = part.group;
      sum += part.people.min;
      ++parts;
      if (part.quantity) spelled = spelled || SpelledOut(field_.quantities[*part.quantity].first).has_value();
    }
    const bool side = group == Group::kCivilian || group == Group::kMilitant || group == Group::kSecurity;
    if (one && side && parts > 1 && (spelled || sum == *whole.people.max)) whole.group = *group;
  }
}

// "بينهم شقيقان وشاب": of what side is said by none of these words.
bool PartFiller::TellsAnySide(const QuantityPhrase& people) const {
  return Is(people.head, "any-side") || (Is(people.head, "kin") && !people.group);
}

void FillParts(FrameDraft& draft) { PartFiller(draft).Run(); }

}  // namespace isnad
