#include "core/read/frames/doers.h"

#include <algorithm>

#include "core/read/later_words.h"

namespace isnad {

bool Doers::IsKiller(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
  const Analysis& verb = *predicate.analysis;
  const bool finite = verb.lexeme->pos == Pos::kVerb &&
                      (verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent || verb.form == VerbForm::kNone);
  if (!finite) return IsDoerOfNoun(predicate, first, last);
  if (!verb.lexeme->Is("transitive-agent") || verb.voice == Voice::kPassive) return false;
  if (token(predicate.first).passive_mark) return false;
  // "اغتال مسلحون ملثمون": the second tells what the first look like.
  const std::optional<std::size_t> before = Before(first);
  const QuantityPhrase* who =
      before && token(first).folded.ends_with("ون") && !Joined(first, kWa) ? field_.QuantityAt(*before) : nullptr;
  if (who != nullptr && who->last == *before && who->people.form == Form::kPlural &&
      token(who->head).folded.ends_with("ون"))
    return IsKiller(predicate, who->first, who->last);
  if (After(predicate.last) != first) return false;
  bool nominative = false;
  for (std::uint32_t at = first; at <= last; ++at) nominative = nominative || token(at).folded.ends_with("ون");
  nominative = nominative || IsNominativeOf(first, last);
  // "اغتال مسلحان مجهولان": two of them.
  if (const QuantityPhrase* two = field_.QuantityAt(first); two != nullptr && two->people.form == Form::kDual)
    nominative = nominative || token(two->head).folded.ends_with("ان");
  if (nominative && AreNamedBehind(first, last)) return false;
  if (!nominative) return OfBodyWithObject(first, last) || SeizesThing(predicate, first, last);
  return verb.voice == Voice::kActive || ObjectFollows(last);
}

// "قتل مقاتلو التنظيم عددا من الأطباء": so it is spelled before whose they are.
bool Doers::IsNominativeOf(std::uint32_t first, std::uint32_t last) const {
  const QuantityPhrase* group = field_.QuantityAt(first);
  return group != nullptr && first == last && group->people.form == Form::kPlural &&
         token(first).folded.ends_with("و") && Is(first, "person");
}

// "اختطاف مسلحين أربعة من كوادر الحزب", "اغتيال مجهولين ضابطا": who did it stands in the genitive of the noun, and whom
// right behind him.
bool Doers::IsDoerOfNoun(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
  const Analysis& noun = *predicate.analysis;
  const QuantityPhrase* doers = field_.QuantityAt(first);
  if (noun.form != VerbForm::kVerbalNoun || !noun.lexeme->Is("transitive-agent") || noun.Has(kAl) ||
      noun.Has(kPronoun) || After(predicate.last) != first || doers == nullptr || doers->last != last ||
      doers->people.form != Form::kPlural || IsDefinite(doers->head))
    return false;
  std::optional<std::size_t> next = After(last);
  // "اغتيال عناصر متطرفة النقيب فلانا": what they are like stands between.
  while (next && HasAdjective(*next) && field_.QuantityAt(*next) == nullptr && field_.NameAt(*next) == nullptr &&
         !Joined(*next, kAl) && !Joined(*next, kWa))
    next = After(*next);
  if (next && IsTitled(*next)) return true;
  const QuantityPhrase* whom = next ? field_.QuantityAt(*next) : nullptr;
  if (whom == nullptr || whom->first != *next || !whom->counts_people || whom->bare || whom->partitive ||
      Joined(*next, kWa) || Joined(*next, kLi) || Joined(*next, kBi))
    return false;
  return IsNumbered(whom->people) ||
         (whom->people.form == Form::kSingular && token(whom->head).folded.ends_with("ا") && !whom->outcome);
}

// "الشيخ فلانا", "النقيب فلان": one called by name and title.
bool Doers::IsTitled(std::size_t at) const {
  const auto named = std::find_if(field_.names.begin(), field_.names.end(), [&](const NamePhrase& name) {
    return name.type == EntityType::kPerson && name.cue == at && name.first > at;
  });
  return named != field_.names.end() && Joined(at, kAl) && !Joined(at, kWa) && !Joined(at, kBi) && !Joined(at, kLi);
}

// "قتل الشقيقان فلان وفلان": who the two are, and no object.
bool Doers::AreNamedBehind(std::uint32_t first, std::uint32_t last) const {
  const QuantityPhrase* two = field_.QuantityAt(first);
  const std::optional<std::size_t> next = After(last);
  const NamePhrase* name = next ? field_.NameAt(*next) : nullptr;
  return two != nullptr && two->people.form == Form::kDual && Joined(two->head, kAl) && name != nullptr &&
         name->type == EntityType::kPerson;
}

bool Doers::IsKillerBefore(const Predicate& predicate, const QuantityPhrase& group) const {
  const Analysis& verb = *predicate.analysis;
  const bool finite = verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent;
  if (verb.lexeme->pos != Pos::kVerb || !finite || !verb.lexeme->Is("transitive-agent") ||
      token(predicate.first).passive_mark || verb.voice == Voice::kPassive)
    return false;
  if (verb.voice == Voice::kActive && !verb.Has(kPronoun)) return true;
  const std::uint32_t last = EndOfSharedVerbs(predicate);
  const std::optional<std::size_t> next = After(last);
  // "ثلاثة مهاجمين طعنوا المارة": whom they did it to stands right behind.
  if (group.people.form != Form::kPlural)
    return IsNumbered(group.people) && !group.bare && next && Is(*next, "person") && Joined(*next, kAl) &&
           !Joined(*next, kWa) && field_.DateAt(*next) == nullptr && token(predicate.first).folded.ends_with("وا");
  if (!next || IsComma(*next)) return false;
  if (IsSubjectOfAttack(group.first) && Joined(predicate.first, kWa) && IsOwnedBehind(*next)) return true;
  // "خطف مسلحون ثلاثة عمال وقتلوا أحدهم"
  if (Is(*next, "one-of-them") && Is(*next, "partitive")) return true;
  // "مسلحون يقتلون المحافظ": a passive has nothing definite right behind it but a day.
  const bool definite = token(*next).folded.starts_with("ال") && !Is(*next, "preposition") &&
                        field_.DateAt(*next) == nullptr && !Is(*next, "day-part");
  return definite || NumberFollows(last) || ObjectFollows(last);
}

// "خطفوا وقتلوا ثلاثة", "خطفوا ثم قتلوا": the last of the verbs of several that share what stands behind.
std::uint32_t Doers::EndOfSharedVerbs(const Predicate& predicate) const {
  std::uint32_t last = predicate.last;
  if (!token(predicate.first).folded.ends_with("وا")) return last;
  while (true) {
    std::optional<std::size_t> next = After(last);
    if (next && IsWord(*next, "ثم")) next = After(*next);
    if (!next || !token(*next).folded.ends_with("وا") || OutcomeReading(*next) == nullptr || !HasVerb(*next))
      return last;
    last = static_cast<std::uint32_t>(*next);
  }
}

// "داهم مسلحون منزلا": those right behind the verb of an attack.
bool Doers::IsSubjectOfAttack(std::uint32_t first) const {
  std::optional<std::size_t> verb = Before(first);
  // "داهم مسلحون مجهولون"
  if (verb && field_.QuantityAt(*verb) != nullptr && token(*verb).folded.ends_with("ون")) verb = Before(*verb);
  return verb && IsEventWord(*verb) && HasVerb(*verb) && token(first).folded.ends_with("ون");
}

// "قتلوا صاحبه": a noun with a pronoun, as no passive has it right behind.
bool Doers::IsOwnedBehind(std::size_t at) const {
  return (Joined(at, kPronoun) || Is(at, "owner")) && !Is(at, "preposition") && !Is(at, "quantifier") &&
         field_.DateAt(at) == nullptr;
}

// A number of people, behind nothing but words of time and place.
bool Doers::NumberFollows(std::size_t last) const {
  std::size_t at = last;
  for (int steps = 0; steps < 8; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next) return false;
    at = *next;
    const bool of_day = IsWord(at, "في") && After(at) && field_.DateAt(*After(at)) != nullptr;
    if (const std::optional<std::size_t> end = EndOfAdverb(at)) {
      at = *end;
      continue;
    }
    if (field_.DateAt(at) != nullptr || of_day) continue;
    const QuantityPhrase* people = field_.QuantityAt(at);
    return people != nullptr && people->first == at && people->counts_people && !people->partitive &&
           !Joined(at, kWa) && (IsNumbered(people->people) || people->people.form == Form::kDual);
  }
  return false;
}

