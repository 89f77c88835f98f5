#include "core/link/tied_names.h"

#include <algorithm>
#include <string_view>

#include "core/link/link.h"
#include "core/text/latin.h"

namespace isnad {
namespace {

constexpr std::size_t kLeastConsonants = 3;  // of a person's name across scripts
constexpr std::size_t kLeastOfOpening = 5;   // and where one script tells his last name too
constexpr std::size_t kLeastOfPlace = 2, kLeastOfNearPlace = 3;
constexpr std::size_t kLeastAlike = 4;  // of a place that one script spells in two ways

bool IsLatin(std::string_view folded) { return !folded.empty() && static_cast<unsigned char>(folded[0]) < 0x80; }

std::vector<std::string> WordsOf(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "عبد الله" is one name, and so is "سيف الدين", whatever the blanks; the article between is heard or not. Of the ends
// that Latin letters leave out (صالح, Saleh) nothing is kept.
std::vector<NameSound> SoundsOf(const std::string& folded) {
  constexpr std::string_view kAbd = "عبد", kAl = "ال", kHah = "ح", kAin = "ع", kAllah = "الله", kYa = "ي";
  std::vector<std::string> names;
  bool open = false;  // "عبد", "abdul" wait for their other half
  for (const std::string& word : WordsOf(folded)) {
    const bool second = word == "الله" || word == "الدين" || word == "دين" || word == "din" || word == "deen" ||
                        word == "eddin" || word == "eddine" || word == "uddin";
    const bool article = word.starts_with(kAl) && word.size() > 3 * kAl.size() / 2;
    if (!names.empty() && (open || second))
      names.back() += article ? word.substr(kAl.size()) : word;
    else
      names.push_back(word);
    open = word == kAbd || word == "abd" || word == "abdul" || word == "abdel" || word == "abdal" || word == "abed" ||
           word == "abdou";
  }
  std::vector<NameSound> sounds;
  for (std::string& name : names) {
    const std::string joined = std::string(kAbd) + std::string(kAl);
    if (name.starts_with(joined)) name = std::string(kAbd) + name.substr(joined.size());
    // "نورالله", Nurullah
    if (name.ends_with(kAllah) && name.size() > kAllah.size()) name.erase(name.size() - kAllah.size(), kAl.size());
    // "abdulrahman", "abderrahmane", "abdirahman", "abeddhiab"
    if (name.starts_with("abed") && name.size() > 4) name.erase(2, 1);
    if (name.size() > 7 && name.starts_with("abd") && (name[4] == 'l' || name[4] == name[5])) name.erase(3, 2);
    if (name.size() > 6 && name.starts_with("abdi")) name.erase(3, 1);
    for (const std::string_view end : {kHah, kAin})
      if (name.ends_with(end) && name.size() > 2 * end.size()) name.resize(name.size() - end.size());
    sounds.push_back(SoundOf(name));
    // "موسى", Musa: a last ي may be an ى.
    if (name.ends_with(kYa)) sounds.back().vowels.back() += 'a';
  }
  return sounds;
}

// How Latin letters may spell the name else: ظ as dh or z, ذ as dh or z, ث as th or s (كاظم, عثمان). Empty: no way
// else.
std::vector<NameSound> OtherSoundsOf(const std::string& folded) {
  constexpr std::pair<std::string_view, std::string_view> kOthers[] = {{"ظ", "ض"}, {"ذ", "ز"}, {"ث", "س"}};
  std::string other = folded;
  for (const auto& [letter, spelled] : kOthers)
    for (std::size_t at = other.find(letter); at != std::string::npos; at = other.find(letter, at))
      other.replace(at, letter.size(), spelled);
  return other == folded ? std::vector<NameSound>{} : SoundsOf(other);
}

std::string WithoutBlanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool IsKnown(const EntityId& id) { return id.value.find(":x/") == std::string::npos; }

// The folded name that an id of no list holds.
std::string NameIn(const EntityId& id) { return id.value.substr(std::min(id.value.find(":x/") + 3, id.value.size())); }

// Of one script: the one is the other with a name more in between, or is written with other blanks.
bool IsSamePerson(const std::string& a, const std::string& b) {
  if (WithoutBlanks(a) == WithoutBlanks(b)) return true;
  std::vector<std::string> longer = WordsOf(a), shorter = WordsOf(b);
  if (longer.size() < shorter.size()) std::swap(longer, shorter);
  if (shorter.size() < 2 || longer.size() == shorter.size()) return false;
  if (longer.front() != shorter.front() || longer.back() != shorter.back()) return false;
  auto at = longer.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    at = std::find(at, longer.end(), word);
    return at != longer.end() && (++at, true);
  });
}

// Of two scripts: the given name and the last one sound alike, and those between where both have as many. Or the one is
// how the other begins: "إسماعيل مختار", Ismail Mukhtar Omar.
bool SoundsAsPerson(const std::vector<NameSound>& a, const std::vector<NameSound>& b) {
  if (a.size() < 2 || b.size() < 2) return false;
  // An Arabic name begins with the same letter whatever its vowel: Omar, Ibrahim.
  const auto alike = [](NameSound x, NameSound y) {
    x.vowels.front().clear();
    y.vowels.front().clear();
    return !x.consonants.empty() && MaySoundAlike(x, y);
  };
  if (!alike(a.front(), b.front())) return false;
  const std::size_t both = std::min(a.size(), b.size());
  if (alike(a.back(), b.back()))
    return a.front().consonants.size() + a.back().consonants.size() >= kLeastConsonants &&
           (a.size() != b.size() || std::equal(a.begin(), a.end(), b.begin(), alike));
  std::size_t heard = 0;
  for (std::size_t i = 0; i < both; ++i) heard += a[i].consonants.size();
  return a.size() != b.size() && heard >= kLeastOfOpening &&
         std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(both), b.begin(), alike);
}

