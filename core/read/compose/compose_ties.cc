#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

// Which mentions tell one event. In the order of the text each opens a summary or tells of one (tie_summaries.cc), is a
// stage of an event that its sentence tells (ToldInRelative and those beside it), joins the event that it tells of
// (tie_drafts.cc), or opens one of its own; what speaks for and against stands in ties.h.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

class Ties {
 public:
  explicit Ties(Composition& c) : c_(c) {}

  void Run() {
    SilenceTalk();
    for (EventMention& mention : c_.mentions) {
      DropRank(mention);
      DropRecord(mention);
      ties::LayBackHardlyPast(c_.Text(mention.field), mention);
    }
    for (std::uint32_t m = 0; m + 1 < c_.mentions.size(); ++m) DropPlaceOfNext(m);
    for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
      // "52 هجوما، بينها 3 هجمات بصواريخ كذا": some of those counted, and what follows befell them all.
      if (const auto all = ties::IsSomeOfThem(c_, c_.mentions[m]) ? ties::SummaryBefore(c_, m) : std::nullopt) {
        c_.mentions[m].summary = *all;
        c_.mentions[m].no_event = "";
      } else if (OpensSummary(c_, c_.mentions[m]) || ties::IsRoundUp(c_, m)) {
        ties::OpenSummary(c_, c_.mentions[m]);
      } else if (!IsSilent(m) && !ties::TellsSummaryAgain(c_, m) && !TellsOnceMore(m)) {
        JoinOrOpen(m);
      }
    }
    LendType();
  }

 private:
  // "وهذا الهجوم هو الثالث في المحافظة خلال أسبوع", "والانفجاران هما الأكثر دموية منذ أشهر، عندما قتل ستة في كمين في
  // كذا": among which it is counted, and not where and when it was.
  void DropRank(EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (ties::IsCountedVerb(field, mention)) {
      mention.place.reset();
      mention.date.reset();
    }
    // "وفي يوم الهجوم نفسه قتل اثنان في كذا": where the other thing happened.
    if (mention.definite && mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
        ties::IsDayOfEvent(field, mention.first - 1))
      mention.place.reset();
    const std::uint32_t is = mention.last + 1, ordinal = mention.last + 2;
    if (!mention.definite || mention.verb || ordinal >= field.size() || !field.SameSentence(mention.word, ordinal) ||
        !(field.lattice.Is(is, "pronoun-word") || field.lattice.Is(is, "they-are-two")) ||
        !(field.lattice.Is(ordinal, "ordinal") || field.lattice.Is(ordinal, "superlative")))
      return;
    if (field.lattice.Is(is, "they-are-two")) mention.count.reset();
    if (mention.place && field.names[*mention.place].cue > ordinal) mention.place.reset();
    if (mention.date && field.dates[*mention.date].first > ordinal) mention.date.reset();
  }

  // "في أسوأ هجوم يستهدف الجيش منذ عقود، قتل تسعة في تفجير في كذا": the news itself, and how long none was like it.
  void DropRecord(EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "ar" || mention.verb || mention.definite || mention.plural || mention.first < 2 ||
        !field.SameSentence(mention.first - 2, mention.word) || !field.lattice.Is(mention.first - 1, "superlative") ||
        !field.lattice.Is(mention.first - 2, "locative") ||
        (mention.first > 2 && field.SameSentence(mention.first - 3, mention.word)))
      return;
    mention.older = false;
    mention.date.reset();
    if (!mention.bound_place) mention.place.reset();
  }

  // "غارة على منزل في كذا. كما ارتقى شهيدان في استهداف سيارة": "استهداف" alone, where all else that is told fell from
  // the air.
  void LendType() {
    const auto is_open = [&](const Draft& draft) {
      return !draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
        const EventMention& mention = c_.mentions[m];
        return mention.open_type && mention.type == EventType::kAttack && !mention.armed;
      });
    };
    bool airstrikes = false;
    for (const Draft& draft : c_.drafts) {
      if (is_open(draft)) continue;
      if (draft.types.size() != 1 || !draft.types.contains(EventType::kAirstrike)) return;
      airstrikes = airstrikes || !draft.older;
    }
    for (Draft& draft : c_.drafts)
      if (airstrikes && is_open(draft) && !draft.older) draft.types = {{EventType::kAirstrike, 1}};
  }

  // "مقتل 14 بتفجير حافلة ومقتل عشرة بقصف كذا": where the second was, which has its own dead.
  void DropPlaceOfNext(std::uint32_t m) const {
    EventMention& mention = c_.mentions[m];
    EventMention& next = c_.mentions[m + 1];
    const FieldText& field = c_.Text(mention.field);
    // "Bombing kills 14 in Halbun, shelling hits the northwest"
    if (next.place && ties::EachHasItsVerb(c_, mention, next) && field.names[*next.place].last < next.first)
      next.place.reset();
    if (!mention.place || mention.bound_place || mention.verb || mention.definite || next.field != mention.field ||
        !next.place || *next.place != *mention.place || next.type == mention.type || next.definite ||
        field.names[*mention.place].cue < next.first || !field.SameSentence(mention.word, next.word))
      return;
    const auto& fillings = c_.frames[mention.field].fillings;
    const bool dead = std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
      return !filling.part_of && filling.first > mention.last && filling.last < next.first;
    });
    if (dead) mention.place.reset();
  }

  // "دفن الضحايا في مقبرة جماعية", "تسليم رفات من مقابر جماعية": none that was found, with its dead.
  bool IsGraveAlone(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (!field.lattice.Is(mention.word, "grave-site")) return false;
    bool found = false;
    for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
      found = found || field.lattice.Is(at - 1, "found");
    const auto& fillings = c_.frames[mention.field].fillings;
    return !found || std::none_of(fillings.begin(), fillings.end(), [&](const Filling& dead) {
      return dead.outcome == Outcome::kKilled && field.SameSentence(dead.first, mention.word);
    });
  }

  // The mention is of no event, or of so many that none is told.
  bool IsSilent(std::uint32_t m) {
    EventMention& mention = c_.mentions[m];
    if (IsGraveAlone(mention)) mention.no_event = "general";
    // "وأسفرت هذه العمليات عن": of the sentence before, where that counts operations over a period.
    if (mention.no_event == "general" && (ties::IsPointedAt(c_, mention) || ties::AreTheMany(c_, mention)) &&
        ties::SummaryBefore(c_, m))
      mention.no_event = "";
    if (mention.no_event.empty() && (IsReviewed(c_, mention.field, mention.word) || ties::IsOverPeriod(c_, mention) ||
                                     IsInDayTotal(c_, mention.field, mention.word)))
      mention.no_event = "period";
    return !mention.no_event.empty();
  }

  // Of the event that the words before it tell: its consequence, its means, a stage of it, how many such there were.
  bool TellsOnceMore(std::uint32_t m) {
    EventMention& mention = c_.mentions[m];
    // "arrested six men behind Sunday's attack", "sources said that another attack": no stage of what was told.
    if (ties::IsFormer(c_, mention)) return false;
    if (c_.Text(mention.field).lattice.lang == "en" && (mention.older || ties::IsAnother(c_, mention))) return false;
    if (ties::IsFireOf(c_, m) || ties::IsBroughtAbout(c_, c_.mentions[m]) || IsHeardOfStrike(m)) {
      mention.no_event = "consequence";
      return true;
    }
    std::uint32_t told = ties::CountedAmongOthers(c_, m);
    if (const std::uint32_t one_of = OneOfThem(m); told == kNone && one_of != kNone) {
      mention.place.reset();
      Put(m, one_of);
      return true;
    }
    if (told != kNone) {
      mention.date.reset();  // "منذ أيلول": since when they are counted
      mention.place.reset();
    } else {
      told = std::min({ties::ToldInRelative(c_, m), ties::UnfoldsIn(c_, m), ties::MeansOfVerb(c_, m),
                       ties::RaidBehind(c_, m), ties::PartOf(c_, m), ties::SaidInSentence(c_, m)});
      // "On Sunday, a day after the attack in X, troops raided Y": no stage of what is recalled.
      if (told != kNone && c_.Text(mention.field).lattice.lang == "en" && mention.verb && mention.date &&
          !mention.older && c_.drafts[told].older)
        told = kNone;
      if (told != kNone && (ties::IsMeanwhileElsewhere(c_, mention, c_.drafts[told]) || IsContrastElsewhere(m, told) ||
                            ties::IsAnsweredThere(c_, mention, c_.drafts[told]) ||
                            (c_.drafts[told].mentions.size() == 1 &&
                             ties::EachHasItsVerb(c_, c_.mentions[c_.drafts[told].mentions.front()], mention))))
        told = kNone;
    }
    // "استهدفت المنطقة بانفجار": no other weapon than that.
    if (told != kNone && mention.type == EventType::kBombing && ties::MeansOfVerb(c_, m) == told)
      mention.open_type = false;
    if (told != kNone) Put(m, told);
    return told != kNone;
  }

  // "اندلعت اشتباكات في كذا، فيما اعتقلت القوات شابين في كذا خلال مداهمة": in another town, behind the contrast.
  bool IsContrastElsewhere(std::uint32_t m, std::uint32_t told) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    const Clause& clause = field.clauses[field.clause_at[mention.word]];
    if (clause.link != ClauseLink::kContrast || !mention.place || field.names[*mention.place].first < clause.first)
      return false;
    return ties::LiesApart(c_, c_.PlaceOf(mention), c_.drafts[told]);
  }

  // "سماع دوي انفجارات في كذا ناجمة عن غارات", "loud explosions as strikes hit X": what was heard of the strike that
  // its sentence tells. The strike was there, unless its own words say where.
  bool IsHeardOfStrike(std::uint32_t m) {
    constexpr std::uint32_t kNear = 3;  // tokens back to the noise
    const EventMention& blast = c_.mentions[m];
    const FieldText& field = c_.Text(blast.field);
    if (blast.type != EventType::kBombing || blast.verb || blast.definite) return false;
    bool heard = false;
    for (std::uint32_t back = 1; back <= kNear && back <= blast.first && !heard; ++back)
      heard = field.SameSentence(blast.first - back, blast.word) && field.lattice.Is(blast.first - back, "noise");
    if (!heard) return false;
    for (std::uint32_t later = m + 1; later < c_.mentions.size(); ++later) {
      EventMention& strike = c_.mentions[later];
      if (strike.field != blast.field || !field.SameSentence(strike.word, blast.word)) break;
      const bool fire = strike.type == EventType::kAirstrike || strike.type == EventType::kShelling ||
                        strike.type == EventType::kAttack;
      if (!fire || !strike.no_event.empty() || strike.older || strike.led_up || field.lattice.Is(strike.word, "by-gun"))
        continue;
      if (!strike.place) strike.place = blast.place;
      return true;
    }
    return false;
  }

  // "غارات على بلدتي كذا، استهدفت إحداها مقرا": one of the strikes that its sentence has just told.
  std::uint32_t OneOfThem(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    const std::uint32_t next = mention.last + 1;
    if (m == 0 || !mention.verb || !mention.weak || next >= field.size() || !field.SameSentence(mention.word, next))
      return kNone;
    const std::string& word = field.tokens[next].folded;
    const EventMention& before = c_.mentions[m - 1];
    const bool one = word == "احداها" || word == "احداهما" || word == "احدها" || word == "احدهما";
    return one && before.field == mention.field && field.SameSentence(before.word, mention.word) ? before.report
                                                                                                 : kNone;
  }

  void JoinOrOpen(std::uint32_t m) {
    EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    std::uint32_t joined = ties::DraftOf(c_, mention);
    if (joined == kNone && SaysWhere(mention)) joined = 0;
    if (joined == kNone && SaysWhen(mention)) {
      mention.older = false;
      joined = 0;
    }
    if (joined == kNone && mention.weak && mention.definite && !mention.place && !mention.date && !c_.drafts.empty() &&
        !mention.older) {
      Put(m, static_cast<std::uint32_t>(c_.drafts.size() - 1));
      return;
    }
    // "الاغتيالات", "أوامر الاغتيال": a definite word with no place or day of its own opens nothing.
    // "وفي الحديدة، طال القصف المطار": another than all that were told.
    const bool elsewhere = joined == kNone && !c_.drafts.empty() &&
                           std::all_of(c_.drafts.begin(), c_.drafts.end(),
                                       [&](const Draft& draft) { return ties::OpensElsewhere(c_, mention, draft); });
    // "وفي الهجوم الثاني، قتل جنديان في كذا"
    const bool heads = mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
                       field.lattice.Is(mention.first - 1, "locative") &&
                       (mention.first == 1 || !field.SameSentence(mention.first - 2, mention.word));
    const bool second = std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& draft) {
      return ties::IsSecondOfTwo(c_, mention, draft) ||
             ((mention.place || heads) && ties::CountedApart(c_, mention, draft));
    });
    const bool vague = mention.definite && !mention.verb && !mention.count && !mention.bound_place && !mention.date &&
                       !elsewhere && !second && !ties::HappensToOther(field, mention) &&
                       !ties::IsRestOfThem(field, mention);
    // "تتواصل الاشتباكات بين الجيش والحركة في محيط بلدة كذا"
    const bool precise = c_.PlaceOf(mention) != kNone && c_.places.Precision(c_.PlaceOf(mention)) > 1;
    const bool placed = precise && ((mention.bound_place && c_.drafts.empty()) || elsewhere ||
                                    (ties::IsRenewed(c_, mention) && (mention.bound_place || c_.drafts.empty())));
    // "وتجددت الاشتباكات اليوم في بلدة كذا" has both.
    // "شهداء الغارات على السوق أمس"
    const bool at_site =
        c_.drafts.empty() && field.tokens[mention.last + 1 < field.size() ? mention.last + 1 : 0].folded == "علي";
    const bool apart = (mention.bound_place || mention.heading || at_site || IsPinnedDown(mention)) && mention.date &&
                       !field.dates[*mention.date].period;
    // "وتشهد المدينة معارك شرسة": what goes on there, told beside the news.
    if (joined == kNone && !c_.drafts.empty() && mention.plural && !mention.definite && !mention.count &&
        !mention.date && !mention.verb && mention.field == 1 && ties::IsWitnessedAtLarge(c_, mention)) {
      mention.no_event = "general";
      return;
    }
    // "اختطفوه السبت": once, whoever did it.
    const bool once = joined == kNone && mention.verb && mention.date && !field.dates[*mention.date].period;
    const bool all =
        mention.plural && mention.definite && !mention.count && !placed && !apart && !once &&
        !(c_.drafts.empty() && (ties::FollowsItsDead(c_, mention) || ties::IsPlacedByItsClause(c_, mention))) &&
        (joined == kNone || !c_.drafts[joined].types.contains(mention.type));
    if (all || (joined == kNone && vague && !c_.drafts.empty())) {
      mention.no_event = "general";
      return;
    }
    if (joined != kNone) {
      if (ties::TellsFormerToll(c_, mention, c_.drafts[joined])) mention.date.reset();
      Put(m, joined);
      return;
    }
    // "حملة لتعقيم المدارس. وتشمل الحملة أربعين مدرسة"
    if (c_.drafts.empty() && mention.weak && mention.definite && ties::FollowsCivil(c_, mention)) {
      mention.no_event = "civil";
      return;
    }
    // "وإن مستشفى آخر كان قد تعرض للقصف"
    if (ties::HappensToOther(field, mention) && ties::IsPluperfect(field, mention.first)) mention.older = true;
    if (!c_.drafts.empty()) LendKind(mention);
    c_.drafts.emplace_back();
    if (!mention.place) mention.place = mention.resumed;
    ties::ShareCounted(c_, mention, c_.drafts.back());
    Put(m, static_cast<std::uint32_t>(c_.drafts.size() - 1));
    if (c_.drafts.size() > 1) ShareHour(mention);
    ShareGround(mention);
    TakePlaceOfTitle(mention);
  }

  // "قتيلان في بلدة كذا", and the text: "وكانت البلدة شهدت الأسبوع الماضي هجوما"; or of the dateline.
  void TakePlaceOfTitle(const EventMention& mention) {
    Draft& draft = c_.drafts.back();
    if (!draft.places.empty() || mention.field != 1 || c_.Text(1).lattice.lang != "ar") return;
    const EventPlaces text(c_.Text(1)), title(c_.Text(0));
    const auto take = [&](int f, std::optional<std::uint32_t> n) {
      if (!n || c_.entity_of[f][*n] == kNone || !draft.places.empty()) return;
      const NamePhrase& name = c_.Text(f).names[*n];
      draft.places[c_.entity_of[f][*n]] = 1;
      draft.place_quotes.emplace(c_.entity_of[f][*n], c_.Text(f).tokens.SpanOf(name.cue, name.last));
    };
    take(0, text.ResumedFrom(title, mention));
    take(1, text.ResumedDateline(mention));
  }

  // "وأغارت الطائرات مجددا أمس": on the ground of what was told before, where it tells none.
  void ShareGround(const EventMention& mention) {
    Draft& draft = c_.drafts.back();
    for (std::size_t r = c_.drafts.size() - 1; r-- > 0 && draft.places.empty();) {
      const Draft& before = c_.drafts[r];
      if (!ties::StrikesAgain(c_, mention, before)) continue;
      draft.places = before.places;
      draft.outright = before.outright;
      draft.place_quotes = before.place_quotes;
    }
  }

  // "نتائج المداهمات التي نفذتها عناصر الجيش جنوب كذا أمس": the relative says where and when.
  bool IsPinnedDown(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    const std::uint32_t relative = mention.last + 1;
    if (mention.verb || !mention.place || !mention.date || relative >= field.size() ||
        !field.SameSentence(mention.word, relative) || !field.lattice.Is(relative, "relative"))
      return false;
    const std::uint32_t clause = field.clause_at[relative];
    return field.clause_at[field.names[*mention.place].first] == clause &&
           field.clause_at[field.dates[*mention.date].first] == clause;
  }

  // "Rebels ambushed soldiers in X. The attack happened in Y village", "The attack on Y, a village near X, took place":
  // where the one event that the first sentences tell was, in a place that nobody knows.
  bool SaysWhere(const EventMention& mention) const {
    constexpr std::uint32_t kSentences = 4, kHappens = 24;
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || mention.field != 1 || !mention.definite || mention.verb || mention.plural ||
        mention.count || mention.older || !mention.place || c_.drafts.size() != 1 || c_.drafts.front().older ||
        field.names[*mention.place].known != nullptr || field.tokens[mention.word].sentence >= kSentences ||
        !(mention.open_type || c_.drafts.front().types.contains(mention.type)) ||
        ties::DatesClash(c_, mention, c_.drafts.front()))
      return false;
    // "the attack happened", "police said the incident took place"
    for (std::uint32_t at = mention.word + 1; at <= mention.word + kHappens && at < field.size(); ++at) {
      if (!field.SameSentence(at, mention.word)) return false;
      if (field.lattice.Is(at, "happens")) return true;
      if (field.NameAt(at) == nullptr && field.lattice.Is(at, "say-verb")) return false;
    }
    return false;
  }

  // "A drone killed a man in X. The June 10 strike was the second": the day of the one event that the text tells, where
  // it was not told before.
  bool SaysWhen(const EventMention& mention) const {
    constexpr Day kNews = 31;
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || mention.field != 1 || mention.verb || mention.plural || mention.count ||
        mention.bound_place || !mention.date || c_.drafts.size() != 1)
      return false;
    const Draft& told = c_.drafts.front();
    const DatePhrase& date = field.dates[*mention.date];
    if (told.older || !told.dates.empty() || !told.types.contains(mention.type) || date.last + 1 != mention.first ||
        !field.lattice.Is(date.first, "definite") || !date.date.known() || date.date.from != date.date.to)
      return false;
    const std::optional<Day>& published = c_.document.published;
    return published && *published - *date.date.from <= kNews;
  }

  // "A hospital in the town was also hit": by what hit the market.
  void LendKind(EventMention& mention) const {
    const Draft& before = c_.drafts.back();
    if (mention.type != EventType::kOther || before.types.size() != 1 || !ties::HitsNewTarget(c_, mention, before))
      return;
    mention.type = before.types.begin()->first;
  }

  // "وبعد دقائق استهدفت طائرة مسيرة سيارات الإسعاف", "وبعد ساعات هاجم مسلحون نقطة ثانية": on the day of what was told
  // before, and there.
  void ShareHour(const EventMention& mention) {
    const Draft& before = c_.drafts[c_.drafts.size() - 2];
    Draft& draft = c_.drafts.back();
    if (draft.dates.empty() && ties::IsOnDayOf(c_, mention, before)) draft.dates = before.dates;
    const bool later =
        (ties::StrikesOtherSite(c_, mention, before) && ties::CameLater(c_.Text(mention.field), mention.word)) ||
        ties::IsSecondOfTwo(c_, mention, before) || ties::FallsOnOtherSite(c_, mention, before) ||
        ties::IsRestOfThem(c_.Text(mention.field), mention);
    if (!later && !ties::StrikesSoonAfter(c_, mention, before) && !ties::IsRaidAfter(c_, mention, before)) return;
    if (draft.dates.empty()) draft.dates = before.dates;
    if (!draft.places.empty()) return;
    draft.places = before.places;
    draft.outright = before.outright;
    draft.place_quotes = before.place_quotes;
  }

  // "أكد الوزير أن القصف لن يتوقف", "يحتاج السكان إلى ملاجئ من القصف": an article that only speaks of "the shelling",
  // and of nobody hurt, no day and no place, tells of none.
  void SilenceTalk() {
    for (int f = 0; f < 2; ++f)
      if (!c_.frames[f].fillings.empty()) return;
    for (const EventMention& mention : c_.mentions)
      if (mention.no_event.empty() &&
          (!mention.definite || mention.verb || mention.place || mention.date || mention.count || mention.armed ||
           mention.field == 0 || ties::NamesTown(c_, mention)))
        return;
    for (EventMention& mention : c_.mentions)
      if (mention.no_event.empty()) mention.no_event = "general";
  }

  // "قصفت القوات البلدة. وقتل في العملية": the operation is whatever was told.
  bool TakesUpAny(const EventMention& mention, const Draft& draft) const {
    return mention.definite && mention.first == mention.last && !draft.types.empty() &&
           !draft.types.contains(mention.type) && c_.Text(mention.field).lattice.Is(mention.word, "generic-event");
  }

  void Put(std::uint32_t m, std::uint32_t r) {
    EventMention& mention = c_.mentions[m];
    Draft& draft = c_.drafts[r];
    mention.report = r;
    draft.mentions.push_back(m);
    // A definite word's loose place ("الهجوم ... في صنعاء") is somebody else's where the event has its own.
    // Nor is that of all such events: "ضمن العمليات التي تنفذها في مناطق كذا".
    const bool loose =
        mention.definite && !mention.bound_place && draft.mentions.size() > 1 &&
        ((!draft.places.empty() && !ties::IsNarrower(c_, mention, draft)) || (mention.plural && !mention.verb));
    const bool further = std::any_of(draft.outright.begin(), draft.outright.end(),
                                     [&](std::uint32_t place) { return !c_.places.IsCoarse(place); }) &&
                         ties::ReachesFurther(c_, mention);
    if (mention.place && c_.PlaceOf(mention) != kNone && !loose && !further) {
      const NamePhrase& name = c_.Text(mention.field).names[*mention.place];
      draft.places[c_.PlaceOf(mention)] += 1;
      if (!mention.around_place) draft.outright.insert(c_.PlaceOf(mention));
      draft.place_quotes.emplace(c_.PlaceOf(mention), c_.Text(mention.field).tokens.SpanOf(name.cue, name.last));
    }
    if (mention.date) draft.dates.emplace_back(mention.field, *mention.date);
    mention.takes_up = mention.takes_up || TakesUpAny(mention, draft);
    // "air strikes killed nine ... in the raid": from the air.
    const bool from_air = c_.Text(mention.field).lattice.lang == "en" && !mention.verb &&
                          mention.type == EventType::kRaid && draft.types.size() == 1 &&
                          draft.types.contains(EventType::kAirstrike) && draft.mentions.size() > 1;
    const int says = mention.takes_up || from_air ? 0 : (mention.weak && !mention.armed) || mention.open_type ? 1 : 3;
    draft.types[mention.type] += says;
    if (draft.mentions.size() == 1) draft.older = mention.older;
    draft.last_field = mention.field;
    draft.last_sentence = c_.Text(mention.field).tokens[mention.word].sentence;
  }

  Composition& c_;
};

}  // namespace

void TieMentions(Composition& c) { Ties(c).Run(); }

}  // namespace isnad
