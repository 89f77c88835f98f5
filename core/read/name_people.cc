#include <algorithm>

#include "core/read/name_finder.h"

// People: a run of personal names, after a rank, a role, a kunya.

namespace isnad::names {
namespace {

constexpr std::size_t kLongestPerson = 5;  // words; longer runs are lists
constexpr std::size_t kRoleReach = 8;      // tokens from "المتحدث باسم …" to the name

// "ع.ح.ق": letters with stops between them.
bool IsGluedInitials(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < 2 * kLetter + 1 || word.size() % (kLetter + 1) != kLetter) return false;
  for (std::size_t i = kLetter; i < word.size(); i += kLetter + 1)
    if (word[i] != '.') return false;
  return static_cast<unsigned char>(word[0]) >= 0x80;
}

}  // namespace

bool NameFinder::HasRank(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.Has(kAl) && a.number == Number::kSingular && a.lexeme->Is("rank");
  });
}

// The noun of one person that ends a heading of one or two words: "الشهيدة الطفلة: ...".
bool NameFinder::OpensHeading(std::size_t at) const {
  const Analysis* cue = Cue(at, "cue=person");
  if (cue == nullptr || cue->number != Number::kSingular || cue->Has(kPronoun)) return false;
  return tokens_[at].line_start || (at > 0 && tokens_[at - 1].line_start && Cue(at - 1, "cue=person") != nullptr);
}

NameFinder::Role NameFinder::FindRole(std::size_t at) const {
  std::size_t before = at;
  // "الشهيد / فلان"
  while (before > 0 && (Is(before - 1, "\"") || Is(before - 1, "(") || Is(before - 1, "/")) && Beside(before - 1, at))
    --before;
  const auto role = [&](std::size_t i) { return Cue(i, "cue=person"); };
  // "الشهيد: فلان", "تصوير: فلان": a heading and whom it is about.
  if (before == at && before >= 2 && Is(before - 1, ":") && OpensHeading(before - 2)) --before;
  if (before == 0 || !Beside(before - 1, at)) return {};
  std::size_t i = before - 1;
  if (const Analysis* cue = role(i); cue != nullptr && !cue->Has(kPronoun)) {
    // "رائد العلي" may be a name itself; of "اللفتنانت كولونيل" the first has the article.
    const Analysis* first = i > 0 && Beside(i - 1, i) ? role(i - 1) : nullptr;
    const bool definite = cue->Has(kAl) || (first != nullptr && first->Has(kAl) && !first->lexeme->Is("cue-weak"));
    return {i, !cue->lexeme->Is("cue-weak") && (definite || cue->lexeme->Is("verbal")), true, false,
            cue->lexeme->Is("nickname")};
  }
  // "والدة كذا كذا", "الشقيقان كذا وكذا"
  for (const Analysis& a : lattice_.readings[i])
    if (a.lexeme->Is("kin") && !a.Has(kPronoun) && (a.Has(kAl) == (a.number == Number::kDual)))
      return {i, false, true, false, false, false, a.Has(kAl)};
  // شقيقه is his brother before it is somebody's sister.
  for (const Analysis& a : lattice_.readings[i])
    if (a.lexeme->Is("kin") && (a.Has(kPronoun) || (i > 0 && Cue(i - 1, "kin") != nullptr)))
      return {i, false, true, true, false};
  // "الملقب بـ…", "المعروف باسم …", "يطلق عليه اسم …"
  if (Text(i) == "باسم" || Text(i) == "ب" || Text(i) == "اسم" || Text(i) == "لقب" || Text(i) == "بلقب") {
    for (std::size_t j = i; j > 0 && i - j < 3; --j)
      if (Cue(j - 1, "nickname") != nullptr || Text(j - 1) == "عليه") return {i, true, true, false, true};
  }
  // "مدير أمن أبين اللواء فلان": the rank right before, whatever office stands before that.
  if (Beside(i, at) && (i == 0 || !StartsWithAl(Text(i - 1)) || role(i - 1) != nullptr) && HasRank(i))
    return {i, false, true, false, false};
  // "المتحدث باسم قسد، فلان", "وزير الإعلام فلان"
  const std::size_t reach = i > kRoleReach ? i - kRoleReach : 0;
  for (std::size_t j = i + 1; j-- > reach && Beside(j, at);) {
    if (tokens_[j].kind == TokenKind::kPunct && !Is(j, ",") && !Is(j, "\"") && !Is(j, "(") && !Is(j, ")")) break;
    if (Is(j, ",") && j + 1 != before) break;
    bool verb = false;
    for (const Analysis& a : lattice_.readings[j])
      verb = verb || a.lexeme->pos == Pos::kVerb || a.lexeme->event || a.lexeme->outcome;
    // Of several no one is named: "مقتل مسؤولتين في الحسكة".
    if (const Analysis* cue = role(j); cue != nullptr && !cue->Has(kPronoun) && cue->number == Number::kSingular)
      return {j, false, false, false, false};
    if (verb && !StartsWithAl(Text(j))) break;
  }
  // "المحاسب كذا", "القتيل كذا", "اللواء كذا": a definite noun of one person has nobody's name for its owner. Behind
  // another definite noun it may be an adjective ("الجيش السوري").
  const bool noun = i == 0 || !StartsWithAl(Text(i - 1)) || Cue(i - 1, "person") != nullptr || role(i - 1) != nullptr;
  for (const Analysis& a : lattice_.readings[i])
    if (noun && a.Has(kAl) && a.number == Number::kSingular && (a.lexeme->Is("person") || a.lexeme->Is("rank")))
      return {i, false, true, false, false, !a.lexeme->Is("rank")};
  return {};
}

