"""The JSON of `wijkkoers weeg`: complete, with the keys that docs/nl/methoden describes."""

from __future__ import annotations

from typing import Any

from wijkkoers.appraisal.provenance import digest_of
from wijkkoers.appraisal.smaa.acceptability import SmaaResult
from wijkkoers.cli.studies.values import plain_reason
from wijkkoers.cli.studies.weighing_run import WeighingRun


def weighing_json(run: WeighingRun) -> dict[str, Any]:
    """Return a weighing as plain values."""
    some = next(iter(run.sums.values()))
    chances = run.chances
    return {
        "methode": run.method,
        "versie": some.provenance.version,
        "kenmerk": digest_of([found.provenance.digest for found in run.sums.values()]),
        "seed": chances.provenance.seed if chances else None,
        "trekkingen": chances.provenance.draws if chances else 0,
        "nulalternatief": run.matrix.null,
        "criteria": [_criterion(run, column) for column in range(len(run.matrix.criteria))],
        "gewichten": {
            found.id: {
                "ingevoerde_som": found.entered_sum,
                "gewichten": dict(zip(found.criteria, found.values.tolist(), strict=True)),
                "gebruikt": dict(zip(run.sums[found.id].criteria, run.sums[found.id].weights.tolist(), strict=True)),
            }
            for found in run.sets
        },
        "alternatieven": [_alternative(run, row) for row in range(len(run.matrix.alternatives))],
        "dominantie": [[pair.better, pair.worse] for pair in run.scorecard.dominance],
        "stabiliteit": {
            id: {
                criterion: [float(low), float(high)]
                for criterion, low, high in zip(found.stability.criteria, found.stability.low, found.stability.high, strict=True)
            }
            for id, found in run.details.items()
        },
        "niet_onderscheidbaar": indistinct_pairs(run),
        "niet_onderscheidbaar_per_set": {
            id: [
                {"paar": [pair.first, pair.second], "verschil": pair.difference, "regels": [rule.value for rule in pair.rules]}
                for pair in found.indistinct.pairs
            ]
            for id, found in run.details.items()
        },
        "winstkansen": _table(chances, "pairwise"),
        "tweede_meningen": {
            id: [{"methode": opinion.method, "keuze": opinion.choice, "eerste": list(opinion.best)} for opinion in agreement.opinions]
            for id, agreement in run.opinions.items()
        },
        "uitleg": [plain_reason(found) for found in run.reasons],
        "waarschuwingen": [plain_reason(found) for found in run.warnings],
    }


def indistinct_pairs(run: WeighingRun) -> list[list[str]]:
    """Return the pairs that cannot be told apart with the weights of at least one party, in the order of the alternatives."""
    order = run.matrix.alternatives
    pairs = {tuple(sorted((pair.first, pair.second), key=order.index)) for found in run.details.values() for pair in found.indistinct.pairs}
    return [list(pair) for pair in sorted(pairs, key=lambda pair: [order.index(id) for id in pair])]


def _criterion(run: WeighingRun, column: int) -> dict[str, Any]:
    criterion, scale = run.matrix.criteria[column], run.values.scales[column]
    return {
        "id": criterion.id,
        "naam": criterion.label,
        "richting": criterion.direction.value,
        "eenheid": criterion.unit,
        "telt_mee": bool(run.values.is_counted[column]),
        "schaal": scale.origin.value if scale else None,
        "grenzen": list(scale.bounds) if scale else None,
    }


def _alternative(run: WeighingRun, row: int) -> dict[str, Any]:
    id = run.matrix.alternatives[row]
    name = next(part.name for part in run.file.alternatives if part.id == id)
    chances, parties = run.chances, run.party_chances
    central = chances.central_weights[row] if chances else None
    return {
        "id": id,
        "naam": name,
        "totaal": {set: (found.totals[id] if found.totals else None) for set, found in run.outcomes.items()},
        "totaal_bandbreedte": {
            set: {"laag": float(found.totals_low[row]), "midden": float(found.totals[row]), "hoog": float(found.totals_high[row])}
            for set, found in run.sums.items()
        },
        "rang": {set: found.ranks[id] for set, found in run.outcomes.items()},
        "bijdragen": {set: dict(zip(found.criteria, found.contributions[row].tolist(), strict=True)) for set, found in run.sums.items()},
        "rangkans": chances.rank_acceptability[row].tolist() if chances else [],
        "rangkans_partijen": parties.rank_acceptability[row].tolist() if parties else [],
        "centrale_gewichten": dict(zip(chances.criteria, central.tolist(), strict=True)) if chances and central is not None else {},
        "vertrouwen": chances.confidence[row] if chances else None,
        "verwachte_rang": float(chances.expected_rank[row]) if chances else None,
        "drempels": [
            {"criterium": veto.criterion, "score": veto.score, "drempel": veto.threshold, "zekerheid": veto.passing.value}
            for veto in run.scorecard.vetoes
            if veto.alternative == id
        ],
    }


def _table(chances: SmaaResult | None, name: str) -> dict[str, dict[str, float]]:
    table = getattr(chances, name) if chances else None
    if chances is None or table is None:
        return {}
    return {id: dict(zip(chances.alternatives, row.tolist(), strict=True)) for id, row in zip(chances.alternatives, table, strict=True)}
