#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal data stays put: not in logs, errors, temporary files or names that the program chooses."""

import csv
import os
import re
import shutil
import signal
import stat
import subprocess
import time
import unittest

from intake import Case, PROGRAM, ROOT, intake

WITH_SERVICE_NUMBER = ROOT / "samples/inbox/i_brandsma.zip"
SERVICE_NUMBER = re.compile(rb"1\D{0,2}2\D{0,2}3\D{0,2}4\D{0,2}5\D{0,2}6\D{0,2}7\D{0,2}8\D{0,2}2")


def secrets():
    """Names and numbers of the fictional candidates."""
    with open(ROOT / "samples/register.csv", encoding="utf-8-sig", newline="") as register:
        for row in csv.DictReader(register):
            yield row["candidate_number"]
            yield from (word for word in re.findall(r"[\w-]{4,}", row["name"] + " " + row["birth_name"]))


class Privacy(Case):
    def setUp(self):
        super().setUp()
        # Neutral names: what the office calls a file is the office's choice.
        for number, path in enumerate(sorted((ROOT / "samples/inbox").glob("*.zip"))):
            if path.stat().st_size < 700_000:
                shutil.copy(path, self.inbox / f"portfolio-{number}.zip")
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.environment = os.environ | {"TMPDIR": str(self.temporary)}

    def assert_clean(self, text, where):
        for secret in secrets():
            self.assertNotIn(secret.lower(), text.lower(), where)

    def assert_no_traces(self):
        self.assert_clean((self.out / "intake.log").read_text(), "log")
        for path in self.out.rglob("*"):
            self.assert_clean(path.name, "file name")
        self.assertEqual(list(self.temporary.iterdir()), [], "temporary files are left")

    def test_a_full_run(self):
        result = intake("run", self.inbox, "--out", self.out, env=self.environment)
        self.assert_clean(result.stderr, "progress")
        self.assert_no_traces()

    def test_a_killed_run(self):
        run = subprocess.Popen([PROGRAM, "run", self.inbox, "--out", self.out], env=self.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        time.sleep(3)
        run.send_signal(signal.SIGKILL)
        _, errors = run.communicate()
        self.assert_clean(errors, "progress")
        self.assert_no_traces()
        self.assertEqual(subprocess.run(["pgrep", "-f", f"portfolio-intake-reader.*{self.folder}"], check=False,
                                        stdout=subprocess.DEVNULL).returncode, 1, "a reader lives on")

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

    def test_only_the_office_can_read_the_results(self):
        self.run_inbox("--quiet", expect=1)
        for path in [self.out, *self.out.rglob("*")]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode & ~(0o750 if path.is_dir() else 0o640), 0, f"{path} {mode:o}")


if __name__ == "__main__":
    unittest.main()
