"""The words of this app: a sentence for each reason and each event, complete in English."""

from __future__ import annotations

import re
import string
from pathlib import Path

from django.utils.translation import override

import wijkkoers.web.accounts
from wijkkoers.web.accounts import sentences
from wijkkoers.web.accounts.models import KIND_LABELS, ROLE_LABELS, OrganisationKind, Role

SOURCES = [path.read_text(encoding="utf-8") for path in Path(wijkkoers.web.accounts.__path__[0]).glob("*.py")]


def names_in(sentence: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(sentence) if name}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    raised = {code for source in SOURCES for code in re.findall(r'(?:NotAllowed|InputError)\("([^"]+)"', source)}
    assert sorted(raised - sentences.SENTENCES.keys()) == []


def test_every_event_that_is_written_has_a_sentence() -> None:
    written = {kind for source in SOURCES for kind in re.findall(r'_log\([^,]+, "((?:lid|organisatie|uitnodiging)\.[^"]+)"', source)}
    assert written == sentences.EVENTS.keys()


def test_english_sentence_takes_the_same_values_as_the_dutch_one() -> None:
    everything = [*sentences.SENTENCES.values(), *sentences.EVENTS.values()]
    dutch = [str(sentence) for sentence in everything]
    with override("en"):
        english = [str(sentence) for sentence in everything]
    assert [names_in(one) for one in english] == [names_in(one) for one in dutch]
    assert [one for one, other in zip(dutch, english, strict=True) if one == other] == []


def test_every_role_and_kind_has_a_label() -> None:
    assert (set(ROLE_LABELS), set(KIND_LABELS)) == (set(Role), set(OrganisationKind))
