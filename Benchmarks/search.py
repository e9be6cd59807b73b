"""Measures the search: the cost of making and keeping its index, and the bytes a first query loads; beside Pagefind.

    .tools/python/bin/python Benchmarks/search.py .build/release/pamphlet [--pagefind PYTHON] [--texts 1000]

Three kinds of texts are measured: texts of generated words, distributed as in a language, a few very common and many
rare; those of make_site.py; and, if `../shared/texts` exists, a few long ones. The index is all scripts below
`search/`; the cost of making it is all that is saved with `search: false`, the search page and the concordance
included. The first query is made on the search page opened from the disk, in a browser that has loaded nothing before;
bytes are counted as hosts compress them. Pagefind, if it is installed, indexes the same pages, without their search.
"""

import argparse
import gzip
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

from run import HERE, Run, judged, make_site, row

SYLLABLES = [a + b for a in "b br d f g h k l m n p r s st t v w".split() for b in "a e i o u ai ea on er in al".split()]


def vocabulary(rng, count=40_000):
    words = set()
    while len(words) < count:
        words.add("".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2, 3, 3, 4)))) + rng.choice(("", "", "s", "ed")))
    return sorted(words, key=len)


def make_texts(folder, count):
    """Texts of about 26 kB, in which the word of rank r is about 1/r as frequent as the first."""
    rng = random.Random(11)
    words = vocabulary(rng)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    (folder / "content").mkdir(parents=True)
    for number in range(count):
        drawn = rng.choices(words, weights, k=4_600)
        paragraphs = [" ".join(drawn[at:at + 46]).capitalize() + "." for at in range(0, len(drawn), 46)]
        (folder / f"content/text-{number:04}.md").write_text(
            f"---\ntitle: Text {number}\nauthor: Author {number % 40}\ndate: {1800 + number % 200}\n---\n\n" + "\n\n".join(paragraphs) + "\n")
    rare = words[len(words) // 2:]
    return [words[300], rare[0], rare[1_000]]


def size(folder, pattern="*"):
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())


def costs(site, program, rounds):
    """The cost of a site's index: its share of a build, its size beside the texts, and the build's memory in MiB."""
    # The site is left with its index.
    runs = {"false": [], "true": []}
    for _ in range(rounds):
        for setting in runs:
            (site / "site.yml").write_text(f"title: Search\nformats: html\nsearch: {setting}\n")
            shutil.rmtree(site / "public", ignore_errors=True)
            shutil.rmtree(site / ".pamphlet", ignore_errors=True)
            runs[setting].append(Run(program, "build", "--source", site, "--jobs", "1"))
            if setting == "true":
                index = size(site / "public/search", "*.js")
    cost = statistics.median(a.seconds / b.seconds - 1 for a, b in zip(runs["true"], runs["false"]))
    return cost, index / size(site / "content", "*.md"), statistics.median(run.memory for run in runs["true"])


def first_query(site, word):
    """Searches for a word: seconds to the first hit, bytes of scripts and index, bytes of the visible hits' pages."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        asked = set()
        tab.on("request", lambda request: asked.add(urllib.parse.unquote(urllib.parse.urlsplit(request.url).path)))
        tab.goto((site / "search/index.html").as_uri())
        tab.wait_for_load_state("networkidle")
        taken = tab.evaluate(
            """word => new Promise(done => {
              const field = document.querySelector("main [type=search]"), start = performance.now();
              new MutationObserver(() => done(performance.now() - start)).observe(document.querySelector(".hits"), { childList: true });
              field.value = word;
              field.dispatchEvent(new Event("input", { bubbles: true }));
            })""", word)
        tab.wait_for_timeout(1_500)
        browser.close()
    packed = lambda kept: sum(len(gzip.compress(pathlib.Path(path).read_bytes(), 9)) for path in asked if kept(path))
    index = packed(lambda path: path.endswith("search.js") or "/search/" in path and path.endswith(".js"))
    pages = packed(lambda path: path.endswith(".html") and "/search/" not in path)
    return taken, index / 1024, pages / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pagefind", default=".tools/bench/bin/python", help="the Python that has Pagefind")
    options = parser.parse_args()
    program, pagefind = options.program.resolve(), shutil.which(options.pagefind)
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        site = pathlib.Path(folder) / "site"
        queries = make_texts(site, options.texts)
        archive, shared = pathlib.Path(folder) / "archive", HERE.parent.parent / "shared/texts"
        make_site(archive, options.texts)
        sites = [("texts of many words", site), ("texts like an archive's", archive)]
        if shared.is_dir():
            shutil.copytree(shared, pathlib.Path(folder) / "real/content")
            sites.append(("a few long texts", pathlib.Path(folder) / "real"))
        row("search", "measured", "limit", "target")
        row("---", "---:", "---:", "---:")
        for name, own in sites:
            cost, ratio, memory = costs(own, program, options.rounds)
            judged(f"{name}: made ÷ everything else", cost, 0.5, 0.3)
            judged(f"{name}: index ÷ texts", ratio, 0.45, 0.35)
            row(f"{name}: memory of the build", f"{memory:.0f} MiB", "", "")
        public, texts = site / "public", size(site / "content")
        firsts = [first_query(public, word) for word in queries]
        judged("first hit, from the disk", statistics.median(first[0] for first in firsts), 150, 100, "ms")
        judged("scripts and index of a first query", statistics.median(first[1] for first in firsts), 60, 50, "KB")
        row("pages of the hits in view", f"{statistics.median(first[2] for first in firsts):.0f} KB", "", "")
        if pagefind and subprocess.run([pagefind, "-m", "pagefind", "--version"], capture_output=True).returncode == 0:
            pages = pathlib.Path(folder) / "pages"
            shutil.copytree(public, pages, ignore=shutil.ignore_patterns("search", "search.js"))
            start = time.perf_counter()
            run = Run(pagefind, "-m", "pagefind", "--site", pages)
            row("Pagefind, on a clock", f"{time.perf_counter() - start:.1f} s ({run.seconds:.1f} s of the processor)", "", "")
            row("Pagefind, index ÷ texts", f"{size(pages / 'pagefind') / texts:.2f}", "", "")
        else:
            row("Pagefind", "not here", "", "")


if __name__ == "__main__":
    sys.exit(main())
