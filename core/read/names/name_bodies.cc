#include <algorithm>

#include "core/read/names/name_finder.h"

// Organisations by cue: what opens a body's name and where it ends.

namespace isnad::names {
namespace {

constexpr std::size_t kLongestBody = 7;    // words of an organisation's name
constexpr std::size_t kLongestQuoted = 6;  // words between quotation marks that can be a name

}  // namespace

std::size_t NameFinder::TakeCuedBody(std::size_t at) {
  const Analysis* cue = Cue(at, "cue=org");
  if (cue == nullptr || cue->Has(kPronoun)) return at;
  if (cue->lexeme->Is("tribe-cue") && (cue->number != Number::kSingular || !FightsBeside(at, *cue))) return at;
  const BodyCue body = BodyCueAt(at, *cue);
  const std::size_t name = body.name;
  // "قتلوا من حرس الحدود.": a body by itself may end the sentence.
  if (body.word->Is("alone") && !(IsWord(name) && Beside(at, name))) return PushBody(body, name - 1);
  if (!Beside(at, name)) return at;
  if (const std::size_t next = TakeNumberedBody(body); next != at) return next;
  const bool bracketed =
      Is(name, "(") && (body.drop || (body.kind == "armed" && !cue->Has(kAl) && !IsBoundary(name + 1)));
  if (Is(name, "\"") || Is(name, "'") || bracketed) return TakeMarkedName(body);
  if (const std::size_t next = TakeQuotedWhole(body); next != at) return next;
  if (body.several || !IsWord(name)) return at;
  if (const std::vector<NameMatch> known = Known(name, EntityType::kOrganization);
      body.drop && !known.empty() && (known.front().clitics & kJoined) == 0)
    return PushKnownBody(at, name, known.front());
  if (IsOfKnownBody(body) || IsPost(body)) return at;
  const std::size_t last = EndOfBody(body);
  if (last == kNone || last - at >= kLongestBody) return at;
  return PushNamedBody(body, WithItsTail(body, last));
}

NameFinder::BodyCue NameFinder::BodyCueAt(std::size_t at, const Analysis& cue) const {
  BodyCue body;
  body.at = at;
  body.name = at + cue.length;
  body.cue = &cue;
  body.word = cue.lexeme;
  body.kind = KindOf(*cue.lexeme);
  // "أعلن مؤتمر كذا": what speaks is a body.
  // "عناصر من لواء كذا", "قيادي في حركة كذا": so is what has members.
  body.weak =
      cue.lexeme->Is("cue-weak") && !Speaks(at) && !(body.kind == "armed" && !cue.Has(kAl) && IsBodyOfMembers(at));
  body.drop = cue.lexeme->Is("drop");
  body.several = cue.number == Number::kPlural && !cue.lexeme->Is("plural");
  return body;
}

// The noun of the body and what is behind it, up to the token.
std::size_t NameFinder::PushBody(const BodyCue& body, std::size_t last) {
  Push(EntityType::kOrganization, body.at, body.at, last, Joined(body.cue->clitics), body.kind);
  return AliasAfter(drafts_.size() - 1, last + 1);
}

// An armed unit that is called by its number.
std::size_t NameFinder::TakeNumberedBody(const BodyCue& body) {
  const std::size_t at = body.at, name = body.name;
  const bool definite = body.cue->Has(kAl), numbered = body.word->Is("numbered");
  if (body.kind != "armed") return at;
  const auto is_number = [&](std::size_t i) { return i < tokens_.size() && tokens_[i].kind == TokenKind::kNumber; };
  constexpr std::size_t kDigits = 4;
  // "الكتيبة 103", "لواء 55"; "نفذ التنظيم 12 هجوما" counts what it did.
  const bool unit = numbered || (definite && !body.word->Is("militant-body") && body.word->lemma != "جيش");
  if (is_number(name) && !body.several && unit && Text(name).size() <= kDigits && Cue(name + 1, "person") == nullptr &&
      !(IsWord(name + 1) && Text(name + 1) == "من"))
    return PushBody(body, name);
  // "لواء المشاة 52": its arm stands between.
  if (numbered && !body.several && !definite && IsWord(name) && StartsWithAl(Text(name)) && is_number(name + 1) &&
      Beside(at, name + 1) && Text(name + 1).size() <= kDigits && Cue(name + 2, "person") == nullptr)
    return PushBody(body, name + 1);
  // "الكتيبة “55 مشاة”"
  const std::size_t close = Is(name + 2, "\"") ? name + 2 : name + 3;
  if (definite && !body.several && Is(name, "\"") && is_number(name + 1) && Beside(at, name + 3) && Is(close, "\"")) {
    Push(EntityType::kOrganization, at, at, close - 1, Joined(body.cue->clitics), body.kind);
    return close + 1;
  }
  // "الفرقة (15)"
  if (definite && numbered && Is(name, "(") && is_number(name + 1) && Is(name + 2, ")")) {
    Push(EntityType::kOrganization, at, at, name + 1, Joined(body.cue->clitics), body.kind);
    return name + 3;
  }
  return at;
}

// The name stands between marks behind the noun.
std::size_t NameFinder::TakeMarkedName(const BodyCue& body) {
  const std::size_t at = body.at, name = body.name;
  // "عالية الحركة “كذا”", "“الهيئة” و“…": a definite noun is whole, and a mark may close what stands before it.
  if (body.word->Is("nisba-only") || (body.cue->Has(kAl) && !body.drop) || (at > 0 && Is(at - 1, "\""))) return at;
  const std::string close(Quote(name));
  std::size_t end = name + 1;
  while (end < tokens_.size() && Beside(at, end) && !Is(end, close) && end - name <= kLongestQuoted) ++end;
  if (!Is(end, close) || end == name + 1 || body.several) return at;
  // A known name in the quotes says it better.
  if (const std::vector<NameMatch> known = Known(name + 1, EntityType::kOrganization);
      !known.empty() && name + 1 + known.front().length == end && (body.drop || body.kind == "armed"))
    return PushKnownBody(at, name + 1, known.front());
  const std::size_t first = body.drop ? name + 1 : at, after = end + 1;
  Push(EntityType::kOrganization, at, first, end - 1, first == at ? Joined(body.cue->clitics) : 0, body.kind);
  // وكالة "هاوار" للأنباء
  const bool tail = body.drop && IsWord(after) &&
                    (Text(after) == "للانباء" || Text(after) == "الاخباريه" || Text(after) == "الاعلاميه");
  return tail ? after + 1 : after;
}

// "“قوات شيخ الجبل”": a short quotation that opens with such a noun is a name.
std::size_t NameFinder::TakeQuotedWhole(const BodyCue& body) {
  constexpr std::size_t kWords = 4;  // behind the first of the name
  const std::size_t at = body.at, name = body.name;
  if (at == 0 || !Is(at - 1, "\"") || body.cue->Has(kAl) || body.drop || body.several || body.word->Is("nisba-only"))
    return at;
  std::size_t end = name;
  while (end <= name + kWords && IsWord(end) && !IsStop(end) && Beside(at, end) && IsNounly(end)) ++end;
  if (end == name || !Is(end, "\"")) return at;
  const std::size_t last = end - 1;
  const bool names =
      StartsWithAl(Text(last)) || (IsUnread(last) && !tokens_[last].taa) || !Known(last, EntityType::kPlace).empty();
  if (!names || !Known(name, EntityType::kOrganization).empty()) return at;
  return PushBody(body, last);
}

// "ميليشيا حزب الله", "قيادة قسد": the known body is the name.
// "وزارة الدفاع الوطني" is no force that is called so.
bool NameFinder::IsOfKnownBody(const BodyCue& body) const {
  return !body.drop && !body.cue->Has(kAl) && body.word->lemma != "وزاره" &&
         !Known(body.name, EntityType::kOrganization).empty() &&
         lexicon_.Names(tokens_, body.name).front().clitics == 0;
}

// "موقع المالكية" may be a post; "لموقع كذا" and "بحسب موقع كذا" speak.
bool NameFinder::IsPost(const BodyCue& body) const {
  if (!body.word->Is("site") || (body.cue->clitics & kLi) != 0) return false;
  return body.at == 0 || (Cue(body.at - 1, "say-verb") == nullptr && Cue(body.at - 1, "source-cue") == nullptr &&
                          OutletAt(body.name) == kNone);
}

// The last token of the name that the words behind the noun give it, or kNone.
std::size_t NameFinder::EndOfBody(const BodyCue& body) const {
  const std::size_t name = body.name;
  const Lexeme& word = *body.word;
  const bool definite = body.cue->Has(kAl), armed = body.kind == "armed";
  std::size_t last = definite ? DefiniteBody(name, word, body.weak, body.kind) : ConstructBody(body);
  if (word.Is("alone")) {
    // "قصف سلاح الجو القرية": what is whole may take an adjective, and no noun.
    if (StartsWithAl(Text(name)) && !EndsLikeAdjective(name)) last = kNone;
    // "رئاسة الجمهورية تعزي": behind what is definite already no indefinite word belongs to the name.
    if (word.lemma.find(" ال") != std::string::npos && !StartsWithAl(Text(name))) last = kNone;
    if (last == kNone) last = EndOfBodyAlone(name);
  }
  if (!definite || !armed) return last;
  if (last == kNone && word.Is("numbered") && IsWord(name) && IsOrdinal(Text(name))) last = name;
  // "الفرقة السادسة مشاة"
  if (last != kNone && IsOrdinal(Text(last)) && Beside(body.at, last + 1) && Cue(last + 1, "arm") != nullptr) ++last;
  return last;
}

// "غرفة الطوارئ" is a body, "غرفة الطوارئ المحلية" too.
std::size_t NameFinder::EndOfBodyAlone(std::size_t name) const {
  const std::size_t last = name - 1;
  if (!IsWord(name)) return last;
  if (StartsWithAl(Text(name)) && EndsLikeAdjective(name) && !IsStopBesides(name)) return name;
  // "غرفة طوارئ المعسكر": what does not stand without whose it is.
  const Analysis* place = Cue(name, "cue=place");
  return !StartsWithAl(Text(last)) && place != nullptr && place->clitics == kAl ? name : last;
}

// What goes on with the name behind its last token: for what it is, of which town, of which body.
std::size_t NameFinder::WithItsTail(const BodyCue& body, std::size_t last) const {
  const std::size_t at = body.at, name = body.name;
  // "موقع دارفور الآن", "صحيفة السودان اليوم"
  if (body.drop && body.kind == "media" && last == name && Beside(at, last + 1) &&
      Cue(last + 1, "outlet-tail") != nullptr && !Known(name, EntityType::kPlace).empty())
    ++last;
  last = GoesOnAbout(name, last);
  if (!body.drop) {
    last = WithItsPurpose(body, last);
    // "المركز الإعلامي لقسد": the body that it belongs to is part of its name.
    const std::vector<NameMatch> owners =
        Beside(last, last + 1) ? Known(last + 1, EntityType::kOrganization) : std::vector<NameMatch>();
    const auto owner = std::find_if(owners.begin(), owners.end(), [](const NameMatch& match) {
      return (match.clitics & kLi) != 0 && match.entity->kind != "media";  // "ضابط بالجيش كذا لرويترز"
    });
    if (owner != owners.end()) last += owner->length;
  }
  while (last > at && Text(last) == "ل") --last;  // "غرفة طوارئ المعسكر لـ“صحيفة”"
  return last;
}

std::size_t NameFinder::WithItsPurpose(const BodyCue& body, std::size_t last) const {
  // "مركز الزعفران للدراسات", "مركز الزعفران لحقوق الإنسان"
  if (body.kind != "armed" && body.kind != "state" && Beside(last, last + 1))
    if (const Analysis* purpose = Cue(last + 1, "body-purpose"); purpose != nullptr) {
      const bool of =
          purpose->clitics == kLi && Beside(last + 1, last + 2) && IsWord(last + 2) && StartsWithAl(Text(last + 2));
      if (purpose->clitics == (kLi | kAl) || of) last += of ? 2 : 1;
    }
  // "المركز الإعلامي لمدينة الفلوجة": and so is the town.
  if (body.kind != "media" || !Beside(last, last + 2)) return last;
  const Analysis* of = Cue(last + 1, "cue=place");
  const std::vector<NameMatch> town = Known(last + 2, EntityType::kPlace);
  const bool of_town = of != nullptr && of->clitics == kLi && !town.empty() && town.front().clitics == 0;
  return of_town ? last + 1 + town.front().length : last;
}

std::size_t NameFinder::PushNamedBody(const BodyCue& body, std::size_t last) {
  const std::size_t at = body.at, name = body.name;
  // "التلفزيون السوري" is its name whole, the noun of "تلفزيون سوريا" only says what it is.
  // "وكالة الأنباء اللبنانية": what it deals in is no name without its noun.
  const bool by_name = body.drop && !body.cue->Has(kAl) && Cue(name, "information") == nullptr;
  const std::size_t first = by_name ? name : at;
  NameDraft& draft =
      Push(EntityType::kOrganization, at, first, last, first == at ? Joined(body.cue->clitics) : 0, body.kind);
  // "تنسيقية لجان مقاومة كذا" and "لجان مقاومة كذا" are the same people.
  if (body.kind == "civil" && IsBodyOfBodies(name) && last >= name + 2)
    draft.phrase.folded = FoldName(Surface(name, last, 0));
  return AliasAfter(drafts_.size() - 1, last + 1);
}

// "لجان مقاومة" behind the noun of a body.
bool NameFinder::IsBodyOfBodies(std::size_t name) const {
  const Analysis* inner = Cue(name, "cue=org");
  return inner != nullptr && inner->length > 1 && inner->clitics == 0 && KindOf(*inner->lexeme) == "civil" &&
         !inner->lexeme->Is("alone") && Beside(name, name + inner->length);
}

// "منزل عائلة أبو صالح": a family, and no man of that name.
std::size_t NameFinder::TakeFamily(std::size_t at) {
  const Analysis* noun = Cue(at, "family");
  const std::size_t name = at + 1;
  if (noun == nullptr || noun->number != Number::kSingular || noun->Has(kAl) || noun->Has(kPronoun) || !IsWord(name) ||
      !IsWord(name + 1) || !Beside(at, name + 1) || IsStop(name + 1))
    return at;
  const Analysis* part = Cue(name, "part");
  if (part == nullptr || part->clitics != 0 || Cue(name, "given") != nullptr) return at;
  Push(EntityType::kOrganization, at, at, name + 1, Joined(noun->clitics), "family");
  return name + 2;
}

// "بين قبيلة كذا وقبيلة كذا", "مسلحو عشيرة كذا": a tribe that fights; "من أبناء قبيلة كذا" is of whom somebody is.
bool NameFinder::FightsBeside(std::size_t at, const Analysis& cue) const {
  if (at == 0 || !Beside(at - 1, at)) return false;
  if (cue.Has(kWa)) return !drafts_.empty() && drafts_.back().phrase.last + 1 == at;
  std::size_t before = at - 1;
  if (Text(before) == "بين") return true;
  if (Text(before) == "من" && before > 0 && Beside(before - 1, at)) --before;
  return Cue(before, "group=militant") != nullptr;
}

// "قبيلتي آل شبوان وآل منيف", "مسلحون من آل شبوان": a tribe or a house, told by آل behind the noun of tribes, behind
// من, or behind another one. "الشيخ محمد آل خليفة" is a man.
std::size_t NameFinder::TakeHouse(std::size_t at) {
  const Analysis* house = Cue(at, "part");
  if (house == nullptr || house->lexeme->lemma != "ال" || at == 0 || !Beside(at - 1, at + 1) || !IsWord(at + 1) ||
      IsStop(at + 1))
    return at;
  const Analysis* tribe = Cue(at - 1, "tribe");
  const bool of_tribe = tribe != nullptr && (tribe->number != Number::kSingular || tribe->Has(kAl));
  const bool after_another = house->Has(kWa) && !drafts_.empty() && drafts_.back().phrase.last + 1 == at &&
                             drafts_.back().phrase.kind == "family";
  const bool of_them = house->clitics == 0 && Text(at - 1) == "من";
  if (!of_tribe && !after_another && !of_them) return at;
  Push(EntityType::kOrganization, at, at, at + 1, Joined(house->clitics), "family");
  return at + 2;
}

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

// "قال مصدر لموقع كذا", "بحسب قناة كذا": the noun stands where an outlet's name must follow, whatever that word means.
bool NameFinder::IsCitedOutlet(std::size_t noun) const {
  const Analysis* cue = Cue(noun, "kind=media");
  if (cue == nullptr || noun == 0 || !Beside(noun - 1, noun)) return false;
  return (cue->Has(kLi) && IsToldBefore(noun)) || Cue(noun - 1, "source-cue") != nullptr ||
         Cue(noun - 1, "say-verb") != nullptr || Cue(noun - 1, "correspondent") != nullptr;
}

// The subject of a verb of saying.
bool NameFinder::Speaks(std::size_t at) const {
  if (at == 0 || !Beside(at - 1, at)) return false;
  const std::vector<Analysis>& before = lattice_.readings[at - 1];
  return std::any_of(before.begin(), before.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb") && !a.Has(kPronoun) &&
           a.form != VerbForm::kParticiple && a.form != VerbForm::kVerbalNoun;
  });
}

