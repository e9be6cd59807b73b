"""A site to publish, the program that publishes it, and the checks afterwards."""

import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = ""
STAGE = ".pamphlet-stage"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000" "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff"
    "89993d1d0000000049454e44ae426082")


class Site:
    """A folder of texts with a few names that are hard to transfer."""

    def __init__(self, folder, texts=5, publish=""):
        self.folder = pathlib.Path(folder)
        self.content = self.folder / "content"
        self.public = self.folder / "public"
        self.content.mkdir(parents=True)
        self.settings(publish)
        for number in range(texts):
            self.text(f"text-{number}", f"Words of text {number}.\n" * 20, title=f"Text {number}")
        bundle = self.content / "عن المشي"
        bundle.mkdir()
        (bundle / "index.md").write_text("---\ntitle: عن المشي\nlang: ar\n---\n\n![صورة](a-b-é.png)\n")
        (bundle / "a-b-é.png").write_bytes(PICTURE)

    def settings(self, publish):
        (self.folder / "site.yml").write_text(f"title: Trial\nformats: [html, source]\n{publish}\n")

    def text(self, name, words, title=None):
        head = f"---\ntitle: {title}\ntopics: [walking]\n---\n\n" if title else ""
        (self.content / f"{name}.md").write_text(head + words)

    def edit(self, name, words):
        path = self.content / f"{name}.md"
        path.write_text(path.read_text() + "\n" + words + "\n")

    def remove(self, name):
        (self.content / f"{name}.md").unlink()

    def run(self, *arguments, env=None, limit=120, **options):
        """Runs the program in the site; its output and faults are texts."""
        environment = {**os.environ, "NO_COLOR": "1", **(env or {})}
        return subprocess.run(
            [PROGRAM, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, timeout=limit,
            **options)

    def publish(self, *arguments, **options):
        return self.run("publish", *arguments, **options)

    def start(self, *arguments, env=None):
        return subprocess.Popen(
            [PROGRAM, "publish", *arguments], cwd=self.folder, env={**os.environ, **(env or {})},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def output(self):
        return files(self.public)


def files(folder):
    """The files below a folder with their bytes, links with their targets."""
    folder = pathlib.Path(folder)
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = b"link to " + os.readlink(path).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


class Trial(unittest.TestCase):
    """A test case with a folder of its own."""

    def setUp(self):
        self.base = pathlib.Path(tempfile.mkdtemp(prefix="pamphlet-publish-"))
        self.base.chmod(0o755)
        self.addCleanup(shutil.rmtree, self.base, ignore_errors=True)

    def ok(self, result, status=0):
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return result

    def only(self, plan, name):
        """Checks that an edited text sends only its page, its source, and its part of the search and the catalogue."""
        own = {f"change {name}/index.html", f"change {name}/{name}.md", "change catalogue.json"}
        self.assertLessEqual(own, set(plan))
        self.assertEqual([line for line in plan if line not in own and not line.startswith("change search/words/")], [])

    def same(self, there, site, beside=()):
        """Checks that the published files are those of the output, and those that were there before."""
        there, output = dict(there), site.output()
        for name in beside:
            self.assertIn(name, there)
            del there[name]
        for made in (".nojekyll",):
            if made in there and made not in output:
                del there[made]
                del there["SHA256SUMS"], output["SHA256SUMS"]
        self.assertEqual(sorted(there), sorted(output))
        for name in output:
            self.assertEqual(there[name], output[name], name)

    def whole(self, there, *versions):
        """Checks that each published page is that of one of the versions as a whole."""
        for name, content in there.items():
            if name.startswith(STAGE) or ".~tmp~" in name or name.rpartition("/")[2].startswith("."):
                continue
            known = [version[name] for version in versions if name in version]
            self.assertIn(content, known, f"{name} is half")
