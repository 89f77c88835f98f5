#include "tools/csv.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tools/terminal.h"

namespace isnad {
namespace {

// Full-width signs and the like turn into these in some programs and locales.
constexpr std::string_view kFormula[] = {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212"};

}  // namespace

std::string CsvCell(std::string_view text) {
  std::string cell = Clean(text);
  const std::size_t begin = cell.find_first_not_of(" \"'");
  if (begin != std::string::npos) {
    const std::string_view rest = std::string_view(cell).substr(begin);
    if (std::any_of(std::begin(kFormula), std::end(kFormula),
                    [&](std::string_view sign) { return rest.starts_with(sign); })) {
      cell.insert(0, "'");
    }
  }
  if (cell.find_first_of("\",;\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

Csv::Csv(std::ostream& out, const std::vector<std::string_view>& head) : out_(out) {
  out_ << "\xef\xbb\xbf";
  for (const std::string_view name : head) Cell(name);
  End();
}

Csv& Csv::Text(std::string_view text) { return Cell(CsvCell(text)); }

Csv& Csv::Cell(std::string_view bytes) {
  if (!first_) out_ << ',';
  first_ = false;
  out_ << bytes;
  return *this;
}

void Csv::End() {
  out_ << "\r\n";
  first_ = true;
}

std::string ArchiveLinkOf(const Article& article) {
  if (article.extra.empty()) return "";
  const nlohmann::json extra = nlohmann::json::parse(article.extra, nullptr, false);
  if (!extra.is_object()) return "";
  for (const char* name : {"archive_url", "archive", "archived_url"}) {
    const auto at = extra.find(name);
    if (at != extra.end() && at->is_string()) return at->get<std::string>();
  }
  return "";
}

}  // namespace isnad
