"""The team of a dossier, grouped by the organisation on whose behalf people take part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.dossiers.wording import ROLE_LABELS


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One person in a team."""

    id: int
    user_id: int
    name: str
    email: str
    role: TeamRole
    since: datetime

    @property
    def role_label(self) -> str:
        """The role in words."""
        return str(ROLE_LABELS[self.role])


@dataclass(frozen=True, slots=True)
class TeamGroup:
    """The people of one organisation; an empty name for people without one."""

    organisation: str
    is_owner: bool
    members: tuple[TeamMember, ...]


def team_of(dossier: Dossier) -> list[TeamGroup]:
    """Return the present team: the owner's people first, then by organisation; inside a group trekkers first."""
    groups: dict[tuple[bool, str], list[TeamMember]] = {}
    rows = DossierMember.objects.filter(dossier=dossier, ended_at=None).select_related("user", "organisation")
    for row in rows:
        key = (row.organisation_id != dossier.organisation_id, row.organisation.name if row.organisation else "")
        groups.setdefault(key, []).append(_member(row))
    order = list(TeamRole)
    return [
        TeamGroup(name, not is_other, tuple(sorted(people, key=lambda member: (order.index(member.role), member.name.casefold()))))
        for (is_other, name), people in sorted(groups.items(), key=lambda group: (group[0][0], group[0][1] == "", group[0][1].casefold()))
    ]


def team_size(dossier: Dossier) -> int:
    """Return how many people are in the team now."""
    return DossierMember.objects.filter(dossier=dossier, ended_at=None).count()


def member_of(dossier: Dossier, member_id: int) -> DossierMember | None:
    """Return one present member of this dossier's team, or None."""
    rows = DossierMember.objects.filter(dossier=dossier, ended_at=None).select_related("user", "organisation", "dossier__organisation")
    return rows.filter(id=member_id).first()


def _member(row: DossierMember) -> TeamMember:
    return TeamMember(row.id, row.user_id, row.user.name or row.user.email, row.user.email, TeamRole(row.role), row.added_at)


def is_last_trekker(member: DossierMember) -> bool:
    """Whether the team would have no trekker left without this member."""
    if member.role != TeamRole.TREKKER:
        return False
    others = DossierMember.objects.filter(dossier_id=member.dossier_id, ended_at=None, role=TeamRole.TREKKER).exclude(id=member.id)
    return not others.exists()


def has_trekker(dossier: Dossier) -> bool:
    """Whether somebody leads the work now."""
    return DossierMember.objects.filter(dossier=dossier, ended_at=None, role=TeamRole.TREKKER).exists()


def present_member(dossier: Dossier, user_id: int) -> DossierMember | None:
    """Return the row of a person who is in the team now, or None."""
    rows = DossierMember.objects.filter(dossier=dossier, user_id=user_id, ended_at=None)
    return rows.select_related("user", "organisation", "dossier__organisation").first()


def names_of_people(dossier: Dossier) -> dict[int, str]:
    """Return the names of everyone who is or was in the team, by the id of the person."""
    rows = DossierMember.objects.filter(dossier=dossier).values_list("user_id", "user__name", "user__email")
    return {user_id: name or email for user_id, name, email in rows}
