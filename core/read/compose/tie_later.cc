#include <algorithm>
#include <optional>

#include "core/read/compose/tie_figures.h"
#include "core/read/later_words.h"

// By a second site and a later hour: "وبعد ساعات قتل مسلحون جنديين في نقطة ثانية" is no part of the attack on the first
// post, though it was near the same town. And by what came of an attack: the raid behind it, and the attack that a raid
// or a strike answers.

namespace isnad::ties {
namespace {

template <class Test>
bool AnyReading(const FieldText& field, std::uint32_t at, Test test) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), test);
}

// "حاجز", "نقطة", "قرية", "دورية": where people are attacked. Not where the hurt are taken, unless it was hit itself.
bool IsSite(const FieldText& field, std::uint32_t at, bool hit) {
  return AnyReading(field, at, [&](const Analysis& a) {
    const auto& sites = a.lexeme->sites;
    if (a.lexeme->pos != Pos::kNoun || a.Has(kAl) || a.Has(kPronoun) || a.number == Number::kPlural ||
        (!hit && std::find(sites.begin(), sites.end(), "hospital") != sites.end()))
      return false;
    return a.lexeme->Is("post") || a.lexeme->Is("positions") || a.lexeme->Is("building") || a.lexeme->Is("vehicle") ||
           a.lexeme->Is("ship") || a.lexeme->Is("place-cue") || a.lexeme->Is("cue=place") ||
           a.lexeme->Is("unit=patrol") || !sites.empty();
  });
}

// "آخر", "ثانية", "منفصلة": not the first, and not "الثانية", which was told.
bool IsOtherWord(const FieldText& field, std::uint32_t at) {
  const std::string& word = field.tokens[at].folded;
  if (field.lattice.Is(at, "other") && field.lattice.Is(at, "one"))
    return AnyReading(field, at, [](const Analysis& a) { return a.lexeme->Is("other") && a.clitics == 0; });
  if (field.lattice.Is(at, "apart")) return !word.starts_with("ال");
  return field.lattice.Is(at, "ordinal") && !word.starts_with("ال") && !word.starts_with("اول");
}

// "نقطة أمنية ثانية", "مركز للشرطة آخر": the site that begins at the token is another than one told before.
bool IsOtherSite(const FieldText& field, std::uint32_t at, bool hit = false) {
  constexpr std::uint32_t kFar = 2;  // tokens from the site to the word
  if (!IsSite(field, at, hit)) return false;
  for (std::uint32_t next = at + 1; next <= at + kFar && next < field.size() && field.SameSentence(at, next); ++next) {
    if (IsOtherWord(field, next)) return true;
    if (field.tokens[next].kind == TokenKind::kPunct || field.lattice.Is(next, "preposition")) return false;
  }
  return false;
}

// "في حاجز آخر", "على نقطة ثانية", "عند", "قرب"
bool IsAtSite(const FieldText& field, std::uint32_t at) {
  if (at == 0 || !field.SameSentence(at - 1, at)) return false;
  return field.lattice.Is(at - 1, "locative") || field.lattice.Is(at - 1, "beside-place") ||
         field.tokens[at - 1].folded == "علي" || AnyReading(field, at, [](const Analysis& a) { return a.Has(kBi); });
}

// Where the sentence says that somebody said: that word, before the token, and whether "أن" stands between the two.
struct Said {
  std::optional<std::uint32_t> verb, that;
};
Said SaidBefore(const FieldText& field, std::uint32_t at) {
  Said said;
  for (std::uint32_t back = at; back > 0 && field.SameSentence(back - 1, at) && !said.verb; --back) {
    if (field.lattice.Is(back - 1, "that") && !said.that) said.that = back - 1;
    if (field.lattice.Is(back - 1, "say-verb")) said.verb = back - 1;
  }
  return said;
}

// Whether the adverb is of the word, and not of somebody's saying so: "أعلن لاحقا مقتل جندي", "أعلن لاحقا أن مسلحين
// قتلوا".
bool IsOfWord(const FieldText& field, std::uint32_t adverb, std::uint32_t word) {
  if (adverb > word) return field.clause_at[adverb] == field.clause_at[word];
  for (std::uint32_t at = adverb + 1; at < word; ++at)
    if (field.lattice.Is(at, "that") || field.lattice.Is(at, "say-verb")) return false;
  const Said said = SaidBefore(field, adverb);
  return !said.verb || said.that;
}

