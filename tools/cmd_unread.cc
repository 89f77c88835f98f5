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

struct Tally {
  std::uint64_t places = 0;
  std::set<ArticleId> articles;
};

// What was asked for: everything where a filter is empty.
struct Filter {
  std::string outlet, reason;
  bool all = false;
  bool Takes(const std::string& of_outlet, std::string_view of_reason) const {
    return (outlet.empty() || outlet == of_outlet) && (reason.empty() || reason == of_reason);
  }
};

std::string_view AccountName(Account account) { return account == Account::kUnread ? "unread" : "no claim"; }

}  // namespace

int RunUnread(const Args& args, Io& io) {
  Filter filter;
  bool counts = false;
  Flags flags(
      "unread",
      "Lists the outcome words and numbers of people that ended in no claim though they may tell one, each "
      "with its reason, and the articles in a language that the lexicon does not know; then how many there are "
      "by outlet and by reason.",
      "isnad unread --outlet sahel-news --reason nobody-found\n      one outlet's outcome words whose people were "
      "not found\n  isnad unread --all\n      also what rightly is no claim, with the rule that says so");
  flags.Flag("--all", filter.all, "also what is rightly no claim")
      .Flag("--counts", counts, "only how many there are by outlet and by reason")
      .Text("--outlet", filter.outlet, "only of this outlet")
      .Text("--reason", filter.reason, "only of this reason, as --json names it")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Terminal& terminal = io.terminal;
  std::size_t count = 0, articles = 0;
  std::map<std::tuple<std::string, std::string, Account>, Tally> tallies;  // outlet, reason
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    const Article* article = lookup.ArticleOf(reading.article);
    if (article == nullptr) return lookup.status().ok();
    const auto tally = [&](std::string_view reason, Account account) {
      Tally& of = tallies[{reading.outlet, std::string(reason), account}];
      ++of.places;
      of.articles.insert(reading.article);
    };
    if (!reading.understood && filter.Takes(reading.outlet, kLanguage)) {
      ++articles;
      tally(kLanguage, Account::kUnread);
      if (flags.json && !counts) {
        JsonObject object;
        object.Add("record", "unread").Add("article", reading.article.value).OrNull("outlet", reading.outlet);
        io.out << object.OrNull("lang", article->lang).Add("reason", kLanguage).str() << '\n';
      } else if (!counts) {
        io.out << Styled(Clean(reading.article.value), Style::kCyan, terminal)
               << "  the whole article: no lexicon of its language"
               << (article->lang.empty() ? "" : " (" + Clean(article->lang) + ")") << '\n';
      }
    }
    for (const Leftover& leftover : reading.leftovers) {
      if ((leftover.account != Account::kUnread && !filter.all) || !filter.Takes(reading.outlet, leftover.reason))
        continue;
      ++count;
      tally(leftover.reason, leftover.account);
      if (counts) continue;
      if (flags.json) {
        JsonObject object;
        object.Add("record", "unread")
            .Add("article", reading.article.value)
            .OrNull("outlet", reading.outlet)
            .Add("in", leftover.span.in == Field::kTitle ? "title" : "text");
        object.Add("begin", leftover.span.begin)
            .Add("end", leftover.span.end)
            .Add("quote", article->Quote(leftover.span));
        object.Add("account", AccountName(leftover.account));
        io.out << object.Add("reason", leftover.reason).str() << '\n';
      } else {
        io.out << Styled(Clean(reading.article.value), Style::kCyan, terminal) << "  "
               << QuoteOf(*article, leftover.span, terminal) << "  " << AccountName(leftover.account) << ": "
               << LeftoverWords(leftover) << '\n';
      }
    }
    lookup.Forget();
    return lookup.status().ok();
  }));
  if (flags.json) {
    for (const auto& [key, tally] : tallies) {
      JsonObject object;
      object.Add("record", "unread_count").OrNull("outlet", std::get<0>(key)).Add("reason", std::get<1>(key));
      object.Add("account", AccountName(std::get<2>(key)));
      io.out << object.Add("places", tally.places).Add("articles", tally.articles.size()).str() << '\n';
    }
    return Finish(*session, io);
  }
  if (!tallies.empty()) {
    Table table({{"outlet"}, {"places", true}, {"articles", true}, {"reason", false, true}});
    for (const auto& [key, tally] : tallies) {
      const auto& [outlet, reason, account] = key;
      const std::string words = LeftoverWords({{}, account, reason});
      table.Add({outlet, Grouped(tally.places), Grouped(tally.articles.size()),
                 (account == Account::kUnread ? "" : "no claim: ") + words});
    }
    if (!counts) io.out << '\n';
    table.Print(io.out, terminal);
  }
  io.out << Grouped(count) << (count == 1 ? " place" : " places") << ", " << Grouped(articles)
         << (articles == 1 ? " whole article.\n" : " whole articles.\n");
  return Finish(*session, io);
}

}  // namespace isnad
