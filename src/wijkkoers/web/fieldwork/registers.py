"""The lists of this app; each part has a module of its own, `registers_opgaven` and so on."""

from importlib import import_module
from importlib.util import find_spec

REGISTERS = ()
for part in ("opgaven", "talks"):
    name = f"wijkkoers.web.fieldwork.registers_{part}"
    if find_spec(name):
        REGISTERS += import_module(name).REGISTERS
