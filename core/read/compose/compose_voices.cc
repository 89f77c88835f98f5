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

bool IsOf(const SpeakerLink& voice, const std::vector<SpeakerLink>& chain) {
  return std::any_of(chain.begin(), chain.end(), [&](const SpeakerLink& link) {
    return link.name.find(voice.name) != std::string::npos || voice.name.find(link.name) != std::string::npos;
  });
}

// "تداولت صفحات خبرا كاذبا", "ما ذكرته السلطات لا أساس له": words that a statement answers.
bool AreAnswered(const FieldText& text, const Attribution& said) {
  const std::uint32_t cue = said.cue_first;
  if (text.lattice.Is(cue, "relays")) return true;
  if (cue == 0 || !text.tokens[cue - 1].folded.ends_with("ما")) return false;
  const auto& readings = text.lattice.readings[cue];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
}

// Somebody else is heard in the text. paper: it is his statement, which answers others and tells of his own teams.
bool HearsAnother(const FieldText& text, const std::vector<Attribution>& sources, const SpeakerLink& voice,
                  bool paper) {
  return std::any_of(sources.begin(), sources.end(), [&](const Attribution& said) {
    if (paper && (said.rule == "our-body" || AreAnswered(text, said))) return false;
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
  bool paper = false;
  if (const Attribution* colon = ColonOf(c.sources[0]); colon != nullptr) {
    all.chain = {colon->chain.back()};
  } else if (const std::optional<StatementTitle> statement = FindStatement(title)) {
    all.chain = {statement->voice};
    paper = true;
  } else {
    return;
  }
  const SpeakerLink& voice = all.chain.back();
  if (voice.unnamed || HearsAnother(text, c.sources[1], voice, paper)) return;
  if (paper) std::erase_if(c.sources[1], [](const Attribution& said) { return said.rule == "our-body"; });
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
    // "تداولت صفحات خبرا كاذبا، ونوضح أن": what he answers ends there.
    for (Attribution& answered : c.sources[1])
      if (!answered.chain.empty() && answered.first < said.first && answered.last >= said.first &&
          AreAnswered(text, answered))
        answered.last = said.first - 1;
    Attribution his = all;
    his.first = said.first;
    his.last = said.last;
    his.depth = said.depth;
    said = std::move(his);
  }
  c.sources[1].push_back(std::move(all));
}

}  // namespace isnad
