"""The search of a built library, as a reader with a browser uses it, from a disk and from a host.

    .tools/python/bin/python Tests/Search/test_search.py .build/release/pamphlet

Builds a library in twelve languages out of sentences of its own, and asks the search page for random words and phrases
of its texts; the results are compared with a plain search of the sources: nothing missed, nothing wrong. Then: every
hit leads to a paragraph with the words, and they are marked there; letters are folded by the page as by the program;
keyboard, screen reader (axe) and pages without JavaScript; an edited text changes few files of the index; its size.
"""

import functools
import gzip
import http.server
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import unicodedata
import urllib.parse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

passed, failed = 0, 0


def check(name, problems):
    """Counts one check; `problems` is a list of sentences, empty if there are none."""
    global passed, failed
    passed, failed = passed + (not problems), failed + bool(problems)
    print(f"{'✘' if problems else '✔'} {name}")
    for problem in problems[:12]:
        print(f"    {problem}")


SENTENCES = {
    "en": """The printer folded every sheet before the ink was dry. Nobody owns the bridge, and everybody mends it. A co-operative
        bakery gives its bread to whoever carries flour. Self-help is not charity; it is neighbours who lend each other tools.
        Don't ask who has the key, ask who needs the room. In 1975 the women of our street opened a library in a shed.""",
    "fr": """L’eau appartient à ceux qui ont soif. Les ouvrières ont imprimé l’affiche pendant la nuit. Qu’est-ce qu’une œuvre sans
        lecteurs ? Les forêts n’ont pas de propriétaires. Aujourd’hui, la bibliothèque prête même ses chaises.""",
    "de": """Die Straße gehört allen, die auf ihr gehen. Rechtsschutzversicherungsgesellschaften verleihen keine Bücher. Wir drucken
        größere Hefte in kleineren Häusern. Überall lagen Flugblätter auf den Stühlen.""",
    "es": """El pan de la mañana se reparte sin preguntar nombres. Las imprentas pequeñas enseñan canciones antiguas. ¿Quién limpia
        la fuente de la plaza?""",
    "it": """Perché la città sia di tutti, le porte restano aperte. L’assemblea decide piano, ma decide insieme. Nell’officina si
        legano i libri con lo spago.""",
    "pt": """As irmãs abriram uma tipografia no porão da oficina. A canção não pertence a ninguém. Os avós guardaram os jornais.""",
    "nl": """De drukkers vouwen de vellen in de keuken. Iedereen leent boeken uit de kist bij het raam. Coöperaties zorgen voor brood.""",
    "ru": """Ёлка стояла у печатного станка. Всё принадлежит всем, и мой сосед чинит мост. Объявления висят на каждой двери.""",
    "el": """Ο λόγος ανήκει σε όλους τους ανθρώπους. Οι εργάτες τύπωσαν φυλλάδια. Η θάλασσα δεν έχει φράχτη.""",
    "he": """בְּרֵאשִׁית הָיָה הַדַּף. כל אדם יקרא וילמד. הספרייה פתוחה בלילה, כתב רש״י בשוליים.""",
    "ar": """كِتَابٌ مفتوح على الطاولة. الماء لمن يعطش، والخبز لمن يجوع. طبعت العاملات المنشورات ليلاً.""",
    "zh": """水屬於口渴的人。我們在廚房裡印刷小冊子。大學之道，在明明德。圖書館夜間開放。""",
    "ja": """本は誰のものでもない。台所でチラシを印刷した。ｶﾞﾗｽの窓から海が見える。図書館は夜も開いている。""",
}
WIDE = ("zh", "ja")


