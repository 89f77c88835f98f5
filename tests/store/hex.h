#ifndef ISNAD_TESTS_STORE_HEX_H_
#define ISNAD_TESTS_STORE_HEX_H_

#include <string>
#include <string_view>

namespace isnad {

// "61 00 01": as FORMAT.md writes bytes.
inline std::string Hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (char byte : bytes) {
    if (!out.empty()) out.push_back(' ');
    out.push_back(kDigits[static_cast<unsigned char>(byte) >> 4]);
    out.push_back(kDigits[static_cast<unsigned char>(byte) & 15]);
  }
  return out;
}

}  // namespace isnad

#endif  // ISNAD_TESTS_STORE_HEX_H_
