#include <algorithm>
#include <optional>

#include "core/read/compose/claims.h"

namespace isnad {

// What the outcome was brought about with, where no event word says it: "قُتل طفل بقذيفة", "إثر انفجار".
EventType Claims::TypeOf(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  // "متظاهر قُتل برصاص": a protest put down is no armed attack.
  if (filling.quantity && field.lattice.Is(field.quantities[*filling.quantity].head, "protester"))
    return EventType::kOther;
  // "أعدم التنظيم تسعة أشخاص": a sentence carried out on captives is no armed attack.
  if (c_.frames[f].predicates[filling.predicate].analysis->lexeme->Is("execution")) return EventType::kOther;
  if (IsAtHome(f, filling) || IsStruckByStray(field, filling) || ProtestOver(field, filling)) return EventType::kOther;
  // "أوقف حراس الحدود 23 مهاجرا غير شرعي": nobody's house is raided.
  if (filling.outcome == Outcome::kArrested && filling.quantity && field.lattice.lang == "ar" &&
      field.lattice.Is(field.quantities[*filling.quantity].head, "migrant"))
    return EventType::kOther;
  const EventType type = filling.outcome == Outcome::kCaptured && filling.group == Group::kMilitant
                             ? EventType::kRaid  // members of a group are not kidnapped
                             : TypeOf(filling.outcome);
  if (type != EventType::kAttack) return type;
  // "العثور على جثث أربعة مهاجرين على الشاطئ": the sea, the desert or the road kills them where no weapon is told.
  const bool migrants =
      (filling.quantity && field.lattice.Is(field.quantities[*filling.quantity].head, "migrant")) ||
      (field.lattice.lang == "ar" && filling.outcome == Outcome::kKilled && AreOfBoat(field, filling));
  const EventType bare = migrants ? EventType::kDisaster : IsFoundBody(field, filling) ? EventType::kOther : type;
  if (bare == EventType::kOther) return bare;
  if (field.lattice.lang == "en") return NearestWeapon(f, filling).value_or(bare);
  const std::optional<Means> means = MeansOf(f, filling);
  return means ? means->type : bare;
}

// "انتحرت طفلة شنقا", "قام رجل بقتل أطفاله الثلاثة", "قتل شاب والده": what people do to themselves or their kin.
bool Claims::IsAtHome(int f, const Filling& filling) const {
  constexpr std::uint32_t kNear = 4;  // tokens back from the victim
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled) return false;
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const std::uint32_t first = std::min(word, filling.first);
  bool man = false, kin = false;
  for (std::uint32_t at = first - std::min(first, kNear); at <= filling.last; ++at) {
    if (!field.SameSentence(at, filling.last)) continue;
    const auto& readings = field.lattice.readings[at];
    const auto any = [&](auto test) { return std::any_of(readings.begin(), readings.end(), test); };
    if (field.lattice.Is(at, "suicide") && !field.lattice.Is(at, "by-explosive")) return true;
    // "قتل رجل زوجته", "أقدم شاب على قتل والده"; not "قتل رجل وزوجته".
    if (man && any([](const Analysis& a) {
          return (a.lexeme->Is("kin") || a.lexeme->group == Group::kChild) && a.Has(kPronoun) && !a.Has(kWa) &&
                 !a.Has(kBi) && !a.Has(kLi);
        }))
      kin = kin || at == word + 1 || at == word + 2;
    man = man || any([](const Analysis& a) {
            return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("person") && a.clitics == 0 && !a.lexeme->outcome &&
                   a.number == Number::kSingular && a.lexeme->group != Group::kMilitant &&
                   a.lexeme->group != Group::kSecurity && !a.lexeme->Is("kin");
          });
  }
  return kin;
}