def make_library(folder, seed=7):
    """Makes texts of random sentences, always the same; one in three texts has a note, and some have a list."""
    rng = random.Random(seed)
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "site.yml").write_text("title: The Shed Library\nformats: html\n", encoding="utf-8")
    number = 0
    for language, sentences in SENTENCES.items():
        stop = "。" if language in WIDE else "."
        own = [s.strip() + stop for s in " ".join(sentences.split()).replace("?", ".").split(stop) if s.strip()]
        for _ in range(3):
            number += 1
            blocks, notes = [], []
            for index in range(rng.randint(2, 5)):
                paragraph = ("" if language in WIDE else " ").join(rng.sample(own, rng.randint(1, min(3, len(own)))))
                if index == 1 and number % 3 == 0:
                    paragraph += "[^1]"
                    notes.append("[^1]: " + rng.choice(own))
                blocks.append(paragraph)
            if number % 4 == 0:
                blocks.append("\n".join(f"- {sentence}" for sentence in rng.sample(own, 2)))
            front = f"---\ntitle: Leaf {number}\nlang: {language}\nauthor: {'Ada Quill' if number % 2 else 'Émile Pépin'}\n"
            front += f"date: {1900 + number}\ntopics: [{'direct action' if number % 2 else 'bread'}]\n---\n"
            (content / f"leaf-{number}.md").write_text(front + "\n\n".join(blocks + notes) + "\n", encoding="utf-8")
    return folder


def build(program, folder):
    run = subprocess.run([program, "build", "--source", str(folder), "--output", str(folder / "public")], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"test_search: the library was not built\n{run.stderr}")


# A plain search of the sources ----------------------------------------------------------------------------------------

LINKS = set("'’‘`´-‐‑־׳״ʼ")
SPECIAL = {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "ð": "d", "þ": "th", "ς": "σ", "ё": "е",
           "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"}


def plain(character):
    """The folded letters of a character; "" for none, None for a character that ends a word."""
    if unicodedata.category(character) == "Mn" or character in "\u00ad\u0640":
        return ""
    character = unicodedata.normalize("NFKC", character).lower()
    if character in SPECIAL:
        return SPECIAL[character]
    script = unicodedata.name(character[0], "").split(" ")[0] if character else ""
    if script in ("LATIN", "GREEK"):
        character = "".join(c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) != "Mn")
        character = "".join(SPECIAL.get(c, c) for c in character)
    return character if all(unicodedata.category(c)[0] in "LN" for c in character) else None


def is_wide(character):
    return unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA"))


def tokens(text):
    """The words with their numbers; hyphenated and elided ones also as one word, with the number of the last part."""
    found, word, chain, number, linked = [], "", [], 0, False
    text = unicodedata.normalize("NFC", text)
    for match in [m for m in __import__("re").findall(r"[\uFF66-\uFF9F]+", text)]:
        text = text.replace(match, unicodedata.normalize("NFKC", match))
    for character in text + "\n":
        letters = plain(character)
        if letters and not is_wide(letters[0]):
            word += letters
            continue
        if letters == "":
            continue
        if word:
            found.append((word, number))
            chain = chain + [word] if linked else [word]
            number += 1
            linked = character in LINKS
            if not linked and len(chain) > 1:
                found.append(("".join(chain), number - 1))
            word = ""
        else:
            linked = False
        if letters and is_wide(letters[0]):
            found.append((letters, number))
            number += 1
    return found


