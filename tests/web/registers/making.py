"""Files on their way into the made-up register."""

from __future__ import annotations

import io
from typing import Any

from tests.web.dossiers.making import join, make_dossier
from tests.web.registers.made_up import REGISTER, rows
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.registers import services
from wijkkoers.web.registers.columns import Register, RowServices
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.planning import Plan, make_plan
from wijkkoers.web.registers.services import layout_of, rows_of

GOOD = "Naam\tKosten\nDak\t1.250,50\nGevel\t12\n"


def make_shared(world: World) -> Dossier:
    """Make a dossier with a partner of the gemeente in the team."""
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    return dossier


def receive(user: User, dossier: Dossier, content: str | bytes = GOOD, name: str = "lijst.txt") -> Intake:
    """Hand a file in."""
    raw = content.encode() if isinstance(content, str) else content
    return services.receive_file(actor=user, viewer=viewer_of(user, dossier), register=REGISTER, name=name, stream=io.BytesIO(raw))


def services_of(register: Register) -> RowServices:
    """Return what an app does with rows of a file."""
    assert register.takes is not None
    return register.takes


def change_row(register: Register, **told: Any) -> Any:
    """Change a row as a file would."""
    change = services_of(register).change
    assert change is not None
    return change(**told)


def plan_of(user: User, intake: Intake) -> Plan:
    """Return what a file would do."""
    return make_plan(REGISTER, viewer_of(user, intake.dossier), rows_of(intake), layout_of(intake))


def take(user: User, intake: Intake, *, only_good: bool = False) -> Intake:
    """Take a file over as it is shown now."""
    return services.take_intake(actor=user, intake=intake, seen=plan_of(user, intake).digest, only_good=only_good)


def held(user: User, dossier: Dossier, *keys: str) -> list[tuple[Any, ...]]:
    """Return these columns of every row that a person sees."""
    return [tuple(row[key] for key in keys) for row in rows(viewer_of(user, dossier))]
