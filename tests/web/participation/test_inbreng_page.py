"""Inbreng in words for the team: hidden where it must be, counted small, and named by kind and number."""

from __future__ import annotations

from django.utils.timezone import localdate
from tests.web.participation.bringing import PLACE, make_oproep, read, send
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.opgaven import add_opgave
from wijkkoers.web.participation import inbreng_page
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.states import InbrengKind, OproepState


def test_first_words_end_with_a_sign() -> None:
    assert inbreng_page.first_words("Een\n  bank") == "Een bank"
    assert inbreng_page.first_words("a" * 200, 10) == "a" * 9 + "…"


def test_groups_below_ten_are_hidden(world: World) -> None:
    oproep = make_oproep(world)
    for number in range(11):
        send(oproep, f"jong {number}", group="jongeren")
    send(oproep, "oud", group="ouderen")
    rows = dict(inbreng_page.group_counts(oproep.dossier, lineage_of(oproep.dossier), "nl"))
    assert rows == {"jongeren van 15 tot 25 jaar": "11", "bewoners van 65 jaar en ouder": "minder dan 10"}


def test_counts_and_oproepen(world: World) -> None:
    oproep = make_oproep(world)
    rows = [send(oproep, text) for text in "abc"]
    read(world, rows[0])
    read(world, rows[1], is_shown=False)
    lineage = lineage_of(oproep.dossier)
    counts = inbreng_page.counts_of(oproep.dossier, lineage)
    assert (counts["received"], counts["unread"], counts["shielded"], counts["open"], counts["niet"]) == (3, 1, 1, 3, 0)
    (line,) = inbreng_page.oproep_rows(oproep.dossier, lineage, localdate(), "nl")
    assert (line.state, line.received, line.unread) == (OproepState.OPEN, 3, 1)
    assert " tot en met " in line.days


def test_words_and_places_for_who_may_read_them(world: World) -> None:
    oproep = make_oproep(world)
    row = send(oproep, "Een bank", geometry=PLACE, place_note="Plein")
    lines = {}
    for user in (world.redacteur, world.lezer):
        viewer = viewer_of(user, oproep.dossier)
        line = inbreng_page.rows_of(viewer, [row], frozenset({row.pk}), "nl")[0]
        lines[user.name] = (line.words, line.place, line.has_thread, len(inbreng_page.map_of(viewer, [row])["features"]))
    assert lines == {"Redacteur": ("Een bank", "Plein", True, 1), "Lezer": ("", "", True, 0)}
    (pin,) = inbreng_page.public_map([read(world, row, summary="Bank")])["features"]
    assert (pin["properties"]["titel"], pin["properties"]["url"]) == ("Bank", "")
    assert {sign.id for sign in inbreng_page.kind_classes()} == set(InbrengKind)


def test_things_to_answer_with_are_shared_and_there(world: World) -> None:
    oproep = make_oproep(world)
    for _time in range(2):
        make_besluit(world, oproep.dossier)
    add_opgave(actor=world.redacteur, dossier=oproep.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    add_opgave(actor=world.redacteur, dossier=oproep.dossier, values=OpgaveValues("Meer groen", "fysiek"))
    things = inbreng_page.answer_things(viewer_of(world.redacteur, oproep.dossier))
    assert len(things) == 3
    assert any(name.startswith("Opgave") and name.endswith(": Meer groen") for name in things)
    assert not any("Concept" in name for name in things)
