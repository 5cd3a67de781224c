#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signatures per place: draws forms with known places to sign, runs the program on them, and tells how it did by kind.

Each form is drawn twice, signed and as its unsigned twin: the same page without the ink of its signatures. Nothing on a
twin may be called signed.

Usage: evaluate_slots.py [--build FOLDER] [--part look|score] [--count N] [--list] [--keep FOLDER] [--least FILE]

The part `look` may be looked at when the program is changed; `score` is scored on only.
"""

import argparse
import collections
import json
import pathlib
import random
import sys
import tempfile

from inkkit import machine
from inkkit.figures import wilson
from inspected import inspected
from slotkit import forms

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIRST_SEED = {"look": 0, "score": 500_000}
MACHINES = {"clean": 2, "scan": 3, "grey": 1, "line": 1, "photo": 2, "bent": 2}
SIGNED_FROM, DOUBTFUL_FROM = 0.90, 0.40  # of a mark that lies in no place that was found


def draw(seed, with_ink):
    """The form of that seed as a machine delivers it; its places as shares of the page."""
    form, kind = forms.make(seed, with_ink)
    rng = random.Random(f"machine {seed}")
    how = rng.choices(list(MACHINES), list(MACHINES.values()))[0]
    if how == "bent":
        machine.bend(rng, form)
    machine.degrade(rng, form, "photo" if how == "bent" else how)
    width, height = form.image.size
    for place, box in zip(form.places, form.signatures):
        place["box"] = [box[0] / width, box[1] / height, box[2] / width, box[3] / height]
    return form, kind, how


def make(folder, seeds):
    """Draws every form and its twin; the truth by file name."""
    truth = {}
    for seed in seeds:
        for with_ink in (True, False):
            form, kind, how = draw(seed, with_ink)
            if not with_ink and all(p["was"] not in forms.SIGNED for p in form.places):
                continue  # the same page again
            path = folder / f"{seed:06d}{'' if with_ink else '_twin'}.png"
            form.image.save(path, compress_level=1, dpi=(form.pt * 72, form.pt * 72))
            truth[path.name] = {"kind": kind, "machine": how, "twin": not with_ink, "places": form.places}
    return truth


def inspect(build, paths):
    """What the program says of the first page of each file: all its places and marks, and its state."""
    said = {}
    for answer in inspected(build, paths):
        signatures = [piece["signature"] for piece in answer["pieces"]]
        said[pathlib.Path(answer["entry"]["path"]).name] = {
            "slots": [s for signature in signatures for s in signature["slots"]],
            "marks": [m for signature in signatures for m in signature["marks"]],
            "state": next((s for s in ("signed", "doubtful") if s in [x["state"] for x in signatures]), "unsigned")}
    if missing := len(paths) - len(said):
        sys.exit(f"{missing} pages were not read")
    return said


def shared(a, b):
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return max(0, width) * max(0, height)


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def state_at(place, slots, marks):
    """What is said of a place: by its slot, else by a mark that lies in it; None where nothing is."""
    if place["slot"] is not None:
        return slots[place["slot"]]["state"]
    inside = [m["confidence"] for m in marks if m["kind"] != "typed_name" and 2 * shared(m["box"], place["box"]) >= area(m["box"])]
    best = max(inside, default=0)
    return "signed" if best >= SIGNED_FROM else "doubtful" if best >= DOUBTFUL_FROM else None


def join(places, slots):
    """Gives each place the slot that covers most of it; a slot goes to one place."""
    pairs = [(shared(p["box"], s["box"]) / area(p["box"]) + shared(p["box"], s["box"]) / area(s["box"]), i, j)
             for i, p in enumerate(places) for j, s in enumerate(slots) if shared(p["box"], s["box"]) > 0.3 * min(area(p["box"]), area(s["box"]))]
    for place in places:
        place["slot"] = None
    taken = set()
    for _, i, j in sorted(pairs, reverse=True):
        if places[i]["slot"] is None and j not in taken:
            places[i]["slot"] = j
            taken.add(j)


def reason(place, state, answer):
    """Why something else is said of a place than is true; None where it is right."""
    signed, slots = place["fill"] in forms.SIGNED, answer["slots"]
    if (state or "unsigned") == ("signed" if signed else "unsigned"):
        return None
    inside = [i for i, m in enumerate(answer["marks"]) if m["kind"] != "typed_name" and 2 * shared(m["box"], place["box"]) >= area(m["box"])]
    if not signed:
        own = place["slot"] is None or set(inside) & set(slots[place["slot"]]["marks"])
        return f"{place['fill']} taken for a signature" if own else "another's ink"
    if place["slot"] is None:
        return "place not found" + (", ink doubtful" if state else "")
    if state == "doubtful":
        return "ink doubtful"
    return "ink given to another place" if any(set(inside) & set(s["marks"]) for s in slots) else "no ink seen"


class Figures:
    """Of places: (signed in truth, what was said)."""

    def __init__(self, rows):
        count = lambda truth, *states: sum(t == truth and s in states for t, s in rows)
        self.all, self.signed = len(rows), sum(t for t, _ in rows)
        self.hits, self.alarms = count(True, "signed"), count(False, "signed")
        self.missed, self.cleared = count(True, "unsigned", None), count(False, "unsigned", None)
        self.doubtful = sum(s == "doubtful" for _, s in rows)
        self.found = sum(s is not None for _, s in rows)

    @staticmethod
    def share(part, whole):
        return part / whole if whole else float("nan")

    @property
    def values(self):
        share = self.share
        precision, recall = share(self.hits, self.hits + self.alarms), share(self.hits, self.signed)
        return {"P": precision, "R": recall, "F1": share(2 * self.hits, 2 * self.hits + self.alarms + self.signed - self.hits),
                "NPV": share(self.cleared, self.cleared + self.missed), "decided": share(self.all - self.doubtful, self.all),
                "right": share(self.hits + self.cleared, self.all), "place found": share(self.found, self.all)}

    def __str__(self):
        low, high = wilson(self.alarms, self.all - self.signed)
        unsigned = self.all - self.signed
        return (f"{self.all:4} places {self.signed:4} signed  " + "  ".join(f"{k} {v:.3f}" for k, v in self.values.items())
                + f"  unsigned called signed {self.alarms}/{unsigned}" + (f" [{low:.3f}-{high:.3f}]" if unsigned else ""))


def evaluate(truth, said, listed):
    """Rows by group, how many twins were called signed anywhere on the page, and how often each reason led to a wrong answer."""
    groups, twins, alarms, reasons = collections.defaultdict(list), 0, [], collections.Counter()
    for name, page in sorted(truth.items()):
        answer = said[name]
        join(page["places"], answer["slots"])
        if page["twin"]:
            twins += 1
            if answer["state"] == "signed":
                alarms.append(name)
        for number, place in enumerate(page["places"]):
            signed, state = place["fill"] in forms.SIGNED, state_at(place, answer["slots"], answer["marks"])
            for group in ("twins",) if page["twin"] else ("all", "form " + page["kind"], "page " + page["machine"], "fill " + place["fill"]):
                groups[group].append((signed, state))
            if (why := reason(place, state, answer)) is None:
                continue
            if not page["twin"]:
                reasons[why] += 1
            if listed:
                print(f"  {name} {page['kind']} {page['machine']} place {number} {place['fill']}: {state}, {why}")
    return groups, twins, alarms, reasons


def check(path, reached):
    """Stops where a figure is under what the file asks: one `figure least` a line."""
    low = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            figure, least = line.rsplit(" ", 1)
            if reached[figure] < float(least):
                low.append(f"{figure}: {reached[figure]:.3f}, wanted {least}")
    if low:
        sys.exit("fallen: " + "; ".join(low))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--part", choices=FIRST_SEED, default="score")
    parser.add_argument("--count", type=int, default=60, help="forms; each has a twin where it is signed")
    parser.add_argument("--list", action="store_true", help="name the places that come out wrong or doubtful")
    parser.add_argument("--keep", type=pathlib.Path, help="keep pages, truth.json and said.json here; pages that are there are used again")
    parser.add_argument("--least", type=pathlib.Path, help="fail where a figure is under that of this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="intake-slots-") as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / "truth.json"
        if not kept.exists():
            first = FIRST_SEED[options.part]
            kept.write_text(json.dumps(make(folder, range(first, first + options.count))))
        truth = json.loads(kept.read_text())
        said = inspect(options.build, [folder / name for name in truth])
        (folder / "said.json").write_text(json.dumps(said))
    groups, twins, alarms, reasons = evaluate(truth, said, options.list)
    for group in sorted(groups):
        print(f"{group:22} {Figures(groups[group])}")
    print("wrong or doubtful: " + ", ".join(f"{why} {count}" for why, count in reasons.most_common()))
    print(f"unsigned twins with a signed page state: {len(alarms)}/{twins} {' '.join(alarms)}")
    if options.least:
        signed_pages = Figures([row for group, rows in groups.items() if group.startswith("form ") for row in rows])
        check(options.least, signed_pages.values | {"unsigned never signed": 1 - Figures.share(len(alarms), twins)})


if __name__ == "__main__":
    main()
