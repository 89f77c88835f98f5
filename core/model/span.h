#ifndef ISNAD_CORE_MODEL_SPAN_H_
#define ISNAD_CORE_MODEL_SPAN_H_

#include <compare>
#include <cstdint>

namespace isnad {

enum class Field : std::uint8_t { kTitle = 0, kText = 1 };

// Bytes [begin, end) of the article's original UTF-8 title or text, never cutting a code point.
struct Span {
  Field in = Field::kText;
  std::uint32_t begin = 0, end = 0;
  auto operator<=>(const Span&) const = default;
};

inline bool Overlaps(const Span& a, const Span& b) { return a.in == b.in && a.begin < b.end && b.begin < a.end; }
inline bool Contains(const Span& outer, const Span& inner) {
  return outer.in == inner.in && outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_SPAN_H_
