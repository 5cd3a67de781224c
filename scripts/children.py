# SPDX-License-Identifier: GPL-3.0-or-later
"""The processes that a process started, while both run."""

import pathlib


def children(pid):
    found = []
    try:
        for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    except OSError:
        pass  # it ended while we looked
    return found
