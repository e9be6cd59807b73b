"""Libraries that link to each other and mirror each other, on loopback and in a folder, and hostile ones.

    python3 Tests/Link/test_link.py .build/release/pamphlet

Two libraries are built and served by this machine alone. One links to the other, mirrors its texts and builds them; texts are
changed on either side; catalogues, lists of digests and files are tampered with; servers are slow, endless or redirect
in circles. The format of the catalogue, and of OPDS as e-readers require it, are checked, too.
"""

import gzip
import hashlib
import http.server
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree as xml

passed, failed = 0, 0


def check(name, problems):
    """Counts one check; `problems` is a list of sentences, empty if there are none."""
    global passed, failed
    passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{'✘' if problems else '✔'} {name}")
    for problem in problems[:12]:
        print(f"    {problem}")


def run(*arguments, site=None):
    command = [PROGRAM, *arguments] + (["--source", str(site)] if site else [])
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def build(site):
    result = run("build", "--output", str(site / "public"), site=site)
    if result.returncode:
        sys.exit(f"test_link: {site} was not built\n{result.stderr}")
    return result


PIXEL = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f0005000"
                      "1ff5e0f3a0d0000000049454e44ae426082")


def library(folder, title, texts, settings=""):
    (folder / "content").mkdir(parents=True)
    (folder / "site.yml").write_text(f"title: {title}\n{settings}", encoding="utf-8")
    for name, text in texts.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


SHED = {
    "walking.md": "---\ntitle: On Walking\nauthor: Ada Quill\ndate: 1862\ntopics: [walking]\nrights: Public domain\n---\n\nWalk softly.[^1]\n\n[^1]: A note.\n",
    "bread/index.md": "---\ntitle: Bread\nauthor: Bo Finch\nrights: Public domain\naliases: [old-bread]\n---\n\nBread.\n\n![A loaf](loaf.png)\n",
    "bread/loaf.png": PIXEL,
    "silent.md": "---\ntitle: Silent\n---\n\nNobody says what may be done with this.\n",
    "wild.md": "---\ntitle: Wild\nrights: Free\n---\n\n<script>alert(1)</script>\n\n<div onclick=\"alert(2)\">words</div>\n",
}


class Server:
    """A server of a folder, which records the requests."""

    def __init__(self, folder=None, answer=None):
        asked = self.asked = []

        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments, **options):
                super().__init__(*arguments, directory=str(folder), **options)

            def do_GET(self):
                asked.append(self.path)
                if answer:
                    answer(self)
                else:
                    super().do_GET()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def the_catalogue(shed):
    public = shed / "public"
    data = (public / "catalogue.json").read_bytes()
    catalogue = json.loads(data)
    problems = []
    if catalogue["version"] != 1 or catalogue["title"] != "The Shed":
        problems.append("version or title is wrong")
    lines = (public / "SHA256SUMS").read_bytes().splitlines(keepends=True)
    rest = b"".join(line for line in lines if not line.endswith(b"  catalogue.json\n"))
    if catalogue["sums"] != hashlib.sha256(rest).hexdigest() or len(lines) == len(rest.splitlines()):
        problems.append("sums is not that of SHA256SUMS without the catalogue's line")
    texts = {text["path"]: text for text in catalogue["texts"]}
    walking = texts.get("walking/index.html", {})
    if walking.get("authors") != ["Ada Quill"] or walking.get("date") != "1862" or "source" not in walking.get("forms", []):
        problems.append(f"a text is not told rightly: {walking}")
    if "rights" in texts["silent/index.html"] or any(value in ([], "", None) for text in texts.values() for value in text.values()):
        problems.append("empty keys are not left out")
    check("the catalogue tells of every text, and its sums are those of the files", problems)


