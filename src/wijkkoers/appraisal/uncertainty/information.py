"""What it is worth to know more before choosing: value of perfect information, on everything and per input.

EVPI is what the best choice per draw yields on average beyond the one choice that is best on average. EVPPI of an input is the same with
that input alone known: the mean of the best conditional mean. Conditional means are those of equal classes of the draws of the input
(Strong and Oakley 2013 discuss such estimators; Raiffa and Schlaifer 1961 the idea). Classes of noise alone would find some value, so the
EVPPI of the same input with its draws in another order is told beside it: less than that is nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.seeds import generator

Floats = NDArray[np.float64]

MOST_CLASSES = 64
DRAWS_PER_CLASS = 50
LEAST_DRAWS = 2 * DRAWS_PER_CLASS


@dataclass(frozen=True, slots=True)
class InputValue:
    """What it is worth at most to know one input before choosing, and how much of that sampling noise alone would show."""

    input: str
    value: float
    noise: float

    @property
    def exceeds_noise(self) -> bool:
        """Whether there is more than noise."""
        return self.value > 2 * self.noise


@dataclass(frozen=True, slots=True)
class Information:
    """Value of information in the unit of the outcomes.

    `choice` is best on average; `perfect_value` is the EVPI; `chance_best` (0-1) how often `choice` is the best in a draw.
    """

    choice: str
    perfect_value: float
    chance_best: float
    inputs: tuple[InputValue, ...]
    provenance: Provenance


def value_of_perfect_information(outcomes: Floats) -> float:
    """Return the EVPI of outcomes, shape (alternatives, draws): the mean of the best per draw minus the best mean."""
    return float(outcomes.max(axis=0).mean() - outcomes.mean(axis=1).max())


def value_of_input(outcomes: Floats, draws: Floats, classes: int) -> float:
    """Return the EVPPI of one input from its draws, shape (draws,), and outcomes (alternatives, draws), over classes of equal size."""
    order = np.argsort(draws, kind="stable")
    parts = np.array_split(outcomes[:, order], classes, axis=1)
    best = sum(float(part.sum(axis=1).max()) for part in parts) / outcomes.shape[1]
    return float(max(0.0, best - float(outcomes.mean(axis=1).max())))


def value_information(alternatives: Sequence[str], outcomes: Floats, inputs: Mapping[str, Floats], *, seed: int) -> Information:
    """Return the value of knowing everything, and of knowing each input, from the same draws of outcomes and inputs.

    `outcomes` has shape (alternatives, draws), nul among them where doing nothing is a choice; each input has shape (draws,).
    Raises InputError: `naam-dubbel`, `naam-leeg`, `tabel-vorm`, `uitkomst-niet-eindig`, `trekkingen-te-weinig` (below 100).
    """
    names = check_unique(alternatives, "alternatief")
    check_unique(list(inputs), "invoer")
    _check_table(names, outcomes, inputs)
    draws = outcomes.shape[1]
    classes = min(MOST_CLASSES, draws // DRAWS_PER_CLASS)
    place = int(outcomes.mean(axis=1).argmax())
    found = []
    for name, values in inputs.items():
        turned = generator(seed, "informatie", name).permutation(values)
        found.append(InputValue(name, value_of_input(outcomes, values, classes), value_of_input(outcomes, turned, classes)))
    provenance = Provenance("waarde-van-informatie", digest_of(list(names), outcomes, dict(inputs)), seed, draws)
    is_best = float((outcomes[place] >= outcomes.max(axis=0)).mean())
    ranked = tuple(sorted(found, key=lambda one: -one.value))
    return Information(names[place], value_of_perfect_information(outcomes), is_best, ranked, provenance)


def _check_table(names: Sequence[str], outcomes: Floats, inputs: Mapping[str, Floats]) -> None:
    draws = outcomes.shape[-1]
    if outcomes.ndim != 2 or len(names) != outcomes.shape[0] or not names or any(values.shape != (draws,) for values in inputs.values()):
        raise InputError("tabel-vorm", rows=len(names), columns=draws)
    if draws < LEAST_DRAWS:
        raise InputError("trekkingen-te-weinig", draws=draws, least=LEAST_DRAWS)
    if not np.isfinite(outcomes).all() or not all(np.isfinite(values).all() for values in inputs.values()):
        raise InputError("uitkomst-niet-eindig", draws=draws)
