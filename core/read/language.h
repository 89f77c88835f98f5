#ifndef ISNAD_CORE_READ_LANGUAGE_H_
#define ISNAD_CORE_READ_LANGUAGE_H_

#include <string_view>
#include <vector>

#include "core/read/document.h"
#include "core/read/events/events.h"
#include "core/read/frames/frames.h"
#include "core/read/sources/sources.h"

namespace isnad {

// What only one language needs: how its words make names, numbers of people, clauses, frames, attributions and events.
// The layers themselves, the calendar and what is composed of them are the same for all. Functions of their arguments;
// none fails; any thread.
struct Language {
  // Sets right what the tokenizer cannot know without the lexicon (words run together, letters masked, stops that end
  // no sentence). True: the tokens are others now.
  bool (*mend_tokens)(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens);
  // Adds to what every language's furniture marks.
  void (*mark_furniture)(const FieldText& title, FieldText& field);
  // The field has its dates. earlier: the names of the title.
  std::vector<NamePhrase> (*find_names)(const FieldText& field, const Lexicon& lexicon,
                                        const std::vector<NamePhrase>& earlier);
  // The field has its dates and names.
  std::vector<QuantityPhrase> (*find_quantities)(const FieldText& field);
  std::vector<Clause> (*split_clauses)(const FieldText& field);
  // The field is whole.
  Frames (*fill_frames)(const FieldText& field, const FrameTable& table);
  std::vector<Attribution> (*find_sources)(const FieldText& field);
  std::vector<EventMention> (*find_events)(const Document& document, int field);
};

const Language& ArabicLanguage();   // ar.cc
const Language& EnglishLanguage();  // en/en.cc
// Of a lexicon's language.
const Language& LanguageOf(std::string_view lang);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_LANGUAGE_H_
