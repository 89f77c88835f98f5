#include <algorithm>
#include <map>
#include <set>

#include "core/read/names/name_finder.h"
#include "core/read/names/state_bodies.h"

// Names that stand for others: generic nouns (التنظيم), family names alone.

namespace isnad::names {

bool NameSettler::Fits(const std::string& kinds, const std::string& kind) {
  std::size_t begin = 0;
  while (begin <= kinds.size()) {
    const std::size_t end = std::min(kinds.find(',', begin), kinds.size());
    if (kinds.substr(begin, end - begin) == kind && !kind.empty()) return true;
    begin = end + 1;
  }
  return false;
}

bool NameSettler::ResolveGeneric(NamePhrase& phrase, const std::vector<NamePhrase>& names) const {
  const std::vector<std::string>* row = nullptr;
  const std::string word = Fold(phrase.name);
  for (const auto& [folded, r] : generics_)
    if (folded == word) row = r;
  if (row == nullptr) return false;
  const std::string noun = word.substr(0, word.find(' ')).substr(4);  // without its article
  phrase.taken_up = (*row)[2] == "-";
  const auto called = [&](const NamePhrase& name) {
    const auto has = [&](const std::string& text) {
      const std::string folded = Fold(text);
      if (word.find(' ') != std::string::npos) return folded.starts_with(word);  // "القوات المسلحة"
      const std::string head = folded.substr(0, folded.find(' '));
      return head == noun || head == "ال" + noun;
    };
    if (has(name.name)) return true;
    return name.known != nullptr &&
           (has(name.known->name) || std::any_of(name.known->names.begin(), name.known->names.end(), has));
  };
  const auto is_body = [](const NamePhrase& name) { return name.type == EntityType::kOrganization; };
  for (const bool by_name : {true, false}) {
    // "الجيش", "المجلس" and "الحزب" mean one that is called so.
    if (!by_name && noun != "تنظيم" && noun != "جماعه" && noun != "وكاله" && noun != "منظمه" && noun != "شبكه" &&
        noun != "تحالف")
      break;
    for (std::size_t n = names.size(); n-- > 0;) {
      if (!is_body(names[n])) continue;
      if (by_name ? !called(names[n]) : !Fits((*row)[1], names[n].kind)) continue;
      phrase.stands_for = names[n].stands_for ? *names[n].stands_for : static_cast<std::uint32_t>(n);
      Follow(phrase, names[*phrase.stands_for]);
      return true;
    }
    for (std::size_t n = earlier_.size(); n-- > 0;) {
      if (!is_body(earlier_[n])) continue;
      if (by_name ? !called(earlier_[n]) : !Fits((*row)[1], earlier_[n].kind)) continue;
      Follow(phrase, earlier_[n]);
      return true;
    }
  }
  const KnownEntity* meant = (*row)[2] == "country" ? OfTheCountry(word) : Meant((*row)[2]);
  if (meant == nullptr && (*row)[2] == "country" && MainCountry() != nullptr) {
    // "الجيش" of a country whose army no list holds.
    phrase.generic = false;
    phrase.anyones = false;
    phrase.kind = "state";
    const std::string code = MainCountry()->substr(MainCountry()->find(':') + 1);
    const std::string_view key = StateBodyKey(lexicon_, FoldName(phrase.name));
    phrase.folded = key.empty() ? FoldName(phrase.name) + " " + code : StateBodyName(key, code);
    if (!key.empty()) phrase.known = KnownStateBody(lexicon_, key, code);
    return true;
  }
  if (meant == nullptr) return false;
  if (IsOfCountries((*row)[2])) {
    phrase.known = meant;
    phrase.kind = meant->kind;
    return true;
  }
  const KnownEntity* home = meant->parent.empty() ? nullptr : lexicon_.Entity(meant->parent);
  const bool at_home = home == nullptr || home->type != EntityType::kPlace || votes_.empty() || InScene(*home);
  if (!at_home) {
    // "الدفاع المدني" of another country is a body too.
    phrase.generic = false;
    return word.find(' ') != std::string::npos;
  }
  phrase.known = meant;
  phrase.kind = meant->kind;
  return true;
}

// "ps=org:idf": what the noun means in an article on that country.
bool NameSettler::IsOfCountries(const std::string& ids) { return ids.find("=org:") != std::string::npos; }

// "so=-": a body of that name that fights there is none of the row's.
bool NameSettler::IsOfNobody(const std::string& ids) const {
  const std::string* country = MainCountry();
  return country != nullptr &&
         ("," + ids + ",").find("," + country->substr(country->find(':') + 1) + "=-,") != std::string::npos;
}

// "طائرات التحالف" in an article on a country where the coalition is another.
bool NameSettler::IsAnothersBody(const NamePhrase& phrase) const {
  const std::string words = Fold(phrase.name);
  const std::string noun = words.substr(words.rfind(' ') + 1);
  return std::any_of(generics_.begin(), generics_.end(),
                     [&](const auto& generic) { return generic.first == noun && IsOfNobody((*generic.second)[2]); });
}

// The bodies of a generic noun's row, apart by commas: the one at home, or that of the country that the article is on.
const KnownEntity* NameSettler::Meant(const std::string& ids) const {
  std::vector<const KnownEntity*> bodies;
  if (IsOfNobody(ids)) return nullptr;
  if (IsOfCountries(ids)) {
    const std::string* country = MainCountry();
    if (country == nullptr) return nullptr;
    const std::string row = "," + ids + ",", code = "," + country->substr(country->find(':') + 1) + "=";
    const std::size_t at = row.find(code);
    if (at == std::string::npos) return nullptr;
    const std::size_t from = at + code.size();
    return lexicon_.Entity(row.substr(from, row.find(',', from) - from));
  }
  for (std::size_t begin = 0; begin <= ids.size();) {
    const std::size_t end = std::min(ids.find(',', begin), ids.size());
    if (const KnownEntity* body = lexicon_.Entity(ids.substr(begin, end - begin))) bodies.push_back(body);
    begin = end + 1;
  }
  return bodies.empty() ? nullptr : AtHome(bodies);
}

// "الجيش" of an article on one country: the body that is called so with that country's adjective.
const KnownEntity* NameSettler::OfTheCountry(const std::string& noun) const {
  const std::string* country = MainCountry();
  if (country == nullptr) return nullptr;
  const std::vector<KnownEntity>& all = lexicon_.Entities();
  const auto adjective_behind = [&](const std::string& name) {
    const std::string folded = Fold(name);
    return folded.starts_with(noun + " ") && folded.find(' ', noun.size() + 1) == std::string::npos;
  };
  const auto called = [&](const KnownEntity& body) {
    return adjective_behind(body.name) || std::any_of(body.names.begin(), body.names.end(), adjective_behind);
  };
  for (auto at = std::lower_bound(all.begin(), all.end(),
                                  "org:", [](const KnownEntity&e, const char*id) { return e.id < id; });
       at != all.end() && at->id.starts_with("org:"); ++at)
    if (at->parent == *country && (at->kind == "state" || at->kind == "health") && called(*at)) return &*at;
  return nullptr;
}

void NameSettler::Follow(NamePhrase& phrase, const NamePhrase& whole) {
  phrase.known = whole.known;
  phrase.folded = whole.folded;
  phrase.kind = whole.kind;
}

void NameSettler::AddBareFamilies(std::vector<NamePhrase>& names) const {
  std::vector<NamePhrase> people;
  for (const NamePhrase& name : earlier_)
    if (name.type == EntityType::kPerson) people.push_back(name);
  const std::size_t from_title = people.size();
  std::vector<NamePhrase> all;
  std::vector<std::uint32_t> new_index(names.size());
  std::vector<std::size_t> where;  // of people of this field: their index in `all`
  for (std::size_t at = 0, n = 0; at < tokens_.size() || n < names.size();) {
    if (n < names.size() && (at >= tokens_.size() || names[n].first <= at)) {
      NamePhrase name = names[n];
      if (name.stands_for) name.stands_for = new_index[*name.stands_for];
      new_index[n] = static_cast<std::uint32_t>(all.size());
      if (name.type == EntityType::kPerson) {
        people.push_back(name);
        where.push_back(all.size());
      }
      at = std::max<std::size_t>(at, name.last + 1);
      all.push_back(std::move(name));
      ++n;
      continue;
    }
    if (!people.empty()) BareFamily(at, people, from_title, where, all);
    ++at;
  }
  names = std::move(all);
}

void NameSettler::BareFamily(std::size_t at, const std::vector<NamePhrase>& people, std::size_t from_title,
                             const std::vector<std::size_t>& where, std::vector<NamePhrase>& all) const {
  if (!IsWord(at) || HasSense(at) || IsStop(at) || IsGiven(at)) return;
  for (std::size_t p = people.size(); p-- > 0;) {
    const std::string full = Fold(people[p].name);
    const std::size_t space = full.rfind(' ');
    if (space == std::string::npos) continue;
    const std::string family = full.substr(space + 1);
    if (Letters(family) < 4) continue;
    for (const auto& [stem, clitics] : Stems(Text(at))) {
      if (stem != family) continue;
      NamePhrase bare;
      bare.type = EntityType::kPerson;
      bare.first = bare.last = bare.cue = static_cast<std::uint32_t>(at);
      bare.name = Surface(at, at, Joined(clitics));
      bare.folded = people[p].folded;
      bare.known = people[p].known;
      if (p >= from_title) bare.stands_for = static_cast<std::uint32_t>(where[p - from_title]);
      all.push_back(std::move(bare));
      return;
    }
  }
}

}  // namespace isnad::names

