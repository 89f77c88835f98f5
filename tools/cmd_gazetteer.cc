#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tools/commands.h"
#include "tools/gazetteer.h"
#include "tools/json.h"
#include "tools/pipeline.h"
#include "tools/session.h"

namespace isnad {
namespace {

std::string HashOf(const std::string& content) {
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(content.data(), content.size())));
  return hex;
}

// Overlays change what every article means: all are read again.
int Reread(const std::string& store, Io& io) {
  std::optional<Session> session = OpenSession(store, Use::kRebuild, io);
  if (!session) return kFailed;
  const Status status = Rebuild(*session, io);
  return status.ok() ? kDone : Fail(io, status.message());
}

int Import(const std::string& store, const std::string& path, const std::string& country, bool json, Io& io) {
  std::ifstream file(path, std::ios::binary);
  std::error_code error;
  if (!file || std::filesystem::is_directory(path, error)) return Fail(io, path + ": cannot be read");
  const std::uint64_t size = std::filesystem::file_size(path, error);
  GazetteerCounts counts;
  std::string hash;
  const std::string name = std::filesystem::path(path).filename().string();
  {
    // What other overlays hold is not known here, so that a file gives the same overlay whatever came before it.
    const Result<std::unique_ptr<Lexicon>> lexicon = Lexicon::Load(Lexicon::Languages().front());
    if (!lexicon.ok()) return Fail(io, lexicon.status().message());
    Progress progress(io.err, io.err_terminal, "places");
    const Result<std::string> overlay = ReadGazetteer(
        file, path, country, **lexicon,
        [&](const std::string& message) {
          progress.Clear();
          io.err << Clean(message) << '\n';
        },
        [&](std::uint64_t bytes, std::uint64_t places) { progress.Show(bytes, size, places); }, counts);
    progress.Clear();
    if (!overlay.ok()) return Fail(io, overlay.status().message());
    Batch batch;
    batch.overlays.emplace(std::string(kGazetteerOverlay) + name, *overlay);
    if (const auto fits = Lexicon::Load(Lexicon::Languages().front(), batch.overlays); !fits.ok())
      return Fail(io, fits.status().message());
    hash = HashOf(*overlay);
    std::optional<Session> session = OpenSession(store, Use::kTake, io);
    if (!session) return kFailed;
    if (const Status status = session->store->Commit(batch); !status.ok()) return Fail(io, status.message());
  }
  if (const int code = Reread(store, io); code != kDone) return code;
  if (json) {
    JsonObject object;
    object.Add("record", "gazetteer").Add("name", name).Add("format", counts.format).Add("added", counts.added);
    object.Add("known", counts.known).Add("nameless", counts.nameless).Add("other", counts.other);
    io.out << object.Add("bad", counts.bad).Add("hash", hash).str() << '\n';
  } else {
    io.out << Clean(name) << " (" << counts.format << "): " << Grouped(counts.added) << " new places, "
           << Grouped(counts.known) << " known already, " << Grouped(counts.nameless) << " without a name in Arabic, "
           << Grouped(counts.bad) << " bad lines\n";
  }
  return counts.bad > 0 ? kFailed : kDone;
}

int List(const std::string& store, bool json, Io& io) {
  std::optional<Session> session = OpenSession(store, Use::kQuery, io);
  if (!session) return kFailed;
  const auto overlays = session->store->Overlays();
  if (!overlays.ok()) return Fail(io, overlays.status().message());
  Table table({{"name", false, true}, {"places", true}, {"hash"}});
  for (const auto& [name, content] : *overlays) {
    if (!name.starts_with(kGazetteerOverlay)) continue;
    const std::string own = name.substr(kGazetteerOverlay.size());
    const std::uint64_t places = static_cast<std::uint64_t>(std::count(content.begin(), content.end(), '\n'));
    if (json) {
      JsonObject object;
      io.out
          << object.Add("record", "gazetteer").Add("name", own).Add("places", places).Add("hash", HashOf(content)).str()
          << '\n';
    } else {
      table.Add({own, Grouped(places), HashOf(content)});
    }
  }
  if (!json && table.empty())
    io.out << "No gazetteer was imported.\n";
  else if (!json)
    table.Print(io.out, io.terminal);
  return Finish(*session, io);
}

int RemoveOne(const std::string& store, const std::string& name, bool json, Io& io) {
  {
    std::optional<Session> session = OpenSession(store, Use::kChange, io);
    if (!session) return kFailed;
    const auto overlays = session->store->Overlays();
    if (!overlays.ok()) return Fail(io, overlays.status().message());
    const std::string full = std::string(kGazetteerOverlay) + name;
    if (!overlays->contains(full)) return Fail(io, "no gazetteer is called \"" + name + "\"");
    Batch batch;
    batch.remove_overlays = {full};
    if (const Status status = session->store->Commit(batch); !status.ok()) return Fail(io, status.message());
  }
  if (const int code = Reread(store, io); code != kDone) return code;
  if (json) {
    JsonObject object;
    io.out << object.Add("record", "gazetteer").Add("removed", name).str() << '\n';
  } else {
    io.out << "Removed " << Clean(name) << ".\n";
  }
  return kDone;
}

}  // namespace

int RunGazetteer(const Args& args, Io& io) {
  std::string what, country;
  std::vector<std::string> names;
  Flags flags(
      "gazetteer",
      "Lists of places of your own. \"import FILE\" takes a GeoNames dump, an OCHA table of administrative areas "
      "or a TSV with a head (name, names, kind, parent, country, lat, lon, population); \"list\" shows what was "
      "taken, \"remove NAME\" takes one out. All articles are read again afterwards.",
      "isnad gazetteer import SY.txt\n      the whole of Syria from https://download.geonames.org (CC BY 4.0)");
  flags.Word("ACTION", what, "import, list or remove")
      .Words("FILE", names, false, "what to import, or the name of what to remove")
      .Text("--country", country, "two letters, for lines that tell no country")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  const bool one = names.size() == 1;
  if (what == "import" && one) return Import(flags.store, names.front(), country, flags.json, io);
  if (what == "remove" && one) return RemoveOne(flags.store, names.front(), flags.json, io);
  if (what == "list" && names.empty()) return List(flags.store, flags.json, io);
  io.err << "isnad: gazetteer wants \"import FILE\", \"list\" or \"remove NAME\"\n";
  return kWrongUsage;
}

}  // namespace isnad
