#include <algorithm>

#include "core/read/names/name_finder.h"

// Bodies that no list holds, by where they stand: what speaks, what a spokesman speaks for and what somebody heads or
// serves in is a body, whatever its noun and the words behind it mean elsewhere. "قالت اللجنة الأمنية العليا", "الناطق
// باسم مركز طب الطوارئ والدعم", "رئيس الغرفة الأمنية المشتركة", "مصدر في إدارة السجون", "بيان هيئة المفقودين".

namespace isnad::names {
namespace {

constexpr std::size_t kLongest = 8;  // words of such a name

}  // namespace

std::size_t NameFinder::TakeSpokenBody(std::size_t at) {
  const Analysis* head = HeadOfBody(at);
  if (head == nullptr || !StandsAsBody(at, *head)) return at;
  const std::size_t name = at + head->length;
  const std::size_t last = head->Has(kAl) ? AdjectivesOfHead(name) : GovernedByHead(name);
  if (last == kNone || last - at >= kLongest || IsOfOwner(last)) return at;
  const std::string kind = KindOf(*head->lexeme);
  Push(EntityType::kOrganization, at, at, last, Joined(head->clitics),
       kind.empty() || kind == "district" ? "civil" : kind);
  return AliasAfter(drafts_.size() - 1, last + 1);
}

// "المكتب التنفيذي لحزب كذا": what a known body has speaks for it.
bool NameFinder::IsOfOwner(std::size_t last) const {
  constexpr std::size_t kNoun = 2;  // tokens to the body's name: "لحزب كذا"
  for (std::size_t i = last + 1; i <= last + kNoun && IsWord(i) && Beside(last, i); ++i) {
    const std::vector<NameMatch> owner = Known(i, EntityType::kOrganization);
    const bool of = Text(last + 1).starts_with("ل");
    if (of && !owner.empty() && (i > last + 1 || (owner.front().clitics & kLi) != 0)) return true;
  }
  return false;
}

// The noun of a body that fights with no arms and publishes nothing.
const Analysis* NameFinder::HeadOfBody(std::size_t at) const {
  if (!IsWord(at)) return nullptr;
  for (const Analysis& a : lattice_.readings[at]) {
    if (a.lexeme->pos != Pos::kNoun || a.Has(kPronoun) || a.number == Number::kPlural || a.number == Number::kDual)
      continue;
    if (!(a.lexeme->Is("cue=org") || a.lexeme->Is("spoken-body"))) continue;
    if (a.lexeme->Is("governs") && a.Has(kAl)) continue;  // "الإدارة الأهلية" is anybody's
    const std::string kind = KindOf(*a.lexeme);
    const bool broadcaster = a.lexeme->Is("broadcaster") && a.Has(kAl);
    if (kind == "armed" || kind == "alliance" || a.lexeme->Is("nisba-only") || a.lexeme->Is("tribe-cue") ||
        (a.lexeme->Is("drop") && !broadcaster))
      continue;
    // "قائد وحدة المسيرات في حزب كذا"
    if (kind == "security" && a.lexeme->Is("plural")) continue;
    return &a;
  }
  return nullptr;
}

// A verb of saying or of issuing before it, "بحسب", "باسم", a man's office, "مصدر في", "بيان".
bool NameFinder::StandsAsBody(std::size_t at, const Analysis& head) const {
  if (at == 0 || !Beside(at - 1, at) || tokens_[at].line_start) return false;
  const std::size_t before = at - 1;
  // "طالب البعثة الأممية بالخروج": of the other gender it is whom that is asked of.
  const auto is_verb = [&](std::string_view tag) {
    const auto& readings = lattice_.readings[before];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      if (a.lexeme->pos != Pos::kVerb || !a.lexeme->Is(tag)) return false;
      const std::string word = WithoutClitics(Text(before), a.clitics & (kWa | kFa));
      if (a.form == VerbForm::kPast)
        return (word.ends_with("ت") || word.ends_with("ته") || word.ends_with("تها")) == IsFeminine(at);
      return a.form == VerbForm::kPresent && word.starts_with("ت") == IsFeminine(at);
    });
  };
  if ((head.clitics & ~(kAl)) == 0 &&
      (is_verb("say-verb") || is_verb("issues") || is_verb("condemns") || is_verb("demand") ||
       Cue(before, "accord") != nullptr || Cue(before, "on-behalf") != nullptr || Cue(before, "source-cue") != nullptr))
    return true;
  const auto holds = [&](std::size_t who) {
    const auto& readings = lattice_.readings[who];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && !a.Has(kPronoun) &&
             (a.lexeme->Is("role") || a.lexeme->Is("source-noun") || a.lexeme->Is("paper") || a.lexeme->Is("member"));
    });
  };
  if ((head.clitics & ~(kAl | kLi | kBi)) != 0) return false;
  if (holds(before)) return true;
  // "عناصر من خلية النقل" are of no office.
  const bool of = Text(before) == "في" || (Text(before) == "من" && !head.lexeme->Is("militant-body"));
  return of && before > 0 && Beside(before - 1, at) && holds(before - 1);
}

