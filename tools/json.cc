#include "tools/json.h"

#include <cmath>
#include <cstdio>

#include "tools/terminal.h"

namespace isnad {

std::string JsonText(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          char escape[8];
          std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
          out += escape;
        } else {
          out += c;
        }
    }
  }
  return CleanJson(out) + '"';
}

JsonList& JsonList::Raw(std::string_view json) {
  if (!body_.empty()) body_ += ',';
  body_ += json;
  return *this;
}

JsonList JsonTexts(const std::vector<std::string>& texts) {
  JsonList list;
  for (const std::string& text : texts) list.Add(text);
  return list;
}

JsonObject& JsonObject::Add(std::string_view name, double number) {
  if (!std::isfinite(number)) return Raw(name, "null");
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.6g", number);
  return Raw(name, digits);
}

JsonObject& JsonObject::Raw(std::string_view name, std::string_view json) {
  if (!body_.empty()) body_ += ',';
  body_ += JsonText(name);
  body_ += ':';
  body_ += json;
  return *this;
}

std::string Joined(const std::string& record, const JsonObject& more) {
  return record.substr(0, record.size() - 1) + "," + more.str().substr(1);
}

}  // namespace isnad
