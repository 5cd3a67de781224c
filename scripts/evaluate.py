#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well the sample portfolios are understood: entries, pieces, types, dates and text against the truth.

Usage: scripts/evaluate.py [--build FOLDER] [--results FOLDER] [--json FILE]

Runs the program over samples/inbox (or takes the results of such a run) and prints figures. For the pieces in
tests/evaluate, written by other authors, run the program evaluate_types of the same build.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Score:
    """Right answers out of all, with examples of what was wrong."""

    def __init__(self):
        self.right, self.all, self.wrong = 0, 0, []

    def add(self, good, example=""):
        self.all += 1
        self.right += bool(good)
        if not good:
            self.wrong.append(example)

    @property
    def share(self):
        return self.right / self.all if self.all else 1.0


def words(text):
    return re.findall(r"\w+", text.lower())


def word_errors(true_words, read_words):
    """Edit distance in words."""
    previous = list(range(len(read_words) + 1))
    for i, expected in enumerate(true_words, 1):
        current = [i]
        for j, found in enumerate(read_words, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (expected != found)))
        previous = current
    return previous[-1]


def truth_pieces(entry):
    """(first page, last page) and piece; office files have no pages of their own and are one piece."""
    return [(tuple(piece["pages"] or (1, 1)), piece) for piece in entry["pieces"]]


def compare_signature(where, truth, answer, scores):
    """A piece that was signed, seen as such or shown to a person; one that was not, never called signed."""
    state = answer["signature"]["state"]
    note = f"{where}: {truth}, said {state}"
    if truth == "signed":
        scores["signed called signed"].add(state == "signed", note)
        scores["signed not called unsigned"].add(state != "unsigned", note)
    else:
        scores["not signed not called signed"].add(state != "signed", note)


def compare_pieces(where, entry, found, scores):
    """Pieces of one entry. Pages of a blank back belong to whatever stands before them."""
    expected = truth_pieces(entry)
    found_starts = {piece["first_page"] for piece in found}
    for (first, last), piece in expected:
        scores["boundaries"].add(first in found_starts, f"{where} p{first}")
        match = [f for f in found if f["first_page"] <= first <= f["last_page"]]
        answer = match[0] if match else {"type": "nothing", "kind": "nothing", "dates": []}
        note = f"{where} p{first}-{last}: {piece['type']} read as {answer['type']}"
        scores["kind"].add(answer["kind"] == piece["kind"], note)
        scores["type"].add(answer["type"] == piece["type"], note)
        scores["type " + piece["type"]].add(answer["type"] == piece["type"], note)
        if answer.get("confidence", 0) >= 0.8:
            scores["type when sure"].add(answer["type"] == piece["type"], note)
        if match:
            compare_signature(f"{where} p{first}", piece["signature"], answer, scores)
        values = {(date["value"], date["end"]) for date in answer["dates"]}
        roles = {(date["value"], date["end"], date["role"]) for date in answer["dates"]}
        for date in piece["dates"]:
            key = (date["value"], date["end"])
            scores["date value"].add(key in values, f"{where} p{first}: {key}")
            scores["date role"].add((*key, date["role"]) in roles, f"{where} p{first}: {key} {date['role']}")
    scores["no extra piece"].add(len(found) <= len(expected), f"{where}: {len(found)} pieces, truth {len(expected)}")


def compare(truth, index, scores):
    """One portfolio."""
    name = truth["portfolio"]
    scores["portfolio outcome"].add(index["portfolio"]["outcome"] in [truth["outcome"], *truth.get("or", [])],
                                    f"{name}: {index['portfolio']['outcome']}, truth {truth['outcome']}")
    found = collections.defaultdict(list)
    for entry in index["entries"]:
        found[(entry["path"], entry["inside"] or "")].append(entry)
    for entry in truth["entries"]:
        candidates = found[(entry["path"], entry["inside"])]
        where = f"{name}/{entry['path']}"
        if not candidates:
            scores["entry listed"].add(False, where)
            continue
        answer = candidates.pop(0)
        scores["entry listed"].add(True)
        scores["entry outcome"].add(answer["outcome"] in [entry["outcome"], *entry["or"]],
                                    f"{where}: {answer['outcome']}, truth {entry['outcome']}")
        if entry["outcome"] in ("ok", "ok_partial") and answer["document"]:
            pieces = [piece for piece in index["pieces"] if piece["document"] == answer["document"]]
            compare_pieces(where, entry, pieces, scores)
    left = [path for path, entries in found.items() if entries]
    scores["no extra entry"].add(not left, f"{name}: {left}")


def evaluate(results):
    scores = collections.defaultdict(Score)
    for path in sorted((ROOT / "samples/truth").glob("*.json")):
        truth = json.loads(path.read_text())
        index = json.loads((results / "portfolios" / truth["portfolio"] / "index.json").read_text())
        compare(truth, index, scores)
    return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--results", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path, help="write the shares here too")
    parser.add_argument("--verbose", action="store_true", help="name every wrong answer")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="intake-evaluate-") as folder:
        results = options.results
        if results is None:
            results = pathlib.Path(folder)
            status = subprocess.run([options.build / "portfolio-intake", "run", ROOT / "samples/inbox", "--out", results,
                                     "--quiet"], check=False).returncode
            if status not in (0, 1):
                sys.exit(f"the run ended with status {status}")
        scores = evaluate(results)
    for name, score in scores.items():
        print(f"{name:<34} {score.right:4} of {score.all:4}  {score.share:6.1%}")
        if options.verbose:
            for example in score.wrong:
                print(f"    {example}")
    if options.json:
        options.json.write_text(json.dumps({name: score.share for name, score in scores.items()}, indent=1))


if __name__ == "__main__":
    main()
