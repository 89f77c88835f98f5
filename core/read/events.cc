#include "core/read/events.h"

#include <algorithm>
#include <string_view>

#include "core/read/event_places.h"
#include "core/read/munition_events.h"

// Finds the words that name an event. A noun or a verb of an event type is one; what stands beside it says which type
// it is (a قصف from the air, a هجوم by car bomb), where, when, and whether it tells of something that happened at all.

namespace isnad {
namespace {

constexpr std::uint32_t kDeedReach = 14;  // from somebody's deed to its day
constexpr std::uint32_t kAfterDeath = 14;  // words from "بعد أن فارق الحياة" to its day, a name and an age between
constexpr std::uint32_t kAfterWounds = 8;    // words from "متأثرا" to the day of the death
constexpr std::uint32_t kTargetReach = 5;    // tokens from "عدوان" and whose it is to the town that it hit
constexpr std::uint32_t kRelativeReach = 6;  // tokens from an event's noun and its name to "التي"
constexpr std::uint32_t kOwnDay = 4;         // tokens from an event's words to the day that it was on
constexpr int kMonths = 60, kWideCosts = 8;  // days of a wide period, and what it costs beside a narrow one
constexpr std::uint32_t kOfNextReach = 5;  // "بعد يوم واحد من": so far behind it stands what happened then

class Finder {
 public:
  Finder(const FieldText& field, int index) : field_(field), index_(index), places_(field) {}

  std::vector<EventMention> Run() {
    for (std::uint32_t at = 0; at < field_.size(); ++at) {
      if (field_.furniture[at]) continue;
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type != EntityType::kPlace) continue;
      if (field_.DateAt(at) != nullptr) continue;  // "فجر اليوم" is a time of day, no blast
      const Analysis* reading = EventReading(at);
      if (reading == nullptr) {
        std::optional<EventMention> other = Another(at);
        if (!other) other = ByMunition(at);
        if (!other) continue;
        at = std::max(at, other->last);
        found_.push_back(std::move(*other));
        continue;
      }
      if (LiesSomewhere(at) || IsAtDawn(at, *reading) || IsCheckpoint(at) || IsInIdiom(at) ||
          NamesOperation(at, *reading) || CrossesVerb(at, *reading))
        continue;
      // A noun that counts people ("مداهمون") or munitions within a number names no event.
      EventMention mention = Make(at, *reading);
      at = mention.last;
      found_.push_back(std::move(mention));
    }
    return std::move(found_);
  }

 private:
  bool Is(std::size_t at, std::string_view tag) const { return field_.lattice.Is(at, tag); }
  bool SameSentence(std::size_t a, std::size_t b) const { return b < field_.size() && field_.SameSentence(a, b); }

  const Analysis* EventReading(std::size_t at) const { return EventReadingAt(field_.lattice, at); }
  static bool IsWeak(const Lexeme& lexeme) { return IsWeakEvent(lexeme); }

  // "غارة على كذا، وأخرى على كذا": the word stands for the event noun before, at a place of its own.
  std::optional<EventMention> Another(std::uint32_t at) const {
    const std::string& word = field_.tokens[at].folded;
    if (found_.empty() || !SameSentence(found_.back().word, at) || !SameSentence(at, at + 1)) return std::nullopt;
    // "ويأتي التفجير بعد ثلاثة أيام من آخر استهدف كذا"
    const bool compared = (word == "اخر" || word == "اخري") && at > 0 && field_.DateAt(at - 1) != nullptr &&
                          field_.DateAt(at - 1)->of_next && EventReading(at + 1) != nullptr;
    const EventMention& before = found_.back();
    const bool one_of_two = (word == "والثانيه" || word == "والثاني" || word == "والاخري" || word == "والاخر") &&
                            (before.plural || before.count || IsDual(before.word));
    const bool more =
        word == "واخري" || word == "واخر" || word == "وثانيه" || word == "وثان" || word == "وثالثه" || one_of_two;
    if (!compared && (!more || !(Is(at + 1, "preposition") || Is(at + 1, "locative") || Is(at + 1, "near"))))
      return std::nullopt;
    if (before.verb || before.weak || !before.no_event.empty() || !(before.place || compared)) return std::nullopt;
    EventMention mention;
    mention.field = index_;
    mention.first = mention.last = mention.word = at;
    mention.type = before.type;
    mention.open_type = before.open_type;
    mention.armed = before.armed;
    mention.date = before.date;
    mention.older = before.older;
    if (compared) {
      mention.date.reset();
      FindPlace(mention);
      FindDate(mention);
      mention.older = mention.compared = true;
      return mention;
    }
    FindPlace(mention);
    if (!mention.place || field_.names[*mention.place].first < at || mention.place == before.place) return std::nullopt;
    return mention;
  }

