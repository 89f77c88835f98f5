#include <gtest/gtest.h>

#include <vector>

#include "tests/core/read/names/names_testing.h"

// Who holds an office: behind the office's phrase his name, whatever its words mean. All sentences and names are
// invented.

namespace isnad {
namespace {

void ExpectAll(const std::vector<NamesCase>& cases) {
  for (const NamesCase& c : cases) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}

TEST(OfficeHolders, Say) {
  ExpectAll({
      {"P صباح الزعلاني", "قال الناطق باسم الجهاز صباح الزعلاني إن ستة قتلوا."},
      {"P طالب الزعلاني", "وقال عضو مجلس المحافظة طالب الزعلاني للصحيفة إن ستة قتلوا."},
      {"P نبي إلهام", "قال نائب قائد شرطة الولاية نبي إلهام إن ستة قتلوا."},
      {"P عناية الله حمدان", "وقال مدير الصحة في الولاية عناية الله حمدان إن ستة قتلوا."},
      {"P عظيم زرماندو كغونا", "وقال المتحدث عظيم زرماندو كغونا إن ستة قتلوا."},
      // when and how he said it, and what he announced
      {"", "قال مدير المستشفى مساء أمس إن ستة قتلوا."},
      {"", "قال قائد الشرطة صباح الأحد إن ستة قتلوا."},
      {"", "قال مدير الصحة ردا على سؤال إن ستة قتلوا."},
      {"", "أعلن رئيس الحكومة حالة الطوارئ."},
      {"", "نفت الشرطة التي قدرت زنة العبوة أن ستة قتلوا."},
  });
}

TEST(OfficeHolders, AreNamed) {
  ExpectAll({
      {"P يوسف الشاهد; L جندوبة", "وتوجه رئيس الحكومة يوسف الشاهد إلى جندوبة."},
      {"P ديزييه جادبيل", "وفق ما صرح به الناطق باسم الحركة ديزييه جادبيل."},
      {"", "وصل رئيس الحكومة الجديد إلى المدينة."},
      {"", "لم يرد المتحدث العسكري على أسئلتنا."},
      {"", "لم يستبعد الضابط ارتفاع الحصيلة لأن بعض الإصابات بالغة."},
  });
}

}  // namespace
}  // namespace isnad
