#!/usr/bin/env python3
"""Holds core/reconcile alone to its scores: answers of an article set in, its conflicts out, no reading and no linking.

  oracle_test.py --oracle build/dev/tests/core/reconcile/reconcile_oracle SET_DIR FLAGS FOUND RIGHT

FLAGS, FOUND, RIGHT: the lowest F1 of conflict flags, and shares of conflict values found and right. That a toll rose and
whom a figure counts are guessed from the quotes by the test tool; sums are none of its business.
"""
import argparse
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "accept"))
import score

LANGUAGE = "ar"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--oracle", required=True)
    parser.add_argument("set")
    parser.add_argument("floors", nargs=3, type=float)
    options = parser.parse_args()
    export = subprocess.run([options.oracle, options.set, LANGUAGE], capture_output=True, check=True, timeout=60).stdout
    records = [json.loads(line) for line in export.decode("utf-8").splitlines()]
    measured = score.Score(score.Answers(pathlib.Path(options.set), LANGUAGE), records)
    low = 0
    for row, floor in zip(("conflict flags F1", "conflict values found", "conflict values right"), options.floors):
        value = measured.rows[row]
        low += not value >= floor
        print(f"{row:24}{value:6.3f}   floor {floor:.2f}{'' if value >= floor else '   BELOW'}")
    for kind in ("conflict missed", "conflict false"):
        print(kind + ":", *measured.errors[kind])
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
