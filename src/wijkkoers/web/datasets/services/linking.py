"""A supplied table of older and newer codes becomes a concordance; it counts as long as its release is in use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from wijkkoers.base.codes import AreaLevel, gemeente_code_of, level_of, parent_code_of
from wijkkoers.indicators.concordance import table_covers
from wijkkoers.sources.rows import AreaRow, LinkRow, ReadResult
from wijkkoers.web.datasets.models import Concordance, ConcordancePart, Gebied, Release

BATCH = 2000
AreaKey = tuple[str, int]
Key = tuple[str, int, int]
"""(gemeente of the newer areas, older year, newer year)"""
Piece = tuple[int, int, float, float]
"""(older area, newer area, share, cover)"""


def areas_of_links(result: ReadResult) -> dict[AreaKey, AreaRow]:
    """Return the areas that a table links, and the wijken of its newer buurten; they must exist before the links are kept."""
    keys = {(row.code, row.boundary_year) for row in result.links} | {(row.to_code, row.to_boundary_year) for row in result.links}
    keys |= {(parent_code_of(code) or code, year) for code, year in _newer_buurten(result.links)}
    return {key: AreaRow(key[0], "", level_of(key[0]) or AreaLevel.BUURT, key[1], parent_code_of(key[0])) for key in sorted(keys)}


def store_links(release: Release, result: ReadResult, ids: dict[AreaKey, int]) -> None:
    """Make the concordances of a table, in the place of those in use for the same gemeente and years; the caller holds the transaction."""
    by_key: dict[Key, list[LinkRow]] = defaultdict(list)
    for link in result.links:
        by_key[gemeente_code_of(link.to_code) or "", link.boundary_year, link.to_boundary_year].append(link)
    for key, links in sorted(by_key.items()):
        same = dict(zip(("gemeente_code", "from_year", "to_year"), key, strict=True))
        Concordance.objects.filter(**same, is_in_use=True).update(is_in_use=False)
        pieces = _pieces(links, ids)
        counts = {"gebieden_oud": len({piece[0] for piece in pieces}), "gebieden_nieuw": len({piece[1] for piece in pieces})}
        concordance = Concordance.objects.create(
            **same,
            method="tabel",
            release=release,
            organisation_id=release.organisation_id,
            made_by_id=release.received_by_id,
            counts=counts,
        )
        parts = (ConcordancePart(concordance=concordance, from_gebied_id=a, to_gebied_id=b, share=s, cover=c) for a, b, s, c in pieces)
        ConcordancePart.objects.bulk_create(parts, batch_size=BATCH)


def drop_links(release: Release) -> None:
    """Take back the concordances of a release; the caller holds the transaction."""
    Concordance.objects.filter(release=release, is_in_use=True).update(is_in_use=False)


def _newer_buurten(links: Iterable[LinkRow]) -> set[AreaKey]:
    return {(link.to_code, link.to_boundary_year) for link in links if level_of(link.to_code) is AreaLevel.BUURT}


def _pieces(links: Sequence[LinkRow], ids: dict[AreaKey, int]) -> list[Piece]:
    older = [ids[link.code, link.boundary_year] for link in links]
    newer = [ids[link.to_code, link.to_boundary_year] for link in links]
    surfaces = _surfaces([*older, *newer])
    places = {gebied_id: place for place, gebied_id in enumerate(dict.fromkeys(newer))}
    covers = table_covers(
        np.array([places[gebied_id] for gebied_id in newer], dtype=np.intp),
        np.array([link.share for link in links]),
        np.array([surfaces.get(gebied_id, np.nan) for gebied_id in older]),
    )
    pieces = [(a, b, link.share, float(cover)) for a, b, link, cover in zip(older, newer, links, covers, strict=True)]
    return pieces + _of_wijken(links, pieces, ids, surfaces)


def _of_wijken(links: Sequence[LinkRow], pieces: Sequence[Piece], ids: dict[AreaKey, int], surfaces: dict[int, float]) -> list[Piece]:
    """Return the pieces of the wijken that the newer buurten make up, unless the table links wijken itself.

    A buurt of the wijk that the table does not name leaves that part of the wijk uncovered.
    """
    if any(level_of(link.to_code) is not AreaLevel.BUURT for link in links):
        return []
    year = links[0].to_boundary_year
    wijken = {parent_code_of(link.to_code) or "" for link in links}
    known = Gebied.objects.filter(boundary_year=year, parent_code__in=wijken, level=AreaLevel.BUURT, is_water=False, is_in_use=True)
    members: dict[str, set[int]] = defaultdict(set)
    for gebied_id, code in [*known.values_list("id", "code"), *((ids[link.to_code, year], link.to_code) for link in links)]:
        members[parent_code_of(code) or ""].add(gebied_id)
    weights = {**dict.fromkeys(set().union(*members.values()), 1.0), **surfaces} if _all_known(members, surfaces) else {}
    found: dict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for link, (older, newer, share, cover) in zip(links, pieces, strict=True):
        wijk = parent_code_of(link.to_code) or ""
        whole = sum(weights.get(member, 1.0) for member in members[wijk])
        piece = found[older, ids[wijk, year]]
        piece[0] += share
        piece[1] += cover * weights.get(newer, 1.0) / whole
    return [(older, newer, min(share, 1.0), min(cover, 1.0)) for (older, newer), (share, cover) in found.items()]


def _all_known(members: dict[str, set[int]], surfaces: dict[int, float]) -> bool:
    missing = set().union(*members.values()) - surfaces.keys()
    if missing:
        surfaces |= _surfaces(missing)
    return not missing - surfaces.keys()


def _surfaces(gebied_ids: Iterable[int]) -> dict[int, float]:
    rows = Gebied.objects.filter(id__in=set(gebied_ids), shape__area_m2__isnull=False).values_list("id", "shape__area_m2")
    return {gebied_id: area for gebied_id, area in rows if area}
