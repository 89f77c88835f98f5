#ifndef ISNAD_CORE_READ_COMPOSE_EN_PERIODS_H_
#define ISNAD_CORE_READ_COMPOSE_EN_PERIODS_H_

#include <cstdint>
#include <optional>

#include "core/read/compose/compose_parts.h"

// The stretches of time that English sentences name by what they began with or by how long they went on. Private to
// compose_periods.cc. token: that of the figure; since: that of the word; first: of the sentence. Nothing here fails.

namespace isnad::en {

// "have been killed since the general launched his push", "has since left 900 dead": the token of "since".
std::optional<std::uint32_t> SinceClause(const FieldText& field, std::uint32_t token);
// "since the army, led by X, launched an offensive": up to the word of the offensive, if one stands there.
std::uint32_t EndOfSinceClause(const FieldText& field, std::uint32_t since);
// "the toll since the start of the strikes".
std::optional<Period> SinceStart(const FieldText& field, std::uint32_t since);
// "178 have been killed since the 7 October attack on X", where the attack lies weeks back.
std::optional<Period> SinceOldBlow(const Composition& c, int f, std::uint32_t since);
// "Total since Tuesday: 34 killed".
std::optional<Period> TotalSince(const FieldText& field, std::uint32_t first, std::uint32_t token);
// "strikes have killed dozens over the years", "Over the past day, strikes killed one".
std::optional<Period> OverTheYears(const FieldText& field, std::uint32_t first, std::uint32_t token);
// "205 killed in two weeks of fighting in Libya".
std::optional<Period> WeeksOfWar(const FieldText& field, std::uint32_t first, std::uint32_t token);

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_COMPOSE_EN_PERIODS_H_
