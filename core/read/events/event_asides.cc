#include <algorithm>

#include "core/read/events/event_finder.h"

// Event words that tell of nothing that happened once: what is done to people in the street, what an attack is an
// answer to, what is fought about the place at the time.

namespace isnad {

// "من قمع وضرب المحتجين": people are beaten.
bool EventFinder::IsBeating(const EventMention& mention, const Analysis& reading) const {
  const std::uint32_t whom = mention.last + 1;
  return reading.lexeme->pos == Pos::kVerb && reading.lexeme->Is("or-beat") && !mention.armed &&
         SameSentence(mention.word, whom) && Is(whom, "protester");
}

// "وقال إنها رد على الحملة العسكرية في كذا": weeks of it.
bool EventFinder::IsCampaignAnswered(const EventMention& mention, const Analysis& reading) const {
  if (!mention.definite || mention.verb || mention.date || found_.empty() || mention.first < 2 ||
      !reading.lexeme->Is("campaign"))
    return false;
  const std::uint32_t answer = mention.first - 2;
  return SameSentence(answer, mention.word) && field_.tokens[mention.first - 1].folded == "علي" &&
         (Is(answer, "answers") || field_.tokens[answer].folded == "رد");
}

// "سجلت اللجان القصف في 211 نقطة": so many places.
bool EventFinder::IsAtManyPoints(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 3;  // tokens to the number
  constexpr std::uint64_t kMany = 5;
  if (mention.verb || index_ != 1) return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kFar && SameSentence(mention.word, at + 1); ++at) {
    if (!Is(at, "locative") && field_.tokens[at].folded != "في") continue;
    const QuantityPhrase* points = field_.QuantityAt(at + 1);
    if (points != nullptr) return !points->counts_people && points->people.min >= kMany && Is(points->head, "point");
    const Token& number = field_.tokens[at + 1];
    return number.kind == TokenKind::kNumber && number.folded.size() >= 2 && SameSentence(at, at + 2) &&
           Is(at + 2, "point");
  }
  return false;
}

// "وتدور في محيط كذا معارك بين": what goes on there, at the end of a text about something else, where nobody is hurt in
// it.
bool EventFinder::IsFoughtThere(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 8;  // tokens back to the verb
  if (mention.type != EventType::kClash || mention.verb || mention.definite || !mention.plural || mention.date ||
      found_.empty() || index_ != 1)
    return false;
  bool goes_on = false;
  std::uint32_t first = mention.first;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.word)) break;
    first = at;
    const auto& readings = field_.lattice.readings[at];
    goes_on = goes_on || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                return a.lexeme->Is("goes-on") && a.form == VerbForm::kPresent;
              });
  }
  if (!goes_on) return false;
  for (std::uint32_t at = first; SameSentence(mention.word, at) || at < mention.word; ++at) {
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome.has_value(); }))
      return false;
  }
  return true;
}

bool NamesPlaceAlone(const FieldText& field, const EventMention& mention) {
  if (!mention.definite || mention.verb || mention.first < 2 || !field.SameSentence(mention.first - 2, mention.word))
    return false;
  const std::string& place = field.tokens[mention.first - 1].folded;
  const std::string& from = field.tokens[mention.first - 2].folded;
  return (place == "مكان" || place == "موقع" || place == "موضع") && (from == "من" || from == "قرب" || from == "عن");
}

bool IsStrayShot(const FieldText& field, std::uint32_t shot) {
  constexpr std::uint32_t kFar = 5;  // tokens on to the feast
  for (std::uint32_t at = shot + 1; at <= shot + kFar && at < field.size() && field.SameSentence(shot, at); ++at) {
    if (field.lattice.Is(at, "stray")) return at <= shot + 2;
    if (field.tokens[at].kind == TokenKind::kPunct) return false;
    if (!field.lattice.Is(at, "celebration")) continue;
    // "إطلاق نار على احتفال" is at those who hold it.
    const std::string& before = field.tokens[at - 1].folded;
    return before != "علي" && before != "في" && before != "استهدف";
  }
  return false;
}

