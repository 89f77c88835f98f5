#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {

int RunUnread(const Args& args, Io& io) {
  bool all = false;
  Flags flags("unread",
              "Lists the outcome words and numbers of people that ended in no claim though they may tell one, each "
              "with its reason, "
              "and the articles in a language that the lexicon does not know.",
              "isnad unread --all\n      also what rightly is no claim, with the rule that says so");
  flags.Flag("--all", all, "also what is rightly no claim").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Terminal& terminal = io.terminal;
  std::size_t count = 0, articles = 0;
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    const Article* article = lookup.ArticleOf(reading.article);
    if (article == nullptr) return lookup.status().ok();
    if (!reading.understood) {
      ++articles;
      if (flags.json) {
        JsonObject object;
        object.Add("record", "unread").Add("article", reading.article.value).OrNull("lang", article->lang);
        io.out << object.Add("reason", "language").str() << '\n';
      } else {
        io.out << Styled(Clean(reading.article.value), Style::kCyan, terminal)
               << "  the whole article: no lexicon of its language"
               << (article->lang.empty() ? "" : " (" + Clean(article->lang) + ")") << '\n';
      }
    }
    for (const Leftover& leftover : reading.leftovers) {
      if (leftover.account != Account::kUnread && !all) continue;
      ++count;
      if (flags.json) {
        JsonObject object;
        object.Add("record", "unread")
            .Add("article", reading.article.value)
            .Add("in", leftover.span.in == Field::kTitle ? "title" : "text");
        object.Add("begin", leftover.span.begin)
            .Add("end", leftover.span.end)
            .Add("quote", article->Quote(leftover.span));
        object.Add("account", leftover.account == Account::kUnread ? "unread" : "no claim");
        io.out << object.Add("reason", leftover.reason).str() << '\n';
      } else {
        io.out << Styled(Clean(reading.article.value), Style::kCyan, terminal) << "  "
               << QuoteOf(*article, leftover.span, terminal) << "  "
               << (leftover.account == Account::kUnread ? "unread: " : "no claim: ") << LeftoverWords(leftover) << '\n';
      }
    }
    lookup.Forget();
    return lookup.status().ok();
  }));
  if (!flags.json)
    io.out << Grouped(count) << (count == 1 ? " place" : " places") << ", " << Grouped(articles)
           << (articles == 1 ? " whole article.\n" : " whole articles.\n");
  return Finish(*session, io);
}

}  // namespace isnad
