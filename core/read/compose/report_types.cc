#include "core/read/compose/report_types.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/events/event_places.h"

namespace isnad {
namespace {

constexpr std::int64_t kFew = 2;  // people who may have been meant

bool IsArabic(const FieldText& field) { return field.lattice.lang == "ar"; }

// The first token of the sentence.
std::uint32_t SentenceStart(const FieldText& field, std::uint32_t at) {
  while (at > 0 && field.SameSentence(at - 1, at)) --at;
  return at;
}

// The token at which the span begins, or the field's size.
std::uint32_t TokenAt(const FieldText& field, const Span& span) {
  std::uint32_t at = 0;
  while (at < field.size() && field.tokens[at].end <= span.begin) ++at;
  return at;
}

// The figures of the report's dead: whether there are some, and no more than a few of them.
bool KillsFew(const Composition& c, std::uint32_t r) {
  bool killed = false;
  for (const Claim& claim : c.reading.claims) {
    if (claim.report != r || claim.outcome != Outcome::kKilled || claim.people.form == Form::kNegated) continue;
    if (!claim.people.max || *claim.people.max > kFew) return false;
    killed = true;
  }
  return killed;
}

// "بدأ الهجوم بتفجير": the verb before the blast, and the attack between them.
bool BeginsWith(const FieldText& field, std::uint32_t blast) {
  constexpr std::uint32_t kFar = 6;  // tokens back to the verb
  bool attack = false;
  for (std::uint32_t back = 1; back <= kFar && back <= blast && field.SameSentence(blast - back, blast); ++back) {
    const std::uint32_t at = blast - back;
    const Analysis* event = EventReadingAt(field.lattice, at);
    attack = attack || (event != nullptr && event->lexeme->event == EventType::kAttack && event->Has(kAl));
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("begin") && a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun;
        }))
      return attack;
  }
  return false;
}

// "قتل المهاجمون الستة", "أحد المهاجمين فجر نفسه فيما قتل ثلاثة آخرون": attackers who were shot, two at the least.
bool CountsShotAttackers(const Composition& c, const Claim& claim) {
  constexpr std::uint32_t kFar = 10;  // tokens from the attackers to those of them who were shot
  if (claim.outcome != Outcome::kKilled || claim.people.min < 2) return false;
  const FieldText& field = c.Text(claim.span.in == Field::kTitle ? 0 : 1);
  const std::uint32_t first = TokenAt(field, claim.span);
  bool others = false;
  for (std::uint32_t at = first; at < field.size() && field.tokens[at].begin < claim.span.end; ++at) {
    if (field.lattice.Is(at, "attacker")) return true;
    others = others || field.lattice.Is(at, "other");
  }
  for (std::uint32_t back = 1; others && back <= kFar && back <= first; ++back) {
    if (!field.SameSentence(first - back, first)) return false;
    if (field.lattice.Is(first - back, "attacker")) return true;
  }
  return false;
}

// "هجوم شنه عشرات المسلحين", "هجوم قام به قرابة العشرين عنصرا": three men or more who did it.
bool IsByMany(const FieldText& field, std::uint32_t attack) {
  constexpr std::uint32_t kFar = 8;  // tokens from the attack to its men
  constexpr std::int64_t kMany = 3;
  for (std::uint32_t at = attack + 1; at <= attack + kFar && at < field.size() && field.SameSentence(attack, at);
       ++at) {
    const QuantityPhrase* men = field.QuantityAt(at);
    if (men == nullptr || men->first != at || men->people.min < kMany) continue;
    const auto& head = field.lattice.readings[men->head];
    const bool armed = std::any_of(head.begin(), head.end(), [](const Analysis& a) {
      return a.lexeme->group == Group::kMilitant || a.lexeme->Is("member");
    });
    const std::string& before = field.tokens[at - 1].folded;
    const auto does = [&](std::uint32_t verb) {
      return field.lattice.Is(verb, "carry-out") && field.tokens[verb].folded.ends_with("ه");
    };
    const bool by_them = does(at - 1) || before == "به" || (at > attack + 2 && does(at - 2)) ||
                         (at > attack + 2 && field.tokens[at - 2].folded == "به");
    return armed && by_them;
  }
  return false;
}

bool IsVehicleOrBody(const FieldText& field, std::uint32_t at) {
  return field.lattice.Is(at, "post") || field.lattice.Is(at, "security-body") || field.lattice.Is(at, "positions");
}

