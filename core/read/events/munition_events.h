#ifndef ISNAD_CORE_READ_EVENTS_MUNITION_EVENTS_H_
#define ISNAD_CORE_READ_EVENTS_MUNITION_EVENTS_H_

#include <cstdint>
#include <optional>

#include "core/read/document.h"

namespace isnad {

// Words that name an event by its munition or aircraft alone.
struct MunitionEvent {
  std::uint32_t first = 0, last = 0;  // tokens, bounds included
  std::uint32_t word = 0;             // the munition, or the verb
  EventType type = EventType::kShelling;
  bool verb = false;
  const Analysis* reading = nullptr;  // of the word; never null
  bool open_type = false;             // the munition may come from the ground or from the air
};

// "قذيفة هاون على حي كذا", "سقطت أربعة صواريخ على", "صاروخ يسقط على السوق", "دمرت طائرات التحالف مقرا": that begins at
// the token, where no event word does. None of "بقذيفة" (a means), "مخزن صواريخ" (a thing). Cannot fail, any thread.
std::optional<MunitionEvent> MunitionEventAt(const FieldText& field, std::uint32_t at);

// "داست سيارة لغما", "اصطدمت بعبوة", "مرت فوق لغم": behind the verb at the token lies a mine. Cannot fail, any thread.
bool MeetsMine(const FieldText& field, std::uint32_t at);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_MUNITION_EVENTS_H_
