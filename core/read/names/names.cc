#include <algorithm>
#include <utility>

#include "core/read/names/name_finder.h"

// Names are found in one pass over the tokens and settled in a second.
//
// The pass takes, at each token, the first that fits: the longest known name of two words or more; a cue with what
// follows it (a place, a body); a known name of one word; a run of personal names; a definite noun that stands for a
// body. A name that no list holds lives by its cue alone, and ends where a word that can be part of no name begins.
//
// Settling needs the whole field: a common word (الباب) is a place only where the article says so somewhere, a name
// that two countries share goes to the one that the article speaks of, and a generic noun looks back for its body.

namespace isnad {
namespace names {

std::deque<NameDraft> NameFinder::Run() {
  for (std::size_t at = 0; at < tokens_.size();) {
    const std::size_t next = Take(at);
    at = next > at ? next : at + 1;
  }
  PlaceCampuses();
  return std::move(drafts_);
}

// "انفجاران في جامعة كذا", "قصفت جامعة كذا": a university is a body until something happens there; then it is a place
// in the whole article.
void NameFinder::PlaceCampuses() {
  std::set<std::string> struck;
  const auto campus = [&](const NameDraft& draft) {
    return draft.phrase.type == EntityType::kOrganization && Cue(draft.phrase.first, "campus") != nullptr;
  };
  for (const NamePhrase& name : earlier_)
    if (name.type == EntityType::kPlace) struck.insert(name.folded);
  for (const NameDraft& draft : drafts_)
    if (campus(draft) && IsStruck(draft.phrase.first)) struck.insert(draft.phrase.folded);
  for (NameDraft& draft : drafts_) {
    if (!campus(draft) || struck.count(draft.phrase.folded) == 0) continue;
    draft.phrase.type = EntityType::kPlace;
    draft.phrase.kind = "spot";
    draft.phrase.known = nullptr;
    draft.candidates.clear();
    draft.cued = true;
  }
}

// What stands at the token is where an event before it happened, or what it fell on.
bool NameFinder::IsStruck(std::size_t at) const {
  constexpr std::size_t kReach = 5;  // tokens back to the event
  const auto where = [&](std::size_t i) {
    return Cue(i, "locative") != nullptr || Cue(i, "near") != nullptr || Cue(i, "direction") != nullptr ||
           Cue(i, "kind=around") != nullptr;
  };
  for (std::size_t i = at; i-- > 0 && at - i <= kReach && Beside(i, at);) {
    if (!IsWord(i) || IsPeople(i) || Cue(i, "that") != nullptr || Speaks(i + 1)) return false;
    const bool event = std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(),
                                   [](const Analysis& a) { return a.lexeme->event.has_value(); });
    if (event) return true;
    if (Cue(i, "preposition") != nullptr && !where(i)) return false;
  }
  return false;
}

NameDraft& NameFinder::Push(EntityType type, std::size_t cue, std::size_t first, std::size_t last,
                            std::uint16_t clitics, std::string kind) {
  NameDraft draft;
  draft.phrase.type = type;
  draft.phrase.cue = static_cast<std::uint32_t>(cue);
  draft.phrase.first = static_cast<std::uint32_t>(first);
  draft.phrase.last = static_cast<std::uint32_t>(last);
  draft.phrase.kind = std::move(kind);
  draft.phrase.name = Surface(first, last, clitics);
  draft.phrase.folded = FoldName(draft.phrase.name);
  draft.clitics = clitics;
  drafts_.push_back(std::move(draft));
  return drafts_.back();
}

NameDraft& NameFinder::PushKnownPlace(std::size_t cue, std::size_t at, const std::vector<NameMatch>& matches) {
  const NameMatch& match = matches.front();
  NameDraft& draft = Push(EntityType::kPlace, cue, at, at + match.length - 1, Joined(LiAl(at, match)), "");
  AddCandidates(draft, matches);
  draft.common = IsCommon(at, match);
  return draft;
}

std::size_t NameFinder::PushKnownBody(std::size_t cue, std::size_t at, const NameMatch& match) {
  NameDraft& draft =
      Push(EntityType::kOrganization, cue, at, at + match.length - 1, Joined(LiAl(at, match)), match.entity->kind);
  draft.phrase.known = match.entity;
  std::size_t next = at + match.length;
  if (Is(next, "\"") && tokens_[at].quoted) ++next;
  return AliasAfter(drafts_.size() - 1, next);
}

std::size_t NameFinder::Take(std::size_t at) {
  const Token& token = tokens_[at];
  if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) return at;
  if (IsCaption(at)) return at + 1;
  // "شهيدا على طريق القدس": a slogan, and no place.
  if (const Analysis* slogan = Cue(at, "slogan"); slogan != nullptr) return at + slogan->length;
  if (const std::size_t next = TakeByline(at); next != at) return next;
  if (const std::size_t next = TakeDateline(at); next != at) return next;
  if (const std::size_t next = TakeSignedDateline(at); next != at) return next;
  if (const std::size_t next = TakeHeadedOutlet(at); next != at) return next;
  if (const std::size_t next = TakeHeadlineSpeaker(at); next != at) return next;
  if (const std::size_t next = TakeLabelPlace(at); next != at) return next;
  if (const std::size_t next = TakePair(at); next != at) return next;
  if (const std::size_t next = TakeKnown(at, 2); next != at) return next;
  if (const std::size_t next = TakeCuedPlace(at); next != at) return next;
  if (const std::size_t next = TakeHouse(at); next != at) return next;
  if (const std::size_t next = TakeBackedFactions(at); next != at) return next;
  if (const std::size_t next = TakeCuedBody(at); next != at) return next;
  if (const std::size_t next = TakeSpokenBody(at); next != at) return next;
  if (const std::size_t next = TakeFamily(at); next != at) return next;
  if (const std::size_t next = TakeOutlet(at); next != at) return next;
  if (const std::size_t next = TakeAbad(at); next != at) return next;
  if (const std::size_t next = TakePerson(at); next != at) return next;
  if (const std::size_t next = TakeOfficeHolder(at); next != at) return next;
  if (const std::size_t next = TakeKnown(at, 1); next != at) return next;
  if (const std::size_t next = TakeGeneric(at); next != at) return next;
  if (const std::size_t next = TakeMinistry(at); next != at) return next;
  if (const std::size_t next = TakeQuotedBody(at); next != at) return next;
  if (const std::size_t next = TakeBareBody(at); next != at) return next;
  if (const std::size_t next = TakeBarePlace(at); next != at) return next;
  return at;
}

