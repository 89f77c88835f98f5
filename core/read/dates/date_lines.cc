#include "core/read/dates/date_lines.h"

#include <algorithm>
#include <cstdlib>

#include "core/read/dates/date_lean.h"
#include "core/read/en/dates.h"

namespace isnad::internal {
namespace {

constexpr std::size_t kClockLines = 12;  // a day with its hour stands so far down
constexpr std::size_t kStampLines = 4;   // where a page's own stamp stands
constexpr std::uint32_t kToldNear = 9;  // so many sentences behind a day "ذلك اليوم", "بعد يومين من" count from it
constexpr int kUpdate = 2;  // the lexicon's value of a stamp that tells a later edition

class LineReader : public PhraseReader {
 public:
  LineReader(const Lattice& lattice, const Calendar& calendar)
      : PhraseReader(lattice, calendar),
        near_calendar_(calendar.Leaning(Lean::kNear)),
        ahead_calendar_(calendar.Leaning(Lean::kAhead)),
        near_(lattice, near_calendar_),
        ahead_(lattice, ahead_calendar_) {}

  std::vector<FoundDate> All() const {
    std::vector<FoundDate> all;
    std::optional<std::pair<int, int>> scope;  // month and year of the last heading
    std::size_t last_day = kNone;              // index of the last phrase that tells one day or night
    std::size_t last_said = kNone;             // index of the last day that is a verb of saying's
    for (std::size_t i = 0; i < tokens_.size();) {
      if (const Analysis* none = Tag(i, "no-time")) {
        i += none->length;
        continue;
      }
      Said said = Leaning(i);
      if (!said || said.name) {
        i = said ? said.last + 1 : i + 1;
        continue;
      }
      if (said.from_told) {
        const bool near = last_day != kNone && tokens_[i].sentence <= tokens_[all[last_day].first].sentence + kToldNear;
        const auto here = [&](std::size_t told) {
          return told != kNone && tokens_[i].sentence == tokens_[all[told].first].sentence;
        };
        // "Police said on Sunday that gunmen had attacked the town a day earlier": no other day is told there.
        if (here(last_said) && !here(last_day) && said.from_told == std::pair(-1, -1)) {
          CountFrom(all[last_said].said, said);
        } else if (near) {
          CountFrom(all[last_day].said, said);
        } else if (said.needs_told && !CountFromNews(i, said)) {
          ++i;
          continue;
        }
      }
      FoundDate found{i, std::move(said)};
      const Analysis* day = Tag(i, "time-unit");
      found.of_day = (day != nullptr && day->Has(kLi)) || IsOfRoundUp(i, found.said);
      ReadLine(found);
      Said& s = found.said;
      if (found.heading) {
        if (s.basis == Basis::kYearInferred || (s.month_level && s.basis == Basis::kStated && !s.told_year))
          s.basis = Basis::kHeading;
        if (s.month && s.from) scope = {*s.month, CivilOf(*s.from).year};
      } else if (scope && s.day && s.month && !s.year && *s.month == scope->first &&
                 IsValid({scope->second, *s.month, *s.day})) {
        // A day under a heading "أيار 2020" has the heading's year.
        const Day day = DayOf({scope->second, *s.month, *s.day});
        if (!s.from || *s.from != day) {
          s.from = s.to = day;
          s.basis = Basis::kHeading;
        }
      }
      i = s.last + 1;
      const bool of_words = IsSaid(found.first);
      // "جاءت العملية قبل ثلاثة أيام من القمة": no day of hers.
      const bool from = IsAny(s.last, "من", "علي");
      const std::size_t of_what = s.last + (from ? 1 : 2);
      const bool before_other = IsAny(found.first, "قبل", "وقبل") && SameLine(found.first, of_what) &&
                                (from || IsAny(s.last + 1, "من", "علي")) && Tag(of_what, "meeting") != nullptr;
      const bool one_day =
          !s.period && !s.month_level && !s.habit && !s.of_next && !s.since && !of_words && !before_other;
      if (of_words && s.from && s.from == s.to) last_said = all.size();
      // "وكان قد غادر المكان قبل دقائق": that hour is counted from the event, whose day stands before.
      const std::string_view unit = UnitAt(s.last).name;
      const bool of_hours = last_day != kNone && (unit == "hour" || unit == "minute");
      if (one_day && !of_hours && !found.header && !found.embedded && (!s.from || !s.to || *s.to - *s.from <= 1))
        last_day = all.size();
      all.push_back(std::move(found));
    }
    return all;
  }

