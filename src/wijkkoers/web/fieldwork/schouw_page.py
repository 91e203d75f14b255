"""What pages of the schouw show of a schouwpunt: where it is, what people thought, who acts, as rows and on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from wijkkoers.base.numbers import format_number
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Schouw, Schouwpunt
from wijkkoers.web.fieldwork.states import PUNT_TRANSITIONS, SCHOUW_TRANSITIONS, PuntMove, PuntStatus, SchouwMove, SchouwStatus
from wijkkoers.web.fieldwork.values_talks import due_text, short
from wijkkoers.web.fieldwork.wording_talks import PUNT_STATUS_LABELS, SCHOUW_STATUS_LABELS, VERDICT_LABELS, VERDICT_SIGNS
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import PlaceRow, place_collection

SHORT = 80
UNSETTLED = frozenset({PuntStatus.OPEN, PuntStatus.OPGEPAKT})


@dataclass(frozen=True, slots=True)
class PuntRow:
    """A schouwpunt in words."""

    punt: Schouwpunt
    title: str
    url: str
    place: str
    verdict: str
    sign: str
    theme: str
    holder: str
    due: str
    status: str

    @property
    def is_urgent_now(self) -> bool:
        """Whether it is urgent and not settled."""
        return self.punt.is_urgent and PuntStatus(self.punt.status) in UNSETTLED


def punt_row(punt: Schouwpunt, themes: Mapping[str, str], language: str) -> PuntRow:
    """Return a schouwpunt in words; its fixed point and the partij that acts are read with it."""
    return _row(punt, themes, language, row_pages("schouwpunt-detail", punt.dossier_id)(punt.pk))


def punt_rows(punten: Iterable[Schouwpunt], themes: Mapping[str, str], language: str) -> list[PuntRow]:
    """Return schouwpunten of one dossier in words."""
    found = list(punten)
    if not found:
        return []
    pages = row_pages("schouwpunt-detail", found[0].dossier_id)
    return [_row(punt, themes, language, pages(punt.pk)) for punt in found]


def _row(punt: Schouwpunt, themes: Mapping[str, str], language: str, url: str) -> PuntRow:
    verdict = Verdict(punt.verdict)
    return PuntRow(
        punt=punt,
        title=title_of(punt),
        url=url,
        place=place_of(punt),
        verdict=str(VERDICT_LABELS[verdict]),
        sign=VERDICT_SIGNS[verdict],
        theme=themes.get(punt.theme, punt.theme),
        holder=holder_of(punt),
        due=due_text(punt, language),
        status=str(PUNT_STATUS_LABELS[PuntStatus(punt.status)]),
    )


def place_of(punt: Schouwpunt) -> str:
    """Return where a point is, in words; empty when only the map knows."""
    fixed = punt.route_point
    if fixed is None:
        return punt.place_note
    label = (
        fixed.label
        if fixed.number == punt.number
        else _("%(label)s (vast punt %(number)s)") % {"label": fixed.label, "number": fixed.number}
    )
    return ", ".join(filter(None, (label, punt.place_note)))


def holder_of(punt: Schouwpunt) -> str:
    """Return who acts on a point: a partij, a role or both; empty for nobody."""
    partij = punt.holder_partij.name if punt.holder_partij else ""
    return ", ".join(filter(None, (partij, punt.holder)))


def title_of(punt: Schouwpunt) -> str:
    """Return how a point is called in a list: what is to be seen, else where it is."""
    return short(punt.note, SHORT) or place_of(punt) or str(VERDICT_LABELS[Verdict(punt.verdict)])


def places_of(punten: QuerySet[Schouwpunt], dossier_id: int) -> dict[str, Any]:
    """Return points as the map shows them; a point without a place of its own lies at its fixed point. One query, light rows."""
    pages = row_pages("schouwpunt-detail", dossier_id)
    names = ("pk", "geometry", "route_point__geometry", "number", "verdict", "note", "place_note", "route_point__label")
    rows = punten.values_list(*names)
    return place_collection(
        PlaceRow(
            id=f"schouwpunt-{pk}",
            geometry=geometry or fixed,
            number=str(number),
            title=short(note, SHORT) or place_note or label or str(number),
            url=pages(pk),
            kind=verdict,
        )
        for pk, geometry, fixed, number, verdict, note, place_note, label in rows
    )


def schouw_moves(schouw: Schouw) -> list[SchouwMove]:
    """Return what can be done with a schouw now."""
    return [move for status, move in SCHOUW_TRANSITIONS if status is SchouwStatus(schouw.status)]


def punt_moves(punt: Schouwpunt) -> list[PuntMove]:
    """Return what can be done about a point now."""
    return [move for status, move in PUNT_TRANSITIONS if status is PuntStatus(punt.status)]


def schouw_status(schouw: Schouw) -> str:
    """Return where a schouw stands, in words."""
    return str(SCHOUW_STATUS_LABELS[SchouwStatus(schouw.status)])


def participant_count(schouw: Schouw, language: str) -> str:
    """Return how many people took part, added up from the counts on each line; empty when no line has one."""
    found = [int(word) for line in schouw.participants.splitlines() for word in line.split() if word.isdecimal() and len(word) < 5]
    return format_number(sum(found), 0, language) if found else ""
