#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's word: said after one night, beside the machine's statement on the next, whatever its file is called then."""

import json
import subprocess
import sys
import unittest

from intake import Case, ROOT, intake, make_zip

CERTIFICATE = """Certificaat van deelname

Hierbij verklaren wij dat E. Voorbeeld heeft deelgenomen aan de cursus Motiverende gespreksvoering
op 12 maart 2024 te Utrecht. Omvang: 6 uur.

Opleidingsinstituut Voorbeeld
"""
LETTER = "Beste lezer, dit is een briefje dat niets bewijst en dat toch lang genoeg is om te herkennen.\n"


class Review(Case):
    def night(self, **members):
        make_zip(self.inbox / "a.zip", {name.replace("_", "."): content for name, content in members.items()})
        self.run_inbox("--quiet")
        return self.index()

    def index(self):
        return json.loads((self.out / "portfolios/a/index.json").read_text())

    def say(self, index, *words):
        """Writes the review file as the page would."""
        entries = {entry["document"]: entry for entry in index["entries"]}
        reviews = []
        for piece, word in words:
            entry = entries[piece["document"]]
            reviews.append({"about": {"entry_sha256": entry["sha256"], "first_page": piece["first_page"],
                                      "last_page": piece["last_page"], "text_sha256": piece["text_sha256"],
                                      "file": entry["path"]},
                            "who": "MV", "when": "2026-11-26T09:30:00Z", **word})
        path = self.out / "review/a.json"
        path.write_text(json.dumps({"schema": "portfolio-intake/review/1", "portfolio": "a", "reviews": reviews}))
        self.check("review", path)
        return path

    def check(self, schema, path):
        result = subprocess.run([sys.executable, "-B", ROOT / "tests/support/validate.py",
                                 ROOT / f"config/schema/{schema}.json", path],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def run_again(self):
        """Whether anything was read again."""
        self.run_inbox("--quiet")
        return json.loads((self.out / "summary.json").read_text())["run"]["unchanged"] == 0

    def codes(self):
        return {finding["code"] for finding in self.index()["findings"]}

    def test_a_word_stands_beside_and_follows_the_paper(self):
        first = self.night(bewijs_txt=CERTIFICATE, brief_txt=LETTER)
        self.assertEqual(first["reviews"], [])
        proof, letter = first["pieces"]
        words = [(proof, {"kind": "other_type", "type": "diploma"}), (letter, {"kind": "note", "note": "<b>mooi</b>"})]
        self.say(first, *words)
        self.assertTrue(self.run_again())
        second = self.index()
        self.check("index", self.out / "portfolios/a/index.json")
        self.assertEqual([(review["piece"], review["found"]) for review in second["reviews"]],
                         [(proof["id"], "same_paper"), (letter["id"], "same_paper")])
        self.assertEqual({**second, "reviews": []}, first)  # nothing else changed
        page = (self.out / "portfolios/a/index.html").read_text()
        self.assertIn("Andere soort: Diploma", page)
        self.assertIn("&lt;b&gt;mooi&lt;/b&gt;", page)
        self.assertIn("mens: Andere soort", intake("show", self.out, "a").stdout)
        before = page
        self.assertFalse(self.run_again())  # the same state: nothing to do, the same bytes
        self.run_inbox("--quiet", "--again")
        self.assertEqual((self.out / "portfolios/a/index.html").read_text(), before)

        # Sent again: one paper renamed and moved, the other gone.
        third = self.night(z_txt=CERTIFICATE)
        self.assertEqual([(review["piece"], review["found"]) for review in third["reviews"]],
                         [(third["pieces"][0]["id"], "same_paper"), (None, "not_in_delivery")])
        self.assertIn("review_unattached", self.codes())

        # The word is withdrawn.
        (self.out / "review/a.json").unlink()
        self.assertTrue(self.run_again())
        self.assertEqual(self.index()["reviews"], [])

    def test_a_broken_file_is_told_and_stops_nothing(self):
        first = self.night(bewijs_txt=CERTIFICATE)
        path = self.say(first, (first["pieces"][0], {"kind": "accept"}))
        whole = path.read_text()
        for broken in (b"", whole[:-9].encode(), whole.replace("accept", "approve").encode(), b"\xff\x00" * 700_000):
            path.write_bytes(broken)
            self.assertTrue(self.run_again())
            self.assertIn("review_unreadable", self.codes())
            self.assertEqual(path.read_bytes(), broken)
            self.assertIn("review/a.json", (self.out / "findings.csv").read_text())
        path.write_text(whole)
        self.assertTrue(self.run_again())
        self.assertNotIn("review_unreadable", self.codes())


if __name__ == "__main__":
    unittest.main()
