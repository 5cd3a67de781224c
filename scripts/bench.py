#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed and memory of the whole program, as ratios measured in one run.

Usage: scripts/bench.py [--build FOLDER] [--only NAME[,NAME...]] [--inputs FOLDER]

Makes its own inputs (scripts/make_bench_inputs.py), so every figure can be had again. The recognition of single
pages against a bare Poppler and Tesseract loop is measured by the program ocr_bench of the same build.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

from children import children

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command, **keywords):
    """Runs to the end; returns wall seconds and processor seconds of the command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **keywords)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def high_water(pid):
    """Peak resident memory of one process so far, in MiB; 0 when it is gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


class Watch(threading.Thread):
    """Follows the peak memory of the coordinator and of its reading grandchildren."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.coordinator, self.child, self.done = pid, 0, 0, False

    def run(self):
        while not self.done:
            self.coordinator = max(self.coordinator, high_water(self.pid))
            for zygote in children(self.pid):
                for reader in children(zygote):
                    self.child = max(self.child, high_water(reader))
            time.sleep(0.01)


def watched(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = Watch(process.pid)
    watch.start()
    process.wait()
    watch.done = True
    watch.join()
    return watch


class Bench:
    def __init__(self, build, inputs, scratch):
        self.program = str(build / "portfolio-intake")
        self.ocr_bench = build / "tests" / "bench" / "ocr_bench"
        self.sandbox_bench = build / "tests" / "bench" / "sandbox_bench"
        self.inputs, self.scratch, self.failed = inputs, scratch, []

    def scans(self):
        return sorted(str(path) for path in (self.inputs / "scans").glob("*.pdf"))

    def out(self, name):
        folder = self.scratch / name
        shutil.rmtree(folder, ignore_errors=True)
        return str(folder)

    def report(self, name, figure, target, text):
        good = figure <= target
        print(f"{'ok ' if good else 'MISS'} {name:<22} {figure:7.2f}  (target <= {target:g})  {text}", flush=True)
        if not good:
            self.failed.append(name)

    def pages(self):
        """Processor time per recognised page against a bare loop in one process."""
        print(subprocess.run([str(self.ocr_bench), str(ROOT / "config" / "ink_scorer.txt"), *self.scans()], check=True, text=True,
                             stdout=subprocess.PIPE, env=os.environ | {"OMP_THREAD_LIMIT": "1"}).stdout, end="")

    def workers(self):
        """Wall time with two workers against one, over several scans."""
        scans = self.scans()
        one, _ = run([self.program, "inspect", "--jobs", "1", *scans])
        two, _ = run([self.program, "inspect", "--jobs", "2", *scans])
        self.report("two workers", two / one, 0.58, f"{len(scans)} scans: {one:.1f} s -> {two:.1f} s")

    def long_document(self):
        """One long scan is spread over both workers."""
        scan = str(self.inputs / "long.pdf")
        one, _ = run([self.program, "inspect", "--jobs", "1", scan])
        two, _ = run([self.program, "inspect", "--jobs", "2", scan])
        self.report("one long scan", two / one, 0.58, f"24 pages: {one:.1f} s -> {two:.1f} s")

    def text(self):
        """PDFs with text against pdftotext started once for each."""
        files = sorted(str(path) for path in (self.inputs / "texts").glob("*.pdf"))
        for name, jobs in (("text PDFs", []), ("text PDFs, 1 worker", ["--jobs", "1"])):
            ratios = []
            for _ in range(5):
                start = time.monotonic()
                for file in files:
                    subprocess.run(["pdftotext", file, "/dev/null"], check=True)
                theirs = time.monotonic() - start
                ours, _ = run([self.program, "inspect", "--text", *jobs, *files])
                ratios.append(ours / theirs)
            self.report(name, statistics.median(ratios), 1.0,
                        f"{len(files)} files: {ours:.2f} s, pdftotext {theirs:.2f} s")

    def memory(self):
        """The coordinator does not grow with the number of portfolios; a child stays small."""
        everything = self.inputs / "portfolios"
        part = self.scratch / "part"
        part.mkdir()
        for path in sorted(everything.glob("*.zip"))[:20]:
            shutil.copy(path, part)
        few = watched([self.program, "run", str(part), "--quiet", "--out", self.out("few")])
        many = watched([self.program, "run", str(everything), "--quiet", "--out", self.out("many")])
        self.report("coordinator memory", many.coordinator / few.coordinator, 1.2,
                    f"20 portfolios {few.coordinator:.1f} MiB, 500 portfolios {many.coordinator:.1f} MiB")
        scan = watched([self.program, "inspect", self.scans()[0]])
        self.report("child memory", scan.child, 250, "MiB, peak on an A4 scan at 300 dpi")


    def isolation(self):
        """What a document costs in a child of its own, sandbox and all: of a text so small that reading it is nothing."""
        folder = self.scratch / "notes"
        folder.mkdir()
        notes = [folder / f"{number}.txt" for number in range(501)]
        for number, note in enumerate(notes):
            note.write_text(f"Briefje {number}\n")
        command = [self.program, "inspect", "--text", "--jobs", "1"]
        start, _ = run([*command, str(notes[0])])
        all_of_them, _ = run([*command, *map(str, notes)])
        self.report("isolation", 1000 * (all_of_them - start) / 500, 6, "ms a document, one after the other")

    def sandbox(self):
        """What of that the sandbox takes: filters, files and limits given up, before the first byte is looked at."""
        median, late = subprocess.run([self.sandbox_bench], check=True, capture_output=True, text=True).stdout.split()
        self.report("sandbox", float(median), 1, f"ms to enter it; {late} ms for 5 in 100")

    def unchanged(self):
        """A night in which nothing changed."""
        inbox = self.scratch / "unchanged"
        inbox.mkdir()
        for number in range(1000):
            with zipfile.ZipFile(inbox / f"{number:04}.zip", "w") as archive:
                archive.writestr("brief.txt", f"Dossier {number}\n")
        command = [self.program, "run", str(inbox), "--quiet", "--out", self.out("nights")]
        first, _ = run(command)
        second, _ = run(command)
        self.report("unchanged", second, 5, f"s for 1,000 portfolios; {first:.1f} s when they were new")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "bench")
    names = ["pages", "workers", "long_document", "text", "memory", "isolation", "sandbox", "unchanged"]
    parser.add_argument("--only", help=f"some of: {', '.join(names)}")
    parser.add_argument("--inputs", type=pathlib.Path, help="a folder that make_bench_inputs.py filled before")
    options = parser.parse_args()
    chosen = options.only.split(",") if options.only else names
    with tempfile.TemporaryDirectory(prefix="intake-bench-") as folder:
        scratch = pathlib.Path(folder)
        inputs = options.inputs or scratch / "in"
        if not options.inputs:
            subprocess.run([sys.executable, str(ROOT / "scripts" / "make_bench_inputs.py"), str(inputs)], check=True)
        bench = Bench(options.build, inputs, scratch)
        for name in chosen:
            getattr(bench, name)()
    sys.exit(1 if bench.failed else 0)


if __name__ == "__main__":
    main()
