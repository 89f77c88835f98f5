#include "core/read/frames/kinds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/read/frames/words.h"

namespace isnad {
namespace {

// What a noun is that counts only some of those whom an event befell.
constexpr std::array<std::string_view, 6> kNarrow = {"nation", "leader", "role", "title", "kin", "companion"};

constexpr std::uint32_t kToTheVerb = 8;     // words from a figure to "لا يزال", "استقبل"
constexpr std::uint32_t kToTheCare = 8;     // words from a figure to "المستشفى"
constexpr std::uint32_t kSuccumbWords = 8;  // from who died to "متأثراً": his name, age and village stand between

bool IsNarrow(const Lexeme& noun, const Quantity& people) {
  // "a candidate was hurt", "إصابة مرشح": one told by what he is, where "شخص" and "شاب" are one of whom no more is
  // known.
  if (people.form == Form::kSingular && people.max == 1U && !noun.group && !noun.Is("plain") && !noun.Is("any-side") &&
      !noun.Is("member") && !noun.Is("people-of") && !noun.outcome)
    return true;
  // "seven protesters" may be all the dead, "a protester" beside them is one more.
  if (noun.Is("crowd")) return people.max == 1U;
  if (noun.Is("plain") || noun.Is("people-of") || noun.outcome) return false;
  if (std::any_of(kNarrow.begin(), kNarrow.end(), [&](std::string_view tag) { return noun.Is(tag); })) return true;
  return noun.group == Group::kCivilian;  // a trade: whoever counts all of them says مدنيون or مواطنون
}

std::string NameOf(const Lexeme& noun) {
  return noun.id.empty() ? noun.lemma : noun.id;
}  // two spellings may share an id

// "إلى 14 قتيلا بعد وفاة ثلاثة متأثرين بجراحهم": those behind it died of their wounds.
bool IsAnotherDeath(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return field.tokens[at - 1].folded != "," && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("person");
         });
}

// "تسلم المستشفى 17 جريحا توفي اثنان منهم", "received eight wounded, two of whom died": of the wounded just told.
bool AreOfTheWounded(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBack = 6;  // tokens back to the wounded
  bool of_them = false;
  for (std::uint32_t at = filling.first; at <= filling.last + 1 && at + 1 < field.size(); ++at)
    of_them = of_them || (field.SameSentence(at, filling.first) &&
                          (field.lattice.Is(at, "of-them") ||
                           (field.tokens[at].folded == "of" && field.tokens[at + 1].folded == "whom")));
  for (std::uint32_t back = 1; of_them && back <= kBack && back <= filling.first; ++back) {
    const std::uint32_t at = filling.first - back;
    if (!field.SameSentence(at, filling.first)) return false;
    const auto& readings = field.lattice.readings[at];
    const bool wounded = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome == Outcome::kInjured && (a.lexeme->Is("person") || a.form == VerbForm::kParticiple);
    });
    if (wounded) return true;
  }
  return false;
}

// "كان في عداد المفقودين", "كانوا مفقودين"
bool WasMissing(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kBack = 3;  // tokens back to the verb
  const std::string& word = field.tokens[at].folded;
  if (!word.starts_with("المفقود") && word != "مفقودا" && word != "مفقودين") return false;
  for (std::uint32_t back = 1; back <= kBack && back <= at && field.SameSentence(at - back, at); ++back)
    if (field.lattice.Is(at - back, "be")) return true;
  return false;
}

// "عثر على جثة منتسب كان في عداد المفقودين", "انتشلت جثمان طفلة، ليرتفع العدد إلى عشرة": a body that comes to the dead.
bool IsBodyThatAdds(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kFar = 24;        // tokens to what the toll rose to
  constexpr std::uint32_t kWasMissing = 6;  // tokens to "كان في عداد المفقودين"
  bool body = false;
  for (std::uint32_t at = filling.first; at <= filling.last; ++at) body = body || field.lattice.Is(at, "body");
  if (!body || field.lattice.lang != "ar") return false;
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kFar && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.first)) return false;
    if (at <= filling.last + kWasMissing && WasMissing(field, at)) return true;
    const auto& readings = field.lattice.readings[at];
    const bool so = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("rise") && a.Has(kLi) && a.form == VerbForm::kPresent;
    });
    if (so || field.lattice.Is(at, "thereby")) return true;
  }
  return false;
}

