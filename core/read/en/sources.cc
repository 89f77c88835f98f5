#include <algorithm>
#include <optional>
#include <string>

#include "core/read/en/stages.h"
#include "core/read/en/words.h"

// Who says what. A verb of saying has its speaker before it: what follows is said, and so is what stands before the
// speaker where he is named behind his words ("..., residents said"). "According to X" covers its sentence. "He added",
// "the source said" go back to the one who spoke last.

namespace isnad::en {
namespace {

constexpr int kAccord = 1, kVerb = 2, kCited = 3, kCarried = -1, kSole = -2;
constexpr std::size_t kSpeakerWords = 26;     // a speaker with his role and body
constexpr std::uint32_t kCarrySentences = 2;  // so far an attribution carries on within its paragraph

class Finder : private Words {
 public:
  using Words::Words;

  std::vector<Attribution> Run() {
    for (std::size_t begin = 0; begin < size();) {
      std::size_t end = begin;
      while (end < size() && Same(begin, end)) ++end;
      const std::size_t before = found_.size();
      if (token(begin).line_start) carrier_.reset();
      Sentence(begin, end);
      if (found_.size() == before) {
        CarryOn(begin, end);
      } else {
        carrier_ = LastVoice(before);
      }
      begin = end;
    }
    Sole();
    Release();
    found_.insert(found_.end(), carried_.begin(), carried_.end());
    return std::move(found_);
  }

 private:
  struct Speaker {
    std::size_t first = 0, last = 0;
    std::vector<SpeakerLink> chain;
    bool outlet = false, anaphor = false;
  };

  // Whose sentence it was from `before` on: who is named last in it, whatever the order of his words and of him.
  std::optional<std::size_t> LastVoice(std::size_t before) const {
    std::optional<std::size_t> last;
    for (std::size_t i = before; i < found_.size(); ++i)
      if (!last || found_[i].cue_first >= found_[*last].cue_first) last = i;
    return last && Tells(found_[*last]) ? last : std::nullopt;
  }

  // What is said tells of something that happened: "the group says that it will stop" opens no account.
  bool Tells(const Attribution& said) const {
    for (std::size_t at = said.first; at <= said.last; ++at)
      if (Is(at, "future") || IsWord(at, "would")) return false;
    return true;
  }

  // "..., the ministry said. Two people remain under treatment."
  void CarryOn(std::size_t begin, std::size_t end) {
    if (!carrier_ || found_[*carrier_].chain.empty()) return;
    const Attribution& said = found_[*carrier_];
    if (token(begin).sentence - token(said.cue_first).sentence > kCarrySentences || IsOwnVoice(begin, end)) {
      carrier_.reset();
      return;
    }
    Attribution more = said;
    more.first = static_cast<std::uint32_t>(begin);
    more.last = static_cast<std::uint32_t>(end - 1);
    more.depth = kCarried;
    more.rule = "carried";
    carried_.push_back(std::move(more));
  }

  // A release: where one body alone speaks, and the lead names it before any other, all of it is told by that body.
  void Sole() {
    const SpeakerLink* sole = nullptr;
    for (const Attribution& attribution : found_) {
      if (attribution.chain.empty()) continue;
      const SpeakerLink& voice = attribution.chain.back();
      if (!voice.phrase) return;
      const NamePhrase& name = field_.names[*voice.phrase];
      if (name.type == EntityType::kPerson) continue;
      if (sole != nullptr && !IsOne(field_.names[*sole->phrase], name)) return;
      if (sole == nullptr) sole = &voice;
    }
    if (sole == nullptr) return;
    const NamePhrase& body = field_.names[*sole->phrase];
    const auto first = std::find_if(field_.names.begin(), field_.names.end(),
                                    [](const NamePhrase& name) { return name.type == EntityType::kOrganization; });
    const bool lead = first != field_.names.end() && token(first->first).sentence == 0;
    if (body.type != EntityType::kOrganization || !lead || !IsOne(*first, body)) return;
    for (std::size_t begin = 0; begin < size();) {
      std::size_t end = begin;
      while (end < size() && Same(begin, end)) ++end;
      if (!field_.furniture[begin] && !IsOwnVoice(begin, end)) {
        Attribution more = Covering(begin, end - 1, sole->first, sole->last, kSole, "sole-speaker");
        more.chain = {*sole};
        carried_.push_back(std::move(more));
      }
      begin = end;
    }
  }

