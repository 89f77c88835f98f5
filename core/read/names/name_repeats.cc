#include <algorithm>
#include <map>
#include <utility>

#include "core/read/names/name_finder.h"

// Names of places and bodies that no list holds live by a cue, a bracket, a quotation mark. Elsewhere in the article
// they stand bare: "قوات كذا (قصد) ... وأعلنت قصد", "قرية كذا ... ووصلوا إلى كذا". What the article has named once is
// the same wherever its words stand again.

namespace isnad::names {
namespace {

constexpr std::size_t kLeastLetters = 3;  // of a name of one word

struct Told {
  std::vector<std::string> words;
  const NamePhrase* root = nullptr;  // what they name
};

std::vector<std::string> WordsOf(const std::string& name) {
  std::vector<std::string> words;
  const std::string folded = Fold(name);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

class RepeatFinder : public NameWords {
 public:
  // of_title: what was named before stands in the text, which says what the title's words mean.
  RepeatFinder(const NameWords& words, bool of_title) : NameWords(words), of_title_(of_title) {}

  void Run(std::vector<NamePhrase>& names) {
    for (const NamePhrase& name : earlier_) Note(name, name, false);
    for (const NamePhrase& name : names) Note(name, name.stands_for ? names[*name.stands_for] : name, true);
    if (told_.empty() && !of_title_) return;
    std::vector<NamePhrase> all;
    std::vector<std::uint32_t> new_index(names.size());
    for (std::size_t at = 0, n = 0; at < tokens_.size() || n < names.size();) {
      if (n < names.size() && (at >= tokens_.size() || std::min(names[n].cue, names[n].first) <= at)) {
        new_index[n] = static_cast<std::uint32_t>(all.size());
        at = std::max<std::size_t>(at, names[n].last + 1);
        all.push_back(names[n++]);
        continue;
      }
      const std::size_t end = n < names.size() ? std::min(names[n].cue, names[n].first) : tokens_.size();
      const std::size_t next = Take(at, end, all);
      at = std::max(next, at + 1);
    }
    for (NamePhrase& name : all) {
      if (name.stands_for) name.stands_for = new_index[*name.stands_for];
      if (name.above) name.above = new_index[*name.above];
    }
    names = std::move(all);
  }

 private:
  // here: the name's tokens are of this field.
  void Note(const NamePhrase& name, const NamePhrase& root, bool here) {
    if (name.generic || name.type == EntityType::kPerson || name.kind == "zone") return;
    const bool alias = &name != &root;
    std::vector<std::string> words = WordsOf(name.name);
    if (words.empty()) return;
    if (name.type == EntityType::kPlace && IsQuarterAndName(words)) Add({words.back()}, root);
    if (name.known != nullptr && !alias) return;
    // "الدعم السريع" of "قوات الدعم السريع"; "تحرير الساحل" of a movement may be what happened to the coast.
    const bool armed = name.kind == "armed" || name.kind == "security" || name.kind == "alliance";
    if (here && armed && words.size() > 1 && Cue(name.first, "cue=org") != nullptr &&
        !Cue(name.first, "cue=org")->Has(kAl)) {
      std::vector<std::string> rest(words.begin() + 1, words.end());
      if (rest.size() == 1 ? IsUnread(name.last) : StartsWithAl(rest.front()) && !IsEvent(name.first + 1))
        Add(std::move(rest), root);
    }
    Add(std::move(words), root);
  }

  // "حي الكمب", "شارع الرقاص": elsewhere it is called without its noun, "شهداء الرقاص".
  bool IsQuarterAndName(const std::vector<std::string>& words) const {
    if (words.size() != 2 || !StartsWithAl(words.back()) || EndsLikeNisba(words.back())) return false;
    const Tokens noun = Tokenize(words.front(), Field::kText);
    const std::vector<Analysis> readings = noun.size() == 1 ? lexicon_.Analyze(noun, 0) : std::vector<Analysis>();
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("cue=place") && a.lexeme->Is("urban") && a.lexeme->Is("keep") && a.clitics == 0 &&
             !a.lexeme->Is("institution") && a.number == Number::kSingular;
    });
  }

  void Add(std::vector<std::string> words, const NamePhrase& root) {
    if (words.size() == 1 && Letters(words.front()) < kLeastLetters) return;
    std::vector<Told>& same = told_[words.front()];
    const bool held = std::any_of(same.begin(), same.end(), [&](const Told& told) { return told.words == words; });
    if (!held) same.push_back({std::move(words), &root});
  }

