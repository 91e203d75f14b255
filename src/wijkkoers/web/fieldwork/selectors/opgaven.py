"""The opgaven that a person may know of: lists, one, and what each lacks. The way in for other apps stands in `selectors`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import reduce
from operator import ge, gt
from typing import Any

from django.db.models import Case, CharField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Concat

from wijkkoers.indicators.meeting import NEAR_YEARS, WINDOW_YEARS, Window
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, visible
from wijkkoers.web.fieldwork.kinds import Urgency
from wijkkoers.web.fieldwork.meeting_sides import first_day
from wijkkoers.web.fieldwork.models import Opgave, Verbindingsbesluit
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.selectors import known_refs, links_of
from wijkkoers.web.thread.things import Ref

NOBODY, NONE = "niemand", "geen"
URGENCIES = {Urgency.HOOG: 0, Urgency.MIDDEL: 1, Urgency.LAAG: 2}


@dataclass(frozen=True, slots=True)
class OpgaveFilter:
    """What a list was asked to show; an empty text leaves everything in."""

    zoek: str = ""
    thema: str = ""
    spoor: str = ""
    aard: str = ""
    urgentie: str = ""
    trekker: str = ""
    besluit: str = ""
    venster: str = ""
    partij: str = ""
    mist: str = ""
    toon: str = ""
    volgorde: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether some opgaven are left out."""
        return any(getattr(self, field.name) for field in fields(self) if field.name != "volgorde")


ORDERS: Mapping[str, tuple[Any, ...]] = {
    "nummer": (F("number").asc(nulls_last=True), "id"),
    "titel": ("title", "id"),
    "thema": ("theme", "id"),
    "begin": (F("start_from").asc(nulls_last=True), "id"),
    "nieuw": ("-id",),
}


def all_opgaven(viewer: Viewer) -> QuerySet[Opgave]:
    """Return the opgaven that this person may know of, dropped ones too, with owner and partijen."""
    return visible(Opgave.objects.all(), viewer).select_related("owner", "owner_partij", "brought_partij")


def opgaven_of(viewer: Viewer) -> QuerySet[Opgave]:
    """Return the opgaven that this person may know of and that were not dropped."""
    return all_opgaven(viewer).filter(dropped_at=None)


def opgave_of(viewer: Viewer, opgave_id: int) -> Opgave | None:
    """Return one opgave that this person may know of, dropped or not."""
    return all_opgaven(viewer).select_related("dossier__organisation", "added_by", "organisation").filter(pk=opgave_id).first()


def opgaven_without_owner(viewer: Viewer) -> QuerySet[Opgave]:
    """Return the opgaven that no person and no partij leads."""
    return opgaven_of(viewer).filter(owner=None, owner_partij=None)


def grounded_ids(viewer: Viewer) -> frozenset[int]:
    """Return the opgaven that rest on something that stands and that this person may know of: an arrow leads from it to them."""
    links = [link for link in links_of(viewer.dossier, [ArrowKind.DRAAGT]) if link.target.startswith("opgave:")]
    known = known_refs(viewer) if links else {}
    return frozenset(int(link.target.removeprefix("opgave:")) for link in links if known.get(link.source) is False)


def opgaven_without_ground(viewer: Viewer) -> QuerySet[Opgave]:
    """Return the opgaven that rest on nothing: no cijfer, gesprek, schouw, inbreng or other thing leads to them."""
    return opgaven_of(viewer).exclude(pk__in=grounded_ids(viewer))


def brought_by_partijen(dossier: Dossier) -> Iterable[tuple[Ref, Ref]]:
    """Return which partij brought which opgave: it stands in the row of the opgave."""
    rows = Opgave.objects.filter(dossier=dossier, dropped_at=None, brought_partij__isnull=False).values_list("brought_partij_id", "id")
    return [(f"partij:{partij}", f"opgave:{opgave}") for partij, opgave in rows]


def found_opgaven(viewer: Viewer, wanted: OpgaveFilter, today: date) -> QuerySet[Opgave]:
    """Return the opgaven that were asked for, in the order that was asked for."""
    rows = all_opgaven(viewer).filter(dropped_at__isnull=wanted.toon != "vervallen")
    if wanted.toon == "concept":
        rows = rows.filter(released_at=None)
    if wanted.mist == "grond":
        rows = rows.exclude(pk__in=grounded_ids(viewer))
    rows = reduce(lambda found, narrow: narrow(found, wanted), _NARROWING, rows)
    if wanted.venster:
        rows = rows.filter(window_is(wanted.venster, today))
    return _ordered(rows, wanted.volgorde)


