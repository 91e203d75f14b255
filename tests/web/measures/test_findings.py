"""What a check found names the maatregel and the remedy."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import band, costed, looking, make_maatregel, make_pakket, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.measures import services
from wijkkoers.web.measures.findings import Finding, findings_of
from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.selectors import weigh
from wijkkoers.web.measures.states import MaatregelMove
from wijkkoers.web.measures.values import BudgetValues

pytestmark = pytest.mark.django_db


def _found(world: World, dossier: Dossier, *rows: Maatregel) -> list[Finding]:
    pakket = make_pakket(world, dossier, *rows)
    return findings_of(weigh(looking(world.redacteur, dossier), 2026), pakket, "nl")


def test_two_that_exclude_each_other_are_named_first(world: World) -> None:
    dossier = make_shared_dossier(world)
    one = make_maatregel(world, dossier, name="Sloop")
    other = make_maatregel(world, dossier, name="Isoleren", excludes=("Sloop",))
    found = _found(world, dossier, one, other)
    assert (found[0].text, found[0].is_open) == ("Sloop en Isoleren sluiten elkaar uit.", False)


def test_what_is_needed_and_absent_or_later_is_told_with_its_remedy(world: World) -> None:
    dossier = make_shared_dossier(world)
    riool = make_maatregel(world, dossier, **costed(1, name="Riool", start_year=2029))
    straat = make_maatregel(world, dossier, **costed(1, name="Straat", start_year=2027, depends_on=("Riool",)))
    assert _found(world, dossier, straat)[0].remedy == "Neem Riool op, of haal Straat eruit."
    assert _found(world, dossier, riool, straat)[0].text == "Straat begint eerder dan Riool, waarvan hij afhangt."


def test_a_broken_budget_names_payer_year_and_amounts(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    row = make_maatregel(world, dossier, **costed(100, 200, 300, shares=shares(Gemeente=100)))
    values = BudgetValues({(partij.pk, 2027): Decimal(50)}, 2025, Vat.EXCLUSIEF)
    services.set_budgets(actor=world.redacteur, dossier=dossier, values=values)
    assert _found(world, dossier, row)[0].text == (
        "Gemeente betaalt in 2027 €\xa0200 (midden), en het budget is €\xa050. Ook als alles laag uitvalt, past het niet."
    )


def test_what_is_not_known_is_open_and_what_cannot_be_added_is_told_once(world: World) -> None:
    dossier = make_shared_dossier(world)
    full = make_maatregel(world, dossier, **costed(1))
    other = {"once": band(9), "yearly": band(0), "price_year": 2019, "vat": Vat.INCLUSIEF}
    old = make_maatregel(world, dossier, **costed(1) | other | {"name": "Oud"})
    bare = make_maatregel(world, dossier, name="Kaal")
    found = _found(world, dossier, full, make_maatregel(world, dossier, **costed(1)), old, bare)
    assert all(finding.is_open for finding in found)
    assert [finding.text.split(":")[0] for finding in found] == [
        "Van Kaal is nog niet bekend wie betaalt.",
        "Oud is niet optelbaar",
        "Van Kaal is niet bekend",
    ]


def test_a_maatregel_that_fell_is_told_with_its_reason(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, **costed(1, name="Sloop"))
    services.move_maatregel(actor=world.redacteur, maatregel=row, move=MaatregelMove.LATEN_VALLEN, reason="Te duur")
    assert _found(world, dossier, Maatregel.objects.get(pk=row.pk))[0].text == "Sloop is afgevallen: Te duur"
