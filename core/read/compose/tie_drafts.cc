#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/tie_figures.h"
#include "core/read/compose/ties.h"

// Which of the events told so far a mention tells of: those that it is told apart from fall out, the rest are ranked by
// place, by type, and by how lately the text spoke of them; the news before what is recalled by the way.

namespace isnad::ties {
namespace {

constexpr int kAvowed = 200;   // what the title's event gains where somebody says that it was his deed
constexpr int kCharged = 60;   // what the deed in the title of those who were taken gains where the text tells of such
constexpr int kOpened = 80;    // what the draft gains whose place opens the sentence before, which names no event
constexpr int kByTheWay = 60;  // what an older event loses against the news

class Drafts {
 public:
  explicit Drafts(const Composition& c) : c_(c) {}

  // The draft that the mention tells of, by what ranks highest, or kNone.
  std::uint32_t Join(const EventMention& mention) const {
    if (const std::optional<std::uint32_t> last = ToldLast(mention)) return *last;
    std::uint32_t best = kNone;
    int best_rank = -1;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      const Draft& draft = c_.drafts[r];
      const bool again = TakesUpMunition(c_, mention, draft) || TellsFormerToll(c_, mention, draft) ||
                         IsHeadedByLine(c_, mention, draft);
      if (!again && (IsToldApart(mention, r) || LiesBackApart(mention, r) || IsFarFrom(mention, r))) continue;
      int rank = static_cast<int>(r);
      // A title may tell of two events: the text opens with that whose word it says again.
      if (OpensText(c_, mention) && SaysAgain(c_, mention, draft)) rank += 30;
      // "القبض على خمسة من خلية تفجير الكنيسة", and the text: "وكان تفجير الكنيسة أوقع 25 قتيلا".
      if (IsChargedInTitle(draft) && mention.type == c_.mentions[draft.mentions.front()].type) rank += kCharged;
      const std::optional<int> placed = RankOfPlace(c_, mention, r);
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
      if (IsAvowed(c_, mention) && IsOfTitle(draft)) rank += kAvowed;
      // The event that the text speaks of right now comes first.
      const std::optional<std::uint32_t> back = SentencesSince(mention, draft);
      if (back && *back == 0) rank += 80;
      if (back && *back == 1) rank += 40;
      // "وقضى أخوه قبل أعوام في هجوم كهذا. وتبنت الحركة الهجوم": the news, and not what was recalled by the way.
      if (draft.older && mention.definite && !mention.date && back && *back > 0 && IsByTheWay(draft) &&
          IsNewsOf(mention))
        rank -= kByTheWay;
      // "المتهم بزرع عبوة انفجرت الجمعة الماضي. ووصلت فرق إلى موقع الحادث": that of the title, which came days later.
      if (mention.definite && !mention.date && back && *back > 0 && IsByTheWay(draft) && CameDaysBefore(draft))
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

 private:
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
                        return &other != &draft && !other.older && SaysAgain(c_, mention, other);
                      });
    if ((draft.types.contains(EventType::kOther) && !back) || TakesUpTarget(c_, mention, draft)) return false;
    // "... over the bombing. 25 people were killed in the bombing": that one, though the arrests are the news.
    const bool told = c_.Text(mention.field).lattice.lang == "en" &&
                      std::any_of(c_.drafts.begin(), c_.drafts.end(),
                                  [&](const Draft& other) { return other.types.contains(mention.type); });
    // "هجوم على مركز أمني" beside a raid, and then "الهجوم": of what was called so.
    const bool again =
        mention.type == EventType::kAttack && draft.types.size() == 1 && draft.types.contains(EventType::kRaid) &&
        std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& other) {
          return !other.older && !other.types.contains(EventType::kRaid) && SaysAgain(c_, mention, other);
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
    return c_.Text(mention.field).lattice.lang == "en" && mention.field == 1 && IsAnother(c_, mention);
  }