// "عائلة كاملة من خمسة أفراد": the preposition, and its family a word or two before.
bool IsFamilyOf(const FieldText& field, const QuantityPhrase& people) {
  constexpr std::uint32_t kBefore = 4;  // tokens to the family
  const std::uint32_t first = people.first > kBefore ? people.first - kBefore : 0;
  bool family = false;
  for (std::uint32_t at = first; at < people.head && field.SameSentence(at, people.head); ++at) {
    const std::string& word = field.tokens[at].folded;
    if (family && word == "من") return field.QuantityAt(at + 1) == &people;
    if (word == ",") family = false;
    family = family || field.lattice.Is(at, "family");
  }
  return false;
}

// "ارتقى مع زوجته وثلاث من بناته", "الأب وزوجته وأبناؤهما": who was killed, told by whose kin they are.
bool IsListOfKin(const FieldText& field, const Filling& filling) {
  if (filling.people.form != Form::kList || field.lattice.lang != "ar") return false;
  for (std::uint32_t at = filling.first; at <= filling.last; ++at) {
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.Has(kPronoun) && a.lexeme->Is("kin") && !a.lexeme->Is("companion");
        }))
      return true;
  }
  return false;
}

constexpr std::string_view kNamed = "named";  // those of the dead whose names are known
constexpr std::string_view kOwn = "own";      // those of him who speaks: "لم تتكبد قواتنا أي خسائر"

// "عُرف من الشهداء: فلان وفلان", "من بين المعتقلين: فلان - فلان": as many of them as are named.
bool AreNamedOfThem(const FieldText& field, const Filling& filling) {
  if (field.lattice.lang != "ar" || filling.part_of || filling.first == 0 || filling.people.max != filling.people.min ||
      (filling.people.form != Form::kNamed && filling.people.form != Form::kList))
    return false;
  const std::uint32_t of = filling.first - 1;
  if (!field.SameSentence(of, filling.first)) return false;
  const auto& readings = field.lattice.readings[filling.first];
  const bool all = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural && a.Has(kAl);
  });
  return all && (field.tokens[of].folded == "من" || field.lattice.Is(of, "among"));
}

// "كانت إحدى ضحايا القصف", "تشييع أحد شهداء الغارة": one of them, of whom nobody says how many they are.
bool IsOneOfTheVictims(const FieldText& field, const Filling& filling) {
  if (field.lattice.lang != "ar" || !filling.quantity || filling.people.form != Form::kSingular) return false;
  const QuantityPhrase& quantity = field.quantities[*filling.quantity];
  if (!field.lattice.Is(quantity.first, "one-of") &&
      !(quantity.first > 0 && field.lattice.Is(quantity.first - 1, "one-of")))
    return false;
  const auto& readings = field.lattice.readings[quantity.head];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->outcome && a.lexeme->Is("person"); });
}

// "No American had died", "لم يصب أي أمريكي", "لم تتكبد قواتنا خسائر": who denies it of some denies nothing of others.
std::string KindDenied(const FieldText& field, const Filling& filling) {
  for (std::uint32_t at = filling.first; at <= filling.last; ++at)
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->Is("nation")) return NameOf(*a.lexeme);
      // "لم يقتل أي من مقاتليها": the fighters of one side, whom others count as fighters.
      if (a.Has(kPronoun) && filling.group != Group::kMilitant &&
          (a.lexeme->Is("force") || a.lexeme->Is("member") || a.lexeme->group == Group::kSecurity ||
           a.lexeme->group == Group::kMilitant))
        return std::string(kOwn);
    }
  return "";
}

// "one of its own volunteers", "three of their staff"
bool IsTheirsInEnglish(const FieldText& field, std::uint32_t noun) {
  if (field.lattice.lang != "en" || noun < 2 || !field.SameSentence(noun - 2, noun)) return false;
  const std::uint32_t at = field.tokens[noun - 1].folded == "own" ? noun - 2 : noun - 1;
  const std::string& word = field.tokens[at].folded;
  return word == "its" || word == "their" || word == "his" || word == "her" || word == "our";
}

// "أودى بحياته وحياة أربعة من أبنائه": they come to him.
bool AreBesideOne(const FieldText& field, const Filling& filling) {
  for (std::uint32_t at = filling.first; filling.quantity && at + 1 < field.quantities[*filling.quantity].first; ++at)
    if (field.tokens[at].folded.starts_with("بحيات") && field.tokens[at + 1].folded == "وحياه") return true;
  return false;
}

