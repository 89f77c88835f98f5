#ifndef ISNAD_CORE_READ_EN_STAGES_H_
#define ISNAD_CORE_READ_EN_STAGES_H_

#include <string_view>
#include <vector>

#include "core/read/language.h"

// The English stages that core/read/language.h asks for. Each is a function of the layers before it, as its Arabic
// counterpart is; what they hand on is the same for both.

namespace isnad::en {

bool MendTokens(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens);
void MarkFurniture(const FieldText& title, FieldText& field);
std::vector<NamePhrase> FindNames(const FieldText& field, const Lexicon& lexicon,
                                  const std::vector<NamePhrase>& earlier);
std::vector<QuantityPhrase> FindQuantities(const FieldText& field);
std::vector<Clause> SplitClauses(const FieldText& field);
Frames FillFrames(const FieldText& field, const FrameTable& table);
std::vector<Attribution> FindSources(const FieldText& field);
std::vector<EventMention> FindEventMentions(const Document& document, int field);

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_STAGES_H_
