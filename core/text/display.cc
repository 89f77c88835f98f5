#include "core/text/display.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace isnad {

std::int32_t NextCodePoint(std::string_view text, std::size_t& at) {
  auto i = static_cast<int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), i, static_cast<int32_t>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}

void AppendCodePoint(std::string& out, std::int32_t c) {
  char bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(bytes, static_cast<std::size_t>(length));
}

Display DisplayOf(std::int32_t c) {
  if (c < 0) return Display::kReplace;
  if (c == '\n' || c == '\t' || c == '\r') return Display::kSpace;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return Display::kReplace;
  if (c < 0xA0) return Display::kKeep;
  switch (u_charType(c)) {
    case U_FORMAT_CHAR:
      // Joiners shape Arabic and Persian words; the signs of U+0600 and up can be seen.
      return c == 0x200C || c == 0x200D || (c >= 0x0600 && c <= 0x0605) || c == 0x06DD ? Display::kKeep
                                                                                       : Display::kDrop;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return Display::kSpace;
    case U_SURROGATE:
      return Display::kReplace;
    default:
      return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) ? Display::kReplace : Display::kKeep;
  }
}

bool IsRightToLeft(std::int32_t c) {
  const UCharDirection direction = u_charDirection(c);
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool IsLeftToRight(std::int32_t c) { return u_charDirection(c) == U_LEFT_TO_RIGHT; }

int WidthOf(std::int32_t c) {
  if (c < 0) return 1;
  if (c < 0x300) return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ? 0 : 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace isnad
