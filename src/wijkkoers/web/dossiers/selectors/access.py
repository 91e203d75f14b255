"""Which dossiers a person may see, and with which part in them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from wijkkoers.web.accounts.models import Organisation, Role
from wijkkoers.web.accounts.selectors import Actor, organisations_of, organisations_where, role_in
from wijkkoers.web.dossiers.models import Dossier, DossierArea, DossierMember
from wijkkoers.web.dossiers.states import TeamRole


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person is to a dossier: role in the organisation that owns it, role in its team; None for neither."""

    in_organisation: Role | None
    in_team: TeamRole | None

    @property
    def is_outsider(self) -> bool:
        """Whether the person may not even know that the dossier exists."""
        return self.in_organisation is None and self.in_team is None


def visible_dossiers(user: Actor) -> QuerySet[Dossier]:
    """Return the dossiers of the person's organisations and those in whose team the person is."""
    if user is None or not user.is_authenticated:
        return Dossier.objects.none()
    teams = DossierMember.objects.filter(user_id=user.pk, ended_at=None).values("dossier_id")
    return Dossier.objects.filter(Q(organisation__in=organisations_of(user).order_by()) | Q(id__in=teams)).select_related("organisation")


def dossier_for(user: Actor, dossier_id: int) -> Dossier | None:
    """Return a dossier that this person may see; None when it does not exist or must stay unknown to the person."""
    return visible_dossiers(user).filter(id=dossier_id).first()


def standing_of(user: Actor, dossier: Dossier) -> Standing:
    """Return what this person is to a dossier."""
    if user is None or not user.is_authenticated:
        return Standing(None, None)
    role = DossierMember.objects.filter(dossier=dossier, user_id=user.pk, ended_at=None).values_list("role", flat=True).first()
    return Standing(role_in(user, dossier.organisation), TeamRole(role) if role else None)


def organisations_to_make_in(user: Actor) -> QuerySet[Organisation]:
    """Return the organisations for which this person may make a dossier, by name."""
    return organisations_where(user, Role.BEHEERDER, Role.REDACTEUR)


def areas_of(dossier: Dossier) -> list[DossierArea]:
    """Return the areas of a dossier, by code."""
    return list(dossier.areas.order_by("code"))


def area_keys(dossier: Dossier) -> list[tuple[str, int]]:
    """Return the areas of a dossier as (code, boundary year), by code."""
    return [(area.code, area.boundary_year) for area in areas_of(dossier)]
