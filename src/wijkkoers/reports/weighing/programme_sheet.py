"""The two pages of a programme: what starts when, what binds, what is left out and why, and what is nearly as good."""

from __future__ import annotations

from wijkkoers.reports.weighing.content import ChoiceRow, ProgrammeReport
from wijkkoers.reports.weighing.programme_chart import draw_programme
from wijkkoers.reports.weighing.sentences import Writer, say, say_all
from wijkkoers.reports.weighing.sheet import Block, Sheet, beside, figure, listed, noted, sheet_pdf, small, tabled
from wijkkoers.reports.weighing.sheet_words import SHEET_WORDS
from wijkkoers.reports.weighing.weighing_sheet import cut


def programme_pdf(report: ProgrammeReport) -> bytes:
    """Return the two pages as tagged PDF."""
    return sheet_pdf(programme_sheet(report))


def programme_sheet(report: ProgrammeReport) -> Sheet:
    """Return what stands on the two pages."""
    words, heading, writer = SHEET_WORDS[report.heading.language], report.heading, Writer(report.heading)
    chosen = {row.measure for row in report.choice}
    count = {"count": len(chosen), "all": len(chosen) + len(report.out), "years": len(report.years)}
    title = words["programme_title"].format(**count) if report.choice else words["unfit"]
    first: list[Block] = [figure(draw_programme(report, title), title)] if report.choice else []
    binding = cut([say(reason, heading) for reason in report.binding], 5, words) or [words["nothing_binds"]]
    out = cut([say(row.reason, heading) for row in report.out], 6, words) or [words["nothing_out"]]
    first.append(beside([listed(words["what_binds"], binding)], [listed(words["what_is_out"], out)]))
    second: list[Block] = [_table(report)] if report.choice else []
    near = [_near(report, value, choice) for value, choice in report.near_optimal] or [words["near_none"]]
    second.append(listed(words["near"], cut(near, 5, words)))
    notes = cut(say_all(report.warnings, heading), 5, words)
    if notes:
        second.append(noted(words["mind"], notes))
    goals = [words["goals_line"].format(goal=heading.name(goal), value=writer.write_number(value)) for goal, value in report.goals.items()]
    second.append(small(words["how"], goals))
    gap = words["no_gap"] if report.gap is None else writer.write_share(report.gap)
    lead = say_all(report.reasons, heading)[:3]
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


def _near(report: ProgrammeReport, value: float, choice: tuple[ChoiceRow, ...]) -> str:
    words, writer = SHEET_WORDS[report.heading.language], Writer(report.heading)
    own, other = ({row.measure for row in rows} for rows in (report.choice, choice))
    years = {row.measure: row.year for row in report.choice}
    moved = [row.measure for row in choice if row.measure in years and years[row.measure] != row.year]
    parts = [("added", sorted(other - own)), ("dropped", sorted(own - other)), ("moved", sorted(set(moved)))]
    changes = ", ".join(words[key].format(names=writer.write_names(ids)) for key, ids in parts if ids)
    return words["near_line"].format(value=writer.write_number(value), best=writer.write_number(report.value or 0.0), changes=changes)
