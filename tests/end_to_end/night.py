# SPDX-License-Identifier: GPL-3.0-or-later
"""A night in which something fails on command: at once, and when run again, all must be as without."""

import contextlib
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess

from intake import BUILD, PROGRAM, ROOT, UNSANDBOXED, make_zip

SYSTEM_FAILED = 75
LISTS = ["portfolios.csv", "documents.csv", "findings.csv", "points.csv", "shared.csv"]
REGISTER = "portfolio,candidate_number,name,recertification_date\nnew,1,A. Proef,2026-11-30\n"
LETTER = "Curriculum vitae\nWerkervaring als jobcoach vanaf 2019\nOpleiding: hbo, 2012\n"


def make_program(folder):
    """The program with a reader that starts quickly, and without what only a debugger needs: each run digests both."""
    folder.mkdir()
    program = folder / "portfolio-intake"
    subprocess.run(["strip", "-o", program, PROGRAM], check=True)
    subprocess.run(["strip", "-o", folder / "portfolio-intake-reader", BUILD / "tests/quick-reader"], check=True)
    shutil.copytree(ROOT / "config", folder / "config")
    config = folder / "config/intake.toml"
    lines = config.read_text().splitlines()
    start = lines.index("[formats]") + 1
    end = lines.index("", start)
    lines[start:end] = [line if line.startswith(("zip", "plain_text")) else line.replace("true", "false")
                        for line in lines[start:end]]
    config.write_text("\n".join(lines))
    return program


def indexes(out):
    return {path.parent.name: path.read_bytes() for path in out.glob("portfolios/*/index.json")}


def lists(out):
    return {name: (out / name).read_bytes() for name in LISTS}


def files(out):
    return {str(path.relative_to(out)) for path in out.rglob("*")}


class Night:
    """A folder of results as the evening before left it, and the inbox of this night."""

    def __init__(self, folder, library):
        """`library` is preloaded, with FAULT and FAULT_AT, where something is to fail."""
        self.folder = folder
        self.library = library
        self.program = make_program(folder / "program")
        self.inbox = folder / "night"
        (folder / "register.csv").write_text(REGISTER)
        (folder / "evening").mkdir()
        for name in ("same", "changed"):
            make_zip(folder / f"evening/{name}.zip", {"cv.txt": LETTER})
        shutil.copytree(folder / "evening", self.inbox)
        make_zip(self.inbox / "changed.zip", {"cv.txt": LETTER, "brief.txt": LETTER * 2})
        make_zip(self.inbox / "new.zip", {"cv.txt": LETTER, "map/verslag.txt": "Verslag van intervisie\n"})
        self.before = folder / "before"
        self.run(self.before, inbox=folder / "evening")
        self.earlier = indexes(self.before)
        self.after = self.started("after")
        self.run(self.after)
        self.expected = indexes(self.after)
        self.files = files(self.after)

    def started(self, name):
        return pathlib.Path(shutil.copytree(self.before, self.folder / name, dirs_exist_ok=True))

    def run(self, out, inbox=None, **fault):
        """Returns the exit status and what was said."""
        environment = os.environ | {"ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        if fault:
            environment |= {"LD_PRELOAD": str(BUILD / "tests" / self.library)} | fault
        done = subprocess.run(
            [self.program, "run", inbox or self.inbox, "--out", out, "--register", self.folder / "register.csv",
             "--jobs", "1", *UNSANDBOXED], env=environment, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stderr

    def count_points(self):
        out, count = self.started("counted"), self.folder / "count"
        self.run(out, FAULT_COUNT=str(count))
        return int(count.read_text())

    def problems(self, kind, number):
        """What is wrong after a fault and a run without one; nothing when all is well."""
        out = self.started(f"{kind}-{number}")
        try:
            return list(self._problems(out, kind, number))
        finally:
            shutil.rmtree(out)

    def _problems(self, out, kind, number):
        status, said = self.run(out, FAULT=kind, FAULT_AT=str(number))
        at_once = indexes(out)
        for name, content in at_once.items():
            if content not in (self.earlier.get(name), self.expected.get(name)):
                yield f"half an index of {name}"
        if not set(self.earlier) <= set(at_once):
            yield "an index is gone"
        if status == 0:
            if at_once != self.expected or lists(out) != lists(self.after):
                yield "status 0, and another result"
        elif kind == "kill":
            if status != -signal.SIGKILL:
                yield f"status {status} after a kill"
        elif status != SYSTEM_FAILED or not said.strip():
            yield f"status {status}: {said}"
        yield from self.problems_after_another_run(out)

    def problems_after_another_run(self, out):
        status, said = self.run(out)
        if status != 0:
            yield f"run again: status {status}: {said}"
        if indexes(out) != self.expected:
            yield "run again: other indexes"
        if lists(out) != lists(self.after):
            yield "run again: other lists"
        if files(out) != self.files:
            yield f"run again: files {files(out) ^ self.files}"
        if self.ledger(out) != self.ledger(self.after):
            yield "run again: another ledger"

    @staticmethod
    def ledger(out):
        with contextlib.closing(sqlite3.connect(out / ".ledger.sqlite")) as database:
            return (database.execute("PRAGMA integrity_check").fetchall(),
                    database.execute("SELECT name, archive, subject, program, seal, opened FROM portfolio ORDER BY name").fetchall())
