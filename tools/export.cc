#include "tools/export.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/link/link.h"
#include "core/link/tied_names.h"
#include "core/model/country.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/terminal.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr TollPolicy kTollPolicy = TollPolicy::kUcdp;

std::string_view NameOfField(Field field) { return field == Field::kTitle ? "title" : "text"; }

JsonObject& AddSpan(JsonObject& object, const Span& span) {
  return object.Add("in", NameOfField(span.in)).Add("begin", span.begin).Add("end", span.end);
}

JsonObject SpanObject(const Span& span) {
  JsonObject object;
  AddSpan(object, span);
  return object;
}

JsonObject Quoted(const Article& article, const Span& span) {
  JsonObject object = SpanObject(span);
  object.Add("quote", article.Quote(span));
  return object;
}

JsonList Indexes(const std::vector<std::uint32_t>& values) {
  JsonList list;
  for (const std::uint32_t value : values) list.Raw(std::to_string(value));
  return list;
}

JsonList Spans(const std::vector<Span>& spans) {
  JsonList list;
  for (const Span& span : spans) list.Raw(SpanObject(span).str());
  return list;
}

JsonObject& AddDay(JsonObject& object, std::string_view name, const std::optional<Day>& day) {
  return day ? object.Add(name, IsoOf(*day)) : object.Raw(name, "null");
}

JsonObject Record(std::string_view kind) {
  JsonObject object;
  object.Add("record", kind);
  return object;
}

template <class T>
JsonList ListOfIds(const std::vector<T>& ids) {
  JsonList list;
  for (const T& id : ids) list.Add(id.value);
  return list;
}

std::string ClaimIds(const std::vector<ClaimRef>& claims) {
  JsonList list;
  for (const ClaimRef& claim : claims) list.Add(IdOf(claim));
  return list.str();
}

