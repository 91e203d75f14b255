"""Participatiemomenten for tests, made through the services."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from tests.web.dossiers.making import join, make_dossier
from tests.web.wijkfoto.making import PERRON, SEINHUIS, YEAR, observations, read_in, town_areas
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services import set_areas
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.values import MomentValues, TurnoutValues

HELD = date(2026, 3, 12)
PLAN_FORM = {"title": "Inloop in de Terp", "rung": "raadplegen", "aim": "Horen wat er speelt", "groups": ["jongeren", "ouderen"]}
_numbers = count(1)


def make_shared_dossier(world: World, role: TeamRole = TeamRole.PARTNER) -> Dossier:
    """Make a dossier of `corporatie` with the redacteur of `gemeente` in its team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, role)
    return dossier


def make_moment(world: World, dossier: Dossier, actor: User | None = None, **values: Any) -> Participatiemoment:
    """Plan a moment; `held_on` says that it took place."""
    told = {"title": f"Moment {next(_numbers)}", "rung": "raadplegen", **values}
    return services.add_moment(actor=actor or world.redacteur, dossier=dossier, values=MomentValues(**told))


def make_past(
    world: World, dossier: Dossier, total: int | None = None, came: dict[str, int] | None = None, **values: Any
) -> Participatiemoment:
    """Make a moment that took place, with who came."""
    moment = make_moment(world, dossier, **{"held_on": HELD, **values})
    counts = TurnoutValues(came_total=total, came=came or {})
    return services.set_turnout(actor=world.redacteur, moment=moment, values=counts)


PEOPLE = {
    "aantal-inwoners": 1000, "aantal-0-15": 150, "aantal-15-25": 120, "aantal-25-45": 280, "aantal-45-65": 250, "aantal-65-plus": 200,
    "aantal-huishoudens": 500, "aantal-eenpersoons": 220, "aantal-met-kinderen": 160, "aantal-zonder-kinderen": 120,
    "aantal-woningen": 480, "aandeel-koop": 40, "aandeel-corporatie": 45,
}  # fmt: skip
"""What a file says of each of the two buurten; of other landlords it says nothing."""


def make_wijk(world: World) -> Dossier:
    """Make a dossier over two buurten with figures of who lives there."""
    codes = (SEINHUIS, PERRON)
    read_in(town_areas(), [row for code in codes for row in observations(code, PEOPLE)])
    dossier = make_dossier(world, "Spoorwijk samen")
    set_areas(actor=world.redacteur, dossier=dossier, areas=[(code, YEAR) for code in codes])
    return dossier
