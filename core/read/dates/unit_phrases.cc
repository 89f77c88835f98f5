#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "core/read/dates/date_lean.h"
#include "core/read/dates/date_phrases.h"

// Phrases of counted time ("قبل نحو أسبوعين", "بعد يومين", "هذا الأسبوع") and of its edges and portions ("مطلع العام",
// "النصف الأول من").

namespace isnad::internal {
namespace {

constexpr int kMostMonths = 6;  // "بعد ثمانية أشهر من" tells no month
constexpr int kMostUnder = 62;  // days: "أقل من شهرين" bounds, "أقل من عام" tells nothing

}  // namespace

bool PhraseReader::OpensOrFollowsVerb(std::size_t i) const {
  if (i == 0 || tokens_[i].line_start) return true;
  const auto& before = lattice_.readings[i - 1];
  return std::any_of(before.begin(), before.end(), [](const Analysis& a) { return a.form == VerbForm::kPast; }) &&
         std::none_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun; });
}

// "ومنذ 3 أيام، قُتل 37": a sentence opens, and the verb behind tells of what befell somebody at once.
bool PhraseReader::OpensWithDeed(std::size_t i, std::size_t next) const {
  if (i > 0 && tokens_[i].sentence == tokens_[i - 1].sentence) return false;
  if (IsPunct(next, ",")) ++next;
  if (!SameLine(i, next)) return false;
  const auto& readings = lattice_.readings[next];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast &&
           (a.lexeme->outcome || a.lexeme->event || a.lexeme->Is("carry-out") || a.lexeme->Is("happen") ||
            a.lexeme->Is("undergo") || a.lexeme->Is("hosts"));  // "وبعد يومين وقع انفجار", "تعرض السوق لقصف"
  });
}

// "قبل يومين", "قبل نحو 24 ساعة", "قبل أسبوع".
Said PhraseReader::Ago(std::size_t i) const {
  const Analysis* ago = Tag(i, "time-ago");
  // "من يومين" of the spoken language; not "أكثر من يومين".
  const bool spoken = ago == nullptr && Is(i, "من") &&
                      (i == 0 || !IsAny(i - 1, "اكثر", "اقل", "ازيد", "باكثر", "باقل", "لاكثر", "لاقل", "ابعد"));
  if ((ago == nullptr && !spoken) || !SameLine(i, i + 1)) return {};
  const Stretch stretch = StretchAt(i + 1);
  if (stretch.last == kNone || stretch.al) return {};
  if (spoken && (stretch.last != i + 1 || stretch.more > 0)) return {};
  // "فقد من أسبوع.": behind a verb alone, and nothing behind it.
  if (spoken && UnitAt(i + 1).reading->number != Number::kDual &&
      (stretch.count != 1 || !EndsPart(stretch.last + 1) || !OpensOrFollowsVerb(i)))
    return {};
  Said said;
  said.last = stretch.last;
  // "قبل يومين من الهجوم" is counted from the attack.
  const bool of_other = IsAny(stretch.last + 1, "من", "علي", "موعد") && SameLine(i, stretch.last + 1);
  const int reach = Reach(stretch);
  said.older = reach >= 5 && stretch.unit != "hour";
  // "قبل عام من اليوم"
  if (of_other && Is(stretch.last + 1, "من") && IsAny(stretch.last + 2, "اليوم", "الان") &&
      Tag(stretch.last + 3, "weekday") == nullptr) {
    said = stretch.unit == "year" && stretch.count > 0 ? YearsBack(stretch.count) : AgoBy(stretch);
    said.last = stretch.last + 2;
    return said;
  }
  if (of_other) {
    // The other event is itself today's or yesterday's news.
    if (reach >= 1 && reach < 5 && stretch.count > 0) {
      said.from_told = std::pair(-reach, -reach);
      calendar_.Around(said, -reach - 1, -reach);
    } else {
      said.older = true;
    }
    return said;
  }
  return AgoBy(stretch);
}

// The article's own day so many years ago.
Said PhraseReader::YearsBack(int years) const {
  Said said;
  said.older = true;
  if (!calendar_.today()) return said;
  CivilDay day = CivilOf(*calendar_.today());
  day.year -= years;
  if (IsValid(day)) calendar_.SetDays(said, DayOf(day), DayOf(day), calendar_.RelativeBasis());
  said.older = true;
  return said;
}

