"""The words of the guide: a name and a reason for every urgency, sentences that name no code."""

from __future__ import annotations

import pytest

from wijkkoers.web.overview.guide.gaps import Urgency
from wijkkoers.web.overview.guide.words import SENTENCES, URGENCY_HELP, URGENCY_LABELS


def test_every_urgency_has_its_words() -> None:
    assert (set(URGENCY_LABELS), set(URGENCY_HELP)) == (set(Urgency), set(Urgency))


@pytest.mark.parametrize("code", list(SENTENCES))
def test_sentence_is_a_whole_sentence_without_its_code(code: str) -> None:
    sentence = str(SENTENCES[code])
    assert (sentence[0].isupper() or sentence[0] in "“{", sentence[-1] in ".?", code in sentence) == (True, True, False)
