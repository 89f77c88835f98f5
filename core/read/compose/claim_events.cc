#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"
#include "core/read/frames/words.h"

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

// "مقتل شخصين، مشيرة إلى أن والد أحدهما قتل في غارة قبل أعوام": what is said of another matter behind the figure.
bool IsSaidFurther(const FieldText& field, std::uint32_t first, std::uint32_t event) {
  bool said = false;
  for (std::uint32_t at = first + 1; at < event; ++at) {
    if (field.lattice.Is(at, "say-verb") && !field.lattice.Is(at, "that")) said = true;
    if (!said || !field.lattice.Is(at, "that")) continue;
    // Somebody of the clause has met with something of his own.
    for (std::uint32_t word = at + 1; word < event; ++word)
      for (const Analysis& a : field.lattice.readings[word])
        if (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) return true;
    return false;
  }
  return false;
}

bool CommaIn(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at <= last; ++at)
    if (field.tokens[at].folded == ",") return true;
  return false;
}

// "وأدى إلى مقتل خمسة", "وأسفرت عن": the gender of what brought the outcome about, where its verb alone tells of it.
Gender GenderOfCause(const FieldText& field, std::uint32_t predicate) {
  constexpr std::uint32_t kNear = 2;  // tokens from the verb to the outcome's word
  Gender gender = Gender::kUnknown;
  for (std::uint32_t back = 1; back <= kNear && back <= predicate; ++back) {
    const std::uint32_t at = predicate - back;
    if (!field.SameSentence(at, predicate)) break;
    // "الأمر الذي أدى", "وهو ما أسفر": whatever did it.
    const std::string_view before = at > 0 ? std::string_view(field.tokens[at - 1].folded) : std::string_view();
    const bool all = before == "ما" || before == "مما" || before == "وما" ||
                     (before == "الذي" && at > 1 && field.tokens[at - 2].folded == "الامر");
    if (all) return Gender::kUnknown;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("result") && a.form == VerbForm::kPast && a.voice != Voice::kPassive &&
          a.number != Number::kPlural)
        gender = a.gender;
    if (gender != Gender::kUnknown || !field.lattice.Is(at, "preposition")) break;
  }
  return gender;
}

// A verb of that gender has no noun of the mention for its subject, nor what "الذي" or "التي" before its verb points
// at.
bool Disagrees(const FieldText& field, const EventMention& mention, Gender gender) {
  if (mention.verb) {
    if (mention.first == 0 || !field.SameSentence(mention.first - 1, mention.word)) return false;
    return field.tokens[mention.first - 1].folded == (gender == Gender::kMasculine ? "التي" : "الذي");
  }
  if (mention.count && *mention.count > 1) return false;  // "63 اقتحاما أسفرت"
  if (mention.plural) return gender == Gender::kMasculine;
  bool other = false;
  // "سقوط قذيفة": either of its nouns, up to "على" or "استهدف".
  for (std::uint32_t at = mention.first; at <= mention.last && !field.lattice.Is(at, "preposition"); ++at) {
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; }))
      break;
    for (const Analysis& a : readings) {
      if (a.lexeme->pos != Pos::kNoun || a.lexeme->gender == Gender::kUnknown) continue;
      if (a.lexeme->gender == gender) return false;
      other = true;
    }
  }
  return other;
}

// ", وغارة أخرى على كذا": the mention opens its clause, which is joined to the one before.
bool IsJoinedClause(const FieldText& field, const EventMention& mention) {
  const auto& readings = field.lattice.readings[mention.first];
  return field.clauses[field.clause_at[mention.word]].first == mention.first &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kWa); });
}

}  // namespace

void Claims::Attach(int f, const Filling& filling, Claim& claim, bool of_period) {
  // A line of a list tells of what the words that open the list tell of.
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const std::uint32_t at = c_.Text(f).SameSentence(word, filling.first) ? filling.first : word;
  if (AttachToTotal(f, filling, claim, of_period)) return;
  const std::optional<std::uint32_t> best = NearestMention(f, filling, at);
  if (AttachToMany(f, filling, best, claim, of_period) || AttachToEarlier(f, filling, at, best, claim) ||
      AttachAtLarge(f, filling, at, best, claim))
    return;
  AttachToOne(f, filling, at, best, claim, of_period);
}

// The day's total of a land or one that is joined to the figure of a day: a summary's.
bool Claims::AttachToTotal(int f, const Filling& filling, Claim& claim, bool of_period) {
  if (IsOfDayTotal(c_, f, filling)) {
    claim.summary = SummaryOf(f, Period{c_.day_total->first, c_.day_total->first, c_.day_total->day}, claim.span);
    return true;
  }
  if (IsAtLarge(f, filling)) return true;
  if (IsOfSoManyTimes(f, filling) || IsTotalOfKind(f, filling)) {
    claim.summary = SummaryOf(f, Period{filling.first, filling.first, nullptr}, claim.span);
    return true;
  }
  if (const std::optional<Period> over = PeriodOfAdded(f, filling)) {
    claim.summary = SummaryOf(f, *over, claim.span);
    return true;
  }
  if (const std::optional<Period> joined = of_period ? JoinedPeriod(f, filling) : std::nullopt) {
    claim.summary = SummaryOf(f, *joined, claim.span);
    summary_at_.at({f, joined->first}).second = filling.last;
    return true;
  }
  if (const std::optional<std::uint32_t> day = DayTollOf(f, filling)) {
    claim.summary = SummaryOf(f, Period{*day, *day, c_.Text(f).DateAt(*day)}, claim.span);
    return true;
  }
  return false;
}

