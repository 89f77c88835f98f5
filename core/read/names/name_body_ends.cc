#include <algorithm>

#include "core/read/names/name_finder.h"

// Where the name of an organisation ends behind the noun that opens it: a definite noun takes adjectives ("المجلس
// السياسي الأعلى"), a noun in the construct state takes what it governs ("لواء كذا", "جماعة نصرة كذا").

namespace isnad::names {

// "منظمة مدافعون عن حقوق الإنسان": a sound plural that keeps its ون is a name, and says for what they are.
std::size_t NameFinder::GoesOnAbout(std::size_t name, std::size_t last) const {
  if (last != name || StartsWithAl(Text(name)) || !Text(name).ends_with("ون")) return last;
  const std::size_t of = name + 1;
  if (!Beside(name, of + 1) || (Text(of) != "عن" && Text(of) != "ضد" && Text(of) != "من" && Text(of) != "بلا"))
    return last;
  std::size_t what = of + 1;
  if (Text(of) == "من" && Text(what) == "اجل") ++what;
  if (!IsWord(what) || !Beside(name, what) || Cue(what, "that") != nullptr) return last;
  if (StartsWithAl(Text(what)) || Text(of) == "بلا") return what;
  return IsWord(what + 1) && Beside(name, what + 1) && StartsWithAl(Text(what + 1)) ? what + 1 : last;
}

// "اللجنة الدولية للصليب الأحمر", "المنظمة الوطنية لحقوق الإنسان": an adjective, and what it is for.
std::size_t NameFinder::BodyFor(std::size_t name, std::string_view kind) const {
  // "المجلس الدنماركي للاجئين"
  const bool of_land = kind == "state" && IsWord(name) && IsNisbaOfPlace(name);
  if ((kind != "civil" && !of_land) || !StartsWithAl(Text(name)) || IsStopBesides(name)) return kNone;
  if (!(EndsLikeNisba(Text(name)) || IsAdjective(name)) || IsOrdinal(Text(name))) return kNone;
  std::size_t purpose = name + 1;
  if (Beside(name, purpose) && IsWord(purpose) && StartsWithAl(Text(purpose)) && EndsLikeNisba(Text(purpose)) &&
      !IsBoundary(purpose))
    ++purpose;
  if (!Beside(name, purpose) || !IsWord(purpose) || !Text(purpose).starts_with("ل") || StartsWithAl(Text(purpose)) ||
      Letters(Text(purpose)) < 4 || IsEvent(purpose) || Cue(purpose, "cue=org") != nullptr ||
      (Cue(purpose, "cue=person") != nullptr && !Text(purpose).ends_with("ين")) ||
      Cue(purpose, "cue=place") != nullptr || Cue(purpose, "day-part") != nullptr)
    return kNone;
  const bool definite = Text(purpose).starts_with("لل");
  // "لحقوق الإنسان": what is indefinite governs a definite noun.
  if (!definite && !(Beside(name, purpose + 1) && IsWord(purpose + 1) && StartsWithAl(Text(purpose + 1)) &&
                     std::any_of(lattice_.readings[purpose].begin(), lattice_.readings[purpose].end(),
                                 [](const Analysis& a) { return a.Has(kLi) && a.lexeme->pos == Pos::kNoun; })))
    return kNone;
  std::size_t last = definite ? purpose : purpose + 1;
  if (Beside(name, last + 1) && IsWord(last + 1) && StartsWithAl(Text(last + 1)) && IsAdjective(last + 1) &&
      !IsStopBesides(last + 1) && !IsBoundary(last + 1))
    ++last;
  return last;
}

// "سفارة تركيا", "القنصلية العامة للمملكة": whose mission it is.
std::size_t NameFinder::MissionOf(std::size_t name) const {
  // After a definite word only "of" tells whose: "القنصلية العامة لمصر".
  const bool definite = StartsWithAl(Text(name));
  const std::size_t state = definite ? name + 1 : name;
  if (!IsWord(state) || (definite && !Beside(name, state))) return kNone;
  for (const NameMatch& match : Known(state, EntityType::kPlace)) {
    if (match.entity->kind == "country" && match.clitics == (definite ? kLi : 0)) return state + match.length - 1;
  }
  const std::string& word = Text(state);
  if (word != "للمملكه" && word != "للجمهوريه" && word != "للولايات" && word != "للسلطنه") return kNone;
  const bool more = Beside(state, state + 1) && IsWord(state + 1) && StartsWithAl(Text(state + 1)) &&
                    (EndsLikeNisba(Text(state + 1)) || word == "للولايات");
  return more ? state + 1 : state;
}

std::size_t NameFinder::DefiniteBody(std::size_t name, const Lexeme& cue, bool weak, std::string_view kind) const {
  if (const std::size_t end = BodyFor(name, kind); end != kNone) return end;
  if (const std::size_t end = cue.Is("mission") ? MissionOf(name) : kNone; end != kNone) return end;
  if (cue.Is("broadcaster") && StartsWithAl(Text(name)) && IsNisbaOfPlace(name)) return name;
  if (cue.Is("drop") || !StartsWithAl(Text(name)) || Cue(name, "institution") != nullptr) return kNone;
  const std::string& word = Text(name);
  if (cue.Is("nisba-only")) {
    // "الطيران الحربي الروسي": whose it is makes it a body.
    if (IsNisbaOfPlace(name)) return name;
    return Beside(name, name + 1) && (IsAdjective(name) || EndsLikeNisba(word)) && IsNisbaOfPlace(name + 1) ? name + 1
                                                                                                            : kNone;
  }
  const bool number = IsOrdinal(word);
  if (number && kind != "armed") return kNone;
  // "اللواء الليبي المتقاعد فلان": his rank.
  if (cue.Is("rank") && !number)
    for (std::size_t i = name + 1; i <= name + 2 && Beside(name, i); ++i)
      if (IsGiven(i) && !StartsWithAl(Text(i))) return kNone;
  if (!number) {
    // "القيادة العسكرية الروسية": whose it is stands behind.
    if (EndsLikeNisba(word) && !IsNisbaOfPlace(name) && Beside(name, name + 1) && IsWord(name + 1) &&
        StartsWithAl(Text(name + 1)) && IsNisbaOfPlace(name + 1))
      return name + 1;
    if (IsStop(name) || IsBoundary(name) || !EndsLikeNisba(word)) return kNone;
    // "ونعت الوزارة الزعراني": a man, whom no feminine noun has for its adjective.
    if (cue.gender == Gender::kFeminine && tokens_[name - 1].taa && !word.ends_with("ه")) return kNone;
    const bool nisba = IsNisbaOfPlace(name);
    if (weak && !nisba && !cue.Is("forces")) return kNone;
    // "المجلس السياسي الأعلى": two adjectives make a name of what one leaves common.
    const bool second = !weak && Beside(name, name + 1) && IsWord(name + 1) && StartsWithAl(Text(name + 1)) &&
                        !IsStop(name + 1) && !IsOrdinal(Text(name + 1)) &&
                        (EndsLikeNisba(Text(name + 1)) || Text(name + 1) == "الاعلي");
    if (HasSense(name) && !nisba && !cue.Is("any-adjective") && !second) return kNone;
    if (HasSense(name) && !nisba && second) return name + 1;
  }
  std::size_t last = name;
  if (number && Beside(name, last + 1) && IsWord(last + 1) && (Text(last + 1) == "عشره" || Text(last + 1) == "عشر"))
    ++last;
  const auto more = [&](std::size_t i) {
    if (!Beside(name, i) || !IsWord(i) || !StartsWithAl(Text(i))) return false;
    return Cue(i, "of-body") != nullptr || (EndsLikeNisba(Text(i)) && !IsBoundary(i) && !HasSense(i));
  };
  while (last - name < 2 && more(last + 1)) ++last;
  return last;
}

// "لواء كذا", "وزارة الدفاع", "مجلس القبائل العربية": a noun without its article and whose it is.
std::size_t NameFinder::ConstructBody(const BodyCue& body) const {
  const std::size_t name = body.name;
  const Lexeme& cue = *body.word;
  if (cue.Is("nisba-only") || IsCommonPlace(name)) return kNone;
  // "شبكة للمياه", "مليشيات بواجهات قبلية": for what it is, and with what.
  if (Text(name).starts_with("لل") || (Text(name).starts_with("ب") && Text(name).ends_with("ات") && IsUnread(name)))
    return kNone;
  if (const std::size_t end = cue.Is("mission") ? MissionOf(name) : kNone; end != kNone) return end;
  if (const std::vector<NameMatch> place = Known(name, EntityType::kPlace);
      !place.empty() && (place.front().clitics & kJoined) == 0)
    return BodyOfPlace(body, name + place.front().length - 1);
  if (const std::size_t end = BodyOfKindOfPlace(body); end != kNone) return end;
  if (IsStop(name)) return kNone;
  // "تنسيقية لجان مقاومة كذا"
  if (!body.weak && body.kind == "civil" && IsBodyOfBodies(name)) {
    BodyCue inner = body;
    inner.cue = Cue(name, "cue=org");
    inner.name = name + inner.cue->length;
    inner.word = inner.cue->lexeme;
    inner.weak = inner.word->Is("cue-weak");
    inner.drop = false;
    return ConstructBody(inner);
  }
  // "كتيبة سليمان بواللهطي": called after somebody.
  if (body.kind == "armed" && IsGiven(name) && Cue(name, "given")->clitics == 0 && IsUnread(name + 1) &&
      Beside(name, name + 1) && Text(name + 1).starts_with("بو") && Letters(Text(name + 1)) >= 5)
    return name + 1;
  // "تجمع شباب كذا": of people and of a place, nouns that gather are names too.
  if (IsPeople(name) &&
      ((!body.weak && body.kind == "civil") || (cue.Is("gathers") && !Known(name + 1, EntityType::kPlace).empty())))
    if (const std::size_t end = PeopleOfBody(name); end != kNone) return WithAdjectives(body, end);
  if (const std::size_t end = CompoundBody(name, cue, body.weak, body.drop); end != kNone)
    return WithAdjectives(body, end);
  if (IsBoundary(name) || IsNobodysName(body)) return kNone;
  if (!StartsWithAl(Text(name))) return BodyOfUnknown(body);
  // "كتائب الثوار", "كتيبة المقاتلين": whoever fights, and no name.
  if (body.kind == "armed" && IsPeople(name) && WithAdjectives(body, name) == name) return kNone;
  return cue.Is("forces") ? ForcesOf(body) : BodyOfDefinite(body);
}

// The last of the adjectives and of what و joins behind a name that ends at the token.
std::size_t NameFinder::WithAdjectives(const BodyCue& body, std::size_t end) const {
  constexpr std::size_t kMost = 5;
  const std::size_t name = body.name;
  while (Beside(name, end + 1) && IsWord(end + 1) && end - name < kMost) {
    // "جهاز الهجرة غير الشرعية"
    if (Text(end + 1) == "غير" && Beside(name, end + 2) && IsWord(end + 2) && StartsWithAl(Text(end + 2)) &&
        EndsLikeNisba(Text(end + 2))) {
      end += 2;
      continue;
    }
    // "وزارة الداخلية لوكالة كذا": to whom it spoke.
    if (const Analysis* other = Cue(end + 1, "cue=org"); other != nullptr && other->Has(kLi)) break;
    if (!IsAdjectiveOfBody(end + 1) && !IsChainedTo(body, end + 1)) break;
    ++end;
  }
  return end;
}

bool NameFinder::IsAdjectiveOfBody(std::size_t at) const {
  return StartsWithAl(Text(at)) && !IsStopBesides(at) && !IsEvent(at) && (EndsLikeNisba(Text(at)) || IsAdjective(at)) &&
         Cue(at, "cue=person") == nullptr;
}

// "مجلس القبائل والعشائر": a second noun of what the body is of.
bool NameFinder::IsChainedTo(const BodyCue& body, std::size_t at) const {
  const std::size_t name = body.name;
  if (!Text(at).starts_with("وال") || Letters(Text(at)) <= 4 || !(IsPlainNoun(at) || Cue(at, "tribe-cue") != nullptr))
    return false;
  if (body.word->Is("chain")) return true;
  // "مجلس القبائل والعشائر السورية": an adjective of both.
  return !body.weak && at == name + 1 && Beside(name, at + 1) && IsWord(at + 1) && StartsWithAl(Text(at + 1)) &&
         Text(at + 1).ends_with("يه") && StartsWithAl(Text(name));
}

// last: the last token of a known place's name.
std::size_t NameFinder::BodyOfPlace(const BodyCue& body, std::size_t last) const {
  const std::size_t name = body.name, end = WithAdjectives(body, last);
  if (end != last || !(body.weak || body.kind == "state" || body.drop)) return end;
  // "لواء البصيرة" between quotation marks of its own is a brigade; bare it may be a district or an officer.
  if (body.kind == "armed" && name >= 2 && Is(name - 2, "\"") && Is(last + 1, "\"") && Beside(name - 2, last + 1))
    return last;
  // "24" belongs to many outlets' names.
  if (body.drop && last + 1 < tokens_.size() && tokens_[last + 1].kind == TokenKind::kNumber && Beside(name, last + 1))
    return last + 1;
  return body.drop && body.kind == "media" ? last : kNone;
}

// "مجلس مقاطعة الحسكة"
std::size_t NameFinder::BodyOfKindOfPlace(const BodyCue& body) const {
  const std::size_t name = body.name;
  const Analysis* kind = Cue(name, "cue=place");
  if (body.weak || body.kind == "armed" || kind == nullptr || kind->Has(kAl) || (kind->clitics & kJoined) != 0)
    return kNone;
  const std::vector<NameMatch> place = Known(name + 1, EntityType::kPlace);
  if (place.empty() || place.front().clitics != 0 || !Beside(name, name + 1)) return kNone;
  return WithAdjectives(body, name + place.front().length);
}

// Something is joined to the word, or it is a place's or a person's.
bool NameFinder::IsNobodysName(const BodyCue& body) const {
  const std::vector<Analysis>& readings = lattice_.readings[body.name];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.Has(kBi) || a.Has(kLi) || a.Has(kWa) || a.Has(kPronoun); }) ||
         Cue(body.name, "cue=place") != nullptr || Cue(body.name, "cue=person") != nullptr ||
         (Cue(body.name, "person") != nullptr && !body.word->Is("chain"));
}

