#!/usr/bin/env python3
"""Runs the program over an article set and holds its scores to the floors of floors.json.

  accept.py --program build/dev/tools/isnad            every set of fixtures/; exit 1 where a score is below its floor
  accept.py --program … --set dev-raids-2019-2021      one of them
  accept.py --program … --held-out                     the mean of the sets of fixtures/held-out/ instead, and of those
                                                       that came later, fixtures/held-out-2/ to -19/
  accept.py --program … --raise                        lifts each floor to the present score, rounded down to 0.01
  accept.py --floors-only                              no floor is below that of the commit before

A floor only rises: what a change gains, a later one does not lose. Each set is measured (score.py) twice: its Arabic
articles alone in a store ("SET"), and the articles of all its languages together ("SET, all languages"). Of the held-out
sets a floor holds the mean alone, of each folder of them ("held-out"): a set that is added there would move it.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import time

import score

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FLOORS = HERE / "floors.json"
WHOLE = ", all languages"
HELD_OUT = ("held-out", "held-out-2", "held-out-3", "held-out-4", "held-out-5", "held-out-6", "held-out-7",
            "held-out-8", "held-out-9", "held-out-10", "held-out-11", "held-out-12", "held-out-13", "held-out-14",
            "held-out-15", "held-out-16", "held-out-17", "held-out-18", "held-out-19")
TIMEOUT_SECONDS = 300
SUM_ERROR = 1e-9  # what a mean of many scores may lack of the score that it stands for


def run(program, store, *arguments):
    """The program's standard output; an AssertionError with its complaints where it fails."""
    command = [program, "--store", str(store), *arguments]
    done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS)
    assert done.returncode == 0, f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}"
    return done.stdout.decode("utf-8")


def measure(program, folder, lang):
    """Ingests a set's articles of one language, or of all, into a new store and scores the export."""
    with tempfile.TemporaryDirectory(prefix="isnad-accept-") as temporary:
        store, started = pathlib.Path(temporary) / "store", time.monotonic()
        articles = pathlib.Path(temporary) / "articles.jsonl"
        lines = (folder / "articles.jsonl").read_text("utf-8").splitlines(keepends=True)
        articles.write_text("".join(l for l in lines if lang in (None, json.loads(l)["lang"])), "utf-8")
        run(program, store, "ingest", str(articles))
        export = run(program, store, "export", "--format", "jsonl")
        print(f"{folder.name}: ingest and export took {time.monotonic() - started:.1f} s")
    records = [json.loads(line) for line in export.splitlines() if line.strip()]
    return score.Score(score.Answers(folder, lang), records).rows


def mean_of_held_out(program, folder):
    """Each row's mean over the held-out sets of a folder, all languages of each together."""
    measured = [measure(program, path.parent, None) for path in sorted(ROOT.glob(f"fixtures/{folder}/*/gold.json"))]
    of_row = {}
    for rows in measured:
        for row, value in rows.items():
            if not math.isnan(value):
                of_row.setdefault(row, []).append(value)
    return {row: sum(values) / len(values) for row, values in of_row.items()}


def raised(floors, rows):
    """The floors lifted to these scores: never lower, and none where nothing is measured or no score could fall."""
    scores = {row: math.floor((value + SUM_ERROR) * 100) / 100 for row, value in rows.items() if value > 0}
    return {row: max(floors.get(row, 0.0), scores.get(row, 0.0)) for row in sorted({*floors, *scores})}


def falls(before, after):
    """The floors that stand lower than they stood, or are gone."""
    return [f"{name}: {row}: {floor} became {after.get(name, {}).get(row)}" for name, rows in before.items()
            for row, floor in rows.items() if after.get(name, {}).get(row, -1) < floor]


def committed_floors(revision):
    """floors.json of a revision; empty where there is none, or no git."""
    name = f"{revision}:{FLOORS.relative_to(ROOT).as_posix()}"
    try:
        shown = subprocess.run(["git", "-C", str(ROOT), "show", name], capture_output=True)
    except FileNotFoundError:
        return {}
    return json.loads(shown.stdout) if shown.returncode == 0 else {}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program")
    parser.add_argument("--set", action="append", help="a folder of fixtures/")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--floors-only", action="store_true")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text("utf-8"))

    if options.floors_only:
        fallen = falls(committed_floors("HEAD"), floors) + falls(committed_floors("HEAD^"), committed_floors("HEAD"))
        print("\n".join(fallen) if fallen else "no floor has fallen")
        return 1 if fallen else 0
    if not options.program:
        parser.error("--program is missing")

    below = 0
    sets = options.set or sorted(path.parent.name for path in ROOT.glob("fixtures/*/gold.json"))
    measured = [(folder, None) for folder in HELD_OUT] if options.held_out else [
        (name + whole, lang) for name in sets for whole, lang in (("", "ar"), (WHOLE, None))]
    for name, lang in measured:
        try:
            rows = (mean_of_held_out(options.program, name) if name in HELD_OUT else
                    measure(options.program, ROOT / "fixtures" / name.removesuffix(WHOLE), lang))
        except (AssertionError, subprocess.TimeoutExpired) as failure:
            print(f"{name}: {failure}", file=sys.stderr)
            return 1
        own = floors.get(name, {})
        for row, value in rows.items():
            floor = own.get(row)
            low = floor is not None and not value + SUM_ERROR >= floor  # not measured any more is low too
            below += low
            told = "-" if math.isnan(value) else f"{value:.3f}"
            print(f"  {row:24}{told:>6}   floor {'-' if floor is None else f'{floor:.2f}'}{'   BELOW' if low else ''}")
        missing = sorted(set(own) - set(rows))
        if missing:
            print(f"  floors for what nothing measures: {', '.join(missing)}")
        below += len(missing)
        floors[name] = raised(own, rows)

    if options.lift:
        FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
        print(f"raised {FLOORS.relative_to(ROOT)}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
