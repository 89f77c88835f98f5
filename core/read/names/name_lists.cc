#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/read/frames/frame_draft.h"

// Lists of names count as many people as they name: "مقتل فلان وفلان", "والمصابون هم: فلان (12 عاماً)، وفلان", a line
// for each. Names that stand behind a noun of their own ("والطفل فلان") are figures of their own, of their own group.
//
// A list that goes on with words that are nobody's known name names more people than were counted: then its number is
// the least.

namespace isnad {
namespace {

constexpr std::uint32_t kGap = 12;      // tokens between two names of a list: an age, a bullet
constexpr std::uint32_t kOpening = 14;  // tokens from "المصابون" to the colon or to the first name

class Lister : private Words {
 public:
  explicit Lister(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    OpenLists();
    const std::size_t told = draft_.frames.fillings.size();
    for (std::size_t f = 0; f < told; ++f) Extend(f);
    for (std::uint32_t n = 0; n < field_.names.size(); ++n) HangPlural(n);
    for (std::uint32_t at = 0; at + 2 < field_.size(); ++at) CountGivenNames(at);
  }

  // "اعتقلت القوات فلانا، والطالب فلانا، وفلانا": whom a noun hung on the list opens its next part.
  void ExtendCoordinates() {
    for (std::size_t f = 0; f < draft_.frames.fillings.size(); ++f)
      if (draft_.frames.fillings[f].rule == "coordinate") Extend(f);
  }

 private:
  bool IsPerson(std::uint32_t n) const {
    return n < field_.names.size() && field_.names[n].type == EntityType::kPerson && !field_.names[n].stands_for;
  }
  bool IsUsed(std::uint32_t n) const {
    return std::any_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(), [&](const Filling& filling) {
      return std::find(filling.names.begin(), filling.names.end(), n) != filling.names.end();
    });
  }

