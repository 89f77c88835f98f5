#ifndef ISNAD_CORE_READ_FRAMES_LONE_VERBS_H_
#define ISNAD_CORE_READ_FRAMES_LONE_VERBS_H_

#include "core/read/frames/frame_draft.h"

namespace isnad {

// Verbs whose subject was told before, and that take others with him: "أطلقوا النار على سيارته فقُتل مع اثنين من
// مرافقيه". Comes before the scored pairs, which would count his company alone. Cannot fail.
void FillWithCompany(FrameDraft& draft);

// Those who were arrested or taken and then let go, in a pronoun: "اعتُقل تاجر ثم أُفرج عنه", "خطفوا طبيبين وأطلقوا
// سراحهما". As many as the verb of taking tells, nearest before. Comes once the other frames are filled. Cannot fail.
void FillLetGo(FrameDraft& draft);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_LONE_VERBS_H_
