#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns config/ink_scorer.txt from pages that make_ink_pages.py drew: no real person's signature is involved.

The program itself measures the candidates (tests/evaluate/ink_pages.cpp), so that what is learned is what is used.

Usage: train_ink.py FOLDER... [--places FOLDER...] [--tool build/dev/tests/evaluate/ink_pages] [--wary ODDS] [--wary-asked ODDS]

Two things are learned: whether ink anywhere on a page is a signature, and, with --places, whether ink in a place that asks for one
is. Pages full of places teach only the second: as pages they are like no other. Without --places what stands of them stays.

What is shipped of ink anywhere comes of these, in this order; what is shipped of places is of an earlier version of this script,
as no later one judged them better:

    scripts/make_ink_pages.py /tmp/ink/train --split train --count 450
    scripts/make_ink_pages.py /tmp/ink/struck --split struck --count 30
    scripts/train_ink.py /tmp/ink/train /tmp/ink/struck --wary -0.5
"""

import argparse
import json
import pathlib
import subprocess

import numpy
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCORER = ROOT / "config/ink_scorer.txt"

FAR = 40  # units: what is told of a label that is nowhere (k_far in extractors/ink/features.cpp)
# On drawn pages colour and what was read in ink are made up, and signatures stand elsewhere than on real ones.
UNLIKE_ANYWHERE = ("saturation", "blueness", "shade", "shade_spread", "words_cover", "words_confidence", "words_letters", "from_left")
# A place may lie anywhere on a page, and what stands around it is another thing on every form: not learned of ink in places.
UNLIKE_ASKED = (*UNLIKE_ANYWHERE, "from_top", "to_label", "to_field", "print_below", "pen_share", "gap_left", "gap_right", "gap_above", "gap_below")


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


def label_asked(box, signatures):
    """As label_of, but where places lie close: what holds a good part of a signature and little else, and no two of them."""
    covered = [share(signature, box) for signature in signatures]
    if sum(c >= 0.5 for c in covered) > 1:
        return 0
    best = 0
    for c, signature in zip(covered, signatures):
        pure = share(box, signature)
        if c >= 0.35 and pure >= 0.55:
            return 1
        if c >= 0.1 or pure >= 0.2:
            best = None
    return best


def header():
    """What the scorer's file says before the trees: what is written by hand."""
    return [line for line in SCORER.read_text(encoding="utf-8").splitlines() if line.startswith(("#", "words"))]


def tables(tool, pictures):
    """The candidates of every picture, as the program prints them; kept beside the pictures for the next time."""
    kept = pictures[0].parent / "features.tsv"
    if not kept.exists():
        words = pictures[0].parent / "words_only.txt"  # the trees of before may ask for what is measured no more
        words.write_text("\n".join((*header(), "tree", "0", "asked", "tree", "0")) + "\n", encoding="utf-8")
        parts = [subprocess.run([tool, "features", words, *pictures[start:start + 50]], check=True, capture_output=True, text=True).stdout
                 for start in range(0, len(pictures), 50)]
        kept.write_text("".join(parts), encoding="utf-8")
    return kept.read_text(encoding="utf-8").splitlines()


def place_at(box, places):
    """The place to sign in which a candidate lies for the greater part, or just beside; -1 where there is none."""
    shares = [share(box, [p[0] - 0.02, p[1] - 0.012, p[2] + 0.02, p[3] + 0.008]) for p in places]
    best = max(range(len(shares)), key=shares.__getitem__, default=-1)
    return best if best >= 0 and shares[best] >= 0.5 else -1


def learned(features):
    """The names of what is learned from, these features left out, and where they stand in a row."""
    columns = [index for index, name in enumerate(names()) if name not in features]
    return [names()[index] for index in columns], columns


