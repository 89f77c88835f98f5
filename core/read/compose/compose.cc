#include "core/read/compose/compose.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/read/account.h"
#include "core/read/compose/compose_parts.h"
#include "core/read/frames/former_tolls.h"
#include "core/read/frames/spelled_sums.h"
#include "core/read/frames/untold.h"
#include "core/read/language.h"
#include "core/text/sketch.h"

// From frames to a reading. Event mentions are taken in reading order, the title first. Each joins the report that it
// may belong to (types of one family, no place and no day against it; the latest first, a shared place before all), or
// opens a new one. A mention that counts operations over a period opens a summary. Then each filled frame goes to the
// nearest mention of its sentence, else to the event that the text is about at that point; a sentence that puts its
// dead at another place than that event opens a report of its own.

namespace isnad {
namespace {

std::vector<Leftover> LeftOf(const Composition& c) {
  std::vector<Leftover> left;
  for (int f = 0; f < 2; ++f) {
    std::vector<bool> claimed;
    for (const std::uint32_t claim : c.claim_of[f]) claimed.push_back(claim != Composition::kNone);
    std::vector<Leftover> of_field = AccountFor(c.Text(f), c.frames[f], claimed, c.reading);
    left.insert(left.end(), of_field.begin(), of_field.end());
  }
  return left;
}

// What a copy may change and stay one: numbers in words, which one outlet spells and another does not, and what a page
// puts around its text. By token.
std::vector<bool> BesideTheText(const FieldText& text) {
  std::vector<bool> beside = text.furniture;
  beside.resize(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::vector<Analysis>& readings = text.lattice.readings[i];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber; })) {
      beside[i] = true;
    }
  }
  return beside;
}

}  // namespace

Reading Compose(const Document& document) {
  return Compose(document, {document.language->fill_frames(document.fields[0], *document.frames),
                            document.language->fill_frames(document.fields[1], *document.frames)});
}

Reading Compose(const Document& document, std::array<Frames, 2> frames) {
  Composition c(document);
  c.reading.article = document.article->id;
  c.reading.outlet = document.article->outlet;
  c.reading.understood = true;
  c.reading.published = document.published;
  c.reading.not_after = document.not_after;
  TakeNames(c);
  for (std::size_t i = 0; i < c.kind_of.size() && i < c.reading.entities.size(); ++i)
    c.reading.entities[i].kind = c.kind_of[i];
  for (int f = 0; f < 2; ++f) {
    c.sources[f] = document.language->find_sources(document.fields[f]);
    c.frames[f] = std::move(frames[static_cast<std::size_t>(f)]);
    MarkRisen(c.Text(f), c.frames[f]);
    for (EventMention& mention : document.language->find_events(document, f)) c.mentions.push_back(std::move(mention));
  }
  if (c.Text(1).lattice.lang == "ar") FillUntold(c.Text(1), c.frames[0], c.frames[1]);
  HandDownVoice(c);
  TakeOwnPage(c);
  FindScopes(c);
  FindReview(c);
  TieMentions(c);
  PlaceFillings(c);
  EchoGroups(c);
  FinishReports(c);
  CheckSums(c);
  for (int f = 0; f < 2; ++f)
    for (SumCheck& sum : FindSpelledSums(c.Text(f), c.frames[f], c.claim_of[f], c.reading))
      c.reading.sums.push_back(std::move(sum));
  c.reading.leftovers = LeftOf(c);
  c.reading.sketch = SketchOf(document.fields[1].tokens, BesideTheText(document.fields[1]));
  return std::move(c.reading);
}

}  // namespace isnad
