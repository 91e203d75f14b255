"""The two pages of a programme: what starts when, what binds, what is left out and why, and what is nearly as good."""

from __future__ import annotations

from wijkkoers.reports.weighing.content import ProgrammeReport
from wijkkoers.reports.weighing.programme_chart import PANEL, ROW, draw_programme
from wijkkoers.reports.weighing.sentences import Writer, say, say_all
from wijkkoers.reports.weighing.sheet import Block, Sheet, beside, figure, listed, noted, sheet_pdf, small, tabled
from wijkkoers.reports.weighing.sheet_words import SHEET_WORDS
from wijkkoers.reports.weighing.weighing_sheet import cut

LEAD_KINDS = ("programma-", "partij-aandeel", "bespaard-samen")
ROOM = 540.0
"""Height of the rows of the figure up to which what binds and what is left out stay on the first page."""


def programme_pdf(report: ProgrammeReport) -> bytes:
    """Return the two pages as tagged PDF."""
    return sheet_pdf(programme_sheet(report))


def programme_sheet(report: ProgrammeReport) -> Sheet:
    """Return what stands on the two pages."""
    words, heading, writer = SHEET_WORDS[report.heading.language], report.heading, Writer(report.heading)
    chosen = {row.measure for row in report.choice}
    count = {"count": len(chosen), "all": len(chosen) + len(report.out), "years": len(report.years)}
    title = words["programme_title"].format(**count) if report.value is not None else words[_without(report)]
    second: list[Block] = []
    first: list[Block] = [figure(draw_programme(report, title), title)] if report.choice else []
    binding = cut([say(reason, heading) for reason in report.binding], 5, words) or _if_found(report, words["nothing_binds"])
    out = cut([say(row.reason, heading) for row in report.out], 6, words) or _if_found(report, words["nothing_out"])
    told = [(words["what_binds"], binding), (words["what_is_out"], out)]
    columns = beside(*([listed(name, texts)] for name, texts in told if texts))
    tall = ROW * len(chosen) + PANEL * len(report.spend)
    (first if tall <= ROOM else second).append(columns)
    second += [_table(report)] if report.choice else []
    near = cut(say_all(report.reasons, heading, "alternatief"), 5, words) or _if_found(report, words["near_none"])
    second += [listed(words["near"], near)] if near else []
    notes = cut(say_all(report.warnings, heading), 5, words)
    if notes:
        second.append(noted(words["mind"], notes))
    goals = [words["goals_line"].format(goal=heading.name(goal), value=writer.write_number(value)) for goal, value in report.goals.items()]
    second.append(small(words["how"], [words["programme_how"]]))
    gap = words["no_gap"] if report.gap is None else writer.write_share(report.gap)
    lead = [say(reason, heading) for reason in report.reasons if reason.kind.startswith(LEAD_KINDS)][:4]
    lead += [words["goals_lead"].format(goals="; ".join(goals).replace(".;", ";"))] if goals else []
    return Sheet(heading, words["kind_programme"], lead, first, second, words["programme_convention"].format(gap=gap))


def _table(report: ProgrammeReport) -> Block:
    words, writer = SHEET_WORDS[report.heading.language], Writer(report.heading)
    rows = [
        [
            report.heading.name(row.measure),
            str(row.year),
            writer.write_whole(row.count),
            "-" if row.core_index is None else writer.write_share(row.core_index),
        ]
        for row in sorted(report.choice, key=lambda row: (row.year, report.heading.name(row.measure)))
    ]
    return tabled(words["choice_table"], [words[key] for key in ("measure", "start", "times", "core")], rows)


def _without(report: ProgrammeReport) -> str:
    """Return which title fits when there is no programme: none can meet the requirements, or none was found in time."""
    is_proven = any(reason.kind == "programma-onhaalbaar" for reason in report.reasons)
    return "unfit" if is_proven else "none_found"


def _if_found(report: ProgrammeReport, text: str) -> list[str]:
    """Return a text that is only true of a programme that was found."""
    return [text] if report.value is not None else []
