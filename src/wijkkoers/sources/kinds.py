"""Every kind of file, in the order in which a file is tried: who recognises it, who reads it, and what comes first in a batch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wijkkoers.sources import (
    area_links,
    bag_csv,
    bag_extract,
    bag_geopackage,
    boundaries,
    boundary_csv,
    crimes,
    energy_labels,
    explained_table,
    gemeenten_list,
    grid_consumption,
    health,
    key_figures_json,
    kwb_flat,
    kwb_workbook,
    leefbaarheid_classes,
    leefbaarheid_scores,
    odata,
    odata_files,
    own_table,
    points_of_interest,
    postcodes,
    shapefile,
    startanalyse,
    startanalyse_2020,
    statline,
    strategy_variant,
    tenure,
    topojson,
    vera_references,
    vera_units,
)
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample

BOUNDARIES, KEYS, FIGURES, ADDRESSES = range(4)
"""Order within a batch: figures by name or place need the areas, files per address need the keys too."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file; `recognise` returns None for a file of another kind. `takes_zip`: it wants a whole zip, not its members."""

    id: str
    recognise: Callable[[Sample], Recognition | None]
    read: Callable[[Request], ReadResult]
    order: int = FIGURES
    takes_zip: bool = False


ALL: tuple[Kind, ...] = (
    Kind(bag_geopackage.KIND, bag_geopackage.recognise_bag_geopackage, bag_geopackage.read_bag_geopackage, KEYS),
    Kind(bag_extract.KIND, bag_extract.recognise_bag_extract, bag_extract.read_bag_extract, KEYS, takes_zip=True),
    Kind(vera_units.KIND, vera_units.recognise_vera_units, vera_units.read_vera_units, ADDRESSES, takes_zip=True),
    Kind(energy_labels.KIND, energy_labels.recognise_energy_labels, energy_labels.read_energy_labels, ADDRESSES, takes_zip=True),
    Kind(bag_csv.KIND, bag_csv.recognise_bag_csv, bag_csv.read_bag_csv, KEYS),
    Kind(postcodes.KIND, postcodes.recognise_postcodes, postcodes.read_postcodes, KEYS, takes_zip=True),
    Kind(grid_consumption.KIND, grid_consumption.recognise_grid_consumption, grid_consumption.read_grid_consumption, ADDRESSES),
    Kind(vera_references.KIND, vera_references.recognise_vera_references, vera_references.read_vera_references, KEYS),
    Kind(boundaries.GEOPACKAGE_KIND, boundaries.recognise_geopackage, boundaries.read_geopackage_boundaries, BOUNDARIES),
    Kind(shapefile.KIND, shapefile.recognise_shapefile, shapefile.read_shapefile_boundaries, BOUNDARIES, takes_zip=True),
    Kind(topojson.KIND, topojson.recognise_topojson, topojson.read_topojson_boundaries, BOUNDARIES),
    Kind(points_of_interest.KIND, points_of_interest.recognise_points, points_of_interest.read_points),
    Kind(boundaries.GEOJSON_KIND, boundaries.recognise_geojson, boundaries.read_geojson_boundaries, BOUNDARIES),
    Kind(boundary_csv.KIND, boundary_csv.recognise_boundary_csv, boundary_csv.read_csv_boundaries, BOUNDARIES),
    Kind(area_links.KIND, area_links.recognise_area_links, area_links.read_area_links, KEYS),
    Kind(own_table.KIND, own_table.recognise_own_table, own_table.read_own_table),
    Kind(health.KIND, health.recognise_health, health.read_health),
    Kind(leefbaarheid_classes.KIND, leefbaarheid_classes.recognise_leefbaarheid_classes, leefbaarheid_classes.read_leefbaarheid_classes),
    Kind(leefbaarheid_scores.KIND, leefbaarheid_scores.recognise_leefbaarheid_scores, leefbaarheid_scores.read_leefbaarheid_scores),
    Kind(crimes.KIND, crimes.recognise_crimes, crimes.read_crimes),
    Kind(startanalyse.KIND, startanalyse.recognise_startanalyse, startanalyse.read_startanalyse),
    Kind(startanalyse_2020.KIND, startanalyse_2020.recognise_startanalyse_2020, startanalyse_2020.read_startanalyse_2020),
    Kind(strategy_variant.KIND, strategy_variant.recognise_strategy_variant, strategy_variant.read_strategy_variant),
    Kind(gemeenten_list.KIND, gemeenten_list.recognise_gemeenten_list, gemeenten_list.read_gemeenten_list, KEYS),
    Kind(tenure.KIND, tenure.recognise_tenure, tenure.read_tenure),
    Kind(key_figures_json.KIND, key_figures_json.recognise_key_figures, key_figures_json.read_key_figures),
    Kind(explained_table.KIND, explained_table.recognise_explained_table, explained_table.read_explained_table),
    Kind(odata.KIND, odata_files.recognise_odata, odata.read_odata, takes_zip=True),
    Kind(statline.KIND, statline.recognise_statline, statline.read_statline),
    Kind(kwb_workbook.KIND, kwb_workbook.recognise_kwb_workbook, kwb_workbook.read_kwb_workbook),
    Kind(kwb_flat.KIND, kwb_flat.recognise_kwb_flat, kwb_flat.read_kwb_flat),
)
"""The kinds; a particular one stands before a general one."""
KINDS: dict[str, Kind] = {kind.id: kind for kind in ALL}
