#ifndef ISNAD_CORE_READ_PHRASES_H_
#define ISNAD_CORE_READ_PHRASES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/date.h"
#include "core/model/reading.h"
#include "core/read/lattice.h"

// The phrase layer: runs of tokens with a type. first and last are token indexes of one field, both included.

namespace isnad {

// How many of what. Every number of the text is one, so that what counts no people is known for what it is.
struct QuantityPhrase {
  std::uint32_t first = 0, last = 0;  // the words of the number and of what is counted, bounds included
  std::uint32_t head = 0;             // token of the counted noun, or of the number where none is told
  Quantity people;                    // the value, whatever is counted
  bool counts_people = false;         // a person noun, or nothing told that forbids it (see bare)
  bool bare = false;                  // a number with no noun: "قتل ثلاثة", "2 آخرين" is not bare
  bool operations = false;            // counts events: "24 عملية"
  bool ordinal = false;               // "الثانية"
  bool others = false;                // آخرين، آخر: relative to those named before
  bool partitive = false;             // opened by بينهم، من بينهم، معظمهم، بعضهم
  bool construct = false;             // "عشرات القتلى", "عدد من المدنيين"
  std::optional<Group> group;         // of the noun
  std::optional<Outcome> outcome;     // the noun itself tells one: "3 قتلى", "جريحان"
  std::string unit;  // what it counts otherwise: "km", "year-of-age", "date", "unit-name", "hour", "vehicle", "shell",
                     // "money", "percent", ...
};

// The people phrases of the article are found by numbers, by duals, by singular person nouns ("مدني", "أحد المدنيين"),
// by indefinite plurals ("عناصر", "عدد من"), in this order where they overlap; the longest wins.
std::vector<QuantityPhrase> FindQuantities(const Lattice& lattice);

// A phrase of time, before it is laid on a calendar.
struct DatePhrase {
  std::uint32_t first = 0, last = 0;
  Date date;             // resolved as far as the context allows
  bool heading = false;  // stands alone on its line: a scope for the lines below
  bool period = false;  // more than three days: "خلال تشرين الأول الماضي", "منذ مطلع العام"
  bool older = false;  // says that it lies back: "العام الماضي", "قبل أسبوع", a date long before publication
  bool header = false;  // a dateline or stamp that dates the article itself, or another's post in it
  bool habit = false;   // "بين الحين والآخر", "بشكل يومي"
  bool calendar = false;  // a month or a year as a whole, not what runs since then: "في أيار الماضي", "عام 2019"
  bool of_next = false;  // of what is named right behind it, counted from the article's news: "بعد يوم من غارة"
  bool ahead = false;  // "الخميس المقبل"
  bool saying = false;  // the day of a statement, a burial, not of what it tells: "قالت الوزارة، الاثنين، إن"
  bool announced = false;  // of the statement or of what it tells: "أعلنت الشرطة الاثنين مقتل"
  // As told, for whoever knows the year: day and month of a date without one that stayed unknown; weekday 0 Sunday-6.
  std::optional<std::uint8_t> day, month, weekday;
  bool this_month = false;      // "في 7 أكتوبر الجاري": month is the article's own
  bool two_days = false;        // a night that began on that weekday
  std::optional<int> relative;  // days from the article's own day: 0 "اليوم", -1 "أمس"
};

// What the article's own dates are counted from.
struct DateContext {
  std::optional<Day> published;  // given or found
  std::optional<Day> not_after;  // the archive's day
  // Where publication is unknown: the first and the last day on which it may have been by the article's own dates.
  std::optional<std::pair<Day, Day>> window;
  // By token of the field, what belongs to the page alone; nullptr: nothing. Outlives the call.
  const std::vector<bool>* furniture = nullptr;
};

// The days of publication that the article's own dates leave. sure: no other year is possible; else the newest of
// several, where the archive's day makes the others far less likely.
struct PublicationWindow {
  Day first = 0, last = 0;
  bool sure = false;
};

// The publication day as the text itself tells it (a header line, a dateline, "اليوم، الاثنين 18 من أيار" with a year
// beside it), if `published` is absent. text_furniture: by token of the text.
std::optional<Day> FindPublished(const Lattice& title, const Lattice& text, const std::vector<bool>& text_furniture,
                                 const DateContext& given);

// The day that the article itself calls today, from which its own words are counted. A stamp of another time zone falls
// a day early, that of a page which went up after midnight a day late: "اليوم الاثنين", "أمس الأحد" tell. nullopt: they
// do not.
std::optional<Day> OwnDay(const Lattice& title, const Lattice& text, Day published);

// Where publication is unknown, all days and months that the article tells without a year, and the years that it tells,
// decide together ("one unknown year an article"), within the given window, if any. nullopt: they leave several years,
// or contradict each other.
std::optional<PublicationWindow> FindWindow(const Lattice& title, const Lattice& text,
                                            const std::vector<bool>& text_furniture, const DateContext& given);

// Where not even the year of publication is known: the weeks after the full day with which the article opens, if it
// tells no later one. "في 14 تشرين الثاني 2018 ... وفي 30 تشرين الأول قتل": of the same year. nullopt: it opens with
// none.
std::optional<std::pair<Day, Day>> WeeksOfNews(const Lattice& title, const Lattice& text,
                                               const std::vector<bool>& text_furniture, const DateContext& given);

// A day before which an article was not written, where publication is unknown: the latest that it tells with its year,
// in one of its own lines, as past or running ("منذ مطلع العام 2023"). nullopt: it tells none.
std::optional<Day> NotBefore(const Lattice& title, const Lattice& text, const std::vector<bool>& text_furniture,
                             const DateContext& given);

// All phrases of time of a field, in order, not overlapping.
std::vector<DatePhrase> FindDates(const Lattice& lattice, const DateContext& context);

// A name: place, organisation or person.
struct NamePhrase {
  std::uint32_t first = 0, last = 0;  // the name alone, its cue left out
  std::uint32_t cue = 0;              // first token of the cue (قرية، العقيد) or == first
  EntityType type = EntityType::kPlace;
  const KnownEntity* known = nullptr;  // null: found by its cue alone
  std::string name;                    // cleaned surface: particles, quotes, hashtag marks taken off
  std::string folded;                  // FoldName of it
  std::string kind;  // of the cue: village, town, city, district, countryside ("ريف ... الشرقي"), camp, ...
  std::optional<std::uint32_t> above;  // index of the NamePhrase that the text puts above it ("قرية X بريف Y")
  bool seat = false;                   // "the ministry in X": where a body speaks from, no place of what it tells
  bool of_body = false;                // a place inside an organisation's or a person's name: no place of anything
  bool of_weapon = false;              // "Turkish drone": tells whose it is, and is no name of theirs
  bool generic = false;                // التنظيم، الشبكة، المرصد: stands for one named before
  std::optional<std::uint32_t> stands_for;  // index of that one
  bool taken_up = false;  // الوكالة، الوزارة: such a noun that means nobody by itself, and is no name
  bool anyones = false;   // a body that every country has (وزارة الصحة), and the name says not whose
};

// All names of a field, in order, not overlapping. earlier: the names of the title, for what generic nouns stand for.
std::vector<NamePhrase> FindNames(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
                                  const std::vector<NamePhrase>& earlier);

// Adds to the title's names the places and bodies that the text alone introduces ("قوات كذا (قصد)") and the title names
// bare.
void RepeatNames(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
                 const std::vector<NamePhrase>& others, std::vector<NamePhrase>& names);

// One field's words and the names found in them; owned by the document.
struct NamedField {
  const Lattice& lattice;
  std::string_view text;
  std::vector<NamePhrase>& names;
};

// Adds the towns that no list holds and no noun introduces, where the article tells of them twice or more ("غارة على
// كذا", "في كذا").
void NameUnreadPlaces(const Lexicon& lexicon, const NamedField& title, const NamedField& text);

// "وزارة الصحة" of an article on Yemen is not that of one on Lebanon: the folded names of such bodies get the country
// that most of the article's known places lie in, if there is one; where the lexicon knows that country's body by the
// same name and one word more ("وزارة الصحة اللبنانية"), they are it.
void TellWhoseBodies(const Lexicon& lexicon, std::vector<NamePhrase>& title, std::vector<NamePhrase>& text);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_PHRASES_H_
