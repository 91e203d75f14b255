"""Adding, changing, moving and sharing maatregelen."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.web.measures.making import band, costed, looking, make_maatregel, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.measures import services
from wijkkoers.web.measures.models import Maatregel, Relation
from wijkkoers.web.measures.selectors import maatregelen_of
from wijkkoers.web.measures.states import MaatregelMove
from wijkkoers.web.measures.values import Bandwidth, MaatregelValues
from wijkkoers.web.thread.models import Arrow

pytestmark = pytest.mark.django_db


def test_an_editor_adds_a_maatregel_that_is_shared_with_its_number(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world), **costed(100, 200, 300))
    assert (row.number, row.is_draft, row.once_high_eur) == (1, False, Decimal(300))


def test_a_partner_adds_a_draft_that_only_its_organisation_knows_of(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, world.gemeente_redacteur)
    assert row.is_draft and row.number is None
    assert list(maatregelen_of(looking(world.redacteur, dossier))) == []
    assert list(maatregelen_of(looking(world.gemeente_redacteur, dossier))) == [row]
    assert not Event.objects.filter(dossier=dossier, kind__startswith="maatregel").exists()


def test_sharing_a_draft_gives_it_a_number(world: World) -> None:
    dossier = make_shared_dossier(world)
    draft = make_maatregel(world, dossier, world.gemeente_redacteur)
    make_maatregel(world, dossier)
    assert services.release_maatregel(actor=world.gemeente_redacteur, maatregel=draft).number == 2


WRONG: dict[str, dict[str, Any]] = {
    "maatregel-naam-leeg": {"name": "  "},
    "maatregel-thema-onbekend": {"theme": "geen-thema"},
    "maatregel-prijspeil-leeg": {"once": band(1, 2, 3)},
    "maatregel-bedrag-onvolledig": {"once": Bandwidth(mid=Decimal(2)), "price_year": 2025},
    "maatregel-bedrag-volgorde": {"yearly": band(3, 2, 1), "price_year": 2025},
    "maatregel-bedrag-onmogelijk": {"once": band(-1), "price_year": 2025},
    "maatregel-jaar-onmogelijk": {"start_year": 1800},
    "maatregel-looptijd-onmogelijk": {"duration_years": 0},
    "maatregel-aandelen-som": {"shares": shares(Gemeente=60, Corporatie=30)},
    "maatregel-betaler-dubbel": {"shares": shares(Gemeente=60, gemeente=40)},
    "maatregel-aandeel-bereik": {"shares": shares(Gemeente=0)},
    "maatregel-relatie-onbekend": {"depends_on": ("99",)},
}


@pytest.mark.parametrize("code", WRONG)
def test_what_cannot_be_is_refused_and_nothing_is_kept(world: World, code: str) -> None:
    dossier = make_shared_dossier(world)
    with pytest.raises(InputError) as error:
        make_maatregel(world, dossier, **WRONG[code])
    assert (error.value.code, Maatregel.objects.count()) == (code, 0)


def test_a_payer_named_as_a_partij_is_that_partij_and_another_stays_a_name(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente Veldermeer")
    row = make_maatregel(world, dossier, shares=shares(gemeente_veldermeer=60, Provincie=40))
    assert [(share.partij, share.name, share.share_pct) for share in row.shares.all()] == [(partij, "", 60), (None, "Provincie", 40)]


def test_three_thirds_make_a_whole(world: World) -> None:
    thirds = tuple(share.__class__(share.payer, Decimal("33.33")) for share in shares(A=1, B=1, C=1))
    assert make_maatregel(world, make_shared_dossier(world), shares=thirds).shares.count() == 3


def test_a_change_keeps_the_earlier_texts_in_the_log(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Bomen", shares=shares(Fonds=100))
    services.change_maatregel(actor=world.redacteur, maatregel=row, values=MaatregelValues("Bomen", shares=shares(Fonds=50, Rijk=50)))
    event = Event.objects.filter(kind="maatregel.gewijzigd").get()
    assert event.before["typed"] == {"shares": "Fonds | 100"}
    assert event.after["maatregel_shares"] == "Fonds | 50\nRijk | 50"


def test_a_second_edit_of_the_same_revision_is_told(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    services.change_maatregel(actor=world.redacteur, maatregel=row, values=MaatregelValues("Anders"), revision=1)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_maatregel(actor=world.redacteur, maatregel=row, values=MaatregelValues("Nog anders"), revision=1)


def test_a_maatregel_falls_with_its_reason_and_comes_back(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(InputError, match="rij-reden-leeg"):
        services.move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.LATEN_VALLEN)
    fallen = services.move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.LATEN_VALLEN, reason="Te duur")
    assert (fallen.status, fallen.dropped_reason) == ("afgevallen", "Te duur")
    back = services.move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.TERUGZETTEN)
    assert (back.status, back.dropped_at) == ("longlist", None)


def test_a_move_that_the_table_does_not_have_is_refused(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(InputError, match="maatregel-stap-kan-niet"):
        services.move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.TERUGZETTEN)


def test_a_partner_does_not_change_what_an_editor_wrote(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(NotAllowed, match="rij-niet-eigenaar"):
        services.change_maatregel(actor=world.gemeente_redacteur, maatregel=row, values=MaatregelValues("Anders"))


def test_a_merged_one_that_is_put_back_is_no_longer_merged(world: World) -> None:
    dossier = make_shared_dossier(world)
    one, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    services.merge_maatregelen(actor=world.redacteur, target=one, others=[other])
    services.move_maatregel(actor=world.redacteur, maatregel=other, move=MaatregelMove.TERUGZETTEN)
    assert not Arrow.objects.filter(kind="samengevoegd", dropped_at=None).exists()


def test_a_draft_that_closes_a_ring_is_not_shared(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    first = services.release_maatregel(actor=partner, maatregel=make_maatregel(world, dossier, partner, name="Eerst"))
    then = make_maatregel(world, dossier, partner, name="Dan", depends_on=("Eerst",))
    Relation.objects.create(maatregel=first, other=then, kind="hangt-af-van")
    with pytest.raises(InputError, match="maatregel-kring"):
        services.release_maatregel(actor=partner, maatregel=then)
