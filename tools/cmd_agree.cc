#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/link/link.h"
#include "core/reconcile/differences.h"
#include "core/text/latin.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/filter.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 90;

// A matrix of who speaks by what befell whom.
struct Matrix {
  using What = std::pair<Outcome, Group>;
  std::vector<What> columns;
  std::map<std::string, std::map<What, std::vector<const ClaimView*>>> rows;  // by root
};

Outcome FamilyOf(Outcome outcome) { return outcome == Outcome::kCaptured ? Outcome::kArrested : outcome; }

Matrix MatrixOf(const EventFacts& facts) {
  Matrix matrix;
  std::set<Matrix::What> columns;
  for (const ClaimView& claim : facts.claims) {
    const Matrix::What what{FamilyOf(claim.claim->outcome), claim.claim->group};
    columns.insert(what);
    matrix.rows[claim.root][what].push_back(&claim);
  }
  matrix.columns.assign(columns.begin(), columns.end());
  return matrix;
}

// "6 Moroccans", "one of the wounded died", "two of them in the house": no figure of all.
bool CountsSome(const EventFacts& facts, const ClaimView& claim) {
  if (!claim.claim->kind.empty()) return true;
  if (!claim.claim->part_of) return false;
  const Claim& whole = facts.readings.at(claim.ref.article)->claims.at(*claim.claim->part_of);
  return claim.claim->group == Group::kAny || claim.claim->group == whole.group;
}

std::string CellOf(const EventFacts& facts, const std::vector<const ClaimView*>& claims) {
  std::string cell;
  std::set<std::string> shown;
  for (const ClaimView* claim : claims) {
    const Quantity& people = claim->claim->people;
    std::string mark = RangeMark(people.min, people.max, people.approx);
    if (CountsSome(facts, *claim)) mark = "(" + mark + ")";
    if (shown.insert(mark).second) cell += (cell.empty() ? "" : ", ") + mark;
  }
  return cell;
}

// A place that no list knows is the one that another report writes in the other script, where they sound alike.
EntityId PlaceOf(const EventFacts& facts, const Reading& reading, std::uint32_t place) {
  const LocalEntity& own = reading.entities[place];
  const auto is_latin = [](const LocalEntity& at) {
    return !at.folded.empty() && static_cast<unsigned char>(at.folded.front()) < 0x80;
  };
  if (!own.known.empty()) return EntityIdOf(reading, place);
  const std::string sound = SoundOf(own.folded).consonants;
  for (const ReportRef& ref : facts.event.reports) {
    const auto at = facts.readings.find(ref.article);
    if (at == facts.readings.end() || ref.ordinal >= at->second->reports.size()) continue;
    const std::optional<std::uint32_t> other = at->second->reports[ref.ordinal].place;
    if (!other || is_latin(at->second->entities[*other]) == is_latin(own)) continue;
    const LocalEntity& theirs = at->second->entities[*other];
    if ((!theirs.known.empty() || is_latin(own)) && SoundOf(theirs.folded).consonants == sound)
      return EntityIdOf(*at->second, *other);
  }
  return EntityIdOf(reading, place);
}

std::vector<Difference> DifferencesOf(Lookup& lookup, const EventFacts& facts) {
  std::vector<ReportView> views;
  for (const ReportRef& ref : facts.event.reports) {
    const auto at = facts.readings.find(ref.article);
    if (at == facts.readings.end() || ref.ordinal >= at->second->reports.size()) continue;
    const Report& report = at->second->reports[ref.ordinal];
    ReportView view{ref, report.date, {}, {}};
    if (report.place) view.place = PlaceOf(facts, *at->second, *report.place);
    for (const std::uint32_t actor : report.actors) view.actors.push_back(EntityIdOf(*at->second, actor));
    std::sort(view.actors.begin(), view.actors.end());
    views.push_back(std::move(view));
  }
  return FindDifferences(views,
                         [&](const EntityId& place, const EntityId& above) { return LiesIn(lookup, place, {above}); });
}

