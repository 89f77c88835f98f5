#include "core/read/compose/acting_bodies.h"

#include <algorithm>
#include <string>

#include "core/read/events/event_places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

class Bodies {
 public:
  explicit Bodies(const Composition& c) : c_(c) {}

  Part PartOf(const EventMention& mention, std::uint32_t n) const {
    const FieldText& field = c_.Text(mention.field);
    const NamePhrase& name = field.names[n];
    // "أنقذ خفر السواحل مهاجرين من قارب غرق": nobody sank it.
    if (mention.type == EventType::kDisaster && name.known->kind != "armed") return Part::kNone;
    if (IsCited(mention.field, n) || TellsOfBomb(mention, n) || TellsOfOthers(mention, n)) return Part::kNone;
    if (IsOfArrested(mention.field, n) || Condemns(field, name)) return Part::kNone;
    // "ويأتي الهجوم بعد أسبوع من إعلان الجيش": who announces something behind it.
    if (name.cue > mention.last + 1 && field.lattice.Is(name.cue - 1, "say-noun")) return Part::kNone;
    // "أنقذت القوات محتجزا بعد اقتحام المدينة": she raids.
    if (mention.type != EventType::kRaid && Rescues(field, name)) return Part::kNone;
    if (field.lattice.lang == "ar")
      return IsHit(mention, name) || IsOfVictims(mention.field, name) ? Part::kHit : Part::kActed;
    return AreHit(mention, n) || IsAimedAt(mention, name) || IsSideOfTaken(mention, name) ? Part::kHit : Part::kActed;
  }

 private:
  // "قُتل مدني بقصف، وفقاً للإدارة": who is only cited took no part.
  bool IsCited(int f, std::uint32_t name) const {
    return std::any_of(c_.sources[f].begin(), c_.sources[f].end(), [&](const Attribution& attribution) {
      // Who "على حد قوله" means may have done it: he stands before it.
      return c_.Text(f).lattice.Is(attribution.cue_first, "accord") &&
             c_.Text(f).names[name].first > attribution.cue_first && IsIn(f, attribution, name);
    });
  }

