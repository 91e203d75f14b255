"""All registers of all apps: each app lists its own in a module `registers` as `REGISTERS`, as it does with the sentences of refusals."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps

from wijkkoers.web.registers.columns import Register


@cache
def all_registers() -> dict[str, Register]:
    """Return every register by its name; a name that two apps use is a fault in the program."""
    found: dict[str, Register] = {}
    for config in apps.get_app_configs():
        if not config.name.startswith("wijkkoers.") or find_spec(f"{config.name}.registers") is None:
            continue
        for register in getattr(import_module(f"{config.name}.registers"), "REGISTERS", ()):
            if register.name in found:
                raise ValueError(f"{config.name} has a register that another app has: {register.name}")
            found[register.name] = register
    return found


def register_named(name: str) -> Register | None:
    """Return the register with this name."""
    return all_registers().get(name)
