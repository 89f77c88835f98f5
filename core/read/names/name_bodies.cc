#include <algorithm>

#include "core/read/names/name_finder.h"

// Organisations by cue: the noun that opens a body's name, and the name that it takes. Where the name ends, its words
// tell (name_body_ends.cc).

namespace isnad::names {
namespace {

constexpr std::size_t kLongestBody = 7;    // words of an organisation's name
constexpr std::size_t kLongestQuoted = 6;  // words between quotation marks that can be a name

}  // namespace

std::size_t NameFinder::TakeCuedBody(std::size_t at) {
  const Analysis* cue = Cue(at, "cue=org");
  if (cue == nullptr || cue->Has(kPronoun)) return at;
  // "مجلس العزاء": where people mourn.
  const auto& readings = lattice_.readings[at];
  if (std::any_of(readings.begin(), readings.end(),
                  [&](const Analysis& a) { return !a.lexeme->sites.empty() && a.length > cue->length; }))
    return at;
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
  // "هجوم على مديرية أمن كذا": the house that is hit, and no body that acts; "مديرية أمن قضاء كذا" names the district.
  if (body.kind == "security" && cue->length > 1 && !body.word->Is("alone") && IsAttackedPost(at) &&
      !Known(last, EntityType::kPlace).empty()) {
    if (Cue(name, "cue=place") != nullptr) return at;
    Push(EntityType::kPlace, at, at, last, Joined(cue->clitics), "spot").cued = true;
    return last + 1;
  }
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

// "مركز المعلومات والتأهيل لحقوق الإنسان": a second noun, and what both are for.
bool NameFinder::HasPurposeBehind(std::size_t last) const {
  if (!IsWord(last + 1) || !Beside(last, last + 2) || !Text(last + 1).starts_with("وال")) return false;
  const Analysis* purpose = Cue(last + 2, "body-purpose");
  return purpose != nullptr && purpose->Has(kLi);
}

std::size_t NameFinder::WithItsPurpose(const BodyCue& body, std::size_t last) const {
  if (HasPurposeBehind(last)) ++last;
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
  // "وكالة الأنباء اللبنانية", "وكالة إدارة الطوارئ": what it deals in is no name without its noun.
  const bool by_name =
      body.drop && !body.cue->Has(kAl) && Cue(name, "information") == nullptr && Cue(name, "governs") == nullptr;
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

// A definite adjective, as far as its ending tells: "القرية" is none.
bool NameFinder::EndsLikeAdjective(std::size_t at) const {
  return IsAdjective(at) || (EndsLikeNisba(Text(at)) && Cue(at, "cue=place") == nullptr);
}

}  // namespace isnad::names
