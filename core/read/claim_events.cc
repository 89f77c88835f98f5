#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/read/claims.h"
#include "core/read/ties.h"
#include "core/read/words.h"

// Of which event a figure is: that of an event word in its sentence, else that which the text is about at this point,
// else another at its place, else one of its own.

namespace isnad {
namespace {

constexpr std::uint32_t kFocusSentences = 4;  // so far back a sentence without an event word may look for its event

// A clause of contrast among those from the first to the last.
bool ContrastBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t c = first; c <= last && c < field.clauses.size(); ++c)
    if (field.clauses[c].link == ClauseLink::kContrast) return true;
  return false;
}

// "مقتل 48 شخصا في المحافظة، إضافة إلى مقتل اثنين بغارة على كذا": the event behind is that of those added.
bool IsAddedBetween(const FieldText& field, std::uint32_t first, std::uint32_t event) {
  for (std::uint32_t at = first + 1; at + 1 < event; ++at)
    if (field.lattice.Is(at, "besides"))
      for (std::uint32_t i = at + 1; i < event; ++i) {
        const auto& readings = field.lattice.readings[i];
        if (std::any_of(readings.begin(), readings.end(),
                        [](const Analysis& a) { return a.lexeme->outcome.has_value(); }))
          return true;
      }
  return false;
}

}  // namespace

void Claims::Attach(int f, const Filling& filling, Claim& claim, bool of_period) {
  const FieldText& field = c_.Text(f);
  // A line of a list tells of what the words that open the list tell of.
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const std::uint32_t at = field.SameSentence(word, filling.first) ? filling.first : word;
  if (IsOfDayTotal(c_, f, filling)) {
    claim.summary = SummaryOf(f, Period{c_.day_total->first, c_.day_total->first, c_.day_total->day}, claim.span);
    return;
  }
  if (IsAtLarge(f, filling)) return;
  if (const std::optional<Period> joined = of_period ? JoinedPeriod(f, filling) : std::nullopt) {
    claim.summary = SummaryOf(f, *joined, claim.span);
    summary_at_.at({f, joined->first}).second = filling.last;
    return;
  }
  if (const std::optional<std::uint32_t> day = DayTollOf(f, filling)) {
    claim.summary = SummaryOf(f, Period{*day, *day, c_.Text(f).DateAt(*day)}, claim.span);
    return;
  }
  const std::optional<std::uint32_t> best = NearestMention(f, filling, at);
  if (best && IsOfEach(f, c_.mentions[*best])) {
    const std::uint32_t told = c_.mentions[*best].word;
    claim.summary = SummaryOf(f, Period{told, told, nullptr}, claim.span);
    return;
  }
  if (const std::optional<std::uint32_t> since = TensSince(f, filling, best); since && of_period) {
    claim.summary = SummaryOf(f, Period{*since, *since, nullptr}, claim.span);
    return;
  }
  if (const std::optional<std::uint32_t> own = best ? std::nullopt : SinceOwnEvent(f, filling); own && of_period) {
    claim.report = own;
    return;
  }
  if (IsOfBefore(f, filling) || (best && IsOfWhoWasKilled(f, filling, c_.mentions[*best]))) {
    claim.report = ReportAt(f, at, kNone, true);  // that of the dead told right before, if they are of it
    if (!claim.report) claim.report = OpenDraft(f, at, filling, PlaceIn(f, filling.last, false), TypeOf(f, filling));
    c_.drafts[*claim.report].older = true;
    return;
  }
  if (best && IsEarlierBlast(f, filling, c_.mentions[*best])) {
    claim.report = OpenDraft(f, at, filling, kNone, TypeOf(f, filling));
    Draft& earlier = c_.drafts[*claim.report];
    const std::uint32_t munition = field.clauses[field.clause_at[filling.first]].first - 1;
    earlier.types = {{Is(field, munition, "by-explosive") ? EventType::kBombing : EventType::kShelling, 1}};
    earlier.older = true;
    return;
  }
  const std::optional<std::uint32_t> large = AtLarge(f, filling, best);
  if (large && AreOthers(field, c_.mentions[*large])) {
    const std::uint32_t told = c_.mentions[*large].word;
    claim.summary = SummaryOf(f, Period{told, told, nullptr}, claim.span);
    return;
  }
  const bool taken = filling.outcome == Outcome::kArrested || filling.outcome == Outcome::kCaptured;
  if (!best)
    for (const std::optional<Period>& over : {ScatteredOver(f, at), TollOver(f, at)})
      if (over) {
        claim.summary = SummaryOf(f, *over, claim.span);
        return;
      }
  if (const std::optional<std::uint32_t> told = best ? std::nullopt : GoesOnWith(f, filling, at)) {
    claim.summary = told;
    return;
  }
  if (const std::uint32_t own = best ? kNone : PlaceListed(f, filling, at); own != kNone) {
    claim.report = OpenDraft(f, at, filling, own, TypeOf(f, filling));
    return;
  }
  std::uint32_t place = PlaceIn(f, at, taken);
  const std::uint32_t heading = best || f != 1 ? kNone : PlaceHeading(at);
  if (place == kNone) place = heading;
  const bool one = place != kNone && c_.places.Precision(place) == 4 && IsOneOfMany(f, filling);
  if (const std::uint32_t own = best ? PlaceOfItsOwn(f, filling, at, c_.mentions[*best]) : kNone; own != kNone) {
    claim.report = ReportAt(f, at, own, true);
    if (!claim.report) claim.report = OpenDraft(f, at, filling, own, TypeOf(f, filling));
    return;
  }
  const bool later = best && CameAfter(f, filling, c_.mentions[*best]);
  const bool beside = best && !one && !later && !IsElsewhere(f, filling, c_.mentions[*best], place);
  std::optional<Period> period = of_period ? PeriodOver(c_, f, at) : std::nullopt;
  if (!period && of_period && !best) period = PeriodBefore(f, filling, at);
  if (!period && of_period) period = SinceOperation(f, filling);
  if (period && (PromptsToll(f, filling) || IsOfTotalBehind(f, filling, *period))) period.reset();
  // "الجيش: مقتل 60 مسلحا", and the text: "خلال الساعات الـ24 الماضية".
  if (!period && of_period && !best && f == 0 && !filling.part_of) {
    if (const std::optional<Period> of_text = PeriodOfText(filling)) {
      claim.summary = SummaryOf(1, *of_text, claim.span);
      return;
    }
  }
  if (beside && !(period && large) && !(period && RunsOver(*period, filling, c_.mentions[*best]))) {
    AttachBeside(f, filling, at, c_.mentions[*best], claim);
    return;
  }
  // A figure of a period is a summary, a sentence at another place an event of its own.
  if (period) {
    claim.summary = SummaryOf(f, *period, claim.span);
    summary_at_.at({f, period->first}).second = filling.last;
    return;
  }
  if (later) {
    claim.report = ReportAfter(c_.mentions[*best].report, place);
    if (!claim.report) claim.report = OpenDraft(f, at, filling, place, TypeOf(f, filling));
    return;
  }
  const std::uint32_t focus = OfItsDay(f, at, Focus(f, at));
  const bool recalled = one || (focus != kNone && IsOfAnother(f, filling, at, place, best.has_value(), focus));
  if (!recalled && focus != kNone && (place == kNone || Holds(c_.drafts[focus], place))) {
    claim.report = focus;
    if (c_.drafts[focus].mentions.empty()) TellDay(f, at, c_.drafts[focus]);
    TellPlace(f, at, filling, c_.drafts[focus]);
    return;
  }
  claim.report = ReportAt(f, at, place, recalled);
  if (claim.report) return;
  if (!recalled && place == kNone && !c_.drafts.empty()) {
    claim.report = focus != kNone ? focus : 0;
    return;
  }
  if (!one && IsMourned(f, at)) return;
  claim.report = OpenDraft(f, at, filling, place, one && best ? c_.mentions[*best].type : TypeOf(f, filling));
  const bool figure = filling.first > 0 && field.tokens[filling.first - 1].folded == ":" &&
                      c_.frames[f].predicates[filling.predicate].analysis->form != VerbForm::kVerbalNoun;
  if (heading != kNone && heading == place && figure) TellAsItem(focus, at, c_.drafts[*claim.report]);
}

