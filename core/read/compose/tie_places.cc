#include <algorithm>

#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {
namespace {

// "وفي مدينة غزة": the city, where "غزة" alone may be all that is called so.
bool IsCityItself(const Composition& c, const EventMention& mention) {
  if (!mention.place) return false;
  const NamePhrase& name = c.Text(mention.field).names[*mention.place];
  return name.known != nullptr && name.known->bare && name.known->kind == "city" && name.cue < name.first &&
         c.Text(mention.field).lattice.Is(name.cue, "kind=city");
}

// "انفجر لغم شرقي مدينة كذا. وقصفت المدفعية قرية كذا": by other means, in a sentence of its own, so the village is told
// for itself and is not the land around the town.
bool IsByOtherMeans(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  return !mention.definite && !mention.weak && !mention.older && draft.last_field == mention.field &&
         draft.last_sentence != field.tokens[mention.word].sentence &&
         std::all_of(draft.types.begin(), draft.types.end(),
                     [&](const auto& told) { return SetApart(told.first, mention.type); });
}

// Every place of the draft may be the mention's.
bool MayBeAll(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t place = c.PlaceOf(mention);
  const bool added = IsAdded(c, mention), city = IsCityItself(c, mention);
  const bool apart = IsByOtherMeans(c, mention, draft);
  return std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
    const std::uint32_t other = told.first;
    const bool nested = c.places.LiesIn(place, other) || c.places.LiesIn(other, place);
    if (city && other != place && !nested && !c.places.IsCoarse(other)) return false;
    if (added && !nested && !c.places.IsCoarse(other) && !c.places.IsCoarse(place)) return false;
    return c.places.MayBeOne(place, other, mention.around_place && !apart, !draft.outright.contains(other) && !apart);
  });
}

bool TitleTellsOne(const Composition& c) {
  return c.drafts.size() == 1 && c.drafts.front().mentions.size() == 1 && c.drafts.front().last_field == 0;
}

// "قتيل في X وعبوة تستهدف دورية في Y": the title has more to tell than the one event.
bool IsNamedInTitle(const Composition& c, std::uint32_t place) {
  const std::vector<std::uint32_t>& names = c.entity_of[0];
  return std::find(names.begin(), names.end(), place) != names.end();
}

bool IsThis(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 4;  // tokens back to "this"
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; field.lattice.lang == "en" && back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word) || field.lattice.Is(at, "preposition")) return false;
    if (field.tokens[at].folded == "this") return true;
  }
  return false;
}

// A place of the draft is named beside the mention's in the words of the mention: "بين قريتي كذا وكذا الواقعتين بين كذا
// وكذا", "على الطريق بين كذا وكذا".
bool NamesTheirPlace(const Composition& c, const EventMention& mention, const Draft& draft, std::uint32_t reach,
                     bool of_road) {
  constexpr std::uint32_t kToTheRoad = 6;  // tokens from "الطريق الذي يربط بين" to the first of its ends
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t own = *mention.place;
  if (field.lattice.lang != "ar" || field.names[own].first < mention.word) return false;
  bool road = false;
  for (std::uint32_t at = field.names[own].first; at > mention.word && field.names[own].first - at < kToTheRoad; --at)
    road = road || field.lattice.Is(at, "kind=road");
  if (of_road && !road) return false;
  std::uint32_t last = field.names[own].last;
  for (std::uint32_t n = own + 1; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (!field.SameSentence(name.first, mention.word) || name.first - last > reach) return false;
    for (std::uint32_t at = last + 1; at < name.first; ++at)
      if (field.tokens[at].kind == TokenKind::kPunct && field.tokens[at].folded != "-") return false;
    const std::uint32_t there = c.entity_of[mention.field][n];
    if (name.type == EntityType::kPlace && there != kNone && !c.places.IsCoarse(there) && draft.places.contains(there))
      return true;
    last = name.last;
  }
  return false;
}

// Between the last word of the draft and the mention somebody's fate is told.
bool IsFigureBetween(const Composition& c, const EventMention& mention, const Draft& draft) {
  const EventMention& before = c.mentions[draft.mentions.back()];
  const auto& fillings = c.frames[mention.field].fillings;
  return before.field == mention.field && std::any_of(fillings.begin(), fillings.end(), [&](const Filling& told) {
           return !told.part_of && told.first > before.last && told.last < mention.first;
         });
}

