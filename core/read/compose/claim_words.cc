#include <algorithm>

#include "core/read/compose/claims.h"

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
  if (!means || means->at <= filling.last) return;
  const bool told = means->at + 1 < field.size() && field.SameSentence(means->at, means->at + 1) &&
                    field.tokens[means->at + 1].kind == TokenKind::kWord;
  draft.extra.push_back(field.tokens.SpanOf(means->at, means->at + (told ? 1 : 0)));
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
}

}  // namespace isnad
