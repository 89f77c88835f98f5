#include <algorithm>

#include "core/lexicon/english_forms.h"
#include "core/read/en/name_finder.h"
#include "core/read/en/stages.h"
#include "core/text/latin.h"

namespace isnad::en {

NameFinder::NameFinder(const FieldText& field, const Lexicon& lexicon, const std::vector<NamePhrase>& earlier)
    : Words(field), lexicon_(lexicon), earlier_(earlier), at_(field.size(), FieldText::kNone) {}

std::vector<NamePhrase> NameFinder::Run() {
  NoteRegions();
  FindKnown();
  FindStateBodies();
  FindForces();
  FindGenerics();
  FindBodies();
  FindSpeakingBodies();
  FindAcronyms();
  FindOutlets();
  FindPlaces();
  FindSpotsAgain();
  FindPeople();
  Order();
  FindSurnames();
  Order();
  MarkSeats();
  PutAbove();
  PutPartsAbove();
  SettleByCountry();
  return std::move(names_);
}

bool NameFinder::IsStop(std::size_t at) const {
  for (const std::vector<std::string>& row : lexicon_.Table("name_stops"))
    if (row[0] == token(at).folded) return true;
  return false;
}

std::optional<NameFinder::CapitalRun> NameFinder::RunAt(std::size_t at) const {
  CapitalRun run{at, at, 0};
  std::size_t i = at;
  while (i < size() && Same(at, i) && field_.DateAt(i) == nullptr && at_[i] == FieldText::kNone) {
    if (i > at && token(i).line_start) break;
    const bool article = token(i).kind == TokenKind::kWord && IsLatinArticle(FoldLatin(token(i).folded)) &&
                         (IsHyphen(i + 1) || IsCapital(i)) && i + 1 < size();
    // "Pul-e Khumri", "Tehrik-i-Taliban".
    const bool ezafe = i > at + 1 && IsHyphen(i - 1) && token(i).kind == TokenKind::kWord && !IsCapital(i) &&
                       token(i).folded.size() <= 2 && (IsHyphen(i + 1) || IsCapital(i + 1));
    if (ezafe) {
      ++i;
      continue;
    }
    const bool joint = i > at && IsHyphen(i);
    // "Abu Omar al Bukamali", "Osama bin Laden".
    const bool inner = i > at && IsCapital(i + 1) &&
                       (IsWord(i, "al", "el", "bin", "ibn", "abu", "um", "umm") ||
                        IsWord(i, "ole", "de", "da", "dos", "van", "von", "del"));
    if (article || joint || inner) {
      ++i;
      continue;
    }
    if (!IsCapital(i) || IsStop(i)) break;
    // "Omar C. Saleh"
    if (i > at && token(i).folded.size() == 1 && IsPunct(i + 1, ".") && Same(i, i + 2) && IsCapital(i + 2) &&
        token(i + 1).kind == TokenKind::kPunct && !token(i + 1).space_before) {
      i += 2;
      continue;
    }
    // A capital common word ends the name ("Qurah Camp" aside: that is a cue's matter); a title's headline has many.
    const auto& readings = field_.lattice.readings[i];
    const bool common =
        std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return !a.lexeme->Is("direction"); });
    // "Omar Sultan said", not "Omar Sultan Saleh" of two.
    const bool surname = i > at && run.last + 1 == i && Is(i, "surname-too") && !(Same(i, i + 1) && IsCapital(i + 1));
    // "Omar Ibrahim al-Haji Shaykh": what is a title elsewhere
    const bool title = i > at && Is(i, "title") &&
                       ((IsHyphen(i - 1) && run.words > 0) ||
                        (run.words >= 3 && run.last + 1 == i && !(Same(i, i + 1) && IsCapital(i + 1))));
    if ((common && !surname && !title) || Is(i, "direction")) break;
    run.last = i;
    ++run.words;
    if (IsPossessive(i)) break;
    ++i;
  }
  if (run.words == 0) return std::nullopt;
  // "W. Daraa": a letter is no name.
  if (run.words == 1 && run.first == run.last && token(run.first).folded.size() < 2) return std::nullopt;
  return run;
}

bool NameFinder::IsFree(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i <= last; ++i)
    if (at_[i] != FieldText::kNone) return false;
  return true;
}

std::string NameFinder::Surface(std::size_t first, std::size_t last) const {
  std::string name(field_.text.substr(token(first).begin, token(last).end - token(first).begin));
  for (const std::string_view end : {"'s", "\u2019s"})
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  std::replace(name.begin(), name.end(), '\n', ' ');
  return name;
}

