"""Addresses on the sites that keep repositories."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from treatybook.forges import Repository


def at(address: str) -> Repository:
    found = Repository.at(address)
    assert found
    return found


@pytest.mark.parametrize("address", ["", "github.com/owner/project", "https://", "https://github.com", "javascript:alert(1)", "file:///etc/passwd", "https://x.example/a?b", "git@github.com:owner/project.git"])
def test_what_is_no_address(address: str) -> None:
    assert Repository.at(address) is None


def test_an_issue_with_words_that_addresses_do_not_like() -> None:
    title, body = "Erreur : Côte d’Ivoire & Égypte #1", "السطر 3\n<b>?=&+</b>"
    url = at("https://github.com/owner/project.git").report(title, body)
    assert url.startswith("https://github.com/owner/project/issues/new?title=") and not set(url) & set('"<> +')
    assert parse_qs(urlsplit(url).query) == {"title": [title], "body": [body]}


@pytest.mark.parametrize(
    ("address", "edit", "line", "field"),
    [
        ("https://github.com/o/p", "https://github.com/o/p/edit/main/docs/a.md", "https://github.com/o/p/blob/main/docs/a.md#L3", "body"),
        ("https://gitlab.com/g/o/p/", "https://gitlab.com/g/o/p/-/edit/main/docs/a.md", "https://gitlab.com/g/o/p/-/blob/main/docs/a.md#L3", "issue[description]"),
        ("https://codeberg.org/o/p", "https://codeberg.org/o/p/_edit/main/docs/a.md", "https://codeberg.org/o/p/src/branch/main/docs/a.md#L3", "body"),
    ],
)
def test_each_kind_of_site_has_its_own_addresses(address: str, edit: str, line: str, field: str) -> None:
    repository = at(address)
    assert (repository.edit("docs/a.md"), repository.line("docs/a.md", 3)) == (edit, line)
    assert repository.line("docs/a.md", 3, "0123abc") == line.replace("src/branch/main", "src/commit/0123abc").replace("blob/main", "blob/0123abc")
    assert field in parse_qs(urlsplit(repository.report("t", "b")).query)