// Where what is told with the word begins: at the contrast ("فيما قتل جنديان في حاجز آخر"), else with its sentence.
std::uint32_t FirstOf(const FieldText& field, std::uint32_t word) {
  const Clause& clause = field.clauses[field.clause_at[word]];
  if (clause.link == ClauseLink::kContrast) return clause.first;
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  return first;
}

// The site that the sentence tells as another, up to the end of the word's clause; as what a verb of attack takes as
// well (object).
bool NamesOtherSite(const FieldText& field, std::uint32_t word, bool object) {
  for (std::uint32_t at = FirstOf(field, word); at < field.size() && field.SameSentence(at, word); ++at) {
    if (at > word && field.clause_at[at] != field.clause_at[word]) break;
    if (IsOtherSite(field, at) && (IsAtSite(field, at) || (object && at > word))) return true;
  }
  return false;
}

}  // namespace

bool IsByNewMen(const FieldText& field, std::uint32_t word) {
  constexpr std::uint32_t kFar = 6;  // tokens on to whose bullets they were
  if (IsDoneAnew(field, word)) return true;
  const auto men = [&](std::uint32_t at) {
    return AnyReading(field, at, [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.lexeme->Is("person") &&
             (a.lexeme->group == Group::kMilitant || a.lexeme->Is("unknown"));
    });
  };
  // "استهدفت مسيرة دراجة نارية", "استهدفت غارة منزلا"
  const std::uint32_t subject = word + 1;
  if (subject < field.size() && field.SameSentence(word, subject) && AnyReading(field, subject, [](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.number != Number::kPlural &&
               (a.lexeme->Is("drone") || a.lexeme->Is("by-air"));
      }))
    return true;
  if (word > 0 && field.SameSentence(word - 1, word) && men(word - 1) && field.tokens[word].folded.ends_with("وا"))
    return true;
  for (std::uint32_t at = word + 1; at + 1 < field.size() && at <= word + kFar && field.SameSentence(at + 1, word);
       ++at)
    if (field.lattice.Is(at, "by-gun") && AnyReading(field, at, [](const Analysis& a) { return a.Has(kBi); }) &&
        men(at + 1))
      return true;
  return false;
}

std::optional<Later> CameLater(const FieldText& field, std::uint32_t word) {
  for (std::uint32_t at = FirstOf(field, word); at < field.size() && field.SameSentence(at, word); ++at)
    if (const std::optional<LaterPhrase> later = LaterAt(field.lattice, at); later && IsOfWord(field, at, word))
      return later->how;
  return std::nullopt;
}

bool IsAtOtherSite(const FieldText& field, std::uint32_t word, bool object, bool other_people) {
  if (field.lattice.lang != "ar") return false;
  const std::optional<Later> later = CameLater(field, word);
  if (later == Later::kSoon) return false;  // a stage of the assault
  // "هاجم مسلحون البلدة. وفي منزل آخر قتلوا امرأة": the men told before.
  const bool same_men = field.tokens[word].folded.ends_with("وا") && !IsByNewMen(field, word);
  if (NamesOtherSite(field, word, object)) return later || (other_people && !same_men);
  return later == Later::kLater && other_people && IsByNewMen(field, word) && !TakesUpTold(field, word);
}

bool HappensToOther(const FieldText& field, const EventMention& mention) {
  if (field.lattice.lang != "ar" || mention.field != 1) return false;
  constexpr std::uint32_t kNear = 5;  // tokens from the verb to what it happened to
  std::optional<std::uint32_t> verb;
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first && !verb; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    if (field.lattice.Is(at, "undergo")) verb = at;
  }
  if (!verb) return false;
  for (std::uint32_t at = *verb - std::min(*verb, kNear); at < mention.first; ++at)
    if (field.SameSentence(at, mention.word) && IsOtherSite(field, at, true)) return true;
  return false;
}

bool IsPluperfect(const FieldText& field, std::uint32_t first) {
  constexpr std::uint32_t kNear = 4;  // tokens back to "كان قد"
  for (std::uint32_t back = 2; back <= kNear && back <= first && field.SameSentence(first - back, first); ++back)
    if (field.lattice.Is(first - back, "be") && field.tokens[first - back + 1].folded == "قد") return true;
  return false;
}

