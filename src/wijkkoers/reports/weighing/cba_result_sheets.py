"""The sheets of an MKBA that add up: the result per alternative and actor, the years, and what has no price."""

from __future__ import annotations

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from wijkkoers.reports.weighing.cba_amounts import TRANSFER, actor_total, total
from wijkkoers.reports.weighing.cba_sheets import FIRST_LINE, FIRST_YEAR, Book

FIRST_ROW = 4


def write_result(book: Book) -> None:
    """Write NCW, costs, benefits, their ratio, every actor, the control, and beside each what Wijkkoers computed."""
    sheet, words, looks, report = book.sheets["result"], book.words, book.formats, book.report
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1 + len(report.alternatives), 20)
    sheet.write_string(0, 0, words["result"], looks["title"])
    sheet.write_string(1, 0, words["against_null"].format(null=book.label(report.null)), looks["soft"])
    for column, alternative in enumerate(_shown(book), start=1):
        sheet.write_string(FIRST_ROW - 1, column, book.label(alternative), looks["head"])
        _write_totals(book, column, alternative)
        _write_actors(book, column, alternative)
    _write_labels(book)


def _shown(book: Book) -> list[str]:
    return [row.id for row in book.report.alternatives if row.id != book.report.null]


def _write_labels(book: Book) -> None:
    sheet, words, looks = book.sheets["result"], book.words, book.formats
    sheet.write_blank(FIRST_ROW - 1, 0, None, looks["head"])
    for row, key in enumerate(("ncw", "costs", "benefits", "bcr", "computed", "difference"), start=FIRST_ROW):
        sheet.write_string(row, 0, words[key], looks["strong"])
    first = FIRST_ROW + 7
    sheet.write_string(first, 0, words["per_actor"], looks["head"])
    for number, actor in enumerate(book.report.actors, start=1):
        sheet.write_string(first + number, 0, book.label(actor), looks["text"])
    sheet.write_string(first + len(book.report.actors) + 1, 0, words["control"], looks["soft"])


def _write_totals(book: Book, column: int, alternative: str) -> None:
    sheet, looks, null = book.sheets["result"], book.formats, book.report.null
    worth, costs = total(book.rows, alternative, null), -total(book.rows, alternative, null, costs_only=True)
    own = next(row for row in book.report.alternatives if row.id == alternative)
    at = [xl_rowcol_to_cell(FIRST_ROW + number, column) for number in range(6)]
    sheet.write_formula(FIRST_ROW, column, "=" + _difference(book, alternative, ""), looks["strong_whole"], worth)
    sheet.write_formula(FIRST_ROW + 1, column, f"=-({_difference(book, alternative, 'is_cost')})", looks["whole"], costs)
    sheet.write_formula(FIRST_ROW + 2, column, f"={at[0]}+{at[1]}", looks["whole"], worth + costs)
    ratio = (worth + costs) / costs if costs > 0 else ""
    sheet.write_formula(FIRST_ROW + 3, column, f'=IF({at[1]}>0,{at[2]}/{at[1]},"")', looks["ratio"], ratio)
    sheet.write_number(FIRST_ROW + 4, column, own.ncw.mid, looks["whole"])
    sheet.write_formula(FIRST_ROW + 5, column, f"={at[0]}-{at[4]}", looks["cents"], worth - own.ncw.mid)


def _write_actors(book: Book, column: int, alternative: str) -> None:
    sheet, looks, null, first = book.sheets["result"], book.formats, book.report.null, FIRST_ROW + 8
    for number, actor in enumerate(book.report.actors):
        formula = f"={_actor(book, alternative, actor)}-({_actor(book, null, actor)})"
        sheet.write_formula(first + number, column, formula, looks["whole"], actor_total(book.rows, alternative, null, actor))
    last = first + len(book.report.actors)
    actors = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last - 1, column)}"
    summed = sum(actor_total(book.rows, alternative, null, actor) for actor in book.report.actors)
    control = summed - total(book.rows, alternative, null)
    sheet.write_formula(last, column, f"=SUM({actors})-{xl_rowcol_to_cell(FIRST_ROW, column)}", looks["cents"], control)