// "قتل 19 شخصا في كذا وستة في كذا": the town right behind the six, where no event word says that all of them fell at
// once and another town is that of those before. English lists read so as well.
std::uint32_t Claims::PlaceListed(int f, const Filling& filling, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || filling.rule != "coordinate" || !filling.quantity || filling.part_of || !IsToll(filling.outcome))
    return kNone;
  const std::uint32_t in = field.quantities[*filling.quantity].last + 1;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || place == kNone || name.cue < in || name.cue > in + 1 ||
        !field.SameSentence(in, name.first) || !BoundBy(f, name).locative)
      continue;
    if (c_.places.Precision(place) < 3) return kNone;
    const std::uint32_t first = PlaceIn(f, at, false);
    const bool apart = first != kNone && c_.places.Precision(first) >= 3 && !c_.places.Same(first, place) &&
                       !c_.places.LiesIn(first, place) && !c_.places.LiesIn(place, first);
    return apart ? place : kNone;
  }
  return kNone;
}

// "Taliban kill nine police in two attacks" above a text that tells of two, each at its place: the title's sum of them.
bool Claims::IsOfEach(int f, const EventMention& mention) const {
  if (f != 0 || !mention.plural || !mention.count || *mention.count < 2) return false;
  std::vector<std::uint32_t> places;
  std::uint32_t told = 0;
  for (const Draft& draft : c_.drafts) {
    const bool in_text = std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                     [&](std::uint32_t m) { return c_.mentions[m].field == 1; });
    if (draft.older || !in_text) continue;
    if (draft.places.empty()) return false;
    for (const std::uint32_t place : places)
      if (!ties::LiesApart(c_, place, draft)) return false;
    for (const auto& [place, times] : draft.places) places.push_back(place);
    ++told;
  }
  return told == *mention.count;
}

// "ليصبح عدد الشهداء 14 منذ بدء العدوان مساء الخميس", where the article is about that one assault of some days: of it.
std::optional<std::uint32_t> Claims::SinceOwnEvent(int f, const Filling& filling) const {
  constexpr Day kDays = 6;
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !IsToll(filling.outcome)) return std::nullopt;
  for (std::uint32_t at = filling.last + 1; at + 2 < field.size() && field.SameSentence(at + 2, filling.last); ++at) {
    if (!field.lattice.Is(at, "time-since") ||
        !(field.lattice.Is(at + 1, "begin") || field.lattice.Is(at + 1, "edge") ||
          field.lattice.Is(at + 1, "break-out")))
      continue;
    const std::string& word = field.tokens[at + 2].folded;
    const DatePhrase* day = at + 3 < field.size() ? field.DateAt(at + 3) : nullptr;
    const std::optional<Day> today = c_.document.own_day ? c_.document.own_day : c_.document.published;
    if (!word.starts_with("ال") || day == nullptr || !day->date.known() || !today || *day->date.from + kDays < *today)
      return std::nullopt;
    for (const EventMention& mention : c_.mentions)
      if (mention.report != kNone && !c_.drafts[mention.report].older && mention.bound_place &&
          c_.Text(mention.field).tokens[mention.word].folded == word)
        return mention.report;
    return std::nullopt;
  }
  return std::nullopt;
}

