"""The participation account: who was involved when, what was done with it, who was not heard; as tagged PDF on A4."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers import __version__
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import tokens_typst
from wijkkoers.reports.typesetting import typeset_pdf

Cell = str | int


@dataclass(frozen=True, slots=True)
class AccountTable:
    """A table; `numbers` are the places of columns that stand to the right. A count is an int, a hidden one is words."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: frozenset[int] = frozenset()


EMPTY = AccountTable("", (), ())
"""Stands where nothing was brought in: a table without rows is shown nowhere."""


@dataclass(frozen=True, slots=True)
class AccountMoment:
    """One moment: what it was for and how (`facts`), who came by group, and what was done with what people said."""

    title: str
    when: str
    rung: str
    facts: tuple[tuple[str, str], ...]
    came: tuple[tuple[str, str], ...]
    answer: tuple[tuple[str, str], ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class AccountWords:
    """The headings, in the language of the account."""

    kind: str
    moments: str
    came: str
    open_points: str
    notes: str
    nothing_open: str


@dataclass(frozen=True, slots=True)
class ParticipationAccount:
    """Everything on the pages, in words; small counts are hidden before it is made. `figure_svg` may be empty."""

    language: str
    title: str
    made_on: date
    lead: tuple[str, ...]
    overview: AccountTable
    moments: tuple[AccountMoment, ...]
    groups: AccountTable
    figure_svg: str
    figure_alt: str
    open_points: tuple[str, ...]
    notes: tuple[str, ...]
    words: AccountWords
    is_fictional: bool = False
    brought: AccountTable = EMPTY
    said: AccountTable = EMPTY

    @property
    def tables(self) -> tuple[AccountTable, ...]:
        """The tables for a spreadsheet; those of what people brought in only when there is any."""
        return (self.overview, self.groups, *(table for table in (self.brought, self.said) if table.rows))


def account_pdf(account: ParticipationAccount) -> bytes:
    """Return the account as PDF/UA-1: tagged, with language and alternative text; the same account gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return typeset_pdf(__package__, "participation.typ", account_content(account))


def account_content(account: ParticipationAccount) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    words, made_on = wording(account.language), account.made_on
    return {
        "language": account.language,
        "title": account.title,
        "kind": account.words.kind,
        "fictional": words.say("fictional") if account.is_fictional else "",
        "date": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "lead": list(account.lead),
        "overview": _table(account.overview, account.language),
        "moments": [_moment(moment) for moment in account.moments],
        "groups": _table(account.groups, account.language),
        "brought": _table(account.brought, account.language),
        "said": _table(account.said, account.language),
        "figure": {"svg": account.figure_svg, "alt": account.figure_alt},
        "open_points": list(account.open_points) or [account.words.nothing_open],
        "notes": list(account.notes),
        "words": {
            "moments": account.words.moments,
            "came": account.words.came,
            "open_points": account.words.open_points,
            "notes": account.words.notes,
        },
        "foot": f"Wijkkoers {__version__} · {account.words.kind} · {words.date(made_on.isoformat())}",
        "tokens": tokens_typst(),
    }


def cell_text(cell: Cell, language: str) -> str:
    """Return a cell as people read it."""
    return cell if isinstance(cell, str) else format_number(cell, 0, language)


def _table(table: AccountTable, language: str) -> dict[str, Any]:
    return {
        "title": table.title,
        "head": list(table.head),
        "rows": [[cell_text(cell, language) for cell in row] for row in table.rows],
        "right": [column in table.numbers for column in range(len(table.head))],
    }


def _moment(moment: AccountMoment) -> dict[str, Any]:
    return {
        "title": moment.title,
        "kicker": " · ".join(part for part in (moment.when, moment.rung) if part),
        "facts": [list(fact) for fact in moment.facts],
        "came": [list(row) for row in moment.came],
        "answer": [list(row) for row in moment.answer],
        "is_open": moment.is_open,
    }
