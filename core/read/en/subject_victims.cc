#include <algorithm>

#include "core/read/en/frame_filler.h"

// Whom an outcome word counts that stands behind them: "three men were killed", "Omar Saleh and his wife died".

namespace isnad::en {

// "Three people, police said in a statement, were killed": the comma that opens what the verb of saying at the token is
// put in with, where the subject's verb stands behind the comma that closes it.
std::optional<std::size_t> FrameFiller::PutInBy(std::size_t say) const {
  constexpr std::size_t kSpeaker = 6, kWhere = 6;  // tokens before and behind the verb of saying
  const Analysis* verb = Find(say, "say-verb");
  if (verb == nullptr || verb->lexeme->pos != Pos::kVerb || verb->form == VerbForm::kVerbalNoun) return std::nullopt;
  std::size_t close = say + 1;
  while (close < say + kWhere && Same(say, close) && !IsPunct(close, ",")) ++close;
  if (!Same(say, close + 1) || !IsPunct(close, ",") ||
      !(IsHelper(close + 1) || predicate_at_[close + 1] != FieldText::kNone))
    return std::nullopt;
  for (std::size_t open = say; open-- > 0 && say - open <= kSpeaker && Same(open, say);) {
    if (IsPunct(open, ","))
      return open + 1 < say && open > 0 && Same(open - 1, say) ? std::optional(open) : std::nullopt;
    // "Thirty-one people, not 40 as first reported, were killed"
    if (predicate_at_[open] != FieldText::kNone || (Is(open, "subordinate") && !IsWord(open, "as")))
      return std::nullopt;
  }
  return std::nullopt;
}

// A gerund that makes no claim: "accused of killing", "known for killing".
bool FrameFiller::IsOldDeed(std::size_t at) const {
  if (predicate_at_[at] == FieldText::kNone) return false;
  const Predicate& word = frames_.predicates[predicate_at_[at]];
  return word.analysis->form == VerbForm::kVerbalNoun && word.analysis->lexeme->pos == Pos::kVerb &&
         (word.no_claim == "general" || word.no_claim == "accusation");
}

// The last word of "as well as", "along with".
bool FrameFiller::EndsJoin(std::size_t at) const {
  for (std::size_t length = 2; length <= 3 && at + 1 >= length; ++length)
    if (const Analysis* join = Find(at + 1 - length, "join"); join != nullptr && join->length == length) return true;
  return false;
}

// "the border state of X", "a claim of": no verb.
bool FrameFiller::IsNounHere(std::size_t at) const {
  const Analysis* verb = As(at, Pos::kVerb);
  return at > 0 && Same(at - 1, at) && As(at, Pos::kNoun) != nullptr && Is(at + 1, "of") && !IsPunct(at - 1) &&
         (verb == nullptr || verb->form == VerbForm::kPresent);
}

std::size_t FrameFiller::SegmentStart(std::size_t at) const {
  std::size_t i = at;
  while (i > 0 && Same(i - 1, at)) {
    const std::size_t before = i - 1;
    if (const NamePhrase* name = field_.NameAt(before); name != nullptr) {
      i = name->first;
      continue;
    }
    // "Omar Saleh, 41, whose wife was killed": she was.
    // "A policeman whose house was attacked was killed": he was, by a verb of his own.
    if (IsWord(before, "whose")) {
      bool own = false;
      for (std::size_t k = before + 1; k < Helper(at) && !own; ++k)
        own = IsHelper(k) || (IsFiniteVerb(k) && As(k, Pos::kNoun) == nullptr);
      if (!own) return i;
    }
    const bool as = IsWord(before, "as") && (Is(before, "join") || EndsJoin(before) || IsCalledAs(before));
    if (Is(before, "subordinate") && !as) return Is(before, "relative") ? before : i;
    if (IsPunct(before, ":") || IsPunct(before, ";") || token(before).folded == "|") return i;
    // "shelling killed three, also two men were killed in X": a sentence of its own.
    if (IsWord(before, "also") && before > 0 && IsPunct(before - 1, ",") && Same(before - 1, at))
      if (const QuantityPhrase* people = field_.QuantityAt(i);
          people != nullptr && people->first == i && people->counts_people && people->people.min > 1)
        return i;
    if (IsDash(before)) {
      // "Nine people - three of them children - were killed": the subject goes on behind what is put in.
      std::size_t open = before;
      while (open > 0 && Same(open - 1, at) && !IsDash(open - 1)) --open;
      const bool pair = open > 0 && Same(open - 1, at) && (IsHelper(i) || predicate_at_[i] != FieldText::kNone);
      if (!pair) return i;
      i = open - 1;
      continue;
    }
    if (const std::optional<std::size_t> open = PutInBy(before)) {
      i = *open;
      continue;
    }
    if (const Analysis* say = IsNounHere(before) ? nullptr : Find(before, "say-verb");
        say != nullptr && say->lexeme->pos == Pos::kVerb && say->form != VerbForm::kNone &&
        // "a man accused of spying was killed"
        !(IsWord(before, "accused") && IsWord(i, "of")) && predicate_at_[before] == FieldText::kNone)
      return i;
    if (predicate_at_[before] != FieldText::kNone) {
      const Predicate& other = frames_.predicates[predicate_at_[before]];
      // A noun that counts ("nine dead") or one of an act does not end it.
      // Nor does one that only tells of flight ("a man who fled the war was killed").
      // "40 people, mostly displaced families, were killed": what they are called.
      const bool flight = other.analysis->lexeme->Is("flees") ||
                          (other.outcome == isnad::Outcome::kDisplaced && other.no_claim == "state");
      // "Two men, one of them wounded last year, were killed": set between commas.
      const bool aside = TellsOfThem(other.first) != nullptr && ClauseEnd(other.last + 1) < at;
      // "A man accused of killing policemen was shot dead": what he is said to have done.
      const bool deed = IsOldDeed(before);
      if (!flight && !aside && !deed &&
          (other.frame->name == "active" || other.frame->name == "passive" || other.frame->name == "subject" ||
           other.frame->name == "state"))
        return i;
    }
    --i;
  }
  return i;
}

// ", all civilians": what those before it were.
bool FrameFiller::IsAll(const QuantityPhrase& quantity) const {
  return quantity.people.form == Form::kPlural && IsWord(quantity.first, "all") && quantity.first > 0 &&
         IsPunct(quantity.first - 1U, ",");
}

bool FrameFiller::TellsDeath(std::size_t at) const {
  return predicate_at_[at] != FieldText::kNone &&
         frames_.predicates[predicate_at_[at]].outcome == isnad::Outcome::kKilled &&
         frames_.predicates[predicate_at_[at]].frame->name == "subject";
}

// "was later reported dead", "were found dead"
bool FrameFiller::IsToldDead(std::size_t at) const {
  return predicate_at_[at] != FieldText::kNone &&
         frames_.predicates[predicate_at_[at]].outcome == isnad::Outcome::kKilled &&
         frames_.predicates[predicate_at_[at]].frame->name == "state" && Helper(at) < at;
}

bool FrameFiller::SkipsTo(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < to; ++i)
    if (!IsPunct(i) && !Is(i, "join") && !Is(i, "or") && !IsWord(i, "but") && !Is(i, "article") && !IsAdverb(i))
      return false;
  return true;
}