bool NameFinder::IsBodyOfMembers(std::size_t at) const {
  if (at == 0 || !Beside(at - 1, at)) return false;
  const bool of = (Text(at - 1) == "من" || Text(at - 1) == "في") && at >= 2 && Beside(at - 2, at);
  const std::vector<Analysis>& head = lattice_.readings[of ? at - 2 : at - 1];
  return std::any_of(head.begin(), head.end(),
                     [](const Analysis& a) { return a.lexeme->Is("member") && !a.Has(kAl) && !a.Has(kPronoun); });
}

// "اللجنة الدولية للصليب الأحمر", "المنظمة الوطنية لحقوق الإنسان": an adjective, and what it is for.
std::size_t NameFinder::BodyFor(std::size_t name, std::string_view kind) const {
  if (kind != "civil" || !StartsWithAl(Text(name)) || IsStopBesides(name)) return kNone;
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
  if (body.weak && (body.drop || (bare && !named)) && !cited) return kNone;
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
    const bool plain = !IsStop(name + 1) && !IsEvent(name + 1) && Cue(name + 1, "cue=place") == nullptr &&
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

// No verb and no particle.
bool NameFinder::IsNounly(std::size_t at) const {
  return std::none_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber ||
           (a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple);
  });
}

// "كشافة الحي", "شرطة المحافظة": the noun of any place is no name of one.
bool NameFinder::IsCommonPlace(std::size_t at) const {
  const Analysis* cue = Cue(at, "cue=place");
  return cue != nullptr && cue->Has(kAl) &&
         (cue->lexeme->Is("list") || cue->lexeme->Is("urban") || cue->lexeme->Is("kind=district"));
}

