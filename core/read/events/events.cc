#include "core/read/events/events.h"

#include <algorithm>

#include "core/read/events/event_finder.h"
#include "core/read/events/munition_events.h"

// Finds the words that name an event. A noun or a verb of an event type is one; what stands beside it says which type
// it is (event_types.cc), where, when (event_days.cc), and whether it tells of something that happened at all
// (event_moods.cc).

namespace isnad {
std::vector<EventMention> EventFinder::Run() {
  for (std::uint32_t at = 0; at < field_.size(); ++at) {
    if (field_.furniture[at]) continue;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type != EntityType::kPlace) continue;
    if (name != nullptr && at > name->first) continue;  // "مستشفى كمال عدوان"
    if (field_.DateAt(at) != nullptr) continue;         // "فجر اليوم" is a time of day, no blast
    const Analysis* reading = EventReading(at);
    if (reading == nullptr) {
      std::optional<EventMention> other = Another(at);
      if (!other) other = ByMunition(at);
      if (!other) other = ByTakers(at);
      if (!other) other = ByAircraft(at);
      if (!other) other = ByInmates(at);
      if (!other) other = ByAirdrop(at);
      if (!other) continue;
      at = std::max(at, other->last);
      found_.push_back(std::move(*other));
      continue;
    }
    if (LiesSomewhere(at) || IsOfDam(at) || IsAtDawn(at, *reading) || IsCheckpoint(at) || IsInIdiom(at) ||
        NamesOperation(at, *reading) || CrossesVerb(at, *reading) || IsHarmless(at, *reading))
      continue;
    // A noun that counts people ("مداهمون") or munitions within a number names no event.
    EventMention mention = Make(at, *reading);
    at = mention.last;
    found_.push_back(std::move(mention));
  }
  AddReleases();
  LendPlaces();
  return std::move(found_);
}

// "جراء استهداف السيارة التي كانا فيها بإطلاق نار في بلدة كذا": the word before has the place of what it was done with.
void EventFinder::LendPlaces() {
  for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
    EventMention& mention = found_[i];
    const EventMention& means = found_[i + 1];
    const bool bare = !mention.place && mention.weak && !mention.verb && !mention.definite && !mention.plural;
    if (bare && means.place && !means.verb && !means.definite && SameSentence(mention.word, means.word) &&
        HasBi(means.word) && mention.first > 0 && Is(mention.first - 1, "cause"))
      mention.place = means.place;
  }
}

// "غارة على كذا، وأخرى على كذا": the word stands for the event noun before, at a place of its own.
std::optional<EventMention> EventFinder::Another(std::uint32_t at) const {
  const std::string& word = field_.tokens[at].folded;
  if (found_.empty() || !SameSentence(found_.back().word, at) || !SameSentence(at, at + 1)) return std::nullopt;
  // "ويأتي التفجير بعد ثلاثة أيام من آخر استهدف كذا"
  const bool compared = (word == "اخر" || word == "اخري") && at > 0 && field_.DateAt(at - 1) != nullptr &&
                        field_.DateAt(at - 1)->of_next && EventReading(at + 1) != nullptr;
  const EventMention& before = found_.back();
  const bool one_of_two = (word == "والثانيه" || word == "والثاني" || word == "والاخري" || word == "والاخر") &&
                          (before.plural || before.count || IsDual(before.word));
  // "تبعتها عبوة أخرى في ناحية كذا"
  const bool munition = at > 0 && SameSentence(at - 1, at) && Is(at, "other") && Is(at, "one") &&
                        Is(at - 1, "by-explosive") && Is(at - 1, "munition");
  const bool more = munition || word == "واخري" || word == "واخر" || word == "وثانيه" || word == "وثان" ||
                    word == "وثالثه" || one_of_two;
  if (!compared && (!more || !(Is(at + 1, "preposition") || Is(at + 1, "locative") || Is(at + 1, "near"))))
    return std::nullopt;
  if ((before.verb && !munition) || before.weak || !before.no_event.empty() || !(before.place || compared))
    return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.last = mention.word = at;
  mention.type = munition ? EventType::kBombing : before.type;
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

// "قذيفة هاون على حي كذا"
std::optional<EventMention> EventFinder::ByMunition(std::uint32_t at) const {
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
  mention.open_type = told->open_type;
  FindPlace(mention);
  FindDate(mention);
  mention.beside = IsBeside(mention) || IsAnswer(mention);
  Deny(mention, *told->reading);
  return mention;
}

// "اقتاد مسلحون عشرين تلميذا", "احتجز قراصنة طاقم السفينة": whom gunmen lead away.
std::optional<EventMention> EventFinder::ByTakers(std::uint32_t at) const {
  const Analysis* verb = field_.lattice.Find(at, "take-away");
  const auto gunmen = [&](std::uint32_t near) {
    const auto& readings = field_.lattice.readings[near];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && (a.clitics & ~kAl) == 0;
    });
  };
  const bool finite = verb != nullptr && (verb->form == VerbForm::kPast || verb->form == VerbForm::kPresent);
  if (!finite || verb->voice == Voice::kPassive) return std::nullopt;
  // "قتلت ثلاثة مسلحين واحتجزت 22": joined, it goes on with who killed them.
  const bool by = (SameSentence(at, at + 1) && gunmen(at + 1)) ||
                  (verb->clitics == 0 && at > 0 && SameSentence(at - 1, at) && gunmen(at - 1));
  if (!by) return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.last = mention.word = at;
  mention.type = EventType::kAbduction;
  mention.weak = true;  // in an attack it is a part
  mention.verb = verb->form != VerbForm::kVerbalNoun;
  FindPlace(mention);
  FindDate(mention);
  Deny(mention, *verb);
  return mention;
}

