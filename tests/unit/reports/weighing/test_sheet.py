from __future__ import annotations

import io

import pikepdf
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.sheet import Sheet, beside, figure, listed, noted, sheet_content, sheet_pdf, small, tabled

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect x="0" y="0" width="10" height="10"/></svg>'


def sheet(**more: object) -> Sheet:
    blocks = [figure(SVG, "een vierkant"), beside([listed("Links", ["een"])], [noted("Rechts", ["twee"])])]
    table = tabled("Tabel", ["naam", "getal"], [["a", "1"], ["b", "2"]])
    return Sheet(samples.heading(**more), "Weging", ["De uitkomst."], blocks, [table, small("Zo", ["regel"])], "afspraak")


def test_pdf_is_two_tagged_pages_with_title_and_language() -> None:
    pdf = pikepdf.open(io.BytesIO(sheet_pdf(sheet())))
    assert len(pdf.pages) == 2
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang).startswith("nl")
    with pdf.open_metadata() as about:
        assert about["dc:title"] == samples.heading().title


def test_same_sheet_gives_the_same_bytes() -> None:
    assert sheet_pdf(sheet()) == sheet_pdf(sheet())


def test_a_text_is_never_markup() -> None:
    title = '#pagebreak() *vet* "aan" $x$ [haak'
    pdf = pikepdf.open(io.BytesIO(sheet_pdf(sheet(title=title))))
    assert len(pdf.pages) == 2


def test_foot_says_file_method_seed_and_digest() -> None:
    found = sheet_content(sheet(seed=7))["footer"]
    assert found == "Wijkkoers · spoorwijk.yaml · mkba 2026.1 · seed 7 · 0f0f0f0f0f0f · afspraak"


def test_what_is_made_up_says_so() -> None:
    assert sheet_content(sheet())["fictional"]
    assert sheet_content(sheet(is_fictional=False))["fictional"] == ""
