#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/en_periods.h"
#include "core/read/en/words.h"

// The stretch of time that a sentence names and its figures may run over: a period of the calendar, a length ("خلال 24
// ساعة"), all since a turn of the war ("منذ الانقلاب"), the war itself.

namespace isnad {
namespace {

// "خلال 24 ساعة", "في غضون يوم واحد": how long it was, and nothing of when.
bool IsCountedSpan(const FieldText& field, std::uint32_t opener, std::uint32_t* last) {
  const auto one = [&](std::uint32_t at) { return field.tokens[at].folded == "واحد"; };
  if (opener + 2 < field.size() && field.SameSentence(opener + 2, opener) && one(opener + 2) &&
      (field.lattice.Is(opener + 1, "unit=week") || field.lattice.Is(opener + 1, "unit=month"))) {
    *last = opener + 2;  // "في أسبوع واحد"
    return true;
  }
  if (opener + 2 < field.size() && field.SameSentence(opener + 2, opener) && field.tokens[opener + 1].folded == "one" &&
      (field.lattice.Is(opener + 2, "unit=week") || field.lattice.Is(opener + 2, "unit=month"))) {
    *last = opener + 2;  // "in one week"
    return true;
  }
  // "خلال يومين", "خلال أسبوعين"
  const auto two = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return !a.Has(kAl) && a.number == Number::kDual &&
             (a.lexeme->Is("unit=day") || a.lexeme->Is("unit=week") || a.lexeme->Is("unit=month"));
    });
  };
  if (opener + 1 < field.size() && field.SameSentence(opener + 1, opener) && field.lattice.Is(opener, "time-during") &&
      two(opener + 1)) {
    *last = opener + 1;
    return true;
  }
  bool hours = false, day = false, numbered = false;
  for (std::uint32_t at = opener; at <= opener + 5 && at < field.size() && field.SameSentence(at, opener); ++at) {
    const QuantityPhrase* number = field.QuantityAt(at);
    const bool told = number != nullptr && (number->people.form == Form::kDigits || number->people.form == Form::kWord);
    const bool many =
        told && number->first <= at && number->people.max && *number->people.max >= 12 && *number->people.max <= 96;
    hours = hours || field.lattice.Is(at, "unit=hour");
    day = day || field.lattice.Is(at, "unit=day");
    numbered =
        numbered || (many && (number->unit == "hour" || number->bare)) || (day && field.tokens[at].folded == "واحد");
    if ((hours || day) && numbered) {
      *last = at;
      return true;
    }
  }
  return false;
}

// "العام", "الشهر", "الأسبوع", with nothing that says which; "حصيلة أسبوع:".
bool IsOwnSpan(const FieldText& field, std::uint32_t at) {
  if (at >= field.size() || !field.SameSentence(at - 1, at) || field.DateAt(at) != nullptr) return false;
  constexpr std::uint32_t kWhere = 4;  // tokens to the colon: "حصاد أسبوع في شمال سيناء:"
  bool heads = false;
  for (std::uint32_t colon = at + 1; colon <= at + 1 + kWhere && colon < field.size(); ++colon)
    heads = heads ||
            (field.SameSentence(at, colon) && field.tokens[colon].folded == ":" && field.lattice.Is(at - 1, "toll"));
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return (a.Has(kAl) || heads) && a.number == Number::kSingular &&
           (a.lexeme->Is("unit=week") || a.lexeme->Is("unit=month") || a.lexeme->Is("unit=year"));
  });
}

// "الفترة الماضية", "المدة الأخيرة": a stretch that ends today, however long.
bool IsLateSpan(const FieldText& field, std::uint32_t at) {
  if (at + 1 >= field.size() || !field.SameSentence(at - 1, at + 1)) return false;
  return field.lattice.Is(at, "span") && field.lattice.Is(at + 1, "time-last");
}

// "الساعات الأربع والعشرين": the hours that have just passed, told with their number.
bool AreTheHours(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kAl) && a.number == Number::kPlural && a.lexeme->Is("unit=hour");
  });
}

// "أقل من 36".
bool IsBounded(const FieldText& field, std::uint32_t at) {
  const QuantityPhrase* number = at < field.size() ? field.QuantityAt(at) : nullptr;
  return number != nullptr && number->people.bound != Bound::kExact;
}

// Some phrase of the sentence says on what day.
bool TellsItsDay(const FieldText& field, std::uint32_t token) {
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, token) && !date.period && !date.habit && !date.saying;
  });
}

