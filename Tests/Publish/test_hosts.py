"""Publishing to real servers on this machine: ssh, git, WebDAV, SFTP, FTP, S3, and a stand-in for Neocities."""

import contextlib
import fcntl
import os
import pathlib
import pty
import random
import select
import shutil
import stat
import subprocess
import sys
import termios
import threading
import time
import unittest

import hosts
import published_site as own
from published_site import Site, Trial, files


def needs(*programs):
    missing = [name for name in programs if not (shutil.which(name) or shutil.which(f"/usr/sbin/{name}"))]
    return unittest.skipIf(missing, f"NOT TRIED: {', '.join(missing)} is missing; make setup-test installs it")


def has(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


@needs("rsync", "sshd", "ssh")
class Rsync(Trial):
    def setUp(self):
        super().setUp()
        self.ssh = hosts.SSH(self.base / "ssh")
        self.addCleanup(self.ssh.close)
        self.there = self.base / "srv" / "my library"
        self.there.parent.mkdir()
        self.site = Site(
            self.base / "site",
            publish=f"publish:\n  server: {{ to: rsync, address: 'root@127.0.0.1:{self.there}', url: 'https://x.org/' }}")
        self.env = {"RSYNC_RSH": self.ssh.command()}

    def publish(self, *arguments, **options):
        return self.site.publish(*arguments, env=options.pop("env", self.env), **options)

    def test_everything_then_nothing_then_one_edit_then_less(self):
        first = self.ok(self.publish())
        self.same(files(self.there), self.site)
        self.assertTrue(first.stdout.endswith("see https://x.org/\n"))
        self.assertEqual(stat.S_IMODE((self.there / "index.html").stat().st_mode), 0o644)
        self.assertIn("nothing has changed", self.ok(self.publish()).stdout)
        self.site.edit("text-1", "A word more.")
        plan = self.ok(self.publish()).stdout.splitlines()
        self.only(plan[:-2], "text-1")
        self.same(files(self.there), self.site)
        (self.there / "text-2" / "mine.txt").write_text("mine")
        self.site.remove("text-1")
        self.site.remove("text-2")
        self.ok(self.publish())
        self.same(files(self.there), self.site, beside=["text-2/mine.txt"])
        self.assertFalse((self.there / "text-1").exists())
        self.assertEqual([path for path in self.there.rglob(".*")], [])

    def test_foreign_files_links_and_hostile_lists(self):
        self.there.mkdir()
        (self.there / "index.html").write_text("mine")
        (self.there / "mine.txt").write_text("mine too")
        before = files(self.there)
        self.assertIn("'index.html'", self.ok(self.publish(), 1).stderr)
        self.assertEqual(before, files(self.there))
        self.ok(self.publish("--adopt"))
        self.same(files(self.there), self.site, beside=["mine.txt"])
        outside = self.base / "outside"
        shutil.move(self.there / "text-1", outside)
        (self.there / "text-1").symlink_to(outside)
        (outside / "b.txt").write_text("precious")
        before = files(outside)
        with (self.there / "SHA256SUMS").open("a") as listing:
            for path in ("../../outside/b.txt", f"{outside}/b.txt", "text-1/b.txt"):
                listing.write(f"{'0' * 64}  {path}\n")
        self.site.edit("text-1", "More.")
        self.assertIn("text-1/index.html", self.ok(self.publish(), 1).stderr)
        self.site.remove("text-1")
        self.ok(self.publish())
        self.assertEqual(before, files(outside))

    def test_an_unknown_host_is_not_accepted_and_nobody_is_asked(self):
        self.ssh.known(1)
        began = time.monotonic()
        result = self.ok(self.publish(), 2)
        self.assertLess(time.monotonic() - began, 30)
        self.assertIn("key is not known", result.stderr)
        self.assertFalse(self.there.exists())
        self.ssh.known(self.ssh.port)
        (self.ssh.folder / "authorized").write_text("")
        self.assertIn("does not let you in", self.ok(self.publish(), 2).stderr)

    def test_a_locked_key_asks_nobody_at_a_terminal(self):
        key = self.ssh.folder / "user"
        subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", "a long secret", "-f", key], check=True)
        terminal, side = pty.openpty()
        self.addCleanup(os.close, terminal)
        began = time.monotonic()
        process = subprocess.Popen(
            [own.PROGRAM, "publish"], cwd=self.site.folder, env={**os.environ, **self.env, "SSH_AUTH_SOCK": ""},
            stdin=side, stdout=side, stderr=side, start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        self.addCleanup(process.kill)
        os.close(side)
        said = b""
        with contextlib.suppress(OSError):
            while b"passphrase" not in said and select.select([terminal], [], [], 60)[0]:
                if not (piece := os.read(terminal, 4096)):
                    break
                said += piece
        self.assertNotIn(b"passphrase", said)
        self.assertEqual(process.wait(timeout=30), 2, said.decode(errors="replace"))
        self.assertLess(time.monotonic() - began, 60)
        self.assertIn(b"does not let you in", said)

    def test_a_folder_above_that_is_missing_is_told(self):
        self.site.settings(f"publish:\n  server: {{ to: rsync, address: '127.0.0.1:{self.base}/no/such' }}")
        self.assertIn("the folder above it is not there", self.ok(self.publish(), 2).stderr)

    def test_a_reason_that_comes_late_is_told(self):
        late = self.base / "late"
        late.write_text(
            f"#!{sys.executable}\nimport subprocess, sys, time\n"
            "done = subprocess.run(['sh', '-c', ' '.join(sys.argv[2:])], stderr=subprocess.PIPE)\n"
            "time.sleep(0.5)\nsys.stderr.buffer.write(done.stderr)\nsys.exit(done.returncode)\n")
        late.chmod(0o755)
        self.site.settings(f"publish:\n  server: {{ to: rsync, address: '127.0.0.1:{self.base}/no/such' }}")
        said = self.ok(self.publish(env={"RSYNC_RSH": str(late)}), 2).stderr
        self.assertIn("the folder above it is not there", said)

    def test_the_line_is_cut_after_so_many_bytes(self):
        line = hosts.Line(self.ssh.port)
        self.addCleanup(line.close)
        self.ssh.known(self.ssh.port, line.port)
        env = {"RSYNC_RSH": self.ssh.command(line.port)}
        self.ok(self.publish())
        cuts = 0
        for turn, limit in enumerate((100, 4_000, 60_000, 345_000, 380_000)):
            before = self.site.output()
            # rsync writes 256 KB at once: if cut after that, half of the file would be on the disk.
            self.site.edit("text-1", "".join(random.Random(turn).choices("abcdefgh ", k=400_000)))
            self.site.text(f"new-{turn}", "New.\n" * 50, title=f"New {turn}")
            self.ok(self.site.run("build"))
            line.cut(limit)
            result = self.publish(env=env)
            self.assertIn(result.returncode, (0, 2), result.stderr)
            cuts += result.returncode == 2
            self.whole(files(self.there), before, self.site.output())
            self.ok(self.publish())
            self.same(files(self.there), self.site)
        self.assertGreater(cuts, 1)

    def test_killed_at_any_moment_and_repaired(self):
        self.ok(self.publish())
        chance = random.Random(3)
        for turn in range(3):
            before = self.site.output()
            for number in range(5):
                self.site.edit(f"text-{number}", f"Turn {turn}. " * 300)
            self.site.text(f"new-{turn}", "New.\n", title=f"New {turn}")
            self.ok(self.site.run("build"))
            process = self.site.start(env=self.env)
            time.sleep(chance.uniform(0.1, 1.5))
            process.kill()
            process.communicate()
            self.whole(files(self.there), before, self.site.output())
            self.ok(self.publish())
            self.same(files(self.there), self.site)
        self.assertEqual([path for path in self.there.rglob(".*")], [])

    def test_four_at_once(self):
        runs = [self.site.start(env=self.env) for _ in range(4)]
        for process in runs:
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, out + err)
        self.same(files(self.there), self.site)


@needs("git")
class Git(Trial):
    def setUp(self):
        super().setUp()
        self.there = self.base / "repos" / "library.git"
        self.git("init", "-q", "--bare", self.there)
        self.site = Site(
            self.base / "site", publish=f"publish:\n  pages: {{ to: git, repository: '{self.there}', branch: pages }}")

    def git(self, *arguments, cwd=None):
        env = {**os.environ, "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x"}
        return subprocess.run(["git", *arguments], cwd=cwd, env=env, check=True, capture_output=True, text=True).stdout

    def tree(self, repository=None):
        folder = self.base / "look"
        shutil.rmtree(folder, ignore_errors=True)
        self.git("clone", "-q", "-b", "pages", repository or self.there, folder)
        shutil.rmtree(folder / ".git")
        return files(folder)

    def commits(self):
        return self.git("-C", self.there, "rev-list", "pages").split()

    def test_everything_then_nothing_then_one_edit(self):
        self.ok(self.site.publish())
        self.same(self.tree(), self.site)
        self.assertIn(".nojekyll", self.tree())
        self.assertIn("nothing has changed", self.ok(self.site.publish()).stdout)
        self.assertEqual(len(self.commits()), 1)
        first = self.commits()
        self.site.edit("text-1", "More.")
        self.site.remove("text-2")
        self.ok(self.site.publish())
        self.same(self.tree(), self.site)
        self.assertEqual(self.commits()[1:], first)

    def test_what_else_lies_there_stays(self):
        work = self.base / "work"
        self.git("clone", "-q", self.there, work)
        self.git("checkout", "-q", "-b", "pages", cwd=work)
        for name in ("CNAME", ".nojekyll", ".domains", "mine.txt"):
            (work / name).write_text(f"{name}\n")
        self.git("add", ".", cwd=work)
        self.git("commit", "-q", "-m", "Mine", cwd=work)
        self.git("push", "-q", "origin", "pages", cwd=work)
        self.ok(self.site.publish())
        tree = self.tree()
        for name in ("CNAME", ".nojekyll", ".domains", "mine.txt"):
            self.assertEqual(tree.pop(name), f"{name}\n".encode())
        self.same(tree, self.site)
        (work / "text-9").mkdir()
        (work / "text-9" / "index.html").write_text("mine")
        self.git("pull", "-q", "origin", "pages", cwd=work)
        self.git("add", ".", cwd=work)
        self.git("commit", "-q", "-m", "Mine", cwd=work)
        self.git("push", "-q", "origin", "pages", cwd=work)
        before = self.commits()
        self.site.text("text-9", "Words.", title="Text 9")
        self.assertIn("'text-9/index.html'", self.ok(self.site.publish(), 1).stderr)
        self.assertEqual(self.commits(), before)
        self.ok(self.site.publish("--adopt"))

    def test_links_in_the_tree_are_not_written_through(self):
        self.ok(self.site.publish())
        work = self.base / "work"
        self.git("clone", "-q", "-b", "pages", self.there, work)
        shutil.rmtree(work / "text-1")
        (work / "text-1").symlink_to("/etc")
        self.git("add", "-A", cwd=work)
        self.git("commit", "-q", "-m", "A link", cwd=work)
        self.git("push", "-q", "origin", "pages", cwd=work)
        self.site.edit("text-1", "More.")
        self.assertIn("text-1/index.html", self.ok(self.site.publish(), 1).stderr)

    def test_the_users_own_repository_is_not_touched(self):
        folder = self.site.folder
        self.git("init", "-q", "-b", "main", cwd=folder)
        self.git("add", "content", "site.yml", cwd=folder)
        self.git("commit", "-q", "-m", "Texts", cwd=folder)
        self.site.edit("text-1", "More.")
        self.git("add", "content/text-1.md", cwd=folder)
        self.site.edit("text-2", "More.")
        self.ok(self.site.run("build"))
        before = [self.git(*words, cwd=folder) for words in (
            ("status", "--porcelain", "content"), ("rev-parse", "HEAD"), ("for-each-ref",), ("config", "-l"))]
        self.ok(self.site.publish(env={"GIT_DIR": str(folder / ".git"), "GIT_INDEX_FILE": str(folder / ".git" / "index")}))
        after = [self.git(*words, cwd=folder) for words in (
            ("status", "--porcelain", "content"), ("rev-parse", "HEAD"), ("for-each-ref",), ("config", "-l"))]
        self.assertEqual(before, after)
        self.same(self.tree(), self.site)

    def test_a_rejected_push_is_explained_in_the_hosts_words(self):
        hook = self.there / "hooks" / "pre-receive"
        hook.write_text("#!/bin/sh\necho 'No pamphlets on a Sunday.'\nexit 1\n")
        hook.chmod(0o755)
        result = self.ok(self.site.publish(), 2)
        self.assertIn("refused the push", result.stderr)
        self.assertIn("No pamphlets on a Sunday.", result.stderr)
        hook.unlink()
        self.ok(self.site.publish())

    def test_four_at_once(self):
        sites = [self.site]
        for number in range(3):
            copy = Site.__new__(Site)
            shutil.copytree(self.site.folder, self.base / f"copy-{number}")
            copy.folder = self.base / f"copy-{number}"
            sites.append(copy)
        for number, site in enumerate(sites):
            site.content = site.folder / "content"
            site.edit(f"text-{number}", f"Of copy {number}.")
        runs = [site.start() for site in sites]
        for process in runs:
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, out + err)
        self.assertEqual(len(self.commits()), 4)
        self.ok(self.site.publish())
        self.same(self.tree(), self.site)

    def test_a_damaged_or_killed_clone_is_made_anew(self):
        self.ok(self.site.publish())
        clone = next((self.site.folder / ".pamphlet" / "publish").rglob("clone.git"))
        chance = random.Random(5)
        for turn in range(4):
            self.site.edit("text-1", f"Turn {turn}.")
            self.ok(self.site.run("build"))
            process = self.site.start()
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
            process.communicate()
        for damage in (lambda: shutil.rmtree(clone), lambda: (clone / "HEAD").write_text("x"),
                       lambda: shutil.rmtree(clone / "objects")):
            damage()
            self.site.edit("text-1", "More.")
            self.ok(self.site.publish())
            self.same(self.tree(), self.site)

    def test_locks_of_a_killed_git_are_no_hindrance(self):
        self.ok(self.site.publish())
        clone = next((self.site.folder / ".pamphlet" / "publish").rglob("clone.git"))
        for lock in ("../index", "HEAD", "config", "packed-refs", "shallow", "refs/heads/there"):
            (clone / f"{lock}.lock").touch()
        # A foreign commit has to be fetched, which writes into the clone.
        commit = self.git("-C", self.there, "commit-tree", "-p", "pages", "-m", "Another", "pages^{tree}").strip()
        self.git("-C", self.there, "update-ref", "refs/heads/pages", commit)
        self.site.edit("text-1", "More.")
        self.ok(self.site.publish())
        self.same(self.tree(), self.site)

    def test_over_http_and_over_a_line_that_is_cut(self):
        self.git("-C", self.there, "config", "http.receivepack", "true")
        backend = hosts.GitHTTP(self.base / "repos")
        self.addCleanup(backend.close)
        line = hosts.Line(backend.port)
        self.addCleanup(line.close)
        self.site.settings(
            f"publish:\n  pages: {{ to: git, repository: 'http://127.0.0.1:{line.port}/library.git', branch: pages }}")
        self.ok(self.site.publish())
        self.same(self.tree(), self.site)
        for limit in (300, 2_500, 4_000):
            before = self.commits()
            old = self.tree()
            self.site.edit("text-1", "".join(random.Random(limit).choices("abcdefgh ", k=5_000)))
            line.cut(limit)
            result = self.site.publish()
            self.assertIn(result.returncode, (0, 2), result.stderr)
            if result.returncode:
                self.assertEqual((self.commits(), self.tree()), (before, old))
            line.cut(None)
            self.ok(self.site.publish())
            self.same(self.tree(), self.site)

    def test_a_repository_that_is_not_there(self):
        self.site.settings(f"publish:\n  pages: {{ to: git, repository: '{self.base}/none.git' }}")
        self.assertIn("no such repository", self.ok(self.site.publish(), 2).stderr)