// "الحربي ينفذ على سوق كذا", "نفذ الطيران المروحي على كذا": what it carried out goes without saying.
// "على حطام منزله الذي دمرته الطائرات", "الدمار الذي خلفته طائرات كذا": and what it left behind.
std::optional<EventMention> EventFinder::ByAircraft(std::uint32_t at) const {
  const Analysis* verb = field_.lattice.Find(at, "carry-out");
  const bool left = verb == nullptr;
  if (left) verb = field_.lattice.Find(at, "destroy");
  if (verb == nullptr && field_.tokens[at].folded.ends_with("خلفته")) verb = field_.lattice.Find(at, "result");
  if (verb == nullptr || (verb->form != VerbForm::kPast && verb->form != VerbForm::kPresent)) return std::nullopt;
  std::uint32_t next = at + 1;
  while (SameSentence(at, next) && Is(next, "by-air") && EventReading(next) == nullptr) ++next;
  const bool flown = next > at + 1 || (at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air"));
  if (left && !(verb->Has(kPronoun) && next > at + 1)) return std::nullopt;
  if (!left && (!flown || !SameSentence(at, next + 1))) return std::nullopt;
  if (!left && field_.tokens[next].folded != "علي" && field_.tokens[next].folded != "ع") return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.last = mention.word = at;
  mention.type = EventType::kAirstrike;
  mention.verb = mention.armed = true;
  FindPlace(mention);
  FindDate(mention);
  Deny(mention, *verb);
  return mention;
}

// "تمرد بسجن كذا", "أعمال شغب في سجن كذا", "عصيان داخل سجن": those held there rise, whether anybody fights or not.
std::optional<EventMention> EventFinder::ByInmates(std::uint32_t at) const {
  constexpr std::uint32_t kPrison = 3;  // tokens from the word to the prison
  const Analysis* mutiny = field_.lattice.Find(at, "mutiny");
  if (mutiny == nullptr || (mutiny->clitics & kPronoun) != 0) return std::nullopt;
  bool inside = false;
  for (std::uint32_t prison = at + 1; prison <= at + kPrison && SameSentence(at, prison) && !inside; ++prison) {
    inside = Is(prison, "prison");
    if (!inside && !Is(prison, "locative")) break;
  }
  if (!inside) return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.last = mention.word = at;
  mention.type = EventType::kOther;
  mention.definite = mutiny->Has(kAl);
  FindPlace(mention);
  FindDate(mention);
  Deny(mention, *mutiny);
  return mention;
}

// "أنزلت طائرات التحالف قوة في بلدة كذا": men set down by what flies.
std::optional<EventMention> EventFinder::ByAirdrop(std::uint32_t at) const {
  constexpr std::uint32_t kNear = 3, kMen = 6;  // tokens to the aircraft, to the men
  const Analysis* verb = field_.lattice.Find(at, "set-down");
  if (verb == nullptr || (verb->form != VerbForm::kPast && verb->form != VerbForm::kPresent)) return std::nullopt;
  bool flown = false, men = false;
  for (std::uint32_t next = at + 1; next <= at + kMen && SameSentence(at, next); ++next) {
    flown = flown || (next <= at + kNear && Is(next, "by-air"));
    men = men || Is(next, "force") || Is(next, "security-body") || Is(next, "group=security");
  }
  for (std::uint32_t back = 1; back <= kNear && back <= at && SameSentence(at - back, at); ++back)
    flown = flown || Is(at - back, "by-air");
  if (!flown || !men) return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.last = mention.word = at;
  mention.type = EventType::kRaid;
  mention.verb = true;
  FindPlace(mention);
  FindDate(mention);
  Deny(mention, *verb);
  return mention;
}

// "القرية الواقعة شمال كذا": it lies there, and is no incident.
bool EventFinder::LiesSomewhere(std::size_t at) const {
  if (!Is(at, "lies") || !SameSentence(at, at + 1)) return false;
  const std::size_t next = at + 1;
  return HasBi(next) || Is(next, "locative") || Is(next, "near") || Is(next, "direction") || Is(next, "side") ||
         Is(next, "among") || Is(next, "preposition");
}

// "سد عدوان": a dam's name.
bool EventFinder::IsOfDam(std::size_t at) const {
  return at > 0 && SameSentence(at - 1, at) && field_.tokens[at - 1].folded == "سد" &&
         !field_.tokens[at].folded.starts_with("ال");
}

// "توغلت القوة فجرا": a time of day, where its mark of the accusative is left out.
// "حتى فجر اليوم التالي", "بانتظار فجر جديد": no verb stands behind a preposition. "عدن - فجر كذا": an outlet's name.
bool EventFinder::IsAtDawn(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kLine = 5;  // tokens of a dateline
  constexpr std::uint32_t kAs = 5;  // tokens back to "as for"
  // "أما العملية الثانية فجرت في كذا": it took place.
  if (reading.lexeme->pos == Pos::kVerb && field_.tokens[at].folded == "فجرت" && SameSentence(at, at + 1) &&
      field_.tokens[at + 1].folded == "في" && AnyBefore(static_cast<std::uint32_t>(at), kAs, [&](std::uint32_t as) {
        return field_.tokens[as].folded == "اما";
      }))
    return true;
  if (reading.lexeme->pos != Pos::kVerb || !Is(at, "day-part")) return false;
  if (field_.tokens[at].folded.ends_with("ا")) return true;
  if (at == 0 || !SameSentence(at - 1, at) || reading.clitics != 0) return false;
  const std::string& before = field_.tokens[at - 1].folded;
  if (Is(at - 1, "preposition") || Is(at - 1, "time-since") || before == "حتي" || before == "قبل" || before == "بعد")
    return true;
  const auto& readings = field_.lattice.readings[at - 1];
  if (std::any_of(readings.begin(), readings.end(),
                  [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun && a.Has(kBi); }))
    return true;
  if (before != "-") return false;
  std::size_t first = at, end = at;
  while (first > 0 && !field_.tokens[first].line_start) --first;
  while (end < field_.size() && (end == at || !field_.tokens[end].line_start)) ++end;
  return end - first <= kLine && first == 0;
}

// "اتفاق وقف إطلاق النار", "صواريخ شديدة الانفجار", "ضربة جزاء": the words within name no event.
bool EventFinder::IsInIdiom(std::size_t at) const {
  for (std::size_t back = 0; back <= 2 && back <= at && SameSentence(at - back, at); ++back)
    for (const Analysis& a : field_.lattice.readings[at - back])
      if (a.length > back && a.lexeme->Is("no-event")) return true;
  return false;
}

// "إلقاء قنبلة صوتية": a bomb of noise or smoke, that hits nobody.
bool EventFinder::IsHarmless(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kFar = 4;  // tokens to the bomb
  if (!reading.lexeme->Is("thrown")) return false;
  for (std::size_t next = at + 1; next <= at + kFar && SameSentence(at, next); ++next)
    for (const Analysis& a : field_.lattice.readings[next])
      if (a.length > 1 && a.lexeme->Is("no-event")) return true;
  return false;
}

// "خرج ليفتح الباب فأطلقوا عليه النار": the fire is that of the verb between.
bool EventFinder::CrossesVerb(std::size_t at, const Analysis& reading) const {
  if (!reading.lexeme->Is("gap")) return false;
  for (std::size_t next = at + 1; next < at + 14 && SameSentence(at, next); ++next) {
    const std::string& word = field_.tokens[next].folded;
    if (word == "النار" || word == "نار" || word.starts_with("نيران") || word == "الرصاص") return false;
    const auto& readings = field_.lattice.readings[next];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->Is("launch") && a.form != VerbForm::kVerbalNoun; }))
      return true;
  }
  return false;
}

