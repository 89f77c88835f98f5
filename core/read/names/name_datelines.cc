#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/names/name_finder.h"

// Outlets by where their names stand: in a dateline, behind "told", before the words that end outlets' names.

namespace isnad::names {

// "كتب - قسم الشؤون العربية": the outlet's own desk, which is nobody.
std::size_t NameFinder::TakeByline(std::size_t at) const {
  if (!tokens_[at].line_start || Cue(at, "byline") == nullptr || !(Is(at + 1, "-") || Is(at + 1, ":")) ||
      Cue(at + 2, "desk-of") == nullptr)
    return at;
  std::size_t end = at + 2;
  while (end < tokens_.size() && !tokens_[end].line_start) ++end;
  return end;
}

std::size_t NameFinder::TakeDateline(std::size_t at) {
  if (!tokens_[at].line_start || !IsWord(at)) return at;
  const Side left = SideFrom(at, at);
  const std::size_t mark = Is(left.end, "\"") ? left.end + 1 : left.end;
  const std::size_t dash = DashAt(mark);
  if (left.end == left.first || dash == mark || !Beside(at, dash)) return at;
  const Side right = SideFrom(at, dash);
  if (right.end == right.first) return at;
  if (Cue(right.first, "desk") != nullptr) {
    if (!IsUnknownSide(left)) return at;
    Push(EntityType::kOrganization, at, left.first, left.end - 1, 0, "media");
    return right.first + 1;
  }
  // Only a line of its own, or one that a colon ends, is no sentence that begins with a place.
  const std::size_t after = Is(right.end, "\"") ? right.end + 1 : right.end;
  if (!(after >= tokens_.size() || tokens_[after].line_start || Is(after, ":"))) return at;
  for (const auto& [place, outlet] : {std::pair(left, right), std::pair(right, left)})
    if (IsPlaceBeside(place, outlet)) return PushPlaceAndOutlet(place, outlet) ? after : at;
  return at;
}

// The words from `first` in the line that begins at `line`, quotation marks left out.
NameFinder::Side NameFinder::SideFrom(std::size_t line, std::size_t first) const {
  constexpr std::size_t kWords = 3;
  if (Is(first, "\"")) ++first;
  std::size_t end = first;
  while (end < first + kWords && end < tokens_.size() && Beside(line, end) &&
         !(end > first && tokens_[end].line_start) &&
         (IsWord(end) || (end > first && tokens_[end].kind == TokenKind::kNumber)))
    ++end;
  return {first, end};
}

// Known names that are all of a side.
std::vector<NameMatch> NameFinder::KnownAs(const Side& side, EntityType type) const {
  std::vector<NameMatch> matches = Known(side.first, type);
  if (!matches.empty() && (matches.front().clitics != 0 || side.first + matches.front().length != side.end))
    matches.clear();
  return matches;
}

// Words that may be a name, and none that is known.
bool NameFinder::IsUnknownSide(const Side& side) const {
  // A reading with something joined (فرات as "and she saw") is too far-fetched here.
  const auto is_other = [](const Analysis& a) {
    return a.clitics == 0 &&
           (a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber ||
            a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("breaking"));
  };
  const bool headed = Cue(side.first, "outlet-head") != nullptr;
  for (std::size_t i = side.first; i < side.end; ++i) {
    if (headed && i == side.first) continue;  // "صوت كذا"
    if (IsStop(i) || tokens_[i].tanwin || Cue(i, "desk") != nullptr) return false;
    // "وكالة وصل": behind the noun of an outlet a verb is its name.
    if (headed && i + 1 == side.end) continue;
    if (std::any_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), is_other)) return false;
  }
  return KnownAs(side, EntityType::kPlace).empty() && KnownAs(side, EntityType::kOrganization).empty();
}

// A known place, or short words that nothing is known of beside an outlet.
bool NameFinder::IsPlaceBeside(const Side& place, const Side& other) const {
  constexpr std::size_t kWords = 2;
  if (!KnownAs(place, EntityType::kPlace).empty()) return true;
  const bool outlet = !KnownAs(other, EntityType::kOrganization).empty() || OutletAt(other.first) == other.end - 1 ||
                      tokens_[other.end - 1].kind == TokenKind::kNumber;
  return outlet && IsUnknownSide(place) && place.end - place.first <= kWords;
}

