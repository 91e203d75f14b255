"""A weighing as report: the values that the workbook and the two pages show."""

from __future__ import annotations

from datetime import date

from wijkkoers.appraisal.matrix import WeightSet
from wijkkoers.base.ranges import Range
from wijkkoers.cli.studies.heading import heading_of
from wijkkoers.cli.studies.weighing_json import indistinct_pairs
from wijkkoers.cli.studies.weighing_run import EQUAL, WeighingRun
from wijkkoers.reports.weighing.content import AlternativeRow, CriterionRow, WeighingReport, WeightSetRow
from wijkkoers.reports.weighing.reason_words import REASON_WORDS

NO_DIFFERENCE = {"nl": "alle alternatieven scoren gelijk", "en": "all alternatives score the same"}
EQUAL_NAME = {"nl": "gelijke gewichten", "en": "equal weights"}


def weighing_report(run: WeighingRun, *, path: str, language: str, today: date) -> WeighingReport:
    """Return the report of a run; totals, ranks and weights are those of the weighted sum, which the figures explain."""
    some = next(iter(run.sums.values()))
    provenance = run.chances.provenance if run.chances else some.provenance
    extra = {EQUAL: EQUAL_NAME[language]}
    heading = heading_of(run.file, provenance, path=path, language=language, today=today, **extra)
    matrix = run.matrix
    return WeighingReport(
        heading=heading,
        criteria=tuple(_criterion(run, column, language) for column in range(len(matrix.criteria))),
        sets=tuple(_weights(run, found) for found in run.sets),
        alternatives=tuple(_alternative(run, row) for row in range(len(matrix.alternatives))),
        scores={
            (alternative, criterion): Range(float(matrix.low[row, column]), float(matrix.mid[row, column]), float(matrix.high[row, column]))
            for row, alternative in enumerate(matrix.alternatives)
            for column, criterion in enumerate(matrix.criterion_ids)
        },
        stability={
            id: {
                criterion: (float(low), float(high))
                for criterion, low, high in zip(found.stability.criteria, found.stability.low, found.stability.high, strict=True)
            }
            for id, found in run.details.items()
        },
        dominance=tuple((pair.better, pair.worse) for pair in run.scorecard.dominance),
        indistinct=tuple((first, second) for first, second in indistinct_pairs(run)),
        second_opinions=_opinions(run, language),
        reasons=run.reasons,
        warnings=run.warnings,
    )


def _weights(run: WeighingRun, given: WeightSet) -> WeightSetRow:
    """Return the weights with which the totals were made: 0 for a criterion that is left out."""
    result = run.sums[given.id]
    return WeightSetRow(given.id, dict(zip(result.criteria, result.weights.tolist(), strict=True)), given.entered_sum)


def _criterion(run: WeighingRun, column: int, language: str) -> CriterionRow:
    criterion, scale = run.matrix.criteria[column], run.values.scales[column]
    low, high = scale.bounds if scale else (None, None)
    origin = scale.origin.value if scale else ""
    return CriterionRow(
        criterion.id, criterion.unit, criterion.direction.value, low, high, origin, "" if scale else NO_DIFFERENCE[language]
    )


def _alternative(run: WeighingRun, row: int) -> AlternativeRow:
    id, chances = run.matrix.alternatives[row], run.chances
    central = chances.central_weights[row] if chances else None
    totals = {
        set: Range(*sorted((float(found.totals_low[row]), float(found.totals[row]), float(found.totals_high[row]))))
        for set, found in run.sums.items()
    }
    return AlternativeRow(
        id=id,
        is_null=id == run.matrix.null,
        totals=totals,
        ranks={set: int(found.ranks[row]) for set, found in run.sums.items()},
        contributions={set: dict(zip(found.criteria, found.contributions[row].tolist(), strict=True)) for set, found in run.sums.items()},
        rank_chances=tuple(chances.rank_acceptability[row].tolist()) if chances else (),
        central_weights=dict(zip(chances.criteria, central.tolist(), strict=True)) if chances and central is not None else None,
        confidence=chances.confidence[row] if chances else None,
        vetoes=tuple(veto.criterion for veto in run.scorecard.vetoes if veto.alternative == id),
    )


def _opinions(run: WeighingRun, language: str) -> dict[str, tuple[str, ...]]:
    """Return, with the weights of the first party, which alternatives each other method puts first."""
    agreement = run.opinions[run.sets[0].id]
    said = REASON_WORDS[language]
    return {
        f"{said.get(opinion.method, opinion.method)}, {said.get(opinion.choice, opinion.choice)}": opinion.best
        for opinion in agreement.opinions[1:]
    }
