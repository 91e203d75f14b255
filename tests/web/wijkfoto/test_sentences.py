"""Every code of this app has its sentence, and the log tells its acts."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web import wijkfoto
from wijkkoers.web.wijkfoto.sentences import EVENTS, SENTENCES

FOLDER = Path(wijkfoto.__file__).parent
SOURCE = "\n".join(path.read_text("utf-8") for path in FOLDER.rglob("*.py") if path.name != "sentences.py")


def test_every_momentopname_code_in_the_code_has_a_sentence() -> None:
    codes = set(re.findall(r'"(momentopname-[a-z-]+)"', SOURCE))
    assert codes == {code for code in SENTENCES if code.startswith("momentopname-")}


def test_every_event_of_this_app_has_its_sentence() -> None:
    assert set(re.findall(r'"(wijkfoto\.momentopname-[a-z-]+|cijfer\.(?!csv|xlsx)[a-z]+)"', SOURCE)) == set(EVENTS)
