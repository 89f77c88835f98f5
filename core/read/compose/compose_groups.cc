#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/frames/groups.h"

// What one sentence leaves open another of the article may say: the same figure of the same outcome of the same event
// told with its people ("مقتل 4 جنود ... وقال مصدر إن الأربعة قتلوا", "4 قتلى"), the definite noun that takes up those
// told before ("القتلى سبعة", "القتيل هو فلان"), the bare "عنصر" of an article that knows one side's dead alone, and
// the dead of whom an attacker boasts.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

class Echo {
 public:
  explicit Echo(Composition& c) : c_(c) {}

  void Run() {
    for (int f = 0; f < 2; ++f) {
      const Groups words(c_.Text(f), *c_.document.frames);
      for (std::uint32_t i = 0; i < c_.frames[f].fillings.size(); ++i) {
        if (c_.claim_of[f][i] == kNone) continue;
        told_.push_back({f, i, c_.claim_of[f][i], c_.reading.claims[c_.claim_of[f][i]].group});
      }
      Mark(f, words);
    }
    // "استشهد ثلاثة من مقاتلينا": of the side of whoever says it.
    for (Told& told : told_) {
      Claim& claim = c_.reading.claims[told.claim];
      if (!told.ours || told.group == Group::kChild || told.group == Group::kWoman) continue;
      told.group = claim.group = IsArmed(claim) ? Group::kMilitant : Group::kSecurity;
    }
    // Every group is taken from what the sentences themselves say, so that the order changes nothing.
    for (const Told& told : told_) {
      Claim& claim = c_.reading.claims[told.claim];
      if (told.group != Group::kAny || claim.part_of) continue;
      const Group group = GroupFor(told);
      if (group != Group::kAny && !HasPartOfAnotherSide(told.claim, group)) claim.group = group;
    }
    for (Told& told : told_) {
      Claim& claim = c_.reading.claims[told.claim];
      if (claim.group == Group::kAny && IsMournedByFighters(told)) told.group = claim.group = Group::kMilitant;
    }
    // A bare figure has the side of one that has found its own now.
    for (Told& told : told_) told.group = c_.reading.claims[told.claim].group;
    for (const Told& told : told_) {
      Claim& claim = c_.reading.claims[told.claim];
      if (claim.group == Group::kAny && IsOneMore(told)) claim.group = OfThoseJoined(told);
      if (told.bare && told.group == Group::kAny && !claim.part_of && claim.people.max != 0U)
        claim.group = OfTheSame(told);
    }
  }

 private:
  struct Told {
    int field = 0;
    std::uint32_t filling = 0, claim = 0;
    Group group = Group::kAny;  // what its own sentence says
    bool definite = false;      // "القتلى", "القتيل": those told before
    bool member = false;        // "عنصر", "قيادي" with nobody's name beside it
    bool ours = false;          // "ثلاثة من رجالنا", "رفيقنا"
    bool fighters = false;      // "قيادي", whoever's
    bool companion = false;     // "مرافقه": of the side of whom he was with
    bool list = false;          // "القتلى: فلان وفلان"
    bool bare = false;          // a number or "قتلى" alone: no noun says who they were
  };

  // "القتلى سبعة: أربعة من أفراد الأمن وثلاثة مدنيين": whoever was told before, these are not all soldiers.
  bool HasPartOfAnotherSide(std::uint32_t whole, Group group) const {
    const auto is_side = [](Group g) {
      return g == Group::kCivilian || g == Group::kMilitant || g == Group::kSecurity;
    };
    const std::vector<Claim>& claims = c_.reading.claims;
    return is_side(group) && std::any_of(claims.begin(), claims.end(), [&](const Claim& part) {
             return part.part_of == whole && is_side(part.group) && part.group != group;
           });
  }