// A title's sum of several events, those of all the time since something, those of the one assault since it began.
bool Claims::AttachToMany(int f, const Filling& filling, std::optional<std::uint32_t> best, Claim& claim,
                          bool of_period) {
  if (best &&
      (IsOfEach(f, c_.mentions[*best]) || IsSumOfTowns(f, filling) || IsSumOfTwo(f, filling, c_.mentions[*best]))) {
    const std::uint32_t told = c_.mentions[*best].word;
    claim.summary = SummaryOf(f, Period{told, told, nullptr}, claim.span);
    return true;
  }
  if (!of_period) return false;
  if (const std::optional<std::uint32_t> campaign = NamedCampaign(f, filling, best)) {
    claim.summary = SummaryOf(f, Period{*campaign, *campaign, nullptr}, claim.span);
    return true;
  }
  if (const std::optional<std::uint32_t> since = TensSince(f, filling, best)) {
    claim.summary = SummaryOf(f, Period{*since, *since, nullptr}, claim.span);
    return true;
  }
  if (const std::optional<std::uint32_t> own = best ? std::nullopt : SinceOwnEvent(f, filling)) {
    claim.report = own;
    return true;
  }
  return false;
}

// What befell somebody before the news, and is told with it.
bool Claims::AttachToEarlier(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best,
                             Claim& claim) {
  const FieldText& field = c_.Text(f);
  if (best && IsCountedFrom(f, filling, c_.mentions[*best])) {
    const std::uint32_t place = PlaceIn(f, filling.last, false);
    claim.report = ReportAt(f, at, place, true);
    if (!claim.report) claim.report = OpenDraft(f, at, filling, place, TypeOf(f, filling));
    c_.drafts[*claim.report].older = field.tokens[c_.mentions[*best].first - 1].folded != "بعد";
    return true;
  }
  if (best && LedToEvent(f, filling, c_.mentions[*best])) {
    claim.report = IncidentOf(f, filling, at, PlaceIn(f, filling.last, true));
    return true;
  }
  if (IsOfBefore(f, filling) || (best && IsOfWhoWasKilled(f, filling, c_.mentions[*best]))) {
    claim.report = EarlierBeside(f, at);
    if (!claim.report) claim.report = OpenDraft(f, at, filling, PlaceIn(f, filling.last, false), TypeOf(f, filling));
    c_.drafts[*claim.report].older = true;
    return true;
  }
  if (!best || !IsEarlierBlast(f, filling, c_.mentions[*best])) return false;
  claim.report = OpenDraft(f, at, filling, kNone, TypeOf(f, filling));
  Draft& earlier = c_.drafts[*claim.report];
  const std::uint32_t munition = field.clauses[field.clause_at[filling.first]].first - 1;
  earlier.types = {{Is(field, munition, "by-explosive") ? EventType::kBombing : EventType::kShelling, 1}};
  earlier.older = true;
  return true;
}

// "نفذ التنظيم 40 عملية. وأسفرت عمليات التنظيم عن مقتل ستة": the summary of those that were counted before.
std::optional<std::uint32_t> Claims::SummaryOfCounted(int f, std::uint32_t at) const {
  const bool counted = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.no_event == "counted" && c_.Text(f).SameSentence(mention.word, at);
  });
  std::optional<std::uint32_t> summary;
  for (const EventMention& mention : c_.mentions)
    if (counted && mention.field == f && mention.word < at && mention.count && mention.summary != kNone)
      summary = mention.summary;
  return summary;
}

// Of events at large, or of a summary that its sentence goes on with; and a town of a list, which has its own event.
bool Claims::AttachAtLarge(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best,
                           Claim& claim) {
  const std::optional<std::uint32_t> large = AtLarge(f, filling, best);
  if (large && AreOthers(c_.Text(f), c_.mentions[*large])) {
    const std::uint32_t told = c_.mentions[*large].word;
    claim.summary = SummaryOf(f, Period{told, told, nullptr}, claim.span);
    return true;
  }
  if (best) return false;
  if (const std::optional<std::uint32_t> counted = SummaryOfCounted(f, at)) {
    claim.summary = counted;
    return true;
  }
  for (const std::optional<Period>& over : {ScatteredOver(f, at), TollOver(f, at)})
    if (over) {
      claim.summary = SummaryOf(f, *over, claim.span);
      return true;
    }
  if (const std::optional<std::uint32_t> told = GoesOnWith(f, filling, at)) {
    claim.summary = told;
    return true;
  }
  const std::uint32_t own = PlaceListed(f, filling, at);
  if (own == kNone) return false;
  claim.report = OpenDraft(f, at, filling, own, TypeOf(f, filling));
  return true;
}