std::size_t NameFinder::RoleBefore(std::size_t at) const {
  const Role role = FindRole(at);
  return role.at != kNone && role.at + 1 == at ? role.at : at;
}

bool NameFinder::OutcomeBefore(std::size_t at) const {
  if (at == 0 || !Beside(at - 1, at)) return false;
  for (const Analysis& a : lattice_.readings[at - 1])
    if (a.lexeme->outcome && !a.Has(kAl)) return true;
  return false;
}

// In a list of people: behind a comma, a bullet or with و, ages in brackets left out. A list that words have opened
// goes on from line to line.
bool NameFinder::FollowsPerson(std::size_t at, std::uint16_t clitics) const {
  constexpr std::size_t kGap = 9;  // tokens between two names: an age in brackets, a bullet
  if (drafts_.empty() || drafts_.back().phrase.type != EntityType::kPerson) return false;
  const std::size_t last = drafts_.back().phrase.last;
  if (last >= at || at - last > kGap || (!Beside(last, at) && !drafts_.back().listed)) return false;
  bool parted = (clitics & kWa) != 0 || Text(at).starts_with("و") || tokens_[at].line_start;
  bool bracket = false;
  for (std::size_t i = last + 1; i < at; ++i) {
    bracket = bracket || Is(i, "(");
    const bool mark = tokens_[i].kind == TokenKind::kPunct || tokens_[i].kind == TokenKind::kSymbol;
    const bool age = drafts_.back().listed && (tokens_[i].kind == TokenKind::kNumber || Cue(i, "unit=year") != nullptr);
    const bool noun = drafts_.back().listed && Cue(i, "cue=person") != nullptr;  // "والطفلة فلانة"
    if (!mark && !bracket && !age && !noun) return false;
    if (Is(i, ":") || (Is(i, ".") && !(i > 0 && tokens_[i - 1].kind == TokenKind::kNumber))) return false;
    if (mark && !bracket && !Is(i, "\"")) parted = true;
    if (Is(i, ")")) bracket = false;
  }
  return parted && !bracket;
}

// An item of an opened list is a name as a whole, whatever its words mean elsewhere: two to five words up to the comma,
// the bracket, the و of the next.
std::size_t NameFinder::TakeListed(std::size_t at) {
  std::size_t end = at, words = 0;
  const bool wa = Text(at).starts_with("و") && !IsGiven(at) && Letters(Text(at)) > 3;
  for (; end < tokens_.size() && IsWord(end) && (end == at || !tokens_[end].line_start); ++end) {
    if (end > at && Text(end).starts_with("و") && (!IsGiven(end) || Cue(end, "given")->Has(kWa))) break;
    if (end > at && (Text(end) == "من" || Text(end) == "البالغ" || Text(end) == "يبلغ")) break;
    if (Text(end) == "في" && end > at) {
      // "مشرف التمريض في المجمع": what somebody is.
      if (StartsWithAl(Text(end - 1)) && words == 2 && !EndsLikeNisba(Text(end - 1))) return at;
      break;
    }
    // The first word is a given name, or one that nothing is known of.
    if (end == at && !IsGiven(end) && !(IsWord(end + 1) && IsGiven(end + 1)) &&
        (StartsWithAl(Text(end)) || Text(end).starts_with("وال") || HasSense(end) || Text(end).starts_with("ي") ||
         Text(end).starts_with("ت")))
      return at;
    if (end > at && Cue(end, "person") != nullptr && Cue(end, "honour") == nullptr && !IsGiven(end) &&
        !StartsWithAl(Text(end)))
      break;
    if (IsStop(end) && (!IsGiven(end) || (end == at && Letters(Text(end)) <= 3 && !FillsLine(at)))) return at;
    for (const Analysis& a : lattice_.readings[end])
      if (!IsGiven(end) &&
          (a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.lexeme->event || a.lexeme->outcome))
        return at;
    ++words;
  }
  if (words < 2 || words > kLongestPerson) return at;
  Push(EntityType::kPerson, at, at, end - 1,
       wa                            ? kWa
       : Cue(at, "given") != nullptr ? Cue(at, "given")->clitics & kWa
                                     : 0,
       "")
      .listed = true;
  return end;
}

