#include <algorithm>

#include "core/read/names/name_finder.h"

// Places by cue: "قرية كذا", "ريف كذا الشرقي", lists of villages.

namespace isnad::names {
namespace {

constexpr std::size_t kLongestQuoted = 6;      // words between quotation marks that can be a name
constexpr std::size_t kShortNameBehindBi = 4;  // letters up to which a ب may be the name's own

}  // namespace

// "المستشفى الجمهوري", "المشفى العسكري": one of the town's hospitals, by its adjective.
std::size_t NameFinder::TakeHospital(std::size_t at) {
  const Analysis* noun = Cue(at, "institution");
  const std::size_t name = at + 1;
  if (noun == nullptr || Cue(at, "heals") == nullptr || noun->number != Number::kSingular || !noun->Has(kAl) ||
      !IsWord(name) || !Beside(at, name) || !StartsWithAl(Text(name)) || !Text(name).ends_with("ي") ||
      Cue(name, "any-hospital") != nullptr || Cue(name, "ordinal") != nullptr || !Known(at, EntityType::kPlace).empty())
    return at;
  Push(EntityType::kPlace, at, at, name, Joined(noun->clitics), "spot").cued = true;
  return name + 1;
}

std::size_t NameFinder::TakeCuedPlace(std::size_t at) {
  if (const std::size_t next = TakeHospital(at); next != at) return next;
  const Analysis* cue = Cue(at, "cue=place");
  if (cue == nullptr || !MayGovernName(at, *cue)) return at;
  if (cue->lexeme->Is("cue=org") && Speaks(at)) return at;  // "قالت بلدية كذا"
  if (cue->lexeme->Is("ambush") && !IsAttackedPost(at)) return at;
  // "مديرية التربية": an office, and no district.
  if (const Analysis* office = Cue(at, "alone"); office != nullptr && office->length > cue->length) return at;
  PlaceCue place;
  place.at = at;
  place.name = at + cue->length;
  place.cue = cue;
  place.kind = KindOf(*cue->lexeme);
  place.many = IsSeveral(*cue);
  // "ريف محافظة حلب", "محيط قرية كذا": the inner cue speaks.
  if (!Beside(at, place.name)) return at;
  // "قرى، كذا، وكذا"
  if (place.many && (Is(place.name, ",") || (Is(place.name, ":") && cue->number == Number::kPlural))) ++place.name;
  // "ناحية (كذا)", "مستوطنة 'كذا'"
  place.close = place.kind == "countryside" && !Is(place.name, "\"") ? std::string_view() : Quote(place.name);
  place.quoted = !place.close.empty() && !(place.many && place.close == ")");
  if (place.quoted || (place.many && Is(place.name, "("))) ++place.name;
  if (place.name >= tokens_.size() || !Beside(at, place.name)) return at;
  // "قرية تدعى كذا", "منطقة تعرف باسم كذا"
  if (const Analysis* dubbed = Cue(place.name, "dubbed"); dubbed != nullptr && !place.quoted) {
    place.name += dubbed->length;
    place.close = Quote(place.name);
    if (place.quoted = !place.close.empty(); place.quoted) ++place.name;
    place.called = true;
    if (place.name >= tokens_.size() || !Beside(at, place.name)) return at;
  }
  std::vector<NameMatch> known = KnownBehind(place);
  if (place.quoted && place.many)
    if (const std::size_t next = TakeQuotedList(at, place.name, place.close, place.kind); next != at) return next;
  const bool glued = !known.empty() && (known.front().clitics & kJoined) != 0;
  const bool longer = IsFirstWordOfTwo(place, known);
  if (longer || IsOtherByItsTail(place, known)) known.clear();
  if (place.kind == "countryside")
    return TakeCountryside(at, *cue, place.name, glued ? std::vector<NameMatch>() : known);
  // "مسجد حي كذا": the quarter is named by itself.
  if (!known.empty() && cue->lexeme->Is("keep") && !place.quoted && known.front().length > 1 && place.kind == "spot" &&
      Cue(place.name, "cue=place") != nullptr && !Cue(place.name, "cue=place")->Has(kAl))
    return at;
  if (!known.empty() && !glued) return TakeKnownBehind(place, known);
  // "هجوم على بلدة بحلب", "سوق بأسد آباد": which town or market, nobody says.
  const bool short_name = Letters(Text(place.name)) <= kShortNameBehindBi;
  if (glued && known.front().clitics == kBi && (!short_name || known.front().length > 1)) return at;
  if (IsJoinedAbad(place.name)) return at;
  if (place.kind == "around" || place.kind == "road") return at;
  if (place.called && !place.quoted) {
    if (!IsWord(place.name) || IsBoundary(place.name)) return at;
    const std::size_t end = Tail(place.name, place.name, "village");
    Push(EntityType::kPlace, place.name, place.name, end, 0, place.kind).cued = true;
    return ListAfter(end + 1, place.kind, place.many);
  }
  // "حي معروف بسوق التحف": what it is known for.
  if (cue->Has(kBi) && place.kind == "spot" && at > 0 && Beside(at - 1, at) && Cue(at - 1, "nickname") != nullptr)
    return at;
  const std::size_t last = place.quoted ? QuotedNameBehind(place) : longer ? place.name + 1 : UnquotedNameBehind(place);
  return last == kNone ? at : TakeUnknownBehind(place, last);
}

// "هجوم على كمين كذا", "استهدف مسلحون كمين كذا": a checkpoint, as Egypt calls it, and no ambush.
bool NameFinder::IsAttackedPost(std::size_t at) const {
  constexpr std::size_t kObject = 3;  // tokens back to the verb whose object it is
  if (at == 0 || !Beside(at - 1, at)) return false;
  if (Text(at - 1) == "علي") return true;
  if (Cue(at - 1, "preposition") != nullptr) return false;
  for (std::size_t back = 1; back <= kObject && back <= at && Beside(at - back, at); ++back) {
    const auto& readings = lattice_.readings[at - back];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return (a.lexeme->Is("target-verb") || a.lexeme->Is("target")) && a.form == VerbForm::kPast;
        }))
      return true;
  }
  return false;
}

