"""The sheets of an MKBA that carry its assumptions: start, discounting and lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from wijkkoers.reports.weighing.cba_amounts import LineAmounts
from wijkkoers.reports.weighing.content import CbaLineRow, CbaReport

STEPS_ROOM = 12
"""Rows kept for steps of the discount scheme, so that one can be added by hand."""
FIRST_LINE = 4
LONGEST_LABEL = 80
"""A formula looks up texts of at most 255 characters."""
TEXTS = ("id", "alternative", "name", "category", "actor", "to_actor", "kind")
NUMBERS = ("quantity_low", "quantity_mid", "quantity_high", "unit", "price_low", "price_mid", "price_high", "growth", "growth_from")
RUNS = ("start_year", "duration", "build_up_years", "share", "is_cost")
COMPUTED = ("quantity", "price", "present_value")
COLUMNS = (*TEXTS, *NUMBERS, *RUNS, *COMPUTED)
PLACE = {name: xl_col_to_name(number) for number, name in enumerate(COLUMNS)}
FIRST_YEAR = len(COLUMNS)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the making: the report, the words, its sheets by key, the formats, and the amounts of the lines."""

    report: CbaReport
    words: Mapping[str, str]
    sheets: Mapping[str, Any]
    formats: Mapping[str, Any]
    rows: tuple[LineAmounts, ...]

    def sheet_ref(self, key: str) -> str:
        """Return the name of a sheet as a formula needs it."""
        return "'" + self.words[key].replace("'", "''") + "'!"

    def start_ref(self, row: int) -> str:
        """Return the cell with an assumption on the first sheet."""
        return f"{self.sheet_ref('start')}$B${row + 1}"

    def label(self, id: str) -> str:
        """Return the name of an alternative or actor as formulas look it up: short, and like no other name in the workbook."""
        used = [row.id for row in self.report.alternatives] + list(self.report.actors)
        names = [self.report.heading.name(other)[:LONGEST_LABEL].casefold() for other in used]
        name = self.report.heading.name(id)[:LONGEST_LABEL]
        return name if names.count(name.casefold()) <= 1 else f"{name} ({id})"

    def line_ref(self, name: str) -> str:
        """Return the whole column of the lines with this name."""
        last = FIRST_LINE + max(len(self.rows), 1)
        return f"{self.sheet_ref('lines')}${PLACE[name]}${FIRST_LINE + 1}:${PLACE[name]}${last}"


BASE_YEAR, TIMING, VARIANT, FIRST_STEP = 8, 11, 13, 17


def write_start(book: Book) -> None:
    """Write title, origin, the assumptions that may be changed, and the steps of the discount scheme."""
    sheet, words, looks, report = book.sheets["start"], book.words, book.formats, book.report
    heading = report.heading
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 64)
    sheet.write_string(0, 0, heading.title, looks["title"])
    made = heading.made_on.isoformat() if heading.made_on else ""
    facts = [("question", heading.question), ("area", heading.area), ("author", heading.author), ("made_on", made), ("file", heading.file)]
    facts += [("version", f"{heading.method} {heading.version}"), ("digest", heading.digest)]
    for row, (key, text) in enumerate(facts, start=1):
        sheet.write_string(row, 0, words[key], looks["strong"])
        sheet.write_string(row, 1, text, looks["wrap"])
    sheet.write_string(BASE_YEAR, 0, words["base_year"], looks["strong"])
    sheet.write_number(BASE_YEAR, 1, report.base_year, looks["in_year"])
    named = {9: ("price_year", str(report.price_year)), 10: ("scheme", report.scheme), 12: ("entry", words[report.entry])}
    for row, (key, text) in named.items():
        sheet.write_string(row, 0, words[key], looks["strong"])
        sheet.write_string(row, 1, text, looks["text"])
    _write_choices(book)
    _write_steps(book)


