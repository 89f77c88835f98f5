#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"

// "مجزرة في قرية بمالي", and the text: "أغار مسلحون على قرية كذا": a title of one event, and a text that opens with one
// at a place that nobody knows. The two are one where both count as many, or where the title counts nobody.

namespace isnad {
namespace {

constexpr std::uint32_t kLead =
    3;  // sentences of the text in which its first event stands, a line of the outlet's aside
constexpr std::int64_t kMany = 3;  // so many in both are the same people, whatever the places

bool IsToldIn(const Composition& c, const Draft& draft, int f) {
  const Field in = f == 0 ? Field::kTitle : Field::kText;
  return std::any_of(draft.mentions.begin(), draft.mentions.end(),
                     [&](std::uint32_t m) { return c.mentions[m].field == f; }) ||
         std::any_of(draft.extra.begin(), draft.extra.end(), [&](const Span& span) { return span.in == in; });
}

// Where the text first tells of it: a byte.
std::optional<std::uint32_t> FirstInText(const Composition& c, const Draft& draft) {
  std::optional<std::uint32_t> first;
  const auto take = [&](std::uint32_t at) {
    if (!first || at < *first) first = at;
  };
  for (const std::uint32_t m : draft.mentions)
    if (c.mentions[m].field == 1) take(c.Text(1).tokens[c.mentions[m].first].begin);
  for (const Span& span : draft.extra)
    if (span.in == Field::kText) take(span.begin);
  return first;
}

std::uint32_t SentenceAt(const FieldText& field, std::uint32_t byte) {
  std::uint32_t at = 0;
  while (at + 1 < field.size() && field.tokens[at + 1].begin <= byte) ++at;
  return field.size() == 0 ? 0 : field.tokens[at].sentence;
}

}  // namespace

// The title's only event, if the text has no word of it.
std::optional<std::uint32_t> Claims::LoneTitle() const {
  std::optional<std::uint32_t> lone;
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    const Draft& draft = c_.drafts[r];
    if (!IsToldIn(c_, draft, 0)) continue;
    const bool charged = std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                     [&](std::uint32_t m) { return c_.mentions[m].charged; });
    if (lone || charged || draft.older) return std::nullopt;
    lone = r;
  }
  const bool many = std::any_of(c_.mentions.begin(), c_.mentions.end(), [](const EventMention& mention) {
    return mention.field == 0 && mention.summary != kNone;
  });
  return lone && !many && !IsToldIn(c_, c_.drafts[*lone], 1) ? lone : std::nullopt;
}

// The event with which the text opens.
std::optional<std::uint32_t> Claims::LeadDraft() const {
  std::optional<std::uint32_t> lead;
  std::uint32_t first = 0;
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    const std::optional<std::uint32_t> at = FirstInText(c_, c_.drafts[r]);
    if (!at || (lead && *at >= first)) continue;
    lead = r;
    first = *at;
  }
  if (!lead || c_.drafts[*lead].older || IsToldIn(c_, c_.drafts[*lead], 0)) return std::nullopt;
  return SentenceAt(c_.Text(1), first) < kLead ? lead : std::nullopt;
}

// Places that are known, and none of the one lies with any of the other.
bool Claims::LieApart(const Draft& a, const Draft& b) const {
  const auto known = [&](const auto& place) { return !c_.reading.entities[place.first].known.empty(); };
  return !a.places.empty() && !b.places.empty() && std::all_of(a.places.begin(), a.places.end(), known) &&
         std::all_of(b.places.begin(), b.places.end(),
                     [&](const auto& place) { return known(place) && ties::LiesApart(c_, place.first, a); });
}

// The title's figure is the lead's, and no other event's.
bool Claims::SharesTitlesFigure(std::uint32_t title, std::uint32_t lead) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const auto same = [](const Claim& a, const Claim& b) {
    return a.outcome == b.outcome && a.people.min == b.people.min && a.people.max == b.people.max;
  };
  for (const Claim& whole : claims) {
    if (whole.report != title || whole.part_of || whole.people.min < 2 || !whole.people.max) continue;
    if (whole.people.min < kMany && LieApart(c_.drafts[title], c_.drafts[lead])) continue;
    bool shared = false, other = false;
    for (const Claim& told : claims) {
      if (told.span.in == Field::kTitle || !told.report || !same(whole, told)) continue;
      shared = shared || told.report == lead;
      other = other || told.report != lead;
    }
    if (shared && !other) return true;
  }
  return false;
}