// "اللجنة الأمنية العليا", "القوى الوطنية والإسلامية", "الهيئة العامة للبحث والتعرف على المفقودين"
std::size_t NameFinder::AdjectivesOfHead(std::size_t name) const {
  std::size_t last = kNone;
  for (std::size_t i = name; IsWord(i) && Beside(name - 1, i); ++i) {
    const std::string& word = Text(i);
    const bool joined = i > name && word.starts_with("وال");
    const std::string_view bare = joined ? std::string_view(word).substr(2) : std::string_view(word);
    const bool formal = Cue(i, "of-body") != nullptr;  // "العامة", "العليا"
    if (!StartsWithAl(bare) || (IsStopBesides(i) && !formal) || IsTimeWord(i) || IsOrdinal(bare)) break;
    if ((!EndsLikeNisba(bare) && !formal) || !AgreesWithHead(name - 1, i)) break;
    // "نعى المجلس الجندي فلان"
    if (IsOneMan(i) && IsWord(i + 1) && Beside(i, i + 1) && IsGiven(i + 1)) break;
    last = i;
  }
  if (last == kNone) return kNone;
  return WithPurpose(last);
}

// "اللجنة الأمنية", "المجلس العسكري"; "القيادة الجندي فلان" are two.
bool NameFinder::AgreesWithHead(std::size_t head, std::size_t adjective) const {
  return IsFeminine(head) == IsFeminine(adjective);
}

bool NameFinder::IsFeminine(std::size_t at) const {
  const std::string& word = Text(at);
  return word.ends_with("ه") || word.ends_with("عليا") || word.ends_with("قوي");
}

// "للبحث والتعرف على المفقودين", "لشؤون الأسرى": for what it is.
std::size_t NameFinder::WithPurpose(std::size_t last) const {
  const std::size_t purpose = last + 1;
  if (!IsWord(purpose) || !Beside(last, purpose) || !Text(purpose).starts_with("ل") || IsEvent(purpose) ||
      Cue(purpose, "cue=org") != nullptr || Cue(purpose, "cue=place") != nullptr || Letters(Text(purpose)) < 4)
    return last;
  const auto is_noun = [&](std::size_t i) { return IsWord(i) && Beside(last, i) && !IsStopBesides(i) && !IsOneMan(i); };
  std::size_t end = last;
  if (Text(purpose).starts_with("لل")) {
    if (!Known(purpose, EntityType::kOrganization).empty() || !Known(purpose, EntityType::kPlace).empty()) return last;
    end = purpose;
  } else if (is_noun(purpose + 1) && StartsWithAl(Text(purpose + 1)) &&
             (lattice_.readings[purpose].empty() ||
              std::any_of(lattice_.readings[purpose].begin(), lattice_.readings[purpose].end(),
                          [](const Analysis& a) { return a.Has(kLi) && a.lexeme->pos == Pos::kNoun; }))) {
    end = purpose + 1;
  }
  if (end == last) return last;
  // "للبحث والتعرف على المفقودين", "للنازحين واللاجئين"
  while (IsWord(end + 1) && Beside(last, end + 1) && Text(end + 1).starts_with("وال") && !IsStopBesides(end + 1)) ++end;
  if (IsWord(end + 2) && Beside(last, end + 2) && (Text(end + 1) == "علي" || Text(end + 1) == "عن") &&
      StartsWithAl(Text(end + 2)) && end > purpose)
    end += 2;
  return end;
}

