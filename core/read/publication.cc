#include <algorithm>

#include "core/read/date_lines.h"
#include "core/read/phrases.h"

namespace isnad {

using internal::Calendar;
using internal::FoundDate;
using internal::ReadDates;
using internal::Said;
using internal::YearsOf;

std::optional<Day> FindPublished(const Lattice& title, const Lattice& text, const DateContext& given) {
  if (given.published) return given.published;
  const std::vector<int> title_years = YearsOf(title), text_years = YearsOf(text);
  const std::vector<FoundDate> titles = ReadDates(title, Calendar(given, title_years));
  const std::vector<FoundDate> texts = ReadDates(text, Calendar(given, text_years));
  const auto allowed = [&](const std::optional<Day>& day) {
    return day && (!given.not_after || *day <= *given.not_after);
  };
  // A stamp, before a dateline or a bare day, which may be the visitor's; a later edition's only where there is no
  // other.
  for (const auto& [stamped, update] : {std::pair(true, false), std::pair(false, false), std::pair(true, true)}) {
    for (const FoundDate& found : texts) {
      if (found.header && found.stamped == stamped && found.update == update && allowed(found.said.from)) {
        return found.said.from;
      }
    }
  }
  // A full date alone on its line, behind the page's furniture, where there is but one such day.
  std::optional<Day> alone;
  bool one = true;
  for (const FoundDate& found : texts) {
    if (!found.heading || !found.said.full || found.said.from != found.said.to || !allowed(found.said.from)) continue;
    one = one && (!alone || alone == found.said.from);
    alone = found.said.from;
  }
  if (alone && one) return alone;
  // "اليوم، الاثنين 18 من أيار 2020", or without the year where the calendar leaves one.
  for (const auto* founds : {&titles, &texts}) {
    for (const FoundDate& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      if (said.full && allowed(said.from)) return said.from;
      if (said.weekday && said.from && said.from == said.to && allowed(said.from)) return said.from;
    }
  }
  // The same beside the years that the article speaks of: it is none before the last of them.
  int latest = 0;
  for (const std::vector<int>& years : {title_years, text_years}) {
    for (const int year : years) {
      if (!given.not_after || year <= CivilOf(*given.not_after).year) latest = std::max(latest, year);
    }
  }
  if (latest == 0) return std::nullopt;
  for (const auto* founds : {&titles, &texts}) {
    for (const FoundDate& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      for (const int year : {latest, latest + 1}) {
        if (!IsValid({year, *said.month, *said.day})) continue;
        const Day day = DayOf({year, *said.month, *said.day});
        if ((!said.weekday || WeekdayOf(day) == *said.weekday) && allowed(day)) return day;
      }
    }
  }
  return std::nullopt;
}

}  // namespace isnad
