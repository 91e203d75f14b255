"""The words of stand and richting: the four fields, the ends of the axes, and why an area has no judgement."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.base.numbers import format_number
from wijkkoers.indicators.combined_quadrant import CombinedQuadrant, Uncovered
from wijkkoers.indicators.quadrant import Field, Gap, Quadrant
from wijkkoers.indicators.trend import LEAST_POINTS

FIELD_LABELS = {
    Field.STRONG_IMPROVING: gettext_lazy("Gunstig, en de voorsprong groeit"),
    Field.STRONG_DECLINING: gettext_lazy("Gunstig, maar de voorsprong slinkt"),
    Field.WEAK_IMPROVING: gettext_lazy("Ongunstig, maar de achterstand slinkt"),
    Field.WEAK_DECLINING: gettext_lazy("Ongunstig, en de achterstand groeit"),
    Field.HIGH_RISING: gettext_lazy("Hoog, en het verschil groeit"),
    Field.HIGH_FALLING: gettext_lazy("Hoog, maar het verschil slinkt"),
    Field.LOW_RISING: gettext_lazy("Laag, maar het verschil slinkt"),
    Field.LOW_FALLING: gettext_lazy("Laag, en het verschil groeit"),
    Field.NONE: gettext_lazy("Geen oordeel"),
}
GOOD_FIELDS = (Field.WEAK_IMPROVING, Field.STRONG_IMPROVING, Field.WEAK_DECLINING, Field.STRONG_DECLINING)
"""Upper left, upper right, lower left, lower right."""
NEUTRAL_FIELDS = (Field.LOW_RISING, Field.HIGH_RISING, Field.LOW_FALLING, Field.HIGH_FALLING)


def state_ends(*, is_neutral: bool) -> tuple[str, str]:
    """Return the words at the left and the right end."""
    return (_("lager"), _("hoger")) if is_neutral else (_("ongunstiger"), _("gunstiger"))


def trend_ends(*, is_neutral: bool) -> tuple[str, str]:
    """Return the words at the lower and the upper end: both tell of the course beside that of the others."""
    if is_neutral:
        return _("daalt naast de rest"), _("stijgt naast de rest")
    return _("verliest terrein"), _("wint terrein")


def gap_sentence(place: Quadrant, *, has_break: bool, is_converted: bool, is_thin: bool) -> str:
    """Return why an area has no judgement on one indicator."""
    if is_thin and place.gap in (Gap.NO_VALUE, Gap.FEW_POINTS):
        return _("Het cijfer gaat over te weinig mensen of woningen om mee te vergelijken.")
    if place.gap is Gap.NO_VALUE:
        return _("Geen cijfer over %(year)s.") % {"year": place.year} if place.year else _("Geen cijfer.")
    if place.gap is Gap.FEW_AREAS:
        return _("Te weinig gebieden met cijfers om mee te vergelijken.")
    if place.gap is Gap.NO_SPREAD:
        return _("Alle gebieden zijn hierin gelijk.")
    text = _("Te weinig jaren: %(number)s, nodig zijn er %(least)s.") % {"number": place.points, "least": LEAST_POINTS}
    if is_converted:
        return text + " " + _("Omgerekende cijfers tellen niet op bij de andere jaren.")
    return text + " " + _("Eerdere jaren tellen niet mee, want de grens of de telling veranderde.") if has_break else text


def uncovered_sentence(place: CombinedQuadrant, language: str) -> str:
    """Return why an area has no judgement on several indicators together."""
    score = place.state if place.gap is Uncovered.STATE else place.trend
    values = {"share": format_number(100 * score.coverage, 0, language), "least": format_number(100 * score.least_coverage, 0, language)}
    if place.gap is Uncovered.STATE:
        return _("Er zijn cijfers voor %(share)s %% van het gewicht; nodig is %(least)s %%.") % values
    return _("Er zijn jaren genoeg voor %(share)s %% van het gewicht; nodig is %(least)s %%.") % values
