#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Same input, same bytes: whatever the number of workers, the machine's clock or a run that was killed."""

import shutil
import signal
import subprocess
import time
import unittest

from intake import Case, ROOT, command, intake

# Small enough to be read several times: scans, several pieces in one PDF, nested archives.
PORTFOLIOS = sorted((ROOT / "samples/inbox").glob("*.zip"), key=lambda path: path.stat().st_size)[:6]


def result(out):
    return {path.relative_to(out): path.read_bytes() for path in sorted(out.glob("portfolios/**/*"))
            if path.name == "index.json" or path.parent.name == "previews"}


class SameBytes(Case):
    def setUp(self):
        super().setUp()
        for path in PORTFOLIOS:
            shutil.copy(path, self.inbox)

    def run_into(self, name, *arguments):
        out = self.folder / name
        done = intake("run", self.inbox, "--out", out, "--quiet", *arguments, timeout=600)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return result(out)

    def test_workers_and_killed_runs(self):
        first = self.run_into("one", "--jobs", "1")
        self.assertEqual(sum(path.name == "index.json" for path in first), len(PORTFOLIOS))
        self.assertGreater(len(first), len(PORTFOLIOS), "no picture to compare")
        self.assertEqual(self.run_into("two", "--jobs", "2"), first)
        self.assertEqual(self.run_into("four", "--jobs", "4", "--lang", "en"), first)
        for wait in (0.3, 1.0, 2.5):
            run = subprocess.Popen(command("run", self.inbox, "--out", self.folder / "killed", "--quiet"))
            time.sleep(wait)
            run.send_signal(signal.SIGKILL)
            run.wait()
        self.assertEqual(self.run_into("killed"), first)
        self.assertEqual(self.run_into("killed"), first, "not read again")
        self.assertEqual(self.run_into("killed", "--again", "--jobs", "4"), first)
        left = [path for path in (self.folder / "killed").rglob("*")
                if path.name.startswith(".intake-") or path.name == ".work"]
        self.assertEqual(left, [])


if __name__ == "__main__":
    unittest.main()
