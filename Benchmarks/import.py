"""Measures the import of texts: of plain text, of a page of a PDF, and of a scanned page beyond the OCR program's own time.

    python3 Benchmarks/import.py .build/release/pamphlet [--rounds 3]

The plain text is 1 MB of running prose. The PDF and the scan are pages of that prose, printed with groff and drawn with
pdftoppm. Where one of these programs or the one that reads the pages is missing, they are left out and reported.
"""

import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

from run import Run, judged, row

WORDS = """the of and a to in that it was his he with as for had is but at on not be by they which from or all have this
one were who when there their we would been more no if out so what said about up into than them only time could some man
these then two may first any new like now over such our most also made after must before through back years where much
your way well down should because each people those how too little good very make world still own see work long here
between both life being under never day same another know while last might great old year off come since against go came
right used take three bread oven village common winter carrier road stone frost table neighbour harvest parish""".split()


def prose(count):
    """Paragraphs of sentences of random words, `count` letters in all."""
    rng = random.Random(5)
    paragraphs, size = [], 0
    while size < count:
        sentences = []
        for _ in range(rng.randrange(3, 9)):
            words = [rng.choice(WORDS) for _ in range(rng.randrange(6, 24))]
            sentences.append(words[0].capitalize() + " " + " ".join(words[1:]) + ".")
        paragraphs.append(" ".join(sentences))
        size += len(paragraphs[-1]) + 2
    return paragraphs


def wrapped(paragraph, width=70):
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ""
        line += (" " if line else "") + word
    return "\n".join(lines + [line])


def printed(paragraphs, path):
    """A PDF of the paragraphs, as groff sets them."""
    source = ".pl 29.7c\n" + "".join(f".PP\n{paragraph}\n" for paragraph in paragraphs)
    made = subprocess.run(["groff", "-ms", "-T", "pdf"], input=source.encode(), capture_output=True, check=True)
    path.write_bytes(made.stdout)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:"))


def median(rounds, *arguments):
    return statistics.median(Run(*arguments).seconds for _ in range(rounds))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    program = options.program.resolve()
    # One thread, as in the program.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    missing = [name for name in ("groff", "pdftohtml", "pdfinfo", "pdftoppm", "tesseract") if not shutil.which(name)]
    row("task", "measured", "limit", "target")
    row("---", "---:", "---:", "---:")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        text = folder / "text.txt"
        text.write_text("\n\n".join(wrapped(paragraph) for paragraph in prose(1_000_000)) + "\n")
        rounds = options.rounds
        size = text.stat().st_size / 1e6
        seconds = median(rounds, program, "import", text, "-o", folder / "text.md", "--force") / size
        judged("import of 1 MB of text", seconds, 3, 2, "s")
        if missing:
            print(f"pages are not measured: {', '.join(missing)} not here", file=sys.stderr)
            return
        pages = printed(prose(120_000), folder / "book.pdf")
        whole = median(rounds, program, "import", folder / "book.pdf", "-o", folder / "book.md", "--force")
        judged(f"import of a page of a PDF ({pages} pages)", whole / pages * 1000, 30, 20, "ms")

        subprocess.run(["pdftoppm", "-r", "300", "-gray", "-f", "1", "-l", "1", "-singlefile", "-png", folder / "book.pdf",
                        folder / "page"], check=True)
        subprocess.run(["pdftoppm", "-r", "300", "-gray", "-f", "1", "-l", "1", "-singlefile", folder / "book.pdf",
                        folder / "page"], check=True)
        own, extra = [], []
        for _ in range(rounds):
            # One right after the other, so that other work of the machine disturbs both alike.
            alone = Run(shutil.which("tesseract"), folder / "page.pgm", "stdout", "-l", "eng", "hocr").seconds
            whole = Run(program, "import", "--lang", "en", folder / "page.png", "-o", folder / "page.md", "--force").seconds
            own.append(alone)
            extra.append((whole - alone) * 1000)
        beyond = statistics.median(extra)
        judged(f"import of a scanned page beyond Tesseract's own {statistics.median(own):.1f} s", beyond, 60, 40, "ms")


if __name__ == "__main__":
    main()