  void Mark(int f, const Groups& words) {
    for (Told& told : told_) {
      if (told.field != f) continue;
      const Filling& filling = c_.frames[f].fillings[told.filling];
      const Predicate& word = c_.frames[f].predicates[filling.predicate];
      told.definite = !word.frame->verbal && word.analysis->lexeme->Is("person") && word.analysis->Has(kAl);
      told.list = filling.rule.starts_with("names-of") || filling.rule.starts_with("told-list");
      if (filling.quantity) told.member = IsMember(f, words, *filling.quantity);
      if (filling.quantity) told.ours = AreOurs(f, words, c_.Text(f).quantities[*filling.quantity]);
      if (filling.quantity) told.fighters = LeadsFighters(words, c_.Text(f).quantities[*filling.quantity]);
      if (filling.quantity) told.companion = IsCompanion(words, c_.Text(f).quantities[*filling.quantity]);
      if (filling.quantity) told.bare = IsBare(words, c_.Text(f).quantities[*filling.quantity]);
    }
  }

  // "قتل أربعة عناصر وأسر اثنين": a number alone counts the same kind as the phrase of people before it.
  bool IsMember(int f, const Groups& words, std::uint32_t q) const {
    const FieldText& field = c_.Text(f);
    const QuantityPhrase& people = field.quantities[q];
    if (words.IsOfFamily(people.last)) return false;
    if (words.Is(people.head, "member")) return true;
    if (!people.bare) return false;
    for (std::uint32_t before = q; before-- > 0 && field.SameSentence(field.quantities[before].first, people.first);)
      if (field.quantities[before].counts_people) return words.Is(field.quantities[before].head, "member");
    return false;
  }

  bool AreOurs(int f, const Groups& words, const QuantityPhrase& people) const {
    const FieldText& field = c_.Text(f);
    for (std::uint32_t at = people.first; at <= people.last; ++at)
      if (field.tokens[at].folded.ends_with("نا") && words.Joined(at, kPronoun) &&
          (words.Is(at, "member") || words.Is(at, "companion") || words.Is(at, "ranks") || words.Is(at, "own-man")))
        return true;
    return false;
  }

  // "اغتيال قيادي ميداني", not one who was a leader once.
  static bool LeadsFighters(const Groups& words, const QuantityPhrase& people) {
    bool former = false;
    for (std::uint32_t at = people.head; at <= people.last + 2; ++at) former = former || words.Is(at, "former");
    return words.Is(people.head, "of-fighters") && !former;
  }

  static bool IsCompanion(const Groups& words, const QuantityPhrase& people) {
    return words.Is(people.head, "companion") && words.Joined(people.head, kPronoun);
  }

  static bool IsBare(const Groups& words, const QuantityPhrase& people) {
    if (people.others || people.partitive) return false;
    return people.bare || (people.outcome && !words.Is(people.head, "body")) ||
           (words.Is(people.head, "companion") && !words.Joined(people.head, kPronoun));  // "حراس"
  }

  static bool IsSide(Group group) {
    return group == Group::kCivilian || group == Group::kMilitant || group == Group::kSecurity;
  }

  // "قتلوا عنصرين وجرحوا ثالثا"
  bool IsOneMore(const Told& told) const {
    const Filling& filling = c_.frames[told.field].fillings[told.filling];
    return filling.rule == "one-of-them" && c_.Text(told.field).lattice.Is(filling.last, "ordinal");
  }

  // Of the fighters told right before it in the sentence; "قتل جندي ومدني وأصيب ثالث" may be either.
  Group OfThoseJoined(const Told& told) const {
    const Told* last = nullptr;
    for (const Told& other : told_) {
      if (other.field != told.field || c_.reading.claims[other.claim].part_of || First(other) >= First(told)) continue;
      if (!c_.Text(told.field).SameSentence(First(other), First(told))) continue;
      if (last != nullptr && First(*last) == First(other) && last->group != other.group) return Group::kAny;
      if (last == nullptr || First(*last) < First(other)) last = &other;
    }
    const bool fighters = last != nullptr && (last->group == Group::kMilitant || last->group == Group::kSecurity);
    return fighters ? last->group : Group::kAny;
  }

