#include "core/read/sources.h"

#include <algorithm>
#include <string>
#include <tuple>

// Who says what. A cue is a verb of saying with its subject, or a preposition of accord (بحسب، وفق، نقلا عن). A verb
// covers what follows it up to a contrast (فيما، بينما) or the end of the sentence; an accord covers its whole stretch
// of the sentence, before and behind. A verb with no subject (وأضاف) speaks for the one who spoke last. A cue whose
// sentence ends in a colon covers the list below it.

namespace isnad {
namespace {

constexpr std::uint32_t kCarrySentences = 2;  // so far an attribution carries on within its paragraph
constexpr std::uint32_t kSubjectReach = 9;    // tokens from a verb of saying to its subject's name

class Finder {
 public:
  explicit Finder(const FieldText& field) : field_(field) {}

  std::vector<Attribution> Run() {
    const std::size_t size = field_.size();
    for (std::size_t begin = 0; begin < size;) {
      std::size_t end = begin;
      while (end < size && field_.SameSentence(begin, end)) ++end;
      Sentence(begin, end);
      begin = end;
    }
    found_.insert(found_.end(), carried_.begin(), carried_.end());
    return std::move(found_);
  }

 private:
  bool Is(std::size_t at, std::string_view tag) const { return field_.lattice.Is(at, tag); }
  bool IsPunct(std::size_t at, std::string_view mark) const {
    return field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded == mark;
  }

  void Sentence(std::size_t begin, std::size_t end) {
    bool cued = false;
    std::size_t segment = begin;
    // "المرصد السوري: استشهاد": a speaker and a colon.
    if (const NamePhrase* name = field_.NameAt(begin);
        name != nullptr && name->type != EntityType::kPlace && name->last + 1 < end && IsPunct(name->last + 1, ":")) {
      Attribution attribution = Covering(name->last + 1, end - 1, begin, name->last + 1, 1);
      TakeName(attribution, field_.name_at[begin]);
      Push(std::move(attribution));
      cued = true;
    }
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && cued && StartsContrast(at) && CueBetween(at, end)) segment = at;
      if (field_.furniture[at]) continue;
      if (Is(at, "accord")) {
        Attribution attribution = Covering(segment, SegmentEnd(at, end), at, at, 1);
        bool known = Speaker(at + 1, end, attribution);
        if (!known && at + 1 < end && !found_.empty() && HasPronoun(at + 1)) {
          GoOn(attribution);  // "بحسب روايتها"
          known = true;
        }
        if (known) {
          Push(std::move(attribution));
          cued = true;
        }
      } else if (IsSayVerb(at)) {
        Attribution attribution = Covering(at, SegmentEnd(at, end), at, at, 2);
        bool known = Speaker(at + 1, std::min(end, at + kSubjectReach), attribution);
        if (!known) known = SpeakerBefore(at, begin, attribution);
        if (!known && !found_.empty() && CanGoOn(at)) {
          GoOn(attribution);
          known = true;
        }
        if (known) {
          Push(std::move(attribution));
          cued = true;
        }
      }
    }
    if (!cued) CarryOn(begin, end);
    // A list that a colon opens is said by whoever the sentence names.
    std::size_t last = end;
    while (last > begin && field_.tokens[last - 1].kind == TokenKind::kSymbol) --last;
    if (cued && last > begin && IsPunct(last - 1, ":") && end < field_.size()) {
      Attribution list = found_.back();
      list.first = static_cast<std::uint32_t>(end);
      list.last = static_cast<std::uint32_t>(field_.size() - 1);
      list.depth = 0;
      Push(std::move(list));
    }
  }

  // The one who spoke last goes on.
  void GoOn(Attribution& attribution) const {
    const Attribution& last = found_.back();
    attribution.name = last.name;
    attribution.name_first = last.name_first;
    attribution.name_last = last.name_last;
    attribution.phrase = last.phrase;
    attribution.outlet = last.outlet;
  }