bool SoundsAsPerson(const std::string& a, const std::string& b) {
  const std::vector<NameSound> one = SoundsOf(a), other = SoundsOf(b);
  return SoundsAsPerson(one, other) || SoundsAsPerson(OtherSoundsOf(a), other) || SoundsAsPerson(one, OtherSoundsOf(b));
}

}  // namespace

struct TiedNames::Named {
  EntityId id;
  EntityType type = EntityType::kPlace;
  std::string folded;
  bool latin = false;
  NameSound whole;
  // What another script's spelling must agree in: of a person's first name, of a place's whole. One of them.
  std::set<std::string> across;
  std::set<std::string> others;  // what an article calls the place besides: "قرية كذا (كذا)"
  std::set<ArticleId> articles;
  bool known() const { return IsKnown(id); }

  bool MeetsIn(const Named& other) const {
    return std::any_of(articles.begin(), articles.end(),
                       [&](const ArticleId& id) { return other.articles.contains(id); });
  }
  bool IsLike(const Named& other) const {
    if (type != other.type || id == other.id || (known() && other.known())) return false;
    if (latin != other.latin) {
      if (type == EntityType::kPerson) return SoundsAsPerson(folded, other.folded);
      return AcrossScripts(whole).size() >= kLeastOfPlace && MaySoundAlike(whole, other.whole);
    }
    if (known() || other.known()) return false;
    if (type == EntityType::kPerson) return IsSamePerson(folded, other.folded);
    // Two villages of one article are two.
    if (MeetsIn(other)) return false;
    return WithoutBlanks(folded) == WithoutBlanks(other.folded) ||
           (whole.consonants.size() >= kLeastAlike && whole.vowels.size() == other.whole.vowels.size() &&
            SoundAlike(whole, other.whole) && MaySoundAlike(whole, other.whole));
  }
};

std::map<EntityId, TiedNames::Named> TiedNames::NamesOf(const std::vector<const Reading*>& readings) {
  std::map<EntityId, Named> by_id;
  for (const Reading* reading : readings)
    for (std::uint32_t i = 0; i < reading->entities.size(); ++i) {
      const LocalEntity& local = reading->entities[i];
      const bool person = local.type == EntityType::kPerson && local.known.empty() && !local.scoped &&
                          local.folded.find(' ') != std::string::npos;
      if (local.folded.empty() || !(person || local.type == EntityType::kPlace)) continue;
      Named& named = by_id[EntityIdOf(*reading, i)];
      named.articles.insert(reading->article);
      if (!person && local.known.empty())
        for (const std::string& name : local.names)
          if (std::string other = FoldName(name); other != local.folded) named.others.insert(std::move(other));
      if (!named.folded.empty()) continue;
      named.id = EntityIdOf(*reading, i);
      named.type = local.type;
      named.folded = local.folded;
      named.latin = IsLatin(local.folded);
      named.whole = SoundOf(local.folded);
      if (!person) {
        named.across = {AcrossScripts(named.whole)};
        continue;
      }
      for (const std::vector<NameSound>& words : {SoundsOf(local.folded), OtherSoundsOf(local.folded)})
        if (!words.empty()) named.across.insert(AcrossScripts(words.front()));
    }
  return by_id;
}

void TiedNames::AddEvent(const std::vector<const Reading*>& readings) {
  const std::map<EntityId, Named> names = NamesOf(readings);
  // First what one script spells in two ways, then across.
  std::vector<Pair> pairs;
  for (auto a = names.begin(); a != names.end(); ++a)
    for (auto b = std::next(a); b != names.end(); ++b)
      if (a->second.latin == b->second.latin && a->second.IsLike(b->second)) pairs.emplace_back(&a->second, &b->second);
  TieSure(pairs);
  TieSure(PairsAcross(names, kLeastOfPlace));
}