// "اندلع القتال في جنازة فلان، الذي قتل السبت في كذا": a relative clause about somebody, with a day and a place of its
// own.
bool Claims::IsOfWhoWasKilled(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[c_.frames[f].predicates[filling.predicate].first];
  if (f != 1 || field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled || beside.report == kNone ||
      field.clause_at[beside.word] == clause || !TellsOfSomebody(field, clause))
    return false;
  const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.clause_at[date.first] == clause && !date.habit && !date.saying;
  });
  if (!dated) return false;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (field.names[n].type == EntityType::kPlace && place != kNone && field.clause_at[field.names[n].first] == clause)
      return BoundBy(f, field.names[n]).locative && !c_.drafts[beside.report].places.contains(place);
  }
  return false;
}

// "ويأتي الهجوم بعد أيام من مقتل تسعة جنود", "بعد أيام من تمرد قتل فيه 19 سجينا": what the news came so long after,
// where no event word tells it.
bool Claims::IsOfBefore(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !IsToll(filling.outcome) || filling.part_of) return false;
  constexpr std::uint32_t kToTheDead = 9;  // tokens from "من" to the word of the dead
  const std::optional<std::uint32_t> after = SoLongAfter(field, filling.first);
  if (!after || filling.first > *after + kToTheDead) return false;
  // "بعد أكثر من أربع ساعات" tells how long something lasted.
  if (!field.lattice.Is(*after - 1, "time-unit") && !field.lattice.Is(*after - 2, "time-unit")) return false;
  // "بعد ساعات من الهجوم إلى 61 قتيلا": where the toll of it stands.
  for (std::uint32_t between = *after + 1; between < filling.first; ++between) {
    const auto& readings = field.lattice.readings[between];
    if (field.tokens[between].folded == "الي" ||
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kAl); }))
      return false;
  }
  constexpr std::uint32_t kBehind = 8;  // tokens from the figure to an event word of its own
  bool told = false;                    // the news, before
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != f || mention.report == kNone) continue;
    if (field.SameSentence(mention.word, filling.first) && mention.word > *after &&
        mention.word <= filling.last + kBehind)
      return false;
    told = told || mention.word < *after;
  }
  return told;
}

// "بعد اتهامها بزرع العبوة التي قتلت سبعة أطفال أمس": dead of a blast that a relative clause tells by its own day.
bool Claims::IsEarlierBlast(int f, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(f);
  const Clause& clause = field.clauses[field.clause_at[filling.first]];
  if (field.lattice.lang != "ar" || f != 1 || clause.link != ClauseLink::kRelative || clause.first == 0 ||
      beside.word >= clause.first || beside.report == kNone || !IsToll(filling.outcome))
    return false;
  const auto& readings = field.lattice.readings[clause.first - 1];
  if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return (a.lexeme->Is("by-explosive") || a.lexeme->Is("munition")) && a.Has(kAl);
      }))
    return false;
  const auto& dates = c_.drafts[beside.report].dates;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.clause_at[date.first] == field.clause_at[filling.first] && date.first > filling.last &&
           date.date.known() && !date.period && std::any_of(dates.begin(), dates.end(), [&](const auto& own) {
             const Date& told = c_.Text(own.first).dates[own.second].date;
             return told.known() && (*told.from > *date.date.to || *told.to < *date.date.from);
           });
  });
}

// "قتل مئات من رجال الشرطة في هجمات للمسلحين منذ عزل الرئيس": of all the time since something that has no date here.
std::optional<std::uint32_t> Claims::TensSince(int f, const Filling& filling, std::optional<std::uint32_t> best) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || filling.people.form != Form::kTens || filling.part_of || !IsToll(filling.outcome))
    return std::nullopt;
  if (best && (!c_.mentions[*best].plural || c_.mentions[*best].definite || c_.mentions[*best].count))
    return std::nullopt;
  for (std::uint32_t at = filling.last + 1; at + 1 < field.size() && field.SameSentence(at + 1, filling.last); ++at) {
    if (!field.lattice.Is(at, "time-since") || field.DateAt(at) != nullptr || field.DateAt(at + 1) != nullptr) continue;
    const auto& readings = field.lattice.readings[at + 1];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("time-unit"); }) ||
                   readings.empty()
               ? std::optional(at)
               : std::nullopt;
  }
  return std::nullopt;
}

// "بلغ عدد القتلى منذ حزيران 269. والقتلى هم 59 مدنيا، إضافة إلى 143 جنديا", "وأحصى التقرير أيضا مقتل عشرة": those whom
// the sentence before counts over a period, and who they are. The summary.
std::optional<std::uint32_t> Claims::GoesOnWith(int f, const Filling& filling, std::uint32_t at) const {
  constexpr std::uint32_t kVerb = 3;  // tokens up to the verb that opens a sentence
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !placed_ || !placed_->summary || placed_->outcome != filling.outcome ||
      !IsNumbered(filling.people))
    return std::nullopt;
  if (field.SameSentence(placed_->token, at)) return filling.rule == "coordinate" ? placed_->summary : std::nullopt;
  if (field.tokens[at].sentence - field.tokens[placed_->token].sentence > 1U || PeriodOver(c_, f, at))
    return std::nullopt;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  const Predicate& word = c_.frames[f].predicates[filling.predicate];
  if (!word.frame->verbal && word.analysis->Has(kAl) && word.analysis->number == Number::kPlural)
    return placed_->summary;
  bool tallies = false;
  for (std::uint32_t verb = first; verb <= first + kVerb && verb < at; ++verb)
    tallies = tallies || Is(field, verb, "tallies");
  const bool dated = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return field.SameSentence(date.first, at) && !date.habit;
  });
  return tallies && !dated && PlaceIn(f, at, false) == kNone ? placed_->summary : std::nullopt;
}

