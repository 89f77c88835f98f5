#ifndef ISNAD_TOOLS_TERMINAL_H_
#define ISNAD_TOOLS_TERMINAL_H_

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

// How text reaches a person's screen. Articles are strangers' bytes: all of them pass Clean or CleanText first.

namespace isnad {

struct Terminal {
  bool is_terminal = false;
  bool colour = false;  // a terminal, and NO_COLOR is not set
  int width = 0;        // columns; 0: no limit, as in a pipe or a file
};

// Of a file descriptor, as it is now: isatty, the window's width or COLUMNS, NO_COLOR, TERM.
Terminal TerminalOf(int descriptor);

// Nothing that a terminal obeys is left: control characters (C0, DEL, C1) and bytes that are no UTF-8 become U+FFFD;
// marks, embeddings, overrides and isolates of direction, tags, and other invisible format characters are dropped, but
// not the joiners that Arabic spelling needs. Clean: one line, runs of white space are one space. CleanText: keeps
// '\n'.
std::string Clean(std::string_view text);
std::string CleanText(std::string_view text);

// JSON as it may be shown anywhere: what Clean would drop or replace stands as \u escapes. `json` is valid JSON
// in valid UTF-8.
std::string CleanJson(std::string_view json);

// Columns that the text takes: 2 for a wide character, 0 for a combining or invisible one.
int WidthOf(std::string_view text);
// Cut to that many columns, the last of them an ellipsis where something was cut.
std::string Shorten(std::string_view text, int columns);
// True if the first strong character reads from right to left.
bool ReadsRightToLeft(std::string_view text);
// Between U+2067 or U+2068 and U+2069 on a terminal, where the text holds right-to-left letters, so that the line
// around it keeps its order.
std::string Isolated(std::string_view text, const Terminal& terminal);

enum class Style : std::uint8_t { kNone, kBold, kRed, kGreen, kYellow, kCyan };
std::string Styled(std::string_view text, Style style, const Terminal& terminal);

// Columns that fit the terminal. Cells are cleaned here.
class Table {
 public:
  struct Column {
    std::string head;
    bool right = false;    // numbers
    bool shrinks = false;  // gives way where the terminal is narrow
    Style style = Style::kNone;
  };
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
  void Add(std::vector<std::string> cells);
  void Print(std::ostream& out, const Terminal& terminal) const;
  bool empty() const { return rows_.empty(); }

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// A bar with rate and time left, on one line that is written over; says nothing unless `terminal` is one. One thread.
class Progress {
 public:
  Progress(std::ostream& out, const Terminal& terminal, std::string what);
  ~Progress();
  // done and total: of bytes; total 0: not known. count: of articles.
  void Show(std::uint64_t done, std::uint64_t total, std::uint64_t count);
  // Takes the line away.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::ostream& out_;
  Terminal terminal_;
  std::string what_;
  Clock::time_point begin_ = Clock::now(), shown_{};
  bool drawn_ = false;
};

// "[=====>    ] 42%  1,204 articles  310/s  0:12 left", at most `columns` wide.
std::string ProgressLine(std::string_view what, std::uint64_t done, std::uint64_t total, std::uint64_t count,
                         double seconds, int columns);
// 12,345
std::string Grouped(std::uint64_t number);
// "1 article", "2,000 articles"
std::string Counted(std::uint64_t number, std::string_view one, std::string_view many);
// "a, b, c"
std::string Listed(const std::vector<std::string>& items, std::string_view between = ", ");

}  // namespace isnad

#endif  // ISNAD_TOOLS_TERMINAL_H_