bool IsOne(const Analysis& a) {
  return a.number != Number::kPlural && a.number != Number::kDual && a.number != Number::kDualOrPlural;
}

// "العقيد في الأمن السياسي", "المساعد أول في فرع الأمن العسكري": what the one who was shot served in.
bool IsServedInByOne(const FieldText& field, std::uint32_t body) {
  constexpr std::uint32_t kRank = 4;  // tokens back to his rank
  bool in = false;
  for (std::uint32_t back = 1; back <= kRank && back <= body && field.SameSentence(body - back, body); ++back) {
    const std::uint32_t at = body - back;
    const auto& readings = field.lattice.readings[at];
    if (in && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return (a.lexeme->Is("cue=person") || a.lexeme->Is("role")) && IsOne(a);
        }))
      return true;
    in = in || field.tokens[at].folded == "في" || field.tokens[at].folded == "ب";
  }
  return false;
}

// "مسلحون", "ملثمان", "مجهولون" who did it, in the sentence, and no force of a state.
bool ByGunmen(const FieldText& field, std::uint32_t word) {
  bool men = false;
  for (std::uint32_t at = SentenceStart(field, word); at < field.size() && field.SameSentence(at, word); ++at) {
    if (IsVehicleOrBody(field, at) && !IsServedInByOne(field, at)) return false;
    const auto& readings = field.lattice.readings[at];
    men = men || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return (a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && !a.Has(kAl) && !a.Has(kLi)) ||
                   a.lexeme->Is("unknown") || a.lexeme->Is("motorcycle");
          });
  }
  return men;
}

// "على العقيد في الأمن السياسي فلان": the rank of one whose name follows.
bool IsNamedBehind(const FieldText& field, std::uint32_t rank) {
  constexpr std::uint32_t kFar = 6;  // tokens to the name
  const auto& readings = field.lattice.readings[rank];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("cue=person") && IsOne(a) && a.clitics == kAl; }))
    return false;
  for (std::uint32_t at = rank + 1; at <= rank + kFar && at < field.size() && field.SameSentence(rank, at); ++at) {
    const NamePhrase* name = field.NameAt(at);
    if (name != nullptr && name->type == EntityType::kPerson) return true;
    if (name != nullptr && name->type == EntityType::kPlace) return false;
  }
  return false;
}

// "النار على إمام المسجد", "النار باتجاه سيارة العميد فلان": whom it was fired at, one by a noun or a name.
bool FiredAtOne(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kFar = 12, kVehicle = 3;  // tokens to على, and from there over what he drove
  for (std::uint32_t at = word + 1; at <= word + kFar && at + 1 < field.size() && field.SameSentence(word, at + 1);
       ++at) {
    const std::string& on = field.tokens[at].folded;
    if (on != "علي" && on != "باتجاه" && on != "صوب") continue;
    for (std::uint32_t who = at + 1; who <= at + kVehicle && who < field.size() && field.SameSentence(at, who); ++who) {
      const NamePhrase* name = field.NameAt(who);
      if (name != nullptr) return name->type == EntityType::kPerson;
      const auto& readings = field.lattice.readings[who];
      if (std::any_of(readings.begin(), readings.end(),
                      [](const Analysis& a) {
                        return a.lexeme->Is("cue=person") && a.number == Number::kSingular && a.clitics == 0;
                      }) ||
          IsNamedBehind(field, who))
        return true;
      if (!field.lattice.Is(who, "vehicle")) return false;
    }
    return false;
  }
  return false;
}

// "استهدف ملثمون المساعد أول فلان أمام محل": the object of the verb is one man by his rank or trade.
bool TargetsOne(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kMen = 4;  // words of who did it
  if (mention.type != EventType::kAttack || !field.lattice.Is(mention.word, "target-verb")) return false;
  for (std::uint32_t at = mention.word + 1;
       at <= mention.word + kMen && at < field.size() && field.SameSentence(mention.word, at); ++at) {
    const NamePhrase* name = field.NameAt(at);
    const auto& readings = field.lattice.readings[at];
    const bool one = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("cue=person") && IsOne(a) && (a.clitics & ~kAl) == 0 && !a.lexeme->Is("unknown") &&
             a.lexeme->group != Group::kMilitant;
    });
    if (one || (name != nullptr && name->type == EntityType::kPerson)) return true;
    if (name != nullptr || field.lattice.Is(at, "preposition") || field.lattice.Is(at, "vehicle")) return false;
  }
  return false;
}