  std::size_t Take(std::size_t at, std::size_t end, std::vector<NamePhrase>& all) const {
    if (!IsWord(at) || tokens_[at].tanwin || IsCaption(at)) return at;
    for (const auto& [stem, clitics] : StemsOf(Text(at))) {
      const auto found = told_.find(stem);
      if (found == told_.end()) continue;
      const Told* best = nullptr;
      for (const Told& told : found->second)
        if (Fits(told, at, end, all) && (best == nullptr || told.words.size() > best->words.size())) best = &told;
      if (best == nullptr) continue;
      NamePhrase repeat;
      repeat.type = best->root->type;
      repeat.first = repeat.cue = static_cast<std::uint32_t>(at);
      repeat.last = static_cast<std::uint32_t>(at + best->words.size() - 1);
      repeat.name = Surface(at, repeat.last, Joined(clitics));
      repeat.known = best->root->known;
      repeat.folded = best->root->folded;
      repeat.kind = best->root->kind;
      all.push_back(std::move(repeat));
      return at + best->words.size();
    }
    return of_title_ ? TakePlaceOfText(at, end, all) : at;
  }

  // "كمين البشري", "شهداء جنين", "ستة شهداء بجنين": a word that means something else besides, where a place can stand,
  // when the text speaks of that place or of its governorate.
  std::size_t TakePlaceOfText(std::size_t at, std::size_t end, std::vector<NamePhrase>& all) const {
    for (const NameMatch& match : Known(at, EntityType::kPlace)) {
      if ((match.clitics & ~(kWa | kBi | kAl)) != 0 || at + match.length > end) continue;
      const KnownEntity* named = StandsAsNamed(at, match) ? NamedInText(*match.entity) : nullptr;
      const bool where = (match.clitics & kWa) == 0 && StandsAsPlace(at, match.clitics) && IsOfText(*match.entity);
      if (named == nullptr && !where) continue;
      NamePhrase place;
      place.type = EntityType::kPlace;
      place.first = place.cue = static_cast<std::uint32_t>(at);
      place.last = static_cast<std::uint32_t>(at + match.length - 1);
      place.name = Surface(at, place.last, Joined(match.clitics));
      place.folded = FoldName(place.name);
      place.known = where || named == nullptr ? match.entity : named;
      place.kind = place.known->kind;
      all.push_back(std::move(place));
      return at + match.length;
    }
    return at;
  }

  // Behind في or a joined ب, or what an event or those whom it befell are of.
  bool StandsAsPlace(std::size_t at, std::uint16_t clitics) const {
    if ((clitics & kBi) != 0) return true;
    if (at == 0 || !Beside(at - 1, at)) return false;
    if (Text(at - 1) == "في") return true;
    return std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(), [](const Analysis& a) {
      const bool befell = a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural;
      const bool event = a.lexeme->event && a.lexeme->pos == Pos::kNoun && a.form != VerbForm::kParticiple;
      return (befell || event) && !a.Has(kAl) && !a.Has(kPronoun) && !a.lexeme->Is("gap");
    });
  }

  // The place that the text names so: that one, or the city of a governorate that is called as it.
  const KnownEntity* NamedInText(const KnownEntity& place) const {
    const KnownEntity* seat = nullptr;
    for (const NamePhrase& name : earlier_) {
      if (name.type != EntityType::kPlace || name.known == nullptr) continue;
      if (name.known == &place) return &place;
      const bool related = name.known->parent == place.id || place.parent == name.known->id;
      if (related && name.folded == FoldName(place.name)) seat = name.known;
    }
    return seat;
  }

