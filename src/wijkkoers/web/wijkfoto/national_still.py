"""The whole country as one still drawing: grouped per class, so that thousands of areas are few marks; for print and without scripts."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.missing import Status
from wijkkoers.reports.tokens import colour
from wijkkoers.web.wijkfoto.national_shapes import STILL_SIZE

SIGNS = {Status.UNAVAILABLE: "x", Status.UNKNOWN: "x", Status.NOT_APPLICABLE: "x", Status.SUPPRESSED: "o"}
"""How an area without a value is written; a class is its number, water a `w`."""
STEP = 24
PER_PATH = 40
"""Areas per path: a browser fills many short paths sooner than one that never ends."""
_HATCH = (
    f'<pattern id="x" width="{STEP}" height="{STEP}" patternUnits="userSpaceOnUse"><rect width="{STEP}" height="{STEP}" fill="{{paper}}"/>'
    f'<path d="M0 {STEP}L{STEP} 0" stroke="{{line}}" stroke-width="3"/></pattern>'
)
_DOTS = (
    f'<pattern id="o" width="{STEP}" height="{STEP}" patternUnits="userSpaceOnUse"><rect width="{STEP}" height="{STEP}" fill="{{deep}}"/>'
    f'<circle cx="{STEP // 2}" cy="{STEP // 2}" r="5" fill="{{ink}}"/></pattern>'
)


def draw_still(paths: Sequence[str], signs: Sequence[str], colours: Sequence[str]) -> str:
    """Return the map as SVG text; `paths` and `signs` run along with the areas, `colours` with the classes."""
    fills = {str(number): fill for number, fill in enumerate(colours)} | {"x": "url(#x)", "o": "url(#o)", "w": colour("water")}
    grouped: dict[str, list[str]] = {sign: [] for sign in fills}
    for path, sign in zip(paths, signs, strict=True):
        grouped[sign].append(path)
    marks = "".join(f'<g fill="{fills[sign]}">{_paths(parts)}</g>' for sign, parts in grouped.items() if parts)
    patterns = _HATCH.format(paper=colour("paper"), line=colour("line-strong"))
    patterns += _DOTS.format(deep=colour("paper-deep"), ink=colour("ink-soft"))
    wide, tall = STILL_SIZE
    look = 'fill-rule="evenodd" shape-rendering="crispEdges"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {tall}" {look}><defs>{patterns}</defs>{marks}</svg>'


def _paths(parts: Sequence[str]) -> str:
    return "".join(f'<path d="{"".join(parts[at : at + PER_PATH])}"/>' for at in range(0, len(parts), PER_PATH))
