"""Figures that were taken as a ground, as things of the thread: each with its year, its area and its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.numbers import format_number
from wijkkoers.web.datasets.wording import STATUS_LABELS
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Thing, known_in
from wijkkoers.web.wijkfoto.models import CitedFigure

COLUMNS = ("label", "area_name", "period", "value", "unit", "status", "source", "document", "note", "dropped_at")
"""What a card needs."""


def figure_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the figures that were taken as a ground in a dossier."""
    rows = CitedFigure.objects.filter(dossier=viewer.dossier)
    pages = reverse("cited-figure", args=[viewer.dossier.pk, 0])
    for row in (rows if ids is None else rows.filter(pk__in=ids)).only(*COLUMNS):
        address = pages.replace("/0/", f"/{row.pk}/")
        title = f"{row.label}: {figure_text(row)}"
        state = f"{row.area_name}, {row.period}"
        yield Card(
            ThingKind.CIJFER, row.pk, title, address, text=f"{row.source} {row.note}", state=state, is_dropped=row.dropped_at is not None
        )


def known_figures(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the figures that were taken as a ground, each with whether it was dropped."""
    return known_in(CitedFigure.objects.filter(dossier=viewer.dossier))


def figure_text(row: CitedFigure) -> str:
    """Return the value with its unit, or in words why there is none."""
    if row.value is None:
        return str(STATUS_LABELS[row.status])
    decimals = int(row.document.get("decimals", 0))
    return f"{format_number(row.value, decimals, (get_language() or 'nl')[:2])} {row.unit}".strip()


THINGS = (Thing(ThingKind.CIJFER, _("cijfer"), _("cijfers"), figure_cards, known_figures),)
