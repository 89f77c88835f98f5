#include <algorithm>

#include "core/read/en/frame_filler.h"

namespace isnad::en {

// The filling that a partitive phrase is a part of: of those in its sentence the one whose people stand nearest before
// it ("ten civilians, including three children, were killed"), else the one whose words end before it.
std::optional<std::uint32_t> FrameFiller::WholeOf(const QuantityPhrase& part) const {
  std::optional<std::uint32_t> best;
  std::size_t nearest = 0;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    if (filling.part_of || filling.people.form == Form::kNegated || !Same(filling.first, part.first)) continue;
    const std::size_t people = filling.quantity         ? field_.quantities[*filling.quantity].last
                               : !filling.names.empty() ? field_.names[filling.names.front()].last
                                                        : filling.last;
    if (people >= part.first) continue;
    if (filling.people.max == 1U) continue;  // one has no parts
    if (!best || people >= nearest) {
      best = f;
      nearest = people;
    }
  }
  return best;
}

// "eight people died, four civilians and four soldiers": a number behind a comma that no outcome word of its own takes
// up.
bool FrameFiller::IsApposed(const QuantityPhrase& quantity) const {
  const Form form = quantity.people.form;
  // "five men, three women and a child": the last of those listed, or "two men, a woman and a child" one of them.
  const std::size_t open = quantity.first;
  const bool joint = open > 1 && (Is(open - 1, "join") || IsPunct(open - 1, ","));
  const QuantityPhrase* listed = joint ? field_.QuantityAt(open - 2) : nullptr;
  const bool closes = form == Form::kSingular && listed != nullptr && listed->last + 2 == open &&
                      listed->counts_people && !frames_.fillings.empty() && frames_.fillings.back().rule == "part" &&
                      frames_.fillings.back().quantity == field_.quantity_at[open - 2];
  if (quantity.bare || (form != Form::kDigits && form != Form::kWord && !closes) || OpensOutcome(open)) return false;
  std::size_t i = quantity.first;
  while (i > 0 && Same(i - 1, quantity.first)) {
    if (Is(i - 1, "join") || IsPunct(i - 1, ",") || token(i - 1).folded == "&") {
      --i;
      continue;
    }
    // Back over the list to the word of outcome.
    const QuantityPhrase* before = field_.QuantityAt(i - 1);
    if (before != nullptr && before->counts_people && before->last == i - 1 &&
        predicate_at_[i - 1] == FieldText::kNone) {
      i = before->first;
      continue;
    }
    if (before == nullptr && field_.NameAt(i - 1) != nullptr &&
        field_.NameAt(i - 1)->type == EntityType::kOrganization) {
      i = field_.NameAt(i - 1)->first;
      continue;
    }
    if (Is(i - 1, "of") || Is(i - 1, "article")) {
      --i;
      continue;
    }
    break;
  }
  // "three civilians injured - two children and a guard"
  if (i > 0 && IsDash(i - 1) && Same(i - 1, quantity.first)) --i;
  // "killed seven people - five civilians, a soldier and a guard"
  const QuantityPhrase* whole = i > 0 && IsDash(i) ? field_.QuantityAt(i - 1) : nullptr;
  if (whole != nullptr && whole->counts_people && whole->people.max > 1U &&
      frames_.quantity_used[field_.quantity_at[i - 1]])
    return true;
  // "nine people were killed in the raid: seven civilians and two militants"
  if (i > 0 && IsPunct(i - 1, ":") && !token(i).line_start && Same(i - 1, quantity.first)) {
    for (std::size_t k = i - 1; k > 0 && Same(k - 1, i); --k)
      if (predicate_at_[k - 1] != FieldText::kNone) return true;
    return false;
  }
  return i < quantity.first && i > 0 && Same(i - 1, quantity.first) && (IsPunct(i, ",") || IsPunct(i, "-")) &&
         predicate_at_[i - 1] != FieldText::kNone;
}