  bool HasPronoun(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
  }

  // A sentence that names no speaker, in the paragraph of one that does, is still his.
  void CarryOn(std::size_t begin, std::size_t end) {
    if (found_.empty()) return;
    const Attribution& last = found_.back();
    if (last.outlet || last.name.empty() || last.depth == 0) return;
    const std::uint32_t gap = field_.tokens[begin].sentence - field_.tokens[last.cue_first].sentence;
    if (gap > kCarrySentences) return;
    for (std::size_t at = last.cue_first + 1; at <= begin; ++at)
      if (field_.tokens[at].line_start) return;
    Attribution more = last;
    more.first = static_cast<std::uint32_t>(begin);
    more.last = static_cast<std::uint32_t>(end - 1);
    more.depth = -1;
    carried_.push_back(std::move(more));
  }

  bool CueBetween(std::size_t first, std::size_t end) const {
    for (std::size_t at = first; at < end; ++at)
      if (Is(at, "accord") || IsSayVerb(at)) return true;
    return false;
  }

  // فيما، بينما: what follows is somebody else's where it names its own speaker; else the sentence's speaker goes on.
  bool StartsContrast(std::size_t at) const {
    const std::uint32_t clause = field_.clause_at[at];
    return clause != FieldText::kNone && field_.clauses[clause].first == at &&
           field_.clauses[clause].link == ClauseLink::kContrast;
  }
  std::uint32_t SegmentEnd(std::size_t at, std::size_t end) const {
    for (std::size_t next = at + 1; next < end; ++next)
      if (StartsContrast(next) && CueBetween(next, end)) return static_cast<std::uint32_t>(next - 1);
    return static_cast<std::uint32_t>(end - 1);
  }

