#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/phrases.h"

// Names are found in one pass over the tokens and settled in a second.
//
// The pass takes, at each token, the first that fits: the longest known name of two words or more; a cue with what
// follows it (a place, a body); a known name of one word; a run of personal names; a definite noun that stands for a
// body. A name that no list holds lives by its cue alone, and ends where a word that can be part of no name begins.
//
// Settling needs the whole field: a common word (الباب) is a place only where the article says so somewhere, a name
// that two countries share goes to the one that the article speaks of, and a generic noun looks back for its body.

namespace isnad {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestPerson = 5;    // words; longer runs are lists
constexpr std::size_t kLongestBody = 7;      // words of an organisation's name
constexpr std::size_t kLongestQuoted = 6;    // words between quotation marks that can be a name
constexpr std::size_t kRoleReach = 8;        // tokens from "المتحدث باسم …" to the name
constexpr std::uint32_t kBigTown = 100'000;  // people: known outside its own governorate
constexpr std::uint16_t kJoined = kWa | kFa | kBi | kLi | kKa;

struct Draft {
  NamePhrase phrase;
  std::vector<const KnownEntity*> candidates;  // of a place: all that share the name, seats of governorates left out
  std::vector<const KnownEntity*> seats;       // cities called as the governorate among the candidates that they lie in
  bool cued = false;
  bool common = false;           // also a common word: needs a sign
  bool by_direction = false;     // "شمال كذا" alone speaks for it
  bool listed = false;           // stands in a list with the name before it
  std::size_t alias_of = kNone;  // draft index
  std::size_t clitics = 0;
};

bool StartsWithAl(std::string_view word) { return word.starts_with("ال") && word.size() > 6; }

// The letters of a word, each of two bytes; enough for Arabic.
std::size_t Letters(std::string_view word) { return word.size() / 2; }

bool EndsLikeNisba(std::string_view word) { return word.ends_with("ي") || word.ends_with("يه"); }

bool IsOrdinal(std::string_view word) {
  constexpr std::string_view kOrdinals[] = {"الاول",   "الاولي", "الثاني",  "الثانيه", "الثالث",
                                            "الثالثه", "الرابع", "الرابعه", "الخامس",  "الخامسه",
                                            "السادس",  "السابع", "الثامن",  "التاسع",  "العاشر"};
  return std::find(std::begin(kOrdinals), std::end(kOrdinals), word) != std::end(kOrdinals);
}

// How far up a place lies: what is higher can stand above what is lower.
int Rank(std::string_view kind, std::uint32_t population) {
  if (kind == "country") return 6;
  if (kind == "region") return 5;
  if (kind == "countryside") return 4;
  if (kind == "city") return population >= 1'000'000 ? 4 : 3;
  if (kind == "district") return 3;
  if (kind == "town") return 2;
  if (kind == "village") return 1;
  return 0;
}

// Takes tatweel, tashkeel and invisible marks out of a surface.
std::string WithoutMarks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const std::string_view letter = text.substr(i, size);
    i += size;
    const bool tashkeel = letter >= "\u064b" && letter <= "\u0652" && letter.size() == 2;
    const bool invisible = letter.size() == 3 &&
                           ((letter >= "\u200b" && letter <= "\u200f") || (letter >= "\u202a" && letter <= "\u202e") ||
                            (letter >= "\u2066" && letter <= "\u2069") || letter == "\ufeff");
    if (!tashkeel && !invisible && letter != "\u0640" && letter != "\u0670") out += letter;
  }
  return out;
}

// Takes the joined particles off the surface of a first token; "لل" gives its article back.
std::string WithoutClitics(std::string word, std::uint16_t clitics) {
  const auto drop = [&word](std::string_view letter) {
    if (word.starts_with(letter)) word.erase(0, letter.size());
  };
  if (clitics & kWa) drop("و");
  if (clitics & kFa) drop("ف");
  if (clitics & kBi) drop("ب");
  if (clitics & kKa) drop("ك");
  if (clitics & kLi) {
    drop("ل");
    if (word.starts_with("ل") && !word.starts_with("لل") && (clitics & kAl)) word = "ا" + word;
  }
  return word;
}

// The ways to read a token with و or ف and one preposition off; the token itself first.
std::vector<std::pair<std::string, std::uint16_t>> Stems(const std::string& folded) {
  std::vector<std::pair<std::string, std::uint16_t>> stems = {{folded, 0}};
  const auto prepositions = [&stems](const std::string& word, std::uint16_t clitics) {
    if (word.starts_with("لل")) stems.emplace_back("ال" + word.substr(4), clitics | kLi | kAl);
    if (word.starts_with("بال")) stems.emplace_back(word.substr(2), clitics | kBi);
    if (word.starts_with("كال")) stems.emplace_back(word.substr(2), clitics | kKa);
  };
  prepositions(folded, 0);
  if (folded.starts_with("و") || folded.starts_with("ف")) {
    const std::uint16_t clitic = folded.starts_with("و") ? kWa : kFa;
    const std::string rest = folded.substr(2);
    stems.emplace_back(rest, clitic);
    prepositions(rest, clitic);
  }
  return stems;
}

// Whether a sorted one-column table of the lexicon holds the word.
bool Holds(const std::vector<std::vector<std::string>>& table, std::string_view word) {
  const auto at = std::lower_bound(table.begin(), table.end(), word,
                                   [](const std::vector<std::string>& row, std::string_view w) { return row[0] < w; });
  return at != table.end() && (*at)[0] == word;
}

std::string KindOf(const Lexeme& cue) {
  for (const std::string& tag : cue.tags)
    if (tag.starts_with("kind=")) return tag.substr(5);
  return "";
}

class NameFinder {
 public:
  NameFinder(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
             const std::vector<NamePhrase>& earlier)
      : lattice_(lattice),
        tokens_(*lattice.tokens),
        text_(text),
        lexicon_(lexicon),
        earlier_(earlier),
        stops_(lexicon.Table("name_stops")),
        common_(lexicon.Table("ambiguous_names")) {
    for (const std::vector<std::string>& row : lexicon.Table("generics"))
      if (row.size() >= 3) generics_.emplace_back(Fold(row[0]), &row);
  }

