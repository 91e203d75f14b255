"""The log of an organisation as sentences. Events hold no names or addresses; those are looked up when it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wijkkoers.web.accounts.models import ROLE_LABELS, Role
from wijkkoers.web.accounts.refusals import event_sentences
from wijkkoers.web.accounts.selectors import people_of_subjects
from wijkkoers.web.accounts.sentences import OTHER_EVENT, SYSTEM_ACTOR, UNKNOWN_PERSON


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act: when, and what happened."""

    at: datetime
    sentence: str


def lines_of(events: Iterable[Any]) -> list[LogLine]:
    """Make the lines of events, in the same order."""
    kept = list(events)
    people = people_of_subjects(event.subject for event in kept)
    return [_line_of(event, people) for event in kept]


def _line_of(event: Any, people: Mapping[str, str]) -> LogLine:
    values = {
        "actor": str(event.actor or SYSTEM_ACTOR),
        "person": people.get(event.subject, str(UNKNOWN_PERSON)),
        "before": _role_text(event.before),
        "after": _role_text(event.after),
        "kind": event.kind,
        "name": event.after.get("name", event.before.get("name", event.after.get("bestand", ""))),
    }
    return LogLine(event.at, str(event_sentences().get(event.kind, OTHER_EVENT)).format(**values))


def _role_text(side: Mapping[str, str]) -> str:
    return str(ROLE_LABELS[Role(side["rol"])]) if "rol" in side else ""
