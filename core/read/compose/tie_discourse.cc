#include <algorithm>
#include <optional>

#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {

bool OpensLater(const FieldText& field, std::uint32_t first) {
  const DatePhrase* date = first < field.size() ? field.DateAt(first) : nullptr;
  if (date == nullptr || date->first != first || date->of_next || date->last + 1 >= field.size()) return false;
  const std::string& word = field.tokens[first].folded;
  return (word == "بعد" || word == "وبعد") && field.tokens[date->last + 1].folded == ",";
}

namespace {

// "عبوة ناسفة ثالثة": a number of its own behind the munition, and not the first.
bool IsOrdinalBehind(const Composition& c, const EventMention& mention, std::uint32_t munition) {
  constexpr std::uint32_t kFar = 2;  // tokens
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = munition + 1; at <= munition + kFar && InSentence(c, mention, at); ++at) {
    // "انفجار لغم آخر"
    if (field.lattice.Is(at, "other") && field.lattice.Is(at, "one")) return true;
    if (field.lattice.Is(at, "ordinal")) {
      const std::string& word = field.tokens[at].folded;
      return !word.starts_with("ال") && !word.starts_with("اول");
    }
  }
  return false;
}

// "وفي هجوم ثان", "وأسفرت غارة ثانية عن مقتل ثلاثة"; "هجوم ثان من نوعه" and "ثان خلال أسبوع" count what is told.
bool IsSecondOne(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t next = mention.word + 1;
  if (mention.definite || mention.verb || mention.plural || mention.type == EventType::kOther ||
      !InSentence(c, mention, next) || !field.lattice.Is(next, "ordinal"))
    return false;
  const std::string& word = field.tokens[next].folded;
  if (word.starts_with("ال") || word.starts_with("اول")) return false;
  const std::string behind = InSentence(c, mention, next + 1) ? field.tokens[next + 1].folded : "";
  return behind != "من" && behind != "خلال" && behind != "منذ" && behind != "عشر" && behind != "عشره";
}

// "عبوة أخرى انفجرت بعد وقت قصير على انفجار العبوة الأولى": behind the verb stands the one before, by its number.
bool IsAfterTheFirst(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 12;  // tokens from the verb
  const FieldText& field = c.Text(mention.field);
  if (!draft.types.contains(mention.type) || draft.last_field != mention.field ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && field.SameSentence(mention.word, at); ++at)
    if (field.lattice.Is(at, "ordinal") && field.tokens[at].folded.starts_with("الاول")) return true;
  return false;
}

// "بينما قتل شخص في انفجار": behind a word of contrast, with an outcome between. The token of the contrast.
std::optional<std::uint32_t> ContrastWithDead(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 10;  // tokens back to the contrast
  const FieldText& field = c.Text(mention.field);
  bool dead = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (!field.SameSentence(at, mention.word)) return std::nullopt;
    for (const Analysis& a : field.lattice.readings[at])
      dead = dead || a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
    if (field.lattice.Is(at, "contrast")) return dead ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

// Nothing of the draft stands behind the contrast whose dead the mention has: "بينما قتل آخر جراء استهداف السيارة
// بإطلاق نار" is one.
bool HasItsOwnDead(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::optional<std::uint32_t> contrast = ContrastWithDead(c, mention);
  return contrast && std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& told = c.mentions[m];
           return told.field == mention.field && told.word > *contrast &&
                  c.Text(told.field).SameSentence(told.word, mention.word);
         });
}

// "قتل مسلحان في حملة دهم جنوب كذا. فيما أصيب مجند في انفجار عبوة بمدخل مدينة كذا": a blast in another town, which
// nobody was raided for, with its own dead or wounded.
bool IsBlastBesideRaid(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.type != EventType::kBombing || mention.verb || mention.weak ||
      mention.definite || draft.types.size() != 1 || !draft.types.contains(EventType::kRaid) ||
      (draft.last_field == mention.field && draft.last_sentence == field.tokens[mention.word].sentence) ||
      !LiesApart(c, c.PlaceOf(mention), draft))
    return false;
  const Frames& frames = c.frames[mention.field];
  return std::any_of(frames.fillings.begin(), frames.fillings.end(), [&](const Filling& filling) {
    return (filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured) && filling.people.min > 0 &&
           filling.first < mention.word && field.SameSentence(filling.first, mention.word);
  });
}

