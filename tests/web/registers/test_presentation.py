"""What the pages show of a file: values in words, faults with their remedy, lists cut short with what is left out."""

from __future__ import annotations

from typing import Any

from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import REGISTER, add, full_values
from tests.web.registers.making import plan_of, receive, take
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers import presentation
from wijkkoers.web.registers.planning import Layout, make_plan


def _preview(world: World, dossier: Dossier, lines: list[list[Any]], columns: str) -> presentation.Preview:
    viewer = viewer_of(world.redacteur, dossier)
    layout = Layout(0, {str(place): key for place, key in enumerate(columns.split())})
    return presentation.preview_of(REGISTER, viewer, make_plan(REGISTER, viewer, list(enumerate(lines, start=1)), layout))


def test_change_shows_before_and_after_in_words(world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values())
    (line,) = _preview(world, dossier, [["1", "groen", "12-4-2028", "1,5"]], "nummer soort dag kosten_eur").changes
    assert line.fields == (
        ("Soort", "Grijs, met stenen", "Groen"),
        ("Dag", "1 maart 2027", "12 april 2028"),
        ("Kosten", "1.250,50", "1,50"),
    )


def test_fault_says_where_what_and_how_to_mend_it(world: World) -> None:
    (fault,) = _preview(world, make_dossier(world), [["x", "rood"]], "naam soort").faults
    assert (fault.row, fault.column, fault.shown) == (1, "Soort", "rood")
    assert fault.sentence == "'rood' is geen van de keuzes. Kies uit: Groen, Grijs, met stenen."


def test_long_lists_are_cut_short_with_how_many_are_left_out(world: World) -> None:
    preview = _preview(world, make_dossier(world), [[str(number), "veel"] for number in range(300)], "naam aantal")
    assert (len(preview.rows), len(preview.faults), preview.faults_left, preview.total) == (20, 200, 100, 300)


def test_required_columns_that_no_column_of_the_file_fills_are_named(world: World) -> None:
    assert _preview(world, make_dossier(world), [["3"]], "aantal").missing == ("Naam",)


def test_examples_are_some_cells_of_each_column() -> None:
    rows = [(1, ["Naam", "Kosten"]), (2, ["Dak", None]), (3, ["Dak", 12])]
    assert presentation.examples_of(rows, 1, 2) == ["Dak", "12"]


def test_notes_and_counts_are_words(world: World) -> None:
    dossier = make_dossier(world)
    content = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"naam":"x"},"geometry":{"type":"Point",'
    intake = receive(world.redacteur, dossier, content + '"coordinates":[105000,425000]}}]}')
    assert presentation.note_lines(intake)[0].startswith("Het bestand zegt het niet, maar")
    assert [row.values["plek"]["type"] for row in plan_of(world.redacteur, intake).rows] == ["Point"]
    assert presentation.result_counts(take(world.redacteur, intake))[0] == ("nieuw", 1)
