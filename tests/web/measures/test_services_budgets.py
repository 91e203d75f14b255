"""Budgets: empty is not known, 0 is nothing, and two at once are told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.measures.models import Budget
from wijkkoers.web.measures.selectors import budget_revision
from wijkkoers.web.measures.services import set_budgets
from wijkkoers.web.measures.values import BudgetValues

pytestmark = pytest.mark.django_db


def _set(world: World, dossier: object, amounts: dict[tuple[int, int], int | None], **more: object) -> int:
    told = {key: None if amount is None else Decimal(amount) for key, amount in amounts.items()}
    person = more.pop("actor", world.redacteur)
    year = more.pop("price_year", 2026)
    return set_budgets(actor=person, dossier=dossier, values=BudgetValues(told, year), **more)  # type: ignore[arg-type]


def test_a_cell_that_is_emptied_is_unknown_again_and_zero_stays_zero(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente").pk
    assert _set(world, dossier, {(partij, 2027): 100, (partij, 2028): 0}) == 2
    assert _set(world, dossier, {(partij, 2027): None, (partij, 2028): 0}) == 1
    assert list(Budget.objects.values_list("year", "amount_eur")) == [(2028, Decimal(0))]


def test_two_at_once_are_told_also_after_an_amount_was_taken_away(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente").pk
    _set(world, dossier, {(partij, 2027): 100})
    seen = budget_revision(dossier)
    _set(world, dossier, {(partij, 2027): None})
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        _set(world, dossier, {(partij, 2027): 50}, revision=seen)


@pytest.mark.parametrize(
    ("code", "amount", "price_year", "known"),
    [("budget-onmogelijk", -1, 2026, True), ("budget-prijspeil-leeg", 1, None, True), ("budget-onbekende-partij", 1, 2026, False)],
)
def test_what_cannot_be_is_refused(world: World, code: str, amount: int, price_year: int | None, known: bool) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier if known else make_shared_dossier(world), "Gemeente").pk
    with pytest.raises(InputError, match=code):
        _set(world, dossier, {(partij, 2027): amount}, price_year=price_year)


def test_a_partner_does_not_write_budgets(world: World) -> None:
    with pytest.raises(NotAllowed, match="budget-niet-redacteur"):
        _set(world, make_shared_dossier(world), {}, actor=world.gemeente_redacteur)