  bool IsDual(std::uint32_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event && (a.number == Number::kDual || a.number == Number::kDualOrPlural);
    });
  }

  // "قذيفة هاون على حي كذا"
  std::optional<EventMention> ByMunition(std::uint32_t at) const {
    const std::optional<MunitionEvent> told = MunitionEventAt(field_, at);
    if (!told) return std::nullopt;
    EventMention mention;
    mention.field = index_;
    mention.first = told->first;
    mention.last = told->last;
    mention.word = told->word;
    mention.type = told->type;
    mention.armed = true;
    mention.verb = told->verb;
    FindPlace(mention);
    FindDate(mention);
    mention.beside = IsBeside(mention) || IsAnswer(mention);
    Deny(mention, *told->reading);
    return mention;
  }

  // "القرية الواقعة شمال كذا": it lies there, and is no incident.
  bool LiesSomewhere(std::size_t at) const {
    if (!Is(at, "lies") || !SameSentence(at, at + 1)) return false;
    const std::size_t next = at + 1;
    return HasBi(next) || Is(next, "locative") || Is(next, "near") || Is(next, "direction") || Is(next, "side") ||
           Is(next, "among") || Is(next, "preposition");
  }

  // "عقب الهجوم على X، نفذت القوات": a sentence that opens with what went before.
  bool IsFollowedUp(const EventMention& mention) const {
    if (mention.first == 0 || !SameSentence(mention.first - 1, mention.word) || !Is(mention.first - 1, "follow-up"))
      return false;
    const bool opens = mention.first < 3 || !SameSentence(mention.first - 3, mention.word);
    for (std::uint32_t at = mention.last + 1; opens && SameSentence(mention.word, at); ++at)
      if (const Analysis* event = EventReading(at); event != nullptr && !event->Has(kAl)) return true;
    return false;
  }

  // "بعد أسابيع من قصف", "وأشهر على قصف".
  bool IsCompared(const EventMention& mention) const {
    const std::uint32_t of = mention.first;
    return !mention.verb && of >= 2 && SameSentence(of - 2, of) &&
           (field_.tokens[of - 1].folded == "من" || field_.tokens[of - 1].folded == "علي") && Is(of - 2, "time-unit");
  }

  // "بالتزامن مع شن الطائرات غارات على كذا". What is definite was told before, and a raid beside a landing is a part of
  // it.
  bool IsBeside(const EventMention& mention) const {
    constexpr std::uint32_t kWords = 6;
    const bool fire = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike;
    if (mention.definite || !fire) return false;
    for (std::uint32_t back = 1; back <= kWords && back <= mention.first; ++back) {
      const std::uint32_t at = mention.first - back;
      if (!SameSentence(at, mention.first) || field_.tokens[at].kind == TokenKind::kPunct) return false;
      if (field_.tokens[at].folded == "مع") {
        for (std::uint32_t word = at; word > 0 && word + 2 >= at && SameSentence(word - 1, at); --word)
          if (Is(word - 1, "coincide")) return true;
        return false;
      }
      if (EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) return false;
    }
    return false;
  }

  // "وردت الفصائل على القصف واستهدفت مواقعه", "في المقابل، قصفت الفصائل كذا": the other side's strike.
  bool IsAnswer(const EventMention& mention) const {
    constexpr std::uint32_t kAnswerReach = 12, kTurnReach = 2;
    const bool strike = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike ||
                        mention.type == EventType::kAttack || mention.type == EventType::kOther;
    if (mention.definite || !strike) return false;
    const std::vector<Analysis>& readings = field_.lattice.readings[mention.word];
    const bool goes_on = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->event && (a.Has(kBi) || (mention.verb && (a.Has(kWa) || a.Has(kFa))));
    });
    for (std::uint32_t back = 1; back <= kAnswerReach && back <= mention.word; ++back) {
      const std::uint32_t at = mention.word - back;
      if (!SameSentence(at, mention.word)) break;
      const Analysis* answer = field_.lattice.Find(at, "answer");
      if (goes_on && answer != nullptr && answer->form != VerbForm::kPresent) return true;
      for (const Analysis& a : field_.lattice.readings[at]) {
        if (mention.verb && a.length > 1 && back <= a.length + kTurnReach &&
            (a.lexeme->Is("aside") || a.lexeme->Is("contrast")))
          return true;
        // "وردا على الهجوم شن الجيش غارات"
        if (a.length > 1 && a.lexeme->Is("answers") && (at == 0 || !SameSentence(at - 1, at))) return true;
      }
    }
    return false;
  }

  // "توغلت القوة فجرا": a time of day, where its mark of the accusative is left out.
  bool IsAtDawn(std::size_t at, const Analysis& reading) const {
    return reading.lexeme->pos == Pos::kVerb && field_.tokens[at].folded.ends_with("ا") && Is(at, "day-part");
  }

  // "اتفاق وقف إطلاق النار", "صواريخ شديدة الانفجار": the words within name no event.
  bool IsInIdiom(std::size_t at) const {
    for (std::size_t back = 1; back <= 2 && back <= at && SameSentence(at - back, at); ++back)
      for (const Analysis& a : field_.lattice.readings[at - back])
        if (a.length > back && a.lexeme->Is("no-event")) return true;
    return false;
  }

  // "خرج ليفتح الباب فأطلقوا عليه النار": the fire is that of the verb between.
  bool CrossesVerb(std::size_t at, const Analysis& reading) const {
    if (!reading.lexeme->Is("gap")) return false;
    for (std::size_t next = at + 1; next < at + 14 && SameSentence(at, next); ++next) {
      const std::string& word = field_.tokens[next].folded;
      if (word == "النار" || word == "نار" || word.starts_with("نيران") || word == "الرصاص") return false;
      if (Is(next, "launch")) return true;
    }
    return false;
  }

  // "معركة #فجر_الحرية", "عملية فجر النصر": a masculine verb has no subject in a feminine noun right before it, and no
  // verb stands within a hashtag's words. It is what the operation is called.
  bool NamesOperation(std::size_t at, const Analysis& reading) const {
    if (reading.lexeme->pos != Pos::kVerb || reading.form == VerbForm::kVerbalNoun) return false;
    const Tokens& tokens = field_.tokens;
    const bool hashed = tokens[at].hashtag && SameSentence(at, at + 1) && tokens[at + 1].hashtag &&
                        tokens[at + 1].begin == tokens[at].end + 1;
    if (hashed) return true;
    std::size_t before = at;
    while (before > 0 && before + 2 > at && tokens[before - 1].kind == TokenKind::kPunct) --before;
    if (before == 0 || !SameSentence(before - 1, at) || tokens[at].folded.ends_with("ت")) return false;
    for (const Analysis& a : field_.lattice.readings[before - 1])
      if (a.lexeme->event && a.lexeme->pos == Pos::kNoun && a.lexeme->gender == Gender::kFeminine &&
          a.number != Number::kPlural && !a.Has(kAl) && !a.Has(kPronoun) && reading.form == VerbForm::kPast)
        return true;
    return false;
  }

  // "هجوم على كمين أمني": what was attacked is a checkpoint, as Egypt calls it.
  bool IsCheckpoint(std::size_t at) const {
    if (!Is(at, "ambush") || at < 2 || !SameSentence(at - 2, at)) return false;
    const bool on = field_.tokens[at - 1].folded == "علي";
    for (std::size_t back = 1; back <= 6 && back <= at && SameSentence(at - back, at); ++back)
      if (const Analysis* event = EventReading(at - back);
          event != nullptr && (on || (back == 1 && (event->lexeme->Is("target-verb") || event->Has(kAl)))))
        return true;
    return false;
  }

  EventMention Make(std::uint32_t at, const Analysis& reading) {
    EventMention mention;
    mention.field = index_;
    mention.first = mention.word = at;
    mention.last = at + reading.length - 1;
    mention.type = *reading.lexeme->event;
    mention.weak = IsWeak(*reading.lexeme);
    mention.definite = reading.Has(kAl) || reading.Has(kPronoun);
    mention.verb = reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun &&
                   reading.form != VerbForm::kParticiple;
    mention.plural = reading.number == Number::kPlural;
    // "إحدى الغارات التي وقعت في X": one, that was not told before.
    if (mention.plural && mention.definite && !mention.verb && at > 0 && SameSentence(at - 1, at) &&
        Is(at - 1, "one-of")) {
      mention.plural = mention.definite = false;
      mention.first = at - 1;
    }
    bool generic = reading.lexeme->Is("generic-event") || mention.weak;
    // "عملية إنزال جوي", "حملة دهم واعتقال": event words side by side are one name, the telling one decides.
    while (SameSentence(at, mention.last + 1)) {
      const std::uint32_t next = mention.last + 1;
      const Analysis* more = EventReading(next);
      const bool verb_next = more != nullptr && more->lexeme->pos == Pos::kVerb && more->form != VerbForm::kVerbalNoun;
      if (more != nullptr && !verb_next && !(more->Has(kAl) && !mention.definite && !generic) && !more->Has(kBi) &&
          !more->Has(kLi)) {
        if (generic && !IsWeak(*more->lexeme)) {
          mention.type = *more->lexeme->event;
          mention.weak = false;
          generic = false;
        }
        // "واستهدف القصف مدينة X": the noun is the subject, and says that it is the shelling just told.
        if (mention.verb && more->Has(kAl)) mention.verb = false;
        mention.definite = mention.definite || more->Has(kAl);
        mention.last = next + more->length - 1;
        continue;
      }
      const bool adjective = std::any_of(field_.lattice.readings[next].begin(), field_.lattice.readings[next].end(),
                                         [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
      if (adjective && !mention.verb && field_.QuantityAt(next) == nullptr) {
        if (generic && Is(next, "of-forces")) {
          mention.weak = false;
          generic = false;
        }
        mention.last = next;
        continue;
      }
      break;
    }
    if (mention.last - mention.first > 6) mention.last = mention.first + 6;
    Refine(mention, reading);
    // "وتعرضت القرى لقصف مماثل": with the weapon told before.
    if (mention.open_type && Is(mention.last, "alike"))
      for (std::size_t i = found_.size(); i-- > 0;) {
        const EventMention& told = found_[i];
        if (told.type != EventType::kAirstrike && told.type != EventType::kShelling &&
            told.type != EventType::kBombing && told.type != EventType::kAttack)
          continue;
        mention.type = told.type;
        mention.open_type = told.open_type;
        break;
      }
    FindCount(mention);
    FindPlace(mention);
    FindDate(mention);
    if (mention.definite && IsFollowedUp(mention)) mention.older = true;
    // "بعد يوم من قصف استهدف البلدة": the verb tells of the noun right before it.
    if (mention.verb && !found_.empty() && found_.back().older && found_.back().last + 1 == mention.first)
      mention.older = true;
    // "ثاني هجوم خلال أسبوع بعد هجوم مماثل على كذا"
    if (!mention.definite && !mention.verb && mention.first > 0 && SameSentence(mention.first - 1, mention.word) &&
        field_.tokens[mention.first - 1].folded == "بعد" && Is(mention.last, "alike"))
      mention.older = true;
    mention.compared = IsCompared(mention);
    mention.beside = IsBeside(mention) || IsAnswer(mention);
    Deny(mention, reading);
    return mention;
  }

  bool HasBi(std::size_t at) const {
    return std::any_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(),
                       [](const Analysis& a) { return a.Has(kBi); });
  }

  // The weapon beside the word decides between a strike from the air, shells and a bomb.
  void Refine(EventMention& mention, const Analysis& reading) const {
    // "اقتحم مسلحون منزله": forces raid, gunmen attack.
    if (reading.lexeme->Is("of-storm") && ByGunmen(mention.word)) mention.type = EventType::kAttack;
    // "اقتحموا حاجز كذا": posts of forces are stormed by those who fight them.
    if (reading.lexeme->Is("of-storm") && StormsPost(mention.last)) mention.type = EventType::kAttack;
    // "أوقفت المخابرات المطلوب في كمين": who lies in wait arrests.
    if (reading.lexeme->Is("ambush") && ArrestsBefore(mention.word)) mention.type = EventType::kRaid;
    // "شن مسلحون غارة على المخيم", "شنوا غارة": men on the ground, where nothing flies.
    if (reading.lexeme->Is("or-ground") && IsLaunchedByMen(mention.word)) mention.type = EventType::kAttack;
    // "انفجارات هزت المطار": what blew up the text may say elsewhere.
    if (reading.lexeme->Is("open-blast")) mention.open_type = !NamesExplosive(mention.word);
    const bool open = mention.type == EventType::kShelling || mention.type == EventType::kAttack ||
                      mention.type == EventType::kAirstrike || mention.type == EventType::kOther ||
                      reading.lexeme->Is("target-verb");
    if (!open || reading.lexeme->Is("fixed-type")) return;
    const std::uint32_t clause = field_.clause_at[mention.word];
    int best = 1000;
    std::optional<EventType> type;
    bool missile = false;  // "بالصواريخ" says neither from the ground nor from the air
    bool from_air = false;
    const auto look = [&](std::uint32_t at) {
      const int distance =
          at > mention.word ? static_cast<int>(at - mention.word) : 2 * static_cast<int>(mention.word - at);
      if (distance > 14) return;
      // "ساحة الطيران"
      if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPlace) return;
      // "هجوم على شركة الصناعات الجوية"
      if ((at > mention.last + 1 || at < mention.word) && OfAnotherNoun(at)) return;
      from_air = from_air || Is(at, "by-air");
      if (distance >= best) return;
      std::optional<EventType> found;
      if (Is(at, "by-air"))
        found = EventType::kAirstrike;
      else if (Is(at, "by-artillery"))
        found = EventType::kShelling;
      else if (Is(at, "by-explosive"))  // "مسيرات انتحارية" fly
        found =
            at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air") ? EventType::kAirstrike : EventType::kBombing;
      else if (Is(at, "by-gun") && mention.type != EventType::kShelling)
        found = EventType::kAttack;
      if (!found) return;
      if (*found == EventType::kBombing && mention.type != EventType::kAttack) return;
      best = distance;
      type = found;
      mention.by_means = at > mention.word && (Is(at - 1, "means") || HasBi(at));
      missile = Is(at, "by-missile");
    };
    for (std::uint32_t at = mention.word; at > 0 && SameSentence(at - 1, mention.word) && mention.word - at < 5; --at)
      look(at - 1);
    for (std::uint32_t at = mention.word; SameSentence(mention.word, at) && field_.clause_at[at] <= clause + 1; ++at) {
      // "قصف على X وغارة على Y", "هجوم على X، بالتزامن مع انفجار عبوة": another event, with its own weapon.
      if (at > mention.last && (OpensAnother(at) || Is(at, "coincide") || Is(at, "also") || Is(at, "contrast"))) break;
      look(at);
    }
    if (type == EventType::kShelling && missile && from_air) type = EventType::kAirstrike;
    if (type) mention.type = *type;
    mention.armed = type.has_value();
    mention.open_type = !type && !mention.weak;
  }

  // An adjective whose noun is neither an event nor a weapon nor a force; "زوارق حربية" fly as little.
  bool OfAnotherNoun(std::uint32_t at) const {
    const auto& readings = field_.lattice.readings[at];
    const auto is_ship = [&](std::uint32_t noun) { return Is(noun, "ship"); };
    if (at > 0 && SameSentence(at - 1, at) &&
        (is_ship(at - 1) || (at > 1 && SameSentence(at - 2, at) && is_ship(at - 2) && Is(at, "by-air"))))
      return std::any_of(readings.begin(), readings.end(),
                         [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
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

  bool IsStateBody(std::uint32_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    return name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr &&
           name->known->kind != "armed" && name->known->kind != "media";
  }

  bool StormsPost(std::uint32_t last) const {
    const std::uint32_t next = last + 1;
    if (!SameSentence(last, next)) return false;
    if (!Is(next, "post") && !(Is(next, "positions") && !Is(next, "building"))) return false;
    // Police and armies storm the posts of others as well.
    for (std::uint32_t at = last; at > 0 && SameSentence(at - 1, last) && last - at < 5; --at)
      if (Is(at - 1, "security-body") || IsStateBody(at - 1)) return false;
    return true;
  }

  // An arrest that nobody's death goes with.
  bool ArrestsBefore(std::uint32_t word) const {
    bool arrests = false;
    for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word); --at) {
      for (const Analysis& a : field_.lattice.readings[at - 1]) {
        arrests = arrests || a.lexeme->outcome == Outcome::kArrested;
        if (a.lexeme->outcome == Outcome::kKilled) return false;
      }
    }
    return arrests;
  }

  bool ByGunmen(std::uint32_t word) const {
    const auto militant = [&](std::uint32_t at) {
      for (const Analysis& a : field_.lattice.readings[at])
        if (a.lexeme->pos == Pos::kNoun && !a.Has(kLi) && !a.Has(kBi) &&
            (a.lexeme->group == Group::kMilitant || a.lexeme->Is("militant-body")))
          return true;
      return false;
    };
    for (std::uint32_t at = word + 1; at <= word + 3 && SameSentence(word, at); ++at)
      if (militant(at)) return true;
    for (std::uint32_t back = 1; back <= 4 && back <= word && SameSentence(word - back, word); ++back)
      if (militant(word - back)) return true;
    return false;
  }

  bool IsLaunchedByMen(std::uint32_t word) const {
    constexpr std::uint32_t kReach = 5;  // tokens back to the verb
    bool men = false;
    std::uint32_t verb = word;
    for (std::uint32_t back = 1; back <= kReach && back <= word && SameSentence(word - back, word); ++back) {
      const std::uint32_t at = word - back;
      if (Is(at, "preposition")) return false;
      const auto& readings = field_.lattice.readings[at];
      men =
          men || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
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

  bool NamesExplosive(std::uint32_t word) const {
    for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word) && word - at < 6; --at)
      if (Is(at - 1, "by-explosive")) return true;
    for (std::uint32_t at = word + 1; at <= word + 10 && SameSentence(word, at); ++at)
      if (Is(at, "by-explosive")) return true;
    return false;
  }

  // "24 عملية", "ثلاث غارات".
  void FindCount(EventMention& mention) const {
    const QuantityPhrase* quantity = field_.QuantityAt(mention.word);
    if (quantity == nullptr) return;
    // "أكثر من 80 غارة" is so many; "عشرات الغارات" is not.
    const bool numbered = quantity->people.form == Form::kDigits || quantity->people.form == Form::kWord;
    if (quantity->operations && (quantity->people.max || numbered) && quantity->people.form != Form::kSingular) {
      mention.count = quantity->people.min;
      mention.first = std::min(mention.first, quantity->first);
    }
  }

  void FindPlace(EventMention& mention) const {
    mention.place = places_.Of(mention, found_);
    mention.heading = places_.HeadingOver(mention.word);
    mention.resumed = places_.Resumed(mention);
    if (!mention.resumed) mention.resumed = mention.heading;
    if (!mention.place) return;
    const NamePhrase& name = field_.names[*mention.place];
    // "ريف X", "شمال X", "قرى مقاطعة X"
    const auto heads_list = [&](std::uint32_t at) {
      const std::vector<Analysis>& readings = field_.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->Is("list") && a.lexeme->Is("cue=place") && a.number == Number::kPlural;
      });
    };
    const bool many = name.cue > 0 && SameSentence(name.cue - 1, name.cue) && heads_list(name.cue - 1);
    // "ريف مدينة X"
    const bool land = name.kind == "countryside" ||
                      (name.cue > 0 && SameSentence(name.cue - 1, name.cue) && Is(name.cue - 1, "kind=countryside"));
    // "محيط بلدات وقرى X وY": each of them, and no other.
    mention.around_place = land || ((places_.IsBearing(name.cue) || many) && !heads_list(name.cue));
    // "إنزال جوي في بلدة الشحيل" is one name: its place belongs to the quote where it stands right beside.
    mention.bound_place = name.first > mention.word && name.cue <= mention.last + 3;
    mention.fronted_place = name.first < mention.word && places_.IsFronted(name);
    if (name.cue > mention.last && name.cue - mention.last <= 2 && !mention.verb)
      mention.last = std::max(mention.last, name.last);
  }

  void FindDate(EventMention& mention) const {
    std::optional<std::uint32_t> best;
    int best_rank = -1000;
    const std::uint32_t clause = field_.clause_at[mention.word];
    for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
      const DatePhrase& date = field_.dates[d];
      if (date.habit || date.heading || date.ahead || !SameSentence(mention.word, date.first)) continue;
      const bool after = date.first > mention.word;
      if (date.of_next && (after || !CameBefore(mention, date))) continue;
      if (IsOfTreaty(date)) continue;
      // "أحيت المدينة، اليوم الخميس، الذكرى الثالثة للهجوم"
      if (!after && AnniversaryBetween(date.last, mention.first)) continue;
      const std::uint32_t distance = after ? date.first - mention.word : mention.word - date.first;
      int rank = 100 - static_cast<int>(distance);
      const std::uint32_t other = field_.clause_at[date.first];
      const bool begun = after && TellsOfBeginning(mention, other);
      const bool hangs = field_.clauses[other].parent == clause || field_.clauses[clause].parent == other;
      if (other != clause && !begun) rank -= hangs ? 10 : 40;
      // "انفجر لغم، وكانت عبوة انفجرت الأربعاء": what stands between has the day of its own clause.
      if (after && other != clause && !begun && !hangs && EventIn(other, date.first)) rank -= 40;
      if (begun) rank = std::max(rank, 99);
      // What another event word stands nearer to is its day.
      for (const EventMention& seen : found_)
        if (!after && seen.word > date.last && seen.word < mention.word && !mention.verb) rank -= 10;
      // "يأتي القصف بعد أسابيع من قصف طال السوق، وأشهر على قصف سبتمبر": the day is that of the last of them.
      if (after && mention.definite && AnotherBetween(mention.last + 1, date.first)) rank -= 60;
      // "للمرة الرابعة منذ مقتل القائد عام 2019": how long ago that was.
      if (after && IsSinceAnother(mention.last, date.first)) continue;
      // "توفي صباح اليوم متأثراً بجروح أصيب بها في قصف": the day is that of the death.
      for (std::uint32_t at = date.last + 1; !after && at < mention.word; ++at)
        if (Is(at, "of-wounds")) rank -= 40;
      // "وفاة عنصر متأثراً بجراحه صباح اليوم، بعد الهجوم": nor here.
      if (DatesLaterDeath(field_, date.first)) rank -= 80;
      if (date.header) rank -= 50;
      // "الثانية هذا العام بعد مداهمة كذا مطلع آذار"
      if (date.period && date.date.known() && *date.date.to - *date.date.from > kMonths &&
          (Is(date.first, "time-here") || Is(date.last, "time-this")))
        rank -= kWideCosts;
      // "دفنوا القتلى حتى صباح الثلاثاء"
      if (date.first > 0 && SameSentence(date.first - 1, date.first) && field_.tokens[date.first - 1].folded == "حتي")
        rank -= 60;
      // "المتهم بتفجير وقع الشهر الماضي": the day of that deed, and of no other.
      if (const std::optional<std::uint32_t> deed = DeedBefore(date.first);
          deed && (*deed < mention.first || *deed > mention.last))
        continue;
      // The hour of a statement is not that of the event: "قال المرصد اليوم".
      const bool said = date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "say-verb");
      if (said || date.saying) rank -= after && other != clause ? 80 : 40;
      if (rank > best_rank) {
        best_rank = rank;
        best = d;
      }
    }
    if (best && best_rank > 20) {
      mention.date = best;
      // "بعد أسبوع من تفجير مماثل": it lies back of what the article tells.
      mention.older = field_.dates[*best].older || field_.dates[*best].of_next;
      // "بعد أربعة أعوام على انفجار في 4 آب 2020": the day says more than the years.
      if (field_.dates[*best].of_next && !field_.dates[*best].date.known())
        for (std::uint32_t d = 0; d < field_.dates.size(); ++d)
          if (const DatePhrase& day = field_.dates[d];
              day.first > mention.last && day.first <= mention.last + kOwnDay &&
              SameSentence(mention.word, day.first) && day.date.known() && day.date.from == day.date.to &&
              day.date.basis == Basis::kStated && !day.saying)
            mention.date = d;
    } else {
      mention.date = DayOfItem(field_, mention.word);
    }
  }

  bool AnniversaryBetween(std::uint32_t date, std::uint32_t mention) const {
    for (std::uint32_t at = date + 1; at < mention; ++at)
      if (Is(at, "anniversary")) return true;
    return false;
  }

  // "اتفاقية فصل القوات لعام 1974", "القرار 1701 الصادر عام 2006": the year of what is signed.
  bool IsOfTreaty(const DatePhrase& date) const {
    constexpr std::uint32_t kReach = 6;  // tokens
    if (!date.period) return false;
    for (std::uint32_t back = 1; back <= kReach && back <= date.first && SameSentence(date.first - back, date.first);
         ++back) {
      const std::uint32_t at = date.first - back;
      if (Is(at, "treaty")) return true;
      if (field_.tokens[at].folded == "," || EventReading(at) != nullptr) return false;
    }
    return false;
  }

  // "الحملة التي بدأت في 28 آذار": the clause right behind the noun says since when it goes on.
  bool TellsOfBeginning(const EventMention& mention, std::uint32_t clause) const {
    const Clause& told = field_.clauses[clause];
    if (mention.verb || told.link != ClauseLink::kRelative || told.first > mention.last + kRelativeReach) return false;
    for (std::uint32_t at = told.first; at <= told.first + 2 && at <= told.last; ++at)
      if (Is(at, "begin") || Is(at, "launch") || Is(at, "happen")) return true;  // "التفجير الذي وقع في 21 نيسان"
    return false;
  }

  // "منذ" stands between, and behind it another thing that the day is told of.
  bool IsSinceAnother(std::uint32_t mention, std::uint32_t date) const {
    bool since = false;
    const auto told = [&](std::uint32_t at) {
      const auto& readings = field_.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(),
                         [](const Analysis& a) { return a.lexeme->event || a.lexeme->outcome; });
    };
    for (std::uint32_t at = mention + 1; at < date; ++at) {
      if (since && told(at)) return true;
      since = since || Is(at, "time-since");
    }
    return false;
  }

  // Protesters stand before or behind the word, or who does it to himself.
  bool IsProtest(std::uint32_t word) const {
    constexpr std::uint32_t kReach = 5;  // tokens
    for (std::uint32_t at = word - std::min(word, kReach); at <= word + kReach && at < field_.size(); ++at)
      if (SameSentence(word, at) && (Is(at, "protester") || (at > word && Is(at, "same")))) return true;
    return false;
  }

  // "منذ كانون الأول 2020", a month and more back.
  bool RunsSinceMonths(const DatePhrase& date) const {
    constexpr Day kMonth = 28;
    const bool since = Is(date.first, "time-since") ||
                       (date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "time-since"));
    return since && date.period && date.date.known() && *date.date.to - *date.date.from >= kMonth;
  }

  static bool RunsForDays(const DatePhrase& date) {
    constexpr Day kDays = 10;
    return date.date.known() && *date.date.to - *date.date.from <= kDays;
  }

  // "منذ بدء"
  bool IsSince(std::uint32_t first) const {
    for (std::uint32_t back = 1; back <= 2 && back <= first && SameSentence(first - back, first); ++back)
      if (Is(first - back, "time-since")) return true;
    return false;
  }

  // A settlement or a place in one, that the words name as such, stands close behind the mention.
  bool StandsAtTown(const EventMention& mention) const {
    if (!mention.place) return false;
    const NamePhrase& name = field_.names[*mention.place];
    if (name.first < mention.word || name.cue > mention.last + kTargetReach) return false;
    const std::string_view kind = KindOf(name);
    return kind == "town" || kind == "village" || (name.cue < name.first && kind != "region" && kind != "countryside");
  }

  // "وغارة على": a noun of an event joined by و.
  bool OpensAnother(std::uint32_t at) const {
    return std::any_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(), [](const Analysis& a) {
      return a.lexeme->event && a.Has(kWa) && !a.Has(kBi) && !a.Has(kAl) && a.lexeme->pos == Pos::kNoun &&
             a.lexeme->Is("fixed-type");
    });
  }

  // An event word of the clause stands before the token.
  bool EventIn(std::uint32_t clause, std::uint32_t end) const {
    for (std::uint32_t at = field_.clauses[clause].first; at < end; ++at)
      if (const Analysis* event = EventReading(at); event != nullptr && !IsWeak(*event->lexeme)) return true;
    return false;
  }

  // A noun of an event that the words open.
  bool AnotherBetween(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t at = first; at < end; ++at)
      if (const Analysis* event = EventReading(at);
          event != nullptr && !event->Has(kAl) && !IsWeak(*event->lexeme) && field_.NameAt(at) == nullptr)
        return true;
    return false;
  }

  // "المتهم بتفجير", "متورط في هجوم", "خطط لهجوم": what somebody is called after, told by the way.
  bool IsDeed(std::uint32_t word) const {
    for (std::uint32_t at = word, steps = 0; steps < 2 && at > 0 && SameSentence(at - 1, word); ++steps) {
      --at;
      if (Is(at, "deed") || Is(at, "plan")) return true;
      if (EventReadingAt(field_.lattice, at) == nullptr && field_.tokens[at].folded != "في") return false;
    }
    return false;
  }

  // The deed in whose words, up to a comma, the token stands.
  std::optional<std::uint32_t> DeedBefore(std::uint32_t token) const {
    for (std::uint32_t at = token; at > 0 && token - at < kDeedReach && SameSentence(at - 1, token); --at) {
      if (field_.tokens[at - 1].folded == ",") break;
      if (EventReadingAt(field_.lattice, at - 1) != nullptr && IsDeed(at - 1)) return at - 1;
    }
    return std::nullopt;
  }

  // "بعد يوم واحد من غارة": the noun that stands right behind.
  bool CameBefore(const EventMention& mention, const DatePhrase& date) const {
    // "بعد يوم من قصف استهدف X": no verb behind من.
    // "بعد أيام من قتل مسلحين 24 جنديا في هجوم"
    constexpr std::uint32_t kDead = 7;  // tokens more
    const auto& next = field_.lattice.readings[date.last + 1];
    const bool dead = std::any_of(next.begin(), next.end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.form == VerbForm::kVerbalNoun;
    });
    // "بعد يومين من مقتل ثلاثة عندما فجر انتحاري نفسه"
    const bool when = dead && mention.verb && mention.word > 0 && Is(mention.word - 1, "when");
    if ((mention.verb && mention.word != date.last + 1 && !when) ||
        mention.word > date.last + kOfNextReach + (dead ? kDead : 0))
      return false;
    for (std::uint32_t at = date.last + 1; at < mention.word; ++at)
      if (field_.tokens[at].kind == TokenKind::kPunct ||
          (field_.clause_at[at] != field_.clause_at[mention.word] && !when))
        return false;
    return true;
  }

  // A verb of counting before it in its sentence.
  bool IsCounted(const EventMention& mention) const {
    constexpr std::uint32_t kFar = 8;  // tokens
    for (std::uint32_t back = 1;
         back <= kFar && back <= mention.first && SameSentence(mention.first - back, mention.word); ++back)
      if (Is(mention.first - back, "tallies")) return true;
    return false;
  }

  // "ولا تزال خلاياه تشن هجمات": what went on and does.
  bool GoesOn(const EventMention& mention) const {
    for (std::uint32_t at = mention.first; at > 0 && SameSentence(at - 1, mention.first); --at)
      if (Is(at - 1, "still"))
        return field_.clause_at[at - 1] == field_.clause_at[mention.first] || !mention.bound_place;
    return false;
  }

  // Who carries it out only tries to: a verb of trying in the present, not far before.
  bool IsAttempted(std::size_t at) const {
    constexpr std::size_t kFar = 8;  // tokens
    for (std::size_t back = 1; back <= kFar && back <= at && SameSentence(at - back, at); ++back)
      for (const Analysis& a : field_.lattice.readings[at - back])
        if (a.lexeme->Is("attempt") && a.form == VerbForm::kPresent) return true;
    return false;
  }

  // "سيشن الجيش هجوما", "تستعد لشن عملية", "من المتوقع أن تبدأ القوات عملية": the word is what a verb of the future or
  // of a plan governs.
  bool IsAhead(const EventMention& mention, const Analysis& reading) const {
    constexpr std::uint32_t kObject = 4, kPlan = 5;  // tokens back to the governing verb, and on to the plan
    const auto& tokens = field_.tokens;
    const auto future = [&](std::uint32_t at) {
      const auto& readings = field_.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(),
                         [](const Analysis& a) { return a.Has(kSa) || a.lexeme->Is("future"); });
    };
    if (mention.definite && !mention.verb) return false;
    std::uint32_t verb = mention.word;
    if (!mention.verb) {
      bool found = false;
      for (std::uint32_t back = 1; back <= kObject && back <= mention.first && !found; ++back) {
        const std::uint32_t at = mention.first - back;
        if (!SameSentence(at, mention.first) || tokens[at].kind == TokenKind::kPunct) return false;
        found = Is(at, "carry-out") || Is(at, "begin") || Is(at, "launch");
        if (found) verb = at;
        if (!found && (Is(at, "preposition") || EventReading(at) != nullptr)) return false;
      }
      if (!found) return false;
    }
    if (reading.Has(kSa) || future(verb)) return true;
    if (verb > 0 && SameSentence(verb - 1, verb) && future(verb - 1)) return true;
    const auto& readings = field_.lattice.readings[verb];
    const bool to_do = std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun && a.Has(kLi); });
    const bool that =
        verb > 0 && SameSentence(verb - 1, verb) && tokens[verb - 1].folded == "ان" &&
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.form == VerbForm::kPresent; });
    if (!to_do && !that) return false;
    for (std::uint32_t back = 1; back <= kPlan && back <= verb && SameSentence(verb - back, verb); ++back)
      if (Is(verb - back, "plan") || Is(verb - back, "threat") || Is(verb - back, "attempt")) return true;
    return false;
  }

  // "نفى صحة الأنباء عن تنفيذ غارة", "لا صحة لما نشر عن اغتيال قيادي", "شائعات عن تفجير".
  bool IsDenied(const EventMention& mention) const {
    constexpr std::uint32_t kFar = 9;  // tokens
    if (mention.definite || mention.verb) return false;
    bool occurs = false;  // what is said to have taken place
    for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
      const std::uint32_t at = mention.first - back;
      if (!SameSentence(at, mention.first) || field_.tokens[at].folded == ",") return false;
      if (Is(at, "rumour")) return true;
      occurs = occurs || Is(at, "carry-out") || Is(at, "happen") || Is(at, "information");
      if (Is(at, "deny") && occurs) return true;
    }
    return false;
  }

  // "يخوض" in the present stands close before.
  bool IsFought(std::uint32_t first) const {
    constexpr std::uint32_t kSubject = 3;  // tokens between
    for (std::uint32_t back = 1; back <= kSubject && back <= first && SameSentence(first - back, first); ++back)
      for (const Analysis& a : field_.lattice.readings[first - back])
        if (a.lexeme->Is("wage") && a.form == VerbForm::kPresent) return true;
    return false;
  }

  bool IsCondemned(std::uint32_t first) const {
    constexpr std::uint32_t kFar = 10;  // tokens
    for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, first); ++back)
      if (Is(first - back, "condemns")) return true;
    return false;
  }

  bool TellsOutcome(std::uint32_t word) const {
    const auto told = [&](std::uint32_t at) {
      const auto& readings = field_.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
      });
    };
    for (std::uint32_t at = word + 1; SameSentence(word, at); ++at)
      if (told(at)) return true;
    for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word); --at)
      if (told(at - 1)) return true;
    return false;
  }

  // "مناورات شملت قصف أهداف", "انفجارات ناجمة عن تدريبات", "تفجير مخلفات حرب": nobody was attacked. Where somebody was
  // hurt, the sentence tells of what happened there.
  bool IsExercise(const EventMention& mention) const {
    constexpr std::uint32_t kFar = 16, kCause = 5, kRemnant = 2;  // tokens
    bool drill = false;
    for (std::uint32_t back = 1;
         back <= kFar && back <= mention.first && SameSentence(mention.first - back, mention.word); ++back) {
      const std::uint32_t at = mention.first - back;
      const bool denied = std::any_of(found_.begin(), found_.end(), [&](const EventMention& told) {
        return told.first <= at && at <= told.last && !told.no_event.empty();
      });
      if (!denied && EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) break;
      drill = drill || Is(at, "drill");
    }
    bool caused = false;
    for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at) && !drill;
         ++at) {
      if (Is(at, "result") || Is(at, "cause"))
        for (std::uint32_t next = at + 1; next <= at + kCause && SameSentence(at, next); ++next)
          caused = caused || Is(next, "drill") || Is(next, "remnant");
    }
    for (std::uint32_t at = mention.word + 1; at <= mention.last + kRemnant && SameSentence(mention.word, at); ++at)
      caused = caused || (mention.type == EventType::kBombing && Is(at, "remnant") && !mention.definite &&
                          !field_.lattice.Is(mention.word, "open-blast"));
    return (drill || caused) && !mention.definite && !TellsOutcome(mention.word);
  }

  // "هجوم إلكتروني", "انفجار سكاني", "تفجرت أزمة": a figure of speech.
  bool IsFigurative(const EventMention& mention) const {
    const std::uint32_t next = mention.word + 1;
    const bool person = mention.type == EventType::kAssassination || mention.type == EventType::kAbduction ||
                        mention.type == EventType::kRaid || Is(mention.word, "target-verb");  // "اغتيال إعلامي"
    return !person && SameSentence(mention.word, next) && Is(next, "figurative") && field_.NameAt(next) == nullptr;
  }

  void Deny(EventMention& mention, const Analysis& reading) const {
    if (IsAhead(mention, reading)) mention.no_event = "plan";
    if (IsDenied(mention)) mention.no_event = "negated";
    if (IsExercise(mention)) mention.no_event = "exercise";
    if (IsFigurative(mention)) mention.no_event = "civil";
    const std::uint32_t clause = field_.clause_at[mention.word];
    for (const DatePhrase& date : field_.dates)
      if (date.habit && SameSentence(mention.word, date.first)) mention.no_event = "habit";
    // "تشن خلاياه هجمات": the present tense with an indefinite plural tells what is usual.
    std::size_t at = mention.first;
    for (int steps = 0; steps < 4 && at > 0 && SameSentence(at - 1, mention.word); ++steps) {
      --at;
      if (field_.tokens[at].folded == ":") break;
      // "ضمن منطقة عملية نبع السلام", "في إطار الحملة": what it is done under.
      if (steps == 0 && Is(at, "event-scope") && reading.lexeme->Is("generic-event")) mention.no_event = "general";
      // "هدد بالرد بعد غارة على كذا": what the threat answers has happened.
      const bool after =
          mention.first > 0 && (Is(mention.first - 1, "follow-up") || field_.tokens[mention.first - 1].folded == "بعد");
      if (Is(at, "threat") && !after) mention.no_event = "threat";
      // "سبل مواجهة الهجمات", "تدرب على صد هجوم": none that took place.
      if (Is(at, "unreal")) mention.no_event = "plan";
      // "قد تشن القوات هجوما"
      if (field_.tokens[at].folded == "قد" && !mention.definite && at + 1 <= mention.word &&
          std::any_of(field_.lattice.readings[at + 1].begin(), field_.lattice.readings[at + 1].end(),
                      [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; }))
        mention.no_event = "plan";
      // "تصاعد مستمر لهجمات التنظيم": more of what there always is.
      if (Is(at, "trend") && mention.plural && !mention.count && steps < 3) mention.no_event = "general";
      // "يحاول فتح جبهة أو تنفيذ هجمة": none yet.
      if (Is(at, "carry-out") && steps < 4 && !mention.definite && !mention.verb && !mention.date && IsAttempted(at))
        mention.no_event = "plan";
      // "سياسة ممنهجة باستهداف المدنيين": what is done again and again.
      if (Is(at, "policy") && steps < 3 && (steps == 0 || !mention.verb) && !mention.date && !mention.count)
        mention.no_event = "habit";
      // "في ذكرى المجزرة": it lies back.
      if (Is(at, "anniversary") && steps < 3) mention.older = true;
      if (Is(at, "plan") && steps < 2) mention.no_event = "plan";
      // "كانت تحاول شن هجمات": what one tries to do again and again.
      if (Is(at, "attempt") && mention.plural && !mention.definite && !mention.count && steps < 2)
        mention.no_event = "plan";
      // "طائرة من دون طيار تغتال"
      const bool unmanned = Is(at, "by-air") || (at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air"));
      if (Is(at, "neg") && steps < 2 && !mention.definite && !unmanned) mention.no_event = "negated";
      if (Is(at, "purpose") && steps < 1) mention.no_event = "purpose";
      // "عشرات الهجمات", but "عشرات القتلى في هجوم"
      const QuantityPhrase* many = field_.QuantityAt(at);
      if (Is(at, "indefinite-many") && !mention.count && !mention.place && !mention.date &&
          !(many != nullptr && many->counts_people))
        mention.no_event = "general";
    }
    // "اغتيال 389 شخصا مقارنة باغتيال 367": what is compared is counted, and none of it is one event.
    if (!mention.verb && !mention.definite)
      for (std::uint32_t back = 1;
           back <= 2 && back <= mention.first && SameSentence(mention.first - back, mention.word); ++back)
        if (Is(mention.first - back, "comparison")) mention.no_event = "period";
    // "وثقت اللجنة في هذا العام اغتيال 389 شخصا"
    if (!mention.verb && !mention.definite && !mention.place && mention.date && field_.dates[*mention.date].calendar &&
        IsCounted(mention))
      mention.no_event = "period";
    // "وخُطف أكثر من ألف تلميذ منذ كانون الأول 2020": its own outcome, over months.
    if (!mention.definite && reading.lexeme->outcome && mention.date && RunsSinceMonths(field_.dates[*mention.date]))
      mention.no_event = "period";
    // "أضرم محتجون النار في إطارات", "أضرم النار في نفسه"
    if (reading.lexeme->Is("arson") && IsProtest(mention.word)) mention.no_event = "civil";
    // "استهدافها المراكز الحيوية" since a war began
    if (!mention.verb && !mention.place && !mention.count && reading.Has(kPronoun) &&
        reading.lexeme->Is("target-verb") && mention.date && field_.dates[*mention.date].period)
      mention.no_event = "period";
    // "في ظل حملة عسكرية متواصلة": what goes on, and is no one event.
    if (reading.lexeme->Is("generic-event") && !mention.verb && !mention.definite && index_ == 1 &&
        (!mention.date || field_.dates[*mention.date].period))
      for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
        if (Is(at, "ongoing")) mention.no_event = "habit";
    // "حيث يخوض الجيش قتالا مع الجماعات"
    if (mention.type == EventType::kClash && !mention.verb && !mention.definite && !mention.bound_place &&
        IsFought(mention.first))
      mention.no_event = "general";
    // "أدانت الشبكة استهداف المدنيين في أماكن نزوحهم"
    if (reading.lexeme->Is("target-verb") && !mention.verb && !mention.bound_place && !mention.date && index_ == 1 &&
        IsCondemned(mention.first))
      mention.no_event = "general";
    // "وضع حد لجرائم الميليشيا": crimes in the plural are whatever it did.
    if (mention.plural && !mention.count && !mention.date && Is(mention.word, "crime")) mention.no_event = "general";
    // "عدوان على محيط مدينة كذا" is an attack; "العدوان على القطاع" is the war.
    if (reading.lexeme->Is("or-attack") && (!StandsAtTown(mention) || IsSince(mention.first)))
      mention.no_event = "general";
    // "لم ترد أنباء عن وقوع هجمات"
    for (std::uint32_t back = 1;
         back <= 6 && back <= mention.first && !mention.definite && SameSentence(mention.first - back, mention.word);
         ++back)
      if (Is(mention.first - back, "no-news")) mention.no_event = "negated";
    // "لمواجهة التنظيم": what a body is for.
    if (reading.Has(kLi) && reading.lexeme->Is("li-purpose") && !mention.definite) mention.no_event = "purpose";
    // "أي عملية ستكون كارثية", "لم تسجل أي هجوم أو اشتباك"
    if (!mention.definite && mention.first > 0 && SameSentence(mention.first - 1, mention.word)) {
      const auto& before = field_.lattice.readings[mention.first - 1];
      const bool any = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kParticle && a.lexeme->Is("any");  // "الأحد" is none
      });
      if (!mention.verb && any) mention.no_event = "general";
      if (field_.tokens[mention.first - 1].folded == "او" && !found_.empty() && !found_.back().no_event.empty() &&
          found_.back().last + 2 == mention.first)
        mention.no_event = found_.back().no_event;
    }
    // "لم تتعرض المنطقة لأي قصف".
    if (mention.word > 0 && SameSentence(mention.word - 1, mention.word) && Is(mention.word - 1, "any"))
      for (std::uint32_t back = 2; back <= 6 && back <= mention.word && SameSentence(mention.word - back, mention.word);
           ++back)
        if (Is(mention.word - back, "neg") || Is(mention.word - back, "deny")) mention.no_event = "negated";
    // "تتعرض القرية لقصف متكرر", "تشهد المدينة اشتباكات مسلحة متكررة"
    bool repeated = false;
    for (std::uint32_t next = mention.word + 1; next <= mention.word + 2 && next < field_.size(); ++next)
      repeated = repeated || (SameSentence(mention.word, next) && Is(next, "repeated"));
    if (index_ == 1 && !mention.date && !mention.verb && repeated)
      for (std::uint32_t back = 1; back <= 6 && back <= mention.word && SameSentence(mention.word - back, mention.word);
           ++back)
        for (const Analysis& a : field_.lattice.readings[mention.word - back])
          if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) mention.no_event = "habit";
    // "الميليشيات التي تستهدف القواعد": what they do, and not what they did one day.
    if (mention.verb && mention.weak && reading.form == VerbForm::kPresent && index_ == 1 && !mention.date &&
        mention.word > 0 && SameSentence(mention.word - 1, mention.word) && Is(mention.word - 1, "relative"))
      mention.no_event = "general";
    // "مرحلة جديدة تستهدف الخلايا": what a stage or a plan is for.
    for (std::uint32_t back = 1; mention.verb && mention.weak && reading.form == VerbForm::kPresent && back <= 3 &&
                                 back <= mention.word && SameSentence(mention.word - back, mention.word);
         ++back)
      if (Is(mention.word - back, "stage")) mention.no_event = "plan";
    // "أدى القصف إلى اندلاع حريق", "ما تسبب بانهيار مبنى": what an event did is no event of its own.
    if (mention.type == EventType::kDisaster && !mention.definite)
      for (std::uint32_t back = 1; back <= (found_.empty()        ? 3U
                                            : HasBi(mention.word) ? 20U
                                                                  : 8U) &&
                                   back <= mention.first && SameSentence(mention.first - back, mention.word);
           ++back)
        if (Is(mention.first - back, "result")) mention.no_event = "result";
    // "حملة تبرعات", "حملة لتنظيف الشوارع": nobody is raided. A name in quotation marks says nothing of that: حملة
    // "الأمن والإنسانية".
    const bool named = mention.word + 1 < field_.size() && field_.tokens[mention.word + 1].kind == TokenKind::kPunct &&
                       field_.tokens[mention.word + 1].folded == "\"";
    if (reading.lexeme->Is("generic-event") && mention.type == EventType::kRaid && !mention.verb && !named)
      for (std::uint32_t next = mention.word + 1; next <= mention.word + 2 && SameSentence(mention.word, next); ++next)
        if (Is(next, "civil-matter") || Is(next, "civil-act")) mention.no_event = "civil";
    // "هجوم محتمل", "قادرة على تنفيذ عمليات": what may come has not happened.
    if (mention.last + 1 < field_.size() && SameSentence(mention.word, mention.last + 1) &&
        Is(mention.last + 1, "plan"))
      mention.no_event = "plan";
    for (std::uint32_t inside = mention.word + 1; inside <= mention.last; ++inside)
      if (Is(inside, "plan")) mention.no_event = "plan";
    for (std::uint32_t back = 1; back <= 8 && back <= mention.first && SameSentence(mention.first - back, mention.word);
         ++back)
      if (Is(mention.first - back, "able")) mention.no_event = "plan";
    if (mention.plural && !mention.count && !mention.verb && index_ == 1) {
      bool present = false;
      for (std::uint32_t next = field_.clauses[clause].first; next <= field_.clauses[clause].last; ++next)
        for (const Analysis& a : field_.lattice.readings[next])
          present = present || (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent);
      // "تدور اشتباكات في كذا منذ السبت"
      const bool period = mention.date && field_.dates[*mention.date].period &&
                          !(mention.type == EventType::kClash && RunsForDays(field_.dates[*mention.date]));
      const bool specific = mention.place && field_.names[*mention.place].kind != "countryside" && !GoesOn(mention);
      if ((present && !specific) || period || (!mention.place && !mention.date)) mention.no_event = "general";
    }
    if (mention.verb && reading.form == VerbForm::kPresent && mention.weak && !mention.place && !mention.date &&
        index_ == 1)
      mention.no_event = "general";
    if (mention.weak && !mention.definite && !mention.verb && !mention.place && !mention.date && index_ == 1 &&
        mention.type == EventType::kOther)
      mention.no_event = "general";
    const bool short_fight =
        mention.place && mention.type == EventType::kClash && mention.date && RunsForDays(field_.dates[*mention.date]);
    if (mention.date && field_.dates[*mention.date].period && !mention.count && !mention.definite && mention.plural &&
        !(mention.verb && mention.place) && !short_fight)
      mention.no_event = "period";
  }

  const FieldText& field_;
  int index_;
  EventPlaces places_;
  std::vector<EventMention> found_;
};

}  // namespace

