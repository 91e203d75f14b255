"""Concordances between boundary years: which are in use, and what they say of an area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.models import Concordance, ConcordancePart, Gebied
from wijkkoers.web.datasets.selectors.gebieden import is_told


@dataclass(frozen=True, slots=True)
class OlderPart:
    """A piece of an older area in a newer one: `share` (0-1) of the older area's ground, `cover` (0-1) of the newer one's.

    `area_m2` is the surface of the older area as it is drawn, None without a shape.
    """

    id: int
    code: str
    name: str
    level: AreaLevel
    boundary_year: int
    to_id: int
    share: float
    cover: float
    method: str
    concordance_id: int
    area_m2: float | None = None

    @property
    def label(self) -> str:
        """The name, or the code where no file names the area."""
        return self.name or self.code

    @property
    def share_pct(self) -> float:
        """How much of the older area lies here, in percent."""
        return self.share * 100

    @property
    def cover_pct(self) -> float:
        """How much of the newer area it fills, in percent."""
        return self.cover * 100


@dataclass(frozen=True, slots=True)
class NewerArea:
    """An area that figures are converted to."""

    id: int
    code: str
    name: str
    level: AreaLevel
    boundary_year: int

    @property
    def label(self) -> str:
        """The name, or the code where no file names the area."""
        return self.name or self.code


def concordances() -> QuerySet[Concordance]:
    """Return the concordances in use, by gemeente and year, with who made them."""
    return Concordance.objects.filter(is_in_use=True).select_related("made_by", "organisation", "release")


def concordance_of(concordance_id: int) -> Concordance | None:
    """Return one concordance, in use or taken back; None when there is none."""
    return Concordance.objects.select_related("made_by", "organisation", "release").filter(id=concordance_id).first()


def parts_into(gebied_ids: Iterable[int]) -> dict[int, list[OlderPart]]:
    """Return per newer area the pieces of older areas, of all concordances in use; largest cover first, in one query."""
    rows = ConcordancePart.objects.filter(concordance__is_in_use=True, to_gebied_id__in=list(gebied_ids))
    return _by_target(rows)


def parts_of(concordance_id: int) -> dict[int, list[OlderPart]]:
    """Return per newer area the pieces of one concordance; largest cover first."""
    return _by_target(ConcordancePart.objects.filter(concordance_id=concordance_id))


def is_outdated(concordance: Concordance) -> bool:
    """Whether boundaries that a concordance was made of were read in again since; a supplied table does not rest on boundaries."""
    if concordance.method != "overlay":
        return False
    parts = ConcordancePart.objects.filter(concordance=concordance)
    since = Q(from_gebied__shape__release__imported_at__gt=concordance.made_at) | Q(
        to_gebied__shape__release__imported_at__gt=concordance.made_at
    )
    return parts.filter(since).exists()


def years_with_figures(gemeente_code: str) -> list[int]:
    """Return the boundary years in which wijken or buurten of a gemeente have figures that whoever looks may see, oldest first."""
    rows = Gebied.objects.filter(gemeente_code=gemeente_code, level__in=(AreaLevel.WIJK, AreaLevel.BUURT))
    return sorted(set(rows.filter(is_told()).values_list("boundary_year", flat=True)))


def newer_areas(gebied_ids: Iterable[int]) -> list[NewerArea]:
    """Return the areas that figures are converted to, by code; one without name has that of the same code in another year."""
    kept = Gebied.objects.filter(id__in=list(gebied_ids)).order_by("code")
    rows = list(kept.values_list("id", "code", "name", "level", "boundary_year"))
    nameless = Gebied.objects.filter(code__in=[row[1] for row in rows if not row[2]], is_in_use=True).exclude(name="")
    names = dict(nameless.order_by("boundary_year").values_list("code", "name"))
    return [NewerArea(id_, code, name or names.get(code, ""), AreaLevel(level), year) for id_, code, name, level, year in rows]


def shapes_by_id(gebied_ids: Iterable[int]) -> dict[int, bytes]:
    """Return the WKB of areas in their own year; areas without shape are left out."""
    rows = Gebied.objects.filter(id__in=list(gebied_ids), shape__geometry__isnull=False).values_list("id", "shape__geometry")
    return {id_: bytes(wkb) for id_, wkb in rows if wkb is not None}


def gemeente_name(code: str) -> str:
    """Return the newest name of a gemeente, else its code."""
    rows = Gebied.objects.filter(code=code).exclude(name="").order_by("-boundary_year")
    return rows.values_list("name", flat=True).first() or code


def _by_target(rows: QuerySet[ConcordancePart]) -> dict[int, list[OlderPart]]:
    found: dict[int, list[OlderPart]] = {}
    fields = ("from_gebied_id", "from_gebied__code", "from_gebied__name", "from_gebied__level", "from_gebied__boundary_year")
    own = ("to_gebied_id", "share", "cover", "concordance__method", "concordance_id", "from_gebied__shape__area_m2")
    for row in rows.order_by("-cover", "from_gebied__code").values_list(*fields, *own):
        found.setdefault(row[5], []).append(OlderPart(row[0], row[1], row[2], AreaLevel(row[3]), *row[4:]))
    return found
