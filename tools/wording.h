#ifndef ISNAD_TOOLS_WORDING_H_
#define ISNAD_TOOLS_WORDING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/graph.h"
#include "core/model/reading.h"
#include "core/reconcile/toll.h"

// Rule ids and values in plain English. Quotes come in cleaned and go out as they are. Pure.

namespace isnad {

// "3", "at least 3", "2 to 5", "up to 5", "about 20", "none", "any number".
std::string RangeWords(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx);
// RangeWords before an outcome: "no" for none, as in "no civilians killed".
std::string CountWords(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx);
// For a narrow column: "3", "3+", "2-5", "~20".
std::string RangeMark(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx);
// "killed", "civilians killed", "children injured".
std::string OutcomeWords(Outcome outcome, Group group);
// "3 civilians killed", "1 child killed", "no civilians killed".
std::string PeopleWords(const Quantity& people, Outcome outcome, Group group);
// "2020-05-17", "2020-05-17 to 2020-05-19", "until 2020-05-19", "no date".
std::string DateWords(const Date& date);
// DateWords; of an unknown day what is said of it: "a Sunday or Monday", "a 12 March".
std::string HintedDateWords(const Date& date);
std::string BasisWords(Basis basis);

// One figure of a conflict and who gives it.
struct Figure {
  std::uint32_t min = 0;
  std::optional<std::uint32_t> max;
  bool approx = false;
  std::string who;       // "North Press, citing the Observatory"
  std::string quote;     // the first claim's
  bool several = false;  // who names more than one
};
// "Of civilians killed, 3 against at least 5: sy24 has “…”, and sohr has “…”."
std::string ConflictSentence(const Conflict& conflict, const std::vector<Figure>& figures);
std::string RuleWords(std::string_view rule);
// What would reconcile the figures, in one sentence.
std::string WayOut(std::string_view rule);
// Why a claim takes no part in a toll; what a policy does.
std::string AsideWords(std::string_view rule);
std::string PolicyWords(TollPolicy policy);

// "the months add up to the total: 24 operations, 111 arrested". All of one whole; months: what its parts are.
std::string SumSentence(const std::vector<SumCheck>& sums, bool months);
// The checks of a reading, those of one whole together, in order.
std::vector<std::vector<SumCheck>> SumsByWhole(const Reading& reading);

// A feature of two reports ("the same place"), a veto ("places that lie side by side").
std::string FeatureWords(std::string_view feature);
std::string VetoWords(std::string_view veto);
// Why a report only may belong to an event.
std::string DoubtWords(std::string_view reason);

// Why something that counts people ended in no claim.
std::string LeftoverWords(const Leftover& leftover);

}  // namespace isnad

#endif  // ISNAD_TOOLS_WORDING_H_
