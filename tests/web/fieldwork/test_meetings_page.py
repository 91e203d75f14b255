"""Meetings in words: what the data says, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import FAR, HERE, make_opgave, make_pair, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork import meetings_page
from wijkkoers.web.fieldwork.selectors.meetings import besluiten_on, meetings_of
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide

TODAY = date(2026, 6, 15)


def test_a_pair_says_how_near_and_what_can_move(world: World) -> None:
    dossier = make_team(world)
    opgave, werk = make_pair(world, dossier, flexibility="schuifbaar", partij_name="Netwerk", start="2028", end="2029")
    viewer = viewer_of(world.redacteur, dossier)
    row = meetings_page.rows_of(viewer, meetings_of(viewer, TODAY).meetings, "nl")[0]
    assert (row.distance, row.apart, row.owners) == ("7 m", "zelfde tijd", "partij onbekend en Netwerk")
    assert row.notes == [f"{werk.title} kan schuiven in de tijd."]
    assert row.url.endswith(f"/ontmoetingen/opgave-{opgave.pk}/werk-{werk.pk}/")


def test_overlap_and_running_works_are_told(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, geometry=HERE, start="2026", end="2027")
    make_werk(world, dossier, geometry=HERE, start="2027", end="2028", flexibility="vast")
    viewer = viewer_of(world.redacteur, dossier)
    row = meetings_page.rows_of(viewer, meetings_of(viewer, TODAY).meetings, "nl")[0]
    assert row.is_running
    assert row.notes == ["Een van de twee loopt al: aansluiten is meestal te laat.", "Lopen 6 maanden tegelijk."]
    assert row.distance == "raken elkaar"


@pytest.mark.parametrize(
    ("years", "text"), [(0.0, "zelfde tijd"), (0.1, "1 maand"), (0.5, "6 maanden"), (1.0, "1 jaar"), (1.5, "1,5 jaar")]
)
def test_time_between_is_told_in_months_and_years(years: float, text: str) -> None:
    assert meetings_page.apart_text(years, "nl") == text


def test_pairs_are_chosen_by_kind_and_besluit(world: World) -> None:
    dossier = make_team(world)
    opgave, werk = make_pair(world, dossier)
    make_werk(world, dossier, geometry=FAR, start="2028")
    viewer = viewer_of(world.redacteur, dossier)
    decide(actor=world.redacteur, left=opgave, right=werk, values=DecisionValues("volgen", "Daarom", date(2026, 1, 2), "Overleg"))
    found = meetings_of(viewer, TODAY)
    counts = {
        kind: len(meetings_page.chosen(found, *kind))
        for kind in (("", ""), ("opgave-werk", ""), ("werk-werk", ""), ("", "open"), ("", "volgen"))
    }
    assert list(counts.values()) == [1, 1, 0, 0, 1]
    rows = meetings_page.besluit_rows(besluiten_on(dossier, f"opgave:{opgave.pk}", f"werk:{werk.pk}"), "nl")
    assert [(row.label, row.when, row.by) for row in rows] == [("Volgen", "2 januari 2026", "Overleg")]


def test_the_map_shows_each_thing_once(world: World) -> None:
    dossier = make_team(world)
    make_pair(world, dossier)
    make_werk(world, dossier, geometry=HERE, start="2028")
    viewer = viewer_of(world.redacteur, dossier)
    rows = meetings_page.map_rows(viewer, meetings_of(viewer, TODAY).meetings)
    assert len(rows) == len({row.id for row in rows}) == 3
    assert {row.kind for row in rows} <= {row.id for row in meetings_page.map_classes()}


def test_what_was_not_compared_says_what_it_lacks(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, title="Zonder plek", start="2028")
    viewer = viewer_of(world.redacteur, dossier)
    rows = meetings_page.missing_rows(viewer, meetings_of(viewer, TODAY).not_compared, "nl")
    assert [(side.name, side.time, lack) for side, lack in rows] == [("1 Zonder plek", "2028", "geen plek")]
