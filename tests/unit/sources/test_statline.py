from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.statline import is_statline_header, read_statline, recognise_statline

SES = (
    '"Perioden";"Wijken en buurten";"Regiocode (gemeente, wijk, buurt) (code)";"Particuliere huishoudens (Aantal)";'
    '"SES-WOA/Totaalscore/Gemiddelde score (Getal)"\n'
)
KWB = '"Wijken en buurten";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";"Oppervlakte/Oppervlakte land (ha)"\n'


def read(path: Path, year: int | None = None, places: Places = NO_PLACES) -> ReadResult:
    return read_statline(Request(path, path.name, year, places=places))


def figures(result: ReadResult) -> dict[tuple[str, str, int], Figure]:
    return {(row.code, row.indicator, row.period): row.figure for row in result.observations}


def test_padded_ses_scores_per_year_with_the_source_of_their_table(text_file: Callable[..., Path]) -> None:
    rows = '"2019";"Kop Zeedijk";"BU03630000";"     700";"  -0.100"\n"2020";"Kop Zeedijk";"BU03630000";"     700";"   0.000"\n'
    result = read(text_file(SES + rows, "ses.csv", "utf-8-sig"))
    assert (result.kind, result.source, result.boundary_year, result.period) == ("statline", "cbs-ses", None, 2020)
    assert figures(result) == {
        ("BU03630000", "ses-woa", 2019): present(-0.1),
        ("BU03630000", "ses-woa", 2020): present(0.0),
    }
    assert [row.boundary_year for row in result.observations] == [2019, 2020]


def test_all_ways_to_write_missing_are_no_zero(text_file: Callable[..., Path]) -> None:
    cells = ['"       ."', '"."', '""', '"-"', '"x"']
    rows = "".join(f'"2019";"B";"BU0363000{place}";"     700";{cell}\n' for place, cell in enumerate(cells))
    found = [row.figure for row in read(text_file(SES + rows, "ses.csv")).observations]
    unknown, empty, secret = absent(Status.UNKNOWN), absent(Status.UNAVAILABLE), absent(Status.SUPPRESSED)
    assert found == [unknown, unknown, empty, unknown, secret]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8"), ("\t", "utf-16"), (";", "cp1252")])
def test_other_delimiter_and_encoding(text_file: Callable[..., Path], delimiter: str, encoding: str) -> None:
    rows = '"De Höfte";"BU01060101";"      125";"      3,5"\n'
    path = text_file((KWB + rows).replace(";", delimiter), "kwb_2023.csv", encoding)
    result = read(path)
    assert (result.areas[0].name, result.boundary_year) == ("De Höfte", 2023)
    assert figures(result)["BU01060101", "oppervlakte-land", 2023] == present(3.5)


def test_columns_that_are_not_used_are_named_in_one_note(text_file: Callable[..., Path]) -> None:
    result = read(text_file(SES + '"2019";"A";"GM0363    ";"1";"0"\n', "ses.csv"))
    [issue] = result.issues
    assert (issue.code, issue.values["aantal"], issue.values["kolommen"]) == (
        "kolommen-niet-gelezen",
        1,
        "Particuliere huishoudens (Aantal)",
    )


def test_titles_before_and_the_source_after_the_table_are_no_rows(text_file: Callable[..., Path]) -> None:
    text = '"Kerncijfers wijken en buurten 2023"\n\n' + KWB + '"Papendrecht";"GM0590    ";"32170";"941"\n"Bron: CBS"\n'
    result = read(text_file(text, "export_2023.csv"))
    assert (result.counts.rows, result.counts.rows_refused, result.source) == (1, 0, "cbs-kwb")


def test_row_that_breaks_off_is_an_error(text_file: Callable[..., Path]) -> None:
    result = read(text_file(KWB + '"Papendrecht";"GM0590";"1";"1"\n"Kraaihoek";"WK059003";"1"\n', "k_2023.csv"))
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("rij-ongelijk", 3)]


def test_codes_in_the_column_of_areas_itself(text_file: Callable[..., Path]) -> None:
    text = '"Wijken en buurten";"Perioden";"Aantal inwoners (aantal)"\n"BU0363AF08";"2024JJ00";"10"\n"WK0363NA  ";"2024JJ00";"5"\n'
    result = read(text_file(text, "x.csv"))
    assert [(area.code, area.name, area.parent_code) for area in result.areas] == [
        ("BU0363AF08", "", "WK0363AF"),
        ("WK0363NA", "", "GM0363"),
    ]


