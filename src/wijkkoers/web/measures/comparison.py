"""Pakketten side by side: what each costs, who pays, what it does and for which opgaven. Nothing is ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from wijkkoers.appraisal.programme.packages import NOBODY, Paid
from wijkkoers.base.numbers import MINUS
from wijkkoers.base.ranges import Range
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.catalogue import indicator_themes
from wijkkoers.web.measures.findings import findings_of, money, payer_name
from wijkkoers.web.measures.kinds import Direction, Position
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.numbers import number_text
from wijkkoers.web.measures.presentation import level_text, unknown_text
from wijkkoers.web.measures.selectors import HeldEffect, Weighing

MARK = "●"
NOTHING = "–"
BETWEEN = "\N{NO-BREAK SPACE}–\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a label and a cell per pakket; `is_number` for amounts and counts."""

    label: str
    cells: tuple[str, ...]
    is_number: bool = True
    url: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table with its heading and what it means."""

    title: str
    lines: tuple[Line, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told beside the calculation: titles of present opgaven, those of each maatregel, labels of themes, effects per maatregel,
    and support rows (maatregel, partij, position)."""

    opgaven: Mapping[int, str]
    worked_on: Mapping[int, Sequence[int]]
    themes: Mapping[str, str]
    effects: Mapping[int, Sequence[HeldEffect]]
    support: Sequence[tuple[int, int, str]]


def compare(weighing: Weighing, told: Told, language: str) -> list[Part]:
    """Return the parts of the comparison."""
    parts = [
        Part(_("Kosten"), tuple(cost_lines(weighing, language)), _cost_note(weighing)),
        Part(
            _("Wie betaalt"),
            tuple(payer_lines(weighing, language)),
            _("Alle bekende kosten samen: midden, met laag en hoog. Een * zegt dat een deel niet bekend of niet optelbaar is."),
        ),
        Part(_("Controle"), tuple(check_lines(weighing, language))),
        Part(
            _("Draagvlak"),
            tuple(support_lines(weighing, told.support)),
            _("Hoe vaak partijen iets vinden van een maatregel in het pakket."),
        ),
        Part(_("Effecten per thema"), tuple(effect_lines(weighing, told)), _("Aantallen effecten: omhoog, omlaag, behoud.")),
        Part(_("Opgaven"), tuple(opgave_lines(weighing, told)), _("● betekent: een maatregel in dit pakket werkt hieraan.")),
        Part(_("Maatregelen die verschillen"), tuple(difference_lines(weighing)), common_text(weighing)),
    ]
    return [part for part in parts if part.lines]


def cost_lines(weighing: Weighing, language: str) -> list[Line]:
    """Return low, mid and high of what is known, of how many maatregelen, and how much more than the nulalternatief."""
    checks = [weighing.comparison.checks[str(pakket.pk)] for pakket in weighing.pakketten]
    bounds = [(_("Laag"), "low"), (_("Midden"), "mid"), (_("Hoog"), "high")]
    lines = [
        Line(label, tuple(NOTHING if check.total_eur is None else money(getattr(check.total_eur, name), language) for check in checks))
        for label, name in bounds
    ]
    known = [_known(weighing, pakket) for pakket in weighing.pakketten]
    lines.append(Line(_("Bekend van maatregelen"), tuple(_("%(known)s van %(count)s") % row for row in known)))
    if weighing.comparison.extra_eur:
        lines.append(Line(_("Meer dan het nulalternatief"), tuple(_extra(weighing, pakket, language) for pakket in weighing.pakketten)))
    return lines


def _known(weighing: Weighing, pakket: Pakket) -> dict[str, int]:
    measures = weighing.packages[pakket.pk].measures
    known = sum(measure.cost_once_eur is not None or measure.cost_yearly_eur is not None for measure in measures)
    return {"known": known, "count": len(measures)}


def _extra(weighing: Weighing, pakket: Pakket, language: str) -> str:
    extra = weighing.comparison.extra_eur.get(str(pakket.pk))
    if extra is None:
        return NOTHING
    low, mid, high = (_sign(amount) for amount in extra)
    bounds = (f"{sign}{_number(abs(amount), language)}" for sign, amount in ((low, extra[0]), (high, extra[2])))
    return f"{mid}{money(abs(extra[1]), language)} ({BETWEEN.join(bounds)})"


def _sign(amount: float) -> str:
    return "" if round(amount) == 0 else MINUS if amount < 0 else "+"


def _number(amount: float, language: str) -> str:
    return number_text(Decimal(round(amount)), language)


def _cost_note(weighing: Weighing) -> str:
    if weighing.level is None:
        return _("Van geen maatregel zijn kosten bekend.")
    note = _("Eenmalig en over de looptijd, %(level)s.") % {"level": level_text(weighing.level.price_year, weighing.level.vat)}
    if weighing.apart:
        note += " " + _("Niet opgeteld, want op een ander prijspeil: %(names)s.") % {
            "names": ", ".join(sorted(weighing.names[pk] for pk in weighing.apart))
        }
    return note


def payer_lines(weighing: Weighing, language: str) -> list[Line]:
    """Return what each payer pays of all that is known; over the payers it adds up to the total."""
    told = [{paid.payer: paid for paid in weighing.comparison.checks[str(pakket.pk)].paid} for pakket in weighing.pakketten]
    found = {payer for payers in told for payer in payers}
    names = {payer: payer_name(weighing, payer) for payer in found}
    order = sorted(found, key=lambda payer: (payer == NOBODY, names[payer]))
    return [Line(names[payer], tuple(_paid(payers.get(payer), language) for payers in told)) for payer in order]


