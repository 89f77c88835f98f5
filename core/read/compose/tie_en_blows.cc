#include <algorithm>
#include <optional>

#include "core/read/compose/tie_figures.h"
#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

// English: whether the text tells of one more blow beside the one told. "A second attack killed three", "a hospital was
// also hit, killing 12", "gunmen opened fire on a bus, causing no casualties" have people of their own, which are no
// other figure of the first. Parts of one assault ("a second blast hit rescuers") have none.

namespace isnad::ties {
namespace {

bool IsToll(Outcome outcome) { return outcome == Outcome::kKilled || outcome == Outcome::kInjured; }

std::uint32_t FirstOf(const FieldText& field, std::uint32_t at) {
  while (at > 0 && field.SameSentence(at - 1, at)) --at;
  return at;
}

// "drone", "suicide car", "deadly", "US": what may stand between the number of a blow and its noun.
bool IsModifier(const FieldText& field, std::uint32_t at) {
  const Lattice& lattice = field.lattice;
  if (field.tokens[at].kind == TokenKind::kPunct) return field.tokens[at].folded == "-";
  if (lattice.Is(at, "by-explosive") || lattice.Is(at, "by-air") || lattice.Is(at, "by-artillery") ||
      lattice.Is(at, "weapon") || field.NameAt(at) != nullptr || lattice.readings[at].empty())
    return true;
  const auto& readings = lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
}

std::int64_t OrdinalAt(const FieldText& field, std::uint32_t at) {
  for (const Analysis& a : field.lattice.readings[at])
    if (a.lexeme->Is("ordinal")) return a.lexeme->value;
  return 0;
}

bool IsIndefinite(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  return word == "a" || word == "an" || word == "another";
}

// "the second attack" says that it was another; "it was the second attack" and "both attacks" do not.
bool IsNamedAnew(const FieldText& field, std::uint32_t ordinal) {
  return ordinal > 0 && field.tokens[ordinal - 1].folded == "the" &&
         !(ordinal > 1 && field.SameSentence(ordinal - 2, ordinal) && field.lattice.Is(ordinal - 2, "be"));
}

// The number that stands before the mention's noun, 0 where none does.
std::int64_t OrdinalOf(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kReach = 4;
  for (std::uint32_t back = 1; back <= kReach && back <= mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (!field.SameSentence(at, mention.word)) return 0;
    if (const std::int64_t which = OrdinalAt(field, at); which > 0) return which;
    if (!IsModifier(field, at)) return 0;
  }
  return 0;
}

// "A second attack killed three. A medic said four died in the second attack": told by its number before.
bool IsCountedBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::int64_t which = OrdinalOf(field, mention);
  return which > 0 && std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
           return told.field == mention.field && told.word < mention.word && told.report != kNone &&
                  OrdinalOf(field, told) == which;
         });
}

// "an attack elsewhere in the city", "an attack the day before"
bool IsLaidApart(const FieldText& field, std::uint32_t next) {
  const auto is = [&](std::uint32_t at, std::string_view word) {
    return at < field.size() && field.SameSentence(at, next) && field.tokens[at].folded == word;
  };
  if (is(next, "elsewhere")) return true;
  const bool day = is(next + 1, "day") || is(next + 1, "night") || is(next + 1, "week");
  return ((is(next, "the") && is(next + 2, "before")) || (is(next, "a") && is(next + 2, "earlier"))) && day;
}

