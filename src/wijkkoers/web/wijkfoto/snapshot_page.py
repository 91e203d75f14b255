"""What the pages of momentopnamen show: the list of a dossier, and what differs from now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import date as date_text
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wijkkoers.base.numbers import format_number
from wijkkoers.reports.difference import Difference, Kind, differences, is_other_area
from wijkkoers.reports.wijkfoto import Line, Wijkfoto
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.places import FrozenPlace
from wijkkoers.web.wijkfoto.presentation import in_words, marks_in_words
from wijkkoers.web.wijkfoto.selectors import changed_releases, may_differ

KIND_LABELS = {
    Kind.CHANGED: gettext_lazy("Ander cijfer"),
    Kind.APPEARED: gettext_lazy("Cijfer erbij"),
    Kind.DISAPPEARED: gettext_lazy("Cijfer weg"),
    Kind.RENEWED: gettext_lazy("Zelfde cijfer, andere herkomst"),
    Kind.REASON: gettext_lazy("Andere reden dat het cijfer ontbreekt"),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One momentopname in a list."""

    snapshot: Snapshot
    url: str
    changes_url: str
    may_differ: bool


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One figure then and now, in words."""

    line: Line
    then: str
    then_about: str
    now: str
    now_about: str
    change: str
    notes: tuple[str, ...]


def place_of_snapshot(snapshot: Snapshot, code: str) -> FrozenPlace:
    """Return the addresses of a momentopname; `code` is that of the area it shows."""
    return FrozenPlace(snapshot.dossier_id, snapshot.dossier.name, snapshot.pk, snapshot.title, code)


def items_of(snapshots: Iterable[Snapshot]) -> list[Item]:
    """Return momentopnamen for a list; only of the newest one in use it is said whether now may differ."""
    items: list[Item] = []
    for snapshot in snapshots:
        keys = {"dossier_id": snapshot.dossier_id, "snapshot_id": snapshot.pk}
        is_newest = snapshot.withdrawn_at is None and not any(item.snapshot.withdrawn_at is None for item in items)
        url, changes = reverse("dossier-snapshot", kwargs=keys), reverse("dossier-snapshot-changes", kwargs=keys)
        items.append(Item(snapshot, url, changes, is_newest and may_differ(snapshot)))
    return items


def trail_of(dossier: Any, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """Return where a page about momentopnamen is."""
    return [
        (_("Dossiers"), reverse("dossier-list")),
        (dossier.name, reverse("dossier-detail", args=[dossier.pk])),
        (_("Momentopnamen"), reverse("dossier-snapshot-list", args=[dossier.pk])),
        *more,
    ]


def first_title(moment_in_words: str) -> str:
    """Return the name that a new momentopname is offered."""
    return _("Wijkfoto van %(date)s") % {"date": moment_in_words}


def day_of(snapshot: Snapshot) -> str:
    """Return the day a momentopname was made, as people write it."""
    return str(date_text(localtime(snapshot.made_at), "j F Y"))


def changes_context(snapshot: Snapshot, then: Wijkfoto, now: Wijkfoto) -> dict[str, Any]:
    """Return everything the page with differences shows."""
    found = differences(then, now)
    groups = [(KIND_LABELS[kind], [_row(one, now.language) for one in found if one.kind is kind]) for kind in Kind]
    number = sum(1 for one in found if one.kind in (Kind.CHANGED, Kind.APPEARED, Kind.DISAPPEARED))
    return {
        "snapshot": snapshot,
        "then": then,
        "now": now,
        "groups": [(label, rows) for label, rows in groups if rows],
        "title": _sentence(number),
        "is_other_area": is_other_area(then, now),
        "release_count": changed_releases(snapshot),
        "url": reverse("dossier-snapshot", args=[snapshot.dossier_id, snapshot.pk]),
    }


def _sentence(number: int) -> str:
    if number == 0:
        return _("De cijfers zijn dezelfde als toen")
    text = ngettext("%(number)s cijfer is nu anders", "%(number)s cijfers zijn nu anders", number)
    return text % {"number": number}


def _row(one: Difference, language: str) -> ChangeRow:
    line = one.line
    change = None if one.change is None else format_number(one.change, line.decimals, language, signed=True)
    notes = [_("De definitie is sindsdien gewijzigd.")] * one.is_other_definition
    return ChangeRow(
        line, _words(one.then, language), _about(one.then), _words(one.now, language), _about(one.now), change or "", tuple(notes)
    )


def _words(line: Line | None, language: str) -> str:
    if line is None:
        return _("stond er niet in")
    return in_words(line.figure, line, language)


def _about(line: Line | None) -> str:
    if line is None or line.year is None:
        return ""
    return ", ".join(part for part in (str(line.year), line.source, marks_in_words(line.figure)) if part)