// Nouns that look like cues of a place and have no name behind them.
bool NameFinder::MayGovernName(std::size_t at, const Analysis& cue) const {
  const Lexeme& word = *cue.lexeme;
  if (cue.Has(kAl) || cue.Has(kPronoun) || tokens_[at].tanwin) return false;
  if (cue.Has(kKa) && IsEvent(at)) return false;  // "كمينا" is no "مينا" that something is like
  // "في جبهة كذا": a line of fighting; "قيادي في جبهة كذا", "مقر جبهة كذا" speak of a body.
  if (word.Is("front")) {
    const bool in = cue.Has(kBi) || (at > 0 && Beside(at - 1, at) && Cue(at - 1, "locative") != nullptr);
    if (!in ||
        (at > 1 && Beside(at - 2, at) && (Cue(at - 2, "person") != nullptr || Cue(at - 2, "cue=person") != nullptr)))
      return false;
  }
  // "في بلدتين متجاورتين": a dual that keeps its nun has no name behind it. "أحياء المدينة" are nobody's name either.
  if (IsSeveral(cue) && cue.number != Number::kPlural && (Text(at).ends_with("ين") || Text(at).ends_with("ان")))
    return false;
  // "مسجدي كذا وكذا" are two; "جامعي الكمأة" gather truffles.
  if (cue.number == Number::kDual && word.Is("kind=spot") && Text(at).ends_with("ي") && !OpensPair(at + 1))
    return false;
  const bool quarters = word.Is("urban") && !IsCommonPlace(at + 1) &&
                        (IsUnread(at + 1) || IsGiven(at + 1) || Cue(at + 1, "name-head") != nullptr ||
                         !Known(at + 1, EntityType::kPlace).empty());
  // "محاور كذا وكذا بريف حلب"
  const bool fronts = word.Is("fronts") && IsUnread(at + 1) && StartsWithAl(Text(at + 1)) &&
                      !IsCommonNoun(Text(at + 1)) && (ListTellsWhere(at + 2) || TellsWhere(at + 2));
  if (cue.number == Number::kPlural && word.Is("keep") && word.lemma != "جبل" && word.lemma != "تله" && !quarters &&
      !fronts)
    return false;
  // "مخيماً" without its marks: an indefinite accusative has no name behind it.
  if (Text(at).ends_with("ا") && !word.lemma.ends_with("ا") && cue.number == Number::kSingular) return false;
  // "وأدى القصف إلى", "وادى الانفجار الى" is no valley.
  if (Text(at) != "وادي") return true;
  if (text_.substr(tokens_[at].begin).starts_with("وأ")) return false;
  if (!Beside(at, at + 1)) return true;  // it ends the text
  const bool to = IsEvent(at + 1) && Beside(at + 1, at + 2) && Text(at + 2) == "الي";
  return !to && Text(at + 1) != "الي" && Text(at + 1) != "ذلك";
}

