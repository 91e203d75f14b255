"""The poster: one tagged page, whatever the length of the question."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest

from wijkkoers.reports.participation_poster import LEAST, Poster, poster_content, poster_pdf, question_size


def _poster(question: str) -> Poster:
    return Poster(
        language="nl",
        kicker="Spoorwijk",
        question=question,
        how="Scan de code",
        typing="Of typ:",
        address="https://wijk.test/meedoen/k7pm3xq9/",
        short_address="een-heel-lange-naam-van-een-gemeente.voorbeeld.test/meedoen/k7pm-3xq9",
        qr_name="QR-code",
        points=("Geen account nodig.", "U krijgt een code.", "Tot en met 31 januari 2027."),
        sender="De Terp",
    )


@pytest.mark.parametrize("length", [10, 60, 120, 220, 360, 500])
def test_one_page_for_every_question(length: int) -> None:
    question = ("Wat mist u op het plein? " * 40)[:length]
    made = poster_pdf(_poster(question))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert (len(pdf.pages), str(pdf.Root.Lang)) == (1, "nl")
    assert poster_pdf(_poster(question)) == made


def test_words_are_words() -> None:
    document = pypdfium2.PdfDocument(poster_pdf(_poster("#set *vet*? $x$")))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "#set *vet*? $x$" in text
    assert "Geen account nodig." in text


def test_longer_questions_are_smaller() -> None:
    sizes = [question_size("a" * length) for length in (10, 100, 200, 300, 500)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == LEAST
    assert poster_content(_poster("x"))["fictional"] == ""