// "تشهد المناطق عمليات اغتيال تطال عددا من العناصر", "تعاني المنطقة من تفجيرات متكررة راح ضحيتها عشرات القتلى": whom
// such events strike at large, without a number. "أسفرت اعتداءات سابقة عن استشهاد شخصين": with one as well.
bool Claims::IsAtLarge(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  if (f != 1) return false;
  const bool counted = filling.people.max.has_value();
  // "هجمات متفرقة بين الحين والآخر توقع قتلى"
  const bool habit = std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return date.habit && field.SameSentence(date.first, word);
  });
  bool at_large = false;
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != f || !field.SameSentence(mention.word, word)) continue;
    if (mention.report != kNone || (mention.summary != kNone && !habit)) return false;
    const bool many = mention.plural && !mention.definite && !mention.count && mention.first <= word;
    const bool earlier = many && (Is(field, mention.last, "former") || Is(field, mention.last + 1, "former"));
    const bool usual = many && (habit || mention.no_event == "habit" || IsTold(f, mention));
    // "تتعرض البلدة لقصف يومي خلف 14 قتيلا": of days that nobody tells.
    const bool daily = mention.no_event == "habit" && !PeriodOver(c_, f, word) &&
                       (Is(field, mention.last, "repeated") || Is(field, mention.last + 1, "repeated"));
    at_large = at_large || earlier || daily || (usual && !counted);
  }
  return at_large;
}

bool Claims::Is(const FieldText& field, std::uint32_t at, std::string_view tag) {
  return at < field.size() && field.lattice.Is(at, tag);
}

// A verb in the present opens the sentence of a word that tells of no one event: "تشهد", "تعاني".
bool Claims::IsTold(int f, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  if (mention.no_event != "general") return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const auto& readings = field.lattice.readings[first];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
}

// "قتلت امرأة بقصف على كذا، فيما أصيبت أخرى برصاص قناص في منطقة كذا": behind the contrast, with what and where.
// "داهمت القوات كذا، فيما أصيب شبان بالرصاص في كذا": with where alone, if that is another town.
std::uint32_t Claims::PlaceOfItsOwn(int f, const Filling& filling, std::uint32_t at, const EventMention& before) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[at];
  if (f != 1 || before.word >= filling.first || before.report == kNone ||
      field.clauses[clause].link != ClauseLink::kContrast || field.clause_at[before.word] >= clause)
    return kNone;
  const std::optional<Means> means = MeansOf(f, filling);
  const bool by_other = means && means->at > filling.last && field.clause_at[means->at] == clause &&
                        before.type != EventType::kRaid && before.type != EventType::kClash &&
                        means->type != EventType::kShelling && means->type != EventType::kAirstrike &&
                        !c_.drafts[before.report].types.contains(means->type);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c_.entity_of[f][n];
    if (name.type != EntityType::kPlace || name.of_body || place == kNone ||
        name.first <= (by_other ? means->at : filling.last) || field.clause_at[name.first] != clause ||
        !BoundBy(f, name).locative)
      continue;
    if (c_.PlaceOf(before) == place) return kNone;
    const Draft& draft = c_.drafts[before.report];
    const bool town = !draft.places.empty() && c_.places.Precision(place) == 4 && !Holds(draft, place);
    return by_other || town ? place : kNone;
  }
  return kNone;
}

// "لقي ستة مصرعهم في أعمال عنف متفرقة في العاصمة اليوم": a lead of all that the text goes on to tell.
std::optional<Period> Claims::ScatteredOver(int f, std::uint32_t at) const {
  constexpr std::uint32_t kLead = 2, kFar = 14;  // sentences; tokens from the figure
  const FieldText& field = c_.Text(f);
  if (field.tokens[at].sentence >= kLead || c_.drafts.size() < 2) return std::nullopt;
  for (std::uint32_t word = at + 1; word <= at + kFar && word < field.size() && field.SameSentence(at, word); ++word) {
    if (!field.lattice.Is(word, "scattered") || field.lattice.Is(word - 1, "place-cue")) continue;
    Period period{word, word};
    for (const DatePhrase& date : field.dates)
      if (period.date == nullptr && field.SameSentence(date.first, at) && !date.habit && !date.header && !date.period)
        period.date = &date;
    return period;
  }
  return std::nullopt;
}

// "حصيلة التصعيد على شمال غربي سوريا اليوم تسعة قتلى": of a day and a land, in a text of several towns.
std::optional<Period> Claims::TollOver(int f, std::uint32_t at) const {
  constexpr std::uint32_t kFar = 28;  // tokens from the toll to the figure
  constexpr std::size_t kTowns = 2;
  constexpr int kSpot = 2;  // the precision of a place in a town
  const FieldText& field = c_.Text(f);
  std::set<std::uint32_t> towns;
  for (const Draft& draft : c_.drafts)
    for (const auto& [place, told] : draft.places)
      if (!draft.older && c_.places.Precision(place) > kSpot) towns.insert(place);
  if (f != 1 || towns.size() < kTowns) return std::nullopt;
  std::uint32_t toll = at;
  for (std::uint32_t back = 1; back <= kFar && back <= at && field.SameSentence(at - back, at); ++back)
    if (field.tokens[at - back].folded.starts_with("حصيله")) toll = at - back;
  if (toll == at) return std::nullopt;
  bool land = false;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const std::uint32_t place = c_.entity_of[f][n];
    if (place == kNone || field.names[n].first <= toll || field.names[n].last >= at) continue;
    if (!c_.places.IsCoarse(place) || c_.places.Precision(place) > 1) return std::nullopt;
    land = true;
  }
  for (const DatePhrase& date : field.dates)
    if (land && date.first > toll && date.first < at && !date.period && !date.habit)
      return Period{toll, date.last, &date};
  return std::nullopt;
}