  // "U.S. Africa Command conducted a strike ... We assess that": a force's own words, where it acts in the lead and
  // nobody but its spokesman speaks.
  void Release() {
    if (field_.in == Field::kTitle) return;
    const NamePhrase* body = nullptr;
    for (const NamePhrase& name : field_.names) {
      if (token(name.first).sentence > token(0).sentence) break;
      if (name.type != EntityType::kOrganization || !IsForceName(name)) continue;
      std::size_t verb = name.last + 1;
      while (Same(name.last, verb) && (IsHelper(verb) || IsAdverb(verb) || IsForceWord(verb))) ++verb;
      const Analysis* acts = Same(name.last, verb) && IsFiniteVerb(verb) ? As(verb, Pos::kVerb) : nullptr;
      if (acts != nullptr && !acts->lexeme->Is("say-verb") && !IsHelper(verb - 1)) body = &name;
      break;
    }
    if (body == nullptr) return;
    bool own = false;
    for (std::size_t at = 0; at < size(); ++at)
      own = own || (IsWord(at, "we") && !field_.tokens[at].quoted) || (IsWord(at, "assess", "assesses", "assessed"));
    for (const Attribution& said : found_) {
      if (said.chain.empty()) continue;
      const SpeakerLink& voice = said.chain.back();
      const NamePhrase* name = voice.phrase ? &field_.names[*voice.phrase] : nullptr;
      const bool same = name != nullptr && name->type == EntityType::kOrganization && IsOne(*name, *body);
      const bool spokesman = name != nullptr && name->type == EntityType::kPerson && IsSpokesman(*name);
      const bool unnamed = name == nullptr && IsForceWord(voice.last);
      if (!same && !spokesman && !unnamed) return;
      own = true;
    }
    if (!own) return;
    const SpeakerLink sole = Link(body->first, body->last);
    for (std::size_t begin = 0; begin < size();) {
      std::size_t end = begin;
      while (end < size() && Same(begin, end)) ++end;
      if (!field_.furniture[begin]) {
        Attribution more = Covering(begin, end - 1, sole.first, sole.last, kSole, "release");
        more.chain = {sole};
        carried_.push_back(std::move(more));
      }
      begin = end;
    }
  }
  bool IsForceWord(std::size_t at) const { return Is(at, "releases"); }
  bool IsForceName(const NamePhrase& name) const {
    for (std::size_t at = name.first; at <= name.last + 1U && at < size(); ++at)
      if (IsForceWord(at)) return true;
    return false;
  }
  // "Col. X, the command's spokesman"
  bool IsSpokesman(const NamePhrase& name) const {
    constexpr std::size_t kWords = 10;
    for (std::size_t at = name.cue > 6 ? name.cue - 6 : 0; at < name.last + kWords && at < size(); ++at)
      if (Same(at, name.first) && IsWord(at, "spokesman", "spokesperson", "spokeswoman")) return true;
    return false;
  }

  static bool IsOne(const NamePhrase& a, const NamePhrase& b) {
    return a.known != nullptr || b.known != nullptr ? a.known == b.known : a.folded == b.folded;
  }

  // "Last month the same road saw an attack", "No deaths were reported", "A search is under way, it is said".
  bool IsOwnVoice(std::size_t begin, std::size_t end) const {
    bool zero = false;
    for (std::size_t at = begin; at < end; ++at) {
      const DatePhrase* date = field_.DateAt(at);
      if (date != nullptr && (date->older || date->period)) return true;
      zero = zero || Is(at, "zero");
      if (zero && at > begin && IsSayVerb(at) && Is(at - 1, "be")) return true;
    }
    return false;
  }