// "انفجار في سوق كذا" of a title, and the text: "انفجرت دراجة في سوق الماشية": a house of one kind, called after its
// town, which the article names, or by what it is for.
bool AreOneHouse(const Composition& c, std::uint32_t place, std::uint32_t other) {
  const std::string &a = c.reading.entities[place].folded, &b = c.reading.entities[other].folded;
  const std::size_t noun = a.find(' ') + 1;
  if (noun == 0 || c.places.Precision(place) != 2 || c.places.Precision(other) != 2 ||
      !b.starts_with(a.substr(0, noun)))
    return false;
  return std::any_of(c.reading.entities.begin(), c.reading.entities.end(), [&](const LocalEntity& town) {
    return town.type == EntityType::kPlace && !town.scoped && town.folded == b.substr(noun);
  });
}

// What is told at another place goes on with the draft all the same.
bool MayBeThere(const Composition& c, const EventMention& mention, std::uint32_t r) {
  const Draft& draft = c.drafts[r];
  const std::uint32_t place = c.PlaceOf(mention);
  const bool takes_up =
      mention.definite && !mention.plural && !mention.verb && !mention.older && !CameBefore(c, mention);
  if (((takes_up && !mention.bound_place) || MayBeAll(c, mention, draft)) && !LaysBack(c, mention)) return true;
  // "In this latest attack on X": the one just told.
  if (takes_up && IsThis(c, mention) && Continues(c, mention, r) && draft.types.contains(mention.type)) return true;
  // "محاولة اغتيال في طرابلس", then "محاولة اغتيال بورشفانة": the title said where at large.
  const auto unknown = [&](std::uint32_t entity) { return c.reading.entities[entity].known.empty(); };
  if (OpensText(c, mention) && SaysAgain(c, mention, draft) && draft.mentions.size() == 1 && unknown(place) &&
      std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) { return unknown(told.first); }))
    return true;
  // A title of one event, "هجوم في مانديرا", and the text that opens with it at a town of the same province.
  if (OpensText(c, mention) && TitleTellsOne(c) && !IsNamedInTitle(c, place) && draft.types.contains(mention.type) &&
      !mention.older && std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
        return c.places.ShareRegion(place, told.first);
      }))
    return true;
  // "Strike north of Beirut kills 23", and the lead: "a strike on the village of Almat": the land around a city,
  // however far.
  if (OpensText(c, mention) && TitleTellsOne(c) && !IsNamedInTitle(c, place) && draft.types.contains(mention.type) &&
      !mention.older && std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
        return !draft.outright.contains(told.first) && c.places.ShareCountry(place, told.first);
      }))
    return true;
  if (OpensText(c, mention) && TitleTellsOne(c) && draft.types.contains(mention.type) && !mention.older &&
      !IsNamedInTitle(c, place) && std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
        return AreOneHouse(c, place, told.first);
      }))
    return true;
  // "استهداف سيارة في كذا", and the lead, or the lead and the next sentence: the one road by both its ends.
  constexpr std::uint32_t kRoad = 2, kLies = 5;  // tokens from one name to the next
  const bool opens = OpensText(c, mention) && TitleTellsOne(c);
  if (mention.place && !mention.older && draft.types.contains(mention.type) &&
      ((opens && !IsNamedInTitle(c, place) && NamesTheirPlace(c, mention, draft, kLies, false)) ||
       (mention.verb && Continues(c, mention, r) && NamesTheirPlace(c, mention, draft, kRoad, true))))
    return true;
  // "قصف مدينة X. واستهدف القصف مخيم Y": the shelling just told goes on, in the same governorate.
  // "..., فيما بلغت حصيلة التفجير في كذا قتيلين": set against what was told of the other.
  const FieldText& field = c.Text(mention.field);
  if (mention.bound_place && field.clauses[field.clause_at[mention.word]].link == ClauseLink::kContrast) return false;
  // "غارة على بلدة كذا قضاء كذا. وأدت الغارة على بلدة كذا": one blow falls on one town; shelling goes on.
  const Analysis* word = EventReadingAt(field.lattice, mention.word);
  const bool one_blow = mention.type != EventType::kShelling && word != nullptr &&
                        word->lexeme->event != EventType::kShelling && InSentence(c, mention, mention.word + 1) &&
                        field.tokens[mention.word + 1].folded == "علي";
  if (mention.bound_place && one_blow && IsApartFrom(c, place, draft)) return false;
  const std::uint32_t sentence = field.tokens[mention.word].sentence;
  // "مقتل طفلة جراء قصف على X وإصابة أربعة في القصف على Y"
  if (mention.bound_place && sentence == draft.last_sentence && draft.last_field == mention.field &&
      IsFigureBetween(c, mention, draft) && LiesApart(c, place, draft))
    return false;
  return takes_up && Continues(c, mention, r) && sentence - draft.last_sentence <= 1 &&
         draft.types.contains(mention.type) &&
         std::all_of(draft.places.begin(), draft.places.end(),
                     [&](const auto& told) { return c.places.ShareRegion(place, told.first); });
}

