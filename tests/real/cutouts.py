"""Small pieces of real files, cut out when a test runs, and what a reader makes of them; nothing of them is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.unit.sources.addresses import KnownPlaces

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.places import AreaKey
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import ReadResult, Request

Facts = Mapping[tuple[str, str, int], tuple[float | None, int]]
"""(code, indicator, period) -> value, boundary year"""
Rows = list[list[str]]


@dataclass(frozen=True)
class Cut:
    """A table that is text: its place, how its cells are separated, how many rows are taken, and where its codes stand."""

    path: str
    delimiter: str
    rows: int
    codes: str
    quote: str = '"'
    year: int | None = None

    @property
    def name(self) -> str:
        return Path(self.path).name


CUTS: Mapping[str, Cut] = {
    "kwb": Cut("0_papendrecht_set/papendrecht_kwb2024_plat.csv", ";", 30, "code"),
    "variant": Cut("0_papendrecht_set/papendrecht_pbl_vesta_S1aOFb.csv", ";", 8, "BU_CODE", "'"),
    "near": Cut("6_voorzieningen/utrecht_zuilen_nabijheid_2023_statline.csv", ";", 10, "Regioaanduiding/Codering (code)"),
    "ses": Cut("1_kwb/amsterdam_SES_WOA_2019_statline.csv", ";", 30, "Regiocode (gemeente, wijk, buurt) (code)"),
    "tenure": Cut("0_papendrecht_set/papendrecht_82900NED_eigendom.csv", ",", 42, "RegioS"),
    "bag": Cut("5_bag/denhaag_vbo_plat_14buurten.csv", ";", 60, "buurtcode", year=2023),
    "grid": Cut("4_energie/netbeheer_westland-infra_gas_2018.csv", ",", 60, "zipcode_from"),
}
FIGURE_CUTS = ("kwb", "variant", "near", "ses", "tenure", "bag", "grid")


class CutPlaces(KnownPlaces):
    """Knows Papendrecht by name, and puts every postcode in one buurt."""

    def __init__(self) -> None:
        super().__init__()
        self.named = _named

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        return {"BU99010101": 1.0}


def _named(name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
    return (("GM0590", year or 2024),) if name.strip().lower() == "papendrecht" and level is AreaLevel.GEMEENTE else ()


def rows_of(folder: Path, cut: Cut) -> Rows:
    """The first rows of a table, header first."""
    text = (folder / "data" / cut.path).read_text("utf-8-sig")
    found = list(csv.reader(io.StringIO(text), delimiter=cut.delimiter, quotechar=cut.quote))
    return found[: cut.rows + 1]


def table_text(rows: Rows, delimiter: str = ";", quoting: int = csv.QUOTE_MINIMAL, end: str = "\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue()


def read_bytes(data: bytes, cut: Cut, folder: Path, name: str = "") -> ReadResult:
    """Read a piece under the name of its file."""
    path = folder / "stuk.bin"
    path.write_bytes(data)
    return read(Request(path, name or cut.name, cut.year, places=CutPlaces()))


def facts_of(result: ReadResult) -> Facts:
    """What a file says; means over rows are rounded, because the order of the rows may show in their last decimals."""
    return {(row.code, row.indicator, row.period): (_rounded(row.figure.value), row.boundary_year) for row in result.observations}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 9)