class Rclone:
    """The tests for every kind of storage that rclone knows."""

    remote = "there:lib"

    def start(self):
        raise NotImplementedError

    def there_files(self):
        return files(self.root)

    def setUp(self):
        super().setUp()
        self.root = self.base / "srv"
        self.root.mkdir()
        self.there = self.root / "lib"
        self.configuration = self.base / "rclone.conf"
        # Certificates are not part of a test on this machine.
        self.env = {"RCLONE_CONFIG": str(self.configuration), "AWS_CA_BUNDLE": ""}
        self.configuration.write_text(self.start())
        self.site = Site(self.base / "site", texts=2, publish=f"publish:\n  store: {{ to: rclone, remote: '{self.remote}' }}")

    def publish(self, *arguments):
        return self.site.publish(*arguments, env=self.env)

    def serve(self, kind, *arguments):
        port = hosts.free_port()
        server = hosts.Server(
            ["rclone", "serve", kind, str(self.root), "--addr", f"127.0.0.1:{port}", *arguments], port,
            env={**os.environ, "RCLONE_CONFIG": str(self.base / "none.conf")})
        self.addCleanup(server.close)
        return port

    def test_everything_then_nothing_then_the_same_size_then_less(self):
        self.ok(self.publish())
        self.same(self.there_files(), self.site)
        self.assertIn("nothing has changed", self.ok(self.publish()).stdout)
        # The list keeps its size when a letter changes, and so does the page.
        page = self.site.content / "text-1.md"
        page.write_text(page.read_text().replace("Words", "Wards"))
        self.ok(self.publish())
        self.same(self.there_files(), self.site)
        self.site.remove("text-1")
        self.ok(self.publish())
        self.same(self.there_files(), self.site)

    def test_foreign_files(self):
        self.put("index.html", b"mine")
        self.put("mine.txt", b"mine too")
        self.assertIn("'index.html'", self.ok(self.publish(), 1).stderr)
        self.assertEqual(self.there_files(), {"index.html": b"mine", "mine.txt": b"mine too"})
        self.ok(self.publish("--adopt"))
        self.same(self.there_files(), self.site, beside=["mine.txt"])

    def put(self, name, content):
        self.there.mkdir(exist_ok=True)
        (self.there / name).write_bytes(content)

    def there_files(self):
        return files(self.there)