// The noun of people, of whatever group.
bool NameFinder::IsPeople(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                     [](const Analysis& a) { return a.lexeme->group || a.lexeme->Is("person"); });
}

// "عناصر من “صقور الوادي”", "مقاتلي “صقور الوادي”": what quotation marks hold after members of something; "قال مصدر
// لـ “كذا”": to whom it was said.
std::size_t NameFinder::TakeQuotedBody(std::size_t at) {
  if (at < 2 || !Is(at - 1, "\"") || !IsWord(at) || !Beside(at - 2, at)) return at;
  std::size_t end = at;
  while (end < at + 4 && IsWord(end) && Beside(at, end) && !IsStop(end)) ++end;
  if (!Is(end, "\"") || end == at) return at;
  constexpr std::string_view kOf[] = {"من", "في", "ل", "الي"};
  const bool of = at >= 3 && std::find(std::begin(kOf), std::end(kOf), Text(at - 2)) != std::end(kOf);
  const std::size_t head = of ? at - 3 : at - 2;
  bool member = of && (Text(head).starts_with("تابع") || Text(head).starts_with("التابع"));
  if (Beside(head, at))
    for (const Analysis& a : lattice_.readings[head]) {
      const bool fighters = a.lexeme->group == Group::kMilitant || a.lexeme->group == Group::kSecurity;
      member = member || (of ? a.lexeme->group || a.lexeme->Is("person") || a.lexeme->Is("cue=person")
                             : fighters && !a.Has(kAl) && a.number != Number::kSingular &&
                                   !Text(head).ends_with("ون") && !Text(head).ends_with("ين"));
    }
  member = member && !IsEvent(at);
  const bool told = !member && of && Text(at - 2) == "ل" && IsToldBefore(at - 2);
  // "نفذتها “قصد”", "قالت “قصد”": one word that nothing is known of, where who acts or speaks stands.
  const bool she = std::any_of(lattice_.readings[at - 2].begin(), lattice_.readings[at - 2].end(),
                               [](const Analysis& a) { return a.gender == Gender::kFeminine; });
  const bool acts = !of && end == at + 1 && IsUnread(at) && ((she && Speaks(at - 1)) || ActsOnIt(at - 2));
  if (!member && !told && !acts) return at;
  Push(EntityType::kOrganization, at, at, end - 1, 0, told ? "media" : "armed");
  return AliasAfter(drafts_.size() - 1, end + 1);
}