 private:
  Said Read(std::size_t i, const Calendar& calendar, const PhraseReader& reader) const {
    if (lattice_.lang == "en") return EnglishTimeAt(lattice_, calendar, i);
    return lattice_.may_tell_time[i] ? reader.At(i) : Said();
  }
  // A phrase that may lie on either side of today is read once more where the words around it put it ahead.
  Said Leaning(std::size_t i) const {
    Said said = Read(i, calendar_, *this);
    if (!said || !calendar_.today() || said.told_year || said.which != Which::kNone || said.since || said.name)
      return said;
    // "اليوم الأول من شهر ثلاثة" told in February is not today.
    const bool fixed = said.relative && (said.relative != 0 || !said.day || !said.from ||
                                         std::abs(*said.from - *calendar_.today()) <= kPeriodDays);
    if (fixed || !(said.weekday || said.month || said.day)) return said;
    const Lean lean = LeanOf(lattice_, i, said.last);
    if (lean == Lean::kBack) return said;
    const bool ahead = lean == Lean::kAhead;
    Said other = ahead ? Read(i, ahead_calendar_, ahead_) : Read(i, near_calendar_, near_);
    if (other.from && (ahead || *other.from > *calendar_.today() + kSlackDays)) other.which = Which::kNext;
    return other;
  }
  // "حصاد الأربعاء 9-3-2022 في محافظة درعا": the day right behind the word that opens a digest's title.
  bool IsOfRoundUp(std::size_t i, const Said& said) const {
    constexpr std::size_t kWords = 3;  // "نشرة أخبار يوم"
    if (tokens_.in != Field::kTitle || !said.weekday || !said.full || i == 0 || i > kWords) return false;
    for (std::size_t at = 0; at < i; ++at)
      if (tokens_[at].kind != TokenKind::kWord) return false;
    return Tag(0, "round-up") != nullptr;
  }
  // "أما الوزارة فأعلنت في بغداد، مساء الأحد، أن": no event between the verb and the day, and "أن" behind it.
  bool IsSaidFarther(std::size_t first) const {
    constexpr std::size_t kReach = 5;  // tokens
    if (first == 0 || !IsPunct(first - 1, ",")) return false;
    bool that = false;
    for (std::size_t at = first + 1; at <= first + kReach && at < tokens_.size() && SameLine(first, at); ++at)
      that = that || IsAny(at, "ان", "انه", "انها", "بان");
    if (!that) return false;
    for (std::size_t back = 1; back <= kReach && back <= first && SameLine(first - back, first); ++back) {
      const auto& readings = lattice_.readings[first - back];
      if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->Is("say-verb") && a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun;
          }))
        return true;
      if (std::any_of(readings.begin(), readings.end(),
                      [](const Analysis& a) { return a.lexeme->event || a.lexeme->outcome; }))
        return false;
    }
    return false;
  }
  // "the director said on Monday": "a week earlier" is counted from the event.
  bool IsSaid(std::size_t first) const {
    if (lattice_.lang != "en") return IsSaidFarther(first);
    const std::size_t verb = first > 1 && IsAny(first - 1, "on", "في") ? first - 2 : first - 1;
    if (first == 0 || !SameLine(verb, first)) return false;
    return std::any_of(lattice_.readings[verb].begin(), lattice_.readings[verb].end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb"); });
  }
  // "في اليوم التالي": days from those of the phrase told last.
  void CountFrom(const Said& told, Said& said) const {
    said.from = said.to = std::nullopt;
    said.basis = Basis::kUnknown;
    if (!told.from || !told.to) return;
    // "والسبت الذي قبله"
    if (said.weekday && *said.from_told == std::pair(-7, -7)) {
      const Day day = OnOrBefore(*told.from - 1, *said.weekday);
      calendar_.SetDays(said, day, day, std::min(told.basis, Basis::kRelative));
      return;
    }
    calendar_.SetDays(said, *told.from + said.from_told->first, *told.to + said.from_told->second,
                      std::min(told.basis, Basis::kRelative));
  }
  // No day is told before: "تعود اللجنة في اليوم التالي" under a verb of the future is tomorrow, "في اليوم السابق" the
  // day before the news.
  bool CountFromNews(std::size_t i, Said& said) const {
    const std::pair<int, int> by = *said.from_told;
    const bool next = by == std::pair(1, 1) && LeanOf(lattice_, i, said.last) == Lean::kAhead;
    if (!next && by != std::pair(-1, -1)) return false;
    said.from_told = std::nullopt;
    if (next) said.which = Which::kNext;
    calendar_.Around(said, next ? 1 : -2, by.second);
    return true;
  }
  // A heading, a stamp, a dateline?
  void ReadLine(FoundDate& found) const {
    const Said& said = found.said;
    std::size_t begin = found.first, end = said.last;
    while (begin > 0 && !tokens_[begin].line_start) --begin;
    while (end + 1 < tokens_.size() && !tokens_[end + 1].line_start) ++end;
    TakeYearBefore(begin, found);
    if (found.header) return;
    // The Islamic day is reckoned, and may be the one beside: only where there is no other.
    for (std::size_t i = found.first; i <= said.last; ++i)
      found.update = found.update || Tag(i, "hijri-month") != nullptr;
    int words = 0;
    bool clock = false, stamp = false, times_only = true;
    for (std::size_t i = begin; i <= end; ++i) {
      if (i >= found.first && i <= said.last) continue;
      if (i < found.first && tokens_[i].folded == "@") found.embedded = true;
      if (tokens_[i].kind == TokenKind::kPunct || tokens_[i].kind == TokenKind::kSymbol) continue;
      // "التاريخ: 2023-05-02"
      if (i < found.first && Al(Tag(i, "time-cue")) && IsPunct(i + 1, ":")) stamp = found.stamped = true;
      if (const Analysis* a = Tag(i, "stamp")) {
        stamp = found.stamped = true;
        found.update = found.update || a->lexeme->value == kUpdate;
        continue;
      }
      if (Tag(i, "time-cue") != nullptr || Tag(i, "day-part") != nullptr || UnitAt(i).name == "hour" ||
          IsAny(i, "ص", "م", "في", "pm", "am", "gmt", "utc"))
        continue;
      if (tokens_[i].kind == TokenKind::kNumber) {
        if (Digits(i) > 59) times_only = false;
        clock = clock || (IsPunct(i + 1, ":") && Digits(i + 2) >= 0);
        continue;
      }
      ++words;
    }
    // "2022.10.28 | 14:32 دمشق": the clock's town.
    const bool alone = (words == 0 || (clock && words <= 2)) && times_only && !said.habit && !said.period;
    const bool heading = words == 0 && times_only && !said.habit;
    found.clock = clock && alone;
    // What else stands above a story: menus, a title, captions.
    const bool first_lines = LineOf(begin) < (clock ? kClockLines : 3);
    bool last_line = true;
    for (std::size_t i = end + 1; i < tokens_.size(); ++i) last_line = false;
    found.last_line = last_line;
    if (found.embedded) return;
    // "... في البلدة.8/9/2021": the stamp of a page, run into its last line.
    if (last_line && end == said.last && said.full && !said.period && found.first > begin &&
        IsPunct(found.first - 1, ".") && Digits(found.first) >= 0 && !found.said.month_level) {
      found.header = true;
      return;
    }
    // "محامو الريف - 31 آب 2023", "كركوك – 26 حزيران 2013" below a statement; "لجنة التوثيق - 17-شباط-2018", "كتب: سالم
    // | السبت 23 يوليو 2022 - 04:30 م", "الزيارات: 234 | 23 يوليو 2022" above one.
    if ((last_line || LineOf(begin) < 3) && said.full && !said.period && !said.month_level && found.first > begin &&
        IsBehindSigner(begin, found.first) && IsClock(said.last + 1, end)) {
      found.header = true;
      return;
    }
    // "12 جمادى الأولى 1445هـ الموافق 25 تشرين الثاني 2023م" at the end of a statement.
    bool two_calendars = false;
    for (std::size_t i = begin; i <= end; ++i) two_calendars = two_calendars || Tag(i, "hijri-month") != nullptr;
    std::size_t below = 0;
    for (std::size_t i = end + 1; i < tokens_.size(); ++i) below += tokens_[i].line_start ? 1 : 0;
    if (two_calendars && said.full && !said.period && end - begin < 16 && below < 3) {
      found.header = true;
      return;
    }
    if (said.full && !said.period && said.from && !said.month_level && RunsIntoText(found)) {
      found.header = true;
      return;
    }
    if (LineOf(begin) < 3 && IsDayLine(begin, end)) {
      found.header = true;
      return;
    }
    if (said.full && !said.period && said.from && alone && (first_lines || last_line || stamp)) {
      found.header = true;
    } else if (said.full && !said.period && (StampBefore(begin, found.first) || (stamp && end - begin < 16))) {
      found.header = true;
    } else if (said.full && !said.period && LineOf(begin) < 2 && found.first - begin <= 6 &&
               (IsDateline(begin, found.first, said.last) || IsWiresLine(begin, found.first, said.last))) {
      found.header = true;
    } else if (said.full && !said.period && first_lines && found.first == begin && IsFurniture(said.last + 1, end)) {
      found.header = !IsOfEntry(said, end);
    } else if (!said.full && said.day && said.month && LineOf(begin) < 2 &&
               IsWiresLine(begin, found.first, said.last)) {
      found.dateline = true;
    } else if (heading && (said.month_level || said.day)) {
      found.heading = tokens_.in == Field::kText;
    }
  }
  // Few words, with nothing that happened but a byline, and a mark between them and the day.
  bool IsBehindSigner(std::size_t begin, std::size_t first) const {
    constexpr std::size_t kSigner = 8;  // tokens
    const std::string& mark = tokens_[first - 1].folded;
    if (first - begin > kSigner || (mark != "-" && mark != "|" && mark != ":" && mark != "/")) return false;
    for (std::size_t i = begin; i + 1 < first; ++i)
      if (HappensAt(i) && !(i == begin && IsAny(i, "كتب", "كتبت", "بقلم", "تحرير", "اعداد"))) return false;
    return true;
  }
  // "- 04:30 م", "| 22:10 بتوقيت بيروت", or nothing.
  bool IsClock(std::size_t first, std::size_t end) const {
    bool zone = false;
    for (std::size_t i = first; i <= end; ++i) {
      if (tokens_[i].kind != TokenKind::kWord) continue;
      zone = zone || IsAny(i, "بتوقيت", "توقيت");
      if (!zone && Tag(i, "time-cue") == nullptr && Tag(i, "day-part") == nullptr && UnitAt(i).name != "hour" &&
          !IsAny(i, "ص", "م", "في", "pm", "am", "gmt", "utc", "الساعه"))
        return false;
    }
    return true;
  }
  // "GMT 12:30 2006 السبت 7 يناير": the year stands before.
  void TakeYearBefore(std::size_t begin, FoundDate& found) const {
    Said& said = found.said;
    if (!IsAny(begin, "gmt") || found.first == begin || said.year || !said.day || !said.month) return;
    const int year = YearAt(found.first - 1);
    if (year <= 0 || !IsValid({year, *said.month, *said.day})) return;
    said.from = said.to = DayOf({year, *said.month, *said.day});
    said.year = year;
    said.basis = Basis::kStated;
    said.full = said.told_year = found.header = true;
  }
  // "٢٤ مارس ٢٠١٥قتل سبعة": a page's stamp that runs into the text's first word.
  bool RunsIntoText(const FoundDate& found) const {
    const std::size_t next = found.said.last + 1;
    return tokens_.in == Field::kText && found.first == 0 && next < tokens_.size() && !tokens_[next].line_start &&
           !tokens_[next].space_before && tokens_[next].kind == TokenKind::kWord;
  }
  // "السبت 1428/6/29 هـ - الموافق 14/7/2007 م (آخر تحديث) الساعة 4:49 (مكة المكرمة)", "الخميس - 7 جمادى الأولى 1441 هـ
  // - 02 يناير 2020 مـ رقم العدد [15010]": a line of a day by two calendars, of clocks and of the issue.
  bool IsDayLine(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMost = 48;  // tokens
    if (lattice_.lang != "ar" || tokens_.in != Field::kText || end - begin > kMost) return false;
    bool two = false;
    for (std::size_t i = begin; i <= end; ++i) {
      two = two || IsAny(i, "ه", "هجري", "هجريه", "الموافق", "الموافقه", "العدد", "غرينتش", "بتوقيت");
      if (tokens_[i].kind == TokenKind::kPunct || tokens_[i].kind == TokenKind::kSymbol ||
          tokens_[i].kind == TokenKind::kNumber)
        continue;
      const bool time = Tag(i, "weekday") != nullptr || Tag(i, "month") != nullptr ||
                        Tag(i, "hijri-month") != nullptr || Tag(i, "stamp") != nullptr ||
                        Tag(i, "time-cue") != nullptr || Tag(i, "day-part") != nullptr || UnitAt(i).name == "hour" ||
                        NumberWord(i) != nullptr;
      const bool clock = IsAny(i, "مكه", "المكرمه", "غرينتش", "غرينيتش", "جرينتش", "بتوقيت", "توقيت", "الساعه");
      const bool era =
          IsAny(i, "م", "ه", "هجري", "هجريه", "ميلادي", "ميلاديه", "الموافق", "الموافقه", "المصادف", "يوم");
      const bool issue = IsAny(i, "العدد", "عدد", "رقم", "السنه", "اخر", "تحديث");
      // "جمادى الأولى", "ربيع الآخر", "آخر تحديث": the second word of one
      const bool second = i > begin && (SecondOf(i, "hijri-month") || SecondOf(i, "month") || SecondOf(i, "stamp"));
      if (!time && !clock && !era && !issue && !second) return false;
    }
    return two;
  }
  bool SecondOf(std::size_t i, std::string_view tag) const {
    const Analysis* a = Tag(i - 1, tag);
    return a != nullptr && a->length > 1;
  }
  // "BAMAKO, Sept 8 (NAW) -", "SANAA, June 16 -", "الخرطوم 4 تشرين الثاني (وكالة) -": the town, the day, the wire, and
  // no mark but these.
  bool IsWiresLine(std::size_t begin, std::size_t first, std::size_t last) const {
    constexpr std::size_t kTown = 6, kWire = 4;  // tokens
    if (tokens_.in != Field::kText || first == begin || first - begin > kTown) return false;
    for (std::size_t i = begin; i < first; ++i)
      if (HappensAt(i) && !IsAny(i, "في")) return false;
    const bool comma = IsPunct(first - 1, ",");
    if (IsPunct(last + 1, "-")) return comma && tokens_[last + 1].space_before;
    // "19 مايو 2025 م (وكالة) -"
    if (IsAny(last + 1, "م", "ه")) ++last;
    if ((!comma && lattice_.lang == "en") || !IsPunct(last + 1, "(")) return false;
    for (std::size_t i = last + 2; i <= last + 1 + kWire && i + 1 < tokens_.size(); ++i)
      if (IsPunct(i, ")")) return IsPunct(i + 1, "-") || IsPunct(i + 1, ":");
    return false;
  }
  bool HappensAt(std::size_t i) const {
    const auto& readings = lattice_.readings[i];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event || a.lexeme->outcome || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kVerb;
    });
  }
  // "17 أغسطس 2025 | 102 مشاهدة | وقت القراءة: دقيقتان": few words, no sentence and nothing that happened.
  bool IsFurniture(std::size_t first, std::size_t end) const {
    constexpr std::size_t kMost = 10;
    if (first > end || end - first >= kMost || IsPunct(end, ".")) return false;
    for (std::size_t i = first; i <= end; ++i) {
      for (const Analysis& a : lattice_.readings[i]) {
        if (a.lexeme->event || a.lexeme->outcome || a.lexeme->pos == Pos::kVerb || a.lexeme->Is("person")) return false;
      }
    }
    return true;
  }
  // "10 Aug 2016 | Saada, Sahar district" in what was put out days later: the day and the place of an entry in a
  // record.
  bool IsOfEntry(const Said& said, std::size_t end) const {
    if (!calendar_.today() || !said.from || *said.from + kSlackDays >= *calendar_.today()) return false;
    if (!(IsPunct(said.last + 1, "-") || IsPunct(said.last + 1, ",") || tokens_[said.last + 1].folded == "|"))
      return false;
    for (std::size_t i = said.last + 2; i <= end; ++i)
      if (tokens_[i].kind == TokenKind::kNumber || tokens_[i].folded == "|") return false;
    return end > said.last + 1;
  }
  // "تاريخ النشر:" right before a date.
  bool StampBefore(std::size_t begin, std::size_t first) const {
    for (std::size_t i = first; i > begin && i + 4 > first; --i) {
      if (Tag(i - 1, "stamp") != nullptr) return true;
    }
    // "نشر في الشروق اليومي يوم 23 - 07 - 2022": which outlet, between.
    constexpr std::size_t kOutlet = 6;  // tokens
    return IsAny(begin, "نشر") && IsAny(begin + 1, "في") && first - begin <= kOutlet;
  }
  std::size_t LineOf(std::size_t token) const {
    std::size_t line = 0;
    for (std::size_t i = 1; i <= token; ++i) line += tokens_[i].line_start ? 1 : 0;
    return line;
  }
  // "رام الله 10-7-2024 وفا-": the town, the day, the agency, and no mark but the one behind them.
  bool IsOfAgency(std::size_t begin, std::size_t first, std::size_t last) const {
    constexpr std::size_t kTown = 3, kAgency = 3;  // words at most
    if (tokens_.in != Field::kText || first - begin > kTown || tokens_[first].kind != TokenKind::kNumber) return false;
    const auto is_plain = [&](std::size_t i) {
      return tokens_[i].kind == TokenKind::kWord &&
             std::none_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), [](const Analysis& a) {
               return a.lexeme->event || a.lexeme->outcome || a.lexeme->pos == Pos::kParticle;
             });
    };
    for (std::size_t i = begin; i < first; ++i)
      if (!is_plain(i)) return false;
    for (std::size_t i = last + 1; i <= last + 1 + kAgency && i < tokens_.size(); ++i) {
      if (IsPunct(i, "-") || IsPunct(i, ":") || IsPunct(i, "/")) return i > last + 1;
      if (!is_plain(i)) return false;
    }
    return false;
  }
  // "دمشق - 5 أيار 2020 -", "القاهرة (وكالة) 3 مايو 2021:": names and marks before, a mark behind.
  bool IsDateline(std::size_t begin, std::size_t first, std::size_t last) const {
    if (first == begin) return IsPunct(last + 1, "-") || IsPunct(last + 1, ":") || IsPunct(last + 1, "/");
    if (IsOfAgency(begin, first, last)) return true;
    const bool mark_before = IsPunct(first - 1, "-") || IsPunct(first - 1, ",") || IsPunct(first - 1, "/") ||
                             IsPunct(first - 1, "(") || IsPunct(first - 1, ")") || IsPunct(first - 1, ":") ||
                             IsPunct(first - 1, "\"");
    return mark_before &&
           (IsPunct(last + 1, "-") || IsPunct(last + 1, ":") || IsPunct(last + 1, "/") || IsPunct(last + 1, ")"));
  }

  Calendar near_calendar_, ahead_calendar_;
  PhraseReader near_, ahead_;
};

}  // namespace

