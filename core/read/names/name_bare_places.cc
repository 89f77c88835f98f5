#include <algorithm>
#include <string_view>

#include "core/read/names/name_finder.h"

// Places without a cue: a name after a preposition of place, the ends of a way, a name in a list of places.

namespace isnad::names {
namespace {}  // namespace

std::size_t NameFinder::TakeBarePlace(std::size_t at) {
  if (!IsWord(at) || at == 0 || (!IsHeadOfTwo(at) && !IsUnread(at))) return at;
  if (Beside(at - 1, at) && ReachesTo(at - 1, "near", at)) return at;
  if (const std::size_t next = TakeSlashedPlace(at); next != at) return next;
  if (const std::size_t next = TakeMarkedPlace(at); next != at) return next;
  if (const std::size_t next = TakeHyphened(at); next != at) return next;
  const BareWord word = BareWordAt(at);
  if (IsNoBarePlace(word)) return at;
  const BareSign sign = SignOf(word);
  if (!sign.place && word.letters >= 3 && RunsOn(at)) {
    Push(EntityType::kPlace, at, at, word.last, word.clitics, "").cued = true;
    return ListAfter(word.last + 1, "", true);
  }
  if (!sign.place && !sign.tentative) return at;
  NameDraft& draft = Push(EntityType::kPlace, at, at, word.last, word.clitics, "");
  draft.cued = sign.place;
  draft.tentative = sign.tentative;
  draft.listed = word.listed;
  const bool opens_list = (word.where && word.listed) || word.listed_where || word.among || word.between || sign.named;
  return sign.place ? ListAfter(word.last + 1, "", opens_list) : word.last + 1;
}

// "أم الزعفر", "دير حمدون": a word that begins names, and one that nothing is known of; "عين جندل", whatever village is
// called جندل alone.
bool NameFinder::IsHeadOfTwo(std::size_t at) const {
  const Analysis* head = Cue(at, "name-head");
  return head != nullptr && (head->clitics & ~(kWa | kBi)) == 0 && !head->lexeme->Is("cue=person") &&
         Beside(at, at + 1) && (IsUnread(at + 1) || IsOfHead(at));
}

// "أسد آباد", "بنور أباد": many towns of the east are called so, and the word before is the first half of the name.
bool NameFinder::IsAbad(std::size_t at) const {
  return IsWord(at) && IsWord(at + 1) && Beside(at, at + 1) && Text(at + 1) == "اباد" && Letters(Text(at)) >= 2 &&
         !StartsWithAl(Text(at)) && !IsStop(at);
}

// The first letter is the preposition, and not the name's.
bool NameFinder::IsJoinedAbad(std::size_t at) const {
  if (!IsAbad(at) || !Text(at).starts_with("ب") || Letters(Text(at)) < 4) return false;
  return at == 0 || !Beside(at - 1, at) || (Cue(at - 1, "locative") == nullptr && Cue(at - 1, "direction") == nullptr);
}

std::size_t NameFinder::TakeAbad(std::size_t at) {
  if (!IsAbad(at)) return at;
  const bool joined = IsJoinedAbad(at);
  const Analysis* cue = at > 0 && Beside(at - 1, at) ? Cue(at - 1, "locative") : nullptr;
  if (!joined && cue == nullptr) return at;
  Push(EntityType::kPlace, at, at, at + 1, joined ? kBi : 0, "").cued = true;
  return ListAfter(at + 2, "", false);
}

// "في /كذا كذا/"
std::size_t NameFinder::TakeSlashedPlace(std::size_t at) {
  if (at < 2 || !OpensSlashes(at - 1) || !Beside(at - 2, at)) return at;
  if (Cue(at - 2, "locative") == nullptr && Cue(at - 2, "direction") == nullptr && Cue(at - 2, "near") == nullptr)
    return at;
  std::size_t end = at + 1;
  while (!Is(end, "/")) ++end;
  Push(EntityType::kPlace, at, at, end - 1, 0, "").cued = true;
  return end + 1;
}

// "في \"كذا\" بوسط مالي", "على «كذا» بريف إدلب": unread words in marks, and behind them where it lies.
std::size_t NameFinder::TakeMarkedPlace(std::size_t at) {
  constexpr std::size_t kWords = 2;
  if (at < 2 || !Is(at - 1, "\"") || !Beside(at - 2, at) || Cue(at - 2, "locative") == nullptr) return at;
  std::size_t end = at;
  while (end < at + kWords && IsWord(end) && IsUnread(end)) ++end;
  if (end == at || !Is(end, "\"") || !Beside(at, end) || !TellsWhere(end + 1)) return at;
  Push(EntityType::kPlace, at, at, end - 1, 0, "").cued = true;
  return end;
}

// "في كاني-بونزون": two words that nothing is known of, with a hyphen and no blank between them.
std::size_t NameFinder::TakeHyphened(std::size_t at) {
  constexpr std::size_t kLetters = 3;
  const std::size_t end = at + 2;
  const auto part = [&](std::size_t i) { return IsWord(i) && IsUnread(i) && Letters(Text(i)) >= kLetters; };
  if (at == 0 || !part(at) || !Beside(at - 1, end) || Cue(at - 1, "locative") == nullptr || !Is(at + 1, "-") ||
      tokens_[at + 1].space_before || tokens_[end].space_before || !part(end) || StartsWithAl(Text(end)))
    return at;
  Push(EntityType::kPlace, at, at, end, 0, "").cued = true;
  return end + 1;
}

NameFinder::BareWord NameFinder::BareWordAt(std::size_t at) const {
  BareWord word;
  const std::string& text = Text(at);
  word.at = at;
  word.head = IsHeadOfTwo(at) ? Cue(at, "name-head") : nullptr;
  word.listed = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPlace &&
                ((drafts_.back().phrase.last + 1 == at && text.starts_with("و")) ||
                 (drafts_.back().phrase.last + 2 == at && Is(at - 1, ",")));
  if (text.starts_with("وال") || (text.starts_with("و") && Letters(text) > 4 && (word.listed || Is(at - 1, ",")))) {
    word.clitics = kWa;
  } else if (text.starts_with("بال") || (word.head != nullptr && word.head->Has(kBi))) {
    word.clitics = kBi;
  }
  word.letters = Letters(text) - (word.clitics != 0 ? 1 : 0);
  word.last = word.head != nullptr ? at + 1 : Tail(at, at, "village");
  // "في زينبو كيبيلي"
  if (word.last == at && SoundsForeign(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at + 1)) &&
      !Text(at + 1).starts_with("و"))
    ++word.last;
  word.where = TellsWhere(word.last + 1);
  word.in_brackets = word.last == at && TellsRegionInBrackets(at + 1);
  word.among = IsAmongPlaces(at);
  word.beside = Beside(at - 1, at);
  if (word.beside) ReadWordBefore(word);
  // "في كمين بزعلوق (باتنة)"
  if (word.in_brackets && word.clitics == 0 && text.starts_with("ب") && word.letters >= 5 && !word.locative) {
    word.clitics = kBi;
    --word.letters;
  }
  // "شابا من كذا وكذا بمحافظة الخليل"
  word.listed_where = word.letters >= 4 && word.clitics == 0 && (word.from || word.in) && ListTellsWhere(word.last + 1);
  return word;
}

