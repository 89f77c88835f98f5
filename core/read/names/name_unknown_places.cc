#include <algorithm>

#include "core/read/names/name_finder.h"
#include "core/read/names/state_bodies.h"

// Places that no list holds: the name behind a noun of place, where it ends, and what says where it lies.

namespace isnad::names {
namespace {

bool OpensJoined(const std::string& word) {
  return word.starts_with("و") || word.starts_with("ب") || word.starts_with("ل");
}

bool IsSettlement(std::string_view kind) { return kind == "village" || kind == "town"; }

}  // namespace

std::size_t NameFinder::UnknownPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const {
  if (at >= tokens_.size() || !IsWord(at)) return kNone;
  const bool weak = cue.Is("cue-weak"), urban = cue.Is("urban");
  const std::string& word = Text(at);
  const bool definite = StartsWithAl(word);
  if (IsStop(at) || Letters(word) < 2 || tokens_[at].tanwin) return kNone;
  if (word == "الله") return kNone;  // "بقضاء الله وقدره"
  // "قرية للدوغون", "مزرعة للخضار": whose or for what it is.
  if (word.starts_with("لل") && Letters(word) >= 5) return kNone;
  // "والزعران مدينة ساحلية", "وهي بلدة مختلطة": what it is.
  if (!definite && tokens_[at].taa && IsPredicate(at - 1)) return kNone;
  // "قرية نيجرية قرب الحدود": whose it is.
  if (!definite && word.ends_with("يه") && !NationCode(lexicon_, word).empty()) return kNone;
  // "حي درجة أولى"
  if (urban && !definite && Beside(at, at + 1) && IsWord(at + 1) &&
      (IsOrdinal(Text(at + 1)) || IsOrdinal("ال" + Text(at + 1))))
    return at + 1;
  // "جبال محيطة بالبلدة": mountains have a name with its article or one that a list holds.
  if (cue.Is("keep") && !definite && Cue(at - 1, "cue=place") != nullptr && Text(at - 1) != cue.lemma &&
      tokens_[at].taa && Cue(at, "name-head") == nullptr)
    return kNone;
  if (const Analysis* head = Cue(at, "name-head");
      head != nullptr && (head->clitics & ~kAl) == 0 &&
      (!head->Has(kAl) || head->lexeme->Is("cue=person") || head->lexeme->Is("honour")))
    return PlaceWithHead(at, kind);
  if (const Analysis* part = Cue(at, "part");
      part != nullptr && part->clitics == 0 && Beside(at, at + 1) && IsWord(at + 1) && !IsStop(at + 1))
    return PlaceOfTwoParts(at, cue);
  if (const std::size_t last = PlaceCalledAfter(at, cue); last != kNone) return last;
  // "قرية صفيا التابعة لناحية كذا": whatever the word means besides, the village is called so.
  if (IsSettlement(kind) && Letters(word) >= 3 && Beside(at, at + 1) && !IsCommonPlace(at) &&
      (Text(at + 1) == "التابعه" || Text(at + 1) == "الواقعه" || Text(at + 1) == "الكائنه"))
    return at;
  // "بلدة عدوان غرب درعا": and so where the text says where it lies.
  if (IsSettlement(kind) && !definite && Letters(word) >= 4 && Cue(at, "direction") == nullptr && IsNounAlone(at) &&
      TellsWhere(at + 1))
    return at;
  // "منطقة الشعب شمالي بغداد": no noun of the masculine goes with it but as a name.
  if (cue.Is("holds") && definite && cue.gender == Gender::kFeminine && !tokens_[at].taa && IsNounAlone(at) &&
      !IsEvent(at) && !IsCommonPlace(at) && Cue(at, "war") == nullptr && Cue(at, "cue=place") == nullptr &&
      TellsWhere(at + 1))
    return at;
  // "منطقة الرسالة الثانية": an ordinal behind a noun that is no event makes a name of it.
  if (cue.Is("holds") && definite && tokens_[at].taa && IsNounAlone(at) && !IsEvent(at) && Beside(at, at + 1) &&
      IsOrdinal(Text(at + 1)) && Text(at + 1).ends_with("ه") && Cue(at, "cue=org") == nullptr)
    return at + 1;
  // "مديرية ذي السفال": no feminine noun has such an adjective; "جبل ذي زعلان".
  if (word == "ذي" && IsWord(at + 1) && Beside(at, at + 1) && !IsStop(at + 1) &&
      (cue.gender == Gender::kFeminine || IsUnread(at + 1) || IsGiven(at + 1)))
    return at + 1;
  // "منطقة أرض المفتي", "منطقة شعب الحافة"
  if (const Analysis* head = Cue(at, "cued-head"); head != nullptr && head->clitics == 0 && !cue.Is("keep") &&
                                                   IsWord(at + 1) && Beside(at, at + 1) && IsBehindHead(at + 1))
    return at + 1;
  if (urban && Beside(at, at + 1) && (Text(at + 1) == "الله" || Text(at + 1) == "الدين")) return at + 1;
  if (cue.Is("institution"))
    if (const std::size_t end = InstitutionName(at); end != kNone) return end;
  if (!MayBeName(at, cue)) return kNone;
  // "محطة كهرباء", "مخزن محروقات": what there is in it, where no name follows.
  const bool goes_on = Beside(at, at + 1) && IsWord(at + 1) && IsUnread(at + 1) && !Text(at + 1).starts_with("و");
  const bool of_things = !definite || cue.Is("of-things");  // "محطة الوقود"
  if (weak && of_things && !urban && !goes_on && IsCommonNoun(word)) return kNone;
  const bool sense = HasPlainSense(at);
  // "حي مدني"
  const bool described = !definite && IsAdjective(at) && EndsLikeNisba(word);
  if (sense && (!definite || weak) && !(urban && IsGiven(at) && !described)) return kNone;
  // "كمين متحرك" has no name, "كمين طموه" has.
  const bool participle = word.starts_with("م");
  if (cue.Is("ambush") && !definite && (HasPlainSense(at) || participle || EndsLikeNisba(word))) return kNone;
  if (!sense && !definite && weak && !cue.Is("ambush") && !IsGiven(at) && !LiesSomewhere(at, cue))
    return WeaklyCuedPlace(at, cue, kind);
  return Tail(at, at, kind, urban);
}

// The noun of place says what somebody has just named is: right behind a place's name or "وهي".
bool NameFinder::IsPredicate(std::size_t noun) const {
  if (noun == 0 || !Beside(noun - 1, noun)) return false;
  const std::string& before = Text(noun - 1);
  if (before == "هي" || before == "وهي") return true;
  return !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPlace &&
         drafts_.back().phrase.last + 1U == noun;
}

// "تل أبو ظاهر", "وادي آل أبو جبارة": a head may follow a head.
std::size_t NameFinder::PlaceWithHead(std::size_t at, std::string_view kind) const {
  const auto heads = [&](std::size_t i) {
    const Analysis* head = Cue(i, "name-head");
    return head != nullptr && head->clitics == 0 && Beside(at, i + 1) && IsWord(i + 1) && !IsBoundary(i + 1);
  };
  std::size_t last = at + 1;
  // "بير محلي قرب بلدة كذا": whatever the word means besides, the text says where the place lies.
  const bool settled = IsWord(last) && (!IsStop(last) || IsAdjective(last)) && TellsWhere(last + 1);
  if (!Beside(at, last) || (IsBoundary(last) && !settled)) return kNone;
  // "قرية الشيخ بريف كذا": where the village lies.
  if (const Analysis* next = Cue(last, "cue=place"); next != nullptr && next->Has(kBi))
    return StartsWithAl(Text(at)) ? at : kNone;
  if (heads(last)) {
    ++last;
    if (heads(last)) ++last;
  }
  return Tail(at, last, kind);
}

// "مسجد عبد الله عزام": of what is named after somebody the family belongs to the name.
std::size_t NameFinder::PlaceOfTwoParts(std::size_t at, const Lexeme& cue) const {
  const std::size_t third = at + 2;
  const bool family =
      cue.Is("keep") && Beside(at, third) && IsWord(third) &&
      ((IsUnread(third) && !OpensJoined(Text(third))) ||
       (StartsWithAl(Text(third)) && !tokens_[third].taa && IsFamily(third) && Cue(third, "direction-adj") == nullptr));
  return family ? third : at + 1;
}

// "مستشفى نبيه بري", "حي سليمان الحلبي", "مستشفى الشهيد صلاح غندور": named after somebody.
std::size_t NameFinder::PlaceCalledAfter(std::size_t at, const Lexeme& cue) const {
  const bool definite = StartsWithAl(Text(at));
  const std::size_t person =
      cue.Is("keep") && definite && Cue(at, "martyr") != nullptr && Beside(at, at + 1) ? at + 1 : at;
  if (!cue.Is("keep") || !IsWord(person) || !IsGiven(person) || (definite && person == at)) return kNone;
  if (const std::size_t end = PersonsNameFrom(person); end > person) return end;
  if (Beside(person, person + 1) && IsUnread(person + 1) && !OpensJoined(Text(person + 1)) &&
      !Text(person + 1).starts_with("ف"))
    return person + 1;
  return person > at ? person : kNone;
}

// Neither the next phrase begins there, nor another noun of place, nor a body's name, nor a word with a preposition.
bool NameFinder::MayBeName(std::size_t at, const Lexeme& cue) const {
  const bool definite = StartsWithAl(Text(at)), weak = cue.Is("cue-weak");
  if (IsBoundary(at) && (!definite || weak)) return false;
  if (const Analysis* inner = Cue(at, "cue=place");
      inner != nullptr && !(definite && inner->Has(kAl) && !weak && (cue.Is("urban") || inner->lexeme->Is("keep"))) &&
      !(definite && cue.Is("camp") && inner->number == Number::kPlural))  // "مخيم القرى"
    return false;
  if (Cue(at, "direction") != nullptr && !definite) return false;
  for (const Analysis& a : lattice_.readings[at]) {
    if (IsNameReading(a)) continue;
    if (a.Has(kWa) || a.Has(kBi) || a.Has(kLi)) {
      if (a.lexeme->pos != Pos::kVerb && Letters(Text(at)) >= 5) return false;
    } else if (a.lexeme->pos == Pos::kVerb && !definite) {
      return false;
    }
  }
  return lexicon_.Names(tokens_, at).empty() || Known(at, EntityType::kOrganization).empty();
}

// "المفتي" behind أرض, "نعمة" behind سيد.
bool NameFinder::IsBehindHead(std::size_t at) const {
  if (IsBoundary(at) || IsAdjective(at)) return false;
  if (!StartsWithAl(Text(at)))
    return (Cue(at - 1, "cue=person") != nullptr || TellsWhere(at + 1)) &&
           (IsGiven(at) || lattice_.readings[at].empty());
  return !EndsLikeNisba(Text(at)) || Cue(at, "cue=person") != nullptr;
}

// A noun with nothing joined, whatever else is spelled so; no verb of that spelling, nor what befalls people.
bool NameFinder::IsNounAlone(std::size_t at) const {
  const std::vector<Analysis>& readings = lattice_.readings[at];
  return !readings.empty() && !IsStop(at) && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName) && (a.clitics & ~kAl) == 0 && a.length == 1 &&
           !a.lexeme->outcome && a.number == Number::kSingular;
  });
}

