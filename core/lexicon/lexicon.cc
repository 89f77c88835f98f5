#include "core/lexicon/lexicon.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <span>

#include "core/lexicon/data.h"
#include "core/lexicon/english_lookup.h"
#include "core/lexicon/loader.h"

// How a token is looked up: every way to take particles off its front (و ف, then ب ل ك or س, then ال) and a pronoun off
// its end gives a stem; each form spelled like the stem that allows these particles is a reading.

namespace isnad {
namespace {

constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
// How far "سقط ... قتيلا" may be apart; further where a pronoun ties the last word back ("لقي ... مصرعه").
constexpr std::size_t kGapWords = 14, kTiedGapWords = 24;

constexpr std::string_view kPronouns[] = {"ه", "ها", "هم", "هن", "هما", "نا", "كم", "ك", "ي", "ني"};

struct Stripped {
  std::string_view rest;
  std::string_view article;  // "ال" to put back in front for a name: للبصيرة
  std::uint16_t clitics = 0;
};

bool Take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix) || text.size() <= prefix.size()) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// All ways to take particles off the front, the fewest first.
void Strip(std::string_view word, std::vector<Stripped>& out) {
  out.push_back({word, {}, 0});
  const auto after_conjunction = [&out](std::string_view text, std::uint16_t clitics) {
    struct {
      std::string_view letter;
      Clitic clitic;
    } constexpr kPrepositions[] = {{"ب", kBi}, {"ل", kLi}, {"ك", kKa}, {"س", kSa}};
    if (std::string_view rest = text; Take(rest, "ال"))
      out.push_back({rest, {}, static_cast<std::uint16_t>(clitics | kAl)});
    for (const auto& [letter, clitic] : kPrepositions) {
      std::string_view rest = text;
      if (!Take(rest, letter)) continue;
      out.push_back({rest, {}, static_cast<std::uint16_t>(clitics | clitic)});
      if (clitic == kSa) continue;
      std::string_view after = rest;
      if (Take(after, clitic == kLi ? "ل" : "ال")) {
        out.push_back(
            {after, clitic == kLi ? "ال" : std::string_view(), static_cast<std::uint16_t>(clitics | clitic | kAl)});
      }
      // "لالعملية" is a slip, but a frequent one in posts.
      if (after = rest; clitic == kLi && Take(after, "ال")) {
        out.push_back({after, {}, static_cast<std::uint16_t>(clitics | clitic | kAl)});
      }
    }
  };
  after_conjunction(word, 0);
  for (const auto& [letter, clitic] : {std::pair<std::string_view, Clitic>{"و", kWa}, {"ف", kFa}}) {
    std::string_view rest = word;
    if (!Take(rest, letter)) continue;
    out.push_back({rest, {}, clitic});
    after_conjunction(rest, clitic);
  }
}

// A verb that has lost its vowel stands behind لم or لا, or with the ل of a command.
bool MayBeJussive(const Tokens& tokens, std::size_t at, std::uint16_t clitics) {
  if ((clitics & kLi) != 0) return true;
  // "لم يقتل أو يصب أحد"
  constexpr std::size_t kFar = 3;  // tokens back
  for (std::size_t back = 1; back <= kFar && back <= at && tokens[at - back].sentence == tokens[at].sentence; ++back) {
    const std::string& before = tokens[at - back].folded;
    constexpr std::string_view kBefore[] = {"لم",  "ولم", "فلم", "الم", "اولم", "لا",
                                            "ولا", "فلا", "الا", "لما", "ولما"};
    if (std::find(std::begin(kBefore), std::end(kBefore), before) != std::end(kBefore)) return true;
    if (tokens[at - back].kind != TokenKind::kWord) return false;
  }
  return false;
}

bool Allows(const Lexeme& lexeme, const WordForm& form, std::uint16_t clitics, std::string_view pronoun) {
  const bool verb = lexeme.pos == Pos::kVerb;
  if ((clitics & kAl) != 0 && ((form.flags & kFormNoAl) != 0 || verb || lexeme.pos == Pos::kParticle ||
                               lexeme.pos == Pos::kName || !pronoun.empty()))
    return false;
  if ((clitics & kSa) != 0 && (form.form != VerbForm::kPresent || (form.flags & kFormCut) != 0)) return false;
  if ((clitics & (kBi | kKa)) != 0 && verb) return false;
  if ((clitics & kKa) != 0 && lexeme.pos == Pos::kParticle && lexeme.Is("neg")) return false;  // "كلم" are kilometres
  if ((clitics & kLi) != 0 && verb && form.form != VerbForm::kPresent) return false;
  if (pronoun.empty()) return (form.flags & kFormNeedsPronoun) == 0;
  if ((form.flags & kFormNoPronoun) != 0 || lexeme.pos == Pos::kName) return false;
  if (verb) return pronoun != "ي" && pronoun != "ك";
  if (lexeme.pos == Pos::kParticle && (pronoun == "ي" || pronoun == "ك")) return false;
  return pronoun != "ني";
}

