#include "core/read/read.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <utility>

#include "core/read/compose/compose.h"
#include "core/read/document.h"
#include "core/read/frames/frame_table.h"

namespace isnad {

struct Reader::Impl {
  std::map<std::string, std::unique_ptr<Lexicon>, std::less<>> lexicons;
  std::map<std::string, std::unique_ptr<const FrameTable>, std::less<>> frames;  // by language, as the lexicons
};

Reader::Reader() : impl_(std::make_unique<Impl>()) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::Create(const Overlays& overlays) {
  std::unique_ptr<Reader> reader(new Reader());
  for (const std::string& lang : Lexicon::Languages()) {
    Result<std::unique_ptr<Lexicon>> lexicon = Lexicon::Load(lang, overlays);
    if (!lexicon.ok()) return lexicon.status().In("lexicon " + lang);
    Result<std::unique_ptr<const FrameTable>> frames = FrameTable::Create(**lexicon);
    if (!frames.ok()) return frames.status().In("lexicon " + lang);
    reader->impl_->frames.emplace(lang, std::move(frames).value());
    reader->impl_->lexicons.emplace(lang, std::move(lexicon).value());
  }
  return reader;
}

const Lexicon* Reader::LexiconOf(std::string_view lang) const {
  const auto found = impl_->lexicons.find(lang);
  return found == impl_->lexicons.end() ? nullptr : found->second.get();
}

namespace {

// English among the languages of Latin letters: its smallest words are a good part of any text of it.
bool HasSmallWords(const Tokens& tokens) {
  constexpr std::array<std::string_view, 8> kSmall = {"the", "of", "and", "in", "to", "was", "were", "on"};
  constexpr std::size_t kOneIn = 8;
  std::size_t words = 0, small = 0;
  std::bitset<kSmall.size()> different;  // "in" alone is German and Italian too
  for (const Token& token : tokens.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    ++words;
    const auto* const found = std::find(kSmall.begin(), kSmall.end(), token.folded);
    if (found == kSmall.end()) continue;
    ++small;
    different.set(static_cast<std::size_t>(found - kSmall.begin()));
  }
  return small * kOneIn >= words && different.count() > 1;
}

// Words of a text, and how many of them a lexicon knows.
struct KnownShare {
  std::size_t words = 0, known = 0;
  bool telling = false;  // one that it knows has more letters than "in" and "was", words of many languages
  void Add(const Token& word, bool is_known) {
    constexpr std::size_t kTelling = 4;
    ++words;
    if (!is_known) return;
    ++known;
    telling = telling || word.folded.size() >= kTelling;
  }
  bool IsMost(std::size_t least) const { return telling && known >= least && known * 5 >= words * 3; }
};

// A post of a sentence or two may do without them ("Bomb kills four in Aleppo"): the lexicon knows three of five of its
// words. Names look alike in all languages: words with a capital count only where nearly all have one.
bool HasKnownWords(std::string_view text, const Tokens& tokens, const Lexicon& english) {
  constexpr std::size_t kMostWords = 60;  // of a text that can be so short
  KnownShare small, all;
  for (std::size_t at = 0; at < tokens.size() && all.words <= kMostWords; ++at) {
    const Token& token = tokens[at];
    if (token.kind != TokenKind::kWord) continue;
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    const bool accent = std::any_of(written.begin(), written.end(), [](unsigned char c) { return c >= 0x80U; });
    const bool known = !accent && !english.Analyze(tokens, at).empty();
    all.Add(token, known);
    if (written.front() < 'A' || written.front() > 'Z') small.Add(token, known);
  }
  return all.words <= kMostWords && (small.IsMost(2) || all.IsMost(3));
}

bool IsEnglish(std::string_view text, const Lexicon& english) {
  const Tokens tokens = Tokenize(text, Field::kText);
  return HasSmallWords(tokens) || HasKnownWords(text, tokens, english);
}

// english: its lexicon.
std::string LangOf(const Article& article, const Lexicon& english) {
  if (!article.lang.empty()) return article.lang;
  const std::string& text = article.text.empty() ? article.title : article.text;
  return IsMostlyArabic(text) ? "ar" : IsEnglish(text, english) ? "en" : "und";
}

}  // namespace

std::vector<ClaimReason> Reader::Explain(const Article& article) const {
  const std::string lang = LangOf(article, *LexiconOf("en"));
  const Lexicon* lexicon = LexiconOf(lang);
  if (lexicon == nullptr) return {};
  Document document;
  LayOut(article, *lexicon, document);
  document.frames = impl_->frames.find(lang)->second.get();
  return ExplainClaims(document);
}

Reading Reader::Read(const Article& article) const {
  const std::string lang = LangOf(article, *LexiconOf("en"));
  const Lexicon* lexicon = LexiconOf(lang);
  if (lexicon == nullptr) {
    Reading reading;
    reading.article = article.id;
    reading.lang = lang;
    reading.outlet = article.outlet;
    reading.published = ParseIsoDay(article.published);
    reading.not_after = ParseIsoDay(article.archived);
    return reading;
  }
  Document document;
  LayOut(article, *lexicon, document);
  document.frames = impl_->frames.find(lang)->second.get();
  Reading reading = Compose(document);
  reading.lang = lang;
  return reading;
}

}  // namespace isnad
