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
  kOneTown,
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
  // "القرى" is Qura: a last ي may be an ى.
  const auto heard = [](const std::string& name) {
    NameSound sound = SoundOf(name);
    if (name.ends_with("ي")) sound.vowels.back() += 'a';
    return sound;
  };
  return !a.empty() && !b.empty() && is_latin(a) != is_latin(b) && MaySoundAlike(heard(a), heard(b));
}

// Two places of one name, or of two spellings of it that the lexicon knows: "ذيبان" alone may be Jordan's or the Syrian
// one that others write ذبيان.
bool ShareName(const ReportView& a, const ReportView& b) {
  if (a.folded.empty() || b.folded.empty()) return false;
  const auto joined = [](std::string name) {
    std::erase(name, ' ');
    return name;
  };
  if (joined(a.folded) == joined(b.folded)) return true;
  const auto is_wide = [](const KnownEntity& place) { return place.kind == "region" || place.kind == "country"; };
  if (SkeletonOf(a.folded) != SkeletonOf(b.folded) && (is_wide(*a.known) || is_wide(*b.known))) return false;
  const auto calls = [](const KnownEntity& place, const std::string& folded) {
    return std::any_of(place.names.begin(), place.names.end(),
                       [&](const std::string& name) { return FoldName(name) == folded; });
  };
  return calls(*a.known, b.folded) || calls(*b.known, a.folded);
}

// "سجن ذمار", and a college in Dhamar that serves as a prison: such a house of the land that the other lies in.
bool MayBeHouse(const ReportView& house, const ReportView& other) {
  const bool nameless = other.known == nullptr || other.known->kind == "quarter";
  return !house.house_of.empty() && other.within_town && nameless && other.above.contains(house.house_of) &&
         Share(house.sites, other.sites);
}

// A building stands in a street, a street in a quarter: of one town they may be one place.
bool AreOfOneTown(const ReportView& a, const ReportView& b) {
  return (a.spot || b.spot) && a.of_town && b.of_town && a.precise && b.precise && Share(a.towns, b.towns);
}

Places ComparePlaces(const ReportView& a, const ReportView& b) {
  if (a.own.empty() || b.own.empty()) return Places::kUnknown;
  const bool both_known = a.known != nullptr && b.known != nullptr;
  if (both_known && a.known->id == b.known->id) return Places::kSame;
  const bool two_regions = !a.governorate.empty() && !b.governorate.empty() && a.governorate != b.governorate;
  // "مخيم الفارعة", and "الفارعة" of whoever lives there, which is a village beside it as well.
  if (both_known && ((!a.camp.empty() && a.camp == b.listed) || (!b.camp.empty() && b.camp == a.listed)))
    return Places::kAlike;
  // Two places of one name: unless both articles say in which governorate theirs lies, and say two, it was the
  // lexicon's guess, or it has the place twice.
  if (both_known && !(a.region_told && b.region_told && two_regions) && ShareName(a, b)) return Places::kAlike;
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
  // "فندق تيبستي", and "شارع جمال عبد الناصر" of the same town.
  if (AreOfOneTown(a, b)) return Places::kOneTown;
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
  static constexpr std::pair<EventType, EventType> kNear[] = {
      {kRaid, kAttack},           {kRaid, kClash},          {kRaid, kAssassination},
      {kRaid, kAbduction},        {kRaid, kAirstrike},      {kAirstrike, kShelling},
      {kAirstrike, kBombing},     {kAirstrike, kAttack},    {kAirstrike, kAssassination},
      {kShelling, kAttack},       {kShelling, kClash},      {kBombing, kAttack},
      {kBombing, kAssassination}, {kAttack, kClash},        {kAttack, kAssassination},
      {kAttack, kAbduction},      {kClash, kAssassination}, {kAssassination, kAbduction}};
  if (a == kOther || b == kOther) return true;
  return std::any_of(std::begin(kNear), std::end(kNear),
                     [&](const auto& pair) { return pair == std::pair(a, b) || pair == std::pair(b, a); });
}

