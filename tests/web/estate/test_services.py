"""Stating, changing and ending a complex."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.dossiers.making import make_areas
from tests.web.estate.making import PERRON, VALUES, make_complex
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.estate import services
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.events.models import Event


def test_new_complex_takes_its_names_from_the_store_and_is_logged(world: World) -> None:
    made = make_complex(world)
    event = Event.objects.get(subject=f"complex:{made.pk}")
    assert (made.buurt_name, made.wijk_name, made.organisation) == ("Seinhuis", "Spoorwijk", world.corporatie)
    assert (event.kind, event.actor, event.organisation, event.dossier) == ("complex.toegevoegd", world.redacteur, world.corporatie, None)
    assert (event.after["name"], event.after["rent_eur_per_month"]) == ("Seinpaalflats", "548.50")


@pytest.mark.parametrize("person", ["partner", "lezer", "gemeente_redacteur", "buitenstaander"])
def test_refused_statement_leaves_nothing(world: World, person: str) -> None:
    make_areas()
    with pytest.raises(NotAllowed):
        services.create_complex(actor=world.person(person), organisation=world.corporatie, values=VALUES)
    assert (Complex.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.parametrize("code", ["BU00000000", "WK990101", ""])
def test_place_that_is_no_known_buurt_is_refused(world: World, code: str) -> None:
    with pytest.raises(InputError) as caught:
        make_complex(world, buurt_code=code)
    assert caught.value.code == "complex-buurt-onbekend"


def test_number_is_used_once_in_an_organisation(world: World) -> None:
    make_complex(world, number="C1")
    with pytest.raises(InputError) as caught:
        make_complex(world, number="c1")
    assert caught.value.code == "complex-nummer-bestaat"
    assert make_complex(world, number="C1", organisation=world.buiten, actor=world.buitenstaander).number == "C1"


def test_number_of_a_lapsed_complex_is_free_again(world: World) -> None:
    services.retire_complex(actor=world.redacteur, complex_=make_complex(world, number="C1"), reason="Gesloopt")
    assert make_complex(world, number="C1").retired_at is None


def test_change_logs_only_what_changed(world: World) -> None:
    made = make_complex(world, number="C1")
    changed = services.change_complex(
        actor=world.beheerder, complex_=made, values=replace(VALUES, number="C1", eenheid_count=130, buurt_code=PERRON)
    )
    event = Event.objects.filter(subject=f"complex:{made.pk}").first()
    assert event is not None
    assert (changed.eenheid_count, changed.buurt_name) == (130, "Perron")
    assert event.before == {"name": "Seinpaalflats", "eenheid_count": 120, "buurt_code": "BU99010101", "buurt_name": "Seinhuis"}
    assert event.after == {"name": "Seinpaalflats", "eenheid_count": 130, "buurt_code": PERRON, "buurt_name": "Perron"}


def test_same_values_change_and_log_nothing(world: World) -> None:
    made = make_complex(world, number="C1")
    before = Event.objects.count()
    services.change_complex(actor=world.beheerder, complex_=made, values=replace(VALUES, number="C1"))
    assert Event.objects.count() == before


def test_lapsed_complex_keeps_its_reason_and_never_changes_again(world: World) -> None:
    made = services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason=" Verkocht ")
    assert (made.retired_reason, Complex.objects.count()) == ("Verkocht", 1)
    with pytest.raises(NotAllowed):
        services.change_complex(actor=world.redacteur, complex_=made, values=VALUES)
    with pytest.raises(NotAllowed):
        services.retire_complex(actor=world.redacteur, complex_=made, reason="Nog eens")


def test_lapsing_needs_a_reason(world: World) -> None:
    made = make_complex(world)
    with pytest.raises(InputError):
        services.retire_complex(actor=world.redacteur, complex_=made, reason="  ")
    made.refresh_from_db()
    assert made.retired_at is None
