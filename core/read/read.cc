#include "core/read/read.h"

#include <algorithm>
#include <array>
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
bool IsEnglish(std::string_view text) {
  constexpr std::array<std::string_view, 8> kSmall = {"the", "of", "and", "in", "to", "was", "were", "on"};
  constexpr std::size_t kOneIn = 8;
  std::size_t words = 0, small = 0;
  const Tokens tokens = Tokenize(text, Field::kText);
  for (const Token& token : tokens.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    ++words;
    small += std::find(kSmall.begin(), kSmall.end(), token.folded) != kSmall.end() ? 1 : 0;
  }
  return small * kOneIn >= words && small > 1;
}

std::string LangOf(const Article& article) {
  if (!article.lang.empty()) return article.lang;
  const std::string& text = article.text.empty() ? article.title : article.text;
  return IsMostlyArabic(text) ? "ar" : IsEnglish(text) ? "en" : "und";
}

}  // namespace

std::vector<ClaimReason> Reader::Explain(const Article& article) const {
  const std::string lang = LangOf(article);
  const Lexicon* lexicon = LexiconOf(lang);
  if (lexicon == nullptr) return {};
  Document document;
  LayOut(article, *lexicon, document);
  document.frames = impl_->frames.find(lang)->second.get();
  return ExplainClaims(document);
}

Reading Reader::Read(const Article& article) const {
  const std::string lang = LangOf(article);
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
