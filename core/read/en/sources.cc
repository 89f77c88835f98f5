#include <algorithm>
#include <utility>

#include "core/read/en/source_finder.h"
#include "core/read/en/stages.h"

// A verb of saying has its speaker before it: what follows is said, and so is what stands before the speaker where he
// is named behind his words ("..., residents said"). "According to X" covers its sentence. "He added", "the source
// said" go back to the one who spoke last.

namespace isnad::en {
std::vector<Attribution> SourceFinder::Run() {
  for (std::size_t begin = 0; begin < size();) {
    std::size_t end = begin;
    while (end < size() && Same(begin, end)) ++end;
    const std::size_t before = found_.size();
    if (token(begin).line_start && !GoesOnQuoted(begin)) carrier_.reset();
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

// "the Observatory reports that", "..., the ministry reports.": no "ministry reports".
bool SourceFinder::ReportsNow(std::size_t at) const {
  constexpr std::size_t kSubject = 14;
  if (at + 1 < size() && Same(at, at + 1) && IsWord(at + 1, "that") && !IsWord(at - (at > 0 ? 1U : 0U), "the"))
    return true;
  if (at + 1 < size() && Same(at, at + 1) && !IsPunct(at + 1, ".")) return false;
  for (std::size_t back = at; back-- > 0 && at - back <= kSubject && Same(back, at);) {
    if (IsPunct(back, ",") || IsPunct(back, "\"")) return back + 1 < at;
    if (field_.NameAt(back) == nullptr && Is(back, "preposition") && !IsWord(back, "of", "for")) return false;
    if (Is(back, "accord")) return false;
  }
  return false;
}

bool SourceFinder::IsSayVerb(std::size_t at) const {
  if (at >= size()) return false;
  // "via self-report"
  if (at > 1 && IsHyphen(at - 1) && IsWord(at - 2, "self", "situation", "after")) return false;
  const auto& readings = field_.lattice.readings[at];
  // "the reported presence of fighters", "a confirmed attack"
  const bool attribute =
      at > 0 && Same(at - 1, at) && Is(at - 1, "article") && As(at + 1, Pos::kVerb) == nullptr &&
      (As(at + 1, Pos::kNoun) != nullptr || field_.lattice.readings[at + 1 < size() ? at + 1 : at].empty());
  // "25, up from 22 reported on Wednesday"
  const QuantityPhrase* figure = at > 0 && Same(at - 1, at) ? field_.QuantityAt(at - 1) : nullptr;
  // "seven alleged militants": what they are called.
  const QuantityPhrase* called = field_.QuantityAt(at);
  if (called != nullptr && called->first < at && called->head > at && called->counts_people &&
      called->people.form != Form::kPlural)
    return false;
  // "via social media report": by what way it came.
  for (std::size_t i = at; i > 0 && at - i < 4 && Same(i - 1, at); --i)
    if (IsWord(i - 1, "via") && IsWord(at, "report", "reports")) return false;
  // "gave up the bodies", "gave way"
  if (IsWord(at, "gave", "gives", "giving", "given") && IsWord(at + 1, "up", "way", "birth", "in", "chase", "off"))
    return false;
  // "six soldiers reported missing": what they were told to be.
  const Analysis* state = at + 1 < size() && Same(at, at + 1) ? OutcomeAt(at + 1) : nullptr;
  if (figure != nullptr && figure->counts_people && state != nullptr && state->lexeme->Is("state") &&
      IsListed(at, "kept-as"))
    return false;
  if (attribute || (figure != nullptr && figure->bare && IsWord(at, "reported", "confirmed", "announced")))
    return false;
  // "in North Darfur State."
  if (field_.in != Field::kTitle && IsCapital(at) && !OpensSentence(at) && As(at, Pos::kNoun) != nullptr && at > 0 &&
      field_.NameAt(at - 1) != nullptr)
    return false;
  // "a much lower toll"
  if (IsWord(at, "lower") && at > 0 && Same(at - 1, at) &&
      (Is(at - 1, "article") || IsWord(at - 1, "much", "far", "slightly") || IsWord(at - 1, "even", "considerably")))
    return false;
  // "said in an updated count"
  if (IsWord(at, "count", "counts") && at > 1 && Same(at - 2, at) && Is(at - 2, "article")) return false;
  // "Hospitals admitted 27 injured"
  if (IsWord(at, "admitted", "admit", "admits") && field_.QuantityAt(at + 1) != nullptr &&
      field_.QuantityAt(at + 1)->counts_people)
    return false;
  // "a man accused of spying"
  if (IsWord(at, "accused") && IsWord(at + 1, "of")) return false;
  // "constable Hazrat Said and constable X were hurt": a name.
  if (field_.in == Field::kText && IsWord(at, "said") && IsCapital(at) && !OpensSentence(at) && at > 0 &&
      IsCapital(at - 1) && !IsCapitals(at) && Is(at + 1, "join"))
    return false;
  // "declared a war", "declares a curfew"
  if (IsWord(at, "declared", "declares", "declare") && (IsWord(at + 1, "a", "an", "war") || Is(at + 1, "possessive")))
    return false;
  // "state media", "a report": nouns, as what stands around them shows.
  const bool before =
      at > 0 && Same(at - 1, at) &&
      (Is(at - 1, "article") || Is(at - 1, "possessive") || IsPossessive(at - 1) || Is(at - 1, "preposition") ||
       Is(at - 1, "ordinal") || IsListed(at - 1, "report-kinds") ||
       (As(at - 1, Pos::kAdjective) != nullptr && !Is(at - 1, "source-noun")) || field_.NameAt(at - 1) != nullptr);
  const bool opens = at == 0 || !Same(at - 1, at) || IsPunct(at - 1) || Is(at - 1, "join");
  const bool noun = (before && !ReportsNow(at)) ||
                    (opens && (Is(at + 1, "source-noun") || Is(at + 1, "body-noun") || IsHyphen(at + 1)));
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    // "the statement read"
    if (a.lexeme->Is("of-paper") && !(at > 0 && Same(at - 1, at) && Is(at - 1, "statement"))) return false;
    // "a suicide attack on a check post in the district"
    if (a.lexeme->Is("noun-mostly") && a.form == VerbForm::kPresent) return false;
    // "speaking on condition of anonymity"
    if (a.lexeme->Is("no-gerund") && a.form == VerbForm::kVerbalNoun) return false;
    return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb") && a.form != VerbForm::kNone &&
           !(noun && a.form == VerbForm::kPresent && a.lexeme->Is("noun-too") &&
             !(field_.NameAt(at - (at > 0 ? 1U : 0U)) != nullptr && As(at, Pos::kNoun) == nullptr));
  });
}

void SourceFinder::Push(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last, int depth,
                        const Speaker& speaker, const char* rule) {
  if (first > last) return;
  Attribution attribution = Covering(first, last, cue_first, cue_last, depth, rule);
  if (speaker.anaphor) {
    if (!spoke_) spoke_ = SubjectBefore(first);
    if (!spoke_) return;
    attribution.chain = *spoke_;
    if (speaker.man)
      if (const std::optional<std::vector<SpeakerLink>> man = LastMan()) attribution.chain = *man;
  } else {
    attribution.chain = speaker.chain;
  }
  if (!speaker.outlet && !attribution.chain.empty()) spoke_ = attribution.chain;
  found_.push_back(std::move(attribution));
}

// "The governor said five died. The army said ten did. Two are children, he said.": where a body spoke last, the man
// or woman who spoke before it; nothing where one did so last or none has.
std::optional<std::vector<SpeakerLink>> SourceFinder::LastMan() const {
  const auto body = [&](const SpeakerLink& link) {
    return link.phrase && field_.names[*link.phrase].type == EntityType::kOrganization;
  };
  if (!spoke_ || spoke_->empty() || !body(spoke_->back())) return std::nullopt;
  for (auto said = found_.rbegin(); said != found_.rend(); ++said)
    if (!said->chain.empty() && said->chain.back().phrase &&
        field_.names[*said->chain.back().phrase].type == EntityType::kPerson)
      return said->chain;
  return std::nullopt;
}

// "In a statement the party's press office gave details. "We hit a convoy," it said.": the body that the sentence
// before names first.
std::optional<std::vector<SpeakerLink>> SourceFinder::SubjectBefore(std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && token(begin - 1).sentence + 1 >= token(at).sentence) --begin;
  bool statement = false;
  for (std::size_t i = begin; i < at && token(i).sentence < token(at).sentence; ++i) {
    statement = statement || Is(i, "statement");
    const NamePhrase* name = field_.NameAt(i);
    if (statement && name != nullptr && name->first == i && name->type == EntityType::kOrganization)
      return std::vector<SpeakerLink>{Link(name->first, name->last)};
  }
  return std::nullopt;
}

