"""Person x act x moment: who may do what with a participatiemoment, with the code of the reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import move
from tests.web.participation.bringing import answer, make_oproep, send, split
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.permissions import check_can_add_moment, check_can_change_moment, check_can_restore_inbreng

YES, OWNER, READS, HIDDEN, CLOSED = "", "moment-niet-eigenaar", "process-leest-alleen", "dossier-onbekend", "dossier-afgesloten"
NO_EDITOR, ANSWERED = "inbreng-niet-redacteur", "inbreng-deel-beantwoord"
PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")


def _of_editor(world: World) -> Participatiemoment:
    return make_moment(world, make_shared_dossier(world))


def _added_by_guest(world: World) -> Participatiemoment:
    return make_moment(world, make_shared_dossier(world), world.gemeente_redacteur)


def _led_by_guest(world: World) -> Participatiemoment:
    return make_moment(world, make_shared_dossier(world), owner_id=world.gemeente_redacteur.pk)


def _led_by_reader(world: World) -> Participatiemoment:
    moment = _led_by_guest(world)
    moment.dossier.members.filter(user=world.gemeente_redacteur).update(role=TeamRole.LEZER)
    return moment


def _closed(world: World) -> Participatiemoment:
    moment = _added_by_guest(world)
    moment.dossier = move(world, moment.dossier, Move.AFSLUITEN)
    return moment


TABLE = {
    _of_editor: (YES, YES, OWNER, OWNER, OWNER, HIDDEN),
    _added_by_guest: (YES, YES, OWNER, OWNER, YES, HIDDEN),
    _led_by_guest: (YES, YES, OWNER, OWNER, YES, HIDDEN),
    _led_by_reader: (YES, YES, OWNER, OWNER, OWNER, HIDDEN),
    _closed: (CLOSED, CLOSED, OWNER, OWNER, CLOSED, HIDDEN),
}


def _code(check: Check[Any], actor: Any, thing: object) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("make", "expected"), list(TABLE.items()), ids=lambda value: getattr(value, "__name__", ""))
def test_table_of_persons_and_moments_holds(world: World, make: Any, expected: tuple[str, ...]) -> None:
    moment = make(world)
    codes = {person: _code(check_can_change_moment, world.person(person), moment) for person in PEOPLE}
    assert codes == dict(zip(PEOPLE, expected, strict=True))


def test_editors_and_partners_in_the_team_add_moments(world: World) -> None:
    dossier = make_shared_dossier(world)
    codes = [_code(check_can_add_moment, world.person(person), dossier) for person in PEOPLE]
    assert codes == [YES, YES, READS, READS, YES, HIDDEN]


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_may_do_anything(world: World, nobody: AnonymousUser | None) -> None:
    moment = _of_editor(world)
    assert _code(check_can_change_moment, nobody, moment) == _code(check_can_add_moment, nobody, moment.dossier) == "niet-ingelogd"


def test_editors_take_back_a_split_until_a_part_was_answered(world: World) -> None:
    row = send(make_oproep(world), "Bank en boom")
    parts = split(world, row, "Bank", "boom")
    codes = [_code(check_can_restore_inbreng, world.person(person), row) for person in PEOPLE]
    assert codes == [YES, YES, NO_EDITOR, NO_EDITOR, NO_EDITOR, HIDDEN]
    answer(world, parts[0])
    codes = [_code(check_can_restore_inbreng, world.person(person), row) for person in PEOPLE]
    assert codes == [ANSWERED, ANSWERED, NO_EDITOR, NO_EDITOR, NO_EDITOR, HIDDEN]
