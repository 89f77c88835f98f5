#ifndef ISNAD_TOOLS_JUDGEMENTS_H_
#define ISNAD_TOOLS_JUDGEMENTS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/link/link.h"
#include "tools/lookup.h"
#include "tools/terminal.h"

// Judgements as they stand on what the store holds now.

namespace isnad {

// kOneReport: two anchors that are told as one report now.
enum class Loss : std::uint8_t { kNoArticle, kOtherText, kNoReport, kOneReport };

// Where an anchor stands: on a report, or why on none.
struct Standing {
  std::optional<ReportRef> report;
  Loss loss = Loss::kNoArticle;  // where there is no report
};

// article, reading: of the anchor's article, or null where there are none.
Standing StandingOn(const Anchor& anchor, const Article* article, const Reading* reading);

// The judgement on two reports, or nothing where an anchor is lost or both are on one report.
std::optional<JudgedPair> AnchoredPair(const Judgement& judgement,
                                       const std::function<Standing(const Anchor&)>& standing_of);

struct StandingJudgement {
  Judgement judgement;
  Standing left, right;
  std::optional<JudgedPair> pair;          // nothing: unanchored
  std::optional<std::uint64_t> set_aside;  // by the judgement of this number
};
// All judgements of the store, by number. An error ends in the lookup's status.
std::vector<StandingJudgement> StandingJudgements(Lookup& lookup);
// Those that stand on one of these articles, or hang together with one that does; the others' articles are not read.
std::vector<StandingJudgement> StandingJudgementsAround(Lookup& lookup, std::set<ArticleId> articles);
// The same around reports, but only those that stand on one of them.
std::vector<StandingJudgement> JudgementsOn(Lookup& lookup, const std::vector<ReportRef>& reports);

// "held", "set aside", "unanchored".
std::string_view StateOf(const StandingJudgement& standing);
// "Judgement 3, by amal: a-1#0 and b-2#0 are of one event (the same video).", cleaned, with what sets it aside.
std::string JudgementWords(const StandingJudgement& standing, const Terminal& terminal);
// Why an anchor stands on nothing, as the end of a sentence.
std::string_view LossWords(Loss loss);

}  // namespace isnad

#endif  // ISNAD_TOOLS_JUDGEMENTS_H_
