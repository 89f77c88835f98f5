#include <algorithm>

#include "core/read/en/name_finder.h"

namespace isnad::en {
namespace {

std::string KindOf(const Analysis& cue) {
  for (const std::string& tag : cue.lexeme->tags)
    if (tag.starts_with("kind=")) return tag.substr(5);
  return "";
}

}  // namespace

// "the northern countryside of X", "the village of X", "X" itself where `cue` stays its first token.
std::string NameFinder::CueBefore(std::size_t first, std::size_t* cue) const {
  *cue = first;
  if (first == 0) return "";
  std::size_t i = first;
  while (i > 0 && Same(i - 1, first) && (IsQuote(i - 1) || Is(i - 1, "article"))) --i;
  if (i > 0 && Same(i - 1, first) && Is(i - 1, "of")) --i;
  if (i > 0 && Same(i - 1, first) && IsCueBefore(i - 1)) {
    const Analysis* word = Find(i - 1, "place-cue");
    --i;
    while (i > 0 && Same(i - 1, first) && (Is(i - 1, "direction") || Is(i - 1, "article"))) --i;
    *cue = i;
    return KindOf(*word);
  }
  return "";
}

void NameFinder::TakeCues(NamePhrase& name) const {
  std::size_t cue = name.first;
  name.kind = CueBefore(name.first, &cue);
  // "in eastern Hama", "N. #Idlib": the land there.
  if (name.kind.empty()) {
    std::size_t i = name.first;
    while (i > 0 && Same(i - 1, name.first) && Is(i - 1, "direction")) --i;
    if (i < name.first) {
      cue = i;
      name.kind = "countryside";
    }
    const std::size_t letter = name.first > 1 && IsPunct(name.first - 1, ".") ? name.first - 2 : name.first - 1;
    if (name.first > 0 && letter < name.first && Same(letter, name.first) && IsCapital(letter) &&
        IsWord(letter, "n", "s", "e", "w", "ne", "nw", "se", "sw")) {
      cue = letter;
      name.kind = "countryside";
    }
  }
  // "Tafas city", "Idlib's northern countryside".
  std::size_t after = name.last + 1;
  while (after < size() && Same(name.last, after) && (Is(after, "direction") || IsQuote(after))) ++after;
  if (const Analysis* word = Same(name.last, after) ? Find(after, "place-cue") : nullptr;
      word != nullptr && at_[after] == FieldText::kNone) {
    const std::string kind = KindOf(*word);
    // "Hays town in the countryside of X" has its own cue; "Aleppo road" names no Aleppo, "an Aleppo hotel" does.
    const bool in_it = kind == "spot" && name.known != nullptr && name.known->kind == "city" && !IsCapital(after);
    if ((name.kind.empty() && !in_it) || kind == "countryside") name.kind = kind;
  }
  if (name.known != nullptr && name.known->kind == "region" && name.kind == "countryside") name.kind = "countryside";
  name.cue = static_cast<std::uint32_t>(cue);
}

void NameFinder::AddUnknownPlace(const CapitalRun& run, std::size_t cue, std::string kind) {
  NamePhrase& name = Add(run.first, run.last, EntityType::kPlace, nullptr);
  name.cue = static_cast<std::uint32_t>(cue);
  name.kind = std::move(kind);
}

// No month, no word of a list of what is none, and not a whole sentence of capitals.
bool NameFinder::MayBePlace(const CapitalRun& run) const {
  constexpr std::size_t kMostWords = 4;
  if (run.words > kMostWords) return false;
  if (Is(run.first, "possessive") || Is(run.first, "pronoun")) return false;  // "Our village"
  for (std::size_t i = run.first; i <= run.last; ++i)
    if (IsStop(i) || Is(i, "nation")) return false;
  // "in Ukraine-style": what is joined behind is no name; "Hellfire missile", "RPGs": a weapon's.
  const std::size_t next = run.last + 1;
  if (IsHyphen(next)) return false;
  if (Same(run.last, next) && IsCapital(next) && (Is(next, "police-body") || Is(next, "body-noun"))) return false;
  // "District Health Officer X": his office.
  if (Same(run.last, next) && IsWord(next, "officer", "commissioner", "minister", "secretary", "director") &&
      IsCapital(next))
    return false;
  // "In Antonovka shells hit a bus stop": behind "in" it is where.
  const bool in = run.first > 0 && Same(run.first - 1, run.first) && IsWord(run.first - 1, "in", "near", "at");
  if (Same(run.last, next) && !in &&
      (Is(next, "by-artillery") || Is(next, "by-air") || Is(next, "by-explosive") || Is(next, "force")))
    return false;
  const std::string_view last = field_.text.substr(token(run.last).begin, token(run.last).end - token(run.last).begin);
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return !(last.size() > 2 && last.ends_with('s') && capital(last[0]) && capital(last[last.size() - 2]));
}

// "SOHR: Six Farmers Hurt by a Mine in a Field": each longer word of the line is a capital one.
bool NameFinder::IsTitleCase(std::size_t at) const {
  constexpr std::size_t kFewest = 4, kLetters = 4;
  std::size_t first = at, words = 0;
  while (first > 0 && !token(first).line_start) --first;
  for (std::size_t i = first; i < size() && (i == first || !token(i).line_start); ++i) {
    if (token(i).kind != TokenKind::kWord || token(i).folded.size() < kLetters || Is(i, "preposition")) continue;
    if (!IsCapital(i)) return false;
    ++words;
  }
  return words >= kFewest;
}

// "attack on X", "shelling of X", "bombed X".
bool NameFinder::BehindEvent(std::size_t at) const {
  std::size_t i = BeforeWords(at);
  const auto is_event = [&](std::size_t word, bool verb) {
    const auto& readings = field_.lattice.readings[word];
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Analysis& a) { return a.lexeme->event && (a.lexeme->pos == Pos::kVerb) == verb; });
  };
  if (i == 0 || !Same(i - 1, at)) return false;
  // "the massacre of Fulani villagers": a people's name.
  if (const std::optional<CapitalRun> run = RunAt(at); run && Same(at, run->last + 1) && Is(run->last + 1, "person"))
    return false;
  if (is_event(i - 1, true)) return true;
  // "An explosion rocked X"
  if (Is(i - 1, "shakes") && i > 1 && Same(i - 2, at)) return is_event(i - 2, false) || Is(i - 2, "by-explosive");
  if (!(Is(i - 1, "of") || Is(i - 1, "on") || Is(i - 1, "against")) || i < 2 || !Same(i - 2, at)) return false;
  // "artillery fire on X", "an attack by gunmen on X"
  if (is_event(i - 2, false) || Is(i - 2, "fire")) return true;
  // "dropped bombs on X", "fired rockets at X"
  if (Is(i - 1, "on") && (Is(i - 2, "by-explosive") || Is(i - 2, "by-air") || Is(i - 2, "by-artillery"))) return true;
  constexpr std::size_t kWords = 7;
  for (std::size_t k = i - 1; k > 0 && i - k < kWords && Same(k - 1, at) && !Is(i - 1, "of"); --k) {
    if (IsWord(k - 1, "by")) return k > 1 && is_event(k - 2, false);
    if (IsPunct(k - 1) || IsFiniteVerb(k - 1)) return false;
  }
  return false;
}

