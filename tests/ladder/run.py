#!/usr/bin/env python3
"""The ladder: how much of the claims each layer of core/read loses. README.md beside it says what each rung gives.

  run.py --probe build/release/tests/ladder/ladder_probe [SET ...]     the sets of fixtures/ where none is named
  run.py --probe … --check                                             exit 1 where giving a layer loses claims
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "accept"))
import score  # noqa: E402

RUNGS = "bytes", "phrases", "clauses", "frames"
ROWS = "claim F1", "claim strict F1", "claim value right", "claim group right"
SLACK = 0.01      # what a rung may lose against the one below: a given phrase may be taken by another word
COMPOSED = 0.95   # claim strict F1 with the frames given: what the compose layer alone must reach


def given_lines(answers):
    """One line a claim of the answers, summaries' claims included; each quote stands once in its article."""
    claims = [claim for event in answers.events for claim in event["claims"]]
    claims += [claim for summary in answers.summaries for claim in summary["claims"]]
    for claim in claims:
        for begin, end in answers.span(claim):
            most = "" if claim["max"] is None else claim["max"]
            yield "\t".join(map(str, (claim["article"], claim.get("in", "text"), begin, end, claim["outcome"],
                                      claim["group"], claim["min"], most, int(bool(claim.get("approx"))))))


def climb(probe, folder):
    """Rung -> rows of score.py, Arabic articles only."""
    rows = {}
    with tempfile.TemporaryDirectory(prefix="isnad-ladder-") as temporary:
        given = pathlib.Path(temporary) / "given.tsv"
        given.write_text("".join(line + "\n" for line in given_lines(score.Answers(folder, "ar"))), "utf-8")
        for rung in RUNGS:
            done = subprocess.run([probe, rung, str(folder / "articles.jsonl"), str(given)], capture_output=True)
            assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
            records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
            rows[rung] = score.Score(score.Answers(folder, "ar"), records).rows
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--probe", required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("sets", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    sets = options.sets or sorted(path.parent for path in (ROOT / "fixtures").glob("*/gold.json"))
    wrong = []
    for folder in sets:
        rows = climb(options.probe, folder)
        print(f"{folder.name:28}" + "".join(f"{rung:>10}" for rung in RUNGS))
        for row in ROWS:
            print(f"  {row:26}" + "".join(f"{rows[rung][row]:10.3f}" for rung in RUNGS))
        for row in ROWS[:2]:
            wrong += [f"{folder.name}: {row} falls from {low} to {high} given" for low, high in zip(RUNGS, RUNGS[1:])
                      if rows[high][row] < rows[low][row] - SLACK]
        if rows["frames"]["claim strict F1"] < COMPOSED:
            wrong.append(f"{folder.name}: compose alone reaches {rows['frames']['claim strict F1']:.3f}")
    if options.check and wrong:
        print("\n".join(wrong))
    return int(options.check and bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