void NameFinder::ReadWordBefore(BareWord& word) const {
  const std::size_t at = word.at;
  const std::string& before = Text(at - 1);
  word.in = before == "في" || before == "وفي";
  word.from = before == "من";
  word.between = before == "بين";
  const Analysis* locative = Cue(at - 1, "locative");
  word.locative = locative != nullptr && !locative->Has(kPronoun);
  word.cue = Cue(at - 1, "cue=place");
  const Analysis* direction = Cue(at - 1, "direction");
  word.inside = direction != nullptr && direction->lexeme->Is("inside");
  word.direction =
      direction != nullptr && direction->lexeme->pos == Pos::kNoun && !direction->Has(kAl) && !direction->Has(kPronoun);
  // "طريقاً سريعة": an indefinite accusative has no name behind it.
  const bool accusative = word.cue != nullptr && word.cue->number == Number::kSingular && before.ends_with("ا") &&
                          !word.cue->lexeme->lemma.ends_with("ا");
  word.around = word.cue != nullptr && !word.cue->Has(kAl) && !word.cue->Has(kPronoun) && !accusative &&
                (word.cue->lexeme->Is("kind=around") || word.cue->lexeme->Is("kind=road") ||
                 (word.cue->lexeme->Is("suburb") && word.cue->number == Number::kPlural));
  // "بالقرب من كذا", "القريبة من كذا", "قبالة سواحل كذا"
  const bool two = at >= 2 && Beside(at - 2, at);
  word.near = Cue(at - 1, "near") != nullptr || (two && ReachesTo(at - 2, "near", at - 1)) ||
              (two && word.from && (Cue(at - 2, "near") != nullptr || Cue(at - 2, "close") != nullptr));
  const std::vector<Analysis>& readings = lattice_.readings[at - 1];
  word.event = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->pos == Pos::kNoun;
  });
}

