#include <algorithm>

#include "core/read/en/frame_filler.h"

// Parts of a figure that was told in a sentence before: "Among the dead were two nurses", "three of the victims were
// teachers", "nine more bodies were found".

namespace isnad::en {

// "The toll has touched 72. Nine more bodies were recovered", "another succumbed", "17 bodies have been pulled out":
// some of those whom the nearest toll of the field counts.
void FrameFiller::TieToTolls() {
  std::vector<Filling>& fillings = frames_.fillings;
  for (Filling& since : fillings) {
    if (since.cumulative || since.part_of || since.people.min == 0 || !since.people.max || !CameToToll(since)) continue;
    std::optional<std::uint32_t> best;
    const auto away = [&](const Filling& toll) {
      return toll.first > since.last ? toll.first - since.last : since.first - std::min(since.first, toll.last);
    };
    for (std::uint32_t t = 0; t < fillings.size(); ++t) {
      const Filling& toll = fillings[t];
      if (!toll.cumulative || toll.part_of || toll.outcome != since.outcome || toll.people.min <= *since.people.max)
        continue;
      // "Two more died in a strike on X. ... Fighting at Y took the toll to 52": another's, far behind.
      if (toll.first > since.last && token(toll.first).sentence > token(since.last).sentence + 1) continue;
      if (!best || away(toll) < away(fillings[*best])) best = t;
    }
    since.part_of = best;
  }
}

// "A spokesman put it at 41", "activists put the number at more than 60": of those told last.
void FrameFiller::FillPutAt() {
  for (std::size_t at = 0; at + 3 < size(); ++at) {
    if (!Is(at, "gives-toll") || field_.furniture[at]) continue;
    std::size_t next = at + 1;
    if (Is(next, "article")) ++next;
    if (!IsWord(next, "it", "number", "figure", "count", "total") || !IsWord(next + 1, "at") || !Same(at, next + 2))
      continue;
    const std::uint32_t q = field_.quantity_at[next + 2];
    if (q == FieldText::kNone || field_.quantities[q].first != next + 2 || !field_.quantities[q].bare ||
        frames_.quantity_used[q])
      continue;
    std::optional<std::uint32_t> told;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      if (filling.last < at && !filling.part_of && filling.people.min > 1 &&
          token(at).sentence - token(filling.last).sentence <= 1 &&
          (!told || filling.last > frames_.fillings[*told].last))
        told = f;
    }
    if (!told) continue;
    const Filling of = frames_.fillings[*told];
    Predicate word = frames_.predicates[of.predicate];
    word.first = word.last = static_cast<std::uint32_t>(at);
    predicate_at_[at] = static_cast<std::uint32_t>(frames_.predicates.size());
    frames_.predicates.push_back(std::move(word));
    AddFilling(predicate_at_[at], OfQuantity(q), "toll").cumulative = of.cumulative;
  }
}

// "Five people were killed in Nangarhar and three in Kunar": the verb's, at a place of their own.
void FrameFiller::FillElsewhere() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& some = field_.quantities[q];
    // "and another seven in X" as well
    const std::size_t before = some.first > 0 && Is(some.first - 1U, "another") ? some.first - 1U : some.first;
    if (!(some.bare || some.counts_people) || some.partitive || some.outcome || !some.unit.empty() ||
        frames_.quantity_used[q] || some.people.form == Form::kPlural || some.people.form == Form::kNegated ||
        before == 0 || !(Is(before - 1, "join") || IsPunct(before - 1, ",")) || field_.furniture[before])
      continue;
    const std::optional<std::uint32_t> there = PlaceBehind(some.last);
    const std::optional<std::uint32_t> told = there ? ToldElsewhere(some, *there) : ToldOtherwise(some);
    if (!told || (there && !IsOneOfList(some, field_.names[*there].last))) continue;
    const Filling of = frames_.fillings[*told];
    Predicate word = frames_.predicates[of.predicate];
    word.first = word.last = some.first;
    predicate_at_[some.first] = static_cast<std::uint32_t>(frames_.predicates.size());
    frames_.predicates.push_back(std::move(word));
    People people = OfQuantity(q);
    if (some.bare) people.group = of.group;
    Filling& filling = AddFilling(predicate_at_[some.first], people, "elsewhere");
    filling.last = std::max<std::uint32_t>(filling.last, there ? field_.names[*there].last : some.last + 2U);
    if (!there) filling.part_of = of.part_of;
  }
}

