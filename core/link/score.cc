#include <algorithm>
#include <cassert>
#include <charconv>
#include <string>

#include "core/link/pair.h"
#include "core/text/latin.h"
#include "core/text/sketch.h"
#include "core/text/tokens.h"

// One function scores a pair and explains the score. Features look at place, day, type and names; never at figures,
// since a linker that likes equal figures hides the conflicts that the program is for.

namespace isnad::internal {
namespace {

constexpr std::int32_t kNoWeight = -1'000'000;  // without its weights the linker links nothing
constexpr double kNearKm = 6;
constexpr Day kSoonDays = 3, kTogetherDays = 2, kLongDays = 60;
constexpr int kSharpDays = 2;                   // a night lies on two days
constexpr int kWideDays = 10, kMonthDays = 31;  // "in February" says little of a day that nobody tells
constexpr int kHintDays = 4;                    // a weekday tells nothing of a week
constexpr double kTextsAlike = 0.15;

bool Share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return b.count(x) > 0; });
}

enum class Places {
  kUnknown,
  kSame,
  kAlike,
  kAbove,
  kMaybeAbove,
  kNear,
  kNamed,
  kTold,
  kAmid,
  kPerson,
  kPeople,
  kSibling
};

// What ties two places to each other, and where either article says so.
struct Tie {
  Places places = Places::kSibling;
  std::optional<Span> left, right;
};

std::optional<Span> MentionOf(const ReportView& view, std::uint32_t entity) {
  for (const Mention& mention : view.reading->mentions) {
    if (mention.entity == entity) return mention.span;
  }
  return std::nullopt;
}

using Names = std::map<std::string, std::uint32_t>;

// The people whom both articles name: the entity index that each gives the first of them, and whether there are more.
struct SharedPeople {
  std::uint32_t left = 0, right = 0;
  bool more = false;
};

// Two names in short may be of two people, a short one and a full one seldom are.
std::optional<SharedPeople> SharePeople(const ReportView& a, const ReportView& b) {
  std::optional<SharedPeople> shared;
  const auto compare = [&](const Names& x, const Names& y) {
    for (const auto& [name, entity] : x) {
      const auto other = y.find(name);
      if (other == y.end()) continue;
      if (!shared) {
        shared = {entity, other->second};
      } else if (shared->left != entity && shared->right != other->second) {
        shared->more = true;
      }
    }
  };
  compare(a.people, b.people);
  compare(a.people, b.shorter);
  compare(a.shorter, b.people);
  return shared;
}

bool HasOneOf(const std::set<std::string>& tokens, const ReportView& view) {
  return std::any_of(view.own.begin(), view.own.end(),
                     [&](const std::string& token) { return tokens.count(token) > 0; });
}

bool Begins(const ReportView& whole, const ReportView& first) {
  return !whole.begin.empty() && std::find(first.own.begin(), first.own.end(), whole.begin) != first.own.end();
}

// "حامشه", "حاشمه": two letters that stand side by side have changed places.
bool AreSwapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto x = std::mismatch(a.begin(), a.end(), b.begin()).first;
  const auto last_x = std::mismatch(a.rbegin(), a.rend(), b.rbegin()).first;
  // Folded Arabic letters are of two bytes, and two of them may begin alike.
  constexpr std::ptrdiff_t kLetter = 2;
  const std::ptrdiff_t begin = (x - a.begin()) / kLetter * kLetter;
  const std::ptrdiff_t end = (last_x.base() - a.begin() + kLetter - 1) / kLetter * kLetter;
  if (end - begin != 2 * kLetter) return false;
  const auto at = static_cast<std::size_t>(begin);
  return a.compare(at, kLetter, b, at + kLetter, kLetter) == 0 && a.compare(at + kLetter, kLetter, b, at, kLetter) == 0;
}

// "غوما", "Goma".
bool AreTransliterated(const std::string& a, const std::string& b) {
  const auto is_latin = [](const std::string& name) { return static_cast<unsigned char>(name.front()) < 0x80; };
  return !a.empty() && !b.empty() && is_latin(a) != is_latin(b) && MaySoundAlike(SoundOf(a), SoundOf(b));
}

