"""Compares the program with a lower bound, and with Hugo if it is installed, and prints a table.

    python3 Benchmarks/run.py .build/release/pamphlet [--rounds 5] [--large] [--hugo PROGRAM] [--work FOLDER]

It compares processor time (user and system) of whole processes, and peak memory, as the system counts them. Each round
runs the programs one after the other; a ratio is the median of the rounds' ratios, so that a machine that is busy with
other things disturbs it little. The sites are kept in memory where the system has a file system for that, so that the
programs are measured and not the disk.

`--large` also builds 10,000 and 100,000 texts, which takes many minutes and 7 GB. `--work` names a folder that is kept,
so that the texts need not be made again the next time.
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
    """One run of a program: processor time and elapsed time in seconds, peak memory in MiB."""

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
    """Compiles the lower bound, and returns its path."""
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

    def check(self):
        """Proof-reading, which builds the site in a folder of its own."""
        self.note("check", Run(self.program, "check", "--source", self.site))

    def text(self, round):
        texts = sorted((self.site / "content").glob("text-*.md"))
        return texts[(len(texts) // 2 + round * 7) % len(texts)]

    def linked(self, round):
        """A text with links and a picture."""
        texts = sorted((self.site / "content").glob("text-*.md"))
        shown = [text for text in texts if b"](/pictures/" in text.read_bytes()]
        return shown[(len(shown) // 2 + round * 7) % len(shown)]

    def edit(self, round):
        """Adds a line to a text with links and a picture."""
        text = self.linked(round)
        text.write_bytes(text.read_bytes() + f"\nOne more line, the {round}.\n".encode())

    def retitle(self, round):
        """Adds a word to a text's title, which lists and other texts' pages show."""
        text = self.text(round)
        lines = text.read_bytes().split(b"\n")
        lines[1] = lines[1][:-1] + b' again"'
        text.write_bytes(b"\n".join(lines))

    def add(self, round):
        (self.site / "content" / "a-new-one.md").write_bytes(self.text(round).read_bytes())

    def delete(self, round):
        (self.site / "content" / "a-new-one.md").unlink()

    def run(self, with_edits=True, with_unchanged=True):
        mine = [self.site / "public", self.site / ".pamphlet"]
        others = [self.site / "floor", self.site / "hugo-public"]
        for round in range(self.rounds):
            forget(*mine, *others)
            if self.floor:
                self.note("floor", Run(self.floor, self.site / "content", self.site / "floor"))
            self.build("cold", "--jobs", "1")
            if with_unchanged:
                self.build("unchanged", "--jobs", "1")
            if with_edits:
                changes = [("edited", self.edit), ("title", self.retitle), ("added", self.add), ("deleted", self.delete)]
                for name, change in changes:
                    change(round)
                    # An author is slower than a step of the file system's clock.
                    time.sleep(0.02)
                    self.build(name, "--jobs", "1")
                forget(*mine)
                self.build("two", "--jobs", "2")
                self.check()
            if self.hugo:
                for name in ["hugo cold", "hugo unchanged"]:
                    self.note(
                        name,
                        Run(
                            self.hugo, "--quiet", "--source", self.site / "hugo", "--contentDir",
                            self.site / "content", "--destination", self.site / "hugo-public"))
        forget(*mine, *others)
        return self

    def publish(self):
        """Publishes into a folder that already has the whole site."""
        settings = self.site / "site.yml"
        before = settings.read_text()
        there = self.site.parent / f"published-{self.count}"
        settings.write_text(before + f"publish:\n  here: {{ to: folder, path: '{there}' }}\n")
        there.mkdir()
        try:
            for name in ["published", *["publish nothing"] * self.rounds]:
                # The program is started in the site's folder.
                self.note(name, Run("/usr/bin/env", "-C", self.site, self.program, "publish", "--yes"))
        finally:
            settings.write_text(before)
            forget(there, self.site / "public", self.site / ".pamphlet")
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


def judged(what, value, must, aim, unit=""):
    """A row with the limit, marked if it was exceeded."""
    shown = f"{value:.0f} {unit}" if unit else f"{value:.3f}" if value < 0.1 else f"{value:.2f}"
    mark = "" if value <= aim else " (target missed)" if value <= must else " (missed)"
    row(what, shown + mark, f"{must:g} {unit}".strip(), f"{aim:g} {unit}".strip())


def growth(bench, main, name):
    """The cost of a text in a large site, relative to one of a thousand texts."""
    return bench.median(name) / bench.count / (main.median(name) / main.count)


def asked(none, main, large, hugo):
    row("task", "measured", "limit", "target")
    row("---", "---:", "---:", "---:")
    judged("everything made ÷ floor", main.ratio("cold", "floor"), 2.0, 1.5)
    if hugo:
        judged("everything made ÷ Hugo", main.ratio("cold", "hugo cold"), 0.30, 0.22)
    judged("on the clock: two jobs ÷ one", main.ratio("two", "cold", "wall"), 0.65, 0.57)
    judged("nothing changed", main.median("unchanged") * 1000, 13, 8, "ms")
    judged("one text edited", main.median("edited") * 1000, 30, 20, "ms")
    judged("a title changed", main.median("title") * 1000, 90, 60, "ms")
    if hugo:
        judged("nothing changed ÷ Hugo", main.ratio("unchanged", "hugo unchanged"), 0.011, 0.006)
        judged("one text edited ÷ Hugo", main.ratio("edited", "hugo unchanged"), 0.020, 0.010)
    judged("proof-reading ÷ everything made", main.ratio("check", "two"), 2, 1.5)
    judged("no texts", none.median("cold") * 1000, 12, 8, "ms")
    judged("nothing to publish", main.median("publish nothing") * 1000, 60, 40, "ms")
    judged("peak memory, 1,000 texts", main.median("cold", "memory"), 40, 25, "MiB")
    for bench in large:
        must, aim = (90, 55) if bench.count == 10_000 else (2048, 2048)
        if bench.count == 10_000:
            judged("nothing changed, 10,000 texts", bench.median("unchanged") * 1000, 60, 45, "ms")
            judged("one text edited, 10,000 texts", bench.median("edited") * 1000, 150, 90, "ms")
        judged(f"peak memory, {bench.count:,} texts", bench.median("cold", "memory"), must, aim, "MiB")
        must, aim = (1.05, 1.03) if bench.count == 10_000 else (1.15, 1.10)
        judged(f"a text, {bench.count:,} ÷ 1,000", growth(bench, main, "cold"), must, aim)
        # The share of the machine's memory and disk: a system is slower when it has to find room for more pages.
        row(f"the same of the floor, {bench.count:,} ÷ 1,000", f"{growth(bench, main, 'floor'):.2f}", "", "")
    print()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--hugo", default=".tools/bench/bin/hugo")
    parser.add_argument("--work", type=pathlib.Path)
    options = parser.parse_args()
    hugo = shutil.which(options.hugo) or shutil.which("hugo")
    place = "/dev/shm" if os.path.isdir("/dev/shm") and not options.large else None
    with tempfile.TemporaryDirectory(prefix="pamphlet-bench-", dir=place) as temporary:
        work = options.work or pathlib.Path(temporary)
        os.environ["TMPDIR"] = temporary
        work.mkdir(parents=True, exist_ok=True)
        floor = floor_program(work)
        none = Bench(work, 0, options.program, None, None, options.rounds).run(with_edits=False)
        some = Bench(work, 100, options.program, floor, None, options.rounds).run()
        main = Bench(work, 1000, options.program, floor, hugo, options.rounds).run().publish()
        large = []
        if options.large:
            for count, rounds in [(10_000, 3), (100_000, 3)]:
                bench = Bench(work, count, options.program, floor, None, rounds)
                large.append(bench.run(with_edits=count <= 10_000))

        print(f"{datetime.date.today()}, {processor()}, {os.cpu_count()} cores, {platform.system()}\n")
        asked(none, main, large, hugo)
        row("1,000 texts", "processor time", "in relation")
        row("---", "---:", "---:")
        row("floor: parse, render, write, nothing else", milliseconds(main.median("floor")), "1")
        row("everything made", milliseconds(main.median("cold")), f"{main.ratio('cold', 'floor'):.2f} × floor")
        for what, name in [
            ("nothing changed", "unchanged"), ("one text edited", "edited"), ("one title changed", "title"),
            ("one text added", "added"), ("one text deleted", "deleted")]:
            row(what, milliseconds(main.median(name)), f"{main.ratio(name, 'cold'):.3f} × everything")
        if hugo:
            row(
                "Hugo, everything", milliseconds(main.median("hugo cold")),
                f"{main.ratio('hugo cold', 'floor'):.2f} × floor")
            row("Hugo, nothing changed", milliseconds(main.median("hugo unchanged")), "")
        row("no texts", milliseconds(none.median("cold")), "")
        print()
        row("texts", "everything made", "a text", "nothing changed", "one edited", "peak memory", "Hugo’s")
        row("---:", "---:", "---:", "---:", "---:", "---:", "---:")
        for bench in [some, main, *large]:
            row(
                f"{bench.count:,}", milliseconds(bench.median("cold")),
                f"{bench.median('cold') / bench.count * 1000:.2f} ms", milliseconds(bench.median("unchanged")),
                milliseconds(bench.median("edited")) if "edited" in bench.runs else "",
                f"{bench.median('cold', 'memory'):.0f} MiB",
                f"{bench.median('hugo cold', 'memory'):.0f} MiB" if "hugo cold" in bench.runs else "")


if __name__ == "__main__":
    main()