// "Eleven were hit by live rounds and two by fragments": the figure right before that tells by what, where this one
// tells by what else.
std::optional<std::uint32_t> FrameFiller::ToldOtherwise(const QuantityPhrase& some) const {
  constexpr std::size_t kWords = 7;
  const std::size_t by = some.last + 1U;
  if (!some.bare || !Same(some.last, by + 1) || !IsWord(by, "by") || IsPunct(by + 1) ||
      token(by + 1).kind == TokenKind::kNumber || Is(by + 1, "temporal"))
    return std::nullopt;
  for (std::size_t at = some.first; at-- > 0 && some.first - at <= kWords && Same(at, some.first);) {
    if (!IsWord(at, "by")) {
      if (predicate_at_[at] != FieldText::kNone || Is(at, "say-verb") || Is(at, "subordinate")) return std::nullopt;
      continue;
    }
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      if (filling.last + 1U == at && filling.people.form != Form::kNegated && !filling.cumulative &&
          frames_.predicates[filling.predicate].last + 1U == at)
        return f;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// "in Kunar", "in eastern Kunar" right behind the token: the name's index.
std::optional<std::uint32_t> FrameFiller::PlaceBehind(std::size_t last) const {
  constexpr std::size_t kWords = 7, kEvent = 5;
  if (!Is(last + 1, "locative")) return std::nullopt;
  // "three in shelling of Kherson", "five in a shooting in Baquba"
  std::size_t first = last + 2;
  for (std::size_t i = first; i < first + kEvent && Same(last, i) && field_.NameAt(i) == nullptr; ++i) {
    const auto& readings = field_.lattice.readings[i];
    const bool event = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event && (a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun);
    });
    if (event && (Is(i + 1, "locative") || IsWord(i + 1, "of", "on", "at", "near"))) {
      first = i + 2;
      break;
    }
    if (!event && !Is(i, "article") && As(i, Pos::kAdjective) == nullptr && As(i, Pos::kNoun) == nullptr &&
        !IsHyphen(i))
      break;
  }
  for (std::size_t i = first; i < first + kWords && Same(last, i); ++i) {
    const NamePhrase* name = field_.NameAt(i);
    if (name != nullptr) {
      // "and three in Kunar were hurt": another word's.
      std::size_t next = name->last + 1U;
      if (Is(next, "place-cue")) ++next;
      const bool goes_on = Same(last, next) && (IsHelper(next) || predicate_at_[next] != FieldText::kNone ||
                                                (IsFiniteVerb(next) && !Is(next, "preposition")));
      return name->type == EntityType::kPlace && !goes_on ? std::optional(field_.name_at[i]) : std::nullopt;
    }
    if (!Is(i, "article") && !Is(i, "direction") && !Is(i, "place-cue") && !Is(i, "of")) return std::nullopt;
  }
  return std::nullopt;
}

// The figure of the sentence right before some people at a place, behind which another place stands and no verb.
std::optional<std::uint32_t> FrameFiller::ToldElsewhere(const QuantityPhrase& some, std::uint32_t there) const {
  std::optional<std::uint32_t> told;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    if (filling.last < some.first && Same(filling.first, some.first) && !filling.part_of &&
        filling.people.form != Form::kNegated && filling.people.form != Form::kPlural &&
        (!told || filling.last > frames_.fillings[*told].last))
      told = f;
  }
  if (!told || frames_.fillings[*told].cumulative) return std::nullopt;
  // "nine in X, six in Y and two in Z": the phrase of the one before holds its place.
  bool here = frames_.fillings[*told].rule == "elsewhere";
  for (std::size_t i = frames_.fillings[*told].last + 1; i < some.first; ++i) {
    const NamePhrase* name = field_.NameAt(i);
    if (name != nullptr && name->type == EntityType::kPlace) {
      if (name->folded == field_.names[there].folded) return std::nullopt;
      here = here || (name->cue > 0 && Is(name->cue - 1, "locative"));
      continue;
    }
    if (predicate_at_[i] != FieldText::kNone || Is(i, "say-verb") || Is(i, "subordinate")) return std::nullopt;
  }
  return here ? told : std::nullopt;
}

// "nine more", "another injured person", "17 bodies"; not "no more than five".
bool FrameFiller::CameToToll(const Filling& filling) const {
  if (filling.quantity && Is(field_.quantities[*filling.quantity].head, "corpse")) return true;
  for (std::size_t at = filling.first; at <= filling.last; ++at)
    if (Is(at, "another") || (IsWord(at, "more", "additional", "further") && !IsWord(at + 1, "than"))) return true;
  // "A policeman died of his wounds, taking the toll to five"
  constexpr std::size_t kWords = 16;
  if (!TellsDeath(frames_.predicates[filling.predicate].first)) return false;
  for (std::size_t i = filling.last + 1; i < filling.last + kWords && Same(filling.last, i); ++i) {
    if (!IsPunct(i, ",") || !IsListed(i + 1, "to-toll")) continue;
    for (std::size_t k = i + 2; k < i + 5; ++k)
      if (Is(k, "toll") || IsWord(k, "number", "total", "tally")) return true;
  }
  return false;
}

// "in the strike on X were": the verb behind where it was, or the token itself.
std::size_t FrameFiller::BehindWhere(std::size_t at) const {
  constexpr std::size_t kWords = 10;
  if (!Is(at, "preposition")) return at;
  for (std::size_t i = at; i < at + kWords && Same(at, i) && !IsPunct(i) && predicate_at_[i] == FieldText::kNone; ++i)
    if ((Is(i, "be") && !Is(i, "have")) || Is(i, "include")) return i;
  return at;
}

