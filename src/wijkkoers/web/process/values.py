"""What people say of a stap, an action, a besluit and a result: as plain values, and as the texts that forms and the log carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.base.periods import Period, period_of, period_text

STAP_FIELDS = ("owner", "due", "summary")
OWN_FIELDS = ("own_label", "own_goal", "own_stage", "own_sporen")
ACTION_FIELDS = ("title", "note", "owner", "holder", "due", "stap")
BESLUIT_FIELDS = ("title", "outcome", "grounds", "dissent", "accepted_loss", "decided_by", "decided_on", "review_on", "stap")
RESULT_FIELDS = ("text", "is_ready")
YES, NO = "ja", "nee"
LANGUAGE = "nl"
"""The language of texts in the log; `parse_period` reads both."""


@dataclass(frozen=True, slots=True)
class StapValues:
    """Who leads a stap, when it should be done, and what it led to."""

    owner_id: int | None = None
    due: Period | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class OwnStap:
    """What the team says of a step of its own; `stage` is one of the method's, `sporen` such as "AB"; both may be empty."""

    label: str
    goal: str = ""
    stage: str = ""
    sporen: str = ""


@dataclass(frozen=True, slots=True)
class ActionValues:
    """What will be done, by whom (a person of the team, or a function), when, and for which stap."""

    title: str
    note: str = ""
    owner_id: int | None = None
    holder: str = ""
    due: Period | None = None
    stap_id: int | None = None


@dataclass(frozen=True, slots=True)
class BesluitValues:
    """What was decided and why, who disagreed, what was accepted as loss, and when it is looked at again."""

    title: str
    outcome: str = ""
    grounds: str = ""
    dissent: str = ""
    accepted_loss: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    review_on: date | None = None
    stap_id: int | None = None


@dataclass(frozen=True, slots=True)
class ResultValues:
    """The text of a result, and whether others can work with it."""

    text: str
    is_ready: bool = False


def texts_of(row: Any, fields: tuple[str, ...], language: str = LANGUAGE) -> dict[str, str]:
    """Return these fields of a row as texts, as a form sends them; an empty text for nothing."""
    return {field: _text_of(row, field, language) for field in fields}


def differences(before: Mapping[str, str], after: Mapping[str, str], prefix: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return (before, after) of the fields that differ, each with the prefix of its kind: `stap` makes `stap_summary`."""
    changed = [field for field in after if before.get(field, "") != after[field]]
    return {f"{prefix}_{field}": before.get(field, "") for field in changed}, {f"{prefix}_{field}": after[field] for field in changed}


def _text_of(row: Any, field: str, language: str) -> str:
    if field == "due":
        return period_text(period_of(row.due_start, row.due_end), language) if row.due_start else ""
    if field in ("owner", "stap"):
        return str(getattr(row, f"{field}_id") or "")
    value = getattr(row, field)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return value.isoformat()
    return str(value or "")