def its_size(folder):
    texts = {f"t{n}.md": f"---\ntitle: {w.title()} and the {v}\nauthor: {a}\ndate: {1850 + n % 90}\ntopics: [{v}]\nlang: en\n---\n\n{w} {v}\n"
             for n, (w, v, a) in enumerate((w, v, a) for w in "walking bread printing bridges letters harvest".split()
                                           for v in "law street winter sea garden night work".split()
                                           for a in "Ada Quill,Bo Finch,Cy Marsh,Di Vale,Ed Stone".split(","))}
    site = library(folder, "Many", texts)
    build(site)
    size = len(gzip.compress((site / "public/catalogue.json").read_bytes(), 9)) / len(texts)
    check(f"the catalogue takes {size:.0f} bytes a text, packed", [] if size <= 90 else ["more than 90"])


def linking(home, server):
    problems = []
    first = run("link", site=home)
    if first.returncode or "+ On Walking · Ada Quill · 1862" not in first.stdout or "shed: The Shed, 4 texts, 4 changes" not in first.stdout:
        problems.append(f"the first time: {first.returncode} {first.stdout!r} {first.stderr!r}")
    second = run("link", site=home)
    if second.returncode or second.stdout != "shed: The Shed, 4 texts, nothing new\n":
        problems.append(f"the second time: {second.stdout!r}")
    asked = len(server.asked)
    build(home)
    if len(server.asked) != asked:
        problems.append(f"a build asks the other library: {server.asked[asked:]}")
    page = home / "public/libraries/shed/index.html"
    if not page.exists() or f"{server.address}walking/" not in page.read_text(encoding="utf-8"):
        problems.append("there is no page of the library that leads to its texts")
    if f"{server.address}opds.xml" not in (home / "public/opds.xml").read_text(encoding="utf-8"):
        problems.append("opds.xml does not lead to the library")
    author = home / "public/authors/ada-quill/index.html"
    if f"{server.address}walking/" not in author.read_text(encoding="utf-8"):
        problems.append("the author's page does not name the text elsewhere")
    if subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=home / "public", capture_output=True).returncode:
        problems.append("sha256sum -c refuses the output")
    check("a library links to another, and shows its texts; a build asks nobody", problems)


def mirroring(home, shed, server):
    problems = []
    refused = run("mirror", "shed", site=home)
    if refused.returncode != 1 or "'Silent' does not say what others may do" not in refused.stderr or "3 taken in" not in refused.stdout:
        problems.append(f"without rights: {refused.returncode} {refused.stdout!r} {refused.stderr!r}")
    walking = (home / "content/shed/walking.md").read_text(encoding="utf-8")
    if f'x-mirrored-from: "{server.address}walking/"' not in walking or "rights: Public domain" not in walking or "source: " not in walking:
        problems.append(f"the copy does not say where it is from: {walking!r}")
    if (home / "content/shed/bread/loaf.png").read_bytes() != PIXEL or (home / "content/shed/bread/index.md").read_text().count("old-bread"):
        problems.append("the picture is missing, or an old address was taken over")
    result = build(home)
    wild = (home / "public/shed/wild/index.html").read_text(encoding="utf-8")
    if "<script>alert" in wild or "onclick" in wild.split("<main", 1)[1].split("&lt;")[0]:
        problems.append("a script of the other library runs here")
    if not (home / "public/shed/bread/loaf.png").exists():
        problems.append("the picture is not published")
    yes = run("mirror", "shed", "--yes", site=home)
    if yes.returncode or "1 taken in, 3 unchanged" not in yes.stdout:
        problems.append(f"--yes: {yes.stdout!r} {yes.stderr!r}")
    check("texts are mirrored with their pictures and rights; HTML in them is safe, whatever this site allows", problems)

    problems = []
    (home / "content/shed/walking.md").write_text(walking + "\nA line of ours.\n", encoding="utf-8")
    (shed / "content/walking.md").write_text(SHED["walking.md"].replace("softly", "loudly"), encoding="utf-8")
    (shed / "content/bread/index.md").write_text(SHED["bread/index.md"].replace("Bread.\n", "Rye.\n"), encoding="utf-8")
    (shed / "content/silent.md").unlink()
    build(shed)
    stale = run("mirror", "shed", "--yes", site=home)
    if stale.returncode != 1 or "pamphlet link" not in stale.stderr:
        problems.append(f"files that are newer than the catalogue are taken in: {stale.stdout!r}")
    news = run("link", site=home)
    if "- Silent" not in news.stdout:
        problems.append(f"what is gone is not told: {news.stdout!r}")
    again = run("mirror", "shed", "--yes", site=home)
    if "was changed here" not in again.stderr or "is gone there, and stays here" not in again.stderr or "1 taken in" not in again.stdout:
        problems.append(f"after changes on both sides: {again.stdout!r} {again.stderr!r}")
    if "A line of ours" not in (home / "content/shed/walking.md").read_text() or not (home / "content/shed/silent.md").exists():
        problems.append("a copy that was changed here is overwritten, or one that is gone there is gone")
    if "Rye." not in (home / "content/shed/bread/index.md").read_text():
        problems.append("a text that was changed there is not taken in anew")
    check("a copy changed here stays, one gone there stays, one changed there comes", problems)

    problems = []
    build(home)
    other = library(home.parent / "third", "Third", {"own.md": "# Own\n\nWords.\n"}, f"link:\n  home: {Server(home / 'public').address}\n")
    run("link", site=other)
    passed_on = run("mirror", "home", "shed/wild", site=other)
    if passed_on.returncode or not (other / "content/home/shed/wild.md").exists():
        problems.append(f"a mirrored text is not passed on: {passed_on.stdout!r} {passed_on.stderr!r}")
    check("a mirrored text is passed on to a third library", problems)


