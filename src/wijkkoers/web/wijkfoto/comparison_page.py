"""What the page of a comparison shows, and the address that holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.codes import normalise_code
from wijkkoers.reports.comparison import MOST_AREAS, Column, ComparedLine, Comparison, most_striking, ordered_by
from wijkkoers.reports.figures.comparison import draw_comparison
from wijkkoers.reports.findings import capital
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import value_text
from wijkkoers.reports.wijkfoto import Line
from wijkkoers.web.dossiers.wording import LEVEL_LABELS
from wijkkoers.web.wijkfoto.choosing import Option
from wijkkoers.web.wijkfoto.presentation import in_words, marks_in_words, safe_svg
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_code

BY_CONTRAST = "verschil"
STRIKING = 3
FILES = ("vergelijking.xlsx", "vergelijking.csv")


@dataclass(frozen=True, slots=True)
class Choice:
    """The areas asked for, in order and each once, and how to sort; `left_out` are those beyond five."""

    codes: tuple[str, ...]
    order: str = ""
    left_out: tuple[str, ...] = ()

    @classmethod
    def of(cls, query: QueryDict) -> Choice:
        """Read a choice from an address; what is no code is left out."""
        found = tuple(dict.fromkeys(code for text in query.getlist("gebied") if (code := normalise_code(text))))
        return cls(found[:MOST_AREAS], query.get("sorteer", "")[:80], found[MOST_AREAS:])

    @property
    def is_full(self) -> bool:
        """Whether no area can be added."""
        return len(self.codes) >= MOST_AREAS

    @property
    def query(self) -> str:
        """The part of the address behind the question mark."""
        values = QueryDict(mutable=True)
        values.setlist("gebied", list(self.codes))
        if self.order:
            values["sorteer"] = self.order
        return values.urlencode()

    @property
    def url(self) -> str:
        """The address of the page of this choice."""
        return reverse("wijkfoto-compare") + (f"?{self.query}" if self.query else "")

    def adding(self, code: str) -> Choice:
        """Return the choice with an area at the end."""
        return replace(self, codes=tuple(dict.fromkeys((*self.codes, code))))

    def without(self, code: str) -> Choice:
        """Return the choice without an area."""
        return replace(self, codes=tuple(kept for kept in self.codes if kept != code))

    def with_first(self, code: str) -> Choice:
        """Return the choice with an area in front, in the order of the address."""
        return replace(self, codes=(code, *self.without(code).codes), order="")

    def sorted_by(self, order: str) -> Choice:
        """Return the choice in another order; asked twice for one indicator, the order turns round."""
        return replace(self, order=f"-{order}" if self.order == order and order != BY_CONTRAST else order)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column."""

    column: Column
    level: str
    url: str
    remove_url: str
    first_url: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: words, marks, and its own year where the areas differ."""

    text: str
    has_value: bool
    marks: str
    year: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One indicator in words."""

    line: Line
    url: str
    cells: tuple[Cell, ...]
    gemeente: str
    land: str
    year: str
    sort_url: str
    sorted_way: str


def subjects_of(choice: Choice) -> list[Subject]:
    """Return what the codes stand for; a code that the store does not know is left out (the page names it)."""
    found = (subject_of_code(code) for code in choice.codes)
    return [subject for subject in found if subject is not None]


def context_of(choice: Choice, comparison: Comparison | None, query: str, found: Sequence[Option]) -> dict[str, Any]:
    """Return everything the page shows."""
    known = {column.area.code for column in comparison.columns} if comparison else set()
    context: dict[str, Any] = {
        "choice": choice,
        "query": query,
        "found": [(option, choice.adding(option.code).url, option.code in choice.codes) for option in found],
        "most": MOST_AREAS,
        "unknown": [code for code in choice.codes if code not in known],
        "trail": [(_("Wijkfoto"), reverse("wijkfoto-search")), (_("Gebieden vergelijken"), "")],
    }
    return context if comparison is None else context | _comparison_context(choice, _in_order(choice, comparison))


def _comparison_context(choice: Choice, comparison: Comparison) -> dict[str, Any]:
    rows = [_row(choice, comparison, row) for row in comparison.rows]
    by_contrast = choice.order == BY_CONTRAST
    return {
        "comparison": comparison,
        "heads": [_head(choice, comparison, column) for column in comparison.columns],
        "groups": [(_("Grootste verschil eerst"), "", rows)] if by_contrast else _by_theme(rows),
        "by_contrast": by_contrast,
        "contrast_url": choice.sorted_by(BY_CONTRAST).url,
        "theme_url": replace(choice, order="").url,
        "figures": [safe_svg(draw_comparison(comparison, width="wide")), safe_svg(draw_comparison(comparison, width="narrow"))],
        "striking": [striking_sentence(comparison, row) for row in most_striking(comparison, STRIKING)],
        "remarks": remarks_of(choice, comparison),
        "column_count": 3 + len(comparison.columns) + (comparison.gemeente is not None) + (comparison.land is not None),
        "downloads": [(f"{reverse('wijkfoto-compare-file', args=[name])}?{choice.query}", name) for name in FILES],
    }


