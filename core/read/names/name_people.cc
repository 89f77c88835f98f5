#include <algorithm>

#include "core/read/names/name_finder.h"

// People: a run of personal names, after a rank, a role, a kunya.

namespace isnad::names {
namespace {

constexpr std::size_t kLongestPerson = 5;  // words; longer runs are lists

// "ع.ح.ق": letters with stops between them.
bool IsGluedInitials(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < 2 * kLetter + 1 || word.size() % (kLetter + 1) != kLetter) return false;
  for (std::size_t i = kLetter; i < word.size(); i += kLetter + 1)
    if (word[i] != '.') return false;
  return static_cast<unsigned char>(word[0]) >= 0x80;
}

// "أبو", "أبي", "أبا", with what is joined to it.
bool EndsInFather(std::string_view word) {
  return word.ends_with("ابو") || word.ends_with("ابي") || word.ends_with("ابا");
}

// A name, or the noun or the adjective of no person, no time and no place.
bool MayBeFamily(const Analysis& a) {
  if ((a.clitics & ~kAl) != 0) return false;
  if (a.lexeme->pos == Pos::kName) return true;
  if ((a.lexeme->pos != Pos::kNoun && a.lexeme->pos != Pos::kAdjective) || a.length > 1 ||
      a.number != Number::kSingular || a.lexeme->group || a.lexeme->outcome || a.lexeme->event)
    return false;
  constexpr std::string_view kNever[] = {"person", "cue=person", "day-part",      "time-unit",
                                         "near",   "direction",  "direction-adj", "cue=org"};
  if (std::any_of(std::begin(kNever), std::end(kNever), [&](std::string_view tag) { return a.lexeme->Is(tag); }))
    return false;
  return a.Has(kAl) ? !a.lexeme->Is("weekday") : !a.lexeme->Is("cue=place");
}

// "ضياء الدين", "ضيف الله": the second word of names made of two.
bool EndsCompound(std::string_view word) {
  return word == "الدين" || word == "الله" || word == "الاسلام" || word == "الحق";
}

}  // namespace

// An item of an opened list is a name as a whole, whatever its words mean elsewhere: two to five words up to the comma,
// the bracket, the و of the next.
std::size_t NameFinder::TakeListed(std::size_t at) {
  // "مجند سامي فلان": what he is.
  if (const Analysis* cue = Cue(at, "cue=person"); cue != nullptr && !cue->Has(kAl) && !IsGiven(at) && IsGiven(at + 1))
    return at;
  std::size_t end = at, words = 0;
  const bool wa = Text(at).starts_with("و") && !IsGiven(at) && Letters(Text(at)) > 3;
  for (; end < tokens_.size() && IsWord(end) && (end == at || !tokens_[end].line_start); ++end) {
    if (end > at && Text(end).starts_with("و") && (!IsGiven(end) || Cue(end, "given")->Has(kWa))) break;
    if (end > at && (Text(end) == "من" || Text(end) == "البالغ" || Text(end) == "يبلغ")) break;
    if (Text(end) == "في" && end > at) {
      // "مشرف التمريض في المجمع": what somebody is.
      if (StartsWithAl(Text(end - 1)) && words == 2 && !EndsLikeNisba(Text(end - 1))) return at;
      break;
    }
    // The first word is a given name, or one that nothing is known of.
    if (end == at && !IsGiven(end) && !(IsWord(end + 1) && IsGiven(end + 1)) &&
        (StartsWithAl(Text(end)) || Text(end).starts_with("وال") || HasSense(end) || Text(end).starts_with("ي") ||
         Text(end).starts_with("ت")))
      return at;
    if (end > at && Cue(end, "person") != nullptr && Cue(end, "honour") == nullptr && !IsGiven(end) &&
        !StartsWithAl(Text(end)) &&
        !(words >= 2 && end + 2 < tokens_.size() && tokens_[end + 1].kind == TokenKind::kNumber &&
          Cue(end + 2, "unit=year") != nullptr))  // "علي محمد قائد 15 عاما"
      break;
    if (IsStop(end) && (!IsGiven(end) || (end == at && Letters(Text(end)) <= 3 && !FillsLine(at)))) return at;
    for (const Analysis& a : lattice_.readings[end])
      if (!IsGiven(end) &&
          (a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.lexeme->event || a.lexeme->outcome))
        return at;
    ++words;
  }
  if (words < 2 || words > kLongestPerson) return at;
  Push(EntityType::kPerson, at, at, end - 1,
       wa                            ? kWa
       : Cue(at, "given") != nullptr ? Cue(at, "given")->clitics & kWa
                                     : 0,
       "")
      .listed = true;
  return end;
}

std::size_t NameFinder::TakePerson(std::size_t at) {
  if (!IsWord(at)) return at;
  if (Letters(Text(at)) < 2 || IsGluedInitials(Text(at))) return TakeInitials(at);
  if (IsNoFirstName(at) || OpensPrayer(at)) return at;
  PersonRun person = BeginPerson(at);
  // "انفجار في أبو الحنايا": a village that is called so.
  if (person.kunya && person.role.at == kNone && at > 0 && Text(at - 1) == "في" && IsHeadOfTwo(at)) return at;
  if (IsItemOfList(person))
    if (const std::size_t next = TakeListed(at); next != at) return next;
  if (!person.known && !person.kunya && !BeginsUnknown(person)) return at;
  TakeNames(person);
  if (person.next == at || !Beside(at, person.next - 1) || !IsEnough(person)) return at;
  PushPerson(person);
  return person.next;
}

