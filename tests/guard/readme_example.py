#!/usr/bin/env python3
"""Keeps the example of README.md true: runs its commands over the fixtures and compares what they print.

  readme_example.py --program build/dev/isnad         exit 1 where README shows something else
  readme_example.py --program build/dev/isnad --fix   writes the present output in its place

The example is what stands between its two marks; a command is a line "    $ isnad …", its output the indented lines below.
"""
import argparse
import difflib
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
ARTICLES = ROOT / "fixtures" / "dev-raids-2019-2021" / "articles.jsonl"
BEGIN, END = "<!-- example: begin -->\n", "<!-- example: end -->\n"
INDENT, PROMPT = "    ", "    $ isnad "


def run(program, store, arguments):
    command = [program, *arguments[:1], "--store", store, *arguments[1:]]
    done = subprocess.run(command, capture_output=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


def renewed(example, program, store):
    """The example with each command's present output."""
    lines, out, skipping = example.splitlines(), [], False
    for line in lines:
        if line.startswith(PROMPT):
            out.append(line)
            printed = run(program, store, line[len(PROMPT):].split()).rstrip("\n")
            out += [(INDENT + text).rstrip() for text in printed.split("\n")]
            skipping = True
        elif skipping and (line.startswith(INDENT) or not line.strip()):
            continue
        else:
            if skipping:
                out.append("")
            skipping = False
            out.append(line)
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--fix", action="store_true")
    options = parser.parse_args()
    readme = README.read_text("utf-8")
    before, rest = readme.split(BEGIN, 1)
    example, after = rest.split(END, 1)
    with tempfile.TemporaryDirectory(prefix="isnad-readme-") as folder:
        store = str(pathlib.Path(folder) / "store")
        run(options.program, store, ["ingest", str(ARTICLES)])
        now = renewed(example, options.program, store)
    if now == example:
        print("the example of README.md is what the program prints")
        return 0
    if options.fix:
        README.write_text(before + BEGIN + now + END + after, "utf-8")
        print("renewed the example of README.md")
        return 0
    print("".join(difflib.unified_diff(example.splitlines(True), now.splitlines(True), "README.md", "the program")))
    print("The example of README.md is no longer what the program prints: tests/guard/readme_example.py --fix renews it.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
