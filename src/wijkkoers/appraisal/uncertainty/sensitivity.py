"""Which input matters: first-order and total Sobol indices of any model of independent inputs.

First order is the part of the variance that goes when only this input becomes known; total is the part that stays when all others are.
Estimators: first order of Saltelli and others (2010, table 2b), total of Jansen (1999), Computer Physics Communications 181 and 117.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.seeds import generator

Floats = NDArray[np.float64]
Model = Callable[[Floats], Floats]
"""From shares strictly between 0 and 1, shape (inputs, draws), to outcomes, shape (draws,); quantiles of the inputs are its own affair."""

LEAST_DRAWS = 2
LEAST_SHARE = 2.0**-54
Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class SobolIndex:
    """The part (0-1) of the variance that one input explains, alone and with all it does together with others.

    `first_error` and `total_error` are half the width of a 95 % interval from the spread over the draws; an estimate can fall outside
    0-1 by that much, and is given as found.
    """

    input: str
    first: float
    total: float
    first_error: float
    total_error: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """Sobol indices per input in the order given, mean and variance of the outcome, and how often the model was asked (`runs`)."""

    indices: tuple[SobolIndex, ...]
    mean: float
    variance: float
    runs: int
    provenance: Provenance

    @property
    def ranking(self) -> tuple[str, ...]:
        """The inputs, largest total index first."""
        return tuple(index.input for index in sorted(self.indices, key=lambda index: -index.total))


def sobol_indices(before: Floats, after: Floats, mixed: Floats) -> tuple[Floats, Floats]:
    """Return what each draw adds to the first-order and total indices, both shape (inputs, draws); their means are the indices.

    `before` and `after` are outcomes of two independent samples, shape (draws,); `mixed[i]` those of the first sample with input i taken
    from the second. Outcomes must vary.
    """
    both = np.concatenate([before, after])
    variance = both.var()
    first = (after - both.mean()) * (mixed - before) / variance
    total = (before - mixed) ** 2 / (2 * variance)
    return first, total


def measure_sensitivity(model: Model, inputs: Sequence[str], *, draws: int, seed: int) -> Sensitivity:
    """Return the Sobol indices of a model; it is asked for `draws` x (inputs + 2) outcomes.

    Each input has its own two streams of draws by name. Raises InputError: `naam-dubbel`, `naam-leeg`, `geen-invoer`,
    `trekkingen-te-weinig`, `uitkomst-niet-eindig`, `uitkomst-vast` when the outcome does not vary.
    """
    names = check_unique(inputs, "invoer")
    if not names:
        raise InputError("geen-invoer")
    if draws < LEAST_DRAWS:
        raise InputError("trekkingen-te-weinig", draws=draws, least=LEAST_DRAWS)
    one, other = (_shares(names, draws, seed, which) for which in ("a", "b"))
    before, after = _asked(model, one), _asked(model, other)
    if np.ptp(before) == 0 and np.ptp(after) == 0:
        raise InputError("uitkomst-vast")
    mixed = np.empty((len(names), draws))
    for place in range(len(names)):
        sample = one.copy()
        sample[place] = other[place]
        mixed[place] = _asked(model, sample)
    first, total = sobol_indices(before, after, mixed)
    rows = zip(names, first, total, strict=True)
    indices = tuple(SobolIndex(name, float(f.mean()), float(t.mean()), _error(f), _error(t)) for name, f, t in rows)
    both = np.concatenate([before, after])
    provenance = Provenance("sobol-indices", digest_of(list(names), both), seed, draws)
    return Sensitivity(indices, float(both.mean()), float(both.var()), draws * (len(names) + 2), provenance)


def _shares(names: Sequence[str], draws: int, seed: int, which: str) -> Floats:
    found = [generator(seed, "gevoeligheid", which, name).random(draws) for name in names]
    return np.maximum(np.array(found), LEAST_SHARE)


def _asked(model: Model, shares: Floats) -> Floats:
    found = np.asarray(model(shares), dtype=np.float64)
    if found.shape != shares.shape[1:] or not np.isfinite(found).all():
        raise InputError("uitkomst-niet-eindig", draws=shares.shape[1])
    return found


def _error(parts: Floats) -> float:
    return float(Z95 * parts.std() / np.sqrt(parts.size))
