#include <algorithm>
#include <optional>

#include "core/read/compose/compose_parts.h"

// "الدفاع المدني: مقتل ثلاثة", "بيان غرفة الطوارئ", "خلية الإعلام الحربي": a title names who speaks, and the text that
// follows is his as far as nobody else is heard in it.

namespace isnad {
namespace {

constexpr int kOfTitle = -3;  // below whoever the text itself names

// The words of the title after a colon, or before it, are somebody's.
const Attribution* ColonOf(const std::vector<Attribution>& sources) {
  const Attribution* colon = nullptr;
  for (const Attribution& attribution : sources) {
    if (attribution.depth < 0) continue;  // what the same voice goes on to say
    if (attribution.chain.empty() || attribution.rule != "colon" || colon != nullptr) return nullptr;
    colon = &attribution;
  }
  return colon;
}

bool IsPress(const NamePhrase& name) {
  const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
  return kind == "media" || kind == "agency";
}

// An outlet whose first person is the page's own.
bool IsOfPress(const FieldText& title, const SpeakerLink& voice) {
  return voice.phrase && IsPress(title.names[*voice.phrase]);
}

// "بيان صحفي رقم 4 صادر عن الوزارة": the token behind what is told of the paper before its body.
std::uint32_t AfterIssued(const FieldText& title, std::uint32_t at) {
  constexpr std::uint32_t kWords = 5;
  for (std::uint32_t next = at; next < title.size() && next < at + kWords && title.NameAt(next) == nullptr; ++next)
    if (title.tokens[next].folded == "عن" && next > at && title.lattice.Is(next - 1, "issues")) return next + 1;
  return at;
}

// "بيان الوزارة حول الهجوم", "بيان اللجان بشأن القصف": what the paper is about.
bool OpensSubject(const FieldText& title, std::uint32_t at) {
  static constexpr std::string_view kAbout[] = {"حول", "بشان", "بخصوص", "عن", "بعد", "عقب", "في"};
  return std::find(std::begin(kAbout), std::end(kAbout), title.tokens[at].folded) != std::end(kAbout);
}

// A title that is nothing but a body's name, or its paper: the name phrase. Outlets and agencies head their own pages.
std::optional<std::uint32_t> BodyOf(const FieldText& title) {
  std::uint32_t first = 0;
  while (first < title.size() && title.lattice.Is(first, "paper")) ++first;
  const bool paper = first > 0;
  if (paper) first = AfterIssued(title, first);
  const NamePhrase* name = first < title.size() ? title.NameAt(first) : nullptr;
  if (name == nullptr || name->cue != first || name->type != EntityType::kOrganization) return std::nullopt;
  const std::uint32_t behind = name->last + 1;
  if (!paper || behind >= title.size() || !OpensSubject(title, behind))
    for (std::uint32_t at = behind; at < title.size(); ++at)
      if (title.tokens[at].kind == TokenKind::kWord) return std::nullopt;
  const std::string& kind = name->known != nullptr ? name->known->kind : name->kind;
  if (IsPress(*name) || (kind == "armed" && !paper)) return std::nullopt;
  return title.name_at[first];
}

bool IsOf(const SpeakerLink& voice, const std::vector<SpeakerLink>& chain) {
  return std::any_of(chain.begin(), chain.end(), [&](const SpeakerLink& link) {
    return link.name.find(voice.name) != std::string::npos || voice.name.find(link.name) != std::string::npos;
  });
}

// Somebody else is heard in the text.
bool HearsAnother(const std::vector<Attribution>& sources, const SpeakerLink& voice) {
  return std::any_of(sources.begin(), sources.end(), [&](const Attribution& said) {
    if (said.chain.empty()) return said.rule != "own-voice" && said.rule != kNamesTheDead;
    return said.rule != "condemns" && !IsOf(voice, said.chain);
  });
}

}  // namespace

void HandDownVoice(Composition& c) {
  const FieldText& title = c.Text(0);
  const FieldText& text = c.Text(1);
  if (title.size() == 0 || text.size() == 0) return;
  Attribution all;
  if (const Attribution* colon = ColonOf(c.sources[0]); colon != nullptr) {
    all.chain = {colon->chain.back()};
  } else if (const std::optional<std::uint32_t> body = BodyOf(title)) {
    const NamePhrase& name = title.names[*body];
    all.chain = {{name.name, name.first, name.last, *body, false}};
  } else {
    return;
  }
  const SpeakerLink& voice = all.chain.back();
  if (voice.unnamed || HearsAnother(c.sources[1], voice)) return;
  all.first = 0;
  all.last = static_cast<std::uint32_t>(text.size() - 1);
  all.cue_first = voice.first;
  all.cue_last = voice.last;
  all.depth = kOfTitle;
  all.of_title = true;
  all.rule = "title";
  // "أحصينا 17 قتيلا": whoever issues the statement counts.
  for (Attribution& said : c.sources[1]) {
    if (!said.chain.empty() || IsOfPress(title, voice)) continue;
    Attribution his = all;
    his.first = said.first;
    his.last = said.last;
    his.depth = said.depth;
    said = std::move(his);
  }
  c.sources[1].push_back(std::move(all));
}

}  // namespace isnad
