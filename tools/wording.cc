#include "tools/wording.h"

#include <algorithm>

#include "tools/terminal.h"

namespace isnad {
namespace {

struct Words {
  std::string_view rule, words;
};

// What a reader is told about a rule. A rule that is not listed is shown by its id with blanks for hyphens.
constexpr Words kRules[] = {
    {"denied", "One says that nobody was, another gives a number."},
    {"figures-differ", "The figures can't both be right."},
    {"operations-do-not-add-up", "The operations of the parts do not add up to the total."},
    {"part-exceeds-whole", "A part is larger than the whole that another gives."},
    {"parts-do-not-add-up", "The parts do not add up to the total."},
    {"parts-exceed-total", "The parts are more than the total."},
    {"same-source-later", "The same source gave another figure later."},
    {"same-source-raised", "The same source raised its figure."},
    {"toll-rose", "The later figure counts who died since."},
};

// What would reconcile figures that a rule sets against each other.
constexpr Words kWaysOut[] = {
    {"denied", "Both hold if the denial speaks of other people, of another place or of an earlier hour."},
    {"figures-differ",
     "Both hold if one of them counts at another hour, or counts others too (another place, another group)."},
    {"operations-do-not-add-up", "It adds up if an operation is told in two parts, or in none."},
    {"part-exceeds-whole", "Both hold if the total counts only some of the people of whom the other tells."},
    {"parts-do-not-add-up", "It adds up if somebody is counted in two parts, or in none."},
    {"parts-exceed-total", "It adds up if somebody is counted in two parts, or died after the total was given."},
    {"same-source-later", "Nothing to reconcile: the later figure replaces the earlier one."},
    {"same-source-raised", "Nothing to reconcile: the toll rose."},
    {"toll-rose", "Nothing to reconcile: the wounded who died came to the earlier figure."},
};

// Why a claim takes no part in a toll.
constexpr Words kAside[] = {
    {"died-later", "died of wounds, beside those counted before"},
    {"kind", "counts only people of one kind"},
    {"list", "names some, counts nobody"},
    {"listed", "counted with another figure of its sentence"},
    {"no-number", "no number, where others give one"},
    {"part", "a part of another figure"},
    {"share", "counts some of those whom another figure of the article counts"},
    {"superseded", "its source gave another figure later"},
};

// What two reports have in common, or have not.
constexpr Words kFeatures[] = {
    {"alien-type", "types that never name one thing"},
    {"archived-together", "an archive saved both pages on one day"},
    {"bias", "where every pair of dated reports starts"},
    {"bias-undated", "where every pair starts of which one tells no day"},
    {"days-apart", "days apart, though one day is only inferred"},
    {"days-overlap", "their days overlap"},
    {"days-overlap-month", "a day of publication within a month that the other tells"},
    {"days-overlap-wide", "their days overlap, but span a long time"},
    {"far-type", "types that seldom name one thing"},
    {"great-place", "a city, where much happens"},
    {"near-place", "places a few kilometres apart"},
    {"one-city", "two places of one city, of which one may lie in the other"},
    {"one-town", "two places of one town, of which one may lie in the other"},
    {"near-type", "types that outlets use for one thing"},
    {"no-date", "no day to compare"},
    {"one-day-off", "one day apart"},
    {"one-sure-day-off", "one day apart, each told with its weekday or in full"},
    {"other-actors", "other actors"},
    {"other-victim", "each names another man who was killed"},
    {"other-site", "other kinds of places were hit"},
    {"other-weekday", "the weekday or date that the undated one tells does not fit"},
    {"place-above", "one place lies in the other"},
    {"place-alike", "names of places that may be one"},
    {"place-maybe-above", "a street or building, and a town that its article names"},
    {"region-maybe-above", "a street or building, and a region whose city its article may name"},
    {"place-amid", "one tells no place, and its article names the other's"},
    {"place-named", "one article names the other's place in one breath with its own"},
    {"place-told", "one article names the other's place somewhere"},
    {"region-above", "a place, and the region that it lies in"},
    {"same-day", "the same day"},
    {"same-day-default", "the same day, though one only by its publication"},
    {"same-day-of-year", "the same day and month"},
    {"same-days-default", "published on the same days"},
    {"same-place", "the same place"},
    {"same-region", "the same region"},
    {"same-type", "the same type of event"},
    {"same-weekday", "the same weekday"},
    {"shared-actor", "a shared actor"},
    {"shared-name", "both articles name a person or village besides"},
    {"same-site", "the same kind of place was hit"},
    {"shared-people", "both articles name several people, who are no public figures"},
    {"shared-person", "both articles name one person, who is no public figure"},
    {"shared-victim", "a shared victim"},
    {"texts-alike", "texts that share whole phrases"},
    {"small-place", "a village, of which there is seldom news"},
    {"told-long-after", "told long after the other"},
    {"told-next-day", "told without a day, two days after"},
    {"told-soon-after", "the undated one was published soon after"},
    {"told-together", "published together"},
};

// What holds two reports apart, whatever they have in common.
constexpr Words kVetoes[] = {
    {"no-common-day", "both tell their day, and no day is common"},
    {"one-article", "one article tells them apart"},
    {"other-site", "other kinds of places were hit"},
    {"other-weekday", "the weekday or date that the undated one tells does not fit the day of the other"},
    {"raid-against-strike", "an arrest raid is no strike"},
    {"sibling-places", "two places of which neither lies in the other"},
    {"told-before-it-happened", "one was published before the other happened"},
    {"too-old-for-its-news", "the undated one was written long after the day of the other"},
};

// Why a report only may belong to an event.
constexpr Words kDoubts[] = {
    {"evidence-too-weak", "it has too little in common with the event to be sure"},
    {"near-tie", "it could as well belong to another event"},
    {"other-days", "its article tells it beside an event of other days"},
};

constexpr Words kReasons[] = {
    {"accusation", "what somebody is held to have done before, no news of the day"},
    {"attempt", "an attempt: the text does not say that it came to it"},
    {"bomber", "who blew himself up, and none of those whom it killed"},
    {"consequence", "what the event just told did, no event of its own"},
    {"denied", "the text says that somebody denies it"},
    {"doubt", "told as possible or to come, not as what happened"},
    {"furniture", "in a line that is no part of the report: a counter, a caption, another story's headline"},
    {"habit", "tells what happens again and again, no single event"},
    {"in-a-name", "part of a name"},
    {"language", "no lexicon of the article's language"},
    {"negated", "the text says that it did not happen"},
    {"no-event", "a figure with no event and no period to put it on"},
    {"no-frame", "an outcome word in a form that tells nothing by itself"},
    {"no-information", "the text says that nothing is known"},
    {"no-others", "says that there were no others than those told"},
    {"no-outcome", "a number of people with no outcome beside it"},
    {"nobody-found", "an outcome word, but whom it befell was not found"},
    {"other-sense", "a word that mostly means something else, and nobody stands right beside it"},
    {"part-of-no-claim", "a part of people whose own figure is no claim"},
    {"part-unnumbered", "a part of a figure, how many is not said"},
    {"prayer", "a prayer for the dead, no news of one"},
    {"purpose", "an aim: the text does not say that it came to it"},
    {"sentence", "a court's sentence: the text does not say that it was carried out"},
    {"shared-figure", "one figure for several outcomes"},
    {"state", "says what they are or were before, not what happened to them"},
    {"threat", "a threat, nothing that happened"},
    {"told-before", "the same people were counted before"},
    {"victims-unnumbered", "victims without a number and without an outcome"},
};

std::string Find(const Words* begin, const Words* end, std::string_view rule) {
  for (const Words* at = begin; at != end; ++at) {
    if (at->rule == rule) return std::string(at->words);
  }
  std::string words(rule);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string Quoted(const std::string& text) { return "\u201c" + text + "\u201d"; }

}  // namespace

std::string RangeWords(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx) {
  const std::string about = approx ? "about " : "";
  if (!max) return min == 0 ? "any number" : "at least " + about + std::to_string(min);
  if (*max == 0) return "none";
  if (*max == min) return about + std::to_string(min);
  if (min <= 1) return "up to " + about + std::to_string(*max);
  return about + std::to_string(min) + " to " + std::to_string(*max);
}

std::string CountWords(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx) {
  return max == 0U ? "no" : RangeWords(min, max, approx);
}

std::string RangeMark(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx) {
  const std::string about = approx ? "~" : "";
  if (!max) return about + std::to_string(min) + "+";
  if (*max == min) return about + std::to_string(min);
  return about + std::to_string(min) + "-" + std::to_string(*max);
}

std::string OutcomeWords(Outcome outcome, Group group) {
  static constexpr std::string_view kGroups[] = {"",          "civilians ", "militants ", "security forces ",
                                                 "children ", "women "};
  return std::string(kGroups[static_cast<std::size_t>(group)]) + std::string(NameOf(outcome));
}

std::string PeopleWords(const Quantity& people, Outcome outcome, Group group) {
  static constexpr std::string_view kOne[] = {"",       "civilian ", "militant ", "of the security forces ",
                                              "child ", "woman "};
  const std::string count = CountWords(people.min, people.max, people.approx) + " ";
  if (people.min != 1 || people.max != 1U) return count + OutcomeWords(outcome, group);
  return count + std::string(kOne[static_cast<std::size_t>(group)]) + std::string(NameOf(outcome));
}

std::string DateWords(const Date& date) {
  if (date.from && date.to && !date.known()) return "some day from " + IsoOf(*date.from) + " to " + IsoOf(*date.to);
  if (date.from && date.to)
    return *date.from == *date.to ? IsoOf(*date.from) : IsoOf(*date.from) + " to " + IsoOf(*date.to);
  if (date.to) return "until " + IsoOf(*date.to);
  if (date.from) return "from " + IsoOf(*date.from);
  return "no date";
}

std::string HintedDateWords(const Date& date) {
  if (!date.hinted()) return DateWords(date);
  static constexpr std::string_view kWeekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
  static constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};
  std::string weekdays;
  for (std::size_t i = 0; i < std::size(kWeekdays); ++i) {
    if ((date.weekdays >> i & 1) != 0) weekdays += (weekdays.empty() ? "" : " or ") + std::string(kWeekdays[i]);
  }
  std::string words = weekdays;
  if (date.month) {
    const std::string month(kMonths[(*date.month - 1) % std::size(kMonths)]);
    words += (words.empty() ? "" : ", ") + (date.month_day ? std::to_string(*date.month_day) + " " + month : month);
  }
  return words + ", year unknown";
}

std::string BasisWords(Basis basis) {
  switch (basis) {
    case Basis::kStated:
      return "stated";
    case Basis::kRelative:
      return "counted from the day of publication";
    case Basis::kHeading:
      return "from a heading";
    case Basis::kYearInferred:
      return "the year is inferred";
    case Basis::kDefault:
      return "not stated: the days before publication";
    case Basis::kUnknown:
      break;
  }
  return "unknown";
}

std::string RuleWords(std::string_view rule) { return Find(std::begin(kRules), std::end(kRules), rule); }

std::string WayOut(std::string_view rule) { return Find(std::begin(kWaysOut), std::end(kWaysOut), rule); }

std::string AsideWords(std::string_view rule) { return Find(std::begin(kAside), std::end(kAside), rule); }

std::string PolicyWords(TollPolicy policy) {
  switch (policy) {
    case TollPolicy::kUcdp:
      return "ucdp: best is the lowest figure that a source gives last, low and high are the outermost";
    case TollPolicy::kRecorder:
      return "recorder: the least and the most that any source gave, no best";
    case TollPolicy::kRoots:
      return "roots: best is the figure that most independent origins bear out";
  }
  return "";
}

std::string ConflictSentence(const Conflict& conflict, const std::vector<Figure>& figures) {
  const std::string what = OutcomeWords(conflict.outcome, conflict.group);
  std::string ranges, voices;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    const std::string range = RangeWords(figure.min, figure.max, figure.approx);
    ranges += (i == 0 ? "" : " against ") + range;
    voices += i == 0 ? "" : i + 1 == figures.size() ? ", and " : ", ";
    voices += figure.who + (figure.several ? " have " : " has ") + range +
              (figure.quote.empty() ? "" : " (" + Quoted(figure.quote) + ")");
  }
  switch (conflict.kind) {
    case ConflictKind::kContradiction:
      return "Of " + what + ", " + ranges + ": " + voices + ".";
    case ConflictKind::kUpdate:
      return "A source changed its figure of " + what + ": " + voices + ".";
    case ConflictKind::kSum:
      return "The parts do not add up to the total of " + what + ": " + voices + ".";
  }
  return "";
}

