"""A code that a telephone's camera reads, with the address of a page on the site."""

from __future__ import annotations

_QUIET = 2
"""White modules round the code; paper gives the rest."""


def qr_svg(address: str) -> str:
    """The code as a picture; the same for the same address."""
    import segno  # comes with what the books need: the site is built without it

    return segno.make(address, error="l", micro=False).svg_inline(border=_QUIET)
