#include "tools/judgements.h"

#include <algorithm>
#include <map>

#include "core/link/anchor.h"
#include "tools/terminal.h"

namespace isnad {

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

std::vector<StandingJudgement> StandingJudgements(Lookup& lookup) {
  std::vector<StandingJudgement> all;
  lookup.Keep(lookup.store().ForEachJudgement([&](const Judgement& judgement) {
    all.push_back({judgement, {}, {}, std::nullopt, std::nullopt});
    return true;
  }));
  std::vector<JudgedPair> pairs;
  for (StandingJudgement& one : all) {
    const auto standing = [&](const Anchor& anchor) {
      return StandingOn(anchor, lookup.ArticleOf(anchor.article), lookup.ReadingOf(anchor.article));
    };
    one.left = standing(one.judgement.left);
    one.right = standing(one.judgement.right);
    one.pair = AnchoredPair(one.judgement, standing);
    if (one.pair) pairs.push_back(*one.pair);
    if (one.left.report && one.left.report == one.right.report) one.right = {std::nullopt, Loss::kOneReport};
    lookup.Forget();
  }
  std::map<std::uint64_t, std::uint64_t> aside;
  for (const Contradiction& one : ContradictionsOf(pairs)) aside.emplace(one.aside, one.against);
  for (StandingJudgement& one : all) {
    if (const auto at = aside.find(one.judgement.number); at != aside.end()) one.set_aside = at->second;
  }
  return all;
}

std::string_view StateOf(const StandingJudgement& standing) {
  return !standing.pair ? "unanchored" : standing.set_aside ? "set aside" : "held";
}

std::string JudgementWords(const StandingJudgement& standing) {
  const Judgement& judgement = standing.judgement;
  const auto side = [](const Anchor& anchor, const Standing& where) {
    return Clean(where.report ? KeyOf(*where.report) : anchor.article.value);
  };
  std::string words = "Judgement " + std::to_string(judgement.number);
  if (!judgement.who.empty()) words += ", by " + Clean(judgement.who);
  words += ": " + side(judgement.left, standing.left) + " and " + side(judgement.right, standing.right) +
           (judgement.ruling == Ruling::kSame ? " are of one event" : " are of two events");
  if (!judgement.note.empty()) words += " (" + Clean(judgement.note) + ")";
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
