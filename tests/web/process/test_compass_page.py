from __future__ import annotations

from datetime import date

from tests.web.process.making import make_plan, take, views_of
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.compass_page import lead_of, next_staps, options_of
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import Compass, compass_of
from wijkkoers.web.process.stap_rows import StapRow, rows_of
from wijkkoers.web.process.states import StapMove

TODAY = date(2026, 11, 22)


def _page(dossier: Dossier) -> tuple[Compass, list[StapRow]]:
    compass = compass_of(dossier)
    assert compass is not None
    return compass, rows_of(compass, "nl", TODAY)


def _lead(dossier: Dossier) -> str:
    compass, rows = _page(dossier)
    return lead_of(compass, "Spoorwijk", rows)


def test_the_lead_says_where_the_dossier_stands(world: World) -> None:
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    staps = [view.stap for view in views_of(dossier)]
    total = len(staps)
    assert _lead(dossier) == f"Spoorwijk begint hier: er liggen {total} stappen klaar."
    take(world, staps[0], StapMove.OPPAKKEN, StapMove.AFRONDEN)
    assert _lead(dossier) == f"Spoorwijk ligt nu stil; 1 van de {total} stappen zijn klaar."
    take(world, staps[5], StapMove.OPPAKKEN)
    take(world, staps[1], StapMove.OVERSLAAN)
    Stap.objects.filter(pk=staps[5].pk).update(due_start="2026-10-01", due_end="2026-10-31")
    assert _lead(dossier) == f"Spoorwijk is bezig in 1 fase; 1 van de {total - 1} stappen zijn klaar; 1 ligt achter op de planning."


def test_next_staps_say_why_now(world: World) -> None:
    found = next_staps(*_page(make_plan(world).dossier))
    assert len(found) == 4 and all(entry.row.status == "open" and entry.reason for entry in found)


def test_a_stap_that_waits_names_what_it_waits_for_and_may_begin(world: World) -> None:
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    for view in views_of(dossier)[:28]:
        Stap.objects.filter(pk=view.id).update(status="bezig")
    reasons = [entry.reason for entry in next_staps(*_page(dossier))]
    assert any("Krijgt nog iets van:" in reason and "Beginnen mag nu al." in reason for reason in reasons)


def test_filters_offer_what_the_dossier_has(world: World) -> None:
    compass, rows = _page(make_plan(world, method="wijkvisie-corporatie").dossier)
    options = options_of(compass, rows, "nl")
    assert len(options["fase"]) == 8 and options["fase"][0] == ("enquete-en-start", "1. Enquête en kick-off")
    assert [value for value, _text in options["trekker"]] == ["mij", "niemand"]
