#!/usr/bin/env python3
"""Measures an export of isnad against the answers of an article set.

  score.py SET EXPORT.jsonl [--lang ar] [--errors N]

SET is a folder of fixtures/ with articles.jsonl and gold.json. Prints a row a measure, 0 to 1, "-" where there is
nothing to measure; with --errors up to N of each kind of error. What the measures mean:

  a unit          one article's telling of one gold event; found when an event mention of that article overlaps one of
                  the gold quotes and is no longer than three of them and 60 bytes; its event is the one that overlaps most
  event precision found units against events that an article is said to tell and that no gold quote there knows
  B3              for each unit the share of its cluster that is right, averaged; a unit not found earns no recall
  date right      the event's days meet the gold's and span at most one day more
  claim strict    value and event of a claim are right, against all claims made and all there are
  summary claims  outcome and value of a figure over a period, told as a summary's
  conflict flags  pairs of event and outcome that are said to be in conflict
  conflict values pairs of figures that are set against each other there
  entity          a mention overlaps the name; its entity is the one that overlaps most

Figures over a period, and quotes under "ignore", make nothing wrong that overlaps them. Arrested and captured count as
one outcome. A list may be claimed as one figure or by its members.
"""
import argparse
import collections
import datetime
import json
import math
import pathlib
import sys

NOTHING = float("nan")


def share(part, whole):
    return part / whole if whole else NOTHING


def balanced(precision, recall):
    """F1; a precision of nothing found is zero."""
    precision = 0.0 if math.isnan(precision) else precision
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def outcome_class(outcome):
    return "arrested" if outcome == "captured" else outcome


def common_bytes(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def span_of(record):
    return record["begin"], record["end"]


def field_of(record):
    """(article, title or text): where a quote or a record stands."""
    return record["article"], record.get("in", "text")


def quote_spans(text, quote):
    """The UTF-8 bytes [begin, end) of each time that the quote stands in the text."""
    text, quote = text.encode(), quote.encode()
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + len(quote))


def most_voted(votes):
    """The candidate with most votes; the first of equals."""
    return max(votes, key=votes.get)


class Spans:
    """Stretches of text by field, to ask what overlaps them; each with something that it stands for."""

    def __init__(self):
        self.by_field = collections.defaultdict(list)

    def add(self, field, span, what=None):
        self.by_field[field].append((span, what))

    def over(self, record):
        return [what for span, what in self.by_field.get(field_of(record), ()) if common_bytes(span, span_of(record))]

    def touch(self, record):
        return bool(self.over(record))


class Answers:
    """A set's articles and its gold answers; of one language only, if it is given."""

    def __init__(self, folder, lang=None):
        folder = pathlib.Path(folder)
        lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
        articles = [json.loads(line) for line in lines if line.strip()]
        self.articles = {a["id"]: a for a in articles if lang in (None, a["lang"])}
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        kept = lambda items: [item for item in items if item["article"] in self.articles]
        self.events, self.entities = gold.get("events", []), gold.get("entities", [])
        for event in self.events:
            event["mentions"], event["claims"] = kept(event["mentions"]), kept(event["claims"])
        for entity in self.entities:
            entity["mentions"] = kept(entity["mentions"])
        self.events = [event for event in self.events if event["mentions"]]
        self.entities = [entity for entity in self.entities if entity["mentions"]]
        self.summaries, self.ignore = kept(gold.get("summaries", [])), kept(gold.get("ignore", []))
        self.conflicts = [c for c in gold.get("conflicts", []) if all(a in self.articles for a, _ in c["claims"])]
        self.copies = [group for group in gold.get("copies", []) if all(a in self.articles for a in group)]
        for summary in self.summaries:
            for claim in summary["claims"]:
                claim["article"] = summary["article"]

    def spans(self, item):
        article, field = field_of(item)
        return list(quote_spans(self.articles[article][field], item["quote"]))

    def span(self, item):
        """The quote's one place, as a list of one or none."""
        return self.spans(item)[:1]

    def words(self, record):
        article, field = field_of(record)
        return self.articles[article][field].encode()[record["begin"]:record["end"]].decode("utf-8", "replace")


