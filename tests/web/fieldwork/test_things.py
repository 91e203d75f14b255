"""The parts of this app bring their things together."""

from __future__ import annotations

from wijkkoers.web.fieldwork.things import THINGS
from wijkkoers.web.thread.kinds import ThingKind


def test_every_part_has_its_things() -> None:
    kinds = (ThingKind.WERK, ThingKind.OPGAVE, ThingKind.GESPREK, ThingKind.SIGNAAL, ThingKind.SCHOUW, ThingKind.SCHOUWPUNT)
    assert tuple(thing.kind for thing in THINGS) == kinds
