"""Person x act: who may do what with maatregelen, support, pakketten and budgets, with the code of the reason."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.measures.making import make_maatregel, make_pakket, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.measures import permissions as may

PEOPLE = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander")
YES, READS, OWNER, HIDDEN = "", "rij-leest-alleen", "rij-niet-eigenaar", "dossier-onbekend"


def _support(world: World, own: bool) -> may.SupportOf:
    dossier = make_shared_dossier(world)
    return may.SupportOf(make_maatregel(world, dossier), make_partij(dossier, "Partij", world.gemeente if own else None))


TABLE: dict[str, tuple[Check[Any], Any, tuple[str, ...]]] = {
    "add": (may.check_can_add_maatregel, make_shared_dossier, (YES, YES, READS, READS, YES, HIDDEN)),
    "change shared": (
        may.check_can_change_maatregel,
        lambda world: make_maatregel(world, make_shared_dossier(world)),
        (YES, YES, OWNER, OWNER, OWNER, HIDDEN),
    ),
    "change draft of the guest": (
        may.check_can_change_maatregel,
        lambda world: make_maatregel(world, make_shared_dossier(world), world.gemeente_redacteur),
        (HIDDEN, HIDDEN, HIDDEN, HIDDEN, YES, HIDDEN),
    ),
    "support own": (
        may.check_can_set_support,
        lambda world: _support(world, True),
        (YES, YES, "draagvlak-niet-van-u", "draagvlak-niet-van-u", YES, HIDDEN),
    ),
    "support of another": (
        may.check_can_set_support,
        lambda world: _support(world, False),
        (YES, YES, *("draagvlak-niet-van-u",) * 3, HIDDEN),
    ),
    "add pakket": (may.check_can_add_pakket, make_shared_dossier, (YES, YES, READS, READS, YES, HIDDEN)),
    "change pakket": (
        may.check_can_change_pakket,
        lambda world: make_pakket(world, make_shared_dossier(world)),
        (YES, YES, OWNER, OWNER, OWNER, HIDDEN),
    ),
    "budgets": (may.check_can_set_budgets, make_shared_dossier, (YES, YES, *("budget-niet-redacteur",) * 3, HIDDEN)),
}


@pytest.mark.django_db
@pytest.mark.parametrize("act", TABLE)
def test_who_may_do_what(world: World, act: str) -> None:
    check, make, codes = TABLE[act]
    thing = make(world)
    assert dict(zip(PEOPLE, (_code(check, world.person(person), thing) for person in PEOPLE), strict=True)) == dict(
        zip(PEOPLE, codes, strict=True)
    )


def _code(check: Check[Any], person: Any, thing: Any) -> str:
    try:
        check(person, thing)
    except NotAllowed as refusal:
        return refusal.code
    return ""
