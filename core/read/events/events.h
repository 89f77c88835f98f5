#ifndef ISNAD_CORE_READ_EVENTS_EVENTS_H_
#define ISNAD_CORE_READ_EVENTS_EVENTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// A word that names an event, with what stands about it. Tokens of the field numbered by `field`.
struct EventMention {
  int field = 1;                      // 0 title, 1 text
  std::uint32_t first = 0, last = 0;  // the words that name it, and an adjacent place
  std::uint32_t word = 0;             // the event word itself
  EventType type = EventType::kOther;
  bool weak = false;       // the word alone says too little: استهدف، عملية
  bool takes_up = false;   // "العملية" behind a shelling: the operation is whatever was told, and says no kind
  bool armed = false;      // a weapon beside the word tells the type
  bool by_means = false;   // and a word of means stands before it: "بواسطة طائرة"
  bool open_type = false;  // the word leaves the weapon open: a bare قصف, ضربة or هجوم
  bool definite = false;   // العملية
  bool verb = false;
  bool plural = false;
  std::optional<std::uint32_t> place;    // index of a name phrase of the field
  std::optional<std::uint32_t> resumed;  // without a place: an earlier name phrase that "في المدينة" takes up
  std::optional<std::uint32_t> heading;  // "حلب:": the name phrase at the head of its part of a round-up
  std::optional<std::uint32_t> opening;  // "وفي حمص، ...": the name phrase of the place that its sentence opens with
  std::optional<std::uint32_t> date;  // index of a date phrase of the field
  bool around_place = false;          // the place names the land around it: "ريف X", "شمال X"
  bool bound_place = false;           // the place stands right at the word: "الهجوم على X"
  bool fronted_place = false;         // its sentence opens with it: "وفي حي X، قنص مسلح"
  bool older = false;                 // told as lying back
  bool beside = false;  // "بالتزامن مع غارات": told as what happened beside the event that the text tells
  bool led_up = false;  // "بعد ساعات من مقتل خمسة في هجوم": another than the news, which came so long after
  bool charged = false;  // "اعتقل ثلاثة متهمين بتفجير كذا": what those told of before it are held to have done once
  bool compared = false;  // "بعد أسابيع من قصف": so long before the event that the text just told
  std::optional<std::uint32_t> count;        // "24 عملية": of operations
  std::string no_event;                      // the rule that says it is none: "habit", "general", "plan", ... or empty
  std::uint32_t report = FieldText::kNone;   // the report that it belongs to
  std::uint32_t summary = FieldText::kNone;  // or the summary that it opens
};

// "في تفجير سابق", but not "استهداف قيادي سابق", who is no leader any more.
bool IsFormerEvent(const FieldText& field, const EventMention& mention);

// "قبل الهجوم بيوم", "بعد الغارة بساعات": from the event so much time is counted to what its sentence tells.
bool IsMeasuredFrom(const FieldText& field, const EventMention& mention);

// "متأثراً بجراحه صباح اليوم", but not "بجراح نالته في قصف أمس": the day that begins at the token is that of a death of
// wounds, and of no event.
bool DatesLaterDeath(const FieldText& field, std::uint32_t date);
// "قتل شاب في كذا، وكان قد انضم إلى الفصائل عام 2013", "ثمانية عمال يعملون في كذا منذ عام": the date whose phrase
// begins at the token tells of the life of those whom the word tells of, and not when that happened.
bool TellsOfLife(const FieldText& field, std::uint32_t date, std::uint32_t word);
// "قرب مدينة كذا، التي سيطر عليها مسلحون أواخر الشهر الماضي": the date whose phrase stands in a relative clause of a
// place, with nothing that happened to anybody, tells of it, and not of the event whose word stands outside.
bool TellsOfPlace(const FieldText& field, std::uint32_t date, std::uint32_t word);

// "حصيلة هي الأكبر منذ 3 أسابيع", "الأولى من نوعها منذ عام", "الأكثر دموية خلال العام": the word of time at the token
// says how long none was like it, and not when anything happened.
bool IsRecord(const FieldText& field, std::uint32_t since);

// "فلان الذي قتل العام الماضي": the clause, an index, is relative to a person's name and tells how he died, so that its
// day and its place are no others'.
bool TellsOfSomebody(const FieldText& field, std::uint32_t clause);

// The day that opens the line of a list in which a token stands: "1. March 10, 2017, near X. During a strike ...".
// An index of the field's dates; nullopt: none, or no other line opens so.
std::optional<std::uint32_t> DayOfItem(const FieldText& field, std::uint32_t token);

// "على بعد أمتار من مكان الهجوم", "قرب موقع التفجير": where something else was that its sentence tells.
bool NamesPlaceAlone(const FieldText& field, const EventMention& mention);

// "برصاصة طائشة", "إطلاق نار احتفالا بفوز", "بالرصاص خلال احتفالات": shots at nobody. shot: the token of the word.
bool IsStrayShot(const FieldText& field, std::uint32_t shot);

// "بعد ساعات من مقتل", "بعد أقل من 24 ساعة على هجوم": the من or على of the last such length of time before the token,
// in its sentence and with no comma between. Not where the sentence opens with it: "وبعد يوم من كذا شنت الطائرات".
std::optional<std::uint32_t> SoLongAfter(const FieldText& field, std::uint32_t token);

// All event words of a field, in order.
std::vector<EventMention> FindEventMentions(const Document& document, int field);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_EVENTS_H_
