"""Writing down what payers can spend per year. An empty cell is not known; 0 says that there is nothing."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.revisions import STALE, add_revision
from wijkkoers.web.events.services import append_event
from wijkkoers.web.measures.models import Budget
from wijkkoers.web.measures.numbers import eur_text
from wijkkoers.web.measures.permissions import check_can_set_budgets
from wijkkoers.web.measures.selectors.budgets import budget_revision, budget_subject
from wijkkoers.web.measures.services.filling import CENT, LARGEST_EUR
from wijkkoers.web.measures.services.record import check_year
from wijkkoers.web.measures.values import BudgetValues
from wijkkoers.web.parties.models import Partij

Key = tuple[int, int]


@transaction.atomic
def set_budgets(*, actor: Actor, dossier: Dossier, values: BudgetValues, revision: int | None = None) -> int:
    """Keep the budgets of these payers and years; returns how many changed.

    Raises InputError `intussen-gewijzigd`, `budget-prijspeil-leeg`, `budget-onmogelijk`, `budget-onbekende-partij`.
    """
    held = Dossier.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=dossier.pk)
    check_can_set_budgets(actor, held)
    if revision is not None and revision != budget_revision(held):
        raise InputError(STALE)
    names = dict(Partij.objects.filter(dossier=held).values_list("pk", "name"))
    _check(values, names)
    rows = {(row.partij_id, row.year): row for row in Budget.objects.filter(dossier=held)}
    before = {key: _told(row, names) for key, row in rows.items()}
    for key, amount in values.amounts_eur.items():
        _keep(held, rows, key, amount, values)
    after = {key: _told(row, names) for key, row in rows.items()}
    changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    if changed:
        sides = ({"budget_amounts": "; ".join(side[key] for key in changed if key in side)} for side in (before, after))
        first, then = sides
        append_event(
            actor_id=actor.pk if actor else None,
            kind="budget.gewijzigd",
            subject=budget_subject(held),
            organisation_id=held.organisation_id,
            dossier_id=held.pk,
            change=(first, then),
        )
    return len(changed)


def _keep(dossier: Dossier, rows: dict[Key, Budget], key: Key, amount: Decimal | None, values: BudgetValues) -> None:
    if amount is None:
        if key in rows:
            rows.pop(key).delete()
        return
    assert values.price_year is not None  # noqa: S101 - checked before
    row = rows.get(key) or Budget(dossier=dossier, partij_id=key[0], year=key[1], revision=0)
    told = (amount.quantize(CENT), values.price_year, values.vat.value)
    if (row.amount_eur, row.price_year, row.vat) != told:
        row.amount_eur, row.price_year, row.vat = told
        add_revision(row)
        row.save()
    rows[key] = row


def _check(values: BudgetValues, names: dict[int, str]) -> None:
    known = [amount for amount in values.amounts_eur.values() if amount is not None]
    if known and check_year(values.price_year) is None:
        raise InputError("budget-prijspeil-leeg")
    if any(not 0 <= amount <= LARGEST_EUR for amount in known):
        raise InputError("budget-onmogelijk")
    for partij_id, year in values.amounts_eur:
        check_year(year)
        if partij_id not in names:
            raise InputError("budget-onbekende-partij")


def _told(row: Budget, names: dict[int, str]) -> str:
    return f"{names[row.partij_id]} {row.year}: {eur_text(row.amount_eur)} ({row.price_year}, {row.vat})"