bool NameFinder::IsNoBarePlace(const BareWord& word) const {
  const std::string& text = Text(word.at);
  // "قرب مرآب في قضاء كذا": a thing, wherever it lies; "غارة على المعرض" too, but many a village is called المعصرة.
  const std::string stem = WithoutClitics(text, word.clitics);
  const bool thing = word.last == word.at && !tokens_[word.at].hashtag && IsCommonNoun(stem);
  if (thing && (!StartsWithAl(stem) || !(word.where || word.listed || word.among || word.listed_where))) return true;
  if (StartsWithAl(text)) return false;
  // "وسط معزين", "بين متظاهرين": amid people.
  if (word.inside && (text.ends_with("ين") || text.ends_with("ون"))) return true;
  // "قصف حكومي على كذا": an adjective of the strike. Massacres are called after places.
  const bool agrees =
      word.last == word.at && word.clitics == 0 && AgreesWithBlow(word.at) && Cue(word.at - 1, "massacre") == nullptr;
  return word.event && !tokens_[word.at].hashtag && (EndsLikeNisba(text) || agrees);
}

// "ضربات مركزة في ريف كذا", "عملية خاطفة": a feminine behind strikes, or behind one in the feminine, is their
// adjective.
bool NameFinder::AgreesWithBlow(std::size_t at) const {
  if (at == 0 || !tokens_[at].taa || tokens_[at].hashtag || StartsWithAl(Text(at)) || !Beside(at - 1, at)) return false;
  const std::vector<Analysis>& readings = lattice_.readings[at - 1];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    if (!a.lexeme->event || a.lexeme->pos != Pos::kNoun || a.Has(kAl)) return false;
    return a.number == Number::kPlural || a.gender == Gender::kFeminine;
  });
}

NameFinder::BareSign NameFinder::SignOf(const BareWord& word) const {
  BareSign sign;
  sign.place = StandsAsPlace(word);
  if (!sign.place && word.letters >= 4 && !IsBareAdjective(word) && MayEndBefore(word.at, word.last + 1))
    sign = SignOfUnknown(word);
  if (!sign.place && IsStormed(word)) sign.place = sign.named = true;
  if (!sign.place && IsFallenOn(word)) {
    sign.place = true;
    sign.tentative = false;
  }
  return sign;
}

// The words around make it a place, whatever it looks like.
bool NameFinder::StandsAsPlace(const BareWord& word) const {
  const std::size_t at = word.at, last = word.last, letters = word.letters;
  const bool led = word.direction || word.near || word.around || word.locative;
  if (word.where && (led || word.event || word.listed || word.clitics == kBi || tokens_[at].line_start)) return true;
  if (word.in_brackets && letters >= 4 && (led || word.event || word.listed || word.clitics == kBi)) return true;
  // "مجزرة #كذا": what a hashtag names behind an event word. "عدة قرى، من بينها كذا وكذا": villages.
  if (word.event && tokens_[at].hashtag && !SameHashtag(at - 1, at) && letters >= 3) return true;
  if ((word.among && letters >= 3) || word.listed_where) return true;
  if (word.from && word.clitics == 0 && IsPlaceOfOrigin(word)) return true;
  if (IsNeighbour(word) || (letters >= 4 && IsEndOfWay(at, last)) || HasInhabitants(word)) return true;
  if (word.beside && word.clitics == 0 && letters >= 4 && SuffersEvent(at, last)) return true;
  if (IsEndOfRoad(word)) return true;
  // "في أم الزعفر", "بدير حمدون": two words of which the first begins names, behind a preposition of place.
  if (word.head != nullptr && (word.in || word.between || word.head->Has(kBi) || led) && MayEndBefore(at, last + 1))
    return true;
  // "في كذا، على بعد 30 كيلومترا", "في موندورو"
  if ((word.in || word.near || word.direction) && letters >= 4 && TellsHowFar(last + 1) && !IsBareAdjective(word))
    return true;
  if (IsObjectOfBlow(word) || NamesBlow(word)) return true;
  return (word.in || word.near || (word.locative && Text(at - 1) != "علي")) && word.clitics == 0 && SoundsForeign(at) &&
         MayEndBefore(at, last + 1);
}

