"""Editions of the method: kept as plain data, recognised by their digest, and compared entry by entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import chain
from typing import Any, Literal

from pydantic import ValidationError

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load import DATA
from wijkkoers.handbook.process import Knooppunt, Method, ProcessContent
from wijkkoers.handbook.schema import Entry, Text

VERSIONS_LOCK = "versions.lock"
PLACE = "place"
"""The field of a change that says that an entry moved among the others of its kind."""

ChangeKind = Literal["nieuw", "gewijzigd", "vervallen"]
EntryKind = Literal["fase", "knooppunt", "methode", "datum", "trede", "groep", "thema", "aspect", "partijsoort", "opgaventhema", "domein"]

_PARTS: tuple[tuple[EntryKind, str], ...] = (
    ("fase", "phases"),
    ("knooppunt", "knooppunten"),
    ("methode", "methods"),
    ("datum", "dates"),
    ("trede", "rungs"),
    ("groep", "groups"),
    ("thema", "themes"),
    ("aspect", "aspects"),
    ("partijsoort", "party_kinds"),
    ("opgaventhema", "catalogue"),
    ("domein", "domains"),
)
"""Every part of the content, in the order in which changes are told."""

ENTRY_KINDS: tuple[EntryKind, ...] = tuple(kind for kind, _ in _PARTS)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a field said and says now, in words for people; empty where it said nothing. Texts in two languages are two fields."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EditionChange:
    """One entry that came, changed or left; `fields` only for a change. A knooppunt that is retired has left."""

    kind: ChangeKind
    entry: EntryKind
    id: str
    label: Text
    fields: tuple[FieldChange, ...] = ()


def dump_content(content: ProcessContent) -> dict[str, Any]:
    """Return the method as plain data for JSON; what has its default value is left out, so that new optional fields change nothing."""
    return content.model_dump(mode="json", exclude_defaults=True)


def restore_content(data: Mapping[str, Any]) -> ProcessContent:
    """Return the method that `dump_content` made into data.

    Raises InputError `handbook_edition_unreadable`, with in `fields` what does not fit the shape of this release.
    """
    try:
        return ProcessContent.model_validate(data)
    except ValidationError as error:
        fields = sorted({".".join(map(str, problem["loc"])) for problem in error.errors(include_url=False, include_context=False)})
        raise InputError("handbook_edition_unreadable", fields=", ".join(fields)) from error


def digest_of(content: ProcessContent) -> str:
    """Return the SHA-256 of the method in hexadecimal: the same for the same text, whatever the order of fields in files."""
    canonical = json.dumps(dump_content(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


@cache
def locked_digests() -> dict[str, str]:
    """Return the digest of every version ever released, oldest first; of a version that stands twice the last one."""
    text = (files("wijkkoers.handbook") / DATA / VERSIONS_LOCK).read_text(encoding="utf-8")
    return dict(line.split() for line in text.splitlines() if line and not line.startswith("#"))


def compare_editions(old: ProcessContent, new: ProcessContent) -> tuple[EditionChange, ...]:
    """Return what a newer edition changes, per kind of entry: what came and changed in the new order, then what left.

    Nothing only when both say the same; the order of knooppunten is told by their phases.
    """
    said = _Wording(old), _Wording(new)
    return tuple(chain.from_iterable(_changes_of(kind, getattr(old, part), getattr(new, part), said) for kind, part in _PARTS))


class _Wording:
    """Puts values of an edition in words: ids of knooppunten, aspects and parties become their labels."""

    def __init__(self, content: ProcessContent) -> None:
        entries: tuple[Knooppunt | Any, ...] = (*content.party_kinds, *content.aspects, *content.knooppunten)
        self._labels = {entry.id: entry.label.nl for entry in entries}
        self._themes = {theme.id: theme.label.nl for theme in content.themes}

    def field(self, name: str, value: object) -> str:
        """Return the value of a field in words; a theme of ambitions may have the id of a kind of partij."""
        return self._themes.get(str(value), str(value)) if name == "ambition_theme" else self.text(value)

    def text(self, value: object, between: str = "\n") -> str:
        """Return a value in words: a list with one thing per line, an entry on one line with its own lists between commas."""
        if isinstance(value, Text):
            return f"{value.nl} / {value.en}"
        if isinstance(value, Entry):
            parts = (self.text(getattr(value, name), between=", ") for name in type(value).model_fields if name != "id")
            return " · ".join(filter(None, parts))
        if isinstance(value, tuple):
            return between.join(self.text(part, between) for part in value)
        if isinstance(value, bool):
            return "ja" if value else "nee"
        return "" if value is None else self._labels.get(str(value), str(value))


_Entries = Sequence[Knooppunt | Method | Any]
_Said = tuple[_Wording, _Wording]


def _changes_of(kind: EntryKind, old: _Entries, new: _Entries, said: _Said) -> Iterator[EditionChange]:
    before, after = {entry.id: entry for entry in old}, {entry.id: entry for entry in new}
    moved = {} if kind == "knooppunt" else _moves(list(before), list(after))
    for id, entry in after.items():
        if id not in before:
            yield EditionChange("nieuw", kind, id, entry.label)
            continue
        fields = (*_field_changes(before[id], entry, said), *moved.get(id, ()))
        if fields:
            yield EditionChange("vervallen" if _is_retired(before[id], entry) else "gewijzigd", kind, id, entry.label, fields)
    yield from (EditionChange("vervallen", kind, id, entry.label) for id, entry in before.items() if id not in after)


def _is_retired(before: Any, after: Any) -> bool:
    """Whether an entry was retired between two editions."""
    return getattr(after, "retired", None) is not None and before.retired is None


def _field_changes(before: Entry, after: Entry, said: _Said) -> Iterator[FieldChange]:
    for name in type(after).model_fields:
        one, other = getattr(before, name), getattr(after, name)
        if one == other:
            continue
        if isinstance(one, Text) and isinstance(other, Text):
            pairs = ((f"{name}.{language}", getattr(one, language), getattr(other, language)) for language in ("nl", "en"))
            yield from (FieldChange(*pair) for pair in pairs if pair[1] != pair[2])
        else:
            yield FieldChange(name, said[0].field(name, one), said[1].field(name, other))


def _moves(old: Iterable[str], new: Iterable[str]) -> dict[str, tuple[FieldChange]]:
    """Return the entries of both editions that stand in another place among those of both, counted from 1."""
    old, new = list(old), list(new)
    stayed = [id for id in old if id in new]
    places = {id: place for place, id in enumerate((id for id in new if id in stayed), start=1)}
    return {id: (FieldChange(PLACE, str(place), str(places[id])),) for place, id in enumerate(stayed, start=1) if places[id] != place}
