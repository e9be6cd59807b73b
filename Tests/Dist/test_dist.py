#!/usr/bin/env python3
"""The archive and the Debian package, as a person and as Debian's checker see them.

    python3 Tests/Dist/test_dist.py dist [PROGRAM]
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

DIST = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else pathlib.Path("dist").resolve()

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent

# The program that was packaged.
PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else REPOSITORY / ".build/release/pamphlet"

# Ubuntu 22.04's, which is older than Debian 12's. Swift's own library needs it for hypotf.
OLDEST_GLIBC = (2, 35)

# Libraries that every Linux has; anything else has to be inside the program.
SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}


def run(*command, **options):
    return subprocess.run(
        [str(word) for word in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=1200, **options)


def waited_for(terminal, pattern):
    """Reads a terminal until a pattern is there."""
    seen = b""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 4096)
        # Escape sequences for colours and the cursor are between the letters.
        if found := re.search(pattern, re.sub(rb"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>])", b"", seen)):
            return found[0]
    raise AssertionError(f"{pattern} never came: {seen}")


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def one(self, pattern):
        found = sorted(DIST.glob(pattern))
        self.assertEqual(len(found), 1, f"{pattern}: {found}")
        return found[0]

    def ok(self, result):
        self.assertEqual(result.returncode, 0, result.stdout)
        return result.stdout


class ArchiveTests(Folder):
    def setUp(self):
        super().setUp()
        self.ok(run("tar", "-xzf", self.one("pamphlet-*-linux-*.tar.gz"), "-C", self.folder))
        (self.root,) = self.folder.iterdir()
        self.program = self.root / "bin/pamphlet"

    def test_a_site_is_begun_and_built_with_nothing_but_the_program(self):
        bare = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder)}
        self.ok(run(self.program, "init", self.folder / "site", env=bare))
        self.ok(run(self.program, "build", "--source", self.folder / "site", "--formats", "html,source", env=bare))
        self.assertTrue((self.folder / "site/public/index.html").is_file())

    def test_it_asks_for_no_newer_glibc_and_no_library_that_a_system_may_lack(self):
        symbols = self.ok(run("objdump", "-T", self.program))
        versions = {tuple(map(int, v.split("."))) for v in re.findall(r"GLIBC_(\d+(?:\.\d+)+)", symbols)}
        self.assertLessEqual(max(versions)[:2], OLDEST_GLIBC)
        needed = set(re.findall(r"NEEDED +(\S+)", self.ok(run("objdump", "-p", self.program))))
        self.assertLessEqual(needed, SYSTEM_LIBRARIES)

    def test_every_command_has_a_manual_page_that_man_can_read(self):
        listed = self.ok(run(self.program, "--help")).split("SUBCOMMANDS", 1)[-1]
        commands = re.findall(r"^  ([a-z][a-z-]*)  ", listed, re.M)
        self.assertGreater(len(commands), 10)
        pages = {page.name for page in (self.root / "share/man/man1").iterdir()}
        for command in commands:
            self.assertIn(f"pamphlet-{command}.1", pages)
        for page in pages:
            shown = subprocess.run(
                ["man", "--warnings", "-E", "UTF-8", "-l", self.root / "share/man/man1" / page], capture_output=True, text=True,
                env=os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MANROFFSEQ": ""}, timeout=60)
            self.assertEqual((shown.returncode, shown.stderr), (0, ""))
            self.assertIn("NAME", shown.stdout)
            if shutil.which("mandoc"):
                self.ok(run("mandoc", "-T", "lint", "-W", "error", self.root / "share/man/man1" / page))

    def test_completions_are_read_by_their_shells(self):
        for shell, file in [
            ("bash", "share/bash-completion/completions/pamphlet"), ("zsh", "share/zsh/site-functions/_pamphlet"),
            ("fish", "share/fish/vendor_completions.d/pamphlet.fish"),
        ]:
            if shutil.which(shell) is None:
                print(f"left out: {shell} is not here to read its completions")
                continue
            self.ok(run(shell, "-n", self.root / file))

    def site(self):
        """A site with a place to publish to and a linked library."""
        site = self.folder / "site"
        self.ok(run(self.program, "init", site))
        with open(site / "site.yml", "a") as settings:
            settings.write("publish:\n  stick: { to: folder, path: /media/stick/library }\n")
        (site / "links").mkdir()
        (site / "links/shed.json").write_text("{}")
        return site

    # The typed text, and the completions that the Tab key must offer.
    COMPLETIONS = [
        ("pamphlet pub", "publish"), ("pamphlet publish ", "stick"), ("pamphlet mirror ", "shed"),
        ("pamphlet build --formats html,ep", "html,epub"), ("pamphlet check --rule doubled-w", "doubled-word"),
        ("pamphlet init --host cod", "codeberg"), ("pamphlet init --theme bro", "broadside"),
        ("pamphlet build content/from", "content/from-hand-to-hand.md"),
    ]

    # As bash does when the Tab key is pressed after $1.
    BASH = r"""
        read -ra COMP_WORDS <<< "$1"
        if [[ $1 == *" " ]]; then COMP_WORDS+=(""); fi
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
        completion=$(complete -p pamphlet | sed "s/.*-F \([^ ]*\).*/\1/")
        "$completion" pamphlet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
        printf "%s\n" "${COMPREPLY[@]}"
        """

    def test_the_tab_key_offers_commands_places_forms_and_texts(self):
        site = self.site()
        environment = os.environ | {"PATH": f"{self.root}/bin:{os.environ['PATH']}", "HOME": str(self.folder)}
        bash = f"source {self.root}/share/bash-completion/completions/pamphlet; " + self.BASH
        for typed, offered in self.COMPLETIONS:
            with self.subTest(shell="bash", typed=typed):
                result = run("bash", "-c", bash, "bash", typed, cwd=site, env=environment)
                self.assertIn(offered, [line.strip() for line in result.stdout.splitlines()], result.stdout)

    def test_the_tab_key_completes_in_other_shells(self):
        site = self.site()
        environment = {"PATH": f"{self.root}/bin:/usr/bin:/bin", "TERM": "xterm", "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}
        share = self.root / "share"
        for shell, command, start in [
            ("zsh", ["zsh", "-f", "-i"],
             f"fpath=({share}/zsh/site-functions $fpath); autoload -U compinit; compinit -u -D; PS1=rea''dy"),
            ("fish", ["fish", "--private"],
             f"source {share}/fish/vendor_completions.d/pamphlet.fish; function fish_prompt; printf rea''dy; end"),
        ]:
            if shutil.which(shell) is None:
                print(f"left out: {shell} is not here to complete commands")
                continue
            for typed, offered in self.COMPLETIONS:
                with self.subTest(shell=shell, typed=typed):
                    main, other = pty.openpty()
                    process = subprocess.Popen(
                        ["setsid", "--ctty", "--wait", *command], stdin=other, stdout=other, stderr=other, env=environment,
                        cwd=site)
                    os.close(other)
                    try:
                        os.write(main, start.encode() + b"\r")
                        waited_for(main, rb"ready")
                        os.write(main, typed.encode() + b"\t")
                        waited_for(main, re.escape(offered.encode()))
                    finally:
                        # The shell ends when its terminal is closed.
                        os.close(main)
                        process.wait(30)

    def test_the_licences_of_all_that_is_inside_are_with_it(self):
        text = (self.root / "share/doc/pamphlet/copyright").read_text()
        packages = re.findall(r'\.package\(url: "[^"]*/([^"/]+)"', (REPOSITORY / "Package.swift").read_text())
        self.assertIn("swift-argument-parser", packages)
        parts = packages + ["Swift's standard library", "Foundation Essentials", "English words", "English word pairs"]
        for part in parts + ["libcmark-gfm", "libyaml", "libcrypto", "libz", "libstdc++"]:
            self.assertRegex(text, rf"(?m)^Files: .*{re.escape(part)}")


class DebianPackageTests(Folder):
    def dpkg(self, *arguments):
        root = self.folder / "root"
        (root / "var/lib/dpkg/info").mkdir(parents=True, exist_ok=True)
        (root / "var/lib/dpkg/updates").mkdir(exist_ok=True)
        for file in ["status", "available"]:
            (root / "var/lib/dpkg" / file).touch()
        return run(
            "dpkg", f"--root={root}", "--force-not-root", "--force-depends", "--force-bad-path", "--log=/dev/null",
            *arguments)

    def test_it_installs_upgrades_and_leaves_nothing_when_removed(self):
        package, root = self.one("pamphlet_*.deb"), self.folder / "root"
        self.ok(self.dpkg("-i", package))
        self.ok(run(root / "usr/bin/pamphlet", "--version"))
        self.ok(self.dpkg("-i", package))
        self.ok(self.dpkg("-r", "pamphlet"))
        left = [path for path in root.rglob("*") if path.is_file() and "var/lib/dpkg" not in str(path)]
        self.assertEqual(left, [])

    def test_it_depends_on_what_the_program_links_to(self):
        self.assertIn("libc6 (>=", self.ok(run("dpkg-deb", "-f", self.one("pamphlet_*.deb"), "Depends")))

    def test_debians_checker_finds_no_error(self):
        if shutil.which("lintian") is None:
            self.skipTest("lintian is not here")
        result = run("lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0", self.one("pamphlet_*.deb"))
        self.ok(result)


class FreshRootTests(Folder):
    """The first steps on a bare Debian system, as root in a separate root folder."""

    HOME = "home/reader"

    # Made once and copied; delete it for a newer Debian.
    BARE = REPOSITORY / ".build/bare-debian"

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0 or shutil.which("debootstrap") is None:
            self.skipTest("needs to be root, and debootstrap")
        if not (self.BARE / "done").exists():
            shutil.rmtree(self.BARE, ignore_errors=True)
            release = run("sh", "-c", ". /etc/os-release; echo $VERSION_CODENAME").stdout.strip()
            made = subprocess.run(
                ["debootstrap", "--variant=minbase", release, self.BARE], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if made.returncode != 0:
                self.skipTest("no Debian can be had here: " + made.stdout.decode(errors="replace")[-300:])
            (self.BARE / "done").touch()
        self.root = self.folder / "root"
        self.ok(run("cp", "-a", self.BARE, self.root))
        # Without /proc a program does not learn its arguments.
        self.ok(run("mount", "-t", "proc", "proc", self.root / "proc"))
        self.addCleanup(run, "umount", self.root / "proc")
        self.package = self.one("pamphlet_*.deb")
        (self.root / self.HOME).mkdir()
        shutil.copy(self.package, self.root / self.HOME / "pamphlet.deb")

    def there(self, words, folder=None):
        """Runs a shell command in the root folder, in the user's home or another folder."""
        bare = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": f"/{self.HOME}", "LC_ALL": "C.UTF-8"}
        return run("chroot", self.root, "sh", "-c", f"cd {folder or '/' + self.HOME} && {words}", env=bare)

    def files(self):
        return {
            str(path.relative_to(self.root)) for part in ["usr", "etc", "opt", "home"] for path in (self.root / part).rglob("*")
            if not path.is_dir() or path.is_symlink()
        }

    def test_an_older_version_is_upgraded_and_nothing_is_left_when_it_is_removed(self):
        before = self.files()
        older = self.folder / "older"
        self.ok(run("dpkg-deb", "-R", self.package, older))
        control = older / "DEBIAN/control"
        control.write_text(re.sub(r"(?m)^Version: .*", "Version: 0.0.1-1", control.read_text()))
        (older / "usr/share/doc/pamphlet/only-in-the-older").write_text("gone with the upgrade\n")
        self.ok(run("dpkg-deb", "--root-owner-group", "-Znone", "--build", older, self.root / self.HOME / "older.deb"))
        self.ok(self.there("dpkg -i older.deb && dpkg -i pamphlet.deb"))
        self.assertFalse((self.root / "usr/share/doc/pamphlet/only-in-the-older").exists())
        self.ok(self.there("pamphlet --version"))
        self.ok(self.there("dpkg -r pamphlet"))
        (self.root / self.HOME / "older.deb").unlink()
        self.assertEqual(self.files() - before, set())
        self.assertEqual(before - self.files(), set())

    def test_the_first_hour_goes_as_it_is_written(self):
        self.ok(self.there("dpkg -i pamphlet.deb"))
        self.ok(self.there("pamphlet init my-library"))
        library = f"/{self.HOME}/my-library"
        self.ok(self.there("pamphlet new 'On Walking' --author 'Henry David Thoreau'", library))
        said = self.ok(self.there("pamphlet build", library))
        self.assertRegex(said, r"\d+ texts, \d+ files")
        self.assertNotIn("error", said)
        self.assertNotIn("\\u{", self.ok(self.there("pamphlet doctor", library)))
        with open(self.root / self.HOME / "my-library/site.yml", "a") as settings:
            settings.write("publish:\n  stick: { to: folder, path: ../stick/library }\n")
        self.ok(self.there("mkdir ../stick && pamphlet publish", library))
        self.ok(self.there("sha256sum --check --quiet SHA256SUMS", f"/{self.HOME}/stick/library"))
        self.assertTrue((self.root / self.HOME / "stick/library/on-walking/index.html").is_file())

    def test_serve_offers_a_site_where_there_is_none(self):
        self.ok(self.there("dpkg -i pamphlet.deb && mkdir empty"))
        main, other = pty.openpty()
        process = subprocess.Popen(
            ["chroot", self.root, "sh", "-c", f"cd /{self.HOME}/empty && exec pamphlet serve --port 0"], stdin=other, stdout=other,
            stderr=other, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": f"/{self.HOME}", "TERM": "xterm"}, start_new_session=True)
        os.close(other)
        try:
            waited_for(main, rb"Shall one be made there\?")
            os.write(main, b"y\n")
            address = waited_for(main, rb"http://[\d.]+:\d+/")
            page = urllib.request.urlopen(address.decode() + "from-hand-to-hand/index.html", timeout=30).read().decode()
            self.assertIn("From Hand to Hand", page)
        finally:
            process.terminate()
            process.wait(30)
            os.close(main)


class SumTests(Folder):
    def test_the_sums_are_those_of_the_files(self):
        self.ok(run("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS", cwd=DIST))

    def test_the_recipes_name_the_source_beside_them(self):
        sums = dict(reversed(line.split("  ")) for line in (DIST / "SHA256SUMS").read_text().splitlines())
        source = next(name for name in sums if re.fullmatch(r"pamphlet-[\d.]+\.tar\.gz", name))
        for recipe in ["pamphlet.spec", "pamphlet.rb"]:
            self.assertIn(sums[source], (DIST / recipe).read_text())
        sum512 = self.ok(run("sha512sum", DIST / source)).split()[0]
        self.assertIn(sum512, (DIST / "APKBUILD").read_text())

    def test_the_recipes_are_read_by_what_they_are_for(self):
        for tool, arguments in [
            ("rpmspec", ["--parse", "pamphlet.spec"]), ("ruby", ["-c", "pamphlet.rb"]), ("sh", ["-n", "APKBUILD"]),
        ]:
            if shutil.which(tool) is None:
                print(f"left out: {tool} is not here")
                continue
            self.ok(run(tool, *arguments, cwd=DIST))

    def test_the_same_commit_gives_the_same_bytes(self):
        again = self.folder / "again"
        self.ok(run(REPOSITORY / "Scripts/make-dist", PROGRAM, again, cwd=REPOSITORY))
        self.assertEqual((again / "SHA256SUMS").read_text(), (DIST / "SHA256SUMS").read_text())


unittest.main(verbosity=2)
