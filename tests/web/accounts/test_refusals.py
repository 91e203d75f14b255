"""From reason code to sentence."""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps
from django.utils.translation import override

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.refusals import all_sentences, sentence_of

RAISED = re.compile(r'NotAllowed\(\s*"([^"]+)"')


def test_sentence_takes_the_values_of_the_error() -> None:
    assert sentence_of(InputError("al-lid", email="a@b.test")) == "a@b.test is al lid van deze organisatie."


def test_sentence_of_a_code_that_nobody_wrote_names_the_code() -> None:
    assert sentence_of(NotAllowed("nieuw-geval")) == "Dit kan niet (reden: nieuw-geval)."


def test_sentence_is_in_the_language_of_the_page() -> None:
    with override("en"):
        english = sentence_of(NotAllowed("niet-ingelogd"))
    assert english != sentence_of(NotAllowed("niet-ingelogd")) == "Log eerst in."


def test_every_refusal_raised_in_the_site_has_a_sentence() -> None:
    folders = [Path(config.path) for config in apps.get_app_configs() if config.name.startswith("wijkkoers.")]
    texts = [source.read_text(encoding="utf-8") for folder in folders for source in folder.rglob("*.py")]
    raised = {code for text in texts for code in RAISED.findall(text)}
    assert len(raised) > 5
    assert sorted(raised - all_sentences().keys()) == []