bool NameFinder::IsNameReading(const Analysis& reading) {
  return reading.lexeme->pos == Pos::kName || reading.lexeme->Is("name-head") || reading.lexeme->Is("ministry");
}

// It is a word of the language as it stands: بلبل, وادا only look as if something were joined to them.
bool NameFinder::HasPlainSense(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                     [](const Analysis& a) { return !IsNameReading(a) && !a.Has(kWa) && !a.Has(kBi) && !a.Has(kLi); });
}

// "منطقة قحزة شمالي صعدة": where it lies says that it is a place.
bool NameFinder::LiesSomewhere(std::size_t at, const Lexeme& cue) const {
  const std::string& word = Text(at);
  // No adjective of منطقة lacks its ة: "منطقة شادروني بريف كذا" is a name.
  const bool nisba = EndsLikeNisba(word) && !(word.ends_with("ي") && cue.gender == Gender::kFeminine &&
                                              Cue(at - 1, "cue=place")->number == Number::kSingular);
  if (Letters(word) < 3 || nisba) return false;
  // "مزارع مشيرفة حمة شمال كذا": of two words, neither of which is known.
  const bool two = IsSettlement(KindOf(cue)) && IsUnread(at) && IsUnread(at + 1) && Beside(at, at + 1) &&
                   Letters(Text(at + 1)) >= 3 && !OpensJoined(Text(at + 1)) && TellsWhere(at + 2) && !Is(at + 2, ",");
  return two || TellsWhere(at + 1);
}

