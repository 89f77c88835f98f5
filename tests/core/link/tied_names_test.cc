#include "core/link/tied_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/link/link.h"

// Which names of one event's articles are of one person or place, and which are not.

namespace isnad {
namespace {

constexpr EntityType kPerson = EntityType::kPerson, kPlace = EntityType::kPlace;

Reading Naming(const std::string& article, EntityType type, const std::vector<std::string>& folded) {
  Reading reading;
  reading.article = {article};
  for (const std::string& name : folded) {
    LocalEntity entity;
    entity.type = type;
    entity.name = entity.folded = name;
    if (name.starts_with("place:")) entity.known = name;
    reading.entities.push_back(entity);
  }
  return reading;
}

struct TiedCase {
  bool tied;
  EntityType type;
  std::vector<std::string> left, right;  // of two articles; of each the first is asked for
};

bool AreTied(const TiedCase& c) {
  const Reading left = Naming("a", c.type, c.left), right = Naming("b", c.type, c.right);
  TiedNames tied;
  tied.AddEvent({&left, &right});
  return tied.Of(EntityIdOf(left, 0)) == tied.Of(EntityIdOf(right, 0));
}

TEST(TiedNames, AcrossScriptsAndSpellings) {
  const TiedCase cases[] = {
      {true, kPerson, {"رامي حماده"}, {"rami hamada"}},
      {true, kPerson, {"عبد الله ندير"}, {"abdullah nadir"}},
      {true, kPerson, {"عبدالله ندير"}, {"abdullah nadir"}},
      {true, kPerson, {"عبد رحمن شامي"}, {"abdulrahman shami"}},
      {true, kPerson, {"سيف الدين شامي"}, {"saifuddin shami"}},
      {true, kPerson, {"سالم صالح"}, {"salem saleh"}},
      {true, kPerson, {"نورالله شامي"}, {"nurullah shami"}},
      {true, kPerson, {"نور الله شامي"}, {"nurullah shami"}},
      {true, kPerson, {"خاينغ مينتون"}, {"khaing mintun"}},
      {true, kPerson, {"ليبان علمي فارح"}, {"liban farah"}},
      {true, kPerson, {"عبد نافع تاكور"}, {"abdul nafi takor"}},
      {true, kPerson, {"عبد رحمن شامي"}, {"abdirahman shami"}},
      {true, kPerson, {"موسي كاظم"}, {"musa kadhim"}},
      {true, kPerson, {"كاظم شامي"}, {"kazem shami"}},
      {true, kPerson, {"ذياب شامي"}, {"ziab shami"}},
      {true, kPerson, {"عثمان ديكو"}, {"ousmane dicko"}},
      {true, kPerson, {"كريستوفر غارفر"}, {"christopher garver"}},
      {true, kPerson, {"اسماعيل مختار"}, {"ismail mukhtar omar"}},
      {true, kPerson, {"فهد سالم زهراني"}, {"فهد زهراني"}},
      {true, kPerson, {"نور الله دوستيار"}, {"نورالله دوستيار"}},
      {true, kPlace, {"كولجو"}, {"kolajo"}},
      {true, kPlace, {"ساغوبشي"}, {"sagopshi"}},
      {true, kPlace, {"لاماغلاي"}, {"lama galay"}},
      {true, kPlace, {"تين زواتن"}, {"تنزواتن"}},
      {true, kPlace, {"place:ta"}, {"place:ta"}},
      // another name, another order, another father
      {false, kPerson, {"رامي حماده"}, {"rami hamdan"}},
      {false, kPerson, {"رامي حماده"}, {"hamada rami"}},
      {false, kPerson, {"علي حسن"}, {"ali hassan omar"}},
      {false, kPerson, {"اسماعيل مختار"}, {"ismail mahmoud omar"}},
      {false, kPerson, {"ذياب شامي"}, {"ziad shami"}},
      {false, kPerson, {"كاظم شامي"}, {"qasim shami"}},
      {false, kPerson, {"رامي سعيد حماده"}, {"rami khaled hamada"}},
      {false, kPerson, {"فهد سالم زهراني"}, {"فهد خالد زهراني"}},
      {false, kPerson, {"حماده"}, {"hamada"}},
      // two that are as like
      {false, kPerson, {"رامي حماده", "رامي سعيد حماده"}, {"rami khaled hamada", "rami hamada"}},
      {false, kPerson, {"محمد زهراني"}, {"محمد سالم زهراني", "محمد خالد زهراني"}},
      // two villages of one article; known places
      {false, kPlace, {"تل حمدان", "تل حميدان"}, {"تل حميدان"}},
      {false, kPlace, {"place:ta"}, {"place:tb"}},
  };
  for (const TiedCase& c : cases) EXPECT_EQ(AreTied(c), c.tied) << c.left[0] << " / " << c.right[0];
}

TEST(TiedNames, NeedOneEvent) {
  const Reading left = Naming("a", kPerson, {"رامي حماده"}), right = Naming("b", kPerson, {"rami hamada"});
  TiedNames tied;
  tied.AddEvent({&left});
  tied.AddEvent({&right});
  EXPECT_EQ(tied.Of(EntityIdOf(left, 0)), EntityIdOf(left, 0));
  tied.AddEvent({&left, &right});
  EXPECT_EQ(tied.Of(EntityIdOf(left, 0)), EntityIdOf(right, 0));  // the smaller id stands for both
  EXPECT_EQ(tied.Alike(EntityIdOf(left, 0)), (std::vector<EntityId>{EntityIdOf(right, 0), EntityIdOf(left, 0)}));
}

TEST(TiedNames, AShortNameTiesNoTwoMen) {
  const Reading shorter = Naming("a", kPerson, {"محمد زهراني"}), one = Naming("b", kPerson, {"محمد سالم زهراني"}),
                other = Naming("c", kPerson, {"محمد خالد زهراني"});
  TiedNames tied;
  tied.AddEvent({&shorter, &one});
  tied.AddEvent({&shorter, &other});
  EXPECT_EQ(tied.Of(EntityIdOf(shorter, 0)), tied.Of(EntityIdOf(one, 0)));
  EXPECT_NE(tied.Of(EntityIdOf(one, 0)), tied.Of(EntityIdOf(other, 0)));
}

// News of the same days ties a place that two scripts spell; two men of one name may be two.
TEST(TiedNames, NewsTiesPlacesAlone) {
  const auto tied = [](EntityType type, const std::string& arabic, const std::string& latin) {
    const Reading left = Naming("a", type, {arabic}), right = Naming("b", type, {latin});
    TiedNames names;
    names.AddNews({&left, &right});
    return names.Of(EntityIdOf(left, 0)) == names.Of(EntityIdOf(right, 0));
  };
  EXPECT_TRUE(tied(kPlace, "ساغوبشي", "sagopshi"));
  EXPECT_FALSE(tied(kPlace, "ساغوبشي", "sagopa"));
  EXPECT_FALSE(tied(kPerson, "علي حسن", "ali hassan"));
}

// "مخيم كذا (وادي كذا)" of one article, "وادي كذا" of another.
TEST(TiedNames, NewsTiesAPlaceByItsOtherName) {
  Reading both = Naming("a", kPlace, {"مخيم زعلان"});
  both.entities[0].names = {"مخيم زعلان", "وادي سعلان"};
  const Reading one = Naming("b", kPlace, {"وادي سعلان"}), other = Naming("c", kPlace, {"وادي رعلان"});
  TiedNames names;
  names.AddNews({&both, &one, &other});
  EXPECT_EQ(names.Of(EntityIdOf(both, 0)), names.Of(EntityIdOf(one, 0)));
  EXPECT_NE(names.Of(EntityIdOf(both, 0)), names.Of(EntityIdOf(other, 0)));
}

}  // namespace
}  // namespace isnad
