#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second night reads only what changed, whatever changed, and its results are those of a first night."""

import io
import json
import os
import re
import shutil
import stat
import unittest

from PIL import Image, ImageDraw, ImageFont

from intake import Case, ROOT, intake, make_zip

REGISTER = "portfolio,candidate_number,name,recertification_date\na,1,A. Proef,{}\nb,2,B. Proef,2026-11-30\n"


def scan(pages):
    """A TIFF of pages full of words, which take more than a moment to recognise."""
    font = ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf", 42)
    line = "De deelnemer bracht een eigen casus in en de groep dacht mee over begeleiding op de werkplek"
    sheets = []
    for page in range(pages):
        sheet = Image.new("L", (2480, 3508), 255)
        draw = ImageDraw.Draw(sheet)
        for row in range(4 if page < 5 else 50):
            draw.text((200, 200 + 60 * row), f"{page}.{row} {line}", font=font, fill=0)
        sheets.append(sheet)
    tiff = io.BytesIO()
    sheets[0].save(tiff, "TIFF", save_all=True, append_images=sheets[1:], compression="tiff_deflate", dpi=(300, 300))
    return tiff.getvalue()


class Ledger(Case):
    def setUp(self):
        super().setUp()
        self.config = self.folder / "config"
        shutil.copytree(ROOT / "config", self.config)
        self.register = self.folder / "register.csv"
        self.register.write_text(REGISTER.format("2026-11-30"))
        for name in "ab":
            make_zip(self.inbox / f"{name}.zip", {"cv.txt": f"Curriculum vitae\nNaam: {name}\nWerkervaring: jobcoach\n"})
        (self.inbox / "c.zip").write_bytes(b"PK, but no ZIP")

    def night(self, *arguments, out=None):
        """Runs, and says how many were not read again."""
        out = out or self.out
        result = intake("run", self.inbox, "--out", out, "--register", self.register, "--config", self.config,
                        *arguments)
        self.assertEqual(result.returncode, 1, result.stderr)  # c is no ZIP, every night anew
        run = json.loads((out / "summary.json").read_text())["run"]
        self.assertEqual(run["portfolios"], len(list(self.inbox.iterdir())))
        self.assertEqual(result.stderr.count("ongewijzigd"), run["unchanged"])
        return run["unchanged"]

    def results(self, out=None):
        out = out or self.out
        wanted = [*out.glob("*.csv"), *out.glob("portfolios/*/*")]
        return {str(path.relative_to(out)): path.read_bytes() for path in wanted}

    def test_what_did_not_change_is_not_read_again(self):
        self.assertEqual(self.night(), 0)
        first = self.results()
        self.assertEqual(self.night(), 3)
        self.assertEqual(self.results(), first)
        os.utime(self.inbox / "a.zip")  # the date of a file says nothing
        self.assertEqual(self.night("--jobs", "1"), 3)
        self.assertEqual(self.night("--again"), 0)
        self.assertEqual(self.results(), first)

    def test_a_reading_that_a_clock_stopped_ends_alike(self):
        config = self.config / "intake.toml"
        # Processor time only: by the clock on the wall a busy machine would stop other readings, too.
        text = re.sub(r"(?m)^ocr_cpu_seconds = \d+", "ocr_cpu_seconds = 5", config.read_text())
        config.write_text(re.sub(r"(?m)^wall_factor = \d+", "wall_factor = 50", text))
        (self.inbox / "a.zip").unlink()
        make_zip(self.inbox / "b.zip", {"scan.tif": scan(pages=9)})
        self.night()
        index = (self.out / "portfolios/b/index.json").read_bytes()
        ends = [page["outcome"] for page in json.loads(index)["documents"][0]["pages"]]
        self.assertIn("time_limit", ends)
        (self.out / "portfolios/b/index.json").unlink()
        self.assertEqual(self.night(), 1)
        self.assertEqual((self.out / "portfolios/b/index.json").read_bytes(), index)

    def test_what_changed_is_read_again(self):
        self.night()

        def change_zip():
            before = (self.inbox / "b.zip").stat()
            content = (self.inbox / "b.zip").read_bytes()
            (self.inbox / "b.zip").write_bytes(content[:10] + bytes([content[10] ^ 1]) + content[11:])  # a time in it
            os.utime(self.inbox / "b.zip", ns=(before.st_atime_ns, before.st_mtime_ns))
            self.assertEqual((self.inbox / "b.zip").stat().st_size, before.st_size)

        def change_config():
            with open(self.config / "intake.toml", "a", encoding="utf-8") as config:
                config.write("# another opinion\n")

        changes = {
            "ZIP": (change_zip, 2),
            "register": (lambda: self.register.write_text(REGISTER.format("2027-11-30")), 2),
            "config": (change_config, 0),
            "index": (lambda: (self.out / "portfolios/a/index.json").write_text("{}"), 2),
            "no index": (lambda: shutil.rmtree(self.out / "portfolios/a"), 2),
            "new": (lambda: make_zip(self.inbox / "d.zip", {"x.txt": "Verslag\n"}), 3),
            "ledger": ((self.out / ".ledger.sqlite").unlink, 0),
        }
        for name, (change, unchanged) in changes.items():
            with self.subTest(name):
                change()
                self.assertEqual(self.night(), unchanged)
                fresh = self.folder / f"fresh-{name}"
                if (self.out / "deliveries").exists():  # what the ZIP before held is part of what an index is made from
                    shutil.copytree(self.out / "deliveries", fresh / "deliveries")
                self.night(out=fresh)
                self.assertEqual(self.results(), self.results(fresh))

    def test_a_ledger_that_cannot_be_used_stops_the_night(self):
        self.night()
        before = self.results()
        (self.out / ".ledger.sqlite").write_bytes(b"x" * 5000)
        result = intake("run", self.inbox, "--out", self.out)
        self.assertEqual(result.returncode, 75)
        self.assertIn("it is damaged; remove it", result.stderr)
        self.assertEqual(self.results(), before)

    def test_it_names_nobody_and_only_the_office_reads_it(self):
        shutil.copy(self.inbox / "a.zip", self.inbox / "loonstrook 123456782.zip")
        self.night()
        ledger = self.out / ".ledger.sqlite"
        self.assertEqual(stat.S_IMODE(ledger.stat().st_mode), 0o640)
        self.assertNotIn(b"Proef", ledger.read_bytes())
        self.assertNotIn(b"123456782", ledger.read_bytes())

    def test_ten_thousand_empty_files_are_all_listed_and_told_once(self):
        for path in self.inbox.iterdir():
            path.unlink()
        make_zip(self.inbox / "leeg.zip", {f"{number}.txt": b"" for number in range(9999)})
        self.run_inbox("--quiet")
        index = json.loads((self.out / "portfolios/leeg/index.json").read_text())
        self.assertEqual(index["totals"]["by_outcome"], {"empty": 9999})
        self.assertEqual(len(index["entries"]), 9999)
        self.assertLess(len(index["findings"]), 120)
        self.assertIn("nog 9.899 keer", json.dumps(index["findings"], ensure_ascii=False))


if __name__ == "__main__":
    unittest.main()
