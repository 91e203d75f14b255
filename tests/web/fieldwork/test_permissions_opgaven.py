"""Who adds, changes and decides, with the reason of every denial."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.dossiers.making import move
from tests.web.fieldwork.making_opgaven import make_draft, make_opgave, make_team, make_werk
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add, check_can_change, check_can_decide
from wijkkoers.web.fieldwork.services.opgaven import release_opgave

PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander", "anoniem")
READS, OWNER, UNKNOWN, NOBODY = "rij-leest-alleen", "rij-niet-eigenaar", "dossier-onbekend", "niet-ingelogd"
SHUT = "dossier-afgesloten"


def _code(rule: Any, actor: Any, thing: Any) -> str:
    try:
        rule(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""


def _things(world: World) -> dict[str, tuple[Any, Any]]:
    dossier, guest = make_team(world), world.gemeente_redacteur
    shared, draft = make_opgave(world, dossier), make_draft(world, dossier)[0]
    own = release_opgave(actor=guest, opgave=make_opgave(world, dossier, guest))
    closed = make_opgave(world, make_team(world))
    move(world, closed.dossier, Move.AFSLUITEN)
    closed.dossier.refresh_from_db()
    return {
        "add": (check_can_add, dossier),
        "change shared": (check_can_change, shared),
        "change draft of guest": (check_can_change, draft),
        "change shared by guest": (check_can_change, own),
        "change closed": (check_can_change, closed),
        "decide shared": (check_can_decide, (shared,)),
        "decide own of guest with shared": (check_can_decide, (shared, own)),
        "decide with draft of guest": (check_can_decide, (shared, draft)),
    }


TABLE = {
    "add": ("", "", READS, READS, "", UNKNOWN, NOBODY),
    "change shared": ("", "", OWNER, OWNER, OWNER, UNKNOWN, NOBODY),
    "change draft of guest": (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "", UNKNOWN, NOBODY),
    "change shared by guest": ("", "", OWNER, OWNER, "", UNKNOWN, NOBODY),
    "change closed": (SHUT, SHUT, OWNER, OWNER, OWNER, UNKNOWN, NOBODY),
    "decide shared": ("", "", "verbinding-niet-eigenaar", "verbinding-niet-eigenaar", "verbinding-niet-eigenaar", UNKNOWN, NOBODY),
    "decide own of guest with shared": ("", "", "verbinding-niet-eigenaar", "verbinding-niet-eigenaar", "", UNKNOWN, NOBODY),
    "decide with draft of guest": (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, "", UNKNOWN, NOBODY),
}


@pytest.mark.parametrize("row", TABLE)
def test_each_person_gets_the_answer_of_the_table(world: World, row: str) -> None:
    rule, thing = _things(world)[row]
    assert tuple(_code(rule, world.person(name), thing) for name in PEOPLE) == TABLE[row]


def test_a_work_is_changed_as_an_opgave_is(world: World) -> None:
    werk = make_werk(world, make_team(world))
    assert (check_can_change.allows(world.redacteur, werk), check_can_change.allows(world.lezer, werk)) == (True, False)