// "وكانت هجمات سابقة أوقعت 70 قتيلا", "بعد سلسلة هجمات خلفت 15": the figure is of attacks at large, which are no event
// and which its clause, or the one that it hangs on, tells of last.
std::optional<std::uint32_t> Claims::AtLarge(int f, const Filling& filling, std::optional<std::uint32_t> best) const {
  const FieldText& field = c_.Text(f);
  const std::uint32_t clause = field.clause_at[filling.first];
  std::optional<std::uint32_t> found;
  for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
    const EventMention& mention = c_.mentions[m];
    if (mention.field != f || mention.word >= filling.first || !field.SameSentence(mention.word, filling.first))
      continue;
    const std::uint32_t told = field.clause_at[mention.word];
    if (told != clause && field.clauses[clause].parent != told) continue;
    found = m;
  }
  if (!found || (best && c_.mentions[*best].word > c_.mentions[*found].word && c_.mentions[*best].word <= filling.last))
    return std::nullopt;
  const EventMention& last = c_.mentions[*found];
  const bool at_large = last.no_event == "general" || last.no_event == "period" || last.no_event == "habit";
  if (!last.plural || last.verb || !at_large) return std::nullopt;
  // "مجزرة حيث شنت غارات على السوق": those that only say how it came about are its own.
  bool before = AreOthers(field, last);
  for (std::uint32_t near = 1; near <= 2 && near <= last.first && !before; ++near)
    before = field.lattice.Is(last.first - near, "indefinite-many") || field.tokens[last.first - near].folded == "بعد";
  return before ? found : std::nullopt;
}

// "مراسم وداع شهيدين", "جنازة الشهيد": no event.
bool Claims::IsMourned(int f, std::uint32_t at) const {
  constexpr std::uint32_t kFar = 8;  // tokens back to the funeral
  const FieldText& field = c_.Text(f);
  const auto& readings = field.lattice.readings[at];
  if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kNoun && a.form != VerbForm::kVerbalNoun;
      }))
    return false;
  for (std::uint32_t back = 1; back <= kFar && back <= at && field.SameSentence(at - back, at); ++back)
    if (field.lattice.Is(at - back, "funeral")) return true;
  return false;
}

// "ارتفاع عدد قتلى البلدة إلى ستة", "غارة ثانية خلال أسبوع.. والحصيلة ثلاثة": what a title counts without a word of its
// event is what the text counts, and of the event that the text counts it on.
void Claims::ReturnTitles() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].span.in != Field::kTitle || claims[i].part_of) continue;
    const std::optional<std::uint32_t> report = ReportOfTitle(claims[i]);
    if (!report) continue;
    for (Claim& claim : claims)
      if (&claim == &claims[i] || claim.part_of == i) {
        claim.summary.reset();
        claim.report = report;
      }
  }
}

std::optional<std::uint32_t> Claims::ReportOfTitle(const Claim& title) const {
  if (!IsToll(title.outcome) || !title.people.max || *title.people.max == 0U) return std::nullopt;
  const bool told = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == 0 && mention.report != kNone && mention.report == title.report;
  });
  if (told) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const Claim& claim : c_.reading.claims) {
    if (claim.span.in == Field::kTitle || claim.outcome != title.outcome || claim.part_of) continue;
    // "46 قتيلا خلال يومين": a figure of a period that the text tells of as well.
    if (!claim.report) {
      if (claim.people.min == title.people.min && claim.people.max == title.people.max) return std::nullopt;
      continue;
    }
    if (claim.people.min != title.people.min || claim.people.max != title.people.max) continue;
    if (claim.report == title.report) return std::nullopt;
    if (found && found != claim.report) return std::nullopt;
    found = claim.report;
  }
  return found;
}

// The word of an event in the sentence that the figure stands nearest to, by words and by clauses.
std::optional<std::uint32_t> Claims::NearestMention(int f, const Filling& filling, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  // "قتل خمسة في غارة على كذا، وثلاثة في غارة على كذا": the words of the second begin with its own number.
  const bool joined = filling.rule == "coordinate" && filling.quantity.has_value();
  const std::uint32_t begin = joined ? field.quantities[*filling.quantity].first : filling.first;
  std::optional<std::uint32_t> best;
  int best_rank = -1000;
  for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
    const EventMention& mention = c_.mentions[m];
    if (mention.field != f || !field.SameSentence(mention.word, at)) continue;
    if (mention.report == kNone && mention.summary == kNone) continue;
    // "detained 20 people over the attack": the raid's figure.
    if (filling.outcome == Outcome::kArrested && field.lattice.lang == "en" && mention.older && !mention.verb &&
        mention.word > filling.last && c_.drafts[mention.report].older && HasNews())
      continue;
    // "killed six men, including one suspected of shooting dead two in X last month, in a raid on Y": of the raid.
    if (field.lattice.lang == "en" && mention.older && mention.verb && mention.word > filling.last && HasNewsIn(f, at))
      continue;
    const bool before = mention.word < begin;
    const bool goes_on = m > 0 && mention.verb && c_.mentions[m - 1].last + 1 == mention.first;
    if (!before && HappensBeside(field, goes_on ? c_.mentions[m - 1] : mention, filling.last)) continue;
    const std::uint32_t distance = mention.word > filling.last ? mention.word - filling.last
                                   : before                    ? begin - mention.word
                                                               : 0;
    int rank = 100 - static_cast<int>(distance);
    const std::uint32_t clause_c = field.clause_at[at];
    const std::uint32_t clause_m =
        SharesEvent(field, filling, clause_c, mention) ? clause_c : field.clause_at[mention.word];
    if (clause_m != clause_c) {
      const bool hangs = field.clauses[clause_c].parent == clause_m || field.clauses[clause_m].parent == clause_c;
      rank -= hangs ? 5 : 20;
    }
    if (!before && clause_m != clause_c) rank -= 10;
    // "struck X, killing two, and later struck Y": what came of the verb before it.
    const Analysis& outcome = *c_.frames[f].predicates[filling.predicate].analysis;
    if (!before && mention.verb && field.lattice.lang == "en" && mention.word > filling.last &&
        outcome.lexeme->pos == Pos::kVerb && outcome.form == VerbForm::kVerbalNoun)
      rank -= 25;
    // "وإن عدد الشهداء سبعة، بينما استشهد اثنان في إطلاق نار": what the contrast opens has its own dead.
    if (ContrastBetween(field, clause_c + 1, clause_m)) continue;
    if (!before && IsAddedBetween(field, filling.last, mention.word)) continue;
    // "..., فيما قُتل شخصان في غارات": another fact than what stands before.
    for (std::uint32_t c = clause_m + 1; before && c <= clause_c; ++c)
      if (field.clauses[c].link == ClauseLink::kContrast) {
        rank -= 30;
        break;
      }
    // "ويأتي الهجوم غداة مقتل تسعة في استهداف قاربهم": the day after is another day's.
    for (std::uint32_t between = mention.word + 1; before && between < begin; ++between)
      if (field.lattice.Is(between, "follow-up")) rank -= 30;
    if (const auto after = before ? SoLongAfter(field, begin) : std::nullopt; after && mention.word < *after)
      rank -= 30;
    if (rank > best_rank) {
      best_rank = rank;
      best = m;
    }
  }
  return best;
}