def test_names_only_are_looked_up_within_their_gemeente(text_file: Callable[..., Path], places: Callable[..., Places]) -> None:
    known = places({"GM0590": "Papendrecht", "WK059002": "Wijk 02 Zuid", "BU05900100": "Centrum", "BU03630001": "Centrum"})
    head = '"Wijken en buurten";"Regioaanduiding/Gemeentenaam (naam)";"Soort regio (omschrijving)";"Bevolking/Mannen (aantal)"\n'
    rows = '"Papendrecht";"Papendrecht   ";"Gemeente  ";"5"\n"Centrum";"Papendrecht";"Buurt";"3"\n"Weg";"Papendrecht";"Buurt";"3"\n'
    rows += '"Wijk 02 Zuid";"Papendrecht";"Wijk";"3"\n'
    result = read(text_file(head + rows, "x_2023.csv"), places=known)
    assert [(area.code, area.name) for area in result.areas] == [
        ("GM0590", "Papendrecht"),
        ("BU05900100", "Centrum"),
        ("WK059002", "Wijk 02 Zuid"),
    ]
    assert (result.counts.rows_refused, result.issues.total("namen-onbekend")) == (1, 1)


def test_paths_without_units_are_read_by_title_and_group(text_file: Callable[..., Path]) -> None:
    text = "Wijken en buurten;Bevolking/Aantal inwoners;Onderwijs/Basisonderwijs/Afstand tot school\nGM0590;5;0,6\n"
    found = {row.indicator: row.figure for row in read(text_file(text, "x_2023.csv")).observations}
    assert found == {"aantal-inwoners": present(5), "afstand-basisschool": present(0.6)}


def test_title_that_lost_its_path_is_ambiguous_and_reported(text_file: Callable[..., Path]) -> None:
    text = '"Wijken en buurten";"Aantal inwoners (aantal)";"Nederland (aantal)"\n"GM0590";"5";"4"\n'
    result = read(text_file(text, "x_2023.csv"))
    assert [row.indicator for row in result.observations] == ["aantal-inwoners"]
    assert [(issue.code, issue.values["kolommen"]) for issue in result.issues] == [("kolommen-meerduidig", "Nederland (aantal)")]


def test_renamed_english_headers(text_file: Callable[..., Path]) -> None:
    text = "Districts and neighbourhoods;Type of region;Encoding;Bevolking/Mannen (aantal)\nKraaihoek;District;WK059003;2710\n"
    result = read(text_file(text, "x_2024.csv"))
    assert ([area.code for area in result.areas], len(result.issues)) == (["WK059003"], 0)


def test_odata_saved_as_csv_is_read_by_name_and_group(text_file: Callable[..., Path]) -> None:
    text = "ID,WijkenEnBuurten,Codering_3,AantalInwoners_5,OppervlakteLand_116,Appartement_54\n0,Kraaihoek,WK059003  ,5635,79,2000\n"
    result = read(text_file(text, "85984NED.csv"))
    assert figures(result) == {
        ("WK059003", "aantal-inwoners", 2024): present(5635),
        ("WK059003", "oppervlakte-land", 2024): present(79),
    }


def test_year_asked_is_the_year_of_the_codes(text_file: Callable[..., Path]) -> None:
    result = read(text_file(SES + '"2019";"A";"GM0363";"1";"0"\n', "ses.csv"), 2021)
    assert [(row.boundary_year, row.period) for row in result.observations] == [(2021, 2019)]


def test_year_that_nothing_tells_is_asked_for(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(text_file(KWB + '"P";"GM0590";"1";"1"\n', "export.csv"))) == "jaar-onbekend"


def test_table_without_a_known_figure_is_no_statline_of_ours(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    text = "Wijken en buurten;Motorfietsen (aantal)\nPapendrecht;5\n"
    assert error_code(lambda: read(text_file(text, "x_2023.csv"))) == "kop-niet-gevonden"


def test_workbook_with_the_headers_of_statline(workbook: Callable[..., Path]) -> None:
    path = workbook([["Wijken en buurten", "Bevolking/Mannen (aantal)"], ["GM0590", 15858]], "x-2024.xlsx", "Blad1")
    assert figures(read(path)) == {("GM0590", "aantal-mannen", 2024): present(15858)}


def test_area_that_comes_twice_in_one_year_is_an_error(text_file: Callable[..., Path]) -> None:
    row = '"2019";"A";"GM0363";"1";"0"\n'
    assert read(text_file(SES + row + row, "ses.csv")).issues.total("code-dubbel") == 1


def test_recognised_by_header_with_the_year_of_the_name(text_file: Callable[..., Path]) -> None:
    kwb, ses = text_file(KWB + '"P";"GM0590";"1";"1"\n', "k_2023.csv"), text_file(SES, "ses_2019.csv")
    found = [recognise_statline(Sample(path, path.name)) for path in (kwb, ses)]
    assert [(one.kind, one.year) for one in found if one] == [("statline", 2023), ("statline", None)]


@pytest.mark.parametrize("header", ["gwb_code_10;a_inw;a_hh", "code;inwoners", "RECS;Code;Personen 65 jaar en ouder (%)", "a;b (c)"])
def test_other_tables_are_not_recognised(header: str) -> None:
    assert not is_statline_header(header.split(";"))