// The English text tells of soldiers of this nation and of another: "Five US soldiers died. Two Iraqi policemen also
// died".
bool AreOfTwoArmies(const FieldText& field, const Lexeme& nation) {
  return field.lattice.lang == "en" &&
         std::any_of(field.quantities.begin(), field.quantities.end(), [&](const QuantityPhrase& other) {
           for (std::uint32_t at = other.first; other.counts_people && at < other.head; ++at)
             for (const Analysis& a : field.lattice.readings[at])
               if (a.lexeme->Is("nation") && NameOf(*a.lexeme) != NameOf(nation)) return true;
           return false;
         });
}

constexpr std::string_view kGrave = "grave";  // those of the wounded who are badly hurt

// "عدد الإصابات الحرجة بلغ ستا", "الحالات الخطرة أربع": some of the wounded.
bool AreGravelyHurt(const FieldText& field, const Filling& filling) {
  if (filling.outcome != Outcome::kInjured || filling.part_of) return false;
  for (std::uint32_t at = filling.first; at <= filling.last; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("grave") && a.Has(kAl)) return true;
  return false;
}

// "one family lost eight members": as many as one family has.
bool IsOfOneFamily(const FieldText& field, const Filling& filling) {
  if (filling.quantity && IsFamilyOf(field, field.quantities[*filling.quantity])) return true;
  if (field.lattice.lang != "en" || filling.first == 0 || !field.SameSentence(filling.first - 1, filling.first))
    return false;
  const auto household = [&](std::uint32_t at) {
    const std::string& word = field.tokens[at].folded;
    return word == "family" || word == "household" || word == "clan";
  };
  if (household(filling.first - 1)) return true;
  // "a family of five was wiped out"
  for (std::uint32_t at = filling.first; filling.quantity && at < filling.last; ++at)
    if (household(at) && field.tokens[at + 1].folded == "of" && field.QuantityAt(at + 2) != nullptr) return true;
  return false;
}

// "A soldier has died of wounds suffered on Sunday", "An officer who was wounded on Monday has died in hospital", "died
// on the operating table".
bool DiedOfThemInEnglish(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBehind = 4, kOf = 3;  // tokens: "died on Sunday of his wounds"; "of his wounds"
  const auto hurt = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome == Outcome::kInjured || a.lexeme->Is("wound");
    });
  };
  bool died = false, who = false, wounded = false;
  std::uint32_t of = 0;
  for (std::uint32_t at = filling.first; at <= filling.last + kBehind && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.last)) return false;
    const std::string& word = field.tokens[at].folded;
    if (at > filling.last && (word == "," || word == ";")) return false;
    died = died || word == "died" || word == "dies";
    who = who || word == "who" || word == "that";
    wounded = wounded || (who && !died && hurt(at));
    if (died && word == "of") of = at;
    if (died && (word == "operating" || word == "surgery")) return true;
    if (died && (wounded || (of > 0 && at <= of + kOf && hurt(at)))) return true;
  }
  return false;
}

}  // namespace

// "توفي أحد الجرحى", "وفاة طفل متأثراً بجراحه", "متأثرين بإصابتهم".
bool DiedOfWounds(const FieldText& field, const Filling& filling) {
  if (filling.quantity) {
    const std::uint32_t head = field.quantities[*filling.quantity].head;
    for (const Analysis& a : field.lattice.readings[head])
      if (a.lexeme->Is("person") && a.lexeme->outcome == Outcome::kInjured) return true;
    // "an injured person died in hospital"
    for (std::uint32_t at = field.quantities[*filling.quantity].first; at < head && field.lattice.lang == "en"; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.lexeme->outcome == Outcome::kInjured && a.form == VerbForm::kParticiple) return true;
  }
  if (field.lattice.lang == "en" && DiedOfThemInEnglish(field, filling)) return true;
  for (std::uint32_t at = filling.first; at + 1 < field.size() && at <= filling.last + kSuccumbWords; ++at) {
    if (!field.SameSentence(at, filling.last) || (at > filling.last && IsAnotherDeath(field, at))) break;
    if (!field.lattice.Is(at, "succumb")) continue;
    for (const Analysis& a : field.lattice.readings[at + 1])
      if (a.Has(kBi) && (a.lexeme->Is("wound") || a.lexeme->outcome == Outcome::kInjured)) return true;
  }
  return false;
}

