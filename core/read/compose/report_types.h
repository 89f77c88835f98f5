#ifndef ISNAD_CORE_READ_COMPOSE_REPORT_TYPES_H_
#define ISNAD_CORE_READ_COMPOSE_REPORT_TYPES_H_

#include <cstdint>

#include "core/read/compose/compose_parts.h"

// What a report with its figures says of its type beyond the words that name it. r: the draft's index in
// Composition::drafts. Inside core/read alone.

namespace isnad {

// "بدأ الاعتداء بتفجير سيارة عند البوابة", "أحد المهاجمين فجر نفسه فيما قتل ثلاثة آخرون برصاص الأمن": men who came in
// behind the blast.
bool IsAssaultWithBlast(const Composition& c, const Draft& draft, std::uint32_t r);

// "مقتل العقيد فلان بعبوة لاصقة زرعت أسفل سيارته": a bomb stuck to the car of one or two.
bool IsBombOnCar(const Composition& c, const Draft& draft, std::uint32_t r);

// "أطلق مسلحان النار على مسؤول في كذا فقتل مع حارسه", "قتل العقيد فلان برصاص مسلحين": gunmen shot at one whom the
// text names or says what he is, and not at a post or a patrol.
bool IsShotAtOne(const Composition& c, const Draft& draft, std::uint32_t r);

// English: "the attack, in which five died, ... a driver, who was shot dead": one of the dead of an attack that the
// text calls so more than once.
bool IsOneShotInAttack(const Composition& c, const Draft& draft, std::uint32_t r);

// "أطلق ملثمون النار على متجر في كذا": at no one by himself. word: the token of the fire.
bool IsFiredAtPlace(const FieldText& field, std::uint32_t word);

// The type that the land of a report makes of an open one (land_types.tsv): "عدوان الاحتلال على جنين" is a raid, since
// who comes into a town there comes on foot; "قصف منزل بالنصيرات" is an air strike, since in Gaza what hits one house,
// one car or a few people comes from the air where no guns are named. The type itself in every other land.
EventType TypeByLand(const Composition& c, const Draft& draft, EventType type);

// "داهم مسلحون منزلا", "مسلحون يداهمون قرية": every verb of raiding has gunmen for its subject, and they are no force.
bool IsRaidByGunmen(const Composition& c, const Draft& draft);

// English: "23 people were killed in a raid on a hamlet", "a raid left ten policemen dead": so many who are no
// militants, and nobody was taken.
bool IsMassacreByRaid(const Composition& c, const Draft& draft, std::uint32_t r);

// English: "Second strike on village", and in the text "An Israeli raid on the village killed a man": a raid that
// arrests nobody, where another word tells of a strike.
bool IsRaidFromAir(const Composition& c, const Draft& draft, std::uint32_t r);
// English: "Nine labourers were shot dead": so many were not sought by name.
bool AreManyShot(const Composition& c, const Draft& draft, std::uint32_t r);
// English: "A raid hit the town. The air strike killed five": of nothing but what fell, and no men in it.
bool IsCalledAirRaid(const Composition& c, const Draft& draft, std::uint32_t r);

// "هاجم عناصر من كذا نقطة": several gunmen are the subject of the verb, and no bomber.
bool IsByMen(const Composition& c, const EventMention& mention);

// "عملية أمنية جرى خلالها قتل شخص وتفجير منزله": forces that pull down the house of whom they came for set off no bomb.
bool IsRaidOnHouse(const Composition& c, const Draft& draft);

// "استهدف الطيران رتلا", and then "إطلاق النار عليه": whoever tells of it as fire tells of the strike.
bool IsFiredUponFromAir(const Composition& c, const Draft& draft);

// "الاحتلال يمنع سيارات الإسعاف من دخول المخيم": the text names the forces of a state, and neither gunmen nor an armed
// body.
bool TellsOfForcesAlone(const Composition& c);

// "وفي كذا، استشهد اثنان في استهداف سيارة", beside strikes from the air alone: what it was done with was told before.
bool IsOneOfStrikes(const Composition& c, const Draft& draft, std::uint32_t r);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_REPORT_TYPES_H_