// "خلف الدرويش" by itself in a line: two to four words, bullet and stop left out.
bool NameFinder::FillsLine(std::size_t at) const {
  constexpr std::size_t kLeast = 2, kMost = 4;
  if (!tokens_[at].line_start && !(at > 0 && IsBullet(at - 1))) return false;
  std::size_t end = at;
  while (IsWord(end) && (end == at || !tokens_[end].line_start)) ++end;
  if (Is(end, ".") || Is(end, ",")) ++end;
  return end - at >= kLeast && end - at <= kMost && (end >= tokens_.size() || tokens_[end].line_start);
}

// A bullet, or the number of an item.
bool NameFinder::IsBullet(std::size_t at) const {
  constexpr std::size_t kDigits = 2;
  return Is(at, "-") || Is(at, "_") || Is(at, ".") || Is(at, ")") || tokens_[at].kind == TokenKind::kSymbol ||
         (tokens_[at].kind == TokenKind::kNumber && Text(at).size() <= kDigits);
}

// "أسماء القتلى", "أسماؤهم", "هم", "كل من", "القتلى"
bool NameFinder::AnnouncesNames(std::size_t at) const {
  if (Text(at) == "هم" || Text(at) == "هما" || Text(at) == "هن" || Cue(at, "names") != nullptr ||
      (Text(at) == "من" && at > 0 && Text(at - 1).ends_with("كل")))
    return true;
  // "شهداء القصف على البلدة: فلان": a definite event behind them.
  const bool of_event = at + 1 < tokens_.size() && Beside(at, at + 1) && IsEventOf(at + 1);
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [&](const Analysis& a) {
    return a.lexeme->outcome && a.lexeme->Is("person") && (a.Has(kAl) || (of_event && a.clitics == 0)) &&
           a.number != Number::kSingular;
  });
}

bool NameFinder::IsEventOf(std::size_t at) const {
  return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.lexeme->event && !a.lexeme->outcome && (a.clitics & ~kAl) == 0;
  });
}

// An item of a list of lines under a heading that announces names; line: the item's first token, a bullet.
bool NameFinder::IsItemOfNames(std::size_t line) const {
  constexpr int kLines = 60;
  for (int lines = 0; lines < kLines && line > 0 && tokens_[line].line_start; ++lines) {
    const std::size_t end = line--;
    while (line > 0 && !tokens_[line].line_start) --line;
    if (IsBullet(line)) continue;
    for (std::size_t i = line; i < end; ++i)
      if (Cue(i, "names") != nullptr || (Is(end - 1, ":") && AnnouncesNames(i))) return true;
    return false;
  }
  return false;
}

// "استشهد كل من فلان", "والجرحى هم: فلان", "أسماء القتلى: فلان".
bool NameFinder::OpensList(std::size_t at) const {
  constexpr std::size_t kReach = 9;  // tokens from the colon back to what it lists
  std::size_t before = at;
  while (before > 0 && before + 4 > at &&
         (Is(before - 1, "\"") ||
          (IsBullet(before - 1) && (before < at || tokens_[before - 1].kind != TokenKind::kNumber))))
    --before;
  if (before < at && tokens_[before].line_start && IsBullet(before) && IsItemOfNames(before)) return true;
  if (before > 0 && Is(before - 1, ":")) {
    const std::size_t colon = --before;
    for (std::size_t back = 1; back <= kReach && back <= colon && Beside(colon - back, colon); ++back)
      if (AnnouncesNames(colon - back)) return true;
    return false;
  }
  // "عضوان هما كذا وكذا"
  constexpr std::size_t kPeople = 6;  // tokens from the pronoun back to whom it means
  if (before >= 2 && (Text(before - 1) == "هما" || Text(before - 1) == "وهما" || Text(before - 1) == "هم"))
    for (std::size_t i = before - 1; i-- > 0 && before - i <= kPeople && Beside(i, at);)
      for (const Analysis& a : lattice_.readings[i])
        if (a.lexeme->Is("person") && a.number != Number::kSingular) return true;
  return before >= 2 && Text(before - 1) == "من" && (Text(before - 2) == "كل" || Text(before - 2) == "كلا") &&
         Beside(before - 2, at);
}