// "منذ بدء العملية البرية", "منذ اندلاع الأزمة": of a stretch with a beginning, where no day says that it is today's.
bool BeginsThere(const FieldText& field, std::uint32_t since, std::uint32_t at) {
  const Lattice& lattice = field.lattice;
  if (!lattice.Is(at - 1, "begin") && !lattice.Is(at - 1, "break-out") && !lattice.Is(at - 1, "edge")) return false;
  // "الحملة الأمنية" is one event, however long; "الحملة العسكرية" is a part of the war.
  const bool military = at + 1 < field.size() && field.SameSentence(at, at + 1) && lattice.Is(at + 1, "of-war");
  // "منذ انطلاق عملية “غصن الكرم” في 20 يناير": an operation with a name of its own is no one event.
  const std::uint32_t name = at + 1;
  const bool named = name < field.size() && field.SameSentence(at, name) &&
                     field.tokens[name].kind != TokenKind::kNumber &&
                     (field.tokens[name].kind == TokenKind::kPunct ? field.tokens[name].folded == "\""
                                                                   : lattice.readings[name].empty());
  if (named && std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [](const Analysis& a) {
        return !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->Is("generic-event");
      }))
    return true;
  const bool stretch = std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [&](const Analysis& a) {
    return a.Has(kAl) && (a.lexeme->Is("stretch") || (military && a.lexeme->Is("generic-event")));
  });
  return stretch && !TellsItsDay(field, since);
}

// "منذ بدء الحرب", "حصيلة الحرب منذ اندلاعها".
bool IsSinceWar(const FieldText& field, std::uint32_t since, std::uint32_t* last) {
  // "شهد المخيم منذ الظهر عدوانا": since when on that day.
  if (since + 1 < field.size() && field.lattice.Is(since + 1, "day-part")) return false;
  for (std::uint32_t at = since + 1; at <= since + 4 && at < field.size() && field.SameSentence(at, since); ++at) {
    *last = at;
    if (field.lattice.Is(at, "war") || field.lattice.Is(at, "epoch")) return true;
    if (at > since + 1 && BeginsThere(field, since, at)) return true;
    bool pronoun = false;
    for (const Analysis& a : field.lattice.readings[at])
      pronoun = pronoun || (a.Has(kPronoun) && (a.lexeme->Is("break-out") || a.lexeme->Is("begin")));
    if (!pronoun) continue;
    for (std::uint32_t back = since; back > 0 && field.SameSentence(back - 1, since); --back)
      if (field.lattice.Is(back - 1, "war")) return true;
  }
  return false;
}

// "خلال الحرب", "طوال سنوات النزاع": of all of it, where no day says that it is today's.
bool IsThroughWar(const FieldText& field, std::uint32_t during, std::uint32_t* last) {
  constexpr std::uint32_t kYears = 1;  // words before the war
  if (field.lattice.lang != "ar" || !field.lattice.Is(during, "time-during") || TellsItsDay(field, during))
    return false;
  for (std::uint32_t at = during + 1; at <= during + 1 + kYears && at < field.size() && field.SameSentence(at, during);
       ++at) {
    *last = at;
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("war") && !a.lexeme->event && a.clitics == kAl && a.number == Number::kSingular;
        }))
      return true;
    if (!field.lattice.Is(at, "time-unit")) return false;
  }
  return false;
}

// "وهو الثاني خلال الساعات الـ24 الماضية": which of several, and no figure of the time.
bool IsRank(const FieldText& field, std::uint32_t first) {
  if (first == 0 || !field.SameSentence(first - 1, first)) return false;
  const auto ranks = [&](std::uint32_t at, bool definite) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.Has(kAl) == definite && !a.Has(kWa) && a.lexeme->Is("ordinal");
    });
  };
  if (ranks(first - 1, true)) return true;
  // "ثاني محاولة خلال أسبوعين", "ثالث هجوم دام في أقل من شهر"
  constexpr std::uint32_t kNoun = 6;
  for (std::uint32_t back = 1; back <= kNoun && back <= first; ++back) {
    const std::uint32_t at = first - back;
    // "وهو ثالث صحفي يُقتل في المدينة خلال أسبوع"
    if (const QuantityPhrase* one = field.QuantityAt(at); one != nullptr && one->people.form == Form::kSingular &&
                                                          one->first > 0 && field.SameSentence(one->first - 1, first) &&
                                                          ranks(one->first - 1, false))
      return true;
    if (!field.SameSentence(at, first) || field.tokens[at].folded == "," || field.QuantityAt(at) != nullptr)
      return back > 1 && field.SameSentence(at, first) && ranks(at, false) && !field.lattice.Is(at + 1, "month");
  }
  return false;
}