std::vector<int> YearsOf(const Lattice& lattice, const std::vector<bool>* furniture) {
  const TimeWords words(lattice);
  std::vector<int> years;
  for (std::size_t i = 0; i < lattice.tokens->size(); ++i) {
    if (furniture != nullptr && (*furniture)[i]) continue;
    if (const int year = words.YearAt(i); year > 0) years.push_back(year);
  }
  return years;
}

std::optional<Day> StampBack(const Lattice& lattice, Day archived) {
  const Tokens& tokens = *lattice.tokens;
  const TimeWords words(lattice);
  std::size_t line = 0;
  for (std::size_t i = 0; i < tokens.size() && line < kStampLines; ++i) {
    if (i > 0 && tokens[i].line_start) ++line;
    if (i > 0 && !tokens[i].line_start) continue;
    std::size_t at = i;
    while (at < tokens.size() && tokens[at].kind == TokenKind::kSymbol) ++at;
    const bool opened = words.Tag(at, "time-ago") != nullptr || words.Tag(at, "time-since") != nullptr;
    const Stretch stretch = words.StretchAt(opened ? at + 1 : at);
    if (stretch.last == kNone || !words.SameLine(i, stretch.last) || stretch.count == 0) continue;
    std::size_t end = stretch.last + 1;
    const bool closed = words.SameLine(i, end) && words.Tag(end, "time-past") != nullptr;
    if (closed) ++end;
    if (opened == closed) continue;
    while (end < tokens.size() && !tokens[end].line_start && tokens[end].kind != TokenKind::kWord &&
           tokens[end].kind != TokenKind::kNumber)
      ++end;
    if (end < tokens.size() && !tokens[end].line_start) continue;
    // Weeks and months are rounded down: no day.
    if (stretch.unit == "minute") return archived;
    if (stretch.unit == "hour" && stretch.count < 24) return stretch.count <= 12 ? archived : archived - 1;
    if (stretch.unit == "day") return archived - stretch.count;
    return std::nullopt;
  }
  return std::nullopt;
}

std::vector<FoundDate> ReadDates(const Lattice& lattice, const Calendar& calendar) {
  return LineReader(lattice, calendar).All();
}

}  // namespace isnad::internal