// Two places of one name, or of two spellings of it that the lexicon knows: "ذيبان" alone may be Jordan's or the Syrian
// one that others write ذبيان.
bool ShareName(const ReportView& a, const ReportView& b) {
  if (a.folded.empty() || b.folded.empty()) return false;
  if (a.folded == b.folded) return true;
  if (SkeletonOf(a.folded) != SkeletonOf(b.folded)) return false;
  const auto calls = [](const KnownEntity& place, const std::string& folded) {
    return std::any_of(place.names.begin(), place.names.end(),
                       [&](const std::string& name) { return FoldName(name) == folded; });
  };
  return calls(*a.known, b.folded) || calls(*b.known, a.folded);
}

// "سجن ذمار", and a college in Dhamar that serves as a prison: such a house of the land that the other lies in.
bool MayBeHouse(const ReportView& house, const ReportView& other) {
  return !house.house_of.empty() && other.within_town && other.above.contains(house.house_of) &&
         Share(house.sites, other.sites);
}

Places ComparePlaces(const ReportView& a, const ReportView& b) {
  if (a.own.empty() || b.own.empty()) return Places::kUnknown;
  const bool both_known = a.known != nullptr && b.known != nullptr;
  if (both_known && a.known->id == b.known->id) return Places::kSame;
  const bool two_regions = !a.governorate.empty() && !b.governorate.empty() && a.governorate != b.governorate;
  // Two places of one name: unless both articles say in which governorate theirs lies, it was the lexicon's guess.
  if (both_known && !(a.region_told && b.region_told) && ShareName(a, b)) return Places::kAlike;
  if (!both_known && !two_regions) {
    for (const std::string& token : a.own) {
      if (std::find(b.own.begin(), b.own.end(), token) == b.own.end()) continue;
      if (a.folded == b.folded) return Places::kSame;
      if (token.starts_with(kSwapped) ? AreSwapped(a.folded, b.folded)
          : token.starts_with(kBrief) ? AreTransliterated(a.bare, b.bare)
                                      : true)
        return Places::kAlike;
    }
    if (Begins(a, b) || Begins(b, a)) return Places::kAlike;
    // "شارع الخمارة" and "سوق الخمارة".
    if (!a.namesake.empty() && a.namesake == b.namesake) return Places::kAlike;
  }
  if (HasOneOf(a.above, b) || HasOneOf(b.above, a)) return Places::kAbove;
  if (HasOneOf(a.maybe_above, b) || HasOneOf(b.maybe_above, a)) return Places::kMaybeAbove;
  if (MayBeHouse(a, b) || MayBeHouse(b, a)) return Places::kMaybeAbove;
  if (both_known && a.known->lat && a.known->lon && b.known->lat && b.known->lon && a.precise && b.precise &&
      DistanceKm(*a.known->lat, *a.known->lon, *b.known->lat, *b.known->lon) <= kNearKm) {
    return Places::kNear;
  }
  // "في شمال شرق سوريا": land of several governorates, which lies above most of what is told of it.
  const auto is_wide = [](const ReportView& view) { return !view.precise && view.governorate.empty(); };
  return is_wide(a) || is_wide(b) ? Places::kUnknown : Places::kSibling;
}

// Days between two reports that tell theirs.
Day GapOf(const ReportView& a, const ReportView& b) {
  return std::max(0, std::max(a.days->from, b.days->from) - std::min(a.days->to, b.days->to));
}

bool IsFire(EventType type) { return type == EventType::kAirstrike || type == EventType::kShelling; }

