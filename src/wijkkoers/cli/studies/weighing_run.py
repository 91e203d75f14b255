"""A run of a weighing: the matrix of a file valued, weighed per party, simulated over all weights, and explained."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import Criterion, DecisionMatrix, Direction, Floats, WeightSet, decision_matrix, weight_set
from wijkkoers.appraisal.mca.additive import AdditiveResult, weigh_additive
from wijkkoers.appraisal.mca.agreement import Agreement, ask_methods
from wijkkoers.appraisal.mca.explanation import WeighingDetails, examine_weighing, explain_weighing
from wijkkoers.appraisal.mca.points import weigh_by_points
from wijkkoers.appraisal.mca.ranking import weigh_by_ranking
from wijkkoers.appraisal.mca.scorecard import Scorecard, explain_vetoes, make_scorecard
from wijkkoers.appraisal.mca.swing import weigh_by_swing
from wijkkoers.appraisal.mca.value import ValueTable, values_of
from wijkkoers.appraisal.smaa.acceptability import SmaaResult, run_smaa
from wijkkoers.appraisal.smaa.explanation import explain_chances
from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values
from wijkkoers.appraisal.smaa.weights import Information, NoInformation, PartyInformation
from wijkkoers.base.errors import InputError
from wijkkoers.base.reasons import Reason, reason
from wijkkoers.cli.studies.methods import METHODS, Outcome
from wijkkoers.sources.weegbestand.model import CriterionPart, Weegbestand

Progress = Callable[[int, int], None]
EQUAL = "gelijk"
"""The id of the weight set that is used when a file has none: all criteria equal, with a visible warning."""


@dataclass(frozen=True, slots=True)
class WeighingRun:
    """A weighing with everything that was computed for it; `outcomes` are those of the method asked for, per weight set."""

    file: Weegbestand
    method: str
    matrix: DecisionMatrix
    values: ValueTable
    scorecard: Scorecard
    sets: tuple[WeightSet, ...]
    sums: Mapping[str, AdditiveResult]
    details: Mapping[str, WeighingDetails]
    outcomes: Mapping[str, Outcome]
    chances: SmaaResult | None
    party_chances: SmaaResult | None
    opinions: Mapping[str, Agreement]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def run_weighing(file: Weegbestand, *, method: str, draws: int, seed: int, progress: Progress | None = None) -> WeighingRun:
    """Return the weighing of a file; without draws there are no chances.

    Raises InputError `geen-weging` when the file has no alternatives, criteria or scores, and as the methods do.
    """
    matrix = matrix_of(file)
    given, notes = weight_sets_of(file, matrix)
    values, scorecard = values_of(matrix), make_scorecard(matrix)
    sets, silent = _sets_that_decide(given, values)
    sums = {found.id: weigh_additive(matrix, found) for found in sets}
    chances = _chances(matrix, values, NoInformation(), draws, seed, progress) if draws else None
    several = draws and len(sets) > 1
    counted = [_counted(found, values) for found in sets]
    party_chances = _chances(matrix, values, PartyInformation(tuple(counted)), draws, seed, None) if several else None
    own = {found.id: _own_chances(matrix, values, found, draws, seed) for found in counted}
    details = {id: examine_weighing(found, own[id]) for id, found in sums.items()}
    opinions = {found.id: ask_methods(matrix, found) for found in sets}
    outcomes = {found.id: METHODS[method](matrix, found) for found in sets}
    reasons = (*(explain_chances(chances) if chances else ()), *explain_weighing(list(details.values())))
    found_by_sums = [note for result in sums.values() for note in result.remarks]
    marked = explain_vetoes(scorecard.vetoes)
    warnings = (*marked, *notes, *silent, *scorecard.remarks, *values.remarks, *found_by_sums, *_turning(opinions))
    run = (sums, details, outcomes, chances, party_chances, opinions, reasons, _without_repeats(warnings))
    return WeighingRun(file, method, matrix, values, scorecard, sets, *run)


def matrix_of(file: Weegbestand) -> DecisionMatrix:
    """Return the decision matrix of a file: the criteria that are used, and their scores."""
    used = [part for part in file.criteria if part.is_used]
    if not (file.alternatives and used and file.scores):
        raise InputError("geen-weging")
    ids = {part.id for part in used}
    scores = {(part.alternative, part.criterion): part.score for part in file.scores if part.criterion in ids}
    return decision_matrix([part.id for part in file.alternatives], [_criterion(part, ids) for part in used], scores, file.null)


def weight_sets_of(file: Weegbestand, matrix: DecisionMatrix) -> tuple[tuple[WeightSet, ...], tuple[Reason, ...]]:
    """Return the weights per party as the file gives them, with the notes that must be seen; equal weights when it gives none.

    A party without points for any criterion that is used has no weights, and the note `partij-zonder-gewicht` (party).
    """
    points: dict[str, dict[str, float]] = {}
    methods: dict[str, str] = {}
    for part in file.weights:
        if part.criterion in matrix.criterion_ids:
            points.setdefault(part.party, {})[part.criterion] = part.points
            methods[part.party] = part.method
    silent = [party for party in dict.fromkeys(part.party for part in file.weights) if not any(points.get(party, {}).values())]
    notes = [reason("partij-zonder-gewicht", party=party) for party in silent]
    if len(silent) == len({part.party for part in file.weights}):
        return (weight_set(EQUAL, EQUAL, dict.fromkeys(matrix.criterion_ids, 1.0)),), (*notes, reason("gewichten-gelijk"))
    sets: list[WeightSet] = []
    for party in (party for party in points if party not in silent):
        made, said = _weigh(party, methods[party], points[party], matrix.criterion_ids)
        sets.append(made)
        notes += said
    return tuple(sets), tuple(notes)


def _weigh(party: str, method: str, given: Mapping[str, float], criteria: tuple[str, ...]) -> tuple[WeightSet, tuple[Reason, ...]]:
    """Return the weights of one party; points or a swing that it did not give are 0, a rank that it did not give is an error."""
    if method == "rangorde":
        return weigh_by_ranking(party, party, given).weights, ()
    whole = {**given, **{id: 0.0 for id in criteria if id not in given}}
    if method == "swing":
        swing = weigh_by_swing(party, party, whole)
        return swing.weights, swing.reasons
    points = weigh_by_points(party, party, whole)
    return points.weights, points.reasons


def _sets_that_decide(sets: tuple[WeightSet, ...], values: ValueTable) -> tuple[tuple[WeightSet, ...], tuple[Reason, ...]]:
    """Return the sets with weight on a criterion that tells the alternatives apart, and a note on each other party.

    Without any such set all are returned: then the weighing itself is refused.
    """
    counted = set(_counted_ids(values))
    deciding = tuple(
        found for found in sets if any(weight > 0 for id, weight in zip(found.criteria, found.values, strict=True) if id in counted)
    )
    if not deciding:
        return sets, ()
    return deciding, tuple(reason("partij-zonder-onderscheid", party=found.id) for found in sets if found not in deciding)


def _criterion(part: CriterionPart, used: set[str]) -> Criterion:
    anchors = (part.low, part.high) if part.low is not None and part.high is not None else None
    return Criterion(
        id=part.id,
        label=part.name,
        direction=Direction(part.direction),
        unit=part.unit,
        anchors=anchors,
        target=part.target,
        veto=part.veto,
        depends_on=tuple(other for other in part.depends_on if other in used),
    )


def _counted(weights: WeightSet, values: ValueTable) -> WeightSet:
    kept = {id: float(weight) for id, weight in zip(weights.criteria, weights.values, strict=True) if id in _counted_ids(values)}
    return weight_set(weights.id, weights.label, kept)


def _counted_ids(values: ValueTable) -> tuple[str, ...]:
    return tuple(id for id, is_counted in zip(values.criteria, values.is_counted, strict=True) if is_counted)


def _chances(
    matrix: DecisionMatrix, values: ValueTable, information: Information, draws: int, seed: int, progress: Progress | None
) -> SmaaResult:
    columns = np.flatnonzero(values.is_counted)
    layers: list[Floats] = [layer[:, columns] for layer in (values.mid, values.low, values.high)]
    drawn = smaa_values(matrix.alternatives, _counted_ids(values), *layers)
    return run_smaa(drawn, SmaaSettings(draws=draws, seed=seed), information, progress=progress)


def _own_chances(matrix: DecisionMatrix, values: ValueTable, weights: WeightSet, draws: int, seed: int) -> Floats | None:
    """Return the chances that one alternative beats the other with the weights of one party; None when scores have no bandwidth."""
    if not draws or matrix.is_exact:
        return None
    return _chances(matrix, values, PartyInformation((weights,)), draws, seed, None).pairwise


def _turning(opinions: Mapping[str, Agreement]) -> tuple[Reason, ...]:
    return tuple(note for agreement in opinions.values() for note in agreement.reasons if note.kind != "methoden-eens")


def _without_repeats(notes: tuple[Reason, ...]) -> tuple[Reason, ...]:
    seen: dict[tuple[str, str], Reason] = {}
    for note in notes:
        seen.setdefault((note.kind, repr(sorted(note.values.items()))), note)
    return tuple(seen.values())
