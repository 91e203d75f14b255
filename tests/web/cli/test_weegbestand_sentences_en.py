"""The English sentences: no Dutch left in them but the words of the file."""

from __future__ import annotations

import re

from wijkkoers.cli.weegbestand_sentences_en import SENTENCES_EN

DUTCH = re.compile(r"\b(de|het|een|niet|vul|kies|haal|wordt|staat|geen|van|bij)\b", re.IGNORECASE)


def test_no_sentence_is_left_in_dutch() -> None:
    assert [code for code, text in SENTENCES_EN.items() if DUTCH.search(text)] == []
