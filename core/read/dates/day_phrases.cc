#include <algorithm>
#include <cstdlib>

#include "core/read/dates/date_phrases.h"

// What names one day: a weekday, "أمس", a day of a month, parts of the day, and any of them together.

namespace isnad::internal {

// "#حلب_اليوم", "حلب اليوم |", "أبوجا (إفريقيا اليوم) -": the last word of an outlet's name.
bool PhraseReader::IsOutletsToday(std::size_t i) const {
  if (i == 0 || i >= tokens_.size()) return false;
  if (tokens_[i].hashtag && tokens_[i - 1].hashtag && !tokens_[i].space_before) return true;
  if (!Is(i, "اليوم") || tokens_[i - 1].kind != TokenKind::kWord) return false;
  // "حلب اليوم |" at a line's start
  if (tokens_[i - 1].line_start && SameLine(i, i + 1) && tokens_[i + 1].folded == "|") return true;
  const auto has_verb = [&](std::size_t at) {
    return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; });
  };
  const auto tells = [&](std::size_t at) {
    return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->event || a.lexeme->outcome; });
  };
  // "تعز اليوم", and "نواكشوط – الساحل اليوم" or "صحيفة مصر اليوم": alone on its line
  if (tokens_.in == Field::kText && i + 1 < tokens_.size() && tokens_[i + 1].line_start) {
    constexpr std::size_t kWords = 5;  // tokens of a line that tells nothing else
    std::size_t begin = i;
    bool mark = false;
    while (begin > 0 && !tokens_[begin].line_start && i - begin <= kWords) {
      --begin;
      if (has_verb(begin) || tells(begin)) return false;
      mark =
          mark || (begin + 1 < i && (tokens_[begin].kind == TokenKind::kPunct || Tag(begin, "outlet-noun") != nullptr));
    }
    if (tokens_[begin].line_start && (begin + 1 == i || mark)) return true;
  }
  if (i < 2 || has_verb(i - 1)) return false;
  // “حلب اليوم”, "صنعاء - تعز اليوم:"
  if ((IsPunct(i - 2, "\"") && IsPunct(i + 1, "\"")) || (IsPunct(i - 2, "-") && IsPunct(i + 1, ":"))) return true;
  // "أبوجا (إفريقيا اليوم) -": behind the town of a dateline
  constexpr std::size_t kTown = 3;  // tokens of it
  std::size_t open = i - 1;
  while (open > 0 && !tokens_[open].line_start && i - open <= kTown && !IsPunct(open, "(")) --open;
  if (!IsPunct(open, "(") || !IsPunct(i + 1, ")")) return false;
  for (std::size_t at = open; open - at <= kTown; --at)
    if (at == 0 || tokens_[at].line_start) return true;
  return false;
}

// The distance from today at i ("أمس": -1), with its last token; nullopt: none.
std::optional<std::pair<int, std::size_t>> PhraseReader::RelativeAt(std::size_t i) const {
  if (IsOutletsToday(i)) return std::nullopt;
  if (const Analysis* a = Tag(i, "from-today")) {
    const bool bare_noun = a->lexeme->value == 1 && !a->Has(kAl) && a->clitics != 0;  // "لغد": no day
    const bool yesterday_night = Is(i, "بارحه");
    const bool ordinal = a->length == 2 && a->Has(kAl);  // "الانفجار الأول أمس"
    const bool lunch = a->lexeme->value == 1 && a->Has(kAl) && tokens_[i].folded.ends_with("ا");  // "وقت الغداء"
    if (!bare_noun && !yesterday_night && !ordinal && !lunch && SameLine(i, i + a->length - 1))
      return std::pair(static_cast<int>(a->lexeme->value), i + a->length - 1);
  }
  // "ظهر يومنا هذا", but "حتى يومنا هذا": since then and ever since.
  if (Is(i, "يومنا") && Is(i + 1, "هذا") && SameLine(i, i + 1) &&
      (i == 0 || !IsAny(i - 1, "حتي", "الي", "وحتي", "والي")))
    return std::pair(0, i + 1);
  const Unit unit = UnitAt(i);
  if (unit.name != "day" || !unit.al || unit.reading->number == Number::kPlural ||
      unit.reading->number == Number::kDual)
    return std::nullopt;
  if ((unit.reading->clitics & ~(kAl | kWa | kFa)) != 0) return std::nullopt;  // "باليوم", "لليوم"
  if (!tokens_[i].line_start && i > 0 && IsAny(i - 1, "ذلك", "حتي", "الي", "تلك", "نفس", "ذات", "في", "ب"))
    return std::nullopt;
  if (SameLine(i, i + 1)) {
    const Count count = CountAt(i + 1);
    const bool day_of_month = count.last != kNone && (DayMonthAt(i + 1) || NumericAt(i + 1));
    if (WeekdayAt(i + 1) < 0 && !day_of_month &&
        ((count.last != kNone && !count.digits && Al(NumberWord(i + 1))) || Tag(i + 1, "other-day") != nullptr))
      return std::nullopt;
    if (WhichAt(i + 1) != Which::kNone) return std::nullopt;
  }
  return std::pair(0, i);
}