// "اشتباكات مع مجموعة المسلحين التي نفذت هجوما": what is told of the men by the way.
bool IsDeedOfThem(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 3;  // tokens from "التي" to the word
  const FieldText& field = c.Text(mention.field);
  if (mention.verb || mention.definite || draft.last_field != mention.field ||
      draft.last_sentence != field.tokens[mention.word].sentence)
    return false;
  for (std::uint32_t back = 2; back <= kFar && back < mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at - 1, mention.word)) return false;
    if (!field.lattice.Is(at, "relative")) continue;
    const bool done = field.lattice.Is(at + 1, "carry-out");
    const auto& men = field.lattice.readings[at - 1];
    return done && std::any_of(men.begin(), men.end(), [](const Analysis& a) {
             return a.lexeme->group == Group::kMilitant || a.lexeme->Is("militant-body");
           });
  }
  return false;
}

}  // namespace

bool SaysBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
    if (field.lattice.Is(at - 1, "say-verb")) return true;
  return false;
}

bool TurnsBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
    if (field.lattice.Is(at, "turns")) return true;
  // "ميدانيا، قتل جنديان": what the next items are about.
  const bool about = field.lattice.Is(first, "news-field") && field.tokens[first + 1].folded == ",";
  return about || OpensLater(field, first);
}

bool SubjectIsAnother(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3, kSubject = 16;  // tokens from the verb to "أخرى", and back to "أن"
  const FieldText& field = c.Text(mention.field);
  const Lattice& lattice = field.lattice;
  const auto thing = [&](std::uint32_t at) {
    return lattice.Is(at, "by-explosive") || lattice.Is(at, "by-air") ||
           (mention.type == EventType::kBombing && lattice.Is(at, "vehicle"));
  };
  const auto is = [&](std::uint32_t at) {
    if (at == 0 || !field.SameSentence(at, mention.word) || !field.SameSentence(at - 1, at)) return false;
    const bool other = (lattice.Is(at, "other") && lattice.Is(at, "one")) ||
                       (lattice.Is(at, "ordinal") && !field.tokens[at].folded.starts_with("ال"));
    return other && (thing(at - 1) || (at > 1 && field.SameSentence(at - 2, at) && thing(at - 2)));
  };
  for (std::uint32_t by = 1; by <= kNear; ++by) {
    if (by <= mention.word && is(mention.word - by)) return true;
    if (mention.word + by < field.size() && is(mention.word + by)) return true;
  }
  // "إن سيارة ثالثة كانت متوقفة في شارع كذا انفجرت": behind "that", however much is told of it before the verb.
  for (std::uint32_t back = kNear + 1; lattice.lang == "ar" && back <= kSubject && back <= mention.word; ++back) {
    std::uint32_t at = mention.word - back;
    if (!field.SameSentence(at, mention.word)) break;
    if (!lattice.Is(at, "that")) continue;
    ++at;
    if (field.tokens[at].kind == TokenKind::kPunct) ++at;
    return is(at + 1) || is(at + 2);
  }
  return false;
}

bool IsFormer(const Composition& c, const EventMention& mention) {
  return !mention.definite && !mention.verb && !mention.plural && IsFormerEvent(c.Text(mention.field), mention);
}

// "ووقع انفجار آخر في المنطقة بعد ذلك بقليل": soon after, or there, and at no place of its own: of the same assault.
bool IsBlastAmidIt(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 10;  // tokens from the blast to where or when
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.type != EventType::kBombing || mention.verb || mention.definite ||
      mention.date || c.PlaceOf(mention) != kNone)
    return false;
  // With dead of its own beside those told before it is counted by itself.
  for (const Filling& own : c.frames[mention.field].fillings)
    for (const Filling& told : c.frames[mention.field].fillings)
      if (field.SameSentence(own.first, mention.word) && told.last < mention.word && told.outcome == own.outcome &&
          !field.SameSentence(told.first, mention.word))
        return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && InSentence(c, mention, at); ++at) {
    const std::string& word = field.tokens[at].folded;
    const bool soon = word == "دقائق" || word == "لحظات" || word == "بقليل" || word == "بدقائق" || word == "بلحظات";
    const bool after =
        soon && at > 0 &&
        (word.starts_with("ب") || field.tokens[at - 1].folded == "بعد" || field.tokens[at - 1].folded == "قليل");
    const auto& readings = field.lattice.readings[at];
    const bool there = field.lattice.Is(at - 1, "locative") || field.lattice.Is(at - 1, "near");
    if (after || (there && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                    return a.Has(kAl) && a.number == Number::kSingular &&
                           (a.lexeme->Is("cue=place") || !a.lexeme->sites.empty());
                  })))
      return true;
  }
  return false;
}

