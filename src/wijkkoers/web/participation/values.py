"""What people say of a participatiemoment: as plain values, and as the texts that forms and the log carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from wijkkoers.base.periods import Period, period_of, period_text
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.states import FollowUp

PLAN_FIELDS = (
    "title", "aim", "rung", "form", "groups", "due", "held_on", "place", "languages", "accessibility", "owner", "stap",
)  # fmt: skip
COUNT_FIELDS = ("invited", "reached", "came_total")
FOLLOW_UP_FIELDS = ("follow_up", "follow_up_kind", "deviation_reason", "consent", "told_back")
CAME = "came-"
"""Begins the name of the field of a group: `came-jongeren`."""
LANGUAGE = "nl"
"""The language of texts in the log; `parse_period` reads both."""
Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class MomentValues:
    """What a moment is for, for whom, how and when; `held_on` is the day on which it took place, None while it did not."""

    title: str
    rung: str
    aim: str = ""
    form: str = ""
    groups: tuple[str, ...] = ()
    due: Period | None = None
    held_on: date | None = None
    place: str = ""
    languages: str = ""
    accessibility: str = ""
    owner_id: int | None = None
    stap_id: int | None = None


@dataclass(frozen=True, slots=True)
class TurnoutValues:
    """How many people were invited, reached and came, in all and by group; None and a group left out are unknown, 0 is nobody."""

    invited: int | None = None
    reached: int | None = None
    came_total: int | None = None
    came: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FollowUpValues:
    """What was done with what people said, why where the team deviates, who agreed to that, and how people heard it."""

    text: str
    kind: FollowUp | None = None
    deviation_reason: str = ""
    consent: str = ""
    told_back: str = ""


def plan_texts(moment: Participatiemoment, language: str = LANGUAGE) -> Texts:
    """Return the plan of a moment as texts, as a form sends them; an empty text for nothing."""
    return {name: _text_of(moment, name, language) for name in PLAN_FIELDS}


def turnout_texts(moment: Participatiemoment) -> Texts:
    """Return the counts of a moment as texts; groups without a count are left out."""
    counts = {name: _text_of(moment, name, LANGUAGE) for name in COUNT_FIELDS}
    return counts | {f"{CAME}{row.group}": str(row.came) for row in moment.turnout.all()}


def follow_up_texts(moment: Participatiemoment) -> Texts:
    """Return what was done with what people said as texts."""
    return {name: _text_of(moment, name, LANGUAGE) for name in FOLLOW_UP_FIELDS}


def _text_of(moment: Participatiemoment, name: str, language: str) -> str:
    if name == "due":
        start, end = moment.due_start, moment.due_end
        return period_text(period_of(start, end), language) if start and end else ""
    if name in ("owner", "stap"):
        return str(getattr(moment, f"{name}_id") or "")
    value: Any = getattr(moment, name)
    if isinstance(value, list):
        return "\n".join(value)
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
