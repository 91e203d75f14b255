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
    parser.add_argument(
        "--methode",
        choices=METHOD_NAMES,
        default=METHOD_NAMES[0],
        help="methode van totaal en rang in de JSON; tekst, werkboek en pdf tonen de gewogen som",
    )


def run(options: argparse.Namespace) -> int:
    """Weigh, and show or write the result."""
    from wijkkoers.cli.studies.opening import FileRefused, open_weegbestand
    from wijkkoers.cli.studies.output import REFUSED, Forms, deliver, file_warnings, print_json, show_progress
    from wijkkoers.cli.studies.weighing_json import weighing_json
    from wijkkoers.cli.studies.weighing_report import weighing_report
    from wijkkoers.cli.studies.weighing_run import run_weighing
    from wijkkoers.reports.weighing.result_workbook import weighing_xlsx
    from wijkkoers.reports.weighing.weighing_sheet import weighing_pdf

    try:
        opened = open_weegbestand(options.file, options.taal)
    except FileRefused:
        return REFUSED
    progress = show_progress(options.trekkingen)
    made = run_weighing(opened.file, method=options.methode, draws=options.trekkingen, seed=options.seed, progress=progress)
    report = weighing_report(made, path=opened.name, language=options.taal, today=date.today())  # noqa: DTZ011
    forms = Forms(
        xlsx=lambda: weighing_xlsx(report),
        pdf=lambda: weighing_pdf(report),
        json=lambda: print_json(weighing_json(made), opened.warnings, made.warnings, report.heading),
        tell=lambda: _print(report, file_warnings(opened.warnings, options.taal, "weeg")),
    )
    return deliver(options, forms)


def _print(report: WeighingReport, notes: list[str]) -> None:
    from wijkkoers.cli.studies.output import print_sentences
    from wijkkoers.cli.studies.titles import TITLES
    from wijkkoers.reports.weighing.sentences import say, say_all
    from wijkkoers.reports.weighing.weighing_sheet import LEAD_KINDS, MIND_KINDS, VETO_KIND, what_turns, why_order

    heading, language = report.heading, report.heading.language
    titles = TITLES[language]
    print(heading.title)
    for row in sorted(report.alternatives, key=lambda row: row.ranks[report.sets[0].id]):
        chance = titles["chance"].format(share=format_number(row.rank_chances[0] * 100, 0, language)) if row.rank_chances else ""
        parts = ", ".join(
            titles["rank"].format(set=heading.name(id), total=format_number(total.mid, 3, language), rank=row.ranks[id])
            for id, total in row.totals.items()
        )
        print(f"  {heading.name(row.id)}: {parts}{chance}")
    print_sentences(titles["outcome"], say_all(report.reasons, heading, *LEAD_KINDS, "eerste-plaats", "eerste-plaats-gedeeld"))
    print_sentences(titles["why"], why_order(report))
    print_sentences(titles["turns"], what_turns(report))
    marked = say_all(report.warnings, heading, VETO_KIND)
    others = [say(note, heading) for note in report.warnings if note.kind != VETO_KIND]
    print_sentences(titles["mind"], [*marked, *notes, *say_all(report.reasons, heading, *MIND_KINDS), *others])
