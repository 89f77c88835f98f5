#include <algorithm>
#include <optional>
#include <vector>

#include "core/read/frames/frame_draft.h"

// "الشهداء في غارة البلدة: فلان وزوجته فلانة، وطفلاهما فلان وفلان، والطفلة فلانة": a list in one line behind a colon
// counts as many people as its items tell, each a name, somebody's kin, a noun of one person or of two, or a number of
// people. A name that no list holds is an item too where those beside it are read. Where the text gives the number of
// all, the items are parts of it, which parts.cc reads.

namespace isnad {
namespace {

constexpr std::uint32_t kToTheColon = 16;  // tokens from the outcome word
constexpr std::uint32_t kItemWords = 6;    // of an item that is read

class ToldLists : private Words {
 public:
  explicit ToldLists(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      const std::optional<std::uint32_t> begin = ListBehind(predicate);
      if (begin) Count(p, *begin);
    }
  }

 private:
  // One item: the tokens that it takes, how many it tells and of whom.
  struct Item {
    std::uint32_t first = 0, last = 0;
    std::uint32_t people = 0;
    bool read = false;    // told by a name or a noun of people, not by words that nobody knows
    bool closed = false;  // words behind it say who he is ("فلان صاحب الدكان")
    Group group = Group::kAny;
  };

  // The first token of the list: behind the colon that the word opens, before which no number of people stands.
  std::optional<std::uint32_t> ListBehind(const Predicate& predicate) const {
    const bool plural = predicate.analysis->number == Number::kPlural || predicate.frame->verbal ||
                        predicate.analysis->form == VerbForm::kVerbalNoun;
    if (!plural || (NumberBefore(predicate.first) && !IsTheirNoun(predicate))) return std::nullopt;
    for (std::uint32_t at = predicate.last + 1; at + 1 < field_.size() && at <= predicate.last + kToTheColon; ++at) {
      if (token(at).line_start || !field_.SameSentence(predicate.first, at)) return std::nullopt;
      if (IsWord(at, ":")) return token(at + 1).line_start ? std::nullopt : std::optional(at + 1);
      // "والشهداء هم سالم وزوجته وثلاثة من أطفاله"
      if (Is(at, "they-are")) {
        const std::uint32_t first = BehindEach(at + 1);
        if (first < field_.size() && (IsPersonName(first) || Is(first, "given"))) return first;
      }
      // "اعتقلت كلا من فلان ونجله فلان، وفلان"
      if (const std::uint32_t first = BehindEach(at);
          first != at && first < field_.size() && (IsPersonName(first) || OpensPerson(first)))
        return first;
      const QuantityPhrase* people = field_.QuantityAt(at);
      if (people != nullptr && people->counts_people && IsNumbered(people->people)) return std::nullopt;
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type == EntityType::kPerson) return std::nullopt;
      if (OutcomeReading(at) != nullptr || Is(at, "say-verb") || Is(at, "that")) return std::nullopt;
    }
    return std::nullopt;
  }

  // Behind "كلا من", "كل من", or the token itself.
  std::uint32_t BehindEach(std::uint32_t at) const {
    return at + 2 < field_.size() && (IsWord(at, "كل") || IsWord(at, "كلا")) && IsWord(at + 1, "من") ? at + 2 : at;
  }

  // "مقتل ستة من أفراد العائلة، والضحايا هم:": they are told by a noun of their own.
  static bool IsTheirNoun(const Predicate& predicate) {
    return predicate.analysis->lexeme->Is("person") && predicate.analysis->Has(kAl);
  }

  // "استشهد تسعة مواطنين في القصف، وهم:", "تسعة مواطنين ارتقوا، وهم:": the number of all.
  const QuantityPhrase* NumberBefore(std::uint32_t at) const {
    while (at > 0 && field_.SameSentence(at - 1, at) && !token(at).line_start) {
      --at;
      const QuantityPhrase* people = field_.QuantityAt(at);
      if (people != nullptr && people->counts_people && (IsNumbered(people->people) || people->outcome)) return people;
    }
    return nullptr;
  }

