"""What a partij can bring in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.parties.making import MEANS, make_means
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import MeansKind
from wijkkoers.web.parties.services import Offer


def test_amount_and_unit_are_drafts_too(world: World) -> None:
    means = make_means(world, is_released=True)
    offer = Offer(MeansKind.GELD, MEANS, Decimal("12500.5"), "euro per jaar")
    changed = services.change_means(actor=world.gemeente_redacteur, means=means, offer=offer)
    assert (changed.kind, changed.amount, changed.unit) == ("geld", Decimal("12500.50"), "euro per jaar")
    assert (changed.released_kind, changed.released_amount, changed.released_unit) == ("bezit", None, "")


@pytest.mark.parametrize(
    ("offer", "code"),
    [
        (Offer(MeansKind.GELD, " "), "middel-leeg"),
        (Offer(MeansKind.GELD, "Iets", Decimal(-1), "euro"), "middel-aantal"),
        (Offer(MeansKind.GELD, "Iets", Decimal(5)), "middel-eenheid-leeg"),
    ],
)
def test_means_that_cannot_be_are_refused(world: World, offer: Offer, code: str) -> None:
    partij = make_means(world, is_released=False).partij
    with pytest.raises(InputError) as caught:
        services.add_means(actor=world.gemeente_redacteur, partij=partij, offer=offer)
    assert caught.value.code == code


def test_zero_is_an_amount_and_no_amount_is_none(world: World) -> None:
    partij = make_means(world, is_released=False).partij
    rows = [
        services.add_means(actor=world.gemeente_redacteur, partij=partij, offer=Offer(MeansKind.UREN, "Uren", amount, "uur"))
        for amount in (Decimal(0), None)
    ]
    assert [row.amount for row in rows] == [Decimal(0), None]


def test_released_means_that_are_dropped_come_back(world: World) -> None:
    means = make_means(world, is_released=True)
    services.drop_means(actor=world.gemeente_redacteur, means=means, reason="Op")
    back = services.restore_means(actor=world.gemeente_redacteur, means=means)
    kinds = set(Event.objects.filter(kind__startswith="middel.").values_list("kind", flat=True))
    assert (back.dropped_at, kinds) == (None, {"middel.vervallen", "middel.teruggekomen"})