// "النور والهدى": a name of three words at the most, and one joined to it.
bool NameFinder::OpensPair(std::size_t at) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = 1; i <= kWords && Beside(at, at + i); ++i)
    if (Text(at + i).starts_with("و")) return true;
  return false;
}

bool NameFinder::IsSeveral(const Analysis& cue) {
  return cue.number == Number::kPlural || cue.number == Number::kDual || cue.number == Number::kDualOrPlural;
}

// The known places whose name stands behind the cue whole.
std::vector<NameMatch> NameFinder::KnownBehind(const PlaceCue& place) const {
  std::vector<NameMatch> known = Known(place.name, EntityType::kPlace);
  if (Cue(place.name, "that") != nullptr) known.clear();  // "ومدرسة وإن عشرين": no town of Van
  if (!known.empty() && known.front().length == 1 && OpensLongerName(place.name)) known.clear();
  // "منطقة إبراهيم بن علي": called after a man, and no place by his first name.
  if (!known.empty() && known.front().length == 1 && IsGiven(place.name) && Beside(place.name, place.name + 2) &&
      IsWord(place.name + 2) && (Text(place.name + 1) == "بن" || Text(place.name + 1) == "ابن"))
    known.clear();
  // "حي مدني", "مستشفى مدني": what kind it is, and no town that is called so.
  if (!known.empty() && known.front().length == 1 && place.cue->lexeme->Is("keep") && IsStop(place.name) &&
      EndsLikeNisba(Text(place.name)) && !StartsWithAl(Text(place.name)))
    return {};
  // "في محيط الحي": the quarter that was told, and no town called so.
  if (place.kind == "around" && !known.empty() && known.front().length == 1 && IsStop(place.name) &&
      StartsWithAl(Text(place.name)) && !place.quoted && !TellsWhere(place.name + 1))
    return {};
  // "شارع قطر الندى": no country where an unknown noun goes on.
  if (place.cue->lexeme->Is("urban") && !known.empty() && known.front().length == 1 && IsWord(place.name + 1) &&
      !IsStop(place.name + 1) && !HasSense(place.name + 1) && Beside(place.name, place.name + 1) &&
      known.front().entity->kind == "country" && StartsWithAl(Text(place.name + 1)) &&
      !EndsLikeNisba(Text(place.name + 1)) && !tokens_[place.name + 1].taa)
    return {};
  // "قرية بير محلي قرب بلدة كذا": no town that is called بير.
  if (const Analysis* head = Cue(place.name, "name-head");
      head != nullptr && !head->Has(kAl) && !known.empty() && known.front().length == 1 &&
      Beside(place.name, place.name + 1) && TellsWhere(place.name + 2))
    known.clear();
  // "محيط معبر كذا": the inner cue names a crossing, and no town that is called معبر.
  if (const Analysis* inner = Cue(place.name, "cue=place");
      inner != nullptr && !inner->Has(kAl) && !known.empty() && known.front().length == 1 &&
      Beside(place.name, place.name + 1) &&
      (IsUnread(place.name + 1) || !Known(place.name + 1, EntityType::kPlace).empty()))
    known.clear();
  // "قرية “العمارة عبدالله”": a known name that is a part of what the marks hold.
  if (place.quoted && !known.empty())
    if (const std::size_t next = place.name + known.front().length;
        !Is(next, place.close) && (IsUnread(next) || IsGiven(next) || Cue(next, "part") != nullptr) &&
        Beside(place.name, next))
      known.clear();
  return known;
}