def _write_choices(book: Book) -> None:
    sheet, words, looks = book.sheets["start"], book.words, book.formats
    moment = words["middle"] if book.report.timing == "midden-jaar" else words["end"]
    choices = {TIMING: ("timing", moment, ("end", "middle")), VARIANT: ("variant", words["mid"], ("low", "mid", "high"))}
    for row, (key, chosen, options) in choices.items():
        sheet.write_string(row, 0, words[key], looks["strong"])
        sheet.write_string(row, 1, chosen, looks["in_text"])
        sheet.data_validation(row, 1, row, 1, {"validate": "list", "source": [words[option] for option in options]})
    sheet.write_string(14, 0, words["variant_note"], looks["soft"])


def _write_steps(book: Book) -> None:
    sheet, words, looks = book.sheets["start"], book.words, book.formats
    sheet.write_string(FIRST_STEP - 1, 0, words["from_t"], looks["head"])
    sheet.write_string(FIRST_STEP - 1, 1, words["rate"], looks["head"])
    for number, (year, rate) in enumerate(book.report.scheme_steps):
        sheet.write_number(FIRST_STEP + number, 0, year, looks["in_year"])
        sheet.write_number(FIRST_STEP + number, 1, rate, looks["in_share"])
    notes = [words["fictional"]] if book.report.heading.is_fictional else []
    notes += [words["live"], words["convention"], words["no_single_total"]]
    for row, note in enumerate(notes, start=FIRST_STEP + STEPS_ROOM + 1):
        sheet.merge_range(row, 0, row, 1, note, looks["soft"])
        sheet.set_row(row, 32)


def rate_at(report: CbaReport, t: int) -> float:
    """Return the rate of the step in which year t falls."""
    return next((rate for year, rate in reversed(report.scheme_steps) if year <= t), report.scheme_steps[0][1])


def write_discounting(book: Book) -> None:
    """Write per year its rate, the chained factor at the end of the year, and the factor that is used."""
    sheet, words, looks, report = book.sheets["discounting"], book.words, book.formats, book.report
    sheet.set_column(0, 4, 20)
    sheet.freeze_panes(1, 0)
    for column, key in enumerate(("t", "calendar_year", "rate", "factor_end", "factor")):
        sheet.write_string(0, column, words[key], looks["head"])
    steps = [f"{book.sheet_ref('start')}${side}${FIRST_STEP + 1}:${side}${FIRST_STEP + STEPS_ROOM}" for side in "AB"]
    chained = 1.0
    for t, factor in enumerate(report.factors):
        row, rate = t + 2, rate_at(report, t)
        chained /= 1 + rate if t else 1
        sheet.write_number(t + 1, 0, t, looks["year"])
        sheet.write_formula(t + 1, 1, f"={book.start_ref(BASE_YEAR)}+A{row}", looks["year"], report.base_year + t)
        sheet.write_formula(t + 1, 2, f"=LOOKUP(MAX(A{row},{steps[0].split(':')[0]}),{steps[0]},{steps[1]})", looks["share"], rate)
        sheet.write_formula(t + 1, 3, f"=D{row - 1}/(1+C{row})" if t else "=1", looks["factor"], chained)
        middle = f'=IF(AND(A{row}>0,{book.start_ref(TIMING)}="{words["middle"]}"),D{row}*SQRT(1+C{row}),D{row})'
        sheet.write_formula(t + 1, 4, middle, looks["factor"], factor)


def write_lines(book: Book) -> None:
    """Write every line with its assumptions, the chosen variant, its amount in every year and its present value."""
    sheet, words, looks, report = book.sheets["lines"], book.words, book.formats, book.report
    sheet.freeze_panes(FIRST_LINE, 3)
    sheet.set_column(0, FIRST_YEAR - 1, 13)
    sheet.set_column(2, 2, 40)
    sheet.write_string(0, 0, words["lines"], looks["title"])
    years = len(report.factors)
    for column, key in enumerate(COLUMNS):
        sheet.write_string(FIRST_LINE - 1, column, words[key], looks["head"])
    for key, row in (("t", 1), ("factor", 2)):
        sheet.write_string(row, FIRST_YEAR - 1, words[key], looks["strong"])
    for t in range(years):
        column = FIRST_YEAR + t
        sheet.write_formula(1, column, f"={book.sheet_ref('discounting')}A{t + 2}", looks["year"], t)
        sheet.write_formula(2, column, f"={book.sheet_ref('discounting')}E{t + 2}", looks["factor"], report.factors[t])
        sheet.write_formula(3, column, f"={book.sheet_ref('discounting')}B{t + 2}", looks["head"], report.base_year + t)
    for column, key in enumerate(("source", "note"), start=FIRST_YEAR + years):
        sheet.write_string(FIRST_LINE - 1, column, words[key], looks["head"])
        sheet.set_column(column, column, 40)
    for number, made in enumerate(book.rows):
        _write_line(book, FIRST_LINE + number, made)