// "اعتقلت الشرطة كامل عوض وباسم حمدان", "جثة وجدي حمدان", "قتل وعد حمدان": whatever the word means besides, where a
// victim or the next of a list must stand it is a given name, with a name right behind that ends there.
bool NameFinder::IsNameByItsPlace(std::size_t at) const {
  const std::size_t next = at + 1;
  if (!IsWord(at) || !IsWord(next) || !Beside(at, next) || StartsWithAl(Text(at))) return false;
  if (IsToldByKunya(at)) return true;
  // "المتحدث باسم نصر": for whom he speaks.
  if (at > 0 && Cue(at, "on-behalf") != nullptr && Cue(at - 1, "source-noun") != nullptr) return false;
  const Analysis* given = Cue(at, "given");
  const std::uint16_t joined = given == nullptr ? 0 : given->clitics & kJoined;
  if ((joined & ~kWa) != 0 || (given == nullptr && !IsNobodysNoun(at) && !IsForeignVictim(at))) return false;
  const Analysis* second = Cue(next, "given");
  const bool known = second != nullptr && second->clitics == 0 && Known(next, EntityType::kPlace).empty() &&
                     !IsStop(next) && (given != nullptr || !second->lexeme->Is("weak"));
  const bool stop = IsStop(at) && !EndsInHamza(at);
  const bool foreign = given == nullptr && IsForeignVictim(at);
  const bool unknown = second == nullptr && (given != nullptr || foreign) && !stop && IsUnread(next) &&
                       (foreign || !StartsWithAl(Text(next))) && !Text(next).starts_with("و");
  if (!known && !unknown) return false;
  if (IsWord(next + 1) && Beside(at, next + 1) && !EndsName(next + 1) && !IsGiven(next + 1) && !IsUnread(next + 1))
    return false;
  return (joined == 0 && (IsWhereVictimStands(at) || OpensList(at))) || FollowsPerson(at, joined);
}

// "قتل حمزون زعران", "إصابة حمزون الزعران": a word that nothing is known of right behind what befell somebody. Peoples
// are called so in the plural ("مقتل بلوشيين").
bool NameFinder::IsForeignVictim(std::size_t at) const {
  const std::string& word = Text(at);
  const bool plural = word.ends_with("ين") || word.ends_with("ون") || word.ends_with("ات") || word.ends_with("ان");
  // "قتلوا بدم بارد": a particle may be joined to a word that is not listed.
  const bool joined = word.starts_with("ب") || word.starts_with("ل") || word.starts_with("و") || word.starts_with("ف");
  return IsUnread(at) && Letters(word) >= 3 && OutcomeBefore(at) && (!plural || Letters(word) <= 5) && !joined &&
         !IsCommonNoun(word) && !IsCommonNoun(Text(at + 1));
}

// ولاء folds as ولا does; the page tells them apart.
bool NameFinder::EndsInHamza(std::size_t at) const {
  return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin).ends_with("ء");
}

// Nothing but a verb or an adjective: a village, a thing or a trade may be somebody's, and no "دكان حمدان" is a man.
bool NameFinder::IsNobodysNoun(std::size_t at) const {
  const std::vector<Analysis>& readings = lattice_.readings[at];
  return !readings.empty() && !IsStop(at) && !tokens_[at].taa && Letters(Text(at)) >= 3 && !IsCommonNoun(Text(at)) &&
         lexicon_.Names(tokens_, at).empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return (a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kAdjective) && !a.lexeme->outcome &&
                  !a.lexeme->event && !a.lexeme->Is("say-verb") && a.form != VerbForm::kVerbalNoun && a.length == 1;
         });
}

// "قتل فلان", "اعتقلت الشرطة فلان", "أفرجت السلطات عن فلان": what tells of killing or holding people, and nobody but
// who did it, stands right before; or the noun of a person does.
bool NameFinder::IsWhereVictimStands(std::size_t at) const {
  constexpr std::size_t kReach = 4;  // tokens from the verb to whom it befell
  if (OutcomeBefore(at)) return true;
  if (const Role role = FindRole(at); role.at != kNone && role.direct) return true;
  for (std::size_t i = at; i-- > 0 && at - i <= kReach && Beside(i, at) && IsWord(i);) {
    const bool from = i + 1 < at && Text(at - 1) == "عن";
    for (const Analysis& a : lattice_.readings[i])
      if (a.lexeme->outcome && i + 1 < at && (from || (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast)))
        return true;
    const bool body = !drafts_.empty() && i >= drafts_.back().phrase.first && i <= drafts_.back().phrase.last;
    if (!StartsWithAl(Text(i)) && !body && Text(i) != "عن") return false;
  }
  return false;
}

// "مدير ناحية كذا سامي الحداد": the holder of an office that a place was named for.
bool NameFinder::IsBehindOffice(std::size_t at) const {
  constexpr std::size_t kReach = 4;  // tokens from the place back to the office
  if (at == 0 || drafts_.empty() || !Beside(at - 1, at)) return false;
  const NamePhrase& place = drafts_.back().phrase;
  if (place.type != EntityType::kPlace || place.last + 1U != at) return false;
  for (std::size_t i = place.cue; i-- > 0 && place.cue - i <= kReach && Beside(i, at) && IsWord(i);)
    if (Cue(i, "cue=person") != nullptr || Cue(i, "role") != nullptr) return true;
  return false;
}