// What stands before the blow's noun, or before the weapon that is its verb's subject, says that it is one more: "a
// second", "the second", "a further", "two more", "other". Behind it: "a strike on another house".
bool IsToldAsOneMore(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kReach = 4;
  const auto is = [&](std::uint32_t at, std::string_view tag) { return field.lattice.Is(at, tag); };
  const std::uint32_t on = mention.last + 1;
  if (!mention.verb && on + 1 < field.size() && field.SameSentence(on + 1, mention.word) && is(on, "preposition") &&
      (is(on + 1, "another") || is(on + 1, "other")))
    return true;
  const bool noun = !mention.verb && !mention.definite && !mention.plural;
  if (noun && IsLaidApart(field, on)) return true;
  for (std::uint32_t back = 1; back <= kReach && back <= mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (!field.SameSentence(at, mention.word)) return false;
    const bool opened = at > 0 && field.SameSentence(at - 1, at) && IsIndefinite(field, at - 1);
    // "a second man was killed": the verb's subject is no weapon.
    if (OrdinalAt(field, at) > 1)
      return !mention.plural && !(mention.verb && back == 1) && (opened || (!mention.verb && IsNamedAnew(field, at)));
    // "There was also an attack"
    if (noun && IsIndefinite(field, at)) return at > 0 && field.SameSentence(at - 1, at) && is(at - 1, "also");
    // "another shell hit a bus"
    const bool weapon = mention.verb && back > 1 && field.tokens[at].folded == "another" &&
                        (is(mention.word - 1, "by-artillery") || is(mention.word - 1, "by-air") ||
                         is(mention.word - 1, "by-explosive"));
    if (weapon) return true;
    if (is(at, "additional") || is(at, "other") || is(at, "one-more") || is(at, "alike"))
      return !mention.verb && (opened || (mention.plural && !(at > 0 && is(at - 1, "definite"))));
    if (!IsModifier(field, at) && !(at >= mention.first)) return false;
  }
  return false;
}

// "Another officer was killed when a roadside bomb went off near a van": one more victim, by a weapon told as new.
bool BefellAnother(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t first = FirstOf(field, mention.word);
  if (!mention.verb || field.tokens[first].folded != "another") return false;
  std::uint32_t subject = mention.word;
  while (subject > first && (IsModifier(field, subject - 1) || subject == mention.word) &&
         !IsIndefinite(field, subject - 1))
    --subject;
  const bool anew = subject > first + 1 && IsIndefinite(field, subject - 1) && subject < mention.word;
  const auto& fillings = c.frames[mention.field].fillings;
  return anew && std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
           return IsToll(filling.outcome) && !filling.part_of && filling.first >= first && filling.first <= first + 1 &&
                  filling.last < mention.word;
         });
}

// "a second attack in a week", "in as many days", "this month", "since": its rank among those of other days.
bool IsRank(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kFar = 10, kUnit = 4;  // tokens from the noun to "in", from there to the unit
  const auto unit = [&](std::uint32_t at) {
    return field.lattice.Is(at, "time-unit") && !field.lattice.Is(at, "unit=hour") &&
           !field.lattice.Is(at, "unit=minute");
  };
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && at + 1 < field.size(); ++at) {
    if (!field.SameSentence(at + 1, mention.word)) return false;
    const std::string& word = field.tokens[at].folded;
    if (field.lattice.Is(at, "time-since") || (word == "of" && field.tokens[at + 1].folded == "its")) return true;
    if (word == "this" && unit(at + 1)) return true;
    if (word != "in" && word != "within" && word != "over" && word != "inside") continue;
    for (std::uint32_t of = at + 1; of <= at + kUnit && of < field.size() && field.SameSentence(of, at); ++of)
      if (unit(of)) return true;
  }
  return false;
}

// A figure of its sentence stands nearer to it than to another blow. "In a second attack, gunmen opened fire, killing
// two": all of them.
bool HasOwnFigure(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const auto& fillings = c.frames[mention.field].fillings;
  const std::uint32_t first = FirstOf(field, mention.word), next = mention.last + 1;
  if (field.lattice.Is(first, "locative") && !mention.verb && next < field.size() && field.tokens[next].folded == ",")
    return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
      return IsToll(filling.outcome) && !filling.part_of && field.SameSentence(filling.first, mention.word);
    });
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
    if (!IsToll(filling.outcome) || filling.part_of || !field.SameSentence(filling.first, mention.word)) return false;
    return std::none_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& other) {
      if (other.field != mention.field || !other.no_event.empty()) return false;
      return (other.word > filling.last && other.word < mention.word) ||
             (other.word > mention.last && other.word < filling.first);
    });
  });
}

