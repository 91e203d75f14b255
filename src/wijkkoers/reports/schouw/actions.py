"""What comes of a wijkschouw, for residents: as tagged PDF on A4 and as csv. No names: who makes it hands in partijen and roles."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.base.periods import day_text
from wijkkoers.reports.schouw.sheets import frame_of
from wijkkoers.reports.schouw.words import schouw_words
from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.reports.typesetting import breakable, typeset_pdf


@dataclass(frozen=True, slots=True)
class Action:
    """One line: the point and what was seen, what will happen, who does it, when, and how it stands with what residents heard."""

    number: int
    place: str
    seen: str
    agreement: str
    holder: str
    due: str
    state: str
    feedback: str = ""
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class ActionList:
    """The lines of one schouw."""

    title: str
    dossier: str
    held_on: date | None
    made_on: date
    actions: tuple[Action, ...]
    lead: str = ""
    language: str = "nl"


def actions_pdf(listed: ActionList) -> bytes:
    """Return the list as PDF/UA-1; raises InputError `lettertype-ontbreekt` when the fonts are not there."""
    return typeset_pdf(__package__, "actions.typ", actions_content(listed))


def actions_content(listed: ActionList) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    return {
        **frame_of(listed.title, listed.dossier, listed.made_on, listed.language),
        "held_on": day_text(listed.held_on, listed.language) if listed.held_on else "",
        "lead": listed.lead,
        "actions": [
            {
                "number": str(row.number),
                "place": breakable(row.place),
                "seen": breakable(row.seen),
                "agreement": breakable(row.agreement),
                "holder": breakable(row.holder),
                "due": row.due,
                "state": row.state,
                "feedback": breakable(row.feedback),
            }
            for row in listed.actions
        ],
    }


def actions_csv(listed: ActionList) -> bytes:
    """Return the list as csv: UTF-8 with BOM, `;`, no text that a spreadsheet runs as a formula."""
    words = schouw_words(listed.language)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    head = ("a_point", "a_where", "a_seen", "a_what", "a_who", "a_when", "a_state")
    writer.writerow([words[name] for name in head])
    for row in listed.actions:
        state = ". ".join(filter(None, (row.state, row.feedback)))
        texts = (row.place, row.seen, row.agreement, row.holder, row.due, state)
        writer.writerow([row.number, *(neutral(text) for text in texts)])
    return (BOM + out.getvalue()).encode("utf-8")
