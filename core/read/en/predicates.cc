#include <algorithm>

#include "core/read/en/frame_filler.h"

// An outcome word is a verb, a noun of an act (the death of), an adjective (dead, missing) or a noun that counts people
// itself (43 deaths, nine dead). "killed" is passive with a form of be before it, or without anybody right behind it
// ("Five killed in ...").

namespace isnad::en {
namespace {

constexpr std::size_t kHelperWords = 4;  // adverbs and helpers between a helper and its verb

}  // namespace

// "were reported killed", "was found dead", "are feared drowned".
bool FrameFiller::IsTold(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("be-told") || (a.lexeme->Is("say-verb") && a.form == VerbForm::kParticiple);
  });
}

// The helper that governs the verb at `at`: "were" in "were reportedly killed". `at` itself where there is none.
std::size_t FrameFiller::Helper(std::size_t at) const {
  std::size_t i = at;
  for (std::size_t steps = 0; steps < kHelperWords && i > 0 && Same(i - 1, at); ++steps) {
    if (IsHelper(i - 1)) {
      // "are now known to have died", "was confirmed to have been killed"
      std::size_t to = i - 1;
      while (to > 0 && IsHelper(to - 1)) --to;
      const bool told = to > 2 && IsWord(to - 1, "to") && IsTold(to - 2) && Same(to - 2, at);
      return told ? Helper(to - 1) : i - 1;
    }
    // "were on Monday killed", "was last week abducted"
    if (const DatePhrase* day = field_.DateAt(i - 1); day != nullptr && day->last + 1U == i) {
      std::size_t first = day->first;
      if (first > 0 && Is(first - 1, "preposition")) --first;
      if (first == 0 || !Same(first - 1, at) || !IsHelper(first - 1)) break;
      i = first;
      continue;
    }
    if (!IsAdverb(i - 1) && !IsTold(i - 1)) break;
    --i;
  }
  // "Dozens reported killed in strike": a headline leaves the helper out; "a blast that the mayor said killed six"
  // tells of those behind.
  const QuantityPhrase* whom = Same(at, at + 1) ? field_.QuantityAt(at + 1) : nullptr;
  const bool behind = whom != nullptr && whom->first == at + 1 && whom->counts_people;
  const bool told = i < at && i > 0 && Same(i - 1, at) && IsTold(i) && !behind;
  const QuantityPhrase* people = told ? field_.QuantityAt(i - 1) : nullptr;
  if (people != nullptr && people->counts_people && people->last + 1U == i && i + 1 == at) return i;
  return at;
}

// "seized two trucks and 12 drivers", "seized a truck and its driver": those who are joined to the thing that was
// taken, and whom nothing else befell. at: the token of the thing.
std::optional<std::size_t> FrameFiller::PeopleBesideThing(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  if (PeopleAt(at)) return std::nullopt;
  for (std::size_t i = at; i < at + kWords && Same(at, i + 1); ++i) {
    if (IsPunct(i) && !IsHyphen(i)) return std::nullopt;
    const Analysis* join = Find(i, "join");
    if (join == nullptr) {
      const bool verb = (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr && field_.NameAt(i) == nullptr) ||
                        predicate_at_[i] != FieldText::kNone || Is(i, "subordinate");
      if (verb) return std::nullopt;
      continue;
    }
    const std::size_t next = i + join->length;
    const std::optional<People> people = Same(at, next) ? PeopleAt(next) : std::nullopt;
    if (!people || people->people.form == Form::kNegated || OpensOutcome(next) || SpeaksFrom(next)) return std::nullopt;
    const std::size_t behind = people->last + 1;
    if (IsHelper(behind) || IsFiniteVerb(behind)) return std::nullopt;
    return next;
  }
  return std::nullopt;
}

// "seized mortar tubes", "captured weapons": a plural of things stands bare behind a verb that may take them.
bool FrameFiller::OpensThings(std::size_t at) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = at; i < at + kWords && i < size() && (i == at || Same(at, i)); ++i) {
    if (token(i).kind != TokenKind::kWord || field_.DateAt(i) != nullptr || field_.NameAt(i) != nullptr ||
        field_.QuantityAt(i) != nullptr || IsAdverb(i) || IsHelper(i) || OutcomeAt(i) != nullptr)
      return false;
    const auto& readings = field_.lattice.readings[i];
    const bool noun = readings.empty() || As(i, Pos::kNoun) != nullptr;
    if (!noun || Is(i, "person") || Is(i, "preposition") || Is(i, "subordinate")) return false;
    if (token(i).folded.ends_with("s")) return !token(i).folded.ends_with("ss");
  }
  return false;
}

// "murdered and beheaded five", "abducted and later freed three men": where those begin whom both verbs befell.
std::optional<std::size_t> FrameFiller::ObjectOfBoth(std::size_t at, const Analysis& reading) const {
  if (reading.lexeme->pos != Pos::kVerb || reading.form == VerbForm::kVerbalNoun || Helper(at) < at || at == 0 ||
      !Same(at - 1, at))
    return std::nullopt;
  const QuantityPhrase* fell = field_.QuantityAt(at - 1);
  if (fell != nullptr && fell->last + 1 == at && fell->people.form != Form::kPlural) return std::nullopt;
  std::size_t next = at + reading.length;
  while (Same(at, next) && IsAdverb(next)) ++next;
  const Analysis* join = Same(at, next) ? Find(next, "join") : nullptr;
  if (join == nullptr || !IsWord(next, "and")) return std::nullopt;
  next += join->length;
  while (Same(at, next) && IsAdverb(next)) ++next;
  const Analysis* verb = Same(at, next) ? As(next, Pos::kVerb) : nullptr;
  if (verb == nullptr || !verb->lexeme->outcome || verb->form == VerbForm::kVerbalNoun ||
      verb->form == VerbForm::kPresent || verb->lexeme->Is("intransitive"))
    return std::nullopt;
  next += verb->length;
  return Same(at, next) && (PeopleAt(next) || SingularAt(next)) ? std::optional(next) : std::nullopt;
}