// Takes both, in the order of the text. False: the other side is no outlet.
bool NameFinder::PushPlaceAndOutlet(const Side& place, const Side& outlet) {
  // "حلب - إدلب", "الموصل | حي كذا"
  if (!KnownAs(outlet, EntityType::kPlace).empty() || Cue(outlet.first, "urban") != nullptr) return false;
  const std::vector<NameMatch> bodies = KnownAs(outlet, EntityType::kOrganization);
  const KnownEntity* known_body = bodies.empty() ? nullptr : bodies.front().entity;
  // "بغداد - المغرب اليوم"
  const bool daily = outlet.end == outlet.first + 2 && Text(outlet.first + 1) == "اليوم" &&
                     !Known(outlet.first, EntityType::kPlace).empty();
  if (known_body == nullptr && !daily && !IsUnknownSide(outlet)) return false;
  const auto push_outlet = [&] {
    Push(EntityType::kOrganization, outlet.first, outlet.first, outlet.end - 1, 0, "media").phrase.known = known_body;
  };
  if (outlet.first < place.first) push_outlet();
  if (!KnownAs(place, EntityType::kPlace).empty()) {
    PushKnownPlace(place.first, place.first, Known(place.first, EntityType::kPlace));
  } else {
    Push(EntityType::kPlace, place.first, place.first, place.end - 1, 0, "").cued = true;
  }
  if (place.first < outlet.first) push_outlet();
  return true;
}

// "-", "_", "|", "||": the token after it, or `at`.
std::size_t NameFinder::DashAt(std::size_t at) const {
  if (Is(at, "-") || (at < tokens_.size() && tokens_[at].folded == "_")) return at + 1;
  const auto bar = [&](std::size_t i) { return i < tokens_.size() && tokens_[i].folded == "|"; };
  if (!bar(at)) return at;
  return bar(at + 1) ? at + 2 : at + 1;
}

// "صدى الفرات | ريف حلب", "عدسة حمص: قُتل ...", "أخبار العكيدات": the line opens with a noun that outlets are called by
// and what they are of.
std::size_t NameFinder::TakeHeadedOutlet(std::size_t at) {
  constexpr std::size_t kWords = 3;  // of its name
  const Analysis* head = tokens_[at].line_start ? Cue(at, "outlet-head") : nullptr;
  if (head == nullptr || head->clitics != 0 || Cue(at, "cue=org") != nullptr) return at;
  std::size_t end = at + 1;
  while (end < at + kWords && IsWord(end) && Beside(at, end) && !tokens_[end].line_start && !IsBoundary(end)) ++end;
  const std::size_t last = end - 1;
  const bool closed = end >= tokens_.size() || tokens_[end].line_start || Is(end, ":") || DashAt(end) != end;
  if (last == at || !closed) return at;
  // "أخبار متفرقة", "أخبار المحافظات الأخرى": what is told, and no name.
  const std::vector<NameMatch> place = Known(last, EntityType::kPlace);
  const bool whole = !place.empty() && place.front().clitics == 0;
  if (!whole &&
      !(last == at + 1 && StartsWithAl(Text(last)) && lattice_.readings[last].empty() && !IsCommonNoun(Text(last))))
    return at;
  if (last > at + 1 && (StartsWithAl(Text(at + 1)) || EndsLikeNisba(Text(at + 1)))) return at;
  Push(EntityType::kOrganization, at, at, last, 0, "media");
  return end;
}

// The outlet's own name in the first line: the last token of one to three words that may be it, or kNone.
std::size_t NameFinder::SignatureAt(std::size_t at) const {
  constexpr std::size_t kWords = 3;
  std::size_t last = kNone;
  for (std::size_t i = at; i < at + kWords && i < tokens_.size() && Beside(at, i) && !(i > at && tokens_[i].line_start);
       ++i) {
    const bool number = tokens_[i].kind == TokenKind::kNumber;
    if (!IsWord(i) && !(number && i > at)) break;
    const bool hours = i > at && tokens_[i - 1].kind == TokenKind::kNumber && Cue(i, "outlet-hours") != nullptr;
    const bool tail =
        i > at && (number || hours || Cue(i, "outlet-tail") != nullptr || Cue(i, "media-tail") != nullptr);
    if (!tail) {
      if (IsStop(i) || tokens_[i].tanwin || Cue(i, "desk") != nullptr || Cue(i, "desk-of") != nullptr ||
          Cue(i, "breaking") != nullptr || (Cue(i, "direction") != nullptr && !StartsWithAl(Text(i))))
        return kNone;
      for (const Analysis& a : lattice_.readings[i])
        if (a.clitics == 0 &&
            (a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber ||
             a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("person")))
          return kNone;
    }
    last = i;
  }
  if (last == kNone) return kNone;
  // A place alone is where it was written.
  const std::vector<NameMatch> place = Known(at, EntityType::kPlace);
  return !place.empty() && at + place.front().length > last ? kNone : last;
}

