#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/read/compose_parts.h"
#include "core/read/event_places.h"
#include "core/read/kinds.h"
#include "core/read/state_bodies.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::int64_t kOfAWar = 1000;        // people that no raid, strike or shelling that reports tell of has killed
constexpr std::int64_t kManyTimes = 20;       // a toll that rises from day to day stays below
constexpr std::uint32_t kFocusSentences = 4;  // so far back a sentence without an event word may look for its event

class Claims {
 public:
  explicit Claims(Composition& c) : c_(c) {}

  void Run() {
    for (int f = 0; f < 2; ++f) {
      c_.claim_of[f].assign(c_.frames[f].fillings.size(), kNone);
      // In reading order, wholes before their parts.
      std::vector<std::uint32_t> order(c_.frames[f].fillings.size());
      for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
      std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Filling &x = c_.frames[f].fillings[a], &y = c_.frames[f].fillings[b];
        return std::tuple(x.part_of.has_value(), x.first, x.last, a) <
               std::tuple(y.part_of.has_value(), y.first, y.last, b);
      });
      for (const std::uint32_t i : order) PlaceFilling(f, i);
    }
    SetTotalsAside();
    for (int f = 0; f < 2; ++f) SetBodiesApart(f);
  }

 private:
  // "62 Palestinians" of Gaza, "عشرة أفغان" of Kabul: the people of the country that the article is about are all of
  // them; of soldiers they are those of one army.
  bool IsOfHome(const Claim& claim) const {
    if (claim.kind.empty() || (claim.group != Group::kAny && claim.group != Group::kCivilian)) return false;
    const std::string_view nation = NationCode(*c_.document.lexicon, claim.kind);
    return !nation.empty() && MainCountry() == "place:" + std::string(nation);
  }

  // The country whose places the article names most often, or empty.
  std::string MainCountry() const {
    std::map<std::string, int> votes;
    for (const Mention& mention : c_.reading.mentions) {
      const LocalEntity& entity = c_.reading.entities[mention.entity];
      if (entity.type == EntityType::kPlace && !entity.known.empty())
        ++votes[entity.known.substr(0, entity.known.find('/'))];
    }
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    return most == votes.end() ? "" : most->first;
  }

  void PlaceFilling(int f, std::uint32_t index) {
    const Filling& filling = c_.frames[f].fillings[index];
    const FieldText& field = c_.Text(f);
    Claim claim;
    claim.span = field.tokens.SpanOf(filling.first, filling.last);
    claim.outcome = filling.outcome;
    claim.group = filling.group;
    claim.people = filling.people;
    if (IsOneKnown(field, filling)) claim.people.form = Form::kNamed;
    claim.cumulative = filling.cumulative;
    claim.kind = KindOf(field, filling);
    if (IsOfHome(claim)) claim.kind.clear();
    claim.rule = filling.rule;
    claim.source = SourceOf(f, filling);
    for (const std::uint32_t name : filling.names)
      if (c_.entity_of[f][name] != kNone) claim.people_named.push_back(c_.entity_of[f][name]);
    if (filling.part_of && c_.claim_of[f][*filling.part_of] != kNone) {
      const Claim& whole = c_.reading.claims[c_.claim_of[f][*filling.part_of]];
      claim.part_of = c_.claim_of[f][*filling.part_of];
      claim.report = whole.report;
      claim.summary = whole.summary;
      // "قتل خمسة في غارة، ليرتفع عدد القتلى منذ بداية العام إلى 37": who came to the toll of a period fell in the
      // event told before it.
      if (whole.summary && whole.cumulative && whole.span.in == claim.span.in && claim.span.end <= whole.span.begin)
        if (const std::optional<std::uint32_t> report = ReportBeside(f, filling)) {
          claim.report = report;
          claim.summary.reset();
        }
    } else {
      Attach(f, filling, claim);
    }
    if (!claim.report && !claim.summary) return;
    c_.claim_of[f][index] = static_cast<std::uint32_t>(c_.reading.claims.size());
    c_.reading.claims.push_back(std::move(claim));
  }

  // The report of the only event that the figure's sentence names.
  std::optional<std::uint32_t> ReportBeside(int f, const Filling& filling) const {
    std::optional<std::uint32_t> report;
    for (const EventMention& mention : c_.mentions) {
      if (mention.field != f || mention.report == kNone || !c_.Text(f).SameSentence(mention.word, filling.first))
        continue;
      if (report && *report != mention.report) return std::nullopt;
      report = mention.report;
    }
    return report;
  }

  // "مقتل الشاب فلان", "إصابة الطفلين": whom the reader is to know, not how many there are.
  static bool IsOneKnown(const FieldText& field, const Filling& filling) {
    if (!filling.quantity || (filling.people.form != Form::kSingular && filling.people.form != Form::kDual))
      return false;
    const QuantityPhrase& quantity = field.quantities[*filling.quantity];
    const std::vector<Analysis>& readings = field.lattice.readings[quantity.head];
    return quantity.first == quantity.head &&
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kAl); });
  }

  // "قتل شخصان في غارة ... وبذلك ترتفع حصيلة الضحايا إلى 4 آلاف": thousands beside a handful, both of one event, are
  // the total of a war, whatever the sentence says of its time.
  void SetTotalsAside() {
    std::vector<Claim>& claims = c_.reading.claims;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
      Claim& total = claims[i];
      if (!total.report || total.part_of || total.people.min < kOfAWar || !IsToll(total.outcome) ||
          c_.drafts[*total.report].types.contains(EventType::kDisaster))
        continue;
      const bool beside = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
        return other.report == total.report && IsToll(other.outcome) && !other.part_of && other.people.max &&
               *other.people.max > 0 && *other.people.max * kManyTimes <= total.people.min;
      });
      if (!beside) continue;
      total.report.reset();
      total.summary = static_cast<std::uint32_t>(c_.reading.summaries.size());
      c_.reading.summaries.push_back({});
      c_.reading.summaries.back().span = total.span;
      // "مقتل 27 ألف شخص، وتشريد 14 مليونا": what is joined to it is of the war as well.
      constexpr std::uint32_t kJoined = 12;  // bytes between the two
      for (Claim& part : claims) {
        const bool joined = part.span.in == total.span.in && part.report && part.span.begin >= total.span.end &&
                            part.span.begin - total.span.end <= kJoined && part.people.min >= kOfAWar;
        if (part.part_of == i || joined) {
          part.report.reset();
          part.summary = total.summary;
        }
      }
    }
  }

  // The body that the words of a figure name: "no coalition troops", "five SDF fighters".
  const NamePhrase* BodyOf(int f, const Filling& filling) const {
    if (!filling.quantity) return nullptr;
    const FieldText& field = c_.Text(f);
    for (std::uint32_t at = field.quantities[*filling.quantity].first; at <= filling.last; ++at)
      if (const NamePhrase* name = field.NameAt(at); name != nullptr && name->type == EntityType::kOrganization)
        return name;
    return nullptr;
  }

  // "No coalition troops were killed" denies nothing of the five of another body that the article counts.
  void SetBodiesApart(int f) {
    const auto told = [&](const Filling& filling, std::uint32_t index) {
      return c_.claim_of[f][index] == kNone ? nullptr : BodyOf(f, filling);
    };
    const std::vector<Filling>& fillings = c_.frames[f].fillings;
    for (std::uint32_t i = 0; i < fillings.size(); ++i) {
      const NamePhrase* denied = fillings[i].people.form == Form::kNegated ? told(fillings[i], i) : nullptr;
      if (denied == nullptr) continue;
      for (std::uint32_t k = 0; k < fillings.size(); ++k) {
        const bool some = fillings[k].people.min > 0 && fillings[k].outcome == fillings[i].outcome;
        const NamePhrase* other = some ? told(fillings[k], k) : nullptr;
        if (other != nullptr && other->folded != denied->folded && other->known != denied->known)
          c_.reading.claims[c_.claim_of[f][i]].kind = denied->folded;
      }
    }
  }

  static bool IsToll(Outcome outcome) { return outcome == Outcome::kKilled || outcome == Outcome::kInjured; }

  std::vector<SourceLink> SourceOf(int f, const Filling& filling) const {
    std::vector<SourceLink> chain;
    // A part told in a sentence of its own is its sentence's speaker's, a line of a list the words' that open it.
    const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
    const bool apart = filling.part_of && !c_.Text(f).SameSentence(word, filling.last);
    const Attribution* attribution = SourceAt(c_.sources[f], word);
    if (apart)
      if (const Attribution* own = SourceAt(c_.sources[f], filling.last); own != nullptr && own->depth > 0)
        attribution = own;
    if (attribution == nullptr) return chain;
    for (const SpeakerLink& speaker : attribution->chain) {
      SourceLink link;
      link.name = speaker.name;
      link.span = c_.Text(f).tokens.SpanOf(speaker.first, speaker.last);
      if (speaker.phrase && c_.entity_of[f][*speaker.phrase] != kNone) link.entity = c_.entity_of[f][*speaker.phrase];
      chain.push_back(std::move(link));
    }
    return chain;
  }

  void Attach(int f, const Filling& filling, Claim& claim) {
    const FieldText& field = c_.Text(f);
    // A line of a list tells of what the words that open the list tell of.
    const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
    const std::uint32_t at = field.SameSentence(word, filling.first) ? filling.first : word;
    if (IsOfDayTotal(c_, f, filling)) {
      claim.summary = SummaryOf(f, Period{c_.day_total->first, c_.day_total->first, c_.day_total->day}, claim.span);
      return;
    }
    std::optional<std::uint32_t> best;
    int best_rank = -1000;
    for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
      const EventMention& mention = c_.mentions[m];
      if (mention.field != f || !field.SameSentence(mention.word, at)) continue;
      if (mention.report == kNone && mention.summary == kNone) continue;
      const bool before = mention.word < filling.first;
      const std::uint32_t distance = mention.word > filling.last ? mention.word - filling.last
                                     : before                    ? filling.first - mention.word
                                                                 : 0;
      int rank = 100 - static_cast<int>(distance);
      const std::uint32_t clause_m = field.clause_at[mention.word], clause_c = field.clause_at[at];
      if (clause_m != clause_c) {
        const bool hangs = field.clauses[clause_c].parent == clause_m || field.clauses[clause_m].parent == clause_c;
        rank -= hangs ? 5 : 20;
      }
      if (!before && clause_m != clause_c) rank -= 10;
      // "..., فيما قُتل شخصان في غارات": another fact than what stands before.
      for (std::uint32_t c = clause_m + 1; before && c <= clause_c; ++c)
        if (field.clauses[c].link == ClauseLink::kContrast) {
          rank -= 30;
          break;
        }
      if (rank > best_rank) {
        best_rank = rank;
        best = m;
      }
    }
    const bool taken = filling.outcome == Outcome::kArrested || filling.outcome == Outcome::kCaptured;
    std::uint32_t place = PlaceIn(f, at, taken);
    if (place == kNone && !best && f == 1) place = PlaceHeading(at);
    const bool one = place != kNone && c_.places.Precision(place) == 4 && IsOneOfMany(f, filling);
    const bool later = best && CameAfter(f, filling, c_.mentions[*best]);
    const bool beside = best && !one && !later && !IsElsewhere(f, filling, c_.mentions[*best], place);
    const std::optional<Period> period = PeriodOver(c_, f, at);
    if (beside && !(period && RunsOver(*period, filling, c_.mentions[*best]))) {
      if (c_.mentions[*best].summary != kNone) {
        claim.summary = c_.mentions[*best].summary;
      } else {
        claim.report = c_.mentions[*best].report;
        TellPlace(f, at, filling, c_.drafts[*claim.report]);
      }
      return;
    }
    // A figure of a period is a summary, a sentence at another place an event of its own.
    if (period) {
      claim.summary = SummaryOf(f, *period, claim.span);
      summary_at_.at({f, period->first}).second = filling.last;
      return;
    }
    if (later) {
      for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
        const Draft& draft = c_.drafts[r];
        if (r == c_.mentions[*best].report || draft.older || (place != kNone && !Holds(draft, place))) continue;
        claim.report = r;
        return;
      }
      claim.report = OpenDraft(f, at, filling, place, TypeOf(f, filling));
      return;
    }
    const std::uint32_t focus = OfItsDay(f, at, Focus(f, at));
    const bool recalled =
        one ||
        (focus != kNone && IsToll(filling.outcome) &&
         (TellsOtherDay(f, at, filling, !best, c_.drafts[focus]) || TellsLoss(f, at))) ||
        (focus != kNone && place != kNone && Turns(f, at) && !best && !c_.drafts[focus].places.contains(place));
    if (!recalled && focus != kNone && (place == kNone || Holds(c_.drafts[focus], place))) {
      claim.report = focus;
      if (c_.drafts[focus].mentions.empty()) TellDay(f, at, c_.drafts[focus]);
      TellPlace(f, at, filling, c_.drafts[focus]);
      return;
    }
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      const Draft& draft = c_.drafts[r];
      const bool same_words =
          draft.mentions.empty() && draft.last_field == f && draft.last_sentence == field.tokens[at].sentence;
      if (recalled ? !same_words : place == kNone || draft.places.empty()) continue;
      if (place != kNone && !Holds(draft, place)) continue;
      claim.report = r;
      return;
    }
    if (!recalled && place == kNone && !c_.drafts.empty()) {
      claim.report = focus != kNone ? focus : 0;
      return;
    }
    claim.report = OpenDraft(f, at, filling, place, one && best ? c_.mentions[*best].type : TypeOf(f, filling));
  }

  // A report that no event word names: its outcome word does.
  std::uint32_t OpenDraft(int f, std::uint32_t at, const Filling& filling, std::uint32_t place, EventType type) const {
    const FieldText& field = c_.Text(f);
    Draft draft;
    draft.extra.push_back(field.tokens.SpanOf(c_.frames[f].predicates[filling.predicate].first, filling.last));
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
    for (std::uint32_t d = 0; d < field.dates.size(); ++d)
      if (field.SameSentence(field.dates[d].first, at) && !field.dates[d].habit && !field.dates[d].header &&
          !field.dates[d].of_next) {
        draft.dates.emplace_back(f, d);
        draft.older = draft.older || field.dates[d].older;
      }
    draft.older = draft.older || TellsLoss(f, at);
    draft.last_field = f;
    draft.last_sentence = field.tokens[at].sentence;
    c_.drafts.push_back(std::move(draft));
    return static_cast<std::uint32_t>(c_.drafts.size() - 1);
  }

  // "اعتُقل عشرون بعد يوم من هجوم", "غداة تعرض البلدة لهجوم": the event of the words behind it came before.
  bool CameAfter(int f, const Filling& filling, const EventMention& event) const {
    constexpr std::uint32_t kBetween = 5;  // "تعرض بلدة كذا"
    const FieldText& field = c_.Text(f);
    const Analysis& verb = *c_.frames[f].predicates[filling.predicate].analysis;
    if (event.word <= filling.last || event.report == kNone || verb.lexeme->pos != Pos::kVerb ||
        !verb.lexeme->Is("transitive-agent"))
      return false;
    return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
      return date.of_next && date.first > filling.last && date.last < event.first &&
             event.first - date.last <= kBetween && field.clause_at[date.first] == field.clause_at[filling.first];
    });
  }

  // "قُتل شاب في قرية كذا ضمن القصف": another town than that of the event just told, which the words take up without a
  // place of its own.
  bool IsElsewhere(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const {
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
      const bool before = name.last < filling.first && filling.first - name.last <= kBefore;
      if (behind || before) return !Holds(c_.drafts[beside.report], place);
    }
    return false;
  }

  // "أعلنت النقابة اليوم أنه أعدم صحفيا. وقال فلان إنه أعدم في 3 أيار": a later sentence may tell the day of a report
  // that no event word names.
  void TellDay(int f, std::uint32_t at, Draft& draft) const {
    const FieldText& field = c_.Text(f);
    for (std::uint32_t d = 0; d < field.dates.size(); ++d) {
      const DatePhrase& date = field.dates[d];
      if (!field.SameSentence(date.first, at) || date.habit || date.header || date.heading || date.period ||
          date.saying || date.older || date.calendar)
        continue;
      draft.dates.emplace_back(f, d);
    }
  }

  // "وكان المركز قد أشار في 17 أيلول إلى مقتل 15": of two events told, the one of that day.
  std::uint32_t OfItsDay(int f, std::uint32_t at, std::uint32_t focus) const {
    if (focus == kNone) return focus;
    const FieldText& field = c_.Text(f);
    const auto is_of = [&](const Draft& draft, const DatePhrase& day) {
      return std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
        const DatePhrase& told = c_.Text(own.first).dates[own.second];
        return !told.period && !told.saying && told.date.known() && *told.date.from <= *day.date.to &&
               *told.date.to >= *day.date.from;
      });
    };
    for (const DatePhrase& day : field.dates) {
      if (!field.SameSentence(day.first, at) || day.period || day.header || !day.date.known() ||
          *day.date.to != *day.date.from)
        continue;
      if (is_of(c_.drafts[focus], day) || c_.drafts[focus].dates.empty()) return focus;
      for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
        if (is_of(c_.drafts[r], day)) return r;
    }
    return focus;
  }

  // "سبقتها غارات أدت إحداها إلى مقتل شخص في بلدة كذا": one of several, told by its place.
  bool IsOneOfMany(int f, const Filling& filling) const {
    constexpr std::uint32_t kReach = 5;  // tokens back from the outcome
    const FieldText& field = c_.Text(f);
    for (std::uint32_t back = 1;
         back <= kReach && back <= filling.first && field.SameSentence(filling.first - back, filling.first); ++back)
      if (field.lattice.Is(filling.first - back, "one-of-things")) return true;
    return false;
  }

  // "وفي سياق متصل، قُتل صحفيان في بلدة كذا": the sentence turns to something else.
  bool Turns(int f, std::uint32_t at) const {
    const FieldText& field = c_.Text(f);
    std::uint32_t first = at;
    while (first > 0 && field.SameSentence(first - 1, at)) --first;
    return field.lattice.Is(first, "turns") || (first + 1 < at && field.lattice.Is(first + 1, "turns"));
  }

  static bool WoundsBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at)
      if (field.lattice.Is(at, "of-wounds")) return true;
    return false;
  }

  // "وكان قد فقد أربعة من أفراد عائلته"
  bool TellsLoss(int f, std::uint32_t at) const {
    const FieldText& field = c_.Text(f);
    for (std::uint32_t back = at; back > 0 && field.SameSentence(back - 1, at); --back)
      if (field.lattice.Is(back, "bereaved")) return field.tokens[back - 1].folded.ends_with("قد");
    return false;
  }

  // "On Saturday, forces killed nine": the sentence opens with one day.
  static bool OpensWithDay(const FieldText& field, const DatePhrase& date) {
    constexpr std::uint32_t kFirst = 1;  // "On"
    return *date.date.from == *date.date.to &&
           (date.first <= kFirst || !field.SameSentence(date.first - kFirst - 1, date.first)) &&
           date.date.basis != Basis::kDefault;
  }

  // "وكانت القوات فقدت خمسة مطلع الأسبوع الماضي": a sentence without an event word, whose day lies before the event's,
  // or whose outcome has a day of its own: "وقتلوا في الأول من حزيران 163 رجلا".
  // "وكان شرطي قد قتل بالرصاص مساء السبت": told as having come before.
  bool WasBefore(int f, const Filling& filling) const {
    constexpr std::uint32_t kFar = 12;  // tokens from كان to the verb
    const FieldText& field = c_.Text(f);
    const std::uint32_t verb = c_.frames[f].predicates[filling.predicate].first;
    if (verb < 2 || !field.SameSentence(verb - 2, verb) || field.tokens[verb - 1].folded != "قد") return false;
    for (std::uint32_t back = 2; back <= kFar && back <= verb && field.SameSentence(verb - back, verb); ++back)
      if (field.lattice.Is(verb - back, "be")) return true;
    return false;
  }

  bool TellsOtherDay(int f, std::uint32_t at, const Filling& filling, bool alone, const Draft& draft) const {
    const FieldText& field = c_.Text(f);
    if (draft.older) return false;
    // "قتل شرطيان أمس. وصباح اليوم أطلقت القوات حملة": the event is told in a later sentence.
    const bool ahead = !draft.mentions.empty() && f == 1 && c_.mentions[draft.mentions.front()].field == 1 &&
                       field.tokens[c_.mentions[draft.mentions.front()].word].sentence > field.tokens[at].sentence;
    const bool back = WasBefore(f, filling);
    for (const DatePhrase& date : field.dates) {
      const bool own = alone && !filling.cumulative && filling.outcome == Outcome::kKilled &&
                       date.date.basis >= (ahead || back ? Basis::kRelative : Basis::kStated) &&
                       date.date.from == date.date.to && field.clause_at[date.first] == field.clause_at[at];
      if (!field.SameSentence(date.first, at) || date.period || date.habit || date.header || date.heading ||
          date.saying || date.ahead || !date.date.known() || !(date.older || own || OpensWithDay(field, date)))
        continue;
      // "توفي متأثراً بجروح أصيب بها قبل أيام", "عثر على جثث أربعة كانت القوات اعتقلتهم قبل أيام": of what came before.
      if (date.first > at &&
          (field.clause_at[date.first] != field.clause_at[at] || WoundsBetween(field, at, date.first)))
        continue;
      return std::none_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
        const Date& told = c_.Text(own.first).dates[own.second].date;
        return told.known() && *told.from <= *date.date.to && *told.to >= *date.date.from;
      });
    }
    return false;
  }

  // "قصف على ريف حلب: قُتل شاب في بلدة كذا": where the event's own words name no more than a region, its dead say where
  // in it. A hospital is where they were taken.
  void TellPlace(int f, std::uint32_t at, const Filling& filling, Draft& draft) const {
    if (filling.outcome != Outcome::kKilled && filling.outcome != Outcome::kInjured) return;
    const std::uint32_t place = PlaceIn(f, at, false);
    if (place == kNone || c_.places.Precision(place) != 4 || draft.places.contains(place)) return;
    const bool wide = std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& other) {
      return (c_.places.IsCoarse(other.first) || !draft.outright.contains(other.first)) &&
             !c_.places.LiesIn(other.first, place);
    });
    if (!wide || c_.kind_of[place] == "countryside" || !Holds(draft, place)) return;
    draft.places[place] = 1;
    draft.outright.insert(place);
  }

  // Whether the figure is one of the period, though its sentence names an event.
  bool RunsOver(const Period& period, const Filling& filling, const EventMention& beside) const {
    if (beside.summary != kNone) return false;
    // "تحييد 3603 منذ انطلاق عملية كذا في 20 يناير": the event's word says since when they are counted.
    if (period.date == nullptr && beside.word >= period.first && beside.word <= period.last) return true;
    const FieldText& field = c_.Text(beside.field);
    // "خلال أسبوع من القصف على كذا": what went on for all of it.
    if (beside.word == period.last + 2U && field.tokens[period.last + 1].folded == "من") return true;
    // "بلغت حصيلة القتال منذ نيسان ألف قتيل وألفي جريح": a toll over a period, whatever it names beside it.
    if (filling.cumulative) return true;
    const auto told = summary_at_.find({beside.field, period.first});
    if (told != summary_at_.end() && told->second.second < filling.first &&
        !(told->second.second < beside.word && beside.word < filling.first))
      return true;
    if (IsOfMonths(period, filling, beside)) return true;
    if (beside.place && c_.places.Precision(c_.PlaceOf(beside)) > 1) return false;
    // "قتل 12 بقصف خلال يوم واحد": wherever it fell.
    if (period.counted) return true;
    // "أسفرت المعارك منذ اندلاع الحرب عن".
    return period.date == nullptr && !beside.date && field.clause_at[period.first] == field.clause_at[filling.first];
  }

  // "مقتل سبعة صحفيين منذ مطلع العام، بينهم ثلاثة خلال معركة كذا": the period stands right behind the figure, and an
  // event without a day of its own farther off.
  bool IsOfMonths(const Period& period, const Filling& filling, const EventMention& beside) const {
    constexpr Day kMonth = 20;
    constexpr std::uint32_t kRightBehind = 3;
    if (period.date == nullptr || period.of_review || !period.date->date.known()) return false;
    if (*period.date->date.to - *period.date->date.from < kMonth) return false;
    const DatePhrase* own = beside.date ? &c_.Text(beside.field).dates[*beside.date] : nullptr;
    if (own != nullptr && own != period.date && !own->period) return false;
    // "قُتل منذ مطلع يوليو ما لا يقل عن 83 مدنيا في قصف الأحياء"
    if (filling.quantity && period.first > filling.first && beside.word > filling.last &&
        period.last < c_.Text(beside.field).quantities[*filling.quantity].first)
      return true;
    if (period.last + 1 == filling.first && beside.word > filling.last) return OpensClause(beside.field, period.first);
    return period.first > filling.last && period.first <= filling.last + kRightBehind && beside.word > period.last;
  }

  // "ومنذ مطلع العام قُتل 30 بانفجار ألغام": the period opens the sentence, what it counts right behind it.
  bool OpensClause(int f, std::uint32_t first) const {
    constexpr std::uint32_t kFirst = 2;  // tokens before it: "ومنذ"
    const FieldText& field = c_.Text(f);
    bool since = false;
    std::uint32_t at = first;
    for (std::uint32_t steps = 0; steps <= kFirst; ++steps, --at) {
      since = since || field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during");
      if (at == 0 || !field.SameSentence(at - 1, first)) return since;
    }
    return false;
  }

  // The summary of the figures that one period of one sentence holds.
  std::uint32_t SummaryOf(int f, const Period& period, const Span& span) {
    const auto [known, fresh] = summary_at_.try_emplace({f, period.first});
    if (fresh) {
      Summary summary;
      summary.span = span;
      // "خلال 24 ساعة الماضية": a length that ends today.
      const DatePhrase* told = period.date != nullptr ? period.date : c_.Text(f).DateAt(period.first);
      if (told != nullptr) summary.period = told->date;
      known->second.first = static_cast<std::uint32_t>(c_.reading.summaries.size());
      c_.reading.summaries.push_back(std::move(summary));
    }
    return known->second.first;
  }

  // What the outcome was brought about with, where no event word says it: "قُتل طفل بقذيفة", "إثر انفجار".
  EventType TypeOf(int f, const Filling& filling) const {
    const FieldText& field = c_.Text(f);
    // "متظاهر قُتل برصاص": a protest put down is no armed attack.
    if (filling.quantity && field.lattice.Is(field.quantities[*filling.quantity].head, "protester"))
      return EventType::kOther;
    const EventType type = filling.outcome == Outcome::kCaptured && filling.group == Group::kMilitant
                               ? EventType::kRaid  // members of a group are not kidnapped
                               : TypeOf(filling.outcome);
    if (type != EventType::kAttack) return type;
    if (field.lattice.lang == "en") return NearestWeapon(f, filling).value_or(type);
    const std::optional<Means> means = MeansOf(f, filling);
    return means ? means->type : type;
  }

  struct Means {
    EventType type = EventType::kAttack;
    std::uint32_t at = 0;
  };

  std::optional<Means> MeansOf(int f, const Filling& filling) const {
    constexpr std::uint32_t kReach = 10;  // tokens behind the figure
    const FieldText& field = c_.Text(f);
    for (std::uint32_t at = filling.first; at <= filling.last + kReach && at < field.size(); ++at) {
      if (!field.SameSentence(at, filling.last)) break;
      const bool means = at > 0 && field.SameSentence(at - 1, at) &&
                         (field.lattice.Is(at - 1, "means") || field.lattice.Is(at - 1, "cause"));
      for (const Analysis& a : field.lattice.readings[at]) {
        if (a.lexeme->pos != Pos::kNoun || !(a.Has(kBi) || means)) continue;
        for (std::uint32_t next = at; next <= at + 3 && next < field.size() && field.SameSentence(next, at); ++next)
          if (field.lattice.Is(next, "by-air")) return Means{EventType::kAirstrike, at};
        if (a.lexeme->Is("by-explosive")) return Means{EventType::kBombing, at};
        if (a.lexeme->Is("by-artillery")) return Means{EventType::kShelling, at};
        // "بشظايا قذيفة"
        if (a.lexeme->Is("fragments") && at + 1 < field.size() && field.SameSentence(at, at + 1) &&
            field.lattice.Is(at + 1, "by-artillery"))
          return Means{EventType::kShelling, at};
        if (a.lexeme->Is("by-gun")) return Means{EventType::kAttack, at};
      }
    }
    return std::nullopt;
  }

  // "A roadside bomb killed two", "killed by tank fire": the weapon nearest to the outcome word says what it was.
  std::optional<EventType> NearestWeapon(int f, const Filling& filling) const {
    constexpr std::uint32_t kReach = 10;
    const FieldText& field = c_.Text(f);
    const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
    std::optional<EventType> best;
    std::uint32_t nearest = kReach;
    for (std::uint32_t at = word - std::min(word, kReach); at < word + kReach && at < field.size(); ++at) {
      const std::uint32_t away = at > word ? at - word : word - at;
      const std::optional<EventType> weapon = field.SameSentence(at, word) ? WeaponAt(field, at) : std::nullopt;
      if (!weapon || away >= nearest) continue;
      nearest = away;
      best = weapon;
    }
    return best;
  }

  static std::optional<EventType> WeaponAt(const FieldText& field, std::uint32_t at) {
    if (field.lattice.Is(at, "by-air")) return EventType::kAirstrike;
    if (field.lattice.Is(at, "by-explosive")) return EventType::kBombing;
    if (field.lattice.Is(at, "by-artillery")) return EventType::kShelling;
    return std::nullopt;
  }

  static EventType TypeOf(Outcome outcome) {
    switch (outcome) {
      case Outcome::kArrested:
        return EventType::kRaid;
      case Outcome::kCaptured:
        return EventType::kAbduction;
      case Outcome::kKilled:
      case Outcome::kInjured:
        return EventType::kAttack;
      default:
        return EventType::kOther;
    }
  }

  bool Holds(const Draft& draft, std::uint32_t place) const {
    return std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& other) {
      return c_.places.MayBeOne(place, other.first, false, !draft.outright.contains(other.first));
    });
  }

  // "according to a chief in X": where he is who says it.
  bool IsSpeakers(int f, const NamePhrase& name) const {
    return std::any_of(c_.sources[f].begin(), c_.sources[f].end(), [&](const Attribution& said) {
      return said.rule == "accord" && said.cue_first <= name.first && name.last <= said.cue_last;
    });
  }

  // The place at which the sentence's outcome stands: named with في or ب or a cue, no origin of anybody.
  // taken: somebody was led away, so that "من قرية X" says where.
  // "◾ #جاسم: مقتل شاب برصاص مجهولين": the place at the head of a list's line.
  std::uint32_t PlaceHeading(std::uint32_t at) const {
    constexpr std::uint32_t kHead = 3;  // tokens from the line's first to the name
    const FieldText& field = c_.Text(1);
    std::uint32_t begin = at;
    while (begin > 0 && !field.tokens[begin].line_start) --begin;
    const TokenKind kind = field.tokens[begin].kind;
    if (kind == TokenKind::kWord || kind == TokenKind::kNumber) return kNone;
    for (std::uint32_t head = begin; head <= begin + kHead && head < at; ++head) {
      const NamePhrase* name = field.NameAt(head);
      if (name == nullptr || name->type != EntityType::kPlace || name->of_body) continue;
      const bool heads = name->last + 1 < field.size() && field.tokens[name->last + 1].folded == ":";
      return heads ? c_.entity_of[1][field.name_at[head]] : kNone;
    }
    return kNone;
  }

  std::uint32_t PlaceIn(int f, std::uint32_t at, bool taken) const {
    const FieldText& field = c_.Text(f);
    std::uint32_t best = kNone;
    std::uint32_t best_distance = 1000;
    std::uint32_t home = kNone;          // the first place told with من
    std::vector<std::uint32_t> origins;  // names told with it, or right behind one
    for (std::uint32_t n = 0; n < field.names.size(); ++n) {
      const NamePhrase& name = field.names[n];
      if (name.type != EntityType::kPlace || name.of_body || c_.entity_of[f][n] == kNone ||
          !field.SameSentence(name.first, at) || IsSpeakers(f, name))
        continue;
      std::uint32_t first = name.cue;
      bool locative = false, origin = false, people = false;
      for (const Analysis& a : field.lattice.readings[first]) locative = locative || a.Has(kBi);
      for (int steps = 0; steps < 3 && first > 0 && field.SameSentence(first - 1, at); ++steps) {
        --first;
        if (field.lattice.Is(first, "locative") || field.lattice.Is(first, "beside-place")) locative = true;
        // "بالقرب من كذا"
        const bool near = first > 0 && field.SameSentence(first - 1, first) && field.lattice.Is(first - 1, "near");
        if (field.tokens[first].folded == "من")
          (near || EventPlaces(field).IsMeasured(first) ? locative : origin) = true;
        if (field.lattice.Is(first, "people-of")) people = true;
        if (!field.lattice.Is(first, "place-cue")) break;
      }
      // "من قرية كذا التابعة لمنطقة كذا بريف كذا": what the home lies in is no place of the event either.
      origin = origin || HangsOnOrigin(field, n, origins);
      if (origin) origins.push_back(n);
      if (origin && !people && taken && home == kNone && name.first > at && c_.places.Precision(c_.entity_of[f][n]) > 1)
        home = c_.entity_of[f][n];
      if (!locative || origin || people || EventPlaces(field).IsStation(name.cue)) continue;
      // A place of the clause before belongs to what that one tells.
      const bool apart = field.clause_at[name.first] < field.clause_at[at] &&
                         field.clauses[field.clause_at[at]].parent != field.clause_at[name.first];
      const std::uint32_t distance = (name.first > at ? name.first - at : at - name.first) + (apart ? 10 : 0);
      if (c_.places.IsCoarse(c_.entity_of[f][n]) && best != kNone) continue;
      if (distance < best_distance || (best != kNone && c_.places.IsCoarse(best))) {
        best_distance = distance;
        best = c_.entity_of[f][n];
      }
    }
    return home != kNone && (best == kNone || c_.places.Precision(best) <= 1 || c_.places.LiesIn(home, best)) ? home
                                                                                                              : best;
  }

  // Nothing but words of place stands between the name and one told with من: "من بلدة كذا برصاص مسلحين في كذا" tells of
  // two.
  static bool HangsOnOrigin(const FieldText& field, std::uint32_t n, const std::vector<std::uint32_t>& origins) {
    constexpr std::uint32_t kReach = 5;
    if (origins.empty() || origins.back() + 1 != n) return false;
    const std::uint32_t last = field.names[origins.back()].last, next = field.names[n].cue;
    if (next > last + kReach) return false;
    for (std::uint32_t at = last + 1; at < next; ++at) {
      if (field.tokens[at].folded == ",") return false;
      for (const Analysis& a : field.lattice.readings[at])
        if ((a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kParticiple) || a.lexeme->event || a.lexeme->outcome ||
            a.lexeme->Is("by-gun") || a.lexeme->Is("by-explosive") || a.lexeme->Is("cause"))
          return false;
    }
    return true;
  }

  static bool LineBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first + 1; at <= last; ++at)
      if (field.tokens[at].line_start) return true;
    return false;
  }

  // The event that the text is about at this point: that of the last mention before, in the sentences just before.
  std::uint32_t Focus(int f, std::uint32_t at) const {
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

  Composition& c_;
  // By field and first token of a period: the summary of its figures, and where the last of them ended.
  std::map<std::pair<int, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>> summary_at_;
};

}  // namespace

void PlaceFillings(Composition& c) { Claims(c).Run(); }

}  // namespace isnad