// "Among the dead were two nurses": some of those told before.
void FrameFiller::FillAmong(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  std::size_t at = word.last + 1;
  if (IsWord(at, "also") && Is(at + 1, "include")) ++at;  // "The death toll also includes the six attackers."
  // "Among the eight dead"
  std::size_t noun = word.first;
  if (const QuantityPhrase* dead = field_.QuantityAt(noun);
      dead != nullptr && dead->first < noun && !Is(dead->first, "definite"))
    noun = dead->first;
  // "The 15 killed included"
  const QuantityPhrase* number = noun > 1 && Same(noun - 1, noun) ? field_.QuantityAt(noun - 1) : nullptr;
  if (number != nullptr && number->bare && number->last + 1U == noun && number->first > 0 &&
      Is(number->first - 1U, "definite") && Is(at, "include"))
    noun = number->first;
  const bool among =
      noun > 1 && (Is(noun - 1, "definite") || IsWord(noun - 1, "those")) && IsWord(noun - 2, "among", "amongst");
  // "The deaths include a soldier and two civilians."
  // "The 15 killed included seven policemen", "The dead were three women and a boy", "Those killed were three farmers"
  // "those killed in the operation in X were six fighters"
  const bool opens = noun > 0 && (OpensSentence(noun - 1) || Is(noun - 2, "say-verb") || Is(noun - 2, "that"));
  if (opens && (Is(noun - 1, "definite") || IsWord(noun - 1, "those"))) at = BehindWhere(at);
  const QuantityPhrase* kind = IsWord(at, "were", "are") ? field_.QuantityAt(at + 1) : nullptr;
  const bool were = kind != nullptr && kind->first == at + 1 && kind->counts_people && !kind->outcome &&
                    !kind->partitive && (kind->people.form == Form::kDigits || kind->people.form == Form::kWord) &&
                    opens && (kind->group || !Is(kind->head, "plain"));
  const bool include =
      noun > 0 && ((Is(noun - 1, "definite") && (were || Is(at, "include"))) || (IsWord(noun - 1, "those") && were));
  // "Among the dead in the strike on X are three children"
  if (among) at = BehindWhere(at);
  if (among && !Is(at, "be")) {
    FillAmongBefore(p);
    return;
  }
  // "Among the dead there are three children"
  if (IsPunct(at, ",")) ++at;
  if (IsWord(at, "there") && Is(at + 1, "be")) ++at;
  if (!include && (!among || !Is(at, "be"))) return;
  if (number != nullptr && noun == number->first && include && !frames_.quantity_used[field_.quantity_at[noun]])
    AddFilling(p, OfQuantity(field_.quantity_at[noun]), "frame:passive");
  for (const People& people : After(at + 1)) {
    if (people.people.form == Form::kPlural && people.group == Group::kAny) continue;
    std::optional<std::uint32_t> whole = TotalBefore(word, people);
    // "and the 18 wounded included two children"
    for (std::uint32_t f = 0; f < frames_.fillings.size() && include; ++f)
      if (frames_.fillings[f].predicate == p && frames_.fillings[f].rule == "counted-noun") whole = f;
    AddFilling(p, people, "among").part_of = whole;
  }
}

// "Women among 7 hurt in attack", "two women among seven killed": some of those whom the number counts.
void FrameFiller::FillAmongCounted() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& some = field_.quantities[q];
    const std::size_t among = some.last + 1U;
    if (!some.counts_people || !some.group || some.outcome || some.partitive || frames_.quantity_used[q] ||
        !Same(some.last, among + 1) || !IsWord(among, "among", "amongst"))
      continue;
    const std::uint32_t all = field_.quantity_at[among + 1];
    if (all == FieldText::kNone || field_.quantities[all].first != among + 1) continue;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& told = frames_.fillings[f];
      if (told.quantity != all || told.part_of || told.people.min <= some.people.min) continue;
      AddPart(f, OfQuantity(q));
      break;
    }
  }
}

// "There are", "and" behind others that are among some: before the token.
bool FrameFiller::ThereAre(std::size_t first) const {
  constexpr std::size_t kWords = 12;
  if (first > 1 && Is(first - 1, "be") && IsWord(first - 2, "there")) return true;
  if (first == 0 || !Is(first - 1, "join")) return false;
  bool among = false;
  for (std::size_t i = first - 1; i > 1 && first - i < kWords && Same(i - 2, first); --i) {
    among = among || IsWord(i - 1, "among", "amongst");
    if (among && Is(i - 1, "be") && IsWord(i - 2, "there")) return true;
  }
  return false;
}

