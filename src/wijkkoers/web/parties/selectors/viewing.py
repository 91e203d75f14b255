"""Who looks at the partijen of a dossier, asked once per page."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.web.accounts.models import Role
from wijkkoers.web.accounts.permissions import EDITORS
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewing
from wijkkoers.web.dossiers.selectors.access import dossier_for
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.parties.models import Partij

__all__ = ("EDITORS", "Viewer", "viewer_for", "viewer_of")


@dataclass(frozen=True, slots=True)
class Viewer(viewing.Viewer):
    """Who looks at a dossier, and for which of its partijen this person reads and writes."""

    def belongs_to(self, partij: Partij) -> bool:
        """Whether the person belongs to the partij and so reads its draft.

        A partij without an organisation has no people here: the editors of the dossier write for it.
        """
        return self.is_editor if partij.organisation_id is None else partij.organisation_id in self.roles

    def writes_for(self, partij: Partij) -> bool:
        """Whether the person writes the words of the partij: one of its people who does more than read, there or in the team."""
        if partij.organisation_id is None:
            return self.is_editor
        role = self.roles.get(partij.organisation_id)
        return role is not None and (role is not Role.LEZER or self.standing.in_team not in (None, TeamRole.LEZER))


def viewer_of(user: Actor, dossier: Dossier) -> Viewer:
    """Return what a person is to the partijen of a dossier."""
    found = viewing.viewer_of(user, dossier)
    return Viewer(found.dossier, found.standing, found.user_id, found.roles, found.team_organisation_id)


def viewer_for(user: Actor, dossier_id: int) -> Viewer | None:
    """Return the viewer of a dossier that this person may see; None when the dossier must stay unknown."""
    dossier = dossier_for(user, dossier_id)
    return viewer_of(user, dossier) if dossier else None
