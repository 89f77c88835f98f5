#include <gtest/gtest.h>

#include "tests/core/reconcile/claims.h"

namespace isnad {
namespace {

// An article with one report and a claim for each (figure, source); a source is an entity of the article.
Reading Article(const std::string& id, const std::vector<std::pair<std::uint32_t, std::string>>& said,
                bool scoped = false) {
  Reading reading;
  reading.article = {id};
  reading.outlet = "outlet-" + id;
  reading.published = 100;
  reading.reports.resize(1);
  for (const auto& [figure, source] : said) {
    Claim claim;
    claim.report = 0;
    claim.people.min = figure;
    claim.people.max = figure;
    if (!source.empty()) {
      LocalEntity entity;
      entity.type = EntityType::kOrganization;
      entity.folded = source;
      entity.scoped = scoped;
      reading.entities.push_back(entity);
      claim.source.push_back({source, {}, static_cast<std::uint32_t>(reading.entities.size() - 1)});
    }
    reading.claims.push_back(claim);
  }
  return reading;
}

std::vector<ClaimView> ClaimsIn(const std::vector<Reading>& readings,
                                const std::map<ArticleId, ArticleId>& copies = {}) {
  Event event;
  std::map<ArticleId, const Reading*> by_id;
  for (const Reading& reading : readings) {
    by_id[reading.article] = &reading;
    event.reports.push_back({reading.article, 0});
  }
  return ClaimsOf(event, by_id, copies);
}

TEST(Roots, AreOrigins) {
  const std::vector<Reading> readings = {Article("a", {{3, "monitor"}}), Article("b", {{3, "monitor"}}),
                                         Article("c", {{3, ""}}), Article("d", {{3, ""}})};
  const std::vector<ClaimView> claims = ClaimsIn(readings, {{{"d"}, {"c"}}});
  const std::vector<Agreement> agreements = Agree(Event{}, claims);
  ASSERT_EQ(agreements.size(), 1U);
  ASSERT_EQ(agreements[0].positions.size(), 1U);
  EXPECT_EQ(agreements[0].positions[0].roots, (std::vector<std::string>{"monitor", "outlet-c"}))
      << "ten outlets that quote one monitor are one root, and so are copies";
  EXPECT_EQ(agreements[0].positions[0].claims.size(), 4U);
}

TEST(Roots, UnnamedSourcesStayInTheirArticle) {
  const std::vector<Reading> readings = {Article("a", {{3, "sources"}}, true), Article("b", {{3, "sources"}}, true)};
  const std::vector<ClaimView> claims = ClaimsIn(readings);
  EXPECT_NE(claims[0].root, claims[1].root);
}

TEST(Roots, ATitleSpeaksForTheSourceBelowIt) {
  const std::vector<Reading> readings = {Article("a", {{3, ""}, {3, "monitor"}}),
                                         Article("b", {{4, ""}, {3, "monitor"}})};
  const std::vector<ClaimView> claims = ClaimsIn(readings);
  EXPECT_EQ(claims[0].root, "monitor");
  EXPECT_EQ(claims[2].root, "outlet-b") << "another figure is the outlet's own";
}

TEST(Roots, ATitleDropsTheBoundAndTheNoun) {
  Reading loose = Article("a", {{25, ""}, {25, "hospital"}, {23, "police"}});
  loose.claims[1].group = Group::kCivilian;
  loose.claims[1].people.max.reset();
  loose.claims[1].people.bound = Bound::kAtLeast;
  Reading two = Article("b", {{25, ""}, {25, "hospital"}, {25, "police"}});
  two.claims[1].group = Group::kCivilian;
  Reading other = Article("c", {{25, ""}, {25, "hospital"}});
  other.claims[0].group = Group::kCivilian;
  const std::vector<ClaimView> claims = ClaimsIn({loose, two, other});
  EXPECT_EQ(claims[0].root, "hospital");
  EXPECT_EQ(claims[3].root, "police") << "the very figure before the loose one";
  EXPECT_EQ(claims[6].root, "outlet-c") << "a narrower noun is the outlet's own";
}

TEST(Roots, AnOutletThatOthersCiteIsOneWithThatSource) {
  Reading citing = Article("a", {{3, "monitor"}});
  citing.entities[0].name = "The Monitor";
  citing.entities[0].names = {"The Monitor", "Monitor for Rights"};
  Reading own = Article("b", {{3, ""}});
  own.outlet = "Monitor for Rights";
  EXPECT_EQ(ClaimsIn({citing, own})[1].root, "monitor");
  own.outlet = "Monitor";
  EXPECT_EQ(ClaimsIn({citing, own})[1].root, "Monitor") << "a name that nobody writes so";
  own.outlet = "The Monitor";
  Reading other = Article("c", {{3, "another monitor"}});
  other.entities[0].name = "The Monitor";
  EXPECT_EQ(ClaimsIn({citing, own, other})[1].root, "The Monitor") << "two bodies of one name";
}

TEST(Roots, ASpokesmanIsHisBody) {
  Reading reading = Article("a", {{3, "ministry"}});
  LocalEntity person;
  person.type = EntityType::kPerson;
  person.folded = "the spokesman";
  reading.entities.push_back(person);
  reading.claims[0].source.push_back({"the spokesman", {}, 1});
  EXPECT_EQ(ClaimsIn({reading})[0].root, "ministry");
}

TEST(Agree, MostRootsFirst) {
  const std::vector<Reading> readings = {Article("a", {{3, ""}}), Article("b", {{5, ""}}), Article("c", {{5, ""}})};
  const std::vector<ClaimView> claims = ClaimsIn(readings);
  const std::vector<Agreement> agreements = Agree(Event{}, claims);
  ASSERT_EQ(agreements.size(), 1U);
  ASSERT_EQ(agreements[0].positions.size(), 2U);
  EXPECT_EQ(agreements[0].positions[0].min, 5U);
  EXPECT_EQ(agreements[0].positions[0].roots.size(), 2U);
}

}  // namespace
}  // namespace isnad
