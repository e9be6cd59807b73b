"""Measures the time from saving a text until its new page is served.

    python3 Benchmarks/serve.py .build/release/pamphlet [TEXTS] [EDITS]

Makes a site of that many texts (1000), serves it, edits one text after another (40) and asks for its page until the new
words are in it. Half of the edits change the text alone, half of them its title, which the lists show, too.
"""

import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def page(port, target):
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        line.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while chunk := line.recv(1 << 20):
            answer += chunk
    return answer


def main():
    program = sys.argv[1]
    texts = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    edits = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    work = pathlib.Path(tempfile.mkdtemp(prefix="pamphlet-serve-"))
    server = None
    try:
        subprocess.run([sys.executable, str(HERE / "make_site.py"), str(texts), str(work)], check=True)
        began = time.monotonic()
        server = subprocess.Popen(
            [program, "serve", "--source", str(work), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        port = int(server.stdout.readline().strip().rsplit(":", 1)[1].strip("/"))
        print(f"{texts} texts; served after {time.monotonic() - began:.2f} s")
        times = {"the text": [], "its title": []}
        for number in range(edits):
            file = sorted((work / "content").glob("*.md"))[number * 7 % texts]
            target, words = f"/{file.stem}/", f"Edit {number} of the benchmark"
            kind = "its title" if number % 2 else "the text"
            text = file.read_text(encoding="utf-8")
            if number == 0 or b"200 OK" not in page(port, target):
                target = next(t for t in (target, f"/{file.stem}/index.html") if b"200 OK" in page(port, t))
            if number % 2:
                text = "\n".join(f'title: "{words}"' if line.startswith("title:") else line for line in text.split("\n"))
            else:
                text += f"\n\n{words}.\n"
            time.sleep(0.15)
            began = time.monotonic()
            file.write_text(text, encoding="utf-8")
            while words.encode() not in page(port, target):
                time.sleep(0.001)
                if time.monotonic() - began > 20:
                    sys.exit(f"serve.py: {target} never showed the edit")
            times[kind].append((time.monotonic() - began) * 1000)
        for kind, values in times.items():
            values.sort()
            print(f"saved → served, {kind}: median {statistics.median(values):.0f} ms, "
                  f"nine in ten within {values[int(len(values) * .9)]:.0f} ms, worst {values[-1]:.0f} ms")
        memory = pathlib.Path(f"/proc/{server.pid}/status")
        if memory.exists():
            print("memory now and at most:", *[l.split(":")[1].strip() for l in memory.read_text().split("\n") if l[:5] in ("VmRSS", "VmHWM")])
    finally:
        if server:
            server.send_signal(signal.SIGTERM)
            began = time.monotonic()
            server.wait(60)
            print(f"ended after {time.monotonic() - began:.2f} s")
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
