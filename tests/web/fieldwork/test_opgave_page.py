"""Opgaven in words."""

from __future__ import annotations

from datetime import date

from tests.web.fieldwork.making_opgaven import HERE, make_opgave, make_partij, make_team
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork import opgave_page
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.selectors.opgaven import all_opgaven

TODAY = date(2026, 6, 15)


def test_a_row_has_names_instead_of_ids(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    make_opgave(
        world, dossier, theme="groen", urgency="hoog", owner_id=world.redacteur.pk, owner_partij_id=partij.pk, start="2028", end="2029"
    )
    viewer = viewer_of(world.redacteur, dossier)
    row = opgave_page.rows_of(viewer, all_opgaven(viewer), {}, ("nl", TODAY))[0]
    assert (row.theme, row.urgency, row.owner) == ("Groen", "Hoog", "Redacteur (Waterbedrijf)")
    assert (row.time, row.window, row.decision) == ("2028 tot en met 2029", "venster", "")


def test_times_are_told_as_far_as_they_are_known(world: World) -> None:
    dossier = make_team(world)
    rows = [make_opgave(world, dossier, **times) for times in ({}, {"start": "2028"}, {"end": "2028"}, {"start": "2028", "end": "2028"})]
    assert [opgave_page.time_text(row, "nl") for row in rows] == ["", "vanaf 2028", "tot en met 2028", "2028"]


def test_blocks_say_what_is_missing(world: World) -> None:
    blocks = opgave_page.blocks_of(make_opgave(world, make_team(world), chances="Eén\nTwee"))
    assert [(block.id, list(block.points)) for block in blocks] == [
        ("chances", ["Eén", "Twee"]),
        ("risks", []),
        ("gains", []),
        ("harms", []),
    ]
    assert all(block.missing for block in blocks)


def test_what_an_opgave_lacks_is_told_until_it_is_there(world: World) -> None:
    dossier = make_team(world)
    empty = opgave_page.lacks_of(make_opgave(world, dossier), has_ground=False, has_maatregel=False)
    whole = make_opgave(world, dossier, owner_id=world.redacteur.pk, geometry=HERE, start="2028", theme="groen")
    assert [place for _text, place in empty] == ["#draad", "#wie", "#kern", "#tijd", "#kern", "#draad"]
    assert opgave_page.lacks_of(whole, has_ground=True, has_maatregel=True) == []


def test_a_theme_and_a_partij_that_a_row_has_stay_on_offer(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    row = make_opgave(world, dossier, owner_partij_id=partij.pk)
    Opgave.objects.filter(pk=row.pk).update(theme="oud-thema")
    partij.dropped_at = partij.added_at
    partij.save()
    viewer = viewer_of(world.redacteur, dossier)
    choices = opgave_page.form_choices(viewer, "nl", all_opgaven(viewer).get())
    assert ("oud-thema", "oud-thema") in choices["theme"]
    assert choices["partijen"] == [(str(partij.pk), "Waterbedrijf")]
    assert opgave_page.form_choices(viewer, "nl")["partijen"] == []


def test_the_map_has_number_class_and_theme(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, title="A", sporen="AB", theme="groen", geometry=HERE, place_note="Plein")
    make_opgave(world, dossier, title="B", geometry=HERE)
    viewer = viewer_of(world.redacteur, dossier)
    rows = opgave_page.map_rows(viewer, all_opgaven(viewer).values(*opgave_page.MAP_COLUMNS), "nl")
    assert [(row.number, row.kind, row.text) for row in rows] == [("1", "ab", "Plein · Groen"), ("2", "geen", "")]
    assert {row.kind for row in rows} <= {row.id for row in opgave_page.map_classes()}