// "قرية مشيرفة الزعلان شمال كذا": where the text says where it lies, what stands before that is one name.
bool NameFinder::IsFirstWordOfTwo(const PlaceCue& place, const std::vector<NameMatch>& known) const {
  const std::size_t next = place.name + 1;
  const bool settled = place.kind == "village" || place.kind == "town" || place.cue->lexeme->Is("camp");
  // "مزارع كذا كذا": the farms are those of one village.
  const bool several = place.many && place.cue->lexeme->lemma != "مزرعة" && place.cue->lexeme->lemma != "مزرعه";
  return !known.empty() && !several && known.front().length == 1 && known.front().clitics == 0 && settled &&
         IsUnread(next) && Beside(place.name, next) && !Text(next).starts_with("و") &&
         !(StartsWithAl(Text(next)) && EndsLikeNisba(Text(next))) && TellsWhere(next + 1) && !Is(next + 1, ",");
}

// "بلدة الصورة الكبرى" is another than الصورة.
bool NameFinder::IsOtherByItsTail(const PlaceCue& place, const std::vector<NameMatch>& known) const {
  const std::size_t next = place.name + 1;
  const Analysis* tail = Beside(place.name, next) ? Cue(next, "name-tail") : nullptr;
  return tail != nullptr && tail->clitics == kAl && !tail->lexeme->Is("direction-adj") && !known.empty() &&
         !place.many && !place.quoted && known.front().length == 1 && known.front().clitics == 0 &&
         (place.kind == "village" || place.kind == "town");
}

// "مستشفى العريش العسكري": towns are feminine, so that such an adjective is the hospital's.
bool NameFinder::IsOfInstitution(const Lexeme& cue, std::size_t at) const {
  if (!cue.Is("institution") || cue.gender != Gender::kMasculine || !IsWord(at) || !Beside(at - 1, at)) return false;
  const std::string& word = Text(at);
  return StartsWithAl(word) && (word.ends_with("ي") || word == "العام") && !IsStopBesides(at) && !IsEvent(at) &&
         Cue(at, "cue=person") == nullptr;
}

std::size_t NameFinder::TakeKnownBehind(const PlaceCue& place, const std::vector<NameMatch>& known) {
  const Lexeme& word = *place.cue->lexeme;
  // "محوري كذا وكذا": of several each is named by itself.
  const bool keep = word.Is("keep") && word.lemma != "باديه" && !place.many;
  // "حاجز حلب": the checkpoint is no known place, but the town's name is one.
  NameDraft& draft = PushKnownPlace(place.at, place.name, known);
  draft.cued = true;
  if (keep && place.kind != "road") {
    draft.phrase.first = static_cast<std::uint32_t>(place.at);
    if (IsOfInstitution(word, draft.phrase.last + 1)) ++draft.phrase.last;
    draft.phrase.name = Surface(place.at, draft.phrase.last, Joined(place.cue->clitics));
    draft.phrase.folded = FoldName(draft.phrase.name);
    // "حي كذا" is the quarter that is listed without the word; "حاجز كذا" is no town of that name.
    std::erase_if(draft.candidates,
                  [&](const KnownEntity* entity) { return !word.Is("urban") || !IsQuarter(*entity); });
    draft.seats.clear();
    draft.phrase.kind = place.kind;
  } else if (place.kind != "around" && place.kind != "road") {
    draft.phrase.kind = place.kind;
  }
  const std::size_t after = draft.phrase.last + 1;
  return ListAfter(after + (place.quoted && Is(after, place.close) ? 1 : 0), draft.phrase.kind, place.many);
}

