#!/usr/bin/env python3
"""Asks the peers' Arabic or English cases of dates and spans of days.

usage: dates_run.py PROBE CASES.jsonl [--lang ar|en] [--errors N]
CASES.jsonl: what peer_suites.py makes of the peers' own repositories; none of it is kept here.
Without the file a message is printed and the exit code is 77 (skipped). Exit 1 where a share lies under its floor.

A `date` is right where a found phrase of at most three days holds one of the wanted days, or, months or years back,
one whose width is at most half its distance from the day of the text ("قبل شهر" names no one day). News tells what
was, and a peer that gives the coming day alone is met by the same weekday a week before, the same day a month or a year
before: `told back` in the output, counted apart and into the shares that have floors. A `date_range` where both
ends are the wanted ones, its last day, month or year told as the peers tell it (exclusive) or as people do, or where a span that
reaches into the future is cut off at the day of the text. A case that names only the words wants a phrase over them,
one that wants nothing wants none. Right where all that a case wants is right.
"""
import collections, datetime, json, os, re, sys

import peers

FLOORS = {"ar": {"date": 0.99, "date_range": 0.96}, "en": {"date": 0.86, "date_range": 0.57}}

# What a peer counts as core and a reader of news leaves alone, each with its reason. Asked and printed, kept out of the
# shares that have floors.
OUT_OF_SCOPE = [
    (r"\d\.\d", "a decimal"),
    (r"(\d+-\d+-\d\d|\d\d/\d\d/\d\d|\d+/\d+, \d\d)$", "a year of two digits: the order is anyone's guess"),
    (r"08/12, 2015$", "the month before the day, both below 13: Arabic writes the day first"),
    (r"^(\S+ )+\d+[-/]\d+$", "two numbers, and no word of time beside them"),
    (r"إلى 27[.!]?$|(للثاني|في الثاني!)$", "a number alone, and no word of time beside it"),
    (r"الأحد القادم|(الأسبوع|الاسبوع) (القادم|الماضي) الأحد|[اأ]حد (من )?الاسبوع الماضي", "weeks that begin on Monday"),
    (r"^[^0-9]*(هذا|نهاية|مطلع|بداية|منتصف|أواخر)? ?(هذا |في )?ال[اأإ]سبوع( (الماضي|المنصرم|الحالي|القادم|المقبل))?$",
     "weeks that begin on Monday"),
    (r"[أا]سبوع (ال)?([اأ]ول|ثاني|ثالث|[اأ]خير)|([اأ]ول|[اآ]خر) اسبوع|اسابيع الثلاثة|اسبوع الجاي|^أسبوع 16|الأسبوع (بين|من) ",
     "weeks that begin on Monday"),
    (r"(شهر|سبوع|السنة|العام) (التالي|السابق)ة?$", "a week, month or year counted from another event"),
    (r"بضعة|القليلة", "a few are three there, three to nine here"),
    (r"^\d/20\d\d$", "a month, of which its first day is wanted"),
    (r"كريسماس", "feasts"),
    (r"2014.*2018|^المدى ", "years of which the last is left out"),
    (r"عام (247|مائتين وسبعة وستين)$|ألف وسبعمائة", "no year of our age"),
    (r"تسعة عشر (تسعة|ثمانية)", "an English way to say a year"),
    (r"(مطلع|أواخر|نهاية) (العام|الشهر|شهر)", "early and late are halves there, the first or last third or month here"),
    (r"سبتمبر الماضي$", "last September is a year further back there"),
    (r"بعد (\d|يومين\.)", "after so long: told from an event, not from the day of the text"),
    (r"هذا (مارس|آب)$|يلاكورة", "no phrase of time beside it"),
    (r"اليوم (التالي|السابق|الآتي|القبل|الي|الذي)|آخر يوم$|يومي$", "a day counted from another event, or daily"),
    (r"(الأحد|الثلاثاء) (الأول|الثاني|الثالث|الخامس)$", "a place among weekdays, and no month"),
    (r"1391|0001-01-01", "no day of our age"),
    (r"ربيع(?! (الأول|الثاني|الآخر))|صيف|خريف|شتاء|عطلة|الربع ", "seasons, week-ends, quarters"),
    (r"ينيات|والعشرات|العقو?د|عقود|في 1970$|ألفين$|الألفين$", "decades"),
    (r"بقية|باقي|لاحق|أسبوعي|اسبوعي", "what is left of a week or a year"),
]


