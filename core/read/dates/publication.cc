#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "core/read/dates/date_lines.h"
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
constexpr Day kWeek = 7;
constexpr Day kToldWithin = 90;  // so long after is news told with its full day
constexpr std::uint32_t kOpeningSentences = 2;

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

// The days that a page without a day of publication shows.
struct Page {
  const DateContext& given;
  const std::vector<bool>& text_furniture;
  std::vector<FoundDate> titles, texts;

  bool Allows(const std::optional<Day>& day) const { return day && (!given.not_after || *day <= *given.not_after); }

  // What the article's first words say of its own day: a bare day elsewhere on the page that disagrees by more than
  // `slack` days is the visitor's, or that of another post. Other stories below it say nothing.
  bool Agrees(Day day, int slack) const {
    for (const auto* founds : {&titles, &texts}) {
      for (const FoundDate& found : *founds) {
        if (!found.said.today || found.header || (founds == &texts && text_furniture[found.first])) continue;
        const std::optional<Clue> clue = ClueOf(found.said);
        if (clue) return clue->Allows(day) || (slack > 0 && (clue->Allows(day - slack) || clue->Allows(day + slack)));
      }
    }
    return true;
  }

  // "4 ربيع الثاني 1426 هـ" is one of three days: that which the article's own words allow, else the one in the middle.
  Day OneOf(Day from, Day to) const {
    std::optional<Day> only;
    int agree = 0;
    for (Day day = from; day <= to; ++day) {
      if (!Agrees(day, 0)) continue;
      only = day;
      ++agree;
    }
    return agree == 1 ? *only : from + (to - from) / 2;
  }
};

// Of days with their hour, each alone on its line, that differ: the latest, where there are many.
std::optional<Day> LatestListed(const std::vector<FoundDate>& founds) {
  constexpr std::size_t kMany = 3;
  std::set<Day> days;
  for (const FoundDate& found : founds)
    if (found.clock && !found.stamped && found.said.full && found.said.from) days.insert(*found.said.from);
  return days.size() < kMany ? std::nullopt : std::optional(*days.rbegin());
}

// The page's own line of its day.
std::optional<Day> HeaderDay(const Page& page) {
  // A stamp, before a day with its hour, before a dateline or a bare day, which may be the visitor's; a later edition's
  // only where there is no other.
  const auto rank = [](const FoundDate& found) { return found.update ? 3 : found.stamped ? 0 : found.clock ? 1 : 2; };
  // A list of other stories with their stamps: neither the last of them nor the day of the visit dates this one.
  const std::optional<Day> listed = LatestListed(page.texts);
  for (int at = 0; at < 4; ++at) {
    for (const FoundDate& found : page.texts) {
      if (!found.header || rank(found) != at || !page.Allows(found.said.from)) continue;
      if (listed && !found.stamped && (found.last_line || (!found.clock && *found.said.from >= *listed))) continue;
      const Day day = page.OneOf(*found.said.from, found.said.to.value_or(*found.said.from));
      if (found.stamped || page.Agrees(day, internal::kSlackDays)) return day;
    }
  }
  return std::nullopt;
}

// A full date alone on its line, behind the page's furniture, where there is but one such day.
std::optional<Day> LoneDay(const Page& page) {
  std::optional<Day> alone;
  for (const FoundDate& found : page.texts) {
    if (!found.heading || !found.said.full || found.said.from != found.said.to || !page.Allows(found.said.from))
      continue;
    if (alone && alone != found.said.from) return std::nullopt;
    alone = found.said.from;
  }
  return alone && page.Agrees(*alone, internal::kSlackDays) ? alone : std::nullopt;
}

// "حصاد الأحداث ليوم الجمعة 23-09-2022"
std::optional<Day> DayOfTitle(const Page& page) {
  for (const FoundDate& found : page.titles) {
    if (found.said.full && found.of_day && found.said.from == found.said.to && page.Allows(found.said.from))
      return found.said.from;
  }
  return std::nullopt;
}

