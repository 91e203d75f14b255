from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from wijkkoers.sources.boundary_csv import is_boundary_header
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

Write = Callable[..., Path]
SQUARE = shapely.box(120_000, 490_000, 121_000, 491_000)
WKT = SQUARE.wkt
EWKT = f"SRID=28992;{WKT}"
DEGREES = "POLYGON ((4.9 52.4, 4.91 52.4, 4.91 52.41, 4.9 52.41, 4.9 52.4))"


@pytest.fixture
def load(text_file: Write) -> Callable[..., ReadResult]:
    def call(*lines: str, name: str = "buurten-2023.csv", encoding: str = "utf-8", year: int | None = None) -> ReadResult:
        path = text_file("\n".join(lines) + "\n", name, encoding)
        assert recognise(path, path.name).kind == "grenzen-csv"
        return read(Request(path, name, year))

    return call


def quoted(text: str) -> str:
    return f'"{text}"'


def area_m2(result: ReadResult, code: str) -> float:
    geometry = next(row.geometry for row in result.areas if row.code == code)
    assert geometry is not None
    return float(shapely.from_wkb(geometry).area)


@pytest.mark.parametrize(
    "shape",
    [
        EWKT,
        WKT,
        shapely.to_wkb(SQUARE, hex=True),
        shapely.to_wkb(shapely.set_srid(SQUARE, 28992), hex=True, include_srid=True).lower(),
        "\\x" + shapely.to_wkb(SQUARE, hex=True),
        "MULTIPOLYGON Z (((120000 490000 1, 121000 490000 1, 121000 491000 1, 120000 491000 1, 120000 490000 1)))",
    ],
)
def test_shape_in_every_spelling(load: Callable[..., ReadResult], shape: str) -> None:
    result = load("buurtcode;buurtnaam;geometrie", f"BU0363AF08;Oostzanerdijk;{quoted(shape)}")
    assert area_m2(result, "BU0363AF08") == pytest.approx(1e6)
    assert (result.areas[0].name, result.areas[0].parent_code) == ("Oostzanerdijk", "WK0363AF")


def test_degrees_become_metres_whatever_the_srid_says(load: Callable[..., ReadResult]) -> None:
    result = load("code,naam,geom", f"BU0363AF08,Dijk,{quoted('SRID=28992;' + DEGREES)}")
    assert 700_000 < area_m2(result, "BU0363AF08") < 800_000
    assert result.issues.total("stelsel-wijkt-af") == 1


def test_wijk_with_code_na_is_an_area_and_no_missing_value(load: Callable[..., ReadResult]) -> None:
    result = load("WIJKCODE_2022;WIJKNAAM_2022;GEOM", f"WK0363NA;Oostzanerwerf;{quoted(EWKT)}", name="wijken.csv")
    assert (result.areas[0].code, result.areas[0].name, result.boundary_year) == ("WK0363NA", "Oostzanerwerf", 2022)


@pytest.mark.parametrize("code", ["A00a", "AE01", "NA", "N73b"])
def test_code_of_the_gemeente_itself_is_refused_with_the_reason(
    load: Callable[..., ReadResult], error_code: Callable[..., str], code: str
) -> None:
    good = f"BU0363AF08;Dijk;GM0363;{quoted(EWKT)}"
    result = load("BUURTCODE;BUURTNAAM;GEMEENTECODE;GEOM", good, f"{code};Elders;GM0363;{quoted(EWKT)}")
    assert [(issue.code, issue.values["gebied"]) for issue in result.issues if issue.values.get("rij") == 3] == [
        ("code-van-gemeente-zelf", code)
    ]
    assert "GM0363" not in [row.code for row in result.areas if row.row]


@pytest.mark.parametrize("header", ["CBS_BUURTCODE;BUURTCODE", "BUURTCODE;CBS_BUURTCODE", "buurtcode_cbs;buurtcode"])
def test_code_of_cbs_beside_that_of_the_gemeente_is_used(load: Callable[..., ReadResult], header: str) -> None:
    cells = {"CBS_BUURTCODE": "BU0363AE01", "buurtcode_cbs": "BU0363AE01", "BUURTCODE": "AE01", "buurtcode": "AE01"}
    row = ";".join(cells[name] for name in header.split(";"))
    assert load(f"{header};GEOM", f"{row};{quoted(EWKT)}").areas[0].code == "BU0363AE01"


def test_of_codes_of_several_years_the_newest_counts_unless_another_is_asked(load: Callable[..., ReadResult]) -> None:
    lines = ("BUURTCODE_2015;BUURTNAAM_2015;BUURTCODE_2022;BUURTNAAM_2022;GEOM", f"BU03630000;Oud;BU0363AA01;Nieuw;{quoted(EWKT)}")
    newest, asked = load(*lines, name="b.csv"), load(*lines, name="b.csv", year=2015)
    assert [(one.areas[0].code, one.areas[0].name, one.boundary_year) for one in (newest, asked)] == [
        ("BU0363AA01", "Nieuw", 2022),
        ("BU03630000", "Oud", 2015),
    ]


def test_shape_of_half_a_million_characters_fits(load: Callable[..., ReadResult]) -> None:
    points = shapely.Point(120_000, 490_000).buffer(1000, quad_segs=4000)
    assert len(points.wkt) > 500_000
    assert area_m2(load("gemeentecode;naam;wkt", f"0363;Amsterdam;{quoted(points.wkt)}"), "GM0363") == pytest.approx(3.14159e6, rel=1e-4)


@pytest.mark.parametrize(
    ("shape", "code"),
    [("", "geometrie-ontbreekt"), ("NA", "geometrie-ontbreekt"), ("POLYGON ((1 2", "geometrie-onleesbaar"), ("POINT (1 2)", "geen-vlak")],
)
def test_row_without_usable_shape_stays_with_the_reason(load: Callable[..., ReadResult], shape: str, code: str) -> None:
    result = load("buurtcode;geom", f"BU0363AF08;{quoted(EWKT)}", f"BU0363AF09;{quoted(shape)}")
    assert result.issues.total(code) == 1
    assert [row.geometry for row in result.areas if row.code == "BU0363AF09"] == [None]


def test_names_in_windows_letters(load: Callable[..., ReadResult]) -> None:
    assert load("gm_code;gm_naam;geom", f"1900;Súdwest-Fryslân;{quoted(EWKT)}", encoding="cp1252").areas[0].name == "Súdwest-Fryslân"


def test_figures_beside_the_shape_are_read(load: Callable[..., ReadResult]) -> None:
    result = load("buurtcode;aantal_inwoners;geom", f"BU0363AF08;1250;{quoted(EWKT)}", f"BU0363AF09;-99997;{quoted(EWKT)}")
    assert [(row.indicator, row.figure.value) for row in result.observations] == [("aantal-inwoners", 1250.0), ("aantal-inwoners", None)]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["BUURTCODE", "GEOM"], True),
        (["wijkcode_2022", "wkt_geom"], True),
        (["gwb_code", "regio", "a_inw"], False),
        (["naam", "geom"], False),
    ],
)
def test_header_needs_a_shape_and_a_code(header: list[str], expected: bool) -> None:
    assert is_boundary_header(header) is expected


def test_table_without_rows_is_refused(text_file: Write, error_code: Callable[..., str]) -> None:
    path = text_file("buurtcode;geom\n", "b-2023.csv")
    assert error_code(lambda: read(Request(path, path.name))) == "geen-rijen"
