#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many documents, some of them hostile, while children are killed at random: nothing is lost, the program lives.

Usage: scripts/soak.py [--documents 10000] [--hostile 0.05] [--killed 0.01] [--seed 1] [--more FOLDER] [--build FOLDER]

Makes portfolios of twenty documents, adds the ZIPs and PDFs of FOLDER, and runs three times: undisturbed, with children
killed, and once more without. Ends with status 1 unless

    no run fails, and every portfolio has one index
    every member of every archive made here has one row with one outcome
    every index of the first two runs has the same bytes, except where the kills hit both attempts at a document
    the last run mends those, and has the bytes of the first
"""

import argparse
import collections
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from children import children
from samplekit import archive, hostile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PER_PORTFOLIO = 20
WORDS = "de jobcoach begeleidt werknemer en werkgever bij intervisie scholing verslag van opleiding en werkervaring".split()


def letter(chance):
    return " ".join(chance.choices(WORDS, k=60)).encode() + b"\n"


def paper(chance):
    """A PDF of one page of text."""
    lines = b"".join(b"(%s) Tj T*\n" % " ".join(chance.choices(WORDS, k=8)).encode() for _ in range(20))
    content = b"BT /F 11 Tf 14 TL 50 780 Td\n" + lines + b"ET"
    return hostile._pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F "
                         b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
                         b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)])


def damaged(chance):
    """A paper of which some bytes are others."""
    data = bytearray(paper(chance))
    for place in chance.choices(range(9, len(data)), k=12):
        data[place] = chance.randrange(256)
    return bytes(data)


HOSTILE = {
    "geen_paginas.pdf": lambda chance: hostile.without_pages(None),
    "reuzenpagina.pdf": lambda chance: hostile.huge_page(None),
    "reuzenfoto.png": lambda chance: hostile.huge_picture(None),
    "halverwege.pdf": lambda chance: hostile.truncated(paper(chance)),
    "kapotte_tabel.pdf": lambda chance: hostile.broken_xref(paper(chance)),
    "beschadigd.pdf": damaged,
    "zonder_delen.docx": lambda chance: hostile.docx_without_parts(None),
    "diep.docx": lambda chance: hostile.docx_deep(None),
    "overlap.zip": lambda chance: archive.overlapping(12, 256),
    "bom.zip": lambda chance: archive.write([archive.plain("nullen.pdf", bytes(80 << 20))]),
    "programma.exe": lambda chance: hostile.program(None),
    "ruis.bin": lambda chance: chance.randbytes(2000),
    "lus.pdf": lambda chance: hostile.looping_form(None),
    "leeg.pdf": lambda chance: b"",
}


def member(number, options, chance):
    if chance.random() < options.hostile:
        name = chance.choice(sorted(HOSTILE))
        return archive.plain(f"{number:02}_{name}", HOSTILE[name](chance))
    make, ending = chance.choice([(letter, "txt"), (paper, "pdf")])
    return archive.plain(f"{number:02}_stuk.{ending}", make(chance))


def fill(inbox, options):
    """Returns the number of members of each portfolio made here."""
    made = {}
    chance = random.Random(options.seed)
    for first in range(0, options.documents, PER_PORTFOLIO):
        name = f"p{first // PER_PORTFOLIO:05}"
        count = min(PER_PORTFOLIO, options.documents - first)
        (inbox / f"{name}.zip").write_bytes(archive.write([member(i, options, chance) for i in range(count)]))
        made[name] = count
    for path in sorted(options.more.rglob("*")) if options.more else []:
        if path.suffix.lower() == ".zip":
            shutil.copy(path, inbox / f"more-{path.name}")
        elif path.suffix.lower() == ".pdf":
            (inbox / f"more-{path.stem}.zip").write_bytes(archive.write([archive.plain(path.name, path.read_bytes())]))
    return made


class Killer(threading.Thread):
    """Kills a part of the reading children, each at the moment it is first seen."""

    def __init__(self, coordinator, part, seed):
        super().__init__(daemon=True)
        self.coordinator, self.part, self.chance = coordinator, part, random.Random(seed)
        self.seen, self.killed = set(), 0

    def run(self):
        while self.coordinator.poll() is None:
            for zygote in children(self.coordinator.pid):
                for child in children(zygote):
                    self.meet(child)
            time.sleep(0.002)

    def meet(self, child):
        if child in self.seen:
            return
        self.seen.add(child)
        if self.chance.random() < self.part:
            try:
                os.kill(child, signal.SIGKILL)
                self.killed += 1
            except ProcessLookupError:
                pass


class Soak:
    def __init__(self, options, folder):
        self.options, self.inbox = options, folder / "inbox"
        self.problems = []
        self.inbox.mkdir()
        self.made = fill(self.inbox, options)

    def demand(self, holds, text):
        if not holds:
            self.problems.append(text)
            print(f"WRONG: {text}")

    def run(self, out, part=0.0):
        start = time.monotonic()
        run = subprocess.Popen([self.options.build / "portfolio-intake", "run", self.inbox, "--out", out, "--quiet"],
                               stderr=subprocess.PIPE, text=True)
        killer = Killer(run, part, self.options.seed)
        if part:
            killer.start()
        _, said = run.communicate()
        # A portfolio that cannot be opened makes it 1; everything above is the program's own failure.
        self.demand(run.returncode in (0, 1), f"status {run.returncode}: {said}")
        print(f"{out.name}: {time.monotonic() - start:.0f} s, {killer.killed} of {len(killer.seen)} children killed",
              flush=True)
        return {path.parent.name: path.read_bytes() for path in out.glob("portfolios/*/index.json")}

    def check_rows(self, indexes):
        self.demand(set(indexes) == {path.stem for path in self.inbox.iterdir()}, "not one index for each portfolio")
        outcomes = collections.Counter()
        for name, content in indexes.items():
            entries = json.loads(content)["entries"]
            outcomes.update(entry["outcome"] for entry in entries)
            top = [entry["path"] for entry in entries if entry["inside"] is None]
            if name in self.made:
                self.demand(len(top) == len(set(top)) == self.made[name], f"{name}: {len(top)} rows of {self.made[name]}")
        print(f"{outcomes.total()} rows: " + ", ".join(f"{k} {n}" for k, n in outcomes.most_common()))

    def hit_twice(self, clean, killed):
        """Portfolios with other bytes; those are wrong unless a kill shows in them."""
        other = [name for name in clean if killed.get(name) != clean[name]]
        for name in other:
            self.demand(b"sigkill" in killed.get(name, b""), f"{name}: other bytes, and no kill in it")
        return other


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--hostile", type=float, default=0.05, help="part of the documents that are hostile")
    parser.add_argument("--killed", type=float, default=0.01, help="part of the children that are killed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--more", type=pathlib.Path, help="a folder with ZIPs and PDFs to be read, too")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "release")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="intake-soak-") as folder:
        soak = Soak(options, pathlib.Path(folder))
        clean = soak.run(soak.inbox.parent / "clean")
        soak.check_rows(clean)
        killed = soak.run(soak.inbox.parent / "killed", options.killed)
        soak.check_rows(killed)
        twice = soak.hit_twice(clean, killed)
        for name in twice:
            shutil.rmtree(soak.inbox.parent / "killed/portfolios" / name)
        again = soak.run(soak.inbox.parent / "killed")
        soak.demand(again == clean, "the last run has other bytes than the first")
    print(f"{options.documents} documents in {len(soak.made)} portfolios, {len(clean) - len(soak.made)} more; "
          f"{len(twice)} hit twice, {len(soak.problems)} wrong")
    sys.exit(1 if soak.problems else 0)


if __name__ == "__main__":
    main()