// No word of the language: it ends as names of other tongues do, or a noun that opens names of places heads it.
bool NameFinder::IsPlainlyName(const BareWord& word) const {
  if (word.clitics != 0 || !word.beside || !MayEndBefore(word.at, word.last + 1)) return false;
  if (word.head == nullptr) return SoundsForeign(word.at) && !Text(word.at).ends_with("ي") && !IsInflected(word);
  // "أبو فلان" is somebody as well; "مداهمات بيتا بيتا" goes from house to house.
  if (Text(word.at).ends_with("ا")) return false;
  return word.head->clitics == 0 && Cue(word.at, "part") == nullptr && Cue(word.at, "cue=person") == nullptr;
}

// "سوقا شعبيا", "قصفا مدفعيا": an accusative behind another or behind a verb; "بيعبو" is a verb of talk.
bool NameFinder::IsInflected(const BareWord& word) const {
  const std::string& text = Text(word.at);
  if (text.ends_with("ا"))
    return !word.event || Text(word.at - 1).ends_with("ا") || (IsWord(word.at + 1) && Text(word.at + 1) == text);
  return text.starts_with("ي") || text.starts_with("ت") || text.starts_with("ب") || text.starts_with("و") ||
         text.starts_with("لل");
}

// "هجوم كانكارا", "مجزرة عين العصافير": a blow that is called after where it fell.
bool NameFinder::NamesBlow(const BareWord& word) const {
  if (!word.event || !IsPlainlyName(word)) return false;
  const std::vector<Analysis>& readings = lattice_.readings[word.at - 1];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && !a.lexeme->Is("generic-event") && !a.lexeme->Is("weak") &&
           *a.lexeme->event != EventType::kAssassination && *a.lexeme->event != EventType::kAbduction &&
           *a.lexeme->event != EventType::kOther;
  });
}

// "قصفت المدفعية كانكارا", "اقتحمت القوات عين العصافير": what is shelled or stormed, behind who does it.
bool NameFinder::IsObjectOfBlow(const BareWord& word) const {
  constexpr std::size_t kReach = 4;  // tokens back to the verb
  if (!IsPlainlyName(word)) return false;
  const auto strikes = [](const Analysis& a) {
    const bool finite = a.form == VerbForm::kPast || a.form == VerbForm::kPresent;
    return a.lexeme->pos == Pos::kVerb && finite && !a.Has(kPronoun) &&
           (a.lexeme->Is("target-verb") || a.lexeme->Is("of-storm") || a.lexeme->event == EventType::kRaid ||
            a.lexeme->event == EventType::kShelling || a.lexeme->event == EventType::kAirstrike);
  };
  for (std::size_t i = word.at; i-- > 0 && word.at - i <= kReach && Beside(i, word.at) && IsWord(i);) {
    const std::vector<Analysis>& readings = lattice_.readings[i];
    if (std::any_of(readings.begin(), readings.end(), strikes)) return true;
    if (Cue(i, "preposition") != nullptr || Cue(i, "locative") != nullptr) return false;
  }
  return false;
}

// Behind "من".
bool NameFinder::IsPlaceOfOrigin(const BareWord& word) const {
  const std::size_t at = word.at;
  // "على بعد 40 ميلا بحريا من كذا", "المنطقة الشرقية من كذا"
  if (word.letters >= 4 && (MeasuresTo(at - 1) || (at >= 3 && Cue(at - 2, "direction-adj") != nullptr &&
                                                   Cue(at - 3, "cue=place") != nullptr && Beside(at - 3, at))))
    return true;
  // "عائلات نازحة من المشموشة", "وينحدر من كذا": where people come from.
  return word.letters >= 5 && at >= 2 && Beside(at - 2, at) && StartsWithAl(Text(at)) &&
         Cue(at - 2, "hails") != nullptr && !EndsInObliquePlural(Text(at)) && !IsCommonNoun(Text(at)) &&
         MayEndBefore(at, word.last + 1);
}

// "الشحيل المجاورة": what a place is beside.
bool NameFinder::IsNeighbour(const BareWord& word) const {
  const std::size_t behind = word.last + 1;
  if (word.letters < 4 || Text(word.at).ends_with("ات") || !Beside(word.at, behind)) return false;
  if (Cue(behind, "neighbouring") == nullptr && Cue(behind, "close") == nullptr) return false;
  return word.in || word.listed || word.clitics == kBi || word.near || word.from ||
         (word.beside && Cue(word.at - 1, "people-of") != nullptr);
}