bool StrikesOtherSite(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (draft.last_field == 1 && HappensToOther(field, mention)) return true;
  if (mention.field != 1 || draft.last_field != 1 || mention.definite || mention.type == EventType::kRaid ||
      draft.types.contains(EventType::kRaid) || draft.types.contains(EventType::kClash) ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  // "وبعد ساعات اغتال مجهولون تاجرا": one man each time.
  const bool deed =
      mention.verb && (mention.type == EventType::kAssassination || mention.type == EventType::kAbduction);
  return IsAtOtherSite(field, mention.word, true,
                       deed || (!mine.empty() && !theirs.empty() && !ShareFigure(mine, theirs)));
}

bool StandsAfter(const FieldText& field, const EventMention& told) {
  if (!told.definite || told.verb || told.first == 0 || !field.SameSentence(told.first - 1, told.word)) return false;
  const std::uint32_t after = told.first - 1;
  const std::string& word = field.tokens[after].folded;
  // "قتل جراء استهدافه خلال إنزال" tells what killed him; "وإثر الهجوم داهمت القوات", "على إثر التفجير" open.
  const bool opens = word.ends_with("اثر") && after <= FirstOf(field, after) + 1;
  // "حملة تمشيط أعقبت الحادث"
  // "وفي اليوم التالي للتفجير، نفذت القوات مداهمات"
  const bool next_day = AnyReading(field, told.word, [](const Analysis& a) { return a.lexeme->event && a.Has(kLi); }) &&
                        (word == "التالي" || word == "اللاحق") && after > 0 &&
                        field.tokens[after - 1].folded == "اليوم";
  return next_day || word == "بعد" || word == "وبعد" || opens || field.lattice.Is(after, "follow-up") ||
         field.lattice.Is(after, "comes-upon");
}

namespace {

// "أحد الإرهابيين شارك", "وكان القتيل قد شارك"
bool IsDoneByOneMan(const FieldText& field, std::uint32_t verb) {
  constexpr std::uint32_t kNear = 4;  // tokens back to him
  for (std::uint32_t back = 1; back <= kNear && back <= verb && field.SameSentence(verb - back, verb); ++back)
    if (AnyReading(field, verb - back, [](const Analysis& a) {
          return a.Has(kAl) && (a.lexeme->Is("person") || a.lexeme->group || a.lexeme->outcome == Outcome::kKilled);
        }))
      return true;
  return false;
}

// "أحد الإرهابيين شارك في الكمين"
bool IsTakenPartIn(const FieldText& field, const EventMention& told) {
  return told.first > 1 && field.SameSentence(told.first - 2, told.word) &&
         field.tokens[told.first - 1].folded == "في" && field.lattice.Is(told.first - 2, "take-part") &&
         IsDoneByOneMan(field, told.first - 2);
}

// "الكمين الذي"
bool IsToldBehind(const FieldText& field, const EventMention& told) {
  return told.last + 1 < field.size() && field.SameSentence(told.last + 1, told.word) &&
         field.lattice.Is(told.last + 1, "relative");
}

}  // namespace

bool IsDeedOfThose(const FieldText& field, const EventMention& told) {
  if (told.verb || told.first < 2 || !field.SameSentence(told.first - 2, told.word)) return false;
  const bool in = field.tokens[told.first - 1].folded == "في";
  const std::uint32_t who = told.first - (in ? 2 : 1);
  if (field.lattice.Is(who, "deed") || (!in && field.lattice.Is(who, "cell"))) return true;
  if (told.definite && IsTakenPartIn(field, told)) return true;
  return told.first > 2 && field.SameSentence(told.first - 3, told.word) &&
         field.lattice.Is(told.first - 1, "carry-out") && field.lattice.Is(told.first - 2, "relative") &&
         (field.lattice.Is(told.first - 3, "group-of") || field.lattice.Is(told.first - 3, "person"));
}

// "ردا على هجوم", "إنها رد على اغتيال فلان"
bool IsWhatItAnswers(const FieldText& field, const EventMention& told) {
  if (told.verb || told.first < 2 || !field.SameSentence(told.first - 2, told.word) ||
      field.tokens[told.first - 1].folded != "علي")
    return false;
  const std::string& answer = field.tokens[told.first - 2].folded;
  return answer == "ردا" || answer == "رد" || answer == "كرد";
}

namespace {

bool IsByForce(const Draft& draft) {
  return !draft.types.empty() && std::all_of(draft.types.begin(), draft.types.end(), [](const auto& told) {
    return told.first == EventType::kRaid || told.first == EventType::kAirstrike;
  });
}

// Men whom nobody knows did it, or what they had planted: "بهجوم لمجهولين", "هاجم مسلحون", "انفجرت عبوة".
bool IsByUnknown(const Composition& c, const Draft& draft) {
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    const FieldText& field = c.Text(told.field);
    if (told.type == EventType::kBombing) return true;
    constexpr std::uint32_t kNear = 4;  // tokens from the word to the men
    const std::uint32_t first = told.word - std::min(told.word, kNear);
    for (std::uint32_t at = first; at <= told.word + kNear && at < field.size(); ++at)
      if (field.SameSentence(at, told.word) && AnyReading(field, at, [](const Analysis& a) {
            return a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && a.lexeme->Is("person") &&
                   a.number != Number::kSingular && (a.lexeme->group == Group::kMilitant || a.lexeme->Is("unknown"));
          }))
        return true;
    return false;
  });
}

}  // namespace

