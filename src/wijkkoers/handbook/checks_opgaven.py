"""Whether the catalogue of opgaven is whole: what it points at, goals that nothing serves, names that stand twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.handbook.opgaven import CatalogueTheme
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.handbook.prose import forbidden_words

THEME = "opgave-theme"
GOAL = "opgave-goal"
MEASURE = "opgave-measure"
_Reference = tuple[str, str, str, str, str]
"""Kind and id of the entry, its field, and the kind and id that it points at."""


def catalogue_ids(content: ProcessContent) -> list[tuple[str, str]]:
    """Return (kind, `theme/id`) of every goal and measure, as `ids.lock` has them."""
    found = [(GOAL, f"{theme.id}/{goal.id}") for theme in content.catalogue for goal in theme.goals]
    return found + [(MEASURE, f"{theme.id}/{measure.id}") for theme in content.catalogue for measure in theme.measures]


def references_of_catalogue(content: ProcessContent) -> Iterator[_Reference]:
    """Yield what themes and measures point at in the method; indicators are checked in `check_catalogue`."""
    for theme in content.catalogue:
        yield THEME, theme.id, "ambition_theme", "theme-of-ambition", theme.ambition_theme
        for measure in theme.measures:
            id = f"{theme.id}/{measure.id}"
            yield from ((MEASURE, id, "goals", GOAL, f"{theme.id}/{goal}") for goal in measure.goals)
            yield from ((MEASURE, id, "parties", "party-kind", party) for party in measure.parties)


def indicators_of_catalogue(content: ProcessContent) -> Iterator[tuple[str, str]]:
    """Yield (`theme/goal`, indicator) of every figure in which a goal could show."""
    for theme in content.catalogue:
        yield from ((f"{theme.id}/{goal.id}", indicator) for goal in theme.goals for indicator in goal.indicators)


def check_catalogue(content: ProcessContent, issues: IssueList) -> None:
    """Report goals that no measure serves, lists that name something twice, and names of measures that stand twice or say too little."""
    for theme in content.catalogue:
        _check_goals(theme, issues)
        for field, values in (("kinds", theme.kinds), ("sporen", theme.sporen)):
            if list(values) != sorted(set(values)):
                issues.error("list_not_in_order", Where(file=THEME, sheet=theme.id, column=field), values=", ".join(values))
    for (id, indicator), times in Counter(indicators_of_catalogue(content)).items():
        if times > 1:
            issues.error("reference_twice", Where(file=GOAL, sheet=id, column="indicators"), reference=indicator, times=times)
    _check_names(content, issues)


def _check_goals(theme: CatalogueTheme, issues: IssueList) -> None:
    served = {goal for measure in theme.measures for goal in measure.goals}
    for goal in theme.goals:
        if goal.id not in served:
            issues.error("goal_without_measure", Where(file=GOAL, sheet=f"{theme.id}/{goal.id}", column="measures"))


def _check_names(content: ProcessContent, issues: IssueList) -> None:
    seen: dict[str, str] = {}
    for theme in content.catalogue:
        for measure in theme.measures:
            id = f"{theme.id}/{measure.id}"
            place = Where(file=MEASURE, sheet=id, column="name")
            if seen.setdefault(measure.name.casefold(), id) != id:
                issues.error("text_twice", place, other=seen[measure.name.casefold()], text=measure.name)
            for word in forbidden_words(measure.name):
                issues.error("word_forbidden", place, word=word)