bool IsAnother(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kMunition = 2;  // tokens from the noun to what went off
  const Lattice& lattice = c.Text(mention.field).lattice;
  if (IsBlastAmidIt(c, mention)) return false;
  if (IsNextByDay(c, mention)) return true;
  // "وقبل ذلك، استهدف قصف مماثل منزل فلان": the subject of the verb is another.
  const std::uint32_t subject = mention.word + 1;
  for (std::uint32_t at = subject + 1; at <= subject + 2 && mention.verb; ++at)
    if (InSentence(c, mention, at) && lattice.Is(at, "alike") && EventReadingAt(lattice, subject) != nullptr)
      return true;
  // "وأدى انفجار عبوة ناسفة ثالثة في كذا إلى إصابة أربعة"
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kMunition && !mention.definite; ++at)
    if (!mention.verb && mention.type == EventType::kBombing && InSentence(c, mention, at + 1) &&
        lattice.Is(at, "by-explosive") && IsOrdinalBehind(c, mention, at))
      return true;
  // "وتعرض المخيم بدوره لقصف عنيف"
  constexpr std::uint32_t kInTurn = 2;
  for (std::uint32_t back = 1; back <= kInTurn && back < mention.first && !mention.definite && !mention.verb; ++back)
    if (InSentence(c, mention, mention.first - back) && lattice.Is(mention.first - back, "in-turn")) return true;
  // "في هجومين منفصلين"
  // "هجومين انتحاريين منفصلين"
  for (std::uint32_t at = mention.word + 1; at <= std::max(mention.last, mention.word + 2); ++at)
    if (!mention.definite && (mention.type != EventType::kOther || !mention.plural) && InSentence(c, mention, at) &&
        lattice.Is(at, "apart"))
      return true;
  if (!mention.definite && !mention.verb && mention.first > 0 && lattice.Is(mention.first - 1, "another-event"))
    return true;
  // "another deadly attack", "a second suicide bombing" aside
  constexpr std::uint32_t kReach = 3;
  const auto modifier = [&](std::uint32_t at) {
    return lattice.readings[at].empty() ||
           std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
  };
  if (lattice.lang == "en" && !mention.definite && !mention.verb)
    for (std::uint32_t back = 1; back <= kReach && back <= mention.first; ++back) {
      if (lattice.Is(mention.first - back, "another-event")) return true;
      if (!modifier(mention.first - back)) break;
    }
  // "another car bomb exploded"
  if (lattice.lang == "en" && mention.verb && mention.type == EventType::kBombing)
    for (std::uint32_t back = 1; back <= kReach + 1 && back <= mention.first; ++back) {
      const std::uint32_t at = mention.first - back;
      if (lattice.Is(at, "another-event")) return true;
      if (!modifier(at) && !lattice.Is(at, "by-explosive") && !lattice.Is(at, "weapon")) break;
    }
  for (std::uint32_t at = mention.word; !mention.definite && !mention.verb && at <= mention.last; ++at)
    if (lattice.Is(at, "alike")) return true;
  if (IsFormer(c, mention) || IsSecondOne(c, mention) || IsSecondBlow(c, mention)) return true;
  // "وفي اعتداء آخر", "هجمات أخرى"
  const std::uint32_t next = mention.word + 1;
  return !mention.definite && !mention.verb && next < lattice.readings.size() &&
         c.Text(mention.field).SameSentence(mention.word, next) && lattice.Is(next, "other") && lattice.Is(next, "one");
}

namespace {

// An event word stands there that has found its event.
bool IsToldBy(const Composition& c, int field, std::uint32_t at) {
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    return told.field == field && told.word == at && told.report != kNone;
  });
}

// "جاءت الضربة ردا على العمل الإرهابي الذي استهدف الجنود": the clause tells what is answered, by a word that names no
// event.
bool TellsWhatIsAnswered(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 7;  // tokens back to the answer
  const FieldText& field = c.Text(mention.field);
  if (!mention.verb || mention.first < 3 || !field.lattice.Is(mention.first - 1, "relative")) return false;
  for (std::uint32_t back = 2; back <= kFar && back < mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word) || field.tokens[at].kind == TokenKind::kPunct) return false;
    if (IsToldBy(c, mention.field, at)) return false;
    const std::string& word = field.tokens[at].folded;
    if ((word == "ردا" || word == "رد") && field.tokens[at + 1].folded == "علي") return true;
  }
  return false;
}

}  // namespace

