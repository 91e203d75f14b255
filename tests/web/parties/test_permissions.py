"""Person x act x moment: who may do what with a partij, with the code of the reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import join, move
from tests.web.parties.making import make_partij, make_shared_dossier, make_written, write
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.dossiers.services import end_member
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.parties import permissions, services
from wijkkoers.web.parties.models import Partij

YES, OWN, EDITOR, HIDDEN, CLOSED, LEFT, NOTHING = (
    "", "partij-eigen-woorden", "partij-niet-redacteur", "dossier-onbekend", "dossier-afgesloten", "partij-vervallen",
    "partij-niets-vrij-te-geven",
)  # fmt: skip
CHANGE, WRITE = permissions.check_can_change_partij, permissions.check_can_write_words
RELEASE, DROP = permissions.check_can_release_words, permissions.check_can_drop_partij
PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")


def _draft(world: World) -> Partij:
    return make_written(world, is_released=False)


def _released(world: World) -> Partij:
    return make_written(world, is_released=True)


def _of_owner(world: World) -> Partij:
    return write(world.redacteur, make_partij(world, make_shared_dossier(world), world.corporatie))


def _loose(world: World) -> Partij:
    return write(world.redacteur, make_partij(world, make_shared_dossier(world)))


def _closed(world: World) -> Partij:
    partij = _draft(world)
    partij.dossier = move(world, partij.dossier, Move.AFSLUITEN)
    return partij


def _left(world: World) -> Partij:
    return services.drop_partij(actor=world.redacteur, partij=_draft(world), reason="Weg")


TABLE = {
    (CHANGE, _draft): (YES, YES, EDITOR, EDITOR, YES, HIDDEN),
    (CHANGE, _of_owner): (YES, YES, YES, EDITOR, EDITOR, HIDDEN),
    (CHANGE, _loose): (YES, YES, EDITOR, EDITOR, EDITOR, HIDDEN),
    (CHANGE, _closed): (CLOSED, CLOSED, EDITOR, EDITOR, CLOSED, HIDDEN),
    (CHANGE, _left): (LEFT, LEFT, EDITOR, EDITOR, LEFT, HIDDEN),
    (WRITE, _draft): (OWN, OWN, OWN, OWN, YES, HIDDEN),
    (WRITE, _of_owner): (YES, YES, YES, OWN, OWN, HIDDEN),
    (WRITE, _loose): (YES, YES, OWN, OWN, OWN, HIDDEN),
    (WRITE, _closed): (OWN, OWN, OWN, OWN, CLOSED, HIDDEN),
    (WRITE, _left): (OWN, OWN, OWN, OWN, LEFT, HIDDEN),
    (RELEASE, _draft): (OWN, OWN, OWN, OWN, YES, HIDDEN),
    (RELEASE, _released): (OWN, OWN, OWN, OWN, NOTHING, HIDDEN),
    (RELEASE, _of_owner): (YES, YES, YES, OWN, OWN, HIDDEN),
    (RELEASE, _loose): (YES, YES, OWN, OWN, OWN, HIDDEN),
    (DROP, _draft): (YES, YES, EDITOR, EDITOR, EDITOR, HIDDEN),
    (DROP, _closed): (CLOSED, CLOSED, EDITOR, EDITOR, EDITOR, HIDDEN),
    (DROP, _left): (LEFT, LEFT, EDITOR, EDITOR, EDITOR, HIDDEN),
}
ROWS = [
    pytest.param(check, prepare, person, code, id=f"{check.__name__} {prepare.__name__} {person}")
    for (check, prepare), codes in TABLE.items()
    for person, code in zip(PEOPLE, codes, strict=True)
]


def _code(check: Check[Any], actor: Any, thing: object) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("check", "prepare", "person", "expected"), ROWS)
def test_table_of_persons_acts_and_moments_holds(world: World, check: Check[Any], prepare: Any, person: str, expected: str) -> None:
    assert _code(check, world.person(person), prepare(world)) == expected


def test_reader_of_an_organisation_who_is_partner_in_the_team_writes_for_it(world: World) -> None:
    partij = _of_owner(world)
    join(world, partij.dossier, world.lezer, TeamRole.PARTNER)
    assert _code(WRITE, world.lezer, partij) == YES


def test_member_of_the_partij_outside_dossier_and_team_may_nothing(world: World) -> None:
    partij = _draft(world)
    member = partij.dossier.members.get(user=world.gemeente_redacteur)
    end_member(actor=world.beheerder, member=member)
    assert _code(WRITE, world.gemeente_redacteur, partij) == HIDDEN


@pytest.mark.parametrize("check", [CHANGE, WRITE, RELEASE, DROP])
@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_may_do_anything(world: World, check: Check[Any], nobody: AnonymousUser | None) -> None:
    assert _code(check, nobody, _draft(world)) == "niet-ingelogd"


def test_editors_of_the_dossier_add_partijen(world: World) -> None:
    dossier = make_shared_dossier(world)
    codes = [_code(permissions.check_can_add_partij, world.person(person), dossier) for person in PEOPLE]
    refused = "dossier-niet-redacteur"
    assert codes == [YES, YES, refused, refused, refused, HIDDEN]


def test_reason_names_the_partij(world: World) -> None:
    assert world.gemeente.name in WRITE.reason(world.beheerder, _draft(world))
