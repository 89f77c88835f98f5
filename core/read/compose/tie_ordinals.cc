#include <algorithm>
#include <set>
#include <string>

#include "core/read/compose/tie_figures.h"
#include "core/read/events/event_places.h"
#include "core/read/events/event_sites.h"
#include "core/read/frames/kinds.h"

// By the number that the words count it by, and by what it fell on: two blasts, a market and a hospital. One event has
// one toll, so that each of these needs people of its own.

namespace isnad::ties {
namespace {

bool IsOneOfMany(const EventMention& told) { return told.plural || (told.count && *told.count > 1); }

// In a later sentence of an Arabic text than that which the draft was last told of in.
bool IsToldNext(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  return field.lattice.lang == "ar" && mention.field == 1 && draft.last_field == 1 &&
         draft.last_sentence < field.tokens[mention.word].sentence;
}

bool HaveOtherPeople(const Composition& c, const EventMention& mention, const Draft& draft) {
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  return !mine.empty() && !theirs.empty() && !ShareFigure(mine, theirs);
}

std::set<std::string> SitesOf(const Composition& c, const EventMention& mention) {
  std::set<std::string> kinds;
  for (const Site& site : isnad::SitesOf(c.Text(mention.field), mention)) kinds.insert(site.kind);
  return kinds;
}

// "ذلك الهجوم", "ثم", "عقب الغارة": the sentence takes up what was told before; "قصف المستشفى", of which nothing was
// told, does not.
bool TakesUpEvent(const FieldText& field, std::uint32_t word) {
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, word); ++at) {
    if (field.lattice.Is(at, "then") || field.lattice.Is(at, "demonstrative") || field.lattice.Is(at, "follow-up"))
      return true;
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->event && (a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun) && a.Has(kAl);
        }))
      return true;
  }
  return false;
}

// "دورية", "سيارة إسعاف", "مركز للشرطة": what was fired on, as the lexicon's noun, or nullptr. definite: "المعسكر",
// which was told before.
const Lexeme* TargetOf(const Composition& c, const EventMention& mention, bool definite = false) {
  constexpr std::uint32_t kFar = 8;  // tokens from the word, past who fired
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kFar && InSentence(c, mention, at); ++at) {
    const std::string& word = field.tokens[at].folded;
    if (word == "," || (field.lattice.Is(at, "locative") && word != "علي")) return nullptr;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->pos == Pos::kNoun && a.Has(kAl) == definite && !a.Has(kBi) && !a.Has(kPronoun) &&
          !a.lexeme->Is("by-explosive") &&
          (a.lexeme->Is("post") || a.lexeme->Is("positions") || a.lexeme->Is("building") || a.lexeme->Is("vehicle") ||
           a.lexeme->Is("unit=patrol") || !a.lexeme->sites.empty()))
        return a.lexeme;
  }
  return nullptr;
}

// "عبوة انفجرت", "سقطت قذيفة": one that was not told before.
bool IsByNewMunition(const FieldText& field, std::uint32_t word) {
  const auto is = [&](std::uint32_t at) {
    if (at >= field.size() || !field.SameSentence(at, word)) return false;
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.clitics == 0 &&
             (a.lexeme->Is("by-explosive") || a.lexeme->Is("munition"));
    });
  };
  return is(word + 1) || (word > 0 && is(word - 1));
}

// "دون خسائر", "دون وقوع إصابات": its sentence says that nobody was hurt, and tells of nobody who was.
bool HurtsNobody(const Composition& c, const EventMention& mention) {
  bool nobody = false;
  for (const Filling& filling : c.frames[1].fillings) {
    if (!c.Text(1).SameSentence(filling.first, mention.word)) continue;
    if (filling.outcome != Outcome::kKilled && filling.outcome != Outcome::kInjured) continue;
    if (filling.people.max != 0U) return false;
    nobody = nobody || filling.first > mention.word;
  }
  return nobody;
}

// "بلدتي", "محافظتي"
bool IsOfTwoTowns(const FieldText& field, std::uint32_t cue) {
  const auto& readings = field.lattice.readings[cue];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.number == Number::kDual && (a.lexeme->Is("kind=town") || a.lexeme->Is("kind=city") ||
                                         a.lexeme->Is("kind=village") || a.lexeme->Is("kind=region"));
  });
}

// "في كذا ونصيب": behind the first town a word that the lexicon holds for none but a name.
bool IsJoinedToUnknown(const FieldText& field, std::uint32_t at) {
  if (at >= field.size() || !field.SameSentence(at - 1, at) || field.NameAt(at) != nullptr ||
      field.DateAt(at) != nullptr || field.QuantityAt(at) != nullptr || !field.tokens[at].folded.starts_with("و"))
    return false;
  const auto& readings = field.lattice.readings[at];
  if (!std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; }))
    return false;
  // "وصلاح الدين"; "وتهشمت نوافذ" tells on.
  const std::uint32_t next = at + (readings.empty() ? 1 : 2);
  return next >= field.size() || !field.SameSentence(at, next) || field.tokens[next].kind == TokenKind::kPunct ||
         field.DateAt(next) != nullptr || field.lattice.Is(next, "preposition");
}