std::vector<ClaimRef> ClaimsOfConflict(const Conflict& conflict) {
  std::vector<ClaimRef> claims;
  for (const Position& position : conflict.positions)
    claims.insert(claims.end(), position.claims.begin(), position.claims.end());
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

const Claim* FindClaim(Lookup& lookup, const ClaimRef& ref) {
  const Reading* reading = lookup.ReadingOf(ref.article);
  return reading != nullptr && ref.ordinal < reading->claims.size() ? &reading->claims[ref.ordinal] : nullptr;
}

// Walks and writes; the first error of the store ends it.
class Exporter {
 public:
  Exporter(const Store& store, const Lexicon& lexicon, Ids ids, std::ostream& out)
      : store_(store), lookup_(store, lexicon), ids_(ids), out_(out) {}

  Status Run() {
    TieNames();
    Articles();
    Events();
    Entities();
    Claims();
    Conflicts();
    CopyGroups();
    Judgements();
    return lookup_.status();
  }

 private:
  void Write(const JsonObject& object) { out_ << object.str() << '\n'; }
  void Write(const std::string& json) { out_ << json << '\n'; }
  void Walk(const Status& status) { lookup_.Keep(status); }

  void Articles() {
    Walk(store_.ForEachArticleId([&](const ArticleId& id) {
      const Article* article = lookup_.ArticleOf(id);
      if (article != nullptr) Write(ArticleRecord(*article, lookup_.ReadingOf(id)));
      lookup_.Forget();
      return lookup_.status().ok();
    }));
  }

  // What articles of one event spell differently is one in the export.
  void TieNames() {
    std::vector<std::pair<EventKey, std::vector<ReportRef>>> events;
    Walk(store_.ForEachEvent([&](const Event& event) {
      events.emplace_back(event.key, event.reports);
      return true;
    }));
    std::sort(events.begin(), events.end());
    for (const auto& [key, reports] : events) {
      std::set<ArticleId> articles;
      for (const ReportRef& ref : reports) articles.insert(ref.article);
      std::vector<const Reading*> readings;
      for (const ArticleId& id : articles)
        if (const Reading* reading = lookup_.ReadingOf(id)) readings.push_back(reading);
      tied_.AddEvent(readings);
      lookup_.Forget();
    }
    TieNews();
  }

  // Each country's news of a few days, whatever events they tell.
  void TieNews() {
    constexpr Day kNewsDays = 3;
    std::map<std::string, std::vector<std::pair<Day, ArticleId>>> news;
    Walk(store_.ForEachReading([&](const Reading& reading) {
      const std::string country = MainCountryOf(reading);
      if (!country.empty() && reading.published) news[country].emplace_back(*reading.published, reading.article);
      return true;
    }));
    for (auto& [country, articles] : news) {
      std::sort(articles.begin(), articles.end());
      for (auto first = articles.begin(); first != articles.end();) {
        std::vector<const Reading*> readings;
        for (auto at = first; at != articles.end() && at->first <= first->first + kNewsDays; ++at)
          if (const Reading* reading = lookup_.ReadingOf(at->second)) readings.push_back(reading);
        if (readings.size() > 1) tied_.AddNews(readings);
        lookup_.Forget();
        const Day day = first->first;
        while (first != articles.end() && first->first == day) ++first;
      }
    }
  }

  // Those that articles name, and what lies above the places among them.
  void Entities() {
    std::set<EntityId> ids;
    Walk(store_.ForEachEntity([&](const EntityId& id, std::uint64_t) {
      ids.insert(tied_.Of(id));
      return true;
    }));
    for (const EntityId& id : std::set<EntityId>(ids)) AddAbove(id, ids);
    for (const EntityId& id : used_) {
      ids.insert(id);
      AddAbove(id, ids);
    }
    for (const EntityId& id : ids) {
      Write(EntityRecord(Whole(id)));
      lookup_.Forget();
    }
    Walk(store_.ForEachReading([&](const Reading& reading) {
      for (const Mention& mention : reading.mentions) {
        JsonObject object = Record("mention");
        object.Add("article", reading.article.value);
        Write(AddSpan(object, mention.span).Add("entity", tied_.Of(EntityIdOf(reading, mention.entity)).value));
      }
      return true;
    }));
  }

  // The entity with the names and articles of all that it stands for.
  Entity Whole(const EntityId& id) {
    Entity whole = lookup_.EntityOf(id);
    whole.parent = tied_.Of(whole.parent);
    for (const EntityId& other : tied_.Alike(id)) {
      if (other == id) continue;
      const Entity& part = lookup_.EntityOf(other);
      whole.names.insert(whole.names.end(), part.names.begin(), part.names.end());
      whole.articles.insert(whole.articles.end(), part.articles.begin(), part.articles.end());
      if (whole.parent.empty()) whole.parent = tied_.Of(part.parent);
      // Called as in Arabic, as known ones are.
      const bool known = lookup_.lexicon().Entity(id.value) != nullptr;
      if (!known && !part.name.empty() && static_cast<unsigned char>(part.name[0]) >= 0x80 &&
          (whole.name.empty() || static_cast<unsigned char>(whole.name[0]) < 0x80))
        whole.name = part.name;
    }
    std::sort(whole.names.begin(), whole.names.end());
    whole.names.erase(std::unique(whole.names.begin(), whole.names.end()), whole.names.end());
    std::sort(whole.articles.begin(), whole.articles.end());
    whole.articles.erase(std::unique(whole.articles.begin(), whole.articles.end()), whole.articles.end());
    return whole;
  }

  // The event with its places and bodies as the export calls them.
  Event Tied(Event event) const {
    event.place = tied_.Of(event.place);
    event.region = tied_.Of(event.region);
    for (EntityId& actor : event.actors) actor = tied_.Of(actor);
    return event;
  }

  void AddAbove(const EntityId& id, std::set<EntityId>& ids) {
    EntityId above = tied_.Of(lookup_.EntityOf(id).parent);
    while (!above.empty() && ids.insert(above).second) above = tied_.Of(lookup_.EntityOf(above).parent);
  }

  std::string ExportedId(const Event& event) const { return ids_ == Ids::kKeys ? event.key.value : event.id.value; }

  void Events() {
    std::vector<std::pair<std::string, EventKey>> order;
    Walk(store_.ForEachEvent([&](const Event& event) {
      order.emplace_back(ExportedId(event), event.key);
      for (const EntityId& id : {event.place, event.region}) {
        if (!id.empty()) used_.insert(tied_.Of(id));
      }
      for (const EntityId& actor : event.actors) used_.insert(tied_.Of(actor));
      id_of_.emplace(event.key, ExportedId(event));
      return true;
    }));
    std::sort(order.begin(), order.end());
    std::string possible;
    for (const auto& [id, key] : order) {
      const Result<Event> event = store_.GetEvent(key);
      if (!event.ok()) return Walk(event.status());
      Write(EventRecord(Tied(*event), ids_));
      for (const ReportRef& ref : event->reports) {
        const Reading* reading = lookup_.ReadingOf(ref.article);
        if (reading == nullptr || ref.ordinal >= reading->reports.size()) continue;
        const Report& report = reading->reports[ref.ordinal];
        for (const Span& span : report.mentions) {
          JsonObject object = Record("event_mention");
          object.Add("article", ref.article.value);
          Write(AddSpan(object, span).Add("event", id).Add("role", NameOf(report.role)));
        }
      }
      for (const PossibleLink& link : event->possible) {
        JsonObject object = Record("possible");
        object.Add("event", id).Add("article", link.report.article.value).Add("report", KeyOf(link.report));
        const Reading* reading = lookup_.ReadingOf(link.report.article);
        if (reading != nullptr && link.report.ordinal < reading->reports.size() &&
            !reading->reports[link.report.ordinal].mentions.empty()) {
          AddSpan(object, reading->reports[link.report.ordinal].mentions.front());
        }
        Write(object.Add("score", link.score).Add("reason", link.reason));
      }
      Tolls(*event, id);
      lookup_.Forget();
    }
  }

  void Tolls(const Event& event, const std::string& id) {
    for (const Toll& toll : TollOf(lookup_.FactsOf(event).claims, kTollPolicy)) {
      Write(TollRecord(toll, kTollPolicy, id));
    }
  }

  void Claims() {
    Walk(store_.ForEachReading([&](const Reading& reading) {
      for (std::uint32_t i = 0; i < reading.summaries.size(); ++i) {
        const Summary& summary = reading.summaries[i];
        JsonObject object = Record("summary");
        object.Add("id", IdOfSummary(reading.article, i)).Add("article", reading.article.value);
        AddSpan(object, summary.span).Add("count", summary.count);
        AddDay(object, "date_from", summary.period.from);
        AddDay(object, "date_to", summary.period.to);
        object.OrNull("place", summary.place ? tied_.Of(EntityIdOf(reading, *summary.place)).value : "");
        object.OrNull("actor", summary.actor ? tied_.Of(EntityIdOf(reading, *summary.actor)).value : "");
        object.OrNull("part_of", summary.part_of ? IdOfSummary(reading.article, *summary.part_of) : "");
        Write(object);
      }
      return true;
    }));
    Walk(store_.ForEachReading([&](const Reading& reading) {
      for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
        Write(ClaimRecord(reading, i, EventOfClaim(reading, reading.claims[i]), tied_));
      }
      return lookup_.status().ok();
    }));
    Walk(store_.ForEachReading([&](const Reading& reading) {
      for (const SumCheck& sum : reading.sums)
        Write(SumRecord(lookup_, reading, sum, sum.report ? EventOfReport(reading, *sum.report) : ""));
      return lookup_.status().ok();
    }));
  }

  std::string EventOfReport(const Reading& reading, std::uint32_t report) {
    const Result<EventKey> key = store_.EventOf({reading.article, report});
    if (!key.ok()) {
      if (key.status().code() != Code::kNotFound) lookup_.Keep(key.status());
      return "";
    }
    const auto at = id_of_.find(*key);
    return at == id_of_.end() ? "" : at->second;
  }

  std::string EventOfClaim(const Reading& reading, const Claim& claim) {
    return claim.report ? EventOfReport(reading, *claim.report) : "";
  }

  void Conflicts() {
    std::vector<Conflict> conflicts;
    Walk(store_.ForEachConflict([&](const Conflict& conflict) {
      conflicts.push_back(conflict);
      return true;
    }));
    std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) {
      return std::tie(a.id, a.event, a.summary) < std::tie(b.id, b.event, b.summary);
    });
    for (const Conflict& conflict : conflicts) {
      const std::optional<Event> event = lookup_.EventOf(conflict);
      Write(ConflictRecord(lookup_, conflict, event ? ExportedId(*event) : ""));
      lookup_.Forget();
    }
  }

  void CopyGroups() {
    Walk(store_.ForEachCopies([&](const Copies& copies) {
      if (copies.articles.size() > 1) Write(Record("copies").Add("articles", ListOfIds(copies.articles)));
      if (copies.edited_from) {
        JsonObject object = Record("edited_copy");
        Write(object.Add("articles", ListOfIds(copies.articles)).Add("edited_from", copies.edited_from->value));
      }
      return true;
    }));
  }

  // Numbers are given once: under keys they are counted anew, as if none had ever been taken back.
  void Judgements() {
    std::vector<StandingJudgement> all = StandingJudgements(lookup_);
    std::map<std::uint64_t, std::uint64_t> number;
    for (const StandingJudgement& one : all)
      number.emplace(one.judgement.number, ids_ == Ids::kKeys ? number.size() + 1 : one.judgement.number);
    for (StandingJudgement& one : all) {
      one.judgement.number = number.at(one.judgement.number);
      if (one.set_aside) one.set_aside = number.at(*one.set_aside);
      Write(JudgementRecord(lookup_, one, ids_));
      lookup_.Forget();
    }
  }

  const Store& store_;
  Lookup lookup_;
  Ids ids_;
  std::ostream& out_;
  std::set<EntityId> used_;
  std::map<EventKey, std::string> id_of_;
  TiedNames tied_;
};

}  // namespace

