#include <algorithm>
#include <optional>

#include "core/read/compose/tie_figures.h"
#include "core/read/events/event_places.h"

// By who does what: shells and bombs on one hand, men who attack, storm, kidnap on the other, each with dead of its
// own.

namespace isnad::ties {
namespace {

bool IsFire(EventType type) { return type == EventType::kShelling || type == EventType::kAirstrike; }

bool IsByMen(EventType type) {
  return type == EventType::kAttack || type == EventType::kRaid || type == EventType::kAbduction ||
         type == EventType::kAssassination;
}

constexpr int kOutright = 3;  // what a word that names its type counts for it

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

// "أن سيارة مفخخة انفجرت": an explosive or what carries it, which the text has not told of, stands between "that" and
// the verb.
bool HasNewSubject(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kFar = 3;  // tokens back to "that"
  for (std::uint32_t back = 2; back <= kFar && back <= word && field.SameSentence(word - back, word); ++back) {
    if (!field.lattice.Is(word - back, "that")) continue;
    const auto& readings = field.lattice.readings[word - back + 1];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.number == Number::kSingular &&
             (a.lexeme->Is("by-explosive") || a.lexeme->Is("vehicle"));
    });
  }
  return false;
}

bool IsDoneAnew(const FieldText& field, std::uint32_t word) {
  const std::uint32_t subject = word + 1;
  if (subject >= field.size() || !field.SameSentence(word, subject)) return false;
  const auto& verb = field.lattice.readings[word];
  if (std::none_of(verb.begin(), verb.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun) && !a.Has(kFa);
      }))
    return false;
  if (HasNewSubject(field, word)) return true;
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
    // "بعد ذلك بساعات", "في اليوم نفسه"
    if (const auto later = LaterAt(field.lattice, at); later && later->how == Later::kLater) {
      at = later->last;
      continue;
    }
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
      !IsOfOtherCamp(c, c.PlaceOf(mention), draft))
    return false;
  // "وهذه المرة الثانية بعد قصف مخيم كذا في 20 مارس"
  if (mention.bound_place && mention.date && IsWhatCameBefore(field, mention)) return true;
  if (TakesUpTold(field, mention.word)) return false;
  // The same deed with the same people, or with nobody, may have reached the camp.
  if (std::none_of(draft.types.begin(), draft.types.end(),
                   [&](const auto& told) { return told.first == mention.type || told.first == EventType::kOther; }))
    return true;
  const Figures mine = FiguresBeside(c, mention.word, 0, field.size()), theirs = FiguresOf(c, draft);
  return draft.last_sentence != field.tokens[mention.word].sentence && !mine.empty() && !theirs.empty() &&
         !ShareFigure(mine, theirs);
}

namespace {

// Its sentence names a town or a place in one for it.
bool NamesPlaceHere(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  return place != kNone && c.places.Precision(place) > 1 &&
         field.SameSentence(field.names[*mention.place].first, mention.word);
}

// "وانفجرت عبوة", "وفي مدينة كذا، انفجرت عبوة", "فيما انفجرت عبوة": nothing but the place or a contrast stands before
// the verb.
bool OpensSentence(const FieldText& field, const EventMention& mention) {
  return mention.word == 0 || !field.SameSentence(mention.word - 1, mention.word) || mention.fronted_place ||
         field.lattice.Is(mention.word - 1, "contrast") || field.lattice.Is(mention.word - 1, "also");
}

// "قتل ضابط في مدينة كذا، فيما انفجرت عبوة": where the second fact of the sentence begins, behind a comma.
std::optional<std::uint32_t> SecondFact(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 6;  // tokens from the contrast to the word
  const FieldText& field = c.Text(mention.field);
  const EventMention& told = c.mentions[draft.mentions.back()];
  for (std::uint32_t back = 1; back <= kFar && back < mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (at <= told.word || !field.SameSentence(at - 1, mention.word)) return std::nullopt;
    if ((field.lattice.Is(at, "contrast") || field.lattice.Is(at, "also")) && field.tokens[at - 1].folded == ",")
      return at;
  }
  return std::nullopt;
}

// Others were killed or hurt here than there: in two sentences, or on the two sides of a contrast.
bool HaveOtherPeople(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  Figures mine, theirs;
  if (draft.last_sentence == field.tokens[mention.word].sentence) {
    const std::optional<std::uint32_t> second = SecondFact(c, mention, draft);
    if (!second) return false;
    mine = FiguresBeside(c, mention.word, *second, field.size());
    theirs = FiguresBeside(c, mention.word, 0, *second);
  } else {
    mine = FiguresBeside(c, mention.word, 0, field.size());
    theirs = FiguresOf(c, draft);
  }
  return !mine.empty() && !theirs.empty() && !ShareFigure(mine, theirs);
}

// Men against shells, bombs or a blast, a blast against what men did.
bool IsOfOtherHand(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.verb || mention.weak) return false;
  const bool men = IsByMen(mention.type), blast = mention.type == EventType::kBombing;
  const bool behind_blast = AllTypes(draft, [](EventType type) { return type == EventType::kBombing; });
  const bool behind_fire = AllTypes(draft, IsFire), behind_men = AllTypes(draft, IsByMen);
  if (!(men && (behind_blast || behind_fire)) && !(blast && behind_men)) return false;
  return (men && (IsApartFrom(c, c.PlaceOf(mention), draft) || StandsNear(c, mention, draft))) ||
         (IsDoneAnew(field, mention.word) && NamesPlaceHere(c, mention));
}