// "معركة #فجر_الحرية", "عملية فجر النصر": a masculine verb has no subject in a feminine noun right before it, and no
// verb stands within a hashtag's words. It is what the operation is called.
bool EventFinder::NamesOperation(std::size_t at, const Analysis& reading) const {
  if (reading.lexeme->pos != Pos::kVerb || reading.form == VerbForm::kVerbalNoun) return false;
  const Tokens& tokens = field_.tokens;
  const bool hashed = tokens[at].hashtag && SameSentence(at, at + 1) && tokens[at + 1].hashtag &&
                      tokens[at + 1].begin == tokens[at].end + 1;
  // "#تعز_تقصف"
  const bool ends =
      at > 0 && tokens[at].hashtag && tokens[at - 1].hashtag && tokens[at - 1].end + 1 == tokens[at].begin;
  if (hashed || ends) return true;
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
bool EventFinder::IsCheckpoint(std::size_t at) const {
  if (!Is(at, "ambush") || at < 2 || !SameSentence(at - 2, at)) return false;
  const bool on = field_.tokens[at - 1].folded == "علي";
  // "أمطر مسلحون كمين شرطة بالرصاص", "هاجم مجهولون كمينا أمنيا"
  constexpr std::size_t kObject = 3;  // tokens back to the verb whose object it is
  const bool governed = HasBi(at) || Is(at - 1, "preposition");
  for (std::size_t back = 1; back <= kObject && back <= at && SameSentence(at - back, at) && !governed; ++back)
    if (const Analysis* event = EventReading(at - back);
        event != nullptr && event->lexeme->pos == Pos::kVerb && event->form == VerbForm::kPast)
      return true;
  for (std::size_t back = 1; back <= 6 && back <= at && SameSentence(at - back, at); ++back)
    if (const Analysis* event = EventReading(at - back);
        event != nullptr && (on || (back == 1 && (event->lexeme->Is("target-verb") || event->Has(kAl)))))
      return true;
  return false;
}

// "عملية إنزال جوي", "حملة دهم واعتقال": event words side by side are one name, the telling one decides.
void EventFinder::TakeName(EventMention& mention, bool& generic) const {
  while (SameSentence(mention.word, mention.last + 1)) {
    const std::uint32_t next = mention.last + 1;
    const Analysis* more = EventReading(next);
    // "وتبع الهجوم هجومان": another, and no name of two words.
    if (more != nullptr && mention.definite && !mention.verb && more->clitics == 0 && more->number == Number::kDual)
      break;
    // "وأعقب العملية إطلاق نار": nor is what came behind a definite one.
    const bool own_noun =
        std::any_of(field_.lattice.readings[mention.word].begin(), field_.lattice.readings[mention.word].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.lexeme->event && a.Has(kAl); });
    if (more != nullptr && own_noun && more->clitics == 0 && more->lexeme->Is("by-gun")) break;
    const bool verb_next = more != nullptr && more->lexeme->pos == Pos::kVerb && more->form != VerbForm::kVerbalNoun;
    if (more != nullptr && !verb_next && !(more->Has(kAl) && !mention.definite && !generic) && !more->Has(kBi) &&
        !more->Has(kLi)) {
      if (generic && !IsWeak(*more->lexeme)) {
        mention.type = *more->lexeme->event;
        mention.weak = false;
        generic = false;
      }
      // "تعرض لعملية استهداف": nobody is raided.
      if (generic && mention.type == EventType::kRaid && more->lexeme->Is("target-verb") && !more->Has(kWa))
        mention.type = EventType::kAttack;
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
}

// "وتعرضت القرى لقصف مماثل", "وفي حمص، طال القصف كذا": with the weapon told before.
void EventFinder::ShareWeapon(EventMention& mention) const {
  const bool again = mention.definite && !mention.verb && mention.type == EventType::kShelling;
  if (mention.open_type && (again || Is(mention.last, "alike")))
    for (std::size_t i = found_.size(); i-- > 0;) {
      const EventMention& told = found_[i];
      if (!again && told.weak && told.verb) continue;  // "استهدف قصف مماثل منزلا"
      if (told.type != EventType::kAirstrike && told.type != EventType::kShelling && told.type != EventType::kBombing &&
          told.type != EventType::kAttack)
        continue;
      if (again && told.type != EventType::kAirstrike) break;
      mention.type = told.type;
      mention.open_type = again || told.open_type;
      break;
    }
}

EventMention EventFinder::Make(std::uint32_t at, const Analysis& reading) {
  EventMention mention;
  mention.field = index_;
  mention.first = mention.word = at;
  mention.last = at + reading.length - 1;
  mention.type = *reading.lexeme->event;
  mention.weak = IsWeak(*reading.lexeme);
  mention.definite = reading.Has(kAl) || reading.Has(kPronoun);
  // "أعلن استهدافه مستوطنة كذا": the pronoun is who did it, and the place its object.
  if (mention.definite && reading.Has(kPronoun) && reading.form == VerbForm::kVerbalNoun && HasObject(at))
    mention.definite = false;
  if (mention.definite && (IsOfVictim(at, reading) || IsSomeOf(at, reading))) mention.definite = false;
  const bool many = IsOfManyDeeds(at);
  mention.verb = !many && reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun &&
                 reading.form != VerbForm::kParticiple;
  mention.plural = many || reading.number == Number::kPlural;
  // "إحدى الغارات التي وقعت في X": one, that was not told before.
  if (mention.plural && mention.definite && !mention.verb && at > 0 && SameSentence(at - 1, at) &&
      Is(at - 1, "one-of")) {
    mention.plural = mention.definite = false;
    mention.first = at - 1;
  }
  bool generic = reading.lexeme->Is("generic-event") || mention.weak;
  TakeName(mention, generic);
  if (mention.type == EventType::kRaid && generic && IsOfKilling(mention.last + 1))
    mention.type = Is(mention.last + 1, "execution") ? EventType::kOther : EventType::kAttack;
  if (mention.last - mention.first > 6) mention.last = mention.first + 6;
  Refine(mention, reading);
  ShareWeapon(mention);
  FindCount(mention);
  FindPlace(mention);
  FindDate(mention);
  if (mention.definite && IsFollowedUp(mention)) mention.older = true;
  // "بعد يوم من قصف استهدف البلدة": the verb tells of the noun right before it.
  if (mention.verb && !found_.empty() && found_.back().older && GoesOnFrom(found_.back(), mention)) {
    mention.older = true;
    mention.charged = found_.back().charged;
  }
  // "ثاني هجوم خلال أسبوع بعد هجوم مماثل على كذا"
  if (!mention.definite && !mention.verb && mention.first > 0 && SameSentence(mention.first - 1, mention.word) &&
      field_.tokens[mention.first - 1].folded == "بعد" && Is(mention.last, "alike"))
    mention.older = true;
  // "الإفراج عن رهينة خطف في كذا": long before he was let go.
  if (IsOneOfKindAfter(mention) || (!mention.date && !mention.definite && ReleaseBefore(mention))) mention.older = true;
  const bool back_then = IsBackThen(mention);
  if (back_then && mention.date && field_.dates[*mention.date].period) mention.date.reset();
  if (IsDeedOfTaken(mention)) {
    // What stands before it tells when and where they were taken.
    mention.charged = mention.older = true;
    if (mention.date && field_.dates[*mention.date].first < mention.first) mention.date.reset();
    if (mention.place && field_.names[*mention.place].last < mention.first) mention.place.reset();
  }
  mention.compared = back_then || IsCompared(mention);
  mention.older = mention.older || back_then;
  mention.led_up = LedUp(mention) || IsOfRecord(mention);
  mention.older = mention.older || mention.led_up;
  mention.beside = IsBeside(mention) || IsAnswer(mention);
  Deny(mention, reading);
  return mention;
}

// "بهجوم استهدف كذا", "بالهجوم الذي استهدف كذا", "متهم بتفجير عبوة ناسفة استهدفت كذا": the verb tells of the noun
// before it.
bool EventFinder::GoesOnFrom(const EventMention& noun, const EventMention& verb) const {
  if (noun.last + 1 == verb.first) return true;
  std::uint32_t charge = noun.last + 1;  // what the noun set off
  while (noun.charged && charge < verb.first && SameSentence(charge, verb.word) && Is(charge, "by-explosive")) ++charge;
  if (charge > noun.last + 1 && charge == verb.first) return true;
  return noun.charged && noun.last + 2 == verb.first && SameSentence(noun.word, verb.word) &&
         Is(noun.last + 1, "relative");
}

// "وهو الأكثر دموية منذ خمسة أشهر، عندما قتل ستة في كمين", "الثالثة منذ كانون الأول الماضي، حين اقتاد مسلحون 344": what
// was as bad, so long before, or the first of several.
bool EventFinder::IsOfRecord(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 12, kLength = 6;  // tokens back to "عندما", and from there to "منذ"
  if (mention.definite) return false;
  for (std::uint32_t back = 1; back <= kFar && back < mention.first; ++back) {
    const std::uint32_t when = mention.first - back;
    if (!SameSentence(when, mention.first)) return false;
    const std::string& word = field_.tokens[when].folded;
    if (word != "عندما" && word != "حين" && word != "حينما") continue;
    for (std::uint32_t at = when; at > 0 && when - at < kLength && SameSentence(at - 1, when); --at)
      if (Is(at - 1, "time-since") && (IsRecord(field_, at - 1) || TellsSinceWhen(at - 1, when))) return true;
    return false;
  }
  return false;
}

// "منذ أيلول الماضي، عندما": a date and no more stands between.
bool EventFinder::TellsSinceWhen(std::uint32_t since, std::uint32_t when) const {
  const DatePhrase* date = field_.DateAt(since + 1);
  // "هدوء منذ الأربعاء، عندما": the day itself.
  constexpr Day kWeeks = 14;
  const bool long_ago = date != nullptr && (date->older || date->month ||
                                            (date->date.known() && *date->date.to - *date->date.from >= kWeeks));
  return long_ago && field_.tokens[when - 1].folded == "," && date->last + 2 == when;
}

// "وهذا الحادث الثاني من نوعه خلال أسبوع بعد مقتل ستة بانفجار": what the news is the second of.
bool EventFinder::IsOneOfKindAfter(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 16;  // tokens
  bool after = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first)) return false;
    after = after || field_.tokens[at].folded == "بعد" || Is(at, "follow-up");
    if (after && Is(at, "of-its-kind")) return true;
  }
  return false;
}

