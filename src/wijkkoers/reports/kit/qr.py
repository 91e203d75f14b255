"""A QR code as SVG: one path of dark runs, with its quiet zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

import segno

QUIET = 4
"""Modules of white around the code, as its standard asks."""


def qr_svg(address: str, name: str) -> str:
    """Return the QR code of an address as SVG text; `name` says what it is to who cannot see it."""
    rows = [tuple(map(bool, row)) for row in segno.make(address, error="m", micro=False).matrix]
    side = len(rows) + 2 * QUIET
    head = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label={quoteattr(name)}'
    return f'<svg {head} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{_path(rows)}"/></svg>'


def _path(rows: Iterable[tuple[bool, ...]]) -> str:
    return "".join(
        f"M{start + QUIET} {number + QUIET}h{length}v1h-{length}z" for number, row in enumerate(rows) for start, length in _dark_runs(row)
    )


def _dark_runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(row):
        end = start
        while end < len(row) and row[end]:
            end += 1
        if end > start:
            yield start, end - start
        start = end + 1
