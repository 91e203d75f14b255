"""The revision of budgets grows with each change, and other events leave it alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import make_maatregel, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.selectors import budget_revision, budgets_of
from wijkkoers.web.measures.services import set_budgets
from wijkkoers.web.measures.values import BudgetValues


@pytest.mark.django_db
def test_the_revision_grows_with_budgets_only(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    assert budget_revision(dossier) == 0
    make_maatregel(world, dossier)
    assert budget_revision(dossier) == 0
    set_budgets(actor=world.redacteur, dossier=dossier, values=BudgetValues({(partij.pk, 2027): Decimal(5)}, 2026))
    assert budget_revision(dossier) > 0
    assert [row.amount_eur for row in budgets_of(dossier)] == [5]
