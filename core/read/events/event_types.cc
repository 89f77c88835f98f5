#include <algorithm>

#include "core/read/events/event_finder.h"
#include "core/read/events/munition_events.h"

// Which type an event is of, by the words beside the one that names it: a قصف from the air, a هجوم by car bomb.

namespace isnad {

bool EventFinder::IsDual(std::uint32_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && (a.number == Number::kDual || a.number == Number::kDualOrPlural);
  });
}

bool EventFinder::HasBi(std::size_t at) const {
  return std::any_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(),
                     [](const Analysis& a) { return a.Has(kBi); });
}

// "قائد المدفعية", "قائد كتيبة المدفعية", "ضابط في سلاح الجو"
bool EventFinder::IsServedIn(std::uint32_t at) const {
  constexpr std::uint32_t kUnit = 3;  // tokens back to who serves: his unit, في
  const auto& weapon = field_.lattice.readings[at];
  if (std::none_of(weapon.begin(), weapon.end(),
                   [](const Analysis& a) { return (a.Has(kAl) || a.length > 1) && !a.Has(kBi); }))
    return false;
  for (std::uint32_t back = 1; back <= kUnit && back <= at && SameSentence(at - back, at); ++back) {
    const std::uint32_t word = at - back;
    if (field_.tokens[word].kind == TokenKind::kPunct) return false;
    const auto& readings = field_.lattice.readings[word];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("person") &&
                 (a.lexeme->Is("leader") || a.lexeme->group == Group::kSecurity) && !a.Has(kAl);
        }))
      return true;
    if (!Is(word, "unit-name") && !Is(word, "force") && !Is(word, "weapon") && field_.tokens[word].folded != "في")
      return false;
  }
  return false;
}

// The weapon beside the word decides between a strike from the air, shells and a bomb.
// "أنجزت صفقة تبادل أسرى. وشملت العملية": what "the operation" was, told not far before it.
bool EventFinder::IsOfExchange(std::uint32_t word) const {
  constexpr std::uint32_t kFar = 40;  // tokens
  for (std::uint32_t at = word; at-- > 0 && word - at <= kFar;) {
    if (Is(at, "exchange")) return true;
    const Analysis* event = EventReading(at);
    if (event != nullptr && !event->lexeme->Is("generic-event")) return false;
  }
  return false;
}

// "بقصف", "بغارة": what the noun says that it was done by.
std::optional<EventType> EventFinder::FireAt(std::uint32_t at) const {
  const Analysis* fire = EventReading(at);
  if (fire == nullptr || (fire->lexeme->event != EventType::kShelling && fire->lexeme->event != EventType::kAirstrike))
    return std::nullopt;
  return fire->lexeme->event;
}