// "في مثل هذا اليوم من عام 1994", "مثل هذا اليوم قبل 12 عاما".
Said PhraseReader::OnThisDay(std::size_t i) const {
  constexpr std::size_t kBehind = 4;  // "في مثل هذا اليوم"
  if (!IsAny(i, "في", "وفي") || !Is(i + 1, "مثل") || !Is(i + 2, "هذا") || !Is(i + 3, "اليوم")) return {};
  if (!SameLine(i, i + kBehind)) return {};
  const std::size_t next = i + kBehind + (IsAny(i + kBehind, "من", "في") ? 1 : 0);
  if (!SameLine(i, next)) return {};
  Said said;
  if (Is(next, "قبل")) {
    const Stretch stretch = StretchAt(next + 1);
    if (stretch.last == kNone || stretch.unit != "year" || stretch.count == 0) return {};
    said = YearsBack(stretch.count);
    said.last = stretch.last;
    return said;
  }
  const Said year = YearOfDay(next);
  if (!year || !year.from || !calendar_.today()) return {};
  said = YearsBack(CivilOf(*calendar_.today()).year - CivilOf(*year.from).year);
  said.last = year.last;
  return said;
}

// "الذكرى العاشرة لمجزرة كذا", "الذكرى السنوية الثالثة للهجوم": the day of what is named behind it, or near it.
Said PhraseReader::AnniversaryAt(std::size_t i) const {
  if (Tag(i, "anniversary") == nullptr) return {};
  const auto yearly = [&](std::size_t at) { return SameLine(i, at) && tokens_[at].folded == "السنويه"; };
  const std::size_t first = yearly(i + 1) ? i + 2 : i + 1;
  const Count count = SameLine(i, first) ? CountAt(first) : Count{};
  if (count.last == kNone || count.value < 1 || count.digits) return {};
  const std::size_t last = yearly(count.last + 1) ? count.last + 1 : count.last;
  if (!SameLine(i, last + 1)) return {};
  const auto& next = lattice_.readings[last + 1];
  if (std::none_of(next.begin(), next.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kLi); }))
    return {};
  Said said = YearsBack(count.value);
  said.last = last;
  said.of_next = true;
  if (said.from) said.from = *said.from - 1;
  return said;
}

// So long before the article's day.
Said PhraseReader::AgoBy(const Stretch& stretch) const {
  Said said;
  said.last = stretch.last;
  const int reach = Reach(stretch);
  said.older = reach >= 5 && stretch.unit != "hour";
  if (!calendar_.today()) return said;
  int from = -reach, to = -reach;
  if (stretch.unit == "hour") {
    to = stretch.count < 24 ? 0 : -(stretch.count / 24);
  } else if (stretch.count == 0) {
    to = stretch.unit == "day"     ? -2
         : stretch.unit == "week"  ? -14
         : stretch.unit == "month" ? -45
         : stretch.unit == "year"  ? -500
                                   : 0;
  } else if (stretch.more > 0) {
    from -= reach / 20;
    to += reach / 20;
  } else if (stretch.unit == "week") {
    from -= stretch.count;
    to += stretch.count;
  } else if (stretch.unit == "month") {
    from -= 7;
    to = -stretch.count * 28 + 7;
  } else if (stretch.unit == "year") {
    from -= 150;
    to += 150;
  } else if (stretch.unit == "decade") {
    from -= 1500;
    to += 1500;
  } else if (stretch.about && stretch.unit == "day" && stretch.count > 2) {
    --from;
    ++to;
  }
  const bool older = said.older;
  calendar_.Around(said, from, to);
  said.older = older;
  return said;
}

