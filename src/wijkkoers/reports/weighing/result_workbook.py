"""A weighing or a programme as workbook: every table of the result on its own sheet, with the explanation in sentences."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from wijkkoers.reports.weighing.cba_workbook import open_book
from wijkkoers.reports.weighing.content import AlternativeRow, CriterionRow, Heading, ProgrammeReport, WeighingReport
from wijkkoers.reports.weighing.result_words import RESULT_WORDS
from wijkkoers.reports.weighing.sentences import say, say_all
from wijkkoers.reports.weighing.workbook_formats import weighing_formats

Cell = str | float | int | None
Tables = dict[str, tuple[list[str], list[list[Cell]]]]
WIDEST, NARROWEST = 60, 10


def weighing_xlsx(report: WeighingReport) -> bytes:
    """Return the workbook of a weighing: result, chances, score card, contributions, weights, firmness and explanation."""
    words, name = RESULT_WORDS[report.heading.language], report.heading.name
    criteria = [name(row.id) for row in report.criteria]
    alternatives = [name(row.id) for row in report.alternatives]
    totals = [f"{name(found.id)}: {words[key]}" for found in report.sets for key in ("total", "low", "high", "rank")]
    ranks = [f"{words['rank']} {place + 1}" for place in range(len(alternatives))]
    tables: Tables = {
        "result": (["alternative", *totals, "confidence"], [_result_row(report, row) for row in report.alternatives]),
        "chances": (["alternative", *ranks], [[name(row.id), *row.rank_chances] for row in report.alternatives if row.rank_chances]),
        "scorecard": (
            ["criterion", "unit", "direction", "from", "to", *alternatives],
            [_score_row(report, row) for row in report.criteria],
        ),
        "contributions": (["party", "alternative", *criteria], _contribution_rows(report)),
        "weights": (
            ["party", "entered_sum", *criteria],
            [[name(found.id), found.entered_sum, *(found.weights.get(row.id) for row in report.criteria)] for found in report.sets],
        ),
        "firmness": (["party", "criterion", "weight", "from", "to"], _firmness_rows(report)),
        "explanation": (["sentence"], [[text] for text in say_all((*report.warnings, *report.reasons), report.heading)]),
    }
    return _write(report.heading, tables)


def _result_row(report: WeighingReport, row: AlternativeRow) -> list[Cell]:
    cells: list[Cell] = [report.heading.name(row.id)]
    for found in report.sets:
        total = row.totals[found.id]
        cells += [total.mid, total.low, total.high, row.ranks[found.id]]
    return [*cells, row.confidence]


def _score_row(report: WeighingReport, row: CriterionRow) -> list[Cell]:
    scores = [report.scores[other.id, row.id].mid for other in report.alternatives]
    direction = RESULT_WORDS[report.heading.language][row.direction]
    return [report.heading.name(row.id), row.unit, direction, row.low, row.high, *scores]


def _contribution_rows(report: WeighingReport) -> list[list[Cell]]:
    name = report.heading.name
    return [
        [name(found.id), name(row.id), *(row.contributions[found.id].get(criterion.id) for criterion in report.criteria)]
        for found in report.sets
        for row in report.alternatives
    ]


def _firmness_rows(report: WeighingReport) -> list[list[Cell]]:
    name = report.heading.name
    return [
        [name(found.id), name(criterion), found.weights[criterion], low, high]
        for found in report.sets
        for criterion, (low, high) in report.stability[found.id].items()
    ]


def programme_xlsx(report: ProgrammeReport) -> bytes:
    """Return the workbook of a programme: what starts when, what it costs whom, what is left out, what is nearly as good."""
    words, name = RESULT_WORDS[report.heading.language], report.heading.name
    tables: Tables = {
        "choice": (
            ["measure", "start", "count", "core"],
            [[name(row.measure), row.year, row.count, row.core_index] for row in report.choice],
        ),
        "spend": (
            ["payer", "what", *(str(year) for year in report.years)],
            [
                [name(payer), words[key], *amounts]
                for payer, spent in report.spend.items()
                for key, amounts in (("spent", spent), ("budget", report.budgets[payer]))
            ],
        ),
        "out": (
            ["measure", "why", "price", "core"],
            [[name(row.measure), say(row.reason, report.heading), row.price, row.core_index] for row in report.out],
        ),
        "near": (
            ["value", "measure", "start", "count"],
            [[value, name(row.measure), row.year, row.count] for value, choice in report.near_optimal for row in choice],
        ),
        "explanation": (
            ["sentence"],
            [[text] for text in say_all((*report.warnings, *report.binding, *report.reasons), report.heading)],
        ),
    }
    return _write(report.heading, tables)


def _write(heading: Heading, tables: Tables) -> bytes:
    words, out = RESULT_WORDS[heading.language], io.BytesIO()
    book = open_book(out, heading)
    looks = weighing_formats(book)
    for key, (heads, rows) in tables.items():
        _write_table(book.add_worksheet(words[key]), [words.get(head, head) for head in heads], rows, looks)
    about = book.add_worksheet(words["about"])
    facts = [heading.title, heading.question, f"{heading.method} {heading.version}", heading.file, heading.digest]
    facts += [f"{words['draws']} {heading.draws}, seed {heading.seed}"] if heading.draws else []
    facts += [words["fictional"]] if heading.is_fictional else []
    for row, text in enumerate(facts):
        about.write_string(row, 0, text, looks["text"])
    book.close()
    return out.getvalue()


def _write_table(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Cell]], looks: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 1)
    for column, head in enumerate(heads):
        longest = max([len(head), *(len(row[column]) for row in rows if isinstance(row[column], str))])  # type: ignore[arg-type]
        sheet.set_column(column, column, min(max(longest + 2, NARROWEST), WIDEST))
        sheet.write_string(0, column, head, looks["head"])
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, column, cell, looks["wrap" if len(cell) > WIDEST else "text"])
            elif cell is not None:
                is_whole = isinstance(cell, int) or float(cell).is_integer()
                sheet.write_number(
                    number, column, cell, looks["year" if is_whole and 1900 <= cell <= 2200 else "whole" if is_whole else "cents"]
                )