// "اليوم، الاثنين 18 من أيار 2020", or without the year where the calendar leaves one.
std::optional<Day> DayToldAsToday(const Page& page) {
  for (const auto* founds : {&page.titles, &page.texts}) {
    for (const FoundDate& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      const bool told = said.full || (said.weekday && said.from && said.from == said.to);
      if (told && page.Allows(said.from) && page.Agrees(*said.from, 0)) return said.from;
    }
  }
  return std::nullopt;
}

// What an article tells of the time that it is of, read as if nothing were known: words, not days.
struct Evidence {
  std::vector<Clue> clues;
  std::optional<Day> earliest;  // the news is not older than a day that it tells in full
  std::vector<Day> full;        // days told with their year
  std::vector<Day> embedded;    // those of others' posts in the article
  std::optional<Day> visited;   // the visitor's day, on the page's own line
  std::optional<int> now_year;  // "العام الجاري 2020"
  int latest_year = 0;          // that it tells
  std::optional<Day> counted;  // "منذ بداية العام الحالي 2023 حتى 25 تشرين الثاني": its figures run up to it
};

bool IsAllowed(Day day, const DateContext& given) { return !given.not_after || day <= *given.not_after; }

// "في 8 كانون الثاني ... منتصف ليل الأحد-الاثنين": the night began on that day.
Said WithWeekdayOfNight(const FoundDate& found, const std::vector<FoundDate>& founds, const Tokens& tokens) {
  Said said = found.said;
  for (const FoundDate& other : founds) {
    if (said.day && !said.weekday && other.said.two_days && !other.said.day &&
        tokens[other.first].sentence == tokens[found.first].sentence)
      said.weekday = other.said.weekday;
  }
  return said;
}

// furniture: by token; nullptr: there is none.
void Gather(const Lattice& lattice, Field field, const std::vector<bool>* furniture, const DateContext& given,
            Evidence& told) {
  const std::vector<int> years = YearsOf(lattice, furniture);
  const std::vector<FoundDate> founds = ReadDates(lattice, Calendar({}, years));
  for (const FoundDate& found : founds) {
    const std::optional<Clue> clue = ClueOf(WithWeekdayOfNight(found, founds, *lattice.tokens));
    if (clue) told.clues.push_back(*clue);
    if (!told.now_year) told.now_year = found.said.now_year;
    if (found.said.counted && found.said.to && IsAllowed(*found.said.to, given))
      told.counted = std::max(told.counted, found.said.to);
    const std::optional<Day>& day = found.said.from;
    if (!found.said.full || !day) continue;
    if (furniture != nullptr && (*furniture)[found.first] && !found.header && !found.heading) continue;
    // A page's own line that the text's first words gainsay is the visitor's day, which is later.
    if ((found.header || found.heading) && !found.embedded && field == Field::kText) {
      told.visited = std::max(told.visited, day);
      continue;
    }
    (found.embedded ? told.embedded : told.full).push_back(*day);
    if (IsAllowed(*day, given)) told.earliest = std::max(told.earliest, day);
  }
  for (const int year : years) {
    if (!given.not_after || year <= CivilOf(*given.not_after).year) told.latest_year = std::max(told.latest_year, year);
  }
}

// The first and the last day that the article can be of; nullopt: nothing bounds it.
std::optional<std::pair<Day, Day>> BoundsBy(const Evidence& told, const DateContext& given) {
  constexpr Day kReachDays = internal::kYearsBack * 366;
  std::optional<Day> earliest = told.earliest;
  // The year of the visitor's day is no year that the article tells.
  const bool of_visit = told.visited && told.latest_year == CivilOf(*told.visited).year;
  if (told.latest_year > 0 && !of_visit)
    earliest = std::max(earliest, std::optional(internal::First(told.latest_year, 1)));
  if (told.now_year) earliest = std::max(earliest, std::optional(internal::First(*told.now_year, 1)));
  if (!given.not_after && !given.window && !earliest && !told.visited) return std::nullopt;
  Day last = given.not_after ? *given.not_after
             : told.visited  ? *told.visited
             : earliest      ? *earliest + kReachDays
                             : given.window->second;
  Day first = std::max(earliest.value_or(0), last - kReachDays);
  if (given.window) {
    first = std::max(first, given.window->first);
    last = std::min(last, given.window->second);
  }
  return std::pair(first, last);
}

