"""Every code that this app raises has its sentence, and every kind of event its text."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web import measures
from wijkkoers.web.measures.sentences import EVENT_FIELDS, EVENTS, SENTENCES
from wijkkoers.web.measures.texts import COST_FIELDS, MAATREGEL_FIELDS

SOURCE = "\n".join(path.read_text("utf-8") for path in Path(next(iter(measures.__path__))).rglob("*.py"))
RAISED = re.compile(r'(?:InputError|NotAllowed)\("((?:maatregel|draagvlak|pakket|budget)-[a-z-]+)"')
ASKED = re.compile(r'require_line\([^"]+"([a-z-]+)"')


def test_every_code_that_is_raised_has_its_sentence_and_the_reverse() -> None:
    assert set(RAISED.findall(SOURCE)) | set(ASKED.findall(SOURCE)) == set(SENTENCES)


def test_every_field_that_the_log_shows_has_a_label() -> None:
    told = {f"maatregel_{name}" for name in (*MAATREGEL_FIELDS, "once", "yearly", "status", "support") if name not in COST_FIELDS}
    assert told <= set(EVENT_FIELDS)


def test_every_act_of_a_maatregel_and_a_pakket_has_its_text() -> None:
    acts = {"toegevoegd", "gewijzigd", "vervallen", "gedeeld"}
    assert {f"{thing}.{act}" for thing in ("maatregel", "pakket") for act in acts} <= set(EVENTS)