// "أربع عمليات قتل": nobody was raided.
bool EventFinder::IsOfKilling(std::uint32_t at) const {
  if (at == 0 || !SameSentence(at - 1, at)) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->outcome == Outcome::kKilled && a.form == VerbForm::kVerbalNoun && a.clitics == 0;
  });
}

// "شنت عددا من الغارات على كذا", "سلسلة من الهجمات": some, that were not told before.
bool EventFinder::IsSomeOf(std::uint32_t at, const Analysis& reading) const {
  if (reading.number != Number::kPlural || !reading.Has(kAl) || at < 2 || !SameSentence(at - 2, at)) return false;
  // "سلسلة من التفجيرات والهجمات"
  if (const Analysis* joined = reading.Has(kWa) ? EventReading(at - 1) : nullptr; joined != nullptr)
    return IsSomeOf(at - 1, *joined);
  if (field_.tokens[at - 1].folded != "من") return false;
  // "سلسلة جديدة من التفجيرات"
  const auto& before = field_.lattice.readings[at - 2];
  const bool adjective =
      std::any_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
  const std::uint32_t many = adjective && at > 2 && SameSentence(at - 3, at) ? at - 3 : at - 2;
  return Is(many, "indefinite-many") || Is(many, "some") || Is(at - 2, "indefinite-many");
}