// What may stand between the parts of one day's name: "اليوم، الاثنين (18 أيار)".
std::size_t PhraseReader::Joint(std::size_t i) const {
  std::size_t j = i;
  if (IsPunct(j, ",") || IsPunct(j, "(") || IsPunct(j, "-") || IsPunct(j, "/")) ++j;
  if (Is(j, "الموافق") || Is(j, "الموافقه") || Is(j, "المصادف") || Is(j, "بتاريخ") || Is(j, "في")) ++j;
  if (UnitAt(j).name == "day" && !UnitAt(j).al && UnitAt(j).reading->number == Number::kSingular) ++j;
  return SameLine(i > 0 ? i - 1 : 0, j) ? j : kNone;
}

// What a part of a day says of the night, where it stands before the day.
void PhraseReader::OpenBy(const Analysis& part, std::size_t at, DayParts& parts) const {
  const bool evening = part.lexeme->Is("evening");
  parts.evening = parts.evening || evening;
  // "متأخر من مساء الثلاثاء": about midnight.
  if (evening && at > 1 && Is(at - 1, "من") && IsAny(at - 2, "متاخر", "متاخره")) parts.night = Night::kInto;
  if (!part.lexeme->Is("night")) return;
  // "بعد منتصف ليلة الأحد": on Sunday, or on Monday where the night is Sunday's.
  const bool past_middle = part.lexeme->Is("midnight") && at > 0 && IsAny(at - 1, "بعد", "بعيد");
  parts.night = part.lexeme->Is("night-before") && !past_middle ? Night::kEither : Night::kInto;
}

// Parts of a day, "يوم", "تاريخ" before a day, which begins at the token that comes back.
std::size_t PhraseReader::Opening(DayParts& parts) const {
  const std::size_t i = parts.begin;
  std::size_t j = i;
  while (j < tokens_.size() && SameLine(i, j)) {
    const Unit unit = UnitAt(j);
    const Analysis* part = Tag(j, "day-part");
    const Analysis* cue = Tag(j, "time-cue");
    if (part != nullptr && (!part->Has(kAl) || part->length > 1)) {
      OpenBy(*part, j, parts);
      j += part->length;
      if (part->Has(kAl) && Is(j, "من")) ++j;
    } else if (cue != nullptr) {
      j += cue->length;  // "في وقت متأخر من مساء أمس"
    } else if (unit.name == "day" && !unit.al && !Is(j, "يومنا") &&
               (unit.reading->number == Number::kSingular || unit.reading->number == Number::kDual ||
                unit.reading->number == Number::kPlural)) {
      ++j;
    } else {
      break;
    }
    parts.cued = true;
  }
  return SameLine(i, j) ? j : i;
}

