"""Publishing into a folder: the files that are sent, those that are never touched, and those left after a failure."""

import fcntl
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

import failing_disk
import published_site as own
from published_site import Site, Trial, files


class FolderTrial(Trial):
    def setUp(self):
        super().setUp()
        self.there = self.base / "the stick" / "bücher"
        self.there.parent.mkdir()
        self.site = Site(self.base / "site", publish=f"publish:\n  stick: {{ to: folder, path: '{self.there}' }}")


class Sending(FolderTrial):
    def test_everything_then_nothing_then_one_edit(self):
        first = self.ok(self.site.publish())
        self.same(files(self.there), self.site)
        check = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=self.there)
        self.assertEqual(check.returncode, 0)
        self.assertIn(f"open {self.there}/index.html", first.stdout.splitlines()[-1])
        before = {path: os.stat(path).st_mtime_ns for path in self.there.rglob("*")}
        nothing = self.ok(self.site.publish())
        self.assertEqual(nothing.stdout, f"stick: nothing has changed; open {self.there}/index.html\n")
        self.assertEqual(before, {path: os.stat(path).st_mtime_ns for path in self.there.rglob("*")})
        self.site.edit("text-1", "A word more.")
        plan = self.ok(self.site.publish()).stdout.splitlines()
        self.only(plan[:-2], "text-1")
        self.assertRegex(plan[-2], r"^stick: 0 to add, \d to change, 0 to delete, \d+ (KB|bytes) to send$")
        self.same(files(self.there), self.site)

    def test_a_dry_run_shows_all_and_does_nothing(self):
        for number in range(30):
            self.site.text(f"more-{number}", "Words.\n", title=f"More {number}")
        dry = self.ok(self.site.publish("--dry-run"))
        self.assertFalse(self.there.exists())
        lines = dry.stdout.splitlines()
        self.assertEqual({line.split(" ", 1)[0] for line in lines[:-1]}, {"add"})
        self.assertEqual(sorted(line[4:] for line in lines[:-1]), sorted(set(self.site.output()) - {"SHA256SUMS"}))
        real = self.ok(self.site.publish()).stdout.splitlines()
        self.assertEqual(len(real), 40 + 3)
        self.assertIn("more; --dry-run shows them all", real[40])

    def test_removed_texts_go_and_folders_only_when_empty(self):
        self.ok(self.site.publish())
        (self.there / "text-0" / "mine.txt").write_text("mine")
        self.site.remove("text-0")
        self.site.remove("text-1")
        self.ok(self.site.publish())
        self.same(files(self.there), self.site, beside=["text-0/mine.txt"])
        self.assertFalse((self.there / "text-1").exists())

    def test_what_is_lost_there_is_sent_again(self):
        self.ok(self.site.publish())
        (self.there / "text-1" / "index.html").unlink()
        (self.there / "index.html").write_text("short")
        self.ok(self.site.publish())
        self.same(files(self.there), self.site)

    def test_a_site_with_drafts_shown_is_never_sent(self):
        self.site.text("secret", "---\ntitle: Secret\ndraft: true\n---\n\nNot yet.\n")
        self.ok(self.site.run("build", "--drafts"))
        self.assertTrue((self.site.public / "secret").exists())
        self.ok(self.site.publish())
        self.assertFalse((self.there / "secret").exists())

    def test_faults_in_texts_leave_the_place_as_it_was(self):
        self.ok(self.site.publish())
        before = files(self.there)
        self.site.edit("text-2", "A note[^none].")
        result = self.ok(self.site.publish(), 1)
        self.assertIn("content/text-2.md:", result.stderr)
        self.assertEqual(before, files(self.there))

    def test_the_place_is_named_or_the_first(self):
        other = self.base / "other"
        self.site.settings(
            f"publish:\n  stick: {{ to: folder, path: '{self.there}' }}\n  disk: {{ to: folder, path: '{other}', "
            f"url: 'https://example.org/x/' }}")
        result = self.ok(self.site.publish("disk"))
        self.assertTrue(result.stdout.endswith("see https://example.org/x/\n"), result.stdout)
        self.assertFalse(self.there.exists())
        wrong = self.ok(self.site.publish("dsik"), 64)
        self.assertIn("did you mean 'disk'?", wrong.stderr)


