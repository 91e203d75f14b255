"""Every text that a script of the phone asks for is there, and none that no script asks for."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from wijkkoers.web.fieldwork.phone_page import SCRIPTS
from wijkkoers.web.fieldwork.phone_words import WORDS

SOURCES = "\n".join(Path(str(finders.find(name))).read_text("utf-8") for name in SCRIPTS)
SAID = re.compile(r'say\("([a-z_]+)"')
QUOTED = re.compile(r'"([a-z_]+)"')


def test_every_text_that_is_said_is_there() -> None:
    assert set(SAID.findall(SOURCES)) - WORDS.keys() == set()


def test_every_text_that_is_there_is_said() -> None:
    assert {name.removesuffix("_one") for name in WORDS} - set(QUOTED.findall(SOURCES)) == set()


def test_text_for_one_has_its_text_for_more() -> None:
    assert [name for name in WORDS if name.endswith("_one") and name.removesuffix("_one") not in WORDS] == []