// "a second strike hit rescuers", "as they tried to help", "minutes later": a stage of the one attack.
bool IsStage(const FieldText& field, const EventMention& mention) {
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, mention.word); ++at) {
    // "rescuers said": who tells it.
    const bool says = at + 1 < field.size() && field.lattice.Is(at + 1, "say-verb");
    if ((field.lattice.Is(at, "rescue") && !says) || field.lattice.Is(at, "next-stage")) return true;
    // "as medics arrived", "when people gathered"
    const std::string& word = field.tokens[at].folded;
    if (at > mention.word && (word == "arrived" || word == "gathered" || word == "rushed" || word == "responded"))
      return true;
    if (at > mention.word && (word == "they" || word == "same")) return true;
  }
  return false;
}

// "The two blasts wounded 30", "12 were killed in two blasts": the figures beside it are of both.
bool AreSummed(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& other) {
    if (other.field != mention.field || other.word == mention.word || !other.plural || other.verb) return false;
    if (other.word < mention.word) return other.report != kNone && other.count && *other.count > 1;
    const bool both = other.first > 0 && (field.tokens[other.first - 1].folded == "both" ||
                                          field.tokens[other.first - 1].folded == "twin" ||
                                          field.tokens[other.first - 1].folded == "double");
    const bool the = other.first > 0 && field.lattice.Is(other.first - 1, "definite");
    return both || ((other.definite || the) && other.count && *other.count == 2U);
  });
}

bool IsToldBefore(const Composition& c, const EventMention& mention) {
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    return told.field == mention.field && told.word < mention.word && told.report != kNone && !told.older;
  });
}

bool OpensNumber(const FieldText& field, std::uint32_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber && !a.lexeme->Is("ordinal"); });
}

// "a hospital in the town was hit", "hit a bakery": the thing that the verb befell, told as new: its first token.
std::optional<std::uint32_t> NewTarget(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kHelpers = 3, kObject = 2;
  bool passive = false;
  for (std::uint32_t back = 1; back <= kHelpers && back <= mention.first; ++back)
    passive = passive ||
              (field.SameSentence(mention.first - back, mention.word) && field.lattice.Is(mention.first - back, "be"));
  if (passive) {
    const std::uint32_t first = FirstOf(field, mention.word);
    // "Two schools were also hit"
    const bool several = field.lattice.Is(first, "several") || OpensNumber(field, first);
    return IsIndefinite(field, first) || several ? std::optional(first) : std::nullopt;
  }
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kObject; ++at)
    if (at < field.size() && field.SameSentence(at, mention.word) && IsIndefinite(field, at)) return at;
  return std::nullopt;
}

// The sites that the tokens name.
std::vector<std::string> SitesIn(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  std::vector<std::string> sites;
  for (std::uint32_t at = first; at <= last && at < field.size(); ++at) {
    // "the port city of Halbun": what kind of town.
    const bool town =
        at + 1 < field.size() && (field.lattice.Is(at + 1, "kind=city") || field.lattice.Is(at + 1, "kind=town"));
    for (const Analysis& a : field.lattice.readings[at])
      for (const std::string& site : a.lexeme->sites)
        if (!town) sites.push_back(site);
  }
  return sites;
}

// Of the draft's last sentence, told before the mention's.
bool IsOfEarlierSentence(const Composition& c, const EventMention& mention, const Draft& draft) {
  return mention.field == 1 && draft.last_field == 1 && draft.last_sentence < c.Text(1).tokens[mention.word].sentence;
}

}  // namespace

bool IsSecondBlow(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || mention.field != 1 || mention.type == EventType::kOther) return false;
  if (BefellAnother(c, mention) && IsToldBefore(c, mention) && HasOwnFigure(c, mention)) return true;
  return IsToldAsOneMore(field, mention) && !IsCountedBefore(c, mention) && !IsRank(field, mention) &&
         !IsStage(field, mention) && IsToldBefore(c, mention) && HasOwnFigure(c, mention) && !AreSummed(c, mention);
}

