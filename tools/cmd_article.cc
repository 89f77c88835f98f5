#include <algorithm>
#include <map>
#include <vector>

#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

enum class Mark : std::uint8_t { kEvent, kClaim, kUnread, kName };

struct MarkLook {
  std::string_view what, open, close;
  const char* colour;
};
constexpr MarkLook kLooks[] = {
    {"event", "{", "}", "1;31"}, {"figure", "[", "]", "33"}, {"unread", "(?", "?)", "35"}, {"name", "<", ">", "36"}};
const MarkLook& LookOf(Mark mark) { return kLooks[static_cast<std::size_t>(mark)]; }

struct Marked {
  Span span;
  Mark mark = Mark::kName;
};

// Writes words onto lines of the terminal's width; marks take no part in the counting of columns in colour.
class Writer {
 public:
  Writer(std::ostream& out, const Terminal& terminal) : out_(out), terminal_(terminal) {}

  void Text(std::string_view bytes) {
    const std::string text = CleanText(bytes);
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '\n') {
        Break();
        ++at;
        continue;
      }
      const std::size_t stop = std::min(text.find_first_of(" \n", at), text.size());
      if (stop > at) Word(std::string_view(text).substr(at, stop - at));
      if (stop < text.size() && text[stop] == ' ') blank_ = true;
      at = stop < text.size() && text[stop] == ' ' ? stop + 1 : stop;
    }
  }

  void Sign(std::string_view sign) { Word(sign); }
  void Code(const std::string& code) {
    // The blank before belongs to what was before.
    if (blank_ && column_ > 0) out_ << ' ', ++column_, blank_ = false;
    out_ << code;
  }
  void Break() {
    out_ << '\n';
    column_ = 0;
    blank_ = false;
  }

 private:
  void Word(std::string_view word) {
    const int width = WidthOf(word);
    if (terminal_.width > 0 && column_ > 0 && column_ + (blank_ ? 1 : 0) + width > terminal_.width && blank_) Break();
    if (blank_ && column_ > 0) out_ << ' ', ++column_;
    blank_ = false;
    out_ << word;
    column_ += width;
  }
  std::ostream& out_;
  const Terminal& terminal_;
  int column_ = 0;
  bool blank_ = false;
};

// Spans may nest, as a name in a figure. One that crosses another is left out: it is told below the text all the same.
void PrintMarked(const Article& article, Field field, std::vector<Marked> marks, Io& io) {
  std::erase_if(marks, [&](const Marked& m) {
    return m.span.in != field || m.span.begin >= m.span.end || m.span.end > article.In(field).size();
  });
  std::sort(marks.begin(), marks.end(), [](const Marked& a, const Marked& b) {
    return std::tie(a.span.begin, b.span.end, a.mark) < std::tie(b.span.begin, a.span.end, b.mark);
  });
  const std::string_view text = article.In(field);
  Writer writer(io.out, io.terminal);
  std::vector<Marked> open;
  std::size_t at = 0;
  const auto paint = [&] {
    if (!io.terminal.colour) return;
    writer.Code(open.empty() ? "\x1b[0m" : "\x1b[0;" + std::string(LookOf(open.back().mark).colour) + "m");
  };
  const auto close_until = [&](std::size_t position) {
    while (!open.empty() && open.back().span.end <= position) {
      writer.Text(text.substr(at, open.back().span.end - at));
      at = open.back().span.end;
      const Mark mark = open.back().mark;
      open.pop_back();
      if (io.terminal.colour)
        paint();
      else
        writer.Sign(LookOf(mark).close);
    }
  };
  for (const Marked& mark : marks) {
    close_until(mark.span.begin);
    if (!open.empty() && mark.span.end > open.back().span.end) continue;
    if (!open.empty() && mark.span == open.back().span && mark.mark == open.back().mark) continue;
    writer.Text(text.substr(at, mark.span.begin - at));
    at = mark.span.begin;
    open.push_back(mark);
    if (io.terminal.colour)
      paint();
    else
      writer.Sign(LookOf(mark.mark).open);
  }
  close_until(text.size());
  writer.Text(text.substr(at));
  writer.Break();
}

