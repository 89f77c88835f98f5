#include "tools/judgements.h"

#include <map>
#include <utility>

#include "core/link/anchor.h"

namespace isnad {
namespace {

std::vector<Judgement> AllJudgements(Lookup& lookup) {
  std::vector<Judgement> all;
  lookup.Keep(lookup.store().ForEachJudgement([&](const Judgement& judgement) {
    all.push_back(judgement);
    return true;
  }));
  return all;
}

std::vector<StandingJudgement> Resolved(Lookup& lookup, const std::vector<Judgement>& judgements) {
  std::vector<StandingJudgement> all;
  std::vector<JudgedPair> pairs;
  for (const Judgement& judgement : judgements) {
    const auto standing = [&](const Anchor& anchor) {
      return StandingOn(anchor, lookup.ArticleOf(anchor.article), lookup.ReadingOf(anchor.article));
    };
    StandingJudgement one{judgement, standing(judgement.left), standing(judgement.right), std::nullopt, std::nullopt};
    one.pair = AnchoredPair(judgement, standing);
    if (one.pair) pairs.push_back(*one.pair);
    if (one.left.report && one.left.report == one.right.report) one.right = {std::nullopt, Loss::kOneReport};
    all.push_back(std::move(one));
    lookup.Forget();
  }
  std::map<std::uint64_t, std::uint64_t> aside;
  for (const Contradiction& one : ContradictionsOf(pairs)) aside.emplace(one.aside, one.against);
  for (StandingJudgement& one : all) {
    if (const auto at = aside.find(one.judgement.number); at != aside.end()) one.set_aside = at->second;
  }
  return all;
}

}  // namespace

Standing StandingOn(const Anchor& anchor, const Article* article, const Reading* reading) {
  if (article == nullptr || reading == nullptr) return {std::nullopt, Loss::kNoArticle};
  if (!WordsOf(anchor, *article)) return {std::nullopt, Loss::kOtherText};
  const std::optional<std::uint32_t> report = ReportAt(anchor, *article, *reading);
  if (!report) return {std::nullopt, Loss::kNoReport};
  return {ReportRef{article->id, *report}, Loss::kNoArticle};
}

std::optional<JudgedPair> AnchoredPair(const Judgement& judgement,
                                       const std::function<Standing(const Anchor&)>& standing_of) {
  const Standing left = standing_of(judgement.left);
  if (!left.report) return std::nullopt;
  const Standing right = standing_of(judgement.right);
  if (!right.report || *left.report == *right.report) return std::nullopt;
  return JudgedPair{judgement.number, judgement.ruling, *left.report, *right.report};
}

std::vector<StandingJudgement> StandingJudgements(Lookup& lookup) { return Resolved(lookup, AllJudgements(lookup)); }

std::vector<StandingJudgement> StandingJudgementsAround(Lookup& lookup, std::set<ArticleId> articles) {
  std::vector<Judgement> all = AllJudgements(lookup);
  const auto is_near = [&](const Judgement& judgement) {
    return articles.contains(judgement.left.article) || articles.contains(judgement.right.article);
  };
  for (std::size_t size = 0; size != articles.size();) {
    size = articles.size();
    for (const Judgement& judgement : all) {
      if (is_near(judgement)) articles.insert({judgement.left.article, judgement.right.article});
    }
  }
  std::erase_if(all, [&](const Judgement& judgement) { return !is_near(judgement); });
  return Resolved(lookup, all);
}

std::vector<StandingJudgement> JudgementsOn(Lookup& lookup, const std::vector<ReportRef>& reports) {
  std::set<ArticleId> articles;
  for (const ReportRef& report : reports) articles.insert(report.article);
  std::vector<StandingJudgement> found = StandingJudgementsAround(lookup, std::move(articles));
  const std::set<ReportRef> these(reports.begin(), reports.end());
  std::erase_if(found, [&](const StandingJudgement& one) {
    return !one.pair || !(these.contains(one.pair->left) || these.contains(one.pair->right));
  });
  return found;
}

std::string_view StateOf(const StandingJudgement& standing) {
  return !standing.pair ? "unanchored" : standing.set_aside ? "set aside" : "held";
}

std::string JudgementWords(const StandingJudgement& standing, const Terminal& terminal) {
  const Judgement& judgement = standing.judgement;
  const auto side = [](const Anchor& anchor, const Standing& where) {
    return Clean(where.report ? KeyOf(*where.report) : anchor.article.value);
  };
  std::string words = "Judgement " + std::to_string(judgement.number);
  if (!judgement.who.empty()) words += ", by " + Isolated(Clean(judgement.who), terminal);
  words += ": " + side(judgement.left, standing.left) + " and " + side(judgement.right, standing.right) +
           (judgement.ruling == Ruling::kSame ? " are of one event" : " are of two events");
  if (!judgement.note.empty()) words += " (" + Isolated(Clean(judgement.note), terminal) + ")";
  words += '.';
  if (standing.set_aside)
    words += " It is set aside: it can't stand beside judgement " + std::to_string(*standing.set_aside) + ".";
  return words;
}

std::string_view LossWords(Loss loss) {
  switch (loss) {
    case Loss::kNoArticle:
      return "the article is not in the store";
    case Loss::kOtherText:
      return "the article's text has changed, and these words are not found in it";
    case Loss::kNoReport:
      return "no event is read from these words";
    case Loss::kOneReport:
      return "both are one report now";
  }
  return "";
}

}  // namespace isnad