bool TellsAnotherAgain(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || mention.field != 1 || mention.verb || mention.older || draft.older ||
      draft.mentions.size() != 1 || draft.last_field != 1 || !draft.types.contains(mention.type))
    return false;
  const EventMention& told = c.mentions[draft.mentions.front()];
  if (told.verb || !IsAnother(c, told) || !IsAnother(c, mention) || (told.place && mention.place)) return false;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresBeside(c, told.word);
  const auto toll = [&](Outcome outcome) {
    const auto of = [&](const Figures& figures) {
      return std::find_if(figures.begin(), figures.end(), [&](const Figure& f) { return f.outcome == outcome; });
    };
    const auto a = of(mine), b = of(theirs);
    return a != mine.end() && b != theirs.end() && a->people == b->people;
  };
  return toll(Outcome::kKilled) && toll(Outcome::kInjured);
}

bool HitsNewTarget(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kAlso = 3, kSite = 6;  // tokens from the verb to "also", of the thing that was hit
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || !mention.verb || !IsOfEarlierSentence(c, mention, draft)) return false;
  const bool strikes = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling ||
                       mention.type == EventType::kBombing || (mention.weak && mention.type != EventType::kDisaster);
  const std::optional<std::uint32_t> target = strikes ? NewTarget(field, mention) : std::nullopt;
  if (!target || !HasOwnFigure(c, mention)) return false;
  // "At least 19 were killed in strikes on Halbun. Warplanes hit two buses, killing 19": the same.
  if (ShareFigure(FiguresBeside(c, mention.word), FiguresOf(c, draft))) return false;
  const std::uint32_t last = *target < mention.word ? mention.word : *target + kSite;
  const std::vector<std::string> sites = SitesIn(field, *target, last);
  const bool another = field.tokens[*target].folded == "another";
  if (sites.empty()) return another;
  bool also = another;
  for (std::uint32_t back = 1; back <= kAlso && back <= mention.first; ++back)
    also = also || field.lattice.Is(mention.first - back, "also");
  // "An air strike on a market killed 30. A school was hit, killing 12": not of one and the same site.
  bool told = false, other = true;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& before = c.mentions[m];
    if (before.field != 1) continue;
    std::uint32_t end = before.word;
    while (end + 1 < field.size() && field.SameSentence(end + 1, before.word)) ++end;
    for (const std::string& site : SitesIn(field, FirstOf(field, before.word), end)) {
      told = true;
      other = other && std::find(sites.begin(), sites.end(), site) == sites.end();
    }
  }
  return (also || told) && other;
}

namespace {

// "On Wednesday, jets dropped cluster bombs on the town", below the news of Saturday: the sentence opens with a day
// that lies back.
bool OpensWithDayBack(const Composition& c, const EventMention& mention) {
  constexpr Day kBack = 2;
  const FieldText& field = c.Text(mention.field);
  if (!mention.date || mention.weak || !c.document.own_day) return false;
  const DatePhrase& date = field.dates[*mention.date];
  const std::uint32_t first = FirstOf(field, mention.word);
  return date.date.known() && *date.date.to + kBack <= *c.document.own_day && date.first <= first + 1 &&
         (date.first == first || field.lattice.Is(first, "preposition")) && date.last + 1 < field.size() &&
         field.tokens[date.last + 1].folded == ",";
}

}  // namespace

bool HasOtherDayAndDead(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const bool done = mention.verb && (mention.type == EventType::kAssassination || OpensWithDayBack(c, mention));
  if (field.lattice.lang != "en" || mention.definite || mention.plural || (mention.verb && !done) || !mention.date ||
      !draft.dates.empty() || !IsOfEarlierSentence(c, mention, draft) || SaysAgain(c, mention, draft))
    return false;
  const DatePhrase& day = field.dates[*mention.date];
  if (day.saying || day.period || !field.SameSentence(day.first, mention.word)) return false;
  // "A governor was assassinated on Monday by a bomb", below a blast
  if (draft.types.contains(EventType::kBombing))
    for (std::uint32_t at = FirstOf(field, mention.word); at < field.size() && field.SameSentence(at, mention.word);
         ++at)
      if (field.lattice.Is(at, "by-explosive")) return false;
  const auto& fillings = c.frames[1].fillings;
  const auto told = [&](const Filling& own) {
    return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& before = c.mentions[m];
      return before.field == 1 && std::any_of(fillings.begin(), fillings.end(), [&](const Filling& other) {
               return other.outcome == own.outcome && !other.part_of && other.people.min > 0 &&
                      other.people.min != own.people.min && field.SameSentence(other.first, before.word);
             });
    });
  };
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& own) {
    return IsToll(own.outcome) && !own.part_of && own.people.min > 0 && field.SameSentence(own.first, mention.word) &&
           told(own);
  });
}