// A word of holding them stands between the figure and "منذ".
bool Claims::AreHeldSince(int f, const Filling& filling, const Period& period) const {
  const FieldText& field = c_.Text(f);
  const bool since = field.lattice.Is(period.first, "time-since") ||
                     (period.first > 0 && field.lattice.Is(period.first - 1, "time-since"));
  bool held = false;
  for (std::uint32_t at = filling.last + 1; at < period.first; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      held = held || a.lexeme->outcome == Outcome::kArrested || a.lexeme->outcome == Outcome::kCaptured;
  return since && held;
}

// The period that the figure runs over, if any.
std::optional<Period> Claims::PeriodOf(int f, const Filling& filling, std::uint32_t at, bool beside) const {
  std::optional<Period> period = PeriodOver(c_, f, at);
  if (!period && !beside) period = PeriodBefore(f, filling, at);
  if (!period) period = SinceOperation(f, filling);
  if (period && (PromptsToll(f, filling) || IsOfTotalBehind(f, filling, *period))) period.reset();
  // "سلسلة تفجيرات منذ اغتيال فلان في 14 شباط": his killing is what they run from.
  const FieldText& field = c_.Text(f);
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  if (period && field.lattice.lang == "ar" && word > 0 && field.SameSentence(word - 1, word) &&
      field.lattice.Is(word - 1, "time-since"))
    period.reset();
  if (period && period->date != nullptr && IsOfCharge(f, *period->date, at)) period.reset();
  // "أفرجوا عن أربعة كانوا محتجزين منذ منتصف الشهر": since when they had been held.
  if (period && filling.outcome == Outcome::kFreed && AreHeldSince(f, filling, *period)) period.reset();
  return period;
}

// "ويأتي القصف ضمن تصعيد بدأ قبل يومين وأسفر عن مقتل 29": what the event is only a part of has cost that.
bool Claims::IsOnlyAPart(int f, const EventMention& mention, std::uint32_t at) const {
  constexpr std::uint32_t kVerb = 2, kWithin = 3;  // tokens from the verb to the event, and from that to "ضمن"
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || mention.field != f || mention.word > at || !field.SameSentence(mention.word, at))
    return false;
  bool comes = false;
  for (std::uint32_t back = 1; back <= kVerb && back <= mention.first && !comes; ++back)
    comes = field.SameSentence(mention.first - back, at) && field.lattice.Is(mention.first - back, "comes");
  for (std::uint32_t next = mention.word + 1; comes && next <= mention.word + kWithin && next < at; ++next) {
    const std::string& word = field.tokens[next].folded;
    if (word == "ضمن") return true;
    if (word == "في" && (field.tokens[next + 1].folded == "اطار" || field.tokens[next + 1].folded == "سياق"))
      return true;
  }
  return false;
}

void Claims::AttachToOne(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best,
                         Claim& claim, bool of_period) {
  const FieldText& field = c_.Text(f);
  if (best && of_period && IsOnlyAPart(f, c_.mentions[*best], at)) {
    if (const std::optional<Period> all = PeriodOver(c_, f, at)) {
      claim.summary = SummaryOf(f, *all, claim.span);
      return;
    }
  }
  const bool taken = filling.outcome == Outcome::kArrested || filling.outcome == Outcome::kCaptured;
  std::uint32_t place = PlaceIn(f, at, taken);
  const std::uint32_t heading = best || f != 1 ? kNone : PlaceHeading(at);
  if (place == kNone) place = heading;
  // "وبمقتل الشاب ترتفع حصيلة المحافظة": where all of them fell.
  if (place != kNone && c_.places.IsCoarse(place) && of_period && PromptsToll(f, filling)) place = kNone;
  const bool one = place != kNone && c_.places.Precision(place) == 4 && IsOneOfMany(f, filling);
  if (const auto night = taken ? NightOver(f, filling, place, best) : std::nullopt) {
    claim.summary = SummaryOf(1, *night, claim.span);
    return;
  }
  if (const auto own = best ? PlaceOfItsOwn(f, filling, at, c_.mentions[*best]) : std::nullopt) {
    claim.report = ReportAt(f, at, *own, true);
    if (claim.report) return;
    claim.report = OpenDraft(f, at, filling, *own, TypeOf(f, filling));
    if (ties::IsAtOtherSite(field, c_.frames[f].predicates[filling.predicate].first, false, true))
      ShareHour(f, filling, c_.mentions[*best].report, *claim.report);
    return;
  }
  if (best && OtherDayOf(f, filling, c_.mentions[*best])) {
    claim.report = ReportAt(f, at, place, true);
    if (claim.report) return;
    claim.report = OpenDraft(f, at, filling, place, c_.mentions[*best].type);
    const Draft& news = c_.drafts[c_.mentions[*best].report];
    if (place == kNone) c_.drafts[*claim.report].places = news.places;
    return;
  }
  claim.summary = SummaryOfThem(f, filling);
  if (!claim.summary) claim.summary = SummaryGoneOn(f, filling);
  if (claim.summary) return;
  const bool later = best && CameAfter(f, filling, c_.mentions[*best]);
  const bool beside = best && !one && !later && !IsElsewhere(f, filling, c_.mentions[*best], place);
  const std::optional<Period> period = of_period ? PeriodOf(f, filling, at, best.has_value()) : std::nullopt;
  if (const auto own = period ? std::nullopt : ReportOfItsPlace(f, filling, best)) {
    claim.report = own;
    return;
  }
  if (best && !period && AttachToNextTown(f, filling, at, c_.mentions[*best], claim)) return;
  // "الجيش: مقتل 60 مسلحا", and the text: "خلال الساعات الـ24 الماضية".
  if (!period && of_period && !best && f == 0 && !filling.part_of) {
    if (const std::optional<Period> of_text = PeriodOfText(filling)) {
      claim.summary = SummaryOf(1, *of_text, claim.span);
      return;
    }
  }
  if (beside && !(period && AtLarge(f, filling, best)) && !(period && RunsOver(*period, filling, c_.mentions[*best]))) {
    AttachBeside(f, filling, at, c_.mentions[*best], claim);
    return;
  }
  // A figure of a period is a summary, a sentence at another place an event of its own.
  if (period && !best && IsOfOneIncident(f, filling, *period)) {
    claim.report = IncidentOf(f, filling, at, place);
    return;
  }
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
  if (const auto own = best ? std::nullopt : ReportByMeans(f, filling)) {
    claim.report = own;
    return;
  }
  AttachToFocus(f, filling, at, Site{place, heading, one, best}, claim);
}

