"""The works of all partijen that a person may know of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from wijkkoers.indicators.meeting import Window
from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.fieldwork.kinds import Certainty
from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.selectors.opgaven import NONE, text_in, window_is

ORDERS: dict[str, tuple[Any, ...]] = {
    "begin": (F("start_from").asc(nulls_last=True), "id"),
    "nummer": (F("number").asc(nulls_last=True), "id"),
    "titel": ("title", "id"),
    "partij": (F("partij__name").asc(nulls_last=True), "partij_name", "id"),
}


@dataclass(frozen=True, slots=True)
class WerkFilter:
    """What a list was asked to show; an empty text leaves everything in."""

    zoek: str = ""
    soort: str = ""
    partij: str = ""
    venster: str = ""
    zekerheid: str = ""
    mist: str = ""
    toon: str = ""
    volgorde: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether some werken are left out."""
        return any(getattr(self, field.name) for field in fields(self) if field.name != "volgorde")


def all_werken(viewer: Viewer) -> QuerySet[Werk]:
    """Return the works that this person may know of, dropped ones too, with their partij."""
    return visible(Werk.objects.all(), viewer).select_related("partij")


def werken_of(viewer: Viewer) -> QuerySet[Werk]:
    """Return the works that this person may know of and that were not dropped."""
    return all_werken(viewer).filter(dropped_at=None)


def werk_of(viewer: Viewer, werk_id: int) -> Werk | None:
    """Return one work that this person may know of, dropped or not."""
    return all_werken(viewer).select_related("dossier__organisation", "added_by", "organisation").filter(pk=werk_id).first()


def found_werken(viewer: Viewer, wanted: WerkFilter, today: date) -> QuerySet[Werk]:
    """Return the works that were asked for, in the order that was asked for."""
    rows = all_werken(viewer).filter(_asked(wanted), dropped_at__isnull=wanted.toon != "vervallen")
    if wanted.venster:
        rows = rows.filter(_window_of_werk(wanted.venster, today))
    return rows.order_by(*ORDERS.get(wanted.volgorde, ORDERS["begin"]))


def _asked(wanted: WerkFilter) -> Q:
    partij = Q(partij=None) if wanted.partij == NONE else Q(partij_id=int(wanted.partij or 0))
    questions = (
        (wanted.toon == "concept", Q(released_at=None)),
        (bool(wanted.zoek), text_in(wanted.zoek, ("title", "description", "place_note", "partij_name", "partij__name", "source_note"))),
        (bool(wanted.soort), Q(kind=wanted.soort)),
        (bool(wanted.partij), partij),
        (bool(wanted.zekerheid), Q(certainty=wanted.zekerheid)),
        (wanted.mist == "plek", Q(geometry__isnull=True)),
        (wanted.mist == "tijd", Q(start_from=None)),
    )
    found = Q()
    for is_asked, narrow in questions:
        if is_asked:
            found &= narrow
    return found


def _window_of_werk(window: str, today: date) -> Q:
    """A work that is being carried out runs, whatever its start says, unless its end has passed."""
    busy = Q(certainty=Certainty.IN_UITVOERING.value) & (Q(end_to__gte=today) | Q(end_to=None))
    if window == Window.RUNNING:
        return window_is(window, today) | busy
    return window_is(window, today) & ~busy if window != Window.PAST else window_is(window, today)