bool Spells(const IdiomWord& word, const std::string& text) {
  for (const IdiomWord::Spelling& spelling : word.any_of) {
    if (spelling.text == text) return true;
    if (spelling.stem.empty() || !text.starts_with(spelling.stem)) continue;
    const std::string_view end = std::string_view(text).substr(spelling.stem.size());
    if (std::find(std::begin(kPronouns), std::end(kPronouns), end) != std::end(kPronouns)) return true;
  }
  return false;
}

// "حياتهم", "مصرعهما": a long subject is of several.
bool EndsInPronoun(std::string_view text) {
  return text.ends_with("هم") || text.ends_with("هن") || text.ends_with("هما") || text.ends_with("ها");
}

// How many tokens the idiom covers from `at`; 1 for one with a gap that is there, 0 where it is not there.
std::uint8_t MatchIdiom(const Tokens& tokens, std::size_t at, const std::vector<IdiomWord>& words) {
  std::size_t i = at + 1;
  bool gap = false;
  const auto here = [&](std::size_t t) { return t < tokens.size() && tokens[t].sentence == tokens[at].sentence; };
  for (std::size_t w = 0; w < words.size(); ++w, ++i) {
    if (words[w].any_of.empty()) {
      gap = true;
      if (++w == words.size()) return 0;
      const std::size_t near = i + kGapWords, last = i + kTiedGapWords;
      while (here(i) && i <= last && !Spells(words[w], tokens[i].folded)) ++i;
      // "قضت مفرزة للجيش، صبيحة اليوم، إثر عملية بحث، على ثلاثة": asides stand between.
      const bool behind_aside = i < tokens.size() && tokens[i].folded == "علي" && tokens[i - 1].folded == ",";
      if (i > last || (i > near && here(i) && !behind_aside && !EndsInPronoun(tokens[i].folded))) return 0;
    }
    if (!here(i) || !Spells(words[w], tokens[i].folded)) return 0;
  }
  return gap ? 1 : static_cast<std::uint8_t>(i - at);
}

std::string_view FileStem(std::string_view name) {
  name = name.substr(name.find('/') + 1);
  return name.substr(0, name.rfind('.'));
}

// The entities are those of every language.
constexpr std::string_view kEntities = "entities";

std::span<const IsnadLexiconFile> Files() {
  return {isnad_lexicon_files, static_cast<std::size_t>(isnad_lexicon_file_count)};
}

}  // namespace

bool Lexeme::HasTag(std::string_view tag) const { return std::binary_search(tags.begin(), tags.end(), tag); }

struct Lexicon::Impl {
  LexiconData data;
};

Lexicon::Lexicon() : impl_(std::make_unique<Impl>()) {}
Lexicon::~Lexicon() = default;

Result<std::unique_ptr<Lexicon>> Lexicon::Load(std::string_view lang, const Overlays& overlays) {
  std::unique_ptr<Lexicon> lexicon(new Lexicon);
  lexicon->impl_->data.lang = std::string(lang);
  bool found = false;
  for (const IsnadLexiconFile& file : Files()) {
    if (file.lang != lang && file.lang != kEntities) continue;
    found = found || (file.lang == lang && lang != kEntities);
    const std::string_view text(file.data, static_cast<std::size_t>(file.end - file.data));
    Status status = lexicon->impl_->data.Add(file.name, FileStem(file.name), text);
    if (!status.ok()) return status;
  }
  if (!found) return Status::NotFound("no lexicon for the language \"" + std::string(lang) + "\"");
  for (const auto& [name, content] : overlays) {
    Status status = lexicon->impl_->data.Add(name, FileStem(name), content);
    if (!status.ok()) return status;
  }
  lexicon->impl_->data.Finish();
  return lexicon;
}

std::vector<std::string> Lexicon::Languages() {
  std::vector<std::string> languages;
  for (const IsnadLexiconFile& file : Files()) {
    if (file.lang != kEntities) languages.emplace_back(file.lang);
  }
  std::sort(languages.begin(), languages.end());
  languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
  return languages;
}