std::vector<NameMatch> NameFinder::Matches(std::size_t at) const {
  std::vector<NameMatch> matches = lexicon_.Names(tokens_, at);
  bool quotes = false;
  for (std::size_t i = at + 1; i <= at + 3 && Beside(at, i); ++i) quotes = quotes || Is(i, "\"");
  if (!quotes || (at > 0 && Is(at - 1, "\""))) return matches;
  Tokens plain;
  std::vector<std::size_t> place;
  for (std::size_t i = at; plain.size() < 8 && Beside(at, i); ++i) {
    if (Is(i, "\"")) continue;
    plain.tokens.push_back(tokens_[i]);
    place.push_back(i);
  }
  for (NameMatch match : lexicon_.Names(plain, 0)) {
    if (match.length < 2) continue;
    match.length = static_cast<std::uint32_t>(place[match.length - 1] - at + 1);
    matches.push_back(match);
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const NameMatch& a, const NameMatch& b) { return a.length > b.length; });
  return matches;
}

std::size_t NameFinder::TakeKnown(std::size_t at, std::size_t least) {
  const std::vector<NameMatch> all = Matches(at);
  const NameMatch* best = BestKnown(at, least, all);
  if (best == nullptr || !IsWord(at) || (best->length == 1 && IsStop(at))) return at;
  // "المقدم صلاح الدين محمد فلان": a man, and no governorate.
  if (best->entity->type == EntityType::kPlace && best->length == 2 && Text(at + 1) == "الدين" && IsGiven(at + 2) &&
      RoleBefore(at) != at)
    return at;
  if (best->entity->type == EntityType::kPlace) return TakeKnownPlace(at, *best);
  if (best->entity->type == EntityType::kPerson) return TakeKnownPerson(at, *best);
  return TakeKnownBody(at, *best, all);
}

