#include <algorithm>

#include "core/read/en/source_finder.h"

// Whose words a sentence is that names no speaker: his who spoke before, or the one body's whose release the text is.

namespace isnad::en {
namespace {

constexpr int kCarried = -1, kSole = -2;
constexpr std::uint32_t kCarrySentences = 2;  // so far an attribution carries on within its paragraph

}  // namespace

// Whose sentence it was from `before` on: who is named last in it, whatever the order of his words and of him.
std::optional<std::size_t> SourceFinder::LastVoice(std::size_t before) const {
  std::optional<std::size_t> last;
  for (std::size_t i = before; i < found_.size(); ++i)
    if (!last || found_[i].cue_first >= found_[*last].cue_first) last = i;
  return last && Tells(found_[*last]) ? last : std::nullopt;
}

// What is said tells of something that happened: "the group says that it will stop" opens no account.
bool SourceFinder::Tells(const Attribution& said) const {
  for (std::size_t at = said.first; at <= said.last; ++at)
    if (Is(at, "future") || IsWord(at, "would")) return false;
  return true;
}

// "“Nine people were killed,” said the doctor." and a paragraph that opens with a quotation: still his. It has no other
// speaker, and his words end what stands above it.
bool SourceFinder::GoesOnQuoted(std::size_t begin) const {
  if (!carrier_ || !IsQuote(begin)) return false;
  const Attribution& said = found_[*carrier_];
  return token(said.cue_first).sentence + 1 >= token(begin).sentence || IsCarriedUpTo(begin);
}

// What was carried on last ends right before the token.
bool SourceFinder::IsCarriedUpTo(std::size_t begin) const {
  return !carried_.empty() && carried_.back().last + 1U == begin;
}

// "..., the ministry said. Two people remain under treatment."
void SourceFinder::CarryOn(std::size_t begin, std::size_t end) {
  if (NamesOneOfTheDead(begin, end)) {
    carried_.push_back(Covering(begin, end - 1, begin, begin, kCarried, std::string(kNamesTheDead)));
    return;
  }
  if (!carrier_ || found_[*carrier_].chain.empty()) return;
  const Attribution& said = found_[*carrier_];
  // "“... We took them in.", and a paragraph that opens with a quotation
  const bool quoted = token(begin).line_start && IsQuote(begin) && IsCarriedUpTo(begin);
  const bool far = token(begin).sentence - token(said.cue_first).sentence > kCarrySentences && !quoted;
  if (far || IsOwnVoice(begin, end)) {
    carrier_.reset();
    return;
  }
  // "Separately, this morning two shells landed", "A week later the river gave up the bodies": another item.
  if (!quoted && (Is(begin, "turns-item") || (field_.DateAt(begin) != nullptr && !IsQuote(begin)))) {
    carrier_.reset();
    return;
  }
  Attribution more = said;
  more.first = static_cast<std::uint32_t>(begin);
  more.last = static_cast<std::uint32_t>(end - 1);
  more.depth = kCarried;
  more.rule = "carried";
  carried_.push_back(std::move(more));
}

// A release: where one body alone speaks, and the lead names it before any other, all of it is told by that body.
void SourceFinder::Sole() {
  const SpeakerLink* sole = nullptr;
  for (const Attribution& attribution : found_) {
    if (attribution.chain.empty()) continue;
    const SpeakerLink& voice = attribution.chain.back();
    if (!voice.phrase) return;
    const NamePhrase& name = field_.names[*voice.phrase];
    if (name.type == EntityType::kPerson) continue;
    if (sole != nullptr && !IsOne(field_.names[*sole->phrase], name)) return;
    if (sole == nullptr) sole = &voice;
  }
  if (sole == nullptr) return;
  const NamePhrase& body = field_.names[*sole->phrase];
  const auto first = std::find_if(field_.names.begin(), field_.names.end(),
                                  [](const NamePhrase& name) { return name.type == EntityType::kOrganization; });
  const bool lead = first != field_.names.end() && token(first->first).sentence == 0;
  if (body.type != EntityType::kOrganization || !lead || !IsOne(*first, body)) return;
  for (std::size_t begin = 0; begin < size();) {
    std::size_t end = begin;
    while (end < size() && Same(begin, end)) ++end;
    if (!field_.furniture[begin] && !IsOwnVoice(begin, end) && !NamesOneOfTheDead(begin, end)) {
      Attribution more = Covering(begin, end - 1, sole->first, sole->last, kSole, "sole-speaker");
      more.chain = {*sole};
      carried_.push_back(std::move(more));
    }
    begin = end;
  }
}

// The force that acts in the first sentence, or null.
const NamePhrase* SourceFinder::ForceOfLead() const {
  for (const NamePhrase& name : field_.names) {
    if (token(name.first).sentence > token(0).sentence) return nullptr;
    if (name.type != EntityType::kOrganization || !IsForceName(name)) continue;
    // "In coordination with the government of X, the command conducted"
    const std::size_t before = name.first > 0 && Is(name.first - 1U, "article") ? name.first - 1U : name.first;
    if (before > 0 && Same(before - 1, name.first) && Is(before - 1, "preposition")) continue;
    std::size_t verb = name.last + 1;
    while (Same(name.last, verb) && (IsHelper(verb) || IsAdverb(verb) || IsForceWord(verb))) ++verb;
    // "Central Command forces and the SDF conducted"
    const std::size_t joined = Is(verb, "join") ? (Is(verb + 1, "article") ? verb + 2 : verb + 1) : verb;
    if (const NamePhrase* other = joined > verb && Same(name.last, joined) ? field_.NameAt(joined) : nullptr) {
      verb = other->last + 1U;
      while (Same(name.last, verb) && (IsHelper(verb) || IsAdverb(verb) || IsForceWord(verb))) ++verb;
    }
    // "U.S. forces conducted": many commands', and none that issues a release
    if (!Same(name.last, verb) || IsHelper(verb - 1) || IsWord(name.last, "forces", "troops")) return nullptr;
    const Analysis* acts = IsFiniteVerb(verb) ? As(verb, Pos::kVerb) : nullptr;
    // "completed the assessment": a verb that nobody knows
    const bool unknown = field_.lattice.readings[verb].empty() && !IsCapital(verb) &&
                         token(verb).folded.ends_with("ed") && Is(verb + 1, "article");
    return (acts != nullptr && !acts->lexeme->Is("say-verb")) || unknown ? &name : nullptr;
  }
  return nullptr;
}

// "U.S. Africa Command conducted a strike ... We assess that": a force's own words, where it acts in the lead and
// nobody but its spokesman speaks.
void SourceFinder::Release() {
  if (field_.in == Field::kTitle) return;
  const NamePhrase* body = ForceOfLead();
  if (body == nullptr) return;
  bool own = false;
  for (std::size_t at = 0; at < size(); ++at)
    own = own || (IsWord(at, "we") && !field_.tokens[at].quoted) || (IsWord(at, "assess", "assesses", "assessed"));
  for (const Attribution& said : found_) {
    if (said.chain.empty()) continue;
    const SpeakerLink& voice = said.chain.back();
    const NamePhrase* name = voice.phrase ? &field_.names[*voice.phrase] : nullptr;
    const bool same = name != nullptr && name->type == EntityType::kOrganization && IsOne(*name, *body);
    const bool spokesman =
        name != nullptr && name->type == EntityType::kPerson && (IsSpokesman(*name) || IsOfficer(*name));
    const bool unnamed = name == nullptr && IsForceWord(voice.last);
    if (!same && !spokesman && !unnamed) return;
    // What its spokesman is quoted with may stand in anybody's report.
    own = own || !spokesman || !field_.tokens[(said.first + said.last) / 2].quoted || IsCommander(*name);
  }
  if (!own) return;
  const SpeakerLink sole = Link(body->first, body->last);
  for (std::size_t begin = 0; begin < size();) {
    std::size_t end = begin;
    while (end < size() && Same(begin, end)) ++end;
    if (!field_.furniture[begin]) {
      Attribution more = Covering(begin, end - 1, sole.first, sole.last, kSole, "release");
      more.chain = {sole};
      carried_.push_back(std::move(more));
    }
    begin = end;
  }
}

bool SourceFinder::IsForceName(const NamePhrase& name) const {
  for (std::size_t at = name.first; at <= name.last + 1U && at < size(); ++at)
    if (IsForceWord(at)) return true;
  return false;
}

// "Col. X, the command's spokesman"
// "Gen. Omar Saleh, commander of the force"
bool SourceFinder::IsCommander(const NamePhrase& name) const {
  const std::size_t role = name.last + (IsPunct(name.last + 1U, ",") ? 2U : 1U);
  return IsWord(role, "commander") || (IsWord(role, "the") && IsWord(role + 1, "commander"));
}

// "Maj. Gen. Omar Saleh"
bool SourceFinder::IsOfficer(const NamePhrase& name) const {
  constexpr std::size_t kTitle = 4;
  for (std::size_t at = name.first; at > 0 && name.first - at < kTitle && Same(at - 1, name.first); --at)
    if (const Analysis* title = Find(at - 1, "title"))
      return title->lexeme->group == Group::kSecurity;
    else if (!IsPunct(at - 1, "."))
      return false;
  return false;
}

bool SourceFinder::IsSpokesman(const NamePhrase& name) const {
  constexpr std::size_t kWords = 10;
  for (std::size_t at = name.cue > 6 ? name.cue - 6 : 0; at < name.last + kWords && at < size(); ++at)
    if (Same(at, name.first) && IsWord(at, "spokesman", "spokesperson", "spokeswoman", "commander")) return true;
  return false;
}

bool SourceFinder::IsOne(const NamePhrase& a, const NamePhrase& b) {
  return a.known != nullptr || b.known != nullptr ? a.known == b.known : a.folded == b.folded;
}

// "Last month the same road saw an attack", "No deaths were reported", "A search is under way, it is said".
bool SourceFinder::IsOwnVoice(std::size_t begin, std::size_t end) const {
  if (IsQuote(begin)) return false;  // "“No casualty was recorded.”": still his
  // "The war in X has killed more than 10,000 people"
  const std::size_t war = begin + (Is(begin, "article") ? 1U : 0U);
  if (Is(war, "war") && !Is(war + 1, "be"))
    for (std::size_t at = war; at + 1 < end; ++at)
      if (Is(at, "have") && OutcomeAt(at + 1) != nullptr) return true;
  bool zero = false;
  for (std::size_t at = begin; at < end; ++at) {
    const DatePhrase* date = field_.DateAt(at);
    if (date != nullptr && (date->older || date->period)) return true;
    zero = zero || Is(at, "zero");
    // What is quoted is somebody's.
    if (zero && at > begin && IsSayVerb(at) && Is(at - 1, "be") && !token(at).quoted) return true;
  }
  return false;
}

// "Among the dead was Olena Marchuk, a pharmacist.", "One of the victims was a labourer, Sami Attia.": whoever counted
// them, the outlet names one.
bool SourceFinder::NamesOneOfTheDead(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kOpening = 4;  // tokens to "of the dead"
  if (IsQuote(begin)) return false;
  bool among = false, named = false;
  for (std::size_t at = begin; at + 2 < end; ++at) {
    const bool of = IsWord(at, "among") || (IsWord(at, "of") && at < begin + kOpening);
    among = among || (of && Is(at + 1, "article") && (OutcomeAt(at + 2) != nullptr || Is(at + 2, "victim")));
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr) named = named || name->type == EntityType::kPerson;
  }
  return among && named;
}

}  // namespace isnad::en