std::string Lexicon::DataHash() {
  // Each file's name and text, so that a moved line counts as a change.
  std::string all;
  for (const IsnadLexiconFile& file : Files()) {
    all += file.name;
    all += '\0';
    all.append(file.data, static_cast<std::size_t>(file.end - file.data));
    all += '\0';
  }
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(all.data(), all.size())));
  return hex;
}

std::string_view Lexicon::Language() const { return impl_->data.lang; }

namespace {

// What the forms say of one word: its stem as stripped, and the pronoun that was cut off its end.
void LookUp(const LexiconData& data, const Tokens& tokens, std::size_t at, const Stripped& strip, std::string_view stem,
            std::string_view pronoun, std::vector<Analysis>& readings) {
  const Token& token = tokens[at];
  const auto found = data.forms.find(stem);
  if (found == data.forms.end()) return;
  for (const WordForm& form : found->second) {
    const Lexeme& lexeme = data.lexemes[form.lexeme];
    if (!Allows(lexeme, form, strip.clitics, pronoun)) continue;
    // "شخصاً" is one; "قائدا الفصيل" is two.
    if (token.tanwin && (form.flags & kFormWeak) != 0) continue;
    // "تقل أطفالا" is no "تقول".
    if ((form.flags & kFormJussive) != 0 && !MayBeJussive(tokens, at, strip.clitics)) continue;
    // إن is no أن. Other words begin with a wrong hamza too often.
    if (token.hamza_below && strip.clitics == 0 && lexeme.pos == Pos::kParticle && data.hamza_above[form.lexeme])
      continue;
    Analysis reading;
    const std::vector<IdiomWord>& idiom = data.idioms[form.lexeme];
    if (!idiom.empty()) {
      reading.length = MatchIdiom(tokens, at, idiom);
      if (reading.length == 0) continue;
    }
    reading.lexeme = &lexeme;
    reading.clitics = static_cast<std::uint16_t>(strip.clitics | (pronoun.empty() ? 0 : kPronoun));
    reading.number = form.number == Number::kDualOrPlural && token.dual_mark ? Number::kDual : form.number;
    reading.form = form.form;
    reading.gender = form.gender;
    reading.voice = form.voice == Voice::kEither && token.passive_mark ? Voice::kPassive : form.voice;
    readings.push_back(reading);
  }
}

// Idioms first, then the longest, then those with the fewest joined particles, names last.
void SortReadings(std::vector<Analysis>& readings) {
  const auto rank = [](const Analysis& a) {
    const bool idiom = a.length > 1 || a.lexeme->Is("gap");
    return std::tuple(idiom ? 0 : 1, -static_cast<int>(a.length), std::popcount(a.clitics),
                      a.lexeme->pos == Pos::kName);
  };
  std::stable_sort(readings.begin(), readings.end(),
                   [&](const Analysis& a, const Analysis& b) { return rank(a) < rank(b); });
}

// Takes away what the spelling allows and the words beside it do not.
void DropMisreadings(const Tokens& tokens, std::size_t at, std::vector<Analysis>& readings) {
  const Token& token = tokens[at];
  // "لا يقل عن" negates nothing: such an idiom leaves its first word no reading of its own.
  if (!readings.empty() && readings.front().length > 1 && readings.front().lexeme->Is("whole"))
    std::erase_if(readings, [](const Analysis& a) { return !a.lexeme->Is("whole"); });
  // "صاحبة" is no "صاحبه".
  if (token.taa) std::erase_if(readings, [](const Analysis& a) { return a.lexeme->Is("owner"); });
  // "إصابه", for إصابة, is no أصابه: with its hamza spelled below, a noun beats a verb in أ that has a pronoun.
  const auto plain_noun = [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && !a.Has(kPronoun); };
  const bool noun = std::any_of(readings.begin(), readings.end(), plain_noun);
  if (noun && token.hamza_below)
    std::erase_if(readings, [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.Has(kPronoun); });
  // "أسره واحده", for أسرة واحدة: what is one is no "captured him".
  const bool one = at + 1 < tokens.size() && tokens[at + 1].folded == "واحده" && token.folded.ends_with("ه");
  if (noun && one) std::erase_if(readings, [](const Analysis& a) { return a.Has(kPronoun); });
}

std::vector<Analysis> EachOnce(const std::vector<Analysis>& readings) {
  const auto same = [](const Analysis& a, const Analysis& b) {
    return a.lexeme == b.lexeme && a.clitics == b.clitics && a.number == b.number && a.voice == b.voice &&
           a.form == b.form && a.gender == b.gender;
  };
  std::vector<Analysis> unique;
  for (const Analysis& reading : readings)
    if (std::none_of(unique.begin(), unique.end(), [&](const Analysis& u) { return same(u, reading); }))
      unique.push_back(reading);
  return unique;
}

}  // namespace