namespace {

bool StandsBeside(const FieldText& field, const Filling& filling, std::uint32_t reach, std::string_view tag) {
  for (std::uint32_t at = filling.first - std::min(filling.first, reach);
       at <= filling.last + reach && at < field.size(); ++at)
    if (field.SameSentence(at, filling.first) && field.lattice.Is(at, tag)) return true;
  return false;
}

// "استقبل المستشفى 16 قتيلاً", "وصول 28 شهيداً إلى مستشفى كذا": whom one hospital has seen. Who was taken to hospital
// may be all the wounded.
bool AreTakenIn(const FieldText& field, const Filling& filling) {
  if (StandsBeside(field, filling, kToTheVerb, "takes-in") && StandsBeside(field, filling, kToTheCare, "care"))
    return true;
  if (!StandsBeside(field, filling, kToTheVerb, "reach")) return false;
  // A toll reaches a number ("وصلت إلى 30 بحسب المستشفى"), the dead a hospital.
  for (std::uint32_t at = filling.first - std::min(filling.first, kToTheCare);
       at <= filling.last + kToTheCare && at + 1 < field.size(); ++at)
    if (field.SameSentence(at, filling.first) && field.tokens[at].folded == "الي" && field.lattice.Is(at + 1, "care"))
      return true;
  return false;
}

// "A hospital source said 26 bodies had been brought in"
bool AreBroughtIn(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBehind = 10;  // tokens from the bodies to the verb
  const std::uint32_t head = field.quantities[*filling.quantity].head;
  if (field.lattice.lang != "en" || !(field.lattice.Is(head, "body") || field.lattice.Is(head, "corpse"))) return false;
  bool brought = false;
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kBehind && at + 1 < field.size(); ++at)
    brought =
        brought || (field.SameSentence(at, head) && field.lattice.Is(at, "bring") && field.SameSentence(at, at + 1) &&
                    (field.tokens[at + 1].folded == "in" || field.tokens[at + 1].folded == "here"));
  return brought && StandsBeside(field, filling, kToTheCare, "care");
}

// "إن طواقمها تعاملت مع 45 إصابة", "فرقه انتشلت ثلاث جثث ونقلت 19 جريحاً": whom the crews of one body have seen to.
bool AreSeenToByCrews(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kToTheirVerb = 3;  // tokens from the figure back to the verb
  constexpr std::uint32_t kToTheCrews = 14;  // tokens from the figure back to the crews
  std::optional<std::uint32_t> verb;
  for (std::uint32_t back = 1; back <= kToTheCrews && back <= filling.first; ++back) {
    const std::uint32_t at = filling.first - back;
    if (!field.SameSentence(at, filling.first)) return false;
    if (back <= kToTheirVerb && !verb && field.lattice.Is(at, "sees-to")) verb = at;
    if (!verb && back > kToTheirVerb) return false;
    const auto& readings = field.lattice.readings[at];
    const bool crews = std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.Has(kPronoun) && a.lexeme->Is("team"); });
    if (verb && crews) return true;
  }
  return false;
}

// "وصلتنا سبع جثث": says who runs the hospital; "treated 26 people".
bool AreTreated(const FieldText& field, const Filling& filling) {
  const std::uint32_t first = field.quantities[*filling.quantity].first;
  if (first == 0 || !field.SameSentence(first - 1, first)) return false;
  if (field.lattice.lang == "en")
    return field.tokens[first - 1].folded == "treated" || field.tokens[first - 1].folded == "treating";
  const auto& readings = field.lattice.readings[first - 1];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kPronoun) && a.lexeme->Is("reach") && a.lexeme->pos == Pos::kVerb;
  });
}

// "قال مراسل إنه رأى تسع جثث", "a reporter saw seven bodies": as many as one man has seen.
bool AreSeen(const FieldText& field, const Filling& filling) {
  const std::uint32_t at = filling.first;
  if (at == 0 || !field.SameSentence(at - 1, at)) return false;
  const std::string& verb = field.tokens[at - 1].folded;
  return field.lattice.lang == "en" ? verb == "saw" || verb == "seen" : field.lattice.Is(at - 1, "sees");
}

