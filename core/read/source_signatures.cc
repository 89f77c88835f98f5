#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/source_finder.h"

namespace isnad {

// "المكتب الإعلامي – وزارة الداخلية" at the end: whoever signs a statement says what nobody else in it says.
void SourceFinder::Signature() {
  if (SignedAbove()) return;
  std::size_t end = field_.size(), begin = LastLine(end);
  // The day of the statement stands beneath: "8 أكتوبر 2024".
  if (begin > 0 && IsDay(begin, end)) {
    end = begin;
    begin = LastLine(end);
  }
  const bool line =
      begin > 0 && begin < end && end - begin <= kDateline && !field_.furniture[begin] && !field_.furniture[0];
  std::optional<Speaker> signer = line ? speakers_.At(begin, end) : std::nullopt;
  if (!signer || (!Is(begin, "signs") && !IsSignersLine(*signer, begin, end))) {
    SignInFirstPerson();
    return;
  }
  signer = InWhole(*signer, begin, end);
  if (!signer || signer->last + 1 < end || signer->chain.empty()) return;
  Attribution all = Covering(0, begin - 1, begin, end - 1, kSole, "signature");
  all.chain = signer->chain;
  carried_.push_back(std::move(all));
}

// "بيان" on a line of its own, and the body that issues it on the next.
bool SourceFinder::SignedAbove() {
  constexpr std::size_t kHeading = 3;  // tokens: "بيان صحفي"
  const std::size_t size = field_.size();
  std::size_t begin = 0;
  while (begin < size && field_.SameSentence(0, begin)) ++begin;
  if (begin >= size || begin > kHeading || !Is(0, "paper")) return false;
  std::size_t end = begin;
  while (end < size && field_.SameSentence(begin, end)) ++end;
  if (end >= size || end - begin > kDateline) return false;
  std::optional<Speaker> signer = speakers_.At(begin, end);
  if (!signer || !IsSignersLine(*signer, begin, end)) return false;
  signer = InWhole(*signer, begin, end);
  Attribution all = Covering(end, size - 1, begin, end - 1, kSole, "signature");
  all.chain = signer->chain;
  carried_.push_back(std::move(all));
  return true;
}

// The signer by all the words of his line that tell of him.
std::optional<Speaker> SourceFinder::InWhole(Speaker signer, std::size_t begin, std::size_t end) const {
  if (!Is(begin, "signs")) {
    signer.last = static_cast<std::uint32_t>(end - 1);
    if (signer.chain.size() == 1 && !signer.chain.back().phrase) signer.chain = {speakers_.Words(begin, end - 1)};
    return signer;
  }
  if (signer.last + 2 < end && IsMark(signer.last + 1, "-")) return speakers_.At(signer.last + 2, end);
  while (signer.last + 1 < end && speakers_.IsOfPhrase(signer.last + 1)) ++signer.last;
  signer.chain = {speakers_.Words(begin, signer.last)};  // "المركز الإعلامي لمجلس كذا", not the council alone
  return signer;
}

// "وزارة شؤون البيشمركة", "محامو الطوارئ", "فلان، المتحدث باسم كذا": a line of its own that names one and says nothing.
// Those whom outlets copy ("وكالات") sign no statement.
bool SourceFinder::IsSignersLine(const Speaker& signer, std::size_t begin, std::size_t end) const {
  if (!field_.tokens[begin].line_start || signer.anaphor || signer.outlet || signer.chain.empty()) return false;
  for (std::size_t at = begin; at < end; ++at) {
    const TokenKind kind = field_.tokens[at].kind;
    const bool mark = kind == TokenKind::kPunct && !IsMark(at, ".") && !IsMark(at, ":");
    if (!mark && kind != TokenKind::kWord) return false;
    if (kind == TokenKind::kWord && (field_.tokens[at].hashtag || Is(at, "that") || speakers_.IsOutcome(at)))
      return false;
    if (kind == TokenKind::kWord && field_.NameAt(at) == nullptr && !speakers_.IsOfPhrase(at)) return false;
  }
  const SpeakerLink& link = signer.chain.back();
  if (link.phrase) {
    const NamePhrase& name = field_.names[*link.phrase];
    const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
    if (name.type == EntityType::kPerson) return Is(name.last + 2U < end ? name.last + 2U : begin, "role");
    return kind != "media" && kind != "agency" && kind != "armed";  // "تنظيم داعش" is what the page is filed under
  }
  return !link.unnamed && !Is(begin, "paper") && !Is(begin, "correspondent") && !Is(begin, "militant-body");
}

// "أخمدت فرقنا في الدفاع المدني الحرائق": whoever calls the teams of a body its own speaks for the body.
void SourceFinder::SignInFirstPerson() {
  for (std::size_t at = 0; at + 2 < field_.size(); ++at) {
    const bool ours = IsOurs(at) && Is(at + 1, "locative") && field_.SameSentence(at, at + 2);
    const NamePhrase* body = ours ? field_.NameAt(at + 2) : nullptr;
    if (body == nullptr || body->type != EntityType::kOrganization || SourceAt(found_, at) != nullptr) continue;
    Attribution all = Covering(0, field_.size() - 1, at, body->last, kSole, "our-body");
    all.chain = {speakers_.Name(field_.name_at[at + 2])};
    carried_.push_back(std::move(all));
    return;
  }
}

// Where one voice alone is heard in the article, the paragraphs around it are his too.
void SourceFinder::Sole() {
  const std::vector<SpeakerLink>* sole = nullptr;
  std::uint32_t from = FieldText::kNone;
  bool verb = false;
  for (const Attribution& attribution : found_) {
    if (attribution.chain.empty()) {
      if (attribution.rule == "own-voice") continue;
      return;
    }
    if (attribution.rule == "condemns" || IsCiting(attribution)) continue;
    if (sole != nullptr && !SameVoice(*sole, attribution.chain)) return;
    if (sole == nullptr) from = attribution.cue_first;
    sole = &attribution.chain;
    verb = verb || attribution.depth >= kVerb || (attribution.rule == "colon" && attribution.cue_first == 0);
  }
  if (sole == nullptr || !verb) return;
  // "المرصد كذا: قتل سبعة.": a statement of his own recalls in his own voice.
  const bool statement = found_.front().rule == "colon" && found_.front().cue_first == 0;
  for (std::size_t begin = from; begin < field_.size();) {
    std::size_t end = begin;
    while (end < field_.size() && field_.SameSentence(begin, end)) ++end;
    if (OwnVoice(begin, end)) break;
    if (!field_.furniture[begin] && (statement || !Recalls(begin, end)) && !TellsOfBurial(begin)) {
      Attribution more = Covering(begin, end - 1, from, from, kSole, "sole-speaker");
      more.chain = *sole;
      carried_.push_back(std::move(more));
    }
    begin = end;
  }
}

// Whoever only cites another: "ذكرت الوكالة، نقلا عن مصادر".
bool SourceFinder::IsCiting(const Attribution& host) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Attribution& a) {
    return a.depth == kCited && a.chain.size() > host.chain.size() && a.chain.front().name == host.chain.front().name &&
           field_.SameSentence(a.cue_first, host.cue_first);
  });
}

bool SourceFinder::SameVoice(const std::vector<SpeakerLink>& a, const std::vector<SpeakerLink>& b) {
  for (const SpeakerLink& x : a)
    for (const SpeakerLink& y : b)
      if (x.name == y.name || (x.phrase && x.phrase == y.phrase) || x.name.find(y.name) != std::string::npos ||
          y.name.find(x.name) != std::string::npos)
        return true;
  return false;
}

}  // namespace isnad
