"""Which opgaven a person finds: filters, order, what each lacks, and never a draft of another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import HERE, make_draft, make_opgave, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.indicators.meeting import Window
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.fieldwork.meeting_sides import row_window
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.selectors import opgaven as selectors
from wijkkoers.web.fieldwork.selectors.opgaven import OpgaveFilter
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide
from wijkkoers.web.fieldwork.services.opgaven import add_opgave, drop_opgave
from wijkkoers.web.fieldwork.services.werken import drop_werk
from wijkkoers.web.overview.selectors.field import field_fact
from wijkkoers.web.thread.services import link

TODAY = date(2026, 6, 15)


def _viewer(world: World, dossier: Dossier) -> Viewer:
    return viewer_of(world.redacteur, dossier)


def _titles(world: World, dossier: Dossier, **asked: Any) -> list[str]:
    return [row.title for row in selectors.found_opgaven(_viewer(world, dossier), OpgaveFilter(**asked), TODAY)]


@pytest.fixture
def filled(world: World) -> Dossier:
    """A dossier with two opgaven that differ in everything."""
    dossier = make_team(world)
    partij = make_partij(dossier)
    make_opgave(
        world, dossier, title="Alfa water", theme="groen", sporen="B", urgency="laag", owner_id=world.redacteur.pk, start="2028",
        outside_partijen=(partij.pk,), geometry=HERE, place_note="Perronstraat",
    )  # fmt: skip
    make_opgave(world, dossier, title="Beta zorg", nature="sociaal", urgency="hoog", description="eenzaam")
    return dossier


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Alfa water", "Beta zorg"]),
        ({"zoek": "perron alfa"}, ["Alfa water"]),
        ({"zoek": "eenzaam"}, ["Beta zorg"]),
        ({"zoek": "2"}, ["Beta zorg"]),
        ({"zoek": "niets"}, []),
        ({"thema": "groen"}, ["Alfa water"]),
        ({"thema": "geen"}, ["Beta zorg"]),
        ({"spoor": "B"}, ["Alfa water"]),
        ({"spoor": "geen"}, ["Beta zorg"]),
        ({"aard": "sociaal"}, ["Beta zorg"]),
        ({"urgentie": "hoog"}, ["Beta zorg"]),
        ({"trekker": "niemand"}, ["Beta zorg"]),
        ({"venster": "venster"}, ["Alfa water"]),
        ({"venster": "onbekend"}, ["Beta zorg"]),
        ({"mist": "plek"}, ["Beta zorg"]),
        ({"mist": "tijd"}, ["Beta zorg"]),
        ({"mist": "grond"}, ["Alfa water", "Beta zorg"]),
        ({"besluit": "geen"}, ["Alfa water", "Beta zorg"]),
        ({"besluit": "volgen"}, []),
        ({"toon": "vervallen"}, []),
        ({"volgorde": "urgentie"}, ["Beta zorg", "Alfa water"]),
        ({"volgorde": "begin"}, ["Alfa water", "Beta zorg"]),
        ({"volgorde": "nieuw"}, ["Beta zorg", "Alfa water"]),
    ],
)
def test_a_filter_leaves_in_what_was_asked(world: World, filled: Dossier, asked: dict[str, str], found: list[str]) -> None:
    assert _titles(world, filled, **asked) == found


def test_a_partij_is_found_wherever_it_stands(world: World, filled: Dossier) -> None:
    partij = Opgave.objects.get(title="Alfa water").outside_partijen[0]
    assert _titles(world, filled, partij=str(partij)) == ["Alfa water"]


def test_the_newest_besluit_on_an_opgave_alone_is_what_is_filtered(world: World, filled: Dossier) -> None:
    opgave = Opgave.objects.get(title="Beta zorg")
    for outcome in ("niet", "volgen"):
        values = DecisionValues(outcome, "Daarom", TODAY.replace(year=2025), "Overleg")
        decide(actor=world.redacteur, left=opgave, right=None, values=values)
    assert [_titles(world, filled, besluit=outcome) for outcome in ("niet", "volgen")] == [[], ["Beta zorg"]]


def test_drafts_of_another_are_nowhere(world: World, filled: Dossier) -> None:
    make_draft(world, filled)
    guest = viewer_of(world.gemeente_redacteur, filled)
    lists = (selectors.all_opgaven, selectors.opgaven_of, selectors.opgaven_without_owner, selectors.opgaven_without_ground)
    for rows in lists:
        assert rows(guest).filter(released_at=None).count() == 1
        assert rows(_viewer(world, filled)).filter(released_at=None).count() == 0
    assert _titles(world, filled, toon="concept") == []


def test_an_opgave_with_an_arrow_has_a_ground(world: World, filled: Dossier) -> None:
    werk = make_werk(world, filled)
    values = OpgaveValues("Met grond", "fysiek")
    add_opgave(actor=world.redacteur, dossier=filled, values=values, grounds=[f"werk:{werk.pk}"])
    assert [row.title for row in selectors.opgaven_without_ground(_viewer(world, filled))] == ["Alfa water", "Beta zorg"]


def test_what_was_dropped_is_shown_only_when_asked_for(world: World, filled: Dossier) -> None:
    drop_opgave(actor=world.redacteur, opgave=Opgave.objects.get(title="Beta zorg"), reason="Weg")
    assert (_titles(world, filled), _titles(world, filled, toon="vervallen")) == (["Alfa water"], ["Beta zorg"])
    assert selectors.opgave_of(_viewer(world, filled), Opgave.objects.get(title="Beta zorg").pk) is not None


@pytest.mark.parametrize(
    "times",
    [
        ("2025", "2026"),
        ("2026", ""),
        ("15 juni 2026", ""),
        ("16 juni 2026", ""),
        ("1 juni 2027", ""),
        ("2028", "2029"),
        ("2031", ""),
        ("", "2025"),
        ("2024", "2025"),
        ("", ""),
    ],
)
def test_the_store_finds_the_window_that_the_rule_gives(world: World, times: tuple[str, str]) -> None:
    dossier = make_team(world)
    start, end = times
    row = make_opgave(world, dossier, **{name: text for name, text in (("start", start), ("end", end)) if text})
    expected = row_window(row, TODAY)
    found = [window for window in Window if selectors.opgaven_of(_viewer(world, dossier)).filter(selectors.window_is(window, TODAY))]
    assert found == [expected]


def test_only_a_ground_that_stands_and_that_the_person_may_know_of_counts(world: World) -> None:
    dossier = make_team(world)
    hidden, gone, held = (make_opgave(world, dossier) for _number in range(3))
    draft, dropped, kept = make_draft(world, dossier)[1], make_werk(world, dossier), make_werk(world, dossier)
    guest = world.gemeente_redacteur
    for actor, werk, opgave in ((guest, draft, hidden), (world.redacteur, dropped, gone), (world.redacteur, kept, held)):
        link(actor=actor, viewer=viewer_of(actor, dossier), source=f"werk:{werk.pk}", target=f"opgave:{opgave.pk}")
    drop_werk(actor=world.redacteur, werk=dropped, reason="Gaat niet door")
    assert selectors.grounded_ids(_viewer(world, dossier)) == {held.pk}
    assert selectors.grounded_ids(viewer_of(guest, dossier)) == {held.pk, hidden.pk}
    assert field_fact(dossier, TODAY, []).opgaven_without_ground == selectors.opgaven_without_ground(_viewer(world, dossier)).count()


@pytest.mark.parametrize("today", [date(2026, 6, 15), date(2027, 6, 15), date(2028, 2, 29), date(2027, 12, 31), date(2024, 3, 1)])
def test_the_list_and_the_row_agree_on_the_window_on_every_day_where_it_turns(world: World, today: date) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    turns = [today + timedelta(days=days + step) for days in (0, 365, 1096) for step in range(-2, 3)]
    for start, end in (*((day, None) for day in turns), *((None, day) for day in turns[:5])):
        times = {"start_from": start, "start_to": start, "end_from": end, "end_to": end}
        Opgave.objects.filter(pk=opgave.pk).update(**times)
        row = Opgave.objects.get(pk=opgave.pk)
        found = [window for window in Window if selectors.opgaven_of(_viewer(world, dossier)).filter(selectors.window_is(window, today))]
        assert found == [row_window(row, today)], (start, end)


def test_a_search_with_a_sign_that_no_store_takes_finds_by_the_rest(filled: Dossier, world: World) -> None:
    assert _titles(world, filled, zoek="al\x00fa") == ["Alfa water"]
    assert "\x00" not in str(selectors.text_in("al\x00fa", ["title"]))