// "Three of the wounded had died, bringing the number of dead to 45": the event of those whom the three were among,
// whatever was recalled since.
std::optional<std::uint32_t> Claims::ReportOfThoseRaising(int f, const Filling& toll) const {
  const FieldText& field = c_.Text(f);
  for (const Filling& told : c_.frames[f].fillings) {
    if (!told.part_of || told.last >= toll.first || told.outcome != toll.outcome) continue;
    if (!field.SameSentence(told.first, toll.first) || c_.claim_of[f][*told.part_of] == kNone) continue;
    bool raised = false;
    for (std::uint32_t i = told.last + 1; i <= toll.first; ++i)
      raised = raised || field.lattice.Is(i, "bring") || field.tokens[i].folded == "taking";
    if (raised) return c_.reading.claims[c_.claim_of[f][*told.part_of]].report;
  }
  return std::nullopt;
}

// "حلب: قتل ثلاثة في قصف على كذا", and below it "درعا: اعتقلت القوات خمسة".
bool Claims::IsUnderOther(int f, std::uint32_t heading, std::uint32_t r) const {
  return heading != kNone && c_.Text(f).lattice.lang == "ar" &&
         std::any_of(c_.drafts[r].mentions.begin(), c_.drafts[r].mentions.end(), [&](std::uint32_t m) {
           const EventMention& told = c_.mentions[m];
           return told.field == f && told.heading && c_.entity_of[f][*told.heading] != heading;
         });
}

// "قتلت القوات ثلاثة مسلحين واعتقلت 22": whoever goes on to arrest the others raids.
bool Claims::IsRaidWithDead(int f, const Filling& filling, std::uint32_t r) const {
  constexpr std::uint32_t kNear = 3;  // tokens from the dead to the arrest
  const FieldText& field = c_.Text(f);
  const Draft& draft = c_.drafts[r];
  const Predicate& arrest = c_.frames[f].predicates[filling.predicate];
  if (field.lattice.lang != "ar" || filling.outcome != Outcome::kArrested || !draft.mentions.empty() ||
      draft.types.size() != 1 || !draft.types.contains(EventType::kAttack) || !arrest.analysis->Has(kWa))
    return false;
  return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& dead) {
    return dead.outcome == Outcome::kKilled && dead.group == Group::kMilitant && dead.last < arrest.first &&
           dead.last + kNear >= arrest.first && field.SameSentence(dead.last, arrest.first);
  });
}

// The event that the text is about at this point, another at the figure's place, or one of its own.
void Claims::AttachToFocus(int f, const Filling& filling, std::uint32_t at, const Site& site, Claim& claim) {
  const FieldText& field = c_.Text(f);
  const std::uint32_t place = site.place;
  if (const std::optional<std::uint32_t> raised = ReportOfThoseRaising(f, filling)) {
    claim.report = raised;
    return;
  }
  const std::uint32_t focus = OfItsDay(f, at, Focus(f, at));
  const bool under_other = focus != kNone && IsUnderOther(f, site.heading, focus);
  if (AreTakenForIt(f, filling, focus)) {
    claim.report = focus;
    return;
  }
  const bool recalled =
      site.one || (focus != kNone && IsOfAnother(f, filling, at, place, site.beside.has_value(), focus));
  if (!recalled && !under_other && focus != kNone && (place == kNone || Holds(c_.drafts[focus], place))) {
    claim.report = focus;
    if (IsRaidWithDead(f, filling, focus)) c_.drafts[focus].types = {{EventType::kRaid, 1}};
    Draft& told = c_.drafts[focus];
    if (!told.mentions.empty() && told.older && told.dates.empty()) TellDay(f, at, told);
    if (c_.drafts[focus].mentions.empty()) {
      TellDay(f, at, c_.drafts[focus]);
      TellWords(f, filling, c_.drafts[focus]);
    }
    TellPlace(f, at, filling, c_.drafts[focus]);
    return;
  }
  claim.report = ReportAt(f, at, place, recalled);
  if (under_other && claim.report && IsUnderOther(f, site.heading, *claim.report)) claim.report.reset();
  if (!claim.report && recalled) claim.report = SaidOnceMore(place, TypeOf(f, filling), claim);
  // "saw seven bodies at a mosque. The bombings came a week after a blast": of the news.
  const bool below = !recalled && focus != kNone && filling.outcome != Outcome::kArrested &&
                     std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& draft) {
                       return Holds(draft, place) && IsRecalledBelow(f, at, draft);
                     });
  if (!claim.report && below) claim.report = focus;
  if (claim.report) return;
  if (!recalled && place == kNone && !c_.drafts.empty()) {
    claim.report = focus != kNone ? focus : 0;
    return;
  }
  if (!site.one && (IsMourned(f, filling, at, place) || IsNaturalDeath(f, filling))) return;
  // "وقامت بتفجيرها دون إصابات": that nobody was hurt makes no event of what was none.
  const bool harmless =
      !c_.mentions.empty() && std::all_of(c_.mentions.begin(), c_.mentions.end(),
                                          [](const EventMention& mention) { return mention.no_event == "civil"; });
  if (filling.people.max == 0U && harmless) return;
  const EventType type = site.one && site.beside ? c_.mentions[*site.beside].type : TypeOf(f, filling);
  const std::uint32_t there = recalled && place == kNone ? PlaceAgain(f, at, focus) : place;
  claim.report = OpenDraft(f, at, filling, there, type);
  if (recalled && focus != kNone && (IsAtSecondSite(f, filling, at, focus) || IsOfSecondBlow(f, filling, at, focus)))
    ShareHour(f, filling, focus, *claim.report);
  const bool figure = filling.first > 0 && field.tokens[filling.first - 1].folded == ":" &&
                      c_.frames[f].predicates[filling.predicate].analysis->form != VerbForm::kVerbalNoun &&
                      c_.frames[f].predicates[filling.predicate].analysis->lexeme->pos != Pos::kVerb;
  if (site.heading != kNone && site.heading == place && figure) TellAsItem(focus, at, c_.drafts[*claim.report]);
}

