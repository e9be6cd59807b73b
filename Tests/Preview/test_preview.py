"""The preview, as a browser, a fast editor and an attacker see it.

    .tools/python/bin/python Tests/Preview/test_preview.py .build/release/pamphlet

Serves small sites on ports the system chooses, speaks to them through raw sockets, and drives a browser through edits on
the disk. Every server is ended by its process id, and every wait has an end.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

SECRET = "what lies outside of the site"
PARAGRAPHS = 60

passed, failed, skipped = 0, 0, 0


def check(name, problems):
    """Counts one check; `problems` is a list of sentences, empty if there are none."""
    global passed, failed
    if problems:
        failed += 1
        print(f"✘ {name}")
        for problem in problems[:20]:
            print(f"    {problem}")
    else:
        passed += 1
        print(f"✔ {name}")


def chromium():
    for name in ["chromium", "chromium-browser", "google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]:
        path = shutil.which(name)
        if path:
            return path
    sys.exit("test_preview: no Chromium here; run: make setup-test")


def long_text(words="", note="What the note says."):
    """A text with notes, sixty paragraphs long, with words put into the fortieth."""
    body = "\n\n".join(
        f"Paragraph {n} begins here and goes on for a good while, so that the page is much longer than its window."
        + ("[^1]" if n == 2 else "") + (f" {words}" if n == 40 and words else "") + f" It ends as number {n}."
        for n in range(1, PARAGRAPHS + 1))
    return f"---\ntitle: The Long Walk\nauthor: A. Walker\n---\n\n{body}\n\n[^1]: {note}\n"


def make_site(folder):
    (folder / "content" / "essays").mkdir(parents=True)
    (folder / "site.yml").write_text("title: Tried\nbase_url: https://example.org/\n")
    (folder / "content" / "long-walk.md").write_text(long_text())
    (folder / "content" / "short.md").write_text("---\ntitle: A Short One\n---\n\nOne line.\n")
    (folder / "content" / "unfinished.md").write_text("---\ntitle: Unfinished\ndraft: true\n---\n\nNot yet.\n")
    (folder / "content" / "essays" / "on-air.md").write_text("---\ntitle: On Air\n---\n\nAir.\n")
    (folder.parent / "secret.md").write_text(SECRET)
    return folder


class Served:
    """A preview of a site, while the block lasts."""

    def __init__(self, program, site, *arguments, **environment):
        self.program, self.site, self.arguments, self.environment = program, site, arguments, environment

    def __enter__(self):
        self.papers = pathlib.Path(tempfile.mkdtemp(prefix="pamphlet-preview-papers-"))
        self.errors = self.papers / "errors"
        self.process = subprocess.Popen(
            [self.program, "serve", "--source", self.site, "--port", "0", *self.arguments],
            stdout=subprocess.PIPE, stderr=self.errors.open("w"), text=True, env={**os.environ, **self.environment})
        watch = threading.Timer(60, self.process.kill)
        watch.start()
        self.address = self.process.stdout.readline().strip()
        watch.cancel()
        if not self.address:
            raise RuntimeError(f"the preview did not start: {self.errors.read_text()}")
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))
        return self

    def __exit__(self, *_):
        self.end(signal.SIGTERM)
        shutil.rmtree(self.papers, ignore_errors=True)

    def end(self, number):
        """Ends it; returns the time that took."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(number)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return time.monotonic() - began

    def connect(self, timeout=15):
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def raw(self, request, timeout=15):
        """Sends bytes as they are, and returns the answer: status, fields, body."""
        with self.connect(timeout) as line:
            try:
                line.sendall(request)
            except OSError:
                pass
            answer = b""
            try:
                while chunk := line.recv(65536):
                    answer += chunk
            except OSError:
                pass
        return parse(answer)

    def get(self, target, *fields, method="GET"):
        lines = [f"{method} {target} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", "Connection: close", *fields]
        return self.raw(("\r\n".join(lines) + "\r\n\r\n").encode())

    def token(self):
        return re.search(rb'data-token="(\w+)"', self.get("/")[2]).group(1).decode()

    @property
    def output(self):
        return self.site / ".pamphlet" / "preview" / str(self.port)

    def memory(self):
        """The memory of a process in KiB, and the number of its open files; None where the system does not tell."""
        try:
            words = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
            return int(re.search(r"VmRSS:\s+(\d+)", words).group(1)), len(os.listdir(f"/proc/{self.process.pid}/fd"))
        except OSError:
            return None

    def memory_at_rest(self, rest=1, limit=20):
        """The memory and open files between two builds; a page is served before its build has closed all its files."""
        end = time.monotonic() + limit
        found, since = self.memory(), time.monotonic()
        while found and time.monotonic() < min(since + rest, end):
            time.sleep(0.01)
            before, found = found, self.memory()
            if found and found[1] != before[1]:
                since = time.monotonic()
        return found


def parse(answer):
    head, _, body = answer.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    words = lines[0].split(" ")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    return (int(words[1]) if len(words) > 1 and words[1].isdigit() else 0), fields, body


