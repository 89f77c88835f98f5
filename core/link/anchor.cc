#include "core/link/anchor.h"

#include <xxhash.h>

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kQuoteBytes = 200;

std::string HashOf(std::string_view text) {
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(text.data(), text.size())));
  return hex;
}

// From the words to the end of their line, at most kQuoteBytes and no code point cut.
std::string QuoteFrom(std::string_view text, const Span& words) {
  const std::size_t line = std::min(text.find('\n', words.end), text.size());
  std::size_t end = std::max<std::size_t>(words.end, std::min(line, words.begin + kQuoteBytes));
  while (end > words.end && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  return std::string(text.substr(words.begin, end - words.begin));
}

std::uint32_t Shared(const Span& a, const Span& b) {
  return Overlaps(a, b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

}  // namespace

Anchor MakeAnchor(const Article& article, const Reading& reading, std::uint32_t report) {
  const std::vector<Span>& mentions = reading.reports.at(report).mentions;
  assert(!mentions.empty());
  const auto in_text =
      std::find_if(mentions.begin(), mentions.end(), [](const Span& span) { return span.in == Field::kText; });
  const Span& words = in_text != mentions.end() ? *in_text : mentions.front();
  const std::string_view text = article.In(words.in);
  return {article.id, HashOf(text), words, QuoteFrom(text, words)};
}

std::optional<Span> WordsOf(const Anchor& anchor, const Article& article) {
  const std::string_view text = article.In(anchor.span.in);
  if (HashOf(text) == anchor.text_hash) return anchor.span;
  if (anchor.quote.size() < kTellingQuote) return std::nullopt;
  const std::size_t at = text.find(anchor.quote);
  if (at == std::string_view::npos || text.find(anchor.quote, at + 1) != std::string_view::npos) return std::nullopt;
  Span moved = anchor.span;
  moved.begin = static_cast<std::uint32_t>(at);
  moved.end = moved.begin + (anchor.span.end - anchor.span.begin);
  return moved;
}

std::optional<std::uint32_t> ReportAt(const Anchor& anchor, const Article& article, const Reading& reading) {
  const std::optional<Span> words = WordsOf(anchor, article);
  if (!words) return std::nullopt;
  std::optional<std::uint32_t> best;
  std::uint32_t most = 0;
  for (std::uint32_t i = 0; i < reading.reports.size(); ++i) {
    for (const Span& mention : reading.reports[i].mentions) {
      if (Shared(mention, *words) <= most) continue;
      most = Shared(mention, *words);
      best = i;
    }
  }
  return best;
}

}  // namespace isnad
