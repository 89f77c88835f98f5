#ifndef ISNAD_CORE_READ_COMPOSE_TIES_H_
#define ISNAD_CORE_READ_COMPOSE_TIES_H_

#include <cstdint>
#include <optional>

#include "core/read/compose/compose_parts.h"
#include "core/read/later_words.h"

// What speaks for and against a mention telling the event of a draft, one question a file. Private to the compose
// layer. Nothing here fails or changes the composition, but for ShareCounted's draft, OpenSummary,
// TellsSummaryAgain and LayBackHardlyPast.

namespace isnad::ties {

inline constexpr std::uint32_t kNone = FieldText::kNone;

// By kind: raid, strike, clash.

// Two types that one event seldom has both of, where the text names both outright: a text that tells of shells and of
// strikes from the air sets them apart. A raid holds clashes, strikes and blasts as its parts.
bool SetApart(EventType a, EventType b);
// A bare قصف may turn out to be a strike from the air: only types that the text names outright clash.
bool TypesClash(const Composition& c, const EventMention& mention, std::uint32_t r);
// "سقط صاروخ على السوق. وبعد دقائق استهدفت طائرة مسيرة سيارات الإسعاف": another blow by other means, a while later, on
// the same day and, where it names no place, at the same one.
bool StrikesSoonAfter(const Composition& c, const EventMention& mention, const Draft& draft);

// By place.

// The place is told, and is none of the draft's.
bool IsElsewhere(const Composition& c, std::uint32_t place, const Draft& draft);
// And lies in none of them, nor they in it.
bool LiesApart(const Composition& c, std::uint32_t place, const Draft& draft);
// "هجوم على كلية في سوريا", and then "الهجوم على الكلية في محافظة حمص": behind the word stands a place in the country
// that was all that was told of where.
bool IsNarrower(const Composition& c, const EventMention& mention, const Draft& draft);

// "قتل رجل في قرية كذا": the words that name one of the draft's places, in a sentence that tells of the event or else
// where they stand first.
std::optional<Span> WordsOfPlace(const Composition& c, const Draft& draft, std::uint32_t place);
// How well the mention's place goes with the draft's, 0 where either tells none; nothing where they are two.
std::optional<int> RankOfPlace(const Composition& c, const EventMention& mention, std::uint32_t r);
// "وفي الحديدة، طال القصف المطار": its sentence opens with a place in which none of the draft's places lies.
bool OpensElsewhere(const Composition& c, const EventMention& mention, const Draft& draft);
// The word takes up one that was of trade, health or the like.
bool FollowsCivil(const Composition& c, const EventMention& mention);
// A place below a governorate in the mention's sentence.
bool NamesTown(const Composition& c, const EventMention& mention);

// By day.

// A title that tells no day, and "The raid was on Sunday 3 May" in the lead.
bool TellsWhen(const Composition& c, const EventMention& mention, const Draft& draft);
bool DatesClash(const Composition& c, const EventMention& mention, const Draft& draft);
// "في غارة نفذت في 27 من الشهر الماضي": of another kind, and days before the news, whose own words tell no day.
// "قصفت المدفعية المدينة ردا على الهجوم": the attack is none of what answers it.
bool IsAnsweredThere(const Composition& c, const EventMention& mention, const Draft& draft);
// "جدير بالذكر أنها قصفت، مطلع الأسبوع، مسجدا": what the text ends with, of a time that is not the news'.
bool RemindsOf(const Composition& c, const EventMention& mention, const Draft& draft);
bool OpensOtherDay(const Composition& c, const EventMention& mention, const Draft& draft);
// Both phrases tell a day, of a year or of any, and those are two.
bool AreOfTwoDays(const DatePhrase& a, const DatePhrase& b);
// "يوم الهجوم نفسه" at the token, and "وفي يوم الهجوم نفسه اغتال مسلحون قاضيا": what else the day of the draft's event
// saw.
bool IsDayOfEvent(const FieldText& field, std::uint32_t at);
bool IsOnDayOf(const Composition& c, const EventMention& mention, const Draft& draft);
bool LiesLongBack(const Composition& c, const EventMention& mention, const Draft& draft);
// "وشهدت المدينة في اليوم نفسه تفجيراً", "on the same day artillery struck the camp": beside all that was told of that
// day before.
bool IsOfTheSameDay(const Composition& c, const EventMention& mention, const Draft& draft);
// "وخلال الأسابيع الماضية استهدفت تفجيرات مساجد": its sentence opens with weeks or months, and no town or day stands
// beside it.
bool IsOverPeriod(const Composition& c, const EventMention& mention);

// "أغارت الطائرات مجددا السبت", below a strike of Thursday, and "غارة أمس" below what was struck once more now.
bool StrikesAgain(const Composition& c, const EventMention& mention, const Draft& draft);

// By how the text goes on: what it adds, turns to, takes up, recalls.

// "بعد أسبوع من مجزرة مماثلة في X": one like the event just told is not that event.
bool IsAnother(const Composition& c, const EventMention& mention);
// "شهدت المدينة الجمعة اغتيال ضابط، والخميس اغتيال ناشط": the next of those that the sentence tells by their days;
// "وعصر اليوم انفجار سيارة في كذا" below what was told of another kind.
bool IsNextByDay(const Composition& c, const EventMention& mention);
// "A second attack hours later killed three": another, with people of its own, and no rank among those of other days.
bool IsSecondBlow(const Composition& c, const EventMention& mention);
// "A hospital in the town was also hit, killing 12", below a strike on a market: people of its own, and a site told as
// English: "Another attack killed one and injured four. In a separate attack, a car was fired upon, killing one and
// injuring four": the one told shortly before, with all its figures.
bool TellsAnotherAgain(const Composition& c, const EventMention& mention, const Draft& draft);
// new.
bool HitsNewTarget(const Composition& c, const EventMention& mention, const Draft& draft);
// "Two died in a blast in Halbun. Five soldiers were killed in an ambush on Monday": by another word, with other dead,
// on a day of its own, below what no day is told of.
bool HasOtherDayAndDead(const Composition& c, const EventMention& mention, const Draft& draft);
// "Hours earlier, gunmen killed three people at a checkpoint": told by the deed alone.
bool IsDeedHoursApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "Gunmen opened fire on a bus without causing casualties", below an attack that killed: whoever and whatever is new.
bool SparesAll(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتلت امرأة بانفجار عبوة، كما استهدفت قذيفة مدرسة دون خسائر": one more blow, which hurt nobody.
bool HurtsNobody(const Composition& c, const EventMention& mention, const Draft& draft);
// "في تفجير سابق": one, and before.
bool IsFormer(const Composition& c, const EventMention& mention);
// "هجمات متفرقة في العراق": several that the words do not tell one by one.
bool IsScattered(const Composition& c, const EventMention& mention);
// A verb of saying stands before it in its sentence.
bool SaysBefore(const Composition& c, const EventMention& mention);
// "وفي سياق آخر، هاجم مسلحون X": the sentence turns to something else.
bool TurnsBefore(const Composition& c, const EventMention& mention);
// Beside the verb a munition or a vehicle stands, and it is another one.
bool SubjectIsAnother(const Composition& c, const EventMention& mention);
// "سيارة مفخخة أخرى انفجرت في مدينة كذا": at a place that is none of the draft's.
bool IsAnotherThere(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتل 17 أمس في الاشتباكات بين الجيش والحركة": those in which somebody was hurt, told right before.
bool FollowsItsDead(const Composition& c, const EventMention& mention);

// "الاشتباكات التي وقعت في سوق كذا أسفرت عن": the clause right behind the noun says where they were, and the sentence
// whom they killed or hurt.
bool IsPlacedByItsClause(const Composition& c, const EventMention& mention);
// "تجددت الاشتباكات", "تتواصل المعارك": the news is that it goes on.
bool IsRenewed(const Composition& c, const EventMention& mention);
// "تشهد المنطقة معارك": the present of a verb of witnessing governs it.
bool IsWitnessedAtLarge(const Composition& c, const EventMention& mention);
// "وبعد ساعات، طعن شاب حارسا": the sentence that begins at the token tells of what came later.
bool OpensLater(const FieldText& field, std::uint32_t first);
// "بعد ساعتين من هجوم في محافظة كذا", and later "وكان ثلاثة قد قتلوا، الجمعة، بهجوم": recalled once more, on a day of
// the draft's.
bool RecallsIts(const Composition& c, const EventMention& mention, const Draft& draft);
// "وعلى صعيد آخر أوقفت فرقة ستة خلال مداهمة منازل": what stands behind such words is another event than those of the
// sentences before.
// "وقبل التفجير بساعات، قتل مسلحون": what the sentence tells came before the event that it opens with.
bool CameEarlier(const Composition& c, const EventMention& mention);
bool TurnsAway(const Composition& c, const EventMention& mention, const Draft& draft);
// "جاء الهجوم عقب مقتل اثنين بإطلاق نار": what the draft's event came after.
bool IsAnswered(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتل خمسة بينهم منفذ إطلاق النار في X قبل أيام": what one of those is known for.
bool IsDeedOfOne(const Composition& c, const EventMention& mention, const Draft& draft);
// "مقتل 14 عسكريا بتفجير حافلة ومقتل عشرة مدنيين بقصف بلدة": two blows of two kinds, each with its own dead.
bool EachHasItsDead(const Composition& c, const EventMention& mention, const Draft& draft);
// "Bus bombing kills 14 in Halbun, shelling hits the northwest": a title's strikes of two kinds, each with its verb.
bool EachHasItsVerb(const Composition& c, const EventMention& before, const EventMention& mention);
// "Nine killed in operations; three shot dead in X attack": a title's next report.
bool IsNextOfTitle(const Composition& c, const EventMention& mention, const Draft& draft);
// "32 dead in strike near Halbun as army hits Mirwan": a title's second place, struck meanwhile.
bool IsMeanwhileElsewhere(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتل ضابط في كمين قرب كذا. وكان ثمانية من الشرطة خطفوا أمس": others, on a day before the news.
bool BefellOthersBefore(const Composition& c, const EventMention& mention, const Draft& draft);
// "انفجرت عبوة وقتل شخصان. وانفجرت ثانية في كذا. وأطلق مسلحون النار على موظف في كذا": behind what was told elsewhere
// the text does not come back, with other dead and a place, to what it told without one, or
// of a city at large.
bool IsPassedBy(const Composition& c, const EventMention& mention, const Draft& draft);
// "وفي كذا أيضا، قتل مسلحون موظفا": the token's sentence opens so.
bool OpensOnceMore(const FieldText& field, std::uint32_t word);
// "وفي كركوك، قتل خمسة", behind what was told in a town of it: the token's sentence opens with the wider place; "وفي
// كذا أيضا", "وفي كذا نفسها": with the same or the wider one, set beside what was told.
enum class Opens { kNo, kWider, kOnceMore };
Opens OpensNextThere(const Composition& c, int f, std::uint32_t word, const Draft& draft);
// "قتل 11 في غارة على منزل في حي كذا. وقتل مواطن في غارة على منزل بمخيم كذا": another place and another figure.
bool HasOtherDeadThere(const Composition& c, const EventMention& mention, const Draft& draft);
// "حملة اعتقالات", "في أنحاء الضفة", "في عدة بلدات": the word's sentence tells of what went on at several places.
bool TellsOfManyPlaces(const FieldText& field, std::uint32_t word);
// The land is a governorate or more, and the town lies in it.
bool IsTownOf(const Composition& c, std::uint32_t town, std::uint32_t land);
// "حملة اعتقالات في الضفة طالت 18. وفي نابلس داهمت القوات منزلا واعتقلت ثلاثة": one town's, with fewer people.
bool IsTownOfCampaign(const Composition& c, const EventMention& mention, const Draft& draft);
// "وهاجم مسلحون", "وقتل مجهولون", "وانفجرت عبوة": whom or what the text has not told of yet does it, by the verb in the
// past at the token.
bool IsDoneAnew(const FieldText& field, std::uint32_t word);
// "بعد الانفجار", "ثم هاجموا", "على إثر ذلك", "اقتحموا الفندق": a word of the token's sentence takes up what was told
// before.
bool TakesUpTold(const FieldText& field, std::uint32_t word);
// "مخيم كذا", "معسكر كذا" behind a strike on a town: nothing says that it lies there. A market or a mosque may.
bool IsApartFrom(const Composition& c, std::uint32_t place, const Draft& draft);
// And one of them is a camp that the lexicon does not know.
bool IsOfOtherCamp(const Composition& c, std::uint32_t place, const Draft& draft);
// "خطف تاجر في مخيم كذا. وفي بلدة كذا انفجرت سيارة": another deed, or other people, at a camp and in a town.
bool IsAtOtherCamp(const Composition& c, const EventMention& mention, const Draft& draft);
// "في مدينة كذا" behind the verb: told in full, though the text has told it before.
bool NamesItsPlace(const Composition& c, const EventMention& mention);
// "انفجرت عبوة في مدينة كذا وقتل شخص. وهاجم مسلحون حاجزا في مدينة كذا وقتلوا خمسة", "قصف على كذا. واقتحموا مخيم كذا":
// what men do is no part of a blast or of shells that the text has told, with other dead, and the reverse.
bool IsOtherAct(const Composition& c, const EventMention& mention, const Draft& draft);
// "بعد التفجير", "عقب الهجوم", "على إثر الهجوم": a definite event that something came after.
bool StandsAfter(const FieldText& field, const EventMention& told);
// "وعقب التفجير شنت القوات حملة مداهمات": no part of a blast, of shells or of an attack by others.
bool IsRaidAfter(const Composition& c, const EventMention& mention, const Draft& draft);

// "منفذي تفجير كذا", "بضلوعه في هجوم", "خلية تفجير كذا", "المجموعة التي نفذت كمين كذا": what those are known for.
bool IsDeedOfThose(const FieldText& field, const EventMention& told);
// The text tells of it in such words alone.
bool IsKnownByDeed(const Composition& c, const Draft& draft);
// "إثر كمين مسلح", "عقب استهداف مدرعة", "ردا على هجوم": what the event told before it in the sentence came after.
bool IsWhatCameBefore(const FieldText& field, const EventMention& told);
bool IsWhatItAnswers(const FieldText& field, const EventMention& told);
// "داهمت القوات وكر المجموعة التي نفذت كمين كذا", "حملة أمنية إثر كمين", "غارات ردا على هجوم": what the raided or
// bombed had done; and a raid that the text tells behind such words of it alone.
bool IsOfThoseRaided(const Composition& c, const EventMention& mention, const Draft& draft);

// By what says it again (tie_again.cc).

// "انفجار لغم في مديرية كذا ... وقالت المصادر إن اللغم انفجر بهم قرب قرية كذا": the one that the draft alone tells of.
bool TakesUpMunition(const Composition& c, const EventMention& mention, const Draft& draft);
// "ارتفع عدد ضحايا القصف إلى 21. وكانت الوكالة نقلت أمس مقتل 17 في سقوط صاروخ على محطة": what was said of it before.
bool TellsFormerToll(const Composition& c, const EventMention& mention, const Draft& draft);
// "انفجار لغم واغتيال في كذا", and below the first "وفي حادثة أخرى، اغتال مسلحون": the title's next. m: of the mention.
bool IsItemOfTitle(const Composition& c, std::uint32_t m, const Draft& draft);
// "قصف على مدينة كذا" alone on a line, and the next: "وكان ستة أصيبوا الجمعة من جراء قصف استهدف مدينة كذا".
bool IsHeadedByLine(const Composition& c, const EventMention& mention, const Draft& draft);
// "قصف على مدينة كذا. كما طال القصف قرية كذا جنوبها": one place more, and not where in the first it was.
bool ReachesFurther(const Composition& c, const EventMention& mention);
// "تعرضوا لقصف قتل فيه أربعة. كما قصفت طائرة قرية كذا وقتلت مدنيا": with people and a place of its own.
bool AddsElsewhere(const Composition& c, const EventMention& mention, const Draft& draft);
// "هجمات استهدفت مدينة كذا، تسببت بإصابة 11 بهجمات بقنابل": the same word once more, as what hurt them. A draft, or
// kNone.
std::uint32_t SaidInSentence(const Composition& c, std::uint32_t m);
// "وأعلن التنظيم مسؤوليته عن العملية", "ونفى القائد أي صلة لقواته بالحادثة": whose deed that was.
bool IsAvowed(const Composition& c, const EventMention& mention);
// "تسببت الهجمات منذ مطلع الشهر بمقتل 40، وأسعفت الفرق 90 أصيبوا نتيجة القصف": by those that its sentence counts over a
// period, and no one event. The mention of them.
std::optional<std::uint32_t> ManyThatHurt(const Composition& c, std::uint32_t m);
// "بناية انهارت بفعل الانفجار": what the blast did.
bool IsBroughtAbout(const Composition& c, const EventMention& mention);

// By a second site and a later hour.

// How much later the word's sentence says that it happened; not how much later somebody said so.
std::optional<Later> CameLater(const FieldText& field, std::uint32_t word);
// "قتل مسلحون", "إن مسلحين قتلوا", "قتل ثلاثة برصاص مسلحين": men whom the text has not told of.
bool IsByNewMen(const FieldText& field, std::uint32_t word);
// "وبعد ساعات قتل مسلحون جنديين في نقطة ثانية": at another site, or later by men whom the text has not told of, with
// people of their own (other_people). object: the site may be the word's object.
bool IsAtOtherSite(const FieldText& field, std::uint32_t word, bool object, bool other_people);
// "وإن مستشفى آخر كان قد تعرض للقصف", "وتعرض حاجز ثان لهجوم"
bool HappensToOther(const FieldText& field, const EventMention& mention);
// "كان قد" close before the token.
bool IsPluperfect(const FieldText& field, std::uint32_t first);
// The mention so.
bool StrikesOtherSite(const Composition& c, const EventMention& mention, const Draft& draft);

// By another number or target, with people of their own (tie_ordinals.cc).

// "أما الانفجار الثاني فوقع بعد ساعة وقتل فيه اثنان", where the text has told of one blast and its dead.
bool IsSecondOfTwo(const Composition& c, const EventMention& mention, const Draft& draft);
// "غارة على سوق قتلت ثلاثين. وتعرض مستشفى في المدينة لقصف قتل 12"
bool FallsOnOtherSite(const Composition& c, const EventMention& mention, const Draft& draft);
// "هاجم مسلحون دورية وقتلوا ضابطا. وفتح مجهولون النار على سيارة إسعاف دون خسائر"
bool HurtsNobodyElsewhere(const Composition& c, const EventMention& mention, const Draft& draft);
// "اشتباكات في مدينة كذا قتل فيها خمسة. وقتل ثلاثة إثر انفجار حافلة بمنطقة كذا": at a place of its own near it.
bool IsBlastBesideFight(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتل خمسة في انفجار سيارة في بلدة كذا. وقتل جنديان في كمين يوم الاثنين": of another kind, and on a day days before
// the news, where the text tells no day of the first.
bool BefellOthersThen(const Composition& c, const EventMention& mention, const Draft& draft);
// Any of these five.
bool IsSecondBlow(const Composition& c, const EventMention& mention, const Draft& draft);
// "هاجموا معسكرا في كذا. وقتل 11 بالقصف الصاروخي على المعسكر": what it fell on, told right before without any dead.
bool TakesUpTarget(const Composition& c, const EventMention& mention, const Draft& draft);
// "30 في غارات على أحياء المدينة. وقتل 12 في غارة على مستشفى": a blow on a target of its own with fewer people, where
// several were told before on nothing of the kind.
bool IsOneOfTold(const Composition& c, const EventMention& mention, const Filling& filling);
// "في تفجيرين منفصلين", "في تفجيرين في بلدتي كذا وكذا": two at two places, whose figure is the sum of both.
bool AreTwoApart(const Composition& c, const EventMention& mention);
// By the word "منفصلين".
bool AreSetApart(const Composition& c, const EventMention& mention);

// "بعد اغتيال فلان", and "محاولة اغتيال فلان" of another day.
bool IsAttemptApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "كما استهدفت طائرة X": another event beside the one told, wherever the two places may lie.
bool IsAdded(const Composition& c, const EventMention& mention);
// "وفي حي كذا، قنص مسلح امرأة", "تفجير في كذا وقصف على كذا", "كما هاجم مستوطنون مزارعين": with a place or a kind of
// its own beside the event just told.
bool StandsApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "وفي وقت سابق، قتل ثلاثة في انفجار": of another kind, and told as having come before.
bool RecallsAnother(const Composition& c, const EventMention& mention);
// "وشهدت بغداد اليوم مقتل ثلاثة بتفجير": what else the town saw, after sentences on the one event.
bool IsWitnessed(const Composition& c, const EventMention& mention, const Draft& draft);
// "وكانت الجماعة قد استهدفت أمس مدرسة كذا": told as having come before, at a place of its own.
bool LaysBack(const Composition& c, const EventMention& mention);
// "العملية الثانية بعد الهجوم الذي تعرضت له دورية في X": what came before, told with a place of its own.
bool CameBefore(const Composition& c, const EventMention& mention);
// The first of the text's mentions.
bool OpensText(const Composition& c, const EventMention& mention);
bool SaysAgain(const Composition& c, const EventMention& mention, const Draft& draft);
// The draft was the last to be told of, in this sentence or the two before.
bool Continues(const Composition& c, const EventMention& mention, std::uint32_t r);
// "إصابة مدني بقصف على بلدة كذا، بالتزامن مع غارات على محيطها": what happened beside an event is another one, and
// what names neither anew is of that which was told.
bool ToldBeside(const Composition& c, const EventMention& mention, const Draft& draft);
// The token is there, in the mention's sentence.
bool InSentence(const Composition& c, const EventMention& mention, std::uint32_t at);

// By what it counts, heads and lists.

// "إنزالان جويان" of a title names the second of them as well as the first.
void ShareCounted(const Composition& c, const EventMention& mention, Draft& fresh);
// "بعد أسابيع من قصف، وأشهر على قصف": so long before and so long before are two.
bool ComparedApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "الجيش يقصف قرية كذا" alone on its line, and below it "على صعيد متصل استهدف الجيش قرية كذا".
bool IsToldInHeading(const Composition& c, const EventMention& mention, const Draft& draft);
// Under another heading of a round-up: "حلب: ...", "إدلب: ...".
bool HeadedApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "الإنزال الثاني": which of several events of one kind the words count, or 0.
std::int64_t OrdinalOf(const Composition& c, const EventMention& mention);
// "الإنزال الأول في X", then "الإنزال الثاني في Y": counted apart, they are two.
bool CountedApart(const Composition& c, const EventMention& mention, const Draft& draft);
// "- قصف على X" and "- انفجار لغم في Y": lines of one list tell an event each.
bool ListedApart(const Composition& c, const EventMention& mention, const Draft& draft);

// "انفجار لغم واغتيال": a title's second event, joined by its own noun.
bool IsListedInTitle(const Composition& c, const EventMention& mention, const Draft& draft);
// "Earlier, a car bomb killed eight", "In eastern Halbun, gunmen shot dead two": the next of several incidents.
bool IsNextItem(const Composition& c, const EventMention& mention, const Draft& draft);

// By who acts against whom.

// "قصف الجيش محيط القرى. واستهدفت الفصائل مواقع الجيش": the other side's fire is no part of the shelling
// that it answers.
bool FiresBack(const Composition& c, const EventMention& mention, std::uint32_t r);
// "قتل خمسة جنود في هجوم. وشنت الطائرات غارات أسفرت عن مقتل 7 مسلحين": strikes that kill only those who attacked.
bool StrikesOtherSide(const Composition& c, const EventMention& mention, const Draft& draft);

// A word that tells the event just told once more, or a stage of it: the report it belongs to, or kNone. m: an index of
// Composition::mentions.

// "تفجيرين ضربا المدينة", "القصف الذي استهدف": a verb right behind an event's noun says what that event did.
std::uint32_t ToldInRelative(const Composition& c, std::uint32_t m);
// "استهدفت بغارات جوية بلدة X": what the verb was done with.
std::uint32_t UnfoldsIn(const Composition& c, std::uint32_t m);
std::uint32_t MeansOfVerb(const Composition& c, std::uint32_t m);
// "غارة على السوق أدت إلى اندلاع حريق": what the strike just told set on fire is no event of its own.
bool IsFireOf(const Composition& c, std::uint32_t m);
// "هجوم بقنبلة تلاها إطلاق نار", "انفجار أعقبته اشتباكات": a stage of the assault just told.
std::uint32_t PartOf(const Composition& c, std::uint32_t m);
// "اشتباكات في حي كذا بعد مداهمة منزل", "فجر نفسه خلال مداهمة": the raid in which that happened.
std::uint32_t RaidBehind(const Composition& c, std::uint32_t m);
// "شن غارتين على X، في ثالث استهداف للمدينة منذ أيلول", "وهذا أعنف هجوم تشهده المدينة منذ": the event just told, as
// one of several.
std::uint32_t CountedAmongOthers(const Composition& c, std::uint32_t m);

// By a turn of the sentence (tie_turns.cc).

// "لم يمر أسبوع على تفجير كذا حتى انفجرت عبوة أخرى", "لم تكد المدينة تفيق من الهجوم حتى": what had hardly passed
// lies back, and the place and the day behind "حتى" are the news'.
void LayBackHardlyPast(const FieldText& field, EventMention& told);
// And what the sentence tells behind it, when the draft's event had hardly passed.
bool CameUponIt(const Composition& c, const EventMention& mention, const Draft& draft);
// The figure at the token stands on the other side of that "حتى".
bool StandsAcrossNews(const Composition& c, const EventMention& mention, std::uint32_t figure);
// "أصابت إحدى الغارات منزلا. أما الغارتان الأخريان فأصابتا المطار": the rest of several, none of which was told.
bool IsRestOfThem(const FieldText& field, const EventMention& mention);
// "شيع الأهالي ضحايا القصف. وأثناء التشييع أطلق قناص النار": what befell the mourners of what was told.
bool IsAtFuneral(const Composition& c, const EventMention& mention, const Draft& draft);
// "قتل خمسة في كمين. ونفذت القوات صباح اليوم عملية تفتيش": a raid carried out on a day that its sentence tells, below
// what attackers did.
bool IsSweepOfItsDay(const Composition& c, const EventMention& mention, const Draft& draft);
// "وأغارت الطائرات مجددا على الطريق فجرح متطوعان": once more, with other people, though no day is told.
bool StrikesOthersAgain(const Composition& c, const EventMention& mention, const Draft& draft);
// "وهذه هي المرة الثانية التي يستهدف فيها المخيم": a verb that counts.
bool IsCountedVerb(const FieldText& field, const EventMention& mention);

// By summary.

// A number of operations right behind "بينها", "من بينها", "أبرزها".
bool IsSomeOfThem(const Composition& c, const EventMention& mention);
// "هذه العمليات", "these operations"; "عملياته الجديدة".
bool IsPointedAt(const Composition& c, const EventMention& mention);
// "The monitor counted 50 attacks since January. The attacks left 22 dead": in English the article alone points back;
// in Arabic where they had a result, "وأسفرت الهجمات عن".
bool AreTheMany(const Composition& c, const EventMention& mention);
// The index of the summary told in the sentence; of "these operations" in the sentence before as well.
std::optional<std::uint32_t> SummaryBefore(const Composition& c, std::uint32_t m);
// "قتل ثمانية في هجمات متفرقة", and then each of them.
bool IsRoundUp(const Composition& c, std::uint32_t m);
// Adds a summary of what the mention counts, over which period and where; the mention is of it.
void OpenSummary(Composition& c, EventMention& mention);
// "العمليات تلك" after a summary in its sentence tells of the summary again, "تنوعت بين إنزال ومداهمة" of its kinds.
bool TellsSummaryAgain(Composition& c, std::uint32_t m);

// The draft that the mention tells of, by what ranks highest, or kNone.
std::uint32_t DraftOf(const Composition& c, const EventMention& mention);

}  // namespace isnad::ties

#endif  // ISNAD_CORE_READ_COMPOSE_TIES_H_
