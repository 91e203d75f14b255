"""The handbook as its page shows it: indicators by theme, chosen by search, theme, source and level, and the sources below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.folding import fold
from wijkkoers.handbook.schema import Combine, Direction, Handbook, Indicator, Reliability, Source
from wijkkoers.web.datasets.wording import MARK_LABELS
from wijkkoers.web.dossiers.wording import LEVEL_LABELS

QUERY_LIMIT = 80
GENERAL_SOURCES = ("eigen-tabel", "voorbeeld")
"""Sources that may hold any indicator; an entry does not repeat them."""

DIRECTIONS: dict[Direction, Promise] = {
    Direction.HIGH: _("hoger is gunstiger"),
    Direction.LOW: _("lager is gunstiger"),
    Direction.NEUTRAL: _("hoog of laag zegt niet goed of slecht"),
}
RULES: dict[str, Promise] = {
    "som": _("worden opgeteld"),
    "gewogen": _("worden gewogen naar"),
    "niet": _("gaan niet samen"),
}

Named = tuple[str, str]
"""An id and what it is called."""


@dataclass(frozen=True, slots=True)
class HandbookFilter:
    """What a reader asks for; an empty field asks for everything, and so does an id that the handbook does not know."""

    query: str = ""
    theme: str = ""
    source: str = ""
    level: str = ""

    @classmethod
    def from_query(cls, asked: Mapping[str, str], handbook: Handbook) -> HandbookFilter:
        """Return the filter that an address asks for."""
        query = asked.get("zoek", "").strip()[:QUERY_LIMIT]
        theme = _known(asked.get("thema", ""), (entry.id for entry in handbook.themes))
        source = _known(asked.get("bron", ""), (entry.id for entry in handbook.sources))
        return cls(query, theme, source, _known(asked.get("niveau", ""), (level.value for level in LEVEL_LABELS)))

    @property
    def is_active(self) -> bool:
        """Whether anything is left out."""
        return bool(self.query or self.theme or self.source or self.level)

    def takes(self, row: Indicator, text: str) -> bool:
        """Whether an indicator, with the words it can be found by, is asked for."""
        return (
            row.retired is None
            and self.theme in ("", row.theme)
            and (not self.source or self.source in row.sources)
            and (not self.level or self.level in row.levels)
            and all(word in fold(text) for word in fold(self.query).split())
        )


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source with everything one must know to use it."""

    id: str
    label: str
    publisher: str
    attribution: str
    licence: str
    url: str
    update_cycle: str
    number: int
    """How many indicators in use name it."""
    is_fictional: bool


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator of the handbook; (id, label) of what it points at."""

    id: str
    label: str
    definition: str
    unit: str
    direction: str
    levels: str
    sources: tuple[Named, ...]
    combine: str
    combine_weight: Named | None
    thin_below: str
    thin_base: Named | None
    marks: str
    categories: tuple[Named, ...]
    breaks: str
    derived_from: tuple[Named, ...]
    perception_of: Named | None
    is_perceived: bool
    hides_small_counts: bool
    is_sensitive: bool


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """The indicators of one theme."""

    id: str
    label: str
    spoor: str
    entries: tuple[IndicatorEntry, ...]


def theme_groups(handbook: Handbook, language: str, asked: HandbookFilter) -> list[ThemeGroup]:
    """Return the indicators that are asked for, by theme; themes without any are left out."""
    groups = []
    for theme in handbook.themes:
        label = theme.label.in_language(language)
        rows = [row for row in handbook.indicators if row.theme == theme.id]
        found = [row for row in rows if asked.takes(row, " ".join((label, *_texts(row, language))))]
        if found:
            groups.append(ThemeGroup(theme.id, label, theme.spoor, tuple(_entry(handbook, row, language) for row in found)))
    return groups


def source_entries(handbook: Handbook, language: str) -> list[SourceEntry]:
    """Return the sources of the handbook, the general ones last."""
    rows = sorted(handbook.sources, key=lambda row: row.id in GENERAL_SOURCES)
    return [_source(row, language, sum(row.id in entry.sources for entry in handbook.indicators if entry.retired is None)) for row in rows]


def choices(handbook: Handbook, language: str) -> dict[str, list[Named]]:
    """Return what can be chosen, by field."""
    return {
        "themes": [(row.id, row.label.in_language(language)) for row in handbook.themes],
        "sources": [(row.id, row.label) for row in source_entries(handbook, language) if row.number],
        "levels": [(level.value, str(label)) for level, label in LEVEL_LABELS.items()],
    }


def _entry(handbook: Handbook, row: Indicator, language: str) -> IndicatorEntry:
    real = [id_ for id_ in row.sources if id_ not in GENERAL_SOURCES] or list(row.sources)
    thin_below, thin_base = _thin(handbook, row.reliability, language)
    return IndicatorEntry(
        id=row.id,
        label=row.label.in_language(language),
        definition=row.definition.in_language(language),
        unit=handbook.unit(row.unit).label.in_language(language),
        direction=str(DIRECTIONS[row.direction]),
        levels=", ".join(str(label) for level, label in LEVEL_LABELS.items() if level.value in row.levels),
        sources=tuple((id_, handbook.source(id_).label.in_language(language)) for id_ in real),
        combine=str(RULES[row.combine.rule]),
        combine_weight=_weight(handbook, row.combine, language),
        thin_below=thin_below,
        thin_base=thin_base,
        marks=", ".join(str(MARK_LABELS[mark.value]) for mark in row.marks),
        categories=tuple((f"{item.value:g}", item.label.in_language(language)) for item in row.categories),
        breaks=", ".join(str(year) for year in row.breaks_before),
        derived_from=tuple(_named(handbook, id_, language) for id_ in row.inputs),
        perception_of=_named(handbook, row.perception_of, language) if row.perception_of else None,
        is_perceived=row.perceived,
        hides_small_counts=row.hide_small_counts,
        is_sensitive=row.sensitive,
    )


def _weight(handbook: Handbook, combine: Combine, language: str) -> Named | None:
    return _named(handbook, combine.weight, language) if combine.weight else None


def _thin(handbook: Handbook, reliability: Reliability | None, language: str) -> tuple[str, Named | None]:
    return (f"{reliability.minimum:g}", _named(handbook, reliability.base, language)) if reliability else ("", None)


def _source(row: Source, language: str, number: int) -> SourceEntry:
    return SourceEntry(
        id=row.id,
        label=row.label.in_language(language),
        publisher=row.publisher,
        attribution=row.attribution,
        licence=row.licence,
        url=row.url,
        update_cycle=row.update_cycle.in_language(language),
        number=number,
        is_fictional=row.is_fictional,
    )


def _named(handbook: Handbook, id_: str, language: str) -> Named:
    return id_, handbook.indicator(id_).label.in_language(language)


def _texts(row: Indicator, language: str) -> tuple[str, ...]:
    return row.id, row.label.in_language(language), row.short_label.in_language(language), row.definition.in_language(language)


def _known(asked: str, ids: Iterable[str]) -> str:
    return asked if asked in set(ids) else ""
