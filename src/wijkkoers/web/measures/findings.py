"""What a check of a pakket found, in sentences that name the maatregel and say what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from wijkkoers.appraisal.programme.package_costs import Lack
from wijkkoers.appraisal.programme.packages import NOBODY, Load, Missing, Need, PackageCheck
from wijkkoers.base.numbers import format_number
from wijkkoers.web.measures.kinds import Vat
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.numbers import eur_text
from wijkkoers.web.measures.presentation import level_text
from wijkkoers.web.measures.selectors import Weighing
from wijkkoers.web.measures.states import MaatregelStatus


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit (`is_open` False) or is not known yet; `maatregel_id` is where it can be mended."""

    text: str
    remedy: str
    is_open: bool = False
    maatregel_id: int | None = None


def findings_of(weighing: Weighing, pakket: Pakket, language: str) -> list[Finding]:
    """Return everything that the check of a pakket found, what does not fit first."""
    check = weighing.comparison.checks[str(pakket.pk)]
    found = [*_conflicts(weighing, check), *_needs(weighing, check), *_fallen(weighing, pakket)]
    found += [*_over(weighing, check, language), *_shares(weighing, check, language)]
    return sorted([*found, *_apart(weighing, pakket), *_unknown(weighing, pakket, check)], key=lambda finding: finding.is_open)


def payer_name(weighing: Weighing, payer: str) -> str:
    """Return the name of a payer of the calculation."""
    if payer == NOBODY:
        return _("nog niemand")
    return weighing.payers.get(payer, payer.removeprefix("n"))


def by_name(weighing: Weighing, loads: Iterable[Load]) -> list[Load]:
    """Return loads by the name of the payer, what nobody pays last."""
    return sorted(loads, key=lambda load: (load.payer == NOBODY, payer_name(weighing, load.payer).lower()))


def _name(weighing: Weighing, code: str) -> str:
    return weighing.names.get(int(code), code)


def _conflicts(weighing: Weighing, check: PackageCheck) -> Iterator[Finding]:
    for one, other in check.conflicts:
        names = {"one": _name(weighing, one), "other": _name(weighing, other)}
        yield Finding(_("%(one)s en %(other)s sluiten elkaar uit.") % names, _("Haal een van de twee uit het pakket."), False, int(one))


def _needs(weighing: Weighing, check: PackageCheck) -> Iterator[Finding]:
    for missing in check.missing:
        yield _need(weighing, missing)


def _need(weighing: Weighing, missing: Missing) -> Finding:
    names = {"one": _name(weighing, missing.measure), "other": _name(weighing, missing.needs)}
    number = int(missing.measure)
    if missing.need is Need.ABSENT:
        text = _("%(one)s hangt af van %(other)s, en die zit niet in dit pakket.") % names
        return Finding(text, _("Neem %(other)s op, of haal %(one)s eruit.") % names, False, number)
    if missing.need is Need.STARTS_LATER:
        text = _("%(one)s begint eerder dan %(other)s, waarvan hij afhangt.") % names
        return Finding(text, _("Laat %(one)s later beginnen, of %(other)s eerder.") % names, False, number)
    text = _("%(one)s hangt af van %(other)s, maar wie eerst begint is niet bekend.") % names
    return Finding(text, _("Vul bij beide het startjaar in."), True, number)


def _fallen(weighing: Weighing, pakket: Pakket) -> Iterator[Finding]:
    for line in weighing.lines.get(pakket.pk, ()):
        if line.maatregel.status == MaatregelStatus.AFGEVALLEN:
            text = _("%(name)s is afgevallen: %(reason)s") % {"name": line.maatregel.name, "reason": line.maatregel.dropped_reason}
            yield Finding(text, _("Haal de maatregel uit het pakket, of zet hem terug op de longlist."), False, line.maatregel_id)


def _over(weighing: Weighing, check: PackageCheck, language: str) -> Iterator[Finding]:
    for load in check.over:
        yield _over_budget(weighing, load, language)


def _over_budget(weighing: Weighing, load: Load, language: str) -> Finding:
    values = {
        "payer": payer_name(weighing, load.payer),
        "year": load.year,
        "amount": money(load.amount_eur.mid, language),
        "budget": money(load.budget_eur or 0.0, language),
    }
    text = _("%(payer)s betaalt in %(year)s %(amount)s (midden), en het budget is %(budget)s.") % values
    if load.is_surely_over:
        text += " " + _("Ook als alles laag uitvalt, past het niet.")
    return Finding(text, _("Verschuif een maatregel naar een ander jaar, verdeel de kosten anders of vraag meer budget."))


def _shares(weighing: Weighing, check: PackageCheck, language: str) -> Iterator[Finding]:
    nobody, partly = _("Van %(name)s is nog niet bekend wie betaalt."), _("Van %(name)s is %(share)s %% verdeeld.")
    remedy = _("Vul bij de maatregel in wie welk deel betaalt.")
    for share in check.shares_open:
        values = {"name": _name(weighing, share.measure), "share": format_number(share.share_sum * 100, 0, language)}
        yield Finding((partly if share.share_sum else nobody) % values, remedy, True, int(share.measure))


def _apart(weighing: Weighing, pakket: Pakket) -> Iterator[Finding]:
    rows = [line.maatregel for line in weighing.lines.get(pakket.pk, ()) if line.maatregel_id in weighing.apart]
    if weighing.level is None:
        return
    told = _("%(name)s is niet optelbaar: de kosten staan op %(level)s.")
    wanted = level_text(weighing.level.price_year, weighing.level.vat)
    remedy = _("Reken de kosten om naar %(level)s en vul die bij de maatregel in.") % {"level": wanted}
    for row in rows:
        yield Finding(told % {"name": row.name, "level": level_text(row.price_year, Vat(row.vat))}, remedy, True, row.pk)


def _unknown(weighing: Weighing, pakket: Pakket, check: PackageCheck) -> Iterator[Finding]:
    words = {
        Lack.COST_ONCE: _("eenmalige kosten"),
        Lack.COST_YEARLY: _("jaarlijkse kosten"),
        Lack.DURATION: _("looptijd"),
        Lack.START: _("startjaar"),
    }
    told, costs = _("Van %(name)s is niet bekend: %(lacks)s."), {Lack.COST_ONCE, Lack.COST_YEARLY}
    remedy = _("Vul het in bij de maatregel. Zijn er geen jaarlijkse kosten? Vul dan 0 in.")
    for unknown in check.unknown:
        number = int(unknown.measure)
        lacks = [words[lack] for lack in unknown.lacks if not (number in weighing.apart and lack in costs)]
        if lacks:
            values = {"name": _name(weighing, unknown.measure), "lacks": ", ".join(lacks)}
            yield Finding(told % values, remedy, True, number)


def money(amount: float, language: str) -> str:
    """Return euros of the calculation to be read, in whole euros."""
    return eur_text(Decimal(round(amount)), language)