// The word means something else where it stands.
bool NameFinder::IsNoFirstName(std::size_t at) const {
  if (IsNameByItsPlace(at)) return false;
  if (Cue(at, "on-behalf") != nullptr || EndsRank(at)) return true;
  // "ابن عمها كذا", "ابنه كذا"; "وجدي كذا" is no grandfather.
  if (!IsGivenAlone(at) && std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                                       [](const Analysis& a) { return a.lexeme->Is("kin") && a.Has(kPronoun); }))
    return true;
  if (IsInHisName(at)) return true;
  // A cue itself is not yet the name.
  if (const Analysis* cue = Cue(at, "cue=person"); cue != nullptr && cue->Has(kAl)) return true;
  const Analysis* given = Cue(at, "given");
  // فادي is no فَأدى; ولا is no ولاء.
  if (IsStop(at) && !(IsGiven(at) && FillsLine(at)) &&
      (Letters(Text(at)) <= 3 || Holds(stops_, Text(at)) || given == nullptr || given->clitics != 0))
    return true;
  if (given == nullptr) return false;
  if ((given->clitics & (kBi | kLi | kKa)) != 0 && HasSense(at)) return true;
  // "توفيت طفلة رابعة": one more of those told, and no Rabia.
  return IsOrdinal("ال" + Text(at)) && at > 0 && Beside(at - 1, at) && !StartsWithAl(Text(at - 1)) && IsPeople(at - 1);
}

// The first word by itself, and what stands before it.
NameFinder::PersonRun NameFinder::BeginPerson(std::size_t at) const {
  PersonRun person;
  person.at = person.next = at;
  person.given = Cue(at, "given");
  const Analysis* part = Cue(at, "part");
  const std::string& word = Text(at);
  if (person.given != nullptr) {
    person.clitics = person.given->clitics & kJoined;
    person.known = true;
  } else if (part != nullptr && (EndsInFather(word) || (word.ends_with("ام") && Letters(word) <= 3))) {
    person.clitics = part->clitics & kJoined;
    // آباء are fathers
    person.kunya = !text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin).ends_with("ء");
  } else if (IsUnread(at) && word.starts_with("ابو") && Letters(word) >= 6) {
    person.known = person.glued = true;  // "أبوعاقلة كيكل"
  } else if (IsUnread(at) && Beside(at, at + 1) && Text(at + 1) == "الحق") {
    person.known = true;  // "أنوار الحق"
  } else if (part != nullptr && word.ends_with("عبد")) {
    person.clitics = part->clitics & kJoined;
    person.known = true;
  }
  // "المجند سيد محمد"
  const bool master = Text(at) == "سيد" && IsGiven(at + 1) && Beside(at, at + 1) && RoleBefore(at) != at;
  person.placed = master || IsNameByItsPlace(at);
  if (person.placed) person.known = true;
  person.role = FindRole(at);
  // "خالد الحداد وسامي كذا": of the one before it is the family.
  const bool of_other = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPerson &&
                        person.role.at != kNone && drafts_.back().phrase.first < person.role.at &&
                        person.role.at <= drafts_.back().phrase.last;
  if (of_other || (person.role.plain && !person.known)) person.role = {};
  person.opened = OpensList(at);
  if (person.opened && person.role.at == kNone) person.role = {at, false, true, false, false};
  person.in_list = FollowsPerson(at, person.clitics);
  return person;
}

bool NameFinder::IsItemOfList(const PersonRun& person) const {
  if (person.opened) return true;
  return person.in_list && (drafts_.back().listed || (TellsAge(person.at + 2) && !IsPeople(person.at)));
}

// A word that nothing is known of begins a name: what stands around it says so.
bool NameFinder::BeginsUnknown(PersonRun& person) const {
  const std::size_t at = person.at;
  const Role& role = person.role;
  // Anything does right after a rank: "العقيد جويل هاربر".
  const bool ranked = role.at != kNone && role.strong && role.direct;
  const bool stranger = !ranked && IsStranger(at, role.at);
  if (stranger) person.foreign = true;
  if (!ranked && !MayBeginUnknown(person)) return false;
  // "برئاسة صديق عثمان أحمد": two given names behind make one of a word with a sense too.
  // "محافظ درعا سامي داود": of a known place.
  const bool two_behind = role.direct && Beside(at, at + 2) && IsGiven(at + 1) && IsGiven(at + 2) &&
                          Known(at, EntityType::kPlace).empty() && !StartsWithAl(Text(at)) && !IsEvent(at) &&
                          !IsStop(at);
  const bool whatever_it_means = two_behind || stranger;
  if (!whatever_it_means && (IsBoundary(at) || HasSense(at) || !lexicon_.Names(tokens_, at).empty())) return false;
  if (Text(at).starts_with("و") && !person.in_list && !role.direct) return false;
  if (whatever_it_means) {
    person.next = at + 1;
    person.words = 1;
    person.score = 1;
  }
  return true;
}

// Where no rank stands before the word: a weak role will do with a given name behind it, or a pair of unknown words.
bool NameFinder::MayBeginUnknown(PersonRun& person) const {
  person.behind = GivenBehind(person.at);
  person.foreign = person.foreign || IsForeign(person);
  // "كذا محمد (12 عاماً)، وكذا محمد": in a list of names a given name behind is enough.
  if (person.in_list && person.behind && IsUnread(person.at)) {
    person.known = true;
    if (Text(person.at).starts_with("و")) person.clitics = kWa;
    return true;
  }
  return person.foreign || (person.role.at != kNone && person.behind);
}

bool NameFinder::GivenBehind(std::size_t at) const {
  return IsWord(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) &&
         (IsGiven(at + 1) || (Cue(at + 1, "part") != nullptr && Text(at + 1) == "عبد"));
}

// Two unknown words up to where a name can end.
bool NameFinder::IsPairUnread(std::size_t at) const {
  return IsUnread(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) && EndsName(at + 2);
}

