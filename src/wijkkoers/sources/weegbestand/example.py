"""The fictional example that comes with the product: the Blokpostwoningen in Spoorwijk, gemeente Veldermeer."""

from __future__ import annotations

from importlib.resources import files

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.reading import parse_yaml

_FOLDER = files("wijkkoers.sources.weegbestand") / "voorbeeld"


def example_text() -> str:
    """Return the example as one YAML text, with its remarks."""
    names = sorted(file.name for file in _FOLDER.iterdir() if file.name.endswith(".yaml"))
    return "\n".join((_FOLDER / name).read_text("utf-8") for name in names)


def example_weegbestand() -> Weegbestand:
    """Return the example as values. Raises InputError when it is not in order, which a test rules out."""
    found, issues = parse_yaml(example_text(), "voorbeeld.yaml")
    if found is None:
        first = next(iter(issues))
        raise InputError(first.code, Where(file="voorbeeld.yaml", row=first.where.row), **first.values)
    return found