std::size_t NameFinder::TakePerson(std::size_t at) {
  if (!IsWord(at)) return at;
  if (Letters(Text(at)) < 2 || IsGluedInitials(Text(at))) return TakeInitials(at);
  // "ابن عمها كذا", "ابنه كذا"
  if (std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                  [](const Analysis& a) { return a.lexeme->Is("kin") && a.Has(kPronoun); }))
    return at;
  if (IsInHisName(at)) return at;
  // A cue itself is not yet the name.
  if (const Analysis* cue = Cue(at, "cue=person"); cue != nullptr && cue->Has(kAl)) return at;
  // فادي is no فَأدى; ولا is no ولاء.
  if (IsStop(at) && !(IsGiven(at) && FillsLine(at)) &&
      (Letters(Text(at)) <= 3 || Holds(stops_, Text(at)) || !IsGiven(at) || Cue(at, "given")->clitics != 0))
    return at;
  const Analysis* given = Cue(at, "given");
  const Analysis* part = Cue(at, "part");
  std::uint16_t clitics = 0;
  bool kunya = false, known_start = false, glued = false;
  if (given != nullptr) {
    clitics = given->clitics & kJoined;
    known_start = true;
  } else if (part != nullptr && (Text(at).ends_with("ابو") || Text(at).ends_with("ابي") || Text(at).ends_with("ابا") ||
                                 (Text(at).ends_with("ام") && Letters(Text(at)) <= 3))) {
    clitics = part->clitics & kJoined;
    kunya = !text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin).ends_with("ء");  // آباء are fathers
  } else if (IsUnread(at) && Text(at).starts_with("ابو") && Letters(Text(at)) >= 6) {
    known_start = glued = true;  // "أبوعاقلة كيكل"
  } else if (IsUnread(at) && Beside(at, at + 1) && Text(at + 1) == "الحق") {
    known_start = true;  // "أنوار الحق"
  } else if (part != nullptr && Text(at).ends_with("عبد")) {
    clitics = part->clitics & kJoined;
    known_start = true;
  }
  if (given != nullptr && clitics != 0 && HasSense(at) && (clitics & (kBi | kLi | kKa)) != 0) return at;
  // "توفيت طفلة رابعة": one more of those told, and no Rabia.
  if (given != nullptr && IsOrdinal("ال" + Text(at)) && at > 0 && Beside(at - 1, at) && !StartsWithAl(Text(at - 1)) &&
      IsPeople(at - 1))
    return at;
  Role role = FindRole(at);
  if (role.plain && !known_start) role = {};
  const bool opened = OpensList(at);
  if (opened && role.at == kNone) role = {at, false, true, false, false};
  const bool list = FollowsPerson(at, clitics);
  if (opened || (list && (drafts_.back().listed || (TellsAge(at + 2) && !IsPeople(at)))))
    if (const std::size_t next = TakeListed(at); next != at) return next;
  bool first_any = false;                // the first word counts whatever it means
  bool foreign = false, behind = false;  // opened by an unknown word: before another, before a given name
  bool stranger = false;
  if (!known_start && !kunya) {
    // An unknown word begins a name only right after a rank: "العقيد جويل هاربر".
    if (role.at == kNone || !role.strong || !role.direct) {
      // or after a weak role with a given name behind it, or as "المتحدث باسم كذا، جوان ريس": two unknown words that
      // stand between a comma and an end.
      const bool given_behind = IsWord(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) &&
                                (IsGiven(at + 1) || (Cue(at + 1, "part") != nullptr && Text(at + 1) == "عبد"));
      foreign = role.at != kNone && at > 0 && Is(at - 1, ",") && IsWord(at + 1) && Beside(at, at + 1) &&
                lattice_.readings[at + 1].empty() && !IsStop(at + 1) && !StartsWithAl(Text(at)) && EndsName(at + 2);
      behind = given_behind;
      // "وزير الدفاع كذا كذا قال": an office, what it is the office of, and two unknown words.
      foreign = foreign || (role.at != kNone && !role.direct && at > 0 && StartsWithAl(Text(at - 1)) &&
                            ((given_behind && IsUnread(at)) ||
                             (IsUnread(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) &&
                              !Text(at + 1).starts_with("بال") && !Text(at + 1).starts_with("لل") &&
                              (!StartsWithAl(Text(at + 1)) || EndsLikeNisba(Text(at + 1))) && EndsName(at + 2))));
      // "المواطن كذا كذي": the noun of a person and two unknown words, the second a family's.
      foreign = foreign ||
                (role.direct && IsUnread(at) && IsUnread(at + 1) && Beside(at, at + 1) && !StartsWithAl(Text(at)) &&
                 EndsLikeNisba(Text(at + 1)) && !tokens_[at + 1].taa && EndsName(at + 2));
      stranger = IsStranger(at, role.at);
      foreign = foreign || stranger;
      // "كذا محمد (12 عاماً)، وكذا محمد": in a list of names a given name behind is enough.
      if (list && given_behind && IsUnread(at)) {
        known_start = true;
        if (Text(at).starts_with("و")) clitics = kWa;
      } else if (!foreign && (role.at == kNone || !given_behind)) {
        return at;
      }
    }
    // "برئاسة صديق عثمان أحمد": two given names behind make one of a word with a sense too.
    const bool two_behind = role.direct && Beside(at, at + 2) && IsGiven(at + 1) && IsGiven(at + 2) &&
                            !StartsWithAl(Text(at)) && !IsEvent(at) && !IsStop(at);
    if (!two_behind && !stranger && (IsBoundary(at) || HasSense(at) || !lexicon_.Names(tokens_, at).empty())) return at;
    if (two_behind || stranger) first_any = true;
    if (Text(at).starts_with("و") && !list && !role.direct) return at;
  }
  int score = first_any ? 1 : 0;
  std::size_t next = first_any ? at + 1 : at, words = first_any ? 1 : 0, unknown = 0;
  bool weak_only = true;
  while (next < tokens_.size() && words < kLongestPerson && Beside(at, next) && IsWord(next)) {
    if (words > 0 && (IsStop(next) || Letters(Text(next)) < 2)) break;
    const std::string& word = Text(next);
    const Analysis* name = Cue(next, "given");
    const Analysis* joiner = Cue(next, "part");
    if (words > 0 && name != nullptr && (name->clitics & kJoined) != 0) name = nullptr;
    if (words > 0 && joiner != nullptr && (joiner->clitics & kJoined) != 0) joiner = nullptr;
    const bool second_kunya =
        joiner != nullptr && (word.ends_with("ابو") || word.ends_with("ابي") || word.ends_with("ابا"));
    if (joiner != nullptr && (word.ends_with("عبد") || word == "بن" || word == "ابن" || word == "ال" || word == "بنت" ||
                              word == "ود" || word == "ولد" || second_kunya || (words == 0 && kunya))) {
      if (!Beside(at, next + 1) || !IsWord(next + 1) || IsStop(next + 1)) break;
      // "عبير أبو حرب": behind a given name a family may be called after anything.
      const bool family = second_kunya && words > 0 && IsNounly(next + 1) && !StartsWithAl(Text(next + 1)) &&
                          Letters(Text(next + 1)) >= 3 && Cue(next + 1, "person") == nullptr;
      if (Cue(next + 1, "cue=place") != nullptr || (IsBoundary(next + 1) && !IsGiven(next + 1) && !family)) break;
      // "أب وأم وأبناؤهما", "أبا وأطفاله": somebody beside a father, and none called after him.
      if (Text(next + 1).starts_with("و") && !IsGiven(next + 1) && Letters(Text(next + 1)) >= 4) break;
      score += 2;
      weak_only = weak_only && !word.ends_with("عبد") && !second_kunya;
      next += 2;
      words += 1;
      continue;
    }
    if (joiner != nullptr && words > 0 && (word == "الدين" || word == "الله" || word == "الاسلام" || word == "الحق")) {
      ++next;
      score += 1;
      weak_only = false;  // "ضيف الله" is nothing but a name
      continue;
    }
    if (words > 0 && name == nullptr && word.starts_with("عبدال") && IsGiven(next)) {
      score += 2;
      weak_only = false;
      ++next;
      ++words;
      continue;
    }
    if (words == 0 && glued) {
      score += 2;
      weak_only = false;
      ++next;
      ++words;
      continue;
    }
    if (name != nullptr) {
      const bool weak = name->lexeme->Is("weak");
      // A weak one with another sense ends a run that stands already: "محمد صباح" is morning more often.
      score += weak ? 1 : 2;
      weak_only = weak_only && weak;
      ++next;
      ++words;
      continue;
    }
    if (words > 0 && Cue(next, "honour") != nullptr && !lattice_.readings[next].empty() && IsWord(next + 1) &&
        IsGiven(next + 1) && Beside(at, next + 1)) {
      ++next;
      continue;
    }
    // "عدنان خان": what heads places ends many a name of the east.
    if (const Analysis* head = Cue(next, "name-head"); words > 0 && name == nullptr && joiner == nullptr &&
                                                       head != nullptr && head->clitics == 0 && IsGiven(next - 1) &&
                                                       EndsName(next + 1)) {
      score += 1;
      ++next;
      ++words;
      break;
    }
    if (words > 0 && StartsWithAl(word) && EndsLikeNisba(word) && !word.ends_with("ه") && IsFamily(next)) {
      // "سيبان الكردي": a family's name is often an adjective.
      score += 1;
      ++next;
      ++words;
      break;
    }
    // "سعيد الدهمان": spelled as a definite dual, which no given name stands before.
    if (words > 0 && StartsWithAl(word) && word.ends_with("ان") && IsGiven(next - 1) && IsDual(next)) {
      score += 1;
      ++next;
      ++words;
      break;
    }
    // "يدعى سالم درهم": who is called so has a father, whatever his name means besides. "وقال أيمن مذكور، مدير
    // المكتب", "المواطن سامر درهم، من": and so one between a given name and what he is.
    if (words == 1 && given != nullptr && !StartsWithAl(word) && !IsEvent(next) && IsPlainFather(next) &&
        ((role.strong && role.direct) || IsFatherToldOf(at, next, role))) {
      score += 1;
      ++next;
      ++words;
      break;
    }
    // "اللواء صالح السيد", "المسعف مهدي الفلاح": a family that a trade or a title is.
    if (words > 0 && (role.direct || OutcomeBefore(at)) && IsGiven(next - 1) && IsFamilyOfTrade(next)) {
      score += 1;
      ++next;
      ++words;
      break;
    }
    // "بدر الدين الحوثي": a family that a movement is called after.
    if (words > 0 && StartsWithAl(word) && word.ends_with("ي") && !Known(next, EntityType::kOrganization).empty() &&
        Known(next, EntityType::kOrganization).front().length == 1) {
      score += 1;
      ++next;
      ++words;
      break;
    }
    if (!lattice_.readings[next].empty() || IsBoundary(next)) break;
    if (words > 0 && word.starts_with("و")) break;
    const std::vector<NameMatch> known = lexicon_.Names(tokens_, next);
    if (words > 0 && !known.empty() && !StartsWithAl(word)) break;
    if (words > 0 && !known.empty() && known.front().entity->type == EntityType::kOrganization) break;
    if (StartsWithAl(word)) {
      score += 1;
      ++next;
      ++words;
      if (words > 1 && !(IsWord(next) && (IsGiven(next) || StartsWithAl(Text(next))))) break;
      continue;
    }
    if (words > 0 && !tokens_[next].hashtag &&
        (word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ي") || word.starts_with("ت")) &&
        role.at == kNone && Letters(word) > 4 && unknown == 0 && !EndsName(next + 1))
      break;
    if (unknown == 2 || (unknown == 1 && role.at == kNone && !list) || word.starts_with("لل")) break;
    ++unknown;
    score += 1;
    ++next;
    ++words;
  }
  const std::size_t last = next - 1;
  if (next == at || !Beside(at, last)) return at;
  bool enough = false;
  const bool direct = role.direct;
  // "علي الحسن، المتحدث باسم …": the role stands behind.
  bool role_behind = Is(last + 1, ",") && Cue(last + 2, "cue=person") != nullptr && Beside(at, last + 2);
  if (at > 0 && Beside(at - 1, at) && Cue(at - 1, "say-verb") != nullptr) role_behind = true;
  if (kunya) {
    enough = last > at && score >= 2;
    // A village may be called so: the known ones were taken before; after a cue of place the cue has taken it.
    if (Text(at).ends_with("ام") && !direct && score < 3) enough = false;
  } else if (role.kin) {
    enough = score >= 1 && (words > 1 || given != nullptr);
  } else if (role.strong && direct) {
    // "الجنرال المتقاعد": an adjective.
    enough = score >= 1 && !(last == at && StartsWithAl(Text(at)) && given == nullptr);
  } else if (role.at != kNone && direct) {
    enough = score >= 2 && (!weak_only || words >= 2) && (known_start || foreign || behind);
  } else if (role.at != kNone || list || role_behind || OutcomeBefore(at)) {
    enough = words >= 2 && score >= 2 && (known_start || foreign);
    if (list && !weak_only) enough = true;
  } else {
    enough = words >= 2 && score >= 3 && !weak_only;
  }
  // "محمود (14 عاما)", "الشقيقان رامي وصهيب": a given name alone.
  if (words == 1 && given != nullptr &&
      (TellsAge(next) || (role.pair && IsGiven(next) && Cue(next, "given")->Has(kWa))))
    enough = true;
  if (!enough) return at;
  const bool goes_on = list && !drafts_.empty() && drafts_.back().listed;
  NameDraft& draft = Push(EntityType::kPerson, direct && !opened ? role.at : at, at, last, clitics, "");
  draft.listed = opened || goes_on;
  // "فلان بن فلان، المعروف بأبو عمر": the cue stands right behind the name. "فلان الفلاني "أبو زينب"", "فلان (أبو
  // زينب)": or nothing but a mark.
  if (drafts_.size() > 1) {
    const NamePhrase& whole = drafts_[drafts_.size() - 2].phrase;
    const bool person = whole.type == EntityType::kPerson && Beside(whole.last, at);
    const bool marked = kunya && at == whole.last + 2 && (Is(at - 1, "\"") || Is(at - 1, "("));
    if (person && (marked || (role.nickname && at - whole.last <= 5))) draft.alias_of = drafts_.size() - 2;
  }
  return last + 1;
}

