#include <algorithm>
#include <string>

#include "core/read/en/source_finder.h"

// Who stands in a stretch of words as the one who speaks: a person, a body, a noun, anybody.

namespace isnad::en {
namespace {

constexpr std::size_t kSpeakerWords = 26;  // a speaker with his role and body

}  // namespace

SpeakerLink SourceFinder::Link(std::size_t first, std::size_t last) const {
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

// "a source close to the group", "rescuers from the Amal Response Room": the last word of what tells whose they are.
std::size_t SourceFinder::WhoseEnd(std::size_t noun) const {
  constexpr std::size_t kWords = 7;
  const std::size_t next = noun + 1;
  const bool close = IsWord(next, "close") && Is(next + 1, "to");
  if (close || (IsWord(next, "for") && IsListed(noun, "speaks-for"))) {
    std::size_t end = next + 1;
    while (end < next + kWords && Same(noun, end) && !IsSayVerb(end) && !IsHelper(end) && !IsPunct(end, ",") &&
           !IsStop(end))
      ++end;
    // "A spokesman for the group, which controls the port, said"
    const bool clause = IsPunct(end, ",") && Is(end + 1, "relative");
    return end > next + 1 && (clause || IsSayVerb(end)) ? end - 1 : noun;
  }
  if (!IsWord(next, "from", "with", "at")) return noun;
  const std::size_t first = Is(next + 1, "article") ? next + 2 : next + 1;
  std::size_t end = first;
  while (end < first + kWords && Same(noun, end) && IsCapital(end) && field_.DateAt(end) == nullptr) ++end;
  return end > first + 1 && IsSayVerb(end) ? end - 1 : noun;
}

// The noun that speaks with the words before it: "a local source", "Kurdish media", "SOHR activists".
SourceFinder::Speaker SourceFinder::OfNoun(std::size_t first, std::size_t at, std::size_t begin) const {
  Speaker speaker;
  const Analysis* noun = Find(at, "source-noun");
  if (noun == nullptr) noun = AnySpeaker(at);
  speaker.first = first;
  speaker.last = at + noun->length - 1;
  // "the army's media wing", "the regional military administration"
  while (Same(at, speaker.last + 1) && field_.NameAt(speaker.last + 1) == nullptr &&
         (Is(speaker.last + 1, "body-noun") || Is(speaker.last + 1, "source-noun") || Is(speaker.last + 1, "person")) &&
         !IsSayVerb(speaker.last + 1))
    ++speaker.last;
  speaker.last = WhoseEnd(speaker.last);
  // "police spokesman Orlando Mudumane said": a name that no list holds.
  if (noun->lexeme->Is("role")) {
    constexpr std::size_t kName = 3;  // words of it
    std::size_t end = speaker.last + 1;
    while (Same(at, end) && end <= speaker.last + kName && IsCapital(end) && !IsSayVerb(end)) ++end;
    if (end > speaker.last + 2 && IsSayVerb(end)) {
      speaker.chain.push_back(Link(speaker.last + 1, end - 1));
      speaker.last = end - 1;
      return speaker;
    }
  }
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
    // "the eastern-based government"
    const bool compound = IsHyphen(i) && Is(i - 1, "direction");
    if ((!modifier && !compound) || IsSayVerb(i - 1)) break;
    --i;
  }
  // "security and medical sources": of both kinds.
  if (i > begin + 1 && i < at && IsWord(i - 1, "and") && Same(i - 2, at) && !IsSayVerb(i - 2) &&
      field_.NameAt(i - 2) == nullptr && AnySpeaker(i - 2) == nullptr && !Is(i - 2, "source-noun") &&
      (As(i - 2, Pos::kAdjective) != nullptr || IsListed(i - 2, "kinds-of-sources")) &&
      (i - 2 == begin || IsPunct(i - 3) || Is(i - 3, "article") || !Same(i - 3, at)))
    i -= 2;
  const bool definite = i > begin && Is(i - 1, "definite");
  // "local officials and residents": both say it.
  const auto part = [&](std::size_t word) {
    return As(word, Pos::kAdjective) != nullptr || As(word, Pos::kNoun) != nullptr || IsHyphen(word);
  };
  std::size_t joint = i;
  if (joint > begin && IsWord(joint - 1, "a", "an", "the")) --joint;
  if (joint > begin + 1 && Is(joint - 1, "join") && Same(joint - 2, at) && !IsSayVerb(joint - 2) &&
      (Is(joint - 2, "source-noun") || AnySpeaker(joint - 2) != nullptr)) {
    i = joint - 2;
    while (i > begin && Same(i - 1, at) && part(i - 1) && !IsSayVerb(i - 1)) --i;
    speaker.first = i;
    speaker.chain.push_back(Link(i, speaker.last));
    return speaker;
  }
  // "Our field researchers counted": the outlet's.
  const bool ours = i > begin && (IsWord(i - 1, "our") || (IsWord(i, "own") && IsWord(i - 1, "our")));
  if (noun->lexeme->Is("correspondent") || ours) {
    speaker.outlet = true;
    return speaker;
  }
  // "the manager of the hospital" is told anew.
  // "the source", "the statement": who spoke before; "the ministry" of "the health ministry" too.
  const std::size_t next = at + noun->length;
  const bool own = IsWord(next, "of") && Same(at, next + 1) && !IsSayVerb(next + 1);
  // "the group said": the body that spoke last.
  const bool body_spoke = spoke_ && !spoke_->empty() && spoke_->back().phrase && noun->lexeme->Is("any-body") &&
                          field_.names[*spoke_->back().phrase].type == EntityType::kOrganization;
  // "the governor said", where the prosecutor's office spoke before: he.
  const bool office = IsListed(at, "own-offices") && spoke_ && !spoke_->empty() && SpokeAsBody();
  // "the army said ... The rebels said": those of a side are told anew.
  // "FARC said ... The rebels said": the same.
  const bool armed = spoke_ && !spoke_->empty() && spoke_->back().phrase &&
                     field_.names[*spoke_->back().phrase].known != nullptr &&
                     field_.names[*spoke_->back().phrase].known->kind == "armed";
  const bool side = !(armed && noun->lexeme->group == Group::kMilitant) &&
                    (noun->lexeme->group == Group::kMilitant || noun->lexeme->group == Group::kSecurity) &&
                    noun->number == Number::kPlural && spoke_ && !spoke_->empty() && SpokeAsBody() && !SpokeAs(at);
  if (definite && i == at && spoke_ && !own && !office && !side &&
      (!noun->lexeme->Is("body-noun") || SpokeAs(at) || body_spoke)) {
    speaker.chain = CalledBy(at);
    speaker.anaphor = speaker.chain.empty();
    return speaker;
  }
  // "Omar Saleh of Amal Ambulance said his group had counted": he.
  if (i > begin && i == at && spoke_ && noun->lexeme->Is("body-noun") && IsWord(i - 1, "his", "her")) {
    speaker.anaphor = true;
    return speaker;
  }
  // "the Britain-based monitor": who spoke before, by what he is.
  if (definite && spoke_ && at > begin && IsWord(at - 1, "based")) {
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
  speaker.last = AfterOrigin(speaker.last);
  speaker.chain.push_back(Link(i, speaker.last));
  return speaker;
}

// "the Emergency Lawyers group said ... the volunteers said ... the lawyers added": of those who have spoken, him whose
// name holds the noun.
std::vector<SpeakerLink> SourceFinder::CalledBy(std::size_t at) const {
  for (auto said = found_.rbegin(); said != found_.rend(); ++said) {
    if (said->chain.empty()) continue;
    const SpeakerLink& link = said->chain.back();
    for (std::size_t i = link.first; i <= link.last && link.last < at; ++i)
      if (token(i).folded == token(at).folded) return said->chain;
  }
  return {};
}

// "rescuers from the town's emergency room", "a source close to the group": whose he is; the last token of it.
std::size_t SourceFinder::AfterOrigin(std::size_t last) const {
  constexpr std::size_t kWords = 9;
  std::size_t at = last + 1;
  if (!Same(last, at)) return last;
  // "the head of the local council"
  if (Is(last, "article")) {
    --at;
  } else if (IsWord(at, "close") && Same(last, at + 1) && IsWord(at + 1, "to")) {
    ++at;
  } else if (IsWord(at, "of", "in", "at", "with")) {
    return InBody(last, at + 1);
  } else if (!IsWord(at, "from")) {
    return last;
  }
  std::size_t end = at + 1;
  while (Same(last, end) && end - at < kWords && !IsPunct(end) && !IsSayVerb(end) && !Is(end, "preposition") &&
         !IsHelper(end) && !Is(end, "relative") && field_.DateAt(end) == nullptr &&
         (field_.NameAt(end) != nullptr || !IsFiniteVerb(end)))
    ++end;
  return end > at + 1 && end - at < kWords ? end - 1 : last;
}

// "officials of the Interior Ministry", "a source in the provincial council": the last token of the body behind the
// small word, or `last` where none stands there.
std::size_t SourceFinder::InBody(std::size_t last, std::size_t first) const {
  constexpr std::size_t kWords = 8;
  std::size_t end = first, body = last;
  while (Same(last, end) && end - first < kWords && !IsPunct(end) && !IsSayVerb(end) && !IsHelper(end) &&
         !Is(end, "relative") && !Is(end, "join") && field_.DateAt(end) == nullptr) {
    const NamePhrase* name = field_.NameAt(end);
    if (name != nullptr && name->type == EntityType::kPerson) break;
    const bool staffed = name != nullptr && IsWord(name->last, "hospital", "clinic");
    const bool house =
        name == nullptr && (Is(end, "body-noun") || (end > first && IsWord(end, "hospital", "clinic", "morgue")));
    if ((name != nullptr && name->type == EntityType::kOrganization) || house || staffed)
      body = name != nullptr ? name->last : end;
    end = name != nullptr ? name->last + 1U : end + 1;
  }
  const bool closed = !Same(last, end) || IsPunct(end) || IsSayVerb(end);
  return closed && body + 1 == end ? body : last;
}

// ", Omar Saleh,": a name of two words or three that an apposition gives, whether or not any list holds it; the comma
// before it stands at `comma`.
std::optional<SpeakerLink> SourceFinder::ApposedName(std::size_t comma) const {
  constexpr std::size_t kLeast = 2, kMost = 4;  // words
  if (!IsPunct(comma, ",") || !Same(comma, comma + 1)) return std::nullopt;
  const NamePhrase* name = field_.NameAt(comma + 1);
  if (name != nullptr) {
    if (name->type != EntityType::kPerson || name->first != comma + 1 || IsPossessive(name->last)) return std::nullopt;
    return Link(name->first, name->last);
  }
  std::size_t end = comma + 1;
  while (Same(comma, end) && end <= comma + kMost && IsUnreadName(end)) ++end;
  const bool closes = !Same(comma, end) || IsPunct(end, ",") || IsStop(end) || IsSayVerb(end);
  if (end < comma + 1 + kLeast || end > comma + kMost || !closes) return std::nullopt;
  return Link(comma + 1, end - 1);
}

// A capitalized word that nothing is known of, or a given name.
bool SourceFinder::IsUnreadName(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return token(at).kind == TokenKind::kWord && IsCapital(at) && !IsCapitals(at) && field_.NameAt(at) == nullptr &&
         field_.DateAt(at) == nullptr && !IsPossessive(at) &&
         std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
}

// "a member of the council, Omar Saleh,", "Omar Saleh, a resident of the town, said": one person by what he is has his
// name beside it. end: the token behind the words that tell what he is.
void SourceFinder::TakeApposed(std::size_t end, std::size_t begin, Speaker& speaker) const {
  if (speaker.anaphor || speaker.outlet || speaker.chain.size() != 1 || speaker.chain.back().phrase) return;
  std::optional<std::size_t> who;
  for (std::size_t i = speaker.chain.back().first; i <= speaker.chain.back().last && !who; ++i)
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->pos == Pos::kNoun && a.number == Number::kSingular && !a.lexeme->outcome &&
          (a.lexeme->Is("person") || a.lexeme->Is("role") || a.lexeme->Is("of-place")) && !a.lexeme->Is("body-noun"))
        who = i;
  if (!who) return;
  if (std::optional<SpeakerLink> name = ApposedName(end)) {
    speaker.chain = {std::move(*name)};
    return;
  }
  std::size_t open = speaker.first;
  if (open > begin && Is(open - 1, "article")) --open;
  if (open < begin + 3 || !IsPunct(open - 1, ",")) return;
  std::size_t first = open - 1;
  while (first > begin && IsUnreadName(first - 1)) --first;
  const bool opens = first == begin || IsPunct(first - 1) || Is(first - 1, "join") || Is(first - 1, "that");
  if (open - 1 - first >= 2 && open - 1 - first <= 4 && opens) speaker.chain = {Link(first, open - 2)};
}

// Anybody may speak: "a doctor there", "his cousin", "Kurdish security forces".
const Analysis* SourceFinder::AnySpeaker(std::size_t at) const {
  for (const Analysis& a : field_.lattice.readings[at])
    if (a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("person") || a.lexeme->Is("body-noun")) && !a.lexeme->outcome)
      return &a;
  return nullptr;
}