// "The dead were:" and below it a line for each kind of them, with no outcome word: "- 30 soldiers, two of them
// officers". The list ends at the first line that begins with anything else than people. Which filling is a part of
// which is set once the parts of the lines are (Run).
std::vector<std::pair<std::uint32_t, std::uint32_t>> FrameFiller::FillLists() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
  for (std::size_t at = 0; at + 1 < size(); ++at) {
    if (!IsPunct(at, ":") || field_.furniture[at] || !token(at + 1).line_start) continue;
    std::optional<std::uint32_t> word;  // the outcome word that the colon's sentence is about
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p)
      if (frames_.predicates[p].last < at && Same(frames_.predicates[p].first, at) && !frames_.predicates[p].negated)
        word = p;
    if (!word) continue;
    const std::vector<std::uint32_t> lines = LinesBelow(at);
    // One line alone is what the colon tells, no list.
    if (lines.size() < 2) continue;
    const std::optional<std::uint32_t> total = TotalAbove(*word, at);
    for (const std::uint32_t q : lines) {
      std::uint32_t line = static_cast<std::uint32_t>(frames_.fillings.size());
      if (frames_.quantity_used[q]) {
        // "Eight of them died by shelling"
        for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f)
          if (frames_.fillings[f].quantity == q) line = f;
        if (line == frames_.fillings.size() || frames_.fillings[line].outcome != frames_.predicates[*word].outcome)
          continue;
      } else {
        Filling& filling = AddFilling(*word, OfQuantity(q), "list-line");
        filling.first = field_.quantities[q].first;
        filling.last = std::max(field_.quantities[q].last, filling.last);
        if (!filling.names.empty()) filling.last = std::max(filling.last, field_.names[filling.names.front()].last);
      }
      if (total && *total != line) parts.emplace_back(line, *total);
    }
  }
  return parts;
}

// The lines behind a colon that each begin with people.
std::vector<std::uint32_t> FrameFiller::LinesBelow(std::size_t colon) const {
  std::vector<std::uint32_t> lines;
  std::size_t at = colon + 1;
  while (at < size() && token(at).line_start) {
    while (at < size() && (IsPunct(at) || token(at).kind == TokenKind::kSymbol || Is(at, "article"))) ++at;
    if (at >= size() || field_.furniture[at]) break;
    const std::uint32_t q = field_.quantity_at[at];
    if (q == FieldText::kNone) break;
    const QuantityPhrase& people = field_.quantities[q];
    if (people.first + 1 < at || !people.counts_people || people.partitive || people.people.form == Form::kPlural ||
        people.people.min == 0)
      break;
    lines.push_back(q);
    while (at < size() && (at <= people.last || !token(at).line_start)) ++at;
  }
  return lines;
}

// The figure that a list spells out: the last of its outcome in the colon's sentence or the one before.
std::optional<std::uint32_t> FrameFiller::TotalAbove(std::uint32_t word, std::size_t colon) const {
  constexpr std::uint32_t kBack = 2;
  std::optional<std::uint32_t> total;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& filling = frames_.fillings[f];
    const bool near = filling.last < colon && token(filling.last).sentence + kBack >= token(colon).sentence;
    const bool nearest = !total || filling.last > frames_.fillings[*total].last;
    if (near && nearest && filling.outcome == frames_.predicates[word].outcome && filling.people.min > 1 &&
        !filling.part_of)
      total = f;
  }
  return total;
}

// "Two of his aides, one of them also filming, were killed": what he did, and no figure of those whom it befell.
bool FrameFiller::DoesSomething(const QuantityPhrase& part) const {
  if (!part.partitive) return false;
  // "one of them wounded last year": the phrase holds the word.
  const std::uint32_t word = predicate_at_[part.last];
  if (word != FieldText::kNone && TellsOfThem(part.last) != nullptr && frames_.predicates[word].no_claim == "state")
    return true;
  if (!IsWord(part.last, "them", "whom")) return false;
  std::size_t next = part.last + 1;
  while (Same(part.last, next) && IsAdverb(next)) ++next;
  if (!Same(part.last, next)) return false;
  const Analysis* verb = As(next, Pos::kVerb);
  const bool told_elsewhere =
      predicate_at_[next] != FieldText::kNone && frames_.predicates[predicate_at_[next]].no_claim == "state";
  return told_elsewhere || (verb != nullptr && verb->form == VerbForm::kVerbalNoun) ||
         (field_.lattice.readings[next].empty() && token(next).folded.ends_with("ing"));
}

