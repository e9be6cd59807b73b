#!/usr/bin/env python3
"""What people install: the archive and the Debian package, as a person and as Debian's checker see them.

    python3 Tests/Dist/test_dist.py dist
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

DIST = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else pathlib.Path("dist").resolve()

# Debian 12 and Ubuntu 22.04's glibc is the oldest that the Swift toolchain itself runs on.
OLDEST_GLIBC = (2, 36)

# Libraries that every Linux has; anything else has to be inside the program.
SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}


def run(*command, **options):
    return subprocess.run(
        [str(word) for word in command], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, **options)


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
        commands = re.findall(r"^  (\w[\w-]*) ", self.ok(run(self.program, "--help")).split("SUBCOMMANDS")[-1], re.M)
        pages = {page.name for page in (self.root / "share/man/man1").iterdir()}
        for command in commands:
            self.assertIn(f"pamphlet-{command}.1", pages)
        for page in pages:
            result = run(
                "man", "--warnings", "-E", "UTF-8", "-l", self.root / "share/man/man1" / page,
                env=os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MANROFFSEQ": ""})
            self.ok(result)
            self.assertNotIn("warning", result.stdout)

    def test_completions_are_read_by_their_shells(self):
        for shell, file in [
            ("bash", "share/bash-completion/completions/pamphlet"), ("zsh", "share/zsh/vendor-completions/_pamphlet"),
            ("fish", "share/fish/vendor_completions.d/pamphlet.fish"),
        ]:
            if shutil.which(shell) is None:
                print(f"left out: {shell} is not here to read its completions")
                continue
            self.ok(run(shell, "-n", self.root / file))

    def test_the_licences_of_all_that_is_inside_are_with_it(self):
        text = (self.root / "share/doc/pamphlet/copyright").read_text()
        for part in ["Swift standard library", "swift-argument-parser", "FlyingFox", "libcmark-gfm", "libssl", "SCOWL"]:
            self.assertIn(part, text)


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


class SumTests(Folder):
    def test_the_sums_are_those_of_the_files(self):
        self.ok(run("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS", cwd=DIST))

    def test_the_recipes_name_the_source_beside_them(self):
        sums = dict(reversed(line.split("  ")) for line in (DIST / "SHA256SUMS").read_text().splitlines())
        source = next(name for name in sums if re.fullmatch(r"pamphlet-[\d.]+\.tar\.gz", name))
        for recipe in ["pamphlet.spec", "pamphlet.rb"]:
            self.assertIn(sums[source], (DIST / recipe).read_text())


unittest.main(verbosity=2)