def until(condition, limit=20):
    """Waits for a condition; returns whether it became true."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


def expect(problems, what, found, wanted):
    if found != wanted:
        problems.append(f"{what}: {found!r}, not {wanted!r}")


# As a static host ---------------------------------------------------------


def host_problems(served):
    problems = []
    for target, status, kind in [
        ("/", 200, "text/html; charset=utf-8"), ("/long-walk/", 200, "text/html; charset=utf-8"),
        ("/long-walk/index.html?x=1", 200, "text/html; charset=utf-8"), ("/site.css", 200, "text/css; charset=utf-8"),
        ("/site.js", 200, "text/javascript; charset=utf-8"), ("/long-walk/long-walk.md", 200, "text/markdown; charset=utf-8"),
        ("/SHA256SUMS", 200, "text/plain; charset=utf-8"), ("/feed.xml", 200, "application/xml"),
        ("/unfinished/", 200, "text/html; charset=utf-8"), ("/nothing/", 404, "text/html; charset=utf-8"),
        ("/long-walk/nothing.png", 404, "text/html; charset=utf-8"), ("/long-walk/index.html/", 404, "text/html; charset=utf-8"),
    ]:
        found, fields, body = served.get(target)
        expect(problems, target, found, status)
        expect(problems, f"{target} type", fields.get("content-type"), kind)
        expect(problems, f"{target} length", len(body), int(fields.get("content-length", -1)))
        head = served.get(target, method="HEAD")
        expect(problems, f"HEAD {target}", (head[0], head[2]), (status, b""))
        expect(problems, f"HEAD {target} length", head[1].get("content-length"), fields.get("content-length"))
        if "access-control-allow-origin" in fields:
            problems.append(f"{target}: other sites may read it")
        if "no-cache" not in fields.get("cache-control", ""):
            problems.append(f"{target}: may be kept by the browser")
    status, fields, _ = served.get("/long-walk?a=b")
    expect(problems, "a folder without its slash", (status, fields.get("location")), (301, "/long-walk/?a=b"))
    if b"Not yet." not in served.get("/unfinished/")[2] or b"draft" not in served.get("/unfinished/")[2]:
        problems.append("a draft is not shown as one")
    for target in ("/", "/site.css"):
        tag = served.get(target)[1]["etag"]
        expect(problems, f"{target} unchanged", served.get(target, f"If-None-Match: {tag}")[0::2], (304, b""))
        expect(problems, f"{target} changed", served.get(target, 'If-None-Match: "other"')[0], 200)
        whole = served.get(target)[2]
        status, fields, body = served.get(target, "Range: bytes=10-19")
        expect(problems, f"{target} part", (status, body, fields.get("content-range")), (206, whole[10:20], f"bytes 10-19/{len(whole)}"))
        status, fields, _ = served.get(target, "Range: bytes=9999999-")
        expect(problems, f"{target} beyond", (status, fields.get("content-range")), (416, f"bytes */{len(whole)}"))
        expect(problems, f"{target} if it is the same", served.get(target, "Range: bytes=0-1", 'If-Range: "other"')[0], 200)
    with served.connect() as line:
        for _ in range(3):
            line.sendall(f"GET /site.css HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            answer = b""
            while len(parse(answer)[2]) < int(parse(answer)[1].get("content-length", 1)):
                answer += line.recv(65536)
            expect(problems, "a line that is kept", parse(answer)[0], 200)
    return problems


def litter_problems(served):
    problems = []
    for file in served.output.rglob("*"):
        if file.is_file() and b"/.pamphlet/" in file.read_bytes():
            problems.append(f"{file.name} has the preview's additions on the disk")
    if (served.site / "public").exists():
        problems.append("public/ was written")
    if b"data-line" in b"".join(f.read_bytes() for f in (served.site / "content").rglob("*.md")):
        problems.append("texts were written")
    return problems


# As an attacker -----------------------------------------------------------


def traversal_problems(served):
    (served.output / ".hidden").write_text(SECRET)
    (served.output / "stray.txt").write_text(SECRET)
    problems = []
    name = str(served.site / "site.yml")
    targets = ["/../../../site.yml", "/../../../../secret.md", "/..%2f..%2f..%2fsite.yml", "/%2e%2e/%2e%2e/%2e%2e/site.yml",
               "/%252e%252e/%252e%252e/site.yml", "/..\\..\\..\\site.yml", "/..%5c..%5csite.yml", "/%c0%ae%c0%ae/site.yml",
               "/%ff/", "/long-walk/../../../../site.yml", "/long-walk/%2e%2e/%2e%2e/%2e%2e/%2e%2e/site.yml", "//etc/passwd", "/" + name,
               "//" + name, "/.hidden", "/%2ehidden", "/stray.txt", "/.pamphlet/preview/", "/.pamphlet/../site.yml", "/.git/config",
               "/%00", "/long-walk/index.html%00.png", "/long-walk%2findex.html", "/./index.html", "/%2e/index.html", "/../preview-leak/x",
               f"/../{served.port}/index.html", "/%", "/%2", "/%zz", "/index.html%", "/content/short.md", "/site.yml"]
    for target in targets:
        status, _, body = served.get(target)
        if status not in (400, 404) or SECRET.encode() in body or b"title: Tried" in body or b"root:" in body:
            problems.append(f"{target}: {status} {body[:60]!r}")
    for target in [f"http://127.0.0.1:{served.port}/", "*", "", "site.css", "\\\\host\\x"]:
        expect(problems, f"target {target!r}", served.get(target)[0], 400)
    return problems


def link_problems(served):
    """A link, a pipe or a folder in the place of a served file, or a link in the place of a folder in its path."""
    problems = []
    css, page, folder = served.output / "site.css", served.output / "short" / "index.html", served.output / "essays"
    for name, place in [("a link", lambda f: f.symlink_to(served.site.parent / "secret.md")), ("a pipe", os.mkfifo), ("a folder", os.mkdir)]:
        for file, target in [(css, "/site.css"), (page, "/short/")]:
            kept = file.read_bytes()
            file.unlink()
            place(file)
            began = time.monotonic()
            status, _, body = served.get(target)
            if status != 404 or SECRET.encode() in body or time.monotonic() - began > 5:
                problems.append(f"{name} for {target}: {status} after {time.monotonic() - began:.1f} s")
            file.rmdir() if file.is_dir() and not file.is_symlink() else file.unlink()
            file.write_bytes(kept)
    outside = served.site.parent / "outside"
    shutil.copytree(folder, outside)
    shutil.rmtree(folder)
    folder.symlink_to(outside)
    expect(problems, "a link for a folder on the way", served.get("/essays/on-air/")[0], 404)
    folder.unlink()
    shutil.copytree(outside, folder)
    expect(problems, "the page when all is well", served.get("/essays/on-air/")[0], 200)
    return problems


def head_problems(served):
    problems = []

    def status(request):
        return served.raw(request)[0]

    for host, wanted in [("example.org", 403), (f"localhost.example.org:{served.port}", 403), ("127.0.0.1.nip.io", 403), ("", 403),
                         ("localhost", 200), (f"LocalHost:{served.port}", 200), ("[::1]:1", 200), ("user@localhost", 403)]:
        expect(problems, f"host {host!r}", status(f"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()), wanted)
    expect(problems, "no host", status(b"GET / HTTP/1.1\r\n\r\n"), 400)
    expect(problems, "two hosts", status(b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"), 400)
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"):
        answer = served.raw(f"{method} / HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        expect(problems, method, (answer[0], answer[1].get("allow")), (405, "GET, HEAD"))
    big = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "
    expect(problems, "a head of 40 KiB", status(big + b"a" * 40960 + b"\r\n\r\n"), 431)
    expect(problems, "a head of 10 MiB", status(big + b"a" * 10_000_000), 431)
    expect(problems, "a head of 31 KiB", status(big + b"a" * 31000 + b"\r\nConnection: close\r\n\r\n"), 200)
    expect(problems, "200 fields", status(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: b\r\n" * 200 + b"\r\n"), 431)
    expect(problems, "lines without CR", status(b"GET / HTTP/1.1\nHost: localhost\n\n"), 400)
    expect(problems, "a continued field", status(b"GET / HTTP/1.1\r\nHost: localhost\r\n x: y\r\n\r\n"), 400)
    expect(problems, "a body", status(b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nGET /"), 413)
    expect(problems, "a chunked body", status(b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 413)
    expect(problems, "noise", status(bytes(range(256)) * 8), 400)
    expect(problems, "TLS", status(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n"), 400)
    expect(problems, "HTTP/2", status(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505)
    expect(problems, "still there", served.get("/")[0], 200)
    return problems


def news(served, page):
    """The answer to a page that listens for events: its status, its fields, and the first event."""
    with served.connect(60) as line:
        line.sendall(
            f"GET /.pamphlet/events?page={page}&since=x HTTP/1.1\r\nHost: localhost:{served.port}\r\n"
            f"Origin: http://localhost:{served.port}\r\n\r\n".encode())
        answer = b""
        while b"\n\n" not in parse(answer)[2]:
            piece = line.recv(65536)
            if not piece:
                raise ConnectionError(f"the news ended: {answer}")
            answer += piece
    status, fields, body = parse(answer)
    # More events may have come at the same time.
    return status, fields, json.loads(body.split(b"\n\n")[0].split(b"data: ")[1])


def told(served, page):
    """The errors and warnings that are shown on a page, by their codes and lines."""
    event = news(served, page)[2]
    return [(fault["code"], fault["line"]) for fault in event["errors"] + event["warnings"]]


def finding_problems(served):
    """The findings of `check` in a text are shown on its page alone, until they are corrected."""
    problems = []
    text = served.site / "content" / "short.md"
    before = text.read_text()
    head = "---\ntitle: A Short One\nauthor: Ada Birch\ndate: 1999\nlang: en\nsummary: One line.\n---\n\n"
    text.write_text(head + "One of of the lines. <!-- a -->\n\nAnother, and and more.\n")
    if not until(lambda: told(served, "/short/") == [("doubled-word", 9), ("doubled-word", 11)]):
        problems.append(f"of the doubled words is told {told(served, '/short/')}")
    expect(problems, "on the page of another text", [code for code, _ in told(served, "/long-walk/") if code == "doubled-word"], [])
    text.write_text(head + "One of the lines.\n\nAnother, and and more.\n")
    if not until(lambda: told(served, "/short/") == [("doubled-word", 9 + 2)]):
        problems.append(f"of the word still doubled is told {told(served, '/short/')}")
    text.write_text(head + "One of of the lines.[^none]\n")
    if not until(lambda: ("doubled-word", 9) in told(served, "/short/") and len(told(served, "/short/")) == 2):
        problems.append(f"beside an error is told {told(served, '/short/')}")
    text.write_text(before)
    if not until(lambda: "doubled-word" not in [code for code, _ in told(served, "/short/")]):
        problems.append("what was mended is still told")
    return problems


def own_problems(served, opened):
    """The stream of events, and the editor, are for the preview's own pages."""
    problems = []
    target = "/.pamphlet/events?page=/&since=x"
    for field in ("Origin: http://example.org", "Origin: null", f"Origin: http://localhost:{served.port}", "Sec-Fetch-Site: cross-site"):
        expect(problems, f"news with {field}", served.get(target, field)[0], 403)
    status, fields, event = news(served, "/")
    expect(problems, "news", (status, fields["content-type"]), (200, "text/event-stream"))
    if not event["built"]:
        problems.append("the news is not that the site is built")
    token = served.token()
    open_it = "/.pamphlet/open?file=content/short.md&line=5"
    expect(problems, "the editor without a token", served.get(open_it)[0], 403)
    expect(problems, "with another", served.get(open_it, "Pamphlet-Token: x")[0], 403)
    expect(problems, "from another site", served.get(open_it, f"Pamphlet-Token: {token}", "Origin: http://example.org")[0], 403)
    expect(problems, "a file that is no text", served.get("/.pamphlet/open?file=../secret.md&line=5", f"Pamphlet-Token: {token}")[0], 404)
    expect(problems, "no line", served.get("/.pamphlet/open?file=content/short.md&line=-1", f"Pamphlet-Token: {token}")[0], 404)
    if opened.exists():
        problems.append("the editor was opened for someone else")
    expect(problems, "the editor", served.get(open_it, f"Pamphlet-Token: {token}")[0], 204)
    if not until(lambda: opened.exists() and opened.read_text().endswith("\n")):
        problems.append("the editor was not opened")
    else:
        expect(problems, "the editor's arguments", opened.read_text(), f"+5 {served.site}/content/short.md\n")
    if token.encode() in served.get("/.pamphlet/preview.js")[2]:
        problems.append("the script, which other sites may load, has the token in it")
    return problems


