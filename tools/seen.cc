#include "tools/seen.h"

#include <unistd.h>
#include <xxhash.h>

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

namespace isnad {
namespace {

constexpr std::string_view kHead = "isnad conflicts seen 1";

std::string Hex(std::uint64_t number) {
  std::string hex(16, '0');
  for (std::size_t at = hex.size(); at-- > 0; number >>= 4) hex[at] = "0123456789abcdef"[number & 15];
  return hex;
}

std::string LineOf(const Conflict& conflict, const std::string& event) {
  std::string told = event.empty() ? conflict.id : event;
  told += '/' + std::string(NameOf(conflict.kind)) + '/' + std::string(NameOf(conflict.outcome)) + '/' +
          std::string(NameOf(conflict.group));
  for (const Position& position : conflict.positions) {
    told += ' ' + std::to_string(position.min) + '-' + (position.max ? std::to_string(*position.max) : "");
  }
  return Hex(XXH3_64bits(told.data(), told.size()));  // an id may hold any byte
}

}  // namespace

std::filesystem::path Seen::PathFor(const std::string& store) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::weakly_canonical(store, error);
  const std::string name = (error ? std::filesystem::path(store) : whole).string();
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state != '\0') {
    folder = state;
  } else if (home != nullptr && *home != '\0') {
    folder = std::filesystem::path(home) / ".local" / "state";
  } else {
    return {};
  }
  return folder / "isnad" / ("conflicts-" + Hex(XXH3_64bits(name.data(), name.size())) + ".seen");
}

Result<Seen> Seen::Load(const std::filesystem::path& path) {
  Seen seen;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return seen;
  std::ifstream in(path);
  if (!in) return Status::Io(path.string() + ": can't be read");
  std::string line;
  if (!std::getline(in, line) || line != kHead) return Status::Invalid(path.string() + ": no list of seen conflicts");
  while (std::getline(in, line)) seen.lines_.insert(line);
  if (in.bad()) return Status::Io(path.string() + ": can't be read");
  return seen;
}

Status Seen::Save(const std::filesystem::path& path) const {
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  const std::filesystem::path fresh = path.string() + "." + std::to_string(getpid());
  {
    std::ofstream out(fresh, std::ios::trunc);
    out << kHead << '\n';
    for (const std::string& line : lines_) out << line << '\n';
    out.flush();
    if (!out) {
      std::filesystem::remove(fresh, error);
      return Status::Io(path.string() + ": can't be written");
    }
  }
  std::filesystem::rename(fresh, path, error);
  if (error) {
    const std::string reason = error.message();
    std::filesystem::remove(fresh, error);
    return Status::Io(path.string() + ": can't be written: " + reason);
  }
  return {};
}

bool Seen::Contains(const Conflict& conflict, const std::string& event) const {
  return lines_.contains(LineOf(conflict, event));
}

void Seen::Add(const Conflict& conflict, const std::string& event) { lines_.insert(LineOf(conflict, event)); }

}  // namespace isnad