  void Count(std::uint32_t p, std::uint32_t begin) {
    std::vector<Item> items;
    std::uint32_t total = 0, read = 0;
    for (std::uint32_t at = begin; at < field_.size() && field_.SameSentence(begin, at) && !token(at).line_start;) {
      if (!items.empty() && !IsParted(at)) break;
      const std::optional<Item> item = ItemAt(at);
      if (!item) break;
      items.push_back(*item);
      total += item->people;
      read += item->read ? 1 : 0;
      at = Behind(item->last);
    }
    // Of words that nobody knows as names some may be none.
    if (items.size() < 2 || total < 2 || 2 * read < items.size()) return;
    if ((!items.front().read && read < 2) || !NamesAnybody(items)) return;
    const bool mixed =
        std::any_of(items.begin(), items.end(), [](const Item& i) { return i.people != 1 || !i.read || i.closed; }) ||
        HasKin(items);
    if (!mixed) return;  // names alone: name_lists.cc
    // They are spelled out to the last, or parts of those before.
    if (const QuantityPhrase* all = NumberBefore(draft_.frames.predicates[p].first);
        all != nullptr && all->people.max != total)
      return;
    Add(p, items, total);
  }

  // "الجرحى: 3 أطفال وامرأة" are told by nouns alone, each of its own group.
  bool NamesAnybody(const std::vector<Item>& items) const {
    for (std::uint32_t at = items.front().first; at <= items.back().last; ++at)
      if (IsPersonName(at) || Is(at, "given") || Is(at, "kin")) return true;
    return false;
  }