// "the jets that bombed the area later did not hurt anyone", of an ambush: who came later is told by it.
bool IsToldAsLater(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kReach = 4;  // tokens from the verb on
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || !mention.verb || mention.place || draft.types.contains(mention.type) ||
      !(mention.type == EventType::kAirstrike || mention.type == EventType::kShelling) || mention.first < 2 ||
      !field.SameSentence(mention.first - 2, mention.word))
    return false;
  const std::string& relative = field.tokens[mention.first - 1].folded;
  if ((relative != "that" && relative != "which") || field.lattice.Is(mention.first - 2, "say-verb")) return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kReach && at < field.size(); ++at)
    if (field.SameSentence(at, mention.word) &&
        (field.tokens[at].folded == "later" || field.tokens[at].folded == "afterwards"))
      return true;
  return false;
}

// "Hours later,", "A few minutes earlier,": the sentence opens with how long after it was.
static bool OpensLaterOn(const FieldText& field, std::uint32_t first) {
  constexpr std::uint32_t kWords = 5;
  for (std::uint32_t at = first; at + 1 < field.size() && at < first + kWords && field.SameSentence(first, at + 1);
       ++at) {
    const std::string &unit = field.tokens[at].folded, &way = field.tokens[at + 1].folded;
    if ((unit == "hours" || unit == "minutes" || unit == "moments") && (way == "later" || way == "earlier"))
      return true;
  }
  return false;
}

bool IsDeedHoursApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (IsToldAsLater(c, mention, draft)) return true;
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t first = FirstOf(field, mention.word);
  if (field.lattice.lang != "en" || mention.definite || !IsOfEarlierSentence(c, mention, draft) ||
      first + 2 >= mention.word)
    return false;
  const std::string &word = field.tokens[first].folded, &next = field.tokens[first + 1].folded;
  const bool item = (word == "elsewhere" || word == "separately") && next == ",";
  // "Separately, this morning two shells landed near a pump in Abu Shouk": at a place of its own.
  if (item && mention.place) return true;
  // "Minutes later, a man rammed his car into a stop in X" as well
  if (OpensLaterOn(field, first) && mention.place && !draft.places.empty() &&
      !draft.places.contains(c.PlaceOf(mention)) && IsApartFrom(c, c.PlaceOf(mention), draft))
    return true;
  if (!mention.verb || EventReadingAt(field.lattice, mention.word) != nullptr) return false;
  return item || (word == "hours" && (next == "earlier" || next == "later"));
}

bool SparesAll(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kTarget = 3;  // tokens from the verb to what was fired at
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || !mention.verb || mention.type != EventType::kAttack ||
      !IsOfEarlierSentence(c, mention, draft))
    return false;
  const auto& first = field.lattice.readings[FirstOf(field, mention.word)];
  if (std::none_of(first.begin(), first.end(), [](const Analysis& a) { return a.lexeme->Is("person"); })) return false;
  bool anew = false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kTarget && at < field.size(); ++at)
    anew = anew || (field.SameSentence(at, mention.word) && IsIndefinite(field, at));
  const auto& fillings = c.frames[1].fillings;
  const auto figure = [&](std::uint32_t word, bool some) {
    return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
      return filling.outcome == Outcome::kKilled && field.SameSentence(filling.first, word) &&
             (filling.people.min > 0) == some;
    });
  };
  return anew && figure(mention.word, false) && !figure(mention.word, true) &&
         std::any_of(draft.mentions.begin(), draft.mentions.end(),
                     [&](std::uint32_t m) { return c.mentions[m].field == 1 && figure(c.mentions[m].word, true); });
}

}  // namespace isnad::ties