// The article's own day by the first words on it, where another day of the article is it.
std::optional<PublicationWindow> DayBeside(const Clue& today, const Evidence& told, const DateContext& given) {
  // "٩ أغسطس ٢٠١٨ ... اليوم الخميس (التاسع من آب)": the article's own day stands in it with its year.
  if (today.day) {
    for (const Day day : told.full) {
      if (today.Allows(day) && IsAllowed(day, given)) return PublicationWindow{day, day, true};
    }
  }
  // "اليوم الخميس" above a post of a Thursday, shown in the article: news shows the posts of its day.
  if (today.weekday) {
    for (const Day post : told.embedded) {
      for (const Day day : {post, post + 1}) {
        if (today.Allows(day) && IsAllowed(day, given)) return PublicationWindow{day, day, false};
      }
    }
  }
  return std::nullopt;
}

// The days that the clues leave.
struct DaysLeft {
  std::vector<Day> days;
  bool told = false;        // a clue names a day of a month
  bool by_weekday = false;  // with its weekday
};

DaysLeft Narrow(std::vector<Day> days, const std::vector<Clue>& clues) {
  DaysLeft left{std::move(days)};
  const auto allowed_by = [&](const Clue& clue) {
    std::vector<Day> allowed;
    std::copy_if(left.days.begin(), left.days.end(), std::back_inserter(allowed),
                 [&](Day day) { return clue.Allows(day); });
    return allowed;
  };
  for (const Clue& clue : clues) {
    std::vector<Day> allowed = allowed_by(clue);
    if (allowed.empty() && clue.relative && clue.day && clue.weekday) {
      // "اليوم" of an older post on the page: a day like any other that lies back.
      Clue past = clue;
      past.relative = std::nullopt;
      allowed = allowed_by(past);
    }
    // A clue of another post on the page agrees with no day: the first ones stand.
    if (allowed.empty()) continue;
    left.days = std::move(allowed);
    left.told = left.told || clue.rank < 2;
    left.by_weekday = left.by_weekday || (clue.day && clue.weekday);
  }
  return left;
}

// Several posts of one day, beside others of the day before: the article shows what it tells of.
std::optional<PublicationWindow> DayOfPosts(const std::vector<Day>& posts, const DateContext& given) {
  if (posts.size() < 2) return std::nullopt;
  const auto [early, late] = std::minmax_element(posts.begin(), posts.end());
  if (*late - *early > 1 || std::count(posts.begin(), posts.end(), *late) < 2 || !IsAllowed(*late, given))
    return std::nullopt;
  return PublicationWindow{*late, *late, false};
}

// Years that are possible: runs of days with a wide gap between them, the newest last. seen: when the page was there.
std::optional<PublicationWindow> NewestRun(const DaysLeft& left, std::optional<Day> seen) {
  std::vector<std::pair<Day, Day>> runs;
  for (const Day day : left.days) {
    if (runs.empty() || day - runs.back().second > kGapDays) runs.emplace_back(day, day);
    runs.back().second = day;
  }
  const auto& [begin, end] = runs.back();
  if (runs.size() == 1) return PublicationWindow{begin, end, true};
  if (!seen || !left.by_weekday) return std::nullopt;
  // An archive takes up pages of these years rather than old ones: where a weekday leaves few years, the newest stands.
  const Day newest = *seen - end, older = *seen - runs[runs.size() - 2].second;
  if (older < kArchiveRatio * newest) return std::nullopt;
  return PublicationWindow{begin, end, false};
}

}  // namespace