  // "والمصابون هم: فلان", "أسماء القتلى: فلان", "القتلى: فلان": a definite plural and a name behind it; "أسماء شهداء
  // القصف على البلدة", "شهداء القصف هم".
  void OpenLists() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || !predicate.no_claim.empty() || predicate.negated) continue;
      if (const std::optional<std::uint32_t> name = FirstOfEach(predicate)) {
        if (const auto lines =
                token(field_.names[*name].first).line_start ? PlainLines(field_.names[*name].first) : std::nullopt) {
          AddCounted(p, lines->second, lines->first, Group::kAny, "lines-of-names");
          continue;
        }
        Filling filling = draft_.MakeNamed(p, *name);
        filling.rule = "names-of";
        draft_.Add(std::move(filling), std::nullopt);
        continue;
      }
      if (predicate.frame->verbal || predicate.analysis->number == Number::kSingular) continue;
      if (CountItems(p) || CountMartyrs(p) || CountLines(p)) continue;
      if (const std::optional<std::uint32_t> name = NameAmong(predicate)) {
        Filling filling = draft_.MakeNamed(p, *name);
        filling.rule = "name-among";
        const std::uint32_t own = field_.quantity_at[*After(predicate.last)];
        draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
      } else if (const std::optional<std::uint32_t> name = FirstName(predicate)) {
        Filling filling = draft_.MakeNamed(p, *name);
        filling.rule = "names-of";
        if (IsOfThem(filling)) filling.people = {Form::kNamed, Bound::kAtLeast, 1, std::nullopt, false};
        draft_.Add(std::move(filling), std::nullopt);
      }
    }
  }

  // "أسفرت عن اعتقال كل من:" and a line for each.
  std::optional<std::uint32_t> FirstOfEach(const Predicate& predicate) const {
    constexpr std::uint32_t kSubject = 8;  // tokens of who did it: "اعتقلت قوات كذا كل من:"
    for (std::uint32_t at = predicate.last + 1; at + 3 < field_.size() && at <= predicate.last + kSubject; ++at) {
      if (!field_.SameSentence(predicate.last, at) || IsComma(at) || OutcomeReading(at) != nullptr) return std::nullopt;
      const bool each = (IsWord(at, "كل") || IsWord(at, "كلا")) && IsWord(at + 1, "من") && IsWord(at + 2, ":");
      const bool are = IsOfThoseWho(predicate) && Is(at, "they-are") && IsWord(at + 1, ":");
      if (!each && !are) continue;
      std::uint32_t first = at + (each ? 3 : 2);
      while (first + 1 < field_.size() && token(first).kind != TokenKind::kWord) ++first;  // "1-", a bullet
      const std::uint32_t n = field_.name_at[first];
      const bool name = n != FieldText::kNone && IsPerson(n) && !IsUsed(n) && field_.names[n].cue == first;
      return name && OpensLine(n) ? std::optional(n) : std::nullopt;
    }
    return std::nullopt;
  }

  // "الذين تم اعتقالهم في البلدة هم:"
  bool IsOfThoseWho(const Predicate& predicate) const {
    constexpr int kToTheRelative = 2;  // words: "تم"
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kToTheRelative; ++steps, at = Before(*at))
      if (Is(*at, "relative")) return true;
    return false;
  }

  // "1- فلان", "2_فلان", at the number; posts run the items together ("في البلدة1- فلان2- فلان").
  bool IsItem(std::uint32_t at, std::uint32_t number) const {
    const std::string& digits = token(at).folded;
    if (token(at).kind != TokenKind::kNumber || digits != std::to_string(number) || at + 2 >= field_.size())
      return false;
    // "1_فلان": the stroke between the two is no token.
    const bool stroke = field_.text.substr(token(at).end, 1) == "_" && token(at + 1).begin == token(at).end + 1;
    const bool marked = IsWord(at + 1, "-") || IsWord(at + 1, "_") || IsWord(at + 1, ".") || IsWord(at + 1, ")");
    const std::uint32_t word = marked ? at + 2 : at + 1;
    if (token(word).kind != TokenKind::kWord || !(marked || stroke || IsBareItem(at))) return false;
    if (!marked && number > 1) return true;  // "3 مجاهد مرشود": a name that counts nobody
    const QuantityPhrase* one = field_.QuantityAt(word);
    // "5- ابن فلان", "3- الطفل فلان", "6- شهيد مجهول الهوية"
    const bool single = one != nullptr && one->first == word && one->people.form == Form::kSingular;
    return field_.NameAt(word) != nullptr || Is(word, "kin") || single ||
           (one == nullptr && OutcomeReading(word) == nullptr);
  }

  // "١ فلان" on a short line of its own.
  bool IsBareItem(std::uint32_t at) const {
    constexpr std::uint32_t kMost = 8;  // tokens
    std::uint32_t end = at + 1;
    while (end < field_.size() && end <= at + kMost && !token(end).line_start) ++end;
    return token(at).line_start && end > at + 1 && end <= at + kMost;
  }

  // As many as a list tells behind the predicate, up to its last token.
  void AddCounted(std::uint32_t p, std::uint32_t last, std::uint32_t count, Group group, const char* rule) {
    Filling filling;
    filling.predicate = p;
    filling.first = draft_.frames.predicates[p].first;
    filling.last = last;
    filling.outcome = draft_.frames.predicates[p].outcome;
    filling.people = {Form::kList, Bound::kExact, count, count, false};
    filling.group = group;
    filling.rule = rule;
    draft_.Add(std::move(filling), std::nullopt);
  }

  // "أسماء المعتقلين: 1- فلان 2- فلان": as many as the items are numbered, whatever names
  // no list holds.
  bool CountItems(std::uint32_t p) {
    constexpr std::uint32_t kToTheFirst = 30, kToTheNext = 14;  // tokens
    const Predicate& predicate = draft_.frames.predicates[p];
    if (!AreNamed(predicate) && !OpensLines(predicate)) return false;
    std::uint32_t at = predicate.last + 1, items = 0, named = 0, last = 0;
    for (std::uint32_t end = at + kToTheFirst; at < end && at + 2 < field_.size(); ++at) {
      // A second heading below the first has the list for its own.
      if (items == 0 && token(at).line_start && OutcomeReading(at) != nullptr && Is(at, "person")) return false;
      if (!IsItem(at, items + 1)) continue;
      ++items;
      const std::uint32_t word = token(at + 1).kind == TokenKind::kWord ? at + 1 : at + 2;
      const NamePhrase* name = field_.NameAt(word);
      named += name != nullptr && name->type == EntityType::kPerson ? 1 : 0;
      last = name != nullptr ? name->last : word;
      end = at + kToTheNext;
    }
    if (items < 2 || named == 0) return false;
    AddCounted(p, last, items, draft_.GroupNear(predicate.first, predicate.last), "numbered-names");
    LeaveOutItems(p, last);
    return true;
  }

  // "الشهداء الذين وصلوا المستشفى:" and below it "1- فلان".
  bool OpensLines(const Predicate& predicate) const {
    if (!predicate.analysis->Has(kAl) || predicate.analysis->number != Number::kPlural) return false;
    for (std::uint32_t at = predicate.last + 1; at + 1 < field_.size() && at <= predicate.last + kOpening; ++at) {
      if (token(at).line_start) return false;
      if (IsWord(at, ":")) return token(at + 1).line_start && IsItem(at + 1, 1);
    }
    return false;
  }

  // "واعتقلت كلا من:" and a line for each, whatever names no list holds: how many lines there are from `first` on, and
  // where the last ends.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> PlainLines(std::uint32_t first) const {
    constexpr std::uint32_t kMost = 7;  // tokens of a line
    std::uint32_t lines = 0, last = first;
    for (std::uint32_t at = first; at < field_.size() && token(at).line_start;) {
      std::uint32_t end = at + 1;
      while (end < field_.size() && !token(end).line_start) ++end;
      const bool another = Is(at, "ordinal") && lines > 1;  // "سادس لم يصلنا اسمه"
      if (!another && (end - at > kMost || end - at < 2 || !IsPlainLine(at, end))) break;
      ++lines;
      last = end - 1;
      at = end;
    }
    return lines < 2 ? std::nullopt : std::optional(std::pair(lines, last));
  }

  // Nothing but words that may be a name.
  bool IsPlainLine(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type == EntityType::kPerson) continue;
      if (Is(at, "given")) continue;  // "علي" is spelled as the preposition
      if (token(at).kind != TokenKind::kWord || HasVerb(at) || OutcomeReading(at) != nullptr || TellsEvent(at) ||
          Is(at, "preposition") || Is(at, "say-verb") || (at == begin && token(at).folded.starts_with("وال")))
        return false;
    }
    return true;
  }

  // "6- شهيد مجهول الهوية": an item's own word counts nobody once more.
  void LeaveOutItems(std::uint32_t list, std::uint32_t last) {
    const std::vector<Filling>& fillings = draft_.frames.fillings;
    const auto is_item = [&](const Filling& filling) {
      const Predicate& word = draft_.frames.predicates[filling.predicate];
      return filling.predicate > list && word.first <= last && !word.frame->verbal && !filling.part_of &&
             word.outcome == draft_.frames.predicates[list].outcome;
    };
    for (auto f = static_cast<std::uint32_t>(fillings.size()); f-- > 0;)
      if (is_item(fillings[f])) draft_.Erase(f);
    for (std::uint32_t q = list + 1; q < draft_.frames.predicates.size(); ++q)
      if (draft_.frames.predicates[q].first <= last) draft_.done.insert(q);
  }

  bool TellsEvent(std::uint32_t at) const {
    return std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->event && a.lexeme->pos == Pos::kNoun; });
  }

  // What a list's line tells: "- فلانة 34 سنة وابنها فلان" are two, "- جثة لم يتعرف عليها أحد" is one.
  struct Line {
    std::uint32_t end = 0, people = 1;
    bool named = false;
  };
  std::optional<Line> LineAt(std::uint32_t mark) const {
    constexpr std::uint32_t kMost = 24, kToTheName = 2;  // tokens
    const bool opens = token(mark).line_start && token(mark).kind != TokenKind::kWord &&
                       token(mark).kind != TokenKind::kNumber && mark + 1 < field_.size() &&
                       token(mark + 1).kind == TokenKind::kWord && !token(mark + 1).line_start;
    if (!opens || HasVerb(mark + 1) || TellsEvent(mark + 1)) return std::nullopt;
    Line line{mark + 1};
    for (; line.end < field_.size() && !token(line.end).line_start; ++line.end) {
      if (line.end > mark + kMost) return std::nullopt;
      const std::uint32_t n = field_.name_at[line.end];
      if (n != FieldText::kNone && IsPerson(n) && line.end <= mark + 1 + kToTheName) line.named = true;
      const QuantityPhrase* counted = field_.QuantityAt(line.end);
      // A bare number is an age.
      if (counted != nullptr && counted->counts_people && !counted->bare && counted->people.min != 1U)
        return std::nullopt;
      if (line.end > mark + 1 && Is(line.end, "kin") && Joined(line.end, kWa) && Joined(line.end, kPronoun))
        ++line.people;
    }
    return line;
  }

  // "شهداء مجزرة السوق" or "أسماء الجرحى", and a line for each of them: where the lines tell more than names in a row.
  bool CountLines(std::uint32_t p) {
    constexpr std::uint32_t kHead = 24;  // tokens
    const Predicate& predicate = draft_.frames.predicates[p];
    if (!AreNamed(predicate) && !predicate.analysis->Has(kAl) && !IsOfEvent(predicate)) return false;
    std::uint32_t at = predicate.last + 1;
    for (; at < field_.size() && !token(at).line_start; ++at) {
      const QuantityPhrase* counted = field_.QuantityAt(at);
      if (at > predicate.last + kHead || (counted != nullptr && counted->counts_people)) return false;
    }
    const std::uint32_t mark = at;
    std::uint32_t lines = 0, named = 0, people = 0;
    while (at < field_.size() && token(at).folded == token(mark).folded) {
      const std::optional<Line> line = LineAt(at);
      if (!line) break;
      ++lines;
      named += line->named ? 1 : 0;
      people += line->people;
      at = line->end;
    }
    if (lines < 2 || 3 * named < lines || (people == named && FirstName(predicate))) return false;
    AddCounted(p, at - 1, people, draft_.GroupNear(predicate.first, predicate.last), "lines-of-names");
    return true;
  }

  // "نزف إليكم الشهداء: الشهيد المجاهد فلان، الشهيد المجاهد فلان": each told as one.
  bool CountMartyrs(std::uint32_t p) {
    constexpr std::uint32_t kApart = 22, kToTheName = 5;  // tokens
    const Predicate& all = draft_.frames.predicates[p];
    if (!all.analysis->Has(kAl) || all.analysis->number != Number::kPlural || all.outcome != Outcome::kKilled)
      return false;
    std::uint32_t count = 0, last = all.last;
    std::vector<std::uint32_t> each;
    for (std::uint32_t n = p + 1; n < draft_.frames.predicates.size(); ++n) {
      const Predicate& one = draft_.frames.predicates[n];
      if (one.first - last > kApart) break;
      if (one.outcome != all.outcome || one.analysis->number != Number::kSingular || !one.analysis->Has(kAl) ||
          one.frame->verbal)
        break;
      const NamePhrase* name = nullptr;
      for (std::uint32_t at = one.last + 1; name == nullptr && at <= one.last + kToTheName && at < field_.size(); ++at)
        name = field_.NameAt(at);
      if (name == nullptr || name->type != EntityType::kPerson) break;
      last = name->last;
      ++count;
      each.push_back(n);
    }
    if (count < 2) return false;
    AddCounted(p, last, count, Group::kAny, "martyrs-named");
    for (const std::uint32_t n : each)
      if (!draft_.done.contains(n)) draft_.Close(n, "told-before");
    return true;
  }

  // "ومن الشهداء الإعلامي فلان", "من بين القتلى فلان": one of those who were told.
  std::optional<std::uint32_t> NameAmong(const Predicate& predicate) const {
    const std::optional<std::size_t> of = Before(predicate.first), next = After(predicate.last);
    if (!of || !next || !predicate.analysis->Has(kAl) || !TellsItself(predicate.outcome)) return std::nullopt;
    if (!IsWord(*of, "من") && !IsWord(*of, "ومن") && !Is(*of, "among")) return std::nullopt;
    for (std::uint32_t n = 0; n < field_.names.size(); ++n)
      if ((field_.names[n].cue == *next || field_.names[n].first == *next + 1U) && field_.names[n].cue >= *next &&
          IsPerson(n) && !IsUsed(n) && Is(*next, "person"))
        return n;
    return std::nullopt;
  }

  // "أسماء الشهداء"
  bool AreNamed(const Predicate& predicate) const {
    const std::optional<std::size_t> before = Before(predicate.first);
    return before && Is(*before, "names");
  }

  // "شهداء القصف على البلدة: فلان"
  bool IsOfEvent(const Predicate& predicate) const {
    const std::optional<std::size_t> event = After(predicate.last);
    return event && predicate.analysis->clitics == 0 && predicate.analysis->lexeme->Is("person") &&
           TellsEvent(static_cast<std::uint32_t>(*event));
  }

  std::optional<std::uint32_t> FirstName(const Predicate& predicate) const {
    const bool of_event = IsOfEvent(predicate);
    const bool definite = predicate.analysis->Has(kAl) || of_event, named = AreNamed(predicate);
    bool opened = false, they_are = false, theirs = false;
    for (std::uint32_t at = predicate.last + 1; at <= predicate.last + kOpening && at < field_.size(); ++at) {
      if (named && token(at).line_start) opened = true;
      if (const std::uint32_t n = field_.name_at[at]; n != FieldText::kNone && IsPerson(n))
        return opened && (definite || named || they_are) && field_.names[n].cue == at && !IsUsed(n) ? std::optional(n)
                                                                                                    : std::nullopt;
      if (IsWord(at, ":")) opened = true;
      if (of_event && !opened && HasVerb(at)) return std::nullopt;
      const bool hers = named && IsWord(at, "هي");  // "وأسماء المصابين هي"
      they_are = they_are || ((Is(at, "they-are") || hers) && field_.SameSentence(predicate.first, at));
      opened = opened || they_are;
      const bool mark = token(at).kind != TokenKind::kWord && token(at).kind != TokenKind::kNumber;  // a bullet, ":"
      // "الشهداء الذين ارتقوا في القصف هم": the verb of the relative clause is theirs.
      theirs = theirs || (Is(at, "relative") && (named || at == predicate.last + 1U));
      // "والمصابون هم كل من فلان وفلان"
      const bool each =
          IsWord(at, "كل") ? at + 1 < field_.size() && IsWord(at + 1, "من") : IsWord(at, "من") && IsWord(at - 1, "كل");
      if (opened ? !mark && token(at).kind != TokenKind::kNumber && !Is(at, "they-are") && !hers && !each
                 : OutcomeReading(at) != nullptr && !theirs)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "استشهاد الصحفيين فلان وفلان، والمصورين فلان وفلان": more who are named behind a plural of their own.
  void HangPlural(std::uint32_t n) {
    if (!IsPerson(n) || IsUsed(n)) return;
    const QuantityPhrase* those = PluralBefore(field_.names[n]);
    if (those == nullptr || !Joined(those->first, kWa)) return;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& before = draft_.frames.fillings[f];
      if (before.names.empty() || before.part_of || !LeadsTo(before.last, those->first)) continue;
      Filling more = draft_.MakeNamed(before.predicate, n);
      more.outcome = before.outcome;
      more.first = std::min(before.first, more.first);
      more.rule = "coordinate";
      if (more.group == Group::kAny) more.group = draft_.GroupOf(*those);
      draft_.frames.fillings.push_back(std::move(more));
      Extend(draft_.frames.fillings.size() - 1);
      return;
    }
  }

  // "اعتقال الأشقاء عمر وقصي ومهدي حمدان": given names in a row behind a plural are as many, whom one family name ends.
  void CountGivenNames(std::uint32_t noun) {
    const auto& readings = lattice().readings[noun];
    const bool those = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.Has(kAl) && a.number == Number::kPlural && (a.lexeme->Is("kin") || a.lexeme->Is("person")) &&
             !a.lexeme->outcome;
    });
    if (!those) return;
    std::uint32_t at = noun + 1, count = 0, last = noun;
    while (at < field_.size() && field_.SameSentence(noun, at) && (count == 0 || token(at).folded.starts_with("و"))) {
      const NamePhrase* name = field_.NameAt(at);
      const bool person = name != nullptr && name->type == EntityType::kPerson && name->first == at;
      if (!person && !Is(at, "given")) break;
      last = person ? name->last : at;
      at = last + 1;
      ++count;
    }
    if (count < 2) return;
    for (Filling& filling : draft_.frames.fillings) {
      const bool of_noun = filling.quantity && *filling.quantity == field_.quantity_at[noun];
      const bool of_name = std::any_of(filling.names.begin(), filling.names.end(), [&](std::uint32_t n) {
        return field_.names[n].first > noun && field_.names[n].last <= last;
      });
      if ((!of_noun && !of_name) || filling.part_of || filling.people.max == count) continue;
      if (IsNumbered(filling.people) || (filling.people.max && *filling.people.max > count)) return;
      filling.people = {Form::kList, Bound::kExact, count, count, false};
      filling.last = std::max(filling.last, last);
      filling.rule += "+given";
      return;
    }
  }

  // Nothing but a comma or what the one before is stands between the two.
  bool LeadsTo(std::uint32_t last, std::uint32_t next) const {
    if (next <= last || next - last > kGap || !field_.SameSentence(last, next)) return false;
    const auto comma = [&](std::uint32_t at) { return IsComma(at); };
    if (last + 1 == next || (last + 2 == next && comma(last + 1))) return true;
    return TellsWhoHeIs(last + 1, next - 1);
  }

  // The names that go on from a filling's one name, without a noun of their own.
  void Extend(std::size_t f) {
    const Filling filling = draft_.frames.fillings[f];
    const bool one = filling.people.max == 1U || filling.rule == "names-of";
    if (filling.names.size() != 1 || filling.people.min != 1 || !one || filling.part_of) return;
    std::vector<std::uint32_t> more;
    std::uint32_t last = filling.names.front();
    const bool lines = filling.rule == "names-of" && OpensLine(filling.names.front());
    const bool listed = filling.rule == "names-of";
    for (std::uint32_t next = NextPerson(last); IsPerson(next) && !IsUsed(next); next = NextPerson(last)) {
      if (!GoesOn(last, next, listed) && !(lines && IsNextLine(last, next))) break;
      more.push_back(last = next);
    }
    const bool several = draft_.NamedPlural(filling) != nullptr;
    if (more.empty()) return;
    for (const std::uint32_t name : more)
      if (const std::uint32_t kin = field_.names[name].first; listed && (IsToldAsKin(name) || IsToldByTrade(name)))
        if (const std::uint32_t q = field_.quantity_at[kin - 1]; q != FieldText::kNone)
          draft_.frames.quantity_used[q] = true;
    // "الطفلة فلانة وفلان": of whose group the next are is not said.
    const auto is_child = [&](std::uint32_t name) { return draft_.IsOfChildsAge(field_.names[name].last); };
    const bool by_age = filling.group == Group::kChild && !filling.quantity && !IsToldAsChild(filling.names.front()) &&
                        is_child(filling.names.front());
    const bool apart = !by_age && !several && (filling.group == Group::kChild || filling.group == Group::kWoman);
    Filling list = filling;
    // "فلان (6 سنوات)، فلان (9 سنوات)": children where all of them are.
    if (by_age && !std::all_of(more.begin(), more.end(), is_child)) list.group = Group::kAny;
    if (apart) {
      list.names.clear();
      list.quantity.reset();
      list.group = Group::kAny;
    }
    list.names.insert(list.names.end(), more.begin(), more.end());
    const auto count = static_cast<std::uint32_t>(list.names.size());
    list.people = {Form::kNamed, Bound::kExact, count, count, false};
    if (LeavesSome(last) || (IsOfThem(filling) && listed && GoesOnBehind(draft_, field_.names[last].last)))
      list.people = {Form::kNamed, Bound::kAtLeast, count, std::nullopt, false};
    list.last = std::max(list.last, field_.names[last].last);
    list.rule += "+names";
    if (apart)
      draft_.frames.fillings.push_back(std::move(list));
    else
      draft_.frames.fillings[f] = std::move(list);
    if (!apart && listed) AddChildren(static_cast<std::uint32_t>(f), more);
  }

  // "القتلى: فلان، الطفلة فلانة": each of a list who is told as a child is a part of it.
  void AddChildren(std::uint32_t list, const std::vector<std::uint32_t>& names) {
    for (const std::uint32_t name : names) {
      if (!IsToldAsChild(name)) continue;
      Filling child = draft_.frames.fillings[list];
      child.names = {name};
      child.quantity.reset();
      child.first = field_.names[name].first - 1;
      child.last = field_.names[name].last;
      child.people = {Form::kNamed, Bound::kExact, 1, 1, false};
      child.group = Group::kChild;
      child.part_of = list;
      child.rule = "names-of+child";
      draft_.frames.fillings.push_back(std::move(child));
    }
  }

  // "الطفلة فلانة"
  bool IsToldAsChild(std::uint32_t name) const {
    const NamePhrase& phrase = field_.names[name];
    for (std::uint32_t at = phrase.cue > 0 ? phrase.cue - 1 : 0; at < phrase.first; ++at)
      for (const Analysis& a : lattice().readings[at])
        if (a.lexeme->group == Group::kChild && !a.lexeme->Is("kin") && a.number == Number::kSingular) return true;
    return false;
  }

  // "ونجله فلان": one more by his own name.
  bool IsToldAsKin(std::uint32_t name) const {
    const std::uint32_t first = field_.names[name].first;
    return first > 0 && field_.SameSentence(first - 1, first) && Is(first - 1, "kin") && Joined(first - 1, kPronoun);
  }

  // "والسائق فلان": one more by his trade.
  bool IsToldByTrade(std::uint32_t name) const {
    const std::uint32_t first = field_.names[name].first;
    if (first == 0 || !field_.SameSentence(first - 1, first) || !Joined(first - 1, kAl)) return false;
    const Analysis* trade = lattice().Find(first - 1, "person");
    return trade != nullptr && trade->number == Number::kSingular && trade->lexeme->group == Group::kCivilian;
  }

  // "فلان (18 عاما) مصاب في قدمه، وفلان": what befell the one before, up to the comma; else the token itself.
  std::uint32_t BehindWound(std::uint32_t at) const {
    constexpr std::uint32_t kWords = 6;
    const Analysis* wound = at < field_.size() ? OutcomeReading(at) : nullptr;
    if (wound == nullptr || wound->lexeme->outcome != Outcome::kInjured || wound->lexeme->pos != Pos::kNoun ||
        wound->Has(kAl))
      return at;
    for (std::uint32_t end = at + 1; end < field_.size() && end <= at + kWords && field_.SameSentence(at, end); ++end) {
      if (IsComma(end) || IsWord(end, ")")) return end;
      if (field_.NameAt(end) != nullptr) break;
    }
    return at;
  }

  // "عُرف من القتلى: فلان وفلان": some of them.
  bool IsOfThem(const Filling& filling) const {
    const std::optional<std::size_t> of = Before(draft_.frames.predicates[filling.predicate].first);
    return of && (IsWord(*of, "من") || Is(*of, "among"));
  }

  // The next name that is no place: "فلان من بلدة كذا، وفلان".
  std::uint32_t NextPerson(std::uint32_t n) const {
    do ++n;
    while (n < field_.names.size() && field_.names[n].type == EntityType::kPlace);
    return n;
  }

  // "فلان (20 عاما) من بلدة كذا غربا، وفلان": behind where the one before is from, and right before the next; nothing
  // is told of the next alone.
  bool GoesOnBehindOrigin(const NamePhrase& one, const NamePhrase& next, std::uint32_t noun) const {
    const std::uint32_t from = BehindBracket(one.last + 1);
    std::uint32_t at = from;
    if (at < field_.size() && IsWord(at, "من")) ++at;
    while (at < noun && at > from && (Is(at, "place-cue") || Is(at, "people-of"))) ++at;
    const NamePhrase* place = at < noun && at > from ? field_.NameAt(at) : nullptr;
    if (place == nullptr || place->type != EntityType::kPlace) return false;
    at = BehindBracket(place->last + 1);
    while (at < noun && Is(at, "direction")) ++at;
    if (at < noun && IsComma(at)) ++at;
    const std::optional<std::size_t> behind = After(next.last);
    return at == noun && token(at).folded.starts_with("و") && !(behind && HasVerb(*behind));
  }

  // "فلانا، وكلا من: فلان وفلان"
  bool IsOneOfEach(const NamePhrase& one, const NamePhrase& next) const {
    std::uint32_t at = next.first;
    if (at > 0 && IsWord(at - 1, ":")) --at;
    if (at < 2 || !IsWord(at - 1, "من") || !(IsWord(at - 2, "وكلا") || IsWord(at - 2, "وكل"))) return false;
    at -= 2;
    if (at > 0 && IsComma(at - 1)) --at;
    return at == BehindBracket(one.last + 1);
  }

  bool GoesOn(std::uint32_t a, std::uint32_t b, bool listed) const {
    const NamePhrase &one = field_.names[a], &next = field_.names[b];
    // "القتلى: فلان، الطفلة فلانة": a list that was opened goes on with whatever its names are told by.
    const bool told = listed && next.first > 0 && (IsToldAsChild(b) || IsToldAsKin(b) || IsToldByTrade(b));
    const std::uint32_t noun = told ? next.first - 1 : next.first;
    if (next.cue < noun || next.first <= one.last || next.first - one.last > kGap) return false;
    if (GoesOnBehindOrigin(one, next, noun) || (next.cue == next.first && IsOneOfEach(one, next))) return true;
    const std::string& opens = token(noun).folded;
    // "فلان، أبو عمر": what else he is called.
    if (opens.starts_with("ابو") || opens.starts_with("ابي")) return false;
    // "فلان، مدير المدرسة، وفلان"
    if (opens.starts_with("و") && noun > 0 && TellsWhoHeIs(BehindBracket(one.last + 1), noun - 1)) return true;
    bool parted = opens.starts_with("و"), bracket = false;
    const std::uint32_t wound = BehindBracket(one.last + 1), healed = listed ? BehindWound(wound) : wound;
    for (std::uint32_t at = one.last + 1; at < noun; ++at) {
      if (at >= wound && at < healed) continue;
      if (token(at).line_start) parted = true;
      if (IsWord(at, "(") && at + 1 != noun) bracket = true;  // "(فلان) و(فلان)"
      if (!bracket && IsWord(at, "و")) parted = true;
      const bool word = token(at).kind == TokenKind::kWord, number = token(at).kind == TokenKind::kNumber;
      if (!bracket && word && !Is(at, "unit=year") && !IsWord(at, "و")) return false;
      const bool item = at > 0 && token(at - 1).kind == TokenKind::kNumber;  // "2. فلان"
      if (!bracket && ((IsWord(at, ".") && !item) || IsWord(at, ":"))) return false;
      // "«فلان» و«فلان»"
      if ((!word && !number && !bracket && !IsWord(at, "\"")) || IsWord(at, "و")) parted = true;
      if (IsWord(at, ")")) bracket = false;
    }
    if (token(noun).line_start) parted = true;
    return parted && !bracket;
  }

  // "(35 عاما)،": what stands behind the age.
  std::uint32_t BehindBracket(std::uint32_t at) const {
    if (at >= field_.size() || !IsWord(at, "(")) return at;
    for (std::uint32_t end = at; end < field_.size() && end <= at + kGap; ++end)
      if (IsWord(end, ")")) return end + 1;
    return at;
  }

  // "2- ابنه حمزة العمر 11 سنة": an item of a list of lines, what he is
  // to the others before him.
  bool OpensLine(std::uint32_t name) const {
    constexpr std::uint32_t kBefore = 2;  // words of the item before the name
    std::uint32_t words = 0;
    for (std::uint32_t at = field_.names[name].first;; --at) {
      if (token(at).line_start) return words <= kBefore;
      if (at == 0 || words > kBefore) return false;
      words += token(at - 1).kind == TokenKind::kWord ? 1 : 0;
    }
  }

  bool IsNextLine(std::uint32_t a, std::uint32_t b) const {
    const NamePhrase &one = field_.names[a], &next = field_.names[b];
    if (next.first <= one.last || next.first - one.last > kGap || !OpensLine(b)) return false;
    int lines = 0;
    for (std::uint32_t at = one.last + 1; at <= next.first; ++at) {
      lines += token(at).line_start ? 1 : 0;
      if (IsWord(at, ":")) return false;
    }
    return lines == 1;
  }

  // Behind the last name the list goes on with words that were read as nobody.
  bool LeavesSome(std::uint32_t last) const {
    std::uint32_t at = field_.names[last].last + 1;
    bool bracket = false, comma = false;
    for (; at < field_.size() && at <= field_.names[last].last + kGap; ++at) {
      if (IsWord(at, "(")) bracket = true;
      const bool word = token(at).kind == TokenKind::kWord;
      if (!bracket && (IsWord(at, ".") || (word && !Is(at, "unit=year")))) break;
      comma = comma || IsComma(at);
      if (IsWord(at, ")")) bracket = false;
    }
    if (at >= field_.size() || bracket || token(at).kind != TokenKind::kWord) return false;
    if (token(at).line_start && !comma) return false;
    if (Is(at, "kin") && (comma || Joined(at, kWa))) return true;  // "وابنته فلانة"
    const bool joined = token(at).folded.starts_with("و");
    return (comma || joined) && lattice().readings[at].empty() && field_.NameAt(at) == nullptr;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillNameLists(FrameDraft& draft) { Lister(draft).Run(); }

void ExtendNameLists(FrameDraft& draft) { Lister(draft).ExtendCoordinates(); }

}  // namespace isnad
