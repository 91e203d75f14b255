"""Asking the wijk a question."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.timezone import localdate
from tests.web.participation.bringing import make_oproep, oproep_values
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.participation import services


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " "}, "oproep-titel-leeg"),
        ({"question": ""}, "oproep-vraag-leeg"),
        ({"question": "a" * 501}, "inbreng-tekst-te-lang"),
        ({"closes_on": localdate() - timedelta(days=9)}, "oproep-dagen-omgekeerd"),
        ({"closes_on": localdate() + timedelta(days=2000)}, "oproep-te-lang-open"),
        ({"moment_id": 999_999}, "inbreng-moment-onbekend"),
    ],
)
def test_what_makes_no_sense_is_refused(world: World, values: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        make_oproep(world, **values)


def test_link_can_be_typed_and_stays_when_the_question_changes(world: World) -> None:
    dossier = make_shared_dossier(world)
    oproep = make_oproep(world, dossier, moment_id=make_moment(world, dossier).pk)
    assert read_code(oproep.token) == oproep.token
    changed = services.change_oproep(actor=world.redacteur, oproep=oproep, values=oproep_values(question="En nu?"), revision=1)
    assert (changed.token, changed.question, changed.moment_id, changed.revision) == (oproep.token, "En nu?", None, 2)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_oproep(actor=world.redacteur, oproep=oproep, values=oproep_values(), revision=1)


def test_closing_keeps_its_reason_and_can_be_undone(world: World) -> None:
    oproep = services.close_oproep(actor=world.redacteur, oproep=make_oproep(world), reason="Vol")
    assert oproep.dropped_reason == "Vol"
    with pytest.raises(InputError, match="rij-al-vervallen"):
        services.close_oproep(actor=world.redacteur, oproep=oproep, reason="Vol")
    assert services.reopen_oproep(actor=world.redacteur, oproep=oproep).dropped_at is None


@pytest.mark.parametrize("day", [date(26, 11, 22), date(9999, 12, 31)])
def test_an_oproep_is_not_open_in_a_year_that_cannot_be(world: World, day: date) -> None:
    with pytest.raises(InputError, match="dag-onmogelijk"):
        make_oproep(world, opens_on=day, closes_on=day)
