"""Writing down that people were told, and taking it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from tests.web.participation.bringing import answer, make_oproep, send
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.participation import services


def test_told_on_a_day_once_and_taken_back(world: World) -> None:
    row, day = answer(world, send(make_oproep(world))), localdate() - timedelta(days=2)
    assert services.tell_fate(actor=world.redacteur, rows=[row], told_on=day)[0].told_on == day
    assert services.tell_fate(actor=world.redacteur, rows=[row]) == []
    row.refresh_from_db()
    assert row.told_on == day
    assert services.untell_fate(actor=world.redacteur, inbreng=row).told_on is None


def test_nobody_is_told_without_an_answer_or_in_the_future(world: World) -> None:
    oproep = make_oproep(world)
    answered, waiting = answer(world, send(oproep, "a")), send(oproep, "b")
    with pytest.raises(InputError, match="inbreng-nog-geen-antwoord"):
        services.tell_fate(actor=world.redacteur, rows=[answered, waiting])
    with pytest.raises(InputError, match="inbreng-dag-in-de-toekomst"):
        services.tell_fate(actor=world.redacteur, rows=[answered], told_on=localdate() + timedelta(days=1))
    answered.refresh_from_db()
    assert answered.told_on is None


def test_nobody_was_told_in_a_year_that_cannot_be(world: World) -> None:
    row = answer(world, send(make_oproep(world)))
    with pytest.raises(InputError, match="dag-onmogelijk"):
        services.tell_fate(actor=world.redacteur, rows=[row], told_on=date(26, 11, 22))
