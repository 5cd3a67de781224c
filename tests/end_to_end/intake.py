# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: the program under test, and portfolios made on the spot."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("INTAKE_BUILD", ROOT / "build" / "dev"))
PROGRAM = str(BUILD / "portfolio-intake")


# The sanitizers' own work in a process is what the sandbox forbids.
UNSANDBOXED = ["--allow-unsandboxed"] if os.environ.get("INTAKE_UNSANDBOXED") else []


def command(*arguments):
    """The program with these arguments, as a command that can be started."""
    isolates = arguments and arguments[0] in ("run", "inspect", "check")
    return [PROGRAM, *map(str, arguments), *(UNSANDBOXED if isolates else [])]


def intake(*arguments, timeout=300, **keywords):
    """Runs the program to its end."""
    return subprocess.run(command(*arguments), capture_output=True, text=True, timeout=timeout, check=False, **keywords)


def inspect(*files):
    """What inspect says of each file."""
    result = intake("inspect", *files)
    return [json.loads(line) for line in result.stdout.splitlines()]


def make_zip(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def indexes(out):
    """name -> index of every portfolio in a result folder."""
    return {path.parent.name: json.loads(path.read_text())
            for path in sorted(pathlib.Path(out, "portfolios").glob("*/index.json"))}


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    where = None  # the folder above it; the system's choice when it is None

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="intake-test-", dir=self.where)
        self.folder = pathlib.Path(self._folder.name)
        self.inbox = self.folder / "inbox"
        self.inbox.mkdir()
        self.out = self.folder / "out"

    def tearDown(self):
        self._folder.cleanup()

    def index_of(self, members, recertified):
        """The index of a ZIP with these members, of a candidate who is recertified on that day."""
        make_zip(self.inbox / "a.zip", members)
        register = self.folder / "register.csv"
        register.write_text(f"portfolio,candidate_number,name,recertification_date\na,1,J. de Vries,{recertified}\n")
        self.run_inbox("--register", register, "--quiet", "--previews", "none")
        return json.loads((self.out / "portfolios/a/index.json").read_text())

    def run_inbox(self, *arguments, expect=0):
        result = intake("run", self.inbox, "--out", self.out, *arguments)
        self.assertEqual(result.returncode, expect, result.stderr)
        return result


if __name__ == "__main__":
    sys.exit("this file is for the tests beside it")
