"""The two pages of an MKBA: who pays and who gains, what has no price, what is uncertain, and on what it rests."""

from __future__ import annotations

from wijkkoers.reports.weighing.actor_bars import draw_actors
from wijkkoers.reports.weighing.content import CbaAlternativeRow, CbaReport
from wijkkoers.reports.weighing.scale import money_text
from wijkkoers.reports.weighing.sentences import Writer, say, say_all
from wijkkoers.reports.weighing.sheet import Block, Sheet, beside, figure, listed, noted, sheet_pdf, small, tabled
from wijkkoers.reports.weighing.sheet_words import SHEET_WORDS
from wijkkoers.reports.weighing.tornado_bars import draw_tornado
from wijkkoers.reports.weighing.weighing_sheet import cut

LEAD_KINDS = ("mkba-uitkomst", "mkba-kans", "mkba-volgorde")
SIDE_KINDS = ("mkba-gat", "mkba-verzilvering", "mkba-meelifter")
MIND_KINDS = (
    "mkba-teken-onzeker",
    "mkba-omslagpunt-binnen-bandbreedte",
    "mkba-dubbeltelling",
    "mkba-waterbed-onbekend",
    "mkba-volgorde-kantelt",
    "mkba-schema-niet-nagekeken",
)
ONCE = ("mkba-volgorde-kantelt", "mkba-omslagpunt-binnen-bandbreedte")
LEAST_EUR = 0.5
MOST_CAVEATS = 8
MOST_SOURCES = 12


def cba_pdf(report: CbaReport) -> bytes:
    """Return the two pages as tagged PDF."""
    return sheet_pdf(cba_sheet(report))


def cba_sheet(report: CbaReport) -> Sheet:
    """Return what stands on the two pages."""
    words, heading = SHEET_WORDS[report.heading.language], report.heading
    best = best_alternative(report)
    title = actors_title(report, best)
    first: list[Block] = [figure(draw_actors(report, title), title)]
    own = [reason for reason in report.reasons if reason.values.get("alternative", best.id) == best.id]
    sides = cut(say_all(own, heading, *SIDE_KINDS), 6, words)
    pm = cut(say_all(report.reasons, heading, "mkba-pm"), 5, words) or [words["no_pm"]]
    first.append(beside([listed(words["who_pays"], sides)], [listed(words["not_in_money"], pm)]))
    second: list[Block] = []
    moving = [row for row in report.tornado if row.alternative == best.id]
    if moving:
        largest = max(moving, key=lambda row: abs(row.at_high - row.at_low))
        turning = words["tornado_title"].format(input=heading.name(largest.input))
        second.append(figure(draw_tornado(report, best.id, turning, most=7), turning))
    second.append(_table(report))
    notes = cut(caveats(report, best), MOST_CAVEATS, words)
    if notes:
        second.append(noted(words["mind"], notes))
    second.append(small(words["how"], _method_lines(report)))
    lead = cut(say_all(own, heading, *LEAD_KINDS), 3, words)
    convention = words["cba_convention"].format(price_year=report.price_year, base_year=report.base_year, timing=words[report.timing])
    return Sheet(heading, words["kind_cba"], lead, first, second, convention)


def caveats(report: CbaReport, best: CbaAlternativeRow) -> list[str]:
    """Return what a reader must know before using the outcome of the best alternative: of every kind one sentence, then the others."""
    own = [note for note in report.reasons if note.kind in MIND_KINDS and note.values.get("alternative", best.id) == best.id]
    leading = {note.kind: note for note in reversed(own)}
    kept = [leading[kind] for kind in MIND_KINDS if kind in leading]
    return [say(note, report.heading) for note in (*kept, *(note for note in own if note not in kept and note.kind not in ONCE))]


def best_alternative(report: CbaReport) -> CbaAlternativeRow:
    """Return the alternative with the highest NCW, the nulalternatief left out."""
    return max((row for row in report.alternatives if row.id != report.null), key=lambda row: row.ncw.mid)


def actors_title(report: CbaReport, best: CbaAlternativeRow) -> str:
    """Return the finding about gains and losses of the alternative with the highest NCW."""
    words, writer = SHEET_WORDS[report.heading.language], Writer(report.heading)
    losers = [actor for actor in report.actors if best.per_actor[actor].mid < -LEAST_EUR]
    if best.ncw.mid < 0:
        return words["actors_lose"]
    if not losers:
        return words["actors_gain"]
    return words["actors_all" if len(losers) == 1 else "actors_all_more"].format(losers=writer.write_names(losers))


def _table(report: CbaReport) -> Block:
    words, language, writer = SHEET_WORDS[report.heading.language], report.heading.language, Writer(report.heading)
    head = [words[key] for key in ("alternative", "costs", "benefits", "ncw", "range", "likely", "bcr")]
    rows = []
    for row in report.alternatives:
        if row.id == report.null:
            continue
        wide = f"{money_text(row.ncw.low, language)} - {money_text(row.ncw.high, language)}"
        likely = f"{money_text(row.p5, language)} - {money_text(row.p95, language)}" if row.p5 is not None and row.p95 is not None else "-"
        ratio = writer.write_points(row.bcr.mid) if row.bcr else "-"
        amounts = [money_text(amount, language) for amount in (row.costs.mid, row.benefits.mid, row.ncw.mid)]
        rows.append([report.heading.name(row.id), *amounts, wide, likely, ratio])
    return tabled(words["cba_table"], head, rows)


def _method_lines(report: CbaReport) -> list[str]:
    words = SHEET_WORDS[report.heading.language]
    sources = list(dict.fromkeys(line.source for line in report.lines if line.source))[:MOST_SOURCES]
    lines = [words["scheme_line"].format(scheme=report.scheme, horizon=len(report.factors) - 1), words["bandwidth_line"]]
    return [*lines, *([words["sources_line"].format(sources="; ".join(sources))] if sources else [])]