// "..., كما قُتل شرطي وأصيب آخر في قصف على كذا": both outcomes are the event's that the second is told with.
bool Claims::SharesEvent(const FieldText& field, const Filling& filling, std::uint32_t clause,
                         const EventMention& mention) {
  const std::uint32_t told = field.clause_at[mention.word];
  if (told != clause + 1 || mention.verb || mention.word < filling.last) return false;
  const Clause& next = field.clauses[told];
  const auto& readings = field.lattice.readings[next.first];
  return next.link == ClauseLink::kCoordinate && next.first == filling.last + 1 &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && IsToll(*a.lexeme->outcome) && a.Has(kWa);
         });
}

// "قُتل شابان برصاص مجهولين في مدينة كذا، بالتزامن مع تفجير في مدينة كذا": what coincided has not killed them.
bool Claims::HappensBeside(const FieldText& field, const EventMention& mention, std::uint32_t last) {
  if (mention.definite || mention.verb || mention.first < last + 3) return false;
  const std::uint32_t with = mention.first - 1;
  return field.SameSentence(with - 1, mention.word) && field.tokens[with].folded == "مع" &&
         field.lattice.Is(with - 1, "coincide");
}

// Something that the article tells as new.
// A word of the sentence is of an event that does not lie back.
bool Claims::HasNewsIn(int f, std::uint32_t at) const {
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.report != kNone && !mention.older &&
           c_.Text(f).SameSentence(mention.word, at) && !c_.drafts[mention.report].older;
  });
}

bool Claims::HasNews() const {
  return std::any_of(c_.drafts.begin(), c_.drafts.end(), [](const Draft& draft) { return !draft.older; });
}

void Claims::AttachBeside(int f, const Filling& filling, std::uint32_t at, const EventMention& beside, Claim& claim) {
  if (beside.summary != kNone) {
    claim.summary = beside.summary;
    return;
  }
  claim.report = beside.report;
  TellPlace(f, at, filling, c_.drafts[beside.report]);
}

// The first report but that one of an event that may have happened there, and of none before.
std::optional<std::uint32_t> Claims::ReportAfter(std::uint32_t report, std::uint32_t place) const {
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
    if (r != report && !c_.drafts[r].older && (place == kNone || Holds(c_.drafts[r], place))) return r;
  return std::nullopt;
}

// "قتل مسلحون تسعة عمال في كذا. وفي هجوم آخر": what a later sentence tells of as another event.
bool Claims::IsToldBeforeAnother(int f, std::uint32_t at, const Draft& draft) const {
  if (draft.mentions.empty() || f != 1) return false;
  const FieldText& field = c_.Text(f);
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  return mention.field == 1 && field.tokens[mention.word].sentence > field.tokens[at].sentence &&
         (ties::IsAnother(c_, mention) || Turns(f, mention.word) || BeganLater(field, mention));
}

// The figure is told with a weapon that the event was not fought with, or of people led away where nobody was raided.
bool Claims::IsByOther(int f, const Filling& filling, const Draft& draft) const {
  if (filling.outcome == Outcome::kArrested) return !draft.types.contains(EventType::kRaid);
  if (!IsToll(filling.outcome)) return false;
  const std::optional<Means> means = MeansOf(f, filling);
  return means && !draft.types.contains(means->type) &&
         std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
           return means->type == EventType::kAttack
                      ? other.first != EventType::kClash && other.first != EventType::kAssassination &&
                            other.first != EventType::kRaid && other.first != EventType::kOther
                      : ties::SetApart(means->type, other.first);
         });
}

// "قتل ستة في هجوم في محافظة كذا. وأصيب خمسة بالرصاص في مدينة كذا": in a town of what the event names at large.
bool Claims::IsInsideByOther(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                             const Draft& draft) const {
  const FieldText& field = c_.Text(f);
  return f == 1 && place != kNone && c_.places.Precision(place) > 1 && draft.last_field == 1 &&
         draft.last_sentence != field.tokens[at].sentence && !draft.places.empty() && !filling.part_of &&
         std::all_of(draft.places.begin(), draft.places.end(),
                     [&](const auto& told) {
                       return c_.places.Precision(told.first) == 1 && c_.places.LiesIn(place, told.first);
                     }) &&
         IsByOther(f, filling, draft);
}

