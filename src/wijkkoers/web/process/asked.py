"""What a page of stappen was asked to show: filters and order, read from the address; what is not known counts as not asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from wijkkoers.base.periods import overlaps
from wijkkoers.web.process.selectors import Compass, StapView
from wijkkoers.web.process.states import StapStatus

NOBODY, MYSELF = "niemand", "mij"
MONTH, LATE = "maand", "laat"
SIX = "zes"
ACTIVE = frozenset({StapStatus.BEZIG, StapStatus.HERZIEN})
PARTS = ("zoek", "fase", "spoor", "partij", "status", "trekker", "toon", "weergave", "volgorde")


@dataclass(frozen=True, slots=True)
class Asked:
    """The parts of the address; an empty text leaves everything in."""

    zoek: str = ""
    fase: str = ""
    spoor: str = ""
    partij: str = ""
    status: str = ""
    trekker: str = ""
    toon: str = ""
    weergave: str = ""
    volgorde: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether some stappen are left out."""
        return any((self.zoek, self.fase, self.spoor, self.partij, self.status, self.trekker, self.toon))

    def address(self, **changes: str) -> str:
        """Return the query of the address with these parts changed; empty parts are left out."""
        values = {name: changes.get(name, getattr(self, name)) for name in PARTS}
        return "?" + urlencode({name: value for name, value in values.items() if value})


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and on which day."""

    user_id: int
    today: date

    @property
    def month(self) -> tuple[date, date]:
        """The first and last day of this month."""
        first = self.today.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def asked_of(query: Mapping[str, str], compass: Compass) -> Asked:
    """Return what the address asks for, as far as this dossier knows it."""

    def known(name: str, values: Collection[str]) -> str:
        value = query.get(name, "")
        return value if value in values else ""

    return Asked(
        zoek=query.get("zoek", "").strip()[:100],
        fase=known("fase", {stage.id for stage in compass.method.stages}),
        spoor=known("spoor", ("A", "B")),
        partij=known("partij", {kind.id for kind in compass.content.party_kinds}),
        status=known("status", {status.value for status in StapStatus}),
        trekker=known("trekker", {NOBODY, MYSELF, *(str(view.stap.owner_id) for view in compass.staps if view.stap.owner_id)}),
        toon=known("toon", (MONTH, LATE)),
        weergave=known("weergave", (SIX,)),
        volgorde=query.get("volgorde", "")[:20],
    )


def matches(view: StapView, asked: Asked, reader: Reader, language: str) -> bool:
    """Whether a stap is among what was asked for."""
    return (
        (not asked.fase or (view.stage is not None and view.stage.id == asked.fase))
        and (not asked.spoor or asked.spoor in view.sporen)
        and (not asked.partij or asked.partij in view.parties)
        and (not asked.status or view.stap.status == asked.status)
        and _is_led_by(view, asked.trekker, reader)
        and (asked.toon != MONTH or is_this_month(view, reader))
        and (asked.toon != LATE or view.is_late(reader.today))
        and (not asked.zoek or asked.zoek.casefold() in _searched(view, language))
    )


def is_this_month(view: StapView, reader: Reader) -> bool:
    """Whether a stap of this person is being done, falls in this month, or should have been done before."""
    if view.stap.owner_id != reader.user_id or view.is_settled:
        return False
    return view.status in ACTIVE or (view.due is not None and (overlaps(view.due, *reader.month) or view.is_late(reader.today)))


def _is_led_by(view: StapView, trekker: str, reader: Reader) -> bool:
    wanted = {"": view.stap.owner_id, NOBODY: None, MYSELF: reader.user_id}
    return bool(view.stap.owner_id == (wanted[trekker] if trekker in wanted else int(trekker)))


def _searched(view: StapView, language: str) -> str:
    goal = view.knooppunt.goal if view.knooppunt else view.stap.own_goal
    return "\n".join((view.label(language), view.short_label(language), goal, view.stap.summary)).casefold()
