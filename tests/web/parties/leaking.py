"""Proves that a text is nowhere: walks every address of the site that can be asked for, as each person, and looks in every answer.

To widen it: make the rows in which the marker must not show, give the people who may not read it, and call `assert_nowhere`. Numbers in
addresses are filled with the rows of the dossier: `<int:goal_id>` with those of the model Goal. A name that fits no model is in EXAMPLES.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier

EXAMPLES: Mapping[str, Sequence[object]] = {
    "ending": ("csv", "xlsx"),
    "move": ("openen", "vastleggen"),
    "theme": ("wonen", "leefomgeving"),
}
MODELS = {"round": "ambitionround", "term": "containerterm", "answer": "proposalanswer", "member": "dossiermember"}
"""Names in addresses that are not the name of their model."""
SKIPPED = ("account_logout",)
MOST = 12
"""Rows tried per name in an address."""


def assert_nowhere(world: World, markers: str | Iterable[str], people: Iterable[str], dossier: Dossier, under: str = "/") -> int:
    """Check that no answer to any of these people holds a marker, in any form it is given; returns how many pages were read.

    `under` keeps a repeated walk short: only addresses that start with it.
    """
    wanted = [markers] if isinstance(markers, str) else list(markers)
    found: list[str] = []
    read = 0
    addresses = [address for address in addresses_of(dossier) if address.startswith(under)]
    for person in people:
        client = world.client_for(world.person(person))
        for address in addresses:
            text = _answer(client, address)
            read += text is not None
            found += [f"{person} reads {marker} at {address}" for marker in wanted if text and marker in text]
    if found:
        raise AssertionError("\n".join(found))
    return read


def addresses_of(dossier: Dossier) -> Iterator[str]:
    """Yield the addresses of the site that need nothing, or only the dossier and rows of it."""
    for pattern in _patterns(get_resolver().url_patterns):
        if not pattern.name or pattern.name in SKIPPED:
            continue
        names = list(pattern.pattern.regex.groupindex)
        values = [_values(name, dossier) for name in names]
        for combination in product(*values):
            yield reverse(pattern.name, kwargs=dict(zip(names, combination, strict=True)))


def _patterns(patterns: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns)
        else:
            yield pattern


def _values(name: str, dossier: Dossier) -> Sequence[object]:
    if name == "dossier_id":
        return [dossier.pk]
    if name in EXAMPLES:
        return EXAMPLES[name]
    thing = name.removesuffix("_id")
    model = next((model for model in apps.get_models() if model.__name__.lower() == MODELS.get(thing, thing)), None)
    return [] if model is None or not name.endswith("_id") else _rows(model, dossier)


def _rows(model: type[Model], dossier: Dossier) -> list[int]:
    rows: Any = model._default_manager.all()
    names = {field.name for field in model._meta.get_fields()}
    for way in ("dossier", "partij__dossier", "stap__dossier"):
        if way.split("__")[0] in names:
            rows = rows.filter(**{way: dossier})
            break
    return list(rows.order_by("-pk").values_list("pk", flat=True)[:MOST])


def _answer(client: Client, address: str) -> str | None:
    """Return everything that an answer says, also inside a zipped document; None when there is no page."""
    response = client.get(address)
    if response.status_code >= 400:
        return response.content.decode(errors="replace") if response.status_code < 500 else None
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            body = b"\n".join(parts.read(name) for name in parts.namelist())
    return f"{response.headers.get('Location', '')}\n{body.decode(errors='replace')}"
