#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/ties.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr int kAvowed = 200;   // what the title's event gains where somebody says that it was his deed
constexpr int kCharged = 60;   // what the deed in the title of those who were taken gains where the text tells of such
constexpr int kOpened = 80;    // what the draft gains whose place opens the sentence before, which names no event
constexpr int kByTheWay = 60;  // what an older event loses against the news

class Ties {
 public:
  explicit Ties(Composition& c) : c_(c) {}

  void Run() {
    SilenceTalk();
    for (EventMention& mention : c_.mentions) {
      DropRank(mention);
      DropRecord(mention);
    }
    for (std::uint32_t m = 0; m + 1 < c_.mentions.size(); ++m) DropPlaceOfNext(m);
    for (std::uint32_t m = 0; m < c_.mentions.size(); ++m) {
      // "52 هجوما، بينها 3 هجمات بصواريخ كذا": some of those counted, and what follows befell them all.
      if (const auto all = IsSomeOfThem(c_.mentions[m]) ? SummaryBefore(m) : std::nullopt) {
        c_.mentions[m].summary = *all;
        c_.mentions[m].no_event = "";
      } else if (OpensSummary(c_, c_.mentions[m]) || IsRoundUp(m)) {
        OpenSummary(c_.mentions[m]);
      } else if (!IsSilent(m) && !TellsSummaryAgain(m) && !TellsOnceMore(m)) {
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

  void OpenSummary(EventMention& mention) {
    const FieldText& field = c_.Text(mention.field);
    Summary summary;
    summary.span = field.tokens.SpanOf(mention.first, mention.last);
    summary.count = mention.count;
    if (const DatePhrase* scope = ScopeOf(c_, mention.field, mention.word)) {
      summary.period = scope->date;
    } else if (const auto period = PeriodOver(c_, mention.field, mention.word); period && period->date != nullptr) {
      summary.period = period->date->date;
    } else if (period && period->counted && field.DateAt(period->first) != nullptr) {
      summary.period = field.DateAt(period->first)->date;
    } else if (!period && mention.date && !field.dates[*mention.date].saying) {
      summary.period = field.dates[*mention.date].date;
    }
    if (c_.PlaceOf(mention) != kNone) summary.place = c_.PlaceOf(mention);
    mention.summary = static_cast<std::uint32_t>(c_.reading.summaries.size());
    if (TellsEachBelow(c_, mention)) c_.umbrellas.push_back(mention.summary);
    mention.no_event = "";
    c_.reading.summaries.push_back(std::move(summary));
  }

  // "قتل ثمانية في هجمات متفرقة", and then each of them.
  bool IsRoundUp(std::uint32_t m) const {
    if (!c_.mentions[m].no_event.empty() || !ties::IsScattered(c_, c_.mentions[m])) return false;
    return std::any_of(c_.mentions.begin() + m + 1, c_.mentions.end(), [&](const EventMention& later) {
      return later.no_event.empty() && !later.plural && !later.definite && c_.PlaceOf(later) != kNone;
    });
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
    if (mention.no_event == "general" && (IsPointedAt(mention) || AreTheMany(mention)) && SummaryBefore(m))
      mention.no_event = "";
    if (mention.no_event.empty() && (IsReviewed(c_, mention.field, mention.word) || ties::IsOverPeriod(c_, mention) ||
                                     IsInDayTotal(c_, mention.field, mention.word)))
      mention.no_event = "period";
    return !mention.no_event.empty();
  }

  // "العمليات تلك" after a summary in its sentence tells of the summary again, "تنوعت بين إنزال ومداهمة" of its kinds.
  bool TellsSummaryAgain(std::uint32_t m) {
    EventMention& mention = c_.mentions[m];
    // "نفذ 32 عملية، استهدفت مواقع في كذا": what they hit.
    if (const auto hit = HitByMany(m)) {
      mention.summary = *hit;
      return true;
    }
    // "34 محاولة اغتيال، نجا اثنان من محاولة اغتيالهما"
    const auto& readings = c_.Text(mention.field).lattice.readings[mention.word];
    const bool theirs =
        !mention.place && mention.word > 0 && c_.Text(mention.field).lattice.Is(mention.word - 1, "attempt") &&
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
    if (const auto summary = theirs ? SummaryBefore(m) : std::nullopt) {
      mention.summary = *summary;
      return true;
    }
    if (const std::optional<std::uint32_t> by = ties::ManyThatHurt(c_, m)) {
      mention.summary = c_.mentions[*by].summary;
      mention.no_event = c_.mentions[*by].no_event;
      return true;
    }
    const bool kind = !mention.definite && !mention.verb && !mention.place &&
                      (!mention.date || c_.Text(mention.field).dates[*mention.date].period);
    if (!(mention.plural && mention.definite) && !kind) return false;
    const auto summary = SummaryBefore(m);
    if (summary) mention.summary = *summary;
    return summary.has_value();
  }

  // A number of operations right behind "بينها", "من بينها", "أبرزها".
  bool IsSomeOfThem(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (!mention.count || mention.first == 0 || field.lattice.lang != "ar") return false;
    const std::uint32_t opener = mention.first - 1;
    return field.SameSentence(opener, mention.word) && field.lattice.Is(opener, "among-those");
  }

  // The summary whose word stands right before the verb at a comma or a relative.
  std::optional<std::uint32_t> HitByMany(std::uint32_t m) const {
    constexpr std::uint32_t kNear = 4;
    const EventMention& verb = c_.mentions[m];
    if (!verb.verb || m == 0) return std::nullopt;
    const EventMention& many = c_.mentions[m - 1];
    const FieldText& field = c_.Text(verb.field);
    if (many.field != verb.field || many.summary == kNone || verb.word > many.last + kNear ||
        !field.SameSentence(many.word, verb.word))
      return std::nullopt;
    // "هجمات استهدفت قوات الأمن بأنحاء متفرقة من البلاد"
    if (many.plural && !many.definite && verb.first == many.last + 1 && field.lattice.lang == "ar") return many.summary;
    if (!many.count) return std::nullopt;
    for (std::uint32_t at = many.last + 1; at < verb.first; ++at)
      if (field.tokens[at].folded == "," || field.lattice.Is(at, "relative")) return many.summary;
    return std::nullopt;
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
    std::uint32_t joined = Join(mention);
    if (joined == kNone && SaysWhere(mention)) joined = 0;
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
    const bool second = std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& draft) {
      return ties::IsSecondOfTwo(c_, mention, draft) || (mention.place && ties::CountedApart(c_, mention, draft));
    });
    const bool vague = mention.definite && !mention.verb && !mention.count && !mention.bound_place && !mention.date &&
                       !elsewhere && !second && !ties::HappensToOther(field, mention);
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
    const bool all = mention.plural && mention.definite && !mention.count && !placed && !apart &&
                     !(c_.drafts.empty() && ties::FollowsItsDead(c_, mention)) &&
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
    const bool later =
        (ties::StrikesOtherSite(c_, mention, before) && ties::CameLater(c_.Text(mention.field), mention.word)) ||
        ties::IsSecondOfTwo(c_, mention, before) || ties::FallsOnOtherSite(c_, mention, before);
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

  // "هذه العمليات", "these operations"; "عملياته الجديدة".
  bool IsPointedAt(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    const auto& readings = field.lattice.readings[mention.word];
    if (mention.plural && !mention.verb && !mention.place && !mention.date &&
        std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.Has(kPronoun) && a.lexeme->Is("generic-event"); }))
      return true;
    return mention.plural && mention.word > 0 && field.SameSentence(mention.word - 1, mention.word) &&
           field.lattice.Is(mention.word - 1, "demonstrative");
  }

