#include <algorithm>
#include <optional>
#include <string>

#include "core/read/sources/sources.h"

// Whose words an article is, as far as its title says: "بيان الوزارة حول الهجوم", "الهلال الأحمر فرع المدينة". Outlets
// and agencies head their own pages.

namespace isnad {
namespace {

bool IsPress(const NamePhrase& name) {
  const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
  return kind == "media" || kind == "agency";
}

class TitleVoice {
 public:
  explicit TitleVoice(const FieldText& title) : title_(title), speakers_(title) {}

  std::optional<StatementTitle> Find() const {
    std::uint32_t first = 0;
    while (first < title_.size() && Is(first, "paper")) ++first;
    const bool paper = first > 0;
    if (paper) first = AfterIssued(first);
    if (std::optional<std::uint32_t> body = Body(first, paper)) {
      const NamePhrase& name = title_.names[*body];
      return StatementTitle{{name.name, name.first, name.last, *body, false}, paper};
    }
    const bool speaks = first < title_.size() && Is(first, "spoken-body");
    return paper || speaks ? Office(first, paper) : std::nullopt;
  }

 private:
  bool Is(std::uint32_t at, std::string_view tag) const { return title_.lattice.Is(at, tag); }

  // "بيان صحفي رقم 4 صادر عن الوزارة", "بيان من الوزارة": the token behind what is told of the paper before its body.
  std::uint32_t AfterIssued(std::uint32_t at) const {
    constexpr std::uint32_t kWords = 5;
    for (std::uint32_t next = at; next + 1 < title_.size() && next < at + kWords && title_.NameAt(next) == nullptr;
         ++next) {
      const std::string& word = title_.tokens[next].folded;
      if (word == "من" || (word == "عن" && next > at && Is(next - 1, "issues"))) return next + 1;
    }
    return at;
  }

  // Nothing but marks, what the paper is about, or which branch of the body it is, stands behind the token.
  bool EndsAt(std::uint32_t last, bool paper) const {
    std::uint32_t at = last + 1;
    while (at < title_.size() && title_.tokens[at].folded.starts_with("وال")) ++at;  // "وزارة الإعلام والثقافة"
    while (at < title_.size() && Is(at, "role") && Is(at, "source-noun")) ++at;  // "IDF spokesperson:"
    if (at >= title_.size() || (paper && Is(at, "about"))) return true;
    if (Is(at, "branch")) return at + 2 >= title_.size() || title_.NameAt(at + 1) != nullptr;
    for (; at < title_.size(); ++at)
      if (title_.tokens[at].kind == TokenKind::kWord) return false;
    return true;
  }

  std::optional<std::uint32_t> Body(std::uint32_t first, bool paper) const {
    const NamePhrase* name = first < title_.size() ? title_.NameAt(first) : nullptr;
    if (name == nullptr || name->cue != first || name->type != EntityType::kOrganization) return std::nullopt;
    if (!EndsAt(name->last, paper)) return std::nullopt;
    const std::string& kind = name->known != nullptr ? name->known->kind : name->kind;
    if (IsPress(*name) || (kind == "armed" && !paper)) return std::nullopt;
    return title_.name_at[first];
  }

  // "بيان الناطق باسم الجيش عن نشاط الليلة", "بيان مركز الإعلام لقوات كذا", "المركز الإعلامي لغرفة كذا": who speaks for
  // a body.
  std::optional<StatementTitle> Office(std::uint32_t first, bool paper) const {
    if (first >= title_.size() || title_.tokens[first].kind != TokenKind::kWord) return std::nullopt;
    // "بيان صحفي حول القصف": what kind of paper.
    if (paper && (first + 1U == title_.size() || Is(first + 1U, "about"))) return std::nullopt;
    std::optional<Speaker> speaker = speakers_.At(first, title_.size());
    if (!speaker && Is(first, "spoken-body") && !paper)
      speaker = speakers_.Unnamed(first, first);  // "خلية الإعلام الحربي"
    if (speaker && speaker->chain.size() == 1 && Is(first, "spoken-body")) speaker->chain.back().unnamed = false;
    if (!speaker || speaker->first != first || speaker->anaphor || speaker->outlet || speaker->chain.empty())
      return std::nullopt;
    SpeakerLink voice = speaker->chain.back();
    std::uint32_t last = voice.phrase ? std::max(speaker->last, voice.last) : first;
    // "المركز الإعلامي لغرفة كذا": whatever body it is of.
    while (!voice.phrase && last + 1U < title_.size() && !Is(last + 1U, "about") && speakers_.IsOfPhrase(last + 1U) &&
           !speakers_.IsVerb(last + 1U))
      ++last;
    if (!voice.phrase) voice = speakers_.Words(first, last);
    if (voice.unnamed || !EndsAt(last, paper)) return std::nullopt;
    if (voice.phrase && IsPress(title_.names[*voice.phrase])) return std::nullopt;
    if (!voice.phrase && last == first) return std::nullopt;  // "بيان عاجل", "بيان"
    return StatementTitle{std::move(voice), paper};
  }

  const FieldText& title_;
  const Speakers speakers_;
};

}  // namespace

std::optional<StatementTitle> FindStatement(const FieldText& title) { return TitleVoice(title).Find(); }

}  // namespace isnad