// "Children were among the wounded."
void FrameFiller::FillAmongBefore(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  if (word.first < 4 || !IsWord(word.first - 2, "among", "amongst")) return;
  const std::size_t among = word.first - 2;
  // "51 dead, with 40 children among the dead"
  const QuantityPhrase* with = field_.QuantityAt(among - 1);
  const bool told_with = with != nullptr && with->first > 0 && IsWord(with->first - 1, "with", "including");
  // "There are two children among the dead and three among the wounded"
  if (with != nullptr && with->last + 1U == among && with->counts_people && !with->outcome && !told_with &&
      ThereAre(with->first)) {
    const People people = OfQuantity(field_.quantity_at[among - 1]);
    const std::optional<std::uint32_t> whole = TotalBefore(word, people);
    AddFilling(p, people, "among").part_of = whole;
    return;
  }
  if (!Is(among - 1, "be") && !told_with) return;
  if (const std::optional<People> named = told_with ? std::nullopt : NamesBefore(among - 1)) {
    const std::optional<std::uint32_t> whole = TotalBefore(word, *named);
    AddFilling(p, *named, "among").part_of = whole;
    return;
  }
  // "Two boys aged six and 11 were among the dead"
  std::size_t begin = among - 1;
  while (begin > 0 && Same(begin - 1, word.first) &&
         (Is(begin - 1, "join") || IsWord(begin - 1, "aged") || token(begin - 1).kind == TokenKind::kNumber ||
          As(begin - 1, Pos::kNumber) != nullptr) &&
         !(field_.QuantityAt(begin - 1) != nullptr && field_.QuantityAt(begin - 1)->counts_people))
    --begin;
  if (!IsWord(begin, "aged")) begin = told_with ? among : among - 1;
  // "13 members of a single family were among the dead"
  if (begin > 1 && Is(begin - 1, "family"))
    for (std::size_t i = begin - 1; i > 0 && begin - i < 6 && Same(i - 1, word.first); --i)
      if (const QuantityPhrase* who = field_.QuantityAt(i - 1); who != nullptr && who->counts_people) {
        begin = who->last + 1U;
        break;
      }
  // "Omar Saleh, whose brother was among the dead"
  if (begin > 1 && IsWord(begin - 2, "whose") && !told_with) {
    const Analysis* kin = As(begin - 1, Pos::kNoun);
    if (kin == nullptr || !kin->lexeme->Is("person")) return;
    People those;
    those.first = those.last = static_cast<std::uint32_t>(begin - 1);
    const bool one = kin->number != Number::kPlural;
    those.people = one ? Quantity{Form::kSingular, Bound::kExact, 1, 1, false}
                       : Quantity{Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    those.group = kin->lexeme->group.value_or(Group::kAny);
    const std::optional<std::uint32_t> whole = TotalBefore(word, those);
    AddFilling(p, those, "among").part_of = whole;
    return;
  }
  // "no more than seven civilians were among the dead, along with up to 35 fighters"
  std::vector<People> besides;
  TakeBesides(word.last, besides);
  for (const People& people : besides) {
    const std::optional<std::uint32_t> whole = TotalBefore(word, people);
    AddFilling(p, people, "among").part_of = whole;
  }
  for (std::size_t end = begin; end > 0;) {
    const QuantityPhrase* who = field_.QuantityAt(end - 1);
    // "Omar Saleh was among the wounded"
    const NamePhrase* name = who == nullptr && Same(end - 1, word.first) ? field_.NameAt(end - 1) : nullptr;
    if (name != nullptr && name->type == EntityType::kPerson) {
      const People one = OfName(field_.name_at[end - 1]);
      const std::optional<std::uint32_t> whole = TotalBefore(word, one);
      AddFilling(p, one, "among").part_of = whole;
      return;
    }
    if (who == nullptr || !Same(who->first, word.first) || !who->counts_people || who->outcome) return;
    if (who->people.form == Form::kPlural && !who->group) return;
    const People people = OfQuantity(field_.quantity_at[end - 1]);
    const std::optional<std::uint32_t> whole = TotalBefore(word, people);
    AddFilling(p, people, "among").part_of = whole;
    // "women and children were among the dead"
    end = who->first;
    if (end > 0 && Is(end - 1, "possessive")) --end;  // "a mother and her two daughters were among the dead"
    if (end == 0 || !(Is(end - 1, "join") || IsPunct(end - 1, ","))) return;
    --end;
  }
}

// The last figure of the outcome that may hold these people.
std::optional<std::uint32_t> FrameFiller::TotalBefore(const Predicate& word, const People& people) const {
  const std::optional<std::int64_t> raised = TollRaisedTo(word.last);
  std::optional<std::uint32_t> total;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    if ((filling.last < word.first || (filling.last == word.last && filling.rule == "frame:passive")) &&
        filling.outcome == word.outcome && !filling.part_of && filling.people.min > people.people.min &&
        (!raised || filling.people.min <= *raised) && (!total || filling.last >= frames_.fillings[*total].last))
      total = f;
  }
  return total;
}

// "Two of the wounded died, raising the toll to 22": no 31 that were killed elsewhere before.
std::optional<std::int64_t> FrameFiller::TollRaisedTo(std::size_t last) const {
  bool raised = false, toll = false;
  for (std::size_t i = last + 1; Same(last, i); ++i) {
    raised = raised || IsRaise(i);
    toll = toll || (raised && (Is(i, "toll") || IsWord(i, "number", "total", "tally", "count", "dead")));
    const QuantityPhrase* figure = field_.QuantityAt(i);
    if (toll && figure != nullptr && figure->first == i && figure->people.max && IsWord(i - 1, "to"))
      return figure->people.min;
  }
  return std::nullopt;
}

// "five of the wounded"
bool FrameFiller::IsOfThe(const QuantityPhrase& quantity) const {
  for (std::size_t i = quantity.first + 1; i < quantity.last; ++i)
    if (Is(i, "of") && Is(i + 1, "article")) return true;
  return false;
}

