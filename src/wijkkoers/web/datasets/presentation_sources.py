"""What the page of one source shows: what is in, over which years and levels, and what was left out and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from wijkkoers.base.codes import AreaLevel
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Source
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.presentation import release_row
from wijkkoers.web.datasets.wording import LEVEL_LABELS, issue_sentence

LEVELS = tuple(level.value for level in AreaLevel)


@dataclass(frozen=True, slots=True)
class ContentRow:
    """One indicator that a source feeds: its years as a text, the levels it has, and how many figures have a value."""

    id: str
    label: str
    theme: str
    years: str
    levels: str
    values: int
    absent: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One reason for which something in a file was not taken over, and how often."""

    file_name: str
    release_id: int
    sentence: str
    times: int


def source_page(source: Source, releases: Iterable[Release]) -> dict[str, Any]:
    """Return everything the page of a source shows."""
    known = list(releases)
    in_use = [release for release in known if release.state == ReleaseState.IN_USE]
    return {
        "source": source,
        "label": source.label.in_language(_language()),
        "update_cycle": source.update_cycle.in_language(_language()),
        "contents": _contents(in_use),
        "left_out": [row for release in known for row in _left_out(release)],
        "rows": [release_row(release) for release in known],
        "in_use": len(in_use),
        "promises": _promises(source),
    }


def years_text(years: Iterable[int]) -> str:
    """Return years as a short text: runs of three or more joined (`2013-2016, 2020`)."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def _contents(releases: Sequence[Release]) -> list[ContentRow]:
    years: dict[str, set[int]] = defaultdict(set)
    levels: dict[str, set[str]] = defaultdict(set)
    values: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for release in releases:
        for indicator, period, level, held, lacking in release.counts.get("inhoud", ()):
            years[indicator].add(period)
            levels[indicator].add(level)
            values[indicator][0] += held
            values[indicator][1] += lacking
    handbook, language = load_handbook(), _language()
    themes = {theme.id: theme.label.in_language(language) for theme in handbook.themes}
    return [
        ContentRow(
            entry.id,
            entry.label.in_language(language),
            themes[entry.theme],
            years_text(years[entry.id]),
            ", ".join(str(LEVEL_LABELS[level]) for level in LEVELS if level in levels[entry.id]),
            *values[entry.id],
        )
        for entry in handbook.indicators
        if entry.id in years
    ]


def _left_out(release: Release) -> list[LeftOut]:
    """Return per reason what a file held that was not taken over, each reason once."""
    seen: dict[str, LeftOut] = {}
    for row in release.issues:
        if row["niveau"] != "opmerking" and row["code"] not in seen:
            seen[row["code"]] = LeftOut(release.file_name, release.id, issue_sentence(row), row.get("aantal", 1))
    return list(seen.values())


def _promises(source: Source) -> list[str]:
    """Return the indicators that this source can feed, by label."""
    return [
        entry.label.in_language(_language()) for entry in load_handbook().indicators if source.id in entry.sources and not entry.retired
    ]


def _language() -> str:
    return get_language() or "nl"
