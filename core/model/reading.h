#ifndef ISNAD_CORE_MODEL_READING_H_
#define ISNAD_CORE_MODEL_READING_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"
#include "core/model/ids.h"
#include "core/model/span.h"

// A reading: what one article says, before any other article is looked at. Plain values; the numbers of the
// enumerators reach the disk and never change. An index is a place in a vector of the same reading.

namespace isnad {

enum class EntityType : std::uint8_t { kPerson = 0, kOrganization = 1, kPlace = 2 };
enum class EventType : std::uint8_t {
  kOther = 0,
  kRaid = 1,
  kAirstrike = 2,
  kShelling = 3,
  kBombing = 4,
  kAttack = 5,
  kClash = 6,
  kAssassination = 7,
  kAbduction = 8,
  kDisaster = 9,
};
enum class Outcome : std::uint8_t {
  kKilled = 0,
  kInjured = 1,
  kArrested = 2,
  kMissing = 3,
  kCaptured = 4,
  kFreed = 5,
  kDisplaced = 6
};
enum class Group : std::uint8_t { kAny = 0, kCivilian = 1, kMilitant = 2, kSecurity = 3, kChild = 4, kWoman = 5 };
enum class Role : std::uint8_t { kMain = 0, kPart = 1, kBackground = 2 };

// How the words give the number.
enum class Form : std::uint8_t {
  kDigits = 0,
  kWord = 1,
  kDual = 2,
  kSingular = 3,
  kPlural = 4,  // an indefinite plural with no number: two or more
  kNamed = 5,   // a name, a list of names, or one whom the reader is to know (الشاب): there may be others
  kList = 6,    // "a teacher and his two sons"
  kTens = 7,    // عشرات، مئات
  kNegated = 8,
};
enum class Bound : std::uint8_t { kExact = 0, kAtLeast = 1, kMoreThan = 2, kAtMost = 3, kAbout = 4, kBetween = 5 };

// How many people. min and max are whole numbers that the words allow; no max: open.
struct Quantity {
  Form form = Form::kDigits;
  Bound bound = Bound::kExact;
  std::uint32_t min = 0;
  std::optional<std::uint32_t> max = 0;
  bool approx = false;
  bool operator==(const Quantity&) const = default;
};

// A person, place or organisation as this article names it.
struct LocalEntity {
  EntityType type = EntityType::kPlace;
  std::string known;                    // the lexicon's id, or empty
  std::string name;                     // the fullest form here, particles and quotes taken off
  std::string folded;                   // that form folded: what names are compared by
  std::vector<std::string> names;       // every surface form here, cleaned, in order of first use
  std::optional<std::uint32_t> parent;  // a place: the entity that this article says lies above it
  bool scoped = false;    // "local sources", "witnesses", a bare first name: means nothing outside this article
  std::string kind = {};  // what the cue of its first mention makes of it ("spot", "road", "town"), or empty
  bool operator==(const LocalEntity&) const = default;
};

struct Mention {
  Span span;
  std::uint32_t entity = 0;  // index in Reading::entities
  bool operator==(const Mention&) const = default;
};

// What an event fell on, by its kind: a prison, a market.
struct Site {
  std::string kind;  // a value of the lexicon's tag "site"
  Span span;         // the words that name it
  bool operator==(const Site&) const = default;
};

// This article's telling of one event.
struct Report {
  EventType type = EventType::kOther;
  Role role = Role::kMain;
  Date date;
  std::optional<std::uint32_t> place;  // entity index: the most precise place
  std::optional<Span> place_quote;     // none where the article names it, and no words of the event do (a dateline)
  std::vector<std::uint32_t> regions;  // places above it that the article names, nearest first
  std::vector<std::uint32_t> actors;   // who acts, and with whom
  std::vector<std::uint32_t> targets;  // against whom
  std::vector<std::uint32_t> victims;  // the people whom its claims count by name
  std::vector<Site> sites;             // what it fell on, each kind once, sorted by kind
  std::vector<Span> mentions;          // the words that name the event, at least one, in order
  bool operator==(const Report&) const = default;
};

// Figures over a period or over many operations. Never an event.
struct Summary {
  Span span;  // "24 عملية"
  std::optional<std::uint32_t> count;
  Date period;
  std::optional<std::uint32_t> place, actor;
  std::optional<std::uint32_t> part_of;  // index of the summary whose part it is (a month of a year)
  bool operator==(const Summary&) const = default;
};

// Who says it, nearest to the outlet first: outlet <- agency <- organisation <- official. Empty: the outlet itself.
struct SourceLink {
  std::string name;  // as the article names it
  Span span;
  std::optional<std::uint32_t> entity;
  bool operator==(const SourceLink&) const = default;
};

inline constexpr std::string_view kAdded = "added";  // come to those told before: "أربع جثث أخرى", "four more bodies"
inline constexpr std::string_view kInCare = "in-care";  // a kind: "استقبل المستشفى 16 جريحاً"
inline constexpr std::string_view kLeftInCare = "left-in-care";  // a kind: "لا يزال أربعة يتلقون العلاج"
inline constexpr std::string_view kOfBlow = "blow-";  // of one of several blows: "أسفر الهجوم الثاني عن مقتل خمسة"
inline constexpr std::string_view kOfOneBlow = "blow-one";  // "سبعة في إحدى الغارات", of those without a number
inline constexpr std::string_view kOfFamily = "family";  // "عائلة من خمسة أفراد", "الأب وزوجته وأبناؤهما"
inline constexpr std::string_view kOfWounds = "of-wounds";  // a kind: "توفي أحد الجرحى", "متأثراً بإصابته"

struct Claim {
  Span span;  // from the outcome word to the number and what is counted
  Outcome outcome = Outcome::kKilled;
  Group group = Group::kAny;  // kAny: the article does not say
  Quantity people;
  std::vector<SourceLink> source;           // the last link is who says it
  std::optional<std::uint32_t> report;      // on a report, or
  std::optional<std::uint32_t> summary;     // on a summary; never both
  std::optional<std::uint32_t> part_of;     // claim index: "13 killed, among them six children"
  std::vector<std::uint32_t> people_named;  // entity indexes
  bool cumulative = false;                  // a toll that rose to this ("ارتفعت الحصيلة إلى")
  // The noun's folded base form where it picks out some of the group: "6 مغاربة", "ثلاثة من موظفيها", "صحفي"; kOfWounds
  // of who died of his wounds. Empty: it may count all of them.
  std::string kind;
  std::string rule;  // which frame read it, for `--why`
  bool operator==(const Claim&) const = default;
};

enum class Account : std::uint8_t { kNoClaim = 0, kUnread = 1 };

// An outcome word or a number of people that ended in no claim and no summary, with its reason.
struct Leftover {
  Span span;
  Account account = Account::kUnread;
  std::string reason;  // a rule id: "negated", "habit", "no-victim-found"
  bool operator==(const Leftover&) const = default;
};

// One-permutation MinHash of the text's word shingles. Empty where the text is too short to compare.
inline constexpr int kSketchSize = 128;
struct Sketch {
  std::uint32_t shingles = 0;         // how many different ones the text has
  std::vector<std::uint32_t> values;  // kSketchSize values, or none
  bool empty() const { return values.empty(); }
  bool operator==(const Sketch&) const = default;
};

// Two totals of one article that should add up: "24 operations / 111 arrested", against its months.
struct SumCheck {
  Span total;               // the quote of the whole
  std::vector<Span> parts;  // the quotes of the parts
  Outcome outcome = Outcome::kKilled;
  bool of_operations = false;  // operations are added, not people
  std::uint32_t stated = 0, added = 0;
  std::optional<std::uint32_t> summary, report;  // whose figure the whole is
  std::optional<std::uint32_t> claim;            // the whole's claim, none for operations
  std::vector<std::uint32_t> part_claims;        // the parts' claims, none for operations
  bool holds() const { return stated == added; }
  bool operator==(const SumCheck&) const = default;
};

struct Reading {
  ArticleId article;
  std::string lang;              // the language it was read in
  bool understood = false;       // false: the lexicon does not know the language, and all below is empty
  std::string outlet;            // as the article gives it
  std::optional<Day> published;  // given, or found in the text; else nullopt
  std::optional<Day> not_after;  // the archive's day, an upper bound
  std::vector<LocalEntity> entities;
  std::vector<Mention> mentions;
  std::vector<Report> reports;
  std::vector<Summary> summaries;
  std::vector<Claim> claims;
  std::vector<SumCheck> sums;
  std::vector<Leftover> leftovers;
  Sketch sketch;
  bool operator==(const Reading&) const = default;
};

// Their words, as `isnad export` writes them and the article sets' answers have them: "raid", "killed", "civilian",
// "main", "person".
std::string_view NameOf(EntityType type);
std::string_view NameOf(EventType type);
std::string_view NameOf(Outcome outcome);
std::string_view NameOf(Group group);
std::string_view NameOf(Role role);
std::string_view NameOf(Form form);
std::string_view NameOf(Bound bound);
// The other way; nullopt where the text is none of them.
std::optional<EventType> ParseEventType(std::string_view text);
std::optional<Outcome> ParseOutcome(std::string_view text);
std::optional<Group> ParseGroup(std::string_view text);

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_READING_H_
