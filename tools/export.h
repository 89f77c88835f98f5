#ifndef ISNAD_TOOLS_EXPORT_H_
#define ISNAD_TOOLS_EXPORT_H_

#include <ostream>
#include <string>
#include <vector>

#include "core/link/tied_names.h"
#include "core/read/read.h"
#include "core/reconcile/toll.h"
#include "tools/judgements.h"
#include "tools/lookup.h"

// The records that programs read: those of `isnad export`, and a reading as `isnad read` writes it.

namespace isnad {

// kKeys: what depends on the articles and the order of judgements alone.
enum class Ids : std::uint8_t { kRegistered, kKeys };

// Every record of the store, grouped by kind, in the order of their ids. The same articles and judgements give the same
// bytes.
Status Export(const Store& store, const Lexicon& lexicon, Ids ids, std::ostream& out);

// One record each, as a JSON object without a line end.
std::string ArticleRecord(const Article& article, const Reading* reading);
std::string EntityRecord(const Entity& entity);
std::string EventRecord(const Event& event, Ids ids);
// event: the id that stands in `event`, empty: none. tied: what ids stand for others.
std::string ClaimRecord(const Reading& reading, std::uint32_t ordinal, const std::string& event,
                        const TiedNames& tied = TiedNames());
// event: as for a claim, empty for a sum of a summary.
std::string SumRecord(Lookup& lookup, const Reading& reading, const SumCheck& sum, const std::string& event);
std::string ConflictRecord(Lookup& lookup, const Conflict& conflict, const std::string& event);
std::string TollRecord(const Toll& toll, TollPolicy policy, const std::string& event);
// events: the ids of the events that its reports lie in.
std::string JudgementRecord(Lookup& lookup, const StandingJudgement& standing, Ids events);
// What a conflict says, in one sentence with its quotes.
std::string WordedConflict(Lookup& lookup, const Conflict& conflict);
// How one claim of an article was read: its frame, and the candidates with the terms of their scores.
std::string ReasonRecord(const Article& article, const ClaimReason& reason);
// A reading with all that it holds; quotes beside their spans.
std::string ReadingRecord(const Article& article, const Reading& reading);

}  // namespace isnad

#endif  // ISNAD_TOOLS_EXPORT_H_
