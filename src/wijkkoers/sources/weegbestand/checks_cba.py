"""Checks of the study's rules, kentallen, price levels and the lines of costs and benefits."""

from __future__ import annotations

from wijkkoers.base.issues import IssueList
from wijkkoers.sources.weegbestand.filing import Filing
from wijkkoers.sources.weegbestand.model import LinePart
from wijkkoers.sources.weegbestand.numbers import shift
from wijkkoers.sources.weegbestand.records import Placed

WEAK = ("C", "D", "E")
VAT_IN_OR_OUT = ("inclusief", "exclusief")
MOST_LISTED = 6


def check_study(filing: Filing, issues: IssueList) -> None:
    """Check that a study with lines says its years, and that a scheme of one's own has steps."""
    study = filing.study
    if study is None:
        return
    if filing.of("regels"):
        for attribute in ("base_year", "price_year", "horizon_years"):
            if getattr(study, attribute) is None:
                where = filing.where("studie", None, attribute)
                issues.error("rekenregel-ontbreekt", where, kolom=where.column)
    if study.scheme == "eigen" and not study.scheme_steps:
        issues.error("stappen-ontbreken", filing.where("studie", None, "scheme_steps"))
    if study.scheme != "eigen" and study.scheme_steps:
        issues.warn("stappen-tellen-niet", filing.where("studie", None, "scheme_steps"), schema=study.scheme)


def check_entry(filing: Filing, issues: IssueList) -> None:
    """Check that a study of differences has no lines for the nulalternatief."""
    study = filing.study
    nulls = {placed.item.id for placed in filing.of("alternatieven") if placed.item.is_null}
    if study is None or study.entry != "verschil":
        return
    for placed in filing.of("regels"):
        if placed.item.alternative in nulls:
            where = filing.where("regels", placed, "alternative")
            issues.error("regel-op-nul", where, regel=placed.item.id, alternatief=placed.item.alternative)


def check_kinds(filing: Filing, issues: IssueList) -> None:
    """Check that a transfer has two actors and other lines one, and no group of a receiver that is not there."""
    for placed in filing.of("regels"):
        line: LinePart = placed.item
        if line.kind == "overdracht" and not line.to_actor:
            issues.error("ontvanger-ontbreekt", filing.where("regels", placed, "to_actor"), regel=line.id)
        elif line.kind == "overdracht" and line.to_actor == line.actor:
            issues.error("ontvanger-is-betaler", filing.where("regels", placed, "to_actor"), regel=line.id, actor=line.actor)
        elif line.kind != "overdracht" and line.to_actor:
            issues.error("ontvanger-bij-geen-overdracht", filing.where("regels", placed, "to_actor"), regel=line.id, soort=line.kind)
        if line.kind != "overdracht" and line.to_household_group:
            where = filing.where("regels", placed, "to_household_group")
            issues.error("huishoudgroep-bij-geen-overdracht", where, regel=line.id, soort=line.kind)


def check_years(filing: Filing, issues: IssueList) -> None:
    """Check that a linear build-up has its years, and no other; warn for an amount that recurs or not, without saying."""
    for placed in filing.of("regels"):
        line: LinePart = placed.item
        if line.build_up == "lineair" and line.build_up_years < 1:
            issues.error("opbouwjaren-ontbreken", filing.where("regels", placed, "build_up_years"), regel=line.id)
        if line.build_up != "lineair" and line.build_up_years > 0:
            issues.warn("opbouwjaren-tellen-niet", filing.where("regels", placed, "build_up_years"), regel=line.id, opbouw=line.build_up)
        is_asked = line.kind in ("kost", "baat") and not line.is_investment and not line.pm_sign
        if is_asked and "years" not in placed.given:
            issues.warn("duur-leeg", filing.where("regels", placed, "years"), regel=line.id)


def check_shares(filing: Filing, issues: IssueList) -> None:
    """Check that only a benefit has a waterbed; warn when a part of a cost or transfer is left out by attribution or additionality."""
    for placed in filing.of("regels"):
        line: LinePart = placed.item
        if line.kind == "baat":
            continue
        if line.waterbed_share is not None:
            where = filing.where("regels", placed, "waterbed_share")
            issues.error("waterbed-bij-geen-baat", where, regel=line.id, soort=line.kind)
        for attribute in ("attribution", "additionality"):
            if getattr(line, attribute) < 1:
                where = filing.where("regels", placed, attribute)
                share_pct = shift(getattr(line, attribute), 2)
                issues.warn("deel-bij-geen-baat", where, regel=line.id, soort=line.kind, kolom=where.column, deel=share_pct)


def check_certainty(filing: Filing, issues: IssueList) -> None:
    """Warn, per alternative, for effects that are not certain."""
    weak: dict[str, list[Placed]] = {}
    for placed in filing.of("regels"):
        if placed.item.certainty == "laag":
            weak.setdefault(placed.item.alternative, []).append(placed)
    for alternative, lines in weak.items():
        names = ", ".join(placed.item.id for placed in lines[:MOST_LISTED]) + (" ..." if len(lines) > MOST_LISTED else "")
        issues.warn("zekerheid-laag", filing.where("regels", lines[0], "certainty"), alternatief=alternative, regels=names)