bool Claims::Is(const FieldText& field, std::uint32_t at, std::string_view tag) {
  return at < field.size() && field.lattice.Is(at, tag);
}

// The word of an event in the sentence that the figure stands nearest to, by words and by clauses.
// "أسفرت عن مقتل تسعة، بينهم قتيلا قصف كذا أمس، واعتقال 118": what is said of some of them, and of no others.
bool Claims::StandsInAside(const FieldText& field, const EventMention& mention, const Filling& filling) {
  constexpr std::uint32_t kReach = 8;  // tokens back to the word that opens it
  if (field.lattice.lang != "ar" || mention.word >= filling.first || mention.summary != kNone) return false;
  bool ends = false;
  for (std::uint32_t at = mention.last + 1; at < filling.first; ++at) ends = ends || field.tokens[at].folded == ",";
  const auto& readings = field.lattice.readings[filling.first];
  const bool joined = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kWa) && a.lexeme->outcome && a.lexeme->pos == Pos::kNoun;
  });
  if (!ends || !joined) return false;
  for (std::uint32_t back = 1; back <= kReach && back < mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word) || field.tokens[at].folded == ",") return false;
    if (field.lattice.Is(at, "among") && field.tokens[at - 1].folded == ",") return true;
  }
  return false;
}

// "أدى إلى مقتل خمسة وإصابة تسعة": the outcome's word that stands behind the verb.
std::uint32_t Claims::LedFirst(int f, std::uint32_t predicate) const {
  const auto& predicates = c_.frames[f].predicates;
  while (predicate > 0 && predicates[predicate].analysis->Has(kWa) &&
         predicates[predicate].analysis->lexeme->pos == Pos::kNoun &&
         predicates[predicate - 1].first < predicates[predicate].first &&
         c_.Text(f).SameSentence(predicates[predicate - 1].first, predicates[predicate].first))
    --predicate;
  return predicates[predicate].first;
}