// Behind a noun that is often no cue ("مطار كويرس" against "محطة نفطية") an adjective or a verb looks like a name.
std::size_t NameFinder::WeaklyCuedPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const {
  const std::string& word = Text(at);
  const std::size_t letters = Letters(word);
  const bool urban = cue.Is("urban"), unread = IsUnread(at);
  // A feminine cue has no masculine adjective: "جزيرة زقر", "منطقة بوكل دو موهون".
  const bool masculine = cue.gender == Gender::kFeminine && letters >= 3 && !word.ends_with("ه") &&
                         !word.ends_with("ي") && !word.ends_with("ت") && !word.starts_with("و") && unread;
  const bool foreign = IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at + 1)) &&
                       !Text(at + 1).starts_with("و") && !Text(at + 1).ends_with("ه");
  if (masculine && (foreign || cue.lemma == "جزيره") && !cue.Is("site")) return Tail(at, at, kind, urban);
  if (IsUpperPlace(at, cue, kind)) return Tail(at, at, kind, urban);
  // "منطقة شابيلي السفلى": such an adjective belongs to a name.
  const Analysis* tail = Beside(at, at + 1) ? Cue(at + 1, "name-tail") : nullptr;
  if (tail != nullptr && tail->clitics == kAl && letters >= 4 && unread && !tail->lexeme->Is("direction-adj"))
    return at + 1;
  // "سوق طرة": no adjective of a masculine cue ends so.
  // "معسكر حسكنيتة"
  const bool feminine = cue.gender == Gender::kMasculine && (kind == "spot" || kind == "area") && tokens_[at].taa &&
                        letters >= 3 && unread && !OpensJoined(word);
  // "منطقة #علياوة", "محور بوعطني"
  const bool marked = tokens_[at].hashtag && !SameHashtag(at - 1, at) && letters >= 4;
  const bool father = word.starts_with("بو") && letters >= 5 && unread;
  // "شاطئ ليدو", "سوق توكارو": no word of the language ends so.
  const bool strange =
      (kind == "spot" || kind == "area") && letters >= 4 && word.ends_with("و") && unread && !word.starts_with("و");
  if (feminine || marked || father || strange) return Tail(at, at, kind, urban);
  // "كسر حاجز صمتهم"
  const bool inflected = word.ends_with("ي") || word.ends_with("ه") || word.ends_with("هم") || word.starts_with("ت") ||
                         word.starts_with("ي") || OpensJoined(word);
  return letters < 4 || inflected ? kNone : Tail(at, at, kind, urban);
}

