#include "core/read/en/stages.h"

namespace isnad {
namespace {

constexpr Language kEnglish = {en::MendTokens,   en::MarkFurniture, en::FindNames,   en::FindQuantities,
                               en::SplitClauses, en::FillFrames,    en::FindSources, en::FindEventMentions};

}  // namespace

const Language& EnglishLanguage() { return kEnglish; }

}  // namespace isnad
