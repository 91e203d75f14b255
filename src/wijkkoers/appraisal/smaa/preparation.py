"""From checked values to a job: one order, one scale, equal alternatives together, and the space of the weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from wijkkoers.appraisal.matrix import LARGEST, Floats
from wijkkoers.appraisal.smaa.streams import stream_key
from wijkkoers.appraisal.smaa.tally import SHORT_KEYS, Engine, Integers, ScoreBands, SmaaJob
from wijkkoers.appraisal.smaa.weights import Information, WeightSpace, weight_space
from wijkkoers.appraisal.uncertainty.distributions import Kind
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique

DECIMALS = 9
"""Values on a scale of 0 to 1 that agree to so many decimals are equal."""

MOST_DRAWS = 1_000_000_000
BOUNDED = (Kind.UNIFORM, Kind.TRIANGULAR, Kind.PERT)
COMPILED_KINDS = (Kind.UNIFORM, Kind.TRIANGULAR)
COMPILED_FROM = 4_000_000
"""From so many draws times values on, compiled code makes the counts; the rule looks at sizes only and the counts are the same."""


@dataclass(frozen=True, slots=True)
class SmaaValues:
    """Values (0 worst, 1 best) of alternatives on criteria; `low`, `mid` and `high` have shape (alternatives, criteria).

    Made by `smaa_values`, which checks. Only differences count: another zero per criterion changes nothing.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    low: Floats
    mid: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class SmaaSettings:
    """How to draw.

    `kind` is the distribution of values with a bandwidth (uniform, triangular or PERT: low and high are the least and the most).
    `moves_together`: alternatives have one draw per criterion in common; otherwise every value is drawn on its own. `is_sobol` draws
    the weights as Sobol points by stick-breaking. `has_pairs`: also count who beats whom.
    """

    draws: int = 100_000
    seed: int = 1
    kind: Kind = Kind.TRIANGULAR
    moves_together: bool = False
    is_sobol: bool = False
    has_pairs: bool = True
    engine: Engine | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A job with the way back: `row_of` gives the row of each alternative, `column_of` the column of each criterion, as given."""

    job: SmaaJob
    row_of: Integers
    column_of: Integers
    drawing: str
    spelled: tuple[Any, ...]


def smaa_values(
    alternatives: Sequence[str], criteria: Sequence[str], mid: Floats, low: Floats | None = None, high: Floats | None = None
) -> SmaaValues:
    """Return checked values; without low and high they are exact.

    Raises InputError: `naam-dubbel`, `naam-leeg`, `te-weinig-alternatieven` (< 2), `geen-criteria`, `tabel-vorm`, `score-niet-eindig`,
    `score-te-groot`, `bandbreedte-volgorde` (not low <= mid <= high).
    """
    rows, columns = check_unique(alternatives, "alternatief"), check_unique(criteria, "criterium")
    if len(rows) < 2:
        raise InputError("te-weinig-alternatieven", count=len(rows))
    if not columns:
        raise InputError("geen-criteria")
    layers = [np.array(mid if layer is None else layer, dtype=np.float64) for layer in (low, mid, high)]
    for layer in layers:
        if layer.shape != (len(rows), len(columns)):
            raise InputError("tabel-vorm", rows=len(rows), columns=len(columns))
        _check_layer(rows, columns, layer)
    is_wrong = (layers[0] > layers[1]) | (layers[1] > layers[2])
    if is_wrong.any():
        i, j = np.argwhere(is_wrong)[0]
        raise InputError("bandbreedte-volgorde", alternative=rows[i], criterion=columns[j])
    return SmaaValues(rows, columns, *layers)


def prepare(values: SmaaValues, settings: SmaaSettings, information: Information) -> Prepared:
    """Return the job of a run.

    Raises InputError `trekkingen-te-weinig`, `trekkingen-te-veel`, `verdeling-onbegrensd`, and as `weight_space`.
    """
    _check_settings(settings)
    columns = np.argsort(np.array(values.criteria), kind="stable")
    layers = _scaled([layer[:, columns] for layer in (values.low, values.mid, values.high)])
    criteria = tuple(values.criteria[column] for column in columns)
    space = weight_space(information, criteria, settings.seed, is_sobol=settings.is_sobol)
    is_exact = bool((layers[0] == layers[2]).all())
    row_of, firsts = _classes(layers, space, settings.moves_together)
    low, mid, high = (layer[firsts] for layer in layers)
    names = [values.alternatives[row] for row in firsts]
    bands = None if is_exact else ScoreBands(settings.kind, low, mid, high, _band_keys(names, criteria, settings))
    job = SmaaJob(
        values=np.round(mid @ space.corners.T, DECIMALS),
        sizes=np.bincount(row_of, minlength=len(firsts)).astype(np.int64),
        space=space,
        engine=settings.engine or choose_engine(settings, len(firsts), len(criteria), is_exact=is_exact),
        has_pairs=settings.has_pairs,
        bands=bands,
    )
    drawing = space.box.method.value if space.box is not None else space.drawing.value
    return Prepared(job, row_of, np.argsort(columns), drawing, _spell(values, settings, space))


def choose_engine(settings: SmaaSettings, rows: int, criteria: int, *, is_exact: bool) -> Engine:
    """Return what makes the counts, from the sizes and the kind of distribution alone."""
    is_suited = settings.draws * rows * criteria >= COMPILED_FROM and rows <= SHORT_KEYS
    return Engine.COMPILED if is_suited and (is_exact or settings.kind in COMPILED_KINDS) else Engine.NUMPY


def _check_settings(settings: SmaaSettings) -> None:
    if settings.draws < 1:
        raise InputError("trekkingen-te-weinig", draws=settings.draws, least=1)
    if settings.draws > MOST_DRAWS:
        raise InputError("trekkingen-te-veel", draws=settings.draws, most=MOST_DRAWS)
    if settings.kind not in BOUNDED:
        raise InputError("verdeling-onbegrensd", kind=settings.kind.value)


def _check_layer(rows: tuple[str, ...], columns: tuple[str, ...], layer: Floats) -> None:
    for code, is_wrong in (("score-niet-eindig", ~np.isfinite(layer)), ("score-te-groot", np.abs(layer) > LARGEST)):
        if is_wrong.any():
            i, j = np.argwhere(is_wrong)[0]
            raise InputError(code, alternative=rows[i], criterion=columns[j])


def _scaled(layers: list[Floats]) -> list[Floats]:
    """Return the layers with the lowest of each criterion at 0 and the widest criterion 0 to 1: neither changes any order."""
    least = layers[0].min(axis=0)
    span = float((layers[2].max(axis=0) - least).max())
    return [np.round((layer - least) / (span or 1.0), DECIMALS) for layer in layers]


def _classes(layers: list[Floats], space: WeightSpace, moves_together: bool) -> tuple[Integers, Integers]:
    """Return the row of each alternative and the alternative that stands for each row, the highest mean first."""
    low, mid, high = layers
    looks = [np.round(layer @ space.span.T, DECIMALS) + 0.0 for layer in ((low, mid, high) if moves_together else (mid,))]
    own = np.arange(1.0, len(mid) + 1) * ((low != high).any(axis=1) & (not moves_together))
    table = np.column_stack([own, *looks])
    unique, firsts, row_of = np.unique(table, axis=0, return_index=True, return_inverse=True)
    scores = np.round(mid[firsts] @ space.corners.T, DECIMALS)
    order = np.lexsort([*unique.T[::-1], -np.round(scores.mean(axis=1), DECIMALS)])
    new_place = np.empty(len(order), np.int64)
    new_place[order] = np.arange(len(order))
    return new_place[row_of.ravel()], firsts[order].astype(np.int64)


def _band_keys(names: list[str], criteria: tuple[str, ...], settings: SmaaSettings) -> np.ndarray[Any, np.dtype[np.uint64]]:
    if settings.moves_together:
        row = [stream_key(settings.seed, "waarde", criterion) for criterion in criteria]
        return np.array([row] * len(names), dtype=np.uint64)
    keys = [[stream_key(settings.seed, "waarde", name, criterion) for criterion in criteria] for name in names]
    return np.array(keys, dtype=np.uint64)


def _spell(values: SmaaValues, settings: SmaaSettings, space: WeightSpace) -> tuple[Any, ...]:
    """Return all that the outcome depends on, for the digest."""
    box = () if space.box is None else (space.box.low, space.box.high, space.box.method.value)
    known = (space.corners, space.span, space.drawing.value, space.tiers, box)
    drawn = (settings.draws, settings.seed, settings.kind.value, settings.moves_together, settings.has_pairs)
    return (values.alternatives, values.criteria, values.low, values.mid, values.high, known, drawn)
