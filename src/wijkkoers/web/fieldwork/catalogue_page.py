"""The catalogue of themes as a page to start an opgave from, and what an opgave takes from the goals that were chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wijkkoers.handbook.opgaven import CatalogueTheme
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.fieldwork.kinds import Nature
from wijkkoers.web.fieldwork.selectors.content import theme_of
from wijkkoers.web.fieldwork.services.checking import TITLE_LIMIT


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its goals (id and text) and the names of its measures; `count` is how many opgaven have this theme."""

    id: str
    label: str
    explanation: str
    sporen: Sequence[str]
    goals: Sequence[tuple[str, str]]
    measures: Sequence[str]
    count: int


def title() -> str:
    """Return the name of the page."""
    return _("Begin met een thema")


def themes_of(content: ProcessContent, language: str, zoek: str, used: Mapping[str, int]) -> list[ThemeRow]:
    """Return the themes in the order of their names; of a search those that have all its words."""
    words = zoek.casefold().split()
    rows = [_row(theme, language, used.get(theme.id, 0)) for theme in content.catalogue]
    found = [row for row in rows if all(word in _text_of(row) for word in words)]
    return sorted(found, key=lambda row: row.label.casefold())


def taken_from(content: ProcessContent, theme_id: str, goal_ids: Sequence[str]) -> dict[str, str]:
    """Return what the form of an opgave starts with: the goals that were chosen of a theme; nothing for one that is not known."""
    theme = theme_of(content, theme_id)
    if theme is None:
        return {}
    goals = [goal.text for goal in theme.goals if goal.id in goal_ids]
    texts = {"theme": theme.id, "nature": nature_of(theme), "sporen": "".join(theme.sporen)}
    if len(goals) == 1:
        return texts | {"title": goals[0].rstrip(".")[:TITLE_LIMIT]}
    return texts | ({"title": theme.label.in_language("nl"), "description": "\n".join(f"- {goal}" for goal in goals)} if goals else {})


def nature_of(theme: CatalogueTheme) -> str:
    """Return the nature of opgaven of a theme."""
    kinds = {str(kind) for kind in theme.kinds}
    return Nature.BEIDE.value if len(kinds) > 1 else kinds.pop()


def _row(theme: CatalogueTheme, language: str, count: int) -> ThemeRow:
    goals = [(goal.id, goal.text) for goal in theme.goals]
    return ThemeRow(
        theme.id, theme.label.in_language(language), theme.explanation, theme.sporen, goals, [row.name for row in theme.measures], count
    )


def _text_of(row: ThemeRow) -> str:
    return " ".join((row.label, row.explanation, *(text for _id, text in row.goals), *row.measures)).casefold()
