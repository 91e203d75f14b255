"""Boundaries as shapefile (Esri, 1998): the parts of one or more layers in a zip, as CBS gives the Wijk- en Buurtkaart."""

from __future__ import annotations

import codecs
import re
import shutil
import struct
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pyogrio
import pyogrio.raw
from pyogrio.errors import DataLayerError, DataSourceError

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year, find_year_in_name
from wijkkoers.sources.archive import PARTS, group_parts, is_companion
from wijkkoers.sources.boundaries import read_shapes
from wijkkoers.sources.boundary_names import has_code
from wijkkoers.sources.features import Feature, FeatureFile, crs_of
from wijkkoers.sources.geometry import parse_shape
from wijkkoers.sources.limits import MAX_ROWS, UNREADABLE
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.zips import open_zip

KIND = "grenzen-shapefile"
SAMPLE_ROWS = 50
_NEEDED = (".shp", ".dbf", ".shx")
_OUR_SUFFIXES = {".prj": ".stelsel", ".cpg": ".tekenset"}
"""Parts that we read ourselves and GDAL does not see: it would believe them."""
_MAGIC = b"\x00\x00\x27\x0a"
_HEADER_BYTES = 100
_INDEX_BYTES = 8
_CODE_PAGES = {"ansi 1252": "cp1252", "ldid/87": "cp1252", "88591": "latin-1", "system": "cp1252", "oem": "cp850"}
_ENCODINGS = re.compile(r"utf-8|cp\d+|iso8859-\d+|mac-roman")
_DRIVER = "ESRI Shapefile"

