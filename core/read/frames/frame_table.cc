#include "core/read/frames/frame_table.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace isnad {
namespace {

constexpr std::pair<std::string_view, std::uint32_t> kTraits[] = {{"numbered", kNumbered},
                                                                  {"in-number", kInNumber},
                                                                  {"person", kPerson},
                                                                  {"people-noun", kPeopleNoun},
                                                                  {"event", kEventWord},
                                                                  {"plural", kPlural},
                                                                  {"verb", kVerb},
                                                                  {"noun", kNoun},
                                                                  {"passive", kPassive},
                                                                  {"intransitive", kIntransitive},
                                                                  {"participle", kParticiple},
                                                                  {"killed", kTellsKilled},
                                                                  {"injured", kTellsInjured},
                                                                  {"missing", kTellsMissing},
                                                                  {"countable", kCountable},
                                                                  {"predicative", kPredicative}};
constexpr std::pair<std::string_view, std::uint32_t> kStands[] = {
    {"after", kAfter},   {"before", kBefore}, {"joined", kJoined}, {"inside", kInside},
    {"copula", kCopula}, {"toll", kToll},     {"self", kSelf}};
constexpr std::pair<std::string_view, std::uint32_t> kFillers[] = {{"number", kByNumber},
                                                                   {"name", kByName},
                                                                   {"definite", kByDefinite},
                                                                   {"pronoun", kByPronoun},
                                                                   {"plural", kByPlural}};

std::vector<std::string> Parts(std::string_view text) {
  std::vector<std::string> parts;
  if (text.empty() || text == "-") return parts;
  for (;;) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

template <class Names>
std::optional<std::uint32_t> ValueOf(const Names& names, std::string_view text) {
  for (const auto& [name, value] : names)
    if (name == text) return value;
  return std::nullopt;
}

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

bool ParseWhole(std::string_view text, std::int32_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

Result<std::unique_ptr<const FrameTable>> FrameTable::Create(const Lexicon& lexicon) {
  Result<std::unique_ptr<FrameTable>> table = Build(lexicon.Table("frames"), lexicon.Table("frame_weights"));
  if (!table.ok()) return table.status();
  (*table)->lexicon_ = &lexicon;
  return std::unique_ptr<const FrameTable>(std::move(table).value());
}

Result<std::unique_ptr<const FrameTable>> FrameTable::Create(const Rows& frames, const Rows& weights) {
  Result<std::unique_ptr<FrameTable>> table = Build(frames, weights);
  if (!table.ok()) return table.status();
  return std::unique_ptr<const FrameTable>(std::move(table).value());
}

Result<std::unique_ptr<FrameTable>> FrameTable::Build(const Rows& frames, const Rows& weights) {
  std::unique_ptr<FrameTable> table(new FrameTable());
  for (const std::vector<std::string>& row : frames)
    if (const Status status = table->AddRow(row); !status.ok())
      return status.In("frames.tsv, " + Quoted(row[0] + " " + (row.size() > 1 ? row[1] : "")));
  for (const std::vector<std::string>& row : weights)
    if (const Status status = table->AddWeight(row); !status.ok()) return status.In("frame_weights.tsv");
  return table;
}

Frame& FrameTable::FrameNamed(const std::string& name) {
  const auto found =
      std::find_if(frames_.begin(), frames_.end(), [&](const Frame& frame) { return frame.name == name; });
  if (found != frames_.end()) return *found;
  frames_.push_back({});
  frames_.back().name = name;
  return frames_.back();
}

Status FrameTable::AddRow(const std::vector<std::string>& row) {
  if (row.size() != 4) return Status::Invalid("a row has four columns");
  const std::string &slot = row[1], &stands = row[2];
  if (slot == "word") {
    WordRow word;
    for (std::string_view condition : Parts(row[3])) {
      const bool never = condition.starts_with('!');
      if (never) condition.remove_prefix(1);
      const std::optional<std::uint32_t> trait = ValueOf(kTraits, condition);
      if (!trait) return Status::Invalid("no condition: " + Quoted(condition));
      (never ? word.none : word.all) |= *trait;
    }
    if (row[0] != "-") {
      Frame& frame = FrameNamed(row[0]);
      frame.verbal = frame.verbal || (word.all & kVerb) != 0;
      word.frame = &frame;
    }
    words_.push_back(word);
    return {};
  }
  std::vector<Frame*> to;
  for (const std::string& name : Parts(row[0])) {
    if (name != "*") to.push_back(&FrameNamed(name));
    if (name == "*")
      for (Frame& frame : frames_) to.push_back(&frame);
  }
  if (slot == "victim") {
    std::uint32_t where = 0, who = 0;
    for (const std::string& part : Parts(stands)) {
      const std::optional<std::uint32_t> stand = ValueOf(kStands, part);
      if (!stand) return Status::Invalid("nobody stands " + Quoted(part));
      where |= *stand;
    }
    for (const std::string& part : Parts(row[3])) {
      const std::optional<std::uint32_t> filler = ValueOf(kFillers, part);
      if (!filler) return Status::Invalid("no filler: " + Quoted(part));
      who |= *filler;
    }
    for (Frame* frame : to) {
      frame->stands |= where;
      frame->fillers |= who;
    }
    return {};
  }
  const std::size_t colon = stands.find(':');
  const std::string side = stands.substr(0, colon);
  std::string tag = colon == std::string::npos ? "" : stands.substr(colon + 1);
  if (slot == "agent" || slot == "place" || slot == "source") {
    const bool subject = slot == "agent" && stands == "subject";
    if (!subject && (tag.empty() || (side != "behind" && side != "before")))
      return Status::Invalid("nobody stands " + Quoted(stands));
    for (Frame* frame : to) frame->others.push_back({slot, tag, side == "before", row[3]});
    return {};
  }
  if (slot == "void") {
    if (stands == "joined:li") {
      for (Frame* frame : to) frame->voids.push_back({"", 0, false, row[3]});
      return {};
    }
    if (side == "sentence" && !tag.empty()) {
      for (Frame* frame : to) frame->voids.push_back({tag, 0, true, row[3]});
      return {};
    }
    const std::size_t slash = tag.find('/');
    std::int32_t reach = 0;
    if (side != "behind" || slash == std::string::npos || !ParseWhole(std::string_view(tag).substr(slash + 1), reach))
      return Status::Invalid("nothing stands " + Quoted(stands));
    tag.resize(slash);
    for (Frame* frame : to) frame->voids.push_back({tag, reach, false, row[3]});
    return {};
  }
  return Status::Invalid("no slot: " + Quoted(slot));
}

Status FrameTable::AddWeight(const std::vector<std::string>& row) {
  std::int32_t value = 0;
  if (row.size() != 3 || !ParseWhole(row[2], value))
    return Status::Invalid("a row is a feature, its sign and its weight");
  const bool fits = row[1] == "+" ? value >= 0 : row[1] == "-" && value <= 0;
  if (!fits) return Status::Invalid(Quoted(row[0]) + " weighs against its sign");
  weights_[row[0]] = value;
  return {};
}

const Frame* FrameTable::FrameOf(std::uint32_t traits) const {
  for (const WordRow& word : words_)
    if ((traits & word.all) == word.all && (traits & word.none) == 0) return word.frame;
  return nullptr;
}

const Frame* FrameTable::Find(std::string_view name) const {
  for (const Frame& frame : frames_)
    if (frame.name == name) return &frame;
  return nullptr;
}

std::vector<const KnownEntity*> FrameTable::BodiesAt(const Tokens& tokens, std::size_t at) const {
  std::vector<const KnownEntity*> bodies;
  if (lexicon_ == nullptr) return bodies;
  for (const NameMatch& match : lexicon_->Names(tokens, at))
    if (match.entity->type == EntityType::kOrganization) bodies.push_back(match.entity);
  return bodies;
}

std::int32_t FrameTable::Weight(std::string_view feature) const {
  const auto weight = weights_.find(feature);
  return weight == weights_.end() ? 0 : weight->second;
}

}  // namespace isnad
