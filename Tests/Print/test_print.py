#!/usr/bin/env python3
"""The printed forms, as validators and a reader see them, and folded in software.

usage: test_print.py PROGRAM   (with .tools/python, which has typst, page-validation, zxing-cpp and Pillow)
"""
import collections, html.parser, os, pathlib, random, re, shutil, subprocess, sys, tempfile, unicodedata

PROGRAM = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
passed, failed, skipped = 0, 0, 0


def check(name, ok, detail=""):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {detail}"[:600])


def skip(name, why):
    global skipped
    skipped += 1
    print(f"SKIPPED {name}: {why}")


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def site(folder, texts, settings=""):
    """Writes a site of texts, with the typesetter where the program looks for it."""
    folder = pathlib.Path(folder)
    (folder / "content").mkdir(parents=True)
    (folder / ".tools").mkdir()
    (folder / ".tools" / "python").symlink_to(pathlib.Path(sys.prefix))
    (folder / "site.yml").write_text(
        "title: Printed\nbase_url: https://example.org/p/\nformats: [html, pdf, booklet]\n" + settings)
    for name, text in texts.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def build(folder, *arguments, **environment):
    clean = {k: v for k, v in os.environ.items() if k not in ("XDG_DATA_HOME",)}
    return run(PROGRAM, "build", *arguments, cwd=folder, env=clean | environment)


# Words

class Page(html.parser.HTMLParser):
    """The words of a text's page: its body and notes, without the parts that are only for screens."""
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.depth, self.skips, self.text = 0, [], []
        self.heads, self.head = 0, []
        # Words that are not in the text of the page: descriptions of pictures, numbers of lists.
        self.shown, self.lists, self.notes = [], [], False

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        classes = (a.get("class") or "").split()
        if tag == "img": self.shown.append(a.get("alt", ""))
        if tag == "img" and a.get("src", "").endswith(".svg"): self.shown.append("file:" + a["src"])
        if tag == "div" and "notes" in classes: self.notes = True
        if tag in ("ol", "ul"): self.lists.append(int(a.get("start", 1)) if tag == "ol" else None)
        if tag == "li" and self.lists and self.lists[-1] is not None:
            self.shown.append(f"{self.lists[-1]}.")
            self.lists[-1] += 1
        if tag in ("br", "hr", "img", "input", "wbr", "meta", "link"):
            if tag == "br": self.text.append(" ")
            return
        if self.depth or (tag == "div" and ({"text", "notes"} & set(classes))):
            self.depth += 1
            self.heads += tag == "th"
            hidden = tag == "nav" or a.get("role") == "doc-backlink" or "address" in classes or a.get("aria-hidden") == "true"
            if hidden or (tag in ("h2", "h3", "h4") and self.notes):
                self.skips.append(self.depth)
        if tag in ("p", "li", "td", "th", "div", "blockquote", "h2", "h3", "h4", "h5", "h6", "pre", "footer", "section", "caption", "figcaption", "dt", "dd"):
            self.text.append(" ")

    def handle_endtag(self, tag):
        if tag in ("br", "hr", "img", "input", "wbr", "meta", "link"): return
        if tag in ("ol", "ul") and self.lists: self.lists.pop()
        if self.depth:
            if self.skips and self.skips[-1] == self.depth: self.skips.pop()
            self.heads -= tag == "th"
            self.depth -= 1
        if tag in ("p", "li", "td", "th", "h2", "h3", "h4", "h5", "h6", "footer", "caption", "figcaption"):
            self.text.append(" ")

    def handle_data(self, data):
        if self.depth and not self.skips:
            self.text.append(data)
            if self.heads: self.head.append(data)


