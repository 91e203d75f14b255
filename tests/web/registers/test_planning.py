"""What a row of a file would do: new, changed, the same or refused, with the place and the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import REGISTER, add, empty_values, full_values
from tests.web.registers.making import plan_of, receive
from tests.web.world import World

from wijkkoers.reports.register_files import TOO_LARGE
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers.planning import Layout, Plan, make_plan


def _plan(world: World, dossier: Dossier, lines: list[list[Any]], columns: str, decimal: str = "") -> Plan:
    """Plan rows without headings, of which the columns are named."""
    layout = Layout(0, {str(place): key for place, key in enumerate(columns.split())}, decimal)
    return make_plan(REGISTER, viewer_of(world.redacteur, dossier), list(enumerate(lines, start=1)), layout)


def _told(plan: Plan) -> list[tuple[int, str, str]]:
    return [(fault.row, fault.column.key if fault.column else "", fault.error.code) for fault in plan.faults]


@pytest.fixture
def dossier(world: World) -> Dossier:
    made = make_dossier(world)
    add(actor=world.redacteur, dossier=made, values=full_values(naam="Dak"))
    return made


def test_only_what_differs_is_changed_with_what_stood_there(world: World, dossier: Dossier) -> None:
    (row,) = _plan(world, dossier, [["1", "Kap", "12", "groen; Grijs, met stenen"]], "nummer naam aantal soorten").rows
    assert (row.outcome, row.number, row.values, row.before) == ("gewijzigd", 1, {"naam": "Kap"}, {"naam": "Dak"})


def test_empty_cell_empties_a_field_of_a_row_that_is_there_but_never_a_required_one(world: World, dossier: Dossier) -> None:
    plan = _plan(world, dossier, [["1", "Dak", ""]], "nummer naam aantal")
    assert plan.rows[0].values == {"aantal": None}
    assert _told(_plan(world, dossier, [["1", " ", "12"]], "nummer naam aantal")) == [(1, "naam", "lijst-verplicht")]


@pytest.mark.parametrize(
    ("lines", "columns", "expected"),
    [
        ([["x", "veel"]], "naam aantal", [(1, "aantal", "cel-geen-getal")]),
        ([["x", "1.250"]], "naam kosten_eur", [(1, "kosten_eur", "cel-getal-dubbelzinnig")]),
        ([["x", "rood"]], "naam soort", [(1, "soort", "cel-geen-keuze")]),
        ([["x", "voorjaar"]], "naam dag", [(1, "dag", "cel-geen-datum")]),
        ([["x", "ooit"]], "naam wanneer", [(1, "wanneer", "periode-onleesbaar")]),
        ([["x", "2.35 48.86"]], "naam plek", [(1, "plek", "cel-plaats-buiten")]),
        ([["x", "#REF!"]], "naam uitleg", [(1, "uitleg", "cel-foutwaarde")]),
        ([["", "12"]], "naam aantal", [(1, "naam", "lijst-verplicht")]),
        ([["13"]], "aantal", [(1, "naam", "lijst-verplicht")]),
        ([["99", "x"]], "nummer naam", [(1, "nummer", "lijst-nummer-onbekend")]),
        ([["1", "x"], ["1", "y"]], "nummer naam", [(2, "nummer", "lijst-nummer-dubbel")]),
    ],
    ids=str,
)
def test_fault_names_its_row_its_column_and_its_reason(
    lines: list[list[Any]], columns: str, expected: list[tuple[int, str, str]], world: World, dossier: Dossier
) -> None:
    plan = _plan(world, dossier, lines, columns)
    assert (_told(plan), plan.rows[expected[0][0] - 1].outcome) == (expected, "geweigerd")


def test_sign_for_decimals_is_found_in_the_column_or_said_by_the_person(world: World, dossier: Dossier) -> None:
    found = _plan(world, dossier, [["x", "1.250"], ["y", "0,5"]], "naam kosten_eur").rows
    said = _plan(world, dossier, [["x", "1.250"]], "naam kosten_eur", ".").rows
    assert [float(row.values["kosten_eur"]) for row in (*found, *said)] == [1250.0, 0.5, 1.25]


def test_row_without_number_that_is_there_already_is_the_same_as_often_as_it_is_there(world: World, dossier: Dossier) -> None:
    plan = _plan(world, dossier, [["Dak", "12"], ["Dak", "12"]], "naam aantal")
    assert [row.outcome for row in plan.rows] == ["gelijk", "nieuw"]


def test_empty_rows_and_rows_without_chosen_columns_do_nothing(world: World, dossier: Dossier) -> None:
    assert _plan(world, dossier, [["", "iets anders"], []], "naam").rows == ()


def test_shape_that_did_not_fit_in_a_cell_is_left_as_it_is(world: World, dossier: Dossier) -> None:
    for text in TOO_LARGE.values():
        assert _plan(world, dossier, [["1", "Dak", text]], "nummer naam plek").rows[0].outcome == "gelijk"


def test_digest_is_that_of_what_would_be_done(world: World, dossier: Dossier) -> None:
    plans = [_plan(world, dossier, [[name]], "naam") for name in ("x", "x", "y")]
    assert plans[0].digest == plans[1].digest != plans[2].digest


def test_place_is_compared_to_a_decimetre(world: World) -> None:
    dossier = make_dossier(world)
    place = {"type": "Point", "coordinates": [4.69000004, 51.83]}
    add(actor=world.redacteur, dossier=dossier, values=empty_values(naam="x", plek=place))
    assert _plan(world, dossier, [["x", "4.69 51.83"]], "naam plek").rows[0].outcome == "gelijk"


def test_two_thousand_rows_are_a_plan(world: World, dossier: Dossier) -> None:
    content = "Naam\tKosten\tSoort\tWanneer\n" + "".join(f"Werk {number}\t1,5\tGroen\tvoorjaar 2027\n" for number in range(2000))
    assert plan_of(world.redacteur, receive(world.redacteur, dossier, content)).counts["nieuw"] == 2000


@pytest.mark.parametrize(("dropped", "outcome"), [({}, "gelijk"), ({"vervallen": "Dubbel"}, "nieuw")])
def test_a_row_equal_to_one_that_was_dropped_is_new(world: World, dossier: Dossier, dropped: dict[str, str], outcome: str) -> None:
    register = replace(REGISTER, rows=lambda _viewer: [empty_values() | {"nummer": 1, "naam": "Dak"} | dropped])
    plan = make_plan(register, viewer_of(world.redacteur, dossier), [(1, ["Dak"])], Layout(0, {"0": "naam"}))
    assert [row.outcome for row in plan.rows] == [outcome]
