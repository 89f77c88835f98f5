#ifndef ISNAD_CORE_READ_DATES_REPORT_DATE_H_
#define ISNAD_CORE_READ_DATES_REPORT_DATE_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "core/read/document.h"

namespace isnad {

// The days of one report. phrases: field and date phrase beside each of its mentions, in reading order; others: those
// beside the mentions of the article's other reports; first: its first mention; main: it is what the article is about;
// older: it lies back, so that without a date of its own it is not of these days. Cannot fail: what nothing tells stays
// unknown, bounded by the day of publication or of the archive.
Date DateOfReport(const Document& document, const std::vector<std::pair<int, std::uint32_t>>& phrases,
                  const std::vector<std::pair<int, std::uint32_t>>& others, const Span& first, bool main, bool older);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_DATES_REPORT_DATE_H_
