#include "core/read/names/name_words.h"

#include <algorithm>

namespace isnad::names {
namespace {

constexpr std::uint32_t kBigTown = 100'000;   // people: known outside its own governorate
constexpr std::uint32_t kSmallTown = 20'000;  // people: one that another's name may hold

}  // namespace

bool StartsWithAl(std::string_view word) { return word.starts_with("ال") && word.size() > 6; }

std::size_t Letters(std::string_view word) { return word.size() / 2; }

bool EndsLikeNisba(std::string_view word) { return word.ends_with("ي") || word.ends_with("يه"); }

bool IsOrdinal(std::string_view word) {
  constexpr std::string_view kOrdinals[] = {"الاول",  "الاولي",  "الثاني", "الثانيه", "الثالث", "الثالثه",
                                            "الرابع", "الرابعه", "الخامس", "الخامسه", "السادس", "السادسه",
                                            "السابع", "السابعه", "الثامن", "الثامنه", "التاسع", "التاسعه",
                                            "العاشر", "العاشره", "الحادي", "الحاديه"};
  return std::find(std::begin(kOrdinals), std::end(kOrdinals), word) != std::end(kOrdinals);
}

std::uint32_t PeopleOf(const KnownEntity& place) {
  constexpr std::uint32_t kSeat = 20'000;
  return place.population == 0 && place.kind == "town" ? kSeat : place.population;
}

int Rank(std::string_view kind, std::uint32_t population) {
  if (kind == "country") return 6;
  if (kind == "region") return 5;
  if (kind == "countryside") return 4;
  if (kind == "city") return population >= 1'000'000 ? 4 : 3;
  if (kind == "district") return 3;
  if (kind == "town") return 2;
  if (kind == "village") return 1;
  return kind == "spot" || kind == "road" || kind == "around" ? -1 : 0;
}

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

// "نداءات", "معزين"
bool EndsInObliquePlural(std::string_view word) { return word.ends_with("ات") || word.ends_with("ين"); }

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

NameWords::NameWords(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
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

bool NameWords::IsCommonNoun(std::string_view word) const {
  constexpr std::size_t kArticle = 4;  // bytes
  const std::vector<std::vector<std::string>>& nouns = lexicon_.Table("common_nouns");
  return Holds(nouns, word) || (StartsWithAl(word) && Holds(nouns, word.substr(kArticle)));
}

// A definite word that is spelled neither as a plural nor as a verbal noun, and that no list of common nouns holds.
bool NameWords::IsShapedAsName(std::string_view word) const {
  return StartsWithAl(word) && !EndsInObliquePlural(word) && !word.ends_with("ون") && !IsShapedAsVerbalNoun(word) &&
         !IsCommonNoun(word);
}

bool NameWords::HasSense(std::size_t at) const {
  for (const Analysis& a : lattice_.readings[at])
    if (a.lexeme->pos != Pos::kName && !a.lexeme->Is("name-head") && !a.lexeme->Is("ministry") &&
        !a.lexeme->Is("civil-matter"))
      return true;
  return false;
}

bool NameWords::IsAli(std::size_t at) const {
  return Text(at).ends_with("علي") &&
         text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin).ends_with("ي");
}

bool NameWords::IsStop(std::size_t at) const {
  if (IsAli(at)) return false;
  for (const auto& [stem, clitics] : Stems(Text(at)))
    if (Holds(stops_, stem)) return true;
  return false;
}

bool NameWords::IsBoundary(std::size_t at) const {
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

std::size_t NameWords::PersonsNameFrom(std::size_t at) const {
  std::size_t last = at;
  const auto part = [&](std::size_t i) {
    const Analysis* cue = Cue(i, "part");
    return cue != nullptr && (cue->clitics & (kBi | kLi | kKa)) == 0;  // "بأم درمان" is where it lies
  };
  while (last < at + 3 && Beside(at, last + 1) && IsWord(last + 1)) {
    const std::size_t next = last + 1;
    const bool family = StartsWithAl(Text(next)) && EndsLikeNisba(Text(next)) && !Text(next).ends_with("ه") &&
                        Cue(next, "direction-adj") == nullptr && !IsStop(next);
    if (!IsGiven(next) && !part(next) && !family &&
        !(IsUnread(next) && !StartsWithAl(Text(next)) && IsGiven(at) && part(last)))
      break;
    if (Text(next).starts_with("و") && !IsGiven(next)) break;
    last = next;
    if (family) break;
  }
  return last;
}

bool NameWords::IsUnread(std::size_t at) const {
  if (!IsWord(at) || IsStop(at) || tokens_[at].tanwin) return false;
  for (const Analysis& a : lattice_.readings[at])
    if (!a.lexeme->Is("cued-head") || a.lexeme->Is("cue=person")) return false;
  const std::string& word = Text(at);
  if (Letters(word) < 3 || (word.ends_with("ه") && !tokens_[at].taa && !tokens_[at].hashtag)) return false;
  for (const std::string_view pronoun : {"ها", "هم", "هما", "نا"})
    if (word.ends_with(pronoun)) return false;
  return lexicon_.Names(tokens_, at).empty();
}

bool NameWords::IsNamesake(std::size_t at) const {
  const std::vector<NameMatch> known = Known(at, EntityType::kPlace);
  return !known.empty() && !StartsWithAl(Text(at)) && !HasSense(at) && !IsStop(at) &&
         std::all_of(known.begin(), known.end(), [](const NameMatch& match) {
           return match.length == 1 && match.clitics == 0 && match.entity->population < kSmallTown &&
                  (match.entity->kind == "village" || match.entity->kind == "town" || match.entity->kind == "area");
         });
}

bool NameWords::OpensLongerName(std::size_t at) const {
  const Analysis* head = Cue(at, "name-head");
  return head != nullptr && !head->Has(kAl) && Beside(at, at + 1) &&
         ((IsUnread(at + 1) && !Text(at + 1).starts_with("و")) || IsOfHead(at));
}

bool NameWords::IsOfHead(std::size_t at) const {
  const std::size_t next = at + 1;
  if (IsNamesake(next)) return true;
  const bool of_people = std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->Is("cue=person") || a.lexeme->Is("part") || a.lexeme->Is("honour") || a.lexeme->Is("building") ||
           a.lexeme->Is("body-part") || a.lexeme->Is("kin") || a.lexeme->Is("family");
  });
  if (of_people) return false;
  const Analysis* given = Cue(next, "given");
  const Analysis* tail = Cue(next, "name-tail");
  return (given != nullptr && given->clitics == 0 && !HasSense(next) && !IsStop(next)) ||
         (tail != nullptr && tail->clitics == kAl && !tail->lexeme->Is("direction-adj"));
}