// "توقف الطيران منذ أيام عن استهداف المنطقة", "بعد توقفها عن قصف كذا": what is no longer done.
bool EventFinder::IsCeased(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 8, kKind = 3;  // tokens back to the verb; words of "وقف شامل ودائم لإطلاق النار"
  if (mention.verb || mention.first == 0 || !SameSentence(mention.first - 1, mention.word)) return false;
  for (std::uint32_t at = mention.first; field_.tokens[mention.word].folded.starts_with("لاطلاق") && at > 0 &&
                                         mention.first - at < kKind && SameSentence(at - 1, mention.word);
       --at)
    if (field_.tokens[at - 1].folded.ends_with("وقف")) return true;
  if (field_.tokens[mention.first - 1].folded != "عن") return false;
  return AnyBefore(mention.first, kFar, [&](std::uint32_t at) { return Is(at, "ceases"); });
}

// "خلال المعركة لطرد التنظيم من المدينة", "في المعارك لاستعادة المدينة": weeks of it, in which something happened.
bool EventFinder::IsBattleFor(const EventMention& mention, const Analysis&) const {
  const std::uint32_t aim = mention.last + 1;
  if (mention.verb || !mention.definite || mention.type != EventType::kClash || mention.first == 0 ||
      !SameSentence(mention.first - 1, aim) ||
      !(Is(mention.first - 1, "time-during") || Is(mention.first - 1, "locative")))
    return false;
  const std::string& word = field_.tokens[aim].folded;
  return word == "لطرد" || word == "لتحرير" || word == "لاستعاده" || word == "لاخراج" || word == "لدحر" ||
         word == "للسيطره" || word == "لانتزاع";
}

// "عثر على جثة الشاب في كذا بعد يوم من خطفه": how he came there, without a day or a place of its own.
bool EventFinder::IsOfFoundBody(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 40;  // tokens back to the body
  if (mention.type != EventType::kAbduction || mention.verb || found_.empty() || !reading.Has(kPronoun)) return false;
  bool body = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.word)) return false;
    body = body || Is(at, "body");
    if (body && Is(at, "found")) return true;
  }
  return false;
}

// "بين تفتيش وآخر", "بين غارة وأخرى": time and again.
bool EventFinder::IsOneAfterAnother(const EventMention& mention, const Analysis&) const {
  const std::uint32_t next = mention.word + 1;
  if (mention.definite || mention.verb || mention.word == 0 || !SameSentence(mention.word - 1, next) ||
      field_.tokens[mention.word - 1].folded != "بين")
    return false;
  const std::string& other = field_.tokens[next].folded;
  return other == "واخر" || other == "واخري";
}

// "واندلاع اشتباكات عنيفة": behind a raid of the same sentence, and the place stands before it.
bool EventFinder::BreaksOutInRaid(const EventMention& mention) const {
  if (mention.type != EventType::kClash || mention.verb || mention.definite || mention.first == 0 || !mention.place ||
      field_.names[*mention.place].last > mention.first || !SameSentence(mention.first - 1, mention.word))
    return false;
  const auto& before = field_.lattice.readings[mention.first - 1];
  const bool breaks_out = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
    return a.lexeme->Is("break-out") && a.form == VerbForm::kVerbalNoun && a.Has(kWa);
  });
  return breaks_out && std::any_of(found_.begin(), found_.end(), [&](const EventMention& other) {
           return other.type == EventType::kRaid && other.no_event.empty() && other.place &&
                  SameSentence(other.word, mention.word);
         });
}

// "لم تُستهدف البلدة منذ 22 شباط، حين أصابت غارة منزلا", "إذ استهدفت حينها منزلا": what was on the day since which there
// was none.
bool EventFinder::IsBackThen(const EventMention& mention) const {
  constexpr std::uint32_t kNear = 3;  // tokens from the word to what says when
  if (index_ != 1 || mention.definite) return false;
  bool when = false;
  std::uint32_t at = mention.first;
  for (std::uint32_t back = 1;
       back <= kNear && back < mention.first && SameSentence(mention.first - back, mention.word); ++back) {
    at = mention.first - back;
    const std::string& word = field_.tokens[at].folded;
    when = (word == "حين" || word == "حينما" || word == "عندما" || word == "اذ" || word == "حيث") &&
           field_.tokens[at - 1].folded == ",";
    if (when) break;
  }
  for (std::uint32_t on = 0; !when && on <= kNear && mention.first + on < field_.size(); ++on)
    when = SameSentence(mention.first + on, mention.word) && Is(mention.first + on, "back-then");
  if (!when) return false;
  return std::any_of(field_.dates.begin(), field_.dates.end(), [&](const DatePhrase& date) {
    const bool since = Is(date.first, "time-since") || (date.first > 0 && Is(date.first - 1, "time-since"));
    return since && date.last < mention.first && SameSentence(date.first, mention.word);
  });
}

}  // namespace isnad