// "الهجوم", "الانفجار", "القنبلة"
bool IsEventNoun(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    const bool noun = a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun;
    return noun && a.Has(kAl) && (a.lexeme->event || a.lexeme->Is("by-explosive"));
  });
}

// "قبل ساعات من الهجوم الثاني", "بعد الانفجار الأول": before or after it, and no part of it.
bool IsReckonedFrom(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  return field.SameSentence(at, at + 1) &&
         (word == "من" || word == "قبل" || word == "وقبل" || word == "بعد" || word == "وبعد");
}

const Analysis* DefiniteOrdinal(const FieldText& field, std::uint32_t at) {
  if (IsRank(field, at)) return nullptr;
  const auto& readings = field.lattice.readings[at];
  const auto found = std::find_if(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("ordinal") && a.Has(kAl) && a.length == 1;
  });
  return found == readings.end() ? nullptr : &*found;
}

// "في التفجير الآخر", "الغارة الأخرى": of two.
bool IsTheOther(const FieldText& field, std::uint32_t at) {
  return at > 0 && field.SameSentence(at - 1, at) && IsEventNoun(field, at - 1) &&
         (field.tokens[at].folded == "الاخر" || field.tokens[at].folded == "الاخري");
}

// "إحدى الغارات", "أحد التفجيرات", "أحدها", "ووقع أحدهما في كذا": of one of several blows that were told before. at:
// any token of the figure's sentence.
bool IsOneBlow(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  // "في أحدها", "أصابت إحداها"; "سبع جثث، إحداها لصبي" is none of blows.
  if (field.lattice.Is(at, "one-of-things") || word == "احدهما" || word == "احداهما") {
    if (at == 0 || !field.SameSentence(at - 1, at)) return false;
    const auto& before = field.lattice.readings[at - 1];
    const bool hits = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
      const bool hurt = a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.clitics != kPronoun &&
             (!hurt || !a.lexeme->Is("intransitive"));
    });
    return hits || (field.lattice.Is(at, "one-of-things") && field.tokens[at - 1].folded == "في");
  }
  return at + 1 < field.size() && field.SameSentence(at, at + 1) && field.lattice.Is(at, "one-of") &&
         IsEventNoun(field, at + 1);
}

// The figure's sentence is of one of several, up to a few tokens behind the figure.
bool IsOfOneBlow(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBehind = 3;  // tokens: "قتلوا في أحدها"
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  for (std::uint32_t at = first; at < field.size() && at <= filling.last + kBehind; ++at) {
    if (!field.SameSentence(at, filling.first)) break;
    if (at < filling.first || at > filling.last)
      if (IsOneBlow(field, at)) return true;
  }
  return false;
}

// "أما الثاني فقتل فيه اثنان": the sentence is of it.
int OpensWithOrdinal(const FieldText& field, std::uint32_t at) {
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  if (first + 1 >= at || field.tokens[first].folded != "اما") return 0;
  const Analysis* ordinal = DefiniteOrdinal(field, first + 1);
  return ordinal == nullptr || field.DateAt(first + 1) != nullptr ? 0 : static_cast<int>(ordinal->lexeme->value);
}

// "أسفر الهجوم الأول عن مقتل ثلاثة، فيما أسفر الثاني عن مقتل خمسة": which of several blows the figure is of, 0 where
// its sentence counts none. "الثاني" alone counts on one that the sentence has told with its noun.
int WhichOfSeveral(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBehind = 4;  // tokens: "قتل خمسة في الانفجار الثاني"
  for (std::uint32_t at = filling.last + 1; at < field.size() && at <= filling.last + kBehind; ++at) {
    if (!field.SameSentence(at, filling.last) || field.tokens[at].folded == ",") break;
    const Analysis* ordinal = IsEventNoun(field, at - 1) ? DefiniteOrdinal(field, at) : nullptr;
    if (ordinal != nullptr) return static_cast<int>(ordinal->lexeme->value);
    if (IsTheOther(field, at)) return 2;
  }
  if (const int opens = OpensWithOrdinal(field, filling.first); opens > 0) return opens;
  int alone = 0;
  for (std::uint32_t at = filling.first; at > 1 && field.SameSentence(at - 2, filling.first);) {
    if (IsTheOther(field, --at) && !(at > 1 && IsReckonedFrom(field, at - 2))) return 2;
    const Analysis* ordinal = DefiniteOrdinal(field, at);
    if (ordinal == nullptr || field.DateAt(at) != nullptr) continue;
    const int which = static_cast<int>(ordinal->lexeme->value);
    if (at > 1 && IsReckonedFrom(field, at - 2)) continue;
    if (IsEventNoun(field, at - 1)) return alone != 0 ? alone : which;
    if (alone == 0) alone = which;
  }
  return 0;
}

