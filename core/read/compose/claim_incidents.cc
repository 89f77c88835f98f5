#include <algorithm>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"

// Figures of one incident of another time that no event word of their sentence tells: of a month gone by, and of what
// the event came in answer to.

namespace isnad {
namespace {

constexpr std::int64_t kOfAWhole = 200;  // people; so many in a month are told of all of it

std::uint32_t SentenceStart(const FieldText& field, std::uint32_t at) {
  while (at > 0 && field.SameSentence(at - 1, at)) --at;
  return at;
}

// "بين 26 و31", "من يناير حتى يونيو", "by the end of October", "over the past week": a stretch with its ends, and no
// day of it.
bool IsStretch(const FieldText& field, const DatePhrase& date) {
  constexpr std::uint32_t kBefore = 3;  // tokens that open it
  const auto spans = [&](std::uint32_t at) {
    const std::string& word = field.tokens[at].folded;
    return field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during") ||
           field.lattice.Is(at, "time-until") || word == "between" || word == "by" || word == "to" || word == "past" ||
           word == "over" || word == "and" || word == "بين" || word == "كل" || word == "لشهر";
  };
  for (std::uint32_t back = 1; back <= kBefore && back <= date.first; ++back) {
    const std::uint32_t at = date.first - back;
    if (!field.SameSentence(at, date.first) || field.tokens[at].folded == ",") break;
    if (spans(at)) return true;
  }
  for (std::uint32_t at = date.first; at <= date.last; ++at)
    if (spans(at)) return true;
  return false;
}

// "كانون الأول الماضي", "last month", "الأسبوع الماضي", and no "last three days".
bool IsUnitOfCalendar(const FieldText& field, const DatePhrase& date) {
  bool unit = false;
  for (std::uint32_t at = date.first; at <= date.last; ++at) {
    if (field.lattice.Is(at, "unit=day") || field.lattice.Is(at, "unit=hour")) return false;
    unit = unit || field.lattice.Is(at, "month") || field.lattice.Is(at, "unit=month") ||
           field.lattice.Is(at, "unit=week");
  }
  return unit;
}

// A word that counts what happens over time: "سجلت", "حصيلة", "أعمال العنف", "تصعيد", "according to a tally".
bool CountsOverTime(const FieldText& field, std::uint32_t first) {
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, first); ++at) {
    const Lattice& lattice = field.lattice;
    if (lattice.Is(at, "tallies") || lattice.Is(at, "keeps-count") || lattice.Is(at, "toll") ||
        lattice.Is(at, "violence") || lattice.Is(at, "nationwide") || lattice.Is(at, "many-places") ||
        lattice.Is(at, "have") || lattice.Is(at, "trend"))
      return true;
    // "توفي متأثرا بجروح أصيب بها الشهر الماضي": when he was hurt.
    if (lattice.Is(at, "of-wounds") || lattice.Is(at, "succumb") || lattice.Is(at, "wound")) return true;
    const auto& readings = lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("stretch") || a.lexeme->Is("war"));
        }))
      return true;
  }
  return false;
}

}  // namespace

// "وفي شباط الماضي، قتل 14 شرطيا حين اقتحم مسلحون مخفرا في كذا", "In August 21 people died when the group held a
// hotel": when it was, and not over which weeks somebody counts. A month named as such, and a sentence that counts
// nothing.
bool Claims::IsOfOneIncident(int f, const Filling& filling, const Period& period) const {
  constexpr Day kMonth = 31;
  const FieldText& field = c_.Text(f);
  if (f != 1 || period.date == nullptr || period.counted || period.of_review || !period.date->date.known() ||
      *period.date->date.to - *period.date->date.from >= kMonth || period.date->heading || c_.review)
    return false;
  if (filling.cumulative || filling.outcome == Outcome::kDisplaced || filling.people.min >= kOfAWhole ||
      filling.people.min == 0)
    return false;
  const std::uint32_t first = SentenceStart(field, filling.first);
  if (!IsUnitOfCalendar(field, *period.date) || IsStretch(field, *period.date) || CountsOverTime(field, first))
    return false;
  // "قُتل 33 في البلاد في شباط": of all of the land.
  bool land = false, town = false;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (field.names[n].type != EntityType::kPlace || place == kNone || !field.SameSentence(field.names[n].first, first))
      continue;
    (c_.places.Precision(place) > 1 ? town : land) = true;
  }
  return town || !land;
}

// The report of an incident that a month before saw: that of the same words, else one of its own.
std::uint32_t Claims::IncidentOf(int f, const Filling& filling, std::uint32_t at, std::uint32_t place) {
  const std::optional<std::uint32_t> told = ReportAt(f, at, place, true);
  const std::uint32_t report = told ? *told : OpenDraft(f, at, filling, place, TypeOf(f, filling));
  Draft& draft = c_.drafts[report];
  draft.older = true;
  // "شهدت كذا منذ أيار اشتباكات قتل في آخرها في تموز تسعة": one of those.
  const FieldText& field = c_.Text(f);
  for (const EventMention& many : c_.mentions) {
    if (told || many.field != f || !field.SameSentence(many.word, at) || many.no_event != "period" || !many.plural ||
        many.word > filling.first)
      continue;
    draft.extra.push_back(field.tokens.SpanOf(many.first, many.last));
    draft.types = {{many.type, 1}};
  }
  return report;
}

// "اندلع القتال إثر توقيف القائد", "هاجموا البلدة بعد القبض على زعيمهم": he was held before what it led to. Those whom
// a raid took were not.
bool Claims::LedToEvent(int f, const Filling& filling, const EventMention& event) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  if (f != 1 || field.lattice.lang != "ar" || event.report == kNone || word < 2 || event.word >= word ||
      (filling.outcome != Outcome::kArrested && filling.outcome != Outcome::kCaptured))
    return false;
  const auto& types = c_.drafts[event.report].types;
  if (types.contains(EventType::kRaid) || types.contains(EventType::kAbduction)) return false;
  const Analysis& deed = *c_.frames[f].predicates[filling.predicate].analysis;
  if (deed.form != VerbForm::kVerbalNoun && (deed.lexeme->pos != Pos::kNoun || deed.clitics != 0)) return false;
  const std::string& before = field.tokens[word - 1].folded;
  const bool behind = before == "بعد" || before == "اثر" || before == "عقب" || before == "خلفيه" || before == "علي" ||
                      before == "غداه" || before == "بسبب";
  return behind &&
         (before != "علي" || field.tokens[word - 2].folded == "ردا" || field.tokens[word - 2].folded == "احتجاجا");
}

}  // namespace isnad
