#include "tools/session.h"

#include <filesystem>
#include <utility>

namespace isnad {

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

int Finish(const Session& session, Io& io) {
  if (!session.lookup->status().ok()) return Fail(io, session.lookup->status().message());
  io.out.flush();
  return io.out ? kDone : Fail(io, "can't write the output");
}

}  // namespace isnad
