"""`treatybook serve`: the pages on this machine, built again and shown again whenever a file is saved.

Pages take only scripts of their own address, so what reloads them is a file beside them, put into each page as it is sent; the files on disk stay
as a reader gets them. Nothing is kept by the browser, and the copy that works without a connection is not offered.
"""

from __future__ import annotations

import argparse
import http.server
import sys
import threading
import time
from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from treatybook import child, report
from treatybook.place import Problem
from treatybook.text import LANGUAGES

WATCHED = ("docs", "conventions", "recommendations", "tools/treatybook", "conf.py", "handbook.yaml")
RELOAD, VERSION, NOT_OFFERED = "/_reload.js", "/_version", "worker.js"
_SCRIPT = """let seen;
setInterval(async () => {
  const version = await fetch("/_version").then((answer) => answer.text()).catch(() => seen);
  if (seen !== undefined && version !== seen) location.reload();
  seen = version;
}, 1000);
"""


def moments(root: Path) -> dict[str, int]:
    """Every watched file and when it was last saved."""
    found = {}
    for name in WATCHED:
        start = root / name
        for path in [start] if start.is_file() else start.rglob("*"):
            if path.suffix in (".pyc", ".mo") or path.name.startswith("."):
                continue  # written by the build itself, or by an editor's program
            try:
                if path.is_file():
                    found[path.relative_to(root).as_posix()] = path.stat().st_mtime_ns
            except FileNotFoundError:
                continue  # gone while we looked
    return found


def changed(before: dict[str, int], after: dict[str, int]) -> set[str]:
    """Files that were saved, added or taken away."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def languages_of(files: Collection[str], served: Sequence[str]) -> list[str]:
    """The languages whose pages the files can change: a translation, its own; everything else, all."""
    own = [next((language for language in LANGUAGES if f"/locale/{language}/" in file), None) for file in files]
    return [language for language in served if None in own or language in own]


def touches_code(files: Collection[str]) -> bool:
    """Whether pages that were read before must be read again."""
    return any(file in ("conf.py", "handbook.yaml") or file.startswith("tools/") for file in files)


def command(root: Path, output: Path, language: str, anew: bool) -> list[str]:
    """What builds one language; warnings are told and end nothing."""
    return child.command(
        "sphinx", "-b", "html", "-n", "-q", *(["-E"] if anew else []), "-c", str(root),
        "-D", f"language={language}", "-d", str(output / ".doctrees" / language), str(root / "docs"), str(output / language),
    )  # fmt: skip


def own_words(said: str, problems: Collection[Problem]) -> list[str]:
    """What Sphinx says beside the mistakes of the records, which it repeats for every page that needs them."""
    repeated = {f"{problem.message} {problem.hint}".strip() for problem in problems}
    return [line for line in said.splitlines() if line.strip() and not ("mend the mistakes of the records first" in line or any(words in line for words in repeated))]


class Version:
    """Counts the builds; the pages ask for it."""

    number = 0


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends the pages below one folder, each with the script that reloads it."""

    def __init__(self, *words: object, version: Version, first: str, **rest: object) -> None:
        self.version, self.first = version, first
        super().__init__(*words, **rest)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/":
            self.send_response(302)
            self.send_header("Location", f"/{self.first}/index.html")
            self.end_headers()
        elif path == RELOAD:
            self._send(_SCRIPT.encode(), "text/javascript; charset=utf-8")
        elif path == VERSION:
            self._send(str(self.version.number).encode(), "text/plain; charset=utf-8")
        elif path.endswith(f"/{NOT_OFFERED}") or "/." in path:
            self.send_error(404)
        else:
            file = Path(self.translate_path(self.path))
            file = file / "index.html" if file.is_dir() and path.endswith("/") else file
            if file.suffix == ".html" and file.is_file():
                page = file.read_bytes().replace(b"</head>", f'<script src="{RELOAD}"></script></head>'.encode(), 1)
                self._send(page, "text/html; charset=utf-8")
            else:
                super().do_GET()

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing of each request: what matters is what the build says."""


def server(output: Path, version: Version, first: str, port: int) -> http.server.ThreadingHTTPServer:
    """A server for this machine alone."""
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(output), version=version, first=first))


def _build(root: Path, output: Path, languages: Sequence[str], anew: bool) -> None:
    from treatybook.cli import load  # which knows this command

    catalogue, problems = load(root, date.today())
    if problems:
        print(report.as_text(problems, len(catalogue.files), None), file=sys.stderr)
        print("Pages that need what is wrong here show gaps until it is mended.", file=sys.stderr, flush=True)
    for language in languages:
        started = time.monotonic()
        code, said = child.run(command(root, output, language, anew), root, {"NO_COLOR": "1"})
        for line in own_words(said, problems):
            print(line, file=sys.stderr, flush=True)
        print(f"  {language}  {'built' if code == 0 else 'NOT built'} in {time.monotonic() - started:.1f} s", flush=True)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("serve", help="show the pages on this machine, built again whenever a file is saved")
    parser.add_argument("languages", nargs="*", help="en, fr, ar (en, when none is named)")
    parser.add_argument("--port", type=_port, default=8000)
    parser.set_defaults(run=_run)


def _port(text: str) -> int:
    if not text.isdecimal() or int(text[:6]) > 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is no port; write a number up to 65535, as 8001")
    return int(text)


def _run(options: argparse.Namespace) -> int:
    languages = options.languages or ["en"]
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        print(f"No such language: {', '.join(unknown)}. There are: {', '.join(LANGUAGES)}.", file=sys.stderr)
        return 2
    root, version = Path.cwd(), Version()
    if not report.is_root(root):
        return 2
    output = root / "build" / ".serve"
    output.mkdir(parents=True, exist_ok=True)
    try:
        serving = server(output, version, languages[0], options.port)
    except OSError as error:
        print(f"Port {options.port} cannot be used ({error.strerror}). Name another: --port 8001.", file=sys.stderr)
        return 2
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    print(f"Building; then open http://127.0.0.1:{serving.server_port}/ (Ctrl+C ends it)", flush=True)
    try:
        before = moments(root)
        _build(root, output, languages, False)
        while True:
            time.sleep(0.5)
            after = moments(root)
            files = changed(before, after)
            if files:
                print(f"Saved: {', '.join(sorted(files)[:5])}{' ...' if len(files) > 5 else ''}", flush=True)
                before = after
                _build(root, output, languages_of(files, languages), touches_code(files))
                version.number += 1
    except KeyboardInterrupt:
        print()
        return 0
    finally:
        serving.shutdown()