bool IsAnsweredThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 2;  // tokens from the answer to the word
  const FieldText& field = c.Text(mention.field);
  if (TellsWhatIsAnswered(c, mention)) return true;
  // "أطلقت القذائف ردا على نيران استهدفت القصر": nor is what some fire hit that nobody has told of before.
  if (mention.verb)
    return mention.first > 2 && !IsToldBy(c, mention.field, mention.first - 1) &&
           field.SameSentence(mention.first - 3, mention.word) && field.tokens[mention.first - 3].folded == "ردا" &&
           field.tokens[mention.first - 2].folded == "علي" && !field.tokens[mention.first - 1].folded.starts_with("ال");
  if (!mention.definite || c.drafts.size() < 2) return false;
  bool answers = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back)
    answers = answers || (field.SameSentence(mention.first - back, mention.word) &&
                          field.tokens[mention.first - back].folded == "ردا");
  return answers && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& told = c.mentions[m];
           return told.field == mention.field && told.word < mention.word &&
                  field.SameSentence(told.word, mention.word);
         });
}

bool RecallsIts(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.date || !draft.types.contains(mention.type)) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (!field.lattice.Is(first, "be")) return false;
  const Date& day = field.dates[*mention.date].date;
  // "يذكر أن عشرة قتلوا الثلاثاء الماضي", below what no day is told of.
  if (draft.dates.empty() && day.known() && c.document.own_day && *day.to + 1 < *c.document.own_day) return true;
  return day.known() && std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
           const Date& told = c.Text(own.first).dates[own.second].date;
           return told.known() && *told.from <= *day.to && *told.to >= *day.from;
         });
}

bool IsRenewed(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 2;  // tokens back to the verb
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) break;
    if (field.lattice.Is(at, "renew") || field.lattice.Is(at, "break-out")) return true;
  }
  return false;
}

bool IsWitnessedAtLarge(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 7;  // tokens: the verb, its subject, another event
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("witness") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) return true;
  }
  return false;
}

bool IsAnotherThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t place = c.PlaceOf(mention);
  if (!mention.verb || !SubjectIsAnother(c, mention)) return false;
  if (place == kNone) return IsAfterTheFirst(c, mention, draft);
  return !draft.places.contains(place);
}

bool CameEarlier(const Composition& c, const EventMention& mention) {
  if (mention.definite) return false;
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const std::uint32_t event = first + 1;
  const std::string& word = field.tokens[first].folded;
  if ((word != "قبل" && word != "وقبل") || event >= mention.word) return false;
  const auto& readings = field.lattice.readings[event];
  if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kAl); }))
    return false;
  for (std::uint32_t at = event + 1; at < mention.word; ++at)
    if (field.tokens[at].folded == ",") return true;
  return false;
}

bool TurnsAway(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (CameEarlier(c, mention) && draft.last_field == mention.field &&
      std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
        return CameEarlier(c, c.mentions[m]) && c.Text(mention.field).SameSentence(c.mentions[m].word, mention.word);
      }))
    return true;
  const bool told_here =
      draft.last_field == mention.field && draft.last_sentence == c.Text(mention.field).tokens[mention.word].sentence;
  if (told_here || mention.field != 1 || draft.last_field != 1 || !TurnsBefore(c, mention)) return false;
  // "في سياق آخر، واصل عدوانه على مدينة كذا"
  if (mention.definite) return mention.bound_place && LiesApart(c, c.PlaceOf(mention), draft);
  // "ومن جهة أخرى، قال سكان إن قصفا استهدف القرية": of the same kind and place it may be the same.
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone && mention.verb && !SaysBefore(c, mention)) return true;
  return !draft.types.contains(mention.type) ||
         (place != kNone && std::none_of(draft.places.begin(), draft.places.end(),
                                         [&](const auto& told) { return c.places.Same(told.first, place); }));
}

namespace {

// "وكان الاشتباك بدأ عقب خطف فصيل شخصين": whom somebody had taken, or shot, before what the definite word tells.
bool IsTakenBefore(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if ((mention.type != EventType::kAbduction && mention.type != EventType::kAssassination) || draft.types.empty() ||
      field.lattice.lang != "ar" || draft.types.contains(mention.type) || !IsWhatCameBefore(field, mention))
    return false;
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    return told.field == mention.field && told.definite && !told.verb && told.word < mention.word &&
           field.SameSentence(told.word, mention.word);
  });
}

}  // namespace