// The last token of what the marks hold, where that can be a name, or kNone.
std::size_t NameFinder::QuotedNameBehind(const PlaceCue& place) const {
  const std::size_t name = place.name;
  std::size_t end = name;
  while (end < tokens_.size() && Beside(place.at, end) && !Is(end, place.close) && end - name < kLongestQuoted) ++end;
  // Brackets hold remarks more often than names.
  const bool name_alone =
      place.close != ")" || (end <= name + 3 && IsWord(name) && tokens_[name].kind == TokenKind::kWord &&
                             !IsBoundary(name) && Cue(name, "direction") == nullptr);
  // What somebody said is no name: 'محمد جامع "شاهدنا ستة قتلى"'.
  bool said = false;
  for (std::size_t i = name; i < end; ++i)
    said = said || tokens_[i].kind == TokenKind::kNumber ||
           std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), [](const Analysis& a) {
             return a.lexeme->outcome.has_value() || (a.lexeme->pos == Pos::kNumber && a.clitics == 0);
           });
  const bool names = Is(end, place.close) && end > name && name_alone && !(said && end > name + 2) && !IsStop(name) &&
                     Known(name, EntityType::kOrganization).empty();
  return names ? end - 1 : kNone;
}

std::size_t NameFinder::UnquotedNameBehind(const PlaceCue& place) const {
  const std::size_t last = UnknownPlace(place.name, *place.cue->lexeme, place.kind);
  if (last != kNone) return last;
  if (const std::size_t end = VillageCalledAfterHouse(place); end != kNone) return end;
  // "حي بستان كذا", "شارع مدرسة كذا": a quarter is called after what stood there.
  const Analysis* inner = Cue(place.name, "cue=place");
  if (!place.cue->lexeme->Is("urban") || inner == nullptr || inner->clitics != 0 || !inner->lexeme->Is("keep") ||
      !Beside(place.name, place.name + 1) || inner->number != Number::kSingular)
    return kNone;
  const std::vector<NameMatch> after = Known(place.name + 1, EntityType::kPlace);
  return !after.empty() && after.front().clitics == 0 ? place.name + after.front().length
                                                      : UnknownPlace(place.name + 1, *inner->lexeme, place.kind);
}

// "قرية مركز كذا", "قرية سوق كذا": what stood there is the first half of the village's name.
std::size_t NameFinder::VillageCalledAfterHouse(const PlaceCue& place) const {
  const Analysis* inner = Cue(place.name, "cue=place");
  const std::size_t next = place.name + 1;
  if ((place.kind != "village" && place.kind != "town") || place.many || inner == nullptr || inner->clitics != 0 ||
      inner->number != Number::kSingular || !Beside(place.name, next) || !IsUnread(next))
    return kNone;
  const std::string kind = KindOf(*inner->lexeme);
  if (kind == "region" || kind == "district" || kind == "city" || kind == "countryside" || IsCommonNoun(Text(next)))
    return kNone;
  return StartsWithAl(Text(next)) || TellsWhere(next + 1) ? next : kNone;
}

std::size_t NameFinder::TakeUnknownBehind(const PlaceCue& place, std::size_t last) {
  const Lexeme& word = *place.cue->lexeme;
  // "قرى آهلة بالسكان": of several places the adjective is a feminine; names would go on.
  if (place.cue->number == Number::kPlural && !place.quoted && last == place.name && tokens_[place.name].taa &&
      !StartsWithAl(Text(place.name)) && !tokens_[place.name].hashtag && !Is(last + 1, ",") &&
      !(IsWord(last + 1) && Text(last + 1).starts_with("و")))
    return place.at;
  // "منطقة “فلان - فلان”": a zone that an agreement is called after. It holds places, and is none.
  bool dashed = false;
  for (std::size_t i = place.name; place.quoted && i < last; ++i) dashed = dashed || Is(i, "-");
  // "#قرية_المستريحة" names the village whole.
  const bool keep = word.Is("keep") && !place.many;
  NameDraft& draft = Push(EntityType::kPlace, place.at, keep ? place.at : place.name, last,
                          keep ? Joined(place.cue->clitics) : 0, dashed && word.Is("holds") ? "zone" : place.kind);
  draft.cued = true;
  // "مخيمي كذا وكذا": alone it is called "مخيم كذا".
  if (place.many && word.Is("camp")) draft.phrase.folded = FoldName(word.lemma + " " + draft.phrase.name);
  const std::size_t next = last + 1;
  return ListAfter(place.quoted && Is(next, place.close) ? next + 1 : next, place.kind, place.many);
}

