#ifndef ISNAD_CORE_READ_DATES_PAGE_ADDRESS_H_
#define ISNAD_CORE_READ_DATES_PAGE_ADDRESS_H_

#include <optional>
#include <string_view>
#include <utility>

#include "core/model/date.h"

// What the address of a page, and the way its day of publication is given, say of that day. Any thread, cannot fail.

namespace isnad {

// The day in a page's address: ".../2023/10/3/...", "...-2023-05-02-...", "...-18-08-2022", ".../261120233" (the day,
// and that day's third page), or the number of a post on X, which holds its moment. nullopt: none in full.
std::optional<Day> DayInAddress(std::string_view url);

// Where the address holds a year and a month alone (".../2022/01/..."): the first and the last day of that month.
std::optional<std::pair<Day, Day>> MonthInAddress(std::string_view url);

// By how many days the day on which a page was written may be later than `published` says, since that is not told by
// the clock of the place: a social network's page tells the day of whoever looks at it, a time of Greenwich late in the
// evening is the next day in the east. 0 or 1.
Day StampSlack(std::string_view published, std::string_view url);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_DATES_PAGE_ADDRESS_H_
