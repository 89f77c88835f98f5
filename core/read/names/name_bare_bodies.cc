#include <algorithm>

#include "core/read/names/name_finder.h"

// Organisations without a noun that says what they are: a name in quotation marks behind members of something ("عناصر
// من “كذا”"), a bare word where a body alone can stand ("أعلنت كذا أن"), a ministry by what it is for ("أعلنت
// الداخلية").

namespace isnad::names {

// "عناصر من “صقور الوادي”", "مقاتلي “صقور الوادي”": what quotation marks hold after members of something; "قال مصدر
// لـ “كذا”": to whom it was said.
std::size_t NameFinder::TakeQuotedBody(std::size_t at) {
  if (at < 2 || !Is(at - 1, "\"") || !IsWord(at) || !Beside(at - 2, at)) return at;
  std::size_t end = at;
  while (end < at + 4 && IsWord(end) && Beside(at, end) && !IsStop(end)) ++end;
  if (!Is(end, "\"") || end == at) return at;
  constexpr std::string_view kOf[] = {"من", "في", "ل", "الي"};
  const bool of = at >= 3 && std::find(std::begin(kOf), std::end(kOf), Text(at - 2)) != std::end(kOf);
  const std::size_t head = of ? at - 3 : at - 2;
  bool member = of && (Text(head).starts_with("تابع") || Text(head).starts_with("التابع"));
  if (Beside(head, at))
    for (const Analysis& a : lattice_.readings[head]) {
      const bool fighters = a.lexeme->group == Group::kMilitant || a.lexeme->group == Group::kSecurity;
      member = member || (of ? a.lexeme->group || a.lexeme->Is("person") || a.lexeme->Is("cue=person")
                             : fighters && !a.Has(kAl) && a.number != Number::kSingular &&
                                   !Text(head).ends_with("ون") && !Text(head).ends_with("ين"));
    }
  member = member && !IsEvent(at);
  const bool told = !member && of && Text(at - 2) == "ل" && IsToldBefore(at - 2);
  // "نفذتها “قصد”", "قالت “قصد”": one word that nothing is known of, where who acts or speaks stands.
  const bool she = std::any_of(lattice_.readings[at - 2].begin(), lattice_.readings[at - 2].end(),
                               [](const Analysis& a) { return a.gender == Gender::kFeminine; });
  const bool acts = !of && end == at + 1 && IsUnread(at) && ((she && Speaks(at - 1)) || ActsOnIt(at - 2));
  if (!member && !told && !acts) return at;
  Push(EntityType::kOrganization, at, at, end - 1, 0, told ? "media" : "armed");
  return AliasAfter(drafts_.size() - 1, end + 1);
}

// "قال مصدر أمني لـ": a verb of saying and who speaks stand right before.
bool NameFinder::IsToldBefore(std::size_t at) const {
  constexpr std::size_t kFar = 8;  // tokens
  bool speaker = false;
  for (std::size_t back = 1; back <= kFar && back <= at && Beside(at - back, at); ++back) {
    const std::size_t i = at - back;
    if (Cue(i, "say-verb") != nullptr || Text(i) == "تصريح" || Text(i) == "خاص") return speaker || back == 1;
    if (tokens_[i].kind == TokenKind::kPunct || Cue(i, "that") != nullptr || IsEvent(i)) return false;
    speaker = speaker || Cue(i, "source-noun") != nullptr || Cue(i, "cue=person") != nullptr ||
              Cue(i, "person") != nullptr || Cue(i, "role") != nullptr || IsGiven(i);
  }
  return false;
}

// "نفذتها", "شنها": a verb of an event whose object is told, so that the agent follows.
bool NameFinder::ActsOnIt(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.Has(kPronoun) && (a.lexeme->event || a.lexeme->Is("carry-out"));
  });
}

