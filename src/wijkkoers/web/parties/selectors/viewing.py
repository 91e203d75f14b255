"""Who looks at the partijen of a dossier, asked once per page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.web.accounts.models import Role
from wijkkoers.web.accounts.selectors import Actor, memberships_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Standing, dossier_for, standing_of
from wijkkoers.web.dossiers.states import EDITING_ROLES, Status, TeamRole
from wijkkoers.web.parties.models import Partij

EDITORS = (Role.BEHEERDER, Role.REDACTEUR)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at the partijen of a dossier: the part in dossier and team, and the role in each own organisation."""

    dossier: Dossier
    standing: Standing
    roles: Mapping[int, Role]

    @property
    def is_editor(self) -> bool:
        """Whether the person edits the dossier (while it is open)."""
        return self.standing.in_organisation in EDITORS or self.standing.in_team in EDITING_ROLES

    @property
    def takes_part(self) -> bool:
        """Whether the person does more than read: an editor, or a partner in the team."""
        return self.is_editor or self.standing.in_team is TeamRole.PARTNER

    @property
    def is_open(self) -> bool:
        """Whether the dossier may change."""
        return self.dossier.status != Status.AFGESLOTEN

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
    roles = {membership.organisation_id: Role(membership.role) for membership in memberships_of(user)}
    return Viewer(dossier, standing_of(user, dossier), roles)


def viewer_for(user: Actor, dossier_id: int) -> Viewer | None:
    """Return the viewer of a dossier that this person may see; None when the dossier must stay unknown."""
    dossier = dossier_for(user, dossier_id)
    return viewer_of(user, dossier) if dossier else None