// "قتلت طفلة برصاصة طائشة", "بالرصاص خلال احتفالات": shot by nobody who meant it.
bool Claims::IsStruckByStray(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kFar = 6;  // tokens behind the figure
  if (!IsToll(filling.outcome)) return false;
  for (std::uint32_t at = filling.last + 1;
       at <= filling.last + kFar && at < field.size() && field.SameSentence(filling.last, at); ++at) {
    // "killed by a stray bullet"
    if (field.tokens[at].folded == "stray" && at + 1 < field.size()) return field.tokens[at + 1].folded == "bullet";
    if (field.lattice.lang != "ar") continue;
    const auto& readings = field.lattice.readings[at];
    const bool bullet = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("by-gun") && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("person");
    });
    if (bullet) return IsStrayShot(field, at);
  }
  return false;
}

// "متظاهرين استشهدا في مليونية 14 فبراير", "قتلوا خلال مظاهرة": the protest in which they were hurt, and no blast or
// shell is told.
std::optional<std::uint32_t> Claims::ProtestOver(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kFar = 12;  // tokens behind the figure
  if (field.lattice.lang != "ar" || !IsToll(filling.outcome)) return std::nullopt;
  std::optional<std::uint32_t> protest;
  for (std::uint32_t at = filling.last + 1;
       at <= filling.last + kFar && at < field.size() && field.SameSentence(filling.last, at); ++at) {
    if (field.lattice.Is(at, "by-explosive") || field.lattice.Is(at, "by-artillery") || field.lattice.Is(at, "by-air"))
      return std::nullopt;
    const auto& before = field.lattice.readings[at - 1];
    // "أحد قتلى مواكب الأحد"
    const bool of = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->pos == Pos::kNoun && !a.Has(kAl);
    });
    const bool in = of || field.lattice.Is(at - 1, "locative") || field.lattice.Is(at - 1, "time-during");
    if (!protest && in && field.lattice.Is(at, "protest") && field.NameAt(at) == nullptr) protest = at;
  }
  return protest;
}

// "العثور على 22 جثة", "عثر الأهالي على جثة عنصر مقتولا بالرصاص": who was found dead, whatever killed him.
bool Claims::IsFoundBody(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kFar = 8;  // tokens back to the finding
  if (field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled) return false;
  bool body = false;
  for (std::uint32_t at = filling.first; at <= filling.last; ++at) body = body || field.lattice.Is(at, "body");
  for (std::uint32_t back = 0; body && back <= kFar && back <= filling.first; ++back) {
    const std::uint32_t at = filling.first - back;
    if (!field.SameSentence(at, filling.first)) return false;
    if (field.lattice.Is(at, "found") || field.lattice.Is(at, "found-body")) return true;
  }
  return false;
}

// "سبع جثث لمهاجرين", "تعطل قارب يقل مهاجرين وانتشلت سبع جثث"
bool Claims::AreOfBoat(const FieldText& field, const Filling& filling) {
  constexpr std::uint32_t kBeside = 3;  // tokens from the figure to whose bodies they are
  bool migrants = false, boat = false;
  std::uint32_t first = filling.first;
  while (first > 0 && field.SameSentence(first - 1, filling.first)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, first); ++at) {
    const bool migrant = field.lattice.Is(at, "migrant");
    if (migrant && at > filling.last && at <= filling.last + kBeside) return true;
    migrants = migrants || migrant;
    for (const Analysis& a : field.lattice.readings[at])
      boat = boat || std::find(a.lexeme->sites.begin(), a.lexeme->sites.end(), "boat") != a.lexeme->sites.end();
  }
  return migrants && boat;
}

