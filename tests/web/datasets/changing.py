"""A gemeente whose division changed: two old buurten in one wijk, three new ones in two; one strip of ground, cut anew."""

from __future__ import annotations

from collections.abc import Mapping

import shapely
from tests.web.wijkfoto.making import Value, area, observations, read_in
from tests.web.world import World

from wijkkoers.sources.rows import AreaRow
from wijkkoers.web.datasets.models import Concordance, Gebied
from wijkkoers.web.datasets.services.concordances import make_concordance

OLD, NEW = 2016, 2024
GEMEENTE = "GM9901"
OOST, WEST, WHOLE = "BU99010001", "BU99010002", "WK990100"
KOP, MIDDEN, STAART, VOOR, ACHTER = "BU99010101", "BU99010102", "BU99010201", "WK990101", "WK990102"
NAMES = {
    OOST: "Oost",
    WEST: "West",
    WHOLE: "Veldermeer",
    KOP: "Kop",
    MIDDEN: "Midden",
    STAART: "Staart",
    VOOR: "Voor",
    ACHTER: "Achter",
    GEMEENTE: "Veldermeer",
}
REACH = {
    OOST: (0, 2),
    WEST: (2, 4),
    WHOLE: (0, 4),
    KOP: (0, 1),
    MIDDEN: (1, 3),
    STAART: (3, 4),
    VOOR: (0, 3),
    ACHTER: (3, 4),
    GEMEENTE: (0, 4),
}
OLD_AREAS = (GEMEENTE, WHOLE, OOST, WEST)
NEW_AREAS = (GEMEENTE, VOOR, ACHTER, KOP, MIDDEN, STAART)
OLD_FIGURES = {
    OOST: {"aantal-inwoners": 1000, "aantal-woningen": 400, "aandeel-koop": 30, "stedelijkheid": 2},
    WEST: {"aantal-inwoners": 600, "aantal-woningen": 200, "aandeel-koop": 60, "stedelijkheid": 4},
}
NEW_FIGURES = {
    GEMEENTE: {"aantal-inwoners": 1700, "aandeel-koop": 45},
    VOOR: {"aantal-inwoners": 1400, "aandeel-koop": 44},
    ACHTER: {"aantal-inwoners": 300},
    KOP: {"aantal-inwoners": 500},
    MIDDEN: {"aantal-inwoners": 900},
    STAART: {"aantal-inwoners": 300},
}


def strip(reach: tuple[float, float]) -> bytes:
    """Return a stretch of the strip, in units of 500 m."""
    return shapely.to_wkb(shapely.box(105_000 + 500 * reach[0], 427_000, 105_000 + 500 * reach[1], 427_500))


def areas(codes: tuple[str, ...], year: int, *, shapes: bool = True) -> list[AreaRow]:
    return [area(code, NAMES[code], year, strip(REACH[code]) if shapes else None) for code in codes]


def read_figures(figures: Mapping[str, Mapping[str, Value]], year: int, period: int | None = None) -> None:
    read_in([], [row for code, values in figures.items() for row in observations(code, values, period or year, year)])


def make_change(*, old_shapes: bool = True, new_shapes: bool = True) -> None:
    """Read in both divisions with their figures."""
    read_in(areas(OLD_AREAS, OLD, shapes=old_shapes))
    read_in(areas(NEW_AREAS, NEW, shapes=new_shapes))
    read_figures(OLD_FIGURES, OLD)
    read_figures(NEW_FIGURES, NEW)


def convert_old(world: World) -> Concordance:
    """Convert the old figures on behalf of the corporatie."""
    return make_concordance(actor=world.redacteur, organisation_id=world.corporatie.pk, gemeente_code=GEMEENTE, from_year=OLD, to_year=NEW)


def id_of(code: str, year: int) -> int:
    return Gebied.objects.get(code=code, boundary_year=year).id
