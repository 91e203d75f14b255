from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest
from tests.unit.reports.figures.compasses import FULL, make_compass

from wijkkoers.reports.compass import CompassRow, CompassSheetContent, compass_pdf, sheet_values


def _content(*sizes: int, language: str = "nl") -> CompassSheetContent:
    figure = replace(make_compass(*sizes), language=language)
    stages = tuple(
        (ring.label, tuple(CompassRow(dot, f"De stap {dot.key}", "Idris Achterberg", "") for dot in ring.dots)) for ring in figure.rings
    )
    lead = ("Spoorwijk is bezig in 3 fasen.",)
    return CompassSheetContent(figure, "Spoorwijk vooruit", lead, stages, (), "Het hele kompas", "2026.3", date(2026, 11, 22))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_full_compass_is_a_few_a4_pages_tagged_in_its_language(language: str) -> None:
    made = compass_pdf(_content(*FULL, language=language))
    sizes = {tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pypdfium2.PdfDocument(made)}
    assert sizes == {(210, 297)} and len(pypdfium2.PdfDocument(made)) <= 5
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang).startswith(language)
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()


def test_the_same_compass_gives_the_same_bytes_and_markup_stays_text() -> None:
    content = replace(_content(3, 2), dossier='#panic("x") *vet* $1$')
    made = compass_pdf(content)
    assert made == compass_pdf(content)
    text = pypdfium2.PdfDocument(made)[0].get_textpage().get_text_range()
    assert '#panic("x") *vet* $1$' in text.replace("\r\n", " ")


def test_paper_has_numbers_and_no_links() -> None:
    svg = sheet_values(_content(3))["figure"]["svg"]
    assert ">1.1<" in svg and "<a " not in svg


def test_the_list_says_what_is_missing() -> None:
    row = sheet_values(_content(1))["stages"][0]["rows"][0]
    assert (row["number"], row["owner"], row["due"], row["status"]) == ("1.1", "Idris Achterberg", "–", "open")


def test_stappen_outside_the_method_come_last_and_empty_lists_are_left_out() -> None:
    content = _content(1)
    outside = replace(content, outside=content.stages[0][1], late=tuple(f"te laat {number}" for number in range(9)))
    values = sheet_values(outside)
    assert [stage["title"] for stage in values["stages"]] == ["1  Fase met naam 0", "Stappen buiten de methode"]
    assert [(entry["title"], len(entry["texts"])) for entry in values["lists"]] == [("Achter op de planning", 5)]
    assert sheet_values(content)["lists"] == []


def test_an_example_says_that_it_is_made_up() -> None:
    assert sheet_values(replace(_content(1), is_fictional=True))["fictional"] and not sheet_values(_content(1))["fictional"]
