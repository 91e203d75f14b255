"""Where the figures of a line come from when they were converted, and where that can be looked at or done."""

from __future__ import annotations

from django.urls import reverse

from wijkkoers.base.missing import Mark
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.web.wijkfoto.selectors.remarks import conversion_text


def conversion_notes(foto: Wijkfoto, line: Line) -> list[str]:
    """Return a sentence for every conversion that figures of this line went through."""
    years = {point.boundary_year for point in line.trend if point.figure.has_value and Mark.CONVERTED in point.figure.marks}
    return [conversion_text(conversion, foto.language) for conversion in foto.conversions if conversion.boundary_year in years]


def conversion_url(foto: Wijkfoto) -> str:
    """Return the address of the conversions of this gemeente; empty when nothing was converted nor waits for it."""
    if not (foto.conversions or foto.unconverted_years):
        return ""
    gemeente = foto.gemeente.code if foto.gemeente else ""
    return reverse("concordance-list") + (f"?zoek={gemeente}" if gemeente else "")
