#include <algorithm>

#include "core/read/names/name_finder.h"

// Whether a common word that is a place's name too (الباب، جنين، مالي) is the place: what stands around it says so, or
// the article does elsewhere.

namespace isnad::names {
namespace {

constexpr std::uint32_t kSmallTown = 20'000;  // people
constexpr std::uint32_t kBigTown = 100'000;
constexpr std::uint32_t kMetropolis = 1'000'000;

}  // namespace

bool NameSettler::CommonIsPlace(std::size_t d, const KnownEntity& entity, const std::set<std::string>& said) const {
  const NameDraft& draft = drafts_[d];
  const std::size_t first = draft.phrase.first;
  if (Cue(first, "organ") != nullptr) return false;  // "رصاصة في الرأس"
  if (IsPlaceByGrammar(draft, entity) || HeadsItsLine(draft, entity, said)) return true;
  const bool position = InPlacePosition(draft);
  if (position && entity.population >= kMetropolis && !HasSense(first)) return true;
  if ((InScene(entity) || votes_.empty()) && HeadsItem(draft)) return true;
  if (said.contains(draft.phrase.folded)) return !HasSense(first) || position;
  if (!InScene(entity) && !votes_.empty()) return false;
  if (IsBesideItsOwn(d, entity)) return true;
  // "القصف الإسرائيلي على السيدة زينب": fire falls on no person; "على البرج" may be on a tower.
  const bool tower = draft.phrase.last == first && (StartsWithAl(Text(first)) || HasSense(first));
  if (!tower && IsUnderFire(first)) return true;
  // "#معركة_الكرامة" is what an operation is called.
  if (first > 0 && SameHashtag(first - 1, first) && IsEvent(first - 1)) return false;
  if (tokens_[first].hashtag) return !HasSense(first);
  return IsPlaceOfScene(d, entity) || IsBareInScene(draft, entity);
}

// No adjective, verb or noun of that spelling could stand there.
bool NameSettler::IsPlaceByGrammar(const NameDraft& draft, const KnownEntity& entity) const {
  const std::size_t first = draft.phrase.first;
  if (draft.clitics != 0 || first == 0 || !Beside(first - 1, first))
    return entity.kind == "country" && draft.clitics == 0 && !StartsWithAl(Text(first)) && OpensHeadline(first);
  const std::size_t before = first - 1;
  const bool of = IsIn(before) || Text(before) == "من" || Cue(before, "near") != nullptr;
  // "في مالي", "الحدود مع مالي", "من مالي": no adjective follows a preposition, nor what is plural ("جنود مالي").
  if (entity.kind == "country" && !StartsWithAl(Text(first)) && (of || Text(before) == "مع" || IsPluralOwned(before)))
    return true;
  const std::vector<Analysis>& readings = lattice_.readings[first];
  // "في لحج": no second preposition follows one, so that the word is no "to a pilgrim".
  if (!readings.empty() && of && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return (a.clitics & (kBi | kLi | kKa)) != 0;
      }))
    return true;
  // "في نوى": nor does a verb, so that it is no "he intended".
  if (first == draft.phrase.last && !readings.empty() && IsIn(before) &&
      std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
      }))
    return true;
  // "صحة غزة": a body that any place has.
  return IsOffice(before);
}

// "مالي ترفع حصيلة", "مالي.. مقتل 12 جنديا": no adjective opens a sentence.
bool NameSettler::OpensHeadline(std::size_t first) const {
  return first == 0 || tokens_[first].line_start || (!Beside(first - 1, first) && !IsWord(first - 1));
}

// "جنود مالي", "حدود مالي": a plural, without the article, that no singular adjective goes with.
bool NameSettler::IsPluralOwned(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && !a.Has(kAl) && !a.Has(kPronoun);
  });
}

// "غزة: ...", "الرياض - ...", "▪️ لودر: ...": a line of its own, or what opens
// one.
bool NameSettler::HeadsItsLine(const NameDraft& draft, const KnownEntity& entity,
                               const std::set<std::string>& said) const {
  const std::size_t first = draft.phrase.first, next = draft.phrase.last + 1;
  if (draft.clitics != 0) return false;
  const bool ends = next >= tokens_.size() || tokens_[next].line_start;
  const bool labels = Is(next, ":");
  const bool apart = ends || labels || Is(next, "-") || Is(next, "/");
  const bool great =
      entity.kind == "region" || entity.kind == "city" || entity.kind == "country" || PeopleOf(entity) >= kBigTown;
  if (tokens_[first].line_start && apart && great) return true;
  const bool plain = !StartsWithAl(Text(first)) && !IsCommonNoun(Text(first));
  if (!plain || !(said.contains(draft.phrase.folded) || InScene(entity))) return false;
  if (tokens_[first].line_start && apart) return true;
  // Behind a bullet, a stroke or the date of an item.
  return labels && first > 0 && !tokens_[first].quoted &&
         (tokens_[first - 1].kind == TokenKind::kSymbol || Is(first - 1, "-") || Is(first - 1, "|") ||
          (Is(first - 1, ",") && !HasSense(first)));
}