// "Workers abducted in Kutum were freed", "Workers, who had been abducted in Kutum, were freed": where what tells them
// apart begins, whose word is at the token and with nothing joined up to `end`.
std::optional<std::size_t> FrameFiller::AttributeOf(std::size_t at, std::size_t end) const {
  if (predicate_at_[at] == FieldText::kNone || frames_.predicates[predicate_at_[at]].frame->name != "passive" ||
      IsJointBetween(at, end))
    return std::nullopt;
  std::size_t first = frames_.predicates[predicate_at_[at]].first;
  const std::size_t word = first;
  while (first > 0 && Same(first - 1, at) && (IsHelper(first - 1) || IsAdverb(first - 1))) --first;
  const bool relative = first > 0 && Same(first - 1, at) && IsWord(first - 1, "who", "that");
  if (relative) --first;
  if (!relative && Helper(word) != word) return std::nullopt;
  // ", kidnapped in Kutum,"
  return first > 0 && Same(first - 1, at) && IsPunct(first - 1, ",") ? first - 1 : first;
}

// "an attack in which six people died", "the town where six people died": those of the clause itself.
bool FrameFiller::HoldsPeople(std::size_t from, std::size_t end) const {
  // "operations which resulted in three fighters killed"
  for (std::size_t i = from + 1; i < end; ++i)
    if (Is(i, "result") || Is(i, "leave")) return true;
  if (from == 0 || (!Is(from - 1, "preposition") && !IsWord(from, "where"))) return false;
  for (std::size_t i = from + 1; i < end; ++i)
    if (PeopleAt(i)) return true;
  return false;
}

// "had five children", "was carrying the 40 passengers": right before these people stands a verb, and nobody's words.
bool FrameFiller::IsObject(std::size_t first) const {
  std::size_t i = first;
  while (i > 0 && Same(i - 1, first) && (Is(i - 1, "article") || IsAdverb(i - 1) || Is(i - 1, "bound-about"))) --i;
  if (i == 0 || !Same(i - 1, first) || Is(i - 1, "be") || Is(i - 1, "say-verb") || Is(i - 1, "partitive")) return false;
  return Is(i - 1, "have") || (As(i - 1, Pos::kVerb) != nullptr && field_.NameAt(i - 1) == nullptr);
}

// The sentence has told of the same outcome before the word at `at`.
bool FrameFiller::IsToldBefore(std::size_t at) const {
  const std::uint32_t word = predicate_at_[at];
  return word == FieldText::kNone ||
         std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& filling) {
           return Same(filling.first, at) && filling.outcome == frames_.predicates[word].outcome;
         });
}

// "Six people were hit, two of them killed": those. Of nobody where the figure says none and no kind is told.
std::vector<FrameFiller::People> FrameFiller::SomeOf(const QuantityPhrase& them) const {
  People some = OfQuantity(field_.quantity_at[them.first]);
  if (some.group == Group::kAny) some.group = GroupOfThem(them);
  // "none of them died", of nobody knows whom
  if (some.people.form == Form::kNegated && some.group == Group::kAny) return {};
  return {some};
}