std::optional<std::uint32_t> Claims::NearestMention(int f, const Filling& filling, std::uint32_t at) const {
  constexpr std::uint32_t kHowTheyDied = 5;  // tokens from the bodies to the verb
  const FieldText& field = c_.Text(f);
  // "قتل خمسة في غارة على كذا، وثلاثة في غارة على كذا": the words of the second begin with its own number.
  const bool joined = (filling.rule == "coordinate" || filling.rule == "dealt-out") && filling.quantity.has_value();
  const std::uint32_t begin = joined ? field.quantities[*filling.quantity].first : filling.first;
  const bool raided =
      field.lattice.lang == "ar" && std::any_of(c_.drafts.begin(), c_.drafts.end(), [](const Draft& draft) {
        return !draft.older && draft.types.contains(EventType::kRaid);
      });
  const Gender cause =
      field.lattice.lang == "ar" ? GenderOfCause(field, LedFirst(f, filling.predicate)) : Gender::kUnknown;
  std::optional<std::uint32_t> best;
  int best_rank = -1000;
  for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
    const EventMention& mention = c_.mentions[m];
    if (mention.field != f || !field.SameSentence(mention.word, at)) continue;
    if (mention.report == kNone && mention.summary == kNone) continue;
    if (StandsInAside(field, mention, filling) || ties::StandsAcrossNews(c_, mention, filling.first) ||
        HasOwnMeans(f, filling, mention))
      continue;
    // "القبض على خمسة من خلية تفجير كنيسة وتحييد اثنين": no part of it, but "التفجير الذي قتل فيه ستة".
    // "متهمين بهجوم استهدف ملهى وأوقع 39 قتيلا": of the deed, up to a comma or another event.
    if (mention.charged && mention.verb && mention.last < filling.first && !CommaIn(field, mention.last, at) &&
        (m + 1 == c_.mentions.size() || c_.mentions[m + 1].field != f || c_.mentions[m + 1].word > at))
      return m;
    if (mention.charged && mention.word == c_.frames[f].predicates[filling.predicate].first) return m;
    if (!mention.charged && TellsDeedAgain(f, filling, mention)) continue;
    // "مقتل خطيب في كذا غداة اغتيال ضابط في كذا": he died a day later.
    if (mention.first > filling.last + 1 && !mention.definite && field.tokens[mention.first - 1].folded == "غداه")
      continue;
    if (mention.charged &&
        (filling.first < mention.first || field.clauses[field.clause_at[at]].link != ClauseLink::kRelative))
      continue;
    // "workers abducted in X were freed today", "were found dead today": told by the outcome's own word.
    const bool freed = filling.outcome == Outcome::kFreed;
    const bool told = freed || (filling.outcome == Outcome::kKilled && field.lattice.lang == "en");
    if (told && mention.verb && mention.word == c_.frames[f].predicates[filling.predicate].first) return m;
    // "The bodies of two men, bound and shot in the head, were found": how they died.
    if (told && mention.verb && mention.word > filling.last && mention.word <= filling.last + kHowTheyDied &&
        field.lattice.Is(filling.first, "corpse"))
      return m;
    // "detained 20 people over the attack": the raid's figure.
    if (filling.outcome == Outcome::kArrested && field.lattice.lang == "en" && mention.older && !mention.verb &&
        mention.word > filling.last && c_.drafts[mention.report].older && HasNews())
      continue;
    // "عثر على جثة التاجر في كذا، وكان مسلحون قد اختطفوه السبت"
    if (mention.first > filling.last && field.lattice.lang == "ar" && ToldBefore(field, filling.last, mention.first))
      continue;
    // "داهمت القوات مخيما قرب مكان الكمين واعتقلت 11": where the other was.
    if (mention.word < filling.first && NamesPlaceAlone(field, mention) && best) continue;
    // "حملة اعتقالات بعد الهجوم طالت خمسة": the raid's.
    if (filling.outcome == Outcome::kArrested && ties::StandsAfter(field, mention) && HasRaidIn(f, at)) continue;
    // "القبض على خمسة من خلية تفجير الكنيسة وتحييد اثنين": not in the blast.
    const Analysis& told_by = *c_.frames[f].predicates[filling.predicate].analysis;
    if (raided && ties::IsDeedOfThose(field, mention) && (mention.word > filling.first || told_by.Has(kWa))) continue;
    // "killed six men, including one suspected of shooting dead two in X last month, in a raid on Y": of the raid.
    if (field.lattice.lang == "en" && mention.older && mention.verb && mention.word > filling.last && HasNewsIn(f, at))
      continue;
    if (field.lattice.lang == "en" && IsOfWhoIsSought(f, filling, mention)) continue;
    if (field.lattice.lang == "en" && mention.older && CameLongAfter(f, filling, mention)) continue;
    const bool before = mention.word < begin;
    const bool goes_on = m > 0 && mention.verb && c_.mentions[m - 1].last + 1 == mention.first;
    const EventMention& noun = goes_on ? c_.mentions[m - 1] : mention;
    if (!before && HappensBeside(field, noun, filling.last)) continue;
    const std::uint32_t distance = mention.word > filling.last ? mention.word - filling.last
                                   : before                    ? begin - mention.word
                                                               : 0;
    int rank = 100 - static_cast<int>(distance);
    const std::uint32_t clause_c = field.clause_at[at];
    const std::uint32_t clause_m =
        SharesEvent(field, filling, clause_c, mention) ? clause_c : field.clause_at[mention.word];
    if (clause_m != clause_c) {
      // "غارة على كذا، وغارة أخرى على كذا وقتل ثلاثة": right behind the words of the second.
      const bool next = before && !mention.verb && clause_m + 1 == clause_c && IsJoinedClause(field, mention);
      // "هذا ثاني هجوم، إذ انفجرت سيارة أمام فندق وقتلت 17": the verb goes on from the one right before it.
      const bool goes_on_from =
          before && mention.verb && told_by.Has(kWa) && told_by.lexeme->pos == Pos::kVerb &&
          told_by.form == VerbForm::kPast && field.lattice.lang == "ar" &&
          (m + 1 == c_.mentions.size() || c_.mentions[m + 1].field != f || c_.mentions[m + 1].word > begin);
      const bool hangs = next || goes_on_from || field.clauses[clause_c].parent == clause_m ||
                         field.clauses[clause_m].parent == clause_c;
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
    if (!before && (IsAddedBetween(field, filling.last, mention.word) || OpensNext(f, filling, mention))) continue;
    // "killing eleven in X and four in Y": the next figure's place.
    const QuantityPhrase* figure = !before && field.lattice.lang == "en" ? field.QuantityAt(mention.word) : nullptr;
    if (figure != nullptr && figure->first == mention.word && mention.first > filling.last) continue;
    if (!before && SharesSubject(f, filling, mention.word)) continue;
    if (!before && mention.older && IsSaidFurther(field, filling.last, mention.first)) continue;
    // "شنت غارات ردا على هجوم كذا وقتلت عشرة": those of the raids.
    if (before && m > 0 && outcome.Has(kWa) && outcome.lexeme->pos == Pos::kVerb && field.lattice.lang == "ar" &&
        ties::IsWhatCameBefore(field, mention) && c_.mentions[m - 1].field == f &&
        c_.mentions[m - 1].report != mention.report && field.SameSentence(c_.mentions[m - 1].word, mention.word))
      rank -= 30;
    // "Two were killed in an ambush near X; a third died when his car hit a mine near Y": what the mark sets apart.
    for (std::uint32_t between = mention.word + 1; before && field.lattice.lang == "en" && between < begin; ++between)
      if (field.tokens[between].folded == ";") {
        rank -= 30;
        break;
      }
    // "وليست الجريمة الأولى، فقد قتل ستة في غارات على كذا": in another.
    if (before && mention.definite && IsNotTheFirst(field, mention)) rank -= 30;
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
    // "استهدف هجوم كذا وأوقع 18 قتيلا بعد أيام من كمين في كذا": what the news came so long after.
    if (!before && mention.older && !mention.definite && best)
      if (const auto after = SoLongAfter(field, mention.first); after && *after > filling.last) rank -= 30;
    // "غارة جاءت ردا على العمل الذي استهدف الجنود، وأدى إلى مقتل خمسة": what the verb agrees with.
    if (before && cause != Gender::kUnknown && Disagrees(field, noun, cause)) rank -= 40;
    if (rank > best_rank) {
      best_rank = rank;
      best = m;
    }
  }
  return best;
}