bool FrameFiller::IsPassive(std::size_t at, const Analysis& reading) const {
  if (reading.form == VerbForm::kVerbalNoun || reading.form == VerbForm::kPresent) return false;
  // "is believed to have killed 13", "claimed to have killed 13"
  if (at > 1 && IsWord(at - 1, "have") && IsWord(at - 2, "to")) return false;
  const std::size_t helper = Helper(at);
  if (helper < at) return !(Is(helper, "have") && !Is(helper, "be"));
  // "killed and wounded": the second goes as the first.
  if (at > 1 && (Is(at - 1, "join") || Is(at - 1, "or")) && predicate_at_[at - 2] != FieldText::kNone) {
    const Predicate& before = frames_.predicates[predicate_at_[at - 2]];
    if (before.last + 2 == at && before.frame->name == "passive") return true;
  }
  if (ObjectOfBoth(at, reading)) return false;
  // "killed himself and six others"
  if (IsWord(at + reading.length, "himself", "herself", "themselves")) return false;
  std::size_t next = PastPutIn(at + reading.length);
  while (IsAdverb(next)) ++next;
  if (!Same(at, next)) return true;
  if (PeopleAt(next) || SingularAt(next) || (BehindDay(next) && !PeopleAt(at > 0 ? at - 1 : 0))) {
    // "five killed, two wounded": a comma stands between; "SDF killed a woman" has none.
    return false;
  }
  // "seized weapons and 12 soldiers"
  if (reading.lexeme->Is("loose") && PeopleBesideThing(next)) return false;
  // "strikes on the fleeing fighters killed about 60 of them"
  if (const QuantityPhrase* some = field_.QuantityAt(next);
      some != nullptr && some->bare && some->partitive && (IsWord(some->last, "them") || IsOfTheirOwn(*some)))
    return false;
  // "beheaded some of them", "wounded many of the guards"
  if (IsWord(next, "some", "many", "most", "several") && Is(next + 1, "of") && Same(at, next + 2) && helper == at &&
      !IsPunct(at > 0 ? at - 1 : at, ","))
    return false;
  // "made off with 20 cows", "seized two trucks": things, whoever did it.
  const QuantityPhrase* things = field_.QuantityAt(next);
  const bool taken = reading.lexeme->Is("loose") && things != nullptr && things->first == next &&
                     !things->counts_people && !Is(things->head, "time-unit") &&
                     !IsWord(things->head, "km", "kilometers", "kilometres", "miles", "meters", "metres");
  if (taken || IsWord(at + reading.length - 1, "with")) return false;
  if (reading.lexeme->Is("loose") && OpensThings(next)) return false;
  // "seized a bus": what it befell is a thing.
  const bool thing = (Is(next, "article") || Is(next, "possessive")) && field_.DateAt(next) == nullptr;
  // "killed everyone they found"
  return !thing && !Is(next, "pronoun") && !Is(next, "any-person");
}

bool FrameFiller::IsNegated(std::size_t at) const {
  std::size_t i = at;
  for (std::size_t steps = 0; steps < kHelperWords && i > 0 && Same(i - 1, at); ++steps, --i) {
    if (Is(i - 1, "neg")) return true;
    if (!IsHelper(i - 1) && !IsAdverb(i - 1)) break;
  }
  return false;
}

// "died in his sleep", "died of a heart attack", "died after a long illness": nobody did it.
bool FrameFiller::IsOfItself(std::size_t died) const {
  constexpr std::size_t kWords = 8, kSleep = 12;
  bool ill = false;
  std::size_t cause = size();
  for (std::size_t i = died + 1; i < died + (ill ? kSleep : kWords) && Same(died, i) && !IsPunct(i); ++i) {
    const bool caused = cause < i;
    if (caused && IsWord(i, "heart", "cardiac") && IsWord(i + 1, "attack", "arrest", "failure")) return true;
    // "died in their sleep when a shell hit their house", "died in a strike on a cancer ward"
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->event) return false;
    if (IsWord(i, "peacefully")) return true;
    ill = ill || (IsWord(i, "in") && IsWord(i + 1, "his", "her", "their") && IsWord(i + 2, "sleep"));
    if (Is(i, "of") || IsWord(i, "from", "after")) {
      cause = i;
    } else if (caused) {
      const bool age = IsWord(i, "age") && !IsWord(i - 1, "old");
      const bool natural = IsWord(i, "natural") && !IsWord(i + 1, "causes");
      const bool ward = IsWord(i + 1, "ward", "wards", "hospital", "clinic", "centre", "center", "home");
      if (IsListed(i, "illnesses") && !age && !natural && !ward) return true;
      // "of a long illness": nothing but what belongs to it stands between.
      if (!Is(i, "article") && !Is(i, "possessive") && As(i, Pos::kAdjective) == nullptr &&
          !field_.lattice.readings[i].empty())
        cause = size();
    }
  }
  return ill;
}

// "may have been killed" leaves it open. "Thirty people are believed to have been killed", "feared dead" is what
// somebody counts, unless they are told as missing, or beside dead that are known.
bool FrameFiller::Doubts(std::size_t at) const {
  constexpr std::size_t kWords = 8;
  if (!Is(at, "doubt") || IsMonthOfMay(at)) return false;
  if (!IsTold(at)) return true;
  for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at); --i) {
    if (IsWord(i - 1, "missing", "trapped", "buried")) return true;
    const std::uint32_t p = predicate_at_[i - 1];
    if (p != FieldText::kNone && frames_.predicates[p].outcome == Outcome::kKilled &&
        frames_.predicates[p].no_claim.empty())
      return true;
  }
  return false;
}