bool IsAnswered(const Composition& c, const EventMention& mention, const Draft& draft) {
  // "هاجموا مسجدا في كذا. جاء ذلك بعد ساعات من مقتل ستة في تفجير"
  if (mention.led_up && draft.last_field == mention.field &&
      c.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence <= 1)
    return true;
  constexpr std::uint32_t kFar = 22;  // tokens back to the word of after: the dead, the hurt and parts of them
  if (mention.definite || mention.verb) return false;
  const FieldText& field = c.Text(mention.field);
  if (IsTakenBefore(c, mention, draft)) return true;
  const bool raid = mention.type == EventType::kRaid;
  bool dead = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    for (const Analysis& a : field.lattice.readings[at])
      dead = dead || (a.form == VerbForm::kVerbalNoun &&
                      (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured ||
                       (raid && a.lexeme->outcome == Outcome::kArrested)));
    // "غداة مقتل تسعة في استهداف قاربهم، في حادث لم يتبنه أحد": that was told by the word before it.
    if (std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
          return told.field == mention.field && told.word == at && !told.definite && told.report != kNone;
        }))
      return false;
    const bool after = field.tokens[at].folded == "بعد" || field.lattice.Is(at, "follow-up");
    if (!after) continue;
    return dead && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& told = c.mentions[m];
             return told.field == mention.field && told.definite && told.last < at &&
                    field.SameSentence(told.word, mention.word);
           });
  }
  return false;
}

bool IsDeedOfOne(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  // "متهمين بالهجوم الذي استهدف كذا"
  if (mention.charged && (mention.definite || mention.verb))
    return !draft.types.contains(mention.type) && std::none_of(draft.mentions.begin(), draft.mentions.end(),
                                                               [&](std::uint32_t m) { return c.mentions[m].charged; });
  if (mention.definite || mention.first < 2 || !field.SameSentence(mention.first - 1, mention.word)) return false;
  // "مجموعة يشتبه بضلوعها في هجوم استهدف دورية في كذا"
  const bool in = field.tokens[mention.first - 1].folded == "في" && field.SameSentence(mention.first - 2, mention.word);
  if (!field.lattice.Is(mention.first - (in ? 2 : 1), "deed") || (c.PlaceOf(mention) == kNone && !mention.date))
    return false;
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    return told.field == mention.field && told.word < mention.word && field.SameSentence(told.word, mention.word);
  });
}

bool EachHasItsDead(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kBeside = 7;  // tokens from the dead to what killed them
  const FieldText& field = c.Text(mention.field);
  const auto by = [&](const EventMention& told) {
    const auto& readings = field.lattice.readings[told.first];
    return !told.verb && !told.definite &&
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); });
  };
  if (draft.mentions.size() != 1 || draft.types.contains(mention.type) || !by(mention)) return false;
  const EventMention& before = c.mentions[draft.mentions.front()];
  if (before.field != mention.field || !field.SameSentence(before.word, mention.word) || !by(before)) return false;
  const auto dead_of = [&](std::uint32_t from, const EventMention& told) {
    const auto& fillings = c.frames[told.field].fillings;
    return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
      return !filling.part_of && filling.first >= from && filling.last < told.first &&
             filling.last + kBeside >= told.first && field.SameSentence(filling.first, told.word);
    });
  };
  return dead_of(0, before) && dead_of(before.last + 1, mention);
}

bool EachHasItsVerb(const Composition& c, const EventMention& before, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 0 || field.lattice.lang != "en") return false;
  const auto strikes = [](const EventMention& told) {
    return !told.verb && !told.definite && !told.plural &&
           (told.type == EventType::kAirstrike || told.type == EventType::kShelling ||
            told.type == EventType::kBombing);
  };
  const auto acts = [&](const EventMention& told) {
    const std::uint32_t next = told.last + 1;
    if (next >= field.size() || !field.SameSentence(next, told.word)) return false;
    const auto& readings = field.lattice.readings[next];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kParticiple;
    });
  };
  // "Air strike on Idlib kills 20, rockets hit Homs": what the second did, in another town.
  const auto hits = [&](const EventMention& told) {
    return told.verb && told.place && before.place && field.names[*told.place].first > told.word &&
           !c.places.MayBeOne(c.PlaceOf(told), c.PlaceOf(before));
  };
  if (before.field != 0 || before.type == mention.type || !(strikes(mention) || hits(mention)) || !strikes(before) ||
      !(acts(mention) || hits(mention)) || !acts(before))
    return false;
  for (std::uint32_t at = before.last + 1; at < mention.first; ++at)
    if (field.tokens[at].folded == "," || field.tokens[at].folded == ";") return true;
  return false;
}

