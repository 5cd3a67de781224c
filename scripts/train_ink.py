#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns config/ink_scorer.txt from pages that make_ink_pages.py drew: no real person's signature is involved.

The program itself measures the candidates (tests/evaluate/ink_pages.cpp), so that what is learned is what is used.

Usage: train_ink.py FOLDER [--tool build/dev/tests/evaluate/ink_pages] [--trees N] [--keep SHARE] [--wary ODDS]

With --keep the scorer that stands there stays, with that share of the vote: what it learned from pages that are gone is not lost.
"""

import argparse
import json
import pathlib
import subprocess

import numpy
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORER = ROOT / "config/ink_scorer.txt"


def names():
    """The features' names, from the code that measures them."""
    lines = (ROOT / "extractors/ink/features.hpp").read_text(encoding="utf-8").splitlines()
    return [line.split('"')[1] for line in lines if line.startswith('    "')]


def share(a, b):
    """The part of a that lies on b."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    area = (a[2] - a[0]) * (a[3] - a[1])
    return width * height / area if width > 0 and height > 0 and area > 0 else 0.0


def label_of(box, signatures):
    """1 a signature, 0 something else, None a part of a signature or one with something else."""
    best = 0
    for signature in signatures:
        covered, pure = share(signature, box), share(box, signature)
        if covered >= 0.3 and pure >= 0.35:
            return 1
        if covered >= 0.1 or pure >= 0.2:
            best = None
    return best


def tables(tool, pictures):
    """The candidates of every picture, as the program prints them; kept beside the pictures for the next time."""
    kept = pictures[0].parent / "features.tsv"
    if not kept.exists():
        parts = [subprocess.run([tool, "features", SCORER, *pictures[start:start + 50]], check=True, capture_output=True, text=True).stdout
                 for start in range(0, len(pictures), 50)]
        kept.write_text("".join(parts), encoding="utf-8")
    return kept.read_text(encoding="utf-8").splitlines()


def load(tool, folder):
    """Features, labels and page numbers of every candidate that is clearly one or the other."""
    pictures = sorted(folder.glob("*.png"))
    truths = [json.loads(p.with_suffix(".json").read_text(encoding="utf-8"))["signatures"] for p in pictures]
    number = {p.name: i for i, p in enumerate(pictures)}
    rows, labels, pages = [], [], []
    for line in tables(tool, pictures):
        cells = line.split("\t")
        values = [float(v) for v in cells[1:]]
        page = number[cells[0]]
        label = label_of(values[:4], truths[page])
        if label is not None:
            rows.append(values[4:])
            labels.append(label)
            pages.append(page)
    return numpy.array(rows), numpy.array(labels), numpy.array(pages), numpy.array([bool(t) for t in truths])


def model(trees):
    return GradientBoostingClassifier(n_estimators=trees, learning_rate=0.07, max_depth=4, min_samples_leaf=12, subsample=0.6,
                                      max_features=0.35, random_state=1)


def crossed(rows, labels, pages, trees):
    """Log odds of each candidate by a model that has not seen its page."""
    odds = numpy.zeros(len(labels))
    for train, test in GroupKFold(2).split(rows, labels, pages):
        odds[test] = model(trees).fit(rows[train], labels[train]).decision_function(rows[test])
    return odds


def page_odds(odds, pages, count):
    best = numpy.full(count, -6.0)
    numpy.maximum.at(best, pages, odds)
    return best


def weighed(lines, share):
    """The start and the trees of a scorer's lines, its numbers times `share`."""
    start, trees = 0.0, []
    for line in lines:
        words = line.split()
        if words[:1] == ["start"]:
            start = share * float(words[1])
        elif words == ["tree"] or "<=" in words:
            trees.append(line)
        elif len(words) == 1:
            trees.append(line[:-len(words[0])] + f"{share * float(words[0]):.4g}")
    return start, trees


def write(fitted, scale, shift, keep, wary):
    old = SCORER.read_text(encoding="utf-8").splitlines()
    header = [line for line in old if line.startswith(("#", "words"))]
    old_start, old_trees = weighed([line for line in old if line not in header], keep)
    prior = float(fitted.init_.class_prior_[1])
    start, scale = (1 - keep) * (scale * numpy.log(prior / (1 - prior)) + shift), (1 - keep) * scale
    lines = [*header, f"start {old_start + start - wary:.5g}", *(old_trees if keep > 0 else ())]
    feature_names = names()
    for (stage,) in fitted.estimators_:
        tree = stage.tree_
        lines.append("tree")

        def add(node, depth):
            if tree.children_left[node] < 0:
                lines.append("  " * depth + f"{tree.value[node][0][0] * fitted.learning_rate * scale:.4g}")
                return
            lines.append("  " * depth + f"{feature_names[tree.feature[node]]} <= {tree.threshold[node]:.6g}")
            add(tree.children_left[node], depth + 1)
            add(tree.children_right[node], depth + 1)

        add(0, 1)
    SCORER.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--tool", default=ROOT / "build/dev/tests/evaluate/ink_pages")
    parser.add_argument("--trees", type=int, default=150)
    parser.add_argument("--keep", type=float, default=0.0, help="how much the scorer that stands there counts, 0..1")
    parser.add_argument("--wary", type=float, default=0.0, help="log odds to take off: a page that is called signed though it is not costs more")
    options = parser.parse_args()
    rows, labels, pages, signed = load(options.tool, options.folder)
    odds = crossed(rows, labels, pages, options.trees)
    # A page is as signed as its likeliest candidate: probabilities are made to mean that. Pages whose signature is under
    # something else, so that no candidate shows it, say nothing about that.
    best = page_odds(odds, pages, len(signed))
    shown = numpy.zeros(len(signed), bool)
    shown[pages[labels == 1]] = True
    print(f"signed pages with a candidate that shows it: {shown.sum()}/{signed.sum()}")
    told = shown | ~signed
    calibration = LogisticRegression(C=100).fit(best[told, None], signed[told])
    scale, shift = float(calibration.coef_[0][0]), float(calibration.intercept_[0])
    print(f"pages {len(signed)} (signed {signed.sum()}), candidates {len(labels)} (signatures {labels.sum()})")
    print(f"crossed: candidates AUC {roc_auc_score(labels, odds):.4f}, pages AUC {roc_auc_score(signed[told], best[told]):.4f}, scale {scale:.3f}, shift {shift:.3f}")
    fitted = model(options.trees).fit(rows, labels)
    write(fitted, scale, shift, options.keep, options.wary)
    order = numpy.argsort(-fitted.feature_importances_)
    print("weighs most: " + ", ".join(f"{names()[i]} {fitted.feature_importances_[i]:.2f}" for i in order[:12]))


if __name__ == "__main__":
    main()
