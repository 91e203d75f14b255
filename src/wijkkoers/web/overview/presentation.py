"""Handbook, words and dossiers as the pages show them, in one language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from wijkkoers.handbook.schema import Direction, Handbook, Indicator, Source, Term
from wijkkoers.web.dossiers.selectors import BoardRow
from wijkkoers.web.dossiers.wording import AIM_LABELS, LEVEL_LABELS, STATUS_LABELS

DIRECTIONS: dict[Direction, Promise] = {
    Direction.HIGH: _("hoger is gunstiger"),
    Direction.LOW: _("lager is gunstiger"),
    Direction.NEUTRAL: _("hoog of laag zegt niet goed of slecht"),
}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a figure comes from."""

    label: str
    attribution: str
    licence: str
    url: str
    is_fictional: bool


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator of the handbook."""

    id: str
    label: str
    definition: str
    unit: str
    direction: str
    levels: str
    sources: tuple[SourceLine, ...]
    derived_from: tuple[tuple[str, str], ...]
    """(id, label) of the indicators it is made of."""
    perception_of: tuple[str, str] | None
    hides_small_counts: bool
    is_sensitive: bool


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """The indicators of one theme."""

    id: str
    label: str
    spoor: str
    entries: tuple[IndicatorEntry, ...]


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


def theme_groups(handbook: Handbook, language: str, query: str) -> list[ThemeGroup]:
    """Return the indicators in use by theme, those that the query finds in label, definition or id; themes without any are left out."""
    wanted = _plain(query)
    groups = []
    for theme in handbook.themes:
        label = theme.label.in_language(language)
        rows = [row for row in handbook.indicators if row.theme == theme.id and row.retired is None]
        found = [row for row in rows if wanted in _plain(" ".join((label, *_texts(row, language))))]
        if found:
            groups.append(ThemeGroup(theme.id, label, theme.spoor, tuple(_entry(handbook, row, language) for row in found)))
    return groups


def word_groups(terms: Iterable[Term], language: str, query: str) -> list[WordGroup]:
    """Return the words that the query finds, by first letter."""
    wanted = _plain(query)
    groups: dict[str, list[Word]] = {}
    for term in sorted(terms, key=lambda term: _plain(term.term)):
        definition = term.definition.in_language(language)
        if wanted in _plain(f"{term.term} {definition}"):
            word = Word(slugify(term.term), term.term, definition, term.source)
            groups.setdefault(_plain(term.term)[:1].upper(), []).append(word)
    return [WordGroup(letter, tuple(words)) for letter, words in groups.items()]


def _entry(handbook: Handbook, row: Indicator, language: str) -> IndicatorEntry:
    return IndicatorEntry(
        id=row.id,
        label=row.label.in_language(language),
        definition=row.definition.in_language(language),
        unit=handbook.unit(row.unit).label.in_language(language),
        direction=str(DIRECTIONS[row.direction]),
        levels=", ".join(str(label) for level, label in LEVEL_LABELS.items() if level.value in row.levels),
        sources=tuple(_source(handbook.source(id_), language) for id_ in row.sources),
        derived_from=tuple(_named(handbook, id_, language) for id_ in row.inputs),
        perception_of=_named(handbook, row.perception_of, language) if row.perception_of else None,
        hides_small_counts=row.hide_small_counts,
        is_sensitive=row.sensitive,
    )


def _source(source: Source, language: str) -> SourceLine:
    return SourceLine(source.label.in_language(language), source.attribution, source.licence, source.url, source.is_fictional)


def _named(handbook: Handbook, id_: str, language: str) -> tuple[str, str]:
    return id_, handbook.indicator(id_).label.in_language(language)


def _texts(row: Indicator, language: str) -> tuple[str, str, str]:
    return row.id, row.label.in_language(language), row.definition.in_language(language)


def _plain(text: str) -> str:
    """Return a text for searching: lower case, without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