// "قوات الدعم السريع": what agrees with the noun belongs to the name, what agrees with the forces does not.
std::size_t NameFinder::ForcesOf(const BodyCue& body) const {
  const std::size_t name = body.name;
  if (IsEvent(name) || Cue(name, "unit") != nullptr) return kNone;
  const std::size_t last = WithAdjectives(body, name);
  const bool agrees = last == name && Beside(name, name + 1) && IsUnread(name + 1) && StartsWithAl(Text(name + 1)) &&
                      !tokens_[name + 1].taa;
  return agrees ? name + 1 : last;
}

// "مؤسسة المناهج", but "مركز المدينة" is none. "جماعة الزعفران" is one as well, "جماعة المسلحين" none.
std::size_t NameFinder::BodyOfDefinite(const BodyCue& body) const {
  const std::size_t name = body.name, last = WithAdjectives(body, name);
  const std::string& word = Text(name);
  const bool armed = body.kind == "armed", bare = last == name;
  const bool cited = IsCitedOutlet(name - 1);
  if (body.drop && HasSense(name) && bare && !cited) return kNone;
  // "جماعة المرابطون": what keeps its ون behind a noun is a name.
  const bool quoted_form = armed && word.ends_with("ون") && body.word->Is("called");
  const bool named =
      quoted_form || (IsUnread(name) && !IsCommonNoun(word) && (body.kind == "civil" || (armed && !tokens_[name].taa)));
  if (body.weak && (body.drop || (bare && !named && !HasPurposeBehind(last))) && !cited) return kNone;
  if (armed && HasSense(name) && bare && body.weak && !quoted_form) return kNone;
  return last;
}