  bool HasKin(const std::vector<Item>& items) const {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return Is(item.first, "kin"); });
  }

  void Add(std::uint32_t p, const std::vector<Item>& items, std::uint32_t total) {
    Filling filling;
    filling.predicate = p;
    filling.first = draft_.frames.predicates[p].first;
    filling.last = items.back().last;
    filling.outcome = draft_.frames.predicates[p].outcome;
    filling.people = {Form::kList, Bound::kExact, total, total, false};
    // "عُرف من الشهداء: فلان، والطفل فلان ... يتبع": not all who are known.
    const std::optional<std::size_t> of = Before(filling.first);
    if (of && (IsWord(*of, "من") || Is(*of, "among")) && GoesOnBehind(draft_, filling.last)) filling.people.max.reset();
    const bool children =
        std::all_of(items.begin(), items.end(), [](const Item& item) { return item.group == Group::kChild; });
    if (children || AreToldAsChildren(p, items.front().first)) filling.group = Group::kChild;
    filling.rule = "told-list";
    for (std::uint32_t at = items.front().first; at <= filling.last; ++at) {
      const std::uint32_t n = field_.name_at[at], q = field_.quantity_at[at];
      if (n != FieldText::kNone && field_.names[n].first == at && field_.names[n].type == EntityType::kPerson)
        filling.names.push_back(n);
      if (q != FieldText::kNone) draft_.frames.quantity_used[q] = true;
    }
    draft_.Add(filling, std::nullopt);
    const auto whole = static_cast<std::uint32_t>(draft_.frames.fillings.size() - 1);
    if (filling.group != Group::kChild)
      for (const Item& item : items)
        if (item.group == Group::kChild) AddChildren(whole, item);
  }

  // "اعتقال قاصرين، وهم فلان وشقيقه": by the noun that the list spells out.
  bool AreToldAsChildren(std::uint32_t p, std::uint32_t list) const {
    for (std::uint32_t at = draft_.frames.predicates[p].last + 1; at < list; ++at)
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr && people->counts_people)
        return people->group == Group::kChild && people->people.form == Form::kPlural && !people->partitive;
    return false;
  }

  void AddChildren(std::uint32_t whole, const Item& item) {
    Filling part = draft_.frames.fillings[whole];
    part.names.clear();
    part.first = item.first;
    part.last = item.last;
    part.people = {item.people == 1 ? Form::kSingular : Form::kList, Bound::kExact, item.people, item.people, false};
    part.group = Group::kChild;
    part.part_of = whole;
    part.rule = "told-list+child";
    draft_.frames.fillings.push_back(std::move(part));
  }

  // The first token of the next item: a comma or a dash, an age before it.
  std::uint32_t Behind(std::uint32_t last) const {
    std::uint32_t at = BehindAge(last + 1);
    while (at < field_.size() && (IsMarkBetween(at) || IsWord(at, "و")) && !token(at).line_start) ++at;
    return at;
  }

  bool IsMarkBetween(std::uint32_t at) const { return IsComma(at) || IsWord(at, "-") || IsWord(at, ";"); }

  // "(9 سنوات)", "61 سنة"
  std::uint32_t BehindAge(std::uint32_t at) const {
    if (at + 1 < field_.size() && token(at).kind == TokenKind::kNumber &&
        (Is(at + 1, "unit=year") || Is(at + 1, "unit=month")))
      return at + 2;
    if (at >= field_.size() || !IsWord(at, "(")) return at;
    for (std::uint32_t end = at; end < field_.size() && end <= at + 2 * kItemWords; ++end)
      if (IsWord(end, ")")) return end + 1;
    return at;
  }

  // "، فلان", "وفلان", "وزوجته"; "فلان ولد فلان" goes on.
  bool IsParted(std::uint32_t at) const { return IsMarkBetween(at - 1) || IsWord(at - 1, "و") || IsJoined(at); }

  bool IsJoined(std::uint32_t at) const {
    if (!token(at).folded.starts_with("و")) return false;
    if (IsPersonName(at))  // "ووائل"
      return !field_.NameAt(at)->folded.starts_with("و") || token(at).folded.starts_with("وو");
    const auto& readings = lattice().readings[at];
    return std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
  }

  bool IsPersonName(std::uint32_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    return name != nullptr && name->type == EntityType::kPerson && name->first == at;
  }

  // The last token of the name behind `at`, or `at` itself.
  std::uint32_t NameBehind(std::uint32_t at) const {
    std::uint32_t next = BehindAge(at + 1);
    while (next + 1 < field_.size() && field_.SameSentence(at, next) && !IsPersonName(next) && next < at + 3 &&
           token(next).kind == TokenKind::kWord && !IsJoined(next) && OpensPerson(next))
      ++next;
    return next < field_.size() && field_.SameSentence(at, next) && IsPersonName(next) && !IsJoined(next)
               ? field_.NameAt(next)->last
               : at;
  }

  bool OpensPerson(std::uint32_t at) const {
    return Is(at, "person") || Is(at, "kin") || Is(at, "role") || Is(at, "title") || Is(at, "honour");
  }

  std::optional<Item> ItemAt(std::uint32_t at) const {
    Item item;
    item.first = item.last = at;
    if (at >= field_.size() || token(at).kind != TokenKind::kWord) {
      if (at >= field_.size() || token(at).kind != TokenKind::kNumber) return std::nullopt;
    }
    if (IsPersonName(at)) {
      item.last = field_.NameAt(at)->last;
      item.people = 1;
      item.read = true;
      return Closed(item);
    }
    if (const QuantityPhrase* people = field_.QuantityAt(at);
        people != nullptr && people->first == at && people->counts_people) {
      if (people->people.min == 0 || people->partitive) return std::nullopt;
      item.last = people->last;
      item.people = people->people.max ? people->people.min : NamesBehind(people->last);
      if (item.people == 0) return std::nullopt;
      item.read = true;
      item.group = draft_.GroupOf(*people);
      item.last = std::max(item.last, NamesFrom(people->last, item.people).last);
      return Closed(item);
    }
    if (Is(at, "kin") || (OpensPerson(at) && NameBehind(at) != at)) {
      item.last = NameBehind(at);
      item.people = 1;
      item.read = true;
      return Closed(item);
    }
    if (Is(at, "given")) {  // "وزياد ومالك"
      item.people = 1;
      item.read = true;
      return Closed(item);
    }
    return Unknown(item);
  }

  // "وأطفالهما فلان وفلان وفلانة": of kin without a number those who are named, two at least.
  std::uint32_t NamesBehind(std::uint32_t last) const {
    constexpr std::uint32_t kMost = 12;
    const std::uint32_t named = Is(last, "kin") ? NamesFrom(last, kMost).named : 0;
    return named > 1 ? named : 0;
  }

  // "الطفلان فلان وفلان", "وابنتاها فلانة (9 سنوات) وفلانة": as many names as the noun tells; given names alone as
  // well.
  struct Names {
    std::uint32_t last = 0, named = 0;
  };
  Names NamesFrom(std::uint32_t last, std::uint32_t people) const {
    const std::uint32_t first = NameBehind(last);
    Names names{first, first == last ? 0U : 1U};
    for (; names.named < people; ++names.named) {
      const std::uint32_t next = BehindAge(names.last + 1);
      if (next >= field_.size() || !field_.SameSentence(last, next) || token(next).kind != TokenKind::kWord) break;
      const bool joined = token(next).folded.starts_with("و");
      const bool name = IsPersonName(next) || Is(next, "given") ||
                        (names.named > 0 && joined && !OpensPerson(next) && field_.QuantityAt(next) == nullptr);
      if (!name || (names.named == 0 ? IsJoined(next) : !joined)) break;
      names.last = IsPersonName(next) ? field_.NameAt(next)->last : next;
    }
    return names;
  }

  // Words behind the item, up to the next: what he is ("صاحب الدكان", "ولد الرئيس"). A verb, an outcome or a place that
  // they were from ends the list with it.
  Item Closed(Item item) const {
    std::uint32_t at = BehindAge(item.last + 1);
    for (std::uint32_t words = 0; at < field_.size() && words < kItemWords && field_.SameSentence(item.first, at) &&
                                  !token(at).line_start && token(at).kind == TokenKind::kWord;
         ++words, ++at) {
      if (IsJoined(at) && (IsPersonName(at) || OpensPerson(at) || field_.QuantityAt(at) != nullptr || Is(at, "given")))
        break;
      if (HasVerb(at) || OutcomeReading(at) != nullptr || Is(at, "preposition") || Is(at, "relative")) break;
      item.last = at;
      item.closed = true;
    }
    return item;
  }

  // "وعم آدم صاحب الدكان": one whose name nobody knows, between two commas.
  std::optional<Item> Unknown(Item item) const {
    if (!IsComma(item.first - 1) && !IsWord(item.first - 1, ":")) return std::nullopt;
    std::uint32_t at = item.first, words = 0;
    for (; at < field_.size() && words <= kItemWords && field_.SameSentence(item.first, at) && !token(at).line_start &&
           token(at).kind == TokenKind::kWord;
         ++words, ++at) {
      if (Is(at, "preposition") || Is(at, "relative") || Is(at, "invocation")) break;
      if (Joined(at, kBi) && IsEventNoun(at)) break;  // "فلان، بانفجار لغم": what they died in
      if (HasVerb(at) || OutcomeReading(at) != nullptr || IsParticle(at) || Is(at, "say-verb")) return std::nullopt;
    }
    if (words == 0 || words > kItemWords) return std::nullopt;
    item.last = at - 1;
    item.people = 1;
    return item;
  }

  // "فيما", "كما": no name.
  bool IsParticle(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kParticle; });
  }

  FrameDraft& draft_;
};

}  // namespace

bool GoesOnBehind(const FrameDraft& draft, std::uint32_t last) {
  constexpr std::uint32_t kFar = 16;  // tokens: an age, a dash, dots
  const FieldText& field = draft.field();
  for (std::uint32_t at = last + 1; at <= last + kFar && at < field.size(); ++at) {
    const std::string& word = field.tokens[at].folded;
    if (word == "يتبع" || word == "واخرون" || word == "واخرين" || word == "اخرون" || word == "وغيرهم" ||
        word == "والباقي" || word == "وسواهم")
      return true;
    if (field.tokens[at].kind == TokenKind::kWord && !field.lattice.Is(at, "unit=year")) return false;
  }
  return false;
}

void FillToldLists(FrameDraft& draft) { ToldLists(draft).Run(); }

}  // namespace isnad