  bool IsSayVerb(std::size_t at) const {
    if (at >= size()) return false;
    const auto& readings = field_.lattice.readings[at];
    // "state media", "a report": nouns, as what stands around them shows.
    const bool before =
        at > 0 && Same(at - 1, at) &&
        (Is(at - 1, "article") || Is(at - 1, "possessive") || IsPossessive(at - 1) || Is(at - 1, "preposition") ||
         (As(at - 1, Pos::kAdjective) != nullptr && !Is(at - 1, "source-noun")) || field_.NameAt(at - 1) != nullptr);
    const bool opens = at == 0 || !Same(at - 1, at) || IsPunct(at - 1) || Is(at - 1, "join");
    const bool noun = before || (opens && (Is(at + 1, "source-noun") || Is(at + 1, "body-noun") || IsHyphen(at + 1)));
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb") && a.form != VerbForm::kNone &&
             !(noun && a.form == VerbForm::kPresent && a.lexeme->Is("noun-too") &&
               !(field_.NameAt(at - (at > 0 ? 1U : 0U)) != nullptr && As(at, Pos::kNoun) == nullptr));
    });
  }

  SpeakerLink Link(std::size_t first, std::size_t last) const {
    SpeakerLink link;
    link.first = static_cast<std::uint32_t>(first);
    link.last = static_cast<std::uint32_t>(last);
    link.name = std::string(field_.text.substr(token(first).begin, token(last).end - token(first).begin));
    if (const NamePhrase* name = field_.NameAt(first); name != nullptr && name->first == first && name->last == last) {
      link.phrase = field_.name_at[first];
      link.name = name->name;
    }
    link.unnamed = !link.phrase;
    return link;
  }

  // The noun that speaks with the words before it: "a local source", "Kurdish media", "SOHR activists".
  Speaker OfNoun(std::size_t first, std::size_t at, std::size_t begin) const {
    Speaker speaker;
    const Analysis* noun = Find(at, "source-noun");
    if (noun == nullptr) noun = AnySpeaker(at);
    speaker.first = first;
    speaker.last = at + noun->length - 1;
    std::size_t i = at;
    std::optional<std::uint32_t> body;
    while (i > begin && Same(i - 1, at)) {
      if (const NamePhrase* name = field_.NameAt(i - 1); name != nullptr) {
        if (name->type == EntityType::kPerson) break;
        body = field_.name_at[i - 1];
        i = name->first;
        continue;
      }
      const bool modifier = As(i - 1, Pos::kAdjective) != nullptr || IsHyphen(i - 1) || IsQuote(i - 1) ||
                            Is(i - 1, "several") || As(i - 1, Pos::kNoun) != nullptr ||
                            (field_.lattice.readings[i - 1].empty() && token(i - 1).kind == TokenKind::kWord);
      if (!modifier || IsSayVerb(i - 1)) break;
      --i;
    }
    const bool definite = i > begin && Is(i - 1, "definite");
    if (noun->lexeme->Is("correspondent")) {
      speaker.outlet = true;
      return speaker;
    }
    // "the source", "the statement": who spoke before; "the ministry" of "the health ministry" too.
    if (definite && i == at && spoke_ && (!noun->lexeme->Is("body-noun") || SpokeAs(at))) {
      speaker.anaphor = true;
      return speaker;
    }
    if (i > begin && (IsWord(i - 1, "a", "an"))) --i;
    speaker.first = i;
    // "SOHR sources", "Syrian Observatory activists": the body speaks.
    if (body) {
      const NamePhrase& name = field_.names[*body];
      const bool monitor = name.type == EntityType::kOrganization;
      if (monitor && !noun->lexeme->Is("body-noun")) {
        speaker.chain.push_back(Link(name.first, name.last));
        return speaker;
      }
    }
    speaker.chain.push_back(Link(i, speaker.last));
    return speaker;
  }

