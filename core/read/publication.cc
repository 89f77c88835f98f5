#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/read/date_lines.h"
#include "core/read/phrases.h"

namespace isnad {

using internal::Calendar;
using internal::FoundDate;
using internal::ReadDates;
using internal::Said;
using internal::YearsOf;

namespace {

constexpr Day kGapDays = 180;     // days further apart are of two years
constexpr Day kArchiveRatio = 3;  // so many times as far from the archive's day a year is set aside

// Something that the article's own day must agree with.
struct Clue {
  int rank = 0;  // 0: names the day itself, or its neighbour; 1: another day with its weekday; 2: weekday alone
  std::optional<int> relative, day, month, weekday;
  bool this_month = false;
  bool Allows(Day published) const {
    if (this_month) {
      const CivilDay now = CivilOf(published);
      return now.month == *month && (!day || now.day + 1 >= *day);
    }
    if (relative) {
      const Day told = published + *relative;
      const CivilDay civil = CivilOf(told);
      return (!day || (civil.day == *day && civil.month == *month)) && (!weekday || WeekdayOf(told) == *weekday);
    }
    const int year = CivilOf(published + 1).year;
    for (const int at : {year, year - 1}) {
      if (!IsValid({at, *month, *day}) || DayOf({at, *month, *day}) > published + internal::kSlackDays) continue;
      return WeekdayOf(DayOf({at, *month, *day})) == *weekday;
    }
    return false;
  }
};

std::optional<Clue> ClueOf(const Said& said) {
  Clue clue;
  clue.relative = said.relative;
  clue.day = said.month ? said.day : std::nullopt;
  clue.month = said.month;
  clue.weekday = said.weekday;
  if (said.told_year || said.habit || said.older || said.which == internal::Which::kNext) return std::nullopt;
  clue.this_month = said.which == internal::Which::kThis && said.month && !said.relative;
  if (said.relative && (clue.day || clue.weekday)) {
    clue.rank = clue.day ? 0 : 2;
  } else if (clue.this_month) {
    clue.rank = 0;
  } else if (clue.day && clue.weekday && said.which == internal::Which::kNone) {
    clue.rank = 1;
  } else {
    return std::nullopt;
  }
  return clue;
}

// What the article's first words say of its own day: a bare day elsewhere on the page that disagrees by more than
// `slack` days is the visitor's, or that of another post. Other stories below it say nothing.
bool Agrees(const std::vector<FoundDate>& titles, const std::vector<FoundDate>& texts,
            const std::vector<bool>& text_furniture, Day day, int slack) {
  for (const auto* founds : {&titles, &texts}) {
    for (const FoundDate& found : *founds) {
      if (!found.said.today || found.header || (founds == &texts && text_furniture[found.first])) continue;
      const std::optional<Clue> clue = ClueOf(found.said);
      if (clue) return clue->Allows(day) || (slack > 0 && (clue->Allows(day - slack) || clue->Allows(day + slack)));
    }
  }
  return true;
}

// Of days with their hour, each alone on its line, that differ: the latest, where there are many.
std::optional<Day> LatestListed(const std::vector<FoundDate>& founds) {
  constexpr std::size_t kMany = 3;
  std::set<Day> days;
  for (const FoundDate& found : founds)
    if (found.clock && !found.stamped && found.said.full && found.said.from) days.insert(*found.said.from);
  return days.size() < kMany ? std::nullopt : std::optional(*days.rbegin());
}

}  // namespace

std::optional<Day> FindPublished(const Lattice& title, const Lattice& text, const std::vector<bool>& text_furniture,
                                 const DateContext& given) {
  if (given.published) return given.published;
  const std::vector<int> title_years = YearsOf(title), text_years = YearsOf(text);
  const std::vector<FoundDate> titles = ReadDates(title, Calendar(given, title_years));
  const std::vector<FoundDate> texts = ReadDates(text, Calendar(given, text_years));
  const auto allowed = [&](const std::optional<Day>& day) {
    return day && (!given.not_after || *day <= *given.not_after);
  };
  // A stamp, before a day with its hour, before a dateline or a bare day, which may be the visitor's; a later edition's
  // only where there is no other.
  const auto rank = [](const FoundDate& found) { return found.update ? 3 : found.stamped ? 0 : found.clock ? 1 : 2; };
  // A list of other stories with their stamps: neither the last of them nor the day of the visit dates this one.
  const std::optional<Day> listed = LatestListed(texts);
  for (int at = 0; at < 4; ++at) {
    for (const FoundDate& found : texts) {
      if (!found.header || rank(found) != at || !allowed(found.said.from)) continue;
      if (listed && !found.stamped && (found.last_line || (!found.clock && *found.said.from >= *listed))) continue;
      if (found.stamped || Agrees(titles, texts, text_furniture, *found.said.from, internal::kSlackDays))
        return found.said.from;
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
  if (alone && one && Agrees(titles, texts, text_furniture, *alone, internal::kSlackDays)) return alone;
  // "قبل 3 ساعات" alone on one of the first lines: counted from the archive's day.
  if (given.not_after) {
    const std::optional<Day> day = internal::StampBack(text, *given.not_after);
    if (day && Agrees(titles, texts, text_furniture, *day, internal::kSlackDays)) return day;
  }
  // "حصاد الأحداث ليوم الجمعة 23-09-2022"
  for (const FoundDate& found : titles) {
    if (found.said.full && found.of_day && found.said.from == found.said.to && allowed(found.said.from))
      return found.said.from;
  }
  // "اليوم، الاثنين 18 من أيار 2020", or without the year where the calendar leaves one.
  for (const auto* founds : {&titles, &texts}) {
    for (const FoundDate& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      const bool told = said.full || (said.weekday && said.from && said.from == said.to);
      if (told && allowed(said.from) && Agrees(titles, texts, text_furniture, *said.from, 0)) return said.from;
    }
  }
  // The same, where the article's other dates leave but one day.
  const std::optional<PublicationWindow> window = FindWindow(title, text, given);
  if (window && window->sure && window->first == window->last) return window->first;
  return std::nullopt;
}

std::optional<Day> OwnDay(const Lattice& title, const Lattice& text, Day published) {
  for (const Lattice* field : {&title, &text}) {
    // Read as if the day were unknown: what is told, not what was made of it.
    for (const FoundDate& found : ReadDates(*field, Calendar({}, {}))) {
      const Said& said = found.said;
      if (found.header || found.heading || found.embedded || !said.relative || *said.relative > 0) continue;
      if (*said.relative < -1 || said.two_days) continue;
      const std::optional<Clue> clue = ClueOf(said);
      if (!clue) continue;
      // The first that tells stands: further down stand other days' reports.
      if (clue->Allows(published)) return published;
      for (const Day day : {published + 1, published - 1}) {
        if (clue->Allows(day)) return day;
      }
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<PublicationWindow> FindWindow(const Lattice& title, const Lattice& text, const DateContext& given) {
  if (given.published) return std::nullopt;
  // What is told is read as if nothing were known: words, not days.
  std::vector<Clue> clues;
  std::optional<Day> earliest;      // the news is not older than a day that it tells in full
  std::vector<Day> full, embedded;  // days told with their year; those of others' posts in the article
  std::optional<Day> visited;
  std::optional<int> now_year;
  int latest_told = 0;
  for (const Lattice* field : {&title, &text}) {
    const std::vector<int> years = YearsOf(*field);
    const std::vector<FoundDate> founds = ReadDates(*field, Calendar({}, years));
    for (const FoundDate& found : founds) {
      Said said = found.said;
      // "في 8 كانون الثاني ... منتصف ليل الأحد-الاثنين": the night began on that day.
      for (const FoundDate& other : founds) {
        const Tokens& tokens = *field->tokens;
        if (said.day && !said.weekday && other.said.two_days && !other.said.day &&
            tokens[other.first].sentence == tokens[found.first].sentence)
          said.weekday = other.said.weekday;
      }
      if (const std::optional<Clue> clue = ClueOf(said)) clues.push_back(*clue);
      const std::optional<Day>& day = found.said.from;
      if (!now_year) now_year = found.said.now_year;
      // A page's own line that the text's first words gainsay is the visitor's day, which is later.
      if (found.said.full && day && (found.header || found.heading) && !found.embedded && field == &text) {
        visited = std::max(visited, day);
        continue;
      }
      if (found.said.full && day) (found.embedded ? embedded : full).push_back(*day);
      if (found.said.full && day && (!given.not_after || *day <= *given.not_after)) earliest = std::max(earliest, day);
    }
    for (const int year : years) {
      if (!given.not_after || year <= CivilOf(*given.not_after).year) latest_told = std::max(latest_told, year);
    }
  }
  // Its year is then no year that the article tells.
  if (visited && latest_told == CivilOf(*visited).year) latest_told = 0;
  if (latest_told > 0) earliest = std::max(earliest, std::optional(internal::First(latest_told, 1)));
  if (now_year) earliest = std::max(earliest, std::optional(internal::First(*now_year, 1)));
  if (!given.not_after && !given.window && !earliest && !visited) return std::nullopt;
  Day last = given.not_after ? *given.not_after
             : visited       ? *visited
             : earliest      ? *earliest + internal::kYearsBack * 366
                             : given.window->second;
  Day first = std::max(earliest.value_or(0), last - internal::kYearsBack * 366);
  if (given.window) {
    first = std::max(first, given.window->first);
    last = std::min(last, given.window->second);
  }
  std::optional<Clue> today;  // the first words of the article's own day
  for (const Clue& clue : clues) {
    if (!today && clue.relative == 0) today = clue;
  }
  // "٩ أغسطس ٢٠١٨ ... اليوم الخميس (التاسع من آب)": the article's own day stands in it with its year.
  if (today && today->day) {
    for (const Day day : full) {
      if (today->Allows(day) && (!given.not_after || day <= *given.not_after)) return PublicationWindow{day, day, true};
    }
  }
  // "اليوم الخميس" above a post of a Thursday, shown in the article: news shows the posts of its day.
  if (today && today->weekday) {
    for (const Day post : embedded) {
      for (const Day day : {post, post + 1}) {
        if (today->Allows(day) && (!given.not_after || day <= *given.not_after))
          return PublicationWindow{day, day, false};
      }
    }
  }
  std::stable_sort(clues.begin(), clues.end(), [](const Clue& a, const Clue& b) { return a.rank < b.rank; });
  if (today) clues.insert(clues.begin(), *today);
  std::vector<Day> days;
  for (Day day = first; day <= last; ++day) {
    if (!now_year || CivilOf(day).year == *now_year) days.push_back(day);
  }
  bool told = false, by_weekday = false;
  for (const Clue& clue : clues) {
    std::vector<Day> left;
    std::copy_if(days.begin(), days.end(), std::back_inserter(left), [&](Day day) { return clue.Allows(day); });
    if (left.empty() && clue.relative && clue.day && clue.weekday) {
      // "اليوم" of an older post on the page: a day like any other that lies back.
      Clue past = clue;
      past.relative = std::nullopt;
      std::copy_if(days.begin(), days.end(), std::back_inserter(left), [&](Day day) { return past.Allows(day); });
    }
    // A clue of another post on the page agrees with no day: the first ones stand.
    if (left.empty()) continue;
    days = std::move(left);
    told = told || clue.rank < 2;
    by_weekday = by_weekday || (clue.day && clue.weekday);
  }
  // Several posts of one day, and no other word of the article's own: it shows what it tells of.
  if (!told && !today && embedded.size() > 1) {
    const auto [early, late] = std::minmax_element(embedded.begin(), embedded.end());
    if (*early == *late && (!given.not_after || *late <= *given.not_after))
      return PublicationWindow{*late, *late, false};
  }
  if (!told || days.empty()) return std::nullopt;
  if (today && !today->Allows(days.back())) return std::nullopt;
  // Years that are possible: runs of days with a wide gap between them, the newest last.
  std::vector<std::pair<Day, Day>> runs;
  for (const Day day : days) {
    if (runs.empty() || day - runs.back().second > kGapDays) runs.emplace_back(day, day);
    runs.back().second = day;
  }
  const auto& [begin, end] = runs.back();
  if (runs.size() == 1) return PublicationWindow{begin, end, true};
  const std::optional<Day> seen = given.not_after ? given.not_after : visited;
  if (!seen || !by_weekday) return std::nullopt;
  // An archive takes up pages of these years rather than old ones: where a weekday leaves few years, the newest stands.
  const Day newest = *seen - end, older = *seen - runs[runs.size() - 2].second;
  if (older < kArchiveRatio * newest) return std::nullopt;
  return PublicationWindow{begin, end, false};
}

std::optional<Day> NotBefore(const Lattice& title, const Lattice& text, const std::vector<bool>& text_furniture,
                             const DateContext& given) {
  std::optional<Day> latest;
  for (const Lattice* field : {&title, &text}) {
    // "حتى عام 2030", "بحلول عام 2030", "موازنة لعام 2024": may lie ahead.
    const auto ahead = [&](const FoundDate& found) {
      const auto& readings = field->readings[found.first];
      const bool of = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi); });
      return of || field->Is(found.first, "time-until") ||
             (found.first > 0 && field->Is(found.first - 1, "time-until"));
    };
    for (const FoundDate& found : ReadDates(*field, Calendar({std::nullopt, given.not_after, {}}, YearsOf(*field)))) {
      const Said& said = found.said;
      // Without a day to count from nothing is stated that is not told with its year.
      if (found.header || found.embedded || said.basis != Basis::kStated || !said.from || ahead(found)) continue;
      if ((field == &text && text_furniture[found.first]) || said.which == internal::Which::kNext) continue;
      if (!given.not_after || *said.from <= *given.not_after) latest = std::max(latest, said.from);
    }
  }
  return latest;
}

}  // namespace isnad
