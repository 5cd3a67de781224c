#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says to the shell and to a person: exit status, advice, help."""

import os
import re
import shutil
import unittest

from intake import Case, ROOT, intake, make_zip

LETTER = "Beste mensen,\n\nHierbij mijn papieren.\n"


class CommandLine(Case):
    def test_a_good_inbox_is_0_and_says_where_the_result_is(self):
        make_zip(self.inbox / "een.zip", {"brief.txt": LETTER})
        result = self.run_inbox()
        self.assertIn(str(self.out), result.stdout)
        self.assertTrue((self.out / "portfolios/een/index.json").exists())

    def test_quiet_is_quiet(self):
        make_zip(self.inbox / "een.zip", {"brief.txt": LETTER})
        result = self.run_inbox("--quiet")
        self.assertEqual((result.stdout, result.stderr), ("", ""))

    def test_an_empty_inbox_is_no_error(self):
        self.run_inbox()
        self.assertTrue((self.out / "portfolios.csv").exists())

    def test_a_portfolio_that_is_no_zip_is_1_and_costs_no_other(self):
        make_zip(self.inbox / "goed.zip", {"brief.txt": LETTER})
        (self.inbox / "fout.zip").write_text("dit is geen zip")
        self.run_inbox(expect=1)
        self.assertTrue((self.out / "portfolios/goed/index.json").exists())
        self.assertTrue((self.out / "portfolios/fout/index.json").exists())

    def test_wrong_usage_is_2_and_says_what_to_do(self):
        make_zip(self.inbox / "een.zip", {"brief.txt": LETTER})
        for arguments, says in [
            ([], "subcommand"),
            (["run", self.inbox], "--out"),
            (["run", self.folder / "nergens", "--out", self.out], "check the path"),
            (["run", self.inbox, "--out", self.out, "--frobnicate"], "--frobnicate"),
            (["run", self.inbox, "--out", self.inbox / "een.zip" / "x"], "--out"),
            (["run", self.inbox, "--out", self.out, "--config", self.folder], "--config"),
            (["schema", "nonsense"], "there are: "),
            (["show", self.folder / "nergens"], "nergens"),
        ]:
            with self.subTest(arguments=arguments):
                result = intake(*arguments)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertIn(says, result.stderr)
                self.assertEqual(result.stdout, "")

    @unittest.skipIf(os.geteuid() == 0 and shutil.which("setpriv") is None, "root can write anywhere")
    def test_folders_without_rights_are_2(self):
        make_zip(self.inbox / "een.zip", {"brief.txt": LETTER})
        locked = self.folder / "locked"
        locked.mkdir(mode=0o500)
        as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
        self.folder.chmod(0o755)
        closed = self.folder / "closed"
        closed.mkdir(mode=0o000)
        for arguments, says in [(["run", self.inbox, "--out", locked / "out"], "write"),
                                (["run", closed, "--out", locked], "read the inbox")]:
            with self.subTest(says=says):
                import subprocess
                from intake import command
                result = subprocess.run([*as_nobody, *command(*arguments)], capture_output=True, text=True,
                                        check=False)
                if "Permission denied" in result.stderr and "portfolio-intake:" not in result.stderr:
                    self.skipTest("the build folder is closed to other users")
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertIn(says, result.stderr)

    def test_a_wrong_key_in_the_configuration_is_2_with_file_and_line(self):
        config = self.folder / "config"
        shutil.copytree(ROOT / "config", config)
        toml = config / "intake.toml"
        toml.write_text(toml.read_text().replace("entries = ", "entrees = ", 1))
        result = intake("run", self.inbox, "--out", self.out, "--config", config)
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stderr, r"intake\.toml:\d+: unknown key 'entrees'; allowed here: archive_bytes")
        self.assertFalse(self.out.joinpath("portfolios.csv").exists())

    def test_a_second_run_on_the_same_folder_stops(self):
        import fcntl
        self.run_inbox()
        with open(self.out / ".lock", "w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            result = self.run_inbox(expect=75)
        self.assertIn("another run", result.stderr)

    def test_a_reader_that_is_missing_is_75_with_advice(self):
        from intake import BUILD
        lonely = self.folder / "bin"
        lonely.mkdir()
        shutil.copy(BUILD / "portfolio-intake", lonely)
        import subprocess
        result = subprocess.run([lonely / "portfolio-intake", "check", "--config", ROOT / "config"],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 75)
        self.assertIn("portfolio-intake-reader", result.stderr)

    def test_check_reads_the_canary(self):
        result = intake("check")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("tesseract", result.stdout)

    def test_shards_make_the_whole(self):
        for name in "abcde":
            make_zip(self.inbox / f"{name}.zip", {"brief.txt": LETTER + name})
        for part in (1, 2):
            self.run_inbox("--shard", f"{part}/2", "--quiet")
        self.assertEqual(intake("collect", self.out, "--quiet").returncode, 0)
        rows = (self.out / "portfolios.csv").read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(len(rows), 6)

    def test_every_option_of_the_help_stands_in_the_man_page(self):
        man = (ROOT / "scripts/man/portfolio-intake.1").read_text()
        for command in ["run", "inspect", "show", "collect", "check", "schema"]:
            text = intake(command, "--help").stdout
            for option in set(re.findall(r"--[a-z][a-z-]+", text)):
                self.assertIn(option, man, command)
            self.assertLessEqual(max(map(len, text.splitlines())), 100, command)

    def test_help_and_version_go_to_standard_output(self):
        for arguments in (["--help"], ["run", "--help"], ["--version"]):
            result = intake(*arguments)
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            self.assertTrue(result.stdout)


if __name__ == "__main__":
    unittest.main()
