"""Registers are found in all apps, each with a name of its own and columns that hold together."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from tests.web.registers.made_up import NAME, REGISTER, forget, make_known

from wijkkoers.base.columns import ColumnKind
from wijkkoers.web.registers import registry
from wijkkoers.web.registers.registry import all_registers, register_named


def test_register_is_found_by_its_name() -> None:
    assert (register_named(NAME), register_named("bestaat-niet")) == (REGISTER, None)


def test_name_that_two_apps_use_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("wijkkoers.een", "wijkkoers.twee")
    configs = [SimpleNamespace(name=name) for name in names]
    monkeypatch.setattr(registry.apps, "get_app_configs", lambda: configs)
    monkeypatch.setattr(registry, "find_spec", lambda _name: True)
    monkeypatch.setattr(registry, "import_module", lambda _name: SimpleNamespace(REGISTERS=(REGISTER,)))
    with pytest.raises(ValueError, match=r"wijkkoers\.twee"):
        all_registers.__wrapped__()


def test_every_register_of_ours_holds_together() -> None:
    forget()
    wrong: list[Any] = []
    for register in all_registers().values():
        keys = [column.key for column in register.columns]
        is_whole = len(set(keys)) == len(keys) and register.key in keys and reverse(register.list_url, args=[1])
        chosen = all(
            (column.choices is not None) == (column.kind in (ColumnKind.CHOICE, ColumnKind.CHOICES)) for column in register.columns
        )
        placed = register.place is None or register.column(register.place).kind is ColumnKind.PLACE
        wrong += [] if is_whole and chosen and placed else [register.name]
    make_known()
    assert wrong == []
