#include "tools/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/text/display.h"

namespace isnad {
namespace {

constexpr std::int32_t kReplacement = 0xFFFD;

bool HasRightToLeft(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = NextCodePoint(text, at);
    if (c >= 0x590 && IsRightToLeft(c)) return true;
  }
  return false;
}

}  // namespace

Terminal TerminalOf(int descriptor) {
  Terminal terminal;
  terminal.is_terminal = isatty(descriptor) == 1;
  if (!terminal.is_terminal) return terminal;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  terminal.colour = (no_color == nullptr || *no_color == '\0') && (term == nullptr || std::string_view(term) != "dumb");
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0) terminal.width = size.ws_col;
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr && std::atoi(columns) > 0) {
    terminal.width = std::atoi(columns);
  }
  terminal.width = terminal.width <= 0 ? 80 : std::max(terminal.width, 20);
  return terminal;
}

std::string Clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = NextCodePoint(text, at);
    const Display fate = c == ' ' ? Display::kSpace : DisplayOf(c);
    if (fate == Display::kKeep) AppendCodePoint(out, c);
    if (fate == Display::kReplace) AppendCodePoint(out, kReplacement);
    if (fate == Display::kSpace && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string CleanText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = NextCodePoint(text, at);
    const Display fate = DisplayOf(c);
    if (fate == Display::kKeep) AppendCodePoint(out, c);
    if (fate == Display::kReplace) AppendCodePoint(out, kReplacement);
    if (fate == Display::kSpace && c != '\r') out += c == '\t' ? ' ' : '\n';
  }
  return out;
}

std::string CleanJson(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t begin = at;
    const auto byte = static_cast<unsigned char>(json[at]);
    if (byte < 0x7F) {  // the writer has escaped what lies below the space
      out += json[at++];
      continue;
    }
    const std::int32_t c = NextCodePoint(json, at);
    const Display fate = DisplayOf(c);
    if (fate == Display::kKeep) {
      out += json.substr(begin, at - begin);
      continue;
    }
    const std::int32_t shown = c < 0 ? kReplacement : c;
    char escape[16];
    if (shown > 0xFFFF) {
      std::snprintf(escape, sizeof escape, "\\u%04x\\u%04x",
                    0xD800U + ((static_cast<unsigned>(shown) - 0x10000U) >> 10U),
                    0xDC00U + (static_cast<unsigned>(shown) & 0x3FFU));
    } else {
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(shown));
    }
    out += escape;
  }
  return out;
}

int WidthOf(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += WidthOf(NextCodePoint(text, at));
  return width;
}

std::string Shorten(std::string_view text, int columns) {
  if (columns <= 0) return "";
  if (WidthOf(text) <= columns) return std::string(text);
  int width = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += WidthOf(NextCodePoint(text, at));
    if (width > columns - 1) break;
    end = at;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "\u2026";
}

bool ReadsRightToLeft(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t c = NextCodePoint(text, at);
    if (c < 0) continue;
    if (IsRightToLeft(c)) return true;
    if (IsLeftToRight(c)) return false;
  }
  return false;
}

std::string Isolated(std::string_view text, const Terminal& terminal) {
  if (!terminal.is_terminal || !HasRightToLeft(text)) return std::string(text);
  return (ReadsRightToLeft(text) ? "\u2067" : "\u2068") + std::string(text) + "\u2069";
}

std::string Styled(std::string_view text, Style style, const Terminal& terminal) {
  if (!terminal.colour || style == Style::kNone || text.empty()) return std::string(text);
  static constexpr const char* kCodes[] = {"0", "1", "31", "32", "33", "36"};
  return "\x1b[" + std::string(kCodes[static_cast<std::size_t>(style)]) + "m" + std::string(text) + "\x1b[0m";
}

void Table::Add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  for (std::string& cell : cells) cell = Clean(cell);
  rows_.push_back(std::move(cells));
}

