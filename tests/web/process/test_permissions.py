"""Person x act x moment: who may do what in the process, with the code of the reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import move
from tests.web.process.making import make_action, make_link, make_shared_dossier, make_stap
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.process import permissions
from wijkkoers.web.process.models import Action, Attachment, Stap

YES, EDITOR, READS, STAP, ACTION, ADDED, HIDDEN, CLOSED = (
    "", "dossier-niet-redacteur", "process-leest-alleen", "stap-niet-redacteur", "actie-niet-eigenaar", "bijlage-niet-eigenaar",
    "dossier-onbekend", "dossier-afgesloten",
)  # fmt: skip
PLAN, PART = permissions.check_can_plan, permissions.check_can_take_part
CHANGE, ACT, ATTACH = permissions.check_can_change_stap, permissions.check_can_change_action, permissions.check_can_change_attachment
PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")


def _shared(world: World) -> Dossier:
    return make_shared_dossier(world)


def _read_only(world: World) -> Dossier:
    return make_shared_dossier(world, TeamRole.LEZER)


def _closed(world: World) -> Dossier:
    return move(world, make_shared_dossier(world), Move.AFSLUITEN)


def _stap(world: World) -> Stap:
    return make_stap(world)


def _stap_of_guest(world: World) -> Stap:
    return make_stap(world, owner=world.gemeente_redacteur)


def _stap_of_closed(world: World) -> Stap:
    stap = _stap_of_guest(world)
    stap.dossier = move(world, stap.dossier, Move.AFSLUITEN)
    return stap


def _stap_led_by_reader(world: World) -> Stap:
    stap = make_stap(world)
    stap.owner = world.lezer
    return stap


def _action(world: World) -> Action:
    return make_action(world, make_shared_dossier(world))


def _action_of_guest(world: World) -> Action:
    return make_action(world, make_shared_dossier(world), world.gemeente_redacteur)


def _link_of_guest(world: World) -> Attachment:
    return make_link(world, make_shared_dossier(world), world.gemeente_redacteur)


def _link_of_closed(world: World) -> Attachment:
    link = _link_of_guest(world)
    link.dossier = move(world, link.dossier, Move.AFSLUITEN)
    return link


TABLE = {
    (PLAN, _shared): (YES, YES, EDITOR, EDITOR, EDITOR, HIDDEN),
    (PLAN, _closed): (CLOSED, CLOSED, EDITOR, EDITOR, EDITOR, HIDDEN),
    (PART, _shared): (YES, YES, READS, READS, YES, HIDDEN),
    (PART, _read_only): (YES, YES, READS, READS, READS, HIDDEN),
    (PART, _closed): (CLOSED, CLOSED, READS, READS, CLOSED, HIDDEN),
    (CHANGE, _stap): (YES, YES, STAP, STAP, STAP, HIDDEN),
    (CHANGE, _stap_of_guest): (YES, YES, STAP, STAP, YES, HIDDEN),
    (CHANGE, _stap_of_closed): (CLOSED, CLOSED, STAP, STAP, CLOSED, HIDDEN),
    (CHANGE, _stap_led_by_reader): (YES, YES, STAP, STAP, STAP, HIDDEN),
    (ACT, _action): (YES, YES, ACTION, ACTION, ACTION, HIDDEN),
    (ACT, _action_of_guest): (YES, YES, ACTION, ACTION, YES, HIDDEN),
    (ATTACH, _link_of_guest): (YES, YES, ADDED, ADDED, YES, HIDDEN),
    (ATTACH, _link_of_closed): (CLOSED, CLOSED, ADDED, ADDED, CLOSED, HIDDEN),
}


def _code(check: Check[Any], actor: Any, thing: object) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("check", "prepare"), TABLE, ids=lambda part: getattr(part, "__name__", ""))
def test_table_of_persons_acts_and_moments_holds(world: World, check: Check[Any], prepare: Any) -> None:
    thing = prepare(world)
    assert tuple(_code(check, world.person(person), thing) for person in PEOPLE) == TABLE[check, prepare]


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_may_do_anything(world: World, nobody: AnonymousUser | None) -> None:
    dossier = make_shared_dossier(world)
    assert {_code(check, nobody, dossier) for check in (PLAN, PART)} == {"niet-ingelogd"}
    assert {_code(ACT, nobody, make_action(world, dossier)), _code(ATTACH, nobody, make_link(world, dossier))} == {"niet-ingelogd"}