bool NameWords::IsStopBesides(std::size_t at) const {
  // "العسكري", "المحلية" end other names but belong to a body's.
  for (const Analysis& a : lattice_.readings[at])
    if (a.lexeme->pos == Pos::kParticle && a.clitics == 0) return true;  // الذي
  if (!IsStop(at)) return false;
  return !EndsLikeNisba(Text(at)) || Text(at).starts_with("الماضي") || Text(at).starts_with("الحالي");
}

bool NameWords::IsAdjective(std::size_t at) const {
  for (const Analysis& a : lattice_.readings[at])
    if (a.lexeme->pos == Pos::kAdjective) return true;
  return false;
}

bool NameWords::IsEvent(std::size_t at) const {
  for (const Analysis& a : lattice_.readings[at])
    if (a.lexeme->event || a.lexeme->outcome) return true;
  return false;
}

// "نفذت القوات إنزالا جويا", though a town is called so: an indefinite accusative of the noun right before it.
bool NameWords::IsAdjectiveOfObject(std::size_t at) const {
  if (at == 0 || !Beside(at - 1, at) || !Text(at).ends_with("ا") || !Text(at - 1).ends_with("ا")) return false;
  const auto& readings = lattice_.readings[at];
  const auto& before = lattice_.readings[at - 1];
  const auto accusative = [](const Analysis& a) { return a.clitics == 0 && !a.lexeme->lemma.ends_with("ا"); };
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && accusative(a); }) &&
         std::any_of(before.begin(), before.end(), [&](const Analysis& a) {
           return (a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun) && a.number != Number::kPlural &&
                  accusative(a);
         });
}

