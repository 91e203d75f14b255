"""Dossiers and areas for tests, made through the services."""

from __future__ import annotations

from itertools import count

from tests.web.world import World

from wijkkoers.base.codes import AreaLevel, gemeente_code_of, level_of, parent_code_of
from wijkkoers.web.accounts.models import User
from wijkkoers.web.datasets.models import Gebied
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.states import Aim, Move, TeamRole

NAMES = {
    "NL99": "Laagland",
    "GM9901": "Veldermeer",
    "WK990101": "Spoorwijk",
    "BU99010101": "Seinhuis",
    "BU99010102": "Perron",
    "WK990102": "Oude Haven",
    "GM9902": "Anderdam",
    "WK990201": "Elders",
}
_numbers = count(1)


def make_areas(year: int = 2025) -> None:
    """Put the areas of NAMES in the store."""
    for code, name in NAMES.items():
        level = level_of(code)
        assert level is not None
        Gebied.objects.get_or_create(
            code=code,
            boundary_year=year,
            defaults={
                "level": level.value,
                "name": name,
                "search_name": name.lower(),
                "parent_code": parent_code_of(code) or ("NL99" if level is AreaLevel.GEMEENTE else ""),
                "gemeente_code": gemeente_code_of(code) or "",
            },
        )


def make_dossier(world: World, name: str = "", *, areas: tuple[str, ...] = ()) -> Dossier:
    """Make a dossier of `corporatie`; its redacteur is the trekker."""
    dossier = services.create_dossier(
        actor=world.redacteur, organisation=world.corporatie, name=name or f"Dossier {next(_numbers)}", aim=Aim.WIJKVISIE, summary="Waarom"
    )
    if areas:
        make_areas()
        services.set_areas(actor=world.redacteur, dossier=dossier, areas=[(code, 2025) for code in areas])
    return dossier


def join(world: World, dossier: Dossier, user: User, role: TeamRole) -> DossierMember:
    """Take a person into the team."""
    return services.add_member(actor=world.beheerder, dossier=dossier, email=user.email, role=role)


def move(world: World, dossier: Dossier, *moves: Move) -> Dossier:
    """Make moves, each with a reason."""
    for step in moves:
        dossier = services.move_status(actor=world.beheerder, dossier=dossier, move=step, reason="Daarom")
    return dossier