EventType Claims::TypeOf(Outcome outcome) {
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

// "الفيضانات", "الأمطار", "الكوليرا": what kills where nobody does.
bool Claims::IsNobodysDoing(const Analysis& a) {
  return a.lexeme->pos == Pos::kNoun &&
         (a.lexeme->Is("hardship") || a.lexeme->Is("illness") || a.lexeme->event == EventType::kDisaster);
}

// "قتلت طائرة مسيرة شخصين", "عبوة تقتل ثلاثة": the weapon does it; "قتلت السيول ثلاثة".
std::optional<Claims::Means> Claims::WeaponAsDoer(const FieldText& field, const Predicate& word,
                                                  const Filling& filling) {
  const bool deed = word.frame->verbal || word.analysis->lexeme->Is("carries-off");
  if (field.lattice.lang != "ar" || !deed || word.analysis->voice == Voice::kPassive ||
      word.analysis->form == VerbForm::kVerbalNoun || word.analysis->lexeme->Is("intransitive"))
    return std::nullopt;
  const auto weapon = [&](std::uint32_t at) -> std::optional<Means> {
    const bool here = at < field.size() && field.SameSentence(at, word.first);
    if (!here || (filling.quantity && field.quantity_at[at] == *filling.quantity)) return std::nullopt;
    const auto noun = [&](std::string_view tag) {
      const auto& readings = field.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && a.lexeme->Is(tag) && (a.clitics & (kBi | kLi)) == 0;
      });
    };
    const bool laden = at + 1 < field.size() && field.SameSentence(at, at + 1) && noun("vehicle") &&
                       field.lattice.Is(at + 1, "by-explosive");  // "سيارة مفخخة"
    if (noun("by-air")) return Means{EventType::kAirstrike, at};
    if (laden || noun("by-explosive")) return Means{EventType::kBombing, at};
    if (noun("by-artillery")) return Means{EventType::kShelling, at};
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), IsNobodysDoing)) return Means{EventType::kDisaster, at};
    return std::nullopt;
  };
  if (const std::optional<Means> behind = weapon(word.last + 1)) return behind;
  if (word.first > 0 && word.analysis->form == VerbForm::kPresent) return weapon(word.first - 1);
  return MunitionBefore(field, word);
}

// "آخرها لغم بجبل كذا في آذار أودى براع": what went off where, and then whom it killed.
std::optional<Claims::Means> Claims::MunitionBefore(const FieldText& field, const Predicate& word) {
  constexpr std::uint32_t kFar = 8;  // tokens back to the munition
  if (word.analysis->form != VerbForm::kPast || word.analysis->clitics != 0) return std::nullopt;
  for (std::uint32_t back = 1; back <= kFar && back <= word.first; ++back) {
    const std::uint32_t at = word.first - back;
    if (!field.SameSentence(at, word.first) || field.tokens[at].kind == TokenKind::kPunct) return std::nullopt;
    if (field.NameAt(at) != nullptr || field.DateAt(at) != nullptr) continue;
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->pos != Pos::kNoun || !a.lexeme->Is("munition") || a.clitics != 0 || a.number != Number::kSingular)
        continue;
      if (a.lexeme->Is("by-explosive")) return Means{EventType::kBombing, at};
      if (a.lexeme->Is("by-artillery")) return Means{EventType::kShelling, at};
    }
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast; }))
      return std::nullopt;
  }
  return std::nullopt;
}

// "شهداء القذيفة", "ضحايا اللغم": theirs; "أصيب في لغم", "قتلوا في عبوة": in what went off.
std::optional<EventType> Claims::WeaponNamed(const FieldText& field, const Filling& filling, std::uint32_t at) {
  if (field.lattice.lang != "ar" || at == 0 || !field.SameSentence(at - 1, at) || field.NameAt(at) != nullptr)
    return std::nullopt;
  const auto& before = field.lattice.readings[at - 1];
  const bool dead = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
    return a.lexeme->outcome && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && a.number == Number::kPlural;
  });
  const bool in = field.tokens[at - 1].folded == "في" && at > filling.last;
  for (const Analysis& a : field.lattice.readings[at]) {
    // "قتلى في مفخخة", "قتلى في سيارة مفخخة"
    const bool arms = a.lexeme->Is("munition") || (a.lexeme->Is("by-explosive") && a.lexeme->Is("vehicle"));
    if (a.lexeme->pos != Pos::kNoun || !arms || a.lexeme->Is("by-gun") || a.Has(kPronoun)) continue;
    const bool theirs = dead && a.clitics == kAl && at >= filling.first;
    const bool blast = in && a.clitics == 0 && a.number == Number::kSingular && a.lexeme->Is("by-explosive");
    if (theirs || blast) return a.lexeme->Is("by-explosive") ? EventType::kBombing : EventType::kShelling;
  }
  return std::nullopt;
}

