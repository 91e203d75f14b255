"""What the views share: the language of the page, and a file as answer."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from wijkkoers.web.wijkfoto.views.answers import file_answer, page_language


@pytest.mark.parametrize(("active", "language"), [("nl", "nl"), ("en-gb", "en"), (None, "nl")])
def test_language_of_the_page_is_one_of_two_letters(active: str | None, language: str) -> None:
    with override(active):
        assert page_language() == language


@pytest.mark.parametrize(("file", "shown"), [("praatplaat.pdf", "inline"), ("cijfers.csv", "attachment")])
def test_praatplaat_is_shown_and_the_rest_is_kept(file: str, shown: str) -> None:
    stem, ending = file.split(".")
    answer = file_answer(b"x", "text/plain", file, "WK990101")
    assert answer.headers["Content-Disposition"] == f'{shown}; filename="{stem}-wk990101.{ending}"'