// "X came under fire", "X was shelled": a name that opens a sentence and is where that was.
bool NameFinder::BeforeEvent(const CapitalRun& run) const {
  if (run.words > 3 || !OpensSentence(run.first) || IsPossessive(run.last)) return false;
  std::size_t next = run.last + 1;
  if (!Same(run.last, next)) return false;
  if (IsWord(next, "came", "comes", "come")) {
    if (!IsWord(next + 1, "under")) return false;
    for (std::size_t i = next + 2; i < next + 6 && Same(run.last, i); ++i) {
      if (Is(i, "fire")) return true;
      for (const Analysis& a : field_.lattice.readings[i])
        if (a.lexeme->event) return true;
    }
    return false;
  }
  if (!Is(next, "be")) return false;
  while (IsHelper(next) || IsAdverb(next)) ++next;
  if (!Same(run.last, next)) return false;
  const auto& readings = field_.lattice.readings[next];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->event &&
           (a.lexeme->event == EventType::kShelling || a.lexeme->event == EventType::kAirstrike) &&
           !a.lexeme->Is("weak");
  });
}

// "the centre of X", "the mayor of X", "residents of X": what only a place has.
bool NameFinder::IsBehindPart(std::size_t before) const {
  return before > 1 && Is(before - 1, "of") && Same(before - 2, before - 1) &&
         (Is(before - 2, "of-place") || Is(before - 2, "direction") || IsWord(before - 2, "much", "parts", "part"));
}

