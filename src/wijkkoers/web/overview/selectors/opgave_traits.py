"""By what opgaven are chosen on the page of the thread: theme, sporen, and the partijen that brought or lead them."""

from __future__ import annotations

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors import opgaven_of
from wijkkoers.web.overview.thread.whole import Traits
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Ref, ref_of


def opgave_traits(viewer: Viewer) -> dict[Ref, Traits]:
    """Return the traits of every opgave that this person may know of; one query."""
    rows = opgaven_of(viewer).order_by().values_list("pk", "theme", "sporen", "brought_partij_id", "owner_partij_id")
    return {
        ref_of(ThingKind.OPGAVE, pk): Traits(theme, sporen, frozenset(partij for partij in partijen if partij))
        for pk, theme, sporen, *partijen in rows
    }


def partij_names(dossier: Dossier) -> dict[str, str]:
    """Return the names of the partijen that take part by number, as an address writes it."""
    rows = Partij.objects.filter(dossier=dossier, dropped_at=None).values_list("pk", "name")
    return {str(pk): name for pk, name in rows}
