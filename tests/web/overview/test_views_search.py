"""Searching a dossier in the browser."""

from __future__ import annotations

from tests.web.process.making import make_action
from tests.web.thread.making import make_maatregel, make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.values import ActionValues


def _page(world: World, dossier: Dossier, query: str) -> str:
    return world.client_for(world.lezer).get(f"/dossiers/{dossier.pk}/zoeken/{query}").content.decode()


def test_words_are_found_without_capitals_and_accents_and_marked(world: World) -> None:
    dossier = make_team(world)
    make_maatregel(world, dossier, name="Café op het <i>plein</i>")
    page = _page(world, dossier, "?q=CAFE")
    assert ("<mark>Café</mark> op het &lt;i&gt;plein" in page, "1 gevonden" in page) == (True, True)


def test_hits_stand_by_kind_and_can_be_narrowed_to_one(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, title="Groen plein")
    make_maatregel(world, dossier, name="Plein vergroenen")
    make_action(world, dossier, values=ActionValues("Plein opmeten"))
    assert all(text in _page(world, dossier, "?q=plein") for text in ("3 gevonden", "Groen", "vergroenen", "opmeten"))
    assert "opmeten" not in _page(world, dossier, "?q=plein&soort=opgave").replace("Plein opmeten&quot;", "")


def test_number_finds_the_thing_itself(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier, title="De eerste")
    page = _page(world, dossier, f"?q=O{opgave.number}")
    assert f"/opgaven/{opgave.pk}/" in page


def test_nothing_asked_and_nothing_found_say_what_to_do(world: World) -> None:
    dossier = make_team(world)
    assert "Wat zoekt u?" in _page(world, dossier, "")
    assert "Niets gevonden voor “&lt;script&gt;”" in _page(world, dossier, "?q=<script>")


def test_hostile_questions_are_only_words(world: World) -> None:
    dossier = make_team(world)
    for query in ("?q=%00", "?q=" + "a" * 5000, "?q=%25%25&pagina=-1&soort=zomaar", "?q=🙂"):
        assert "<h1>" in _page(world, dossier, query)
