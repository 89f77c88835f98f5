#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"

// Stretches that no calendar holds, whose sentence tells what all of them cost: "حصيلة العدوان حتى اللحظة", "تصعيد
// استمر يومين", "أسبوع دام", "أعمال العنف في مناطق مختلفة".

namespace isnad {
namespace {

// "العدوان حتى اللحظة", "الحرب حتى الآن", "العدوان في يومه التاسع", "الحرب لليوم العاشر".
bool RunsUntilNow(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  if (word == "يومه" || word == "يومها" || word == "لليوم") return true;
  if (at + 1 >= field.size() || !field.SameSentence(at, at + 1) || !field.lattice.Is(at, "time-until")) return false;
  const std::string& then = field.tokens[at + 1].folded;
  return then == "اللحظه" || then == "الان" || then == "الساعه" || then == "اليوم" || then == "لحظه";
}

// "العدوان على لبنان", "الحرب على القطاع": a country or a part of it.
bool IsOnWholeLand(const FieldText& field, std::uint32_t at) {
  const NamePhrase* name = field.NameAt(at);
  return name != nullptr && name->first == at && field.tokens[at - 1].folded == "علي" && name->known != nullptr &&
         (name->known->kind == "country" || name->known->kind == "region");
}

// "أعمال العنف في مناطق مختلفة من البلاد حصدت أمس 90 قتيلا": all that a day saw, wherever.
std::optional<Period> ViolenceOver(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  constexpr std::uint32_t kReach = 4;  // tokens on to the places
  for (std::uint32_t at = first; at < token; ++at) {
    if (!field.lattice.Is(at, "violence")) continue;
    for (std::uint32_t where = at + 1; where <= at + kReach && where < token; ++where) {
      // "أعمال العنف في سوريا أمس": in all of the land.
      const NamePhrase* land = field.NameAt(where);
      const bool whole = land != nullptr && land->known != nullptr && land->known->kind == "country" &&
                         field.lattice.Is(where - 1, "locative") && field.tokens[where - 2].folded == "العنف";
      if (!field.lattice.Is(where, "many-places") && !whole) continue;
      Period period{at, at, nullptr, false};
      for (const DatePhrase& date : field.dates)
        if (period.date == nullptr && field.SameSentence(date.first, token) && !date.habit && !date.saying)
          period.date = &date;
      if (whole && period.date == nullptr) continue;
      return period;
    }
  }
  return std::nullopt;
}

// "بعد تصعيد استمر يومين وخلف 34 قتيلا": the stretch, told by how long it went on.
std::optional<Period> StretchThatLasted(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  constexpr std::uint32_t kLength = 4;  // tokens from the verb to its days
  for (std::uint32_t at = first; at + 2 < token; ++at) {
    const auto& readings = field.lattice.readings[at];
    const bool stretch = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("stretch") && !a.Has(kAl);
    });
    const std::string& verb = field.tokens[at + 1].folded;
    if (!stretch || !(verb == "استمر" || verb == "دام" || verb == "استمرت" || verb == "دامت")) continue;
    for (std::uint32_t unit = at + 2; unit <= at + kLength && unit < token; ++unit)
      if (field.lattice.Is(unit, "unit=day") || field.lattice.Is(unit, "unit=week") ||
          field.lattice.Is(unit, "unit=month"))
        return Period{at, unit, nullptr, true};
  }
  return std::nullopt;
}

// "تصعيد بدأته قوات كذا قبل يومين، وأسفر عن مقتل 29": the stretch, told by the day on which it began.
std::optional<Period> StretchThatBegan(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  constexpr std::uint32_t kVerb = 3, kDay = 14;  // tokens from the noun to its verb, and from that to its day
  for (std::uint32_t at = first; at + 2 < token; ++at) {
    const auto& readings = field.lattice.readings[at];
    if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("stretch") && !a.Has(kAl);
        }))
      continue;
    for (std::uint32_t verb = at + 1; verb <= at + kVerb && verb < token; ++verb) {
      const auto& verbs = field.lattice.readings[verb];
      if (std::none_of(verbs.begin(), verbs.end(), [](const Analysis& a) {
            return a.form == VerbForm::kPast && a.clitics != kWa &&
                   (a.lexeme->Is("begin") || a.lexeme->Is("break-out") || a.lexeme->Is("witness"));
          }))
        continue;
      for (const DatePhrase& day : field.dates)
        if (day.first > verb && day.first <= verb + kDay && day.last < token && !day.habit && !day.saying &&
            day.date.known() && !(day.relative && *day.relative > -2))
          return Period{at, day.last, nullptr, false};
    }
  }
  return std::nullopt;
}

