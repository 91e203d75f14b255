"""Which documents are taken: the kind follows from the name and the content must agree."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.process.services import documents
from wijkkoers.web.process.services.documents import KINDS, received_document, shown_name


def _zip(**members: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def _office(part: str, **more: bytes) -> bytes:
    return _zip(**{"[Content_Types].xml": b"<Types/>", f"{part}/document.xml": b"<x/>", **more})


def _open_document(kind: str) -> bytes:
    return _zip(mimetype=f"application/vnd.oasis.opendocument.{kind}".encode(), **{"content.xml": b"<x/>"})


def _changed(content: bytes, *places: int) -> bytes:
    """Return a zip with one bit turned at these places, counted from the entry of its first member in the list at the end when below 0."""
    found, start = bytearray(content), content.index(b"PK\x01\x02")
    for place in places:
        found[place if place >= 0 else start - place] ^= 1
    return bytes(found)


GOOD = {
    "pdf": b"%PDF-1.7 ...",
    "docx": _office("word"),
    "xlsx": _office("xl"),
    "pptx": _office("ppt"),
    "odt": _open_document("text"),
    "ods": _open_document("spreadsheet"),
    "odp": _open_document("presentation"),
    "txt": "Café\nregel".encode("cp1252"),
    "csv": b"\xef\xbb\xbfa;b\n1;2\n",
    "png": b"\x89PNG\r\n\x1a\n....",
    "jpg": b"\xff\xd8\xff\xe0....",
    "jpeg": b"\xff\xd8\xff\xe1....",
    "webp": b"RIFF....WEBPVP8 ",
}
HTML = b"<!doctype html><script>alert(1)</script>"
BAD = {
    "page.html": (HTML, "document-soort"),
    "picture.svg": (b"<svg onload='x'/>", "document-soort"),
    "run.exe": (b"MZ\x90", "document-soort"),
    "run.pdf.exe": (b"%PDF-1.7", "document-soort"),
    "noending": (b"%PDF-1.7", "document-soort"),
    "page.pdf": (HTML, "document-anders"),
    "page.txt": (b"\n  " + HTML, "document-anders"),
    "picture.csv": (b"\xef\xbb\xbf<svg onload='x'/>", "document-anders"),
    "run.txt": (b"MZ\x90\x01\x02", "document-anders"),
    "binary.csv": (b"a;b\x00\x01", "document-anders"),
    "shell.txt": (b"#!/bin/sh\nrm", "document-anders"),
    "loose.docx": (_zip(**{"a.txt": b"x"}), "document-anders"),
    "sheet.docx": (_office("xl"), "document-anders"),
    "text.ods": (_open_document("text"), "document-anders"),
    "locked.odt": (_changed(_open_document("text"), 6, -8), "document-anders"),
    "packed.odt": (_changed(_open_document("text"), 8, -10), "document-anders"),
    "renamed.odt": (_changed(_open_document("text"), 30), "document-anders"),
    "damaged.odt": (_changed(_open_document("text"), 14, -16), "document-anders"),
    "broken.xlsx": (b"PK\x03\x04broken", "document-anders"),
    "macro.docx": (_office("word", **{"word/vbaProject.bin": b"x"}), "document-actief"),
    "basic.odt": (_zip(mimetype=b"application/vnd.oasis.opendocument.text", **{"Basic/script.xml": b"x"}), "document-actief"),
    "empty.pdf": (b"", "document-leeg"),
}


def _receive(name: str, content: bytes) -> tuple[str, str]:
    with received_document(name, BytesIO(content)) as (copy, content_type):
        return copy.name, content_type


def test_every_kind_has_a_good_example() -> None:
    assert set(GOOD) == set(KINDS)


@pytest.mark.parametrize("extension", GOOD)
def test_good_document_is_taken_with_the_type_of_its_kind(extension: str) -> None:
    assert _receive(f"Stuk.{extension.upper()}", GOOD[extension])[1] == KINDS[extension][0]


@pytest.mark.parametrize("name", BAD)
def test_bad_document_is_refused_with_its_reason(name: str) -> None:
    content, code = BAD[name]
    with pytest.raises(InputError, match=code):
        _receive(name, content)


def test_document_above_the_limit_is_refused(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 10
    with pytest.raises(InputError, match="document-te-groot"):
        _receive("a.pdf", b"%PDF-1.7 more than ten")


def test_limit_is_never_above_twenty_megabyte(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 300_000_000
    assert documents.size_limit_bytes() == 20_000_000


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("C:\\map\\plan.pdf", "plan.pdf"),
        ("../../x/plan.pdf", "plan.pdf"),
        ("plan\u202efdp.pdf\x00", "planfdp.pdf"),
        ('pl"an\r\nSet-Cookie: x.pdf', "planSet-Cookie x.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_name_that_people_see_cannot_steer_anything(name: str, shown: str) -> None:
    assert shown_name(name) == shown