def check_prices(filing: Filing, issues: IssueList) -> None:
    """Check that each line has a quantity and one price, or is a PM line with its reason."""
    for placed in filing.of("regels"):
        if placed.item.pm_sign:
            _check_pm(filing, placed, issues)
        else:
            _check_priced(filing, placed, issues)


def _check_pm(filing: Filing, placed: Placed, issues: IssueList) -> None:
    line: LinePart = placed.item
    if line.price is not None or line.kental:
        issues.error("pm-met-prijs", filing.where("regels", placed, "pm_sign"), regel=line.id)
    if not line.pm_reason:
        issues.error("pm-reden-ontbreekt", filing.where("regels", placed, "pm_reason"), regel=line.id)


def _check_priced(filing: Filing, placed: Placed, issues: IssueList) -> None:
    line: LinePart = placed.item
    if line.price is not None and line.kental:
        issues.error("prijs-en-kental", filing.where("regels", placed, "price"), regel=line.id, kental=line.kental)
    if line.price is None and not line.kental:
        issues.error("prijs-ontbreekt", filing.where("regels", placed, "price"), regel=line.id)
    if line.quantity is None:
        issues.error("hoeveelheid-ontbreekt", filing.where("regels", placed, "quantity"), regel=line.id)
    elif line.price is not None and line.quantity.mid * line.price.mid < 0:
        issues.warn("bedrag-negatief", filing.where("regels", placed, "quantity"), regel=line.id, soort=line.kind)
    if not line.unit:
        issues.warn("eenheid-ontbreekt", filing.where("regels", placed, "unit"), regel=line.id)
    if line.pm_reason:
        issues.warn("pm-reden-telt-niet", filing.where("regels", placed, "pm_reason"), regel=line.id)


def check_horizon(filing: Filing, issues: IssueList) -> None:
    """Warn for lines that run beyond the horizon; what lies beyond is not counted."""
    study = filing.study
    if study is None or study.horizon_years is None:
        return
    for placed in filing.of("regels"):
        last = placed.item.start_year + placed.item.years - 1
        if placed.item.start_year > study.horizon_years:
            where = filing.where("regels", placed, "start_year")
            issues.error("regel-na-horizon", where, regel=placed.item.id, start=placed.item.start_year, horizon=study.horizon_years)
        elif last > study.horizon_years:
            where = filing.where("regels", placed, "years")
            issues.warn("regel-voorbij-horizon", where, regel=placed.item.id, laatste=last, horizon=study.horizon_years)


def check_double_counts(filing: Filing, issues: IssueList) -> None:
    """Warn when lines of one alternative share a group of double counting."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for placed in filing.of("regels"):
        if placed.item.double_count_group:
            groups.setdefault((placed.item.alternative, placed.item.double_count_group), []).append(placed)
    for (alternative, group), lines in groups.items():
        if len(lines) > 1:
            where = filing.where("regels", lines[1], "double_count_group")
            names = ", ".join(placed.item.id for placed in lines[:6])
            issues.warn("dubbeltelling", where, groep=group, alternatief=alternative, regels=names)


def check_kentallen(filing: Filing, issues: IssueList) -> None:
    """Check that each kental that is used can be brought to the price year of the study; warn for weak ones and another VAT."""
    used = {placed.item.kental for placed in filing.of("regels") if placed.item.kental}
    years = {placed.item.year for placed in filing.of("prijsindex")}
    price_year = filing.study.price_year if filing.study else None
    for placed in filing.of("kentallen"):
        kental = placed.item
        if kental.id not in used:
            continue
        if kental.strength in WEAK:
            where = filing.where("kentallen", placed, "strength")
            issues.warn("kental-zwak", where, kental=kental.id, sterkte=kental.strength)
        _check_vat(filing, placed, issues)
        is_known = price_year is not None and filing.is_whole("prijsindex")
        if is_known and kental.price_year != price_year and not {kental.price_year, price_year} <= years:
            missing = ", ".join(str(year) for year in sorted({kental.price_year, price_year} - years))
            where = filing.where("kentallen", placed, "price_year")
            values = {"kental": kental.id, "prijspeil": kental.price_year, "studie": price_year}
            issues.error("prijsindex-ontbreekt", where, **values, jaren=missing)


def _check_vat(filing: Filing, placed: Placed, issues: IssueList) -> None:
    study_vat, vat = filing.study.vat if filing.study else "", placed.item.vat
    if {study_vat, vat} == set(VAT_IN_OR_OUT):
        issues.warn("btw-verschilt", filing.where("kentallen", placed, "vat"), kental=placed.item.id, btw=vat, studie=study_vat)


CBA_CHECKS = (
    *(check_study, check_entry, check_kinds, check_years, check_shares, check_certainty),
    *(check_prices, check_horizon, check_double_counts, check_kentallen),
)
