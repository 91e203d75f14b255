"""Addresses of gesprekken, schouw, opgaven and werken; every part brings its own list."""

from importlib import import_module
from importlib.util import find_spec

urlpatterns = []
for part in ("opgaven", "werken", "gesprekken", "schouw", "phone"):
    name = f"wijkkoers.web.fieldwork.urls_{part}"
    if find_spec(name):
        urlpatterns += import_module(name).urlpatterns
