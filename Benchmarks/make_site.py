"""Makes a site of texts that are like real pamphlets: their sizes, notes, tables, verse and languages.

    python3 Benchmarks/make_site.py 1000 /tmp/site

The same number gives the same bytes. Median size 24 kB; about 25 notes a text; a table in most; one text in twelve in
another language; links to other texts in most and a picture in one of three; authors, topics and series as an archive
has them. `hugo.toml` and `layouts/` beside the texts let Hugo build the same site.
"""

import pathlib
import random
import struct
import sys
import zlib

WORDS = (
    "the of and to in that a was his with as had it for on is by not be from at which this they he were one all have we "
    "so when their who what there been more would no them out some or upon an if any men could our time your day house "
    "very own long people great through little under good old work hand land water street village press paper letter "
    "meeting bread winter morning evening labour field garden bridge river school market neighbour reader printer page"
).split()
FOREIGN = {
    "fr": "le la de et les des en un une dans que pour qui sur pas plus par avec tout être comme ils au nous était où".split(),
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus".split(),
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o este".split(),
    "ru": "и в не на я быть он с что а по это она этот к но они мы весь который из у так вы сказать за".split(),
}
FIRST = "Ada Bela Clara Dora Emil Fritz Greta Hugo Ida Jonas Karl Lena Mary Nora Otto Paul Rosa Tom Vera Will".split()
LAST = (
    "Abel Baker Carter Dyer Ellis Fuller Glover Hooper Ives Joiner Keller Lister Mason Naylor Oakes Potter Quill Reeve "
    "Sawyer Turner Usher Vintner Weaver Young"
).split()
TOPICS = [f"{a} {b}" for a in "common free rural old new urban local open".split() for b in "land bread press school work".split()]