// "أهالي كذا"
bool NameFinder::HasInhabitants(const BareWord& word) const {
  const Analysis* inhabitants = word.beside ? Cue(word.at - 1, "inhabitants") : nullptr;
  const std::string& text = Text(word.at);
  return inhabitants != nullptr && (inhabitants->clitics & (kAl | kPronoun)) == 0 && word.letters >= 4 &&
         word.clitics == 0 && !EndsInObliquePlural(text) && !EndsLikeNisba(text) &&
         MayEndBefore(word.at, word.last + 1);
}

// "طريق كذا كذا": its two ends, side by side.
bool NameFinder::IsEndOfRoad(const BareWord& word) const {
  if (word.cue == nullptr || !word.cue->lexeme->Is("kind=road") || word.cue->Has(kAl) || word.last != word.at)
    return false;
  const auto is_end = [&](std::size_t at) { return StartsWithAl(Text(at)) && !EndsLikeNisba(Text(at)); };
  return word.letters >= 4 && is_end(word.at) && IsUnread(word.at + 1) && Beside(word.at, word.at + 1) &&
         is_end(word.at + 1);
}

bool NameFinder::IsBareAdjective(const BareWord& word) const {
  const std::string& text = Text(word.at);
  if (!EndsLikeNisba(text)) return false;
  const bool definite = StartsWithAl(text);
  // "في الزعفراني": nor behind في
  if (word.in && definite && text.ends_with("ي")) return false;
  // العجيلية is spelled as an adjective; behind a direction it is none.
  if (definite && text.ends_with("ه") && (word.direction || word.around)) return false;
  // "جنوب مايدوجوري": no adjective is indefinite there.
  return !(word.direction && !definite && text.ends_with("ي") && word.letters >= 6);
}

// A name can end before the token.
bool NameFinder::MayEndBefore(std::size_t name, std::size_t at) const {
  if (!IsWord(at) || !Beside(name, at) || Cue(at, "relative") != nullptr) return true;
  if (StartsWithAl(Text(at))) return false;
  if (IsUnread(at)) return Text(at).starts_with("و") && StartsWithAl(Text(name));  // "في الزعفرانة ومشموشة"
  const std::vector<Analysis>& readings = lattice_.readings[at];
  return readings.empty() || IsStop(at) || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber ||
                  a.Has(kBi) || a.Has(kLi) || a.Has(kWa) || a.lexeme->Is("direction");
         });
}

// A word that nothing but the one before it speaks for.
NameFinder::BareSign NameFinder::SignOfUnknown(const BareWord& word) const {
  const std::string& text = Text(word.at);
  BareSign sign;
  // "في الزعفرانة،": a definite word that no list of common nouns holds is a name more often than not.
  sign.named = word.in && word.letters >= 5 && word.last == word.at && IsShapedAsName(text);
  // "قرب مدخل بغداد"
  const bool amid = IsAmid(word);
  sign.place = sign.named || (word.direction && !amid) || (word.near && !IsCommonNoun(text)) ||
               (word.around && IsNameAround(word)) || (word.letters >= 5 && IsBattle(word));
  // "في كذا،": most words that nothing is known of are common nouns. It counts if the article says elsewhere that
  // it is a place.
  sign.tentative = !sign.place && (word.in || word.clitics == kBi || word.event || amid);
  return sign;
}

// "وسط نداءات", "وسط دلائل على تنامي التمرد": amid them. What nothing is known of behind وسط is a thing sooner than a
// town, unless it has an article or no word of the language is shaped so.
bool NameFinder::IsAmid(const BareWord& word) const {
  return word.inside && !StartsWithAl(Text(word.at)) && word.head == nullptr && !SoundsForeign(word.at);
}

// "أطراف فاعلة" are no outskirts; "محيط زعلانة": no adjective of محيط has a ة.
bool NameFinder::IsNameAround(const BareWord& word) const {
  const std::string& text = Text(word.at);
  if (StartsWithAl(text) || !text.ends_with("ه")) return true;
  return word.cue->gender == Gender::kMasculine && word.cue->number == Number::kSingular &&
         !word.cue->lexeme->Is("broken-plural") && word.letters >= 5;
}