NamePhrase& NameFinder::Add(std::size_t first, std::size_t last, EntityType type, const KnownEntity* known) {
  NamePhrase name;
  name.first = name.cue = static_cast<std::uint32_t>(first);
  name.last = static_cast<std::uint32_t>(last);
  name.type = type;
  name.known = known;
  name.name = Surface(first, last);
  for (const std::string& word : LatinNameWords(name.name)) name.folded += (name.folded.empty() ? "" : " ") + word;
  if (name.folded.empty()) name.folded = Fold(name.name);
  for (std::size_t i = first; i <= last; ++i) at_[i] = static_cast<std::uint32_t>(names_.size());
  names_.push_back(std::move(name));
  return names_.back();
}

void NameFinder::Order() {
  std::stable_sort(names_.begin(), names_.end(),
                   [](const NamePhrase& a, const NamePhrase& b) { return a.first < b.first; });
  std::fill(at_.begin(), at_.end(), FieldText::kNone);
  for (std::uint32_t n = 0; n < names_.size(); ++n)
    for (std::uint32_t i = names_[n].first; i <= names_[n].last; ++i) at_[i] = n;
}

std::size_t NameFinder::BeforeWords(std::size_t at) const {
  std::size_t i = at;
  while (
      i > 0 && Same(i - 1, at) &&
      (Is(i - 1, "article") || Is(i - 1, "direction") || Is(i - 1, "around-here") || IsQuote(i - 1) || IsHyphen(i - 1)))
    --i;
  return i;
}

const NamePhrase* NameFinder::Before(std::size_t at) const {
  return at == 0 || at_[at - 1] == FieldText::kNone ? nullptr : &names_[at_[at - 1]];
}

// "Hajar village in western Taiz", "Hays, Hodeidah", "the villages of X in the countryside of Y": only small words of
// place and marks stand between a place and the wider one.
void NameFinder::PutAbove() {
  for (std::uint32_t n = 0; n + 1 < names_.size(); ++n) {
    NamePhrase& inner = names_[n];
    if (inner.type != EntityType::kPlace) continue;
    std::uint32_t above = n + 1;
    // "Haas in Syria's rebel-held Idlib province": the country of the region.
    if (const std::optional<std::uint32_t> region = OwnedBy(above)) {
      names_[*region].above = above;
      above = *region;
    }
    if (OwnedBy(n) || IsTownBehind(n)) {
      names_[n + 1].above = n;
      continue;
    }
    const NamePhrase& outer = names_[above];
    if (outer.type != EntityType::kPlace || !Same(inner.last, outer.first) || outer.first - inner.last > 12) continue;
    bool between = true, tells = false;
    for (std::size_t i = inner.last + 1; between && i < outer.first; ++i) {
      const bool comma = IsPunct(i, ",") || IsPunct(i, "(") || IsPunct(i, ")");
      tells = tells || IsPunct(i, ",") || Is(i, "locative") || Is(i, "of") || Is(i, "near") || Is(i, "direction");
      between = comma || (above > n + 1 && i >= names_[n + 1].first) || Is(i, "article") || Is(i, "locative") ||
                Is(i, "of") || Is(i, "direction") || Is(i, "place-cue") || IsQuote(i) || IsHyphen(i) ||
                IsPunct(i, ".") || Is(i, "near") || IsListed(i, "of-settlers") ||
                (Is(i - 1, "article") && Is(i + 1, "place-cue"));
    }
    if (!between || !tells) continue;
    const bool wide = outer.known != nullptr && (outer.known->kind == "region" || outer.known->kind == "country" ||
                                                 outer.known->kind == "district" || outer.known->kind == "area");
    const bool list = IsPunct(inner.last + 1, ",") && inner.last + 2 == outer.first;
    const bool town = outer.known != nullptr && !list;
    const bool inner_wide = inner.known != nullptr && (inner.known->kind == "region" || inner.known->kind == "country");
    if (inner_wide && !(outer.known != nullptr && outer.known->kind == "country")) continue;
    // "Gora village in Maradun Local Government Area"
    const bool district = outer.kind == "district" && inner.kind != "district" && !list;
    if (wide || town || district || outer.kind == "countryside" || outer.kind == "region") inner.above = above;
  }
}

