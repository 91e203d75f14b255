"""Every file of the collection is read or refused with a clear code; none breaks a reader."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.base.errors import InputError
from wijkkoers.sources.recognise import recognise

REFUSALS = {"onbekende-soort", "nog-niet-leesbaar"}


def outcome(path: Path) -> str:
    try:
        return recognise(path, path.name).kind
    except InputError as error:
        return error.code


def test_every_file_is_recognised_or_refused(testdata: Path) -> None:
    found = {path.name: outcome(path) for path in (testdata / "data").rglob("*") if path.is_file() and "poi" not in path.name}
    geojson = {name for name, kind in found.items() if kind == "grenzen-geojson"}
    assert geojson == {name for name in found if name.endswith(".geojson")}
    assert {name: kind for name, kind in found.items() if kind not in REFUSALS and name not in geojson} == {
        "papendrecht_kwb2024_plat.csv": "kwb-plat",
        "nl_kwb2024_misdrijven_gezondheid_plat.csv": "kwb-plat",
        "utrecht_kwb-2023.xlsx": "kwb-werkboek",
        "denhaag_bag.gpkg": "grenzen-geopackage",
    }
