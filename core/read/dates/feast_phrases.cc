#include "core/read/dates/date_phrases.h"

// Feasts of the Islamic and the Christian year by themselves, week-ends, decades.

namespace isnad::internal {

namespace {
constexpr int kFitrDays = 3, kSacrificeDays = 4;
}  // namespace

// "خلال عيد الأضحى", "أيام عيد الفطر 2021", "في عاشوراء", "ليلة رأس السنة": the days of the feast, where a word of time
// stands before it ("صلاة عيد الفطر" tells no day).
Said PhraseReader::FeastPhrase(std::size_t i, bool cued) const {
  std::size_t j = i;
  bool eve = false;
  while (const Analysis* part = Tag(j, "day-part")) {
    eve = eve || part->lexeme->Is("eve");
    j += part->length;
    cued = true;
  }
  if (const Unit unit = UnitAt(j); unit.name == "day" && !unit.al) {
    ++j;
    cued = true;
  } else if (Tag(j, "weekend") != nullptr && !Al(Tag(j, "weekend"))) {
    j += Tag(j, "weekend")->length;  // "عطلة عيد الفطر"
    cued = true;
  }
  // "يوم عرفة" holds its word of time.
  const Analysis* whole = Tag(i, "feast-day");
  if (whole != nullptr) j = i;
  if (!(cued || whole != nullptr) || !SameLine(i, j)) return {};
  const Analysis* fixed = Tag(j, "fixed-feast");
  const Analysis* moved = whole != nullptr ? whole : Tag(j, "feast");
  if (moved != nullptr && (fixed == nullptr || moved->length > fixed->length)) fixed = nullptr;  // "رأس السنة الهجرية"
  const Analysis* feast = fixed != nullptr ? fixed : moved;
  if (feast == nullptr || !SameLine(j, j + feast->length - 1)) return {};
  Told told;
  told.last = j + feast->length - 1;
  told.month = static_cast<int>(feast->lexeme->value) % 100;
  told.day = static_cast<int>(feast->lexeme->value) / 100;
  if (fixed == nullptr) {
    told.hijri = true;
    if (told.day == 0) {
      told.day = told.month == kSacrificeMonth ? kSacrificeDay : 1;
      told.day_to = told.day + (told.month == kSacrificeMonth ? kSacrificeDays : kFitrDays) - 1;
    }
  }
  FinishMonth(told);
  Said said = LayDay(told, std::nullopt);
  if (eve && said.from) said.from = *said.from - 1;
  if (eve && told.day_to > 0) said.to = said.from;
  said.period = false;
  return said;
}

// "في التسعينيات", "مطلع ثمانينيات القرن الماضي": ten years.
Said PhraseReader::DecadePhrase(std::size_t i) const {
  const Analysis* decade = Tag(i, "decade");
  if (decade == nullptr || decade->Has(kPronoun)) return {};
  // "رجل في السبعينيات", "في السبعينيات من عمره": how old somebody is.
  if (i > 1 && Tag(i - 2, "person") != nullptr) return {};
  if (Is(i + 1, "من") && i + 2 < tokens_.size() && tokens_[i + 2].folded.find("عمر") != std::string::npos) return {};
  Said said;
  said.last = i;
  const bool of_century = Is(i + 1, "القرن") && SameLine(i, i + 2);
  if (of_century && (WhichAt(i + 2) != Which::kNone || IsAny(i + 2, "العشرين"))) {
    said.last = i + 2;
  } else if (!decade->Has(kAl)) {
    return {};
  }
  said.month_level = said.period = said.told_year = true;
  const int year = 1900 + static_cast<int>(decade->lexeme->value);
  calendar_.SetDays(said, First(year, 1), Last(year + 9, 12), Basis::kStated);
  said.older = true;
  return said;
}

// "في عطلة نهاية الأسبوع الماضي": Friday to Sunday, as the week-ends of these countries go.
Said PhraseReader::WeekendPhrase(std::size_t i) const {
  const Analysis* weekend = Tag(i, "weekend");
  if (weekend == nullptr || !Is(i + weekend->length, "نهايه") || UnitAt(i + weekend->length + 1).name != "week" ||
      !SameLine(i, i + weekend->length + 1))
    return {};
  Said said;
  said.last = i + weekend->length + 1;
  const Which which = SameLine(i, said.last + 1) ? WhichAt(said.last + 1) : Which::kNone;
  if (which != Which::kNone) ++said.last;
  if (!calendar_.today()) return said;
  const bool ahead = which == Which::kNext || (which == Which::kNone && calendar_.ahead());
  Day sunday = OnOrBefore(*calendar_.today(), 0);
  if (ahead) sunday += 7;
  calendar_.SetDays(said, sunday - 2, sunday, calendar_.RelativeBasis());
  said.which = which;
  return said;
}

}  // namespace isnad::internal