// Words that outlets choose differently for one thing. "Other" says nothing against any type.
bool AreNear(EventType a, EventType b) {
  using enum EventType;
  static constexpr std::pair<EventType, EventType> kNear[] = {{kRaid, kAttack},
                                                              {kRaid, kClash},
                                                              {kRaid, kAssassination},
                                                              {kRaid, kAbduction},
                                                              {kAirstrike, kShelling},
                                                              {kAirstrike, kBombing},
                                                              {kAirstrike, kAttack},
                                                              {kAirstrike, kAssassination},
                                                              {kShelling, kAttack},
                                                              {kShelling, kClash},
                                                              {kBombing, kAttack},
                                                              {kBombing, kAssassination},
                                                              {kAttack, kClash},
                                                              {kAttack, kAssassination},
                                                              {kAttack, kAbduction},
                                                              {kClash, kAssassination},
                                                              {kAssassination, kAbduction}};
  if (a == kOther || b == kOther) return true;
  return std::any_of(std::begin(kNear), std::end(kNear),
                     [&](const auto& pair) { return pair == std::pair(a, b) || pair == std::pair(b, a); });
}

// A flood is no raid, whoever was there that day; what exploded may be told as either.
bool AreAlien(EventType a, EventType b) {
  using enum EventType;
  if (b == kDisaster) std::swap(a, b);
  return a == kDisaster && b != kDisaster && b != kBombing && b != kOther;
}

std::optional<Span> PlaceQuote(const ReportView& view) { return view.report->place_quote; }

std::optional<Span> DateQuote(const ReportView& view) {
  if (view.report->date.quotes.empty()) return std::nullopt;
  return view.report->date.quotes.front();
}

// The place of `of`, as the article of `by` names it.
std::optional<Span> NamedIn(const ReportView& by, const Names& names, const ReportView& of) {
  for (const std::string& token : of.own) {
    if (token.starts_with(kSwapped) || token.starts_with(kBrief)) continue;
    if (const auto found = names.find(token); found != names.end()) return MentionOf(by, found->second);
  }
  return std::nullopt;
}

// "قصفت القوات قريتي كذا وكذا": on one day, a place that the other article names is where it was too: named beside its
// own, or anywhere by what it is about. So is that of an article that names the same people.
Tie TieByNames(const ReportView& a, const ReportView& b) {
  const bool both_main = a.report->role == Role::kMain && b.report->role == Role::kMain;
  if (const auto quote = NamedIn(a, a.named, b)) return {Places::kNamed, quote, PlaceQuote(b)};
  if (const auto quote = NamedIn(b, b.named, a)) return {Places::kNamed, PlaceQuote(a), quote};
  if (both_main && a.precise && b.precise) {
    if (const auto quote = NamedIn(a, a.told, b)) return {Places::kTold, quote, PlaceQuote(b)};
    if (const auto quote = NamedIn(b, b.told, a)) return {Places::kTold, PlaceQuote(a), quote};
  }
  // "The mosque in the police lines": a city is named for much else, but what fell on a mosque there fell on this one.
  if (both_main && Share(a.sites, b.sites)) {
    if (const auto quote = NamedIn(a, a.cities, b)) return {Places::kTold, quote, PlaceQuote(b)};
    if (const auto quote = NamedIn(b, b.cities, a)) return {Places::kTold, PlaceQuote(a), quote};
  }
  if (const auto people = SharePeople(a, b))
    return {people->more ? Places::kPeople : Places::kPerson, MentionOf(a, people->left), MentionOf(b, people->right)};
  return {};
}

Tie TieOf(const ReportView& a, const ReportView& b) {
  const Places places = ComparePlaces(a, b);
  if ((places == Places::kSibling || places == Places::kUnknown) && a.dated() && b.dated() && GapOf(a, b) == 0) {
    if (const Tie tie = TieByNames(a, b); tie.places != Places::kSibling) return tie;
    // "وكان تفجير سابق في 22 تشرين الثاني قد أوقع": told in passing, by an article that names the place elsewhere.
    if (const auto quote = NamedIn(a, a.amid, b)) return {Places::kAmid, quote, PlaceQuote(b)};
    if (const auto quote = NamedIn(b, b.amid, a)) return {Places::kAmid, PlaceQuote(a), quote};
  }
  return {places, PlaceQuote(a), PlaceQuote(b)};
}

// What an undated report says of its day against the days of a dated one, or against what another undated one says.
enum class Hints { kNone, kAllow, kNearly, kForbid };