def versions(folder):
    """A text with a translation, mirrored by one library; a third links to both, and everywhere it is shown as one."""
    front = "author: Ada Quill\ntopics: [gardens]\nrights: Public domain\nformats: [epub, source]\n"
    barn = library(folder / "barn", "The Barn", {
        "hedges.md": f"---\ntitle: On Hedges\n{front}---\n\nA hedge.\n", "hedges.de.md": f"---\ntitle: Von Hecken\nlang: de\n{front}---\n\nEine Hecke.\n",
        "gates.md": f"---\ntitle: On Gates\n{front}---\n\nA gate.\n"})
    build(barn)
    there = Server(barn / "public").address
    garden = library(folder / "garden", "The Garden", {"own.md": f"---\ntitle: On Ponds\n{front}---\n\nA pond.\n"}, f"link:\n  barn: {there}\n")
    problems = []
    for step in (("link",), ("mirror", "barn", "hedges", "hedges-de")):
        result = run(*step, site=garden)
        if result.returncode:
            problems.append(f"{step}: {result.stdout!r} {result.stderr!r}")
    build(garden)
    here = Server(garden / "public").address
    third = library(folder / "lane", "The Lane", {"own.md": f"---\ntitle: On Lanes\n{front}---\n\nA lane.\n"}, f"link:\n  barn: {there}\n  garden: {here}\n")
    run("link", site=third)
    build(third)

    def row(site, page, title):
        """The entry of a text in a list: all that stands beside its title."""
        entries = (site / "public" / page).read_text(encoding="utf-8").split("<li><div>")
        return next((entry for entry in entries if f">{title}</a>" in entry.split("</a>")[0] + "</a>"), "")

    index = row(garden, "index.html", "On Hedges")
    if '>Deutsch</a>' not in index or f'href="{there}hedges/"' not in index or row(garden, "index.html", "Von Hecken"):
        problems.append(f"the mirrored text and its translation are not one in the index: {index}")
    author = (garden / "public/authors/ada-quill/index.html").read_text(encoding="utf-8")
    elsewhere = author.split('id="_elsewhere"', 1)[-1]
    if ">On Gates</a>" not in elsewhere or ">On Hedges</a>" in elsewhere:
        problems.append("the author's page names elsewhere what is here, or not what is not")
    if "../../barn/hedges/" not in row(garden, "libraries/barn/index.html", "On Hedges") or row(garden, "libraries/barn/index.html", "Von Hecken"):
        problems.append("the page of the other library does not lead to the copy here, or names the translation twice")
    page = (garden / "public/barn/hedges-de/index.html").read_text(encoding="utf-8")
    if 'hreflang="en" lang="en">On Hedges</a>' not in page or f'href="{there}hedges-de/"' not in page:
        problems.append("the translation's page does not lead to the other versions")
    catalogue = {text["path"]: text.get("versions", []) for text in json.loads((garden / "public/catalogue.json").read_text())["texts"]}
    if sorted(catalogue["barn/hedges/index.html"]) != sorted(["barn/hedges-de/index.html", f"{there}hedges/"]) or catalogue["own/index.html"]:
        problems.append(f"the catalogue does not tell the versions: {catalogue}")
    if 'hreflang="de"' not in (garden / "public/opds/titles.xml").read_text(encoding="utf-8"):
        problems.append("OPDS does not name the translation")
    far = row(third, "authors/ada-quill/index.html", "On Hedges")
    if ">The Garden</a>" not in far or ">Deutsch</a>" not in far or "<span>The Barn</span>" not in far:
        problems.append(f"a third library does not show it as one: {far}")
    if (third / "public/authors/ada-quill/index.html").read_text(encoding="utf-8").count('class="title"') != 4:
        problems.append("a third library names a version as a text of its own")
    check("a text that is here, elsewhere and in two languages is shown as one, and the catalogues pass that on", problems)


