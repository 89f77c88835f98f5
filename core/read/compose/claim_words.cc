#include <algorithm>

#include "core/read/compose/claims.h"
#include "core/read/events/event_places.h"

// Reports that outcome words alone name: which words those are, and which of them tell of somebody's death and of no
// event.

namespace isnad {

// "مراسم وداع شهيدين", "جنازة الشهيد": no event; and no more where nothing but the mourning is told ("تزف الشهيد فلان",
// "والد الشهيد سالم", "أعزي نفسي باستشهاد فلان").
bool Claims::IsMourned(int f, const Filling& filling, std::uint32_t at, std::uint32_t place) const {
  constexpr std::uint32_t kFar = 8, kMourner = 14;  // tokens back to the funeral, to the verb of who mourns
  const FieldText& field = c_.Text(f);
  const auto& readings = field.lattice.readings[at];
  const auto killed = [](const Analysis& a) {
    return a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kNoun;
  };
  if (std::none_of(readings.begin(), readings.end(), killed)) return false;
  const bool deed = std::none_of(readings.begin(), readings.end(),
                                 [&](const Analysis& a) { return killed(a) && a.form != VerbForm::kVerbalNoun; });
  const bool one = filling.people.max == 1;
  const bool all = one && c_.drafts.empty() && place == kNone && !HasDay(f, at);
  for (std::uint32_t back = 1; back <= kMourner && back <= at && field.SameSentence(at - back, at); ++back) {
    if (!deed && back <= kFar && field.lattice.Is(at - back, "funeral")) return true;
    if (all && (field.lattice.Is(at - back, "mourns") || field.lattice.Is(at - back, "obituary"))) return true;
  }
  return all && !deed && at > 0 && field.SameSentence(at - 1, at) && IsKin(field, at - 1);
}

// "والد الشهيد", "شقيق الشهيدة"
bool Claims::IsKin(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("kin") && !a.Has(kAl) && !a.Has(kPronoun) && a.number == Number::kSingular;
  });
}

bool Claims::HasDay(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, at) && !date.header && !date.habit;
  });
}

// "وفاة الشيخ فلان", and the text: "توفي بعد صراع مع المرض": of what comes of itself, where the text names an illness
// and tells of no event.
bool Claims::IsNaturalDeath(int f, const Filling& filling) const {
  const Lexeme& word = *c_.frames[f].predicates[filling.predicate].analysis->lexeme;
  if (!c_.drafts.empty() || !word.Is("natural") || filling.outcome != Outcome::kKilled) return false;
  const FieldText& text = c_.Text(1);
  for (std::uint32_t at = 0; at < text.size(); ++at)
    if (text.lattice.Is(at, "illness")) return true;
  return false;
}

// "برصاص مجهولين", "بعبوة ناسفة"
void Claims::TellMeans(int f, const Filling& filling, Draft& draft) const {
  const FieldText& field = c_.Text(f);
  const std::optional<Means> means = MeansOf(f, filling);
  if (const std::optional<std::uint32_t> protest = ProtestOver(field, filling))
    draft.extra.push_back(field.tokens.SpanOf(*protest, *protest));
  if (!means) return;
  // "العبوة التي قتلت سبعة", "رصاص مجهولين قد أودى": it stands before the verb that the mention begins with.
  const std::uint32_t verb = c_.frames[f].predicates[filling.predicate].first;
  if (means->at <= filling.last) {
    if (means->at < std::min(verb, filling.first)) draft.extra.push_back(field.tokens.SpanOf(means->at, means->at));
    return;
  }
  const bool told = means->at + 1 < field.size() && field.SameSentence(means->at, means->at + 1) &&
                    field.tokens[means->at + 1].kind == TokenKind::kWord;
  draft.extra.push_back(field.tokens.SpanOf(means->at, means->at + (told ? 1 : 0)));
}