// "• نوى: قصف مدفعي", "- 2 يوليو، حيس: إصابة ثلاثة بلغم": the line of a list begins with where its news was.
bool NameSettler::HeadsItem(const NameDraft& draft) const {
  constexpr std::size_t kSigns = 5, kNews = 2;  // tokens before the name, and from the colon to the news
  const std::size_t first = draft.phrase.first, colon = draft.phrase.last + 1;
  if (draft.clitics != 0 || !(Is(colon, ":") || Is(colon, "|"))) return false;
  for (std::size_t at = first; !tokens_[at].line_start; --at) {
    if (at == 0 || first - at >= kSigns) return false;
    if (IsWord(at - 1) && Cue(at - 1, "month") == nullptr) return false;
  }
  const auto is_news = [](const Analysis& a) { return a.lexeme->event || a.lexeme->outcome; };
  for (std::size_t at = colon + 1; at <= colon + kNews && at < tokens_.size() && !tokens_[at].line_start; ++at)
    if (std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), is_news)) return true;
  return false;
}

// What lies above it, or is listed with it, is named right beside.
bool NameSettler::IsBesideItsOwn(std::size_t d, const KnownEntity& entity) const {
  const NameDraft& draft = drafts_[d];
  // "الباب بريف حلب", "الرياض في كركوك"
  if (d + 1 < drafts_.size() && drafts_[d + 1].phrase.type == EntityType::kPlace &&
      Beside(draft.phrase.last, drafts_[d + 1].phrase.first) && drafts_[d + 1].phrase.first - draft.phrase.last <= 2) {
    std::vector<std::string> ids;
    Ancestors(&entity, ids);
    for (const KnownEntity* above : drafts_[d + 1].candidates)
      if (above->id != entity.id && std::find(ids.begin(), ids.end(), above->id) != ids.end()) return true;
  }
  return draft.listed && d > 0 && drafts_[d - 1].phrase.type == EntityType::kPlace &&
         (drafts_[d - 1].phrase.known != nullptr || drafts_[d - 1].cued) &&
         (StartsPlain(draft) || IsGovernorateOfNames(draft, entity));
}

// "صلاح الدين": a governorate whose name of two words is a man's.
bool NameSettler::IsGovernorateOfNames(const NameDraft& draft, const KnownEntity& entity) {
  return draft.phrase.last > draft.phrase.first && entity.kind == "region";
}

bool NameSettler::IsPlaceOfScene(std::size_t d, const KnownEntity& entity) const {
  const NameDraft& draft = drafts_[d];
  const std::size_t first = draft.phrase.first, last = draft.phrase.last;
  const bool position = InPlacePosition(draft);
  if (position && entity.kind == "area" && StartsWithAl(Text(first))) return true;
  if (d + 1 < drafts_.size() && drafts_[d + 1].listed && !drafts_[d + 1].common && position && StartsPlain(draft))
    return true;
  // "في جنين": a bare noun seldom follows في, and حديثه ("his talk") is no حديثة. "في يعبد": what is no noun never
  // does.
  if (first > 0 && IsIn(first - 1) && draft.clitics == 0 && !StartsWithAl(Text(first)) &&
      (PeopleOf(entity) >= kSmallTown || (first == last && !IsCommonNoun(Text(first)) && !HasSense(first))) &&
      Letters(Text(first)) >= 4 && (tokens_[first].taa || !Text(first).ends_with("ه")))
    return true;
  // "في البصيرة", where the article speaks of its governorate.
  if (const KnownEntity* region = RegionOf(entity);
      position && StartsPlain(draft) && region != nullptr && region != &entity && votes_.contains(region->id))
    return true;
  return position && !HasSense(first) && (!IsGiven(first) || IsGovernorateOfNames(draft, entity)) &&
         (entity.kind == "region" || entity.kind == "city" || PeopleOf(entity) >= kSmallTown ||
          entity.kind == "country");
}

