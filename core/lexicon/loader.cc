#include "core/lexicon/loader.h"

#include <algorithm>
#include <charconv>

#include "core/lexicon/english_forms.h"

namespace isnad {
namespace {

std::vector<std::string> Split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// A column's parts; "-" and "" are none.
std::vector<std::string> Parts(const std::string& column, char at) {
  if (column.empty() || column == "-") return {};
  return Split(column, at);
}

std::string Column(const std::vector<std::string>& row, std::size_t i) {
  return i < row.size() && row[i] != "-" ? row[i] : std::string();
}

std::optional<Pos> ParsePos(std::string_view text) {
  constexpr std::pair<std::string_view, Pos> kNames[] = {{"verb", Pos::kVerb},     {"noun", Pos::kNoun},
                                                         {"adj", Pos::kAdjective}, {"particle", Pos::kParticle},
                                                         {"number", Pos::kNumber}, {"name", Pos::kName}};
  for (const auto& [name, pos] : kNames)
    if (name == text) return pos;
  return std::nullopt;
}

bool IsEntityId(std::string_view text) {
  return text.starts_with("place:") || text.starts_with("org:") || text.starts_with("person:");
}

template <class T>
bool ParseNumber(const std::string& text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool TellsTime(std::string_view tag) {
  constexpr std::string_view kTags[] = {"month",      "hijri-month", "weekday",    "weekend",       "day-part",
                                        "night",      "last-night",  "from-today", "same-day",      "day-after",
                                        "day-before", "edge",        "habit",      "decade",        "feast",
                                        "season",     "fixed-feast", "half",       "edge-of-month", "anniversary"};
  return tag.starts_with("time-") || std::find(std::begin(kTags), std::end(kTags), tag) != std::end(kTags);
}

constexpr std::string_view kGap = "...";  // in an idiom: any words between

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

Result<Gender> ParseGender(const std::string& text) {
  if (text.empty()) return Gender::kUnknown;
  if (text == "m") return Gender::kMasculine;
  if (text == "f") return Gender::kFeminine;
  return Status::Invalid("no gender: " + Quoted(text));
}

// Takes a tag into the lexeme, "key=value" where the key has a field of its own. False: there is no such value.
bool TakeTag(std::string_view tag, Lexeme& lexeme) {
  const std::size_t equals = tag.find('=');
  if (equals != std::string_view::npos) {
    const std::string_view key = tag.substr(0, equals), value = tag.substr(equals + 1);
    if (key == "outcome") return (lexeme.outcome = ParseOutcome(value)).has_value();
    if (key == "group") return (lexeme.group = ParseGroup(value)).has_value();
    if (key == "event") return (lexeme.event = ParseEventType(value)).has_value();
    if (key == "id") {
      lexeme.id = std::string(value);
      return true;
    }
    if (key == "site") {
      lexeme.sites.emplace_back(value);
      return true;
    }
  }
  lexeme.tags.emplace_back(tag);
  return true;
}

bool HasTag(const Lexeme& lexeme, std::string_view tag) {
  return std::find(lexeme.tags.begin(), lexeme.tags.end(), tag) != lexeme.tags.end();
}

// A word of an idiom behind its first: spellings apart by "/", "~" behind one that a pronoun is joined to.
IdiomWord ParseIdiomWord(const std::string& column) {
  constexpr std::string_view kTaa = "ة";
  IdiomWord word;
  if (column == kGap) return word;
  for (std::string_view spelling : Split(column, '/')) {
    std::string stem;
    if (spelling.ends_with('~')) {
      spelling.remove_suffix(1);
      stem = FoldStem(spelling);
      if (spelling.ends_with(kTaa)) stem = stem.substr(0, stem.size() - kTaa.size()) + "ت";
    }
    word.any_of.push_back({Fold(spelling), std::move(stem)});
  }
  return word;
}

}  // namespace

Status LexiconData::Add(std::string_view place, std::string_view table, std::string_view text) {
  enum class Format { kUnknown, kWords, kEntities, kTable } format = Format::kUnknown;
  std::size_t line = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view row_text = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line;
    if (row_text.ends_with('\r')) row_text.remove_suffix(1);
    if (row_text.empty() || row_text.front() == '#') continue;
    std::vector<std::string> row = Split(row_text, '\t');
    if (format == Format::kUnknown) {
      format = IsEntityId(row[0])                   ? Format::kEntities
               : row.size() > 1 && ParsePos(row[1]) ? Format::kWords
                                                    : Format::kTable;
    }
    Status status;
    if (format == Format::kWords) status = AddWord(row);
    if (format == Format::kEntities) status = AddEntity(row);
    if (format == Format::kTable) tables[std::string(table)].push_back(std::move(row));
    if (!status.ok()) return status.In(std::string(place) + ":" + std::to_string(line));
  }
  return {};
}

std::uint32_t LexiconData::AddLexeme(Lexeme lexeme, std::string_view raw, const std::string& key) {
  const auto tidy = [](std::vector<std::string>& tags) {
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  };
  const auto [found, fresh] = by_key_.try_emplace(key, static_cast<std::uint32_t>(lexemes.size()));
  if (!fresh) {
    Lexeme& to = lexemes[found->second];
    to.tags.insert(to.tags.end(), lexeme.tags.begin(), lexeme.tags.end());
    tidy(to.tags);
    if (to.gender == Gender::kUnknown) to.gender = lexeme.gender;
    if (to.id.empty()) to.id = lexeme.id;
    if (!to.outcome) to.outcome = lexeme.outcome;
    if (!to.group) to.group = lexeme.group;
    if (!to.event) to.event = lexeme.event;
    if (to.value == 0) to.value = lexeme.value;
    to.sites.insert(to.sites.end(), lexeme.sites.begin(), lexeme.sites.end());
    return found->second;
  }
  tidy(lexeme.tags);
  lexemes.push_back(std::move(lexeme));
  idioms.emplace_back();
  hamza_above.push_back(raw.starts_with("أ"));
  return static_cast<std::uint32_t>(lexemes.size() - 1);
}

Status LexiconData::AddWord(const std::vector<std::string>& row) {
  const std::optional<Pos> pos = ParsePos(Column(row, 1));
  if (!pos) return Status::Invalid("no part of speech: " + Quoted(Column(row, 1)));
  WordRow word;
  word.words = lang == "en" ? EnglishWords(row[0]) : Split(row[0], ' ');
  if (word.words[0].empty()) return Status::Invalid("no lemma");
  word.lexeme.lemma = Fold(row[0]);
  word.lexeme.pos = *pos;
  const Result<Gender> gender = ParseGender(Column(row, 2));
  if (!gender.ok()) return gender.status();
  word.lexeme.gender = *gender;
  word.verbal_noun = word.lexeme;
  word.feminine = *pos == Pos::kAdjective;
  if (Status status = TakeTags(row, word); !status.ok()) return status;
  if (const std::string value = Column(row, 5); !value.empty() && !ParseNumber(value, word.lexeme.value))
    return Status::Invalid("no whole number: " + Quoted(value));
  for (std::size_t i = 1; i < word.words.size(); ++i) word.idiom.push_back(ParseIdiomWord(word.words[i]));
  word.parts = Column(row, 3);
  // Rows of several files on one word are one lexeme with all their tags; verbs must agree in the present as well.
  word.key = row[1] + "\t" + row[0];
  if (*pos == Pos::kVerb) word.key += "\t" + word.parts.substr(0, word.parts.find('|'));
  const std::uint32_t index = AddLexeme(word.lexeme, word.words[0], word.key);
  idioms[index] = word.idiom;
  if (lang == "en") {
    AddEnglishWord(row, index, word.lexeme);
  } else if (*pos == Pos::kVerb) {
    AddVerb(word, index);
  } else {
    AddNoun(word, index);
  }
  return {};
}

// Tags for all, for the finite verb alone ("v:"), for the verbal nouns alone ("n:").
Status LexiconData::TakeTags(const std::vector<std::string>& row, WordRow& word) {
  for (const std::string& column : row.size() > 4 ? Parts(row[4], ',') : std::vector<std::string>()) {
    std::string_view tag = column;
    const bool verb_only = tag.starts_with("v:"), noun_only = tag.starts_with("n:");
    if (verb_only || noun_only) tag.remove_prefix(2);
    if (tag == "fem") word.feminine = true;
    if ((!noun_only && !TakeTag(tag, word.lexeme)) || (!verb_only && !TakeTag(tag, word.verbal_noun)))
      return Status::Invalid("unknown value in tag " + Quoted(tag));
  }
  for (std::size_t i = 1; i < word.words.size(); ++i) {
    if (word.words[i] != kGap) continue;
    word.lexeme.tags.emplace_back("gap");
    word.verbal_noun.tags.emplace_back("gap");
  }
  return {};
}

// Its own forms, its verbal nouns, its participles.
void LexiconData::AddVerb(const WordRow& word, std::uint32_t index) {
  std::vector<std::string> parts = Split(word.parts, '|');
  parts.resize(6);
  for (std::string& part : parts)
    if (part == "-") part.clear();
  Forms made;
  AddVerbForms(word.words[0], parts[0], parts[1], parts[2], index, made);
  // The past of بيّن is spelled as the preposition بين: the row says that only its present is worth reading.
  if (HasTag(word.lexeme, "present-only"))
    std::erase_if(made, [](const auto& entry) { return entry.second.form == VerbForm::kPast; });
  for (const std::string& noun : Parts(parts[3], '/'))
    AddNounOfVerb(word, noun, VerbForm::kVerbalNoun, Voice::kNone, made);
  AddNounOfVerb(word, parts[4], VerbForm::kParticiple, Voice::kActive, made);
  AddNounOfVerb(word, parts[5], VerbForm::kParticiple, Voice::kPassive, made);
  KeepForms(made);
}

void LexiconData::AddNounOfVerb(const WordRow& word, const std::string& raw, VerbForm form, Voice voice, Forms& made) {
  if (raw.empty()) return;
  const bool participle = form == VerbForm::kParticiple;
  Lexeme noun = participle ? word.lexeme : word.verbal_noun;
  noun.pos = Pos::kNoun;
  noun.lemma = Fold(raw);
  for (std::size_t i = 1; i < word.words.size(); ++i) noun.lemma += " " + Fold(word.words[i]);
  noun.gender = raw.ends_with("ة") ? Gender::kFeminine : Gender::kMasculine;
  const char* voice_key = voice == Voice::kActive ? "a\t" : voice == Voice::kPassive ? "p\t" : "n\t";
  const std::uint32_t index = AddLexeme(noun, raw, word.key + "\t" + voice_key + raw);
  idioms[index] = word.idiom;
  const WordForm base{index, Number::kUnknown, voice, form, noun.gender, 0};
  AddNounForms(raw, {participle ? "ون" : "ات"}, participle, base, made);
}

// Whatever is no verb.
void LexiconData::AddNoun(const WordRow& word, std::uint32_t index) {
  const std::string& first = word.words[0];
  const WordForm base{index, Number::kUnknown, Voice::kNone, VerbForm::kNone, word.lexeme.gender, 0};
  const std::vector<std::string> others = word.parts.empty() ? std::vector<std::string>() : Split(word.parts, '|');
  Forms made;
  if (HasTag(word.lexeme, "fixed")) {
    WordForm fixed = base;
    fixed.number = Number::kSingular;
    AddPlainForm(first, fixed, made);
  } else if (word.lexeme.pos == Pos::kNoun || word.lexeme.pos == Pos::kAdjective) {
    AddNounForms(first, others, word.feminine, base, made);
  } else {
    AddPlainForm(first, base, made);
    for (const std::string& other : others) AddPlainForm(other, base, made);
  }
  KeepForms(made);
}

void LexiconData::KeepForms(const Forms& made) {
  for (const auto& [text, form] : made) {
    std::vector<WordForm>& at = forms[text];
    if (std::find(at.begin(), at.end(), form) == at.end()) at.push_back(form);
  }
}

void LexiconData::AddEnglishWord(const std::vector<std::string>& row, std::uint32_t index, const Lexeme& lexeme) {
  const std::vector<std::string> words = EnglishWords(row[0]);
  const std::string parts = Column(row, 3);
  const WordForm base{index, Number::kUnknown, Voice::kNone, VerbForm::kNone, lexeme.gender, 0};
  Forms made;
  if (lexeme.pos == Pos::kVerb) {
    AddEnglishVerb(words[0], parts.empty() ? std::vector<std::string>() : Split(parts, '|'), base, made);
  } else if (lexeme.pos == Pos::kNoun && !lexeme.Is("fixed")) {
    const std::vector<std::string> plurals = EnglishPlurals(words.back(), Parts(parts, '|'));
    if (words.size() > 1) {
      // "car bombs": the last word is what inflects.
      for (const std::string& plural : plurals) idioms[index].back().any_of.push_back({Fold(plural), {}});
      WordForm first = base;
      if (parts == "!") first.number = Number::kPlural;  // "security personnel"
      AddPlainForm(words[0], first, made);
    } else {
      AddEnglishNoun(words[0], parts == "!" ? std::vector<std::string>{"!"} : plurals, base, made);
    }
  } else {
    AddPlainForm(words[0], base, made);
    for (const std::string& other : Parts(parts, '|')) AddPlainForm(other, base, made);
  }
  KeepForms(made);
}

void LexiconData::NameInLatin(std::uint32_t index) {
  const KnownEntity& entity = entities[index];
  for (const std::string& name : entity.names) {
    const std::vector<std::string> words = LatinNameWords(name);
    if (!words.empty()) {
      Name entry{{words.begin() + 1, words.end()}, index};
      std::vector<Name>& at = names[words[0]];
      const auto same = [&](const Name& n) { return n.entity == index && n.rest == entry.rest; };
      if (std::none_of(at.begin(), at.end(), same)) at.push_back(std::move(entry));
    }
    // Bodies are called by words, not by sounds; of an Arabic name the vowels are not known.
    if (entity.type == EntityType::kOrganization || entity.kind == "country") continue;
    constexpr std::size_t kLeastConsonants = 3;
    Sound sound{SoundOf(name), index, static_cast<std::uint32_t>(std::max<std::size_t>(1, words.size()))};
    if (words.empty() && sound.sound.consonants.size() <= kLeastConsonants) continue;
    std::vector<Sound>& at = sounds[sound.sound.consonants];
    if (std::find(at.begin(), at.end(), sound) == at.end()) at.push_back(std::move(sound));
  }
}

void LexiconData::NameInArabic(const std::string& name, std::uint32_t entity, const std::vector<VillageHead>& heads) {
  const auto add = [&](const std::string& first, std::vector<std::string> rest) {
    std::vector<Name>& at = names[first];
    const auto same = [&](const Name& n) { return n.entity == entity && n.rest == rest; };
    if (std::none_of(at.begin(), at.end(), same)) at.push_back({std::move(rest), entity});
  };
  const Tokens tokens = Tokenize(name, Field::kText);
  if (tokens.size() == 0) return;
  std::vector<std::string> rest;
  for (std::size_t t = 1; t < tokens.size(); ++t) rest.push_back(tokens[t].folded);
  add(tokens[0].folded, rest);
  if (entities[entity].type != EntityType::kPlace) return;
  // "طير حرفا" and طيرحرفا, كفركلا and "كفر كلا": outlets write such names in one word or two.
  constexpr std::size_t kLeastBytes = 6;  // three letters behind the head
  const std::string& first = tokens[0].folded;
  for (const VillageHead& head : heads) {
    const std::string& word = head.folded;
    if (rest.size() == 1 && first == word && rest[0].size() >= kLeastBytes) add(first + rest[0], {});
    const bool apart = head.apart && first.starts_with(word) && first.size() >= word.size() + kLeastBytes;
    if (rest.empty() && apart) add(word, {first.substr(word.size())});
  }
}

// "العاصمة الصومالية", "the Somali capital", "Somalia's capital": what each capital is called by its nation and by its
// country.
void LexiconData::NameCapitals() {
  const auto capitals = tables.find("capitals"), nations = tables.find("nations");
  if (capitals == tables.end() || nations == tables.end()) return;
  std::map<std::string, std::uint32_t, std::less<>> of_country;
  for (const std::vector<std::string>& row : capitals->second) {
    const auto city = std::lower_bound(entities.begin(), entities.end(), Column(row, 1),
                                       [](const KnownEntity& e, const std::string& id) { return e.id < id; });
    if (city != entities.end() && city->id == Column(row, 1))
      of_country[row[0]] = static_cast<std::uint32_t>(city - entities.begin());
  }
  const auto name = [&](std::vector<std::string> words, std::uint32_t city) {
    if (words.empty()) return;
    std::string first = std::move(words.front());
    words.erase(words.begin());
    names[std::move(first)].push_back({std::move(words), city});
  };
  for (const std::vector<std::string>& row : nations->second) {
    const auto city = of_country.find(Column(row, 1));
    if (city == of_country.end()) continue;
    lang == "en" ? name({row[0], "capital"}, city->second)
                 : name({Fold("العاصمة"), Fold("ال" + row[0] + "ية")}, city->second);
  }
  if (lang != "en") return;
  for (const KnownEntity& country : entities) {
    if (country.kind != "country") continue;
    const auto city = of_country.find(country.id.substr(country.id.find(':') + 1));
    if (city == of_country.end()) continue;
    for (const std::string& latin : country.names) {
      std::vector<std::string> words = LatinNameWords(latin);
      if (words.empty()) continue;
      words.emplace_back("capital");
      name(std::move(words), city->second);
    }
  }
}

std::vector<LexiconData::VillageHead> LexiconData::VillageHeads() const {
  std::vector<VillageHead> heads;
  const auto table = tables.find("village_heads");
  if (table == tables.end()) return heads;
  for (const std::vector<std::string>& row : table->second) heads.push_back({Fold(row[0]), Column(row, 1) == "apart"});
  return heads;
}

Status LexiconData::AddEntity(const std::vector<std::string>& row) {
  if (!IsEntityId(row[0])) return Status::Invalid("no entity id: " + Quoted(row[0]));
  KnownEntity entity;
  entity.id = row[0];
  entity.type = entity.id.starts_with("place:") ? EntityType::kPlace
                : entity.id.starts_with("org:") ? EntityType::kOrganization
                                                : EntityType::kPerson;
  entity.name = Column(row, 1);
  if (entity.name.empty()) return Status::Invalid("no name");
  entity.names.push_back(entity.name);
  if (row.size() > 2)
    for (std::string& name : Parts(row[2], '|')) entity.names.push_back(std::move(name));
  // "إدلب المدينة" is "مدينة إدلب".
  constexpr std::string_view kCity = "مدينة ";
  if (entity.name.starts_with(kCity)) entity.names.push_back(entity.name.substr(kCity.size()) + " المدينة");
  entity.kind = Column(row, 3);
  entity.parent = Column(row, 4);
  for (const auto& [i, to] : {std::pair{5, &entity.lat}, {6, &entity.lon}}) {
    const std::string text = Column(row, i);
    if (text.empty()) continue;
    double degrees = 0;
    if (!ParseNumber(text, degrees) || degrees < -180 || degrees > 180)
      return Status::Invalid("no degrees: " + Quoted(text));
    *to = degrees;
  }
  if (const std::string text = Column(row, 7); !text.empty() && !ParseNumber(text, entity.population))
    return Status::Invalid("no whole number: " + Quoted(text));
  for (const std::string& flag : row.size() > 8 ? Parts(row[8], ',') : std::vector<std::string>()) {
    if (flag != "ambiguous" && flag != "bare") return Status::Invalid("unknown flag " + Quoted(flag));
    (flag == "bare" ? entity.bare : entity.ambiguous) = true;
  }
  entities.push_back(std::move(entity));
  return {};
}

void LexiconData::Finish() {
  for (Lexeme& lexeme : lexemes) {
    for (const std::string& tag : lexeme.tags) lexeme.tag_bits |= Lexeme::BitOf(tag);
    lexeme.of_time = std::any_of(lexeme.tags.begin(), lexeme.tags.end(), TellsTime);
  }
  DropFalseDuals();
  MergeEntities();
  NameCapitals();
  for (const std::vector<std::string>& row : tables["word_lists"])
    for (const std::string& word : Parts(Column(row, 1), '|')) lists[row[0]].insert(Fold(word));
  const std::vector<VillageHead> heads = VillageHeads();
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (lang == "en") {
      NameInLatin(i);
      continue;
    }
    for (const std::string& name : entities[i].names) NameInArabic(name, i, heads);
  }
  for (auto& [first, list] : names)
    std::stable_sort(list.begin(), list.end(),
                     [](const Name& a, const Name& b) { return a.rest.size() > b.rest.size(); });
}

