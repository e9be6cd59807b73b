"""Measures the printed forms and the e-book, and compares them with the typesetter alone.

    .tools/python/bin/python Benchmarks/print.py .build/release/pamphlet [--rounds 5] [--texts 100]

The processor time (user and system) of the program and of its typesetter is measured. The typesetter alone gets the
same input, without the attempts that became no page of a form: no search for sizes that fit, one process.
"""

import argparse
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

FORMS = "html, epub, text, source, pdf, booklet, zine, leaflet, poster"

RECORDER = """#!/bin/sh
tee -a "{jobs}" | "{python}" "$@"
"""

BARE = """
import base64, json, os, sys, tempfile, typst
fonts = typst.Fonts(include_system_fonts=False)
with tempfile.TemporaryDirectory() as scratch:
    for line in open(sys.argv[1]):
        job = json.loads(line)
        if job["job"] != "set": continue
        path = os.path.join(scratch, job["folder"])
        os.makedirs(path, exist_ok=True)
        for name, text in job.get("texts", {}).items():
            with open(os.path.join(path, name), "w", encoding="utf-8", newline="") as file: file.write(text)
        for name, data in job.get("files", {}).items():
            with open(os.path.join(path, name), "wb") as file: file.write(base64.b64decode(data))
        if not job.get("format"): continue
        data = typst.compile(
            os.path.join(path, job["main"]), root=path, font_paths=fonts, sys_inputs=job.get("inputs", {}),
            format=job["format"], pdf_standards=job.get("standards", []), timestamp=0, pdf_tags=job.get("tags", True))
        if job.get("keep"):
            with open(os.path.join(path, job["keep"]), "wb") as file: file.write(data)
"""


def text(words, seed):
    """A text with a footnote every three hundred words; the first eight hundred words make the small forms."""
    chance = random.Random(seed)
    vocabulary = "committee settlement assembly printer minutes letter delegation workshop tenant eviction circular autumn of the and in a to that with for".split()
    def sentence(): return " ".join(chance.choice(vocabulary) for _ in range(chance.randint(8, 26))).capitalize() + "."
    blocks, notes, count, parted = ["<!-- zine -->\n\n<!-- leaflet -->"], [], 0, False
    while count < words:
        if len(blocks) % 12 == 1: blocks.append("## " + sentence()[:40])
        paragraph = " ".join(sentence() for _ in range(chance.randint(3, 7)))
        count += len(paragraph.split())
        if count > 300 * (len(notes) + 1):
            notes.append(f"[^{len(notes) + 1}]: " + " ".join(sentence() for _ in range(3)))
            paragraph += f"[^{len(notes)}]"
        blocks.append(paragraph)
        if count > 800 and not parted:
            parted = True
            blocks.append("<!-- /leaflet -->\n\n<!-- /zine -->")
    return f"---\ntitle: Text {seed}\nauthor: A Compositor\ndate: 1975\n---\n\n" + "\n\n".join(blocks + notes) + "\n"


def site(folder, texts, words):
    (folder / "content").mkdir(parents=True)
    (folder / ".tools").mkdir()
    (folder / ".tools" / "python").symlink_to(sys.prefix)
    (folder / "site.yml").write_text(f"title: Printed\nbase_url: https://example.org/\nformats: [{FORMS}]\n")
    for number in range(texts):
        (folder / "content" / f"text-{number:03}.md").write_text(text(words, number))
    return folder


def seconds(*command, cwd):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={name: value for name, value in os.environ.items() if name != "XDG_DATA_HOME"} | {"HOME": str(cwd)})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(program, folder, *options):
    for name in ("public", ".pamphlet"): shutil.rmtree(folder / name, ignore_errors=True)
    return seconds(program, "build", *options, cwd=folder)


def judged(what, value, must, unit):
    mark = "" if value <= must else " (missed)"
    print(f"| {what} | {value:.2f} {unit}{mark} | {must:g} {unit} |".replace(" |  |", " |"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--texts", type=int, default=100)
    options = parser.parse_args()
    try:
        import typst  # noqa: F401
    except ImportError:
        sys.exit("the typesetter is not in .tools/python (Scripts/setup test)")
    python = pathlib.Path(sys.prefix) / "bin" / "python"
    with tempfile.TemporaryDirectory(prefix="pamphlet-bench-") as scratch:
        scratch = pathlib.Path(scratch)
        one = site(scratch / "one", 1, 8000)
        alone = [build(options.program, one) for _ in range(options.rounds)]
        made = sorted(path.name for path in one.glob("public/text-000/text-000*"))
        if len(made) != 9: sys.exit(f"not every form was made: {made}")
        # Once more, recording the input of the typesetter.
        jobs = scratch / "jobs"
        tools = one / ".tools" / "python"
        tools.unlink()
        (tools / "bin").mkdir(parents=True)
        (tools / "lib").symlink_to(pathlib.Path(sys.prefix) / "lib")
        recorder = tools / "bin" / "python"
        recorder.write_text(RECORDER.format(jobs=jobs, python=python))
        recorder.chmod(0o755)
        build(options.program, one)
        bare = [seconds(str(python), "-c", BARE, str(jobs), cwd=one) for _ in range(options.rounds)]
        many = site(scratch / "many", options.texts, 8000)
        all_forms = build(options.program, many)
        pages = [build(options.program, many, "--formats", "html") for _ in range(3)]
        books = [build(options.program, many, "--formats", "html,epub") for _ in range(3)]
    median = statistics.median
    print("| printed forms and e-books, 8,000 words | measured | must |\n| --- | ---: | ---: |")
    judged("all eight forms of one text", median(alone), 1.5, "s")
    judged("the same ÷ bare typesetter", median(alone) / median(bare), 1.6, "×")
    judged(f"a text of {options.texts}, all eight forms", all_forms / options.texts, 0.5, "s")
    judged(f"an e-book of {options.texts}", (median(books) - median(pages)) / options.texts * 1000, 40, "ms")
    print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