def normal(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub("[-\u2010\u2011\u00ad\u200b\ufe0e\ufe0f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def tokens(text):
    """The words, with symbols and characters of scripts without spaces one by one; bullets and boxes are left out."""
    text = re.sub("([\u3000-\u9fff\uff00-\uffef])", r" \1 ", normal(text))
    return collections.Counter(x for x in re.findall(r"\w+|[^\w\s]", text) if x not in "•–·☐☑*")


def page_words(path):
    parser = Page()
    parser.feed(path.read_text())
    shown = []
    for word in parser.shown:
        drawing = path.parent / word[5:] if word.startswith("file:") else None
        shown.append(re.sub("<[^>]*>", " ", drawing.read_text()) if drawing and drawing.exists() else word)
    return tokens("".join(parser.text)), tokens(" ".join(parser.head)), tokens(" ".join(shown))


def pages_of(pdf):
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", pdf).stdout).group(1))


def printed_words(pdf):
    """The words of the pages between contents and colophon, without running heads and page numbers."""
    count = pages_of(pdf)
    info = run("pdfinfo", pdf).stdout
    width, height = (float(x) for x in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    text = ""
    for page in range(3, count):
        # -raw: the order the words were written in
        text += run("pdftotext", "-raw", "-f", str(page), "-l", str(page), "-x", "0", "-y", "46", "-W", str(int(width) + 1),
                    "-H", str(int(height - 46 - 50)), pdf, "-").stdout + "\n"
    text = re.sub("[-\u2010\u00ad]\n", "", text)
    return tokens(text)


def compare_words(name, pdf, html_file, marks):
    (wanted, heads, shown), found = page_words(html_file), printed_words(pdf)
    for mark in marks: found -= tokens(mark)
    if re.search(r'<h1[^>]*>(?:(?!</h1>).)*doc-noteref', html_file.read_text(), re.S):
        # A footnote of the title stands at the foot of the title page.
        found += tokens(re.sub("[-\u2010\u00ad]\n", "", run("pdftotext", "-raw", "-l", "1", pdf, "-").stdout)) & (wanted - found)
    lost = list((wanted - found).elements())
    # The head of a table is repeated on its next page.
    extra = [word for word in (found - wanted - shown).elements() if word not in heads]
    # A word broken over two pages comes in two parts.
    for word in list(lost):
        for first in list(extra):
            if word.startswith(first) and word[len(first):] in extra:
                lost.remove(word); extra.remove(first); extra.remove(word[len(first):])
                break
    # The same letters, divided differently: a word broken at its own hyphen, or over two pages.
    if sorted("".join(lost)) == sorted("".join(extra)): lost = extra = []
    check(f"{name}: no word lost or invented", not lost and not extra, f"lost {lost[:12]} invented {extra[:12]}")


# Validators

INVENTED = ("GLYPH-WIDTH", "STREAM-LENGTH-001")


def validate(pdf):
    try:
        import page
    except ImportError:
        return skip(f"{pdf.name}: validators", "page-validation is not installed")
    for profile in ("PDF_UA_1", "PDF_A_3A"):
        result = page.validate_pdf(str(pdf), profile=getattr(page.ValidationProfile, profile))
        faults = [f"{x.rule_id} {getattr(x, 'message', '')}" for x in result.failures]
        # Two rules reject what qpdf and fontTools find valid: widths of CFF fonts by CID, streams that end in CR.
        faults = [x for x in faults if not any(rule in x for rule in INVENTED)]
        check(f"{pdf.name}: {profile}", not faults, faults[:3])


def sound(pdf, tagged=True):
    result = run("qpdf", "--check", pdf)
    check(f"{pdf.name}: whole", result.returncode == 0, result.stdout[-300:] + result.stderr[-300:])
    rows = run("pdffonts", pdf).stdout.splitlines()[2:]
    check(f"{pdf.name}: fonts embedded", all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows), rows)


# Texts

SIGNS = "# * _ ` $ @ < > [ ] \\ / // /* */ ~ = - + \" ' {{ }} #let #show $x$ @ref <label> #{1+1} %".split()


def traps():
    everywhere = " ".join(s.replace("\\", "\\\\").replace("`", "\\`").replace("*", "\\*").replace("_", "\\_")
                          .replace("<", "\\<").replace("[", "\\[").replace("]", "\\]").replace("~", "\\~").replace("#", "\\#")
                          .replace("+", "\\+").replace("-", "\\-").replace("=", "\\=").replace(">", "\\>") for s in SIGNS)
    cell = everywhere.replace("|", "\\|")
    return f"""---
title: 'Signs: # * _ $ @ < > [ ] \\ // " ~'
author: 'A. #Sign [x] $y$'
summary: 'With // everything @in <it> #let'
rights: '*free* _for_ `all` \\ "quoted"'
---

## Head {everywhere}

Para {everywhere}[^1] end. *Emph {everywhere}* and **strong {everywhere}**.

- Item {everywhere}
- [ ] Task {everywhere}
- [x] Done

> Quote {everywhere}
>
> — A. Nyone, *Title {everywhere}*, 1900

| Head {cell} | B |
|---|---:|
| Cell {cell} | 1 |

`code #let x = [1] $y$` and [a link {everywhere}](https://example.org/?a=b#c).

```
#set page() // "code" \\ $x$
```

***

One line\\
two lines {everywhere}\\
three lines

[^1]: Note {everywhere}

    > Quoted in a note {everywhere}
"""


def notes_text(count=122):
    random.seed(7)
    words = "river stone paper lamp winter letter garden window table answer question morning evening printer street".split()
    def sentence(n): return " ".join(random.choice(words) for _ in range(n)).capitalize() + "."
    body, notes = [], []
    for number in range(1, count + 1):
        body.append(f"{sentence(random.randint(8, 40))[:-1]} callsign{number}.[^{number}] {sentence(random.randint(3, 25))}"
                    + ("\n\n" if random.random() < 0.4 else " "))
        notes.append(f"[^{number}]: Notesign{number}. {sentence(random.randint(4, 150 if number % 17 == 0 else 30))}")
    return "---\ntitle: Many notes\ndate: 1990\n---\n\n" + "".join(body) + "\n\n" + "\n\n".join(notes) + "\n"


def long_text(words):
    random.seed(11)
    vocabulary = "committee settlement assembly printer minutes correspondence delegation workshop distribution tenant eviction circular autumn programme arithmetic".split()
    out, count = ["---\ntitle: A long text\nlang: en\n---\n"], 0
    while count < words:
        if count % 3000 < 70: out.append(f"## Section {count // 3000 + 1}")
        paragraph = []
        for _ in range(random.randint(3, 7)):
            n = random.randint(8, 24)
            paragraph.append(" ".join(random.choice(vocabulary) for _ in range(n)).capitalize() + ".")
            count += n
        out.append(" ".join(paragraph))
    return "\n\n".join(out) + "\n"


SCRIPTS = {
    "greek.md": "---\ntitle: Ἀρχή\nlang: el\n---\n\nἘν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν.[^1]\n\n[^1]: Σημείωση.\n",
    "arabic.md": "---\ntitle: كتاب\nlang: ar\n---\n\n## باب\n\nفي البدء كان الكلمة والكلمة كان عند القوم.[^1]\n\n[^1]: حاشية قصيرة.\n",
    "hebrew.md": "---\ntitle: ספר\nlang: he\n---\n\n## ראש\n\nבראשית ברא אלהים את השמים ואת הארץ.[^1]\n\n[^1]: הערה.\n",
    "chinese.md": "---\ntitle: 道德經\nlang: zh-Hant\n---\n\n道可道，非常道。名可名，非常名。[^1]\n\n[^1]: 注。\n",
    "russian.md": "---\ntitle: Книга\nlang: ru\n---\n\n«Все счастливые семьи похожи друг на друга».[^1]\n\n[^1]: Примечание.\n",
    "empty.md": "---\ntitle: Nothing yet\n---\n",
    "one-word.md": "---\ntitle: One\n---\n\nWord.\n",
    "levels.md": "---\ntitle: Levels\n---\n\n#### Deep first\n\nText.\n\n## Then high[^1]\n\nText.\n\n##### Deeper\n\nText.[^1]\n\n[^1]: A note called twice, once in a heading.\n",
    "nested.md": "---\ntitle: Nested\n---\n\nA[^a] B[^b] again[^a].\n\n| Head[^c] | B |\n|---|---|\n" + "| x | y |\n" * 60
                 + "\n[^a]: Outer[^b] note.\n\n[^b]: Inner note.\n\n[^c]: In a table's head.\n",
    "wide.md": "---\ntitle: Wide\n---\n\n" + "|" + "|".join(f" Column{i} " for i in range(12)) + "|\n|" + "---|" * 12 + "\n"
               + ("|" + "|".join(f" incomprehensibility{i} " for i in range(12)) + "|\n") * 8,
    "verse.md": "---\ntitle: Verse\nlang: en\n---\n\n> The first line runs on and on until it is much too long to stand upon one line of so small a page\\\n> the second is short\\\n> and a third[^1]\n>\n> Another stanza\\\n> of two lines\n\n[^1]: On the third.\n",
}


def pictures():
    from PIL import Image
    import io
    def saved(mode, colour, kind, **options):
        data = io.BytesIO()
        Image.new(mode, (300, 200), colour).save(data, kind, **options)
        return data.getvalue()
    return {
        "pictures/index.md": "---\ntitle: Pictures\n---\n\n![A red field](red.png \"A caption\")\n\n![Four inks](four.jpg)\n\n"
                             "![Cut off](cut.png)\n\n![](plain.png)\n\nIn a line ![small](red.png) of text.\n\n![A drawing](d.svg)\n\n![tall](tall.png)\n",
        "pictures/red.png": saved("RGBA", (200, 0, 0, 128), "PNG"),
        "pictures/plain.png": saved("L", 128, "PNG"),
        "pictures/four.jpg": saved("CMYK", (0, 100, 100, 0), "JPEG"),
        "pictures/cut.png": saved("RGB", (0, 0, 200), "PNG")[:120],
        "pictures/d.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
        "pictures/tall.png": saved("L", 200, "PNG"),
    }


def test_texts(scratch):
    texts = dict(SCRIPTS) | {"signs.md": traps(), "notes.md": notes_text(), "long.md": long_text(30000)} | pictures()
    shared = next((p / "shared" / "texts" for p in ROOT.parents if (p / "shared" / "texts").is_dir()), None)
    if shared:
        for path in sorted(shared.glob("*.md")): texts["shared-" + path.name] = path.read_bytes()
    else:
        skip("the shared texts", "there is no folder ../shared/texts")
    folder = site(scratch / "texts", texts)
    result = build(folder)
    check("all texts are printed", result.returncode in (0, 1), result.stderr)
    check("no fault of the engine reaches the user", not re.search(r"typst|Traceback|\.typ:", result.stderr, re.I), result.stderr)
    check("the JPEG in four inks is told at its place", "content/pictures/index.md:7:1: warning: 'four.jpg'" in result.stderr, result.stderr[:600])
    check("the broken picture is told at its place", "content/pictures/index.md:9:1: warning: 'cut.png'" in result.stderr, result.stderr[:600])
    wanted = sum(name.endswith(".md") for name in texts)
    inspect(folder, wanted)


def test_manual(scratch):
    """The manual of this program, as it is."""
    folder = site(scratch / "manual", {})
    shutil.rmtree(folder / "content")
    shutil.copytree(ROOT / "content", folder / "content")
    result = build(folder)
    check("the manual is printed without a warning", result.returncode == 0 and not result.stderr, result.stderr)
    inspect(folder, 5)


def inspect(folder, wanted):
    """Checks every reading PDF of a built site with validators and compares its words with those of its page."""
    sheets = re.compile(r"-(booklet|zine|leaflet|poster|poster-tiled)$")
    pdfs = sorted(p for p in folder.glob("public/**/*.pdf") if not sheets.search(p.stem))
    check("every text has its PDF", len(pdfs) >= wanted, f"{len(pdfs)} of {wanted}")
    for pdf in pdfs:
        validate(pdf)
        sound(pdf)
        page = pdf.parent / "index.html"
        marks = re.findall(r'role="doc-noteref">([^<]+)<', page.read_text())
        # Each note prints its mark once; a second reference prints it only in the text, as on the page.
        notes = re.findall(r'<li id="fn-[^"]*"', page.read_text())
        marks = list(dict.fromkeys(marks))[:len(notes)]
        if pdf.stem in ("shared-bereshit-rashi",):
            # Letters with vowel points are extracted twice from their clusters; the words cannot be compared.
            continue
        compare_words(pdf.stem, pdf, page, marks)
    for booklet in sorted(folder.glob("public/**/*-booklet.pdf")):
        sound(booklet)
        fold(booklet, booklet.with_name(booklet.name.replace("-booklet", "")))


def fold(booklet, reading):
    """The halves of each side, folded in software, hold the words of the pages in order."""
    count = pages_of(reading)
    pages = [normal(run("pdftotext", "-raw", "-f", str(n), "-l", str(n), reading, "-").stdout).split() for n in range(1, count + 1)]
    info = run("pdfinfo", booklet).stdout
    width, height = (float(x) for x in re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    sides = pages_of(booklet)
    right_bound = reading.stem in ("hebrew", "arabic", "shared-bereshit-rashi")
    def half(side, right):
        return normal(run("pdftotext", "-raw", "-f", str(side), "-l", str(side), "-x", str(int(width / 2) if right else 0),
                          "-y", "0", "-W", str(int(width / 2)), "-H", str(int(height)), booklet, "-").stdout).split()
    order = [None] * (sides * 2)
    for sheet in range(sides // 2):
        front, back = sheet * 2 + 1, sheet * 2 + 2
        a, b = (True, False) if not right_bound else (False, True)
        order[sheet * 2] = half(front, a)
        order[sheet * 2 + 1] = half(back, b)
        order[-2 - sheet * 2] = half(back, a)
        order[-1 - sheet * 2] = half(front, b)
    blanks = len(order) - count
    wanted = pages[:-1] + [[]] * blanks + pages[-1:]
    wrong = [n + 1 for n, (x, y) in enumerate(zip(order, wanted)) if collections.Counter(x) != collections.Counter(y)]
    check(f"{booklet.name}: folds in order", not wrong, f"pages {wrong[:8]} of {count}")
    check(f"{booklet.name}: wishes to be printed at its size, turned at the short edge",
          all(word in booklet.read_bytes() for word in (b"/PrintScaling /None", b"/Duplex /DuplexFlipShortEdge")))


def test_notes(scratch):
    """Every note begins on the page of its reference, whatever the type size."""
    off = total = 0
    for number, size in enumerate((9, 9.5, 10, 10.3, 10.5, 11, 11.7, 12)):
        folder = site(scratch / f"notes-{number}", {"notes.md": notes_text()}, f"print:\n  size: {size}\n")
        result = build(folder, "--formats", "html,pdf")
        check(f"{size} points are set", result.returncode == 0, result.stderr)
        pdf = folder / "public" / "notes" / "notes.pdf"
        calls, notes = {}, {}
        for page in range(1, pages_of(pdf) + 1):
            text = re.sub("-\n", "", run("pdftotext", "-raw", "-f", str(page), "-l", str(page), pdf, "-").stdout)
            for n in re.findall(r"callsign(\d+)\.", text): calls[re.sub(r"\D", "", n)] = page
            for n in re.findall(r"Notesign(\d+)\.", text): notes[n] = page
        for n in range(1, 123):
            total += 1
            if calls.get(str(n)) != notes.get(str(n)): off += 1
    check("notes on the page of their call", off == 0, f"{off} of {total} off")


def test_same_bytes(scratch):
    texts = {"notes.md": notes_text(40), "signs.md": traps(), "short.md": SCRIPTS["one-word.md"]}
    settings = "formats: [html, pdf, booklet, zine, leaflet, poster]\n"
    one = site(scratch / "one", texts); two = site(scratch / "elsewhere" / "two", texts)
    for folder in (one, two):
        yml = folder / "site.yml"
        yml.write_text(yml.read_text().replace("formats: [html, pdf, booklet]\n", settings))
    build(one, TZ="UTC", LANG="C")
    build(two, "--jobs", "1", TZ="Asia/Tokyo", LANG="de_DE.UTF-8")
    files = sorted(p.relative_to(one) for p in one.glob("public/**/*.pdf"))
    check("there are files of every form", len(files) >= 12, files)
    different = [str(f) for f in files if (one / f).read_bytes() != (two / f).read_bytes()]
    check("two builds make the same bytes", not different, different)
    folders = [str(pathlib.Path(__file__).resolve().parent.parent.parent).encode(), str(scratch).encode()]
    names = [str(f) for f in files if any(folder in (one / f).read_bytes() for folder in folders)]
    check("nothing of the machine is in them", not names, names)
    stamps = {f: (one / f).stat().st_mtime_ns for f in files}
    build(one)
    check("an unchanged site sets nothing again", all((one / f).stat().st_mtime_ns == stamps[f] for f in files))


def test_small_forms(scratch):
    text = "---\ntitle: Small\n---\n\n" + " ".join(["The committee met again in the autumn."] * 120) + "\n"
    marked = "---\ntitle: Marked\n---\n\n" + long_text(6000).split("---\n")[-1] \
        + "\n\n<!-- leaflet -->\n\nOnly this stands on the leaflet.\n\n<!-- /leaflet -->\n\nMore.\n"
    nowhere = "---\ntitle: Nowhere\n---\n\nNo face has it,\nthis one: \U00016ac0.\n"
    folder = site(scratch / "small", {"small.md": text, "marked.md": marked, "nowhere.md": nowhere})
    result = build(folder, "--formats", "html,zine,leaflet")
    check("a letter that no face has is told at its place", "content/nowhere.md:6:11: warning: no face on this machine has" in result.stderr, result.stderr)
    check("a short text has zine and leaflet", all((folder / f"public/small/small-{f}.pdf").exists() for f in ("zine", "leaflet")), result.stderr)
    check("a long text is told to be too long for a zine", "content/marked.md:1:1: warning: the text is too long for a zine" in result.stderr, result.stderr)
    leaflet = folder / "public/marked/marked-leaflet.pdf"
    check("a marked part makes the leaflet", leaflet.exists() and "Only this stands" in run("pdftotext", leaflet, "-").stdout
          and "More." not in run("pdftotext", leaflet, "-").stdout, result.stderr)
    for name, pages in (("zine", 1), ("leaflet", 2)):
        pdf = folder / f"public/small/small-{name}.pdf"
        if pdf.exists(): sound(pdf); check(f"{name}: {pages} sides", pages_of(pdf) == pages)


def test_notes_of_titles(scratch):
    """A footnote of the title is printed once in every form, and its mark after the title."""
    texts = {f"hedges/{name}.md": f"---\ntitle: On {name}\n---\n\n# On *{name}*[^t]\n\nA word on {name}.[^1]\n\n"
             f"[^t]: Titlesign{name}.\n[^1]: Textsign{name}.\n" for name in ("gates", "stiles")}
    folder = site(scratch / "titles", texts)
    result = build(folder, "--formats", "html,pdf,booklet,zine,leaflet,poster,newspaper")
    check("texts whose titles call notes are printed", result.returncode == 0, result.stderr)
    pdfs = {p: ["gates"] for p in (folder / "public/hedges/gates").glob("*.pdf") if "tiled" not in p.name}
    pdfs |= {p: ["gates", "stiles"] for p in (folder / "public/hedges").glob("*.pdf")}
    check("they are there in every form", len(pdfs) == 6, sorted(map(str, pdfs)))
    for pdf, names in pdfs.items():
        words = run("pdftotext", "-raw", pdf, "-").stdout
        for name in names:
            signs = (words.count(f"Titlesign{name}."), words.count(f"Textsign{name}."))
            check(f"{pdf.name}: the notes of On {name} stand there once", signs == (1, 1), words)
            check(f"{pdf.name}: On {name} calls its note", re.search(rf"On {name}\s?[t*\d]", words), words)
        if pdf.stem in ("gates", "hedges-newspaper"): validate(pdf)


def test_newspaper(scratch):
    texts = {f"gazette/{name}": text for name, text in SCRIPTS.items()} | {f"gazette/{name}": data for name, data in pictures().items()}
    texts |= {"gazette/signs.md": traps(), "gazette/notes.md": notes_text().replace("date: 1990", "date: 1990\norder: 1"),
              "gazette/long.md": long_text(3000).replace("lang: en", "order: 2")}
    texts |= {f"leaf-{n}.md": f"---\ntitle: Leaf {n}\nissue: Spring\nformats: [html, newspaper]\n---\n\n"
              + " ".join(["A few words of the spring."] * 30) + f"[^1]\n\n[^1]: Leafsign{n}.\n" for n in (1, 2)}
    texts["alone.md"] = "---\ntitle: Alone\nformats: [html]\n---\n\nIn no newspaper.\n"
    settings = "formats: [html, newspaper]\n"
    folders = [site(scratch / name, texts) for name in ("paper", "again")]
    for folder in folders:
        yml = folder / "site.yml"
        yml.write_text(yml.read_text().replace("formats: [html, pdf, booklet]\n", settings))
    folder = folders[0]
    result = build(folder)
    found = sorted(str(p.relative_to(folder / "public")) for p in folder.glob("public/**/*.pdf"))
    check("a collection and an issue have a newspaper each", found == ["gazette/gazette-newspaper.pdf", "spring-newspaper.pdf"], f"{found} {result.stderr}")
    pdf = folder / "public/gazette/gazette-newspaper.pdf"
    if not pdf.exists(): return
    for one in (pdf, folder / "public/spring-newspaper.pdf"):
        validate(one)
        sound(one)
    check("the list of its texts offers it", 'href="gazette-newspaper.pdf"' in (folder / "public/gazette/index.html").read_text())
    check("an issue is named where it is offered", "Newspaper: Spring" in (folder / "public/index.html").read_text())
    pages = {name: (folder / f"public/{name}/index.html").read_text() for name in ("gazette/notes", "leaf-1", "alone")}
    check("the page of a text leads to its newspaper", 'href="../gazette-newspaper.pdf"' in pages["gazette/notes"]
          and 'href="../spring-newspaper.pdf"' in pages["leaf-1"] and "Newspaper: Spring" in pages["leaf-1"])
    check("the page of a text in none leads to none", "newspaper.pdf" not in pages["alone"])
    spring = run("pdftotext", "-raw", folder / "public/spring-newspaper.pdf", "-").stdout
    check("notes are counted through a newspaper", re.findall(r"(\d)\W+Leafsign(\d)", spring) == [("1", "1"), ("2", "2")], spring[-400:])
    check("a newspaper is turned over its long edge", b"/Duplex /DuplexFlipLongEdge" in pdf.read_bytes())
    check("a large page", "A3" in run("pdfinfo", pdf).stdout, run("pdfinfo", pdf).stdout)
    check("a short issue takes a small page", "A4" in run("pdfinfo", folder / "public/spring-newspaper.pdf").stdout)
    raw = [run("pdftotext", "-raw", "-f", str(n), "-l", str(n), pdf, "-").stdout for n in range(1, pages_of(pdf) + 1)]
    pages = [re.sub("[-\u2010\u00ad]\n", "", page) for page in raw]
    check("the first text stands first", "Many notes" in pages[0] and "A long text" in pages[0], pages[0][:200])
    jumps = re.findall(r"Continued on page (\d+)", pages[0])
    check("what goes on elsewhere says where", jumps and all("Continued from page 1" in pages[int(n) - 1] for n in jumps), jumps)
    calls, notes = {}, {}
    for number, text in enumerate(pages):
        for n in re.findall(r"callsign(\d+)\.", text): calls[re.sub(r"\D", "", n)] = number
        for n in re.findall(r"Notesign(\d+)\.", text): notes[n] = number
    off = [n for n in notes if calls.get(n) != notes[n]]
    check("notes stand on the page of their call", len(notes) == 122 and not off, f"{len(notes)} notes, off: {off}")
    printed = tokens("\n".join(pages))
    broken, parts = re.sub("[-\u2010\u00ad]\n", "\n", "\n".join(raw).casefold()), tokens("\n".join(raw))
    for page in sorted((folder / "public/gazette").glob("*/index.html")):
        # A word broken over two columns comes in two parts, with a note between them.
        # Notes are numbered through a newspaper: references have other numbers than on the page.
        lost = [word for word in (page_words(page)[0] - printed).elements()
                if not any(re.fullmatch(re.escape(word.rstrip("0123456789")) + r"\d+", other) for other in printed if word[-1:].isdigit())
                and not any(part + "\n" in broken and word[len(part):] in parts for part in (word[:n] for n in range(1, len(word))))]
        check(f"{page.parent.name}: no word lost", not lost, lost[:12])
    build(folders[1], "--jobs", "1", TZ="Asia/Tokyo", LANG="de_DE.UTF-8")
    check("two builds make the same newspaper", pdf.read_bytes() == (folders[1] / "public/gazette/gazette-newspaper.pdf").read_bytes())
    stamp = pdf.stat().st_mtime_ns
    (folder / "content/leaf-1.md").write_text(texts["leaf-1.md"] + "\nMore.\n")
    result = build(folder)
    check("only the newspaper of an edited text is set again", pdf.stat().st_mtime_ns == stamp
          and "More." in run("pdftotext", folder / "public/spring-newspaper.pdf", "-").stdout, result.stderr)
    check("and the other is offered as before", 'href="gazette-newspaper.pdf"' in (folder / "public/gazette/index.html").read_text())
    (folder / "public/spring-newspaper.pdf").unlink()
    result = build(folder, "--formats", "newspaper", "content/leaf-2.md")
    check("the newspaper of one text is made alone", (folder / "public/spring-newspaper.pdf").exists(), result.stderr)


def test_contents(scratch):
    """A list of contents where there is something to find, and nowhere else."""
    section = " ".join(["The committee met again in the autumn."] * 20)
    def text(title, sections, length):
        return f"---\ntitle: {title}\n---\n\n" + "\n\n".join(f"## Part {n}\n\n" + "\n\n".join([section] * length) for n in range(1, sections + 1)) + "\n"
    texts = {"short.md": text("Short", 4, 1), "long.md": text("Long", 3, 8), "plain.md": text("Plain", 2, 12)}
    folder = site(scratch / "contents", texts)
    result = build(folder, "--formats", "html,pdf")
    found = {}
    for name in ("short", "long", "plain"):
        pdf = folder / f"public/{name}/{name}.pdf"
        found[name] = (pages_of(pdf), re.findall(r"Part \d", run("pdftotext", "-f", "2", "-l", "2", pdf, "-").stdout))
    check("a text of a few pages has no contents", found["short"][0] < 8 and not found["short"][1], found)
    check("a longer one has", found["long"][0] >= 8 and len(found["long"][1]) == 3, found)
    check("one with two headings has none", found["plain"][0] >= 8 and not found["plain"][1], found)


def test_poster(scratch):
    folder = site(scratch / "poster", {"long.md": long_text(5000)})
    result = build(folder, "--formats", "html,poster")
    poster, tiled = (folder / f"public/long/long-poster{x}.pdf" for x in ("", "-tiled"))
    check("a poster has one page", poster.exists() and pages_of(poster) == 1, result.stderr)
    if tiled.exists():
        sound(tiled)
        check("tiles are of the home printer's paper", "595.2" in run("pdfinfo", tiled).stdout, run("pdfinfo", tiled).stdout)
    box = run("pdftotext", "-bbox", poster, "-").stdout
    heights = sorted(float(b) - float(a) for a, b in re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', box))
    check("the smallest letters can be read on a wall", heights and heights[0] >= 7.5, heights[:3])


def test_code(scratch):
    try:
        import zxingcpp
        from PIL import Image
    except ImportError:
        return skip("QR codes are read", "zxing-cpp is not installed")
    for name in ("a", "a-much-longer-name-" * 6 + "x"):
        folder = site(scratch / ("code" + name[:6]), {f"{name}.md": "---\ntitle: Code\n---\n\nWords.\n"})
        build(folder, "--formats", "html,pdf")
        pdf = next(folder.glob("public/*/*.pdf"))
        run("pdftoppm", "-r", "150", "-png", "-f", str(pages_of(pdf)), pdf, folder / "page")
        results = zxingcpp.read_barcodes(Image.open(next(folder.glob("page*.png"))))
        check("the QR code holds the text's address", [r.text for r in results] == [f"https://example.org/p/{pdf.parent.name}/"], [r.text for r in results])


def test_source(scratch):
    folder = site(scratch / "source", {"on-walking.md": "---\ntitle: Walking\n---\n\nA *word*.\n"})
    build(folder, "--formats", "html,pdf")
    pdf = folder / "public/on-walking/on-walking.pdf"
    out = scratch / "attached.md"
    run("qpdf", "--show-attachment=on-walking.md", pdf)
    data = subprocess.run(["qpdf", "--show-attachment=on-walking.md", pdf], capture_output=True).stdout
    check("the PDF carries its source", data == (folder / "content/on-walking.md").read_bytes(), data[:80])


def test_missing_engine(scratch):
    folder = site(scratch / "missing", {"a.md": "---\ntitle: A\n---\n\nWords.\n", "b.md": "---\ntitle: B\n---\n\nWords.\n"})
    (folder / ".tools" / "python").unlink()
    bare = dict(HOME=str(scratch / "nowhere"), PATH=str(scratch / "nowhere"))
    result = build(folder, **bare)
    warnings = [line for line in result.stderr.splitlines() if "warning" in line]
    check("a site without the typesetter is built", result.returncode == 0, result.stderr)
    check("one warning names the forms and the way out", len(warnings) == 1 and "pdf" in warnings[0] and "booklet" in warnings[0]
          and "pamphlet setup print" in warnings[0], result.stderr)
    check("the page shows no dead link", ".pdf" not in (folder / "public/a/index.html").read_text())
    result = build(folder, "--formats", "html,newspaper", **bare)
    check("nor to a newspaper", result.returncode == 2 and "newspaper" not in (folder / "public/a/index.html").read_text(), result.stderr)
    result = build(folder, "--formats", "html,booklet", **bare)
    check("asked for by name it is a failure of the system", result.returncode == 2 and "pamphlet setup print" in result.stderr, f"{result.returncode} {result.stderr}")


def test_own_template(scratch):
    folder = site(scratch / "own", {"a.md": "---\ntitle: A\n---\n\nWords.\n"})
    (folder / "templates/print").mkdir(parents=True)
    own = (ROOT / "templates/print/reading.typ").read_text()
    (folder / "templates/print/reading.typ").write_text(own.replace("  body\n", "  [Mine and mine alone. ]\n  body\n"))
    build(folder)
    pdf = folder / "public/a/a.pdf"
    check("a template of the user's is used", "Mine and mine alone" in run("pdftotext", pdf, "-").stdout)
    check("it is not published", not list(folder.glob("public/**/*.typ")))
    (folder / "templates/print/reading.typ").write_text(own + "\n#nonsense()\n")
    result = build(folder)
    check("its fault is told at its line", re.search(r"^templates/print/reading\.typ:\d+:1: error: ", result.stderr, re.M) and result.returncode == 1,
          f"{result.returncode} {result.stderr}")


def test_cover(scratch):
    """The separate cover is also a picture, for e-readers; without the typesetter it is neither made nor linked."""
    folder = site(scratch / "cover", {"walks.md": "---\ntitle: Walks\nformats: [epub, cover]\n---\n\nWords.\n"})
    result = build(folder)
    picture = folder / "public/walks/walks-cover.png"
    check("a cover is a picture, too", result.returncode == 0 and picture.exists() and picture.read_bytes().startswith(b"\x89PNG"), result.stderr)
    check("e-readers are told of it", "walks-cover.png" in (folder / "public/opds/titles.xml").read_text())
    sums = run("sha256sum", "-c", "--quiet", "SHA256SUMS", cwd=folder / "public")
    check("its digest is that of the file", sums.returncode == 0 and "walks-cover.png" in (folder / "public/SHA256SUMS").read_text(), sums.stdout)
    (folder / ".tools/python").unlink()
    result = build(folder, HOME=str(scratch / "nowhere"), PATH=str(scratch / "nowhere"))
    check("it goes with the typesetter", result.returncode == 0 and not picture.exists() and "cover.png" not in (folder / "public/opds/titles.xml").read_text(),
          result.stderr)


def main():
    missing = [tool for tool in ("pdftotext", "pdfinfo", "pdffonts", "pdftoppm", "qpdf") if not shutil.which(tool)]
    if missing:
        skip("the printed forms", f"not installed: {', '.join(missing)} (Scripts/setup test)")
        return
    try:
        import typst  # noqa: F401
    except ImportError:
        skip("the printed forms", "the typesetter is not in .tools/python (Scripts/setup test)")
        return
    tests = [test_missing_engine, test_own_template, test_source, test_code, test_small_forms, test_contents, test_notes_of_titles, test_newspaper, test_poster, test_same_bytes, test_cover,
             test_notes, test_texts, test_manual]
    only = sys.argv[2:]
    with tempfile.TemporaryDirectory() as scratch:
        for test in tests:
            if only and test.__name__ not in only: continue
            folder = pathlib.Path(scratch) / test.__name__
            folder.mkdir()
            test(folder)


main()
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
