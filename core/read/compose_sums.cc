#include <algorithm>
#include <optional>

#include "core/read/compose_parts.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

const EventMention* MentionOf(const Composition& c, std::uint32_t summary) {
  for (const EventMention& mention : c.mentions)
    if (mention.summary == summary) return &mention;
  return nullptr;
}

}  // namespace

void FindScopes(Composition& c) {
  const FieldText& field = c.Text(1);
  c.scope_of_sentence.assign(field.tokens.sentences + 1, kNone);
  std::uint32_t scope = kNone;
  for (std::uint32_t at = 0; at < field.size(); ++at) {
    const DatePhrase* date = field.DateAt(at);
    if (date != nullptr && date->heading) scope = field.date_at[at];
    c.scope_of_sentence[field.tokens[at].sentence] = scope;
  }
}

const DatePhrase* ScopeOf(const Composition& c, int field, std::uint32_t token) {
  if (field != 1) return nullptr;
  const std::uint32_t scope = c.scope_of_sentence[c.Text(1).tokens[token].sentence];
  return scope == kNone ? nullptr : &c.Text(1).dates[scope];
}

const DatePhrase* PeriodIn(const Composition& c, int field, std::uint32_t token) {
  const FieldText& text = c.Text(field);
  const DatePhrase* found = nullptr;
  for (const DatePhrase& date : text.dates)
    if (date.period && !date.heading && text.SameSentence(date.first, token)) found = &date;
  return found;
}

bool OpensSummary(const Composition& c, const EventMention& mention) {
  if (!mention.count || *mention.count < 2) return false;
  const bool many = mention.type == EventType::kRaid || mention.weak || *mention.count >= 10;
  if (ScopeOf(c, mention.field, mention.word) != nullptr) return many;
  return PeriodIn(c, mention.field, mention.word) != nullptr;
}

// The months of a year, each under its heading, against the total that covers them.
void CheckSums(Composition& c) {
  std::optional<std::uint32_t> whole;
  std::vector<std::uint32_t> parts;
  for (std::uint32_t s = 0; s < c.reading.summaries.size(); ++s) {
    const Summary& summary = c.reading.summaries[s];
    if (!summary.count) continue;
    const EventMention* mention = MentionOf(c, s);
    if (mention != nullptr && ScopeOf(c, mention->field, mention->word) != nullptr) {
      parts.push_back(s);
    } else if (!whole) {
      whole = s;
    }
  }
  if (!whole || parts.size() < 2) return;
  for (const std::uint32_t s : parts) c.reading.summaries[s].part_of = whole;
  SumCheck operations;
  operations.of_operations = true;
  operations.total = c.reading.summaries[*whole].span;
  operations.stated = *c.reading.summaries[*whole].count;
  operations.summary = whole;
  for (const std::uint32_t s : parts) {
    operations.parts.push_back(c.reading.summaries[s].span);
    operations.added += *c.reading.summaries[s].count;
  }
  c.reading.sums.push_back(std::move(operations));
  for (std::uint32_t t = 0; t < c.reading.claims.size(); ++t) {
    const Claim& total = c.reading.claims[t];
    if (total.summary != whole || total.part_of || total.people.max != total.people.min) continue;
    SumCheck check;
    check.outcome = total.outcome;
    check.total = total.span;
    check.stated = total.people.min;
    check.summary = whole;
    check.claim = t;
    bool open = false;
    for (std::uint32_t i = 0; i < c.reading.claims.size(); ++i) {
      const Claim& part = c.reading.claims[i];
      if (!part.summary || part.part_of || part.outcome != total.outcome ||
          std::find(parts.begin(), parts.end(), *part.summary) == parts.end())
        continue;
      open = open || part.people.max != part.people.min;
      check.added += part.people.min;
      check.parts.push_back(part.span);
      check.part_claims.push_back(i);
    }
    if (check.parts.size() >= 2 && !open) c.reading.sums.push_back(std::move(check));
  }
}

}  // namespace isnad