void EventFinder::Refine(EventMention& mention, const Analysis& reading) const {
  if (reading.lexeme->Is("generic-event") && mention.definite && IsOfExchange(mention.word)) {
    mention.type = EventType::kOther;
    return;
  }
  // "وتبنى التنظيم العملية": whatever it was, no force raided.
  if (reading.lexeme->Is("generic-event") && mention.definite && mention.type == EventType::kRaid &&
      IsClaimedBefore(mention.word)) {
    mention.takes_up = true;
    return;
  }
  if (reading.lexeme->Is("run-over") && RunsOverMany(mention)) mention.type = EventType::kAttack;
  // "إصابة ثلاثة بإطلاق نار احتفالا بفوز كذا"
  if (reading.lexeme->Is("by-gun") && !mention.definite && IsStrayShot(field_, mention.word + reading.length - 1)) {
    mention.type = EventType::kOther;
    return;
  }
  // "أحبطت الفصائل محاولة تسلل على محور كذا": where two sides face each other.
  if (reading.lexeme->Is("infiltration") && IsAtFront(mention.last)) mention.type = EventType::kClash;
  // "خلاف يفجر معركة بين عائلتين": what it brought about is the event.
  if (mention.verb && mention.type == EventType::kBombing && SameSentence(mention.word, mention.word + 1)) {
    const auto& behind = field_.lattice.readings[mention.word + 1];
    if (std::any_of(behind.begin(), behind.end(), [](const Analysis& a) {
          return a.lexeme->event == EventType::kClash && a.lexeme->pos == Pos::kNoun && a.clitics == 0;
        })) {
      mention.type = EventType::kClash;
      return;
    }
  }
  // "منزل منفذ عملية كذا": whose deed it was belongs to no force.
  if (reading.lexeme->Is("generic-event") && mention.type == EventType::kRaid && mention.word > 0 &&
      SameSentence(mention.word - 1, mention.word) && Is(mention.word - 1, "deed") && !Is(mention.word - 1, "charge")) {
    mention.type = EventType::kAttack;
    return;
  }
  // "اقتحم مسلحون منزله": forces raid, gunmen attack.
  if (reading.lexeme->Is("of-storm") && ByGunmen(mention.word)) mention.type = EventType::kAttack;
  if (reading.lexeme->Is("of-storm") && mention.verb && StormsWithBomb(mention.word))
    mention.type = EventType::kBombing;
  // "اقتحم مستوطنون النبع": no force of a state.
  if (reading.lexeme->Is("of-storm") && mention.verb && SameSentence(mention.word, mention.word + 1) &&
      Is(mention.word + 1, "settler"))
    mention.type = EventType::kOther;
  // "اقتحموا حاجز كذا": posts of forces are stormed by those who fight them.
  if (reading.lexeme->Is("of-storm") && StormsPost(mention.last)) mention.type = EventType::kAttack;
  // "عملية نوعية ضد مخفر للجيش": whose posts are attacked by those who fight them.
  if (reading.lexeme->Is("generic-event") && !mention.verb && IsAgainstPost(mention.word))
    mention.type = EventType::kAttack;
  // "أوقفت المخابرات المطلوب في كمين": who lies in wait arrests.
  if (reading.lexeme->Is("ambush") && ArrestsBefore(mention.word)) mention.type = EventType::kRaid;
  // "شن مسلحون غارة على المخيم", "شنوا غارة": men on the ground, where nothing flies.
  // "غارة ليلية لحركة كذا على حامية"
  if (reading.lexeme->Is("or-ground") && (IsLaunchedByMen(mention.word) || IsOfArmedGroup(mention)))
    mention.type = EventType::kAttack;
  // "عملية جوية"
  if (reading.lexeme->Is("generic-event") && !mention.verb && mention.type == EventType::kRaid &&
      IsFromTheAir(mention.word + 1U) && !Arrests(mention.word))
    mention.type = EventType::kAirstrike;
  // "طائرات تطلق نيرانها", "مقاتلة تلقي قنبلتين", "انفجرت مسيرة": what flies does it.
  if ((reading.lexeme->Is("by-gun") || reading.lexeme->Is("thrown") || reading.lexeme->Is("open-blast") ||
       reading.lexeme->Is("crash")) &&
      IsFlown(mention, reading)) {
    mention.type = EventType::kAirstrike;
    return;
  }
  // "اصطدمت آلية بعبوة"
  if (reading.lexeme->Is("tread") && MeetsMine(field_, mention.word)) mention.type = EventType::kBombing;
  // "انفجارات هزت المطار": what blew up the text may say elsewhere.
  if (reading.lexeme->Is("open-blast")) mention.open_type = !NamesExplosive(mention.word);
  const bool open = mention.type == EventType::kShelling || mention.type == EventType::kAttack ||
                    mention.type == EventType::kAirstrike || mention.type == EventType::kOther ||
                    reading.lexeme->Is("target-verb");
  if (!open || reading.lexeme->Is("fixed-type")) return;
  const std::uint32_t clause = field_.clause_at[mention.word];
  int best = 1000;
  std::optional<EventType> type;
  bool missile = false;                // "بالصواريخ" says neither from the ground nor from the air
  bool from_air = false, men = false;  // men: who is armed, with what nobody says
  const auto look = [&](std::uint32_t at) {
    const int distance =
        at > mention.word ? static_cast<int>(at - mention.word) : 2 * static_cast<int>(mention.word - at);
    if (distance > 14 && !IsFarMeans(mention, at)) return;
    // "هجوم شاركت فيه مروحيات"
    for (std::uint32_t back = 1; back <= 3 && back <= at && SameSentence(at - back, at); ++back)
      if (Is(at - back, "take-part")) return;
    // "ساحة الطيران"
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPlace) return;
    // "قتل قائد المدفعية", "ضابط في سلاح الجو": what he served in.
    if (IsServedIn(at) || IsKeptThere(at)) return;
    // "هجوم على شركة صناعات الطيران": what it makes or teaches.
    if (at > 0 && SameSentence(at - 1, at) && Is(at - 1, "trade") && Is(at, "by-air")) return;
    // "قوات الحزام", "الحزام الأمني": no belt that blows up.
    if ((field_.tokens[at].folded.ends_with("الحزام") || field_.tokens[at].folded == "للحزام") &&
        !(SameSentence(at, at + 1) && field_.tokens[at + 1].folded.starts_with("الناسف")))
      return;
    // "هجوم على شركة الصناعات الجوية"
    if ((at > mention.last + 1 || at < mention.word) && (OfAnotherNoun(at) || OfIndefiniteNoun(at))) return;
    from_air = from_air || Is(at, "by-air");
    // "الطيران الحربي يستهدف المسلحين": whom it hits.
    if (from_air && at == mention.last + 1 && mention.verb && Is(at, "by-gun") && Is(at, "member")) return;
    // "استهدف مسلحون حاجزا بسيارة مفخخة": by what they brought, and not by what those are called.
    const bool are_men = Is(at, "by-gun") && Is(at, "member") && field_.tokens[at].folded.ends_with("ون");
    if (distance >= best && !(men && mention.verb && BringsBomb(mention.last, at))) return;
    if (Is(at, "by-gun")) men = are_men;
    std::optional<EventType> found;
    if (Is(at, "by-air"))
      found = EventType::kAirstrike;
    else if (mention.type == EventType::kAttack && IsShoulderFired(at))
      found = EventType::kAttack;
    else if (Is(at, "by-artillery") &&
             (at > mention.word ||
              !Is(at, "by-explosive")))  // "هجوم بالأسلحة الثقيلة" is none of guns that stand far off
      found = IsOfAttack(mention) && !reading.lexeme->Is("by-gun") && Is(at, "heavy-arms") ? EventType::kAttack
                                                                                           : EventType::kShelling;
    else if (Is(at, "by-explosive") && IsThrownByHand(at))  // "ألقيت قنبلة يدوية على منزل" goes with guns
      found = EventType::kAttack;
    else if (Is(at, "by-explosive"))  // "مسيرات انتحارية" fly
      found = at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air") ? EventType::kAirstrike : EventType::kBombing;
    else if (Is(at, "by-gun") && mention.type != EventType::kShelling)
      found = EventType::kAttack;
    else if (reading.lexeme->Is("massacre") && at > mention.word && HasBi(at))  // "مجزرة ارتكبتها القوات بقصف"
      found = FireAt(at);
    if (!found) return;
    if (*found == EventType::kBombing && mention.type != EventType::kAttack) return;
    best = distance;
    type = found;
    mention.by_means = at > mention.word && (Is(at - 1, "means") || HasBi(at));
    missile = Is(at, "by-missile");
  };
  // "مسيرة يرجح أنها تابعة لكذا تستهدف": what is thought of it stands between.
  std::uint32_t reach = 5;
  for (std::uint32_t at = mention.word; at > 0 && SameSentence(at - 1, mention.word) && mention.word - at < reach;
       --at) {
    if (mention.verb && Is(at - 1, "that")) reach = 7;
    look(at - 1);
  }
  for (std::uint32_t at = mention.word; SameSentence(mention.word, at) && field_.clause_at[at] <= clause + 1; ++at) {
    // "قصف على X وغارة على Y", "هجوم على X، بالتزامن مع انفجار عبوة": another event, with its own weapon.
    // "قصف كذا ومسيرة تستهدف محطة": the drone does what its own verb tells.
    if (at > mention.last &&
        (DoesAnother(at) || OpensAnother(at) || Is(at, "coincide") || Is(at, "also") || Is(at, "contrast")))
      break;
    look(at);
  }
  if (type == EventType::kShelling && missile && from_air) type = EventType::kAirstrike;
  const bool targets = mention.type == EventType::kShelling || reading.lexeme->Is("target-verb");
  if (!type && targets && IsByAlliance(mention)) type = EventType::kAirstrike;
  if (type) mention.type = *type;
  mention.armed = type.has_value();
  mention.open_type = !type && !mention.weak;
  if (!type && IsFromAfar(mention, reading)) mention.type = EventType::kAirstrike;
}

