"""Reading complexes: the own ones, and those that organisations share by taking part in a dossier. The way in for other apps."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.web.accounts.models import Organisation, Role
from wijkkoers.web.accounts.selectors import Actor, organisations_of, organisations_where
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.selectors import area_keys, visible_dossiers
from wijkkoers.web.estate.models import Complex


def own_complexes(user: Actor) -> QuerySet[Complex]:
    """Return the complexes of the organisations to which a person belongs, lapsed ones too, by number."""
    return Complex.objects.filter(organisation__in=organisations_of(user).order_by()).select_related("organisation")


def complexes_in(codes: Iterable[str]) -> QuerySet[Complex]:
    """Return the complexes that stand in these areas (gemeente, wijk or buurt; of any boundary year) and did not lapse, by number."""
    inside = Q(pk__in=())
    for code in codes:
        if level_of(code) not in (None, AreaLevel.LAND):
            inside |= Q(buurt_code__startswith=f"BU{code[2:]}")
    return Complex.objects.filter(inside, retired_at=None).select_related("organisation")


def complexes_of_dossier(dossier: Dossier) -> list[Complex]:
    """Return what the team sees: complexes in the areas of the dossier, of its owner and of organisations with someone in the team."""
    codes = [code for code, _year in area_keys(dossier)]
    return list(complexes_in(codes).filter(organisation_id__in=_sharing_ids(dossier)))


def complex_for(user: Actor, complex_id: int) -> Complex | None:
    """Return a complex that this person may see, as a member of its organisation or through a dossier; None for any other."""
    found = Complex.objects.filter(pk=complex_id).select_related("organisation").first()
    if found is None or not (is_own(user, found) or dossiers_around(user, found)):
        return None
    return found


def is_own(user: Actor, complex_: Complex) -> bool:
    """Whether the person belongs to the organisation of a complex."""
    return organisations_of(user).filter(pk=complex_.organisation_id).exists()


def dossiers_around(user: Actor, complex_: Complex) -> list[Dossier]:
    """Return the dossiers, of those a person may see, through which the team sees this complex; none for a lapsed complex."""
    if complex_.retired_at is not None:
        return []
    teams = DossierMember.objects.filter(organisation_id=complex_.organisation_id, ended_at=None).values("dossier_id")
    shared = visible_dossiers(user).filter(Q(organisation_id=complex_.organisation_id) | Q(id__in=teams)).prefetch_related("areas")
    return [dossier for dossier in shared if any(complex_.buurt_code.startswith(f"BU{area.code[2:]}") for area in dossier.areas.all())]


def organisations_to_add_to(user: Actor) -> QuerySet[Organisation]:
    """Return the organisations to which this person may add complexes, by name."""
    return organisations_where(user, Role.BEHEERDER, Role.REDACTEUR)


def count_own_complexes(user: Actor) -> int:
    """Return how many complexes a person's organisations have."""
    return own_complexes(user).filter(retired_at=None).count()


def _sharing_ids(dossier: Dossier) -> set[int]:
    rows = DossierMember.objects.filter(dossier=dossier, ended_at=None).values_list("organisation_id", flat=True)
    return {dossier.organisation_id, *(row for row in rows if row is not None)}
