"""What a thing can be tied to, in words."""

from __future__ import annotations

from django.utils import translation
from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.presentation import can_have, candidates, groups_of, kinds_at, label_of, short_name
from wijkkoers.web.thread.selectors import neighbours
from wijkkoers.web.thread.things import Card


def test_kinds_at_both_sides_of_an_opgave() -> None:
    assert kinds_at(ThingKind.OPGAVE, "gevolg") == (ThingKind.MAATREGEL, ThingKind.BESLUIT)
    assert ThingKind.SCHOUWPUNT in kinds_at(ThingKind.OPGAVE, "grond")
    assert not can_have(ThingKind.BESLUIT, "gevolg")


def test_labels_are_in_words() -> None:
    assert (label_of(ThingKind.OPGAVE), label_of(ThingKind.OPGAVE, 2)) == ("opgave", "opgaven")


def test_thing_is_named_in_the_language_of_the_page_by_its_number_or_its_title() -> None:
    numbered, other = Card(ThingKind.WERK, 7, "Riool", "/7/", "3"), Card(ThingKind.MOMENT, 8, "Buurtavond", "/8/")
    with translation.override("en"):
        assert (short_name(numbered), short_name(other)) == (f"{label_of(ThingKind.WERK)} 3", "Buurtavond")
        assert short_name(numbered) != "werk 3"


def test_candidates_hold_the_words_asked_for_without_capitals_and_accents(world: World) -> None:
    dossier = make_team(world)
    make_maatregel(world, dossier, name="Café op het plein")
    make_maatregel(world, dossier, name="Lift")
    found = candidates(viewer(world.redacteur, dossier), [ThingKind.MAATREGEL], "CAFE plein", ())
    assert [card.title for card in found] == ["Café op het plein"]
    assert candidates(viewer(world.redacteur, dossier), [ThingKind.MAATREGEL], "", [card.ref for card in found])[0].title == "Lift"


def test_ends_stand_by_kind(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    for _ in range(2):
        tie(world, f"opgave:{opgave.pk}", f"maatregel:{make_maatregel(world, dossier).pk}", dossier)
    groups = groups_of(neighbours(viewer(world.redacteur, dossier), f"opgave:{opgave.pk}")[1])
    assert [(group.label, len(group.ends)) for group in groups] == [("maatregelen", 2)]