// "وقال كذا كذا، حاكم الولاية", "حاكم الولاية الشرقية كذا كذا": two words that nothing is known of are a name where a
// person alone can stand, with his office behind it or before it. A third may go on.
bool NameFinder::IsStranger(std::size_t at, std::size_t role) const {
  const auto plain = [&](std::size_t i) {
    const std::string& word = Text(i);
    return IsUnread(i) && Beside(at, i) && !StartsWithAl(word) && !tokens_[i].taa && !word.starts_with("وال") &&
           !word.starts_with("بال") && !word.starts_with("لل");
  };
  const auto second = [&](std::size_t i) {
    const Analysis* head = Cue(i, "name-head");  // خان
    return plain(i) || (Beside(at, i) && (IsGiven(i) || (head != nullptr && head->clitics == 0)));
  };
  if (!second(at + 1)) return false;
  std::size_t end = at + 2;
  // "أرونا موديبو توريه، وزير كذا"
  if (plain(end) || (Beside(at, end) && IsWord(end) && lattice_.readings[end].empty() && !IsStop(end) &&
                     !StartsWithAl(Text(end)) && Is(end + 1, ",")))
    ++end;
  const auto office = [&](std::size_t i) {
    if (!IsWord(i) || !Beside(at, i)) return false;
    for (const Analysis& a : lattice_.readings[i])
      if ((a.lexeme->Is("cue=person") || a.lexeme->Is("role") || a.lexeme->Is("office")) && !a.Has(kPronoun) &&
          (a.clitics & (kBi | kLi | kKa)) == 0)
        return true;
    return false;
  };
  const bool spoken = at > 0 && Beside(at - 1, at) && Speaks(at);
  // Between the verb and the office even a common word is a name's first: "قال إقبال كذا، مسؤول الإدارة".
  const bool common = !StartsWithAl(Text(at)) && !tokens_[at].taa && !IsStop(at) && !IsEvent(at) && !IsPeople(at) &&
                      Cue(at, "source-noun") == nullptr && Cue(at, "cue=person") == nullptr &&
                      Cue(at, "cue=org") == nullptr && Cue(at, "cue=place") == nullptr && Letters(Text(at)) >= 3 &&
                      Known(at, EntityType::kOrganization).empty();
  if (spoken && (plain(at) || (common && plain(at + 1))) && (office(end) || (Is(end, ",") && office(end + 1))))
    return true;
  if (role == kNone || at == 0 || !(plain(at) || (common && plain(at + 1) && Cue(end, "that") != nullptr)))
    return false;
  for (std::size_t i = role; i < at; ++i)
    if (Cue(i, "preposition") != nullptr || Cue(i, "locative") != nullptr ||
        (tokens_[i].kind == TokenKind::kPunct && !Is(i, "(") && !Is(i, ")")))
      return false;
  const std::string& before = Text(at - 1);
  const bool closed = StartsWithAl(before) || IsInHisName(at - 1) || Is(at - 1, ")") ||
                      (!drafts_.empty() && drafts_.back().phrase.last + 1 == at);
  return closed && (EndsName(end) || Cue(end, "that") != nullptr);
}