// "أصيب الشاب جراء استهدافه بإطلاق نار في مدينة كذا": the pronoun is who was hurt, and the word opens what befell him.
bool EventFinder::IsOfVictim(std::uint32_t at, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 14;  // tokens back to the outcome
  if (!reading.Has(kPronoun) || !reading.lexeme->Is("target-verb") || at == 0 || !SameSentence(at - 1, at))
    return false;
  // "أصيبت امرأة بطلق قناص استهدفها أمام منزلها"
  const bool verb = reading.form == VerbForm::kPast;
  if (!verb && (reading.form != VerbForm::kVerbalNoun || !Is(at - 1, "cause"))) return false;
  for (std::uint32_t back = 2; back <= kFar && back <= at && SameSentence(at - back, at); ++back)
    for (const Analysis& a : field_.lattice.readings[at - back])
      if ((a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) &&
          (!verb || (a.form == VerbForm::kPast && !a.Has(kPronoun))))
        return true;
  return false;
}

// Right behind the token, quotation marks aside, stands a place or a noun of one without a preposition.
bool EventFinder::HasObject(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  while (next < at + 3 && SameSentence(at, next) && field_.tokens[next].kind == TokenKind::kPunct &&
         field_.tokens[next].folded != ",")
    ++next;
  if (!SameSentence(at, next)) return false;
  const auto& readings = field_.lattice.readings[next];
  if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi) || a.Has(kLi); }))
    return false;
  const NamePhrase* name = field_.NameAt(next);
  return (name != nullptr && name->type == EntityType::kPlace) || Is(next, "place-cue") || Is(next, "cue=place") ||
         Is(next, "positions") || Is(next, "post");
}

