from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.sources.odata import keys_of, read_odata, read_odata_rows
from wijkkoers.sources.rows import ReadResult, Request

Rows = Sequence[Mapping[str, Any]]


def read(rows: Rows, properties: Rows = (), table: str = "85984NED", year: int | None = None) -> ReadResult:
    return read_odata_rows(rows, Request(Path("x.json"), "x.json", year), properties, table)


def figures(result: ReadResult) -> dict[tuple[str, str], Figure]:
    return {(row.code, row.indicator): row.figure for row in result.observations}


def group(id_: int, title: str, parent: int | None = None) -> dict[str, Any]:
    return {"ID": id_, "ParentID": parent, "Type": "TopicGroup", "Key": "", "Title": title}


def topic(id_: int, key: str, title: str, unit: str, parent: int) -> dict[str, Any]:
    return {"ID": id_, "ParentID": parent, "Type": "Topic", "Key": key, "Title": title, "Unit": unit}


@pytest.mark.parametrize(("land", "degree", "income"), [(123, 127, 83), (116, 120, 78)])
def test_moving_numbers_give_the_same_figures(land: int, degree: int, income: int) -> None:
    row = {
        "WijkenEnBuurten": "WK059003  ",
        f"OppervlakteLand_{land}": 79,
        f"MateVanStedelijkheid_{degree}": 2,
        f"GemiddeldInkomenPerInwoner_{income}": 30.2,
    }
    assert figures(read([row])) == {
        ("WK059003", "oppervlakte-land"): present(79),
        ("WK059003", "stedelijkheid"): present(2),
        ("WK059003", "inkomen-per-inwoner"): present(30.2),
    }


def test_name_of_several_groups_is_left_out_and_reported() -> None:
    result = read([{"WijkenEnBuurten": "GM0590", "AantalInwoners_5": 5, "Nederland_20": 4, "BuitenEuropa_22": 1}])
    assert list(figures(result)) == [("GM0590", "aantal-inwoners")]
    [issue] = result.issues
    assert (issue.code, issue.values) == ("kolommen-meerduidig", {"aantal": 2, "kolommen": "Nederland_20, BuitenEuropa_22"})


def test_list_of_subjects_tells_the_group_of_a_name() -> None:
    properties = [
        group(1, "Herkomstland"),
        group(2, "Geboren in Nederland"),
        topic(3, "Nederland_20", "Nederland", "aantal", 1),
        topic(4, "Nederland_17", "Nederland", "aantal", 2),
    ]
    result = read([{"WijkenEnBuurten": "GM0590", "Nederland_17": 4, "Nederland_20": 5}], properties)
    assert figures(result) == {("GM0590", "aantal-herkomst-nederland"): present(5)}


def test_unit_of_the_list_of_subjects_decides() -> None:
    properties = [group(1, "Leeftijdsgroepen"), topic(2, "k_65JaarOfOuder_12", "65 jaar of ouder", "%", 1)]
    result = read([{"WijkenEnBuurten": "GM0590", "k_65JaarOfOuder_12": 21}], properties, "82339NED")
    assert figures(result) == {("GM0590", "aandeel-65-plus"): present(21)}


def test_absent_key_and_null_are_not_available_and_never_zero() -> None:
    rows = [
        {"WijkenEnBuurten": "GM0590", "AantalInwoners_5": 0, "Mannen_6": None},
        {"WijkenEnBuurten": "GM0363", "Mannen_6": "       ."},
    ]
    assert figures(read(rows)) == {
        ("GM0590", "aantal-inwoners"): present(0),
        ("GM0590", "aantal-mannen"): absent(Status.UNAVAILABLE),
        ("GM0363", "aantal-inwoners"): absent(Status.UNAVAILABLE),
        ("GM0363", "aantal-mannen"): absent(Status.UNKNOWN),
    }


def test_padded_codes_and_names_of_mixed_levels() -> None:
    rows = [
        {"WijkenEnBuurten": "NL00      ", "Gemeentenaam_1": "Nederland   ", "SoortRegio_2": "Land      ", "AantalInwoners_5": 9},
        {"WijkenEnBuurten": "GM0590    ", "Gemeentenaam_1": "Papendrecht ", "SoortRegio_2": "Gemeente  ", "AantalInwoners_5": 8},
        {"WijkenEnBuurten": "BU0363AF08", "Gemeentenaam_1": "Amsterdam   ", "SoortRegio_2": "Buurt     ", "AantalInwoners_5": 7},
    ]
    result = read(rows)
    assert [(area.code, area.name, area.level.value) for area in result.areas] == [
        ("NL00", "", "land"),
        ("GM0590", "Papendrecht", "gemeente"),
        ("BU0363AF08", "", "buurt"),
    ]


