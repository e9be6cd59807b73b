"""Sets Typst documents: a JSON job a line on standard input, a JSON answer a line on standard output.

A job names a folder of its own, whose files stay until the job "drop". Nothing is downloaded, and nothing outside
that folder is read but fonts.
"""
import base64, json, os, shutil, sys, tempfile

import typst

scratch = tempfile.mkdtemp(prefix="pamphlet-print-")
fonts = {}


def faces(system):
    if system not in fonts:
        fonts[system] = typst.Fonts(include_system_fonts=system)
    return fonts[system]


def folder(job):
    path = os.path.join(scratch, job["folder"])
    os.makedirs(path, exist_ok=True)
    for name, text in job.get("texts", {}).items():
        with open(os.path.join(path, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)
    for name, data in job.get("files", {}).items():
        with open(os.path.join(path, name), "wb") as file:
            file.write(base64.b64decode(data))
    return path


def compile(job):
    path = folder(job)
    compiler = typst.Compiler(
        os.path.join(path, job["main"]), root=path, font_paths=faces(job.get("system", False)),
        sys_inputs=job.get("inputs", {}), package_path=path, package_cache_path=path)
    answer = {}
    if job.get("query"):
        try:
            answer["report"] = json.loads(compiler.query(job["query"], field="value"))
        except typst.TypstError:
            raise
        except RuntimeError:
            # A query does not say where a document is at fault.
            compiler.compile(format="svg", timestamp=0)
            raise
    if job.get("format") == "svg":
        pages = compiler.compile(format="svg", timestamp=0)
        pages = pages if isinstance(pages, list) else [pages]
        marks = answer["report"][-1].get("lines", []) if answer.get("report") else []
        number = job.get("page") or max((page for line, page in marks if line <= job.get("line", 0)), default=1)
        answer["page"] = min(max(number, 1), len(pages))
        answer["data"] = base64.b64encode(pages[answer["page"] - 1]).decode("ascii")
    elif job.get("format") == "png":
        # 1000 pixels on a page of 600 points.
        answer["data"] = base64.b64encode(compiler.compile(format="png", ppi=120, timestamp=0)).decode("ascii")
    elif job.get("format"):
        data = compiler.compile(
            format=job["format"], pdf_standards=job.get("standards", []), timestamp=0, pdf_tags=job.get("tags", True))
        if job.get("keep"):
            with open(os.path.join(path, job["keep"]), "wb") as file:
                file.write(data)
        if job.get("returns", True):
            answer["data"] = base64.b64encode(data).decode("ascii")
    return answer


def answer(job):
    try:
        if job["job"] == "drop":
            shutil.rmtree(os.path.join(scratch, job["folder"]), ignore_errors=True)
            return {}
        if job["job"] == "families":
            return {"families": faces(True).families()}
        return compile(job)
    except typst.TypstError as error:
        return {"fault": {"message": error.message, "diagnostic": error.diagnostic, "hints": list(error.hints)}}


try:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
finally:
    shutil.rmtree(scratch, ignore_errors=True)