class Candidates:
    """What may be a signature, on all pages: features, labels, the page of each, and which pages are signed."""

    def __init__(self):
        self.rows, self.labels, self.groups, self.signed = [], [], [], []
        self.asked_rows, self.asked_labels, self.asked_groups, self.asked_signed, self.asked_pages = [], [], [], [], []

    def load(self, tool, folder, only_places=False):
        """Adds the pages of a folder. A page is a group; of those in places to sign, a place is one."""
        pictures = sorted(folder.glob("*.png"))
        number, truths, places = {}, {}, {}
        for picture in pictures:
            truth = truths[picture.name] = json.loads(picture.with_suffix(".json").read_text(encoding="utf-8"))
            number[picture.name] = len(self.signed)
            self.signed.append(bool(truth["signatures"]))
            places[picture.name] = len(self.asked_signed)
            self.asked_signed += [any(share(s, p) >= 0.4 or share(p, s) >= 0.4 for s in truth["signatures"]) for p in truth["asked"]]
        for line in tables(tool, pictures):
            cells = line.split("\t")
            values, truth = [float(v) for v in cells[1:]], truths[cells[0]]
            label = label_of(values[:4], truth["signatures"])
            if any(share(values[:4], box) >= 0.2 for box in truth.get("unsure", ())):
                continue
            if label is not None and not only_places:
                self.rows.append(values[4:])
                self.labels.append(label)
                self.groups.append(number[cells[0]])
            place, label = place_at(values[:4], truth["asked"]), label_asked(values[:4], truth["signatures"])
            if place >= 0 and label is not None:
                self.asked_rows.append(values[4:])
                self.asked_labels.append(label)
                self.asked_groups.append(places[cells[0]] + place)
                self.asked_pages.append(number[cells[0]])

    def anywhere(self):
        signed = self.signed[:max(self.groups) + 1]  # pages full of places were added last
        rows, labels, pages, signed = (numpy.array(x) for x in (self.rows, self.labels, self.groups, signed))
        return [rows, labels, pages, signed, pages, weights(labels, pages)]

    def asked(self):
        rows, labels, places, signed, pages = (numpy.array(x) for x in (self.asked_rows, self.asked_labels, self.asked_groups, self.asked_signed, self.asked_pages))
        return [rows, labels, places, signed, pages, numpy.ones(len(labels))]


def model():
    """Trees that ask at random and vote alike: what one of them makes of how pages are drawn, the others do not. Trees that
    correct each other (boosting) were surer on drawn pages and, from one random start to the next, worse on real ones."""
    return ExtraTreesClassifier(n_estimators=100, max_depth=12, max_leaf_nodes=100, min_samples_leaf=4, max_features=0.4, random_state=1)


def weights(labels, pages):
    """What each candidate counts for: a signature, which is one in forty, as three others, and those of a list together no
    more than two on a letter."""
    on_page = numpy.bincount(pages, weights=labels)
    return numpy.where(labels == 1, 6 / numpy.maximum(2, on_page[pages]), 1.0)


class Learner:
    """The model, which also learns each page a second time as if no word on it were known: papers come in any language."""

    def __init__(self, names):
        self.labels = [names.index(name) for name in ("to_label", "to_field") if name in names]

    def fit(self, rows, labels, counts):
        if not self.labels:
            return model().fit(rows, labels, counts)
        wordless = rows.copy()
        wordless[:, self.labels] = FAR
        return model().fit(numpy.vstack([rows, wordless]), numpy.concatenate([labels, labels]), numpy.concatenate([counts, 0.6 * counts]))


def crossed(learner, rows, labels, pages, counts):
    """The share of the votes for each candidate, by a model that has not seen its page."""
    votes = numpy.zeros(len(labels))
    for seen, unseen in GroupKFold(3).split(rows, labels, pages):
        votes[unseen] = learner.fit(rows[seen], labels[seen], counts[seen]).predict_proba(rows[unseen])[:, 1]
    return votes


def group_votes(votes, groups, count):
    """Those for the likeliest candidate of each group; none where it has no candidate."""
    best = numpy.zeros(count)
    numpy.maximum.at(best, groups, votes)
    return best


