#include "store/store.h"

#include <algorithm>
#include <tuple>

#include "core/model/date.h"
#include "store/impl.h"
#include "store/records.h"

namespace isnad {
namespace {

struct Moment {
  std::optional<Day> day;
  std::string_view revised;
};
Moment MomentOf(const Article& article) {
  auto day = ParseIsoDay(article.revised);
  if (!day) day = ParseIsoDay(article.archived);
  return {day, article.revised};
}

}  // namespace

bool IsLaterVersion(const Article& a, const Article& b) {
  const Moment of_a = MomentOf(a), of_b = MomentOf(b);
  const auto left = std::tie(of_a.day, of_a.revised), right = std::tie(of_b.day, of_b.revised);
  if (left != right) return right < left;
  return keys::VersionHash(b) < keys::VersionHash(a);
}

// Articles.

Result<std::vector<Article>> Store::Versions(const ArticleId& id) const {
  std::vector<Article> versions;
  const std::string mark = keys::Text(id.value);
  Status status =
      impl_->WalkPrefix(Family::kArticle, mark, [&](std::string_view key, std::string_view value) -> Result<bool> {
        if (key == mark) return true;
        if (!keys::ParseArticle(key)) return Impl::BadKey();
        Result<Article> article = records::DecodeArticle(id, value);
        if (!article.ok()) return article.status();
        versions.push_back(std::move(article).value());
        return true;
      });
  if (!status.ok()) return status;
  std::sort(versions.begin(), versions.end(), IsLaterVersion);
  return versions;
}

Result<Article> Store::CurrentArticle(const ArticleId& id) const {
  Result<std::vector<Article>> versions = Versions(id);
  if (!versions.ok()) return versions.status();
  if (versions->empty()) return Status::NotFound("no article \"" + id.value + "\"");
  return std::move(versions->front());
}

Result<bool> Store::HasVersion(const Article& article) const {
  Result<std::optional<std::string>> row =
      impl_->Get(Family::kArticle, keys::ArticleVersion(article.id, keys::VersionHash(article)));
  if (!row.ok()) return row.status();
  return row->has_value();
}

Result<bool> Store::WasRemoved(const ArticleId& id) const {
  Result<std::optional<std::string>> row = impl_->Get(Family::kArticle, keys::Text(id.value));
  if (!row.ok()) return row.status();
  return row->has_value();
}

Status Store::ForEachArticleId(const std::function<bool(const ArticleId&)>& visit, const ArticleId* after) const {
  std::optional<ArticleId> last;
  const std::string begin = after != nullptr ? keys::EndOf(keys::Text(after->value)) : "";
  return impl_->Walk(Family::kArticle, begin, "", [&](std::string_view key, std::string_view) -> Result<bool> {
    auto parsed = keys::ParseArticle(key);
    if (!parsed) return Impl::BadKey();
    if (parsed->version_hash.empty() || parsed->id == last) return true;
    last = std::move(parsed->id);
    return visit(*last);
  });
}

// Readings.

Result<Reading> Store::GetReading(const ArticleId& id) const {
  return impl_->Need(Family::kReading, keys::Text(id.value), "reading of \"" + id.value + "\"",
                     [&](std::string_view bytes) { return records::DecodeReading(id, bytes); });
}

Status Store::ForEachReading(const std::function<bool(const Reading&)>& visit, const ArticleId* after) const {
  const std::string begin = after != nullptr ? keys::EndOf(keys::Text(after->value)) : "";
  return impl_->Walk(Family::kReading, begin, "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    auto id = keys::ParseText(key);
    if (!id) return Impl::BadKey();
    Result<Reading> reading = records::DecodeReading({*std::move(id)}, value);
    if (!reading.ok()) return reading.status();
    return visit(*reading);
  });
}

// Indexes.

Result<std::vector<ReportRef>> Store::Postings(std::string_view key) const {
  return impl_->ListOf<ReportRef>(Family::kPosting, key, keys::ParseRef);
}
Result<std::vector<ArticleId>> Store::ArticlesWithCopyKey(std::string_view key) const {
  return impl_->ListOf<ArticleId>(Family::kCopyKey, key, keys::ParseText);
}
Result<std::vector<ArticleId>> Store::ArticlesOf(const EntityId& entity) const {
  return impl_->ListOf<ArticleId>(Family::kEntity, entity.value, keys::ParseText);
}

Status Store::ForEachEntity(const std::function<bool(const EntityId&, std::uint64_t)>& visit) const {
  return impl_->WalkLists(Family::kEntity,
                          [&](const std::string& name, std::uint64_t articles) { return visit({name}, articles); });
}

