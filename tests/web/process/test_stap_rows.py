from __future__ import annotations

from datetime import date

from tests.web.process.making import lead, make_own_stap, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process import services
from wijkkoers.web.process.asked import Asked
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import compass_of
from wijkkoers.web.process.stap_rows import ORDERS, StapRow, columns_of, rows_of, sort_rows

TODAY = date(2026, 11, 22)


def _rows(dossier: Dossier) -> list[StapRow]:
    compass = compass_of(dossier)
    assert compass is not None
    return rows_of(compass, "nl", TODAY)


def test_rows_are_numbered_by_stage_as_on_the_compass(world: World) -> None:
    rows = _rows(make_plan(world, method="wijkvisie-corporatie").dossier)
    assert [row.number for row in rows[:5]] == ["1.1", "1.2", "1.3", "1.4", "2.1"]
    assert rows[0].stage == "Enquête en kick-off"


def test_a_title_says_name_status_who_and_when(world: World) -> None:
    dossier = make_plan(world).dossier
    Stap.objects.filter(pk=lead(world, views_of(dossier)[0].stap, world.redacteur).pk).update(due_start="2026-03-01", due_end="2026-05-31")
    name = world.redacteur.name or world.redacteur.email
    assert _rows(dossier)[0].title == f"De juiste partijen aan tafel, open, trekker {name}, voorjaar 2026, achter op de planning"


def test_a_stap_that_the_method_leaves_out_has_no_number(world: World) -> None:
    dossier = make_plan(world, method="wijkuitvoeringsplan").dossier
    netcapaciteit = next(view for view in views_of(dossier) if view.key == "netcapaciteit")
    lead(world, netcapaciteit.stap, world.redacteur)
    services.choose_method(actor=world.redacteur, dossier=dossier, method="wijkvisie-corporatie")
    row = next(row for row in _rows(dossier) if row.view.key == "netcapaciteit")
    assert (row.number, row.stage) == ("", "Buiten de methode")


def test_an_own_stap_without_a_stage_has_a_ring_of_its_own(world: World) -> None:
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    make_own_stap(world, dossier, "Straatfeest")
    assert [(row.number, row.stage) for row in _rows(dossier) if row.name == "Straatfeest"] == [("9.1", "Eigen stappen")]


def test_every_order_can_be_turned_and_an_unknown_one_is_that_of_the_method(world: World) -> None:
    rows = _rows(make_plan(world, method="wijkvisie-corporatie").dossier)
    for order, key in ORDERS.items():
        assert [key(row) for row in sort_rows(rows, order)] == sorted(key(row) for row in rows)
        assert [key(row) for row in sort_rows(rows, f"-{order}")] == sorted((key(row) for row in rows), reverse=True)
    assert sort_rows(rows, "grootte") == rows


def test_a_second_click_turns_the_order_and_keeps_the_filter() -> None:
    columns = {column.label: column for column in columns_of(Asked(volgorde="status", partij="school"))}
    assert columns["Status"].direction == "ascending" and columns["Status"].url == "?partij=school&volgorde=-status"
    assert columns["Stap"].direction == "" and columns["Stap"].url == "?partij=school&volgorde=stap"
