"""The two pages of a weighing: who comes first by whom, how firm that is, and what was scored."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.ranges import Range
from wijkkoers.reports.weighing.content import WeighingReport
from wijkkoers.reports.weighing.rank_grid import draw_ranks
from wijkkoers.reports.weighing.sentences import Writer, say, say_all
from wijkkoers.reports.weighing.sheet import Block, Sheet, beside, figure, listed, noted, sheet_pdf, small, tabled
from wijkkoers.reports.weighing.sheet_words import SHEET_WORDS
from wijkkoers.reports.weighing.total_bars import draw_totals

FIRM = 0.5
ORDER_KINDS = ("verschil-twee", "gedomineerd")
TURN_KINDS = ("gewicht-interval", "omslag-kleinste", "omslag-onmogelijk", "omslag-nooit", "eerste-plaats-vast")
LEAD_KINDS = ("partijen-eens", "partijen-oneens", "kans-eerste")
MIND_KINDS = (
    "niet-onderscheidbaar-verschil",
    "niet-onderscheidbaar-winkans",
    "niet-onderscheidbaar-bandbreedte",
    "criterium-zonder-verschil",
)
MOST_SENTENCES = 4


def weighing_pdf(report: WeighingReport) -> bytes:
    """Return the two pages as tagged PDF."""
    return sheet_pdf(weighing_sheet(report))


def weighing_sheet(report: WeighingReport) -> Sheet:
    """Return what stands on the two pages."""
    words = SHEET_WORDS[report.heading.language]
    title = totals_title(report)
    first: list[Block] = [figure(draw_totals(report, title), title)]
    order, turns = _of_first_set(report, ORDER_KINDS), _of_first_set(report, TURN_KINDS)
    first.append(beside([listed(words["why_order"], order)], [listed(words["what_turns"], turns)]))
    second: list[Block] = []
    if any(row.rank_chances for row in report.alternatives):
        ranks = ranks_title(report)
        second.append(figure(draw_ranks(report, ranks), ranks))
    second.append(_scorecard(report))
    notes = cut(say_all(report.warnings, report.heading) + say_all(report.reasons, report.heading, *MIND_KINDS), 5, words)
    if notes:
        second.append(noted(words["mind"], notes))
    second.append(small(words["how"], _method_lines(report)))
    return Sheet(report.heading, words["kind_weighing"], _lead(report), first, second, words["weighing_convention"])


def totals_title(report: WeighingReport) -> str:
    """Return the finding about the first places."""
    words, name = SHEET_WORDS[report.heading.language], report.heading.name
    winners = {row.id for row in report.alternatives for found in report.sets if row.ranks[found.id] == 1}
    if len(winners) > 1:
        return words["totals_differ"]
    return words["totals_agree" if len(report.sets) > 1 else "totals_one"].format(winner=name(winners.pop()))


def ranks_title(report: WeighingReport) -> str:
    """Return the finding about the chances."""
    words = SHEET_WORDS[report.heading.language]
    best = max(report.alternatives, key=lambda row: row.rank_chances[0])
    return words["ranks_firm"].format(best=report.heading.name(best.id)) if best.rank_chances[0] > FIRM else words["ranks_open"]


def cut(texts: Sequence[str], most: int, words: dict[str, str]) -> list[str]:
    """Return at most so many texts, and say how many more there are."""
    return list(texts) if len(texts) <= most else [*texts[: most - 1], words["more"].format(count=len(texts) - most + 1)]


def range_text(value: Range, writer: Writer) -> str:
    """Return a score with its range behind it when it has one."""
    middle = writer.write_number(value.mid)
    return middle if value.is_exact else f"{middle} ({writer.write_number(value.low)} - {writer.write_number(value.high)})"


def _lead(report: WeighingReport) -> list[str]:
    found = say_all(report.reasons, report.heading, *LEAD_KINDS)
    firsts = [
        say(reason, report.heading) for reason in report.reasons if reason.kind.startswith("eerste-plaats") and "total" in reason.values
    ]
    return (firsts[:1] + found if len(report.sets) == 1 else found + firsts)[:3]


def _of_first_set(report: WeighingReport, kinds: tuple[str, ...]) -> list[str]:
    lead = report.sets[0].id
    kept = [reason for reason in report.reasons if reason.kind in kinds and reason.values.get("set", lead) == lead]
    return cut([say(reason, report.heading) for reason in kept], MOST_SENTENCES, SHEET_WORDS[report.heading.language])


def _scorecard(report: WeighingReport) -> Block:
    words, name, writer = SHEET_WORDS[report.heading.language], report.heading.name, Writer(report.heading)
    head = [words["criterion"], *(name(row.id) for row in report.alternatives)]
    rows = [
        [
            f"{name(criterion.id)} ({criterion.unit})" if criterion.unit else name(criterion.id),
            *(range_text(report.scores[row.id, criterion.id], writer) for row in report.alternatives),
        ]
        for criterion in report.criteria
    ]
    return tabled(words["scorecard"], head, rows)


def _method_lines(report: WeighingReport) -> list[str]:
    words, name, writer = SHEET_WORDS[report.heading.language], report.heading.name, Writer(report.heading)
    lines = []
    for found in report.sets:
        weights = ", ".join(f"{name(id)} {writer.write_share(weight)}" for id, weight in found.weights.items())
        lines.append(words["weights_line"].format(party=name(found.id), weights=weights))
    bounds = [
        words["bounds_line"].format(
            criterion=name(row.id),
            low=writer.write_number(row.low),
            high=writer.write_number(row.high),
            unit=row.unit,
            bounds=words.get(row.bounds, row.bounds),
        )
        for row in report.criteria
        if row.low is not None and row.high is not None
    ]
    excluded = [words["excluded_line"].format(criterion=name(row.id), why=row.excluded) for row in report.criteria if row.excluded]
    opinions = "; ".join(f"{method} {writer.write_names(best)}" for method, best in report.second_opinions.items())
    return [*lines, " ".join(bounds + excluded), *([words["second_line"].format(opinions=opinions)] if opinions else [])]
