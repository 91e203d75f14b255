"""Stappen as rows: the same on the compass, in the list, on the board and in files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.base.periods import period_text
from wijkkoers.web.process import wording
from wijkkoers.web.process.asked import Asked
from wijkkoers.web.process.selectors import Compass, StapView
from wijkkoers.web.process.states import StapStatus

LAST = date.max
PLACE = 987654321
"""Stands for the number of a row while its address is looked up."""


@dataclass(frozen=True, slots=True)
class StapRow:
    """A stap in words; `number` says its place in the method, as on the compass."""

    view: StapView
    number: str
    name: str
    short_name: str
    stage: str
    stage_place: int
    sporen: str
    parties: tuple[str, ...]
    status: str
    status_label: str
    owner: str
    due: str
    is_late: bool
    url: str

    @property
    def title(self) -> str:
        """Everything about the stap in one line, for whoever points at its sign or hears it."""
        leading = _("trekker %(name)s") % {"name": self.owner} if self.owner else _("nog zonder trekker")
        parts = [self.name, self.status_label.lower(), leading, self.due, _("achter op de planning") if self.is_late else ""]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the table: a link that sorts; `direction` as `aria-sort` wants it."""

    label: str
    url: str
    direction: str


def rows_of(compass: Compass, language: str, today: date) -> list[StapRow]:
    """Return all stappen as rows, in the order of the method; those outside it come last and have no number."""
    kinds = {kind.id: kind.label.in_language(language) for kind in compass.content.party_kinds}
    stages = {stage.id: place for place, stage in enumerate(compass.method.stages)}
    counted: dict[int, int] = {}
    rows = []
    pages = row_pages("stap-detail", compass.plan.dossier_id)
    for view in compass.staps:
        place = stages.get(view.stage.id, len(stages)) if view.stage and view.stap.in_method else len(stages)
        counted[place] = counted.get(place, 0) + 1
        number = f"{place + 1}.{counted[place]}" if view.stap.in_method else ""
        rows.append(_row(view, (place, number, pages(view.id)), kinds, (language, today)))
    return rows


def _row(view: StapView, place: tuple[int, str, str], kinds: Mapping[str, str], page: tuple[str, date]) -> StapRow:
    (stage_place, number, url), (language, today), stap = place, page, view.stap
    return StapRow(
        view=view,
        number=number,
        name=view.label(language),
        short_name=view.short_label(language),
        stage=stage_label(view, language),
        stage_place=stage_place,
        sporen=" + ".join(view.sporen),
        parties=tuple(kinds.get(id, id) for id in view.parties),
        status=stap.status,
        status_label=str(wording.STATUS_LABELS[view.status]),
        owner=(stap.owner.name or stap.owner.email) if stap.owner else "",
        due=period_text(view.due, language) if view.due else "",
        is_late=view.is_late(today),
        url=url,
    )


def row_pages(name: str, dossier_id: int) -> Callable[[int], str]:
    """Return what gives the address of a row of a dossier: the pattern is looked up once, not for each of hundreds of rows."""
    before, after = reverse(name, args=[dossier_id, PLACE]).rsplit(str(PLACE), 1)
    return lambda row_id: f"{before}{row_id}{after}"


def stage_label(view: StapView, language: str) -> str:
    """Return the name of the stage of a stap, or why it has none."""
    if not view.stap.in_method:
        return _("Buiten de methode")
    return view.stage.label.in_language(language) if view.stage else _("Eigen stappen")


ORDERS: Mapping[str, Callable[[StapRow], Any]] = {
    "fase": lambda row: row.stage_place,
    "stap": lambda row: row.name.casefold(),
    "spoor": lambda row: row.sporen or "Z",
    "partij": lambda row: (not row.parties, [name.casefold() for name in row.parties]),
    "status": lambda row: list(StapStatus).index(row.view.status),
    "trekker": lambda row: (not row.owner, row.owner.casefold()),
    "wanneer": lambda row: (row.view.stap.due_end or LAST, row.view.stap.due_start or LAST),
}


def sort_rows(rows: Iterable[StapRow], order: str) -> list[StapRow]:
    """Return rows in the order asked for; a minus before it turns it round; equals stay in the order of the method."""
    key = ORDERS.get(order.removeprefix("-"), ORDERS["fase"])
    return sorted(rows, key=key, reverse=order.startswith("-"))


def columns_of(asked: Asked) -> list[Column]:
    """Return the heads of the table; a second click turns the order round."""
    labels = {
        "fase": _("Fase"),
        "stap": _("Stap"),
        "spoor": _("Spoor"),
        "partij": _("Aan tafel"),
        "status": _("Status"),
        "trekker": _("Trekker"),
        "wanneer": _("Wanneer"),
    }
    current = asked.volgorde or "fase"
    columns = []
    for key, label in labels.items():
        is_turned, is_current = current == f"-{key}", current.removeprefix("-") == key
        wanted = f"-{key}" if is_current and not is_turned else key
        direction = ("descending" if is_turned else "ascending") if is_current else ""
        columns.append(Column(label, asked.address(volgorde=wanted), direction))
    return columns