@needs("rclone")
class WebDAV(Rclone, Trial):
    def start(self):
        self.port = self.serve("webdav")
        self.line = hosts.Line(self.port)
        self.addCleanup(self.line.close)
        return f"[there]\ntype = webdav\nurl = http://127.0.0.1:{self.line.port}\nvendor = other\n"

    def test_the_line_is_cut(self):
        self.ok(self.publish())
        for limit in (400, 9_000):
            before = self.site.output()
            self.site.edit("text-1", f"{limit} " * 2_000)
            self.site.text(f"new-{limit}", "New.", title=f"New {limit}")
            self.ok(self.site.run("build"))
            self.line.cut(limit)
            self.assertIn(self.publish().returncode, (0, 2))
            self.line.cut(None)
            self.whole(self.there_files(), before, self.site.output())
            self.ok(self.publish())
            self.same(self.there_files(), self.site)


@needs("rclone")
class WebDAVRoot(Rclone, Trial):
    remote = "there:"

    def start(self):
        self.there = self.root
        return f"[there]\ntype = webdav\nurl = http://127.0.0.1:{self.serve('webdav')}\nvendor = other\n"


@needs("rclone")
class SFTP(Rclone, Trial):
    def start(self):
        port = self.serve("sftp", "--user", "you", "--pass", "word")
        word = subprocess.run(["rclone", "obscure", "word"], capture_output=True, text=True, check=True).stdout.strip()
        return f"[there]\ntype = sftp\nhost = 127.0.0.1\nport = {port}\nuser = you\npass = {word}\nshell_type = none\n"


