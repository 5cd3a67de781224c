#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well pages are read: this program, plain tesseract and OCRmyPDF on the same spoiled pages.

    scripts/evaluate_reading.py PROGRAM [--seeds FIRST:LAST] [--texts own|samples] [--kinds a,b] [--readers program,tesseract]

Prints a table per kind of page: character and word error rate, lines lost of those that must not be, processor seconds a page.
The readers' start-up counts for all. Needs the "samples" packages of scripts/packages.txt.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from samplekit import hard_pages, school_pages  # noqa: E402

ENVIRONMENT = os.environ | {"OMP_THREAD_LIMIT": "1"}


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def normal(text):
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


def nearest(needle, text):
    """The least distance of `needle` to any part of `text`."""
    row = [0] * (len(text) + 1)
    for i, x in enumerate(needle, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(text, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return min(row)


def unordered_errors(truth, found):
    """Word errors without regard to the order of lines: columns may be read either way round."""
    left = list(found)
    missing = 0
    for word in truth:
        if word in left:
            left.remove(word)
        else:
            missing += 1
    return max(missing, len(left))


def processor_seconds(action):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def output(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, env=ENVIRONMENT).stdout


def with_program(arguments):
    def read(picture):
        return output(arguments.program, "inspect", "--text", "--jobs", 1, picture)
    return read


def with_tesseract(picture):
    return output("tesseract", picture, "-", "-l", "nld+eng")


def with_ocrmypdf(picture):
    sidecar = picture.with_suffix(".txt")
    output("ocrmypdf", "-q", "-l", "nld+eng", "--jobs", 1, "--image-dpi", 200, "--rotate-pages", "--deskew", "--output-type", "pdf",
           "--sidecar", sidecar, picture, picture.with_suffix(".pdf"))
    return sidecar.read_text() if sidecar.exists() else ""


def measure(read, picture, lines, must):
    text, seconds = processor_seconds(lambda: read(picture))
    text, truth = normal(text), normal(" ".join(lines))
    lost = [line for line in must if nearest(normal(line).lower(), text.lower()) > 0.2 * len(line)]
    return {"characters": len(truth), "character_errors": min(distance(truth, text), len(truth)),
            "words": len(truth.split()), "word_errors": min(unordered_errors(truth.split(), text.split()), len(truth.split())),
            "must": len(must), "lost": len(lost), "seconds": seconds, "pages": 1}


def add(total, one):
    for key, value in one.items():
        total[key] = total.get(key, 0) + value


def row(total):
    return (f"{100 * total['character_errors'] / total['characters']:6.1f} {100 * total['word_errors'] / total['words']:6.1f} "
            f"{total['lost']:3d}/{total['must']:<3d} {total['seconds'] / total['pages']:5.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--seeds", default="1000:1002")
    parser.add_argument("--texts", choices=["own", "samples"], default="samples")
    parser.add_argument("--kinds", default=",".join(hard_pages.KINDS), help=f"also: {','.join(school_pages.KINDS)}; school: all of those")
    parser.add_argument("--readers", default="program,tesseract,ocrmypdf")
    parser.add_argument("--keep", type=Path, help="folder for the pages and what was read")
    arguments = parser.parse_args()
    readers = {"program": with_program(arguments), "tesseract": with_tesseract, "ocrmypdf": with_ocrmypdf}
    readers = {name: readers[name] for name in arguments.readers.split(",")}
    text = hard_pages.own_text if arguments.texts == "own" else hard_pages.sample_text
    first, last = map(int, arguments.seeds.split(":"))
    print(f"{'':18}" + "".join(f"{name + ': char% word% lost  s':>30}" for name in readers), flush=True)
    totals = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in arguments.kinds.replace("school", ",".join(school_pages.KINDS)).split(","):
            for seed in range(first, last + 1):
                image, dpi, lines, must = school_pages.make(kind, seed) if kind in school_pages.KINDS else hard_pages.make(kind, seed, text)
                picture = folder / f"{kind}_{seed}.{'png' if image.mode == '1' else 'jpg'}"
                image.save(picture, quality=70, **({"dpi": (dpi, dpi)} if dpi else {}))
                for name, read in readers.items():
                    add(totals.setdefault((kind, name), {}), measure(read, picture, lines, must))
            print(f"{kind:18}" + "".join(f"{row(totals[kind, name]):>30}" for name in readers), flush=True)
    for label, kinds in (("clean", hard_pages.CLEAN), ("all", {kind for kind, _ in totals})):
        sums = {name: {} for name in readers}
        for (kind, name), total in totals.items():
            if kind in kinds:
                add(sums[name], total)
        if all(sums.values()):
            print(f"{label:18}" + "".join(f"{row(total):>30}" for total in sums.values()))


if __name__ == "__main__":
    main()