// "اعتقل عناصر من المخابرات، التابعة للنظام، مدنيين اثنين": some of a body, and so many behind it; "قتلت عناصر تنتمي
// للتنظيم ثلاثة مدنيين": a clause tells whose they are.
bool Doers::OfBodyWithObject(std::uint32_t first, std::uint32_t last) const {
  const QuantityPhrase* group = field_.QuantityAt(first);
  if (group == nullptr || group->people.form != Form::kPlural || group->construct) return false;
  bool on = false;
  bool relative = false;
  std::size_t at = last;
  for (int steps = 0; steps < 14; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || Joined(*next, kWa) || IsWord(*next, "و") || OutcomeReading(*next) != nullptr) return false;
    at = *next;
    if (steps == 0 && IsPresentVerb(at)) {
      relative = true;
      continue;
    }
    if (HasVerb(at) || (relative && IsComma(at))) return false;
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people != nullptr && people->counts_people && field_.NameAt(at) == nullptr && !Joined(at, kLi))
      return people->first == at && !people->partitive && !people->others && !(relative && people->bare) &&
             (IsNumbered(people->people) || IsWord(at, "عددا") || people->people.form == Form::kDual ||
              (people->people.form == Form::kSingular && (on || token(people->head).folded.ends_with("ا"))));
    // "قبض عناصر الأمن على مطلوب", "اعتقل عناصر الأمن أمس شابا"
    on = on || IsWord(at, "علي");
    const bool whose = (relative && IsWord(at, "الي")) || ((relative || steps == 0) && IsWord(at, "من"));
    if (Is(at, "preposition") && !IsWord(at, "علي") && !whose) return false;
  }
  return false;
}

