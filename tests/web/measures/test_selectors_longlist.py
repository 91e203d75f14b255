"""Finding maatregelen: every question has its answer, and what is not known comes last both ways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tests.web.measures.making import band, looking, make_maatregel, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.measures.kinds import MaatregelKind, Position
from wijkkoers.web.measures.models import Maatregel, Support
from wijkkoers.web.measures.selectors.longlist import ALL, Wanted, find_maatregelen, opgaven_by_maatregel, without_opgave, without_payer
from wijkkoers.web.thread.models import Arrow

pytestmark = pytest.mark.django_db


def _opgave(dossier: Dossier, maatregel: Maatregel, **values: Any) -> Opgave:
    opgave = Opgave.objects.create(dossier=dossier, title="Schimmel", nature="fysiek", **{"released_at": now(), **values})
    Arrow.objects.create(dossier=dossier, source=f"opgave:{opgave.pk}", target=f"maatregel:{maatregel.pk}")
    return opgave


ASKED: dict[str, tuple[Callable[[Any], Wanted], list[str]]] = {
    "all that did not fall": (lambda told: Wanted(), ["Bomen", "Riool"]),
    "really all": (lambda told: Wanted(status=ALL), ["Bomen", "Riool", "Sloop"]),
    "fallen": (lambda told: Wanted(status="afgevallen"), ["Sloop"]),
    "words": (lambda told: Wanted(text="bom plein"), ["Bomen"]),
    "a number": (lambda told: Wanted(text="2"), ["Riool"]),
    "kind": (lambda told: Wanted(kind="sociaal"), ["Bomen"]),
    "theme": (lambda told: Wanted(theme="groen"), ["Bomen"]),
    "partij that pays": (lambda told: Wanted(payer=f"p{told['partij'].pk}"), ["Riool"]),
    "payer by name": (lambda told: Wanted(payer="fonds"), ["Bomen"]),
    "opgave": (lambda told: Wanted(opgave=told["opgave"].pk), ["Bomen"]),
    "against": (lambda told: Wanted(against=told["partij"].pk), ["Bomen"]),
    "without cost": (lambda told: Wanted(lacks="kosten"), ["Bomen"]),
    "without payer": (lambda told: Wanted(lacks="betaler"), []),
    "without opgave": (lambda told: Wanted(lacks="opgave"), ["Riool"]),
    "by cost": (lambda told: Wanted(sort="kosten"), ["Riool", "Bomen"]),
    "by cost, down": (lambda told: Wanted(sort="kosten", is_descending=True), ["Riool", "Bomen"]),
    "by name, down": (lambda told: Wanted(sort="naam", is_descending=True), ["Riool", "Bomen"]),
}


@pytest.fixture
def told(world: World) -> dict[str, Any]:
    """Three maatregelen, a partij and an opgave."""
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    bomen = make_maatregel(
        world, dossier, name="Bomen", place_note="op het plein", kind=MaatregelKind.SOCIAAL, theme="groen", shares=shares(Fonds=100)
    )
    make_maatregel(world, dossier, name="Riool", once=band(5), price_year=2025, shares=shares(Gemeente=100))
    sloop = make_maatregel(world, dossier, name="Sloop")
    Maatregel.objects.filter(pk=sloop.pk).update(status="afgevallen", dropped_at=now(), dropped_reason="Te duur")
    Support.objects.create(maatregel=bomen, partij=partij, position=Position.TEGEN, said_on=date(2026, 1, 1))
    return {"dossier": dossier, "partij": partij, "opgave": _opgave(dossier, bomen), "viewer": looking(world.redacteur, dossier)}


@pytest.mark.parametrize("name", ASKED)
def test_every_question_has_its_answer(told: dict[str, Any], name: str) -> None:
    asked, expected = ASKED[name]
    assert [row.name for row in find_maatregelen(told["viewer"], asked(told))] == expected


def test_an_opgave_that_is_not_shared_or_fell_does_not_count(world: World) -> None:
    dossier = make_shared_dossier(world)
    first, second = make_maatregel(world, dossier), make_maatregel(world, dossier)
    _opgave(dossier, first, released_at=None, organisation=world.gemeente)
    _opgave(dossier, second, dropped_at=now())
    viewer = looking(world.redacteur, dossier)
    assert opgaven_by_maatregel(viewer) == {}
    assert (without_opgave(viewer).count(), without_payer(viewer).count()) == (2, 2)


def test_a_sign_that_no_database_takes_is_left_out_of_the_words(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Bomen")
    assert list(find_maatregelen(looking(world.redacteur, dossier), Wanted(text="Bo\x00men"))) == [row]
