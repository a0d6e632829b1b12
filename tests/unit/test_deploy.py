"""The samples of headers say what the pages say, and what only a server can say."""

from __future__ import annotations

import re

import pytest
from treatybook.sphinxext.page import POLICY
from world import ROOT

WANTED = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-cache",
}
SAMPLES = {
    "netlify/_headers": re.compile(r"^  ([\w-]+): (.+)$", re.MULTILINE),
    "nginx/handbook.conf": re.compile(r'^add_header ([\w-]+) "([^"]+)" always;$', re.MULTILINE),
    "apache/.htaccess": re.compile(r'^Header always set ([\w-]+) "([^"]+)"$', re.MULTILINE),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_sends_the_policy_of_the_pages(sample: str) -> None:
    text = (ROOT / "deploy" / sample).read_text(encoding="utf-8")
    assert dict(SAMPLES[sample].findall(text)) == WANTED
    assert f"({sample})" in (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")


def test_every_sample_is_tested() -> None:
    found = {path.relative_to(ROOT / "deploy").as_posix() for path in (ROOT / "deploy").rglob("*") if path.is_file()}
    assert found == {*SAMPLES, "README.md"}


def test_the_settings_named_are_read() -> None:
    named = set(re.findall(r"`(TREATYBOOK_\w+)`", (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")))
    code = "".join(path.read_text(encoding="utf-8") for path in [ROOT / "conf.py", *(ROOT / "tools" / "treatybook").rglob("*.py")])
    provenance = {"TREATYBOOK_REPOSITORY_URL", "TREATYBOOK_REPOSITORY_BRANCH"}
    assert provenance <= named and {name for name in named - provenance if name not in code} == set()