// "in a week", "this month", "since March": a rank among those of other days.
bool IsRankBehind(const FieldText& field, std::uint32_t noun) {
  constexpr std::uint32_t kFar = 8, kUnit = 4;  // tokens from the noun to "in", from there to the unit
  for (std::uint32_t at = noun + 1; at <= noun + kFar && at < field.size() && field.SameSentence(at, noun); ++at) {
    if (field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-this")) return true;
    const std::string& word = field.tokens[at].folded;
    if (word != "in" && word != "within") continue;
    for (std::uint32_t of = at + 1; of <= at + kUnit && of < field.size() && field.SameSentence(of, at); ++of)
      if (field.lattice.Is(of, "time-unit")) return true;
  }
  return false;
}

// The noun of a blow behind the token, with what may stand before it: "deadly car bombing".
std::optional<std::uint32_t> BlowBehind(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t noun = at + 1; noun <= at + kReach && noun < field.size() && field.SameSentence(noun, at);
       ++noun) {
    const auto& readings = field.lattice.readings[noun];
    const bool blow = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && (a.lexeme->event || a.lexeme->Is("by-explosive") || a.lexeme->Is("by-air"));
    });
    if (blow) return noun;
    const bool before = readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                          return a.lexeme->pos == Pos::kAdjective;
                        });
    if (!before) return std::nullopt;
  }
  return std::nullopt;
}

constexpr int kOne = 100;  // one of several blows, whichever; above it: one more than was told

// Which blow the words at the token name: "the second attack", "the first," and "one of the bombs" in English.
int BlowAt(const FieldText& field, std::uint32_t at) {
  const auto is = [&](std::uint32_t i, std::string_view word) {
    return i < field.size() && field.SameSentence(i, at) && field.tokens[i].folded == word;
  };
  if (is(at, "one") && is(at + 1, "of") && is(at + 2, "the")) {
    const std::optional<std::uint32_t> noun = BlowBehind(field, at + 2);
    return noun && !IsRankBehind(field, *noun) ? kOne : 0;
  }
  const auto attacker = [&](std::uint32_t i) { return is(i, "bomber") || is(i, "attacker") || is(i, "assailant"); };
  if (is(at, "another") && attacker(at + 1)) return kOne + 2;
  const bool anew = is(at, "a"), the = is(at, "the");  // "a second bomber blew himself up, killing three"
  if ((!the && !anew) || at + 2 >= field.size() || !field.SameSentence(at, at + 2)) return 0;
  // "the second killed four", "the other killed four"; "a second died": one more of the people.
  const auto& next = field.lattice.readings[at + 2];
  const bool kills = std::any_of(next.begin(), next.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && a.form == VerbForm::kPast &&
           !a.lexeme->Is("intransitive");
  });
  if (the && is(at + 1, "other") && kills) return kOne + 2;
  const auto& readings = field.lattice.readings[at + 1];
  const auto ordinal =
      std::find_if(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->Is("ordinal"); });
  if (ordinal == readings.end()) return 0;
  const std::optional<std::uint32_t> noun = BlowBehind(field, at + 1);
  // "In the first, seven died"
  const bool alone = kills || (anew ? attacker(at + 2) : is(at + 2, ","));
  if ((!noun && !alone) || (anew && ordinal->lexeme->value < 2)) return 0;
  const int which = static_cast<int>(ordinal->lexeme->value);
  return IsRankBehind(field, noun.value_or(at + 1)) ? 0 : anew ? kOne + which : which;
}

// "the first bombing killed seven", "four were killed in the second": 0 where its sentence counts none.
int WhichInEnglish(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBehind = 5;  // tokens: "were killed on Monday in the second"
  if (filling.part_of) return 0;
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kBehind && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.last) || field.tokens[at].folded == ",") break;
    if (const int which = BlowAt(field, at); which > 0) return which;
  }
  for (std::uint32_t at = filling.first; at > 0 && field.SameSentence(at - 1, filling.first); --at)
    if (const int which = BlowAt(field, at - 1); which > 0) return which;
  return 0;
}