// A quarter may be hit at once with the next: those of a city, whatever the lexicon calls them.
bool IsTownOrLand(const Composition& c, const NamePhrase& name) {
  const std::string_view kind = KindOf(name);
  if (kind != "city" && kind != "town" && kind != "village" && kind != "region") return false;
  const KnownEntity* above = name.known == nullptr ? nullptr : c.document.lexicon->Entity(name.known->parent);
  return above == nullptr || above->kind != "city";
}

}  // namespace

bool IsSecondOfTwo(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (!mention.definite || mention.verb || mention.plural || !IsToldNext(c, mention, draft)) return false;
  const std::int64_t ordinal = OrdinalOf(c, mention);
  const FieldText& field = c.Text(mention.field);
  if (ordinal < 2 || IsRank(field, mention.word + 1)) return false;
  // What counts both has the dead of both.
  const std::uint32_t place = c.PlaceOf(mention);
  const bool elsewhere = place != kNone && !draft.places.empty() && IsElsewhere(c, place, draft);
  return std::none_of(
             draft.mentions.begin(), draft.mentions.end(),
             [&](std::uint32_t m) { return IsOneOfMany(c.mentions[m]) || OrdinalOf(c, c.mentions[m]) == ordinal; }) &&
         (elsewhere || HaveOtherPeople(c, mention, draft));
}

bool FallsOnOtherSite(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (mention.definite || mention.weak || !IsToldNext(c, mention, draft) || draft.types.contains(EventType::kRaid) ||
      draft.types.contains(EventType::kClash) || mention.type == EventType::kRaid || mention.type == EventType::kClash)
    return false;
  const std::set<std::string> mine = SitesOf(c, mention);
  if (mine.empty() || TakesUpEvent(c.Text(mention.field), mention.word)) return false;
  bool told = false;
  for (const std::uint32_t m : draft.mentions)
    for (const std::string& site : SitesOf(c, c.mentions[m])) {
      if (mine.contains(site)) return false;
      told = true;
    }
  return told && HaveOtherPeople(c, mention, draft);
}

bool HurtsNobodyElsewhere(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (mention.definite || !mention.verb || !IsToldNext(c, mention, draft) || !HurtsNobody(c, mention) ||
      FiguresOf(c, draft).empty())
    return false;
  if (IsByNewMunition(c.Text(mention.field), mention.word) && !draft.types.contains(mention.type) &&
      !draft.types.contains(EventType::kOther))
    return true;
  if (!IsByNewMen(c.Text(mention.field), mention.word)) return false;
  const Lexeme* target = TargetOf(c, mention);
  if (target == nullptr) return false;
  return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const Lexeme* told = TargetOf(c, c.mentions[m]);
    return told != nullptr && told != target;
  });
}

bool IsSecondBlow(const Composition& c, const EventMention& mention, const Draft& draft) {
  return IsSecondOfTwo(c, mention, draft) || FallsOnOtherSite(c, mention, draft) ||
         HurtsNobodyElsewhere(c, mention, draft) || IsBlastBesideFight(c, mention, draft) ||
         BefellOthersThen(c, mention, draft);
}

bool TakesUpTarget(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.definite || mention.verb || draft.mentions.empty() || !IsToldNext(c, mention, draft) ||
      field.tokens[mention.word].sentence != draft.last_sentence + 1)
    return false;
  const Lexeme* target = TargetOf(c, mention, true);
  return target != nullptr && TargetOf(c, c.mentions[draft.mentions.back()]) == target && FiguresOf(c, draft).empty() &&
         !FiguresBeside(c, mention.word).empty();
}

bool IsBlastBesideFight(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t place = c.PlaceOf(mention);
  return mention.type == EventType::kBombing && !mention.definite && !mention.verb && !mention.plural &&
         draft.types.size() == 1 && draft.types.contains(EventType::kClash) && IsToldNext(c, mention, draft) &&
         place != kNone && mention.bound_place && IsElsewhere(c, place, draft) &&
         !TakesUpTold(c.Text(mention.field), mention.word) && HaveOtherPeople(c, mention, draft);
}

bool BefellOthersThen(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.definite || mention.open_type || mention.plural || !mention.date || !draft.dates.empty() ||
      !IsToldNext(c, mention, draft) || draft.types.contains(mention.type) || mention.type == EventType::kRaid ||
      draft.types.contains(EventType::kRaid) || draft.types.contains(EventType::kOther) ||
      TakesUpTold(field, mention.word))
    return false;
  const DatePhrase& date = field.dates[*mention.date];
  const bool day = date.date.known() && !date.period && !date.saying && date.date.basis >= Basis::kRelative &&
                   field.SameSentence(date.first, mention.word);
  const bool before = day && c.document.own_day && *date.date.to + 1 < *c.document.own_day;
  return before && HaveOtherPeople(c, mention, draft);
}