// "A provincial doctor": nothing but what belongs to him stands before him.
bool SourceFinder::OpensWith(std::size_t first, std::size_t noun) const {
  for (std::size_t i = first; i < noun; ++i) {
    // "The Kurdish-led force"
    const bool compound = i > first && IsHyphen(i - 1);
    const bool part = compound || Is(i, "article") || Is(i, "possessive") || IsPossessive(i) || Is(i, "join") ||
                      IsQuote(i) || IsHyphen(i) || As(i, Pos::kAdjective) != nullptr ||
                      As(i, Pos::kNumber) != nullptr || As(i, Pos::kNoun) != nullptr ||
                      field_.lattice.readings[i].empty();
    if (!part || (IsPunct(i) && !IsQuote(i) && !IsHyphen(i))) return false;
  }
  return true;
}

// The one who spoke last is called by this noun and a word before it.
bool SourceFinder::SpokeAs(std::size_t at) const {
  if (spoke_->empty() || spoke_->back().last <= spoke_->back().first) return false;
  return token(spoke_->back().last).folded == token(at).folded;
}

// A body spoke last, and no man.
bool SourceFinder::SpokeAsBody() const {
  const SpeakerLink& last = spoke_->back();
  if (last.phrase) return field_.names[*last.phrase].type == EntityType::kOrganization;
  return Is(last.last, "body-noun") && !Is(last.last, "role");
}

