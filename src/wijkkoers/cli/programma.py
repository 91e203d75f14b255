"""`wijkkoers programma`: which measures when, within the budgets of all who pay, and why the others are out."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkkoers.reports.weighing.content import ProgrammeReport

SUMMARY = "kies uit een weegbestand welke maatregelen wanneer passen binnen de budgetten, en leg uit wat erbuiten valt"
SECONDS, CORE_DRAWS, MARGIN = 20.0, 100, 0.02


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    from wijkkoers.cli.studies.output import SEED, add_file_options

    add_file_options(parser, "schrijf het uitgelegde programma op twee pagina's naar dit bestand")
    parser.add_argument("--seconden", metavar="S", type=_number, default=SECONDS, help="hoogstens zoveel seconden zoeken per vraag (20)")
    parser.add_argument(
        "--kloof", metavar="D", type=_share, default=0.0, help="stop als het bewijs zo dichtbij is, als deel: 0,01 is 1 %% (0)"
    )
    parser.add_argument("--marge", metavar="D", type=_share, default=MARGIN, help="wat nog bijna even goed is, als deel (0,02)")
    parser.add_argument(
        "--trekkingen", metavar="N", type=int, default=CORE_DRAWS, help="trekkingen van gewichten voor de kern, 0 is zonder (100)"
    )
    parser.add_argument("--seed", metavar="S", type=int, default=SEED, help="getal waarmee de trekkingen beginnen")


def run(options: argparse.Namespace) -> int:
    """Choose, and show or write the result."""
    from wijkkoers.cli.studies.opening import FileRefused, open_weegbestand
    from wijkkoers.cli.studies.output import REFUSED, Forms, deliver, file_warnings, print_json
    from wijkkoers.cli.studies.programme_json import programme_json
    from wijkkoers.cli.studies.programme_report import programme_report
    from wijkkoers.cli.studies.programme_run import ProgrammeSettings, run_programme
    from wijkkoers.reports.weighing.programme_sheet import programme_pdf
    from wijkkoers.reports.weighing.result_workbook import programme_xlsx

    try:
        opened = open_weegbestand(options.file, options.taal)
    except FileRefused:
        return REFUSED
    settings = ProgrammeSettings(options.seconden, options.kloof, options.trekkingen, options.marge, options.seed)
    made = run_programme(opened.file, settings)
    report = programme_report(made, path=opened.name, language=options.taal, today=date.today())  # noqa: DTZ011
    forms = Forms(
        xlsx=lambda: programme_xlsx(report),
        pdf=lambda: programme_pdf(report),
        json=lambda: print_json(programme_json(made), opened.warnings, report.warnings, report.heading),
        tell=lambda: _print(report, file_warnings(opened.warnings, options.taal, "programma")),
    )
    return deliver(options, forms)


def _print(report: ProgrammeReport, notes: list[str]) -> None:
    from wijkkoers.cli.studies.output import print_sentences
    from wijkkoers.cli.studies.titles import TITLES
    from wijkkoers.reports.weighing.sentences import say, say_all

    heading, titles = report.heading, TITLES[report.heading.language]
    print(heading.title)
    for row in sorted(report.choice, key=lambda row: (row.year, heading.name(row.measure))):
        times = titles["times"].format(count=row.count) if row.count > 1 else ""
        print(f"  {row.year}  {heading.name(row.measure)}{times}")
    near = say_all(report.reasons, heading, "alternatief")
    print_sentences(titles["outcome"], [text for text in say_all(report.reasons, heading) if text not in near])
    print_sentences(titles["binds"], [say(reason, heading) for reason in report.binding])
    print_sentences(titles["near"], near)
    print_sentences(titles["out"], [say(row.reason, heading) for row in report.out])
    print_sentences(titles["mind"], notes + say_all(report.warnings, heading))


def _number(text: str) -> float:
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is geen getal") from None
    if not 0 < found <= 3600:
        raise argparse.ArgumentTypeError("kies meer dan 0 en hoogstens 3600")
    return found


def _share(text: str) -> float:
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is geen getal") from None
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError("kies een deel van 0 tot en met 1")
    return found