// The role and the form of the words together speak for a name that no list holds.
bool NameFinder::IsForeign(const PersonRun& person) const {
  const std::size_t at = person.at;
  const Role& role = person.role;
  if (role.at == kNone) return false;
  // "المتحدث باسم كذا، جوان ريس": two unknown words that stand between a comma and an end.
  if (at > 0 && Is(at - 1, ",") && IsWord(at + 1) && Beside(at, at + 1) && lattice_.readings[at + 1].empty() &&
      !IsStop(at + 1) && !StartsWithAl(Text(at)) && EndsName(at + 2))
    return true;
  // "وزير الدفاع كذا كذا قال": an office, what it is the office of, and two unknown words.
  // "المتحدث باسم الشرطة “كذا كذا”"
  const std::size_t office = at > 1 && Is(at - 1, "\"") ? at - 2 : at - 1;
  if (!role.direct && at > 0 && StartsWithAl(Text(office))) {
    if (person.behind && IsUnread(at)) return true;
    const bool relative = Cue(at - 1, "relative") != nullptr;  // "المؤتمر الذي إنعقد بدار"
    if (!relative && IsPairUnread(at) && !Text(at + 1).starts_with("بال") && !Text(at + 1).starts_with("لل") &&
        (!StartsWithAl(Text(at + 1)) || EndsLikeNisba(Text(at + 1))))
      return true;
  }
  // "المواطن كذا كذي": the noun of a person and two unknown words, the second a family's.
  return role.direct && IsPairUnread(at) && EndsLikeNisba(Text(at + 1)) && !tokens_[at + 1].taa;
}

void NameFinder::TakeNames(PersonRun& person) const {
  while (person.next < tokens_.size() && person.words < kLongestPerson && Beside(person.at, person.next) &&
         IsWord(person.next)) {
    const NamePiece piece = NextPiece(person);
    if (piece.tokens == 0) return;
    person.next += piece.tokens;
    person.words += piece.words;
    person.score += piece.score;
    if (piece.sure) person.weak = false;
    if (piece.unknown) ++person.unknown;
    if (piece.last) return;
  }
}

// The cue of the next word. What goes on with a name has no particle joined to it.
const Analysis* NameFinder::CueOf(const PersonRun& person, std::string_view tag) const {
  const Analysis* cue = Cue(person.next, tag);
  return cue != nullptr && person.words > 0 && (cue->clitics & kJoined) != 0 ? nullptr : cue;
}

NameFinder::NamePiece NameFinder::NextPiece(const PersonRun& person) const {
  constexpr NamePiece kSure = {.tokens = 1, .score = 2, .sure = true};
  const std::size_t next = person.next;
  const bool first = person.words == 0;
  // "العقيد مصطفى كامل إن": a stop word that is a name too.
  const bool said = IsGiven(next) && (Cue(next + 1, "that") != nullptr || Is(next + 1, ","));
  if (!first && IsStop(next) && (said || IsFamilyByItsPlace(person))) return {.tokens = 1, .score = 1, .last = true};
  if (!first && (IsStop(next) || Letters(Text(next)) < 2)) return {};
  if (!first && OpensPrayer(next)) return {};
  if (IsJoinedName(person)) return JoinedPiece(person);
  if (person.words == 1 && TellsKunya(next + 1) && IsToldByKunya(person.at))
    return {.tokens = 1, .score = 1, .sure = true, .last = true};
  if (IsNameBeforeAge(person)) return {.tokens = 1, .score = 1, .last = true};
  // "ضيف الله" is nothing but a name
  if (!first && CueOf(person, "part") != nullptr && EndsCompound(Text(next)))
    return {.tokens = 1, .words = 0, .score = 1, .sure = true};
  const Analysis* name = CueOf(person, "given");
  if (!first && name == nullptr && Text(next).starts_with("عبدال") && IsGiven(next)) return kSure;
  if (first && (person.glued || person.placed)) return kSure;
  // A weak one with another sense ends a run that stands already: "محمد صباح" is morning more often.
  if (name != nullptr) return name->lexeme->Is("weak") ? NamePiece{.tokens = 1, .score = 1} : kSure;
  // "محمد الحاج علي", "سامي سيد علي": an honour between two names.
  if (!first && (Cue(next, "honour") != nullptr || Text(next) == "سيد") && !lattice_.readings[next].empty() &&
      IsWord(next + 1) && IsGiven(next + 1) && Beside(person.at, next + 1))
    return {.tokens = 1, .words = 0};
  if (EndsAsFamily(person)) return {.tokens = 1, .score = 1, .last = true};
  return UnknownPiece(person);
}

// "عبد", "بن", "أبو": it makes a name of itself and the next word.
bool NameFinder::IsJoinedName(const PersonRun& person) const {
  constexpr std::string_view kBetween[] = {"بن", "ابن", "ال", "بنت", "ود", "ولد"};
  const std::string& word = Text(person.next);
  if (CueOf(person, "part") == nullptr) return false;
  return word.ends_with("عبد") || EndsInFather(word) || (person.words == 0 && person.kunya) ||
         std::find(std::begin(kBetween), std::end(kBetween), word) != std::end(kBetween);
}

NameFinder::NamePiece NameFinder::JoinedPiece(const PersonRun& person) const {
  const std::size_t of = person.next + 1;
  if (!Beside(person.at, of) || !IsWord(of)) return {};
  const bool father = EndsInFather(Text(person.next));
  // "عبير أبو حرب": behind a given name a family may be called after anything.
  const bool family = father && person.words > 0 && IsNounly(of) && !StartsWithAl(Text(of)) && Letters(Text(of)) >= 3 &&
                      Cue(of, "person") == nullptr;
  if (IsStop(of) && !family) return {};
  if (Cue(of, "cue=place") != nullptr || (IsBoundary(of) && !IsGiven(of) && !family)) return {};
  // "أب وأم وأبناؤهما", "أبا وأطفاله": somebody beside a father, and none called after him.
  if (Text(of).starts_with("و") && !IsGiven(of) && Letters(Text(of)) >= 4) return {};
  return {.tokens = 2, .score = 2, .sure = father || Text(person.next).ends_with("عبد")};
}

