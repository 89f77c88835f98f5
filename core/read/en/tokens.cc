#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

#include "core/read/en/stages.h"

// What the tokenizer leaves of English text: letters masked against filters (kil*led, H*T*S), hashtags of several words
// (#SyrianRegime), stops behind abbreviations that end no sentence (Lt. Col., Nov. 29).

namespace isnad::en {
namespace {

class Mender {
 public:
  Mender(std::string_view text, const Lexicon& lexicon, Tokens& tokens)
      : text_(text), lexicon_(lexicon), tokens_(tokens) {}

  bool Run() {
    Unmask();
    JoinInitials();
    SplitHashtags();
    JoinSentences();
    SplitItems();
    return changed_;
  }

 private:
  void Unmask() {
    std::vector<Token>& all = tokens_.tokens;
    std::vector<Token> kept;
    std::string word;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (const std::size_t more = StarredLetters(i, word); more > 0) {
        kept.push_back(all[i]);
        kept.back().folded = word;
        kept.back().end = all[i + more].end;
        kept.back().masked = changed_ = true;
        i += more;
        continue;
      }
      const bool star = i + 1 < all.size() && !kept.empty() && kept.back().kind == TokenKind::kWord &&
                        all[i].kind == TokenKind::kSymbol && all[i].folded == "*" && !all[i].space_before &&
                        all[i + 1].kind == TokenKind::kWord && !all[i + 1].space_before;
      if (!star && !SplitsDeed(kept, i)) {
        kept.push_back(all[i]);
        continue;
      }
      kept.back().folded += all[i + 1].folded;
      kept.back().end = all[i + 1].end;
      kept.back().masked = changed_ = true;
      ++i;
    }
    all = std::move(kept);
    for (Token& token : all) UnmaskLeets(token);
  }

  static bool IsMask(std::string_view mark) { return mark == "*" || mark == "@" || mark == "!" || mark == "$"; }

