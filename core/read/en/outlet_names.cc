#include <algorithm>

#include "core/read/en/name_finder.h"

// Papers and agencies that no list holds: "CAIRO (Meridian) - ", "told Levant Wire that", "seen by the Courier"; and
// the body that a headline names as its source: "... in raid - WestCom".

namespace isnad::en {
namespace {

constexpr std::size_t kMostWords = 3;  // of an outlet's name

}  // namespace

// "QANA, Lebanon - ", "BAQUBA, Iraq (Meridian) - ", "MIRAN SHAH: ": the town in capitals that opens a line of the text,
// where it was filed.
bool NameFinder::IsFiledAt(std::size_t first, std::size_t last) const {
  constexpr std::size_t kLetters = 4;
  if (field_.in == Field::kTitle || !token(first).line_start) return false;
  std::size_t letters = 0;
  for (std::size_t i = first; i <= last; ++i) {
    if (IsHyphen(i) || IsPunct(i, "'")) continue;
    if (!IsAllCapital(i) && token(i).folded.size() > 1) return false;
    letters += token(i).folded.size();
  }
  const std::size_t next = last + 1;
  if (letters < kLetters || next + 1 >= size() || token(next + 1).line_start) return false;
  if (IsDash(next) || IsPunct(next, "(")) return true;
  if (IsPunct(next, ":")) return first == 0;
  return IsPunct(next, ",") && (IsCapital(next + 1) || field_.DateAt(next + 1) != nullptr);
}

// "Pul-E-Alam" of "PUL-E-ALAM": how the text itself would write it.
std::string NameFinder::TitleCased(std::string name) {
  bool within = false;
  for (char& c : name) {
    const bool upper = c >= 'A' && c <= 'Z', letter = upper || (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
    if (within && upper) c = static_cast<char>(c - 'A' + 'a');
    within = letter;
  }
  return name;
}

// One to three capital words from the token on that are no other name; no title, nation or stop word among them.
std::optional<NameFinder::CapitalRun> NameFinder::OutletAt(std::size_t at) const {
  CapitalRun run{at, at, 0};
  for (std::size_t i = at; run.words < kMostWords && Same(at, i) && IsCapital(i) && at_[i] == FieldText::kNone; ++i) {
    if (Is(i, "title") || Is(i, "nation") || (Is(i, "direction") && !(i == at && IsCapital(i + 1))) ||
        Is(i, "pronoun") || Is(i, "place-cue") || Is(i, "person") || Is(i, "role") || field_.DateAt(i) != nullptr ||
        IsStop(i) || As(i, Pos::kNumber) != nullptr)
      break;
    run.last = i;
    ++run.words;
  }
  return run.words == 0 ? std::nullopt : std::optional(run);
}

// The name again wherever the field has the same words and nothing else is told there.
void NameFinder::AddOutlet(const CapitalRun& run) {
  const std::string surface = Surface(run.first, run.last);
  const std::string folded = Add(run.first, run.last, EntityType::kOrganization, nullptr).folded;
  const std::size_t length = run.last - run.first;
  for (std::size_t i = 0; i + length < size(); ++i) {
    if (!IsCapital(i) || !IsFree(i, i + length) || !Same(i, i + length) || Surface(i, i + length) != surface) continue;
    Add(i, i + length, EntityType::kOrganization, nullptr).folded = folded;
  }
}

// "BAGHDAD, Aug 8 (Meridian) - ": the bracket behind the town that opens a line, and a dash behind it.
void NameFinder::FindFilingAgency() {
  constexpr std::size_t kBefore = 12;  // tokens from the line's first to the bracket
  for (std::size_t open = 1; open + 2 < size(); ++open) {
    if (!IsPunct(open, "(") || !Same(open - 1, open + 1)) continue;
    const std::optional<CapitalRun> run = OutletAt(open + 1);
    if (!run || !IsPunct(run->last + 1, ")")) continue;
    const std::size_t behind = run->last + 2;
    std::size_t line = open;
    while (line > 0 && !token(line).line_start && open - line < kBefore) --line;
    const bool filed = token(line).line_start && IsCapital(line) && behind < size() && IsDash(behind) &&
                       std::all_of(at_.begin() + static_cast<std::ptrdiff_t>(line),
                                   at_.begin() + static_cast<std::ptrdiff_t>(open), [&](const std::uint32_t& name) {
                                     const std::size_t i = static_cast<std::size_t>(&name - at_.data());
                                     return name != FieldText::kNone || IsPunct(i) || IsCapital(i) ||
                                            field_.DateAt(i) != nullptr || token(i).kind == TokenKind::kNumber ||
                                            Is(i, "of");
                                   });
    if (filed) AddOutlet(*run);
  }
}

// "told Levant Wire that", "a document seen by the Courier": who was told or shown it, with no man's title.
void NameFinder::FindThoseTold() {
  for (std::size_t at = 1; at < size(); ++at) {
    const std::size_t cue = IsWord(at - 1, "the") && at > 1 ? at - 2 : at - 1;
    if (!IsCapital(at) || at_[at] != FieldText::kNone || !Same(cue, at) || field_.furniture[at]) continue;
    const bool told = IsWord(cue, "told", "tells", "telling");
    const bool seen = IsWord(cue, "by") && cue > 0 && Same(cue - 1, at) && IsListed(cue - 1, "by-outlets");
    if (!told && !seen) continue;
    const std::optional<CapitalRun> run = OutletAt(at);
    if (!run || IsPossessive(run->last)) continue;
    const std::size_t next = run->last + 1;
    const bool closed = !Same(at, next) || IsPunct(next) || IsWord(next, "that", "by", "on", "via", "in", "from") ||
                        IsWord(next, "at", "over", "this", "he", "she", "they") || Is(next, "article") ||
                        field_.DateAt(next) != nullptr || (seen && (Is(next, "say-verb") || IsHelper(next)));
    if (closed && !IsCapital(next)) AddOutlet(*run);
  }
}

// "... in firefight - WestCom", "... in one week: DHQ": letters that a headline ends with, as no word is written.
void NameFinder::FindHeadlineBody() {
  if (field_.in != Field::kTitle || size() < 4) return;
  const std::size_t last = size() - 1;
  if (at_[last] != FieldText::kNone || !IsCapital(last) || !(IsDash(last - 1) || IsPunct(last - 1, ":"))) return;
  const std::string_view raw = field_.text.substr(token(last).begin, token(last).end - token(last).begin);
  const bool inner = std::any_of(raw.begin() + 1, raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (inner && raw.size() > 2 && !IsStop(last)) Add(last, last, EntityType::kOrganization, nullptr);
}

void NameFinder::FindOutlets() {
  FindFilingAgency();
  FindThoseTold();
  FindHeadlineBody();
}

}  // namespace isnad::en