// "التمرد", "تمرد الجماعة", "an insurgency"; "a prison uprising" and "تمرد جنود" are one event.
bool IsRebellion(const FieldText& field, std::uint32_t at, const Analysis& word) {
  if (!word.lexeme->Is("rebellion")) return false;
  const bool next = at + 1 < field.size() && field.SameSentence(at, at + 1);
  for (std::uint32_t beside = at > 0 ? at - 1 : at; beside <= at + 3 && beside < field.size(); ++beside)
    if (field.SameSentence(beside, at) &&
        (field.lattice.Is(beside, "prison") || field.lattice.Is(beside, "site=prison")))
      return false;
  if (field.lattice.lang == "en" || word.Has(kAl)) return true;
  const NamePhrase* name = next ? field.NameAt(at + 1) : nullptr;
  return (name != nullptr && name->type == EntityType::kOrganization) ||
         (next && field.lattice.Is(at + 1, "body-noun"));
}

// "الحرب", "حرب على كذا", "النزاع"; "العدوان" and "نزاع" may be the one attack or brawl that the text tells of, and
// "النزاع العشائري" is no war.
bool IsWar(const FieldText& field, std::uint32_t at) {
  const bool the = at > 0 && field.SameSentence(at - 1, at) && field.lattice.Is(at - 1, "article") &&
                   field.tokens[at - 1].folded == "the";
  for (const std::uint32_t beside : {at > 0 ? at - 1 : at, at + 1})
    if (beside < field.size() && field.SameSentence(beside, at) && field.lattice.Is(beside, "clan")) return false;
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return IsRebellion(field, at, a) ||
           (a.lexeme->Is("war") && !a.lexeme->Is("or-attack") && (!a.lexeme->Is("dispute") || a.Has(kAl) || the));
  });
}

// "أسفرت الحرب عن", "حرب على كذا خلفت", "قتلوا في النزاع": all of a war, not what the text just told. The war's token.
std::optional<std::uint32_t> WarOver(const FieldText& field, std::uint32_t token) {
  constexpr std::uint32_t kSubject = 2, kVerb = 8;  // tokens from the verb to its subject, from the noun to its verb
  std::uint32_t first = token;
  while (first > 0 && field.SameSentence(first - 1, token)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, token); ++at) {
    if (!IsWar(field, at)) continue;
    const auto is_result = [&](std::uint32_t verb) {
      const auto& readings = field.lattice.readings[verb];
      return field.SameSentence(verb, at) && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
               return a.lexeme->Is("result") || (a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && !a.Has(kWa));
             });
    };
    // "في الحرب", "in the war"
    const std::uint32_t before = at > first && field.lattice.Is(at - 1, "article") ? at - 1 : at;
    if (before > first && field.lattice.Is(before - 1, "locative")) return at;
    // "النازحين بسبب الحرب", "جراء النزاع"
    if (before > first && (field.tokens[before - 1].folded == "بسبب" || field.tokens[before - 1].folded == "جراء" ||
                           field.tokens[before - 1].folded == "نتيجه"))
      return at;
    for (std::uint32_t back = 1; at < token && back <= kSubject && first + back <= at; ++back)
      if (is_result(at - back)) return at;
    for (std::uint32_t verb = at + 1; verb <= at + kVerb && verb <= token; ++verb)
      if (is_result(verb)) return at;
  }
  return std::nullopt;
}

// Where the phrase that a turn opens ends: at a comma, a word of outcome or a verb that is not its own.
std::uint32_t EndOfTurn(const FieldText& field, std::uint32_t since, bool clause) {
  std::uint32_t last = since + 1;
  for (std::uint32_t at = since + 2; at < field.size() && field.SameSentence(at, since); ++at) {
    const auto& readings = field.lattice.readings[at];
    const bool verb = !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple;
    });
    const bool outcome =
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
    if (outcome || field.tokens[at].folded == "," || (verb && !(clause && at == since + 2))) break;
    last = at;
  }
  return last;
}

// "الهجوم على كذا", a city or a land: no one attack.
bool IsOnALand(const Composition& c, int f, std::uint32_t at) {
  const FieldText& field = c.Text(f);
  for (std::uint32_t next = at + 1; next <= at + 3 && next < field.size() && field.SameSentence(next, at); ++next) {
    const NamePhrase* name = field.NameAt(next);
    if (name == nullptr) continue;
    return name->type == EntityType::kPlace && name->known != nullptr &&
           (name->known->kind == "city" || name->known->kind == "region" || name->known->kind == "country");
  }
  return false;
}