// "مقاطعة كوسي", "إقليم بام": no adjective of the cue ends so.
bool NameFinder::IsUpperPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const {
  const std::string& word = Text(at);
  if (kind != "region" && kind != "district") return false;
  const bool no_adjective = cue.gender == Gender::kFeminine ? !word.ends_with("ه") : !EndsLikeNisba(word);
  const bool joined = word.starts_with("و") || word.starts_with("ل") ||
                      (word.starts_with("ب") && (Letters(word) < 5 || kind != "region"));
  const bool verb = word.starts_with("ت") || word.starts_with("ي");
  return no_adjective && !joined && !verb && Letters(word) >= 3 && IsUnread(at) && !tokens_[at].taa &&
         !word.ends_with("ين") && !word.ends_with("ات");
}

// "مستشفى العودة", "مستشفى شهداء الأقصى", "ساحة الطيران": schools, hospitals and squares are called after anything.
std::size_t NameFinder::InstitutionName(std::size_t at) const {
  const auto plain = [&](std::size_t i) {
    return IsWord(i) && Beside(at, i) && !IsStop(i) && StartsWithAl(Text(i)) && !IsCommonPlace(i) && !IsEvent(i) &&
           Cue(i, "direction") == nullptr && Cue(i, "direction-adj") == nullptr && Cue(i, "day-part") == nullptr &&
           Cue(i, "cue=place") == nullptr && Cue(i, "cue=person") == nullptr && Cue(i, "building") == nullptr;
  };
  // "مستشفى ليدي ريدينغ": two foreign words.
  if (IsUnread(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) &&
      !StartsWithAl(Text(at + 1)) && !Text(at + 1).starts_with("و") && !tokens_[at + 1].taa && EndsName(at + 2))
    return at + 1;
  if (IsGiven(at) && !StartsWithAl(Text(at)))
    return Beside(at, at + 1) && IsWord(at + 1) && IsPlainFather(at + 1) ? at + 1 : kNone;
  if (StartsWithAl(Text(at))) return plain(at) && !EndsLikeNisba(Text(at)) && !IsAdjective(at) ? at : kNone;
  const bool noun = std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.number == Number::kPlural;
  });
  return noun && !IsStop(at) && plain(at + 1) && !EndsLikeNisba(Text(at + 1)) ? at + 1 : kNone;
}

