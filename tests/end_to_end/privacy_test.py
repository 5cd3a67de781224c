#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal data stays put: not in logs, errors, temporary files or names that the program chooses."""

import contextlib
import csv
import os
import pathlib
import re
import shutil
import stat
import subprocess
import time
import unittest

from intake import Case, ROOT, command, intake

WITH_SERVICE_NUMBER = ROOT / "samples/inbox/i_brandsma.zip"
SERVICE_NUMBER = re.compile(rb"1\D{0,2}2\D{0,2}3\D{0,2}4\D{0,2}5\D{0,2}6\D{0,2}7\D{0,2}8\D{0,2}2")


# What is made for the office to read; in the folder of a killed run's work, the same files half made and nothing else.
FOR_THE_OFFICE = re.compile(r"(portfolios/[^/]+|\.work/[^/]+(/new)?)/(index\.json|index\.html|brief\.(txt|docx)|\.intake-\w+)"
                            r"|deliveries/[^/]+\.json|[a-z]+\.csv|evidence\.sqlite|summary\.html|\.intake-\w+")
MOMENTS = (0.2, 0.5, 1.0, 2.0, 3.0, 5.0)  # in seconds, at which a run is killed


def candidates():
    """The register of the samples, by the name of the portfolio."""
    with open(ROOT / "samples/register.csv", encoding="utf-8-sig", newline="") as register:
        return {row["portfolio"]: row for row in csv.DictReader(register)}


def secrets():
    """Names and numbers of the fictional candidates."""
    for row in candidates().values():
        yield row["candidate_number"]
        yield from re.findall(r"[\w-]{4,}", row["name"] + " " + row["birth_name"])


def readers_of(run):
    """The processes that a run has started, and those that these have started."""
    found, waiting = [], [run.pid]
    while waiting:
        for tasks in pathlib.Path(f"/proc/{waiting.pop()}/task").glob("*/children"):
            with contextlib.suppress(OSError):  # it ended while we looked
                started = [int(pid) for pid in tasks.read_text().split()]
                found += started
                waiting += started
    return found


def lives(pid):
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


class Privacy(Case):
    def setUp(self):
        super().setUp()
        # Neutral names: what the office calls a file is the office's choice.
        self.register = self.folder / "register.csv"
        rows = []
        for number, path in enumerate(sorted((ROOT / "samples/inbox").glob("*.zip"))):
            if path.stat().st_size < 700_000:
                shutil.copy(path, self.inbox / f"portfolio-{number}.zip")
                if path.stem in candidates():
                    rows.append(candidates()[path.stem] | {"portfolio": f"portfolio-{number}"})
        with open(self.register, "w", encoding="utf-8", newline="") as register:
            writer = csv.DictWriter(register, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        self.command = ["run", self.inbox, "--out", self.out, "--register", self.register]
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.environment = os.environ | {"TMPDIR": str(self.temporary)}

    def assert_clean(self, text, where):
        for secret in secrets():
            self.assertNotIn(secret.lower(), text.lower(), where)

    def assert_no_traces(self):
        """Nothing of a candidate in names, nor in what is not made for the office; nothing outside the results."""
        for path in self.out.rglob("*"):
            place = str(path.relative_to(self.out))
            self.assert_clean(place, "file name")
            if path.is_file() and not FOR_THE_OFFICE.fullmatch(place):
                self.assert_clean(path.read_bytes().decode(errors="replace"), place)
        self.assertEqual(list(self.temporary.iterdir()), [], "temporary files are left")

    def assert_private(self):
        """Only the office's own group reads the results."""
        for path in [self.out, *self.out.rglob("*")]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode & ~(0o750 if path.is_dir() else 0o640), 0, f"{path} {mode:o}")

    def assert_nothing_temporary(self):
        left = [path for path in self.out.rglob("*") if path.name.startswith((".work", ".intake-"))]
        self.assertEqual(left, [])

    def test_a_full_run(self):
        result = intake(*self.command, env=self.environment, umask=0)
        self.assertEqual(result.returncode, 1, result.stderr)  # one is no ZIP
        self.assert_clean(result.stderr, "progress")
        self.assert_clean(result.stdout, "summary of the night")
        self.assert_no_traces()
        self.assert_private()
        self.assert_nothing_temporary()
        # The names were there to leak.
        indexes = " ".join(path.read_text() for path in self.out.glob("portfolios/*/index.json"))
        self.assertIn(candidates()["a_hoekstra"]["candidate_number"], indexes)

    def test_a_killed_run(self):
        for moment in MOMENTS:
            run = subprocess.Popen(command(*self.command, "--again"), env=self.environment, umask=0,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(moment)
            readers = readers_of(run)
            run.kill()
            said = " ".join(run.communicate())
            with self.subTest(moment=moment):
                self.assert_clean(said, "progress")
                self.assert_no_traces()
                self.assert_private()
                deadline = time.monotonic() + 5
                while any(map(lives, readers)) and time.monotonic() < deadline:
                    time.sleep(0.05)
                self.assertEqual([pid for pid in readers if lives(pid)], [], "a reader lives on")
        empty = self.folder / "empty"
        empty.mkdir()
        result = intake("run", empty, "--out", self.out, env=self.environment)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assert_nothing_temporary()

    def test_service_numbers_go_no_further(self):
        shutil.rmtree(self.inbox)
        self.inbox.mkdir()
        shutil.copy(WITH_SERVICE_NUMBER, self.inbox / "loonstrook 123456782.zip")
        self.run_inbox("--quiet")
        for path in self.out.rglob("*"):
            self.assertIsNone(SERVICE_NUMBER.search(os.fsencode(path.name)), path)
            if path.is_file():
                self.assertIsNone(SERVICE_NUMBER.search(path.read_bytes()), path)
        shown = intake("show", self.out).stdout
        self.assertIsNone(SERVICE_NUMBER.search(shown.encode()))


if __name__ == "__main__":
    unittest.main()
