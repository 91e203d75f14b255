"""Person x act x moment: who may do what with gesprekken, schouwpunten and photos, with the code of the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.web.dossiers.making import move
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_gesprek, make_punt, make_schouw, make_secret_talk
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.fieldwork.permissions import talks as rules
from wijkkoers.web.parties.models import Partij

pytestmark = pytest.mark.django_db
PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")
YES, TALK, ROW = "", "gesprek-niet-eigen", "rij-niet-eigenaar"
HIDDEN, CLOSED = "dossier-onbekend", "dossier-afgesloten"


def _talk(world: World) -> Any:
    return make_gesprek(world, make_team(world))


def _draft(world: World) -> Any:
    return make_secret_talk(world, make_team(world))


def _shared_by_guest(world: World) -> Any:
    return make_gesprek(world, make_team(world), world.gemeente_redacteur, is_draft=False)


def _closed_talk(world: World) -> Any:
    gesprek = _talk(world)
    gesprek.dossier = move(world, gesprek.dossier, Move.AFSLUITEN)
    return gesprek


def _punt(world: World) -> Any:
    return make_punt(world, make_schouw(world, make_team(world)))


def _punt_of_guest(world: World) -> Any:
    return make_punt(world, make_schouw(world, make_team(world)), world.gemeente_redacteur)


def _punt_to_act_on(world: World) -> Any:
    dossier = make_team(world)
    partij = Partij.objects.create(dossier=dossier, name="Gemeente", kind="gemeente", organisation=world.gemeente)
    return make_punt(world, make_schouw(world, dossier), holder_partij_id=partij.pk)


def _punt_of_former_partner(world: World) -> Any:
    punt = _punt_of_guest(world)
    punt.dossier.members.filter(user=world.gemeente_redacteur).update(role=TeamRole.LEZER)
    return punt


TABLE: dict[tuple[Any, Callable[[World], Any]], tuple[str, ...]] = {
    (rules.check_can_change_gesprek, _talk): (YES, YES, TALK, TALK, TALK, HIDDEN),
    (rules.check_can_change_gesprek, _draft): (HIDDEN, HIDDEN, HIDDEN, HIDDEN, YES, HIDDEN),
    (rules.check_can_change_gesprek, _shared_by_guest): (TALK, TALK, TALK, TALK, YES, HIDDEN),
    (rules.check_can_change_gesprek, _closed_talk): (CLOSED, CLOSED, TALK, TALK, TALK, HIDDEN),
    (rules.check_can_drop_gesprek, _shared_by_guest): (YES, YES, ROW, ROW, YES, HIDDEN),
    (rules.check_can_change_punt, _punt): (YES, YES, ROW, ROW, ROW, HIDDEN),
    (rules.check_can_change_punt, _punt_of_guest): (YES, YES, ROW, ROW, YES, HIDDEN),
    (rules.check_can_change_punt, _punt_of_former_partner): (YES, YES, ROW, ROW, ROW, HIDDEN),
    (rules.check_can_handle_punt, _punt_to_act_on): (YES, YES, ROW, ROW, YES, HIDDEN),
    (rules.check_can_handle_punt, _punt): (YES, YES, ROW, ROW, ROW, HIDDEN),
}
ROWS = [
    pytest.param(rule, make, person, code, id=f"{rule.__name__} {make.__name__} {person}")
    for (rule, make), codes in TABLE.items()
    for person, code in zip(PEOPLE, codes, strict=True)
]


@pytest.mark.parametrize(("rule", "make", "person", "code"), ROWS)
def test_each_person_may_what_the_table_says(rule: Any, make: Any, person: str, code: str, world: World) -> None:
    thing = make(world)
    try:
        rule(world.person(person), thing)
        found = YES
    except NotAllowed as refusal:
        found = refusal.code
    assert found == code


def test_nobody_may_do_anything(world: World) -> None:
    for rule, make in TABLE:
        assert not rule.allows(None, make(world))


def test_name_and_notes_are_for_the_organisation_that_wrote_them_and_for_nobody_of_the_dossier_else(world: World) -> None:
    gesprek = _shared_by_guest(world)
    inside = {person for person in PEOPLE if rules.reads_inside(viewer_of(world.person(person), gesprek.dossier), gesprek)}
    assert inside == {"gemeente_redacteur"}


def test_a_photo_that_is_not_released_is_for_editors_and_who_leads_the_schouw(world: World) -> None:
    dossier = make_team(world)
    own = make_schouw(world, dossier)
    guests = make_schouw(world, dossier, world.gemeente_redacteur, is_draft=False)
    draft = make_schouw(world, dossier, world.gemeente_redacteur)
    seen = {
        name: {person for person in PEOPLE if rules.sees_whole(viewer_of(world.person(person), dossier), held)}
        for name, held in (("own", own), ("guests", guests), ("draft", draft))
    }
    assert seen == {
        "own": {"beheerder", "redacteur"},
        "guests": {"beheerder", "redacteur", "gemeente_redacteur"},
        "draft": {"gemeente_redacteur"},
    }