// The next word means something else elsewhere; behind a given name it is his father or his family, and ends the name.
bool NameFinder::EndsAsFamily(const PersonRun& person) const {
  if (person.words == 0) return false;
  const std::size_t next = person.next;
  const std::string& word = Text(next);
  // "عدنان خان": what heads places ends many a name of the east.
  if (const Analysis* head = Cue(next, "name-head"); head != nullptr && head->clitics == 0 && IsGiven(next - 1) &&
                                                     CueOf(person, "part") == nullptr && EndsName(next + 1))
    return true;
  // "سيبان الكردي": a family's name is often an adjective.
  if (StartsWithAl(word) && EndsLikeNisba(word) && !word.ends_with("ه") && IsFamily(next)) return true;
  // "سعيد الدهمان": spelled as a definite dual, which no given name stands before.
  if (StartsWithAl(word) && word.ends_with("ان") && IsGiven(next - 1) && IsDual(next)) return true;
  if (IsFathersName(person) || IsFamilyByItsPlace(person)) return true;
  // "اللواء صالح السيد", "المسعف مهدي الفلاح": a family that a trade or a title is.
  const bool told = person.role.at != kNone || person.in_list || person.placed || IsWhereVictimStands(person.at) ||
                    IsBehindOffice(person.at);
  const bool given = IsGiven(next - 1) || (next > person.at + 1 && Text(next - 1) == "الدين");  // "عصام الدين السيد"
  if (told && given && IsFamilyOfTrade(next)) return true;
  return IsFamilyOfMovement(next) || IsFamilyCalledAsVillage(person);
}

// "منزل المواطن سالم حمد جحاف في منطقة كذا": behind a man's name and his father's stands his family, whatever village
// is called so, where words of place tell right behind it where that was.
bool NameFinder::IsFamilyCalledAsVillage(const PersonRun& person) const {
  constexpr std::string_view kSmall[] = {"village", "town", "quarter", "district"};
  const std::size_t family = person.next, in = family + 1;
  // "القائد محمد جندلة،", "الشهيد علي جندلة من": behind a single name only his family can stand there.
  const bool told = person.role.at != kNone || person.in_list || IsWhereVictimStands(person.at);
  const bool ends = in >= tokens_.size() || !IsWord(in) || (told && EndsName(in) && !StartsWithAl(Text(in)));
  const bool single =
      person.words == 1 && person.given != nullptr && !person.given->lexeme->Is("weak") && ends && !HasSense(person.at);
  const bool second = person.words == 2 && person.role.at != kNone && IsGiven(family - 1) && IsGiven(family - 2) &&
                      Beside(person.at, in + 1);
  if (!single && !second) return false;
  const std::vector<NameMatch> places = Known(family, EntityType::kPlace);
  const bool small = !places.empty() && std::all_of(places.begin(), places.end(), [&](const NameMatch& match) {
    return match.length == 1 && match.clitics == 0 &&
           std::find(std::begin(kSmall), std::end(kSmall), match.entity->kind) != std::end(kSmall);
  });
  if (!small || single) return small;
  // "الشهيد علي أحمد جندلة من مدينة كذا"
  if (Text(in) == "من" && Cue(in + 1, "cue=place") != nullptr) return true;
  const Analysis* cue = Cue(in, "cue=place");
  return (cue != nullptr && (cue->clitics & kBi) != 0) || (Text(in) == "في" && Cue(in + 1, "cue=place") != nullptr);
}

// "قتل سامي حرب في", "اعتقلت الشرطة سامي قنديل", "المتحدث العسكري سامي خميس إن": behind a given name where a victim
// or a speaker stands, a noun that tells no person and no time is his family, if the name ends there.
bool NameFinder::IsFamilyByItsPlace(const PersonRun& person) const {
  const std::size_t family = person.next, end = family + 1;
  if (person.words != 1 || person.given == nullptr || (person.given->clitics & (kBi | kLi | kKa)) != 0 ||
      (person.given->lexeme->Is("weak") && HasSense(person.at)))
    return false;
  const std::string& word = Text(family);
  const bool joined = word.starts_with("و") && lattice_.readings[family].empty();  // "عمار ويزن" are two
  if (tokens_[family].tanwin || word.ends_with("ا") || joined || Letters(word) < 3) return false;
  const bool plain = std::all_of(lattice_.readings[family].begin(), lattice_.readings[family].end(), MayBeFamily);
  if (!plain || (StartsWithAl(Text(family)) && !Known(family, EntityType::kOrganization).empty())) return false;
  const bool said = Cue(end, "that") != nullptr && Beside(family, end);
  if (said ? person.role.at == kNone && !(person.at > 0 && Speaks(person.at - 1))
           : !person.in_list && !IsWhereVictimStands(person.at))
    return false;
  const Analysis* more = Cue(end, "given");
  return !IsWord(end) || !Beside(family, end) || said || IsBoundary(end) || OpensPrayer(end) ||
         (more != nullptr && more->Has(kWa)) ||
         std::any_of(lattice_.readings[end].begin(), lattice_.readings[end].end(),
                     [](const Analysis& a) { return a.Has(kBi) && a.lexeme->pos == Pos::kNoun; });
}

// "يدعى سالم درهم": who is called so has a father, whatever his name means besides. "وقال أيمن مذكور، مدير
// المكتب", "المواطن سامر درهم، من": and so one between a given name and what he is.
bool NameFinder::IsFathersName(const PersonRun& person) const {
  const std::size_t father = person.next;
  if (person.words == 1 && IsTradeOfFather(person.at, father, person.role)) return true;
  return person.words == 1 && person.given != nullptr && !StartsWithAl(Text(father)) && !IsEvent(father) &&
         IsPlainFather(father) &&
         ((person.role.strong && person.role.direct) || IsFatherToldOf(person.at, father, person.role));
}

