"""Lists of opgaven and works that go out and come back the same; nobody exports a draft of another."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import HERE, SECRET, make_draft, make_opgave, make_partij, make_team, make_werk
from tests.web.meanwhile import after_first_look
from tests.web.registers.making import change_row, services_of
from tests.web.world import World

from wijkkoers.base.columns import empty_value
from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.opgave_values import values_of
from wijkkoers.web.fieldwork.registers_opgaven import OPGAVEN, REGISTERS, WERKEN
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.matching import readable
from wijkkoers.web.registers.planning import Outcome, make_plan
from wijkkoers.web.registers.services import layout_of, receive_file, rows_of


def _fill(world: World) -> Dossier:
    dossier = make_team(world)
    partij = make_partij(dossier)
    make_opgave(
        world, dossier, title="=1+1", theme="groen", sporen="AB", geometry=HERE, place_note="Plein", brought_by="Bewoners", urgency="hoog",
        brought_partij_id=partij.pk, owner_id=world.redacteur.pk, owner_partij_id=partij.pk, start="voorjaar 2028", end="2029",
        domains=("wonen", "groen"), outside_partijen=(partij.pk,), chances="Eén\nTwee", risks="Drie", gains="Vier", harms="Vijf",
        description="Regel een\nregel twee",
    )  # fmt: skip
    make_opgave(world, dossier)
    make_werk(
        world,
        dossier,
        partij_id=partij.pk,
        geometry=HERE,
        start="2028",
        end="2029",
        certainty="begroot",
        flexibility="vast",
        source_note="Plan",
    )
    make_werk(world, dossier, partij_name="Netwerk")
    return dossier


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
@pytest.mark.parametrize("ending", ["xlsx", "csv", "geojson"])
def test_a_list_that_went_out_comes_back_the_same(world: World, register: Register, ending: str) -> None:
    dossier = _fill(world)
    client = world.client_for(world.redacteur)
    response = client.get(reverse("register-file", args=[dossier.pk, register.name, f"{register.name}.{ending}"]))
    assert response.status_code == 200
    raw = b"".join(response.streaming_content) if response.streaming else response.content
    viewer = viewer_of(world.redacteur, dossier)
    told = {"actor": world.redacteur, "viewer": viewer, "register": register, "name": f"{register.name}.{ending}"}
    intake = receive_file(**told, stream=io.BytesIO(raw))
    plan = make_plan(register, viewer, rows_of(intake), layout_of(intake))
    assert [fault.error.code for fault in plan.faults] == []
    assert plan.counts == {Outcome.NEW: 0, Outcome.CHANGED: 0, Outcome.SAME: 2, Outcome.REFUSED: 0}


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
def test_every_row_has_every_column_and_no_draft_of_another(world: World, register: Register) -> None:
    dossier = _fill(world)
    make_draft(world, dossier)
    rows = register.rows(viewer_of(world.redacteur, dossier))
    assert [set(row) for row in rows] == [{column.key for column in register.columns} | {"revisie"}] * 2
    assert SECRET not in str(rows)
    assert SECRET in str(register.rows(viewer_of(world.gemeente_redacteur, dossier)))


def _values(register: Register, **told: Any) -> dict[str, Any]:
    return {column.key: empty_value(column.kind) for column in readable(register) if column.key != register.key} | told


def test_a_row_of_a_file_becomes_an_opgave(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    values = _values(
        OPGAVEN, naam="Tocht", aard="fysiek", kansen=("Eén", "Twee"), partijen=(str(partij.pk),), begin=parse_period("2028"), plek=HERE
    )
    row = services_of(OPGAVEN).add(actor=world.redacteur, dossier=dossier, values=values)
    kept = values_of(row)
    assert (kept.chances, kept.outside_partijen, kept.geometry) == ("Eén\nTwee", (partij.pk,), HERE)
    change_row(OPGAVEN, actor=world.redacteur, dossier=dossier, number=row.number, values={"urgentie": "hoog"})
    row.refresh_from_db()
    assert (row.urgency, row.title) == ("hoog", "Tocht")


def test_a_name_in_a_file_stands_for_the_partij_at_the_table(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    values = _values(WERKEN, naam="Riool", soort="riool", partijnaam=" WATERBEDRIJF ")
    row = services_of(WERKEN).add(actor=world.redacteur, dossier=dossier, values=values)
    assert (row.partij_id, row.partij_name, row.certainty) == (partij.pk, "", "onbekend")
    change_row(WERKEN, actor=world.redacteur, dossier=dossier, number=row.number, values={"schuiven": "vast"})
    row.refresh_from_db()
    assert (row.flexibility, row.partij_id) == ("vast", partij.pk)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
def test_what_another_wrote_in_other_columns_at_the_same_moment_stays(world: World, register: Register) -> None:
    dossier = make_team(world)
    row: Any = make_opgave(world, dossier) if register is OPGAVEN else make_werk(world, dossier)
    other, told = type(row).objects.filter(pk=row.pk), {"actor": world.redacteur, "dossier": dossier, "number": row.number}
    with after_first_look(row._meta.db_table, lambda: other.update(description="Van een ander", revision=2)):
        change_row(register, **told, values={"naam": "Anders"})
    assert other.values_list("title", "description", "revision").get() == ("Anders", "Van een ander", 3)