// "Amal Hospital, which took in the wounded, put the dead at six": a place that speaks.
bool SourceFinder::IsStaffed(const NamePhrase& name) const {
  return name.type == EntityType::kPlace && IsWord(name.last, "hospital", "clinic", "embassy");
}

// The first word that is no article.
std::size_t SourceFinder::Behind(std::size_t first) const { return Is(first, "article") ? first + 1 : first; }

// Who stands in tokens first .. last: a person before a noun, a noun before a bare body.
std::optional<SourceFinder::Speaker> SourceFinder::In(std::size_t first, std::size_t last) const {
  std::optional<std::size_t> person, body, noun, country, anybody;
  for (std::size_t i = first; i <= last && i < size(); ++i) {
    if (const NamePhrase* name = field_.NameAt(i); name != nullptr) {
      // "Omar Saleh of Amal Ambulance": he speaks.
      const bool of = person && name->first > first && IsWord(name->first - 1U, "of", "from", "with");
      if (name->type == EntityType::kPerson && !of) person = name->first;
      // "the United Nations agency UNRWA"
      const bool apposed =
          body && name->type == EntityType::kOrganization && name->first > *body && Is(name->first - 1U, "body-noun");
      if (apposed) body = name->first;
      // "the Houthi-run channel X": whose it is.
      const bool runs = IsHyphen(name->last + 1U) && IsListed(name->last + 2U, "of-owner");
      if (runs && name->last + 2U < last) {
        i = name->last + 2U;
        continue;
      }
      if ((name->type == EntityType::kOrganization || (name->first == Behind(first) && IsStaffed(*name))) && !body)
        body = name->first;
      if (name->type == EntityType::kPlace && name->known != nullptr && name->known->kind == "country" &&
          !IsPossessive(name->last))
        country = name->first;
      i = name->last;
      continue;
    }
    // "the emergency room, a volunteer network,": a body by any noun, and then what it is.
    if (!noun && i > first && IsPunct(i, ",") && IsWord(i + 1, "a", "an") && Is(i - 1, "body-noun")) noun = i - 1;
    if (Is(i, "source-noun") && !Is(i, "report") && !Is(i, "statement") && !IsPossessive(i) &&
        !(noun && TellsOf(*noun, i)))
      noun = i;
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
  // "the Houthi channel Al Masirah said": what follows whose it is.
  if (body)
    if (std::optional<Speaker> outlet = OutletBehind(*field_.NameAt(*body), first, last)) return outlet;
  // "the Red Crescent and medics said": the one that has a name.
  const bool joined = body && noun && *body < *noun && Is(field_.NameAt(*body)->last + 1U, "join");
  if (body && (!noun || *body > *noun || apposed || joined)) {
    const NamePhrase& name = *field_.NameAt(*body);
    // "a source in the council said": the source is of that body.
    // "the official news agency X": an adjective.
    bool apart = false;
    for (std::size_t i = noun.value_or(*body); i < *body; ++i) apart = apart || Is(i, "preposition") || IsPunct(i, ",");
    if (noun && apart && *noun < *body && Is(*noun, "source-noun") && !Is(*noun, "body-noun"))
      return OfNoun(first, *noun, first);
    Speaker speaker;
    speaker.first = name.cue;
    speaker.last = name.last;
    speaker.chain.push_back(Link(name.first, name.last));
    return speaker;
  }
  // "the United Nations agency UNRWA"
  if (noun && Is(*noun, "body-noun") && *noun + 1 <= last) {
    const NamePhrase* name = field_.NameAt(*noun + 1);
    if (name != nullptr && name->first == *noun + 1 && name->type == EntityType::kOrganization) {
      Speaker speaker;
      speaker.first = first;
      speaker.last = name->last;
      speaker.chain.push_back(Link(name->first, name->last));
      return speaker;
    }
  }
  // "Residents and a local militia had told": both.
  if (noun && anybody && *anybody > *noun && AreJoined(*noun, *anybody)) return OfNoun(first, *anybody, first);
  if (noun) return OfNoun(first, *noun, first);
  if (anybody) return OfNoun(first, *anybody, first);
  if (std::optional<Speaker> reports = UnnamedReports(first, last)) return reports;
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

// "the Houthi channel Al Masirah", "the Halbun newspaper Amal": an outlet's own name behind what it is, and nothing
// more up to `last`.
std::optional<SourceFinder::Speaker> SourceFinder::OutletBehind(const NamePhrase& owner, std::size_t first,
                                                                std::size_t last) const {
  std::size_t noun = owner.last + 1U;
  if (IsWord(noun, "tv", "television", "radio", "satellite", "news") && Same(noun, noun + 1)) ++noun;
  if (!IsWord(noun, "channel", "network", "agency", "newspaper", "station", "website", "outlet") || noun + 1 > last ||
      !Same(noun, noun + 1))
    return std::nullopt;
  for (std::size_t i = noun + 1; i <= last; ++i)
    if (!IsCapital(i)) return std::nullopt;
  Speaker speaker;
  speaker.first = first;
  speaker.last = last;
  speaker.chain.push_back(Link(noun + 1, last));
  return speaker;
}

// "residents and a militia": nothing but what belongs to the second stands between the two.
bool SourceFinder::AreJoined(std::size_t noun, std::size_t other) const {
  if (!Is(noun + 1, "join")) return false;
  for (std::size_t i = noun + 2; i < other; ++i)
    if (!Is(i, "article") && As(i, Pos::kAdjective) == nullptr) return false;
  return true;
}

// "a war monitor with a network of contacts", "the emergency room, a volunteer network,": the noun at `at` tells more
// of the one before.
bool SourceFinder::TellsOf(std::size_t noun, std::size_t at) const {
  if (Is(noun, "of-place") && IsWord(noun + 1, "of", "in", "from", "at")) return true;  // "residents of X County"
  for (std::size_t i = noun + 1; i + 1 < at; ++i)
    if ((IsWord(i, "with") || (IsPunct(i, ",") && Is(noun, "body-noun"))) && IsWord(i + 1, "a", "an")) return true;
  return false;
}

// "according to local reports", "Unconfirmed reports said": papers of no one in particular, told by what they are.
std::optional<SourceFinder::Speaker> SourceFinder::UnnamedReports(std::size_t first, std::size_t last) const {
  std::size_t i = first;
  while (i < last && (As(i, Pos::kAdjective) != nullptr || IsWord(i, "early") || IsHyphen(i))) ++i;
  if (i == first || !IsWord(i, "reports")) return std::nullopt;
  Speaker speaker;
  speaker.first = first;
  speaker.last = i;
  speaker.chain.push_back(Link(first, i));
  speaker.chain.back().unnamed = true;
  return speaker;
}

// "Police chief X, the": the name begins what may be a subject, no other clause's end ("links to X, the office
// said").
bool SourceFinder::OpensSubject(const NamePhrase& name, std::size_t begin) const {
  std::size_t i = name.cue;
  while (i > begin && (Is(i - 1, "article") || IsHyphen(i) || (i > begin + 1 && IsHyphen(i - 2)) ||
                       (field_.lattice.readings[i - 1].empty() && token(i - 1).kind == TokenKind::kWord) ||
                       Is(i - 1, "title") || IsQuote(i - 1) || IsHyphen(i - 1) || IsPunct(i - 1, ".") ||
                       (As(i - 1, Pos::kNoun) != nullptr && !IsFiniteVerb(i - 1)) ||
                       As(i - 1, Pos::kAdjective) != nullptr || Is(i - 1, "direction") || IsPossessive(i - 1) ||
                       (field_.NameAt(i - 1) != nullptr && !Is(i - 1, "preposition"))))
    --i;
  return i == begin || IsPunct(i - 1) || Is(i - 1, "join") || Is(i - 1, "contrast") || IsSayVerb(i - 1) ||
         Is(i - 1, "subordinate");
}

// Anybody whose words are told: "the counter-terrorism service", "Kyiv", "Lady Reading Hospital". Nothing in it may
// be a clause of its own, and no event and no paper speaks.
std::optional<SourceFinder::Speaker> SourceFinder::AnyPhrase(std::size_t first, std::size_t last) const {
  constexpr std::size_t kWords = 10;
  while (last > first &&
         (field_.DateAt(last) != nullptr || IsAdverb(last) || IsHelper(last) || IsWord(last, "on", "in", "this") ||
          (Is(last, "article") && field_.DateAt(last + 1) != nullptr)))
    --last;
  if (IsAdverb(last)) return std::nullopt;
  if (last - first >= kWords || (IsHelper(last) && !IsCapitals(last)) || Is(last, "report") || Is(last, "statement") ||
      Is(last, "document"))
    return std::nullopt;
  bool noun = false;
  for (std::size_t i = first; i <= last; ++i) {
    if (field_.NameAt(i) != nullptr) {
      noun = true;
      continue;
    }
    // "IS said", "Rescue 1122 said"
    if (IsCapitals(i) || (i < last && token(i + 1).kind == TokenKind::kNumber && IsCapital(i))) {
      noun = true;
      continue;
    }
    if (token(i).kind == TokenKind::kNumber && i > first && IsCapital(i - 1)) continue;
    if ((Is(i, "pronoun") && !Is(i, "possessive")) || IsWord(i, "we", "i", "you", "there")) return std::nullopt;
    if (Is(i, "report") && !IsPossessive(i)) return std::nullopt;  // "the first reports this morning had spoken of"
    if (Is(i, "subordinate") || Is(i, "there") || BefallsAt(i) || (IsPunct(i) && !IsHyphen(i) && !IsQuote(i)))
      return std::nullopt;
    // "The first reports in the morning spoke of": papers, whoever wrote them.
    if (Is(i, "report") && !IsPossessive(i) && !IsCapital(i)) return std::nullopt;
    // "Rescue 1122 said": a body that has a number.
    const bool numbered = IsCapital(i) && i < last && token(i + 1).kind == TokenKind::kNumber;
    if (IsFiniteVerb(i) && !numbered && As(i, Pos::kNoun) == nullptr && As(i, Pos::kAdjective) == nullptr)
      return std::nullopt;
    noun = noun || (token(i).kind == TokenKind::kWord && !Is(i, "article"));
  }
  const Analysis* verb = As(first, Pos::kVerb);
  if (verb != nullptr && verb->form == VerbForm::kVerbalNoun) return std::nullopt;  // "speaking by phone"
  if (!noun || Is(first, "preposition") || Is(first, "join") || Is(last, "join")) return std::nullopt;
  for (const Analysis& a : field_.lattice.readings[last])
    if (a.lexeme->event || a.lexeme->Is("toll") || a.lexeme->Is("corpse")) return std::nullopt;
  if (Is(first, "definite") && first < last) ++first;
  Speaker speaker;
  speaker.first = first;
  speaker.last = last;
  speaker.chain.push_back(Link(first, last));
  return speaker;
}

bool SourceFinder::IsCapital(std::size_t at) const {
  const char first = field_.text[token(at).begin];
  return first >= 'A' && first <= 'Z';
}

// "IS", "HPG": letters that are a name.
bool SourceFinder::IsCapitals(std::size_t at) const {
  constexpr std::size_t kLeast = 2;
  const std::string_view word = field_.text.substr(token(at).begin, token(at).end - token(at).begin);
  return word.size() >= kLeast && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A word that tells what befell somebody.
bool SourceFinder::BefallsAt(std::size_t at) const {
  const Analysis* outcome = OutcomeAt(at);
  return outcome != nullptr && outcome->lexeme->pos == Pos::kVerb;
}

// Where the clause of a verb's subject begins.
std::size_t SourceFinder::SubjectStart(std::size_t verb, std::size_t begin) const {
  std::size_t i = verb;
  int commas = 0;
  while (i > begin && verb - i < kSpeakerWords) {
    const std::size_t before = i - 1;
    // "X, a group that tracks abuses, said": within the apposition.
    const bool relative = Is(before, "that") && IsPunct(verb - 1, ",") && before > begin && Is(before - 1, "body-noun");
    if ((Is(before, "that") && !relative) || Is(before, "contrast") || IsPunct(before, ";") || IsPunct(before, ":") ||
        IsPunct(before, "\"") || (IsPunct(before, "-") && token(before).space_before))
      return i;
    // "Amal News / The council announced"
    if (token(before).folded == "/" && token(before).space_before) return i;
    if (IsSayVerb(before) && field_.NameAt(before) == nullptr) return i;
    // "..., the statement added", "in a town where the administration reported"
    if (Is(i, "definite") && Is(i + 1, "statement") && i + 2 == verb) return i;
    if (commas == 0 && i < verb && IsWord(before, "where", "when") && In(i, verb - 1)) return i;
    if (IsPunct(before, ",")) {
      // "..., it said in a statement"
      if (i < verb && Is(i, "pronoun") && !Is(i, "possessive")) return i;
      // "Omar Saleh, a teacher at the school, Halbun, said": where that is.
      const NamePhrase* there = commas == 1 && i + 1 < verb ? field_.NameAt(i) : nullptr;
      if (there != nullptr && there->type == EntityType::kPlace && there->first == i && there->last + 2U == verb &&
          IsPunct(verb - 1, ",") && !IsStaffed(*there)) {
        --commas;
        --i;
        continue;
      }
      // "..., Col. X, the spokesman for Y, said": an apposition's commas are passed over where he stands before them.
      ++commas;
      const bool apposition = i < verb && commas < 3 && (In(i, verb - 1) || AnyPhrase(i, verb - 1));
      if (apposition) {
        const NamePhrase* outer_name = before > begin ? field_.NameAt(before - 1) : nullptr;
        const bool apposed = outer_name != nullptr && OpensSubject(*outer_name, begin) &&
                             (outer_name->type == EntityType::kPerson ||
                              ((outer_name->type == EntityType::kOrganization || IsStaffed(*outer_name)) &&
                               (Is(i, "article") || Is(i + 1, "article") || IsWord(i, "which", "whose"))));
        const std::optional<Speaker> outer = apposed ? In(outer_name->first, before - 1) : std::nullopt;
        // "The local emergency room, a volunteer network, had counted"
        if (commas == 2 && IsWord(i, "a", "an") && Is(before - 1, "body-noun") && OpensWith(begin, before)) {
          --i;
          continue;
        }
        // ", the director in Saada province, a stronghold of the rebels, said": what the province is.
        std::size_t place = before > begin ? before - 1 : before;
        if (place > begin && Is(place, "place-cue") && field_.NameAt(place) == nullptr) --place;
        const NamePhrase* where = field_.NameAt(place);
        const bool of_place = where != nullptr && where->type == EntityType::kPlace && IsWord(i, "a", "an", "the") &&
                              IsPunct(verb - 1, ",");
        if (!outer && !of_place) return i;
      } else if (commas > 2) {
        return i;
      }
    }
    --i;
  }
  return i;
}

}  // namespace isnad::en
