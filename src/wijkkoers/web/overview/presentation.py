"""Words and dossiers as the pages show them, in one language; the handbook has a module of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import slugify

from wijkkoers.base.folding import fold
from wijkkoers.handbook.schema import Term
from wijkkoers.web.dossiers.selectors import BoardRow
from wijkkoers.web.dossiers.wording import AIM_LABELS, STATUS_LABELS


@dataclass(frozen=True, slots=True)
class Word:
    """One term with its anchor."""

    id: str
    term: str
    definition: str
    source: str


@dataclass(frozen=True, slots=True)
class WordGroup:
    """The words that begin with one letter."""

    letter: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class DossierCard:
    """A dossier on the front page."""

    row: BoardRow
    url: str
    aim_label: str
    status_label: str


def dossier_cards(rows: Iterable[BoardRow]) -> list[DossierCard]:
    """Return the cards of dossiers."""
    return [
        DossierCard(row, reverse("dossier-detail", args=[row.id]), str(AIM_LABELS[row.aim]), str(STATUS_LABELS[row.status])) for row in rows
    ]


def word_groups(terms: Iterable[Term], language: str, query: str) -> list[WordGroup]:
    """Return the words that the query finds, by first letter."""
    wanted = fold(query)
    groups: dict[str, list[Word]] = {}
    for term in sorted(terms, key=lambda term: fold(term.term)):
        definition = term.definition.in_language(language)
        if wanted in fold(f"{term.term} {definition}"):
            word = Word(slugify(term.term), term.term, definition, term.source)
            groups.setdefault(fold(term.term)[:1].upper(), []).append(word)
    return [WordGroup(letter, tuple(words)) for letter, words in groups.items()]
