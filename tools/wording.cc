#include "tools/wording.h"

#include <algorithm>
#include <utility>

namespace isnad {
namespace {

struct Words {
  std::string_view rule, words;
};

// What a reader is told about a rule. A rule that is not listed is shown by its id with blanks for hyphens.
constexpr Words kRules[] = {
    {"approx-apart", "Both figures are rough, and they are more than a fifth apart."},
    {"approximate-apart", "One figure is rough, and they are more than a fifth apart."},
    {"different-sources", "Different sources give figures that can't both be right."},
    {"figures-differ", "The figures can't both be right."},
    {"part-over-whole", "A part is larger than its whole."},
    {"part-larger", "A part is larger than its whole."},
    {"ranges-apart", "The figures can't both be right."},
    {"same-source-later", "The same source gave the other figure later."},
    {"sum-differs", "The parts do not add up to the total."},
    {"sum-open", "The parts do not add up to the total."},
};

constexpr Words kReasons[] = {
    {"ambiguous", "more than one reading fits"},
    {"casualties", "no outcome is told apart"},
    {"general", "a general statement, no single event"},
    {"habit", "tells what happens again and again, no single event"},
    {"negated", "the text says that it did not happen"},
    {"no-count", "an outcome word with no number of people"},
    {"no-event", "no event that it could belong to"},
    {"no-information", "the text says that nothing is known"},
    {"no-number", "an outcome word with no number of people"},
    {"no-outcome", "a number of people with no outcome"},
    {"no-predicate", "a number of people with no outcome"},
    {"no-victim-found", "an outcome word whose victims were not found"},
    {"mixed-outcomes", "one figure for several outcomes"},
    {"several-outcomes", "one figure for several outcomes"},
    {"title", "part of a title or a rank"},
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

std::string Joined(const std::vector<std::string>& items, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? std::string(last) : ", ";
    out += items[i];
  }
  return out;
}

// A period of 28 to 31 days that begins on the first of a month.
bool IsMonth(const Date& date) {
  if (!date.known()) return false;
  const int days = *date.to - *date.from + 1;
  return days <= 31 && CivilOf(*date.from).month == CivilOf(*date.to).month && CivilOf(*date.from).day == 1;
}

}  // namespace

std::string RangeWords(std::uint32_t min, const std::optional<std::uint32_t>& max, bool approx) {
  const std::string about = approx ? "about " : "";
  if (!max) return min == 0 ? "any number" : "at least " + about + std::to_string(min);
  if (*max == 0) return "none";
  if (*max == min) return about + std::to_string(min);
  if (min <= 1) return "up to " + about + std::to_string(*max);
  return about + std::to_string(min) + " to " + std::to_string(*max);
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

std::string DateWords(const Date& date) {
  if (date.from && date.to)
    return *date.from == *date.to ? IsoOf(*date.from) : IsoOf(*date.from) + " to " + IsoOf(*date.to);
  if (date.to) return "until " + IsoOf(*date.to);
  if (date.from) return "from " + IsoOf(*date.from);
  return "no date";
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

std::string ConflictSentence(const Conflict& conflict, const std::vector<Figure>& figures) {
  const std::string what = OutcomeWords(conflict.outcome, conflict.group);
  std::vector<std::string> ranges, voices;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    const std::string range = RangeWords(figure.min, figure.max, figure.approx);
    ranges.push_back(i == 0 ? range + " " + what : range);
    voices.push_back(figure.who + " has " + range + (figure.quote.empty() ? "" : " (" + Quoted(figure.quote) + ")"));
  }
  switch (conflict.kind) {
    case ConflictKind::kContradiction:
      return Joined(ranges, " against ") + ": " + Joined(voices, " and ") + ".";
    case ConflictKind::kUpdate:
      return "A source changed its figure of " + what + ": " + Joined(voices, " and ") + ".";
    case ConflictKind::kSum:
      return "The parts do not add up to the total of " + what + ": " + Joined(voices, " and ") + ".";
  }
  return "";
}

std::string SumSentence(const Reading& reading, const std::vector<SumCheck>& sums) {
  std::vector<std::string> holds, open;
  std::size_t parts = 0;
  bool months = true;
  for (const SumCheck& sum : sums) {
    const std::string what =
        sum.of_operations ? sum.stated == 1 ? "operation" : "operations" : std::string(NameOf(sum.outcome));
    if (sum.holds()) {
      holds.push_back(std::to_string(sum.stated) + " " + what);
      parts = std::max(parts, sum.parts.size());
    } else {
      open.push_back(std::to_string(sum.stated) + " " + what + " are stated, the parts give " +
                     std::to_string(sum.added));
    }
    for (const std::uint32_t part : sum.part_claims) {
      const Claim& claim = reading.claims.at(part);
      months = months && claim.summary && IsMonth(reading.summaries.at(*claim.summary).period);
    }
    // Operations have no claims: their parts are the summaries themselves.
    for (const Span& part : sum.parts) {
      for (const Summary& summary : reading.summaries) {
        if (sum.of_operations && summary.span == part) months = months && IsMonth(summary.period);
      }
    }
  }
  std::string out;
  if (!holds.empty())
    out = std::string("the ") + (months ? "months" : "parts") + " add up to the total: " + Joined(holds, ", ");
  if (!open.empty()) {
    out += out.empty() ? std::string("the ") + (months ? "months" : "parts") + " do not add up to the total: "
                       : "; these do not: ";
    out += Joined(open, ", ");
  }
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

std::string LeftoverWords(const Leftover& leftover) {
  return Find(std::begin(kReasons), std::end(kReasons), leftover.reason);
}

}  // namespace isnad
