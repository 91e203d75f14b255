"""Every code of a place has its sentence, and every sentence its code."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web.ui import place_reading, places
from wijkkoers.web.ui.sentences import SENTENCES


def test_codes_and_sentences_agree() -> None:
    sources = "".join(Path(module.__file__ or "").read_text("utf-8") for module in (place_reading, places))
    assert set(re.findall(r'InputError\("([a-z-]+)"', sources)) == {code for code in SENTENCES if code.startswith("plaats-")}