Status Export(const Store& store, const Lexicon& lexicon, Ids ids, std::ostream& out) {
  return Exporter(store, lexicon, ids, out).Run();
}

std::string ArticleRecord(const Article& article, const Reading* reading) {
  JsonObject object = Record("article");
  object.Add("id", article.id.value).OrNull("outlet", article.outlet).OrNull("url", article.url);
  object.OrNull("published", article.published);
  object.OrNull("lang", !article.lang.empty() ? article.lang : reading != nullptr ? reading->lang : "");
  object.Add("title", article.title);
  if (!article.archived.empty()) object.Add("archived", article.archived);
  if (!article.revised.empty()) object.Add("revised", article.revised);
  object.Add("understood", reading != nullptr && reading->understood);
  if (reading != nullptr) AddDay(object, "dated", reading->published);
  return object.str();
}

std::string EntityRecord(const Entity& entity) {
  JsonObject object = Record("entity");
  object.Add("id", entity.id.value).Add("type", NameOf(entity.type)).Add("name", entity.name);
  object.Add("names", JsonTexts(entity.names));
  if (entity.type == EntityType::kPlace) {
    object.Add("lat", entity.lat).Add("lon", entity.lon).OrNull("parent", entity.parent.value);
  }
  return object.Add("articles", entity.articles.size()).str();
}

