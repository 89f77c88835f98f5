#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "core/link/link.h"
#include "core/text/sketch.h"

// Copies: one text told by several outlets. Two articles that agree stand in one component; in it the earliest is
// the origin of all that agree with it, then the earliest of the rest, and so on.

namespace isnad {
namespace {

constexpr Day kCopyDays = 7;
constexpr double kAlike = 0.6, kAlikeUndated = 0.8;  // without both days only a nearly equal text is a copy
constexpr double kNamesShared = 0.8;

std::multiset<std::tuple<int, int, std::uint32_t, std::int64_t>> FiguresOf(const Reading& reading) {
  std::multiset<std::tuple<int, int, std::uint32_t, std::int64_t>> figures;
  for (const Claim& claim : reading.claims) {
    figures.emplace(static_cast<int>(claim.outcome), static_cast<int>(claim.group), claim.people.min,
                    claim.people.max ? static_cast<std::int64_t>(*claim.people.max) : -1);
  }
  return figures;
}

std::set<std::pair<Day, Day>> DatesOf(const Reading& reading) {
  std::set<std::pair<Day, Day>> dates;
  for (const Report& report : reading.reports) {
    // Days counted from the day of publication move with it.
    if (report.date.known() && report.date.basis == Basis::kStated) dates.emplace(*report.date.from, *report.date.to);
  }
  return dates;
}

// "place:sy/raqqa" -> "place:sy"; an id that says no country is its own, an unknown name's is empty.
std::string_view CountryOf(std::string_view id) { return id.substr(0, id.find('/')); }

// Known ids and folded names. A copy that leaves out مدينة or محافظة still names the same: one name within a country.
std::set<std::pair<std::string, std::string>> NamesOf(const Reading& reading) {
  std::set<std::pair<std::string, std::string>> names;
  for (const LocalEntity& entity : reading.entities) names.emplace(entity.known, entity.folded);
  return names;
}

bool AreCopies(const Reading& a, const Reading& b) {
  if (a.article == b.article || (a.outlet == b.outlet && !a.outlet.empty())) return false;
  const bool dated = a.published && b.published;
  if (dated && std::abs(*a.published - *b.published) > kCopyDays) return false;
  if (Likeness(a.sketch, b.sketch) < (dated ? kAlike : kAlikeUndated)) return false;
  if (FiguresOf(a) != FiguresOf(b) || DatesOf(a) != DatesOf(b)) return false;
  const std::set<std::pair<std::string, std::string>> x = NamesOf(a), y = NamesOf(b);
  const auto in = [](const auto& name, const auto& names) {
    return std::any_of(names.begin(), names.end(), [&](const auto& other) {
      if (name.first == other.first) return !name.first.empty() || name.second == other.second;
      return !name.second.empty() && name.second == other.second && CountryOf(name.first) == CountryOf(other.first);
    });
  };
  // By both, so that the answer is the same from either side.
  std::size_t in_y = 0, in_x = 0;
  for (const auto& name : x) in_y += in(name, y);
  for (const auto& name : y) in_x += in(name, x);
  const std::size_t shared = std::min(in_y, in_x);
  const std::size_t all = x.size() + y.size() - shared;
  return all == 0 || static_cast<double>(shared) >= kNamesShared * static_cast<double>(all);
}

bool Earlier(const Reading* a, const Reading* b) {
  const auto rank = [](const Reading* r) {
    return std::tuple(!r->published.has_value(), r->published.value_or(0), r->article);
  };
  return rank(a) < rank(b);
}

}  // namespace

std::vector<Copies> CopiesAround(LinkView& view, const std::vector<ArticleId>& articles) {
  std::set<ArticleId> seen;
  std::vector<Copies> result;
  for (const ArticleId& start : articles) {
    const Reading* first = view.ReadingOf(start);
    if (first == nullptr || !seen.insert(start).second) continue;
    std::vector<const Reading*> component = {first};
    for (std::size_t i = 0; i < component.size(); ++i) {
      const Reading* reading = component[i];
      std::set<ArticleId> candidates;
      for (const std::string& key : CopyKeysOf(*reading)) {
        for (const ArticleId& other : view.ArticlesWithCopyKey(key)) candidates.insert(other);
      }
      for (const ArticleId& id : candidates) {
        const Reading* other = view.ReadingOf(id);
        if (other == nullptr || seen.count(id) > 0 || !AreCopies(*reading, *other)) continue;
        seen.insert(id);
        component.push_back(other);
      }
    }
    std::sort(component.begin(), component.end(), Earlier);
    std::vector<bool> taken(component.size());
    for (std::size_t i = 0; i < component.size(); ++i) {
      if (taken[i]) continue;
      Copies copies{{component[i]->article}};
      for (std::size_t j = i + 1; j < component.size(); ++j) {
        if (taken[j] || !AreCopies(*component[i], *component[j])) continue;
        taken[j] = true;
        copies.articles.push_back(component[j]->article);
      }
      if (copies.articles.size() > 1) result.push_back(std::move(copies));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Copies& a, const Copies& b) { return a.articles.front() < b.articles.front(); });
  return result;
}

}  // namespace isnad
