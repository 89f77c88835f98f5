#!/usr/bin/env python3
"""Holds the lexicon's data to core/lexicon/FORMAT.md and to what keeps it fit for reading and merging.

  lexicon_rules.py ROOT          prints each fault as FILE:LINE: what is wrong; exit 1 if there is any
  lexicon_rules.py --fix ROOT    sorts the rows of words and entities, takes out doubled rows and names,
                                 and marks that folding takes off
  lexicon_rules.py --self-test   the rules against invented rows

A file's rows are sorted, by code points, between one comment or empty line and the next: a comment opens a section, so
that what belongs together may stand together. Tables (frames, weights) keep the order that they are written in.
"""
import pathlib
import re
import sys
import unicodedata
import unittest

PARTS_OF_SPEECH = {"verb", "noun", "adj", "particle", "number", "name"}
GENDERS = {"m", "f", "-"}
TAG_VALUES = {
    "outcome": {"killed", "injured", "arrested", "missing", "captured", "freed", "displaced"},
    "group": {"civilian", "militant", "security", "child", "woman", "any"},
    "event": {"raid", "airstrike", "shelling", "bombing", "attack", "clash", "assassination", "abduction", "disaster", "other"},
}
ENTITY_ID = re.compile(r"(place|org|person):[a-z0-9][a-z0-9/._-]*")
TAG = re.compile(r"([vn]:)?[a-z][a-z0-9_-]*(=[^\s,=]+)?")
# Tables that the reader searches by halves: their first column is sorted, or words at their end are never found.
SEARCHED = {"name_stops", "ambiguous_names", "common_nouns", "nisbas", "nations", "spoken", "state_bodies"}
# Marks that folding takes off, and shapes of letters that it composes: written here they say nothing or mislead.
UNNORMAL = re.compile("[\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]")


def is_row(line):
    return line != "" and not line.startswith("#")


def format_of(row):
    """words, entities or table, as a file's first row tells it."""
    if len(row) > 1 and row[1] in PARTS_OF_SPEECH:
        return "words"
    if row[0].startswith(("place:", "org:", "person:")):
        return "entities"
    return "table"


def number_fault(name, cell, low, high):
    try:
        return None if low <= float(cell) <= high else f"{name}: not within {low} to {high}: {cell}"
    except ValueError:
        return f"{name}: not a number: {cell}"


def word_faults(row):
    if len(row) > 6:
        yield f"{len(row)} columns, words have at most 6"
    if len(row) < 3:
        yield "a word needs lemma, part of speech and gender"
        return
    if row[1] not in PARTS_OF_SPEECH:
        yield f"not a part of speech: {row[1]}"
    if row[2] not in GENDERS:
        yield f"not a gender: {row[2]}"
    for tag in row[4].split(",") if len(row) > 4 and row[4] not in ("", "-") else []:
        if not TAG.fullmatch(tag):
            yield f"not a tag: {tag}"
        key, _, value = re.sub(r"^[vn]:", "", tag).partition("=")
        if key in TAG_VALUES and value not in TAG_VALUES[key]:
            yield f"{key}= knows no {value or 'empty value'}"
    if len(row) > 5 and row[5] not in ("", "-") and not re.fullmatch(r"-?\d+", row[5]):
        yield f"not a whole number: {row[5]}"


def entity_faults(row):
    if len(row) > 9:
        yield f"{len(row)} columns, entities have at most 9"
    if len(row) < 4:
        yield "an entity needs id, name, names and kind"
        return
    if not ENTITY_ID.fullmatch(row[0]):
        yield f"not an id: {row[0]}"
    names = row[2].split("|") if row[2] != "-" else []
    if len(set(names)) != len(names) or row[1] in names:
        yield "a name twice"
    if "" in names or row[1] in ("", "-"):
        yield "an empty name"
    cells = row[4:] + ["-"] * (9 - len(row))
    for name, cell, low, high in (("lat", cells[1], -90, 90), ("lon", cells[2], -180, 180), ("population", cells[3], 0, 5e8)):
        if cell not in ("", "-") and (fault := number_fault(name, cell, low, high)):
            yield fault
    for flag in cells[4].split(",") if cells[4] not in ("", "-") else []:
        if flag not in ("ambiguous", "bare"):
            yield f"not a flag: {flag}"


