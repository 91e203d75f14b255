"""From an event to a line that people read: a sentence, and what it was before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.refusals import event_fields, event_sentences, gathered
from wijkkoers.web.dossiers import wording
from wijkkoers.web.dossiers.states import Aim, Status, TeamRole

CHOICES: Mapping[str, tuple[Any, Mapping[Any, Any]]] = {
    "aim": (Aim, wording.AIM_LABELS),
    "status": (Status, wording.STATUS_LABELS),
    "role": (TeamRole, wording.ROLE_LABELS),
}
"""Fields of which the log keeps a code: its kinds and their words."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed; an empty text where there was nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LogLine:
    """One act in the log."""

    at: datetime
    actor: str
    sentence: str
    changes: tuple[Change, ...]


def line_of(event: Any, names: Mapping[int, str]) -> LogLine:
    """Make the line of one event; `names` gives the people it may speak about, by id."""
    actor = str(event.actor or wording.SYSTEM_ACTOR)
    person = event.after.get("person", event.before.get("person"))
    values = {"actor": actor, "person": names.get(person, wording.UNKNOWN_PERSON), "kind": event.kind}
    return LogLine(event.at, actor, _sentence(event, values), _changes(event.before, event.after))


def earlier_text_url(event: Any) -> str:
    """Return the form in which the text of before an event can be put back; empty where there is none."""
    thing, _, number = event.subject.partition(":")
    forms = gathered("EARLIER_TEXTS")
    form = forms.get(event.kind, forms.get(thing))
    if form is None or not number.isdecimal() or not any(event.before.values()):
        return ""
    return f"{reverse(str(form), args=[event.dossier_id, int(number)])}?uit={event.pk}"


def part_label(part: str) -> str:
    """Return what a part of the log is about, in words."""
    return str(gathered("EVENT_PARTS").get(part, part))


def _sentence(event: Any, values: Mapping[str, Any]) -> str:
    """Return the sentence of an event of this app, or of an app above it, which brings its own."""
    if event.kind not in wording.EVENT_SENTENCES and event.kind in event_sentences():
        name = event.after.get("name", event.before.get("name", ""))
        return str(event_sentences()[event.kind]).format(actor=values["actor"], name=name)
    return str(wording.EVENT_SENTENCES.get(event.kind, wording.OTHER_EVENT)) % values


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    labels, places = _labels()
    fields = sorted((before.keys() | after.keys()) & labels.keys(), key=places.__getitem__)
    texts = [(field, _value_text(field, before.get(field)), _value_text(field, after.get(field))) for field in fields]
    return tuple(Change(str(labels[field]), first, then) for field, first, then in texts if first != then)


@cache
def _labels() -> tuple[Mapping[str, Any], Mapping[str, int]]:
    """Return what fields are called, in the language of who asks later, and the order in which they are told."""
    labels = {**wording.FIELD_LABELS, **event_fields()}
    return labels, {field: place for place, field in enumerate(labels)}


def _value_text(field: str, value: Any) -> str:
    if value in (None, "", []):
        return ""
    if field in CHOICES:
        kinds, labels = CHOICES[field]
        return str(labels[kinds(value)])
    return ", ".join(value) if isinstance(value, list) else str(value)


def log_table(lines: Iterable[LogLine]) -> Iterator[list[str]]:
    """Give the log as rows of a spreadsheet: one row per field that changed, one for an act that changed no field."""
    yield [_("Moment"), _("Wie"), _("Wat"), _("Veld"), _("Eerst"), _("Daarna")]
    for line in lines:
        moment = localtime(line.at).isoformat(timespec="seconds")
        for change in line.changes or (Change("", "", ""),):
            row = (moment, line.actor, line.sentence, change.label, change.before, change.after)
            yield [_as_text(cell) for cell in row]


def _as_text(cell: str) -> str:
    """Keep a spreadsheet from running a cell as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