  // Anybody may speak: "a doctor there", "his cousin", "Kurdish security forces".
  const Analysis* AnySpeaker(std::size_t at) const {
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("person") || a.lexeme->Is("body-noun")) && !a.lexeme->outcome)
        return &a;
    return nullptr;
  }

  // "A provincial doctor": nothing but what belongs to him stands before him.
  bool OpensWith(std::size_t first, std::size_t noun) const {
    for (std::size_t i = first; i < noun; ++i) {
      const bool part = Is(i, "article") || Is(i, "possessive") || IsPossessive(i) || Is(i, "join") || IsQuote(i) ||
                        IsHyphen(i) || As(i, Pos::kAdjective) != nullptr || As(i, Pos::kNumber) != nullptr ||
                        As(i, Pos::kNoun) != nullptr || field_.lattice.readings[i].empty();
      if (!part || (IsPunct(i) && !IsQuote(i) && !IsHyphen(i))) return false;
    }
    return true;
  }

  // The one who spoke last is called by this noun and a word before it.
  bool SpokeAs(std::size_t at) const {
    if (spoke_->empty() || spoke_->back().last <= spoke_->back().first) return false;
    return token(spoke_->back().last).folded == token(at).folded;
  }

  // Who stands in tokens first .. last: a person before a noun, a noun before a bare body.
  std::optional<Speaker> In(std::size_t first, std::size_t last) const {
    std::optional<std::size_t> person, body, noun, country, anybody;
    for (std::size_t i = first; i <= last && i < size(); ++i) {
      if (const NamePhrase* name = field_.NameAt(i); name != nullptr) {
        if (name->type == EntityType::kPerson) person = name->first;
        if (name->type == EntityType::kOrganization && !body) body = name->first;
        if (name->type == EntityType::kPlace && name->known != nullptr && name->known->kind == "country" &&
            !IsPossessive(name->last))
          country = name->first;
        i = name->last;
        continue;
      }
      if (Is(i, "source-noun") && !Is(i, "report") && !Is(i, "statement") && !IsPossessive(i)) noun = i;
      if (AnySpeaker(i) != nullptr && !IsPossessive(i) && OpensWith(first, i)) anybody = i;
    }
    if (person) {
      const NamePhrase& name = *field_.NameAt(*person);
      Speaker speaker;
      speaker.first = name.cue;
      speaker.last = name.last;
      speaker.chain.push_back(Link(name.first, name.last));
      return speaker;
    }
    // "The SDF, whose fighters ...", "SDF spokesman".
    // "The Observatory, a monitor of the war, gave": the noun says who the body is.
    bool apposed = false;
    for (std::size_t i = body.value_or(last); noun && i < *noun; ++i) apposed = apposed || IsPunct(i, ",");
    if (body && (!noun || *body > *noun || apposed)) {
      const NamePhrase& name = *field_.NameAt(*body);
      // "a source in the council said": the source is of that body.
      if (noun && *noun < *body && Is(*noun, "source-noun") && !Is(*noun, "body-noun"))
        return OfNoun(first, *noun, first);
      Speaker speaker;
      speaker.first = name.cue;
      speaker.last = name.last;
      speaker.chain.push_back(Link(name.first, name.last));
      return speaker;
    }
    if (noun) return OfNoun(first, *noun, first);
    if (anybody) return OfNoun(first, *anybody, first);
    if (country) {
      Speaker speaker;
      const NamePhrase& name = *field_.NameAt(*country);
      speaker.first = name.first;
      speaker.last = name.last;
      speaker.chain.push_back(Link(name.first, name.last));
      return speaker;
    }
    return std::nullopt;
  }

  // "Police chief X, the": the name begins what may be a subject, no other clause's end ("links to X, the office
  // said").
  bool OpensSubject(const NamePhrase& name, std::size_t begin) const {
    std::size_t i = name.cue;
    while (i > begin && (Is(i - 1, "article") || Is(i - 1, "title") || IsQuote(i - 1) || IsHyphen(i - 1) ||
                         IsPunct(i - 1, ".") || (As(i - 1, Pos::kNoun) != nullptr && !IsFiniteVerb(i - 1)) ||
                         As(i - 1, Pos::kAdjective) != nullptr || Is(i - 1, "direction") || IsPossessive(i - 1) ||
                         (field_.NameAt(i - 1) != nullptr && !Is(i - 1, "preposition"))))
      --i;
    return i == begin || IsPunct(i - 1) || Is(i - 1, "join") || Is(i - 1, "contrast") || IsSayVerb(i - 1) ||
           Is(i - 1, "subordinate");
  }

  // Anybody whose words are told: "the counter-terrorism service", "Kyiv", "Lady Reading Hospital". Nothing in it may
  // be a clause of its own, and no event and no paper speaks.
  std::optional<Speaker> AnyPhrase(std::size_t first, std::size_t last) const {
    constexpr std::size_t kWords = 10;
    while (last > first && (field_.DateAt(last) != nullptr || IsAdverb(last) || IsHelper(last) || IsWord(last, "on")))
      --last;
    if (last - first >= kWords || IsHelper(last) || Is(last, "report") || Is(last, "statement") || Is(last, "document"))
      return std::nullopt;
    bool noun = false;
    for (std::size_t i = first; i <= last; ++i) {
      if (field_.NameAt(i) != nullptr) {
        noun = true;
        continue;
      }
      if ((Is(i, "pronoun") && !Is(i, "possessive")) || IsWord(i, "we", "i", "you", "there")) return std::nullopt;
      if (Is(i, "subordinate") || Is(i, "there") || BefallsAt(i) || (IsPunct(i) && !IsHyphen(i) && !IsQuote(i)))
        return std::nullopt;
      if (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr && As(i, Pos::kAdjective) == nullptr) return std::nullopt;
      noun = noun || (token(i).kind == TokenKind::kWord && !Is(i, "article"));
    }
    const Analysis* verb = As(first, Pos::kVerb);
    if (verb != nullptr && verb->form == VerbForm::kVerbalNoun) return std::nullopt;  // "speaking by phone"
    if (!noun || Is(first, "preposition") || Is(first, "join")) return std::nullopt;
    for (const Analysis& a : field_.lattice.readings[last])
      if (a.lexeme->event || a.lexeme->Is("toll") || a.lexeme->Is("corpse")) return std::nullopt;
    if (Is(first, "definite") && first < last) ++first;
    Speaker speaker;
    speaker.first = first;
    speaker.last = last;
    speaker.chain.push_back(Link(first, last));
    return speaker;
  }
  // A word that tells what befell somebody.
  bool BefallsAt(std::size_t at) const {
    const Analysis* outcome = OutcomeAt(at);
    return outcome != nullptr && outcome->lexeme->pos == Pos::kVerb;
  }

  // Where the clause of a verb's subject begins.
  std::size_t SubjectStart(std::size_t verb, std::size_t begin) const {
    std::size_t i = verb;
    int commas = 0;
    while (i > begin && verb - i < kSpeakerWords) {
      const std::size_t before = i - 1;
      // "X, a group that tracks abuses, said": within the apposition.
      const bool relative =
          Is(before, "that") && IsPunct(verb - 1, ",") && before > begin && Is(before - 1, "body-noun");
      if ((Is(before, "that") && !relative) || Is(before, "contrast") || IsPunct(before, ";") || IsPunct(before, ":") ||
          IsPunct(before, "\"") || (IsPunct(before, "-") && token(before).space_before))
        return i;
      if (IsSayVerb(before) && field_.NameAt(before) == nullptr) return i;
      if (IsPunct(before, ",")) {
        // "..., it said in a statement"
        if (i < verb && Is(i, "pronoun") && !Is(i, "possessive")) return i;
        // "..., Col. X, the spokesman for Y, said": an apposition's commas are passed over where he stands before them.
        ++commas;
        const bool apposition = i < verb && commas < 3 && (In(i, verb - 1) || AnyPhrase(i, verb - 1));
        if (apposition) {
          const NamePhrase* outer_name = before > begin ? field_.NameAt(before - 1) : nullptr;
          const bool apposed =
              outer_name != nullptr && OpensSubject(*outer_name, begin) &&
              (outer_name->type == EntityType::kPerson ||
               (outer_name->type == EntityType::kOrganization && (Is(i, "article") || Is(i + 1, "article"))));
          const std::optional<Speaker> outer = apposed ? In(outer_name->first, before - 1) : std::nullopt;
          if (!outer) return i;
        } else if (commas > 2) {
          return i;
        }
      }
      --i;
    }
    return i;
  }

  void Push(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last, int depth,
            const Speaker& speaker, const char* rule) {
    if (first > last) return;
    Attribution attribution = Covering(first, last, cue_first, cue_last, depth, rule);
    if (speaker.anaphor) {
      if (!spoke_) return;
      attribution.chain = *spoke_;
    } else {
      attribution.chain = speaker.chain;
    }
    if (!speaker.outlet && !attribution.chain.empty()) spoke_ = attribution.chain;
    found_.push_back(std::move(attribution));
  }

  std::size_t ContrastEnd(std::size_t at, std::size_t end) const {
    for (std::size_t i = at; i < end; ++i) {
      if (!(Is(i, "contrast") || IsPunct(i, ";"))) continue;
      for (std::size_t k = i; k < end; ++k)
        if (IsSayVerb(k) || Is(k, "accord")) return i;
    }
    return end;
  }

  // "Idlib province, the Observatory:" alone on its line speaks the one below.
  void LineAbove(std::size_t begin, std::size_t end) {
    constexpr std::size_t kWords = 16;
    if (begin < 2 || !token(begin).line_start || !IsPunct(begin - 1, ":")) return;
    std::size_t first = begin - 1;
    while (first > 0 && !token(first).line_start) --first;
    if (begin - first > kWords) return;
    for (std::size_t i = first; i + 1 < begin; ++i)
      if (IsFiniteVerb(i) && field_.NameAt(i) == nullptr) return;
    if (const std::optional<Speaker> speaker = In(first, begin - 2))
      Push(begin, end - 1, first, begin - 1, kAccord, *speaker, "colon");
  }

  void Sentence(std::size_t begin, std::size_t end) {
    std::size_t segment = begin;
    LineAbove(begin, end);
    Colon(begin, end);
    Dash(begin, end);
    for (std::size_t at = begin; at < end; ++at) {
      if (Is(at, "contrast") || IsPunct(at, ";")) segment = at;
      if (field_.furniture[at] || field_.NameAt(at) != nullptr) continue;
      if (const Analysis* accord = Find(at, "accord"); accord != nullptr) {
        const std::size_t from = at + accord->length;
        std::size_t to = from;
        while (to < end && !IsPunct(to, ",") && !IsPunct(to, ".") && !IsPunct(to, "\"") && to - from < 14) ++to;
        const std::optional<Speaker> speaker = to > from ? In(from, to - 1) : std::nullopt;
        // "the agency reported, citing medics": they are who says it.
        const int depth = accord->lexeme->Is("cites") ? kCited : kAccord;
        if (speaker) Push(segment, ContrastEnd(to, end) - 1, at, to - 1, depth, *speaker, "accord");
        at = to > at ? to - 1 : at;
        continue;
      }
      if (Is(at, "cite") && Quoted(at, begin, end)) return;
      if (IsSayVerb(at)) Verb(at, begin, end);
    }
  }

  // "The official quoted the ministry as saying that": whom he quotes.
  bool Quoted(std::size_t at, std::size_t begin, std::size_t end) {
    constexpr std::size_t kWords = 12;
    std::size_t as = at + 1;
    while (as < end && as - at < kWords && !IsWord(as, "as")) ++as;
    if (as + 1 >= end || as == at + 1 || !IsWord(as, "as") || !Is(as + 1, "say-verb")) return false;
    const std::optional<Speaker> speaker = In(at + 1, as - 1);
    if (!speaker) return false;
    const std::size_t said = as + 2;
    // "..., the agency quoted the governor as saying."
    if (said >= end || IsPunct(said, ".") || IsPunct(said, ",")) {
      const std::size_t start = SubjectStart(at, begin);
      if (start > begin) Push(QuoteStart(begin, start), start - 1, at, as + 1, kVerb, *speaker, "quoted");
    }
    if (said < end && !IsPunct(said, ".")) Push(as + 1, end - 1, at, as + 1, kVerb, *speaker, "quoted");
    return true;
  }

  void Verb(std::size_t at, std::size_t begin, std::size_t end) {
    const Analysis* verb = Find(at, "say-verb");
    const std::size_t start = SubjectStart(at, begin);
    std::optional<Speaker> speaker;
    const std::size_t last_end = ContrastEnd(at + 1, end);
    // ", adding that", "saying three civilians": the subject of the sentence speaks on.
    if (verb->form == VerbForm::kVerbalNoun) {
      if (verb->lexeme->Is("gives")) return;  // "raising the toll to nine" is nobody's word
      Speaker same;
      same.anaphor = true;
      const std::optional<Speaker> here =
          found_.empty() || found_.back().first < begin ? In(begin, at > begin ? at - 1 : at) : std::nullopt;
      if (here) same = *here;
      Push(at + 1, last_end - 1, at, at, kVerb, same, "goes-on");
      return;
    }
    if (Inverted(at, begin, end)) return;
    if (at > start) {
      for (std::size_t i = start; i < at; ++i)
        if (Is(i, "pronoun") && !Is(i, "possessive") && i + 3 > at) {
          Speaker same;
          same.anaphor = true;
          same.first = same.last = i;
          speaker = same;
          // "The United Nations condemned a strike that it said killed seven"
          const std::optional<Speaker> subject = !spoke_ && i > begin ? In(begin, i - 1) : std::nullopt;
          if (subject && subject->chain.size() == 1 && subject->chain[0].phrase) speaker = subject;
        }
      if (!speaker) speaker = In(start, at - 1);
    }
    // "confirmed an attack but said": who spoke before in the sentence.
    if (!speaker && at > begin && (Is(at - 1, "contrast") || Is(at - 1, "join")) && !found_.empty() &&
        found_.back().first >= begin) {
      Speaker same;
      same.anaphor = true;
      same.first = same.last = at;
      speaker = same;
    }
    // "The mission called the attack horrific and put the dead at 43": the subject of the verb before.
    if (!speaker && at > begin && Is(at - 1, "join")) {
      std::size_t verb_before = begin;
      while (verb_before < at && (field_.NameAt(verb_before) != nullptr || !IsFiniteVerb(verb_before))) ++verb_before;
      if (verb_before > begin && verb_before < at) speaker = In(begin, verb_before - 1);
    }
    // "gave 60 dead", "put the toll at nine": only with a figure these hand on what is said.
    if (verb->lexeme->Is("gives") && !FigureBehind(at)) return;
    // "claimed the attack", "claims responsibility": done, not said.
    if (verb->lexeme->Is("claims") && ClaimsDeed(at, end)) return;
    // "was reported", "it is said": nobody's.
    if (at > 0 && Is(at - 1, "be")) return;
    if (!speaker && at > start) speaker = AnyPhrase(start, at - 1);
    if (!speaker) {
      // "said the head of the network": the subject behind its verb.
      if ((IsPunct(at - (at > 0 ? 1U : 0U), ",") || IsPunct(at - (at > 0 ? 1U : 0U), "\"")) && at + 1 < end) {
        std::size_t to = at + 1;
        while (to < end && !IsPunct(to, ",") && !IsPunct(to, ".") && to - at < 14) ++to;
        speaker = In(at + 1, to - 1);
        if (speaker) Push(begin, at - 1, at, to - 1, kVerb, *speaker, "verb-before");
      }
      return;
    }
    const std::size_t opens = std::min(speaker->first, start);
    // "..., residents said": what stands before is said; "Residents said ...": what follows.
    const bool behind = opens > begin && (IsPunct(opens - 1, ",") || IsPunct(opens - 1, "\"")) && opens - begin > 4;
    const std::size_t next = at + 1;
    const bool closes = next >= end || IsPunct(next, ".") || (IsPunct(next, ",") && behind);
    if (behind || closes) {
      std::size_t from = QuoteStart(begin, opens);
      for (const Attribution& other : found_)
        if (other.first >= begin && other.last < opens && other.depth == kVerb)
          from = std::max<std::size_t>(from, other.last + 1);
      if (opens > from) Push(from, opens - 1, opens, at, kVerb, *speaker, "verb");
    }
    if (!closes || behind) Push(next, last_end - 1, opens, at, kVerb, *speaker, "verb");
  }

  // "..., said Omar Saleh, the mayor.": the subject stands behind its verb, and no clause of what he says follows.
  bool Inverted(std::size_t at, std::size_t begin, std::size_t end) {
    constexpr std::size_t kWords = 14;
    if (at < begin + 2 || !(IsPunct(at - 1, ",") || IsQuote(at - 1)) || !Find(at, "say-verb")->lexeme->Is("inverts"))
      return false;
    std::size_t to = at + 1;
    while (to < end && !IsPunct(to, ",") && !IsPunct(to, ".") && !IsPunct(to, ":") && !IsQuote(to) &&
           !Is(to, "relative") && to - at < kWords) {
      if (field_.NameAt(to) == nullptr && (IsFiniteVerb(to) || IsHelper(to) || Is(to, "that")) &&
          !Is(to, "preposition"))
        return false;
      const QuantityPhrase* people = field_.QuantityAt(to);
      if (people != nullptr && people->first == at + 1 && people->people.form != Form::kSingular &&
          !Is(people->head, "source-noun"))
        return false;
      ++to;
    }
    const std::optional<Speaker> speaker = to > at + 1 ? In(at + 1, to - 1) : std::nullopt;
    if (!speaker) return false;
    std::size_t from = QuoteStart(begin, at);
    for (const Attribution& other : found_)
      if (other.first >= begin && other.last < at && other.depth == kVerb)
        from = std::max<std::size_t>(from, other.last + 1);
    if (from < at) Push(from, at - 1, at, to - 1, kVerb, *speaker, "verb-before");
    // "said Omar Saleh, adding: ..." goes on below.
    if (IsPunct(to, ":")) Push(to + 1, end - 1, at, to - 1, kVerb, *speaker, "verb-before");
    return true;
  }

  // Where the quotation begins that closes before `opens`: it may hold more than its speaker's sentence. The line's own
  // start bounds it.
  std::size_t QuoteStart(std::size_t begin, std::size_t opens) const {
    std::size_t marks = 0, from = begin;
    for (std::size_t i = begin; i < opens; ++i) marks += IsPunct(i, "\"") ? 1 : 0;
    if (marks % 2 == 0) return begin;
    while (from > 0 && !token(from).line_start) {
      --from;
      if (IsPunct(from, "\"")) return from;
    }
    return token(from).line_start && IsPunct(from, "\"") ? from : begin;
  }

  bool ClaimsDeed(std::size_t at, std::size_t end) const {
    for (std::size_t i = at + 1; i < at + 5 && i < end; ++i) {
      if (IsWord(i, "responsibility") || Is(i, "life")) return true;
      for (const Analysis& a : field_.lattice.readings[i])
        if (a.lexeme->event && a.lexeme->pos == Pos::kNoun) return true;
      if (!Is(i, "article") && As(i, Pos::kAdjective) == nullptr && As(i, Pos::kNumber) == nullptr &&
          !Is(i, "possessive") && !field_.lattice.readings[i].empty())
        return false;
    }
    return false;
  }

  bool FigureBehind(std::size_t at) const {
    for (std::size_t i = at + 1; i < at + 9 && Same(at, i); ++i) {
      const QuantityPhrase* people = field_.QuantityAt(i);
      if ((people != nullptr && people->counts_people) || Is(i, "toll")) return true;
    }
    return false;
  }

  // "SOHR: five killed", "five killed: SOHR".
  void Colon(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin + 1; at + 1 < end; ++at) {
      if (!IsPunct(at, ":") || token(at + 1).kind == TokenKind::kNumber) continue;
      if (at - begin <= 6) {
        if (const std::optional<Speaker> speaker = In(begin, at - 1); speaker && OnlySpeaker(begin, at))
          Push(at + 1, end - 1, begin, at, kAccord, *speaker, "colon");
      }
      if (end - at <= 6) {
        if (const std::optional<Speaker> speaker = In(at + 1, end - 1); speaker && OnlySpeaker(at + 1, end))
          Push(begin, at - 1, at, end - 1, kAccord, *speaker, "colon");
      }
      return;
    }
  }
  // "Seven killed in attack on X - police"
  void Dash(std::size_t begin, std::size_t end) {
    constexpr std::size_t kWords = 6;
    for (std::size_t at = end; at > begin + 1 && end - at < kWords; --at) {
      const std::size_t dash = at - 1;
      if (!IsPunct(dash, "-") || !token(dash).space_before || IsHyphen(dash)) continue;
      if (dash + 1 >= end) return;
      if (const std::optional<Speaker> speaker = In(dash + 1, end - 1); speaker && OnlySpeaker(dash + 1, end))
        Push(begin, dash - 1, dash, end - 1, kAccord, *speaker, "colon");
      return;
    }
  }
  bool OnlySpeaker(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      const NamePhrase* name = field_.NameAt(i);
      const bool part = name != nullptr || Is(i, "source-noun") || As(i, Pos::kAdjective) != nullptr || IsPunct(i) ||
                        Is(i, "article") || IsCapital(i);
      if (!part || (name != nullptr && name->type == EntityType::kPlace && name->known != nullptr &&
                    name->known->kind != "country"))
        return false;
    }
    return true;
  }

  std::vector<Attribution> found_;
  std::vector<Attribution> carried_;
  std::optional<std::size_t> carrier_;             // the attribution that the paragraph's next sentence goes on with
  std::optional<std::vector<SpeakerLink>> spoke_;  // who spoke last
};

}  // namespace

std::vector<Attribution> FindSources(const FieldText& field) { return Finder(field).Run(); }

}  // namespace isnad::en