std::string EventRecord(const Event& event, Ids ids) {
  JsonObject object = Record("event");
  object.Add("id", ids == Ids::kKeys ? event.key.value : event.id.value).Add("key", event.key.value);
  object.Add("type", NameOf(event.type));
  AddDay(object, "date_from", event.date.from);
  AddDay(object, "date_to", event.date.to);
  object.Add("date_basis", NameOf(event.date.basis)).OrNull("place", event.place.value);
  object.OrNull("region", event.region.value).Add("actors", ListOfIds(event.actors));
  JsonList reports;
  for (const ReportRef& ref : event.reports) reports.Add(KeyOf(ref));
  return object.Add("reports", reports).str();
}

std::string ClaimRecord(const Reading& reading, std::uint32_t ordinal, const std::string& event,
                        const TiedNames& tied) {
  const Claim& claim = reading.claims.at(ordinal);
  JsonObject object = Record("claim");
  object.Add("id", IdOf(ClaimRef{reading.article, ordinal})).Add("article", reading.article.value);
  AddSpan(object, claim.span).OrNull("event", event);
  object.OrNull("summary", claim.summary ? IdOfSummary(reading.article, *claim.summary) : "");
  object.Add("outcome", NameOf(claim.outcome)).Add("group", NameOf(claim.group));
  object.Add("min", claim.people.min).Add("max", claim.people.max).Add("approx", claim.people.approx);
  const SourceLink* source = claim.source.empty() ? nullptr : &claim.source.back();
  object.OrNull("source",
                source != nullptr && source->entity ? tied.Of(EntityIdOf(reading, *source->entity)).value : "");
  object.OrNull("source_name", source != nullptr ? source->name : "");
  JsonList chain, people;
  for (const SourceLink& link : claim.source) chain.Add(link.name);
  for (const std::uint32_t person : claim.people_named) people.Add(tied.Of(EntityIdOf(reading, person)).value);
  object.Add("source_chain", chain).Add("people", people).Add("form", NameOf(claim.people.form));
  object.Add("bound", NameOf(claim.people.bound)).OrNull("kind", claim.kind);
  object.OrNull("part_of", claim.part_of ? IdOf(ClaimRef{reading.article, *claim.part_of}) : "");
  return object.Add("rule", claim.rule).str();
}