def blocks_of(path):
    """The blocks of a text as tokens: a phrase stays within one."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    title = [line.split(":", 1)[1].strip() for line in front.splitlines() if line.startswith(("title", "author"))]
    blocks = []
    for block in body.split("\n\n"):
        blocks += [line.removeprefix("- ").removeprefix("[^1]: ").replace("[^1]", "") for line in block.splitlines()]
    return [tokens(block) for block in title + blocks if block.strip()]


def has_word(blocks, word):
    return any(own == word or len(word) > 2 and not is_wide(word[0]) and own.startswith(word) for block in blocks for own, _ in block)


def has_phrase(blocks, words):
    for block in blocks:
        at = {}
        for word, number in block:
            at.setdefault(number, set()).add(word)
        if any(all(word in at.get(start + k, ()) for k, word in enumerate(words)) for start in at):
            return True
    return False


def has_relative(blocks, word):
    """Whether a text has a word that could be a form of another: one with the same beginning."""
    length = max(3, len(word) - 7)
    return any(own.startswith(word[:length]) for block in blocks for own, _ in block)


# The page ---------------------------------------------------------------------------------------------------------------

class SearchPage:
    def __init__(self, browser, address, scripts=True):
        self.tab = browser.new_context(java_script_enabled=scripts, viewport={"width": 1000, "height": 900}).new_page()
        self.errors = []
        self.tab.on("pageerror", lambda error: self.errors.append(str(error)))
        self.tab.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        self.address = address
        self.tab.goto(address + "search/index.html")

    def ask(self, query):
        """Types a query and gives the texts found, by their slugs, in order."""
        field = self.tab.locator("main [type=search]")
        field.fill("")
        self.tab.wait_for_function("document.querySelector('[role=status]').textContent === ''")
        field.fill(query)
        self.tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''", timeout=10_000)
        while self.tab.locator(".further button").is_visible():
            before = self.tab.locator(".hits > li").count()
            self.tab.locator(".further button").click()
            self.tab.wait_for_function(f"document.querySelectorAll('.hits > li').length > {before}")
        links = self.tab.eval_on_selector_all(".hits a.title", "all => all.map(a => a.href)")
        return [urllib.parse.urlsplit(link).path.split("/")[-2] for link in links]

    def places(self):
        """The places of all hits, in a window that shows them all, once the pages' sentences have been loaded."""
        self.tab.set_viewport_size({"width": 1000, "height": 8000})
        try:
            self.tab.wait_for_function("[...document.querySelectorAll('.hits p a')].every(a => a.querySelector('mark'))", timeout=8_000)
        except Exception:
            pass
        self.tab.set_viewport_size({"width": 1000, "height": 900})
        return self.tab.eval_on_selector_all(".hits p a", "all => all.map(a => [a.href, a.textContent, [...a.querySelectorAll('mark')].map(m => m.textContent)])")


def queries(library, rng):
    """Random words and phrases of the texts, some in capitals or without their accents."""
    chosen = []
    for path in sorted(library.glob("content/*.md")):
        blocks = blocks_of(path)
        for _ in range(2):
            block = rng.choice(blocks)
            own = sorted({word for word, _ in block})
            chosen.append(("word", [rng.choice(own)]))
            number = rng.choice(block)[1]
            run = [next((w for w, n in block if n == number + k), None) for k in range(3)]
            if None not in run:
                chosen.append(("phrase", run))
        two = rng.sample(sorted({word for block in blocks for word, _ in block}), 2)
        chosen.append(("words", two))
    return chosen + [("word", ["nowhere"]), ("phrase", ["bread", "the"])]


def held_against_sources(page, library):
    sources = {path.stem: blocks_of(path) for path in library.glob("content/*.md")}
    problems = []
    asked = queries(library, random.Random(3))
    for kind, words in asked:
        text = " ".join(words)
        found = set(page.ask(f'"{text}"' if kind == "phrase" else text))
        if kind == "phrase":
            wanted = allowed = {name for name, blocks in sources.items() if has_phrase(blocks, words)}
        else:
            wanted = {name for name, blocks in sources.items() if all(has_word(blocks, word) for word in words)}
            allowed = {name for name, blocks in sources.items() if all(has_relative(blocks, word) or has_word(blocks, word) for word in words)}
        if wanted - found:
            problems.append(f"{text!r} ({kind}) misses {sorted(wanted - found)}")
        if found - allowed:
            problems.append(f"{text!r} ({kind}) wrongly finds {sorted(found - allowed)}")
    check(f"{len(asked)} queries in {len(SENTENCES)} languages find what a plain search of the sources finds", problems + page.errors)


