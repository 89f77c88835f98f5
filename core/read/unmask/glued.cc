#include "core/read/unmask/glued.h"

#include <optional>
#include <utility>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kLeast = 6;  // bytes of the shorter half: three letters

bool IsMark(std::string_view letter) {
  return letter.size() < 2 || letter == "\u00b7" || letter == "\u0640" || letter == "\u0670" ||
         (letter >= "\u064b" && letter <= "\u0652") || letter.size() > 2;
}

struct Cut {
  std::size_t letters = 0;  // of the folded word, in bytes
  std::uint32_t at = 0;     // in the field, bytes
  bool sentence = false;    // the second half opens one
};

class Splitter {
 public:
  Splitter(std::string_view text, const Lattice& lattice, const Lexicon& lexicon)
      : text_(text), lattice_(lattice), lexicon_(lexicon) {}

  std::optional<Cut> CutOf(const Token& token, std::size_t index) const {
    if (token.kind != TokenKind::kWord || token.folded.size() < kLeast + 4) return std::nullopt;
    const bool is_long = token.folded.size() >= 2 * kLeast;
    // The folded word keeps one letter of two bytes for each letter of the text that is no mark.
    std::size_t letters = 0;
    std::size_t latin = 0;  // letters before the first Arabic one
    std::string_view before;
    for (std::uint32_t at = token.begin; at < token.end;) {
      const unsigned char lead = static_cast<unsigned char>(text_[at]);
      const std::uint32_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      const std::string_view letter = text_.substr(at, size);
      if (IsMark(letter)) {
        if (size == 1 && ((letter[0] | 0x20) >= 'a' && (letter[0] | 0x20) <= 'z')) {
          if (letters > 0)
            return token.masked || letters < kLeast || !is_long ? std::nullopt : std::optional(Cut{letters, at, false});
          ++latin;
        }
        at += size;
        continue;
      }
      if (latin > 0 && letters == 0) return latin < 2 || !is_long ? std::nullopt : std::optional(Cut{latin, at, true});
      if (IsNegated(token, index, letters)) return Cut{letters, at, false};
      if (is_long && letters >= kLeast && token.folded.size() >= letters + 4) {
        if (const std::optional<Cut> cut = CutAt(token, index, letters, at, before, letter)) return cut;
      }
      letters += 2;
      before = letter;
      at += size;
    }
    return std::nullopt;
  }

 private:
  std::optional<Cut> CutAt(const Token& token, std::size_t index, std::size_t letters, std::uint32_t at,
                           std::string_view before, std::string_view letter) const {
    if (before == "ة") return Cut{letters, at, OpensSentence(token.folded.substr(letters))};
    if (before == "ى" && token.folded.size() >= letters + kLeast && lattice_.readings[index].empty()) {
      // "إلىمقتل": a ى ends its word, too, but some write it for every ي.
      const std::string word = token.folded.substr(0, letters), rest = token.folded.substr(letters);
      if (IsKnown(word) && IsKnown(rest)) return Cut{letters, at, !IsParticle(word) && OpensSentence(rest)};
    }
    if (!lattice_.readings[index].empty() || !lexicon_.Names(*lattice_.tokens, index).empty()) return std::nullopt;
    const std::string left = Fold(token.folded.substr(0, letters)), right = token.folded.substr(letters);
    // "مدنيينفي", "أشخاصجراء"
    if (letters >= 8 && IsPreposition(right) && IsPeople(left)) return Cut{letters, at, false};
    if (token.folded.size() < letters + kLeast) return std::nullopt;
    // "3 مواطنيناستهدفت مسيرة", "مدنيينمصادر محلية": how many there were, and how the next line opens.
    if (letters >= 8 && right.size() >= 8 && IsPeople(left) && (OpensSentence(right) || IsVoice(right)))
      return Cut{letters, at, true};
    if ((letter == "أ" || letter == "إ") && right.size() >= 8 && OpensSentence(right)) return Cut{letters, at, true};
    // "الجلاءإنا لله": a ء ends its word before another; "الجلاءمنتزه".
    if (before == "ء" && (letter == "أ" || letter == "إ" || (right.size() >= 8 && IsKnown(left) && IsKnown(right))))
      return Cut{letters, at, OpensSentence(right)};
    // "#حلبقصف مدفعي", "#سد_تشريناستشهاد", "#درعاالمرصد": where it happened, and how the next line opens.
    if ((IsPlace(left) || EndsPlace(index, left)) && (OpensSentence(right) || IsVoice(right)))
      return Cut{letters, at, true};
    if (IsLabel(left) && IsKnown(right)) return Cut{letters, at, true};
    if (IsDirection(left) && IsPlace(right)) return Cut{letters, at, false};
    if (right.starts_with("ال") && right.size() >= 10 && IsKnown(left) && IsKnown(right))
      return Cut{letters, at, false};
    return std::nullopt;
  }

  // "لايقل", "ولايزال": a verb in the present behind لا or ما. "ماأدى", "مماتسبب": what came of it, in the past.
  bool IsNegated(const Token& token, std::size_t index, std::size_t letters) const {
    if (letters != 4 && letters != 6) return false;
    const std::string left = token.folded.substr(0, letters);
    const bool came_of_it = left == "ما" || left == "مما";
    if (left != "لا" && left != "ولا" && left != "وما" && !came_of_it) return false;
    if (!lattice_.readings[index].empty() || !lexicon_.Names(*lattice_.tokens, index).empty()) return false;
    for (const Analysis& a : lexicon_.Analyze(One(token.folded.substr(letters)), 0))
      if (a.clitics == 0 && ((a.form == VerbForm::kPresent && left != "مما") ||
                             (a.form == VerbForm::kPast && came_of_it && a.lexeme->Is("result"))))
        return true;
    return false;
  }