// "استهدف الجيش مواقع كذا في قرية كذا ومحيط بلدة كذا بقذائف المدفعية": what it was done with closes the sentence, and
// no other verb stands between.
bool EventFinder::IsFarMeans(const EventMention& mention, std::uint32_t at) const {
  constexpr std::uint32_t kFar = 28;  // tokens
  if (!mention.verb || at < mention.word || at - mention.word > kFar || !Is(mention.word, "target-verb") ||
      !Is(at, "weapon") || !(HasBi(at) || Is(at - 1, "means") || HasBi(at - 1)))
    return false;
  for (std::uint32_t between = mention.last + 1; between < at; ++between) {
    const auto& readings = field_.lattice.readings[between];
    const bool verb = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent) &&
             (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("result"));
    });
    if ((verb && field_.NameAt(between) == nullptr) || EventReading(between) != nullptr) return false;
  }
  return true;
}

// "قذائف آر بي جي", "قذيفة RPG": from the shoulder, by men who stand near.
bool EventFinder::IsShoulderFired(std::uint32_t at) const {
  if (!Is(at, "by-artillery") || !SameSentence(at, at + 1)) return false;
  const std::string& kind = field_.tokens[at + 1].folded;
  return kind == "ار" || kind == "اربيجي" || kind == "اربجي" || kind == "rpg" || kind == "ار.بي.جي";
}