void PhraseReader::Widen(Said& said, Night night) const {
  if (!said.from || !said.to) return;
  if (night == Night::kBefore || night == Night::kEither) said.from = *said.from - 1;
  if (night != Night::kBefore && (!calendar_.today() || *said.to < *calendar_.today())) said.to = *said.to + 1;
}

// A night, a weekday, a day of a month, "اليوم", and any of them together.
Said PhraseReader::DayPhrase(std::size_t i, bool cued_before) const {
  if (const Told ordered = OrderedDayAt(i)) return LayDay(ordered, std::nullopt);
  if (Said of_week = DayOfWeekAt(i); of_week) return of_week;
  const DayParts parts = DayPartsAt(i, cued_before);
  if (parts.last == kNone) return {};
  return parts.told ? LayDayOfMonth(parts) : LayDayByName(parts);
}

// Takes apart what names one day, up to where something else stands.
PhraseReader::DayParts PhraseReader::DayPartsAt(std::size_t i, bool cued) const {
  DayParts parts;
  parts.begin = i;
  parts.cued = cued;
  parts.start = Opening(parts);
  parts.opened_by_night = parts.night != Night::kNone;
  bool bracket = false;
  for (std::size_t j = parts.start; j < tokens_.size() && TakeDayPart(j, parts);) {
    TakePartBehind(parts);
    if (bracket && IsPunct(parts.last + 1, ")")) {
      ++parts.last;
      bracket = false;
    }
    // A bracket is entered only for what closes it.
    bracket = bracket || IsPunct(parts.last + 1, "(");
    j = Joint(parts.last + 1);
    if (j == kNone) break;
  }
  return parts;
}

bool PhraseReader::TakeDayPart(std::size_t j, DayParts& parts) const {
  return TakeRelative(j, parts) || TakeWeekday(j, parts) || TakeDayOfMonth(j, parts);
}

bool PhraseReader::TakeRelative(std::size_t j, DayParts& parts) const {
  if (parts.relative) return false;
  // "فجر هذا اليوم"
  if (Tag(j, "time-here") != nullptr && UnitAt(j + 1).name == "day" && UnitAt(j + 1).al && SameLine(j, j + 1) &&
      UnitAt(j + 1).reading->number != Number::kPlural) {
    parts.relative = 0;
    parts.last = j + 1;
    return true;
  }
  const auto relative = RelativeAt(j);
  if (!relative) return false;
  parts.relative = relative->first;
  parts.last = relative->second;
  parts.last_night = Tag(j, "last-night") != nullptr && parts.last == j;
  // "الليلة" after midnight is the night that has begun the day before.
  if (parts.relative == 0 && Tag(j, "night") != nullptr) parts.night = Night::kBefore;
  return true;
}

bool PhraseReader::TakeWeekday(std::size_t j, DayParts& parts) const {
  const int weekday = parts.weekday || parts.told ? -1 : WeekdayAt(j);
  if (weekday < 0) return false;
  parts.weekday = weekday;
  parts.last = j;
  std::size_t second = SecondWeekday(j, parts.opened_by_night, weekday);
  while (second != kNone) {  // "أيام الجمعة والسبت والأحد"
    parts.weekday_to = WeekdayAt(second);
    parts.last = second;
    second = parts.opened_by_night ? kNone : SecondWeekday(second, false, *parts.weekday_to);
    if (second != kNone && WeekdayAt(second) == weekday) second = kNone;
  }
  TakeWeekOf(parts);
  TakeNumberOf(parts);
  return true;
}