// "أعلنت قصد أن", "عملية نفذتها قصد": a bare word that nothing is known of, where a body alone can stand. A verb in the
// feminine has no man for its subject, and what a single woman says is not what bodies announce.
std::size_t NameFinder::TakeBareBody(std::size_t at) {
  if (at == 0 || !IsUnread(at) || !Beside(at - 1, at) || tokens_[at].taa) return at;
  const std::string& word = Text(at);
  if (Letters(word) < 3 || StartsWithAl(word) || EndsLikeNisba(word) || word.ends_with("ين") || word.ends_with("ون") ||
      word.ends_with("ات") || word.starts_with("بال") || word.starts_with("كال") || word.starts_with("لل"))
    return at;
  // "أعلنت قصد أن", "عن", "مسؤوليتها": a name of two words is a person's, and "أعلنت اغتنام دبابتين" has no subject.
  if (IsWord(at + 1) && Beside(at, at + 1)) {
    const bool particle = std::any_of(lattice_.readings[at + 1].begin(), lattice_.readings[at + 1].end(),
                                      [](const Analysis& a) { return a.lexeme->pos == Pos::kParticle; });
    if (!particle && !IsStop(at + 1) && !Text(at + 1).ends_with("ها")) return at;
  }
  const bool announces =
      std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(), [&](const Analysis& a) {
        const Lexeme& verb = *a.lexeme;
        return verb.pos == Pos::kVerb && a.gender == Gender::kFeminine && !a.Has(kPronoun) &&
               a.form != VerbForm::kParticiple && a.form != VerbForm::kVerbalNoun &&
               (verb.Is("announces") || verb.Is("accuse") || verb.Is("deny") || verb.Is("claim-responsibility") ||
                verb.Is("condemns"));
      });
  const bool carries = ActsOnIt(at - 1) && Text(at - 1).find("ت") != std::string::npos;
  if (!announces && !carries && !HasMembersBefore(at)) return at;
  Push(EntityType::kOrganization, at, at, at, 0, "armed");
  return AliasAfter(drafts_.size() - 1, at + 1);
}

