"""The page of a search: hits on this page by kind with the words marked, and how many there are of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString

from wijkkoers.web.overview.search.entries import Entry
from wijkkoers.web.overview.search.marking import excerpt, marked
from wijkkoers.web.overview.search.ranking import TEXT, Hit, by_kind
from wijkkoers.web.overview.search.wording import kind_label

PAGE_SIZE = 30


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many hits there are of one kind."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit as people read it; `excerpt` is empty where the title says it all."""

    entry: Entry
    title: SafeString
    excerpt: SafeString


@dataclass(frozen=True, slots=True)
class KindLines:
    """The hits of one kind on this page; `count` is how many there are in all."""

    kind: str
    label: str
    count: int
    lines: tuple[HitLine, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything that a search shows."""

    total: int
    kinds: tuple[KindCount, ...]
    groups: tuple[KindLines, ...]
    page: Page[Hit]


def page_of(hits: Sequence[Hit], asked: str, kind: str, number: str | None) -> SearchPage:
    """Return the page; `kind` empty for all kinds."""
    found = by_kind(hits)
    counts = {group.kind: len(group.hits) for group in found}
    shown = [hit for group in found if not kind or group.kind == kind for hit in group.hits]
    page = Paginator(shown, PAGE_SIZE).get_page(number)
    groups = tuple(
        KindLines(group.kind, kind_label(group.kind, 2), counts[group.kind], tuple(_line(hit, asked) for hit in group.hits))
        for group in by_kind(list(page))
    )
    return SearchPage(len(hits), tuple(KindCount(name, kind_label(name, 2), count) for name, count in counts.items()), groups, page)


def _line(hit: Hit, asked: str) -> HitLine:
    entry = hit.entry
    shown = excerpt(entry.text, asked) if entry.text and (hit.rank == TEXT or len(entry.text) < 400) else ""
    return HitLine(entry, marked(entry.title, asked), marked(shown, asked))
