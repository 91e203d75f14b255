"""Finding areas while people type: the names of all areas stand in memory, made anew when a release comes in or goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from django.db import connection
from django.db.models import Count, Max, Q, Sum

from wijkkoers.base.codes import ORDER, AreaLevel, normalise_code
from wijkkoers.web.datasets.models import Concordance, Gebied, Release, ReleaseState
from wijkkoers.web.datasets.selectors.gebieden import GebiedRow, rows_of, simplify_name, whole_divisions

CODE_BEGINS = re.compile(r"(NL|GM|WK|BU)[0-9A-Z]*")


@dataclass(frozen=True, slots=True)
class Names:
    """Every area in use once per name, large before small and then by name; `around` is the name with that of its gemeente."""

    rows: tuple[GebiedRow, ...]
    names: tuple[str, ...]
    around: tuple[str, ...]


def find_gebieden(query: str, limit: int = 20, level: AreaLevel | None = None) -> list[GebiedRow]:
    """Find areas by name, by code, or by words of name and gemeente, each once in its newest year.

    The code itself first; then a name that begins so, a later word that does, a name or code that contains it; large before small.
    """
    known = _names(store_version())
    text = simplify_name(query)
    groups = [_with_code(known, query), *_with_text(known, text), _in_code(known, query)]
    if sum(len(group) for group in groups) < limit:
        groups.append(_with_words(known, text))
    found: dict[str, GebiedRow] = {}
    for place in chain.from_iterable(groups):
        row = known.rows[place]
        held = found.get(row.code)
        if level is not None and row.level is not level:
            continue
        if held is None or row.boundary_year > held.boundary_year:
            found[row.code] = row
    return list(found.values())[:limit]


def is_of_older_division(gebied: GebiedRow) -> bool:
    """Whether its gemeente is known in a newer division too, so that an area is one of the past."""
    return gebied.boundary_year < _newest_years(store_version()).get(gebied.gemeente_code, 0)


@lru_cache(maxsize=2)
def _newest_years(version: tuple[object, ...]) -> dict[str, int]:
    newest: dict[str, int] = {}
    for row in _names(version).rows:
        newest[row.gemeente_code] = max(row.boundary_year, newest.get(row.gemeente_code, 0))
    return newest


def _with_code(known: Names, query: str) -> list[int]:
    code = normalise_code(query)
    return [place for place, row in enumerate(known.rows) if row.code == code] if code else []


def _with_text(known: Names, text: str) -> tuple[list[int], list[int], list[int]]:
    """Return the places of names that begin so, of names in which a later word does, and of names that contain it."""
    first: list[int] = []
    later: list[int] = []
    inside: list[int] = []
    word = f" {text}"
    for place in [place for place, name in enumerate(known.names) if text in name]:
        name = known.names[place]
        group = first if name.startswith(text) else later if word in name else inside
        group.append(place)
    return first, later, inside


def _in_code(known: Names, query: str) -> list[int]:
    start = query.strip().upper()
    if not CODE_BEGINS.fullmatch(start):
        return []
    return [place for place, row in enumerate(known.rows) if row.code.startswith(start)]


def _with_words(known: Names, text: str) -> list[int]:
    """Return the places where every word stands in the name or in that of the gemeente: `centrum papendrecht`."""
    words = text.replace(",", " ").split()
    if len(words) < 2:
        return []
    places: list[int] = list(range(len(known.around)))
    for word in words:
        places = [place for place in places if word in known.around[place]]
    return places


def store_version() -> tuple[object, ...]:
    """Return what changes when a release comes in, goes or is shared, an area is added or a concordance made; in three quick queries."""
    newest = Gebied.objects.aggregate(Max("id"))
    in_use = Q(state=ReleaseState.IN_USE)
    shared = Sum("id", filter=in_use & Q(is_shared=True))
    found = Release.objects.aggregate(Max("imported_at"), Max("withdrawn_at"), Max("id"), in_use=Count("id", filter=in_use), shared=shared)
    converted = Concordance.objects.filter(is_in_use=True).aggregate(Sum("id"), Count("id"))
    return (connection.settings_dict["NAME"], *newest.values(), *found.values(), *converted.values())


@lru_cache(maxsize=1)
def _names(version: tuple[object, ...]) -> Names:
    """Return the names of a version of the store: of an area with one name in several years the newest whole division; no water."""
    whole = whole_divisions()
    rows = rows_of(Gebied.objects.filter(is_in_use=True, is_water=False).order_by("boundary_year"))
    settled = {row.code for row in rows if row.boundary_year in whole.get(row.gemeente_code, ())}
    newest: dict[tuple[str, str], GebiedRow] = {}
    for row in rows:
        if row.code not in settled or row.boundary_year in whole.get(row.gemeente_code, ()):
            newest[row.code, simplify_name(row.name)] = row
    held = sorted(newest.items(), key=lambda pair: (ORDER.index(pair[1].level), pair[0][1], pair[0][0]))
    return Names(
        tuple(row for _key, row in held),
        tuple(name for (_code, name), _row in held),
        tuple(f"{name} {simplify_name(row.gemeente_name)}" for (_code, name), row in held),
    )