// "used machetes to kill 12", "a drone was used to kill two": what was used did it. Not "used to kill", "are used to".
bool FrameFiller::IsMeansTo(std::size_t to) const {
  constexpr std::size_t kWords = 8;
  for (std::size_t i = to; i > 0 && to - i < kWords && Same(i - 1, to) && !IsPunct(i - 1, ","); --i) {
    if (!IsWord(i - 1, "used")) continue;
    const bool helped = i > 1 && IsHelper(i - 2), done = i > 1 && IsWord(i - 2, "was", "were", "had", "have", "has");
    return i == to ? i > 1 && IsWord(i - 2, "was", "were") : !helped || done;
  }
  return false;
}

std::string FrameFiller::NoClaim(std::size_t at, const Analysis& reading) const {
  if (field_.furniture[at]) return "furniture";
  // "Five women were let go the same night", where somebody was taken; a firm lets others go.
  if (reading.lexeme->Is("after-taking") &&
      std::none_of(frames_.predicates.begin(), frames_.predicates.end(), [](const Predicate& taken) {
        return taken.outcome == Outcome::kCaptured || taken.outcome == Outcome::kArrested;
      }))
    return "other-sense";
  if (reading.lexeme->Is("cared-for") && !IsCaredForWounds(at, at + reading.length)) return "illness";
  if (reading.lexeme->lemma == "die" && IsOfItself(at)) return "illness";
  // "lost two of its own to covid", "lost four of its own in the election"
  if (reading.lexeme->lemma.starts_with("lose") && reading.lexeme->lemma.ends_with("own")) {
    constexpr std::size_t kWords = 8;
    for (std::size_t i = at + 1; i < at + kWords && Same(at, i) && !IsPunct(i); ++i) {
      const std::size_t what = Is(i + 1, "article") ? i + 2 : i + 1;
      if (IsWord(i, "to") && IsListed(what, "illnesses")) return "illness";
      if (IsWord(i, "in") && IsWord(what, "election", "elections", "vote", "poll", "polls")) return "other-sense";
    }
  }
  // "Twelve people die every day"
  if (reading.form == VerbForm::kPresent && reading.lexeme->Is("intransitive") &&
      IsWord(at + reading.length, "every", "each") && Is(at + reading.length + 1, "time-unit"))
    return "habit";
  // "Policeman held hostage? No, says ministry": asked.
  if (field_.in == Field::kTitle && IsPunct(at + reading.length, "?")) return "doubt";
  std::size_t i = Helper(at);
  const bool noun = reading.lexeme->pos != Pos::kVerb;
  // "are feared dead"; of "no civilians are believed dead" nobody doubts that they live.
  const QuantityPhrase* people = i > 0 ? field_.QuantityAt(i - 1) : nullptr;
  const bool nobody = people != nullptr && people->people.form == Form::kNegated;
  // "Ten feared killed in X attack": a headline's figure, which no verb weakens.
  const QuantityPhrase* told = field_.in == Field::kTitle && at > 1 && Is(at - 1, "doubt") && !IsHelper(at - 1)
                                   ? field_.QuantityAt(at - 2)
                                   : nullptr;
  const bool headline = told != nullptr && told->counts_people && told->last + 2U == at;
  for (std::size_t k = i; k < at && !nobody && !headline; ++k)
    if (Doubts(k)) return "doubt";
  if (!noun && i > 0 && Same(i - 1, at)) {
    // "to kill", "refused to be arrested"; "led to the death" is a noun's.
    // "leading to kill a man and his wife": done.
    const bool led = i > 1 && Same(i - 2, at) && Is(i - 2, "result");
    if (Is(i - 1, "to") && reading.form == VerbForm::kPresent && !IsMeansTo(i - 1) && !led) return "purpose";
    // "claimed to have killed 13": done.
    if (IsWord(i - 1, "to") && IsHelper(i) && !(IsWord(i, "have") && at > i)) return "purpose";
    for (std::size_t k = i; k > 0 && i - k < 3 && Same(k - 1, at); --k) {
      if (Doubts(k - 1) && !headline) return "doubt";
      if (Is(k - 1, "future")) return "doubt";
      if (!IsAdverb(k - 1) && !IsHelper(k - 1)) break;
    }
  }
  for (std::size_t k = at; k > 0 && at - k < 5 && Same(k - 1, at); --k) {
    if (Is(k - 1, "threat") && !Is(k - 1, "say-verb")) return "threat";
    if (Is(k - 1, "deny")) return "denied";
    if (at - k < 3 && Is(k - 1, "attempt")) return "attempt";
    if (at - k < 3 && Is(k - 1, "purpose")) return "purpose";
    if (at - k < 3 && Is(k - 1, "habit")) return "habit";
    // "denied reports that three officers were killed"
    if (IsWord(k - 1, "that") && k > 2 && Same(k - 3, at) && Is(k - 3, "deny") && As(k - 2, Pos::kNoun) != nullptr)
      return "denied";
    // "denied that its soldiers had killed 22 villagers"
    const bool acts = reading.form != VerbForm::kVerbalNoun && !IsPassive(at, reading);
    if (acts && IsWord(k - 1, "that") && k > 1 && Same(k - 2, at) && Is(k - 2, "deny")) return "denied";
    if (Is(k - 1, "subordinate") || IsPunct(k - 1)) break;
  }
  // "went from house to house looking for bodies": nobody knows of whom.
  if (noun && at > 1 && Same(at - 2, at) && IsWord(at - 1, "for") && IsListed(at - 2, "searches")) {
    const QuantityPhrase* sought = field_.QuantityAt(at);
    if (sought == nullptr || sought->people.form == Form::kPlural) return "purpose";
  }
  // "would go on until all of them were in custody": what is yet to come.
  for (std::size_t k = at; noun && k > 0 && Same(k - 1, at) && at - k < 6 && !IsPunct(k - 1); --k)
    if (IsWord(k - 1, "until", "unless")) return "plan";
  if (IsAskedFor(at, reading)) return "purpose";
  if (reading.lexeme->outcome == Outcome::kKilled && IsAvenged(at)) return "accusation";
  if (noun && IsHeldAgainst(at)) return "accusation";
  if (IsBlamedFor(at, reading)) return "general";
  if (IsDeedOfSubject(at, reading)) return "accusation";
  if (IsWont(at, reading)) return "habit";
  for (std::size_t k = at; k > 0 && Same(k - 1, at) && at - k < 12; --k) {
    if (Is(k - 1, "condition")) return "doubt";
    // "would not say how many soldiers had died"
    if (k > 1 && at - k < 6 && IsWord(k - 1, "many") && IsWord(k - 2, "how")) return "doubt";
    if (IsPunct(k - 1, ",")) break;
  }
  return "";
}