// "معركة الزعفرانة": battles and massacres are called after where they were.
bool NameFinder::IsBattle(const BareWord& word) const {
  const std::string& text = Text(word.at);
  const std::vector<Analysis>& readings = lattice_.readings[word.at - 1];
  return word.event && StartsWithAl(text) && word.clitics == 0 && !EndsLikeNisba(text) &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) {
                       return a.lexeme->Is("massacre") ||
                              (a.lexeme->event == EventType::kClash && a.lexeme->Is("fixed-type"));
                     }) &&
         !IsCommonNoun(text);
}

// "القوات تقتحم كذا": what is stormed or shelled, behind a verb whose subject stands before it.
bool NameFinder::IsStormed(const BareWord& word) const {
  const std::size_t at = word.at;
  if (!word.beside || at < 2 || !Beside(at - 2, at) || !IsWord(at - 2)) return false;
  if (word.last != at || word.clitics != 0 || word.letters < 5 || !IsShapedAsName(Text(at)) || IsBareAdjective(word))
    return false;
  const std::vector<Analysis>& readings = lattice_.readings[at - 1];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("of-storm") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && !a.Has(kPronoun);
  });
}

// "غارة على كذا": an attack and what it fell on, where the word is not spelled as a plural or a feminine noun. What
// shells and aircraft fall on is a place with an article as well.
bool NameFinder::IsFallenOn(const BareWord& word) const {
  constexpr std::size_t kReach = 4;  // tokens back to the attack
  const std::size_t at = word.at;
  const std::string& text = Text(at);
  if (!word.beside || Text(at - 1) != "علي" || IsAli(at - 1) || at < 2 || word.letters < 4 || word.clitics != 0)
    return false;
  if (word.last == at && (EndsLikeNisba(text) || tokens_[at].taa || EndsInObliquePlural(text) || text.ends_with("ون")))
    return false;
  if (!MayEndBefore(at, word.last + 1)) return false;
  const auto attacks = [&](const Analysis& a) {
    return a.lexeme->event && a.lexeme->pos == Pos::kNoun &&
           (!StartsWithAl(text) || *a.lexeme->event == EventType::kShelling ||
            *a.lexeme->event == EventType::kAirstrike);
  };
  for (std::size_t i = at - 1; i-- > 0 && at - i <= kReach && Beside(i, at) && IsWord(i);)
    if (std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), attacks)) return true;
  return false;
}

// Behind a bullet, up to three words and a colon with a figure of people behind it: the colon, or `at`.
std::size_t NameFinder::LabelEnd(std::size_t at) const {
  constexpr std::size_t kWords = 3;
  if (at == 0 || !tokens_[at - 1].line_start || tokens_[at].line_start || !IsBullet(at - 1)) return at;
  std::size_t end = at;
  while (IsWord(end) && !tokens_[end].line_start && end - at <= kWords) ++end;
  if (end == at || end - at > kWords || !Is(end, ":") || end + 1 >= tokens_.size()) return at;
  const std::vector<NameMatch> known = Known(at, EntityType::kPlace);
  const bool place =
      std::any_of(known.begin(), known.end(), [&](const NameMatch& match) { return at + match.length == end; });
  for (std::size_t i = at; i < end && !place; ++i) {
    const auto& readings = lattice_.readings[i];
    const bool told = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome || a.lexeme->event || a.lexeme->Is("toll") || a.lexeme->Is("say-verb") ||
             a.lexeme->Is("person");
    });
    if (told || IsCommonNoun(Text(i))) return at;
  }
  const bool number = tokens_[end + 1].kind == TokenKind::kNumber;
  const std::size_t noun = end + (number ? 2 : 1);
  if (noun >= tokens_.size()) return at;  // "- بوداي: 5" ends the text
  const auto& counted = lattice_.readings[noun];
  // "◾ الحدث: استشهاد شاب" is a form that is filled in.
  const bool people = std::any_of(counted.begin(), counted.end(), [&](const Analysis& a) {
    return a.lexeme->outcome && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) &&
           (number || (a.lexeme->Is("person") && a.form != VerbForm::kVerbalNoun));
  });
  return people ? end : at;
}

