#ifndef ISNAD_CORE_LINK_ANCHOR_H_
#define ISNAD_CORE_LINK_ANCHOR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/article.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"

// Where a judgement stands: on words of an article, so that it outlives what this or another program reads there.

namespace isnad {

// Of a text that has changed, a quote as long as this (bytes, some four words) says where it stands now, if it stands
// there once. A shorter one ("القصف") is any event's.
inline constexpr std::size_t kTellingQuote = 40;

// The words by which the article tells of this report: the first ones in its text, else in its title.
Anchor MakeAnchor(const Article& article, const Reading& reading, std::uint32_t report);

// The report that is told by these words now, or nothing: the text has changed and they are no longer found in it, or
// no report is read there. Of several the one that shares most of the words. `article` and `reading` are of the
// anchor's article.
std::optional<std::uint32_t> ReportAt(const Anchor& anchor, const Article& article, const Reading& reading);

// The words are still there, whatever is read from them: their span now.
std::optional<Span> WordsOf(const Anchor& anchor, const Article& article);

}  // namespace isnad

#endif  // ISNAD_CORE_LINK_ANCHOR_H_