class Clusters:
    """Units, the gold cluster of each and the system's; None where the system did not find the unit."""

    def __init__(self):
        self.gold, self.system = {}, {}

    def add(self, unit, gold, votes):
        self.gold[unit] = gold
        self.system[unit] = most_voted(votes) if votes else None

    @property
    def found(self):
        return [unit for unit, cluster in self.system.items() if cluster is not None]

    def recall(self):
        return share(len(self.found), len(self.gold))

    def b_cubed(self):
        in_gold, in_system = collections.defaultdict(set), collections.defaultdict(set)
        for unit, cluster in self.gold.items():
            in_gold[cluster].add(unit)
        for unit in self.found:
            in_system[self.system[unit]].add(unit)
        right = {unit: len(in_gold[self.gold[unit]] & in_system[self.system[unit]]) for unit in self.found}
        precision = share(sum(n / len(in_system[self.system[u]]) for u, n in right.items()), len(right))
        recall = share(sum(n / len(in_gold[self.gold[u]]) for u, n in right.items()), len(self.gold))
        return balanced(precision, recall)

    def majority(self):
        """System cluster -> the gold cluster that most of its units are of."""
        votes = collections.defaultdict(collections.Counter)
        for unit, cluster in self.system.items():
            if cluster is not None:
                votes[cluster][self.gold[unit]] += 1
        return {cluster: most_voted(counts) for cluster, counts in votes.items()}


