"""A wijkfoto beside a group of other areas in place of its gemeente: the reference becomes the plain mean of that group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import fmean

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.reports.wijkfoto import AreaName, Line, Wijkfoto


def beside_group(foto: Wijkfoto, name: str, group: Sequence[Mapping[str, Figure]]) -> Wijkfoto:
    """Return the wijkfoto with the mean of a group as reference, under this name; `group` holds per area its figures by indicator.

    Counts and classes have no mean, so they lose their reference. The other areas in the figures are those of the group.
    """
    area = replace(foto.area, code="", name=name)
    lines = tuple(_line(line, [figures.get(line.indicator) for figures in group]) for line in foto.lines)
    return replace(foto, gemeente=AreaName("", name, area.level, area.boundary_year), lines=lines)


def _line(line: Line, figures: Sequence[Figure | None]) -> Line:
    has_mean = not line.is_count and line.gemeente_total is None and line.land_total is None and not line.categories
    known = [figure for figure in figures if figure is not None and figure.value is not None]
    values = tuple(sorted(figure.value for figure in known if figure.value is not None))
    return replace(
        line,
        gemeente=_mean(values, known) if has_mean and line.is_read else None,
        gemeente_total=None,
        gemeente_trend=(),
        peers=values if has_mean else (),
    )


def _mean(values: Sequence[float], known: Sequence[Figure]) -> Figure:
    if not values:
        return absent(Status.UNAVAILABLE)
    return present(fmean(values), *{mark for figure in known for mark in figure.marks})