// "One of those abducted on Monday has died", "two of those abducted were killed": the subject of the verb at the
// token.
bool FrameFiller::IsOfThoseTaken(const QuantityPhrase& one, std::size_t at) const {
  std::size_t taken = one.last + 3U;
  // "Four of those listed as missing were found dead"
  if (IsWord(taken, "listed", "reported", "feared") && Same(one.last, taken + 2))
    taken += IsWord(taken + 1, "as") ? 2 : 1;
  if (!one.counts_people || !one.bare || taken >= at || !Is(one.last + 1U, "of") ||
      !IsWord(one.last + 2U, "those", "the") || predicate_at_[taken] == FieldText::kNone ||
      predicate_at_[at] == FieldText::kNone)
    return false;
  const Predicate &before = frames_.predicates[predicate_at_[taken]], &word = frames_.predicates[predicate_at_[at]];
  // "One of the injured later succumbed" as well
  const bool hurt = before.outcome == isnad::Outcome::kInjured && TellsDeath(at);
  const bool held = hurt || before.outcome == isnad::Outcome::kCaptured ||
                    before.outcome == isnad::Outcome::kArrested || before.outcome == isnad::Outcome::kMissing;
  if (!held || word.outcome != isnad::Outcome::kKilled || word.frame->name == "active") return false;
  for (std::size_t i = before.last + 1; i < at; ++i)
    if (Is(i, "subordinate") || Is(i, "relative") || Is(i, "say-verb") || IsPunct(i) || PeopleAt(i)) return false;
  return true;
}

// "A girl who was wounded when shells hit the town has died": the subject of the sentence.
// "Five soldiers who went missing on Thursday have been found dead" as well
std::optional<FrameFiller::People> FrameFiller::WhoLater(std::size_t at, std::size_t verb) const {
  const bool found_dead = verb < at && predicate_at_[at] != FieldText::kNone &&
                          frames_.predicates[predicate_at_[at]].outcome == isnad::Outcome::kKilled &&
                          frames_.predicates[predicate_at_[at]].frame->name == "state";
  std::size_t first = at;
  while (first > 0 && Same(first - 1, at)) --first;
  // "NIAMEY, Aug 4 - Four of those abducted have died"
  constexpr std::size_t kDateline = 9;
  for (std::size_t i = first; i < first + kDateline && i + 1 < at && token(first).line_start; ++i)
    if (IsDash(i) && IsAllCapital(first)) {
      first = i + 1;
      break;
    }
  const QuantityPhrase* one = field_.QuantityAt(first);
  if (one != nullptr && IsOfThoseTaken(*one, at) && (TellsDeath(at) || verb < at))
    return OfQuantity(field_.quantity_at[first]);
  if (!(TellsDeath(at) && Is(verb, "have")) && !found_dead) return std::nullopt;
  if (one == nullptr || !one->counts_people || one->last + 1U >= verb ||
      !(Is(one->last + 1U, "relative") || (found_dead && IsWord(one->last + 1U, "reported", "listed", "missing"))) ||
      one->people.form == Form::kPlural)
    return std::nullopt;
  return OfQuantity(field_.quantity_at[first]);
}

// "was among 21 civilians killed in", "the search for dozens of girls kidnapped last month": whom the bare participle
// follows.
std::optional<FrameFiller::People> FrameFiller::RightBefore(std::size_t at) const {
  const QuantityPhrase* people = at > 0 ? field_.QuantityAt(at - 1) : nullptr;
  if (people == nullptr || people->last + 1 != at || people->first == 0 || !people->counts_people ||
      people->partitive || people->outcome || !Same(people->first - 1, at) || !Is(people->first - 1, "preposition") ||
      IsWord(people->first - 1, "by", "with", "after", "since", "as"))
    return std::nullopt;
  return OfQuantity(field_.quantity_at[at - 1]);
}

// Back from the token over "in Halbun", "on Monday".
std::size_t FrameFiller::BeforeWhere(std::size_t end) const {
  std::size_t i = end;
  while (i > 1 && Same(i - 2, end)) {
    const NamePhrase* name = field_.NameAt(i - 1);
    const DatePhrase* date = field_.DateAt(i - 1);
    std::size_t first = i;
    if (name != nullptr && name->type == EntityType::kPlace) first = name->first;
    if (date != nullptr) first = date->first;
    if (first == i || first == 0) break;
    if (Is(first - 1, "preposition")) --first;
    i = first;
  }
  return i;
}

// "who wounded five people was killed", "that supplies contractors were killed": the relative of whose verb the people
// right before the helper of the outcome's verb are the object.
std::optional<std::size_t> FrameFiller::RelativeOver(std::size_t verb) const {
  if (!IsHelper(verb)) return std::nullopt;
  const std::size_t end = BeforeWhere(verb);
  const QuantityPhrase* people = end > 0 ? field_.QuantityAt(end - 1) : nullptr;
  if (people == nullptr || people->last + 1U != end || !people->counts_people) return std::nullopt;
  std::size_t i = people->first;
  while (i > 0 && Same(i - 1, verb) && (Is(i - 1, "article") || IsAdverb(i - 1) || Is(i - 1, "bound-least"))) --i;
  // One word, the verb, stands between: "who had wounded", "that supplies".
  if (i < 3 || !Same(i - 3, verb) || token(i - 1).kind != TokenKind::kWord || IsHelper(i - 1) || IsCapital(i - 1))
    return std::nullopt;
  --i;
  while (i > 1 && Same(i - 2, verb) && (IsHelper(i - 1) || IsAdverb(i - 1))) --i;
  const bool relative = Is(i - 1, "relative") || IsWord(i - 1, "that", "who", "which");
  // "said that rebels": what is said.
  return relative && !Is(i - 2, "say-verb") && !IsPunct(i - 2, ",") ? std::optional(i - 1) : std::nullopt;
}

