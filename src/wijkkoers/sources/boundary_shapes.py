"""Shapes of a boundary file brought to RD New and repaired; every change and every loss is reported."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.boundary_names import Identity
from wijkkoers.sources.boundary_parents import Shape, parent_of
from wijkkoers.sources.features import Feature
from wijkkoers.sources.geometry import SWAPPED, TOLERANCE_M2, judge_crs, polygons_of, repair, to_rd
from wijkkoers.sources.intake import Intake


def place_shapes(known: Sequence[tuple[Feature, Identity]], says: str, intake: Intake) -> list[Shape]:
    """Return the areas with valid shapes in RD New.

    The coordinate system is judged by the coordinates; a header that says otherwise is reported. A shape outside the Netherlands
    is left out; an area without usable shape stays, without shape. InputError when no shape lies in the Netherlands.
    """
    geometries = np.empty(len(known), dtype=object)
    geometries[:] = [feature.geometry for feature, _ in known]
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    judged = judge_crs(bounds)
    if judged is None:
        box = ", ".join(f"{number:.1f}" for number in [*np.nanmin(bounds[:, :2], axis=0), *np.nanmax(bounds[:, 2:], axis=0)])
        raise InputError("coordinaten-onbekend", Where(file=intake.result.file), bestand=intake.result.file, omhullende=box)
    _report_crs(judged.crs, says, bounds, intake)
    geometries[~judged.fits] = None
    placed = to_rd(geometries, judged.crs)
    valid = shapely.is_valid(placed)
    plain = valid & (shapely.get_type_id(placed) == shapely.GeometryType.POLYGON) & (shapely.area(placed) > TOLERANCE_M2)
    shapes = []
    for index, (feature, identity) in enumerate(known):
        intake.sheet = feature.layer
        if not judged.fits[index]:
            intake.refuse_row(feature.row, "buiten-nederland", gebied=identity.code)
            continue
        geometry = placed[index] if plain[index] else _usable(placed[index], bool(valid[index]), feature, identity, intake)
        shapes.append(Shape(identity, parent_of(identity), geometry, feature.row, feature.layer))
    return shapes


def _report_crs(crs: str, says: str, bounds: NDArray[np.float64], intake: Intake) -> None:
    if np.isnan(bounds).all():
        return
    if crs == SWAPPED:
        intake.result.issues.warn("assen-verwisseld", Where(intake.result.file))
    elif says and says != crs:
        intake.result.issues.warn("stelsel-wijkt-af", Where(intake.result.file), kop=says, gevonden=crs)


def _usable(
    geometry: shapely.Geometry | None, is_valid: bool, feature: Feature, identity: Identity, intake: Intake
) -> shapely.Geometry | None:
    """Return a valid (Multi)Polygon, or None with a warning that says why there is none."""
    where, issues = intake.where(feature.row), intake.result.issues
    if geometry is None:
        issues.warn(feature.problem or "geometrie-ontbreekt", where, rij=feature.row, gebied=identity.code)
        return None
    if geometry.is_empty:
        issues.warn("geometrie-leeg", where, rij=feature.row, gebied=identity.code)
        return None
    result = polygons_of(geometry) if is_valid else repair(geometry)
    if result is None:
        issues.warn("geometrie-zonder-oppervlak", where, rij=feature.row, gebied=identity.code)
    elif not is_valid:
        issues.warn("geometrie-hersteld", where, rij=feature.row, gebied=identity.code, verschil_m2=round(result.area - geometry.area, 1))
    return result
