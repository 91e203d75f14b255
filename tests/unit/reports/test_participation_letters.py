"""Letters: tagged PDF with a page each, an OpenDocument text, plain text; words stay words and the same letters give the same bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf
import pypdfium2

from wijkkoers.reports.participation_letters import (
    ODT_TYPE,
    Letter,
    LetterAnswer,
    letter_text,
    letters_content,
    letters_odt,
    letters_pdf,
    letters_txt,
)

LETTER = Letter(
    language="nl",
    title="Wat er is gedaan",
    kicker="Spoorwijk, 22 november 2026",
    greeting="Beste wijkbewoner,",
    opening="U bracht iets in.",
    quote="#set *text* <b>\n$1$ & meer",
    notes=("Meer mensen zeiden dit.",),
    answers=(LetterAnswer("Wij nemen het over.", ("Er komen bomen.",), "deel een"),),
    more="Lees meer.",
    address="https://wijk.test/inbreng/K7PM3XQ9AB2C/",
    short_address="wijk.test/inbreng",
    code_label="Uw code",
    code="K7PM-3XQ9-AB2C",
    qr_name="QR-code",
    thanks="Dank u wel.",
    closing="Groet,",
    sender="De Terp",
    reference="Inbreng 3",
    is_fictional=True,
)


def test_pdf_is_tagged_has_a_page_per_letter_and_stays_the_same() -> None:
    letters = [LETTER, replace(LETTER, quote="", reference="Inbreng 4")]
    made = letters_pdf(letters)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert (len(pdf.pages), str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == (2, "nl", True)
    assert letters_pdf(letters) == made
    document = pypdfium2.PdfDocument(made)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert all(words in text for words in ("#set *text* <b>", "$1$ & meer", "deel een", "Er komen bomen.", "K7PM-3XQ9-AB2C"))


def test_odt_can_be_opened_and_holds_the_words() -> None:
    made = letters_odt([LETTER, replace(LETTER, quote="a\x0bb")])
    with ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.read("mimetype").decode() == ODT_TYPE
        ElementTree.fromstring(archive.read("META-INF/manifest.xml"))  # noqa: S314 - made by us
        words = "".join(ElementTree.fromstring(archive.read("content.xml")).itertext())  # noqa: S314 - made by us
    assert "#set *text* <b>" in words
    assert "“ab”" in words
    assert letters_odt([LETTER]) == letters_odt([LETTER])


def test_plain_text_holds_everything_in_order() -> None:
    text = letter_text(LETTER)
    parts = (
        "Beste",
        "U bracht",
        "“#set",
        "Meer mensen",
        "“deel een”",
        "Wij nemen",
        "Er komen",
        "Lees meer",
        LETTER.address,
        LETTER.code,
        "Groet",
    )
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert letters_txt([LETTER, LETTER]).decode().count("Beste wijkbewoner,") == 2


def test_content_without_letters_is_empty() -> None:
    assert letters_content([])["letters"] == []
    assert letters_content([LETTER])["letters"][0]["fictional"]
