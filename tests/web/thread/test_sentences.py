"""Every code that this app raises has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web import thread
from wijkkoers.web.thread.sentences import EVENTS, SENTENCES


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    texts = [path.read_text("utf-8") for path in Path(thread.__file__).parent.rglob("*.py") if path.name != "sentences.py"]
    assert {code for text in texts for code in re.findall(r'"(draad-[a-z-]+)"', text)} == set(SENTENCES)
    assert {code for text in texts for code in re.findall(r'"(draad\.[a-z-]+)"', text)} == set(EVENTS)