SAME = [
    ("eau", "L’eau"), ("l'eau", "L’eau"), ("self help", "Self-help"), ("self-help", "Self-help"), ("selfhelp", "Self-help"),
    ("cooperative", "co-operative"), ("dont", "Don't"), ("STRASSE", "Straße"), ("oeuvre", "œuvre"), ("елка", "Ёлка"),
    ("ΛΟΓΟΣ", "λόγος"), ("בראשית", "בְּרֵאשִׁית"), ("كتاب", "كِتَابٌ"), ("ガラス", "ｶﾞﾗｽ"), ("ｂｒｉｄｇｅ", "bridge"),
    ("明德", "明明德"), ("mañana", "mañana"), ("manana", "mañana"), ("רשי", "רש״י"), ("Rechtsschutz", "Rechtsschutzversicherungsgesellschaften"),
    ("author:pepin \"pão\" OR", None), ("bridges", "bridge"), ("imprimer", "imprimé"), ("häuser", "Häusern"),
]


def small_rules(page, library):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in library.glob("content/*.md")}
    problems = []
    for query, spelled in SAME:
        if spelled is None:
            continue
        found = set(page.ask(query))
        wanted = {name for name, text in texts.items() if spelled in text}
        if not wanted or wanted - found:
            problems.append(f"{query} does not find {spelled} in {sorted(wanted - found)}")
    check("case, accents, apostrophes, hyphens, vowel signs, wide forms and endings do not matter", problems)
    problems = []
    authors = {name for name, text in texts.items() if "Émile" in text}
    if set(page.ask("author:pepin")) != authors:
        problems.append("author:pepin does not find all that Émile Pépin wrote, and nothing else")
    if set(page.ask('topic:"direct action"')) != set(texts) - authors:
        problems.append('topic:"direct action" does not find its texts')
    if page.ask("year:1905") != ["leaf-5"] or set(page.ask("year:1902-1904")) != {"leaf-2", "leaf-3", "leaf-4"}:
        problems.append("year: does not find a year, or the years of a span")
    if not set(page.ask("author:pepin bridge")) <= authors:
        problems.append("author: and a word find texts of others")
    check("author:, topic: and year: find their texts", problems)


def places_lead_there(page, browser):
    problems = []
    for query in ["bridge", "soif", "明德", "drucken", '"who needs the room"']:
        page.ask(query)
        for link, text, marks in page.places()[:4]:
            if not marks:
                problems.append(f"{query}: a place without a mark: {text[:60]}")
                continue
            tab = browser.new_page()
            tab.goto(link)
            tab.wait_for_timeout(150)
            fragment = urllib.parse.unquote(urllib.parse.urlsplit(link).fragment)
            if tab.evaluate("id => !document.getElementById(id)", fragment):
                problems.append(f"{query}: {link} leads to no place")
            if not tab.locator("mark").count():
                problems.append(f"{query}: nothing is marked at {link}")
            tab.close()
    check("every place leads to its paragraph, where the words are marked, too", problems)


def paragraphs_first(browser, folder):
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "site.yml").write_text("title: Order\nformats: html\n", encoding="utf-8")
    filler = "nothing of that kind stands here at all"
    (content / "a.md").write_text(f"# A\n\nThe lantern went out.\n\n{filler}.\n\nThe ferry came. The lantern, the lantern.\n", encoding="utf-8")
    (content / "b.md").write_text(f"# B\n\nlantern lantern lantern {filler}.\n\nferry ferry ferry.\n", encoding="utf-8")
    (content / "c.md").write_text(f"# The lantern\n\n{filler}.\n", encoding="utf-8")
    (content / "d.md").write_text(f"# D\n\n{filler}, but for one lantern.\n", encoding="utf-8")
    build(PROGRAM, folder)
    page = SearchPage(browser, (folder / "public").as_uri() + "/")
    problems = []
    if page.ask("ferry lantern")[:2] != ["a", "b"]:
        problems.append("a text with both words in one paragraph does not come before one with more of both")
    if page.ask("lantern")[0] != "c":
        problems.append("a title does not come before texts")
    check("titles come first, and texts with all words in one paragraph", problems)