// A common noun with nothing joined that may be a man's name as well (درهم، سيف).
bool NameFinder::IsPlainFather(std::size_t at) const {
  return !lattice_.readings[at].empty() && !IsStop(at) && lexicon_.Names(tokens_, at).empty() &&
         std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.length == 1 && a.number == Number::kSingular &&
                  !a.lexeme->group && !a.lexeme->Is("person") && !a.lexeme->Is("cue=place") &&
                  !a.lexeme->Is("cue=person") && !a.lexeme->Is("cue=org") && !a.lexeme->Is("direction") &&
                  !a.lexeme->Is("near");
         });
}

// Behind a verb of saying or the noun of a person: a mark or an office follows the father's name.
bool NameFinder::IsFatherToldOf(std::size_t at, std::size_t father, const Role& role) const {
  const Analysis* given = Cue(at, "given");
  if (given == nullptr || given->lexeme->Is("weak") || Text(father).ends_with("ا") || tokens_[father].tanwin)
    return false;
  if (!role.direct && !(at > 0 && Beside(at - 1, at) && Speaks(at))) return false;
  if (std::any_of(lattice_.readings[father].begin(), lattice_.readings[father].end(),
                  [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; }))
    return false;
  const Analysis* office = IsWord(father + 1) && Beside(at, father + 1) ? Cue(father + 1, "cue=person") : nullptr;
  return Is(father + 1, ",") || Is(father + 1, "(") || (office != nullptr && !office->Has(kPronoun));
}