// "وغداة الهجوم، استهدف", "وبعد يومين من الحادث، قتل": at the head of its sentence, counted from the event told last.
Said PhraseReader::AfterTold(std::size_t i) const {
  if (i > 0 && tokens_[i - 1].sentence == tokens_[i].sentence) return {};
  std::size_t event = kNone;
  std::pair<int, int> days(1, 1);
  if (IsAny(i, "غداه", "وغداه")) {
    event = i + 1;
  } else if (IsAny(i, "بعد", "وبعد")) {
    const Stretch stretch = StretchAt(i + 1);
    if (stretch.last == kNone || stretch.al) return {};
    const bool hours = stretch.unit == "hour" || stretch.unit == "minute";
    if (!hours && (stretch.count == 0 || Reach(stretch) > kOlderDays)) return {};
    days = hours ? std::pair(0, 1) : std::pair(Reach(stretch), Reach(stretch));
    // "وبعد يومين، انفجرت", "وبعد أسبوع قتل ضابط"
    if ((IsPunct(stretch.last + 1, ",") && SameLine(i, stretch.last + 1)) ||
        (!hours && Is(i, "وبعد") && OpensWithDeed(i, stretch.last + 1))) {
      Said said;
      said.last = stretch.last;
      said.needs_told = true;
      said.from_told = days;
      return said;
    }
    if (!Is(stretch.last + 1, "من")) return {};
    event = stretch.last + 2;
  }
  if (event == kNone || !SameLine(i, event + 1) || !IsPunct(event + 1, ",")) return {};
  const auto& readings = lattice_.readings[event];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->event && a.Has(kAl) && a.number != Number::kPlural; }))
    return {};
  Said said;
  said.last = event;
  said.needs_told = true;
  said.from_told = days;
  return said;
}

// "ويأتي هذا الهجوم" before i: no more than its subject between.
bool PhraseReader::IsBehindComing(std::size_t i) const {
  constexpr std::size_t kSubject = 4;  // tokens
  for (std::size_t back = 1; back <= kSubject && back <= i && SameLine(i - back, i); ++back) {
    const std::size_t at = i - back;
    if (IsAny(at, "ياتي", "وياتي", "تاتي", "وتاتي", "جاء", "وجاء", "جاءت", "وجاءت")) return true;
    if (tokens_[at].kind != TokenKind::kWord) return false;
  }
  return false;
}

// "بعد يومين", "بعد أسبوعين من الآن", "شهر و21 يوما من الآن": only from now on is it a day.
Said PhraseReader::Later(std::size_t i) const {
  if (Said eve = EveAt(i); eve) return eve;
  if (Tag(i, "time-passes") != nullptr && SameLine(i, i + 1)) return PassedSince(i);
  // "عقب يوم من غارة"
  const bool following = IsAny(i, "عقب", "وعقب");
  if (following) return CameAfter(i, StretchAt(i + 1));
  const bool after = Is(i, "بعد") || Is(i, "وبعد");
  // "بعد مرور أسبوع على الغارة"
  const bool passed = after && Tag(i + 1, "time-passes") != nullptr;
  const Stretch stretch = StretchAt(after ? (passed ? i + 2 : i + 1) : i);
  if (stretch.last == kNone || stretch.al || !SameLine(i, stretch.last)) return {};
  if (after)
    if (Said came = CameAfter(i, stretch); came) return came;
  if (stretch.count == 0) return {};
  if (stretch.unit == "hour" || stretch.unit == "minute") return {};
  // "يأتي الهجوم يوما واحدا بعد مقتل ثلاثة"
  if (!after && Is(stretch.last + 1, "بعد") && SameLine(i, stretch.last + 2) && IsBehindComing(i))
    return CameBy(stretch, stretch.last + 1, false);
  const bool from_now =
      Is(stretch.last + 1, "من") && IsAny(stretch.last + 2, "الان", "اليوم") && SameLine(i, stretch.last + 2);
  if (!after && !from_now) return {};
  // "غادر المدينة سنة وشهرين من الآن": but under a verb of the future, so long ago.
  if (!after && LeanOf(lattice_, i, stretch.last + 2) != Lean::kAhead)
    if (Said ago = AgoBy(stretch); ago) {
      ago.last = stretch.last + 2;
      return ago;
    }
  Said said;
  said.last = from_now ? stretch.last + 2 : stretch.last;
  // "سيعود بعد يومين."
  const bool ahead =
      after && !from_now && EndsPart(stretch.last + 1) && LeanOf(lattice_, i, stretch.last) == Lean::kAhead;
  if (ahead) said.which = Which::kNext;
  if ((after && from_now) || ahead) calendar_.Around(said, Reach(stretch), Reach(stretch));
  return said;
}

// "غداة تفجير": the day before this news.
Said PhraseReader::EveAt(std::size_t i) const {
  if (!IsAny(i, "غداه", "وغداه") || !SameLine(i, i + 1) || UnitAt(i + 1).reading != nullptr) return {};
  Said said;
  said.last = i;
  said.of_next = true;
  said.from_told = std::pair(-1, -1);
  calendar_.Around(said, -2, -1);
  return said;
}

