"""Second opinions: which alternative other sound methods put first, and on which choice a different winner turns.

No method's rank stands alone. A result that turns on the normalisation or on the method says so, in `reasons`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wijkkoers.appraisal.matrix import DecisionMatrix, WeightSet
from wijkkoers.appraisal.mca.additive import weigh_additive
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.order import Ranks, first_of
from wijkkoers.appraisal.mca.product import weigh_product
from wijkkoers.appraisal.mca.promethee import weigh_promethee
from wijkkoers.appraisal.mca.spotis import weigh_spotis
from wijkkoers.appraisal.mca.topsis import Scaling, weigh_topsis
from wijkkoers.appraisal.mca.trace import trace
from wijkkoers.appraisal.mca.vikor import weigh_vikor
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason

METHOD = "tweede-meningen"
UNFIT = {
    "score-niet-positief",
    "doel-past-niet",
    "ankers-ontbreken",
    "score-buiten-ankers",
    "geen-onderscheid",
    "ankers-onbruikbaar",
    "doel-ontbreekt",
    "doel-niet-eindig",
    "doel-buiten-ankers",
}
"""Errors that only mean that a method does not fit these scores; the weighing itself is sound.

From `geen-onderscheid` on they arise where a second method reads only the mid scores, the distance to a target or the bounds beside
steps, while the default counts on bandwidths, values or the steps themselves.
"""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one method makes of the same scores and weights: ranks (alternatives,) and the alternatives with rank 1."""

    method: str
    choice: str
    ranks: Ranks
    best: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The opinions, the first of which is the default, and the reasons.

    `is_unanimous`: all put the same alternatives first. Reasons: `methoden-eens` (best, count);
    `uitkomst-hangt-af-van-normalisatie` (set, method, choice, best, other_choice, other_best) where one method names another winner under
    another scaling; `uitkomst-hangt-af-van-methode` (set, method, choice, best, other_method, other_choice, other_best) against the
    default; `methode-past-niet` (set, method, choice, why).
    """

    alternatives: tuple[str, ...]
    weight_set: str
    opinions: tuple[Opinion, ...]
    is_unanimous: bool
    reasons: tuple[Reason, ...]
    provenance: Provenance


Asked = tuple[str, str, Callable[[DecisionMatrix, WeightSet], Ranks]]

QUESTIONS: tuple[Asked, ...] = (
    ("gewogen-som", "ankers", lambda matrix, weights: weigh_additive(matrix, weights).ranks),
    ("gewogen-som", "grootste", lambda matrix, weights: weigh_additive(matrix, weights, Normalisation.MAX).ranks),
    ("gewogen-som", "som", lambda matrix, weights: weigh_additive(matrix, weights, Normalisation.SUM).ranks),
    ("gewogen-product", "grootste", lambda matrix, weights: weigh_product(matrix, weights).ranks),
    ("topsis", "vector", lambda matrix, weights: weigh_topsis(matrix, weights, Scaling.VECTOR).ranks),
    ("topsis", "minmax", lambda matrix, weights: weigh_topsis(matrix, weights, Scaling.MINMAX).ranks),
    ("vikor", "midden", lambda matrix, weights: weigh_vikor(matrix, weights).ranks),
    ("promethee", "gewoon", lambda matrix, weights: weigh_promethee(matrix, weights).ranks),
    ("spotis", "ankers", lambda matrix, weights: weigh_spotis(matrix, weights).ranks),
)


def ask_methods(matrix: DecisionMatrix, weights: WeightSet) -> Agreement:
    """Return the opinions of the default and of every second method that fits these scores.

    Raises InputError what `weigh_additive` raises for the default; a second method that does not fit becomes a reason.
    """
    opinions: list[Opinion] = []
    unfit: list[Reason] = []
    for method, choice, run in QUESTIONS:
        try:
            ranks = run(matrix, weights)
        except InputError as error:
            if not opinions or error.code not in UNFIT:
                raise
            unfit.append(reason("methode-past-niet", set=weights.id, method=method, choice=choice, why=error.code))
        else:
            opinions.append(Opinion(method, choice, ranks, first_of(matrix.alternatives, ranks)))
    is_unanimous = len({opinion.best for opinion in opinions}) == 1
    reasons = (*compare_opinions(opinions, weights.id), *unfit)
    return Agreement(matrix.alternatives, weights.id, tuple(opinions), is_unanimous, reasons, trace(METHOD, matrix, weights))


def compare_opinions(opinions: list[Opinion], set: str) -> list[Reason]:
    """Return on which choices the first place turns with these weights; the first opinion is the default."""
    default = opinions[0]
    if all(opinion.best == default.best for opinion in opinions):
        return [reason("methoden-eens", best=default.best, count=len(opinions))]
    first_by_method: dict[str, Opinion] = {}
    found: list[Reason] = []
    for opinion in opinions:
        own = first_by_method.setdefault(opinion.method, opinion)
        other = {"other_choice": opinion.choice, "other_best": opinion.best}
        if own is opinion and opinion.best != default.best:
            stand = {"method": default.method, "choice": default.choice, "best": default.best}
            found.append(reason("uitkomst-hangt-af-van-methode", set=set, **stand, other_method=opinion.method, **other))
        elif opinion.best != own.best:
            found.append(
                reason("uitkomst-hangt-af-van-normalisatie", set=set, method=own.method, choice=own.choice, best=own.best, **other)
            )
    return found