// "استهدفوا، صباح اليوم، بعبوة ناسفة سيارة عسكرية": with what, far from a verb that leaves it open.
void Claims::TellTargetMeans() {
  constexpr std::uint32_t kFar = 10;  // tokens from the verb
  for (const EventMention& mention : c_.mentions) {
    const FieldText& field = c_.Text(mention.field);
    if (mention.report == kNone || !mention.verb || !mention.weak || field.lattice.lang != "ar") continue;
    for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && at + 1 < field.size(); ++at) {
      if (!field.SameSentence(at + 1, mention.word) || EventReadingAt(field.lattice, at) != nullptr) break;
      const auto& readings = field.lattice.readings[at];
      if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("munition") && a.Has(kBi) && !a.Has(kAl);
          }))
        continue;
      c_.drafts[mention.report].extra.push_back(field.tokens.SpanOf(at, at + 1));
      break;
    }
  }
}

// "قُتلوا حين ألقيت قنابل على الدير", "when a single bomb fell": the clause that tells how they met with it.
void Claims::TellWhen(int f, const Filling& filling, Draft& draft) const {
  constexpr std::uint32_t kNear = 12, kWords = 4;  // tokens from the figure to the clause, and of the clause
  const FieldText& field = c_.Text(f);
  for (std::uint32_t at = filling.last + 1; at <= filling.last + kNear && at + 2 < field.size(); ++at) {
    if (!field.SameSentence(at + 2, filling.last)) return;
    const std::string& word = field.tokens[at].folded;
    if (word != "when" && word != "حين" && word != "عندما" && word != "حينما") continue;
    std::uint32_t last = at + 1;
    while (last < at + kWords && field.SameSentence(last + 1, at) && field.tokens[last + 1].kind == TokenKind::kWord)
      ++last;
    draft.extra.push_back(field.tokens.SpanOf(at + 1, last));
    return;
  }
}

// "عثر الأهالي، صباح اليوم، على جثة": the verb stands far from what was found.
void Claims::TellFinding(int f, const Filling& filling, Draft& draft) const {
  constexpr std::uint32_t kFar = 12;  // tokens back to the verb
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled) return;
  bool body = false;
  for (std::uint32_t at = filling.first; at <= filling.last; ++at) body = body || field.lattice.Is(at, "body");
  for (std::uint32_t back = 1; body && back <= kFar && back <= filling.first; ++back) {
    const std::uint32_t at = filling.first - back;
    if (!field.SameSentence(at, filling.first)) return;
    if (!field.lattice.Is(at, "found")) continue;
    draft.extra.push_back(field.tokens.SpanOf(at, at));
    return;
  }
}

// "أطلق سراحهم في عملية تبادل", "صفقة تبادل": what they were let go in.
void Claims::TellExchange(int f, const Filling& filling, Draft& draft) const {
  const FieldText& field = c_.Text(f);
  if (filling.outcome != Outcome::kFreed || field.lattice.lang != "ar") return;
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, first); ++at) {
    const Analysis* exchange = field.lattice.Find(at, "exchange");
    if (exchange == nullptr || field.NameAt(at) != nullptr) continue;
    draft.extra.push_back(field.tokens.SpanOf(at, at + exchange->length - 1));
    return;
  }
}

// What the title named by an outcome word alone the text names by its own.
void Claims::TellWords(int f, const Filling& filling, Draft& draft) const {
  const bool told =
      std::any_of(draft.extra.begin(), draft.extra.end(), [](const Span& span) { return span.in != Field::kTitle; });
  if (f != 1 || told || draft.extra.empty() || c_.Text(1).lattice.lang != "ar") return;
  draft.extra.push_back(c_.Text(1).tokens.SpanOf(c_.frames[1].predicates[filling.predicate].first, filling.last));
  TellMeans(f, filling, draft);
  TellExchange(f, filling, draft);
  TellFinding(f, filling, draft);
}