// "العقيد يوسف حداد إن", "قتل يوسف نجار في": a trade with nothing joined right behind a man's name, where the name
// ends.
bool NameFinder::IsTradeOfFather(std::size_t at, std::size_t father, const Role& role) const {
  const Analysis* given = Cue(at, "given");
  if (given == nullptr || given->lexeme->Is("weak") || IsStop(father) || tokens_[father].tanwin ||
      Text(father).ends_with("ا") || lattice_.readings[father].empty())
    return false;
  if (!(role.at != kNone && role.direct) && !OutcomeBefore(at) && !(at > 0 && Beside(at - 1, at) && Speaks(at)))
    return false;
  const bool trade =
      std::all_of(lattice_.readings[father].begin(), lattice_.readings[father].end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.length == 1 && a.number == Number::kSingular &&
               a.lexeme->Is("person") && !a.lexeme->outcome && !a.lexeme->event && !a.lexeme->Is("rank") &&
               !a.lexeme->Is("kin") && a.lexeme->group.value_or(Group::kCivilian) == Group::kCivilian;
      });
  if (!trade || tokens_[father].taa) return false;
  const std::size_t next = father + 1;
  if (!IsWord(next) || !Beside(at, next)) return true;
  return Cue(next, "that") != nullptr || Cue(next, "relative") != nullptr || Cue(next, "preposition") != nullptr;
}

// "بدر الدين الحوثي": a family that a movement is called after.
bool NameFinder::IsFamilyOfMovement(std::size_t at) const {
  if (!StartsWithAl(Text(at)) || !Text(at).ends_with("ي")) return false;
  const std::vector<NameMatch> movements = Known(at, EntityType::kOrganization);
  return !movements.empty() && movements.front().length == 1;
}

// A word that nothing is known of goes on with a name, up to two of them behind a role or in a list.
NameFinder::NamePiece NameFinder::UnknownPiece(const PersonRun& person) const {
  const std::size_t next = person.next;
  const std::string& word = Text(next);
  const bool first = person.words == 0;
  const bool called = person.role.at != kNone;
  if (!lattice_.readings[next].empty() || IsBoundary(next) || (!first && word.starts_with("و"))) return {};
  std::vector<NameMatch> known = first ? std::vector<NameMatch>() : lexicon_.Names(tokens_, next);
  std::erase_if(known, [](const NameMatch& match) { return (match.clitics & kKa) != 0; });  // كتانة is no "like Thane"
  if (!known.empty() && (!StartsWithAl(word) || known.front().entity->type == EntityType::kOrganization)) return {};
  if (StartsWithAl(word)) {
    const bool goes_on = IsWord(next + 1) && (IsGiven(next + 1) || StartsWithAl(Text(next + 1)));
    return {.tokens = 1, .score = 1, .last = !first && !goes_on};
  }
  // What begins as a verb or with a particle does may be no name, where nobody is said to be called so.
  const bool prefixed =
      word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ي") || word.starts_with("ت");
  if (!first && prefixed && !called && !tokens_[next].hashtag && Letters(word) > 4 && person.unknown == 0 &&
      !EndsName(next + 1))
    return {};
  const std::size_t most = called || person.in_list ? 2 : 1;
  if (person.unknown >= most || word.starts_with("لل")) return {};
  return {.tokens = 1, .score = 1, .unknown = true};
}

// The less stands around a name, the more its words must be names by themselves.
bool NameFinder::IsEnough(const PersonRun& person) const {
  const std::size_t at = person.at, last = person.next - 1;
  const Role& role = person.role;
  if (IsEnoughAlone(person) || (person.placed && person.words >= 2)) return true;
  if (person.known && person.words >= 2 && TellsAge(person.next)) return true;
  if (person.kunya) {
    // A village may be called so: the known ones were taken before; after a cue of place the cue has taken it.
    const int least = Text(at).ends_with("ام") && !role.direct ? 3 : 2;
    return last > at && person.score >= least;
  }
  if (role.kin) return person.score >= 1 && (person.words > 1 || person.given != nullptr);
  // "الجنرال المتقاعد": an adjective.
  if (role.strong && role.direct)
    return person.score >= 1 && !(last == at && StartsWithAl(Text(at)) && person.given == nullptr);
  if (role.at != kNone && role.direct)
    return person.score >= 2 && (!person.weak || person.words >= 2) &&
           (person.known || person.foreign || person.behind);
  if (person.in_list && !person.weak) return true;
  if (role.at != kNone || person.in_list || IsToldWhoBehind(person) || IsWhereVictimStands(at))
    return person.words >= 2 && person.score >= 2 && (person.known || person.foreign);
  return person.words >= 2 && person.score >= 3 && !person.weak;
}

// "محمود (14 عاما)", "الشقيقان رامي وصهيب": a given name alone.
bool NameFinder::IsEnoughAlone(const PersonRun& person) const {
  if (person.words != 1 || person.given == nullptr) return false;
  if (TellsAge(person.next)) return true;
  const Analysis* second = person.role.pair ? Cue(person.next, "given") : nullptr;
  return second != nullptr && second->Has(kWa);
}

// "علي الحسن، المتحدث باسم …": the role stands behind, or a verb of saying before.
bool NameFinder::IsToldWhoBehind(const PersonRun& person) const {
  const std::size_t at = person.at, last = person.next - 1;
  if (at > 0 && Beside(at - 1, at) && Cue(at - 1, "say-verb") != nullptr) return true;
  return Is(last + 1, ",") && Cue(last + 2, "cue=person") != nullptr && Beside(at, last + 2);
}

