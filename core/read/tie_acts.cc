#include <algorithm>

#include "core/read/event_places.h"
#include "core/read/tie_figures.h"

// By who does what: shells and bombs on one hand, men who attack, storm, kidnap on the other, each with dead of its
// own.

namespace isnad::ties {
namespace {

bool IsFire(EventType type) { return type == EventType::kShelling || type == EventType::kAirstrike; }

bool IsByMen(EventType type) {
  return type == EventType::kAttack || type == EventType::kRaid || type == EventType::kAbduction ||
         type == EventType::kAssassination;
}

template <class Test>
bool AllTypes(const Draft& draft, Test test) {
  return !draft.types.empty() &&
         std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& told) { return test(told.first); });
}

bool Stands(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("building") || a.lexeme->Is("post") || a.lexeme->Is("positions") || !a.lexeme->sites.empty();
  });
}

// "معسكر كذا قرب مدينة كذا": beside the place told before, and not in it.
bool StandsNear(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kBehind = 3;  // tokens from the one name to the other
  const FieldText& field = c.Text(mention.field);
  if (!mention.place) return false;
  const std::uint32_t behind = field.names[*mention.place].last;
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (name.cue > behind && name.cue <= behind + kBehind && field.SameSentence(behind, name.cue) &&
        draft.places.contains(c.entity_of[mention.field][n]))
      return EventPlaces(field).IsNear(name.cue);
  }
  return false;
}

}  // namespace

bool IsApartFrom(const Composition& c, std::uint32_t place, const Draft& draft) {
  return place != kNone && c.places.Precision(place) == 4 && LiesApart(c, place, draft);
}

bool IsDoneAnew(const FieldText& field, std::uint32_t word) {
  const std::uint32_t subject = word + 1;
  if (subject >= field.size() || !field.SameSentence(word, subject)) return false;
  const auto& verb = field.lattice.readings[word];
  if (std::none_of(verb.begin(), verb.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun) && !a.Has(kFa);
      }))
    return false;
  const auto& readings = field.lattice.readings[subject];
  // "هاجم الجيش مسلحين", "هاجموا مسلحين": whom they attacked.
  return !field.tokens[subject].folded.ends_with("ين") &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           const bool man = a.lexeme->Is("person") &&
                            (a.lexeme->group == Group::kMilitant || a.lexeme->Is("unknown") || a.lexeme->Is("someone"));
           return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && (man || a.lexeme->Is("by-explosive"));
         });
}

bool TakesUpTold(const FieldText& field, std::uint32_t word) {
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, word); ++at) {
    const std::string& folded = field.tokens[at].folded;
    if (field.lattice.Is(at, "then") || field.lattice.Is(at, "demonstrative") || field.lattice.Is(at, "follow-up") ||
        folded == "بعدها" || folded == "بعديذ" || folded == "المكان" || folded == "نفسه" || folded == "نفسها")
      return true;
    const auto& readings = field.lattice.readings[at];
    const bool next = at + 1 < field.size() && field.SameSentence(at, at + 1);
    // "مقر الشرطة" is told by whose it is, "الفندق" alone, "بوابة الفندق" were told before.
    const NamePhrase* name = field.NameAt(at);
    const bool alone =
        folded.starts_with("ال") && Stands(field, at) &&
        (name == nullptr ? !(next && field.NameAt(at + 1) != nullptr) : name->known == nullptr && name->last == at);
    if (alone || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->event && a.lexeme->pos == Pos::kNoun && a.Has(kAl);
        }))
      return true;
  }
  return false;
}

bool NamesItsPlace(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || c.places.Precision(place) <= 1) return false;
  const std::uint32_t name = field.names[*mention.place].first;
  return name > mention.word && field.SameSentence(name, mention.word);
}

bool IsOfOtherCamp(const Composition& c, std::uint32_t place, const Draft& draft) {
  return IsApartFrom(c, place, draft) && std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
           return c.places.Precision(told.first) == 4 && (c.places.IsCamp(told.first) || c.places.IsCamp(place));
         });
}

bool IsAtOtherCamp(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || draft.last_field != 1 || mention.definite || mention.plural ||
      !IsOfOtherCamp(c, c.PlaceOf(mention), draft) || TakesUpTold(field, mention.word))
    return false;
  // The same deed with the same people, or with nobody, may have reached the camp.
  if (std::none_of(draft.types.begin(), draft.types.end(),
                   [&](const auto& told) { return told.first == mention.type || told.first == EventType::kOther; }))
    return true;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  return draft.last_sentence != field.tokens[mention.word].sentence && !mine.empty() && !theirs.empty() &&
         !ShareFigure(mine, theirs);
}

bool IsOtherAct(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || !mention.verb || mention.definite || mention.weak ||
      draft.last_field != 1 || draft.places.empty() || draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const bool men = IsByMen(mention.type), blast = mention.type == EventType::kBombing;
  const bool behind_blast = AllTypes(draft, [](EventType type) { return type == EventType::kBombing; });
  const bool behind_fire = AllTypes(draft, IsFire), behind_men = AllTypes(draft, IsByMen);
  if (!(men && (behind_blast || behind_fire)) && !(blast && behind_men)) return false;
  if (TakesUpTold(field, mention.word)) return false;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  if (mine.empty() || theirs.empty() || ShareFigure(mine, theirs)) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  return (men && (IsApartFrom(c, place, draft) || StandsNear(c, mention, draft))) ||
         (IsDoneAnew(field, mention.word) && NamesItsPlace(c, mention));
}

}  // namespace isnad::ties
