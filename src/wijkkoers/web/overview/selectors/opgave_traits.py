"""By what opgaven are chosen beside what stands on their cards: the theme, and the partijen that brought or lead them."""

from __future__ import annotations

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors import opgaven_of


def opgave_traits(viewer: Viewer) -> dict[int, tuple[str, frozenset[int]]]:
    """Return by opgave its theme and its partijen; one query."""
    rows = opgaven_of(viewer).order_by().values_list("pk", "theme", "brought_partij_id", "owner_partij_id")
    return {pk: (theme, frozenset(partij for partij in partijen if partij)) for pk, theme, *partijen in rows}