// "24 عملية", "ثلاث غارات".
void EventFinder::FindCount(EventMention& mention) const {
  const QuantityPhrase* quantity = field_.QuantityAt(mention.word);
  if (quantity == nullptr) return;
  // "أكثر من 80 غارة" is so many; "عشرات الغارات" is not.
  const bool numbered = quantity->people.form == Form::kDigits || quantity->people.form == Form::kWord;
  if (quantity->operations && (quantity->people.max || numbered) && quantity->people.form != Form::kSingular) {
    mention.count = quantity->people.min;
    mention.first = std::min(mention.first, quantity->first);
  }
}

// "ووقع الهجوم في إحدى القرى قرب X", "أن الهجوم وقع أمس في X": the sentence is there to say where.
bool EventFinder::HappenedIn(const EventMention& mention, const NamePhrase& name) const {
  if (mention.verb || name.cue < mention.last || field_.lattice.lang != "ar" || KindOf(name) == "spot") return false;
  const bool before =
      mention.first > 0 && SameSentence(mention.first - 1, mention.word) && Is(mention.first - 1, "happen");
  const std::uint32_t next = mention.last + 1;
  if (!before && !(next < name.cue && Is(next, "happen"))) return false;
  for (std::uint32_t at = next; at < name.cue; ++at)
    if (field_.tokens[at].kind == TokenKind::kPunct || EventReading(at) != nullptr || Is(at, "temporal")) return false;
  return true;
}