// "قتل شخصان في بلدة كذا. وأصيب جندي في كمين في مدينة كذا": what a later sentence tells anew, at another place and with
// figures of its own, is not what happened here.
bool Claims::IsToldBeforeElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                                   const Draft& draft) const {
  if (draft.mentions.empty() || f != 1 || place == kNone || c_.places.Precision(place) == 0) return false;
  const FieldText& field = c_.Text(f);
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  const std::uint32_t there = c_.PlaceOf(mention);
  if (mention.field != 1 || mention.definite || field.tokens[mention.word].sentence <= field.tokens[at].sentence ||
      there == kNone || c_.places.Same(there, place) || c_.places.LiesIn(place, there))
    return false;
  // "قتل ثلاثة برصاص القوات في محافظة كذا. وانفجرت عبوة في مدينة كذا": in a town of it, and by another weapon.
  if (c_.places.LiesIn(there, place)) {
    if (!IsByOther(f, filling, draft)) return false;
  } else if (c_.places.Precision(place) != 4) {
    return false;
  }
  bool own = false;
  for (const Filling& other : c_.frames[f].fillings) {
    if (!field.SameSentence(other.first, mention.word) || !IsToll(other.outcome) || other.part_of) continue;
    if (other.outcome == filling.outcome && other.people.min == filling.people.min) return false;
    own = own || (other.people.max && other.people.min > 0);
  }
  return own;
}

// "واندلعت بعدها اشتباكات"
bool Claims::BeganLater(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3;  // tokens back from the event
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::string& word = field.tokens[mention.first - back].folded;
    if (!field.SameSentence(mention.first - back, mention.word)) return false;
    if (word == "بعدها" || word == "بعديذ" || word == "لاحقا") return !mention.definite;
  }
  return false;
}

// "غارات على قرى البقاع:" above "◾ بوداي: 5 شهداء", a figure alone: of the kind and day of what the text was about
// (focus), where the line tells neither.
void Claims::TellAsItem(std::uint32_t focus, std::uint32_t at, Draft& item) const {
  const FieldText& field = c_.Text(1);
  std::uint32_t begin = at;
  while (begin > 0 && !field.tokens[begin].line_start) --begin;
  while (begin < at && field.NameAt(begin) == nullptr) ++begin;
  item.extra.front().begin = field.tokens.SpanOf(begin, begin).begin;
  if (focus == kNone) return;
  const Draft& told = c_.drafts[focus];
  if (item.types.size() == 1 && item.types.contains(EventType::kAttack) && !told.types.empty()) {
    const auto most = std::max_element(told.types.begin(), told.types.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    item.types = {{most->first, 1}};
  }
  if (item.dates.empty()) item.dates = told.dates;
}

// "كما عثر الأهالي على جثة شاب في حي كذا" beside somebody shot in another town: each body that is found was killed
// apart.
bool Claims::IsFoundElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                              const Draft& draft) const {
  constexpr std::uint32_t kOpens = 7;  // tokens from the sentence's first to the verb of finding
  const FieldText& field = c_.Text(f);
  if (filling.outcome != Outcome::kKilled || place == kNone || draft.mentions.empty()) return false;
  const bool apart = draft.places.empty() || ties::LiesApart(c_, place, draft);
  const bool shot = std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& told) {
    return told.first == EventType::kAssassination || told.first == EventType::kAttack ||
           (told.first == EventType::kBombing && apart);
  });
  if (!shot || draft.last_sentence == field.tokens[at].sentence) return false;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  bool found = false;
  for (std::uint32_t word = first; word <= first + kOpens && word < at; ++word)
    found = found || field.lattice.Is(word, "found") || field.lattice.Is(word, "found-body");
  const auto& readings = field.lattice.readings[at];
  return found && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->Is("body") && a.number != Number::kPlural && !a.Has(kAl);
         });
}

// The figure's sentence tells of another event than the one that the text is about.
bool Claims::IsOfAnother(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, bool named,
                         std::uint32_t focus) const {
  const Draft& draft = c_.drafts[focus];
  if (IsToll(filling.outcome) && (TellsOtherDay(f, at, filling, !named, draft) || TellsLoss(f, at))) return true;
  if (!named && TellsOtherHint(f, at, filling, draft)) return true;
  if (!named && IsFoundElsewhere(f, filling, at, place, draft)) return true;
  if (IsToll(filling.outcome) && !named &&
      (IsToldBeforeAnother(f, at, draft) || IsToldBeforeElsewhere(f, filling, at, place, draft)))
    return true;
  if (!named && IsInsideByOther(f, filling, at, place, draft)) return true;
  return place != kNone && Turns(f, at) && !named && !draft.places.contains(place);
}

// The first report at the figure's place; of what is recalled, one that the same sentence opened without an event word.
std::optional<std::uint32_t> Claims::ReportAt(int f, std::uint32_t at, std::uint32_t place, bool recalled) const {
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    const Draft& draft = c_.drafts[r];
    const bool same_words =
        draft.mentions.empty() && draft.last_field == f && draft.last_sentence == c_.Text(f).tokens[at].sentence;
    if (recalled ? !same_words : place == kNone || draft.places.empty()) continue;
    if (place == kNone || Holds(draft, place)) return r;
  }
  return std::nullopt;
}

// The report of the only event that the figure's sentence names.
std::optional<std::uint32_t> Claims::ReportBeside(int f, const Filling& filling) const {
  std::optional<std::uint32_t> report;
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != f || mention.report == kNone || !c_.Text(f).SameSentence(mention.word, filling.first))
      continue;
    if (report && *report != mention.report) return std::nullopt;
    report = mention.report;
  }
  return report;
}

