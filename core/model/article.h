#ifndef ISNAD_CORE_MODEL_ARTICLE_H_
#define ISNAD_CORE_MODEL_ARTICLE_H_

#include <string>
#include <string_view>

#include "core/model/ids.h"
#include "core/model/span.h"

namespace isnad {

// One article as an outlet published it. What is absent in the input is an empty string here: an empty title,
// outlet or date says nothing, so nothing is lost.
struct Article {
  ArticleId id;
  std::string outlet;
  std::string url;
  std::string published;  // ISO date or date-time, or empty
  std::string archived;   // ISO date: published on or before it, or empty
  std::string revised;    // ISO date or date-time of this version, or empty
  std::string lang;       // "ar", "en", or empty: not said
  std::string title;
  std::string text;   // UTF-8; paragraphs end in '\n'
  std::string extra;  // the input's other fields, a JSON object with sorted keys, or empty
  bool operator==(const Article&) const = default;

  std::string_view In(Field field) const {
    return field == Field::kTitle ? std::string_view(title) : std::string_view(text);
  }
  std::string_view Quote(const Span& span) const { return In(span.in).substr(span.begin, span.end - span.begin); }
};

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_ARTICLE_H_
