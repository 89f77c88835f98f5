#include "core/read/compose/tie_figures.h"

#include <algorithm>

#include "core/read/events/event_places.h"
#include "core/read/events/event_sites.h"

// By the figures beside the words: other people here than there are another event's.

namespace isnad::ties {
namespace {

// "ثمانية أشخاص على الأقل", "أكثر من 20"
bool IsAtLeast(const Quantity& people) {
  return !people.max && (people.form == Form::kDigits || people.form == Form::kWord);
}

bool IsOfInjured(const Figures& figures) {
  return std::all_of(figures.begin(), figures.end(),
                     [](const Figure& one) { return one.outcome == Outcome::kInjured; });
}

bool ShareOutcome(const Figures& a, const Figures& b) {
  return std::any_of(a.begin(), a.end(), [&](const Figure& one) {
    return std::any_of(b.begin(), b.end(), [&](const Figure& other) { return one.outcome == other.outcome; });
  });
}

// "وفي مدينة كذا، قتل خمسة", "وفي مدينة كذا انفجرت عبوة": the mention's sentence begins with its place.
bool OpensWith(const Composition& c, const EventMention& mention, std::uint32_t place) {
  const FieldText& field = c.Text(mention.field);
  if (mention.opening && c.entity_of[mention.field][*mention.opening] == place) return true;
  if (!mention.place || field.names[*mention.place].first > mention.word) return false;
  const std::uint32_t cue = field.names[*mention.place].cue;
  return cue > 0 && field.lattice.Is(cue - 1, "locative") && field.SameSentence(cue - 1, mention.word) &&
         (cue == 1 || !field.SameSentence(cue - 2, cue));
}

// "هجوم على حاجز في محافظة كذا. وقتل ثلاثة في اشتباكات في مدينة كذا", "وفي مدينة كذا، قتل خمسة": in a town of what the
// event told before names at large, and of another kind, or with more people than that has.
bool IsOtherInside(const Composition& c, const EventMention& mention, const Draft& draft, const Figures& mine,
                   const Figures& theirs) {
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || c.places.Precision(place) <= 1 || draft.places.empty() ||
      !std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
        return c.places.IsCoarse(told.first) && c.places.Precision(told.first) == 1 &&
               c.places.LiesIn(place, told.first);
      }))
    return false;
  // What the sentence opens with sets it against what was told.
  const bool fronted = OpensWith(c, mention, place);
  const bool more = std::all_of(mine.begin(), mine.end(), [&](const auto& one) {
    return std::none_of(theirs.begin(), theirs.end(),
                        [&](const auto& other) { return other.outcome == one.outcome && other.people > one.people; });
  });
  if (fronted && more) return true;
  // An assault has its blasts and its fights: what a verb tells is another where the two kinds are never one.
  if (mention.verb)
    return std::all_of(draft.types.begin(), draft.types.end(),
                       [&](const auto& other) { return SetApart(mention.type, other.first); });
  return (mention.bound_place || fronted) && mention.type != EventType::kAttack && !draft.types.contains(mention.type);
}

// "وانفجرت عبوة أخرى في منطقة كذا", "أن سيارة ثالثة متوقفة في شارع كذا انفجرت": somewhere, though nobody knows the
// name.
bool TellsSomewhere(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kFar = 6, kBefore = 9;  // tokens behind the verb, and before it
  const std::uint32_t first = mention.word - std::min(mention.word, kBefore);
  for (std::uint32_t at = first; at + 1 <= mention.last + kFar && at + 1 < field.size(); ++at)
    if (field.SameSentence(mention.word, at) && field.SameSentence(mention.word, at + 1) && at != mention.word &&
        field.lattice.Is(at, "locative") && field.lattice.Is(at + 1, "cue=place"))
      return true;
  return false;
}

}  // namespace

Figures FiguresBeside(const Composition& c, std::uint32_t word, std::uint32_t from, std::uint32_t to) {
  Figures told;
  for (const Filling& filling : c.frames[1].fillings)
    if (!filling.part_of && (filling.people.max || filling.people.form == Form::kTens || IsAtLeast(filling.people)) &&
        filling.people.min > 0 && filling.first >= from && filling.first < to &&
        c.Text(1).SameSentence(filling.first, word))
      told.push_back({filling.outcome, filling.people.min, filling.group, IsAtLeast(filling.people)});
  return told;
}

Figures FiguresBeside(const Composition& c, std::uint32_t word) { return FiguresBeside(c, word, 0, c.Text(1).size()); }

Figures FiguresOf(const Composition& c, const Draft& draft) {
  Figures told;
  for (const std::uint32_t m : draft.mentions)
    if (c.mentions[m].field == 1)
      for (const Figure& figure : FiguresBeside(c, c.mentions[m].word)) told.push_back(figure);
  return told;
}