// "برصاص قناص": whoever walks there.
bool TellsOfSniper(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kFar = 2;  // tokens
  for (std::uint32_t at = word; at <= word + kFar && at < field.size() && field.SameSentence(word, at); ++at)
    if (field.lattice.Is(at, "sniper")) return true;
  return false;
}

// "أردى مسلحون الدكتور فلان أمام منزله": the verb of killing, and right behind it gunmen whom nobody knows.
bool KilledByGunmen(const FieldText& field, std::uint32_t word) {
  const std::uint32_t who = word + 1;
  if (who >= field.size() || !field.SameSentence(word, who)) return false;
  const auto& verb = field.lattice.readings[word];
  const auto& men = field.lattice.readings[who];
  return std::any_of(verb.begin(), verb.end(),
                     [](const Analysis& a) {
                       return a.lexeme->outcome == Outcome::kKilled && a.form == VerbForm::kPast &&
                              a.voice != Voice::kPassive && a.lexeme->Is("transitive-agent");
                     }) &&
         std::any_of(men.begin(), men.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun && a.clitics == 0 &&
                  (a.lexeme->group == Group::kMilitant || a.lexeme->Is("unknown"));
         });
}

// "مقتل العقيد فلان برصاص مسلحين": one who is named.
bool NamesItsDead(const Composition& c, std::uint32_t r) {
  return std::any_of(c.reading.claims.begin(), c.reading.claims.end(), [&](const Claim& claim) {
    return claim.report == r && claim.outcome == Outcome::kKilled && claim.people.min == 1 && claim.people.max == 1 &&
           !claim.people_named.empty();
  });
}

// One was killed, and nobody else, and he is no nameless policeman.
bool KillsOne(const Composition& c, std::uint32_t r) {
  bool one = false;
  for (const Claim& claim : c.reading.claims) {
    if (claim.report != r || claim.outcome != Outcome::kKilled) continue;
    const bool any_of_force = claim.group == Group::kSecurity && claim.people_named.empty();
    if (claim.people.max != 1 || any_of_force) return false;
    one = true;
  }
  return one;
}

}  // namespace

bool IsAssaultWithBlast(const Composition& c, const Draft& draft, std::uint32_t r) {
  bool attack = false, begins = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field)) return false;
    const Analysis* word = EventReadingAt(field.lattice, mention.word);
    const bool open =
        word != nullptr && (word->lexeme->event == EventType::kAttack || word->lexeme->Is("generic-event"));
    attack = attack || open;
    begins = begins || (mention.type == EventType::kBombing && BeginsWith(field, mention.word)) ||
             (open && IsByMany(field, mention.word));
  }
  if (!attack) return false;
  return begins || std::any_of(c.reading.claims.begin(), c.reading.claims.end(),
                               [&](const Claim& claim) { return claim.report == r && CountsShotAttackers(c, claim); });
}

bool IsBombOnCar(const Composition& c, const Draft& draft, std::uint32_t r) {
  constexpr std::uint32_t kFar = 4;  // tokens from the blast to the bomb
  // "بانفجار عبوة لاصقة بسيارة مدنية": nobody says who was meant.
  const bool meant = std::any_of(c.reading.claims.begin(), c.reading.claims.end(), [&](const Claim& claim) {
    return claim.report == r && claim.outcome == Outcome::kKilled && claim.people.max == 1 &&
           (!claim.people_named.empty() || claim.group == Group::kSecurity);
  });
  if (!meant || !KillsFew(c, r)) return false;
  const auto tells = [&](const FieldText& field, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at <= last + kFar && at < field.size() && field.SameSentence(first, at); ++at)
      if (field.lattice.Is(at, "stuck-bomb")) return true;
    return false;
  };
  return std::any_of(draft.mentions.begin(), draft.mentions.end(),
                     [&](std::uint32_t m) {
                       const EventMention& mention = c.mentions[m];
                       return tells(c.Text(mention.field), mention.first, mention.last);
                     }) ||
         std::any_of(draft.extra.begin(), draft.extra.end(), [&](const Span& span) {
           const FieldText& field = c.Text(span.in == Field::kTitle ? 0 : 1);
           const std::uint32_t first = TokenAt(field, span);
           return tells(field, first, first);
         });
}

