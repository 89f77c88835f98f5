#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "core/link/anchor.h"
#include "tools/commands.h"
#include "tools/export.h"
#include "tools/json.h"
#include "tools/judgements.h"
#include "tools/pipeline.h"
#include "tools/sides.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 60;

// What a judgement on two events stands on: of each the report that is most like one of the other, since that is the
// pair by which the two are one, or are taken for one. Of equals the first.
std::pair<ReportRef, ReportRef> MostAlike(Session& session, const Side& left, const Side& right) {
  std::pair<ReportRef, ReportRef> best = {left.reports.front(), right.reports.front()};
  if (left.reports.size() == 1 && right.reports.size() == 1) return best;
  const Linker linker(*session.lexicon);
  std::optional<std::int32_t> most;
  for (const ReportRef& a : left.reports) {
    for (const ReportRef& b : right.reports) {
      const Reading* x = session.lookup->ReadingOf(a.article);
      const Reading* y = session.lookup->ReadingOf(b.article);
      if (x == nullptr || y == nullptr) continue;
      const std::int32_t score = linker.ScorePair(*x, a.ordinal, *y, b.ordinal).score;
      if (most && score <= *most) continue;
      most = score;
      best = {a, b};
    }
  }
  return best;
}

std::optional<Anchor> AnchorOn(Lookup& lookup, const ReportRef& report) {
  const Article* article = lookup.ArticleOf(report.article);
  const Reading* reading = lookup.ReadingOf(report.article);
  if (article == nullptr || reading == nullptr || report.ordinal >= reading->reports.size()) return std::nullopt;
  return MakeAnchor(*article, *reading, report.ordinal);
}

const StandingJudgement* FindJudgement(const std::vector<StandingJudgement>& all, std::uint64_t number) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.judgement.number == number; });
  return at == all.end() ? nullptr : &*at;
}

std::set<std::uint64_t> AsideOf(const std::vector<StandingJudgement>& all) {
  std::set<std::uint64_t> numbers;
  for (const StandingJudgement& one : all) {
    if (one.set_aside) numbers.insert(one.judgement.number);
  }
  return numbers;
}

std::string EventIdOf(const Store& store, const ReportRef& report) {
  const Result<EventKey> key = store.EventOf(report);
  if (!key.ok()) return "";
  const Result<Event> event = store.GetEvent(*key);
  return event.ok() ? event->id.value : "";
}

// Whether the two sides may be judged at all; what is wrong is told.
bool MayBeJudged(const Side& left, const Side& right, const std::string& a, const std::string& b, Io& io) {
  if (!left.whole && !right.whole && left.reports == right.reports) {
    Fail(io, "\"" + a + "\" and \"" + b + "\" are one report");
    return false;
  }
  if (AreOneEvent(left, right) && (left.whole || right.whole)) {
    const std::string& id = left.event->id.value;
    Fail(io, "\"" + a + "\" and \"" + b + "\" lie in one event, " + id + ": name two of its reports (\"isnad event " +
                 id + "\" lists them)");
    return false;
  }
  return true;
}

// One that says the same of the same two reports.
const StandingJudgement* SaidBefore(const std::vector<StandingJudgement>& all, Ruling ruling, const ReportRef& left,
                                    const ReportRef& right) {
  for (const StandingJudgement& one : all) {
    if (!one.pair || one.pair->ruling != ruling) continue;
    if (std::minmax(one.pair->left, one.pair->right) == std::minmax(left, right)) return &one;
  }
  return nullptr;
}

void PrintMade(const Store& store, const StandingJudgement& made, Io& io) {
  io.out << JudgementWords(made, io.terminal) << '\n';
  if (!made.pair || made.set_aside) return;
  const std::string left = EventIdOf(store, made.pair->left), right = EventIdOf(store, made.pair->right);
  io.out << (left == right ? "One event now, " + left : "Two events now, " + left + " and " + right) << ".\n";
}

int Make(Session& session, Ruling ruling, const std::vector<std::string>& words, Judgement judgement, bool json,
         Io& io) {
  const std::optional<Side> left = SideAsked(session, words[0], io);
  if (!left) return kFailed;
  const std::optional<Side> right = SideAsked(session, words[1], io);
  if (!right || !MayBeJudged(*left, *right, words[0], words[1], io)) return kFailed;
  Lookup& lookup = *session.lookup;
  const auto [a, b] = MostAlike(session, *left, *right);
  const std::set<ArticleId> around = {a.article, b.article};
  const std::vector<StandingJudgement> before = StandingJudgementsAround(lookup, around);
  if (const StandingJudgement* said = SaidBefore(before, ruling, a, b)) {
    if (json)
      io.out << JudgementRecord(lookup, *said, Ids::kRegistered) << '\n';
    else
      io.out << "Nothing new. " << JudgementWords(*said, io.terminal) << '\n';
    return Finish(session, io);
  }
  const std::optional<Anchor> on_left = AnchorOn(lookup, a), on_right = AnchorOn(lookup, b);
  if (!on_left || !on_right) return Fail(io, "the articles of these reports are not in the store");
  judgement.ruling = ruling;
  judgement.left = *on_left;
  judgement.right = *on_right;
  Pipeline pipeline(*session.reader, *session.store);
  const Result<std::uint64_t> number = pipeline.Judge(std::move(judgement));
  if (!number.ok()) return Fail(io, number.status().message());
  const std::vector<StandingJudgement> after = StandingJudgementsAround(lookup, around);
  const StandingJudgement* made = FindJudgement(after, *number);
  if (made == nullptr) return Finish(session, io);
  if (json) {
    io.out << JudgementRecord(lookup, *made, Ids::kRegistered) << '\n';
    return Finish(session, io);
  }
  PrintMade(*session.store, *made, io);
  const std::set<std::uint64_t> aside = AsideOf(before);
  for (const StandingJudgement& one : after) {
    const std::uint64_t other = one.judgement.number;
    if (other != *number && one.set_aside && !aside.contains(other)) io.out << JudgementWords(one, io.terminal) << '\n';
  }
  return Finish(session, io);
}

