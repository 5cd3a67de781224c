#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Signatures per page: precision, recall, and how many pages are left in doubt, by kind of page.

FOLDER holds pictures with NAME.json ({"signatures": [boxes], "kind": ..., "layout": ...}) and NAME.words beside them, as
make_ink_pages.py writes them.

Usage: evaluate_ink.py FOLDER [--tool build/dev/tests/evaluate/ink_pages] [--signed 0.75] [--unsigned 0.40] [--list]
"""

import argparse
import collections
import json
import pathlib
import subprocess

from inkkit.figures import wilson
from train_ink import ROOT, SCORER, share


def found(tool, pictures):
    """Each picture's marks (box, probability), and seconds of processor time."""
    marks, seconds = {p.name: [] for p in pictures}, []
    for start in range(0, len(pictures), 50):
        table = subprocess.run([tool, "marks", SCORER, *pictures[start:start + 50]], check=True, capture_output=True, text=True).stdout
        for line in table.splitlines():
            name, x0, y0, x1, y1, probability, colour, time = line.split("\t")
            if colour == "none":
                seconds.append(float(time))
            else:
                marks[name].append(([float(x0), float(y0), float(x1), float(y1)], float(probability)))
    return marks, seconds


def figures(rows, options):
    """rows: (truly signed, best probability)."""
    signed = [p for truth, p in rows if truth]
    unsigned = [p for truth, p in rows if not truth]
    hits, false = sum(p >= 0.5 for p in signed), sum(p >= 0.5 for p in unsigned)
    precision, recall = hits / max(1, hits + false), hits / max(1, len(signed))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    doubtful = sum(options.unsigned <= p < options.signed for _, p in rows)
    alarms = sum(p >= options.signed for p in unsigned)
    missed = sum(p < options.unsigned for p in signed)
    low, high = wilson(alarms, len(unsigned))
    return (f"pages {len(rows):4} signed {len(signed):4}  P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  doubtful {doubtful / len(rows):.3f}  "
            f"unsigned called signed {alarms}/{len(unsigned)} [{low:.3f}-{high:.3f}]  signed called unsigned {missed}/{len(signed)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tool", default=ROOT / "build/dev/tests/evaluate/ink_pages")
    parser.add_argument("--signed", type=float, default=0.75)
    parser.add_argument("--unsigned", type=float, default=0.40)
    parser.add_argument("--list", action="store_true", help="name the pages that come out wrong or doubtful")
    options = parser.parse_args()
    pictures = sorted(p for p in options.folder.iterdir() if p.with_suffix(".json").exists() and p.suffix not in (".json", ".words"))
    marks, seconds = found(options.tool, pictures)
    groups, on_place, signatures = collections.defaultdict(list), 0, 0
    for picture in pictures:
        truth = json.loads(picture.with_suffix(".json").read_text(encoding="utf-8"))
        found_here = marks[picture.name]
        best = max((p for _, p in found_here), default=0.0)
        signed = bool(truth["signatures"])
        for key in ("all", "kind " + truth["kind"], "layout " + truth["layout"]):
            groups[key].append((signed, best))
        for signature in truth["signatures"]:
            signatures += 1
            on_place += any(p >= 0.5 and share(box, signature) >= 0.3 and share(signature, box) >= 0.3 for box, p in found_here)
        if options.list and (options.unsigned <= best < options.signed or signed != (best >= 0.5)):
            print(f"  {picture.name} {truth['kind']} {truth['layout']} signed={signed} best={best:.3f}")
    for key in sorted(groups):
        print(f"{key:22} {figures(groups[key], options)}")
    print(f"signatures found in their place: {on_place}/{signatures}; seconds a page: {sum(seconds) / len(seconds):.3f}, most {max(seconds):.3f}")


if __name__ == "__main__":
    main()
