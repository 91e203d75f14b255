"""Support of tenants for a renovation: the 70 % rule, what silence means, and the dates that follow.

Source: article 7:220 of the Dutch Civil Code: with ten homes or more in one building unit, a proposal is presumed reasonable when at
least 70 % of the tenants agree; who did not agree has eight weeks to go to court. Silent tenants stay in the denominator.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

FEWEST_HOMES = 10
COURT_DAYS = 56
MOST_HOMES = 100_000


class Outcome(StrEnum):
    """How a proposal stands."""

    NOT_APPLICABLE = "niet-van-toepassing"
    REACHED = "gehaald"
    OPEN = "nog-open"
    OUT_OF_REACH = "niet-meer-haalbaar"


@dataclass(frozen=True, slots=True)
class Support:
    """How a proposal stands, in numbers of homes. `needed` and `still_needed` are None where the rule does not apply (fewer than 10)."""

    homes: int
    agreed: int
    not_agreed: int
    silent: int
    needed: int | None
    still_needed: int | None
    outcome: Outcome
    reasons: tuple[Reason, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Change:
    """A change after the proposal was accepted: the share of homes it touches (0-1), and whether only those need to be told again."""

    homes: int
    touched: int
    share: float
    is_for_group_only: bool
    reasons: tuple[Reason, ...]
    provenance: Provenance


def needed_homes(homes: int) -> int:
    """Return the number of homes that is at least 70 % of `homes`, in whole numbers: 176 homes need 124, not 123."""
    return (7 * homes + 9) // 10


def count_support(homes: int, agreed: int, silent: int) -> Support:
    """Return how a proposal stands from the homes of one building unit; who is neither agreed nor silent did not agree.

    Raises InputError: `woningen-ongeldig` (< 1 or > 100,000), `antwoord-negatief`, `antwoorden-te-veel`.
    """
    _check_homes(homes)
    _check_answers(homes, akkoord=agreed, stil=silent)
    provenance = Provenance("zeventig-procent", digest_of(homes, agreed, silent))
    against = homes - agreed - silent
    if homes < FEWEST_HOMES:
        why = (reason("zeventig-procent-niet-van-toepassing", homes=homes, fewest=FEWEST_HOMES),)
        return Support(homes, agreed, against, silent, None, None, Outcome.NOT_APPLICABLE, why, provenance)
    needed = needed_homes(homes)
    outcome, first = _judge(agreed, silent, needed)
    reasons = (first, reason("stil-telt-mee", silent=silent)) if silent else (first,)
    return Support(homes, agreed, against, silent, needed, max(0, needed - agreed), outcome, reasons, provenance)


def _judge(agreed: int, silent: int, needed: int) -> tuple[Outcome, Reason]:
    if agreed >= needed:
        return Outcome.REACHED, reason("zeventig-procent-gehaald", agreed=agreed, needed=needed)
    if agreed + silent < needed:
        return Outcome.OUT_OF_REACH, reason("zeventig-procent-niet-meer-haalbaar", agreed=agreed, needed=needed, silent=silent)
    still = needed - agreed
    return Outcome.OPEN, reason("zeventig-procent-nog-nodig", agreed=agreed, needed=needed, still_needed=still, silent=silent)


def count_both_ways(homes: int, agreed: int, silent: int, vacant: int) -> tuple[Support, Support, tuple[Reason, ...]]:
    """Return the count with and without the vacant homes, which are among the silent ones, and whether the choice matters.

    Which of the two holds is a legal choice that a person makes and gives a reason for. Raises as `count_support`, and
    InputError `leegstand-te-groot` when more homes are vacant than silent, or none is left.
    """
    counted = count_support(homes, agreed, silent)
    if not 0 <= vacant <= silent or vacant == homes:
        raise InputError("leegstand-te-groot", vacant=vacant, silent=silent)
    left_out = count_support(homes - vacant, agreed, silent - vacant)
    if counted.outcome is left_out.outcome:
        return counted, left_out, ()
    why = reason("leegstand-verandert-uitkomst", vacant=vacant, needed=counted.needed, needed_without=left_out.needed)
    return counted, left_out, (why,)


def court_deadline(sent: date) -> date:
    """Return the last day on which a tenant who did not agree can go to court: eight weeks (56 days) after the letter.

    Raises InputError `datum-te-laat` for a date beyond the calendar.
    """
    if sent > date.max - timedelta(days=COURT_DAYS):
        raise InputError("datum-te-laat", date=sent.isoformat())
    return sent + timedelta(days=COURT_DAYS)


def judge_change(homes: int, touched: int) -> Change:
    """Return whether a later change is for the touched homes only (less than 30 % of all homes) or a new proposal for all.

    Raises InputError: `woningen-ongeldig`, `geraakt-ongeldig` (not 1..homes).
    """
    _check_homes(homes)
    if not 1 <= touched <= homes:
        raise InputError("geraakt-ongeldig", touched=touched, homes=homes)
    share = touched / homes
    is_for_group_only = 10 * touched < 3 * homes
    kind = "wijziging-alleen-groep" if is_for_group_only else "wijziging-hele-voorstel"
    reasons = (reason(kind, touched=touched, homes=homes, share=share),)
    return Change(homes, touched, share, is_for_group_only, reasons, Provenance("wijziging-voorstel", digest_of(homes, touched)))


def _check_homes(homes: int) -> None:
    if not 1 <= homes <= MOST_HOMES:
        raise InputError("woningen-ongeldig", homes=homes, most=MOST_HOMES)


def _check_answers(homes: int, **answers: int) -> None:
    for name, count in answers.items():
        if count < 0:
            raise InputError("antwoord-negatief", name=name, count=count)
    if sum(answers.values()) > homes:
        raise InputError("antwoorden-te-veel", count=sum(answers.values()), homes=homes)