class NeverDone(FolderTrial):
    def test_foreign_files_are_named_and_nothing_is_done(self):
        self.there.mkdir()
        (self.there / "index.html").write_text("mine")
        (self.there / "mine.txt").write_text("mine too")
        before = files(self.there)
        refused = self.ok(self.site.publish(), 1)
        self.assertIn("'index.html'", refused.stderr)
        self.assertIn("--adopt", refused.stderr)
        self.assertEqual(before, files(self.there))
        self.ok(self.site.publish("--adopt"))
        self.same(files(self.there), self.site, beside=["mine.txt"])

    def test_a_foreign_list_is_named(self):
        self.there.mkdir()
        (self.there / "SHA256SUMS").symlink_to(self.base / "nowhere")
        refused = self.ok(self.site.publish(), 1)
        self.assertIn("SHA256SUMS", refused.stderr)
        self.assertEqual(list(files(self.there)), ["SHA256SUMS"])

    def test_more_than_half_goes_only_with_yes(self):
        self.ok(self.site.publish())
        before = files(self.there)
        for number in range(5):
            self.site.remove(f"text-{number}")
        shutil.rmtree(self.site.content / "عن المشي")
        self.site.text("only", "Words.", title="Only")
        refused = self.ok(self.site.publish(), 1)
        self.assertIn("--yes", refused.stderr)
        self.assertIn("delete text-0/index.html", refused.stdout)
        self.assertEqual(before, files(self.there))
        self.ok(self.site.publish("--yes"))
        self.same(files(self.there), self.site)

    def test_a_hostile_list_leads_nowhere(self):
        self.ok(self.site.publish())
        outside = self.base / "outside"
        outside.mkdir()
        for name in ("a.txt", "b.txt"):
            (outside / name).write_text("precious")
        (self.there / "way").symlink_to(outside)
        (self.there / ".git").mkdir()
        (self.there / ".git" / "config").write_text("precious")
        digest = "0" * 64
        with (self.there / "SHA256SUMS").open("a") as listing:
            for path in ("../../outside/a.txt", f"{outside}/a.txt", "way/b.txt", ".git/config", "text-1/../../x"):
                listing.write(f"{digest}  {path}\n")
        result = self.ok(self.site.publish())
        self.assertIn("'../../outside/a.txt'", result.stderr)
        self.assertEqual({path.read_text() for path in outside.iterdir()}, {"precious"})
        self.assertEqual((self.there / ".git" / "config").read_text(), "precious")
        self.assertTrue((self.there / "way").is_symlink())

    def test_links_there_are_not_followed(self):
        self.ok(self.site.publish())
        outside = self.base / "outside"
        shutil.move(self.there / "text-1", outside)
        (self.there / "text-1").symlink_to(outside)
        before = files(outside)
        self.site.edit("text-1", "More.")
        refused = self.ok(self.site.publish(), 1)
        self.assertIn("text-1/index.html", refused.stderr)
        self.ok(self.site.publish("--adopt"), 1)
        self.site.remove("text-1")
        self.ok(self.site.publish())
        self.assertEqual(before, files(outside))
        self.assertTrue((self.there / "text-1").is_symlink())

    def test_a_link_in_the_place_of_the_stage_is_not_followed(self):
        outside = self.base / "outside"
        outside.mkdir()
        (outside / "0").write_text("precious")
        self.there.mkdir()
        (self.there / own.STAGE).symlink_to(outside)
        self.ok(self.site.publish(), 2)
        self.assertEqual(files(outside), {"0": b"precious"})

    def test_some_folders_are_no_place(self):
        before = self.ok(self.site.run("build")) and files(self.site.content)
        home = self.base / "home"
        home.mkdir()
        for path in ("content", "content/x", "templates", ".", "..", "public", "public/x", "/", str(home), ".pamphlet/x"):
            with self.subTest(path):
                self.site.settings(f"publish:\n  bad: {{ to: folder, path: '{path}' }}")
                result = self.ok(self.site.publish(env={"HOME": str(home)}), 1)
                self.assertIn("site.yml:4:3: error:", result.stderr)
        self.assertEqual(before, files(self.site.content))
        self.assertEqual(list(home.iterdir()), [])

    def test_a_stick_that_is_not_there_is_not_made(self):
        self.site.settings(f"publish:\n  stick: {{ to: folder, path: '{self.base}/no/stick' }}")
        result = self.ok(self.site.publish(), 2)
        self.assertIn("plugged in", result.stderr)
        self.assertFalse((self.base / "no").exists())


