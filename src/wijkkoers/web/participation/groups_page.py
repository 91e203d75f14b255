"""Who was heard, as figure and as table: the same words in both, and in the participation account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wijkkoers.base.missing import Mark, Status
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.heard import HeardDimension, HeardFigure, HeardRow
from wijkkoers.reports.numerals import mark_signs
from wijkkoers.web.datasets.wording import MARK_LABELS, STATUS_LABELS
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.account import Share
from wijkkoers.web.participation.presentation import sum_text
from wijkkoers.web.participation.selectors import HeardGroup, Hearing, PopulationShare


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group in words; `state` is `gehoord`, `niet-gehoord` or `onbekend` (nobody came, and no figure says that it lives here)."""

    id: str
    dimension: str
    label: str
    state: str
    aimed_at: int
    came: str
    came_share: str
    share: str
    year: str
    source: str


def group_rows(hearing: Hearing, language: str) -> list[GroupRow]:
    """Return all groups in words, dimension after dimension."""
    return [
        GroupRow(
            row.group.id,
            str(wording.DIMENSION_LABELS[dimension]),
            row.group.label.in_language(language),
            state_of(row),
            row.account.aimed_at,
            sum_text(row.account.came, language),
            came_share_text(row, language) if dimension != "overig" else "",
            share_text(row.share, language) if row.group.indicator else _("geen cijfer over deze groep"),
            str(row.share.year or "") if row.share.figure.has_value else "",
            row.share.source if row.share.figure.has_value else "",
        )
        for dimension, rows in hearing.dimensions.items()
        for row in rows
    ]


def state_of(row: HeardGroup) -> str:
    """Return whether a group was heard; see `GroupRow`."""
    if row.account.was_heard:
        return "gehoord"
    return "niet-gehoord" if row.is_there else "onbekend"


def figure_of(hearing: Hearing, language: str) -> HeardFigure:
    """Return what the figure shows: the dimensions in which groups can be compared with the wijk."""
    dimensions = tuple(
        HeardDimension(
            str(wording.DIMENSION_LABELS[dimension]).capitalize(),
            _whole_text(dimension, rows),
            tuple(_figure_row(row, language) for row in rows),
        )
        for dimension, rows in hearing.dimensions.items()
        if any(row.group.indicator for row in rows)
    )
    return HeardFigure(
        title=finding_of(hearing, language),
        subtitle=subtitle_of(hearing),
        desc=" ".join(f"{dimension.label}: {'; '.join(_row_text(row) for row in dimension.rows)}." for dimension in dimensions),
        dimensions=dimensions,
        came_key=_("aandeel van wie kwam"),
        share_key=_("aandeel in de wijk"),
        missed_key=_("nog niet gehoord"),
        language=language,
    )


def finding_of(hearing: Hearing, language: str) -> str:
    """Return the finding in words."""
    if not hearing.moments:
        return _("Er is nog geen moment geweest")
    if not any(row.is_there for row in hearing.groups):
        return _("Wie er kwamen; over de wijk zijn nog geen cijfers")
    missed = missed_labels(hearing, language)
    if not missed:
        return _("Uit elke groep kwam er iemand")
    return _("Nog niet gehoord: %(groups)s") % {"groups": join_words(missed)}


def missed_labels(hearing: Hearing, language: str) -> list[str]:
    """Return the groups that live here and were never heard, by name."""
    return [row.group.label.in_language(language) for row in hearing.never_heard]


def subtitle_of(hearing: Hearing) -> str:
    """Return what is measured, where, and by whom."""
    known = [row.share for row in hearing.groups if row.share.figure.has_value]
    years = sorted({share.year for share in known if share.year})
    sources = sorted({share.source for share in known if share.source})
    if not hearing.population.name or not years:
        return _("Wie er kwamen, per groep")
    span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
    values = {"name": hearing.population.name, "year": span, "source": ", ".join(sources)}
    return _("Wie er kwamen, naast wie er wonen in %(name)s. Wijk: %(source)s, %(year)s.") % values


def share_text(share: PopulationShare, language: str) -> str:
    """Return the share of a group in the wijk with the signs of its marks, or why there is none."""
    value = share.figure.value
    if value is None:
        return str(STATUS_LABELS[share.figure.status if share.label else Status.UNKNOWN]).lower()
    return with_sign(format_number(value, share.decimals, language), language) + mark_signs(share.figure.marks)


def came_share_text(row: HeardGroup, language: str) -> str:
    """Return the share of a group of those who came and were counted."""
    if not row.account.came.is_told:
        return _("niet geteld")
    if row.account.share:
        return range_text(row.account.share, language)
    return _("niemand") if row.account.came.high == 0 else _("verborgen")


def range_text(share: Share, language: str) -> str:
    """Return a share, or the least and the most that it can be."""
    low, high = (format_number(100 * value, 0, language) for value in (share.low, share.high))
    return with_sign(low if low == high else _("%(low)s tot %(high)s") % {"low": low, "high": high}, language)


def with_sign(number: str, language: str) -> str:
    """Return a number with the sign of percent."""
    return f"{number}%" if language == "en" else f"{number}\N{NO-BREAK SPACE}%"


def marks_note(hearing: Hearing) -> str:
    """Return what the signs at the figures of the wijk mean; empty when there are none."""
    marks = {mark for row in hearing.groups if row.share.figure.has_value for mark in row.share.figure.marks}
    told = [f"{mark_signs([mark])} {str(MARK_LABELS[mark]).lower()}" for mark in Mark if mark in marks]
    return _("Tekens: %(marks)s.") % {"marks": ", ".join(told)} if told else ""


def join_words(words: Iterable[str]) -> str:
    """Return words as an enumeration; semicolons, since names of groups may hold `en`."""
    return "; ".join(words)


def _whole_text(dimension: str, rows: Iterable[HeardGroup]) -> str:
    has_share = any(row.share.figure.value is not None for row in rows)
    return _("wijk: %(whole)s") % {"whole": wording.WHOLE_LABELS[dimension]} if has_share else ""


def _figure_row(row: HeardGroup, language: str) -> HeardRow:
    share = row.account.share
    is_missed = row.is_there and not row.account.was_heard
    return HeardRow(
        row.group.label.in_language(language),
        (share.low, share.high) if share and row.account.was_heard else None,
        _("niet gehoord") if is_missed else came_share_text(row, language),
        row.share.fraction,
        _("wijk %(share)s") % {"share": share_text(row.share, language)},
        is_missed,
    )


def _row_text(row: HeardRow) -> str:
    return f"{row.label} {row.came_text}, {row.share_text}"
