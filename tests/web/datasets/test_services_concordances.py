"""Concordances are made and taken back on purpose, by editors, and leave a trace in the log."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from tests.web.datasets.changing import GEMEENTE, KOP, NEW, OLD, convert_old, id_of, make_change
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.datasets.models import Concordance
from wijkkoers.web.datasets.selectors.concordances import parts_into
from wijkkoers.web.datasets.services.concordances import make_concordance, make_concordances, withdraw_concordance
from wijkkoers.web.events.models import Event

pytestmark = pytest.mark.django_db


def _make(world: World, gemeente: str = GEMEENTE, from_year: int = OLD, to_year: int = NEW) -> Concordance:
    return make_concordance(
        actor=world.redacteur, organisation_id=world.corporatie.pk, gemeente_code=gemeente, from_year=from_year, to_year=to_year
    )


def test_concordance_knows_who_made_it_and_what_was_laid_over_each_other(world: World) -> None:
    make_change()
    made = convert_old(world)
    assert (made.method, made.made_by, made.organisation, made.is_in_use) == ("overlay", world.redacteur, world.corporatie, True)
    assert (made.counts["gebieden_oud"], made.counts["gebieden_nieuw"]) == (4, 6)


def test_making_again_replaces_the_one_in_use(world: World) -> None:
    make_change()
    first, second = convert_old(world), convert_old(world)
    assert list(Concordance.objects.filter(is_in_use=True)) == [second]
    assert {part.concordance_id for part in parts_into([id_of(KOP, NEW)])[id_of(KOP, NEW)]} == {second.id}
    assert Concordance.objects.filter(id=first.id).exists()


def test_concordance_that_is_taken_back_converts_nothing_any_more(world: World) -> None:
    make_change()
    made = convert_old(world)
    withdraw_concordance(actor=world.redacteur, concordance_id=made.id)
    assert parts_into([id_of(KOP, NEW)]) == {}
    with pytest.raises(InputError, match="omrekening-al-teruggenomen"):
        withdraw_concordance(actor=world.redacteur, concordance_id=made.id)


def test_making_and_taking_back_stand_in_the_log(world: World) -> None:
    make_change()
    made = convert_old(world)
    withdraw_concordance(actor=world.beheerder, concordance_id=made.id)
    kinds = Event.objects.filter(subject=f"concordance:{made.id}").order_by("id").values_list("kind", "actor_id")
    assert list(kinds) == [("omrekening.gemaakt", world.redacteur.pk), ("omrekening.teruggenomen", world.beheerder.pk)]


@pytest.mark.parametrize("person", ["lezer", "partner", "buitenstaander"])
def test_only_editors_make_concordances(world: World, person: str) -> None:
    make_change()
    with pytest.raises(NotAllowed):
        make_concordance(
            actor=world.person(person), organisation_id=world.corporatie.pk, gemeente_code=GEMEENTE, from_year=OLD, to_year=NEW
        )
    assert not Concordance.objects.exists()


def test_another_organisation_does_not_take_it_back(world: World) -> None:
    make_change()
    made = convert_old(world)
    with pytest.raises(NotAllowed):
        withdraw_concordance(actor=world.gemeente_redacteur, concordance_id=made.id)


@pytest.mark.parametrize(
    ("old_shapes", "new_shapes", "year"), [(False, True, OLD), (True, False, NEW)], ids=["old boundaries", "new boundaries"]
)
def test_without_boundaries_of_a_year_the_refusal_names_that_year(world: World, old_shapes: bool, new_shapes: bool, year: int) -> None:
    make_change(old_shapes=old_shapes, new_shapes=new_shapes)
    with pytest.raises(InputError, match="omrekening-zonder-grenzen") as refusal:
        _make(world)
    assert refusal.value.values["jaar"] == year


def test_a_year_is_not_converted_to_itself(world: World) -> None:
    make_change()
    with pytest.raises(InputError, match="omrekening-zelfde-jaar"):
        _make(world, from_year=NEW)


def test_many_are_made_at_once_and_one_that_cannot_be_made_does_not_stop_the_rest(world: World) -> None:
    make_change()
    told: list[tuple[int, int]] = []
    keys = [("GM0001", OLD, NEW), (GEMEENTE, OLD, NEW)]
    made = make_concordances(
        actor=world.redacteur, organisation_id=world.corporatie.pk, keys=keys, progress=lambda done, total: told.append((done, total))
    )
    assert [row.gemeente_code for row in made] == [GEMEENTE]
    assert told == [(1, 2), (2, 2)]


def test_who_makes_the_same_at_the_same_moment_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    make_change()
    convert_old(world)

    def collide(*_values: object) -> None:
        raise IntegrityError

    monkeypatch.setattr("wijkkoers.web.datasets.services.concordances._write", collide)
    with pytest.raises(InputError, match="omrekening-net-gemaakt"):
        convert_old(world)
    assert Concordance.objects.filter(is_in_use=True).count() == 1
