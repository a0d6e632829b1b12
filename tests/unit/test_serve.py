"""`treatybook serve`: what is built again after a save, and what is sent."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from treatybook.catalogue import read_catalogue
from treatybook.cli import main
from treatybook.serve import RELOAD, Version, _build, changed, command, languages_of, moments, server, touches_code
from world import ALPHA, make_world, write_pages


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[str, Version, Path]]:
    (tmp_path / "en").mkdir()
    (tmp_path / "en/index.html").write_text("<html><head><title>x</title></head><body>صفحة</body></html>", encoding="utf-8")
    (tmp_path / "en/worker.js").write_text("x", encoding="utf-8")
    (tmp_path / ".doctrees").mkdir()
    (tmp_path / ".doctrees/secret.txt").write_text("x", encoding="utf-8")
    version = Version()
    serving = server(tmp_path, version, "en", 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_port}", version, tmp_path
    serving.shutdown()
    serving.server_close()


def get(address: str) -> tuple[str, str]:
    with urllib.request.urlopen(address, timeout=10) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        return answer.read().decode(), answer.url


def test_a_page_is_sent_with_the_script_and_stays_as_it_is_on_disk(site: tuple[str, Version, Path]) -> None:
    address, version, folder = site
    page, where = get(address + "/")
    assert where.endswith("/en/index.html")
    assert page.count(f'<script src="{RELOAD}"></script></head>') == 1 and "صفحة" in page
    assert get(address + "/en/")[0] == page
    assert RELOAD not in (folder / "en/index.html").read_text(encoding="utf-8")
    assert "location.reload()" in get(address + RELOAD)[0]
    assert get(address + "/_version")[0] == "0"
    version.number += 1
    assert get(address + "/_version")[0] == "1"


@pytest.mark.parametrize("path", ["/en/worker.js", "/.doctrees/secret.txt", "/../../etc/passwd", "/en/none.html"])
def test_what_is_not_sent(site: tuple[str, Version, Path], path: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get(site[0] + path)


def test_what_was_saved_added_or_taken_away_is_seen(tmp_path: Path) -> None:
    root = make_world(tmp_path)
    write_pages(root)
    before = moments(root)
    assert "conventions/states/AAA.yaml" in before and "docs/index.md" in before
    (root / "docs/new.md").write_text("# New\n", encoding="utf-8")
    (root / "docs/.new.md.swp").write_text("x", encoding="utf-8")
    (root / "docs/states/CCC.md").unlink()
    assert changed(before, moments(root)) == {"docs/new.md", "docs/states/CCC.md"}
    assert changed(before, before) == set()


def test_only_what_a_file_can_change_is_built_again(tmp_path: Path) -> None:
    served = ["en", "ar"]
    assert languages_of({"docs/locale/ar/LC_MESSAGES/index.po"}, served) == ["ar"]
    assert languages_of({"docs/locale/fr/LC_MESSAGES/index.po"}, served) == []
    assert languages_of({"docs/locale/ar/LC_MESSAGES/index.po", "conventions/states/EGY.yaml"}, served) == served
    assert touches_code({"tools/treatybook/model.py"}) and touches_code({"conf.py"}) and not touches_code({"docs/index.md"})
    assert "-E" in command(tmp_path, tmp_path, "ar", True) and "-E" not in command(tmp_path, tmp_path, "ar", False)


def test_what_cannot_be_served_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], site: tuple[str, Version, Path]) -> None:
    monkeypatch.chdir(make_world(tmp_path))
    assert main(["serve", "de"]) == 2
    assert main(["serve", "--port", site[0].rpartition(":")[2]]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "No such language: de. There are: en, fr, ar."
    assert "cannot be used" in said[1]


def test_ctrl_c_ends_it_quietly_even_while_it_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.chdir(make_world(tmp_path))
    monkeypatch.setattr("treatybook.serve._build", interrupted)
    assert main(["serve", "--port", "0"]) == 0
    assert "open http://127.0.0.1:" in capsys.readouterr().out


def test_mistakes_of_records_are_told_once_and_what_sphinx_repeats_of_them_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_world(tmp_path, (ALPHA, "finding: not-party", "finding: not-parti"))
    (problem,) = read_catalogue(root)[1]
    said = [
        f"{root}/{ALPHA}:19: WARNING: {problem.message} {problem.hint}",
        "a.md:1: WARNING: status-page alpha needs 'CCC', which could not be read: mend the mistakes of the records first.",
        "b.md:2: WARNING: image file not readable: x.png",
        "",
    ]
    monkeypatch.setattr("treatybook.child.run", lambda *_: (0, "\n".join(said)))
    _build(root, tmp_path / "out", ["en", "ar"], False)
    err = capsys.readouterr().err.splitlines()
    assert [line.split(" ")[0] for line in err] == [f"{ALPHA}:19:14:", "1", "Pages", "b.md:2:", "b.md:2:"]
