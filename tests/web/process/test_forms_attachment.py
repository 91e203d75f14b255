"""Forms of links and documents."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from wijkkoers.web.process.forms.attachment import DocumentForm, LinkForm


def test_link_needs_an_address_and_no_name() -> None:
    assert LinkForm({"address": "https://voorbeeld.test/"}, staps=[]).is_valid()
    assert list(LinkForm({"title": "Pagina"}, staps=[]).errors) == ["address"]


def test_document_needs_a_file_and_leaves_an_empty_one_to_the_service() -> None:
    assert list(DocumentForm({}, {}, staps=[]).errors) == ["document"]
    assert DocumentForm({}, {"document": SimpleUploadedFile("a.pdf", b"")}, staps=[]).is_valid()


def test_file_field_names_the_kinds_that_are_taken() -> None:
    assert 'accept=".pdf,.docx' in str(DocumentForm(staps=[])["document"])