void FrameFiller::FillParts() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    if (!quantity.counts_people || frames_.quantity_used[q] || quantity.people.form == Form::kNegated) continue;
    bool bracket = false;
    if (quantity.first > 0 && token(quantity.first).bracketed && !quantity.partitive) {
      // "five civilians (two women and three children)".
      std::size_t open = quantity.first;
      while (open > 0 && token(open).bracketed && Same(open - 1, quantity.first)) --open;
      const bool told =
          open > 0 && (predicate_at_[open - 1] != FieldText::kNone ||
                       (field_.QuantityAt(open - 1) != nullptr && field_.QuantityAt(open - 1)->counts_people));
      bracket = told && IsPunct(open, "(");
    }
    const bool apposed = !quantity.partitive && !bracket && IsApposed(quantity);
    if (!quantity.partitive && !bracket && !apposed) continue;
    if (IsLeftOut(quantity)) {
      frames_.quantity_reason[q] = "other-sense";
      continue;
    }
    const std::optional<std::uint32_t> whole = WholeOf(quantity);
    // "dozens of casualties, including 14 dead": of a whole that is no figure.
    if (!whole && quantity.outcome && quantity.people.form != Form::kPlural &&
        predicate_at_[quantity.last] != FieldText::kNone &&
        frames_.predicates[predicate_at_[quantity.last]].no_claim.empty())
      AddFilling(predicate_at_[quantity.last], OfQuantity(q), "counted-noun");
    if (!whole) continue;
    const Filling of = frames_.fillings[*whole];
    // "two children and a man": of him it says nothing more.
    const bool one = apposed && quantity.people.form == Form::kSingular;
    if ((quantity.people.form == Form::kPlural || one) && !quantity.group) {
      frames_.quantity_reason[q] = "part-unnumbered";
      continue;
    }
    // "all but two of them civilians": who are not.
    const std::size_t but = quantity.first > 1 ? quantity.first - 1U : 0;
    const bool others = but > 0 && IsWord(but, "but") && IsWord(but - 1, "all") && Same(but - 1, quantity.first);
    if (others || DoesSomething(quantity)) {
      frames_.quantity_reason[q] = "part-unnumbered";
      continue;
    }
    if (of.people.max && quantity.people.min > *of.people.max && *of.people.max > 0) {
      // More than the whole: a figure of its own that the words only seem to hang on it.
      continue;
    }
    Filling& part = AddFilling(of.predicate, OfQuantity(q), "part");
    part.part_of = *whole;
    part.outcome = of.outcome;
    part.first = of.rule == "list-line" ? of.first : std::min(of.first, part.first);
    part.last = std::max(part.last, quantity.last);
    if (part.group == Group::kAny && (of.group == Group::kMilitant || of.group == Group::kSecurity))
      part.group = of.group;
  }
}

// "Three people, two women and a child, were killed": who they were, and no more dead.
void FrameFiller::TieApposed() {
  constexpr std::size_t kWords = 6;  // from the figure to the comma: "four members of a family, "
  std::vector<Filling>& all = frames_.fillings;
  const auto phrase = [&](const Filling& one) { return one.quantity ? &field_.quantities[*one.quantity] : nullptr; };
  for (std::uint32_t f = 0; f + 2 < all.size(); ++f) {
    const QuantityPhrase* opener = phrase(all[f]);
    if (opener == nullptr || all[f].part_of || !opener->people.max || *opener->people.max < 2) continue;
    std::size_t at = opener->last + 1;
    while (Same(opener->last, at) && at < opener->last + kWords && !IsPunct(at) && !Is(at, "join") && !IsHelper(at))
      ++at;
    if (!IsPunct(at, ",") && !IsPunct(at, "-")) continue;
    std::uint64_t sum = 0;
    std::uint32_t next = f + 1;
    bool joined = false, alike = true;
    for (++at; next < all.size() && all[next].predicate == all[f].predicate && all[next].outcome == all[f].outcome;
         ++next) {
      const QuantityPhrase* one = phrase(all[next]);
      if (one == nullptr || all[next].part_of || one->people.min == 0 || one->people.max != one->people.min) break;
      while (at < one->first && (IsPunct(at, ",") || Is(at, "join") || Is(at, "article") || Is(at, "possessive"))) {
        joined = joined || Is(at, "join");
        ++at;
      }
      if (at != one->first && at != one->first + 1U) break;
      sum += one->people.min;
      alike = alike && (all[f].group == Group::kAny || all[next].group == Group::kChild ||
                        all[next].group == Group::kWoman || all[next].group == Group::kAny);
      at = one->last + 1;
    }
    if (next < f + 3 || sum != *opener->people.max || !joined) continue;
    const bool behind = opener->first > frames_.predicates[all[f].predicate].last;
    const bool closed = IsPunct(at, ",") || IsPunct(at, "-");
    if (!closed && !(behind && Is(opener->head, "plain"))) continue;
    if (!alike) continue;
    for (std::uint32_t part = f + 1; part < next; ++part) all[part].part_of = f;
  }
}

}  // namespace isnad::en