// "a man and two women were killed", "رجل وامرأتان": told beside women or children under one word, those of no side are
// not all of them.
bool AreJoinedToOthers(const FieldText& field, const Filling& filling) {
  const QuantityPhrase& quantity = field.quantities[*filling.quantity];
  if (filling.group != Group::kAny || filling.part_of || !quantity.people.max || quantity.outcome || quantity.bare)
    return false;
  const auto others = [&](std::uint32_t at) {
    const QuantityPhrase* other =
        at < field.size() && field.SameSentence(quantity.first, at) ? field.QuantityAt(at) : nullptr;
    return other != nullptr && other->counts_people && !other->partitive && !other->outcome && other->people.max &&
           (other->group == Group::kWoman || other->group == Group::kChild);
  };
  const auto joins = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
  };
  const std::uint32_t next = quantity.last + 1;
  if (next >= field.size()) return false;
  if (field.lattice.lang == "ar")
    return (joins(next) && others(next)) || (joins(quantity.first) && quantity.first > 0 && others(quantity.first - 1));
  return (field.lattice.Is(next, "join") && (others(next + 1) || others(next + 2))) ||
         (quantity.first > 1 && field.lattice.Is(quantity.first - 1, "join") && others(quantity.first - 2)) ||
         (quantity.first > 2 && field.lattice.Is(quantity.first - 1, "article") &&
          field.lattice.Is(quantity.first - 2, "join") && others(quantity.first - 3));
}

}  // namespace

std::string OneOfSeveral() { return std::string(kOfBlow) + std::to_string(kOne); }

bool IsOfOneMore(std::string_view kind) {
  constexpr std::size_t kDigits = 3;  // of kOne
  return kind.starts_with(kOfBlow) && kind.size() >= kOfBlow.size() + kDigits;
}

bool AreLeftInCare(const FieldText& field, const Filling& filling) {
  return (StandsBeside(field, filling, kToTheVerb, "still") || StandsBeside(field, filling, kToTheVerb, "stays")) &&
         StandsBeside(field, filling, kToTheCare, "care");
}

bool AreToldAsNew(const FieldText& field, const QuantityPhrase& people) {
  const bool bodies = field.lattice.Is(people.head, "body") || field.lattice.Is(people.head, "corpse");
  for (std::uint32_t at = people.first > 0 ? people.first - 1 : 0; at <= people.last + 1 && at < field.size(); ++at) {
    if (!field.SameSentence(at, people.first)) continue;
    // "another four bodies", "four more people"; "more than four bodies"
    const bool than = at + 1 < field.size() && field.tokens[at + 1].folded == "than";
    const bool bound = than || (at > 0 && field.tokens[at - 1].folded == "or");  // "fifty or more dead"
    if (at < people.head && !bound && (field.lattice.Is(at, "another") || field.lattice.Is(at, "additional")))
      return true;
    if (at < people.head) continue;
    if (field.lattice.Is(at, "additional") || (bodies && field.lattice.Is(at, "other"))) return true;
  }
  return false;
}

bool IsRank(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kToPeriod = 4;  // tokens: "الثاني في مدينة كذا خلال أسبوع"
  for (std::uint32_t next = at + 1; next <= at + kToPeriod && next < field.size(); ++next) {
    if (!field.SameSentence(at, next) || field.tokens[next].folded == ",") break;
    if ((next == at + 2 && field.tokens[next].folded.starts_with("نوع")) || field.lattice.Is(next, "time-during") ||
        field.lattice.Is(next, "time-since"))
      return true;
  }
  const std::uint32_t before = at > 1 && field.SameSentence(at - 2, at) ? at - 2 : at;
  return field.lattice.Is(before, "pronoun-word") || field.lattice.Is(before, "demonstrative") ||
         field.lattice.Is(before, "neg");
}

