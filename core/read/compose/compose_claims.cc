#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/model/country.h"
#include "core/read/compose/claims.h"
#include "core/read/frames/kinds.h"
#include "core/read/names/state_bodies.h"

namespace isnad {

void Claims::Run() {
  for (int f = 0; f < 2; ++f) {
    c_.claim_of[f].assign(c_.frames[f].fillings.size(), kNone);
    // In reading order, wholes before their parts.
    std::vector<std::uint32_t> order(c_.frames[f].fillings.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Filling &x = c_.frames[f].fillings[a], &y = c_.frames[f].fillings[b];
      return std::tuple(x.part_of.has_value(), x.first, x.last, a) <
             std::tuple(y.part_of.has_value(), y.first, y.last, b);
    });
    for (const std::uint32_t i : order) PlaceFilling(f, i);
  }
  SetTitleAside();
  SetTotalsAside();
  ReturnToParts();
  ReturnTitles();
  FoldTitle();
  TellTargetMeans();
  for (int f = 0; f < 2; ++f) SetBodiesApart(f);
  SetSumsApart();
  SetSumsOfEventsAside();
  TieDealtOut();
  SumListed();
  MarkAdded();
  MindBlows();
  DropEmpty();
  SetNewsFree();
}

// "قتل شاب في غارة على كذا، ليرتفع العدد إلى 150 منذ مطلع العام": within its own event it is a figure like any other.
void Claims::SetNewsFree() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (Claim& claim : claims)
    if (claim.report && claim.part_of && claims[*claim.part_of].summary) claim.part_of.reset();
}

// A title's figure that the text tells on an event of its own leaves the report that it had opened without a word, as
// does a war's total ("الحرب أسفرت عن مقتل عشرات الآلاف"). An Arabic title's town stays what the article is about,
// whatever the text counts as many in another.
void Claims::DropEmpty() {
  const bool arabic = c_.Text(1).lattice.lang == "ar";
  for (std::uint32_t r = static_cast<std::uint32_t>(c_.drafts.size()); r-- > 0;) {
    const auto is_of = [&](const auto& one) { return one.report == r; };
    const bool of_title = std::any_of(c_.drafts[r].extra.begin(), c_.drafts[r].extra.end(),
                                      [](const Span& span) { return span.in == Field::kTitle; });
    if (arabic && (of_title || c_.drafts.size() < 2)) continue;
    if (!c_.drafts[r].mentions.empty() || std::any_of(c_.mentions.begin(), c_.mentions.end(), is_of) ||
        std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), is_of))
      continue;
    EraseDraft(r);
  }
}

// "أسفرت العملية الأولى في كذا عن مقتل ثلاثة، والثانية في كذا عن أربعة": events of their own, whose figures are whole.
// One of several blows is what its event has others of: by their number, by other people ("انفجرت قنبلة وقتل سبعة.
// وقتلت القنبلة الثانية اثنين"), or as the sum of all ("ثمانية في تفجيرين. وقتل سبعة في التفجير الأول").
void Claims::MindBlows() {
  std::vector<Claim>& claims = c_.reading.claims;
  const auto several = [&](const Claim& claim) {
    return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
      return mention.report == claim.report && (mention.plural || (mention.count && *mention.count > 1));
    });
  };
  std::vector<bool> alone(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (!claim.kind.starts_with(kOfBlow) || IsBelowSum(claim)) continue;
    const bool first = claim.kind == std::string(kOfBlow) + "1";
    const bool of_many = claim.report && (!first || several(claim));
    alone[i] = std::none_of(claims.begin(), claims.end(), [&](const Claim& other) {
      const bool apart = other.kind.starts_with(kOfBlow) ? other.kind != claim.kind
                                                         : of_many && !other.part_of && other.span.in == claim.span.in;
      return apart && other.outcome == claim.outcome && other.report == claim.report;
    });
  }
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (alone[i]) claims[i].kind.clear();
}

