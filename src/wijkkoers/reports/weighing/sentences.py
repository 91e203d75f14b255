"""One plain sentence for every reason: a template per kind and language, whose places say how a value is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter
from typing import Any

from wijkkoers.base.numbers import format_number
from wijkkoers.base.reasons import Reason
from wijkkoers.reports.weighing.content import Heading
from wijkkoers.reports.weighing.reasons_en import REASONS_EN
from wijkkoers.reports.weighing.reasons_nl import REASONS_NL

REASONS: Mapping[str, Mapping[str, str]] = {"nl": REASONS_NL, "en": REASONS_EN}
AND = {"nl": "en", "en": "and"}
NONE = {"nl": "geen", "en": "none"}
FORMS = ("name", "names", "share", "points", "eur", "keur", "whole", "number", "year", "text")


class Writer(Formatter):
    """Fills a template for one report: `{winner:name}`, `{rivals:names}`, `{chance:share}`, `{ncw:eur}`.

    Forms: name and names (ids become names), share (0-1 as whole percents), points (two decimals), eur (whole euros), keur (rounded to
    thousands), whole, number (as many decimals as it needs, at most two), year, text.
    """

    def __init__(self, heading: Heading) -> None:
        """Keep language and names of the report."""
        self.heading = heading
        self.language = heading.language

    def format_field(self, value: Any, format_spec: str) -> str:
        """Write one value in the form that its place asks for; raises ValueError for an unknown form."""
        if format_spec not in FORMS:
            raise ValueError(f"a place in a sentence has one of the forms {', '.join(FORMS)}, not {format_spec!r}")
        written: str = getattr(self, f"write_{format_spec}")(value)
        return written

    def write_name(self, value: object) -> str:
        """Return the name of an id."""
        return self.heading.name(str(value))

    def write_names(self, value: Sequence[object]) -> str:
        """Return names in a row, the last with `en` before it."""
        names = [self.write_name(id) for id in value]
        if not names:
            return NONE[self.language]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {AND[self.language]} {names[-1]}"

    def write_share(self, value: float) -> str:
        """Return a fraction as percents: whole ones, but never 0 % or 100 % for what is only nearly so."""
        pct = value * 100
        if 0 < pct < 0.5:
            return "< 1\N{NO-BREAK SPACE}%"
        if 99.5 < pct < 100:
            return "> 99\N{NO-BREAK SPACE}%"
        return f"{format_number(pct, 0, self.language)}\N{NO-BREAK SPACE}%"

    def write_points(self, value: float) -> str:
        """Return a value between 0 and 1 with two decimals, or four when two would hide it."""
        return format_number(value, 2 if abs(value) >= 0.01 or value == 0 else 4, self.language)

    def write_eur(self, value: float) -> str:
        """Return an amount in whole euros."""
        return f"€\N{NO-BREAK SPACE}{format_number(value, 0, self.language)}"

    def write_keur(self, value: float) -> str:
        """Return an amount rounded to thousands of euros from EUR 10,000 on."""
        return self.write_eur(round(value, -3) if abs(value) >= 10_000 else value)

    def write_whole(self, value: float) -> str:
        """Return a whole number."""
        return format_number(value, 0, self.language)

    def write_number(self, value: float) -> str:
        """Return a number with at most two decimals."""
        decimals = next(decimals for decimals in (0, 1, 2) if decimals == 2 or abs(value - round(value, decimals)) < 0.5 * 10**-3)
        return format_number(value, decimals, self.language)

    def write_year(self, value: int) -> str:
        """Return a calendar year."""
        return str(value)

    def write_text(self, value: object) -> str:
        """Return a text as it is."""
        return str(value)


def say(reason: Reason, heading: Heading) -> str:
    """Return the sentence of a reason in the language of the report; KeyError when the kind has no sentence."""
    return Writer(heading).vformat(REASONS[heading.language][reason.kind], (), reason.values)


def say_all(reasons: Sequence[Reason], heading: Heading, *kinds: str) -> list[str]:
    """Return the sentences of the reasons of these kinds, in the order of the reasons; of all reasons when no kind is named."""
    return [say(found, heading) for found in reasons if not kinds or found.kind in kinds]