// "ضبطت عناصر الدرك الوطني كمية من المخدرات": some of a force, and a thing behind whose they are.
bool Doers::SeizesThing(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
  constexpr int kForce = 6;  // tokens of whose they are, and when
  const QuantityPhrase* group = field_.QuantityAt(first);
  if (predicate.outcome != Outcome::kArrested || group == nullptr || group->people.form != Form::kPlural) return false;
  bool force = false;
  std::size_t at = last;
  for (int steps = 0; steps < kForce; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next) || Joined(*next, kWa) || IsWord(*next, "و")) return false;
    at = *next;
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr) {
      if (name->type != EntityType::kOrganization) return false;
      force = true;
      at = name->last;
      continue;
    }
    if (Is(at, "security-body")) {
      force = true;
      continue;
    }
    if (const std::optional<std::size_t> end = EndOfAdverb(at)) {
      at = *end;
      continue;
    }
    if (field_.DateAt(at) != nullptr || Is(at, "day-part")) continue;
    return force && IsThing(at);
  }
  return false;
}

// "كمية", "سيارة", "المركبة": a noun that no preposition governs and that tells of nobody.
bool Doers::IsThing(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  const auto is = [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("person") && !a.lexeme->Is("preposition") &&
           (a.clitics == 0 || (a.clitics == kAl && a.lexeme->Is("vehicle")));
  };
  const std::string& word = token(at).folded;
  const bool unknown = readings.empty() && token(at).kind == TokenKind::kWord && !word.starts_with("ال") &&
                       !word.ends_with("ون") && !word.ends_with("ين");
  return field_.QuantityAt(at) == nullptr && OutcomeReading(at) == nullptr && !IsEventWord(at) &&
         (unknown || std::any_of(readings.begin(), readings.end(), is));
}

bool Doers::IsPresentVerb(std::size_t at) const {
  const std::string_view word = token(at).folded;
  const auto& readings = lattice().readings[at];
  return (word.starts_with("ي") || word.starts_with("ت")) &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
}

