"""What one line says: its claim, its title, and how it stands out; neutral, never judging."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure
from wijkkoers.reports.figures.cells import runs
from wijkkoers.reports.figures.position import Centre, place
from wijkkoers.reports.fractions import share_words
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import difference_of, is_share, number_text, spoken_text, value_text
from wijkkoers.reports.wijkfoto import AreaName, Line, Wijkfoto
from wijkkoers.reports.wording import Wording

LEAST_STEPS = 0.75
"""A difference below three quarters of the usual spread between the areas does not stand out."""
LEAST_CHANGE = 0.05
LEAST_YEARS = 3


@dataclass(frozen=True, slots=True)
class Change:
    """The change over the years since the last break: first and last year with their values, and the relative change."""

    first_year: int
    last_year: int
    first: float
    last: float

    @property
    def share(self) -> float:
        """Return the change as a fraction of the first value (absolute when that is zero)."""
        return (self.last - self.first) / abs(self.first) if self.first else self.last


def finding(foto: Wijkfoto, line: Line) -> str:
    """Return the finding of one line as a title: a simple part, the difference with the reference, else the plain claim."""
    words = wording(foto.language)
    if line.figure.value is None:
        return words.say("finding_missing", label=line.label, reason=words.status[line.figure.status])
    if is_share(line) and line.indicator in words.phrases:
        part = share_words(line.figure.value, words)
        return capital(_fill(foto, line, words, part or value_text(line, line.figure, words)))
    gap = difference_of(line)
    if gap is None or line.indicator not in words.phrases:
        return capital(claim(foto, line, words))
    return capital(_difference_title(foto, line, gap, words))


def claim(foto: Wijkfoto, line: Line, words: Wording) -> str:
    """Return what the figure says, without reference or source; label and value for an indicator without a phrase."""
    if line.indicator not in words.phrases:
        return words.say("plain_claim", label=line.label, value=value_text(line, line.figure, words))
    return _fill(foto, line, words, value_text(line, line.figure, words))


def noun(line: Line, words: Wording) -> str:
    """Return the noun for the figure (`het aandeel koopwoningen`), else its label in quotes."""
    return words.phrases[line.indicator][0] if line.indicator in words.phrases else f"‘{line.label}’"


def reference_of(foto: Wijkfoto, line: Line) -> tuple[AreaName, Figure] | None:
    """Return the area and figure that a line is compared with: the gemeente, else the country."""
    for area, figure in ((foto.gemeente, line.gemeente), (foto.land, line.land)):
        if area is not None and area.code != foto.area.code and figure is not None and figure.has_value:
            return area, figure
    return None


def place_name(area: AreaName, words: Wording) -> str:
    """Return an area as it stands in a sentence: `de gemeente Veldermeer`, `Nederland`."""
    return words.say("in_gemeente" if area.level is AreaLevel.GEMEENTE else "in_land", name=area.name)


def steps_of(line: Line) -> float:
    """Return how many steps of usual spread the area lies from its reference; 0 without one, or when nothing is seen of it."""
    position = place(line)
    gap = difference_of(line)
    if position is None or position.area is None or position.centre is Centre.PEERS or gap is None or round(gap, line.decimals) == 0:
        return 0.0
    return position.area


def most_different(foto: Wijkfoto, most: int) -> list[Line]:
    """Return the lines that stand out most, largest first, at most one per theme."""
    found: dict[str, Line] = {}
    for line in sorted(foto.lines, key=lambda line: (-abs(steps_of(line)), line.indicator)):
        if abs(steps_of(line)) >= LEAST_STEPS and line.in_profile:
            found.setdefault(line.theme, line)
    return list(found.values())[:most]


def change_of(line: Line) -> Change | None:
    """Return the change since the last break, when at least three years tell it and it is at least 5 %."""
    pieces = runs(line.trend)
    if not pieces or len(pieces[-1]) < LEAST_YEARS:
        return None
    (first, first_value), (last, last_value) = pieces[-1][0], pieces[-1][-1]
    change = Change(first.year, last.year, first_value, last_value)
    return change if abs(change.share) >= LEAST_CHANGE and round(first_value, line.decimals) != round(last_value, line.decimals) else None


def largest_change(foto: Wijkfoto) -> tuple[Line, Change] | None:
    """Return the line with the largest relative change of its last years."""
    found = [(line, change) for line in foto.lines if line.in_profile and (change := change_of(line)) is not None]
    return max(found, key=lambda pair: (abs(pair[1].share), pair[0].indicator), default=None)


def capital(text: str) -> str:
    """Return a text with its first letter as capital."""
    return text[:1].upper() + text[1:]


def _fill(foto: Wijkfoto, line: Line, words: Wording, value: str) -> str:
    number = "" if line.figure.value is None else number_text(line, line.figure.value, words)
    return words.phrases[line.indicator][1].format(value=value, number=number, name=foto.area.name)


def _difference_title(foto: Wijkfoto, line: Line, gap: float, words: Wording) -> str:
    reference = reference_of(foto, line)
    if reference is None:
        return claim(foto, line, words)
    name = place_name(reference[0], words)
    if round(gap, line.decimals) == 0:
        return words.say("same_as", noun=noun(line, words), reference=name)
    size = spoken_text(line, abs(gap), words)
    return words.say("higher_than" if gap > 0 else "lower_than", noun=noun(line, words), gap=size, reference=name)
