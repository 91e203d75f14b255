"""The parts of this app bring their registers together."""

from __future__ import annotations

from wijkkoers.web.fieldwork import registers_opgaven
from wijkkoers.web.fieldwork.registers import REGISTERS


def test_opgaven_and_werken_are_among_them() -> None:
    assert set(registers_opgaven.REGISTERS) <= set(REGISTERS)
    assert len(REGISTERS) == len(set(REGISTERS))