void Table::Print(std::ostream& out, const Terminal& terminal) const {
  constexpr int kGap = 2, kNarrowest = 6;
  std::vector<int> widths;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    int width = WidthOf(columns_[i].head);
    for (const auto& row : rows_) width = std::max(width, WidthOf(row[i]));
    widths.push_back(width);
  }
  if (terminal.width > 0) {
    int total = kGap * (static_cast<int>(columns_.size()) - 1);
    for (const int width : widths) total += width;
    // The widest column that may give way does so, a step at a time; where none is left, any column.
    for (const bool any : {false, true}) {
      while (total > terminal.width) {
        std::size_t widest = columns_.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
          if ((any || columns_[i].shrinks) && widths[i] > (any ? 1 : kNarrowest) &&
              (widest == columns_.size() || widths[i] > widths[widest])) {
            widest = i;
          }
        }
        if (widest == columns_.size()) break;
        --widths[widest], --total;
      }
    }
  }
  const auto print_row = [&](const std::vector<std::string>& cells, bool head) {
    std::string line;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string cell = Shorten(cells[i], widths[i]);
      const int blank = std::max(0, widths[i] - WidthOf(cell));
      const std::string shown = Styled(Isolated(cell, terminal), head ? Style::kBold : columns_[i].style, terminal);
      const bool last = i + 1 == columns_.size();
      if (columns_[i].right) line.append(static_cast<std::size_t>(blank), ' ');
      line += shown;
      if (!columns_[i].right && !last) line.append(static_cast<std::size_t>(blank), ' ');
      if (!last) line.append(kGap, ' ');
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out << line << '\n';
  };
  std::vector<std::string> heads;
  for (const Column& column : columns_) heads.push_back(column.head);
  print_row(heads, true);
  for (const auto& row : rows_) print_row(row, false);
}

std::string Grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string Counted(std::uint64_t number, std::string_view one, std::string_view many) {
  return Grouped(number).append(" ").append(number == 1 ? one : many);
}

std::string Listed(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const std::string& item : items) out.append(out.empty() ? "" : between).append(item);
  return out;
}

std::string ProgressLine(std::string_view what, std::uint64_t done, std::uint64_t total, std::uint64_t count,
                         double seconds, int columns) {
  std::string tail = Grouped(count) + " " + std::string(what);
  if (seconds > 0.05) tail += "  " + Grouped(static_cast<std::uint64_t>(static_cast<double>(count) / seconds)) + "/s";
  if (total == 0) return Shorten(tail, columns);
  done = std::min(done, total);
  const double share = static_cast<double>(done) / static_cast<double>(total);
  if (share > 0.01 && seconds > 0.05) {
    const auto left = std::lround(seconds / share - seconds);
    char clock[32];
    std::snprintf(clock, sizeof clock, "  %llu:%02llu left", static_cast<unsigned long long>(left / 60),
                  static_cast<unsigned long long>(left % 60));
    tail += clock;
  }
  char percent[16];
  std::snprintf(percent, sizeof percent, "%3d%%  ", static_cast<int>(share * 100));
  tail = percent + tail;
  const int room = std::min(columns - WidthOf(tail) - 3, 30);
  if (room < 5) return Shorten(tail, columns);
  const auto filled = static_cast<std::size_t>(share * room);
  std::string bar(filled, '=');
  if (filled < static_cast<std::size_t>(room)) bar += '>';
  bar.resize(static_cast<std::size_t>(room), ' ');
  return "[" + bar + "] " + tail;
}

Progress::Progress(std::ostream& out, const Terminal& terminal, std::string what)
    : out_(out), terminal_(terminal), what_(std::move(what)) {}

Progress::~Progress() { Clear(); }

void Progress::Show(std::uint64_t done, std::uint64_t total, std::uint64_t count) {
  if (!terminal_.is_terminal) return;
  const Clock::time_point now = Clock::now();
  if (drawn_ && now - shown_ < std::chrono::milliseconds(100)) return;
  shown_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  out_ << '\r' << ProgressLine(what_, done, total, count, seconds, terminal_.width - 1) << "\x1b[K" << std::flush;
}

void Progress::Clear() {
  if (drawn_) out_ << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace isnad
