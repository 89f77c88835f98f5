#ifndef ISNAD_TOOLS_COMMANDS_H_
#define ISNAD_TOOLS_COMMANDS_H_

#include "tools/flags.h"

namespace isnad {

int RunAgree(const Args& args, Io& io);
int RunArticle(const Args& args, Io& io);
int RunAudit(const Args& args, Io& io);
int RunClaims(const Args& args, Io& io);
int RunConflicts(const Args& args, Io& io);
int RunEntity(const Args& args, Io& io);
int RunEvent(const Args& args, Io& io);
int RunEvents(const Args& args, Io& io);
int RunExport(const Args& args, Io& io);
int RunFind(const Args& args, Io& io);
int RunGazetteer(const Args& args, Io& io);
int RunIngest(const Args& args, Io& io);
int RunJudge(const Args& args, Io& io);
int RunRead(const Args& args, Io& io);
int RunRebuild(const Args& args, Io& io);
int RunRemove(const Args& args, Io& io);
int RunStats(const Args& args, Io& io);
int RunToll(const Args& args, Io& io);
int RunTrace(const Args& args, Io& io);
int RunUnread(const Args& args, Io& io);
int RunWhy(const Args& args, Io& io);

// The program: `args` without its own name. Returns the exit code.
int RunIsnad(const Args& args, Io& io);

}  // namespace isnad

#endif  // ISNAD_TOOLS_COMMANDS_H_