// The title counts nobody and leaves open what it was, and the lead tells of one event.
bool Claims::LeavesOpen(std::uint32_t title, std::uint32_t lead) const {
  const Draft &of_title = c_.drafts[title], &of_lead = c_.drafts[lead];
  // "سوق كذا" and "سوق المحاصيل بمدينة كذا"
  const auto is_site = [&](const auto& place) {
    const std::string& kind = c_.reading.entities[place.first].kind;
    return !kind.empty() && kind != "village" &&
           std::any_of(of_lead.places.begin(), of_lead.places.end(),
                       [&](const auto& other) { return c_.reading.entities[other.first].kind == kind; });
  };
  if (std::any_of(of_title.places.begin(), of_title.places.end(), is_site)) return false;
  if (of_title.mentions.empty() || of_lead.mentions.empty() || LieApart(of_title, of_lead) ||
      std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(),
                  [&](const Claim& claim) { return claim.report == title; }))
    return false;
  const bool open = std::all_of(of_title.mentions.begin(), of_title.mentions.end(), [&](std::uint32_t m) {
    return c_.mentions[m].open_type || c_.mentions[m].weak || of_lead.types.contains(c_.mentions[m].type);
  });
  const EventMention& first = c_.mentions[of_lead.mentions.front()];
  if (!open || first.field != 1 || first.plural || ties::IsAnother(c_, first)) return false;
  return std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& other) {
    return other.field == 1 && other.report != kNone && other.report != lead &&
           c_.Text(1).SameSentence(other.word, first.word);
  });
}

// The first event becomes the title's as well.
void Claims::Fold(std::uint32_t title, std::uint32_t lead) {
  Draft& into = c_.drafts[title];
  Draft from = std::move(c_.drafts[lead]);
  into.mentions.insert(into.mentions.end(), from.mentions.begin(), from.mentions.end());
  into.extra.insert(into.extra.end(), from.extra.begin(), from.extra.end());
  into.dates.insert(into.dates.end(), from.dates.begin(), from.dates.end());
  into.outright.insert(from.outright.begin(), from.outright.end());
  for (const auto& [place, votes] : from.places) into.places[place] += votes;
  for (const auto& [place, quote] : from.place_quotes) into.place_quotes.emplace(place, quote);
  for (const auto& [type, votes] : from.types) into.types[type] += votes;
  into.last_field = from.last_field;
  into.last_sentence = from.last_sentence;
  for (EventMention& mention : c_.mentions)
    if (mention.report == lead) mention.report = title;
  for (Claim& claim : c_.reading.claims)
    if (claim.report == lead) claim.report = title;
  EraseDraft(lead);
}

// "نيالا" and "مطار نيالا".
bool Claims::NamesItsTown(const Draft& title, const Draft& told) const {
  const auto name = [&](const auto& place) -> const std::string& { return c_.reading.entities[place.first].name; };
  return std::any_of(title.places.begin(), title.places.end(), [&](const auto& town) {
    return std::any_of(told.places.begin(), told.places.end(),
                       [&](const auto& site) { return name(site).ends_with(" " + name(town)); });
  });
}

// The title's word of a kind of which the text tells one event, and that of the text: no day, no figure and no known
// place against it.
bool Claims::MayBeTitles(std::uint32_t title, std::uint32_t told) const {
  const Draft &of_title = c_.drafts[title], &of_text = c_.drafts[told];
  // "Burkina mourns soldiers lost in assault", and the text: "who died when gunmen overran a post two days ago".
  const bool news = std::any_of(c_.drafts.begin(), c_.drafts.end(),
                                [&](const Draft& draft) { return !draft.older && IsToldIn(c_, draft, 1); });
  if ((of_text.older && news) || IsToldIn(c_, of_text, 0) || !IsToldIn(c_, of_text, 1)) return false;
  const auto of_one_place = [&](const auto& place) { return of_text.places.contains(place.first); };
  const bool same_place = std::any_of(of_title.places.begin(), of_title.places.end(), of_one_place);
  const bool kind = std::any_of(of_title.types.begin(), of_title.types.end(), [&](const auto& type) {
    // "اغتيال في كذا", and the text: "أردى مسلحون طبيبا في كذا", which no event word names.
    if (type.first == EventType::kAssassination && same_place && of_text.mentions.empty() &&
        of_text.types.contains(EventType::kAttack))
      return true;
    return type.first != EventType::kOther && of_text.types.contains(type.first);
  });
  if (!kind || (LieApart(of_title, of_text) && !NamesItsTown(of_title, of_text))) return false;
  if (!of_text.mentions.empty() && ties::IsAnother(c_, c_.mentions[of_text.mentions.front()])) return false;
  // "سوق كذا" and "سوق المحاصيل": two of a kind by their names.
  const auto other_site = [&](const auto& place) {
    const std::string& of = c_.reading.entities[place.first].kind;
    return !of.empty() && of != "village" && of != "town" && !of_text.places.contains(place.first) &&
           std::any_of(of_text.places.begin(), of_text.places.end(),
                       [&](const auto& other) { return c_.reading.entities[other.first].kind == of; });
  };
  if (std::any_of(of_title.places.begin(), of_title.places.end(), other_site)) return false;
  // Of a town in the title no town that nobody knows need be a part.
  const auto settled = [&](const auto& place) { return c_.places.Precision(place.first) == 4; };
  const auto within = [&](const auto& place) {
    const std::string& of = c_.reading.entities[place.first].kind;
    return of_title.places.contains(place.first) || NamesItsTown(of_title, of_text) ||
           (!of.empty() && of != "village" && of != "town") ||
           std::any_of(of_title.places.begin(), of_title.places.end(),
                       [&](const auto& own) { return c_.places.LiesIn(place.first, own.first); });
  };
  if (std::any_of(of_title.places.begin(), of_title.places.end(), settled) && !of_text.places.empty() &&
      std::none_of(of_text.places.begin(), of_text.places.end(), within))
    return false;
  const auto day = [&](const Draft& draft) -> const Date* {
    for (const auto& [f, d] : draft.dates)
      if (const Date& date = c_.Text(f).dates[d].date; date.known()) return &date;
    return nullptr;
  };
  const Date *one = day(of_title), *two = day(of_text);
  if (one != nullptr && two != nullptr && (*one->from > *two->to || *two->from > *one->to)) return false;
  // Another figure of the same outcome: another event.
  const auto& claims = c_.reading.claims;
  return std::none_of(claims.begin(), claims.end(), [&](const Claim& whole) {
    if (whole.report != title || whole.part_of) return false;
    const auto counts = [&](const Claim& claim) { return claim.report == told && claim.outcome == whole.outcome; };
    return std::any_of(claims.begin(), claims.end(), counts) &&
           std::none_of(claims.begin(), claims.end(), [&](const Claim& claim) {
             return counts(claim) && claim.people.min == whole.people.min && claim.people.max == whole.people.max;
           });
  });
}