// "62 Palestinians" of Gaza, "عشرة أفغان" of Kabul: the people of the country that the article is about are all of
// them; of soldiers they are those of one army.
bool Claims::IsOfHome(const Claim& claim) const {
  if (claim.kind.empty() || (claim.group != Group::kAny && claim.group != Group::kCivilian)) return false;
  const std::string_view nation = NationCode(*c_.document.lexicon, claim.kind);
  return !nation.empty() && MainCountryOf(c_.reading) == "place:" + std::string(nation);
}

void Claims::PlaceFilling(int f, std::uint32_t index) {
  const Filling& filling = c_.frames[f].fillings[index];
  const FieldText& field = c_.Text(f);
  Claim claim;
  claim.span = field.tokens.SpanOf(filling.first, filling.last);
  claim.outcome = filling.outcome;
  claim.group = filling.group;
  claim.people = filling.people;
  if (IsOneKnown(field, filling)) claim.people.form = Form::kNamed;
  claim.cumulative = filling.cumulative;
  claim.kind = KindOf(field, filling);
  if (IsOfHome(claim)) claim.kind.clear();
  claim.rule = filling.rule;
  claim.source = SourceOf(f, filling);
  for (const std::uint32_t name : filling.names)
    if (c_.entity_of[f][name] != kNone) claim.people_named.push_back(c_.entity_of[f][name]);
  // "12 قتيلا بقصف، سبعة في حلب وخمسة في إدلب": each of its own town's event.
  const bool of_towns = filling.rule == "dealt-out" && IsSumOfTowns(f, c_.frames[f].fillings[*filling.part_of]);
  if (filling.part_of && !of_towns && c_.claim_of[f][*filling.part_of] != kNone) {
    const Claim& whole = c_.reading.claims[c_.claim_of[f][*filling.part_of]];
    claim.part_of = c_.claim_of[f][*filling.part_of];
    claim.report = whole.report;
    claim.summary = whole.summary;
    // "قتل خمسة في غارة، ليرتفع عدد القتلى منذ بداية العام إلى 37": who came to the toll of a period fell in the
    // event told before it.
    if (whole.summary && whole.cumulative && whole.span.in == claim.span.in && claim.span.end <= whole.span.begin) {
      claim.summary.reset();
      claim.report = ReportBeside(f, filling);
      if (!claim.report) Attach(f, filling, claim, false);
    }
    // "اعتقلت 19 من الضفة، ستة منهم خلال عملية في كذا": the six are that operation's.
    const std::optional<std::uint32_t> own = whole.summary && filling.outcome == Outcome::kArrested
                                                 ? NearestMention(f, filling, filling.first)
                                                 : std::optional<std::uint32_t>();
    if (own && c_.mentions[*own].report != kNone &&
        LandBeforePart(f, c_.frames[f].fillings[*filling.part_of], c_.mentions[*own]) != kNone) {
      claim.summary.reset();
      claim.report = c_.mentions[*own].report;
    }
  } else {
    Attach(f, filling, claim);
    if (f == 1 && (claim.report || claim.summary)) placed_ = Placed{filling.first, claim.outcome, claim.summary};
  }
  if (!claim.report && !claim.summary) return;
  const bool one_more = claim.kind != kOfWounds && IsOneMore(field, filling, claim);
  if (one_more || (claim.kind.empty() && AreOthersThanOne(field, filling, claim))) claim.kind = kAdded;
  if (claim.kind.empty() && (IsOfOneDay(f, filling, claim) || IsNobodyOfLater(field, filling, claim)))
    claim.kind = kOfOneBlow;
  c_.claim_of[f][index] = static_cast<std::uint32_t>(c_.reading.claims.size());
  c_.reading.claims.push_back(std::move(claim));
}

// "قتلوا مختار البلدة. وأضاف أنهم قتلوا شخصين آخرين", "killed the head and then killed two others": of one voice,
// beside the one told right before, by a verb of their own. No figure of all.
bool Claims::AreOthersThanOne(const FieldText& field, const Filling& filling, const Claim& claim) const {
  constexpr std::uint32_t kNear = 160;  // bytes from the one to the others
  if (!filling.quantity || claim.part_of || claim.cumulative || claim.outcome != Outcome::kKilled ||
      !(claim.people.max && claim.people.min > 0))
    return false;
  const QuantityPhrase& people = field.quantities[*filling.quantity];
  bool others = people.others;
  for (std::uint32_t at = people.first; at <= people.last; ++at) others = others || field.lattice.Is(at, "other");
  return others && std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& one) {
           const Form form = one.people.form;
           return one.report && one.report == claim.report && one.outcome == claim.outcome && !one.part_of &&
                  one.source == claim.source && one.span.in == claim.span.in && one.span.end <= claim.span.begin &&
                  claim.span.begin - one.span.end <= kNear && (form == Form::kSingular || form == Form::kNamed);
         });
}

