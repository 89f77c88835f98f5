#ifndef ISNAD_CORE_MODEL_IDS_H_
#define ISNAD_CORE_MODEL_IDS_H_

#include <compare>
#include <cstdint>
#include <string>
#include <tuple>

namespace isnad {

// One kind of id does not turn into another.
template <class Tag>
struct Id {
  std::string value;
  bool empty() const { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

using ArticleId = Id<struct ArticleTag>;  // as the input gives it, any bytes, NUL included
using EventId = Id<struct EventTag>;      // "ev-000001": given once by the register, cited by people
using EventKey = Id<struct EventKeyTag>;  // the smallest report key in the event: a function of the articles
using EntityId = Id<struct EntityTag>;    // the lexicon's id ("place:deir-ezzor"), or a function of the name

// One report: the ordinal-th report of an article's reading. Its key as text is "ARTICLE#ORDINAL".
struct ReportRef {
  ArticleId article;
  std::uint32_t ordinal = 0;
  auto operator<=>(const ReportRef&) const = default;
};

inline std::string KeyOf(const ReportRef& ref) { return ref.article.value + "#" + std::to_string(ref.ordinal); }

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_IDS_H_