  // "The monitor counted 50 attacks since January. The attacks left 22 dead": in English the article alone points back;
  // in Arabic where they had a result, "وأسفرت الهجمات عن".
  bool AreTheMany(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (!mention.plural || !mention.definite || mention.verb || mention.place || mention.date || mention.first == 0)
      return false;
    if (field.lattice.lang == "en") return field.lattice.Is(mention.first - 1, "article");
    const std::uint32_t before = mention.word - 1;
    return field.SameSentence(before, mention.word) && field.lattice.Is(before, "result") &&
           field.tokens[mention.word].folded.starts_with("ال");
  }

  // Of its sentence; of "these operations" of the sentence before as well.
  std::optional<std::uint32_t> SummaryBefore(std::uint32_t m) const {
    const EventMention& mention = c_.mentions[m];
    const FieldText& field = c_.Text(mention.field);
    const bool many = AreTheMany(mention);
    const std::uint32_t back = IsPointedAt(mention) || many ? 1 : 0;
    for (std::uint32_t i = m; i-- > 0;) {
      if (c_.mentions[i].field != mention.field ||
          field.tokens[c_.mentions[i].word].sentence + back < field.tokens[mention.word].sentence)
        break;
      if (many && (c_.mentions[i].type != mention.type || c_.mentions[i].verb)) break;
      if (c_.mentions[i].summary != kNone) return c_.mentions[i].summary;
    }
    return std::nullopt;
  }