// An indefinite word that no list holds.
std::size_t NameFinder::BodyOfUnknown(const BodyCue& body) const {
  const std::size_t name = body.name;
  const std::string& word = Text(name);
  if ((body.weak && !body.word->Is("site") && !IsCalledSo(body)) || HasSense(name)) return kNone;
  if (body.drop) return OutletOfTwoWords(name);
  // "لجان مقاومة رفاعة": words that name nothing but bodies may stand before any name.
  if (body.word->lemma.find(' ') != std::string::npos && IsUnread(name)) return WithAdjectives(body, name);
  if (EndsLikeNisba(word) || word.ends_with("ه") || word.ends_with("ها")) return kNone;
  return WithAdjectives(body, name);
}

// "حركة X", "تنظيم X": an unknown word that cannot be an adjective or a plural of theirs.
bool NameFinder::IsCalledSo(const BodyCue& body) const {
  const std::size_t name = body.name;
  const std::string &word = Text(name), &noun = body.word->lemma;
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  const bool alone = Text(name - 1).ends_with(noun) && (!noun.ends_with("ه") || tokens_[name - 1].taa);
  return alone && body.kind == "armed" && !body.word->Is("plural") && IsUnread(name) && !tokens_[name].tanwin &&
         lattice_.readings[name].empty() && Letters(word) >= 4 && !tokens_[name].taa && !EndsLikeNisba(word) &&
         !ends("ه") && !ends("ين") && !ends("ون") && !ends("ات") && !word.starts_with("ل") && !word.starts_with("ب") &&
         !word.starts_with("و");
}

