#ifndef ISNAD_TOOLS_JSON_H_
#define ISNAD_TOOLS_JSON_H_

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Writes JSON, fields in the order in which they are added. Text passes through as it is, but for what a terminal could
// obey: that stands as \u escapes. Bytes that are no UTF-8 become U+FFFD.

namespace isnad {

std::string JsonText(std::string_view text);  // with its quotation marks

class JsonList {
 public:
  JsonList& Add(std::string_view text) { return Raw(JsonText(text)); }
  JsonList& Raw(std::string_view json);
  std::string str() const { return "[" + body_ + "]"; }

 private:
  std::string body_;
};

JsonList JsonTexts(const std::vector<std::string>& texts);

class JsonObject {
 public:
  JsonObject() = default;
  JsonObject& Add(std::string_view name, std::string_view text) { return Raw(name, JsonText(text)); }
  JsonObject& Add(std::string_view name, const char* text) { return Raw(name, JsonText(text)); }
  template <std::integral T>
  JsonObject& Add(std::string_view name, T number) {
    if constexpr (std::same_as<T, bool>) {
      return Raw(name, number ? "true" : "false");
    } else {
      return Raw(name, std::to_string(number));
    }
  }
  JsonObject& Add(std::string_view name, double number);
  template <class T>
  JsonObject& Add(std::string_view name, const std::optional<T>& value) {
    return value ? Add(name, *value) : Raw(name, "null");
  }
  JsonObject& Add(std::string_view name, const JsonList& list) { return Raw(name, list.str()); }
  JsonObject& Add(std::string_view name, const JsonObject& object) { return Raw(name, object.str()); }
  // null where the text is empty.
  JsonObject& OrNull(std::string_view name, std::string_view text) {
    return text.empty() ? Raw(name, "null") : Add(name, text);
  }
  JsonObject& Raw(std::string_view name, std::string_view json);
  std::string str() const { return "{" + body_ + "}"; }

 private:
  std::string body_;
};

// One object of both: a record's fields, then what a command adds to them.
std::string Joined(const std::string& record, const JsonObject& more);

}  // namespace isnad

#endif  // ISNAD_TOOLS_JSON_H_
