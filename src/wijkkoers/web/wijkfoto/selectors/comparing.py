"""The wijkfoto's of a comparison: the figures of each area and its references, without map and without other areas."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Handbook
from wijkkoers.reports.comparison import Comparison, compare
from wijkkoers.reports.wijkfoto import AreaName, Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.wijkfoto.selectors.lines import Figures, lines_of
from wijkkoers.web.wijkfoto.selectors.series import Series, series_over_years
from wijkkoers.web.wijkfoto.selectors.subject import Subject

Known = dict[int, Series]
"""Series of references by area id: two areas of one gemeente share them."""


def comparison_of(subjects: Sequence[Subject], *, language: str) -> Comparison:
    """Return the comparison of one to five subjects, in this order."""
    handbook, known = load_handbook(), Known()
    return compare([_foto(handbook, subject, language, known) for subject in subjects])


def _foto(handbook: Handbook, subject: Subject, language: str, known: Known) -> Wijkfoto:
    own = series_over_years(handbook, subject.parts)
    has_gemeente = subject.level is not AreaLevel.GEMEENTE
    figures = Figures(
        own, _reference(handbook, subject.gemeente if has_gemeente else None, known), _reference(handbook, subject.land, known), {}
    )
    made_up = {source.id for source in handbook.sources if source.is_fictional}
    return Wijkfoto(
        area=AreaName(subject.code, subject.name, subject.level, subject.first.boundary_year),
        parent=None,
        gemeente=_name(subject.gemeente),
        land=_name(subject.land),
        lines=lines_of(handbook, figures, language),
        map_indicator="",
        map_areas=(),
        map_year=None,
        language=language,
        made_on=timezone.localdate().isoformat(),
        is_fictional=not made_up.isdisjoint(row.source for row in own.rows.values()),
    )


def _reference(handbook: Handbook, row: GebiedRow | None, known: Known) -> Series | None:
    if row is None:
        return None
    if row.id not in known:
        known[row.id] = series_over_years(handbook, [row])
    return known[row.id]


def _name(row: GebiedRow | None) -> AreaName | None:
    return AreaName(row.code, row.label, row.level, row.boundary_year) if row else None