def words(rng, stock, count):
    text = []
    while count > 0:
        length = min(count, rng.randint(6, 24))
        sentence = [rng.choice(stock) for _ in range(length)]
        if length > 10 and rng.random() < 0.5:
            sentence[length // 2] += ","
        if rng.random() < 0.15:
            sentence[length // 3] = f"*{sentence[length // 3]}*"
        if length > 3 and rng.random() < 0.05:
            sentence[-2] = f"[{sentence[-2]}](https://example.org/{sentence[-1]})"
        if length > 3 and rng.random() < 0.1:
            sentence[1] = f'"{sentence[1]}'
            sentence[-1] += '"'
        text.append(" ".join(sentence).capitalize() + ".")
        count -= length
    return text


def paragraph(rng, stock, count, notes):
    sentences = words(rng, stock, count)
    if rng.random() < 0.55:
        notes.append(" ".join(words(rng, stock, rng.randint(5, 60))))
        sentences[rng.randrange(len(sentences))] += f"[^{len(notes)}]"
    return " ".join(sentences)


PICTURES = 40


def picture(number):
    """A picture of some colour, as PNG."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    width, height = 120 + number * 4, 90 + number
    rows = (b"\0" + bytes([number * 6, 120, 255 - number * 6]) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def beside(rng, stock, count):
    """A paragraph with links to other texts, and perhaps a picture."""
    links = [f"[{rng.choice(stock)}](text-{rng.randrange(count):06}.md)" for _ in range(rng.randint(0, 4))]
    blocks = [" ".join([rng.choice(stock).capitalize(), *links, rng.choice(stock)]) + "."] if links else []
    if rng.random() < 0.33:
        blocks.append(f"![{rng.choice(stock)}](/pictures/p-{rng.randrange(min(count, PICTURES)):02}.png)")
    return blocks


def text(number, count):
    rng = random.Random(number)
    language = rng.choice(list(FOREIGN)) if rng.random() < 0.08 else "en"
    stock = FOREIGN.get(language, WORDS)
    size = min(200_000, max(1_500, int(rng.lognormvariate(9.75, 0.7))))
    title = " ".join(rng.choice(stock) for _ in range(rng.randint(2, 6))).capitalize() + f" {number}"
    lines = [
        "---", f'title: "{title}"', f"author: {rng.choice(FIRST)} {rng.choice(LAST)}",
        f"date: {rng.randint(1640, 2020)}", f"lang: {language}", f'summary: "{" ".join(words(rng, stock, 14))}"'.replace('*', ''),
        f"topics: [{', '.join(rng.sample(TOPICS, 2))}]",
    ]
    lines[5] = 'summary: "' + lines[5][10:-1].replace('"', "'") + '"'
    if rng.random() < 0.3:
        lines.append(f'series: ["{rng.choice(TOPICS).title()} Papers", {rng.randint(1, 40)}]')
    lines += ["---", ""]
    notes, written = [], 0
    while written < size:
        kind = rng.random()
        if kind < 0.05:
            block = "## " + " ".join(rng.choice(stock) for _ in range(4)).capitalize()
        elif kind < 0.10:
            block = "> " + paragraph(rng, stock, 40, notes) + f"\n>\n> — {rng.choice(FIRST)} {rng.choice(LAST)}, *{title}*"
        elif kind < 0.13:
            block = "\n".join("> " + " ".join(rng.choice(stock) for _ in range(7)) + "\\" for _ in range(5)) + "\n> the end"
        elif kind < 0.16:
            block = "\n".join("- " + " ".join(words(rng, stock, 12)) for _ in range(4))
        elif kind < 0.185:
            rows = ["| what | how many | where |", "|---|---:|:---:|"]
            rows += [f"| {rng.choice(stock)} | {rng.randint(1, 900)} | {rng.choice(stock)} |" for _ in range(6)]
            block = "\n".join(rows)
        else:
            block = paragraph(rng, stock, rng.randint(30, 160), notes)
        lines += [block, ""]
        written += len(block.encode())
    for block in beside(rng, stock, count):
        lines += [block, ""]
    lines += [line for index, note in enumerate(notes, 1) for line in (f"[^{index}]: {note}", "")]
    return "\n".join(lines)


HUGO = {
    "hugo.toml": """baseURL = "https://example.org/"
title = "Pamphlets"
disableKinds = []
[taxonomies]
topic = "topics"
author = "author"
[pagination]
pagerSize = 100
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
""",
    "layouts/_default/baseof.html": """<!doctype html>
<html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"></head><body>{{ block "main" . }}{{ end }}</body></html>
""",
    "layouts/_default/single.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.author }}, {{ .Params.date }}</p>
{{ .TableOfContents }}{{ .Content }}
<p>{{ range .Params.topics }}<a href="/topics/{{ urlize . }}/">{{ . }}</a> {{ end }}</p></article>{{ end }}
""",
    "layouts/_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ .Params.author }} {{ .Params.date }} <p>{{ .Params.summary }}</p> {{ .ReadingTime }} min</li>{{ end }}</ol>{{ end }}
""",
    "layouts/index.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ $p := .Paginate .Site.RegularPages }}{{ range $p.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ .Params.author }} {{ .Params.date }} <p>{{ .Params.summary }}</p> {{ .ReadingTime }} min</li>{{ end }}</ol>{{ end }}
""",
    "layouts/_default/taxonomy.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}
""",
}


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    content = folder / "content"
    content.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (content / f"text-{number:06}.md").write_text(text(number, count), encoding="utf-8")
    (content / "pictures").mkdir(exist_ok=True)
    for number in range(min(count, PICTURES)):
        (content / "pictures" / f"p-{number:02}.png").write_bytes(picture(number))
    (folder / "site.yml").write_text(
        "title: Pamphlets\nbase_url: https://example.org/\nformats: [html]\n", encoding="utf-8")
    for name, words_of in HUGO.items():
        path = folder / "hugo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words_of, encoding="utf-8")


if __name__ == "__main__":
    main()