bool DatesLaterDeath(const FieldText& field, std::uint32_t date) {
  const Lattice& lattice = field.lattice;
  const auto of_wounds = [&](std::size_t at) { return lattice.Is(at, "of-wounds") || lattice.Is(at, "succumb"); };
  const auto tells = [&](std::size_t at, Outcome outcome) {
    return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                       [&](const Analysis& a) { return a.lexeme->outcome == outcome; });
  };
  bool event = false, killed = false;
  for (std::size_t at = date; at > 0 && date - at < kAfterDeath && field.SameSentence(at - 1, date); --at) {
    // "متأثرا بجرح أصيب به قبل يومين": the day of the wound.
    if (tells(at - 1, Outcome::kInjured) && field.clauses[field.clause_at[at - 1]].link == ClauseLink::kRelative)
      return false;
    if (EventReadingAt(lattice, at - 1) != nullptr) {
      event = date - at < kAfterWounds;
      break;
    }
    if (of_wounds(at - 1) && date - at < kAfterWounds) return true;
    killed = killed || tells(at - 1, Outcome::kKilled);
    // "ارتفاع الحصيلة بعد أن فارق الحياة طفل فجر اليوم"
    if (killed && at > 1 && lattice.Is(at - 1, "that") && field.tokens[at - 2].folded == "بعد") return true;
  }
  // "ولحقت بهما في اليوم التالي ابنتهما متأثرة بجراحها"
  if (event) return false;
  for (std::size_t at = date + 1; at < date + kAfterWounds && at < field.size() && field.SameSentence(date, at); ++at) {
    if (EventReadingAt(lattice, at) != nullptr || field.tokens[at].folded == ",") return false;
    if (of_wounds(at)) return true;
  }
  return false;
}