class Faults(FolderTrial):
    @unittest.skipUnless(sys.platform == "linux" and os.geteuid() == 0, "NOT TRIED: a full disk needs a mounted tmpfs")
    def test_a_full_disk(self):
        disk = self.base / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", disk], check=True)
        self.addCleanup(subprocess.run, ["umount", disk])
        self.site.settings(f"publish:\n  stick: {{ to: folder, path: '{disk}/library' }}")
        self.ok(self.site.publish())
        first = self.site.output()
        self.site.text("large", "Many words, so many.\n\n" * 20_000, title="Large")
        self.site.edit("text-1", "Changed.")
        result = self.ok(self.site.publish(), 2)
        self.assertIn("No space left", result.stderr)
        self.whole(files(disk / "library"), first)
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        self.ok(self.site.publish())
        self.same(files(disk / "library"), self.site)

    @unittest.skipUnless(sys.platform == "linux" and os.geteuid() == 0, "NOT TRIED: no permission, which root always has")
    def test_no_permission(self):
        self.ok(self.site.publish())
        before = files(self.there)
        self.site.edit("text-1", "Changed.")
        for path in [self.site.folder, *self.site.folder.rglob("*")]:
            os.chown(path, 65_534, 65_534)
        result = self.ok(self.site.publish(user=65_534, group=65_534), 2)
        self.assertIn("Permission denied", result.stderr)
        self.assertEqual(before, files(self.there))

    def test_killed_at_any_moment(self):
        self.ok(self.site.publish())
        chance = random.Random(14)
        for turn in range(12):
            versions = [files(self.there), self.site.output()]
            for number in range(5):
                self.site.edit(f"text-{number}", f"Turn {turn}. " * 200)
            self.site.text(f"new-{turn}", "New.\n" * 50, title=f"New {turn}")
            if turn > 1:
                self.site.remove(f"new-{turn - 2}")
            self.ok(self.site.run("build"))
            versions.append(self.site.output())
            process = self.site.start()
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
            process.communicate()
            self.whole(files(self.there), *versions)
            if turn % 3 == 0:
                self.ok(self.site.publish())
                self.same(files(self.there), self.site)
        self.ok(self.site.publish())
        self.same(files(self.there), self.site)

    def test_a_first_publish_that_was_killed_is_finished_without_asking(self):
        self.ok(self.site.run("build"))
        chance = random.Random(7)
        for turn in range(8):
            process = self.site.start()
            time.sleep(chance.uniform(0, 0.1))
            process.kill()
            process.communicate()
            self.ok(self.site.publish())
            self.same(files(self.there), self.site)
            shutil.rmtree(self.there)

    @unittest.skipUnless(sys.platform == "linux", "LD_PRELOAD")
    def test_killed_at_any_call_that_changes_the_place(self):
        """Checks that every page is whole, and that the next run finishes the work without a question."""
        shim = failing_disk.compiled(self.base)
        self.ok(self.site.run("build"))
        first = self.site.output()
        self.killed_at_calls(shim, None, first)
        self.ok(self.site.publish())
        before = self.base / "before"
        shutil.copytree(self.there, before)
        for number in range(4):
            self.site.edit(f"text-{number}", "Another turn. " * 200)
        self.site.remove("text-4")
        self.ok(self.site.run("build"))
        self.killed_at_calls(shim, before, first, self.site.output())

    def killed_at_calls(self, shim, before, *versions):
        """Publishes over existing files, killed at some calls: random ones and the last ones."""
        def publish(at, **more):
            shutil.rmtree(self.there, ignore_errors=True)
            if before:
                shutil.copytree(before, self.there)
            return self.site.publish(env=failing_disk.environment(
                shim, self.there, "kill", at, calls="rename,unlink,mkdir,open,write", **more))

        log = self.base / "calls"
        self.ok(publish(0, log=log))
        count = len(log.read_text().splitlines())
        log.unlink()
        self.assertGreater(count, 50)
        for at in sorted({*random.Random(5).sample(range(1, count), 18), *range(count - 8, count + 1)}):
            result = publish(at)
            self.assertEqual(result.returncode, -signal.SIGKILL, f"call {at} of {count}: {result.stderr}")
            self.whole(files(self.there), *versions)
            self.ok(self.site.publish())
            self.same(files(self.there), self.site)

    def test_another_computer_publishes_there_meanwhile(self):
        self.ok(self.site.publish())
        before = files(self.there)
        self.site.edit("text-1", "More.")
        self.ok(self.site.run("build"))
        lock = os.open(self.there, os.O_RDONLY)
        self.addCleanup(os.close, lock)
        fcntl.flock(lock, fcntl.LOCK_EX)
        process = self.site.start()
        with self.assertRaises(subprocess.TimeoutExpired):
            process.wait(timeout=4)
        self.assertEqual(before, files(self.there))
        fcntl.flock(lock, fcntl.LOCK_UN)
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, out + err)
        self.same(files(self.there), self.site)

    def test_an_interrupt_ends_it_and_leaves_it_whole(self):
        self.ok(self.site.publish())
        for number in range(150):
            self.site.text(f"many-{number}", "Words.\n" * 300, title=f"Many {number}")
        self.ok(self.site.run("build"))
        for signal_number in (signal.SIGINT, signal.SIGTERM):
            process = self.site.start()
            time.sleep(0.3)
            process.send_signal(signal_number)
            began = time.monotonic()
            process.communicate(timeout=20)
            self.assertLess(time.monotonic() - began, 10)
            # On a signal before it is handled, it ends as any program does.
            self.assertIn(process.returncode, (0, 130, -signal_number))
        self.ok(self.site.publish())
        self.same(files(self.there), self.site)

    def test_four_at_once(self):
        sites = [self.site]
        for number in range(3):
            copy = Site.__new__(Site)
            shutil.copytree(self.site.folder, self.base / f"copy-{number}")
            copy.folder = self.base / f"copy-{number}"
            sites.append(copy)
        for publishers in ([self.site] * 4, sites):
            runs = [publisher.start() for publisher in publishers]
            for process in runs:
                out, err = process.communicate(timeout=120)
                self.assertEqual(process.returncode, 0, out + err)
            self.same(files(self.there), self.site)
            shutil.rmtree(self.there)


