"""Classes of a choropleth: which one a value falls in, and the rows of the legend as plain values. The borders come with the wijkfoto."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.missing import Status
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import MapArea

CLASS, MISSING, SUPPRESSED, WATER = "class", "missing", "suppressed", "water"


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One row: `kind` is `class`, `missing`, `suppressed` or `water`; `number` counts classes from 0; `fill` is a colour or empty."""

    kind: str
    number: int
    label: str
    count: int
    fill: str


def class_of(value: float, breaks: Sequence[float], decimals: int = 0) -> int:
    """Return the class of a value as it is shown (rounded): the number of breaks at or below it."""
    return bisect_right(breaks, round(value, decimals))


def kind_of(area: MapArea, breaks: Sequence[float], decimals: int = 0) -> tuple[str, int]:
    """Return how an area is drawn: its kind and the number of its class (-1 without one)."""
    if area.is_water:
        return WATER, -1
    if area.figure.value is None:
        return (SUPPRESSED if area.figure.status is Status.SUPPRESSED else MISSING), -1
    return CLASS, class_of(area.figure.value, breaks, decimals)


def spread_palette(palette: Sequence[str], classes: int) -> tuple[str, ...]:
    """Return `classes` colours, spread over the palette when there are fewer classes than colours."""
    if classes >= len(palette):
        return tuple(palette)
    if classes == 1:
        return (palette[len(palette) // 2],)
    return tuple(palette[round(number * (len(palette) - 1) / (classes - 1))] for number in range(classes))


def legend_rows(areas: Sequence[MapArea], breaks: Sequence[float], colours: Sequence[str], decimals: int, language: str) -> list[LegendRow]:
    """Return the legend as plain values: every class with its range and count, then what is missing, suppressed and water."""
    words = wording(language)
    counts = Counter(kind_of(area, breaks, decimals) for area in areas)
    values = [round(area.figure.value, decimals) for area in areas if area.figure.value is not None and not area.is_water]
    fills = spread_palette(colours, len(breaks) + 1)
    rows = []
    for number, label in enumerate(_ranges(values, breaks, decimals, language)):
        rows.append(LegendRow(CLASS, number, label, counts[CLASS, number], fills[number]))
    for kind, fill in ((MISSING, ""), (SUPPRESSED, ""), (WATER, colour("water"))):
        if counts[kind, -1]:
            rows.append(LegendRow(kind, -1, words.say(f"map_{kind}"), counts[kind, -1], fill))
    return rows


def _ranges(values: Sequence[float], breaks: Sequence[float], decimals: int, language: str) -> list[str]:
    """Return `low–high` of every class as shown: a class ends one rounding step below the next."""
    if not values:
        return []
    smallest = 10.0**-decimals
    lows = [min(values), *breaks]
    highs = [edge - smallest for edge in breaks] + [max(max(values), lows[-1])]
    texts = ([format_number(edge, decimals, language) for edge in pair] for pair in zip(lows, highs, strict=True))
    return [low if low == high else f"{low}–{high}" for low, high in texts]
