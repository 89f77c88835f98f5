#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/read/events/event_places.h"
#include "core/read/frames/kinds.h"
#include "core/read/frames/part_filler.h"

// People joined to people before them: by و, as company, as kin, as one more word of the same person.

namespace isnad {

// The filling whose people end right before this group, joined by و or a comma.
std::optional<std::uint32_t> PartFiller::CoordinateOf(const QuantityPhrase& quantity) const {
  const auto& readings = lattice().readings[quantity.first];
  // "فلان والي كذا", "فلان والد فلان": the letter is the noun's own.
  const bool own = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("person") && a.clitics == 0 && a.lexeme->pos == Pos::kNoun;
  });
  bool joined = !own && (token(quantity.first).folded.starts_with("و") ||
                         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); }));
  std::optional<std::size_t> before = Before(quantity.first);
  if (before && quantity.people.form == Form::kPlural && !quantity.construct && SpelledOut(quantity.first))
    return std::nullopt;
  // "القبض على عدد 9 أفراد، وعدد 18 من المشتبه بهم"
  if (before && (token(*before).folded == "و" || token(*before).folded == "وعدد")) {
    joined = true;
    before = Before(*before);
  }
  // "15 طفلاً، إضافة إلى 20 من العناصر"
  if (!joined && IsOnTop(quantity)) {
    joined = true;
    before = Before(IsOnTopOf(quantity) ? quantity.first - 1 : quantity.first - 2);
  }
  // "أفرج عن 90 أسيرا مقابل 60 أسيرا"
  const bool in_return = before && IsWord(*before, "مقابل");
  if (in_return) {
    joined = true;
    before = Before(*before);
  }
  bool comma = false;
  if (before && IsComma(*before)) {
    comma = true;
    before = Before(*before);
  }
  if ((!joined && !comma) || !before || !MayGoOn(quantity)) return std::nullopt;
  if (const std::optional<std::uint32_t> named = comma && joined ? NamedBefore(*before + 1) : std::nullopt)
    return named;
  if (const std::optional<std::uint32_t> past = comma && joined ? BeforeAside(*before + 1, quantity) : std::nullopt)
    return past;
  if (const std::optional<std::uint32_t> past = comma && joined ? BeforeMeans(*before + 1) : std::nullopt) return past;
  // Words that belong to the group before ("7 عناصر من قوى الأمن و...") may stand between, a verb may not.
  for (std::uint32_t steps = 0; before && steps < (joined ? 9U : 2U);) {
    if (const std::optional<std::uint32_t> ended = EndingAt(*before);
        ended && in_return && draft_.frames.fillings[*ended].outcome != Outcome::kFreed)
      return std::nullopt;
    if (const std::optional<std::uint32_t> ended = EndingAt(*before))
      return IsOfBoth(*ended, quantity) ? std::nullopt : ended;
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      // "لقي خمسة مصرعهم بالإضافة إلى ستة": the end of the idiom that told of the five.
      // "لقي 18 دركيا مصرعهم ومدني واحد"
      const bool beside = joined && !comma && steps == 0 && predicate.last + 1U == quantity.first;
      const bool ends_idiom =
          (beside || IsOnTop(quantity)) && predicate.analysis->Has(kPronoun) && !predicate.frame->verbal;
      if (predicate.first <= *before && *before <= predicate.last && !ends_idiom)
        // "16 سجينا قتلوا وأربعة من الحراس": the verb's subject is told before it.
        return IsOnTop(quantity) || (joined && !comma && steps > 0 && StandsSomewhere(quantity)) ||
                       (beside && predicate.frame->verbal && IsNumbered(quantity.people))
                   ? SubjectOf(p)
                   : std::nullopt;
    }
    if (IsSideOfFight(*before, quantity)) return std::nullopt;
    const bool byname = comma && IsOnTop(quantity) && IsComma(*before);  // "فلان، الملقب بكذا، إضافة إلى اثنين"
    if (HasVerb(*before) || (IsComma(*before) && !byname) || Is(*before, "that") || Is(*before, "contrast"))
      return std::nullopt;
    steps += InName(*before) ? 0 : 1;  // "قائد الأمن في كذا فلان الفلاني وأربعة من مرافقيه"
    before = Before(*before);
  }
  return std::nullopt;
}

