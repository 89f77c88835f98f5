#ifndef ISNAD_TOOLS_SESSION_H_
#define ISNAD_TOOLS_SESSION_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/read/read.h"
#include "store/store.h"
#include "tools/flags.h"
#include "tools/lookup.h"

// What a command works on: a reader with its lexicons, and a store.

namespace isnad {

// kTake: makes the store where there is none. kChange: changes one that is there.
enum class Use { kQuery, kTake, kChange, kRebuild };

struct Session {
  std::unique_ptr<Reader> reader;
  const Lexicon* lexicon = nullptr;
  std::unique_ptr<Store> store;
  std::optional<Lookup> lookup;
};

// Opens; what goes wrong is told on io.err, and there is nothing. A store that needs a rebuild is opened to be rebuilt
// and, with a warning, to be asked; not to be changed.
std::optional<Session> OpenSession(const std::string& store, Use use, Io& io);

// The event that a user asks for by id or key: its present one where the id has moved, which is told on io.err. There
// is none: that is told, and there is nothing.
std::optional<Event> EventAsked(const Session& session, const std::string& id, Io& io);

// What a command on one event works on: that event, with all that is known of it.
struct EventSession {
  Session session;
  EventFacts facts;
};
// OpenSession to query, then EventAsked.
std::optional<EventSession> OpenEvent(const std::string& store, const std::string& id, Io& io);

// Makes all that is derived again, with progress on io.err; for a session that was opened to rebuild.
Status Rebuild(const Session& session, Io& io);

// Shows each article whose reading is wanted, with that reading, until the lookup fails. What the lookup has gathered
// for one article may be gone at the next.
void ForEachArticle(Session& session, const std::function<bool(const Reading&)>& wanted,
                    const std::function<void(const Article&, const Reading&)>& see);

// The exit code of a command that has asked: the lookup's error, if any, is told.
int Finish(const Session& session, Io& io);

}  // namespace isnad

#endif  // ISNAD_TOOLS_SESSION_H_
