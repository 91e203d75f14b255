"""Every reason code that this app raises has a sentence, and every sentence a place where it is raised."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web import dossiers
from wijkkoers.web.dossiers.sentences import SENTENCES

RAISED = re.compile(r'"((?:dossier|rij)-[a-z-]+)"')
FOLDER = Path(dossiers.__file__).parent
RAISING = [FOLDER / "areas.py", FOLDER / "permissions.py", *sorted((FOLDER / "services").glob("*.py"))]


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    raised = {code for path in RAISING for code in RAISED.findall(path.read_text("utf-8"))}
    assert raised == set(SENTENCES)