// The frame, and each candidate with its score and the terms of it, best first.
void PrintReason(const Article& article, const Claim& claim, const std::vector<ClaimReason>& reasons, Io& io) {
  const auto reason = std::find_if(reasons.begin(), reasons.end(), [&](const ClaimReason& r) {
    return r.span == claim.span && r.outcome == claim.outcome && r.people == claim.people;
  });
  if (reason == reasons.end()) return;
  io.out << "      frame " << reason->frame << " of " << QuoteOf(article, reason->word, io.terminal, 40)
         << ", filled by " << reason->rule << '\n';
  for (const WeighedPeople& candidate : reason->candidates) {
    io.out << "      " << candidate.score << "  " << QuoteOf(article, candidate.people, io.terminal, 40) << " ";
    for (const auto& [feature, weight] : candidate.terms)
      io.out << ' ' << feature << (weight < 0 ? " " : " +") << weight;
    io.out << '\n';
  }
}

std::vector<Marked> MarksOf(const Reading& reading) {
  std::vector<Marked> marks;
  for (const Report& report : reading.reports) {
    for (const Span& span : report.mentions) marks.push_back({span, Mark::kEvent});
  }
  for (const Summary& summary : reading.summaries) marks.push_back({summary.span, Mark::kClaim});
  for (const Claim& claim : reading.claims) marks.push_back({claim.span, Mark::kClaim});
  for (const Mention& mention : reading.mentions) marks.push_back({mention.span, Mark::kName});
  for (const Leftover& leftover : reading.leftovers) {
    if (leftover.account == Account::kUnread) marks.push_back({leftover.span, Mark::kUnread});
  }
  return marks;
}

void PrintHead(const Article& article, const Reading& reading, Io& io) {
  const Terminal& terminal = io.terminal;
  io.out << Styled(Clean(article.id.value), Style::kCyan, terminal) << "  "
         << (article.outlet.empty() ? "no outlet" : Isolated(Clean(article.outlet), terminal)) << "  "
         << (reading.published ? IsoOf(*reading.published) : "not dated");
  if (!article.url.empty()) io.out << "  " << Clean(article.url);
  io.out << "\nmarks:";
  for (const MarkLook& look : kLooks) {
    if (terminal.colour)
      io.out << " \x1b[" << look.colour << 'm' << look.what << "\x1b[0m";
    else
      io.out << ' ' << look.open << look.what << look.close;
  }
  io.out << "\n\n";
}

// Title and text with what was found in them.
void PrintText(const Article& article, const Reading& reading, Io& io) {
  const std::vector<Marked> marks = MarksOf(reading);
  if (!article.title.empty()) {
    PrintMarked(article, Field::kTitle, marks, io);
    io.out << '\n';
  }
  PrintMarked(article, Field::kText, marks, io);
}

using EventIds = std::map<std::uint32_t, std::string>;  // by report

EventIds PrintEvents(Lookup& lookup, const Article& article, const Reading& reading, Io& io) {
  EventIds event_of;
  if (!reading.reports.empty()) PrintHeading("Events it tells of", io.terminal, io.out);
  for (std::uint32_t i = 0; i < reading.reports.size(); ++i) {
    const Report& report = reading.reports[i];
    const std::optional<Event> event = lookup.EventOf(ReportRef{article.id, i});
    if (!event) continue;
    event_of[i] = event->id.value;
    io.out << "  " << Styled(event->id.value, Style::kCyan, io.terminal) << "  "
           << EventLine(lookup, *event, io.terminal) << ", " << NameOf(report.role) << " here";
    if (!report.mentions.empty()) io.out << ": " << QuoteOf(article, report.mentions.front(), io.terminal, 60);
    io.out << '\n';
  }
  return event_of;
}

void PrintFigures(Lookup& lookup, const Article& article, const Reading& reading, const EventIds& event_of,
                  const std::vector<ClaimReason>& reasons, Io& io) {
  if (!reading.claims.empty()) PrintHeading("Figures", io.terminal, io.out);
  for (const Claim& claim : reading.claims) {
    io.out << "  " << CountWords(claim.people.min, claim.people.max, claim.people.approx) << ' '
           << OutcomeWords(claim.outcome, claim.group);
    if (claim.report && event_of.contains(*claim.report))
      io.out << ", " << Styled(event_of.at(*claim.report), Style::kCyan, io.terminal);
    if (claim.summary) io.out << ", summary";
    if (!claim.source.empty()) io.out << ", from " << Isolated(Clean(claim.source.back().name), io.terminal);
    io.out << ": " << QuoteOf(article, claim.span, io.terminal, 80) << '\n';
    PrintReason(article, claim, reasons, io);
  }
  for (const std::vector<SumCheck>& whole : SumsByWhole(reading))
    io.out << "  " << WordedSum(lookup, reading, whole) << '\n';
}

