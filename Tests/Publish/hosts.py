"""Real servers on this machine alone, each ended by its own process id, and a connection that can be cut."""

import contextlib
import http.server
import json
import os
import pathlib
import re
import shutil
import socket
import socketserver
import subprocess
import threading
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process=None, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process and process.poll() is not None:
            raise RuntimeError(f"a server ended with {process.returncode}")
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    raise RuntimeError("a server did not answer")


class Server:
    """A program that serves until it is closed."""

    def __init__(self, arguments, port, **options):
        self.port = port
        self.process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        wait_for(port, self.process)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class SSH:
    """sshd with a temporary key, and the way to reach it."""

    def __init__(self, folder):
        self.folder = folder = pathlib.Path(folder)
        folder.mkdir()
        folder.chmod(0o700)
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        shutil.copy(folder / "user.pub", folder / "authorized")
        pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        port = free_port()
        (folder / "sshd_config").write_text(
            f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
            f"PidFile none\nStrictModes no\nPasswordAuthentication no\nUsePAM no\nMaxStartups 100\n"
            f"PermitRootLogin yes\nSubsystem sftp internal-sftp\n")
        self.server = Server(["/usr/sbin/sshd", "-D", "-f", folder / "sshd_config"], port)
        self.port = port
        self.known(port)

    def known(self, *ports):
        key = (self.folder / "host.pub").read_text().split()[:2]
        (self.folder / "known").write_text("".join(f"[127.0.0.1]:{port} {' '.join(key)}\n" for port in ports))

    def command(self, port=None):
        (self.folder / "config").write_text(
            f"Host *\n  IdentityFile {self.folder}/user\n  IdentitiesOnly yes\n"
            f"  UserKnownHostsFile {self.folder}/known\n  GlobalKnownHostsFile /dev/null\n")
        return f"ssh -F {self.folder}/config -p {port or self.port}"

    def close(self):
        self.server.close()


class Line:
    """A connection to a server that is cut after a number of sent bytes; None for never. It counts the bytes."""

    def __init__(self, port):
        self.limit = None
        self.count = 0
        self.lock = threading.Lock()
        line = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 5) as there:
                    back = threading.Thread(target=self.pour, args=(there, self.request, False), daemon=True)
                    back.start()
                    self.pour(self.request, there, True)
                    back.join(30)

            def pour(self, source, target, counts):
                with contextlib.suppress(OSError):
                    while data := source.recv(4096):
                        if counts:
                            with line.lock:
                                left = None if line.limit is None else max(0, line.limit - line.count)
                                line.count += len(data)
                            if left is not None and left < len(data):
                                target.sendall(data[:left])
                                break
                        target.sendall(data)
                for end in (source, target):
                    with contextlib.suppress(OSError):
                        end.shutdown(socket.SHUT_RDWR)

        class TCP(socketserver.ThreadingTCPServer):
            allow_reuse_address = daemon_threads = True

        self.server = TCP(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def cut(self, limit):
        with self.lock:
            self.limit, self.count = limit, 0

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class GitHTTP:
    """git http-backend behind a small server."""

    def __init__(self, root):
        root = str(root)

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def serve(self):
                path, _, query = self.path.partition("?")
                length = int(self.headers.get("Content-Length") or 0)
                if self.headers.get("Transfer-Encoding") == "chunked":
                    body = b""
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                else:
                    body = self.rfile.read(length)
                env = {
                    **os.environ, "GIT_PROJECT_ROOT": root, "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": path,
                    "QUERY_STRING": query, "REQUEST_METHOD": self.command, "REMOTE_USER": "someone",
                    "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
                    "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                    "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
                }
                answer = subprocess.run(["git", "http-backend"], input=body, env=env, capture_output=True).stdout
                head, _, body = answer.partition(b"\r\n\r\n")
                fields = [line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line]
                status = next((value for name, value in fields if name == "Status"), "200 OK")
                self.send_response(int(status.split()[0]))
                for name, value in fields:
                    if name != "Status":
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(body)

            do_GET = do_POST = serve

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Neocities:
    """A stand-in written from the documented interface: /api/list, /api/upload, /api/delete, and the site itself."""

    KINDS = set("html htm txt text css js jpg jpeg png gif svg md json xml epub pdf ico woff woff2".split())

    def __init__(self, key):
        self.files = {}
        self.calls = []
        self.failing_after = None
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def answer(self, status, value):
                body = value if isinstance(value, bytes) else json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def allowed(self):
                if self.headers.get("Authorization") == f"Bearer {key}":
                    return True
                self.answer(403, {"result": "error", "error_type": "invalid_auth", "message": "invalid credentials"})
                return False

            def do_GET(self):
                path = self.path.partition("?")[0]
                if path == "/api/list":
                    if self.allowed():
                        listed = [
                            {"path": name, "is_directory": False, "size": len(content), "updated_at": "", "sha1_hash": ""}
                            for name, content in host.files.items()]
                        self.answer(200, {"result": "success", "files": listed})
                elif path.startswith("/site/") and path[6:] in host.files:
                    self.answer(200, host.files[path[6:]])
                else:
                    self.answer(404, b"")

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if not self.allowed():
                    return
                host.calls.append(self.path)
                if host.failing_after is not None and len(host.calls) > host.failing_after:
                    self.connection.close()
                    return
                if self.path == "/api/upload":
                    boundary = re.search("boundary=(.*)", self.headers["Content-Type"]).group(1).encode()
                    parts = {}
                    for part in body.split(b"--" + boundary)[1:-1]:
                        head, _, content = part.partition(b"\r\n\r\n")
                        name = re.search(rb'[ ;]name="((?:[^"\\]|\\.)*)"', head).group(1).decode()
                        parts[name] = content[:-2]
                    for name in parts:
                        if name.rpartition(".")[2].lower() not in host.KINDS or "." not in name.rpartition("/")[2]:
                            return self.answer(400, {
                                "result": "error", "error_type": "invalid_file_type", "message": f"{name} is not a valid file type"})
                    host.files.update(parts)
                    self.answer(200, {"result": "success", "message": "your file(s) have been successfully uploaded"})
                elif self.path == "/api/delete":
                    import urllib.parse
                    for name in urllib.parse.parse_qs(body.decode()).get("filenames[]", []):
                        host.files.pop(name, None)
                    self.answer(200, {"result": "success", "message": "file(s) have been deleted"})

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