class Settings(FolderTrial):
    def test_secrets_are_refused_and_never_printed(self):
        for line in (
            "to: rsync, address: 'you@example.org:/x/', password: hunter2",
            "to: git, repository: 'https://you:hunter2@example.org/x.git'",
            "to: rclone, remote: ':sftp,host=example.org,pass=hunter2:x'",
            "to: neocities, site: mysite, key: hunter2", "to: neocities, site: mysite, api_token: hunter2",
            "to: folder, path: x, secret: hunter2",
        ):
            with self.subTest(line):
                self.site.settings(f"publish:\n  bad: {{ {line} }}")
                result = self.ok(self.site.publish(), 1)
                self.assertIn("site.yml:4:", result.stderr)
                self.assertIn("take it out", result.stderr)
                self.assertNotIn("hunter2", result.stdout + result.stderr)

    def test_every_fault_is_told_at_its_place(self):
        for line, words in (
            ("{ path: x }", "does not say 'to'"), ("{ to: folder }", "does not say 'path'"),
            ("{ to: foldr, path: x }", "did you mean 'folder'?"), ("{ to: rsync, address: '-e x' }", "is no place"),
            ("{ to: rsync, address: /local }", "is no place"), ("{ to: rclone, remote: /local }", "is no place"),
            ("{ to: git, repository: 'ext::sh -c x' }", "is no place"), ("{ to: git, repository: x, branch: 'a..b' }", "branch"),
            ("{ to: folder, path: x, host: gihub }", "did you mean 'github'?"), ("{ to: folder, path: x, domain: 'a b' }", "not a domain"),
            ("{ to: folder, path: x, url: nowhere }", "not a site's address"), ("words", "has no settings"),
        ):
            with self.subTest(line):
                self.site.settings(f"publish:\n  bad: {line}")
                result = self.ok(self.site.publish(), 1)
                self.assertRegex(result.stderr, r"site.yml:4:\d+: error: ")
                self.assertIn(words, result.stderr)

    def test_an_unknown_key_is_a_warning(self):
        self.site.settings(f"publish:\n  stick: {{ to: folder, path: '{self.there}', pth: x }}")
        self.assertIn("unknown key 'pth'; did you mean 'path'?", self.ok(self.site.publish()).stderr)

    def test_without_a_place_it_explains_what_to_write(self):
        self.site.settings("")
        plain = self.ok(self.site.publish(), 1).stderr
        self.assertIn("repository: \"https://codeberg.org/YOU/library.git\"", plain)
        subprocess.run(["git", "init", "-q"], cwd=self.site.folder, check=True)
        subprocess.run(["git", "remote", "add", "origin", "git@github.com:me/texts.git"], cwd=self.site.folder, check=True)
        known = self.ok(self.site.publish(), 1).stderr
        self.assertLess(known.index("GitHub Pages"), known.index("Codeberg"))
        self.assertIn('repository: "git@github.com:me/texts.git"', known)
        # The suggested setting can be read.
        lines = known.splitlines()
        start = next(number for number, line in enumerate(lines) if line == "  publish:")
        advised = [line[2:] for line in lines[start:] if line.startswith("  ")][:5]
        self.site.settings("\n".join(advised))
        self.assertNotRegex(self.ok(self.site.run("build")).stderr, "site.yml:[2-9]")

    def test_host_files(self):
        for host, names in (
            ("github", [".nojekyll", "CNAME"]), ("codeberg", [".domains"]), ("netlify", ["_headers"]),
            ("cloudflare", ["_headers"]), ("apache", [".htaccess"]), ("nginx", []), ("gitlab", []),
        ):
            with self.subTest(host):
                there = self.base / host
                self.site.settings(
                    f"publish:\n  x: {{ to: folder, path: '{there}', host: {host}, domain: library.example.org }}")
                result = self.ok(self.site.publish())
                self.assertIn("see https://library.example.org/", result.stdout)
                listed = (there / "SHA256SUMS").read_text()
                made = set(files(there)) - set(self.site.output())
                self.assertEqual(made, set(names))
                for name in names:
                    self.assertIn(f"  {name}\n", listed)
                self.assertEqual(subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=there).returncode, 0)
                self.assertIn("nothing has changed", self.ok(self.site.publish()).stdout)