def text_faults(line):
    if line != unicodedata.normalize("NFC", line):
        yield "not NFC"
    if found := UNNORMAL.search(line):
        yield f"U+{ord(found.group()):04X}, which folding takes away"
    cells = line.split("\t")
    if any(cell != cell.strip() or "  " in cell for cell in cells):
        yield "blanks at the end of a column, or two together"
    if cells[-1] == "":
        yield "a tab at the end"


def file_faults(text):
    """Every fault of one file by itself, as (line, what)."""
    if "\r" in text:
        yield 1, "lines end in CR"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "the last line has no end"
    lines = text.split("\n")
    rows = [line for line in lines if is_row(line)]
    if not rows:
        yield 1, "no rows"
        return
    kind, seen, last = format_of(rows[0].split("\t")), {}, None
    faults_of = {"words": word_faults, "entities": entity_faults, "table": lambda row: ()}[kind]
    for number, line in enumerate(lines, 1):
        if not is_row(line):
            last = None
            continue
        for fault in (*text_faults(line), *faults_of(line.split("\t"))):
            yield number, fault
        if line in seen:
            yield number, f"the same as line {seen[line]}"
        elif kind != "table" and last is not None and line < last:
            yield number, "not sorted: lexicon_rules.py --fix sorts it"
        seen.setdefault(line, number)
        last = line


def told_twice(text):
    """Words that another row tells with the same forms and all their tags, as (line, what)."""
    rows = {}
    for number, line in enumerate(text.split("\n"), 1):
        row = line.split("\t")
        if is_row(line) and format_of(row) == "words" and len(row) > 4 and row[4] not in ("", "-"):
            rows.setdefault((*row[:4], *row[5:]), []).append((number, set(row[4].split(","))))
    for told in rows.values():
        for number, tags in told:
            for other, more in told:
                if tags < more:
                    yield number, f"line {other} tells this word with all these tags and more"


def order_faults(text):
    """Rows of a searched table that stand before a smaller one."""
    last = ""
    for number, line in enumerate(text.split("\n"), 1):
        if is_row(line):
            first = line.split("\t")[0]
            if first < last:
                yield number, "not sorted, and the reader searches this table by halves"
            last = max(last, first)


def land_type_faults(row):
    if len(row) != 3:
        yield f"{len(row)} columns, land_types has 3"
    elif row[2] not in TAG_VALUES["event"]:
        yield f"not an event type: {row[2]}"


def normalised(line):
    if UNNORMAL.search(line):
        line = UNNORMAL.sub("", unicodedata.normalize("NFKC", line))
    row = line.split("\t")
    if format_of(row) == "entities" and len(row) > 2 and row[2] != "-":
        row[2] = "|".join(name for name in dict.fromkeys(row[2].split("|")) if name != row[1]) or "-"
    return "\t".join(row)


def fixed(text):
    """The text with words and entities normalised, sorted within their sections, and doubled rows gone."""
    lines = [normalised(line) if is_row(line) else line for line in text.split("\n")]
    rows = [line for line in lines if is_row(line)]
    if not rows or format_of(rows[0].split("\t")) == "table":
        return text
    out, section, seen = [], [], set()
    for line in lines + [""]:
        if is_row(line):
            if line not in seen:
                section.append(line)
            seen.add(line)
        else:
            out += sorted(section) + [line]
            section = []
    return "\n".join(out[:-1])


def files_of(root):
    return sorted(pathlib.Path(root).glob("core/lexicon/*/*.tsv"))