// The longest of the names that begin there. least: words; 1: no more than that.
const NameMatch* NameFinder::BestKnown(std::size_t at, std::size_t least, const std::vector<NameMatch>& all) const {
  const NameMatch* best = nullptr;
  for (const NameMatch& match : all) {
    if (match.length < least || (least == 1 && match.length != 1)) continue;
    // "الخرطوم 3 مايو": the day of a dateline, and no الخرطوم 3.
    const std::size_t end = at + match.length;
    if (tokens_[end - 1].kind == TokenKind::kNumber && Beside(at, end) && Cue(end, "month") != nullptr) continue;
    // "ب ي د" with a letter joined to it is another word.
    if (best != nullptr && (match.length < best->length || match.clitics != best->clitics)) continue;
    // Between marks of its own a word is a body sooner than a town: “القاعدة”.
    const bool marked = at > 0 && Is(at - 1, "\"") && Is(at + match.length, "\"");
    if (best == nullptr || (best->entity->type == EntityType::kPlace &&
                            match.entity->type == EntityType::kOrganization && (match.length > 1 || marked)))
      best = &match;
  }
  return best;
}

std::size_t NameFinder::TakeKnownPlace(std::size_t at, const NameMatch& match) {
  const std::size_t last = at + match.length - 1;
  if (match.length == 1 ? IsNoKnownPlace(at, match) : GoesOnAsPerson(at, last)) return at;
  if (IsForCue(at, match)) return at;
  std::vector<NameMatch> places = Known(at, EntityType::kPlace);
  if (places.empty() || places.front().length != match.length) places = {match};
  NameDraft& draft = PushKnownPlace(at, at, places);
  const Analysis* led = match.length > 1 ? Cue(at, "cue=place") : nullptr;
  draft.led = led != nullptr && !led->Has(kAl) && (led->lexeme->Is("urban") || led->lexeme->Is("kind=spot"));
  draft.placed = match.length == 1 && TellsWhere(last + 1);
  const bool beside = at > 0 && Beside(at - 1, at);
  const Analysis* cue = beside ? Cue(at - 1, "near") : nullptr;
  if (cue == nullptr && beside) cue = Cue(at - 1, "direction");
  if (cue != nullptr && !cue->Has(kAl)) draft.cued = draft.by_direction = true;
  return ListAfter(last + 1, draft.phrase.kind, false);
}

// A place's name of one word that means something else where it stands.
bool NameFinder::IsNoKnownPlace(std::size_t at, const NameMatch& match) const {
  return OpensLongerName(at) || (match.clitics == 0 && IsAdjectiveOfObject(at)) || IsOtherSide(at) ||
         IsWordInstead(at, match) || IsPrayer(at) ||
         (match.entity->ambiguous && match.clitics == 0 && AgreesWithBlow(at) && IsAdjective(at)) ||
         (match.entity->kind == "country" && IsCountrysAdjective(at, match));
}

// "صلاة المغرب", "أذان المغرب", "وقت المغرب": the hour of sunset.
bool NameFinder::IsPrayer(std::size_t at) const {
  return at > 0 && Beside(at - 1, at) && Cue(at, "day-part") != nullptr && Cue(at - 1, "prayer") != nullptr;
}

// "الضفة الأخرى": not the one that is called so.
bool NameFinder::IsOtherSide(std::size_t at) const {
  if (!Beside(at, at + 1)) return false;
  const std::string& which = Text(at + 1);
  if (which == "الاخري" || which == "المقابله") return true;
  return Text(at).ends_with("الضفه") && StartsWithAl(which) &&
         (EndsLikeNisba(which) || which == "اليمني" || which == "اليسري");
}

bool NameFinder::IsCountrysAdjective(std::size_t at, const NameMatch& match) const {
  const bool beside = at > 0 && Beside(at - 1, at);
  // "80 سورياً", "مدعومة تركياً": an adjective in the accusative, with or without its mark.
  const bool counted = beside && tokens_[at - 1].kind == TokenKind::kNumber && !tokens_[at].hashtag;
  if (Text(at).ends_with("يا") && (tokens_[at].tanwin || counted)) return true;
  // "طائرة تركية": an adjective that some write the country with.
  return match.clitics == 0 && Text(at).ends_with("يه") && beside && IsWord(at - 1) && !StartsWithAl(Text(at - 1)) &&
         (tokens_[at - 1].taa || Text(at - 1).ends_with("ات")) && !lattice_.readings[at - 1].empty() &&
         Cue(at - 1, "cue=place") == nullptr;
}

// The noun of place that the name begins with takes it.
bool NameFinder::IsForCue(std::size_t at, const NameMatch& match) const {
  const Analysis* cue = Cue(at, "cue=place");
  if (cue == nullptr) return false;
  // "ريف دمشق الغربي"
  if (cue->lexeme->Is("kind=countryside")) return true;
  // "مدينة غزة" is listed whole, but the cue says what غزة is.
  if (cue->lexeme->Is("keep") || match.length == 1 || !IsWord(at + 1)) return false;
  const std::vector<NameMatch> inner = Known(at + 1, EntityType::kPlace);
  return std::any_of(inner.begin(), inner.end(), [&](const NameMatch& m) {
    return m.entity == match.entity && m.clitics == 0 && m.length + 1 == match.length;
  });
}

