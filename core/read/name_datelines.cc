#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/name_finder.h"

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
  constexpr std::size_t kSide = 3;  // words on either side of the dash
  // The words from `first`, quotation marks left out; the token after them.
  const auto side = [&](std::size_t& first) {
    if (Is(first, "\"")) ++first;
    std::size_t end = first;
    while (end < first + kSide && end < tokens_.size() && Beside(at, end) &&
           !(end > first && tokens_[end].line_start) &&
           (IsWord(end) || (end > first && tokens_[end].kind == TokenKind::kNumber)))
      ++end;
    return end;
  };
  std::size_t left = at, right;
  const std::size_t left_end = side(left);
  right = Is(left_end, "\"") ? left_end + 1 : left_end;
  const std::size_t dash = DashAt(right);
  if (left_end == left || dash == right || !Beside(at, dash)) return at;
  right = dash;
  const std::size_t right_end = side(right);
  if (right_end == right) return at;
  std::size_t after = Is(right_end, "\"") ? right_end + 1 : right_end;
  // Known names that are all of a side.
  const auto known = [&](std::size_t first, std::size_t end, EntityType type) {
    std::vector<NameMatch> matches = Known(first, type);
    if (!matches.empty() && (matches.front().clitics != 0 || first + matches.front().length != end)) matches.clear();
    return matches;
  };
  const auto unknown = [&](std::size_t first, std::size_t end) {
    // "وكالة وصل": behind the noun of an outlet a verb is its name.
    const bool headed = Cue(first, "outlet-head") != nullptr;
    for (std::size_t i = first; i < end; ++i) {
      if (headed && i == first) continue;  // "صوت كذا"
      if (IsStop(i) || tokens_[i].tanwin) return false;
      if (headed && i + 1 == end) continue;
      // A reading with something joined (فرات as "and she saw") is too far-fetched here.
      for (const Analysis& a : lattice_.readings[i])
        if (a.clitics == 0 && (a.lexeme->pos == Pos::kVerb || a.lexeme->pos == Pos::kParticle ||
                               a.lexeme->pos == Pos::kNumber || a.lexeme->event || a.lexeme->outcome))
          return false;
    }
    return known(first, end, EntityType::kPlace).empty() && known(first, end, EntityType::kOrganization).empty();
  };
  if (Cue(right, "desk") != nullptr) {
    if (!unknown(left, left_end)) return at;
    Push(EntityType::kOrganization, at, left, left_end - 1, 0, "media");
    return right + 1;
  }
  // Only a line of its own, or one that a colon ends, is no sentence that begins with a place.
  if (!(after >= tokens_.size() || tokens_[after].line_start || Is(after, ":"))) return at;
  const auto outlet = [&](std::size_t first, std::size_t end) {
    return !known(first, end, EntityType::kOrganization).empty() || OutletAt(first) == end - 1 ||
           tokens_[end - 1].kind == TokenKind::kNumber;
  };
  struct Side {
    std::size_t first, end;
  };
  for (const auto& sides : {std::pair(Side{left, left_end}, Side{right, right_end}),
                            std::pair(Side{right, right_end}, Side{left, left_end})}) {
    const Side place = sides.first, other = sides.second;
    const bool is_place = !known(place.first, place.end, EntityType::kPlace).empty();
    if (!is_place &&
        !(outlet(other.first, other.end) && unknown(place.first, place.end) && place.end - place.first <= 2))
      continue;
    // "حلب - إدلب", "الموصل | حي كذا"
    if (!known(other.first, other.end, EntityType::kPlace).empty() || Cue(other.first, "urban") != nullptr) return at;
    const std::vector<NameMatch> bodies = known(other.first, other.end, EntityType::kOrganization);
    const KnownEntity* known_body = bodies.empty() ? nullptr : bodies.front().entity;
    // "بغداد - المغرب اليوم"
    const bool daily = other.end == other.first + 2 && Text(other.first + 1) == "اليوم" &&
                       !Known(other.first, EntityType::kPlace).empty();
    if (known_body == nullptr && !daily && !unknown(other.first, other.end)) return at;
    const auto push_place = [&] {
      if (is_place) {
        PushKnownPlace(place.first, place.first, Known(place.first, EntityType::kPlace));
      } else {
        Push(EntityType::kPlace, place.first, place.first, place.end - 1, 0, "").cued = true;
      }
    };
    const auto push_body = [&] {
      Push(EntityType::kOrganization, other.first, other.first, other.end - 1, 0, "media").phrase.known = known_body;
    };
    if (place.first == left) {
      push_place();
      push_body();
    } else {
      push_body();
      push_place();
    }
    return after;
  }
  return at;
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
  if (!whole && !(last == at + 1 && StartsWithAl(Text(last)) && lattice_.readings[last].empty() &&
                  !Holds(lexicon_.Table("common_nouns"), Text(last))))
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
      if (IsStop(i) || tokens_[i].tanwin || Cue(i, "desk") != nullptr ||
          (Cue(i, "direction") != nullptr && !StartsWithAl(Text(i))))
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

std::size_t NameFinder::OutletAt(std::size_t at) const {
  if (!IsWord(at) || IsStop(at) || Cue(at, "media-tail") != nullptr || Cue(at, "cue=org") != nullptr) return kNone;
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
  // "قال لـ"برقة لايف"", "صرح لـ(غد عدن)": whom somebody spoke to.
  if (last == kNone) last = SpokenToAt(at);
  if (last == kNone) return at;
  const bool wa =
      Text(at).starts_with("و") && Letters(Text(at)) > 4 && !drafts_.empty() && drafts_.back().phrase.last + 1 == at;
  Push(EntityType::kOrganization, at, at, last, wa ? kWa : 0, "media");
  return last + 1;
}

}  // namespace isnad::names