bool IsWhatCameBefore(const FieldText& field, const EventMention& told) {
  if (told.verb || told.first == 0 || !field.SameSentence(told.first - 1, told.word)) return false;
  const std::uint32_t cue = told.first - 1;
  const std::string& word = field.tokens[cue].folded;
  return IsWhatItAnswers(field, told) || word == "بعد" || word == "اثر" || field.lattice.Is(cue, "follow-up");
}

bool IsOfThoseRaided(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || draft.mentions.empty()) return false;
  const bool violent = mention.type == EventType::kAttack || mention.type == EventType::kBombing ||
                       mention.type == EventType::kAssassination || mention.type == EventType::kAbduction;
  if (violent && !mention.verb && (IsByForce(draft) || IsWhatItAnswers(field, mention))) {
    const bool behind = std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
      const EventMention& told = c.mentions[m];
      return told.field == mention.field && told.word < mention.first && field.SameSentence(told.word, mention.word);
    });
    if (behind && (IsDeedOfThose(field, mention) || IsWhatCameBefore(field, mention))) return true;
  }
  // "أحد القتيلين شارك في الكمين الذي استهدف دورية الاثنين": told by its day or place, in a sentence of its own.
  if (violent && mention.definite && !mention.verb && (mention.date || mention.place || IsToldBehind(field, mention)) &&
      !draft.types.contains(mention.type) && IsTakenPartIn(field, mention))
    return true;
  return mention.type == EventType::kRaid && !mention.definite && !draft.types.contains(EventType::kRaid) &&
         IsKnownByDeed(c, draft);
}

bool IsKnownByDeed(const Composition& c, const Draft& draft) {
  return !draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    return IsDeedOfThose(c.Text(c.mentions[m].field), c.mentions[m]);
  });
}

bool IsRaidAfter(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  // "شنت القوات حملة دهم بعد الهجوم": nor is that a word of the raid.
  if (field.lattice.lang == "ar" && StandsAfter(field, mention) && mention.type != EventType::kRaid &&
      draft.types.size() == 1 && draft.types.contains(EventType::kRaid))
    return std::any_of(c.drafts.begin(), c.drafts.end(),
                       [&](const Draft& other) { return other.types.contains(mention.type); });
  // "قتل جندي في هجوم كذا. واعتقل تسعة في حملة الدهم التي انطلقت السبت": told by a day of its own.
  const bool by_day = mention.definite && !mention.verb && mention.date && !mention.weak &&
                      !field.lattice.Is(mention.last, "generic-event") && IsToldBehind(field, mention);
  if (field.lattice.lang != "ar" || mention.type != EventType::kRaid || (mention.definite && !by_day) ||
      std::any_of(draft.types.begin(), draft.types.end(), [](const auto& told) {
        return told.first == EventType::kRaid || told.first == EventType::kClash || told.first == EventType::kOther;
      }))
    return false;
  if (by_day) return true;
  // "بهجوم لمجهولين في كذا. وبدأت القوات حملة مداهمات"
  if (!mention.verb && mention.field == 1 && draft.last_field == 1 &&
      draft.last_sentence != field.tokens[mention.word].sentence && field.lattice.Is(mention.first, "fixed-type") &&
      IsByUnknown(c, draft))
    return true;
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    // "الحادث" names no type.
    const bool its = draft.types.contains(told.type) || told.type == EventType::kOther;
    return told.field == mention.field && told.word != mention.word && its &&
           field.SameSentence(told.word, mention.word) && StandsAfter(field, told);
  });
}

}  // namespace isnad::ties
