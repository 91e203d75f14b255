"""Who may draw an arrow between two things of a dossier and who may take one away."""

from __future__ import annotations

from wijkkoers.web.dossiers.permissions import require_add
from wijkkoers.web.dossiers.selectors import Viewer


def require_link(viewer: Viewer) -> None:
    """Editors and partners in the team tie things together, as far as they may know of both ends, while the dossier is open."""
    require_add(viewer, "draad-leest-alleen")


def may_link(viewer: Viewer) -> bool:
    """Whether this person ties things together here."""
    return viewer.takes_part and viewer.is_open
