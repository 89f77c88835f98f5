#include "core/read/events/event_sites.h"

#include <algorithm>
#include <string_view>

#include "core/read/events/event_places.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

constexpr std::size_t kBehind = 12;  // words from the event's to what it fell on: who did it, with whose support
constexpr std::size_t kBefore = 8;   // words from "تعرض" to the event's
constexpr std::size_t kSubject = 6;  // words back from "تعرض" to its subject

class SiteFinder : private Words {
 public:
  SiteFinder(const FieldText& field, const EventMention& mention) : Words(field), mention_(mention) {}

  std::vector<Site> Run() {
    LookBefore();
    LookBehind();
    return std::move(sites_);
  }

 private:
  void LookBehind() {
    for (std::size_t at = mention_.word + 1; at <= mention_.word + kBehind && In(at); ++at) {
      if (Take(at)) continue;
      if (IsOtherEvent(at) || Is(at, "result") || Is(at, "that") || OutcomeReading(at) != nullptr) return;
    }
  }

  // "تعرض السوق لقصف", "إن مدرسة في المدينة تعرضت لقصف", "market bombing"
  void LookBefore() {
    if (lattice().lang == "en") {
      if (mention_.word > 0 && In(mention_.word - 1)) Take(mention_.word - 1);
      return;
    }
    for (std::size_t back = 1; back <= kBefore && back <= mention_.first && In(mention_.first - back); ++back) {
      if (!Is(mention_.first - back, "undergo")) continue;
      const std::size_t verb = mention_.first - back;
      for (std::size_t at = verb + 1; at < mention_.first; ++at) Take(at);
      if (sites_.empty()) LookForSubject(verb);
      return;
    }
  }

  void LookForSubject(std::size_t verb) {
    for (std::size_t back = 1; back <= kSubject && back <= verb && In(verb - back); ++back) {
      const std::size_t at = verb - back;
      if (Is(at, "that") || Is(at, "say-verb") || IsMark(at) || EventReadingAt(lattice(), at) != nullptr || Take(at))
        return;
    }
  }

  bool In(std::size_t at) const { return at < field_.size() && field_.SameSentence(at, mention_.word); }

  bool Take(std::size_t at) {
    const Analysis* site = nullptr;
    for (const Analysis& a : lattice().readings[at])
      if (!a.lexeme->sites.empty() && (site == nullptr || a.length > site->length)) site = &a;
    if (site == nullptr || InName(at) || InTownName(at) || !Stands(at, *site)) return false;
    for (const std::string& kind : site->lexeme->sites)
      sites_.push_back({kind, field_.tokens.SpanOf(at, at + site->length - 1)});
    return true;
  }

  // "جسر الشغور", "سوق الخميس": a town that is called after a bridge, a market.
  bool InTownName(std::size_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->known == nullptr) return false;
    static constexpr std::string_view kTowns[] = {"city", "town", "village", "district", "region"};
    return std::find(std::begin(kTowns), std::end(kTowns), name->known->kind) != std::end(kTowns);
  }

  // "نُقلوا إلى مستشفى", "قرب مدرسة", "قادمين من معسكر": no place that it fell on.
  bool Stands(std::size_t at, const Analysis& site) const {
    if (site.number == Number::kPlural || site.Has(kPronoun) || site.Has(kWa)) return false;
    std::size_t before = at;
    while (before > 0 && (Is(before - 1, "article") || IsMark(before - 1))) --before;
    if (before == 0 || !In(before - 1)) return true;
    return !Is(before - 1, "near") && !IsWord(before - 1, "الي") && !IsWord(before - 1, "من") &&
           !IsWord(before - 1, "to") && !IsWord(before - 1, "from") && !IsWord(before - 1, "قرب");
  }

  bool IsOtherEvent(std::size_t at) const {
    if (at >= mention_.first && at <= mention_.last) return false;
    // "غارة استهدفت سجنا", "a strike hit a prison": the verb of what the event did.
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event.has_value() && !(a.lexeme->pos == Pos::kVerb && a.lexeme->Is("target-verb"));
    });
  }

  const EventMention& mention_;
  std::vector<Site> sites_;
};

}  // namespace

std::vector<Site> SitesOf(const FieldText& field, const EventMention& mention) {
  return SiteFinder(field, mention).Run();
}

std::uint32_t BehindBrackets(const FieldText& field, std::uint32_t at) {
  constexpr std::uint32_t kAside = 14;  // tokens within the brackets
  if (at >= field.size() || field.tokens[at].folded != "(") return at;
  for (std::uint32_t close = at + 1; close <= at + kAside && close < field.size() && field.SameSentence(at, close);
       ++close)
    if (field.tokens[close].folded == ")") return close + 1;
  return at;
}

bool SaysOnceMore(const FieldText& field, std::uint32_t at) {
  static constexpr std::string_view kWords[] = {"ايضا", "كذلك", "نفسها", "نفسه", "ذاتها", "ذاته"};
  return std::find(std::begin(kWords), std::end(kWords), field.tokens[at].folded) != std::end(kWords);
}

}  // namespace isnad