// "in retaliation for the killing of two", "to avenge", "as retribution after troops killed four": what came before, of
// which no event's word tells.
bool FrameFiller::IsAvenged(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at); --i) {
    if (Is(i - 1, "avenges") || (Is(i - 1, "revenge") && IsWord(i, "for", "after", "over"))) return true;
    if (IsPunct(i - 1, ",") || Is(i - 1, "join")) return false;
    for (const Analysis& a : field_.lattice.readings[i - 1])
      if (a.lexeme->event && a.lexeme->pos == Pos::kNoun) return false;
  }
  return false;
}

// "demanded the release of three", "talks on the freeing of two", "demanding that five be freed": not yet done.
bool FrameFiller::IsAskedFor(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kWords = 6;
  if (reading.lexeme->outcome != Outcome::kFreed) return false;
  std::size_t first = at;
  if (reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun) {
    // "be freed": no tense.
    const std::size_t helper = Helper(at);
    if (!IsWord(helper, "be") || helper == at) return false;
    first = helper;
  }
  bool asked = false;
  for (std::size_t i = first; i > 0 && first - i < kWords && Same(i - 1, at) && !asked; --i) {
    if (IsPunct(i - 1) && !IsHyphen(i - 1)) return false;
    asked = Is(i - 1, "asks");
  }
  // "The release of 18 captives is conditional on a ransom"
  for (std::size_t i = at + 1; !asked && i < at + 2 * kWords && Same(at, i) && !IsPunct(i, ","); ++i)
    asked = IsWord(i, "conditional", "contingent");
  return asked;
}

// "wanted for attacks on police and the murder of farmers": what somebody did before, on no day that is told.
bool FrameFiller::IsHeldAgainst(std::size_t at) const {
  constexpr std::size_t kWords = 20;
  for (const DatePhrase& date : field_.dates)
    if (Same(date.first, at) && date.first > at) return false;
  for (std::size_t k = at; k > 0 && Same(k - 1, at) && at - k < kWords; --k) {
    if (Is(k - 1, "charge")) return true;
    // "residents who took part in the burials said they counted 20 bodies": what the speaker did is no charge.
    if (Is(k - 1, "say-verb") && As(k - 1, Pos::kNoun) == nullptr && IsFiniteVerb(k - 1)) return false;
  }
  return false;
}

// "responsible for most civilian deaths", "the main cause of civilian deaths", "accused of killing civilians": many
// over the years, whom nobody counts on no day or place.
bool FrameFiller::IsBlamedFor(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kWords = 9;
  if (reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun) return false;
  const QuantityPhrase* many = field_.QuantityAt(at);
  std::size_t behind = at + reading.length;
  if (many == nullptr && Is(behind, "of")) ++behind;
  if (many == nullptr && Is(behind, "article")) ++behind;
  if (many == nullptr && Same(at, behind)) many = field_.QuantityAt(behind);
  if (many == nullptr || many->people.form != Form::kPlural || Is(many->first, "several")) return false;
  // "blamed for the killing of villagers on Monday": that day's; "notorious for killing villagers stormed it on
  // Monday".
  for (std::size_t i = many->last + 1; Same(at, i) && !(IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr); ++i)
    if (const DatePhrase* date = field_.DateAt(i); date != nullptr && !date->period) return false;
  const std::size_t where = many->last + 1;
  const NamePhrase* place = Same(at, where + 1) && Is(where, "locative") ? field_.NameAt(where + 1) : nullptr;
  if (place != nullptr && place->type == EntityType::kPlace &&
      (place->known == nullptr || place->known->kind != "country"))
    return false;
  const std::size_t first = std::min<std::size_t>(many->first, at);
  for (std::size_t i = first; i > 0 && first - i < kWords && Same(i - 1, at); --i) {
    const Analysis* blames = Find(i - 1, "blames");
    // "the group behind the killing of villagers": right before it; "hid behind" is a place.
    if (blames != nullptr && (blames->length > 1 || Is(i, "article"))) return true;
    // "had been involved in raids on the forces and killing citizens"
    if (Is(i - 1, "charge") && reading.form == VerbForm::kVerbalNoun && Is(first - 1, "join")) return true;
    // "accuses the group of killing civilians"
    if (Is(i - 1, "blame") && IsWord(first - 1, "of", "for")) return true;
    if (IsPunct(i - 1) || Is(i - 1, "subordinate") || (IsFiniteVerb(i - 1) && As(i - 1, Pos::kNoun) == nullptr))
      return false;
  }
  return false;
}