std::vector<NameMatch> NameWords::Known(std::size_t at, EntityType type) const {
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

bool NameWords::IsCaption(std::size_t at) const {
  return Cue(at, "caption") != nullptr &&
         (at == 0 || tokens_[at].sentence != tokens_[at - 1].sentence || Is(at - 1, "("));
}

bool NameWords::IsCommon(std::size_t at, const NameMatch& match) const {
  std::string word = WithoutClitics(Text(at), match.clitics);
  if (match.clitics & kLi && Text(at).find("لل") != std::string::npos)
    word = WithoutClitics(Text(at), match.clitics | kAl);
  for (std::size_t i = 1; i < match.length; ++i) word += " " + Text(at + i);
  // "#السيدة_زينب": a hashtag of its own tells no sentence.
  const std::size_t end = at + match.length;
  const bool whole = match.length > 1 && tokens_[at].hashtag && SameHashtag(at, end - 1) &&
                     !(at > 0 && SameHashtag(at - 1, at)) && !(end < tokens_.size() && SameHashtag(end - 1, end));
  if (whole) return false;
  if (Holds(common_, word)) return true;
  if (match.entity->ambiguous && match.length == 1) return true;
  if (match.length > 1) return false;
  if (match.entity->kind == "country") return false;
  if (match.entity->kind == "region" || match.entity->population >= kBigTown) return Letters(word) <= 3 && HasSense(at);
  return HasSense(at) || IsGiven(at) || Letters(word) <= 3;
}

bool NameWords::IsNisbaOfPlace(std::size_t at) const {
  if (!IsWord(at)) return false;
  std::string stem = Text(at);
  if (stem.ends_with("يه"))
    stem.resize(stem.size() - 4);
  else if (stem.ends_with("ي"))
    stem.resize(stem.size() - 2);
  if (!stem.starts_with("ال") || Letters(stem) < 4) return false;
  stem = stem.substr(4);
  return Holds(lexicon_.Table("nisbas"), stem);
}

bool NameWords::IsQuarter(const KnownEntity& entity) const {
  const KnownEntity* above = lexicon_.Entity(entity.parent);
  return above != nullptr && above->kind == "city" && entity.kind != "city";
}

std::uint16_t NameWords::LiAl(std::size_t at, const NameMatch& match) const {
  if ((match.clitics & kLi) == 0) return match.clitics;
  const std::size_t li = Text(at).find("لل");
  if (li > 2) return match.clitics;  // nowhere, or inside the word
  const std::string word = "ال" + Text(at).substr(li + 4);
  const auto opens = [&word](const std::string& name) { return (Fold(name) + " ").starts_with(word + " "); };
  const KnownEntity& entity = *match.entity;
  const bool article = opens(entity.name) || std::any_of(entity.names.begin(), entity.names.end(), opens);
  return article ? static_cast<std::uint16_t>(match.clitics | kAl) : match.clitics;
}

std::string NameWords::Surface(std::size_t first, std::size_t last, std::uint16_t clitics) const {
  std::string name;
  for (std::size_t at = first; at <= last; ++at) {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::kPunct && token.folded != "-" && token.folded != "/") continue;
    std::string word = token.masked ? token.folded : WithoutMarks(text_.substr(token.begin, token.end - token.begin));
    // "و دمشق" is one token.
    if (const std::size_t space = word.find_first_of(" \t\xC2"); word.starts_with("و") && space == 2)
      word.erase(space, word.find_first_not_of(" \t\xC2\xA0", space) - space);
    if (at == first) word = WithoutClitics(std::move(word), clitics);
    if (!name.empty() &&
        (at == first || token.space_before || token.hashtag || tokens_[at - 1].kind == TokenKind::kPunct))
      name += ' ';
    name += word;
  }
  return name;
}

}  // namespace isnad::names