namespace {

// "القصف على مناطق عدة", "قصف طال عدة بلدات", "القصف على القطاع منذ الفجر": not of one place, or of one hour.
bool IsSpreadOver(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kNear = 5;  // tokens behind the word
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kNear && at < field.size(); ++at) {
    if (!field.SameSentence(at, mention.word) || field.tokens[at].kind == TokenKind::kPunct) break;
    if (field.lattice.Is(at, "many-places")) return true;
    if (at + 1 < field.size() && field.SameSentence(at, at + 1) && field.lattice.Is(at, "time-since") &&
        field.lattice.Is(at + 1, "day-part"))
      return true;
  }
  return false;
}

// "قال مدير المستشفى إن 13 قتلوا في الغارات. وقال الوزير إن صواريخ على السوق قتلت عشرة": each of two named sources
// tells all that he knows of.
bool AreToldByTwo(const Composition& c, std::uint32_t many, std::uint32_t one) {
  const Attribution* of_many = SourceAt(c.sources[1], many);
  const Attribution* of_one = SourceAt(c.sources[1], one);
  return of_many != nullptr && of_one != nullptr && !of_many->chain.empty() && !of_one->chain.empty() &&
         of_many->chain.back().name != of_one->chain.back().name;
}

}  // namespace

bool IsOneOfTold(const Composition& c, const EventMention& mention, const Filling& filling) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || IsOneOfMany(mention) || mention.report == kNone) return false;
  const std::set<std::string> mine = SitesOf(c, mention);
  const std::uint32_t place = c.PlaceOf(mention);
  const std::uint32_t town = place != kNone && !c.places.IsCoarse(place) ? place : kNone;
  if (mine.empty() && town == kNone) return false;
  const std::vector<std::uint32_t>& told = c.drafts[mention.report].mentions;
  return std::any_of(told.begin(), told.end(), [&](std::uint32_t m) {
    const EventMention& many = c.mentions[m];
    if (many.field != 1 || many.verb || !(IsSpreadOver(field, many) || (IsOneOfMany(many) && !mine.empty())) ||
        !SitesOf(c, many).empty() || field.tokens[many.word].sentence >= field.tokens[mention.word].sentence ||
        (!IsSpreadOver(field, many) && AreToldByTwo(c, many.word, mention.word)))
      return false;
    const Figures all = FiguresBeside(c, many.word);
    return std::any_of(all.begin(), all.end(), [&](const Figure& figure) {
      return figure.outcome == filling.outcome && figure.people > filling.people.min;
    });
  });
}

bool AreSetApart(const Composition& c, const EventMention& mention) {
  for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
    if (c.Text(mention.field).lattice.Is(at, "apart")) return true;
  return false;
}

// "هجومين على مركب في النهر وعلى معسكر للجيش": each on its own.
bool FallOnTwo(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kReach = 12;  // tokens from the word to the second
  const std::uint32_t on = mention.word + 1;
  if (on >= field.size() || !field.SameSentence(on, mention.word) || field.tokens[on].folded != "علي") return false;
  for (std::uint32_t at = on + 1; at <= on + kReach && at < field.size() && field.SameSentence(at, on); ++at) {
    if (field.tokens[at].folded == "," || field.lattice.Is(at, "say-verb")) return false;
    if (field.tokens[at].folded == "وعلي") return true;
  }
  return false;
}

bool AreTwoApart(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 4;  // tokens from the word to the first place, and from that to the second
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.definite || mention.verb || !mention.count || *mention.count != 2)
    return false;
  if (AreSetApart(c, mention) || FallOnTwo(field, mention)) return true;
  std::uint32_t first = kNone, last = mention.word;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c.entity_of[mention.field][n];
    if (name.cue <= last) continue;
    if (!InSentence(c, mention, name.cue) || name.cue > last + kNear || name.type != EntityType::kPlace ||
        place == kNone || !IsTownOrLand(c, name))
      return false;
    if (first == kNone && (IsOfTwoTowns(field, name.cue) || IsJoinedToUnknown(field, name.last + 1))) return true;
    if (first != kNone) {
      const auto& joined = field.lattice.readings[name.cue];
      const bool also = field.tokens[name.cue].folded.starts_with("و") ||
                        std::any_of(joined.begin(), joined.end(), [](const Analysis& a) { return a.Has(kWa); });
      return also && name.cue <= last + 2 && !c.places.Same(first, place) && !c.places.LiesIn(place, first) &&
             !c.places.LiesIn(first, place);
    }
    first = place;
    last = name.last;
  }
  return false;
}

}  // namespace isnad::ties
