#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program writes: every file obeys its schema, the lists agree with the indexes."""

import csv
import html.parser
import json
import re
import shutil
import subprocess
import sys
import unittest

from intake import Case, ROOT, indexes, intake, make_zip

VALIDATE = ROOT / "tests/support/validate.py"
# Small enough to be read in seconds, and of every kind of content.
PORTFOLIOS = sorted((ROOT / "samples/inbox").glob("*.zip"), key=lambda path: path.stat().st_size)[:5]


def rows_of(path, delimiter=";"):
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff"), path
    return list(csv.DictReader(text[1:].splitlines(), delimiter=delimiter))


class Outputs(Case):
    def check(self, schema, files, *options):
        result = subprocess.run([sys.executable, "-B", VALIDATE, ROOT / f"config/schema/{schema}.json", *options, *files],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_run(self):
        self.assertEqual(len(PORTFOLIOS), 5)
        for path in PORTFOLIOS:
            shutil.copy(path, self.inbox)
        (self.inbox / "lees mij.txt").write_text("geen portfolio")
        done = intake("run", self.inbox, "--register", ROOT / "samples/register.csv", "--out", self.out)
        self.assertIn(done.returncode, (0, 1), done.stderr)

        self.check("index", sorted(self.out.glob("portfolios/*/index.json")))
        self.check("summary", [self.out / "summary.json"])
        self.agree(";", "uitkomst-id")
        self.assertIn("lees mij.txt", done.stdout)
        self.assertIn("portfolios.csv", done.stdout)

        # The same lists from the indexes alone, in the other language.
        self.assertEqual(intake("collect", self.out, "--lang", "en").returncode, 0)
        self.agree(",", "outcome id")

        for name in indexes(self.out):
            for lang in ("nl", "en"):
                shown = intake("show", self.out, name, "--lang", lang)
                self.assertEqual(shown.returncode, 0, shown.stderr)
                self.assertNotIn("\x1b", shown.stdout)
                # The command to type next holds the folder, which is as long as it is.
                lines = [line for line in shown.stdout.splitlines() if str(self.out) not in line]
                self.assertLessEqual(max(map(len, lines)), 80)

    def agree(self, delimiter, outcome_column):
        """Every entry, piece and finding has its row."""
        found = indexes(self.out)
        self.assertEqual(len(found), len(PORTFOLIOS))
        self.assertEqual([row["portfolio"] for row in rows_of(self.out / "portfolios.csv", delimiter)], sorted(found))
        documents = rows_of(self.out / "documents.csv", delimiter)
        findings = rows_of(self.out / "findings.csv", delimiter)
        for name, index in found.items():
            of_this = [row for row in documents if row["portfolio"] == name]
            pieces = [piece["id"] for piece in index["pieces"]]
            column = "stuk" if delimiter == ";" else "piece"
            self.assertEqual(sorted(row[column] for row in of_this if row[column]), sorted(pieces), name)
            read = {piece["document"] for piece in index["pieces"]}
            without = [entry["outcome"] for entry in index["entries"] if entry["document"] not in read]
            self.assertEqual([row[outcome_column] for row in of_this if not row[column]], without, name)
            self.assertEqual([row["code"] for row in findings if row["portfolio"] == name],
                             [finding["code"] for finding in index["findings"]], name)
            points = index.get("points", {"activities": []})["activities"]
            lines = rows_of(self.out / "points.csv", delimiter)
            self.assertEqual(len([row for row in lines if row["Portfolio"] == name]), len(points), name)
            opened = index["portfolio"]["outcome"] in ("ok", "ok_partial")
            self.assertEqual(len(index.get("criteria", [])), 7 if opened else 0, name)
        summary = json.loads((self.out / "summary.json").read_text())
        self.assertEqual(summary["entries"]["count"], sum(len(index["entries"]) for index in found.values()))
        self.assertEqual(summary["findings"]["count"], len(findings))

    def test_names_and_texts_of_a_stranger_do_nothing(self):
        hostile = ["<script>x</script>", '"onerror="x', "\u202efdp.exe", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)",
                   "\x1b[2J\x1b]0;x\x07", "lang" * 1250]
        make_zip(self.inbox / "=1+1.zip", {f"{name}.txt": f"Certificaat van deelname\n{name} volgde de cursus {name}."
                                           for name in hostile} | {f"{name}.pdf": b"" for name in hostile})
        register = self.folder / "register.csv"
        register.write_text("portfolio;candidate_number;name;recertification_date\n"
                            "=1+1;@1;\"=cmd|' /C calc'!A0 \x1b[31m<b>\u202e\";2026-11-30\n")
        result = intake("run", self.inbox, "--out", self.out, "--register", register)
        self.assertEqual(result.returncode, 0, result.stderr)
        (name,) = indexes(self.out)
        shown = intake("show", self.out, name).stdout
        folder = self.out / "portfolios" / name
        letter = (folder / "brief.txt").read_text()
        pages = (folder / "index.html").read_text() + (self.out / "summary.html").read_text()
        for text in (result.stdout, result.stderr, shown, letter, pages):
            self.assertIsNone(re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text))
        self.assertIn("Beste ", letter)
        self.assertLessEqual(max(map(len, shown.splitlines())), 80)
        self.assertNotIn("<script>x", pages)
        attributes = []
        parser = html.parser.HTMLParser()
        parser.handle_starttag = lambda tag, given: attributes.extend(key for key, _ in given)
        parser.feed(pages)
        self.assertGreater(len(attributes), 100)
        self.assertEqual([key for key in attributes if key.startswith("on")], [])
        for path in self.out.glob("*.csv"):
            for row in rows_of(path):
                for cell in row.values():
                    self.assertNotRegex(cell, r"^\s*[=@\x1b]|^\s*[+-](?!\d+([.,]\d+)?$)", path.name)

    def test_inspect(self):
        lines = self.folder / "lines.json"
        result = intake("inspect", *PORTFOLIOS[:3], ROOT / "README.md", ROOT / "no such file")
        lines.write_text(result.stdout)
        self.assertEqual(len(result.stdout.splitlines()), 5)
        self.check("inspect", [lines], "--lines")


if __name__ == "__main__":
    unittest.main()
