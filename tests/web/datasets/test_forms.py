"""The forms for handing in files."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from wijkkoers.web.datasets.forms import KindAndYear, UploadForm


def form_with(*files: SimpleUploadedFile, **data: str) -> UploadForm:
    return UploadForm(data, MultiValueDict({"files": list(files)}))


def test_form_without_a_file_is_refused() -> None:
    form = form_with(kind="")
    assert list(form.errors) == ["files"]


def test_form_gives_all_files() -> None:
    form = form_with(SimpleUploadedFile("a.csv", b"1"), SimpleUploadedFile("b.csv", b"2"))
    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["files"]] == ["a.csv", "b.csv"]


def test_empty_file_is_left_to_its_reception() -> None:
    assert form_with(SimpleUploadedFile("a.csv", b""), SimpleUploadedFile("b.csv", b"2")).is_valid()


def test_kind_may_stay_open() -> None:
    form = form_with(SimpleUploadedFile("a.csv", b"1"))
    assert form.is_valid()
    assert (form.cleaned_data["kind"], form.cleaned_data["year"]) == ("", None)


@pytest.mark.parametrize("data", [{"kind": "iets"}, {"year": "1994"}, {"year": "2101"}, {"year": "vorig jaar"}])
def test_kind_and_year_that_cannot_be_are_refused(data: dict[str, str]) -> None:
    assert not KindAndYear(data).is_valid()


def test_known_kind_and_year_are_taken() -> None:
    form = KindAndYear({"kind": "kwb-plat", "year": "2024"})
    assert form.is_valid()
    assert form.cleaned_data == {"kind": "kwb-plat", "year": 2024}