// "In X, which was shelled twice on Monday, 26 civilians were killed": a place is told of in the clause between the
// commas, and the subject stands right behind it. "According to the monitor, which tracks the war, six civilians were
// killed": or who tells it.
std::optional<std::size_t> FrameFiller::BehindAside(std::size_t relative, std::size_t verb) const {
  constexpr std::size_t kSource = 10;  // tokens
  if (relative < 2 || relative >= verb || !IsWord(relative, "which", "where", "who") || !IsPunct(relative - 1, ","))
    return std::nullopt;
  const NamePhrase* place = field_.NameAt(relative - 2);
  bool told = false;
  for (std::size_t i = relative - 1; i-- > 0 && relative - i <= kSource && Same(i, verb) && !IsPunct(i, ",");)
    told = told || Is(i, "accord");
  const bool where = (place != nullptr && place->type == EntityType::kPlace) || Is(relative - 2, "place-cue");
  const bool aside = told || (where && !IsWord(relative, "who"));
  const std::optional<std::size_t> close = aside ? ClauseEnd(relative + 1) : std::nullopt;
  if (!close || *close + 1 >= verb) return std::nullopt;
  const std::optional<People> people = PeopleAt(*close + 1);
  return people && people->last + 1 == verb ? std::optional(*close + 1) : std::nullopt;
}

// Where the subject of the outcome word at the token stands, whose first helper is at `verb`.
FrameFiller::Stretch FrameFiller::SubjectStretch(std::size_t at, std::size_t verb) const {
  Stretch stretch;
  std::size_t start = SegmentStart(verb);
  // "Wounded man dies": what he was belongs to the phrase.
  if (const QuantityPhrase* people = start < verb ? field_.QuantityAt(start) : nullptr; people != nullptr)
    start = std::min<std::size_t>(start, people->first);
  stretch.start = stretch.from = start;
  stretch.end = verb;
  stretch.aside_first = stretch.aside_last = size();
  // "three men who were killed": those before the relative.
  if (const std::optional<std::size_t> behind = BehindAside(start, verb)) {
    stretch.from = stretch.start = *behind;
    return stretch;
  }
  if (start < verb && Is(start, "relative") && start > 0 && !HoldsPeople(start, verb)) {
    stretch.from = SegmentStart(start);
    stretch.end = start;
    // "Omar Saleh, who sold bread, and his two sons died": behind the clause it goes on.
    const std::optional<std::size_t> closed = IsPunct(start - 1, ",") ? ClauseEnd(start + 2) : std::nullopt;
    if (closed && *closed < verb && Is(*closed + 1, "join")) {
      stretch.end = verb;
      stretch.aside_first = start;
      stretch.aside_last = *closed;
    }
  }
  // "A gunman who wounded five people was killed": those before the relative.
  if (const std::optional<std::size_t> relative = start < verb ? RelativeOver(verb) : std::nullopt) {
    stretch.from = SegmentStart(*relative);
    stretch.start = stretch.end = *relative;
    return stretch;
  }
  // "A civilian wounded when ... has died": the subject of the sentence.
  std::size_t& from = stretch.from;
  if (from == 0 || !Same(from - 1, at)) return stretch;
  const std::optional<std::size_t> attribute = AttributeOf(from - 1, verb);
  // "100 people abducted by gunmen freed": a headline leaves out the helper.
  const bool headline = field_.in == Field::kTitle && verb == at && IsWord(from, "by");
  if (attribute && (IsHelper(verb) || headline) && !TellsDeath(at)) {
    from = SegmentStart(*attribute);
    stretch.end = *attribute;
  } else if (TellsDeath(at) && (Is(verb, "have") || attribute)) {
    while (from > 0 && Same(from - 1, at)) --from;
  }
  return stretch;
}

// "Two of the fourteen": some of a number told by itself.
bool FrameFiller::IsOfTheNumber(const QuantityPhrase& some) const {
  const std::size_t whole = some.last + 3U;
  if (!some.bare || !Is(some.last + 1U, "of") || !IsWord(some.last + 2U, "the") || !Same(some.last, whole))
    return false;
  const QuantityPhrase* all = field_.QuantityAt(whole);
  return all != nullptr && all->first == whole && all->bare && all->people.min > some.people.min &&
         field_.DateAt(whole) == nullptr;
}

// "The attackers were all killed", "All the attackers were killed": of those told before each one.
bool FrameFiller::AreAll(const QuantityPhrase& those, std::size_t at) const {
  if (!those.group || those.outcome || those.partitive || !Is(those.first - 1U, "definite")) return false;
  return IsWord(at - 1, "all") || (those.first > 1 && IsWord(those.first - 2U, "all"));
}