// What the word at `at` names is a turn from which figures run. begins: its beginning is told ("بدء الهجوم").
bool IsTurn(const Composition& c, int f, std::uint32_t at, bool begins) {
  const FieldText& field = c.Text(f);
  const bool of_war = at + 1 < field.size() && field.SameSentence(at, at + 1) && field.lattice.Is(at + 1, "of-war");
  for (const Analysis& a : field.lattice.readings[at]) {
    if (a.Has(kPronoun) || a.lexeme->Is("unnamed")) continue;
    const bool noun = a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun;
    if (!noun || a.clitics & ~static_cast<std::uint16_t>(kAl)) continue;
    if (a.lexeme->Is("turn") || a.lexeme->Is("stretch") || a.lexeme->Is("war")) return true;
    if (a.lexeme->event && begins && (of_war || IsOnALand(c, f, at))) return true;
  }
  return false;
}

// A raid, a strike, a campaign, and no war.
bool IsEvent(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && !a.lexeme->Is("stretch") && !a.lexeme->Is("war");
  });
}

// "منذ سقوط النظام حتى يوم أمس": until then; "منذ بدء الحملة في حزيران حتى أيلول" has both ends.
bool IsEnd(const FieldText& field, const DatePhrase& date) {
  for (std::uint32_t at = date.first > 0 ? date.first - 1 : 0; at <= date.last; ++at)
    if (field.lattice.Is(at, "time-until") && !field.lattice.Is(at, "time-ago")) return true;
  return false;
}

// "منذ بدء العملية", "منذ اندلاع المعارك", "منذ انهيار الهدنة": of what many things happen in. "منذ انهيار المبنى",
// "منذ بدء الهجوم" and "منذ بدئها" are of the one event that is told.
bool IsOfMany(const FieldText& field, std::uint32_t since) {
  constexpr std::uint32_t kNear = 2;  // tokens to the noun
  for (std::uint32_t at = since + 1; at <= since + kNear && at < field.size() && field.SameSentence(at, since); ++at) {
    if (field.DateAt(at) != nullptr) return false;
    if (field.tokens[at].folded == "الجوله") return true;  // of fighting
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.Has(kPronoun)) return false;
      const bool many = a.lexeme->Is("stretch") || a.lexeme->Is("war") || a.lexeme->Is("generic-event") ||
                        a.lexeme->event == EventType::kClash;
      if (a.Has(kAl) && many) return true;
    }
  }
  return false;
}

// "وبذلك يرتفع العدد إلى 140", "ليرتفع إلى 19 عدد الشهداء", "ما يرفع الحصيلة إلى 600", "ومنذ اندلاع الجولة بلغت": what
// was just told is added to what else there was. since: where it runs from.
bool AddsToMore(const FieldText& field, std::uint32_t since) {
  if (since == 0 || !field.SameSentence(since - 1, since)) {
    // Where nobody has been hurt before, it is the article's own figure.
    for (std::uint32_t at = 0; at < since; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.lexeme->outcome && !a.lexeme->Is("weak")) return true;
    return false;
  }
  for (std::uint32_t at = since; at-- > 0 && field.SameSentence(at, since);) {
    const std::string& word = field.tokens[at].folded;
    if (word == "بذلك" || word == "وبذلك" || word == "بهذا" || word == "وبهذا") return true;
    const Analysis* rise = field.lattice.Find(at, "rise");
    if (rise == nullptr) rise = field.lattice.Find(at, "raises");
    if (rise != nullptr && rise->form == VerbForm::kPresent &&
        (rise->Has(kLi) || (at > 0 && (field.tokens[at - 1].folded == "ما" || field.tokens[at - 1].folded == "مما"))))
      return true;
  }
  return false;
}

// "منذ الانقلاب", "منذ بدء الغزو في 24 شباط", "منذ أن استولى الجيش على السلطة": all since then. What began within days
// may be the one event that the text tells of, and what goes on for long is told by its day.
std::optional<Period> SinceTurn(const Composition& c, int f, std::uint32_t since, std::uint32_t token) {
  constexpr Day kTurnDays = 7, kEventDays = 30, kBefore = 2;
  const FieldText& field = c.Text(f);
  if (field.lattice.lang != "ar" || since + 1 >= field.size() || !field.SameSentence(since, since + 1) ||
      field.DateAt(since + 1) != nullptr)
    return std::nullopt;
  // "البلدة التي تشهد هدوءا منذ الانقلاب": of another clause.
  const std::uint32_t clause = field.clause_at[since];
  if (clause != field.clause_at[token] && field.clauses[clause].link == ClauseLink::kRelative) return std::nullopt;
  const bool that = field.tokens[since + 1].folded == "ان";
  const bool begins = field.lattice.Is(since + 1, "begin") || field.lattice.Is(since + 1, "break-out") ||
                      field.lattice.Is(since + 1, "edge");
  const std::uint32_t last = EndOfTurn(field, since, that);
  for (std::uint32_t at = since + 2; at <= last; ++at) {
    const DatePhrase* date = field.DateAt(at);
    if (date == nullptr || date->habit || date->saying || !date->date.known() || IsEnd(field, *date)) continue;
    const std::optional<Day> today = c.document.own_day ? c.document.own_day : c.document.published;
    const Day least = IsOfMany(field, since) && AddsToMore(field, since) ? kBefore
                      : IsEvent(field, since + 1 + (begins ? 1 : 0))     ? kEventDays
                                                                         : kTurnDays;
    if (!date->date.to || !today || *date->date.to > *today - least) return std::nullopt;
    return Period{since, last, nullptr, false};
  }
  if (!that && !IsTurn(c, f, since + 1, false) && !(begins && since + 2 <= last && IsTurn(c, f, since + 2, true)))
    return std::nullopt;
  return Period{since, last, nullptr, false};
}

