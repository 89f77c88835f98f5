#include <array>
#include <cstddef>

#include "core/model/graph.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"

namespace isnad {
namespace {

// The words of each enumeration, in the order of its numbers.
constexpr std::array<std::string_view, 3> kEntityTypes = {"person", "organization", "place"};
constexpr std::array<std::string_view, 10> kEventTypes = {"other",  "raid",  "airstrike",     "shelling",  "bombing",
                                                          "attack", "clash", "assassination", "abduction", "disaster"};
constexpr std::array<std::string_view, 7> kOutcomes = {"killed",   "injured", "arrested", "missing",
                                                       "captured", "freed",   "displaced"};
constexpr std::array<std::string_view, 6> kGroups = {"any", "civilian", "militant", "security", "child", "woman"};
constexpr std::array<std::string_view, 3> kRoles = {"main", "part", "background"};
constexpr std::array<std::string_view, 9> kForms = {"digits", "word", "dual", "singular", "plural",
                                                    "named",  "list", "tens", "negated"};
constexpr std::array<std::string_view, 6> kBounds = {"exact", "at least", "more than", "at most", "about", "between"};
constexpr std::array<std::string_view, 3> kConflictKinds = {"contradiction", "update", "sum"};
constexpr std::array<std::string_view, 2> kRulings = {"same", "different"};

template <class Enum, std::size_t kSize>
std::string_view Name(const std::array<std::string_view, kSize>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t kSize>
std::optional<Enum> Parse(const std::array<std::string_view, kSize>& names, std::string_view text) {
  for (std::size_t i = 0; i < kSize; ++i)
    if (names[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view NameOf(EntityType type) { return Name(kEntityTypes, type); }
std::string_view NameOf(EventType type) { return Name(kEventTypes, type); }
std::string_view NameOf(Outcome outcome) { return Name(kOutcomes, outcome); }
std::string_view NameOf(Group group) { return Name(kGroups, group); }
std::string_view NameOf(Role role) { return Name(kRoles, role); }
std::string_view NameOf(Form form) { return Name(kForms, form); }
std::string_view NameOf(Bound bound) { return Name(kBounds, bound); }
std::string_view NameOf(ConflictKind kind) { return Name(kConflictKinds, kind); }
std::string_view NameOf(Ruling ruling) { return Name(kRulings, ruling); }

std::optional<EventType> ParseEventType(std::string_view text) { return Parse<EventType>(kEventTypes, text); }
std::optional<Outcome> ParseOutcome(std::string_view text) { return Parse<Outcome>(kOutcomes, text); }
std::optional<Group> ParseGroup(std::string_view text) { return Parse<Group>(kGroups, text); }

}  // namespace isnad
