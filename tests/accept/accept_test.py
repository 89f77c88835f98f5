#!/usr/bin/env python3
"""The scorer and the floors, against a set of two invented articles."""
import copy
import json
import math
import pathlib
import tempfile
import unittest

import accept
import score

A = "مداهمة في بلدة الوادي أسفرت عن مقتل 3 مدنيين واعتقال معلم وولديه."
B = "قتل 4 مدنيين في العملية. ومنذ مطلع العام قتل 50 شخصاً."
ARTICLES = [{"id": "a", "outlet": "one", "lang": "ar", "title": "", "text": A, "published": "2020-05-02"},
            {"id": "b", "outlet": "two", "lang": "ar", "title": "", "text": B, "published": "2020-05-02"},
            {"id": "c", "outlet": "two", "lang": "en", "title": "", "text": "A raid killed 9.", "published": None}]


def told(article, quote, **more):
    return {"article": article, "in": "text", "quote": quote, **more}


def figure(article, quote, outcome, low, high):
    return told(article, quote, outcome=outcome, group="civilian", min=low, max=high, approx=False, source=None)


GOLD = {
    "events": [{"id": "raid", "type": "raid", "date_from": "2020-05-01", "date_to": "2020-05-01", "place": "الوادي", "actors": [],
                "mentions": [told("a", "مداهمة", role="main"), told("b", "العملية", role="main")],
                "claims": [figure("a", "مقتل 3 مدنيين", "killed", 3, 3), figure("a", "اعتقال معلم وولديه", "arrested", 3, 3),
                           figure("b", "قتل 4 مدنيين", "killed", 4, 4)]},
               {"id": "other", "type": "raid", "date_from": None, "date_to": None, "place": None, "actors": [],
                "mentions": [told("c", "A raid", role="main")], "claims": []}],
    "summaries": [told("b", "منذ مطلع العام", claims=[figure("b", "قتل 50 شخصاً", "killed", 50, 50)])],
    "conflicts": [{"event": "raid", "outcome": "killed", "kind": "contradiction",
                   "claims": [["a", "مقتل 3 مدنيين"], ["b", "قتل 4 مدنيين"]]}],
    "entities": [{"id": "wadi", "type": "place", "canonical": "الوادي", "mentions": [told("a", "الوادي")]}],
    "copies": [], "ignore": [],
}


def record(kind, article, quote, **more):
    begin = next(a["text"] for a in ARTICLES if a["id"] == article).encode().find(quote.encode())
    return {"record": kind, "article": article, "in": "text", "begin": begin, "end": begin + len(quote.encode()), **more}


def claim(name, article, quote, outcome, low, high, event="ev", summary=None):
    return record("claim", article, quote, id=name, event=event, summary=summary, outcome=outcome, group="civilian", min=low, max=high)


RIGHT = [
    {"record": "event", "id": "ev", "type": "raid", "date_from": "2020-05-01", "date_to": "2020-05-02"},
    record("event_mention", "a", "مداهمة", event="ev"), record("event_mention", "b", "العملية", event="ev"),
    claim("1", "a", "مقتل 3 مدنيين", "killed", 3, 3),
    claim("2", "a", "اعتقال معلم وولديه", "captured", 3, 3),
    claim("4", "b", "قتل 4 مدنيين", "killed", 4, 4),
    claim("5", "b", "قتل 50", "killed", 50, 50, event=None, summary="s"),
    {"record": "conflict", "event": "ev", "outcome": "killed", "kind": "contradiction", "claims": ["1", "4"]},
    record("mention", "a", "الوادي", entity="e"),
]


class ScoreOf(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        lines = [json.dumps(article, ensure_ascii=False) for article in ARTICLES]
        (self.folder / "articles.jsonl").write_text("\n".join(lines), "utf-8")
        (self.folder / "gold.json").write_text(json.dumps(GOLD, ensure_ascii=False), "utf-8")

    def rows(self, records, lang="ar"):
        return score.Score(score.Answers(self.folder, lang), copy.deepcopy(records)).rows

    def test_all_right(self):
        for row, value in self.rows(RIGHT).items():
            self.assertTrue(value == 1.0 or (row == "copies F1" and math.isnan(value)), (row, value))

    def test_what_each_fault_costs(self):
        without = lambda index: RIGHT[:index] + RIGHT[index + 1:]
        changed = lambda index, **fields: without(index) + [{**RIGHT[index], **fields}]
        second = {**RIGHT[0], "id": "ev2"}
        members = [claim("2", "a", "اعتقال معلم", "arrested", 1, 1), claim("3", "a", "وولديه", "arrested", 2, 2)]
        for row, value, records in [
            ("event recall", 0.5, without(1)),
            ("event recall", 2 / 3, None),  # the English article, where all are asked for
            ("event precision", 2 / 3, RIGHT + [record("event_mention", "a", "اعتقال", event="ev2")]),
            ("event precision", 1.0, RIGHT + [record("event_mention", "b", "منذ مطلع", event="ev2")]),
            ("event link B3 F1", 2 / 3, changed(2, event="ev2") + [second]),  # found, not linked: P 1, R 1/2
            ("event date right", 0.0, changed(0, date_to="2020-05-03")),      # two days wider than the gold
            ("event date right", 0.0, changed(0, date_from=None, date_to=None)),
            ("claim strict F1", 2 / 3, changed(3, min=2, max=2)),
            ("claim strict F1", 2 / 3, changed(3, event="ev2")),
            ("claim strict F1", 6 / 7, changed(6, event="ev")),  # a figure over a period, claimed of an event as well
            ("claim value right", 1.0, without(4) + members),    # a list by its members
            ("claim value right", 2 / 3, without(4) + members[:1]),
            ("summary claims found", 0.0, changed(6, summary=None, event="ev")),
            ("conflict flags F1", 0.0, without(7)),
            ("conflict flags F1", 2 / 3, RIGHT + [{**RIGHT[7], "outcome": "arrested"}]),
            ("entity recall", 0.0, without(8)),
            ("entity precision", 0.5, RIGHT + [record("mention", "a", "بلدة", entity="e")]),
        ]:
            rows = self.rows(RIGHT, None) if records is None else self.rows(records)
            self.assertAlmostEqual(value, rows[row], msg=row)


class Floors(unittest.TestCase):
    def test_raised(self):
        self.assertEqual({"a": 0.87, "b": 0.5, "c": 1.0}, accept.raised({"b": 0.5}, {"a": 0.879, "b": 0.41, "c": 1.0}))
        self.assertEqual({"a": 0.29}, accept.raised({}, {"a": 0.29, "nothing": math.nan}))

    def test_falls(self):
        before = {"set": {"a": 0.5, "b": 0.5}}
        self.assertEqual([], accept.falls(before, {"set": {"a": 0.5, "b": 0.6, "c": 0.1}, "new": {}}))
        self.assertEqual(["set: a: 0.5 became 0.4", "set: b: 0.5 became None"], accept.falls(before, {"set": {"a": 0.4}}))


if __name__ == "__main__":
    unittest.main()
