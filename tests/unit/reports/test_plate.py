from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from tests.unit.reports import samples
from tests.unit.reports.drawn import root_of

from wijkkoers.reports.plate import plate_pdf, plate_png, plate_svg
from wijkkoers.reports.wijkfoto import Wijkfoto

MAKERS = [samples.wijk, samples.buurt, samples.gemeente, samples.empty, samples.long_names]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("make", MAKERS)
def test_plate_is_one_a3_page(make: Callable[[str], Wijkfoto], language: str) -> None:
    pdf = pypdfium2.PdfDocument(plate_pdf(make(language)))
    sizes = [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdf]
    assert sizes == [(420, 297)]


def test_plate_with_every_indicator_stays_one_page() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, indicator=f"{line.indicator}-{copy}") for line in foto.lines for copy in ("een", "twee"))
    crowded = replace(foto, lines=lines, remarks=("Een lange opmerking over de grens van dit gebied. " * 6,))
    assert len(pypdfium2.PdfDocument(plate_pdf(crowded))) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pdf_is_tagged_and_says_its_language(language: str) -> None:
    with pikepdf.open(io.BytesIO(plate_pdf(samples.wijk(language)))) as pdf:
        assert "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang).startswith(language)
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()


def test_same_wijkfoto_gives_the_same_bytes() -> None:
    assert plate_pdf(samples.wijk()) == plate_pdf(samples.wijk())


def test_another_date_gives_other_bytes() -> None:
    assert plate_pdf(samples.wijk()) != plate_pdf(replace(samples.wijk(), made_on="2027-01-02"))


def test_markup_in_a_name_stays_text() -> None:
    foto = samples.wijk()
    name = '#panic("x") *vet* $1$ <b>'
    text = pypdfium2.PdfDocument(plate_pdf(replace(foto, area=replace(foto.area, name=name))))[0].get_textpage().get_text_range()
    assert name in text.replace("\r\n", " ")


def test_svg_has_title_and_description() -> None:
    root = root_of(plate_svg(samples.wijk()))
    assert root.attrib["role"] == "img"
    assert [child.text for child in root][:2] == [
        "Praatplaat Middenpolder",
        "Wijkfoto van Middenpolder op een blad: kaart, kerncijfers, profiel en vragen voor het gesprek.",
    ]


@pytest.mark.parametrize(("scale", "width"), [(0.5, 794), (1.0, 1588)])
def test_picture_has_the_size_asked_for(scale: float, width: int) -> None:
    assert abs(Image.open(io.BytesIO(plate_png(samples.wijk(), scale))).width - width) <= 1