// A row that lists no plural makes a dual of "مقاتلين"; another that knows the sound plural takes that back. A plural
// spelled as the dual ("فتيان") or as it would be were the noun not defective ("محامين") is two or more.
void LexiconData::DropFalseDuals() {
  for (auto& [text, list] : forms) {
    const bool in_full = text.ends_with("ين") || text.ends_with("ان");
    std::erase_if(list, [before = list, in_full](const WordForm& form) {
      return form.number == Number::kDual &&
             std::any_of(before.begin(), before.end(), [&form, in_full](const WordForm& other) {
               return other.lexeme == form.lexeme &&
                      (other.number == Number::kDualOrPlural || (other.number == Number::kPlural && in_full));
             });
    });
  }
}

// Sorts them by id and makes the rows of one id one entity: what the first leaves out, the later ones fill in.
void LexiconData::MergeEntities() {
  std::stable_sort(entities.begin(), entities.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<KnownEntity> merged;
  for (KnownEntity& entity : entities) {
    if (merged.empty() || merged.back().id != entity.id) {
      merged.push_back(std::move(entity));
      continue;
    }
    KnownEntity& to = merged.back();
    for (std::string& name : entity.names)
      if (std::find(to.names.begin(), to.names.end(), name) == to.names.end()) to.names.push_back(std::move(name));
    to.ambiguous = to.ambiguous || entity.ambiguous;
    to.bare = to.bare || entity.bare;
    if (to.kind.empty()) to.kind = entity.kind;
    if (to.parent.empty()) to.parent = entity.parent;
    if (!to.lat) to.lat = entity.lat;
    if (!to.lon) to.lon = entity.lon;
    to.population = std::max(to.population, entity.population);
  }
  entities = std::move(merged);
}

}  // namespace isnad