def keyboard(page):
    problems = []
    tab = page.tab
    tab.goto(page.address + "index.html")
    tab.keyboard.press("/")
    if tab.evaluate("document.activeElement.type") != "search":
        problems.append("/ does not go to the field")
    tab.keyboard.type("bridge")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".hits > li")
    if "search/index.html?q=bridge" not in tab.url:
        problems.append(f"Enter in the header leads to {tab.url}")
    tab.locator("main [type=search]").focus()
    tab.keyboard.press("ArrowDown")
    if tab.evaluate("document.activeElement.className") != "title":
        problems.append("the arrow down does not go to the first hit")
    tab.keyboard.press("ArrowDown")
    if tab.evaluate("document.activeElement.closest('.hits p') === null"):
        problems.append("the next arrow does not go to its first place")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("ArrowUp")
    if tab.evaluate("document.activeElement.type") != "search":
        problems.append("the arrows up do not lead back to the field")
    tab.keyboard.press("Escape")
    tab.wait_for_function("document.querySelectorAll('.hits > li').length === 0")
    if tab.locator("main [type=search]").input_value():
        problems.append("Escape does not empty the field")
    check("by keyboard: /, Enter, the arrows and Escape", problems)


def axe(browser, address):
    problems = []
    for scheme in ("light", "dark"):
        for width in (320, 1280):
            tab = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
            for path in ("index.html", "search/index.html?q=bridge", "search/concordance/index.html", "leaf-1/index.html?mark=bridge"):
                tab.goto(address + path)
                tab.wait_for_timeout(600)
                for violation in Axe().run(tab).response["violations"]:
                    problems.append(f"{path} at {width}, {scheme}: {violation['id']}: {violation['nodes'][0]['html'][:120]}")
                if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    problems.append(f"{path} scrolls sideways at {width}")
            tab.context.close()
    check("axe finds nothing, in light and dark, narrow and wide", problems)


def without_scripts(browser, address):
    page = SearchPage(browser, address, scripts=False)
    problems = []
    text = page.tab.inner_text("main")
    if "JavaScript" not in text:
        problems.append("the page does not say that searching needs JavaScript")
    if not page.tab.locator("main a[href='concordance/index.html']").is_visible():
        problems.append("there is no way to the concordance")
    page.tab.goto(address + "index.html")
    if not page.tab.locator("header a[rel=search]").is_visible() or page.tab.locator("header [type=search]").is_visible():
        problems.append("the header has no plain link to the search page")
    page.tab.goto(address + "search/concordance/index.html")
    if not page.tab.locator("main .concordance a").count():
        problems.append("the concordance leads nowhere")
    check("without JavaScript: a link, a sentence, the lists and the concordance", problems)


def letters_agree(browser, folder):
    """Checks with all letters of Unicode that the index and the page fold them alike."""
    letters = [chr(code) for code in range(0xA0, 0x30000) if unicodedata.category(chr(code))[0] in "LNM" and not 0xAC80 < code < 0xD700
               and not 0x3400 <= code < 0x9F00 and not 0x17000 < code < 0x1B000 and not 0x20100 < code]
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "site.yml").write_text("title: Letters\nformats: html\nsearch: true\n", encoding="utf-8")
    for start in range(0, len(letters), 2000):
        lines = [f"q{letter}q{code:x}q" for code, letter in enumerate(letters[start:start + 2000], start)]
        (content / f"l{start}.md").write_text("# L\n\n" + " ".join(lines) + "\n", encoding="utf-8")
    build(PROGRAM, folder)
    page = SearchPage(browser, (folder / "public").as_uri() + "/")
    page.tab.wait_for_timeout(300)
    known = set()
    for path in (folder / "public/search/words").glob("*.js"):
        known |= set(words_of(json.loads(path.read_text(encoding="utf-8").strip().removeprefix("pamphletSearch(").removesuffix(")").split(",", 1)[1])))
    problems = []
    script = "lines => { const read = self.pamphletSearch.words; return lines.map(line => read(line).map(token => token.word)); }"
    for start in range(0, len(letters), 2000):
        lines = [f"q{letter}q{code:x}q" for code, letter in enumerate(letters[start:start + 2000], start)]
        for line, words in zip(lines, page.tab.evaluate(script, lines)):
            for word in words:
                if word not in known:
                    problems.append(f"{line} (U+{ord(line[1]):04X} {unicodedata.name(line[1], '')}) is {word!r} on the page, not in the index")
    check(f"{len(letters)} letters are folded by the page as by the program", problems)