// "قرى “كذا، كذا كذا، كذا”": a list within one pair of marks.
std::size_t NameFinder::TakeQuotedList(std::size_t at, std::size_t first, std::string_view close,
                                       const std::string& kind) {
  constexpr std::size_t kMost = 40, kWords = 3;  // tokens of the list, words of an item
  std::vector<std::pair<std::size_t, std::size_t>> items;
  std::size_t begin = first, end = first;
  for (; end < first + kMost && end < tokens_.size() && Beside(at, end) && !Is(end, close); ++end) {
    if (!Is(end, ",") && !Is(end, "-")) {
      if (!IsWord(end) || IsStop(end)) return at;
      continue;
    }
    items.emplace_back(begin, end);
    begin = end + 1;
  }
  items.emplace_back(begin, end);
  if (!Is(end, close) || items.size() < 2) return at;
  for (const auto& [from, to] : items)
    if (to == from || to - from > kWords) return at;
  for (const auto& [from, to] : items) {
    const std::vector<NameMatch> known = Known(from, EntityType::kPlace);
    const bool whole = !known.empty() && from + known.front().length == to;
    const std::uint16_t wa = Text(from).starts_with("و") && !whole && Letters(Text(from)) > 4 && from > first ? kWa : 0;
    NameDraft& draft =
        whole ? PushKnownPlace(from, from, known) : Push(EntityType::kPlace, from, from, to - 1, wa, kind);
    draft.cued = true;
    draft.listed = from > first;
  }
  return end + 1;
}

std::size_t NameFinder::TakeCountryside(std::size_t at, const Analysis& cue, std::size_t name,
                                        const std::vector<NameMatch>& known) {
  std::size_t last;
  const std::vector<NameMatch>* candidates = nullptr;
  const std::vector<NameMatch> whole = Known(at, EntityType::kPlace);
  bool own = false;
  if (!whole.empty() && whole.front().length > 1) {  // ريف دمشق
    last = at + whole.front().length - 1;
    candidates = &whole;
    own = true;
  } else if (!known.empty()) {
    last = name + known.front().length - 1;
    candidates = &known;
  } else {
    const Analysis* inner = Cue(name, "cue=place");
    if (inner != nullptr || !IsWord(name) || IsBoundary(name) || HasSense(name)) return at;
    last = UnknownPlace(name, *cue.lexeme, "village");
    if (last == kNone) return at;
  }
  if (cue.number == Number::kDual || cue.number == Number::kPlural) {
    // "ريفي حلب وإدلب": the places themselves.
    if (known.empty()) {
      // "ريفي كذا" is an area's name in the Sudan.
      Push(EntityType::kPlace, at, name, last, 0, "area").cued = true;
      return last + 1;
    }
    NameDraft& draft = PushKnownPlace(at, name, known);
    draft.cued = true;
    return ListAfter(draft.phrase.last + 1, draft.phrase.kind, false);
  }
  std::size_t directions = 0;
  while (directions < 2 && Beside(at, last + 1)) {
    const Analysis* adjective = Cue(last + 1, "direction-adj");
    if (adjective == nullptr || !adjective->Has(kAl) || adjective->Has(kBi) || adjective->Has(kLi)) break;
    ++last;
    ++directions;
  }
  NameDraft& draft =
      Push(EntityType::kPlace, at, at, last, Joined(cue.clitics), own && directions == 0 ? "region" : "countryside");
  if (candidates != nullptr) AddCandidates(draft, *candidates);
  draft.seats.clear();
  draft.cued = true;
  if (!draft.candidates.empty()) draft.phrase.folded = FoldName(draft.candidates.front()->name);
  return ListAfter(last + 1, "countryside", cue.number == Number::kDual || cue.number == Number::kPlural);
}

