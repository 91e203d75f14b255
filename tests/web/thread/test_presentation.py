"""What a thing can be tied to, in words."""

from __future__ import annotations

from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.presentation import can_have, candidates, groups_of, kinds_at, label_of
from wijkkoers.web.thread.selectors import neighbours


def test_kinds_at_both_sides_of_an_opgave() -> None:
    assert kinds_at(ThingKind.OPGAVE, "gevolg") == (ThingKind.MAATREGEL, ThingKind.BESLUIT)
    assert ThingKind.SCHOUWPUNT in kinds_at(ThingKind.OPGAVE, "grond")
    assert not can_have(ThingKind.BESLUIT, "gevolg")


def test_labels_are_in_words() -> None:
    assert (label_of(ThingKind.OPGAVE), label_of(ThingKind.OPGAVE, 2)) == ("opgave", "opgaven")


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
