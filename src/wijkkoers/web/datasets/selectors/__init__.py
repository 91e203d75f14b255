"""Reading the store: areas, figures, releases. The way in for other apps."""

from wijkkoers.web.datasets.selectors.facilities import FacilityRow, facilities_near
from wijkkoers.web.datasets.selectors.figures import FigureRow, figures_of
from wijkkoers.web.datasets.selectors.finding import find_gebieden, store_version
from wijkkoers.web.datasets.selectors.gebieden import (
    GebiedRow,
    best_year,
    buurten_in,
    children_of,
    gebied_of,
    is_empty,
    land_of,
    same_areas,
    same_areas_of,
    shapes_of,
    simplify_name,
    whole_divisions,
)
from wijkkoers.web.datasets.selectors.releases import ready_count, release_for, releases, releases_for, source_states, waiting_states

__all__ = (
    "FacilityRow",
    "FigureRow",
    "GebiedRow",
    "best_year",
    "buurten_in",
    "children_of",
    "facilities_near",
    "figures_of",
    "find_gebieden",
    "gebied_of",
    "is_empty",
    "land_of",
    "ready_count",
    "release_for",
    "releases",
    "releases_for",
    "same_areas",
    "same_areas_of",
    "shapes_of",
    "simplify_name",
    "source_states",
    "store_version",
    "waiting_states",
    "whole_divisions",
)
