"""Pakketten as the calculation takes them: one price level, whole shares, the start of the pakket before that of the maatregel."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import band, costed, looking, make_maatregel, make_pakket, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.selectors import Level, level_of, weigh
from wijkkoers.web.measures.selectors.weighing import whole_shares
from wijkkoers.web.measures.services import add_lines, set_budgets
from wijkkoers.web.measures.values import BudgetValues, ShareValue

pytestmark = pytest.mark.django_db


def test_amounts_on_another_price_level_are_apart_and_in_no_sum(world: World) -> None:
    dossier = make_shared_dossier(world)
    rows = [make_maatregel(world, dossier, **costed(100, 200, 300)) for _row in range(2)]
    old = make_maatregel(world, dossier, once=band(5000), price_year=2021, vat=Vat.INCLUSIEF)
    pakket = make_pakket(world, dossier, *rows, old)
    weighing = weigh(looking(world.redacteur, dossier), 2026)
    total = weighing.comparison.checks[str(pakket.pk)].total_eur
    assert (weighing.level, weighing.apart) == (Level(2025, Vat.EXCLUSIEF), frozenset({old.pk}))
    assert total is not None and (total.low, total.mid, total.high) == (200, 400, 600)


def test_of_two_levels_as_common_the_newest_counts() -> None:
    old = Maatregel(once_mid_eur=Decimal(1), price_year=2021, vat="inclusief")
    new = Maatregel(once_mid_eur=Decimal(1), price_year=2026, vat="exclusief")
    assert level_of([new, old]) == Level(2026, Vat.EXCLUSIEF)
    assert level_of([Maatregel()]) is None


def test_three_thirds_pay_the_whole(world: World) -> None:
    thirds = tuple(ShareValue(name, Decimal("33.33")) for name in "ABC")
    row = make_maatregel(world, make_shared_dossier(world), shares=thirds)
    assert sum(whole_shares(row.shares.all()).values()) == pytest.approx(1.0, abs=1e-12)


def test_a_budget_on_another_price_level_is_not_compared(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    make_pakket(world, dossier, make_maatregel(world, dossier, **costed(100, shares=shares(Gemeente=100))))
    budgets = BudgetValues({(partij.pk, 2027): Decimal(1)}, 2020, Vat.EXCLUSIEF)
    set_budgets(actor=world.redacteur, dossier=dossier, values=budgets)
    weighing = weigh(looking(world.redacteur, dossier), 2026)
    assert [row.price_year for row in weighing.budgets_apart] == [2020]
    assert not any(check.over for check in weighing.comparison.checks.values())


def test_the_start_of_the_pakket_goes_before_that_of_the_maatregel(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, **costed(100, start_year=2027))
    pakket = add_lines(actor=world.redacteur, pakket=make_pakket(world, dossier), start_years={row.pk: 2031})
    weighing = weigh(looking(world.redacteur, dossier), 2026)
    assert weighing.packages[pakket.pk].measures[0].start_year == 2031
    assert weighing.years == range(2031, 2036)


def test_a_dossier_without_pakketten_is_weighed_to_nothing(world: World) -> None:
    weighing = weigh(looking(world.redacteur, make_shared_dossier(world)), 2026)
    assert (weighing.has_null, weighing.level, weighing.pakketten) == (False, None, ())


def test_asked_for_one_pakket_only_that_one_is_checked_on_the_level_and_years_of_all(world: World) -> None:
    dossier = make_shared_dossier(world)
    common = [make_maatregel(world, dossier, **costed(100, start_year=2027)) for _row in range(2)]
    old = make_maatregel(world, dossier, once=band(5000), price_year=2021, vat=Vat.INCLUSIEF, start_year=2040)
    make_pakket(world, dossier, *common, name="Groot")
    pakket = make_pakket(world, dossier, old, name="Klein")
    whole, one = (weigh(looking(world.redacteur, dossier), 2026, only=only) for only in (None, pakket.pk))
    assert (list(one.comparison.checks), list(one.packages), one.has_null) == ([str(pakket.pk)], [pakket.pk], True)
    assert one.comparison.checks[str(pakket.pk)] == whole.comparison.checks[str(pakket.pk)]
    assert (one.level, one.years, one.apart) == (whole.level, whole.years, frozenset({old.pk}))
