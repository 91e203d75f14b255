"""A weegbestand as YAML or JSON: parts by key, items with their line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.weegbestand.fields import Part
from wijkkoers.sources.weegbestand.parts import BY_KEY
from wijkkoers.sources.weegbestand.records import Form, Raw, RawFile, Record
from wijkkoers.sources.weegbestand.suggestion import nearest
from wijkkoers.sources.weegbestand.tree import parse_tree


def read_text_file(text: str, name: str) -> RawFile:
    """Return the records of a YAML or JSON text; unknown and repeated keys are errors.

    Raises InputError when the text is no YAML, or holds no parts at all.
    """
    found = RawFile(name, Form.YAML)
    root = parse_tree(text, name, found.issues)
    if root is None or root.is_empty:
        raise InputError("leeg-bestand", Where(file=name), bestand=name)
    if root.mapping is None:
        raise InputError("geen-weegbestand", Where(file=name, row=root.where.row), bestand=name)
    if not any(key in BY_KEY for key in root.mapping):
        raise InputError("geen-weegbestand", Where(file=name, row=root.where.row), bestand=name)
    for key, value in root.mapping.items():
        if key in BY_KEY:
            _read_part(BY_KEY[key], value, found)
        else:
            found.issues.error("onderdeel-onbekend", value.where, onderdeel=key[:60], suggestie=nearest(key, BY_KEY))
    return found


def _read_part(part: Part, raw: Raw, found: RawFile) -> None:
    where = replace(raw.where, sheet=part.key)
    found.records.setdefault(part.key, [])
    if raw.is_empty:
        found.issues.warn("onderdeel-leeg-gelaten", where, onderdeel=part.key)
    elif part.is_single and raw.mapping is not None:
        found.add(part, _record(part, raw.mapping, where, found))
    elif not part.is_single and raw.sequence is not None:
        _read_items(part, raw.sequence, found)
    else:
        code = "onderdeel-geen-gegevens" if part.is_single else "onderdeel-geen-lijst"
        found.issues.error(code, where, onderdeel=part.key)


def _read_items(part: Part, items: Iterable[Raw], found: RawFile) -> None:
    for item in items:
        where = replace(item.where, sheet=part.key)
        if item.mapping is None:
            found.issues.error("item-geen-gegevens", where, onderdeel=part.key)
            found.add(part, Record(where, {}, is_broken=True))
        else:
            found.add(part, _record(part, item.mapping, where, found))


def _record(part: Part, mapping: Mapping[str, Raw], where: Where, found: RawFile) -> Record:
    keys = [field.key for field in part.fields]
    for key, raw in mapping.items():
        if key not in keys:
            place = Where(found.name, part.key, raw.where.row, key[:60])
            found.issues.error("sleutel-onbekend", place, sleutel=key[:60], onderdeel=part.key, suggestie=nearest(key, keys))
    values = {key: replace(raw, where=Where(found.name, part.key, raw.where.row, key)) for key, raw in mapping.items() if key in keys}
    return Record(where, values)