// "الرياض: سالم المطيري": who wrote it.
bool NameFinder::IsByReporter(std::size_t first, std::size_t last) const {
  return last == first + 1 && IsGiven(first) && Cue(last, "media-tail") == nullptr &&
         Cue(last, "outlet-tail") == nullptr && tokens_[last].kind == TokenKind::kWord;
}

// "واشنطن – «الأفق»", "نيروبي (المشرق) - ", "الفاشر: الخرطوم الآن": the first line tells where it was written and by
// whom.
std::size_t NameFinder::TakeSignedDateline(std::size_t at) {
  if (at != 0 || !IsWord(at)) return at;
  const auto place_at = [&](std::size_t i) -> std::size_t {
    const std::vector<NameMatch> known = Beside(at, i) ? Known(i, EntityType::kPlace) : std::vector<NameMatch>();
    return known.empty() || known.front().clitics != 0 ? 0 : known.front().length;
  };
  const auto line_ends = [&](std::size_t i) { return i >= tokens_.size() || tokens_[i].line_start; };
  std::vector<std::size_t> places;
  std::size_t i = at;
  const auto take_place = [&] {
    const std::size_t length = place_at(i);
    if (length == 0) return false;
    places.push_back(i);
    i += length;
    return true;
  };
  if (!take_place()) return at;
  // "الأنبار اليوم"
  if (Cue(i, "outlet-tail") != nullptr && line_ends(i + 1) && Beside(at, i)) {
    Push(EntityType::kOrganization, at, at, i, 0, "media");
    return i + 1;
  }
  while (Is(i, "-") && place_at(i + 1) != 0 && Is(i + 1 + place_at(i + 1), "-")) {
    ++i;
    take_place();
  }
  if (Is(i, "(") && place_at(i + 1) != 0 && Is(i + 1 + place_at(i + 1), ")")) {
    ++i;
    take_place();
    ++i;
  }
  if (!(Is(i, "-") || Is(i, "/") || Is(i, ":") || Is(i, "("))) return at;
  bool bracket = Is(i, "(");
  ++i;
  // "الجنينة: 18 نوفمبر 2021: راديو مرة"
  constexpr std::size_t kDay = 4;  // tokens
  if (i < tokens_.size() && tokens_[i].kind == TokenKind::kNumber)
    for (std::size_t colon = i; colon <= i + kDay; ++colon)
      if (Is(colon, ":")) i = colon + 1;
  if (Is(i, "(")) {
    bracket = true;
    ++i;
  }
  if (Cue(i, "correspondent") != nullptr) ++i;
  const bool quoted = Is(i, "\"");
  if (quoted) ++i;
  const std::size_t last = SignatureAt(i);
  if (last == kNone || !Beside(at, last)) return at;
  if (!bracket && !quoted && IsByReporter(i, last)) return at;
  std::size_t end = last + 1;
  if (quoted && !Is(end, "\"")) return at;
  if (quoted) ++end;
  if (bracket && !Is(end, ")")) return at;
  while (Is(end, ")")) ++end;
  // "عدن – عدن الآن – خاص"
  if (!line_ends(end) && !Is(end, ":") && !(Is(end, "-") && (bracket || last - i <= 1))) return at;
  const std::vector<NameMatch> bodies = Known(i, EntityType::kOrganization);
  const bool whole = !bodies.empty() && bodies.front().clitics == 0 && i + bodies.front().length == last + 1;
  for (const std::size_t place : places) PushKnownPlace(place, place, Known(place, EntityType::kPlace));
  Push(EntityType::kOrganization, i, i, last, 0, "media").phrase.known = whole ? bodies.front().entity : nullptr;
  return end;
}