def window_is(window: str, today: date) -> Q:
    """Return what a row with a loose start and end must be to stand in this window today; as `window_of` does for one row."""
    near, later = first_day(today, NEAR_YEARS, ge), first_day(today, WINDOW_YEARS, gt)
    is_past = Q(end_to__lt=today)
    starts = {
        Window.RUNNING: Q(start_from__lte=today),
        Window.NEAR: Q(start_from__gt=today, start_from__lt=near),
        Window.OPEN: Q(start_from__gte=near, start_from__lt=later),
        Window.LATER: Q(start_from__gte=later),
        Window.UNKNOWN: Q(start_from=None),
    }
    if window == Window.PAST:
        return is_past
    return starts[Window(window)] & (~is_past | Q(end_to=None)) if window in set(Window) else Q()


def text_in(words: str, names: Iterable[str]) -> Q:
    """Return what a row must be to have every one of these words in one of its fields; a NUL, which no store takes, is left out."""
    found = Q()
    for word in words.replace("\x00", "").split()[:8]:
        found &= reduce(lambda either, name: either | Q(**{f"{name}__icontains": word}), names, Q())
    return found


def decision_in_rows() -> Subquery:
    """Return the newest besluit on an opgave alone, to put to the rows of a query."""
    alone = Verbindingsbesluit.objects.filter(dossier=OuterRef("dossier"), left=_ref_of_row(), right="")
    return Subquery(alone.order_by("-id").values("outcome")[:1])


def _ref_of_row() -> Any:
    return Concat(Value("opgave:"), Cast(OuterRef("pk"), CharField()), output_field=CharField())


def _narrow_text(rows: Any, wanted: OpgaveFilter) -> Any:
    if not wanted.zoek:
        return rows
    found = text_in(wanted.zoek, ("title", "description", "place_note", "brought_by", "chances", "risks", "gains", "harms"))
    number = wanted.zoek.strip().lstrip("#")
    if number.isascii() and number.isdecimal() and len(number) < 9:
        found |= Q(number=int(number))
    return rows.filter(found)


def _narrow_kind(rows: Any, wanted: OpgaveFilter) -> Any:
    if wanted.thema:
        rows = rows.filter(theme="" if wanted.thema == NONE else wanted.thema)
    if wanted.spoor:
        rows = rows.filter(sporen="" if wanted.spoor == NONE else wanted.spoor)
    if wanted.aard:
        rows = rows.filter(nature=wanted.aard)
    if wanted.urgentie:
        rows = rows.filter(urgency="" if wanted.urgentie == NONE else wanted.urgentie)
    return rows


def _narrow_people(rows: Any, wanted: OpgaveFilter) -> Any:
    if wanted.trekker == NOBODY:
        rows = rows.filter(owner=None, owner_partij=None)
    elif wanted.trekker:
        rows = rows.filter(owner_id=int(wanted.trekker))
    if wanted.partij:
        number = int(wanted.partij)
        rows = rows.filter(Q(owner_partij_id=number) | Q(brought_partij_id=number) | Q(pk__in=_with_outside(rows, number)))
    return rows


def _narrow_state(rows: Any, wanted: OpgaveFilter) -> Any:
    if wanted.besluit:
        rows = rows.annotate(decision=decision_in_rows())
        rows = rows.filter(decision=None) if wanted.besluit == NONE else rows.filter(decision=wanted.besluit)
    if wanted.mist == "plek":
        rows = rows.filter(geometry__isnull=True)
    if wanted.mist == "tijd":
        rows = rows.filter(start_from=None)
    return rows


_NARROWING: tuple[Callable[[Any, OpgaveFilter], Any], ...] = (_narrow_text, _narrow_kind, _narrow_people, _narrow_state)


def _with_outside(rows: Any, partij_id: int) -> list[int]:
    """Return the opgaven that name this partij as an outside one; a list in JSON is not searched alike in every store."""
    return [pk for pk, ids in rows.exclude(outside_partijen=[]).values_list("pk", "outside_partijen") if partij_id in ids]


def _ordered(rows: QuerySet[Opgave], order: str) -> QuerySet[Opgave]:
    if order == "urgentie":
        places = [When(urgency=urgency.value, then=Value(place)) for urgency, place in URGENCIES.items()]
        return rows.order_by(Case(*places, default=Value(3), output_field=IntegerField()), F("number").asc(nulls_last=True), "id")
    return rows.order_by(*ORDERS.get(order, ORDERS["nummer"]))