def list_faults(root):
    """Word lists that the reader asks for and no file has, and the other way round."""
    asked = {}
    for file in sorted(pathlib.Path(root).glob("core/read/**/*.cc")):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            for name in re.findall(r'IsListed\([^"]*"([^"]+)"', line):
                asked.setdefault(name, f"{file.relative_to(root).as_posix()}:{number}")
    told = {}
    for file in sorted(pathlib.Path(root).glob("core/lexicon/*/word_lists.tsv")):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if not is_row(line):
                continue
            at, (name, _, words) = f"{file.relative_to(root).as_posix()}:{number}", line.partition("\t")
            if name in told:
                yield f"{at}: {told[name]} has this list"
            if (row := words.split("|")) != sorted(set(row)):
                yield f"{at}: words not sorted, or one twice"
            told.setdefault(name, at)
    yield from (f"{at}: no word_lists.tsv has {name}" for name, at in asked.items() if name not in told)
    yield from (f"{at}: nothing asks for {name}" for name, at in told.items() if name not in asked)


def check(root):
    faults, where, asked = [], {}, []
    for file in files_of(root):
        path = file.relative_to(root).as_posix()
        try:
            text = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            faults.append(f"{path}:1: not UTF-8: {error}")
            continue
        faults += [f"{path}:{line}: {what}" for line, what in file_faults(text)]
        faults += [f"{path}:{line}: {what}" for line, what in told_twice(text)]
        if file.stem in SEARCHED:
            faults += [f"{path}:{line}: {what}" for line, what in order_faults(text)]
        rows = [(number, line.split("\t")) for number, line in enumerate(text.split("\n"), 1) if is_row(line)]
        kind = format_of(rows[0][1]) if rows else "table"
        if kind == "entities":
            for number, row in rows:
                where.setdefault(row[0], f"{path}:{number}")
                if len(row) > 4 and row[4] not in ("", "-"):
                    asked.append((f"{path}:{number}", row[4]))
        elif kind == "table":
            asked += [(f"{path}:{number}", cell) for number, row in rows for cell in row if ENTITY_ID.fullmatch(cell)]
        if file.stem == "land_types":
            faults += [f"{path}:{number}: {what}" for number, row in rows for what in land_type_faults(row)]
    faults += list_faults(root)
    faults += [f"{at}: no entity is called {entity}" for at, entity in asked if entity not in where]
    return faults