  // Told in a relative clause alone, or as what the news came long after.
  bool IsByTheWay(const Draft& draft) const {
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      if (c_.mentions[m].led_up) return true;
      const FieldText& field = c_.Text(c_.mentions[m].field);
      return field.clauses[field.clause_at[c_.mentions[m].word]].link == ClauseLink::kRelative;
    });
  }

  // Arabic: all its days are before those of an event of the title.
  bool CameDaysBefore(const Draft& draft) const {
    const auto day_of = [&](const auto& date) -> const Date& { return c_.Text(date.first).dates[date.second].date; };
    const auto known = [&](const auto& date) { return day_of(date).known(); };
    if (draft.dates.empty() || !std::all_of(draft.dates.begin(), draft.dates.end(), known)) return false;
    return std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& news) {
      if (!IsOfTitle(news) || news.dates.empty()) return false;
      return std::all_of(news.dates.begin(), news.dates.end(), [&](const auto& day) {
        return c_.Text(day.first).lattice.lang == "ar" && known(day) &&
               std::all_of(draft.dates.begin(), draft.dates.end(),
                           [&](const auto& before) { return *day_of(before).to < *day_of(day).from; });
      });
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
  // English: "Israel responded with air strikes": others than what was answered.
  bool IsAnswer(const EventMention& mention) const {
    constexpr std::uint32_t kBack = 4;  // tokens from the noun to "with"
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || mention.verb || mention.definite) return false;
    for (std::uint32_t at = mention.first; at > 1 && mention.first - at < kBack; --at) {
      if (!field.SameSentence(at - 2, mention.word)) return false;
      if (field.tokens[at - 1].folded == "with") return IsListed(field, at - 2, "answers-with");
    }
    return false;
  }

  // English: "One boy was killed in that attack": what the text told last, whatever the word calls it.
  std::optional<std::uint32_t> ToldLast(const EventMention& mention) const {
    constexpr std::uint32_t kBack = 3;  // tokens from the noun to "that"
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || mention.field != 1 || mention.verb || !mention.definite || mention.place ||
        mention.plural)
      return std::nullopt;
    bool that = false;
    for (std::uint32_t at = mention.first; at > 1 && mention.first - at < kBack && !that; --at) {
      if (!field.SameSentence(at - 2, mention.word)) return std::nullopt;
      that = field.tokens[at - 1].folded == "that" && field.lattice.Is(at - 2, "preposition");
    }
    if (!that) return std::nullopt;
    const std::uint32_t sentence = field.tokens[mention.word].sentence;
    std::optional<std::uint32_t> last;
    std::uint32_t word = 0;
    for (const EventMention& told : c_.mentions) {
      if (told.field != 1 || told.word >= mention.word || told.report == kNone || !told.no_event.empty() ||
          field.tokens[told.word].sentence + 1 < sentence || told.word < word)
        continue;
      word = told.word;
      last = told.report;
    }
    return last;
  }

  bool IsToldApart(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    if (IsAnswer(mention) && draft.last_field == mention.field && !draft.mentions.empty()) return true;
    const auto m = static_cast<std::uint32_t>(&mention - c_.mentions.data());
    if (IsToldInHeading(c_, mention, draft) || TellsAnotherAgain(c_, mention, draft)) return false;
    if ((IsAnother(c_, mention) && !IsItemOfTitle(c_, m, draft)) || IsAnotherThere(c_, mention, draft) ||
        TypesClash(c_, mention, r) || CountedApart(c_, mention, draft) || ComparedApart(c_, mention, draft) ||
        HeadedApart(c_, mention, draft) || ToldBeside(c_, mention, draft) || FiresBack(c_, mention, r) ||
        StrikesOtherSide(c_, mention, draft) || TurnsAway(c_, mention, draft) || StandsApart(c_, mention, draft) ||
        IsOfTheSameDay(c_, mention, draft) || ListedApart(c_, mention, draft) || DatesClash(c_, mention, draft) ||
        IsWitnessed(c_, mention, draft) || LiesLongBack(c_, mention, draft) || OpensOtherDay(c_, mention, draft) ||
        RemindsOf(c_, mention, draft) || IsAnsweredThere(c_, mention, draft) || IsAnswered(c_, mention, draft) ||
        IsDeedOfOne(c_, mention, draft) || IsAttemptApart(c_, mention, draft) || IsNextItem(c_, mention, draft) ||
        EachHasItsDead(c_, mention, draft) || IsMeanwhileElsewhere(c_, mention, draft) ||
        IsNextOfTitle(c_, mention, draft) ||
        (draft.mentions.size() == 1 && EachHasItsVerb(c_, c_.mentions[draft.mentions.front()], mention)) ||
        HasOtherDeadThere(c_, mention, draft) || BefellOthersBefore(c_, mention, draft) ||
        IsPassedBy(c_, mention, draft) || IsOtherAct(c_, mention, draft) || IsAtOtherCamp(c_, mention, draft) ||
        IsListedInTitle(c_, mention, draft) || StrikesOtherSite(c_, mention, draft) ||
        IsRaidAfter(c_, mention, draft) || IsOfThoseRaided(c_, mention, draft) ||
        IsTownOfCampaign(c_, mention, draft) || IsSecondBlow(c_, mention, draft) || StrikesAgain(c_, mention, draft))
      return true;
    if (HitsNewTarget(c_, mention, draft) || SparesAll(c_, mention, draft) || HurtsNobody(c_, mention, draft) ||
        AddsElsewhere(c_, mention, draft) || HasOtherDayAndDead(c_, mention, draft) ||
        IsDeedHoursApart(c_, mention, draft))
      return true;
    if (IsRestOfThem(c_.Text(mention.field), mention) || CameUponIt(c_, mention, draft) ||
        IsAtFuneral(c_, mention, draft) || IsSweepOfItsDay(c_, mention, draft) ||
        StrikesOthersAgain(c_, mention, draft))
      return true;
    // "وفي وقت سابق قتل تسعة في هجومين": of several, where the text has told of one.
    const bool several = mention.count && *mention.count > 1 &&
                         std::none_of(draft.mentions.begin(), draft.mentions.end(),
                                      [&](std::uint32_t m) { return c_.mentions[m].count || c_.mentions[m].plural; });
    return RecallsAnother(c_, mention) && SentencesSince(mention, draft) != 0U &&
           (several || !draft.types.contains(mention.type) || !IsSaidBefore(mention));
  }

  // "وفي وقت سابق قالت الشرطة إن خمسة قتلوا في انفجار": an older account of the same.
  bool IsSaidBefore(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
      if (field.lattice.Is(at - 1, "say-verb") || field.lattice.Is(at - 1, "that")) return true;
    return false;
  }

  // What the title says that others did, and nothing else yet.
  bool IsChargedInTitle(const Draft& draft) const {
    return draft.mentions.size() == 1 && c_.mentions[draft.mentions.front()].charged &&
           c_.mentions[draft.mentions.front()].field == 0;
  }

  // "20 كانون الثاني", be its year known or not.
  bool TellsDayOfYear(int f, std::uint32_t date) const {
    const DatePhrase& phrase = c_.Text(f).dates[date];
    return c_.Text(f).lattice.lang == "ar" && (phrase.day.has_value() || phrase.date.basis == Basis::kStated);
  }

  // "وكانت سيارة انفجرت": a verb whose sentence opens so.
  bool OpensAsPast(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    std::uint32_t first = mention.word;
    while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
    const auto& readings = field.lattice.readings[first];
    return mention.verb && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->Is("be") && a.form == VerbForm::kPast && a.Has(kWa);
           });
  }

  // A day of its own says whether it lies back; a word without one goes on with what was just told.
  bool LiesBackApart(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = c_.drafts[r];
    // "... بعد هجوم كذا", and then the text: "غداة هجوم استهدف قاعدة في كذا".
    const bool of_title = mention.older && !draft.older && draft.last_field == 0 && draft.dates.empty() &&
                          OpensText(c_, mention) && (SaysAgain(c_, mention, draft) || IsLooseTitle(mention, draft));
    // "خمسة من خلية تفجير الكنيسة", and the text tells of the bombing.
    if (IsChargedInTitle(draft) && c_.mentions[draft.mentions.front()].type == mention.type) return false;
    if (mention.date && draft.older && !mention.older && RecallsIts(c_, mention, draft)) return false;
    // "... held over a church shooting. One man was killed in the attack on Sunday": when that was.
    if (mention.date && mention.definite && draft.older && draft.dates.empty() && draft.types.contains(mention.type) &&
        c_.Text(mention.field).lattice.lang == "en")
      return false;
    if (mention.date && TellsDayOfTitle(mention, draft)) return false;
    // "بعد ساعات من تفجير كذا. وكانت سيارة انفجرت في 20 كانون الثاني الماضي": two that lie back, one with a day of its
    // own.
    if (mention.date && mention.older && draft.older && OpensAsPast(mention) &&
        TellsDayOfYear(mention.field, *mention.date) &&
        std::none_of(draft.dates.begin(), draft.dates.end(),
                     [&](const auto& date) { return TellsDayOfYear(date.first, date.second); }))
      return true;
    if (mention.date) return mention.older != draft.older && !of_title && !TellsWhen(c_, mention, draft);
    // "The attack comes days after an explosion killed": another, though no day is told.
    // So is the attack over which others are arrested.
    // "The earlier bout of violence" as well
    if (mention.older && !draft.older && c_.Text(mention.field).lattice.lang == "en" &&
        (!mention.definite || !draft.types.contains(mention.type) || IsPrevious(mention)))
      return true;
    if (draft.older && RepeatsNews(mention)) return true;
    return draft.older && !Continues(c_, mention, r) && !(mention.definite && draft.types.contains(mention.type));
  }

  // "قتل شخص وأصيب ثلاثة في غارة، غداة غارات واسعة. وقالت الوزارة إن غارة أدت إلى قتيل وثلاثة جرحى": with the figures
  // of the news, and nothing that lies back.
  bool RepeatsNews(const EventMention& mention) const {
    if (mention.older || mention.field != 1) return false;
    const Figures told = FiguresBeside(c_, mention.word);
    return !told.empty() && std::any_of(c_.drafts.begin(), c_.drafts.end(), [&](const Draft& news) {
      return !news.older && news.types.contains(mention.type) && ShareFigure(told, FiguresOf(c_, news));
    });
  }

  // "بعد يوم من إنزال كذا.. الإفراج عن اثنين", and the text: "اعتقلتهم في إنزال في كذا فجر الأربعاء".
  bool TellsDayOfTitle(const EventMention& mention, const Draft& draft) const {
    const auto of_title = [&](std::uint32_t m) { return c_.mentions[m].field == 0 && c_.mentions[m].date; };
    if (!draft.older || mention.field != 1 || c_.drafts.size() != 1 || !draft.types.contains(mention.type) ||
        draft.mentions.empty() || !std::all_of(draft.mentions.begin(), draft.mentions.end(), of_title))
      return false;
    const DatePhrase& told = c_.Text(0).dates[*c_.mentions[draft.mentions.front()].date];
    const Date& day = c_.Text(1).dates[*mention.date].date;
    return told.of_next && told.date.known() && day.known() && *day.from <= *told.date.to &&
           *day.to >= *told.date.from && c_.document.own_day && *day.to < *c_.document.own_day;
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
    if (r == 0 || apart < 2 || place == kNone || mention.definite || RecallsIts(c_, mention, draft)) return false;
    // "هجوم شمال البلاد" recalled in passing, and an attack on a named place sentences later, are seldom one.
    const bool vague =
        !draft.places.empty() && std::all_of(draft.places.begin(), draft.places.end(),
                                             [&](const auto& other) { return c_.places.IsCoarse(other.first); });
    if (vague && !c_.places.IsCoarse(place)) return true;
    // Of another kind, at a place of its own, and long after: "وكان أبرزها هذا العام اغتيال فلان في X".
    return apart > 4 && draft.places.empty() && !mention.weak && !mention.open_type &&
           !draft.types.contains(mention.type);
  }

  const Composition& c_;
};

}  // namespace

std::uint32_t DraftOf(const Composition& c, const EventMention& mention) { return Drafts(c).Join(mention); }

}  // namespace isnad::ties
