#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Digital signatures as this program and as pdfsig (poppler-utils) see them, and where they differ.

Usage: compare_pdfsig.py [--build FOLDER] FILE.pdf...

pdfsig knows nothing of what was changed after a signature, this program trusts only what the office's configuration names:
both are printed and not compared. Compared are how many signatures a file has, and whether each is intact.
"""

import argparse
import os
import pathlib
import re
import subprocess
import tempfile

from inspected import inspected

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHECKED = ("broken", "changed_after_signing", "not_trusted", "trust_not_checked")  # what is not: a service's printed stamp
INTACT = {"Signature is Valid.": "intact", "Digest Mismatch.": "broken", "Signature is Invalid.": "broken"}


def by_pdfsig(path, store):
    """Per signature what is said of its bytes; None where pdfsig does not read the file. Asks no network."""
    run = subprocess.run(["pdfsig", "-nocert", "-no-ocsp", path], capture_output=True, text=True, errors="replace", check=False,
                         env=os.environ | {"HOME": store})
    if "Signature #" not in run.stdout:
        return [] if "does not contain any signatures" in run.stdout + run.stderr else None
    parts = re.split(r"^Signature #\d+:", run.stdout, flags=re.MULTILINE)[1:]
    said = []
    for part in parts:
        if "The signature form field is not signed" in part or "Signature Type: unknown" in part:
            continue  # empty, or a time stamp, which this program does not count as somebody's signature
        words = re.search(r"Signature Validation: (.*)", part)
        said.append(INTACT.get(words.group(1).strip(), words.group(1).strip()) if words else "nothing")
    return said


def by_program(build, paths):
    """Per file its outcome and what is said of each signature."""
    said = {}
    for answer in inspected(build, paths):
        marks = [m for piece in answer["pieces"] for m in piece["signature"]["marks"] if m["verified"] is not None or m["detail"] in CHECKED]
        said[answer["entry"]["path"]] = (answer["entry"]["outcome"], [(m["verified"], m["detail"]) for m in marks])
    return said


def integrity(mark):
    """What `verified` and `detail` say of the signed bytes."""
    _, detail = mark
    return "broken" if detail == "broken" else "intact"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    ours = by_program(options.build, options.files)
    same = differ = 0
    with tempfile.TemporaryDirectory() as store:
        for path in options.files:
            theirs = by_pdfsig(path, store)
            outcome, marks = ours[str(path)]
            mine = [integrity(m) for m in marks]
            if not mine and not theirs:
                same += 1
                continue
            equal = theirs is not None and sorted(mine) == sorted(theirs)
            same, differ = same + equal, differ + (not equal)
            print(f"{'same  ' if equal else 'DIFFER'} {path.name}: program {outcome} {marks}; pdfsig {'cannot read it' if theirs is None else theirs}")
    print(f"{same} files alike, {differ} differ")


if __name__ == "__main__":
    main()
