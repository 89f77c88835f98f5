#include "core/read/events/munition_events.h"

#include <algorithm>

#include "core/read/events/event_places.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kToMunition = 8;  // tokens from "سقطت" to what fell
constexpr std::uint32_t kToTarget = 8;    // from the munition to the word before what it fell on
constexpr std::uint32_t kToName = 5;      // from that word to the name of a place
constexpr std::uint32_t kToSubject = 3;   // from "دمرت" to the aircraft

class Munitions : private Words {
 public:
  explicit Munitions(const FieldText& field) : Words(field) {}

  std::optional<MunitionEvent> At(std::uint32_t at) const {
    if (const Analysis* verb = VerbOf(at, "fall")) return Falls(at, *verb, false);
    // "وقعت دانتان في السوق"
    if (const Analysis* verb = VerbOf(at, "happen");
        verb != nullptr && Here(at + 1, at) && Munition(at + 1) != nullptr && Is(at + 1, "by-artillery"))
      return Falls(at, *verb, false);
    // "وقعت مسيرة انتحارية على سوق كذا", "مسيرة انتحارية وقعت في حي كذا"
    if (const Analysis* verb = VerbOf(at, "happen"); verb != nullptr && Here(at + 1, at) && IsDrone(at + 1))
      return Falls(at, *verb, false);
    if (const std::optional<MunitionEvent> drone = DroneFalls(at)) return drone;
    if (const Analysis* verb = VerbOf(at, "throw")) return Falls(at, *verb, true);
    if (const Analysis* verb = VerbOf(at, "launch")) return Falls(at, *verb, true);
    if (const Analysis* verb = VerbOf(at, "tread"); verb != nullptr && MeetsMine(field_, at))
      return MunitionEvent{at, at, at, EventType::kBombing, verb->form != VerbForm::kVerbalNoun, verb};
    if (const Analysis* verb = VerbOf(at, "crash"); verb != nullptr && IsDrone(at + 1))
      return MunitionEvent{at, at + 1, at, EventType::kAirstrike, verb->form != VerbForm::kVerbalNoun, verb};
    if (const Analysis* verb = VerbOf(at, "destroy"); verb != nullptr && verb->form != VerbForm::kVerbalNoun)
      return Destroys(at, *verb);
    if (const Analysis* verb = VerbOf(at, "target"); verb != nullptr) return Strikes(at, *verb);
    // "أصاب صاروخ ناقلة", "مبنى أصابته صواريخ"
    if (const Analysis* verb = OutcomeReading(at);
        verb != nullptr && verb->lexeme->pos == Pos::kVerb && verb->lexeme->outcome == Outcome::kInjured)
      return Strikes(at, *verb);
    if (const Analysis* munition = Suffered(at)) return MunitionEvent{at, at, at, TypeOf(at, at + 1), false, munition};
    if (const std::optional<MunitionEvent> told = Told(at)) return told;
    return FliesTo(at);
  }

 private:
  const Analysis* VerbOf(std::uint32_t at, std::string_view tag) const {
    for (const Analysis& a : lattice().readings[at])
      // "اتهمت القيادة المسلحين بإطلاق قذائف على حي كذا"
      if (a.lexeme->Is(tag) &&
          (!a.Has(kBi) || ((tag == "fall" || tag == "launch" || tag == "throw") && a.form == VerbForm::kVerbalNoun)) &&
          !a.Has(kPronoun) && a.form != VerbForm::kParticiple && a.length == 1)
        return &a;
    return nullptr;
  }

  // A munition that is no means ("بقذيفة"), nobody's and none told of before ("القذيفة").
  const Analysis* Munition(std::uint32_t at) const {
    if (field_.NameAt(at) != nullptr) return nullptr;
    for (const Analysis& a : lattice().readings[at]) {
      const bool bomb = a.lexeme->Is("by-explosive") && a.lexeme->Is("weapon");
      if (a.lexeme->pos != Pos::kNoun || !(a.lexeme->Is("munition") || bomb) || a.lexeme->Is("by-gun")) continue;
      if (!a.Has(kBi) && !a.Has(kLi) && !a.Has(kAl) && !a.Has(kPronoun)) return &a;
    }
    return nullptr;
  }