def _in_order(choice: Choice, comparison: Comparison) -> Comparison:
    if choice.order == BY_CONTRAST:
        return replace(comparison, rows=tuple(sorted(comparison.rows, key=lambda row: -row.contrast)))
    name = choice.order.removeprefix("-")
    return ordered_by(comparison, name, descending=name == choice.order) if name else comparison


def striking_sentence(comparison: Comparison, row: ComparedLine) -> str:
    """Return the difference of one row in words: the highest and the lowest area."""
    words = wording(comparison.language)
    pairs = zip(comparison.columns, row.lines, strict=True)
    present = [(line.figure.value, column.area.name, line) for column, line in pairs if line.figure.value is not None]
    highest, lowest = max(present, key=lambda found: found[0]), min(present, key=lambda found: found[0])
    values = {
        "label": capital(row.example.label),
        "highest": highest[1],
        "high": value_text(highest[2], highest[2].figure, words),
        "lowest": lowest[1],
        "low": value_text(lowest[2], lowest[2].figure, words),
    }
    return _("%(label)s: het hoogst in %(highest)s (%(high)s), het laagst in %(lowest)s (%(low)s).") % values


def remarks_of(choice: Choice, comparison: Comparison) -> list[str]:
    """Return what makes these areas hard to compare."""
    remarks = []
    if choice.left_out:
        remarks.append(
            _("U vergelijkt hoogstens %(most)s gebieden. Weggelaten: %(codes)s.")
            % {"most": MOST_AREAS, "codes": ", ".join(choice.left_out)}
        )
    if len(comparison.levels) > 1:
        levels = ", ".join(str(LEVEL_LABELS[level]) for level in comparison.levels)
        remarks.append(
            _("De gebieden zijn niet van dezelfde soort (%(levels)s). Aantallen zijn dan niet te vergelijken, aandelen wel.")
            % {"levels": levels}
        )
    if len(comparison.boundary_years) > 1:
        years = ", ".join(str(year) for year in comparison.boundary_years)
        remarks.append(_("De grenzen zijn niet van hetzelfde jaar: %(years)s.") % {"years": years})
    apart = sum(1 for row in comparison.rows if len(row.years) > 1)
    if apart:
        text = ngettext(
            "Bij %(number)s cijfer verschilt het jaar per gebied; dat jaar staat bij het cijfer.",
            "Bij %(number)s cijfers verschilt het jaar per gebied; dat jaar staat bij het cijfer.",
            apart,
        )
        remarks.append(text % {"number": apart})
    gemeenten = {column.gemeente.code for column in comparison.columns if column.gemeente}
    if len(gemeenten) > 1:
        remarks.append(_("De gebieden liggen in verschillende gemeenten. Daarom staat er geen kolom met een gemeente."))
    return remarks


def _head(choice: Choice, comparison: Comparison, column: Column) -> Head:
    code = column.area.code
    return Head(
        column,
        str(LEVEL_LABELS[column.area.level]),
        reverse("wijkfoto-area", args=[code]),
        choice.without(code).url,
        choice.with_first(code).url,
        column is comparison.columns[0],
    )


def _by_theme(rows: Sequence[TableRow]) -> list[tuple[str, str, list[TableRow]]]:
    groups: dict[str, tuple[str, str, list[TableRow]]] = {}
    for row in rows:
        groups.setdefault(row.line.theme, (row.line.theme_label, row.line.spoor, []))[2].append(row)
    return list(groups.values())


def _row(choice: Choice, comparison: Comparison, row: ComparedLine) -> TableRow:
    line, language = row.example, comparison.language
    ways = {line.indicator: "descending", f"-{line.indicator}": "ascending"}
    return TableRow(
        line,
        reverse("wijkfoto-indicator", args=[comparison.columns[0].area.code, line.indicator]),
        tuple(_cell(one, language, tells_year=len(row.years) > 1) for one in row.lines),
        in_words(row.gemeente, line, language),
        in_words(row.land, line, language),
        str(row.years[0]) if len(row.years) == 1 else "",
        choice.sorted_by(line.indicator).url,
        ways.get(choice.order, ""),
    )


def _cell(line: Line, language: str, *, tells_year: bool) -> Cell:
    year = str(line.year) if tells_year and line.year is not None else ""
    return Cell(in_words(line.figure, line, language), line.figure.has_value, marks_in_words(line.figure), year)
