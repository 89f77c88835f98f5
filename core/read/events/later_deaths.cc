#include <algorithm>

#include "core/read/events/event_places.h"
#include "core/read/events/events.h"

// Which day is that of a death of wounds, and of no event.

namespace isnad {
namespace {

constexpr std::uint32_t kAfterDeath = 14;  // words from "بعد أن فارق الحياة" to its day, a name and an age between
constexpr std::uint32_t kAfterWounds = 8;  // words from "متأثرا" to the day of the death

// "after a woman succumbed to her wounds at the hospital this morning", "two of them died of injuries on Monday".
bool DatesDeathOfWounds(const FieldText& field, std::uint32_t date) {
  constexpr std::uint32_t kFar = 12;  // words from the wounds to the day
  const auto is = [&](std::uint32_t at, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), field.tokens[at].folded) != words.end();
  };
  for (std::uint32_t at = date; at > 2 && date - at < kFar && field.SameSentence(at - 3, date); --at) {
    const std::uint32_t word = at - 1;
    if (field.lattice.Is(word, "succumb")) return true;
    if (is(word, {"wounds", "injuries"}))
      return is(word - 1, {"of", "from", "to"}) || is(word - 2, {"of", "from", "to"});
    if (EventReadingAt(field.lattice, word) != nullptr) return false;
  }
  return false;
}

}  // namespace

namespace {

// Another phrase of a day stands before it in its sentence.
bool HasDayBefore(const FieldText& field, std::uint32_t date) {
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& other) {
    return other.last < date && field.SameSentence(other.first, date) && !other.saying && other.date.known();
  });
}

// "توفي صباح السبت أحد جرحى التفجير", "وفاة أمس اثنين من مصابي الهجوم": a death right before the day, and behind it
// who had been hurt.
bool IsBeforeWounded(const FieldText& field, std::uint32_t date) {
  constexpr std::uint32_t kNear = 4;  // tokens
  const Lattice& lattice = field.lattice;
  bool dead = false;
  for (std::uint32_t back = 1; back <= kNear && back <= date && field.SameSentence(date - back, date); ++back)
    dead = dead || std::any_of(lattice.readings[date - back].begin(), lattice.readings[date - back].end(),
                               [](const Analysis& a) {
                                 return a.lexeme->outcome == Outcome::kKilled && !a.lexeme->Is("person") &&
                                        a.form != VerbForm::kParticiple && !a.lexeme->Is("transitive-agent");
                               });
  if (!dead) return false;
  const DatePhrase* told = field.DateAt(date);
  const std::uint32_t first = told != nullptr ? told->last + 1 : date + 1;
  for (std::uint32_t at = first; at < first + kNear && at < field.size() && field.SameSentence(date, at); ++at) {
    if (EventReadingAt(lattice, at) != nullptr) return false;
    if (std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [](const Analysis& a) {
          return a.lexeme->Is("person") && a.lexeme->outcome == Outcome::kInjured && a.clitics == (a.clitics & kAl) &&
                 a.number != Number::kSingular;
        }))
      return true;
  }
  return false;
}

}  // namespace

bool DatesLaterDeath(const FieldText& field, std::uint32_t date) {
  const Lattice& lattice = field.lattice;
  if (lattice.lang == "en") return DatesDeathOfWounds(field, date);
  const auto of_wounds = [&](std::size_t at) { return lattice.Is(at, "of-wounds") || lattice.Is(at, "succumb"); };
  const auto tells = [&](std::size_t at, Outcome outcome) {
    return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                       [&](const Analysis& a) { return a.lexeme->outcome == outcome; });
  };
  bool event = false, killed = false;
  for (std::size_t at = date; at > 0 && date - at < kAfterDeath && field.SameSentence(at - 1, date); --at) {
    // "بعد وفاة أربعة مصابين فجر اليوم"
    const auto& hurt = lattice.readings[at - 1];
    const bool wounded = std::any_of(hurt.begin(), hurt.end(), [](const Analysis& a) {
      return a.lexeme->Is("person") && a.lexeme->outcome == Outcome::kInjured && !a.Has(kWa);
    });
    for (std::size_t back = 1; wounded && back <= 2 && back < at && field.SameSentence(at - 1 - back, at - 1); ++back) {
      const auto& death = lattice.readings[at - 1 - back];
      if (std::any_of(death.begin(), death.end(), [](const Analysis& a) {
            return a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("person");
          }))
        return true;
    }
    // "متأثرا بجرح أصيب به قبل يومين": the day of the wound.
    const bool of_it = at < field.size() && (field.tokens[at].folded == "به" || field.tokens[at].folded == "بها" ||
                                             field.tokens[at].folded == "بهما" || field.tokens[at].folded == "بهم");
    if (tells(at - 1, Outcome::kInjured) &&
        (of_it || field.clauses[field.clause_at[at - 1]].link == ClauseLink::kRelative))
      return false;
    if (EventReadingAt(lattice, at - 1) != nullptr) {
      event = date - at < kAfterWounds;
      break;
    }
    // "توفي صباح اليوم متأثرا بإصابته برصاص مجهولين قبل يومين", "متأثرا بشظايا قذيفة سقطت على منزله السبت": the death
    // has a day of its own.
    const bool hit = lattice.Is(at - 1, "by-gun") || lattice.Is(at - 1, "munition");
    const bool fell =
        lattice.Is(at - 1, "munition") && field.clauses[field.clause_at[date]].link == ClauseLink::kRelative;
    if (date - at < kAfterWounds && ((hit && HasDayBefore(field, date)) || fell)) return false;
    if (of_wounds(at - 1) && date - at < kAfterWounds) return true;
    killed = killed || tells(at - 1, Outcome::kKilled);
    // "ارتفاع الحصيلة بعد أن فارق الحياة طفل فجر اليوم"
    if (killed && at > 1 && lattice.Is(at - 1, "that") && field.tokens[at - 2].folded == "بعد") return true;
  }
  if (IsBeforeWounded(field, date)) return true;
  // "ولحقت بهما في اليوم التالي ابنتهما متأثرة بجراحها"
  if (event) return false;
  for (std::size_t at = date + 1; at < date + kAfterWounds && at < field.size() && field.SameSentence(date, at); ++at) {
    if (EventReadingAt(lattice, at) != nullptr) return false;
    // "توفي فلان، الخميس، متأثرا"
    if (field.tokens[at].folded == ",") return at + 1 < field.size() && of_wounds(at + 1);
    if (of_wounds(at)) return true;
  }
  return false;
}

}  // namespace isnad