// The verb behind "three of the victims", "two of the nine", "three of them".
std::optional<std::size_t> FrameFiller::PartVerb(std::uint32_t q) const {
  const QuantityPhrase& quantity = field_.quantities[q];
  // "at least two of the dead"
  std::size_t of = quantity.first + 1;
  while (of < quantity.last && !Is(of, "of")) ++of;
  // "Ten of the dead and five of the wounded were policemen": both share the verb.
  const auto verb = [&](std::size_t at) {
    const QuantityPhrase* more = Is(at, "join") && Same(of, at + 1) ? field_.QuantityAt(at + 1) : nullptr;
    if (more != nullptr && more->first == at + 1 && more->outcome && IsOfThe(*more)) at = more->last + 1;
    return Is(at, "be") ? std::optional(at) : std::nullopt;
  };
  if (frames_.quantity_used[q] || quantity.people.form == Form::kNegated || quantity.first >= size())
    return std::nullopt;
  const Analysis* them = Find(of, "of-them");
  if (them != nullptr && quantity.people.form != Form::kPlural && OpensSentence(quantity.first))
    return verb(of + them->length);
  // "Five were children, they said.", "At least six were women"
  const bool alone = quantity.bare && !quantity.partitive && quantity.unit.empty() && OpensSentence(quantity.first) &&
                     (quantity.people.form == Form::kDigits || quantity.people.form == Form::kWord) &&
                     IsWord(quantity.last + 1, "were", "are") && field_.in != Field::kTitle;
  if (alone) {
    const QuantityPhrase* kind = Same(of, quantity.last + 2U) ? field_.QuantityAt(quantity.last + 2U) : nullptr;
    const bool told = kind != nullptr && kind->first == quantity.last + 2U && kind->people.form == Form::kPlural &&
                      kind->group && !kind->outcome;
    return told ? std::optional<std::size_t>(quantity.last + 1U) : std::nullopt;
  }
  const bool whole = Is(of, "of") && Is(of + 1, "article") && Same(quantity.first, of + 2);
  if (!whole) return std::nullopt;
  // "Ten of the 30 wounded in the shelling of X were women" as well
  if (Is(quantity.head, "victim") || quantity.outcome) return verb(BehindWhere(quantity.last + 1U));
  // "of the nine"
  const QuantityPhrase* nine = field_.QuantityAt(of + 2);
  if (nine == nullptr || nine == &quantity || !(nine->bare || nine->outcome) || nine->people.min <= quantity.people.min)
    return std::nullopt;
  return verb(nine->last + 1);
}

// "Two officers were killed. One of the officers, Omar Saleh, died at once"
bool FrameFiller::IsOneOfTold(const Filling& filling) const {
  constexpr std::size_t kWords = 6;
  if (!filling.quantity) return false;
  // "One of the soldiers killed in Aleppo on Wednesday": others, of another day or place.
  const std::size_t last = field_.quantities[*filling.quantity].last;
  if (Same(last, last + 1) && predicate_at_[last + 1] != FieldText::kNone)
    for (std::size_t i = last + 2; i < last + kWords && Same(last, i) && !IsPunct(i); ++i)
      if (field_.DateAt(i) != nullptr || (field_.NameAt(i) != nullptr && field_.NameAt(i)->type == EntityType::kPlace))
        return false;
  return !filling.part_of && filling.quantity && filling.rule.starts_with("frame:") && filling.people.min > 0 &&
         filling.people.form != Form::kPlural && IsOfThe(field_.quantities[*filling.quantity]);
}

// The last figure of the outcome before this one that counts more of the same noun.
std::optional<std::uint32_t> FrameFiller::TotalOfSame(const Filling& part) const {
  const std::uint32_t head = field_.quantities[*part.quantity].head;
  std::optional<std::uint32_t> total;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    if (filling.last >= part.first || filling.part_of || !filling.quantity || filling.outcome != part.outcome ||
        filling.people.min <= part.people.min)
      continue;
    const Analysis* noun = As(field_.quantities[*filling.quantity].head, Pos::kNoun);
    const Analysis* same = As(head, Pos::kNoun);
    if (noun != nullptr && same != nullptr && noun->lexeme == same->lexeme) total = f;
  }
  return total;
}

// "Six members of the Awad family were also killed", "20 members of his household": of those whom the text counts.
bool FrameFiller::AreOfAFamily(const QuantityPhrase& quantity) const {
  constexpr std::size_t kWords = 6;
  if (!IsWord(quantity.head, "members", "people", "children", "persons") || quantity.people.form == Form::kPlural)
    return false;
  bool of = false;
  for (std::size_t i = quantity.head + 1; i < quantity.head + kWords && Same(quantity.head, i); ++i) {
    of = of || IsWord(i, "of", "from");
    if (of && IsWord(i, "family", "household", "clan")) return true;
    if (IsPunct(i) || IsHelper(i)) return false;
  }
  return false;
}

// "when a shell hit their house", "in another strike", "in X": the sentence of the token says where or what it was.
bool FrameFiller::TellsItsEvent(std::size_t at) const {
  for (std::size_t i = 0; i < size(); ++i) {
    if (!Same(i, at)) continue;
    const NamePhrase* name = field_.NameAt(i);
    if (name != nullptr && name->type == EntityType::kPlace && !name->seat) return true;
    for (const Analysis& a : field_.lattice.readings[i])
      if (name == nullptr && a.lexeme->event && !a.lexeme->outcome) return true;
  }
  return false;
}

