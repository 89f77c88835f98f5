#!/usr/bin/env python3
"""Holds the source tree to its architecture: reads the text of every file, compiles nothing.

  source_rules.py ROOT          prints each broken rule as FILE:LINE: what is wrong; exit 1 if there is any
  source_rules.py --self-test   the rules against small invented trees

The rules: a folder includes only what its row of ARROWS allows; a library's header appears only in the folders of its
row of LIBRARIES, and in no header of ours; core opens no file, reads no clock, prints nothing; a header's guard is its
path; files are named snake_case, and none is a util; invisible characters are written as escapes; nothing that the
program is made of knows an outlet or an article of the fixtures.
"""
import json
import pathlib
import re
import sys
import tempfile
import unittest

# The table of folders: what each may include, itself aside. Transitive by writing it out, so that a row can be read.
MODEL, TEXT, LEXICON, READ, LINK, RECONCILE, STORE, TOOLS = (
    "core/model", "core/text", "core/lexicon", "core/read", "core/link", "core/reconcile", "store", "tools")
ARROWS = {
    MODEL: [],
    TEXT: [MODEL],
    LEXICON: [TEXT, MODEL],
    READ: [LEXICON, TEXT, MODEL],
    LINK: [LEXICON, TEXT, MODEL],
    RECONCILE: [MODEL],
    STORE: [MODEL],
    TOOLS: [MODEL, TEXT, LEXICON, READ, LINK, RECONCILE, STORE],
}
FOLDERS = list(ARROWS)

# A library's headers, by how they begin, and the folders whose .cc files may include them; "tests" may include all.
LIBRARIES = {
    "unicode/": [TEXT],
    "rocksdb/": [STORE],
    "boost/": [LINK, TOOLS],
    "nlohmann/": [TOOLS],
    "CLI/": [TOOLS],
    "fmt/": [TOOLS],
    "xxhash.h": [TEXT, LEXICON, READ, LINK, STORE, TOOLS],
}

# Headers of the system, for folders that speak with a terminal, a disk or a process.
SYSTEM = re.compile(r"^(sys/\w+|unistd|fcntl|signal|termios|dirent|langinfo)\.h$")
SYSTEM_FOLDERS = [STORE, TOOLS, "tests"]

# core is pure functions of plain values.
NOT_IN_CORE = {"iostream", "fstream", "filesystem", "random", "thread", "ctime", "future", "mutex", "ostream", "istream"}
CLOCK = re.compile(r"\b(system_clock|steady_clock|high_resolution_clock)\b|\bstd::time\s*\(|\bgetenv\s*\(")

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
STANDARD = re.compile(r"^[a-z0-9_]+$")  # <vector>, <cstdint>
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
VAGUE = {"util", "utils", "common", "misc", "helpers"}


def folder_of(path):
    """The row of ARROWS that a path lies in, or "tests", or None."""
    for folder in FOLDERS:
        if path.startswith(folder + "/"):
            return folder
    return "tests" if path.startswith("tests/") else None


def include_fault(path, bracket, header):
    """What is wrong with this #include of the file at `path`, or None."""
    folder = folder_of(path)
    is_header = path.endswith(".h")
    if bracket == '"':
        target = folder_of(header)
        if target is None:
            return f'"{header}": includes start at the root of the project'
        if folder == "tests" or target == folder or target in ARROWS[folder]:
            return None
        return f'"{header}": {folder} may not include {target}'
    if STANDARD.match(header):
        if header in NOT_IN_CORE and folder.startswith("core/"):
            return f"<{header}>: core has no file, clock, thread or terminal"
        return None
    if SYSTEM.match(header):
        return None if folder in SYSTEM_FOLDERS and not is_header else f"<{header}>: a system header in {path}"
    if folder == "tests":
        return None
    for prefix, folders in LIBRARIES.items():
        if header.startswith(prefix):
            if is_header:
                return f"<{header}>: a library's header in a header of ours"
            return None if folder in folders else f"<{header}>: not in {folder}"
    return f"<{header}>: a library that no row of LIBRARIES names"


def guard_of(path):
    return "ISNAD_" + re.sub(r"[^A-Za-z0-9]", "_", path).upper() + "_"


def faults_of_source(path, text):
    """Every fault of one .h or .cc file, as (line, what)."""
    folder = folder_of(path)
    for number, line in enumerate(text.split("\n"), 1):
        if found := INCLUDE.match(line):
            if fault := include_fault(path, *found.groups()):
                yield number, fault
        if found := INVISIBLE.search(line):
            yield number, f"invisible character U+{ord(found.group()):04X}: write it as \\u{ord(found.group()):04x}"
        if folder.startswith("core/") and (found := CLOCK.search(line)):
            yield number, f"{found.group().strip()}: core reads no clock and no environment"
    if path.endswith(".h"):
        guard = guard_of(path)
        if f"#ifndef {guard}\n#define {guard}\n" not in text:
            yield 1, f"the include guard is not {guard}"


def fixture_names(root):
    """Outlets and article ids of the fixtures: words that nothing in the program may know."""
    names = set()
    for articles in sorted(root.glob("fixtures/*/articles.jsonl")):
        for line in articles.read_text("utf-8").splitlines():
            article = json.loads(line)
            names |= {article["id"], article["outlet"]}
    # A short or plain word ("sana") may be the name of a thing of the world as well.
    return {name for name in names if re.search(r"[a-z].*[-_.]", name)}