// "A man wanted for killing two policemen was shot dead": what he is said to have done before his own fate is told.
bool FrameFiller::IsDeedOfSubject(std::size_t at, const Analysis& reading) const {
  if (reading.lexeme->pos != Pos::kVerb || reading.form != VerbForm::kVerbalNoun || at < 2) return false;
  const auto charges = [&](std::string_view tag) {
    const Analysis* charge = Find(at - 2, tag);
    return charge != nullptr && charge->length == 2;
  };
  if (!charges("charge") && !charges("blames")) return false;
  const QuantityPhrase* whom = Same(at, at + reading.length) ? field_.QuantityAt(at + reading.length) : nullptr;
  if (whom == nullptr) return false;
  std::size_t next = whom->last + 1;
  const NamePhrase* place = Is(next, "locative") && Same(at, next + 1) ? field_.NameAt(next + 1) : nullptr;
  if (place != nullptr) next = place->last + 1;
  if (const DatePhrase* date = Same(at, next) ? field_.DateAt(next) : nullptr; date != nullptr) next = date->last + 1;
  return Same(at, next) && IsHelper(next);
}

// "Such devices kill many more civilians than soldiers", "mines that maim children": what they do, all the time. A
// headline tells its news so.
bool FrameFiller::IsWont(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kWords = 3;
  if (field_.in == Field::kTitle || reading.lexeme->pos != Pos::kVerb || reading.form != VerbForm::kPresent)
    return false;
  const QuantityPhrase* many = Same(at, at + reading.length) ? field_.QuantityAt(at + reading.length) : nullptr;
  if (many == nullptr || many->people.form != Form::kPlural) return false;
  // "On a daily basis the troops raid villages and kidnap civilians"
  if (std::any_of(field_.dates.begin(), field_.dates.end(),
                  [&](const DatePhrase& date) { return date.habit && Same(date.first, at); }))
    return true;
  if (at > 0 && (Is(at - 1, "relative") || Is(at - 1, "that"))) return true;
  for (std::size_t i = many->last + 1; i < many->last + kWords && Same(at, i); ++i)
    if (IsWord(i, "than")) return true;
  return false;
}

// "Gunmen stormed the village and took away two men", "were led away by bandits": nobody is arrested by those.
bool FrameFiller::IsTakenByGunmen(std::size_t at, std::size_t last) const {
  constexpr std::size_t kWords = 5;
  for (std::size_t i = last + 1; i < last + kWords && Same(last, i); ++i)
    if (IsWord(i, "by"))
      for (std::size_t who = i + 1; who < i + kWords && Same(i, who); ++who)
        if (const std::optional<bool> gunmen = IsSideOfGunmen(who)) return *gunmen;
  // "Gunmen fled. Three men were led away in handcuffs": whoever did it.
  const std::uint32_t before = Helper(at) < at ? 0 : 1;  // sentences back
  const std::uint32_t sentence = token(at).sentence;
  for (std::size_t i = at; i > 0 && token(i - 1).sentence + before >= sentence; --i) {
    const std::optional<bool> gunmen = IsSideOfGunmen(i - 1);
    if (!gunmen) continue;
    // Who acts opens a clause: "stormed a police station and" names whom they came to.
    const QuantityPhrase* people = field_.QuantityAt(i - 1);
    std::size_t opens = people != nullptr ? people->first : i - 1;
    while (
        opens > 0 && Same(opens - 1, i - 1) &&
        (Is(opens - 1, "article") || As(opens - 1, Pos::kAdjective) != nullptr || field_.NameAt(opens - 1) != nullptr))
      --opens;
    const bool subject = opens == 0 || !Same(opens - 1, i - 1) || IsPunct(opens - 1) || Is(opens - 1, "join") ||
                         Is(opens - 1, "subordinate") || Is(opens - 1, "say-verb") || IsAdverb(opens - 1) ||
                         field_.DateAt(opens - 1) != nullptr;
    if (subject) return *gunmen;
  }
  // "The kidnappers fled. He came with his boys and took away 100 people": nobody else is told.
  for (std::size_t i = 0; i < size(); ++i)
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->outcome == Outcome::kCaptured && a.lexeme->event == EventType::kAbduction) return true;
  return false;
}

// Whether those at `at` are gunmen or a force of the state; neither: nothing.
std::optional<bool> FrameFiller::IsSideOfGunmen(std::size_t at) const {
  const QuantityPhrase* people = field_.QuantityAt(at);
  if (people != nullptr && people->counts_people)
    return people->group == Group::kMilitant   ? std::optional(true)
           : people->group == Group::kSecurity ? std::optional(false)
                                               : std::nullopt;
  const NamePhrase* name = field_.NameAt(at);
  if (name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr)
    return name->known->kind == "armed";
  if (Is(at, "militant-body")) return true;
  if (Is(at, "police-body") || Is(at, "force")) return false;
  return std::nullopt;
}

// "put the dead in the town at 52", "put the number abducted in the town on Monday at 52": the verb stands before
// `noun`.
bool FrameFiller::IsPutAt(std::size_t at, std::size_t noun) const {
  constexpr std::size_t kWords = 7;
  if (noun == 0 || !Is(noun - 1, "gives-toll")) return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
    if (IsWord(i, "at") && (field_.QuantityAt(i + 1) != nullptr ||
                            (IsQuote(i + 1) && Same(at, i + 2) && field_.QuantityAt(i + 2) != nullptr)))
      return true;
    if (IsPunct(i) || (IsFiniteVerb(i) && field_.NameAt(i) == nullptr)) return false;
  }
  return false;
}

// "bringing", "taking", of a toll.
bool FrameFiller::IsRaise(std::size_t at) const {
  return Is(at, "bring") || IsWord(at, "taking", "pushing", "lifting");
}

// "Deaths from the bombing rise to 41", "injuries in the strike climbed to nine".
bool FrameFiller::AreDeathsThatRise(std::size_t at, const Analysis& reading) const {
  constexpr std::size_t kWords = 14;  // from the noun to the verb
  if (reading.lexeme->pos != Pos::kNoun || reading.number != Number::kPlural || !reading.lexeme->Is("counted") ||
      field_.QuantityAt(at) != nullptr)
    return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i) && !IsPunct(i, ";"); ++i) {
    if (field_.NameAt(i) != nullptr || !IsFiniteVerb(i)) continue;
    if (!Is(i, "toll-verb") || Is(i, "target-verb")) {
      if (As(i, Pos::kNoun) != nullptr || IsHelper(i)) continue;
      return false;
    }
    const std::size_t to = IsWord(i + 1, "to", "at") ? i + 2 : i + 1;
    const QuantityPhrase* figure = Same(at, to) ? field_.QuantityAt(to) : nullptr;
    return figure != nullptr && figure->first == to && (figure->bare || figure->counts_people);
  }
  return false;
}