std::size_t NameFinder::SpokenToAt(std::size_t at) const {
  constexpr std::size_t kSaid = 10;  // tokens back to the verb
  if (at < 2 || !(Is(at - 1, "\"") || Is(at - 1, "(")) || Text(at - 2) != "ل" || !Beside(at - 2, at)) return kNone;
  const std::size_t last = SignatureAt(at);
  if (last == kNone || !(Is(last + 1, "\"") || Is(last + 1, ")"))) return kNone;
  if (!Beside(at, last + 2) || !(Text(last + 2).starts_with("ان") || Is(last + 2, ","))) return kNone;
  for (std::size_t back = 3; back <= kSaid && back <= at && Beside(at - back, at); ++back)
    if (Cue(at - back, "say-verb") != nullptr) return last;
  return kNone;
}

// "#ADARPRESS": a hashtag of one Latin word that ends as outlets' names do.
bool NameFinder::IsLatinOutlet(std::size_t at) const {
  constexpr std::string_view kEnds[] = {"press", "news", "media"};
  const std::string& word = Text(at);
  return tokens_[at].hashtag && !(at > 0 && SameHashtag(at - 1, at)) && !SameHashtag(at, at + 1) &&
         static_cast<unsigned char>(word[0]) < 0x80 &&
         std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return word.ends_with(end) && word.size() > end.size() + 2; });
}

std::size_t NameFinder::OutletAt(std::size_t at) const {
  if (!IsWord(at) || IsStop(at) || Cue(at, "media-tail") != nullptr || Cue(at, "cue=org") != nullptr) return kNone;
  if (IsLatinOutlet(at)) return at;
  // "ROZ PRESS" signs a post behind a dash; "على google news" is where somebody reads it.
  const bool latin = static_cast<unsigned char>(Text(at)[0]) < 0x80;
  if (latin && !tokens_[at].hashtag && !tokens_[at].line_start && !(at > 0 && (Is(at - 1, "-") || Is(at - 1, ":"))) &&
      (at == 0 || Cue(at - 1, "preposition") != nullptr))
    return kNone;
  // "نبض برس", "وطن إف إم"; two words before it where nothing is known of either.
  for (const std::size_t tail : {at + 1, at + 2}) {
    if (tail == at + 2 && !(IsUnread(at) && IsUnread(at + 1))) return kNone;
    const Analysis* media = Beside(at, tail) ? Cue(tail, "media-tail") : nullptr;
    if (media == nullptr || media->clitics != 0) continue;
    // "كذا #نبض_برس": a hashtag is whole.
    bool one = true;
    for (std::size_t i = at; i < tail; ++i)
      one = one && (tokens_[i].hashtag || tokens_[i + 1].hashtag ? SameHashtag(i, i + 1) : tokens_[i + 1].space_before);
    if (!one) continue;
    std::size_t last = tail + media->length - 1;
    if (Beside(at, last + 1) && Cue(last + 1, "media-lang") != nullptr) ++last;
    return last;
  }
  return kNone;
}

// "الشرع: نحو اتفاق", "“البحرة”: القصف جريمة": a headline that a public man's family name opens.
std::size_t NameFinder::TakeHeadlineSpeaker(std::size_t at) {
  constexpr std::size_t kLetters = 4;
  const bool quoted = at > 0 && Is(at - 1, "\"") && tokens_[at - 1].line_start;
  if (!IsWord(at) || !(tokens_[at].line_start || quoted) || Letters(Text(at)) < kLetters) return at;
  const std::size_t colon = quoted ? at + 2 : at + 1;
  if ((quoted && !Is(at + 1, "\"")) || !Is(colon, ":") || !Beside(at, colon + 1) || !IsWord(colon + 1)) return at;
  if (IsEvent(at) || Cue(at, "cue=org") != nullptr || !Known(at, EntityType::kPlace).empty() ||
      !Known(at, EntityType::kOrganization).empty())
    return at;
  const KnownEntity* man = nullptr;
  const std::vector<KnownEntity>& all = lexicon_.Entities();
  const auto first = std::lower_bound(all.begin(), all.end(), std::string_view("person:"),
                                      [](const KnownEntity& e, std::string_view id) { return e.id < id; });
  for (auto person = first; person != all.end() && person->id.starts_with("person:"); ++person) {
    const std::string name = Fold(person->name);
    if (person->kind != "public" || name.substr(name.rfind(' ') + 1) != Text(at)) continue;
    if (man != nullptr) return at;
    man = &*person;
  }
  if (man == nullptr) return at;
  Push(EntityType::kPerson, at, at, at, 0, "").phrase.known = man;
  return at + 1;
}

