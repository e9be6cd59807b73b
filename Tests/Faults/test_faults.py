"""The program on a failing disk, beside other programs, and with hostile input.

    python3 Tests/Faults/test_faults.py .build/debug/pamphlet [NAME…]

Builds a site, changes it, and makes the next build fail in every way: each call on the disk with each error, a full
disk, a kill at each call and at random times, two builds at once, few descriptors, texts that change, harmful names and
links. After each: every file of the output is either old or new as a whole, no foreign file has changed, the exit
status is correct, and the next build makes what a clean one makes.

Standard library only. Takes about two minutes; with FAULTS=all every call is made to fail in every way.
"""

import contextlib
import errno
import fcntl
import html.parser
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unicodedata
import unittest
import xml.etree.ElementTree

import failing_disk

EVERYTHING = os.environ.get("FAULTS") == "all"
SEED = int(os.environ.get("FAULTS_SEED", "1"))
LINUX = sys.platform == "linux"
PROGRAM = ""
SHIM = None
STAGE = ".pamphlet-stage"
TITLES = [
    "On Walking", "Resting", "Common Sense", "The Rights of Man", "Areopagitica", "A Modest Proposal", "Walden",
    "Civil Disobedience", "Agrarian Justice", "The Crisis", "A Vindication", "Politics", "Self-Reliance", "Nature",
    "Compensation", "Circles", "Experience", "Manners", "Gifts",
]


# A site and its builds


def members_of(value):
    """The members of the objects in `value`, at any depth: their names and values."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield key, member
            yield from members_of(member)
    elif isinstance(value, list):
        for item in value:
            yield from members_of(item)


def text(number, words=""):
    title = TITLES[number % len(TITLES)]
    return (
        f"---\ntitle: {title}\nauthor: Author {number % 4}\ndate: {1800 + number}\ntopics: [walking, rest]\n---\n"
        f"# {title}\n\n{words}Text {number}.[^1] ~~Struck~~ and *set*.\n\n[^1]: Note {number}.\n" + "Filler words.\n" * 40
    )


PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="{}"/></svg>'


def old_site():
    files = {"site.yml": "title: Test\nbase_url: https://example.org/\nauthor: Nobody in particular\n"}
    for number in range(6):
        files[f"content/text-{number}.md"] = text(number)
    files["content/essays/bundle/index.md"] = text(7) + "\n![Dot](dot.svg)\n"
    files["content/essays/bundle/dot.svg"] = PICTURE.format(1)
    files["content/essays/gone.md"] = text(8)
    return files


def few_changes():
    files = old_site()
    files["content/text-1.md"] = text(1, "Changed. ")
    return files


def many_changes():
    files = old_site()
    files["site.yml"] = files["site.yml"].replace("Test", "Changed")
    files["content/essays/bundle/dot.svg"] = PICTURE.format(2)
    del files["content/essays/gone.md"]
    del files["content/text-5.md"]
    for number in range(9, 12):
        files[f"content/new/text-{number}.md"] = text(number)
    return files


FOREIGN = {"CNAME": "example.org", "essays/mine.txt": "mine", ".well-known/security.txt": "mine", "essays/gone/kept": "x"}


def write(folder, files):
    for path, content in files.items():
        place = pathlib.Path(folder, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())


def put_sources(site, files):
    """Writes the site's sources, without touching those that are the same already."""
    for path in files_in(site / "content"):
        if f"content/{path}" not in files:
            (site / "content" / path).unlink()
    write(site, {path: content for path, content in files.items() if not same(site / path, content)})


def same(place, content):
    return place.is_file() and place.read_bytes() == (content if isinstance(content, bytes) else content.encode())


def files_in(folder):
    """Every regular file below a folder with its bytes, by its path; links with their targets."""
    found = {}
    folder = pathlib.Path(folder)
    for base, folders, names in os.walk(folder):
        for name in names + [name for name in folders if os.path.islink(os.path.join(base, name))]:
            place = os.path.join(base, name)
            path = os.path.relpath(place, folder)
            mode = os.lstat(place).st_mode
            if stat.S_ISLNK(mode):
                found[path] = b"-> " + os.fsencode(os.readlink(place))
            elif stat.S_ISREG(mode):
                with open(place, "rb") as file:
                    found[path] = file.read()
    return found


def output_of(site):
    return files_in(site / "public")


class Run:
    """The program, run to its end."""

    def __init__(self, site, *options, command="build", environment=None, limit=60, input=None, **more):
        whole = {**os.environ, **(environment or {})}
        whole.pop("DISPLAY", None)
        process = subprocess.run(
            [PROGRAM, command, *options], cwd=site, env=whole, stdin=subprocess.DEVNULL if input is None else None,
            input=input, stdout=more.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, timeout=limit, **more,
        )
        self.status, self.output = process.returncode, process.stdout
        self.faults = process.stderr.decode(errors="replace")


def faulty(site, how, at=0, lasts=False, calls=None, log=None, below=None):
    """The environment in which a call on the site's files fails."""
    return failing_disk.environment(SHIM, below or site, how, at, lasts, calls, log)


class Faults(unittest.TestCase):
    maxDiff = 2000
    known = {}

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pamphlet-faults-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve()
        self.site = self.folder / "site"
        self.site.mkdir()
        self.random = random.Random(SEED)

    def clean_output(self, sources):
        """The files a clean build makes of some sources."""
        key = repr(sorted(sources.items()))
        if key not in self.known:
            with tempfile.TemporaryDirectory(prefix="pamphlet-clean-") as folder:
                site = pathlib.Path(folder)
                write(site, sources)
                run = Run(site)
                self.assertEqual(run.status, 0, run.faults)
                self.known[key] = output_of(site)
        return self.known[key]

    def start(self, sources):
        """Makes the built site, with foreign files in its output."""
        shutil.rmtree(self.site, ignore_errors=True)
        self.site.mkdir()
        write(self.site, sources)
        run = Run(self.site)
        self.assertEqual(run.status, 0, run.faults)
        write(self.site / "public", FOREIGN)

    def expect_whole(self, old, new, what, site=None):
        """Checks that every file of the output is old or new, and that foreign files are unchanged."""
        there = output_of(site or self.site)
        for path, content in FOREIGN.items():
            self.assertEqual(there.pop(path, None), content.encode(), f"{what}: {path}")
        for path, content in there.items():
            if path.split("/")[0] == STAGE:
                continue
            self.assertIn(path, old.keys() | new.keys(), f"{what}: a file nobody knows")
            self.assertTrue(content in (old.get(path), new.get(path)), f"{what}: {path} is neither old nor new")
        for path in old.keys() & new.keys():
            self.assertIn(path, there, f"{what}: {path} is gone")

    def expect_finished(self, new, what, *options, site=None):
        """Checks that the next build makes what a clean one makes."""
        site = site or self.site
        run = Run(site, *options)
        self.assertEqual(run.status, 0, f"{what}: the next build: {run.faults}")
        self.expect_new(new, f"{what}: the next build", site)

    def expect_new(self, new, what, site=None):
        there = output_of(site or self.site)
        expected = {**new, **{path: content.encode() for path, content in FOREIGN.items()}}
        self.assertEqual(sorted(there), sorted(expected), what)
        self.assertEqual([path for path in there if there[path] != expected[path]], [], what)