std::string FrameFiller::FrameOf(std::size_t at, const Analysis& reading) const {
  const Lexeme& lexeme = *reading.lexeme;
  if (lexeme.Is("toll") || AreDeathsThatRise(at, reading)) return "toll";
  if ((lexeme.pos == Pos::kVerb || lexeme.Is("state")) && (NumberOf(at) || IsCountOfThose(at))) return "toll";
  // "put the number detained at four", "the number of those detained at nine"
  if (lexeme.pos == Pos::kVerb && (reading.form == VerbForm::kParticiple || reading.form == VerbForm::kPast) &&
      at > 3 &&
      ((IsWord(at + reading.length, "at") && field_.QuantityAt(at + reading.length + 1) != nullptr) ||
       (IsWord(at - 1, "number") && IsPutAt(at, at - 2))) &&
      (IsWord(at - 1, "number") || (IsWord(at - 1, "those") && Is(at - 2, "of") && IsWord(at - 3, "number"))))
    return "toll";
  // "raising its dead to four"
  if ((lexeme.Is("state") || reading.form == VerbForm::kParticiple) && at > 1 && Same(at - 2, at) &&
      (Is(at - 1, "article") || Is(at - 1, "possessive")) && IsRaise(at - 2) && IsWord(at + reading.length, "to") &&
      field_.QuantityAt(at + reading.length + 1) != nullptr)
    return "toll";
  // "put the dead at 43"
  if ((lexeme.Is("state") || reading.form == VerbForm::kParticiple || reading.form == VerbForm::kPast) && at > 0 &&
      Is(at - 1, "article") &&
      (IsWord(at + 1, "at") && !IsQuote(at + 2) ? field_.QuantityAt(at + 2) != nullptr : IsPutAt(at, at - 1)))
    return "toll";
  if (lexeme.pos == Pos::kVerb) {
    if (reading.form == VerbForm::kVerbalNoun && Is(at + reading.length, "of")) return "noun";
    if (lexeme.Is("intransitive")) return "subject";
    return IsPassive(at, reading) ? "passive" : "active";
  }
  if (lexeme.pos == Pos::kAdjective) return "state";
  if (lexeme.Is("act")) return "noun";
  return "counted";
}

// "the number of people killed", "the number of children who were killed": the token of "number".
std::optional<std::size_t> FrameFiller::NumberOf(std::size_t at) const {
  constexpr std::size_t kWords = 6;
  std::size_t i = at;
  while (i > 0 && at - i < kHelperWords && Same(i - 1, at) &&
         (IsHelper(i - 1) || IsAdverb(i - 1) || Is(i - 1, "relative")))
    --i;
  // "the number of missing migrants"
  const QuantityPhrase* told = As(at, Pos::kAdjective) != nullptr ? field_.QuantityAt(at) : nullptr;
  bool people = told != nullptr && told->counts_people && told->people.form == Form::kPlural && at < told->head;
  for (std::size_t k = i; k > 0 && i - k < kWords && Same(k - 1, at); --k) {
    // "a number of people were killed" are several.
    // "an unspecified number of people were wounded"
    const QuantityPhrase* several = field_.QuantityAt(k - 1);
    if (several != nullptr && several->counts_people && several->people.form == Form::kPlural &&
        IsWord(k - 1, "number"))
      return std::nullopt;
    if (IsWord(k - 1, "number", "numbers") && Is(k, "of"))
      return people && k > 1 && !IsWord(k - 2, "a") && As(k - 2, Pos::kAdjective) == nullptr ? std::optional(k - 1)
                                                                                             : std::nullopt;
    const QuantityPhrase* counted = field_.QuantityAt(k - 1);
    // "the number of those who died"
    people = people || (counted != nullptr && counted->counts_people) || IsWord(k - 1, "those");
    if (IsPunct(k - 1) || (counted != nullptr && counted->people.form != Form::kPlural)) break;
  }
  return std::nullopt;
}

// "fatally shot", "were fatally wounded"
bool FrameFiller::IsFatal(std::size_t at) const {
  if (at == 0 || !IsWord(at - 1, "fatally") || !Same(at - 1, at)) return false;
  const Analysis* verb = As(at, Pos::kVerb);
  return verb != nullptr && (verb->lexeme->outcome == Outcome::kInjured || IsListed(at, "may-kill"));
}

// "taken to safety", "took them through the forest": to where, and no longer who was carried off.
bool FrameFiller::GoesSomewhere(std::size_t at) const {
  return IsWord(at, "to", "into", "for", "on", "out", "through", "onto", "over", "up", "off") ||
         IsWord(at, "back", "home", "aboard", "ill", "aside", "aback", "apart", "there", "seriously");
}

// The sentence or the one before tells of gunmen, or the text of people who were kidnapped.
bool FrameFiller::GunmenToldBefore(std::size_t at) const {
  const auto kidnapped = [](const Analysis& a) {
    return a.lexeme->outcome == Outcome::kCaptured && a.lexeme->event == EventType::kAbduction;
  };
  for (std::size_t i = 0; i < size(); ++i) {
    const auto& readings = field_.lattice.readings[i];
    const bool near = i < at && token(i).sentence + 1 >= token(at).sentence;
    if ((near && IsSideOfGunmen(i) == true) || std::any_of(readings.begin(), readings.end(), kidnapped)) return true;
  }
  return false;
}