// "مقارنة بشهر تموز", "compared to July": no figure of the sentence is of then.
bool IsComparedWith(const FieldText& field, const DatePhrase& date) {
  constexpr std::uint32_t kReach = 6;  // "بالمقارنة مع الفترة نفسها من عام 2015"
  for (std::uint32_t back = 1; back <= kReach && back <= date.first; ++back) {
    const std::uint32_t at = date.first - back;
    if (!field.SameSentence(at, date.first) || field.tokens[at].kind == TokenKind::kPunct) return false;
    if (field.lattice.Is(at, "comparison")) return true;
  }
  return false;
}

// "حتى مطلع كانون الأول": what a war has cost up to then; "حتى ليل السبت" may be the end of one event.
bool IsUntil(const FieldText& field, const DatePhrase& date) {
  constexpr Day kNight = 3;
  return date.first > 0 && field.SameSentence(date.first - 1, date.first) &&
         field.lattice.Is(date.first - 1, "time-until") && date.date.known() &&
         *date.date.to - *date.date.from > kNight;
}

// "منذ اندلاع الحرب في أبريل 2023": the day of the turn goes with it.
std::uint32_t WithItsDay(const FieldText& field, std::uint32_t since, std::uint32_t last) {
  const std::uint32_t end = EndOfTurn(field, since, false);
  // "منذ بدء العدوان على القطاع، في 7 أكتوبر"
  std::uint32_t day = end + 1;
  while (day < field.size() && day <= end + 2 && field.SameSentence(day, since) &&
         (field.tokens[day].folded == "," || field.tokens[day].folded == "في"))
    ++day;
  for (const DatePhrase& date : field.dates)
    if (date.first > last && (date.last <= end || (date.first <= day && date.first > end + 1)) && !date.habit &&
        !date.saying && !IsEnd(field, date))
      return date.last;
  return last;
}

// "قُتل ثلاثة في محافظة X، الخاضعة لسيطرة كذا منذ تموز": since when a named place has been what it is.
bool TellsOfPlace(const FieldText& field, const DatePhrase& date, std::uint32_t token) {
  constexpr std::uint32_t kWords = 8;  // from the comma to the word of since
  if (date.first <= token) return false;
  // "في سرت التي سيطر عليها التنظيم بين 2015 و2016"
  const Clause& clause = field.clauses[field.clause_at[date.first]];
  if (field.lattice.lang == "ar" && clause.link == ClauseLink::kRelative && clause.first > token + 1) {
    const NamePhrase* place = field.NameAt(clause.first - 1);
    if (place != nullptr && place->type == EntityType::kPlace) return true;
  }
  const std::uint32_t since =
      field.lattice.Is(date.first, "time-since") || date.first == 0 ? date.first : date.first - 1;
  if (!field.lattice.Is(since, "time-since")) return false;
  for (std::uint32_t at = since; at > token + 1 && since - at <= kWords && field.SameSentence(at - 1, since); --at) {
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; }))
      return false;
    if (field.tokens[at].folded != ",") continue;
    const NamePhrase* name = field.NameAt(at - 1);
    return name != nullptr && name->type == EntityType::kPlace && at + 1 < since &&
           (field.tokens[at + 1].folded.starts_with("ال") || field.lattice.Is(at + 1, "relative"));
  }
  return false;
}

// The first turn that the sentence counts from.
std::optional<Period> TurnOfSentence(const Composition& c, int f, std::uint32_t first, std::uint32_t token) {
  const FieldText& field = c.Text(f);
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, token); ++at) {
    std::uint32_t last = at;
    if (IsThroughWar(field, at, &last)) return Period{at, last, nullptr, false};
    if (!field.lattice.Is(at, "time-since") || IsRank(field, at) || IsRecord(field, at)) continue;
    last = at;
    if (IsSinceWar(field, at, &last)) return Period{at, WithItsDay(field, at, last), nullptr, false};
    if (const std::optional<Period> start = en::SinceStart(field, at)) return start;
    if (const std::optional<Period> turn = SinceTurn(c, f, at, token)) return turn;
    if (const std::optional<Period> blow = token < at ? en::SinceOldBlow(c, f, at) : std::nullopt) return blow;
  }
  return std::nullopt;
}

