"""`wijkkoers mkba`: social costs and benefits of the alternatives of a weegbestand, per actor and with their uncertainty."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkkoers.reports.weighing.content import CbaReport

SUMMARY = "reken de maatschappelijke kosten en baten uit een weegbestand: saldo, wie betaalt en wie profiteert, en hoe zeker dat is"
SCHEME_NAMES = ("2015", "2021", "2025", "eigen")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    from wijkkoers.cli.studies.output import add_draw_options, add_file_options

    add_file_options(parser, "schrijf de uitgelegde uitkomst op twee pagina's naar dit bestand")
    add_draw_options(parser)
    parser.add_argument("--schema", choices=SCHEME_NAMES, help="ander disconteringsschema dan dat in het bestand")


def run(options: argparse.Namespace) -> int:
    """Appraise, and show or write the result."""
    from wijkkoers.cli.studies.cba_json import cba_json
    from wijkkoers.cli.studies.cba_report import as_reason, cba_report
    from wijkkoers.cli.studies.cba_run import run_cba
    from wijkkoers.cli.studies.opening import FileRefused, open_weegbestand
    from wijkkoers.cli.studies.output import REFUSED, Forms, deliver, file_warnings, print_json, show_progress
    from wijkkoers.reports.weighing.cba_sheet import cba_pdf
    from wijkkoers.reports.weighing.cba_workbook import cba_xlsx

    try:
        opened = open_weegbestand(options.file, options.taal)
    except FileRefused:
        return REFUSED
    progress = show_progress(options.trekkingen)
    made = run_cba(opened.file, scheme=options.schema, draws=options.trekkingen, seed=options.seed, progress=progress)
    report = cba_report(made, path=opened.name, language=options.taal, today=date.today())  # noqa: DTZ011
    warnings = tuple(as_reason(issue) for issue in made.result.warnings)
    forms = Forms(
        xlsx=lambda: cba_xlsx(report),
        pdf=lambda: cba_pdf(report),
        json=lambda: print_json(cba_json(made), opened.warnings, warnings, report.heading),
        tell=lambda: _print(report, file_warnings(opened.warnings, options.taal, "mkba")),
    )
    return deliver(options, forms)


def _print(report: CbaReport, notes: list[str]) -> None:
    from wijkkoers.cli.studies.output import print_sentences
    from wijkkoers.cli.studies.titles import TITLES
    from wijkkoers.reports.weighing.cba_sheet import LEAD_KINDS, MIND_KINDS, SIDE_KINDS
    from wijkkoers.reports.weighing.scale import money_text
    from wijkkoers.reports.weighing.sentences import say_all

    heading, titles = report.heading, TITLES[report.heading.language]
    print(heading.title)
    for row in report.alternatives:
        if row.id == report.null:
            continue
        low, mid, high = (money_text(value, heading.language) for value in (row.ncw.low, row.ncw.mid, row.ncw.high))
        print(f"  {heading.name(row.id)}: {titles['range'].format(low=low, mid=mid, high=high)}")
        for actor, worth in row.per_actor.items():
            print(f"    {heading.name(actor):<36} {money_text(worth.mid, heading.language, signed=True):>12}")
    print_sentences(titles["outcome"], say_all(report.reasons, heading, *LEAD_KINDS))
    print_sentences(titles["sides"], say_all(report.reasons, heading, *SIDE_KINDS))
    print_sentences(titles["pm"], say_all(report.reasons, heading, "mkba-pm"))
    print_sentences(titles["mind"], notes + say_all(report.reasons, heading, *MIND_KINDS) + say_all(report.warnings, heading))