std::optional<Claims::Means> Claims::MeansOf(int f, const Filling& filling) const {
  constexpr std::uint32_t kReach = 10;    // tokens behind the figure
  constexpr std::uint32_t kRelative = 2;  // tokens back to what the relative before the verb is of
  const FieldText& field = c_.Text(f);
  const Predicate& word = c_.frames[f].predicates[filling.predicate];
  // "القذيفة التي قتلت ثلاثة"
  for (std::uint32_t back = 1; back <= kRelative && back <= word.first && word.frame->verbal; ++back) {
    const std::uint32_t at = word.first - back;
    if (!field.SameSentence(at, word.first)) break;
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->pos != Pos::kNoun || !a.lexeme->Is("munition") || a.number != Number::kSingular) continue;
      if (a.lexeme->Is("by-artillery")) return Means{EventType::kShelling, at};
      if (a.lexeme->Is("by-explosive")) return Means{EventType::kBombing, at};
    }
  }
  if (const std::optional<Means> doer = WeaponAsDoer(field, word, filling)) return doer;
  for (std::uint32_t at = filling.first; at <= filling.last + kReach && at < field.size(); ++at) {
    if (!field.SameSentence(at, filling.last)) break;
    const bool means = at > 0 && field.SameSentence(at - 1, at) &&
                       (field.lattice.Is(at - 1, "means") || field.lattice.Is(at - 1, "cause"));
    const std::optional<EventType> named = WeaponNamed(field, filling, at);
    if (named) return Means{*named, at};
    for (const Analysis& a : field.lattice.readings[at]) {
      // "قضوا عطشا"
      const bool bare = a.lexeme->Is("hardship") && field.tokens[at].folded.ends_with("ا");
      if (a.lexeme->pos != Pos::kNoun || !(a.Has(kBi) || means || bare)) continue;
      for (std::uint32_t next = at; next <= at + 3 && next < field.size() && field.SameSentence(next, at); ++next)
        if (field.lattice.Is(next, "by-air")) return Means{EventType::kAirstrike, at};
      if (a.lexeme->Is("by-explosive")) return Means{EventType::kBombing, at};
      if (a.lexeme->Is("by-artillery")) return Means{EventType::kShelling, at};
      // "جراء نيران المدفعية"
      if (means && at + 1 < field.size() && field.SameSentence(at, at + 1) && field.lattice.Is(at + 1, "by-artillery"))
        return Means{EventType::kShelling, at};
      // "بشظايا قذيفة"
      if (a.lexeme->Is("fragments") && at + 1 < field.size() && field.SameSentence(at, at + 1) &&
          field.lattice.Is(at + 1, "by-artillery"))
        return Means{EventType::kShelling, at};
      if (a.lexeme->Is("by-gun")) return Means{EventType::kAttack, at};
      if (a.lexeme->Is("hardship")) return Means{EventType::kDisaster, at};
    }
  }
  return WeaponThatLed(field, word);
}

