"""Partijen with their released belang, and their released goals, as things of the thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.parties.models import Goal, Partij
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Ref, Thing, ref_of


def partij_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the partijen of a dossier with what they released; a draft is on no card, not even of its own people."""
    rows = Partij.objects.filter(dossier=viewer.dossier)
    for row in rows if ids is None else rows.filter(pk__in=ids):
        address = reverse("party-list", args=[viewer.dossier.pk]) + f"#partij-{row.pk}"
        title = _now("Belang van {name}").format(name=row.name) if row.released_interest else row.name
        yield Card(ThingKind.PARTIJ, row.pk, title, address, text=row.released_interest, is_dropped=row.dropped_at is not None)


def goal_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the released goals of partijen; their drafts stay on the page of the partij."""
    rows = Goal.objects.filter(partij__dossier=viewer.dossier, released_at__isnull=False).select_related("partij")
    for row in rows if ids is None else rows.filter(pk__in=ids):
        address = reverse("goal-matrix", args=[viewer.dossier.pk]) + f"#doel-{row.pk}"
        is_dropped = row.dropped_at is not None or row.partij.dropped_at is not None
        yield Card(ThingKind.DOEL, row.pk, row.released_text, address, text=row.partij.name, state=row.partij.name, is_dropped=is_dropped)


def goals_of_partijen(dossier: Dossier) -> Iterable[tuple[Ref, Ref]]:
    """Return that a goal follows from the belang of its partij."""
    rows = Goal.objects.filter(partij__dossier=dossier, released_at__isnull=False, dropped_at=None).values_list("partij_id", "id")
    return [(ref_of(ThingKind.PARTIJ, partij), ref_of(ThingKind.DOEL, goal)) for partij, goal in rows]


THINGS = (
    Thing(ThingKind.PARTIJ, _("partij"), _("partijen"), partij_cards),
    Thing(ThingKind.DOEL, _("doel van een partij"), _("doelen van partijen"), goal_cards, goals_of_partijen),
)