// "Police gave a different account. Five people died, they said.", "Governor X visited the town. He said five people
// died": the subject of the sentence before, in which nobody is heard.
std::optional<SourceFinder::Speaker> SourceFinder::WhoToldBefore(std::size_t begin, std::size_t pronoun) const {
  constexpr std::size_t kSubject = 16;  // tokens to the verb
  if (begin == 0) return std::nullopt;
  std::size_t first = begin;
  while (first > 0 && token(first - 1).sentence + 1 == token(begin).sentence) --first;
  // ""Omar Saleh was killed. Three were hurt," he added": a part of what he said.
  if (first == begin || IsPunct(first, "\"") ||
      std::any_of(found_.begin(), found_.end(), [&](const Attribution& a) { return a.cue_first >= first; }))
    return std::nullopt;
  std::size_t verb = first;
  // "Two residents reached by phone described"
  while (verb < begin &&
         ((!IsFiniteVerb(verb) && !Is(verb, "say-verb")) || field_.NameAt(verb) != nullptr || IsWord(verb + 1, "by")))
    ++verb;
  if (verb == first || verb > first + kSubject) return std::nullopt;
  if (IsWord(pronoun, "they")) {
    bool account = false;
    for (std::size_t i = verb; i < begin; ++i) account = account || Is(i, "own-account");
    std::optional<Speaker> they = In(first, verb - 1);
    // "Two residents described helicopters. They said six people were taken": a noun of those who tell.
    const bool tell =
        they && they->chain.size() == 1 && !they->chain.back().phrase && !they->anaphor && Is(verb, "tells");
    return account || tell ? they : std::nullopt;
  }
  const bool person = IsWord(pronoun, "he", "she");
  if (!person && !IsWord(pronoun, "it")) return std::nullopt;
  for (std::size_t i = first; i < verb; ++i) {
    const NamePhrase* name = field_.NameAt(i);
    // "The leader of a local force, Omar Saleh, gave another figure": a name that no list holds.
    if (const std::optional<SpeakerLink> apposed = person && i > first ? ApposedName(i) : std::nullopt) {
      Speaker speaker;
      speaker.chain = {*apposed};
      return speaker;
    }
    if (name == nullptr || name->type != (person ? EntityType::kPerson : EntityType::kOrganization)) continue;
    Speaker speaker;
    speaker.chain = {Link(name->first, name->last)};
    return speaker;
  }
  return std::nullopt;
}

