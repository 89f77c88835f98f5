#include "tools/commands.h"
#include "tools/export.h"
#include "tools/search.h"
#include "tools/session.h"

namespace isnad {

int RunFind(const Args& args, Io& io) {
  std::vector<std::string> words;
  std::string type;
  Flags flags("find",
              "Finds people, places and organisations that articles name, by any spelling, in Arabic or Latin letters.",
              "isnad find البصيره\n      the same as البصيرة or busayrah");
  flags.Words("TEXT", words, true, "a name or a part of one")
      .OneOf("--type", type, {"person", "organization", "place"}, "only these")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const std::string text = Listed(words, " ");
  Table table({{"id", false, true, Style::kCyan},
               {"type"},
               {"name", false, true},
               {"articles", true},
               {"other names", false, true}});
  for (const Found& found : FindEntities(lookup, text)) {
    const Entity& entity = lookup.EntityOf(found.entity);
    if (!type.empty() && type != NameOf(entity.type)) continue;
    if (flags.json) {
      io.out << EntityRecord(entity) << '\n';
      continue;
    }
    std::string others;
    for (const std::string& name : entity.names) {
      if (name != entity.name) others += (others.empty() ? "" : "\u060c ") + name;
    }
    table.Add({entity.id.value, std::string(NameOf(entity.type)), entity.name, std::to_string(found.articles), others});
    lookup.Forget();
  }
  if (!flags.json && table.empty())
    io.out << "Nothing is called \"" << Clean(text) << "\" here, or anything like it.\n";
  else if (!flags.json)
    table.Print(io.out, io.terminal);
  return Finish(*session, io);
}

}  // namespace isnad