// "منصة إطلاق صواريخ", "مستودع قذائف": what was hit, and not what hit it.
bool EventFinder::IsKeptThere(std::uint32_t at) const {
  constexpr std::uint32_t kFar = 2;  // tokens back: "منصة إطلاق"
  if (HasBi(at)) return false;
  for (std::uint32_t back = 1; back <= kFar && back <= at && SameSentence(at - back, at); ++back) {
    const std::string& word = field_.tokens[at - back].folded;
    for (const std::string_view place :
         {"منصه", "منصات", "مستودع", "مستودعات", "مخزن", "مخازن", "معمل", "مصنع", "ورشه"})
      if (word.ends_with(place)) return true;
  }
  return false;
}

// "قنبلة يدوية", "قنبلتين يدويتين"
bool EventFinder::IsThrownByHand(std::uint32_t at) const {
  return SameSentence(at, at + 1) && field_.tokens[at + 1].folded.find("يدوي") != std::string::npos;
}

// "قصف الجيش التركي سيارة على طريق كذا": an army that hits one vehicle does so from the air.
bool EventFinder::HitsVehicle(const EventMention& mention) const {
  constexpr std::uint32_t kSubject = 5;  // words of who did it
  bool army = false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kSubject && SameSentence(mention.word, at); ++at) {
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr) {
      if (name->type == EntityType::kPlace || (name->known != nullptr && name->known->kind != "state")) return false;
      army = army || name->known != nullptr;
      continue;
    }
    if (Is(at, "preposition") || field_.tokens[at].kind == TokenKind::kPunct) return false;
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("vehicle") && !a.lexeme->Is("weapon") && a.number == Number::kSingular && a.clitics == 0;
        }))
      return army;
  }
  return false;
}

// "قصف إسرائيلي على منزل", "قصف أمريكي", "عدوان إسرائيلي على محيط كذا": forces that strike from the air where the text
// names no guns. Within Palestine they come on foot as well.
bool EventFinder::IsFromAfar(const EventMention& mention, const Analysis& reading) const {
  const bool aggression = reading.lexeme->Is("or-attack") && reading.lexeme->Is("war");
  const bool fire = mention.type == EventType::kShelling && field_.tokens[mention.word].folded.ends_with("قصف");
  const std::uint32_t next = mention.word + 1;
  if (fire && HitsVehicle(mention)) return true;
  if ((!aggression && !fire) || mention.plural || !SameSentence(mention.word, next) || !Is(next, "strikes-from-afar"))
    return false;
  if (!aggression) return true;
  return !mention.place || field_.names[*mention.place].known == nullptr ||
         !field_.names[*mention.place].known->id.starts_with("place:ps");
}