HasCode = Callable[[Mapping[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer, copied under a name of our own; `title` is the name that it has in the zip."""

    path: Path
    title: str
    said: str
    encoding: str


def recognise_shapefile(sample: Sample) -> Recognition | None:
    """Recognise a zip that holds shapefiles of one year and nothing else that could be read."""
    groups = group_parts(sample.members)
    if len(groups) != 1 or any(not is_companion(member, sample.members) for member in sample.members):
        return None
    stems = next(iter(groups.values()))
    year = find_year_in_name(sample.name) or find_year(" ".join(stems))
    return Recognition(KIND, year, tuple(sorted(f"{PurePosixPath(stem).name}.shp" for stem in stems))[:5])


def read_shapefile_boundaries(request: Request) -> ReadResult:
    """Read every layer that carries codes; for the year see `boundaries.read_geojson_boundaries`, the names of layers tell it too."""
    return read_shapes(read_shapefile(request.path, request.name, has_code), KIND, request)


def read_shapefile(path: Path, name: str, has_code: HasCode) -> FeatureFile:
    """Read all layers in whose first rows one passes `has_code`.

    InputError when a part is absent (`shapefile-onvolledig`), a part is broken, or no layer has codes.
    """
    found, skipped = FeatureFile(), []
    with open_zip(path, name) as archive, TemporaryDirectory() as folder:
        for layer in _copied_layers(archive, name, Path(folder)):
            features = _read_layer(layer, name)
            if any(has_code(feature.properties) for feature in features[:SAMPLE_ROWS]):
                found.says = found.says or _says(layer)
                found.features += features
                if layer.said not in ("", layer.encoding):
                    found.issues.warn(
                        "tekenset-vervangen", Where(name, layer.title), laag=layer.title, gezegd=layer.said, gelezen=layer.encoding
                    )
                found.layers.append(layer.title)
            else:
                skipped.append(layer.title)
    if not found.features:
        raise InputError("geen-laag-met-codes", Where(file=name), bestand=name, lagen=", ".join(skipped)[:300])
    return found


def _copied_layers(archive: ZipFile, name: str, folder: Path) -> Iterator[_Layer]:
    """Yield the layers, each copied to names of our own: no name from the zip reaches the disk or GDAL."""
    members = {member.lower(): member for member in archive.namelist()}
    stems = sorted({member[:-4] for member in members if member.endswith(".shp") and not member.startswith("__macosx/")})
    if not stems:
        raise InputError("shapefile-onvolledig", Where(file=name), bestand=name, ontbreekt=".shp")
    for number, stem in enumerate(stems, start=1):
        absent = [part for part in _NEEDED if stem + part not in members]
        if absent:
            raise InputError("shapefile-onvolledig", Where(file=name), bestand=name, ontbreekt=", ".join(absent))
        target = folder / f"laag{number}.shp"
        for part in PARTS:
            if stem + part in members:
                _copy(archive, members[stem + part], target.with_suffix(_OUR_SUFFIXES.get(part, part)), name)
        _check_parts(target, name)
        said = _said_encoding(target.with_suffix(_OUR_SUFFIXES[".cpg"]))
        yield _Layer(target, PurePosixPath(members[stem + ".shp"]).stem[:80], said, _encoding_of(target, said))


def _copy(archive: ZipFile, member: str, target: Path, name: str) -> None:
    try:
        with archive.open(member) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file)
    except UNREADABLE as error:
        raise InputError("zip-beschadigd", Where(file=name), bestand=name) from error


def _check_parts(shp: Path, name: str) -> None:
    """Refuse parts whose own headers promise more than they hold, before GDAL believes them."""
    rows = (shp.with_suffix(".shx").stat().st_size - _HEADER_BYTES) // _INDEX_BYTES
    with shp.open("rb") as shapes, shp.with_suffix(".dbf").open("rb") as table:
        magic, head = shapes.read(4), table.read(32)
    if magic != _MAGIC or len(head) < 32 or not 0 <= rows <= MAX_ROWS:
        raise _broken(name)
    count, start, width = struct.unpack("<IHH", head[4:12])
    if count > MAX_ROWS or start + count * width > shp.with_suffix(".dbf").stat().st_size + width:
        raise _broken(name)


def _broken(name: str) -> InputError:
    return InputError("shapefile-beschadigd", Where(file=name), bestand=name)


def _encoding_of(shp: Path, said: str) -> str:
    """Return the encoding of the table: that of its .cpg when it holds true, else UTF-8 when valid, else Windows-1252."""
    data = shp.with_suffix(".dbf").read_bytes()
    candidates = [said, "utf-8"] if said else ["utf-8"]
    return next((encoding for encoding in candidates if _decodes(data, encoding)), "cp1252")


def _said_encoding(cpg: Path) -> str:
    if not cpg.exists():
        return ""
    with cpg.open("rb") as file:
        said = file.read(40).decode("ascii", "ignore").strip("\0 \r\n\t\"'").lower()
    try:
        found = codecs.lookup(_CODE_PAGES.get(said, said)).name
    except (LookupError, ValueError):
        return ""
    return found if _ENCODINGS.fullmatch(found) else ""


def _decodes(data: bytes, encoding: str) -> bool:
    start = struct.unpack("<H", data[8:10])[0]
    try:
        data[start:].decode(encoding)
    except (UnicodeError, LookupError, AttributeError):
        return False
    return True


def _read_layer(layer: _Layer, name: str) -> list[Feature]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if pyogrio.read_info(layer.path, encoding=layer.encoding)["driver"] != _DRIVER:
                raise _broken(name)
            meta, _, geometries, columns = pyogrio.raw.read(layer.path, encoding=layer.encoding, force_2d=True, max_features=MAX_ROWS)
    except (DataSourceError, DataLayerError, *UNREADABLE) as error:
        raise _broken(name) from error
    names = [str(field) for field in meta["fields"]]
    shapes = [parse_shape(wkb) if wkb else (None, "geometrie-ontbreekt") for wkb in ([] if geometries is None else geometries)]
    rows: Sequence[Sequence[Any]] = list(zip(*map(_plain, columns), strict=True)) if names else [()] * len(shapes)
    return [
        Feature(dict(zip(names, cells, strict=True)), geometry, row, layer.title, problem)
        for row, (cells, (geometry, problem)) in enumerate(zip(rows, shapes, strict=False), start=1)
    ]


def _plain(column: Any) -> list[Any]:
    """Return the cells of one column as plain values, None where there is none."""
    return [None if cell is None or cell != cell else cell for cell in column.tolist()]


def _says(layer: _Layer) -> str:
    prj = layer.path.with_suffix(_OUR_SUFFIXES[".prj"])
    if not prj.exists():
        return ""
    with prj.open("rb") as file:
        return crs_of(file.read(4000).decode("latin-1"))