def words_of(data):
    """The words of a file of the index."""
    position = 0

    def number():
        nonlocal position
        value, factor = 0, 1
        while True:
            code = ord(data[position])
            position += 1
            digit = code - (0x20 if code < 0x22 else 0x21 if code < 0x3C else 0x22 if code < 0x5C else 0x23)
            value += factor * digit
            factor *= 24
            if digit < 68:
                return value

    found, word = [], ""
    while position < len(data):
        head = number()
        word = utf16(word, head // 6)
        length = head % 6 + 1
        if length == 6:
            length += number()
        while utf16_length(data[position:position + 1]) and length > 0:
            word += data[position]
            length -= utf16_length(data[position])
            position += 1
        count = number()
        position += count
        found.append(word)
    return found


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def utf16(text, units):
    return text.encode("utf-16-le")[:units * 2].decode("utf-16-le")


def edits(folder):
    """Checks that one more word in one text changes only the files of its words."""
    def files():
        return {path.relative_to(folder / "public").as_posix(): path.read_bytes() for path in (folder / "public/search").rglob("*.js")}

    before = files()
    path = folder / "content/leaf-1.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nHummingbird.\n", encoding="utf-8")
    build(PROGRAM, folder)
    after = files()
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    words = [name for name in changed if name.startswith("search/words/")]
    problems = [] if len(words) <= 3 and len(changed) <= 5 else [f"changed: {changed}"]
    shutil.rmtree(folder / "public")
    shutil.rmtree(folder / ".pamphlet")
    build(PROGRAM, folder)
    if files() != after:
        problems.append("a clean build has another index")
    check("an edited text changes the files of its words alone, and a clean build is the same", problems)


def switched(folder):
    """Checks `search: false`, and a site of one text."""
    problems = []
    for settings, texts, wanted in [("", 1, False), ("", 2, True), ("search: true\n", 1, True), ("search: false\n", 2, False)]:
        site = folder / f"{texts}-{len(settings)}"
        (site / "content").mkdir(parents=True)
        (site / "site.yml").write_text("title: S\nformats: html\n" + settings, encoding="utf-8")
        for number in range(texts):
            (site / f"content/t{number}.md").write_text(f"# T{number}\n\nBread.\n", encoding="utf-8")
        build(PROGRAM, site)
        has = (site / "public/search/index.html").exists()
        linked = 'rel="search"' in (site / "public/index.html").read_text(encoding="utf-8")
        if has != wanted or linked != wanted or (site / "public/search.js").exists() != wanted:
            problems.append(f"{texts} texts with {settings.strip() or 'nothing said'}: search is {has}, linked {linked}")
    check("a site of two texts has search, one of one has none, and search: says otherwise", problems)