// "ومسيرة تستهدف كذا", "ومسيرة انتحارية تصيب كذا"
bool EventFinder::DoesAnother(std::uint32_t at) const {
  const auto& readings = field_.lattice.readings[at];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("drone") && a.Has(kWa) && !a.Has(kAl) && !a.Has(kBi); }))
    return false;
  for (std::uint32_t next = at + 1; next <= at + 2 && SameSentence(at, next); ++next) {
    const auto& verb = field_.lattice.readings[next];
    if (std::any_of(verb.begin(), verb.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPresent || a.form == VerbForm::kPast) &&
                 a.clitics == 0 && (a.lexeme->event || a.lexeme->outcome);
        }))
      return true;
  }
  return false;
}

// "قصف التحالف الدولي", "بقصف لحلف الناتو": alliances that fight from the air.
bool EventFinder::IsByAlliance(const EventMention& mention) const {
  std::uint32_t next = mention.word + 1;
  // "استهدفه اليوم التحالف الدولي"
  while (next <= mention.word + 3 && SameSentence(mention.word, next) && field_.DateAt(next) != nullptr) ++next;
  const NamePhrase* name = SameSentence(mention.word, next) ? field_.NameAt(next) : nullptr;
  if (name == nullptr || name->known == nullptr || (name->cue != next && name->first != next)) return false;
  return name->known->kind == "alliance";
}

// An attack, or the verb that tells more of one: "الهجوم الذي استهدف".
bool EventFinder::IsOfAttack(const EventMention& mention) const {
  if (mention.type == EventType::kAttack && !mention.verb) return true;
  return mention.verb && mention.weak && !found_.empty() && found_.back().type == EventType::kAttack &&
         SameSentence(found_.back().word, mention.word) && mention.first > 0 && Is(mention.first - 1, "relative");
}

// "بسيارة مفخخة", "بواسطة عبوة ناسفة", "بحزام ناسف", with no verb between; what is thrown by hand goes with guns.
bool EventFinder::BringsBomb(std::uint32_t last, std::uint32_t at) const {
  if (!Is(at, "by-explosive") || Is(at, "thrown") || at <= last + 1 || !SameSentence(at - 1, at)) return false;
  for (std::uint32_t between = last + 1; between < at; ++between) {
    const auto& readings = field_.lattice.readings[between];
    const bool verb = !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
    });
    if (verb) return false;
  }
  const bool by_hand = SameSentence(at, at + 1) && field_.tokens[at + 1].folded.find("يدوي") != std::string::npos;
  return !by_hand && (HasBi(at) || Is(at - 1, "means") || (HasBi(at - 1) && Is(at - 1, "vehicle")));
}

// "تعزيزات برية وجوية": indefinite, and the noun before them is known and has nothing to do with it.
bool EventFinder::OfIndefiniteNoun(std::uint32_t at) const {
  constexpr std::uint32_t kFar = 3;  // tokens back to the noun
  const auto& readings = field_.lattice.readings[at];
  if (readings.empty() || !std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kAdjective && !a.Has(kAl);
      }))
    return false;
  for (std::uint32_t back = 1; back <= kFar && back <= at && SameSentence(at - back, at); ++back) {
    const auto& before = field_.lattice.readings[at - back];
    // "ثم وصلت تعزيزات برية": an unknown noun, and a verb of its own.
    if (before.empty() || field_.tokens[at - back].kind != TokenKind::kWord) {
      if (at <= back || !SameSentence(at - back - 1, at)) return false;
      const auto& verb = field_.lattice.readings[at - back - 1];
      return std::any_of(verb.begin(), verb.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.lexeme->event;
      });
    }
    const bool adjective =
        std::any_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
    if (adjective) continue;
    return std::none_of(before.begin(), before.end(), [](const Analysis& a) {
      return a.lexeme->event || a.lexeme->Is("weapon") || a.lexeme->Is("munition") || a.lexeme->Is("vehicle") ||
             a.lexeme->Is("security-body") || a.lexeme->Is("militant-body") || a.lexeme->Is("by-air") ||
             a.lexeme->Is("means") || a.lexeme->pos == Pos::kParticle;
    });
  }
  return false;
}

