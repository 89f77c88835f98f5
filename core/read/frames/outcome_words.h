#ifndef ISNAD_CORE_READ_FRAMES_OUTCOME_WORDS_H_
#define ISNAD_CORE_READ_FRAMES_OUTCOME_WORDS_H_

#include <cstdint>

#include "core/read/frames/words.h"

namespace isnad {

// Which words tell an outcome where they stand, and which outcome: "أسرته" is a family and no capture, "أصيب منزلهم"
// hurts nobody, who "فقد زوجته" mourns her. Private to the frame layer. Nothing here fails or changes anything; any
// thread.
class OutcomeWords : public Words {
 public:
  using Words::Words;

  // The reading by which the word (or the idiom that it opens) tells an outcome, or null where it tells none.
  const Analysis* OutcomeWordAt(std::size_t at) const;
  // What the reading tells where it stands at the token.
  Outcome OutcomeOf(std::size_t at, const Analysis& reading) const;
  // "قضت مفرزة للجيش، صباح اليوم، على", "نفذت السلطات حكم الإعدام": up to the word that the idiom ends with.
  std::uint32_t EndOnto(std::size_t at) const;
  // "عدد قتلاه": the dead, where the word alone could be "they killed him".
  const Analysis* TollReading(std::size_t at) const;
  // "ما زال ثلاثة منهم محتجزين", "200 ما زالوا مختطفين": what those are who are left, behind "still".
  bool IsSaidOfCounted(std::size_t at, const Analysis& reading) const;
  bool IsStateOfThoseLeft(std::size_t at, const Analysis& reading) const;

 private:
  bool AreFamilies(std::size_t at) const;
  bool TakesAway(std::size_t at, const Analysis& verb) const;
  bool GoesOnWithGunmen(std::size_t at, const Analysis& verb) const;
  bool StandsOnto(std::size_t at) const;
  const Analysis* Alone(std::size_t at) const;
  bool TellsHow(std::size_t at, const Analysis& reading) const;
  bool OpensWithMadda(std::size_t at) const;
  bool LosesHisOwn(std::size_t at, const Analysis& reading) const;
  bool LosesLimb(std::size_t at, const Analysis& reading) const;
  bool HitsThing(std::size_t at, const Analysis& reading) const;
  bool StandsBeforePeople(std::size_t aircraft) const;
  bool IsDeed(std::size_t at) const;
  bool IsFigureOfSpeech(std::size_t at) const;
  bool IsOtherVerb(std::size_t at, const Analysis& reading) const;
  bool IsInQuotedName(std::size_t at, const Analysis& reading) const;
  bool PeopleBehind(std::size_t at) const;
  bool IsCase(std::size_t at) const;
  bool IsLeft(std::size_t at) const;
  bool AreThere(std::size_t at) const;
  bool IsWithinPlace(std::size_t at) const;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_OUTCOME_WORDS_H_
