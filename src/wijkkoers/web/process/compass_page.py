"""What the page of the compass says: where the dossier stands, what is next, who is at the table, every stap in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.handbook.progress import ALL_RECEIVED, NOTHING_NEEDED, WAITING, next_up
from wijkkoers.reports.figures.compass import draw_compass
from wijkkoers.reports.figures.compass_content import CompassFigure
from wijkkoers.web.process import wording
from wijkkoers.web.process.asked import ACTIVE, MYSELF, NOBODY, SIX, Asked, Reader, matches
from wijkkoers.web.process.compass_figure import figure_of, parties_of
from wijkkoers.web.process.selectors import Compass, Viewer
from wijkkoers.web.process.stap_rows import StapRow, columns_of, rows_of, sort_rows
from wijkkoers.web.process.states import StapStatus

MOST_NEXT, MOST_BUSY = 4, 6


@dataclass(frozen=True, slots=True)
class NextStap:
    """A stap that could be taken up, and why now."""

    row: StapRow
    reason: str


def context_of(viewer: Viewer, compass: Compass, asked: Asked, reader: Reader, language: str) -> dict[str, Any]:
    """Return everything on the page."""
    rows = rows_of(compass, language, reader.today)
    shown = [row for row in rows if matches(row.view, asked, reader, language)]
    keys = {row.view.key for row in shown}
    figure = figure_of(compass, rows, asked, language, lambda view: view.key in keys)
    following = next_staps(compass, rows)
    return {
        "dossier": viewer.dossier,
        "compass": compass,
        "method": compass.method.label.in_language(language),
        "lead": lead_of(compass, viewer.dossier.name, rows),
        "next": following[0] if following else None,
        "after": following[1:],
        "busy": [row for row in rows if row.number and row.view.status in ACTIVE][:MOST_BUSY],
        "figures": draw_figures(figure),
        "asked": asked,
        "options": options_of(compass, rows, language),
        "parties": parties_of(compass, asked, language),
        "party": next((party.label for party in figure.parties if party.is_chosen), ""),
        "columns": columns_of(asked),
        "rows": [row for row in sort_rows(shown, asked.volgorde) if row.number],
        "outside": [row for row in rows if not row.number],
        "count": len(compass.in_method),
    }


def draw_figures(figure: CompassFigure) -> tuple[SafeString, SafeString]:
    """Return the figure for a broad and for a narrow screen."""
    return SafeString(draw_compass(figure)), SafeString(draw_compass(figure, width="narrow"))


def lead_of(compass: Compass, name: str, rows: Sequence[StapRow]) -> str:
    """Return in one sentence where the dossier stands."""
    counted = [row for row in rows if row.number and row.view.status is not StapStatus.NIET_VAN_TOEPASSING]
    done = sum(row.view.status is StapStatus.KLAAR for row in counted)
    stages = {row.stage for row in counted if row.view.status in ACTIVE}
    late = sum(row.is_late for row in counted)
    if not stages and not done:
        return _("%(dossier)s begint hier: er liggen %(total)s stappen klaar.") % {"dossier": name, "total": len(counted)}
    parts = [_progress(name, len(stages)), _("%(done)s van de %(total)s stappen zijn klaar") % {"done": done, "total": len(counted)}]
    if late:
        parts.append(ngettext("%(count)s ligt achter op de planning", "%(count)s liggen achter op de planning", late) % {"count": late})
    return "; ".join(parts) + "."


def _progress(name: str, stages: int) -> str:
    if not stages:
        return _("%(dossier)s ligt nu stil") % {"dossier": name}
    said = ngettext("%(dossier)s is bezig in %(count)s fase", "%(dossier)s is bezig in %(count)s fasen", stages)
    return said % {"dossier": name, "count": stages}


def next_staps(compass: Compass, rows: Sequence[StapRow]) -> list[NextStap]:
    """Return what could be taken up now, each with the reason."""
    by_key = {row.view.key: row for row in rows}
    found = next_up(compass.content, compass.method, compass.states, MOST_NEXT)
    names = {row.view.key: row.name for row in rows}
    reasons = {NOTHING_NEEDED: _("Hiervoor is niets anders nodig."), ALL_RECEIVED: _("Alles wat hiervoor nodig is, is er.")}
    return [
        NextStap(by_key[entry.knooppunt.id], _waiting([names[id] for id in entry.waiting_for]))
        if entry.reason_code == WAITING
        else NextStap(by_key[entry.knooppunt.id], reasons[entry.reason_code])
        for entry in found
        if entry.knooppunt.id in by_key
    ]


def _waiting(names: Sequence[str]) -> str:
    return _("Krijgt nog iets van: %(names)s. Beginnen mag nu al.") % {"names": ", ".join(names)}


def options_of(compass: Compass, rows: Sequence[StapRow], language: str) -> dict[str, list[tuple[str, str]]]:
    """Return the choices of every filter as value and words."""
    owners = {str(row.view.stap.owner_id): row.owner for row in rows if row.owner}
    used = {id for view in compass.in_method for id in view.parties}
    return {
        "fase": [(stage.id, f"{place}. {stage.label.in_language(language)}") for place, stage in enumerate(compass.method.stages, start=1)],
        "spoor": [(spoor, f"{spoor}: {label}") for spoor, label in wording.SPOOR_LABELS.items()],
        "partij": [(kind.id, kind.label.in_language(language)) for kind in compass.content.party_kinds if kind.id in used],
        "status": [(status.value, str(label)) for status, label in wording.STATUS_LABELS.items()],
        "trekker": [(MYSELF, _("ikzelf")), (NOBODY, _("nog niemand")), *sorted(owners.items(), key=lambda pair: pair[1].casefold())],
        "weergave": [("", _("twee sporen")), (SIX, _("zes sporen (A tot en met F)"))],
    }