// "بعد أسبوع على مقتل فلان", "بعد أقل من أسبوعين على مقتل فلان": how long after it the news came, about.
bool Claims::ComesAfterTold(const DatePhrase& date, std::uint32_t told_at) {
  constexpr Day kAbout = 10;
  return date.last + 1 == told_at && date.date.known() && (date.calendar || *date.date.to - *date.date.from <= kAbout);
}

// "عثر على جثة التاجر في كذا، وكان مسلحون قد اختطفوه السبت": behind the dead, the day of what came before.
bool Claims::ToldBefore(const FieldText& field, std::uint32_t dead, std::uint32_t date) {
  bool was = false;
  for (std::uint32_t at = dead + 1; at < date; ++at) {
    const auto& readings = field.lattice.readings[at];
    was = was || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->Is("be") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.Has(kWa);
          });
    if (was && field.tokens[at].folded == "قد") return true;
  }
  return false;
}

// A report that no event word names: its outcome word does.
std::uint32_t Claims::OpenDraft(int f, std::uint32_t at, const Filling& filling, std::uint32_t place,
                                EventType type) const {
  const FieldText& field = c_.Text(f);
  Draft draft;
  // "وستة في كذا" of a list tells of its own.
  const bool listed = filling.rule == "coordinate" && filling.quantity && !c_.drafts.empty();
  const std::uint32_t told_at =
      listed ? field.quantities[*filling.quantity].first : c_.frames[f].predicates[filling.predicate].first;
  draft.extra.push_back(field.tokens.SpanOf(told_at, filling.last));
  TellMeans(f, filling, draft);
  TellExchange(f, filling, draft);
  TellFinding(f, filling, draft);
  TellWhen(f, filling, draft);
  draft.types[type] = 1;
  if (place != kNone) {
    draft.places[place] = 1;
    draft.outright.insert(place);
  }
  // "وقف الأهالي صباح اليوم أمام أسماء أطفال قتلوا ليلة 28 آب 1997": the clause of the dead has its own day.
  const auto own = [&](const DatePhrase& date) {
    const std::uint32_t clause = field.clause_at[date.first];
    return (clause == field.clause_at[at] || clause == field.clause_at[filling.last]) && !date.habit && !date.header &&
           date.date.known() && !IsOfCharge(f, date, at);
  };
  const bool any = std::any_of(field.dates.begin(), field.dates.end(), own);
  // ", ... صباح اليوم أمام أسماء أطفال قتلوا في 28 آب 1997": an old day behind them is theirs, and no other.
  const auto behind = [&](const DatePhrase& date) { return date.first > filling.last && date.older && own(date); };
  const bool old = std::any_of(field.dates.begin(), field.dates.end(), behind);
  for (std::uint32_t d = 0; d < field.dates.size(); ++d)
    if (field.SameSentence(field.dates[d].first, at) && !ToldBefore(field, filling.last, field.dates[d].first) &&
        (!any || own(field.dates[d])) && (!old || field.dates[d].first > filling.first) && !field.dates[d].habit &&
        !field.dates[d].header && (!field.dates[d].of_next || ComesAfterTold(field.dates[d], told_at)) &&
        !DatesLaterDeath(field, field.dates[d].first) && !IsOfCharge(f, field.dates[d], at) &&
        !TellsOfLife(field, field.dates[d].first, filling.last) && !TellsOfPlace(field, field.dates[d].first, at)) {
      draft.dates.emplace_back(f, d);
      draft.older = draft.older || field.dates[d].older || field.dates[d].of_next;
    }
  draft.older = draft.older || TellsLoss(f, at) || (draft.dates.empty() && AreHandedOver(f, filling));
  draft.last_field = f;
  draft.last_sentence = field.tokens[at].sentence;
  c_.drafts.push_back(std::move(draft));
  return static_cast<std::uint32_t>(c_.drafts.size() - 1);
}

}  // namespace isnad