// Which week's day is meant, where the words behind say so.
void PhraseReader::TakeWeekOf(DayParts& parts) const {
  const std::size_t behind = parts.last + 1;
  const bool beside = SameLine(parts.last, behind);
  // "والسبت الذي قبله", "الجمعة التي سبقتها": a week before the one told last.
  if (beside && SameLine(parts.last, behind + 1) && Tag(behind, "relative") != nullptr &&
      IsAny(behind + 1, "قبله", "قبلها", "سبقه", "سبقها", "سبقته", "سبقتها", "يسبقه", "تسبقها")) {
    parts.week_before_told = true;
    parts.last = behind + 1;
    return;
  }
  if (parts.which = WhichAt(behind); parts.which != Which::kNone && beside) {
    parts.last = behind;
  } else if (const std::size_t before = BeforeLastAt(behind); before != kNone) {
    parts.which = Which::kLast;  // "الجمعة قبل الماضية"
    parts.before_last = true;
    parts.last = before;
  } else if (Tag(behind, "same-day") != nullptr && beside && !IsAny(behind, "المذكور", "عينه")) {
    parts.as_told = true;  // "الثلاثاء ذاته"
    parts.last = behind;
  } else if (Al(Tag(behind, "day-before")) && beside) {
    parts.which = Which::kLast;  // "الثلاثاء السابق"
    parts.last = behind;
  }
}

// "الجمعة 15." and "السبت السادس عشر": no month is told.
void PhraseReader::TakeNumberOf(DayParts& parts) const {
  const std::size_t at = Is(parts.last + 1, "في") ? parts.last + 2 : parts.last + 1;
  const Count day = DayNumber(at);
  if (day.last == kNone || !SameLine(parts.last, day.last) || parts.weekday_to) return;
  const bool ends = EndsPart(day.last + 1);
  const bool alone =
      day.digits ? ends || IsAny(day.last + 1, "الي", "حتي", "وحتي") : day.value > 10 && (day.ordinal || ends);
  if (!alone || DayMonthAt(at)) return;
  parts.numbered = DayWithWeekday(day.value, *parts.weekday);
  if (parts.numbered) parts.last = day.last;
}

bool PhraseReader::TakeDayOfMonth(std::size_t j, DayParts& parts) const {
  if (parts.told) return false;
  const bool named = parts.relative || parts.weekday;
  Told& told = parts.told;
  told = NumericAt(j);
  if (!told) told = DayMonthAt(j);
  if (!told) told = MonthDayAt(j);
  if (!told) told = ShortNumericAt(j, parts.cued || named);
  if (!told && !named) told = LoneDayAt(j, j > parts.begin && UnitAt(j - 1).name == "day");
  if (!told || told.last >= tokens_.size()) return false;
  parts.last = told.last;
  return true;
}

// A part of the day behind: "أمس مساء", "الاثنين ليلا".
void PhraseReader::TakePartBehind(DayParts& parts) const {
  if (!SameLine(parts.last, parts.last + 1)) return;
  const Analysis* part = Tag(parts.last + 1, "day-part");
  if (part == nullptr || part->clitics != 0) return;
  const std::size_t behind = parts.last + 1 + part->length;
  if (WeekdayAt(behind) >= 0 || RelativeAt(behind)) return;
  parts.last += part->length;
  parts.part_told = true;
  parts.evening = parts.evening || part->lexeme->Is("evening");
}

Said PhraseReader::LayDayOfMonth(const DayParts& parts) const {
  const Told& told = parts.told;
  const bool night = parts.night != Night::kNone;
  Said said = LayDay(told, parts.weekday);
  said.last = parts.last;
  said.today = parts.relative == 0;
  said.relative = parts.relative;
  if (parts.relative == 0 && calendar_.today() && !told.told_year && said.from &&
      std::abs(*said.from - *calendar_.today()) > 2 && told.day_to == 0) {
    // The day of publication is given with the page and may be that of a later edition; the text's own words stand.
    said.older = said.older || *said.from < *calendar_.today() - kOlderDays;
  }
  if (night && told.day_to == told.day + 1) said.period = false;
  // "ليلة الرابع من تموز": the night that leads up to that day, or that day's evening.
  const Night meant = parts.NightMeant();
  if (night && told.day_to == 0) Widen(said, meant == Night::kEither ? Night::kBefore : meant);
  said.evening = parts.evening;
  return said;
}

