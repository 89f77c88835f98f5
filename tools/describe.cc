#include "tools/describe.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/text/tokens.h"
#include "tools/wording.h"

namespace isnad {

std::string EventLine(Lookup& lookup, const Event& event, const Terminal& terminal) {
  std::string line = std::string(NameOf(event.type)) + ", " + DateWords(event.date);
  if (!event.place.empty()) line += ", " + Isolated(Clean(lookup.NameOf(event.place)), terminal);
  if (!event.region.empty() && event.region != event.place) {
    line += (event.place.empty() ? ", " : " (") + Isolated(Clean(lookup.NameOf(event.region)), terminal) +
            (event.place.empty() ? "" : ")");
  }
  return line;
}

std::string EventHeading(Lookup& lookup, const Event& event, const Terminal& terminal) {
  return Styled(event.id.value, Style::kBold, terminal) + "  " + EventLine(lookup, event, terminal);
}

namespace {

// True if the report of this claim also counts people of more than one kind: "three killed, one of the wounded died".
bool IsToldWhole(const EventFacts& facts, const ClaimView& view) {
  return std::any_of(facts.claims.begin(), facts.claims.end(), [&](const ClaimView& other) {
    return other.ref.article == view.ref.article && other.claim->report == view.claim->report &&
           other.claim->outcome == view.claim->outcome && !other.claim->part_of && other.claim->kind.empty();
  });
}

}  // namespace

std::string KilledMark(const EventFacts& facts) {
  // Within one report the groups are added (a civilian and two militants are three), unless it tells them all together.
  struct Told {
    std::map<Group, Quantity> groups;
  };
  std::map<ReportRef, Told> reports;
  for (const ClaimView& view : facts.claims) {
    const Claim& claim = *view.claim;
    if (claim.outcome != Outcome::kKilled || claim.part_of || !claim.report) continue;
    if (!claim.kind.empty() && IsToldWhole(facts, view)) continue;
    const auto [at, fresh] = reports[{view.ref.article, *claim.report}].groups.try_emplace(claim.group, claim.people);
    if (!fresh && claim.people.min > at->second.min) at->second = claim.people;
  }
  std::optional<std::uint32_t> low, high = 0;
  std::uint32_t most_said = 0;
  bool approx = false;
  for (const auto& [ref, told] : reports) {
    Quantity sum{Form::kDigits, Bound::kExact, 0, 0, false};
    if (const auto all = told.groups.find(Group::kAny); all != told.groups.end()) {
      sum = all->second;
    } else {
      for (const auto& [group, people] : told.groups) {
        sum.min += people.min;
        sum.max = sum.max && people.max ? std::optional(*sum.max + *people.max) : std::nullopt;
        sum.approx = sum.approx || people.approx;
      }
    }
    low = low ? std::min(*low, sum.min) : sum.min;
    most_said = std::max({most_said, sum.min, sum.max.value_or(0)});
    high = high && sum.max ? std::optional(std::max(*high, *sum.max)) : std::nullopt;
    approx = approx || sum.approx;
  }
  if (!low) return "";
  return high || most_said == *low ? RangeMark(*low, high, approx) : RangeMark(*low, most_said, approx) + "+";
}

std::string OutletWords(const std::string& outlet, const Terminal& terminal) {
  return outlet.empty() ? "an article" : Isolated(Clean(outlet), terminal);
}

std::string VoiceOf(const Reading& reading, const Claim& claim, const Terminal& terminal) {
  std::string voice = OutletWords(reading.outlet, terminal);
  for (const SourceLink& link : claim.source) voice += ", from " + Isolated(Clean(link.name), terminal);
  return voice;
}

std::string ChainOf(const Reading& reading, const Claim& claim, const Terminal& terminal) {
  std::string chain = OutletWords(reading.outlet, terminal);
  for (const SourceLink& link : claim.source) chain += " \u2190 " + Isolated(Clean(link.name), terminal);
  return chain;
}

std::string RootName(Lookup& lookup, const std::string& root) {
  if (lookup.lexicon().Entity(root) != nullptr) return Clean(lookup.NameOf({root}));
  const std::size_t at = root.rfind('@');
  if (at == std::string::npos || at == 0) return Clean(root);
  return Clean(root.substr(0, at)) + " (in " + Clean(root.substr(at + 1)) + ")";
}

std::size_t TextsOf(Lookup& lookup, const EventFacts& facts) {
  std::set<ArticleId> texts;
  for (const auto& [article, reading] : facts.readings) {
    const Result<Copies> copies = lookup.store().CopiesWith(article);
    texts.insert(copies.ok() && !copies->articles.empty() ? copies->articles.front() : article);
  }
  return texts.size();
}

std::string QuoteOf(const Article& article, const Span& span, const Terminal& terminal, int columns) {
  const std::string quote = Clean(article.Quote(span));
  return Isolated("\u201c" + (columns > 0 ? Shorten(quote, columns) : quote) + "\u201d", terminal);
}

std::string NamesOf(Lookup& lookup, const std::vector<EntityId>& ids, const Terminal& terminal) {
  std::string names;
  for (const EntityId& id : ids) names += (names.empty() ? "" : ", ") + Isolated(Clean(lookup.NameOf(id)), terminal);
  return names;
}

std::string WordedSum(Lookup& lookup, const Reading& reading, const std::vector<SumCheck>& sums) {
  // A part is a month where the words of its period hold one: without a year, the period itself has no days.
  const Article* article = lookup.ArticleOf(reading.article);
  const auto is_month = [&](const Summary& part) {
    for (const Span& span : part.period.quotes) {
      const Tokens tokens = Tokenize(article->Quote(span), span.in);
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        for (const Analysis& analysis : lookup.lexicon().Analyze(tokens, i)) {
          if (analysis.lexeme->Is("month")) return true;
        }
      }
    }
    return false;
  };
  bool months = article != nullptr && !sums.empty() && sums.front().summary.has_value();
  for (const Summary& summary : reading.summaries) {
    if (months && summary.part_of && summary.part_of == sums.front().summary) months = is_month(summary);
  }
  return SumSentence(sums, months);
}

std::vector<EventSum> SumsOf(const EventFacts& facts) {
  std::vector<EventSum> found;
  for (const auto& [article, reading] : facts.readings) {
    for (std::vector<SumCheck>& whole : SumsByWhole(*reading)) {
      const std::optional<std::uint32_t> report = whole.front().report;
      if (report &&
          std::binary_search(facts.event.reports.begin(), facts.event.reports.end(), ReportRef{article, *report})) {
        found.push_back({reading, std::move(whole)});
      }
    }
  }
  return found;
}

void PrintHeading(std::string_view words, const Terminal& terminal, std::ostream& out) {
  out << '\n' << Styled(words, Style::kBold, terminal) << '\n';
}

void PrintSums(Lookup& lookup, const EventFacts& facts, const Terminal& terminal, std::ostream& out) {
  const std::vector<EventSum> sums = SumsOf(facts);
  if (!sums.empty()) PrintHeading("Totals", terminal, out);
  for (const EventSum& sum : sums) {
    out << "  " << OutletWords(sum.reading->outlet, terminal) << ": " << WordedSum(lookup, *sum.reading, sum.sums)
        << '\n';
  }
}

}  // namespace isnad
