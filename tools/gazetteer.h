#ifndef ISNAD_TOOLS_GAZETTEER_H_
#define ISNAD_TOOLS_GAZETTEER_H_

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>

#include "core/lexicon/lexicon.h"

// Lists of places that users bring, made into overlays of the lexicon (core/lexicon/FORMAT.md, entities).
//
// Three kinds of file are known by their first line:
//   geonames  a country dump or cities500 of GeoNames: 19 columns apart by tabs, no head. Populated places (class P)
//   and
//             administrative areas (ADM1-4) that have a name in Arabic letters.
//   ocha      a table of administrative areas with a head such as admin1Name_ar, admin1Pcode, admin3Name_ar, ... (or
//             ADM3_AR, ADM3_PCODE), apart by tabs, semicolons or commas. Each level that has an Arabic name and a code.
//   simple    a head with "name" and any of names (apart by |), kind, parent, country, lat, lon, population.
// A place that the lexicon holds (the same name in the same country, within 15 km or in the same governorate) keeps its
// id and gets the new names; any other gets an id that follows from the file's own (place:sy/gn-170654,
// place:sy/sy0200).

namespace isnad {

inline constexpr std::string_view kGazetteerOverlay = "gazetteer/";  // the names of these overlays begin so

struct GazetteerCounts {
  std::string format;          // geonames, ocha, simple
  std::uint64_t added = 0;     // places that the lexicon does not hold
  std::uint64_t known = 0;     // places that it holds
  std::uint64_t nameless = 0;  // without a name in Arabic letters
  std::uint64_t other = 0;     // no places: rivers, roads
  std::uint64_t bad = 0;       // lines that could not be read
};

// `name` stands before the line in messages; `country`: two letters for lines that tell none, or empty. complain: each
// bad line's message ("towns.tsv:17: lat: not a number: \"x\""). show: bytes read so far and places. The overlay's
// text, sorted, a function of the file and the lexicon. kInvalid: the first line is of none of these kinds, or no line
// could be read.
Result<std::string> ReadGazetteer(std::istream& in, const std::string& name, const std::string& country,
                                  const Lexicon& lexicon, const std::function<void(const std::string&)>& complain,
                                  const std::function<void(std::uint64_t, std::uint64_t)>& show,
                                  GazetteerCounts& counts);

}  // namespace isnad

#endif  // ISNAD_TOOLS_GAZETTEER_H_