bool IsOneShotInAttack(const Composition& c, const Draft& draft, std::uint32_t r) {
  constexpr std::size_t kTwice = 2;
  constexpr std::int64_t kMany = 3;  // dead
  std::size_t attacks = 0;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    if (c.Text(mention.field).lattice.lang != "en") return false;
    if (mention.type == EventType::kAssassination && attacks == 0) return false;
    attacks += mention.type == EventType::kAttack && !mention.verb ? 1 : 0;
  }
  return attacks >= kTwice && std::any_of(c.reading.claims.begin(), c.reading.claims.end(), [&](const Claim& claim) {
           return claim.report == r && claim.outcome == Outcome::kKilled && claim.people.min >= kMany;
         });
}

bool IsFiredAtPlace(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kFar = 6;  // tokens to على
  if (!IsArabic(field) || !field.lattice.Is(word, "by-gun")) return false;
  for (std::uint32_t at = word + 1; at <= word + kFar && at + 1 < field.size() && field.SameSentence(word, at + 1);
       ++at) {
    if (field.tokens[at].folded != "علي") continue;
    const NamePhrase* name = field.NameAt(at + 1);
    const auto& readings = field.lattice.readings[at + 1];
    return (name != nullptr && name->type == EntityType::kPlace) ||
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return !a.lexeme->sites.empty() && !a.lexeme->Is("vehicle") && !a.lexeme->Is("home");
           });
  }
  return false;
}

bool IsShotAtOne(const Composition& c, const Draft& draft, std::uint32_t r) {
  if (!KillsFew(c, r)) return false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field)) return false;
    const bool by_gun = field.lattice.Is(mention.word, "by-gun");
    if ((!by_gun && !mention.verb) || !ByGunmen(field, mention.word)) continue;
    if (by_gun ? FiredAtOne(field, mention.word) : TargetsOne(field, mention)) return true;
  }
  if (!draft.mentions.empty()) return false;
  const bool named = NamesItsDead(c, r), one = KillsOne(c, r);
  return std::any_of(draft.extra.begin(), draft.extra.end(), [&](const Span& span) {
    const FieldText& field = c.Text(span.in == Field::kTitle ? 0 : 1);
    const std::uint32_t word = TokenAt(field, span);
    if (!IsArabic(field) || word >= field.size() || !ByGunmen(field, word) || TellsOfSniper(field, word)) return false;
    if (named && field.lattice.Is(word, "by-gun")) return true;
    // "أردى مسلحون مدير القسم": the word itself says that he was meant.
    return one && (named || field.tokens[word].folded.ends_with("اردي")) && KilledByGunmen(field, word);
  });
}

namespace {

// "تفجير منزله"
bool PullsDownHouse(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t house = mention.last + 1;
  if (mention.type != EventType::kBombing || !IsArabic(field) || house >= field.size() ||
      !field.SameSentence(mention.word, house) || !field.lattice.Is(house, "home"))
    return false;
  const auto& readings = field.lattice.readings[mention.word];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event == EventType::kBombing && a.lexeme->Is("transitive-agent");
  });
}

}  // namespace

namespace {

// One of the draft's places lies in the land of that id.
bool LiesUnder(const Composition& c, const Draft& draft, std::string_view land) {
  constexpr int kMostSteps = 8;
  return std::any_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
    const KnownEntity* at = c.document.lexicon->Entity(c.reading.entities[told.first].known);
    for (int steps = 0; at != nullptr && steps < kMostSteps; ++steps) {
      if (at->id == land) return true;
      at = c.document.lexicon->Entity(at->parent);
    }
    return false;
  });
}

// What is told so is in the draft's land, by land_types.tsv.
std::optional<EventType> TypeInLand(const Composition& c, const Draft& draft, std::string_view told) {
  for (const std::vector<std::string>& row : c.document.lexicon->Table("land_types"))
    if (row.size() > 2 && row[0] == told && LiesUnder(c, draft, row[1])) return ParseEventType(row[2]);
  return std::nullopt;
}

// "عدوان الاحتلال على جنين"
bool TellsOfAggression(const Composition& c, const Draft& draft) {
  bool aggression = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field) || (!mention.open_type && !mention.weak) || mention.armed) return false;
    const Analysis* word = EventReadingAt(field.lattice, mention.word);
    aggression = aggression || (word != nullptr && word->lexeme->Is("or-attack") && word->lexeme->Is("war"));
  }
  return aggression;
}