// "أصيب خمسة في الهجوم، ثم انفجرت عبوة من دون إصابات": nobody, of what the voice that counted somebody tells next.
bool Claims::IsNobodyOfLater(const FieldText& field, const Filling& filling, const Claim& claim) const {
  // "نفى مقتل أي مدني" is said of all.
  bool without = false;
  for (std::uint32_t at = filling.first > 0 ? filling.first - 1 : 0; at <= filling.last; ++at)
    without = without || field.lattice.Is(at, "without");
  if (!without) return false;
  if (claim.people.max != 0U || !claim.report || claim.part_of || claim.group != Group::kAny) return false;
  return std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& told) {
    return told.report == claim.report && told.outcome == claim.outcome && told.people.min > 0 && !told.part_of &&
           told.span.in == claim.span.in && told.span.end <= claim.span.begin &&
           (claim.source.empty() || told.source == claim.source);
  });
}

// "قتل 26 خلال الأيام الثلاثة الماضية في اشتباكات. وقتل ثلاثة أمس": of one of the days that the figure before counts.
bool Claims::IsOfOneDay(int f, const Filling& filling, const Claim& claim) const {
  constexpr Day kDays = 2;  // days between the first and the last that the figure before counts
  if (claim.part_of || claim.cumulative || !claim.report || !IsToll(claim.outcome) || !claim.people.max) return false;
  const auto dated = [this](int field, std::uint32_t word, bool several) {
    const FieldText& text = c_.Text(field);
    return std::any_of(text.dates.begin(), text.dates.end(), [&](const DatePhrase& date) {
      if (!date.date.from || !date.date.to || date.saying || date.habit || date.ahead) return false;
      const Day days = *date.date.to - *date.date.from;
      return text.SameSentence(date.first, word) && (several ? days >= kDays : days == 0);
    });
  };
  if (!dated(f, filling.first, false) || dated(f, filling.first, true)) return false;
  const std::vector<Claim>& claims = c_.reading.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Claim& all = claims[i];
    if (all.report != claim.report || all.outcome != claim.outcome || all.part_of ||
        all.people.min <= *claim.people.max)
      continue;
    const Told told = FillingOf(i);
    if (told.filling != nullptr && dated(told.field, told.filling->first, true)) return true;
  }
  return false;
}

// "مقتل الشاب فلان", "إصابة الطفلين", "the driver also died": whom the reader is to know, not how many there are.
bool Claims::IsOneKnown(const FieldText& field, const Filling& filling) {
  if (!filling.quantity || (filling.people.form != Form::kSingular && filling.people.form != Form::kDual)) return false;
  const QuantityPhrase& quantity = field.quantities[*filling.quantity];
  if (field.lattice.lang == "en") {
    // "A teacher, Selma Yildiz, was killed"
    for (std::uint32_t at = quantity.first; at <= filling.last && filling.people.form == Form::kSingular; ++at)
      if (const NamePhrase* name = field.NameAt(at); name != nullptr && name->type == EntityType::kPerson) return true;
    const auto the = [&](std::uint32_t at) { return field.tokens[at].folded == "the"; };
    return filling.people.form == Form::kSingular &&
           (the(quantity.first) ||
            (quantity.first > 0 && field.SameSentence(quantity.first - 1, quantity.first) && the(quantity.first - 1)));
  }
  const std::vector<Analysis>& readings = field.lattice.readings[quantity.head];
  return quantity.first == quantity.head &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kAl); });
}