// A day that is told by its weekday or by how far it is from today.
Said PhraseReader::LayDayByName(const DayParts& parts) const {
  Said said;
  said.last = parts.last;
  said.evening = parts.evening;
  said.weekday = parts.weekday;
  said.two_days = parts.weekday_to.has_value();
  said.today = parts.relative == 0 && parts.night == Night::kNone;
  said.relative = parts.relative;
  if (parts.which == Which::kNext) said.which = parts.which;
  if (parts.as_told) said.from_told = std::pair(0, 0);
  if (parts.week_before_told) said.from_told = std::pair(-7, -7);
  if (!calendar_.today()) return said;
  if (parts.numbered) {
    calendar_.SetDays(said, *parts.numbered, *parts.numbered, calendar_.RelativeBasis());
  } else if (parts.weekday) {
    LayWeekday(parts, *calendar_.today(), said);
  } else {
    LayRelative(parts, said);
  }
  return said;
}

void PhraseReader::LayWeekday(const DayParts& parts, Day today, Said& said) const {
  Day day = WeekdayMeant(parts, today), to = day;
  if (parts.weekday_to) {
    const Day latest = parts.which == Which::kLast ? today - 1 : calendar_.ahead() ? today + 7 : today;
    to = OnOrBefore(latest, *parts.weekday_to);
    day = OnOrBefore(to, *parts.weekday);
  }
  calendar_.SetDays(said, day, to, calendar_.RelativeBasis());
  said.older = day < today - 7;
  said.period = to - day > kPeriodDays;
  if (parts.night != Night::kNone && !parts.weekday_to) Widen(said, parts.NightMeant());
}

Day PhraseReader::WeekdayMeant(const DayParts& parts, Day today) const {
  const int weekday = *parts.weekday;
  if (parts.relative) {
    // "أمس الاثنين" of a page of Wednesday: the day beside.
    for (const int shift : {0, -1, 1})
      if (WeekdayOf(today + *parts.relative + shift) == weekday) return today + *parts.relative + shift;
    return OnOrBefore(today, weekday);
  }
  if (parts.which == Which::kNext) return OnOrBefore(today + 7, weekday);
  if (parts.which == Which::kLast) {
    // "السبت الماضي" told on a Sunday is none that anyone calls yesterday.
    const Day last = OnOrBefore(today - 2, weekday);
    return last == today - 8 || !parts.before_last ? last : last - 7;
  }
  return OnOrBefore(calendar_.LatestOfWeek(), weekday);
}

void PhraseReader::LayRelative(const DayParts& parts, Said& said) const {
  const int away = *parts.relative;
  const bool night = parts.night != Night::kNone;
  if (night && away == 0) {
    calendar_.Around(said, 0, 0);
    Widen(said, Night::kBefore);
    return;
  }
  // "ليل أمس" reaches into the next morning, "فجر" and "مساء" do not. "البارحة" alone is the night that has just passed
  // as well as the day before.
  const bool last_night = parts.start == parts.begin && !parts.part_told && parts.last_night;
  calendar_.Around(said, away, (night || last_night) && away < 0 ? away + 1 : away);
}

// "ليل الأحد-الاثنين", "ليلة الأربعاء على الخميس", "ليل السبت الأحد", "الأحد والاثنين".
std::size_t PhraseReader::SecondWeekday(std::size_t i, bool night, int first) const {
  std::size_t j = i + 1;
  const bool mark = IsPunct(j, "-") || IsPunct(j, "/"), word = IsAny(j, "علي", "الي", "و", "حتي");
  if (mark || word) ++j;
  if (!SameLine(i, j)) return kNone;
  bool part_between = false;
  if (const Analysis* part = Tag(j, "day-part");
      part != nullptr && part->length == 1 && (part->Has(kWa) || word || mark)) {
    ++j;
    part_between = true;
    if (!SameLine(i, j)) return kNone;
  }
  const Analysis* a = Tag(j, "weekday");
  const int second = WeekdayAt(j);
  if (second < 0 || second == first) return kNone;
  const bool next = second == (first + 1) % 7;
  const bool joined = a->Has(kWa) || a->Has(kLi) || part_between;
  if (next && (mark || word || joined || night)) return j;
  return mark && night ? j : kNone;
}

}  // namespace isnad::internal