@needs("rclone")
@unittest.skipUnless(has("pyftpdlib"), "NOT TRIED: FTP, because pyftpdlib is missing; make setup-test installs it")
class FTP(Rclone, Trial):
    def start(self):
        port = hosts.free_port()
        server = hosts.Server(
            [sys.executable, "-m", "pyftpdlib", "-i", "127.0.0.1", "-p", str(port), "-d", str(self.root), "-w",
             "-u", "you", "-P", "word"], port)
        self.addCleanup(server.close)
        word = subprocess.run(["rclone", "obscure", "word"], capture_output=True, text=True, check=True).stdout.strip()
        return f"[there]\ntype = ftp\nhost = 127.0.0.1\nport = {port}\nuser = you\npass = {word}\n"


@needs("rclone")
@unittest.skipUnless(has("moto.server"), "NOT TRIED: S3, because moto is missing; make setup-test installs it")
class S3(Rclone, Trial):
    remote = "there:bucket/lib"

    def start(self):
        port = hosts.free_port()
        server = hosts.Server([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port)
        self.addCleanup(server.close)
        text = (
            f"[there]\ntype = s3\nprovider = Other\nendpoint = http://127.0.0.1:{port}\naccess_key_id = x\n"
            f"secret_access_key = y\nregion = us-east-1\nforce_path_style = true\n")
        self.configuration.write_text(text)
        self.rclone("mkdir", "there:bucket")
        return text

    def rclone(self, *arguments, **options):
        return subprocess.run(
            ["rclone", *arguments], env={**os.environ, **self.env}, check=True, capture_output=True, **options)

    def put(self, name, content):
        self.rclone("rcat", f"{self.remote}/{name}", input=content)

    def there_files(self):
        look = self.base / "look"
        shutil.rmtree(look, ignore_errors=True)
        self.rclone("copy", self.remote, str(look))
        return files(look)


@needs("rclone")
class RcloneFaults(Trial):
    def test_what_cannot_be_reached_is_told(self):
        site = Site(self.base / "site", texts=1, publish="publish:\n  store: { to: rclone, remote: 'there:lib' }")
        env = {"RCLONE_CONFIG": str(self.base / "none.conf")}
        self.assertIn("knows no remote", self.ok(site.publish(env=env), 2).stderr)
        (self.base / "none.conf").write_text(
            f"[there]\ntype = webdav\nurl = http://127.0.0.1:{hosts.free_port()}\nvendor = other\n")
        self.assertIn("does not answer", self.ok(site.publish(env=env), 2).stderr)


@needs("curl")
class NeocitiesSite(Trial):
    def setUp(self):
        super().setUp()
        self.host = hosts.Neocities("the-key")
        self.addCleanup(self.host.close)
        self.site = Site(
            self.base / "site", texts=3,
            publish=f"publish:\n  city: {{ to: neocities, site: mysite, url: 'http://127.0.0.1:{self.host.port}/site/' }}")
        self.env = {"NEOCITIES_KEY": "the-key", "NEOCITIES_API": f"http://127.0.0.1:{self.host.port}/api"}

    def publish(self, *arguments, **env):
        return self.site.publish(*arguments, env={**self.env, **env})

    def check(self, *beside):
        output = self.site.output()
        del output["SHA256SUMS"]
        there = {name: content for name, content in self.host.files.items() if name not in beside}
        self.assertEqual(sorted(there), sorted([*output, "SHA256SUMS.txt"]))
        for name, content in output.items():
            self.assertEqual(there[name], content)

    def test_everything_then_nothing_then_changes(self):
        self.ok(self.publish())
        self.check()
        self.assertIn("nothing has changed", self.ok(self.publish()).stdout)
        self.site.edit("text-1", "More.")
        self.site.remove("text-2")
        self.ok(self.publish())
        self.check()

    def test_foreign_files(self):
        self.host.files.update({"index.html": b"mine", "mine.txt": b"mine"})
        self.assertIn("'index.html'", self.ok(self.publish(), 1).stderr)
        self.assertEqual(self.host.calls, [])
        self.ok(self.publish("--adopt"))
        self.check("mine.txt")

    def test_kinds_a_free_account_refuses_are_left_out_and_told(self):
        templates = self.site.folder / "templates"
        templates.mkdir()
        (templates / "song.mp3").write_bytes(b"x")
        result = self.ok(self.publish())
        self.assertIn("song.mp3' is left out", result.stderr)
        self.assertFalse([name for name in self.host.files if name.endswith("mp3")])

    def test_the_key_is_needed_and_never_shown(self):
        self.assertIn("NEOCITIES_KEY", self.ok(self.publish(NEOCITIES_KEY=""), 2).stderr)
        result = self.ok(self.publish(NEOCITIES_KEY="wrong-key"), 2)
        self.assertIn("does not accept the key", result.stderr)
        self.assertNotIn("wrong-key", result.stdout + result.stderr)
        self.ok(self.publish())
        for path in self.site.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(b"the-key", path.read_bytes())

    def test_cut_short_and_finished(self):
        for calls in (1, 2, 3):
            self.host.files.clear()
            self.host.calls.clear()
            self.host.failing_after = calls
            self.ok(self.publish(), 2)
            self.host.failing_after = None
            self.ok(self.publish())
            self.check()