bool IsNextOfTitle(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 0 || field.lattice.lang != "en" || mention.definite || draft.last_field != 0) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const bool item = first > 0 && (field.tokens[first - 1].folded == ";" || field.tokens[first - 1].folded == ",");
  return item && draft.last_sentence < field.tokens[mention.word].sentence;
}

bool IsMeanwhileElsewhere(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 0 || field.lattice.lang != "en" || !mention.verb || !mention.place ||
      draft.mentions.size() != 1 || c.mentions[draft.mentions.front()].field != 0)
    return false;
  const EventMention& before = c.mentions[draft.mentions.front()];
  if (!before.place || field.names[*mention.place].first < mention.word || !LiesApart(c, c.PlaceOf(mention), draft))
    return false;
  for (std::uint32_t at = before.last + 1; at < mention.first; ++at)
    if (field.tokens[at].folded == "as" || field.tokens[at].folded == "while") return true;
  return false;
}

namespace {

// "ونجا رئيس المجلس من انفجار عبوة": what nobody told of is said to have died of.
bool IsEscaped(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = mention.first; at > 0 && field.SameSentence(at - 1, mention.word); --at) {
    const std::string& word = field.tokens[at - 1].folded;
    if (word == "نجا" || word == "ونجا" || word == "نجت" || word == "ونجت" || word == "نجاه" || word == "ونجاه")
      return true;
  }
  return false;
}

}  // namespace

bool IsAttemptApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  // "أصيب 30 بانفجار في كذا. وفي المحافظة ذاتها نجا فلان من انفجار عبوة أمام منزله في قرية كذا"
  if (mention.field == 1 && !mention.definite && !mention.verb && mention.place && draft.last_field == 1 &&
      draft.last_sentence < c.Text(1).tokens[mention.word].sentence && IsEscaped(c, mention) &&
      std::none_of(draft.mentions.begin(), draft.mentions.end(),
                   [&](std::uint32_t m) { return IsEscaped(c, c.mentions[m]); }) &&
      IsElsewhere(c, c.PlaceOf(mention), draft))
    return true;
  const auto attempted = [&](const EventMention& told) {
    const FieldText& field = c.Text(told.field);
    return field.lattice.Is(told.first, "attempt") ||
           (told.first > 0 && field.SameSentence(told.first - 1, told.word) &&
            field.lattice.Is(told.first - 1, "attempt"));
  };
  // "ونجا من محاولة اغتيال عام 2020. وقتل عنصران بانفجار عبوة"
  if (draft.older && !mention.definite && !attempted(mention) &&
      std::all_of(draft.mentions.begin(), draft.mentions.end(),
                  [&](std::uint32_t m) { return attempted(c.mentions[m]); }))
    return true;
  if (mention.type != EventType::kAssassination || mention.definite || !mention.date || !attempted(mention))
    return false;
  // Of one sentence it is the same: "اغتيال فلان بعد محاولة".
  bool done = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& told = c.mentions[m];
    if (told.field == mention.field && c.Text(told.field).SameSentence(told.word, mention.word)) return false;
    done = done || (told.type == EventType::kAssassination && !attempted(told) && told.date);
  }
  return done;
}

// "قتل مدني بانفجار لغم. واغتال مجهولون أحد المدنيين": a deed to one man, told by its verb as the next thing.
bool IsNextDeed(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.verb || mention.first == 0 || field.SameSentence(mention.first - 1, mention.word) ||
      (mention.type != EventType::kAssassination && mention.type != EventType::kAbduction))
    return false;
  const auto& readings = field.lattice.readings[mention.word];
  return std::any_of(
             readings.begin(), readings.end(),
             [](const Analysis& a) { return a.lexeme->event && a.form == VerbForm::kPast && a.clitics == kWa; }) &&
         std::any_of(c.frames[mention.field].fillings.begin(), c.frames[mention.field].fillings.end(),
                     [&](const Filling& filling) {
                       return filling.quantity && field.SameSentence(filling.first, mention.word);
                     });
}

bool IsAdded(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (mention.definite) return false;
  if (IsNextDeed(c, mention)) return true;
  for (std::uint32_t back = 1;
       back <= 4 && back <= mention.first && field.SameSentence(mention.first - back, mention.word); ++back)
    if (field.lattice.Is(mention.first - back, "also")) return true;
  return TurnsBefore(c, mention);
}