std::size_t NameFinder::Tail(std::size_t first, std::size_t last, std::string_view kind, bool urban) const {
  const std::size_t next = last + 1;
  // "تين-أكوف": a hyphen with no blank on either side joins.
  if (Is(next, "-") && !tokens_[next].space_before && IsUnread(next + 1) && !tokens_[next + 1].space_before &&
      Beside(first, next + 1) && !StartsWithAl(Text(next + 1)))
    return next + 1;
  if (!Beside(first, next) || !IsWord(next)) return last;
  if (SameHashtag(last, next) && IsUnread(next)) return next;
  const bool alone = last == first, settled = alone && IsSettlement(kind);
  // "منطقة إبراهيم بن علي"
  if (alone && IsGiven(first) && (Text(next) == "بن" || Text(next) == "ابن") && IsWord(next + 1) &&
      Beside(first, next + 1) && !IsStop(next + 1))
    return next + 1;
  if (settled && IsOfAMan(first, next)) return next;
  if (const Analysis* tail = Cue(next, "name-tail"); tail != nullptr && (tail->clitics & ~kAl) == 0) {
    const bool direction = tail->lexeme->Is("direction-adj");
    if (tail->Has(kAl) && (!direction || IsSettlement(kind))) return next;
    if (!tail->Has(kAl) && !direction && !StartsWithAl(Text(first)) && tail->gender == Gender::kFeminine) return last;
    if (!tail->Has(kAl) && !direction && settled && IsUnread(first) && !StartsWithAl(Text(first)))
      return next;  // فوقاني
  }
  if (Text(next) == "الله" || Text(next) == "الدين" || (urban && IsOrdinal(Text(next)))) return next;
  if (settled && (IsCountryInName(first, next) || IsNumberInName(first, next))) return next;
  if (urban && alone && IsGovernedByQuarter(first, next)) return next;
  if (alone && (settled || kind == "area"))
    if (const std::size_t end = UpToWhereItLies(first, kind); end != kNone) return end;
  if (settled && IsSecondOfTwo(first, next)) return next;
  return alone && IsGenitive(first, next) ? next : last;
}

// "قرية سيف سعد": called after a man and his father; "قريتي يوسف بيك، و..."
bool NameFinder::IsOfAMan(std::size_t first, std::size_t next) const {
  if (!IsGiven(first)) return false;
  if (IsGiven(next) && (Cue(next, "given")->clitics & kJoined) == 0 && HasSense(next) == HasSense(first)) return true;
  // "قرية مبارك الفرحان"
  const Analysis* father = Cue(next, "given");
  if (father != nullptr && father->clitics == kAl && !EndsLikeNisba(Text(next)) && !IsAdjective(next)) return true;
  return !HasSense(first) && IsUnread(next) && !Text(next).starts_with("و") && !Text(next).starts_with("ب") &&
         !StartsWithAl(Text(next)) && (Is(next + 1, ",") || TellsWhere(next + 1));
}

