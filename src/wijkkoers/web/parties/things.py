"""Partijen with their released belang, and their released goals, as things of the thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.parties.models import Goal, Partij
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Implied, Ref, Thing, known_in


def partij_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the partijen of a dossier with what they released; a draft is on no card, not even of its own people."""
    rows = Partij.objects.filter(dossier=viewer.dossier)
    address = reverse("party-list", args=[viewer.dossier.pk])
    told = gettext("Belang van {name}")
    plain = rows if ids is None else rows.filter(pk__in=ids)
    for pk, name, interest, dropped_at in plain.values_list("pk", "name", "released_interest", "dropped_at"):
        title = told.format(name=name) if interest else name
        yield Card(ThingKind.PARTIJ, pk, title, f"{address}#partij-{pk}", text=interest, is_dropped=dropped_at is not None)


def goal_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the released goals of partijen; their drafts stay on the page of the partij."""
    rows = Goal.objects.filter(partij__dossier=viewer.dossier, released_at__isnull=False)
    address, plain = reverse("goal-matrix", args=[viewer.dossier.pk]), rows if ids is None else rows.filter(pk__in=ids)
    for pk, text, partij, *dropped in plain.values_list("pk", "released_text", "partij__name", "dropped_at", "partij__dropped_at"):
        yield Card(ThingKind.DOEL, pk, text, f"{address}#doel-{pk}", text=partij, state=partij, is_dropped=any(dropped))


def known_partijen(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the partijen of a dossier, each with whether it was dropped."""
    return known_in(Partij.objects.filter(dossier=viewer.dossier))


def known_goals(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the released goals, each with whether it or its partij was dropped."""
    return known_in(Goal.objects.filter(partij__dossier=viewer.dossier, released_at__isnull=False), "dropped_at", "partij__dropped_at")


def goals_of_partijen(dossier: Any) -> Iterable[tuple[Ref, Ref]]:
    """Return that a goal follows from the belang of its partij."""
    rows = Goal.objects.filter(partij__dossier=dossier, released_at__isnull=False, dropped_at=None).values_list("partij_id", "id")
    return [(f"partij:{partij}", f"doel:{goal}") for partij, goal in rows]


THINGS = (
    Thing(ThingKind.PARTIJ, _("partij"), _("partijen"), partij_cards, known_partijen),
    Thing(
        ThingKind.DOEL,
        _("doel van een partij"),
        _("doelen van partijen"),
        goal_cards,
        known_goals,
        Implied(ThingKind.PARTIJ, ThingKind.DOEL, goals_of_partijen),
    ),
)