// "شبكة زاد برس": foreign outlets have two words, and some a number.
std::size_t NameFinder::OutletOfTwoWords(std::size_t name) const {
  constexpr std::size_t kDigits = 2;
  std::size_t last = name;
  if (IsWord(last + 1) && Beside(name, last + 1) && !IsBoundary(last + 1) && lattice_.readings[last + 1].empty() &&
      !StartsWithAl(Text(last + 1)) && Known(last + 1, EntityType::kPlace).empty())
    ++last;
  if (last + 1 < tokens_.size() && tokens_[last + 1].kind == TokenKind::kNumber && Beside(name, last + 1) &&
      Text(last + 1).size() <= kDigits)
    ++last;
  return last;
}

// "نقابة أطباء السودان", "رابطة أبناء كذا", "نقابة الصحفيين السودانيين": whose body it is.
std::size_t NameFinder::PeopleOfBody(std::size_t name) const {
  const std::size_t next = name + 1;
  const bool trade = Cue(name - 1, "trade") != nullptr && Text(name).ends_with("ين");
  if (trade && (!IsWord(next) || !Beside(name, next) || IsStop(next))) return name;
  if (!IsWord(next) || !Beside(name, next) || IsStop(next) || IsEvent(next)) return kNone;
  // أبناء is no "our son" here.
  if (std::all_of(lattice_.readings[name].begin(), lattice_.readings[name].end(),
                  [](const Analysis& a) { return a.Has(kPronoun) || (a.clitics & kJoined) != 0; }))
    return kNone;
  const bool adjective = EndsLikeNisba(Text(next)) || Text(next).ends_with("يين") || IsNisbaOfPlace(next);
  // "نقابة الصحفيين", whose members are of one trade.
  if (StartsWithAl(Text(name))) return (StartsWithAl(Text(next)) && adjective) || trade ? name : kNone;
  // "منظمة إعلامية مستقلة": adjectives.
  if (EndsLikeNisba(Text(name)) || tokens_[name].taa) return kNone;
  if (!Known(next, EntityType::kOrganization).empty()) return kNone;
  if (const std::vector<NameMatch> place = Known(next, EntityType::kPlace); !place.empty())
    return (place.front().clitics & kJoined) == 0 ? name + place.front().length : kNone;
  return StartsWithAl(Text(next)) || (IsUnread(next) && !EndsLikeNisba(Text(next))) ? next : kNone;
}