// "ليست الجريمة الأولى", "لم يكن الهجوم الوحيد": said of the news, to tell of another.
bool Claims::IsNotTheFirst(const FieldText& field, const EventMention& mention) {
  if (field.lattice.lang != "ar" || mention.first == 0 || !field.SameSentence(mention.first - 1, mention.word))
    return false;
  const std::string& before = field.tokens[mention.first - 1].folded;
  return before.ends_with("ليس") || before.ends_with("ليست") || before == "يكن" || before == "تكن";
}

// "مقتل القيادي المتهم باغتيال فلان، وهو من أبلغ بأن عملية التفجير تمت": the deed once more, behind the figure and the
// word that charges him with it.
bool Claims::TellsDeedAgain(int f, const Filling& filling, const EventMention& mention) const {
  if (mention.report == kNone || !mention.definite) return false;
  const std::vector<std::uint32_t>& told = c_.drafts[mention.report].mentions;
  return std::any_of(told.begin(), told.end(), [&](std::uint32_t m) {
    const EventMention& deed = c_.mentions[m];
    return deed.charged && deed.field == f && deed.word < mention.word && filling.first < deed.first &&
           c_.Text(f).SameSentence(deed.word, mention.word);
  });
}

// "قصف على كذا يقتل 20 وصواريخ تصيب كذا": joined behind the figure of the event before, it opens another fact.
bool Claims::OpensNext(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  const auto& readings = field.lattice.readings[mention.first];
  if (field.lattice.lang != "ar" || mention.first <= filling.last ||
      std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); }))
    return false;
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& before) {
    return before.field == f && before.word < filling.first && (before.report != kNone || before.summary != kNone) &&
           field.SameSentence(before.word, filling.first);
  });
}

// "12 militants have been killed as troops tried to rescue a teacher who was abducted in April": what befell those whom
// the sentence only speaks of, long before, killed nobody else.
bool Claims::IsOfWhoIsSought(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  const Clause& clause = field.clauses[field.clause_at[mention.word]];
  return mention.type == EventType::kAbduction && mention.verb && mention.word > filling.last &&
         IsToll(filling.outcome) && clause.link == ClauseLink::kRelative && clause.first > filling.last;
}

// "Gunmen killed 18 people, days after an ambush in Tarmal", "a week after a mosque was bombed": that was before.
bool Claims::CameLongAfter(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  if (mention.definite || mention.word < filling.last) return false;
  const bool died = c_.frames[f].predicates[filling.predicate].analysis->lexeme->Is("intransitive");
  for (std::uint32_t at = filling.last + 2; !died && at < mention.first; ++at)
    if (field.tokens[at].folded == "after" && field.lattice.Is(at - 1, "time-unit")) return true;
  return false;
}

// "قذيفة تقتل طفلة وتصيب ثلاثة في كذا وسقوط 12 جريحا بانفجار": what the second verb tells its own subject did, told by
// the first, and the event word behind has other people before it.
bool Claims::SharesSubject(int f, const Filling& filling, std::uint32_t event) const {
  const FieldText& field = c_.Text(f);
  const auto present = [&](const Filling& told) {
    const Analysis& verb = *c_.frames[f].predicates[told.predicate].analysis;
    return verb.lexeme->pos == Pos::kVerb && verb.form == VerbForm::kPresent && verb.voice != Voice::kPassive;
  };
  if (field.lattice.lang != "ar" || filling.part_of || !present(filling) ||
      !c_.frames[f].predicates[filling.predicate].analysis->Has(kWa))
    return false;
  bool first = false, others = false;
  for (const Filling& told : c_.frames[f].fillings) {
    if (&told == &filling || told.part_of || !field.SameSentence(told.first, filling.first)) continue;
    first = first || (told.last < filling.first && present(told));
    others = others || (told.first > filling.last && told.first < event && told.predicate != filling.predicate);
  }
  return first && others;
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

// A word of the sentence is of a raid.
bool Claims::HasRaidIn(int f, std::uint32_t at) const {
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.report != kNone && mention.type == EventType::kRaid &&
           c_.Text(f).SameSentence(mention.word, at);
  });
}

// A word of the sentence is of an event that does not lie back.
bool Claims::HasNewsIn(int f, std::uint32_t at) const {
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.report != kNone && !mention.older &&
           c_.Text(f).SameSentence(mention.word, at) && !c_.drafts[mention.report].older;
  });
}

// Something that the article tells as new.
bool Claims::HasNews() const {
  return std::any_of(c_.drafts.begin(), c_.drafts.end(), [](const Draft& draft) { return !draft.older; });
}

void Claims::AttachBeside(int f, const Filling& filling, std::uint32_t at, const EventMention& beside, Claim& claim) {
  if (beside.summary != kNone) {
    claim.summary = beside.summary;
    return;
  }
  claim.report = beside.report;
  if (claim.kind.empty() && IsToll(claim.outcome) && !claim.cumulative && ties::IsOneOfTold(c_, beside, filling))
    claim.kind = std::string(kOfOneBlow);
  TellPlace(f, at, filling, c_.drafts[beside.report]);
}

// The first report but that one of an event that may have happened there, and of none before.
std::optional<std::uint32_t> Claims::ReportAfter(std::uint32_t report, std::uint32_t place) const {
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
    if (r != report && !c_.drafts[r].older && (place == kNone || Holds(c_.drafts[r], place))) return r;
  return std::nullopt;
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

// The first report at the figure's place; of what is recalled, one that the same sentence opened without an event word.
// English: "Four people were arrested in X. It was the deadliest attack since a truck bomb wrecked a hotel in 2008":
// what lies back and is told below holds none of those told above.
bool Claims::IsRecalledBelow(int f, std::uint32_t at, const Draft& draft) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || !draft.older || draft.mentions.empty()) return false;
  return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    return c_.mentions[m].field == f && field.tokens[c_.mentions[m].word].sentence > field.tokens[at].sentence;
  });
}

