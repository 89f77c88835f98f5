#include <map>
#include <set>
#include <tuple>

#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr std::string_view kLanguage = "language";  // the reason of a whole article

// What was asked for: everything where a filter is empty.
struct Filter {
  std::string outlet, reason;
  bool all = false;     // what rightly is no claim too
  bool counts = false;  // nothing but how many
  bool Takes(const std::string& of_outlet, std::string_view of_reason) const {
    return (outlet.empty() || outlet == of_outlet) && (reason.empty() || reason == of_reason);
  }
};

std::string_view AccountName(Account account) { return account == Account::kUnread ? "unread" : "no claim"; }

// How many places of how many articles.
struct Tally {
  std::uint64_t places = 0;
  std::set<ArticleId> articles;
};

class Tallies {
 public:
  void Add(const Reading& reading, std::string_view reason, Account account) {
    Tally& of = tallies_[{reading.outlet, std::string(reason), account}];
    ++of.places;
    of.articles.insert(reading.article);
  }
  bool empty() const { return tallies_.empty(); }

  void PrintJson(Io& io) const {
    for (const auto& [key, tally] : tallies_) {
      const auto& [outlet, reason, account] = key;
      JsonObject object;
      object.Add("record", "unread_count").OrNull("outlet", outlet).Add("reason", reason);
      object.Add("account", AccountName(account)).Add("places", tally.places);
      io.out << object.Add("articles", tally.articles.size()).str() << '\n';
    }
  }

  void PrintTable(Io& io) const {
    Table table({{"outlet"}, {"places", true}, {"articles", true}, {"reason", false, true}});
    for (const auto& [key, tally] : tallies_) {
      const auto& [outlet, reason, account] = key;
      const std::string words = LeftoverWords({{}, account, reason});
      table.Add({outlet, Grouped(tally.places), Grouped(tally.articles.size()),
                 (account == Account::kUnread ? "" : "no claim: ") + words});
    }
    table.Print(io.out, io.terminal);
  }

 private:
  std::map<std::tuple<std::string, std::string, Account>, Tally> tallies_;  // outlet, reason
};

JsonObject RecordOf(const Reading& reading) {
  JsonObject object;
  object.Add("record", "unread").Add("article", reading.article.value).OrNull("outlet", reading.outlet);
  return object;
}

std::string WholeArticleRecord(const Article& article, const Reading& reading) {
  return RecordOf(reading).OrNull("lang", article.lang).Add("reason", kLanguage).str();
}

std::string WholeArticleLine(const Article& article, const Terminal& terminal) {
  return Styled(Clean(article.id.value), Style::kCyan, terminal) + "  the whole article: no lexicon of its language" +
         (article.lang.empty() ? "" : " (" + Clean(article.lang) + ")");
}

std::string LeftoverRecord(const Article& article, const Reading& reading, const Leftover& leftover) {
  JsonObject object = RecordOf(reading);
  object.Add("in", leftover.span.in == Field::kTitle ? "title" : "text");
  object.Add("begin", leftover.span.begin).Add("end", leftover.span.end);
  object.Add("quote", article.Quote(leftover.span)).Add("account", AccountName(leftover.account));
  return object.Add("reason", leftover.reason).str();
}

std::string LeftoverLine(const Article& article, const Leftover& leftover, const Terminal& terminal) {
  return Styled(Clean(article.id.value), Style::kCyan, terminal) + "  " + QuoteOf(article, leftover.span, terminal) +
         "  " + std::string(AccountName(leftover.account)) + ": " + LeftoverWords(leftover);
}

}  // namespace

int RunUnread(const Args& args, Io& io) {
  Filter filter;
  Flags flags(
      "unread",
      "Lists the outcome words and numbers of people that ended in no claim though they may tell one, each "
      "with its reason, and the articles in a language that the lexicon does not know; then how many there are "
      "by outlet and by reason.",
      "isnad unread --outlet sahel-news --reason nobody-found\n      one outlet's outcome words whose people were "
      "not found\n  isnad unread --all\n      also what rightly is no claim, with the rule that says so");
  flags.Flag("--all", filter.all, "also what is rightly no claim")
      .Flag("--counts", filter.counts, "only how many there are by outlet and by reason")
      .Text("--outlet", filter.outlet, "only of this outlet")
      .Text("--reason", filter.reason, "only of this reason, as --json names it")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  const Terminal& terminal = io.terminal;
  std::size_t count = 0, articles = 0;
  Tallies tallies;
  const auto any = [](const Reading&) { return true; };
  ForEachArticle(*session, any, [&](const Article& article, const Reading& reading) {
    if (!reading.understood && filter.Takes(reading.outlet, kLanguage)) {
      ++articles;
      tallies.Add(reading, kLanguage, Account::kUnread);
      if (!filter.counts)
        io.out << (flags.json ? WholeArticleRecord(article, reading) : WholeArticleLine(article, terminal)) << '\n';
    }
    for (const Leftover& leftover : reading.leftovers) {
      if (leftover.account != Account::kUnread && !filter.all) continue;
      if (!filter.Takes(reading.outlet, leftover.reason)) continue;
      ++count;
      tallies.Add(reading, leftover.reason, leftover.account);
      if (filter.counts) continue;
      io.out << (flags.json ? LeftoverRecord(article, reading, leftover) : LeftoverLine(article, leftover, terminal))
             << '\n';
    }
  });
  if (flags.json) {
    tallies.PrintJson(io);
    return Finish(*session, io);
  }
  if (!tallies.empty()) {
    if (!filter.counts) io.out << '\n';
    tallies.PrintTable(io);
  }
  io.out << Counted(count, "place", "places") << ", " << Counted(articles, "whole article", "whole articles") << ".\n";
  return Finish(*session, io);
}

}  // namespace isnad
