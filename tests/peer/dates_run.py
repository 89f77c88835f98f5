#!/usr/bin/env python3
"""Asks the peers' Arabic cases of dates and spans of days.

usage: dates_run.py PROBE CASES.jsonl [--errors N]
CASES.jsonl: what peer_suites.py makes of the peers' own repositories; none of it is kept here.
Without the file a message is printed and the exit code is 77 (skipped). Exit 1 where a share lies under its floor.

A `date` is right where a found phrase of at most three days holds one of the wanted days; a `date_range` where both
ends are the wanted ones, its last day told as the peers tell it (exclusive) or as people do, or where a span that
reaches into the future is cut off at the day of the text. A case that names only the words wants a phrase over them,
one that wants nothing wants none. Right where all that a case wants is right.
"""
import argparse, collections, datetime, json, os, subprocess, sys

FLOORS = {"date": 0.85, "date_range": 0.55}


def ordinal(day):
    return datetime.date.fromisoformat(day).toordinal() if day else None


def date_right(found, wanted):
    return (found[2] is not None and found[3] is not None and found[3] - found[2] <= 2
            and any(found[2] <= ordinal(v) <= found[3] for v in wanted))


def range_right(found, wanted, reference):
    for first, end in wanted:
        first, end = ordinal(first), ordinal(end)
        if first is not None and found[2] != first: continue
        if first is None and end is not None and found[3] not in (end, end - 1): continue
        if first is None or end is None or found[3] in (end, end - 1): return True
        if reference is not None and found[3] == reference and first <= reference <= end: return True
    return False


def right(case, found):
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
        if not values or values == [[None, None]]: ok = bool(over)
        elif case["task"] == "date": ok = any(date_right(f, values) for f in over)
        else: ok = any(range_right(f, values, reference) for f in over)
        if not ok: return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probe")
    parser.add_argument("cases")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if not os.path.exists(options.cases):
        print(f"skipped: no {options.cases} (see tests/peer/README.md)")
        return 77
    with open(options.cases, encoding="utf-8") as lines: cases = [json.loads(line) for line in lines]
    cases = [c for c in cases if c["core"] and c["task"] in FLOORS and c["lang"] == "ar"]
    asked = "".join(f'{c["id"]}\t{(c["reference"] or "")[:10]}\t{" ".join(c["input"].split())}\n' for c in cases)
    for c in cases: c["input"] = " ".join(c["input"].split())
    ran = subprocess.run([options.probe], input=asked, capture_output=True, text=True, check=True)
    found = collections.defaultdict(list)
    for line in ran.stdout.splitlines():
        case, begin, end, first, last = line.split("\t")
        found[case].append((int(begin), int(end), ordinal(first), ordinal(last)))
    families, tasks, errors = collections.defaultdict(lambda: [0, 0]), collections.defaultdict(lambda: [0, 0]), []
    for c in cases:
        ok = right(c, found[c["id"]])
        for row in (families[c["suite"], os.path.basename(c["file"]), c["task"]], tasks[c["task"]]):
            row[0] += ok
            row[1] += 1
        if not ok: errors.append(c)
    for (suite, name, task), (good, count) in sorted(families.items()):
        print(f"{task:11}{suite:12}{name:26}{good:4} of {count:4}  {good/count:.3f}")
    under = False
    for task, (good, count) in sorted(tasks.items()):
        print(f"{task:11}{'all':38}{good:4} of {count:4}  {good/count:.3f}  floor {FLOORS[task]}")
        under |= good/count < FLOORS[task]
    for c in errors[:options.errors]:
        day = lambda d: datetime.date.fromordinal(d).isoformat() if d else None
        print("  ", c["suite"][:4], c["task"], "|", c["input"], "| at", (c["reference"] or "")[:10], "| wants",
              [(e["text"], e.get("values")) for e in c["expected"]], "| has",
              [(c["input"].encode()[f[0]:f[1]].decode(errors="replace"), day(f[2]), day(f[3])) for f in found[c["id"]]])
    return 1 if under else 0


if __name__ == "__main__": sys.exit(main())