def print_thresholds(probabilities, signed):
    """What each threshold would give on what was not learned from."""
    for least in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95):
        over = probabilities >= least
        print(f"  from {least}: of the signed {over[signed].mean():.3f}, of the others {over[~signed].mean():.4f} ({over[~signed].sum()}/{(~signed).sum()})")


class Part:
    """Trees for one question, with what makes their votes the log odds of a page, or of a place to sign."""

    def __init__(self, title, data, unlike=()):
        rows, labels, groups, signed, pages, counts = data
        self.names, columns = learned(unlike)
        rows, learner = rows[:, columns], Learner(self.names)
        votes = crossed(learner, rows, labels, pages, counts)
        # A page or place is as signed as its likeliest candidate: probabilities are made to mean that. Where a signature is
        # under something else, so that no candidate shows it, it says nothing about that.
        best = group_votes(votes, groups, len(signed))
        shown = numpy.zeros(len(signed), bool)
        shown[groups[labels == 1]] = True
        told = shown | ~signed
        calibration = LogisticRegression(C=100).fit(best[told, None], signed[told])
        self.scale, self.shift = float(calibration.coef_[0][0]), float(calibration.intercept_[0])
        self.trees = learner.fit(rows, labels, counts)
        print(f"{title}: {len(signed)}, of which signed {signed.sum()}, a candidate shows it {(shown & signed).sum()}; candidates {len(labels)} (signatures {labels.sum()})")
        print(f"  crossed: candidates AUC {roc_auc_score(labels, votes):.4f}, {title} AUC {roc_auc_score(signed[told], best[told]):.4f}, "
              f"scale {self.scale:.3f}, shift {self.shift:.3f}")
        print_thresholds(calibration.predict_proba(best[:, None])[:, 1], signed)
        order = numpy.argsort(-self.trees.feature_importances_)
        print("  weighs most: " + ", ".join(f"{self.names[i]} {self.trees.feature_importances_[i]:.2f}" for i in order[:12]))

    def lines(self, wary):
        """The start and the trees, as the scorer's file has them."""
        lines = [f"start {self.shift - wary:.5g}"]
        for one in self.trees.estimators_:
            lines.append("tree")
            self._add(lines, one.tree_, 0, 1)
        return lines

    def _add(self, lines, tree, node, depth):
        if tree.children_left[node] < 0:
            unsigned, signed = tree.value[node][0]
            lines.append("  " * depth + f"{self.scale / len(self.trees.estimators_) * signed / (unsigned + signed):.4g}")
            return
        lines.append("  " * depth + f"{self.names[tree.feature[node]]} <= {tree.threshold[node]:.6g}")
        self._add(lines, tree, tree.children_left[node], depth + 1)
        self._add(lines, tree, tree.children_right[node], depth + 1)


def write(candidates, options):
    old = SCORER.read_text(encoding="utf-8").splitlines()
    lines = [*header(), *Part("pages", candidates.anywhere(), UNLIKE_ANYWHERE).lines(options.wary)]
    if options.places:
        lines += ["asked", *Part("places", candidates.asked(), UNLIKE_ASKED).lines(options.wary_asked)]
    else:
        lines += old[old.index("asked"):]
    SCORER.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=pathlib.Path, nargs="+")
    parser.add_argument("--tool", default=ROOT / "build/dev/tests/evaluate/ink_pages")
    parser.add_argument("--places", type=pathlib.Path, nargs="*", default=[], help="pages that only teach what is asked")
    parser.add_argument("--wary", type=float, default=0.0, help="log odds to take off: a page that is called signed though it is not costs more")
    parser.add_argument("--wary-asked", type=float, default=0.0, help="the same for places that ask for a signature")
    options = parser.parse_args()
    candidates = Candidates()
    for folder in options.folders:
        candidates.load(options.tool, folder)
    for folder in options.places:
        candidates.load(options.tool, folder, only_places=True)
    write(candidates, options)


if __name__ == "__main__":
    main()