  Group GroupFor(const Told& told) const {
    const Claim& claim = c_.reading.claims[told.claim];
    if (claim.people.max == 0U) return Group::kAny;
    if (told.definite)
      if (const Group before = ToldBefore(told); before != Group::kAny && !(told.list && before == Group::kCivilian))
        return before;
    if (told.member) {
      if (const Group side = OneSide(told); side != Group::kAny) return side;
      const Group owner = OfTheOwner(told);
      return owner == Group::kAny && told.fighters ? Group::kMilitant : owner;
    }
    if (told.companion)
      if (const Group owner = OfTheOwner(told); owner != Group::kAny) return owner;
    if (told.bare)
      if (const Group same = OfTheSame(told); same != Group::kAny) return same;
    const bool others = !told.bare && HasQuantity(told) && c_.Text(told.field).lattice.lang == "en";
    return claim.kind.empty() && !others ? OfTheAttacked(claim) : Group::kAny;
  }

  bool HasQuantity(const Told& told) const { return c_.frames[told.field].fillings[told.filling].quantity.has_value(); }

  // "نعت كتائب كذا الشهيد فلان", "سرايا كذا: نزف إليكم الشهداء": an armed group mourns its own.
  bool IsMournedByFighters(const Told& told) const {
    const Claim& claim = c_.reading.claims[told.claim];
    if (claim.outcome != Outcome::kKilled || claim.people.max == 0U || claim.part_of || !IsArmed(claim)) return false;
    const FieldText& field = c_.Text(told.field);
    for (std::uint32_t at = First(told) + 1; at-- > 0 && field.SameSentence(at, First(told));)
      if (field.lattice.Is(at, "mourns") || field.lattice.Is(at, "obituary")) return true;
    return false;
  }

  // An armed group says it, or the agency that speaks for one.
  bool IsArmed(const Claim& claim) const {
    if (claim.source.empty() || !claim.source.back().entity) return false;
    const Lexicon& lexicon = *c_.document.lexicon;
    const KnownEntity* known = lexicon.Entity(c_.reading.entities[*claim.source.back().entity].known);
    if (known == nullptr) return false;
    const KnownEntity* above = lexicon.Entity(known->parent);
    return known->kind == "armed" || (above != nullptr && above->kind == "armed");
  }

  // "قال المجلس إن ثلاثة من عناصره قتلوا، وتحدث التنظيم عن سبعة قتلى": whoever attacks soldiers counts the soldiers,
  // where nobody else is told of. "Hamas said seven Palestinians were killed" counts others.
  Group OfTheAttacked(const Claim& claim) const {
    if (!claim.report || !IsArmed(claim)) return Group::kAny;
    bool soldiers = false;
    for (const Told& other : told_) {
      const Claim& beside = c_.reading.claims[other.claim];
      if (beside.report != claim.report || beside.outcome != claim.outcome || other.group == Group::kAny) continue;
      if (other.group != Group::kSecurity) return Group::kAny;
      soldiers = soldiers || !IsArmed(beside);
    }
    return soldiers ? Group::kSecurity : Group::kAny;
  }

  // Of the figure of this outcome that was told last before it.
  Group ToldBefore(const Told& told) const {
    const Claim& claim = c_.reading.claims[told.claim];
    const Told* last = nullptr;
    for (const Told& other : told_) {
      const Claim& before = c_.reading.claims[other.claim];
      if (before.outcome != claim.outcome || before.part_of || before.report != claim.report || !claim.report) continue;
      if (other.field > told.field || (other.field == told.field && First(other) >= First(told))) continue;
      if (last == nullptr || last->field < other.field || (last->field == other.field && First(*last) < First(other)))
        last = &other;
    }
    if (last == nullptr || !IsSide(last->group)) return Group::kAny;
    // "الانتحاري الأول فجر نفسه، وعدد من الشهداء سقطوا": more than were told are others. "مقتل مدنيين، فيما زعم
    // المستشار أن القتلى خمسة عشر": nor are they the same where another tells of more.
    const Claim& before = c_.reading.claims[last->claim];
    const bool by_another =
        !claim.source.empty() && (before.source.empty() || before.source.back().name != claim.source.back().name);
    const bool others =
        (last->group == Group::kMilitant || by_another) && before.people.max && claim.people.min > *before.people.max;
    return others ? Group::kAny : last->group;
  }

