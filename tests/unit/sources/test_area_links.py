"""Tables from older to newer codes: years in the header or in columns, shares or none, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Level
from wijkkoers.sources.area_links import KIND, is_link_header, read_area_links
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

Link = tuple[str, int, str, int, float]


def _write(folder: Path, text: str, name: str = "koppeling.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _read(folder: Path, text: str, year: int | None = None) -> ReadResult:
    path = _write(folder, text)
    return read_area_links(Request(path, path.name, year))


def _links(result: ReadResult) -> list[Link]:
    return [(row.code, row.boundary_year, row.to_code, row.to_boundary_year, row.share) for row in result.links]


def _codes(result: ReadResult) -> list[str]:
    return [issue.code for issue in result.issues]


def test_years_stand_in_the_header(tmp_path: Path) -> None:
    result = _read(tmp_path, "buurtcode_2020;buurtcode_2022\nBU03630000;BU0363AA01\nBU03630001;BU0363AA02\n")
    assert _links(result) == [("BU03630000", 2020, "BU0363AA01", 2022, 1.0), ("BU03630001", 2020, "BU0363AA02", 2022, 1.0)]
    assert (result.kind, result.boundary_year, len(result.issues)) == (KIND, 2022, 0)


def test_order_of_the_columns_does_not_matter(tmp_path: Path) -> None:
    result = _read(tmp_path, "BUURTCODE_2022,naam,BUURTCODE_2020\nBU0363AA01,Kop,BU03630000\n")
    assert _links(result) == [("BU03630000", 2020, "BU0363AA01", 2022, 1.0)]


def test_years_stand_in_columns(tmp_path: Path) -> None:
    result = _read(
        tmp_path, "van;van_jaar;naar;naar_jaar;aandeel\nBU05900003;2016;WK059003;2023;0,94\nBU05900003;2016;WK059004;2023;0,06\n"
    )
    assert _links(result) == [("BU05900003", 2016, "WK059003", 2023, 0.94), ("BU05900003", 2016, "WK059004", 2023, 0.06)]


@pytest.mark.parametrize(
    "header", ["oude code 2016;nieuwe code 2023", "oud_2016;nieuw_2023", "van_code_2016;naar_code_2023", "from_2016;to_2023"]
)
def test_older_and_newer_are_told_by_their_word(tmp_path: Path, header: str) -> None:
    assert _links(_read(tmp_path, f"{header}\nWK059000;WK059003\n")) == [("WK059000", 2016, "WK059003", 2023, 1.0)]


def test_table_that_wijkkoers_wrote_itself_is_read_back(tmp_path: Path) -> None:
    header = "van_code_2016;van_naam;van_niveau;naar_code_2023;naar_naam;naar_niveau;aandeel;dekking"
    start = "BU05900003;Kraaihoek;buurt"
    rows = f"{start};WK059003;Kraaihoek;wijk;0,941054;0,993977\n{start};GM0590;;gemeente;1,000000;0,094481\n"
    result = _read(tmp_path, f"{header}\n{rows}")
    assert [link[4] for link in _links(result)] == [0.941054, 1.0]
    assert "koppeling-aandeel-te-groot" not in _codes(result)


def test_smallest_level_is_read_when_a_table_has_more(tmp_path: Path) -> None:
    result = _read(tmp_path, "WIJKCODE_2020;BUURTCODE_2020;WIJKCODE_2022;BUURTCODE_2022\nWK036300;BU03630000;NA;BU0363NA01\n")
    assert _links(result) == [("BU03630000", 2020, "BU0363NA01", 2022, 1.0)]


@pytest.mark.parametrize("share", ["94%", "94 %"])
def test_percentage_is_read_as_share(tmp_path: Path, share: str) -> None:
    assert _links(_read(tmp_path, f"oud_2016;nieuw_2023;aandeel\nBU05900003;WK059003;{share}\n"))[0][4] == pytest.approx(0.94)


def test_column_that_says_percentage_holds_percentages(tmp_path: Path) -> None:
    assert _links(_read(tmp_path, "oud_2016;nieuw_2023;aandeel_pct\nBU05900003;WK059003;0,5\n"))[0][4] == pytest.approx(0.005)


def test_codes_that_lost_their_zero_are_mended(tmp_path: Path) -> None:
    assert _links(_read(tmp_path, "buurtcode_2016;buurtcode_2023\n5900003;5900301\n"))[0][0] == "BU05900003"


def test_year_asked_stands_in_for_the_newer_year(tmp_path: Path) -> None:
    assert _links(_read(tmp_path, "oude_code_2016;nieuwe_code\nBU05900003;WK059003\n", 2023))[0][3] == 2023


def test_workbook_is_read_like_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "koppeling.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for number, row in enumerate([("van_2016", "naar_2023", "aandeel"), ("BU05900003", "WK059003", 0.94)]):
        sheet.write_row(number, 0, row)
    book.close()
    assert recognise(path, path.name).kind == KIND
    assert _links(read_area_links(Request(path, path.name))) == [("BU05900003", 2016, "WK059003", 2023, 0.94)]


def test_one_area_to_several_without_shares_is_an_error(tmp_path: Path) -> None:
    result = _read(tmp_path, "oud_2016;nieuw_2023\nBU05900003;WK059003\nBU05900003;WK059004\n")
    assert _codes(result) == ["koppeling-aandeel-ontbreekt"]
    assert result.issues.has_errors


@pytest.mark.parametrize(("second", "is_refused"), [("0,061", False), ("0,062", True)])
def test_shares_may_exceed_the_whole_by_rounding_only(tmp_path: Path, second: str, is_refused: bool) -> None:
    result = _read(tmp_path, f"oud_2016;nieuw_2023;aandeel\nBU05900003;WK059003;0,94\nBU05900003;WK059004;{second}\n")
    assert result.issues.has_errors == is_refused
    assert ("koppeling-aandeel-te-groot" in _codes(result)) == is_refused


def test_shares_that_leave_a_part_out_are_reported(tmp_path: Path) -> None:
    result = _read(tmp_path, "oud_2016;nieuw_2023;aandeel\nBU05900003;WK059003;0,9\n")
    assert [(issue.level, issue.code, issue.values["som"]) for issue in result.issues] == [(Level.NOTE, "koppeling-onvolledig", 0.9)]


@pytest.mark.parametrize("share", ["0", "-0,5", "1,5", "veel", "150%"])
def test_row_with_an_impossible_share_is_refused(tmp_path: Path, share: str) -> None:
    result = _read(tmp_path, f"oud_2016;nieuw_2023;aandeel\nBU05900001;WK059001;1\nBU05900003;WK059003;{share}\n")
    assert (_codes(result), result.counts.rows_refused, len(result.links)) == (["koppeling-aandeel-onbruikbaar"], 1, 1)


def test_row_with_an_unknown_code_is_refused_with_that_code(tmp_path: Path) -> None:
    result = _read(tmp_path, "oud_2016;nieuw_2023\nBU05900001;WK059001\nA00a;AE01\n")
    assert [(issue.code, issue.values["gebied"]) for issue in result.issues] == [("code-onbruikbaar", "A00a")]


def test_second_row_for_the_same_pair_is_refused(tmp_path: Path) -> None:
    result = _read(tmp_path, "oud_2016;nieuw_2023\nBU05900001;WK059001\nBU05900001;WK059001\n")
    assert (_codes(result), len(result.links)) == (["koppeling-dubbel"], 1)


def test_table_without_years_is_refused_with_the_column(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="koppeling-jaar-onbekend") as refusal:
        _read(tmp_path, "oude_code;nieuwe_code_2023\nBU05900001;WK059001\n")
    assert refusal.value.values["kolom"] == "oude_code"


def test_table_of_one_year_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="koppeling-zelfde-jaar"):
        _read(tmp_path, "oud_2023;nieuw_2023\nBU05900001;WK059001\n")


def test_table_without_a_usable_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="geen-bruikbare-rij"):
        _read(tmp_path, "oud_2016;nieuw_2023\nfoo;bar\n")


@pytest.mark.parametrize(
    "header",
    [
        "code;naam;jaar;aantal-inwoners",
        "buurtcode;buurtnaam;aantal van jongeren;woningen naar eigendom",
        "BUURTCODE_2020;BUURTCODE_2022;geometrie",
        "postcode_van;postcode_tot",
        "buurtcode_2020;wijkcode_2020",
        "van_jaar;naar_jaar",
    ],
)
def test_header_of_another_kind_of_file_is_none_of_ours(header: str) -> None:
    assert not is_link_header(header.split(";"))