// "قرية برخ بوتان": a country stands behind a village with a preposition, or it is no country.
bool NameFinder::IsCountryInName(std::size_t first, std::size_t next) const {
  if (!IsUnread(first)) return false;
  const std::vector<NameMatch> country = Known(next, EntityType::kPlace);
  return !country.empty() && country.front().entity->kind == "country" && country.front().clitics == 0 &&
         country.front().length == 1;
}

// "بلدة رب ثلاثين جنوبي كذا": a number word between the name and where it lies counts nothing; behind a name with the
// article ("القصف على الزعلوق ثلاثة، والجرحى") it does.
bool NameFinder::IsNumberInName(std::size_t first, std::size_t next) const {
  if (StartsWithAl(Text(first)) || tokens_[next].kind != TokenKind::kWord) return false;
  const bool number = std::any_of(lattice_.readings[next].begin(), lattice_.readings[next].end(),
                                  [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber && a.clitics == 0; });
  return number && (TellsWhere(next + 1) || Cue(next + 1, "direction") != nullptr || !IsWord(next + 1) ||
                    !Beside(first, next + 1));
}

// "حي كرم الزيتون": what a quarter's indefinite noun governs.
bool NameFinder::IsGovernedByQuarter(std::size_t first, std::size_t next) const {
  const std::string& word = Text(next);
  return !StartsWithAl(Text(first)) && StartsWithAl(word) && !IsStop(next) && !EndsLikeNisba(word) && !IsEvent(next) &&
         Known(first, EntityType::kPlace).empty() && Cue(next, "direction-adj") == nullptr && !tokens_[next].taa;
}

// "قرية جفتول حج سلمان بريف كذا": names and titles up to where the text says where it lies, or kNone.
std::size_t NameFinder::UpToWhereItLies(std::size_t first, std::string_view kind) const {
  const bool opens = IsUnread(first) || (lattice_.readings[first].empty() && !IsStop(first) &&
                                         Known(first, EntityType::kPlace).empty());  // قره
  if (!opens) return kNone;
  const std::size_t next = first + 1;
  for (std::size_t end = next; end <= next + 1 && Beside(first, end); ++end) {
    const bool free = kind != "area" && end == next;
    // "قرية مشيرفة الحمة شمال كذا"
    const bool article =
        free && StartsWithAl(Text(end)) && lattice_.readings[end].empty() && !EndsLikeNisba(Text(end)) && !IsStop(end);
    // "قرية مشيرفة حمة شمال كذا"
    const bool unread = IsUnread(end) && (!Text(end).ends_with("ه") || (free && tokens_[end].taa));
    const bool name = IsGiven(end) || unread || Cue(end, "honour") != nullptr || Cue(end, "part") != nullptr;
    if (!article && !name && !(free && MayStandInName(end))) return kNone;
    if (!Text(end).starts_with("و") && TellsWhere(end + 1) && !Is(end + 1, ",")) return end;
  }
  return kNone;
}

// A word of any sense between a name and where it lies, as in "بلدة مجدل سلم في قضاء كذا".
bool NameFinder::MayStandInName(std::size_t at) const {
  const std::vector<Analysis>& readings = lattice_.readings[at];
  return !readings.empty() && !IsStop(at) && !IsAdjective(at) && !StartsWithAl(Text(at)) && !tokens_[at].taa &&
         Cue(at, "direction") == nullptr && Cue(at, "locative") == nullptr && Cue(at, "cue=place") == nullptr &&
         !Is(at + 1, ",") && std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.clitics != 0 ||
                  a.lexeme->event || a.lexeme->outcome;
         });
}

