"""What is wrong with a study before anything is computed: all errors and warnings at once, each with the line it concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import isfinite

from wijkkoers.appraisal.cba.cashflow import price_of
from wijkkoers.appraisal.cba.study import Entry, Kind, Line, Study
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Level
from wijkkoers.base.ranges import Range

LARGEST_EUR = 1e15
"""Amounts beyond this size are errors of entry, and sums of them lose their cents."""

LONGEST_HORIZON_YEARS = 500
STEEPEST_GROWTH_PER_YEAR = 1.0
WEAK = ("C", "D", "E")
"""Strengths of evidence that are printed with a warning: one case, an expert, a claim."""


def find_problems(study: Study) -> IssueList:
    """Return every error and warning about a study, without stopping at the first."""
    issues = IssueList(keep=1000)
    _check_frame(study, issues)
    for line in study.lines:
        _check_places(study, line, issues)
        _check_time(study, line, issues)
        _check_amounts(study, line, issues)
        _check_null(study, line, issues)
        _warn_about(line, issues)
    _warn_of_waterbed(study, issues)
    priced = [line for line in study.lines if line.is_priced]
    if priced and all(line.quantity.is_exact and line.price.is_exact for line in priced):
        issues.warn("zonder-bandbreedte")
    if not study.scheme.is_verified:
        issues.warn("schema-niet-nagekeken", scheme=study.scheme.id, remark=study.scheme.remark)
    return issues


def check_study(study: Study) -> IssueList:
    """Return the warnings about a study; raises InputError with the code and values of its first error."""
    issues = find_problems(study)
    for issue in issues:
        if issue.level is Level.ERROR:
            raise InputError(issue.code, issue.where, **issue.values)
    return issues


def _check_frame(study: Study, issues: IssueList) -> None:
    alternatives = [alternative.id for alternative in study.alternatives]
    if study.null not in alternatives:
        issues.error("nulalternatief-ontbreekt", name=study.null or "-")
    if len(alternatives) < 2:
        issues.error("te-weinig-alternatieven", count=len(alternatives))
    if not 1 <= study.horizon_years <= LONGEST_HORIZON_YEARS:
        issues.error("horizon-onbruikbaar", years=study.horizon_years)
    if not study.lines:
        issues.error("geen-regels")
    _check_names("alternatief", alternatives, issues)
    _check_names("actor", study.actor_ids, issues)
    _check_names("regel", [line.id for line in study.lines], issues)
    costs = {line.id for line in study.lines if line.kind is Kind.COST}
    for name in sorted(set(study.cost_lines or ()) - costs):
        issues.error("kostenregel-onbekend", name=name)
    for name in sorted(set(study.investors or ()) - set(study.actor_ids)):
        issues.error("investeerder-onbekend", name=name)


def _check_names(what: str, names: Sequence[str], issues: IssueList) -> None:
    for name, count in Counter(names).items():
        if not name.strip():
            issues.error("naam-leeg", what=what, number=list(names).index(name) + 1)
        elif count > 1:
            issues.error("naam-dubbel", what=what, name=name)


def _check_places(study: Study, line: Line, issues: IssueList) -> None:
    if line.alternative not in [alternative.id for alternative in study.alternatives]:
        issues.error("alternatief-onbekend", line=line.id, name=line.alternative)
    for actor in (line.actor, *([line.to_actor] if line.to_actor else [])):
        if actor not in study.actor_ids:
            issues.error("actor-onbekend", line=line.id, name=actor)
    if line.kind is Kind.TRANSFER and not line.to_actor:
        issues.error("overdracht-zonder-ontvanger", line=line.id)
    if line.kind is Kind.TRANSFER and line.to_actor == line.actor:
        issues.error("overdracht-aan-zichzelf", line=line.id, name=line.actor)
    if line.kind is not Kind.TRANSFER and line.to_actor:
        issues.error("ontvanger-zonder-overdracht", line=line.id, name=line.to_actor)


def _check_time(study: Study, line: Line, issues: IssueList) -> None:
    if line.years is not None and line.years <= 0:
        issues.error("looptijd-onbruikbaar", line=line.id, years=line.years)
    if line.build_up_years < 0:
        issues.error("opbouw-onbruikbaar", line=line.id, years=line.build_up_years)
    if line.start_year < 0:
        issues.error("start-voor-basisjaar", line=line.id, start=line.start_year)
    elif line.start_year > study.horizon_years:
        issues.error("start-na-horizon", line=line.id, start=line.start_year, horizon=study.horizon_years)
    elif line.years is not None and line.start_year + line.years - 1 > study.horizon_years:
        issues.warn("looptijd-na-horizon", line=line.id, last=line.start_year + line.years - 1, horizon=study.horizon_years)


def _check_amounts(study: Study, line: Line, issues: IssueList) -> None:
    for field, share in (("toerekening", line.attribution), ("additionaliteit", line.additionality), ("waterbed", line.waterbed_share)):
        if share is not None and (not isfinite(share) or not 0 <= share <= 1):
            issues.error("aandeel-onbruikbaar", line=line.id, field=field, value=share)
    if line.waterbed_share and line.kind is not Kind.BENEFIT:
        issues.error("waterbed-zonder-baat", line=line.id, line_kind=str(line.kind))
    growth = line.growth_per_year
    if not isfinite(growth) or not -1 < growth <= STEEPEST_GROWTH_PER_YEAR:
        issues.error("groei-onbruikbaar", line=line.id, rate_pct=100 * growth)
        return
    try:
        price = price_of(line, study)
    except InputError as error:
        issues.error(error.code, error.where, **{**error.values, "line": line.id})
        return
    years = study.horizon_years - line.growth_from
    rise = (1 + growth) ** min(max(years, 0), LONGEST_HORIZON_YEARS) if growth > 0 else 1.0
    if _largest(line.quantity, price) * rise > LARGEST_EUR:
        issues.error("bedrag-te-groot", line=line.id, most=LARGEST_EUR)


def _largest(quantity: Range, price: Range) -> float:
    sizes = [max(abs(bounds.low), abs(bounds.high)) for bounds in (quantity, price)]
    return max(*sizes, sizes[0] * sizes[1])


def _check_null(study: Study, line: Line, issues: IssueList) -> None:
    if study.entry is Entry.DIFFERENCE and line.alternative == study.null:
        issues.error("nulalternatief-met-regels", line=line.id, name=study.null)


def _warn_about(line: Line, issues: IssueList) -> None:
    amount = line.quantity.mid * line.price.mid
    if line.is_priced and amount < 0:
        issues.warn("bedrag-negatief", line=line.id, line_kind=str(line.kind), amount_eur=amount)
    if line.pm is not None and not line.pm.reason:
        issues.warn("pm-zonder-reden", line=line.id)
    if line.pm is not None and amount:
        issues.warn("pm-met-bedrag", line=line.id, amount_eur=amount)
    counted = line.attribution * line.additionality
    if line.is_priced and line.kind is not Kind.BENEFIT and counted < 1:
        issues.warn("geld-telt-deels", line=line.id, line_kind=str(line.kind), share=counted)
    if line.is_priced and line.certainty.strip().upper() in WEAK:
        issues.warn("bewijs-zwak", line=line.id, certainty=line.certainty)


def _warn_of_waterbed(study: Study, issues: IssueList) -> None:
    for alternative in study.alternatives:
        benefits = [line for line in study.lines_of(alternative.id) if line.is_priced and line.kind is Kind.BENEFIT]
        unknown = tuple(line.id for line in benefits if line.waterbed_share is None)
        if unknown:
            issues.warn("waterbed-onbekend", alternative=alternative.id, lines=unknown)
