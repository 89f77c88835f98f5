#include "tools/session.h"

#include <filesystem>
#include <utility>

#include "tools/pipeline.h"
#include "tools/terminal.h"

namespace isnad {
namespace {

// kNotFound with a sentence for a user.
Result<Event> FindEvent(const Store& store, const std::string& id, bool& moved) {
  moved = false;
  Result<Event> event = store.GetEvent(EventId{id});
  if (event.ok() || event.status().code() != Code::kNotFound) return event;
  event = store.GetEvent(EventKey{id});
  if (event.ok() || event.status().code() != Code::kNotFound) return event;
  const Result<ReportRef> anchor = store.AnchorOf(EventId{id});
  if (!anchor.ok()) {
    return anchor.status().code() == Code::kNotFound ? Status::NotFound("no such event: \"" + id + "\"")
                                                     : anchor.status();
  }
  const Result<EventKey> key = store.EventOf(*anchor);
  if (!key.ok()) {
    return key.status().code() == Code::kNotFound
               ? Status::NotFound("event " + id + " was withdrawn: no stored article tells of it any more")
               : key.status();
  }
  moved = true;
  return store.GetEvent(*key);
}

}  // namespace

std::optional<Session> OpenSession(const std::string& store, Use use, Io& io) {
  Session session;
  std::error_code error;
  if (use != Use::kTake && !std::filesystem::exists(store, error)) {
    Fail(io, "no store at " + store + ": make one with \"isnad ingest --store " + store + " PATH\"");
    return std::nullopt;
  }
  const OpenMode mode = use == Use::kQuery ? OpenMode::kReadOnly : OpenMode::kCreateOrOpen;
  Result<std::unique_ptr<Store>> opened = Store::Open(store, mode, Lexicon::DataHash());
  if (!opened.ok()) {
    Fail(io, opened.status().In(store).message());
    return std::nullopt;
  }
  session.store = *std::move(opened);
  if (session.store->NeedsRebuild() && use != Use::kRebuild) {
    std::string reason = session.store->RebuildReason();
    if (!reason.ends_with(".")) reason += '.';
    const std::string advice = reason + " Run \"isnad rebuild --store " + store + "\".";
    if (use != Use::kQuery) {
      Fail(io, advice);
      return std::nullopt;
    }
    io.err << "isnad: " << Clean(advice) << '\n';
  }
  const Result<Overlays> overlays = session.store->Overlays();
  if (!overlays.ok()) {
    Fail(io, overlays.status().In(store).message());
    return std::nullopt;
  }
  Result<std::unique_ptr<Reader>> reader = Reader::Create(*overlays);
  if (!reader.ok()) {
    Fail(io, reader.status().message());
    return std::nullopt;
  }
  session.reader = *std::move(reader);
  session.lexicon = session.reader->LexiconOf(Lexicon::Languages().front());
  session.lookup.emplace(*session.store, *session.lexicon);
  return session;
}

std::optional<Event> EventAsked(const Session& session, const std::string& id, Io& io) {
  bool moved = false;
  const Result<Event> event = FindEvent(*session.store, id, moved);
  if (!event.ok()) {
    Fail(io, event.status().message());
    return std::nullopt;
  }
  if (moved) io.err << "isnad: event " << Clean(id) << " moved to " << event->id.value << '\n';
  return *event;
}

std::optional<EventSession> OpenEvent(const std::string& store, const std::string& id, Io& io) {
  std::optional<Session> session = OpenSession(store, Use::kQuery, io);
  if (!session) return std::nullopt;
  const std::optional<Event> event = EventAsked(*session, id, io);
  if (!event) return std::nullopt;
  EventFacts facts = session->lookup->FactsOf(*event);
  return EventSession{*std::move(session), std::move(facts)};
}

Status Rebuild(const Session& session, Io& io) {
  std::uint64_t total = 0;
  Status status = session.store->ForEachArticleId([&](const ArticleId&) {
    ++total;
    return true;
  });
  if (!status.ok()) return status;
  Progress progress(io.err, io.err_terminal, "articles");
  Pipeline pipeline(*session.reader, *session.store);
  status = pipeline.Rebuild([&](std::uint64_t done) { progress.Show(done, total, done); });
  progress.Clear();
  return status;
}

void ForEachArticle(Session& session, const std::function<bool(const Reading&)>& wanted,
                    const std::function<void(const Article&, const Reading&)>& see) {
  Lookup& lookup = *session.lookup;
  lookup.Keep(session.store->ForEachReading([&](const Reading& reading) {
    if (!wanted(reading)) return true;
    const Article* article = lookup.ArticleOf(reading.article);
    if (article == nullptr) return lookup.status().ok();
    see(*article, reading);
    lookup.Forget();
    return lookup.status().ok();
  }));
}

int Finish(const Session& session, Io& io) {
  if (!session.lookup->status().ok()) return Fail(io, session.lookup->status().message());
  io.out.flush();
  return io.out ? kDone : Fail(io, "can't write the output");
}

}  // namespace isnad
