"""Checks of alternatives, criteria, scores and weights."""

from __future__ import annotations

from collections.abc import Callable
from math import fsum

from wijkkoers.base.issues import IssueList
from wijkkoers.sources.weegbestand.filing import Filing
from wijkkoers.sources.weegbestand.records import Placed

HUNDRED, ROUNDING = 100.0, 1e-6
MOST_NAMED = 50
"""Of more missing scores only the number is told."""
MOST_LISTED = 10


def check_null(filing: Filing, issues: IssueList) -> None:
    """Check that there is exactly one nulalternatief, and something to compare it with."""
    found = filing.of("alternatieven")
    nulls = [placed for placed in found if placed.item.is_null]
    if not found or not filing.is_whole("alternatieven"):
        return
    if not nulls:
        issues.error("nul-ontbreekt", filing.where("alternatieven", None, "is_null"), aantal=len(found))
    for placed in nulls[1:]:
        issues.error("nul-dubbel", filing.where("alternatieven", placed, "is_null"), waarde=placed.item.id, eerst=nulls[0].item.id)
    if len(found) < 2:
        issues.error("te-weinig-alternatieven", filing.where("alternatieven"), aantal=len(found))


def check_criteria(filing: Filing, issues: IssueList) -> None:
    """Check that each criterion has anchors in order, and a target exactly when its direction asks for one."""
    for placed in filing.of("criteria"):
        criterion = placed.item
        if (criterion.low is None) != (criterion.high is None):
            issues.error("grenzen-onvolledig", filing.where("criteria", placed, "low"), criterium=criterion.id)
        elif criterion.low is not None and criterion.low >= criterion.high:
            where = filing.where("criteria", placed, "low")
            issues.error("grenzen-volgorde", where, criterium=criterion.id, laag=criterion.low, hoog=criterion.high)
        if criterion.direction == "doel" and criterion.target is None:
            issues.error("doelwaarde-ontbreekt", filing.where("criteria", placed, "target"), criterium=criterion.id)
        if criterion.direction != "doel" and criterion.target is not None:
            issues.warn("doelwaarde-telt-niet", filing.where("criteria", placed, "target"), criterium=criterion.id)
        if criterion.id in criterion.depends_on:
            issues.error("hangt-af-van-zichzelf", filing.where("criteria", placed, "depends_on"), criterium=criterion.id)
    if filing.of("criteria") and filing.is_whole("criteria") and not any(placed.item.is_used for placed in filing.of("criteria")):
        issues.error("geen-criterium-telt-mee", filing.where("criteria", None, "is_used"))


def check_scores(filing: Filing, issues: IssueList) -> None:
    """Check that each alternative has a score on each criterion that counts."""
    if not filing.of("scores") or not filing.is_whole("scores", "alternatieven", "criteria"):
        return
    given = {(placed.item.alternative, placed.item.criterion) for placed in filing.of("scores")}
    used = [placed.item for placed in filing.of("criteria") if placed.item.is_used]
    missing = [(alternative, criterion.id) for alternative in filing.ids("alternatieven") for criterion in used]
    missing = [pair for pair in missing if pair not in given]
    for alternative, criterion in missing[:MOST_NAMED]:
        issues.error("score-ontbreekt", filing.where("scores"), alternatief=alternative, criterium=criterion)
    if len(missing) > MOST_NAMED:
        issues.error("scores-ontbreken", filing.where("scores"), aantal=len(missing))


def check_spread(filing: Filing, issues: IssueList) -> None:
    """Warn for a criterion on which all alternatives have the same low, mid and high, and for scores beyond its anchors."""
    scores: dict[str, list[Placed]] = {}
    for placed in filing.of("scores"):
        scores.setdefault(placed.item.criterion, []).append(placed)
    for placed in filing.of("criteria") if filing.is_whole("scores") else ():
        criterion, own = placed.item, scores.get(placed.item.id, [])
        ranges = {score.item.score for score in own}
        if criterion.is_used and len(own) > 1 and len(ranges) == 1:
            value = own[0].item.score.mid
            issues.warn("criterium-onderscheidt-niet", filing.where("criteria", placed, "id"), criterium=criterion.id, waarde=value)
        if criterion.low is None or criterion.high is None:
            continue
        for score in own:
            figure = score.item.score
            if figure.low < criterion.low or figure.high > criterion.high:
                where = filing.where("scores", score, "score")
                values = {"criterium": criterion.id, "alternatief": score.item.alternative}
                issues.warn("score-buiten-schaal", where, **values, laag=criterion.low, hoog=criterion.high)