// "حصيلة الاعتقالات بعد السابع من أكتوبر": all since that day.
std::optional<Period> TollAfterDay(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  constexpr std::uint32_t kReach = 6;  // tokens from the toll to "after"
  for (std::uint32_t toll = first; toll <= token; ++toll) {
    if (!field.lattice.Is(toll, "toll")) continue;
    for (std::uint32_t at = toll + 1; at <= toll + kReach && at + 1 < field.size(); ++at) {
      const DatePhrase* day = field.DateAt(at + 1);
      if (field.SameSentence(at + 1, toll) && field.tokens[at].folded == "بعد" && day != nullptr && day->date.known() &&
          !day->habit && !day->period && !day->of_next)  // "عدد القتلى بعد عشرة أيام على الهجوم"
        return Period{at, day->last, nullptr, false};
    }
  }
  return std::nullopt;
}

// "أسبوع دام في الضفة: تسعة شهداء": a title of all that it saw.
std::optional<Period> DeadlySpan(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  if (first + 2 > token || field.DateAt(first) != nullptr) return std::nullopt;
  const auto& readings = field.lattice.readings[first];
  const bool span = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return !a.Has(kAl) && a.number == Number::kSingular &&
           (a.lexeme->Is("unit=week") || a.lexeme->Is("unit=month") || a.lexeme->Is("unit=day"));
  });
  const std::string& how = field.tokens[first + 1].folded;
  const bool deadly = how == "دام" || how == "دامي" || how == "دموي" || how == "داميه" || how == "دمويه";
  return span && deadly ? std::optional(Period{first, first + 1, nullptr, true}) : std::nullopt;
}

// "العملية التي بدأت قبل أسبوعين", and not "أمس".
bool BeganDaysAgo(const FieldText& field, std::uint32_t operation) {
  constexpr std::uint32_t kFar = 12;
  bool begins = false;
  for (std::uint32_t at = operation + 1;
       at <= operation + kFar && at < field.size() && field.SameSentence(at, operation); ++at) {
    begins = begins || (field.lattice.Is(at - 1, "relative") && field.lattice.Is(at, "begin"));
    if (const DatePhrase* day = field.DateAt(at); day != nullptr)
      return begins && day->date.known() && !(day->relative && *day->relative > -2);
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> TollOfStretch(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  constexpr std::uint32_t kOwner = 3,
                          kAdjectives = 4;  // from the toll to whose it is, and on to what says that it goes on
  const std::string& opens = field.tokens[first].folded;
  const bool added = opens == "وبذلك" || opens == "بذلك" || opens == "وبهذا" || opens == "بهذا";
  for (std::uint32_t toll = first; toll < field.size() && field.SameSentence(toll, token); ++toll) {
    if (!field.lattice.Is(toll, "toll")) continue;
    for (std::uint32_t at = toll + 1; at <= toll + kOwner && at < field.size() && field.SameSentence(at, token); ++at) {
      const auto& readings = field.lattice.readings[at];
      if (std::none_of(readings.begin(), readings.end(), [&](const Analysis& a) {
            // "وبذلك ترتفع حصيلة العملية العسكرية التي بدأت في كذا"
            return a.Has(kAl) && (a.lexeme->Is("war") || a.lexeme->Is("stretch") ||
                                  (added && a.lexeme->Is("generic-event") && BeganDaysAgo(field, at)));
          }))
        continue;
      for (std::uint32_t on = at + 1; on <= at + kAdjectives && on < field.size() && field.SameSentence(on, at); ++on) {
        if (field.lattice.Is(on, "ongoing") || RunsUntilNow(field, on) || IsOnWholeLand(field, on)) return at;
        if (field.lattice.Is(on, "relative") && on + 1 < field.size() && field.lattice.Is(on + 1, "begin")) return at;
      }
    }
  }
  return std::nullopt;
}

std::optional<Period> StretchOver(const FieldText& field, std::uint32_t first, std::uint32_t token) {
  for (const auto over : {TollAfterDay, ViolenceOver, StretchThatLasted, StretchThatBegan, DeadlySpan})
    if (const std::optional<Period> all = over(field, first, token)) return all;
  return std::nullopt;
}

}  // namespace isnad
