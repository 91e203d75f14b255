"""A wijkfoto as JSON and back: nothing is lost, and a document of an earlier version still loads.

The document follows the dataclasses by the names of their fields. A field that a document does not hold gets its default,
so a new field of a wijkfoto needs one; a field that is unknown here is passed over.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import shapely

from wijkkoers.reports.wijkfoto import Wijkfoto

FORMAT = 1
DETAIL_M = 4.0
"""Bends with a surface of less than this squared are left out of the shapes that are kept: no map of a gemeente on A3 shows them."""


def freeze(foto: Wijkfoto) -> dict[str, Any]:
    """Return the whole wijkfoto as plain values for JSON."""
    return {"format": FORMAT, "wijkfoto": _plain(foto)}


def thaw(document: dict[str, Any]) -> Wijkfoto:
    """Return the wijkfoto that was frozen; ValueError for what is no such document."""
    if document.get("format") != FORMAT or not isinstance(document.get("wijkfoto"), dict):
        raise ValueError(f"no wijkfoto of format {FORMAT}")
    try:
        found: Wijkfoto = _made(Wijkfoto, document["wijkfoto"])
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("this document does not hold a whole wijkfoto") from error
    return found


def digest_of(document: dict[str, Any]) -> str:
    """Return the SHA-256 of a document, the same whatever the order of its fields."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def with_plain_shapes(foto: Wijkfoto) -> Wijkfoto:
    """Return the wijkfoto with shapes of fewer points; neighbours keep their shared border."""
    drawn = [area for area in foto.map_areas if area.geometry is not None]
    if not drawn:
        return foto
    shapes = shapely.from_wkb(np.array([area.geometry for area in drawn], dtype=object))
    plain = dict(zip((area.code for area in drawn), shapely.to_wkb(shapely.coverage_simplify(shapes, DETAIL_M)), strict=True))
    return replace(foto, map_areas=tuple(replace(area, geometry=plain.get(area.code)) for area in foto.map_areas))


def without_shapes(foto: Wijkfoto) -> Wijkfoto:
    """Return the wijkfoto without shapes: the same areas in another language need them only once."""
    return replace(foto, map_areas=tuple(replace(area, geometry=None) for area in foto.map_areas))


def with_shapes_of(foto: Wijkfoto, other: Wijkfoto) -> Wijkfoto:
    """Return the wijkfoto with the shapes of another one of the same areas."""
    shapes = {area.code: area.geometry for area in other.map_areas}
    return replace(foto, map_areas=tuple(replace(area, geometry=shapes.get(area.code)) for area in foto.map_areas))


def _plain(thing: Any) -> Any:
    if is_dataclass(thing):
        return {field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}
    if isinstance(thing, Enum):
        return thing.value
    if isinstance(thing, bytes):
        return b64encode(thing).decode("ascii")
    if isinstance(thing, frozenset):
        return sorted(_plain(part) for part in thing)
    if isinstance(thing, tuple):
        return [_plain(part) for part in thing]
    return thing


def _made(kind: Any, value: Any) -> Any:
    """Return a value of JSON as the kind that a field asks for."""
    inner, optional = _without_none(kind)
    if value is None and optional:
        return None
    origin = get_origin(inner)
    if origin is frozenset:
        return frozenset(_made(get_args(inner)[0], part) for part in value)
    if origin is tuple:
        return _made_tuple(get_args(inner), value)
    if is_dataclass(inner):
        hints = _hints(inner)  # type: ignore[arg-type]  # a dataclass can be hashed
        return inner(**{name: _made(hints[name], value[name]) for name in hints if name in value})  # type: ignore[operator]
    if inner is bytes:
        return b64decode(value, validate=True)
    return inner(value) if inner is float or (isinstance(inner, type) and issubclass(inner, Enum)) else value


def _made_tuple(kinds: tuple[Any, ...], value: list[Any]) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_made(kinds[0], part) for part in value)
    return tuple(_made(kind, part) for kind, part in zip(kinds, value, strict=True))


def _without_none(kind: Any) -> tuple[Any, bool]:
    """Return the kind itself, and whether None may stand in its place."""
    if get_origin(kind) not in (Union, UnionType):
        return kind, kind is NoneType
    kept = [part for part in get_args(kind) if part is not NoneType]
    return kept[0], len(kept) < len(get_args(kind))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