// "7 أشخاص في مواجهات بين الشرطة ومسلحين", "في اشتباك مع مسلحين ومهربين": who fought is told, and none of the victims.
bool PartFiller::IsSideOfFight(std::size_t at, const QuantityPhrase& quantity) const {
  // "اشتباك بين دورية من الجيش ومجموعة من الأهالي": however many they are.
  const std::optional<std::size_t> fight = Is(at, "among") && !Joined(at, kPronoun) ? Before(at) : std::nullopt;
  if (fight && !Is(at, "partitive") && EventReadingAt(lattice(), *fight) != nullptr) return true;
  if (quantity.people.form != Form::kPlural || quantity.construct || quantity.others) return false;
  if (Is(at, "among") && !Is(at, "partitive") && !Joined(at, kPronoun)) return true;
  const QuantityPhrase* beside = quantity.first > 0 ? field_.QuantityAt(quantity.first - 1) : nullptr;
  return beside != nullptr && beside->last + 1U == quantity.first && beside->people.form == Form::kPlural &&
         beside->first == at + 1U && (IsWord(at, "مع") || IsWord(at, "ضد"));
}

// "قتل فلان، أحد قادة الحركة، والشاب فلان": the filling of the one before what he is, which ends at the comma.
std::optional<std::uint32_t> PartFiller::NamedBefore(std::size_t close) const {
  constexpr std::size_t kWords = 10;
  for (std::size_t open = close; open-- > 1 && close - open <= kWords && field_.SameSentence(open, close);) {
    if (!IsComma(open)) continue;
    if (!TellsWhoHeIs(open, close)) return std::nullopt;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& person = draft_.frames.fillings[f];
      const bool named = field_.NameAt(open - 1) != nullptr || !person.names.empty();
      if (person.last + 1U == open && named && person.people.max == 1U && !person.part_of) return f;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// "اعتقلوا شابا في المدينة، بعد أن داهمت دورية منزله، وشابا آخر": the filling of the one before what was done first,
// which ends at the comma. Only an object or "another" goes on so far back; a subject begins anew.
std::optional<std::uint32_t> PartFiller::BeforeAside(std::size_t close, const QuantityPhrase& quantity) const {
  constexpr std::size_t kWords = 12;
  const bool object = token(quantity.head).folded.ends_with("ا") && quantity.people.form == Form::kSingular;
  if (!object && !quantity.others) return std::nullopt;
  for (std::size_t at = close; at-- > 1 && close - at <= kWords && field_.SameSentence(at, close);) {
    if (IsComma(at) || OutcomeReading(at) != nullptr) return std::nullopt;
    const bool opens = IsWord(at, "بعدما") || (IsWord(at, "بعد") && IsWord(at + 1, "ان"));
    if (!opens) continue;
    for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.last >= at || !field_.SameSentence(filling.last, at)) continue;
      const bool one = filling.people.form == Form::kSingular && !filling.part_of;
      return one && draft_.frames.predicates[filling.predicate].frame->verbal ? std::optional(f) : std::nullopt;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// "أصيب ثمانية، برصاص القوات، والعشرات بالاختناق": the filling of those before what they were hurt with.
std::optional<std::uint32_t> PartFiller::BeforeMeans(std::size_t close) const {
  constexpr std::size_t kWords = 8;
  for (std::size_t open = close; open-- > 1 && close - open <= kWords && field_.SameSentence(open, close);) {
    if (!IsComma(open)) {
      if (HasVerb(open) || OutcomeReading(open) != nullptr) return std::nullopt;
      continue;
    }
    if (!Is(open + 1, "by-gun") && !Joined(open + 1, kBi)) return std::nullopt;
    return EndingAt(open - 1);
  }
  return std::nullopt;
}

// "19 قتلوا في كذا وستة في كذا": where those are is told right behind them.
bool PartFiller::StandsSomewhere(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> in = After(quantity.last);
  if (!in || !IsNumbered(quantity.people)) return false;
  if (Joined(*in, kBi)) return Is(*in, "place-cue") || field_.NameAt(*in) != nullptr;
  if (!Is(*in, "locative")) return false;
  const std::optional<std::size_t> where = After(*in);
  return where && field_.DateAt(*where) == nullptr && !IsComma(*where) && !HasVerb(*where);
}

// "سلموا أنفسهم", "سلما نفسيهما", "استسلموا"
bool PartFiller::GaveUp(std::size_t verb) const {
  const std::string& word = token(verb).folded;
  if (word.ends_with("استسلموا") || word.ends_with("استسلما") || word.ends_with("يستسلمون")) return true;
  const std::optional<std::size_t> self = After(verb);
  return self && (word.ends_with("سلموا") || word.ends_with("سلما")) &&
         (token(*self).folded.starts_with("انفس") || token(*self).folded.starts_with("نفس"));
}

// Whether the phrase may go on with people before it.
bool PartFiller::MayGoOn(const QuantityPhrase& quantity) const {
  // "توقيف 101 عنصر دعم، فضلا عن 22 إرهابيا سلموا أنفسهم": they were not caught.
  if (const std::optional<std::size_t> verb = After(quantity.last); verb && GaveUp(*verb)) return false;
  if (quantity.people.form != Form::kPlural || quantity.construct) return true;
  // "145 من القوات والمسلحين": a definite plural counts nobody.
  if (Joined(quantity.head, kAl)) return false;
  // "قصف الجيش ومرتزقته": whose people stand beside him without a number are no victims, kin and companions aside.
  return quantity.others || !Joined(quantity.head, kPronoun) || Is(quantity.head, "kin") ||
         Is(quantity.head, "companion") || draft_.GroupOf(quantity) == Group::kChild;
}

// "أن 20 مدنيا قتلوا أمس فضلا عن أربعة شرطيين": the filling whose people stand before their verb.
std::optional<std::uint32_t> PartFiller::SubjectOf(std::uint32_t predicate) const {
  if (!draft_.frames.predicates[predicate].frame->verbal) return std::nullopt;
  for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
    const Filling& filling = draft_.frames.fillings[f];
    if (filling.predicate != predicate || !filling.quantity || filling.part_of) continue;
    const bool before = field_.quantities[*filling.quantity].last < draft_.frames.predicates[predicate].first;
    return before ? std::optional(f) : std::nullopt;
  }
  // "أفرج عن 5 صحفيين كانوا قد اختطفوا قبل أعوام إضافة إلى 15 سعوديا": the verb tells more of those before it.
  for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
    const Filling& filling = draft_.frames.fillings[f];
    if (filling.outcome == Outcome::kFreed && filling.last < draft_.frames.predicates[predicate].first &&
        field_.SameSentence(filling.last, draft_.frames.predicates[predicate].first))
      return f;
  }
  return std::nullopt;
}

// The last filling whose people end at the token.
std::optional<std::uint32_t> PartFiller::EndingAt(std::size_t at) const {
  for (std::uint32_t f = static_cast<std::uint32_t>(draft_.frames.fillings.size()); f-- > 0;) {
    const Filling& filling = draft_.frames.fillings[f];
    if (filling.quantity) {
      if (field_.quantities[*filling.quantity].last == at) return f;
    } else if (filling.last == at && filling.people.form != Form::kNegated) {
      return f;
    } else if (!filling.names.empty() && field_.names[filling.names.back()].last == at) {
      return f;  // "إن فلاناً وابنه قُتلا"
    }
  }
  return std::nullopt;
}

// The phrase adds nobody to the filling's people, or is of another outcome.
bool PartFiller::IsOfBoth(std::uint32_t filling, const QuantityPhrase& quantity) const {
  if (Is(quantity.head, "survive")) return true;  // "12 مصابا و6 ناجين"
  const Filling& before = draft_.frames.fillings[filling];
  if (!before.quantity) return false;
  // "عشرات من الأطباء والممرضين": the amount is of both.
  if (field_.quantities[*before.quantity].construct && !quantity.construct && quantity.people.form == Form::kPlural &&
      IsDefinite(quantity.head))
    return true;
  if (ShareOwner(field_.quantities[*before.quantity], quantity)) return true;
  // "20 ألف قتيل و5 ملايين نازح", "قتلى ونازحون": what those before were is told by their noun, and these have another.
  return (before.rule == "counted-noun" || before.rule == "plural-noun") && OutcomeReading(quantity.head) == nullptr &&
         Is(quantity.head, "status");
}

// "إضافة لطفل"
bool PartFiller::IsOnTopOf(const QuantityPhrase& quantity) const {
  return quantity.first >= 1 && field_.SameSentence(quantity.first - 1, quantity.first) &&
         IsBesides(quantity.first - 1) && Joined(quantity.first, kLi);
}

bool PartFiller::IsOnTop(const QuantityPhrase& quantity) const {
  if (IsOnTopOf(quantity)) return true;
  return quantity.first >= 2 && field_.SameSentence(quantity.first - 2, quantity.first) &&
         Is(quantity.first - 2, "besides");
}

// "إن 100 مسلح و17 جنديا قتلوا": the verb behind both took the nearer one.
std::optional<std::uint32_t> PartFiller::CoordinateBehind(const QuantityPhrase& quantity) const {
  if (!IsNumbered(quantity.people)) return std::nullopt;
  std::optional<std::size_t> next = After(quantity.last);
  // "ستة من عناصر الأمن وثلاثة مدنيين قتلوا": whose they are, between the two.
  constexpr int kOwner = 2;  // words
  for (int words = 0; next && words < kOwner && Joined(*next, kAl) && !Joined(*next, kWa) && !HasVerb(*next); ++words)
    next = After(*next);
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

// "خمسة أطفال ونساء": told in one breath, the number is of both.
bool PartFiller::AreWomenAndChildren(std::uint32_t q) const {
  if (q == 0) return false;
  const QuantityPhrase &here = field_.quantities[q], &before = field_.quantities[q - 1];
  const auto is = [&](const QuantityPhrase& people, Group group) {
    return people.group == group && !people.outcome && !people.partitive && !IsDefinite(people.head);
  };
  const bool both =
      (is(before, Group::kChild) && is(here, Group::kWoman)) || (is(before, Group::kWoman) && is(here, Group::kChild));
  const std::optional<std::size_t> beside = Before(here.first);
  return both && here.people.form == Form::kPlural && IsNumbered(before.people) && before.people.min > 2 &&
         Joined(here.first, kWa) && beside && *beside == before.last;
}

// "700 ضابط وجندي", "12 شخصا ما بين رجل وامرأة وطفل": nouns in the singular behind the number of all of them.
bool PartFiller::SharesNumber(std::uint32_t q) const {
  constexpr std::uint32_t kHundred = 100;    // what is counted by hundreds stands in the genitive
  constexpr std::uint32_t kThousand = 1000;  // of so many, one more is not told
  const QuantityPhrase* noun = &field_.quantities[q];
  if (AreWomenAndChildren(q)) return true;
  if (noun->people.form != Form::kSingular || noun->outcome || noun->partitive) return false;
  for (std::uint32_t back = q; noun->first == noun->head;) {
    const std::optional<std::size_t> before = Before(noun->first);
    if (before && (IsWord(*before, "بين") || IsWord(*before, "مابين"))) return true;
    if (back == 0 || !before || !(Joined(noun->first, kWa) || token(noun->first).folded.starts_with("و"))) return false;
    const QuantityPhrase& last = field_.quantities[--back];
    if (last.last != *before) return false;
    // "280 مدني وعسكري": the number's noun has no case to tell that the other is one more.
    constexpr std::uint32_t kTen = 10;
    const auto caseless = [&](const QuantityPhrase& one) {
      return !token(one.head).folded.ends_with("ا") && !token(one.head).taa;
    };
    if (IsNumbered(last.people) && last.people.min > kTen && caseless(last) && caseless(field_.quantities[q]))
      return true;
    if (IsNumbered(last.people))
      return last.people.min >= kThousand || (last.people.min >= kHundred && last.people.min % kHundred == 0);
    if (last.people.form != Form::kSingular) return false;
    noun = &last;
  }
  return false;
}

// "مقتل المقدم فلان، قائد الكتيبة", "الصحفيين فلان وفلان، مراسلا القناة": what he or they are, and nobody more.
bool PartFiller::IsApposition(std::uint32_t q) {
  const QuantityPhrase& quantity = field_.quantities[q];
  const std::optional<std::size_t> comma = Before(quantity.first);
  if ((quantity.people.form != Form::kSingular && quantity.people.form != Form::kDual) || Joined(quantity.first, kWa) ||
      !comma || !IsComma(*comma))
    return false;
  // "، سائق الحافلة": of something that is known.
  const std::optional<std::size_t> of = After(quantity.last);
  const bool bare = !Joined(quantity.head, kAl) && !quantity.outcome;
  const bool owned = bare && of && IsOwned(*of);
  // "، شاب من البلدة"
  const bool hails = bare && of && IsWord(*of, "من") && quantity.people.form == Form::kSingular;
  // "، الموظف في البلدية": definite, and no name of another behind it.
  const bool defined = Joined(quantity.head, kAl) && quantity.people.form == Form::kSingular && !quantity.outcome &&
                       of && (Is(*of, "preposition") || IsComma(*of) || Joined(*of, kBi));
  if (!owned && !hails && !defined && !Is(quantity.head, "role") && !Is(quantity.head, "leader") &&
      !Is(quantity.head, "member"))
    return false;
  for (Filling& filling : draft_.frames.fillings) {
    if (filling.last + 1U != *comma || filling.names.empty() || filling.people.max != filling.names.size()) continue;
    if ((filling.people.max != 1U && !owned) || (hails && filling.rule.starts_with("names-of"))) continue;
    if (filling.group == Group::kAny && !Is(quantity.head, "kin")) filling.group = draft_.GroupOf(quantity);
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  return false;
}

// "سائق الحافلة", "مراسل وكالة الأنباء": the noun's owner begins at the word.
bool PartFiller::IsOwned(std::size_t owner) const {
  constexpr int kWords = 3;
  std::optional<std::size_t> at = owner;
  for (int steps = 0; at && steps < kWords; ++steps, at = After(*at)) {
    if (IsComma(*at) || HasVerb(*at) || Is(*at, "preposition") || Joined(*at, kWa)) return false;
    const NamePhrase* name = field_.NameAt(*at);
    if (name != nullptr && name->type == EntityType::kPerson) return false;
    if (Joined(*at, kAl)) return true;
  }
  return false;
}

// "إصابة مراسل القناة، الصحفي فلان": who he is by name.
bool PartFiller::NamesOneBefore(std::uint32_t q) {
  const QuantityPhrase& quantity = field_.quantities[q];
  const std::optional<std::size_t> comma = Before(quantity.first), next = After(quantity.last);
  const NamePhrase* name = next ? field_.NameAt(*next) : nullptr;
  if (quantity.people.form != Form::kSingular || Joined(quantity.first, kWa) || !Joined(quantity.head, kAl) || !comma ||
      !IsComma(*comma) || name == nullptr || name->type != EntityType::kPerson || name->first != *next)
    return false;
  const std::optional<std::size_t> thing = Before(*comma);
  for (Filling& filling : draft_.frames.fillings) {
    if (!thing || !filling.quantity || !filling.names.empty() || filling.people.max != 1U || filling.part_of) continue;
    const QuantityPhrase& one = field_.quantities[*filling.quantity];
    if (one.people.form != Form::kSingular || one.last + 1U != *thing || !Joined(*thing, kAl)) continue;
    filling.names.push_back(field_.name_at[*next]);
    filling.last = std::max(filling.last, name->last);
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  return false;
}

// "جنديان برتبة عريف ورقيب": what ranks they had.
bool PartFiller::IsRankOf(std::uint32_t q) {
  constexpr int kWords = 6;  // of the ranks before
  const QuantityPhrase& rank = field_.quantities[q];
  if (rank.people.form != Form::kSingular || rank.outcome || Joined(rank.first, kAl) || Joined(rank.first, kPronoun))
    return false;
  std::uint32_t ranks = 1;
  std::optional<std::size_t> at = Before(rank.first);
  for (int steps = 0; at && !Is(*at, "of-rank"); ++steps, at = Before(*at)) {
    if (steps == kWords || HasVerb(*at) || OutcomeReading(*at) != nullptr || Is(*at, "preposition")) return false;
    if (Is(*at, "title") || Is(*at, "person")) ++ranks;
  }
  if (!at) return false;
  // "ضابط برتبة عقيد وجندي", "ضابطان برتبة عقيد وجندي": one has one rank, and a private none.
  const Analysis* several = lattice().Find(*at, "of-rank");
  if (!Is(rank.head, "title") && several->number != Number::kPlural) return false;
  std::optional<std::size_t> whose = Before(*at);
  while (whose && (IsComma(*whose) || IsWord(*whose, "من"))) whose = Before(*whose);
  const QuantityPhrase* people = whose ? field_.QuantityAt(*whose) : nullptr;
  if (people == nullptr || !people->counts_people || (people->people.max && *people->people.max < ranks)) return false;
  draft_.frames.quantity_used[q] = true;
  return true;
}

// "أصيب رئيس البلدية السابق وعضو لجنة الصلح فلان": two offices of the one man whom the name behind them tells.
bool PartFiller::IsSecondOffice(std::uint32_t q) {
  constexpr int kToTheName = 6;  // words of the second office
  const QuantityPhrase& office = field_.quantities[q];
  const auto is_office = [&](std::size_t at) {
    return Is(at, "role") || Is(at, "leader") || Is(at, "title") || Is(at, "member");
  };
  if (office.people.form != Form::kSingular || office.first != office.last || !Joined(office.first, kWa) ||
      Joined(office.first, kPronoun) || !is_office(office.head))
    return false;
  const std::optional<std::uint32_t> first = CoordinateOf(office);
  if (!first) return false;
  Filling& filling = draft_.frames.fillings[*first];
  if (filling.people.form != Form::kSingular || !filling.names.empty() || !filling.quantity || filling.part_of ||
      !is_office(field_.quantities[*filling.quantity].head) ||
      NamesSomebody(field_.quantities[*filling.quantity].last + 1, office.first))
    return false;
  std::optional<std::size_t> at = After(office.last);
  for (int steps = 0; at && steps < kToTheName; ++steps, at = After(*at)) {
    if (IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr || Joined(*at, kWa)) return false;
    const NamePhrase* name = field_.NameAt(*at);
    if (name == nullptr || name->type != EntityType::kPerson) continue;
    filling.names.push_back(field_.name_at[*at]);
    filling.last = std::max(filling.last, name->last);
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  return false;
}

// A person's name stands in the stretch: "رئيس المجلس المحلي سامي عوض وعضو المجلس" tells whose office the first is.
bool PartFiller::NamesSomebody(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t at = first; at < end && at < field_.size() && field_.SameSentence(first, at); ++at)
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPerson) return true;
  return false;
}

// "مقتل قيادي برفقة عنصر آخر", "قُتل الوالي مع مرافقين": one figure, of the first one's group.
bool PartFiller::JoinsCompany(std::uint32_t q) {
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
      // "لقي القيادي فلان مصرعه مع ثلاثة من معاونيه": the end of what is told of him.
      const bool idiom = Joined(at, kPronoun) && draft_.frames.predicates[person.predicate].analysis->lexeme->Is("gap");
      if (IsComma(at) || HasVerb(at) || (OutcomeReading(at) != nullptr && !idiom) || words > 8) return false;
    }
    person.people.min += quantity.people.min;
    person.people.max = 1 + *quantity.people.max;
    person.people.form = Form::kList;
    person.last = quantity.last;
    person.rule += "+company";
    // "ضابط مع شخصين آخرين", "ضابط مع ولديه": of no side that all of them are of.
    const bool kin = Is(quantity.head, "kin") && !Is(quantity.head, "companion");
    if (kin || (quantity.group.value_or(Group::kAny) == Group::kAny && Is(quantity.head, "any-side")))
      person.group = Group::kAny;
    draft_.frames.quantity_used[q] = true;
    return true;
  }
  return false;
}

// "رجل واثنان من أبنائه", "معلم وولداه": a person with his kin is one figure, as it is told.
bool PartFiller::JoinsKin(std::uint32_t q, std::uint32_t on) {
  const QuantityPhrase& quantity = field_.quantities[q];
  bool kin = false, companion = false;
  // "واثنان من أبنائه"; of "طفل ووالده" the father is somebody else.
  const std::optional<std::size_t> beside = After(quantity.last);
  const bool joined = beside && (Joined(*beside, kWa) || IsWord(*beside, "و"));
  const std::uint32_t end = joined ? quantity.last : std::min<std::uint32_t>(quantity.last + 2, field_.size() - 1);
  for (std::uint32_t at = quantity.first; at <= end; ++at)
    for (const Analysis& a : lattice().readings[at]) {
      if (a.Has(kPronoun)) {
        const bool aide = a.lexeme->Is("companion") || a.lexeme->Is("role");  // "ونائبه"
        kin = kin || a.lexeme->Is("kin") || aide;
        companion = companion || aide;
      }
    }
  Filling& person = draft_.frames.fillings[on];
  if (!kin || person.people.max != person.people.min || !quantity.people.max) return false;
  if (person.people.form == Form::kDigits || person.people.form == Form::kWord || person.group == Group::kMilitant)
    return false;
  // "طفلان وأمهم": the children are told as children.
  if (person.group == Group::kChild && person.people.form == Form::kDual && person.names.empty() &&
      token(quantity.head).folded.ends_with("هم"))
    return false;
  // "الطفلان فلان وشقيقته", "طفلان هما طفلة وشقيقها": who the two are.
  if (person.people.form == Form::kDual && person.quantity) {
    const std::uint32_t head = field_.quantities[*person.quantity].last;
    const std::optional<std::size_t> next = After(head);
    if (next && (field_.NameAt(*next) != nullptr || Is(*next, "they-are"))) return false;
    // "جثماني فلان وابنه": whose the two bodies are.
    if (Is(field_.quantities[*person.quantity].head, "body")) {
      draft_.frames.quantity_used[q] = true;
      return true;
    }
  }
  // "ستة أشخاص هم الشيخ وثلاثة من إخوته واثنان من حراسه": spelled out to the last, who are a part by themselves.
  // "مواطنين اثنين، وهما طفل ووالده"
  const bool one = person.people.form == Form::kSingular && person.names.empty() && quantity.people.max == 1U;
  if (person.part_of &&
      (person.people.form == Form::kList || (one && draft_.frames.fillings[*person.part_of].group != Group::kChild)) &&
      draft_.frames.fillings[*person.part_of].people.max == person.people.min + quantity.people.min)
    return false;
  // "أربعة مدنيين، بينهم امرأة وطفل ووالده": of a child the kin are told by themselves.
  if (person.part_of && one && person.group == Group::kChild &&
      draft_.frames.fillings[*person.part_of].group != Group::kChild)
    return false;
  // "القاصرين فلان وشقيقه": both of them.
  const bool both = !person.names.empty() && PluralBefore(field_.names[person.names.front()]) != nullptr;
  const Filling first = person;
  person.people.min += quantity.people.min;
  person.people.max = *person.people.max + *quantity.people.max;
  person.people.form = Form::kList;
  if (!companion && !both) person.group = person.part_of ? draft_.frames.fillings[*person.part_of].group : Group::kAny;
  person.last = std::max(person.last, quantity.last);
  person.rule += "+kin";
  draft_.frames.quantity_used[q] = true;
  const bool unnamed = first.names.empty() && first.quantity && !Is(field_.quantities[*first.quantity].head, "kin");
  if (!companion && !both && unnamed && !first.part_of &&
      (first.group == Group::kChild || first.group == Group::kWoman))
    AddFirstOfKin(first, on);
  return true;
}

// "طفلة ووالدتها", "امرأة وزوجها": of the two one is a child, or a woman.
void PartFiller::AddFirstOfKin(Filling first, std::uint32_t whole) {
  first.part_of = whole;
  first.rule = "first-of-kin";
  draft_.frames.fillings.push_back(std::move(first));
}

// "ضابط برتبة نقيب وعسكري", "مدني وطبيب": told one by one, those of one side are one figure. Of trades alone ("طبيب
// وممرضة") nobody says that they were all.
bool PartFiller::JoinsOneMore(std::uint32_t q, std::uint32_t on) {
  constexpr std::string_view kOneMore = "+one";
  const QuantityPhrase& more = field_.quantities[q];
  Filling& people = draft_.frames.fillings[on];
  const bool listed = people.people.form == Form::kList && people.rule.ends_with(kOneMore);
  if (more.people.form != Form::kSingular || more.people.max != 1U || IsOnTop(more) || !people.quantity ||
      !people.names.empty() || PartLike(on) || people.people.max != people.people.min ||
      !(people.people.form == Form::kSingular || listed))
    return false;
  // "قتيل ومعتقل", "وضابط مفقود" are of another outcome; whoever is told by name stays one by himself.
  for (std::uint32_t at = more.first; at <= more.last + 1U && at < field_.size(); ++at)
    if (field_.SameSentence(more.first, at) && OutcomeReading(at) != nullptr) return false;
  for (std::uint32_t at = people.last; at < more.first; ++at)
    if (IsComma(at)) return false;
  constexpr std::uint32_t kToTheName = 4;
  if (NamesSomebody(people.first, more.first) || NamesSomebody(more.last, more.last + kToTheName)) return false;
  const Filling one = draft_.MakeFilling(people.predicate, q, more.first, more.last);
  const std::string kind = KindOf(field_, people);
  if (one.group != people.group || !(kind.empty() || KindOf(field_, one).empty())) return false;
  if (!kind.empty()) people.quantity = q;
  people.people.min += 1;
  people.people.max = people.people.min;
  people.people.form = Form::kList;
  people.last = std::max(people.last, more.last);
  if (!listed) people.rule += kOneMore;
  draft_.frames.quantity_used[q] = true;
  return true;
}

// Whether the phrase stands behind a name that tells who the two of the filling are.
bool PartFiller::SpellsOut(const Filling& two, std::uint32_t q) const {
  const std::uint32_t last = two.quantity ? field_.quantities[*two.quantity].last : two.last;
  for (std::size_t at = last; const std::optional<std::size_t> next = After(at);) {
    at = *next;
    if (at >= field_.quantities[q].first) return false;
    if (const NamePhrase* name = field_.NameAt(at)) return name->type == EntityType::kPerson;
    if (IsComma(at) || at > last + 3U) return false;
  }
  return false;
}

}  // namespace isnad
