#include "tests/core/read/en/english_testing.h"

// When what happened: days told in every order, of one event and of two, and one event told again.

namespace isnad {
namespace {

constexpr EnglishCase kDays[] = {
    {"bombing Bannu 2021-12-14",
     "Twelve soldiers were killed in a suicide attack in Bannu on Tuesday, the army said. A hospital official in "
     "Peshawar said 17 people were killed."},
    {"bombing Bannu 2021-12-14",
     "Twelve soldiers were killed in a suicide attack in Bannu on Tuesday. Officials in Islamabad put the death toll "
     "at 17."},
    {"attack Peshawar 2021-12-13", "A police official in Peshawar said 17 people were killed on Monday."},
    {"bombing Halbun 2021-12-11",
     "Five people were killed in a bombing in Halbun, police said on Monday. The attack took place on Saturday."},
    {"bombing Halbun 2021-12-12..2021-12-13",
     "Five people were killed in a bombing in Halbun, police said on Monday. The attack killed a child."},
    {"disaster Tobruk 2021-12-11",
     "Sixty-one people are missing after a boat overturned off Tobruk, the agency said on Monday. The accident "
     "happened on Saturday."},
    {"clash Halbun 2021-12-11",
     "Five people were killed in Halbun on Saturday in a clash. Six bodies had been brought to the morgue by Sunday."},
    {"attack Halbun 2021-12-11, attack Halbun 2021-12-12",
     "Gunmen attacked Halbun on Saturday and killed four, police said. They returned on Sunday and killed five more, a "
     "resident said."},
    {"attack Halbun 2021-12-11, attack Halbun 2021-12-12",
     "Gunmen attacked Halbun on Saturday and killed four, police said. The gunmen came back to the village on Sunday "
     "and killed five, a resident said."},
    {"attack Halbun 2021-12-11, attack Halbun 2021-12-12",
     "Gunmen attacked Halbun on Saturday and killed four, police said. Gunmen attacked Halbun again on Sunday and "
     "killed five, a resident said."},
    {"attack Halbun 2021-12-11, attack Halbun 2021-12-12",
     "Gunmen attacked Halbun on Saturday and killed four, police said. On Sunday gunmen attacked Halbun and killed "
     "five, a resident said."},
    {"attack Halbun 2021-12-11, attack Halbun 2021-12-12",
     "Gunmen attacked Halbun on Saturday and killed four, police said. The attackers struck again on Sunday, killing "
     "five people, a resident said."},
    {"attack Halbun 2021-12-11",
     "Gunmen attacked Halbun on Saturday and killed four, police said. On Sunday the death toll rose to five, a "
     "resident said."},
    {"attack Halbun 2021-12-11",
     "Gunmen attacked Halbun on Saturday and killed four, police said. A resident said on Sunday that five people were "
     "killed."},
    {"bombing Halbun 2021-12-12",
     "The country has been mired in conflict since 2011, when rebels attacked Marda. A bomb killed two in Halbun on "
     "Sunday."},
    {"attack Marda 2011-01-01..2011-12-31", "Rebels took Marda in 2011, when they attacked an army base there."},
    // what the news comes weeks after has its own weapon and day
    {"attack Halbun 2021-12-12, bombing Marda 2021-11-04",
     "Gunmen attacked Halbun early Sunday, weeks after a bomb on 4 November killed three people in Marda."},
    {"attack Halbun 2021-12-11", "Gunmen attacked Halbun, killing six villagers. Police said it happened on Saturday."},
    {"attack Halbun 2021-12-11", "Gunmen killed six villagers at Halbun. Police said it happened on Saturday."},
    {"attack Halbun 2021-12-10..2021-12-11", "Gunmen attacked Halbun, killing six villagers, police said on Saturday."},
    // dates: published Monday 13 December 2021
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday."},
    {"attack Halbun 2021-12-12", "On Sunday, gunmen attacked the town of Halbun."},
    {"attack Halbun 2021-12-12", "Sunday's attack on the town of Halbun killed five people."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun late Sunday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday night."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun in the small hours of Sunday."},
    {"attack Halbun 2021-12-13", "Gunmen attacked the town of Halbun on Monday."},
    {"attack Halbun 2021-12-13", "Gunmen attacked the town of Halbun early on Monday morning."},
    {"attack Halbun 2021-12-14", "Gunmen attacked the town of Halbun today."},
    {"attack Halbun 2021-12-13", "Gunmen attacked the town of Halbun yesterday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun two days ago."},
    {"attack Halbun 2021-12-07", "Gunmen attacked the town of Halbun last Tuesday."},
    {"attack Halbun 2021-12-07", "Gunmen attacked the town of Halbun on Tuesday last week."},
    {"attack Halbun 2021-12-06..2021-12-12", "Gunmen attacked the town of Halbun last week."},
    {"attack Halbun 2021-12-11..2021-12-12", "Gunmen attacked the town of Halbun over the weekend."},
    {"attack Halbun 2021-12-11..2021-12-12", "Gunmen attacked the town of Halbun at the weekend."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on 10 December."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on December 10."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on Friday, December 10."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on Friday 10 December 2021."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on Dec. 10."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on the 10th of December."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on December 10th."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on 10/12/2021."},
    {"attack Halbun 2021-12-10", "Gunmen attacked the town of Halbun on 2021-12-10."},
    {"attack Halbun 2021-11-28", "Gunmen attacked the town of Halbun on 28 November."},
    {"attack Halbun 2021-11-29..2021-12-01", "Gunmen attacked the town of Halbun a fortnight ago."},
    {"attack Halbun 2021-11-28", "Gunmen attacked the town of Halbun overnight on November 28."},
    {"attack Halbun 2021-11-01..2021-11-30", "Gunmen attacked the town of Halbun in November."},
    {"attack Halbun 2021-11-01..2021-11-30", "Gunmen attacked the town of Halbun last month."},
    {"attack Halbun 2020-12-20", "Gunmen attacked the town of Halbun on 20 December last year."},
    {"attack Halbun 2019-08-04", "Gunmen attacked the town of Halbun on August 4, 2019."},
    {"attack Halbun 2019-08-01..2019-08-31", "Gunmen attacked the town of Halbun in August 2019."},
    {"attack Halbun 2021-12-13..2021-12-14", "Gunmen attacked the town of Halbun overnight."},
    {"attack Halbun 2021-12-13..2021-12-14", "Gunmen attacked the town of Halbun overnight from Sunday to Monday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun before dawn on Sunday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun at dawn on Sunday, police said on Monday."},
    {"attack Halbun 2021-12-11", "Police said on Sunday that gunmen had attacked the town of Halbun the day before."},
    {"attack Halbun 2021-12-11", "Police said on Sunday that gunmen had attacked the town of Halbun a day earlier."},
    {"attack Halbun 2021-12-11", "Police said on Sunday that gunmen had attacked the town of Halbun the previous day."},
    {"attack Halbun 2021-12-11", "Gunmen attacked the town of Halbun on Saturday, police said on Sunday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun at 3 p.m. (1200 GMT) on Sunday."},
    {"attack Halbun 2021-12-12", "At about 3 a.m. on Sunday, gunmen attacked the town of Halbun."},
    {"attack Halbun 2021-12-12", "The attack on the town of Halbun took place on Sunday."},
    {"attack Halbun 2021-12-12", "The attack took place on Sunday in the town of Halbun."},
    {"attack Halbun 2021-12-12", "The attack on the town of Halbun occurred around midnight on Sunday."},
    {"attack Halbun 2021-12-08", "Gunmen attacked the town of Halbun on Wednesday."},
    {"attack Halbun 2021-12-12", "HALBUN, Dec 12 - Gunmen attacked the town of Halbun on Sunday."},
    {"attack Halbun 2021-12-13..2021-12-14", "Gunmen have attacked the town of Halbun, police said."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday, weeks after the army left."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday, the deadliest attack since May."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday. The army left the area in October."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday, a week before the vote."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the town of Halbun on Sunday, two days after the truce."},
    {"raid Halbun 2021-12-12",
     "The raid in Halbun on Sunday was the first since the death of the group's leader in 2019."},
    {"raid Halbun 2021-12-12",
     "Troops raided the town of Halbun on Sunday. The group has been weaker since the death of its leader in 2019."},
    // two events and their days
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-14",
     "A bomb killed five people in the town of Halbun on Sunday. On Tuesday, a bomb in the town of Telmin killed two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-11",
     "A bomb killed five people in the town of Halbun on Sunday. A day earlier, a bomb in the town of Telmin killed "
     "two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-12",
     "A bomb killed five people in the town of Halbun on Sunday. On the same day, a bomb in the town of Telmin killed "
     "two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-13",
     "A bomb killed five people in the town of Halbun on Sunday. The following day, a bomb in the town of Telmin "
     "killed two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-11-01..2021-11-30",
     "A bomb killed five people in the town of Halbun on Sunday. Last month, a bomb in the town of Telmin killed two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2018-01-01..2018-01-31",
     "A bomb killed five people in the town of Halbun on Sunday. In January 2018, a bomb in the town of Telmin killed "
     "20."},
    {"bombing Halbun 2021-12-12, airstrike Telmin 2021-12-10",
     "A bomb went off in Halbun on Sunday while the country was still shaken by Friday's air strike in the town of "
     "Telmin, where ten people died."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-14",
     "Sunday's bombing in Halbun was the second in a week: on Tuesday a blast in the town of Telmin killed six."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2016-07-03",
     "The bombing in Halbun on Sunday was the deadliest since 3 July 2016, when a truck bomb in the town of Telmin "
     "killed 300 people."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2016-07-01..2016-07-31",
     "The bombing in Halbun on Sunday was the deadliest since the bombing of July 2016 in the town of Telmin, in which "
     "300 people were killed."},
    // one event told again
    {"attack Halbun 2021-12-12",
     "Gunmen attacked the town of Halbun on Sunday. The attack began at dawn. The assault lasted three hours."},
    {"attack Halbun 2021-12-12",
     "Gunmen attacked the town of Halbun on Sunday. The attackers burned houses. No group has claimed the attack."},
    {"raid Halbun 2021-12-12",
     "Troops raided a house in the town of Halbun on Sunday. During the operation, two soldiers were hurt. The raid "
     "ended at noon."},
    {"airstrike Halbun 2021-12-12",
     "Warplanes bombed a school in the town of Halbun on Sunday. The strike killed five. The bombardment drew "
     "condemnation."},
    {"bombing Halbun 2021-12-12",
     "A car bomb exploded in the town of Halbun on Sunday. The explosion killed five. The blast was heard miles away."},
    {"bombing Halbun 2021-12-12",
     "A suicide bomber attacked a checkpoint in the town of Halbun on Sunday. The bombing killed five."},
    {"shelling Halbun 2021-12-12",
     "Shells hit the town of Halbun on Sunday. The bombardment killed five. The shelling lasted an hour."},
    {"clash Halbun 2021-12-12", "Clashes broke out in the town of Halbun on Sunday. The fighting killed five."},
    {"abduction Halbun 2021-12-12",
     "Gunmen kidnapped three doctors in the town of Halbun on Sunday. The abduction was condemned. Police are looking "
     "for the kidnappers."},
    {"assassination Halbun 2021-12-12",
     "A judge was shot dead in the town of Halbun on Sunday. The killing was condemned. No one claimed the murder."},
    {"disaster Halbun 2021-12-12",
     "A boat capsized off Halbun on Sunday, killing five people. The shipwreck was the worst of the year."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-07",
     "Thirteen people were killed when the army fired missiles at the town of Halbun on Sunday.\nIt was the second "
     "such attack in a week. On 7 December ten people were killed when a missile fell on an apartment block in the "
     "town."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-07",
     "Thirteen people were killed when the army fired missiles at the town of Halbun on Sunday.\nIt was the second "
     "attack in a week. On 7 December a missile hit an apartment block in the town."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-07",
     "Thirteen people were killed when the army fired missiles at the town of Halbun on Sunday.\nOn 7 December ten "
     "people were killed when a missile fell on an apartment block in the town."},
    {"attack Halbun 2021-12-12, attack Halbun 2021-12-14",
     "Gunmen attacked the town of Halbun on Sunday, killing three.\nIt was the second attack in a week. On Tuesday "
     "gunmen attacked a checkpoint there, killing two."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-14",
     "Five people were killed in Halbun on Sunday when a bomb went off. The blast came while the country was still "
     "shaken by Tuesday's attack in the town of Telmin, where ten people died when a suicide bomber struck a square."},
    {"attack Halbun 2021-12-13, attack Halbun 2021-12-13",
     "Ten soldiers were killed on Monday in an attack in Halbun, the army said, with sources saying that another "
     "deadly attack had left dozens dead."},
    {"raid Halbun 2021-12-13, attack Telmin 2021-12-12",
     "Police raided ten houses in Halbun on Monday and detained 20 people over Sunday's attack on a church in Telmin."},
    {"attack Halbun 2020-12-01..2020-12-31", "Gunmen attacked the town of Halbun last December, killing 11."},
    {"bombing Halbun 2021-12-12, shelling Telmin 2021-12-12",
     "A bomb went off in Halbun on Sunday, killing five. On the same day artillery struck the town of Telmin, killing "
     "two."},
    {"attack Halbun 2021-12-12",
     "Gunmen attacked a base in Halbun on Sunday. Seven men were wounded in the assault, the deadliest on the mission "
     "since it deployed in 2004."},
    {"attack Halbun 2021-12-13",
     "The attack happened on Monday in Halbun, which residents say has been hit repeatedly in recent weeks."},
    {"attack Halbun 2021-12-12",
     "An attack on Sunday on a house of the Telmin family in the town of Halbun killed five."},
    {"bombing Halbun 2021-12-12", "The blast in Halbun on Sunday claimed the lives of four people."},
    {"bombing Halbun 2021-12-12", "A blast in Halbun on Sunday claimed four lives."},
    // A wire's own line dates the report.
    {"bombing Halbun 2021-12-12", "TELMIN, Dec 14 (ABC) - A blast in Halbun on Sunday claimed four lives."},
    {"bombing Halbun 2021-12-13..2021-12-14", "TELMIN, Dec 14 (ABC) - A blast in Halbun claimed four lives."},
    {"bombing Halbun 2021-12-12", "The mayor of Telmin said a blast in Halbun on Dec 12 (Sunday) claimed four lives."},
    {"bombing Halbun 2021-12-13..2021-12-14", "TELMIN, Dec 14 - A blast in Halbun claimed four lives."},
    {"bombing Halbun 2021-12-09..2021-12-10", "TELMIN, Dec 10 - A blast in Halbun claimed four lives."},
    {"bombing Halbun 2021-12-13",
     "TELMIN, Dec 14 - A blast in Halbun killed four people, police said. Monday's bombing was the first of the year."},
    // an entry of a record; a page's own line
    {"bombing Halbun 2021-12-08", "8 Dec 2021 | Homs, Halbun district\nA bomb killed four people in Halbun."},
    {"bombing Halbun 2021-12-13..2021-12-14", "13 Dec 2021 | Homs, Halbun\nA bomb killed four people in Halbun."},
    {"bombing Halbun 2021-12-13..2021-12-14", "8 Dec 2021 | 120 views\nA bomb killed four people in Halbun."},
    // the day of a later death, a limit, what is counted from a calm day
    {"bombing Halbun 2021-12-12..2021-12-13",
     "The toll of the bombing in Halbun rose to eight after a woman succumbed to her wounds at the Telmin hospital on "
     "Tuesday. The police had said on Monday that seven people were killed."},
    {"bombing Halbun 2021-12-12..2021-12-13",
     "The toll of the bombing in Halbun rose to eight after a woman died of her injuries on Tuesday. The police had "
     "said on Monday that seven people were killed."},
    {"bombing Halbun 2021-12-12", "Eight people died of wounds after a bombing in Halbun on Sunday."},
    {"bombing Halbun 2021-12-13..2021-12-14",
     "Four people were killed in a bombing in Halbun. A doctor had counted nine dead by Sunday."},
    {"clash Halbun 2021-12-12",
     "The town of Halbun was quiet on Monday a day after its worst fighting in years, which left six people dead."},
    // the day before the word that takes up the one event, which tells none; not that of another place or kind
    {"bombing Halbun 2021-12-03", "A bomb killed five people in Halbun. The Dec. 3 bombing was the second this year."},
    {"bombing Halbun 2021-12-12",
     "A bomb killed five people in Halbun on Sunday, police said. It was the worst blast there this year."},
    {"bombing Halbun 2021-12-13..2021-12-14, airstrike - 2021-12-03",
     "A bomb killed five people in Halbun. The Dec. 3 air strike killed four."},
    {"bombing Halbun 2021-12-13..2021-12-14, bombing Telmin 2021-06-03",
     "A bomb killed five people in Halbun. The June 3 bombing in Telmin killed four."},
    // the day of what was said of it
    {"bombing Halbun 2021-12-10",
     "The mayor on Monday renewed his condemnation of the bombing in Halbun, which killed nine on Friday."},
    {"shelling Halbun 2021-12-12",
     "Telmin on Monday repeated its criticism of the shelling of Halbun. Five people were killed in the shelling on "
     "Sunday."},
    // told separately, below what has no place
    {"shelling - 2021-12-13, shelling Halbun 2021-12-14",
     "Yesterday's shelling of the livestock market killed 15 people. Separately, this morning two shells landed near a "
     "water pump in the town of Halbun."},
    // so long after something else
    {"bombing Halbun 2021-12-12, attack Telmin 2021-12-11..2021-12-12",
     "A bomb killed five people in the town of Halbun on Sunday. The blast came hours after gunmen attacked the town "
     "of "
     "Telmin."},
    {"bombing Halbun 2021-12-12", "A bomb killed five people in the town of Halbun on Sunday, hours after the vote."},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-04..2021-12-06",
     "A bomb killed five people in the town of Halbun on Sunday. It came a week after a blast in the town of Telmin "
     "killed six."},
    {"bombing Halbun 2021-12-12, airstrike Telmin 2021-06-01..2021-06-30",
     "A bomb killed five people in the town of Halbun on Sunday. It was the worst attack after the June air strike on "
     "the town of Telmin, in which nine people died."},
    {"bombing Halbun 2021-12-12", "A bomb killed five people in the town of Halbun on Sunday. The June vote was calm."},
    {"bombing Telmin 2021-01-01..2021-01-31",
     "The talks have been frozen since January, when seven police officers were killed and more than 30 people injured "
     "in the bombing of a station in Telmin."},
    {"bombing Halbun 2021-12-12, shelling Telmin 2021-12-12",
     "A bomb killed five people in the town of Halbun on Sunday. The mayor left. The market closed. The police said "
     "nothing. The shops opened again. On the same day artillery struck the town of Telmin, killing two."},
};

TEST(EnglishDays, OfEvents) { ExpectEnglish(kDays, WhenOf); }

}  // namespace
}  // namespace isnad