def patience_problems(served):
    """Connections of slow clients are closed within ten seconds or so, and a flood leaves the others served."""
    problems = []
    slow = served.connect(20)
    slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    mute = served.connect(20)
    began = time.monotonic()

    def drip():
        while time.monotonic() - began < 20:
            try:
                slow.sendall(b"a")
            except OSError:
                return
            time.sleep(0.5)

    dripping = threading.Thread(target=drip)
    dripping.start()
    # A client that reads nothing of a large answer.
    lazy = socket.socket()
    lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    lazy.connect(("127.0.0.1", served.port))
    lazy.sendall(b"GET /long-walk/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    flood = []
    for _ in range(400):
        try:
            flood.append(served.connect(20))
        except OSError:
            break
    answered = set()

    def turned_away():
        for line in flood:
            line.setblocking(False)
            try:
                if line not in answered and parse(line.recv(4096))[0] == 503:
                    answered.add(line)
            except OSError:
                pass
        return len(answered)

    if not until(lambda: turned_away() >= len(flood) - 256, 6):
        problems.append(f"{len(flood)} lines were opened, and only {len(answered)} were turned away")
    files = served.memory()
    if files and files[1] > 256 + 40:
        problems.append(f"{files[1]} files are open")
    for line in flood:
        line.close()
    if not until(lambda: served.get("/")[0] == 200, 20):
        problems.append("nobody is served after a flood")
    status = 0
    try:
        status = parse(slow.recv(4096))[0]
    except OSError:
        pass
    took = time.monotonic() - began
    if not 8 < took < 15:
        problems.append(f"a dripping head was borne for {took:.1f} s")
    if status not in (0, 408):
        problems.append(f"a dripping head was answered with {status}")
    dripping.join()
    mute.settimeout(5)
    try:
        mute.recv(4096)
    except TimeoutError:
        problems.append("a line nobody speaks on is kept")
    except OSError:
        pass
    for line in (slow, mute, lazy):
        line.close()
    if not until(lambda: (served.memory() or (0, 0))[1] < 40):
        problems.append(f"files are left open: {served.memory()}")
    return problems


# As an editor -------------------------------------------------------------


def edit_problems(served):
    problems = []
    content = served.site / "content"

    def shows(target, words):
        return lambda: words.encode() in served.get(target)[2]

    (content / "short.md").write_text("---\ntitle: A Short One\n---\n\nSaved in place.\n")
    if not until(shows("/short/", "Saved in place.")):
        problems.append("a save in place is not seen")
    (content / ".short.md.swp").write_text("---\ntitle: A Short One\n---\n\nSaved by rename.\n")
    os.rename(content / "short.md", content / "short.md~")
    os.rename(content / ".short.md.swp", content / "short.md")
    if not until(shows("/short/", "Saved by rename.")):
        problems.append("a save by rename is not seen")
    (content / "short.md~").unlink()
    tags = {target: served.get(target)[1]["etag"] for target in ("/site.css", "/feed.xml")}
    (content / "short.md").write_text("---\ntitle: A Shorter One\n---\n\nSaved by rename.\n")
    if not until(shows("/", "A Shorter One")):
        problems.append("a new title is not in the list")
    expect(problems, "the style sheet", served.get("/site.css")[1]["etag"], tags["/site.css"])
    shutil.move(content / "essays", served.site / "kept")
    if not until(lambda: served.get("/essays/on-air/")[0] == 404):
        problems.append("a folder that was moved away is still served")
    shutil.move(served.site / "kept", content / "lectures")
    if not until(lambda: served.get("/lectures/on-air/")[0] == 200):
        problems.append("a folder that was moved there is not served")
    (content / "lectures" / "on-air.md").write_text("---\ntitle: On Air\n---\n\nThin air.\n")
    if not until(shows("/lectures/on-air/", "Thin air.")):
        problems.append("a text in a folder that was moved is not watched")
    (served.site / "templates").mkdir()
    (served.site / "templates" / "site.css").write_text("body { color: teal }\n")
    if not until(shows("/site.css", "teal")):
        problems.append("a style sheet of the site's own is not seen")
    shutil.rmtree(served.site / "templates")
    (content / "new.md").write_text("---\ntitle: New\n---\n\nNew words.\n")
    if not until(shows("/new/", "New words.")):
        problems.append("a new text is not seen")
    (content / "new.md").unlink()
    if not until(lambda: served.get("/new/")[0] == 404):
        problems.append("a text that was removed is still served")
    return problems


def burst_problems(served):
    """A thousand edits as fast as possible: the last one is served, and memory has not grown."""
    text = served.site / "content" / "short.md"

    def burst(name):
        for number in range(1000):
            text.write_text(f"---\ntitle: A Short One\n---\n\nEdit {name}-{number}.\n")
            if number % 50 == 0:
                time.sleep(0.02)
        return until(lambda: f"Edit {name}-999.".encode() in served.get("/short/")[2])

    if not burst("first"):
        return ["the last of a thousand edits is not served"]
    before = served.memory_at_rest()
    if not burst("second") or not burst("third"):
        return ["the last of three thousand edits is not served"]
    after = served.memory_at_rest()
    if before and (after[0] > before[0] + 8192 or after[1] > before[1]):
        return [f"it grew from {before[0]} KiB and {before[1]} open files to {after[0]} KiB and {after[1]}"]
    return []


def end_problems(program, site):
    problems = []
    for number in (signal.SIGTERM, signal.SIGINT):
        with Served(program, site) as served:
            stream = served.connect()
            stream.sendall(b"GET /.pamphlet/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
            stream.recv(100)
            slow = served.connect()
            slow.sendall(b"GET / HT")
            time.sleep(0.1)
            took = served.end(number)
            expect(problems, f"status after {number.name}", served.process.returncode, 0)
            if took > 1:
                problems.append(f"{number.name}: it took {took:.1f} s to end")
            if (site / ".pamphlet" / "preview").exists():
                problems.append(f"{number.name}: its pages are left behind")
            stream.close()
            slow.close()
    with Served(program, site) as served:
        run = subprocess.run([program, "serve", "--source", site, "--port", str(served.port)], capture_output=True, text=True, timeout=30)
        expect(problems, "a port in use", run.returncode, 2)
        said = re.search(rf"port {served.port} is in use; (\d+) is free: add --port (\d+)", run.stderr)
        if not said or int(said.group(1)) <= served.port:
            problems.append(f"a port in use is told as {run.stderr!r}")
        if not served.output.is_dir():
            problems.append("the second preview took the pages of the first away")
    run = subprocess.run([program, "serve", "--source", site, "--host", "no.such.host"], capture_output=True, text=True, timeout=30)
    expect(problems, "a host that is none", run.returncode, 2)
    return problems


def broken_problems(program, site):
    """A site with errors from the beginning is served as soon as they are corrected."""
    text = site / "content" / "long-walk.md"
    text.write_text(long_text() + "\nA call.[^none]\n")
    problems = []
    with Served(program, site) as served:
        status, _, body = served.get("/")
        expect(problems, "the first page of a broken site", (status, b"preview.js" in body), (503, True))
        if "footnote 'none' has no text" not in served.errors.read_text():
            problems.append("the fault is not told in the terminal")
        text.write_text(long_text())
        if not until(lambda: served.get("/long-walk/")[0] == 200):
            problems.append("it is not served when it is mended")
    return problems


# As an author, with the page beside the editor ----------------------------


SHADE = "document.querySelector('pamphlet-preview').shadowRoot"


def shown(tab, selector, limit=20_000):
    tab.wait_for_function(f"{SHADE}.querySelector('{selector}')", timeout=limit)


def hidden(tab, selector, limit=20_000):
    tab.wait_for_function(f"!{SHADE}.querySelector('{selector}')", timeout=limit)


def browser_problems(browser, served, width, scheme):
    problems = []
    content = served.site / "content"
    text = content / "long-walk.md"
    text.write_text(long_text())
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    tab = context.new_page()
    faults = []
    tab.on("pageerror", lambda fault: faults.append(f"the page's script: {fault}"))
    until(lambda: b"It ends as number 40" in served.get("/long-walk/")[2])
    tab.goto(f"{served.address}long-walk/")
    tab.wait_for_timeout(300)
    tab.evaluate("window.isSamePage = true")

    # In sight: nothing moves.
    tab.locator("p:has-text('Paragraph 40 ')").scroll_into_view_if_needed()
    tab.evaluate("document.querySelectorAll('.text > p')[38].scrollIntoView({block: 'center'})")
    before = tab.evaluate("[scrollY, document.querySelectorAll('.text > p')[38].getBoundingClientRect().top]")
    text.write_text(long_text("Words put in."))
    tab.wait_for_function("document.body.textContent.includes('Words put in.')")
    marked = tab.evaluate("document.getAnimations().filter(a => a.effect.target.closest('main')).map(a => a.effect.target.textContent.slice(0, 30))")
    tab.wait_for_timeout(300)
    after = tab.evaluate("[scrollY, document.querySelectorAll('.text > p')[38].getBoundingClientRect().top]")
    if abs(before[1] - after[1]) > 1:
        problems.append(f"what was in sight moved from {before} to {after}")
    if marked != ["Paragraph 40 begins here and g"]:
        problems.append(f"what was marked is {marked}")

    # Above: the visible text stays in its place, though the page above it has become shorter.
    tab.evaluate("document.querySelectorAll('.text > p')[50].scrollIntoView({block: 'start'})")
    top = "[...document.querySelectorAll('.text > p')].find(p => p.textContent.includes('Paragraph 52 ')).getBoundingClientRect().top"
    before, height = tab.evaluate(top), tab.evaluate("document.querySelector('.text').offsetHeight")
    text.write_text(re.sub(r"Paragraph (10|11) .*\n\n", "", long_text("Words put in.")))
    tab.wait_for_function("!document.body.textContent.includes('Paragraph 11 ')")
    tab.wait_for_timeout(300)
    if tab.evaluate("document.querySelector('.text').offsetHeight") >= height:
        problems.append("the page has not become shorter")
    if abs(tab.evaluate(top) - before) > 1:
        problems.append(f"what was in sight moved from {before} to {tab.evaluate(top)} when something above it went")

    # Out of sight: the changed paragraph is brought into it.
    text.write_text(long_text("Words put in."))
    tab.wait_for_function("document.body.textContent.includes('Paragraph 11 ')")
    tab.wait_for_timeout(800)
    tab.evaluate("scrollTo(0, 0)")
    text.write_text(long_text("Other words put in."))
    tab.wait_for_function("document.body.textContent.includes('Other words put in.')")
    tab.wait_for_timeout(1200)
    box = tab.locator("p:has-text('Other words put in.')").bounding_box()
    if not 0 <= box["y"] <= 800:
        problems.append(f"the changed paragraph is not in sight, but at {box}")

    # An open note stays open, with its new text.
    call = tab.locator("[role=doc-noteref]").first
    call.scroll_into_view_if_needed()
    call.click()
    text.write_text(long_text("Other words put in.", note="What the note says now."))
    tab.wait_for_function("[...document.querySelectorAll('[role=doc-endnotes] li')].some(n => n.textContent.includes('says now'))")
    tab.wait_for_timeout(200)
    if width < 1000:
        if not tab.locator(".note:popover-open:has-text('says now')").count():
            problems.append("the note that was open is not")
        tab.keyboard.press("Escape")
    elif not tab.locator("li.called:has-text('says now')").count():
        problems.append("the note that was called is not")
    if width >= 1000:
        wrong = tab.evaluate("""() => { const note = document.querySelector('[role=doc-endnotes] li').getBoundingClientRect(),
          call = document.querySelector('[role=doc-noteref]').getBoundingClientRect(); return Math.abs(note.top - call.top); }""")
        if wrong > 30:
            problems.append(f"the changed note stands {wrong:.0f} px from its call")

    # Faults.
    text.write_text(long_text("Other words put in.[^none] And [a link](nowhere.md)."))
    shown(tab, "section.errata")
    words = tab.evaluate(f"{SHADE}.querySelector('.errata').textContent")
    for part in ("content/long-walk.md:", "‘none’ has no text", "leads to nothing", "write it on its own line"):
        if part not in words:
            problems.append(f"the overlay does not say {part!r}: {words!r}")
    if not tab.locator("p:has-text('Other words put in.')").count():
        problems.append("the last good page is not underneath")
    tab.wait_for_timeout(300)
    for violation in Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]:
        problems.append(f"the overlay: {violation['id']}: {violation['help']} ({violation['nodes'][0]['html'][:120]})")
    tab.evaluate(f"{SHADE}.querySelector('.away').click()")
    shown(tab, "button.tab.blocked")
    text.write_text(long_text("Mended words."))
    hidden(tab, "section.errata, .tab.blocked")
    tab.wait_for_function("document.body.textContent.includes('Mended words.')")

    # The source.
    tab.locator("p:has-text('Mended words.')").click(modifiers=["Alt"], position={"x": 30, "y": 10})
    shown(tab, ".place")
    line = next(n for n, words in enumerate(text.read_text().split("\n"), 1) if "Mended words." in words)
    found = tab.evaluate(f"{SHADE}.querySelector('.place code').textContent")
    if found != f"content/long-walk.md:{line}":
        problems.append(f"the paragraph is said to be from {found}, not line {line}")
    tab.keyboard.press("Escape")
    hidden(tab, ".place")

    # A style sheet, without a reload.
    (served.site / "templates").mkdir(exist_ok=True)
    style = (served.output / "site.css").read_text()
    (served.site / "templates" / "site.css").write_text(style + "\n:root { --ink: rgb(1, 2, 3) }\n")
    tab.wait_for_function("getComputedStyle(document.documentElement).color === 'rgb(1, 2, 3)'")
    shutil.rmtree(served.site / "templates")
    tab.wait_for_function("getComputedStyle(document.documentElement).color !== 'rgb(1, 2, 3)'")
    if tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") != 1:
        tab.wait_for_timeout(300)
        if tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") != 1:
            problems.append("old style sheets are left in the page")

    if not tab.evaluate("window.isSamePage === true"):
        problems.append("the page was loaded anew")

    # A page that is removed.
    (content / "brief.md").write_text("---\ntitle: Brief\n---\n\nBrief.\n")
    until(lambda: served.get("/brief/")[0] == 200)
    tab.goto(f"{served.address}brief/")
    tab.wait_for_timeout(300)
    (content / "brief.md").unlink()
    shown(tab, ".offer")
    if "no longer there" not in tab.evaluate(f"{SHADE}.querySelector('.offer').textContent") or not tab.locator("text=Brief.").count():
        problems.append("a page that has gone is not told of, or not kept")
    tab.goto(f"{served.address}long-walk/")
    tab.wait_for_timeout(300)

    # Another text.
    (content / "short.md").write_text(f"---\ntitle: A Short One\n---\n\nWritten at {width}.\n")
    shown(tab, ".offer a")
    tab.evaluate(f"{SHADE}.querySelector('.offer a').click()")
    tab.wait_for_url("**/short/")
    tab.wait_for_function(f"document.body.textContent.includes('Written at {width}.')")

    # A title: the page, its title bar, and the list.
    tab.goto(served.address)
    tab.evaluate("window.isSamePage = true")
    (content / "short.md").write_text(f"---\ntitle: Renamed at {width}\n---\n\nOne line.\n")
    tab.wait_for_function(f"document.body.textContent.includes('Renamed at {width}')")
    if not tab.evaluate("window.isSamePage === true"):
        problems.append("the list was loaded anew")
    context.close()
    return problems + faults


def print_problems(browser, served, program):
    """The printed page of the paragraph that is edited, as soon as it is saved."""
    problems = []
    def written(words):
        return "---\ntitle: Pages\n---\n\n" + "\n\n".join(
            f"Paragraph {n} begins here. " + f"It goes on for a good while, as paragraphs do, until it is done {n}. " * 3
            + (words if n == 150 else "") for n in range(1, 181)) + "\n"
    text = served.site / "content" / "pages.md"
    text.write_text(written(""))
    until(lambda: served.get("/pages/")[0] == 200)
    tab = browser.new_context(viewport={"width": 1000, "height": 800}).new_page()
    faults = []
    tab.on("pageerror", lambda fault: faults.append(f"the page's script: {fault}"))
    tab.goto(f"{served.address}pages/")
    tab.wait_for_timeout(300)
    sheet = f"{SHADE}.querySelector('.sheet')"
    state = f"[{sheet}?.querySelector('h2').textContent, {sheet}?.querySelector('img')?.src]"
    tab.evaluate("document.querySelectorAll('.text > p')[149].scrollIntoView({block: 'center'})")
    place = tab.evaluate("scrollY")

    # The page of the paragraph that is edited, again and again, timed.
    tab.keyboard.press("p")
    shown(tab, ".sheet img", 60_000)
    times = []
    for number in range(4):
        before = tab.evaluate(state)[1]
        began = time.monotonic()
        text.write_text(written(f"Edited {number}. " * (number + 1)))
        tab.wait_for_function(f"{sheet}.querySelector('img').src !== {json.dumps(before)}", timeout=60_000)
        times.append(time.monotonic() - began)
        tab.wait_for_timeout(300)
    print(f"    the printed page follows a save after {', '.join(f'{t:.2f}' for t in times)} s")
    # A debug build takes several times as long, and so does a busy machine.
    if min(times) > 20:
        problems.append(f"the printed page follows only after {min(times):.2f} s")
    title = tab.evaluate(state)[0]
    copy = served.site.parent / "copy"
    (copy / "content").mkdir(parents=True)
    (copy / ".tools").mkdir()
    (copy / ".tools" / "python").symlink_to(sys.prefix)
    shutil.copy(served.site / "site.yml", copy / "site.yml")
    shutil.copy(text, copy / "content" / "pages.md")
    subprocess.run([program, "build", "--source", copy, "--formats", "html,pdf"], check=True, capture_output=True)
    pages = subprocess.run(["pdftotext", "-raw", copy / "public/pages/pages.pdf", "-"], capture_output=True, text=True).stdout.split("\f")
    right = next(n for n, words in enumerate(pages, 1) if "Paragraph 150 begins" in words.replace("\n", " "))
    if title != f"Page {right} of {len(pages) - 1}":
        problems.append(f"it is said to be {title!r}; the paragraph is printed on page {right} of {len(pages) - 1}")
    for violation in Axe().run(tab, options={"resultTypes": ["violations"]}).response["violations"]:
        problems.append(f"the printed page: {violation['id']}: {violation['help']} ({violation['nodes'][0]['html'][:120]})")

    # Turning pages, and back to the same place.
    tab.evaluate(f"[...{sheet}.querySelectorAll('button')].find(b => b.textContent === 'Next page').click()")
    tab.wait_for_function(f"{sheet}.querySelector('h2').textContent === 'Page {right + 1} of {len(pages) - 1}'", timeout=60_000)
    tab.keyboard.press("Escape")
    hidden(tab, ".sheet")
    if abs(tab.evaluate("scrollY") - place) > 40:
        problems.append(f"the page was left at {place} and is found at {tab.evaluate('scrollY')}")

    # A text that cannot be typeset shows the reason.
    text.write_text(written("\U00013080"))
    tab.wait_for_timeout(500)
    tab.keyboard.press("p")
    tab.wait_for_function(f"/./.test({sheet}?.querySelector('.said')?.textContent) && !/Setting/.test({sheet}.querySelector('.said').textContent) || {sheet}?.querySelector('img')", timeout=60_000)
    said = tab.evaluate(f"{sheet}.querySelector('.said').textContent")
    if said and "typst" in said.lower():
        problems.append(f"the typesetter's own words are shown: {said}")
    if served.get(f"/.pamphlet/print?file=content/pages.md&line=5")[0] != 403:
        problems.append("anybody may ask for a printed page")
    text.unlink()
    return problems + faults


def main():
    global skipped
    program = str(pathlib.Path(sys.argv[1]).resolve())
    work = pathlib.Path(tempfile.mkdtemp(prefix="pamphlet-preview-")).resolve()
    try:
        site = make_site(work / "site")
        opened = work / "opened"
        editor = work / "editor"
        editor.write_text(f'#!/bin/sh\necho "$@" > "{opened}.part" && mv "{opened}.part" "{opened}"\n')
        editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
        with Served(program, site, VISUAL=str(editor)) as served:
            check("served as a static host would", host_problems(served))
            check("nothing of the preview is written", litter_problems(served))
            check("no path leads out of what the build made", traversal_problems(served))
            check("links, pipes and folders in the output are not served", link_problems(served))
            check("heads that are too long, false or foreign are refused", head_problems(served))
            check("news and the editor are for the preview's own pages", own_problems(served, opened))
            check("a proof-reader's findings stand on the page of their text", finding_problems(served))
            check("slow clients and floods", patience_problems(served))
        with Served(program, site) as served:
            check("edits of every kind are seen", edit_problems(served))
            check("a thousand rapid edits", burst_problems(served))
        shutil.rmtree(site)
        make_site(site)
        with Served(program, site, "--poll") as served:
            check("edits of every kind are seen by polling", edit_problems(served))
        shutil.rmtree(site)
        make_site(site)
        check("it ends within a second and leaves nothing", end_problems(program, site))
        check("a site at fault from the beginning", broken_problems(program, site))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            with Served(program, site) as served:
                for width, scheme in ((1280, "light"), (360, "dark")):
                    check(f"a page follows its text, at {width} px", browser_problems(browser, served, width, scheme))
            try:
                import typst  # noqa: F401
                (site / ".tools").mkdir()
                (site / ".tools" / "python").symlink_to(sys.prefix)
                with Served(program, site) as served:
                    check("the printed page follows its text", print_problems(browser, served, program))
            except ImportError:
                skipped += 1
                print("- the printed page follows its text: the typesetter is not in .tools/python")
            browser.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
