#include <algorithm>

#include "core/read/names/name_finder.h"

// What says that a person's name stands there: a rank or a role before it, a list of people that words have opened.

namespace isnad::names {
namespace {

constexpr std::size_t kRoleReach = 8;  // tokens from "المتحدث باسم …" to the name

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

// "الملازم أول فلان": the second word of a rank.
bool NameFinder::EndsRank(std::size_t at) const {
  if (at == 0 || !Beside(at - 1, at)) return false;
  const std::vector<Analysis>& rank = lattice_.readings[at - 1];
  return std::any_of(rank.begin(), rank.end(),
                     [](const Analysis& a) { return a.length == 2 && a.lexeme->Is("graded"); });
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
  if (EndsRank(i)) --i;
  if (const Analysis* cue = role(i); cue != nullptr && !cue->Has(kPronoun)) {
    // "رائد العلي" may be a name itself; of "اللفتنانت كولونيل" the first has the article.
    const Analysis* first = i > 0 && Beside(i - 1, i) ? role(i - 1) : nullptr;
    const bool definite = cue->Has(kAl) || (first != nullptr && first->Has(kAl) && !first->lexeme->Is("cue-weak"));
    return {i, !cue->lexeme->Is("cue-weak") && (definite || cue->lexeme->Is("verbal")), true, false,
            cue->lexeme->Is("nickname")};
  }
  if (const std::size_t noun = RoleBeforeAdjective(i); noun != kNone) return {noun, false, true, false, false};
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
    // A stop may end the line of an item.
    const bool item = drafts_.back().listed && i + 1 < tokens_.size() && tokens_[i + 1].line_start;
    if (Is(i, ":") || (Is(i, ".") && !item && !(i > 0 && tokens_[i - 1].kind == TokenKind::kNumber))) return false;
    if (mark && !bracket && !Is(i, "\"")) parted = true;
    if (Is(i, ")")) bracket = false;
  }
  return parted && !bracket;
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
    // "شهداء مجزرة السوق" needs no colon.
    for (std::size_t i = line; i < end; ++i)
      if (Cue(i, "names") != nullptr || ((Is(end - 1, ":") || (i + 1 < end && IsEventOf(i + 1))) && AnnouncesNames(i)))
        return true;
    return false;
  }
  return false;
}

// "استشهد كل من فلان", "والجرحى هم: فلان", "أسماء القتلى: فلان".
bool NameFinder::OpensList(std::size_t at) const {
  constexpr std::size_t kReach = 9;  // tokens from the colon back to what it lists
  std::size_t before = at;
  while (before > 0 && before + 4 > at &&
         (Is(before - 1, "\"") || (Is(before - 1, "(") && before == at) ||
          (IsBullet(before - 1) && (before < at || tokens_[before - 1].kind != TokenKind::kNumber))))
    --before;
  if (before < at && tokens_[before].line_start && IsBullet(before) && IsItemOfNames(before)) return true;
  if (before > 0 && (Is(before - 1, ":") || Is(before - 1, ";"))) {
    const std::size_t colon = --before;
    // "عرف منهم: فلان"
    if (colon > 0 && (Text(colon - 1).ends_with("منهم") || Text(colon - 1).ends_with("بينهم")) && IsGiven(at))
      return true;
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
  // "وأسماء المصابين حسب كذا هي فلان"
  if (before >= 2 && Text(before - 1) == "هي")
    for (std::size_t back = 2; back <= kReach && back <= before && Beside(before - back, at); ++back)
      if (Cue(before - back, "names") != nullptr) return true;
  return before >= 2 && Text(before - 1) == "من" && (Text(before - 2) == "كل" || Text(before - 2) == "كلا") &&
         Beside(before - 2, at);
}

}  // namespace isnad::names
