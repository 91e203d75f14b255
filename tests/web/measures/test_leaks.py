"""A partner's draft leaks nowhere: not in a list, a pakket, a total, a comparison or a file of another person."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from tests.web.measures.making import costed, looking, make_maatregel, make_pakket, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.measures import registers, things
from wijkkoers.web.measures.selectors import sums_of, without_opgave, without_payer
from wijkkoers.web.measures.selectors.longlist import Wanted, find_maatregelen, payers_of, start_years_of

pytestmark = pytest.mark.django_db
SECRET = "Geheim plan met de sporthal"


@pytest.fixture
def dossier(world: World) -> Dossier:
    """A dossier with shared rows, and a maatregel and a pakket that the guest has not shared."""
    found = make_shared_dossier(world)
    make_partij(found, "Gemeente", world.gemeente)
    make_pakket(world, found, make_maatregel(world, found, **costed(100, 200, 300)))
    told = costed(7_777_777, start_year=2044, shares=shares(Geheime_betaler=100))
    draft = make_maatregel(world, found, world.gemeente_redacteur, name=SECRET, **told)
    make_pakket(world, found, draft, actor=world.gemeente_redacteur, name=f"{SECRET} in een pakket")
    return found


@pytest.mark.parametrize("name", ["measure-list", "measure-new", "pakket-list", "pakket-compare", "budget-list", "pakket-new"])
def test_no_page_of_another_shows_it_and_that_of_its_own_people_may(world: World, dossier: Dossier, name: str) -> None:
    page = world.client_for(world.redacteur).get(reverse(name, args=[dossier.pk])).content.decode()
    assert SECRET not in page and "Geheime betaler" not in page and "7.777.777" not in page and "2044" not in page
    if name in ("measure-list", "pakket-list", "pakket-compare"):
        assert SECRET in world.client_for(world.gemeente_redacteur).get(reverse(name, args=[dossier.pk])).content.decode()


READS: dict[str, Callable[..., object]] = {
    "thread cards": lambda viewer: [*things.maatregel_cards(viewer, None), *things.pakket_cards(viewer, None)],
    "files": lambda viewer: [*registers.maatregel_rows(viewer), *registers.pakket_rows(viewer)],
    "sums": lambda viewer: sums_of(find_maatregelen(viewer, Wanted())),
    "search": lambda viewer: list(find_maatregelen(viewer, Wanted(text="sporthal"))),
    "payers": payers_of,
    "years": start_years_of,
    "guide": lambda viewer: [*without_payer(viewer), *without_opgave(viewer)],
}


@pytest.mark.parametrize("name", READS)
def test_no_reading_gives_it_away(world: World, dossier: Dossier, name: str) -> None:
    told = repr(READS[name](looking(world.redacteur, dossier)))
    assert not any(part in told for part in (SECRET, "7777777", "2044", "Geheime betaler"))


def test_the_log_and_a_comparison_as_a_file_do_not_tell_it(world: World, dossier: Dossier) -> None:
    client = world.client_for(world.redacteur)
    assert SECRET not in client.get(reverse("dossier-log", args=[dossier.pk])).content.decode()
    assert SECRET.encode() not in client.get(reverse("pakket-compare-file", args=[dossier.pk, "csv"])).content