// The people whose phrase opens at the token `i` and who may be those of the outcome word at `at`; last: the phrase's
// last token, whether it holds them or not. told: those found before.
std::optional<FrameFiller::People> FrameFiller::MayBeOf(std::size_t at, std::size_t i, const std::vector<Subject>& told,
                                                        std::size_t& last) const {
  std::optional<People> people;
  if (const QuantityPhrase* quantity = field_.QuantityAt(i); quantity != nullptr && quantity->first == i) {
    last = quantity->last;
    // "A civilian wounded when ... has died": hurt before, of whom more is told.
    const bool before_hurt = quantity->outcome == isnad::Outcome::kInjured &&
                             (TellsDeath(at) || (IsToldDead(at) && !IsJointBetween(quantity->last, Helper(at))));
    // "killed (one journalist) and six injured": those in brackets are told there.
    if (token(i).bracketed == token(at).bracketed && quantity->counts_people &&
        (!quantity->partitive || IsOfTheNumber(*quantity)) && !IsAll(*quantity) && !IsOwner(*quantity) &&
        (!quantity->outcome || before_hurt) &&
        !(quantity->construct && quantity->people.form == Form::kPlural && !AreAll(*quantity, at))) {
      people = TitledAt(field_.quantity_at[i]);
      if (!people) people = OfQuantity(field_.quantity_at[i]);
    }
  } else if (const NamePhrase* name = field_.NameAt(i); name != nullptr && name->first == i) {
    last = name->last;
    const bool counted = !told.empty() && told.back().people.last >= name->last;
    // "Mr Awad's three sons were killed": those behind it.
    if (name->type == EntityType::kPerson && !counted && !IsPossessive(name->last)) people = OfName(field_.name_at[i]);
  }
  if (people && people->first > 0 && IsOldDeed(people->first - 1U)) people.reset();
  // "Two of the fourteen died": the whole, and no subject.
  const QuantityPhrase* some = i > 2 && Same(i - 3, at) ? field_.QuantityAt(i - 3) : nullptr;
  if (people && some != nullptr && IsOfTheNumber(*some)) people.reset();
  return people;
}

// "the governor along with two guards were killed", "a raid on five men": a preposition before them, from `from` on.
bool FrameFiller::IsGoverned(const People& people, std::size_t from, std::size_t at, std::size_t verb) const {
  std::size_t before = people.first;
  while (before > from &&
         (Is(before - 1, "article") || IsQuote(before - 1) || Is(before - 1, "title") || IsPunct(before - 1, ".")))
    --before;
  // "put the toll at 37, with dozens kidnapped": a clause of their own.
  const bool with = before > from && IsWord(before - 1, "with") && people.last + 1U == at && verb == at;
  return before > from && Is(before - 1, "preposition") && !Is(before - 1, "follow-up") && !with &&
         !EndsJoin(before - 1);
}

std::vector<FrameFiller::Subject> FrameFiller::SubjectsIn(const Stretch& stretch, std::size_t at,
                                                          std::size_t verb) const {
  std::vector<Subject> all;
  std::size_t put_in_last = 0;  // the last token of what a verb of saying puts in
  for (std::size_t i = stretch.from; i < stretch.end; ++i) {
    if (i >= stretch.aside_first && i <= stretch.aside_last) continue;
    if (IsPunct(i, ",") && i >= put_in_last)
      for (std::size_t say = i + 1; say < stretch.end && !IsPunct(say, ","); ++say)
        if (PutInBy(say) == i) put_in_last = say;
    if (i < put_in_last) continue;
    std::size_t last = i;
    if (const std::optional<People> people = MayBeOf(at, i, all, last); people && !IsCitedBefore(*people)) {
      // "Of the 22 people who died": the relative takes them up, whatever governs them.
      const bool taken_up = people->last + 1U == stretch.end && Is(stretch.end, "relative");
      const bool governed = IsGoverned(*people, stretch.from, at, verb);
      if (taken_up && governed) all.clear();
      all.push_back({*people, !taken_up && governed});
      last = std::max<std::size_t>(last, people->last);
    }
    i = last;
  }
  return all;
}

// What stands between two of the subject's people says that the verb's are only those behind it.
bool FrameFiller::IsSetApart(const Subject& before, const Subject& behind, std::size_t at, std::size_t verb) const {
  for (std::size_t k = before.people.last + 1; k < behind.people.first; ++k)
    // "25 people including fighters and civilians were killed"
    if (IsHelper(k) || (IsWord(k, "with") && verb == at) ||
        (As(k, Pos::kVerb) != nullptr && field_.NameAt(k) == nullptr && !Is(k, "partitive")) ||
        predicate_at_[k] != FieldText::kNone ||
        // "Officials identified three men killed in the raid": a verb that nobody knows.
        (field_.lattice.readings[k].empty() && token(k).folded.ends_with("ed") && !IsCapital(k)) ||
        Is(k, "gives-names"))
      return true;
  // "lost 23 soldiers and 31 others were wounded": those are the verb's before.
  const std::size_t first = before.people.first;
  if (first > 0 && predicate_at_[first - 1] != FieldText::kNone &&
      frames_.predicates[predicate_at_[first - 1]].frame->name == "active")
    return true;
  // "He had five children, and two were wounded": some of those whom another verb tells of.
  return behind.people.quantity && field_.quantities[*behind.people.quantity].bare && IsObject(first);
}