std::string SumRecord(Lookup& lookup, const Reading& reading, const SumCheck& sum, const std::string& event) {
  JsonObject object = Record("sum");
  object.Add("article", reading.article.value);
  AddSpan(object, sum.total).OrNull("summary", sum.summary ? IdOfSummary(reading.article, *sum.summary) : "");
  object.OrNull("event", event);
  object.Add("outcome", sum.of_operations ? std::string_view("operations") : NameOf(sum.outcome));
  object.Add("stated", sum.stated).Add("added", sum.added).Add("holds", sum.holds());
  object.OrNull("claim", sum.claim ? IdOf(ClaimRef{reading.article, *sum.claim}) : "");
  JsonList parts;
  for (const std::uint32_t part : sum.part_claims) parts.Add(IdOf(ClaimRef{reading.article, part}));
  object.Add("part_claims", parts).Add("parts", Spans(sum.parts));
  return object.Add("why", WordedSum(lookup, reading, {sum})).str();
}

std::string WordedConflict(Lookup& lookup, const Conflict& conflict) {
  std::vector<Figure> figures;
  for (const Position& position : conflict.positions) {
    Figure figure{position.min, position.max, false, "", ""};
    std::vector<std::string> who;
    for (const ClaimRef& ref : position.claims) {
      const Reading* reading = lookup.ReadingOf(ref.article);
      const Article* article = lookup.ArticleOf(ref.article);
      const Claim* claim = FindClaim(lookup, ref);
      if (reading == nullptr || article == nullptr || claim == nullptr) continue;
      if (figure.quote.empty()) figure.quote = Clean(article->Quote(claim->span));
      figure.approx = figure.approx || claim->people.approx;
      std::string voice = reading->outlet.empty() ? "an article" : Clean(reading->outlet);
      if (!claim->source.empty()) voice += " (from " + Clean(claim->source.back().name) + ")";
      if (std::find(who.begin(), who.end(), voice) == who.end()) who.push_back(std::move(voice));
    }
    // Three voices make the point; the records hold the rest.
    if (who.size() > 3) {
      who[3] = std::to_string(who.size() - 3) + " more";
      who.resize(4);
    }
    for (std::size_t i = 0; i < who.size(); ++i)
      figure.who += (i == 0 ? "" : i + 1 == who.size() ? " and " : ", ") + who[i];
    figure.several = who.size() > 1;
    if (figure.who.empty()) figure.who = conflict.kind == ConflictKind::kSum ? "the sum" : "a source";
    figures.push_back(std::move(figure));
  }
  return ConflictSentence(conflict, figures);
}

std::string TollRecord(const Toll& toll, TollPolicy policy, const std::string& event) {
  JsonObject object = Record("toll");
  object.Add("event", event).Add("outcome", NameOf(toll.outcome)).Add("group", NameOf(toll.group));
  object.Add("low", toll.low).Add("best", toll.best).Add("high", toll.high).Add("policy", NameOf(policy));
  if (toll.as_of) AddDay(object, "as_of", toll.as_of);
  JsonList used, aside;
  for (const TollClaim& claim : toll.claims) {
    if (claim.rule.empty()) {
      used.Add(IdOf(claim.ref));
    } else {
      JsonObject one;
      aside.Raw(one.Add("claim", IdOf(claim.ref)).Add("why", claim.rule).str());
    }
  }
  return object.Add("claims", used).Add("set_aside", aside).str();
}

