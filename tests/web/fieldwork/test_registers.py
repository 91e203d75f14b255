"""The parts of this app bring their registers together."""

from __future__ import annotations

from wijkkoers.web.fieldwork.registers import REGISTERS


def test_every_part_has_its_lists() -> None:
    assert [register.name for register in REGISTERS] == ["opgaven", "werken", "gesprekken", "schouwpunten"]
