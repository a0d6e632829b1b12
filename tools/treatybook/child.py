"""Sphinx as a process of its own, which ends when we do: killed, we would else leave it writing into the folder of the next build."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

_WATCHED = """
import os, runpy, sys, threading, time
def watch(parent):
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)
threading.Thread(target=watch, args=(int(sys.argv.pop(1)),), daemon=True).start()
runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)
"""
_running: set[subprocess.Popen[str]] = set()
_lock = threading.Lock()


def command(module: str, *words: str) -> list[str]:
    """What runs a module as `python -m` does, for as long as this process lives."""
    return [sys.executable, "-c", _WATCHED, str(os.getpid()), module, *words]


def run(command: Iterable[str], root: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run it in the folder ``root``; how it ended, and what it complained of."""
    process = subprocess.Popen([*command], cwd=root, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
    with _lock:
        _running.add(process)
    try:
        said = process.communicate()[1]
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        with _lock:
            _running.discard(process)
    return process.returncode, said


def sphinx(root: Path, builder: str, language: str, doctrees: Path, out: Path, date: str, *settings: str, pages: Path | None = None) -> tuple[bool, tuple[str, ...]]:
    """Build one edition: every warning is a mistake, and all are told. ``date``: the moment that counts as now; ``settings``: `name=value` of conf.py.

    Whether it succeeded, and what was said.
    """
    words = [word for setting in (f"language={language}", *settings) for word in ("-D", setting)]
    asked = command("sphinx", "-b", builder, "-nW", "--keep-going", "-q", "-c", str(root), *words, "-d", str(doctrees), str(pages or root / "docs"), str(out))
    code, said = run(asked, root, {"SOURCE_DATE_EPOCH": date, "PYTHONHASHSEED": "0", "NO_COLOR": "1"})
    return code == 0, tuple(line for line in said.splitlines() if line.strip())


def end_all() -> None:
    """End whatever other threads of ours still run."""
    with _lock:
        for process in _running:
            process.terminate()
