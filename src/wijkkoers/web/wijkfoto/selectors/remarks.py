"""What a wijkfoto says of itself: converted figures, figures of other divisions, stand-ins, areas without boundary."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.wijkfoto import Conversion, ConversionPart, MapArea
from wijkkoers.web.dossiers.wording import LEVEL_LABELS
from wijkkoers.web.wijkfoto.selectors.subject import Subject

MOST_NAMES = 3
WELL_COVERED = 0.995


def subject_remarks(subject: Subject, areas: tuple[MapArea, ...], shape_years: list[int]) -> list[str]:
    """Return what to know of the areas and of what they are compared with."""
    remarks = []
    if subject.land is None and subject.level is not AreaLevel.LAND:
        remarks.append(_("Er is geen bestand met cijfers van heel Nederland ingelezen. De vergelijking met Nederland ontbreekt daarom."))
    if subject.gemeente is None and subject.level is not AreaLevel.LAND:
        remarks.append(_("Er zijn geen cijfers van de gemeente ingelezen. De vergelijking met de gemeente ontbreekt daarom."))
    remarks += _stand_ins(subject.first.boundary_year, shape_years)
    without = sum(1 for area in areas if area.geometry is None)
    if without:
        text = ngettext(
            "Van %(number)s gebied is geen grens ingelezen; dat staat niet op de kaart.",
            "Van %(number)s gebieden is geen grens ingelezen; die staan niet op de kaart.",
            without,
        )
        remarks.append(text % {"number": without})
    if len(subject.parts) > 1:
        remarks.append(
            _("Dit zijn %(number)s gebieden samen: aantallen zijn opgeteld, aandelen en gemiddelden gewogen.")
            % {"number": len(subject.parts)}
        )
    return remarks


def conversion_remarks(conversions: Iterable[Conversion], unconverted_years: Iterable[int], language: str) -> list[str]:
    """Return which figures were converted, from where, and which figures of other divisions are left out."""
    remarks = [conversion_text(conversion, language) for conversion in conversions]
    years = ", ".join(str(year) for year in unconverted_years)
    if years:
        remarks.append(
            _("Er zijn ook cijfers in de indeling van %(years)s. Die staan hier niet bij: ze zijn nog niet omgerekend.") % {"years": years}
        )
    return remarks


def conversion_text(conversion: Conversion, language: str) -> str:
    """Return in one or two sentences from which areas figures were converted, with the share of their ground that lies here."""
    shown = [_part_text(part, language) for part in conversion.parts[:MOST_NAMES]]
    more = len(conversion.parts) - len(shown)
    values = {"year": conversion.boundary_year, "parts": ", ".join(shown), "more": more}
    if more:
        text = ngettext(
            "Cijfers in de indeling van %(year)s zijn omgerekend uit %(parts)s en nog %(more)s gebied.",
            "Cijfers in de indeling van %(year)s zijn omgerekend uit %(parts)s en nog %(more)s gebieden.",
            more,
        )
    else:
        text = _("Cijfers in de indeling van %(year)s zijn omgerekend uit %(parts)s.")
    said = [text % values]
    if conversion.covered < WELL_COVERED:
        said.append(_("Samen bedekken die %(covered)s %% van dit gebied.") % {"covered": _pct(conversion.covered, language)})
    return " ".join(said)


def _part_text(part: ConversionPart, language: str) -> str:
    level = level_of(part.code) or AreaLevel.BUURT
    values = {"level": LEVEL_LABELS[level], "name": part.name or part.code, "share": _pct(part.share, language)}
    return _("%(level)s %(name)s (%(share)s %% van de grond)") % values


def _pct(fraction: float, language: str) -> str:
    """Return a fraction as percentage: whole, or with one decimal below one."""
    return format_number(fraction * 100, 0 if fraction >= 0.01 else 1, language)


def _stand_ins(year: int, shape_years: list[int]) -> list[str]:
    """Say of which other years boundaries are drawn, when there are any."""
    others = [found for found in shape_years if found != year]
    if not others:
        return []
    values = {"year": year, "map_year": ", ".join(str(found) for found in sorted(set(others))), "number": len(others)}
    if len(others) == len(shape_years):
        text = _("De cijfers gaan over de indeling van %(year)s. De kaart toont grenzen van %(map_year)s, omdat code en naam gelijk zijn.")
    else:
        text = ngettext(
            "De grens van %(number)s gebied op de kaart is van %(map_year)s en niet van %(year)s; code en naam zijn gelijk.",
            "De grenzen van %(number)s gebieden op de kaart zijn van %(map_year)s en niet van %(year)s; code en naam zijn gelijk.",
            len(others),
        )
    return [text % values]