void FrameFiller::TieFamilies() {
  for (Filling& filling : frames_.fillings) {
    if (filling.part_of || !filling.quantity || !AreOfAFamily(field_.quantities[*filling.quantity]) ||
        TellsItsEvent(filling.last))
      continue;
    std::optional<std::uint32_t> total;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& told = frames_.fillings[f];
      const bool family = told.quantity && AreOfAFamily(field_.quantities[*told.quantity]);
      if (told.last < filling.first && !told.part_of && !family && told.outcome == filling.outcome &&
          told.people.min > filling.people.min && (!total || told.last >= frames_.fillings[*total].last))
        total = f;
    }
    filling.part_of = total;
  }
}

// "Two of the dead had come from the capital": of those told before.
void FrameFiller::TieOfThe() {
  for (Filling& filling : frames_.fillings) {
    if (IsOneOfTold(filling)) filling.part_of = TotalOfSame(filling);
    if (filling.rule != "counted-noun" || !filling.quantity || filling.part_of || filling.people.form == Form::kPlural)
      continue;
    const QuantityPhrase& quantity = field_.quantities[*filling.quantity];
    // "Body of a child was found": no part.
    if (Is(quantity.first, "corpse")) continue;
    if (IsOfThe(quantity)) filling.part_of = LastTotal(quantity);
  }
}

// "two of the dead were teachers", "one of the dead was a teacher"
bool FrameFiller::TellsKind(const QuantityPhrase& part, const QuantityPhrase& who) {
  return who.people.form == Form::kPlural ||
         (part.people.max == 1U && who.people.form == Form::kSingular && who.group.has_value());
}

bool FrameFiller::IsOfWhole(std::uint32_t q) const {
  const std::optional<std::size_t> be = PartVerb(q);
  if (be && ChildAges(*be + 1) != 0) return true;
  const QuantityPhrase* who = be ? field_.QuantityAt(*be + 1) : nullptr;
  return who != nullptr && who->first == *be + 1 && who->counts_people && TellsKind(field_.quantities[q], *who) &&
         !who->outcome;
}

// Whom "among" at the token tells of: behind it ("Among the five killed in the clash were two boys") or before ("Two
// boys were among", in a headline "Two boys among"). last: of those whom it counts or names.
std::vector<FrameFiller::People> FrameFiller::BesideAmong(std::size_t at, std::size_t last, bool numbered) const {
  constexpr std::size_t kWords = 14;
  if (OpensSentence(at) && !(field_.in == Field::kTitle && at > 0)) {
    std::size_t verb = last + 1;
    while (numbered && Same(last, verb) && verb < last + kWords && !Is(verb, "be") && !IsPunct(verb)) ++verb;
    return Same(at, verb) && Is(verb, "be") ? After(verb + 1) : std::vector<People>();
  }
  const bool headline = numbered && field_.in == Field::kTitle && at > 0 && Same(at - 1, at) &&
                        field_.QuantityAt(at - 1) != nullptr && field_.QuantityAt(at - 1)->last + 1U == at;
  // "There are two children among them"
  const QuantityPhrase* there = at > 0 && !numbered ? field_.QuantityAt(at - 1) : nullptr;
  if (there != nullptr && there->last + 1U == at && there->counts_people && ThereAre(there->first))
    return {OfQuantity(field_.quantity_at[at - 1])};
  if (!headline && (at < 2 || !Is(at - 1, "be") || Is(at - 2, "relative"))) return {};
  bool shared = false;
  std::vector<People> parts = Before(headline ? at : at - 1, &shared);
  if (shared) parts.clear();
  return parts;
}

// "Among them were three children", "Fifteen women and 15 men were among them": parts of the figure told last.
void FrameFiller::FillAmongThem() {
  for (std::size_t at = 0; at + 2 < size(); ++at) {
    if (!IsWord(at, "among", "amongst")) continue;
    const bool them = IsWord(at + 1, "them") || (Is(at + 1, "article") && Is(at + 2, "victim"));
    // "Two children were among eight people killed"
    // "among the eight people killed" as well
    const std::size_t number =
        IsWord(at + 1, "the") && field_.quantity_at[at + 1] == FieldText::kNone ? at + 2 : at + 1;
    const std::uint32_t of = field_.quantity_at[number];
    const bool numbered = of != FieldText::kNone && field_.quantities[of].first == number && frames_.quantity_used[of];
    if ((!them && !numbered) || !Same(at, at + 1)) continue;
    const std::size_t last = numbered ? field_.quantities[of].last : IsWord(at + 1, "them") ? at + 1 : at + 2;
    for (const People& people : BesideAmong(at, last, numbered)) {
      const QuantityPhrase* quantity = people.quantity ? &field_.quantities[*people.quantity] : nullptr;
      if (quantity != nullptr && (quantity->outcome || frames_.quantity_used[*people.quantity])) continue;
      if (people.people.form == Form::kNegated || (people.people.form == Form::kPlural && people.group == Group::kAny))
        continue;
      if (numbered && people.people.form == Form::kPlural) continue;
      std::optional<std::uint32_t> total;
      for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
        const Filling& filling = frames_.fillings[f];
        if (numbered ? filling.quantity == of && filling.people.min > people.people.min
                     : filling.last < at && !filling.part_of && filling.people.min > people.people.min &&
                           filling.last < people.first)
          total = f;
      }
      if (total) AddPart(*total, people);
    }
  }
}

