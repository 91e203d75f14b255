"""From code to sentence: every app has tables in `sentences`; together they hold each code once.

`SENTENCES` says why something cannot, `EVENTS` what the log tells of an act, `EVENT_FIELDS` what a field that changed is called,
`EVENT_PARTS` what the first word of kinds of act stands for, `EARLIER_TEXTS` the form in which an earlier text
can be put back, by kind of act or by thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError, NotAllowed

Sentence = str | Promise


@cache
def gathered(table_name: str) -> Mapping[str, Sentence]:
    """Return one table of all our apps together; a code that two apps define is a fault in the program."""
    found: dict[str, Sentence] = {}
    for config in apps.get_app_configs():
        if not config.name.startswith("wijkkoers.") or find_spec(f"{config.name}.sentences") is None:
            continue
        table: Mapping[str, Sentence] = getattr(import_module(f"{config.name}.sentences"), table_name, {})
        twice = found.keys() & table.keys()
        if twice:
            raise ValueError(f"{config.name} defines codes that another app has: {sorted(twice)}")
        found.update(table)
    return found


def all_sentences() -> Mapping[str, Sentence]:
    """Return the sentences of all refusals."""
    return gathered("SENTENCES")


def event_sentences() -> Mapping[str, Sentence]:
    """Return the sentences of all kinds of event, with places for `actor`, `name` and what the app's own log fills in."""
    return gathered("EVENTS")


def event_fields() -> Mapping[str, Sentence]:
    """Return the labels of fields that apps other than `dossiers` show in the log."""
    return gathered("EVENT_FIELDS")


def sentence_of(error: NotAllowed | InputError) -> str:
    """Return the sentence of a refusal in the language of the page; a code without sentence is named as it is."""
    sentence = all_sentences().get(error.code)
    if sentence is None:
        return _("Dit kan niet (reden: {code}).").format(code=error.code)
    return str(sentence).format(**error.values)
