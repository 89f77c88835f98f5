#ifndef ISNAD_CORE_MODEL_GRAPH_H_
#define ISNAD_CORE_MODEL_GRAPH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/ids.h"
#include "core/model/reading.h"

// What the readings of all articles make together: entities, events, conflicts, copies.

namespace isnad {

struct Entity {
  EntityId id;
  EntityType type = EntityType::kPlace;
  std::string name;
  std::vector<std::string> names;   // every surface form met, sorted by bytes, unique
  EntityId parent;                  // a place: what lies above it; empty where unknown
  std::optional<double> lat, lon;   // degrees, WGS 84; places of the lexicon only
  std::vector<ArticleId> articles;  // that name it, sorted, unique
  bool operator==(const Entity&) const = default;
};

struct PossibleLink {
  ReportRef report;
  std::int32_t score = 0;
  std::string reason;
  bool operator==(const PossibleLink&) const = default;
};

struct Event {
  EventKey key;
  EventId id;
  EventType type = EventType::kOther;
  Date date;               // its quotes are empty here: each report keeps its own
  EntityId place, region;  // empty: unknown
  std::vector<EntityId> actors;
  std::vector<ReportRef> reports;      // members, sorted
  std::vector<PossibleLink> possible;  // reports that may belong to it, sorted by report
  bool operator==(const Event&) const = default;
};

// One claim of one article, by its place in the reading.
struct ClaimRef {
  ArticleId article;
  std::uint32_t ordinal = 0;
  auto operator<=>(const ClaimRef&) const = default;
};

enum class ConflictKind : std::uint8_t { kContradiction = 0, kUpdate = 1, kSum = 2 };

// Claims that give one and the same range.
struct Position {
  std::uint32_t min = 0;
  std::optional<std::uint32_t> max;
  std::vector<ClaimRef> claims;    // sorted by first said, then by ref
  std::vector<std::string> roots;  // who stands behind it, independent origins, sorted
  std::optional<Day> first_said;
  bool operator==(const Position&) const = default;
};

struct Conflict {
  std::string id;                                              // a function of its event key, outcome, group and kind
  EventKey event;                                              // or
  std::optional<std::pair<ArticleId, std::uint32_t>> summary;  // a sum within one article's summary
  Outcome outcome = Outcome::kKilled;
  Group group = Group::kAny;
  ConflictKind kind = ConflictKind::kContradiction;
  std::vector<Position> positions;  // at least two; lowest first
  std::string rule;                 // the rule's id: tools words it for a reader
  bool operator==(const Conflict&) const = default;
};

// One text told by several outlets; the first is the earliest. A text with another's words and a figure changed is an
// edited copy: a group of its own, which may be of one article, as may that which it was edited from.
struct Copies {
  std::vector<ArticleId> articles;
  std::optional<ArticleId> edited_from = std::nullopt;  // the first article of that group
  std::vector<ArticleId> edits = {};  // the first articles of the groups that were edited from this one
  bool operator==(const Copies&) const = default;
};

// One line of the append-only id register, which is part of the source of truth.
struct RegisterEntry {
  EventId id;
  ReportRef anchor;  // the report that carries the id
  bool operator==(const RegisterEntry&) const = default;
};

std::string_view NameOf(ConflictKind kind);

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_GRAPH_H_
