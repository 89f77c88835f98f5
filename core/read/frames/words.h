#ifndef ISNAD_CORE_READ_FRAMES_WORDS_H_
#define ISNAD_CORE_READ_FRAMES_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/read/document.h"

namespace isnad {

// What the frame layer asks of a field's words. Indexes are tokens of the field, which outlives this view.
// Nothing here fails or changes anything; any thread.
class Words {
 public:
  explicit Words(const FieldText& field) : field_(field) {}

  const FieldText& field() const { return field_; }
  const Lattice& lattice() const { return field_.lattice; }
  const Token& token(std::size_t at) const { return field_.tokens[at]; }
  bool IsWord(std::size_t at, std::string_view word) const { return token(at).folded == word; }
  // Some reading of the word has the tag.
  bool Is(std::size_t at, std::string_view tag) const { return lattice().Is(at, tag); }
  bool IsComma(std::size_t at) const { return token(at).kind == TokenKind::kPunct && IsWord(at, ","); }
  // A quotation mark or a bracket.
  bool IsMark(std::size_t at) const;
  // Some reading has the joined particle.
  bool Joined(std::size_t at, Clitic clitic) const;
  // "قتلهما لحرس", "اعتقاله لثلاثة": people whom a joined ل governs stand right behind the noun.
  bool IsDoneTo(std::size_t noun) const;
  // "إضافة" of "إضافة لطفل".
  bool IsBesides(std::size_t at) const { return IsWord(at, "اضافه") || IsWord(at, "بالاضافه"); }
  // "وثلاثة": the joined و. "واحد" can be read as و and أحد, but as a number it has none.
  bool JoinedByWa(std::size_t at) const;
  // "يدعى فلان": a name follows, and nobody says or asks anything.
  bool IsCalled(std::size_t at) const;
  // Every reading is a verb.
  bool HasVerb(std::size_t at) const;
  // Some reading names an event, as a noun or however: قصف, "هاجم".
  bool IsEventNoun(std::size_t at) const;
  bool IsEventWord(std::size_t at) const;
  // "على يد", "بأيدي": behind it stands who did it.
  bool IsByHands(std::size_t at) const;
  // Some reading is an adjective, a given name.
  bool HasAdjective(std::size_t at) const;
  bool HasName(std::size_t at) const;
  // "أصيب ثالث مساء اليوم"; "ثالث أيام العيد" is one phrase.
  bool BeginsDate(std::size_t at) const;
  // "القتلى", "قتلاهم": an article, or a pronoun in every reading.
  bool IsDefinite(std::size_t at) const;
  // "الصحفيين فلان وفلان": the definite plural right before a name, whose people the names tell one by one; or null.
  const QuantityPhrase* PluralBefore(const NamePhrase& name) const;
  // "، أحد قادة الحركة،": what somebody is, between two commas.
  bool TellsWhoHeIs(std::size_t open, std::size_t close) const;
  // "قبضت الشرطة، إثر بحث بالمنطقة، على ثلاثة", "اعتقلت - وفق المرصد - ثلاثة": when, where, why or by whose word, said
  // aside from the comma, dash or bracket at `mark` on, and nobody counted in it: the mark that closes it.
  std::optional<std::size_t> EndOfAside(std::size_t mark) const;
  // The same of asides that follow on one another before `end`: the mark that closes the last of them.
  std::optional<std::size_t> EndOfAsides(std::size_t mark, std::size_t end) const;
  // The mark that opens the aside which `mark` closes.
  std::optional<std::size_t> BeginOfAside(std::size_t mark) const;
  // "سامر الورد (والدته هناء الورد)": kin who open a bracket say whose son or daughter one is; `at` stands in it.
  bool TellsWhoseSon(std::size_t at) const;
  // Within the name of a person or an organisation.
  bool InName(std::size_t at) const;
  // The words beside `at` in its sentence, quotation marks and brackets skipped.
  std::optional<std::size_t> Before(std::size_t at) const;
  std::optional<std::size_t> After(std::size_t at) const;
  // "توفي لاحقا أحد المصابين", "توفي أمس جريحان": nothing but a word of time stands between the two.
  bool Adjoins(std::size_t word, std::size_t behind) const;
  // "اثنان من أفراد عائلته": a family stands behind the people that end at `last`; "أربعة عناصر وأسر اثنين" is none.
  bool IsAttribute(const QuantityPhrase& people) const;  // "43 مدنيا فارا", "خلية داعشية": what each is
  bool IsQualifier(const QuantityPhrase& people) const;  // "12 شخصا متهمين": what those right before it are
  bool IsOfFamily(std::size_t last) const;
  // "ثلاثة من ضباط وعناصر القوات", "أحد قادة ومقاتلي كذا": two nouns in one construct, and the amount is of both.
  bool ShareOwner(const QuantityPhrase& before, const QuantityPhrase& behind) const;
  // "أولاده", "مقاتليها": people of somebody's own.
  bool IsOnesOwn(std::size_t at) const;
  // The longest reading that tells an outcome, or null.
  const Analysis* OutcomeReading(std::size_t at) const;
  // Part of people told elsewhere: "بينهم 3 أطفال", "ثمانية، اثنان منهم", "معظمهم من الأطفال".
  bool IsPart(const QuantityPhrase& quantity) const;
  // "5 مدنيين (طفلان وامرأتان ورجل)": the people right before the brackets that the phrase stands in. By index.
  std::optional<std::uint32_t> BracketOf(const QuantityPhrase& quantity) const;
  // "ارتفعت الحصيلة إلى": the figure that begins at `first` is a toll as it stands now.
  bool Rises(std::uint32_t first) const;

 protected:
  const FieldText& field_;

 private:
  bool OpensAside(std::size_t at) const;
};

// Digits, number words or tens: the text gives the number itself.
bool IsNumbered(const Quantity& people);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_WORDS_H_