// "التي أعلنت كذلك مقتل شخصين بغارة": one more with dead of its own.
bool AddsItsDead(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 5;  // tokens from the dead to the event
  const FieldText& field = c.Text(mention.field);
  if (mention.definite || mention.verb || mention.plural) return false;
  for (std::uint32_t back = 1; back <= kFar && back < mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at - 1, mention.word) || field.tokens[at].kind == TokenKind::kPunct) return false;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->outcome == Outcome::kKilled && a.form == VerbForm::kVerbalNoun)
        return field.tokens[at - 1].folded == "كذلك" || field.tokens[at - 1].folded == "ايضا";
  }
  return false;
}

// "أقدموا أيضا على استهداف مواطن بإطلاق نار": done to one more, in a sentence with dead or hurt of its own.
bool IsAlsoDone(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 2;  // tokens from the word of also
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 1 || draft.last_field != 1 || mention.verb || mention.plural ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  bool also = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back)
    also = also || (field.SameSentence(mention.first - back, mention.word) &&
                    field.tokens[mention.first - back].folded == "ايضا");
  return also && std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(),
                             [&](const Filling& filling) { return field.SameSentence(filling.first, mention.word); });
}

// "إلى ذلك، قتل شخص بانفجار": right behind the words that turn to something else stands another's death, with what
// killed him.
bool KillsAtTurn(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kVerb = 4, kFar = 4;  // tokens from the sentence's first to the verb, from there to the event
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 1 || mention.verb || mention.plural || mention.weak || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence || !TurnsBefore(c, mention))
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first + 1; at <= first + kVerb && at < mention.first; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->outcome == Outcome::kKilled && a.form == VerbForm::kPast) return mention.first <= at + kFar;
  return false;
}

// "وكانت مصادر قد أكدت انفجار عبوة عند مدخل منطقة كذا": told before of another place.
bool WasConfirmedThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 7;  // tokens from كان to the event
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (mention.field != 1 || mention.verb || mention.plural || mention.weak || place == kNone || draft.places.empty() ||
      draft.last_field != 1 || draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (mention.first > first + kFar || !field.lattice.Is(first, "be")) return false;
  bool said = false;
  for (std::uint32_t at = first + 1; at < mention.first; ++at)
    said = said || (field.lattice.Is(at, "say-verb") && field.tokens[at - 1].folded == "قد");
  return said && std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
           return c.places.Same(told.first, place) || c.places.LiesIn(place, told.first) ||
                  c.places.LiesIn(told.first, place);
         });
}

// "قتل الجيش سبعة، فيما تبنى التنظيم العمليتين اللتين وقعتا السبت الماضي في بلدة كذا": behind the contrast stands what
// has a day and a place of its own.
bool IsSetAgainst(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 4;  // tokens from the word to "التي وقعت"
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (!mention.definite || mention.verb || !mention.date || place == kNone || draft.last_field != mention.field ||
      field.dates[*mention.date].saying || field.dates[*mention.date].first < mention.word)
    return false;
  bool relative = false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && InSentence(c, mention, at); ++at)
    relative =
        relative || (field.lattice.Is(at, "relative") && at + 1 < field.size() && field.lattice.Is(at + 1, "happen"));
  if (!relative) return false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& told = c.mentions[m];
    if (told.field != mention.field || !field.SameSentence(told.word, mention.word) || told.date) continue;
    for (std::uint32_t clause = field.clause_at[told.word] + 1; clause <= field.clause_at[mention.word]; ++clause)
      if (field.clauses[clause].link == ClauseLink::kContrast) return true;
  }
  return false;
}

// "كما أصيب رجل إثر غارة على بلدة Y", behind a strike on a town: more people, at a place of their own, though it lies
// in the countryside of that town.
bool AreAlsoHurtThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 12;  // tokens from the verb to the event
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (mention.field != 1 || draft.last_field != 1 || place == kNone || c.places.Precision(place) < 3 ||
      !IsElsewhere(c, place, draft) || draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (!field.lattice.Is(first, "also") || first + kFar < mention.first || first + 1 >= mention.first) return false;
  const auto& readings = field.lattice.readings[first + 1];
  const bool hurt = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) &&
           a.form == VerbForm::kPast;
  });
  return hurt && std::none_of(draft.places.begin(), draft.places.end(),
                              [&](const auto& told) { return c.places.IsCoarse(told.first); });
}

