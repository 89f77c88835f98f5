#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/compose/compose_parts.h"
#include "core/read/compose/ties.h"

// Mentions of so many operations that none is told ("نفذ 32 عملية خلال الشهر"): one opens a summary, and others tell of
// a summary that stands before them ("هذه العمليات", "استهدفت مواقع في كذا").

namespace isnad::ties {
namespace {

// The summary whose word stands right before the verb at a comma or a relative.
std::optional<std::uint32_t> HitByMany(const Composition& c, std::uint32_t m) {
  constexpr std::uint32_t kNear = 4;
  const EventMention& verb = c.mentions[m];
  if (!verb.verb || m == 0) return std::nullopt;
  const EventMention& many = c.mentions[m - 1];
  const FieldText& field = c.Text(verb.field);
  if (many.field != verb.field || many.summary == kNone || verb.word > many.last + kNear ||
      !field.SameSentence(many.word, verb.word))
    return std::nullopt;
  // "هجمات استهدفت قوات الأمن بأنحاء متفرقة من البلاد"
  if (many.plural && !many.definite && verb.first == many.last + 1 && field.lattice.lang == "ar") return many.summary;
  if (!many.count) return std::nullopt;
  for (std::uint32_t at = many.last + 1; at < verb.first; ++at)
    if (field.tokens[at].folded == "," || field.lattice.Is(at, "relative")) return many.summary;
  return std::nullopt;
}

// "استجابت الفرق لأكثر من 1276 هجوما منذ بداية العام. وأسفر القصف عن مقتل 160": all of it, right behind their number.
std::optional<std::uint32_t> WholeOfCounted(const Composition& c, std::uint32_t m) {
  constexpr std::uint32_t kMany = 20;
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  const bool fire = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  if (field.lattice.lang != "ar" || m == 0 || !fire || !mention.definite || mention.plural || mention.verb ||
      mention.place || mention.date)
    return std::nullopt;
  const EventMention& many = c.mentions[m - 1];
  if (many.field != mention.field || many.summary == kNone || !many.count || *many.count < kMany ||
      field.tokens[mention.word].sentence != field.tokens[many.word].sentence + 1)
    return std::nullopt;
  return many.summary;
}

}  // namespace

bool IsSomeOfThem(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.count || mention.first == 0 || field.lattice.lang != "ar") return false;
  const std::uint32_t opener = mention.first - 1;
  return field.SameSentence(opener, mention.word) && field.lattice.Is(opener, "among-those");
}

bool IsPointedAt(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const auto& readings = field.lattice.readings[mention.word];
  if (mention.plural && !mention.verb && !mention.place && !mention.date &&
      std::any_of(readings.begin(), readings.end(),
                  [](const Analysis& a) { return a.Has(kPronoun) && a.lexeme->Is("generic-event"); }))
    return true;
  return mention.plural && mention.word > 0 && field.SameSentence(mention.word - 1, mention.word) &&
         field.lattice.Is(mention.word - 1, "demonstrative");
}

bool AreTheMany(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.plural || !mention.definite || mention.verb || mention.place || mention.date || mention.first == 0)
    return false;
  if (field.lattice.lang == "en") return field.lattice.Is(mention.first - 1, "article");
  const std::uint32_t before = mention.word - 1;
  return field.SameSentence(before, mention.word) && field.lattice.Is(before, "result") &&
         field.tokens[mention.word].folded.starts_with("ال");
}

std::optional<std::uint32_t> SummaryBefore(const Composition& c, std::uint32_t m) {
  const EventMention& mention = c.mentions[m];
  const FieldText& field = c.Text(mention.field);
  const bool many = AreTheMany(c, mention);
  const std::uint32_t back = IsPointedAt(c, mention) || many ? 1 : 0;
  for (std::uint32_t i = m; i-- > 0;) {
    if (c.mentions[i].field != mention.field ||
        field.tokens[c.mentions[i].word].sentence + back < field.tokens[mention.word].sentence)
      break;
    if (many && (c.mentions[i].type != mention.type || c.mentions[i].verb)) break;
    if (c.mentions[i].summary != kNone) return c.mentions[i].summary;
  }
  return std::nullopt;
}

bool IsRoundUp(const Composition& c, std::uint32_t m) {
  if (!c.mentions[m].no_event.empty() || !IsScattered(c, c.mentions[m])) return false;
  return std::any_of(c.mentions.begin() + m + 1, c.mentions.end(), [&](const EventMention& later) {
    return later.no_event.empty() && !later.plural && !later.definite && c.PlaceOf(later) != kNone;
  });
}

void OpenSummary(Composition& c, EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  Summary summary;
  summary.span = field.tokens.SpanOf(mention.first, mention.last);
  summary.count = mention.count;
  if (const DatePhrase* scope = ScopeOf(c, mention.field, mention.word)) {
    summary.period = scope->date;
  } else if (const auto period = PeriodOver(c, mention.field, mention.word); period && period->date != nullptr) {
    summary.period = period->date->date;
  } else if (period && period->counted && field.DateAt(period->first) != nullptr) {
    summary.period = field.DateAt(period->first)->date;
  } else if (!period && mention.date && !field.dates[*mention.date].saying) {
    summary.period = field.dates[*mention.date].date;
  }
  if (c.PlaceOf(mention) != kNone) summary.place = c.PlaceOf(mention);
  mention.summary = static_cast<std::uint32_t>(c.reading.summaries.size());
  if (TellsEachBelow(c, mention)) c.umbrellas.push_back(mention.summary);
  mention.no_event = "";
  c.reading.summaries.push_back(std::move(summary));
}

bool TellsSummaryAgain(Composition& c, std::uint32_t m) {
  EventMention& mention = c.mentions[m];
  // "نفذ 32 عملية، استهدفت مواقع في كذا": what they hit.
  if (const auto hit = HitByMany(c, m)) {
    mention.summary = *hit;
    return true;
  }
  if (const auto all = WholeOfCounted(c, m)) {
    mention.summary = *all;
    return true;
  }
  // "34 محاولة اغتيال، نجا اثنان من محاولة اغتيالهما"
  const auto& readings = c.Text(mention.field).lattice.readings[mention.word];
  const bool theirs = !mention.place && mention.word > 0 &&
                      c.Text(mention.field).lattice.Is(mention.word - 1, "attempt") &&
                      std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
  if (const auto summary = theirs ? SummaryBefore(c, m) : std::nullopt) {
    mention.summary = *summary;
    return true;
  }
  if (const std::optional<std::uint32_t> by = ManyThatHurt(c, m)) {
    mention.summary = c.mentions[*by].summary;
    mention.no_event = c.mentions[*by].no_event;
    return true;
  }
  const bool kind = !mention.definite && !mention.verb && !mention.place &&
                    (!mention.date || c.Text(mention.field).dates[*mention.date].period);
  if (!(mention.plural && mention.definite) && !kind) return false;
  const auto summary = SummaryBefore(c, m);
  if (summary) mention.summary = *summary;
  return summary.has_value();
}

}  // namespace isnad::ties