// The relative that stands at the verb or right before it; size() + 1 where none does.
std::size_t FrameFiller::RelativeAt(std::size_t verb) const {
  if (Is(verb, "relative")) return verb;
  return verb > 0 && Is(verb - 1, "relative") ? verb - 1 : size() + 1;
}

// "wounded 75, tore through mourners of a mayor who had been shot": a comma and what was done set the 75 apart.
bool FrameFiller::ActsBeforeRelative(const std::vector<Subject>& all, std::size_t free, std::size_t verb) const {
  const std::size_t relative = RelativeAt(verb);
  const bool last = free + 1 == all.size();
  if (relative > size() || (!last && !all.back().governed)) return false;
  bool comma = false;
  for (std::size_t i = all[free].people.last + 1; i < (last ? relative : all.back().people.first); ++i) {
    const bool gerund = field_.lattice.readings[i].empty() && token(i).folded.ends_with("ing");
    if (comma && (gerund || (As(i, Pos::kVerb) != nullptr && As(i, Pos::kNoun) == nullptr))) return true;
    if (comma && field_.lattice.readings[i].empty() && Is(i + 1, "preposition") && !IsCapital(i)) return true;
    comma = comma || IsPunct(i, ",");
  }
  return false;
}

// "Soldiers tried to rescue hostages, including two policewomen, who were abducted": the relative is of those right
// before it.
bool FrameFiller::IsBeforeRelative(const Subject& one, std::size_t verb) const {
  const std::size_t relative = RelativeAt(verb);
  if (relative > size() || one.governed || one.people.last >= relative) return false;
  for (std::size_t i = one.people.last + 1; i < relative; ++i) {
    const QuantityPhrase* some = field_.QuantityAt(i);
    const bool part = some != nullptr && some->partitive;
    if (!part && !IsPunct(i, ",") && !Is(i, "partitive") && !Is(i, "article")) return false;
  }
  return IsObject(one.people.first);
}

// "killed five people": whom an active verb right before them befell.
bool FrameFiller::IsDoneTo(const People& people) const {
  return people.first > 0 && predicate_at_[people.first - 1U] != FieldText::kNone &&
         frames_.predicates[predicate_at_[people.first - 1U]].frame->name == "active";
}

// The first of those who are the subject, or all.size(): right before the verb, and those whom "and" and commas join to
// them.
std::size_t FrameFiller::FirstSubject(const std::vector<Subject>& all, std::size_t at, std::size_t verb) const {
  // "left 25 severely wounded"
  std::size_t next = all.empty() ? verb : all.back().people.last + 1;
  while (next < verb && IsAdverb(next)) ++next;
  const bool beside = !all.empty() && (next == verb || IsBeforeRelative(all.back(), verb));
  const auto free = std::find_if(all.begin(), all.end(), [](const Subject& one) { return !one.governed; });
  if (free == all.end()) return beside ? all.size() - 1 : all.size();
  if (ActsBeforeRelative(all, static_cast<std::size_t>(free - all.begin()), verb))
    return all.back().people.last + 1 >= RelativeAt(verb) ? all.size() - 1 : all.size();
  // "found three out of six fighters who died": whom the relative stands right behind.
  if (!all.empty() && RelativeAt(verb) <= size() && all.back().people.last + 1 == RelativeAt(verb)) {
    std::size_t first = all.size() - 1;
    for (std::size_t i = first; i-- > 0 && !all[i + 1].governed && !IsSetApart(all[i], all[i + 1], at, verb);)
      if (!all[i].governed) first = i;
    return first;
  }
  if (!beside || all.back().governed) {
    // "Shelling killed five people in X and three in Y were wounded": the five are another verb's.
    std::size_t first = static_cast<std::size_t>(free - all.begin());
    for (std::size_t i = first + 1; i < all.size(); ++i)
      if (!all[i].governed && IsDoneTo(all[first].people) && Is(all[i].people.first - 1U, "join")) first = i;
    return first;
  }
  std::size_t first = all.size() - 1;
  for (std::size_t i = first; i-- > 0 && !IsSetApart(all[i], all[i + 1], at, verb);)
    if (!all[i].governed) first = i;
  return first;
}

// "was shot and died", "killed and injured": the people of the outcome word that stands right before `start`.
std::vector<FrameFiller::People> FrameFiller::OfOutcomeBefore(std::size_t start, std::size_t at,
                                                              std::size_t verb) const {
  std::vector<People> found;
  // "abducted but later freed"
  if (start > 1 && IsWord(start - 1, "but") && Same(start - 2, at) && predicate_at_[start - 2] != FieldText::kNone)
    --start;
  if (start == 0 || !Same(start - 1, at) || predicate_at_[start - 1] == FieldText::kNone ||
      !(SkipsTo(start, verb) || Is(verb - 1, "join")))
    return found;
  for (const Filling& filling : frames_.fillings) {
    if (filling.predicate != predicate_at_[start - 1] || filling.part_of) continue;
    People people;
    people.first = filling.first;
    people.last = filling.last;
    people.quantity = filling.quantity;
    if (!filling.names.empty()) people.name = filling.names.front();
    people.people = filling.people;
    people.group = filling.group;
    found.push_back(people);
  }
  return found;
}