def stick(folder, shed):
    copy = folder / "stick"
    shutil.copytree(shed / "public", copy)
    home = library(folder / "offline", "Offline", {"own.md": "# Own\n\nWords.\n"})
    problems = []
    linked = run("link", str(copy / "catalogue.json"), site=home)
    mirrored = run("mirror", "the-shed", "walking", site=home)
    if linked.returncode or mirrored.returncode or not (home / "content/the-shed/walking.md").exists():
        problems.append(f"{linked.stdout!r} {linked.stderr!r} {mirrored.stdout!r} {mirrored.stderr!r}")
    (copy / "wild/wild.md").write_text("---\ntitle: Wild\nrights: Free\n---\n\nChanged on the way.\n", encoding="utf-8")
    changed = run("mirror", "the-shed", "wild", site=home)
    if changed.returncode != 1 or "changed on the way" not in changed.stderr or (home / "content/the-shed/wild.md").exists():
        problems.append(f"a file that is not what its sums say is taken in: {changed.stdout!r} {changed.stderr!r}")
    check("a library on a stick is linked and mirrored, and what was changed on the way is refused", problems)


def hostile(folder):
    def body(data, kind="application/json"):
        def answer(handler):
            handler.send_response(200)
            handler.send_header("Content-Type", kind)
            handler.end_headers()
            handler.wfile.write(data)
        return answer

    def slow(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(60):
                handler.wfile.write(b" ")
                handler.wfile.flush()
                time.sleep(1)
        except OSError:
            pass

    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b" " * 65536)
        except OSError:
            pass

    def circle(handler):
        handler.send_response(302)
        handler.send_header("Location", "/again")
        handler.end_headers()

    def to_file(handler):
        handler.send_response(302)
        handler.send_header("Location", "file:///etc/passwd")
        handler.end_headers()

    answers = {
        "slow": slow, "endless": endless, "circle": circle, "file": to_file, "html": body(b"<html><title>x</title></html>"),
        "deep": body(b'{"a":' * 200_000), "entities": body(b'<!DOCTYPE f [<!ENTITY a "b">]><feed><title>&a;</title></feed>'),
        "latin": body(b'{"version":1,"title":"\xff","texts":[]}'), "empty": body(b""),
    }
    problems = []
    for name, answer in answers.items():
        home = library(folder / name, name, {"own.md": "# Own\n\nWords.\n"}, f"link:\n  other: {Server(answer=answer).address}\n")
        start = time.monotonic()
        result = run("link", site=home)
        if result.returncode not in (1, 2) or (home / "links").exists() or not result.stderr:
            problems.append(f"{name}: {result.returncode} {result.stdout!r} {result.stderr!r}")
        if time.monotonic() - start > 20:
            problems.append(f"{name}: {time.monotonic() - start:.0f} seconds")
    check(f"{len(answers)} hosts that mean ill are refused within bounds, and leave nothing behind", problems)

    problems = []
    evil = {"version": 1, "title": "<script>alert(1)</script>", "sums": "0" * 64, "texts": [
        {"path": "../../../etc/x/index.html", "title": "Out", "forms": ["source"]},
        {"path": "a/index.html", "title": "<img src=x onerror=alert(1)>", "authors": ["\"><b>Eve"], "topics": ["</script>"],
         "address": "javascript:alert(1)", "forms": ["source"], "rights": "Free"},
        {"path": "/abs/index.html", "title": "Abs"}, {"path": "a/../../b/index.html", "title": "Up"}]}
    host = Server(answer=body(json.dumps(evil).encode()))
    home = library(folder / "evil", "Home", {"own.md": "# Own\n\nWords.\n"}, f"link:\n  evil: {host.address}\n")
    before = tree(home)
    linked = run("link", site=home)
    build(home)
    pages = "".join(path.read_text(encoding="utf-8") for path in (home / "public").rglob("*.html"))
    if linked.returncode or "3 texts of 'evil' are left out" not in linked.stderr:
        problems.append(f"{linked.stdout!r} {linked.stderr!r}")
    if "<script>alert" in pages or "<img src=x" in pages or "javascript:" in pages:
        problems.append("markup of the catalogue reaches a page")
    mirrored = run("mirror", "evil", "--yes", site=home)
    if mirrored.returncode != 1 or set(tree(home / "content")) != {"own.md"}:
        problems.append(f"a library without sound sums is mirrored: {mirrored.stdout!r}")
    outside = [path for path in tree(home) if path not in before and not path.startswith(("links/", "public/", ".pamphlet/"))]
    if outside or set(tree(home / "links")) - {"evil.json", "evil.mirrored"}:
        problems.append(f"files where none belong: {outside} {sorted(tree(home / 'links'))}")
    check("nothing of a catalogue that means ill is run, and nothing leads out of links/", problems)

    problems = []
    for name, settings, words in [
        ("password", "link:\n  a: https://me:secret@example.org/\n", "no address"), ("scheme", "link:\n  a: ftp://example.org/\n", "no address"),
        ("name", "link:\n  ../a: https://example.org/\n", "cannot be called"), ("list", "link: [a]\n", "takes names"),
    ]:
        home = library(folder / f"settings-{name}", name, {"own.md": "# Own\n\nWords.\n"}, settings)
        result = run("build", "--output", str(home / "public"), site=home)
        if result.returncode != 1 or words not in result.stderr or not result.stderr.startswith("site.yml:"):
            problems.append(f"{name}: {result.returncode} {result.stderr!r}")
    nobody = run("mirror", "nobody", site=folder / "evil")
    if nobody.returncode != 1 or "no library 'nobody' is linked" not in nobody.stderr:
        problems.append(f"{nobody.stderr!r}")
    check("settings at fault are told at their places", problems)