// "التفجير الذي وقع أمس في X", "الهجوم الذي هز سوقا في X": the clause right behind the noun says where that was.
bool EventFinder::IsWhereItHappened(const EventMention& mention, const NamePhrase& name) const {
  if (HappenedIn(mention, name)) return true;
  constexpr std::uint32_t kOpening = 2;  // tokens from the noun to the relative: an adjective
  const std::uint32_t clause = field_.clause_at[name.cue];
  const Clause& told = field_.clauses[clause];
  // The first that a text tells takes up its title.
  if (found_.empty() || mention.verb || mention.plural || told.link != ClauseLink::kRelative ||
      told.first <= mention.last || told.first > mention.last + kOpening || name.cue < told.first + 2)
    return false;
  const std::uint32_t verb = told.first + 1;
  const Analysis* deed = EventReading(verb);
  if (!Is(verb, "happen") && (deed == nullptr || deed->lexeme->pos != Pos::kVerb)) return false;
  if (Is(name.cue - 1, "locative") || HasBi(name.cue)) return true;
  // "الذي استهدف أمس X"
  for (std::uint32_t at = verb + 1; at < name.cue; ++at)
    if (field_.DateAt(at) == nullptr) return false;
  return deed != nullptr;
}

void EventFinder::FindPlace(EventMention& mention) const {
  mention.place = places_.Of(mention, found_);
  // "وقُتل قبل الهجوم بيوم في كذا شرطي": where he was, and not where the attack was.
  if (mention.place && field_.names[*mention.place].first > mention.last && IsMeasuredFrom(field_, mention))
    mention.place.reset();
  // "تقتحم المخيم وتحاصر منزلا في حارة كذا واندلاع اشتباكات": what broke out there is told with the raid.
  if (mention.place && BreaksOutInRaid(mention)) mention.place.reset();
  mention.heading = places_.HeadingOver(mention.word);
  mention.opening = places_.Opening(mention.word);
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
  // "قرب مدينة X": some village may be that.
  const bool near_city = name.known != nullptr && name.known->kind == "city" && places_.IsNear(name.cue);
  // "محيط بلدات وقرى X وY": each of them, and no other.
  mention.around_place = land || near_city || ((places_.IsBearing(name.cue) || many) && !heads_list(name.cue));
  // "إنزال جوي في بلدة الشحيل" is one name: its place belongs to the quote where it stands right beside.
  mention.bound_place = name.first > mention.word && (name.cue <= mention.last + 3 || IsWhereItHappened(mention, name));
  mention.fronted_place = name.first < mention.word && places_.IsFronted(name);
  if (name.cue > mention.last && name.cue - mention.last <= 2 && !mention.verb)
    mention.last = std::max(mention.last, name.last);
}

bool IsMeasuredFrom(const FieldText& field, const EventMention& mention) {
  const std::uint32_t by = mention.last + 1;
  if (!mention.definite || mention.verb || mention.first == 0 || by >= field.size() ||
      !field.SameSentence(mention.first - 1, by))
    return false;
  const std::string& when = field.tokens[mention.first - 1].folded;
  const auto& unit = field.lattice.readings[by];
  return (when == "قبل" || when == "بعد" || when == "قبيل") &&
         std::any_of(unit.begin(), unit.end(),
                     [](const Analysis& a) { return a.lexeme->Is("time-unit") && a.Has(kBi); });
}

bool TellsOfSomebody(const FieldText& field, std::uint32_t clause) {
  constexpr std::uint32_t kVerb = 2;  // tokens from the relative to the verb
  const Clause& told = field.clauses[clause];
  if (told.link != ClauseLink::kRelative || told.first < 2) return false;
  const std::uint32_t who = field.tokens[told.first - 1].folded == "," ? told.first - 2 : told.first - 1;
  const NamePhrase* name = field.NameAt(who);
  if (name == nullptr || name->type != EntityType::kPerson) return false;
  for (std::uint32_t at = told.first;
       at <= told.first + kVerb && at < field.size() && field.SameSentence(told.first, at); ++at) {
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kVerb;
        }))
      return true;
  }
  return false;
}

bool IsRecord(const FieldText& field, std::uint32_t since) {
  const bool during = field.lattice.Is(since, "time-during");
  if (!field.lattice.Is(since, "time-since") && !during) return false;
  // "in one of the bloodiest operations in the capital since a crackdown began"
  constexpr std::uint32_t kRank = 12;  // tokens back to the rank
  for (std::uint32_t back = 1; field.lattice.lang == "en" && back <= kRank && back <= since; ++back) {
    const std::string& word = field.tokens[since - back].folded;
    if (!field.SameSentence(since - back, since) || word == ",") break;
    if (word == "worst" || word == "deadliest" || word == "bloodiest" || word == "largest" || word == "biggest" ||
        word == "heaviest")
      return true;
  }
  constexpr std::uint32_t kWords = 3, kClause = 7;  // tokens back to the superlative, to "الأول الذي"
  for (std::uint32_t at = since; at > 0 && since - at < kClause && field.SameSentence(at - 1, since); --at) {
    const bool near = since - at < kWords;
    if (near && field.lattice.Is(at - 1, "superlative")) return true;
    // "الهجوم الأول منذ عام", "الأول الذي يستهدف المنطقة منذ العام 2004"
    const bool relative = field.lattice.Is(at, "relative");
    for (const Analysis& a : field.lattice.readings[at - 1])
      if (!during && (near || relative) && a.Has(kAl) && a.lexeme->Is("ordinal") && a.lexeme->value == 1) return true;
  }
  return false;
}