// "اختطف مسلحون يرتدون زي الشرطة مئة من الموظفين", "مسلحون يستقلون سيارة", "مسلحون كانوا على متن سيارة": how those
// came who did it.
bool Doers::WearsOrRides(std::uint32_t last) const {
  const std::optional<std::size_t> next = After(last);
  if (!next || OutcomeReading(*next) != nullptr) return false;
  if (IsWord(*next, "كانوا")) return After(*next) && !Is(*After(*next), "verdict");
  // "مسلحون يستقلون", "مسلحان يستقلان"
  if (!token(*next).folded.ends_with("ون") && !token(*next).folded.ends_with("ان")) return false;
  const auto& readings = lattice().readings[*next];
  return token(*next).folded.starts_with("ي") &&
         (readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent;
          }));
}

bool Doers::PeopleBehindDress(std::uint32_t last) const {
  constexpr int kReach = 14;
  std::optional<std::size_t> at = After(*After(last));
  for (int steps = 0; at && steps < kReach; ++steps, at = After(*at)) {
    const bool rides =
        token(*at).folded.starts_with("ي") && (token(*at).folded.ends_with("ون") || token(*at).folded.ends_with("ان"));
    if (OutcomeReading(*at) != nullptr || Is(*at, "that") || (HasVerb(*at) && !rides && field_.DateAt(*at) == nullptr))
      return false;
    const QuantityPhrase* people = field_.QuantityAt(*at);
    if (people == nullptr || !people->counts_people || people->first != *at || people->partitive) continue;
    const std::optional<std::size_t> before = Before(*at);
    // "زيا عسكريا": what the dress is.
    const bool one = people->people.form == Form::kSingular && token(people->head).folded.ends_with("ا") &&
                     !(before && token(*before).folded.ends_with("ا"));
    return (IsNumbered(people->people) || one) && !Joined(*at, kWa) && !Joined(*at, kLi) && !Joined(*at, kBi) &&
           !(before && Is(*before, "preposition"));
  }
  return false;
}

// "في بلدة كذا", "قرب قرية كذا": where, up to the last word of the name.
std::optional<std::size_t> Doers::EndOfPlace(std::size_t at) const {
  constexpr int kBetween = 2;  // words from the preposition to the name: "في محيط", "قرب حاجز"
  if (!Is(at, "locative") && !Is(at, "beside-place")) return std::nullopt;
  std::optional<std::size_t> next = After(at);
  for (int words = 0; next && words <= kBetween; ++words, next = After(*next)) {
    if (IsComma(*next) || HasVerb(*next) || OutcomeReading(*next) != nullptr || IsEventWord(*next)) return std::nullopt;
    const NamePhrase* name = field_.NameAt(*next);
    if (name != nullptr)
      return name->type == EntityType::kPlace ? std::optional<std::size_t>(name->last) : std::nullopt;
  }
  return std::nullopt;
}

// "بعد ساعات", "في وقت لاحق", "في البلدة", "عند حاجز", "في هجوم على نقطة": what may part the verb from its object; its
// last word.
std::optional<std::size_t> Doers::EndOfAdverb(std::size_t at) const {
  if (const std::optional<LaterPhrase> later = LaterAt(lattice(), static_cast<std::uint32_t>(at))) return later->last;
  if (const std::optional<std::size_t> place = EndOfPlace(at)) return place;
  return EndOfSite(at);
}

