from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.odata import read_odata
from wijkkoers.sources.odata_bundle import is_bundle, open_bundle
from wijkkoers.sources.recognise import recognise, wants_whole_zip
from wijkkoers.sources.rows import ReadResult, Request

MEASURES = """Identifier;Index;Title;Description;DataType;Unit;MeasureGroupId
T001036;1;Aantal inwoners;"Het aantal; op 1 januari";Long;aantal;G1
1012600_1;2;Nederland;;Long;aantal;G3
1012600_2;3;Nederland;;Long;aantal;G4
M001642;4;Gemiddelde WOZ-waarde van woningen;;Long;x 1 000 euro;G5
A018944;5;Motorfietsen;;Long;aantal;G1
C1;6;Codering;;String;code;G1
"""
GROUPS = """Id;Index;Title;Description;ParentId
G1;1;Bevolking;;
G2;2;Bevolking naar herkomst;;G1
G3;3;Herkomstland;;G2
G4;4;Geboren in Nederland;;G2
G5;5;Wonen;;
"""
OBSERVATIONS = """Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten
1;T001036;None;32170;;GM0590
2;1012600_1;None;26000;;GM0590
3;1012600_2;None;25000;;GM0590
4;M001642;None;360,5;;GM0590
5;A018944;None;1200;;GM0590
6;T001036;None;0;;BU05900203
7;M001642;Confidential;;;BU05900203
8;C1;None;;GM0590    ;GM0590
"""
AREAS = "Identifier;Title;DimensionGroupId\nGM0590;Papendrecht;PV28\nBU05900203;Oosteind;GM0590\n"
ABOUT = "Identifier;Title;Modified\n86165NED;Kerncijfers wijken en buurten 2025;2026-06-25\n"
PARTS = {
    "86165NED/Observations.csv": OBSERVATIONS,
    "86165NED/MeasureCodes.csv": MEASURES,
    "86165NED/MeasureGroups.csv": GROUPS,
    "86165NED/WijkenEnBuurtenCodes.csv": AREAS,
    "86165NED/Properties.csv": ABOUT,
}


@pytest.fixture
def bundle(zip_file: Callable[..., Path]) -> Callable[..., Path]:
    def write(name: str = "bundel.zip", **changed: str) -> Path:
        parts = {member: changed.get(Path(member).stem, text) for member, text in PARTS.items()}
        return zip_file({member: b"\xef\xbb\xbf" + text.encode() for member, text in parts.items() if text}, name)

    return write


def read(path: Path) -> ReadResult:
    return read_odata(Request(path, path.name))


def test_whole_table_gives_areas_with_names_and_figures_by_title_group_and_unit(bundle: Callable[..., Path]) -> None:
    result = read(bundle())
    assert {(row.code, row.indicator): row.figure for row in result.observations if row.figure.has_value} == {
        ("GM0590", "aantal-inwoners"): present(32170),
        ("GM0590", "aantal-herkomst-nederland"): present(26000),
        ("GM0590", "woz-waarde"): present(360.5),
        ("BU05900203", "aantal-inwoners"): present(0),
    }
    assert [(area.code, area.name) for area in result.areas] == [("GM0590", "Papendrecht"), ("BU05900203", "Oosteind")]
    assert (result.kind, result.source, result.boundary_year, result.period) == ("odata", "cbs-kwb", 2025, 2025)


def test_secret_value_is_suppressed_and_an_absent_line_not_available(bundle: Callable[..., Path]) -> None:
    found = {row.indicator: row.figure for row in read(bundle()).observations if row.code == "BU05900203"}
    assert found["woz-waarde"] == absent(Status.SUPPRESSED)
    assert found["aantal-herkomst-nederland"] == absent(Status.UNAVAILABLE)


def test_measures_that_are_not_used_are_named_by_their_title(bundle: Callable[..., Path]) -> None:
    [issue] = read(bundle()).issues
    assert (issue.code, issue.values) == ("kolommen-niet-gelezen", {"aantal": 2, "kolommen": "Nederland [1012600_2], Motorfietsen"})


def test_scores_per_year_keep_the_division_of_the_table_and_provisional_years_their_mark(zip_file: Callable[..., Path]) -> None:
    lines = "1;S1;None;-0,100;;GM0363;2022JJ00\n2;S1;None;0,045;;GM0363;2023JJ00\n"
    parts = {
        "Observations.csv": "Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten;Perioden\n" + lines,
        "MeasureCodes.csv": "Identifier;Title;Unit;MeasureGroupId\nS1;Gemiddelde score;Getal;1\n",
        "MeasureGroups.csv": "Id;Title;ParentId\n1;Totaalscore;\n",
        "PeriodenCodes.csv": "Identifier;Title;Status\n2022JJ00;2022;Definitief\n2023JJ00;2023;Voorlopig\n",
        "Properties.csv": "Identifier;Title\n86092NED;Sociaal-economische status; scores per wijk en buurt, regio-indeling 2024\n",
    }
    result = read(zip_file({name: text.encode() for name, text in parts.items()}, "86092NED.zip"))
    assert [(row.period, row.boundary_year, row.figure) for row in result.observations] == [
        (2022, 2024, present(-0.1)),
        (2023, 2024, present(0.045, Mark.PROVISIONAL)),
    ]


def test_homes_per_owner_come_from_the_same_bundle(zip_file: Callable[..., Path]) -> None:
    titles = ("Totale woningvoorraad", "Koopwoningen", "Totaal huurwoningen")
    parts = {
        "Observations.csv": "Id;Measure;ValueAttribute;Value;StringValue;StatusVanBewoning;RegioS;Perioden\n"
        + "".join(f"{place};M{place};None;{place + 5};;T001235;GM0590;2023JJ00\n" for place in range(3)),
        "MeasureCodes.csv": "Identifier;Title;Unit\n" + "".join(f"M{place};{title};aantal\n" for place, title in enumerate(titles)),
    }
    result = read(zip_file({name: text.encode() for name, text in parts.items()}, "82900NED.zip"))
    assert {row.indicator: row.figure.value for row in result.observations} == {
        "voorraad-totaal": 5,
        "voorraad-koop": 6,
        "voorraad-huur": 7,
    }


def test_zip_is_read_as_a_whole(bundle: Callable[..., Path]) -> None:
    path = bundle()
    assert (recognise(path, path.name).kind, wants_whole_zip(path, path.name)) == ("odata", True)
    assert not is_bundle(["Observations.csv", "x.csv"])


def test_part_with_figures_alone_is_refused_with_the_reason(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = text_file(OBSERVATIONS, "Observations.csv", "utf-8-sig")
    assert recognise(path, path.name).kind == "odata"
    assert error_code(lambda: read(path)) == "bundel-niet-compleet"


def test_broken_part_is_refused(zip_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = zip_file({"Observations.csv": b"Id;Measure\n\xff\xfe\xff", "MeasureCodes.csv": b"Identifier;Title\n\xff\xff"})
    assert error_code(lambda: open_bundle(path, path.name)) == "zip-beschadigd"


def test_bundle_without_rows_is_refused(bundle: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(bundle(Observations="Id;Measure;Value;WijkenEnBuurten\n"))) == "alleen-beschrijving"
