"""Measures how time and memory grow with texts that are meant to make the program slow.

    python3 Tests/Faults/test_growth.py .build/release/pamphlet [PATTERN…]

Every pattern that is known to slow down the C library, or that might slow down our code, is tried at three sizes, each
four times the one before: the time must grow with an exponent below 1.3 both from the second to the third and overall,
64 KiB of anything must take less than a second, and memory must stay below 200 MiB and twenty times the text, also for
a text four times the largest. A text that exceeds a limit must be reported.

Time is processor time of the program alone, the least of several runs, since other work of the machine can only add to
it. A pattern that seems to grow too fast is measured again, up to eight times, and reported only if it still does. With
GROWTH=quick the sizes are a quarter as large. Standard library only; takes about two minutes, quick about one.
"""

import math
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = ""
KIB = 1024
SIZES = [16 * KIB, 64 * KIB, 256 * KIB] if os.environ.get("GROWTH") == "quick" else [64 * KIB, 256 * KIB, KIB * KIB]
CHOSEN = []

# The known patterns, then endless repetitions.
PATTERNS = {
    "wide table head, one-cell rows": lambda n: b"|a" * 255 + b"|\n" + b"|-" * 255 + b"|\n" + b"|a\n" * (n // 3),
    "wide table head, rows without pipes": lambda n: b"|a" * 99 + b"|\n" + b"|-" * 99 + b"|\n" + b"a\n" * (n // 2),
    "table rows": lambda n: b"a|b\n-|-\n" + b"c|d\n" * (n // 4),
    "nested lists, blank lines": lambda n: b"- " * 99 + b"a\n" + b"\n" * n,
    "nested lists, blank lines, items": lambda n: (b"- " * 40 + b"a\n\n\n") * (n // 83),
    "nested lists, lazy lines": lambda n: b"- " * 99 + b"a\n" + b"b\n" * min(4900, n // 2),
    "nested lists, paragraphs inside": lambda n: b"- " * 60 + b"a\n" + (b" " * 120 + b"b\n\n") * (n // 123),
    "nested quotations, lazy lines": lambda n: b"> " * 99 + b"a\n" + b"b\n" * min(4900, n // 2),
    "nested quotations, over and over": lambda n: (b"> " * 99 + b"a\n\n") * (n // 201),
    "quotations deeper and deeper": lambda n: b"".join(b"> " * k + b"a\n\n" for k in range(99)) * (n // 10100 + 1),
    "bars and a marker row": lambda n: (b"|" * 1000 + b"\n|-|\n\n") * (n // 1006),
    "lines and a marker row": lambda n: (b"a\n" * 4000 + b"|-|\n\n") * (n // 8005 + 1),
    "notes within each other's lines": lambda n: b"[^1]:" * (n // 5),
    "notes on one line each": lambda n: b"".join(b"[^%d]: x\n\n" % k for k in range(n // 10)),
    "notes and calls": lambda n: b"".join(b"a[^%d]\n\n[^%d]: x\n\n" % (k, k) for k in range(n // 20)),
    "one note called often": lambda n: b"[^1]\n\n" * (n // 6) + b"[^1]: x\n",
    "calls of notes there are none of": lambda n: b"".join(b"[^%d] " % k + b"\n" * (k % 50 == 0) * 2 for k in range(n // 7)),
    "a note in a note": lambda n: b"a[^0]\n\n" + b"".join(b"[^%d]: x[^%d]\n\n" % (k, k + 1) for k in range(n // 16)) + b"[^%d]: y\n" % (n // 16),
    "www.a_": lambda n: b"www.a_" * (n // 6),
    "www.a)))": lambda n: b"www.a" + b")" * n,
    "www.a))) again": lambda n: b"www.a))) " * (n // 9),
    "https://a?b&c;": lambda n: b"https://a?" + b"&c;" * (n // 3),
    "a@b.c.": lambda n: b"a@" + b"b." * (n // 2),
    "aaaa@": lambda n: b"a" * n + b"@",
    "a@a@a@": lambda n: b"a@" * (n // 2),
    ":a@b.cc": lambda n: b":a@b.cc" * (n // 7),
    "<?": lambda n: b"<?" * (n // 2),
    "<!A": lambda n: b"<!A" * (n // 3),
    "<![CDATA[": lambda n: b"<![CDATA[" * (n // 9),
    "<!--": lambda n: b"a <!--" * (n // 6),
    "![[]()": lambda n: b"![[]()" * (n // 6),
    "[": lambda n: b"[" * n, "]": lambda n: b"]" * n, "[a](": lambda n: b"[a](" * (n // 4), "[a](<": lambda n: b"[a](<b" * (n // 6),
    "![": lambda n: b"![" * (n // 2), "[]()": lambda n: b"[](a) " * (n // 6), "[a][": lambda n: b"[a][" * (n // 4),
    "a long reference used often": lambda n: b"[a]: /" + b"x" * 4000 + b"\n\n" + b"[a] " * (n // 4),
    "definitions": lambda n: b"".join(b"[a%d]: b\n" % k + b"\n" * (k % 100 == 0) for k in range(n // 10)),
    "one definition often": lambda n: (b"[a]: b\n" * 100 + b"\n") * (n // 701),
    "definitions without end": lambda n: b"[a]: b '" * (n // 8),
    "emphasis opened": lambda n: b"*a " * (n // 3), "emphasis closed": lambda n: b"a* " * (n // 3),
    "emphasis mixed": lambda n: b"*a_ " * (n // 4), "strong in emphasis": lambda n: b"**a *b " * (n // 7),
    "stars": lambda n: b"*" * n, "stars and lines": lambda n: b"a**b" + b"c* " * (n // 3),
    "tildes": lambda n: b"~a ~~b " * (n // 7), "tilde runs": lambda n: b"".join(b"~" * (k % 9) + b"a" for k in range(n // 5)),
    "backtick runs": lambda n: b"".join(b"a" + b"`" * k for k in range(int(math.sqrt(2 * n)))),
    "backticks": lambda n: b"`a``" * (n // 4), "open code": lambda n: (b"`" * 3 + b"\n\n") * (n // 5),
    "<": lambda n: b"<" * n, "<a": lambda n: b"<a " * (n // 3), "<a b=": lambda n: b"<a b=" * (n // 5), "<a b='": lambda n: b"<a b='" * (n // 6),
    "<b>": lambda n: (b"<b>" * 90 + b"\n\n") * (n // 272), "<b></b>": lambda n: (b"<b>x</b> " * 40 + b"\n\n") * (n // 362),
    "</b>": lambda n: b"</b>" * (n // 4), "<div>": lambda n: b"<div>\n\n" * (n // 7), "<!-- -->": lambda n: b"<!-- -->" * (n // 8),
    "<b> open in every paragraph": lambda n: b"<b>\n\n" * (n // 5), "<span title": lambda n: b"<span title='" + b"a" * n,
    "entities": lambda n: b"&amp;" * (n // 5), "half entities": lambda n: b"&a" * (n // 2), "&#": lambda n: b"&#" * (n // 2),
    "backslashes": lambda n: b"\\" * n, "quotation marks": lambda n: b"\"'" * (n // 2), "opening quotation marks": lambda n: b' "a' * (n // 3),
    "dashes": lambda n: b"a--" * (n // 3), "dots": lambda n: b"." * n, "apostrophes": lambda n: b" '9" * (n // 3),
    "headings": lambda n: b"# a\n\n" * (n // 5), "headings alike": lambda n: b"# A walk\n\n" * (n // 10),
    "headings that count": lambda n: b"".join(b"# a-%d\n\n# a\n\n" % k for k in range(n // 14)),
    "setext": lambda n: b"a\n=\n\n" * (n // 5), "rules": lambda n: b"---\n\n" * (n // 5), "empty items": lambda n: b"-\n" * (n // 2),
    "items": lambda n: b"- a\n" * (n // 4), "numbers": lambda n: b"1. a\n\n" * (n // 6), "deeper items": lambda n: b"".join(
        b" " * (2 * (k % 90)) + b"- a\n" for k in range(n // 95)), "tasks": lambda n: b"- [ ] a\n" * (n // 8),
    "paragraphs": lambda n: b"a\n\n" * (n // 3), "blank lines": lambda n: b"\n" * n, "returns": lambda n: b"\r" * n, "spaces": lambda n: b" " * n,
    "tabs": lambda n: b"\t" * n, "tabs and text": lambda n: b"\ta\n\n" * (n // 4), "hard breaks": lambda n: (b"a  \n" * 900 + b"\n") * (n // 3601 + 1),
    "one word": lambda n: b"a" * n, "combining marks": lambda n: b"e" + b"\xcc\x81" * (n // 2), "joiners": lambda n: b"\xf0\x9f\x91\xa9\xe2\x80\x8d" * (n // 7),
    "flags": lambda n: b"\xf0\x9f\x87\xa9" * (n // 4), "Hangul": lambda n: b"\xe1\x84\x80" * (n // 3), "right to left": lambda n: b"\xe2\x80\xae" * (n // 3),
    "front matter": lambda n: b"---\ntitle: " + b"a" * n, "front matter opened": lambda n: b"---\n" + b"[" * n + b"\n---\n",
    "front matter of keys": lambda n: b"---\n" + b"".join(b"x-%d: a\n" % k for k in range(n // 9)) + b"---\n",
    "front matter nested": lambda n: b"---\na:\n" + b"".join(b" " * k + b"- \n" for k in range(1, int(math.sqrt(n)))) + b"---\n",
    "notes nothing calls": lambda n: b"".join(b"[^%d]: a\n\n" % k for k in range(min(49_000, n // 11))),
    "notes in circles": lambda n: b"".join(
        b"[^a%d]: [^b%d]\n\n[^b%d]: [^a%d]\n\n" % (k, k, k, k) for k in range(min(24_000, n // 38))),
    "calls of long labels": lambda n: b"".join(
        b"[^%s%d]\n\n[^%d%s]: a\n\n" % (b"a" * 900, k, k, b"a" * 900) for k in range(n // 1830)),
    "notes in code": lambda n: b"    " + b"a" * (n // 2) + b"\n" + b"    [^1]: a\n" * min(4900, n // 24),
    "notes in HTML": lambda n: b"<div " + b"a" * (n // 2) + b"\n" + b"[^1]: a\n" * min(4900, n // 16),
    "scripts by reference": lambda n: b"[r]: javascript:x\n\n" + b"[a][r] " * min(49_000, n // 7),
    "pictures by reference": lambda n: b"[r]: x.png\n\n" + b"![][r] " * min(49_000, n // 7),
    "scripts in entities": lambda n: b"[a](&#x6a;avascript:x) " * (n // 23),
    "tags nobody knows, in a block": lambda n: b"<div>" + b"".join(b"<b%d>" % k for k in range(n // 8)),
    "tags nobody knows": lambda n: b"".join(b"<b%d> " % k for k in range(n // 9)),
    "calls in links": lambda n: b"x[^1] " + b"[y [^1]](z) " * min(49_000, n // 12) + b"\n\n[^1]: n\n",
    "verse": lambda n: (b"| a\n" * 900 + b"\n") * (n // 3601 + 1), "captions": lambda n: b"Table: a\n\n|a|\n|-|\n\n" * (n // 21),
    "pictures": lambda n: b"![a](b.png)\n\n" * (n // 13), "addresses": lambda n: b"<http://a.b>\n\n" * (n // 14),
}


# The system reports at least the memory of the parent process, so that a small process starts the program.
RUNNER = """
import os, sys
for path in sys.stdin:
    child = os.fork()
    if not child:
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(nothing, number)
        os.execv(sys.argv[1], [sys.argv[1], "render", path.rstrip("\\n")])
    _, status, usage = os.wait4(child, 0)
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, flush=True)
"""


class Measured:
    """The cost of rendering a text: the least time of all runs, the most memory of any."""

    folder, runner = None, None

    def __init__(self, text):
        self.size, self.seconds, self.memory, self.status = len(text), math.inf, 0, 0
        file, name = tempfile.mkstemp(suffix=".md", dir=self.folder)
        with open(file, "wb") as opened:
            opened.write(text)
        self.path = pathlib.Path(name)
        self.run()

    def run(self):
        self.runner.stdin.write(f"{self.path}\n")
        self.runner.stdin.flush()
        status, seconds, memory = self.runner.stdout.readline().split()
        self.status = int(status)
        self.seconds = min(self.seconds, float(seconds))
        self.memory = max(self.memory, int(memory) / (KIB if sys.platform == "linux" else KIB * KIB))

    @property
    def bound(self):
        return 200 + 20 * self.size / KIB / KIB


class Growth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="pamphlet-growth-")
        cls.addClassCleanup(folder.cleanup)
        Measured.folder = folder.name
        Measured.runner = subprocess.Popen(
            [sys.executable, "-S", "-c", RUNNER, PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(Measured.runner.communicate)
        cls.idle = Measured(b"")
        for _ in range(10):
            cls.idle.run()

    def needed(self, measured):
        return max(measured.seconds - self.idle.seconds, 0.001)

    def exponent(self, few, many):
        """The exponent with which time grows; 0 if the time is too short to tell."""
        if self.needed(many) < 0.06 or many.size < 2 * few.size:
            return 0
        # A few milliseconds are noise.
        return math.log(self.needed(many) / max(self.needed(few), 0.004)) / math.log(many.size / few.size)

    def is_slow(self, sizes):
        return (
            max(self.exponent(sizes[0], sizes[2]), self.exponent(sizes[1], sizes[2])) >= 1.3 or self.needed(sizes[0]) >= 1)

    def test_patterns(self):
        worst = []
        for name, pattern in PATTERNS.items():
            if CHOSEN and name not in CHOSEN:
                continue
            with self.subTest(name):
                sizes = [Measured(pattern(size)) for size in SIZES]
                # The least of several runs counts, and on a busy machine that may take many runs.
                end = time.monotonic() + 60
                while self.is_slow(sizes) and time.monotonic() < end:
                    for measured in sizes:
                        measured.run()
                sizes.append(Measured(pattern(4 * SIZES[2])))
                self.assertLess(sizes[3].seconds, 20)
                times = [round(self.needed(measured), 3) for measured in sizes]
                worst.append((max(measured.memory - measured.bound for measured in sizes), name))
                for measured in sizes:
                    self.assertIn(measured.status, (0, 1))
                    self.assertLess(
                        measured.memory, measured.bound, f"{measured.memory:.0f} MiB for {measured.size // KIB} KiB")
                self.assertLess(times[0], 1, f"{sizes[0].size // KIB} KiB")
                self.assertLess(self.exponent(sizes[0], sizes[2]), 1.3, f"{times} s")
                self.assertLess(self.exponent(sizes[1], sizes[2]), 1.3, f"{times} s")
        print("nearest to the bound of memory, in MiB:", [(round(more), name) for more, name in sorted(worst)[-5:]])

    def test_anything(self):
        """Checks the time that 64 KiB of anything takes."""
        if CHOSEN:
            return
        chance = random.Random(1)
        pieces = [pattern(40) or b"a" for pattern in PATTERNS.values()]
        for number in range(40):
            with self.subTest(number):
                if number % 4 == 0:
                    text = chance.randbytes(64 * KIB)
                elif number % 4 == 1:
                    text = bytes(chance.choice(b"[]()*_`~<>!^:|-#\\&\"' \n\nab1.@/") for _ in range(64 * KIB))
                else:
                    some = chance.sample(pieces, 6)
                    text = b"".join(chance.choice(some) + chance.choice([b"", b" ", b"\n\n"]) for _ in range(64 * KIB))[:64 * KIB]
                measured = Measured(text)
                for _ in range(7):
                    if self.needed(measured) < 1:
                        break
                    measured.run()
                self.assertIn(measured.status, (0, 1))
                self.assertLess(self.needed(measured), 1)
                self.assertLess(measured.memory, measured.bound)

    def test_links_that_lead_nowhere(self):
        """Checks that 64 KiB of broken links are reported in less than a second, also in a site of many texts."""
        if CHOSEN:
            return
        texts = {
            "texts": b"[a](nowhere/b.md) " * (64 * KIB // 18), "pictures": b"![a](nowhere.png) " * (64 * KIB // 18),
            "places": b"".join(b"## Heading %d\n\n[a](#headnig-%d)\n\n" % (k, k) for k in range(64 * KIB // 34)),
            "places elsewhere": b"[a](text-1.md#nowhere) " * (64 * KIB // 23), "menu": b"A.\n",
        }
        for name, text in texts.items():
            with self.subTest(name), tempfile.TemporaryDirectory(prefix="pamphlet-growth-") as folder:
                content = pathlib.Path(folder, "content")
                content.mkdir()
                for number in range(500):
                    (content / f"text-{number}.md").write_bytes(b"Text.\n")
                if name == "menu":
                    pathlib.Path(folder, "site.yml").write_bytes(
                        b"menu:\n" + b"".join(b"  - A: nowhere-%d.md\n" % k for k in range(300)))
                least = math.inf
                for part in (b"Text.\n", text):
                    (content / "text.md").write_bytes(part)
                    fewest = math.inf
                    for _ in range(5):
                        before = resource.getrusage(resource.RUSAGE_CHILDREN)
                        subprocess.run([PROGRAM, "build", "--no-cache"], cwd=folder, capture_output=True)
                        after = resource.getrusage(resource.RUSAGE_CHILDREN)
                        # System time for five hundred small files has nothing to do with the links.
                        fewest = min(fewest, after.ru_utime - before.ru_utime)
                    if part == text or name == "menu":
                        self.assertLess(fewest - (0 if name == "menu" else least), 1)
                    least = fewest


def main():
    global PROGRAM
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    CHOSEN.extend(sys.argv[2:])
    unittest.main(argv=sys.argv[:1])


if __name__ == "__main__":
    main()