// An adjective whose noun is neither an event nor a weapon nor a force; "زوارق حربية" fly as little.
bool EventFinder::OfAnotherNoun(std::uint32_t at) const {
  const auto& readings = field_.lattice.readings[at];
  const auto is_ship = [&](std::uint32_t noun) { return Is(noun, "ship"); };
  if (at > 0 && SameSentence(at - 1, at) &&
      (is_ship(at - 1) || (at > 1 && SameSentence(at - 2, at) && is_ship(at - 2) && Is(at, "by-air"))))
    // "زوارق حربية", but "بوارج ومروحيات"
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && !a.Has(kWa); });
  if (!std::all_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && a.Has(kAl); }) ||
      readings.empty() || at == 0 || !SameSentence(at - 1, at))
    return false;
  const auto& before = field_.lattice.readings[at - 1];
  return field_.tokens[at - 1].folded.starts_with("ال") &&
         std::none_of(before.begin(), before.end(), [](const Analysis& a) {
           return a.lexeme->event || a.lexeme->Is("weapon") || a.lexeme->Is("munition") || a.lexeme->Is("vehicle") ||
                  a.lexeme->Is("security-body") || a.lexeme->Is("militant-body") || a.lexeme->Is("by-air") ||
                  a.lexeme->pos == Pos::kAdjective;
         });
}

bool EventFinder::IsStateBody(std::uint32_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  return name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr &&
         name->known->kind != "armed" && name->known->kind != "media";
}

// "اقتحمت سيارة ملغومة المطعم", "اقتحمت شاحنة محملة بالمتفجرات المبنى", "على متن دراجة محملة بالمتفجرات، فاقتحم".
bool EventFinder::StormsWithBomb(std::uint32_t verb) const {
  constexpr std::uint32_t kLoad = 6;     // tokens from the vehicle to what it is loaded with
  constexpr std::uint32_t kBefore = 3;   // from the load back to the verb
  constexpr std::uint32_t kAboard = 14;  // from the load back to who rode
  const auto loaded = [&](std::uint32_t at) {
    return Is(at, "by-explosive") && (HasBi(at) || field_.tokens[at - 1].folded == "من");
  };
  const std::uint32_t next = verb + 1;
  if (SameSentence(verb, next) && Is(next, "vehicle")) {
    if (Is(next, "by-explosive")) return true;
    for (std::uint32_t at = next + 1; at <= next + kLoad && SameSentence(verb, at); ++at)
      if (loaded(at)) return true;
  }
  for (std::uint32_t load = verb; load-- > 1 && verb - load <= kBefore && SameSentence(load, verb);) {
    if (!loaded(load) && !(Is(load, "by-explosive") && Is(load, "vehicle"))) continue;
    for (std::uint32_t at = load; at > 0 && load - at <= kAboard && SameSentence(at, verb); --at)
      if (Is(at, "aboard")) return true;
    return false;
  }
  return false;
}

bool EventFinder::StormsPost(std::uint32_t last) const {
  const std::uint32_t next = last + 1;
  if (!SameSentence(last, next)) return false;
  if (!Is(next, "post") && !(Is(next, "positions") && !Is(next, "building"))) return false;
  // Police and armies storm the posts of others as well.
  for (std::uint32_t at = last; at > 0 && SameSentence(at - 1, last) && last - at < 5; --at)
    if (Is(at - 1, "security-body") || IsStateBody(at - 1)) return false;
  return true;
}

// "عملية نوعية على محور كذا", "عملية «انغماسية» على مواقع كذا": and so is what is carried out at a front.
bool EventFinder::IsAgainstPost(std::uint32_t noun) const {
  constexpr std::uint32_t kKind = 4;  // adjectives, and their quotation marks
  bool kind = false;
  for (std::uint32_t at = noun + 1; at <= noun + kKind && SameSentence(noun, at + 1); ++at) {
    const std::string& word = field_.tokens[at].folded;
    if (word.starts_with("انغماسي")) return true;
    if (word == "ضد") return (Is(at + 1, "post") || Is(at + 1, "positions")) && StormsPost(at);
    if (word == "علي" || word == "في") return kind && Is(at + 1, "fronts");
    kind = kind || word.starts_with("نوعي");
    if (field_.tokens[at].kind != TokenKind::kPunct && !word.starts_with("نوعي")) return false;
  }
  return false;
}