Hints CompareHints(const ReportView& a, const ReportView& b) {
  const Date& x = a.report->date;
  const Date& y = b.report->date;
  if (a.days && b.days) return Hints::kNone;
  if (!a.days && !b.days) {
    if (!x.hinted() || !y.hinted()) return Hints::kNone;
    bool common = false;
    if (x.weekdays != 0 && y.weekdays != 0) {
      if ((x.weekdays & y.weekdays) == 0) return Hints::kForbid;
      common = true;
    }
    if (x.month && y.month) {
      if (x.month != y.month || (x.month_day && y.month_day && x.month_day != y.month_day)) return Hints::kForbid;
      common = true;
    }
    return common ? Hints::kAllow : Hints::kNone;
  }
  const ReportView& dated = a.days ? a : b;
  const Date& hint = a.days ? y : x;
  if (!hint.hinted() || dated.days->span() > kHintDays) return Hints::kNone;
  for (Day day = dated.days->from; day <= dated.days->to; ++day) {
    if (hint.Allows(day)) return Hints::kAllow;
  }
  if (dated.days->strong()) return Hints::kForbid;
  return hint.Allows(dated.days->from - 1) || hint.Allows(dated.days->to + 1) ? Hints::kNearly : Hints::kForbid;
}

// Of a city there is news every day, of a village seldom, least of one that no gazetteer holds. Of undated pairs of the
// field posts at hand one in five of one city are of one incident, half of one town, two of three of one village.
bool IsGreat(const ReportView& view) { return view.known != nullptr && view.known->kind == "city"; }
bool IsSmall(const ReportView& view) { return view.known == nullptr || view.known->kind == "village"; }

std::optional<Span> EventQuote(const ReportView& view) {
  if (view.report->mentions.empty()) return std::nullopt;
  return view.report->mentions.front();
}

// What both say that it fell on.
std::pair<std::optional<Span>, std::optional<Span>> SharedSite(const ReportView& a, const ReportView& b) {
  for (const Site& x : a.report->sites)
    for (const Site& y : b.report->sites)
      if (x.kind == y.kind) return {x.span, y.span};
  return {};
}

// What an undated report must share with another besides the place: a rare name, or a time that may be the same.
bool HaveMoreInCommon(const ReportView& a, const ReportView& b) {
  return Share(a.specifics, b.specifics) || SharePeople(a, b) || (a.dated() && MayBeNear(b, a)) ||
         (b.dated() && MayBeNear(a, b));
}

}  // namespace

std::int32_t Weights::Of(std::string_view feature) const {
  const auto found = by_feature.find(feature);
  assert(found != by_feature.end());
  return found == by_feature.end() ? kNoWeight : found->second;
}

Weights ParseWeights(const std::vector<std::vector<std::string>>& rows) {
  Weights weights;
  for (const std::vector<std::string>& row : rows) {
    if (row.size() < 2) continue;
    std::int32_t value = 0;
    [[maybe_unused]] const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), value);
    assert(error == std::errc() && end == row[1].data() + row[1].size());
    weights.by_feature[row[0]] = value;
  }
  return weights;
}