// "قال المرصد، الذي يوثق العنف منذ 2011، إن 25 قتلوا": since when the speaker has been at work.
bool TellsOfSpeaker(const FieldText& field, const DatePhrase& date, std::uint32_t token) {
  if (date.last >= token || field.clauses[field.clause_at[date.first]].link != ClauseLink::kRelative) return false;
  for (std::uint32_t at = date.last + 1; at <= token; ++at)
    if (field.clauses[field.clause_at[at]].link == ClauseLink::kContent) return true;
  return false;
}

// A comma or an "and" stands between the two.
bool IsParted(const FieldText& field, std::uint32_t first, std::uint32_t last, bool comma = false) {
  for (std::uint32_t at = first + 1; at < last; ++at)
    if (field.tokens[at].folded == "," || (!comma && field.tokens[at].folded == "and")) return true;
  return false;
}

// "killed six on Thursday, bringing the number of those killed since Saturday to 23", "a soldier was killed on
// Thursday, the third since January": the figure has a day of its own, and the period is of what follows.
bool HasItsOwnDay(const FieldText& field, const DatePhrase& period, std::uint32_t token) {
  if (field.lattice.lang != "en" || period.first < token) return false;
  for (const DatePhrase& day : field.dates) {
    if (day.first <= token || day.last >= period.first || !field.SameSentence(day.first, token)) continue;
    if (!day.period && !day.calendar && !day.saying && !day.habit && !IsParted(field, token, day.first) &&
        IsParted(field, day.last, period.first))
      return true;
  }
  return false;
}

// "Two men, one of them wounded last year, were killed": what some of them met with before.
bool IsOfSome(const FieldText& field, const DatePhrase& date, std::uint32_t token) {
  if (field.lattice.lang != "en") return false;
  const std::optional<std::uint32_t> aside = en::Words(field).AsideOfSome(date);
  return aside && (token < *aside || token > date.last);
}

// "اعتقلت شخصين، في ظل تصاعد هجمات التنظيم خلال الأسابيع الماضية": of what goes on about the news, and no figure
// before.
bool IsOfCircumstance(const FieldText& field, std::uint32_t period, std::uint32_t token) {
  constexpr std::uint32_t kReach = 16;
  for (std::uint32_t back = 2; back <= kReach && back <= period; ++back) {
    const std::uint32_t at = period - back;
    if (at <= token || !field.SameSentence(at, period) || field.tokens[at + 1].folded == ",") return false;
    if (field.tokens[at].folded == "في" && field.tokens[at + 1].folded == "ظل") return true;
    if (field.tokens[at].folded == "," && field.tokens[at + 1].folded == "وسط") return true;
  }
  return false;
}

// "تحدث عن سبعة قتلى، محذرا من فراغ أمني جنوب المحافظة منذ أكتوبر", "قبل أن يجري تسوية عام 2018، كما قتل مدني": of
// what the speaker goes on to say, of what came before.
bool IsOfAside(const FieldText& field, std::uint32_t period, std::uint32_t token) {
  constexpr std::uint32_t kReach = 10;
  for (std::uint32_t back = 1; back <= kReach && back <= period; ++back) {
    const std::uint32_t at = period - back;
    if (at == token || !field.SameSentence(at, period)) return false;
    if (field.tokens[at].folded == ",") {
      const auto& readings = field.lattice.readings[at + 1];
      return at > token && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
               return a.form == VerbForm::kParticiple && !a.Has(kAl) &&
                      (a.lexeme->Is("say-verb") || a.lexeme->Is("threat"));
             });
    }
    if (field.tokens[at].folded == "قبل" && field.tokens[at + 1].folded == "ان" && (token < at || token > period))
      return true;
  }
  return false;
}

bool IsSinceThen(const FieldText& field, const DatePhrase& date) {
  return field.lattice.Is(date.first, "time-since") ||
         (date.first > 0 && field.lattice.Is(date.first - 1, "time-since"));
}

// "Despite a lull in August, 5,000 were killed and 12,000 injured since January": what runs up to now stands nearer.
bool RunsUpToNow(const FieldText& field, const DatePhrase& date, const Period& before, std::uint32_t token) {
  const bool since =
      field.lattice.Is(date.first, "time-since") || (date.first > 0 && field.lattice.Is(date.first - 1, "time-since"));
  // "412 so far this year and 9,300 since 2015"
  const bool joined = token > before.last + 1 && field.tokens[token - 1].folded == "and" && date.first <= token + 3;
  return since && (joined || IsParted(field, before.last, token, true)) && !IsParted(field, token, date.first, true);
}

