#ifndef ISNAD_TOOLS_CSV_H_
#define ISNAD_TOOLS_CSV_H_

#include <concepts>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/article.h"
#include "core/model/date.h"

// Rows that a spreadsheet opens as they are: UTF-8 with its mark in front, so that Arabic is read as such, RFC 4180
// quoting, CRLF. Articles are strangers' text: a cell that a spreadsheet would take for a formula (it begins with =, +,
// -, @ or what turns into one of them) gets an apostrophe in front, as OWASP's "CSV Injection" advises; control
// characters are cleaned.

namespace isnad {

class Csv {
 public:
  // Writes the mark and the head.
  Csv(std::ostream& out, const std::vector<std::string_view>& head);
  Csv& Text(std::string_view text);
  template <std::integral T>
  Csv& Number(T number) {
    return Cell(std::to_string(number));
  }
  template <class T>
  Csv& Number(const std::optional<T>& number) {
    return number ? Number(*number) : Cell("");
  }
  Csv& Day(const std::optional<isnad::Day>& day) { return Cell(day ? IsoOf(*day) : ""); }
  void End();

 private:
  Csv& Cell(std::string_view bytes);

  std::ostream& out_;
  bool first_ = true;
};

// One cell as it is written, for Text.
std::string CsvCell(std::string_view text);

// Where an archive keeps the page: what the input says in a field "archive_url", "archive" or "archived_url"; else "".
std::string ArchiveLinkOf(const Article& article);

}  // namespace isnad

#endif  // ISNAD_TOOLS_CSV_H_
