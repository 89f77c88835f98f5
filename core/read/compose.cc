#include "core/read/compose.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/read/account.h"
#include "core/read/events.h"
#include "core/read/frames.h"
#include "core/read/report_date.h"
#include "core/read/sources.h"
#include "core/text/sketch.h"

// From frames to a reading. Event mentions are taken in reading order, the title first. Each joins the report that it
// may belong to (types of one family, no place and no day against it; the latest first, a shared place before all), or
// opens a new one. A mention that counts operations over a period opens a summary. Then each filled frame goes to the
// nearest mention of its sentence, else to the event that the text is about at that point; a sentence that puts its
// dead at another place than that event opens a report of its own.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::uint32_t kFocusSentences = 4;  // so far back a sentence without an event word may look for its event

// Two types that one event seldom has both of, where the text names both outright: a text that tells of shells and of
// strikes from the air sets them apart. A raid holds clashes, strikes and blasts as its parts.
bool SetApart(EventType a, EventType b) {
  if (a == b || a == EventType::kOther || b == EventType::kOther || a == EventType::kAttack || b == EventType::kAttack)
    return false;
  if (a == EventType::kDisaster || b == EventType::kDisaster) return true;
  const auto strike = [](EventType t) { return t == EventType::kShelling || t == EventType::kAirstrike; };
  if (a == EventType::kAbduction || b == EventType::kAbduction) return strike(a) || strike(b);
  if (a == EventType::kRaid || b == EventType::kRaid)
    return a == EventType::kShelling || b == EventType::kShelling || a == EventType::kAssassination ||
           b == EventType::kAssassination;
  return !(a == EventType::kBombing && b == EventType::kAssassination) &&
         !(a == EventType::kAssassination && b == EventType::kBombing);
}

class Composer {
 public:
  explicit Composer(const Document& document) : document_(document) {}

  Reading Run() {
    reading_.article = document_.article->id;
    reading_.outlet = document_.article->outlet;
    reading_.understood = true;
    reading_.published = document_.published;
    reading_.not_after = document_.not_after;
    TakeNames();
    for (int f = 0; f < 2; ++f) {
      sources_[f] = FindSources(document_.fields[f]);
      frames_[f] = FillFrames(document_.fields[f], *document_.frames);
      for (EventMention& mention : FindEventMentions(document_, f)) mentions_.push_back(std::move(mention));
    }
    FindScopes();
    TieMentions();
    PlaceFillings();
    FinishReports();
    CheckSums();
    Account();
    reading_.sketch = SketchOf(document_.fields[1].tokens);
    return std::move(reading_);
  }

 private:
  struct Draft {
    std::vector<std::uint32_t> mentions;  // indexes of mentions_
    std::map<std::uint32_t, int> places;  // entity -> votes
    std::map<std::uint32_t, Span> place_quotes;
    std::vector<std::pair<int, std::uint32_t>> dates;  // field, date phrase
    std::map<EventType, int> types;
    bool older = false;
    std::vector<Span> extra;  // spans that name it without an event word
    int last_field = 0;
    std::uint32_t last_sentence = 0;
  };

  const FieldText& Text(int field) const { return document_.fields[field]; }

  // ---- names ----

  void TakeNames() {
    std::map<std::pair<EntityType, std::string>, std::uint32_t> by_key;
    for (int f = 0; f < 2; ++f) {
      const FieldText& field = Text(f);
      entity_of_[f].assign(field.names.size(), kNone);
      for (std::uint32_t n = 0; n < field.names.size(); ++n) {
        const NamePhrase& name = field.names[n];
        if (name.of_body || field.furniture[name.first] || IsSignature(f, name)) continue;
        const NamePhrase* whole = &name;
        if (name.stands_for && *name.stands_for < n) whole = &field.names[*name.stands_for];
        const std::string key = whole->known != nullptr ? whole->known->id : whole->folded;
        if (key.empty()) continue;
        std::uint32_t entity = kNone;
        if (const auto known = by_key.find({whole->type, key}); known != by_key.end()) {
          entity = known->second;
        } else if (whole->type == EntityType::kPerson && whole->known == nullptr) {
          entity = FullName(whole->folded);
        }
        if (entity == kNone) {
          entity = static_cast<std::uint32_t>(reading_.entities.size());
          LocalEntity local;
          local.type = whole->type;
          local.known = whole->known != nullptr ? whole->known->id : "";
          local.name = whole->name;
          local.folded = whole->folded;
          local.scoped = whole->type == EntityType::kPerson && whole->known == nullptr &&
                         whole->folded.find(' ') == std::string::npos;
          reading_.entities.push_back(std::move(local));
        }
        by_key.emplace(std::pair(whole->type, key), entity);
        if (kind_of_.size() <= entity) kind_of_.resize(entity + 1);
        if (kind_of_[entity].empty()) kind_of_[entity] = whole->kind;
        LocalEntity& local = reading_.entities[entity];
        if (std::find(local.names.begin(), local.names.end(), name.name) == local.names.end())
          local.names.push_back(name.name);
        entity_of_[f][n] = entity;
        reading_.mentions.push_back({field.tokens.SpanOf(name.first, name.last), entity});
      }
      for (std::uint32_t n = 0; n < field.names.size(); ++n) {
        const NamePhrase& name = field.names[n];
        if (!name.above || entity_of_[f][n] == kNone || entity_of_[f][*name.above] == kNone) continue;
        LocalEntity& local = reading_.entities[entity_of_[f][n]];
        if (!local.parent && entity_of_[f][*name.above] != entity_of_[f][n]) local.parent = entity_of_[f][*name.above];
      }
    }
  }