// "السيد", "الفلاح" behind a given name: the noun of one person with its article, where no name and no adjective goes
// on
// ("محمد الشيخ علي", "سالم القائد العام"), and no verb tells what befell him.
bool NameFinder::IsFamilyOfTrade(std::size_t at) const {
  if (!StartsWithAl(Text(at)) || tokens_[at].taa || lattice_.readings[at].empty()) return false;
  if (Beside(at, at + 1) && IsWord(at + 1) && (StartsWithAl(Text(at + 1)) || IsGiven(at + 1) || IsUnread(at + 1)))
    return false;
  return std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kName ||
           (a.lexeme->pos == Pos::kNoun && a.form != VerbForm::kParticiple && a.form != VerbForm::kVerbalNoun &&
            a.clitics == kAl && a.number == Number::kSingular && !a.lexeme->outcome && !a.lexeme->event &&
            !a.lexeme->Is("role") && !a.lexeme->Is("rank") && !a.lexeme->Is("nickname") &&
            a.lexeme->group.value_or(Group::kCivilian) == Group::kCivilian &&
            (a.lexeme->Is("person") || a.lexeme->Is("honour") || a.lexeme->lemma == "سيد"));
  });
}

// "(14 عاما)", "، 14 عاما،": how old the person before is.
bool NameFinder::TellsAge(std::size_t at) const {
  const bool opened = Is(at, "(") || Is(at, ",");
  return opened && at + 2 < tokens_.size() && Beside(at, at + 2) && tokens_[at + 1].kind == TokenKind::kNumber &&
         Text(at + 1).size() <= 2 && Cue(at + 2, "unit=year") != nullptr;
}