  // "4 قتلى" above "مقتل 4 من عناصر الحرس", "مقتل 17 إرهابيا، قبل أن ترتفع الحصيلة إلى 22 قتيلا": the same figure of
  // fighters, or what it rose to, where nobody else is told of. Of civilians a bare figure says no more than it says.
  Group OfTheSame(const Told& told) const {
    const Claim& claim = c_.reading.claims[told.claim];
    if (!claim.report || !claim.people.max) return Group::kAny;
    std::optional<Group> side;
    bool same = false;
    for (const Told& other : told_) {
      const Claim& beside = c_.reading.claims[other.claim];
      if (other.claim == told.claim || beside.report != claim.report || beside.outcome != claim.outcome) continue;
      if (beside.part_of || beside.people.max == 0U || (other.group == Group::kAny && other.bare)) continue;
      if (other.group != Group::kMilitant && other.group != Group::kSecurity) return Group::kAny;
      if (side && *side != other.group) return Group::kAny;
      side = other.group;
      same = same || (beside.people.min == claim.people.min && beside.people.max == claim.people.max) ||
             Raised(other, told);
    }
    return same ? *side : Group::kAny;
  }

  // The second is a toll that the first has risen to in one sentence.
  bool Raised(const Told& before, const Told& toll) const {
    const Filling& told = c_.frames[before.field].fillings[before.filling];
    const Filling& now = c_.frames[toll.field].fillings[toll.filling];
    return before.field == toll.field && now.cumulative && told.last < now.first && told.people.max &&
           *told.people.max < now.people.min && c_.Text(toll.field).SameSentence(told.last, now.first);
  }

  // Whose killed and hurt the event's other sentences tell, where it is one side's alone: of this outcome, or of any.
  Group OneSide(const Told& told) const {
    const Group same = OneSide(told, c_.reading.claims[told.claim].outcome);
    return same != Group::kAny ? same : OneSide(told, std::nullopt);
  }

  Group OneSide(const Told& told, std::optional<Outcome> of) const {
    const Claim& claim = c_.reading.claims[told.claim];
    std::optional<Group> group;
    for (const Told& other : told_) {
      const Claim& beside = c_.reading.claims[other.claim];
      if (beside.report != claim.report || !claim.report || (of && beside.outcome != *of)) continue;
      if (other.group != Group::kMilitant && other.group != Group::kSecurity) continue;
      if (group && *group != other.group) return Group::kAny;
      group = other.group;
    }
    return group.value_or(Group::kAny);
  }

  // "هاجم مسلحون حاجزا للجيش وقتلوا ثلاثة عناصر", "وكرا لتنظيم كذا": whose the post was, where one side alone owns any.
  Group OfTheOwner(const Told& told) const {
    const FieldText& field = c_.Text(told.field);
    const Groups words(field, *c_.document.frames);
    std::optional<Group> owner;
    const std::uint32_t word = First(told);
    std::uint32_t at = word;
    while (at > 0 && field.SameSentence(at - 1, word)) --at;
    for (++at; at < field.size() && field.SameSentence(at, word); ++at) {
      // "لقسد": a known name keeps its particle.
      const NamePhrase* name = field.NameAt(at);
      const bool to_name = name != nullptr && name->first == at && field.tokens[at].folded.starts_with("ل") &&
                           !name->folded.starts_with(field.tokens[at].folded);
      // "حاجزا لـ"قسد""
      const std::optional<std::size_t> particle = words.Before(at);
      if (particle && words.IsWord(*particle, "ل") && *particle + 2U >= at && words.SideOfWord(at) != Group::kAny) {
        if (owner && *owner != words.SideOfWord(at)) return Group::kAny;
        owner = words.SideOfWord(at);
        continue;
      }
      if (!(words.Joined(at, kLi) || to_name) || words.HasVerb(at)) continue;
      const Group side = words.SideOfWord(at);
      if (side == Group::kAny || words.Is(at - 1, "accord") || words.Is(at - 1, "preposition") || words.HasVerb(at - 1))
        continue;
      if (owner && *owner != side) return Group::kAny;
      owner = side;
    }
    return owner.value_or(Group::kAny);
  }

  std::uint32_t First(const Told& told) const { return c_.frames[told.field].fillings[told.filling].first; }

  Composition& c_;
  std::vector<Told> told_;
};

}  // namespace

void EchoGroups(Composition& c) { Echo(c).Run(); }

}  // namespace isnad
