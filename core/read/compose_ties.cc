#include <algorithm>

#include "core/read/compose_parts.h"
#include "core/read/event_places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

// Two types that one event seldom has both of, where the text names both outright: a text that tells of shells and of
// strikes from the air sets them apart. A raid holds clashes, strikes and blasts as its parts.
bool SetApart(EventType a, EventType b) {
  if (a == b || a == EventType::kOther || b == EventType::kOther || a == EventType::kAttack || b == EventType::kAttack)
    return false;
  if (a == EventType::kDisaster || b == EventType::kDisaster) return true;
  const auto strike = [](EventType t) { return t == EventType::kShelling || t == EventType::kAirstrike; };
  if (a == EventType::kAbduction || b == EventType::kAbduction) return strike(a) || strike(b);
  if (a == EventType::kRaid || b == EventType::kRaid)
    return a == EventType::kShelling || b == EventType::kShelling || a == EventType::kAssassination ||
           b == EventType::kAssassination;
  return !(a == EventType::kBombing && b == EventType::kAssassination) &&
         !(a == EventType::kAssassination && b == EventType::kBombing);
}

class Ties {
 public:
  explicit Ties(Composition& c) : c_(c) {}

  void Run() {
    SilenceTalk();
    for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
      EventMention& mention = c_.mentions[m];
      const FieldText& field = c_.Text(mention.field);
      if (OpensSummary(c_, mention)) {
        Summary summary;
        summary.span = field.tokens.SpanOf(mention.first, mention.last);
        summary.count = mention.count;
        if (const DatePhrase* scope = ScopeOf(c_, mention.field, mention.word)) {
          summary.period = scope->date;
        } else if (const auto period = PeriodOver(c_, mention.field, mention.word); period && period->date != nullptr) {
          summary.period = period->date->date;
        } else if (!period && mention.date) {
          summary.period = field.dates[*mention.date].date;
        }
        if (c_.PlaceOf(mention) != kNone) summary.place = c_.PlaceOf(mention);
        mention.summary = static_cast<std::uint32_t>(c_.reading.summaries.size());
        mention.no_event = "";
        c_.reading.summaries.push_back(std::move(summary));
        continue;
      }
      // "وأسفرت هذه العمليات عن": of the sentence before, where that counts operations over a period.
      if (mention.no_event == "general" && IsPointedAt(mention) && SummaryBefore(m)) mention.no_event = "";
      if (mention.no_event.empty() && IsReviewed(c_, mention.field, mention.word)) mention.no_event = "period";
      if (mention.no_event.empty() && IsOverPeriod(mention)) mention.no_event = "period";
      if (!mention.no_event.empty()) continue;
      // "العمليات تلك" after a summary in its sentence tells of the summary again, "تنوعت بين إنزال ومداهمة" of its
      // kinds.
      const bool kind =
          !mention.definite && !mention.verb && !mention.place && (!mention.date || field.dates[*mention.date].period);
      if (((mention.plural && mention.definite) || kind) && SummaryBefore(m)) {
        mention.summary = *SummaryBefore(m);
        continue;
      }
      if (IsFireOf(m)) {
        mention.no_event = "consequence";
        continue;
      }
      if (const std::uint32_t told = CountedAmongOthers(m); told != kNone) {
        mention.date.reset();  // "منذ أيلول": since when they are counted
        mention.place.reset();
        Put(m, told);
        continue;
      }
      if (const std::uint32_t told = std::min(ToldInRelative(m), MeansOfVerb(m)); told != kNone) {
        Put(m, told);
        continue;
      }
      if (const std::uint32_t whole = PartOf(m); whole != kNone) {
        Put(m, whole);
        continue;
      }
      const std::uint32_t joined = Join(mention);
      if (joined == kNone && mention.weak && mention.definite && !mention.place && !mention.date &&
          !c_.drafts.empty() && !mention.older) {
        Put(m, static_cast<std::uint32_t>(c_.drafts.size() - 1));
        continue;
      }
      // "الاغتيالات", "أوامر الاغتيال": a definite word with no place or day of its own opens nothing.
      const bool vague = mention.definite && !mention.verb && !mention.count && !mention.bound_place && !mention.date;
      const bool placed = mention.bound_place && c_.PlaceOf(mention) != kNone &&
                          c_.places.Precision(c_.PlaceOf(mention)) > 1 && c_.drafts.empty();
      // "وتجددت الاشتباكات اليوم في بلدة كذا" has both.
      const bool apart = mention.bound_place && mention.date && !field.dates[*mention.date].period;
      if (mention.plural && mention.definite && !mention.count && !placed && !apart &&
          (joined == kNone || !c_.drafts[joined].types.contains(mention.type))) {
        mention.no_event = "general";
        continue;
      }
      if (joined == kNone && vague && !c_.drafts.empty()) {
        mention.no_event = "general";
        continue;
      }
      if (joined != kNone) {
        Put(m, joined);
      } else {
        c_.drafts.emplace_back();
        if (!mention.place) mention.place = mention.resumed;
        ShareCounted(mention, c_.drafts.back());
        Put(m, static_cast<std::uint32_t>(c_.drafts.size() - 1));
      }
    }
  }

 private:
  // "وخلال الأسابيع الماضية استهدفت تفجيرات مساجد": its sentence opens with weeks or months, and no town or day stands
  // beside it.
  bool IsOverPeriod(const EventMention& mention) const {
    constexpr int kWeeks = 13;
    const FieldText& field = c_.Text(mention.field);
    if (mention.bound_place || mention.field != 1 || !(mention.verb || mention.plural)) return false;
    for (const DatePhrase& date : field.dates) {
      if (!field.SameSentence(date.first, mention.word)) continue;
      const bool opens = date.first < 3 || !field.SameSentence(date.first - 3, date.first);
      const bool during = field.lattice.Is(date.first, "time-during") ||
                          (date.first > 0 && field.lattice.Is(date.first - 1, "time-during"));
      if (!during || !opens || !date.period || date.heading || date.last >= mention.first) return false;
      if (mention.date && &field.dates[*mention.date] != &date) return false;
      return date.date.known() && *date.date.to >= *date.date.from + kWeeks;
    }
    return false;
  }

  // A place below a governorate in the mention's sentence.
  bool NamesTown(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    for (std::uint32_t n = 0; n < field.names.size(); ++n)
      if (c_.entity_of[mention.field][n] != kNone && field.names[n].type == EntityType::kPlace &&
          field.SameSentence(field.names[n].first, mention.word) &&
          c_.places.Precision(c_.entity_of[mention.field][n]) > 1)
        return true;
    return false;
  }

  // "أكد الوزير أن القصف لن يتوقف", "يحتاج السكان إلى ملاجئ من القصف": an article that only speaks of "the shelling",
  // and of nobody hurt, no day and no place, tells of none.
  void SilenceTalk() {
    for (int f = 0; f < 2; ++f)
      if (!c_.frames[f].fillings.empty()) return;
    for (const EventMention& mention : c_.mentions)
      if (mention.no_event.empty() && (!mention.definite || mention.verb || mention.place || mention.date ||
                                       mention.count || mention.armed || mention.field == 0 || NamesTown(mention)))
        return;
    for (EventMention& mention : c_.mentions)
      if (mention.no_event.empty()) mention.no_event = "general";
  }

  // "هذه العمليات", "these operations".
  bool IsPointedAt(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    return mention.plural && mention.word > 0 && field.SameSentence(mention.word - 1, mention.word) &&
           field.lattice.Is(mention.word - 1, "demonstrative");
  }

  // Of its sentence; of "these operations" of the sentence before as well.
  std::optional<std::uint32_t> SummaryBefore(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    const std::uint32_t back = IsPointedAt(mention) ? 1 : 0;
    for (std::uint32_t i = m; i-- > 0;) {
      if (c_.mentions[i].field != mention.field ||
          field.tokens[c_.mentions[i].word].sentence + back < field.tokens[mention.word].sentence)
        break;
      if (c_.mentions[i].summary != kNone) return c_.mentions[i].summary;
    }
    return std::nullopt;
  }

  // "تفجيرين ضربا المدينة", "القصف الذي استهدف": a verb right behind an event's noun says what that event did.
  std::uint32_t ToldInRelative(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    if (!mention.verb || m == 0) return kNone;
    const EventMention& before = c_.mentions[m - 1];
    const FieldText& field = c_.Text(mention.field);
    if (before.report == kNone || before.field != mention.field || before.verb ||
        !field.SameSentence(before.word, mention.word) || mention.word - before.last > (mention.weak ? 12U : 4U))
      return kNone;
    for (std::uint32_t at = before.last + 1; at <= mention.word; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.Has(kWa)) return kNone;
    return before.report;
  }

  // "استهدفت بغارات جوية بلدة X": what the verb was done with.
  std::uint32_t MeansOfVerb(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    if (mention.verb || m == 0) return kNone;
    const EventMention& before = c_.mentions[m - 1];
    const FieldText& field = c_.Text(mention.field);
    if (before.report == kNone || before.field != mention.field || !before.verb || !before.weak ||
        !field.SameSentence(before.word, mention.word) || mention.word - before.last > 6)
      return kNone;
    bool with = false;
    for (const Analysis& a : field.lattice.readings[mention.word]) with = with || (a.Has(kBi) && a.lexeme->event);
    for (std::uint32_t at = before.last + 1; at <= mention.word; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.Has(kWa)) return kNone;
    return with ? before.report : kNone;
  }

  // "غارة على السوق أدت إلى اندلاع حريق": what the strike just told set on fire is no event of its own.
  bool IsFireOf(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    if (m == 0 || mention.type != EventType::kDisaster || !field.lattice.Is(mention.word, "fire")) return false;
    const EventMention& before = c_.mentions[m - 1];
    if (before.field != mention.field || before.report == kNone ||
        field.tokens[mention.word].sentence - field.tokens[before.word].sentence > 1)
      return false;
    return before.type == EventType::kAirstrike || before.type == EventType::kShelling ||
           before.type == EventType::kBombing || before.type == EventType::kAttack;
  }

  // "هجوم بقنبلة تلاها إطلاق نار", "انفجار أعقبته اشتباكات": a stage of the assault just told.
  std::uint32_t PartOf(std::uint32_t m) const {
    constexpr std::uint32_t kReach = 3;
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    const bool dated = mention.date && field.dates[*mention.date].first > mention.word;
    if (m == 0 || mention.definite || mention.bound_place || dated) return kNone;
    const EventMention& before = c_.mentions[m - 1];
    if (before.field != mention.field || before.report == kNone || !field.SameSentence(before.word, mention.word))
      return kNone;
    for (std::uint32_t back = 1; back <= kReach && back <= mention.first && mention.first - back > before.word; ++back)
      if (field.lattice.Is(mention.first - back, "part-link")) return before.report;
    return kNone;
  }

  // "شن غارتين على X، في ثالث استهداف للمدينة منذ أيلول", "وهذا أعنف هجوم تشهده المدينة منذ": the event just told, as
  // one of several.
  std::uint32_t CountedAmongOthers(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    if (m == 0 || mention.verb || mention.definite || mention.plural || mention.word < 2 ||
        !field.SameSentence(mention.word - 2, mention.word))
      return kNone;
    const EventMention& before = c_.mentions[m - 1];
    if (before.field != mention.field) return kNone;
    const Lattice& lattice = field.lattice;
    const std::size_t opener = mention.word - 2;
    const bool in = lattice.Is(opener, "locative");
    if (in && lattice.Is(mention.word - 1, "ordinal") && field.SameSentence(before.word, opener)) return before.report;
    const bool this_is = lattice.Is(opener, "demonstrative") || lattice.Is(opener, "pronoun-word");
    if (!lattice.Is(mention.word - 1, "superlative")) return kNone;
    if (this_is || (in && field.SameSentence(before.word, opener))) return before.report;
    return kNone;
  }

  // What is told without a day happened on that of the event before it.
  const std::vector<std::pair<int, std::uint32_t>>& DatesOf(const Draft& draft) const {
    if (!draft.dates.empty() || draft.older) return draft.dates;
    for (const Draft& first : c_.drafts) {
      if (&first == &draft) break;
      if (!first.dates.empty() && !first.older) return first.dates;
    }
    return draft.dates;
  }

  bool DatesClash(const EventMention& mention, const Draft& draft) const {
    if (!mention.date) return false;
    const FieldText& field = c_.Text(mention.field);
    const DatePhrase& date = field.dates[*mention.date];
    if (date.header) return false;
    for (const auto& [f, d] : DatesOf(draft)) {
      const DatePhrase& other = c_.Text(f).dates[d];
      if (other.header) continue;
      if (date.period || other.period) {
        // "في 2019" and "السنة الحالية": an indefinite word with another year tells of another event.
        const bool apart = date.date.known() && other.date.known()
                               ? *date.date.from > *other.date.to || *date.date.to < *other.date.from
                               : date.period && other.period && Words(mention.field, date) != Words(f, other);
        if (apart && !mention.definite) return true;
        continue;
      }
      if (date.date.known() && other.date.known()) {
        // "وفي 4 آب استهدف القصف مدرسة. وفي 3 آب استهدف مدرسة أخرى": each day its own.
        const auto one_day = [](const Date& day) { return day.basis >= Basis::kRelative && day.from == day.to; };
        const bool stated = date.date.basis == Basis::kStated && other.date.basis == Basis::kStated;
        // "Friday's shooting", "الغارة، مساء الأحد،": the word itself is named by its day.
        const bool comma = mention.last + 1 < field.size() && field.tokens[mention.last + 1].folded == ",";
        const bool named = (mention.definite && mention.last + (comma ? 2 : 1) == date.first) ||
                           (date.last < mention.word && field.tokens[date.last].folded.ends_with("'s"));
        if ((!mention.definite || named) && !date.saying && !other.saying && one_day(date.date) &&
            one_day(other.date) && date.date.from != other.date.from &&
            !StandBeside(mention.field, *mention.date, f, d) && (stated || named || IsOfItsOwn(mention, draft)))
          return true;
        // "مداهمة فجر أمس" after an attack "أول أمس": of another kind, and of the next day.
        if (IsOfTheNextDay(mention, draft, date, other, f)) return true;
        // "a note of 9 July: it struck on 10 June": what was said then.
        const bool after = *date.date.from > *other.date.to + 1, before = *date.date.to + 1 < *other.date.from;
        // "أعلنت الوزارة الاثنين ارتفاع حصيلة القصف": what was said later.
        if ((after && !date.saying) || (before && !(other.saying && TellsWhen(mention, draft)))) return true;
        continue;
      }
      if (TellOtherDays(date.date, other.date) && !mention.definite && !date.saying && !other.saying &&
          !StandBeside(mention.field, *mention.date, f, d))
        return true;
      const auto& mine = field.offsets[*mention.date];
      const auto& theirs = c_.Text(f).offsets[d];
      if (mine && theirs && (mine->first > theirs->second + 1 || mine->second + 1 < theirs->first)) return true;
    }
    return false;
  }

  bool IsOfTheNextDay(const EventMention& mention, const Draft& draft, const DatePhrase& date, const DatePhrase& other,
                      int f) const {
    const bool other_kind =
        !mention.open_type || std::all_of(draft.types.begin(), draft.types.end(),
                                          [&](const auto& told) { return SetApart(mention.type, told.first); });
    if (mention.weak || !other_kind || date.saying || other.saying || draft.types.contains(mention.type) ||
        *date.date.from != *date.date.to || *other.date.from != *other.date.to || date.date.from == other.date.from)
      return false;
    // A night lies on two days.
    return f != mention.field || !c_.Text(f).SameSentence(date.first, other.first);
  }

  // "30 أيار" and "29 أيار", of a year that is not told.
  static bool TellOtherDays(const Date& a, const Date& b) {
    return a.month && b.month && a.month_day && b.month_day && (*a.month != *b.month || *a.month_day != *b.month_day);
  }

  // The place is told, and is none of the draft's.
  bool IsElsewhere(std::uint32_t place, const Draft& draft) const {
    return place != kNone && !draft.places.empty() &&
           std::none_of(draft.places.begin(), draft.places.end(),
                        [&](const auto& told) { return c_.places.Same(told.first, place); });
  }

  // And lies in none of them, nor they in it.
  bool LiesApart(std::uint32_t place, const Draft& draft) const {
    return IsElsewhere(place, draft) && std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
             return c_.places.LiesIn(told.first, place) || c_.places.LiesIn(place, told.first);
           });
  }

  // "هجوم يوم الاثنين", and "داهمت فجر الثلاثاء وكرا في حي كذا": an event of another kind or at another place, which
  // the next day tells apart. Of one kind and place it may be a night.
  bool IsOfItsOwn(const EventMention& mention, const Draft& draft) const {
    if (mention.weak || mention.open_type) return false;
    const std::uint32_t place = c_.PlaceOf(mention);
    const bool elsewhere = mention.bound_place && LiesApart(place, draft);
    return elsewhere || !draft.types.contains(mention.type);
  }

  // In one sentence: what lies between two days that it tells may be a night.
  bool StandBeside(int f, std::uint32_t date, int g, std::uint32_t other) const {
    return f == g && c_.Text(f).SameSentence(c_.Text(f).dates[date].first, c_.Text(f).dates[other].first);
  }

  std::string Words(int f, const DatePhrase& date) const {
    std::string words;
    for (std::uint32_t at = date.first; at <= date.last; ++at) words += c_.Text(f).tokens[at].folded + " ";
    return words;
  }

  // A bare قصف may turn out to be a strike from the air: only types that the text names outright clash.
  bool TypesClash(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    const EventType type = mention.type;
    // "forces raided the hospital" beside strikes from the air: in English who raids stands there.
    if (type == EventType::kRaid && mention.verb && c_.Text(mention.field).lattice.lang == "en" &&
        draft.types.contains(EventType::kAirstrike) && !draft.types.contains(EventType::kRaid))
      return true;
    // "قصف صاروخي على X. والقصف نفذته طائرة": the shelling just told, whose weapon the text now names better.
    const auto fire = [](EventType t) { return t == EventType::kShelling || t == EventType::kAirstrike; };
    if (mention.definite && !mention.plural && !mention.verb && !mention.weak && mention.by_means && fire(type) &&
        Continues(mention, r) &&
        std::any_of(draft.types.begin(), draft.types.end(), [&](const auto& other) { return fire(other.first); }))
      return false;
    const bool general =
        mention.plural && !mention.count && (mention.definite || !mention.place) && !IsLaunched(mention);
    if (mention.weak || mention.open_type || general)
      return mention.type == EventType::kDisaster && !draft.types.contains(type);
    // Whatever the weapon, shells and bombs from the air are no fight between two sides.
    const bool fought = type == EventType::kClash && std::all_of(draft.types.begin(), draft.types.end(),
                                                                 [&](const auto& other) { return fire(other.first); });
    if (!fought &&
        std::none_of(draft.types.begin(), draft.types.end(), [](const auto& other) { return other.second >= 3; }))
      return false;
    // "الحادث" names no type.
    return !draft.types.contains(type) && std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
      return other.first == EventType::kOther || SetApart(type, other.first);
    });
  }

  // "وشنت الطائرات سلسلة غارات": a sentence that begins with whose strikes they were.
  bool IsLaunched(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (mention.definite || mention.type != EventType::kAirstrike) return false;
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
      if (field.lattice.Is(at, "carry-out")) return true;
    return false;
  }

  // The draft was the last to be told of, in this sentence or the two before.
  bool Continues(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    if (draft.last_field != mention.field ||
        c_.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence > 2)
      return false;
    return std::none_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& other) {
      return other.last_field == draft.last_field && other.last_sentence > draft.last_sentence;
    });
  }

  // "الإنزال الثاني": which of several events of one kind the words count, or 0.
  std::int64_t OrdinalOf(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (mention.verb) return 0;
    for (std::uint32_t at = mention.word + 1; at <= mention.last + 1 && at < field.size(); ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.lexeme->Is("ordinal") && a.Has(kAl) == mention.definite && (a.clitics & ~kAl) == 0 &&
            field.SameSentence(at, mention.word))
          return a.lexeme->value;
    return 0;
  }

  // "إنزالان جويان" of a title names the second of them as well as the first.
  void ShareCounted(const EventMention& mention, Draft& fresh) const {
    const std::int64_t ordinal = OrdinalOf(mention);
    if (ordinal < 2) return;
    for (const EventMention& whole : c_.mentions)
      if (whole.report != kNone && whole.count && *whole.count >= ordinal && whole.type == mention.type)
        fresh.extra.push_back(c_.Text(whole.field).tokens.SpanOf(whole.first, whole.last));
  }

  // "بعد أسابيع من قصف، وأشهر على قصف": so long before and so long before are two.
  bool ComparedApart(const EventMention& mention, const Draft& draft) const {
    return mention.compared && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             return c_.mentions[m].compared && c_.mentions[m].field == mention.field &&
                    c_.Text(mention.field).SameSentence(c_.mentions[m].word, mention.word);
           });
  }

  // "إصابة مدني بقصف على بلدة كذا، بالتزامن مع غارات على محيطها": what happened beside an event is another one, and
  // what names neither anew is of that which was told.
  bool ToldBeside(const EventMention& mention, const Draft& draft) const {
    const bool beside = std::all_of(draft.mentions.begin(), draft.mentions.end(),
                                    [&](std::uint32_t m) { return c_.mentions[m].beside; });
    return mention.beside != beside && !(mention.definite && draft.types.contains(mention.type));
  }

  // The token is there, in the mention's sentence.
  bool InSentence(const EventMention& mention, std::uint32_t at) const {
    const FieldText& field = c_.Text(mention.field);
    return at < field.size() && field.SameSentence(at, mention.word);
  }

  // The organisation whose name begins at the token, as an entity, or kNone.
  std::uint32_t BodyAt(int f, std::uint32_t at) const {
    const FieldText& field = c_.Text(f);
    for (std::uint32_t n = 0; n < field.names.size(); ++n) {
      const NamePhrase& name = field.names[n];
      if (name.type == EntityType::kOrganization && (name.cue == at || name.first == at)) return c_.entity_of[f][n];
    }
    return kNone;
  }

  // "قصفت قوات النظام", "قصف لقوات النظام": who stands right behind the word.
  std::uint32_t WhoActs(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    const std::uint32_t next = mention.word + 1;
    if (!InSentence(mention, next)) return kNone;
    const auto& readings = field.lattice.readings[next];
    const bool of = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi); });
    return mention.verb || of ? BodyAt(mention.field, next) : kNone;
  }

  // "استهدفت الفصائل مواقع ونقاط الجيش": whose positions are hit.
  std::uint32_t WhoIsHit(const EventMention& mention) const {
    constexpr std::uint32_t kToPositions = 12, kToOwner = 3;
    const FieldText& field = c_.Text(mention.field);
    std::uint32_t positions = 0;
    for (std::uint32_t at = mention.word + 1; at <= mention.word + kToPositions; ++at) {
      if (!InSentence(mention, at)) return kNone;
      if (field.lattice.Is(at, "positions")) positions = at;
      if (positions == 0 || at == positions) continue;
      if (at > positions + kToOwner) return kNone;
      if (const std::uint32_t body = BodyAt(mention.field, at); body != kNone) return body;
    }
    return kNone;
  }

  // "قصف الجيش محيط القرى. واستهدفت الفصائل مواقع الجيش": the other side's fire is no part of the shelling
  // that it answers.
  bool FiresBack(const EventMention& mention, std::uint32_t r) const {
    if (!mention.verb) return false;
    const std::uint32_t hit = WhoIsHit(mention);
    if (hit == kNone) return false;
    const auto told_by = [&](std::uint32_t draft, std::uint32_t body) {
      return std::any_of(c_.drafts[draft].mentions.begin(), c_.drafts[draft].mentions.end(), [&](std::uint32_t m) {
        const std::uint32_t acts = WhoActs(c_.mentions[m]);
        return body == kNone ? acts != kNone || WhoIsHit(c_.mentions[m]) != kNone : acts == body;
      });
    };
    if (told_by(r, hit)) return true;
    if (told_by(r, kNone)) return false;
    // Who nobody names there is who acts in the rest.
    for (std::uint32_t other = 0; other < c_.drafts.size(); ++other)
      if (told_by(other, hit)) return true;
    return false;
  }

  // Under another heading of a round-up: "حلب: ...", "إدلب: ...".
  bool HeadedApart(const EventMention& mention, const Draft& draft) const {
    return mention.heading && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& other = c_.mentions[m];
             return other.field == mention.field && other.heading && *other.heading != *mention.heading;
           });
  }

  // "الإنزال الأول في X", then "الإنزال الثاني في Y": counted apart, they are two.
  bool CountedApart(const EventMention& mention, const Draft& draft) const {
    const std::int64_t ordinal = mention.definite ? OrdinalOf(mention) : 0;
    return ordinal != 0 && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const std::int64_t other = OrdinalOf(c_.mentions[m]);
             return other != 0 && other != ordinal;
           });
  }

  // "وشهدت المدينة في اليوم نفسه تفجيراً", "on the same day artillery struck the camp": beside all that was told of that
  // day before.
  bool IsOfTheSameDay(const EventMention& mention, const Draft& draft) const {
    constexpr std::uint32_t kReach = 12;
    const FieldText& field = c_.Text(mention.field);
    if (mention.definite || mention.field != 1 || draft.last_field != 1 ||
        draft.last_sentence == field.tokens[mention.word].sentence)
      return false;
    const Lattice& lattice = field.lattice;
    // "وفي اليوم نفسه قال الجيش إن غارة": when he said it.
    for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
      if (lattice.Is(at - 1, "say-verb")) return false;
    // "اليوم نفسه", not "فجر نفسه".
    const auto day = [&](std::uint32_t at) {
      return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [&](const Analysis& a) {
        return (a.Has(kAl) || lattice.lang == "en") && (a.lexeme->Is("day-part") || a.lexeme->Is("unit=day"));
      });
    };
    const auto same = [&](std::uint32_t at) { return lattice.Is(at, "same-one") || lattice.Is(at, "same-day"); };
    for (std::uint32_t at = mention.word - std::min(mention.word, kReach); at <= mention.word + kReach; ++at) {
      if (!InSentence(mention, at) || !InSentence(mention, at + 1)) continue;
      if ((day(at) && same(at + 1)) || (same(at) && day(at + 1))) return true;
    }
    return false;
  }

  // "- قصف على X" and "- انفجار لغم في Y": lines of one list tell an event each.
  bool ListedApart(const EventMention& mention, const Draft& draft) const {
    const std::uint32_t line = ListLineOf(mention);
    if (line == kNone || draft.mentions.empty()) return false;
    // "• قصف على X. • طال القصف مركزاً": the lines of one event.
    for (const Analysis& a : c_.Text(mention.field).lattice.readings[mention.word])
      if (a.Has(kAl)) return false;
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& told = c_.mentions[m];
      const std::uint32_t other = ListLineOf(told);
      return told.field == mention.field && other != kNone && other != line;
    });
  }

  // The token that the mention's line begins with, if that is the mark of a list.
  std::uint32_t ListLineOf(const EventMention& mention) const {
    static constexpr std::string_view kMarks[] = {"-", "–", "—", "•", "▪", "▪️", "●", "*", "◾", "🔴", "🔸", "🔹"};
    const FieldText& field = c_.Text(mention.field);
    if (mention.field != 1) return kNone;
    std::uint32_t first = mention.word;
    while (first > 0 && !field.tokens[first].line_start) --first;
    const std::string& mark = field.tokens[first].folded;
    const bool numbered = field.tokens[first].kind == TokenKind::kNumber && first + 1 < field.size() &&
                          field.tokens[first + 1].kind == TokenKind::kPunct && field.tokens[first + 1].folded != ",";
    return numbered || std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks) ? first : kNone;
  }

  // "بعد أسبوع من مجزرة مماثلة في X": one like the event just told is not that event.
  bool IsAnother(const EventMention& mention) const {
    const Lattice& lattice = c_.Text(mention.field).lattice;
    // "في هجومين منفصلين"
    for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
      if (!mention.definite && mention.type != EventType::kOther && lattice.Is(at, "apart")) return true;
    if (!mention.definite && !mention.verb && mention.first > 0 && lattice.Is(mention.first - 1, "another-event"))
      return true;
    if (!mention.definite && !mention.verb && lattice.Is(mention.last, "alike")) return true;
    // "وفي اعتداء آخر", "هجمات أخرى"
    const std::uint32_t next = mention.word + 1;
    return !mention.definite && !mention.verb && next < lattice.readings.size() &&
           c_.Text(mention.field).SameSentence(mention.word, next) && lattice.Is(next, "other") &&
           lattice.Is(next, "one");
  }

  // "وعلى صعيد آخر أوقفت فرقة ستة خلال مداهمة منازل": what stands behind such words is another event than those of the
  // sentences before.
  bool TurnsAway(const EventMention& mention, const Draft& draft) const {
    const bool told_here = draft.last_field == mention.field &&
                           draft.last_sentence == c_.Text(mention.field).tokens[mention.word].sentence;
    if (mention.definite || told_here || mention.field != 1 || draft.last_field != 1 || !TurnsBefore(mention))
      return false;
    // "ومن جهة أخرى، قال سكان إن قصفا استهدف القرية": of the same kind and place it may be the same.
    const std::uint32_t place = c_.PlaceOf(mention);
    if (place == kNone && mention.verb && !SaysBefore(mention)) return true;
    return !draft.types.contains(mention.type) ||
           (place != kNone && std::none_of(draft.places.begin(), draft.places.end(),
                                           [&](const auto& told) { return c_.places.Same(told.first, place); }));
  }

  bool SaysBefore(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
      if (field.lattice.Is(at - 1, "say-verb")) return true;
    return false;
  }

  // "وفي حي كذا، قنص مسلح امرأة", "تفجير في كذا وقصف على كذا", "كما هاجم مستوطنون مزارعين": with a place or a kind of
  // its own beside the event just told.
  bool StandsApart(const EventMention& mention, const Draft& draft) const {
    if (mention.definite || draft.mentions.empty()) return false;
    const std::uint32_t place = c_.PlaceOf(mention);
    const FieldText& field = c_.Text(mention.field);
    const bool other = IsElsewhere(place, draft), elsewhere = LiesApart(place, draft);
    if (elsewhere && mention.fronted_place && draft.last_field == mention.field &&
        draft.last_sentence != field.tokens[mention.word].sentence)
      return true;
    const EventMention& last = c_.mentions[draft.mentions.back()];
    const bool beside = last.field == mention.field && field.SameSentence(last.word, mention.word);
    const bool joined =
        std::any_of(field.lattice.readings[mention.word].begin(), field.lattice.readings[mention.word].end(),
                    [](const Analysis& a) { return a.lexeme->event && a.Has(kWa); });
    if (other && beside && joined && mention.bound_place && !mention.verb && !last.verb && !last.definite) return true;
    return !beside && mention.field == 1 && !mention.weak && (mention.verb || !mention.open_type) &&
           !draft.types.contains(mention.type) && IsAdded(mention);
  }

  // "وفي وقت سابق، قتل ثلاثة في انفجار": of another kind, and told as having come before.
  bool RecallsAnother(const EventMention& mention) const {
    if (mention.definite || mention.weak) return false;
    const FieldText& field = c_.Text(mention.field);
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.lexeme->Is("recalls") && a.length > 1) return true;
    return false;
  }

  // "وشهدت بغداد اليوم مقتل ثلاثة بتفجير": what else the town saw, after sentences on the one event.
  bool IsWitnessed(const EventMention& mention, const Draft& draft) const {
    constexpr std::uint32_t kTold = 2;  // sentences that have told of it
    const FieldText& field = c_.Text(mention.field);
    const std::uint32_t place = c_.PlaceOf(mention);
    if (place == kNone || std::any_of(draft.places.begin(), draft.places.end(),
                                      [&](const auto& told) { return c_.places.Same(told.first, place); }))
      return false;
    if (mention.field != 1 || mention.definite || draft.last_field != 1 ||
        draft.last_sentence == field.tokens[mention.word].sentence || field.tokens[mention.word].sentence < kTold)
      return false;
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    return first < mention.word && field.lattice.Is(first, "witness");
  }

  // "كما استهدفت طائرة X": another event beside the one told, wherever the two places may lie.
  bool IsAdded(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (mention.definite) return false;
    for (std::uint32_t back = 1;
         back <= 4 && back <= mention.first && field.SameSentence(mention.first - back, mention.word); ++back)
      if (field.lattice.Is(mention.first - back, "also")) return true;
    return TurnsBefore(mention);
  }

  // "وفي مدينة غزة": the city, where "غزة" alone may be all that is called so.
  bool IsCityItself(const EventMention& mention) const {
    if (!mention.place) return false;
    const NamePhrase& name = c_.Text(mention.field).names[*mention.place];
    return name.known != nullptr && name.known->bare && name.known->kind == "city" && name.cue < name.first &&
           c_.Text(mention.field).lattice.Is(name.cue, "kind=city");
  }

  // "وفي سياق آخر، هاجم مسلحون X": the sentence turns to something else.
  bool TurnsBefore(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
      if (field.lattice.Is(at, "turns")) return true;
    return false;
  }

  // "وكانت الجماعة قد استهدفت أمس مدرسة كذا": told as having come before, at a place of its own.
  bool LaysBack(const EventMention& mention) const {
    constexpr std::uint32_t kFar = 9;  // tokens from كان to the verb
    const FieldText& field = c_.Text(mention.field);
    if (!mention.verb || mention.word < 2 || field.tokens[mention.word - 1].folded != "قد") return false;
    for (std::uint32_t back = 2;
         back <= kFar && back <= mention.word && field.SameSentence(mention.word - back, mention.word); ++back)
      if (field.lattice.Is(mention.word - back, "be")) return true;
    return false;
  }

  // "العملية الثانية بعد الهجوم الذي تعرضت له دورية في X": what came before, told with a place of its own.
  bool CameBefore(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    return mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
           field.tokens[mention.first - 1].folded == "بعد" && field.SameSentence(mention.word, mention.last + 1) &&
           field.lattice.Is(mention.last + 1, "relative");
  }

  // "في غارة نفذت في 27 من الشهر الماضي": of another kind, and days before the news, whose own words tell no day.
  bool LiesLongBack(const EventMention& mention, const Draft& draft) const {
    constexpr int kDays = 3, kOutright = 3;  // what a word that names its type counts for it
    if (!mention.date || mention.definite || mention.weak || mention.open_type || mention.verb ||
        !draft.dates.empty() || draft.older || !c_.document.own_day)
      return false;
    const DatePhrase& date = c_.Text(mention.field).dates[*mention.date];
    return !date.period && date.date.known() && *date.date.to + kDays < *c_.document.own_day &&
           std::any_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
             return other.second >= kOutright && SetApart(mention.type, other.first);
           });
  }

  // A title that tells no day, and "The raid was on Sunday 3 May" in the lead.
  bool TellsWhen(const EventMention& mention, const Draft& draft) const {
    constexpr std::uint32_t kLead = 3;
    if (!mention.definite || mention.plural || mention.verb || mention.field != 1 || draft.older ||
        !draft.types.contains(mention.type) || c_.Text(1).tokens[mention.word].sentence >= kLead)
      return false;
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& told = c_.mentions[m];
      return told.field == 0 || !told.date || c_.Text(1).dates[*told.date].saying;
    });
  }

  // The first of the text's mentions.
  bool OpensText(const EventMention& mention) const {
    return mention.field == 1 &&
           std::none_of(c_.drafts.begin(), c_.drafts.end(), [](const Draft& draft) { return draft.last_field == 1; });
  }

  bool SaysAgain(const EventMention& mention, const Draft& draft) const {
    const Analysis* word = EventReadingAt(c_.Text(mention.field).lattice, mention.word);
    return word != nullptr && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& other = c_.mentions[m];
             const Analysis* said = EventReadingAt(c_.Text(other.field).lattice, other.word);
             return said != nullptr && said->lexeme == word->lexeme;
           });
  }

  std::uint32_t Join(const EventMention& mention) const {
    const std::uint32_t place = c_.PlaceOf(mention);
    std::uint32_t best = kNone;
    int best_rank = -1;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      const Draft& draft = c_.drafts[r];
      // A definite noun takes up an event of any kind; an indefinite one says its own.
      if (IsAnother(mention) || TypesClash(mention, r) || CountedApart(mention, draft) ||
          ComparedApart(mention, draft) || HeadedApart(mention, draft) || ToldBeside(mention, draft) ||
          FiresBack(mention, r) || TurnsAway(mention, draft) || StandsApart(mention, draft) ||
          IsOfTheSameDay(mention, draft) || ListedApart(mention, draft))
        continue;
      if (DatesClash(mention, draft) || IsWitnessed(mention, draft) || LiesLongBack(mention, draft)) continue;
      const bool told_here = draft.last_field == mention.field &&
                             draft.last_sentence == c_.Text(mention.field).tokens[mention.word].sentence;
      if (RecallsAnother(mention) && !told_here && !draft.types.contains(mention.type)) continue;
      // A day of its own says whether it lies back; a word without one goes on with what was just told.
      if (mention.date
              ? mention.older != draft.older && !TellsWhen(mention, draft)
              : draft.older && !Continues(mention, r) && !(mention.definite && draft.types.contains(mention.type)))
        continue;
      int rank = static_cast<int>(r);
      // A title may tell of two events: the text opens with that whose word it says again.
      if (OpensText(mention) && SaysAgain(mention, draft)) rank += 30;
      const bool takes_up =
          mention.definite && !mention.plural && !mention.verb && !mention.older && !CameBefore(mention);
      if (place != kNone && !draft.places.empty()) {
        const bool added = IsAdded(mention), city = IsCityItself(mention);
        bool same = false, all = true, may = takes_up && !mention.bound_place;
        for (const auto& [other, votes] : draft.places) {
          same = same || c_.places.Same(place, other);
          all = all &&
                !(city && other != place && !c_.places.LiesIn(place, other) && !c_.places.LiesIn(other, place) &&
                  !c_.places.IsCoarse(other)) &&
                !(added && !c_.places.LiesIn(place, other) && !c_.places.LiesIn(other, place) &&
                  !c_.places.IsCoarse(other) && !c_.places.IsCoarse(place)) &&
                c_.places.MayBeOne(place, other, mention.around_place, !draft.outright.contains(other));
        }
        may = (may || all) && !(LaysBack(mention) && !same);
        // "محاولة اغتيال في طرابلس", then "محاولة اغتيال بورشفانة": the title said where at large.
        may = may || (OpensText(mention) && SaysAgain(mention, draft) && draft.mentions.size() == 1 &&
                      c_.reading.entities[place].known.empty() &&
                      std::none_of(draft.places.begin(), draft.places.end(),
                                   [&](const auto& other) { return c_.reading.entities[other.first].known.empty(); }));
        // "قصف مدينة X. واستهدف القصف مخيم Y": the shelling just told goes on, in the same governorate.
        const std::uint32_t sentence = c_.Text(mention.field).tokens[mention.word].sentence;
        may = may || (takes_up && Continues(mention, r) && sentence - draft.last_sentence <= 1 &&
                      draft.types.contains(mention.type) &&
                      std::all_of(draft.places.begin(), draft.places.end(),
                                  [&](const auto& other) { return c_.places.ShareRegion(place, other.first); }));
        if (!same && !may) continue;
        if (same) rank += 1000;
        // "استهداف سجن في صعدة", and the lead: "غارة في اليمن".
        if (!same && c_.places.IsCoarse(place) && !OpensText(mention)) rank -= 1;
      }
      if (draft.types.contains(mention.type)) rank += 20;
      // The event that the text speaks of right now comes first.
      const bool here = draft.last_field == mention.field;
      const std::uint32_t apart = here ? c_.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence : 0;
      if (here && apart == 0) rank += 80;
      if (here && apart == 1) rank += 40;
      // "هجوم شمال البلاد" recalled in passing, and an attack on a named place sentences later, are seldom one.
      const bool vague =
          !draft.places.empty() && std::all_of(draft.places.begin(), draft.places.end(),
                                               [&](const auto& other) { return c_.places.IsCoarse(other.first); });
      if (r > 0 && here && apart > 1 && vague && place != kNone && !c_.places.IsCoarse(place) && !mention.definite)
        continue;
      // Of another kind, at a place of its own, and long after: "وكان أبرزها هذا العام اغتيال فلان في X".
      if (r > 0 && here && apart > 4 && place != kNone && draft.places.empty() && !mention.definite && !mention.weak &&
          !mention.open_type && !draft.types.contains(mention.type))
        continue;
      if (rank > best_rank) {
        best_rank = rank;
        best = r;
      }
    }
    return best;
  }

  // "هجوم على كلية في سوريا", and then "الهجوم على الكلية في محافظة حمص": behind the word stands a place in the country
  // that was all that was told of where.
  bool IsNarrower(const EventMention& mention, const Draft& draft) const {
    const std::uint32_t place = c_.PlaceOf(mention);
    if (place == kNone || c_.Text(mention.field).names[*mention.place].first < mention.word) return false;
    return std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
      return c_.places.Precision(told.first) == 0 && c_.places.LiesIn(place, told.first);
    });
  }

  void Put(std::uint32_t m, std::uint32_t r) {
    EventMention& mention = c_.mentions[m];
    Draft& draft = c_.drafts[r];
    mention.report = r;
    draft.mentions.push_back(m);
    // A definite word's loose place ("الهجوم ... في صنعاء") is somebody else's where the event has its own.
    // Nor is that of all such events: "ضمن العمليات التي تنفذها في مناطق كذا".
    const bool loose = mention.definite && !mention.bound_place && draft.mentions.size() > 1 &&
                       ((!draft.places.empty() && !IsNarrower(mention, draft)) || (mention.plural && !mention.verb));
    if (mention.place && c_.PlaceOf(mention) != kNone && !loose) {
      const NamePhrase& name = c_.Text(mention.field).names[*mention.place];
      draft.places[c_.PlaceOf(mention)] += 1;
      if (!mention.around_place) draft.outright.insert(c_.PlaceOf(mention));
      draft.place_quotes.emplace(c_.PlaceOf(mention), c_.Text(mention.field).tokens.SpanOf(name.cue, name.last));
    }
    if (mention.date) draft.dates.emplace_back(mention.field, *mention.date);
    draft.types[mention.type] += (mention.weak && !mention.armed) || mention.open_type ? 1 : 3;
    if (draft.mentions.size() == 1) draft.older = mention.older;
    draft.last_field = mention.field;
    draft.last_sentence = c_.Text(mention.field).tokens[mention.word].sentence;
  }

  Composition& c_;
};

}  // namespace

void TieMentions(Composition& c) { Ties(c).Run(); }

}  // namespace isnad
