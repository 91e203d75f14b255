"""Sentences of conversion: plain, filled, and in both languages."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import event_sentences, sentence_of
from wijkkoers.web.datasets.sentences.concordance import EVENTS, SENTENCES


def test_missing_boundaries_are_named_with_the_remedy() -> None:
    error = InputError("omrekening-zonder-grenzen", None, gebied="GM0590", jaar=2016)
    with override("nl"):
        assert (
            sentence_of(error) == "Van GM0590 zijn geen grenzen van 2016 ingelezen. Lees de grenzen van 2016 in; daarna kunt u omrekenen."
        )


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_is_translated(code: str) -> None:
    with override("nl"):
        dutch = str(SENTENCES[code])
    with override("en"):
        assert str(SENTENCES[code]) != dutch


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_log_tells_of_conversions(kind: str) -> None:
    assert event_sentences()[kind] == EVENTS[kind]
