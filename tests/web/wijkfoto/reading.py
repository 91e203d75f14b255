"""Reading what the wijkfoto gives: one reader per format, each to the same plain values."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from wijkkoers.base.numbers import parse_number

SPOKEN = ("aria-label", "title", "alt", "placeholder")
CSV_COLUMNS = ("waarde", "gemeente", "land", "verschil")
Numbers = dict[str, tuple[float | None, ...]]
"""Indicator -> value, gemeente, land, difference."""


@dataclass
class _Row:
    address: str
    cells: list[str]


class _Reader(HTMLParser):
    """Collects the rows of the table with all figures, and every text that people see or hear."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self.texts: list[str] = []
        self._tags: list[str] = []
        self._in_figures = self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._tags.append(tag)
        self.texts += [given[name] for name in SPOKEN if name in given]
        if tag == "table":
            self._in_figures = "figures-table" in given.get("class", "")
        if tag == "tr":
            self.rows.append(_Row("", []))
        if tag == "a" and self._in_figures and self.rows:
            self.rows[-1].address = given["href"]
        if tag == "td" and self._in_figures:
            self.rows[-1].cells.append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        while self._tags and self._tags.pop() != tag:
            pass
        self._in_cell = self._in_cell and tag != "td"
        self._in_figures = self._in_figures and tag != "table"

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self._tags):
            self.texts.append(data)
        if self._in_cell:
            self.rows[-1].cells[-1] += data.strip()


def _read(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    return reader


def main_of(page: str) -> str:
    """Return the main part of a page, without header and footer."""
    return page[page.index("<main") : page.index("</main>")]


def words_of(page: str) -> str:
    """Return every text that people see or hear, on one line."""
    return " ".join(" ".join(_read(page).texts).split())


def cells_of_page(page: str) -> dict[str, list[str]]:
    """Return per indicator the cells of its row in the table with all figures."""
    rows = [row for row in _read(page).rows if "/indicator/" in row.address]
    return {row.address.rstrip("/").rsplit("/", 1)[1]: row.cells for row in rows}


def numbers_of_page(page: str) -> Numbers:
    """Return the numbers of the table of a wijk or buurt with a gemeente and a country."""
    return {name: tuple(_number(cell) for cell in cells[:4]) for name, cells in cells_of_page(page).items()}


def _number(cell: str) -> float | None:
    """Return the number of a cell; of a class with its words (`2 (sterk stedelijk)`) the class."""
    plain = cell.replace("+", "").partition(" (")[0]
    return parse_number(plain.replace(".", "")) if re.search(r"\d", plain) else None


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def numbers_of_csv(content: bytes) -> Numbers:
    return {row["indicator"]: tuple(parse_number(row[name]) for name in CSV_COLUMNS) for row in rows_of_csv(content)}


def numbers_of_json(values: dict[str, Any]) -> dict[str, tuple[float | None, ...]]:
    """Return value, gemeente and country; the JSON holds no difference."""
    return {row["id"]: (row["waarde"], row["gemeente"], row["nederland"]) for row in values["indicatoren"]}
