#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes inputs for the benchmarks to a folder: larger than what is committed, and the same each time.

Usage: scripts/make_bench_inputs.py FOLDER [--texts 200] [--scans 12] [--portfolios 500]

    FOLDER/texts/000.pdf ...      PDFs with a text layer, one to four pages
    FOLDER/scans/00.pdf ...       one clean A4 scan of dense text each, 300 dpi grey; 00.txt is its true text
    FOLDER/long.pdf               a scan of 24 pages
    FOLDER/portfolios/000.zip ... tiny portfolios
"""

import argparse
import random
import re
import tomllib
from pathlib import Path

from samplekit import archive, blocks, fonts, pdf, scan
from samplekit.layouts import LAYOUTS

SOURCES = Path(__file__).resolve().parent.parent / "samples" / "sources"
FIRST = ["Aad", "Bente", "Chris", "Dina", "Evert", "Fenna", "Gijs", "Hilde", "Imane", "Jorn", "Kees", "Lian", "Mo", "Noor", "Otto"]
LAST = ["Aalbers", "Boon", "Coster", "van Dalen", "Elzinga", "de Fauw", "Groen", "Hulst", "Idema", "Jurna", "Koster", "Lems"]
CLEAN = {"dpi": 300, "mode": "grey", "skew": 0.15, "noise": 1.5, "blur": 0.4, "shadow": 0.03, "speckles": 0, "quality": 80}


def papers():
    """Every paper of the sources that can be drawn quickly, in a fixed order."""
    out = []
    for path in sorted(SOURCES.glob("*.toml")):
        source = tomllib.loads(path.read_text())
        for file in source.get("file", []):
            for paper in file.get("paper", []):
                if paper["body"].strip() and file.get("make") != "hostile":
                    out.append({"family": "carlito", "layout": "plain", "holder": source.get("holder")} | paper)
    return out


def paragraphs(all_papers):
    """Running text to fill pages with."""
    found = {b.text for p in all_papers for b in blocks.parse(p["body"]) if b.kind in ("text", "bullet") and len(b.text) > 110}
    return sorted(re.sub(r"~|<br/>", " ", text) for text in found)


def varied(paper, rng):
    """The paper of another person, in other years."""
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    body = paper["body"]
    for part in [paper["holder"] or ""] + (paper["holder"] or "").split()[-1:]:
        body = body.replace(part, name) if part else body
    body = re.sub(r"\b20[12]\d\b", lambda _: str(rng.randint(2022, 2026)), body)
    body = re.sub(r"~", "", body)  # no handwriting: its font would make each file slow to write
    family = paper["family"] if paper["family"] in fonts.TRUETYPE_FAMILIES else rng.choice(["carlito", "sans", "serif", "lato"])
    changes = {"family": family, "title_family": family, "body": body}
    return {k: v for k, v in paper.items() if k != "make"} | changes


def dense(pool, rng, characters):
    text, out = 0, []
    while text < characters:
        out.append(rng.choice(pool))
        text += len(out[-1])
    return "\n\n".join(out)


def text_pdf(number, all_papers, pool):
    """One to four pages: a paper and, for most, running text after it."""
    rng = random.Random(f"text {number}")
    paper = varied(rng.choice(all_papers), rng)
    extra = rng.choice([0, 0, 1, 2, 3])
    if extra and not LAYOUTS[paper["layout"]].middle:
        for _ in range(extra):
            paper["body"] += "\n{page}\n## Vervolg\n" + dense(pool, rng, 1500)
    return pdf.render(paper)


def dense_page(seed, pool):
    rng = random.Random(f"dense {seed}")
    family = rng.choice(["carlito", "serif", "sans", "caladea", "dejavuserif"])
    body = f"## Blad {seed}\n" + dense(pool, rng, 9000)
    data = pdf.render({"family": family, "layout": "report", "size": 9.5, "body": body})
    return pdf.with_files([data], _first_page)


def _first_page(folder, paths):
    out = folder / "first.pdf"
    pdf.run("qpdf", "--deterministic-id", paths[0], "--pages", ".", "1", "--", out)
    return out.read_bytes()


def tiny_portfolio(number, all_papers):
    rng = random.Random(f"tiny {number}")
    members = [archive.plain(f"{i} stuk.pdf", pdf.render(varied(rng.choice(all_papers), rng))) for i in range(1, rng.randint(2, 3) + 1)]
    members.append(archive.plain("begeleidend briefje.txt", f"Hierbij dossier {number}.\n".encode()))
    return archive.write(members)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--texts", type=int, default=200)
    parser.add_argument("--scans", type=int, default=12)
    parser.add_argument("--portfolios", type=int, default=500)
    wanted = parser.parse_args()
    for name in ("texts", "scans", "portfolios"):
        (wanted.folder / name).mkdir(parents=True, exist_ok=True)
    all_papers = papers()
    pool = paragraphs(all_papers)
    for i in range(wanted.texts):
        (wanted.folder / "texts" / f"{i:03}.pdf").write_bytes(text_pdf(i, all_papers, pool))
    for i in range(wanted.scans):
        clean = dense_page(i, pool)
        (wanted.folder / "scans" / f"{i:02}.pdf").write_bytes(scan.scanned_pdf(clean, CLEAN, f"bench {i}"))
        (wanted.folder / "scans" / f"{i:02}.txt").write_text("\f".join(pdf.text(clean)))
    if wanted.scans:
        whole = pdf.merge([dense_page(100 + i, pool) for i in range(24)])
        (wanted.folder / "long.pdf").write_bytes(scan.scanned_pdf(whole, CLEAN, "bench long"))
    for i in range(wanted.portfolios):
        (wanted.folder / "portfolios" / f"{i:03}.zip").write_bytes(tiny_portfolio(i, all_papers))


if __name__ == "__main__":
    main()
