"""The complexes that a team sees, as the thread shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.selectors import complexes_of_dossier
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Thing


def complex_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterable[Card]:
    """Return the complexes of the dossier: in its areas, of its owner and of organisations in the team. They have no drafts."""
    wanted = None if ids is None else set(ids)
    for row in complexes_of_dossier(viewer.dossier):
        if wanted is None or row.pk in wanted:
            yield _card(row)


def _card(row: Complex) -> Card:
    return Card(
        kind=ThingKind.COMPLEX,
        id=row.pk,
        title=row.name,
        url=reverse("complex-detail", args=[row.pk]),
        number=row.number,
        text="\n".join(filter(None, (row.remark, row.buurt_name, row.organisation.name))),
    )


THINGS = (Thing(ThingKind.COMPLEX, _("complex"), _("complexen"), complex_cards),)
