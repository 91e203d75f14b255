"""The list of stappen and actions, and the board: filtered, in the order asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.base.periods import is_past, overlaps
from wijkkoers.web.process import wording
from wijkkoers.web.process.asked import LATE, MONTH, MYSELF, NOBODY, Asked, Reader, matches
from wijkkoers.web.process.compass_page import options_of
from wijkkoers.web.process.models import Action
from wijkkoers.web.process.presentation_actions import ActionRow, action_rows
from wijkkoers.web.process.selectors import Compass, Viewer, due_of
from wijkkoers.web.process.stap_rows import StapRow, columns_of, row_pages, rows_of, sort_rows
from wijkkoers.web.process.states import ActionStatus, StapStatus

Page = tuple[Reader, str]
"""Who reads, and in which language."""
MOST_ACTIONS = 100
"""Actions on the page; the files have all of them."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the board: a status with its stappen."""

    status: str
    label: str
    help: str
    rows: tuple[StapRow, ...]


def context_of(viewer: Viewer, compass: Compass, actions: Iterable[Action], asked: Asked, page: Page) -> dict[str, Any]:
    """Return everything on the page of the list."""
    reader, language = page
    rows = rows_of(compass, language, reader.today)
    found = asked_among(rows, actions, asked, reader)
    shown = sort_rows([row for row in rows if matches(row.view, asked, reader, language)], asked.volgorde)
    return {
        "dossier": viewer.dossier,
        "asked": asked,
        "options": list_options(compass, rows, language),
        "columns": columns_of(asked),
        "rows": shown,
        "count": len(rows),
        "actions": _linked(viewer, actions_asked(viewer, rows, found[:MOST_ACTIONS], page)),
        "action_count": len(found),
        "shows_mine": asked.toon == MONTH,
    }


def list_options(compass: Compass, rows: Sequence[StapRow], language: str) -> dict[str, list[tuple[str, str]]]:
    """Return the choices of every filter of the list."""
    scopes = [(MONTH, _("van mij, deze maand")), (LATE, _("te laat"))]
    return {**options_of(compass, rows, language), "toon": scopes}


def board_of(compass: Compass, asked: Asked, reader: Reader, language: str) -> list[Lane]:
    """Return the columns of the board, one per status."""
    rows = [row for row in rows_of(compass, language, reader.today) if matches(row.view, asked, reader, language)]
    return [
        Lane(
            status.value, str(wording.STATUS_LABELS[status]), str(wording.STATUS_HELP[status]), tuple(r for r in rows if r.status == status)
        )
        for status in StapStatus
    ]


def files_of(
    viewer: Viewer, compass: Compass, actions: Iterable[Action], asked: Asked, page: Page
) -> tuple[list[StapRow], list[ActionRow]]:
    """Return all stappen and actions among what was asked for, to take along."""
    reader, language = page
    rows = rows_of(compass, language, reader.today)
    shown = sort_rows([row for row in rows if matches(row.view, asked, reader, language)], asked.volgorde)
    return shown, actions_asked(viewer, rows, asked_among(rows, actions, asked, reader), page)


def asked_among(rows: Sequence[StapRow], actions: Iterable[Action], asked: Asked, reader: Reader) -> list[Action]:
    """Return the actions among what was asked for; those of a stap follow its stage, spoor and partij."""
    by_id = {row.view.id: row for row in rows}
    return [action for action in actions if _is_asked(action, by_id.get(action.stap_id or 0), asked, reader)]


def actions_asked(viewer: Viewer, rows: Sequence[StapRow], actions: Iterable[Action], page: Page) -> list[ActionRow]:
    """Return actions as rows, with the names of their stappen."""
    reader, language = page
    return action_rows(viewer, actions, {row.view.id: row.view for row in rows}, (language, reader.today))


def _linked(viewer: Viewer, rows: Iterable[ActionRow]) -> list[tuple[ActionRow, str, str]]:
    """Return every row with its address and that of its stap."""
    pages, staps = (row_pages(name, viewer.dossier.pk) for name in ("action-edit", "stap-detail"))
    return [(row, pages(row.action.pk), staps(row.action.stap_id) if row.action.stap_id else "") for row in rows]


def _is_asked(action: Action, row: StapRow | None, asked: Asked, reader: Reader) -> bool:
    return (
        _suits_stap(row, asked)
        and _suits_status(action, asked)
        and _is_done_by(action, asked.trekker, reader)
        and (asked.toon != MONTH or is_mine_this_month(action, reader))
        and (asked.toon != LATE or is_late(action, reader))
        and (not asked.zoek or asked.zoek.casefold() in f"{action.title}\n{action.note}\n{action.holder}".casefold())
    )


def _suits_stap(row: StapRow | None, asked: Asked) -> bool:
    if not (asked.fase or asked.spoor or asked.partij):
        return True
    if row is None:
        return False
    view = row.view
    is_in_stage = not asked.fase or (view.stage is not None and view.stage.id == asked.fase)
    return is_in_stage and (not asked.spoor or asked.spoor in view.sporen) and (not asked.partij or asked.partij in view.parties)


def _suits_status(action: Action, asked: Asked) -> bool:
    """A stap and an action share `open` and `klaar`; without a status only what is still to be done is listed."""
    return action.status == (asked.status or ActionStatus.OPEN.value)


def _is_done_by(action: Action, trekker: str, reader: Reader) -> bool:
    if trekker == NOBODY:
        return action.owner_id is None and not action.holder
    return not trekker or action.owner_id == (reader.user_id if trekker == MYSELF else int(trekker))


def is_late(action: Action, reader: Reader) -> bool:
    """Whether an action should have been done before today."""
    due = due_of(action.due_start, action.due_end)
    return due is not None and action.status == ActionStatus.OPEN.value and is_past(due, reader.today)


def is_mine_this_month(action: Action, reader: Reader) -> bool:
    """Whether an open action of this person falls in this month, is late, or has no date and can be done now."""
    if action.owner_id != reader.user_id or action.status != ActionStatus.OPEN.value:
        return False
    due = due_of(action.due_start, action.due_end)
    return due is None or overlaps(due, *reader.month) or is_past(due, reader.today)
