"""Every reason that a phone is given has its sentence, and every act of a phone its line in the log."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web.accounts.refusals import all_sentences
from wijkkoers.web.fieldwork import sentences
from wijkkoers.web.fieldwork.sentences import phone

APP = Path(sentences.__file__).parent.parent
FILES = ("sent_point.py", "services/seats.py", "services/arriving.py", "views/phone.py")
SOURCE = "\n".join((APP / name).read_text("utf-8") for name in FILES)


def test_every_code_has_its_sentence_and_none_is_left_over() -> None:
    raised = set(re.findall(r'InputError\("([a-z-]+)"', SOURCE))
    assert (raised - all_sentences().keys(), phone.SENTENCES.keys() - raised) == (set(), set())


def test_every_act_of_a_phone_has_its_line() -> None:
    acts = set(re.findall(r'"(telefoon[a-z-]*)"', SOURCE))
    assert {kind.partition(".")[2] for kind in phone.EVENTS} == acts