// "القوات التركية والفصائل الموالية لها", "الاحتلال التركي وفصائله": the factions of a state that was named before.
std::size_t NameFinder::TakeBackedFactions(std::size_t at) {
  constexpr std::size_t kAdjectives = 3, kReach = 6;  // words between, tokens back to the state
  constexpr std::string_view kNouns[] = {"فصايل", "ميليشيات", "مليشيات", "مرتزقه"};
  constexpr std::string_view kBacked[] = {"مواليه", "مدعومه", "تابعه"};
  constexpr std::string_view kWhose[] = {"لها", "له", "منها", "منه"};
  const auto holds = [](const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  const auto bare = [&](std::size_t i) {
    std::string_view word = Text(i);
    if (word.starts_with("و") && !word.starts_with("وا")) word.remove_prefix(2);
    if (word.starts_with("وال")) word.remove_prefix(2);
    return StartsWithAl(word) ? word.substr(4) : word;
  };
  if (!IsWord(at) || drafts_.empty()) return at;
  std::string_view noun = bare(at);
  const bool own = noun.ends_with("ه") && holds(kNouns, noun.substr(0, noun.size() - 2));  // "فصائله"
  if (!own && !holds(kNouns, noun)) return at;
  std::size_t last = at;
  for (std::size_t i = at + 1; i <= at + kAdjectives && IsWord(i) && Beside(at, i); ++i)
    if (holds(kBacked, bare(i)) && IsWord(i + 1) && Beside(at, i + 1) && holds(kWhose, Text(i + 1))) last = i + 1;
  if (last == at && !own) return at;
  const NamePhrase& state = drafts_.back().phrase;
  if (!Beside(state.last, at) || at - state.last > kReach) return at;
  const KnownEntity* whose = state.known;
  if (whose == nullptr && !drafts_.back().candidates.empty()) whose = drafts_.back().candidates.front();
  if (whose == nullptr) return at;
  const std::string& country = whose->type == EntityType::kPlace ? whose->id : whose->parent;
  const KnownEntity* factions = country == "place:tr"   ? lexicon_.Entity("org:sna")
                                : country == "place:ir" ? lexicon_.Entity("org:iranian-militias")
                                                        : nullptr;
  if (factions == nullptr) return at;
  Push(EntityType::kOrganization, at, at, last, Text(at).starts_with("و") ? kWa : 0, "armed").phrase.known = factions;
  return last + 1;
}

// "عناصر القاعدة", "ثلاثة مسلحين من القاعدة", "قيادي في القاعدة": indefinite, and of no army.
bool NameFinder::HasFightersBefore(std::size_t at) const {
  if (!Beside(at - 1, at)) return false;
  const bool of = (Text(at - 1) == "من" || Text(at - 1) == "في") && at >= 2 && Beside(at - 2, at);
  const std::vector<Analysis>& head = lattice_.readings[of ? at - 2 : at - 1];
  return std::any_of(head.begin(), head.end(), [](const Analysis& a) {
    return !a.Has(kAl) && !a.Has(kPronoun) && a.lexeme->group != Group::kSecurity &&
           (a.lexeme->Is("member") || a.lexeme->group == Group::kMilitant);
  });
}

// "عناصر من قصد", "خلايا قصد": fighters of a body. What stands right behind them may be an adjective that nothing is
// known of, unless the article says it again.
bool NameFinder::HasMembersBefore(std::size_t at) const {
  const bool of = Text(at - 1) == "من" && at >= 2 && Beside(at - 2, at);
  const std::size_t head = of ? at - 2 : at - 1;
  const bool fighters =
      std::any_of(lattice_.readings[head].begin(), lattice_.readings[head].end(),
                  [](const Analysis& a) { return a.lexeme->Is("member") && !a.Has(kAl) && !a.Has(kPronoun); });
  if (!fighters || (!of && (Text(head).ends_with("ون") || Text(head).ends_with("ين")))) return false;
  if (of) return true;
  for (std::size_t i = 0; i < tokens_.size(); ++i)
    if (i != at && tokens_[i].kind == TokenKind::kWord && Text(i).ends_with(Text(at)) &&
        Text(i).size() <= Text(at).size() + 2)
      return true;
  return false;
}

// "أعلنت الداخلية", "الصحة: قتيلان", "الدفاع الروسية": a ministry by what it is for.
std::size_t NameFinder::TakeMinistry(std::size_t at) {
  const Analysis* cue = Cue(at, "ministry");
  if (cue == nullptr || !cue->Has(kAl) || (cue->clitics & ~(kWa | kLi | kBi | kAl)) != 0) return at;
  // "السياسة الخارجية الروسية": an adjective.
  if (at > 0 && Beside(at - 1, at) && StartsWithAl(Text(at - 1))) return at;
  std::size_t last = at;
  const bool whose = Beside(at, at + 1) && IsNisbaOfPlace(at + 1) && Text(at + 1).ends_with("يه");
  if (whose) ++last;
  // "«الداخلية»: ..."
  const std::size_t head = at > 0 && Is(at - 1, "\"") && Is(last + 1, "\"") ? at - 1 : at;
  const bool opens = head == 0 || tokens_[head].line_start || !Beside(head - 1, at);
  std::size_t behind = head < at ? last + 2 : last + 1;
  // "الصحة في غزة: ..."
  if (opens && Cue(behind, "locative") != nullptr) ++behind;
  if (opens && behind <= last + 2 && Beside(at, behind))
    if (const std::vector<NameMatch> place = Known(behind, EntityType::kPlace);
        !place.empty() && (behind > last + 1 || (place.front().clitics & kBi) != 0))
      behind += place.front().length;
  const bool heads = opens && (Is(behind, ":") || Cue(behind, "say-verb") != nullptr);
  const bool speaks = Speaks(at) && std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(),
                                                [](const Analysis& a) { return a.gender == Gender::kFeminine; });
  if (!whose && !heads && !speaks) return at;
  const std::uint16_t clitics = Joined(cue->clitics);
  NameDraft& draft = Push(EntityType::kOrganization, at, at, last, clitics, "state");
  draft.phrase.folded = FoldName("وزارة " + draft.phrase.name);
  // The ministry of that country may be known by its whole name.
  const Tokens whole = Tokenize("وزارة " + draft.phrase.name, Field::kText);
  for (const NameMatch& match : lexicon_.Names(whole, 0))
    if (match.length == whole.size() && match.entity->type == EntityType::kOrganization)
      draft.phrase.known = match.entity;
  return AliasAfter(drafts_.size() - 1, last + 1);
}

}  // namespace isnad::names