def check(root):
    root = pathlib.Path(root)
    faults = []
    names = fixture_names(root)
    known = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(names))) + r")(?![\w-])") if names else None
    for top in ("core", "store", "tools", "tests"):
        for file in sorted(root.glob(f"{top}/**/*")):
            path = file.relative_to(root).as_posix()
            if not file.is_file() or "__pycache__" in path:
                continue
            if {part.lower() for part in (*file.relative_to(root).parts[:-1], file.stem)} & VAGUE:
                faults.append(f"{path}:1: a name that says nothing: a thing lives where its meaning lives")
            if file.suffix not in (".h", ".cc", ".tsv"):
                continue
            if not re.fullmatch(r"[a-z0-9_]+", file.stem):
                faults.append(f"{path}:1: files are named snake_case")
            text = file.read_text("utf-8")
            if file.suffix != ".tsv":
                if folder_of(path) is None:
                    faults.append(f"{path}:1: no row of ARROWS holds this folder")
                    continue
                faults += [f"{path}:{line}: {what}" for line, what in faults_of_source(path, text)]
            if top != "tests" and known:
                for number, line in enumerate(text.split("\n"), 1):
                    if found := known.search(line):
                        faults.append(f"{path}:{number}: knows the fixtures: {found.group()}")
    return faults


class Rules(unittest.TestCase):
    def test_includes_that_are_fine(self):
        for path, bracket, header in [
            ("core/model/date.cc", '"', "core/model/date.h"),
            ("core/model/date.cc", "<", "charconv"),
            ("core/text/fold.cc", "<", "unicode/normalizer2.h"),
            ("core/text/fold.cc", "<", "xxhash.h"),
            ("core/read/frames.cc", '"', "core/lexicon/lexicon.h"),
            ("core/link/clusters.cc", "<", "boost/pending/disjoint_sets.hpp"),
            ("store/open.cc", "<", "rocksdb/db.h"),
            ("store/impl.h", "<", "mutex"),
            ("store/store.h", '"', "core/model/graph.h"),
            ("tools/cmd_why.cc", '"', "core/link/link.h"),
            ("tools/terminal.cc", "<", "sys/ioctl.h"),
            ("tests/store/store_test.cc", "<", "rocksdb/env.h"),
            ("tests/core/read/read_test.cc", '"', "core/read/read.h"),
        ]:
            self.assertIsNone(include_fault(path, bracket, header), (path, header))

    def test_includes_that_are_not(self):
        for path, bracket, header in [
            ("core/model/date.cc", '"', "core/text/tokens.h"),
            ("core/text/tokens.cc", '"', "core/lexicon/lexicon.h"),
            ("core/lexicon/lexicon.cc", '"', "core/read/read.h"),
            ("core/read/read.cc", '"', "core/link/link.h"),
            ("core/link/link.cc", '"', "core/read/read.h"),
            ("core/link/link.cc", '"', "store/store.h"),
            ("core/reconcile/compare.cc", '"', "core/link/link.h"),
            ("core/reconcile/compare.cc", '"', "core/lexicon/lexicon.h"),
            ("store/store.cc", '"', "core/link/link.h"),
            ("store/store.cc", '"', "tools/print.h"),
            ("tools/cmd_why.cc", '"', "print.h"),
            ("core/model/date.cc", "<", "unicode/calendar.h"),
            ("core/read/read.cc", "<", "nlohmann/json.hpp"),
            ("core/read/read.cc", "<", "fstream"),
            ("core/read/read.cc", "<", "unistd.h"),
            ("store/store.h", "<", "rocksdb/db.h"),
            ("store/impl.h", "<", "rocksdb/db.h"),
            ("tools/json.h", "<", "nlohmann/json_fwd.hpp"),
            ("tools/main.cc", "<", "spdlog/spdlog.h"),
        ]:
            self.assertIsNotNone(include_fault(path, bracket, header), (path, header))

    def test_lines(self):
        guarded = "#ifndef ISNAD_CORE_TEXT_FOLD_H_\n#define ISNAD_CORE_TEXT_FOLD_H_\n{}\n#endif\n"
        faults = lambda path, text: list(faults_of_source(path, text))
        self.assertEqual([], faults("core/text/fold.h", guarded.format('// "\\u200f" is how it is written')))
        self.assertEqual([(1, "the include guard is not ISNAD_CORE_TEXT_FOLD_H_")], faults("core/text/fold.h", "#pragma once\n"))
        self.assertEqual([(1, "invisible character U+200F: write it as \\u200f")], faults("core/text/a.cc", 'x = "\u200f";'))
        self.assertEqual([(2, "system_clock: core reads no clock and no environment")],
                         faults("core/read/a.cc", "\nstd::chrono::system_clock::now();"))
        self.assertEqual([], faults("tools/a.cc", "std::chrono::steady_clock::now();"))
        self.assertEqual(1, len(faults("core/read/a.cc", '  #  include   "store/store.h"')))
        self.assertEqual([], faults("core/read/a.cc", '// #include "store/store.h"'))

    def test_tree(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            def write(path, text):
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, "utf-8")
            write("fixtures/set/articles.jsonl", '{"id": "zz-001", "outlet": "some-outlet"}\n')
            write("core/lexicon/ar/media.tsv", "some-outlets\nsome-outlet\n")
            write("core/common/a.cc", "")
            write("core/text/Fold.cc", "int x;\n")
            self.assertEqual([
                "core/common/a.cc:1: a name that says nothing: a thing lives where its meaning lives",
                "core/common/a.cc:1: no row of ARROWS holds this folder",
                "core/lexicon/ar/media.tsv:2: knows the fixtures: some-outlet",
                "core/text/Fold.cc:1: files are named snake_case",
            ], check(root))


def main():
    if sys.argv[1:] == ["--self-test"]:
        unittest.main(argv=sys.argv[:1])
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    faults = check(sys.argv[1])
    print("\n".join(faults) if faults else "every rule holds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