// "Sabreen market", then "Sabreen" alone.
void NameFinder::FindSpotsAgain() {
  constexpr std::size_t kLetters = 4;
  for (std::uint32_t n = 0, count = static_cast<std::uint32_t>(names_.size()); n < count; ++n) {
    const std::size_t first = names_[n].first, last = names_[n].last;
    if (names_[n].type != EntityType::kPlace || (names_[n].known == nullptr && names_[n].kind != "spot") ||
        last != first + 1 || !Is(last, "kind=spot") || token(first).folded.size() < kLetters)
      continue;
    const KnownEntity* known = names_[n].known;
    const std::string folded = names_[n].folded, word = token(first).folded;
    for (std::size_t at = 0; at < size(); ++at) {
      if (token(at).folded != word || !IsCapital(at) || at_[at] != FieldText::kNone || Is(at + 1, "place-cue"))
        continue;
      const std::optional<CapitalRun> run = RunAt(at);
      if (!run || run->words != 1) continue;
      NamePhrase& name = Add(at, at, EntityType::kPlace, known);
      name.folded = folded;
      name.kind = "spot";
    }
  }
}

// The name at `first` is the first of its line, or behind another alone: "Bamako-Mali".
bool NameFinder::OpensLine(std::size_t first) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = first; first - i < kWords; --i) {
    if (token(i).line_start) return true;
    if (i == 0 || !(IsPunct(i - 1) || IsCapital(i - 1))) return false;
  }
  return false;
}

// Behind the name stands no verb or noun that it may belong to: "strikes on Basta and Nweiri killed" goes on, "in
// Beirut and Hezbollah fighters" does not end a list.
bool NameFinder::EndsHere(std::size_t last) const {
  const std::size_t next = last + 1;
  if (!Same(last, next) || IsPossessive(last)) return !IsPossessive(last);
  return IsPunct(next, ".") || IsPunct(next, ",") || Is(next, "preposition") ||
         (OutcomeAt(next) != nullptr && As(next, Pos::kVerb) != nullptr);
}

void NameFinder::FindPlaces() {
  for (std::size_t at = 0; at < size(); ++at) {
    if (at_[at] != FieldText::kNone || field_.furniture[at]) continue;
    if (const std::optional<CapitalRun> run = RunAt(at)) at = TakePlace(*run);
  }
  FindOtherNames();
  FindListedBefore();
}

// "Sheikh Ali village", "the village of Haji Omar": a title that a village is called by.
NameFinder::CapitalRun NameFinder::WithTitle(const CapitalRun& run) const {
  if (run.first == 0 || !Same(run.first - 1, run.first) || !IsCapital(run.first - 1) ||
      !IsListed(run.first - 1, "place-titles") || at_[run.first - 1] != FieldText::kNone)
    return run;
  const Analysis* after =
      Same(run.first, run.last + 1) && !IsPossessive(run.last) ? Find(run.last + 1, "place-cue") : nullptr;
  std::size_t cue = 0;
  const bool told = (after != nullptr && !IsCapital(run.last + 1)) || !CueBefore(run.first - 1, &cue).empty();
  return told ? CapitalRun{run.first - 1, run.last, run.words + 1} : run;
}

