#ifndef ISNAD_CORE_RECONCILE_TOLL_H_
#define ISNAD_CORE_RECONCILE_TOLL_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reconcile/reconcile.h"

namespace isnad {

// How low, best and high come from what the sources say. The numbers never change.
enum class TollPolicy : std::uint8_t {
  // After the Uppsala Conflict Data Program (S. Högbladh, "UCDP GED Codebook version 19.1", Uppsala University, 2019;
  // fields low, best and high of its georeferenced events). In our words, the codebook itself was not at hand, and
  // without a coder's weighing of sources: where reports differ and no source is more reliable than another, the lower
  // figure is the best estimate; the lowest and the highest that a source gives are low and high.
  kUcdp = 0,
  // What casualty recorders publish (Airwars, Every Casualty's standards): the least and the most that any source gives
  // for each group, earlier figures of a source included, and no best.
  kRecorder = 1,
  // The figure that most independent roots bear out; of equals the lower.
  kRoots = 2,
};

struct TollClaim {
  ClaimRef ref;
  std::string rule;  // empty: used; else why it is set aside: "part", "kind", "died-later", "share", "listed",
                     // "superseded", "no-number", "list"
  bool operator==(const TollClaim&) const = default;
};

// People of one outcome and group on one event, by one policy.
struct Toll {
  Outcome outcome = Outcome::kKilled;  // arrested stands for captured too
  Group group = Group::kAny;
  std::optional<Day> as_of;  // what was said up to that day; nothing: all, what has no day included
  std::uint32_t low = 0;
  std::optional<std::uint32_t> best;  // none: the policy has none
  std::optional<std::uint32_t> high;  // none: open ("at least 20")
  std::vector<TollClaim> claims;      // sorted by ref
  bool operator==(const Toll&) const = default;
};

// The toll of an event by outcome and group; only where a claim is used. Pure, any thread.
std::vector<Toll> TollOf(const std::vector<ClaimView>& claims, TollPolicy policy,
                         std::optional<Day> as_of = std::nullopt);
// The same as of each day on which something was published that changed it, in order; then the whole where claims
// without a day change it once more.
std::vector<Toll> TollOverTime(const std::vector<ClaimView>& claims, TollPolicy policy);

// "ucdp", "recorder", "roots".
std::string_view NameOf(TollPolicy policy);
std::optional<TollPolicy> ParseTollPolicy(std::string_view text);

}  // namespace isnad

#endif  // ISNAD_CORE_RECONCILE_TOLL_H_