ATOM = "{http://www.w3.org/2005/Atom}"


def opds(folder):
    texts = {f"t{n}.md": f"---\ntitle: Text {n:03}\nauthor: {'Ada Quill' if n % 2 else 'Bo Finch'}\ntopics: [bread]\nlang: {'fr' if n % 5 == 0 else 'en'}\n---\n\nWords {n}.\n" for n in range(120)}
    site = library(folder, "Shelf", texts)
    build(site)
    public = site / "public"
    problems, seen, books = [], set(), set()
    queue = ["opds.xml"]
    while queue:                                                # as a reader walks: from link to link, by relative addresses
        name = queue.pop()
        if name in seen:
            continue
        seen.add(name)
        root = xml.fromstring((public / name).read_bytes())
        for tag in ("id", "title", "updated"):
            if root.find(ATOM + tag) is None or not root.find(ATOM + tag).text:
                problems.append(f"{name}: no {tag}")
        if len(root.findall(ATOM + "entry")) > 50:
            problems.append(f"{name}: more than 50 entries")
        if not any(link.get("rel") == "start" for link in root.findall(ATOM + "link")):
            problems.append(f"{name}: no way back to the start")
        for link in root.iter(ATOM + "link"):
            href, rel, kind = link.get("href"), link.get("rel"), link.get("type") or ""
            if href.endswith("/") or href.startswith("/"):
                problems.append(f"{name}: {href} has no name, or no place")
            target = (public / name).parent.joinpath(urllib.parse.unquote(href)).resolve().relative_to(public.resolve()).as_posix()
            if not (public / target).is_file():
                problems.append(f"{name}: {href} leads to no file")
            if target.endswith(".xml"):
                if "profile=opds-catalog" not in kind:
                    problems.append(f"{name}: {href} has the type {kind}")
                queue.append(target)
            if "acquisition" in rel:
                if kind not in ("application/epub+zip", "application/pdf"):
                    problems.append(f"{name}: {href} has the type {kind}")
                books.add(target)
            if rel == "enclosure":
                problems.append(f"{name}: an enclosure, which some readers do not open")
    if len(books) != 120:
        problems.append(f"{len(books)} of 120 books are found")
    for name in ("opds/newest.xml", "opds/titles.xml", "opds/titles.3.xml", "opds/authors.xml", "opds/languages/fr.xml"):
        if name not in seen:
            problems.append(f"{name} is not found")
    check(f"an e-reader that walks {len(seen)} feeds of OPDS 1.2 finds every book", problems)

    problems, seen, books = [], set(), set()
    queue = ["opds.json"]
    while queue:
        name = queue.pop()
        if name in seen:
            continue
        seen.add(name)
        feed = json.loads((public / name).read_text(encoding="utf-8"))
        if not feed["metadata"]["title"] or not any(link["rel"] == "self" for link in feed["links"]):
            problems.append(f"{name}: no title, or no link to itself")
        if ("navigation" in feed) == ("publications" in feed):
            problems.append(f"{name}: neither lists nor books, or both")
        for publication in feed.get("publications", []):
            if publication["metadata"]["@type"] != "http://schema.org/Book" or not publication["metadata"]["title"]:
                problems.append(f"{name}: a book without title or type")
        for link in feed["links"] + feed.get("navigation", []) + [link for book in feed.get("publications", []) for link in book["links"]]:
            target = (public / name).parent.joinpath(urllib.parse.unquote(link["href"])).resolve().relative_to(public.resolve()).as_posix()
            if not (public / target).is_file():
                problems.append(f"{name}: {link['href']} leads to no file")
            if link["type"] == "application/opds+json":
                queue.append(target)
            if link["type"] == "application/epub+zip":
                books.add(target)
    if len(books) != 120:
        problems.append(f"{len(books)} of 120 books are found")
    check(f"and one that walks {len(seen)} feeds of OPDS 2.0, too", problems)


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shed = library(folder / "shed", "The Shed", SHED)
        build(shed)
        server = Server(shed / "public")
        home = library(folder / "home", "Home", {"own.md": "---\ntitle: Own\nauthor: Ada Quill\n---\n\nWords.\n", "other.md": "---\ntitle: Other\nauthor: Cy Marsh\n---\n\nWords.\n"},
                       f"raw_html: all\nlink:\n  shed: {server.address}\n")
        the_catalogue(shed)
        its_size(folder / "many")
        linking(home, server)
        mirroring(home, shed, server)
        stick(folder, shed)
        versions(folder / "versions")
        hostile(folder / "hostile")
        opds(folder / "opds")
    print(f"\n{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    main()
