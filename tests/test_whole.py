"""A small handbook, built whole: the same bytes wherever and however it is built, and never less than a whole site, whenever the build is ended."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from treatybook import swap as swapping
from treatybook.cli import main
from treatybook.swap import restore, swap
from treatybook.text import LANGUAGES
from world import ROOT

MOMENT = "1798718400"


def start(folder: Path, *command: str, **variables: str) -> subprocess.Popen[str]:
    """A command of treatybook begun in a folder; it and all that it starts are one group."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tools"), "SOURCE_DATE_EPOCH": MOMENT} | variables
    said = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-m", "treatybook", *command], cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT, text=True, start_new_session=True)


def run(folder: Path, *command: str, **variables: str) -> None:
    process = start(folder, *command, **variables)
    said, _ = process.communicate()
    assert process.returncode == 0, said


def printed(folder: Path, jobs: str, **variables: str) -> dict[str, str]:
    """The digests of two small books of the handbook, set in French and in Arabic."""
    for book in ("states/KEN", "practice/first-request"):
        run(folder, "pdf", "fr", "ar", "--doc", book, "--jobs", jobs, **variables)
    return digests(folder / "build/pdf")


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook as `treatybook init` starts it, with its site built."""
    folder = tmp_path_factory.mktemp("whole") / "one"
    assert main(["init", str(folder), "--title", "A handbook"]) == 0
    run(folder, "dist", "--jobs", "1", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    return folder


def test_the_same_bytes_in_another_place_time_zone_locale_and_order(handbook: Path) -> None:
    """The site, its data files, the copies to take along (ZIP), and the books (EPUB and PDF)."""
    other = handbook.parent / "مجلد آخر, with a comma" / handbook.name
    other.parent.mkdir()
    assert main(["init", str(other), "--title", "A handbook"]) == 0
    run(other, "dist", "--jobs", "3", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="77")
    for made in ("html", "dist"):
        one, two = digests(handbook / "build" / made), digests(other / "build" / made)
        assert len(one) > 5
        assert one == two
    assert {Path(name).suffix for name in one} == {".zip", ".epub", ".json", ""}
    books = printed(handbook, "1", TZ="UTC", LC_ALL="C")
    assert len(books) == 4 and books == printed(other, "2", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_pages_read_and_written_side_by_side_are_the_same(handbook: Path, tmp_path: Path, language: str) -> None:
    """A whole site by four processes; the one that stands was built by one."""
    command = [sys.executable, "-m", "sphinx", "-j", "4", "-nWq", "-c", ".", "-D", f"language={language}", "-d", str(tmp_path / "doctrees"), "docs", str(tmp_path / "html")]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tools"), "SOURCE_DATE_EPOCH": MOMENT, "TZ": "UTC"}
    done = subprocess.run(command, cwd=handbook, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert digests(tmp_path / "html") == digests(handbook / "build/.work" / language / "html")


@pytest.mark.parametrize("share", [0.1, 0.6, 0.9, 1])
def test_a_build_that_is_ended_leaves_a_whole_site(handbook: Path, share: float) -> None:
    """Ended hard after a share of the time that such a build takes: what stands is the site as it was, or the new one in every language."""
    page, site = handbook / "docs/about/index.md", handbook / "build/html"
    begun = page.read_text(encoding="utf-8")

    def say(words: str) -> None:
        page.write_text(f"{begun}\n{words}\n", encoding="utf-8")

    say("Words of the site as it is.")
    started = time.monotonic()
    run(handbook, "build")
    took, good = time.monotonic() - started, digests(site)
    say("Words of the new site.")
    process = start(handbook, "build")
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=took * share)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    page.write_text(begun, encoding="utf-8")
    found = digests(site)
    if found != good:
        assert found.keys() == good.keys()
        assert {language: "Words of the new site." in (site / language / "about/index.html").read_text(encoding="utf-8") for language in LANGUAGES} == dict.fromkeys(LANGUAGES, True)


def test_a_folder_is_there_at_every_moment_of_a_swap(tmp_path: Path) -> None:
    """Another process looks for the folder all the time while this one swaps it."""
    output, stop = tmp_path / "html", tmp_path / "stop"
    (output / "page").mkdir(parents=True)
    watch = "import os, sys\nlooks = missing = 0\nwhile not os.path.exists(sys.argv[2]):\n looks += 1\n missing += not os.path.exists(sys.argv[1])\nprint(looks, missing)"
    watcher = subprocess.Popen([sys.executable, "-c", watch, str(output / "page"), str(stop)], stdout=subprocess.PIPE, text=True)
    time.sleep(0.2)
    for number in range(300):
        staging = tmp_path / f"next-{number}"
        (staging / "page").mkdir(parents=True)
        swap(staging, output)
        assert not staging.exists()
    stop.touch()
    looks, missing = map(int, watcher.communicate()[0].split())
    assert looks > 300 and missing == 0


def test_a_swap_ended_between_two_steps_is_mended_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot exchange two folders in one step."""
    monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    output, staging = tmp_path / "html", tmp_path / "next"
    (output / "good").mkdir(parents=True)
    (staging / "new").mkdir(parents=True)
    renamed = Path.rename

    def ended(path: Path, target: Path) -> Path:
        if path == staging:
            raise KeyboardInterrupt
        return renamed(path, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", ended)
        swap(staging, output)
    restore(output)
    assert [path.name for path in output.iterdir()] == ["good"]
    swap(staging, output)
    assert [path.name for path in output.iterdir()] == ["new"] and sorted(path.name for path in tmp_path.iterdir()) == ["html"]