std::vector<Analysis> Lexicon::Analyze(const Tokens& tokens, std::size_t at) const {
  const LexiconData& data = impl_->data;
  if (data.lang == "en") return AnalyzeEnglish(data, tokens, at);
  std::vector<Analysis> readings;
  const Token& token = tokens[at];
  if (token.kind != TokenKind::kWord) return readings;
  std::vector<Stripped> stripped;
  Strip(token.folded, stripped);
  for (const Stripped& strip : stripped) {
    LookUp(data, tokens, at, strip, strip.rest, {}, readings);
    for (std::string_view pronoun : kPronouns) {
      if (token.taa && pronoun == "ه") continue;  // قتلة is no قتله
      if (strip.rest.size() < pronoun.size() + kLetter || !strip.rest.ends_with(pronoun)) continue;
      LookUp(data, tokens, at, strip, strip.rest.substr(0, strip.rest.size() - pronoun.size()), pronoun, readings);
    }
  }
  SortReadings(readings);
  DropMisreadings(tokens, at, readings);
  return EachOnce(readings);
}

std::vector<NameMatch> Lexicon::Names(const Tokens& tokens, std::size_t at) const {
  if (impl_->data.lang == "en") return LatinNames(impl_->data, tokens, at);
  std::vector<NameMatch> matches;
  const Token& token = tokens[at];
  if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) return matches;
  const LexiconData& data = impl_->data;
  const auto try_first = [&](std::string_view first, std::uint16_t clitics) {
    const auto found = data.names.find(first);
    if (found == data.names.end()) return;
    for (const LexiconData::Name& name : found->second) {
      if (at + name.rest.size() >= tokens.size()) continue;
      bool fits = true;
      for (std::size_t i = 0; fits && i < name.rest.size(); ++i) {
        const Token& next = tokens[at + 1 + i];
        fits = next.folded == name.rest[i] && next.sentence == token.sentence;
      }
      if (fits)
        matches.push_back({&data.entities[name.entity], static_cast<std::uint32_t>(1 + name.rest.size()), clitics});
    }
  };
  std::vector<Stripped> stripped;
  Strip(token.folded, stripped);
  for (const Stripped& strip : stripped) {
    if ((strip.clitics & kSa) != 0) continue;
    if ((strip.clitics & kAl) != 0) {
      // A name keeps its article; only لل has lost its alef.
      if (strip.article.empty()) continue;
      try_first(std::string(strip.article) + std::string(strip.rest), static_cast<std::uint16_t>(strip.clitics & ~kAl));
      continue;
    }
    try_first(strip.rest, strip.clitics);
  }
  std::stable_sort(matches.begin(), matches.end(), [](const NameMatch& a, const NameMatch& b) {
    if (a.length != b.length) return a.length > b.length;
    return std::popcount(a.clitics) < std::popcount(b.clitics);
  });
  return matches;
}

double DistanceKm(double lat_a, double lon_a, double lat_b, double lon_b) {
  constexpr double kDegreeKm = 111.2, kRadian = 3.14159265358979323846 / 180;
  const double north = (lat_a - lat_b) * kDegreeKm;
  const double east = (lon_a - lon_b) * kDegreeKm * std::cos((lat_a + lat_b) / 2 * kRadian);
  return std::sqrt(north * north + east * east);
}

const KnownEntity* Lexicon::Entity(std::string_view id) const {
  const std::vector<KnownEntity>& all = impl_->data.entities;
  const auto found =
      std::lower_bound(all.begin(), all.end(), id, [](const KnownEntity& e, std::string_view i) { return e.id < i; });
  return found != all.end() && found->id == id ? &*found : nullptr;
}

const std::vector<KnownEntity>& Lexicon::Entities() const { return impl_->data.entities; }

const std::vector<std::vector<std::string>>& Lexicon::Table(std::string_view name) const {
  static const std::vector<std::vector<std::string>> kNone;
  const auto found = impl_->data.tables.find(name);
  return found == impl_->data.tables.end() ? kNone : found->second;
}

bool Lexicon::Listed(std::string_view list, std::string_view word) const {
  const auto found = impl_->data.lists.find(list);
  return found != impl_->data.lists.end() && found->second.contains(word);
}

}  // namespace isnad