  // The draft that the mention tells of, by what ranks highest, or kNone.
  std::uint32_t Join(const EventMention& mention) const {
    std::uint32_t best = kNone;
    int best_rank = -1;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      const Draft& draft = c_.drafts[r];
      const bool again = ties::TakesUpMunition(c_, mention, draft) || ties::TellsFormerToll(c_, mention, draft) ||
                         ties::IsHeadedByLine(c_, mention, draft);
      if (!again && (IsToldApart(mention, r) || LiesBackApart(mention, r) || IsFarFrom(mention, r))) continue;
      int rank = static_cast<int>(r);
      // A title may tell of two events: the text opens with that whose word it says again.
      if (ties::OpensText(c_, mention) && ties::SaysAgain(c_, mention, draft)) rank += 30;
      // "القبض على خمسة من خلية تفجير الكنيسة", and the text: "وكان تفجير الكنيسة أوقع 25 قتيلا".
      if (IsChargedInTitle(draft) && mention.type == c_.mentions[draft.mentions.front()].type) rank += kCharged;
      const std::optional<int> placed = ties::RankOfPlace(c_, mention, r);
      if (!placed && !again) continue;
      rank += placed.value_or(0);
      if (draft.types.contains(mention.type)) rank += 20;
      // "والثانية في كذا. وندد المجلس بالتفجير": the blast told before, and not what was told last.
      if (TakesUpAnother(mention, draft)) rank -= kByTheWay;
      // "مداهمة وكر من نفذوا الكمين", and the text: of the ambush, and then "وداهمت القوات".
      if (IsOfRaidTold(mention, draft)) rank -= kByTheWay;
      // "The army announced the attack, with sources telling of another": what follows is of the first.
      if (IsAnotherByTheWay(draft)) rank -= kByTheWay;
      // "وأعلن التنظيم مسؤوليته عن العملية": for what the title tells.
      if (ties::IsAvowed(c_, mention) && IsOfTitle(draft)) rank += kAvowed;
      // The event that the text speaks of right now comes first.
      const std::optional<std::uint32_t> back = SentencesSince(mention, draft);
      if (back && *back == 0) rank += 80;
      if (back && *back == 1) rank += 40;
      // "وقضى أخوه قبل أعوام في هجوم كهذا. وتبنت الحركة الهجوم": the news, and not what was recalled by the way.
      if (draft.older && mention.definite && !mention.date && back && *back > 0 && IsByTheWay(draft) &&
          IsNewsOf(mention))
        rank -= kByTheWay;
      // "killing two near a base that was hit by a blast in June. The explosion destroyed shops": the news.
      if (back && *back > 0 && mention.definite && !mention.date && IsRecalledBeside(mention, draft)) rank -= kByTheWay;
      // "In X, rebels overran a post. 15 were killed in the battle": the event of X, which the sentence before opens.
      if (IsOpenedBefore(mention, draft)) rank += kOpened;
      if (rank > best_rank) {
        best_rank = rank;
        best = r;
      }
    }
    return best;
  }

  bool IsOfTitle(const Draft& draft) const {
    return !draft.older && std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                       [&](std::uint32_t m) { return c_.mentions[m].field == 0; });
  }

  // A definite word that says what it was, of which another draft tells and this one does not.
  bool TakesUpAnother(const EventMention& mention, const Draft& draft) const {
    if (!mention.definite || mention.verb || mention.weak || mention.plural || draft.types.contains(mention.type))
      return false;
    // "a helicopter had hunted down three men ... in that raid": what names no type may be of any.
    // "وفي حادث منفصل قتل اثنان. وقال القائد إن أربعة أصيبوا في الغارة": the strike that was told before it.
    const bool back = draft.types.size() == 1 && draft.types.contains(EventType::kOther) &&
                      c_.Text(mention.field).lattice.lang == "ar" &&
                      std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& other) {
                        return &other != &draft && !other.older && ties::SaysAgain(c_, mention, other);
                      });
    if ((draft.types.contains(EventType::kOther) && !back) || ties::TakesUpTarget(c_, mention, draft)) return false;
    // "... over the bombing. 25 people were killed in the bombing": that one, though the arrests are the news.
    const bool told = c_.Text(mention.field).lattice.lang == "en" &&
                      std::any_of(c_.drafts.begin(), c_.drafts.end(),
                                  [&](const Draft& other) { return other.types.contains(mention.type); });
    // "هجوم على مركز أمني" beside a raid, and then "الهجوم": of what was called so.
    const bool again =
        mention.type == EventType::kAttack && draft.types.size() == 1 && draft.types.contains(EventType::kRaid) &&
        std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& other) {
          return !other.older && !other.types.contains(EventType::kRaid) && ties::SaysAgain(c_, mention, other);
        });
    return (!mention.open_type || mention.type == EventType::kBombing || again || back) && (told || IsNewsOf(mention));
  }

  // A raid's word, of which the title tells, and the draft of what others did; and the reverse: "خلية تفجير الكنيسة",
  // and behind the raid "وكان تفجير الكنيسة".
  bool IsOfRaidTold(const EventMention& mention, const Draft& draft) const {
    const auto holds = [](const Draft& told, EventType type) { return told.types.contains(type); };
    if (c_.Text(mention.field).lattice.lang != "ar") return false;
    if (mention.type == EventType::kBombing || mention.type == EventType::kAttack)
      return !mention.verb && draft.types.size() == 1 && holds(draft, EventType::kRaid) &&
             std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& other) {
               return IsOfTitle(other) && holds(other, mention.type) && !holds(other, EventType::kRaid);
             });
    if (mention.type != EventType::kRaid || holds(draft, EventType::kRaid) || holds(draft, EventType::kClash) ||
        holds(draft, EventType::kOther))
      return false;
    return std::any_of(c_.drafts.begin(), c_.drafts.end(),
                       [&](const Draft& other) { return IsOfTitle(other) && holds(other, EventType::kRaid); });
  }

  bool IsPrevious(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    return mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
           field.lattice.Is(mention.first - 1, "previous");
  }

  // Told once, as another that has neither a day nor a place.
  bool IsAnotherByTheWay(const Draft& draft) const {
    if (draft.mentions.size() != 1 || !draft.places.empty() || !draft.dates.empty() || c_.drafts.size() < 2)
      return false;
    const EventMention& mention = c_.mentions[draft.mentions.front()];
    return c_.Text(mention.field).lattice.lang == "en" && mention.field == 1 && ties::IsAnother(c_, mention);
  }

  // Told in a relative clause alone, or as what the news came long after.
  bool IsByTheWay(const Draft& draft) const {
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      if (c_.mentions[m].led_up) return true;
      const FieldText& field = c_.Text(c_.mentions[m].field);
      return field.clauses[field.clause_at[c_.mentions[m].word]].link == ClauseLink::kRelative;
    });
  }

  // English: the sentence before the mention's opens with "In X,", tells no event itself, and X is the draft's place.
  bool IsOpenedBefore(const EventMention& mention, const Draft& draft) const {
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || mention.field != 1 || mention.place || mention.date || draft.older) return false;
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    if (first == 0) return false;
    const std::uint32_t end = first;
    while (first > 0 && field.SameSentence(first - 1, end - 1)) --first;
    const bool told = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& other) {
      return other.field == 1 && other.no_event.empty() && other.word >= first && other.word < end;
    });
    if (told || !field.lattice.Is(first, "locative") || field.NameAt(first + 1) == nullptr) return false;
    const NamePhrase& name = *field.NameAt(first + 1);
    const std::uint32_t place = c_.entity_of[1][field.name_at[first + 1]];
    const std::uint32_t behind = name.last + 1;
    if (name.type != EntityType::kPlace || place == kNone || behind >= end || field.tokens[behind].folded != ",")
      return false;
    return std::any_of(draft.places.begin(), draft.places.end(),
                       [&](const auto& told_at) { return c_.places.Same(place, told_at.first); });
  }

  // English: older, and told in one sentence alone, in which the news of that type is told as well.
  bool IsRecalledBeside(const EventMention& mention, const Draft& draft) const {
    if (c_.Text(mention.field).lattice.lang != "en" || !draft.older || draft.mentions.empty()) return false;
    const FieldText& field = c_.Text(mention.field);
    const auto here = [&](std::uint32_t m) {
      return c_.mentions[m].field == mention.field && field.tokens[c_.mentions[m].word].sentence == draft.last_sentence;
    };
    if (!std::all_of(draft.mentions.begin(), draft.mentions.end(), here)) return false;
    return std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& news) {
      return !news.older && news.types.contains(mention.type) &&
             std::any_of(news.mentions.begin(), news.mentions.end(), here);
    });
  }

  // A draft that does not lie back tells of its type.
  bool IsNewsOf(const EventMention& mention) const {
    return std::any_of(c_.drafts.begin(), c_.drafts.end(),
                       [&](const Draft& draft) { return !draft.older && draft.types.contains(mention.type); });
  }

  // How many sentences of the mention's field lie between, if the draft was told of there.
  std::optional<std::uint32_t> SentencesSince(const EventMention& mention, const Draft& draft) const {
    if (draft.last_field != mention.field) return std::nullopt;
    return c_.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence;
  }

  // A definite noun takes up an event of any kind; an indefinite one says its own.
  bool IsToldApart(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    const auto m = static_cast<std::uint32_t>(&mention - c_.mentions.data());
    if ((ties::IsAnother(c_, mention) && !ties::IsItemOfTitle(c_, m, draft)) ||
        ties::IsAnotherThere(c_, mention, draft) || ties::TypesClash(c_, mention, r) ||
        ties::CountedApart(c_, mention, draft) || ties::ComparedApart(c_, mention, draft) ||
        ties::HeadedApart(c_, mention, draft) || ties::ToldBeside(c_, mention, draft) ||
        ties::FiresBack(c_, mention, r) || ties::StrikesOtherSide(c_, mention, draft) ||
        ties::TurnsAway(c_, mention, draft) || ties::StandsApart(c_, mention, draft) ||
        ties::IsOfTheSameDay(c_, mention, draft) || ties::ListedApart(c_, mention, draft) ||
        ties::DatesClash(c_, mention, draft) || ties::IsWitnessed(c_, mention, draft) ||
        ties::LiesLongBack(c_, mention, draft) || ties::OpensOtherDay(c_, mention, draft) ||
        ties::RemindsOf(c_, mention, draft) || ties::IsAnsweredThere(c_, mention, draft) ||
        ties::IsAnswered(c_, mention, draft) || ties::IsDeedOfOne(c_, mention, draft) ||
        ties::IsAttemptApart(c_, mention, draft) || ties::IsNextItem(c_, mention, draft) ||
        ties::EachHasItsDead(c_, mention, draft) || ties::IsMeanwhileElsewhere(c_, mention, draft) ||
        ties::IsNextOfTitle(c_, mention, draft) ||
        (draft.mentions.size() == 1 && ties::EachHasItsVerb(c_, c_.mentions[draft.mentions.front()], mention)) ||
        ties::HasOtherDeadThere(c_, mention, draft) || ties::BefellOthersBefore(c_, mention, draft) ||
        ties::IsPassedBy(c_, mention, draft) || ties::IsOtherAct(c_, mention, draft) ||
        ties::IsAtOtherCamp(c_, mention, draft) || ties::IsListedInTitle(c_, mention, draft) ||
        ties::StrikesOtherSite(c_, mention, draft) || ties::IsRaidAfter(c_, mention, draft) ||
        ties::IsOfThoseRaided(c_, mention, draft) || ties::IsTownOfCampaign(c_, mention, draft) ||
        ties::IsSecondBlow(c_, mention, draft) || ties::StrikesAgain(c_, mention, draft))
      return true;
    if (ties::HitsNewTarget(c_, mention, draft) || ties::SparesAll(c_, mention, draft) ||
        ties::HasOtherDayAndDead(c_, mention, draft) || ties::IsDeedHoursApart(c_, mention, draft))
      return true;
    // "وفي وقت سابق قتل تسعة في هجومين": of several, where the text has told of one.
    const bool several = mention.count && *mention.count > 1 &&
                         std::none_of(draft.mentions.begin(), draft.mentions.end(),
                                      [&](std::uint32_t m) { return c_.mentions[m].count || c_.mentions[m].plural; });
    return ties::RecallsAnother(c_, mention) && SentencesSince(mention, draft) != 0U &&
           (several || !draft.types.contains(mention.type));
  }

  // What the title says that others did, and nothing else yet.
  bool IsChargedInTitle(const Draft& draft) const {
    return draft.mentions.size() == 1 && c_.mentions[draft.mentions.front()].charged &&
           c_.mentions[draft.mentions.front()].field == 0;
  }

  // A day of its own says whether it lies back; a word without one goes on with what was just told.
  bool LiesBackApart(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    // "... بعد هجوم كذا", and then the text: "غداة هجوم استهدف قاعدة في كذا".
    const bool of_title = mention.older && !draft.older && draft.last_field == 0 && draft.dates.empty() &&
                          ties::OpensText(c_, mention) &&
                          (ties::SaysAgain(c_, mention, draft) || IsLooseTitle(mention, draft));
    // "خمسة من خلية تفجير الكنيسة", and the text tells of the bombing.
    if (IsChargedInTitle(draft) && c_.mentions[draft.mentions.front()].type == mention.type) return false;
    if (mention.date && draft.older && !mention.older && ties::RecallsIts(c_, mention, draft)) return false;
    // "... held over a church shooting. One man was killed in the attack on Sunday": when that was.
    if (mention.date && mention.definite && draft.older && draft.dates.empty() && draft.types.contains(mention.type) &&
        c_.Text(mention.field).lattice.lang == "en")
      return false;
    if (mention.date) return mention.older != draft.older && !of_title && !ties::TellsWhen(c_, mention, draft);
    // "The attack comes days after an explosion killed": another, though no day is told.
    // So is the attack over which others are arrested.
    // "The earlier bout of violence" as well
    if (mention.older && !draft.older && c_.Text(mention.field).lattice.lang == "en" &&
        (!mention.definite || !draft.types.contains(mention.type) || IsPrevious(mention)))
      return true;
    return draft.older && !ties::Continues(c_, mention, r) && !(mention.definite && draft.types.contains(mention.type));
  }

  // "Coalition bus bombing a war crime", and the text: "The coalition's airstrike on a bus in X on 9 August": the
  // title's word leaves the weapon open, and the title tells no place and no figure.
  bool IsLooseTitle(const EventMention& mention, const Draft& draft) const {
    return c_.Text(mention.field).lattice.lang == "en" && !mention.verb && draft.places.empty() &&
           c_.drafts.size() == 1 && mention.place && c_.frames[0].fillings.empty() &&
           std::all_of(draft.mentions.begin(), draft.mentions.end(),
                       [&](std::uint32_t m) { return c_.mentions[m].open_type && c_.mentions[m].field == 0; });
  }

  // Of what was recalled in passing sentences before.
  bool IsFarFrom(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    const std::uint32_t place = c_.PlaceOf(mention), apart = SentencesSince(mention, draft).value_or(0);
    if (r == 0 || apart < 2 || place == kNone || mention.definite || ties::RecallsIts(c_, mention, draft)) return false;
    // "هجوم شمال البلاد" recalled in passing, and an attack on a named place sentences later, are seldom one.
    const bool vague =
        !draft.places.empty() && std::all_of(draft.places.begin(), draft.places.end(),
                                             [&](const auto& other) { return c_.places.IsCoarse(other.first); });
    if (vague && !c_.places.IsCoarse(place)) return true;
    // Of another kind, at a place of its own, and long after: "وكان أبرزها هذا العام اغتيال فلان في X".
    return apart > 4 && draft.places.empty() && !mention.weak && !mention.open_type &&
           !draft.types.contains(mention.type);
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
    if (mention.place && c_.PlaceOf(mention) != kNone && !loose) {
      const NamePhrase& name = c_.Text(mention.field).names[*mention.place];
      draft.places[c_.PlaceOf(mention)] += 1;
      if (!mention.around_place) draft.outright.insert(c_.PlaceOf(mention));
      draft.place_quotes.emplace(c_.PlaceOf(mention), c_.Text(mention.field).tokens.SpanOf(name.cue, name.last));
    }
    if (mention.date) draft.dates.emplace_back(mention.field, *mention.date);
    mention.takes_up = TakesUpAny(mention, draft);
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
