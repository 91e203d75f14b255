"""The kinds of things that this app brings to the thread; each part has a module of its own, `things_opgaven` and so on."""

from importlib import import_module
from importlib.util import find_spec

THINGS = ()
for part in ("opgaven", "talks"):
    name = f"wijkkoers.web.fieldwork.things_{part}"
    if find_spec(name):
        THINGS += import_module(name).THINGS
