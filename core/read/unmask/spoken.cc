#include "core/read/unmask/spoken.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::string_view kWaw = "و", kBa = "ب", kTwoYaa = "يين";

class Spoken {
 public:
  Spoken(const Lattice& lattice, const Lexicon& lexicon)
      : lattice_(lattice), tokens_(*lattice.tokens), lexicon_(lexicon), table_(lexicon.Table("spoken")) {}

  // The written word, or empty.
  std::string At(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.kind != TokenKind::kWord || !lattice_.readings[at].empty()) return {};
    const std::string& word = token.folded;
    if (static_cast<unsigned char>(word[0]) < 0xD8) return {};  // no Arabic letter
    if (std::string listed = Listed(word); !listed.empty())
      return word.size() > kLetter || StandsBeforeWord(at) ? listed : std::string();
    if (word.size() < 4 * kLetter || !lexicon_.Names(tokens_, at).empty()) return {};
    if (std::string plain = WithoutRuns(word); plain != word && IsKnown(plain)) return plain;
    // "مواطنيين", "اثنيين": one ي too many.
    if (word.ends_with(kTwoYaa))
      if (std::string plural = word.substr(0, word.size() - kTwoYaa.size()) + "ين"; IsKnown(plural)) return plural;
    if (word.ends_with(kWaw))
      if (std::string plural = word + "ا"; IsVerb(plural, VerbForm::kNone)) return plural;
    if (word.starts_with(kBa))
      if (std::string present = word.substr(kLetter); IsVerb(present, VerbForm::kPresent)) return present;
    return {};
  }

 private:
  // "عاااجل", "برمييييل": no word has one letter three times on end. A word of plain ASCII stays.
  static std::string WithoutRuns(std::string_view word) {
    constexpr std::size_t kRun = 3;
    std::string plain;
    for (std::size_t at = 0; at < word.size();) {
      const std::size_t size = static_cast<unsigned char>(word[at]) < 0x80 ? 1 : kLetter;
      const std::string_view letter = word.substr(at, size);
      std::size_t end = at + size;
      while (word.substr(end, size) == letter) end += size;
      const std::size_t times = (end - at) / size;
      for (std::size_t i = 0; i < (size == 1 || times < kRun ? times : 1); ++i) plain += letter;
      at = end;
    }
    return plain;
  }

  bool IsKnown(const std::string& word) const {
    Tokens one;
    one.tokens.emplace_back();
    one.tokens.back().folded = word;
    return !lexicon_.Analyze(one, 0).empty() || !lexicon_.Names(one, 0).empty();
  }

  std::string Listed(std::string_view word) const {
    const auto row = std::lower_bound(table_.begin(), table_.end(), word,
                                      [](const std::vector<std::string>& r, std::string_view w) { return r[0] < w; });
    if (row != table_.end() && (*row)[0] == word) return row->at(1);
    if (word.size() < 3 * kLetter || !word.starts_with(kWaw)) return {};
    const std::string rest = Listed(word.substr(kLetter));
    return rest.empty() ? rest : std::string(kWaw) + rest;
  }

  bool Beside(std::size_t at, std::size_t other) const {
    return other < tokens_.size() && tokens_[at].sentence == tokens_[other].sentence && !tokens_[other].line_start;
  }

  // "ع الحاجز", but the initials of "م ع", "ع. ح" stand for a man.
  bool StandsBeforeWord(std::size_t at) const {
    const auto letter = [&](std::size_t i) { return tokens_[i].folded.size() <= kLetter; };
    const std::size_t next = at + 1;
    if (!Beside(at, next) || letter(next) || !tokens_[next].space_before) return false;
    if (tokens_[next].kind != TokenKind::kWord && tokens_[next].kind != TokenKind::kNumber) return false;
    return at == 0 || tokens_[at].line_start || !letter(at - 1) || tokens_[at - 1].kind != TokenKind::kWord;
  }

  // form: kNone for any finite one.
  bool IsVerb(const std::string& word, VerbForm form) const {
    Tokens one;
    one.tokens.emplace_back();
    one.tokens.back().folded = word;
    const std::vector<Analysis> readings = lexicon_.Analyze(one, 0);
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      const bool told = a.lexeme->outcome || a.lexeme->event;  // بينة is a village
      return a.lexeme->pos == Pos::kVerb && a.length == 1 && a.form != VerbForm::kVerbalNoun &&
             a.form != VerbForm::kParticiple && (form == VerbForm::kNone || (a.form == form && told));
    });
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const std::vector<std::vector<std::string>>& table_;
};

}  // namespace

bool WriteSpoken(const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens) {
  const Spoken spoken(lattice, lexicon);
  bool changed = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string written = spoken.At(i);
    if (written.empty()) continue;
    tokens.tokens[i].folded = std::move(written);
    changed = true;
  }
  return changed;
}

}  // namespace isnad