// "one of the deadliest days this year, with more than 100 people killed": so many in all of it.
bool IsWithAll(const FieldText& field, const DatePhrase& date, std::uint32_t token) {
  const std::uint32_t with = date.last + 2;
  return field.lattice.lang == "en" && with < token && field.tokens[date.last + 1].folded == "," &&
         field.tokens[with].folded == "with" && !IsParted(field, with, token);
}

// "استشهد مسن متأثرا بجراح أصيب بها الأسبوع الماضي": when he was hurt.
bool IsOfTheWound(const FieldText& field, const DatePhrase& date, std::uint32_t token) {
  if (date.first < token) return false;
  bool of_wounds = false;
  for (std::uint32_t at = token; at < date.first; ++at) {
    of_wounds = of_wounds || field.lattice.Is(at, "of-wounds") || field.lattice.Is(at, "succumb");
    const auto& readings = field.lattice.readings[at];
    if (of_wounds && std::any_of(readings.begin(), readings.end(),
                                 [](const Analysis& a) { return a.lexeme->outcome == Outcome::kInjured; }))
      return true;
  }
  return false;
}

// A period of the calendar: of several the one before the figure that is nearest, else the first behind it. own: only
// of the figure's clause; compared: only what others are compared with.
std::optional<Period> DatedPeriod(const FieldText& field, std::uint32_t token, const std::optional<Period>& turn,
                                  bool own, bool compared = false) {
  std::optional<Period> found;
  for (const DatePhrase& date : field.dates) {
    // "Fighting has escalated in recent weeks, killing more than 130"
    const bool recent = date.habit && field.lattice.lang == "en" && field.tokens[date.first].folded == "recent";
    if (!(date.period || recent || IsUntil(field, date)) || date.heading || !field.SameSentence(date.first, token) ||
        (IsRecord(field, date.first) && !IsWithAll(field, date, token)) || IsRank(field, date.first) ||
        IsComparedWith(field, date) != compared || TellsOfSpeaker(field, date, token) ||
        TellsOfPlace(field, date, token) || TellsOfLife(field, date.first, token) || IsOfSome(field, date, token) ||
        HasItsOwnDay(field, date, token) || IsOfCircumstance(field, date.first, token) ||
        IsOfAside(field, date.first, token) || IsOfTheWound(field, date, token))
      continue;
    if (own && field.clause_at[date.first] != field.clause_at[token]) continue;
    // "منذ أن بدأت القوات هجومها في أيار": when the turn was.
    if (turn && date.first > turn->first && date.last <= turn->last && !IsEnd(field, date)) continue;
    if (found && date.first > token) {
      if (own && found->first < token && RunsUpToNow(field, date, *found, token))
        found = Period{date.first, date.last, &date, false};
      break;
    }
    if (own && date.first > token && IsParted(field, token, date.first, IsSinceThen(field, date))) break;
    found = Period{date.first, date.last, &date, false};
  }
  return found;
}

// "في يوم واحد", "في أقل من 36 ساعة"; "في 36 ساعة" may be how long something took.
std::optional<Period> CountedPeriod(const FieldText& field, std::uint32_t at) {
  std::uint32_t last = at;
  const bool during = field.lattice.Is(at, "time-during");
  if (!(during || field.lattice.Is(at, "locative")) || IsRank(field, at) || !IsCountedSpan(field, at, &last))
    return std::nullopt;
  if (during || field.lattice.Is(at + 1, "unit=day") || field.lattice.Is(at + 1, "unit=week") ||
      field.lattice.Is(at + 1, "unit=month") || field.tokens[at + 1].folded == "one" || IsBounded(field, at + 1) ||
      AreTheHours(field, at + 1))
    return Period{at, last, nullptr, true};
  return std::nullopt;
}