// A report that no event word names: its outcome word does.
std::uint32_t Claims::OpenDraft(int f, std::uint32_t at, const Filling& filling, std::uint32_t place,
                                EventType type) const {
  const FieldText& field = c_.Text(f);
  Draft draft;
  // "وستة في كذا" of a list tells of its own.
  const bool listed = filling.rule == "coordinate" && filling.quantity && !c_.drafts.empty();
  const std::uint32_t told_at =
      listed ? field.quantities[*filling.quantity].first : c_.frames[f].predicates[filling.predicate].first;
  draft.extra.push_back(field.tokens.SpanOf(told_at, filling.last));
  // "برصاص مجهولين", "بعبوة ناسفة"
  if (const std::optional<Means> means = MeansOf(f, filling); means && means->at > filling.last) {
    const bool told = means->at + 1 < field.size() && field.SameSentence(means->at, means->at + 1) &&
                      field.tokens[means->at + 1].kind == TokenKind::kWord;
    draft.extra.push_back(field.tokens.SpanOf(means->at, means->at + (told ? 1 : 0)));
  }
  draft.types[type] = 1;
  if (place != kNone) {
    draft.places[place] = 1;
    draft.outright.insert(place);
  }
  // "وقف الأهالي صباح اليوم أمام أسماء أطفال قتلوا ليلة 28 آب 1997": the clause of the dead has its own day.
  const auto own = [&](const DatePhrase& date) {
    const std::uint32_t clause = field.clause_at[date.first];
    return (clause == field.clause_at[at] || clause == field.clause_at[filling.last]) && !date.habit && !date.header &&
           date.date.known();
  };
  const bool any = std::any_of(field.dates.begin(), field.dates.end(), own);
  // ", ... صباح اليوم أمام أسماء أطفال قتلوا في 28 آب 1997": an old day behind them is theirs, and no other.
  const auto behind = [&](const DatePhrase& date) { return date.first > filling.last && date.older && own(date); };
  const bool old = std::any_of(field.dates.begin(), field.dates.end(), behind);
  for (std::uint32_t d = 0; d < field.dates.size(); ++d)
    if (field.SameSentence(field.dates[d].first, at) && (!any || own(field.dates[d])) &&
        (!old || field.dates[d].first > filling.first) && !field.dates[d].habit && !field.dates[d].header &&
        !field.dates[d].of_next && !DatesLaterDeath(field, field.dates[d].first) &&
        !TellsOfLife(field, field.dates[d].first, filling.last)) {
      draft.dates.emplace_back(f, d);
      draft.older = draft.older || field.dates[d].older;
    }
  draft.older = draft.older || TellsLoss(f, at);
  draft.last_field = f;
  draft.last_sentence = field.tokens[at].sentence;
  c_.drafts.push_back(std::move(draft));
  return static_cast<std::uint32_t>(c_.drafts.size() - 1);
}

// "قُتل شاب في قرية كذا ضمن القصف": another town than that of the event just told, which the words take up without a
// place of its own.
bool Claims::IsElsewhere(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const {
  if (place == kNone || beside.report == kNone || c_.places.Precision(place) != 4) return false;
  const FieldText& field = c_.Text(f);
  const std::uint32_t told = field.clause_at[filling.first], event = field.clause_at[beside.word];
  // "قُتلت سيدة برصاص في بلدة كذا، كما قتل طفل بإلقاء قنبلة في مدينة كذا": each clause has its own town.
  const bool apart = told != event && field.clauses[told].parent != event && field.clauses[event].parent != told &&
                     beside.place && c_.PlaceOf(beside) != place;
  const bool taken_up = beside.definite && !beside.verb && beside.word > filling.last &&
                        (!beside.place || (!beside.bound_place && c_.PlaceOf(beside) == place));
  if (!apart && !taken_up) return false;
  constexpr std::uint32_t kBehind = 2, kBefore = 8;  // tokens to the figure
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (c_.entity_of[f][n] != place || !field.SameSentence(name.first, filling.last)) continue;
    const bool behind =
        name.cue > filling.last && (apart ? field.clause_at[name.cue] == told : name.cue <= filling.last + kBehind);
    // "وأخرى سيارة في بلدة كذا ما أوقع ثلاثة قتلى"
    const std::uint32_t at = field.clause_at[name.cue];
    const bool of_told =
        at == told || (at + 1 == told && at != event && field.clauses[told].link == ClauseLink::kResult);
    const bool before = name.last < filling.first && filling.first - name.last <= kBefore && (!apart || of_told);
    if (behind || before) return !Holds(c_.drafts[beside.report], place);
  }
  return false;
}

// "سبقتها غارات أدت إحداها إلى مقتل شخص في بلدة كذا": one of several, told by its place.
bool Claims::IsOneOfMany(int f, const Filling& filling) const {
  constexpr std::uint32_t kReach = 5;  // tokens back from the outcome
  const FieldText& field = c_.Text(f);
  for (std::uint32_t back = 1;
       back <= kReach && back <= filling.first && field.SameSentence(filling.first - back, filling.first); ++back)
    if (field.lattice.Is(filling.first - back, "one-of-things")) return true;
  return false;
}

// "وفي سياق متصل، قُتل صحفيان في بلدة كذا": the sentence turns to something else.
bool Claims::Turns(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  if (ties::OpensLater(field, first)) return true;
  return field.lattice.Is(first, "turns") || (first + 1 < at && field.lattice.Is(first + 1, "turns"));
}

bool Claims::LineBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first + 1; at <= last; ++at)
    if (field.tokens[at].line_start) return true;
  return false;
}

// The event that the text is about at this point: that of the last mention before, in the sentences just before.
std::uint32_t Claims::Focus(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t best = kNone, newer = kNone;  // newer: the last word of an event that is not older
  for (const EventMention& mention : c_.mentions) {
    if (mention.report == kNone || mention.field != f || mention.word > at) continue;
    if (field.tokens[at].sentence - field.tokens[mention.word].sentence > kFocusSentences) continue;
    // "The strike is among the deadliest since the two began to trade strikes in October": the sentence is the
    // first's.
    if (c_.drafts[mention.report].older && newer != kNone && field.SameSentence(newer, mention.word) &&
        !field.SameSentence(mention.word, at))
      continue;
    if (!c_.drafts[mention.report].older) newer = mention.word;
    if (c_.drafts[mention.report].older && field.tokens[at].sentence != field.tokens[mention.word].sentence &&
        LineBetween(field, mention.word, at)) {
      if (best == kNone) best = mention.report;
      continue;  // what an older event's sentence ends with, the next takes up no more
    }
    best = mention.report;
  }
  if (best == kNone && !c_.drafts.empty()) {
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
      if (!c_.drafts[r].older) return r;
    return 0;
  }
  return best;
}

}  // namespace isnad