// "◾ بوداي: 5 شهداء", "◾ رأس العين: 18 جريحا": lines that tell what befell whom where. One of them is known as a place,
// or the words that open the list speak of towns.
std::size_t NameFinder::TakeLabelPlace(std::size_t at) {
  const std::size_t end = LabelEnd(at);
  if (end == at) return at;
  std::vector<NameMatch> known = Known(at, EntityType::kPlace);
  std::erase_if(known, [&](const NameMatch& match) { return at + match.length != end; });
  bool places = !known.empty();
  const auto line_before = [&](std::size_t i) {
    while (i > 0 && !tokens_[i].line_start) --i;
    return i;
  };
  for (std::size_t line = at - 1; line > 0 && !places;) {
    const std::size_t before = line_before(line - 1);
    if (LabelEnd(before + 1) == before + 1) {  // what opens the list
      for (std::size_t i = before; i < line; ++i) {
        const Analysis* cue = Cue(i, "cue=place");
        places = places || !Known(i, EntityType::kPlace).empty() || (cue != nullptr && cue->number == Number::kPlural);
      }
      break;
    }
    places = !Known(before + 1, EntityType::kPlace).empty();
    line = before;
  }
  if (!places) return at;
  if (!known.empty()) {
    PushKnownPlace(at, at, known).cued = true;
  } else {
    Push(EntityType::kPlace, at, at, end - 1, 0, "").cued = true;
  }
  return end;
}

bool NameFinder::ListTellsWhere(std::size_t at) const {
  constexpr int kMost = 4;  // members
  for (int members = 0; members < kMost; ++members) {
    if (!IsWord(at) || at == 0 || !Beside(at - 1, at) || !Text(at).starts_with("و"))
      return members > 0 && TellsWhere(at);
    if (const std::vector<NameMatch> known = Known(at, EntityType::kPlace); !known.empty()) {
      at += known.front().length;
    } else if (IsUnread(at) && Letters(Text(at)) >= 4) {
      ++at;
    } else {
      return false;
    }
  }
  return false;
}

bool NameFinder::MeasuresTo(std::size_t at) const {
  constexpr std::size_t kReach = 3;  // tokens from the measure to "من"
  for (std::size_t back = 1; back <= kReach && back <= at && Beside(at - back, at); ++back) {
    if (Cue(at - back, "measure") == nullptr) continue;
    for (std::size_t number = at - back; number > 0 && number + 3 > at - back && Beside(number - 1, at); --number)
      if (Text(number - 1) == "بعد" || Text(number - 1) == "مسافه") return true;
    return false;
  }
  return false;
}

// "تعرضت كذا لقصف", "شهدت كذا اشتباكات": the feminine subject of what befalls places.
bool NameFinder::SuffersEvent(std::size_t at, std::size_t last) const {
  const std::string& verb = Text(at - 1);
  if (!(verb.ends_with("ت") || verb.starts_with("ت") || verb.starts_with("وت"))) return false;
  const bool undergoes = Cue(at - 1, "undergo") != nullptr;
  if ((!undergoes && Cue(at - 1, "witness") == nullptr) || !Beside(at, last + 1) || IsCommonNoun(Text(at)))
    return false;
  // "شهدت كذا عام 2015 تفجيرا"
  if (!undergoes && StartsWithAl(Text(at)) && Beside(at, last + 3) && Cue(last + 1, "time-unit") != nullptr &&
      tokens_[last + 2].kind == TokenKind::kNumber && IsEvent(last + 3))
    return true;
  return std::any_of(lattice_.readings[last + 1].begin(), lattice_.readings[last + 1].end(), [&](const Analysis& a) {
    return a.lexeme->event && a.lexeme->pos == Pos::kNoun && (undergoes ? a.Has(kLi) : a.clitics == 0);
  });
}