// English: "Four people, including a relative of the bomber, were arrested in X", "were held in X over the attack": for
// what the text is about, wherever they were found.
bool Claims::AreTakenForIt(int f, const Filling& filling, std::uint32_t focus) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || filling.outcome != Outcome::kArrested || focus == kNone || c_.drafts[focus].older ||
      c_.drafts[focus].types.contains(EventType::kRaid))
    return false;
  std::uint32_t word = filling.first;
  while (word > 0 && field.SameSentence(word - 1, filling.first)) --word;
  for (; word + 1 < field.size() && field.SameSentence(word, filling.first); ++word)
    if (field.tokens[word].folded == "the" && IsListed(field, word + 1, "deeds-held-for")) return true;
  return false;
}

std::optional<std::uint32_t> Claims::ReportAt(int f, std::uint32_t at, std::uint32_t place, bool recalled) const {
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    const Draft& draft = c_.drafts[r];
    const bool same_words =
        draft.mentions.empty() && draft.last_field == f && draft.last_sentence == c_.Text(f).tokens[at].sentence;
    if (recalled ? !same_words : place == kNone || draft.places.empty()) continue;
    if (!recalled && IsRecalledBelow(f, at, draft)) continue;
    if (place == kNone || Holds(draft, place)) return r;
  }
  return std::nullopt;
}

// That which lies back and that the sentence has told of by its dead alone.
std::optional<std::uint32_t> Claims::EarlierBeside(int f, std::uint32_t at) const {
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    const Draft& draft = c_.drafts[r];
    if (draft.older && draft.mentions.empty() && draft.last_field == f &&
        draft.last_sentence == c_.Text(f).tokens[at].sentence)
      return r;
  }
  return std::nullopt;
}

// "واعتقلت القوات أربعة في كذا", said once more: the report of that kind and place that no event word names and that
// counts as many. One who was killed may be another every time.
std::optional<std::uint32_t> Claims::SaidOnceMore(std::uint32_t place, EventType type, const Claim& claim) const {
  if (place == kNone || (IsToll(claim.outcome) && claim.people.min < 2)) return std::nullopt;
  for (const Claim& told : c_.reading.claims) {
    if (!told.report || told.outcome != claim.outcome || told.people.min != claim.people.min) continue;
    const Draft& draft = c_.drafts[*told.report];
    if (draft.mentions.empty() && !draft.older && draft.places.contains(place) && draft.types.size() == 1 &&
        draft.types.contains(type))
      return told.report;
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

bool Claims::LineBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first + 1; at <= last; ++at)
    if (field.tokens[at].line_start) return true;
  return false;
}

// "القبض على خمسة من خلية تفجير كذا وتحييد اثنين": a title that names what those had done; the raid that the text
// tells.
std::uint32_t Claims::RaidOfTitle(int f) const {
  const bool by_deed = f == 0 && c_.Text(0).lattice.lang == "ar" &&
                       std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
                         return mention.field == 0 && ties::IsDeedOfThose(c_.Text(0), mention);
                       });
  for (std::uint32_t r = 0; by_deed && r < c_.drafts.size(); ++r)
    if (!c_.drafts[r].older && c_.drafts[r].types.contains(EventType::kRaid)) return r;
  return kNone;
}

// The event that the text is about at this point: that of the last mention before, in the sentences just before.
std::uint32_t Claims::Focus(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  if (const std::uint32_t raid = RaidOfTitle(f); raid != kNone) return raid;
  std::uint32_t best = kNone, newer = kNone;  // newer: the last word of an event that is not older
  for (const EventMention& mention : c_.mentions) {
    if (mention.report == kNone || mention.field != f || mention.word > at || mention.charged) continue;
    if (field.tokens[at].sentence - field.tokens[mention.word].sentence > kFocusSentences) continue;
    // "The strike is among the deadliest since the two began to trade strikes in October": the sentence is the
    // first's.
    if (c_.drafts[mention.report].older && newer != kNone && field.SameSentence(newer, mention.word) &&
        !field.SameSentence(mention.word, at))
      continue;
    // "أطلقوا صواريخ، ردا على اغتيال فلان. وأصيب اثنان": of the rockets.
    if (best != kNone && ties::IsWhatItAnswers(field, mention) && !field.SameSentence(mention.word, at)) continue;
    if (!c_.drafts[mention.report].older) newer = mention.word;
    if (c_.drafts[mention.report].older && field.tokens[at].sentence != field.tokens[mention.word].sentence &&
        LineBetween(field, mention.word, at)) {
      if (best == kNone) best = mention.report;
      continue;  // what an older event's sentence ends with, the next takes up no more
    }
    best = mention.report;
  }
  if (best == kNone && !c_.drafts.empty()) {
    // "ست عشرة سنة بعد المجزرة": a title that recalls, and what the text goes on to tell stands further on.
    const std::vector<std::uint32_t>& first = c_.drafts.front().mentions;
    if (f == 1 && c_.drafts.front().older && !first.empty() && c_.mentions[first.front()].field == 0 &&
        field.lattice.lang == "ar")
      return 0;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
      if (!c_.drafts[r].older && !(field.lattice.lang == "ar" && ties::IsKnownByDeed(c_, c_.drafts[r]))) return r;
    return 0;
  }
  return best;
}

}  // namespace isnad
