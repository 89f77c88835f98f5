#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frame_draft.h"

// Those who hang on a filled frame: coordinates ("7 مدنيين و4 عناصر"), partitives ("بينهم 3 أطفال"), the lists that
// spell a total out ("هم 5 مدنيين و5 مقاتلين") and kin ("معلم وولداه").

namespace isnad {
namespace {

constexpr int kFromWhere = 5;  // words of where some are from ("من مدرسة مجاورة")

class PartFiller : private Words {
 public:
  explicit PartFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& quantity = field_.quantities[q];
      if (!quantity.counts_people || draft_.frames.quantity_used[q] || !draft_.frames.quantity_reason[q].empty())
        continue;
      if (field_.furniture[quantity.first]) continue;
      if (quantity.outcome && !quantity.partitive) continue;
      if (JoinsCompany(q) || IsApposition(q)) continue;
      // "رجل واثنان من أبنائه": told as one, be it a whole or a part.
      if (const std::optional<std::uint32_t> beside = CoordinateOf(quantity); beside && JoinsKin(q, *beside)) continue;
      // "اثنان منهم أطفال": the noun says what the two are.
      if (const std::optional<std::size_t> before = Before(quantity.first);
          before && *before > 0 && Is(*before, "of-them") && quantity.people.form == Form::kPlural) {
        const QuantityPhrase* counted = field_.QuantityAt(*before - 1);
        if (counted != nullptr && IsNumbered(counted->people) && IsPart(*counted)) {
          draft_.frames.quantity_used[q] = true;
          continue;
        }
      }
      if (IsPart(quantity) && quantity.people.form == Form::kPlural && draft_.GroupOf(quantity) != Group::kChild &&
          draft_.GroupOf(quantity) != Group::kWoman && !IsMostOfThem(quantity)) {
        draft_.frames.quantity_reason[q] = "part-unnumbered";  // "بينهم قادة": some of them, how many is not said
        draft_.frames.quantity_used[q] = true;
        continue;
      }
      if (const std::optional<std::uint32_t> those = BeforePartitiveNoun(quantity)) {
        HangAmong(q, *those);
        continue;
      }
      if (const std::optional<std::uint32_t> those = AmongCounted(quantity)) {
        HangOn(q, *those, true);
        continue;
      }
      if (const std::optional<std::uint32_t> those = quantity.outcome ? std::nullopt : AfterVictimsOf(quantity.first);
          those && std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                                [&](const Filling& filling) { return filling.predicate == *those; })) {
        HangAmong(q, *those);
        continue;
      }
      if (IsPart(quantity) || AfterPartitiveNoun(quantity.first)) {
        if (Hang(q, true)) continue;
      }
      if (const std::optional<std::uint32_t> whole = SpelledByComma(q)) {
        HangOn(q, *whole, true);
        continue;
      }
      if (const std::optional<std::uint32_t> beside = CoordinateOf(quantity)) {
        // Who come on top are no part of those before.
        const std::optional<std::uint32_t> whole = draft_.frames.fillings[*beside].part_of;
        if (whole && IsOnTop(quantity))
          HangOn(q, *whole, false);
        else
          HangOn(q, *beside, PartLike(*beside));
        continue;
      }
      if (const std::optional<std::uint32_t> behind = CoordinateBehind(quantity)) {
        HangOn(q, *behind, PartLike(*behind));
        continue;
      }
      std::optional<std::uint32_t> whole = SpelledOut(quantity.first);
      if (!whole) whole = SpelledOn(quantity);
      if (whole) {
        if (quantity.people.form == Form::kPlural) {
          draft_.frames.quantity_reason[q] = "part-unnumbered";  // "هم مدنيون وعاملون": of what kind, not how many
          draft_.frames.quantity_used[q] = true;
        } else {
          HangOn(q, *whole, true);
        }
      }
    }
    for (std::uint32_t n = 0; n < field_.names.size(); ++n) HangNames(n);
    for (std::uint32_t at = 0; at < field_.size(); ++at) HangOneOfThem(at);
    GroupWholes();
  }

 private:
  // "مقتل ثمانية أشخاص بينهم فلان وفلان": those of them who are told by name.
  void HangNames(std::uint32_t n) {
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

  // "أصيب أربعة بجروح، أحدهم بحال حرجة": one of those who were hurt.
  void HangOneOfThem(std::uint32_t at) {
    if (!Is(at, "one-of-them") || !Is(at, "partitive")) return;
    if (const std::uint32_t own = field_.quantity_at[at]; own != FieldText::kNone && draft_.frames.quantity_used[own])
      return;
    std::optional<std::size_t> state = After(at);
    if (state && IsWord(*state, "في")) state = After(*state);
    if (!state || !(Is(*state, "case") || Is(*state, "wound") || IsWord(*state, "بحال"))) return;
    for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
      const Filling whole = draft_.frames.fillings[f];
      if (whole.outcome != Outcome::kInjured || whole.part_of || whole.last >= at || whole.people.max == 1U ||
          !field_.SameSentence(whole.last, at))
        continue;
      Filling one = whole;
      one.quantity.reset();
      one.names.clear();
      one.last = static_cast<std::uint32_t>(*state);
      one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      one.part_of = f;
      one.cumulative = false;
      one.rule = "partitive";
      if (one.group == Group::kCivilian) one.group = Group::kAny;
      draft_.frames.fillings.push_back(std::move(one));
      return;
    }
  }

  // "58 قتيلا، منهم 23 ضابطا و35 مجندا", "13، هم ضباط وجنود": a whole is what all of its parts are, if they fill it.
  void GroupWholes() {
    for (std::uint32_t w = 0; w < draft_.frames.fillings.size(); ++w) {
      Filling& whole = draft_.frames.fillings[w];
      if (whole.group != Group::kAny || whole.part_of || !whole.people.max || whole.people.max == 0U) continue;
      std::optional<Group> group;
      std::uint32_t sum = 0, parts = 0;
      bool one = true, spelled = false;
      for (const Filling& part : draft_.frames.fillings) {
        if (part.part_of != w) continue;
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

  bool PartLike(std::uint32_t filling) const { return draft_.frames.fillings[filling].part_of.has_value(); }

  // "وبين القتلى سيدتان", "من بين الضحايا": a definite noun of outcome opens a part.
  std::optional<std::uint32_t> AfterPartitiveNoun(std::uint32_t first) const {
    std::optional<std::size_t> noun = Before(first);
    if (!noun) return std::nullopt;
    // "بين القتلى الـ13 ستة أطفال"
    std::size_t begin = *noun;
    if (const QuantityPhrase* those = field_.QuantityAt(*noun); those != nullptr && those->outcome) {
      noun = those->head;
      begin = those->first;
    }
    const std::optional<std::size_t> opener = Before(begin);
    if (!opener || !Is(*opener, "among")) return std::nullopt;
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p)
      if (draft_.frames.predicates[p].first == *noun) return p;
    return std::nullopt;
  }

  // "بين ضحايا غارة كذا امرأتان": the event and its place may stand between.
  std::optional<std::uint32_t> AfterVictimsOf(std::uint32_t first) const {
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
  bool IsEventNoun(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->event && a.lexeme->pos == Pos::kNoun; });
  }

  // "وجود تسعة أطفال بين القتلى": the noun of those whom the phrase is a part of.
  std::optional<std::uint32_t> BeforePartitiveNoun(const QuantityPhrase& quantity) const {
    if (quantity.partitive || !quantity.people.max) return std::nullopt;
    std::optional<std::size_t> among = After(quantity.last);
    // "60 تلميذا من مدرسة مجاورة بين المصابين": where they are from
    if (among && IsWord(*among, "من"))
      for (int steps = 0; among && steps < kFromWhere && !Is(*among, "among"); ++steps) {
        if (HasVerb(*among) || IsComma(*among)) return std::nullopt;
        among = After(*among);
      }
    const Analysis* opener = among ? lattice().Find(*among, "among") : nullptr;
    if (opener == nullptr || opener->Has(kPronoun) || opener->clitics != 0) return std::nullopt;
    const std::size_t noun = *among + opener->length;
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
  bool IsMostOfThem(const QuantityPhrase& quantity) const {
    std::optional<std::size_t> opener = Before(quantity.first);
    if (!opener || !IsWord(*opener, "من")) return false;
    opener = Before(*opener);
    const Group group = draft_.GroupOf(quantity);
    return opener && Is(*opener, "most") &&
           (group == Group::kCivilian || group == Group::kSecurity || group == Group::kMilitant);
  }

  // "ستة أطفال بين 13 قتيلا": the number of those whom the phrase is a part of.
  std::optional<std::uint32_t> AmongCounted(const QuantityPhrase& quantity) const {
    if (quantity.partitive || !quantity.people.max) return std::nullopt;
    const std::optional<std::size_t> among = After(quantity.last);
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

  // "ثمانية أشخاص، ثلاثة مدنيين وخمسة مسلحين": the number before the comma, where the list behind it makes it up.
  std::optional<std::uint32_t> SpelledByComma(std::uint32_t q) const {
    const QuantityPhrase& quantity = field_.quantities[q];
    const std::optional<std::size_t> comma = Before(quantity.first);
    if (!comma || !IsComma(*comma) || !IsCounted(quantity)) return std::nullopt;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& whole = draft_.frames.fillings[f];
      if (!whole.quantity || whole.part_of || !whole.people.max || whole.people.min != *whole.people.max ||
          field_.quantities[*whole.quantity].last + 1U != *comma)
        continue;
      std::uint32_t sum = quantity.people.min, last = quantity.last;
      for (std::uint32_t n = q + 1; n < field_.quantities.size() && sum < whole.people.min; ++n) {
        const QuantityPhrase& next = field_.quantities[n];
        if (next.first != last + 1U || !JoinedByWa(next.first) || !IsCounted(next)) break;
        sum += next.people.min;
        last = next.last;
      }
      return last > quantity.last && sum == whole.people.min ? std::optional(f) : std::nullopt;
    }
    return std::nullopt;
  }
  static bool IsCounted(const QuantityPhrase& people) {
    return people.counts_people && !people.outcome && !people.partitive && people.people.max &&
           people.people.min == *people.people.max && people.people.form != Form::kPlural;
  }

  void HangAmong(std::uint32_t q, std::uint32_t those) {
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

  // "سقوط ضحايا، بينهم طفلان": parts of those of whom nothing else is told.
  std::optional<std::uint32_t> OfCasualties(const QuantityPhrase& quantity) const {
    std::optional<std::size_t> host = Before(quantity.first);
    if (!quantity.people.max) return std::nullopt;
    if (quantity.partitive && Is(quantity.first, "partitive")) host = quantity.first;
    if (!host || !Is(*host, "partitive")) return std::nullopt;
    host = Before(*host);
    if (host && IsComma(*host)) host = Before(*host);
    if (!host) return std::nullopt;
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (predicate.last == *host && predicate.analysis->lexeme->Is("casualty") &&
          predicate.analysis->lexeme->Is("person") && !predicate.negated)
        return std::none_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(),
                            [&](const Filling& filling) { return filling.predicate == p; })
                   ? std::optional(p)
                   : std::nullopt;
    }
    return std::nullopt;
  }

  // Casualties that claim nothing stand before in the sentence.
  bool CasualtiesBetween(std::uint32_t first) const {
    return std::any_of(draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& p) {
      return p.last < first && field_.SameSentence(p.first, first) &&
             (p.analysis->lexeme->Is("casualty") || !p.no_claim.empty());
    });
  }

  // A part: of the nearest filling before, in its sentence or the one before.
  bool Hang(std::uint32_t q, bool part) {
    const QuantityPhrase& quantity = field_.quantities[q];
    const std::optional<std::uint32_t> noun = AfterPartitiveNoun(quantity.first);
    std::uint32_t best_told = 0;
    std::optional<std::uint32_t> best;
    if (const std::optional<std::uint32_t> casualties = OfCasualties(quantity)) {
      Filling filling = draft_.MakeFilling(*casualties, q, quantity.first, quantity.last);
      filling.rule = "partitive-noun";
      draft_.Add(std::move(filling), q);
      return true;
    }
    const std::optional<std::uint32_t> bracket = BracketOf(quantity);
    if (bracket && !quantity.partitive) {
      // What brackets spell out belongs to the people right before them, or to nobody.
      for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f)
        if (draft_.frames.fillings[f].quantity == bracket) {
          HangOn(q, f, part);
          draft_.frames.fillings.back().group = draft_.GroupOf(quantity);  // a man among civilians is told as a man
          return true;
        }
      draft_.frames.quantity_reason[q] = "part-of-no-claim";
      return true;
    }
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      // "أربعة سائقين بينهم طفل قتلوا": the verb may stand behind the part.
      const std::uint32_t told = filling.quantity ? field_.quantities[*filling.quantity].last : filling.last;
      if (told >= quantity.first || filling.part_of || filling.people.form == Form::kNegated) continue;
      if (noun && filling.outcome != draft_.frames.predicates[*noun].outcome) continue;
      if (!noun && token(quantity.first).sentence - token(told).sentence > 1U) continue;
      // "سقوط ضحايا، بينهم نساء": a part of those, of whom no outcome is told; nor is one of "160 شهيدا وجريحا".
      if (!noun && token(quantity.first).sentence != token(told).sentence && CasualtiesBetween(quantity.first))
        continue;
      if (filling.people.max && quantity.people.max && *quantity.people.max > *filling.people.max) continue;
      if (!best || told > best_told) {
        best = f;
        best_told = told;
      }
    }
    // "معظمهم أطفال.. إصابة 8 مواطنين": the part before its whole.
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size() && !best && quantity.people.form == Form::kPlural;
         ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.first > quantity.last && token(filling.first).sentence - token(quantity.last).sentence <= 1U &&
          !filling.part_of && IsNumbered(filling.people))
        best = f;
    }
    if (!best) {
      if (!noun) return false;
      Filling filling = draft_.MakeFilling(*noun, q, quantity.first, quantity.last);
      filling.rule = "partitive-noun";
      draft_.Add(std::move(filling), q);
      return true;
    }
    HangOn(q, *best, part);
    if (noun) {
      draft_.frames.fillings.back().first = draft_.frames.predicates[*noun].first;
      draft_.done.insert(*noun);
    }
    return true;
  }

  // "مقتل المقدم فلان، قائد الكتيبة": what he is, not one more.
  bool IsApposition(std::uint32_t q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    const std::optional<std::size_t> comma = Before(quantity.first);
    if (quantity.people.form != Form::kSingular || Joined(quantity.first, kWa) || !comma || !IsComma(*comma))
      return false;
    if (!Is(quantity.head, "role") && !Is(quantity.head, "leader")) return false;
    for (Filling& filling : draft_.frames.fillings) {
      if (filling.last + 1U != *comma || filling.names.empty() || filling.people.max != 1U) continue;
      if (filling.group == Group::kAny) filling.group = draft_.GroupOf(quantity);
      draft_.frames.quantity_used[q] = true;
      return true;
    }
    return false;
  }

  // "مقتل قيادي برفقة عنصر آخر", "قُتل الوالي مع مرافقين": one figure, of the first one's group.
  bool JoinsCompany(std::uint32_t q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    if (!quantity.people.max || quantity.outcome) return false;
    const std::optional<std::size_t> with = Before(quantity.first);
    if (!with || !Is(*with, "company")) return false;
    for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
      Filling& person = draft_.frames.fillings[f];
      if (person.last >= *with || !field_.SameSentence(person.last, *with) || person.part_of) continue;
      if (person.people.max != 1U || person.people.min != 1U || IsNumbered(person.people)) continue;
      int words = 0;
      for (std::size_t at = person.last + 1; at < *with; ++at) {
        if (!IsMark(at)) ++words;
        if (IsComma(at) || HasVerb(at) || OutcomeReading(at) != nullptr || words > 8) return false;
      }
      person.people.min += quantity.people.min;
      person.people.max = 1 + *quantity.people.max;
      person.people.form = Form::kList;
      person.last = quantity.last;
      person.rule += "+company";
      draft_.frames.quantity_used[q] = true;
      return true;
    }
    return false;
  }

  // "رجل واثنان من أبنائه", "معلم وولداه": a person with his kin is one figure, as it is told.
  bool JoinsKin(std::uint32_t q, std::uint32_t on) {
    const QuantityPhrase& quantity = field_.quantities[q];
    bool kin = false, companion = false;
    for (std::uint32_t at = quantity.first; at <= std::min<std::uint32_t>(quantity.last + 2, field_.size() - 1); ++at)
      for (const Analysis& a : lattice().readings[at]) {
        if (a.Has(kPronoun)) {
          kin = kin || a.lexeme->Is("kin") || a.lexeme->Is("companion");
          companion = companion || a.lexeme->Is("companion");
        }
      }
    Filling& person = draft_.frames.fillings[on];
    if (!kin || person.people.max != person.people.min || !quantity.people.max) return false;
    if (person.people.form == Form::kDigits || person.people.form == Form::kWord || person.group == Group::kMilitant)
      return false;
    // "الطفلان فلان وشقيقته", "طفلان هما طفلة وشقيقها": who the two are.
    if (person.people.form == Form::kDual && person.quantity) {
      const std::uint32_t head = field_.quantities[*person.quantity].last;
      const std::optional<std::size_t> next = After(head);
      if (next && (field_.NameAt(*next) != nullptr || Is(*next, "they-are"))) return false;
    }
    person.people.min += quantity.people.min;
    person.people.max = *person.people.max + *quantity.people.max;
    person.people.form = Form::kList;
    if (!companion) person.group = person.part_of ? draft_.frames.fillings[*person.part_of].group : Group::kAny;
    person.last = std::max(person.last, quantity.last);
    person.rule += "+kin";
    draft_.frames.quantity_used[q] = true;
    return true;
  }

  void HangOn(std::uint32_t q, std::uint32_t on, bool part) {
    const Filling whole = draft_.frames.fillings[on];
    if (whole.people.form == Form::kDual && field_.quantities[q].people.form == Form::kSingular &&
        SpellsOut(whole, q)) {
      draft_.frames.quantity_used[q] = true;  // "استشهد الطفلان فلان وشقيقته": the two again
      return;
    }
    Filling filling = draft_.MakeFilling(whole.predicate, q, field_.quantities[q].first, field_.quantities[q].last);
    filling.outcome = whole.outcome;
    // "قتيل ومعتقلون": a noun that tells its own outcome keeps it.
    if (const Analysis* own = OutcomeReading(field_.quantities[q].head); own != nullptr && !part)
      filling.outcome = *own->lexeme->outcome;
    if (token(whole.first).sentence == token(filling.last).sentence) {
      filling.first = std::min(whole.first, field_.quantities[q].first);
    } else {
      filling.first = field_.quantities[q].first;
    }
    if (part) filling.part_of = whole.part_of ? whole.part_of : std::optional(on);
    if (part && filling.group == Group::kAny && whole.group != Group::kWoman && whole.group != Group::kChild &&
        !(whole.group == Group::kCivilian && TellsAnySide(field_.quantities[q])))
      filling.group = whole.group;  // a part of civilians is civilians
    if (part && whole.group == Group::kMilitant && filling.group == Group::kSecurity &&
        field_.quantities[q].people.form == Form::kSingular)
      filling.group = Group::kMilitant;  // "عشرات من المسلحين بينهم ضابط": an officer of theirs
    filling.rule = part ? "partitive" : "coordinate";
    draft_.Add(std::move(filling), q);
  }

  // "بينهم شقيقان وشاب": of what side is said by none of these words.
  bool TellsAnySide(const QuantityPhrase& people) const {
    return Is(people.head, "any-side") || (Is(people.head, "kin") && !people.group);
  }

  // Whether the phrase stands behind a name that tells who the two of the filling are.
  bool SpellsOut(const Filling& two, std::uint32_t q) const {
    const std::uint32_t last = two.quantity ? field_.quantities[*two.quantity].last : two.last;
    for (std::size_t at = last; const std::optional<std::size_t> next = After(at);) {
      at = *next;
      if (at >= field_.quantities[q].first) return false;
      if (const NamePhrase* name = field_.NameAt(at)) return name->type == EntityType::kPerson;
      if (IsComma(at) || at > last + 3U) return false;
    }
    return false;
  }

  // The filling whose people end right before this group, joined by و or a comma.
  bool IsOnTop(const QuantityPhrase& quantity) const {
    return quantity.first >= 2 && field_.SameSentence(quantity.first - 2, quantity.first) &&
           Is(quantity.first - 2, "besides");
  }

  // "إن 100 مسلح و17 جنديا قتلوا": the verb behind both took the nearer one.
  std::optional<std::uint32_t> CoordinateBehind(const QuantityPhrase& quantity) const {
    if (!IsNumbered(quantity.people)) return std::nullopt;
    std::optional<std::size_t> next = After(quantity.last);
    if (!next || !(Joined(*next, kWa) || token(*next).folded.starts_with("و"))) return std::nullopt;
    if (token(*next).folded == "و") next = After(*next);
    for (std::uint32_t f = 0; next && f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (!filling.quantity || field_.quantities[*filling.quantity].first != *next) continue;
      const Predicate& predicate = draft_.frames.predicates[filling.predicate];
      const bool behind = predicate.frame->verbal && predicate.first > field_.quantities[*filling.quantity].last;
      return behind ? std::optional(f) : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> CoordinateOf(const QuantityPhrase& quantity) const {
    bool joined = std::any_of(lattice().readings[quantity.first].begin(), lattice().readings[quantity.first].end(),
                              [](const Analysis& a) { return a.Has(kWa); }) ||
                  token(quantity.first).folded.starts_with("و");
    std::optional<std::size_t> before = Before(quantity.first);
    if (before && quantity.people.form == Form::kPlural && !quantity.construct && SpelledOut(quantity.first))
      return std::nullopt;
    if (before && token(*before).folded == "و") {
      joined = true;
      before = Before(*before);
    }
    // "15 طفلاً، إضافة إلى 20 من العناصر"
    if (!joined && IsOnTop(quantity)) {
      joined = true;
      before = Before(quantity.first - 2);
    }
    bool comma = false;
    if (before && IsComma(*before)) {
      comma = true;
      before = Before(*before);
    }
    if (!joined && !comma) return std::nullopt;
    if (!before) return std::nullopt;
    // "145 من القوات والمسلحين": a definite plural counts nobody.
    if (quantity.people.form == Form::kPlural && !quantity.construct && Joined(quantity.head, kAl)) return std::nullopt;
    // "قصف الجيش ومرتزقته": whose people stand beside him without a number are no victims, kin and companions aside.
    if (quantity.people.form == Form::kPlural && !quantity.construct && !quantity.others &&
        Joined(quantity.head, kPronoun) && !Is(quantity.head, "kin") && !Is(quantity.head, "companion"))
      return std::nullopt;
    // Words that belong to the group before ("7 عناصر من قوى الأمن و...") may stand between, a verb may not.
    for (std::uint32_t steps = 0; steps < (joined ? 9U : 2U); ++steps) {
      for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
        const Filling& filling = draft_.frames.fillings[f];
        if (filling.quantity && field_.quantities[*filling.quantity].last == *before) {
          // "عشرات من الأطباء والممرضين": the amount is of both.
          const bool of_both = field_.quantities[*filling.quantity].construct && !quantity.construct &&
                               quantity.people.form == Form::kPlural && IsDefinite(quantity.head);
          // "20 ألف قتيل و5 ملايين نازح": what those before were is told by their noun, and these have another.
          const bool of_another =
              filling.rule == "counted-noun" && OutcomeReading(quantity.head) == nullptr && Is(quantity.head, "status");
          return of_both || of_another ? std::nullopt : std::optional(f);
        }
        if (!filling.quantity && filling.last == *before && filling.people.form != Form::kNegated) return f;
        // "إن فلاناً وابنه قُتلا"
        if (!filling.quantity && !filling.names.empty() && field_.names[filling.names.back()].last == *before) return f;
      }
      for (const Predicate& predicate : draft_.frames.predicates)
        if (predicate.first <= *before && *before <= predicate.last) return std::nullopt;
      if (HasVerb(*before) || IsComma(*before) || Is(*before, "that") || Is(*before, "contrast")) return std::nullopt;
      before = Before(*before);
      if (!before) return std::nullopt;
    }
    return std::nullopt;
  }

  // "10 أشخاص، هم 5 مدنيين و5 مقاتلين": the total that a list with هم spells out.
  std::optional<std::uint32_t> SpelledOut(std::uint32_t first) const {
    std::optional<std::size_t> before = Before(first);
    const bool colon = before && IsWord(*before, ":");
    if (colon && !Is(*Before(*before), "they-are")) return SpelledByColon(first, *before);
    if (colon) before = Before(*before);
    if (!before || !Is(*before, "they-are")) return std::nullopt;
    std::optional<std::uint32_t> best;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.last < *before && token(filling.last).sentence == token(*before).sentence && !filling.part_of &&
          (!best || filling.last > draft_.frames.fillings[*best].last))
        best = f;
    }
    return best;
  }

  // "قتل 17 شخصا في القصف: 12 مدنيا و5 عسكريين": the one number before, which the list fits in.
  std::optional<std::uint32_t> SpelledByColon(std::uint32_t first, std::size_t colon) const {
    const std::uint32_t q = field_.quantity_at[first];
    if (q == FieldText::kNone || !field_.quantities[q].people.max || !IsNumbered(field_.quantities[q].people))
      return std::nullopt;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.last >= colon || !field_.SameSentence(filling.last, colon) || filling.part_of) continue;
      if (whole || !IsNumbered(filling.people) || filling.people.max != filling.people.min) return std::nullopt;
      whole = f;
    }
    if (!whole || draft_.frames.fillings[*whole].people.min <= *field_.quantities[q].people.max) return std::nullopt;
    return whole;
  }

  // "99 قتيلا، هم: 63 من القوات وتشكيلات تتبع لها، و12 من التنظيم": a later number of that list.
  std::optional<std::uint32_t> SpelledOn(const QuantityPhrase& quantity) const {
    constexpr std::uint32_t kList = 40;  // words
    if (!IsNumbered(quantity.people)) return std::nullopt;
    if (!JoinedByWa(quantity.first) && !token(quantity.first).folded.starts_with("و")) {
      const std::optional<std::size_t> before = Before(quantity.first);
      if (!before || !IsWord(*before, "و")) return std::nullopt;
    }
    std::optional<std::size_t> at = Before(quantity.first);
    for (std::uint32_t words = 0; at && words < kList; ++words, at = Before(*at)) {
      if (HasVerb(*at) || Is(*at, "among")) return std::nullopt;
      const std::optional<std::size_t> next = After(*at);
      if (Is(*at, "they-are") && next)
        return SpelledOut(static_cast<std::uint32_t>(IsWord(*next, ":") ? *After(*next) : *next));
    }
    return std::nullopt;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillParts(FrameDraft& draft) { PartFiller(draft).Run(); }

}  // namespace isnad
