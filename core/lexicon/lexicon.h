#ifndef ISNAD_CORE_LEXICON_LEXICON_H_
#define ISNAD_CORE_LEXICON_LEXICON_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reading.h"
#include "core/model/status.h"
#include "core/text/tokens.h"

// What is known of words, names and places, as data. One lexicon holds one language's words and all known entities,
// which are the same in all languages.
// Immutable once loaded; any thread.

namespace isnad {

enum class Pos : std::uint8_t {
  kVerb = 0,  // a conjugated form
  kNoun = 1,  // verbal nouns and participles included
  kAdjective = 2,
  kParticle = 3,  // prepositions, conjunctions, negations, connectives
  kNumber = 4,    // number words
  kName = 5,      // a word of a personal name: محمد
};

enum class Number : std::uint8_t { kUnknown = 0, kSingular = 1, kDual = 2, kPlural = 3, kDualOrPlural = 4 };
enum class Voice : std::uint8_t { kNone = 0, kActive = 1, kPassive = 2, kEither = 3 };
enum class Gender : std::uint8_t { kUnknown = 0, kMasculine = 1, kFeminine = 2 };
enum class VerbForm : std::uint8_t { kNone = 0, kPast = 1, kPresent = 2, kVerbalNoun = 3, kParticiple = 4 };

// Joined particles and marks that the analyser took off.
enum Clitic : std::uint16_t {
  kWa = 1,
  kFa = 2,
  kBi = 4,
  kLi = 8,
  kKa = 16,
  kSa = 32,
  kAl = 64,        // و ف ب ل ك س ال
  kPronoun = 128,  // a suffix pronoun: ه ها هم هن هما نا ي ك
};

// A word's entry. Tags say what the engine may do with it; the file that defined it gives them.
struct Lexeme {
  std::string lemma;  // folded base form; several words for an idiom
  Pos pos = Pos::kNoun;
  Gender gender = Gender::kUnknown;
  std::string id;                  // "killed.v", a name for the row; empty for most
  std::vector<std::string> tags;   // sorted: "person", "event", "unit", "weapon", ...
  std::optional<Outcome> outcome;  // the outcome that the word tells
  std::optional<Group> group;      // the group that a person noun names
  std::optional<EventType> event;  // the type of event that the word names
  std::vector<std::string> sites;  // the kinds of place that the noun names and an event may fall on: "prison"
  std::int64_t value = 0;          // of a number word, a month (1-12), a weekday (0 Sunday-6)
  bool of_time = false;            // has a tag that time.tsv gives to what a phrase of time may begin with
  // A bit of each tag: most questions are answered by it, without a look at the tags.
  std::uint64_t tag_bits = 0;
  static std::uint64_t BitOf(std::string_view tag) {
    const auto letter = [&](std::size_t at) { return static_cast<std::uint64_t>(static_cast<unsigned char>(tag[at])); };
    if (tag.empty()) return 0;
    return std::uint64_t{1} << ((tag.size() * 7 + letter(0) * 5 + letter(tag.size() / 2) * 3 + letter(tag.size() - 1)) %
                                64);
  }
  bool Is(std::string_view tag) const { return (tag_bits & BitOf(tag)) != 0 && HasTag(tag); }

 private:
  bool HasTag(std::string_view tag) const;
};

// One way to read a token (or an idiom's run of tokens).
struct Analysis {
  const Lexeme* lexeme = nullptr;  // owned by the lexicon
  std::uint16_t clitics = 0;
  Number number = Number::kUnknown;
  Voice voice = Voice::kNone;
  VerbForm form = VerbForm::kNone;
  Gender gender = Gender::kUnknown;
  std::uint8_t length = 1;  // tokens it covers; more than one for an idiom
  bool Has(Clitic clitic) const { return (clitics & clitic) != 0; }
};

// What the lexicon knows of a place, organisation or public person.
struct KnownEntity {
  std::string id;  // "place:sy/deir-ezzor", "org:sdf", "person:..."
  EntityType type = EntityType::kPlace;
  std::string name;                // canonical, in Arabic
  std::vector<std::string> names;  // all forms, all languages, unfolded
  std::string kind;    // place: country, region (governorate), district, town, village, area; org: state, armed, media,
                       // monitor, agency, civil
  std::string parent;  // id of the place above, or of the body that it is part of
  std::optional<double> lat, lon;
  std::uint32_t population = 0;  // people; 0 unknown
  bool ambiguous = false;        // the name is also a common word (الباب): needs a cue
  bool bare = false;             // a city that the name without a cue means, rather than the governorate called so
};

// Kilometres between two points given in degrees, on a plane that touches the earth between them: right to one in a
// hundred over a country.
double DistanceKm(double lat_a, double lon_a, double lat_b, double lon_b);

struct NameMatch {
  const KnownEntity* entity = nullptr;
  std::uint32_t length = 1;   // tokens covered
  std::uint16_t clitics = 0;  // taken off the first token
  bool by_sound = false;      // spelled otherwise than any name of the entity
};

using Overlays = std::map<std::string, std::string>;  // name -> content

class Lexicon {
 public:
  // The lexicon compiled into the program. lang: "ar". NotFound for a language without one.
  // overlays: a user's own files, by name, in the format of core/lexicon/FORMAT.md, after the compiled ones. kInvalid:
  // a row of theirs that does not fit, with name and line.
  static Result<std::unique_ptr<Lexicon>> Load(std::string_view lang, const Overlays& overlays = {});
  // The languages that have one, sorted.
  static std::vector<std::string> Languages();
  // XXH3 of all compiled data, hex: the store keeps it to tell when readings are out of date.
  static std::string DataHash();
  ~Lexicon();

  // The language of its words: "ar", "en".
  std::string_view Language() const;
  // All readings of the token at `at`, idioms that start there first (longest first). Empty: unknown word.
  std::vector<Analysis> Analyze(const Tokens& tokens, std::size_t at) const;
  // All known entities whose name starts at `at`, longest first; joined particles on the first token are tried. In a
  // language of Latin letters other spellings of a place's or person's name are found as well (core/text/latin.h); case
  // is the caller's matter.
  std::vector<NameMatch> Names(const Tokens& tokens, std::size_t at) const;
  const KnownEntity* Entity(std::string_view id) const;
  // All of them, sorted by id: the built-in gazetteer.
  const std::vector<KnownEntity>& Entities() const;
  // The rows of a data file that only one stage reads ("frames", "weights"), each split at tabs.
  const std::vector<std::vector<std::string>>& Table(std::string_view name) const;
  // Whether the list of word_lists.tsv has the folded word; a list that is not there has none.
  bool Listed(std::string_view list, std::string_view word) const;

 private:
  Lexicon();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_LEXICON_LEXICON_H_
