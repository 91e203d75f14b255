"""`wijkkoers weeg`: compare the alternatives of a weegbestand, per party and over all weights."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from wijkkoers.base.numbers import format_number

if TYPE_CHECKING:
    from wijkkoers.reports.weighing.content import WeighingReport

SUMMARY = "weeg de alternatieven uit een weegbestand: totaal en rang per partij, hoe stevig dat is, en waarom"
METHOD_NAMES = ("gewogen-som", "gewogen-product", "topsis", "vikor", "promethee", "spotis", "electre3")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    from wijkkoers.cli.studies.output import add_draw_options, add_file_options

    add_file_options(parser, "schrijf de uitgelegde uitkomst op twee pagina's naar dit bestand")
    add_draw_options(parser)
    parser.add_argument("--methode", choices=METHOD_NAMES, default=METHOD_NAMES[0], help="methode van totaal en rang (gewogen-som)")


def run(options: argparse.Namespace) -> int:
    """Weigh, and show or write the result."""
    from wijkkoers.cli.studies.opening import FileRefused, open_weegbestand
    from wijkkoers.cli.studies.output import REFUSED, file_warnings, print_json, show_progress, write_bytes
    from wijkkoers.cli.studies.weighing_json import weighing_json
    from wijkkoers.cli.studies.weighing_report import weighing_report
    from wijkkoers.cli.studies.weighing_run import run_weighing

    try:
        opened = open_weegbestand(options.file, options.taal)
    except FileRefused:
        return REFUSED
    progress = show_progress(options.trekkingen)
    made = run_weighing(opened.file, method=options.methode, draws=options.trekkingen, seed=options.seed, progress=progress)
    report = weighing_report(made, path=opened.name, language=options.taal, today=date.today())  # noqa: DTZ011
    if options.xlsx:
        from wijkkoers.reports.weighing.result_workbook import weighing_xlsx

        write_bytes(options.xlsx, weighing_xlsx(report))
    if options.pdf:
        from wijkkoers.reports.weighing.weighing_sheet import weighing_pdf

        write_bytes(options.pdf, weighing_pdf(report))
    if options.json:
        print_json(weighing_json(made), opened.warnings, made.warnings, report.heading)
    elif not (options.xlsx or options.pdf):
        _print(report, file_warnings(opened.warnings, options.taal, "weeg"))
    return 0


def _print(report: WeighingReport, notes: list[str]) -> None:
    from wijkkoers.cli.studies.output import print_sentences
    from wijkkoers.reports.weighing.sentences import say, say_all
    from wijkkoers.reports.weighing.weighing_sheet import LEAD_KINDS, MIND_KINDS, VETO_KIND, what_turns, why_order

    heading = report.heading
    print(heading.title)
    for row in sorted(report.alternatives, key=lambda row: row.ranks[report.sets[0].id]):
        chance = f"  eerste in {format_number(row.rank_chances[0] * 100)} % van de trekkingen" if row.rank_chances else ""
        parts = ", ".join(f"{heading.name(id)} {format_number(total.mid, 3)} (plaats {row.ranks[id]})" for id, total in row.totals.items())
        print(f"  {heading.name(row.id)}: {parts}{chance}")
    print_sentences("Uitkomst", say_all(report.reasons, heading, *LEAD_KINDS, "eerste-plaats", "eerste-plaats-gedeeld"))
    print_sentences("Waarom deze volgorde", why_order(report))
    print_sentences("Wat de volgorde kan kantelen", what_turns(report))
    marked = say_all(report.warnings, heading, VETO_KIND)
    others = [say(note, heading) for note in report.warnings if note.kind != VETO_KIND]
    print_sentences("Let op", [*marked, *notes, *say_all(report.reasons, heading, *MIND_KINDS), *others])
