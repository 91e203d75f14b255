from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import present
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.tenure import gemeente_named, is_tenure_header, read_tenure, recognise_tenure

HEADER = (
    "ID,StatusVanBewoning,RegioS,Perioden,TotaleWoningvoorraad_1,Koopwoningen_2,TotaalHuurwoningen_3,"
    "EigendomWoningcorporatie_4,EigendomOverigeVerhuurders_5,EigendomOnbekend_6\n"
)
FIGURES = "13938.0,8788.0,5135.0,4183.0,952.0,15.0"
KNOWN = {"GM0590": "Papendrecht", "GM0518": "'s-Gravenhage", "GM0893": "Bergen (L.)", "GM0820": "Nuenen, Gerwen en Nederwetten"}


@pytest.fixture
def read(places: Callable[..., Places]) -> Callable[..., ReadResult]:
    def call(path: Path, known: dict[str, str] = KNOWN) -> ReadResult:
        return read_tenure(Request(path, path.name, places=places(known)))

    return call


def test_gemeente_by_name_gives_homes_per_owner_in_the_year_of_its_period(
    text_file: Callable[..., Path], read: Callable[..., ReadResult]
) -> None:
    result = read(text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n2,Totaal,Papendrecht,2013,{FIGURES}\n"))
    found = {(row.indicator, row.period): row.figure for row in result.observations}
    assert (result.source, result.boundary_year, result.period) == ("cbs-voorraad", None, 2013)
    assert {row.boundary_year - row.period for row in result.observations} == {0}
    assert (found["voorraad-totaal", 2012], found["voorraad-corporatie", 2013]) == (present(13938), present(4183))


def test_only_the_total_of_lived_in_and_empty_homes_counts(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    rows = [f"1,{status},Papendrecht,2012,{FIGURES}\n" for status in ("Totaal", "Bewoonde woningen", "Niet bewoonde woningen")]
    result = read(text_file(HEADER + "".join(rows)))
    assert (len(result.areas), result.issues.has_errors) == (1, False)


def test_country_is_kept_and_wider_regions_are_counted(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    names = ("Nederland", "Utrecht (PV)", "Noord-Nederland (LD)", "Arnhem/Nijmegen (CR)")
    result = read(text_file(HEADER + "".join(f"1,Totaal,{name},2012,{FIGURES}\n" for name in names)))
    assert [area.code for area in result.areas] == ["NL00"]
    [issue] = result.issues
    assert (issue.code, issue.values["aantal"]) == ("ruimere-gebieden-niet-overgenomen", 3)


@pytest.mark.parametrize(
    ("name", "code"),
    [("'s-Gravenhage (gemeente)", "GM0518"), ("Bergen (L.)", "GM0893"), ('"Nuenen, Gerwen en Nederwetten"', "GM0820")],
)
def test_names_as_cbs_writes_them(text_file: Callable[..., Path], read: Callable[..., ReadResult], name: str, code: str) -> None:
    [area] = read(text_file(HEADER + f"1,Totaal,{name},2012,{FIGURES}\n")).areas
    assert area.code == code


def test_mark_of_the_province_falls_away_only_where_the_name_is_not_known(places: Callable[..., Places]) -> None:
    assert gemeente_named("Hengelo (O.)", places({"GM0164": "Hengelo"}), 2020) == ["GM0164"]
    both = places({"GM0893": "Bergen (L.)", "GM0373": "Bergen (NH.)"})
    assert gemeente_named("Bergen (NH.)", both, 2020) == ["GM0373"]
    assert gemeente_named("Bergen", both, 2020) == ()


def test_gemeente_that_no_longer_exists_gives_no_figures_and_is_counted(
    text_file: Callable[..., Path], read: Callable[..., ReadResult]
) -> None:
    result = read(text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n1,Totaal,Aalburg,2025,,,,,,\n"))
    assert ([area.name for area in result.areas], result.issues.total("gebieden-zonder-cijfers")) == (["Papendrecht"], 1)


def test_names_that_are_not_known_are_one_warning_with_their_number(
    text_file: Callable[..., Path], read: Callable[..., ReadResult]
) -> None:
    rows = f"1,Totaal,Papendrecht,2012,{FIGURES}\n1,Totaal,Elders,2012,{FIGURES}\n1,Totaal,Elders,2013,{FIGURES}\n"
    result = read(text_file(HEADER + rows))
    [issue] = result.issues
    assert (issue.code, issue.values["aantal"], issue.values["namen"]) == ("namen-onbekend", 1, "Elders")
    assert result.counts.rows_refused == 2


def test_name_of_two_gemeenten_is_not_guessed(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    known = {"GM0590": "Papendrecht", "GM0001": "Rijswijk", "GM0002": "Rijswijk"}
    result = read(text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n1,Totaal,Rijswijk,2012,{FIGURES}\n"), known)
    assert (len(result.areas), result.issues.total("namen-niet-uniek")) == (1, 1)


def test_file_with_unknown_names_only_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n")
    assert error_code(lambda: read_tenure(Request(path, path.name, places=NO_PLACES))) == "geen-bruikbare-rij"


def test_statline_export_with_codes_and_padding(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    head = '"Regio\'s";"Perioden";"Totale woningvoorraad (aantal)";"Koopwoningen (aantal)";"Huurwoningen/Totaal huurwoningen (aantal)"\n'
    result = read(text_file(head + '"GM0590    ";"2023";"   14609";"    9510";"    5098"\n', "x.csv", "utf-8-sig"))
    assert {row.indicator: row.figure.value for row in result.observations} == {
        "voorraad-totaal": 14609,
        "voorraad-koop": 9510,
        "voorraad-huur": 5098,
    }


def test_month_is_no_year(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    result = read(text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n1,Totaal,Papendrecht,2012MM01,{FIGURES}\n"))
    assert result.issues.total("periode-onbruikbaar") == 1


def test_gemeente_that_comes_twice_in_a_year_is_an_error(text_file: Callable[..., Path], read: Callable[..., ReadResult]) -> None:
    assert read(text_file(HEADER + f"1,Totaal,Papendrecht,2012,{FIGURES}\n" * 2)).issues.total("code-dubbel") >= 1


def test_recognised_by_its_columns_in_any_order(text_file: Callable[..., Path]) -> None:
    shuffled = "Perioden;RegioS;EigendomOnbekend_9;Koopwoningen_1;TotaleWoningvoorraad_7\n"
    found = recognise_tenure(Sample(text_file(shuffled), "x.csv"))
    assert found is not None and found.kind == "voorraad-eigendom"
    assert not is_tenure_header(["RegioS", "Perioden", "Koopwoningen_47", "Woningvoorraad_35"])
