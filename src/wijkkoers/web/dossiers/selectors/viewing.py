"""Who looks at a dossier, asked once per page, and which rows that person may know of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from wijkkoers.web.accounts.models import Role
from wijkkoers.web.accounts.permissions import EDITORS
from wijkkoers.web.accounts.selectors import Actor, memberships_of
from wijkkoers.web.dossiers.models import Dossier, DossierMember, Shared
from wijkkoers.web.dossiers.selectors.access import Standing, dossier_for
from wijkkoers.web.dossiers.states import EDITING_ROLES, Status, TeamRole

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person and what this person is to a dossier: the part in dossier and team, and the role in each own organisation."""

    dossier: Dossier
    standing: Standing
    user_id: int
    roles: Mapping[int, Role]
    team_organisation_id: int | None = None

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

    @property
    def organisation_ids(self) -> frozenset[int]:
        """The organisations of which this person reads drafts: those where the person is a member now."""
        return frozenset(self.roles)

    @property
    def writing_organisation_id(self) -> int | None:
        """For which organisation this person writes here; None for a person in the team without one."""
        if self.standing.in_organisation in EDITORS:
            return self.dossier.organisation_id
        if self.team_organisation_id in self.roles:
            return self.team_organisation_id
        return self.dossier.organisation_id if self.standing.in_organisation else None


def viewer_of(user: Actor, dossier: Dossier) -> Viewer:
    """Return what a person is to a dossier, outsiders too."""
    if user is None or not user.is_authenticated:
        return Viewer(dossier, Standing(None, None), 0, {})
    roles = {organisation_id: Role(role) for organisation_id, role in memberships_of(user).values_list("organisation_id", "role")}
    rows = DossierMember.objects.filter(dossier=dossier, user_id=user.pk, ended_at=None)
    role, organisation_id = rows.values_list("role", "organisation_id").first() or (None, None)
    standing = Standing(roles.get(dossier.organisation_id), TeamRole(role) if role else None)
    return Viewer(dossier, standing, user.pk, roles, organisation_id)


def viewer_for(user: Actor, dossier_id: int) -> Viewer | None:
    """Return the viewer of a dossier that this person may see; None when the dossier must stay unknown."""
    dossier = dossier_for(user, dossier_id)
    return viewer_of(user, dossier) if dossier else None


def shared_with(viewer: Viewer, prefix: str = "") -> Q:
    """Return what a row must be for this person to know of it: released, or a draft of an own organisation.

    `prefix` leads from another row to it, such as `opgave__`.
    """
    return Q(**{f"{prefix}released_at__isnull": False}) | Q(**{f"{prefix}organisation_id__in": viewer.organisation_ids})


def visible(rows: QuerySet[Row], viewer: Viewer) -> QuerySet[Row]:
    """Return the rows of the dossier that this person may know of. Every selector of `Shared` rows starts here."""
    return rows.filter(shared_with(viewer), dossier=viewer.dossier)


def may_know(viewer: Viewer, row: Shared) -> bool:
    """Whether this person may know of a row."""
    return row.released_at is not None or row.organisation_id in viewer.organisation_ids