Status Store::ForEachName(std::string_view prefix,
                          const std::function<bool(const std::string&, const EntityId&, std::uint64_t)>& visit) const {
  // Elements come in order of name, entity, article: count while the first two stay.
  std::string name;
  EntityId entity;
  std::uint64_t articles = 0;
  bool go_on = true;
  Status status = impl_->WalkPrefix(
      Family::kEntityName, keys::TextPrefix(prefix), [&](std::string_view key, std::string_view value) -> Result<bool> {
        const auto row = keys::ParseListRow(key);
        if (!row) return Impl::BadKey();
        Result<records::ListPart> part = records::DecodeListPart(value);
        if (!part.ok()) return part.status();
        for (const std::string& element : part->elements) {
          const auto parsed = keys::ParseNameElement(element);
          if (!parsed) return Status::Corruption("an element is not well formed: \"" + keys::Readable(element) + "\"");
          if (articles > 0 && (row->list != name || parsed->first != entity)) {
            go_on = visit(name, entity, articles);
            if (!go_on) return false;
            articles = 0;
          }
          name = row->list;
          entity = parsed->first;
          ++articles;
        }
        return true;
      });
  if (status.ok() && go_on && articles > 0) visit(name, entity, articles);
  return status;
}

// Events.

Result<Event> Store::GetEvent(const EventKey& key) const {
  return impl_->Need(Family::kEvent, keys::Text(key.value), "event \"" + key.value + "\"",
                     [&](std::string_view bytes) { return records::DecodeEvent(key, bytes); });
}

Result<Event> Store::GetEvent(const EventId& id) const {
  Result<std::string> key =
      impl_->Need(Family::kEventById, keys::Text(id.value), "event \"" + id.value + "\"", records::DecodeText);
  if (!key.ok()) return key.status();
  return GetEvent(EventKey{std::move(key).value()});
}

Result<EventKey> Store::EventOf(const ReportRef& report) const {
  Result<std::string> key = impl_->Need(Family::kEventOfReport, keys::Ref(report),
                                        "event of report \"" + KeyOf(report) + "\"", records::DecodeText);
  if (!key.ok()) return key.status();
  return EventKey{std::move(key).value()};
}

Status Store::ForEachEvent(const std::function<bool(const Event&)>& visit) const {
  return impl_->Walk(Family::kEvent, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    auto parsed = keys::ParseText(key);
    if (!parsed) return Impl::BadKey();
    Result<Event> event = records::DecodeEvent({*std::move(parsed)}, value);
    if (!event.ok()) return event.status();
    return visit(*event);
  });
}

Status Store::ForEachEventBetween(Day from, Day to,
                                  const std::function<bool(const EventKey&, const EntityId&)>& visit) const {
  // Rows are by first day, and how long an event lasts is not bounded: all that begin by `to` are looked at, keys only.
  return impl_->Walk(Family::kByDay, "", keys::AfterDay(to),
                     [&](std::string_view key, std::string_view value) -> Result<bool> {
                       const auto parsed = keys::ParseByDay(key);
                       if (!parsed) return Impl::BadKey();
                       Status nothing = records::DecodeNothing(value);
                       if (!nothing.ok()) return nothing;
                       if (parsed->to < from) return true;
                       return visit(parsed->event, parsed->place);
                     });
}

// Conflicts.

namespace {
Result<std::vector<Conflict>> OrNone(Result<std::optional<std::vector<Conflict>>> found) {
  if (!found.ok()) return found.status();
  if (!*found) return std::vector<Conflict>();
  return **std::move(found);
}
}  // namespace

Result<std::vector<Conflict>> Store::ConflictsOf(const EventKey& event) const {
  return OrNone(impl_->Find(Family::kConflict, keys::ConflictsOfEvent(event), records::DecodeConflicts));
}
Result<std::vector<Conflict>> Store::ConflictsOf(const ArticleId& article) const {
  return OrNone(impl_->Find(Family::kConflict, keys::ConflictsOfArticle(article), records::DecodeConflicts));
}

Status Store::ForEachConflict(const std::function<bool(const Conflict&)>& visit) const {
  return impl_->Walk(Family::kConflict, "", "", [&](std::string_view, std::string_view value) -> Result<bool> {
    Result<std::vector<Conflict>> conflicts = records::DecodeConflicts(value);
    if (!conflicts.ok()) return conflicts.status();
    for (const Conflict& conflict : *conflicts) {
      if (!visit(conflict)) return false;
    }
    return true;
  });
}

// Copies.

Result<Copies> Store::CopiesWith(const ArticleId& article) const {
  const std::string what = "copies of \"" + article.value + "\"";
  Result<std::string> first = impl_->Need(Family::kCopyOf, keys::Text(article.value), what, records::DecodeText);
  if (!first.ok()) return first.status();
  return impl_->Need(Family::kCopies, keys::Text(*first), what, records::DecodeCopies);
}

Status Store::ForEachCopies(const std::function<bool(const Copies&)>& visit) const {
  return impl_->Walk(Family::kCopies, "", "", [&](std::string_view, std::string_view value) -> Result<bool> {
    Result<Copies> copies = records::DecodeCopies(value);
    if (!copies.ok()) return copies.status();
    return visit(*copies);
  });
}

// The register.

Result<EventId> Store::AnchoredAt(const ReportRef& report) const {
  const std::string what = "event id at report \"" + KeyOf(report) + "\"";
  Result<std::uint64_t> number =
      impl_->Need(Family::kRegister, keys::RegisterAnchor(report), what, records::DecodeNumber);
  if (!number.ok()) return number.status();
  Result<RegisterEntry> entry =
      impl_->Need(Family::kRegister, keys::RegisterNumber(*number), what, records::DecodeRegisterEntry);
  if (!entry.ok()) return entry.status();
  return std::move(entry->id);
}