PairScore Score(const ReportView& a, const ReportView& b, const Weights& weights) {
  PairScore result;
  const auto add = [&](const char* name, std::optional<Span> left, std::optional<Span> right) {
    const std::int32_t weight = weights.Of(name);
    result.features.push_back({name, weight, left, right});
    result.score += weight;
  };
  const auto veto = [&](const char* name) {
    if (result.veto.empty()) result.veto = name;
  };
  add(a.days && b.days ? "bias" : "bias-undated", std::nullopt, std::nullopt);
  // The reader has already told one article's events apart.
  if (a.ref.article == b.ref.article) veto("one-article");

  const Tie tie = TieOf(a, b);
  const Places places = tie.places;
  switch (places) {
    case Places::kSame:
      add(a.precise && b.precise   ? "same-place"
          : a.precise || b.precise ? "region-above"
                                   : "same-region",
          tie.left, tie.right);
      break;
    case Places::kAlike:
      add("place-alike", tie.left, tie.right);
      break;
    case Places::kAbove:
      add(a.precise && b.precise ? "place-above" : "region-above", tie.left, tie.right);
      break;
    case Places::kMaybeAbove:
      add("place-maybe-above", tie.left, tie.right);
      break;
    case Places::kNear:
      add("near-place", tie.left, tie.right);
      break;
    case Places::kNamed:
      add("place-named", tie.left, tie.right);
      break;
    case Places::kTold:
      add("place-told", tie.left, tie.right);
      break;
    case Places::kAmid:
      add("place-amid", tie.left, tie.right);
      break;
    case Places::kPerson:
      add("shared-person", tie.left, tie.right);
      break;
    case Places::kPeople:
      add("shared-people", tie.left, tie.right);
      break;
    case Places::kSibling:
      veto("sibling-places");
      break;
    case Places::kUnknown:
      break;
  }
  const bool same_place = places == Places::kSame || places == Places::kAlike;

  bool common_day = false;
  if (a.days && b.days) {
    const Window &x = *a.days, &y = *b.days;
    const Day gap = GapOf(a, b);
    const bool strong = x.strong() && y.strong();
    common_day = gap <= 1 && a.dated() && b.dated();
    if (gap == 0) {
      const int defaults = (x.basis == Basis::kDefault ? 1 : 0) + (y.basis == Basis::kDefault ? 1 : 0);
      const int span = std::max(x.span(), y.span());
      const char* name = !a.dated() || !b.dated() || span > kMonthDays ? "days-overlap-wide"
                         : span > kWideDays && defaults > 0            ? "days-overlap-month"
                         : defaults == 2                               ? "same-days-default"
                         : defaults == 1                               ? "same-day-default"
                         : strong && span <= kSharpDays                ? "same-day"
                                                                       : "days-overlap";
      add(name, DateQuote(a), DateQuote(b));
    } else if (strong && (gap > 1 || (x.basis == Basis::kStated && y.basis == Basis::kStated))) {
      veto("no-common-day");
    } else {
      add(gap == 1 ? "one-day-off" : "days-apart", DateQuote(a), DateQuote(b));
    }
  } else {
    const ReportView& open = a.days ? b : a;
    const ReportView& other = a.days ? a : b;
    bool soon = false;
    if (other.days) {
      // What is not told in words may have happened some days before.
      const Day slack = other.days->strong() ? 0 : kSoonDays;
      if (open.latest && other.days->from > *open.latest + slack) veto("told-before-it-happened");
      if (other.days->strong() && open.earliest && other.days->to < *open.earliest) veto("too-old-for-its-news");
      if (open.reading->published && open.report->role != Role::kBackground && other.days->basis != Basis::kDefault) {
        const Day after = *open.reading->published - other.days->to;
        soon = after >= -1 && after <= kSoonDays;
        if (soon) add("told-soon-after", DateQuote(a), DateQuote(b));
        if (after > kLongDays) add("told-long-after", DateQuote(a), DateQuote(b));
      }
    } else if (a.reading->published && b.reading->published && a.report->role != Role::kBackground &&
               b.report->role != Role::kBackground) {
      const Day apart = std::abs(*a.reading->published - *b.reading->published);
      soon = apart <= kTogetherDays;
      if (soon) add("told-together", std::nullopt, std::nullopt);
      if (apart > kLongDays) add("told-long-after", std::nullopt, std::nullopt);
    }
    if (!soon) add("no-date", DateQuote(a), DateQuote(b));
    switch (CompareHints(a, b)) {
      case Hints::kAllow:
        add((a.days || a.report->date.month_day) && (b.days || b.report->date.month_day) ? "same-day-of-year"
                                                                                         : "same-weekday",
            DateQuote(a), DateQuote(b));
        break;
      case Hints::kForbid:
        if ((a.days && !a.days->strong()) || (b.days && !b.days->strong()))
          add("other-weekday", DateQuote(a), DateQuote(b));
        else
          veto("other-weekday");
        break;
      case Hints::kNone:
      case Hints::kNearly:
        break;
    }
    if (const auto people = SharePeople(a, b))
      add("shared-name", MentionOf(a, people->left), MentionOf(b, people->right));
    else if (Share(a.others, b.others))
      add("shared-name", std::nullopt, std::nullopt);
    if (Likeness(a.reading->sketch, b.reading->sketch) >= kTextsAlike) add("texts-alike", std::nullopt, std::nullopt);
    if (same_place && a.precise && b.precise) {
      if (IsGreat(a) || IsGreat(b))
        add("great-place", tie.left, tie.right);
      else if (IsSmall(a) && IsSmall(b))
        add("small-place", tie.left, tie.right);
    }
  }

  if (const auto [left, right] = SharedSite(a, b); left && right) {
    add("same-site", left, right);
  } else if (!a.sites.empty() && !b.sites.empty()) {
    add("other-site", a.report->sites.front().span, b.report->sites.front().span);
  }
  const bool shared_victim =
      Share(a.victims, b.victims) || Share(a.arabic_sounds, b.latin_sounds) || Share(a.latin_sounds, b.arabic_sounds);
  const bool shared_target = Share(a.targets, b.targets) || Share(a.targets, b.victims) || Share(a.victims, b.targets);
  if (shared_victim) add("shared-victim", EventQuote(a), EventQuote(b));
  if (shared_target) add("shared-target", EventQuote(a), EventQuote(b));

  const EventType x = a.report->type, y = b.report->type;
  const bool near_type = x == y || AreNear(x, y);
  // Who arrests stands in the town that he raids; who fires at it does not. Without an arrest, a landing that kills is
  // told as a strike as well.
  if (((x == EventType::kRaid && IsFire(y) && a.arrests && !b.arrests) ||
       (y == EventType::kRaid && IsFire(x) && b.arrests && !a.arrests)) &&
      !shared_victim && !shared_target) {
    veto("raid-against-strike");
  }
  add(x == y && x != EventType::kOther ? "same-type"
      : near_type                      ? "near-type"
      : AreAlien(x, y)                 ? "alien-type"
                                       : "far-type",
      EventQuote(a), EventQuote(b));

  // Of an attack or a fight one outlet names who attacked, another whom; who fires from afar is named by all.
  if (Share(a.actors, b.actors)) {
    add("shared-actor", EventQuote(a), EventQuote(b));
  } else if (!a.actors.empty() && !b.actors.empty() && IsFire(x) && IsFire(y)) {
    add("other-actors", EventQuote(a), EventQuote(b));
  }

  const bool by_day = common_day && places != Places::kUnknown && places != Places::kNear && places != Places::kSibling;
  const bool both_open = !a.dated() && !b.dated();
  const bool by_place = (!a.dated() || !b.dated()) && same_place && a.precise && b.precise && near_type;
  // A quarter, and the town that it lies in.
  const bool lies_in = (!a.dated() || !b.dated()) && places == Places::kAbove && a.precise && b.precise && near_type &&
                       !a.land && !b.land && (HasOneOf(a.towns, b) || HasOneOf(b.towns, a));
  const bool by_more = (by_place || lies_in) && HaveMoreInCommon(a, b);
  // "انفجار في سوق كذا صباح الاثنين", and the town that had one on a Monday.
  const bool of_town = (a.within_town && HasOneOf(a.towns, b)) || (b.within_town && HasOneOf(b.towns, a));
  const bool on_day = CompareHints(a, b) == Hints::kAllow, on_site = Share(a.sites, b.sites);
  const bool by_town = lies_in && !both_open && (of_town ? on_day || on_site : on_day && on_site);
  // Much happens in the land around a town.
  const bool by_place_alone = by_place && !both_open && !a.land && !b.land;
  result.eligible = by_day || by_place_alone || by_town || by_more || shared_victim;
  result.weak = result.eligible && !by_day && !by_more && !shared_victim;
  return result;
}

}  // namespace isnad::internal