// "مسلح يدهس حشدا", "دهس شاب جنودا": no accident.
bool EventFinder::RunsOverMany(const EventMention& mention) const {
  constexpr std::uint32_t kWhom = 3;  // tokens from the verb to those before and behind it
  if (!mention.verb) return false;
  for (std::uint32_t at = mention.word - std::min(mention.word, kWhom); at <= mention.word + kWhom; ++at) {
    if (at == mention.word || at >= field_.size() ||
        !SameSentence(std::min(at, mention.word), std::max(at, mention.word)))
      continue;
    const auto& readings = field_.lattice.readings[at];
    const bool behind = at > mention.word;
    if (std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
          if (a.lexeme->pos != Pos::kNoun || !a.lexeme->Is("person")) return false;
          const bool side = a.lexeme->group == Group::kMilitant || (behind && a.lexeme->group == Group::kSecurity);
          return side || a.lexeme->Is("settler") || (behind && a.lexeme->Is("crowd") && a.number == Number::kPlural);
        }))
      return true;
    if (behind && field_.tokens[at].folded.starts_with("حشد")) return true;
  }
  return false;
}

// "على محور قرية كذا", "على جبهة كذا", behind the token.
bool EventFinder::IsAtFront(std::uint32_t last) const {
  constexpr std::uint32_t kFar = 8;  // tokens
  for (std::uint32_t at = last + 1; at <= last + kFar && SameSentence(last, at); ++at)
    if (Is(at, "fronts")) return true;
  return false;
}

// An arrest that nobody's death goes with.
bool EventFinder::ArrestsBefore(std::uint32_t word) const {
  bool arrests = false;
  for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word); --at) {
    for (const Analysis& a : field_.lattice.readings[at - 1]) {
      arrests = arrests || a.lexeme->outcome == Outcome::kArrested;
      if (a.lexeme->outcome == Outcome::kKilled) return false;
    }
  }
  return arrests;
}

// Somebody is arrested in its sentence.
bool EventFinder::Arrests(std::uint32_t word) const {
  std::uint32_t at = word;
  while (at > 0 && SameSentence(at - 1, word)) --at;
  for (; at < field_.size() && SameSentence(at, word); ++at)
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->outcome == Outcome::kArrested) return true;
  return false;
}

bool EventFinder::ByGunmen(std::uint32_t word) const {
  const auto militant = [&](std::uint32_t at) {
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kNoun && !a.Has(kLi) && !a.Has(kBi) &&
          (a.lexeme->group == Group::kMilitant || a.lexeme->Is("militant-body")))
        return true;
    return false;
  };
  constexpr std::uint32_t kBehind = 3, kByThem = 7;  // tokens to the men, to "من قبل مسلحين"
  for (std::uint32_t at = word + 1; at <= word + kByThem && SameSentence(word, at); ++at) {
    const bool by_them = at > word + 2 && field_.tokens[at - 1].folded == "قبل" && field_.tokens[at - 2].folded == "من";
    if ((at <= word + kBehind || by_them) && militant(at)) return true;
  }
  for (std::uint32_t back = 1; back <= 4 && back <= word && SameSentence(word - back, word); ++back)
    if (militant(word - back)) return true;
  return false;
}

// "تبنى تنظيم كذا العملية", "تبنيه العملية", before the word in its clause.
bool EventFinder::IsClaimedBefore(std::uint32_t word) const {
  constexpr std::uint32_t kWho = 10;  // tokens of who claims it
  for (std::uint32_t back = 1; back <= kWho && back <= word && SameSentence(word - back, word); ++back) {
    const std::uint32_t at = word - back;
    if (Is(at, "claim-responsibility")) return true;
    if (field_.tokens[at].folded == "," || Is(at, "carry-out")) return false;
  }
  return false;
}

// An adjective of the air right behind the noun, and none of the ground beside it.
bool EventFinder::IsFromTheAir(std::uint32_t adjective) const {
  if (!SameSentence(adjective - 1, adjective)) return false;
  const auto joined = [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && a.Has(kWa); };
  if (SameSentence(adjective, adjective + 1)) {
    const auto& next = field_.lattice.readings[adjective + 1];
    if (std::any_of(next.begin(), next.end(), joined)) return false;
  }
  const auto& readings = field_.lattice.readings[adjective];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kAdjective && a.lexeme->Is("by-air") && (a.clitics & ~kAl) == 0;
  });
}