// all[i] is another of the list that all[first] opens, and not what those before were.
bool FrameFiller::IsOneMore(const std::vector<Subject>& all, std::size_t first, std::size_t i) const {
  const People &people = all[i].people, &told = all[i - 1].people, &opener = all[first].people;
  std::size_t before = people.first;
  // "eight-year-old Omar Saleh and ten-year-old Sami Farah"
  if (const QuantityPhrase* years = before > 0 ? field_.QuantityAt(before - 1) : nullptr;
      years != nullptr && years->unit == "year-of-age" && people.name)
    before = years->first;
  // "Omar Saleh and DSP Sami Wali"
  const auto opens = [&](std::size_t at) {
    return Is(at, "article") || Is(at, "possessive") || IsQuote(at) ||
           (people.name && (Is(at, "title") || (IsPunct(at, ".") && at > 0 && Is(at - 1, "title"))));
  };
  while (before > 0 && opens(before - 1)) --before;
  // "Six people - five attackers and a guard - were killed"
  const bool dash = before > 0 && IsDash(before - 1) && told.last + 2U == before && told.people.max > 1U;
  const bool joined = before > 0 && (Is(before - 1, "join") || EndsJoin(before - 1) || IsPunct(before - 1, ",") ||
                                     token(before - 1).folded == "&" || dash);
  if (!joined) return false;
  // "Five fighters of X, an officer among them": what a comma alone sets beside a single person is said of him.
  // "a man, his wife and": another.
  const bool kin = Is(people.first, "possessive") || (people.first > 0 && Is(people.first - 1U, "possessive"));
  // "two priests, Fathers A and B, were shot"
  const bool alike = people.people.form == Form::kNamed || people.people.max == 1U;
  // "Man, woman injured in shelling": a headline leaves out its "and".
  // "Soldier, citizen killed in blast" as well
  const bool sides = told.group != Group::kAny && people.group != Group::kAny && all[i].people.quantity;
  const bool headline =
      field_.in == Field::kTitle && people.group != told.group && !people.name &&
      (people.group == Group::kWoman || people.group == Group::kChild || (sides && opener.first == told.first));
  if (!kin && alike && !headline && IsPunct(before - 1, ",") && people.people.max &&
      told.people.max == people.people.max)
    return false;
  // "25 people including fighters and civilians were killed": a part.
  bool part = false;
  for (std::size_t k = opener.last + 1; k < people.first; ++k) part = Is(k, "partitive") || (part && !IsPunct(k, ","));
  if (part) return false;
  // "Two men, Omar Saleh and Sami Farah, were killed": who they were.
  return !(people.name && !people.quantity && opener.quantity && opener.people.max > 1U &&
           (IsPunct(opener.last + 1, ",") || IsPunct(opener.last + 1, "-")) &&
           (i == first + 1 || (told.name && !told.quantity)));
}

// "Seven residents, and a man abducted but later freed, said": they speak, and only the last was abducted.
bool FrameFiller::SpeakBehind(std::size_t at) const {
  constexpr std::size_t kWords = 12;
  if (field_.in == Field::kTitle || Helper(at) != at) return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
    if (const Analysis* say = Find(i, "say-verb");
        say != nullptr && say->lexeme->pos == Pos::kVerb && say->form != VerbForm::kVerbalNoun) {
      const NamePhrase* name = field_.NameAt(i - 1);
      const bool place = name != nullptr && name->type == EntityType::kPlace;
      // ", said police": who speaks stands behind.
      if (IsPunct(i - 1, ",") && say->lexeme->Is("inverts") && !IsWord(i + 1, "that", "at", "they", "more")) {
        const bool others = Is(i + 1, "source-noun") || Is(i + 1, "body-noun") || Is(i + 1, "article") ||
                            field_.NameAt(i + 1) != nullptr;
        return !others;
      }
      return IsPunct(i - 1, ",") || place || field_.DateAt(i - 1) != nullptr ||
             predicate_at_[i - 1] != FieldText::kNone;
    }
    if (IsHelper(i) || (Is(i, "subordinate") && !IsWord(i, "but")) || Is(i, "that")) return false;
  }
  return false;
}

// The token is a verb of a clause, whatever it is: one that a list holds, or an unknown word with its end.
bool FrameFiller::IsClauseVerb(std::size_t at) const {
  if (IsHelper(at)) return true;
  if (field_.NameAt(at) != nullptr || IsCapital(at) || token(at).kind != TokenKind::kWord) return false;
  if (IsWord(at, "went", "came", "ran", "drove", "stood", "sat")) return true;
  if (field_.lattice.readings[at].empty()) return token(at).folded.ends_with("ed");
  return IsFiniteVerb(at) && As(at, Pos::kNoun) == nullptr && As(at, Pos::kAdjective) == nullptr;
}