// "مركز طب الطوارئ والدعم", "خلية الإعلام الحربي", "لجنة الأمن والدفاع النيابية", "إدارة السجون الصومالية"
std::size_t NameFinder::GovernedByHead(std::size_t name) const {
  constexpr std::size_t kNouns = 3;  // up to the definite one
  std::size_t noun = name;
  while (noun < name + kNouns && IsWord(noun) && Beside(name - 1, noun) && !StartsWithAl(Text(noun))) {
    if (!MayGovernInBody(noun)) return kNone;
    ++noun;
  }
  if (noun >= name + kNouns || !IsWord(noun) || !Beside(name - 1, noun) || IsStopBesides(noun) || IsTimeWord(noun))
    return kNone;
  if (noun == name && (IsSiteOfHead(noun) || IsOneMan(noun))) return kNone;
  // "منظمة الدفاع المدني": a known body says it better.
  for (std::size_t i = name; i <= noun; ++i)
    if (!Known(i, EntityType::kOrganization).empty()) return kNone;
  const std::string pair = Beside(noun, noun + 1) ? Text(noun) + " " + Text(noun + 1) : Text(noun);
  if (std::any_of(generics_.begin(), generics_.end(),
                  [&](const auto& generic) { return generic.first == pair || generic.first == Text(noun); }))
    return kNone;
  std::size_t last = noun;
  while (IsWord(last + 1) && Beside(name - 1, last + 1)) {
    const std::string& word = Text(last + 1);
    const bool adjective = StartsWithAl(word) && !IsStopBesides(last + 1) && !IsTimeWord(last + 1) &&
                           (EndsLikeNisba(word) || IsAdjective(last + 1)) && !IsOneMan(last + 1);
    const bool joined = word.starts_with("وال") && Letters(word) > 5 && IsPlainNoun(last + 1) && !IsTimeWord(last + 1);
    if (!adjective && !joined) break;
    ++last;
  }
  return last;
}

// A noun without its article that governs the next: no verb, no particle and nobody.
bool NameFinder::MayGovernInBody(std::size_t at) const {
  if (IsStop(at) || tokens_[at].tanwin || tokens_[at].kind != TokenKind::kWord) return false;
  bool noun = lattice_.readings[at].empty() || IsUnread(at);
  for (const Analysis& a : lattice_.readings[at]) {
    if (a.clitics != 0) continue;
    if (a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber) return false;
    noun = noun || a.lexeme->pos == Pos::kNoun;
  }
  return noun && Cue(at, "cue=person") == nullptr && Cue(at, "cue=place") == nullptr && Cue(at, "person") == nullptr &&
         Known(at, EntityType::kPlace).empty();
}

// "إدارة المستشفى", "مدير المدرسة": a place, whichever it is.
bool NameFinder::IsSiteOfHead(std::size_t at) const {
  const auto& readings = lattice_.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    // "إدارة السجون" runs them, "إدارة المستشفيات" may be anybody.
    const bool several = a.number == Number::kPlural && !a.lexeme->Is("institution");
    return !several && (a.lexeme->Is("cue=place") || a.lexeme->Is("institution") || a.lexeme->Is("building") ||
                        a.lexeme->Is("cue=org") || a.lexeme->Is("spoken-body"));
  });
}

// "مكتب الرئيس", "لجنة الخبير"
bool NameFinder::IsOneMan(std::size_t at) const {
  const auto& readings = lattice_.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.lexeme->Is("cue=person") || a.lexeme->Is("person") || a.lexeme->Is("role")) &&
           a.number == Number::kSingular;
  });
}

bool NameFinder::IsTimeWord(std::size_t at) const {
  for (const std::string_view tag : {"weekday", "month", "day-part", "time-unit", "from-today"})
    if (Cue(at, tag) != nullptr) return true;
  return false;
}

}  // namespace isnad::names