// "قال مصدر أمني لـ": a verb of saying and who speaks stand right before.
bool NameFinder::IsToldBefore(std::size_t at) const {
  constexpr std::size_t kFar = 8;  // tokens
  bool speaker = false;
  for (std::size_t back = 1; back <= kFar && back <= at && Beside(at - back, at); ++back) {
    const std::size_t i = at - back;
    if (Cue(i, "say-verb") != nullptr || Text(i) == "تصريح" || Text(i) == "خاص") return speaker || back == 1;
    if (tokens_[i].kind == TokenKind::kPunct || Cue(i, "that") != nullptr || IsEvent(i)) return false;
    speaker = speaker || Cue(i, "source-noun") != nullptr || Cue(i, "cue=person") != nullptr ||
              Cue(i, "person") != nullptr || Cue(i, "role") != nullptr || IsGiven(i);
  }
  return false;
}

// "نفذتها", "شنها": a verb of an event whose object is told, so that the agent follows.
bool NameFinder::ActsOnIt(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.Has(kPronoun) && (a.lexeme->event || a.lexeme->Is("carry-out"));
  });
}

// "أعلنت قصد أن", "عملية نفذتها قصد": a bare word that nothing is known of, where a body alone can stand. A verb in the
// feminine has no man for its subject, and what a single woman says is not what bodies announce.
std::size_t NameFinder::TakeBareBody(std::size_t at) {
  if (at == 0 || !IsUnread(at) || !Beside(at - 1, at) || tokens_[at].taa) return at;
  const std::string& word = Text(at);
  if (Letters(word) < 3 || StartsWithAl(word) || EndsLikeNisba(word) || word.ends_with("ين") || word.ends_with("ون") ||
      word.ends_with("ات") || word.starts_with("بال") || word.starts_with("كال") || word.starts_with("لل"))
    return at;
  // "أعلنت قصد أن", "عن", "مسؤوليتها": a name of two words is a person's, and "أعلنت اغتنام دبابتين" has no subject.
  if (IsWord(at + 1) && Beside(at, at + 1)) {
    const bool particle = std::any_of(lattice_.readings[at + 1].begin(), lattice_.readings[at + 1].end(),
                                      [](const Analysis& a) { return a.lexeme->pos == Pos::kParticle; });
    if (!particle && !IsStop(at + 1) && !Text(at + 1).ends_with("ها")) return at;
  }
  const bool announces =
      std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(), [&](const Analysis& a) {
        const Lexeme& verb = *a.lexeme;
        return verb.pos == Pos::kVerb && a.gender == Gender::kFeminine && !a.Has(kPronoun) &&
               a.form != VerbForm::kParticiple && a.form != VerbForm::kVerbalNoun &&
               (verb.Is("announces") || verb.Is("accuse") || verb.Is("deny") || verb.Is("claim-responsibility") ||
                verb.Is("condemns"));
      });
  const bool carries = ActsOnIt(at - 1) && Text(at - 1).find("ت") != std::string::npos;
  if (!announces && !carries && !HasMembersBefore(at)) return at;
  Push(EntityType::kOrganization, at, at, at, 0, "armed");
  return AliasAfter(drafts_.size() - 1, at + 1);
}

