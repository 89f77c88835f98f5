#ifndef ISNAD_TOOLS_FLAGS_H_
#define ISNAD_TOOLS_FLAGS_H_

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tools/terminal.h"

// What a command is called with, and how it says what it takes.

namespace isnad {

inline constexpr int kDone = 0, kFailed = 1, kWrongUsage = 2;
// The user asked to fail on a finding, and there is one.
inline constexpr int kFound = 3;

struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Terminal terminal;      // of out
  Terminal err_terminal;  // of err
};

using Args = std::vector<std::string>;

struct Command {
  std::string_view name, help;
  int (*run)(const Args& args, Io& io);
};

// The options of one command. Every command has --help and --store.
class Flags {
 public:
  // example: a command line and what it does, printed under the help.
  Flags(std::string_view name, std::string_view help, std::string_view example);
  ~Flags();
  Flags& Flag(const std::string& name, bool& value, const std::string& help);
  Flags& Text(const std::string& name, std::string& value, const std::string& help);
  Flags& Number(const std::string& name, std::uint32_t& value, const std::string& help);
  Flags& OneOf(const std::string& name, std::string& value, const std::vector<std::string>& choices,
               const std::string& help);
  Flags& Date(const std::string& name, std::string& value, const std::string& help);  // an ISO date
  Flags& Word(const std::string& name, std::string& value, const std::string& help);  // a positional one, required
  Flags& Words(const std::string& name, std::vector<std::string>& values, bool required, const std::string& help);
  Flags& Json();
  // --format: "table" (or "") or "csv". Called before Json(), whose --json excludes it.
  Flags& Format(std::string& format);
  // The exit code where the command ends here: help was asked for, or the usage is wrong (told on io.err).
  std::optional<int> Parse(const Args& args, Io& io);

  std::string store = "isnad.db";
  bool json = false;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Tells a failure on io.err, cleaned, as "isnad: MESSAGE"; returns kFailed.
int Fail(Io& io, std::string_view message);

}  // namespace isnad

#endif  // ISNAD_TOOLS_FLAGS_H_
