#include "core/read/dates/page_address.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

namespace isnad {
namespace {

constexpr int kFirstPages = 1995, kLastPages = 2100;
constexpr int kLateHour = 21;  // of Greenwich: from then on it is the next day at UTC+3

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsPageDay(const CivilDay& civil) {
  return civil.year >= kFirstPages && civil.year <= kLastPages && IsValid(civil);
}

// A run of digits. Of a longer run than of eight digits none is a date: it is an article's number.
struct Digits {
  std::size_t begin, end;
  int value;
  std::size_t size() const { return end - begin; }
};

std::vector<Digits> DigitsOf(std::string_view url) {
  std::vector<Digits> runs;
  for (std::size_t at = 0; at < url.size(); ++at) {
    if (!IsDigit(url[at])) continue;
    if (runs.empty() || runs.back().end != at) runs.push_back({at, at, 0});
    Digits& run = runs.back();
    run.end = at + 1;
    run.value = run.size() > 8 ? 0 : run.value * 10 + (url[at] - '0');
  }
  return runs;
}

bool IsSegment(std::string_view url, const Digits& run) {
  return run.begin > 0 && url[run.begin - 1] == '/' && (run.end == url.size() || url[run.end] == '/');
}

// "x.com/name/status/1862112266478363055": the number of a post on that site holds the millisecond of its making, above
// 22 bits, counted from November 2010. In milliseconds since 1970, of Greenwich.
std::optional<std::uint64_t> MomentOfStatus(std::string_view url) {
  constexpr std::uint64_t kEpoch = 1288834974657;
  constexpr std::size_t kFewestDigits = 15, kMostDigits = 19;
  const bool site = url.find("//x.com/") != url.npos || url.find("twitter.com/") != url.npos;
  constexpr std::string_view kStatus = "/status/";
  const std::size_t at = url.find(kStatus);
  if (!site || at == url.npos) return std::nullopt;
  const std::string_view digits = url.substr(at + kStatus.size());
  const std::size_t count = std::min(digits.find_first_not_of("0123456789"), digits.size());
  std::uint64_t number = 0;
  if (count < kFewestDigits || count > kMostDigits) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + count, number);
  return (number >> 22) + kEpoch;
}

constexpr std::uint64_t kMillisecondsAnHour = 3600000, kMillisecondsADay = 24 * kMillisecondsAnHour;

// ".../261120233": day, month and year of the page and its number on that day, as its last segment. Of all numbers of
// nine digits one in some 2,600 reads so by chance.
std::optional<Day> DayWithNumber(std::string_view url) {
  const std::string_view path = url.substr(0, std::min(url.find_first_of("?#"), url.size()));
  const std::size_t end = path.find_last_not_of('/');
  if (end == path.npos) return std::nullopt;
  const std::size_t slash = path.rfind('/', end);
  if (slash == path.npos) return std::nullopt;
  const std::string_view last = path.substr(slash + 1, end - slash);
  if (last.size() < 9 || last.size() > 10 || !std::all_of(last.begin(), last.end(), IsDigit)) return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (const char c : last.substr(from, count)) value = value * 10 + (c - '0');
    return value;
  };
  const CivilDay civil{number(4, 4), number(2, 2), number(0, 2)};
  return IsPageDay(civil) ? std::optional(DayOf(civil)) : std::nullopt;
}

// Pages that tell the day by the clock of whoever looks at them.
bool TellsViewersDay(std::string_view url) {
  static constexpr std::string_view kNetworks[] = {"facebook.com", "fb.com",     "fb.watch", "instagram.com",
                                                   "threads.net",  "tiktok.com", "t.me",     "youtube.com",
                                                   "youtu.be",     "vk.com"};
  const std::size_t scheme = url.find("//");
  std::string_view host = scheme == url.npos ? url : url.substr(scheme + 2);
  host = host.substr(0, std::min(host.find('/'), host.size()));
  return std::any_of(std::begin(kNetworks), std::end(kNetworks), [&](std::string_view site) {
    return host.ends_with(site) && (host.size() == site.size() || host[host.size() - site.size() - 1] == '.');
  });
}

}  // namespace

std::optional<Day> DayInAddress(std::string_view url) {
  if (const auto moment = MomentOfStatus(url)) return static_cast<Day>(*moment / kMillisecondsADay);
  const std::vector<Digits> runs = DigitsOf(url);
  for (const Digits& run : runs) {
    // "/20250919/"
    const bool segment = run.end < url.size() && IsSegment(url, run);
    const CivilDay civil{run.value / 10000, run.value / 100 % 100, run.value % 100};
    if (run.size() == 8 && segment && IsPageDay(civil)) return DayOf(civil);
  }
  for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
    const Digits &a = runs[i], &b = runs[i + 1], &c = runs[i + 2];
    if (b.begin != a.end + 1 || c.begin != b.end + 1 || url[a.end] != url[b.end]) continue;
    if (url[a.end] != '/' && url[a.end] != '-') continue;
    CivilDay civil{a.value, b.value, c.value};
    if (a.size() == 2 && b.size() == 2 && c.size() == 4 && url[a.end] == '-') {
      std::swap(civil.year, civil.day);
    } else if (a.size() != 4 || b.size() > 2 || c.size() > 2) {
      continue;
    }
    if (IsPageDay(civil)) return DayOf(civil);
  }
  return DayWithNumber(url);
}

std::optional<std::pair<Day, Day>> MonthInAddress(std::string_view url) {
  const std::vector<Digits> runs = DigitsOf(url);
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
    const Digits &year = runs[i], &month = runs[i + 1];
    if (year.size() != 4 || month.size() != 2 || month.begin != year.end + 1) continue;
    if (!IsSegment(url, year) || !IsSegment(url, month)) continue;
    CivilDay first{year.value, month.value, 1}, last = first;
    if (!IsPageDay(first)) continue;
    for (last.day = 31; !IsValid(last);) --last.day;
    return std::pair(DayOf(first), DayOf(last));
  }
  return std::nullopt;
}

Day StampSlack(std::string_view published, std::string_view url) {
  if (const auto moment = MomentOfStatus(url)) {
    const Day day = static_cast<Day>(*moment / kMillisecondsADay);
    const bool greenwich = published.empty() || ParseIsoDay(published) == day;
    return greenwich && *moment % kMillisecondsADay >= kLateHour * kMillisecondsAnHour ? 1 : 0;
  }
  if (!ParseIsoDay(published)) return 0;
  if (published.size() < 16) return TellsViewersDay(url) ? 1 : 0;
  // "2024-12-01T22:10:00Z", "...+00:00"
  const int hour = (published[11] - '0') * 10 + (published[12] - '0');
  const bool greenwich = published.ends_with("Z") || published.ends_with("z") || published.ends_with("+00:00") ||
                         published.ends_with("+0000");
  return greenwich && hour >= kLateHour ? 1 : 0;
}

}  // namespace isnad