  // Nobody's, and none told of before.
  bool IsDrone(std::uint32_t at) const {
    if (at >= field_.size() || field_.NameAt(at) != nullptr) return false;
    return std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->Is("drone") && a.clitics == 0; });
  }

  // "تساقطت القذائف على أحياء كذا": of the many that fell.
  bool IsMany(std::uint32_t at) const {
    return std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(), [](const Analysis& a) {
      return a.lexeme->Is("munition") && !a.lexeme->Is("by-gun") && a.number == Number::kPlural && a.clitics == kAl;
    });
  }

  // By the munition and the words that say of which kind it is.
  EventType TypeOf(std::uint32_t munition, std::uint32_t last) const {
    EventType type = EventType::kShelling;
    if (Is(munition, "by-explosive")) type = EventType::kBombing;
    if (Is(munition, "by-gun")) type = EventType::kAttack;  // "أصابت رصاصة قناص طفلة"
    // "ألقيت قنبلة يدوية على منزل": what is thrown by hand goes with guns.
    if (munition + 1 < field_.size() && token(munition + 1).folded.find("يدوي") != std::string::npos)
      type = EventType::kAttack;
    for (std::uint32_t at = munition; at <= last; ++at)
      if (Is(at, "by-air")) type = EventType::kAirstrike;
    return type;
  }

  bool IsPunct(std::uint32_t at) const {
    return token(at).kind != TokenKind::kWord && token(at).kind != TokenKind::kNumber;
  }

  // "على", "باتجاه": where it goes; "في", "وسط", "قرب": where it comes down.
  bool GoesTo(std::uint32_t at) const { return IsWord(at, "علي") || IsWord(at, "ع") || Is(at, "toward"); }
  bool IsOn(std::uint32_t at) const { return GoesTo(at) || Is(at, "locative"); }

  // Behind the word a place or a building is told.
  bool HasTarget(std::uint32_t on) const {
    for (std::uint32_t at = on + 1; at <= on + kToName && Here(at, on); ++at) {
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type == EntityType::kPlace) return true;
      if (Is(at, "building") || Is(at, "place-cue") || Is(at, "cue=place") || Is(at, "vehicle")) return true;
      if (OutcomeReading(at) != nullptr || (IsPunct(at) && !IsMark(at))) return false;
    }
    return false;
  }

  bool NamesPlace(std::uint32_t on) const {
    for (std::uint32_t at = on + 1; at <= on + kToName && Here(at, on) && (!IsPunct(at) || IsMark(at)); ++at)
      if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPlace) return true;
    return false;
  }

  bool Here(std::uint32_t at, std::uint32_t as) const { return at < field_.size() && field_.SameSentence(at, as); }

  // "سقطت عدة قذائف على", "أطلقوا 4 صواريخ باتجاه": what is thrown needs somewhere it goes.
  std::optional<MunitionEvent> Falls(std::uint32_t at, const Analysis& verb, bool thrown) const {
    for (std::uint32_t next = at + 1; next <= at + kToMunition && Here(next, at); ++next) {
      if (field_.NameAt(next) == nullptr && (HasVerb(next) || OutcomeReading(next) != nullptr)) return std::nullopt;
      // "أطلقت راجمة صواريخ عدة صواريخ": of what the launcher is.
      if (thrown && next > at + 1 && Is(next - 1, "by-artillery") && Is(next - 1, "equipment")) continue;
      // "سقوط إحدى تلك القذائف على بلدة كذا"
      const bool one_of = !thrown && next > at + 1 && next <= at + 3 && IsMany(next) &&
                          (token(at + 1).folded == "احدي" || token(at + 1).folded == "احد");
      const bool many = !thrown && (next == at + 1 || one_of) && IsMany(next), drone = !thrown && IsDrone(next);
      if (Munition(next) == nullptr && !many && !drone) continue;
      std::optional<std::uint32_t> on;
      std::uint32_t last = next;
      for (std::uint32_t to = next + 1; !on && to <= next + kToTarget && Here(to, at); ++to) {
        // "صواريخ تحمل ذخيرة عنقودية على المدينة"
        if (HasVerb(to) && field_.NameAt(to) == nullptr && !(thrown && to == next + 1)) break;
        const bool dropped = thrown && Is(next, "by-air");  // "رمت برميلين في الحي"
        if ((thrown || drone) && !dropped ? GoesTo(to) : IsOn(to)) on = to;
        if (!on && IsKindWord(to) && to == last + 1) last = to;
      }
      if (thrown || many || drone ? !on || !HasTarget(*on) : verb.form == VerbForm::kVerbalNoun && !on)
        return std::nullopt;
      MunitionEvent event{at, next, at, TypeOf(next, last), verb.form != VerbForm::kVerbalNoun, &verb};
      if (thrown && (AircraftAt(at + 1, next) || AircraftBefore(at))) event.type = EventType::kAirstrike;
      event.open_type = (many || (thrown && MayBeFlown(at, next, *on))) && event.type == EventType::kShelling;
      return event;
    }
    return std::nullopt;
  }

  // "مسيرة انتحارية سقطت في حي كذا", "طائرة مسيرة وقعت على منزل": the drone stands before what became of it.
  std::optional<MunitionEvent> DroneFalls(std::uint32_t at) const {
    constexpr std::uint32_t kKind = 3;  // tokens from the drone to the verb
    if (!IsDrone(at)) return std::nullopt;
    for (std::uint32_t next = at + 1; next <= at + kKind && Here(next + 1, at); ++next) {
      const Analysis* verb = VerbOf(next, "fall") != nullptr ? VerbOf(next, "fall") : VerbOf(next, "happen");
      if (verb == nullptr || verb->form != VerbForm::kPast || verb->Has(kWa)) {
        if (!IsKindWord(next) && !Is(next, "by-air")) return std::nullopt;
        continue;
      }
      if (!IsOn(next + 1) || !HasTarget(next + 1)) return std::nullopt;
      return MunitionEvent{at, next, next, EventType::kAirstrike, true, verb};
    }
    return std::nullopt;
  }

  // "أطلق الجيش صاروخين على سيارة": at a vehicle or a house, by no group without aircraft, it may be a raid told
  // otherwise.
  bool MayBeFlown(std::uint32_t at, std::uint32_t munition, std::uint32_t on) const {
    const bool rocket = std::any_of(lattice().readings[munition].begin(), lattice().readings[munition].end(),
                                    [](const Analysis& a) { return a.lexeme->Is("by-missile"); });
    if (!rocket || on + 1 >= field_.size() || !(Is(on + 1, "vehicle") || Is(on + 1, "building"))) return false;
    std::uint32_t first = at;
    while (first > 0 && field_.SameSentence(first - 1, at) && field_.clause_at[first - 1] == field_.clause_at[at])
      --first;
    for (std::uint32_t who = first; who < on; ++who) {
      const NamePhrase* name = field_.NameAt(who);
      const bool armed = name != nullptr && name->known != nullptr && name->known->kind == "armed";
      if (armed || Is(who, "group=militant") || Is(who, "militant-body")) return false;
    }
    return true;
  }

  // "بقذيفة هاون أطلقها الحوثيون على حي كذا", "اعترضت صاروخا أطلق باتجاه كذا", "القذيفة التي سقطت على حي كذا": the
  // verb of a clause on the munition, which goes to a place.
  std::optional<MunitionEvent> FliesTo(std::uint32_t at) const {
    constexpr std::uint32_t kKind = 3;  // tokens from the munition to the verb
    const auto& readings = lattice().readings[at];
    const bool munition = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("munition") && !a.lexeme->Is("by-gun") && !a.Has(kPronoun) &&
             !a.Has(kLi);
    });
    const bool means =
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi) || a.Has(kAl); });
    // "القنابل التي ألقتها مقاتلة على سوق كذا"
    if (Joined(at, kAl) && !(Here(at + 1, at) && Is(at + 1, "relative"))) return std::nullopt;
    if (!munition || field_.NameAt(at) != nullptr) return std::nullopt;
    for (std::uint32_t next = at + 1; next <= at + kKind && Here(next, at); ++next) {
      const auto& verb = lattice().readings[next];
      const bool launched = std::any_of(verb.begin(), verb.end(), [&](const Analysis& a) {
        return (a.lexeme->Is("launch") || a.lexeme->Is("throw") || (means && a.lexeme->Is("fall"))) &&
               a.form == VerbForm::kPast && a.clitics != kWa;
      });
      if (!launched) {
        if (!IsKindWord(next) && !Is(next, "relative")) return std::nullopt;
        continue;
      }
      for (std::uint32_t to = next + 1; to <= next + kToTarget && Here(to, at) && !IsPunct(to); ++to) {
        if (!GoesTo(to)) continue;
        if (!NamesPlace(to) && !(VerbOf(next, "fall") != nullptr && HasTarget(to))) return std::nullopt;
        MunitionEvent event{at, next, at, TypeOf(at, next), false, &readings.front()};
        if (AircraftAt(next + 1, to)) event.type = EventType::kAirstrike;
        return event;
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  // "دمرت طائرات التحالف مقرا", "مقاتلات دمرت"
  std::optional<MunitionEvent> Destroys(std::uint32_t at, const Analysis& verb) const {
    const std::uint32_t last = std::min<std::uint32_t>(at + kToSubject, field_.size() - 1);
    const bool before = AircraftBefore(at);
    if (!before && !AircraftAt(at + 1, last)) return std::nullopt;
    return MunitionEvent{at, at, at, EventType::kAirstrike, true, &verb};
  }

  // "أصابت طائرة مسيرة مبنى", "ضربت مسيرات مستودعا": what a drone hits.
  bool HitsTarget(std::uint32_t drone) const {
    for (std::uint32_t at = drone + 1; at <= drone + kToTarget && Here(at, drone); ++at) {
      if (HasVerb(at) || IsPunct(at) || Is(at, "preposition")) return false;
      if (Is(at, "building") || Is(at, "place-cue") || Is(at, "cue=place") || Is(at, "vehicle")) return true;
    }
    return false;
  }

  // "أصيب المركب بثلاثة صواريخ", "أصيبت ناقلة نفط بطائرة مسيرة": what is hit is a thing, and by what stands behind it.
  std::optional<MunitionEvent> IsHitBy(std::uint32_t at, const Analysis& verb) const {
    if (verb.lexeme->outcome != Outcome::kInjured || verb.form != VerbForm::kPast || verb.Has(kPronoun) ||
        token(at).folded.starts_with("اصاب"))
      return std::nullopt;
    bool thing = false, by = false;
    for (std::uint32_t next = at + 1; next <= at + kToTarget && Here(next, at); ++next) {
      const QuantityPhrase* people = field_.QuantityAt(next);
      if (HasVerb(next) || IsPunct(next) || (people != nullptr && people->counts_people)) return std::nullopt;
      const auto& readings = lattice().readings[next];
      thing =
          thing || Is(next, "vehicle") || Is(next, "ship") || Is(next, "building") || Is(next, "post") || HasSite(next);
      by = by || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); });
      const bool munition = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("munition") || a.lexeme->Is("drone")) && !a.Has(kAl) &&
               !a.lexeme->Is("by-gun") && !a.Has(kPronoun);
      });
      if (munition && by) {
        if (!thing) return std::nullopt;
        return MunitionEvent{at, at, at, IsDroneWord(next) ? EventType::kAirstrike : TypeOf(next, next), true, &verb};
      }
    }
    return std::nullopt;
  }

  bool IsDroneWord(std::uint32_t at) const { return Is(at, "drone") || (Here(at + 1, at) && Is(at + 1, "by-air")); }

  bool HasSite(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return !a.lexeme->sites.empty(); });
  }

  // "طالت القذائف أحياء المدينة": the munition is the subject.
  std::optional<MunitionEvent> Strikes(std::uint32_t at, const Analysis& verb) const {
    if (const std::optional<MunitionEvent> hit = IsHitBy(at, verb)) return hit;
    const std::uint32_t next = at + 1;
    if (!Here(next, at)) return std::nullopt;
    const std::uint32_t type = next + (Here(next + 1, at) && Is(next + 1, "by-air") ? 1 : 0);  // طائرة مسيرة
    if (IsDrone(next) && verb.voice != Voice::kPassive && HitsTarget(type))
      return MunitionEvent{at, next, at, EventType::kAirstrike, true, &verb};
    const bool before = at > 0 && field_.SameSentence(at - 1, at) && IsDrone(at - 1);
    if (before && verb.voice != Voice::kPassive && HitsTarget(at))
      return MunitionEvent{at, at, at, EventType::kAirstrike, true, &verb};
    if (field_.NameAt(next) != nullptr) return std::nullopt;
    for (const Analysis& a : lattice().readings[next])
      if (a.lexeme->Is("munition") && a.lexeme->pos == Pos::kNoun && (a.clitics == 0 || a.Has(kAl))) {
        // "أصاب صاروخ أطلقته طائرة مسيرة بيتا"
        const bool flown = Here(next + 2, at) && Joined(next + 1, kPronoun) &&
                           (Is(next + 1, "launch") || Is(next + 1, "throw")) && AircraftAt(next + 2, next + 3);
        return MunitionEvent{at, next, at, flown ? EventType::kAirstrike : TypeOf(next, next), true, &verb};
      }
    return std::nullopt;
  }

  // "تعرض الحي لقذائف هاون"
  const Analysis* Suffered(std::uint32_t at) const {
    const Analysis* munition = nullptr;
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->Is("munition") && a.lexeme->pos == Pos::kNoun && a.Has(kLi) && !a.Has(kPronoun)) munition = &a;
    if (munition == nullptr) return nullptr;
    for (std::uint32_t back = 1; back <= kToTarget && back <= at && field_.SameSentence(at - back, at); ++back)
      if (Is(at - back, "undergo")) return munition;
    return nullptr;
  }

  bool Flies(std::uint32_t at) const {
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->Is("by-air") && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("munition") && !a.Has(kBi) &&
          !a.Has(kLi))
        return true;
    return false;
  }

  bool AircraftAt(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at <= last && Here(at, first); ++at) {
      if (Is(at, "preposition") || IsPunct(at)) return false;
      if (Flies(at)) return true;
    }
    return false;
  }

  // "مروحية من طراز كذا أطلقت صواريخ"
  bool AircraftBefore(std::uint32_t verb) const {
    for (std::uint32_t back = 1; back <= kToMunition && back <= verb; ++back) {
      const std::uint32_t at = verb - back;
      if (!field_.SameSentence(at, verb) || IsPunct(at)) return false;
      // "طائرة مسيرة يعتقد أنها للجيش أطلقت صاروخا"
      if (HasVerb(at) && !IsWord(at + 1, "انها") && !IsWord(at + 1, "انه")) return false;
      if (Flies(at)) return true;
    }
    return false;
  }

  // "هاون", "أرض", "متفجرة", "روسي الصنع"
  bool IsKindWord(std::uint32_t at) const {
    if (IsPunct(at)) return token(at).folded == "-" || IsMark(at);
    if (token(at).kind == TokenKind::kNumber || token(at).folded == "ارض" || token(at).folded == "جو") return true;
    if (static_cast<unsigned char>(token(at).folded.front()) < 0x80) return true;  // "صاروخ F16"
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kAdjective || a.lexeme->Is("weapon") || a.lexeme->Is("munition") ||
             a.lexeme->Is("by-explosive") || a.lexeme->Is("nation");
    });
  }

  // "قذيفة للمليشيا": whose it was.
  bool LiOfBody(std::uint32_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type != EntityType::kPlace) return true;
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.Has(kLi) && (a.lexeme->Is("militant-body") || a.lexeme->Is("security-body") || a.lexeme->Is("cue=org"));
    });
  }

  bool Was(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->Is("be") && a.form == VerbForm::kPast; });
  }

  // "تقتل خمسة وقذائف تصيب كذا"
  bool IsJoinedToFigure(std::uint32_t at) const {
    const QuantityPhrase* people = field_.QuantityAt(at - 1);
    return Joined(at, kWa) && people != nullptr && people->counts_people && people->last == at - 1;
  }

  // "طائرة «ميغ» قنبلتين": it stands at the word before it.
  bool ClosesQuote(std::uint32_t mark) const {
    return IsMark(mark) && mark > 0 && field_.SameSentence(mark - 1, mark) && !IsPunct(mark - 1) &&
           !token(mark).space_before && token(mark + 1).space_before;
  }

  bool OpensClause(std::uint32_t at) const {
    return at == 0 || !field_.SameSentence(at - 1, at) || (IsPunct(at - 1) && !ClosesQuote(at - 1)) ||
           token(at - 1).kind == TokenKind::kNumber || IsJoinedToFigure(at) ||
           Is(at - 1, "result") ||                  // "أدت قذيفة دبابة إلى مقتل طفل"
           Is(at - 1, "that") ||                    // "أفاد سكان بأن صاروخا أصاب منزلا"
           IsTimeThatOpens(at - 1) || Was(at - 1);  // "وكان صاروخ قد أصاب مسرح المدينة"
  }

  // "الآن قذيفة على الحي"
  bool IsTimeThatOpens(std::uint32_t at) const {
    const DatePhrase* date = field_.DateAt(at);
    const std::uint32_t first = date != nullptr ? date->first : at;
    if (date == nullptr && !IsWord(at, "الان")) return false;
    return first == 0 || !field_.SameSentence(first - 1, at) || IsPunct(first - 1);
  }

  // "مفخخة قدام المستشفى .. ثلاثة أطفال توفوا": where it went off, and that it hurt somebody.
  bool BlowsUpAt(std::uint32_t bomb, std::uint32_t on) const {
    constexpr std::uint32_t kFar = 14;  // tokens from the bomb to those hurt
    if (!Is(bomb, "by-explosive") || !(IsOn(on) || Is(on, "preposition")) || !HasTarget(on)) return false;
    for (std::uint32_t at = on + 1; at <= bomb + kFar && at < field_.size(); ++at) {
      if (token(at).sentence > token(bomb).sentence + 1) return false;
      if (OutcomeReading(at) != nullptr) return true;
    }
    return false;
  }

  // "من مسيرة"
  bool IsFrom(std::uint32_t at) const { return IsWord(at, "من") && at + 1 < field_.size() && Flies(at + 1); }

  // The token behind "من طراز «إس-300»", "من نوع غراد", "من عيار 120 ملم", where such words stand at it.
  std::uint32_t BehindKind(std::uint32_t at) const {
    constexpr std::uint32_t kName = 4;  // words of the name, and its marks
    if (!Here(at + 1, at) || !IsWord(at, "من") || !Is(at + 1, "make-of")) return at;
    std::uint32_t next = at + 2;
    for (std::uint32_t words = 0; words < kName && Here(next, at); ++next) {
      if (HasVerb(next) || OutcomeReading(next) != nullptr || IsOn(next)) break;
      if (IsPunct(next) && !IsMark(next) && token(next).folded != "-") break;
      words += IsPunct(next) ? 0 : 1;
    }
    return next;
  }

  // The verb behind "أطلقته طائرة مسيرة", where such a clause stands at the token; else the token.
  std::uint32_t BehindLaunch(std::uint32_t at) const {
    constexpr std::uint32_t kWho = 6;  // words of who launched it
    const auto& readings = lattice().readings[at];
    const bool launched = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return (a.lexeme->Is("launch") || a.lexeme->Is("throw")) && a.form == VerbForm::kPast && a.Has(kPronoun);
    });
    for (std::uint32_t next = at + 1; launched && next <= at + kWho && Here(next, at) && !GoesTo(next); ++next) {
      if (IsPunct(next) && !IsMark(next)) break;
      if (HasVerb(next) && field_.NameAt(next) == nullptr && !Flies(next)) return next;
    }
    return at;
  }

  // "قذيفة هاون حوثية على منزل", "22 برميلا متفجرا ألقاها الطيران على المدينة": no verb stands before it.
  std::optional<MunitionEvent> Told(std::uint32_t at) const {
    const Analysis* munition = Munition(at);
    if (munition == nullptr) return std::nullopt;
    const QuantityPhrase* counted = field_.QuantityAt(at);
    const std::uint32_t first = counted != nullptr ? std::min(counted->first, at) : at;
    if (!OpensClause(first)) return std::nullopt;
    std::uint32_t last = at + munition->length - 1;
    bool planted = false;
    const std::uint32_t begin = BehindKind(last + 1);
    for (std::uint32_t next = begin; next <= begin + kToTarget && Here(next, at); ++next) {
      const bool hits = HasVerb(next) && (Is(next, "target-verb") || Is(next, "result") || Is(next, "carries-off") ||
                                          Is(next, "mows-down") || Is(next, "target") || Is(next, "destroy") ||
                                          OutcomeReading(next) != nullptr);
      const bool leads =
          first > 0 && field_.SameSentence(first - 1, first) && Is(first - 1, "result") && IsWord(next, "الي");
      if (next == last + 1 && BlowsUpAt(at, next))
        return MunitionEvent{first, last, at, EventType::kBombing, false, munition};
      if (VerbOf(next, "fall") != nullptr || Is(next, "throw") || hits || leads) {
        MunitionEvent event{first, last, at, TypeOf(at, next), false, munition};
        // "قصف الطيران السوق. وقالت القوات إن ستة صواريخ سقطت على السوق": whoever says so tells of what was told.
        event.open_type = first > 0 && Is(first - 1, "that") && munition->lexeme->Is("by-missile") &&
                          event.type == EventType::kShelling;
        return event;
      }
      if (GoesTo(next) && !planted)
        return HasTarget(next) ? std::optional(MunitionEvent{first, last, at, TypeOf(at, next), false, munition})
                               : std::nullopt;
      // "صاروخا أطلقته طائرة مسيرة أصاب منزلا"
      if (const std::uint32_t verb = BehindLaunch(next); verb != next) {
        const bool strikes =
            Is(verb, "fall") ||
            ((Is(verb, "target-verb") || Is(verb, "destroy") || OutcomeReading(verb) != nullptr) && HitsTarget(verb));
        if (!strikes) return std::nullopt;
        return MunitionEvent{first, last,    at, AircraftAt(next + 1, verb) ? EventType::kAirstrike : TypeOf(at, next),
                             false, munition};
      }
      if (next == last + 1 && Is(next, "ordinal")) {  // "قذيفة ثانية"
        last = next;
        continue;
      }
      if (IsWord(next, "قد") || (next == last + 1 && LiOfBody(next))) continue;
      // "عبوة مزروعة على جانب الطريق تقتل": where it lay.
      planted = planted || Is(next, "plant");
      if (planted) continue;
      if (!IsKindWord(next) && field_.NameAt(next) == nullptr && !IsFrom(next)) return std::nullopt;
      last = next;
    }
    return std::nullopt;
  }
};

}  // namespace

bool MeetsMine(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kFar = 6;  // tokens
  for (std::uint32_t next = at + 1; next <= at + kFar && next < field.size() && field.SameSentence(at, next); ++next) {
    if (field.tokens[next].kind == TokenKind::kPunct) return false;
    const auto& readings = field.lattice.readings[next];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("by-explosive") && a.lexeme->Is("munition") && !a.Has(kLi);
        }))
      return true;
    if (EventReadingAt(field.lattice, next) != nullptr) return false;
  }
  return false;
}

std::optional<MunitionEvent> MunitionEventAt(const FieldText& field, std::uint32_t at) {
  return Munitions(field).At(at);
}

}  // namespace isnad