// "وبعد ساعات قصفت الطائرات أطراف البلدة", below a fight there: told by the verb right behind the hours, and of another
// kind.
bool CameHoursLater(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  // "استهدفت طائرة": with a weapon of its own.
  const bool armed = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  if (mention.field != 1 || !mention.verb || (mention.weak && !armed) || mention.word == 0 ||
      draft.types.contains(mention.type) || draft.types.contains(EventType::kOther) ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const std::string& after = field.tokens[first].folded;
  if (after != "بعد" && after != "وبعد") return false;
  std::uint32_t verb = first + 1;
  if (field.lattice.Is(verb, "indefinite") || field.tokens[verb].folded == "نحو") ++verb;
  const bool hours = field.lattice.Is(verb, "unit=hour");
  // "وبعد ساعات فجر أحدهم نفسه"
  const bool theirs =
      field.SameSentence(mention.word, mention.word + 1) && field.lattice.Is(mention.word + 1, "one-of-them");
  return hours && verb + 1 == mention.word && !theirs;
}

// "وقعت عدة هجمات، أبرزها الهجوم الذي ضرب كذا": one of many that the text recalls.
bool IsOneOfMany(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.definite || mention.verb || mention.plural || mention.field != 1 || mention.first == 0 ||
      !field.SameSentence(mention.first - 1, mention.word) || !InSentence(c, mention, mention.last + 1) ||
      !field.lattice.Is(mention.last + 1, "relative"))
    return false;
  return field.lattice.Is(mention.first - 1, "among-those");
}

bool StandsApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (IsOneOfMany(c, mention) || OpensElsewhere(c, mention, draft) || IsDeedOfThem(c, mention, draft) ||
      AddsItsDead(c, mention) || IsSetAgainst(c, mention, draft))
    return true;
  if (mention.definite || draft.mentions.empty()) return false;
  if (IsAlsoDone(c, mention, draft) || KillsAtTurn(c, mention, draft) || WasConfirmedThere(c, mention, draft) ||
      AreAlsoHurtThere(c, mention, draft) || CameHoursLater(c, mention, draft) || IsBlastBesideRaid(c, mention, draft))
    return true;
  const std::uint32_t place = c.PlaceOf(mention);
  const FieldText& field = c.Text(mention.field);
  const bool other = IsElsewhere(c, place, draft), elsewhere = LiesApart(c, place, draft);
  if (elsewhere && mention.fronted_place && draft.last_field == mention.field &&
      draft.last_sentence != field.tokens[mention.word].sentence)
    return true;
  if (!mention.weak && draft.last_field == mention.field && !draft.types.contains(EventType::kRaid) &&
      HasItsOwnDead(c, mention, draft) &&
      (!draft.types.contains(mention.type) || (!mention.verb && !mention.plural) ||
       draft.last_sentence != field.tokens[mention.word].sentence))
    return true;
  const EventMention& last = c.mentions[draft.mentions.back()];
  const bool beside = last.field == mention.field && field.SameSentence(last.word, mention.word);
  const bool joined =
      std::any_of(field.lattice.readings[mention.word].begin(), field.lattice.readings[mention.word].end(),
                  [](const Analysis& a) { return a.lexeme->event && a.Has(kWa); });
  if (other && beside && joined && mention.bound_place && !mention.verb && !last.verb && !last.definite) return true;
  // "كما فجرت القوة المنزل": of the raid.
  const bool of_raid = draft.types.contains(EventType::kRaid) && mention.type == EventType::kBombing && place == kNone;
  return !beside && mention.field == 1 && !mention.weak && (mention.verb || !mention.open_type) && !of_raid &&
         !draft.types.contains(mention.type) && IsAdded(c, mention);
}

bool OpensText(const Composition& c, const EventMention& mention) {
  return mention.field == 1 &&
         std::none_of(c.drafts.begin(), c.drafts.end(), [](const Draft& draft) { return draft.last_field == 1; });
}

bool Continues(const Composition& c, const EventMention& mention, std::uint32_t r) {
  const Draft& draft = c.drafts[r];
  if (draft.last_field != mention.field ||
      c.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence > 2)
    return false;
  return std::none_of(c.drafts.begin(), c.drafts.end(), [&](const Draft& other) {
    return other.last_field == draft.last_field && other.last_sentence > draft.last_sentence;
  });
}

bool ToldBeside(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool beside =
      std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) { return c.mentions[m].beside; });
  // "وتزامن ذلك مع مداهمة منازل في بلدة كذا": what is no fire from afar is told apart by its place.
  const bool fire = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike;
  if (mention.beside && !fire && !LiesApart(c, c.PlaceOf(mention), draft)) return false;
  return mention.beside != beside && !(mention.definite && draft.types.contains(mention.type));
}

bool InSentence(const Composition& c, const EventMention& mention, std::uint32_t at) {
  const FieldText& field = c.Text(mention.field);
  return at < field.size() && field.SameSentence(at, mention.word);
}

}  // namespace isnad::ties
