"""Besluiten as things of the thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    for row in rows:
        yield Card(
            ThingKind.BESLUIT,
            row.pk,
            row.title,
            f"{address}#besluit-{row.pk}",
            text=f"{row.outcome} {row.grounds}",
            state=str(BESLUIT_STATUS_LABELS[BesluitStatus(row.status)]),
            is_dropped=row.status == BesluitStatus.VERVALLEN,
        )


THINGS = (Thing(ThingKind.BESLUIT, _("besluit"), _("besluiten"), besluit_cards),)