std::size_t NameFinder::TakeKnownPerson(std::size_t at, const NameMatch& match) {
  constexpr std::size_t kLeastBytes = 8;  // of a single word
  const std::size_t last = at + match.length - 1;
  if (match.length == 1 && (IsGiven(at) || HasSense(at) || Text(at).size() < kLeastBytes)) return at;
  // "أيمن كامل إدريس" is somebody else,
  if (match.length > 1 && at > 0 && Beside(at - 1, at) && tokens_[at].space_before && match.clitics == 0)
    if (const Analysis* given = Cue(at - 1, "given"); given != nullptr && given->clitics == 0) return at;
  // and so is "محمد مرسي العلي".
  if (match.length > 1 && IsWord(last + 1) && Beside(last, last + 1) && tokens_[last + 1].space_before &&
      GoesOnWithFamily(last + 1))
    return at;
  NameDraft& draft = Push(EntityType::kPerson, RoleBefore(at), at, last, Joined(LiAl(at, match)), "");
  draft.phrase.known = match.entity;
  return last + 1;
}

std::size_t NameFinder::TakeKnownBody(std::size_t at, const NameMatch& match, const std::vector<NameMatch>& all) {
  const std::size_t last = at + match.length - 1;
  const std::string& kind = match.entity->kind;
  if (IsCommonBody(at, match)) return at;
  // "في إطار مكافحة الإرهاب": what is done, and no body that is called so.
  if (match.length > 1 && at > 0 && Beside(at - 1, at) && Cue(at - 1, "aim-of") != nullptr && Cue(at, "aim") != nullptr)
    return at;
  const bool of_country = Beside(last, last + 1) && IsNisbaOfPlace(last + 1);
  // "الهلال الأحمر التونسي": one that every country has, of the country that an adjective tells.
  if (of_country && match.length > 1 && kind == "civil" && match.entity->parent.empty() && IsWord(last + 1)) {
    Push(EntityType::kOrganization, at, at, last + 1, Joined(LiAl(at, match)), kind);
    return last + 2;
  }
  // "قوات الاحتلال" that an adjective tells of another country are that country's.
  if (of_country && Text(last).ends_with("الاحتلال")) {
    const std::vector<NameMatch> whose = Known(last, EntityType::kOrganization);
    NameDraft& draft = Push(EntityType::kOrganization, at, at, last + 1, Joined(LiAl(at, match)), kind);
    if (!whose.empty() && whose.front().length == 2) draft.phrase.known = whose.front().entity;
    return last + 2;
  }
  NameDraft& draft = Push(EntityType::kOrganization, at, at, last, Joined(LiAl(at, match)), kind);
  draft.phrase.known = match.entity;
  for (const NameMatch& other : all)
    if (other.length == match.length && other.clitics == match.clitics &&
        other.entity->type == EntityType::kOrganization)
      draft.candidates.push_back(other.entity);
  return AliasAfter(drafts_.size() - 1, last + 1);
}

// A name of somebody goes on there: a given name, or a definite word that nothing is known of.
bool NameFinder::GoesOnWithFamily(std::size_t at) const {
  return IsGiven(at) ||
         (StartsWithAl(Text(at)) && lattice_.readings[at].empty() && lexicon_.Names(tokens_, at).empty());
}

// "الشيخ سالم العولقي": a man, where a town is called الشيخ سالم.
bool NameFinder::GoesOnAsPerson(std::size_t at, std::size_t last) const {
  if (Cue(at, "cue=person") == nullptr || !IsWord(last + 1) || !Beside(last, last + 1)) return false;
  if (at > 0 && Beside(at - 1, at) && Cue(at - 1, "cue=place") != nullptr) return false;
  return GoesOnWithFamily(last + 1) || (IsGiven(last) && IsFamilyOfTrade(last + 1));
}