// "هيئة تحرير الشام", "وحدات حماية الشعب", "أطباء بلا حدود": a noun of any sense and what it governs.
std::size_t NameFinder::CompoundBody(std::size_t name, const Lexeme& cue, bool weak, bool drop) const {
  if (drop || !IsWord(name + 1) || !Beside(name, name + 1) || StartsWithAl(Text(name))) return kNone;
  bool noun = false, freeing = false, of_people = false;
  for (const Analysis& a : lattice_.readings[name]) {
    if ((a.clitics & (kJoined | kPronoun)) != 0 || a.length > 1) return kNone;
    if (a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.lexeme->Is("unit")) return kNone;
    // "كتائب شهداء كذا", "أطباء بلا حدود": people in the plural name a body, one is whoever leads it.
    const bool people = a.lexeme->Is("cue=person") && a.number == Number::kPlural && !weak && !cue.Is("forces") &&
                        a.lexeme->group.value_or(Group::kCivilian) == Group::kCivilian;
    of_people = of_people || people;
    noun =
        noun || (a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("cue=place") && (!a.lexeme->Is("cue=person") || people));
    freeing = freeing || (a.form == VerbForm::kVerbalNoun && a.lexeme->outcome == Outcome::kFreed);
  }
  if (!noun && !IsUnread(name)) return kNone;
  // "جماعة نصرة كذا": nouns that head nothing but bodies ask for no more.
  const bool called = cue.Is("called") && !IsPeople(name) && Cue(name, "direction") == nullptr;
  const bool whole = !weak || cue.Is("forces") || cue.Is("chain") || freeing || called;
  if (!whole) return kNone;
  if (Text(name + 1) == "بلا" && IsWord(name + 2) && Beside(name, name + 2)) return name + 2;
  // A noun of outcome speaks of what happened, unless it is what the body is there for.
  if (IsEvent(name) && !freeing && !of_people) return kNone;
  const auto known_place = [&](std::size_t at) {
    const std::vector<NameMatch> place = Beside(name, at) ? Known(at, EntityType::kPlace) : std::vector<NameMatch>();
    return !place.empty() && place.front().clitics == 0;
  };
  if (!StartsWithAl(Text(name + 1))) {
    // "جبهة تحرير زعلان"
    if (freeing && (IsUnread(name + 1) || known_place(name + 1))) return name + 1;
    // "قوات دفاع حلب"
    if (cue.Is("forces") && noun && !IsPeople(name) && Cue(name, "direction") == nullptr &&
        Cue(name, "cue=org") == nullptr && known_place(name + 1))
      return name + Known(name + 1, EntityType::kPlace).front().length;
    // "مجلس شورى ثوار زعلان": a chain of nouns.
    // "منظمة مناصرة ضحايا دارفور": people, whatever befell them.
    const bool victims =
        std::any_of(lattice_.readings[name + 1].begin(), lattice_.readings[name + 1].end(), [](const Analysis& a) {
          return a.clitics == 0 && a.number == Number::kPlural && a.lexeme->outcome && a.lexeme->Is("person");
        });
    const bool plain = !IsStop(name + 1) && (!IsEvent(name + 1) || victims) && Cue(name + 1, "cue=place") == nullptr &&
                       Cue(name + 1, "cue=person") == nullptr && Cue(name + 1, "cue=org") == nullptr &&
                       std::any_of(lattice_.readings[name + 1].begin(), lattice_.readings[name + 1].end(),
                                   [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.clitics == 0; });
    if (!weak && (plain || IsUnread(name + 1)) && Cue(name, "cue=person") == nullptr && known_place(name + 2))
      return name + 2;
    return kNone;
  }
  // "لجنة خبراء الأمم المتحدة"
  if (const std::vector<NameMatch> body = Known(name + 1, EntityType::kOrganization); !body.empty())
    return body.front().length > 1 ? name + body.front().length : name + 1;
  if (IsStop(name + 1) || IsEvent(name + 1) || IsCommonPlace(name + 1)) return kNone;
  // "جماعة نصرة الزعلان والمشموشين"
  std::size_t last = name + 1;
  if (cue.Is("called") && Beside(name, last + 1) && IsWord(last + 1) && Text(last + 1).starts_with("وال") &&
      Letters(Text(last + 1)) > 4 && IsPlainNoun(last + 1) && !IsPeople(last + 1))
    ++last;
  return last;
}

}  // namespace isnad::names
