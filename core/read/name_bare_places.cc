#include <algorithm>
#include <string_view>

#include "core/read/name_finder.h"

// Places without a cue: a name after a preposition of place, the ends of a way, a name in a list of places.

namespace isnad::names {
namespace {

// "التخرج", "التدريب", "الاستقبال", "الانطلاق", "المشاركة": the forms of verbal nouns that villages are seldom called
// by. A folded word with its article.
bool IsShapedAsVerbalNoun(std::string_view word) {
  constexpr std::size_t kByte = 2;  // an Arabic letter's bytes
  const std::string_view stem = word.substr(2 * kByte);
  const std::size_t letters = stem.size() / kByte;
  const auto letter = [&](std::size_t at) { return stem.substr(at * kByte, kByte); };
  const auto is = [&](std::size_t at, std::string_view what) { return letter(at) == what; };
  if (letters < 4 || stem.size() % kByte != 0) return false;
  if (is(0, "ت")) return letters == 4 || (letters == 5 && (is(3, "ي") || is(2, "ا")));
  if (is(0, "ا")) return letters >= 6 && is(letters - 2, "ا") && (is(1, "ن") || is(2, "ت") || stem.starts_with("است"));
  return is(0, "م") && letters == 6 && is(2, "ا") && is(5, "ه");
}

// "غموض", "هدوء": four letters of which the third is و.
bool IsShapedAsState(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes
  return word.size() == 4 * kLetter && word.substr(2 * kLetter, kLetter) == "و";
}

}  // namespace

std::size_t NameFinder::TakeBarePlace(std::size_t at) {
  if (!IsWord(at) || at == 0) return at;
  const Analysis* head = Cue(at, "name-head");
  const bool headed = head != nullptr && (head->clitics & ~(kWa | kBi)) == 0 && !head->lexeme->Is("cue=person") &&
                      Beside(at, at + 1) && IsUnread(at + 1);
  if (!headed && !IsUnread(at)) return at;
  const std::string& word = Text(at);
  const bool beside = Beside(at - 1, at);
  if (beside && ReachesTo(at - 1, "near", at)) return at;
  const bool listed = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPlace &&
                      ((drafts_.back().phrase.last + 1 == at && word.starts_with("و")) ||
                       (drafts_.back().phrase.last + 2 == at && Is(at - 1, ",")));
  // "في /كذا كذا/"
  if (at >= 2 && OpensSlashes(at - 1) && Beside(at - 2, at) &&
      (Cue(at - 2, "locative") != nullptr || Cue(at - 2, "direction") != nullptr || Cue(at - 2, "near") != nullptr)) {
    std::size_t end = at + 1;
    while (!Is(end, "/")) ++end;
    Push(EntityType::kPlace, at, at, end - 1, 0, "").cued = true;
    return end + 1;
  }
  std::uint16_t clitics = 0;
  if (word.starts_with("وال") || (word.starts_with("و") && Letters(word) > 4 && (listed || Is(at - 1, ","))))
    clitics = kWa;
  else if (word.starts_with("بال") || (headed && head->Has(kBi)))
    clitics = kBi;
  std::size_t last = headed ? at + 1 : Tail(at, at, "village");
  // "في زينبو كيبيلي"
  if (last == at && SoundsForeign(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at + 1)) &&
      !Text(at + 1).starts_with("و"))
    ++last;
  const Analysis* before = beside ? Cue(at - 1, "direction") : nullptr;
  const bool direction =
      before != nullptr && before->lexeme->pos == Pos::kNoun && !before->Has(kAl) && !before->Has(kPronoun);
  // "وسط معزين", "بين متظاهرين": amid people.
  if (before != nullptr && before->lexeme->Is("inside") && !StartsWithAl(word) &&
      (word.ends_with("ين") || word.ends_with("ون")))
    return at;
  const Analysis* cue = beside ? Cue(at - 1, "cue=place") : nullptr;
  // "طريقاً سريعة": an indefinite accusative has no name behind it.
  const bool accusative = cue != nullptr && cue->number == Number::kSingular && Text(at - 1).ends_with("ا") &&
                          !cue->lexeme->lemma.ends_with("ا");
  const bool around = cue != nullptr && !cue->Has(kAl) && !cue->Has(kPronoun) && !accusative &&
                      (cue->lexeme->Is("kind=around") || cue->lexeme->Is("kind=road") ||
                       (cue->lexeme->Is("suburb") && cue->number == Number::kPlural));
  // "بالقرب من كذا", "القريبة من كذا", "قبالة سواحل كذا"
  const bool near = beside && (Cue(at - 1, "near") != nullptr ||
                               (at >= 2 && Beside(at - 2, at) && ReachesTo(at - 2, "near", at - 1)) ||
                               (at >= 2 && Text(at - 1) == "من" && Beside(at - 2, at) &&
                                (Cue(at - 2, "near") != nullptr || Cue(at - 2, "close") != nullptr)));
  const bool in = beside && (Text(at - 1) == "في" || Text(at - 1) == "وفي");
  const bool locative = beside && Cue(at - 1, "locative") != nullptr;
  bool event = false;
  for (const Analysis& a : lattice_.readings[at - 1])
    event = event || (beside && a.lexeme->event && !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->pos == Pos::kNoun);
  // "معركة الزعفرانة": battles and massacres are called after where they were.
  const bool battle = event && StartsWithAl(word) && clitics == 0 && !EndsLikeNisba(word) &&
                      std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(),
                                  [](const Analysis& a) {
                                    return a.lexeme->Is("massacre") ||
                                           (a.lexeme->event == EventType::kClash && a.lexeme->Is("fixed-type"));
                                  }) &&
                      !Holds(lexicon_.Table("common_nouns"), word);
  // "قصف حكومي على كذا": an adjective of the strike.
  if (event && EndsLikeNisba(word) && !StartsWithAl(word) && !tokens_[at].hashtag) return at;
  const auto ends = [&](std::size_t i) {
    if (!IsWord(i) || !Beside(at, i) || Cue(i, "relative") != nullptr) return true;
    if (StartsWithAl(Text(i))) return false;
    if (IsUnread(i)) return Text(i).starts_with("و") && StartsWithAl(word);  // "في الزعفرانة ومشموشة"
    bool verb = lattice_.readings[i].empty();
    for (const Analysis& a : lattice_.readings[i])
      verb = verb || a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle || a.Has(kBi) || a.Has(kLi) ||
             a.Has(kWa) || a.lexeme->Is("direction");
    return verb || IsStop(i);
  };
  const bool where = TellsWhere(last + 1);
  const std::size_t letters = Letters(word) - (clitics != 0 ? 1 : 0);
  bool place =
      where && (locative || direction || near || around || event || listed || clitics == kBi || tokens_[at].line_start);
  // "مجزرة #كذا": what a hashtag names behind an event word. "عدة قرى، من بينها كذا وكذا": villages.
  const bool among = IsAmongPlaces(at);
  place =
      place || (event && tokens_[at].hashtag && !SameHashtag(at - 1, at) && letters >= 3) || (among && letters >= 3);
  // "شابا من كذا وكذا بمحافظة الخليل"
  const bool listed_where =
      letters >= 4 && clitics == 0 && beside && (Text(at - 1) == "من" || in) && ListTellsWhere(last + 1);
  place = place || listed_where;
  // "على بعد 40 ميلا بحريا من كذا", "المنطقة الشرقية من كذا"
  place = place || (letters >= 4 && clitics == 0 && beside && Text(at - 1) == "من" &&
                    (MeasuresTo(at - 1) || (at >= 3 && Cue(at - 2, "direction-adj") != nullptr &&
                                            Cue(at - 3, "cue=place") != nullptr && Beside(at - 3, at))));
  // "عائلات نازحة من المشموشة", "وينحدر من كذا": where people come from.
  place = place || (letters >= 5 && clitics == 0 && beside && Text(at - 1) == "من" && at >= 2 && Beside(at - 2, at) &&
                    StartsWithAl(word) && Cue(at - 2, "hails") != nullptr && !word.ends_with("ات") &&
                    !word.ends_with("ين") && !Holds(lexicon_.Table("common_nouns"), word) && ends(last + 1));
  // "الشحيل المجاورة": what a place is beside.
  place = place || ((Cue(last + 1, "neighbouring") != nullptr || Cue(last + 1, "close") != nullptr) &&
                    Beside(at, last + 1) && letters >= 4 && !word.ends_with("ات") &&
                    (in || listed || clitics == kBi || near ||
                     (beside && (Text(at - 1) == "من" || Cue(at - 1, "people-of") != nullptr))));
  place = place || (letters >= 4 && IsEndOfWay(at, last));
  // "أهالي كذا"
  const Analysis* inhabitants = beside ? Cue(at - 1, "inhabitants") : nullptr;
  place = place ||
          (inhabitants != nullptr && (inhabitants->clitics & (kAl | kPronoun)) == 0 && letters >= 4 && clitics == 0 &&
           !word.ends_with("ين") && !word.ends_with("ات") && !EndsLikeNisba(word) && ends(last + 1));
  place = place || (beside && clitics == 0 && letters >= 4 && SuffersEvent(at, last));
  // "طريق كذا كذا": its two ends, side by side.
  const bool ends_of_road = cue != nullptr && cue->lexeme->Is("kind=road") && !cue->Has(kAl) && StartsWithAl(word) &&
                            last == at && letters >= 4 && IsUnread(at + 1) && Beside(at, at + 1) &&
                            StartsWithAl(Text(at + 1)) && !EndsLikeNisba(Text(at + 1)) && !EndsLikeNisba(word);
  place = place || ends_of_road;
  bool tentative = false, named = false;
  // العجيلية is spelled as an adjective; behind a direction it is none.
  // "جنوب مايدوجوري": no adjective is indefinite there.
  const bool definite = in && StartsWithAl(word) && word.ends_with("ي");  // "في الزعفراني": nor behind في
  const bool adjective = EndsLikeNisba(word) && !definite &&
                         !(StartsWithAl(word) && word.ends_with("ه") && (direction || around)) &&
                         !(direction && !StartsWithAl(word) && word.ends_with("ي") && letters >= 6);
  // "في أم الزعفر", "بدير حمدون": two words of which the first begins names, behind a preposition of place.
  place = place ||
          (headed &&
           (in || (beside && Text(at - 1) == "بين") || head->Has(kBi) || direction || near || around || locative) &&
           ends(last + 1));
  // "في كذا، على بعد 30 كيلومترا", "في موندورو"
  place = place || ((in || near || direction) && letters >= 4 && TellsHowFar(last + 1) && !adjective) ||
          ((in || near || (locative && Text(at - 1) != "علي")) && clitics == 0 && SoundsForeign(at) && ends(last + 1));
  if (!place && letters >= 4 && !adjective && ends(last + 1)) {
    // "أطراف فاعلة" are no outskirts.
    // "محيط زعلانة": no adjective of محيط has a ة.
    // "وسط نداءات", "وسط معزين": amid them.
    // "وسط انعدام الأدوية"
    // "وسط غموض"
    const bool amid = direction && before->lexeme->Is("inside") && !StartsWithAl(word) &&
                      (IsShapedAsState(word) || word.ends_with("ات") || word.ends_with("ين") ||
                       IsShapedAsVerbalNoun("ال" + word) || Holds(lexicon_.Table("common_nouns"), word));
    // "قرب مدخل بغداد"
    place = (direction && !amid) || (near && !Holds(lexicon_.Table("common_nouns"), word)) ||
            (around && (StartsWithAl(word) || !word.ends_with("ه") ||
                        (cue->gender == Gender::kMasculine && cue->number == Number::kSingular &&
                         !cue->lexeme->Is("broken-plural") && letters >= 5)));
    // "في الزعفرانة،": a definite word that no list of common nouns holds is a name more often than not.
    named = in && StartsWithAl(word) && letters >= 5 && last == at && !word.ends_with("ات") && !word.ends_with("ين") &&
            !word.ends_with("ون") && !IsShapedAsVerbalNoun(word) && !Holds(lexicon_.Table("common_nouns"), word);
    place = place || named || (battle && letters >= 5);
    // "في كذا،": most words that nothing is known of are common nouns. It counts if the article says elsewhere that
    // it is a place.
    tentative = !place && (in || clitics == kBi || event);
  }
  // "القوات تقتحم كذا": what is stormed or shelled, behind a verb whose subject stands before it.
  if (!place && beside && last == at && clitics == 0 && at >= 2 && Beside(at - 2, at) && IsWord(at - 2) &&
      StartsWithAl(word) && letters >= 5 && !adjective && !word.ends_with("ات") && !word.ends_with("ين") &&
      !word.ends_with("ون") && !IsShapedAsVerbalNoun(word) && !Holds(lexicon_.Table("common_nouns"), word) &&
      std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(), [](const Analysis& a) {
        return a.lexeme->Is("of-storm") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent &&
               !a.Has(kPronoun);
      }))
    named = place = true;
  // "غارة على كذا": an attack and what it fell on, where the word is not spelled as a plural or a feminine noun. What
  // shells and aircraft fall on is a place with an article as well.
  if (!place && beside && Text(at - 1) == "علي" && !IsAli(at - 1) && at >= 2 && letters >= 4 && clitics == 0 &&
      (last > at || (!EndsLikeNisba(word) && !tokens_[at].taa && !word.ends_with("ين") && !word.ends_with("ون") &&
                     !word.ends_with("ات"))) &&
      ends(last + 1)) {
    for (std::size_t i = at - 1; i-- > 0 && at - i <= 4 && Beside(i, at) && IsWord(i);)
      for (const Analysis& a : lattice_.readings[i])
        if (a.lexeme->event && a.lexeme->pos == Pos::kNoun &&
            (!StartsWithAl(word) || *a.lexeme->event == EventType::kShelling ||
             *a.lexeme->event == EventType::kAirstrike))
          place = true;
    tentative = tentative && !place;
  }
  const bool run = !place && letters >= 3 && RunsOn(at);
  if (!place && !tentative && !run) return at;
  if (run) {
    NameDraft& first = Push(EntityType::kPlace, at, at, last, clitics, "");
    first.cued = true;
    return ListAfter(last + 1, "", true);
  }
  NameDraft& draft = Push(EntityType::kPlace, at, at, last, clitics, "");
  draft.cued = place;
  draft.tentative = tentative;
  draft.listed = listed;
  const bool between = place && beside && Text(at - 1) == "بين";  // "الطريق بين كذا وكذا"
  return place ? ListAfter(last + 1, "", (where && listed) || listed_where || among || between || named) : last + 1;
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
    if (told || Holds(lexicon_.Table("common_nouns"), Text(i))) return at;
  }
  const bool number = tokens_[end + 1].kind == TokenKind::kNumber;
  const auto& counted = lattice_.readings[end + (number ? 2 : 1)];
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
  if ((!undergoes && Cue(at - 1, "witness") == nullptr) || !Beside(at, last + 1) ||
      Holds(lexicon_.Table("common_nouns"), Text(at)))
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
