#include "core/model/country.h"

#include <map>

namespace isnad {

std::string_view CountryOfId(std::string_view place) { return place.substr(0, place.find('/')); }

std::string MainCountryOf(const Reading& reading) {
  std::map<std::string_view, int> votes;
  for (const Mention& mention : reading.mentions) {
    const LocalEntity& local = reading.entities.at(mention.entity);
    if (local.type == EntityType::kPlace && !local.known.empty()) ++votes[CountryOfId(local.known)];
  }
  std::string_view best;
  int most = 0;
  for (const Mention& mention : reading.mentions) {
    const LocalEntity& local = reading.entities.at(mention.entity);
    if (local.type != EntityType::kPlace || local.known.empty()) continue;
    const std::string_view country = CountryOfId(local.known);
    if (votes[country] > most) {
      most = votes[country];
      best = country;
    }
  }
  return std::string(best);
}

}  // namespace isnad