void TiedNames::AddNews(const std::vector<const Reading*>& readings) {
  std::map<EntityId, Named> names = NamesOf(readings);
  // Two men of one country may both be called Ali Hassan: an event that both reports tell must speak for it.
  std::erase_if(names, [](const auto& entry) { return entry.second.type == EntityType::kPerson; });
  TieSure(PairsByOtherName(names));
  TieSure(PairsAcross(names, kLeastOfNearPlace));
}

// "مخيم كذا (وادي كذا)" of one article, and "وادي كذا" of another: places of no list.
std::vector<TiedNames::Pair> TiedNames::PairsByOtherName(const std::map<EntityId, Named>& names) {
  std::map<std::string, const Named*> called;
  for (const auto& [id, named] : names)
    if (named.type == EntityType::kPlace && !named.known()) called.emplace(WithoutBlanks(named.folded), &named);
  std::vector<Pair> pairs;
  for (const auto& [id, named] : names)
    for (const std::string& other : named.others) {
      const auto found = called.find(WithoutBlanks(other));
      if (found != called.end() && found->second != &named && !named.MeetsIn(*found->second))
        pairs.emplace_back(&named, found->second);
    }
  return pairs;
}

std::vector<TiedNames::Pair> TiedNames::PairsAcross(const std::map<EntityId, Named>& names, std::size_t least) const {
  std::map<std::string, std::vector<const Named*>> by_sound;
  for (const auto& [id, named] : names)
    for (const std::string& sound : named.across) by_sound[sound].push_back(&named);
  std::vector<Pair> pairs;
  for (const auto& [sound, alike] : by_sound)
    for (std::size_t a = 0; a < alike.size(); ++a)
      for (std::size_t b = a + 1; b < alike.size(); ++b) {
        if (alike[a]->latin == alike[b]->latin || !alike[a]->IsLike(*alike[b])) continue;
        if (alike[a]->type == EntityType::kPerson || sound.size() >= least) pairs.emplace_back(alike[a], alike[b]);
      }
  return pairs;
}

// Ties those of which neither is as like a third.
void TiedNames::TieSure(const std::vector<Pair>& pairs) {
  std::map<EntityId, std::set<EntityId>> like;  // by what stands for an id: what stands for those like it
  for (const auto& [a, b] : pairs) {
    like[Of(a->id)].insert(Of(b->id));
    like[Of(b->id)].insert(Of(a->id));
  }
  std::vector<Pair> sure;
  for (const Pair& pair : pairs)
    if (like[Of(pair.first->id)].size() == 1 && like[Of(pair.second->id)].size() == 1) sure.push_back(pair);
  for (const auto& [a, b] : sure) Tie(*a, *b);
}

// Two men of one first and last name and two fathers, whom a shorter name would tie, stay two; so do known places.
bool TiedNames::MayJoin(const std::vector<EntityId>& a, const std::vector<EntityId>& b) const {
  for (const EntityId& x : a)
    for (const EntityId& y : b) {
      if (IsKnown(x) && IsKnown(y)) return false;
      if (IsKnown(x) || IsKnown(y) || !x.value.starts_with("person:")) continue;
      const std::string one = NameIn(x), other = NameIn(y);
      if (IsLatin(one) == IsLatin(other) ? !IsSamePerson(one, other) : !SoundsAsPerson(one, other)) return false;
    }
  return true;
}

void TiedNames::Tie(const Named& a, const Named& b) {
  const EntityId one = Of(a.id), other = Of(b.id);
  if (one == other) return;
  const std::vector<EntityId> of_one = Alike(one), of_other = Alike(other);
  if (!MayJoin(of_one, of_other)) return;
  std::vector<EntityId> joined;
  std::merge(of_one.begin(), of_one.end(), of_other.begin(), of_other.end(), std::back_inserter(joined));
  const auto known = std::find_if(joined.begin(), joined.end(), IsKnown);
  const EntityId first = known != joined.end() ? *known : joined.front();
  members_.erase(one);
  members_.erase(other);
  for (const EntityId& id : joined) stands_for_[id] = first;
  members_[first] = std::move(joined);
}

const EntityId& TiedNames::Of(const EntityId& id) const {
  const auto at = stands_for_.find(id);
  return at == stands_for_.end() ? id : at->second;
}

std::vector<EntityId> TiedNames::Alike(const EntityId& id) const {
  const auto at = members_.find(Of(id));
  return at == members_.end() ? std::vector<EntityId>{id} : at->second;
}

}  // namespace isnad