def test_periods_are_the_years_of_the_figures() -> None:
    rows = [{"WijkenEnBuurten": "GM0590", "Perioden": f"{year}JJ00", "GemiddeldeScore_29": 0.1} for year in (2022, 2023)]
    properties = [group(1, "Totaalscore"), topic(2, "GemiddeldeScore_29", "Gemiddelde score", "Getal", 1)]
    result = read(rows, properties, "86092NED")
    assert [(row.indicator, row.period, row.boundary_year) for row in result.observations] == [
        ("ses-woa", 2022, 2024),
        ("ses-woa", 2023, 2024),
    ]
    assert (result.source, result.boundary_year) == ("cbs-ses", 2024)


def test_months_are_refused_with_their_row() -> None:
    rows = [{"WijkenEnBuurten": "GM0590", "Perioden": text, "AantalInwoners_5": 1} for text in ("2024JJ00", "2024MM01")]
    result = read(rows)
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("periode-onbruikbaar", 2)]


def test_codes_of_the_tenure_table_give_homes_per_owner() -> None:
    row = {"StatusVanBewoning": "T001235", "RegioS": "GM0590", "Perioden": "2023JJ00", "TotaleWoningvoorraad_1": 14609}
    rest = {"Koopwoningen_2": 9510, "TotaalHuurwoningen_3": 5098, "EigendomWoningcorporatie_4": 4171}
    result = read([row | rest, row | rest | {"RegioS": "PV28  "}, row | rest | {"StatusVanBewoning": "A028725"}], table="82900NED")
    assert (result.kind, result.source, len(result.areas)) == ("voorraad-eigendom", "cbs-voorraad", 1)
    assert figures(result)["GM0590", "voorraad-corporatie"] == present(4171)


def test_year_of_the_codes_that_is_asked_goes_before_that_of_the_table() -> None:
    assert read([{"WijkenEnBuurten": "GM0590", "Mannen_6": 1}], year=2023).boundary_year == 2023


def test_table_without_known_figures_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        read([{"WijkenEnBuurten": "GM0590", "Motorfietsen_116": 1}])
    assert (caught.value.code, caught.value.values["kolommen"]) == ("geen-bekende-cijfers", "Motorfietsen_116")


def test_columns_of_all_rows_count() -> None:
    assert keys_of([{"A": 1}, {"B": 1, "A": 2}]) == ["A", "B"]


def test_file_with_names_and_provisional_years(text_file: Callable[..., Path]) -> None:
    body = {
        "tabel": "85984NED",
        "dimensies": {"WijkenEnBuurten": [{"Key": "WK059003", "Title": "Kraaihoek"}], "P": [{"Key": "2024JJ00", "Status": "Voorlopig"}]},
        "value": [{"WijkenEnBuurten": "WK059003", "AantalInwoners_5": 5635}],
    }
    path = text_file(json.dumps(body), "x.json")
    result = read_odata(Request(path, path.name))
    assert ([area.name for area in result.areas], result.observations[0].figure.marks) == (["Kraaihoek"], {Mark.PROVISIONAL})


def test_description_without_figures_is_refused_with_the_name_of_its_table(text_file: Callable[..., Path]) -> None:
    path = text_file('[{"Identifier": "85984NED", "ShortTitle": "x", "Title": "Kerncijfers 2024", "ReasonDelivery": ""}]', "t.json")
    with pytest.raises(InputError) as caught:
        read_odata(Request(path, path.name))
    assert (caught.value.code, caught.value.values["tabel"]) == ("alleen-beschrijving", "Kerncijfers 2024")


def test_file_of_the_police_goes_to_its_own_reader(text_file: Callable[..., Path]) -> None:
    row = {"SoortMisdrijf": "0.0.0 ", "WijkenEnBuurten": "GM0590", "Perioden": "2024JJ00", "GeregistreerdeMisdrijven_1": 954}
    path = text_file(json.dumps({"tabel": "47018NED", "value": [row]}), "x.json")
    assert read_odata(Request(path, path.name, 2024)).kind == "misdrijven"