void NameFinder::PushPerson(const PersonRun& person) {
  const std::size_t at = person.at;
  const bool goes_on = person.in_list && !drafts_.empty() && drafts_.back().listed;
  const std::size_t cue = person.role.direct && !person.opened ? person.role.at : at;
  NameDraft& draft = Push(EntityType::kPerson, cue, at, person.next - 1, person.clitics, "");
  draft.listed = person.opened || goes_on;
  if (drafts_.size() < 2) return;
  const NamePhrase& before = drafts_[drafts_.size() - 2].phrase;
  if (before.type != EntityType::kPerson || !Beside(before.last, at)) return;
  // "فلان بن فلان، المعروف بأبو عمر": the cue stands right behind the name. "فلان الفلاني "أبو زينب"", "فلان (أبو
  // زينب)": or nothing but a mark.
  constexpr std::size_t kReach = 5;  // tokens from the name to the other one
  const bool marked = person.kunya && at == before.last + 2 && (Is(at - 1, "\"") || Is(at - 1, "("));
  if (marked || (person.role.nickname && at - before.last <= kReach)) draft.alias_of = drafts_.size() - 2;
}

// "وقال كذا كذا، حاكم الولاية", "حاكم الولاية الشرقية كذا كذا": two words that nothing is known of are a name where a
// person alone can stand, with his office behind it or before it. A third may go on.
bool NameFinder::IsStranger(std::size_t at, std::size_t role) const {
  const auto plain = [&](std::size_t i) {
    const std::string& word = Text(i);
    return IsUnread(i) && Beside(at, i) && !StartsWithAl(word) && !tokens_[i].taa && !word.starts_with("وال") &&
           !word.starts_with("بال") && !word.starts_with("لل");
  };
  // "بشكل قاطع": how he said it.
  if (Text(at).starts_with("ب") && !IsGiven(at + 1) && !(IsWord(at + 1) && EndsLikeNisba(Text(at + 1)))) return false;
  const auto second = [&](std::size_t i) {
    const Analysis* head = Cue(i, "name-head");                                     // خان
    if (!Beside(at, i) || (Text(i).starts_with("و") && !IsGiven(i))) return false;  // "ثلاثة أطفال ومدرسة وإن عشرين"
    return plain(i) || (Beside(at, i) && (IsGiven(i) || (head != nullptr && head->clitics == 0)));
  };
  if (!second(at + 1)) return false;
  std::size_t end = at + 2;
  // "أرونا موديبو توريه، وزير كذا"
  if (plain(end) || (Beside(at, end) && IsWord(end) && lattice_.readings[end].empty() && !IsStop(end) &&
                     !StartsWithAl(Text(end)) && Is(end + 1, ",")))
    ++end;
  const auto office = [&](std::size_t i) {
    if (!IsWord(i) || !Beside(at, i)) return false;
    for (const Analysis& a : lattice_.readings[i])
      if ((a.lexeme->Is("cue=person") || a.lexeme->Is("role") || a.lexeme->Is("office")) && !a.Has(kPronoun) &&
          (a.clitics & (kBi | kLi | kKa)) == 0)
        return true;
    return false;
  };
  const bool spoken = at > 0 && Beside(at - 1, at) && Speaks(at);
  // "وقال داودا حسن، الذي فر"
  const bool told_of = Is(end, ",") && Cue(end + 1, "relative") != nullptr && Beside(at, end + 1) && IsGiven(at + 1);
  if (spoken && plain(at) && told_of) return true;
  // Between the verb and the office even a common word is a name's first: "قال إقبال كذا، مسؤول الإدارة".
  const bool common = !StartsWithAl(Text(at)) && !tokens_[at].taa && !IsStop(at) && !IsEvent(at) && !IsPeople(at) &&
                      Cue(at, "source-noun") == nullptr && Cue(at, "cue=person") == nullptr &&
                      Cue(at, "cue=org") == nullptr && Cue(at, "cue=place") == nullptr && Letters(Text(at)) >= 3 &&
                      Known(at, EntityType::kOrganization).empty();
  if (spoken && (plain(at) || (common && plain(at + 1))) && (office(end) || (Is(end, ",") && office(end + 1))))
    return true;
  if (role == kNone || at == 0 || !(plain(at) || (common && plain(at + 1) && Cue(end, "that") != nullptr)))
    return false;
  for (std::size_t i = role; i < at; ++i)
    if (Cue(i, "preposition") != nullptr || Cue(i, "locative") != nullptr ||
        (tokens_[i].kind == TokenKind::kPunct && !Is(i, "(") && !Is(i, ")")))
      return false;
  const std::string& before = Text(at - 1);
  if (Cue(at - 1, "relative") != nullptr) return false;  // "الصحفي الذي إنعقد بدار"
  const bool closed = StartsWithAl(before) || IsInHisName(at - 1) || Is(at - 1, ")") ||
                      (!drafts_.empty() && drafts_.back().phrase.last + 1 == at);
  return closed && (EndsName(end) || Cue(end, "that") != nullptr);
}

// A common noun with nothing joined that may be a man's name as well (درهم، سيف).
bool NameFinder::IsPlainFather(std::size_t at) const {
  return !lattice_.readings[at].empty() && !IsStop(at) && lexicon_.Names(tokens_, at).empty() &&
         std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.length == 1 && a.number == Number::kSingular &&
                  !a.lexeme->group && !a.lexeme->Is("person") && !a.lexeme->Is("cue=place") &&
                  !a.lexeme->Is("cue=person") && !a.lexeme->Is("cue=org") && !a.lexeme->Is("direction") &&
                  !a.lexeme->Is("near");
         });
}