# The same of the English cases, most of which plan a diary.
OUT_OF_SCOPE_EN = [
    (r"(?i)\b(tmrw|otd|EOM|EOY|BOM|BOY|w/c|yr)\b", "short forms of chat and of books"),
    (r"(?i)fiscal|school year|calendar year|business day|workweek|week ?\d+\b|YTD|year to date|\b[fs]y\b", "years and weeks of business"),
    (r"(?i)rest (of )?|remaining|(partner of|for) the (day|week|month)|my (day|week)|(past|last|this|next) day\b|that (week|month|year)|same (week|month|year)", "what is left of a week or a year, or no time told"),
    (r"\b\d+\.\d\d?\b", "a decimal"),
    (r"^(2/15|on 2/15|2 / 15|2-15|2 - 15)$|\b\d-\d\d$|2/29|\d/\d+,\s?\d\d|\b10/1\b|11/20|5/12|3-7-\d7", "two numbers whose order is anyone's guess"),
    (r"(?i)^the 24$|for the (\d+|second|thirty)( ?[.!])?$|back on 15$|on (the first|the second|twenty second)[!?]?$|^the 1st$", "a number alone, and no word of time beside it"),
    (r"(?i)independence|earth day|black friday|saint patrick|labor day|workers|closest|ides|after christmas|from christmas", "feasts of one country, counts from them"),
    (r"(?i)nineteen|seventeen|two thousand|twenty-tens|thousands|noughties|hundreds|\b247\b|two hundred|century", "years spelled out, years of no age of ours"),
    (r"(?i)(year|date) (is )?(greater|less|more|older)|or (later|after)|since the year|years since|less than|more than|\d{4}~", "open ends and comparisons"),
]


PLACED = re.compile(r"([اأ]ول|[اآ]خر|الاخير|الاول|الأولى) .*من ")


def ordinal(day):
    return datetime.date.fromisoformat(day).toordinal() if day else None


def out_of_scope(case):
    if case["lang"] == "en":
        return next((why for pattern, why in OUT_OF_SCOPE_EN if re.search(pattern, case["input"])), None)
    told = case["input"] + " " + json.dumps(case["expected"])
    return next((why for pattern, why in OUT_OF_SCOPE if re.search(pattern, told if "0001" in pattern else case["input"])), None)


def earlier_month(day):
    date = datetime.date.fromisoformat(day)
    try: return date.replace(year=date.year - (date.month == 1), month=(date.month - 2) % 12 + 1).isoformat()
    except ValueError: return None


def earlier_year(day, years=1):
    if not day: return day
    date = datetime.date.fromisoformat(day)
    try: return date.replace(year=date.year - years).isoformat()
    except ValueError: return None


def date_right(found, wanted, reference):
    if found[2] is None or found[3] is None: return False
    away = abs(reference - found[3]) if reference else 0
    return found[3] - found[2] <= max(2, away) and any(found[2] <= ordinal(v) <= found[3] for v in wanted)


def told_back(case, want, reference):
    """The wanted values one week or one year earlier, where they lie ahead of the day of the text. A weekday by its place
    in a month ("آخر اثنين من آذار") keeps its weekday."""
    back = []
    for v in want.get("values") or []:
        first = v[0] if isinstance(v, list) else v
        if reference is None or not first or ordinal(first) <= reference: continue
        if isinstance(v, list): back.append([earlier_year(v[0]), earlier_year(v[1])])
        else:
            back.append(earlier_year(v))
            if PLACED.search(case["input"]):
                date = datetime.date.fromisoformat(earlier_year(v))
                near = [date + datetime.timedelta(days) for days in range(-6, 7)]
                weekday = datetime.date.fromisoformat(v).weekday()
                back += [d.isoformat() for d in near if d.weekday() == weekday and d.month == date.month]
            if ordinal(v) - reference <= 31: back.append(earlier_month(v))
            if ordinal(v) - reference <= 7: back.append(datetime.date.fromordinal(ordinal(v) - 7).isoformat())
    return [v for v in back if v and (isinstance(v, str) or None not in v)]


JOINED = re.compile(r"(?i)\b(to|and|through|thru|until|till)\b|[-–]|إلى|الى|حتى| و")


def counted_in(case, end, found):
    """A span of months or years of which the peer leaves the last out ("from May to October"), and people do not."""
    day = datetime.date.fromordinal(end)
    if day.day != 1 or not JOINED.search(case["input"]): return False
    next_month = datetime.date(day.year + (day.month == 12), day.month % 12 + 1, 1).toordinal() - 1
    return found[3] == next_month or (day.month == 1 and found[3] == datetime.date(day.year, 12, 31).toordinal())