std::string AnswerWords(Lookup& lookup, const Difference& difference, const Answer& answer, const Terminal& terminal) {
  return difference.matter == Matter::kDate ? DateWords(answer.date) : NamesOf(lookup, answer.entities, terminal);
}

void PrintJson(Lookup& lookup, const EventFacts& facts, const Matrix& matrix, Io& io) {
  JsonObject head;
  head.Add("record", "agreement").Add("event", facts.event.id.value).Add("outlets", facts.outlets.size());
  head.Add("articles", facts.readings.size()).Add("texts", TextsOf(lookup, facts));
  std::vector<std::string> roots;
  for (const auto& [root, row] : matrix.rows) roots.push_back(root);
  io.out << head.Add("roots", JsonTexts(roots)).str() << '\n';
  for (const ClaimView& claim : facts.claims) {
    const Article* article = lookup.ArticleOf(claim.ref.article);
    if (article == nullptr) continue;
    const std::string record =
        ClaimRecord(*facts.readings.at(claim.ref.article), claim.ref.ordinal, facts.event.id.value);
    JsonObject more;
    more.Add("outlet", claim.outlet).Add("root", claim.root).Add("quote", article->Quote(claim.claim->span));
    io.out << Joined(record, more.OrNull("url", article->url)) << '\n';
  }
  for (const Difference& difference : DifferencesOf(lookup, facts)) {
    JsonObject record;
    record.Add("record", "difference").Add("event", facts.event.id.value).Add("matter", NameOf(difference.matter));
    JsonList answers;
    for (const Answer& answer : difference.answers) {
      JsonObject one;
      JsonList reports;
      for (const ReportRef& ref : answer.reports) reports.Add(KeyOf(ref));
      one.Add("answer", AnswerWords(lookup, difference, answer, {})).Add("reports", reports);
      answers.Raw(one.str());
    }
    io.out << record.Add("answers", answers).str() << '\n';
  }
  for (const EventSum& whole : SumsOf(facts)) {
    for (const SumCheck& sum : whole.sums) {
      io.out << SumRecord(lookup, *whole.reading, sum, facts.event.id.value) << '\n';
    }
  }
  for (const Conflict& conflict : facts.conflicts) {
    io.out << ConflictRecord(lookup, conflict, facts.event.id.value) << '\n';
  }
}

void PrintMatrix(Lookup& lookup, const EventFacts& facts, const Matrix& matrix, Io& io) {
  std::vector<Table::Column> head = {{"origin", false, true, Style::kCyan}};
  for (const Matrix::What& what : matrix.columns) head.push_back({OutcomeWords(what.first, what.second), true, false});
  Table table(head);
  for (const auto& [root, row] : matrix.rows) {
    std::vector<std::string> cells = {RootName(lookup, root)};
    for (const Matrix::What& what : matrix.columns) {
      const auto at = row.find(what);
      cells.push_back(at == row.end() ? "" : CellOf(facts, at->second));
    }
    table.Add(std::move(cells));
  }
  table.Print(io.out, io.terminal);
  bool some = false;
  for (const auto& [root, row] : matrix.rows) {
    for (const auto& [what, claims] : row) {
      some = some || std::any_of(claims.begin(), claims.end(),
                                 [&](const ClaimView* claim) { return CountsSome(facts, *claim); });
    }
  }
  if (some) io.out << "In brackets: some of them only, as the quote says.\n";
}

