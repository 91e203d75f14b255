"""Opgaven and werken as the log tells of them: names instead of ids, and no people in its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import override

from wijkkoers.web.dossiers.services.rows import RowKind
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.opgave_values import LANGUAGE, opgave_texts
from wijkkoers.web.fieldwork.selectors.content import domain_labels, named, partij_names, theme_labels
from wijkkoers.web.fieldwork.werk_values import werk_texts
from wijkkoers.web.process.selectors import installed_edition

LEFT_OUT = ("owner",)
PARTIJEN = ("brought_partij", "owner_partij", "outside_partijen", "partij")
CHOICES: Mapping[str, Mapping[Any, Any]] = {
    "nature": wording.NATURE_LABELS,
    "urgency": wording.URGENCY_LABELS,
    "sporen": wording.SPOREN_LABELS,
    "kind": wording.KIND_LABELS,
    "certainty": wording.CERTAINTY_LABELS,
    "flexibility": wording.FLEXIBILITY_LABELS,
}


def in_words(texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts as the log tells them, in Dutch."""
    with override(LANGUAGE):
        return {name: _word(name, text) for name, text in texts.items() if name not in LEFT_OUT}


def _word(name: str, text: str) -> str:
    if name in CHOICES:
        return str(CHOICES[name].get(text, text))
    if name in PARTIJEN:
        return _partij_names(text)
    if name in ("theme", "domains"):
        content = installed_edition().content
        labels: Callable[..., dict[str, str]] = theme_labels if name == "theme" else domain_labels
        return ", ".join(named(id_, labels(content, LANGUAGE)) for id_ in text.split("\n") if id_)
    return text


def _partij_names(text: str) -> str:
    ids = [int(number) for number in text.split("\n") if number]
    names = partij_names(ids) if ids else {}
    return ", ".join(names.get(number, str(number)) for number in ids)


OPGAVE = RowKind("opgave", lambda row: str(row.title), opgave_texts, in_words)
WERK = RowKind("werk", lambda row: str(row.title), werk_texts, in_words)