std::string ConflictRecord(Lookup& lookup, const Conflict& conflict, const std::string& event) {
  JsonObject object = Record("conflict");
  object.Add("id", conflict.id).OrNull("event", event);
  object.OrNull("summary", conflict.summary ? IdOfSummary(conflict.summary->first, conflict.summary->second) : "");
  object.Add("outcome", NameOf(conflict.outcome))
      .Add("group", NameOf(conflict.group))
      .Add("kind", NameOf(conflict.kind));
  object.Raw("claims", ClaimIds(ClaimsOfConflict(conflict))).Add("why", WordedConflict(lookup, conflict));
  object.Add("rule", conflict.rule);
  JsonList positions;
  std::set<std::string> roots;
  for (const Position& position : conflict.positions) {
    JsonObject one;
    one.Add("min", position.min).Add("max", position.max).Raw("claims", ClaimIds(position.claims));
    one.Add("roots", JsonTexts(position.roots));
    AddDay(one, "first_said", position.first_said);
    positions.Raw(one.str());
    roots.insert(position.roots.begin(), position.roots.end());
  }
  object.Add("positions", positions);
  return object.Add("roots", JsonTexts({roots.begin(), roots.end()})).str();
}

std::string JudgementRecord(Lookup& lookup, const StandingJudgement& standing, Ids events) {
  const auto side = [&](const Anchor& anchor, const Standing& where) {
    JsonObject one;
    one.Add("article", anchor.article.value);
    AddSpan(one, anchor.span).Add("quote", anchor.quote);
    one.OrNull("report", where.report ? KeyOf(*where.report) : "");
    std::string event;
    if (where.report) {
      const Result<EventKey> key = lookup.store().EventOf(*where.report);
      const Result<Event> found = key.ok() ? lookup.store().GetEvent(*key) : key.status();
      if (found.ok()) event = events == Ids::kKeys ? found->key.value : found->id.value;
      if (!found.ok() && found.status().code() != Code::kNotFound) lookup.Keep(found.status());
    }
    one.OrNull("event", event);
    return one.OrNull("lost", where.report ? "" : LossWords(where.loss));
  };
  const Judgement& judgement = standing.judgement;
  JsonObject object = Record("judgement");
  object.Add("number", judgement.number).Add("ruling", NameOf(judgement.ruling)).Add("state", StateOf(standing));
  object.Add("set_aside_by", standing.set_aside).Add("left", side(judgement.left, standing.left));
  object.Add("right", side(judgement.right, standing.right));
  return object.OrNull("by", judgement.who).OrNull("note", judgement.note).str();
}

std::string ReasonRecord(const Article& article, const ClaimReason& reason) {
  JsonObject out = Record("reason");
  out.Add("article", article.id.value).Add("claim", Quoted(article, reason.span));
  out.Add("word", Quoted(article, reason.word));
  out.Add("outcome", NameOf(reason.outcome)).Add("frame", reason.frame).Add("rule", reason.rule);
  JsonList candidates;
  for (const WeighedPeople& candidate : reason.candidates) {
    JsonList terms;
    for (const auto& [feature, weight] : candidate.terms) {
      JsonObject term;
      term.Add("feature", feature).Add("weight", weight);
      terms.Raw(term.str());
    }
    JsonObject people;
    people.Add("people", Quoted(article, candidate.people)).Add("score", candidate.score).Add("terms", terms);
    candidates.Raw(people.str());
  }
  return out.Add("candidates", candidates).str();
}

namespace {

// The parts of a reading as JSON, for ReadingRecord.
class ReadingParts {
 public:
  ReadingParts(const Article& article, const Reading& reading) : article_(article), reading_(reading) {}

  JsonList Entities() const {
    JsonList entities;
    for (std::uint32_t i = 0; i < reading_.entities.size(); ++i) {
      const LocalEntity& entity = reading_.entities[i];
      JsonObject object;
      object.Add("id", EntityIdOf(reading_, i).value).Add("type", NameOf(entity.type)).Add("name", entity.name);
      object.OrNull("known", entity.known).Add("names", JsonTexts(entity.names)).Add("parent", entity.parent);
      entities.Raw(object.Add("scoped", entity.scoped).str());
    }
    return entities;
  }

  JsonList Mentions() const {
    JsonList mentions;
    for (const Mention& mention : reading_.mentions)
      mentions.Raw(Quoted(mention.span).Add("entity", mention.entity).str());
    return mentions;
  }

