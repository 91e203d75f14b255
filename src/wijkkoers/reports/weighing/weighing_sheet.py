"""The two pages of a weighing: who comes first by whom, how firm that is, and what was scored."""

from __future__ import annotations

from collections.abc import Sequence

from wijkkoers.base.ranges import Range
from wijkkoers.base.reasons import Reason
from wijkkoers.reports.weighing.content import WeighingReport
from wijkkoers.reports.weighing.contribution_grid import draw_contributions
from wijkkoers.reports.weighing.rank_grid import draw_ranks
from wijkkoers.reports.weighing.sentences import Writer, say, say_all
from wijkkoers.reports.weighing.sheet import Block, Sheet, beside, figure, listed, noted, sheet_pdf, small, tabled
from wijkkoers.reports.weighing.sheet_words import SHEET_WORDS
from wijkkoers.reports.weighing.total_bars import draw_totals

FIRM = 0.5
LEAD_KINDS = ("partijen-eens", "partijen-oneens", "kans-eerste")
MIND_KINDS = (
    "niet-onderscheidbaar-verschil",
    "niet-onderscheidbaar-winkans",
    "niet-onderscheidbaar-bandbreedte",
    "criterium-zonder-verschil",
)
VETO_KIND = "drempel-overschreden"
"""Who is beyond a threshold is always told in full, per criterion, before anything else that a reader must know."""
MOST_SENTENCES, MOST_CAVEATS, LEAST_CAVEATS, MOST_PAIRS = 4, 6, 3, 3
ON_PAPER = 2
"""Sentences per column on the first page; the figure on the second page and the workbook tell the rest."""


def weighing_pdf(report: WeighingReport) -> bytes:
    """Return the two pages as tagged PDF."""
    return sheet_pdf(weighing_sheet(report))


def weighing_sheet(report: WeighingReport) -> Sheet:
    """Return what stands on the two pages."""
    words = SHEET_WORDS[report.heading.language]
    title = totals_title(report)
    first: list[Block] = [figure(draw_totals(report, title), title)]
    if any(row.rank_chances for row in report.alternatives):
        ranks = ranks_title(report)
        first.append(figure(draw_ranks(report, ranks), ranks))
    why, turns = why_order(report)[:ON_PAPER], what_turns(report)[:ON_PAPER]
    first.append(beside([listed(words["why_order"], why)], [listed(words["what_turns"], turns)]))
    source = words["contributions"].format(party=report.heading.name(report.sets[0].id))
    second: list[Block] = [figure(draw_contributions(report, source), source)]
    second.append(_scorecard(report))
    marked = say_all(report.warnings, report.heading, VETO_KIND)
    notes = marked + cut(caveats(report), max(MOST_CAVEATS - len(marked), LEAST_CAVEATS), words)
    if notes:
        second.append(noted(words["mind"], notes))
    second.append(small(words["how"], _method_lines(report)))
    return Sheet(report.heading, words["kind_weighing"], _lead(report), first, second, words["weighing_convention"])


def caveats(report: WeighingReport) -> list[str]:
    """Return what a reader must know beside the thresholds: what cannot be told apart first, and of every other kind one sentence."""
    pairs = [note for note in report.reasons if note.kind in MIND_KINDS]
    seen: dict[str, Reason] = {}
    for note in report.warnings:
        if note.kind != VETO_KIND:
            seen.setdefault(note.kind, note)
    return [say(note, report.heading) for note in (*pairs[:MOST_PAIRS], *seen.values(), *pairs[MOST_PAIRS:])]


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


def why_order(report: WeighingReport) -> list[str]:
    """Return why the first party's first alternative leads: what sets it apart from the next ones, the closest first; dominance last."""
    apart = sorted(_of_first_set(report, "verschil-twee"), key=lambda note: abs(note.values["difference"]))
    found = [*apart, *_of_first_set(report, "gedomineerd")]
    return cut([say(note, report.heading) for note in found], MOST_SENTENCES, SHEET_WORDS[report.heading.language])


def what_turns(report: WeighingReport) -> list[str]:
    """Return what would put another alternative first for the first party, the smallest change first."""
    moves = sorted(_of_first_set(report, "omslag-kleinste"), key=lambda note: note.values["moved"])
    spans = sorted(_of_first_set(report, "gewicht-interval"), key=_room)
    found = [*moves[:1], *spans, *moves[1:], *_of_first_set(report, "omslag-nooit")]
    return cut([say(note, report.heading) for note in found], MOST_SENTENCES, SHEET_WORDS[report.heading.language])


def _room(note: Reason) -> float:
    """Return how far a weight can move before the first place is lost."""
    values = note.values
    sides = [values["weight"] - values["low"]] if values["winners_below"] else []
    sides += [values["high"] - values["weight"]] if values["winners_above"] else []
    return min(sides, default=1.0)


def _of_first_set(report: WeighingReport, *kinds: str) -> list[Reason]:
    lead = report.sets[0].id
    return [note for note in report.reasons if note.kind in kinds and note.values.get("set", lead) == lead]


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
    by_winner: dict[str, list[str]] = {}
    for method, best in report.second_opinions.items():
        by_winner.setdefault(writer.write_names(best), []).append(method)
    opinions = "; ".join(f"{winner} ({', '.join(methods)})" for winner, methods in by_winner.items())
    return [*lines, " ".join(bounds + excluded), *([words["second_line"].format(opinions=opinions)] if opinions else [])]