class FromThePreview(FolderTrial):
    def setUp(self):
        super().setUp()
        self.process = subprocess.Popen(
            [own.PROGRAM, "serve", "--port", "0"], cwd=self.site.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True)
        self.addCleanup(self.end)
        self.address = self.process.stdout.readline().strip().rstrip("/")

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()

    def ask(self, query="", token=None, **fields):
        headers = {**({"Pamphlet-Token": token} if token else {}), **fields}
        request = urllib.request.Request(f"{self.address}/.pamphlet/publish{query}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def page(self):
        with urllib.request.urlopen(self.address + "/", timeout=20) as answer:
            return answer.read().decode()

    def test_the_button_shows_a_plan_and_carries_out_that_one(self):
        page = self.page()
        self.assertIn('data-publish="stick"', page)
        token = re.search('data-token="([^"]+)"', page).group(1)
        for fields in ({}, {"token": "guess"}, {"token": token, "Host": "example.org"},
                       {"token": token, "Origin": "http://example.org"}, {"token": token, "Sec-Fetch-Site": "cross-site"}):
            self.assertEqual(self.ask(**fields)[0], 403, fields)
        self.assertFalse(self.there.exists())
        status, plan = self.ask(token=token)
        self.assertEqual(status, 200)
        self.assertIn("add index.html", plan["lines"])
        self.assertFalse(self.there.exists())
        # A plan that was not shown is not carried out.
        self.site.text("later", "Words.", title="Later")
        status, newer = self.ask(f"?plan={plan['plan']}", token=token)
        self.assertIn("add later/index.html", newer["lines"])
        self.assertFalse(self.there.exists())
        status, done = self.ask(f"?plan={newer['plan']}", token=token)
        self.assertIn("Published", done["words"])
        self.same(files(self.there), self.site)
        self.assertIn("Nothing has changed", self.ask(token=token)[1]["words"])
        self.site.edit("text-1", "A note[^none].")
        faulty = self.ask(token=token)[1]
        self.assertNotIn("plan", faulty)
        self.assertIn("content/text-1.md:", faulty["lines"][0])

    def test_without_a_place_there_is_no_button(self):
        self.site.settings("")
        self.assertNotIn("data-publish", self.page())


class Figures(Trial):
    @unittest.skipUnless(shutil.which("/usr/bin/time"), "NOT TRIED: memory, because GNU time is missing")
    def test_a_large_library_takes_little_memory(self):
        there = self.base / "there"
        site = Site(self.base / "site", texts=1_000, publish=f"publish:\n  stick: {{ to: folder, path: '{there}' }}")
        for _ in range(2):
            result = subprocess.run(
                ["/usr/bin/time", "-f", "%M", own.PROGRAM, "publish"], cwd=site.folder, capture_output=True, text=True)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertLess(int(result.stderr.split()[-1]), 60 << 10)
        self.assertIn("nothing has changed", result.stdout)