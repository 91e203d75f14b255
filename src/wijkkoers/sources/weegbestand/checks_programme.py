"""Checks of measures, goals, costs, budgets and the relations between measures."""

from __future__ import annotations

from math import fsum

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.weegbestand.circles import find_circle
from wijkkoers.sources.weegbestand.filing import Filing
from wijkkoers.sources.weegbestand.records import Placed

SHARE_ROUNDING = 1e-6


def check_years(filing: Filing, issues: IssueList) -> None:
    """Check that the programme has a first and a last year, in order."""
    if not filing.of("programma"):
        return
    programme = filing.programme
    for attribute in ("first_year", "last_year"):
        if getattr(programme, attribute) is None:
            where = filing.where("programma", None, attribute)
            issues.error("rekenregel-ontbreekt", where, kolom=where.column)
    first, last = programme.first_year, programme.last_year
    if first is not None and last is not None and first > last:
        issues.error("jaren-volgorde", filing.where("programma", None, "last_year"), eerste=first, laatste=last)


def check_windows(filing: Filing, issues: IssueList) -> None:
    """Check that each measure can start within the programme."""
    years = _years(filing)
    for placed in filing.of("maatregelen"):
        measure = placed.item
        earliest, latest = measure.earliest, measure.latest
        if earliest is not None and latest is not None and earliest > latest:
            where = filing.where("maatregelen", placed, "latest")
            issues.error("jaren-volgorde", where, eerste=earliest, laatste=latest)
        elif years is not None and ((earliest or years[0]) > years[1] or (latest or years[1]) < years[0]):
            where = filing.where("maatregelen", placed, "earliest")
            issues.error("maatregel-buiten-programma", where, maatregel=measure.id, eerste=years[0], laatste=years[1])


def check_budget_years(filing: Filing, issues: IssueList) -> None:
    """Check that budgets and capacities lie in the years of the programme."""
    years = _years(filing)
    for key, owner in (("budgetten", "payer"), ("capaciteit", "executor")):
        for placed in filing.of(key) if years is not None else ():
            if years is not None and not years[0] <= placed.item.year <= years[1]:
                where = filing.where(key, placed, "year")
                name = getattr(placed.item, owner)
                issues.error("jaar-buiten-programma", where, naam=name, jaar=placed.item.year, eerste=years[0], laatste=years[1])


def check_payers(filing: Filing, issues: IssueList) -> None:
    """Check that payers are actors of the file when it has actors, and that each has a budget in every year; the same for executors."""
    actors = filing.ids("actoren")
    for key in ("kosten", "verdeling", "budgetten", "relaties"):
        for placed in filing.of(key) if actors else ():
            if placed.item.payer and placed.item.payer not in actors:
                issues.error("betaler-onbekend", filing.where(key, placed, "payer"), betaler=placed.item.payer, actoren=", ".join(actors))
    _check_limits(filing, issues, ("kosten", "verdeling"), "budgetten", "payer")
    _check_limits(filing, issues, ("inzet",), "capaciteit", "executor")


def _check_limits(filing: Filing, issues: IssueList, keys: tuple[str, ...], limits: str, attribute: str) -> None:
    """Check that who pays or works has a limit in every year of the programme; it is told once, at the limit or else the first use."""
    years = _years(filing)
    if years is None or not filing.is_whole(limits):
        return
    given: dict[str, set[int]] = {}
    places: dict[str, Where] = {}
    for key in (limits, *keys):
        for placed in filing.of(key):
            name = getattr(placed.item, attribute)
            given.setdefault(name, set()).update([placed.item.year] if key == limits else [])
            places.setdefault(name, filing.where(key, placed, attribute))
    for name, found in given.items():
        missing = [year for year in range(years[0], years[1] + 1) if year not in found]
        if name and missing:
            issues.error("grens-ontbreekt", places[name], naam=name, onderdeel=filing.where(limits).sheet, jaren=_spans(missing))


def _spans(years: list[int]) -> str:
    """Return ascending years as people write them: 2027, 2029-2031."""
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    return ", ".join(str(start) if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))


def check_shares(filing: Filing, issues: IssueList) -> None:
    """Check that the payer shares of a measure are together 100 %, and stand in place of amounts per payer."""
    shares: dict[str, list[Placed]] = {}
    for placed in filing.of("verdeling"):
        shares.setdefault(placed.item.measure, []).append(placed)
    for measure, own in shares.items() if filing.is_whole("verdeling") else ():
        total = fsum(placed.item.share for placed in own)
        if abs(total - 1) > SHARE_ROUNDING:
            where = filing.where("verdeling", own[0], "share")
            issues.error("verdeling-niet-100", where, maatregel=measure, som=round(total * 100, 6))
    for placed in filing.of("kosten") if filing.is_whole("verdeling") else ():
        where = filing.where("kosten", placed, "payer")
        if placed.item.payer and placed.item.measure in shares:
            issues.error("betaler-en-verdeling", where, maatregel=placed.item.measure, betaler=placed.item.payer)
        if not placed.item.payer and placed.item.measure not in shares:
            issues.error("betaler-ontbreekt", where, maatregel=placed.item.measure)


