#include <algorithm>

#include "core/read/compose/compose_offices.h"

// Outlets that are called after a place. Their words mean something by themselves, so that only where such a name
// stands tells it: alone in marks or in a hashtag, in a line of its own, behind "قال لـ". Whom a copy cites below its
// text ("نقلا عن صوت كذا") is left out.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

bool Is(const FieldText& field, std::size_t at, std::string_view text) {
  return at < field.size() && field.tokens[at].folded == text;
}

bool EndsLine(const FieldText& field, std::size_t next) {
  return next >= field.size() || field.tokens[next].line_start;
}

bool SameHashtag(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at)
    if (!field.tokens[at].hashtag || !field.tokens[at + 1].hashtag ||
        field.tokens[at + 1].begin != field.tokens[at].end + 1)
      return false;
  return true;
}

bool IsDash(const FieldText& field, std::size_t at) {
  return Is(field, at, "-") || Is(field, at, "/") || Is(field, at, ":") || Is(field, at, "|");
}

// The noun of outlets right before the place ("صوت"), or kNone.
std::uint32_t HeadBefore(const FieldText& field, std::uint32_t first) {
  if (first == 0 || !field.SameSentence(first - 1, first) || field.NameAt(first - 1) != nullptr) return kNone;
  const Analysis* head = field.lattice.Find(first - 1, "outlet-head");
  const bool bare = head != nullptr && !head->Has(kAl) && !head->Has(kPronoun) && (head->clitics & ~kLi) == 0;
  if (!bare) return kNone;
  // "شبكة أخبار كذا"
  const bool two = first >= 2 && head->clitics == 0 && field.SameSentence(first - 2, first) &&
                   field.lattice.Is(first - 2, "outlet-head") && field.NameAt(first - 2) == nullptr;
  return two ? first - 2 : first - 1;
}

// "الآن", "24" right behind it, or kNone.
std::uint32_t TailBehind(const FieldText& field, std::uint32_t last) {
  const std::uint32_t tail = last + 1;
  if (!field.SameSentence(last, tail) || field.NameAt(tail) != nullptr) return kNone;
  const bool ends = field.lattice.Is(tail, "outlet-tail") || field.lattice.Is(tail, "place-tail");
  return ends || Is(field, tail, "24") ? tail : kNone;
}

// "قال مصدر لصوت كذا": what is said stands before it.
bool IsToldBefore(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kFar = 8;  // tokens
  for (std::uint32_t back = 1; back <= kFar && back <= at && field.SameSentence(at - back, at); ++back)
    if (field.lattice.Is(at - back, "say-verb") || field.lattice.Is(at - back, "source-noun")) return true;
  return false;
}

// Whether an outlet's name stands from the one token to the other. to: "ل" is joined to it.
bool IsOutletsSpot(const FieldText& field, std::uint32_t first, std::uint32_t last, bool to) {
  const std::uint32_t next = last + 1;
  if (SameHashtag(field, first, last)) return true;
  if (field.tokens[first].line_start)
    return EndsLine(field, next) || (field.tokens[first].sentence == 0 && IsDash(field, next));
  if (first == 0 || !field.SameSentence(first - 1, first)) return false;
  const std::uint32_t before = first - 1;
  if ((Is(field, before, "\"") && Is(field, next, "\"")) || (Is(field, before, "(") && Is(field, next, ")")))
    return true;
  // "بغداد / كركوك 24" ends its line.
  if (field.tokens[first].sentence == 0 && IsDash(field, before)) return EndsLine(field, next) || IsDash(field, next);
  if (to || Is(field, before, "ل")) return IsToldBefore(field, first);
  return field.lattice.Is(before, "correspondent");
}

}  // namespace

void NameOutletOf(Composition& c, int f, std::uint32_t n) {
  const FieldText& field = c.Text(f);
  const NamePhrase& name = field.names[n];
  if (name.type != EntityType::kPlace || name.known == nullptr || name.cue != name.first || c.entity_of[f][n] == kNone)
    return;
  const std::uint32_t head = HeadBefore(field, name.first);
  const std::uint32_t first = head != kNone ? head : name.first;
  const std::uint32_t last = head != kNone ? name.last : TailBehind(field, name.last);
  if (last == kNone) return;
  const Analysis* noun = head != kNone ? field.lattice.Find(head, "outlet-head") : nullptr;
  const std::string& word = field.tokens[first].folded;
  const bool to = noun != nullptr ? noun->Has(kLi) : word.starts_with("ل") && !name.folded.starts_with("ل");
  if (!IsOutletsSpot(field, first, last, to)) return;
  std::string folded;
  for (std::uint32_t at = first; at <= last; ++at) {
    if (at >= name.first && at <= name.last) {
      if (at == name.first) folded += (folded.empty() ? "" : " ") + name.folded;
    } else {
      folded += (folded.empty() ? "" : " ") + (at == head && to ? noun->lexeme->lemma : field.tokens[at].folded);
    }
  }
  MentionBody(c, f, first, last, folded);
}

}  // namespace isnad
