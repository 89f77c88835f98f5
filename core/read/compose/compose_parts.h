#ifndef ISNAD_CORE_READ_COMPOSE_COMPOSE_PARTS_H_
#define ISNAD_CORE_READ_COMPOSE_COMPOSE_PARTS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/model/reading.h"
#include "core/read/compose/compose_places.h"
#include "core/read/document.h"
#include "core/read/events/events.h"
#include "core/read/frames/frames.h"
#include "core/read/sources/sources.h"

// The steps of the compose layer and what they hand on. Private to it: others include compose.h.

namespace isnad {

// The token's word stands in that list of word_lists.tsv.
inline bool IsListed(const FieldText& field, std::uint32_t at, std::string_view list) {
  return field.lattice.lexicon->Listed(list, field.tokens[at].folded);
}

// A report while its mentions are being gathered.
struct Draft {
  std::vector<std::uint32_t> mentions;  // indexes of Composition::mentions
  std::map<std::uint32_t, int> places;  // entity -> votes
  std::map<std::uint32_t, Span> place_quotes;
  std::set<std::uint32_t> outright;                  // the places that some mention names, and not the land around them
  std::vector<std::pair<int, std::uint32_t>> dates;  // field, date phrase
  std::map<EventType, int> types;                    // votes
  bool older = false;
  std::vector<Span> extra;  // spans that name it without an event word
  int last_field = 0;       // where it was last told of
  std::uint32_t last_sentence = 0;
};

// An article that goes over a stretch of time as a whole: "وثقت الشبكة مقتل 91 مدنيا خلال شهر تشرين الأول".
struct Review {
  std::uint32_t sentence = 0;             // of the text, which tells the total
  const DatePhrase* date = nullptr;       // of the title or the text
  std::uint32_t last = FieldText::kNone;  // the last sentence that may go on with it
};

// A day's toll of a country, told with those of its regions: "مقتل 70 شخصا في سوريا أمس، بينهم 20 في حلب و14 في درعا".
struct DayTotal {
  int field = 1;
  std::uint32_t first = 0;  // its first token
  Outcome outcome = Outcome::kKilled;
  Quantity people;
  const DatePhrase* day = nullptr;  // of that field
  bool of_towns = false;            // of the towns that the text then goes over, each with its own dead
  bool whole = false;               // its sentence tells of nothing but the day
};

// One article between its frames and its reading. Neither copied nor moved: places looks into it.
struct Composition {
  static constexpr std::uint32_t kNone = FieldText::kNone;

  explicit Composition(const Document& from) : document(from), places(*from.lexicon, reading.entities, kind_of) {}
  Composition(const Composition&) = delete;
  Composition& operator=(const Composition&) = delete;

  const FieldText& Text(int field) const { return document.fields[field]; }
  // The entity of the place that stands about the mention, or kNone.
  std::uint32_t PlaceOf(const EventMention& mention) const {
    return mention.place ? entity_of[mention.field][*mention.place] : kNone;
  }

  const Document& document;
  Reading reading;
  std::vector<std::uint32_t> entity_of[2];  // by field and name phrase, or kNone
  std::vector<std::string> kind_of;         // by entity: the kind that its first cue gives
  std::vector<Attribution> sources[2];
  Frames frames[2];
  std::vector<EventMention> mentions;            // the title's first, in reading order
  std::vector<std::uint32_t> scope_of_sentence;  // of the text: the date phrase of the heading above, or kNone
  std::optional<Review> review;
  std::optional<DayTotal> day_total;
  std::vector<std::uint32_t> umbrellas;    // summaries of several events that the text then tells one by one
  std::vector<Draft> drafts;               // in order of their first mention; a report each
  std::vector<std::uint32_t> claim_of[2];  // by field and filling: its claim, or kNone
  Places places;
};

// Names to entities and their mentions.
void TakeNames(Composition& c);

// Who speaks in the title speaks in a text that names no one else.
void HandDownVoice(Composition& c);
// What the body says that the page belongs to, the outlet says.
void TakeOwnPage(Composition& c);

// A stretch of time that a sentence names and its figures may run over.
struct Period {
  std::uint32_t first = 0, last = 0;  // tokens
  const DatePhrase* date = nullptr;   // null: it lies on no calendar ("منذ اندلاع الحرب")
  bool counted = false;               // its length alone is told: "خلال 24 ساعة", "في يوم واحد"
  bool of_review = false;             // the sentence names none; tokens of whatever sentence and field do
};

// Summaries: which sentences stand under the heading of a month, which mention opens a summary, which totals should add
// up.
void FindScopes(Composition& c);
const DatePhrase* ScopeOf(const Composition& c, int field, std::uint32_t token);
// Whether the article is a review, or a day's round-up of a country.
void FindReview(Composition& c);
// The sentence goes on with the review, and tells of no day or town of its own.
bool IsReviewed(const Composition& c, int field, std::uint32_t token);
// The token stands behind the day's total in its sentence, and that tells of no town's event.
bool IsInDayTotal(const Composition& c, int field, std::uint32_t token);
// The figure is the day's total or that of a region.
bool IsOfDayTotal(const Composition& c, int field, const Filling& filling);
// The period that the token's sentence names, if any; that of a bulleted line is also the one that its list goes on;
// else that of the review.
std::optional<Period> PeriodOver(const Composition& c, int field, std::uint32_t token);
// "حصيلة العدوان الذي بدأ فجر الثلاثاء", "عدد ضحايا الحرب المستمرة", in the sentence that begins at first and holds the
// token: all that it has cost; the token of what goes on.
std::optional<std::uint32_t> TollOfStretch(const FieldText& field, std::uint32_t first, std::uint32_t token);
// Another stretch that no calendar holds, and all that it saw (compose_stretches.cc).
std::optional<Period> StretchOver(const FieldText& field, std::uint32_t first, std::uint32_t token);
// The words before a bulleted line that open its list ("على الشكل التالي:"): the last token of them.
std::optional<std::uint32_t> ListOpener(const FieldText& field, std::uint32_t token);
bool OpensSummary(const Composition& c, const EventMention& mention);
// "هجمات سابقة", "similar attacks": several others than the one that the text tells of.
bool AreOthers(const FieldText& field, const EventMention& mention);
// "قتل سبعة في غارتين على جنوب لبنان", and then each by its town: the word of both is of neither.
bool TellsEachBelow(const Composition& c, const EventMention& mention);
void CheckSums(Composition& c);

// Mentions to drafts and summaries.
void TieMentions(Composition& c);

// Fillings to claims, each on a draft or a summary; opens a draft where no event word names the event.
void PlaceFillings(Composition& c);

// Claims whose own sentence does not say whom they count, from the article's other sentences.
void EchoGroups(Composition& c);

// Drafts to reports: type, role, place, who acts, days.
void FinishReports(Composition& c);
// Fills the report's actors and targets from the words of its draft.
void TakeActors(const Composition& c, const Draft& draft, Report& report);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_COMPOSE_PARTS_H_