// "غارة لبوكو حرام", "غارة ليلية لمسلحين": theirs who have nothing that flies, where the sentence tells of nothing
// such.
bool EventFinder::IsOfArmedGroup(const EventMention& mention) const {
  constexpr std::uint32_t kReach = 3;  // tokens to whose it is: adjectives stand between
  if (mention.verb) return false;
  bool theirs = false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kReach && SameSentence(mention.word, at); ++at) {
    const NamePhrase* name = field_.NameAt(at);
    const std::uint32_t cue = name == nullptr ? at : name->cue;
    const auto& readings = field_.lattice.readings[cue];
    const bool of = field_.tokens[cue].folded.starts_with("ل");
    const bool group = name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr &&
                       name->known->kind == "armed";
    const bool men = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && a.Has(kLi) &&
             a.number != Number::kSingular;
    });
    theirs = of && (group || men);
    if (theirs || field_.tokens[at].kind == TokenKind::kPunct || Is(at, "preposition")) break;
  }
  if (!theirs) return false;
  std::uint32_t at = mention.word;
  while (at > 0 && SameSentence(at - 1, mention.word)) --at;
  for (; SameSentence(mention.word, at) || at < mention.word; ++at)
    if (at != mention.word && Is(at, "by-air")) return false;
  return true;
}

bool EventFinder::IsLaunchedByMen(std::uint32_t word) const {
  constexpr std::uint32_t kReach = 5;  // tokens back to the verb
  bool men = false;
  std::uint32_t verb = word;
  for (std::uint32_t back = 1; back <= kReach && back <= word && SameSentence(word - back, word); ++back) {
    const std::uint32_t at = word - back;
    if (Is(at, "preposition")) return false;
    const auto& readings = field_.lattice.readings[at];
    men = men || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && a.number != Number::kSingular;
          });
    if (!Is(at, "carry-out")) continue;
    verb = at;
    men = men || field_.tokens[at].folded.ends_with("وا") || field_.tokens[at].folded.ends_with("ون");
    break;
  }
  if (verb == word) return false;
  for (std::uint32_t at = verb; at > 0 && SameSentence(at - 1, word); --at)
    if (Is(at - 1, "by-air")) return false;
  for (std::uint32_t at = word + 1; SameSentence(word, at); ++at)
    if (Is(at, "by-air")) return false;
  return men;
}

// Its subject: an aircraft right before the verb or right behind it; of what blows up or runs into something, a drone.
bool EventFinder::IsFlown(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kBefore = 6;  // tokens back to the aircraft: "طائرات حربية روسية", "مقاتلة تابعة لجيش كذا"
  const bool alone = reading.lexeme->Is("open-blast") || reading.lexeme->Is("crash");
  bool named = false;  // past the name of a body: "مقاتلة تابعة لوحدات كذا" may be a woman
  const auto flies = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return field_.NameAt(at) == nullptr && std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
             return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("by-air") && a.lexeme->Is("vehicle") && !a.Has(kBi) &&
                    !a.Has(kLi) && !(named && a.lexeme->Is("weak")) &&
                    (!alone || a.lexeme->Is("drone") || (SameSentence(at, at + 1) && Is(at + 1, "by-air")));
           });
  };
  const std::uint32_t next = mention.word + 1;
  if (SameSentence(mention.word, next) && flies(next)) return true;
  // "إطلاق نار من مروحية"
  const std::uint32_t behind = mention.word + reading.length;
  if (!mention.verb && SameSentence(mention.word, behind + 1) && field_.tokens[behind].folded == "من" &&
      flies(behind + 1))
    return true;
  if (!mention.verb) return false;
  for (std::uint32_t back = 1; back <= kBefore && back <= mention.word && SameSentence(mention.word - back, next - 1);
       ++back) {
    const std::uint32_t at = mention.word - back;
    if (flies(at)) return true;
    const auto& readings = field_.lattice.readings[at];
    const bool adjective = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kAdjective || a.lexeme->Is("nation") || a.lexeme->Is("hangs");
    });
    const std::string& word = field_.tokens[at].folded;
    const bool whose = field_.NameAt(at) != nullptr || word.starts_with("تابع") || Is(at, "security-body");
    if (!adjective && !whose) return false;
    named = named || field_.NameAt(at) != nullptr;
  }
  return false;
}

bool EventFinder::NamesExplosive(std::uint32_t word) const {
  for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word) && word - at < 6; --at)
    if (Is(at - 1, "by-explosive")) return true;
  for (std::uint32_t at = word + 1; at <= word + 10 && SameSentence(word, at); ++at)
    if (Is(at, "by-explosive")) return true;
  return false;
}

}  // namespace isnad
