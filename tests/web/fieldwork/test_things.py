"""The parts of this app bring their things together."""

from __future__ import annotations

from wijkkoers.web.fieldwork import things_opgaven
from wijkkoers.web.fieldwork.things import THINGS


def test_opgaven_and_werken_are_among_them() -> None:
    assert set(things_opgaven.THINGS) <= set(THINGS)
    assert len(THINGS) == len(set(THINGS))
