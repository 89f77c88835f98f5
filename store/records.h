#ifndef ISNAD_STORE_RECORDS_H_
#define ISNAD_STORE_RECORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/article.h"
#include "core/model/graph.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"
#include "core/model/status.h"

// The bytes of every record (FORMAT.md, "Records"). One value has one encoding. A decoder takes the whole record, gives
// kCorruption to anything that the encoder does not make (the message says what is wrong, not where: the store adds
// that), and never reads beyond its bytes. What stands in the row's key is not in the record: decoders are given it.
// Pure; any thread.

namespace isnad::records {

std::string EncodeArticle(const Article& article);
Result<Article> DecodeArticle(const ArticleId& id, std::string_view bytes);

// The indexes of a reading point into its own vectors: kInvalid where one does not. DecodeReading has checked that.
Status CheckReading(const Reading& reading);
std::string EncodeReading(const Reading& reading);
Result<Reading> DecodeReading(const ArticleId& id, std::string_view bytes);

std::string EncodeEvent(const Event& event);
Result<Event> DecodeEvent(const EventKey& key, std::string_view bytes);

std::string EncodeConflicts(const std::vector<Conflict>& conflicts);
Result<std::vector<Conflict>> DecodeConflicts(std::string_view bytes);

std::string EncodeCopies(const Copies& copies);
Result<Copies> DecodeCopies(std::string_view bytes);

std::string EncodeRegisterEntry(const RegisterEntry& entry);
Result<RegisterEntry> DecodeRegisterEntry(std::string_view bytes);

std::string EncodeJudgement(const Judgement& judgement);
Result<Judgement> DecodeJudgement(std::uint64_t number, std::string_view bytes);
// The row of a judgement that was taken back: its number is not given again.
std::string EncodeTakenBack();
bool IsTakenBack(std::string_view bytes);

// A row that is one text (an id, a setting, an overlay) or one number.
std::string EncodeText(std::string_view text);
Result<std::string> DecodeText(std::string_view bytes);
std::string EncodeNumber(std::uint64_t number);
Result<std::uint64_t> DecodeNumber(std::string_view bytes);
// A row whose key says it all.
std::string EncodeNothing();
Status DecodeNothing(std::string_view bytes);

// One row of a list (keys.h, ListRow). Elements ascend strictly. `more`: other rows of the list may stand behind this
// one; only the first row ever says so.
struct ListPart {
  bool more = false;
  std::vector<std::string> elements;
  bool operator==(const ListPart&) const = default;
};
std::string EncodeListPart(const ListPart& part);
Result<ListPart> DecodeListPart(std::string_view bytes);
// How many elements there are, without decoding them.
Result<std::uint64_t> DecodeListSize(std::string_view bytes);

}  // namespace isnad::records

#endif  // ISNAD_STORE_RECORDS_H_
