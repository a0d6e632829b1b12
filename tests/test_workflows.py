"""What runs on the site that keeps the repository: it may do little, and it does what it names."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from treatybook.cli import main
from world import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
WORKFLOWS: dict[str, dict[str, Any]] = {path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) for path in FILES}
JOBS = {f"{name} {id}": job for name, workflow in WORKFLOWS.items() for id, job in workflow["jobs"].items()}
RIGHTS = {
    "pages build": {"contents": "read", "pages": "read"},
    "pages deploy": {"pages": "write", "id-token": "write"},
    "release publish": {"contents": "write", "id-token": "write", "attestations": "write"},
    "weekly look": {"contents": "read", "actions": "read"},
    "weekly tell": {"issues": "write"},
}
"""The jobs that may do more than read, and what."""


def test_there_is_one_for_each_occasion() -> None:
    assert set(WORKFLOWS) == {"check", "pages", "release", "weekly"}
    assert set(WORKFLOWS["check"]["on"]) == {"pull_request", "push"}
    assert WORKFLOWS["release"]["on"] == {"push": {"tags": ["v*"]}}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_more_rights_than_needed(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {}
    text = (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
    assert "secrets." not in text and "pull_request_target" not in text


@pytest.mark.parametrize("name", JOBS)
def test_each_job_names_its_rights_and_its_end(name: str) -> None:
    assert JOBS[name]["permissions"] == RIGHTS.get(name, {"contents": "read"})
    assert int(JOBS[name]["timeout-minutes"]) <= 120
    assert JOBS[name]["runs-on"] == "ubuntu-24.04"


@pytest.mark.parametrize("name", JOBS)
def test_a_job_that_may_write_runs_no_code_of_the_project(name: str) -> None:
    if "write" in JOBS[name]["permissions"].values():
        assert not any("checkout" in step.get("uses", "") or re.search(r"\bmake\b|\.ci/", step.get("run", "")) for step in JOBS[name]["steps"])


@pytest.mark.parametrize("name", JOBS)
def test_nothing_that_a_stranger_writes_becomes_a_command(name: str) -> None:
    for step in JOBS[name]["steps"]:
        assert "${{" not in step.get("run", "")
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


def test_actions_are_pinned_by_their_full_hash_with_the_version_beside() -> None:
    pins: dict[str, set[str]] = {}
    for path in FILES:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if re.search(r"\buses:", line)]
        for line in lines:
            match = re.fullmatch(r"\s*(?:- )?uses: (actions/[\w-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+", line)
            assert match, f"{path.name}: {line}"
            pins.setdefault(match[1], set()).add(match[2])
    assert len(pins) == 8 and all(len(hashes) == 1 for hashes in pins.values()), pins


def test_what_is_run_is_there() -> None:
    targets = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)) | {".venv/.installed"}
    texts = [step["run"] for job in JOBS.values() for step in job["steps"] if "run" in step]
    texts += [path.read_text(encoding="utf-8") for path in (ROOT / ".ci").iterdir() if path.suffix == ""]
    for text in texts:
        for line in re.findall(r"^(?:exec )?make\b([^\n]*)", text, re.MULTILINE):
            named = {word for word in re.sub(r'\w+="[^"]*"', "", line).split()}
            assert named <= targets, named - targets
        for script in re.findall(r"^\.ci/\w+", text, re.MULTILINE):
            assert (ROOT / script).stat().st_mode & 0o100, script


@pytest.mark.parametrize("path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*-*.yml")), ids=lambda path: path.stem)
def test_a_form_asks_in_three_languages_and_wants_a_source(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    labels = [part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown"]
    assert all(label.count(" · ") == 2 and re.search("[\u0600-\u06ff]", label) for label in [form["name"], *labels])
    source = next(part for part in form["body"] if part.get("id") == "source")
    assert source["validations"] == {"required": True}


def script(name: str) -> ModuleType:
    """A script of .ci, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / f".ci/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_broken_addresses_are_told_once_with_their_pages_and_since_when(tmp_path: Path) -> None:
    module = script("broken_links")
    found = [
        {"uri": "https://a.example/", "status": "broken", "info": "404 Not Found\n<b>@all", "filename": "two.md"},
        {"uri": "https://a.example/", "status": "broken", "info": "404 Not Found", "filename": "one.md"},
        {"uri": "https://b.example/", "status": "working", "info": "", "filename": "one.md"},
        {"uri": "other.md", "status": "local", "info": "", "filename": "one.md"},
    ]
    lines = [json.dumps(one) for one in found]
    assert module.report(lines, {}, "2026-11-02").splitlines() == [
        "1 of 2 addresses did not answer. A source that moved keeps its facts: look for its new address.",
        "",
        "- <https://a.example/> (404 Not Found  b  all) since 2026-11-02, on `one.md`, `two.md`",
    ]
    last = {"https://a.example/": "2026-10-05", "https://b.example/": "2026-10-12", "https://gone.example/": "2026-01-01"}
    told = module.report(lines, last, "2026-11-02").splitlines()
    assert told[2].endswith(" since 2026-10-05, on `one.md`, `two.md`") and told[-1] == "Answer again: <https://b.example/>"
    assert module.since(*module.broken(lines), last, "2026-11-02") == {"https://a.example/": "2026-10-05"}
    assert module.report([]) == "No address was looked at: see the log of this run."
    assert module.since(set(), (), last, "2026-11-02") == last
    (tmp_path / "links.json").write_text("{", encoding="utf-8")
    assert module.read_last(tmp_path / "links.json") == module.read_last(tmp_path / "none.json") == {}


def test_what_is_told_weekly_fits_into_an_issue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stale", "--days", "0", "--most", "60", "--format", "markdown", "--root", str(ROOT)]) == 0
    sources = capsys.readouterr().out
    many = [json.dumps({"uri": f"https://a.example/{'x' * 100}{number}", "status": "broken", "info": "404", "filename": "one.md"}) for number in range(900)]
    links = script("broken_links").report(many, {}, "2026-11-02")
    assert "- And 840 more: " in links
    fitting = script("fitting")
    assert len((sources + links).encode()) < fitting.MOST
    assert fitting.fitting(sources) == sources
    cut = fitting.fitting("ع" * 30 + "\n" + "يطول السطر كثيرا\n" * 9000)
    assert len(cut.encode()) <= 60_000 and cut.endswith(f"\nيطول السطر كثيرا{fitting.CUT}")


def test_hooks_and_the_container_run_what_is_there() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [repository["repo"] for repository in hooks] == ["local"]
    assert {hook["entry"].split()[3] for hook in hooks[0]["hooks"]} == {"check", "schema"}
    assert json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))["postCreateCommand"] == "make .venv/.installed"