def elsewhere(browser, folder):
    """Checks that texts of a linked library are found, too, and link there."""
    (folder / "content").mkdir(parents=True)
    (folder / "links").mkdir()
    for name in ("one", "two"):
        (folder / f"content/{name}.md").write_text(f"---\ntitle: Bread, {name}\n---\nFlour.\n", encoding="utf-8")
    (folder / "site.yml").write_text("title: Here\nformats: html\nlink:\n  shed: https://shed.example/\n", encoding="utf-8")
    text = {"path": "zwieback/index.html", "title": "Zwieback & <b>bread</b>", "authors": ["Ida Krume"], "date": "1905",
            "topics": ["baking"], "words": 900}
    (folder / "links/shed.json").write_text(json.dumps(
        {"version": 1, "title": "The Shed", "language": "en", "address": "https://shed.example/", "texts": [text]}))
    build(PROGRAM, folder)
    tab = browser.new_page()
    tab.goto((folder / "public/search/index.html").as_uri())
    problems = []
    for query, wanted in (("zwieback", 1), ("author:krume", 1), ("topic:baking", 1), ("year:1905", 1), ("bread", 3), ("flour", 2)):
        tab.fill("main [type=search]", "")
        tab.wait_for_function("document.querySelector('[role=status]').textContent === ''")
        tab.fill("main [type=search]", query)
        tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        links = tab.eval_on_selector_all(".hits a.title", "all => all.map(a => [a.getAttribute('href'), a.textContent])")
        if len(links) != wanted:
            problems.append(f"{query}: {len(links)} found, not {wanted}")
        if query != "flour" and ["https://shed.example/zwieback/", "Zwieback & <b>bread</b>"] not in links:
            problems.append(f"{query}: does not lead there: {links}")
    tab.fill("main [type=search]", "zwieback")
    tab.wait_for_selector(".hits a.title mark")
    if "The Shed" not in tab.locator(".hits .by").text_content():
        problems.append("the library is not named")
    check("texts of a linked library are found, and lead there", problems)


def many(browser, folder):
    """Checks that a phrase that only pages can confirm is counted in a hundred pages, and shown from all of them."""
    (folder / "content").mkdir(parents=True)
    (folder / "site.yml").write_text("title: S\nformats: html\n", encoding="utf-8")
    for number in range(130):
        words = "We live on bread and salt." if number % 26 else "We live on salt, bread, and hope."
        (folder / f"content/t{number:03}.md").write_text(f"---\ntitle: Text {number:03}\n---\n{words}\n", encoding="utf-8")
    build(PROGRAM, folder)
    tab = browser.new_page()
    tab.goto((folder / "public/search/index.html").as_uri())
    tab.fill("main [type=search]", '"bread and salt"')
    tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
    problems = []
    said = tab.locator("[role=status]").text_content()
    if not said.endswith("+ texts") or not 90 <= int(said.split("+")[0]) <= 100:
        problems.append(f"{said!r} are announced")
    while tab.locator("main .further").is_visible():
        before = tab.locator(".hits > li").count()
        tab.locator("main .further > *").first.click()
        tab.wait_for_function(
            f"document.querySelectorAll('.hits > li').length >= {before + 10} || document.querySelector('main .further').hidden")
    titles = tab.eval_on_selector_all(".hits a.title", "all => all.map(a => a.textContent)")
    if sorted(titles) != [f"Text {number:03}" for number in range(130) if number % 26]:
        problems.append(f"{len(titles)} texts are shown, {len(set(titles))} different")
    tab.close()
    check("of a phrase in very many texts a hundred pages are counted, and all are shown", problems)