// "يتزامن مع مرور عام على الهجوم": so long ago to the day.
Said PhraseReader::PassedSince(std::size_t i) const {
  const Stretch passed = StretchAt(i + 1);
  if (passed.last == kNone || passed.count == 0 || !Is(passed.last + 1, "علي") || !SameLine(i, passed.last + 2) ||
      (passed.unit != "year" && passed.unit != "month" && passed.unit != "week"))
    return {};
  Said said;
  said.last = passed.last + 1;
  said.of_next = true;
  said.older = true;
  if (!calendar_.today() || passed.unit == "month") return said;
  CivilDay then = CivilOf(*calendar_.today());
  then.year -= passed.unit == "year" ? passed.count : 0;
  const Day at = passed.unit == "year" ? DayOf(then) : *calendar_.today() - 7 * passed.count;
  const int back = static_cast<int>(at - *calendar_.today());
  calendar_.Around(said, back, back);
  said.older = true;
  return said;
}

// "جاء ذلك بعد يومين من غارة", "بعد أقل من أسبوعين على قصف": what the news came after, told by the day of the news.
// stretch: the time behind the "after" at i.
Said PhraseReader::CameAfter(std::size_t i, const Stretch& counted) const {
  const bool under = Is(i + 1, "اقل");
  // "بعد أسبوع بالتمام على مقتل"
  Stretch stretch = counted;
  if (IsAny(stretch.last + 1, "بالتمام", "بالضبط", "تماما", "فقط", "تقريبا") && SameLine(i, stretch.last + 1))
    ++stretch.last;
  const bool on = Is(stretch.last + 1, "علي") && SameLine(i, stretch.last + 2) && !Is(stretch.last + 2, "الاقل");
  if ((!Is(stretch.last + 1, "من") && !on) || !SameLine(i, stretch.last + 1) ||
      IsAny(stretch.last + 2, "الان", "اليوم"))
    return {};
  return CameBy(stretch, stretch.last + 1, under);
}

// So long before the news, told up to `last`; under: less than so long.
Said PhraseReader::CameBy(const Stretch& stretch, std::size_t last, bool under) const {
  Said said;
  said.last = last;
  said.of_next = true;
  const int reach = Reach(stretch);
  said.older = reach > kOlderDays;
  const bool hours = stretch.unit == "hour" || stretch.unit == "minute";
  const int least = hours || under ? 0 : stretch.count > 0 ? -reach : -2;
  if ((stretch.count > 0 && reach <= kOlderDays) || (stretch.count == 0 && (stretch.unit == "day" || hours))) {
    // "بعد أسبوع على": a day more or less, as "قبل أسبوع".
    const int loose = stretch.unit == "week" && !under && stretch.count > 0 ? 1 : 0;
    said.from_told = std::pair(-reach - loose, least + loose);
    calendar_.Around(said, stretch.count > 0 ? -reach - 1 : -reach, least);
  } else if (under && stretch.count > 0 && reach <= kMostUnder) {
    // "بعد أقل من شهر على": no day, but not before.
    said.from_told = std::pair(-reach, -1);
    calendar_.Around(said, -reach - 1, -1);
    said.period = said.month_level = said.older = true;
  } else if (!under && stretch.count > 0 && stretch.more == 0 && (stretch.unit == "day" || stretch.unit == "week")) {
    // "بعد اثني عشر يوما من", "بعد ثلاثة أسابيع على": the longer ago, the less to the day.
    const int loose = stretch.unit == "week" ? stretch.count : 0;
    said.from_told = std::pair(-reach - loose, -reach + loose);
    calendar_.Around(said, -reach - loose - 1, -reach + loose);
    said.older = true;
  } else if (!under && stretch.count > 0 && stretch.more == 0 && stretch.unit == "month" &&
             stretch.count <= kMostMonths) {
    // "بعد ثلاثة أشهر من": about then.
    const int loose = 4 + 3 * (stretch.count - 1);
    said.from_told = std::pair(-31 * stretch.count - loose, -30 * stretch.count + loose);
    calendar_.Around(said, said.from_told->first - 1, said.from_told->second);
    said.period = said.month_level = said.older = true;
  }
  return said;
}

