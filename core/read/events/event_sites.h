#ifndef ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_
#define ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_

#include <cstdint>
#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/events/events.h"

namespace isnad {

// What the event that the mention names fell on, as the words behind it say ("غارة على سجن", "a strike on a market"),
// those before it in English ("market bombing"), or what "was exposed to" it ("تعرض السوق لقصف"). Where the wounded
// were taken is none. In the order of the text. Cannot fail, any thread.
std::vector<Site> SitesOf(const FieldText& field, const EventMention& mention);

// "كذا (60 كيلومترا شمال العاصمة)، ...": the token behind the brackets that open at it, or itself.
std::uint32_t BehindBrackets(const FieldText& field, std::uint32_t at);
// "وفي كذا أيضا", "وفي كذا نفسها": the token sets what its sentence tells beside what was told of the place before.
bool SaysOnceMore(const FieldText& field, std::uint32_t at);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_