// "ع.ح.ق.", "س. ع. جابر": letters for names that are held back, behind the noun of a person or between marks.
std::size_t NameFinder::TakeInitials(std::size_t at) {
  std::size_t end = at, letters = 0;
  const bool glued = IsGluedInitials(Text(at));
  if (glued) {
    letters = 2;
    end = Is(at + 1, ".") && !tokens_[at + 1].space_before ? at + 2 : at + 1;
  }
  while (!glued && IsWord(end) && Letters(Text(end)) == 1 && Is(end + 1, ".") && !tokens_[end + 1].space_before &&
         Beside(at, end)) {
    end += 2;
    ++letters;
  }
  if (letters == 0) return at;
  std::size_t last = end - 1;
  if (IsWord(end) && Beside(at, end) && Letters(Text(end)) > 2 && !IsStop(end) && (IsGiven(end) || IsUnread(end)))
    last = end;
  const bool named = last == end;
  if (!named && letters < 2) return at;
  const Role role = FindRole(at);
  const std::string_view close = at > 0 ? Quote(at - 1) : std::string_view();
  if (!(role.at != kNone && role.direct) && (close.empty() || !Is(last + 1, close))) return at;
  NameDraft& draft = Push(EntityType::kPerson, role.at != kNone && role.direct ? role.at : at, at, last, 0, "");
  draft.phrase.name = text_.substr(tokens_[at].begin, tokens_[last].end - tokens_[at].begin);  // with its stops
  return last + 1;
}

// "المتحدث باسمه فلان": no باسمة, but in whose name he speaks.
bool NameFinder::IsInHisName(std::size_t at) const {
  const std::string& word = Text(at);
  return (word == "باسمه" || word == "باسمها" || word == "باسمهم") && !tokens_[at].taa && at > 0 &&
         Beside(at - 1, at) && Cue(at - 1, "cue=person") != nullptr;
}

bool NameFinder::IsDual(std::size_t at) const {
  return !IsStop(at) && !lattice_.readings[at].empty() &&
         std::all_of(lattice_.readings[at].begin(), lattice_.readings[at].end(),
                     [](const Analysis& a) { return a.number == Number::kDual && !a.lexeme->Is("person"); });
}

bool NameFinder::IsFamily(std::size_t at) const {
  if (IsStop(at) || !lexicon_.Names(tokens_, at).empty()) return false;
  for (const Analysis& a : lattice_.readings[at])
    // "أنس الكردي": what people are from names many families.
    if (a.lexeme->group || a.lexeme->outcome || a.lexeme->event ||
        (a.lexeme->Is("person") && !a.lexeme->Is("nation")) || a.lexeme->Is("cue=person") ||
        a.lexeme->Is("name-tail") || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber)
      return false;
  return true;
}

}  // namespace isnad::names
