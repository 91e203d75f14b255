"""The sentences of `sentences/mapping` stand in the table of the app, in Dutch and in English."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from wijkkoers.web.datasets import sentences
from wijkkoers.web.datasets.sentences import mapping

TABLE = mapping.SENTENCES


@pytest.mark.parametrize("code", TABLE)
def test_sentence_stands_in_the_table_of_the_app_and_has_its_english(code: str) -> None:
    assert sentences.SENTENCES[code] == TABLE[code]
    with override("en"):
        english = str(TABLE[code])
    assert english != str(TABLE[code])