  bool TellsDeed(const std::string& word) const {
    const std::vector<Analysis> readings = ReadingsOf(word);
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; });
  }

  // "k*lled", "m**dered", "k!lled": marks in the place of one or two letters of a word that tells a deed. Gives how
  // many tokens behind `at` belong to it; the word itself is written to `word`.
  std::size_t StarredLetters(std::size_t at, std::string& word) const {
    constexpr std::size_t kMarks = 2;
    const std::vector<Token>& all = tokens_.tokens;
    if (all[at].kind != TokenKind::kWord) return 0;
    std::size_t end = at + 1;
    while (end < all.size() && end - at <= kMarks && IsMask(all[end].folded) && !all[end].space_before) ++end;
    const std::size_t marks = end - at - 1;
    if (marks == 0 || end >= all.size() || all[end].kind != TokenKind::kWord || all[end].space_before ||
        all[end].sentence != all[at].sentence)
      return 0;
    const std::string &head = all[at].folded, &tail = all[end].folded;
    if (all[at + 1].folded == "*" && marks == 1 && !ReadingsOf(head + tail).empty()) return 0;  // "kil*led"
    for (char a = 'a'; a <= 'z'; ++a)
      for (char b = marks == 2 ? 'a' : 'z'; b <= 'z'; ++b) {
        word = head + a + (marks == 2 ? std::string(1, b) : std::string()) + tail;
        if (TellsDeed(word)) return end - at;
      }
    return 0;
  }

  // "k1lled", "sh0t": figures in the place of letters.
  void UnmaskLeets(Token& token) {
    if (token.kind != TokenKind::kWord || token.folded.size() < 4) return;
    if (token.folded.find_first_of("0134") == std::string::npos) return;
    std::string word = token.folded;
    for (char& c : word) c = c == '0' ? 'o' : c == '1' ? 'i' : c == '3' ? 'e' : c == '4' ? 'a' : c;
    if (!TellsDeed(word)) return;
    token.folded = word;
    token.masked = changed_ = true;
  }

  // "kil-led", "inj-ured": no two words, and one of outcome or attack together.
  bool SplitsDeed(const std::vector<Token>& kept, std::size_t at) const {
    const std::vector<Token>& all = tokens_.tokens;
    const bool hyphen = at + 1 < all.size() && !kept.empty() && kept.back().kind == TokenKind::kWord &&
                        all[at].kind == TokenKind::kPunct && all[at].folded == "-" && !all[at].space_before &&
                        all[at + 1].kind == TokenKind::kWord && !all[at + 1].space_before;
    if (!hyphen || StartsCapital(at + 1)) return false;
    if (!ReadingsOf(kept.back().folded).empty() && !ReadingsOf(all[at + 1].folded).empty()) return false;
    const std::vector<Analysis> joined = ReadingsOf(kept.back().folded + all[at + 1].folded);
    return std::any_of(joined.begin(), joined.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && (a.lexeme->outcome || a.lexeme->event);
    });
  }

  std::vector<Analysis> ReadingsOf(const std::string& word) const {
    Tokens one;
    one.tokens.emplace_back().folded = word;
    return lexicon_.Analyze(one, 0);
  }

  // "U.S.", "U.N.": one word, whose stops end no sentence unless a small word with a capital opens the next.
  void JoinInitials() {
    std::vector<Token>& all = tokens_.tokens;
    std::vector<Token> kept;
    std::uint32_t less = 0;  // sentences that such stops had opened
    for (std::size_t i = 0; i < all.size(); ++i) {
      Token token = all[i];
      const std::uint32_t sentence = token.sentence;
      token.sentence -= less;
      // What stands behind a letter's own stop goes on with it; behind a sentence's stop it opens the next.
      const bool goes_on = i > 0 && all[i - 1].folded == "." && !all[i].space_before && !all[i].line_start;
      if (IsInitial(i) && IsInitial(i + 2) && !all[i + 2].space_before && !goes_on) {
        token.folded += all[i + 2].folded;
        token.end = all[i + 3].end;
        i += 3;
        changed_ = true;
        if (i + 1 < all.size() && all[i + 1].sentence > sentence)
          less += all[i + 1].sentence - sentence - (all[i + 1].line_start || OpensSentence(i + 1) ? 1 : 0);
      }
      kept.push_back(token);
    }
    all = std::move(kept);
    if (!all.empty()) tokens_.sentences = all.back().sentence + 1;
  }

  // A capital letter alone with its stop.
  bool IsInitial(std::size_t at) const {
    const auto& all = tokens_.tokens;
    return at + 1 < all.size() && all[at].kind == TokenKind::kWord && all[at].end - all[at].begin == 1 &&
           IsUpper(text_[all[at].begin]) && all[at + 1].kind == TokenKind::kPunct && all[at + 1].folded == "." &&
           !all[at + 1].space_before;
  }

  bool OpensSentence(std::size_t at) const {
    if (!StartsCapital(at)) return false;
    const std::vector<Analysis> readings = lexicon_.Analyze(tokens_, at);
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("article") || a.lexeme->Is("pronoun") || a.lexeme->Is("preposition") ||
             a.lexeme->Is("subordinate");
    });
  }

  static bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
  static bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

  void SplitHashtags() {
    std::vector<Token> kept;
    for (const Token& token : tokens_.tokens) {
      Token rest = token;
      const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
      std::size_t from = 0;
      for (std::size_t at = 1; token.hashtag && token.folded.size() == raw.size() && at < raw.size(); ++at) {
        if (!IsLower(raw[at - 1]) || !IsUpper(raw[at])) continue;
        Token part = rest;
        part.end = token.begin + static_cast<std::uint32_t>(at);
        part.folded = token.folded.substr(from, at - from);
        kept.push_back(part);
        rest.begin = part.end;
        rest.folded = token.folded.substr(at);
        rest.space_before = true;
        rest.line_start = false;
        from = at;
        changed_ = true;
      }
      kept.push_back(rest);
    }
    tokens_.tokens = std::move(kept);
  }

  bool IsAbbreviation(std::size_t at) const {
    const std::vector<Analysis> readings = lexicon_.Analyze(tokens_, at);
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      // "Nov.", but "in November.": a month's short form is no base form.
      return a.lexeme->Is("abbrev") || ((a.lexeme->Is("month") || a.lexeme->Is("weekday")) &&
                                        tokens_[at].folded.size() <= 4 && a.lexeme->lemma != tokens_[at].folded);
    });
  }

  bool StartsCapital(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::kWord && IsUpper(text_[tokens_[at].begin]);
  }

  void JoinSentences() {
    std::vector<Token>& all = tokens_.tokens;
    std::int64_t shift = 0;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const std::uint32_t before = all[i].sentence, after = all[i + 1].sentence;
      all[i].sentence = static_cast<std::uint32_t>(before + shift);
      const bool stop = all[i].kind == TokenKind::kPunct && all[i].folded == "." && !all[i].space_before && i > 0;
      if (!stop || all[i + 1].line_start) continue;
      // "1 a.m.": the letter behind a number is no year's.
      const bool hour = (all[i - 1].folded == "a" || all[i - 1].folded == "p") && all[i + 1].folded == "m" &&
                        !all[i + 1].space_before;
      // "Omar C. Saleh": the letter within a name.
      const bool initial = i > 1 && all[i - 1].folded.size() == 1 && StartsCapital(i - 1) && StartsCapital(i - 2) &&
                           all[i - 2].sentence == all[i - 1].sentence && all[i - 1].space_before &&
                           StartsCapital(i + 1) && lexicon_.Analyze(tokens_, i + 1).empty();
      if (after > before && (hour || initial || IsAbbreviation(i - 1))) {
        --shift;
        changed_ = true;
      } else if (after == before && i >= 3 && all[i - 1].folded == "m" && all[i - 2].folded == "." &&
                 (all[i - 3].folded == "a" || all[i - 3].folded == "p") && StartsCapital(i + 1)) {
        // "at about 4 a.m. The agency said": the hour's stop ends the sentence as well.
        ++shift;
        changed_ = true;
      }
    }
    if (!all.empty()) {
      all.back().sentence = static_cast<std::uint32_t>(all.back().sentence + shift);
      tokens_.sentences = all.back().sentence + 1;
    }
  }

  // What a part of a title tells: whether somebody was killed, or anything befell somebody ("; IS claims attack" has
  // nobody), and the kinds of blow.
  struct Item {
    bool dead = false, told = false;
    std::set<EventType> blows;
  };

  Item ItemOf(std::size_t first, std::size_t end) const {
    Item item;
    for (std::size_t at = first; at < end; ++at)
      for (const Analysis& a : lexicon_.Analyze(tokens_, at)) {
        item.dead = item.dead || a.lexeme->outcome == Outcome::kKilled;
        item.told = item.told || a.lexeme->outcome;
        if (a.lexeme->pos != Pos::kNoun) continue;
        if (a.lexeme->event) item.blows.insert(*a.lexeme->event);
        if (a.lexeme->Is("by-explosive")) item.blows.insert(EventType::kBombing);
        if (a.lexeme->Is("by-air")) item.blows.insert(EventType::kAirstrike);
        if (a.lexeme->Is("by-artillery")) item.blows.insert(EventType::kShelling);
        // "gunmen kill two"
        if (at == first && a.lexeme->Is("person") && a.lexeme->group == Group::kMilitant)
          item.blows.insert(EventType::kAttack);
      }
    return item;
  }

  // "Nine killed in operations; three shot dead in X attack", "Bomb kills three, gunmen kill two in X": a title of two
  // reports is two sentences. At a comma each must have its dead and a blow of its own kind.
  bool GoesOn(std::size_t first, std::size_t end) const {
    constexpr std::string_view kOpens[] = {"including", "after", "as", "with", "among", "when", "while"};
    const auto is = [&](std::size_t at, std::string_view word) { return tokens_.tokens[at].folded == word; };
    if (std::any_of(std::begin(kOpens), std::end(kOpens), [&](std::string_view word) { return is(first, word); }))
      return true;
    for (std::size_t at = first; at < end; ++at)
      if (is(at, "more") && !(at + 1 < end && is(at + 1, "than"))) return true;
    return false;
  }

  void SplitItems() {
    if (tokens_.in != Field::kTitle) return;
    std::vector<Token>& all = tokens_.tokens;
    std::size_t first = 0;
    for (std::size_t at = 1; at + 1 < all.size(); ++at) {
      const bool semicolon = all[at].folded == ";";
      if (all[at].kind != TokenKind::kPunct || (!semicolon && all[at].folded != ",") ||
          all[at].sentence != all[at + 1].sentence)
        continue;
      std::size_t end = at + 1;
      while (end < all.size() && all[end].sentence == all[at].sentence) ++end;
      // "kills three, including two killed in a shooting", "shelling kills two more": of the same.
      if (!semicolon && GoesOn(at + 1, end)) continue;
      const Item before = ItemOf(first, at), behind = ItemOf(at + 1, end);
      const bool apart = before.dead && behind.dead && !before.blows.empty() && !behind.blows.empty() &&
                         std::none_of(before.blows.begin(), before.blows.end(),
                                      [&](EventType type) { return behind.blows.contains(type); });
      if (!(semicolon ? before.told && behind.told : apart)) continue;
      for (std::size_t i = at + 1; i < all.size(); ++i) ++all[i].sentence;
      ++tokens_.sentences;
      first = at + 1;
      changed_ = true;
    }
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Tokens& tokens_;
  bool changed_ = false;
};

}  // namespace

bool MendTokens(std::string_view text, const Lattice&, const Lexicon& lexicon, Tokens& tokens) {
  return Mender(text, lexicon, tokens).Run();
}

}  // namespace isnad::en
