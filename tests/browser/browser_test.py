# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages in headless Chromium: what the program writes, opened and used as an assessor would."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "end_to_end"))
from intake import ROOT, intake, make_zip  # noqa: E402

MODULES = ROOT / "build" / "browser" / "node_modules"
CHROMIUM = shutil.which("chromium")

CERTIFICATE = """Certificaat van deelname

Hierbij verklaren wij dat {name} heeft deelgenomen aan de cursus Motiverende gespreksvoering {number}
op 12 maart 2024 te Utrecht. Omvang: 6 uur.

Opleidingsinstituut Voorbeeld
"""

REFLECTION = "Reflectieverslag\n\nE. Voorbeeld\n" + "".join(
    f"\n{n}. Wat er gebeurde in week {n}, wat ik toen deed en waarom, en wat ik een volgende keer anders aanpak met de "
    "werkgever en met de medewerker die ik begeleid.\n" for n in range(1, 80))

# Names and texts of somebody who wants the page to do something.
HOSTILE = {
    '"><img src=x onerror="window.hacked=1">.txt': CERTIFICATE.format(name="<script>window.hacked=1</script>", number=1),
    "</script><script>window.hacked=1</script>.txt": CERTIFICATE.format(name="<b onclick=hacked()>", number=2),
    "javascript:window.hacked=1.txt": "<svg onload=window.hacked=1> &quot;&#x27; </style><style>*{display:none}</style>",
    "' onmouseover='window.hacked=1.txt": "http://example.invalid/picture.png",
}
HOSTILE_NAME = "'\"><svg onload=window.hacked=1>.zip"


def missing():
    """Why the browser cannot be had; empty when it can."""
    for what, there in (("chromium", CHROMIUM), ("node", shutil.which("node")),
                        (f"{MODULES}/playwright-core, which scripts/install.sh test installs",
                         (MODULES / "playwright-core").is_dir()),
                        (f"{MODULES}/axe-core", (MODULES / "axe-core").is_dir())):
        if not there:
            return f"there is no {what}"
    return ""