std::string KindOf(const FieldText& field, const Filling& filling) {
  if (filling.people.form == Form::kNegated) return KindDenied(field, filling);
  if (AreNamedOfThem(field, filling)) return std::string(kNamed);
  if (filling.outcome == Outcome::kKilled && (DiedOfWounds(field, filling) || AreOfTheWounded(field, filling)))
    return std::string(kOfWounds);
  if (filling.outcome == Outcome::kKilled && !filling.cumulative && IsBodyThatAdds(field, filling))
    return std::string(kAdded);
  if (AreGravelyHurt(field, filling)) return std::string(kGrave);
  if (AreBesideOne(field, filling)) return std::string(kAdded);
  if (IsOneOfTheVictims(field, filling)) return std::string(kNamed);
  if (IsOfOneFamily(field, filling)) return std::string(kOfFamily);
  // "four others were still being treated": those who are left of the wounded, however many they are of them.
  for (std::uint32_t at = filling.first; at <= filling.last; ++at)
    if (field.lattice.Is(at, "left-in-care")) return std::string(kLeftInCare);
  if (!filling.quantity) return IsListOfKin(field, filling) ? std::string(kOfFamily) : "";
  if (filling.outcome == Outcome::kKilled && !filling.cumulative && IsNumbered(filling.people) &&
      AreToldAsNew(field, field.quantities[*filling.quantity]))
    return std::string(kAdded);
  const bool hurt = filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured;
  if (hurt && IsNumbered(filling.people) &&
      (filling.rule == "treated" || AreTakenIn(field, filling) || AreBroughtIn(field, filling) ||
       AreSeen(field, filling) || AreSeenToByCrews(field, filling) || AreTreated(field, filling) ||
       (filling.outcome == Outcome::kInjured && AreLeftInCare(field, filling))))
    return std::string(kInCare);
  const auto which_of = field.lattice.lang == "en" ? WhichInEnglish : WhichOfSeveral;
  if (const int which = hurt ? which_of(field, filling) : 0; which > 0)
    return std::string(kOfBlow) + std::to_string(which);
  if (hurt && field.lattice.lang == "ar" && IsOfOneBlow(field, filling)) return std::string(kOfOneBlow);
  const QuantityPhrase& quantity = field.quantities[*filling.quantity];
  bool civilian = false;
  const bool listed = hurt && AreJoinedToOthers(field, filling);
  for (std::uint32_t at = quantity.first; at <= quantity.last; ++at) {
    const bool head = at == quantity.head;
    for (const Analysis& a : field.lattice.readings[at]) {
      // "جنديان أمريكيان": soldiers of one of several armies. "مدنيون سوريون" are all of them where the article is
      // about Syria.
      if (at > quantity.head && !civilian && a.lexeme->Is("nation") && !a.Has(kAl)) return NameOf(*a.lexeme);
      // "Two Iraqi policemen" beside "five US soldiers"
      if (at < quantity.head && filling.group == Group::kSecurity && a.lexeme->Is("nation") &&
          AreOfTwoArmies(field, *a.lexeme))
        return NameOf(*a.lexeme);
      if (!a.lexeme->Is("person") || a.lexeme->pos != Pos::kNoun) continue;
      // "سبعة من الرهائن قتلوا": and of their captors it says nothing.
      if (hurt && head && a.lexeme->Is("status") && a.lexeme->outcome == Outcome::kCaptured) return NameOf(*a.lexeme);
      // "خمسة من مقاتليه": whoever counts his own fighters counts them all. "ثلاثة من موظفيها": her staff, among
      // others.
      // "ذكرت فرق الإنقاذ مقتل أحد عناصرها": one of those who tell it.
      if (a.Has(kPronoun) && a.lexeme->Is("member") && quantity.people.max == 1U && filling.group == Group::kAny)
        return NameOf(*a.lexeme);
      const bool own = (a.Has(kPronoun) || (head && IsTheirsInEnglish(field, at) && !a.lexeme->Is("plain"))) &&
                       !a.lexeme->Is("member") && !a.lexeme->Is("people-of") && a.lexeme->group != Group::kMilitant &&
                       a.lexeme->group != Group::kSecurity && !a.lexeme->outcome;
      if (own || (head && (IsNarrow(*a.lexeme, quantity.people) || listed))) return NameOf(*a.lexeme);
      // One reading that may stand for all leaves it open: "سوريون" are told apart, "عناصر" are not.
      civilian = civilian || (head && a.lexeme->group == Group::kCivilian);
      if (head) break;
    }
  }
  return IsListOfKin(field, filling) ? std::string(kOfFamily) : "";
}

}  // namespace isnad