// "للحج" is to a pilgrim and not to لحج; "وقت المغرب", "قبيل المغرب" is an hour.
bool NameFinder::IsWordInstead(std::size_t at, const NameMatch& match) const {
  const std::vector<Analysis>& readings = lattice_.readings[at];
  if ((match.clitics & kLi) != 0 && (match.clitics & kAl) == 0 && Text(at).find("لل") != std::string::npos &&
      std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi) && a.Has(kAl); }))
    return true;
  // "مسقط رأسه": what two words mean together.
  if (std::any_of(readings.begin(), readings.end(),
                  [](const Analysis& a) { return a.length > 1 && a.lexeme->Is("whole"); }))
    return true;
  constexpr std::string_view kHour[] = {"وقت", "قبيل", "قبل", "بعد", "عند", "اذان", "صلاه", "بعيد"};
  if (!Text(at).ends_with("المغرب") || at == 0 || !Beside(at - 1, at)) return false;
  return std::any_of(std::begin(kHour), std::end(kHour), [&](std::string_view word) {
    return Text(at - 1) == word || (Text(at - 1).starts_with("و") && Text(at - 1).substr(2) == word);
  });
}

void NameFinder::AddCandidates(NameDraft& draft, const std::vector<NameMatch>& matches) {
  for (const NameMatch& m : matches) {
    const bool seat = m.entity->kind == "city" && std::any_of(matches.begin(), matches.end(), [&](const NameMatch& o) {
                        return o.entity->id == m.entity->parent && o.entity->kind == "region";
                      });
    (seat ? draft.seats : draft.candidates).push_back(m.entity);
  }
}

bool NameFinder::IsCommonBody(std::size_t at, const NameMatch& match) const {
  // "بوسط بغداد اليوم": a place and when, behind what says where.
  if (match.length == 2 && match.entity->kind == "media" && Text(at + 1) == "اليوم" && at > 0 && Beside(at - 1, at) &&
      !tokens_[at].quoted && !Known(at, EntityType::kPlace).empty() && (match.clitics & kLi) == 0 &&
      ((match.clitics & kBi) != 0 || Cue(at - 1, "locative") != nullptr || Cue(at - 1, "direction") != nullptr ||
       Cue(at - 1, "near") != nullptr || (Cue(at - 1, "cue=place") != nullptr && Cue(at - 1, "cue=org") == nullptr)))
    return true;
  if (match.length > 1) return false;
  // "قُتل طالبان", "بينهم طالبان", "معلم وطالبان": two people, right behind what befell them or among others.
  if (at > 0 && Beside(at - 1, at))
    for (const Analysis& a : lattice_.readings[at]) {
      if (!a.lexeme->Is("person") || a.number != Number::kDual) continue;
      for (const Analysis& before : lattice_.readings[at - 1]) {
        const bool befell = before.lexeme->outcome && before.lexeme->pos == Pos::kVerb &&
                            before.form == VerbForm::kPast && !Text(at - 1).ends_with("ت");
        if (match.clitics == 0
                ? befell || before.lexeme->Is("partitive")
                : match.clitics == kWa && before.lexeme->Is("person") && !before.Has(kAl) &&
                      before.lexeme->group != Group::kSecurity && before.lexeme->group != Group::kMilitant)
          return true;
      }
    }
  if (tokens_[at].quoted && at > 0 && Is(at - 1, "\"")) return false;
  if (ActsAsBody(at, match)) return false;
  const std::string word = WithoutClitics(Text(at), match.clitics);
  return Holds(common_, word) || (Letters(word) <= 3 && match.clitics != 0 && word != "قسد");
}

// "عناصر القاعدة", "مسلح من القاعدة", "سبعة من القاعدة", "القاعدة تتبنى", "التعاون مع القاعدة", "الجيش والحشد": a body
// that has members, deals with people, speaks in a headline or is named beside another; not "القاعدة العسكرية".
bool NameFinder::ActsAsBody(std::size_t at, const NameMatch& match) const {
  const std::string& kind = match.entity->kind;
  if (kind != "armed" && kind != "security" && kind != "state") return false;
  if (Beside(at, at + 1) && IsWord(at + 1) && StartsWithAl(Text(at + 1)) && EndsLikeAdjective(at + 1)) return false;
  const bool opens = at == 0 || tokens_[at].line_start;
  const auto tells = [&](std::size_t i) {
    return IsWord(i) && Beside(at, i) &&
           std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && a.clitics == 0;
           });
  };
  if ((opens || match.clitics == kWa) && tells(at + 1)) return true;
  if (at == 0 || !Beside(at - 1, at)) return false;
  if (HasFightersBefore(at)) return true;
  const std::size_t before = at - 1;
  const bool beside = !drafts_.empty() && drafts_.back().phrase.last == before &&
                      drafts_.back().phrase.type == EntityType::kOrganization && drafts_.back().phrase.kind != "media";
  if (match.clitics == kWa && beside) return true;
  if (match.clitics != 0) return false;
  if (Text(before) == "مع") return true;
  return before > 0 && Text(before) == "من" && Beside(before - 1, at) &&
         std::any_of(lattice_.readings[before - 1].begin(), lattice_.readings[before - 1].end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNumber || (a.lexeme->Is("person") && !a.Has(kAl));
         });
}

