#include "core/read/frames/told_bodies.h"

#include <algorithm>
#include <optional>

#include "core/read/events/event_places.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

constexpr int kToTheCare = 5;    // words back from a body to what is done with it
constexpr int kToTheOpener = 5;  // words back from there to "while"
constexpr int kToTheBlow = 6;    // words back from the mourners to what hit them
constexpr int kToTheMourners = 40;

class Bodies : private Words {
 public:
  explicit Bodies(const FieldText& field) : Words(field) {}

  bool IsOfKnownDead(const Predicate& body, std::span<const Predicate> before) const {
    const std::optional<std::size_t> whose = After(body.last);
    if (body.analysis->number == Number::kDual) return false;  // "جثتا القتيلين": the figure again
    if (!whose || !Joined(*whose, kAl)) return false;
    const Analysis* dead = OutcomeReading(*whose);
    if (dead == nullptr || !dead->lexeme->Is("person") || dead->lexeme->outcome != Outcome::kKilled) return false;
    return std::any_of(before.begin(), before.end(), [](const Predicate& other) {
      return other.outcome == Outcome::kKilled && other.no_claim.empty() && !other.negated;
    });
  }

  // "أثناء نقل جثة راع", "كان الأهالي يدفنون جثة", "سيارة تنقل جثة"
  bool IsCircumstance(const Predicate& body) const {
    const std::optional<std::size_t> care = CareOf(body);
    if (!care) return false;
    const auto& readings = lattice().readings[*care];
    const auto has = [&](VerbForm form, std::string_view tag) {
      return std::any_of(readings.begin(), readings.end(),
                         [&](const Analysis& a) { return a.form == form && a.lexeme->Is(tag); });
    };
    // "أصيب مسعف أثناء انتشال ثلاث جثث": those of a strike may be told so alone; one body, or a burial, was before.
    const bool one = body.analysis->number == Number::kSingular && field_.QuantityAt(body.first - 1) == nullptr;
    const bool buried = has(VerbForm::kVerbalNoun, "bury");
    if (has(VerbForm::kVerbalNoun, "body-care") && (one || buried) && OpensWhile(*care)) return true;
    if (has(VerbForm::kPresent, "bury")) return Went(*care);
    // "استهدف قصف سيارة كانت تنقل جثة"; "كانت سيارات الإسعاف تنقل ثلاث جثث" counts the dead of the strike.
    const std::optional<std::size_t> carrier = Before(*care);
    const bool rides = carrier && (Is(*carrier, "vehicle") || Is(*carrier, "relative"));
    return has(VerbForm::kPresent, "carry-body") && body.analysis->number == Number::kSingular && EventBefore(*care) &&
           (rides || Went(*care));
  }

  // "شيع الأهالي جثمان شاب، وأطلقت القوات النار على المشيعين": what is told is the fire on the mourners.
  bool AreMournersHit(const Predicate& body) const {
    if (!CareOf(body)) return false;
    std::optional<std::size_t> at = After(body.last);
    for (int steps = 0; at && steps < kToTheMourners; ++steps, at = After(*at)) {
      const bool mourners = (Is(*at, "mourner") || Is(*at, "funeral")) && Joined(*at, kAl);
      if (mourners && IsHit(*at)) return true;
    }
    return false;
  }

 private:
  // What is done with the body: "تشييع", "ينقل".
  std::optional<std::size_t> CareOf(const Predicate& body) const {
    std::optional<std::size_t> at = Before(body.first);
    for (int steps = 0; at && steps < kToTheCare; ++steps, at = Before(*at)) {
      if (IsComma(*at)) return std::nullopt;
      if (Is(*at, "body-care")) return at;
      if (OutcomeReading(*at) != nullptr || (HasVerb(*at) && !InName(*at))) return std::nullopt;
    }
    return std::nullopt;
  }

  // "أثناء مراسم تشييع", "هجوم على موكب تشييع"
  bool OpensWhile(std::size_t care) const {
    std::optional<std::size_t> at = Before(care);
    const std::optional<std::size_t> beside = at;
    while (at && (Is(*at, "funeral") || Is(*at, "procession"))) at = Before(*at);
    // "مستهدفة موكب تشييع جثمان"
    if (!at) return false;
    // "مواجهات عقب تشييع جثمان"; "ارتفعت الحصيلة بعد انتشال جثتين" counts them.
    const bool after = Is(*at, "temporal") && Is(care, "bury") && EventBefore(*at);
    return after || Is(*at, "meanwhile") || (at != beside && IsHit(*beside));
  }

  bool EventBefore(std::size_t word) const {
    for (std::optional<std::size_t> at = Before(word); at && !IsComma(*at); at = Before(*at))
      if (EventReadingAt(lattice(), *at) != nullptr) return true;
    return false;
  }

  // "بينما كان الأهالي يشيعون"
  bool Went(std::size_t care) const {
    std::optional<std::size_t> at = Before(care);
    for (int steps = 0; at && steps < kToTheOpener; ++steps, at = Before(*at)) {
      if (IsComma(*at)) return false;
      if (Is(*at, "be")) return true;
      if (HasVerb(*at)) return false;
    }
    return false;
  }

  // "أطلقت القوات النار على المشيعين", "استهدف الجنازة"
  bool IsHit(std::size_t mourners) const {
    std::optional<std::size_t> at = Before(mourners);
    for (int steps = 0; at && steps < kToTheBlow && !IsComma(*at); ++steps, at = Before(*at))
      if (EventReadingAt(lattice(), *at) != nullptr || Is(*at, "target-verb") || OutcomeReading(*at) != nullptr)
        return true;
    return false;
  }
};

}  // namespace

bool IsBodyToldBefore(const FieldText& field, const Predicate& predicate, std::span<const Predicate> before) {
  if (!predicate.analysis->lexeme->Is("body")) return false;
  const Bodies bodies(field);
  return bodies.IsOfKnownDead(predicate, before) || bodies.IsCircumstance(predicate) ||
         bodies.AreMournersHit(predicate);
}

}  // namespace isnad