  bool IsSayVerb(std::size_t at) const {
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->Is("say-verb")) return true;
    return false;
  }

  // "وأضاف", "مشيراً", "وأوضحت": speech that goes on needs no subject; a bare "قال" in a relative clause has another.
  bool CanGoOn(std::size_t at) const {
    const std::uint32_t sentence = field_.tokens[at].sentence;
    return sentence >= field_.tokens[found_.back().cue_first].sentence &&
           sentence - field_.tokens[found_.back().cue_first].sentence <= 3;
  }

  Attribution Covering(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last,
                       int depth) const {
    Attribution attribution;
    attribution.first = static_cast<std::uint32_t>(first);
    attribution.last = static_cast<std::uint32_t>(last);
    attribution.cue_first = static_cast<std::uint32_t>(cue_first);
    attribution.cue_last = static_cast<std::uint32_t>(cue_last);
    attribution.depth = depth;
    return attribution;
  }

  void TakeName(Attribution& attribution, std::uint32_t index) const {
    const NamePhrase& name = field_.names[index];
    attribution.phrase = index;
    attribution.name = name.name;
    attribution.name_first = name.first;
    attribution.name_last = name.last;
  }

  // The speaker who stands at `at` or shortly behind: a person before his body, a body before a common noun.
  bool Speaker(std::size_t at, std::size_t end, Attribution& attribution) const {
    std::optional<std::uint32_t> body;
    std::optional<std::size_t> noun;
    std::size_t next = at;
    for (std::size_t commas = 0; next < end; ++next) {
      if (Is(next, "that") || IsPunct(next, ":") || StartsContrast(next)) break;
      if (IsPunct(next, ",") && (++commas > 1 || (!body && !noun))) break;
      if (IsPunct(next, "(") && (body || noun)) break;
      if (Is(next, "own-correspondent") && !noun) {
        attribution.outlet = true;
        return true;
      }
      if (const NamePhrase* name = field_.NameAt(next)) {
        if (name->type == EntityType::kPerson) {
          TakeName(attribution, field_.name_at[next]);
          return true;
        }
        if (name->type == EntityType::kOrganization && !body) body = field_.name_at[next];
        next = name->last;
        continue;
      }
      if (!noun && Is(next, "source-noun") && !IsStatement(next)) noun = next;
      // The sentence goes on with its object or another predicate: the subject is over.
      const bool verb = std::any_of(field_.lattice.readings[next].begin(), field_.lattice.readings[next].end(),
                                    [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; });
      if (verb && (body || noun)) break;
      bool outcome = false;
      for (const Analysis& a : field_.lattice.readings[next]) outcome = outcome || a.lexeme->outcome.has_value();
      if (outcome ||
          (field_.QuantityAt(next) != nullptr && !noun && field_.QuantityAt(next)->counts_people && !Is(next, "role")))
        break;
    }
    // "وكالة X", "صحيفة X": the noun is part of the name; "مصدر في X" is not.
    const bool titled = noun && body && field_.names[*body].first > *noun && field_.names[*body].first - *noun <= 2 &&
                                field_.names[*body].known == nullptr
                            ? field_.names[*body].cue <= *noun
                            : false;
    const bool media = noun && body && field_.names[*body].first > *noun && field_.names[*body].first - *noun <= 2 &&
                       Is(*noun, "outlet-noun");
    // "المتحدث باسم X": the body speaks through him.
    const bool through = noun && body && Is(*noun, "role") && field_.names[*body].first > *noun;
    if (noun && !titled && !media && !through && (!body || *noun < field_.names[*body].first)) {
      TakeNoun(*noun, end, body, attribution);
      return true;
    }
    if (body) {
      TakeName(attribution, *body);
      return true;
    }
    return false;
  }

  // "مصادر محلية", "مصدر في مجلس دير الزور العسكري": the noun with its adjectives, and the body it belongs to.
  void TakeNoun(std::size_t noun, std::size_t end, std::optional<std::uint32_t> body, Attribution& attribution) const {
    std::size_t last = noun;
    // "المصادر", "المصدر": those who spoke before.
    const auto& own = field_.lattice.readings[noun];
    const bool definite = std::any_of(own.begin(), own.end(), [](const Analysis& a) { return a.Has(kAl); });
    if (definite)
      for (auto before = found_.rbegin(); before != found_.rend(); ++before) {
        if (before->outlet || before->name.empty() || before->name_first >= noun) continue;
        bool same_noun = false;
        for (std::uint32_t back = 0; back <= 2 && back <= before->name_first && !same_noun; ++back)
          same_noun = SharesLexeme(before->name_first - back, noun);
        if (!same_noun && before->phrase) continue;
        if (!same_noun) continue;
        attribution.name = before->name;
        attribution.name_first = before->name_first;
        attribution.name_last = before->name_last;
        attribution.phrase = before->phrase;
        return;
      }
    // صحيفة "جسر": what stands in quotation marks is the name.
    if (noun + 3 < end && IsPunct(noun + 1, "\"")) {
      std::size_t close = noun + 2;
      while (close < end && !IsPunct(close, "\"") && close - noun < 7) ++close;
      if (close < end && IsPunct(close, "\"")) {
        attribution.name_first = static_cast<std::uint32_t>(noun + 2);
        attribution.name_last = static_cast<std::uint32_t>(close - 1);
        const Span quoted = field_.tokens.SpanOf(noun + 2, close - 1);
        attribution.name = std::string(field_.text.substr(quoted.begin, quoted.end - quoted.begin));
        return;
      }
    }
    while (last + 1 < end) {
      const std::size_t next = last + 1;
      if (field_.tokens[next].kind != TokenKind::kWord) break;
      if (body && field_.names[*body].first == next) {
        last = field_.names[*body].last;
        break;
      }
      const bool link = body && field_.names[*body].first == next + 1 && Is(next, "preposition");
      if (link) {
        last = field_.names[*body].last;
        break;
      }
      const auto& readings = field_.lattice.readings[next];
      const bool stops = Is(next, "that") || Is(next, "preposition") || Is(next, "accord") ||
                         field_.DateAt(next) != nullptr ||
                         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                           return a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle || a.lexeme->outcome ||
                                  a.Has(kLi) || a.Has(kBi);
                         });
      if (stops || next - noun > 3) break;
      last = next;
    }
    attribution.name_first = static_cast<std::uint32_t>(noun);
    attribution.name_last = static_cast<std::uint32_t>(last);
    const Span span = field_.tokens.SpanOf(noun, last);
    // "لمصادر عسكرية": a joined particle is no part of the name. Each is one letter of two bytes.
    std::uint32_t joined = 0;
    for (const Analysis& a : own)
      if (a.lexeme->Is("source-noun") && !a.Has(kAl)) {
        for (const Clitic clitic : {kWa, kFa, kBi, kLi, kKa}) joined += a.Has(clitic) ? 2 : 0;
        break;
      }
    attribution.name = std::string(field_.text.substr(span.begin + joined, span.end - span.begin - joined));
  }

  // "البيان": what a body said, no speaker of its own.
  bool IsStatement(std::size_t at) const {
    const std::string& word = field_.tokens[at].folded;
    return word == "بيان" || word == "البيان";
  }

  bool SharesLexeme(std::size_t a, std::size_t b) const {
    for (const Analysis& x : field_.lattice.readings[a])
      for (const Analysis& y : field_.lattice.readings[b])
        if (x.lexeme == y.lexeme) return true;
    return false;
  }

  // "المرصد السوري وثق ...": the subject before its verb.
  bool SpeakerBefore(std::size_t at, std::size_t begin, Attribution& attribution) const {
    const auto& said = field_.lattice.readings[at];
    const bool noun_said = std::any_of(said.begin(), said.end(), [](const Analysis& a) {
      return a.lexeme->Is("say-verb") && a.lexeme->pos == Pos::kNoun;
    });
    for (std::size_t next = at; next-- > begin && at - next <= 9;) {
      if (Is(next, "own-correspondent")) {
        attribution.outlet = true;
        return true;
      }
      if (const NamePhrase* name = field_.NameAt(next)) {
        if (name->type != EntityType::kPlace) {
          // "خلايا تنظيم X هاجمت": what hangs on another noun is no subject.
          if (name->cue > begin && (Is(name->cue - 1, "preposition") || Is(name->cue - 1, "member"))) return false;
          TakeName(attribution, field_.name_at[next]);
          return true;
        }
        next = name->first;
        continue;
      }
      if (Is(next, "source-noun")) {
        TakeNoun(next, at, std::nullopt, attribution);
        return true;
      }
      if (Is(next, "that") || IsPunct(next, ",") || IsPunct(next, ":")) return false;
      // "كانت قد تحدثت", "اكتفت بإعلان": a helping verb stands between the speaker and what is said.
      for (const Analysis& a : field_.lattice.readings[next])
        if (a.lexeme->pos == Pos::kVerb && !a.lexeme->Is("say-verb") && !a.lexeme->Is("helping") && !noun_said)
          return false;
    }
    return false;
  }

  void Push(Attribution attribution) { found_.push_back(std::move(attribution)); }

  const FieldText& field_;
  std::vector<Attribution> found_, carried_;
};

}  // namespace

std::vector<Attribution> FindSources(const FieldText& field) { return Finder(field).Run(); }

const Attribution* SourceAt(const std::vector<Attribution>& sources, std::uint32_t token) {
  const Attribution* best = nullptr;
  for (const Attribution& attribution : sources) {
    if (token < attribution.first || token > attribution.last) continue;
    // Deeper wins; of equal depth the one whose cue stands nearest before the words, then the later.
    const auto rank = [&](const Attribution& a) {
      const bool before = a.cue_first <= token;
      return std::tuple(a.depth, before, before ? a.cue_first : ~a.cue_first);
    };
    if (best == nullptr || rank(attribution) > rank(*best)) best = &attribution;
  }
  return best;
}

}  // namespace isnad