  JsonList Reports() const {
    JsonList reports;
    for (const Report& report : reading_.reports) {
      JsonObject object;
      object.Add("type", NameOf(report.type)).Add("role", NameOf(report.role)).Add("date", DateObject(report.date));
      object.Add("place", report.place).Add("regions", Indexes(report.regions)).Add("actors", Indexes(report.actors));
      object.Add("targets", Indexes(report.targets)).Add("victims", Indexes(report.victims));
      if (report.place_quote) object.Add("place_quote", Quoted(*report.place_quote));
      reports.Raw(object.Add("mentions", QuotedAll(report.mentions)).str());
    }
    return reports;
  }

  JsonList Summaries() const {
    JsonList summaries;
    for (const Summary& summary : reading_.summaries) {
      JsonObject object = Quoted(summary.span);
      object.Add("count", summary.count).Add("period", DateObject(summary.period)).Add("place", summary.place);
      summaries.Raw(object.Add("actor", summary.actor).Add("part_of", summary.part_of).str());
    }
    return summaries;
  }

  JsonList Claims() const {
    JsonList claims;
    for (const Claim& claim : reading_.claims) {
      JsonObject object = Quoted(claim.span);
      object.Add("outcome", NameOf(claim.outcome)).Add("group", NameOf(claim.group)).Add("min", claim.people.min);
      object.Add("max", claim.people.max).Add("approx", claim.people.approx).Add("form", NameOf(claim.people.form));
      object.Add("bound", NameOf(claim.people.bound)).Add("report", claim.report).Add("summary", claim.summary);
      object.Add("part_of", claim.part_of).Add("people_named", Indexes(claim.people_named));
      object.Add("cumulative", claim.cumulative).OrNull("kind", claim.kind);
      object.Add("rule", claim.rule);
      JsonList source;
      for (const SourceLink& link : claim.source) {
        JsonObject one = SpanObject(link.span);
        source.Raw(one.Add("name", link.name).Add("entity", link.entity).str());
      }
      claims.Raw(object.Add("source", source).str());
    }
    return claims;
  }

  JsonList Sums() const {
    JsonList sums;
    for (const SumCheck& sum : reading_.sums) {
      JsonObject object = Quoted(sum.total);
      object.Add("parts", Spans(sum.parts))
          .Add("outcome", sum.of_operations ? std::string_view("operations") : NameOf(sum.outcome));
      object.Add("stated", sum.stated).Add("added", sum.added).Add("holds", sum.holds()).Add("summary", sum.summary);
      object.Add("report", sum.report).Add("claim", sum.claim);
      sums.Raw(object.Add("part_claims", Indexes(sum.part_claims)).str());
    }
    return sums;
  }

  JsonList Leftovers() const {
    JsonList leftovers;
    for (const Leftover& leftover : reading_.leftovers) {
      JsonObject object = Quoted(leftover.span);
      object.Add("account", leftover.account == Account::kUnread ? "unread" : "no claim");
      leftovers.Raw(object.Add("reason", leftover.reason).str());
    }
    return leftovers;
  }

 private:
  JsonObject Quoted(const Span& span) const { return isnad::Quoted(article_, span); }

  JsonList QuotedAll(const std::vector<Span>& spans) const {
    JsonList list;
    for (const Span& span : spans) list.Raw(Quoted(span).str());
    return list;
  }

  JsonObject DateObject(const Date& date) const {
    JsonObject object;
    AddDay(object, "from", date.from);
    AddDay(object, "to", date.to).Add("basis", NameOf(date.basis));
    return object.Add("quotes", QuotedAll(date.quotes));
  }

  const Article& article_;
  const Reading& reading_;
};

}  // namespace

std::string ReadingRecord(const Article& article, const Reading& reading) {
  const ReadingParts parts(article, reading);
  JsonObject out = Record("reading");
  out.Add("article", reading.article.value).Add("outlet", reading.outlet).Add("lang", reading.lang);
  out.Add("understood", reading.understood);
  AddDay(out, "published", reading.published);
  AddDay(out, "not_after", reading.not_after);
  out.Add("entities", parts.Entities()).Add("mentions", parts.Mentions()).Add("reports", parts.Reports());
  out.Add("summaries", parts.Summaries()).Add("claims", parts.Claims()).Add("sums", parts.Sums());
  out.Add("leftovers", parts.Leftovers());
  JsonList sketch;
  for (const std::uint32_t value : reading.sketch.values) sketch.Raw(std::to_string(value));
  return out.Add("sketch", sketch).str();
}

}  // namespace isnad
