"""The list as csv and xlsx."""

from __future__ import annotations

import csv
import io

import openpyxl
from django.utils import translation
from tests.web.estate.making import make_complex
from tests.web.world import World

from wijkkoers.web.estate import services
from wijkkoers.web.estate.exports import complexes_csv, complexes_xlsx, headings, rows_of
from wijkkoers.web.estate.selectors import own_complexes


def _csv(world: World) -> list[dict[str, str]]:
    text = complexes_csv(own_complexes(world.lezer)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_csv_has_decimal_commas_and_a_column_per_label(world: World) -> None:
    make_complex(world, number="C1")
    row = _csv(world)[0]
    assert (row["Nummer"], row["Huur per maand (euro)"], row["Lengtegraad"]) == ("C1", "548,50", "5,228")
    assert (row["Label C"], row["Label E"], row["Label A"], row["Geen label bekend"]) == ("40", "60", "0", "20")


def test_what_is_not_known_is_empty_and_never_zero(world: World) -> None:
    make_complex(world, built_year=None, rent_eur_per_month=None, rent_year=None, longitude=None, latitude=None)
    row = _csv(world)[0]
    assert [row[name] for name in ("Bouwjaar", "Huur per maand (euro)", "Huur van jaar", "Lengtegraad")] == ["", "", "", ""]


def test_text_that_looks_like_a_formula_is_neutralised_in_csv(world: World) -> None:
    make_complex(world, name='=HYPERLINK("http://kwaad")', remark="@SUM(1)")
    row = _csv(world)[0]
    assert row["Naam"].startswith("'=")
    assert row["Opmerking"] == "'@SUM(1)"


def test_workbook_holds_numbers_as_numbers_and_no_formulas(world: World) -> None:
    make_complex(world, name="=1+1", number="007")
    sheet = openpyxl.load_workbook(io.BytesIO(complexes_xlsx(own_complexes(world.lezer)))).active
    assert sheet is not None
    cells = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert (cells["Naam"].value, cells["Naam"].data_type) == ("=1+1", "s")
    assert (cells["Nummer"].value, cells["Eenheden"].value, cells["Huur per maand (euro)"].value) == ("007", 120, 548.5)
    assert sheet.freeze_panes == "C2"


def test_lapsed_complex_says_when_and_why(world: World) -> None:
    services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="Verkocht")
    row = _csv(world)[0]
    assert row["Vervallen op"][:2] == "20"
    assert row["Reden van vervallen"] == "Verkocht"


def test_empty_list_has_its_heads(world: World) -> None:
    assert openpyxl.load_workbook(io.BytesIO(complexes_xlsx([]))).active is not None
    assert complexes_csv([]).decode("utf-8-sig").startswith("Nummer;Naam")


def test_heads_are_in_the_language_of_the_page_and_fit_the_rows(world: World) -> None:
    make_complex(world)
    with translation.override("en"):
        heads = headings()
    assert heads[:2] == ["Number", "Name"]
    assert len(heads) == len(set(heads)) == len(rows_of(own_complexes(world.lezer))[0])
