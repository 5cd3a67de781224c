#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pages to train and test the ink scorer on: PICTURE.png, what a recogniser would read on it, and where it is signed.

Split `places` has pages for training that are full of places to sign, `struck` such of which many hold something else, with a
line through it. Split `test` has fonts and a pen that are not trained
on; `other` has those fonts, yet another pen and every kind of page.

Usage: make_ink_pages.py FOLDER --split train|places|struck|test|other --count N [--seed N]
"""

import argparse
import json
import pathlib
import random

from inkkit import layouts, machine
from inkkit.sheet import Sheet


def page(split, seed):
    rng = random.Random(f"{split} {seed}")
    sheet = Sheet(rng, "train" if split in ("places", "struck") else split)
    choices = {"train": layouts.TRAIN, "places": layouts.PLACES, "struck": layouts.STRUCK, "test": layouts.TEST, "other": layouts.ALL}[split]
    layout = rng.choices(list(choices), list(choices.values()))[0]
    layouts.compose(sheet, layout, rng.random() < (0 if layout is layouts.figures else 0.12 if layout in (layouts.article, layouts.memo, layouts.workbook) else 0.8 if split == "places" else 0.6))
    kinds = machine.TRAIN_KINDS if sheet.split == "train" else machine.KINDS
    kind = rng.choices(list(kinds), list(kinds.values()))[0]
    if split in ("train", "places") and kind == "photo" and rng.random() < 0.6:
        machine.bend(rng, sheet)
    if sheet.split == "train":
        sheet.spoil()
    machine.degrade(rng, sheet, kind)
    return sheet, layout.__name__, kind


def as_shares(sheet, box):
    width, height = sheet.image.size
    return [round(min(1, max(0, v / s)), 5) for v, s in zip(box, (width, height, width, height))]


def tsv(sheet):
    """One word a line: x0 y0 x1 y1 (shares of the page), confidence, line, text."""
    lines = ["\t".join([*map(str, as_shares(sheet, w["box"])), str(w["confidence"]), str(w["line"]), w["text"]]) for w in sheet.words]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--split", choices=("train", "places", "struck", "test", "other"), required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.seed, options.seed + options.count):
        sheet, layout, kind = page(options.split, number)
        stem = options.folder / f"{number:05d}"
        sheet.image.save(f"{stem}.png", compress_level=1)
        pathlib.Path(f"{stem}.words").write_text(tsv(sheet), encoding="utf-8")
        truth = {"layout": layout, "kind": kind, "signatures": [as_shares(sheet, b) for b in sheet.signatures],
                 "unsure": [as_shares(sheet, b) for b in sheet.unsure], "asked": [as_shares(sheet, b) for b in sheet.asked]}
        pathlib.Path(f"{stem}.json").write_text(json.dumps(truth) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
