"""Hostile text is shown as text, and a file runs no formula."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_maatregel, make_pakket, make_partij, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.values import EffectValue

pytestmark = pytest.mark.django_db
SCRIPT = '<script>alert("x")</script>'


def test_scripts_in_text_are_shown_as_text_on_every_page(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(dossier, SCRIPT)
    effects = (EffectValue(SCRIPT, Direction.OMHOOG, source=SCRIPT),)
    told = {"description": SCRIPT, "unit": SCRIPT, "executor": SCRIPT, "place_note": SCRIPT, "cost_source": SCRIPT}
    payers = tuple(share.__class__(SCRIPT, share.share_pct) for share in shares(A=100))
    row = make_maatregel(world, dossier, name=SCRIPT, effects=effects, shares=payers, **told)
    pakket = make_pakket(world, dossier, row, name=SCRIPT)
    pages = [reverse(name, args=[dossier.pk]) for name in ("measure-list", "measure-new", "pakket-list", "pakket-compare", "budget-list")]
    pages += [reverse(name, args=[dossier.pk, row.pk]) for name in ("measure-detail", "measure-edit", "measure-merge")]
    pages += [reverse(name, args=[dossier.pk, pakket.pk]) for name in ("pakket-detail", "pakket-lines", "pakket-drop")]
    client = world.client_for(world.redacteur)
    assert [page for page in pages if SCRIPT in client.get(page).content.decode()] == []


def test_a_formula_in_a_name_is_harmless_in_the_file(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, make_maatregel(world, dossier, name="=1+1"), name='=HYPERLINK("x")')
    text = world.client_for(world.redacteur).get(reverse("pakket-compare-file", args=[dossier.pk, "csv"])).content.decode("utf-8-sig")
    assert not any(cell.lstrip('"').startswith("=") for line in text.splitlines() for cell in line.split(";"))


@pytest.mark.parametrize("query", ["zoek=%00%27--", "opgave=x&tegen=9999999999999999999", "sorteer=zz&pagina=-3", "status=alles"])
def test_an_odd_question_gets_a_page(world: World, query: str) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier)
    assert world.client_for(world.redacteur).get(f"{reverse('measure-list', args=[dossier.pk])}?{query}").status_code == 200
