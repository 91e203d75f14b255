"""Reading the store: areas, figures, releases. The way in for other apps."""

from wijkkoers.web.datasets.selectors.figures import FigureRow, figures_of
from wijkkoers.web.datasets.selectors.gebieden import (
    GebiedRow,
    best_year,
    children_of,
    find_gebieden,
    gebied_of,
    is_empty,
    land_of,
    same_areas,
    same_areas_of,
    shapes_of,
)
from wijkkoers.web.datasets.selectors.releases import release_of, releases, source_states

__all__ = (
    "FigureRow",
    "GebiedRow",
    "best_year",
    "children_of",
    "figures_of",
    "find_gebieden",
    "gebied_of",
    "is_empty",
    "land_of",
    "release_of",
    "releases",
    "same_areas",
    "same_areas_of",
    "shapes_of",
    "source_states",
)
