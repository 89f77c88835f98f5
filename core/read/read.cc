#include "core/read/read.h"

#include <map>
#include <utility>

#include "core/read/compose.h"
#include "core/read/document.h"
#include "core/read/frame_table.h"

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

std::string LangOf(const Article& article) {
  if (!article.lang.empty()) return article.lang;
  return IsMostlyArabic(article.text.empty() ? article.title : article.text) ? "ar" : "und";
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