// "في البلدة", "عند حاجز", "في الهجوم", "في هجوم على نقطة": a site without a name, or an attack.
std::optional<std::size_t> Doers::EndOfSite(std::size_t at) const {
  if (!Is(at, "locative") && !Is(at, "beside-place") && !IsWord(at, "علي")) return std::nullopt;
  const std::optional<std::size_t> noun = After(at);
  if (!noun || field_.NameAt(*noun) != nullptr || OutcomeReading(*noun) != nullptr) return std::nullopt;
  if (IsEventWord(*noun)) {
    const std::optional<std::size_t> next = After(*noun);
    const std::optional<std::size_t> target = next && IsWord(*next, "علي") ? EndOfSite(*next) : std::nullopt;
    return target ? target : noun;
  }
  const auto& readings = lattice().readings[*noun];
  const bool site = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("post") || a.lexeme->Is("positions") || a.lexeme->Is("building") || a.lexeme->Is("place-cue") ||
           !a.lexeme->sites.empty();
  });
  if (!site) return std::nullopt;
  // "عند نقطة تفتيش", "في نقطة أمنية ثانية"
  std::size_t last = *noun;
  for (std::optional<std::size_t> next = After(last); next; next = After(last)) {
    const auto& words = lattice().readings[*next];
    const bool kind = std::any_of(words.begin(), words.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kAdjective || a.lexeme->Is("other") || a.lexeme->Is("ordinal");
    });
    const QuantityPhrase* people = field_.QuantityAt(*next);
    if (!(kind || IsWord(*next, "تفتيش")) || (people != nullptr && people->counts_people) || Joined(*next, kWa)) break;
    last = *next;
  }
  return last;
}

// People that nothing but words of time and place, adjectives and commas part from the group before them.
bool Doers::ObjectFollows(std::uint32_t last) const {
  std::size_t at = last;
  bool mounted = false, placed = false;
  if (WearsOrRides(last)) return PeopleBehindDress(last);
  for (int steps = 0; steps < 12; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next) return false;
    at = *next;
    if (token(at).bracketed && !token(last).bracketed && field_.QuantityAt(at) == nullptr) continue;
    if (const std::optional<std::size_t> close = EndOfAsides(at, field_.size())) {
      at = *close;
      placed = true;
      continue;
    }
    if (field_.DateAt(at) != nullptr || Is(at, "day-part") || (IsComma(at) && !placed)) continue;
    if (const std::optional<LaterPhrase> later = LaterAt(lattice(), static_cast<std::uint32_t>(at))) {
      at = later->last;
      continue;
    }
    if (const std::optional<std::size_t> end = EndOfAdverb(at)) {
      at = *end;
      placed = true;
      continue;
    }
    // "قتل جنديان على يد مسلحين": they are who was killed.
    if (IsByHands(at)) return false;
    // "قتل مسلحان على متن دراجة نارية ضابطا": what they came on.
    if (steps == 0 && IsWord(at, "علي")) {
      mounted = true;
      continue;
    }
    if (mounted && field_.QuantityAt(at) == nullptr && !HasVerb(at) && !Joined(at, kWa) && !IsEventWord(at) &&
        !Is(at, "preposition") && field_.NameAt(at) == nullptr && OutcomeReading(at) == nullptr)
      continue;
    if (Joined(at, kWa) || OutcomeReading(at) != nullptr || HasVerb(at) || Is(at, "preposition")) return false;
    if (Is(at, "of-rank")) return false;  // "قُتل ضابطان برتبة ملازم"
    // "أسر مقاتلو التنظيم جنودا", "أسر مقاتلو تنظيم داعش جنودا": whose they are that did it.
    if (steps <= 1 && IsNominativeOf(last, last)) {
      const NamePhrase* body = field_.NameAt(at);
      if (body != nullptr && body->type == EntityType::kOrganization) at = body->last;
      if (body != nullptr ? body->type == EntityType::kOrganization
                          : Is(at, "militant-body") || Is(at, "security-body") || Is(at, "cue=org"))
        continue;
    }
    if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr)
      return people->counts_people && !people->partitive && !IsPart(*people) &&
             (!placed || IsNumbered(people->people) || people->people.form == Form::kSingular ||
              // "أربعة آخرون، اثنان منهم في خطر", but "في نقطة ثانية جنديين"
              (people->people.form == Form::kDual && token(people->head).folded.ends_with("ين")));
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr) return name->type == EntityType::kPerson;
    if (const Analysis* person = lattice().Find(at, "person"); person != nullptr && person->Has(kAl)) return true;
    const auto& readings = lattice().readings[at];
    const bool skipped =
        readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kAdjective || a.lexeme->Is("time-latest") || a.lexeme->Is("aside");
        });
    if (!skipped) return false;
  }
  return false;
}

}  // namespace isnad
