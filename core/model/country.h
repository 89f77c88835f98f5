#ifndef ISNAD_CORE_MODEL_COUNTRY_H_
#define ISNAD_CORE_MODEL_COUNTRY_H_

#include <string>
#include <string_view>

#include "core/model/reading.h"

namespace isnad {

// The country of a known place: "place:sy" of "place:sy/raqqa". Valid as long as the id.
std::string_view CountryOfId(std::string_view place);

// The country whose known places the article names most often, of equals the one that it names first ("place:sy"), or
// empty. Pure; any thread.
std::string MainCountryOf(const Reading& reading);

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_COUNTRY_H_
