#include <algorithm>
#include <map>
#include <tuple>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/lead_places.h"
#include "core/read/compose/report_types.h"
#include "core/read/compose/ties.h"
#include "core/read/dates/report_date.h"
#include "core/read/en/event_places.h"
#include "core/read/events/event_places.h"
#include "core/read/events/event_sites.h"
#include "core/read/sources/acting_places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::uint32_t kSlack = 24;  // bytes from a figure's words to whose they are: "عشرة من الشرطة"

class Reports {
 public:
  explicit Reports(Composition& c) : c_(c) {}

  void Run() {
    const std::uint32_t main = main_ = MainDraft();
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      const Draft& draft = c_.drafts[r];
      Report report;
      report.type = TypeOf(draft, r);
      report.role = draft.older && r != main ? Role::kBackground : r == main ? Role::kMain : Role::kPart;
      for (const std::uint32_t m : draft.mentions) {
        const EventMention& mention = c_.mentions[m];
        report.mentions.push_back(QuoteOf(mention));
      }
      report.mentions.insert(report.mentions.end(), draft.extra.begin(), draft.extra.end());
      std::sort(report.mentions.begin(), report.mentions.end());
      TakePlace(draft, r == main, report);
      TakeActors(c_, draft, report);
      TakeSites(draft, report);
      if (report.type == EventType::kRaid && IsStormedToKill(draft, r, report)) report.type = EventType::kAttack;
      if (report.type == EventType::kRaid && IsRaidByGunmen(c_, draft)) report.type = EventType::kAttack;
      report.type = TypeByLand(c_, draft, report.type);
      if (report.type == EventType::kRaid && IsMassacreByRaid(c_, draft, r)) report.type = EventType::kAttack;
      if (report.type == EventType::kBombing && IsAssaultWithBlast(c_, draft, r)) report.type = EventType::kAttack;
      if (report.type == EventType::kBombing && IsBombOnCar(c_, draft, r)) report.type = EventType::kAssassination;
      if (report.type == EventType::kAttack && IsOneOfStrikes(c_, draft, r)) report.type = EventType::kAirstrike;
      if (report.type == EventType::kAssassination && AreManyShot(c_, draft, r)) report.type = EventType::kAttack;
      if (report.type == EventType::kAttack && (IsShotByUnknown(draft, r) || IsShotAtOne(c_, draft, r)))
        report.type = EventType::kAssassination;
      report.date = DateOfReport(c_.document, DatesOf(draft), DatesOfOthers(r),
                                 report.mentions.empty() ? Span{} : report.mentions.front(), r == main, draft.older);
      for (const Claim& claim : c_.reading.claims)
        if (claim.report == r)
          for (const std::uint32_t name : claim.people_named)
            if (std::find(report.victims.begin(), report.victims.end(), name) == report.victims.end())
              report.victims.push_back(name);
      c_.reading.reports.push_back(std::move(report));
    }
  }

 private:
  // "انفجرت عبوة ناسفة", "قذيفة سقطت", "a roadside bomb struck": what did it, right beside the verb. A title's words
  // stay as they are.
  Span QuoteOf(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    const auto does = [&](std::uint32_t at) {
      return field.tokens[at].kind == TokenKind::kWord && field.NameAt(at) == nullptr &&
             (field.lattice.Is(at, "by-explosive") || field.lattice.Is(at, "by-artillery")) &&
             !field.lattice.Is(at, "person");
    };
    std::uint32_t first = mention.first, last = mention.last;
    if (mention.verb && mention.field == 1) {
      while (first > 0 && field.SameSentence(first - 1, mention.word) && does(first - 1)) --first;
      while (last + 1 < field.size() && field.SameSentence(last + 1, mention.word) && does(last + 1)) ++last;
    }
    return field.tokens.SpanOf(first, last);
  }

  // "قتل ثمانية في هجمات متفرقة أمس": the day of each.
  std::vector<std::pair<int, std::uint32_t>> DatesOf(const Draft& draft) const {
    if (!draft.dates.empty() || draft.older) return draft.dates;
    for (const EventMention& mention : c_.mentions)
      if (mention.summary != kNone && mention.date && ToldAfter(mention, draft) &&
          (ties::IsScattered(c_, mention) || IsLeadOfMany(mention)))
        return {{mention.field, *mention.date}};
    return draft.dates;
  }

  // "Twelve people were killed in attacks across Iraq on Monday", and then town by town.
  bool IsLeadOfMany(const EventMention& mention) const {
    const FieldText& field = c_.Text(mention.field);
    if (field.lattice.lang != "en" || !mention.plural || mention.verb || SentenceOf(mention) > 0) return false;
    const DatePhrase& day = field.dates[*mention.date];
    return !day.period && !day.saying && day.date.known() && *day.date.from == *day.date.to;
  }

  // "قتل رجل في كذا. وقبل أيام، قتل أربعة في عمليات متفرقة": what was told before them has another day.
  bool ToldAfter(const EventMention& round, const Draft& draft) const {
    if (draft.mentions.empty()) return draft.last_field == 1 && SentenceOf(round) <= draft.last_sentence;
    return std::any_of(draft.mentions.begin(), draft.mentions.end(),
                       [&](std::uint32_t m) {
                         const EventMention& told = c_.mentions[m];
                         return told.field == 1 && (round.field == 0 || round.word < told.word);
                       }) &&
           std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& told = c_.mentions[m];
             return round.field == 1 && told.field == 1 && told.word < round.word;
           });
  }

  std::uint32_t SentenceOf(const EventMention& mention) const {
    return mention.field == 1 ? c_.Text(1).tokens[mention.word].sentence : 0;
  }

  std::vector<std::pair<int, std::uint32_t>> DatesOfOthers(std::uint32_t report) const {
    std::vector<std::pair<int, std::uint32_t>> others;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
      if (r != report) others.insert(others.end(), c_.drafts[r].dates.begin(), c_.drafts[r].dates.end());
    return others;
  }

  // What the article is about: the event of its title, else of its first sentence with one that does not lie back.
  std::uint32_t MainDraft() const {
    std::uint32_t best = kNone;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
      if (c_.drafts[r].older) continue;
      const bool beside = best != kNone && IsBeside(r), before = best != kNone && IsBeside(best);
      if (best == kNone || (beside == before ? StartsBefore(r, best) : before)) best = r;
    }
    if (best == kNone && !c_.drafts.empty()) best = 0;
    return best;
  }

  // "تزامناً مع غارات.. مقتل مدني بقصف": what the title only sets the scene with is not what the article is about.
  bool IsBeside(std::uint32_t r) const {
    const std::vector<std::uint32_t>& mentions = c_.drafts[r].mentions;
    return !mentions.empty() &&
           std::all_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) { return c_.mentions[m].beside; });
  }

  // A report that its outcome word alone names may stand before those that an event word names.
  bool StartsBefore(std::uint32_t a, std::uint32_t b) const {
    const auto start = [&](const Draft& draft) {
      std::pair<int, std::uint32_t> first{2, 0};
      for (const std::uint32_t m : draft.mentions) {
        const EventMention& mention = c_.mentions[m];
        first = std::min(first, {mention.field, c_.Text(mention.field).tokens[mention.first].begin});
      }
      for (const Span& span : draft.extra) first = std::min(first, {span.in == Field::kTitle ? 0 : 1, span.begin});
      return first;
    };
    return start(c_.drafts[a]) < start(c_.drafts[b]);
  }

  // A raid that is called so holds the strikes and clashes in it. Gunmen who storm a house to kill somebody, or who
  // ambush a patrol that goes on to search the town, do not raid: there the word that comes first says what it was.
  bool IsRaid(const Draft& draft) const {
    const auto votes = [&](EventType type) {
      const auto at = draft.types.find(type);
      return at == draft.types.end() ? 0 : at->second;
    };
    const int raids = votes(EventType::kRaid);
    return raids >= 3 && raids > votes(EventType::kAssassination) && !StartsOtherwise(draft);
  }

  // An attack or an abduction comes first and is told of at least as often as the raid.
  bool StartsOtherwise(const Draft& draft) const {
    const auto raids = draft.types.find(EventType::kRaid);
    if (raids == draft.types.end()) return false;
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = c_.mentions[m];
      if (mention.type == EventType::kRaid) return false;
      // A massacre may be any of them, and so may an aggression.
      const Lattice& lattice = c_.Text(mention.field).lattice;
      if (mention.weak || lattice.Is(mention.word, "massacre") ||
          (lattice.Is(mention.word, "war") && mention.open_type))
        continue;
      const auto told = [&](EventType type) {
        return std::count_if(draft.mentions.begin(), draft.mentions.end(),
                             [&](std::uint32_t i) { return c_.mentions[i].type == type && !c_.mentions[i].weak; });
      };
      return (mention.type == EventType::kAttack || mention.type == EventType::kAbduction ||
              mention.type == EventType::kBombing) &&
             told(mention.type) >= told(EventType::kRaid);
    }
    return false;
  }

  // "اقتحام الساحة ... خلال عملية دخولها، واعتقل 75": whoever arrests there raids.
  bool IsStormedToArrest(const Draft& draft, std::uint32_t r) const {
    const bool stormed = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      return c_.Text(c_.mentions[m].field).lattice.Is(c_.mentions[m].word, "of-storm");
    });
    return stormed && std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& claim) {
             return claim.report == r && claim.outcome == Outcome::kArrested && claim.people.min > 0;
           });
  }

  // "وقعت الدورية في كمين، ثم فجر المهاجمون عبوة": the blast is a part of the ambush.
  // "هجوم على قاعدة، بدأ بتفجير سيارة تلاه اقتحام مسلحين": and where men come in behind the blast.
  bool OpensWithAttack(const Draft& draft) const {
    const bool stormed = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return c_.Text(mention.field).lattice.Is(mention.word, "of-storm");
    });
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = c_.mentions[m];
      // "هاجم مسلحون نقطة، وانفجرت عبوة بقوة الإسناد"
      const bool men = mention.verb && mention.type == EventType::kAttack && IsByMen(c_, mention);
      if (mention.weak || (mention.open_type && !stormed && !men)) continue;
      if (mention.type == EventType::kAttack) return true;
      if (mention.type == EventType::kBombing) return false;
    }
    return false;
  }

  // How much a word says of the type: one that leaves the weapon open next to nothing, a weak one what stands beside
  // it.
  static int WeightOf(const EventMention& mention) {
    if (mention.takes_up) return 0;
    if (mention.open_type) return 1;
    if (mention.weak) return mention.armed ? 50 : 1;
    return 100;
  }

  // Of two types told as often: any says more than "an attack"; a blast and the shells that followed it are what came
  // first.
  bool Outranks(const Draft& draft, EventType type, EventType best) const {
    // "عملية تسفيرات تكريت ... الهجوم الإرهابي": any word says more than "the operation".
    if (type == EventType::kAttack && best == EventType::kRaid) return IsOperationAlone(draft);
    if (best == EventType::kAttack && type != EventType::kClash) return type == EventType::kAssassination;
    const bool fight = type == EventType::kClash;
    const bool stormed = type == EventType::kAttack && (best == EventType::kAirstrike || best == EventType::kShelling);
    if (type != EventType::kBombing && !fight && !stormed) return false;
    const auto first_told = [&](EventType of) {
      return std::find_if(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
        const EventMention& mention = c_.mentions[m];
        return mention.type == of && !mention.weak && !mention.open_type;
      });
    };
    // "اقتحم مسلحون معسكرا. وقصفت مروحيات مواقعهم"
    if (stormed) {
      const auto attack = first_told(type);
      return attack < first_told(best) &&
             c_.Text(c_.mentions[*attack].field).lattice.Is(c_.mentions[*attack].word, "of-storm");
    }
    return (best == EventType::kShelling || (fight && best == EventType::kAttack)) &&
           first_told(type) < first_told(best);
  }

  // No word of the raid but "operation", nor whose.
  bool IsOperationAlone(const Draft& draft) const {
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      const Lattice& lattice = c_.Text(mention.field).lattice;
      if (mention.type == EventType::kAttack) return !mention.weak;
      return mention.type != EventType::kRaid ||
             (mention.weak && lattice.lang == "ar" && lattice.Is(mention.word, "generic-event") &&
              !lattice.Is(mention.word, "of-forces"));
    });
  }

  // "اغتال مجهولون ضابطا بتفجير سيارته": what it was done by makes it no other.
  bool IsAssassination(const Draft& draft) const {
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = c_.mentions[m];
      if (mention.weak || mention.type == EventType::kOther) continue;
      return mention.type == EventType::kAssassination && !mention.plural;
    }
    return false;
  }

  // "انفجرت عبوة برتل، ثم فتح مسلحون النار عليه": the blast opened the attack.
  bool GoesOnByGun(const Draft& draft) const {
    constexpr std::uint32_t kReach = 4;  // tokens from "ثم" to the word
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      const FieldText& field = c_.Text(mention.field);
      const bool clash = mention.type == EventType::kClash;  // "انفجرت عبوة، أعقبها اشتباك"
      if ((mention.type != EventType::kAttack && !clash) || mention.weak || mention.open_type) return false;
      for (std::uint32_t back = 1; back <= kReach && back <= mention.word; ++back) {
        const std::uint32_t at = mention.word - back;
        if (!field.SameSentence(at, mention.word)) return false;
        if (field.lattice.Is(at, "then") || field.lattice.Is(at, "part-link")) return true;
      }
      return false;
    });
  }

  bool AllOpen(const Draft& draft, EventType type) const {
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      return c_.mentions[m].type != type || c_.mentions[m].open_type || c_.mentions[m].weak;
    });
  }

  // "استهدفت بسيارة مفخخة": the weapon tells the type.
  bool IsByMeans(const Draft& draft, EventType type) const {
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return mention.type == type && mention.armed && mention.by_means;
    });
  }

  // "أفرج عن 12 أسيرا. وتمت العملية عند المعبر": an operation in which people were let go, and nobody was freed by
  // force.
  bool IsRelease(const Draft& draft, std::uint32_t r) const {
    const bool operation =
        !draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
          const EventMention& mention = c_.mentions[m];
          return mention.definite && mention.weak && mention.type == EventType::kRaid;
        });
    if (!operation) return false;
    bool freed = false;
    for (const Claim& claim : c_.reading.claims) {
      if (claim.report != r) continue;
      if (claim.outcome != Outcome::kFreed) return false;
      freed = true;
    }
    // "تمكن الجيش من تحرير 5 مختطفين"
    const auto by_force = [](const Frames& frames) {
      return std::any_of(frames.fillings.begin(), frames.fillings.end(), [&](const Filling& filling) {
        return filling.outcome == Outcome::kFreed && frames.predicates[filling.predicate].analysis->lexeme->Is("weak");
      });
    };
    return freed && !by_force(c_.frames[0]) && !by_force(c_.frames[1]);
  }

  // Several were carried off, and fewer killed.
  bool TakesMoreThanItKills(std::uint32_t r) const {
    std::int64_t killed = 0, taken = 0;
    for (const Claim& claim : c_.reading.claims) {
      if (claim.report != r) continue;
      if (claim.outcome == Outcome::kKilled) killed = std::max<std::int64_t>(killed, claim.people.min);
      if (claim.outcome == Outcome::kCaptured) taken = std::max<std::int64_t>(taken, claim.people.min);
    }
    return taken > 1 && taken > killed;
  }

  // "مقتل 20 جنديا وخطف اثنين في هجوم": an attack in which a few were taken as well.
  bool KillsMoreThanItTakes(const Draft& draft, std::uint32_t r) const {
    const bool attack = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      // "Gunmen descended on the village": in English the verb as well.
      const bool english = c_.Text(mention.field).lattice.lang == "en";
      return mention.type == EventType::kAttack && ((!mention.weak && !mention.verb) || english);
    });
    std::int64_t killed = 0, taken = 0;
    for (const Claim& claim : c_.reading.claims) {
      if (claim.report != r) continue;
      if (claim.outcome == Outcome::kKilled) killed = std::max<std::int64_t>(killed, claim.people.min);
      if (claim.outcome == Outcome::kCaptured) taken = std::max<std::int64_t>(taken, claim.people.min);
    }
    return attack && killed > taken;
  }

  // "Blast near a bus", and the text: "A strike hit the bus": the blast is what the strike made.
  bool IsOnlyHeard(const Draft& draft) const {
    return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return mention.type != EventType::kBombing ||
             (!mention.verb && c_.Text(mention.field).lattice.Is(mention.word, "effect"));
    });
  }

  // "Gunmen attacked a village in X ... They shot dead a man": no one man was sought.
  bool AttacksPlace(const Draft& draft) const {
    constexpr std::uint32_t kObject = 3;  // tokens from the verb to the village
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      const FieldText& field = c_.Text(mention.field);
      if (field.lattice.lang != "en" || mention.type != EventType::kAttack || !mention.verb) return false;
      for (std::uint32_t at = mention.last + 1; at <= mention.last + kObject && at < field.size(); ++at)
        if (field.lattice.Is(at, "kind=village") || field.lattice.Is(at, "kind=town")) return true;
      return false;
    });
  }

  // The sentence from the token on is an item of a list: "- قصف كذا".
  static bool IsBullet(const FieldText& field, std::uint32_t first) {
    const auto dash = [&](std::uint32_t at) {
      const std::string& mark = field.tokens[at].folded;
      return mark == "-" || mark == "*" || mark == "•";
    };
    return dash(first) || (first > 0 && dash(first - 1) && field.tokens[first - 1].line_start);
  }

  // "عشرات الضربات الجوية شمال كذا" as the title, and "- قصف استهدف قرية كذا" in the list below it: one of those.
  bool IsOfAirCampaign(const Draft& draft) const {
    bool air = false;
    for (const EventMention& mention : c_.mentions) {
      const FieldText& field = c_.Text(mention.field);
      if (field.lattice.lang != "ar" || (mention.field == 1 && field.tokens[mention.word].sentence > 0)) continue;
      if (mention.weak || mention.open_type) continue;
      if (mention.type == EventType::kShelling) return false;
      air = air || (mention.type == EventType::kAirstrike && mention.plural);
    }
    return air && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& mention = c_.mentions[m];
             std::uint32_t first = mention.word;
             const FieldText& field = c_.Text(mention.field);
             while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
             return mention.field == 1 && IsBullet(field, first) &&
                    (mention.type == EventType::kShelling || mention.weak);
           });
  }

  // "قتل 14 مجندا. وتبنى التنظيم العملية": known by no other word than that it is claimed.
  bool IsClaimedAlone(const Draft& draft) const {
    return !draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      return c_.mentions[m].takes_up && c_.mentions[m].type == EventType::kRaid;
    });
  }

  EventType TypeOf(const Draft& draft, std::uint32_t r) const {
    if (IsRelease(draft, r)) return EventType::kOther;
    if (IsClaimedAlone(draft)) return EventType::kAttack;
    if (IsRaid(draft) && !IsCalledAirRaid(c_, draft, r)) return EventType::kRaid;
    // A word that leaves the weapon open ("القصف") decides only where none tells it.
    std::map<EventType, int> votes;
    for (const std::uint32_t m : draft.mentions) votes[c_.mentions[m].type] += WeightOf(c_.mentions[m]);
    if (votes.empty()) votes = draft.types;
    if ((votes.contains(EventType::kAirstrike) || votes.contains(EventType::kShelling)) && IsOnlyHeard(draft))
      votes.erase(EventType::kBombing);
    if (IsRaidFromAir(c_, draft, r)) votes.erase(EventType::kRaid);
    if (IsRaidOnHouse(c_, draft)) votes.erase(EventType::kBombing);
    if (IsFiredUponFromAir(c_, draft)) votes.erase(EventType::kAttack);
    if (votes.size() > 1 && StartsOtherwise(draft) && !IsStormedToArrest(draft, r)) votes.erase(EventType::kRaid);
    EventType best = EventType::kOther;
    // "الحادث" names no type beside a word that does.
    if (votes.size() > 1) votes.erase(EventType::kOther);
    for (const auto& [type, count] : votes)
      if (!votes.contains(best) || count > votes.at(best) || (count == votes.at(best) && Outranks(draft, type, best)))
        best = type;
    // "80 pupils were kidnapped, and a guard was shot dead"
    if (best == EventType::kAssassination && votes.contains(EventType::kAbduction) && TakesMoreThanItKills(r))
      best = EventType::kAbduction;
    if (best == EventType::kAbduction && KillsMoreThanItTakes(draft, r)) return EventType::kAttack;
    if ((best == EventType::kBombing || best == EventType::kAttack) && IsAssassination(draft))
      return EventType::kAssassination;
    // "قصف صاروخي" comes from the air as well as from the ground: an aircraft that is named as often says which.
    const bool flown = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return mention.type == EventType::kAirstrike && mention.definite && mention.by_means;
    });
    if (const auto air = votes.find(EventType::kAirstrike); flown && best == EventType::kShelling &&
                                                            air != votes.end() && air->second >= 100 &&
                                                            air->second / 100 == votes.at(best) / 100)
      best = EventType::kAirstrike;
    if (best == EventType::kAssassination && (AttacksPlace(draft) || IsOneShotInAttack(c_, draft, r)))
      best = EventType::kAttack;
    if (best == EventType::kShelling && AllOpen(draft, best) && IsOfAirCampaign(draft)) return EventType::kAirstrike;
    // "هجوم على مقر، تلته اشتباكات": the clash is a part of the attack that began it. An attack in which something blew
    // up that nobody names (shells, a rocket) is no bombing.
    if (best == EventType::kBombing && (OpensWithAttack(draft) || GoesOnByGun(draft))) return EventType::kAttack;
    const bool blast = best == EventType::kBombing && AllOpen(draft, EventType::kBombing);
    if (best == EventType::kClash || blast)
      for (const std::uint32_t m : draft.mentions) {
        const EventMention& mention = c_.mentions[m];
        if (mention.type == EventType::kClash && !blast) break;
        // "a bombing in X. The attack killed five": the one just told, by a looser word.
        if (blast && m != draft.mentions.front() && mention.definite && mention.open_type && mention.field == 1 &&
            !mention.bound_place && c_.Text(1).lattice.lang == "en")
          continue;
        // "استهدفت البلدة بسيارة مفخخة. ودان الحزب الاعتداء"
        if (blast && mention.definite && mention.open_type && !mention.verb && IsByMeans(draft, EventType::kBombing))
          continue;
        if (mention.type == EventType::kAttack && !mention.weak) return EventType::kAttack;
      }
    return best;
  }

  // The most precise of the event's other places that holds streets, or kNone.
  std::uint32_t TownAmong(const Draft& draft, std::uint32_t street) const {
    std::uint32_t town = kNone;
    for (const auto& [place, votes] : draft.places) {
      const int precision = c_.places.Precision(place);
      if (place == street || precision == 2 || precision == 0) continue;
      if (town == kNone || precision > c_.places.Precision(town)) town = place;
    }
    return town;
  }

  // "بعد أسابيع من قصف مماثل، وأشهر على قصف سبتمبر": what the main event comes after, and is measured by, was there
  // too.
  bool ComparedWithMain(const Draft& draft) const {
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return (mention.compared && c_.drafts[main_].types.contains(mention.type)) ||
             (!mention.verb && c_.Text(mention.field).lattice.Is(mention.last, "alike"));
    });
  }

  void TakePlace(const Draft& draft, bool main, Report& report) {
    // The most precise one, then the one named most.
    const LeadPlaces lead(c_, main_);
    std::uint32_t best = kNone;
    std::tuple<int, bool, int, std::uint32_t> best_rank{};
    for (const auto& [candidate, votes] : draft.places) {
      const std::uint32_t place = candidate;  // clang 14 lets no lambda capture a structured binding
      const int precision = c_.places.Precision(place);
      // A village of the town's land that is named once does not stand for the town that is named again and again.
      const int told = precision < 4 ? 0 : votes;
      const bool inmost = std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& other) {
        return 2 * other.second >= told && c_.places.LiesIn(other.first, place);
      });
      // "ريف منبج" is no more than where the town's villages lie.
      const std::tuple rank{draft.outright.contains(place) ? precision : std::min(precision, 1), inmost, votes, ~place};
      if (best == kNone || rank > best_rank) {
        best = place;
        best_rank = rank;
      }
    }
    if (best == kNone && main) best = lead.Among(best, 0);
    if (best != kNone && main && c_.places.Precision(best) == 0) best = lead.InmostOf(best);
    if (best == kNone && !main && ComparedWithMain(draft)) best = main_place_;
    if (best != kNone && c_.places.Precision(best) == 2 && !c_.reading.entities[best].parent) {
      // A street means nothing outside its town: what the event's other words name, what the lead does.
      std::uint32_t town = TownAmong(draft, best);
      for (const int least : {3, 1})
        if (town == kNone && main) town = lead.Among(best, least);
      // "أما التفجير السابق فوقع قرب شارع كذا": in the town that the article is about.
      if (town == kNone && !main && main_town_ != kNone) town = main_town_;
      if (town != kNone) c_.reading.entities[best].parent = town;
    }
    if (best != kNone && c_.reading.entities[best].known.empty() && !c_.reading.entities[best].parent)
      if (const std::uint32_t near = CityNear(draft, best); near != kNone) c_.reading.entities[best].parent = near;
    if (main) main_place_ = best;
    if (main && best != kNone)
      main_town_ = c_.places.Precision(best) == 2 ? c_.reading.entities[best].parent.value_or(kNone) : best;
    if (best == kNone) return;
    report.place = best;
    if (const auto quote = draft.place_quotes.find(best); quote != draft.place_quotes.end())
      report.place_quote = quote->second;
    else if (draft.places.contains(best))
      report.place_quote = ties::WordsOfPlace(c_, draft, best);
    for (std::uint32_t at = best; c_.reading.entities[at].parent && report.regions.size() < 6;) {
      at = *c_.reading.entities[at].parent;
      if (std::find(report.regions.begin(), report.regions.end(), at) != report.regions.end() || at == best) break;
      report.regions.push_back(at);
    }
    for (const auto& [place, votes] : draft.places)
      if (place != best && c_.places.IsCoarse(place) &&
          std::find(report.regions.begin(), report.regions.end(), place) == report.regions.end())
        report.regions.push_back(place);
  }

  // "غارة قرب مدينة كذا. واستهدفت منزلا في قرية كذا": the city in whose land the one unknown village lies.
  std::uint32_t CityNear(const Draft& draft, std::uint32_t village) const {
    std::uint32_t city = kNone;
    for (const auto& [place, votes] : draft.places) {
      if (place == village || c_.places.IsCoarse(place)) continue;
      if (draft.outright.contains(place) || city != kNone || c_.reading.entities[place].known.empty()) return kNone;
      city = place;
    }
    return city;
  }

  // "قوات الدعم السريع": a word of a known name, which says itself who it is.
  static bool IsOfBody(const FieldText& field, std::uint32_t at) {
    return std::any_of(field.names.begin(), field.names.end(), [&](const NamePhrase& name) {
      return name.type == EntityType::kOrganization && name.known != nullptr && name.cue <= at && at <= name.last;
    });
  }

  // "اقتحام فندق كذا ومقتل عشرين": stormed by no forces that are named, nobody taken, and some killed.
  bool IsStormedToKill(const Draft& draft, std::uint32_t r, const Report& report) const {
    bool killed = false, arrested = false;
    for (const Claim& claim : c_.reading.claims) {
      if (claim.report != r) continue;
      arrested = arrested || claim.outcome == Outcome::kArrested;
      killed = killed || (claim.outcome == Outcome::kKilled && claim.people.min > 0);
    }
    // "هجوم مسلح على السجن": who is held afterwards had fled, or was one of the attackers.
    if (!killed || (arrested && !IsToldAsAttack(draft))) return false;
    for (const std::uint32_t actor : report.actors) {
      const KnownEntity* known = c_.document.lexicon->Entity(c_.reading.entities[actor].known);
      if ((known == nullptr ? c_.kind_of[actor] : known->kind) != "armed") return false;
    }
    if (TellsOfForcesAlone(c_) || LiesInPalestine(draft)) return false;
    constexpr std::uint32_t kForce = 4;  // tokens about the word
    bool stormed = false;
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = c_.mentions[m];
      const FieldText& field = c_.Text(mention.field);
      const bool of_storm = field.lattice.Is(mention.word, "of-storm");
      if (mention.type != EventType::kRaid || (mention.weak && !of_storm)) continue;
      // "اقتحام مماثل", "في اقتحام آخر": as the raid told before.
      if (!of_storm || field.lattice.Is(mention.last, "alike") || field.lattice.Is(mention.word + 1, "alike") ||
          (!mention.verb && mention.word + 1 < field.size() && field.tokens[mention.word + 1].folded == "اخر"))
        return false;
      stormed = true;
      for (std::uint32_t at = mention.word - std::min(mention.word, kForce);
           at <= mention.word + kForce && at < field.size(); ++at)
        if (field.SameSentence(at, mention.word) && field.lattice.Is(at, "security-body") && !IsOfBody(field, at) &&
            !IsAmongDead(mention.field, at, r))
          return false;
    }
    return stormed;
  }

  // "مقتل عشرة من الشرطة في اقتحام سجن": those who fell there.
  bool IsAmongDead(int f, std::uint32_t at, std::uint32_t r) const {
    const Token& token = c_.Text(f).tokens[at];
    return std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& claim) {
      const bool hurt = claim.outcome == Outcome::kKilled || claim.outcome == Outcome::kInjured;
      return claim.report == r && hurt && (claim.span.in == Field::kTitle) == (f == 0) &&
             claim.span.begin <= token.begin && token.end <= claim.span.end + kSlack;
    });
  }

  // "حصيلة اقتحام مخيم الفارعة": who comes in there is an army, whether or not the text says so.
  bool LiesInPalestine(const Draft& draft) const {
    return std::any_of(draft.places.begin(), draft.places.end(),
                       [&](const auto& told) { return c_.reading.entities[told.first].known.starts_with("place:ps"); });
  }

  // "الهجوم المسلح على السجن"
  bool IsToldAsAttack(const Draft& draft) const {
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& mention = c_.mentions[m];
      return mention.type == EventType::kAttack && !mention.weak && !mention.verb &&
             !c_.Text(mention.field).lattice.Is(mention.word, "of-storm");
    });
  }

  // "قُتل شاب برصاص مجهولين", "أطلق ملثمان النار على إمام المسجد": one or two people, no soldiers and no post, shot by
  // whom nobody knows.
  bool IsShotByUnknown(const Draft& draft, std::uint32_t r) const {
    constexpr std::int64_t kMost = 2;
    bool killed = false, unknown = false;
    for (const Claim& claim : c_.reading.claims) {
      if (claim.report != r || claim.outcome != Outcome::kKilled || claim.people.form == Form::kNegated) continue;
      if (!claim.people.max || *claim.people.max > kMost) return false;
      if ((claim.group == Group::kSecurity || claim.group == Group::kMilitant) && !IsOneOfBody(claim)) return false;
      killed = true;
      unknown = unknown || TellsUnknownGunmen(claim.span);
    }
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = c_.mentions[m];
      const FieldText& field = c_.Text(mention.field);
      const bool at_people = field.lattice.Is(mention.word, "by-gun") || field.lattice.Is(mention.word, "target-verb");
      // "هجوم لمجهولين على حاجز"
      if ((!at_people && !mention.definite && !IsOutcome(field, mention.word)) || IsFiredAtPlace(field, mention.word))
        return false;
      for (std::uint32_t at = mention.word; at < field.size() && field.SameSentence(mention.word, at); ++at)
        if (field.lattice.Is(at, "post")) return false;
      unknown = unknown || TellsUnknownGunmen(field.tokens.SpanOf(mention.first, mention.last));
    }
    return killed && unknown;
  }

  // "قتل أحد عناصر كذا برصاص مجهولين": one man of it, and no patrol.
  bool IsOneOfBody(const Claim& claim) const {
    const FieldText& field = c_.Text(claim.span.in == Field::kTitle ? 0 : 1);
    if (claim.people.max != 1) return false;
    std::uint32_t at = 0;
    while (at < field.size() && field.tokens[at].end <= claim.span.begin) ++at;
    while (at > 0 && at < field.size() && field.SameSentence(at - 1, at)) --at;
    const std::uint32_t first = at;
    for (; at < field.size() && field.SameSentence(first, at); ++at)
      if (field.lattice.Is(at, "post")) return false;
    return true;
  }

  static bool IsOutcome(const FieldText& field, std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome; });
  }

  // In the sentence of the span stand gunmen whom nobody knows, or two on a motorcycle, and what they fired.
  bool TellsUnknownGunmen(const Span& span) const {
    const FieldText& field = c_.Text(span.in == Field::kTitle ? 0 : 1);
    bool unknown = false, fired = false;
    for (std::uint32_t at = 0; at < field.size(); ++at) {
      if (field.tokens[at].end <= span.begin) continue;
      std::uint32_t first = at;
      while (first > 0 && field.SameSentence(first - 1, at)) --first;
      for (std::uint32_t in = first; in < field.size() && field.SameSentence(first, in); ++in) {
        // "جثة شاب مجهول الهوية": whom nobody knows is the dead.
        const bool nameless = in > first && in + 1 < field.size() && field.tokens[in + 1].folded == "الهويه" &&
                              !field.lattice.Is(in - 1, "group=militant") && !field.lattice.Is(in - 1, "armed");
        // "بإطلاق نار مباشر", "بالرصاص المباشر": he was meant.
        const bool meant = in > first && field.tokens[in].folded.ends_with("مباشر") && NearGun(field, in);
        unknown =
            unknown || (field.lattice.Is(in, "unknown") && !nameless) || field.lattice.Is(in, "motorcycle") || meant;
        fired = fired || (field.lattice.Is(in, "by-gun") && !field.lattice.Is(in, "armed"));
      }
      break;
    }
    return unknown && fired;
  }

  static bool NearGun(const FieldText& field, std::uint32_t at) {
    constexpr std::uint32_t kNear = 2;  // tokens back to what was fired
    for (std::uint32_t back = 1; back <= kNear && back <= at; ++back)
      if (field.SameSentence(at - back, at) && field.lattice.Is(at - back, "by-gun")) return true;
    return false;
  }

  void TakeSites(const Draft& draft, Report& report) const {
    for (const std::uint32_t m : draft.mentions)
      for (Site& site : SitesOf(c_.Text(c_.mentions[m].field), c_.mentions[m]))
        if (std::none_of(report.sites.begin(), report.sites.end(), [&](const Site& s) { return s.kind == site.kind; }))
          report.sites.push_back(std::move(site));
    std::sort(report.sites.begin(), report.sites.end(), [](const Site& a, const Site& b) { return a.kind < b.kind; });
  }

  Composition& c_;
  std::uint32_t main_ = kNone;        // the draft of the main report
  std::uint32_t main_place_ = kNone;  // of the main report
  std::uint32_t main_town_ = kNone;   // that place, or the town of its street
};

}  // namespace

void FinishReports(Composition& c) { Reports(c).Run(); }

}  // namespace isnad