// "The victims included", "Most of the victims were", "They include", "The victims - ": where those begin whom the
// sentence tells one by one.
std::optional<std::size_t> FrameFiller::TellsVictims(std::size_t at) const {
  constexpr std::size_t kWords = 6;
  if (field_.furniture[at]) return std::nullopt;
  if (IsWord(at, "they", "these") && OpensSentence(at) && Is(at + 1, "include") && Same(at, at + 2)) return at + 2;
  const Analysis* victims = Find(at, "victim");
  if (victims == nullptr || victims->number != Number::kPlural) return std::nullopt;
  std::size_t first = at;
  if (first > 0 && IsWord(first - 1, "the")) --first;
  if (first > 1 && Is(first - 1, "of") && Is(first - 2, "most")) first -= 2;
  // "Nearly half of the victims", "Two-thirds of the victims"
  if (IsShareOf(at)) {
    constexpr std::size_t kShare = 5;
    std::size_t open = first;
    while (open > 0 && first - open < kShare && Same(open - 1, at) && !IsFiniteVerb(open - 1)) --open;
    if (OpensSentence(open)) first = open;
  }
  if (!OpensSentence(first)) return std::nullopt;
  std::size_t verb = at + 1;
  if (IsDash(verb)) return verb + 1;
  // "Victims of the attack on X included"
  if (Is(verb, "of"))
    while (Same(at, verb) && verb < at + kWords && !Is(verb, "include") && !IsHelper(verb) && !IsPunct(verb)) ++verb;
  while (IsAdverb(verb) || (IsHelper(verb) && Is(verb + 1, "include"))) ++verb;
  const bool tells = Is(verb, "include") || IsWord(verb, "were", "are");
  return Same(at, verb + 1) && tells ? std::optional(verb + 1) : std::nullopt;
}

// "The victims included a baby and eight men", "The victims were two farmers and a child": parts of those told last.
void FrameFiller::FillVictims() {
  for (std::size_t at = 0; at + 2 < size(); ++at) {
    const std::optional<std::size_t> begin = TellsVictims(at);
    if (!begin) continue;
    std::vector<People> parts = After(*begin);
    if (const std::size_t last = ChildAges(*begin); last != 0 && parts.empty()) parts.push_back(ChildrenUpTo(at, last));
    for (const People& people : parts) {
      if (people.quantity && (field_.quantities[*people.quantity].outcome || frames_.quantity_used[*people.quantity]))
        continue;
      if (people.people.form == Form::kNegated || (people.people.form == Form::kPlural && people.group == Group::kAny))
        continue;
      std::optional<std::uint32_t> total;
      for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
        const Filling& filling = frames_.fillings[f];
        // "They include a judge": those of the sentence before.
        if (!Is(at, "victim") && token(filling.last).sentence + 1 < token(at).sentence) continue;
        const bool dead = total && frames_.fillings[*total].outcome == Outcome::kKilled;
        // "Eleven people were arrested over a bombing that killed 12. They include two women": those told first.
        if (total && !Is(at, "victim")) continue;
        if (filling.last < at && !filling.part_of && filling.people.min > people.people.min &&
            (!dead || filling.outcome == Outcome::kKilled))
          total = f;
      }
      if (total) AddPart(*total, people);
    }
  }
}

// "five people were killed, among them Omar Saleh": a name is one of them.
void FrameFiller::FillNamedParts() {
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (name.type != EntityType::kPerson || field_.QuantityAt(name.first) != nullptr) continue;
    std::size_t first = std::min(name.cue, name.first);
    while (first > 0 && Same(first - 1, name.first) &&
           (Is(first - 1, "article") || Is(first - 1, "title") || As(first - 1, Pos::kAdjective) != nullptr ||
            Is(first - 1, "role") || Is(first - 1, "person")))
      --first;
    bool part = false;
    for (std::size_t back = first; back-- > 0 && first - back <= 2 && Same(back, name.first);) {
      const Analysis* opener = Find(back, "partitive");
      part = part || (opener != nullptr && back + opener->length == first);
    }
    const bool told = std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& filling) {
      return std::find(filling.names.begin(), filling.names.end(), n) != filling.names.end() ||
             (filling.part_of && filling.last >= name.last && filling.first <= name.first && filling.people.max == 1U);
    });
    if (!part || told) continue;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      const std::size_t people = filling.quantity ? field_.quantities[*filling.quantity].last : filling.last;
      if (!filling.part_of && Same(filling.first, name.first) && people < first && filling.people.min > 1) whole = f;
    }
    if (!whole) continue;
    // "nine of the group's members, among them field commander Omar Saleh": one of that side.
    People one = OfName(n);
    const Group side = frames_.fillings[*whole].group;
    if (one.group == Group::kAny && (side == Group::kMilitant || side == Group::kSecurity)) one.group = side;
    AddPart(*whole, one);
  }
}