// "قصف منزل بالنصيرات", "بقصف مجموعة من المواطنين"
bool HitsHome(const Composition& c, const Draft& draft) {
  constexpr std::uint32_t kSubject = 3;  // words of who did it
  bool home = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field) || (mention.armed && mention.type == EventType::kShelling)) return false;
    if (mention.type != EventType::kShelling) continue;
    for (std::uint32_t at = mention.word + 1; at <= mention.word + kSubject && at < field.size(); ++at) {
      if (!field.SameSentence(mention.word, at) || field.lattice.Is(at, "preposition")) break;
      home =
          home || field.lattice.Is(at, "home") || field.lattice.Is(at, "vehicle") || field.lattice.Is(at, "group-of");
    }
  }
  return home;
}

}  // namespace

EventType TypeByLand(const Composition& c, const Draft& draft, EventType type) {
  const bool open = type == EventType::kAttack || type == EventType::kAirstrike;
  if (open && TellsOfAggression(c, draft)) return TypeInLand(c, draft, "aggression").value_or(type);
  if (type == EventType::kShelling && HitsHome(c, draft)) return TypeInLand(c, draft, "home-hit").value_or(type);
  return type;
}

namespace {

// "a raid", "a similar raid": none told before.
bool IsOneMoreOf(const FieldText& field, std::uint32_t first) {
  constexpr std::uint32_t kKind = 2;  // words between
  for (std::uint32_t back = 0; back <= kKind && back <= first; ++back)
    if (field.SameSentence(first - back, first) && field.tokens[first - back].folded == "a") return true;
  return false;
}

}  // namespace

bool IsMassacreByRaid(const Composition& c, const Draft& draft, std::uint32_t r) {
  constexpr std::int64_t kMany = 10;
  bool many = false;
  if (TypeInLand(c, draft, "raid") == EventType::kRaid) return false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (field.lattice.lang != "en") return false;
    if (mention.type != EventType::kRaid) continue;
    const std::string& word = field.tokens[mention.word].folded;
    if (mention.verb || word != "raid" || !IsOneMoreOf(field, mention.first)) return false;
  }
  for (const Claim& claim : c.reading.claims) {
    if (claim.report != r) continue;
    if (claim.outcome == Outcome::kArrested || claim.group == Group::kMilitant) return false;
    many = many || (claim.outcome == Outcome::kKilled && claim.people.min >= kMany);
  }
  return many && !draft.mentions.empty();
}

bool IsRaidFromAir(const Composition& c, const Draft& draft, std::uint32_t r) {
  bool strike = false, raid = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    if (c.Text(mention.field).lattice.lang != "en") return false;
    strike = strike || (mention.type == EventType::kAirstrike && !mention.verb);
    if (mention.type != EventType::kRaid) continue;
    const FieldText& field = c.Text(mention.field);
    const bool on = mention.word + 1 < field.size() && field.tokens[mention.word + 1].folded == "on";
    // "a raid hit the town", "raids targeted a market"
    const bool hits = mention.word + 1 < field.size() && field.lattice.Is(mention.word + 1, "target-verb");
    if (mention.verb || (!on && !hits && !mention.definite)) return false;
    raid = true;
  }
  return strike && raid && std::none_of(c.reading.claims.begin(), c.reading.claims.end(), [&](const Claim& claim) {
           return claim.report == r && (claim.outcome == Outcome::kArrested || claim.outcome == Outcome::kCaptured);
         });
}

bool IsCalledAirRaid(const Composition& c, const Draft& draft, std::uint32_t r) {
  if (!IsRaidFromAir(c, draft, r)) return false;
  for (const auto& [type, says] : draft.types)
    if (type != EventType::kRaid && type != EventType::kAirstrike && type != EventType::kOther) return false;
  return std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    bool men = false;
    for (std::uint32_t at = SentenceStart(field, mention.word);
         mention.type == EventType::kRaid && at < field.size() && field.SameSentence(at, mention.word) && !men; ++at) {
      const std::string& word = field.tokens[at].folded;
      men = word == "forces" || word == "troops" || word == "soldiers" || word == "commandos" || word == "police" ||
            word == "ground" || word == "helicopters" || word == "compound" || field.lattice.Is(at, "police-body");
    }
    return men;
  });
}

