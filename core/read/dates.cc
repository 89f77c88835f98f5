#include "core/read/date_lines.h"
#include "core/read/phrases.h"

namespace isnad {

std::vector<DatePhrase> FindDates(const Lattice& lattice, const DateContext& context) {
  std::vector<DatePhrase> phrases;
  const internal::Calendar calendar(context, internal::YearsOf(lattice));
  for (const internal::FoundDate& found : internal::ReadDates(lattice, calendar)) {
    const internal::Said& said = found.said;
    DatePhrase phrase;
    phrase.first = static_cast<std::uint32_t>(found.first);
    phrase.last = static_cast<std::uint32_t>(said.last);
    phrase.date.from = said.from;
    phrase.date.to = said.to;
    phrase.date.basis = said.basis;
    phrase.date.quotes = {lattice.tokens->SpanOf(found.first, said.last)};
    phrase.heading = found.heading;
    phrase.header = found.header;
    phrase.period = said.period;
    phrase.older = said.older;
    phrase.habit = said.habit;
    if (!said.from) {
      if (said.day && said.month) phrase.day = static_cast<std::uint8_t>(*said.day);
      if (said.month) phrase.month = static_cast<std::uint8_t>(*said.month);
    }
    if (said.weekday) phrase.weekday = static_cast<std::uint8_t>(*said.weekday);
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace isnad
