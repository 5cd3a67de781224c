#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coordinator gets no memory, at any of its requests for some: it says so and stops, or it did without. Run again,
and all is as it would have been. What its children do without memory is tested where they are made.

INTAKE_FAULTS gives another number of points than 60, evenly spread over the requests."""

import concurrent.futures
import os
import unittest

from intake import Case
from night import Night

POINTS = int(os.environ.get("INTAKE_FAULTS", "60"))


class Memory(Case):
    where = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None

    def test_every_request_may_be_refused(self):
        night = Night(self.folder, "libfaulty-memory.so")
        requests = night.count_points()
        self.assertGreater(requests, 10_000)
        # The middles of equal parts: the very first requests come before the program itself has begun.
        middles = [(2 * index + 1) * requests // (2 * POINTS) for index in range(POINTS)]
        points = [(kind, number) for number in middles for kind in ("once", "ever")]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda point: night.problems(*point), points))
        wrong = {point: problems for point, problems in zip(points, found) if problems}
        self.assertEqual(wrong, {}, "\n".join(f"{point}: {problems}" for point, problems in wrong.items()))


if __name__ == "__main__":
    unittest.main()