// "ليلة في مخيم كذا: اعتقال 16", and below the campaign, which tells no place of its own, "وفي مدينة كذا فتحت دبابة": a
// town that is none of those which the title and the first sentence name, and lies in none.
bool IsOutsideLead(const Composition& c, std::uint32_t place) {
  bool named = false;
  for (int f = 0; f < 2; ++f)
    for (std::uint32_t n = 0; n < c.Text(f).names.size(); ++n) {
      const std::uint32_t told = c.entity_of[f][n];
      if (c.Text(f).names[n].type != EntityType::kPlace || told == kNone ||
          (f == 1 && c.Text(1).tokens[c.Text(1).names[n].first].sentence > 0))
        continue;
      if (c.places.Same(told, place) || c.places.LiesIn(place, told) || c.places.LiesIn(told, place)) return false;
      named = named || c.places.Precision(told) > 1;
    }
  return named && place != kNone;
}

}  // namespace

bool IsElsewhere(const Composition& c, std::uint32_t place, const Draft& draft) {
  return place != kNone && !draft.places.empty() &&
         std::none_of(draft.places.begin(), draft.places.end(),
                      [&](const auto& told) { return c.places.Same(told.first, place); });
}

bool LiesApart(const Composition& c, std::uint32_t place, const Draft& draft) {
  return IsElsewhere(c, place, draft) && std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
           return c.places.LiesIn(told.first, place) || c.places.LiesIn(place, told.first);
         });
}

bool IsNarrower(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || c.Text(mention.field).names[*mention.place].first < mention.word) return false;
  return std::all_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
    return c.places.Precision(told.first) == 0 && c.places.LiesIn(place, told.first);
  });
}

bool OpensElsewhere(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kNear = 4;  // tokens from the place to a definite word: a comma, a verb, an article
  const FieldText& field = c.Text(mention.field);
  if (!mention.opening || draft.last_field != mention.field ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const NamePhrase& name = field.names[*mention.opening];
  const std::uint32_t there = c.entity_of[mention.field][*mention.opening], place = c.PlaceOf(mention);
  if (!(draft.places.empty() ? IsOutsideLead(c, there) : LiesApart(c, there, draft)) ||
      (place != kNone && draft.places.contains(place)))
    return false;
  // "وفي دمشق، نددت الوزارة بالقصف": where it was spoken of.
  if (mention.definite && !mention.verb && mention.word > name.last + kNear) return false;
  for (std::uint32_t at = name.last + 1; at < mention.word; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("say-verb") || a.lexeme->Is("reacts")) return false;
  return true;
}

bool NamesTown(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t n = 0; n < field.names.size(); ++n)
    if (c.entity_of[mention.field][n] != kNone && field.names[n].type == EntityType::kPlace &&
        field.SameSentence(field.names[n].first, mention.word) && c.places.Precision(c.entity_of[mention.field][n]) > 1)
      return true;
  return false;
}

std::optional<int> RankOfPlace(const Composition& c, const EventMention& mention, std::uint32_t r) {
  const Draft& draft = c.drafts[r];
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || draft.places.empty()) return 0;
  const bool same = std::any_of(draft.places.begin(), draft.places.end(),
                                [&](const auto& told) { return c.places.Same(place, told.first); });
  if (!same && !MayBeThere(c, mention, r)) return std::nullopt;
  // "استهداف سجن في صعدة", and the lead: "غارة في اليمن".
  const int coarse = !same && c.places.IsCoarse(place) && !OpensText(c, mention) ? -1 : 0;
  return same ? 1000 : coarse;
}

std::optional<Span> WordsOfPlace(const Composition& c, const Draft& draft, std::uint32_t place) {
  std::optional<Span> first;
  for (int f = 0; f < 2; ++f) {
    const FieldText& field = c.Text(f);
    for (std::uint32_t n = 0; n < field.names.size(); ++n) {
      if (c.entity_of[f][n] != place) continue;
      const NamePhrase& name = field.names[n];
      const Span words = field.tokens.SpanOf(name.cue, name.last);
      const bool beside = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
        return c.mentions[m].field == f && field.SameSentence(c.mentions[m].word, name.first);
      });
      if (beside) return words;
      if (!first) first = words;
    }
  }
  return first;
}

}  // namespace isnad::ties
