"""Person x act: who may do what with a dossier, with the code of the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import join, make_dossier, move
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.models import User
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.dossiers import permissions
from wijkkoers.web.dossiers.permissions import MoveOf
from wijkkoers.web.dossiers.states import Move, TeamRole

YES, HIDDEN, READER, TEAM, CLOSED = "", "dossier-onbekend", "dossier-niet-redacteur", "dossier-team-niet-trekker", "dossier-afgesloten"
SEE, EDIT, MANAGE = permissions.check_can_see_dossier, permissions.check_can_edit_dossier, permissions.check_can_manage_team
MOMENTS: dict[str, Callable[[World, Any], Any]] = {
    "no guest": lambda world, dossier: dossier,
    "guest is trekker": lambda world, dossier: join(world, dossier, world.gemeente_redacteur, TeamRole.TREKKER).dossier,
    "guest is redacteur": lambda world, dossier: join(world, dossier, world.gemeente_redacteur, TeamRole.REDACTEUR).dossier,
    "guest is partner": lambda world, dossier: join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER).dossier,
    "guest is lezer": lambda world, dossier: join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER).dossier,
    "closed": lambda world, dossier: move(world, dossier, Move.AFSLUITEN),
}
TABLE = {
    (SEE, "no guest"): (YES, YES, YES, YES, HIDDEN, HIDDEN),
    (SEE, "guest is lezer"): (YES, YES, YES, YES, YES, HIDDEN),
    (SEE, "closed"): (YES, YES, YES, YES, HIDDEN, HIDDEN),
    (EDIT, "no guest"): (YES, YES, READER, READER, HIDDEN, HIDDEN),
    (EDIT, "guest is trekker"): (YES, YES, READER, READER, YES, HIDDEN),
    (EDIT, "guest is redacteur"): (YES, YES, READER, READER, YES, HIDDEN),
    (EDIT, "guest is partner"): (YES, YES, READER, READER, READER, HIDDEN),
    (EDIT, "guest is lezer"): (YES, YES, READER, READER, READER, HIDDEN),
    (EDIT, "closed"): (CLOSED, CLOSED, READER, READER, HIDDEN, HIDDEN),
    (MANAGE, "no guest"): (YES, YES, TEAM, TEAM, HIDDEN, HIDDEN),
    (MANAGE, "guest is trekker"): (YES, YES, TEAM, TEAM, YES, HIDDEN),
    (MANAGE, "guest is redacteur"): (YES, YES, TEAM, TEAM, TEAM, HIDDEN),
    (MANAGE, "closed"): (CLOSED, CLOSED, TEAM, TEAM, HIDDEN, HIDDEN),
}
PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")
ROWS = [
    pytest.param(check, moment, person, code, id=f"{check.__name__} {moment} {person}")
    for (check, moment), codes in TABLE.items()
    for person, code in zip(PEOPLE, codes, strict=True)
]


def _code(check: Check[Any], actor: User | AnonymousUser | None, thing: object) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("check", "moment", "person", "expected"), ROWS)
def test_table_of_persons_and_acts_holds(world: World, check: Check[Any], moment: str, person: str, expected: str) -> None:
    dossier = MOMENTS[moment](world, make_dossier(world))
    assert _code(check, world.person(person), dossier) == expected


@pytest.mark.parametrize("check", [SEE, EDIT, MANAGE])
@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_may_do_anything(world: World, check: Check[Any], nobody: AnonymousUser | None) -> None:
    assert _code(check, nobody, make_dossier(world)) == "niet-ingelogd"


@pytest.mark.parametrize(
    ("person", "expected"),
    [("beheerder", ""), ("redacteur", ""), ("partner", "dossier-maken-niet-redacteur"), ("buitenstaander", "geen-lid")],
)
def test_dossiers_are_made_by_editors_of_the_organisation(world: World, person: str, expected: str) -> None:
    assert _code(permissions.check_can_create_dossier, world.person(person), world.corporatie) == expected


def test_reason_names_the_organisation_that_can_help(world: World) -> None:
    assert world.corporatie.name in EDIT.reason(world.lezer, make_dossier(world))


def test_everyone_in_a_team_may_leave_and_nobody_else_is_taken_out_by_a_guest(world: World) -> None:
    dossier = make_dossier(world)
    own = join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    other = join(world, dossier, world.partner, TeamRole.PARTNER)
    assert _code(permissions.check_can_end_member, world.gemeente_redacteur, own) == ""
    assert _code(permissions.check_can_end_member, world.gemeente_redacteur, other) == TEAM


def test_moves_are_for_editors(world: World) -> None:
    thing = MoveOf(make_dossier(world), Move.PAUZEREN)
    codes = [_code(permissions.check_can_move_dossier, world.person(person), thing) for person in PEOPLE]
    assert codes == [YES, YES, READER, READER, HIDDEN, HIDDEN]
