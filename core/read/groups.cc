#include "core/read/groups.h"

#include <algorithm>
#include <string>

namespace isnad {

Group Groups::GroupOf(const QuantityPhrase& quantity) const {
  // "مواطنتان", "معلمة": the feminine of a noun of people says woman; kin with a pronoun say no more than kin.
  for (const Analysis& a : lattice().readings[quantity.head]) {
    if (!a.lexeme->Is("person") || a.length != 1) continue;
    if (a.gender == Gender::kFeminine && a.lexeme->gender == Gender::kMasculine && quantity.group != Group::kChild)
      return Group::kWoman;
    if (a.Has(kPronoun) && a.lexeme->Is("kin")) return Group::kAny;
  }
  bool member = false;
  for (std::uint32_t at = quantity.first; at <= quantity.last; ++at) member = member || Is(at, "member");
  if (quantity.group && *quantity.group != Group::kAny && !member) return *quantity.group;
  const Group near = GroupNear(quantity.first, quantity.last);
  if (near != Group::kAny) return near;
  return quantity.group.value_or(Group::kAny);
}

Group Groups::GroupNear(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at <= last; ++at)
    if (const Group group = NameGroup(at); group != Group::kAny) return group;
  for (std::uint32_t at = first; at <= last; ++at)
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->group && *a.lexeme->group != Group::kAny && !a.lexeme->Is("member")) return *a.lexeme->group;
  std::size_t at = last;
  bool open = true;  // a preposition may follow here
  for (int steps = 0; steps < 7; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next) || HasVerb(*next)) break;
    at = *next;
    if (const Group group = NameGroup(at); group != Group::kAny) return group;
    if (field_.NameAt(at) != nullptr) break;
    const QuantityPhrase* other = field_.QuantityAt(at);
    if (other != nullptr && other->first > last && other->counts_people && !Is(at, "member") && !other->construct)
      break;
    // "من مقاتليها", "من صفوفه": whose, the body named last before says.
    const bool owned = (Is(at, "member") || Is(at, "ranks")) &&
                       std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                                   [](const Analysis& a) { return a.Has(kPronoun); });
    if (owned) return BodyBefore(first);
    if (Is(at, "demonstrative")) continue;
    if (Is(at, "security-body")) return Group::kSecurity;
    if (Is(at, "militant-body")) return Group::kMilitant;
    if (steps == 0)
      for (const Analysis& a : lattice().readings[at])
        if (a.lexeme->group && *a.lexeme->group != Group::kAny && a.lexeme->pos != Pos::kVerb && !a.Has(kWa))
          return *a.lexeme->group;
    const std::string& word = token(at).folded;
    if (Is(at, "preposition")) {
      if (!open || (word != "من" && word != "في" && word != "ضمن")) break;
      open = false;
      continue;
    }
    const bool binds = Is(at, "member") || Is(at, "ranks") || Is(at, "role") ||
                       std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                                   [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && !a.Has(kWa); });
    if (!binds) break;
    open = open || Is(at, "member");
  }
  return Group::kAny;
}

Group Groups::BodyBefore(std::uint32_t at) const {
  const std::uint32_t sentence = token(at).sentence;
  while (at-- > 0 && sentence - token(at).sentence <= 1) {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kOrganization) continue;
    if (const Group group = NameGroup(at); group == Group::kSecurity || group == Group::kMilitant) return group;
  }
  return Group::kAny;
}

Group Groups::NameGroup(std::uint32_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  if (name == nullptr || name->type != EntityType::kOrganization) return Group::kAny;
  if (name->known == nullptr && name->stands_for) name = &field_.names[*name->stands_for];
  return name->known == nullptr ? Group::kAny : SideOf(*name->known);
}

// Whose people its members are.
Group Groups::SideOf(const KnownEntity& body) {
  if (body.kind == "armed") return Group::kMilitant;
  if (body.kind == "security" || body.kind == "state" || body.kind == "alliance") return Group::kSecurity;
  if (body.kind == "civil" || body.kind == "media" || body.kind == "agency") return Group::kCivilian;
  return Group::kAny;
}

}  // namespace isnad
