#include <algorithm>
#include <vector>

#include "core/read/en/stages.h"
#include "core/read/en/words.h"

// Sites of monitors put the headlines of other reports above the report: lines without a full stop before the first
// paragraph. One that is the report's own headline again, or short as a byline, does no harm and stays.

namespace isnad::en {
namespace {

constexpr std::size_t kHeadlineWords = 6;    // a line this long tells of something
constexpr std::size_t kParagraphWords = 10;  // and a sentence this long is text
constexpr std::size_t kHeadlines = 30;       // words of the longest headline

struct Line {
  std::size_t first = 0, end = 0, words = 0;
  bool stop = false;
};

std::vector<Line> LinesOf(const FieldText& field) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < field.size(); ++at) {
    if (at == 0 || field.tokens[at].line_start) lines.push_back({at, at, 0, false});
    Line& line = lines.back();
    line.end = at + 1;
    const Token& token = field.tokens[at];
    if (token.kind == TokenKind::kWord) {
      ++line.words;
      line.stop = false;
    } else if (token.kind == TokenKind::kPunct &&
               (token.folded == "." || token.folded == "..." || token.folded == ":")) {
      line.stop = true;
    }
  }
  return lines;
}

// A standfirst: most of the longer words of the title stand in it.
bool SaysAgain(const FieldText& title, const FieldText& field, const Line& line) {
  constexpr std::size_t kLetters = 4;
  std::size_t words = 0, again = 0;
  for (std::size_t at = 0; at < title.size(); ++at) {
    const Token& word = title.tokens[at];
    if (word.kind != TokenKind::kNumber && word.folded.size() < kLetters) continue;
    ++words;
    for (std::size_t of = line.first; of < line.end; ++of)
      if (field.tokens[of].folded == word.folded) {
        ++again;
        break;
      }
  }
  return words > 0 && 2 * again > words;
}

}  // namespace

void MarkFurniture(const FieldText& title, FieldText& field) {
  // A post has no title: its first line is its own.
  if (field.in != Field::kText || title.size() == 0) return;
  const std::vector<Line> lines = LinesOf(field);
  const auto body = std::find_if(lines.begin(), lines.end(),
                                 [](const Line& line) { return line.stop && line.words > kParagraphWords; });
  if (body == lines.end() || body == lines.begin()) return;
  const auto is_headline = [](const Line& line) {
    return !line.stop && line.words >= kHeadlineWords && line.words <= kHeadlines;
  };
  const auto headlines = std::count_if(lines.begin(), body, is_headline);
  for (auto line = lines.begin(); line != body; ++line) {
    if (!is_headline(*line) || (headlines == 1 && SaysAgain(title, field, *line))) continue;
    for (std::size_t at = line->first; at < line->end; ++at) field.furniture[at] = true;
  }
}

}  // namespace isnad::en