// A word that means nothing else, in an article on its country: "عن رفح", "شهداء بلاطة", "مدخل كذا". Where a list says
// that it is spelled like a common word ("حرض"), a noun that it is the owner of stands before it.
bool NameSettler::IsBareInScene(const NameDraft& draft, const KnownEntity& entity) const {
  const std::size_t first = draft.phrase.first;
  if (!InScene(entity) || (draft.clitics & (kBi | kLi | kKa)) != 0) return false;
  if (IsGovernorateOfNames(draft, entity))
    return first > 0 && (Is(first - 1, "/") || Is(first - 1, "-") || Cue(first - 1, "of-land") != nullptr);
  const std::string word = WithoutClitics(Text(first), draft.clitics);
  if (HasSense(first) || IsGiven(first) || StartsWithAl(word) || IsCommonNoun(word)) return false;
  // "غزة 10-7-2024 وكالة -": from where it was written, which the day and the outlet tell of and no event.
  const std::size_t next = draft.phrase.last + 1;
  if (tokens_[first].line_start && next < tokens_.size() && tokens_[next].kind == TokenKind::kNumber) return false;
  const bool great = entity.kind == "region" || entity.kind == "city" || entity.kind == "country";
  if (great || !(entity.ambiguous || Holds(common_, word))) return true;
  if (first == 0 || !Beside(first - 1, first) || draft.clitics != 0) return false;
  // "سيارة حديثة", "ساعات طويلة": what ends so may be an adjective of things; "شهداء بلاطة" are people of hers.
  const bool people = IsPluralOwned(first - 1) && Cue(first - 1, "person") != nullptr;
  return word.ends_with("ه") ? tokens_[first].taa && people : IsOwned(first - 1);
}

// "مدخل كذا", "جبهة كذا", "محافظ كذا", "أهالي كذا": what nothing but a place or its people is of. "سفينة شحن" is of
// things.
bool NameSettler::IsOwned(std::size_t at) const {
  for (const std::string_view tag : {"near", "locative", "of-land", "cue=place", "front"})
    if (Cue(at, tag) != nullptr && !Cue(at, tag)->Has(kAl)) return true;
  return IsPluralOwned(at) && Cue(at, "person") != nullptr;
}

bool NameSettler::IsOffice(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    // "مجلس رئاسي", "عمليات نوعية": nouns that others stand behind as well.
    const Lexeme& noun = *a.lexeme;
    return !a.Has(kAl) && !a.Has(kPronoun) && !noun.Is("office-any") && !noun.Is("office-led") &&
           !noun.Is("office-said") &&
           std::any_of(a.lexeme->tags.begin(), a.lexeme->tags.end(),
                       [](const std::string& tag) { return tag.starts_with("office=") || tag == "of-land"; });
  });
}

// A noun of fire from afar, its adjectives and على stand right before.
bool NameSettler::IsUnderFire(std::size_t first) const {
  constexpr std::size_t kAdjectives = 2;
  if (first < 2 || Text(first - 1) != "علي") return false;
  for (std::size_t at = first - 1, steps = 0; steps <= kAdjectives && at-- > 0 && Beside(at, first); ++steps) {
    const auto& readings = lattice_.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kNoun &&
                 (a.lexeme->event == EventType::kShelling || a.lexeme->event == EventType::kAirstrike);
        }))
      return true;
    if (!IsAdjective(at) && !EndsLikeNisba(Text(at))) return false;
  }
  return false;
}

bool NameSettler::IsIn(std::size_t at) const { return Text(at) == "في" || Text(at) == "وفي" || Text(at) == "ففي"; }

bool NameSettler::InPlacePosition(const NameDraft& draft) const {
  const std::size_t first = draft.phrase.first;
  if (draft.clitics & kBi) return true;
  if (first == 0 || !Beside(first - 1, first)) return false;
  // "قصف كذا", "تقتحم كذا": what an event word that stands without an article hit.
  for (const Analysis& a : lattice_.readings[first - 1])
    if (a.lexeme->event && !a.lexeme->Is("gap") && !a.Has(kAl) && !a.Has(kPronoun) && a.form != VerbForm::kParticiple)
      return true;
  return (IsIn(first - 1) || Cue(first - 1, "direction") != nullptr || Text(first - 1) == "الي" ||
          Text(first - 1) == "من" || Text(first - 1) == "علي");
}

}  // namespace isnad::names
