#include <algorithm>
#include <set>
#include <tuple>

#include "core/link/link.h"
#include "core/text/sketch.h"

// Copies: one text told by several outlets. Two articles are of one text where the shorter stands nearly whole in the
// longer, which is at most twice as long, and all that the shorter names and dates stands there too; its figures then
// say whether it is a copy or an edited one. Two articles that agree stand in one component; in it the earliest is the
// origin of all that agree with it, then the earliest of the rest, and so on.

namespace isnad {
namespace {

constexpr Day kCopyDays = 7;
// How much of the shorter text stands in the longer. Reports of one event that do not copy lie under 0.6.
constexpr double kContained = 0.65;
constexpr double kNamesShared = 0.8;
constexpr std::uint32_t kTimesLonger = 2;

enum class SameText { kNo, kCopy, kEdited };

using Figure = std::tuple<int, int, std::uint32_t, std::int64_t>;

Figure FigureOf(const Claim& claim) {
  return {static_cast<int>(claim.outcome), static_cast<int>(claim.group), claim.people.min,
          claim.people.max ? static_cast<std::int64_t>(*claim.people.max) : -1};
}

std::set<Figure> FiguresOf(const Reading& reading) {
  std::set<Figure> figures;
  for (const Claim& claim : reading.claims) figures.insert(FigureOf(claim));
  return figures;
}

bool Overlaps(const Claim& a, const Claim& b) {
  return (!a.people.max || *a.people.max >= b.people.min) && (!b.people.max || *b.people.max >= a.people.min);
}

// Each figure of the shorter text stands in the longer. A title is rounder: none of the longer's figures need be it,
// but one must allow it.
bool FiguresAgree(const Reading& shorter, const Reading& longer) {
  const auto figures = FiguresOf(longer);
  return std::all_of(shorter.claims.begin(), shorter.claims.end(), [&](const Claim& claim) {
    if (figures.contains(FigureOf(claim))) return true;
    return claim.span.in == Field::kTitle &&
           std::any_of(longer.claims.begin(), longer.claims.end(),
                       [&](const Claim& other) { return other.outcome == claim.outcome && Overlaps(other, claim); });
  });
}

// Each day that the shorter text states is one that a report of the longer may mean. Days counted from the day of
// publication move with it and say nothing.
bool DatesAgree(const Reading& shorter, const Reading& longer) {
  const auto may_be = [](const Date& date, const Report& other) {
    return !other.date.known() || (*other.date.from <= *date.to && *date.from <= *other.date.to);
  };
  return std::all_of(shorter.reports.begin(), shorter.reports.end(), [&](const Report& report) {
    if (!report.date.known() || report.date.basis != Basis::kStated) return true;
    return std::any_of(longer.reports.begin(), longer.reports.end(),
                       [&](const Report& other) { return may_be(report.date, other); });
  });
}

// A known id and a folded name. One text may name what another's surroundings make another place of the same name,
// leave out مدينة or محافظة, or the place within a country.
using Name = std::pair<std::string, std::string>;

bool IsAmong(const Name& name, const std::set<Name>& names) {
  return std::any_of(names.begin(), names.end(), [&](const Name& other) {
    if (!name.second.empty() && name.second == other.second) return true;
    if (name.first.empty() || other.first.empty()) return false;
    return name.first == other.first || other.first.starts_with(name.first + "/");
  });
}

// By entity: the title alone names it, in the outlet's own words.
std::vector<bool> OnlyInTitle(const Reading& reading) {
  std::vector<bool> title(reading.entities.size(), false), text(reading.entities.size(), false);
  for (const Mention& mention : reading.mentions)
    (mention.span.in == Field::kText ? text : title).at(mention.entity) = true;
  for (std::size_t i = 0; i < title.size(); ++i) title[i] = title[i] && !text[i];
  return title;
}

// By entity: nothing but the first words of the text name it, where outlets put themselves and where they write from.
std::vector<bool> OnlyAtHead(const Reading& reading) {
  constexpr std::uint32_t kHead = 40;  // bytes
  std::vector<bool> head(reading.entities.size(), false), rest(reading.entities.size(), false);
  for (const Mention& mention : reading.mentions)
    (mention.span.in == Field::kText && mention.span.begin < kHead ? head : rest).at(mention.entity) = true;
  for (std::size_t i = 0; i < head.size(); ++i) head[i] = head[i] && !rest[i];
  return head;
}

std::set<Name> NamesOf(const Reading& reading, const std::vector<bool>& aside) {
  std::set<Name> names;
  for (std::size_t i = 0; i < reading.entities.size(); ++i)
    if (!aside[i]) names.emplace(reading.entities[i].known, reading.entities[i].folded);
  return names;
}

// Where it happened and to whom: what a monitor's template posts change.
std::set<Name> ScenesOf(const Reading& reading, const std::vector<bool>& aside) {
  std::set<Name> names;
  const auto add = [&](std::uint32_t entity) {
    if (!aside.at(entity)) names.emplace(reading.entities[entity].known, reading.entities[entity].folded);
  };
  for (const Report& report : reading.reports) {
    if (report.role == Role::kBackground) continue;
    if (report.place) add(*report.place);
    for (const std::uint32_t victim : report.victims) add(victim);
  }
  return names;
}

bool NamesAgree(const Reading& shorter, const Reading& longer) {
  const std::set<Name> names = NamesOf(longer, std::vector<bool>(longer.entities.size(), false));
  std::vector<bool> aside = OnlyInTitle(shorter);
  const std::set<Name> scenes = ScenesOf(shorter, aside);
  const std::vector<bool> head = OnlyAtHead(shorter);
  for (std::size_t i = 0; i < aside.size(); ++i) aside[i] = aside[i] || head[i];
  const std::set<Name> all = NamesOf(shorter, aside);
  if (!std::all_of(scenes.begin(), scenes.end(), [&](const Name& name) { return IsAmong(name, names); })) return false;
  const auto shared = std::count_if(all.begin(), all.end(), [&](const Name& name) { return IsAmong(name, names); });
  return static_cast<double>(shared) >= kNamesShared * static_cast<double>(all.size());
}

SameText Compare(const Reading& shorter, const Reading& longer) {
  if (!DatesAgree(shorter, longer) || !NamesAgree(shorter, longer)) return SameText::kNo;
  return FiguresAgree(shorter, longer) ? SameText::kCopy : SameText::kEdited;
}

SameText CompareTexts(const Reading& a, const Reading& b) {
  if (a.article == b.article || (a.outlet == b.outlet && !a.outlet.empty())) return SameText::kNo;
  if (a.published && b.published && std::abs(*a.published - *b.published) > kCopyDays) return SameText::kNo;
  if (Containment(a.sketch, b.sketch) < kContained) return SameText::kNo;
  const std::uint32_t x = a.sketch.shingles, y = b.sketch.shingles;
  if (std::max(x, y) > kTimesLonger * std::min(x, y)) return SameText::kNo;
  if (x != y) return x < y ? Compare(a, b) : Compare(b, a);
  // Of two texts of one length each may be the one that leaves something out; the answer is the same from either side.
  return std::min(Compare(a, b), Compare(b, a));
}

bool Earlier(const Reading* a, const Reading* b) {
  const auto rank = [](const Reading* r) {
    return std::tuple(!r->published.has_value(), r->published.value_or(0), r->article);
  };
  return rank(a) < rank(b);
}

// The articles that are of one text with this one, copies and edited copies, and theirs, and so on. Marks them as seen.
std::vector<const Reading*> ComponentOf(LinkView& view, const Reading* first, std::set<ArticleId>& seen) {
  std::vector<const Reading*> component = {first};
  for (std::size_t i = 0; i < component.size(); ++i) {
    const Reading* reading = component[i];
    std::set<ArticleId> candidates;
    for (const std::string& key : CopyKeysOf(*reading)) {
      const std::vector<ArticleId> alike = view.ArticlesWithCopyKey(key);
      // From either side the same: one of the two is among the first.
      const bool first_ones = std::lower_bound(alike.begin(), alike.end(), reading->article) - alike.begin() <
                              static_cast<std::ptrdiff_t>(kFewAlike);
      const std::size_t count = first_ones ? alike.size() : std::min(alike.size(), kFewAlike);
      candidates.insert(alike.begin(), alike.begin() + static_cast<std::ptrdiff_t>(count));
    }
    for (const ArticleId& id : candidates) {
      if (seen.count(id) > 0) continue;
      const Reading* other = view.ReadingOf(id);
      if (other == nullptr || CompareTexts(*reading, *other) == SameText::kNo) continue;
      seen.insert(id);
      component.push_back(other);
    }
  }
  std::sort(component.begin(), component.end(), Earlier);
  return component;
}

}  // namespace

std::vector<Copies> CopiesAround(LinkView& view, const std::vector<ArticleId>& articles) {
  std::set<ArticleId> seen;
  std::vector<Copies> result;
  for (const ArticleId& start : articles) {
    const Reading* first = view.ReadingOf(start);
    if (first == nullptr || !seen.insert(start).second) continue;
    const std::vector<const Reading*> component = ComponentOf(view, first, seen);
    std::vector<bool> taken(component.size());
    std::vector<std::size_t> firsts;  // by group: where in the component its first article stands
    std::vector<Copies> groups;
    for (std::size_t i = 0; i < component.size(); ++i) {
      if (taken[i]) continue;
      Copies copies{{component[i]->article}, std::nullopt, {}};
      const auto origin = std::find_if(firsts.begin(), firsts.end(), [&](std::size_t earlier) {
        return CompareTexts(*component[i], *component[earlier]) == SameText::kEdited;
      });
      if (origin != firsts.end()) {
        copies.edited_from = component[*origin]->article;
        groups.at(static_cast<std::size_t>(origin - firsts.begin())).edits.push_back(component[i]->article);
      }
      for (std::size_t j = i + 1; j < component.size(); ++j) {
        if (taken[j] || CompareTexts(*component[i], *component[j]) != SameText::kCopy) continue;
        taken[j] = true;
        copies.articles.push_back(component[j]->article);
      }
      firsts.push_back(i);
      groups.push_back(std::move(copies));
    }
    for (Copies& copies : groups) {
      if (copies.articles.size() > 1 || copies.edited_from || !copies.edits.empty())
        result.push_back(std::move(copies));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const Copies& a, const Copies& b) { return a.articles.front() < b.articles.front(); });
  return result;
}

}  // namespace isnad