void PrintQuotes(Lookup& lookup, const EventFacts& facts, const Matrix& matrix, Io& io) {
  const Terminal& terminal = io.terminal;
  for (const auto& [root, row] : matrix.rows) {
    io.out << '\n' << Styled(Isolated(RootName(lookup, root), terminal), Style::kCyan, terminal) << '\n';
    std::set<std::string> shown;  // a title and its text often say the same
    for (const auto& [what, claims] : row) {
      for (const ClaimView* claim : claims) {
        const Article* article = lookup.ArticleOf(claim->ref.article);
        if (article == nullptr) continue;
        std::string line = PeopleWords(claim->claim->people, claim->claim->outcome, claim->claim->group) + ", " +
                           ChainOf(*facts.readings.at(claim->ref.article), *claim->claim, terminal) +
                           (claim->said ? ", " + IsoOf(*claim->said) : "") + ": " +
                           QuoteOf(*article, claim->claim->span, terminal, kQuoteColumns);
        if (shown.insert(line).second) io.out << "  " << line << '\n';
      }
    }
  }
}

void PrintDifferences(Lookup& lookup, const EventFacts& facts, Io& io) {
  const Terminal& terminal = io.terminal;
  const std::vector<Difference> differences = DifferencesOf(lookup, facts);
  if (!differences.empty()) PrintHeading("The reports differ in", terminal, io.out);
  for (const Difference& difference : differences) {
    for (std::size_t i = 0; i < difference.answers.size(); ++i) {
      const Answer& answer = difference.answers[i];
      io.out << "  " << (i == 0 ? std::string(NameOf(difference.matter)) + ": " : "    against ")
             << AnswerWords(lookup, difference, answer, terminal) << " (";
      std::set<std::string> outlets;
      for (const ReportRef& ref : answer.reports) outlets.insert(facts.readings.at(ref.article)->outlet);
      std::vector<std::string> words;
      for (const std::string& outlet : outlets) words.push_back(OutletWords(outlet, terminal));
      io.out << Listed(words) << ")\n";
    }
  }
}

// Each with what would reconcile it.
void PrintConflicts(Lookup& lookup, const EventFacts& facts, Io& io) {
  const Terminal& terminal = io.terminal;
  if (!facts.conflicts.empty()) PrintHeading("Conflicts", terminal, io.out);
  for (const Conflict& conflict : facts.conflicts) {
    io.out << "  " << Styled("!", Style::kRed, terminal) << ' ' << Isolated(WordedConflict(lookup, conflict), terminal)
           << ' ' << WayOut(conflict.rule) << '\n';
  }
}

}  // namespace

int RunAgree(const Args& args, Io& io) {
  std::string id;
  Flags flags(
      "agree",
      "Shows who says what of one event: a matrix of origins by outcomes, each figure with its chain (outlet "
      "\u2190 agency \u2190 organisation \u2190 official) and quote, and where the reports differ in day, place "
      "or actor, which totals add up, and what would reconcile the conflicts. Origins are counted, not outlets: copies "
      "of a text are one, ten outlets that quote one "
      "monitor are one, and \"local sources\" stay in their article.",
      "isnad agree ev-000012\n      who stands behind each figure of that event");
  flags.Word("ID", id, "the event's id, as \"isnad events\" lists it").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<EventSession> asked = OpenEvent(flags.store, id, io);
  if (!asked) return kFailed;
  auto& [session, facts] = *asked;
  Lookup& lookup = *session.lookup;
  const Matrix matrix = MatrixOf(facts);
  if (flags.json) {
    PrintJson(lookup, facts, matrix, io);
    return Finish(session, io);
  }
  const Terminal& terminal = io.terminal;
  io.out << EventHeading(lookup, facts.event, terminal) << "\n  " << Counted(facts.outlets.size(), "outlet", "outlets")
         << ", " << Counted(TextsOf(lookup, facts), "text", "texts") << ", "
         << Counted(matrix.rows.size(), "root", "roots") << "\n\n";
  if (matrix.rows.empty()) {
    io.out << "No figures.\n";
  } else {
    PrintMatrix(lookup, facts, matrix, io);
    PrintQuotes(lookup, facts, matrix, io);
  }
  PrintDifferences(lookup, facts, io);
  PrintSums(lookup, facts, terminal, io.out);
  PrintConflicts(lookup, facts, io);
  return Finish(session, io);
}

}  // namespace isnad