  static Tokens One(const std::string& word) {
    Tokens tokens;
    tokens.tokens.emplace_back();
    tokens.tokens.back().folded = word;
    return tokens;
  }

  bool IsKnown(const std::string& word) const {
    const Tokens tokens = One(word);
    for (const Analysis& a : lexicon_.Analyze(tokens, 0))
      if (!a.Has(kPronoun)) return true;
    return !lexicon_.Names(tokens, 0).empty();
  }

  bool IsPlace(const std::string& word) const {
    for (const NameMatch& match : lexicon_.Names(One(word), 0))
      if (match.entity->type == EntityType::kPlace && match.clitics == 0) return true;
    return false;
  }

  // "سد" stands before, and "سد تشرين" is a place.
  bool EndsPlace(std::size_t index, const std::string& word) const {
    if (index == 0 || lattice_.tokens->tokens[index - 1].kind != TokenKind::kWord) return false;
    Tokens tokens = One(lattice_.tokens->tokens[index - 1].folded);
    tokens.tokens.push_back(One(word).tokens.front());
    for (const NameMatch& match : lexicon_.Names(tokens, 0))
      if (match.length == tokens.size() && match.entity->type == EntityType::kPlace) return true;
    return false;
  }

  // "مصدر", "قسد": who says or does something.
  bool IsVoice(const std::string& word) const {
    const Tokens tokens = One(word);
    for (const Analysis& a : lexicon_.Analyze(tokens, 0))
      if (a.clitics == 0 && a.lexeme->Is("source-noun")) return true;
    for (const NameMatch& match : lexicon_.Names(tokens, 0))
      if (match.entity->type == EntityType::kOrganization && match.clitics == 0) return true;
    return false;
  }

  bool IsParticle(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0))
      if (a.lexeme->pos == Pos::kParticle) return true;
    return false;
  }

  bool IsPreposition(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0))
      if (a.clitics == 0 && a.length == 1 &&
          (a.lexeme->Is("locative") || a.lexeme->Is("preposition") || a.lexeme->Is("result") ||
           a.lexeme->Is("partitive")))
        return true;
    return false;
  }

  // "جنوبلبنان", "بشمالأفغانستان"
  bool IsDirection(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0))
      if (a.lexeme->Is("direction") && !a.Has(kAl) && !a.Has(kPronoun)) return true;
    return false;
  }

  // Several people: "مدنيين", "قتلى", "أشخاص".
  bool IsPeople(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0))
      if (a.clitics == 0 && a.lexeme->pos == Pos::kNoun && a.lexeme->Is("person") && a.number != Number::kSingular)
        return true;
    return false;
  }

  // "عاجلفقدت امرأة"
  bool IsLabel(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0))
      if (a.clitics == 0 && a.lexeme->Is("breaking")) return true;
    return false;
  }

  // A verb in the past or a noun that opens a headline: "أصيب", "أعلنت", "استشهاد", "إصابة".
  bool OpensSentence(const std::string& word) const {
    for (const Analysis& a : lexicon_.Analyze(One(word), 0)) {
      if (a.Has(kAl) || a.Has(kPronoun) || (a.clitics & (kBi | kLi | kKa)) != 0) continue;
      if (a.form == VerbForm::kPast && (a.lexeme->outcome || a.lexeme->event || a.lexeme->Is("say-verb"))) return true;
      if (a.lexeme->pos == Pos::kNoun && (a.lexeme->outcome || a.lexeme->event) && a.form != VerbForm::kParticiple)
        return true;
    }
    return false;
  }

  std::string_view text_;
  const Lattice& lattice_;
  const Lexicon& lexicon_;
};

}  // namespace

bool SplitGlued(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens) {
  const Splitter splitter(text, lattice, lexicon);
  std::vector<std::pair<std::size_t, Cut>> cuts;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (const std::optional<Cut> cut = splitter.CutOf(tokens[i], i)) cuts.emplace_back(i, *cut);
  if (cuts.empty()) return false;
  std::vector<Token> split;
  split.reserve(tokens.size() + cuts.size());
  std::size_t next = 0;
  std::uint32_t sentences = 0;  // opened so far
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token left = std::move(tokens.tokens[i]);
    left.sentence += sentences;
    if (next == cuts.size() || cuts[next].first != i) {
      split.push_back(std::move(left));
      continue;
    }
    const Cut& cut = cuts[next++].second;
    Token right = left;
    right.folded = left.folded.substr(cut.letters);
    right.begin = cut.at;
    right.space_before = true;
    right.line_start = right.passive_mark = right.hamza_below = false;
    right.hamza_below = text.substr(cut.at).starts_with("إ");
    if (cut.sentence) {
      ++sentences;
      ++right.sentence;
      right.hashtag = false;
    }
    left.folded = Fold(left.folded.substr(0, cut.letters));  // a ء that now ends it falls away
    left.end = cut.at;
    left.taa = text.substr(0, cut.at).ends_with("ة");
    left.tanwin = false;
    split.push_back(std::move(left));
    split.push_back(std::move(right));
  }
  tokens.tokens = std::move(split);
  tokens.sentences += sentences;
  return true;
}

}  // namespace isnad
