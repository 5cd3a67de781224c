#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes samples/inbox, samples/truth and samples/register.csv from samples/sources.

Usage: scripts/make_samples.py [NAME...]     all portfolios, or those whose name begins with NAME
Needs: python3-reportlab python3-pil python3-numpy python3-docx python3-odf libreoffice-writer-nogui qpdf ghostscript
       poppler-utils fonts-dejavu fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea fonts-lato fonts-urw-base35
"""

import csv
import json
import sys
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

from samplekit import archive, papers

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
DEFAULTS = {"family": "carlito", "layout": "plain", "signature": "not_needed"}


def encoded_name(file):
    """The name's bytes and whether the archive says they are UTF-8."""
    name, encoding = file["path"], file.get("encoding", "utf-8")
    if encoding == "nfd":
        return unicodedata.normalize("NFD", name).encode(), archive.UTF8
    if encoding == "utf-8-unflagged":
        return name.encode(), 0
    if encoding != "utf-8":
        return name.encode(encoding), 0
    return name.encode(), archive.UTF8 if any(ord(c) > 127 for c in name) else 0


def member(file, data):
    if file.get("make") == "folder":
        return archive.folder(file["path"])
    if file.get("make") == "link":
        return archive.link(file["path"], file["target"])
    name, flags = encoded_name(file)
    return archive.Member(name, data, flags, password=file.get("password", "").encode(), wrong_sum=file.get("wrong_sum", False))


def shown(name):
    """A name with its control characters written out."""
    return "".join(f"\\x{ord(c):02X}" if ord(c) < 32 else c for c in name)


def entry(file, made, raw):
    """What must be found out about one member."""
    outcome = file.get("outcome", "ok")
    out = {"path": shown(file["path"]), "inside": file.get("inside", ""), "outcome": outcome, "or": file.get("or", []),
           "reason": file.get("reason"), "bytes": len(made.data), "pages": made.pages or None, "pieces": made.pieces,
           "blank_pages": made.blank_pages, "same_as": file.get("same_as"), "note": file.get("note")}
    if raw != out["path"].encode():
        out["raw_name_hex"] = raw.hex()
    if turn := file.get("scan", {}).get("turn"):
        out["turned"] = turn
    return out


class Portfolio:
    """One source file on its way to a ZIP and its truth."""

    def __init__(self, path):
        self.source = tomllib.loads(path.read_text())
        self.name = path.stem
        self.made, self.members, self.entries, self.texts = {}, {"": {}}, [], {}

    def files(self):
        papers_of = lambda f: [DEFAULTS | {"holder": self.source.get("holder")} | p for p in f["paper"]]
        files = []
        for f in self.source["file"]:
            copies = [f | {"path": f["path"] % i} for i in range(f["count"])] if "count" in f else [f]
            files += [c | {"paper": papers_of(c)} if "paper" in c else c for c in copies]
        return files

    def build(self):
        files = self.files()
        for number, file in enumerate(files, 1):
            if file.get("make") != "zip":
                self.add(file, number)
        # Inner archives last, the innermost first: their bytes are those of their members.
        for number, file in reversed(list(enumerate(files, 1))):
            if file.get("make") == "zip":
                data = archive.write([m for _, m in sorted(self.members.pop(file["path"], {}).items())])
                self.place(file, number, papers.Made(data=data))
        self.entries.sort(key=lambda numbered: numbered[0])

    def add(self, file, number):
        if "same_as" in file:
            original = self.made[file["same_as"]]
            made = papers.Made(original.data, original.pieces, original.blank_pages, original.pages)
        elif file.get("make") in ("folder", "link", "listed"):
            made = papers.Made()
        else:
            made = papers.make(file, f"{self.name} {file['path']}")
        self.made.setdefault(file["path"], made)
        if any(page.strip() for page in made.text):
            self.texts[number] = made.text
        self.place(file, number, made)

    def place(self, file, number, made):
        if file.get("make") == "listed":  # lies in an archive that is made elsewhere
            self.entries.append((number, entry(file, made, file["path"].encode())))
            return
        where = self.members.setdefault(file.get("inside", ""), {})
        made_member = member(file, made.data)
        where[number] = made_member
        record = entry(file, made, made_member.name)
        if number in self.texts:
            record["text"] = f"text/{self.name}/{number:02}.txt"
        self.entries.append((number, record))

    def archive(self):
        if "content" in self.source:
            return self.source["content"].encode()
        data = archive.write([m for _, m in sorted(self.members[""].items())])
        return data[: int(len(data) * self.source["keep"])] if "keep" in self.source else data

    def truth(self):
        entries = [record for _, record in self.entries]
        pieces = [p for e in entries for p in e["pieces"] if e["outcome"] in ("ok", "ok_partial")]
        return {"portfolio": self.name, "about": self.source["about"], "outcome": self.source.get("outcome", "ok"),
                "or": self.source.get("or", []),
                "candidate": self.source.get("candidate"), "entries": entries,
                "totals": {"entries": len(entries), "outcomes": dict(sorted(Counter(e["outcome"] for e in entries).items())),
                           "kinds": dict(sorted(Counter(p["kind"] for p in pieces).items()))}}

    def write(self):
        (SAMPLES / "inbox").mkdir(exist_ok=True)
        (SAMPLES / "truth").mkdir(exist_ok=True)
        (SAMPLES / "inbox" / f"{self.name}.zip").write_bytes(self.archive())
        truth = json.dumps(self.truth(), ensure_ascii=False, indent=1)
        (SAMPLES / "truth" / f"{self.name}.json").write_text(truth + "\n")
        for number, pages in self.texts.items():
            folder = SAMPLES / "truth" / "text" / self.name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number:02}.txt").write_text("".join(page + "\f" for page in pages))


def write_register(sources):
    """The office's list of candidates."""
    with open(SAMPLES / "register.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["portfolio", "candidate_number", "name", "birth_name", "recertification_date", "assessors"])
        for path in sources:
            candidate = tomllib.loads(path.read_text()).get("candidate")
            if candidate:
                writer.writerow([path.stem] + [candidate.get(key, "") for key in
                                               ("number", "name", "birth_name", "recertification_date", "assessors")])


def main(names):
    sources = sorted((SAMPLES / "sources").glob("*.toml"))
    for path in sources:
        if names and not any(path.stem.startswith(name) for name in names):
            continue
        portfolio = Portfolio(path)
        if "content" not in portfolio.source:
            portfolio.build()
        portfolio.write()
        size = (SAMPLES / "inbox" / f"{portfolio.name}.zip").stat().st_size
        print(f"{portfolio.name}: {len(portfolio.entries)} entries, {size / 1024:.0f} KiB")
    write_register(sources)


if __name__ == "__main__":
    main(sys.argv[1:])
