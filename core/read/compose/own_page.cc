#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/compose/compose_parts.h"
#include "core/text/tokens.h"

// "أفاد المرصد السوري لحقوق الإنسان" on a page of the observatory, "الدفاع المدني السوري" beneath a post of its own:
// whoever the page belongs to is the outlet, and nobody that it quotes.

namespace isnad {
namespace {

// "الدفاع المدني السوري - قطاع سراقب": a page's name up to the branch that keeps it.
std::string_view WithoutBranch(std::string_view outlet) {
  const std::size_t dash = outlet.find(" - ");
  return dash == std::string_view::npos ? outlet : outlet.substr(0, dash);
}

// "SOHR news", "ANF News": a body's name and what it puts out, by outlet_trades.tsv.
std::string_view WithoutTrade(std::string_view outlet, const Lexicon& lexicon) {
  const std::size_t space = outlet.rfind(' ');
  if (space == std::string_view::npos) return outlet;
  const std::string trade = FoldName(outlet.substr(space + 1));
  for (const std::vector<std::string>& row : lexicon.Table("outlet_trades"))
    if (!row.empty() && row[0] == trade) return outlet.substr(0, space);
  return outlet;
}

// "Observatory of Rights (OOR)": the letters in brackets, or nothing.
std::string_view InBrackets(std::string_view outlet) {
  const std::size_t open = outlet.find('(');
  if (open == std::string_view::npos || !outlet.ends_with(')')) return {};
  return outlet.substr(open + 1, outlet.size() - open - 2);
}

class Page {
 public:
  explicit Page(const Composition& c)
      : c_(c),
        called_{Key(c.reading.outlet), Key(WithoutBranch(c.reading.outlet)),
                Key(WithoutTrade(c.reading.outlet, *c.document.lexicon)), Key(InBrackets(c.reading.outlet))} {}

  // The speaker is called as the page is, by any of its names. "مدير المرصد" is a man with a voice of his own; one word
  // may be anybody's name.
  bool IsOf(int field, const SpeakerLink& speaker) const {
    if (c_.reading.outlet.find(' ') == std::string::npos) return false;
    if (speaker.first > 0 && c_.Text(field).lattice.Is(speaker.first - 1, "role")) return false;
    if (IsCalled(speaker.name)) return true;
    if (!speaker.phrase || c_.entity_of[field][*speaker.phrase] == Composition::kNone) return false;
    const LocalEntity& entity = c_.reading.entities[c_.entity_of[field][*speaker.phrase]];
    if (entity.type != EntityType::kOrganization) return false;
    if (IsCalled(entity.name)) return true;
    const KnownEntity* known = c_.document.lexicon->Entity(entity.known);
    return known != nullptr && std::any_of(known->names.begin(), known->names.end(),
                                           [this](const std::string& name) { return IsCalled(name); });
  }

 private:
  // "معسكر أبو شوك", "معسكر ابوشوك"
  static std::string Key(std::string_view name) {
    std::string key = FoldName(name);
    std::erase(key, ' ');
    return key;
  }

  bool IsCalled(std::string_view name) const {
    const std::string key = Key(name);
    return !key.empty() && std::find(called_.begin(), called_.end(), key) != called_.end();
  }

  const Composition& c_;
  std::array<std::string, 4> called_;  // the page's name, and what is left of it without what is no part of the body's
};

}  // namespace

void TakeOwnPage(Composition& c) {
  const Page page(c);
  for (int f = 0; f < 2; ++f)
    for (Attribution& said : c.sources[f]) {
      const int field = said.of_title ? 0 : f;
      if (said.chain.empty() || !page.IsOf(field, said.chain.back())) continue;
      // What others cite from the body and what its own page says have one origin.
      if (const auto& phrase = said.chain.back().phrase; phrase && c.entity_of[field][*phrase] != Composition::kNone) {
        std::vector<std::string>& names = c.reading.entities[c.entity_of[field][*phrase]].names;
        if (std::find(names.begin(), names.end(), c.reading.outlet) == names.end()) names.push_back(c.reading.outlet);
      }
      said.chain.clear();
    }
}

}  // namespace isnad