// "Nine people, all of them civilians, were killed", "All were civilians.": whose kind it is.
void FrameFiller::GroupOfAll() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& kind = field_.quantities[q];
    if (kind.people.form != Form::kPlural || !kind.group || kind.outcome || frames_.quantity_used[q]) continue;
    // "all women and children"
    const QuantityPhrase* more =
        Is(kind.last + 1U, "join") && Same(kind.last, kind.last + 2U) ? field_.QuantityAt(kind.last + 2U) : nullptr;
    if (more != nullptr && more->people.form == Form::kPlural && more->group != kind.group) continue;
    std::size_t first = kind.first;
    if (first > 0 && Is(first - 1, "be")) --first;
    if (first > 2 && IsWord(first - 1, "them", "whom", "these") && Is(first - 2, "of")) first -= 2;
    const bool all = first > 0 && (IsWord(first - 1, "all") || (first == kind.first && IsWord(first, "all")));
    if (!all) continue;
    const std::size_t word = IsWord(first, "all") ? first : first - 1;
    const bool apposed = word > 0 && IsPunct(word - 1, ",") && Same(word - 1, kind.first);
    if (!apposed && !OpensSentence(word)) continue;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      const std::size_t people = filling.quantity ? field_.quantities[*filling.quantity].last : filling.first;
      if (people < word && !filling.part_of && filling.people.min > 1 &&
          token(kind.first).sentence - token(people).sentence <= 1)
        whole = f;
    }
    if (!whole || frames_.fillings[*whole].group != Group::kAny) continue;
    frames_.fillings[*whole].group = *kind.group;
    frames_.quantity_used[q] = true;
  }
}

// "Three of the victims were teachers and one a police constable", "two of the nine were labourers": of the last figure
// of killed, or of whomever the words name.
void FrameFiller::FillOfWhole(std::uint32_t q) {
  const std::optional<std::size_t> be = PartVerb(q);
  if (!be || IsAllBut(field_.quantities[q])) return;
  const std::size_t at = *be;
  const QuantityPhrase& quantity = field_.quantities[q];
  const std::size_t ages = ChildAges(at + 1);
  const QuantityPhrase* who = field_.QuantityAt(at + 1);
  if (ages == 0 &&
      (who == nullptr || who->first > at + 1 || !who->counts_people || !TellsKind(quantity, *who) || who->outcome))
    return;
  const std::size_t last = ages != 0 ? ages : who->last;
  People people = OfQuantity(q);
  people.group = ages != 0 ? Group::kChild : GroupOf(*who);
  std::optional<std::uint32_t> total = LastTotal(quantity);
  if (!total) {
    // Nobody told of the whole.
    if (!quantity.outcome || predicate_at_[quantity.head] == FieldText::kNone) return;
    const std::optional<People> whole = NumberedWhole(quantity);
    AddFilling(predicate_at_[quantity.head], whole ? *whole : people, "counted-noun");
    if (whole) total = static_cast<std::uint32_t>(frames_.fillings.size() - 1);
  }
  const std::uint32_t word = total ? frames_.fillings[*total].predicate : predicate_at_[quantity.head];
  const auto add = [&](const People& part) {
    if (total) return AddPart(*total, part);
    Filling& more = AddFilling(word, part, "counted-noun");
    more.first = part.first;
    more.last = part.last;
  };
  people.last = static_cast<std::uint32_t>(last);
  if (total) AddPart(*total, people);
  if (field_.quantity_at[at + 1] != FieldText::kNone) frames_.quantity_used[field_.quantity_at[at + 1]] = true;
  const QuantityPhrase* one = Is(last + 1, "join") ? field_.QuantityAt(last + 2) : nullptr;
  if (one == nullptr || !Same(quantity.first, one->last)) return;
  // "Nineteen of the victims were men and nine women"
  if (!one->bare && one->group && one->counts_people && !one->outcome && one->people.form != Form::kPlural) {
    add(OfQuantity(field_.quantity_at[one->first]));
    return;
  }
  // "and one a police constable", "and two were soldiers"
  std::size_t next = one->last + 1;
  if (Is(next, "be")) ++next;
  // "and six were between 14 and 17"
  if (const std::size_t more_ages = one->bare ? ChildAges(next) : 0) {
    People more = OfQuantity(field_.quantity_at[one->first]);
    more.group = Group::kChild;
    more.last = static_cast<std::uint32_t>(more_ages);
    add(more);
    return;
  }
  const QuantityPhrase* rest = one->bare && Same(one->last, next) ? field_.QuantityAt(next) : nullptr;
  if (rest == nullptr || rest->first != next || !rest->counts_people) return;
  People more = OfQuantity(field_.quantity_at[one->first]);
  more.group = GroupOf(*rest);
  more.last = rest->last;
  add(more);
  frames_.quantity_used[field_.quantity_at[next]] = true;
}

void FrameFiller::AddPart(std::uint32_t total, const People& people) {
  const Filling of = frames_.fillings[total];
  Filling& part = AddFilling(of.predicate, people, "of-whole");
  part.part_of = total;
  part.first = people.first;
  part.last = people.last;
}

// The last figure of killed before a phrase, else of anything, that may hold it.
std::optional<std::uint32_t> FrameFiller::LastTotal(const QuantityPhrase& quantity) const {
  std::optional<std::uint32_t> total;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    if (filling.last >= quantity.first || filling.part_of || filling.people.min <= quantity.people.min) continue;
    if (quantity.outcome && *quantity.outcome != filling.outcome) continue;
    if (total && frames_.fillings[*total].outcome == Outcome::kKilled && filling.outcome != Outcome::kKilled) continue;
    total = f;
  }
  return total;
}

}  // namespace isnad::en