void PrintSide(Lookup& lookup, const Anchor& anchor, const Standing& standing, Io& io) {
  io.out << "     ";
  if (standing.report) {
    io.out << ReportLine(lookup, *standing.report, io.terminal) << '\n';
    return;
  }
  io.out << Styled(Clean(anchor.article.value), Style::kCyan, io.terminal) << "  "
         << Isolated("\u201c" + Shorten(Clean(anchor.quote), kQuoteColumns) + "\u201d", io.terminal) << ": "
         << LossWords(standing.loss) << '\n';
}

void Print(Lookup& lookup, const StandingJudgement& one, Io& io) {
  const Judgement& judgement = one.judgement;
  std::string number = std::to_string(judgement.number);
  io.out << std::string(number.size() < 3 ? 3 - number.size() : 0, ' ') << Styled(number, Style::kBold, io.terminal)
         << "  " << NameOf(judgement.ruling);
  if (one.set_aside) io.out << ", set aside: it can't stand beside judgement " << *one.set_aside;
  if (!one.pair) io.out << ", unanchored";
  if (!judgement.who.empty()) io.out << ", by " << Isolated(Clean(judgement.who), io.terminal);
  if (!judgement.note.empty()) io.out << ": " << Isolated(Clean(judgement.note), io.terminal);
  io.out << '\n';
  PrintSide(lookup, judgement.left, one.left, io);
  PrintSide(lookup, judgement.right, one.right, io);
}

int List(Session& session, bool json, Io& io) {
  Lookup& lookup = *session.lookup;
  const std::vector<StandingJudgement> all = StandingJudgements(lookup);
  if (json) {
    for (const StandingJudgement& one : all) io.out << JudgementRecord(lookup, one, Ids::kRegistered) << '\n';
    return Finish(session, io);
  }
  if (all.empty()) {
    io.out << "No judgements. \"isnad events --possible\" lists what is in doubt.\n";
    return Finish(session, io);
  }
  std::size_t aside = 0, unanchored = 0;
  for (const StandingJudgement& one : all) {
    Print(lookup, one, io);
    aside += one.set_aside ? 1 : 0;
    unanchored += one.pair ? 0 : 1;
    lookup.Forget();
  }
  io.out << '\n'
         << Counted(all.size(), "judgement", "judgements") << ": " << Grouped(all.size() - aside - unanchored)
         << " held, " << Grouped(aside) << " set aside, " << Grouped(unanchored) << " unanchored.\n";
  return Finish(session, io);
}

int TakeBack(Session& session, std::uint64_t number, bool json, Io& io) {
  Pipeline pipeline(*session.reader, *session.store);
  if (const Status status = pipeline.TakeBack(number); !status.ok()) return Fail(io, status.message());
  if (json) {
    JsonObject object;
    io.out << object.Add("record", "judgement").Add("removed", number).str() << '\n';
  } else {
    io.out << "Took judgement " << number << " back.\n";
  }
  return Finish(session, io);
}

}  // namespace

int RunJudge(const Args& args, Io& io) {
  std::string what;
  std::vector<std::string> words;
  Judgement judgement;
  Flags flags(
      "judge",
      "Says over the linker's head that two reports tell of one event (\"same A B\") or of two (\"different A B\"): "
      "give "
      "an event's id, an article (its main report is meant) or a report, \"ARTICLE#ORDINAL\". Of an event the report "
      "is "
      "taken that is most like the other side; what is alike to it comes along. A judgement stands on the article's "
      "words and outlives new readings, versions and rebuilds. \"list\" shows all, with those that stand on nothing "
      "any "
      "more and those set aside: what is judged different stays apart, so that a \"same\" against it, of several the "
      "younger, holds nothing. \"remove N\" takes one back.",
      "isnad judge same ev-000012 ev-000031 --by amal --note \"same building in both videos\"\n"
      "  isnad judge different dz-001 dz-002\n      the main reports of two articles are of two events\n"
      "  isnad events --possible\n      what is in doubt and wants a judgement");
  flags.Word("ACTION", what, "same, different, list or remove")
      .Words("WHAT", words, false, "two events, articles or reports; the number of what to remove")
      .Text("--by", judgement.who, "who judges")
      .Text("--note", judgement.note, "why")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::uint64_t number = 0;
  const bool one = words.size() == 1;
  const bool numbered = one && std::from_chars(words[0].data(), words[0].data() + words[0].size(), number).ptr ==
                                   words[0].data() + words[0].size();
  const bool make = (what == "same" || what == "different") && words.size() == 2;
  const bool list = what == "list" && words.empty(), remove = what == "remove" && numbered;
  if (!make && !list && !remove) {
    io.err << "isnad: judge wants \"same A B\", \"different A B\", \"list\" or \"remove NUMBER\"\n";
    return kWrongUsage;
  }
  std::optional<Session> session = OpenSession(flags.store, list ? Use::kQuery : Use::kChange, io);
  if (!session) return kFailed;
  if (list) return List(*session, flags.json, io);
  if (remove) return TakeBack(*session, number, flags.json, io);
  return Make(*session, what == "same" ? Ruling::kSame : Ruling::kDifferent, words, std::move(judgement), flags.json,
              io);
}

}  // namespace isnad