bool ShareFigure(const Figures& a, const Figures& b) {
  return std::any_of(a.begin(), a.end(), [&](const Figure& one) {
    return std::any_of(b.begin(), b.end(), [&](const Figure& other) {
      // "at least eight", and nine; 25 are others.
      const auto within = [](const Figure& least, const Figure& told) {
        return least.open && told.people >= least.people && told.people * 2 <= least.people * 3;
      };
      const bool reach = within(one, other) || within(other, one);
      return one.outcome == other.outcome && (one.people == other.people || reach) &&
             (one.group == other.group || one.group == Group::kAny || other.group == Group::kAny);
    });
  });
}

bool BefellOthersBefore(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.definite || mention.field != 1 || !mention.date || draft.last_field != 1 ||
      !draft.dates.empty() || draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const DatePhrase& date = field.dates[*mention.date];
  if (!date.date.known() || date.period || date.saying || date.date.basis < Basis::kRelative) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const auto& opens = field.lattice.readings[first];
  if (std::none_of(opens.begin(), opens.end(),
                   [](const Analysis& a) { return a.lexeme->Is("be") && a.Has(kWa) && a.form == VerbForm::kPast; }))
    return false;
  const Figures mine = FiguresBeside(c, mention.word);
  return !mine.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    if (c.mentions[m].field != 1) return true;
    // Killed here and injured there may be one blast.
    const Figures theirs = FiguresBeside(c, c.mentions[m].word);
    const bool blast = !theirs.empty() && IsOfInjured(mine) != IsOfInjured(theirs);
    return !theirs.empty() && !(blast && !ShareOutcome(mine, theirs)) && !ShareFigure(mine, theirs);
  });
}

bool IsPassedBy(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (field.lattice.lang != "ar" || mention.definite || mention.field != 1 || draft.last_field != 1 || place == kNone ||
      c.places.Precision(place) <= 1 || std::any_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
        return !c.places.IsCoarse(told.first) || c.places.Same(told.first, place);
      }))
    return false;
  const bool between = std::any_of(c.drafts.begin(), c.drafts.end(), [&](const Draft& other) {
    return other.last_field == 1 && other.last_sentence > draft.last_sentence && !other.places.empty() &&
           LiesApart(c, place, other);
  });
  if (!between) return false;
  const Figures mine = FiguresBeside(c, mention.word);
  return !mine.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    if (c.mentions[m].field != 1) return false;
    const Figures theirs = FiguresBeside(c, c.mentions[m].word);
    return !theirs.empty() && !ShareFigure(mine, theirs);
  });
}

bool TellsOfManyPlaces(const FieldText& field, std::uint32_t word) {
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, word); ++at) {
    const auto& readings = field.lattice.readings[at];
    const std::string& folded = field.tokens[at].folded;
    if (folded == "انحاء" || folded == "ارجاء" || field.lattice.Is(at, "many-places")) return true;
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          const bool places = a.lexeme->Is("place-cue") && a.number == Number::kPlural;
          return places || (a.lexeme->Is("generic-event") && a.lexeme->event == EventType::kRaid) ||
                 a.lexeme->Is("fixed-type");
        }))
      return true;
  }
  return false;
}

bool IsTownOf(const Composition& c, std::uint32_t town, std::uint32_t land) {
  return town != kNone && land != kNone && c.places.IsCoarse(land) && c.places.LiesIn(town, land);
}

namespace {

// The most that were led away among the figures.
std::int64_t MostArrested(const Figures& figures) {
  std::int64_t most = 0;
  for (const Figure& figure : figures)
    if (figure.outcome == Outcome::kArrested) most = std::max<std::int64_t>(most, figure.people);
  return most;
}

}  // namespace

bool IsTownOfCampaign(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (field.lattice.lang != "ar" || mention.field != 1 || draft.last_field != 1 || mention.definite ||
      mention.type != EventType::kRaid || draft.places.empty() || draft.mentions.empty() ||
      draft.last_sentence == field.tokens[mention.word].sentence ||
      !std::all_of(draft.places.begin(), draft.places.end(),
                   [&](const auto& told) { return IsTownOf(c, place, told.first); }))
    return false;
  const std::uint32_t word = c.mentions[draft.mentions.back()].word;
  const std::int64_t mine = MostArrested(FiguresBeside(c, mention.word)), theirs = MostArrested(FiguresOf(c, draft));
  return mine > 0 && theirs > mine && (mention.fronted_place || mention.opening || TellsOfManyPlaces(field, word));
}