def _paid(paid: Paid | None, language: str) -> str:
    """Return what a payer pays of a pakket; what is left out because it is not known is told by a star, and is never 0."""
    if paid is None:
        return NOTHING
    if paid.unknown and not paid.amount_eur.high:
        return unknown_text(paid.unknown)
    return f"{_amount(paid.amount_eur, language)}{' *' if paid.unknown else ''}"


def _amount(amount: Range, language: str) -> str:
    if amount.is_exact:
        return money(amount.mid, language)
    return f"{money(amount.mid, language)} ({_number(amount.low, language)}{BETWEEN}{_number(amount.high, language)})"


def check_lines(weighing: Weighing, language: str) -> list[Line]:
    """Return how many things do not fit and how many are open."""
    found = [findings_of(weighing, pakket, language) for pakket in weighing.pakketten]
    return [
        Line(_("Past niet"), tuple(str(sum(not finding.is_open for finding in rows)) for rows in found)),
        Line(_("Nog open"), tuple(str(sum(finding.is_open for finding in rows)) for rows in found)),
    ]


def support_lines(weighing: Weighing, support: Sequence[tuple[int, int, str]]) -> list[Line]:
    """Return per position how often partijen hold it, and which partijen are against something."""
    lines, inside = [], [_ids(weighing, pakket) for pakket in weighing.pakketten]
    for position in Position:
        sign, label = wording.POSITION_LABELS[position]
        held = [maatregel for maatregel, _partij, said in support if said == position]
        counts = [sum(maatregel in ids for maatregel in held) for ids in inside]
        lines.append(Line(f"{sign} {label}", tuple(map(str, counts))))
    against = [_against(weighing, pakket, support) for pakket in weighing.pakketten]
    return [*lines, Line(_("Tegen minstens één maatregel"), tuple(against), is_number=False)]


def _against(weighing: Weighing, pakket: Pakket, support: Sequence[tuple[int, int, str]]) -> str:
    ids = _ids(weighing, pakket)
    found = dict.fromkeys(partij for maatregel, partij, position in support if maatregel in ids and position == Position.TEGEN)
    return ", ".join(weighing.payers.get(f"p{partij}", "?") for partij in found) or NOTHING


def effect_lines(weighing: Weighing, told: Told) -> list[Line]:
    """Return per theme how many effects go up, down or keep what there is."""
    found: dict[str, dict[int, Counter[str]]] = {}
    own_themes, themes = indicator_themes(), told.themes
    for pakket in weighing.pakketten:
        for line in weighing.lines.get(pakket.pk, ()):
            for effect in told.effects.get(line.maatregel_id, ()):
                theme = own_themes.get(effect.indicator) or line.maatregel.theme
                found.setdefault(theme, {}).setdefault(pakket.pk, Counter())[effect.direction] += 1
    order = [*themes, *(theme for theme in found if theme not in themes)]
    named = [(themes.get(theme, theme) or _("zonder thema"), found[theme]) for theme in order if theme in found]
    return [Line(name, tuple(_arrows(counts.get(pakket.pk)) for pakket in weighing.pakketten)) for name, counts in named]


def _arrows(counts: Counter[str] | None) -> str:
    if not counts:
        return NOTHING
    return "  ".join(f"{counts[way]}\N{NO-BREAK SPACE}{wording.DIRECTION_LABELS[way][0]}" for way in Direction if counts[way])


def opgave_lines(weighing: Weighing, told: Told) -> list[Line]:
    """Return which opgaven each pakket works on; those of no pakket are told by `loose_opgaven`."""
    reached, opgaven = {pakket.pk: _reached(weighing, pakket, told) for pakket in weighing.pakketten}, told.opgaven
    known = [{"known": len(reached[pakket.pk] & opgaven.keys()), "count": len(opgaven)} for pakket in weighing.pakketten]
    counts = tuple(_("%(known)s van %(count)s") % row for row in known)
    lines = [Line(_("Opgaven waaraan gewerkt wordt"), counts)] if opgaven else []
    for opgave, title in opgaven.items():
        if any(opgave in found for found in reached.values()):
            cells = tuple(MARK if opgave in reached[pakket.pk] else NOTHING for pakket in weighing.pakketten)
            lines.append(Line(title, cells, is_number=False))
    return lines


def loose_opgaven(weighing: Weighing, told: Told) -> dict[int, str]:
    """Return the opgaven that no pakket works on."""
    reached = {opgave for pakket in weighing.pakketten for opgave in _reached(weighing, pakket, told)}
    return {opgave: title for opgave, title in told.opgaven.items() if opgave not in reached}


def difference_lines(weighing: Weighing) -> list[Line]:
    """Return the maatregelen that are in some pakketten and not in all."""
    shared, inside = {int(code) for code in weighing.comparison.in_all}, [_ids(weighing, pakket) for pakket in weighing.pakketten]
    return [
        Line(row.name, tuple(MARK if pk in ids else NOTHING for ids in inside), is_number=False)
        for pk, row in sorted(weighing.maatregelen.items(), key=lambda item: (item[1].number or 0, item[0]))
        if pk not in shared
    ]


def common_text(weighing: Weighing) -> str:
    """Return which maatregelen are in every pakket."""
    names = [weighing.names[int(code)] for code in weighing.comparison.in_all]
    return _("In alle pakketten: %(names)s.") % {"names": ", ".join(names)} if names else ""


def _ids(weighing: Weighing, pakket: Pakket) -> set[int]:
    return {line.maatregel_id for line in weighing.lines.get(pakket.pk, ())}


def _reached(weighing: Weighing, pakket: Pakket, told: Told) -> set[int]:
    return {opgave for pk in _ids(weighing, pakket) for opgave in told.worked_on.get(pk, ())}
