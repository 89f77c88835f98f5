#ifndef ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_
#define ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_

#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/events/events.h"

namespace isnad {

// What the event that the mention names fell on, as the words behind it say ("غارة على سجن", "a strike on a market"),
// those before it in English ("market bombing"), or what "was exposed to" it ("تعرض السوق لقصف"). Where the wounded
// were taken is none. In the order of the text. Cannot fail, any thread.
std::vector<Site> SitesOf(const FieldText& field, const EventMention& mention);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_EVENT_SITES_H_
