#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A later ZIP of the same candidate joins the first: what became of its files and findings, whatever happens that night."""

import contextlib
import csv
import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import unittest

from intake import Case, ROOT, command, intake, make_zip

CERTIFICATE = """Certificaat van deelname

Hierbij verklaren wij dat E. Voorbeeld heeft deelgenomen aan de cursus Gesprekken voeren {}
op 12 maart 2024 te Utrecht. Omvang: 6 uur.
"""
SAME, MOVED, OLD, AWAY, NEW = (CERTIFICATE.format(number) for number in range(5))
FIRST = {"gelijk.txt": SAME, "oud.txt": MOVED, "beter.txt": OLD, "leeg.txt": "", "weg.txt": AWAY, "dicht.bin": "\x01\x02"}
SECOND = {"gelijk.txt": SAME, "map/nieuwe naam.txt": MOVED, "beter.txt": OLD.replace("6 uur", "6 uur, 40 SBU"),
          "leeg.txt": NEW, "erbij.txt": "", "dicht.bin": "\x01\x02"}


class SecondDelivery(Case):
    def setUp(self):
        super().setUp()
        self.zips = {}
        for name, members in (("first", FIRST), ("second", SECOND)):
            self.zips[name] = self.folder / f"{name}.zip"
            make_zip(self.zips[name], members)

    def deliver(self, name):
        shutil.copy(self.zips[name], self.inbox / "a.zip")

    def published(self):
        """Every file of the portfolio."""
        folder = self.out / "portfolios/a"
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def night(self, name, *arguments):
        self.deliver(name)
        self.run_inbox("--quiet", *arguments)
        return json.loads((self.out / "portfolios/a/index.json").read_text())

    def was_unchanged(self):
        return json.loads((self.out / "summary.json").read_text())["run"]["unchanged"] == 1

    def check(self, schema, path):
        result = subprocess.run([sys.executable, "-B", ROOT / "tests/support/validate.py",
                                 ROOT / f"config/schema/{schema}.json", path],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_what_became_of_files_and_findings(self):
        first = self.night("first")
        self.assertIsNone(first["earlier_delivery"])
        self.assertEqual({finding["since"] for finding in first["findings"]}, {None})
        self.assertFalse((self.out / "deliveries/a.json").exists())

        second = self.night("second")
        self.check("index", self.out / "portfolios/a/index.json")
        self.check("deliveries", self.out / "deliveries/a.json")
        earlier = second["earlier_delivery"]
        self.assertEqual(earlier["sha256"], first["portfolio"]["sha256"])
        self.assertEqual([(change["state"], change["path"], change["was"] and change["was"]["path"])
                          for change in earlier["files"]],
                         [("same", "gelijk.txt", "gelijk.txt"), ("renamed", "map/nieuwe naam.txt", "oud.txt"),
                          ("changed", "beter.txt", "beter.txt"), ("changed", "leeg.txt", "leeg.txt"),
                          ("added", "erbij.txt", None), ("same", "dicht.bin", "dicht.bin"),
                          ("withdrawn", None, "weg.txt")])

        # Same bytes keep their id, and none is given twice.
        ids = [{document["entry"]: document["id"] for document in index["documents"]} for index in (first, second)]
        self.assertEqual(ids[1]["gelijk.txt"], ids[0]["gelijk.txt"])
        self.assertEqual(ids[1]["map/nieuwe naam.txt"], ids[0]["oud.txt"])
        self.assertFalse({ids[1]["beter.txt"], ids[1]["leeg.txt"]} & set(ids[0].values()))

        since = {(finding["code"], finding["entry"]): finding["since"] for finding in second["findings"]}
        self.assertEqual(since["entry_empty", "erbij.txt"], "new")
        self.assertEqual(since["entry_unsupported_type", "dicht.bin"], "still_open")
        solved = {(finding["code"], finding["path"]): finding["because"] for finding in earlier["solved"]}
        self.assertEqual(solved["entry_empty", "leeg.txt"], "changed")
        self.assertEqual({because for (_, path), because in solved.items() if path == "weg.txt"}, {"withdrawn"})

        findings = (self.out / "findings.csv").read_text(encoding="utf-8-sig")
        rows = csv.DictReader(findings.splitlines(), delimiter=";")
        self.assertEqual({row["sinds de vorige levering"] for row in rows}, {"nieuw", "nog open"})
        with contextlib.closing(sqlite3.connect(self.out / "evidence.sqlite")) as database:
            self.assertEqual(set(database.execute("SELECT DISTINCT since FROM findings")), {("new",), ("still_open",)})

        page = (self.out / "portfolios/a/index.html").read_text()
        shown = intake("show", self.out, "a").stdout
        for text in (page, shown):
            self.assertIn("Sinds de vorige levering", text)
            self.assertIn("hernoemd: oud.txt → map/nieuwe naam.txt", text)
        brief = (self.out / "portfolios/a/brief.txt").read_text()
        self.assertIn("uw nieuwe ZIP-bestand", brief)
        self.assertIn("Nieuw: Het bestand “erbij.txt” is leeg", brief)
        self.assertIn("Nog open: Op “gelijk.txt”", brief)
        self.assertNotIn("“leeg.txt” is leeg", brief)

        # The first comes back: then the second is the one before it.
        third = self.night("first")
        self.assertEqual(third["earlier_delivery"]["sha256"], second["portfolio"]["sha256"])

    def test_the_same_bytes_whatever_happens_that_night(self):
        self.night("first")
        evening = self.folder / "evening"
        shutil.copytree(self.out, evening)
        self.night("second")
        expected = self.published()
        self.run_inbox("--quiet")
        self.assertTrue(self.was_unchanged())
        for jobs in (1, 2, 4):
            self.run_inbox("--quiet", "--again", "--jobs", jobs)
            self.assertFalse(self.was_unchanged())
            self.assertEqual(self.published(), expected)
        for wait in (0.2, 0.6, 1.0, 1.4):
            shutil.rmtree(self.out)
            shutil.copytree(evening, self.out)
            run = subprocess.Popen(command("run", self.inbox, "--out", self.out, "--quiet"))
            time.sleep(wait)
            run.send_signal(signal.SIGKILL)
            run.wait()
            self.run_inbox("--quiet")
            self.assertEqual(self.published(), expected, f"killed after {wait} s")

    def test_a_broken_file_is_told_and_stops_nothing(self):
        self.night("first")
        self.night("second")
        whole = self.published()
        path = self.out / "deliveries/a.json"
        kept = path.read_bytes()
        path.write_bytes(kept[:-40])
        index = self.night("second")
        self.assertIsNone(index["earlier_delivery"])
        self.assertIn("deliveries_unreadable", {finding["code"] for finding in index["findings"]})
        self.assertIn("deliveries/a.json", (self.out / "findings.csv").read_text())
        path.write_bytes(kept)
        self.night("second")
        self.assertEqual(self.published(), whole)
        path.unlink()
        self.assertIsNone(self.night("second")["earlier_delivery"])

    def test_a_zip_that_cannot_be_opened_solves_nothing(self):
        first = self.night("first")
        (self.inbox / "a.zip").write_bytes(self.zips["second"].read_bytes()[:100])
        self.run_inbox("--quiet", expect=1)
        broken = json.loads((self.out / "portfolios/a/index.json").read_text())
        self.assertIsNone(broken["earlier_delivery"])
        second = self.night("second")
        self.assertEqual(second["earlier_delivery"]["sha256"], first["portfolio"]["sha256"])


if __name__ == "__main__":
    unittest.main()
