#include <algorithm>

#include "core/read/events/event_finder.h"

// "أفرج اليوم عن ثلاثة عمال خطفوا في كذا في 18 نيسان": the release has its own day, and so is an event of its own.

namespace isnad {

// The word of release that an abduction is told behind, in its own clause: "الإفراج عن رهينة خطف في كذا".
std::optional<std::uint32_t> EventFinder::ReleaseBefore(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 12;  // tokens
  if (mention.type != EventType::kAbduction || field_.tokens[mention.first].folded.starts_with("و"))
    return std::nullopt;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    const Token& token = field_.tokens[at];
    const bool apart = token.kind == TokenKind::kPunct || token.folded == "ثم" || token.folded == "فيما" ||
                       token.folded == "بينما" || Is(at, "contrast");
    if (apart || !SameSentence(at, mention.first)) return std::nullopt;
    if (field_.NameAt(at) != nullptr) continue;
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->outcome == Outcome::kFreed; }))
      return at;
  }
  return std::nullopt;
}

// Beside each abduction that a release recalls, the release of a day that is told.
void EventFinder::AddReleases() {
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const std::optional<std::uint32_t> release = ReleaseBefore(found_[i]);
    if (!release || (i > 0 && found_[i - 1].word >= *release)) continue;
    EventMention mention;
    for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
      const DatePhrase& date = field_.dates[d];
      if (date.first > found_[i].first || !SameSentence(date.first, *release) || date.habit || date.heading ||
          date.ahead || date.saying || date.period || date.of_next)
        continue;
      mention.date = d;
    }
    if (!mention.date || found_[i].date == mention.date) continue;
    mention.field = index_;
    mention.first = mention.word = mention.last = *release;
    mention.type = EventType::kOther;
    mention.verb = true;
    found_.insert(found_.begin() + static_cast<std::ptrdiff_t>(i), std::move(mention));
    ++i;
  }
}

}  // namespace isnad