// "صاروخ من مسيرة على الطريق أسفر عن مقتل ثلاثة", "أدت قذيفة هاون في الحي إلى مقتل ثلاثة": the subject of the verb that
// leads to the toll.
std::optional<Claims::Means> Claims::WeaponThatLed(const FieldText& field, const Predicate& word) {
  constexpr std::uint32_t kFar = 14, kFlown = 3;  // tokens back to the weapon, and on to what flew it
  if (field.lattice.lang != "ar") return std::nullopt;
  bool led = false;
  for (std::uint32_t back = 1; back <= kFar && back <= word.first; ++back) {
    const std::uint32_t at = word.first - back;
    if (!field.SameSentence(at, word.first) || field.tokens[at].folded == ",") return std::nullopt;
    led = led || field.lattice.Is(at, "result");
    if (field.NameAt(at) != nullptr) continue;
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->pos != Pos::kNoun || (a.clitics & ~kAl) != 0) continue;
      // "أدت قذيفة": the verb before the weapon.
      if (!led && !(at > 0 && field.SameSentence(at - 1, at) && field.lattice.Is(at - 1, "result"))) continue;
      // "أمطار من القذائف"
      const bool of_arms = at + 2 < field.size() && field.tokens[at + 1].folded == "من" &&
                           (field.lattice.Is(at + 2, "munition") || field.lattice.Is(at + 2, "by-artillery"));
      if (IsNobodysDoing(a) && !of_arms) return Means{EventType::kDisaster, at};
      if (a.number != Number::kSingular) continue;
      if (!a.lexeme->Is("munition") && !a.lexeme->Is("drone")) continue;
      for (std::uint32_t flown = at; flown <= at + kFlown && flown < word.first; ++flown)
        if (field.lattice.Is(flown, "by-air")) return Means{EventType::kAirstrike, at};
      if (a.lexeme->Is("by-explosive")) return Means{EventType::kBombing, at};
      if (a.lexeme->Is("by-artillery")) return Means{EventType::kShelling, at};
    }
  }
  return std::nullopt;
}

// "قتلى بلغم في كذا وحملة اعتقالات في كذا", "قصف على كذا و12 جريحا بقنبلة في كذا": a title's figure has its own weapon
// behind it, and the event is told on the other side of the joining word.
bool Claims::HasOwnMeans(int f, const Filling& filling, const EventMention& mention) const {
  const FieldText& field = c_.Text(f);
  if (f != 0 || field.lattice.lang != "ar" || !IsToll(filling.outcome)) return false;
  const auto joins = [&](std::uint32_t at) { return field.tokens[at].folded.starts_with("و"); };
  const bool behind = mention.first > filling.last;
  if (behind ? !joins(mention.first) : !joins(filling.first) || mention.type == EventType::kOther) return false;
  const std::optional<Means> means = MeansOf(f, filling);
  if (!means || means->at <= filling.last || (behind ? means->at >= mention.first : means->type == mention.type))
    return false;
  return std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& own) {
    return own.field == f && own.first <= means->at && own.last >= means->at && own.report == mention.report;
  });
}

// The one event of the text that was brought about with what the title's figure names, and that the title has no word
// for.
std::optional<std::uint32_t> Claims::ReportByMeans(int f, const Filling& filling) const {
  const std::optional<Means> means = f == 0 ? MeansOf(f, filling) : std::nullopt;
  std::optional<std::uint32_t> found;
  for (std::uint32_t r = 0; means && r < c_.drafts.size(); ++r) {
    const Draft& draft = c_.drafts[r];
    if (draft.older || !draft.types.contains(means->type) ||
        std::any_of(draft.mentions.begin(), draft.mentions.end(),
                    [&](std::uint32_t m) { return c_.mentions[m].field == 0; }))
      continue;
    if (found) return std::nullopt;
    found = r;
  }
  return found;
}

// "A roadside bomb killed two", "killed by tank fire": the weapon nearest to the outcome word says what it was.
std::optional<EventType> Claims::NearestWeapon(int f, const Filling& filling) const {
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

std::optional<EventType> Claims::WeaponAt(const FieldText& field, std::uint32_t at) {
  if (field.lattice.Is(at, "by-air")) return EventType::kAirstrike;
  if (field.lattice.Is(at, "by-explosive")) return EventType::kBombing;
  if (field.lattice.Is(at, "by-artillery")) return EventType::kShelling;
  return std::nullopt;
}

}  // namespace isnad