@unittest.skipIf(missing(), missing())
class Pages(unittest.TestCase):
    """One result folder for all; each test is one scene of scenes.mjs."""

    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory(prefix="intake-browser-")
        folder = pathlib.Path(cls._folder.name)
        inbox = folder / "inbox"
        inbox.mkdir()
        shutil.copy(ROOT / "samples" / "inbox" / "a_hoekstra.zip", inbox)
        make_zip(inbox / HOSTILE_NAME, HOSTILE)
        make_zip(inbox / "lang.zip", {"reflectie.txt": REFLECTION})
        sixty = {f"{n:02} certificaat.txt": CERTIFICATE.format(name="E. Voorbeeld", number=n) for n in range(60)}
        make_zip(inbox / "zestig.zip", {"oude naam.txt": sixty["07 certificaat.txt"], "weg.txt": HOSTILE_NAME, "leeg.txt": ""})
        register = folder / "register.csv"
        register.write_text("portfolio,candidate_number,name,birth_name,recertification_date,assessors\n"
                            "a_hoekstra,RJ-1,Marit Hoekstra,,2026-11-30,\n"
                            "zestig,RJ-2,<i>E. Voorbeeld</i>,,2026-11-30,\n")
        cls.out = folder / "out"
        for last in (False, True):
            if last:  # the second delivery
                make_zip(inbox / "zestig.zip", sixty)
            result = intake("run", inbox, "--register", register, "--out", cls.out, "--quiet")
            assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    def scene(self, name, out=None):
        work = pathlib.Path(tempfile.mkdtemp(dir=self._folder.name))
        result = subprocess.run(
            ["node", str(ROOT / "tests" / "browser" / "scenes.mjs"), name, str(out or self.out), str(MODULES), CHROMIUM,
             str(work)], capture_output=True, text=True, timeout=300, check=False)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return work

    def page_of_sixty(self):
        return self.out / "portfolios" / "zestig" / "index.html"

    def test_a_finding_leads_to_its_box(self):
        self.scene("finding_to_box")

    def test_pictures_of_pages(self):
        work = self.scene("pictures")
        darkest, brightest = Image.open(work / "place.png").convert("L").getextrema()
        self.assertLess(darkest, 120, "no letters in the box")
        self.assertGreater(brightest, 200, "no paper in the box")

    def test_everything_by_keyboard(self):
        self.scene("keyboard")

    def test_everything_is_there_without_scripts(self):
        self.scene("without_scripts")

    def test_no_request_leaves_and_no_script_of_a_stranger_runs(self):
        self.scene("hostile")

    def test_the_night_sorts_and_filters(self):
        self.scene("summary")

    def test_a_word_is_said_and_kept_in_a_file_that_the_next_run_reads(self):
        work = self.scene("review")
        saved = work / "a_hoekstra.json"
        valid = subprocess.run([sys.executable, "-B", ROOT / "tests" / "support" / "validate.py",
                                ROOT / "config" / "schema" / "review.json", saved],
                               capture_output=True, text=True, check=False)
        self.assertEqual(valid.returncode, 0, valid.stderr)
        index = json.loads((self.out / "portfolios/a_hoekstra/index.json").read_text())
        out = work / "out"
        (out / "review").mkdir(parents=True)
        shutil.copy(saved, out / "review")
        inbox = work / "inbox"
        inbox.mkdir()
        shutil.copy(ROOT / "samples" / "inbox" / "a_hoekstra.zip", inbox)
        result = intake("run", inbox, "--out", out, "--quiet")
        self.assertEqual(result.returncode, 0, result.stderr)
        again = json.loads((out / "portfolios/a_hoekstra/index.json").read_text())
        first = index["pieces"][0]["id"]
        self.assertEqual([(review["piece"], review["found"], review["said"]["kind"]) for review in again["reviews"]],
                         [(first, "same_paper", "other_type"), (first, "same_paper", "other_date"),
                          (index["pieces"][1]["id"], "same_paper", "note"),
                          (index["pieces"][2]["id"], "same_paper", "join")])
        # What was said before is on the page, and in the file that it saves next.
        self.scene("review_again", out)

    def test_a_piece_said_to_be_several_is_kept_with_its_pages(self):
        work = self.scene("review_of_pages")
        out, inbox = work / "out", work / "inbox"
        (out / "review").mkdir(parents=True)
        inbox.mkdir()
        shutil.copy(work / "lang.json", out / "review")
        make_zip(inbox / "lang.zip", {"reflectie.txt": REFLECTION})
        result = intake("run", inbox, "--out", out, "--quiet")
        self.assertEqual(result.returncode, 0, result.stderr)
        index = json.loads((out / "portfolios/lang/index.json").read_text())
        [review] = index["reviews"]
        self.assertEqual((review["found"], review["said"]["kind"], review["said"]["pages"]), ("same_paper", "split", [2, 3]))

    def test_on_paper_nothing_is_closed(self):
        work = self.scene("print")
        index = json.loads((self.out / "portfolios/a_hoekstra/index.json").read_text())
        text = self.words_of(work / "page.pdf")
        for criterion in index["criteria"]:
            for check in criterion["checks"]:
                self.assertIn("".join(check["because"]["nl"].split()), text)
        self.assertIn("sindsvorigelevering", self.words_of(work / "night.pdf"))

    def words_of(self, pdf):
        return "".join(subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout.split())

    def test_accessible(self):
        self.scene("axe")

    def test_nothing_is_wider_than_the_screen(self):
        self.scene("narrow")

    def test_sixty_pieces_are_quick_and_small(self):
        index = json.loads((self.page_of_sixty().parent / "index.json").read_text())
        self.assertEqual(len(index["pieces"]), 60)
        self.assertLess(self.page_of_sixty().stat().st_size, 1_500_000)
        self.assertIn('href="#since"', self.page_of_sixty().read_text())
        self.scene("quick")


if __name__ == "__main__":
    unittest.main(verbosity=2)