// "مخيم كذا (وادي كذا)", "قرية كذا (أوبين)": the brackets behind an unknown place hold another name of it. What a list
// holds as more than a village is where it lies.
std::size_t NameFinder::TakeOtherName(std::size_t at) {
  constexpr std::size_t kWords = 2;
  if (!Is(at, "(") || drafts_.empty()) return at;
  const std::size_t draft = drafts_.size() - 1;
  NameDraft& place = drafts_[draft];
  const std::size_t after = place.phrase.last + (tokens_[place.phrase.last].quoted ? 2 : 1);
  if (place.phrase.type != EntityType::kPlace || (after != at && place.phrase.last + 1 != at) || !place.cued) return at;
  std::size_t end = at + 1;
  while (end <= at + kWords && IsWord(end) && Beside(at, end)) ++end;
  if (end == at + 1 || !Is(end, ")")) return at;
  const std::vector<NameMatch> known = Known(at + 1, EntityType::kPlace);
  if (!known.empty() && known.front().clitics == 0 && at + 1 + known.front().length == end) {
    if (!place.candidates.empty() || known.front().entity->kind != "village" || IsCommon(at + 1, known.front()))
      return at;
    AddCandidates(place, known);
  } else if (!MayBeOtherName(at + 1, end - 1)) {
    return at;
  }
  const std::string kind = place.phrase.kind;
  NameDraft& other = Push(EntityType::kPlace, at + 1, at + 1, end - 1, 0, kind);
  other.cued = true;
  other.alias_of = draft;
  return end + 1;
}

// Words that nothing is known of, or "وادي كذا"; a direction, a remark, somebody's name is no name of a place.
bool NameFinder::MayBeOtherName(std::size_t first, std::size_t last) const {
  const Analysis* noun = Cue(first, "cue=place");
  const bool led = noun != nullptr && noun->clitics == 0 && noun->lexeme->Is("keep") && last == first + 1;
  for (std::size_t i = led ? last : first; i <= last; ++i) {
    const bool head = i < last && Cue(i, "name-head") != nullptr;
    if (!head && !IsUnread(i) && !(led && IsGiven(i))) return false;
    if (tokens_[i].tanwin || EndsLikeNisba(Text(i)) || Text(i).starts_with("ب") || Text(i).starts_with("ل"))
      return false;
  }
  return led || (!IsGiven(first) && Letters(Text(first)) >= 4);
}

// The last word before the next comma where the words up to it, three at the most, may be a village's name, or kNone.
std::size_t NameFinder::DelimitedItem(std::size_t first) const {
  constexpr std::size_t kWords = 3;
  static constexpr std::string_view kNever[] = {"direction", "locative", "near",   "day-part",  "time-unit",
                                                "weekday",   "month",    "person", "from-today"};
  for (std::size_t i = first; i < first + kWords && IsWord(i) && Beside(first, i); ++i) {
    if (IsStop(i) || IsEvent(i) || tokens_[i].tanwin || tokens_[i].kind != TokenKind::kWord ||
        Cue(i, "cue=org") != nullptr || !Known(i, EntityType::kOrganization).empty())
      return kNone;
    for (const std::string_view tag : kNever)
      // "شعرة العجائز", "جديدة أبو ضهور"
      if (Cue(i, tag) != nullptr &&
          !(tag == "person" && ((i > first && StartsWithAl(Text(i))) || Cue(i, "name-head") != nullptr)))
        return kNone;
    const std::vector<Analysis>& readings = lattice_.readings[i];
    // "مخلفا دمارا كبيرا": how, and no village.
    if (!readings.empty() && Text(i).ends_with("ا")) return kNone;
    const bool noun =
        readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return (a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName || a.lexeme->pos == Pos::kAdjective) &&
                 (a.clitics & ~kAl) == 0 && !a.lexeme->outcome;
        });
    if (!noun || (i == first && EndsLikeNisba(Text(i)) && IsAdjective(i))) return kNone;
    if (Is(i + 1, ",") && Beside(i, i + 1)) return i;
  }
  return kNone;
}

