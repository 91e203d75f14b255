"""Who looks at the process of a dossier, asked once per page."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.web.accounts.permissions import EDITORS
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Standing, dossier_for, standing_of
from wijkkoers.web.dossiers.states import EDITING_ROLES, Status, TeamRole


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person and what this person is to a dossier that the person may see."""

    dossier: Dossier
    standing: Standing
    user_id: int

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


def viewer_of(user: Actor, dossier: Dossier) -> Viewer:
    """Return what a person is to a dossier, outsiders too."""
    return Viewer(dossier, standing_of(user, dossier), user.pk if user is not None and user.is_authenticated else 0)


def viewer_for(user: Actor, dossier_id: int) -> Viewer | None:
    """Return the viewer of a dossier that this person may see; None when the dossier must stay unknown."""
    dossier = dossier_for(user, dossier_id)
    return viewer_of(user, dossier) if dossier else None
