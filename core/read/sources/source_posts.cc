#include <optional>

#include "core/read/sources/source_finder.h"

// Posts of others that an article takes over whole: "— الدفاع المدني السوري (@handle) 6 تشرين الثاني" beneath one, and
// the hashtag of a rescue body that closes one.

namespace isnad {

// "— الدفاع المدني السوري (@handle)": what says whose post stands before it, from its dash on; whose it is.
std::optional<Speaker> SourceFinder::PosterOf(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kName = 8;  // tokens of his name
  if (begin + 3 >= end || !IsMark(begin, "-")) return std::nullopt;
  std::size_t open = begin + 1;
  while (open < end && open <= begin + kName && !IsMark(open, "(")) ++open;
  if (open + 1 >= end || open == begin + 1 || !IsMark(open, "(")) return std::nullopt;
  if (!field_.text.substr(field_.tokens[open].end).starts_with("@")) return std::nullopt;
  std::optional<Speaker> speaker = speakers_.At(begin + 1, open);
  if (!speaker || speaker->chain.empty()) speaker = speakers_.Unnamed(begin + 1, open - 1);
  return speaker;
}

// "... #الخوذ_البيضاء": the body of rescuers whose tag closes the paragraph.
std::optional<std::uint32_t> SourceFinder::TagOfRescuers(std::size_t begin, std::size_t end) const {
  for (std::size_t at = end;
       at-- > begin && (field_.tokens[at].hashtag || field_.tokens[at].kind != TokenKind::kWord);) {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kOrganization || name->first <= begin) continue;
    if (name->known != nullptr && name->known->kind == "civil") return field_.name_at[at];
  }
  return std::nullopt;
}

// "قصف الطيران ... #الخوذ_البيضاء — الدفاع المدني السوري (@handle) January 20, 2022": posts that are signed in their
// own line, one behind the other.
bool SourceFinder::TakeSignedPosts(std::size_t begin, std::size_t end) {
  bool taken = false;
  for (std::size_t at = begin + 1; at < end; ++at) {
    std::optional<Speaker> poster = PosterOf(at, end);
    if (!poster || !Resolve(*poster)) continue;
    Attribution post = Covering(begin, at - 1, at, end - 1, kUnsaid, "post");
    post.chain = poster->chain;
    found_.push_back(std::move(post));
    begin = at;
    taken = true;
  }
  return taken;
}

// "ارتفاع عدد الشهداء إلى ثلاثة - وزارة الصحة", "قتل خمسة في قصف على كذا (الدفاع المدني)": the body that ends its line.
bool SourceFinder::SignsLine(std::size_t begin, std::size_t end) {
  constexpr std::size_t kName = 8;  // tokens of its name
  std::size_t stop = end;
  if (stop > begin && IsMark(stop - 1, ".")) --stop;
  const bool brackets = stop > begin && IsMark(stop - 1, ")");
  if (brackets) --stop;
  for (std::size_t at = stop; at-- > begin + 2 && stop - at <= kName;) {
    if (!IsMark(at, brackets ? "(" : "-")) continue;
    // "معارك الجيش - الدعم السريع" are two sides.
    const NamePhrase* before = field_.NameAt(at - 1);
    if (before != nullptr && before->type != EntityType::kPlace) return false;
    // "قرب مقر (الهلال الأحمر)" calls a thing by its name.
    const bool called = Is(at - 1, "cue=org") || Is(at - 1, "building") || Is(at - 1, "positions");
    if (brackets && called) return false;
    std::optional<Speaker> body = speakers_.At(at + 1, stop);
    if (!body || body->first != at + 1 || body->last + 1 != stop || body->chain.size() != 1 || !body->chain[0].phrase)
      return false;
    const NamePhrase& name = field_.names[*body->chain[0].phrase];
    const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
    if (name.type != EntityType::kOrganization || IsOfTheTrade(*body) || IsArmedGroup(*body)) return false;
    // "من عناصر الفصيل (الحزب)" says in brackets who they are.
    if (brackets && kind != "civil" && kind != "health" && kind != "state" && kind != "monitor") return false;
    std::size_t first = at;
    while (first > begin && field_.SameSentence(first - 1, at - 1)) --first;
    Attribution line = Covering(first, at - 1, at, stop - 1, kUnsaid, "post");
    line.chain = body->chain;
    found_.push_back(std::move(line));
    return true;
  }
  return false;
}

void SourceFinder::PostsOfOthers() {
  std::size_t above = 0;  // where the line above begins
  for (std::size_t begin = 0, end = 0; begin < field_.size(); above = begin, begin = end) {
    end = begin + 1;
    while (end < field_.size() && !field_.tokens[end].line_start) ++end;
    if (TakeSignedPosts(begin, end) || SignsLine(begin, end) || begin == 0) continue;
    if (std::optional<Speaker> poster = PosterOf(begin, end); poster && Resolve(*poster)) {
      Attribution post = Covering(above, begin - 1, begin, end - 1, kUnsaid, "post");
      post.chain = poster->chain;
      found_.push_back(std::move(post));
    } else if (const std::optional<std::uint32_t> tag = TagOfRescuers(begin, end)) {
      Attribution post = Covering(begin, end - 1, begin, end - 1, kUnsaid, "post");
      post.chain = {speakers_.Name(*tag)};
      found_.push_back(std::move(post));
    }
  }
}

}  // namespace isnad
