"""Laws of shapefiles: whatever happens to the bytes of a part, the answer is areas or an InputError."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pyogrio.raw
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.sources.rows import Request
from wijkkoers.sources.shapefile import read_shapefile_boundaries

PARTS = ("shp", "dbf", "shx", "prj", "cpg")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shapefile")


@pytest.fixture(scope="module")
def parts(folder: Path) -> dict[str, bytes]:
    box = shapely.box(106_000, 428_000, 107_000, 429_000)
    shapes = np.array([shapely.to_wkb(shape) for shape in (box, box.difference(box.centroid.buffer(100, quad_segs=1)))], dtype=object)
    columns = [np.array(["BU05900301", "BU05900302"], dtype=object), np.array(["Súd", "Noord"], dtype=object), np.array([5, 7])]
    names = ["BU_CODE", "BU_NAAM", "AANT_INW"]
    pyogrio.raw.write(folder / "b.shp", shapes, columns, names, driver="ESRI Shapefile", geometry_type="Polygon", crs="EPSG:28992")
    return {part: (folder / f"b.{part}").read_bytes() for part in PARTS}


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(draw=st.data())
def test_no_damage_to_a_part_raises_anything_but_input_error(folder: Path, parts: dict[str, bytes], draw: st.DataObject) -> None:
    chosen = draw.draw(st.sampled_from(PARTS))
    data = bytearray(parts[chosen])
    for place in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=6)):
        data[place] = draw.draw(st.integers(0, 255))
    kept = draw.draw(st.integers(0, len(data)) | st.just(len(data)))
    path = folder / "buurt_2023.zip"
    with ZipFile(path, "w") as archive:
        for part, good in parts.items():
            archive.writestr(f"buurt_2023.{part}", bytes(data[:kept]) if part == chosen else good)
    try:
        result = read_shapefile_boundaries(Request(path, path.name))
    except InputError as error:
        assert error.code
    else:
        assert all(area.geometry is None or shapely.from_wkb(area.geometry).is_valid for area in result.areas)