// "the West Bank city of Jenin": the wide place, what kind of town, and its name. "the Karm district of Jenin" is the
// other way round.
bool NameFinder::IsTownBehind(std::uint32_t wide) const {
  const NamePhrase& outer = names_[wide];
  const NamePhrase& inner = names_[wide + 1];
  const std::size_t cue = outer.last + 1;
  const bool town = Is(cue, "kind=city") || Is(cue, "kind=town") || Is(cue, "kind=village") || Is(cue, "kind=camp");
  return town && outer.known != nullptr && outer.known->kind != "city" && outer.known->kind != "town" &&
         inner.type == EntityType::kPlace && IsWord(cue + 1, "of") && cue + 2 == inner.first &&
         Same(outer.last, inner.first);
}

// "rushed to the General Hospital in X", "taken to a clinic in X": the house of care ends at the token.
bool NameFinder::IsTakenToCare(std::size_t last) const {
  constexpr std::size_t kWords = 8;  // from "to" to the last of the house's name
  const bool care = IsListed(last, "care-places") ||
                    (IsWord(last, "center", "centre") && last > 0 && IsWord(last - 1, "medical", "health", "trauma"));
  if (!care) return false;
  std::size_t to = last;
  while (to > 0 && last - to < kWords && Same(to - 1, last) && !IsWord(to, "to") && !IsPunct(to, ",")) --to;
  if (!IsWord(to, "to")) return false;
  for (std::size_t i = to; i > 0 && to - i < kWords && Same(i - 1, last); --i)
    if (IsListed(i - 1, "to-care")) return true;
  return false;
}

// "a press conference", "a briefing": ends at the token.
bool NameFinder::IsSpeech(std::size_t last) const {
  const Analysis* one = Find(last, "speech");
  const Analysis* two = last > 0 ? Find(last - 1, "speech") : nullptr;
  return (one != nullptr && one->length == 1) || (two != nullptr && two->length == 2);
}

// "told reporters in X that", "confirmed the raid to Amal News in X": those who were told end at the token.
bool NameFinder::IsAudience(std::size_t last) const {
  std::size_t first = Is(last, "audience") ? last : size();
  for (const NamePhrase& name : names_)
    if (name.type == EntityType::kOrganization && name.last == last) first = name.cue;
  if (first >= size()) return false;
  while (first > 0 && Same(first - 1, last) && (Is(first - 1, "article") || As(first - 1, Pos::kAdjective) != nullptr))
    --first;
  return first > 0 && Same(first - 1, last) && IsListed(first - 1, "speaks-to");
}

// "told reporters on Monday in X", "told reporters Monday in X": the day stands between; opener: where the place's
// phrase begins.
bool NameFinder::IsTalkOfDay(const NamePhrase& name, std::size_t opener) const {
  if (name.type != EntityType::kPlace || opener < 3 || !Same(opener - 3, name.first) || !IsWord(opener - 1, "in", "at"))
    return false;
  const DatePhrase* day = field_.DateAt(opener - 2);
  if (day == nullptr || day->first == 0 || !Same(day->first - 1, name.first)) return false;
  std::size_t end = day->first - 1;
  if (Is(end, "preposition") && end > 0) --end;
  return IsAudience(end);
}

// "landed near the Amal embassy", "attacked the ministry": what was hit, and nobody who speaks.
bool NameFinder::IsWhereItFell(std::size_t office) const {
  constexpr std::size_t kWords = 5;
  for (std::size_t i = office; i > 0 && office - i < kWords && Same(i - 1, office); --i) {
    const std::size_t before = i - 1;
    if (Is(before, "locative") || Is(before, "near") || IsWord(before, "outside", "at", "into", "on")) {
      // "An official at the embassy in X said": who speaks, where nobody was hit before.
      const bool speaks = before > 0 && Same(before - 1, office) &&
                          (Is(before - 1, "source-noun") || Is(before - 1, "person")) && !Is(before, "near");
      for (std::size_t k = before; speaks && k > 0 && Same(k - 1, office); --k)
        for (const Analysis& a : field_.lattice.readings[k - 1])
          if (a.lexeme->outcome || a.lexeme->event) return true;
      return !speaks;
    }
    for (const Analysis& a : field_.lattice.readings[before])
      if (a.lexeme->event && a.lexeme->pos == Pos::kVerb) return true;
    const bool part = Is(before, "article") || Is(before, "nation") || As(before, Pos::kAdjective) != nullptr ||
                      field_.NameAt(before) != nullptr || IsCapital(before);
    if (!part) return false;
  }
  return false;
}

