#ifndef ISNAD_TESTS_CORE_RECONCILE_CLAIMS_H_
#define ISNAD_TESTS_CORE_RECONCILE_CLAIMS_H_

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/reconcile/reconcile.h"

namespace isnad::testing {

inline constexpr std::uint32_t kOpen = 0xFFFFFFFF;

// A claim in a table: {min, max, group, outcome}; max kOpen: no upper end.
struct Said {
  std::uint32_t min = 0, max = 0;
  Group group = Group::kAny;
  Outcome outcome = Outcome::kKilled;
  bool approx = false;
  const char* root = "";     // "": the outlet itself
  const char* article = "";  // "": its own
  int day = 100;             // 0: unknown
  int part_of = -1;
  bool cumulative = false;
  bool summary = false;
  std::string_view kind = {};  // whom the noun picks out of the group
  Bound bound = Bound::kExact;
  const char* adopts = "";           // of flat words: the source whose figure they give
  std::uint32_t begin = 0, end = 0;  // of its words; one begin: one outcome word lists both
  std::optional<Form> form = std::nullopt;
};

// Claims with an address that stays.
class Claims {
 public:
  ClaimView Add(const Said& said, const std::string& article) {
    Claim& claim = claims_.emplace_back();
    claim.outcome = said.outcome;
    claim.group = said.group;
    claim.people.min = said.min;
    claim.people.max = said.max == kOpen ? std::nullopt : std::optional<std::uint32_t>(said.max);
    claim.people.approx = said.approx;
    claim.people.bound = said.bound;
    if (said.form) claim.people.form = *said.form;
    claim.span.begin = said.begin;
    claim.span.end = said.end;
    if (said.part_of >= 0) claim.part_of = static_cast<std::uint32_t>(said.part_of);
    claim.cumulative = said.cumulative;
    claim.kind = said.kind;
    if (said.summary) {
      claim.summary = 0;
    } else {
      claim.report = 0;
    }
    const std::string id = *said.article != '\0' ? said.article : article;
    if (*said.root != '\0') claim.source.push_back({said.root, {}, std::nullopt});
    ClaimView view;
    view.ref = {{id}, next_[id]++};
    view.claim = &claim;
    view.outlet = "outlet of " + id;
    if (said.day != 0) view.said = said.day;
    view.root = *said.root != '\0' ? said.root : view.outlet;
    if (*said.adopts != '\0') view.root = said.adopts;
    return view;
  }

 private:
  std::deque<Claim> claims_;
  std::map<std::string, std::uint32_t> next_;
};

}  // namespace isnad::testing

#endif  // ISNAD_TESTS_CORE_RECONCILE_CLAIMS_H_
