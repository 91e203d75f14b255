"""Person x act: who may change complexes, with the code of the reason."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.estate.making import make_complex
from tests.web.world import World, make_user

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.estate import services
from wijkkoers.web.estate.permissions import check_can_add_complex, check_can_change_complex

PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")
READER, STRANGER, LAPSED = "complex-niet-redacteur", "geen-lid", "complex-vervallen"


def _code(check: object, actor: object, thing: object) -> str:
    try:
        check(actor, thing)  # type: ignore[operator]
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(("person", "expected"), list(zip(PEOPLE, ("", "", READER, READER, STRANGER, STRANGER), strict=True)))
def test_editors_of_the_organisation_add_and_change(world: World, person: str, expected: str) -> None:
    assert _code(check_can_add_complex, world.person(person), world.corporatie) == expected
    assert _code(check_can_change_complex, world.person(person), make_complex(world)) == expected


@pytest.mark.parametrize(("person", "expected"), list(zip(PEOPLE, (LAPSED, LAPSED, READER, READER, STRANGER, STRANGER), strict=True)))
def test_nobody_changes_a_lapsed_complex(world: World, person: str, expected: str) -> None:
    made = services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="Gesloopt")
    assert _code(check_can_change_complex, world.person(person), made) == expected


def test_adding_anywhere_asks_for_an_organisation_where_the_person_edits(world: World) -> None:
    assert _code(check_can_add_complex, world.gemeente_redacteur, None) == ""
    assert _code(check_can_add_complex, world.partner, None) == READER
    assert _code(check_can_add_complex, make_user("nieuw"), None) == "geen-organisatie"


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_may_do_anything(world: World, nobody: AnonymousUser | None) -> None:
    assert _code(check_can_add_complex, nobody, None) == "niet-ingelogd"
    assert _code(check_can_change_complex, nobody, make_complex(world)) == "niet-ingelogd"