std::string SumSentence(const std::vector<SumCheck>& sums, bool months) {
  const std::string parts = months ? "the months" : "the parts";
  std::vector<std::string> holds, open;
  for (const SumCheck& sum : sums) {
    const std::string what =
        sum.of_operations ? sum.stated == 1 ? "operation" : "operations" : std::string(NameOf(sum.outcome));
    const std::string stated = std::to_string(sum.stated) + " " + what;
    if (sum.holds())
      holds.push_back(stated);
    else
      open.push_back(stated + " stated, " + std::to_string(sum.added) + " added");
  }
  std::string out;
  if (!holds.empty()) out = parts + " add up to the total: " + Listed(holds);
  if (!open.empty()) out += (out.empty() ? parts + " do not add up to the total: " : "; but not: ") + Listed(open);
  return out;
}

std::vector<std::vector<SumCheck>> SumsByWhole(const Reading& reading) {
  std::vector<std::vector<SumCheck>> wholes;
  for (const SumCheck& sum : reading.sums) {
    const auto same = std::find_if(wholes.begin(), wholes.end(), [&](const std::vector<SumCheck>& whole) {
      return (sum.summary && whole.front().summary == sum.summary) ||
             (sum.report && whole.front().report == sum.report);
    });
    if (same != wholes.end()) {
      same->push_back(sum);
    } else {
      wholes.push_back({sum});
    }
  }
  return wholes;
}

std::string FeatureWords(std::string_view feature) { return Find(std::begin(kFeatures), std::end(kFeatures), feature); }

std::string VetoWords(std::string_view veto) { return Find(std::begin(kVetoes), std::end(kVetoes), veto); }

std::string DoubtWords(std::string_view reason) { return Find(std::begin(kDoubts), std::end(kDoubts), reason); }

std::string LeftoverWords(const Leftover& leftover) {
  return Find(std::begin(kReasons), std::end(kReasons), leftover.reason);
}

}  // namespace isnad