// "Armed men took 50 women", "they took my two sons", "residents said 53 people were taken": carried off by gunmen.
bool FrameFiller::IsTakenOff(std::size_t at) const {
  const Analysis* verb = Find(at, "takes-off");
  if (verb == nullptr || verb->length > 1 || verb->form == VerbForm::kPresent || verb->form == VerbForm::kVerbalNoun ||
      IsTold(at))
    return false;
  const std::size_t helper = Helper(at);
  if (at > 0 && IsWord(at - 1, "those")) return !GoesSomewhere(at + 1) && GunmenToldBefore(at);
  if (helper < at && Is(helper, "be") && !Is(helper, "have")) {
    if (GoesSomewhere(at + 1) || helper == 0) return false;
    // "were taken by police": whoever did it.
    const bool by = IsWord(at + 1, "by");
    return by ? IsTakenByGunmen(at, at) : GunmenToldBefore(at);
  }
  std::vector<People> whom = After(at + 1);
  if (whom.empty() || !whom.front().quantity || whom.front().people.form == Form::kPlural ||
      whom.front().people.form == Form::kNegated || GoesSomewhere(whom.back().last + 1U) ||
      field_.quantities[*whom.front().quantity].outcome)
    return false;
  // "It took 12 soldiers an hour"
  const std::size_t who = helper > 0 ? helper - 1 : 0;
  if (IsWord(who, "it", "this", "that", "which")) return false;
  if (IsTakenByGunmen(at, at)) return true;
  return IsWord(who, "they", "he") && GunmenToldBefore(at);
}

// "two of them also wounded last year": the phrase that a bare participle tells of alone, or null.
const QuantityPhrase* FrameFiller::TellsOfThem(std::size_t at) const {
  std::size_t i = at;
  while (i > 0 && Same(i - 1, at) && IsAdverb(i - 1)) --i;
  if (i == 0 || !Same(i - 1, at) || !IsWord(i - 1, "them", "whom") || Helper(at) != at) return nullptr;
  const QuantityPhrase* part = field_.QuantityAt(i - 1);
  // "one of them wounded": the noun of the same spelling may belong to the phrase.
  const bool own = part != nullptr && part->partitive && (part->last == i - 1 || part->last == at) && part->first > 0 &&
                   IsPunct(part->first - 1U);
  return own ? part : nullptr;
}

// "one of them also wounded last year": told of what befell him before.
bool FrameFiller::IsHurtBefore(std::size_t at, std::size_t last) const {
  constexpr std::size_t kWords = 6;
  const QuantityPhrase* part = TellsOfThem(at);
  if (part == nullptr) return false;
  for (std::size_t i = part->last + 1; i < at; ++i)
    if (IsWord(i, "previously", "earlier", "already", "once")) return true;
  for (std::size_t i = last + 1; i < last + kWords && Same(at, i) && !IsPunct(i); ++i)
    if (const DatePhrase* date = field_.DateAt(i); date != nullptr && (Is(date->first, "time-last") || date->calendar))
      return true;
  return false;
}

