"""Besluiten as things of the thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.process.states import BesluitStatus
from wijkkoers.web.process.wording import BESLUIT_STATUS_LABELS
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Thing


def besluit_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the besluiten of a dossier as cards; everyone in the dossier may know of them."""
    rows = Besluit.objects.filter(dossier=viewer.dossier)
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    address = reverse("besluit-list", args=[viewer.dossier.pk])
    labels = {status.value: str(label) for status, label in BESLUIT_STATUS_LABELS.items()}
    for pk, title, outcome, grounds, status in rows.values_list("pk", "title", "outcome", "grounds", "status"):
        yield Card(
            ThingKind.BESLUIT,
            pk,
            title,
            f"{address}#besluit-{pk}",
            text=f"{outcome} {grounds}",
            state=labels[status],
            is_dropped=status == BesluitStatus.VERVALLEN,
        )


def known_besluiten(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the besluiten of a dossier, each with whether it was dropped."""
    rows = Besluit.objects.filter(dossier=viewer.dossier).values_list("pk", "status")
    return [(pk, status == BesluitStatus.VERVALLEN) for pk, status in rows]


THINGS = (Thing(ThingKind.BESLUIT, _("besluit"), _("besluiten"), besluit_cards, known_besluiten),)
