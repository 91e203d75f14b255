"""How long national files take to come in, beside a plain script that inserts the same values, in the same run.

    python benchmarks/national_import.py KWB_CSV BOUNDARIES_GEOJSON [ROUNDS]

Each measurement is a fresh process on a store of its own. The product's time runs from the moment its empty store is open until the
file is in use (read, checked, compared, written, areas refreshed). The plain script knows the file: `csv.reader` or `json.load`, and
one `executemany` in one transaction, once into the product's own table with its keys, checks and index, once into a bare table.
Prints the median seconds, the ratio to the plain script, and the peak memory.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SKIPPED = {"provincie", "postcode", "stedelijkheidLabel", "wijkCode_in_bron", "gm_naam", "soort", "naam", "gm_code", "code"}
FIGURES = "release_id, gebied_id, indicator, period, value, status, marks, source"
SHAPES = "gebied_id, release_id, name, parent_code, is_water, geometry, area_m2"


def plain_figures(path: Path) -> Iterator[tuple[object, ...]]:
    """Every figure of the flat KWB file, as a script would read it that knows the file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, delimiter=";")
        columns = [(index, name) for index, name in enumerate(next(reader)) if name not in SKIPPED]
        for area, row in enumerate(reader, start=1):
            for index, name in columns:
                text = row[index].replace(",", ".")
                value = float(text) if text else None
                yield 1, area, name, 2024, value, "niet_beschikbaar" if value is None else "waarde", "", "cbs-kwb"


def plain_shapes(path: Path) -> Iterator[tuple[object, ...]]:
    """Every boundary in RD New, as a script would read it that knows the file."""
    import numpy as np
    import shapely
    from pyproj import Transformer

    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = shapely.from_geojson(np.array([json.dumps(feature["geometry"]) for feature in features]))
    to_rd = Transformer.from_crs(4326, 28992, always_xy=True).transform
    placed = shapely.transform(shapes, lambda points: np.column_stack(to_rd(points[:, 0], points[:, 1])))
    blobs, areas = shapely.to_wkb(placed), shapely.area(placed)
    for place, feature in enumerate(features):
        named = feature["properties"]
        yield (
            place + 1,
            1,
            named.get("BU_NAAM") or "",
            named.get("WK_CODE") or "",
            named.get("WATER") == "JA",
            blobs[place],
            float(areas[place]),
        )


def run_plain(path: Path, schema: str) -> None:
    """Insert the same values in one transaction; `schema` holds the statements that make the table."""
    rows, columns, table = (
        (plain_shapes, SHAPES, "datasets_gebiedversion") if path.suffix == ".geojson" else (plain_figures, FIGURES, "datasets_observation")
    )
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder, "plain.sqlite3"))
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;" + schema)
        start = time.perf_counter()
        places = ", ".join("?" * len(columns.split(",")))
        with database:
            database.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows(path))  # noqa: S608  (names of our own)
        report(time.perf_counter() - start)
        database.close()


def run_product(path: Path) -> None:
    """Import with the product into an empty store, and tell what its tables look like."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIJKKOERS_DATA"] = folder
        from wijkkoers.cli.store import local_person, open_store

        open_store()
        from wijkkoers.web.datasets.services import import_file

        person, organisation = local_person()
        start = time.perf_counter()
        import_file(actor=person, organisation_id=organisation.pk, path=path)
        report(time.perf_counter() - start)


def product_schema() -> str:
    """Return the statements that make the product's own tables, without their references to other tables."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIJKKOERS_DATA"] = folder
        from wijkkoers.cli.store import open_store

        open_store()
        [path] = Path(folder).glob("*.sqlite3")
        names = ("datasets_observation", "datasets_gebiedversion")
        query = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (?, ?)"
        return "".join(f"{row[0]};" for row in sqlite3.connect(path).execute(query, names))


def report(seconds: float) -> None:
    """Print seconds and peak memory for the process that asked."""
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def measure(arguments: list[str], rounds: int, given: str = "") -> tuple[float, float]:
    """Run one measurement in fresh processes; return the median seconds and the highest peak memory in MB."""
    found = []
    for _ in range(rounds):
        command = [sys.executable, __file__, *arguments]
        outcome = subprocess.run(command, input=given, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
        found.append(json.loads(outcome.stdout.splitlines()[-1]))
    return statistics.median(seconds for seconds, _peak in found), max(peak for _seconds, peak in found)


BARE = (
    "CREATE TABLE datasets_observation (id INTEGER PRIMARY KEY, release_id, gebied_id, indicator, period, value, status, marks, source);"
    "CREATE TABLE datasets_gebiedversion (id INTEGER PRIMARY KEY, gebied_id, release_id, name, parent_code, is_water, geometry, area_m2);"
)


def main(files: list[str], rounds: int = 3) -> None:
    """Measure every file: the product, the plain script into the same table, and into a bare one."""
    same = json.loads(subprocess.run([sys.executable, __file__, "--schema"], capture_output=True, text=True, check=True).stdout)  # noqa: S603
    for file in files:
        ours, peak = measure(["--product", file], rounds)
        print(f"{Path(file).name}: Wijkkoers {ours:.2f} s, peak {peak:.0f} MB")
        for name, schema in (("same table", same), ("bare table", BARE)):
            plain, its_peak = measure(["--plain", file], rounds, schema)
            print(f"  plain script, {name}: {plain:.2f} s, peak {its_peak:.0f} MB; ratio {ours / plain:.2f}")


MODES: dict[str, Callable[[], None]] = {
    "--product": lambda: run_product(Path(sys.argv[2])),
    "--plain": lambda: run_plain(Path(sys.argv[2]), sys.stdin.read()),
    "--schema": lambda: print(json.dumps(product_schema())),
}

if __name__ == "__main__":
    if sys.argv[1] in MODES:
        MODES[sys.argv[1]]()
    else:
        main(sys.argv[1:3], int(sys.argv[3]) if len(sys.argv) > 3 else 3)