def versions(browser, folder):
    """Checks that the versions of a text in other languages and libraries are one hit, each linked at the words."""
    files = {
        "site.yml": "title: Here\nlang: en\nformats: html\nlink:\n  shed: https://shed.example/\n",
        "content/hedges.md": "---\ntitle: On Hedges\n---\nThe wren lives in a hedge.\n\nGoats do not.\n",
        "content/hedges.de.md": "---\ntitle: Von Hecken\nlang: de\n---\nZiegen wohnen nicht darin.\n\nIm Hag wohnt ein wren.\n",
        "content/walls.md": "---\ntitle: On Walls\n---\nNo wren lives in a wall.\n",
        "content/gates.md": "---\ntitle: On Gates\nsource: https://shed.example/gates/\n---\nA gate thinks.\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "links").mkdir()
    texts = [{"path": "gates/index.html", "title": "On Gates"},
             {"path": "gates-fr/index.html", "title": "Des gates", "language": "fr", "versions": ["gates/index.html"]}]
    (folder / "links/shed.json").write_text(json.dumps(
        {"version": 1, "title": "The Shed", "language": "en", "address": "https://shed.example/", "texts": texts}))
    build(PROGRAM, folder)
    tab = browser.new_page()
    tab.goto((folder / "public/search/index.html").as_uri())
    problems = []

    def found(query):
        tab.fill("main [type=search]", "")
        tab.wait_for_function("document.querySelector('[role=status]').textContent === ''")
        tab.fill("main [type=search]", query)
        tab.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
        return tab.eval_on_selector_all(".hits > li", """all => all.map(item => [item.querySelector("a.title").textContent,
            ...[...item.querySelectorAll(".versions")].map(row => row.textContent)])""")
    wanted = {
        "wren": [["On Hedges", "Also in Deutsch"], ["On Walls"]],
        "Hag": [["Von Hecken", "Also in English"]],
        "gates": [["On Gates", "Elsewhere The Shed, français, The Shed"]],
    }
    for query, lists in wanted.items():
        if sorted(found(query)) != sorted(lists):
            problems.append(f"{query}: {found(query)}")
    found("wren")
    if tab.locator("[role=status]").text_content() != "2 texts":
        problems.append(f"{tab.locator('[role=status]').text_content()} are announced")
    other = tab.locator(".versions a").first
    if (other.get_attribute("hreflang"), other.get_attribute("title")) != ("de", "Von Hecken"):
        problems.append("the other version is not called by its language and title")
    other.click()
    if tab.locator("p:has(mark)").text_content().strip() != "Im Hag wohnt ein wren.":
        problems.append("the other version does not lead to where the word stands in it")
    check("the versions of a text are one hit, and each leads to where the words stand", problems)


def serve(folder):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    handler.log_message = lambda *_: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Quiet", (http.server.SimpleHTTPRequestHandler,), {
        "__init__": lambda self, *args, **kwargs: http.server.SimpleHTTPRequestHandler.__init__(self, *args, directory=str(folder), **kwargs),
        "log_message": lambda *_: None}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def first_bytes(browser, address, folder):
    """Checks the compressed bytes of a first query of one word, without the pages that the sentences come from."""
    # High enough to show the first hit, but not the last.
    tab = browser.new_context(viewport={"width": 1000, "height": 420}).new_page()
    asked = []
    tab.on("request", lambda request: asked.append(urllib.parse.urlsplit(request.url).path))
    tab.goto(address + "search/index.html?q=bridge")
    tab.wait_for_selector(".hits mark")
    size = sum(len(gzip.compress((folder / urllib.parse.unquote(path).lstrip("/")).read_bytes(), 9)) for path in set(asked) if path.endswith(".js"))
    hits = tab.locator(".hits > li").count()
    pages = sum(path.endswith("/") or path.endswith("index.html") for path in set(asked)) - 1
    check("only the hits in view ask their pages", [] if 0 < pages < hits else [f"{pages} pages for {hits} hits"])
    check(f"a first query of one word loads {size / 1024:.0f} KB of scripts and index", [] if size < 60 * 1024 else ["more than 60 KB"])


def main():
    executable = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if not executable:
        sys.exit("test_search: no Chromium here; run: make setup-test")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = pathlib.Path(folder)
        library = make_library(folder / "library")
        build(PROGRAM, library)
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        elsewhere(browser, folder / "elsewhere")
        many(browser, folder / "many")
        versions(browser, folder / "versions")
        disk = (library / "public").as_uri() + "/"
        server = serve(library / "public")
        host = f"http://127.0.0.1:{server.server_port}/"
        page = SearchPage(browser, disk)
        held_against_sources(page, library)
        small_rules(page, library)
        places_lead_there(page, browser)
        keyboard(page)
        on_host = SearchPage(browser, host)
        small_rules(on_host, library)
        places_lead_there(on_host, browser)
        first_bytes(browser, host, library / "public")
        axe(browser, disk)
        without_scripts(browser, disk)
        paragraphs_first(browser, folder / "order")
        letters_agree(browser, folder / "letters")
        edits(library)
        switched(folder / "switched")
        server.shutdown()
        browser.close()
    print(f"\n{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    main()
