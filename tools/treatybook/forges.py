"""Addresses on the site that keeps the repository: to report an error in a file, to change it, to read one line of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True, slots=True)
class Forge:
    """How a kind of site writes its addresses below the project's own."""

    issue: str
    title: str
    body: str
    edit: str
    line: str
    kept_line: str
    """A line of a file as a commit holds it."""


GITHUB = Forge("issues/new", "title", "body", "edit/{branch}/{path}", "blob/{branch}/{path}#L{line}", "blob/{commit}/{path}#L{line}")
GITLAB = Forge("-/issues/new", "issue[title]", "issue[description]", "-/edit/{branch}/{path}", "-/blob/{branch}/{path}#L{line}", "-/blob/{commit}/{path}#L{line}")
GITEA = Forge("issues/new", "title", "body", "_edit/{branch}/{path}", "src/branch/{branch}/{path}#L{line}", "src/commit/{commit}/{path}#L{line}")
_BY_HOST = {"gitlab": GITLAB, "gitea": GITEA, "forgejo": GITEA, "codeberg": GITEA}


@dataclass(frozen=True, slots=True)
class Repository:
    """A project on such a site: its address and the branch that editors change."""

    address: str
    branch: str = "main"

    @classmethod
    def at(cls, address: str, branch: str = "main") -> Repository | None:
        """The project at an address of the web; None where this is none."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or not parts.path.strip("/"):
            return None
        return cls(address.rstrip("/").removesuffix(".git"), branch)

    @property
    def forge(self) -> Forge:
        host = urlsplit(self.address).hostname or ""
        return next((forge for name, forge in _BY_HOST.items() if name in host.split(".")), GITHUB)

    def report(self, title: str, body: str) -> str:
        """A new issue with its title and words filled in; nothing is sent before the reader does."""
        return f"{self.address}/{self.forge.issue}?{urlencode({self.forge.title: title, self.forge.body: body}, quote_via=quote)}"

    def edit(self, path: str) -> str:
        """The site's own editor with a file."""
        return f"{self.address}/{self.forge.edit.format(branch=quote(self.branch), path=quote(path))}"

    def line(self, path: str, line: int, commit: str = "") -> str:
        """One line of a file: as a commit holds it where one is named, else as it stands on the branch."""
        form = self.forge.kept_line if commit else self.forge.line
        return f"{self.address}/{form.format(branch=quote(self.branch), commit=commit, path=quote(path), line=line)}"