# A disk that fails


@unittest.skipUnless(LINUX, "LD_PRELOAD")
class FailingDisk(Faults):
    LOOKING = {"open", "opendir", "readdir", "read", "stat", "mmap", "flock"}

    def calls(self, old, new):
        """Every call the build makes on the site's files, by name."""
        self.start(old)
        put_sources(self.site, new)
        log = self.folder / "calls"
        log.unlink(missing_ok=True)
        run = Run(self.site, "--jobs", "1", environment=faulty(self.site, 0, log=log))
        self.assertEqual(run.status, 0, run.faults)
        return [line.split(" ", 2)[1] for line in log.read_text().splitlines()]

    def sweep(self, old, new, chances, choose):
        old_output, new_output = self.clean_output(old), self.clean_output(new)
        calls = self.calls(old, new)
        chosen = [(number, how, lasts) for number, call in enumerate(calls, 1) for how, lasts in chances(call)]
        for number, how, lasts in chosen if EVERYTHING else choose(chosen):
            what = f"call {number} of {len(calls)} ({calls[number - 1]}), {how}{' from there on' if lasts else ''}"
            with self.subTest(what):
                # The last round left the old output after one more build; a fresh one is made only if it did not.
                self.start(old)
                put_sources(self.site, new)
                # Forms and pages are made in parallel and the order of calls varies: calls of one kind are counted.
                at = (number, None) if lasts else (calls[:number].count(calls[number - 1]), calls[number - 1])
                run = Run(self.site, "--jobs", "1", environment=faulty(self.site, how, at[0], lasts, calls=at[1]))
                if how in ("kill", "killafter"):
                    self.assertIn(run.status, (-signal.SIGKILL, 0), what)
                elif how in ("short", errno.EINTR):
                    self.assertEqual(run.status, 0, f"{what}: {run.faults}")
                else:
                    self.assertIn(run.status, (0, 1, 2), f"{what}: {run.faults}")
                    if run.status == 2:
                        self.assertRegex(run.faults, r"(?m)^pamphlet: error: cannot .+: .+", what)
                    if run.status == 1:
                        self.assertRegex(run.faults, r"(?m)^[^:]+:\d+:\d+: error: ", what)
                    if run.status == 2 and not lasts and calls[number - 1] not in ("unlink", "rmdir"):
                        self.assertFalse((self.site / "public" / STAGE).exists(), f"{what}: the stage is left")
                if run.status == 0:
                    self.expect_new(new_output, what)
                elif run.status == 1:
                    self.expect_new(old_output, what)
                self.expect_whole(old_output, new_output, what)
                self.expect_finished(new_output, what)

    def some(self, count):
        return lambda chosen: sorted(self.random.sample(chosen, min(count, len(chosen))), key=lambda chance: chance[0])

    def changing_chances(self, call):
        if call in self.LOOKING:
            return []
        errors = [(errno.ENOSPC, True), (errno.EIO, False), (errno.EROFS, True), (errno.EDQUOT, False)]
        if call in ("write", "create"):
            errors.append((errno.EINTR, False))
        if call == "write":
            errors.append(("short", False))
        return errors

    def looking_chances(self, call):
        if call not in self.LOOKING:
            return []
        errors = [(errno.EIO, False), (errno.EIO, True), (errno.EMFILE, False), (errno.ENOMEM, False)]
        if call in ("open", "read", "flock"):
            errors.append((errno.EINTR, False))
        return errors

    def killing_chances(self, call):
        return [] if call in self.LOOKING else [("kill", False), ("killafter", False)]

    def test_calls_that_change_the_disk(self):
        for old, new in [(old_site(), few_changes()), (old_site(), many_changes()), (many_changes(), old_site())]:
            self.sweep(old, new, self.changing_chances, self.some(40))

    def test_calls_that_look_at_the_disk(self):
        for old, new in [(old_site(), few_changes()), (old_site(), many_changes())]:
            self.sweep(old, new, self.looking_chances, self.some(35))

    def test_killed_at_a_call(self):
        for old, new in [(old_site(), few_changes()), (old_site(), many_changes())]:
            self.sweep(old, new, self.killing_chances, self.some(30))

    def test_killed_twice(self):
        """Checks that after two builds were killed, the next one knows the files of the first."""
        first, second = many_changes(), few_changes()
        first_output, second_output = self.clean_output(first), self.clean_output(second)
        listings = ":".join(str(self.site / "public" / STAGE / name) for name in ("list.new", "list"))
        for at_first, at_second in [(a, b) for a in (5, 12) for b in range(1, 7)]:
            what = f"killed at rename {at_first}, then at call {at_second} on the list of files"
            with self.subTest(what):
                self.start(old_site())
                put_sources(self.site, first)
                Run(self.site, environment=faulty(self.site, "killafter", at_first, calls="rename"))
                put_sources(self.site, second)
                killed = Run(self.site, "--jobs", "1", environment=faulty(
                    self.site, "killafter", at_second, below=listings))
                self.assertNotIn(killed.status, (0, 1), what)
                old_outputs = {**self.clean_output(old_site())}
                there = output_of(self.site)
                for path, content in there.items():
                    if path.split("/")[0] != STAGE and path not in FOREIGN:
                        known = (old_outputs.get(path), first_output.get(path), second_output.get(path))
                        self.assertTrue(content in known, f"{what}: {path}")
                self.expect_finished(second_output, what)

    def test_clock(self):
        write(self.site, old_site())
        run = Run(self.site, environment={"LD_PRELOAD": SHIM, "FAULT_CLOCK": str(40 * 365 * 86400)})
        self.assertEqual(run.status, 0, run.faults)
        self.assertEqual(output_of(self.site), self.clean_output(old_site()))


