#ifndef ISNAD_CORE_READ_FRAMES_FRAME_DRAFT_H_
#define ISNAD_CORE_READ_FRAMES_FRAME_DRAFT_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/frames/frames.h"
#include "core/read/frames/groups.h"

namespace isnad {

// The frames of a field while they are being filled: the steps of the frame layer share one.
class FrameDraft : public Groups {
 public:
  FrameDraft(const FieldText& field, const FrameTable& table);

  Frames frames;
  std::set<std::uint32_t> done;  // predicates that have their people, or will have none

  std::optional<std::uint32_t> PredicateAt(std::uint32_t first, std::uint32_t last) const;
  // The rule of frames.tsv that a denial ends in.
  static constexpr std::string_view kDenied = "denied";

  // Whether somebody, counted or named, stands between the two tokens.
  bool PeopleBetween(std::uint32_t from, std::uint32_t to) const;
  // "سقط أحد العناصر قتيلا", "تعرض ثلاثة لإصابات": the last word of an idiom around those whom it tells of.
  bool EndsIdiom(Outcome outcome, std::uint32_t at) const;
  bool AreOneAndAnother(const QuantityPhrase& quantity, const Predicate& predicate) const;
  Filling MakeFilling(std::uint32_t predicate, std::uint32_t quantity, std::uint32_t first, std::uint32_t last) const;
  std::optional<std::uint32_t> WhoHeIs(std::uint32_t last) const;
  // People whom the outcome befell, by a word at `at` that tells it by no frame of its own; a predicate is made of it.
  // Nothing: the table of frames has none for it.
  std::optional<Filling> MakeTold(std::size_t at, const Analysis& word, Outcome outcome, std::uint32_t quantity);
  std::optional<Filling> MakeKilled(std::size_t at, const Analysis& word, std::uint32_t quantity);
  Filling MakeNamed(std::uint32_t predicate, std::uint32_t name) const;
  // "الصحفيين فلان وفلان": the definite plural whose people the names of the filling are; or null.
  const QuantityPhrase* NamedPlural(const Filling& filling) const;
  // Takes the filling in; its predicate is done and its quantity used.
  void Add(Filling filling, std::optional<std::uint32_t> quantity);
  // Takes the filling out again; parts of others keep their wholes.
  void Erase(std::uint32_t filling);
  // Nobody was hurt. Another outcome's negation says nothing of people, save where it says "not anybody".
  void Zero(std::uint32_t predicate, std::optional<std::uint32_t> quantity, bool anybody = false);
  // "نفى المتحدث وقوع إصابات": an indefinite plural that is denied itself; not "نفى مسؤوليته عن سقوط قتلى".
  bool DeniesAny(std::uint32_t predicate) const;
  // The predicate claims nothing, by this rule.
  void Close(std::uint32_t predicate, std::string rule);

 private:
  bool IsDualBeside(const QuantityPhrase& quantity) const;
  bool AreTwoByVerb(const QuantityPhrase& quantity, const Predicate& predicate) const;
  void GuessGroup(Filling& filling) const;
};

// Nouns that count those whom they tell of ("3 قتلى") (counted_frames.cc).
void FillCounted(FrameDraft& draft);

// Nouns of outcome whose number stands elsewhere or nowhere (noun_frames.cc): who "the dead are", and all the others.
// The first come before the scored pairs, which they keep from the next verb ("القتلى رجل واثنان أصيب منزلهم").
void FillCopulas(FrameDraft& draft);
void FillNouns(FrameDraft& draft);

// What the predicate's negation or its denial says: that nobody was hurt, or nothing (denied_outcomes.cc).
void DenyOutcome(FrameDraft& draft, std::uint32_t predicate);
void NegateOutcome(FrameDraft& draft, std::uint32_t predicate);

// One person told by a definite noun, an ordinal, or a word that nothing is known of (one_person.cc).
void FillDefinite(FrameDraft& draft);
// Before the scored pairs, which take the children that stand behind ("الأب والأم وأطفالهما الثلاثة").
void FillCouples(FrameDraft& draft);
void FillUnknown(FrameDraft& draft);
// "قتل ثلاثة وجرح رابع في كمين نصبه مسلحون": whom it befell stands right behind the word, and is nobody else there.
bool BefallsOneMore(FrameDraft& draft, std::uint32_t predicate);

// Those told before whom a pronoun stands for, or who died of what was told (pronouns.cc).
void FillPronouns(FrameDraft& draft);
void FillLaterDeaths(FrameDraft& draft);
// Behind them: a verb of death that has no subject of its own (silent_subjects.cc).
void FillSilentSubjects(FrameDraft& draft);

// People who are told to have been carried away hurt (carried_hurt.cc), and whom rescuers seek (sought_people.cc).
void FillCarriedHurt(FrameDraft& draft);
void FillSought(FrameDraft& draft);
// People of whom no noun tells: "وجُرح كثيرون" (uncounted_people.cc).
void FillUncounted(FrameDraft& draft);

// People who stand before "بين القتلى" (among_behind.cc).
void FillAmongBehind(FrameDraft& draft);

// Verbs of a relative clause whose number is what the toll before it rose to (told_tolls.cc).
void FillTolls(FrameDraft& draft);

// "... يتبع", "وآخرون", "وغيرهم": the list that ends at the token names only some.
bool GoesOnBehind(const FrameDraft& draft, std::uint32_t last);

// Lists of people behind a colon, their items of names, kin and numbers (told_lists.cc).
void FillToldLists(FrameDraft& draft);

// Tolls that do not say of what ("لترتفع الحصيلة إلى 87 شخصا"), and those of whom they are the sum (bare_tolls.cc).
void FillBareTolls(FrameDraft& draft);
// "بلغت حالات الاعتقال 6500 حالة", "مليون نازح": sums without a noun that an outcome word counts (told_cases.cc).
void FillToldCases(FrameDraft& draft);
// "31 في ريف دمشق، 19 في حلب": shares by place (told_cases.cc).
void FillShares(FrameDraft& draft);
void TieToTolls(FrameDraft& draft);
// Those whom the text tells as new beside a risen toll: parts of it (added_dead.cc).
void TieAdded(FrameDraft& draft);
// The number that another tells of those just counted ("لا 12 كما أعلنت الشرطة") (other_counts.cc).
void FillOtherCounts(FrameDraft& draft);
// "ثلاثة من العمال الخمسة الذين اختطفهم": the number of whom the relative clause tells, by added_dead.cc.
void TellWholes(FrameDraft& draft);
// How badly some of the wounded are hurt, by added_dead.cc.
void TieStates(FrameDraft& draft);

// The lines of a list that an outcome word opens ("والقتلى هم:"), each a filling of that word. Gives back which line is
// part of which filling, for whoever sets it: a part of a line hangs on the line (list_lines.cc).
std::vector<std::pair<std::uint32_t, std::uint32_t>> FillLists(FrameDraft& draft);

// Lists of names, each as many people as it names (name_lists.cc).
void FillNameLists(FrameDraft& draft);

// Once the parts are filled: names that go on behind a person hung on a list ("والطالب فلان، وفلان").
void ExtendNameLists(FrameDraft& draft);

// Those who hang on a filling: coordinates, parts, kin (parts.cc).
void FillParts(FrameDraft& draft);

// Behind them: a family that is spelled out is one figure (households.cc).
void SumHouseholds(FrameDraft& draft);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_FRAME_DRAFT_H_
