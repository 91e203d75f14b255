"""Every reason code that this app raises has a sentence, every sentence a place where it is raised, every act its line in the log."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from tests.web.estate.making import VALUES, make_complex
from tests.web.world import World

from wijkkoers.web import estate
from wijkkoers.web.accounts.log import lines_of
from wijkkoers.web.estate import services
from wijkkoers.web.estate.sentences import EVENTS, SENTENCES
from wijkkoers.web.events.selectors import events_of_organisation

FOLDER = Path(estate.__file__).parent
RAISED = re.compile(r'"(complex-[a-z-]+)"')
RAISING = [FOLDER / name for name in ("values.py", "permissions.py", "services.py")]


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    raised = {code for path in RAISING for code in RAISED.findall(path.read_text("utf-8"))}
    raised |= set(re.findall(r'InputError\("(complex-[a-z-]+)"', (FOLDER / "forms.py").read_text("utf-8")))
    assert raised == set(SENTENCES)


def test_every_act_has_its_line_in_the_log_of_the_organisation(world: World) -> None:
    made = make_complex(world, number="C1")
    services.change_complex(actor=world.beheerder, complex_=made, values=replace(VALUES, number="C1", name="Andere naam"))
    services.retire_complex(actor=world.redacteur, complex_=made, reason="Verkocht")
    events = list(events_of_organisation(world.corporatie.pk))
    assert {event.kind for event in events} == set(EVENTS)
    assert [line.sentence for line in lines_of(events)] == [
        "Redacteur liet het complex Andere naam vervallen.",
        "Beheerder wijzigde het complex Andere naam.",
        "Redacteur voegde het complex Seinpaalflats toe.",
    ]