// "الأيام الماضية", "العام الجاري", "هذا الشهر", "الـ24 ساعة الماضية", "آخر يومين", "الليلة الماضية".
Said PhraseReader::UnitPhrase(std::size_t i, bool cued) const {
  if (Tag(i, "time-here") != nullptr) return ThisUnit(i);
  if (const Analysis* latest = Tag(i, "time-latest"); latest != nullptr && latest->clitics == 0) return LatestUnits(i);
  Said said;
  // "الليلة الماضية"
  if (Al(Tag(i, "night")) && SameLine(i, i + 1) && WhichAt(i + 1) == Which::kLast) {
    said.last = i + 1;
    calendar_.Around(said, -1, 0);
    return said;
  }
  const Stretch stretch = StretchAt(i);
  if (stretch.last == kNone) return {};
  if (Said before = UnitBeforeLast(stretch); before) return before;
  const bool al_digits = IsAny(i, "ال", "وال", "بال") || stretch.al;
  const Which which = SameLine(i, stretch.last + 1) ? WhichAt(stretch.last + 1) : Which::kNone;
  const bool counted = stretch.count > 1 && Digits(i) >= 0;  // "3 أيام الماضية"
  if (which == Which::kNone || !(al_digits || cued || counted)) return {};
  if (Said year = YearWithItsNumber(i, stretch, which); year) return year;
  said.last = stretch.last + 1;
  if (stretch.count == 1 && stretch.unit != "hour" && stretch.unit != "minute") {
    calendar_.TakeUnit(said, stretch.unit, which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0);
  } else if (which == Which::kNext) {
    calendar_.Around(said, 1, std::max(1, DaysAway(stretch, 1)));
  } else {
    Back(said, stretch);
  }
  return said;
}

// "هذا الشهر", "هذا الصباح", "هذه الليلة".
Said PhraseReader::ThisUnit(std::size_t i) const {
  const Unit unit = UnitAt(i + 1);
  const bool night = Al(Tag(i + 1, "night"));
  const bool part = Al(Tag(i + 1, "day-part"));
  if (!SameLine(i, i + 1) || ((unit.reading == nullptr || !unit.al) && !part)) return {};
  if (unit.reading != nullptr && unit.reading->number == Number::kPlural) return {};
  Said said;
  said.last = i + 1;
  if (night || part || unit.name == "day") {
    said.today = !night;
    calendar_.Around(said, night ? -1 : 0, 0);
  } else {
    calendar_.TakeUnit(said, unit.name, 0);
  }
  return said;
}

// "آخر يومين", "خلال آخر أسبوع"; "قتل آخر اليوم" is another one, today.
Said PhraseReader::LatestUnits(std::size_t i) const {
  const Stretch stretch = SameLine(i, i + 1) ? StretchAt(i + 1) : Stretch{};
  const bool one = stretch.count == 1 && (stretch.al || DaysOf(stretch.unit) < 7);
  if (stretch.last == kNone || one || (stretch.count == 0 && !stretch.al)) return {};
  Said said;
  said.last = stretch.last;
  Back(said, stretch);
  return said;
}

// "الأسبوع قبل الماضي"
Said PhraseReader::UnitBeforeLast(const Stretch& stretch) const {
  const std::size_t before = BeforeLastAt(stretch.last + 1);
  if (before == kNone || !stretch.al || stretch.count != 1 || DaysOf(stretch.unit) < 7) return {};
  Said said;
  said.last = before;
  calendar_.TakeUnit(said, stretch.unit, -2);
  if (stretch.unit == "week" && said.from) {
    said.from = *said.from - 7;
    said.to = *said.to - 7;
  }
  return said;
}

// "العام الماضي، 2020", "العام الجاري (2023)": the year beside it is the same one.
Said PhraseReader::YearWithItsNumber(std::size_t i, const Stretch& stretch, Which which) const {
  std::size_t beside = stretch.last + 2;
  if (IsPunct(beside, ",") || IsPunct(beside, "(")) ++beside;
  if (stretch.unit != "year" || stretch.count != 1 || !SameLine(i, beside) || YearAt(beside) == 0) return {};
  Said said;
  said.last = IsPunct(beside - 1, "(") && IsPunct(beside + 1, ")") ? beside + 1 : WithEra(beside);
  calendar_.TakeUnit(said, stretch.unit, 0);
  calendar_.SetDays(said, First(YearAt(beside), 1), Last(YearAt(beside), 12), Basis::kStated);
  if (calendar_.today() && which == Which::kThis) said.to = std::min(*said.to, *calendar_.today());
  said.older = which == Which::kLast || (calendar_.today() && *said.to < *calendar_.today() - kOlderDays);
  said.told_year = true;
  said.year = YearAt(beside);
  said.now_year = YearAt(beside) + (which == Which::kLast ? 1 : which == Which::kNext ? -1 : 0);
  return said;
}

