#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fails, or the program dies, at each call that changes what is on disk: run again, and all is as it
would have been. A night is swept that reads one portfolio anew, one because it changed, and leaves one as it is.

INTAKE_FAULTS=all sweeps every point; otherwise 620 of them are drawn. All of it in memory where that can be: the
faults come from a library, and the disk would only be waited for."""

import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import time
import unittest

from intake import Case, UNSANDBOXED
from night import SYSTEM_FAILED, Night

KINDS = ["kill", "ENOSPC", "EIO", "EDQUOT", "full", "short"]
POINTS = 620


class Faults(Case):
    where = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

    def setUp(self):
        super().setUp()
        self.night = Night(self.folder, "libfaulty-disk.so")

    def test_every_call_may_fail(self):
        calls = self.night.count_points()
        points = [(kind, number) for number in range(1, calls + 1) for kind in KINDS]
        if os.environ.get("INTAKE_FAULTS") != "all" and len(points) > POINTS:
            points = random.Random(calls).sample(points, POINTS)
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda point: self.night.problems(*point), points))
        wrong = {point: problems for point, problems in zip(points, found) if problems}
        print(f"{len(points)} faults at {calls} calls in {time.monotonic() - start:.0f} s, {len(wrong)} wrong",
              file=sys.stderr)
        self.assertGreaterEqual(len(points), 600)
        self.assertEqual(wrong, {}, "\n".join(f"{point}: {problems}" for point, problems in wrong.items()))

    def test_a_new_folder_that_finds_no_room(self):
        for kind in ("ENOSPC", "EIO"):
            for call in (1, 2):  # the folder of results, and the one in it
                status, said = self.night.run(self.folder / f"new-{kind}-{call}", FAULT=kind, FAULT_AT=str(call))
                self.assertEqual(status, SYSTEM_FAILED, said)

    def test_killed_at_any_moment(self):
        chance = random.Random(4)
        for attempt in range(25):
            out = self.night.started(f"killed-{attempt}")
            run = subprocess.Popen([self.night.program, "run", self.night.inbox, "--out", out, "--register",
                                    self.night.folder / "register.csv", "--quiet", *UNSANDBOXED], stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 0.3))
            run.kill()
            run.wait()
            self.assertEqual(list(self.night.problems_after_another_run(out)), [], attempt)
            shutil.rmtree(out)


if __name__ == "__main__":
    unittest.main()