class Rules(unittest.TestCase):
    def faults(self, *rows):
        return list(file_faults("\n".join(rows) + "\n"))

    def test_rows_that_are_fine(self):
        for row in ["شخص\tnoun\tm\tأشخاص\tperson", "قتل\tverb\t-\tيقتل|=|=|قتل|قاتل|مقتول\tid=killed.v,outcome=killed",
                    "ثلاثة\tnumber\tm\t-\t-\t3", "في\tparticle\t-", "داهم\tverb\t-\tيداهم|دوهم|يداهم|مداهمة\tn:event=raid",
                    "place:xx/town\tبلدة\tTown|Balda\ttown\tplace:xx/land\t35.1\t40.4\t1200\tambiguous",
                    "org:some-body\tهيئة\t-\tagency", "any\ttable\twith\tany\tcolumns\tof\tits\town"]:
            self.assertEqual([], self.faults(row), row)

    def test_a_searched_table_is_sorted(self):
        self.assertEqual([], list(order_faults("# any\nاب\nبت\tx\n")))
        self.assertEqual([3], [line for line, _ in order_faults("بت\n# any\nاب\nتث\n")])

    def test_a_land_has_a_type(self):
        self.assertEqual([], list(land_type_faults(["home-hit", "place:xx/land", "airstrike"])))
        self.assertEqual(["not an event type: flood"], list(land_type_faults(["home-hit", "place:xx/land", "flood"])))
        self.assertEqual(["2 columns, land_types has 3"], list(land_type_faults(["home-hit", "place:xx/land"])))

    def test_a_word_is_told_once(self):
        one, more, other = "قتل\tverb\t-\tيقتل\tfall", "قتل\tverb\t-\tيقتل\tfall,weak", "قتل\tverb\t-\tيقتل\trise"
        self.assertEqual([1], [line for line, _ in told_twice(f"{one}\n{more}\n")])
        self.assertEqual([], list(told_twice(f"{one}\n{other}\n{more.replace('verb', 'noun')}\n")))

    def test_rows_that_are_not(self):
        for what, row in [
            ("not a gender: x", "شخص\tnoun\tx"),
            ("outcome= knows no dead", "قتل\tverb\tm\t-\toutcome=dead"),
            ("event= knows no empty value", "غارة\tnoun\tf\t-\tevent"),
            ("not a tag: Person", "شخص\tnoun\tm\t-\tPerson"),
            ("not a whole number: three", "ثلاثة\tnumber\tm\t-\t-\tthree"),
            ("7 columns, words have at most 6", "شخص\tnoun\tm\t-\t-\t1\tx"),
            ("a tab at the end", "شخص\tnoun\tm\t"),
            ("blanks at the end of a column, or two together", "شخص \tnoun\tm"),
            ("U+0640, which folding takes away", "شـخص\tnoun\tm"),
            ("U+064F, which folding takes away", "قُتل\tverb\t-"),
            ("U+200F, which folding takes away", "شخص\u200f\tnoun\tm"),
            ("not NFC", "ا\u0654حمد\tname\tm"),
            ("not an id: place:Upper", "place:Upper\tبلدة\t-\ttown"),
            ("a name twice", "place:a\tبلدة\tBalda|Balda\ttown"),
            ("lat: not within -90 to 90: 95", "place:a\tبلدة\t-\ttown\t-\t95\t40"),
            ("not a flag: maybe", "place:a\tبلدة\t-\ttown\t-\t-\t-\t-\tmaybe"),
        ]:
            self.assertIn((1, what), self.faults(row))

    def test_order(self):
        a, b = "أ\tnoun\tm", "ب\tnoun\tm"
        self.assertEqual([], self.faults(a, b, "# a section", a.replace("noun", "adj"), b.replace("noun", "adj")))
        self.assertEqual([(2, "not sorted: lexicon_rules.py --fix sorts it")], self.faults(b, a))
        self.assertEqual([(2, "the same as line 1")], self.faults(a, a))
        self.assertEqual([], self.faults("z\t1", "a\t2"))  # a table
        self.assertEqual([(1, "no rows")], self.faults("# nothing"))

    def test_fix(self):
        a, b, c = "أ\tnoun\tm", "ب\tnoun\tm", "ت\tnoun\tm"
        self.assertEqual(f"# one\n{a}\n{b}\n\n# two\n{c}\n", fixed(f"# one\n{b}\n{a}\n{a}\n\n# two\n{c}\n{b}\n"))
        self.assertEqual("عمة\tname\tm\n", fixed("عمّة\tname\tm\n"))
        self.assertEqual("org:a\tعمة\tAmma\tmedia\n", fixed("org:a\tعمة\tعمّة|Amma|Amma\tmedia\n"))
        self.assertEqual("z\t1\na\t2\n", fixed("z\t1\na\t2\n"))


def main():
    if sys.argv[1:] == ["--self-test"]:
        unittest.main(argv=sys.argv[:1])
    fix = sys.argv[1:2] == ["--fix"]
    if len(sys.argv) != 2 + fix:
        print(__doc__, file=sys.stderr)
        return 2
    root = pathlib.Path(sys.argv[1 + fix])
    if fix:
        for file in files_of(root):
            text = file.read_text("utf-8")
            if (better := fixed(text)) != text:
                file.write_text(better, "utf-8", newline="\n")
                print(f"sorted {file.relative_to(root)}")
    faults = check(root)
    print("\n".join(faults) if faults else f"{len(files_of(root))} files keep every rule")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