def _write_line(book: Book, row: int, made: LineAmounts) -> None:
    sheet, looks, line, last = book.sheets["lines"], book.formats, made.line, FIRST_YEAR + len(made.amounts) - 1
    to_actor = book.label(line.to_actor) if line.to_actor else ""
    names = (line.id, book.label(line.alternative), line.name, line.category)
    texts = (*names, book.label(line.actor), to_actor, book.words[line.kind])
    for column, text in enumerate(texts):
        sheet.write_string(row, column, text, looks["text"])
    for key, value, look in _entered(line):
        sheet.write_number(row, COLUMNS.index(key), value, looks[f"in_{look}"])
    sheet.write_string(row, COLUMNS.index("unit"), line.unit, looks["text"])
    for key, value in (("quantity", made.quantity), ("price", made.price)):
        sheet.write_formula(row, COLUMNS.index(key), _variant(book, row + 1, key), looks["decimal"], value)
    amounts = f"{xl_rowcol_to_cell(row, FIRST_YEAR)}:{xl_rowcol_to_cell(row, last)}"
    factors = f"{xl_rowcol_to_cell(2, FIRST_YEAR, True, True)}:{xl_rowcol_to_cell(2, last, True, True)}"
    worth = COLUMNS.index("present_value")
    sheet.write_formula(row, worth, f"=SUMPRODUCT({amounts},{factors})", looks["whole"], made.present_value)
    for t, amount in enumerate(made.amounts):
        sheet.write_formula(row, FIRST_YEAR + t, _amount(book, row + 1, xl_col_to_name(FIRST_YEAR + t)), looks["whole"], amount)
    sheet.write_string(row, last + 1, line.source, looks["text"])
    sheet.write_string(row, last + 2, line.note, looks["text"])


def _entered(line: CbaLineRow) -> list[tuple[str, float, str]]:
    found: list[tuple[str, float, str]] = []
    for key, value in (("quantity", line.quantity), ("price", line.price)):
        found += [(f"{key}_low", value.low, "decimal"), (f"{key}_mid", value.mid, "decimal"), (f"{key}_high", value.high, "decimal")]
    found += [("growth", line.growth_per_year, "share"), ("growth_from", line.growth_from, "year")]
    found += [("start_year", line.start_year, "year"), ("duration", line.years, "year"), ("build_up_years", line.build_up_years, "year")]
    return [*found, ("share", line.factor, "share"), ("is_cost", int(line.is_cost), "year")]


def _variant(book: Book, row: int, key: str) -> str:
    chosen, words = book.start_ref(VARIANT), book.words
    low, mid, high = (f"${PLACE[f'{key}_{bound}']}{row}" for bound in ("low", "mid", "high"))
    is_cost = f'${PLACE["kind"]}{row}="{words["kost"]}"'
    is_low = f'({chosen}="{words["low"]}")<>({is_cost})'
    return f'=IF({chosen}="{words["mid"]}",{mid},IF({is_low},{low},{high}))'


def _amount(book: Book, row: int, year: str) -> str:
    p = {name: f"${place}{row}" for name, place in PLACE.items()}
    t = f"{year}$2"
    runs = f"AND({t}>={p['start_year']},{t}<{p['start_year']}+{p['duration']})"
    built = f"IF({p['build_up_years']}>0,MIN(1,({t}-{p['start_year']}+1)/{p['build_up_years']}),1)"
    sign = f'IF({p["kind"]}="{book.words["kost"]}",-1,1)'
    price = f"{p['price']}*(1+{p['growth']})^MAX(0,{t}-{p['growth_from']})"
    return f"=IF({runs},{sign}*{p['quantity']}*{price}*{built}*{p['share']},0)"