std::size_t NameFinder::ListAfter(std::size_t at, const std::string& kind, bool many) {
  at = TakeOtherName(at);
  for (std::size_t members = 1;; ++members) {
    // Two towns in a row, and the third word is one as well: "كفرنبل وحاس وكذا".
    const bool open = many || members > 1;
    std::size_t name = at;
    bool comma = false;
    if (Is(name, ",") || (many && Is(name, "-"))) {
      comma = true;
      ++name;
    }
    // "و العنكاوي", "و“بزابور”": posts let the و stand alone.
    if (IsWord(name) && Text(name) == "و") {
      comma = true;
      ++name;
    }
    const bool quoted = Is(name, "\"") && comma;
    if (quoted) ++name;
    if (!IsWord(name) || name == 0 || !Beside(name - 1, name)) return at;
    const std::string& word = Text(name);
    const bool joined = word.starts_with("و") && Letters(word) > 2 && !tokens_[name].hashtag;
    if (!comma && !joined) return at;
    if (Cue(name, "cue=place") != nullptr && !StartsWithAl(word)) return at;
    const std::vector<NameMatch> known = Known(name, EntityType::kPlace);
    // "قرى كذا، كذا، مغارة كذا، كذا كبيرة، وكذا": what stands between two commas of a long list.
    const std::size_t end = many && comma && members > 1 && !quoted && !joined ? DelimitedItem(name) : kNone;
    if (end != kNone && (known.empty() || known.front().clitics != 0 || name + known.front().length <= end)) {
      NameDraft& draft = Push(EntityType::kPlace, name, name, end, 0, kind);
      draft.cued = true;
      draft.listed = true;
      at = end + 1;
      continue;
    }
    if (!known.empty() && (known.front().clitics & (kBi | kLi | kKa | kFa)) == 0 &&
        !(known.front().length == 1 && OpensLongerName(name)) && (comma || (known.front().clitics & kWa) != 0)) {
      // A longer body may begin there: "ودير الزور 24".
      const std::vector<NameMatch> all = lexicon_.Names(tokens_, name);
      if (all.front().length > known.front().length) return at;
      NameDraft& draft = PushKnownPlace(name, name, known);
      draft.listed = true;
      draft.cued = many;
      if (many) draft.phrase.kind = kind;
      at = draft.phrase.last + 1;
      if (quoted && Is(at, "\"")) ++at;
      continue;
    }
    if (!open || IsStop(name) || (!many && (!joined || !lattice_.readings[name].empty()))) return at;
    const std::string stem = joined ? word.substr(2) : word;
    bool sense = false;
    for (const Analysis& a : lattice_.readings[name])
      sense = sense || (a.lexeme->pos != Pos::kName && !a.lexeme->Is("name-head") &&
                        !(a.lexeme->pos == Pos::kNoun && a.Has(kAl)));
    const Analysis* head = Cue(name, "name-head");
    // "وأم كوراك": a head before a word that nothing is known of.
    if (head != nullptr && (head->clitics & ~kWa) == 0 && Beside(name, name + 1) && IsUnread(name + 1)) sense = false;
    if (sense || (Letters(stem) < 3 && head == nullptr)) return at;
    // "بين السويداء ودرعا ووساطة روسية": a doing, of which an adjective tells.
    const bool described = Beside(name, name + 1) && IsWord(name + 1) && !StartsWithAl(Text(name + 1)) &&
                           EndsLikeNisba(Text(name + 1)) && IsAdjective(name + 1);
    if (!StartsWithAl(stem) && (described || (!many && IsCommonNoun(stem)))) return at;
    std::size_t last = name;
    if (head != nullptr && Beside(name, name + 1) && !IsBoundary(name + 1))
      ++last;
    else if (const std::size_t tail = Tail(name, name, "village"); tail != name)
      last = tail;
    NameDraft& draft = Push(EntityType::kPlace, name, name, last, joined ? kWa : 0, kind);
    draft.cued = true;
    draft.listed = true;
    at = last + 1;
    if (quoted && Is(at, "\"")) ++at;
  }
}

}  // namespace isnad::names