// "قتل ستة في كمين في مدينة كذا. وقتل سبعة في غارة على مدينة كذا": shells and bombs from the air against all else, both
// told outright.
bool IsFireAgainstOther(const Composition& c, const EventMention& mention, const Draft& draft) {
  const auto other = [](EventType type) {
    return type == EventType::kAttack || type == EventType::kClash || type == EventType::kBombing ||
           type == EventType::kAbduction;
  };
  const bool outright = mention.armed || (!mention.weak && !mention.open_type);
  const bool told =
      std::all_of(draft.types.begin(), draft.types.end(), [](const auto& type) { return type.second >= kOutright; });
  const bool apart =
      (IsFire(mention.type) && AllTypes(draft, other)) || (other(mention.type) && AllTypes(draft, IsFire));
  return outright && told && apart && !mention.plural && NamesPlaceHere(c, mention);
}

// "غرق ثلاثة في مدينة كذا. وقتل سبعة في غارة في مدينة كذا": those whom the water, a fall, a fire took, and nobody's
// arms.
bool IsByNobody(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool disaster = mention.type == EventType::kDisaster;
  return disaster != AllTypes(draft, [](EventType type) { return type == EventType::kDisaster; }) &&
         !(disaster && draft.types.contains(mention.type)) && mention.type != EventType::kOther &&
         !draft.types.contains(EventType::kOther) && NamesPlaceHere(c, mention);
}

// "انفجر لغم في قرية كذا وقتل طفلان. وانفجرت سيارة في قرية كذا وقتل عشرة": told anew by a verb that opens the sentence,
// as the first was.
bool IsOneMoreOf(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const EventMention& told = c.mentions[draft.mentions.back()];
  return draft.types.contains(mention.type) && !mention.weak && OpensSentence(field, mention) &&
         IsDoneAnew(field, mention.word) && NamesPlaceHere(c, mention) && told.field == mention.field &&
         OpensSentence(field, told) && IsDoneAnew(field, told.word);
}

}  // namespace

bool IsOtherAct(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || mention.definite || draft.mentions.empty() ||
      draft.last_field != 1 || draft.places.empty())
    return false;
  // "وفي حادث منفصل، انفجر لغم في مدينة كذا وقتل اثنان"
  const bool turned =
      !mention.plural && TurnsBefore(c, mention) && !SaysBefore(c, mention) && NamesPlaceHere(c, mention);
  if (!turned && !IsOfOtherHand(c, mention, draft) && !IsByNobody(c, mention, draft) &&
      !IsFireAgainstOther(c, mention, draft) && !IsOneMoreOf(c, mention, draft))
    return false;
  return HaveOtherPeople(c, mention, draft) && !TakesUpTold(field, mention.word);
}

}  // namespace isnad::ties
