#include <string_view>

#include "core/read/events/event_places.h"

// Places that stand first in their line: a dateline ("بيروت - "), and the headings of a round-up that goes from place
// to place ("حلب: ...").

namespace isnad {
namespace {

// "حلب: ...", "حلب || ..."
bool IsHeadingMark(std::string_view mark) { return mark == ":" || mark == "|" || mark == "||"; }

}  // namespace

bool EventPlaces::IsDateline(const NamePhrase& name) const {
  // "- لاجوس - (د ب أ)"
  const bool opens = field_.tokens[name.cue].line_start || (name.cue > 0 && field_.tokens[name.cue - 1].line_start &&
                                                            field_.tokens[name.cue - 1].folded == "-");
  if (!opens) return false;
  if (field_.tokens[name.first].hashtag) return true;
  // "بيروت/ 12 تشرين الثاني/ إرنا –"
  if (const std::uint32_t next = name.last + 1; name.cue == name.first && next < field_.size() &&
                                                field_.tokens[next].folded == "/" && !field_.tokens[next].space_before)
    return true;
  // "بيروت (وكالة كذا) - ", "بيروت - "
  const bool agency = name.last + 1 < field_.size() && field_.tokens[name.last + 1].folded == "(";
  const std::uint32_t reach = name.last + (agency ? 8 : 4);
  for (std::uint32_t at = name.last + 1; at < field_.size() && at <= reach && !field_.tokens[at].line_start; ++at)
    if (field_.tokens[at].kind == TokenKind::kPunct &&
        (field_.tokens[at].folded == "-" || IsHeadingMark(field_.tokens[at].folded)))
      return true;
  return agency && IsWireInBrackets(name.last + 1);
}

// "(د ب أ)", "(رويترز)": whose report it is.
bool EventPlaces::IsWireInBrackets(std::uint32_t open) const {
  constexpr std::uint32_t kLetters = 5;  // words: letters, or a name
  bool letters = true;
  for (std::uint32_t at = open + 1; at < field_.size() && at <= open + kLetters; ++at) {
    const Token& token = field_.tokens[at];
    if (token.folded == ")") return at > open + 1 && letters;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr &&
        (name->known->kind == "media" || name->known->kind == "agency"))
      continue;
    letters = letters &&
              (token.kind == TokenKind::kPunct || token.folded.size() <= sizeof("ا") - 1 || token.folded == "وكالات");
  }
  return false;
}

// The first of its line, or behind the sign of a list ("◾ #جاسم:") or its day ("- 2 يوليو، حيس:").
bool EventPlaces::OpensLine(std::uint32_t at) const {
  constexpr std::uint32_t kSigns = 5;
  for (std::uint32_t back = 0; back <= kSigns && back <= at; ++back) {
    const Token& token = field_.tokens[at - back];
    if (back > 0 && token.kind == TokenKind::kWord && field_.DateAt(at - back) == nullptr) return false;
    if (token.line_start) return true;
  }
  return false;
}

// One line below the first that begins with where its news was: "كفرزيتا: قصف مدفعي".
bool EventPlaces::HeadsOwnLine(std::uint32_t n) const {
  constexpr std::uint32_t kNews = 2;  // tokens from the colon to the news
  const NamePhrase& name = field_.names[n];
  bool below = false;
  for (std::uint32_t at = 1; at <= name.first; ++at) below = below || field_.tokens[at].line_start;
  for (std::uint32_t at = name.last + 2; below && at <= name.last + 1 + kNews && at < field_.size(); ++at) {
    if (field_.tokens[at].line_start) return false;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->event || a.lexeme->outcome) return true;
  }
  return false;
}

void EventPlaces::FindHeadings() {
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (name.type == EntityType::kPlace && !name.of_body && OpensLine(name.cue) && name.last + 1 < field_.size() &&
        IsHeadingMark(field_.tokens[name.last + 1].folded))
      headings_.push_back(n);
  }
  if (headings_.size() == 1 && !HeadsOwnLine(headings_.front())) headings_.clear();
}

std::optional<std::uint32_t> EventPlaces::HeadingOver(std::uint32_t token) const {
  std::optional<std::uint32_t> over;
  for (const std::uint32_t n : headings_)
    if (field_.names[n].last < token) over = n;
  if (headings_.size() > 1 || !over) return over;
  for (std::uint32_t at = field_.names[*over].last + 1; at <= token; ++at)
    if (field_.tokens[at].line_start) return std::nullopt;
  return over;
}

}  // namespace isnad
