"""Measures the program against the floor, and against Hugo when it is installed, and prints a table.

    python3 Benchmarks/run.py .build/release/pamphlet [--rounds 5] [--large] [--hugo PROGRAM]

What is compared is processor time (user and system) of whole processes, and peak memory, as the system counts them.
Each round runs the programs one after the other; a ratio is the median of the rounds' ratios, so that a machine that is
busy with other things disturbs it little. The sites lie in memory where the system has a place for that: what is
measured is the programs, not the disk.

`--large` also builds 10,000 and 100,000 texts, which takes minutes and 3 GB.
"""

import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


class Run:
    """One run of a program: seconds of the processor, seconds on the clock, peak memory in MiB."""

    def __init__(self, *arguments):
        start = time.perf_counter()
        child = os.fork()
        if child == 0:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            os.execv(arguments[0], [str(argument) for argument in arguments])
        _, status, usage = os.wait4(child, 0)
        self.wall = time.perf_counter() - start
        self.seconds = usage.ru_utime + usage.ru_stime
        scale = 1024 * 1024 if sys.platform == "darwin" else 1024
        self.memory = usage.ru_maxrss / scale
        if status != 0:
            sys.exit(f"{' '.join(map(str, arguments))} ended with {os.waitstatus_to_exitcode(status)}")


def floor_program(folder):
    """Compiles the floor, and gives back where it is."""
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, capture_output=True, text=True).stdout.split()
    program = folder / "floor"
    subprocess.run(["cc", "-O2", "-o", program, HERE / "floor.c", *flags, "-lcmark-gfm-extensions"], check=True)
    return program


def make_site(folder, count):
    if not folder.exists():
        subprocess.run([sys.executable, HERE / "make_site.py", str(count), folder], check=True)
    return folder


def forget(*folders):
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


class Bench:
    """Everything measured on a site of one size."""

    def __init__(self, work, count, program, floor, hugo, rounds):
        self.site = make_site(work / f"site-{count}", count)
        self.count, self.program, self.floor, self.hugo, self.rounds = count, program, floor, hugo, rounds
        self.runs = {}

    def note(self, name, run):
        self.runs.setdefault(name, []).append(run)

    def build(self, name, *options):
        self.note(name, Run(self.program, "build", "--source", self.site, *options))

    def edit(self, round):
        texts = sorted((self.site / "content").glob("*.md"))
        text = texts[len(texts) // 2]
        text.write_bytes(text.read_bytes() + f"\nOne more line, the {round}.\n".encode())
        # An editor is slower than the step of a disk's clock.
        time.sleep(0.02)

    def run(self, with_edits=True):
        mine = [self.site / "public", self.site / ".pamphlet"]
        others = [self.site / "floor", self.site / "hugo-public"]
        for round in range(self.rounds):
            forget(*mine, *others)
            if self.floor:
                self.note("floor", Run(self.floor, self.site / "content", self.site / "floor"))
            self.build("cold", "--jobs", "1")
            if with_edits:
                self.build("unchanged", "--jobs", "1")
                self.edit(round)
                self.build("edited", "--jobs", "1")
                forget(*mine)
                self.build("two", "--jobs", "2")
            if self.hugo:
                for name in ["hugo cold", "hugo unchanged"]:
                    self.note(
                        name,
                        Run(
                            self.hugo, "--quiet", "--source", self.site / "hugo", "--contentDir",
                            self.site / "content", "--destination", self.site / "hugo-public"))
        forget(*mine, *others)
        return self

    def median(self, name, value="seconds"):
        return statistics.median(getattr(run, value) for run in self.runs[name])

    def ratio(self, name, to, value="seconds"):
        pairs = zip(self.runs[name], self.runs[to])
        return statistics.median(getattr(one, value) / getattr(other, value) for one, other in pairs)


def row(what, *cells):
    print("| " + " | ".join([what, *cells]) + " |")


def milliseconds(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def processor():
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--hugo", default=".tools/bench/bin/hugo")
    options = parser.parse_args()
    hugo = shutil.which(options.hugo) or shutil.which("hugo")
    place = "/dev/shm" if os.path.isdir("/dev/shm") and not options.large else None
    with tempfile.TemporaryDirectory(prefix="pamphlet-bench-", dir=place) as work:
        work = pathlib.Path(work)
        floor = floor_program(work)
        none = Bench(work, 0, options.program, None, None, options.rounds).run(with_edits=False)
        some = Bench(work, 100, options.program, floor, None, options.rounds).run()
        main = Bench(work, 1000, options.program, floor, hugo, options.rounds).run()
        large = []
        if options.large:
            for count, rounds in [(10_000, 2), (100_000, 1)]:
                large.append(Bench(work, count, options.program, floor, None, rounds).run())
                forget(work / f"site-{count}")

        print(f"{datetime.date.today()}, {processor()}, {os.cpu_count()} cores, {platform.system()}\n")
        row("1,000 texts", "processor time", "in relation")
        row("---", "---:", "---:")
        row("floor: parse, render, write, nothing else", milliseconds(main.median("floor")), "1")
        row("everything made", milliseconds(main.median("cold")), f"{main.ratio('cold', 'floor'):.2f} × floor")
        row(
            "nothing changed", milliseconds(main.median("unchanged")),
            f"{main.ratio('unchanged', 'cold'):.3f} × everything")
        row("one text edited", milliseconds(main.median("edited")), f"{main.ratio('edited', 'cold'):.3f} × everything")
        if hugo:
            row(
                "Hugo, everything", milliseconds(main.median("hugo cold")),
                f"{main.ratio('hugo cold', 'floor'):.2f} × floor")
            row("Hugo, nothing changed", milliseconds(main.median("hugo unchanged")), "")
            row("everything made ÷ Hugo", "", f"{main.ratio('cold', 'hugo cold'):.2f}")
            row("nothing changed ÷ Hugo", "", f"{main.ratio('unchanged', 'hugo unchanged'):.4f}")
            row("one text edited ÷ Hugo", "", f"{main.ratio('edited', 'hugo unchanged'):.4f}")
        row("on the clock: two jobs ÷ one", "", f"{main.ratio('two', 'cold', 'wall'):.2f}")
        row("no texts", milliseconds(none.median("cold")), "")
        print()
        row("texts", "everything made", "a text", "nothing changed", "peak memory", "Hugo’s")
        row("---:", "---:", "---:", "---:", "---:", "---:")
        for bench in [some, main, *large]:
            row(
                f"{bench.count:,}", milliseconds(bench.median("cold")),
                f"{bench.median('cold') / bench.count * 1000:.2f} ms", milliseconds(bench.median("unchanged")),
                f"{bench.median('cold', 'memory'):.0f} MiB",
                f"{bench.median('hugo cold', 'memory'):.0f} MiB" if "hugo cold" in bench.runs else "")


if __name__ == "__main__":
    main()
