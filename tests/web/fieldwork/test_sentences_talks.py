"""The sentences of gesprekken and schouw fit the codes that are raised and the events that are written."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web.accounts.refusals import all_sentences, event_sentences
from wijkkoers.web.fieldwork.sentences.talks import EARLIER_TEXTS, EVENT_PARTS, EVENTS, SENTENCES

SERVICES = Path(__file__).parents[3] / "src/wijkkoers/web/fieldwork/services"
MINE = ("gesprekken", "routes", "schouw", "punten", "paper", "photos_release", "cleaning")


def test_every_code_that_is_raised_has_its_sentence() -> None:
    raised = {code for name in MINE for code in re.findall(r'InputError\("([a-z-]+)"', (SERVICES / f"{name}.py").read_text("utf-8"))}
    assert raised - all_sentences().keys() == set()


def test_every_part_of_the_log_has_its_name_and_every_form_its_page() -> None:
    assert {kind.partition(".")[0] for kind in EVENTS} == EVENT_PARTS.keys()
    assert set(EARLIER_TEXTS) <= set(EVENT_PARTS)
    assert event_sentences().keys() >= EVENTS.keys()


def test_sentences_name_no_place_that_is_not_filled() -> None:
    assert {name for text in SENTENCES.values() for name in re.findall(r"\{(\w+)\}", str(text))} <= {"limit", "days"}
