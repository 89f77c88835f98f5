#include <unistd.h>

#include <iostream>

#include "tools/commands.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  isnad::Io io{std::cin, std::cout, std::cerr, isnad::TerminalOf(STDOUT_FILENO), isnad::TerminalOf(STDERR_FILENO)};
  const int code = isnad::RunIsnad(isnad::Args(argv + 1, argv + argc), io);
  std::cout.flush();
  return code;
}
