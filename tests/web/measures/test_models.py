"""What the store itself refuses."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from tests.web.measures.making import make_maatregel, make_pakket, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.models import Budget, Maatregel, Pakket, PayerShare

pytestmark = pytest.mark.django_db
WRONG: dict[str, dict[str, Any]] = {
    "once_range": {"once_low_eur": 2, "once_mid_eur": 1, "once_high_eur": 3, "price_year": 2025},
    "half a range": {"once_mid_eur": 1, "price_year": 2025},
    "no price year": {"once_low_eur": 1, "once_mid_eur": 1, "once_high_eur": 1},
    "dropped without a reason": {"status": "afgevallen"},
    "unknown kind": {"kind": "iets"},
    "unknown btw": {"vat": "soms"},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_maatregel_that_cannot_be_is_refused(world: World, name: str) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    with pytest.raises(IntegrityError), transaction.atomic():
        Maatregel.objects.filter(pk=row.pk).update(**WRONG[name])


def test_a_share_has_one_payer_and_a_dossier_one_nulalternatief(world: World) -> None:
    dossier = make_shared_dossier(world)
    row, partij = make_maatregel(world, dossier), make_partij(dossier, "Gemeente")
    with pytest.raises(IntegrityError), transaction.atomic():
        PayerShare.objects.create(maatregel=row, partij=partij, name="Ook", share_pct=10)
    make_pakket(world, dossier)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pakket.objects.filter(is_null=False).update(is_null=True)


def test_a_budget_is_not_negative(world: World) -> None:
    dossier = make_shared_dossier(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Budget.objects.create(dossier=dossier, partij=make_partij(dossier, "A"), year=2027, amount_eur=-1, price_year=2025)


def test_rows_are_named_by_what_they_are(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Bomen")
    assert (str(row), str(make_pakket(world, dossier, name="Groen"))) == ("Bomen", "Groen")