def check_weights(filing: Filing, issues: IssueList) -> None:
    """Check the points of each party: one method, none negative, not all zero; a sum other than 100 is told."""
    parties: dict[str, list[Placed]] = {}
    for placed in filing.of("gewichten"):
        if not _is_for_goal(filing, placed):
            parties.setdefault(placed.item.party, []).append(placed)
        if placed.item.points < 0:
            where = filing.where("gewichten", placed, "points")
            issues.error("gewicht-negatief", where, partij=placed.item.party, criterium=placed.item.criterion, punten=placed.item.points)
    if not filing.is_whole("gewichten"):
        return
    for party, own in parties.items():
        methods = list(dict.fromkeys(placed.item.method for placed in own))
        if len(methods) > 1:
            where = filing.where("gewichten", own[0], "method")
            issues.error("methoden-gemengd", where, partij=party, methoden=", ".join(methods))
        else:
            _METHODS[methods[0]](filing, issues, party, own)
        if filing.is_whole("criteria"):
            _check_coverage(filing, issues, party, own)


def check_goal_weights(filing: Filing, issues: IssueList) -> None:
    """Check that a party gives a goal points, and no place in a ranking."""
    for placed in filing.of("gewichten"):
        if _is_for_goal(filing, placed) and placed.item.method == "rangorde":
            where = filing.where("gewichten", placed, "method")
            issues.error("rangorde-van-doelen", where, partij=placed.item.party, doel=placed.item.criterion)


def _is_for_goal(filing: Filing, placed: Placed) -> bool:
    name = placed.item.criterion
    return name in filing.weighable_goals and name not in filing.ids("criteria")


def _counted(filing: Filing, own: list[Placed]) -> list[Placed]:
    """Return the points on criteria that count; all of them when there are none such."""
    used = {placed.item.id for placed in filing.of("criteria") if placed.item.is_used}
    return [placed for placed in own if placed.item.criterion in used] or own


def _check_points(filing: Filing, issues: IssueList, party: str, own: list[Placed]) -> None:
    total = fsum(placed.item.points for placed in own)
    where = filing.where("gewichten", own[0], "points")
    if all(placed.item.points == 0 for placed in _counted(filing, own)):
        issues.error("gewichten-nul", where, partij=party)
    elif abs(total - HUNDRED) > ROUNDING:
        issues.warn("gewichten-niet-100", where, partij=party, som=total)


def _check_swing(filing: Filing, issues: IssueList, party: str, own: list[Placed]) -> None:
    highest = max(placed.item.points for placed in _counted(filing, own))
    where = filing.where("gewichten", own[0], "points")
    if highest <= 0:
        issues.error("gewichten-nul", where, partij=party)
    elif abs(highest - HUNDRED) > ROUNDING:
        issues.warn("swing-niet-100", where, partij=party, hoogste=highest)


def _check_order(filing: Filing, issues: IssueList, party: str, own: list[Placed]) -> None:
    """Check a ranking: whole numbers from 1; equal ranks may be, gaps are told."""
    places = sorted(placed.item.points for placed in own)
    where = filing.where("gewichten", own[0], "points")
    if any(place < 1 or not float(place).is_integer() for place in places):
        issues.error("rangorde-geen-rang", where, partij=party)
    elif any(place > number for number, place in enumerate(places, start=1)):
        issues.error("rangorde-met-gaten", where, partij=party, aantal=len(places))


_METHODS: dict[str, Callable[[Filing, IssueList, str, list[Placed]], None]] = {
    "punten": _check_points,
    "swing": _check_swing,
    "rangorde": _check_order,
}


def _check_coverage(filing: Filing, issues: IssueList, party: str, own: list[Placed]) -> None:
    """Tell which criteria that count a party gave nothing, which points do not count, and whether the party counts at all.

    Without points a criterion weighs 0 for that party; a ranking without a place for it says nothing, and is an error.
    """
    given = {placed.item.criterion: placed for placed in own}
    criteria = [placed.item for placed in filing.of("criteria")]
    used = {criterion.id for criterion in criteria if criterion.is_used}
    unused = [criterion.id for criterion in criteria if not criterion.is_used and criterion.id in given]
    where = filing.where("gewichten", own[0])
    if unused and used.isdisjoint(given):
        issues.warn("partij-telt-niet", where, partij=party, criteria=_listed(unused))
        return
    missing = [criterion.id for criterion in criteria if criterion.is_used and criterion.id not in given]
    if missing and own[0].item.method == "rangorde":
        issues.error("rang-ontbreekt", where, partij=party, criteria=_listed(missing))
    elif missing:
        issues.warn("gewicht-ontbreekt", where, partij=party, criteria=_listed(missing))
    if unused:
        issues.warn("gewicht-telt-niet", where, partij=party, criteria=_listed(unused))


def _listed(ids: list[str]) -> str:
    return ", ".join(ids[:MOST_LISTED]) + (" ..." if len(ids) > MOST_LISTED else "")


WEIGHING_CHECKS = (check_null, check_criteria, check_scores, check_spread, check_weights, check_goal_weights)
