"""Who of a dossier sits at the table of a step: its partijen by the kinds that the handbook names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.translation import get_language

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import present_partijen

register = template.Library()
KEPT = "_partijen_at_table"


@dataclass(frozen=True, slots=True)
class KindAtTable:
    """A kind of partij that a step involves, with the partijen of the dossier that are of it."""

    id: str
    label: str
    partijen: tuple[Partij, ...]


@dataclass(frozen=True, slots=True)
class AtTable:
    """The kinds that a step involves: those at the table with their partijen, and those that are missing."""

    present: tuple[KindAtTable, ...]
    missing: tuple[KindAtTable, ...]


def at_table_of(dossier: Any, kinds: Iterable[str]) -> AtTable:
    """Return who of a dossier is at the table for these kinds; the partijen are read once per dossier object."""
    partijen = getattr(dossier, KEPT, None)
    if partijen is None:
        partijen = present_partijen(dossier)
        setattr(dossier, KEPT, partijen)
    language = get_language() or "nl"
    content = load_process()
    found = [
        KindAtTable(kind, content.party_kind(kind).label.in_language(language), tuple(row for row in partijen if row.kind == kind))
        for kind in kinds
    ]
    return AtTable(tuple(row for row in found if row.partijen), tuple(row for row in found if not row.partijen))


@register.inclusion_tag("parties/at_table.html")
def at_table(dossier: Any, kinds: Iterable[str]) -> dict[str, Any]:
    """Show who of a dossier is at the table for these kinds of the handbook, and which kinds are missing."""
    return {"dossier": dossier, "table": at_table_of(dossier, kinds)}


@register.simple_tag
def names_at_table(dossier: Any, kind: str) -> str:
    """Return the names of the partijen of a dossier of one kind; empty when there is none."""
    return ", ".join(partij.name for row in at_table_of(dossier, (kind,)).present for partij in row.partijen)
