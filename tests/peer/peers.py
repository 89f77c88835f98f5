"""What the runs of the peers' cases share: their options, their cases, and asking a probe."""
import argparse, collections, json, os, subprocess

SKIPPED = 77  # the exit code where the cases are not there


def options(doc):
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("probe")
    parser.add_argument("cases")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--lang", choices=("ar", "en"), default="ar")
    return parser.parse_args()


def core_cases(asked, tasks):
    """The language's core cases of the tasks, blanks of their inputs made single; None, told why, where there is no file."""
    if not os.path.exists(asked.cases):
        print(f"skipped: no {asked.cases} (see tests/peer/README.md)")
        return None
    with open(asked.cases, encoding="utf-8") as lines: cases = [json.loads(line) for line in lines]
    cases = [c for c in cases if c["core"] and c["task"] in tasks and c["lang"] == asked.lang]
    for c in cases: c["input"] = " ".join(c["input"].split())
    return cases


def ask(asked, rows):
    """Hands the probe rows of columns; gives the columns of its answers by the first of them, a case's id."""
    table = "".join("\t".join(row) + "\n" for row in rows)
    ran = subprocess.run([asked.probe, asked.lang], input=table, capture_output=True, text=True, check=True)
    found = collections.defaultdict(list)
    for line in ran.stdout.splitlines():
        case, *columns = line.split("\t")
        found[case].append(columns)
    return found