// "قال مصدر للجزيرة", "مراسل العربية": a word that means something else besides and that a known outlet is called by.
std::size_t NameFinder::TakeToldOutlet(std::size_t at) {
  constexpr std::string_view kNouns[] = {"قناة ", "صحيفة ", "وكالة ", "موقع "};
  if (at == 0 || !Beside(at - 1, at) || !tokens_[at].space_before) return at;
  const Analysis* by = Cue(at - 1, "correspondent");
  const bool reporter = by != nullptr && (by->clitics & (kAl | kPronoun)) == 0;
  for (const auto& [stem, clitics] : Stems(Text(at))) {
    if (!StartsWithAl(stem) || !(reporter ? clitics == 0 : clitics == (kLi | kAl) && IsToldBefore(at))) continue;
    for (const std::string_view noun : kNouns) {
      const Tokens whole = Tokenize(std::string(noun) + stem, Field::kText);
      for (const NameMatch& match : lexicon_.Names(whole, 0)) {
        if (match.length != whole.size() || match.entity->kind != "media") continue;
        Push(EntityType::kOrganization, at, at, at, clitics, "media").phrase.known = match.entity;
        return at + 1;
      }
    }
  }
  return at;
}

std::size_t NameFinder::TakeOutlet(std::size_t at) {
  if (const std::size_t next = IsWord(at) ? TakeToldOutlet(at) : at; next != at) return next;
  if (!IsWord(at) || IsStop(at)) return at;
  bool verb = false, joined = false;
  for (const Analysis& a : lattice_.readings[at]) {
    verb = verb || (a.lexeme->pos == Pos::kVerb && a.clitics == 0 && !StartsWithAl(Text(at)));
    joined = joined || a.lexeme->pos == Pos::kParticle || a.Has(kLi) || a.Has(kBi) ||
             (a.lexeme->Is("say-verb") && a.clitics == 0);
  }
  std::size_t last = verb || joined ? kNone : OutletAt(at);
  // “حلب اليوم”: quoted as a whole, no day of anything.
  if (last == kNone && at > 0 && Is(at - 1, "\"") && Beside(at - 1, at + 2) && Text(at + 1) == "اليوم" &&
      Is(at + 2, "\"") && !Known(at, EntityType::kPlace).empty())
    last = at + 1;
  // “دارفور24”, "دارفور24": many local outlets add the number to a place.
  if (last == kNone && !verb && Beside(at, at + 1) && at + 1 < tokens_.size() && Text(at + 1) == "24" &&
      (!tokens_[at + 1].space_before || (at > 0 && Is(at - 1, "\"") && Is(at + 2, "\""))) &&
      (IsUnread(at) || !Known(at, EntityType::kPlace).empty()))
    last = at + 1;
  if (last == kNone && at > 0 && Beside(at - 1, at) && !StartsWithAl(Text(at - 1))) {
    // "لمراسل زيتون": a word of any sense could be an outlet's name, an adjective could not.
    const Analysis* by = Cue(at - 1, "correspondent");
    if (by != nullptr && !by->Has(kPronoun) && IsUnread(at) && !EndsLikeNisba(Text(at))) last = at;
  }
  // "مراسل "جسر" في كذا": between marks a word of any sense.
  if (last == kNone && at >= 2 && Is(at - 1, "\"") && Beside(at - 2, at)) {
    const Analysis* by = Cue(at - 2, "correspondent");
    const std::size_t end = Is(at + 1, "\"") ? at + 1 : IsWord(at + 1) && Is(at + 2, "\"") ? at + 2 : at;
    if (by != nullptr && (by->clitics & (kAl | kPronoun)) == 0 && end != at && Beside(at, end) &&
        Known(at, EntityType::kPlace).empty())
      last = end - 1;
  }
  // "قال لـ"برقة لايف"", "صرح لـ(غد عدن)": whom somebody spoke to.
  if (last == kNone) last = SpokenToAt(at);
  if (last == kNone) return at;
  const bool wa =
      Text(at).starts_with("و") && Letters(Text(at)) > 4 && !drafts_.empty() && drafts_.back().phrase.last + 1 == at;
  Push(EntityType::kOrganization, at, at, last, wa ? kWa : 0, "media");
  return last + 1;
}

}  // namespace isnad::names
