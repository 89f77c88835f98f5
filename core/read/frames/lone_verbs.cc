#include "core/read/frames/lone_verbs.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/frames/words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kSentencesBack = 1;  // from who is let go to his arrest

class LoneVerbs : private Words {
 public:
  explicit LoneVerbs(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void FillCompany() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& verb = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || verb.negated || !verb.no_claim.empty() || !HasSubjectBefore(verb)) continue;
      std::optional<std::size_t> with = After(verb.last);
      if (with && IsWord(*with, "علي") && After(*with) && IsWord(*After(*with), "الفور")) with = After(*After(*with));
      const Analysis* company = with ? lattice().Find(*with, "company") : nullptr;
      if (company == nullptr || company->Has(kPronoun)) continue;
      const std::optional<std::size_t> whom = After(*with + company->length - 1U);
      const std::uint32_t q = whom ? field_.quantity_at[*whom] : FieldText::kNone;
      if (q == FieldText::kNone || draft_.frames.quantity_used[q] || !IsHisCompany(field_.quantities[q])) continue;
      Filling filling = draft_.MakeFilling(p, q, field_.quantities[q].first, field_.quantities[q].last);
      filling.people = {Form::kList, Bound::kExact, filling.people.min + 1, *filling.people.max + 1, false};
      filling.group = Group::kAny;
      filling.rule = "with-company";
      // "مع ثلاثة من أبنائه واثنين من أقاربه"
      if (const std::uint32_t more = JoinedTo(field_.quantities[q]); more != FieldText::kNone) {
        const QuantityPhrase& beside = field_.quantities[more];
        filling.people.min += beside.people.min;
        *filling.people.max += *beside.people.max;
        filling.last = beside.last;
        draft_.frames.quantity_used[more] = true;
      }
      draft_.Add(std::move(filling), q);
    }
  }

  void FillFreed() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& verb = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || verb.negated || !verb.no_claim.empty() || verb.outcome != Outcome::kFreed ||
          !verb.frame->verbal)
        continue;
      const std::optional<std::uint32_t> taken = TakenBefore(verb);
      if (!taken) continue;
      Filling filling = draft_.frames.fillings[*taken];
      filling.predicate = p;
      filling.first = verb.first;
      filling.last = verb.last;
      filling.outcome = Outcome::kFreed;
      filling.quantity.reset();
      filling.part_of.reset();
      filling.cumulative = false;
      filling.rule = "let-go";
      draft_.Add(std::move(filling), std::nullopt);
    }
  }

 private:
  // "فقُتل", "وأصيب", "أُعدم": in the past, of one, by nothing that it does to others.
  bool HasSubjectBefore(const Predicate& predicate) const {
    const Analysis& verb = *predicate.analysis;
    if (!predicate.frame->verbal || verb.lexeme->pos != Pos::kVerb || verb.form != VerbForm::kPast ||
        verb.number == Number::kPlural || verb.number == Number::kDual || verb.Has(kPronoun) ||
        token(predicate.first).folded.ends_with("وا"))
      return false;
    // "وإن تاجرا قُتل مع ابنه": who stands right before is counted by himself.
    const std::optional<std::size_t> before = Before(predicate.first);
    if (before && Is(*before, "relative")) return false;  // "الطبيب الذي قُتل مع زوجته"
    const NamePhrase* name = before ? field_.NameAt(*before) : nullptr;
    const QuantityPhrase* people = before ? field_.QuantityAt(*before) : nullptr;
    return (people == nullptr || !people->counts_people) && (name == nullptr || name->type != EntityType::kPerson);
  }

  // More of his own, right behind them.
  std::uint32_t JoinedTo(const QuantityPhrase& people) const {
    const std::size_t next = people.last + 1U;
    if (next >= field_.size() || !Joined(next, kWa) || !field_.SameSentence(people.last, next)) return FieldText::kNone;
    const std::uint32_t more = field_.quantity_at[next];
    if (more == FieldText::kNone || draft_.frames.quantity_used[more] || field_.quantities[more].first != next ||
        !IsHisCompany(field_.quantities[more]))
      return FieldText::kNone;
    return more;
  }

  // "اثنين من مرافقيه", "سائقه", "زوجته وابنيه": his own, counted.
  bool IsHisCompany(const QuantityPhrase& people) const {
    if (!people.counts_people || people.outcome || people.partitive || !people.people.max ||
        people.people.min != *people.people.max)
      return false;
    for (std::uint32_t at = people.first; at <= people.last; ++at)
      if (IsOnesOwn(at)) return true;
    return false;
  }

  // Whose pronoun the verb has: "عنه", "سراحهما", "عنهم".
  static std::optional<std::uint32_t> CountOf(const std::string& word) {
    if (word.ends_with("هما")) return 2U;
    if (word.ends_with("هم") || word.ends_with("هن")) return 3U;
    return word.ends_with("ه") || word.ends_with("ها") ? std::optional(1U) : std::nullopt;
  }

  std::optional<std::uint32_t> TakenBefore(const Predicate& freed) const {
    if (!Joined(freed.last, kPronoun) && !token(freed.last).folded.starts_with("سراحه")) return std::nullopt;
    const std::optional<std::uint32_t> count = CountOf(token(freed.last).folded);
    if (!count) return std::nullopt;
    const std::vector<Filling>& told = draft_.frames.fillings;
    std::optional<std::uint32_t> best;
    for (std::uint32_t f = 0; f < told.size(); ++f) {
      const bool held = told[f].outcome == Outcome::kArrested || told[f].outcome == Outcome::kCaptured;
      if (!held || told[f].last >= freed.first || told[f].part_of ||
          token(freed.first).sentence - token(told[f].first).sentence > kSentencesBack)
        continue;
      if (!best || told[f].last > told[*best].last) best = f;
    }
    if (!best || !told[*best].people.max || told[*best].people.min != *told[*best].people.max) return std::nullopt;
    const std::uint32_t people = told[*best].people.min;
    return *count == 3U ? (people >= 3 ? best : std::nullopt) : (people == *count ? best : std::nullopt);
  }

  FrameDraft& draft_;
};

}  // namespace

void FillWithCompany(FrameDraft& draft) { LoneVerbs(draft).FillCompany(); }

void FillLetGo(FrameDraft& draft) { LoneVerbs(draft).FillFreed(); }

}  // namespace isnad