// "A man who entered the area after the bomb was dropped was killed", "A man walking by when the car blew up was
// killed": the verb of the sentence stands behind clauses that each have their own. nullopt where it does not come out
// even.
std::optional<FrameFiller::People> FrameFiller::WhoActedFirst(std::size_t at, std::size_t verb) const {
  constexpr std::size_t kWords = 26;
  if (!IsHelper(verb) || verb == at || verb == 0) return std::nullopt;
  const bool one = IsWord(verb, "was", "is", "has"), many = IsWord(verb, "were", "are", "have");
  std::size_t opens = 0, verbs = 0;
  for (std::size_t i = verb; i > 0 && verb - i < kWords && Same(i - 1, verb); --i) {
    const std::size_t before = i - 1;
    if (IsPunct(before, ";") || IsPunct(before, ":") || IsQuote(before) || Is(before, "contrast")) return std::nullopt;
    const bool opener = Is(before, "relative") || (Is(before, "subordinate") && !field_.DateAt(i)) ||
                        IsWord(before, "when", "after", "before", "while", "as", "where");
    opens += opener ? 1 : 0;
    // "was released", "had been shot": one verb.
    std::size_t left = before;
    while (left > 0 && IsAdverb(left - 1)) --left;
    if (IsClauseVerb(before) && !(left > 0 && IsClauseVerb(left - 1))) ++verbs;
    const QuantityPhrase* people = field_.QuantityAt(before);
    if (people == nullptr || people->last != before || !people->counts_people) continue;
    const bool subject = people->first == 0 || OpensSentence(people->first) || IsPunct(people->first - 1U, ":") ||
                         Is(people->first - 1U, "that") || Is(people->first - 1U, "say-verb") ||
                         Is(people->first - 1U, "article") || field_.DateAt(people->first - 1U) != nullptr;
    const bool told = Is(i, "relative") || Is(i, "preposition") ||
                      (token(i).folded.ends_with("ing") && token(i).kind == TokenKind::kWord);
    const bool agrees = people->people.max == 1U ? one : many;
    if (!subject || !told || !agrees || opens == 0 || opens != verbs || people->partitive) return std::nullopt;
    return OfQuantity(field_.quantity_at[before]);
  }
  return std::nullopt;
}

// "counted two officers and 12 soldiers as killed": those between the verb and "as"; none where no verb counts them.
std::vector<FrameFiller::People> FrameFiller::CountedAs(std::size_t at) const {
  std::vector<People> found;
  if (at < 3 || !IsWord(at - 1, "as") || !Same(at - 3, at)) return found;
  std::size_t end = at - 2;
  while (const QuantityPhrase* some = field_.QuantityAt(end)) {
    if (!some->counts_people || some->last != end || some->first == 0 || !Same(some->first - 1U, at)) return {};
    found.insert(found.begin(), OfQuantity(field_.quantity_at[end]));
    const std::size_t before = some->first - 1U;
    if (As(before, Pos::kVerb) != nullptr || Is(before, "keeps-count") || token(before).folded.ends_with("ed"))
      return found;
    // "12 people as dead and nine as missing"
    if (before > 1 && Is(before, "join") && predicate_at_[before - 1] != FieldText::kNone && IsWord(before - 2, "as"))
      return found;
    if (before == 0 || !(Is(before, "join") || IsPunct(before, ","))) return {};
    end = before - 1;
  }
  return {};
}

std::vector<FrameFiller::People> FrameFiller::Before(std::size_t at, bool* shared) const {
  if (std::vector<People> counted = CountedAs(at); !counted.empty()) return counted;
  const QuantityPhrase* them = TellsOfThem(at);
  if (them == nullptr) them = SubjectOfThem(at);
  if (them != nullptr && !IsToldBefore(at)) return SomeOf(*them);
  std::size_t verb = Helper(at);
  while (verb > 0 && verb < at && IsHelper(verb - 1) && Same(verb - 1, at)) --verb;  // "had been"
  if (const std::optional<People> later = WhoLater(at, verb)) return {*later};
  if (const std::optional<People> named = NamesBefore(verb)) return {*named};
  if (const std::optional<People> beside = verb == at ? RightBefore(at) : std::nullopt) return {*beside};
  const Stretch stretch = SubjectStretch(at, verb);
  const std::vector<Subject> all = SubjectsIn(stretch, at, verb);
  std::size_t first = FirstSubject(all, at, stretch.end < stretch.start ? stretch.end : verb);
  // "The gunman who police said killed three people in X was arrested": one was.
  if (first + 1 == all.size() && all[first].people.quantity && verb < at && IsWord(verb, "was", "is", "has") &&
      IsDoneTo(all[first].people) && all[first].people.people.max != 1U &&
      !field_.quantities[*all[first].people.quantity].bare)
    first = all.size();
  if (first == all.size()) {
    if (const std::optional<People> acted = WhoActedFirst(at, verb)) return {*acted};
    std::vector<People> found = OfOutcomeBefore(stretch.start, at, verb);
    *shared = !found.empty() || *shared;
    return found;
  }
  // "three children and a rescuer who was killed": the verb is of one.
  const People& last = all.back().people;
  if (all.size() > 1 && last.last + 1 == at && SpeakBehind(at)) return {last};
  if (stretch.start < verb && stretch.end == stretch.start && IsWord(verb, "was", "is", "has") && all.size() > 1 &&
      last.people.max == 1U && last.last + 1 >= stretch.start)
    return {last};
  std::vector<People> found{all[first].people};
  for (std::size_t i = first + 1; i < all.size(); ++i)
    if (!all[i].governed && IsOneMore(all, first, i)) found.push_back(all[i].people);
  return found;
}

}  // namespace isnad::en