// Gives the last token that is dealt with.
std::size_t NameFinder::TakePlace(const CapitalRun& found) {
  if (!MayBePlace(found)) return found.last;
  const CapitalRun run = WithTitle(found);
  std::size_t cue = run.first;
  const std::string kind = CueBefore(run.first, &cue);
  const std::size_t behind = run.last + 1;
  const Analysis* after = Same(run.first, behind) && !IsPossessive(run.last) ? Find(behind, "place-cue") : nullptr;
  if (after != nullptr && at_[behind] == FieldText::kNone) {
    const std::string kind_after = KindOf(*after);
    const bool spot = kind_after == "spot" || kind_after == "road";
    if (spot && IsAdjectiveOfPlace(run)) return behind;
    // "al-Jalaa Street", "Saudi hospital": the noun is a part of the name.
    const bool of_name =
        spot || (IsCapital(behind) && (kind_after == "camp" || kind_after == "area" || kind_after == "around"));
    AddUnknownPlace(of_name ? CapitalRun{run.first, behind, run.words + 1} : run, cue, kind_after);
  } else if (!kind.empty()) {
    AddUnknownPlace(run, cue, kind);
  } else {
    const std::size_t before = BeforeWords(run.first);
    const bool bearing = IsBearing(before, run.first);
    const bool known_word = std::any_of(field_.lattice.readings.begin() + static_cast<std::ptrdiff_t>(run.first),
                                        field_.lattice.readings.begin() + static_cast<std::ptrdiff_t>(run.last) + 1,
                                        [](const std::vector<Analysis>& readings) { return !readings.empty(); });
    const bool filed =
        !known_word && IsFiledAt(run.first, run.last) && (!IsPunct(behind, ":") || token(run.first).folded.size() > 5);
    if (filed || StandsAsPlace(run, before) || (bearing && !OpensSentence(run.first)))
      AddUnknownPlace(run, before, bearing ? "countryside" : "");
    if (filed) names_.back().name = TitleCased(names_.back().name);
  }
  return run.last;
}

// "Damascus International Airport": its town is named already.
bool NameFinder::IsAdjectiveOfPlace(const CapitalRun& run) const {
  const std::size_t at = run.first;
  return run.words == 1 && As(at, Pos::kAdjective) != nullptr && at > 0 && Same(at - 1, at) &&
         at_[at - 1] != FieldText::kNone && names_[at_[at - 1]].type == EntityType::kPlace && !IsPossessive(at - 1);
}

// "northern X"
bool NameFinder::IsBearing(std::size_t before, std::size_t at) const {
  // "Middle East Airlines": a name's own word is no direction.
  const bool inner = IsCapital(before) && before > 0 && Same(before - 1, at) && IsCapital(before - 1);
  return before < at && Is(before, "direction") && !inner;
}

// What stands around it says that it is a place. before: the first of the words that belong to the run before it.
bool NameFinder::StandsAsPlace(const CapitalRun& run, std::size_t before) const {
  const std::size_t at = run.first, behind = run.last + 1;
  if (BeforeEvent(run)) return true;
  if (before == 0 || !Same(before - 1, at)) return false;
  // "from X, in Zamfara state"
  if (Is(before - 1, "from") && IsPunct(behind, ",") && Same(at, behind + 2) &&
      (Is(behind + 1, "locative") || at_[behind + 1] != FieldText::kNone))
    return true;
  // "kidnapped from X"
  const Analysis* taken =
      Is(before - 1, "from") && before > 1 && Same(before - 2, at) ? OutcomeAt(before - 2) : nullptr;
  if (taken != nullptr && taken->lexeme->outcome == Outcome::kCaptured && !IsPersonBehind(run)) return true;
  // "attack on DSWD office": letters are no town's name; "in a Peugeot": nor is a make of cars.
  if (run.words == 1 && IsAllCapital(at) && !IsCapital(before - 1) && !OpensSentence(before - 1)) return false;
  for (std::size_t i = before; i < at; ++i)
    if (IsWord(i, "a", "an")) return false;
  // In a headline that writes each word so a capital tells no name; "a PhD in Accounting" is no place.
  if (IsTitleCase(at) || (before > 1 && Is(before - 2, "study"))) return false;
  if (Is(before - 1, "near") || IsWord(before - 1, "in", "at", "inside") || IsBehindPart(before)) return true;
  // "on the road between X and Y", "an ambush between X and Y"; "clashes between X and Y" names who fights.
  if (IsWord(before - 1, "between") && before > 1 && Is(behind, "join") && IsCapital(behind + 1) &&
      (Is(before - 2, "kind=road") || Is(before - 2, "place-cue") ||
       IsWord(before - 2, "ambush", "ambushed", "convoy")))
    return true;
  if (BehindEvent(at) && !(run.words >= 2 && IsPersonBehind(run))) return true;
  return IsListedBehindPlace(run, before);
}