// "قره موغ شرقي كذا", "دلك بوشان الساعة كذا": two words that nothing is known of, and the place ends there.
bool NameFinder::IsSecondOfTwo(std::size_t first, std::size_t next) const {
  const std::string& word = Text(next);
  if (!IsUnread(first) || !IsUnread(next) || word.starts_with("و") || StartsWithAl(word) || word.ends_with("ه"))
    return false;
  const std::size_t after = next + 1;
  // "بلدة برنين كبي النائية": an adjective of the town.
  if (Beside(next, after) && IsWord(after) && StartsWithAl(Text(after)) && Text(after).ends_with("ه") &&
      (IsAdjective(after) || lattice_.readings[after].empty()) && !StartsWithAl(Text(first)))
    return true;
  if (TellsWhere(after) || (!IsWord(after) && !Is(after, ",")) ||
      (Cue(after, "locative") != nullptr && Cue(next + 2, "cue=place") != nullptr))
    return true;
  // Before a word of time or a particle the second might be a verb that no list holds.
  const bool verbal = word.starts_with("ت") || word.starts_with("ي") || word.starts_with("ف") ||
                      word.starts_with("ل") || word.starts_with("ا") ||
                      (word.starts_with("ب") && !word.starts_with("بو")) || word.ends_with("ت") ||
                      word.ends_with("وا") || word.ends_with("ين");
  return !verbal && !StartsWithAl(Text(first)) && Letters(word) >= 4 && !Is(after, ",") && Beside(next, after) &&
         (IsStop(after) || Cue(after, "time-unit") != nullptr || Cue(after, "day-part") != nullptr);
}

// "معارة النعسان": a word with the article that means nothing besides.
bool NameFinder::IsGenitive(std::size_t first, std::size_t next) const {
  const std::string& word = Text(next);
  return !StartsWithAl(Text(first)) && StartsWithAl(word) && !IsBoundary(next) &&
         std::all_of(lattice_.readings[next].begin(), lattice_.readings[next].end(),
                     [](const Analysis& a) { return a.lexeme->Is("ministry"); }) &&
         !EndsLikeNisba(word) && !word.ends_with("ه") && Known(next, EntityType::kPlace).empty() &&
         tokens_[first].kind == TokenKind::kWord;
}

bool NameFinder::TellsWhere(std::size_t at) const {
  if (Is(at, ",")) ++at;
  if (!IsWord(at) || !Beside(at - 1, at)) return false;
  const auto known = [&](std::size_t i) {
    const std::vector<NameMatch> places = Beside(at, i) ? Known(i, EntityType::kPlace) : std::vector<NameMatch>();
    return !places.empty() && (places.front().clitics & kJoined) == 0;
  };
  const Analysis* direction = Cue(at, "direction");
  if (direction != nullptr && direction->lexeme->pos == Pos::kNoun && (direction->clitics & ~kBi) == 0) {
    // "جنوب شرقي إدلب"
    const std::size_t second = Cue(at + 1, "direction") != nullptr ? at + 2 : at + 1;
    // "كذا شمال البلاد"
    const Analysis* land = Beside(at, second) ? Cue(second, "land") : nullptr;
    return known(second) || (land != nullptr && land->clitics == kAl) ||
           (Cue(second, "cue=place") != nullptr && known(second + 1));
  }
  const std::size_t next = at + 1;
  // "كذا قرب بلدة كذا"
  if (Cue(at, "near") != nullptr && Beside(at, next))
    if (const Analysis* cue = Cue(next, "cue=place"); cue != nullptr && !cue->Has(kAl) && known(next + 1)) return true;
  // "كذا الواقعة شمال حلب", "كذا الواقعة ضمن مقاطعة كذا"
  if (const Analysis* lies = Cue(at, "lies"); lies != nullptr && lies->Has(kAl))
    return TellsWhere(next) || TellsHowFar(next);
  // "كذا التابعة لقضاء كذا", "كذا التابعة إداريا لحلب"
  if (const Analysis* hangs = Cue(at, "hangs"); hangs != nullptr && hangs->Has(kAl)) {
    const bool adverb = IsWord(next) && tokens_[next].tanwin;
    const std::size_t of = adverb ? at + 2 : next;
    const Analysis* above = Beside(at, of) ? Cue(of, "cue=place") : nullptr;
    if (above != nullptr) return above->Has(kLi) && !above->Has(kAl) && !above->lexeme->Is("keep");
    const std::vector<NameMatch> places = Beside(at, of) ? Known(of, EntityType::kPlace) : std::vector<NameMatch>();
    return !places.empty() && (places.front().clitics & kLi) != 0;
  }
  // "كذا على الحدود مع تشاد"
  if (Cue(at, "locative") != nullptr && Beside(at, next) && Cue(next, "border") != nullptr) return true;
  const bool in = Cue(at, "locative") != nullptr;
  const std::size_t cued = in ? at + 1 : at;
  const Analysis* cue = Beside(at, cued) ? Cue(cued, "cue=place") : nullptr;
  if (cue == nullptr || cue->Has(kAl) || !(in || cue->Has(kBi))) return false;
  const std::string kind = KindOf(*cue->lexeme);
  // "كذا بإقليم كذا": whatever the region is called.
  // "كذا بجبل سنجار"
  if (cue->Has(kBi) && cue->lexeme->Is("holds") && known(cued + 1)) return true;
  const bool holds = kind == "region" || kind == "district" || (kind == "area" && cue->Has(kBi));
  return (kind == "countryside" || holds) &&
         (known(cued + 1) || (holds && Beside(at, cued + 1) && IsUnread(cued + 1) && !EndsLikeNisba(Text(cued + 1)) &&
                              !tokens_[cued + 1].taa));
}