  std::vector<NamePhrase> Run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::size_t next = Take(at);
      at = next > at ? next : at + 1;
    }
    Settle();
    return Finish();
  }

 private:
  // ---- words ----

  bool IsWord(std::size_t at) const { return at < tokens_.size() && tokens_[at].kind == TokenKind::kWord; }
  bool Is(std::size_t at, std::string_view mark) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::kPunct && tokens_[at].folded == mark;
  }
  bool Beside(std::size_t a, std::size_t b) const {
    return a < tokens_.size() && b < tokens_.size() && tokens_[a].sentence == tokens_[b].sentence;
  }
  const std::string& Text(std::size_t at) const { return tokens_[at].folded; }

  const Analysis* Cue(std::size_t at, std::string_view tag) const {
    return at < tokens_.size() ? lattice_.Find(at, tag) : nullptr;
  }
  bool IsGiven(std::size_t at) const { return Cue(at, "given") != nullptr; }
  // The word has a sense besides that of a name.
  bool HasSense(std::size_t at) const {
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->pos != Pos::kName && !a.lexeme->Is("name-head")) return true;
    return false;
  }
  // "علي" the name and "على" the preposition fold alike; the page itself tells them apart.
  bool IsAli(std::size_t at) const {
    return Text(at).ends_with("علي") &&
           text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin).ends_with("ي");
  }
  bool IsStop(std::size_t at) const {
    if (IsAli(at)) return false;
    for (const auto& [stem, clitics] : Stems(Text(at)))
      if (Holds(stops_, stem)) return true;
    return false;
  }
  // No name goes on with it, and none begins.
  bool IsBoundary(std::size_t at) const {
    if (!IsWord(at) || IsStop(at)) return true;
    if (IsAli(at)) return false;
    bool name = false, verb = false;
    for (const Analysis& a : lattice_.readings[at]) {
      if (a.length > 1 && a.lexeme->pos != Pos::kName) return true;
      if (a.lexeme->pos == Pos::kName && a.clitics == 0) name = true;
      if (a.lexeme->pos == Pos::kParticle && (a.clitics & ~(kWa | kFa | kPronoun)) == 0) return true;
      if (a.lexeme->pos == Pos::kNumber) return true;
      if (a.lexeme->outcome || a.lexeme->event) verb = true;
      if (a.lexeme->pos == Pos::kVerb && a.clitics == 0 && !StartsWithAl(Text(at))) verb = true;
    }
    return verb && !name;
  }

  std::vector<NameMatch> Known(std::size_t at, EntityType type) const {
    std::vector<NameMatch> matches;
    if (at >= tokens_.size()) return matches;
    for (const NameMatch& match : lexicon_.Names(tokens_, at)) {
      if (match.entity->type != type) continue;
      if (!matches.empty() && (match.length != matches.front().length || match.clitics != matches.front().clitics))
        continue;
      matches.push_back(match);
    }
    return matches;
  }

  // One word that is a known place and also a common word or a person's name.
  bool IsCommon(std::size_t at, const NameMatch& match) const {
    std::string word = WithoutClitics(Text(at), match.clitics);
    if (match.clitics & kLi && Text(at).find("لل") != std::string::npos)
      word = WithoutClitics(Text(at), match.clitics | kAl);
    for (std::size_t i = 1; i < match.length; ++i) word += " " + Text(at + i);
    if (Holds(common_, word)) return true;
    if (match.length > 1) return false;
    if (match.entity->kind == "country") return false;
    if (match.entity->kind == "region" || match.entity->population >= kBigTown)
      return Letters(word) <= 3 && HasSense(at);
    return HasSense(at) || IsGiven(at) || Letters(word) <= 3;
  }

  // ---- drafts ----

  Draft& Push(EntityType type, std::size_t cue, std::size_t first, std::size_t last, std::uint16_t clitics,
              std::string kind) {
    Draft draft;
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

  std::string Surface(std::size_t first, std::size_t last, std::uint16_t clitics) const {
    std::string name;
    for (std::size_t at = first; at <= last; ++at) {
      const Token& token = tokens_[at];
      if (token.kind == TokenKind::kPunct && token.folded != "-" && token.folded != "/") continue;
      std::string word = token.masked ? token.folded : WithoutMarks(text_.substr(token.begin, token.end - token.begin));
      if (at == first) word = WithoutClitics(std::move(word), clitics);
      if (!name.empty() &&
          (at == first || token.space_before || token.hashtag || tokens_[at - 1].kind == TokenKind::kPunct))
        name += ' ';
      name += word;
    }
    return name;
  }

  static std::uint16_t Joined(std::uint16_t clitics) { return clitics & (kJoined | kAl); }

  // What begins at the token; returns the token after it, or the same token where nothing does.
  std::size_t Take(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) return at;
    if (const std::size_t next = TakeKnown(at, 2); next != at) return next;
    if (const std::size_t next = TakeDateline(at); next != at) return next;
    if (const std::size_t next = TakeCuedPlace(at); next != at) return next;
    if (const std::size_t next = TakeCuedBody(at); next != at) return next;
    if (const std::size_t next = TakePerson(at); next != at) return next;
    if (const std::size_t next = TakeKnown(at, 1); next != at) return next;
    if (const std::size_t next = TakeGeneric(at); next != at) return next;
    return at;
  }

  // "الشرق – خاص": the outlet opens its own text.
  std::size_t TakeDateline(std::size_t at) {
    if (!tokens_[at].line_start) return at;
    std::size_t dash = at;
    while (dash < at + 3 && IsWord(dash) && Beside(at, dash) && !IsStop(dash)) ++dash;
    if (dash == at || !Is(dash, "-") || !IsWord(dash + 1) || !Beside(at, dash + 1)) return at;
    constexpr std::string_view kDesks[] = {"خاص", "متابعات", "وكالات", "رصد"};
    if (std::find(std::begin(kDesks), std::end(kDesks), Text(dash + 1)) == std::end(kDesks)) return at;
    if (!Known(at, EntityType::kPlace).empty() || !Known(at, EntityType::kOrganization).empty()) return at;
    Push(EntityType::kOrganization, at, at, dash - 1, 0, "media");
    return dash + 2;
  }

  // ---- known names ----

  // Known names of any type that start at the token. Quotation marks inside one count for nothing: تنظيم "الدولة".
  std::vector<NameMatch> Matches(std::size_t at) const {
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

  std::size_t TakeKnown(std::size_t at, std::size_t least) {
    const NameMatch* best = nullptr;
    const std::vector<NameMatch> all = Matches(at);
    for (const NameMatch& match : all) {
      if (match.length < least || (least == 1 && match.length != 1)) continue;
      // "ب ي د" with a letter joined to it is another word.
      if (best != nullptr && (match.length < best->length || match.clitics != best->clitics)) continue;
      if (best == nullptr || (best->entity->type == EntityType::kPlace &&
                              match.entity->type == EntityType::kOrganization && match.length > 1))
        best = &match;
    }
    if (best == nullptr) return at;
    if (!IsWord(at) || (best->length == 1 && IsStop(at))) return at;
    const std::size_t last = at + best->length - 1;
    if (best->entity->type == EntityType::kPlace) {
      // "ريف دمشق الغربي": the countryside cue takes it.
      const Analysis* place_cue = Cue(at, "cue=place");
      if (place_cue != nullptr && place_cue->lexeme->Is("kind=countryside")) return at;
      // "مدينة غزة" is listed whole, but the cue says what غزة is.
      if (place_cue != nullptr && !place_cue->lexeme->Is("keep") && best->length > 1 && IsWord(at + 1))
        if (const std::vector<NameMatch> inner = Known(at + 1, EntityType::kPlace);
            std::any_of(inner.begin(), inner.end(), [&](const NameMatch& m) {
              return m.entity == best->entity && m.clitics == 0 && m.length + 1 == best->length;
            }))
          return at;
      // "أحمد صلاح الدين": a name within a person's.
      std::vector<NameMatch> places = Known(at, EntityType::kPlace);
      if (places.empty() || places.front().length != best->length) places = {*best};
      Draft& draft = PushKnownPlace(at, at, places);
      const Analysis* cue = at > 0 && Beside(at - 1, at) ? Cue(at - 1, "near") : nullptr;
      if (cue == nullptr && at > 0 && Beside(at - 1, at)) cue = Cue(at - 1, "direction");
      if (cue != nullptr && !cue->Has(kAl)) {
        draft.cued = draft.by_direction = true;
      }
      return ListAfter(last + 1, draft.phrase.kind, false);
    }
    if (best->entity->type == EntityType::kPerson) {
      if (best->length == 1 && (IsGiven(at) || HasSense(at))) return at;
      if (best->length == 1 && Text(at).size() < 8) return at;
      // "محمد مرسي العلي" is somebody else.
      if (best->length > 1 && IsWord(last + 1) && Beside(last, last + 1) && tokens_[last + 1].space_before &&
          (IsGiven(last + 1) || (StartsWithAl(Text(last + 1)) && lattice_.readings[last + 1].empty() &&
                                 lexicon_.Names(tokens_, last + 1).empty())))
        return at;
      Draft& draft = Push(EntityType::kPerson, RoleBefore(at), at, last, Joined(LiAl(at, *best)), "");
      draft.phrase.known = best->entity;
      return last + 1;
    }
    if (IsCommonBody(at, *best)) return at;
    Draft& draft = Push(EntityType::kOrganization, at, at, last, Joined(LiAl(at, *best)), best->entity->kind);
    draft.phrase.known = best->entity;
    const std::size_t index = drafts_.size() - 1;
    return AliasAfter(index, last + 1);
  }

  bool IsCommonBody(std::size_t at, const NameMatch& match) const {
    if (match.length > 1) return false;
    if (tokens_[at].quoted && at > 0 && Is(at - 1, "\"")) return false;
    const std::string word = WithoutClitics(Text(at), match.clitics);
    return Holds(common_, word) || (Letters(word) <= 3 && match.clitics != 0 && word != "قسد");
  }

  Draft& PushKnownPlace(std::size_t cue, std::size_t at, const std::vector<NameMatch>& matches) {
    const NameMatch& match = matches.front();
    Draft& draft = Push(EntityType::kPlace, cue, at, at + match.length - 1, Joined(LiAl(at, match)), "");
    AddCandidates(draft, matches);
    draft.common = IsCommon(at, match);
    return draft;
  }
  // A part of a town.
  bool IsQuarter(const KnownEntity& entity) const {
    const KnownEntity* above = lexicon_.Entity(entity.parent);
    return above != nullptr && above->kind == "city" && entity.kind != "city";
  }
  // A governorate and its city share a name and stand as one candidate until the words around tell which is meant.
  static void AddCandidates(Draft& draft, const std::vector<NameMatch>& matches) {
    for (const NameMatch& m : matches) {
      const bool seat =
          m.entity->kind == "city" && std::any_of(matches.begin(), matches.end(), [&](const NameMatch& o) {
            return o.entity->id == m.entity->parent && o.entity->kind == "region";
          });
      (seat ? draft.seats : draft.candidates).push_back(m.entity);
    }
  }
  // "للتحالف" has lost the alef of its article; "للبنان" never had one.
  std::uint16_t LiAl(std::size_t at, const NameMatch& match) const {
    if ((match.clitics & kLi) == 0) return match.clitics;
    const std::size_t li = Text(at).find("لل");
    if (li > 2) return match.clitics;  // nowhere, or inside the word
    const std::string word = "ال" + Text(at).substr(li + 4);
    const auto opens = [&word](const std::string& name) { return (Fold(name) + " ").starts_with(word + " "); };
    const KnownEntity& entity = *match.entity;
    const bool article = opens(entity.name) || std::any_of(entity.names.begin(), entity.names.end(), opens);
    return article ? static_cast<std::uint16_t>(match.clitics | kAl) : match.clitics;
  }

  // ---- places by cue ----

  std::size_t TakeCuedPlace(std::size_t at) {
    const Analysis* cue = Cue(at, "cue=place");
    if (cue == nullptr || cue->Has(kAl) || cue->Has(kPronoun) || tokens_[at].tanwin) return at;
    const Lexeme& word = *cue->lexeme;
    const std::string kind = KindOf(word);
    const bool many =
        cue->number == Number::kPlural || cue->number == Number::kDual || cue->number == Number::kDualOrPlural;
    // "في بلدتين متجاورتين": a dual that keeps its nun has no name behind it. "أحياء المدينة" are nobody's name either.
    if (many && cue->number != Number::kPlural && (Text(at).ends_with("ين") || Text(at).ends_with("ان"))) return at;
    if (cue->number == Number::kPlural && word.Is("keep") && word.lemma != "جبل" && word.lemma != "تله") return at;
    // "وأدى القصف إلى" is no valley.
    if (Text(at) == "وادي" && text_.substr(tokens_[at].begin).starts_with("وأ")) return at;
    std::size_t name = at + 1;
    // "ريف محافظة حلب", "محيط قرية كذا": the inner cue speaks.
    if (!Beside(at, name)) return at;
    const bool quoted = Is(name, "\"");
    if (quoted || (many && Is(name, "("))) ++name;
    if (name >= tokens_.size() || !Beside(at, name)) return at;
    const std::vector<NameMatch> known = Known(name, EntityType::kPlace);
    const bool glued = !known.empty() && (known.front().clitics & kJoined) != 0;
    if (kind == "countryside") return TakeCountryside(at, *cue, name, glued ? std::vector<NameMatch>() : known);
    if (!known.empty() && !glued) {
      const bool keep = word.Is("keep") && word.lemma != "باديه";
      // "حاجز حلب": the checkpoint is no known place, but the town's name is one.
      Draft& draft = PushKnownPlace(at, name, known);
      draft.cued = true;
      if (keep && kind != "road") {
        draft.phrase.first = static_cast<std::uint32_t>(at);
        draft.phrase.name = Surface(at, draft.phrase.last, Joined(cue->clitics));
        draft.phrase.folded = FoldName(draft.phrase.name);
        // "حي كذا" is the quarter that is listed without the word; "حاجز كذا" is no town of that name.
        std::erase_if(draft.candidates,
                      [&](const KnownEntity* entity) { return !word.Is("urban") || !IsQuarter(*entity); });
        draft.seats.clear();
        draft.phrase.kind = kind;
      } else if (kind != "around" && kind != "road") {
        draft.phrase.kind = kind;
      }
      return ListAfter(draft.phrase.last + 1 + (quoted && Is(draft.phrase.last + 1, "\"") ? 1 : 0), draft.phrase.kind,
                       many);
    }
    if (kind == "around" || kind == "road") return at;
    std::size_t last = kNone;
    if (quoted) {
      std::size_t end = name;
      while (end < tokens_.size() && Beside(at, end) && !Is(end, "\"") && end - name < kLongestQuoted) ++end;
      if (Is(end, "\"") && end > name && !IsStop(name) && Known(name, EntityType::kOrganization).empty())
        last = end - 1;
    } else {
      last = UnknownPlace(name, word, kind);
    }
    if (last == kNone) return at;
    // "#قرية_المستريحة" names the village whole.
    const bool keep = word.Is("keep");
    const std::size_t first = keep ? at : name;
    Draft& draft = Push(EntityType::kPlace, at, first, last, keep ? Joined(cue->clitics) : 0, kind);
    draft.cued = true;
    std::size_t next = last + 1;
    if (quoted && Is(next, "\"")) ++next;
    return ListAfter(next, kind, many);
  }

  // "ريف حلب الشمالي الغربي" is one place, named after what it lies around.
  std::size_t TakeCountryside(std::size_t at, const Analysis& cue, std::size_t name,
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
      if (known.empty()) return at;
      Draft& draft = PushKnownPlace(at, name, known);
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
    Draft& draft =
        Push(EntityType::kPlace, at, at, last, Joined(cue.clitics), own && directions == 0 ? "region" : "countryside");
    if (candidates != nullptr) AddCandidates(draft, *candidates);
    draft.seats.clear();
    draft.cued = true;
    if (!draft.candidates.empty()) draft.phrase.folded = FoldName(draft.candidates.front()->name);
    return ListAfter(last + 1, "countryside", cue.number == Number::kDual || cue.number == Number::kPlural);
  }

  // The last token of a name that no list holds, or kNone.
  std::size_t UnknownPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const {
    if (at >= tokens_.size()) return kNone;
    const bool weak = cue.Is("cue-weak"), urban = cue.Is("urban");
    if (!IsWord(at)) return kNone;
    const std::string& word = Text(at);
    const bool definite = StartsWithAl(word);
    if (IsStop(at) || Letters(word) < 2 || tokens_[at].tanwin) return kNone;
    const Analysis* part = Cue(at, "part");
    const Analysis* head = Cue(at, "name-head");
    if (head != nullptr && (head->clitics & ~kAl) == 0 && (!head->Has(kAl) || head->lexeme->Is("cue=person"))) {
      // "تل أبو ظاهر": a head may follow a head.
      std::size_t last = at + 1;
      if (!Beside(at, last) || IsBoundary(last)) return kNone;
      if (const Analysis* second = Cue(last, "name-head"); second != nullptr && second->clitics == 0 &&
                                                           Beside(at, last + 1) && IsWord(last + 1) &&
                                                           !IsBoundary(last + 1))
        ++last;
      return Tail(at, last, kind);
    }
    if (part != nullptr && part->clitics == 0 && Beside(at, at + 1) && IsWord(at + 1) && !IsStop(at + 1)) return at + 1;
    if (urban && Beside(at, at + 1) && (Text(at + 1) == "الله" || Text(at + 1) == "الدين")) return at + 1;
    if (IsBoundary(at) && !(definite && !weak)) return kNone;
    if (const Analysis* inner = Cue(at, "cue=place");
        inner != nullptr && !(definite && inner->Has(kAl) && !weak && (urban || inner->lexeme->Is("keep"))))
      return kNone;
    if (Cue(at, "direction") != nullptr && !definite) return kNone;
    bool sense = false;
    for (const Analysis& a : lattice_.readings[at]) {
      if (a.lexeme->pos == Pos::kName || a.lexeme->Is("name-head")) continue;
      if (a.Has(kWa) || a.Has(kBi) || a.Has(kLi)) {
        if (a.lexeme->pos == Pos::kVerb || Letters(word) < 5) continue;  // بلبل، وادا: a letter that only looks joined
        return kNone;
      }
      if (a.lexeme->pos == Pos::kVerb && !definite) return kNone;
      sense = true;
    }
    if (!lexicon_.Names(tokens_, at).empty() && !Known(at, EntityType::kOrganization).empty()) return kNone;
    if (sense && (!definite || weak)) {
      if (!(urban && IsGiven(at))) return kNone;
    }
    if (!sense && !definite && weak && !IsGiven(at)) {
      // "مطار كويرس" against "محطة نفطية": an adjective or a verb looks like one.
      if (Letters(word) < 4 || word.ends_with("ي") || word.ends_with("ه") || word.starts_with("ت") ||
          word.starts_with("ي") || word.starts_with("و") || word.starts_with("ب") || word.starts_with("ل"))
        return kNone;
    }
    return Tail(at, at, kind, urban);
  }

  // What belongs to the name behind its first word: "الجعدة الكبيرة", "معارة النعسان", "الدرجة الأولى".
  std::size_t Tail(std::size_t first, std::size_t last, std::string_view kind, bool urban = false) const {
    const std::size_t next = last + 1;
    if (!Beside(first, next) || !IsWord(next)) return last;
    const std::string& word = Text(next);
    if (const Analysis* tail = Cue(next, "name-tail"); tail != nullptr && (tail->clitics & ~kAl) == 0) {
      const bool direction = tail->lexeme->Is("direction-adj");
      if (tail->Has(kAl) && (!direction || kind == "village" || kind == "town")) return next;
      if (!tail->Has(kAl) && !direction && !StartsWithAl(Text(first)) && tail->gender == Gender::kFeminine) return last;
    }
    if (Text(next) == "الله" || Text(next) == "الدين") return next;
    if (urban && IsOrdinal(word)) return next;
    if (last == first && !StartsWithAl(Text(first)) && StartsWithAl(word) && !IsBoundary(next) &&
        lattice_.readings[next].empty() && !EndsLikeNisba(word) && !word.ends_with("ه") &&
        Known(next, EntityType::kPlace).empty() && tokens_[first].kind == TokenKind::kWord)
      return next;
    return last;
  }

  // "قرى كذا، وكذا وكذا": after a cue for several, unknown names too; after any place, known ones.
  std::size_t ListAfter(std::size_t at, const std::string& kind, bool many) {
    for (std::size_t members = 1;; ++members) {
      // Two towns in a row, and the third word is one as well: "كفرنبل وحاس وكذا".
      const bool open = many || members > 1;
      std::size_t name = at;
      bool comma = false;
      if (Is(name, ",") || (many && Is(name, "-"))) {
        comma = true;
        ++name;
      }
      if (!IsWord(name) || name == 0 || !Beside(name - 1, name)) return at;
      const std::string& word = Text(name);
      const bool joined = word.starts_with("و") && Letters(word) > 2;
      if (!comma && !joined) return at;
      if (Cue(name, "cue=place") != nullptr && !StartsWithAl(word)) return at;
      if (const std::vector<NameMatch> known = Known(name, EntityType::kPlace);
          !known.empty() && (known.front().clitics & (kBi | kLi | kKa | kFa)) == 0 &&
          (comma || (known.front().clitics & kWa) != 0)) {
        // A longer body may begin there: "ودير الزور 24".
        const std::vector<NameMatch> all = lexicon_.Names(tokens_, name);
        if (all.front().length > known.front().length) return at;
        Draft& draft = PushKnownPlace(name, name, known);
        draft.listed = true;
        draft.cued = many;
        if (many) draft.phrase.kind = kind;
        at = draft.phrase.last + 1;
        continue;
      }
      if (!open || IsStop(name) || (!many && (!joined || !lattice_.readings[name].empty()))) return at;
      const std::string stem = joined ? word.substr(2) : word;
      bool sense = false;
      for (const Analysis& a : lattice_.readings[name])
        sense = sense || (a.lexeme->pos != Pos::kName && !a.lexeme->Is("name-head") &&
                          !(a.lexeme->pos == Pos::kNoun && a.Has(kAl)));
      if (sense || Letters(stem) < 3) return at;
      std::size_t last = name;
      const Analysis* head = Cue(name, "name-head");
      if (head != nullptr && Beside(name, name + 1) && !IsBoundary(name + 1))
        ++last;
      else if (const std::size_t tail = Tail(name, name, "village"); tail != name)
        last = tail;
      Draft& draft = Push(EntityType::kPlace, name, name, last, joined ? kWa : 0, kind);
      draft.cued = true;
      draft.listed = true;
      at = last + 1;
    }
  }

  // ---- organisations by cue ----

  std::size_t TakeCuedBody(std::size_t at) {
    const Analysis* cue = Cue(at, "cue=org");
    if (cue == nullptr || cue->Has(kPronoun)) return at;
    const Lexeme& word = *cue->lexeme;
    const std::string kind = KindOf(word);
    const bool weak = word.Is("cue-weak"), drop = word.Is("drop");
    std::size_t name = at + cue->length;
    if (!Beside(at, name)) return at;
    constexpr std::string_view kPlurals[] = {"كتيبه", "سريه", "لواء", "لوا", "ميليشيا", "مليشيا", "قوه"};
    const bool several = cue->number == Number::kPlural &&
                         std::find(std::begin(kPlurals), std::end(kPlurals), word.lemma) == std::end(kPlurals);
    if (Is(name, "\"") || (Is(name, "(") && drop)) {
      const std::string close = Is(name, "(") ? ")" : "\"";
      std::size_t end = name + 1;
      while (end < tokens_.size() && Beside(at, end) && !Is(end, close) && end - name <= kLongestQuoted) ++end;
      if (!Is(end, close) || end == name + 1 || several) return at;
      // A known name in the quotes says it better.
      if (const std::vector<NameMatch> known = Known(name + 1, EntityType::kOrganization);
          !known.empty() && name + 1 + known.front().length == end && drop)
        return PushKnownBody(at, name + 1, known.front());
      std::size_t first = drop ? name + 1 : at, last = end - 1, after = end + 1;
      // وكالة "هاوار" للأنباء
      if (drop && IsWord(after) &&
          (Text(after) == "للانباء" || Text(after) == "الاخباريه" || Text(after) == "الاعلاميه"))
        ++after;
      Push(EntityType::kOrganization, at, first, last, first == at ? Joined(cue->clitics) : 0, kind);
      return after;
    }
    if (several || !IsWord(name)) return at;
    if (const std::vector<NameMatch> known = Known(name, EntityType::kOrganization);
        drop && !known.empty() && (known.front().clitics & kJoined) == 0)
      return PushKnownBody(at, name, known.front());
    // "ميليشيا حزب الله", "قيادة قسد": the known body is the name.
    if (!drop && !cue->Has(kAl) && !Known(name, EntityType::kOrganization).empty() &&
        lexicon_.Names(tokens_, name).front().clitics == 0)
      return at;
    std::size_t last =
        cue->Has(kAl) ? DefiniteBody(name, word, weak, kind) : ConstructBody(name, word, weak, drop, kind);
    if (last == kNone || last - at >= kLongestBody) return at;
    // "المركز الإعلامي لقسد": the body that it belongs to is part of its name.
    if (!drop && Beside(last, last + 1)) {
      for (const NameMatch& match : Known(last + 1, EntityType::kOrganization))
        if ((match.clitics & kLi) != 0) {
          last += match.length;
          break;
        }
    }
    std::size_t first = drop ? name : at;
    Push(EntityType::kOrganization, at, first, last, first == at ? Joined(cue->clitics) : 0, kind);
    return AliasAfter(drafts_.size() - 1, last + 1);
  }

  std::size_t PushKnownBody(std::size_t cue, std::size_t at, const NameMatch& match) {
    Draft& draft =
        Push(EntityType::kOrganization, cue, at, at + match.length - 1, Joined(LiAl(at, match)), match.entity->kind);
    draft.phrase.known = match.entity;
    std::size_t next = at + match.length;
    if (Is(next, "\"") && tokens_[at].quoted) ++next;
    return AliasAfter(drafts_.size() - 1, next);
  }

  // "المجلس المحلي" is anybody's; "الفيلق الثالث", "الحكومة السورية", "المجلس الانتقالي الجنوبي" are names.
  std::size_t DefiniteBody(std::size_t name, const Lexeme& cue, bool weak, std::string_view kind) const {
    if (cue.Is("drop") || !StartsWithAl(Text(name))) return kNone;
    const std::string& word = Text(name);
    const bool number = IsOrdinal(word);
    if (number && kind != "armed") return kNone;
    if (!number) {
      if (IsStop(name) || IsBoundary(name) || !EndsLikeNisba(word)) return kNone;
      const bool nisba = IsNisbaOfPlace(name);
      if (weak && !nisba) return kNone;
      if (HasSense(name) && !nisba) return kNone;
    }
    std::size_t last = name;
    while (Beside(name, last + 1) && IsWord(last + 1) && StartsWithAl(Text(last + 1)) &&
           EndsLikeNisba(Text(last + 1)) && !IsBoundary(last + 1) && !HasSense(last + 1) && last - name < 2)
      ++last;
    return last;
  }

  // السورية: of a known country or governorate.
  bool IsNisbaOfPlace(std::size_t at) const {
    std::string stem = Text(at);
    if (stem.ends_with("يه"))
      stem.resize(stem.size() - 4);
    else if (stem.ends_with("ي"))
      stem.resize(stem.size() - 2);
    if (!stem.starts_with("ال") || Letters(stem) < 4) return false;
    stem = stem.substr(4);
    return Holds(lexicon_.Table("nisbas"), stem);
  }

  std::size_t ConstructBody(std::size_t name, const Lexeme& cue, bool weak, bool drop, std::string_view kind) const {
    const std::vector<NameMatch> place = Known(name, EntityType::kPlace);
    std::size_t last;
    const auto adjectives = [&](std::size_t end) {
      while (Beside(name, end + 1) && IsWord(end + 1) && end - name < 5) {
        const std::string& word = Text(end + 1);
        const bool adjective = StartsWithAl(word) && !IsStopBesides(end + 1) && !IsEvent(end + 1) &&
                               (EndsLikeNisba(word) || IsAdjective(end + 1)) && Cue(end + 1, "cue=person") == nullptr;
        const bool chained = cue.Is("chain") && word.starts_with("وال") && Letters(word) > 4 && IsPlainNoun(end + 1);
        if (!adjective && !chained) break;
        ++end;
      }
      return end;
    };
    if (!place.empty() && (place.front().clitics & kJoined) == 0) {
      last = adjectives(name + place.front().length - 1);
      if (last == name + place.front().length - 1) {
        if (weak || kind == "state" || drop) {
          // "24" belongs to many outlets' names.
          if (drop && last + 1 < tokens_.size() && tokens_[last + 1].kind == TokenKind::kNumber &&
              Beside(name, last + 1))
            return last + 1;
          return drop && kind == "media" ? last : kNone;
        }
      }
      return last;
    }
    // "مجلس مقاطعة الحسكة"
    if (const Analysis* inner = Cue(name, "cue=place");
        !weak && kind == "state" && inner != nullptr && !inner->Has(kAl) && (inner->clitics & kJoined) == 0) {
      const std::vector<NameMatch> inside = Known(name + 1, EntityType::kPlace);
      if (!inside.empty() && inside.front().clitics == 0 && Beside(name, name + 1))
        return adjectives(name + inside.front().length);
    }
    if (IsStop(name) || IsBoundary(name)) return kNone;
    const std::string& word = Text(name);
    for (const Analysis& a : lattice_.readings[name])
      if (a.Has(kBi) || a.Has(kLi) || a.Has(kWa) || a.Has(kPronoun)) return kNone;
    if (Cue(name, "cue=place") != nullptr || Cue(name, "cue=person") != nullptr ||
        (Cue(name, "person") != nullptr && !cue.Is("chain")))
      return kNone;
    if (StartsWithAl(word)) {
      last = adjectives(name);
      if (drop && HasSense(name) && last == name) return kNone;
      if (weak && (last == name || drop)) return kNone;
      if (kind == "armed" && HasSense(name) && last == name && weak) return kNone;
      return last;
    }
    if (weak || HasSense(name)) return kNone;
    if (drop) {
      last = name;
      // "شبكة زاد برس": foreign outlets have two words, and some a number.
      if (IsWord(last + 1) && Beside(name, last + 1) && !IsBoundary(last + 1) && lattice_.readings[last + 1].empty() &&
          !StartsWithAl(Text(last + 1)) && Known(last + 1, EntityType::kPlace).empty())
        ++last;
      if (last + 1 < tokens_.size() && tokens_[last + 1].kind == TokenKind::kNumber && Beside(name, last + 1) &&
          Text(last + 1).size() <= 2)
        ++last;
      return last;
    }
    if (EndsLikeNisba(word) || word.ends_with("ه")) return kNone;
    last = adjectives(name);
    return last;
  }

  bool IsStopBesides(std::size_t at) const {
    // "العسكري", "المحلية" end other names but belong to a body's.
    if (!IsStop(at)) return false;
    return !EndsLikeNisba(Text(at)) || Text(at).starts_with("الماضي") || Text(at).starts_with("الحالي");
  }
  bool IsAdjective(std::size_t at) const {
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->pos == Pos::kAdjective) return true;
    return false;
  }
  bool IsEvent(std::size_t at) const {
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->event || a.lexeme->outcome) return true;
    return false;
  }
  bool IsPlainNoun(std::size_t at) const {
    return !IsStop(at) && !IsEvent(at) && Known(at, EntityType::kOrganization).empty() &&
           Cue(at, "cue=org") == nullptr && Cue(at, "cue=person") == nullptr && Known(at, EntityType::kPlace).empty() &&
           Cue(at, "person") == nullptr;
  }

  // "قوات سوريا الديمقراطية (قسد)": what the brackets hold is another name of the same.
  std::size_t AliasAfter(std::size_t draft, std::size_t at) {
    if (!Is(at, "(")) return at;
    std::size_t end = at + 1;
    while (end < tokens_.size() && !Is(end, ")") && end - at <= 3 && tokens_[end].kind != TokenKind::kNumber) ++end;
    if (!Is(end, ")") || end == at + 1 || !IsWord(at + 1) || IsStop(at + 1)) return at;
    if (end > at + 2 && IsWord(at + 2) && tokens_[at + 2].space_before && Letters(Text(at + 1)) > 3) return at;
    if (HasSense(at + 1) || !lexicon_.Names(tokens_, at + 1).empty()) return at;
    const std::string kind = drafts_[draft].phrase.kind;
    Draft& alias = Push(EntityType::kOrganization, at + 1, at + 1, end - 1, 0, kind);
    alias.phrase.known = drafts_[draft].phrase.known;
    alias.alias_of = draft;
    return end + 1;
  }

  // ---- people ----

  // The cue that makes what follows a person's name; kNone where there is none.
  struct Role {
    std::size_t at = kNone;
    bool strong = false;
    bool direct = false;  // nothing but marks stands between
    bool kin = false;     // "شقيقه مروان": a given name alone will do
  };
  Role FindRole(std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && (Is(before - 1, "\"") || Is(before - 1, "(")) && Beside(before - 1, at)) --before;
    if (before == 0 || !Beside(before - 1, at)) return {};
    const auto role = [&](std::size_t i) { return Cue(i, "cue=person"); };
    std::size_t i = before - 1;
    if (const Analysis* cue = role(i); cue != nullptr && !cue->Has(kPronoun)) {
      // "رائد العلي" may be a name itself.
      return {i, !cue->lexeme->Is("cue-weak") && (cue->Has(kAl) || cue->lexeme->Is("verbal")), true, false};
    }
    // شقيقه is his brother before it is somebody's sister.
    for (const Analysis& a : lattice_.readings[i])
      if (a.lexeme->Is("kin") && (a.Has(kPronoun) || (i > 0 && Cue(i - 1, "kin") != nullptr)))
        return {i, false, true, true};
    // "الملقب بـ…", "المعروف باسم …", "يطلق عليه اسم …"
    if (Text(i) == "باسم" || Text(i) == "ب" || Text(i) == "اسم" || Text(i) == "لقب" || Text(i) == "بلقب") {
      for (std::size_t j = i; j > 0 && i - j < 3; --j)
        if (Cue(j - 1, "nickname") != nullptr || Text(j - 1) == "عليه") return {i, true, true, false};
    }
    // "المتحدث باسم قسد، فلان", "وزير الإعلام فلان"
    const std::size_t reach = i > kRoleReach ? i - kRoleReach : 0;
    for (std::size_t j = i + 1; j-- > reach && Beside(j, at);) {
      if (tokens_[j].kind == TokenKind::kPunct && !Is(j, ",") && !Is(j, "\"") && !Is(j, "(") && !Is(j, ")")) break;
      if (Is(j, ",") && j + 1 != before) break;
      bool verb = false;
      for (const Analysis& a : lattice_.readings[j])
        verb = verb || a.lexeme->pos == Pos::kVerb || a.lexeme->event || a.lexeme->outcome;
      if (const Analysis* cue = role(j); cue != nullptr && !cue->Has(kPronoun)) return {j, false, false, false};
      if (verb && !StartsWithAl(Text(j))) break;
    }
    return {};
  }
  std::size_t RoleBefore(std::size_t at) const {
    const Role role = FindRole(at);
    return role.at != kNone && role.at + 1 == at ? role.at : at;
  }

  // What tells of killing or holding people stands right before: "مقتل فلان".
  bool OutcomeBefore(std::size_t at) const {
    if (at == 0 || !Beside(at - 1, at)) return false;
    for (const Analysis& a : lattice_.readings[at - 1])
      if (a.lexeme->outcome && !a.Has(kAl)) return true;
    return false;
  }

  std::size_t TakePerson(std::size_t at) {
    if (!IsWord(at) || Letters(Text(at)) < 2) return at;
    // A cue itself is not yet the name.
    if (const Analysis* cue = Cue(at, "cue=person"); cue != nullptr && cue->Has(kAl)) return at;
    if (IsStop(at)) return at;
    const Analysis* given = Cue(at, "given");
    const Analysis* part = Cue(at, "part");
    std::uint16_t clitics = 0;
    bool kunya = false, known_start = false;
    if (given != nullptr) {
      clitics = given->clitics & kJoined;
      known_start = true;
    } else if (part != nullptr && (Text(at).ends_with("ابو") || Text(at).ends_with("ابي") ||
                                   Text(at).ends_with("ابا") || (Text(at).ends_with("ام") && Letters(Text(at)) <= 3))) {
      clitics = part->clitics & kJoined;
      kunya = true;
    } else if (part != nullptr && Text(at).ends_with("عبد")) {
      clitics = part->clitics & kJoined;
      known_start = true;
    }
    if (given != nullptr && clitics != 0 && HasSense(at) && (clitics & (kBi | kLi | kKa)) != 0) return at;
    const Role role = FindRole(at);
    const bool list = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPerson &&
                      Beside(drafts_.back().phrase.last, at) &&
                      ((drafts_.back().phrase.last + 1 == at && (clitics & kWa)) ||
                       (drafts_.back().phrase.last + 2 == at && Is(at - 1, ",")));
    bool foreign = false;
    if (!known_start && !kunya) {
      // An unknown word begins a name only right after a rank: "العقيد جويل هاربر".
      if (role.at == kNone || !role.strong || !role.direct) {
        // or after a weak role with a given name behind it, or as "المتحدث باسم كذا، جوان ريس": two unknown words that
        // stand between a comma and an end.
        const bool given_behind = IsWord(at + 1) && Beside(at, at + 1) && IsGiven(at + 1) && !StartsWithAl(Text(at));
        foreign = role.at != kNone && at > 0 && Is(at - 1, ",") && IsWord(at + 1) && Beside(at, at + 1) &&
                  lattice_.readings[at + 1].empty() && !IsStop(at + 1) && !StartsWithAl(Text(at)) && EndsName(at + 2);
        if (role.at == kNone || !(given_behind || foreign)) return at;
      }
      if (IsBoundary(at) || HasSense(at) || !lexicon_.Names(tokens_, at).empty()) return at;
      if (Text(at).starts_with("و") && !list && !role.direct) return at;
    }
    int score = 0;
    std::size_t next = at, words = 0, unknown = 0;
    bool weak_only = true;
    while (next < tokens_.size() && words < kLongestPerson && Beside(at, next) && IsWord(next)) {
      if (words > 0 && IsStop(next)) break;
      const std::string& word = Text(next);
      const Analysis* name = Cue(next, "given");
      const Analysis* joiner = Cue(next, "part");
      if (words > 0 && name != nullptr && (name->clitics & kJoined) != 0) name = nullptr;
      if (words > 0 && joiner != nullptr && (joiner->clitics & kJoined) != 0) joiner = nullptr;
      const bool second_kunya =
          joiner != nullptr && (word.ends_with("ابو") || word.ends_with("ابي") || word.ends_with("ابا"));
      if (joiner != nullptr &&
          (word.ends_with("عبد") || word == "بن" || word == "ابن" || word == "ال" || word == "بنت" || word == "ود" ||
           word == "ولد" || second_kunya || (words == 0 && kunya))) {
        if (!Beside(at, next + 1) || !IsWord(next + 1) || IsStop(next + 1)) break;
        if (Cue(next + 1, "cue=place") != nullptr || (IsBoundary(next + 1) && !IsGiven(next + 1))) break;
        score += 2;
        weak_only = weak_only && !word.ends_with("عبد") && !second_kunya;
        next += 2;
        words += 1;
        continue;
      }
      if (joiner != nullptr && words > 0 && (word == "الدين" || word == "الله" || word == "الاسلام")) {
        ++next;
        score += 1;
        weak_only = false;  // "ضيف الله" is nothing but a name
        continue;
      }
      if (name != nullptr) {
        const bool weak = name->lexeme->Is("weak");
        // A weak one with another sense ends a run that stands already: "محمد صباح" is morning more often.
        score += weak ? 1 : 2;
        weak_only = weak_only && weak;
        ++next;
        ++words;
        continue;
      }
      if (words > 0 && Text(next) == "الشيخ" && IsWord(next + 1) && IsGiven(next + 1) && Beside(at, next + 1)) {
        ++next;
        continue;
      }
      if (words > 0 && StartsWithAl(word) && EndsLikeNisba(word) && !word.ends_with("ه") && IsFamily(next)) {
        // "سيبان الكردي": a family's name is often an adjective.
        score += 1;
        ++next;
        ++words;
        break;
      }
      if (!lattice_.readings[next].empty() || IsBoundary(next)) break;
      if (words > 0 && word.starts_with("و")) break;
      const std::vector<NameMatch> known = lexicon_.Names(tokens_, next);
      if (words > 0 && !known.empty() && !StartsWithAl(word)) break;
      if (words > 0 && !known.empty() && known.front().entity->type == EntityType::kOrganization) break;
      if (StartsWithAl(word)) {
        score += 1;
        ++next;
        ++words;
        if (words > 1 && !(IsWord(next) && (IsGiven(next) || StartsWithAl(Text(next))))) break;
        continue;
      }
      if (words > 0 && !tokens_[next].hashtag &&
          (word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ي") || word.starts_with("ت")) &&
          role.at == kNone && Letters(word) > 4 && unknown == 0 && !EndsName(next + 1))
        break;
      if (unknown == 2 || (unknown == 1 && role.at == kNone) || word.starts_with("لل")) break;
      ++unknown;
      score += 1;
      ++next;
      ++words;
    }
    const std::size_t last = next - 1;
    if (next == at || !Beside(at, last)) return at;
    bool enough = false;
    const bool direct = role.direct;
    // "علي الحسن، المتحدث باسم …": the role stands behind.
    bool role_behind = Is(last + 1, ",") && Cue(last + 2, "cue=person") != nullptr && Beside(at, last + 2);
    if (at > 0 && Beside(at - 1, at) && Cue(at - 1, "say-verb") != nullptr) role_behind = true;
    if (kunya) {
      enough = last > at && score >= 2;
      // A village may be called so: the known ones were taken before; after a cue of place the cue has taken it.
      if (Text(at).ends_with("ام") && !direct && score < 3) enough = false;
    } else if (role.kin) {
      enough = score >= 1 && (words > 1 || given != nullptr);
    } else if (role.strong && direct) {
      enough = score >= 1;
    } else if (role.at != kNone && direct) {
      enough = score >= 2 && (!weak_only || words >= 2);
    } else if (role.at != kNone || list || role_behind || OutcomeBefore(at)) {
      enough = words >= 2 && score >= 2 && (known_start || foreign);
      if (list && !weak_only) enough = true;
    } else {
      enough = words >= 2 && score >= 3 && !weak_only;
    }
    if (!enough) return at;
    Push(EntityType::kPerson, direct ? role.at : at, at, last, clitics, "");
    return last + 1;
  }

  bool IsFamily(std::size_t at) const {
    if (IsStop(at) || !lexicon_.Names(tokens_, at).empty()) return false;
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->group || a.lexeme->outcome || a.lexeme->event || a.lexeme->Is("person") ||
          a.lexeme->Is("cue=person") || a.lexeme->Is("name-tail") || a.lexeme->pos == Pos::kParticle ||
          a.lexeme->pos == Pos::kNumber)
        return false;
    return true;
  }
  // A name can end before it: a mark, a stop word, a word with a sense.
  bool EndsName(std::size_t at) const { return at >= tokens_.size() || !IsWord(at) || IsBoundary(at) || HasSense(at); }

  // ---- nouns that stand for a body ----

  std::size_t TakeGeneric(std::size_t at) {
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
        Draft& draft = Push(EntityType::kOrganization, at, at, last, Joined(clitics), "");
        draft.phrase.generic = true;
        return last + 1;
      }
    }
    return at;
  }

  // ---- settling ----

  void Ancestors(const KnownEntity* entity, std::vector<std::string>& ids) const {
    for (int depth = 0; entity != nullptr && depth < 6; ++depth) {
      ids.push_back(entity->id);
      entity = entity->parent.empty() ? nullptr : lexicon_.Entity(entity->parent);
    }
  }
  // The governorate that it is or lies in, or null.
  const KnownEntity* RegionOf(const KnownEntity& entity) const {
    const KnownEntity* at = &entity;
    for (int depth = 0; at != nullptr && at->kind != "region" && depth < 6; ++depth)
      at = at->parent.empty() ? nullptr : lexicon_.Entity(at->parent);
    return at;
  }
  static std::string CountryOf(const KnownEntity& entity) {
    const std::size_t slash = entity.id.find('/');
    return entity.id.substr(0, slash);
  }
  static bool IsBig(const KnownEntity& entity) {
    return entity.kind == "country" || entity.kind == "region" || entity.kind == "area" ||
           entity.population >= kBigTown;
  }

  void Vote(const KnownEntity* entity) {
    std::vector<std::string> ids;
    Ancestors(entity, ids);
    for (const std::string& id : ids) {
      if (id.starts_with("place:")) ++votes_[id];
    }
  }

  // A country that the article's places and bodies lie in; foreign powers alone (روسيا، الولايات المتحدة) do not count
  // as the scene when a town of another is named.
  // Reports of the West Bank and Gaza name the army that is there, and their country seldom.
  bool InScene(const KnownEntity& entity) const {
    const std::string country = CountryOf(entity);
    return votes_.contains(country) || (country == "place:ps" && votes_.contains("place:il"));
  }

  void Settle() {
    for (const NamePhrase& name : earlier_) {
      if (name.known == nullptr) continue;
      Vote(name.known);
      if (name.type == EntityType::kPlace && name.known->kind != "country") set_ = true;
    }
    for (const Draft& draft : drafts_) {
      if (draft.phrase.known != nullptr) Vote(draft.phrase.known);
      if (draft.phrase.type == EntityType::kPlace && draft.candidates.size() == 1 && (draft.cued || !draft.common) &&
          IsBig(*draft.candidates.front())) {
        Vote(draft.candidates.front());
        if (draft.candidates.front()->kind != "country") set_ = true;
      }
    }
    // A small place counts where its country does, or where nothing else tells the scene.
    std::vector<const KnownEntity*> small;
    for (const Draft& draft : drafts_)
      if (draft.phrase.type == EntityType::kPlace && draft.candidates.size() == 1 && !draft.common &&
          !IsBig(*draft.candidates.front()) && (!set_ || InScene(*draft.candidates.front())))
        small.push_back(draft.candidates.front());
    for (const KnownEntity* entity : small) Vote(entity);

    std::set<std::string> said;  // folded names that a cue has made places
    for (const NamePhrase& name : earlier_)
      if (name.type == EntityType::kPlace) said.insert(name.folded);
    for (const Draft& draft : drafts_)
      if (draft.phrase.type == EntityType::kPlace && draft.cued) said.insert(draft.phrase.folded);

    std::vector<bool> keep(drafts_.size(), true);
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      Draft& draft = drafts_[d];
      if (draft.phrase.type != EntityType::kPlace || draft.candidates.empty()) continue;
      const KnownEntity* best = Choose(draft);
      const bool scene = InScene(*best);
      if (draft.by_direction && !IsBig(*best) && set_ && !scene) {
        keep[d] = false;
        continue;
      }
      if (draft.cued) {
        const bool village = draft.phrase.kind == "village" || draft.phrase.kind == "town";
        // "قرية القاهرة" is not the capital; a village of a country that the article never speaks of is another.
        if (village && (best->kind == "country" || best->kind == "region" || best->population >= 3 * kBigTown) &&
            !(draft.phrase.kind == "town" && scene && best->population < 3 * kBigTown)) {
          continue;
        }
        if (!scene && set_ && !IsBig(*best)) continue;
        draft.phrase.known = best;
      } else if (draft.common) {
        if (!CommonIsPlace(d, *best, said)) {
          keep[d] = false;
          continue;
        }
        draft.phrase.known = best;
      } else {
        if (!scene && set_ && !IsBig(*best)) {
          keep[d] = false;
          continue;
        }
        draft.phrase.known = best;
      }
      if (draft.phrase.kind.empty() && draft.phrase.known != nullptr) draft.phrase.kind = draft.phrase.known->kind;
    }
    std::vector<std::size_t> moved(drafts_.size(), kNone);
    std::deque<Draft> kept;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!keep[d]) continue;
      moved[d] = kept.size();
      kept.push_back(std::move(drafts_[d]));
      if (kept.back().alias_of != kNone) kept.back().alias_of = moved[kept.back().alias_of];
    }
    drafts_ = std::move(kept);
  }

  const KnownEntity* Choose(const Draft& draft) const {
    const KnownEntity* best = nullptr;
    std::int64_t best_score = 0;
    for (const KnownEntity* entity : draft.candidates) {
      std::int64_t score = 0;
      if (const KnownEntity* region = RegionOf(*entity); region != nullptr && region != entity)
        score += votes_.contains(region->id) ? 4'000'000'000 : 0;
      if (const auto votes = votes_.find(CountryOf(*entity)); votes != votes_.end())
        score += 100'000'000LL * std::min(votes->second, 30);
      score += entity->population;
      score += 50'000LL * Rank(entity->kind, 0);
      if (!draft.phrase.kind.empty() && draft.phrase.kind == entity->kind) score += 30'000'000;
      if (best == nullptr || score > best_score || (score == best_score && entity->id < best->id)) {
        best = entity;
        best_score = score;
      }
    }
    return best;
  }

  bool CommonIsPlace(std::size_t d, const KnownEntity& entity, const std::set<std::string>& said) const {
    const Draft& draft = drafts_[d];
    const std::size_t first = draft.phrase.first, last = draft.phrase.last;
    const bool position = InPlacePosition(draft);
    if (position && entity.population >= 1'000'000 && !HasSense(first)) return true;
    if (said.contains(draft.phrase.folded)) return !HasSense(first) || InPlacePosition(draft);
    if (!InScene(entity)) return false;
    // "الباب بريف حلب", "الرياض في كركوك"
    if (d + 1 < drafts_.size() && drafts_[d + 1].phrase.type == EntityType::kPlace &&
        Beside(last, drafts_[d + 1].phrase.first) && drafts_[d + 1].phrase.first - last <= 2) {
      std::vector<std::string> ids;
      Ancestors(&entity, ids);
      for (const KnownEntity* above : drafts_[d + 1].candidates)
        if (above->id != entity.id && std::find(ids.begin(), ids.end(), above->id) != ids.end()) return true;
    }
    if (draft.listed && d > 0 && drafts_[d - 1].phrase.type == EntityType::kPlace &&
        (drafts_[d - 1].phrase.known != nullptr || drafts_[d - 1].cued) && StartsPlain(draft))
      return true;
    if (tokens_[first].hashtag) return !HasSense(first);
    if (position && entity.kind == "area" && StartsWithAl(Text(first))) return true;
    if (d + 1 < drafts_.size() && drafts_[d + 1].listed && !drafts_[d + 1].common && position && StartsPlain(draft))
      return true;
    // "في جنين": a bare noun seldom follows في, and حديثه ("his talk") is no حديثة.
    if (first > 0 && Text(first - 1) == "في" && draft.clitics == 0 && !StartsWithAl(Text(first)) &&
        entity.population >= 20'000 && Letters(Text(first)) >= 4 && (tokens_[first].taa || !Text(first).ends_with("ه")))
      return true;
    // "في البصيرة", where the article speaks of its governorate.
    if (const KnownEntity* region = RegionOf(entity);
        position && StartsPlain(draft) && region != nullptr && region != &entity && votes_.contains(region->id))
      return true;
    return InPlacePosition(draft) && !HasSense(first) && !IsGiven(first) &&
           (entity.kind == "region" || entity.kind == "city" || entity.population >= 20'000 ||
            entity.kind == "country");
  }
  bool StartsPlain(const Draft& draft) const { return !IsGiven(draft.phrase.first) && !HasSense(draft.phrase.first); }
  // After في or a joined ب, or behind a direction.
  bool InPlacePosition(const Draft& draft) const {
    const std::size_t first = draft.phrase.first;
    if (draft.clitics & kBi) return true;
    return first > 0 && Beside(first - 1, first) &&
           (Text(first - 1) == "في" || Text(first - 1) == "وفي" || Cue(first - 1, "direction") != nullptr ||
            Text(first - 1) == "الي" || Text(first - 1) == "من" || Text(first - 1) == "علي");
  }

  // ---- result ----

  std::vector<NamePhrase> Finish() {
    std::vector<NamePhrase> names;
    std::vector<std::size_t> at_draft(drafts_.size(), kNone);
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      NamePhrase phrase = drafts_[d].phrase;
      if (phrase.generic && !ResolveGeneric(phrase, names)) continue;
      if (drafts_[d].alias_of != kNone && at_draft[drafts_[d].alias_of] != kNone)
        phrase.stands_for = static_cast<std::uint32_t>(at_draft[drafts_[d].alias_of]);
      at_draft[d] = names.size();
      names.push_back(std::move(phrase));
    }
    AddBareFamilies(names);
    for (std::size_t n = 0; n < names.size(); ++n) {
      if (names[n].type != EntityType::kPlace) continue;
      names[n].above = Above(names, n);
    }
    SettleSeats(names);
    return names;
  }

  // ---- a governorate or its city ----

  // The city of a known governorate that is called as the governorate is, or null.
  const KnownEntity* SeatOf(const NamePhrase& name) const {
    const auto draft = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& d) {
      return d.phrase.type == EntityType::kPlace && d.phrase.first == name.first && d.phrase.last == name.last;
    });
    if (draft == drafts_.end() || name.known == nullptr || name.kind == "countryside") return nullptr;
    for (const KnownEntity* seat : draft->seats)
      if (seat->parent == name.known->id) return seat;
    return nullptr;
  }
  enum class Said { kNothing, kCity, kRegion };
  // What the words right around the name say: "مدينة الرقة", "وسط الرقة", "محافظة الرقة", "غربي الرقة".
  Said SaidOf(const NamePhrase& name) const {
    if (name.cue < name.first) {
      const Analysis* cue = Cue(name.cue, "cue=place");
      const std::string kind = cue == nullptr ? "" : KindOf(*cue->lexeme);
      if (kind == "city" || kind == "town" || kind == "district") return Said::kCity;
      if (kind == "region" || kind == "countryside") return Said::kRegion;
    }
    if (name.first == 0 || !Beside(name.first - 1, name.first)) return Said::kNothing;
    // إلى is a direction as well, but says nothing of this.
    if (const Analysis* direction = Cue(name.first - 1, "direction");
        direction != nullptr && direction->lexeme->pos == Pos::kNoun)
      return direction->lexeme->Is("inside") ? Said::kCity : Said::kRegion;
    return Said::kNothing;
  }

  void SettleSeats(std::vector<NamePhrase>& names) const {
    // What the article says of each governorate's name elsewhere.
    std::map<const KnownEntity*, std::set<Said>> said;  // by governorate
    const auto note = [&](const KnownEntity* known, Said what) {
      if (what == Said::kCity && known->kind == "city") known = lexicon_.Entity(known->parent);
      if (known != nullptr && what != Said::kNothing) said[known].insert(what);
    };
    for (const NamePhrase& name : earlier_) {
      if (name.type != EntityType::kPlace || name.known == nullptr) continue;
      if (name.known->kind == "city" && name.cue < name.first) note(name.known, Said::kCity);
      if (name.known->kind == "region" && name.cue < name.first) note(name.known, Said::kRegion);
      if (name.kind == "countryside") note(name.known, Said::kRegion);
    }
    for (const NamePhrase& name : names) {
      if (name.type != EntityType::kPlace || name.known == nullptr) continue;
      if (name.kind == "countryside") note(name.known, Said::kRegion);
      if (SeatOf(name) != nullptr) note(name.known, SaidOf(name));
    }
    for (std::size_t n = 0; n < names.size(); ++n) {
      const KnownEntity* seat = names[n].type == EntityType::kPlace ? SeatOf(names[n]) : nullptr;
      if (seat == nullptr) continue;
      Said means = SaidOf(names[n]);
      // "حي كذا في الرقة" lies in the city, "قرية كذا في الرقة" in the governorate.
      for (std::size_t below = n; means == Said::kNothing && below-- > 0;) {
        if (names[below].above != n) continue;
        const Analysis* cue = Cue(names[below].cue, "cue=place");
        means = cue != nullptr && cue->lexeme->Is("urban") ? Said::kCity : Said::kRegion;
      }
      const std::set<Said>& elsewhere = said[names[n].known];
      if (means == Said::kNothing && !elsewhere.contains(Said::kRegion) &&
          (seat->bare || elsewhere.contains(Said::kCity)))
        means = Said::kCity;
      if (means != Said::kCity) continue;
      names[n].known = seat;
      if (names[n].kind.empty() || names[n].kind == "region") names[n].kind = seat->kind;
    }
  }

  static bool Fits(const std::string& kinds, const std::string& kind) {
    std::size_t begin = 0;
    while (begin <= kinds.size()) {
      const std::size_t end = std::min(kinds.find(',', begin), kinds.size());
      if (kinds.substr(begin, end - begin) == kind && !kind.empty()) return true;
      begin = end + 1;
    }
    return false;
  }

  // The last body named before that is called so ("المرصد" for "المرصد السوري …"), else the last of a fitting kind,
  // else the one that the noun means by itself. False: it stands for nothing known.
  bool ResolveGeneric(NamePhrase& phrase, const std::vector<NamePhrase>& names) const {
    const std::vector<std::string>* row = nullptr;
    const std::string word = Fold(phrase.name);
    for (const auto& [folded, r] : generics_)
      if (folded == word) row = r;
    if (row == nullptr) return false;
    const std::string noun = word.substr(0, word.find(' ')).substr(4);  // without its article
    const auto called = [&](const NamePhrase& name) {
      const auto has = [&](const std::string& text) {
        const std::string folded = Fold(text);
        const std::string head = folded.substr(0, folded.find(' '));
        return head == noun || head == "ال" + noun;
      };
      if (has(name.name)) return true;
      return name.known != nullptr &&
             (has(name.known->name) || std::any_of(name.known->names.begin(), name.known->names.end(), has));
    };
    const auto is_body = [](const NamePhrase& name) { return name.type == EntityType::kOrganization; };
    for (const bool by_name : {true, false}) {
      // "الجيش", "المجلس" and "الحزب" mean one that is called so.
      if (!by_name && noun != "تنظيم" && noun != "جماعه" && noun != "وكاله" && noun != "منظمه" && noun != "شبكه" &&
          noun != "تحالف")
        break;
      for (std::size_t n = names.size(); n-- > 0;) {
        if (!is_body(names[n])) continue;
        if (by_name ? !called(names[n]) : !Fits((*row)[1], names[n].kind)) continue;
        phrase.stands_for = names[n].stands_for ? *names[n].stands_for : static_cast<std::uint32_t>(n);
        Follow(phrase, names[*phrase.stands_for]);
        return true;
      }
      for (std::size_t n = earlier_.size(); n-- > 0;) {
        if (!is_body(earlier_[n])) continue;
        if (by_name ? !called(earlier_[n]) : !Fits((*row)[1], earlier_[n].kind)) continue;
        Follow(phrase, earlier_[n]);
        return true;
      }
    }
    const KnownEntity* meant = (*row)[2] == "-" ? nullptr : lexicon_.Entity((*row)[2]);
    if (meant == nullptr) return false;
    const KnownEntity* home = meant->parent.empty() ? nullptr : lexicon_.Entity(meant->parent);
    const bool at_home = home == nullptr || home->type != EntityType::kPlace || votes_.empty() || InScene(*home);
    if (!at_home) {
      // "الدفاع المدني" of another country is a body too.
      phrase.generic = false;
      return word.find(' ') != std::string::npos;
    }
    phrase.known = meant;
    phrase.kind = meant->kind;
    return true;
  }
  static void Follow(NamePhrase& phrase, const NamePhrase& whole) {
    phrase.known = whole.known;
    phrase.folded = whole.folded;
    phrase.kind = whole.kind;
  }

  // "هاربر", once "العقيد جويل هاربر" has been named.
  void AddBareFamilies(std::vector<NamePhrase>& names) const {
    std::vector<NamePhrase> people;
    for (const NamePhrase& name : earlier_)
      if (name.type == EntityType::kPerson) people.push_back(name);
    const std::size_t from_title = people.size();
    std::vector<NamePhrase> all;
    std::vector<std::uint32_t> new_index(names.size());
    std::vector<std::size_t> where;  // of people of this field: their index in `all`
    for (std::size_t at = 0, n = 0; at < tokens_.size() || n < names.size();) {
      if (n < names.size() && (at >= tokens_.size() || names[n].first <= at)) {
        NamePhrase name = names[n];
        if (name.stands_for) name.stands_for = new_index[*name.stands_for];
        new_index[n] = static_cast<std::uint32_t>(all.size());
        if (name.type == EntityType::kPerson) {
          people.push_back(name);
          where.push_back(all.size());
        }
        at = std::max<std::size_t>(at, name.last + 1);
        all.push_back(std::move(name));
        ++n;
        continue;
      }
      if (!people.empty()) BareFamily(at, people, from_title, where, all);
      ++at;
    }
    names = std::move(all);
  }

  void BareFamily(std::size_t at, const std::vector<NamePhrase>& people, std::size_t from_title,
                  const std::vector<std::size_t>& where, std::vector<NamePhrase>& all) const {
    if (!IsWord(at) || HasSense(at) || IsStop(at) || IsGiven(at)) return;
    for (std::size_t p = people.size(); p-- > 0;) {
      const std::string full = Fold(people[p].name);
      const std::size_t space = full.rfind(' ');
      if (space == std::string::npos) continue;
      const std::string family = full.substr(space + 1);
      if (Letters(family) < 4) continue;
      for (const auto& [stem, clitics] : Stems(Text(at))) {
        if (stem != family) continue;
        NamePhrase bare;
        bare.type = EntityType::kPerson;
        bare.first = bare.last = bare.cue = static_cast<std::uint32_t>(at);
        bare.name = Surface(at, at, Joined(clitics));
        bare.folded = people[p].folded;
        bare.known = people[p].known;
        if (p >= from_title) bare.stands_for = static_cast<std::uint32_t>(where[p - from_title]);
        all.push_back(std::move(bare));
        return;
      }
    }
  }

  // The next place of the sentence that lies higher, with nothing but words of place between.
  std::optional<std::uint32_t> Above(const std::vector<NamePhrase>& names, std::size_t n) const {
    const NamePhrase& name = names[n];
    const auto rank = [](const NamePhrase& p) {
      if (p.kind == "countryside") return Rank(p.kind, 0);
      // "ناحية الشدادي": the cue says how high, though the town is small.
      if (p.known != nullptr) return std::max(Rank(p.known->kind, p.known->population), p.kind == "district" ? 3 : 0);
      return Rank(p.kind, 0);
    };
    std::uint32_t end = name.last;
    for (std::size_t m = n + 1; m < names.size() && m <= n + 4; ++m) {
      const NamePhrase& next = names[m];
      if (next.type != EntityType::kPlace || !Beside(name.last, next.first)) return std::nullopt;
      const std::uint32_t begin = std::min(next.cue, next.first);
      bool linked = begin > end;
      bool list = false;
      for (std::uint32_t at = end + 1; at < begin && linked; ++at) linked = IsPlaceLink(at);
      if (!linked || begin - end > 6) return std::nullopt;
      for (const Analysis& a : lattice_.readings[begin]) list = list || a.Has(kWa);
      if (rank(next) > rank(name) && !(list && rank(next) - rank(name) < 2 && next.kind != "countryside"))
        return static_cast<std::uint32_t>(m);
      // "قريتي كذا وكذا بريف حلب": the list's members share what lies above.
      end = next.last;
    }
    return std::nullopt;
  }
  bool IsPlaceLink(std::size_t at) const {
    if (tokens_[at].kind == TokenKind::kPunct)
      return Is(at, ",") || Is(at, "\"") || Is(at, "(") || Is(at, ")") || Is(at, "-");
    if (Cue(at, "direction") != nullptr || Cue(at, "direction-adj") != nullptr || Cue(at, "cue=place") != nullptr)
      return true;
    constexpr std::string_view kLinks[] = {"في", "من", "ضمن", "التابعه", "التابع", "الواقعه", "الواقع",
                                           "ب",  "ل",  "الي", "علي",     "مدينه",  "قرب",     "بالقرب"};
    return std::find(std::begin(kLinks), std::end(kLinks), Text(at)) != std::end(kLinks);
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
  std::string_view text_;
  const Lexicon& lexicon_;
  const std::vector<NamePhrase>& earlier_;
  const std::vector<std::vector<std::string>>& stops_;
  const std::vector<std::vector<std::string>>& common_;
  std::vector<std::pair<std::string, const std::vector<std::string>*>> generics_;  // folded noun, its row
  std::deque<Draft> drafts_;  // references to drafts outlive later ones
  bool set_ = false;          // a place below a country is sure, so that towns of other countries are out of place
  std::map<std::string, int> votes_;  // place ids that the article's sure names lie in, themselves included
};

}  // namespace

std::vector<NamePhrase> FindNames(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
                                  const std::vector<NamePhrase>& earlier) {
  return NameFinder(lattice, text, lexicon, earlier).Run();
}

}  // namespace isnad