bool AreManyShot(const Composition& c, const Draft& draft, std::uint32_t r) {
  constexpr std::int64_t kMany = 4;
  const bool shot = std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& mention = c.mentions[m];
    const std::string& word = c.Text(mention.field).tokens[mention.word].folded;
    return !IsArabic(c.Text(mention.field)) && !word.starts_with("assassin") && word != "murder";
  });
  return shot && std::any_of(c.reading.claims.begin(), c.reading.claims.end(), [&](const Claim& claim) {
           return claim.report == r && claim.outcome == Outcome::kKilled && claim.people.min >= kMany;
         });
}

bool IsByMen(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 2;  // tokens from the verb to them
  const FieldText& field = c.Text(mention.field);
  if (!IsArabic(field)) return false;
  const auto men = [&](std::uint32_t at) {
    if (at >= field.size() || !field.SameSentence(at, mention.word) || field.lattice.Is(at, "by-explosive"))
      return false;
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && (a.lexeme->group == Group::kMilitant || a.lexeme->Is("member")) &&
             !IsOne(a) && (a.clitics & ~kAl) == 0;
    });
  };
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kNear; ++at)
    if (men(at)) return true;
  return mention.word > 0 && men(mention.word - 1);
}

namespace {

// "مسلحون", "مسلحان": several gunmen as a subject is spelled.
bool AreGunmen(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  const auto& readings = field.lattice.readings[at];
  return (word.ends_with("ون") || word.ends_with("ان")) &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && !IsOne(a) &&
                  (a.clitics & ~kAl) == 0;
         });
}

}  // namespace

bool IsRaidByGunmen(const Composition& c, const Draft& draft) {
  bool gunmen = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field)) return false;
    if (mention.type != EventType::kRaid || !mention.verb) continue;
    const std::uint32_t behind = mention.word + 1;
    const bool subject =
        (behind < field.size() && field.SameSentence(mention.word, behind) && AreGunmen(field, behind)) ||
        (mention.word > 0 && field.SameSentence(mention.word - 1, mention.word) && AreGunmen(field, mention.word - 1) &&
         field.tokens[mention.word].folded.starts_with("ي"));
    if (!subject) return false;
    gunmen = true;
  }
  return gunmen;
}

bool IsRaidOnHouse(const Composition& c, const Draft& draft) {
  bool raid = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const bool forces = !mention.weak || c.Text(mention.field).lattice.Is(mention.word, "of-forces");
    raid = raid || (mention.type == EventType::kRaid && forces);
    if (mention.type == EventType::kBombing && !PullsDownHouse(c, mention)) return false;
  }
  return raid;
}

bool IsFiredUponFromAir(const Composition& c, const Draft& draft) {
  bool flown = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field)) return false;
    if (mention.type == EventType::kAirstrike) flown = flown || mention.armed;
    if (mention.type != EventType::kAttack) continue;
    if (!flown || !field.lattice.Is(mention.word, "by-gun") || mention.bound_place || ByGunmen(field, mention.word))
      return false;
  }
  return flown;
}

bool TellsOfForcesAlone(const Composition& c) {
  bool forces = false;
  for (int f = 0; f < 2; ++f) {
    const FieldText& field = c.Text(f);
    for (const NamePhrase& name : field.names) {
      if (name.type != EntityType::kOrganization) continue;
      const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
      if (kind == "armed") return false;
      forces = forces || (name.generic && (kind == "state" || kind == "security"));
    }
    for (std::uint32_t at = 0; at < field.size(); ++at) {
      const auto& readings = field.lattice.readings[at];
      if (std::any_of(readings.begin(), readings.end(),
                      [](const Analysis& a) { return a.lexeme->group == Group::kMilitant || a.lexeme->Is("unknown"); }))
        return false;
    }
  }
  return forces;
}

bool IsOneOfStrikes(const Composition& c, const Draft& draft, std::uint32_t r) {
  if (draft.older || draft.mentions.empty()) return false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    if (!IsArabic(field) || mention.armed || !mention.weak || !field.lattice.Is(mention.word, "target-verb"))
      return false;
  }
  int strikes = 0;
  for (std::uint32_t other = 0; other < c.drafts.size(); ++other) {
    if (other == r || c.drafts[other].older) continue;
    const auto& types = c.drafts[other].types;
    const bool strike = types.contains(EventType::kAirstrike);
    // "مجزرة" is open.
    if (!strike || types.size() > (types.contains(EventType::kAttack) ? 2U : 1U)) return false;
    ++strikes;
  }
  constexpr int kSeveral = 2;
  return strikes >= kSeveral;
}

}  // namespace isnad
