#ifndef ISNAD_STORE_KEYS_H_
#define ISNAD_STORE_KEYS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/article.h"
#include "core/model/date.h"
#include "core/model/ids.h"

// The bytes of every key, and of the bounds of range scans (FORMAT.md, "Keys"). Keys sort as what they are made of: ids
// as bytes, numbers as numbers. Parsers want the whole key and answer nullopt to anything else. Pure; any thread.

namespace isnad::keys {

// A text within a key: 00 becomes 00 FF, and 00 01 ends it. So "a" < "a\0" < "ab", whatever follows in the key.
std::string Text(std::string_view text);
std::optional<std::string> ParseText(std::string_view key);
// The beginning of every Text that begins with `prefix`.
std::string TextPrefix(std::string_view prefix);
// The first key that does not begin with `prefix`; empty: there is none, the scan runs to the end.
std::string EndOf(std::string_view prefix);

std::string Number(std::uint64_t number);
std::optional<std::uint64_t> ParseNumber(std::string_view key);

std::string Ref(const ReportRef& report);
std::optional<ReportRef> ParseRef(std::string_view key);

// 16 bytes over all fields of an article but its id: what tells its versions apart, and the same in every format.
inline constexpr std::size_t kVersionSize = 16;
std::string VersionHash(const Article& article);
// XXH3 of the bytes, hex.
std::string HashOf(std::string_view bytes);
// article: Text(id) alone says that the article was removed; with the hash behind it, a version.
std::string ArticleVersion(const ArticleId& id, std::string_view version_hash);
struct ArticleKey {
  ArticleId id;
  std::string version_hash;  // empty: the mark of a removal
};
std::optional<ArticleKey> ParseArticle(std::string_view key);

// by_day
struct DayKey {
  Day from = 0, to = 0;
  EntityId place;
  EventKey event;
};
std::string ByDay(const DayKey& key);
std::optional<DayKey> ParseByDay(std::string_view key);
std::string AfterDay(Day day);  // the bound above all keys whose first day is `day` or before; empty: no bound

// judgement
std::string JudgementNumber(std::uint64_t number);
std::optional<std::uint64_t> ParseJudgement(std::string_view key);

// conflict
std::string ConflictsOfEvent(const EventKey& event);
std::string ConflictsOfArticle(const ArticleId& article);

// register: three kinds of rows
std::string RegisterNumber(std::uint64_t number);
std::optional<std::uint64_t> ParseRegisterNumber(std::string_view key);
std::string RegisterAnchor(const ReportRef& anchor);
std::string RegisterId(const EventId& id);
std::string RegisterNumbers();  // the beginning of all rows by number

// posting, copy_key, entity, entity_name: a sorted list of elements, cut into rows. A row's key is the list's name and
// the bound: all elements of the row are at or above it. The first row's bound is empty.
std::string ListRow(std::string_view list, std::string_view bound);
struct ListKey {
  std::string list, bound;
};
std::optional<ListKey> ParseListRow(std::string_view key);
// Elements, as bytes: Ref, Text of an article id, or for entity_name this.
std::string NameElement(const EntityId& entity, const ArticleId& article);
std::optional<std::pair<EntityId, ArticleId>> ParseNameElement(std::string_view element);

// A key as a person can read it: printable ASCII as it is, other bytes as \xNN.
std::string Readable(std::string_view key);

}  // namespace isnad::keys

#endif  // ISNAD_STORE_KEYS_H_