// "the interior ministry in X confirmed": where a state speaks from is no place of what it speaks of.
void NameFinder::MarkSeats() {
  for (NamePhrase& name : names_) {
    std::size_t i = name.cue;
    while (i > 0 && Same(i - 1, name.first) && Is(i - 1, "article")) --i;
    if (IsTalkOfDay(name, i)) name.seat = true;
    if (name.type == EntityType::kPlace && i > 1 && Same(i - 2, name.first) && IsWord(i - 1, "in") &&
        IsListed(i - 2, "offices") && !IsWhereItFell(i - 2))
      name.seat = true;
    if (name.type == EntityType::kPlace && i > 2 && Same(i - 3, name.first) && IsWord(i - 1, "in", "at") &&
        (IsAudience(i - 2) || IsSpeech(i - 2) || (IsWord(i - 2, "issued", "released") && Is(i - 3, "statement"))))
      name.seat = true;
    // "told Amal News from the nearby town of X", "by phone from X"
    std::size_t from = i;
    while (from > 1 && Same(from - 1, name.first) &&
           (Is(from - 1, "article") || Is(from - 1, "around-here") || As(from - 1, Pos::kAdjective) != nullptr))
      --from;
    if (name.type == EntityType::kPlace && from > 2 && Same(from - 2, name.first) && IsWord(from - 1, "from") &&
        (IsAudience(from - 2) || IsWord(from - 2, "phone", "telephone", "radio")))
      name.seat = true;
    if (name.type == EntityType::kPlace && i > 2 && Same(i - 3, name.first) && IsWord(i - 1, "in", "at") &&
        IsTakenToCare(i - 2))
      name.seat = true;
    // "the office of the Kurdish Union Party in Syria": whose party it is.
    const bool land = name.known != nullptr && name.known->kind == "country";
    if (land && i > 1 && Same(i - 2, name.first) && IsWord(i - 1, "in", "of") && IsCapital(i - 2) &&
        IsListed(i - 2, "parties"))
      name.seat = true;
  }
}

// "In Homs, shells hit a bus in the Zahra neighbourhood": the town that the sentence names before an unknown part of
// one.
void NameFinder::PutPartsAbove() {
  constexpr std::uint32_t kReach = 30;
  for (std::uint32_t n = 1; n < names_.size(); ++n) {
    NamePhrase& part = names_[n];
    if (part.type != EntityType::kPlace || part.known != nullptr || part.above || part.kind != "district") continue;
    for (std::uint32_t t = n; t-- > 0;) {
      const NamePhrase& town = names_[t];
      if (!Same(town.first, part.first) || part.first - town.last > kReach) break;
      if (town.type != EntityType::kPlace) continue;
      const bool city = town.known != nullptr && (town.known->kind == "city" || town.known->kind == "town");
      const bool in = town.first > 0 && !IsPossessive(town.last);
      if (city && in) part.above = t;
      break;
    }
  }
}

// "Nigeria's Borno", "Syria's rebel-held Idlib province", "Kech district's Buleda area": the place that a wider one's
// name is put before.
std::optional<std::uint32_t> NameFinder::OwnedBy(std::uint32_t country) const {
  constexpr std::size_t kWords = 6;
  const NamePhrase& owner = names_[country];
  if (country + 1 >= names_.size() || owner.type != EntityType::kPlace) return std::nullopt;
  // "district's" stands between the name and what it has.
  std::size_t end = owner.last;
  if (!IsPossessive(end) && Is(end + 1, "place-cue") && Same(end, end + 1)) ++end;
  if (!IsPossessive(end) || (end == owner.last && owner.known == nullptr)) return std::nullopt;
  const NamePhrase& place = names_[country + 1];
  if (place.type != EntityType::kPlace || !Same(owner.last, place.first) || place.first - owner.last > kWords)
    return std::nullopt;
  for (std::size_t i = end + 1; i < place.first; ++i) {
    const bool modifier = Is(i, "direction") || IsHyphen(i) || IsHyphen(i + 1) || As(i, Pos::kAdjective) != nullptr ||
                          field_.lattice.readings[i].empty() || IsWord(i, "held", "controlled") || Is(i, "place-cue") ||
                          Is(i, "of");
    if (!modifier || (IsPunct(i) && !IsHyphen(i))) return std::nullopt;
  }
  return country + 1;
}

std::vector<NamePhrase> FindNames(const FieldText& field, const Lexicon& lexicon,
                                  const std::vector<NamePhrase>& earlier) {
  return NameFinder(field, lexicon, earlier).Run();
}

}  // namespace isnad::en
