"""Files with areas and figures for tests, and a view of all that the store holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from django.apps import apps
from django.db.models import Model
from tests.web.world import World

from wijkkoers.base.missing import Figure
from wijkkoers.web.accounts.models import User
from wijkkoers.web.datasets import selectors, services
from wijkkoers.web.datasets.models import Release

NAMES = {"GM9901": "Veldermeer", "WK990101": "Spoorwijk", "BU99010101": "Seinhuis", "BU99010102": "Perron", "WK990102": "Oude Haven"}
CORNERS = {"BU99010101": (0, 0, 1), "BU99010102": (1, 0, 1), "WK990102": (0, 1, 2), "WK990101": (0, 0, 2), "GM9901": (0, 0, 3)}
ORIGIN = (106_000, 428_000)
Row = tuple[str, str, int, int | None, str]
"""code, name, year, boundary year, inhabitants"""


def table_text(rows: Iterable[Row] = (), indicator: str = "aantal-inwoners") -> str:
    """An own table with one indicator."""
    lines = [f"{code};{name};{year};{boundary or ''};{value}" for code, name, year, boundary, value in rows]
    return "\n".join([f"code;naam;jaar;grensjaar;{indicator}", *lines]) + "\n"


def plain_rows(value: str = "1000", year: int = 2024, boundary: int | None = 2024) -> list[Row]:
    return [(code, name, year, boundary, value) for code, name in NAMES.items()]


def write_table(folder: Path, rows: Iterable[Row] | None = None, name: str = "cijfers.csv") -> Path:
    path = folder / name
    path.write_text(table_text(plain_rows() if rows is None else rows), encoding="utf-8")
    return path


def square(column: float, row: float, size: float) -> list[list[list[float]]]:
    west, south = ORIGIN[0] + 1000 * column, ORIGIN[1] + 1000 * row
    side = 1000 * size
    return [[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]]


def write_boundaries(folder: Path, names: Mapping[str, str] = NAMES, year: int = 2024, scale: float = 1) -> Path:
    """Squares in RD New; `scale` makes them larger."""
    features = [
        {
            "type": "Feature",
            "properties": {"code": code, "naam": name, "jaar": year},
            "geometry": {"type": "Polygon", "coordinates": square(*CORNERS[code][:2], CORNERS[code][2] * scale)},
        }
        for code, name in names.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path = folder / f"grenzen-{year}.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return path


def write_zip(folder: Path, members: Mapping[str, bytes], name: str = "bundel.zip") -> Path:
    with ZipFile(folder / name, "w", ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return folder / name


def hand_in(world: World, path: Path, actor: User | None = None, kind: str = "", year: int | None = None) -> Release:
    """Receive one file for the corporatie, as a page does."""
    with path.open("rb") as stream:
        handed = services.receive_files(
            actor=actor or world.redacteur, organisation_id=world.corporatie.pk, name=path.name, stream=stream, kind=kind, year=year
        )
    return handed[0].release


def import_now(world: World, path: Path, kind: str = "", year: int | None = None) -> Release:
    """Import one file at once for the corporatie, and share it with everyone."""
    release = import_own(world, path, kind, year)
    return services.share_release(actor=world.redacteur, release_id=release.id, is_shared=True)


def import_own(world: World, path: Path, kind: str = "", year: int | None = None) -> Release:
    """Import one file at once for the corporatie, as the product does: an own table is not shared."""
    return services.import_file(actor=world.redacteur, organisation_id=world.corporatie.pk, path=path, kind=kind, year=year)[0].release


def import_of_gemeente(world: World, path: Path) -> Release:
    """Import one file at once for the other organisation, as the product does."""
    return services.import_file(actor=world.gemeente_redacteur, organisation_id=world.gemeente.pk, path=path)[0].release


def figure(code: str = "WK990101", boundary_year: int = 2024, period: int = 2024, indicator: str = "aantal-inwoners") -> Figure | None:
    """The figure that counts now; None when there is none at all."""
    gebied = selectors.gebied_of(code, boundary_year)
    found = selectors.figures_of([gebied.id]).get((gebied.id, indicator, period)) if gebied else None
    return found.figure if found else None


def _models() -> list[type[Model]]:
    found = [model for model in apps.get_models() if model.__module__.startswith("wijkkoers.")]
    return sorted(found, key=lambda model: model._meta.label)


def row_counts() -> dict[str, int]:
    """The number of rows of every table of ours."""
    return {model._meta.label: model._default_manager.count() for model in _models()}


def store_digest() -> str:
    """A digest of every row of every table of ours: two equal digests are two equal stores."""
    digest = hashlib.sha256()
    for model in _models():
        for values in model._default_manager.order_by("pk").values_list():
            plain = [bytes(value) if isinstance(value, memoryview) else value for value in values]
            digest.update(repr((model._meta.label, plain)).encode())
    return digest.hexdigest()