// A definite adjective, as far as its ending tells: "القرية" is none.
bool NameFinder::EndsLikeAdjective(std::size_t at) const {
  return IsAdjective(at) || (EndsLikeNisba(Text(at)) && Cue(at, "cue=place") == nullptr);
}

// "عناصر القاعدة", "ثلاثة مسلحين من القاعدة", "قيادي في القاعدة": indefinite, and of no army.
bool NameFinder::HasFightersBefore(std::size_t at) const {
  if (!Beside(at - 1, at)) return false;
  const bool of = (Text(at - 1) == "من" || Text(at - 1) == "في") && at >= 2 && Beside(at - 2, at);
  const std::vector<Analysis>& head = lattice_.readings[of ? at - 2 : at - 1];
  return std::any_of(head.begin(), head.end(), [](const Analysis& a) {
    return !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->group != Group::kSecurity &&
           (a.lexeme->Is("member") || a.lexeme->group == Group::kMilitant);
  });
}

// "عناصر من قصد", "خلايا قصد": fighters of a body. What stands right behind them may be an adjective that nothing is
// known of, unless the article says it again.
bool NameFinder::HasMembersBefore(std::size_t at) const {
  const bool of = Text(at - 1) == "من" && at >= 2 && Beside(at - 2, at);
  const std::size_t head = of ? at - 2 : at - 1;
  const bool fighters =
      std::any_of(lattice_.readings[head].begin(), lattice_.readings[head].end(),
                  [](const Analysis& a) { return a.lexeme->Is("member") && !a.Has(kAl) && !a.Has(kPronoun); });
  if (!fighters || (!of && (Text(head).ends_with("ون") || Text(head).ends_with("ين")))) return false;
  if (of) return true;
  for (std::size_t i = 0; i < tokens_.size(); ++i)
    if (i != at && tokens_[i].kind == TokenKind::kWord && Text(i).ends_with(Text(at)) &&
        Text(i).size() <= Text(at).size() + 2)
      return true;
  return false;
}