// "X, Y", "X and Y" behind a place that is named.
bool NameFinder::IsListedBehindPlace(const CapitalRun& run, std::size_t before) const {
  const std::size_t at = run.first, behind = run.last + 1;
  const bool comma = IsPunct(before - 1, ","), join = Is(before - 1, "join");
  if ((!comma && !join) || before < 2 || at_[before - 2] == FieldText::kNone || OpensSentence(at)) return false;
  const NamePhrase& place = names_[at_[before - 2]];
  if (place.type != EntityType::kPlace || !(place.known == nullptr || (join && EndsHere(run.last)))) return false;
  if (IsPersonBehind(run) || (Same(at, behind) && Is(behind, "say-verb"))) return false;
  return !(comma && Same(at, behind) && IsFiniteVerb(behind) && OutcomeAt(behind) == nullptr);
}

// "Abu Rasin (Zirgan)": what stands in brackets behind a place is another name of it, and so wherever it comes again.
void NameFinder::FindOtherNames() {
  for (std::size_t at = 2; at + 1 < size(); ++at) {
    if (!IsPunct(at - 1, "(") || at_[at] != FieldText::kNone || at_[at - 2] == FieldText::kNone) continue;
    const NamePhrase& place = names_[at_[at - 2]];
    if (place.type != EntityType::kPlace) continue;
    const std::optional<CapitalRun> run = RunAt(at);
    if (!run || !IsPunct(run->last + 1, ")") || !MayBePlace(*run)) continue;
    // "BAMAKO (QNN):": who filed it.
    const bool filed = IsAllCapital(run->first) && (IsPunct(run->last + 2, ":") || IsPunct(run->last + 2, "-"));
    if (!(filed && OpensLine(place.first))) NameAgain(*run, NamePhrase(place));
  }
}

// Names the place by these words from here on.
void NameFinder::NameAgain(const CapitalRun& run, const NamePhrase& place) {
  std::vector<std::string> words;
  for (std::size_t i = run.first; i <= run.last; ++i) words.push_back(token(i).folded);
  for (std::size_t i = run.first; i + words.size() <= size(); ++i) {
    const std::size_t last = i + words.size() - 1;
    bool same = IsFree(i, last);
    for (std::size_t w = 0; same && w < words.size(); ++w) same = token(i + w).folded == words[w];
    if (!same) continue;
    NamePhrase& name = Add(i, last, EntityType::kPlace, place.known);
    name.folded = place.folded;
    name.kind = place.kind;
  }
}

// "Til Shenan, Til Cuma and Xeybish villages": backwards from the cue.
void NameFinder::FindListedBefore() {
  for (std::size_t at = size(); at-- > 1;) {
    if (at_[at] == FieldText::kNone || !(IsPunct(at - 1, ",") || Is(at - 1, "join")) || at < 2) continue;
    const NamePhrase& place = names_[at_[at]];
    if (place.type != EntityType::kPlace || place.first != at || (place.kind != "village" && place.kind != "town"))
      continue;
    std::size_t end = at - 1;
    while (end > 0 && (IsPunct(end, ",") || Is(end, "join"))) --end;
    if (!Same(end, at) || at_[end] != FieldText::kNone || !IsCapital(end)) continue;
    std::size_t first = end;
    while (first > 0 && Same(first - 1, at) && (IsCapital(first - 1) || IsHyphen(first - 1)) &&
           at_[first - 1] == FieldText::kNone)
      --first;
    const std::string kind = place.kind;
    if (const std::optional<CapitalRun> run = RunAt(first); run && run->last == end && MayBePlace(*run))
      AddUnknownPlace(*run, first, kind);
  }
}

}  // namespace isnad::en