// "Five killed in Halbun blast", and the text: "a device went off in Telmin": a title's event of a kind that the text
// tells once.
void Claims::FoldKinds() {
  for (std::uint32_t title = 0; title < c_.drafts.size(); ++title) {
    const Draft& draft = c_.drafts[title];
    const bool charged = std::any_of(draft.mentions.begin(), draft.mentions.end(),
                                     [&](std::uint32_t m) { return c_.mentions[m].charged || c_.mentions[m].count; });
    if (draft.older || charged || !IsToldIn(c_, draft, 0) || IsToldIn(c_, draft, 1)) continue;
    std::optional<std::uint32_t> one;
    bool many = false;
    for (std::uint32_t told = 0; told < c_.drafts.size(); ++told) {
      if (told == title || !MayBeTitles(title, told)) continue;
      many = many || one;
      one = told;
    }
    // Two words of the title may be of the one event that the text tells, and then of which is not said.
    bool other = false;
    for (std::uint32_t r = 0; one && r < c_.drafts.size(); ++r)
      other = other ||
              (r != title && IsToldIn(c_, c_.drafts[r], 0) && !IsToldIn(c_, c_.drafts[r], 1) && MayBeTitles(r, *one));
    if (!one || many || other) continue;
    Fold(title, *one);
    if (*one < title) --title;
  }
}

void Claims::FoldTitle() {
  if (c_.Text(1).lattice.lang == "ar") {
    const std::optional<std::uint32_t> title = LoneTitle(), lead = LeadDraft();
    if (title && lead && *title != *lead && (SharesTitlesFigure(*title, *lead) || LeavesOpen(*title, *lead)))
      Fold(*title, *lead);
  }
  FoldKinds();
}

// Of which nothing tells any more.
void Claims::EraseDraft(std::uint32_t r) {
  c_.drafts.erase(c_.drafts.begin() + r);
  for (EventMention& mention : c_.mentions)
    if (mention.report != kNone && mention.report > r) --mention.report;
  for (Claim& claim : c_.reading.claims)
    if (claim.report && *claim.report > r) --*claim.report;
}

// "ارتفاع عدد قتلى البلدة إلى ستة", "غارة ثانية خلال أسبوع.. والحصيلة ثلاثة": what a title counts without a word of its
// event is what the text counts, and of the event that the text counts it on.
void Claims::ReturnTitles() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (claims[i].span.in != Field::kTitle || claims[i].part_of) continue;
    const std::optional<std::uint32_t> report = ReportOfTitle(claims[i]);
    if (!report) continue;
    for (Claim& claim : claims)
      if (&claim == &claims[i] || claim.part_of == i) {
        claim.summary.reset();
        claim.report = report;
      }
  }
}

std::optional<std::uint32_t> Claims::ReportOfTitle(const Claim& title) const {
  if (!IsToll(title.outcome) || !title.people.max || *title.people.max == 0U) return std::nullopt;
  const bool told = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == 0 && mention.report != kNone && mention.report == title.report;
  });
  if (told) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const Claim& claim : c_.reading.claims) {
    if (claim.span.in == Field::kTitle || claim.outcome != title.outcome || claim.part_of) continue;
    // "46 قتيلا خلال يومين": a figure of a period that the text tells of as well.
    if (!claim.report) {
      if (claim.people.min == title.people.min && claim.people.max == title.people.max) return std::nullopt;
      continue;
    }
    if (claim.people.min != title.people.min || claim.people.max != title.people.max) continue;
    if (claim.report == title.report) return std::nullopt;
    if (found && found != claim.report) return std::nullopt;
    found = claim.report;
  }
  return found;
}

}  // namespace isnad