void PrintLeftovers(const Article& article, const Reading& reading, Io& io) {
  if (!reading.leftovers.empty()) PrintHeading("Left out, and why", io.terminal, io.out);
  for (const Leftover& leftover : reading.leftovers) {
    io.out << "  " << (leftover.account == Account::kUnread ? "unread" : "no claim") << "  "
           << QuoteOf(article, leftover.span, io.terminal, 60) << "  " << LeftoverWords(leftover) << '\n';
  }
}

void PrintArticle(Lookup& lookup, const Article& article, const Reading& reading,
                  const std::vector<ClaimReason>& reasons, Io& io) {
  PrintHead(article, reading, io);
  PrintText(article, reading, io);
  if (!reading.understood) {
    io.out << "\nNot read: there is no lexicon of its language"
           << (article.lang.empty() ? "" : " (" + Clean(article.lang) + ")") << ".\n";
    return;
  }
  const EventIds event_of = PrintEvents(lookup, article, reading, io);
  PrintFigures(lookup, article, reading, event_of, reasons, io);
  PrintLeftovers(article, reading, io);
}

void PrintJson(const Article& article, const Reading& reading, const std::vector<ClaimReason>& reasons, Io& io) {
  io.out << ArticleRecord(article, &reading) << '\n' << ReadingRecord(article, reading) << '\n';
  for (const ClaimReason& reason : reasons) io.out << ReasonRecord(article, reason) << '\n';
}

// Newest first, as the store gives them.
void PrintVersions(const std::vector<Article>& versions, Io& io) {
  Table table({{"version", true}, {"revised"}, {"archived"}, {"published"}, {"bytes", true}, {"title", false, true}});
  std::size_t number = versions.size();
  for (const Article& version : versions) {
    table.Add({std::to_string(number--), version.revised, version.archived, version.published,
               Grouped(version.text.size()), version.title});
  }
  table.Print(io.out, io.terminal);
}

}  // namespace

int RunArticle(const Args& args, Io& io) {
  std::string id;
  bool versions = false, why = false;
  Flags flags("article",
              "Prints one article with what was found in it marked: words that name an event, figures, names, and what "
              "was left "
              "unread; then the events, the figures with their sources, and the reasons for what was left.",
              "isnad article dz-001\n      in colour on a terminal, else between brackets");
  flags.Word("ID", id, "the article's id")
      .Flag("--versions", versions, "list the article's versions instead")
      .Flag("--why", why, "with each figure the frame that read it, who might have been counted, and what decided")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Article* article = lookup.ArticleOf({id});
  if (article == nullptr) {
    if (!lookup.status().ok()) return Finish(*session, io);
    const Result<bool> removed = session->store->WasRemoved({id});
    return Fail(io, (removed.ok() && *removed ? "article was removed: \"" : "no such article: \"") + id + "\"");
  }
  if (versions) {
    const Result<std::vector<Article>> all = session->store->Versions({id});
    if (!all.ok()) return Fail(io, all.status().message());
    if (flags.json) {
      for (const Article& version : *all) io.out << ArticleRecord(version, nullptr) << '\n';
    } else {
      PrintVersions(*all, io);
    }
    return Finish(*session, io);
  }
  const Reading* stored = lookup.ReadingOf({id});
  const Reading none;
  const Reading& reading = stored != nullptr ? *stored : none;
  const std::vector<ClaimReason> reasons = why ? session->reader->Explain(*article) : std::vector<ClaimReason>();
  if (flags.json) {
    PrintJson(*article, reading, reasons, io);
  } else {
    PrintArticle(lookup, *article, reading, reasons, io);
  }
  return Finish(*session, io);
}

}  // namespace isnad