// "أعلنت الداخلية", "الصحة: قتيلان", "الدفاع الروسية": a ministry by what it is for.
std::size_t NameFinder::TakeMinistry(std::size_t at) {
  const Analysis* cue = Cue(at, "ministry");
  if (cue == nullptr || !cue->Has(kAl) || (cue->clitics & ~(kWa | kLi | kBi | kAl)) != 0) return at;
  // "السياسة الخارجية الروسية": an adjective.
  if (at > 0 && Beside(at - 1, at) && StartsWithAl(Text(at - 1))) return at;
  std::size_t last = at;
  const bool whose = Beside(at, at + 1) && IsNisbaOfPlace(at + 1) && Text(at + 1).ends_with("يه");
  if (whose) ++last;
  // "«الداخلية»: ..."
  const std::size_t head = at > 0 && Is(at - 1, "\"") && Is(last + 1, "\"") ? at - 1 : at;
  const bool opens = head == 0 || tokens_[head].line_start || !Beside(head - 1, at);
  std::size_t behind = head < at ? last + 2 : last + 1;
  // "الصحة في غزة: ..."
  if (opens && Cue(behind, "locative") != nullptr) ++behind;
  if (opens && behind <= last + 2 && Beside(at, behind))
    if (const std::vector<NameMatch> place = Known(behind, EntityType::kPlace);
        !place.empty() && (behind > last + 1 || (place.front().clitics & kBi) != 0))
      behind += place.front().length;
  const bool heads = opens && (Is(behind, ":") || Cue(behind, "say-verb") != nullptr);
  const bool speaks = Speaks(at) && std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(),
                                                [](const Analysis& a) { return a.gender == Gender::kFeminine; });
  if (!whose && !heads && !speaks) return at;
  const std::uint16_t clitics = Joined(cue->clitics);
  NameDraft& draft = Push(EntityType::kOrganization, at, at, last, clitics, "state");
  draft.phrase.folded = FoldName("وزارة " + draft.phrase.name);
  // The ministry of that country may be known by its whole name.
  const Tokens whole = Tokenize("وزارة " + draft.phrase.name, Field::kText);
  for (const NameMatch& match : lexicon_.Names(whole, 0))
    if (match.length == whole.size() && match.entity->type == EntityType::kOrganization)
      draft.phrase.known = match.entity;
  return AliasAfter(drafts_.size() - 1, last + 1);
}

}  // namespace isnad::names
