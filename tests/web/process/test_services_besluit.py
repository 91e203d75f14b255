"""Besluiten: adding, changing, taking, putting back."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.process.states import BesluitStatus
from wijkkoers.web.process.values import BesluitValues


def _move(world: World, besluit: Besluit, status: BesluitStatus, reason: str = "") -> Besluit:
    return services.move_besluit(actor=world.redacteur, besluit=besluit, status=status, reason=reason)


def test_everything_that_was_said_is_kept(world: World) -> None:
    values = BesluitValues(
        "Warmtenet",
        "Wij kiezen het net",
        "Laagste lasten",
        "De VvE is tegen",
        "Minder groen",
        "stuurgroep",
        date(2027, 1, 5),
        date(2028, 1, 5),
    )
    besluit = Besluit.objects.get(pk=make_besluit(world, make_dossier(world), values).pk)
    kept = (besluit.outcome, besluit.grounds, besluit.dissent, besluit.accepted_loss, besluit.decided_by, besluit.review_on)
    assert kept == ("Wij kiezen het net", "Laagste lasten", "De VvE is tegen", "Minder groen", "stuurgroep", date(2028, 1, 5))


def test_besluit_can_be_taken_without_grounds(world: World) -> None:
    assert make_besluit(world, make_dossier(world), is_taken=True).status == BesluitStatus.GENOMEN


def test_looking_again_before_the_besluit_is_refused(world: World) -> None:
    values = BesluitValues("X", decided_on=date(2027, 1, 5), review_on=date(2027, 1, 4))
    with pytest.raises(InputError, match="besluit-herzien-te-vroeg"):
        make_besluit(world, make_dossier(world), values)


def test_besluit_without_a_name_is_refused(world: World) -> None:
    with pytest.raises(InputError, match="besluit-naam-leeg"):
        make_besluit(world, make_dossier(world), BesluitValues(""))


def test_change_tells_before_and_after_and_the_second_is_told(world: World) -> None:
    besluit = make_besluit(world, make_dossier(world), BesluitValues("Warmte", grounds="Oud"))
    services.change_besluit(actor=world.redacteur, besluit=besluit, values=BesluitValues("Warmte", grounds="Nieuw"), revision=1)
    event = Event.objects.first()
    assert event is not None
    assert (event.before["besluit_grounds"], event.after["besluit_grounds"]) == ("Oud", "Nieuw")
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_besluit(actor=world.redacteur, besluit=besluit, values=BesluitValues("Warmte"), revision=1)


@pytest.mark.parametrize("status", [BesluitStatus.VOORGENOMEN, BesluitStatus.VERVALLEN])
def test_putting_back_and_dropping_need_a_reason(world: World, status: BesluitStatus) -> None:
    besluit = make_besluit(world, make_dossier(world), is_taken=True)
    with pytest.raises(InputError, match="process-reden-nodig"):
        _move(world, besluit, status)
    assert _move(world, besluit, status, "Nieuwe cijfers").status_reason == "Nieuwe cijfers"


def test_dropped_besluit_comes_back_as_intended_only(world: World) -> None:
    besluit = _move(world, make_besluit(world, make_dossier(world)), BesluitStatus.VERVALLEN, "Te vroeg")
    with pytest.raises(InputError, match="process-zet-kan-niet"):
        _move(world, besluit, BesluitStatus.GENOMEN)
    assert _move(world, besluit, BesluitStatus.VOORGENOMEN, "Toch").status == BesluitStatus.VOORGENOMEN