class FullDisk(Faults):
    @contextlib.contextmanager
    def disk(self, kilobytes):
        place = self.folder / "disk"
        place.mkdir(exist_ok=True)
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=755", "tmpfs", place], capture_output=True)
        if mounted.returncode:
            print("test_faults: left out: a full disk (no file system can be mounted here)", file=sys.stderr)
            self.skipTest("mount")
        try:
            yield place
        finally:
            subprocess.run(["umount", place], check=True)

    @unittest.skipUnless(LINUX, "tmpfs")
    def test_full_disk(self):
        old, new = old_site(), many_changes()
        old_output, new_output = self.clean_output(old), self.clean_output(new)
        size = sum((len(content) + 4095) // 4096 * 4 for content in old_output.values())
        told = 0
        for more in [16, 40, 64, 96, 128, 200] + (list(range(20, 400, 12)) if EVERYTHING else []):
            with self.subTest(f"{more} KiB left"), self.disk(size + 64) as disk:
                output = disk / "public"
                write(self.site, old)
                put_sources(self.site, old)
                run = Run(self.site, "--output", str(output))
                if run.status:
                    self.skipTest("too small for the old output")
                free = os.statvfs(disk)
                room = free.f_bavail * free.f_frsize // 1024
                write(disk, {"filler": b"x" * max(0, (room - more)) * 1024})
                put_sources(self.site, new)
                run = Run(self.site, "--output", str(output))
                self.assertIn(run.status, (0, 2), run.faults)
                if run.status == 2:
                    told += 1
                    self.assertIn("No space left", run.faults)
                    there = files_in(output)
                    self.assertEqual(there, old_output)
                    self.assertFalse((output / STAGE).exists())
                (disk / "filler").unlink()
                subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
                run = Run(self.site, "--output", str(output))
                self.assertEqual(run.status, 0, run.faults)
                self.assertEqual(files_in(output), new_output)
        self.assertGreater(told, 1, "the disk was never full")

    @unittest.skipUnless(os.path.exists("/dev/full"), "/dev/full")
    def test_what_is_printed_on_a_full_disk(self):
        """Checks that a failure to print a text is reported."""
        with open("/dev/full", "wb") as full:
            run = Run(self.folder, command="render", input=b"# A\n\nText.\n", stdout=full)
        self.assertEqual(run.status, 2)
        self.assertIn("No space left", run.faults)


# Ended from outside


# The seconds within which the program ends on a signal: one, and some more on a busy machine.
AT_ONCE = 5


class Ended(Faults):
    def begin(self, *options):
        return subprocess.Popen(
            [PROGRAM, "build", *options], cwd=self.site, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)

    def length(self, sources):
        """The seconds the program takes to rebuild the site from changed sources."""
        put_sources(self.site, sources)
        began = time.monotonic()
        self.assertEqual(Run(self.site).status, 0)
        return time.monotonic() - began

    def test_killed_at_any_moment(self):
        old, new = old_site(), many_changes()
        old_output, new_output = self.clean_output(old), self.clean_output(new)
        self.start(old)
        length = self.length(new)
        for number in range(300 if EVERYTHING else 25):
            moment = self.random.random() * length
            with self.subTest(f"killed after {moment:.3f} s"):
                if number % 5 == 0:
                    self.start(old)
                put_sources(self.site, new)
                process = self.begin()
                time.sleep(moment)
                process.kill()
                process.communicate()
                self.expect_whole(old_output, new_output, "killed")
                if number % 5 == 4:
                    self.expect_finished(new_output, "killed")

    def test_asked_to_end(self):
        """SIGINT and SIGTERM end it at once, with 130, leaving no litter and the output whole."""
        old, new = old_site(), many_changes()
        old_output, new_output = self.clean_output(old), self.clean_output(new)
        self.start(old)
        length = self.length(new)
        interrupted = 0
        for number in range(1000):
            # A busy machine may be slow to start it, so that many signals come too soon.
            if number >= (200 if EVERYTHING else 24) and interrupted >= 4:
                break
            how = signal.SIGINT if number % 2 else signal.SIGTERM
            moment = length * self.random.random()
            with self.subTest(f"{how.name} after {moment:.3f} s"):
                self.start(old)
                put_sources(self.site, new)
                process = self.begin()
                time.sleep(moment)
                process.send_signal(how)
                sent = time.monotonic()
                process.communicate()
                took = time.monotonic() - sent
                # On a signal before it is handled, or when all is done, it ends as any program does.
                self.assertIn(process.returncode, (0, 130, -how))
                interrupted += process.returncode == 130
                self.assertLess(took, AT_ONCE if process.returncode == 130 else 60)
                self.assertFalse((self.site / "public" / STAGE).exists(), "the stage is left")
                is_done = process.returncode == 0
                if process.returncode == -how:
                    is_done = set(new_output) <= set(output_of(self.site))
                if is_done:
                    self.expect_new(new_output, "done")
                else:
                    self.expect_new(old_output, "interrupted")
                self.expect_finished(new_output, "interrupted")
        self.assertGreaterEqual(interrupted, 4, "it was hardly ever interrupted at work")

    def test_asked_to_end_as_soon_as_it_begins_to_write(self):
        """Checks that a signal is handled from the first write on."""
        old, new = old_site(), many_changes()
        old_output, new_output = self.clean_output(old), self.clean_output(new)
        interrupted = 0
        for number in range(1000):
            if number >= (100 if EVERYTHING else 12) and interrupted >= 4:
                break
            how = signal.SIGINT if number % 2 else signal.SIGTERM
            with self.subTest(f"{how.name}, {number}"):
                self.start(old)
                put_sources(self.site, new)
                process = self.begin()
                stage = self.site / "public" / STAGE
                while process.poll() is None and not stage.exists():
                    pass
                process.send_signal(how)
                process.communicate()
                # On a signal when all is done, it ends as any program does.
                is_done = process.returncode in (0, -how) and set(new_output) <= set(output_of(self.site))
                self.assertTrue(is_done or process.returncode == 130, f"it ended with {process.returncode}")
                interrupted += process.returncode == 130
                self.assertFalse(stage.exists(), "the stage is left")
                self.expect_new(new_output if is_done else old_output, "asked to end")
        self.assertGreaterEqual(interrupted, 4, "it was hardly ever interrupted at work")

    # Few nodes, but each blank line is compared with all the lists that may end there.
    LONG = "- " * 99 + "a\n" + "\n" * (15 * 1024 * 1024)

    def test_asked_to_end_in_the_middle_of_a_long_text(self):
        """Checks that a signal ends the program even while the parser is busy with one text."""
        for path in ("content/long.md", "content/index.md"):
            for command, options, status in [("build", [], 130), ("serve", ["--port", "0"], 0)]:
                for how in (signal.SIGINT, signal.SIGTERM):
                    with self.subTest(f"{command}, {path}, {how.name}"):
                        self.start(old_site())
                        write(self.site, {path: self.LONG})
                        process = subprocess.Popen(
                            [PROGRAM, command, *options], cwd=self.site, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                        time.sleep(2)
                        self.assertIsNone(process.poll(), "it was done too soon for this to be a test")
                        process.send_signal(how)
                        sent = time.monotonic()
                        process.communicate()
                        self.assertLess(time.monotonic() - sent, AT_ONCE)
                        self.assertEqual(process.returncode, status)
                        self.expect_no_litter()
                        self.expect_new(self.clean_output(old_site()), "interrupted")

    def test_asked_to_end_while_it_waits_for_another_build(self):
        self.start(old_site())
        with open(self.site / ".pamphlet" / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for how in (signal.SIGINT, signal.SIGTERM):
                with self.subTest(how.name):
                    process = self.begin()
                    time.sleep(1)
                    process.send_signal(how)
                    sent = time.monotonic()
                    process.communicate()
                    self.assertLess(time.monotonic() - sent, AT_ONCE)
                    self.assertEqual(process.returncode, 130)

    def test_text_that_takes_too_long(self):
        """A text that keeps the parser at work for more than ten seconds ends the program with 1, wherever it stands."""
        for path in ("content/long.md", "content/index.md"):
            for command, options in [("build", []), ("serve", ["--port", "0"]), ("render", [path])]:
                if command == "render" and path == "content/index.md":
                    continue
                with self.subTest(f"{command}, {path}"):
                    self.start(old_site())
                    write(self.site, {path: self.LONG})
                    began = time.monotonic()
                    run = Run(self.site, *options, command=command, limit=300)
                    took = time.monotonic() - began
                    self.assertEqual(run.status, 1, run.faults)
                    self.assertRegex(run.faults, rf"(?m)^{path}:1:1: error: the text takes more than 10 seconds")
                    self.assertGreater(took, 9)
                    self.expect_no_litter()
                    self.expect_new(self.clean_output(old_site()), "too long")

    def expect_no_litter(self):
        self.assertFalse((self.site / "public" / STAGE).exists(), "the stage is left")
        preview = self.site / ".pamphlet" / "preview"
        self.assertEqual(list(preview.iterdir()) if preview.exists() else [], [], "the preview's pages are left")


# Beside other programs


class AmongOthers(Faults):
    def test_two_at_once(self):
        old, new = old_site(), many_changes()
        new_output = self.clean_output(new)
        for number in range(20 if EVERYTHING else 3):
            self.start(old)
            put_sources(self.site, new)
            runs = [
                subprocess.Popen([PROGRAM, "build"], cwd=self.site, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                for _ in range(4)
            ]
            for run in runs:
                faults = run.communicate()[1]
                self.assertEqual(run.returncode, 0, faults)
            self.expect_new(new_output, "four builds at once")

    def test_lock_held(self):
        """Checks that a second build waits, then reports the other one."""
        self.start(old_site())
        with open(self.site / ".pamphlet" / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            began = time.monotonic()
            run = Run(self.site)
            took = time.monotonic() - began
        self.assertEqual(run.status, 2)
        self.assertIn("another build", run.faults)
        self.assertGreater(took, 9)
        self.assertLess(took, 20)
        self.expect_new(self.clean_output(old_site()), "locked")

    def test_few_descriptors(self):
        write(self.site, old_site())
        limit = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
        run = Run(self.site, "--jobs", "8", preexec_fn=limit)
        self.assertEqual(run.status, 0, run.faults)
        self.assertEqual(output_of(self.site), self.clean_output(old_site()))

    def test_sources_that_change(self):
        self.start(old_site())
        done = threading.Event()

        def change():
            number = 0
            while not done.is_set():
                number += 1
                sources = many_changes() if number % 2 else old_site()
                for path, content in sources.items():
                    with contextlib.suppress(OSError):
                        write(self.site, {path: content})
                for path in ("content/essays/gone.md", "content/text-5.md", "content/new/text-9.md"):
                    if number % 3 == 0:
                        (self.site / path).unlink(missing_ok=True)

        thread = threading.Thread(target=change)
        thread.start()
        try:
            for _ in range(60 if EVERYTHING else 10):
                run = Run(self.site)
                self.assertIn(run.status, (0, 1), run.faults)
                if run.status:
                    self.assertRegex(run.faults, r": error: ")
                self.assertFalse((self.site / "public" / STAGE).exists())
        finally:
            done.set()
            thread.join()
        put_sources(self.site, few_changes())
        self.expect_finished(self.clean_output(few_changes()), "changed meanwhile")

    @unittest.skipUnless(LINUX, "LD_PRELOAD")
    def test_settings_and_templates_are_read_once(self):
        """If they were read twice in one build, two versions could get mixed up."""
        sources = {**old_site(), "templates/extra.css": "main { color: black }\n"}
        self.start(sources)
        # As long as before, so that no list changes.
        one_edit = {**old_site(), "content/text-1.md": text(1).replace("Filler", "Fuller")}
        builds = [
            ("of one text", one_edit, []), ("of more", many_changes(), []),
            ("of everything", many_changes(), ["--no-cache"]),
        ]
        for what, changed, options in builds:
            put_sources(self.site, {**changed, "templates/extra.css": sources["templates/extra.css"]})
            log = self.folder / "opened"
            log.unlink(missing_ok=True)
            run = Run(self.site, *options, environment=faulty(self.site, 0, calls="open", log=log))
            self.assertEqual(run.status, 0, run.faults)
            opened = [line.split(" ", 2)[2] for line in log.read_text().splitlines()]
            for path in ("site.yml", "templates/extra.css"):
                self.assertEqual(opened.count(str(self.site / path)), 1, f"a build {what}: {path}")

    def test_same_bytes(self):
        """Other folder, time zone, locale, umask, clock, ages of files, order of names, jobs and state of the cache."""
        expected = self.clean_output(many_changes())
        year = 365 * 86400
        ways = [
            ("a", [], {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, 0o022, 0),
            ("b c/ü", ["--jobs", "1"], {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR"}, 0o077, year),
            ("d" * 200, ["--jobs", "7"], {"TZ": ":nowhere", "LC_ALL": "ja_JP.eucJP", "HOME": "/nonexistent"}, 0o000, 40 * year),
            ("-e", ["--jobs", "2"], {"TZ": "", "LC_ALL": "", "LANGUAGE": "ar", "COLUMNS": "7"}, 0o027, -30 * year),
            ("f", ["--jobs", "3"], {"NO_COLOR": "1", "TERM": "dumb", "PAGER": "x", "CLICOLOR_FORCE": "1"}, 0o002, -60 * year),
        ]
        for name, options, environment, mask, clock in ways:
            with self.subTest(name):
                site = self.folder / name
                names = list(old_site().items())
                self.random.shuffle(names)
                write(site, dict(names))
                for path in files_in(site):
                    moment = self.random.random() * 2e9
                    os.utime(site / path, (moment, moment))
                if SHIM:
                    environment = {**environment, "LD_PRELOAD": SHIM, "FAULT_CLOCK": str(clock)}
                limit = lambda: os.umask(mask)
                built = lambda *more: Run(site, *options, *more, environment=environment, preexec_fn=limit)
                for sources in (old_site(), many_changes()):
                    put_sources(site, sources)
                    run = built()
                    self.assertEqual(run.status, 0, run.faults)
                self.assertEqual(output_of(site), expected, "what a build before left is remembered")
                self.assertEqual(built().status, 0)
                self.assertEqual(output_of(site), expected, "nothing has changed")
                self.assertEqual(built("--no-cache").status, 0)
                self.assertEqual(output_of(site), expected, "nothing may be remembered")
                shutil.rmtree(site / ".pamphlet")
                shutil.rmtree(site / "public")
                self.assertEqual(built().status, 0)
                self.assertEqual(output_of(site), expected, "nothing is remembered")


# With hostile input


class Permissions(Faults):
    """The program run by a user with limited permissions."""

    def run_as_user(self, *options):
        if os.getuid():
            return Run(self.site, *options)
        nobody = 65534
        # The user that runs the program must be able to reach it.
        program = self.folder / "pamphlet"
        if not program.exists():
            shutil.copy(PROGRAM, program)
        self.folder.chmod(0o755)
        global PROGRAM_AS_USER
        process = subprocess.run(
            [program, "build", *options], cwd=self.site, user=nobody, group=nobody, extra_groups=[],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        run = Run.__new__(Run)
        run.status, run.output, run.faults = process.returncode, process.stdout, process.stderr.decode(errors="replace")
        if run.status == 127 or "error while loading shared libraries" in run.faults:
            print("test_faults: left out: permissions (another user cannot run the program here)", file=sys.stderr)
            self.skipTest("another user")
        return run

    def hand_over(self):
        if os.getuid() == 0:
            for base, folders, names in os.walk(self.site):
                for name in [base] + [os.path.join(base, name) for name in folders + names]:
                    os.lchown(name, 65534, 65534)

    def close(self, place, mode):
        before = stat.S_IMODE(place.stat().st_mode)
        place.chmod(mode)
        self.addCleanup(lambda: place.exists() and place.chmod(before))

    def begin(self):
        self.start(old_site())
        put_sources(self.site, many_changes())
        self.hand_over()

    def test_output_that_may_only_be_read(self):
        for place in ("public", "public/essays", "public/essays/bundle"):
            with self.subTest(place):
                self.begin()
                self.close(self.site / place, 0o555)
                run = self.run_as_user()
                self.assertEqual(run.status, 2, run.faults)
                self.assertRegex(run.faults, r"pamphlet: error: cannot .*public.*Permission denied")
                self.expect_whole(self.clean_output(old_site()), self.clean_output(many_changes()), place)
                (self.site / place).chmod(0o755)
                self.expect_finished(self.clean_output(many_changes()), place)

    def test_old_page_that_may_not_be_read(self):
        self.begin()
        (self.site / "public/index.html").chmod(0)
        run = self.run_as_user()
        self.assertIn(run.status, (0, 2), run.faults)
        if run.status == 2:
            self.assertIn("public/index.html", run.faults)
            (self.site / "public/index.html").chmod(0o644)
            self.expect_new(self.clean_output(old_site()), "unreadable page")
        self.expect_finished(self.clean_output(many_changes()), "unreadable page")

    def test_site_that_may_only_be_read(self):
        self.begin()
        shutil.rmtree(self.site / ".pamphlet")
        self.close(self.site, 0o555)
        output = self.folder / "elsewhere"
        output.mkdir()
        output.chmod(0o777)
        run = self.run_as_user("--output", str(output))
        self.assertIn(run.status, (0, 2), run.faults)
        if run.status == 2:
            self.assertIn(".pamphlet", run.faults)
            self.assertEqual(list(output.iterdir()), [])
        else:
            self.assertEqual(files_in(output), self.clean_output(many_changes()))

    def test_sources_that_may_not_be_read(self):
        cases = ["content/text-1.md", "content/essays", "content", "site.yml", "content/essays/bundle/dot.svg"]
        for place in cases:
            with self.subTest(place):
                self.begin()
                self.close(self.site / place, 0)
                run = self.run_as_user()
                self.assertIn(run.status, (1, 2), run.faults)
                self.assertIn(place, run.faults)
                self.expect_new(self.clean_output(old_site()), place)
                (self.site / place).chmod(0o755)
                self.expect_finished(self.clean_output(many_changes()), place)

    def test_templates_that_may_not_be_read(self):
        self.begin()
        write(self.site, {"templates/extra.css": "p { color: red }"})
        self.hand_over()
        self.close(self.site / "templates/extra.css", 0)
        run = self.run_as_user()
        self.assertIn(run.status, (1, 2), run.faults)
        self.assertIn("templates/extra.css", run.faults)


class Page(html.parser.HTMLParser):
    """The active content of a page, or of a piece of one."""

    ELEMENTS = {
        "script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "math", "template", "frame",
        "applet", "button", "textarea", "video", "audio",
    }
    ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "cite"}

    def __init__(self, text, whole=False):
        super().__init__()
        self.active, self.whole, self.inside = [], whole, None
        self.feed(text)
        self.close()

    def handle_starttag(self, name, attributes):
        values = {key: value or "" for key, value in attributes}
        ours = self.whole and (
            name in ("meta", "link", "button", "form", "svg", "template")
            or name == "script" and (values.get("type") == "application/ld+json" or values.get("src", "").endswith("site.js")))
        if name in self.ELEMENTS and not ours:
            self.active.append(name)
        self.inside = name if name == "script" else None
        for key, value in values.items():
            if key.startswith("on"):
                self.active.append(f"{name} {key}")
            # As browsers read it: without invisible characters.
            seen = re.sub(r"[\x00-\x20]", "", value).lower()
            if key in self.ADDRESSES and re.match(r"[a-z][a-z0-9+.-]*:", seen) and not re.match(
                    r"(https?|mailto|tel|data:image/)", seen):
                self.active.append(f"{name} {key}={value}")

    def handle_data(self, data):
        if self.inside == "script" and data.strip():
            try:
                json.loads(data)
            except ValueError:
                self.active.append(f"script: {data[:60]}")


class Hostile(Faults):
    SECRET = b"SECRET-6b1f"

    def setUp(self):
        super().setUp()
        self.outside = self.folder / "outside"
        write(self.outside, {"secret.md": self.SECRET, "secret.svg": self.SECRET, "keep/index.html": self.SECRET,
                             "keep/1": self.SECRET, "keep/list": self.SECRET})
        self.before = files_in(self.outside)

    def build(self, *options, statuses=(0, 1)):
        run = Run(self.site, *options)
        self.assertIn(run.status, statuses, run.faults)
        self.assertEqual(files_in(self.outside), self.before, "a file outside has changed")
        for path, content in output_of(self.site).items():
            if not content.startswith(b"-> "):
                self.assertNotIn(self.SECRET, content, path)
        return run

    def test_names(self):
        """Checks that a file with any name is published under a valid name or reported, and the rest is built."""
        names = [
            b"a\nb.md", b"\xff\xfe.md", b"x" * 252 + b".md", "ü".encode() * 126 + b".md", b"-rf.md", b"--output.md", b" .md",
            b"...md", b"con.md", b"NUL.md", b"aux/index.md", b"a:b.md", b"a\\b.md", b"a?b#c%.md", b"%2e%2e%2f.md", b"*.md",
            b"\x1b[31m.md", b"<script>alert(1)<.md", b"&amp;.md", b'".md', b"'.md", b"\xe2\x80\xae.md",
            b"index.html.md", b"site.css.md", b"404.md", b"feed.md", b"SHA256SUMS.md", b"topics.md", b".pamphlet-stage.md",
            b"~.md", b"$HOME.md", b"`id`.md", b"\x7f.md", b"\xc2\x85.md", b"a" * 130 + b".md",
        ]
        for name in names:
            with self.subTest(name):
                shutil.rmtree(self.site)
                write(self.site, {"content/plain.md": text(1)})
                place = os.path.join(os.fsencode(self.site), b"content", name)
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with open(place, "wb") as file:
                    file.write(b"Words.\n")
                run = self.build()
                if run.status:
                    self.assertRegex(run.faults, r"(?m)^content.*:\d+:\d+: error: .+; .+")
                else:
                    self.assertIn("plain/index.html", output_of(self.site))
                self.assertFalse([path for path in output_of(self.site) if ".." in path.split("/")])
                for line in run.faults.splitlines():
                    self.assertNotRegex(line, r"[\x00-\x1f\x7f]")
                self.assertFalse((self.site / "public" / STAGE).exists())
                self.assertLessEqual({entry.name for entry in self.site.iterdir()}, {"content", "public", ".pamphlet"})

    WORDS = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;]]>--><b"

    def test_nothing_runs_in_a_browser(self):
        """Checks that titles, authors, topics, labels, links, info strings and names of files cannot run code."""
        words = self.WORDS
        quoted = "'" + words.replace("'", "''") + "'"
        name = "a'b&c\"><img src=x onerror=alert(1)>"
        head = "".join(f"{key}: {quoted}\n" for key in [
            "title", "subtitle", "summary", "series", "translator", "publisher", "source", "rights", "x-mine"])
        body = (
            f"{words}\n\n# {words}\n\n[{words}](/a \"t{words}\") ![{words}](https://a.b/\"onerror=alert(1))\n\n"
            "[j](javascript:alert(1)) [v](vbscript:x) [d](data:text/html,x) <javascript:alert(1)> [t](&#x6a;ava\tscript:x)\n\n"
            f"```{words}\n{words}\n```\n\n~~~ \"onclick=alert(1)\nx\n~~~\n\nx[^\"><script>] y[^a].\n\n[^\"><script>]: {words}\n\n"
            f"[^a]: <svg onload=alert(1)> <a href=\"javascript:x\">y</a>\n\n|{words}|\n|-|\n|{words}|\n\n"
            "<script>alert(1)</script>\n\n<style>*{}</style>\n\n<iframe src=x></iframe>\n\n<p onclick=alert(1)>x</p>\n\n"
            "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">\n\n<details open ontoggle=alert(1)>x</details>\n")
        write(self.site, {
            "site.yml": f"title: {quoted}\nbase_url: https://example.org/\nauthor: {quoted}\ndescription: {quoted}\n"
                        f"publisher: {quoted}\nrights: {quoted}\n",
            f"content/{name}.md": f"---\n{head}author: [{quoted}]\ntopics: [{quoted}]\ndate: 1862\n---\n{body}",
            f"content/in {name}/{name}2.md": body, f"content/in {name}/bundle/index.md": f"---\ntitle: B\n---\n![x](<{name}.svg>)\n",
            f"content/in {name}/bundle/{name}.svg": PICTURE.format(1), "content/index.md": body.replace("(/a ", "(#a "),
        })
        (self.site / "content" / "index.md").write_text(body.replace("](/a ", "](https://a.b/ "))
        for path in (f"content/{name}.md", f"content/in {name}/{name}2.md"):
            (self.site / path).write_text((self.site / path).read_text().replace("](/a ", "](https://a.b/ "))
        run = self.build(statuses=(0,))
        output = output_of(self.site)
        self.assertGreater(sum(path.endswith(".html") for path in output), 10, run.faults)
        # The page for wrong addresses has a style of its own.
        self.assertEqual(Page(output.pop("404.html").decode(), whole=True).active, ["style"])
        # The search has a script of its own and the start of its index.
        self.assertEqual(Page(output.pop("search/index.html").decode(), whole=True).active, ["script", "script"])
        for path, content in output.items():
            if path.endswith(".html"):
                self.assertEqual(Page(content.decode(), whole=True).active, [], path)
            elif path.endswith(".xml"):
                for element in xml.etree.ElementTree.fromstring(content).iter():
                    self.assertIn(element.tag.split("}")[0], (
                        "{http://www.w3.org/2005/Atom", "{http://www.sitemaps.org/schemas/sitemap/0.9",
                        "{http://a9.com/-/spec/opensearch/1.1/", "{http://purl.org/dc/terms/"), path)
                    if element.get("type") == "html":
                        self.assertEqual(Page(element.text).active, [], path)
                    for value in element.attrib.values():
                        self.assertNotRegex(value, r"(?i)^\s*(javascript|vbscript|data):", path)
            elif path.endswith(".json"):
                for key, value in members_of(json.loads(content)):
                    if key == "content_html":
                        self.assertEqual(Page(value).active, [], path)
                    elif key in ("href", "url"):
                        self.assertNotRegex(value, r"(?i)^\s*(javascript|vbscript|data):", path)
            self.assertFalse([part for part in path.split("/") if part in ("..", "")], path)

    def test_checker_of_what_runs(self):
        for sound in ["<p>x</p>", '<a href="../a%3Ab/">x</a>', '<a href="mailto:a@b">x</a>', "&lt;script&gt;"]:
            self.assertEqual(Page(sound).active, [], sound)
        for active in [
            "<script>1</script>", "<p onclick='x'>", "<a href='javascript:x'>", "<a href='&#x6a;ava\tscript:x'>", "<svg>",
            "<img src='vbscript:x'>", "<iframe>", "<a href='data:text/html,x'>", "<style>", "<base href=x>",
        ]:
            self.assertNotEqual(Page(active).active, [], active)

    @unittest.skipUnless(LINUX, "LD_PRELOAD")
    def test_nothing_goes_out(self):
        """Checks that only `serve` and `publish` use the network, and that no secret is written anywhere."""
        secret = "SECRET-9f3c"
        alone = {"LD_PRELOAD": SHIM, "FAULT_NETWORK": "1", "NETLIFY_AUTH_TOKEN": secret, "AWS_SECRET_ACCESS_KEY": secret,
                 "GITHUB_TOKEN": secret, "PAMPHLET_TOKEN": secret}
        write(self.site, {"content/a.md": "![x](https://example.org/x.png) http://example.org\n", "scan.txt": "A line.\n"})
        for command, options in [
            ("build", []), ("build", ["--no-cache"]), ("render", ["content/a.md"]), ("import", ["scan.txt"]),
            ("new", ["A Title"]), ("init", ["another"]),
        ]:
            run = Run(self.site, *options, command=command, environment=alone)
            self.assertEqual(run.status, 0, f"{command}: {run.faults}")
            self.assertNotIn(secret, run.faults + run.output.decode())
        for path, content in files_in(self.folder).items():
            self.assertNotIn(secret.encode(), content, path)
        run = Run(self.site, "--port", "0", command="serve", environment=alone, limit=60)
        self.assertIn("the network was asked for", run.faults, "it would not have been noticed")

    def test_nothing_is_written_elsewhere(self):
        """Checks that only the output and .pamphlet are written to, whatever the names of texts and folders."""
        home, temporary = self.folder / "home", self.folder / "temporary"
        write(home, {"kept": "x"})
        write(temporary, {"kept": "x"})
        write(self.site, {
            **old_site(), "content/%2e%2e%2fa.md": text(9), "content/..a/b.md": text(10), "content/c.md": "---\nslug: d\n---\n",
            "content/e.md": "---\ntopics: [../../x, /etc/x]\nauthor: ../y\nseries: ../../../z\n---\nE.\n",
            "templates/site.css": "p {}", "notes.txt": "mine", "public/CNAME": "mine", "public/e/mine/index.html": "mine"})
        before = files_in(self.folder)
        for options in ([], ["--drafts"], ["--no-cache"], []):
            run = Run(self.site, *options, environment={"HOME": str(home), "TMPDIR": str(temporary)})
            self.assertEqual(run.status, 0, run.faults)
            after = files_in(self.folder)
            for path in after.keys() | before.keys():
                if path.startswith("site/.pamphlet/") or path.startswith("site/public/") and path not in before:
                    continue
                self.assertEqual(after.get(path), before.get(path), path)
        for slug in ("../x", "/etc/x", "a/../../x", "..", "con", "a\\b"):
            write(self.site, {"content/c.md": f"---\nslug: '{slug}'\n---\n"})
            self.assertEqual(Run(self.site).status, 1, slug)
            after = files_in(self.folder)
            self.assertEqual({path for path in after if path.startswith("outside/")}, {
                path for path in before if path.startswith("outside/")})

    def test_twins(self):
        """Checks that names that are the same on some file systems are reported."""
        for first, second in [
            ("Walking.md", "walking.md"), (unicodedata.normalize("NFC", "é.md"), unicodedata.normalize("NFD", "é.md")),
            ("straße.md", "STRASSE.md"), ("a b.md", "a-b.md"),
        ]:
            with self.subTest(first + " " + second):
                shutil.rmtree(self.site)
                write(self.site, {f"content/{first}": "A.\n", f"content/{second}": "B.\n"})
                run = self.build()
                if len(list((self.site / "content").iterdir())) < 2:
                    continue
                pages = [path for path in output_of(self.site) if path.endswith("/index.html")]
                folded = {unicodedata.normalize("NFC", path.casefold()) for path in pages}
                if run.status == 0:
                    self.assertEqual(len(folded), 2, f"one of two texts is lost, or they are one on many disks: {pages}")

    def test_links_and_devices(self):
        old = old_site()
        self.start(old)
        content = self.site / "content"
        os.symlink(self.outside / "secret.md", content / "leak.md")
        os.symlink(self.outside, content / "leaks")
        os.symlink("../../outside/secret.svg", content / "essays" / "bundle" / "leak.svg")
        os.symlink("/dev/zero", content / "zero.md")
        os.symlink(".", content / "again")
        os.symlink("nowhere", content / "nowhere.md")
        os.mkfifo(content / "pipe.md")
        os.mkfifo(content / "essays" / "bundle" / "pipe.png")
        plug = socket.socket(socket.AF_UNIX)
        self.addCleanup(plug.close)
        with contextlib.suppress(OSError):
            plug.bind(str(content / "plug.md"))
        with contextlib.suppress(OSError):
            os.mknod(content / "device.md", 0o600 | stat.S_IFCHR, os.makedev(1, 5))
        run = self.build(statuses=(0,))
        told = [entry.name for entry in content.iterdir() if entry.name not in ("essays",) and not (
            entry.is_file() and not entry.is_symlink())]
        for name in told + ["leak.svg", "pipe.png"]:
            self.assertIn(f"'{name}' is left out", run.faults)
        self.expect_new(self.clean_output(old), "links")

    def test_links_in_texts(self):
        """Checks that a text cannot publish a file outside the site."""
        os.symlink(self.outside, self.folder / "site-leak")
        write(self.site, {"content/a/index.md": "".join(
            f"![x]({way})\n\n[x]({way})\n\n" for way in [
                "../../../outside/secret.svg", "../../../site-leak/secret.svg", "/../outside/secret.svg",
                f"file://{self.outside}/secret.svg", f"{self.outside}/secret.svg", "%2e%2e/%2e%2e/%2e%2e/outside/secret.svg",
                "..%2f..%2f..%2foutside%2fsecret.svg", "../../site.yml", "../../.pamphlet/lock",
            ]), "site.yml": "title: x\n"})
        self.build()

    def test_links_in_templates(self):
        self.start(old_site())
        (self.site / "templates").mkdir()
        os.symlink(self.outside / "secret.md", self.site / "templates" / "page.mustache")
        os.symlink(self.outside / "secret.svg", self.site / "templates" / "leak.svg")
        os.symlink(self.outside, self.site / "templates" / "leaks")
        os.mkfifo(self.site / "templates" / "pipe.css")
        self.build()

    def test_site_that_is_a_pipe(self):
        write(self.site, {"content/a.md": "A.\n"})
        os.mkfifo(self.site / "site.yml")
        run = self.build(statuses=(1,))
        self.assertIn("site.yml", run.faults)

    def test_links_in_the_output(self):
        """Checks that nothing is written or removed through a link in the output."""
        self.start(old_site())
        public = self.site / "public"
        (public / "text-5/index.html").unlink()
        os.symlink(self.outside / "keep/index.html", public / "text-5/index.html")
        put_sources(self.site, many_changes())
        self.build(statuses=(0, 1, 2))
        for name in ("text-1", "text-5"):
            with self.subTest(f"{name} is a link to a folder outside"):
                self.start(old_site())
                shutil.rmtree(public / name)
                os.symlink(self.outside / "keep", public / name)
                sources = many_changes()
                if name == "text-5":
                    sources = {**old_site()}
                    del sources["content/text-5.md"]
                put_sources(self.site, sources)
                run = Run(self.site)
                self.assertEqual(files_in(self.outside), self.before, run.faults)
                self.assertIn(run.status, (0, 1, 2), run.faults)

    def test_link_in_place_of_the_stage(self):
        self.start(old_site())
        os.symlink(self.outside / "keep", self.site / "public" / STAGE)
        put_sources(self.site, many_changes())
        run = Run(self.site)
        self.assertEqual(files_in(self.outside), self.before, run.faults)
        self.assertEqual(run.status, 2, run.faults)
        self.assertIn(STAGE, run.faults)

    def test_link_in_place_of_the_cache(self):
        write(self.site, old_site())
        os.symlink(self.outside, self.site / ".pamphlet")
        run = Run(self.site)
        self.assertEqual(files_in(self.outside), self.before, run.faults)
        self.assertEqual(run.status, 2, run.faults)
        self.assertIn(".pamphlet", run.faults)

    def test_output_where_it_may_not_be(self):
        write(self.site, old_site())
        before = files_in(self.site)
        os.symlink(self.site / "content", self.folder / "way-in")
        for output in [
            ".", "..", "/", "content", "content/x", "templates", "templates/x/y", ".pamphlet", ".pamphlet/x", "x/../content",
            "../site", "./public/..", "../way-in", "../way-in/deeper", os.path.expanduser("~"), "content/../.", str(self.site) + "/",
        ]:
            with self.subTest(output):
                run = Run(self.site, "--output", output)
                self.assertEqual(run.status, 64, run.faults)
                self.assertEqual(files_in(self.site), before)

    def test_damaged_record(self):
        """Checks that a forged record does not make the program change or remove foreign files."""
        self.start(old_site())
        record = self.site / "public/SHA256SUMS"
        digest = "0" * 64
        lines = [f"{digest}  {path}\n" for path in ["../content/text-1.md", "/etc/passwd", "a/../../x", "./CNAME", "", "x\0y"]]
        for damage in [record.read_bytes() + "".join(lines).encode(), b"", b"\xff" * 5000, record.read_bytes()[:777]]:
            record.write_bytes(damage)
            sources = files_in(self.site / "content")
            run = Run(self.site)
            self.assertIn(run.status, (0, 1, 2), run.faults)
            self.assertEqual(files_in(self.site / "content"), sources)
            self.assertTrue(os.path.exists("/etc/passwd"))
            for path, content in FOREIGN.items():
                self.assertEqual((self.site / "public" / path).read_text(), content)
            self.start(old_site())


def main():
    global PROGRAM, SHIM
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory(prefix="pamphlet-shim-") as folder:
        if LINUX:
            SHIM = failing_disk.compiled(folder)
        unittest.main(argv=[sys.argv[0], *sys.argv[2:]])


if __name__ == "__main__":
    main()