// "كذا (باتنة)", "كذا (ولاية باتنة)", as papers of the Maghreb write: a known place and nothing else.
bool NameFinder::TellsRegionInBrackets(std::size_t at) const {
  if (!Is(at, "(") || !Beside(at - 1, at + 1)) return false;
  const Analysis* cue = Cue(at + 1, "cue=place");
  const std::size_t name = cue != nullptr && !cue->Has(kAl) && KindOf(*cue->lexeme) != "spot" ? at + 2 : at + 1;
  if (!IsWord(name)) return false;
  const std::vector<NameMatch> places = Known(name, EntityType::kPlace);
  return std::any_of(places.begin(), places.end(),
                     [&](const NameMatch& place) { return place.clitics == 0 && Is(name + place.length, ")"); });
}

// "على بعد 30 كيلومترا من كذا": how far it lies.
bool NameFinder::TellsHowFar(std::size_t at) const {
  if (Is(at, ",")) ++at;
  const auto number = [&](std::size_t i) {
    return i < tokens_.size() && Beside(at, i) && tokens_[i].kind == TokenKind::kNumber;
  };
  const auto measure = [&](std::size_t i) {
    return IsWord(i) && Beside(at, i) &&
           std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(),
                       [](const Analysis& a) { return a.lexeme->Is("measure"); });
  };
  if (!IsWord(at) && !number(at)) return false;
  for (std::size_t i = at; i < at + 4 && (i == at || Beside(at, i)); ++i)
    if (number(i))
      return measure(i + 1) && (i == at || Cue(at, "preposition") != nullptr || Text(at) == "علي" ||
                                Text(at) == "التي" || Text(at) == "الواقعه");
  return false;
}

// A word that no Arabic root makes: its end tells a name of another tongue.
bool NameFinder::SoundsForeign(std::size_t at) const {
  const std::string& word = Text(at);
  const std::size_t letters = Letters(word);
  if (StartsWithAl(word) || letters < 4 || tokens_[at].taa) return false;
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  if (ends("و") && letters >= 5 && !ends("وا")) return true;    // موندورو
  if (ends("ي") && letters >= 7) return true;                   // بولكيسي
  if (ends("يا") && letters >= 5 && !ends("ايا")) return true;  // أوديسيا, but no بقايا
  if (ends("ا") && letters >= 5 && !ends("ايا") && !ends("وا") && !ends("ءا") && !ends("تا")) return true;  // كانكارا
  for (const std::string_view end :
       {"نسك", "فسك", "تسك", "غراد", "ستان", "اباد", "بورغ", "لاند", "فيل", "هايم", "شاير"})
    if (ends(end) && letters >= 6) return true;
  return false;
}

}  // namespace isnad::names