Result<ReportRef> Store::AnchorOf(const EventId& id) const {
  const std::string what = "event \"" + id.value + "\"";
  Result<std::uint64_t> number = impl_->Need(Family::kRegister, keys::RegisterId(id), what, records::DecodeNumber);
  if (!number.ok()) return number.status();
  Result<RegisterEntry> entry =
      impl_->Need(Family::kRegister, keys::RegisterNumber(*number), what, records::DecodeRegisterEntry);
  if (!entry.ok()) return entry.status();
  return std::move(entry->anchor);
}

Result<std::uint64_t> Store::NextRegisterNumber() const { return impl_->NextRegisterNumber(); }

// Judgements.

Result<Judgement> Store::GetJudgement(std::uint64_t number) const {
  const std::string what = "judgement " + std::to_string(number), key = keys::JudgementNumber(number);
  Result<std::optional<std::string>> row = impl_->Get(Family::kJudgement, key);
  if (!row.ok()) return row.status();
  if (!*row || records::IsTakenBack(**row)) return Status::NotFound("no " + what);
  Result<Judgement> judgement = records::DecodeJudgement(number, **row);
  return judgement.ok() ? judgement : judgement.status().In(Impl::PlaceOf(Family::kJudgement, key));
}

Result<std::uint64_t> Store::NextJudgementNumber() const { return impl_->NextJudgementNumber(); }

Status Store::ForEachJudgement(const std::function<bool(const Judgement&)>& visit) const {
  return impl_->Walk(Family::kJudgement, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    const std::optional<std::uint64_t> number = keys::ParseJudgement(key);
    if (!number) return Impl::BadKey();
    if (records::IsTakenBack(value)) return true;
    Result<Judgement> judgement = records::DecodeJudgement(*number, value);
    if (!judgement.ok()) return judgement.status();
    return visit(*judgement);
  });
}

Result<std::map<std::string, std::string>> Store::Overlays() const {
  std::map<std::string, std::string> overlays;
  Status status =
      impl_->Walk(Family::kOverlay, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
        auto name = keys::ParseText(key);
        if (!name) return Impl::BadKey();
        Result<std::string> content = records::DecodeText(value);
        if (!content.ok()) return content.status();
        overlays.emplace(*std::move(name), std::move(content).value());
        return true;
      });
  if (!status.ok()) return status;
  return overlays;
}

// The whole.

Result<Counts> Store::Count() const {
  Counts counts;
  std::optional<ArticleId> last;
  Status status = impl_->Walk(Family::kArticle, "", "", [&](std::string_view key, std::string_view) -> Result<bool> {
    auto parsed = keys::ParseArticle(key);
    if (!parsed) return Impl::BadKey();
    if (parsed->version_hash.empty()) {
      ++counts.removed;
      return true;
    }
    ++counts.versions;
    if (parsed->id != last) ++counts.articles;
    last = std::move(parsed->id);
    return true;
  });
  if (!status.ok()) return status;
  for (const auto& [family, count] :
       {std::pair(Family::kReading, &counts.readings), std::pair(Family::kEvent, &counts.events),
        std::pair(Family::kCopies, &counts.copies)}) {
    status = impl_->Walk(family, "", "", [n = count](std::string_view, std::string_view) -> Result<bool> {
      ++*n;
      return true;
    });
    if (!status.ok()) return status;
  }
  for (const auto& [family, count] :
       {std::pair(Family::kEntity, &counts.entities), std::pair(Family::kPosting, &counts.link_keys)}) {
    status = impl_->WalkLists(family, [n = count](const std::string&, std::uint64_t) {
      ++*n;
      return true;
    });
    if (!status.ok()) return status;
  }
  status = ForEachConflict([&](const Conflict&) {
    ++counts.conflicts;
    return true;
  });
  if (!status.ok()) return status;
  status = ForEachJudgement([&](const Judgement&) {
    ++counts.judgements;
    return true;
  });
  if (!status.ok()) return status;
  Result<std::uint64_t> next = NextRegisterNumber();
  if (!next.ok()) return next.status();
  counts.registered = *next - 1;
  return counts;
}

Result<std::vector<Block>> Store::LargestBlocks(std::size_t limit) const {
  std::vector<Block> blocks;
  const auto before = [](const Block& a, const Block& b) {
    return std::tie(b.reports, a.key) < std::tie(a.reports, b.key);
  };
  const auto cut = [&] {
    std::sort(blocks.begin(), blocks.end(), before);
    if (blocks.size() > limit) blocks.resize(limit);
  };
  Status status = impl_->WalkLists(Family::kPosting, [&](const std::string& key, std::uint64_t reports) {
    blocks.push_back({key, reports});
    if (blocks.size() > limit + 4096) cut();
    return true;
  });
  if (!status.ok()) return status;
  cut();
  return blocks;
}

}  // namespace isnad