std::optional<std::uint32_t> DayOfItem(const FieldText& field, std::uint32_t token) {
  constexpr std::uint32_t kNumberTokens = 3;  // "1.", "(2)", "3-"
  // The first day phrase within the tokens that open a line, its number aside.
  const auto day_at = [&](std::uint32_t begin) -> std::optional<std::uint32_t> {
    for (std::uint32_t at = begin; at <= begin + kNumberTokens && at < field.size(); ++at) {
      if (at > begin && field.tokens[at].line_start) return std::nullopt;
      if (const DatePhrase* date = field.DateAt(at)) {
        const bool day = !date->period && !date->header && !date->heading && date->date.known() &&
                         date->date.from == date->date.to && date->date.basis == Basis::kStated;
        return day && date->first == at ? std::optional(field.date_at[at]) : std::nullopt;
      }
      if (field.tokens[at].kind == TokenKind::kWord) return std::nullopt;
    }
    return std::nullopt;
  };
  std::uint32_t begin = token;
  while (begin > 0 && !field.tokens[begin].line_start) --begin;
  const std::optional<std::uint32_t> own = day_at(begin);
  if (!own) return std::nullopt;
  // One such line alone is no list.
  for (std::uint32_t at = 0; at < field.size(); ++at)
    if ((at == 0 || field.tokens[at].line_start) && at != begin && day_at(at)) return own;
  return std::nullopt;
}

std::vector<EventMention> FindEventMentions(const Document& document, int field) {
  return Finder(document.fields[field], field).Run();
}

}  // namespace isnad
