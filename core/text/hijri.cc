#include "core/text/hijri.h"

#include <unicode/calendar.h>
#include <unicode/locid.h>

#include <cmath>
#include <memory>

namespace isnad {
namespace {

constexpr int kFirstYear = 1300, kLastYear = 1600;

Day TabularDay(int year, int month, int day) {
  const int julian = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1948055;
  return julian - 2440588;  // the Julian day number of 1970-01-01
}

}  // namespace

Day HijriDay(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return TabularDay(year, month, day);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status) != 0 || calendar == nullptr) return TabularDay(year, month, day);
  calendar->clear();
  calendar->set(year, month - 1, day);
  constexpr double kMillisecondsADay = 86400000;
  const double moment = calendar->getTime(status);
  if (U_FAILURE(status) != 0) return TabularDay(year, month, day);
  return static_cast<Day>(std::floor(moment / kMillisecondsADay));
}

}  // namespace isnad
