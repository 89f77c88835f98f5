#ifndef ISNAD_CORE_READ_FRAMES_FRAME_TABLE_H_
#define ISNAD_CORE_READ_FRAMES_FRAME_TABLE_H_

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"

namespace isnad {

// What holds of an outcome word where it stands; the conditions of frames.tsv.
enum WordTrait : std::uint32_t {
  kNumbered = 1,    // a number counts it: "3 قتلى"
  kInNumber = 2,    // a phrase of people has it as its noun: "القتلى"
  kPerson = 4,      // a noun of people
  kPeopleNoun = 8,  // that, or a noun of casualties or bodies
  kEventWord = 16,  // names an event as well: اغتيال
  kPlural = 32,
  kVerb = 64,
  kNoun = 128,
  kPassive = 256,
  kIntransitive = 512,
  kParticiple = 1024,
  kTellsKilled = 2048,
  kTellsInjured = 4096,
  kTellsMissing = 8192,
  kCountable = 16384,    // a verbal noun that is counted: "3 إصابات"
  kPredicative = 32768,  // says of those before it what they are: "في عداد المفقودين"
};

// Where the people that an outcome word counts may stand.
enum Stand : std::uint32_t {
  kAfter = 1,    // behind it
  kBefore = 2,   // before it
  kJoined = 4,   // as its pronoun
  kInside = 8,   // word and number are one
  kCopula = 16,  // "القتلى سبعة", "القتيل هو"
  kToll = 32,    // "عدد القتلى إلى 9"
  kSelf = 64,    // the word itself, an indefinite plural
};

// What may fill the place.
enum FilledBy : std::uint32_t {
  kByNumber = 1,    // a phrase of people
  kByName = 2,      // a person's name
  kByDefinite = 4,  // one definite person: "مقتل الانتحاري"
  kByPronoun = 8,
  kByPlural = 16,  // an indefinite plural
};

// A place beside a group of people that makes somebody else of them: the agent, the place, the source.
struct OtherSlot {
  std::string slot;     // "agent", "place", "source"
  std::string tag;      // the tag of the word that opens it; empty: the subject of an active verb with an object
  bool before = false;  // the people stand before that word, not behind it
  std::string feature;
};

// What takes the claim away.
struct VoidSlot {
  std::string tag;  // of a word before the outcome word; empty: a joined ل on it
  int reach = 0;    // within so many words
  bool sentence =
      false;  // anywhere in its sentence, of a word for what may come of itself ("توفي"), with no arms in it
  std::string rule;
};

struct Frame {
  std::string name;
  bool verbal = false;  // filled by finite verbs
  std::uint32_t stands = 0, fillers = 0;
  std::vector<OtherSlot> others;
  std::vector<VoidSlot> voids;
  bool Stands(Stand stand) const { return (stands & stand) != 0; }
  bool Takes(FilledBy filler) const { return (fillers & filler) != 0; }
};

// The frames of a language (frames.tsv) and the weights that rank who fills them (frame_weights.tsv). Immutable; any
// thread. A language without the files has no frames, and no word of it tells an outcome.
class FrameTable {
 public:
  using Rows = std::vector<std::vector<std::string>>;
  // Invalid names the row that cannot be read.
  static Result<std::unique_ptr<const FrameTable>> Create(const Rows& frames, const Rows& weights);
  // The lexicon outlives the table.
  static Result<std::unique_ptr<const FrameTable>> Create(const Lexicon& lexicon);

  // The frame of a word with these traits, or null: it tells nothing. Owned by the table.
  const Frame* FrameOf(std::uint32_t traits) const;
  const Frame* Find(std::string_view name) const;
  // What the lexicon knows by this id, or null.
  const KnownEntity* Entity(std::string_view id) const { return lexicon_ == nullptr ? nullptr : lexicon_->Entity(id); }
  // The organisations that the lexicon knows by a name that begins there; none for a table without a lexicon.
  std::vector<const KnownEntity*> BodiesAt(const Tokens& tokens, std::size_t at) const;
  // 0 for a feature that the data does not weigh.
  std::int32_t Weight(std::string_view feature) const;

 private:
  FrameTable() = default;
  static Result<std::unique_ptr<FrameTable>> Build(const Rows& frames, const Rows& weights);
  struct WordRow {
    std::uint32_t all = 0, none = 0;
    const Frame* frame = nullptr;
  };
  Status AddRow(const std::vector<std::string>& row);
  Status AddWeight(const std::vector<std::string>& row);
  Frame& FrameNamed(const std::string& name);

  const Lexicon* lexicon_ = nullptr;
  std::deque<Frame> frames_;  // rows point at them
  std::vector<WordRow> words_;
  std::map<std::string, std::int32_t, std::less<>> weights_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_FRAME_TABLE_H_