// The words of a folded name, by the letters that spelling varies least in.
std::set<std::string> PartsOf(const std::string& name) {
  std::set<std::string> parts;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) parts.insert(SkeletonOf(name.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

// Each names whom it killed, in one script, and no two of the names have a word in common. A public figure goes by an
// id, which says nothing of how he is called.
bool NameOtherVictims(const ReportView& a, const ReportView& b) {
  const auto is_latin = [](const std::string& name) { return static_cast<unsigned char>(name.front()) < 0x80; };
  return !a.victims.empty() && !b.victims.empty() &&
         std::all_of(a.victims.begin(), a.victims.end(), [&](const std::string& x) {
           return std::all_of(b.victims.begin(), b.victims.end(), [&](const std::string& y) {
             return x.find(':') == std::string::npos && y.find(':') == std::string::npos &&
                    is_latin(x) == is_latin(y) && !Share(PartsOf(x), PartsOf(y));
           });
         });
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
  const bool open = places == Places::kSibling || places == Places::kUnknown || places == Places::kOneTown;
  if (open && a.dated() && b.dated() && GapOf(a, b) == 0) {
    if (const Tie tie = TieByNames(a, b); tie.places != Places::kSibling) return tie;
    // "وكان تفجير سابق في 22 تشرين الثاني قد أوقع": told in passing, by an article that names the place elsewhere.
    if (const auto quote = NamedIn(a, a.amid, b)) return {Places::kAmid, quote, PlaceQuote(b)};
    if (const auto quote = NamedIn(b, b.amid, a)) return {Places::kAmid, PlaceQuote(a), quote};
  }
  // What the reader took from a dateline says nothing against another place.
  if (places == Places::kSibling && (a.guessed || b.guessed)) return {Places::kUnknown, {}, {}};
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

// Who documents an incident saves the pages that tell of it together. Of undated pairs of one place that were saved on
// one day nine in ten of the field posts at hand are of one incident; the others are of towns, of which whole archives
// were saved on one day.
bool AreArchivedTogether(const ReportView& a, const ReportView& b) {
  return !a.days && !b.days && a.archived && a.archived == b.archived && a.ref.article != b.ref.article && a.small &&
         b.small;
}

// "يوم 5 آذار" and nothing of the year, in both.
bool AreOfOneDayOfYear(const ReportView& a, const ReportView& b) {
  return !a.days && !b.days && a.report->date.month_day && b.report->date.month_day &&
         CompareHints(a, b) == Hints::kAllow;
}

// What an undated report must share with another besides the place: a rare name, or a time that may be the same.
bool HaveMoreInCommon(const ReportView& a, const ReportView& b) {
  return Share(a.specifics, b.specifics) || SharePeople(a, b) || AreOfOneDayOfYear(a, b) ||
         (a.dated() && MayBeNear(b, a)) || (b.dated() && MayBeNear(a, b));
}

// The feature that places tied so count as, or null.
const char* FeatureOf(Places places, const ReportView& a, const ReportView& b) {
  const bool both = a.precise && b.precise, either = a.precise || b.precise;
  switch (places) {
    case Places::kSame:
      return both ? "same-place" : either ? "region-above" : "same-region";
    case Places::kAlike:
      return "place-alike";
    case Places::kAbove:
      return both ? "place-above" : "region-above";
    case Places::kMaybeAbove:
      return both ? "place-maybe-above" : "region-maybe-above";
    case Places::kNear:
      return "near-place";
    case Places::kOneTown:
      return (a.in_city || b.in_city) && (IsFire(a.report->type) || IsFire(b.report->type)) ? "one-city" : "one-town";
    case Places::kNamed:
      return "place-named";
    case Places::kTold:
      return "place-told";
    case Places::kAmid:
      return "place-amid";
    case Places::kPerson:
      return "shared-person";
    case Places::kPeople:
      return "shared-people";
    case Places::kSibling:
    case Places::kUnknown:
      break;
  }
  return nullptr;
}

// The feature of days that overlap: the wider they are and the less they are told in words, the less it says.
const char* OverlapOf(const ReportView& a, const ReportView& b) {
  const Window &x = *a.days, &y = *b.days;
  const int defaults = (x.basis == Basis::kDefault ? 1 : 0) + (y.basis == Basis::kDefault ? 1 : 0);
  const int span = std::max(x.span(), y.span());
  if (!a.dated() || !b.dated() || span > kMonthDays) return "days-overlap-wide";
  if (span > kWideDays && defaults > 0) return "days-overlap-month";
  if (defaults == 2) return "same-days-default";
  if (defaults == 1) return "same-day-default";
  return x.strong() && y.strong() && span <= kSharpDays ? "same-day" : "days-overlap";
}

const char* FeatureOf(EventType x, EventType y) {
  if (x == y && x != EventType::kOther) return "same-type";
  if (x == y || AreNear(x, y)) return "near-type";
  return AreAlien(x, y) ? "alien-type" : "far-type";
}

// Scores one pair, feature after feature, in the order in which they are shown.
class PairScorer {
 public:
  PairScorer(const ReportView& a, const ReportView& b, const Weights& weights)
      : a_(a), b_(b), weights_(weights), tie_(TieOf(a, b)) {}

  PairScore Run() {
    Add(a_.days && b_.days ? "bias" : "bias-undated");
    // The reader has already told one article's events apart.
    if (a_.ref.article == b_.ref.article) Veto("one-article");
    ScorePlaces();
    if (a_.days && b_.days) {
      ScoreDays();
    } else {
      ScoreOpenDays();
    }
    ScoreSites();
    ScoreVictims();
    ScoreTypes();
    ScoreActors();
    Judge();
    return std::move(result_);
  }

 private:
  void Add(const char* name, std::optional<Span> left = std::nullopt, std::optional<Span> right = std::nullopt) {
    const std::int32_t weight = weights_.Of(name);
    result_.features.push_back({name, weight, left, right});
    result_.score += weight;
  }
  void AddByDates(const char* name) { Add(name, DateQuote(a_), DateQuote(b_)); }
  void AddByEvents(const char* name) { Add(name, EventQuote(a_), EventQuote(b_)); }
  void Veto(const char* name) {
    if (result_.veto.empty()) result_.veto = name;
  }

  void ScorePlaces() {
    if (tie_.places == Places::kSibling) Veto("sibling-places");
    if (const char* feature = FeatureOf(tie_.places, a_, b_)) Add(feature, tie_.left, tie_.right);
  }
  bool IsSamePlace() const { return tie_.places == Places::kSame || tie_.places == Places::kAlike; }
  bool ArePrecise() const { return a_.precise && b_.precise; }

  // Both tell their days.
  void ScoreDays() {
    const Window &x = *a_.days, &y = *b_.days;
    const Day gap = GapOf(a_, b_);
    if (gap == 0) {
      AddByDates(OverlapOf(a_, b_));
    } else if (x.strong() && y.strong() && (gap > 1 || (x.basis == Basis::kStated && y.basis == Basis::kStated))) {
      Veto("no-common-day");
    } else {
      AddByDates(gap > 1                ? "days-apart"
                 : x.sure() && y.sure() ? "one-sure-day-off"
                 : IsToldNextDay()      ? "told-next-day"
                                        : "one-day-off");
      // A slip of a day is one that only one of them tells surely: two raids of two days are told in the same words.
      if (gap != 1 || (x.sure() && y.sure())) return;
      if (Likeness(a_.reading->sketch, b_.reading->sketch) >= kTextsAlike) Add("texts-alike");
      if (IsSamePlace() && a_.small && b_.small) Add("small-place", tie_.left, tie_.right);
    }
  }

  // A page without a word of time tells what happened two days before it: of a city there is other news by then.
  bool IsToldNextDay() const {
    const Window& first = a_.days->from < b_.days->from ? *a_.days : *b_.days;
    const Window& later = &first == &*a_.days ? *b_.days : *a_.days;
    return first.strong() && later.basis == Basis::kDefault && !IsGreat(a_) && !IsGreat(b_);
  }

  // One of them tells none, or neither does.
  void ScoreOpenDays() {
    const ReportView& open = a_.days ? b_ : a_;
    const ReportView& other = a_.days ? a_ : b_;
    if (other.days) {
      HoldAgainst(open, other);
    } else {
      HoldApart(a_, b_);
      HoldApart(b_, a_);
    }
    if (!(other.days ? IsToldSoon(open, other) : AreToldTogether())) AddByDates("no-date");
    ScoreHints();
    ScoreNames();
    if (IsSamePlace() && AreArchivedTogether(a_, b_)) Add("archived-together");
    if (Likeness(a_.reading->sketch, b_.reading->sketch) >= kTextsAlike) Add("texts-alike");
    const bool in_city = LiesInTown() && (IsGreat(a_) || IsGreat(b_));
    if ((!IsSamePlace() && !in_city) || !ArePrecise()) return;
    if (IsGreat(a_) || IsGreat(b_)) {
      Add("great-place", tie_.left, tie_.right);
    } else if (a_.small && b_.small) {
      Add("small-place", tie_.left, tie_.right);
    }
  }

  // The days between which an undated report's event lies against those of a dated one.
  void HoldAgainst(const ReportView& open, const ReportView& dated) {
    // What is not told in words may have happened some days before.
    const Day slack = dated.days->strong() ? 0 : kSoonDays;
    if (open.latest && dated.days->from > *open.latest + slack) Veto("told-before-it-happened");
    if (dated.days->strong() && open.earliest && dated.days->to < *open.earliest) Veto("too-old-for-its-news");
  }

  // Two undated ones: a page that an archive saved before the other's news can have happened.
  void HoldApart(const ReportView& before, const ReportView& after) {
    if (before.latest && after.earliest && *before.latest < *after.earliest) Veto("told-before-it-happened");
  }

  // An undated article of the days right after tells the news of them.
  bool IsToldSoon(const ReportView& open, const ReportView& dated) {
    if (!open.reading->published || open.report->role == Role::kBackground || dated.days->basis == Basis::kDefault)
      return false;
    const Day after = *open.reading->published - dated.days->to;
    const bool soon = after >= -1 && after <= kSoonDays;
    if (soon) AddByDates("told-soon-after");
    if (after > kLongDays) AddByDates("told-long-after");
    return soon;
  }

  // So do two undated articles of one time.
  bool AreToldTogether() {
    if (!a_.reading->published || !b_.reading->published || a_.report->role == Role::kBackground ||
        b_.report->role == Role::kBackground)
      return false;
    const Day apart = std::abs(*a_.reading->published - *b_.reading->published);
    const bool together = apart <= kTogetherDays;
    if (together) Add("told-together");
    if (apart > kLongDays) Add("told-long-after");
    return together;
  }

  void ScoreHints() {
    const Hints hints = CompareHints(a_, b_);
    if (hints == Hints::kAllow) {
      const auto tells_day = [](const ReportView& view) { return view.days || view.report->date.month_day; };
      AddByDates(tells_day(a_) && tells_day(b_) ? "same-day-of-year" : "same-weekday");
    } else if (hints == Hints::kForbid) {
      const auto unsure = [](const ReportView& view) { return view.days && !view.days->strong(); };
      if (unsure(a_) || unsure(b_)) {
        AddByDates("other-weekday");
      } else {
        Veto("other-weekday");
      }
    }
  }

  void ScoreNames() {
    if (const auto people = SharePeople(a_, b_)) {
      Add("shared-name", MentionOf(a_, people->left), MentionOf(b_, people->right));
    } else if (Share(a_.others, b_.others) || (LiesInTown() && (HasOneOf(a_.others, b_) || HasOneOf(b_.others, a_)))) {
      // "هجوم على حاجز كذا في كذا": what is told of the town names the very place.
      Add("shared-name");
    }
  }

  void ScoreSites() {
    if (const auto [left, right] = SharedSite(a_, b_); left && right) {
      Add("same-site", left, right);
    } else if (!a_.sites.empty() && !b_.sites.empty()) {
      Add("other-site", a_.report->sites.front().span, b_.report->sites.front().span);
    }
  }

  void ScoreVictims() {
    shared_victim_ = Share(a_.victims, b_.victims) || Share(a_.arabic_sounds, b_.latin_sounds) ||
                     Share(a_.latin_sounds, b_.arabic_sounds);
    if (shared_victim_) AddByEvents("shared-victim");
    // Of a bombing each outlet names some of the dead; who kills one man meant that one.
    const bool murders = a_.report->type == EventType::kAssassination && b_.report->type == EventType::kAssassination;
    if (murders && NameOtherVictims(a_, b_)) AddByEvents("other-victim");
  }

  void ScoreTypes() {
    // Who arrests stands in the town that he raids; who fires at it does not. Without an arrest, a landing that kills
    // is told as a strike as well.
    const auto arrests_against_fire = [](const ReportView& raid, const ReportView& fire) {
      return raid.report->type == EventType::kRaid && IsFire(fire.report->type) && raid.arrests && !fire.arrests;
    };
    if ((arrests_against_fire(a_, b_) || arrests_against_fire(b_, a_)) && !shared_victim_) Veto("raid-against-strike");
    AddByEvents(FeatureOf(a_.report->type, b_.report->type));
  }

  // Of an attack or a fight one outlet names who attacked, another whom; who fires from afar is named by all.
  void ScoreActors() {
    if (Share(a_.actors, b_.actors)) {
      AddByEvents("shared-actor");
    } else if (!a_.actors.empty() && !b_.actors.empty() && IsFire(a_.report->type) && IsFire(b_.report->type)) {
      AddByEvents("other-actors");
    }
  }

  // Whether the two share enough to be looked at as one event, and whether nothing but the place does it.
  void Judge() {
    const bool open = !a_.dated() || !b_.dated(), both_open = !a_.dated() && !b_.dated();
    const bool near_type = a_.report->type == b_.report->type || AreNear(a_.report->type, b_.report->type);
    const bool by_place = open && IsSamePlace() && ArePrecise() && near_type;
    const bool lies_in = open && ArePrecise() && near_type && LiesInTown();
    const bool by_more = ((by_place || lies_in || IsOfOneDay()) && HaveMoreInCommon(a_, b_)) ||
                         (by_place && both_open && AreArchivedTogether(a_, b_));
    const bool by_town = lies_in && !both_open && IsOfTown();
    // Much happens in the land around a town.
    const bool by_place_alone = by_place && !both_open && !a_.land && !b_.land;
    const bool by_day = IsByDay();
    result_.eligible = by_day || by_place_alone || by_town || by_more || shared_victim_;
    result_.tied = (both_open && by_more) || shared_victim_;
    result_.weak = result_.eligible && !by_day && !by_more && !shared_victim_;
  }

  bool IsByDay() const {
    return a_.days && b_.days && a_.dated() && b_.dated() && GapOf(a_, b_) <= 1 && tie_.places != Places::kUnknown &&
           tie_.places != Places::kNear && tie_.places != Places::kSibling;
  }

  // Undated, of one place and one day of the year: whatever outlets call it.
  bool IsOfOneDay() const {
    const auto tells_day = [](const ReportView& view) { return view.days || view.report->date.month_day; };
    return ArePrecise() && (IsSamePlace() || LiesInTown()) && tells_day(a_) && tells_day(b_) &&
           CompareHints(a_, b_) == Hints::kAllow && !AreAlien(a_.report->type, b_.report->type);
  }

  // A quarter, and the town that it lies in.
  bool LiesInTown() const {
    if (a_.land || b_.land) return false;
    return tie_.places == Places::kAbove        ? HasOneOf(a_.towns, b_) || HasOneOf(b_.towns, a_)
           : tie_.places == Places::kMaybeAbove ? MayLieInTown()
                                                : false;
  }

  bool MayLieInTown() const { return HasOneOf(a_.maybe_towns, b_) || HasOneOf(b_.maybe_towns, a_); }

  // "انفجار في سوق كذا صباح الاثنين", and the town that had one on a Monday.
  bool IsOfTown() const {
    const bool of_town = (a_.within_town && HasOneOf(a_.towns, b_)) || (b_.within_town && HasOneOf(b_.towns, a_));
    const bool on_day = CompareHints(a_, b_) == Hints::kAllow, on_site = Share(a_.sites, b_.sites);
    if (tie_.places == Places::kMaybeAbove) return on_day;
    return of_town ? on_day || on_site : on_day && on_site;
  }

  const ReportView& a_;
  const ReportView& b_;
  const Weights& weights_;
  const Tie tie_;
  bool shared_victim_ = false;
  PairScore result_;
};

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
  return PairScorer(a, b, weights).Run();
}

}  // namespace isnad::internal