  // "صنعاء - فلان نت": an outlet that its dateline alone names, and nothing else in the article, signs the article. It
  // is no part of what is told.
  bool IsSignature(int f, const NamePhrase& name) const {
    if (f != 1 || name.type != EntityType::kOrganization || name.kind != "media" || name.known != nullptr ||
        name.cue != name.first || Text(f).tokens[name.first].sentence != 0)
      return false;
    std::size_t named = 0;
    for (int field = 0; field < 2; ++field)
      for (const NamePhrase& other : Text(field).names) named += other.folded == name.folded ? 1 : 0;
    return named < 2;
  }

  // "العبيد" after "خالد العبيد": the surname of one person named before is that person.
  std::uint32_t FullName(const std::string& folded) const {
    if (folded.find(' ') != std::string::npos) return kNone;
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < reading_.entities.size(); ++e) {
      const LocalEntity& local = reading_.entities[e];
      if (local.type != EntityType::kPerson || !local.folded.ends_with(" " + folded)) continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  // ---- places ----

  // The lexicon's ids above a place, nearest first, what the article itself puts above it included.
  std::vector<std::string> Above(std::uint32_t entity) const {
    std::vector<std::string> chain;
    std::set<std::uint32_t> seen;
    std::uint32_t at = entity;
    while (seen.insert(at).second) {
      const LocalEntity& local = reading_.entities[at];
      if (const KnownEntity* known = document_.lexicon->Entity(local.known)) {
        std::string parent = known->parent;
        while (!parent.empty() && chain.size() < 8) {
          chain.push_back(parent);
          const KnownEntity* up = document_.lexicon->Entity(parent);
          parent = up == nullptr ? "" : up->parent;
        }
      }
      if (!local.parent) break;
      at = *local.parent;
      chain.push_back(reading_.entities[at].known.empty() ? "?" + reading_.entities[at].folded
                                                          : reading_.entities[at].known);
    }
    return chain;
  }

  std::string PlaceId(std::uint32_t entity) const {
    const LocalEntity& local = reading_.entities[entity];
    return local.known.empty() ? "?" + local.folded : local.known;
  }

  // Coarse places (a country, a governorate, a countryside) hold others; two that no other holds are specific.
  bool IsCoarse(std::uint32_t entity) const {
    const LocalEntity& local = reading_.entities[entity];
    const KnownEntity* known = document_.lexicon->Entity(local.known);
    if (known != nullptr) {
      // A mountain or a camp of one governorate is a place; "شرق الفرات", which a country alone holds, is a region.
      const KnownEntity* above = document_.lexicon->Entity(known->parent);
      // "بيروت" without a word beside it is the city or all that is governed from it.
      return known->kind == "country" || known->kind == "region" || known->bare ||
             (known->kind == "area" && (above == nullptr || above->kind == "country"));
    }
    return local.folded.starts_with("ريف ") || local.folded.starts_with("باديه ") ||
           local.folded.starts_with("محافظه ");
  }

  bool SamePlace(std::uint32_t a, std::uint32_t b) const { return a == b || PlaceId(a) == PlaceId(b); }

  bool MayBeOnePlace(std::uint32_t a, std::uint32_t b) const {
    if (SamePlace(a, b)) return true;
    const std::vector<std::string> above_a = Above(a), above_b = Above(b);
    if (std::find(above_a.begin(), above_a.end(), PlaceId(b)) != above_a.end()) return true;
    if (std::find(above_b.begin(), above_b.end(), PlaceId(a)) != above_b.end()) return true;
    const bool coarse_a = IsCoarse(a), coarse_b = IsCoarse(b);
    // A quarter, a street, a checkpoint may lie in any town: only two of them are two places.
    if (!coarse_a && !coarse_b && IsWithinTown(a) != IsWithinTown(b)) {
      const auto& inner = IsWithinTown(a) ? above_a : above_b;
      return inner.empty() ||
             std::all_of(inner.begin(), inner.end(), [&](const std::string& id) { return IsLarge(id); });
    }
    if (coarse_a != coarse_b) {
      // A village that nothing is known of may lie in any governorate; a countryside shares its governorate.
      const auto& inner = coarse_a ? above_b : above_a;
      const auto& outer = coarse_a ? above_a : above_b;
      if (inner.empty()) return true;
      // An area that only a country holds ("شرق الفرات") may hold any place of it.
      if (!outer.empty() && IsCountry(outer.front()) && IsArea(coarse_a ? a : b))
        return std::find(inner.begin(), inner.end(), outer.front()) != inner.end();
      return std::any_of(inner.begin(), inner.end(), [&](const std::string& id) {
        return std::find(outer.begin(), outer.end(), id) != outer.end() && !IsCountry(id);
      });
    }
    if (coarse_a && coarse_b)
      return std::any_of(above_a.begin(), above_a.end(), [&](const std::string& id) {
        return !IsCountry(id) && std::find(above_b.begin(), above_b.end(), id) != above_b.end();
      });
    return false;
  }
  bool IsArea(std::uint32_t entity) const {
    const KnownEntity* known = document_.lexicon->Entity(reading_.entities[entity].known);
    return known != nullptr && known->kind == "area";
  }
  // A part of a town by its cue, that the lexicon does not know.
  bool IsWithinTown(std::uint32_t entity) const {
    if (!reading_.entities[entity].known.empty() || entity >= kind_of_.size()) return false;
    const std::string& kind = kind_of_[entity];
    return kind == "district" || kind == "road" || kind == "around" || kind == "area" || kind == "spot";
  }
  bool IsLarge(const std::string& id) const {
    const KnownEntity* known = document_.lexicon->Entity(id);
    return known != nullptr && (known->kind == "country" || known->kind == "region");
  }
  bool IsCountry(const std::string& id) const {
    const KnownEntity* known = document_.lexicon->Entity(id);
    return known != nullptr && known->kind == "country";
  }

  // ---- scopes: a heading's month ----

  void FindScopes() {
    const FieldText& field = Text(1);
    scope_of_sentence_.assign(field.tokens.sentences + 1, kNone);
    std::uint32_t scope = kNone;
    for (std::uint32_t at = 0; at < field.size(); ++at) {
      const DatePhrase* date = field.DateAt(at);
      if (date != nullptr && date->heading) scope = field.date_at[at];
      scope_of_sentence_[field.tokens[at].sentence] = scope;
    }
  }

  const DatePhrase* ScopeOf(int field, std::uint32_t token) const {
    if (field != 1) return nullptr;
    const std::uint32_t scope = scope_of_sentence_[Text(1).tokens[token].sentence];
    return scope == kNone ? nullptr : &Text(1).dates[scope];
  }

  const DatePhrase* PeriodIn(int field, std::uint32_t token) const {
    const FieldText& text = Text(field);
    const DatePhrase* found = nullptr;
    for (const DatePhrase& date : text.dates)
      if (date.period && !date.heading && text.SameSentence(date.first, token)) found = &date;
    return found;
  }

  // ---- mentions ----

  std::uint32_t PlaceOf(const EventMention& mention) const {
    return mention.place ? entity_of_[mention.field][*mention.place] : kNone;
  }

  bool OpensSummary(const EventMention& mention) const {
    if (!mention.count || *mention.count < 2) return false;
    const bool many = mention.type == EventType::kRaid || mention.weak || *mention.count >= 10;
    if (ScopeOf(mention.field, mention.word) != nullptr) return many;
    return PeriodIn(mention.field, mention.word) != nullptr;
  }

  void TieMentions() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      EventMention& mention = mentions_[m];
      const FieldText& field = Text(mention.field);
      if (OpensSummary(mention)) {
        Summary summary;
        summary.span = field.tokens.SpanOf(mention.first, mention.last);
        summary.count = mention.count;
        const DatePhrase* period = PeriodIn(mention.field, mention.word);
        if (const DatePhrase* scope = ScopeOf(mention.field, mention.word)) period = scope;
        if (period != nullptr) summary.period = period->date;
        if (PlaceOf(mention) != kNone) summary.place = PlaceOf(mention);
        mention.summary = static_cast<std::uint32_t>(reading_.summaries.size());
        mention.no_event = "";
        reading_.summaries.push_back(std::move(summary));
        continue;
      }
      if (!mention.no_event.empty()) continue;
      // "العمليات تلك" after a summary in its sentence tells of the summary again.
      if (mention.plural && mention.definite && SummaryBefore(m)) {
        mention.summary = *SummaryBefore(m);
        continue;
      }
      if (const std::uint32_t told = ToldInRelative(m); told != kNone) {
        Put(m, told);
        continue;
      }
      const std::uint32_t joined = Join(mention);
      if (joined == kNone && mention.weak && mention.definite && !mention.place && !mention.date && !drafts_.empty() &&
          !mention.older) {
        Put(m, static_cast<std::uint32_t>(drafts_.size() - 1));
        continue;
      }
      // "الاغتيالات", "أوامر الاغتيال": a definite word with no place or day of its own opens nothing.
      const bool vague = mention.definite && !mention.verb && !mention.count && !mention.bound_place && !mention.date;
      if (mention.plural && mention.definite && !mention.count &&
          (joined == kNone || !drafts_[joined].types.contains(mention.type))) {
        mention.no_event = "general";
        continue;
      }
      if (joined == kNone && vague && !drafts_.empty()) {
        mention.no_event = "general";
        continue;
      }
      if (joined != kNone) {
        Put(m, joined);
      } else {
        drafts_.emplace_back();
        Put(m, static_cast<std::uint32_t>(drafts_.size() - 1));
      }
    }
  }

  // "تفجيرين ضربا المدينة", "القصف الذي استهدف": a verb right behind an event's noun says what that event did.
  std::uint32_t ToldInRelative(std::uint32_t m) const {
    const EventMention& mention = mentions_[m];
    if (!mention.verb || m == 0) return kNone;
    const EventMention& before = mentions_[m - 1];
    const FieldText& field = Text(mention.field);
    if (before.report == kNone || before.field != mention.field || before.verb ||
        !field.SameSentence(before.word, mention.word) || mention.word - before.last > (mention.weak ? 12U : 4U))
      return kNone;
    for (std::uint32_t at = before.last + 1; at <= mention.word; ++at)
      for (const Analysis& a : field.lattice.readings[at])
        if (a.Has(kWa)) return kNone;
    return before.report;
  }

  std::optional<std::uint32_t> SummaryBefore(std::uint32_t m) const {
    for (std::uint32_t i = m; i-- > 0;) {
      if (mentions_[i].field != mentions_[m].field ||
          !Text(mentions_[m].field).SameSentence(mentions_[i].word, mentions_[m].word))
        break;
      if (mentions_[i].summary != kNone) return mentions_[i].summary;
    }
    return std::nullopt;
  }

  bool DatesClash(const EventMention& mention, const Draft& draft) const {
    if (!mention.date) return false;
    const FieldText& field = Text(mention.field);
    const DatePhrase& date = field.dates[*mention.date];
    if (date.header) return false;
    for (const auto& [f, d] : draft.dates) {
      const DatePhrase& other = Text(f).dates[d];
      if (other.header) continue;
      if (date.period || other.period) {
        // "في 2019" and "السنة الحالية": an indefinite word with another year tells of another event.
        const bool apart = date.date.known() && other.date.known()
                               ? *date.date.from > *other.date.to || *date.date.to < *other.date.from
                               : date.period && other.period && Words(mention.field, date) != Words(f, other);
        if (apart && !mention.definite) return true;
        continue;
      }
      if (date.date.known() && other.date.known()) {
        if (*date.date.from > *other.date.to + 1 || *date.date.to + 1 < *other.date.from) return true;
        continue;
      }
      const auto& mine = field.offsets[*mention.date];
      const auto& theirs = Text(f).offsets[d];
      if (mine && theirs && (mine->first > theirs->second + 1 || mine->second + 1 < theirs->first)) return true;
    }
    return false;
  }
  std::string Words(int f, const DatePhrase& date) const {
    std::string words;
    for (std::uint32_t at = date.first; at <= date.last; ++at) words += Text(f).tokens[at].folded + " ";
    return words;
  }

  // A bare قصف may turn out to be a strike from the air: only types that the text names outright clash.
  bool TypesClash(const EventMention& mention, const Draft& draft) const {
    const EventType type = mention.type;
    if (mention.weak || mention.open_type || (mention.plural && !mention.count))
      return mention.type == EventType::kDisaster && !draft.types.contains(type);
    if (std::none_of(draft.types.begin(), draft.types.end(), [](const auto& other) { return other.second >= 3; }))
      return false;
    return !draft.types.contains(type) && std::all_of(draft.types.begin(), draft.types.end(),
                                                      [&](const auto& other) { return SetApart(type, other.first); });
  }

  // The draft was the last to be told of, in this sentence or the two before.
  bool Continues(const EventMention& mention, std::uint32_t r) const {
    const Draft& draft = drafts_[r];
    if (draft.last_field != mention.field ||
        Text(mention.field).tokens[mention.word].sentence - draft.last_sentence > 2)
      return false;
    return std::none_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
      return other.last_field == draft.last_field && other.last_sentence > draft.last_sentence;
    });
  }

  std::uint32_t Join(const EventMention& mention) const {
    const std::uint32_t place = PlaceOf(mention);
    std::uint32_t best = kNone;
    int best_rank = -1;
    for (std::uint32_t r = 0; r < drafts_.size(); ++r) {
      const Draft& draft = drafts_[r];
      // A definite noun takes up an event of any kind; an indefinite one says its own.
      if (TypesClash(mention, draft)) continue;
      if (DatesClash(mention, draft)) continue;
      // A day of its own says whether it lies back; a word without one goes on with what was just told.
      if (mention.date
              ? mention.older != draft.older
              : draft.older && !Continues(mention, r) && !(mention.definite && draft.types.contains(mention.type)))
        continue;
      int rank = static_cast<int>(r);
      const bool takes_up = mention.definite && !mention.plural && !mention.verb && !mention.older;
      if (place != kNone && !draft.places.empty()) {
        bool same = false, all = true, may = takes_up && !mention.bound_place;
        for (const auto& [other, votes] : draft.places) {
          same = same || SamePlace(place, other);
          all = all && MayBeOnePlace(place, other);
        }
        may = may || all;
        if (!same && !may) continue;
        if (same) rank += 1000;
        if (!same && IsCoarse(place)) rank -= 1;
      }
      if (draft.types.contains(mention.type)) rank += 20;
      // The event that the text speaks of right now comes first.
      const bool here = draft.last_field == mention.field;
      const std::uint32_t apart = here ? Text(mention.field).tokens[mention.word].sentence - draft.last_sentence : 0;
      if (here && apart == 0) rank += 80;
      if (here && apart == 1) rank += 40;
      // "هجوم شمال البلاد" recalled in passing, and an attack on a named place sentences later, are seldom one.
      const bool vague = !draft.places.empty() && std::all_of(draft.places.begin(), draft.places.end(),
                                                              [&](const auto& other) { return IsCoarse(other.first); });
      if (r > 0 && here && apart > 1 && vague && place != kNone && !IsCoarse(place) && !mention.definite) continue;
      if (rank > best_rank) {
        best_rank = rank;
        best = r;
      }
    }
    return best;
  }

  void Put(std::uint32_t m, std::uint32_t r) {
    EventMention& mention = mentions_[m];
    Draft& draft = drafts_[r];
    mention.report = r;
    draft.mentions.push_back(m);
    // A definite word's loose place ("الهجوم ... في صنعاء") is somebody else's where the event has its own.
    const bool loose = mention.definite && !mention.bound_place && !draft.places.empty() && draft.mentions.size() > 1;
    if (mention.place && PlaceOf(mention) != kNone && !loose) {
      const NamePhrase& name = Text(mention.field).names[*mention.place];
      draft.places[PlaceOf(mention)] += 1;
      draft.place_quotes.emplace(PlaceOf(mention), Text(mention.field).tokens.SpanOf(name.cue, name.last));
    }
    if (mention.date) draft.dates.emplace_back(mention.field, *mention.date);
    draft.types[mention.type] += mention.weak || mention.open_type ? 1 : 3;
    if (draft.mentions.size() == 1) draft.older = mention.older;
    draft.last_field = mention.field;
    draft.last_sentence = Text(mention.field).tokens[mention.word].sentence;
  }

  // ---- claims ----

  void PlaceFillings() {
    for (int f = 0; f < 2; ++f) {
      claim_of_[f].assign(frames_[f].fillings.size(), kNone);
      // In reading order, wholes before their parts.
      std::vector<std::uint32_t> order(frames_[f].fillings.size());
      for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
      std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Filling &x = frames_[f].fillings[a], &y = frames_[f].fillings[b];
        return std::tuple(x.part_of.has_value(), x.first, x.last, a) <
               std::tuple(y.part_of.has_value(), y.first, y.last, b);
      });
      for (const std::uint32_t i : order) PlaceFilling(f, i);
    }
  }

  void PlaceFilling(int f, std::uint32_t index) {
    const Filling& filling = frames_[f].fillings[index];
    const FieldText& field = Text(f);
    Claim claim;
    claim.span = field.tokens.SpanOf(filling.first, filling.last);
    claim.outcome = filling.outcome;
    claim.group = filling.group;
    claim.people = filling.people;
    claim.cumulative = filling.cumulative;
    claim.rule = filling.rule;
    claim.source = SourceOf(f, filling);
    for (const std::uint32_t name : filling.names)
      if (entity_of_[f][name] != kNone) claim.people_named.push_back(entity_of_[f][name]);
    if (filling.part_of && claim_of_[f][*filling.part_of] != kNone) {
      const Claim& whole = reading_.claims[claim_of_[f][*filling.part_of]];
      claim.part_of = claim_of_[f][*filling.part_of];
      claim.report = whole.report;
      claim.summary = whole.summary;
    } else {
      Attach(f, filling, claim);
    }
    if (!claim.report && !claim.summary) return;
    claim_of_[f][index] = static_cast<std::uint32_t>(reading_.claims.size());
    reading_.claims.push_back(std::move(claim));
  }

  std::vector<SourceLink> SourceOf(int f, const Filling& filling) const {
    std::vector<SourceLink> chain;
    const Attribution* attribution = SourceAt(sources_[f], frames_[f].predicates[filling.predicate].first);
    if (attribution == nullptr) return chain;
    for (const SpeakerLink& speaker : attribution->chain) {
      SourceLink link;
      link.name = speaker.name;
      link.span = Text(f).tokens.SpanOf(speaker.first, speaker.last);
      if (speaker.phrase && entity_of_[f][*speaker.phrase] != kNone) link.entity = entity_of_[f][*speaker.phrase];
      chain.push_back(std::move(link));
    }
    return chain;
  }

  void Attach(int f, const Filling& filling, Claim& claim) {
    const FieldText& field = Text(f);
    const std::uint32_t at = filling.first;
    std::optional<std::uint32_t> best;
    int best_rank = -1000;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const EventMention& mention = mentions_[m];
      if (mention.field != f || !field.SameSentence(mention.word, at)) continue;
      if (mention.report == kNone && mention.summary == kNone) continue;
      const bool before = mention.word < filling.first;
      const std::uint32_t distance = mention.word > filling.last ? mention.word - filling.last
                                     : before                    ? filling.first - mention.word
                                                                 : 0;
      int rank = 100 - static_cast<int>(distance);
      const std::uint32_t clause_m = field.clause_at[mention.word], clause_c = field.clause_at[at];
      if (clause_m != clause_c) {
        const bool hangs = field.clauses[clause_c].parent == clause_m || field.clauses[clause_m].parent == clause_c;
        rank -= hangs ? 5 : 20;
      }
      if (!before && clause_m != clause_c) rank -= 10;
      if (rank > best_rank) {
        best_rank = rank;
        best = m;
      }
    }
    // "بلغت حصيلة القتال منذ نيسان ألف قتيل": a toll over a period is a summary, whatever it names beside it.
    const DatePhrase* covering = PeriodIn(f, at);
    const bool over_period = covering != nullptr && filling.cumulative && (!best || mentions_[*best].summary == kNone);
    if (best && !over_period) {
      if (mentions_[*best].summary != kNone) {
        claim.summary = mentions_[*best].summary;
      } else {
        claim.report = mentions_[*best].report;
      }
      return;
    }
    // No event word in the sentence: a figure of a period is a summary, a sentence at another place an event of its
    // own.
    if (const DatePhrase* period = PeriodIn(f, at); period != nullptr && !filling.part_of) {
      Summary summary;
      summary.span = claim.span;
      summary.period = period->date;
      claim.summary = static_cast<std::uint32_t>(reading_.summaries.size());
      reading_.summaries.push_back(std::move(summary));
      return;
    }
    const std::uint32_t place = PlaceIn(f, at);
    const std::uint32_t focus = Focus(f, at);
    if (focus != kNone && (place == kNone || Holds(drafts_[focus], place))) {
      claim.report = focus;
      return;
    }
    if (place != kNone)
      for (std::uint32_t r = 0; r < drafts_.size(); ++r)
        if (!drafts_[r].places.empty() && Holds(drafts_[r], place)) {
          claim.report = r;
          return;
        }
    if (place == kNone && !drafts_.empty()) {
      claim.report = focus != kNone ? focus : 0;
      return;
    }
    // A report that no event word names: its outcome word does.
    Draft draft;
    draft.extra.push_back(field.tokens.SpanOf(frames_[f].predicates[filling.predicate].first, filling.last));
    draft.types[TypeOf(filling.outcome)] = 1;
    if (place != kNone) draft.places[place] = 1;
    for (std::uint32_t d = 0; d < field.dates.size(); ++d)
      if (field.SameSentence(field.dates[d].first, at) && !field.dates[d].habit && !field.dates[d].header) {
        draft.dates.emplace_back(f, d);
        draft.older = draft.older || field.dates[d].older;
      }
    draft.last_field = f;
    draft.last_sentence = field.tokens[at].sentence;
    claim.report = static_cast<std::uint32_t>(drafts_.size());
    drafts_.push_back(std::move(draft));
  }

  static EventType TypeOf(Outcome outcome) {
    switch (outcome) {
      case Outcome::kArrested:
        return EventType::kRaid;
      case Outcome::kCaptured:
        return EventType::kAbduction;
      case Outcome::kKilled:
      case Outcome::kInjured:
        return EventType::kAttack;
      default:
        return EventType::kOther;
    }
  }

  bool Holds(const Draft& draft, std::uint32_t place) const {
    return std::all_of(draft.places.begin(), draft.places.end(),
                       [&](const auto& other) { return MayBeOnePlace(place, other.first); });
  }

  // The place at which the sentence's outcome stands: named with في or ب or a cue, no origin of anybody.
  std::uint32_t PlaceIn(int f, std::uint32_t at) const {
    const FieldText& field = Text(f);
    std::uint32_t best = kNone;
    std::uint32_t best_distance = 1000;
    for (std::uint32_t n = 0; n < field.names.size(); ++n) {
      const NamePhrase& name = field.names[n];
      if (name.type != EntityType::kPlace || name.of_body || entity_of_[f][n] == kNone ||
          !field.SameSentence(name.first, at))
        continue;
      std::uint32_t first = name.cue;
      bool locative = false, origin = false;
      for (const Analysis& a : field.lattice.readings[first]) locative = locative || a.Has(kBi);
      for (int steps = 0; steps < 3 && first > 0 && field.SameSentence(first - 1, at); ++steps) {
        --first;
        if (field.lattice.Is(first, "locative")) locative = true;
        if (field.tokens[first].folded == "من" || field.lattice.Is(first, "people-of")) origin = true;
        if (!field.lattice.Is(first, "place-cue")) break;
      }
      if (!locative || origin) continue;
      const std::uint32_t distance = name.first > at ? name.first - at : at - name.first;
      if (IsCoarse(entity_of_[f][n]) && best != kNone) continue;
      if (distance < best_distance || (best != kNone && IsCoarse(best))) {
        best_distance = distance;
        best = entity_of_[f][n];
      }
    }
    return best;
  }

  static bool LineBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first + 1; at <= last; ++at)
      if (field.tokens[at].line_start) return true;
    return false;
  }

  // The event that the text is about at this point: that of the last mention before, in the sentences just before.
  std::uint32_t Focus(int f, std::uint32_t at) const {
    const FieldText& field = Text(f);
    std::uint32_t best = kNone;
    for (const EventMention& mention : mentions_) {
      if (mention.report == kNone || mention.field != f || mention.word > at) continue;
      if (field.tokens[at].sentence - field.tokens[mention.word].sentence > kFocusSentences) continue;
      if (drafts_[mention.report].older && field.tokens[at].sentence != field.tokens[mention.word].sentence &&
          LineBetween(field, mention.word, at)) {
        if (best == kNone) best = mention.report;
        continue;  // what an older event's sentence ends with, the next takes up no more
      }
      best = mention.report;
    }
    if (best == kNone && !drafts_.empty()) {
      for (std::uint32_t r = 0; r < drafts_.size(); ++r)
        if (!drafts_[r].older) return r;
      return 0;
    }
    return best;
  }

  // ---- reports ----

  void FinishReports() {
    const std::uint32_t main = MainDraft();
    for (std::uint32_t r = 0; r < drafts_.size(); ++r) {
      const Draft& draft = drafts_[r];
      Report report;
      report.type = TypeOf(draft);
      report.role = draft.older && r != main ? Role::kBackground : r == main ? Role::kMain : Role::kPart;
      for (const std::uint32_t m : draft.mentions) {
        const EventMention& mention = mentions_[m];
        report.mentions.push_back(Text(mention.field).tokens.SpanOf(mention.first, mention.last));
      }
      report.mentions.insert(report.mentions.end(), draft.extra.begin(), draft.extra.end());
      std::sort(report.mentions.begin(), report.mentions.end());
      TakePlace(draft, r == main, report);
      TakeActors(draft, report);
      report.date = DateOfReport(document_, draft.dates, report.mentions.empty() ? Span{} : report.mentions.front(),
                                 r == main, draft.older);
      for (const Claim& claim : reading_.claims)
        if (claim.report == r)
          for (const std::uint32_t name : claim.people_named)
            if (std::find(report.victims.begin(), report.victims.end(), name) == report.victims.end())
              report.victims.push_back(name);
      reading_.reports.push_back(std::move(report));
    }
  }

  // What the article is about: the event of its title, else of its first sentence with one that does not lie back.
  std::uint32_t MainDraft() const {
    std::uint32_t best = kNone;
    for (std::uint32_t r = 0; r < drafts_.size(); ++r) {
      if (drafts_[r].older) continue;
      if (best == kNone) best = r;
    }
    if (best == kNone && !drafts_.empty()) best = 0;
    return best;
  }

  static EventType TypeOf(const Draft& draft) {
    // A raid that is called so holds the strikes and clashes in it; gunmen who storm a house to kill somebody, in a
    // text that calls it an assassination as often, do not raid.
    const auto killing = draft.types.find(EventType::kAssassination);
    const int killings = killing == draft.types.end() ? 0 : killing->second;
    if (const auto raid = draft.types.find(EventType::kRaid);
        raid != draft.types.end() && raid->second >= 3 && raid->second > killings)
      return EventType::kRaid;
    EventType best = EventType::kOther;
    int votes = -1;
    for (const auto& [type, count] : draft.types) {
      if (count > votes) {
        votes = count;
        best = type;
      }
    }
    return best;
  }

  // How well a place says where it happened: a town, a village, a quarter; a city that may stand for its governorate;
  // a street, a square or a building, which means nothing outside its town; what holds many of them.
  int Precision(std::uint32_t entity) const {
    const KnownEntity* known = document_.lexicon->Entity(reading_.entities[entity].known);
    if (known != nullptr && known->kind == "country") return 0;
    if (known != nullptr && known->bare) return 3;
    if (IsCoarse(entity)) return 1;
    return IsSpot(entity) ? 2 : 4;
  }
  bool IsSpot(std::uint32_t entity) const {
    return reading_.entities[entity].known.empty() && entity < kind_of_.size() &&
           (kind_of_[entity] == "spot" || kind_of_[entity] == "road" || kind_of_[entity] == "around");
  }

  // A country is where it happened only if the words say so ("في روسيا"): most are named for who acts.
  bool StandsAsPlace(int f, const NamePhrase& name, std::uint32_t entity) const {
    if (Precision(entity) > 0) return true;
    const FieldText& field = Text(f);
    for (const Analysis& a : field.lattice.readings[name.cue])
      if (a.Has(kBi)) return true;
    return name.cue > 0 && field.SameSentence(name.cue - 1, name.first) && field.lattice.Is(name.cue - 1, "locative");
  }

  void TakePlace(const Draft& draft, bool main, Report& report) {
    // The most precise one, then the one named most.
    std::uint32_t best = kNone;
    std::tuple<int, int, std::uint32_t> best_rank{};
    for (const auto& [place, votes] : draft.places) {
      const std::tuple rank{Precision(place), votes, ~place};
      if (best == kNone || rank > best_rank) {
        best = place;
        best_rank = rank;
      }
    }
    if (main && (best == kNone || Precision(best) == 2)) {
      // The lead says where without an event word beside it, or a dateline does; a street takes its town from there.
      const int least = best == kNone ? 0 : 3;
      std::uint32_t lead = kNone;
      for (int f = 0; f < 2 && lead == kNone; ++f)
        for (std::uint32_t n = 0; n < Text(f).names.size(); ++n) {
          const NamePhrase& name = Text(f).names[n];
          const std::uint32_t entity = entity_of_[f][n];
          if (name.type != EntityType::kPlace || entity == kNone || Text(f).tokens[name.first].sentence >= 3 ||
              Precision(entity) < least || !StandsAsPlace(f, name, entity))
            continue;
          if (lead == kNone || (IsCoarse(lead) && !IsCoarse(entity))) lead = entity;
        }
      if (lead != kNone && best != kNone && reading_.entities[best].parent) lead = kNone;
      if (best == kNone)
        best = lead;
      else if (lead != kNone)
        reading_.entities[best].parent = lead;
    }
    if (best == kNone) return;
    report.place = best;
    if (const auto quote = draft.place_quotes.find(best); quote != draft.place_quotes.end())
      report.place_quote = quote->second;
    for (std::uint32_t at = best; reading_.entities[at].parent && report.regions.size() < 6;) {
      at = *reading_.entities[at].parent;
      if (std::find(report.regions.begin(), report.regions.end(), at) != report.regions.end() || at == best) break;
      report.regions.push_back(at);
    }
    for (const auto& [place, votes] : draft.places)
      if (place != best && IsCoarse(place) &&
          std::find(report.regions.begin(), report.regions.end(), place) == report.regions.end())
        report.regions.push_back(place);
  }

  void TakeActors(const Draft& draft, Report& report) const {
    for (const std::uint32_t m : draft.mentions) {
      const EventMention& mention = mentions_[m];
      const FieldText& field = Text(mention.field);
      for (std::uint32_t n = 0; n < field.names.size(); ++n) {
        const NamePhrase& name = field.names[n];
        if (name.type != EntityType::kOrganization || entity_of_[mention.field][n] == kNone ||
            !field.SameSentence(name.first, mention.word))
          continue;
        if (name.known != nullptr && name.known->kind != "armed" && name.known->kind != "state" &&
            name.known->kind != "alliance" && name.known->kind != "security")
          continue;
        if (name.known == nullptr) continue;
        const bool against = name.cue > 0 && (field.lattice.Is(name.cue - 1, "against") ||
                                              (name.first > 0 && field.lattice.Is(name.first - 1, "against")));
        std::vector<std::uint32_t>& list = against ? report.targets : report.actors;
        const std::uint32_t clause = field.clause_at[name.first], own = field.clause_at[mention.word];
        if (clause != own && field.clauses[clause].parent != own && field.clauses[own].parent != clause) continue;
        if (std::find(list.begin(), list.end(), entity_of_[mention.field][n]) == list.end())
          list.push_back(entity_of_[mention.field][n]);
      }
    }
    std::erase_if(report.actors, [&](std::uint32_t entity) {
      return std::find(report.targets.begin(), report.targets.end(), entity) != report.targets.end();
    });
  }

  // ---- sums ----

  // The months of a year, each under its heading, against the total that covers them.
  void CheckSums() {
    std::optional<std::uint32_t> whole;
    std::vector<std::uint32_t> parts;
    for (std::uint32_t s = 0; s < reading_.summaries.size(); ++s) {
      const Summary& summary = reading_.summaries[s];
      if (!summary.count) continue;
      const EventMention* mention = MentionOf(s);
      if (mention != nullptr && ScopeOf(mention->field, mention->word) != nullptr) {
        parts.push_back(s);
      } else if (!whole) {
        whole = s;
      }
    }
    if (!whole || parts.size() < 2) return;
    for (const std::uint32_t s : parts) reading_.summaries[s].part_of = whole;
    SumCheck operations;
    operations.of_operations = true;
    operations.total = reading_.summaries[*whole].span;
    operations.stated = *reading_.summaries[*whole].count;
    operations.summary = whole;
    for (const std::uint32_t s : parts) {
      operations.parts.push_back(reading_.summaries[s].span);
      operations.added += *reading_.summaries[s].count;
    }
    reading_.sums.push_back(std::move(operations));
    for (std::uint32_t c = 0; c < reading_.claims.size(); ++c) {
      const Claim& total = reading_.claims[c];
      if (total.summary != whole || total.part_of || total.people.max != total.people.min) continue;
      SumCheck check;
      check.outcome = total.outcome;
      check.total = total.span;
      check.stated = total.people.min;
      check.summary = whole;
      check.claim = c;
      bool open = false;
      for (std::uint32_t i = 0; i < reading_.claims.size(); ++i) {
        const Claim& part = reading_.claims[i];
        if (!part.summary || part.part_of || part.outcome != total.outcome ||
            std::find(parts.begin(), parts.end(), *part.summary) == parts.end())
          continue;
        open = open || part.people.max != part.people.min;
        check.added += part.people.min;
        check.parts.push_back(part.span);
        check.part_claims.push_back(i);
      }
      if (check.parts.size() >= 2 && !open) reading_.sums.push_back(std::move(check));
    }
  }

  const EventMention* MentionOf(std::uint32_t summary) const {
    for (const EventMention& mention : mentions_)
      if (mention.summary == summary) return &mention;
    return nullptr;
  }

  // ---- the account ----

  void Account() {
    std::vector<Leftover> left;
    for (int f = 0; f < 2; ++f) {
      std::vector<bool> claimed;
      for (const std::uint32_t claim : claim_of_[f]) claimed.push_back(claim != kNone);
      std::vector<Leftover> of_field = AccountFor(Text(f), frames_[f], claimed, reading_);
      left.insert(left.end(), of_field.begin(), of_field.end());
    }
    reading_.leftovers = std::move(left);
  }

  const Document& document_;
  Reading reading_;
  std::vector<std::uint32_t> entity_of_[2], claim_of_[2];
  std::vector<std::string> kind_of_;  // by entity: the kind that its first cue gives
  std::vector<Attribution> sources_[2];
  Frames frames_[2];
  std::vector<EventMention> mentions_;
  std::vector<std::uint32_t> scope_of_sentence_;
  std::vector<Draft> drafts_;
};

}  // namespace

Reading Compose(const Document& document) { return Composer(document).Run(); }

}  // namespace isnad