std::optional<std::uint32_t> SoLongAfter(const FieldText& field, std::uint32_t token) {
  constexpr std::uint32_t kFar = 24, kLength = 5;  // tokens back to من, and from there to بعد
  const Lattice& lattice = field.lattice;
  for (std::uint32_t back = 1; back <= kFar && back <= token; ++back) {
    const std::uint32_t of = token - back;
    if (!field.SameSentence(of, token) || field.tokens[of].folded == ",") return std::nullopt;
    // "غداة مقتل 15 جنديا في كذا"
    if ((field.tokens[of].folded == "غداه" || field.tokens[of].folded == "وغداه") && of > 0 &&
        field.SameSentence(of - 1, of))
      return of;
    if (field.tokens[of].folded != "من" && field.tokens[of].folded != "علي") continue;
    bool unit = false;
    for (std::uint32_t word = of; word > 0 && of - word < kLength && field.SameSentence(word - 1, of); --word) {
      if (field.tokens[word - 1].kind == TokenKind::kPunct) break;
      unit = unit || lattice.Is(word - 1, "time-unit");
      if (field.tokens[word - 1].folded != "بعد") continue;
      if (unit && word > 1 && field.SameSentence(word - 2, of)) return of;
      break;
    }
  }
  return std::nullopt;
}

bool TellsOfLife(const FieldText& field, std::uint32_t date, std::uint32_t word) {
  constexpr std::uint32_t kFar = 6;  // tokens back to "يعملون"
  if (field.lattice.lang != "ar") return false;
  // "التحق بالجماعات المسلحة سنة 1995 وهو متورط في كمين كذا", "الملتحق بالجماعات الإرهابية سنة 1994"
  for (std::uint32_t back = 1; back <= kFar && back <= date && field.SameSentence(date - back, date); ++back) {
    if (EventReadingAt(field.lattice, date - back) != nullptr) break;
    if (field.lattice.Is(date - back, "joins")) return true;
  }
  if (date <= word) return false;
  for (std::uint32_t back = 1; back <= kFar && back < date && date - back > word; ++back) {
    const auto& readings = field.lattice.readings[date - back];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("lives") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent;
        }))
      return true;
  }
  for (std::uint32_t clause = field.clause_at[word] + 1; clause <= field.clause_at[date]; ++clause) {
    const std::uint32_t first = field.clauses[clause].first;
    const auto& readings = field.lattice.readings[first];
    const bool was = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("be") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.Has(kWa);
    });
    if (!was || field.tokens[first].folded.starts_with("وا")) continue;
    bool event = false;
    for (std::uint32_t at = first + 1; at < field.size() && at <= date + 2 && field.SameSentence(at, first); ++at)
      event = event || EventReadingAt(field.lattice, at) != nullptr ||
              std::any_of(field.lattice.readings[at].begin(), field.lattice.readings[at].end(),
                          [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
    return !event;
  }
  return false;
}

bool TellsOfPlace(const FieldText& field, std::uint32_t date, std::uint32_t word) {
  const Clause& told = field.clauses[field.clause_at[date]];
  if (field.lattice.lang != "ar" || told.link != ClauseLink::kRelative || told.first < 2 ||
      field.clause_at[word] == field.clause_at[date] || !field.SameSentence(told.first - 1, date))
    return false;
  const std::uint32_t before = field.tokens[told.first - 1].folded == "," ? told.first - 2 : told.first - 1;
  const NamePhrase* place = field.NameAt(before);
  if (place == nullptr || place->type != EntityType::kPlace || !field.lattice.Is(told.first, "relative")) return false;
  bool there = false;  // "عليها": the place again
  for (std::uint32_t at = told.first; at <= told.last && at < field.size(); ++at) {
    if (EventReadingAt(field.lattice, at) != nullptr) return false;
    for (const Analysis& a : field.lattice.readings[at]) {
      if (a.lexeme->outcome) return false;
      there = there || a.Has(kPronoun);
    }
  }
  return there;
}

bool IsFormerEvent(const FieldText& field, const EventMention& mention) {
  const std::uint32_t next = mention.last + 1;
  const bool behind = next < field.size() && field.SameSentence(mention.last, next) && field.lattice.Is(next, "former");
  if (!behind && !(mention.last > mention.word && field.lattice.Is(mention.last, "former"))) return false;
  const std::uint32_t noun = behind ? mention.last : mention.last - 1;
  return noun == mention.word || !field.lattice.Is(noun, "person");
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
  return EventFinder(document.fields[field], field).Run();
}

}  // namespace isnad