// "من كذا حتى حلب", "من حلب إلى كذا", "الطريق بين كذا وكذا": of two ends of a way one is a known place, or a road is
// spoken of.
bool NameFinder::IsEndOfWay(std::size_t first, std::size_t last) const {
  const auto known = [&](std::size_t at) {
    const std::vector<NameMatch> places = Beside(first, at) ? Known(at, EntityType::kPlace) : std::vector<NameMatch>();
    return !places.empty() && (places.front().clitics & ~kWa) == 0 && !IsCommon(at, places.front());
  };
  const auto to = [&](std::size_t at) { return IsWord(at) && (Text(at) == "الي" || Text(at) == "حتي"); };
  if (first == 0 || !Beside(first - 1, first)) return false;
  if (Text(first - 1) == "من" && to(last + 1) && known(last + 2)) return true;
  // "المنطقة الممتدة من كذا إلى كذا"
  if (Text(first - 1) == "من" && to(last + 1) && first >= 2 && Beside(first - 2, first) &&
      Cue(first - 2, "stretch") != nullptr)
    return true;
  const bool before = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPlace &&
                      drafts_.back().phrase.last + 2 == first && drafts_.back().phrase.cue > 0;
  if (before && to(first - 1) && Text(std::min(drafts_.back().phrase.cue, drafts_.back().phrase.first) - 1) == "من")
    return true;
  // "طريق كذا - كذا"
  if (RoadBefore(first) && Is(last + 1, "-") && (IsUnread(last + 2) || known(last + 2)) && Beside(first, last + 2))
    return true;
  if (before && Is(first - 1, "-") && RoadBefore(std::min(drafts_.back().phrase.cue, drafts_.back().phrase.first)))
    return true;
  if (Text(first - 1) != "بين") return false;
  // "ما بين كذا وكذا بريف حماة", "المنطقة الواقعة بين كذا وكذا"
  const bool two = IsWord(last + 1) && Text(last + 1).starts_with("و") &&
                   (known(last + 1) || (IsUnread(last + 1) && Letters(Text(last + 1)) >= 4) ||
                    Cue(last + 1, "cue=place") != nullptr);
  if (two && first >= 2 && Beside(first - 2, first) &&
      (Cue(first - 2, "lies") != nullptr || Cue(first - 2, "stretch") != nullptr))
    return true;
  if (two && ListTellsWhere(last + 1)) return true;
  constexpr std::size_t kReach = 4;  // tokens from the road to "بين"
  for (std::size_t back = 2; back <= kReach && back <= first && Beside(first - back, first); ++back)
    if (Cue(first - back, "kind=road") != nullptr) return Text(last + 1).starts_with("و");
  return false;
}

// "الطريق", "طريق عام", "الطريق السريع" right before.
bool NameFinder::RoadBefore(std::size_t at) const {
  for (std::size_t back = 1; back <= 2 && back <= at && Beside(at - back, at); ++back) {
    if (Cue(at - back, "kind=road") != nullptr) return true;
    if (lattice_.readings[at - back].empty() && !IsStop(at - back)) return false;
  }
  return at < tokens_.size() && Cue(at, "kind=road") != nullptr;
}

bool NameFinder::IsAmongPlaces(std::size_t at) const {
  constexpr std::string_view kOpeners[] = {"بينها", "منها", "هي", "وهي", "ومنها"};
  constexpr std::size_t kReach = 14;  // tokens back to the noun that the list unfolds
  if (at == 0 || !Beside(at - 1, at) ||
      std::find(std::begin(kOpeners), std::end(kOpeners), Text(at - 1)) == std::end(kOpeners))
    return false;
  for (std::size_t back = 2; back <= kReach && back <= at && Beside(at - back, at); ++back)
    if (const Analysis* cue = Cue(at - back, "cue=place");
        cue != nullptr && cue->lexeme->Is("list") && cue->number != Number::kSingular)
      return true;
  return false;
}

// "كذا وكذا وكذا غربي حماة", "كل من كذا وكذا والبارة": three or more words in a row of which one is a known place, or
// which the text says the place of.
bool NameFinder::RunsOn(std::size_t at) const {
  std::size_t members = 0;
  bool known = at >= 2 && Text(at - 1) == "من" && (Text(at - 2) == "كل" || Text(at - 2) == "كلا") && Beside(at - 2, at);
  for (std::size_t i = at;;) {
    const std::vector<NameMatch> places = Known(i, EntityType::kPlace);
    if (Cue(i, "name-head") != nullptr && Beside(i, i + 1) && IsUnread(i + 1)) {
      i += 2;
    } else if (!places.empty() && (places.front().clitics & ~kWa) == 0 && !IsCommon(i, places.front())) {
      known = true;
      i += places.front().length;
    } else if (IsUnread(i) && (!EndsLikeNisba(Text(i)) || Text(i).starts_with("وال"))) {
      ++i;
    } else {
      return false;
    }
    ++members;
    const std::size_t end = i;
    if (Is(i, ",")) ++i;
    const bool alone = IsWord(i) && Text(i) == "و";
    if (alone) ++i;
    const bool goes_on = IsWord(i) && Beside(at, i) && (alone || (Text(i).starts_with("و") && Letters(Text(i)) > 3));
    if (!goes_on || (!IsUnread(i) && Known(i, EntityType::kPlace).empty() && !OpensLongerName(i)))
      return members >= 3 && (known || TellsWhere(end));
  }
}

}  // namespace isnad::names
