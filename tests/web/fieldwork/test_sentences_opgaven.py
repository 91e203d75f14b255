"""Every code raised in opgaven, werken and connecting has its sentence; every event its words."""

from __future__ import annotations

import re
from pathlib import Path

from wijkkoers.web.accounts.refusals import all_sentences, event_fields, event_sentences
from wijkkoers.web.fieldwork import sentences
from wijkkoers.web.fieldwork.opgave_values import OPGAVE_FIELDS
from wijkkoers.web.fieldwork.sentences import opgaven
from wijkkoers.web.fieldwork.werk_values import WERK_FIELDS

APP = Path(sentences.__file__).parent.parent
CODE = re.compile(r'(?:InputError|NotAllowed)\(\s*"([a-z-]+)"|require_(?:known|line)\([^)]*"([a-z]+(?:-[a-z]+)+)"')


def test_every_code_has_a_sentence() -> None:
    files = [APP / "services" / f"{name}.py" for name in ("opgaven", "werken", "lineage", "connecting", "checking")]
    codes = {one or other for path in (*files, APP / "permissions" / "opgaven.py") for one, other in CODE.findall(path.read_text("utf-8"))}
    assert len(codes) > 15
    assert codes - all_sentences().keys() == set()


def test_every_field_but_the_owner_has_a_label_in_the_log() -> None:
    told = {f"opgave_{name}" for name in OPGAVE_FIELDS} | {f"werk_{name}" for name in WERK_FIELDS}
    assert told - event_fields().keys() == {"opgave_owner"}


def test_events_fill_in_actor_and_name() -> None:
    for kind in opgaven.EVENTS:
        assert "An" in str(event_sentences()[kind]).format(actor="An", name="Ding")
