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
    before, after = reverse("complex-detail", args=[0]).rsplit("0", 1)
    for row in complexes_of_dossier(viewer.dossier):
        if wanted is None or row.pk in wanted:
            yield _card(row, f"{before}{row.pk}{after}")


def known_complexes(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the complexes of the dossier; what lapsed is not among them."""
    return [(row.pk, False) for row in complexes_of_dossier(viewer.dossier)]


def _card(row: Complex, url: str) -> Card:
    return Card(
        kind=ThingKind.COMPLEX,
        id=row.pk,
        title=row.name,
        url=url,
        number=row.number,
        text="\n".join(filter(None, (row.remark, row.buurt_name, row.organisation.name))),
    )


THINGS = (Thing(ThingKind.COMPLEX, _("complex"), _("complexen"), complex_cards, known_complexes),)
