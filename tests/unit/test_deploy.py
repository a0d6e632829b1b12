"""The samples of headers say what the pages say, and what only a server can say."""

from __future__ import annotations

import re

import pytest
from treatybook.sphinxext.page import POLICY
from treatybook.sphinxext.words import LANGUAGES
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


FOREVER = "public, max-age=31536000, immutable"
BY_LANGUAGE = {
    "netlify/_redirects": "/{code}/* /{code}/404.html 404",
    "nginx/handbook.conf": "location /{code}/ {{ error_page 404 /{code}/404.html; }}",
    "apache/.htaccess": '<If "%{{REQUEST_URI}} =~ m#^/{code}/#">\n  ErrorDocument 404 /{code}/404.html\n</If>',
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_sends_the_policy_of_the_pages(sample: str) -> None:
    text = (ROOT / "deploy" / sample).read_text(encoding="utf-8")
    wanted = {name: value for name, value in WANTED.items() if name != "Cache-Control" or sample.startswith("apache")}
    assert dict(SAMPLES[sample].findall(text.partition("\n# The host itself")[0])) == wanted
    assert text.count(FOREVER) == 1, "what bears a digest in its address is kept"
    assert f"({sample})" in (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")


def test_every_sample_is_tested() -> None:
    found = {path.relative_to(ROOT / "deploy").as_posix() for path in (ROOT / "deploy").rglob("*") if path.is_file()}
    assert found == {*SAMPLES, *BY_LANGUAGE, "README.md"}


def test_the_settings_named_are_read() -> None:
    named = set(re.findall(r"`(TREATYBOOK_\w+)`", (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")))
    code = "".join(path.read_text(encoding="utf-8") for path in [ROOT / "conf.py", *(ROOT / "tools" / "treatybook").rglob("*.py")])
    provenance = {"TREATYBOOK_REPOSITORY_URL", "TREATYBOOK_REPOSITORY_BRANCH"}
    assert provenance <= named and {name for name in named - provenance if name not in code} == set()


@pytest.mark.parametrize("sample", BY_LANGUAGE)
def test_a_lost_address_is_answered_in_its_language(sample: str) -> None:
    text = (ROOT / "deploy" / sample).read_text(encoding="utf-8")
    for code in LANGUAGES:
        assert BY_LANGUAGE[sample].format(code=code) in text, code


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/ar/_static/treatybook/theme.css?v=8d4adcfd", True),
        ("/handbook/en/_static/treatybook/search/words-3.js?v=16_2-85a", True),
        ("/en/_static/treatybook/theme.css", False),
        ("/en/states/EGY.html", False),
        ("/en/search.html?q=v", False),
        ("/en/release.json?v=abc", False),
        ("/404.html", False),
        ("/en/index.html?x=/_static/treatybook/a.css?v=1", False),
    ],
)
def test_nginx_lets_only_what_never_changes_be_kept(address: str, kept: bool) -> None:
    text = (ROOT / "deploy/nginx/handbook.conf").read_text(encoding="utf-8")
    rule = re.search(r'set \$handbook_asked \$uri\$is_args\$args;\nif \(\$handbook_asked ~ "([^"]+)"\)', text)
    assert rule and bool(re.search(rule[1], address)) == kept


def test_texts_are_sent_compressed() -> None:
    apache = (ROOT / "deploy/apache/.htaccess").read_text(encoding="utf-8")
    nginx = (ROOT / "deploy/nginx/handbook.conf").read_text(encoding="utf-8")
    for kind in ("text/css", "application/javascript", "application/json", "image/svg+xml"):
        assert kind in re.search(r"AddOutputFilterByType DEFLATE (.+)", apache)[1].split() and kind in re.search(r"gzip_types (.+);", nginx)[1].split()