std::size_t NameFinder::TakeGeneric(std::size_t at) {
  if (!IsWord(at)) return at;
  for (const auto& [stem, clitics] : Stems(Text(at))) {
    if (!StartsWithAl(stem)) continue;
    for (const auto& [folded, row] : generics_) {
      std::size_t last = at;
      if (folded == stem) {
        // fits
      } else if (folded.starts_with(stem + " ") && IsWord(at + 1) && Beside(at, at + 1) &&
                 folded.substr(stem.size() + 1) == Text(at + 1)) {
        last = at + 1;
      } else {
        continue;
      }
      NameDraft& draft = Push(EntityType::kOrganization, at, at, last, Joined(clitics), "");
      draft.phrase.generic = true;
      return last + 1;
    }
  }
  return at;
}

std::size_t NameFinder::AliasAfter(std::size_t draft, std::size_t at) {
  // "“قوات سوريا الديمقراطية” (قسد)": the mark that closes the name stands before the brackets.
  if (Is(at, "\"") && Is(at + 1, "(")) ++at;
  // "قوات سوريا الديمقراطية “قسد”": a name that stands in no marks itself.
  const std::size_t first = drafts_[draft].phrase.first;
  const bool marked = Is(at, "\"") && IsUnread(at + 1) && Is(at + 2, "\"") && first < at &&
                      !(drafts_[draft].phrase.cue > 0 && Is(drafts_[draft].phrase.cue - 1, "\"")) &&
                      !Is(first - (first > 0 ? 1 : 0), "\"");
  if (!Is(at, "(") && !marked) return at;
  const std::string_view close = marked ? "\"" : ")";
  std::size_t end = at + 1;
  while (end < tokens_.size() && !Is(end, close) && end - at <= 3 && tokens_[end].kind != TokenKind::kNumber) ++end;
  if (!Is(end, close) || end == at + 1 || !IsWord(at + 1) || IsStop(at + 1)) return at;
  if (end > at + 2 && IsWord(at + 2) && tokens_[at + 2].space_before && Letters(Text(at + 1)) > 3) return at;
  // "القوات الكردية (قسد)": the known body is the one just named. What tells the source is another.
  if (const std::vector<NameMatch> known = Known(at + 1, EntityType::kOrganization);
      !known.empty() && at + 1 + known.front().length == end && drafts_[draft].phrase.known == nullptr &&
      known.front().entity->kind != "media" && drafts_[draft].phrase.kind != "media")
    drafts_[draft].phrase.known = known.front().entity;
  // "إذاعة كذا (حكومية)": what it is.
  if (end == at + 2 && ((!StartsWithAl(Text(at + 1)) && tokens_[at + 1].taa) || EndsLikeNisba(Text(at + 1)))) return at;
  if (HasSense(at + 1) || !lexicon_.Names(tokens_, at + 1).empty()) return at;
  const std::string kind = drafts_[draft].phrase.kind;
  NameDraft& alias = Push(EntityType::kOrganization, at + 1, at + 1, end - 1, 0, kind);
  alias.phrase.known = drafts_[draft].phrase.known;
  alias.alias_of = draft;
  return end + 1;
}

bool NameFinder::IsPlainNoun(std::size_t at) const {
  return !IsStop(at) && !IsEvent(at) && Known(at, EntityType::kOrganization).empty() && Cue(at, "cue=org") == nullptr &&
         Cue(at, "cue=person") == nullptr && Known(at, EntityType::kPlace).empty() && Cue(at, "person") == nullptr;
}

}  // namespace names

std::vector<NamePhrase> FindNames(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
                                  const std::vector<NamePhrase>& earlier) {
  names::NameFinder finder(lattice, text, lexicon, earlier);
  std::deque<names::NameDraft> drafts = finder.Run();
  return names::NameSettler(finder, std::move(drafts)).Run();
}

}  // namespace isnad