// One that lies on no calendar by itself, or on that of another sentence.
std::optional<Period> LoosePeriod(const FieldText& field, std::uint32_t first, std::uint32_t token,
                                  const std::optional<Period>& turn, bool own) {
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, token); ++at) {
    if (own && field.clause_at[at] != field.clause_at[token]) continue;
    if (std::optional<Period> counted = CountedPeriod(field, at)) return counted;
    if (turn && turn->first == at) return turn;
    const bool during = field.lattice.Is(at, "time-during");
    // "عمليات في الفترة الأخيرة أسفرت عن مقتل 12"
    if ((during || field.lattice.Is(at, "locative")) && IsLateSpan(field, at + 1) &&
        !IsOfCircumstance(field, at, token))
      return Period{at, at + 2, nullptr, false};
    // "خلال العام", "حصيلة الأسبوع: 30 قتيلا": the one that is running or has just ended.
    if ((during || field.lattice.Is(at, "toll")) && IsOwnSpan(field, at + 1) && !IsRank(field, at))
      return Period{at, at + 1, nullptr, false};
    const bool this_span = during && at + 2 < field.size() && field.lattice.Is(at + 1, "demonstrative") &&
                           field.lattice.Is(at + 2, "span");
    if (this_span || (during && at + 1 < field.size() && field.lattice.Is(at + 1, "same-span"))) {
      // "خلال الشهر ذاته", "خلال هذه الفترة": the last one told.
      for (auto date = field.dates.rbegin(); date != field.dates.rend(); ++date)
        if (date->period && date->last < at) return Period{at, at + 2, &*date, false};
    }
  }
  return std::nullopt;
}

std::optional<Period> PeriodOfSentence(const Composition& c, int f, std::uint32_t token) {
  const FieldText& field = c.Text(f);
  std::uint32_t first = token;
  while (first > 0 && field.SameSentence(first - 1, token)) --first;
  const std::optional<Period> turn = TurnOfSentence(c, f, first, token);
  // "سُجل خلال 24 ساعة 17 قتيلا، لترتفع الحصيلة منذ تموز إلى 900": each clause has its own.
  for (const bool own : {true, false}) {
    if (const std::optional<Period> dated = DatedPeriod(field, token, turn, own)) return dated;
    if (const std::optional<Period> loose = LoosePeriod(field, first, token, turn, own)) return loose;
  }
  // "مقارنة بشهر أيار، إذ قتل خلاله 30": told of it, behind it.
  if (const auto other = DatedPeriod(field, token, turn, false, true); other && other->last < token) return other;
  // "ومنذ ذلك الحين قتل أربعة من زعمائه"
  if (field.lattice.lang == "ar" && field.lattice.Is(first, "since-then")) return Period{first, first, nullptr, true};
  if (const std::optional<std::uint32_t> since = en::SinceClause(field, token))
    return Period{*since, en::EndOfSinceClause(field, *since), nullptr, true};
  if (const std::optional<std::uint32_t> all = TollOfStretch(field, first, token))
    return Period{*all, *all, nullptr, false};
  if (const std::optional<std::uint32_t> war = WarOver(field, token)) return Period{*war, *war, nullptr, false};
  if (const std::optional<Period> total = en::TotalSince(field, first, token)) return total;
  if (const std::optional<Period> weeks = en::WeeksOfWar(field, first, token)) return weeks;
  if (const std::optional<Period> years = en::OverTheYears(field, first, token)) return years;
  if (field.lattice.lang == "ar") return StretchOver(field, first, token);
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> ListOpener(const FieldText& field, std::uint32_t token) {
  std::uint32_t at = token;
  while (true) {
    while (at > 0 && !field.tokens[at].line_start) --at;
    if (at == 0) return std::nullopt;
    const bool bullet = field.tokens[at].kind == TokenKind::kPunct || field.tokens[at].kind == TokenKind::kSymbol;
    if (!bullet) return std::nullopt;
    --at;
    if (field.tokens[at].folded == ":") return at;
  }
}

std::optional<Period> PeriodOver(const Composition& c, int f, std::uint32_t token) {
  constexpr int kLists = 2;  // one below the other
  const FieldText& field = c.Text(f);
  if (std::optional<Period> own = PeriodOfSentence(c, f, token)) return own;
  const auto reviewed = [&]() -> std::optional<Period> {
    if (!IsReviewed(c, f, token)) return std::nullopt;
    return Period{c.review->date->first, c.review->date->last, c.review->date, false, true};
  };
  // "اعتُقل 57 خلال تشرين الأول. وتوزعت الاعتقالات على الشكل التالي:", and below a list "وتوزعت الهجمات على النحو
  // الآتي:": of what stands before that list.
  std::uint32_t line = token;
  for (int lists = 0; lists < kLists; ++lists) {
    const std::optional<std::uint32_t> opener = ListOpener(field, line);
    if (!opener) return reviewed();
    if (std::optional<Period> of_list = PeriodOfSentence(c, f, *opener)) return of_list;
    std::uint32_t at = *opener;
    while (at > 0 && field.SameSentence(at, *opener)) --at;
    if (field.SameSentence(at, *opener)) return reviewed();
    if (std::optional<Period> before = PeriodOfSentence(c, f, at)) return before;
    line = at;
  }
  return reviewed();
}

}  // namespace isnad