// Behind a verb of saying or the noun of a person: a mark or an office follows the father's name.
bool NameFinder::IsFatherToldOf(std::size_t at, std::size_t father, const Role& role) const {
  const Analysis* given = Cue(at, "given");
  if (given == nullptr || given->lexeme->Is("weak") || Text(father).ends_with("ا") || tokens_[father].tanwin)
    return false;
  if (!role.direct && !(at > 0 && Beside(at - 1, at) && Speaks(at))) return false;
  if (std::any_of(lattice_.readings[father].begin(), lattice_.readings[father].end(),
                  [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; }))
    return false;
  const Analysis* office = IsWord(father + 1) && Beside(at, father + 1) ? Cue(father + 1, "cue=person") : nullptr;
  return Is(father + 1, ",") || Is(father + 1, "(") || (office != nullptr && !office->Has(kPronoun));
}

// "السيد", "الفلاح" behind a given name: the noun of one person with its article, where no name and no adjective goes
// on
// ("محمد الشيخ علي", "سالم القائد العام"), and no verb tells what befell him.
bool NameFinder::IsFamilyOfTrade(std::size_t at) const {
  if (!StartsWithAl(Text(at)) || tokens_[at].taa || lattice_.readings[at].empty()) return false;
  const Analysis* more = Cue(at + 1, "given");
  const bool next_man = more != nullptr && more->Has(kWa);  // "سالم النجار وسامي الحداد"
  // "سالم النجار اليوم الأحد"
  const bool day = IsWord(at + 1) && (Cue(at + 1, "from-today") != nullptr || Text(at + 1) == "اليوم");
  if (Beside(at, at + 1) && IsWord(at + 1) && !next_man && !day &&
      (StartsWithAl(Text(at + 1)) || IsGiven(at + 1) || IsUnread(at + 1)))
    return false;
  return std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kName ||
           (a.lexeme->pos == Pos::kNoun && a.form != VerbForm::kParticiple && a.form != VerbForm::kVerbalNoun &&
            a.clitics == kAl && a.number == Number::kSingular && !a.lexeme->outcome && !a.lexeme->event &&
            !a.lexeme->Is("role") && !a.lexeme->Is("rank") && !a.lexeme->Is("nickname") &&
            a.lexeme->group.value_or(Group::kCivilian) == Group::kCivilian &&
            (a.lexeme->Is("person") || a.lexeme->Is("honour") || a.lexeme->lemma == "سيد"));
  });
}

// "(14 عاما)", "، 14 عاما،": how old the person before is.
bool NameFinder::TellsAge(std::size_t at) const {
  const bool opened = Is(at, "(") || Is(at, ",");
  return opened && at + 2 < tokens_.size() && Beside(at, at + 2) && tokens_[at + 1].kind == TokenKind::kNumber &&
         Text(at + 1).size() <= 2 && Cue(at + 2, "unit=year") != nullptr;
}

// "ع.ح.ق.", "س. ع. جابر": letters for names that are held back, behind the noun of a person or between marks.
std::size_t NameFinder::TakeInitials(std::size_t at) {
  std::size_t end = at, letters = 0;
  const bool glued = IsGluedInitials(Text(at));
  if (glued) {
    letters = 2;
    end = Is(at + 1, ".") && !tokens_[at + 1].space_before ? at + 2 : at + 1;
  }
  while (!glued && IsWord(end) && Letters(Text(end)) == 1 && Is(end + 1, ".") && !tokens_[end + 1].space_before &&
         Beside(at, end)) {
    end += 2;
    ++letters;
  }
  if (letters == 0) return at;
  std::size_t last = end - 1;
  if (IsWord(end) && Beside(at, end) && Letters(Text(end)) > 2 && !IsStop(end) && (IsGiven(end) || IsUnread(end)))
    last = end;
  const bool named = last == end;
  if (!named && letters < 2) return at;
  const Role role = FindRole(at);
  const std::string_view close = at > 0 ? Quote(at - 1) : std::string_view();
  if (!(role.at != kNone && role.direct) && (close.empty() || !Is(last + 1, close))) return at;
  NameDraft& draft = Push(EntityType::kPerson, role.at != kNone && role.direct ? role.at : at, at, last, 0, "");
  draft.phrase.name = text_.substr(tokens_[at].begin, tokens_[last].end - tokens_[at].begin);  // with its stops
  return last + 1;
}

// "المتحدث باسمه فلان": no باسمة, but in whose name he speaks.
bool NameFinder::IsInHisName(std::size_t at) const {
  const std::string& word = Text(at);
  return (word == "باسمه" || word == "باسمها" || word == "باسمهم") && !tokens_[at].taa && at > 0 &&
         Beside(at - 1, at) && Cue(at - 1, "cue=person") != nullptr;
}

bool NameFinder::IsDual(std::size_t at) const {
  return !IsStop(at) && !lattice_.readings[at].empty() &&
         std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                     [](const Analysis& a) { return a.number == Number::kDual && !a.lexeme->Is("person"); });
}

bool NameFinder::IsFamily(std::size_t at) const {
  if (IsStop(at) || !lexicon_.Names(tokens_, at).empty()) return false;
  for (const Analysis& a : lattice_.readings[at])
    // "أنس الكردي": what people are from names many families.
    if (a.lexeme->group || a.lexeme->outcome || a.lexeme->event ||
        (a.lexeme->Is("person") && !a.lexeme->Is("nation")) || a.lexeme->Is("cue=person") ||
        a.lexeme->Is("name-tail") || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber)
      return false;
  return true;
}

}  // namespace isnad::names