namespace {

// The sentence opens with the name, and behind that stands a word of also.
bool IsToldOnceMore(const FieldText& field, std::uint32_t name, std::uint32_t word) {
  constexpr std::uint32_t kHead = 18;  // tokens from the place to the end of what the sentence opens with
  const std::uint32_t last = field.names[name].last;
  for (std::uint32_t at = last + 1; at <= last + kHead && at < word && field.tokens[at].folded != ","; ++at)
    if (SaysOnceMore(field, at)) return true;
  return false;
}

}  // namespace

bool OpensOnceMore(const FieldText& field, std::uint32_t word) {
  const std::optional<std::uint32_t> opening = EventPlaces(field).Opening(word);
  return opening && field.lattice.lang == "ar" && IsToldOnceMore(field, *opening, word);
}

Opens OpensNextThere(const Composition& c, int f, std::uint32_t word, const Draft& draft) {
  const FieldText& field = c.Text(f);
  if (field.lattice.lang != "ar" || f != 1 || draft.last_field != 1 || draft.places.empty() ||
      draft.last_sentence == field.tokens[word].sentence)
    return Opens::kNo;
  const std::optional<std::uint32_t> opening = EventPlaces(field).Opening(word);
  const std::uint32_t there = opening ? c.entity_of[f][*opening] : kNone;
  if (there == kNone) return Opens::kNo;
  const bool once_more = IsToldOnceMore(field, *opening, word);
  const bool same = std::any_of(draft.places.begin(), draft.places.end(),
                                [&](const auto& told) { return c.places.Same(told.first, there); });
  if (same) return once_more ? Opens::kOnceMore : Opens::kNo;
  for (const auto& [told, votes] : draft.places)
    if (!c.places.LiesIn(told, there)) return Opens::kNo;
  return once_more ? Opens::kOnceMore : Opens::kWider;
}

bool HasOtherDeadThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const bool many = mention.plural && mention.type != EventType::kClash;
  if (mention.definite || many || mention.field != 1 || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const Figures mine = FiguresBeside(c, mention.word);
  if (mine.empty()) return false;
  const Opens opens = OpensNextThere(c, 1, mention.word, draft);
  const Figures theirs = FiguresOf(c, draft);
  if (opens == Opens::kOnceMore && !theirs.empty()) return true;
  if (theirs.empty() || ShareFigure(mine, theirs)) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  if (opens == Opens::kWider && IsElsewhere(c, place, draft)) return true;
  const bool apart = field.lattice.lang == "ar" && !mention.verb &&
                     (mention.bound_place || (place != kNone && OpensWith(c, mention, place))) &&
                     LiesApart(c, place, draft);
  return apart || IsOtherInside(c, mention, draft, mine, theirs) ||
         (place == kNone && mention.verb && SubjectIsAnother(c, mention) && TellsSomewhere(field, mention));
}

bool HurtsNobody(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.definite || mention.field != 1 || draft.last_field != 1) return false;
  // "وقال مصدر إن عبوة انفجرت دون إصابات": somebody else's word of the same.
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word) && field.tokens[first - 1].folded != ",") {
    --first;
    if (field.lattice.Is(first, "that") || field.lattice.Is(first, "say-verb") || field.lattice.Is(first, "accord"))
      return false;
  }
  const auto& opens = field.lattice.readings[first];
  const bool joined = field.lattice.Is(first, "also") || std::any_of(opens.begin(), opens.end(), [](const Analysis& a) {
                        return a.Has(kWa) && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
                      });
  // "وزرعوا عبوة، لكنها انفجرت دون إصابات" goes on with what they did.
  if (!joined || mention.first > first + 1) return false;
  // "واستهدفت بصاروخ ثالث سيارة قريبة": one more of the same barrage.
  constexpr std::uint32_t kMeans = 3;  // tokens to the missile and its number
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kMeans && field.SameSentence(at, mention.word); ++at)
    if (field.lattice.Is(at, "ordinal")) return false;
  bool nobody = false;
  for (const Filling& filling : c.frames[1].fillings) {
    if (filling.first < mention.word || !field.SameSentence(filling.first, mention.word)) continue;
    if (filling.people.min > 0) return false;
    nobody = nobody || filling.people.max == 0U;
  }
  if (!nobody) return false;
  for (const Filling& filling : c.frames[1].fillings) {
    if (filling.last >= mention.word || filling.people.min == 0 || filling.outcome == Outcome::kArrested) continue;
    for (const std::uint32_t m : draft.mentions)
      if (c.mentions[m].field == 1 && field.SameSentence(c.mentions[m].word, filling.first)) return true;
  }
  return false;
}

}  // namespace isnad::ties