namespace isnad {

namespace {

// The one body of the country whose name is this one and a word of its own, or null.
const KnownEntity* BodyOf(const Lexicon& lexicon, const std::string& folded, const std::string& country) {
  const KnownEntity* found = nullptr;
  for (const KnownEntity& known : lexicon.Entities()) {
    if (known.type != EntityType::kOrganization || known.parent != "place:" + country) continue;
    const std::string name = FoldName(known.name);
    if (!name.starts_with(folded + " ") || name.find(' ', folded.size() + 1) != std::string::npos) continue;
    if (found != nullptr) return nullptr;
    found = &known;
  }
  return found;
}

// "وزارة الدفاع الأوكرانية": a body that every state has, and its nation's word behind.
void TellByNation(const Lexicon& lexicon, NamePhrase& name) {
  const std::size_t space = name.folded.rfind(' ');
  if (space == std::string::npos) return;
  const std::string_view folded = name.folded;
  const std::string_view key = StateBodyKey(lexicon, folded.substr(0, space));
  const std::string_view country = key.empty() ? std::string_view() : NationCode(lexicon, folded.substr(space + 1));
  if (country.empty()) return;
  name.known = KnownStateBody(lexicon, key, country);
  name.folded = StateBodyName(key, country);
}

}  // namespace

void TellWhoseBodies(const Lexicon& lexicon, std::vector<NamePhrase>& title, std::vector<NamePhrase>& text) {
  for (std::vector<NamePhrase>* names : {&title, &text})
    for (NamePhrase& name : *names)
      if (name.type == EntityType::kOrganization && name.known == nullptr) TellByNation(lexicon, name);
  std::map<std::string, int> countries;
  std::set<std::string> bodies;
  for (const std::vector<NamePhrase>* names : {&title, &text})
    for (const NamePhrase& name : *names) {
      if (name.anyones) bodies.insert(name.folded);
      if (name.type != EntityType::kPlace || name.known == nullptr || name.known->id.starts_with("place:world"))
        continue;
      const std::string& id = name.known->id;  // "place:sy/raqqa"
      ++countries[id.substr(id.find(':') + 1, id.find('/') - id.find(':') - 1)];
    }
  const std::string* country = nullptr;
  int most = 0;
  for (const auto& [code, count] : countries) {
    if (count > most)
      country = &code;
    else if (count == most)
      country = nullptr;
    most = std::max(most, count);
  }
  if (country == nullptr || bodies.empty()) return;
  for (std::vector<NamePhrase>* names : {&title, &text})
    for (NamePhrase& name : *names)
      if (name.type == EntityType::kOrganization && name.known == nullptr && bodies.contains(name.folded)) {
        const std::string_view key = StateBodyKey(lexicon, name.folded);
        name.known = BodyOf(lexicon, name.folded, *country);
        if (name.known == nullptr && !key.empty()) name.known = KnownStateBody(lexicon, key, *country);
        name.folded = name.known != nullptr ? FoldName(name.known->name)
                      : key.empty()         ? name.folded + " " + *country
                                            : StateBodyName(key, *country);
      }
}

}  // namespace isnad
