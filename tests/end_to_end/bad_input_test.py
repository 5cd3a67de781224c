#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input ends in a named outcome within seconds, and the rest of the inbox is untouched."""

import io
import os
import pathlib
import struct
import threading
import time
import unittest
import zipfile
import zlib

from intake import Case, indexes, inspect, make_zip

LETTER = b"Beste mensen,\n\nHierbij mijn papieren.\n"


def pdf(objects, size=b"612 792"):
    """A PDF from its objects, with a correct cross-reference table."""
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content.replace(b"SIZE", size))
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = [CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 SIZE]/Contents 4 0 R"
            b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            b"<</Length 47>>\nstream\nBT /F 24 Tf 40 700 Td (Hallo dit is tekst) Tj ET \nendstream"]


def png(width, height):
    """A picture that claims its size and holds almost nothing."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


class BadFiles(Case):
    def outcome(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        start = time.monotonic()
        (answer,) = inspect(path)
        self.assertLess(time.monotonic() - start, 20, name)
        return answer["entry"]["outcome"]

    def test_each_has_its_name(self):
        no_pages = pdf([CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"])
        good = pdf(ONE_PAGE)
        for name, content, expected in [
            ("goed.pdf", good, {"ok"}),
            ("leeg.pdf", b"", {"empty"}),
            ("onzin.pdf", b"\x00\x01\x02 dit is niets" * 50, {"unsupported_type", "damaged"}),
            ("halverwege.pdf", good[:200], {"damaged"}),
            ("geen_paginas.pdf", no_pages, {"damaged"}),
            ("kapotte_tabel.pdf", good.replace(b"xref\n0", b"xrex\n9"), {"ok"}),
            ("reuzenpagina.pdf", pdf(ONE_PAGE[:2] + [ONE_PAGE[2].replace(b"/Contents 4 0 R", b"")],
                                     b"2000000000 2000000000"), {"limit_pixels", "ok"}),
            ("reuzenfoto.png", png(60000, 60000), {"limit_pixels"}),
            ("programma.exe", b"MZ" + b"\0" * 500, {"unsupported_type"}),
            ("zonder_delen.docx", zipped([("[Content_Types].xml", "<Types/>"), ("word/leeg.txt", "")]),
             {"damaged", "unsupported_type"}),
        ]:
            with self.subTest(name=name):
                self.assertIn(self.outcome(name, content), expected)

    def test_an_unknown_file_is_1_and_named(self):
        (answer,) = inspect(self.folder / "weg.pdf")
        self.assertEqual(answer["entry"]["outcome"], "input_gone")


class BadPortfolios(Case):
    def test_each_has_its_name_and_costs_no_other(self):
        deep = zipped([("papier.txt", LETTER)])
        for level in range(5):
            deep = zipped([(f"laag{level}.zip", deep)])
        good = zipped([("brief.txt", LETTER)])
        (self.inbox / "a_goed.zip").write_bytes(good)
        (self.inbox / "b_leeg.zip").write_bytes(b"")
        (self.inbox / "c_geen_zip.zip").write_bytes(b"%PDF-1.4 nee" * 20)
        (self.inbox / "d_afgekapt.zip").write_bytes(good[:-30])
        (self.inbox / "e_diep.zip").write_bytes(deep)
        make_zip(self.inbox / "f_namen.zip", {"../../x.txt": LETTER, "C:\\x.txt": LETTER + b"1", "een\ntwee.txt": LETTER + b"2",
                                              "/etc/passwd": LETTER + b"3"})
        many = zipped([(f"{i}.txt", b"") for i in range(10001)])
        (self.inbox / "g_veel.zip").write_bytes(many)
        make_zip(self.inbox / "h_bom.zip", {"nul.bin": b"\0" * (150 << 20), "brief.txt": LETTER})
        (self.inbox / "z_goed.zip").write_bytes(good)
        start = time.monotonic()
        self.run_inbox("--quiet", expect=1)
        self.assertLess(time.monotonic() - start, 60)

        all_indexes = indexes(self.out)
        outcome = {name: index["portfolio"]["outcome"] for name, index in all_indexes.items()}
        self.assertEqual(outcome, {
            "a_goed": "ok", "b_leeg": "empty", "c_geen_zip": "damaged", "d_afgekapt": "ok_partial", "e_diep": "ok",
            "f_namen": "ok", "g_veel": "limit_entries", "h_bom": outcome["h_bom"], "z_goed": "ok"})
        self.assertIn("limit_depth", [entry["outcome"] for entry in all_indexes["e_diep"]["entries"]])
        self.assertEqual([entry["outcome"] for entry in all_indexes["f_namen"]["entries"]], ["ok"] * 4)
        self.assertFalse(any("\n" in entry["path"] for entry in all_indexes["f_namen"]["entries"]))
        bomb = {entry["path"]: entry["outcome"] for entry in all_indexes["h_bom"]["entries"]}
        self.assertEqual(bomb, {"nul.bin": "limit_ratio", "brief.txt": "ok"})
        self.assertEqual(all_indexes["a_goed"]["pieces"], all_indexes["z_goed"]["pieces"])
        self.assertFalse(pathlib.Path("/x.txt").exists())

    def test_one_that_is_still_being_copied_is_not_broken(self):
        whole = zipped([("brief.txt", LETTER)] + [(f"{i}.bin", os.urandom(50_000)) for i in range(40)])
        path = self.inbox / "bezig.zip"
        path.write_bytes(whole[:200_000])
        done = threading.Event()

        def copy():
            with path.open("ab") as file:
                for start in range(200_000, len(whole) - 1000, 100):
                    file.write(whole[start:start + 100])
                    file.flush()
                    if done.wait(0.002):
                        return

        copying = threading.Thread(target=copy)
        copying.start()
        self.run_inbox("--quiet", expect=1)
        done.set()
        copying.join()
        (index,) = indexes(self.out).values()
        self.assertEqual((index["portfolio"]["outcome"], index["portfolio"]["detail"]["reason"]),
                         ("input_io_error", "still_written"))
        self.assertEqual([finding["action_by"] for finding in index["findings"]], ["operator"])
        path.write_bytes(whole)
        self.run_inbox("--quiet")
        (index,) = indexes(self.out).values()
        self.assertEqual(len(index["entries"]), 41)

    def test_the_sums_add_up(self):
        """Every record of the archive is one entry with one outcome."""
        members = {"map/": b"", "map/brief.txt": LETTER, "leeg.pdf": b"", "__MACOSX/._brief.txt": b"x", "Thumbs.db": b"y"}
        make_zip(self.inbox / "een.zip", members)
        self.run_inbox("--quiet")
        (index,) = indexes(self.out).values()
        self.assertEqual([entry["path"] for entry in index["entries"]], list(members))
        self.assertEqual([entry["outcome"] for entry in index["entries"]], ["directory", "ok", "empty", "junk", "junk"])
        self.assertEqual(sum(index["totals"]["by_outcome"].values()), len(members))


if __name__ == "__main__":
    unittest.main()
