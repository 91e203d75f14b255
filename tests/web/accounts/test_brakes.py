"""One address may do a thing so often, and another has nothing to do with that."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts import brakes


@pytest.mark.django_db
def test_brake_holds_per_address_and_per_session() -> None:
    here, there = RequestFactory().get("/s/"), RequestFactory().get("/s/", REMOTE_ADDR="192.0.2.7")
    for _turn in range(brakes.SEATS_PER_WINDOW):
        brakes.require_seat_brake(here, "sessie:1")
    with pytest.raises(InputError) as caught:
        brakes.require_seat_brake(here, "sessie:1")
    assert caught.value.code == "te-vaak"
    brakes.require_seat_brake(here, "sessie:2")
    brakes.require_seat_brake(there, "sessie:1")