// How many days a stretch of counted months or years is from today, in the calendar's own; others by their length.
int PhraseReader::DaysAway(const Stretch& stretch, int direction) const {
  const int months = stretch.unit == "month" ? stretch.count : stretch.unit == "year" ? 12 * stretch.count : 0;
  constexpr int kMostMonths = 1200;
  if (months == 0 || months > kMostMonths || stretch.more > 0 || !calendar_.today()) return Reach(stretch);
  const CivilDay now = CivilOf(*calendar_.today());
  const int to = now.year * 12 + now.month - 1 + direction * months;
  const int year = to / 12, month = to % 12 + 1;
  return std::abs(DayOf({year, month, std::min(now.day, DaysIn(year, month))}) - *calendar_.today());
}

// From that long ago up to now.
void PhraseReader::Back(Said& said, const Stretch& stretch) const {
  int reach = DaysAway(stretch, -1);
  if (stretch.count == 0 && stretch.unit == "day") reach = 7;
  said.period = reach > kPeriodDays;
  calendar_.Around(said, -reach, 0);
}

// "مطلع الشهر الجاري", "منتصف أيار", "نهاية 2020".
Said PhraseReader::EdgePhrase(std::size_t i) const {
  const Analysis* edge = Tag(i, "edge");
  if (edge == nullptr) edge = Tag(i, "edge-of-month");  // "نص شهر ثلاثة": half a month elsewhere
  if (edge == nullptr || edge->Has(kAl) || !SameLine(i, i + 1)) return {};
  const std::size_t j = i + edge->length;
  if (edge->lexeme->Is("edge-of-month") && UnitAt(j).name != "month") return {};
  Said said = MonthPhrase(j, true);
  if (!said) said = MonthByNumber(j);
  if (!said) said = UnitPhrase(j, true);
  if (!said) said = YearPhrase(j, true);
  if (!said) said = OwnUnit(j);
  if (!said) return {};
  said.period = false;  // a point in time, however loosely told
  const auto part = static_cast<int>(edge->lexeme->value);
  if (UnitAt(j).name == "week") SetEdgeOfWeek(said, WhichAt(said.last), part);
  if (!said.from || !said.to || !said.month_level) return said;
  const CivilDay first = CivilOf(*said.from);
  const CivilDay end = CivilOf(*said.to);
  // The whole unit, also where it was cut off at publication.
  const bool year = !said.month && (said.year ? true : IsYear(j));
  if (year) {
    if (part == 1) said.to = Last(first.year, 1);
    if (part == 2)
      std::tie(said.from, said.to) = std::pair(std::optional(First(first.year, 6)), std::optional(Last(first.year, 7)));
    if (part == 3)
      std::tie(said.from, said.to) = std::pair(std::optional(First(end.year, 12)), std::optional(Last(end.year, 12)));
  } else {
    if (part == 1) said.to = *said.from + 9;
    if (part == 2)
      std::tie(said.from, said.to) = std::pair(std::optional(*said.from + 10), std::optional(*said.from + 19));
    if (part == 3)
      std::tie(said.from, said.to) =
          std::pair(std::optional(*said.from + 20), std::optional(Last(first.year, first.month)));
  }
  if (calendar_.today() && *said.from <= *calendar_.today() && *said.to > *calendar_.today())
    said.to = calendar_.today();
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "مطلع الأسبوع الماضي", "نهاية الأسبوع الفائت". Weeks begin on Saturday, Sunday or Monday.
void PhraseReader::SetEdgeOfWeek(Said& said, Which which, int part) const {
  if (!calendar_.today() || which == Which::kNext) return;
  const Day today = *calendar_.today();
  if (which != Which::kLast) {
    // "نهاية الأسبوع" alone may be the one that is past or the one that comes.
    const Day start = OnOrBefore(today, 6);
    if (part == 1) calendar_.SetDays(said, start, std::min(start + 3, today), calendar_.RelativeBasis());
    return;
  }
  constexpr std::array<std::pair<Day, Day>, 3> kParts = {{{0, 3}, {2, 5}, {4, 8}}};
  const Day start = OnOrBefore(today, 6) - 7;
  const auto& [from, to] = kParts[static_cast<std::size_t>(part) - 1];
  calendar_.SetDays(said, start + from, std::min(start + to, today - 1), calendar_.RelativeBasis());
  said.older = true;
}

// "صيف 2014", "خريف العام الماضي", "الصيف الماضي", "هذا الشتاء". A winter lies in two years.
Said PhraseReader::SeasonPhrase(std::size_t i) const {
  const bool here = Tag(i, "time-here") != nullptr;
  const Analysis* season = Tag(here ? i + 1 : i, "season");
  if (season == nullptr || season->Has(kPronoun)) return {};
  const int month = static_cast<int>(season->lexeme->value);
  if (season->Has(kAl)) {
    const Which which = here ? Which::kThis : SameLine(i, i + 1) ? WhichAt(i + 1) : Which::kNone;
    if (which == Which::kNone || !SameLine(i, i + 1)) return {};
    Said said;
    said.last = i + 1;
    said.which = which;
    said.period = said.month_level = true;
    if (!calendar_.today()) return said;
    // The season that is running or was last, and that before or behind it.
    int year = CivilOf(*calendar_.today()).year;
    while (First(year, month) > *calendar_.today()) --year;
    const bool running = Last(year, month) + 60 >= *calendar_.today();
    if (which == Which::kNext || (which == Which::kThis && !running)) ++year;
    if (which == Which::kLast && running) --year;
    const int end = month + 2;
    calendar_.SetDays(said, First(year, month), Last(year + (end > 12 ? 1 : 0), (end - 1) % 12 + 1),
                      calendar_.RelativeBasis());
    return said;
  }
  if (here) return {};
  const std::size_t j = Is(i + 1, "من") ? i + 2 : i + 1;
  if (!SameLine(i, j)) return {};
  Said said = IsYear(j) ? UnitPhrase(j, true) : Said{};
  if (!said) said = YearPhrase(j, true);
  if (!said && IsYear(j)) said = OwnUnit(j);
  if (!said || !said.month_level) return {};
  said.period = true;
  if (!said.from) return said;
  const int year = CivilOf(*said.from).year;
  // "شتاء 2014" may be its first months or its last with those behind.
  const bool winter = month + 2 > 12;
  said.from = First(year, winter ? 1 : month);
  said.to = winter ? Last(year + 1, month + 2 - 12) : Last(year, month + 2);
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "النصف الأول من شهر تشرين الأول الحالي", "الربع الثالث من العام 2021", "الثلث الأخير من رمضان".
Said PhraseReader::PortionPhrase(std::size_t i) const {
  const Analysis* portion = Tag(i, "half");
  if (!Al(portion) || portion->number == Number::kDual || portion->Has(kPronoun) || !SameLine(i, i + 1)) return {};
  const int parts = portion->lexeme->Is("quarter") ? 4 : portion->lexeme->Is("third") ? 3 : 2;
  const Analysis* which = NumberWord(i + 1);
  const bool last = Al(Tag(i + 1, "time-last")) && Is(i + 1, "الاخير");
  if (!last && (!Al(which) || !which->lexeme->Is("ordinal") || which->lexeme->value > parts)) return {};
  const int part = last ? parts : static_cast<int>(which->lexeme->value);
  const std::size_t j = IsAny(i + 2, "من", "في") ? i + 3 : i + 2;
  Said said;
  if (SameLine(i, j)) {
    said = MonthPhrase(j, true);
    if (!said) said = UnitPhrase(j, true);
    if (!said) said = YearPhrase(j, true);
    if (!said) said = OwnUnit(j);
  }
  // "حصيلة السداسي الأول": of the year that is running.
  if (!said && i > 0 && SameLine(i - 1, i) && Tag(i - 1, "toll") != nullptr) {
    said.last = i + 1;
    calendar_.TakeUnit(said, "year", 0);
  }
  if (!said || !said.month_level) return {};
  said.period = true;
  if (!said.from || !said.to) return said;
  const CivilDay first = CivilOf(*said.from), end = CivilOf(*said.to);
  if (first.day == 1 && first.month == 1 && first.year == end.year && (end.month == 12 || !said.month)) {
    const int months = 12 / parts;
    said.from = First(first.year, months * (part - 1) + 1);
    said.to = Last(first.year, months * part);
  } else if (first.day == 1 && first.month == end.month) {
    const int days = parts == 2 ? 15 : DaysIn(first.year, first.month) / parts;
    said.from = First(first.year, first.month) + days * (part - 1);
    said.to = part == parts ? Last(first.year, first.month) : *said.from + days - 1;
  } else {  // a month of the Islamic year
    const Day days = *said.to - *said.from + 1, start = *said.from;
    said.from = start + days * (part - 1) / parts;
    said.to = start + days * part / parts;
  }
  if (calendar_.today() && *said.to > *calendar_.today() && *said.from <= *calendar_.today())
    said.to = calendar_.today();
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "الأشهر الستة الأولى من العام الجاري"
Said PhraseReader::FirstMonths(std::size_t i) const {
  constexpr std::int64_t kMonths = 12;
  const Unit unit = UnitAt(i);
  if (unit.name != "month" || !unit.al || unit.reading->number != Number::kPlural || !SameLine(i, i + 4)) return {};
  const Analysis* count = NumberWord(i + 1);
  if (!Al(count) || count->lexeme->Is("ordinal") || count->lexeme->value < 2 || count->lexeme->value > kMonths ||
      !Is(i + 2, "الاولي") || !IsAny(i + 3, "من", "في"))
    return {};
  const std::size_t j = i + 4;
  Said said = UnitPhrase(j, true);
  if (!said) said = YearPhrase(j, true);
  if (!said) said = OwnUnit(j);
  if (!said || said.month) return {};
  said.period = true;
  if (!said.from) return said;
  const int year = CivilOf(*said.from).year;
  said.from = First(year, 1);
  said.to = Last(year, static_cast<int>(count->lexeme->value));
  if (calendar_.today() && *said.to > *calendar_.today() && *said.from <= *calendar_.today())
    said.to = calendar_.today();
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "مطلع الشهر", "النصف الأول من العام": the month, the year or the week that is running.
Said PhraseReader::OwnUnit(std::size_t i) const {
  const Unit unit = UnitAt(i);
  if (!unit.al || unit.reading->number == Number::kPlural ||
      (unit.name != "month" && unit.name != "year" && unit.name != "week"))
    return {};
  Said said;
  said.last = i;
  calendar_.TakeUnit(said, unit.name, 0);
  return said;
}

// "الأسبوع الأول من تموز", "آخر أسبوع في أيلول 2014": seven days of the month, counted from its first or its last.
Said PhraseReader::WeekOfMonth(std::size_t i) const {
  const auto place_at = [&](std::size_t at) {
    if (Tag(at, "time-latest") != nullptr || Is(at, "الاخير")) return -1;
    const Analysis* a = NumberWord(at);
    return a != nullptr && a->lexeme->Is("ordinal") && a->lexeme->value <= 4 ? static_cast<int>(a->lexeme->value) : 0;
  };
  const auto is_week = [&](std::size_t at) {
    const Unit unit = UnitAt(at);
    return unit.name == "week" && unit.reading->number == Number::kSingular;
  };
  if (!SameLine(i, i + 2)) return {};
  int place = 0;
  if (is_week(i) && UnitAt(i).al) {
    place = place_at(i + 1);
  } else if (is_week(i + 1) && !UnitAt(i + 1).al) {
    place = place_at(i);
  }
  if (place == 0) return {};
  const std::size_t j = IsAny(i + 2, "من", "في") ? i + 3 : i + 2;
  if (!SameLine(i, j)) return {};
  Said said = MonthPhrase(j, true);
  const bool of_unit = UnitAt(j).name == "month" || UnitAt(j + 1).name == "month" || IsYear(j);
  if (!said && of_unit) said = UnitPhrase(j, true);
  if (!said && of_unit) said = YearPhrase(j, true);
  if (!said && of_unit) said = OwnUnit(j);
  if (!said || !said.month_level) return {};
  const bool of_year = !said.month && IsYear(j);
  said.month_level = false;
  said.period = true;
  if (!said.from || !said.to) return said;
  const CivilDay first = CivilOf(*said.from);
  const Day start = First(first.year, first.month), end = Last(first.year, of_year ? 12 : first.month);
  said.from = place < 0 ? end - 6 : start + 7 * (place - 1);
  said.to = *said.from + 6;
  if (calendar_.today() && *said.from <= *calendar_.today()) said.to = std::min(*said.to, *calendar_.today());
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

}  // namespace isnad::internal