  // What the text calls a place is no adjective behind a definite noun ("البيت الأبيض") nor behind one that it agrees
  // with, and nobody's family: it opens the title, or stands behind a preposition, a place or a noun in the plural.
  bool StandsAsNamed(std::size_t at, const NameMatch& match) const {
    if ((match.clitics & kBi) != 0) return true;
    if (at == 0 || !Beside(at - 1, at)) return true;
    if (tokens_[at].hashtag && !SameHashtag(at - 1, at)) return true;
    if (!IsWord(at - 1)) return true;
    if (IsGiven(at - 1) || Cue(at - 1, "part") != nullptr || Cue(at - 1, "cue=person") != nullptr) return false;
    if ((match.clitics & kWa) != 0) return !Known(at - 1, EntityType::kPlace).empty();
    if (Text(at - 1) == "علي" || Text(at - 1) == "من" || Text(at - 1) == "الي" || Text(at - 1) == "في") return true;
    return std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(), [&](const Analysis& a) {
      if (a.Has(kAl) || a.Has(kPronoun)) return false;
      return a.lexeme->Is("locative") || a.lexeme->Is("near") || a.lexeme->Is("direction") ||
             (a.lexeme->pos == Pos::kNoun && (StartsWithAl(Text(at)) || a.number == Number::kPlural));
    });
  }

  bool IsOfText(const KnownEntity& place) const {
    const KnownEntity* region = RegionOf(place);
    return std::any_of(earlier_.begin(), earlier_.end(), [&](const NamePhrase& name) {
      if (name.type != EntityType::kPlace || name.known == nullptr) return false;
      return name.known == &place || (region != nullptr && RegionOf(*name.known) == region);
    });
  }

  // The governorate that it is or lies in, or null.
  const KnownEntity* RegionOf(const KnownEntity& place) const {
    constexpr int kDeepest = 6;
    const KnownEntity* at = &place;
    for (int depth = 0; at != nullptr && at->kind != "region" && depth < kDeepest; ++depth)
      at = at->parent.empty() ? nullptr : lexicon_.Entity(at->parent);
    return at != nullptr && at->kind == "region" ? at : nullptr;
  }

  // With one letter joined besides what every word may have: "لقصد".
  static std::vector<std::pair<std::string, std::uint16_t>> StemsOf(const std::string& word) {
    std::vector<std::pair<std::string, std::uint16_t>> stems = Stems(word);
    const std::size_t plain = stems.size();
    for (std::size_t i = 0; i < plain; ++i) {
      const auto [stem, clitics] = stems[i];
      if (stem.starts_with("ل") && !stem.starts_with("لل")) stems.emplace_back(stem.substr(2), clitics | kLi);
      if (stem.starts_with("ب")) stems.emplace_back(stem.substr(2), clitics | kBi);
    }
    return stems;
  }

  bool Fits(const Told& told, std::size_t at, std::size_t end, const std::vector<NamePhrase>& all) const {
    const std::size_t count = told.words.size();
    if (at + count > end || !Beside(at, at + count - 1)) return false;
    for (std::size_t i = 1; i < count; ++i)
      if (!IsWord(at + i) || Text(at + i) != told.words[i]) return false;
    if (count == 1) {
      // A word with a sense, or one that other names hold, says too little by itself.
      if (IsStop(at) || !lattice_.readings[at].empty() || !lexicon_.Names(tokens_, at).empty()) return false;
      // "سالم كذا": somebody who is called after the place.
      // "على كذا" is no Ali.
      const bool on = at > 0 && Text(at - 1) == "علي" && !IsAli(at - 1);
      const bool person = at > 0 && Beside(at - 1, at) && !on && (IsGiven(at - 1) || Cue(at - 1, "part") != nullptr);
      // "منطقة قاح الحدودية": an adjective of the name or the noun before.
      const bool behind = at > 0 && Beside(at - 1, at) && StartsWithAl(Text(at)) &&
                          (StartsWithAl(Text(at - 1)) || (!all.empty() && all.back().last + 1 == at));
      if (behind) return false;
      if (person && (told.root->type == EntityType::kPlace || StartsWithAl(Text(at)))) return false;
    }
    return true;
  }

  bool of_title_;
  std::map<std::string, std::vector<Told>> told_;  // by first word
};

// "انفجار في كركوك" of a title is in the town that its text calls one ("مدينة كركوك") and never the governorate.
void FollowSeat(NamePhrase& name, const std::vector<NamePhrase>& others) {
  if (name.type != EntityType::kPlace || name.known == nullptr || name.known->kind != "region") return;
  if (name.cue < name.first || name.kind == "countryside") return;
  const KnownEntity* seat = nullptr;
  for (const NamePhrase& other : others) {
    if (other.type != EntityType::kPlace || other.known == nullptr) continue;
    if (other.known == name.known) return;
    if (other.folded == name.folded && other.known->kind == "city" && other.known->parent == name.known->id)
      seat = other.known;
  }
  if (seat == nullptr) return;
  name.known = seat;
  if (name.kind.empty() || name.kind == "region") name.kind = seat->kind;
}

// "عابدين" of a title is the village of that name that the text speaks of.
void FollowHomonym(NamePhrase& name, const std::vector<NamePhrase>& others) {
  if (name.type != EntityType::kPlace || name.known == nullptr) return;
  const KnownEntity* meant = nullptr;
  for (const NamePhrase& other : others) {
    if (other.type != EntityType::kPlace || other.known == nullptr || other.folded != name.folded) continue;
    if (meant != nullptr && meant != other.known) return;
    meant = other.known;
  }
  // A district and its town are no two villages of one name.
  const auto settled = [](const KnownEntity& place) {
    return place.kind == "village" || place.kind == "town" || place.kind == "city";
  };
  if (meant == nullptr || meant->parent == name.known->parent || !settled(*meant) || !settled(*name.known)) return;
  name.known = meant;
}

}  // namespace

void AddRepeats(const NameWords& words, bool of_title, std::vector<NamePhrase>& names) {
  RepeatFinder(words, of_title).Run(names);
}

}  // namespace isnad::names

namespace isnad {

void RepeatNames(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
                 const std::vector<NamePhrase>& others, std::vector<NamePhrase>& names) {
  for (NamePhrase& name : names) {
    names::FollowHomonym(name, others);
    names::FollowSeat(name, others);
  }
  if (!others.empty()) names::AddRepeats(names::NameWords(lattice, text, lexicon, others), true, names);
}

}  // namespace isnad
