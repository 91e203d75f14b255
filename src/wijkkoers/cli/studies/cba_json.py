"""The JSON of `wijkkoers mkba`: complete, in EUR, with the keys that docs/nl/methoden describes."""

from __future__ import annotations

from typing import Any

from wijkkoers.appraisal.cba.result import AlternativeResult
from wijkkoers.base.ranges import Range
from wijkkoers.cli.studies.cba_run import CbaRun
from wijkkoers.cli.studies.values import described, plain_reason


def cba_json(run: CbaRun) -> dict[str, Any]:
    """Return an MKBA as plain values."""
    result = run.result
    return {
        "methode": result.provenance.method,
        "versie": result.provenance.version,
        "kenmerk": result.provenance.digest,
        "seed": run.chances.seed if run.chances else None,
        "trekkingen": run.chances.draws if run.chances else 0,
        "schema": result.scheme,
        "moment": result.timing,
        "invoer": result.entry,
        "basisjaar": result.base_year,
        "prijspeil": result.price_year,
        "horizon": result.horizon_years,
        "nulalternatief": result.null,
        "factoren": result.factors.tolist(),
        "alternatieven": [_alternative(run, one) for one in result.alternatives],
        "controle": {"som_actoren_min_totaal": result.control_eur},
        "gaten": [gap for one in result.alternatives for gap in _gaps(one)],
        "pm": [
            {
                "alternatief": id,
                "regel": effect.line,
                "naam": effect.label,
                "actor": effect.actor,
                "teken": effect.mark.sign.value,
                "reden": effect.mark.reason,
            }
            for id, effect in result.pm
        ],
        "omslagpunten": _break_evens(run),
        "tornado": _tornado(run),
        "uitleg": [plain_reason(reason) for reason in run.reasons],
        "waarschuwingen": [described(issue) for issue in result.warnings],
    }


def _alternative(run: CbaRun, one: AlternativeResult) -> dict[str, Any]:
    chances = run.chances.of(one.id) if run.chances else None
    spread = chances.total if chances else None
    return {
        "id": one.id,
        "naam": one.label,
        "rang": one.rank,
        "ncw": {
            **_range(one.ncw),
            "p5": spread.p5 if spread else None,
            "p50": spread.p50 if spread else None,
            "p95": spread.p95 if spread else None,
        },
        "kans_negatief": chances.chance_negative if chances else None,
        "kans_eerste": chances.chance_first if chances else None,
        "bcr": one.bcr.mid if one.bcr else None,
        "bcr_bandbreedte": _range(one.bcr) if one.bcr else None,
        "kosten": one.costs.mid,
        "kosten_bandbreedte": _range(one.costs),
        "baten": one.benefits.mid,
        "baten_bandbreedte": _range(one.benefits),
        "annuiteit": one.annuity_eur,
        "per_actor": {actor: found.ncw.mid for actor, found in one.per_actor.items()},
        "per_actor_bandbreedte": {actor: _range(found.ncw) for actor, found in one.per_actor.items()},
        "per_actor_per_jaar": {actor: found.per_year.tolist() for actor, found in one.per_actor.items()},
        "terugverdientijd": {actor: found.payback_years for actor, found in one.per_actor.items()},
        "per_huishoudgroep": {group: _range(value) for group, value in one.per_household_group.items()},
        "per_categorie": {category: _range(value) for category, value in one.per_category.items()},
        "per_jaar": one.per_year.tolist(),
        "per_jaar_contant": one.per_year_present.tolist(),
    }


def _range(value: Range) -> dict[str, float]:
    return {"laag": value.low, "midden": value.mid, "hoog": value.high}


def _gaps(one: AlternativeResult) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for investor, short in one.gaps.short.items():
        asked = [agreement for agreement in one.gaps.agreements if agreement.investor == investor]
        found.append(
            {
                "alternatief": one.id,
                "soort": "investeerder-met-tekort",
                "actor": investor,
                "bedrag": short,
                "verzilveringsafspraken": [
                    {"vraagt_aan": agreement.beneficiary, "over": agreement.category, "hoogstens": agreement.amount_eur}
                    for agreement in asked
                ],
            }
        )
    return found + [
        {"alternatief": one.id, "soort": "baat-zonder-bijdrage", "actor": actor, "bedrag": gain} for actor, gain in one.gaps.free.items()
    ]


def _break_evens(run: CbaRun) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for one in run.break_evens:
        found.setdefault(one.alternative, {})[one.line] = one.amount_eur
    return found


def _tornado(run: CbaRun) -> list[dict[str, Any]]:
    return [
        {"alternatief": id, "wat": swing.moved.value, "naam": swing.name, "regels": list(swing.lines)}
        | {"ncw_laag": swing.ncw_low[place], "ncw_hoog": swing.ncw_high[place]}
        for place, id in enumerate(run.tornado.alternatives)
        for swing in run.tornado.of(id)
    ]