std::optional<Day> FindPublished(const Lattice& title, const Lattice& text, const std::vector<bool>& text_furniture,
                                 const DateContext& given) {
  if (given.published) return given.published;
  const std::vector<int> title_years = YearsOf(title), text_years = YearsOf(text);
  const Page page{given, text_furniture, ReadDates(title, Calendar(given, title_years)),
                  ReadDates(text, Calendar(given, text_years))};
  if (const std::optional<Day> day = HeaderDay(page)) return day;
  if (const std::optional<Day> day = LoneDay(page)) return day;
  // "قبل 3 ساعات" alone on one of the first lines: counted from the archive's day.
  if (given.not_after) {
    const std::optional<Day> day = internal::StampBack(text, *given.not_after);
    if (day && page.Agrees(*day, internal::kSlackDays)) return day;
  }
  if (const std::optional<Day> day = DayOfTitle(page)) return day;
  if (const std::optional<Day> day = DayToldAsToday(page)) return day;
  // The same, where the article's other dates leave but one day.
  const std::optional<PublicationWindow> window = FindWindow(title, text, text_furniture, given);
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

std::optional<PublicationWindow> FindWindow(const Lattice& title, const Lattice& text,
                                            const std::vector<bool>& text_furniture, const DateContext& given) {
  if (given.published) return std::nullopt;
  Evidence told;
  Gather(title, Field::kTitle, nullptr, given, told);
  Gather(text, Field::kText, &text_furniture, given, told);
  const auto bounds = BoundsBy(told, given);
  if (!bounds) return std::nullopt;
  std::vector<Clue>& clues = told.clues;
  const auto own = std::find_if(clues.begin(), clues.end(), [](const Clue& clue) { return clue.relative == 0; });
  const std::optional<Clue> today = own == clues.end() ? std::nullopt : std::optional(*own);
  if (today)
    if (const std::optional<PublicationWindow> window = DayBeside(*today, told, given)) return window;
  std::stable_sort(clues.begin(), clues.end(), [](const Clue& a, const Clue& b) { return a.rank < b.rank; });
  if (today) clues.insert(clues.begin(), *today);
  std::vector<Day> days;
  for (Day day = bounds->first; day <= bounds->second; ++day) {
    if (!told.now_year || CivilOf(day).year == *told.now_year) days.push_back(day);
  }
  const DaysLeft left = Narrow(std::move(days), clues);
  if (!left.told && !today)
    if (const std::optional<PublicationWindow> window = DayOfPosts(told.embedded, given)) return window;
  // "اليوم الأحد" above figures up to a Saturday.
  if (!left.told && today && today->weekday && told.counted) {
    const auto day = std::lower_bound(left.days.begin(), left.days.end(), *told.counted);
    if (day != left.days.end() && *day < *told.counted + kWeek) return PublicationWindow{*day, *day, false};
  }
  if (!left.told || left.days.empty()) return std::nullopt;
  if (today && !today->Allows(left.days.back())) return std::nullopt;
  return NewestRun(left, given.not_after ? given.not_after : told.visited);
}

namespace {

// "منذ اندلاع الحرب في 15 نيسان 2019": in one breath with the day.
bool IsSince(const Lattice& lattice, std::size_t day) {
  constexpr std::size_t kReach = 9;  // tokens from "منذ" to the day
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t back = 1; back <= kReach && back <= day; ++back) {
    const std::size_t at = day - back;
    if (tokens[at].sentence != tokens[day].sentence || tokens[at].folded == ",") return false;
    if (lattice.Is(at, "time-since")) return true;
  }
  return false;
}

}  // namespace

std::optional<std::pair<Day, Day>> WeeksOfNews(const Lattice& title, const Lattice& text,
                                               const std::vector<bool>& text_furniture, const DateContext& given) {
  std::optional<Day> news, latest;
  int latest_year = 0;
  for (const Lattice* field : {&title, &text}) {
    const std::vector<int> years = YearsOf(*field);
    if (!years.empty()) latest_year = std::max(latest_year, *std::max_element(years.begin(), years.end()));
    for (const FoundDate& found : ReadDates(*field, Calendar({}, years))) {
      const Said& said = found.said;
      if (!said.full || !said.from || said.from != said.to || found.header || found.embedded) continue;
      if (field == &text && text_furniture[found.first]) continue;
      latest = std::max(latest, said.from);
      const bool opens = field == &title || (*field->tokens)[found.first].sentence < kOpeningSentences;
      if (opens && !news && !said.since && !found.heading && !IsSince(*field, found.first)) news = said.from;
    }
  }
  if (!news || news != latest || latest_year > CivilOf(*news).year || !IsAllowed(*news, given)) return std::nullopt;
  const Day last = *news + kToldWithin;
  return std::pair(*news, given.not_after ? std::min(last, *given.not_after) : last);
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
