"""Every reason code of this app and of the reading of loose tables has a sentence, and every sentence a code."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.dossiers.making import make_dossier
from tests.web.registers.making import receive, take
from tests.web.world import World

from wijkkoers import sources
from wijkkoers.sources.loose_features import NOTES
from wijkkoers.sources.loose_values import ERROR_CODES
from wijkkoers.web import registers
from wijkkoers.web.accounts.refusals import all_sentences
from wijkkoers.web.dossiers.log import line_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.registers.sentences import EVENTS, SENTENCES

CODE = re.compile(r'"(lijst-[a-z-]+)"')


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    paths = [*Path(registers.__file__).parent.rglob("*.py"), *Path(sources.__file__).parent.glob("loose_*.py")]
    raised = {code for path in paths if path.name != "sentences.py" for code in CODE.findall(path.read_text("utf-8"))}
    assert raised | {*NOTES, *(code for code in ERROR_CODES if code.startswith("cel-"))} == set(SENTENCES)
    assert set(ERROR_CODES) <= set(all_sentences())


def test_log_tells_of_a_list_that_was_taken_over(world: World) -> None:
    take(world.redacteur, receive(world.redacteur, make_dossier(world)))
    (event,) = Event.objects.filter(kind__in=EVENTS)
    assert line_of(event, {}).sentence == "Redacteur las lijst.txt in."