  // "أفادت وزارة الداخلية بانفجار قنبلة", "قالت الشرطة إن تفجيرا", "إن مسلحين خطفوا تاجرا": the forces of a state that
  // tell of a bomb or of an abduction.
  bool TellsOfBomb(const EventMention& mention, std::uint32_t n) const {
    const FieldText& field = c_.Text(mention.field);
    const NamePhrase& name = field.names[n];
    const bool others = mention.type == EventType::kBombing || mention.type == EventType::kAbduction;
    if (!others || name.known == nullptr || name.known->kind == "armed") return false;
    // "أعلن الجيش تفجير المنزل"
    const auto& readings = field.lattice.readings[mention.word];
    if (name.last + 1 >= mention.first &&
        std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); }))
      return false;
    return std::any_of(c_.sources[mention.field].begin(), c_.sources[mention.field].end(), [&](const Attribution& a) {
      const bool says = field.lattice.Is(a.cue_first, "say-verb") || field.lattice.Is(a.cue_first, "say-noun");
      return says && a.first <= mention.word && mention.word <= a.last && name.first > a.cue_first &&
             name.first < mention.word &&
             std::any_of(a.chain.begin(), a.chain.end(), [&](const SpeakerLink& link) { return link.phrase == n; });
    });
  }

  // "اعتقلت القوات القيادي في حركة كذا فلان", "فلان، عضو حركة كذا،": the party of who is arrested.
  bool IsOfArrested(int f, std::uint32_t n) const {
    const FieldText& field = c_.Text(f);
    const NamePhrase& name = field.names[n];
    constexpr std::uint32_t kWords = 3;  // "أحد أبرز قادة حركة", "القيادي البارز في حركة"
    std::uint32_t member = name.cue;
    for (std::uint32_t at = name.cue; at-- > 0 && name.cue - at <= kWords && field.SameSentence(at, name.cue);)
      if (field.lattice.Is(at, "member") || field.lattice.Is(at, "leader") || field.lattice.Is(at, "role")) member = at;
    if (member == name.cue) return false;
    const NamePhrase* man = name.last + 1U < field.size() ? field.NameAt(name.last + 1) : nullptr;
    return std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& claim) {
      if (claim.outcome != Outcome::kArrested || (claim.span.in == Field::kTitle ? 0 : 1) != f) return false;
      const Token& token = field.tokens[member];
      std::uint32_t word = member;
      while (word > 0 && field.tokens[word].begin > claim.span.begin) --word;
      if (token.begin < claim.span.begin || !field.SameSentence(word, member)) return false;
      // The noun ends what is counted or stands behind it; who acts stands before those whom he arrests.
      return token.end >= claim.span.end ||
             (man != nullptr && man->type == EntityType::kPerson && field.tokens[man->last].end >= claim.span.end);
    });
  }

  // The speaker is the body or is called after it: "the UN-African Union Mission".
  bool IsIn(int f, const Attribution& attribution, std::uint32_t n) const {
    const NamePhrase& name = c_.Text(f).names[n];
    return std::any_of(attribution.chain.begin(), attribution.chain.end(), [&](const SpeakerLink& link) {
      const bool english = c_.Text(f).lattice.lang == "en";
      return link.phrase == n || (english && link.first <= name.first && name.last <= link.last);
    });
  }

  // "The African Union said gunmen kidnapped three", "Hezbollah said five were killed in a bombing": English speakers
  // that tell what others did. "Hezbollah said it bombed".
  bool TellsOfOthers(const EventMention& mention, std::uint32_t n) const {
    const FieldText& field = c_.Text(mention.field);
    const NamePhrase& name = field.names[n];
    if (field.lattice.lang != "en" || name.known == nullptr) return false;
    // "An air strike killed 12 people, Hamas said", "Hamas media said 20": it has no planes.
    const bool below = mention.type == EventType::kAirstrike && name.known->kind == "armed";
    const bool others = mention.type == EventType::kBombing || mention.type == EventType::kAbduction || below;
    if (!others && name.known->kind != "alliance") return false;
    return std::any_of(c_.sources[mention.field].begin(), c_.sources[mention.field].end(), [&](const Attribution& a) {
      const bool of_it = a.first <= mention.word && mention.word <= a.last;
      if ((!of_it && !(below && field.SameSentence(a.cue_first, mention.word))) || !IsIn(mention.field, a, n))
        return false;
      for (std::uint32_t at = a.first; at <= a.last; ++at) {
        const std::string& word = field.tokens[at].folded;
        if (word == "it" || word == "its" || word == "they" || word == "their") return false;
      }
      return true;
    });
  }

  // "Two members of Hezbollah were killed", "قتل عنصران من حزب الله": whose people they are. In a clash both fight.
  bool AreHit(const EventMention& mention, std::uint32_t n) const {
    constexpr std::uint32_t kBetween = 2;  // words from the people to the body's name
    const FieldText& field = c_.Text(mention.field);
    const NamePhrase& name = field.names[n];
    if (mention.type == EventType::kClash || mention.type == EventType::kRaid) return false;
    const std::vector<Filling>& fillings = c_.frames[mention.field].fillings;
    return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
      if (!filling.quantity || filling.people.min == 0 || filling.outcome == Outcome::kArrested) return false;
      const QuantityPhrase& people = field.quantities[*filling.quantity];
      if (!field.SameSentence(people.first, name.first) || name.first < people.first) return false;
      if (name.last <= people.last) return true;
      if (name.first > people.last + 1 + kBetween) return false;
      for (std::uint32_t at = people.last + 1; at < name.cue; ++at)
        if (!field.lattice.Is(at, "preposition") && !field.lattice.Is(at, "article")) return false;
      // "ثلاثة من عناصر التنظيم", "ثلاثة من التنظيم"; not "قتل ثلاثة التنظيم"
      return name.cue > people.last + 1 || field.lattice.Is(people.last, "member");
    });
  }

  // "arrested two men accused of belonging to X", "killed a leader of X during an operation": the side of those whom a
  // raid took or killed.
  static bool IsSideOfRaided(const FieldText& field, const NamePhrase& name) {
    std::uint32_t of = name.cue;
    while (of > 0 && field.SameSentence(of - 1, name.cue) && field.lattice.Is(of - 1, "article")) --of;
    if (of < 2 || !field.SameSentence(of - 2, name.cue)) return false;
    const std::string& link = field.tokens[of - 1].folded;
    if (link == "to" || link == "with") return IsListed(field, of - 2, "sides-of-suspects");
    return (link == "of" || link == "in" || link == "from") &&
           (field.lattice.Is(of - 2, "member") || field.lattice.Is(of - 2, "role"));
  }

  bool IsSideOfTaken(const EventMention& mention, const NamePhrase& name) const {
    const FieldText& field = c_.Text(mention.field);
    return mention.type == EventType::kRaid && name.known->kind == "armed" && IsSideOfRaided(field, name);
  }

  // "an attack on positions of X", "a strike targeted an X commander", "هجوما على مواقع لقوات كذا": whom it was aimed
  // at.
  bool IsAimedAt(const EventMention& mention, const NamePhrase& name) const {
    constexpr std::uint32_t kWords = 5;
    const FieldText& field = c_.Text(mention.field);
    if (mention.type == EventType::kClash || name.cue <= mention.last + 1 || name.cue > mention.last + 1 + kWords)
      return mention.verb && mention.type != EventType::kClash && name.cue == mention.last + 1 && !name.of_weapon;
    const std::string& first = field.tokens[mention.last + 1].folded;
    const bool on = first == "on" || first == "against" || first == "targeting" || first == "targeted";
    if (!on && !mention.verb) return false;
    for (std::uint32_t at = mention.last + (on ? 2 : 1); at < name.cue; ++at) {
      const std::string& word = field.tokens[at].folded;
      const NamePhrase* place = field.NameAt(at);
      if (field.tokens[at].kind == TokenKind::kPunct || place != nullptr || word == "by" || word == "with" ||
          word == "from" || word == "and" || word == "in" || field.lattice.Is(at, "locative") ||
          field.DateAt(at) != nullptr)
        return false;
    }
    return true;
  }

  // "أنقذ خفر السواحل مهاجرين", "انتشلت فرق كذا": the subject of a verb of rescue.
  static bool Rescues(const FieldText& field, const NamePhrase& name) {
    if (field.lattice.lang != "ar" || name.cue == 0 || !field.SameSentence(name.cue - 1, name.cue)) return false;
    const auto rescue = [&](std::uint32_t at) {
      const auto& readings = field.lattice.readings[at];
      return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kVerb && (a.lexeme->Is("rescue") || a.lexeme->Is("evacuate") ||
                                               a.lexeme->Is("body-care") || a.lexeme->Is("take-to-care"));
      });
    };
    return rescue(name.cue - 1) || (name.cue > 1 && field.SameSentence(name.cue - 2, name.cue) &&
                                    field.lattice.Is(name.cue - 1, "team") && rescue(name.cue - 2));
  }

  // "غارة", "طائرة مسيرة", "صاروخ": no people.
  static bool IsOfFire(const FieldText& field, std::uint32_t at) {
    if (field.lattice.Is(at, "by-air") || field.lattice.Is(at, "munition")) return true;
    for (std::uint32_t back = 0; back < 2 && back <= at && field.SameSentence(at - back, at); ++back)
      if (const Analysis* event = EventReadingAt(field.lattice, at - back))
        return event->lexeme->pos == Pos::kNoun || event->form == VerbForm::kVerbalNoun;
    return false;
  }

  // The last token before the name and what binds it to its owner: "مواقع لقوات كذا", "رتل تابع للجيش", "قيادي في".
  static std::uint32_t OwnedBy(const FieldText& field, const NamePhrase& name) {
    std::uint32_t at = name.cue;
    const auto back = [&] { return at > 0 && field.SameSentence(at - 1, name.cue); };
    if (back() && (field.tokens[at - 1].folded == "من" || field.tokens[at - 1].folded == "في")) --at;
    if (back() && field.lattice.Is(at - 1, "hangs")) --at;
    // "موقعين عسكريين لقوات كذا"
    constexpr int kAdjectives = 2;
    for (int i = 0; i < kAdjectives && back(); ++i) {
      const auto& readings = field.lattice.readings[at - 1];
      const bool noun = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && (IsThing(a) || IsMan(a));
      });
      if (noun || std::none_of(readings.begin(), readings.end(),
                               [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; }))
        break;
      --at;
    }
    return back() ? at - 1 : kNone;
  }

  static bool IsStatic(const Analysis& a) {
    return a.lexeme->Is("positions") || a.lexeme->Is("post") || a.lexeme->Is("unit=site") || a.lexeme->Is("building");
  }
  static bool IsThing(const Analysis& a) {
    return IsStatic(a) || a.lexeme->Is("vehicle") || a.lexeme->Is("unit=patrol");
  }
  static bool IsMan(const Analysis& a) {
    return a.lexeme->Is("member") || a.lexeme->Is("leader") || a.lexeme->Is("role") || a.lexeme->Is("group=security");
  }

  // "هجوم على مواقع لقوات كذا", "هاجم مسلحون رتلا للجيش", "استهدفت قياديا في حركة كذا", "هجوم على حركة كذا": what
  // stands behind the event word and is no subject of it.
  bool IsHit(const EventMention& mention, const NamePhrase& name) const {
    const FieldText& field = c_.Text(mention.field);
    if (name.cue <= mention.word + 1) return false;
    if (field.tokens[name.cue - 1].folded == "علي") return true;
    const std::uint32_t owned = OwnedBy(field, name);
    if (owned == kNone || owned <= mention.word || field.tokens[owned - 1].folded == "من") return false;
    const std::string& word = field.tokens[owned].folded;
    const bool accusative = word.ends_with("ا");
    // "اقتحمت دورية للجيش البلدة": right behind the verb stands who did it; "استهداف دورية للجيش"
    const bool beside = owned == mention.last + 1 || owned == mention.word + 1;
    // "طائرة استهدفت سيارة لحزب كذا"
    const bool told = mention.verb && mention.word > 0 && field.SameSentence(mention.word - 1, mention.word) &&
                      field.lattice.Is(mention.word, "target-verb") && IsOfFire(field, mention.word - 1);
    const bool object = told || accusative || field.tokens[owned - 1].folded == "علي" ||
                        (beside ? !mention.verb && field.lattice.Is(mention.word, "target-verb") : mention.verb);
    const auto& readings = field.lattice.readings[owned];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      if (a.lexeme->pos != Pos::kNoun || a.Has(kBi) || a.Has(kLi)) return false;
      return IsStatic(a) ? !beside || object
                         : object && (IsThing(a) || (IsMan(a) && (told || a.number != Number::kPlural)));
    });
  }

  // "قتل عنصران من حزب كذا", "ثلاثة من صفوف قوات كذا", "سقوط قتيلين للحرس": whose men fell or were taken.
  bool IsOfVictims(int f, const NamePhrase& name) const {
    constexpr std::uint32_t kRanks = 2;  // words between: "من صفوف قوات"
    const FieldText& field = c_.Text(f);
    const auto& of = field.lattice.readings[name.cue];
    std::uint32_t last = name.cue;  // behind the last token of those who fell
    while (last > 0 && name.cue - last < kRanks &&
           (field.lattice.Is(last - 1, "member") || field.lattice.Is(last - 1, "ranks")))
      --last;
    const bool li = std::any_of(of.begin(), of.end(), [](const Analysis& a) { return a.Has(kLi); });
    if (last > 0 && (field.tokens[last - 1].folded == "من" || field.tokens[last - 1].folded == "في"))
      --last;
    else if (li)
      last = name.cue;
    else
      return false;
    return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& filling) {
      const bool taken = filling.outcome == Outcome::kArrested || filling.outcome == Outcome::kCaptured;
      const bool hurt = filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured;
      return (taken || hurt) && filling.first < last && field.SameSentence(filling.first, name.cue) &&
             (filling.last + 1 == last || (filling.last >= last && filling.last <= name.last));
    });
  }

  // "نعى المجلس", "إدانة الجامعة العربية", "condemned by the African Union": who mourns or condemns it did not do it.
  static bool Condemns(const FieldText& field, const NamePhrase& name) {
    const auto condemns = [&](std::uint32_t at) {
      return field.SameSentence(at, name.cue) &&
             field.lattice.Is(at, field.lattice.lang == "en" ? "reacts" : "condemns");
    };
    if (name.cue > 0 && condemns(name.cue - 1)) return true;
    if (field.lattice.lang != "en") return false;
    for (std::uint32_t back = 1; back <= 3 && back <= name.cue; ++back)
      if (condemns(name.cue - back)) return true;
    for (std::uint32_t at = name.last + 1; at <= name.last + 3 && at < field.size(); ++at)
      if (condemns(at)) return true;
    return false;
  }

  const Composition& c_;
};

}  // namespace

Part PartOf(const Composition& c, const EventMention& mention, std::uint32_t n) { return Bodies(c).PartOf(mention, n); }

}  // namespace isnad