void FrameFiller::AddPredicate(std::size_t at, const Analysis& reading) {
  Predicate predicate;
  predicate.first = static_cast<std::uint32_t>(at);
  predicate.last = static_cast<std::uint32_t>(at + reading.length - 1);
  predicate.analysis = &reading;
  predicate.outcome = IsFatal(at)               ? Outcome::kKilled
                      : reading.lexeme->outcome ? *reading.lexeme->outcome
                                                : Outcome::kCaptured;  // taken off
  if (reading.lexeme->Is("by-actor") && IsTakenByGunmen(at, predicate.last)) predicate.outcome = Outcome::kCaptured;
  predicate.frame = table_.Find(FrameOf(at, reading));
  if (predicate.frame == nullptr) return;
  // "the spokesman for the Displaced and Refugees Coordination": a part of what a body is called.
  if (predicate.outcome == Outcome::kDisplaced && field_.in == Field::kText && IsCapital(at) && !OpensSentence(at))
    return;
  // "a newly released prisoner", "a camp for internally displaced persons"
  std::size_t article = at;
  while (article > 0 && Same(article - 1, at) && IsAdverb(article - 1)) --article;
  const bool small =
      article > 0 && Same(article - 1, at) && (Is(article - 1, "preposition") || Is(article - 1, "article"));
  const bool freed = predicate.outcome == Outcome::kFreed && article > 0 && Same(article - 1, at) &&
                     (Is(article - 1, "article") || Is(article - 1, "possessive"));
  // "where the dead were taken": those told before. "the fate of detained migrants": who they are.
  const QuantityPhrase* behind = at + reading.length < size() ? field_.QuantityAt(at + reading.length) : nullptr;
  const bool attribute = small && reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun &&
                         reading.form != VerbForm::kPresent && behind != nullptr &&
                         behind->people.form == Form::kPlural && behind->first == at + reading.length &&
                         behind->head == behind->first;
  // "a displaced persons camp": who lives there.
  const bool lives =
      predicate.outcome == Outcome::kDisplaced && small && Helper(at) == at && Is(at + reading.length, "person");
  const bool called = freed && reading.lexeme->pos == Pos::kVerb && Is(at + reading.length, "person");
  // "search for those kidnapped": those told before.
  const bool told_before = (predicate.outcome == Outcome::kCaptured || predicate.outcome == Outcome::kArrested) &&
                           at > 0 && IsWord(at - 1, "those") &&
                           (at < 2 || !(Is(at - 2, "of") || IsWord(at - 2, "among", "amongst"))) && !IsHelper(at + 1) &&
                           behind == nullptr;
  predicate.negated = IsNegated(at);
  // "cannot be accounted for": the word tells something only where it is denied.
  if (reading.lexeme->Is("not-only")) {
    if (!predicate.negated) return;
    predicate.negated = false;
  }
  predicate.no_claim = NoClaim(at, reading);
  // "displaced people", "the wounded man": what they are called, not what befell them here.
  // "displaced persons" is one noun.
  if (const QuantityPhrase* people = field_.QuantityAt(at);
      people != nullptr && people->counts_people &&
      (at < people->head || (at == people->head && people->last > at && reading.length == 1)) &&
      people->outcome != predicate.outcome && predicate.no_claim.empty() && !predicate.frame->Stands(kToll) &&
      SoughtAt(at) == nullptr)
    predicate.no_claim = "state";
  if (predicate.outcome == Outcome::kDisplaced && Is(predicate.last + 1, "family") && predicate.no_claim.empty() &&
      at > 0 && IsAdverb(at - 1))
    predicate.no_claim = "state";  // "mostly displaced families"
  // "Two of the five men abducted on Monday were found dead": all five had been.
  const QuantityPhrase* some = at > 0 && Same(at - 1, at) && Helper(at) == at ? field_.QuantityAt(at - 1) : nullptr;
  const bool of_all = some != nullptr && some->last + 1 == at && some->counts_people && IsOfThe(*some) &&
                      (predicate.outcome == Outcome::kCaptured || predicate.outcome == Outcome::kArrested);
  // "12 bodies of civilians killed by the rebels": counted already.
  const std::size_t of = some != nullptr && some->first > 1 ? some->first - 1U : 0;
  const QuantityPhrase* bodies = of > 0 && Is(of, "of") && Same(of - 1, at) ? field_.QuantityAt(of - 1) : nullptr;
  const bool counted = bodies != nullptr && Is(bodies->head, "corpse") && bodies->people.form != Form::kPlural &&
                       some->last + 1 == at && predicate.outcome == Outcome::kKilled;
  // "the decapitated bodies of the hostages"
  const bool of_bodies = reading.lexeme->pos == Pos::kVerb && reading.form != VerbForm::kVerbalNoun &&
                         Helper(at) == at && Is(at + reading.length, "corpse");
  // "the death of a soldier wounded last week": how he came to die.
  const std::size_t act = some != nullptr && some->first > 1 && Is(some->first - 1U, "of") ? some->first - 2U : 0;
  const bool of_death = act > 0 && some->last <= at && predicate.outcome == Outcome::kInjured &&
                        predicate_at_[act] != FieldText::kNone &&
                        frames_.predicates[predicate_at_[act]].outcome == Outcome::kKilled;
  // "found the body of a man with bullet wounds": how he was killed.
  bool of_dead = predicate.frame->name == "state" && predicate.outcome == Outcome::kInjured &&
                 reading.lexeme->Is("condition") && IsWord(at, "with");
  if (of_dead) {
    std::size_t i = at;
    while (i > 0 && Same(i - 1, at) && !Is(i - 1, "corpse")) --i;
    of_dead = i > 0 && Same(i - 1, at);
  }
  if ((attribute || lives || called || counted || told_before || of_all || of_bodies || of_dead || of_death ||
       IsHurtBefore(at, predicate.last)) &&
      predicate.no_claim.empty())
    predicate.no_claim = "state";
  for (std::size_t i = at; i <= predicate.last && i < size(); ++i)
    predicate_at_[i] = static_cast<std::uint32_t>(frames_.predicates.size());
  frames_.predicates.push_back(std::move(predicate));
}

void FrameFiller::FindPredicates() {
  for (std::size_t at = 0; at < size(); ++at) {
    if (predicate_at_[at] != FieldText::kNone) continue;
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type != EntityType::kPlace) continue;
    const Analysis* reading = OutcomeAt(at);
    if (reading == nullptr && IsFatal(at)) reading = As(at, Pos::kVerb);
    if (reading == nullptr && IsTakenOff(at)) reading = Find(at, "takes-off");
    if (reading == nullptr || IsCarriedOut(at)) continue;
    // "an unspecified number of wounded": several, and no toll.
    if (const QuantityPhrase* several = field_.QuantityAt(at); reading->lexeme->Is("toll") && several != nullptr &&
                                                               several->first < at && several->counts_people &&
                                                               several->outcome)
      continue;
    // "rescued kidnap victims": who they are.
    if (const Analysis* who = Find(at, "captive"); who != nullptr && who->length > 1) continue;
    // A verb beats the noun of the same spelling where a helper stands before it, or somebody behind it: "wounded two".
    const QuantityPhrase* people = field_.QuantityAt(at);
    const bool counted = people != nullptr && people->counts_people && people->outcome == reading->lexeme->outcome;
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (!a.lexeme->outcome || a.length != reading->length) continue;
      const bool verb = a.lexeme->pos == Pos::kVerb;
      if (counted ? !verb && reading->lexeme->pos == Pos::kVerb : verb && reading->lexeme->pos != Pos::kVerb)
        reading = &a;
    }
    // "the killing of", "an arrest": a noun where an article or "of" stands beside it.
    if (reading->lexeme->pos == Pos::kVerb) {
      const bool of = Is(at + reading->length, "of");
      const bool article = at > 0 && (Is(at - 1, "article") || Is(at - 1, "possessive") || IsPossessive(at - 1));
      for (const Analysis& a : field_.lattice.readings[at])
        if (a.lexeme->outcome && a.lexeme->pos == Pos::kNoun && a.lexeme->Is("act") && (of || article)) reading = &a;
    }
    // "a massacre", "the capture of": the noun of the same spelling, which tells no outcome itself.
    if (reading->lexeme->pos == Pos::kVerb && reading->form == VerbForm::kPresent && at > 0 && Same(at - 1, at) &&
        As(at, Pos::kNoun) != nullptr &&
        (Is(at - 1, "article") || Is(at - 1, "possessive") || As(at - 1, Pos::kAdjective) != nullptr))
      continue;
    // A verb with a looser sense (captured the town, released a statement) tells of people only where people stand by
    // it.
    AddPredicate(at, *reading);
  }
}

}  // namespace isnad::en