def check_effects(filing: Filing, issues: IssueList) -> None:
    """Check that each minimum can be reached when all measures are done as often as they may; warn for a measure without effect."""
    if not filing.is_whole("effecten", "maatregelen", "doelen"):
        return
    most = {placed.item.id: placed.item.most for placed in filing.of("maatregelen")}
    effects = [placed.item for placed in filing.of("effecten")]
    for placed in filing.of("doelen"):
        goal = placed.item
        attainable = fsum(max(item.effect.high, 0.0) * most.get(item.measure, 0) for item in effects if item.goal == goal.id)
        if goal.minimum is not None and goal.minimum > attainable * (1 + SHARE_ROUNDING):
            where = filing.where("doelen", placed, "minimum")
            issues.error("minimum-onhaalbaar", where, doel=goal.id, minimum=goal.minimum, haalbaar=attainable)
    working = {item.measure for item in effects}
    for placed in filing.of("maatregelen") if effects else ():
        if placed.item.id not in working:
            issues.warn("maatregel-zonder-effect", filing.where("maatregelen", placed, "id"), maatregel=placed.item.id)


def check_relations(filing: Filing, issues: IssueList) -> None:
    """Check that no measure relates to itself, that what must come first runs in no circle, and that a bonus has an amount."""
    for placed in filing.of("relaties"):
        relation = placed.item
        if relation.first == relation.second:
            issues.error("relatie-met-zichzelf", filing.where("relaties", placed, "second"), maatregel=relation.first)
        if relation.kind == "samen" and relation.bonus <= 0:
            issues.warn("bonus-ontbreekt", filing.where("relaties", placed, "bonus"), eerste=relation.first, tweede=relation.second)
        if relation.kind == "samen" and relation.bonus > 0:
            _check_bonus(filing, issues, placed)
        if relation.kind != "samen" and (relation.bonus or relation.payer):
            issues.warn("bonus-telt-niet", filing.where("relaties", placed, "bonus"), soort=relation.kind)
    for kind in ("eerst", "samen"):
        _check_conflicts(filing, issues, kind)
    ordered = [placed for placed in filing.of("relaties") if placed.item.kind == "eerst" and placed.item.first != placed.item.second]
    circle = find_circle([(placed.item.first, placed.item.second) for placed in ordered])
    if circle:
        at = next(placed for placed in ordered if (placed.item.first, placed.item.second) == (circle[0], circle[1]))
        issues.error("volgorde-in-kring", filing.where("relaties", at, "first"), kring=" > ".join(circle[:12]))


def _check_bonus(filing: Filing, issues: IssueList, placed: Placed) -> None:
    """Check that a bonus goes to one who pays more than it for each of the two measures in the year of their start."""
    relation = placed.item
    if not relation.payer:
        issues.error("bonus-zonder-betaler", filing.where("relaties", placed, "payer"), eerste=relation.first, tweede=relation.second)
        return
    shares = {(share.item.measure, share.item.payer): share.item.share for share in filing.of("verdeling")}
    for measure in (relation.first, relation.second) if filing.is_whole("kosten", "verdeling") else ():
        costs = [cost.item for cost in filing.of("kosten") if cost.item.measure == measure and cost.item.offset_year == 0]
        own = [
            cost.amount.mid * (cost.payer == relation.payer if cost.payer else shares.get((measure, relation.payer), 0)) for cost in costs
        ]
        if relation.bonus > fsum(own) * (1 + SHARE_ROUNDING):
            where = filing.where("relaties", placed, "bonus")
            values = {"maatregel": measure, "betaler": relation.payer}
            issues.error("bonus-te-groot", where, **values, bonus=relation.bonus, kosten=fsum(own))


def _check_conflicts(filing: Filing, issues: IssueList, kind: str) -> None:
    """Warn when two measures exclude each other and also need an order or a bonus together."""
    excluded = {frozenset((p.item.first, p.item.second)) for p in filing.of("relaties") if p.item.kind == "sluit-uit"}
    for placed in filing.of("relaties"):
        relation = placed.item
        if relation.kind == kind and relation.first != relation.second and frozenset((relation.first, relation.second)) in excluded:
            where = filing.where("relaties", placed, "kind")
            issues.warn("relaties-botsen", where, eerste=relation.first, tweede=relation.second, soort=kind)


def _years(filing: Filing) -> tuple[int, int] | None:
    """Return the first and last year of the programme; None when one is not known or they are out of order."""
    first, last = filing.programme.first_year, filing.programme.last_year
    return None if first is None or last is None or first > last else (first, last)


PROGRAMME_CHECKS = (check_years, check_windows, check_budget_years, check_payers, check_shares, check_effects, check_relations)