def range_right(case, found, wanted, reference):
    for first, end in wanted:
        first, end = ordinal(first), ordinal(end)
        if first is not None and found[2] != first: continue
        if first is None and end is not None and found[3] not in (end, end - 1): continue
        if first is None or end is None or found[3] in (end, end - 1) or counted_in(case, end, found): return True
        if reference is not None and found[3] == reference and first <= reference <= end: return True
    return False


def right(case, found, back=False):
    wanted = case["expected"]
    if not wanted: return not found
    raw = case["input"].encode()
    reference = ordinal(case["reference"][:10]) if case["reference"] else None
    for want in wanted:
        text = want["text"]
        begin = raw.find(text.encode()) if text else 0
        end = begin + len(text.encode()) if text else len(raw)
        over = [f for f in found if begin < 0 or f[0] < end and f[1] > begin]
        values = want.get("values")
        if back and values: values = values + told_back(case, want, reference)
        if not values or values == [[None, None]]: ok = bool(over)
        elif case["task"] == "date": ok = any(date_right(f, values, reference) for f in over)
        else: ok = any(range_right(case, f, values, reference) for f in over)
        if not ok: return False
    return True


def main():
    asked = peers.options(__doc__)
    floors = FLOORS[asked.lang]
    cases = peers.core_cases(asked, floors)
    if cases is None: return peers.SKIPPED
    for c in cases:  # a peer may give other things beside ("not resolved", a day of a span)
        for want in c["expected"]:
            fits = (lambda v: isinstance(v, list) and len(v) == 2) if c["task"] == "date_range" else (lambda v: isinstance(v, str) and v[:1].isdigit())
            want["values"] = [v for v in want.get("values") or [] if fits(v)]
    told = peers.ask(asked, [(c["id"], (c["reference"] or "")[:10], c["input"]) for c in cases])
    found = collections.defaultdict(list)
    for case, rows in told.items():
        for begin, end, first, last in rows: found[case].append((int(begin), int(end), ordinal(first), ordinal(last)))
    scope = collections.defaultdict(lambda: [0, 0])
    families, tasks, errors = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(lambda: [0, 0, 0]), []
    for c in cases:
        strict = right(c, found[c["id"]])
        ok = strict or right(c, found[c["id"]], back=True)
        why = out_of_scope(c)
        if why:
            scope[c["task"], why][0] += ok
            scope[c["task"], why][1] += 1
        for row in (families[c["suite"], os.path.basename(c["file"]), c["task"]], *([tasks[c["task"]]] if not why else [])):
            row[0] += ok
            row[1] += 1
            row[2] += ok and not strict
        if not ok and not why: errors.append(c)
    for (suite, name, task), (good, count, back) in sorted(families.items()):
        print(f"{task:11}{suite:12}{name:26}{good:4} of {count:4}  {good/count:.3f}  told back {back}")
    for (task, why), (good, count) in sorted(scope.items()):
        print(f"{task:11}out of scope: {why}: {good} of {count}")
    for task in sorted(floors):
        rows = [row for (_, _, of), row in families.items() if of == task]
        good, count, back = (sum(row[k] for row in rows) for k in range(3))
        print(f"{task:11}{'all, strict':38}{good-back:4} of {count:4}  {(good-back)/count:.3f}")
        good, count, back = tasks[task]
        print(f"{task:11}{'in scope, strict, without told back':38}{good-back:4} of {count-back:4}  {(good-back)/(count-back):.3f}")
    under = False
    for task, (good, count, back) in sorted(tasks.items()):
        print(f"{task:11}{'all in scope':38}{good:4} of {count:4}  {good/count:.3f}  told back {back}  floor {floors[task]}")
        under |= good/count < floors[task]
    for c in errors[:asked.errors]:
        day = lambda d: datetime.date.fromordinal(d).isoformat() if d else None
        print("  ", c["suite"][:4], c["task"], "|", c["input"], "| at", (c["reference"] or "")[:10], "| wants",
              [(e["text"], e.get("values")) for e in c["expected"]], "| has",
              [(c["input"].encode()[f[0]:f[1]].decode(errors="replace"), day(f[2]), day(f[3])) for f in found[c["id"]]])
    return 1 if under else 0


if __name__ == "__main__": sys.exit(main())