def _quoted(text: str) -> str:
    """Return a text as a criterion that means exactly itself: quotes doubled, wildcards escaped."""
    escaped = text.replace("~", "~~").replace("*", "~*").replace("?", "~?").replace('"', '""')
    return f'"={escaped}"'


def _difference(book: Book, alternative: str, flag: str) -> str:
    marked = f",{book.line_ref(flag)},1" if flag else ""
    kept = f"{book.line_ref('kind')},{_quoted(book.words[TRANSFER]).replace('=', '<>', 1)}{marked}"
    own, null = (
        f"SUMIFS({book.line_ref('present_value')},{book.line_ref('alternative')},{_quoted(book.label(id))},{kept})"
        for id in (alternative, book.report.null)
    )
    return f"{own}-{null}"


def _actor(book: Book, alternative: str, actor: str) -> str:
    transfer = _quoted(book.words[TRANSFER])
    worth = f"{book.line_ref('present_value')},{book.line_ref('alternative')},{_quoted(book.label(alternative))}"
    who = _quoted(book.label(actor))
    own = f"SUMIFS({worth},{book.line_ref('actor')},{who},{book.line_ref('kind')},{transfer.replace('=', '<>', 1)})"
    paid = f"SUMIFS({worth},{book.line_ref('actor')},{who},{book.line_ref('kind')},{transfer})"
    received = f"SUMIFS({worth},{book.line_ref('to_actor')},{who},{book.line_ref('kind')},{transfer})"
    return f"{own}-{paid}+{received}"


def write_years(book: Book) -> None:
    """Write per alternative what it costs or brings in every year, not discounted and against the nulalternatief."""
    sheet, words, looks, report = book.sheets["years"], book.words, book.formats, book.report
    shown = _shown(book)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1 + len(shown), 20)
    sheet.write_string(0, 0, words["per_year"], looks["title"])
    sheet.freeze_panes(3, 1)
    sheet.write_string(2, 0, words["calendar_year"], looks["head"])
    for column, alternative in enumerate(shown, start=1):
        sheet.write_string(2, column, book.label(alternative), looks["head"])
    for t in range(len(report.factors)):
        sheet.write_formula(3 + t, 0, f"={book.sheet_ref('discounting')}B{t + 2}", looks["year"], report.base_year + t)
        for column, alternative in enumerate(shown, start=1):
            formula = _difference(book, alternative, "").replace(book.line_ref("present_value"), _year_column(book, t))
            sheet.write_formula(3 + t, column, f"={formula}", looks["whole"], _amount_in(book, alternative, t))


def _year_column(book: Book, t: int) -> str:
    column = xl_col_to_name(FIRST_YEAR + t)
    return f"{book.sheet_ref('lines')}${column}${FIRST_LINE + 1}:${column}${FIRST_LINE + max(len(book.rows), 1)}"


def _amount_in(book: Book, alternative: str, t: int) -> float:
    kept = [row for row in book.rows if row.line.kind != TRANSFER]
    own = sum(row.amounts[t] for row in kept if row.line.alternative == alternative)
    return own - sum(row.amounts[t] for row in kept if row.line.alternative == book.report.null)


def write_pm(book: Book) -> None:
    """Write the effects without a price: they stand in the same table form, never at the back."""
    sheet, words, looks, report = book.sheets["pm"], book.words, book.formats, book.report
    sheet.write_string(0, 0, words["pm"], looks["title"])
    sheet.set_column(0, 5, 26)
    if not report.pm:
        sheet.write_string(2, 0, words["no_pm"], looks["text"])
        return
    for column, key in enumerate(("alternative", "name", "actor", "category", "sign", "reason")):
        sheet.write_string(2, column, words[key], looks["head"])
    name = report.heading.name
    for row, effect in enumerate(report.pm, start=3):
        texts = (name(effect.alternative), effect.name, name(effect.actor), effect.category, effect.sign, effect.reason)
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text, looks["wrap"])