// The body that the words of a figure name: "no coalition troops", "five SDF fighters".
const NamePhrase* Claims::BodyOf(int f, const Filling& filling) const {
  if (!filling.quantity) return nullptr;
  const FieldText& field = c_.Text(f);
  for (std::uint32_t at = field.quantities[*filling.quantity].first; at <= filling.last; ++at)
    if (const NamePhrase* name = field.NameAt(at); name != nullptr && name->type == EntityType::kOrganization)
      return name;
  return nullptr;
}

// "No coalition troops were killed" denies nothing of the five of another body that the article counts.
void Claims::SetBodiesApart(int f) {
  const auto told = [&](const Filling& filling, std::uint32_t index) {
    return c_.claim_of[f][index] == kNone ? nullptr : BodyOf(f, filling);
  };
  const std::vector<Filling>& fillings = c_.frames[f].fillings;
  for (std::uint32_t i = 0; i < fillings.size(); ++i) {
    const NamePhrase* denied = fillings[i].people.form == Form::kNegated ? told(fillings[i], i) : nullptr;
    if (denied == nullptr) continue;
    for (std::uint32_t k = 0; k < fillings.size(); ++k) {
      const bool some = fillings[k].people.min > 0 && fillings[k].outcome == fillings[i].outcome;
      const NamePhrase* other = some ? told(fillings[k], k) : nullptr;
      if (other != nullptr && other->folded != denied->folded && other->known != denied->known)
        c_.reading.claims[c_.claim_of[f][i]].kind = denied->folded;
    }
  }
}

// "قال مصدر طبي إن شابين أصيبا. واعتقلت القوات شابين": whoever heals goes on to tell of wounds, and not of arrests.
bool Claims::TellsNoArrest(int f, const Attribution& attribution, Outcome outcome) const {
  if (attribution.depth >= 0 || attribution.chain.empty()) return false;
  if (outcome != Outcome::kArrested && outcome != Outcome::kCaptured && outcome != Outcome::kFreed) return false;
  return IsMedical(c_.Text(attribution.of_title ? 0 : f), attribution.chain.back());
}

std::vector<SourceLink> Claims::SourceOf(int f, const Filling& filling) const {
  std::vector<SourceLink> chain;
  // A part told in a sentence of its own is its sentence's speaker's, a line of a list the words' that open it.
  const std::uint32_t word = c_.frames[f].predicates[filling.predicate].first;
  const Attribution* attribution = SourceAt(c_.sources[f], word);
  if (filling.part_of) {
    const Attribution* own = SourceAt(c_.sources[f], filling.last);
    const bool apart = !c_.Text(f).SameSentence(word, filling.last);
    const bool behind = own != nullptr && own->cue_first > word && own->cue_last < filling.last;
    const bool told = own != nullptr && (own->depth > 0 || own->rule == kNamesTheDead);
    if (told && (apart || behind)) attribution = own;
  }
  // "قتل 30 شخصا حسب الشرطة، و45 حسب السكان": of one verb each figure has its own.
  if (filling.quantity) {
    const std::uint32_t figure = c_.Text(f).quantities[*filling.quantity].first;
    const Attribution* own = SourceAt(c_.sources[f], figure);
    if (own != nullptr && own->rule == "accord" && own->first > word && own->first <= figure) attribution = own;
  }
  // "ما تناقلته صفحات عن ثلاثة قتلى غير صحيح، هما اثنان": not theirs.
  if (attribution != nullptr && attribution->rule == "relayed" && filling.last > attribution->last)
    attribution = SourceAt(c_.sources[f], filling.last);
  if (attribution == nullptr || TellsNoArrest(f, *attribution, filling.outcome)) return chain;
  for (const SpeakerLink& speaker : attribution->chain) {
    SourceLink link;
    link.name = speaker.name;
    const int named = attribution->of_title ? 0 : f;
    link.span = c_.Text(named).tokens.SpanOf(speaker.first, speaker.last);
    if (speaker.phrase && c_.entity_of[named][*speaker.phrase] != kNone)
      link.entity = c_.entity_of[named][*speaker.phrase];
    chain.push_back(std::move(link));
  }
  return chain;
}

void PlaceFillings(Composition& c) { Claims(c).Run(); }

}  // namespace isnad
