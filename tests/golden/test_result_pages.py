"""The explained results of the example: two pages each, in both languages, without a word left untranslated or a place unfilled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from wijkkoers.sources.weegbestand.example import example_text

LEFT = ("{", "}", "None", "nan")
DUTCH = ("Waarom deze volgorde", "Let op", "Wat knelt", "Wie betaalt", "Zo is gerekend")
ENGLISH = ("Why this order", "Please note", "What binds", "Who pays", "How it was computed")


def words_of(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    return " ".join(page.get_textpage().get_text_range() for page in pages)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("verb", ["weeg", "mkba", "programma"])
def test_example_fits_on_two_pages_in_one_language(verb: str, language: str, tmp_path: Path) -> None:
    file, made = tmp_path / "voorbeeld.yaml", tmp_path / "uit.pdf"
    file.write_text(example_text(), "utf-8")
    draws = [] if verb == "programma" else ["--trekkingen", "5000"]
    command = [sys.executable, "-m", "wijkkoers.cli", verb, str(file), "--pdf", str(made), "--taal", language, *draws]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert len(pikepdf.open(made).pages) == 2
    text = words_of(made)
    assert not any(word in text for word in LEFT)
    assert not any(word in text for word in (DUTCH if language == "en" else ENGLISH))