class Score:
    """rows: measure -> value; errors: kind -> lines for a reader."""

    def __init__(self, answers, records):
        self.answers = answers
        self.rows, self.errors = {}, collections.defaultdict(list)
        self.records = collections.defaultdict(list)
        for record in records:
            self.records[record["record"]].append(record)
        self.free, self.summed = Spans(), Spans()
        for item in answers.ignore + answers.summaries:
            for span in answers.span(item):
                self.free.add(field_of(item), span)
        for summary in answers.summaries:
            for claim in summary["claims"]:
                for span in answers.span(claim):
                    self.free.add(field_of(claim), span)
                    self.summed.add(field_of(claim), span)
        self.units = Clusters()
        self.measure_events()
        self.measure_dates()
        self.measure_claims()
        self.measure_summaries()
        self.measure_conflicts()
        self.measure_entities()
        self.measure_copies()

    def here(self, kind):
        return [record for record in self.records[kind] if record["article"] in self.answers.articles]

    def by_field(self, kind):
        fields = collections.defaultdict(list)
        for record in self.here(kind):
            fields[field_of(record)].append(record)
        return fields

    def measure_events(self):
        mentions = self.by_field("event_mention")
        for event in self.answers.events:
            votes = collections.defaultdict(collections.Counter)
            for told in event["mentions"]:
                for span in self.answers.span(told):
                    longest = 3 * (span[1] - span[0]) + 60
                    article_votes = votes[told["article"]]
                    for mention in mentions[field_of(told)]:
                        size = common_bytes(span_of(mention), span)
                        if size and mention["end"] - mention["begin"] <= longest:
                            article_votes[mention["event"]] += size
            for article, article_votes in votes.items():
                self.units.add((article, event["id"]), event["id"], article_votes)
                if not article_votes:
                    self.errors["event missed"].append(f"{article} {event['id']}: «{event['mentions'][0]['quote']}»")

        known = {(unit[0], self.units.system[unit]) for unit in self.units.found}
        told = collections.defaultdict(list)
        for mention in self.here("event_mention"):
            told[(mention["article"], mention["event"])].append(mention)
        wrong = 0
        for pair, its_mentions in told.items():
            if pair not in known and not any(map(self.free.touch, its_mentions)):
                wrong += 1
                self.errors["event spurious"].append(f"{pair[0]}: «{self.answers.words(its_mentions[0])}»")
        self.rows["event recall"] = self.units.recall()
        self.rows["event precision"] = share(len(self.units.found), len(self.units.found) + wrong)
        self.rows["event link B3 F1"] = self.units.b_cubed()
        units = sorted(self.units.found)
        for i, one in enumerate(units):
            for two in units[i + 1:]:
                same, linked = (c[one] == c[two] for c in (self.units.gold, self.units.system))
                if same != linked:
                    self.errors["link wrong" if linked else "link missed"].append(f"{one} ~ {two}")

    def measure_dates(self):
        day = lambda iso: datetime.date.fromisoformat(iso[:10]).toordinal()
        gold = {event["id"]: event for event in self.answers.events}
        events = {event["id"]: event for event in self.records["event"]}
        dated = right = 0
        for unit in self.units.found:
            want, have = gold[self.units.gold[unit]], events.get(self.units.system[unit])
            if not want.get("date_from") or have is None:
                continue
            dated += 1
            meet = False
            if have.get("date_from"):
                first, last = day(have["date_from"]), day(have.get("date_to") or have["date_from"])
                gold_first, gold_last = day(want["date_from"]), day(want["date_to"])
                meet = first <= gold_last and last >= gold_first
                right += meet and last - first <= gold_last - gold_first + 1
            if not meet:
                self.errors["date"].append(f"{unit}: {have.get('date_from')}..{have.get('date_to')}, "
                                           f"gold {want['date_from']}..{want['date_to']}")
        self.rows["event date right"] = share(right, dated)
        types = [events[self.units.system[u]]["type"] == gold[self.units.gold[u]]["type"]
                 for u in self.units.found if self.units.system[u] in events]
        self.rows["event type right"] = share(sum(types), len(types))

    def measure_claims(self):
        claims = self.by_field("claim")
        gold_values = Spans()  # value of each gold claim, and its outcome
        for event in self.answers.events:
            for want in event["claims"]:
                for span in self.answers.span(want):
                    gold_values.add(field_of(want), span, (outcome_class(want["outcome"]), (want["min"], want["max"])))

        def members_add_up(whole, values):
            """Two to six closed figures, none of them the whole itself, make the whole together."""
            parts = [v for v in values if v != whole and v[0] > 0 and v[1] is not None]
            sums = tuple(sum(ends) for ends in zip(*parts))
            return whole[1] is not None and 2 <= len(parts) <= 6 and sums == whole

        def told_in_gold(claim):
            return [value for outcome, value in gold_values.over(claim) if outcome == outcome_class(claim["outcome"])]

        def right_value(want, claim, span):
            wanted, claimed = (want["min"], want["max"]), (claim["min"], claim["max"])
            if wanted == claimed:
                return True
            claimed_there = [(c["min"], c["max"]) for c in claims[field_of(want)]
                             if outcome_class(c["outcome"]) == outcome_class(want["outcome"]) and common_bytes(span_of(c), span)]
            return members_add_up(wanted, claimed_there) or members_add_up(claimed, told_in_gold(claim))

        total = found = values = groups = strict = 0
        taken = set()
        for event in self.answers.events:
            for want in event["claims"]:
                total += 1
                where = f"{want['article']} «{want['quote']}» {want['outcome']} {want['min']}..{want['max']}"
                # In the order of the answers each takes the best claim that is left: of the right value, then of most overlap.
                best = None
                for span in self.answers.span(want):
                    for claim in claims[field_of(want)]:
                        size = common_bytes(span_of(claim), span)
                        if size and claim["id"] not in taken and outcome_class(claim["outcome"]) == outcome_class(want["outcome"]):
                            rank = (claim["min"], claim["max"]) == (want["min"], want["max"]), size
                            if best is None or rank > best[0]:
                                best = rank, claim, span
                if best is None:
                    self.errors["claim missed"].append(where)
                    continue
                _, claim, span = best
                taken.add(claim["id"])
                found += 1
                value_right = right_value(want, claim, span)
                unit = want["article"], event["id"]
                event_right = claim.get("event") is not None and claim["event"] == self.units.system.get(unit)
                values += value_right
                groups += claim["group"] == want["group"]
                strict += value_right and event_right
                if not value_right:
                    self.errors["claim value"].append(f"{where}: got {claim['min']}..{claim['max']}")
                if not event_right:
                    self.errors["claim event"].append(f"{where}: not on {event['id']}")

        wrong = 0
        for claim in self.here("claim"):
            if claim["id"] in taken or claim.get("event") is None:
                continue
            if self.free.touch(claim) and not self.summed.touch(claim):
                continue
            value, told = (claim["min"], claim["max"]), told_in_gold(claim)
            if value in told or members_add_up(value, told):
                continue  # the same words told twice
            wrong += 1
            self.errors["claim spurious"].append(
                f"{claim['article']}: «{self.answers.words(claim)}» {claim['outcome']} {claim['min']}..{claim['max']}")
        self.rows["claim F1"] = balanced(share(found, found + wrong), share(found, total)) if total else NOTHING
        self.rows["claim strict F1"] = balanced(share(strict, found + wrong), share(strict, total)) if total else NOTHING
        self.rows["claim value right"] = share(values, found)
        self.rows["claim group right"] = share(groups, found)

    def measure_summaries(self):
        told = self.by_field("claim")
        total = found = 0
        for summary in self.answers.summaries:
            for want in summary["claims"]:
                total += 1
                value = want["outcome"], want["min"], want["max"]
                if any(claim.get("summary") is not None and (claim["outcome"], claim["min"], claim["max"]) == value and
                       common_bytes(span_of(claim), span) for span in self.answers.span(want) for claim in told[field_of(want)]):
                    found += 1
                else:
                    self.errors["summary claim missed"].append(f"{summary['article']} «{want['quote']}» {value}")
        self.rows["summary claims found"] = share(found, total)

    def measure_conflicts(self):
        gold_event = self.units.majority()
        want = {(c["event"], outcome_class(c["outcome"])) for c in self.answers.conflicts}
        have = {(gold_event.get(c["event"], "unknown " + c["event"]), outcome_class(c["outcome"]))
                for c in self.records["conflict"] if c.get("event") is not None}
        precision = share(len(want & have), len(have)) if have else float(not want)
        self.rows["conflict flags F1"] = balanced(precision, share(len(want & have), len(want))) if want else NOTHING
        self.errors["conflict missed"] += [" ".join(flag) for flag in sorted(want - have)]
        self.errors["conflict false"] += [" ".join(flag) for flag in sorted(have - want)]

        # Which figures are set against each other: pairs of values, whichever articles stand for them. A pair of the
        # answers is wanted where both of its quotes have one value.
        value = {claim["id"]: (claim["min"], claim["max"]) for claim in self.records["claim"]}
        flagged = collections.defaultdict(set)
        for conflict in self.records["conflict"]:
            event = gold_event.get(conflict.get("event"))
            if event is None or conflict["kind"] == "sum":
                continue
            values = sorted({value[claim] for claim in conflict["claims"] if claim in value}, key=str)
            flagged[event, outcome_class(conflict["outcome"])] |= {
                frozenset((a, b)) for i, a in enumerate(values) for b in values[i + 1:]}
        told = collections.defaultdict(set)
        for event in self.answers.events:
            for claim in event["claims"]:
                told[event["id"], claim["article"], claim["quote"], claim["outcome"]].add((claim["min"], claim["max"]))
        wanted, certain = set(), set()
        for conflict in self.answers.conflicts:
            if conflict["kind"] == "sum" or len(conflict["claims"]) != 2:
                continue
            one, two = (told[conflict["event"], article, quote, conflict["outcome"]] for article, quote in conflict["claims"])
            pairs = {(conflict["event"], outcome_class(conflict["outcome"]), frozenset((a, b)))
                     for a in one for b in two if a != b}
            wanted |= pairs
            certain |= pairs if len(pairs) == 1 else set()
        made = {(*key, pair) for key, pairs in flagged.items() for pair in pairs}
        self.rows["conflict values found"] = share(len(certain & made), len(certain))
        self.rows["conflict values right"] = share(len(wanted & made), len(made))

    def measure_entities(self):
        mentions, names, entities = self.by_field("mention"), Spans(), Clusters()
        for entity in self.answers.entities:
            for named in entity["mentions"]:
                votes = collections.Counter()
                for span in self.answers.spans(named):
                    names.add(field_of(named), span)
                    for mention in mentions[field_of(named)]:
                        if size := common_bytes(span_of(mention), span):
                            lengths = mention["end"] - mention["begin"] + span[1] - span[0]
                            votes[mention["entity"]] += 2 * size / lengths
                entities.add((*field_of(named), named["quote"], entity["id"]), entity["id"], votes)
                if not votes:
                    self.errors["entity missed"].append(f"{named['article']} {entity['type']} «{named['quote']}»")
        told = self.here("mention")
        self.rows["entity recall"] = entities.recall()
        self.rows["entity precision"] = share(sum(map(names.touch, told)), len(told))
        self.rows["entity link B3 F1"] = entities.b_cubed()

    def measure_copies(self):
        pairs = lambda groups: {frozenset((a, b)) for group in groups for a in group for b in group if a != b}
        want, have = pairs(self.answers.copies), pairs(c["articles"] for c in self.records["copies"])
        self.rows["copies F1"] = NOTHING
        if want or have:
            precision = share(len(want & have), len(have)) if have else 0.0
            self.rows["copies F1"] = balanced(precision, share(len(want & have), len(want)))


def load_records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set")
    parser.add_argument("export")
    parser.add_argument("--lang", help="only the articles of this language")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    score = Score(Answers(options.set, options.lang), load_records(options.export))
    for row, value in score.rows.items():
        print(f"{row:24}{'-' if math.isnan(value) else f'{value:.3f}'}")
    for kind, lines in score.errors.items():
        if lines:
            print("\n".join([f"\n{kind}: {len(lines)}"] + [f"  {line}" for line in lines[:options.errors]]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
