#ifndef ISNAD_CORE_TEXT_DISPLAY_H_
#define ISNAD_CORE_TEXT_DISPLAY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// What a terminal may be shown of a text, code point by code point, as ICU's character properties tell it.

namespace isnad {

// The code point at byte `at`, which moves behind it; -1 for bytes that are no UTF-8. `at` lies before the end.
std::int32_t NextCodePoint(std::string_view text, std::size_t& at);
// `c` is a code point.
void AppendCodePoint(std::string& out, std::int32_t c);

// What becomes of a code point on a terminal: controls and bytes that are no UTF-8 are replaced, marks that turn or
// hide text are dropped, ends of lines and tabs are a blank.
enum class Display : std::uint8_t { kKeep, kDrop, kReplace, kSpace };
Display DisplayOf(std::int32_t c);

// Letters of a script that runs that way; digits and marks run neither way.
bool IsRightToLeft(std::int32_t c);
bool IsLeftToRight(std::int32_t c);
// Columns of a terminal: 0, 1 or 2.
int WidthOf(std::int32_t c);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_DISPLAY_H_
