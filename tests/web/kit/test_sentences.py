"""Every reason code that this app raises has a sentence, and every act its line in the log."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web import kit
from wijkkoers.web.kit.sentences import EVENT_FIELDS, EVENT_PARTS, EVENTS, SENTENCES

FOLDER = Path(kit.__file__).parent
SOURCE = "\n".join(path.read_text("utf-8") for path in [FOLDER / "permissions.py", *sorted((FOLDER / "services").glob("*.py"))])
RAISED = re.compile(r'(?:InputError|NotAllowed|require_line)\([^"()]*(?:\([^()]*\))?[^"()]*"([a-z-]+)"')
LOGGED = re.compile(r'"((?:kit|dilemma|sessie)\.[a-z-]+)"')
FIELDS = re.compile(r'"((?:kit|dilemma|sessie)_[a-z_]+)"')


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    assert set(RAISED.findall(SOURCE)) - {"dossier-afgesloten"} == set(SENTENCES)


def test_every_act_and_every_field_has_its_words() -> None:
    assert set(LOGGED.findall(SOURCE)) == set(EVENTS)
    assert set(FIELDS.findall(SOURCE)) | {"sessie_round_1", "sessie_round_2"} == set(EVENT_FIELDS)
    assert {kind.partition(".")[0] for kind in EVENTS} == set(EVENT_PARTS)