std::size_t SourceFinder::ContrastEnd(std::size_t at, std::size_t end) const {
  for (std::size_t i = at; i < end; ++i) {
    if (!(Is(i, "contrast") || IsPunct(i, ";"))) continue;
    for (std::size_t k = i; k < end; ++k)
      if (IsSayVerb(k) || Is(k, "accord")) return i;
  }
  return end;
}

// "Two died, the army said, and the blast hurt six, according to police": at the comma behind the one who has spoken,
// and the next has his own.
bool SourceFinder::AnotherSpeaks(std::size_t comma, std::size_t end) const {
  if (comma == 0 || comma + 2 >= end || !IsPunct(comma, ",") || !Is(comma + 1, "join") || IsWord(comma + 2, "that") ||
      !Same(comma - 1, comma) || !IsSayVerb(comma - 1))
    return false;
  constexpr std::size_t kSaid = 3;  // words at the least
  for (std::size_t at = comma + 2; at < end; ++at) {
    if (Is(at, "contrast") || IsPunct(at, ";")) return false;
    if (at > comma + kSaid && (Is(at, "accord") || (IsSayVerb(at) && IsPunct(at + 1)))) return true;
  }
  return false;
}

// "Idlib province, the Observatory:" alone on its line speaks the one below.
void SourceFinder::LineAbove(std::size_t begin, std::size_t end) {
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

void SourceFinder::Sentence(std::size_t begin, std::size_t end) {
  std::size_t segment = begin;
  LineAbove(begin, end);
  Colon(begin, end);
  Dash(begin, end);
  for (std::size_t at = begin; at < end; ++at) {
    if (Is(at, "contrast") || IsPunct(at, ";") || AnotherSpeaks(at, end)) segment = at;
    if (field_.furniture[at] || field_.NameAt(at) != nullptr) continue;
    if (const Analysis* accord = Find(at, "accord"); accord != nullptr) {
      const std::size_t from = at + accord->length;
      // "citing records of the hospital": papers.
      if (accord->lexeme->Is("cites") && IsListed(from, "papers")) continue;
      std::size_t to = from;
      // "according to a medic who said that rescuers were at work": whoever he spoke of.
      while (to < end && !IsPunct(to, ",") && !IsPunct(to, ";") && !IsStop(to) && !IsPunct(to, "\"") &&
             to - from < 14 && !(IsWord(to, "who", "which") && IsSayVerb(to + 1)) && !(to > from && BefallsAt(to)))
        ++to;
      // "a strike which according to Cairo killed 50 and according to residents killed seven": each its own.
      if (to > from && to < end && BefallsAt(to) && at > begin && !IsPunct(at - 1)) {
        std::size_t last = to;
        while (last + 1 < ContrastEnd(to, end) && !Is(last + 1, "accord")) ++last;
        std::optional<Speaker> one = In(from, to - 1);
        if (!one) one = AnyPhrase(from, to - 1);  // a capital: "Cairo"
        if (one) Push(to, last, at, to - 1, kCited, *one, "accord");
        at = to - 1;
        continue;
      }
      std::optional<Speaker> speaker = to > from ? In(from, to - 1) : std::nullopt;
      // "according to one of their colleagues": anybody.
      if (!speaker && IsWord(from, "one", "some", "several")) speaker = AnyPhrase(from, to - 1);
      // "according to Omar Saleh, the town's mayor": a name that no list holds.
      bool unread = to > from + 1;
      for (std::size_t i = from; i < to; ++i) unread = unread && IsUnreadName(i);
      if (!speaker && unread) speaker = AnyPhrase(from, to - 1);
      // "According to him,"
      if (!speaker && to == from + 1 && IsWord(from, "him", "her", "them") && spoke_) {
        speaker.emplace();
        speaker->anaphor = true;
        speaker->man = !IsWord(from, "them");
        speaker->first = speaker->last = from;
      }
      // "the agency reported, citing medics": they are who says it.
      const int depth = accord->lexeme->Is("cites") ? kCited : kAccord;
      if (speaker) TakeApposed(to, from, *speaker);
      if (speaker) Push(segment, ContrastEnd(to, end) - 1, at, to - 1, depth, *speaker, "accord");
      at = to > at ? to - 1 : at;
      continue;
    }
    if (IsWord(at, "by")) ByAccount(at, segment, end);
    if (IsWord(at, "worth") && IsWord(at + 1, "mentioning", "noting", "recalling", "remembering")) {
      found_.push_back(Covering(begin, end - 1, at, at + 1, kVerb, "own-voice"));
      return;
    }
    if (IsListed(at, "statements") && IsWord(at + 1, "that")) StatementThat(at, begin, end);
    if (Is(at, "cite") && Quoted(at, begin, end)) return;
    if (IsListed(at, "told-by") && IsWord(at + 1, "by")) FigureBy(at, end);
    if (IsSayVerb(at)) Verb(at, begin, end);
  }
}

// A stop that ends what stands before it; that of "Dr. X" does not.
bool SourceFinder::IsStop(std::size_t at) const {
  return IsPunct(at, ".") && !(at > 0 && Is(at - 1, "title") && Same(at, at + 1));
}

// "The official quoted the ministry as saying that": whom he quotes.
bool SourceFinder::Quoted(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWords = 12;
  std::size_t as = at + 1;
  while (as < end && as - at < kWords && !IsWord(as, "as", "that")) ++as;
  // "has quoted police officers that"
  const bool that = as < end && IsWord(as, "that");
  if (as + 1 >= end || as == at + 1 || !(that || (IsWord(as, "as") && Is(as + 1, "say-verb")))) return false;
  const std::optional<Speaker> speaker = In(at + 1, as - 1);
  if (!speaker) return false;
  const std::size_t said = that ? as + 1 : as + 2;
  // "..., the agency quoted the governor as saying."
  if (said >= end || IsPunct(said, ".") || IsPunct(said, ",")) {
    const std::size_t start = SubjectStart(at, begin);
    if (start > begin) Push(QuoteStart(begin, start), start - 1, at, as + 1, kVerb, *speaker, "quoted");
  }
  if (said < end && !IsPunct(said, ".")) Push(as + 1, end - 1, at, as + 1, kVerb, *speaker, "quoted");
  return true;
}

// "with the army saying", and behind it "and the rebels saying": where he begins who is said to speak.
std::optional<std::size_t> SourceFinder::WithSubject(std::size_t say, std::size_t begin) const {
  constexpr std::size_t kWords = 9;
  const Analysis* verb = Find(say, "say-verb");
  if (verb == nullptr || verb->lexeme->pos != Pos::kVerb || verb->form != VerbForm::kVerbalNoun) return std::nullopt;
  for (std::size_t i = say; i > begin && say - i < kWords; --i) {
    if (IsWord(i - 1, "with")) return i < say ? std::optional(i) : std::nullopt;
    if (IsPunct(i - 1, ",") || IsFiniteVerb(i - 1) || Find(i - 1, "say-verb") != nullptr) return std::nullopt;
    if (!Is(i - 1, "join")) continue;
    for (std::size_t k = i - 1; k > begin; --k)
      if (const Analysis* before = Find(k - 1, "say-verb");
          before != nullptr && before->form == VerbForm::kVerbalNoun && WithSubject(k - 1, begin))
        return i < say ? std::optional(i) : std::nullopt;
    return std::nullopt;
  }
  return std::nullopt;
}

// ", adding that", "saying three civilians": the subject of the sentence speaks on.
void SourceFinder::GoesOn(std::size_t at, std::size_t begin, std::size_t last) {
  Speaker same;
  same.anaphor = true;
  // "..., with the army saying that 100 rebels died and the rebels saying that 170 did": each his own.
  if (const std::optional<std::size_t> with = WithSubject(at, begin))
    if (std::optional<Speaker> speaker = In(*with, at - 1)) {
      // "the rebels": told anew.
      if (speaker->anaphor) {
        speaker->anaphor = false;
        speaker->chain = {Link(Behind(*with), at - 1)};
      }
      std::size_t next = at + 1;
      while (next <= last && !WithSubject(next, begin)) ++next;
      return Push(at + 1, next <= last ? *WithSubject(next, begin) - 1 : last, *with, at, kVerb, *speaker, "goes-on");
    }
  const std::optional<Speaker> here =
      found_.empty() || found_.back().first < begin ? In(begin, at > begin ? at - 1 : at) : std::nullopt;
  if (here) same = *here;
  Push(at + 1, last, at, at, kVerb, same, "goes-on");
}

// "The ministry said its forces would step in and spoke of 14 killed": the clause that is said has its own verb, and
// the second verb of saying has no subject but that of the first.
bool SourceFinder::SharesSubject(std::size_t at, std::size_t start, std::size_t begin) const {
  if (start <= begin || at < start + 2 || !Is(at - 1, "join") || !IsSayVerb(start - 1)) return false;
  for (std::size_t i = start; i + 1 < at; ++i)
    if (field_.NameAt(i) == nullptr && (IsHelper(i) || IsFiniteVerb(i) || Is(i, "doubt"))) return true;
  return false;
}

// "The ministry said hospitals had recorded 14 deaths": a house without a name counts, and another tells it.
bool SourceFinder::IsHisHouse(std::size_t at, const Speaker& speaker) const {
  if (speaker.chain.size() != 1 || speaker.chain.back().phrase ||
      !IsWord(speaker.chain.back().last, "hospital", "hospitals", "clinics", "morgues"))
    return false;
  return std::any_of(found_.begin(), found_.end(), [&](const Attribution& outer) {
    return outer.depth == kVerb && outer.first <= at && outer.last >= at && outer.cue_last < at && !outer.chain.empty();
  });
}

// Who stands before his verb; the subject begins at `start`.
std::optional<SourceFinder::Speaker> SourceFinder::SubjectOf(std::size_t at, std::size_t begin,
                                                             std::size_t start) const {
  std::optional<Speaker> speaker;
  const auto same = [](std::size_t here) {
    Speaker one;
    one.anaphor = true;
    one.first = one.last = here;
    return one;
  };
  if (at > start) {
    for (std::size_t i = start; i < at; ++i)
      if (Is(i, "pronoun") && !Is(i, "possessive") && i + 3 > at) {
        speaker = same(i);
        speaker->man = IsWord(i, "he", "she");
        // "The United Nations condemned a strike that it said killed seven"
        // "Israel has hit X in what it says is an effort" as well, whoever spoke before
        const bool own = IsWord(i, "it", "they") && i > begin && IsWord(i - 1, "that", "what", "which");
        const std::optional<Speaker> subject = (!spoke_ || own) && i > begin ? In(begin, i - 1) : std::nullopt;
        if (subject && subject->chain.size() == 1 && subject->chain[0].phrase) speaker = subject;
        if (std::optional<Speaker> told = WhoToldBefore(begin, i)) {
          told->first = told->last = i;
          speaker = std::move(told);
        }
      }
    if (!speaker && SharesSubject(at, start, begin)) speaker = same(at);
    if (!speaker) speaker = In(start, at - 1);
  }
  // "confirmed an attack but said": who spoke before in the sentence.
  if (!speaker && at > begin && (Is(at - 1, "contrast") || Is(at - 1, "join")) && !found_.empty() &&
      found_.back().first >= begin)
    speaker = same(at);
  // "The mission called the attack horrific and put the dead at 43": the subject of the verb before.
  if (!speaker && at > begin && Is(at - 1, "join")) {
    std::size_t verb_before = begin;
    while (verb_before < at && (field_.NameAt(verb_before) != nullptr || !IsFiniteVerb(verb_before))) ++verb_before;
    if (verb_before > begin && verb_before < at) speaker = In(begin, verb_before - 1);
  }
  return speaker;
}

// "said the head of the network": the subject behind its verb.
void SourceFinder::SubjectBehind(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWords = 14;
  const std::size_t before = at - (at > 0 ? 1U : 0U);
  if (!(IsPunct(before, ",") || IsPunct(before, "\"")) || at + 1 >= end) return;
  std::size_t to = at + 1;
  while (to < end && !IsPunct(to, ",") && !IsStop(to) && to - at < kWords) ++to;
  const std::optional<Speaker> speaker = In(at + 1, to - 1);
  if (speaker) Push(begin, at - 1, at, to - 1, kVerb, *speaker, "verb-before");
}

// "4 fighters said killed in strike": a headline's people, of whom it is said.
bool SourceFinder::IsSaidOfThem(std::size_t at, std::size_t begin) const {
  const QuantityPhrase* people = at > begin ? field_.QuantityAt(at - 1) : nullptr;
  if (people == nullptr || !people->counts_people || at + 1 >= field_.size() || !Same(at, at + 1)) return false;
  // "an attack that officials said killed seven people": they say it.
  const QuantityPhrase* others = Same(at, at + 2) ? field_.QuantityAt(at + 2) : nullptr;
  if (others != nullptr && others->first == at + 2 && others->counts_people) return false;
  const auto& next = field_.lattice.readings[at + 1];
  return std::any_of(next.begin(), next.end(), [](const Analysis& a) {
    return a.lexeme->outcome && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kParticiple;
  });
}

// "was reported", "it is said": nobody's. "were on Monday confirmed dead" as well.
bool SourceFinder::IsNobodys(std::size_t at) const {
  std::size_t helper = at;
  while (helper > 0 && Same(helper - 1, at) && IsAdverb(helper - 1)) --helper;
  if (const DatePhrase* day = helper > 0 ? field_.DateAt(helper - 1) : nullptr; day != nullptr) {
    helper = day->first;
    if (helper > 0 && Is(helper - 1, "preposition")) --helper;
  }
  return helper > 0 && Same(helper - 1, at) && Is(helper - 1, "be") && !Is(helper - 1, "have") &&
         !IsCapitals(helper - 1);  // "IS said"
}

// "three more than the monitor recorded", "not the 40 first reported": of another number than the one that is told.
// "not 40 as first reported" as well
bool SourceFinder::CountsOtherwise(const Speaker& speaker, std::size_t verb, std::size_t begin) const {
  if (IsWord(speaker.first, "not")) return true;
  if (verb > begin + 1 && IsWord(verb - 1, "first", "previously", "earlier", "initially") && IsWord(verb - 2, "as"))
    return true;
  std::size_t at = speaker.first;
  while (at > begin && Is(at - 1, "article")) --at;
  return at > begin && IsWord(at - 1, "than");
}

// "We have confirmed 21 dead," said X: he who is quoted is named behind.
bool SourceFinder::IsInQuoteOf(std::size_t at, std::size_t begin, std::size_t end) const {
  std::size_t who = at;
  while (who > begin && at - who < 4 && !IsWord(who, "we", "i")) --who;
  if (!IsWord(who, "we", "i")) return false;
  std::size_t i = at + 1;
  while (i < end && !IsQuote(i)) ++i;
  if (i + 1 < end && IsPunct(i + 1, ",")) ++i;
  return i + 1 < end && IsQuote(IsPunct(i, ",") ? i - 1 : i) && IsSayVerb(i + 1) &&
         Find(i + 1, "say-verb")->lexeme->Is("inverts");
}

void SourceFinder::Verb(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLeastWords = 4;  // of what is said before its speaker
  const Analysis* verb = Find(at, "say-verb");
  const std::size_t start = SubjectStart(at, begin), last_end = ContrastEnd(at + 1, end);
  if (verb->form == VerbForm::kVerbalNoun) {
    if (!verb->lexeme->Is("gives")) GoesOn(at, begin, last_end - 1);  // "raising the toll to nine" is nobody's word
    return;
  }
  if (IsSaidOfThem(at, begin) || Inverted(at, begin, end)) return;
  // "Officials, who were not authorized to speak to the media, said"
  std::optional<Speaker> speaker = BeforeRelative(begin, at);
  if (!speaker) speaker = SubjectOf(at, begin, start);
  // "gave 60 dead", "put the toll at nine": only with a figure these hand on what is said.
  if (verb->lexeme->Is("gives") && !FigureBehind(at)) return;
  // "The UN commission found that": a body, and no inquiry of nobody's.
  if (verb->lexeme->Is("looks-into") && !(speaker && !speaker->anaphor && at > start && In(start, at - 1))) return;
  // "attacks claimed by the group"
  if (verb->lexeme->Is("claims") && IsWord(at + 1, "by")) return;
  // "claimed the attack", "claims responsibility": done, not said.
  if (verb->lexeme->Is("claims") && ClaimsDeed(at, end)) {
    // "The group claimed the attack; it said that": who did it goes on.
    if (speaker && !speaker->outlet && !speaker->anaphor) spoke_ = speaker->chain;
    return;
  }
  if (IsNobodys(at) || IsInQuoteOf(at, begin, end)) return;
  // "the statement said": whose it was spoke before.
  if (!speaker && at > start + 1 && Is(at - 1, "statement") && (Is(at - 2, "definite") || Is(at - 2, "possessive")) &&
      spoke_) {
    speaker.emplace();
    speaker->anaphor = true;
    speaker->first = speaker->last = at - 1;
  }
  // "The ministry reported nine deaths but later revised the toll": it goes on.
  bool goes_on = start > begin && at > start && spoke_ && (Is(start, "join") || Is(start, "contrast"));
  for (std::size_t i = start + 1; goes_on && i < at; ++i) goes_on = IsAdverb(i);
  if (!speaker && goes_on) {
    speaker.emplace();
    speaker->anaphor = true;
    speaker->first = speaker->last = at;
  }
  if (!speaker && at > start) speaker = AnyPhrase(start, at - 1);
  if (!speaker && at > start) speaker = BeforeRelative(start, at);
  if (!speaker) return SubjectBehind(at, begin, end);
  // "in the deadliest clash since the government declared a war", not "the agency has since reported"
  for (std::size_t i = start > begin ? start - 1 : start; i <= speaker->first && i < at; ++i)
    if (IsWord(i, "since") && !IsPunct(i + 1, ",")) return;
  if (verb->lexeme->Is("keeps-count") && IsHisHouse(at, *speaker)) return;
  TakeApposedBefore(at, begin, *speaker);
  if (CountsOtherwise(*speaker, at, begin)) return;
  std::size_t opens = std::min(speaker->first, start);
  const std::size_t next = at + 1;
  // "killing five as the police said Friday"
  const std::optional<std::size_t> as = AsTheySay(begin, at, end);
  if (const std::optional<Speaker> who = as ? In(*as + 1, at - 1) : std::nullopt) {
    speaker = who;
    opens = *as;
  }
  // "..., residents said": what stands before is said; "Residents said ...": what follows.
  const bool behind = opens > begin && (opens == as || IsPunct(opens - 1, ",") || IsPunct(opens - 1, "\"")) &&
                      opens - begin > kLeastWords;
  const bool closes = opens == as || next >= end || IsPunct(next, ".") || (IsPunct(next, ",") && behind);
  if (behind || closes) {
    const std::size_t from = BehindOthers(QuoteStart(begin, opens), begin, opens);
    if (opens > from) Push(from, opens - 1, opens, at, kVerb, *speaker, "verb");
  }
  // "put the figure at 22": the verb is the outcome's word too.
  const std::size_t said = verb->lexeme->Is("gives-toll") ? at : next;
  if ((!closes || behind) && !AnotherSpeaks(next, end)) Push(said, last_end - 1, opens, at, kVerb, *speaker, "verb");
}

// "A member of the council, Omar Saleh, said", "Omar Saleh, a resident of the town, said": the name between the commas
// or before them.
void SourceFinder::TakeApposedBefore(std::size_t verb, std::size_t begin, Speaker& speaker) const {
  constexpr std::size_t kOffice = 12;  // tokens of what he is
  std::size_t comma = speaker.last + 1;
  while (comma < verb && comma <= speaker.last + kOffice && !IsPunct(comma, ",")) ++comma;
  TakeApposed(comma, begin, speaker);
}

// "five were killed as the police said Friday": the "as" before the speaker, where nothing that is said stands behind
// the verb.
std::optional<std::size_t> SourceFinder::AsTheySay(std::size_t begin, std::size_t verb, std::size_t end) const {
  constexpr std::size_t kWords = 8;
  std::size_t next = verb + 1;
  if (next < end && IsWord(next, "on")) ++next;
  if (const DatePhrase* day = next < end ? field_.DateAt(next) : nullptr; day != nullptr) next = day->last + 1U;
  if (next < end && !IsPunct(next, ".") && !IsPunct(next, ",")) return std::nullopt;
  for (std::size_t i = verb; i > begin + 1 && verb - i < kWords; --i) {
    if (IsWord(i - 1, "as")) return i < verb ? std::optional(i - 1) : std::nullopt;
    if (IsPunct(i - 1, ",") || BefallsAt(i - 1)) return std::nullopt;
  }
  return std::nullopt;
}

// "A captain who gave only his first name, Hassan, said", "Parents who counted heads at the gate told": the relative
// whose clause tells of the speaker. "a man who police said" and "said that gunmen who" have others that speak.
std::optional<std::size_t> SourceFinder::RelativeOf(std::size_t first, std::size_t verb) const {
  constexpr std::size_t kWords = 16;
  int commas = 0;
  for (std::size_t who = verb; who > first + 1 && verb - who < kWords; --who) {
    const std::size_t at = who - 1;
    // "Kidnappers who seized a priest want a ransom, the diocese said": a comma alone, and another speaks.
    if (IsPunct(at, ",")) ++commas;
    const bool gives = IsSayVerb(at) && IsWord(at - 1, "who");  // "who counted heads"
    if (at + 1 < verb && ((IsSayVerb(at) && !gives) || Is(at, "that") || IsQuote(at))) return std::nullopt;
    if (!IsWord(at, "who")) continue;
    const bool acts = at + 2 < verb &&
                      (IsFiniteVerb(at + 1) || IsHelper(at + 1) || token(at + 1).folded.ends_with("ed")) &&
                      field_.NameAt(at + 1) == nullptr;
    const bool aside = commas == 0 || (commas == 2 && IsPunct(verb - 1, ","));
    return acts && aside && !IsPunct(at - 1) ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

// "The hospital, which received the victims, put": he stands before the clause that tells of him.
std::optional<SourceFinder::Speaker> SourceFinder::BeforeRelative(std::size_t first, std::size_t verb) const {
  if (const std::optional<std::size_t> who = RelativeOf(first, verb)) {
    std::optional<Speaker> speaker = In(first, *who - 1);
    if (!speaker) speaker = AnyPhrase(first, *who - 1);
    if (speaker && speaker->last + 1 == *who) return speaker;
  }
  if (!IsPunct(verb - 1, ",")) return std::nullopt;
  for (std::size_t comma = first + 1; comma + 2 < verb; ++comma) {
    if (!IsPunct(comma, ",")) continue;
    // "Doctors at the hospital, one of two in the city, said", "A source, contacted by phone, gives", "The group,
    // through its agency, said"
    const Analysis* told = As(comma + 1, Pos::kVerb);
    const bool unread = field_.lattice.readings[comma + 1].empty() && token(comma + 1).folded.ends_with("ed");
    const bool aside = IsWord(comma + 1, "one", "through", "via") || IsWord(comma + 1, "speaking", "talking") ||
                       unread || (told != nullptr && told->form == VerbForm::kParticiple && !told->lexeme->outcome);
    if (!aside && !IsWord(comma + 1, "which", "who", "whose")) return std::nullopt;
    std::optional<Speaker> speaker = In(first, comma - 1);
    return speaker ? speaker : AnyPhrase(first, comma - 1);
  }
  return std::nullopt;
}

// What is said from `from` up to `end` begins behind what others said in the sentence.
std::size_t SourceFinder::BehindOthers(std::size_t from, std::size_t begin, std::size_t end) const {
  for (const Attribution& other : found_)
    if (other.first >= begin && other.last < end && other.depth == kVerb)
      from = std::max<std::size_t>(from, other.last + 1);
  return from;
}

// "..., said Omar Saleh, the mayor.": the subject stands behind its verb, and no clause of what he says follows.
bool SourceFinder::Inverted(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWords = 14;
  if (at < begin + 2 || !(IsPunct(at - 1, ",") || IsQuote(at - 1)) || !Find(at, "say-verb")->lexeme->Is("inverts"))
    return false;
  std::size_t to = at + 1;
  while (to < end && !IsPunct(to, ",") && !IsStop(to) && !IsPunct(to, ":") && !IsQuote(to) && !Is(to, "relative") &&
         !IsWord(to, "after", "before", "when", "while", "as") && to - at < kWords) {
    // "an official with the state prosecutor's office": no verb.
    const bool noun =
        As(to, Pos::kNoun) != nullptr && (Is(to - 1, "article") || As(to - 1, Pos::kAdjective) != nullptr);
    if (field_.NameAt(to) == nullptr && ((IsFiniteVerb(to) && !noun) || IsHelper(to) || Is(to, "that")) &&
        !Is(to, "preposition"))
      return false;
    const QuantityPhrase* people = field_.QuantityAt(to);
    if (people != nullptr && people->first == at + 1 && people->people.form != Form::kSingular &&
        !Is(people->head, "source-noun"))
      return false;
    ++to;
  }
  std::optional<Speaker> speaker = to > at + 1 ? In(at + 1, to - 1) : std::nullopt;
  if (!speaker) return false;
  TakeApposed(to, at + 1, *speaker);
  const std::size_t from = BehindOthers(QuoteStart(begin, at), begin, at);
  if (from < at) Push(from, at - 1, at, to - 1, kVerb, *speaker, "verb-before");
  // "said Omar Saleh, adding: ..." goes on below.
  if (IsPunct(to, ":")) Push(to + 1, end - 1, at, to - 1, kVerb, *speaker, "verb-before");
  return true;
}

// Where the quotation begins that closes before `opens`: it may hold more than its speaker's sentence. The line's own
// start bounds it.
std::size_t SourceFinder::QuoteStart(std::size_t begin, std::size_t opens) const {
  std::size_t marks = 0, from = begin;
  for (std::size_t i = begin; i < opens; ++i) marks += IsPunct(i, "\"") ? 1 : 0;
  if (marks % 2 == 0) return begin;
  while (from > 0 && !token(from).line_start) {
    --from;
    if (IsPunct(from, "\"")) return from;
  }
  return token(from).line_start && IsPunct(from, "\"") ? from : begin;
}

bool SourceFinder::ClaimsDeed(std::size_t at, std::size_t end) const {
  // "a bombing which claimed 21 persons"
  const QuantityPhrase* people = at + 1 < end ? field_.QuantityAt(at + 1) : nullptr;
  const auto& before = field_.lattice.readings[at > 0 ? at - 1 : at];
  const bool blow =
      at > 0 && (IsWord(at - 1, "which", "that") || std::any_of(before.begin(), before.end(), [](const Analysis& a) {
                   return a.lexeme->event && a.lexeme->pos == Pos::kNoun;
                 }));
  if (blow && people != nullptr && people->first == at + 1 && people->counts_people && !people->bare &&
      !IsHelper(people->last + 1U) && OutcomeAt(people->last + 1U < end ? people->last + 1U : at) == nullptr)
    return true;
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

bool SourceFinder::FigureBehind(std::size_t at) const {
  for (std::size_t i = at + 1; i < at + 9 && Same(at, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    if ((people != nullptr && people->counts_people) || Is(i, "toll")) return true;
    // "put the figure at 22", "put it at 22"
    if (IsWord(i, "it", "figure", "number", "count", "total") && IsWord(i + 1, "at") && field_.QuantityAt(i + 2))
      return true;
  }
  return false;
}

// "SOHR: five killed", "five killed: SOHR".
void SourceFinder::Colon(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin + 1; at + 1 < end; ++at) {
    if (!IsPunct(at, ":")) continue;
    if (Label(begin, at, end)) return;
    if (token(at + 1).kind == TokenKind::kNumber && token(at - 1).kind == TokenKind::kNumber) continue;  // "12:40"
    if (at - begin <= 6) {
      if (const std::optional<Speaker> speaker = In(begin, at - 1);
          speaker && OnlySpeaker(begin, at) && !IsPlace(*speaker))
        Push(at + 1, end - 1, begin, at, kAccord, *speaker, "colon");
    }
    if (end - at <= 6) {
      if (const std::optional<Speaker> speaker = In(at + 1, end - 1); speaker && OnlySpeaker(at + 1, end))
        Push(begin, at - 1, at, end - 1, kAccord, *speaker, "colon");
    }
    return;
  }
}

// "Emergency lawyers: 32 killed", "- Unified Medical Office: 40 dead", "Residents by phone: six dead": whoever stands
// before the colon of a figure gives it.
bool SourceFinder::Label(std::size_t begin, std::size_t colon, std::size_t end) {
  constexpr std::size_t kWords = 5, kBehind = 2;
  std::size_t first = begin;
  while (first < colon && IsPunct(first)) ++first;
  const QuantityPhrase* people = field_.QuantityAt(colon + 1);
  if (first == colon || colon - first > kWords || people == nullptr || !people->counts_people) return false;
  std::optional<std::size_t> who;
  for (std::size_t i = first; i < colon; ++i) {
    const QuantityPhrase* counted = field_.QuantityAt(i);
    if (field_.NameAt(i) != nullptr || (counted != nullptr && counted->people.form != Form::kPlural)) return false;
    const auto& readings = field_.lattice.readings[i];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("toll"); }))
      return false;
    if (Is(i, "source-noun") || AnySpeaker(i) != nullptr) who = i;
  }
  if (!who || colon - *who > kBehind + 1 || (colon - *who > 1 && !Is(*who + 1, "preposition"))) return false;
  Speaker speaker;
  speaker.first = first;
  speaker.last = *who;
  speaker.chain.push_back(Link(first, *who));
  Push(colon + 1, end - 1, begin, colon, kAccord, speaker, "colon");
  return true;
}

// "Nigeria: Gunmen kill 7": where, and nobody's words.
bool SourceFinder::IsPlace(const Speaker& speaker) const {
  const std::optional<std::uint32_t> phrase =
      speaker.chain.empty() ? std::optional<std::uint32_t>() : speaker.chain.back().phrase;
  return phrase && field_.names[*phrase].type == EntityType::kPlace;
}

// "Seven killed in attack on X - police"
void SourceFinder::Dash(std::size_t begin, std::size_t end) {
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

bool SourceFinder::OnlySpeaker(std::size_t first, std::size_t end) const {
  for (std::size_t i = first; i < end; ++i) {
    const NamePhrase* name = field_.NameAt(i);
    const bool part = name != nullptr || Is(i, "source-noun") || As(i, Pos::kAdjective) != nullptr || IsPunct(i) ||
                      Is(i, "article") || IsCapital(i);
    // "Civil defence: nine killed"
    const Analysis* trade = Find(i, "source-noun");
    if (name == nullptr && trade != nullptr) i += trade->length - 1U;
    // "Gaza rescuers: nine killed"
    if (name != nullptr && name->type == EntityType::kPlace && i == first && name->first == i &&
        name->last + 1U < end && Is(name->last + 1U, "source-noun")) {
      i = name->last;
      continue;
    }
    if (!part || (name != nullptr && name->type == EntityType::kPlace && name->known != nullptr &&
                  name->known->kind != "country"))
      return false;
  }
  return true;
}

std::vector<Attribution> FindSources(const FieldText& field) { return SourceFinder(field).Run(); }

}  // namespace isnad::en
