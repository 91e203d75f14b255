"""The JSON of `wijkkoers programma`: complete, with the keys that docs/nl/methoden describes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkkoers.appraisal.programme.result import BindingLimit, Choice
from wijkkoers.appraisal.programme.why_out import OutReason, Outside
from wijkkoers.cli.studies.programme_run import ProgrammeRun
from wijkkoers.cli.studies.values import plain_reason

VALUE = "waarde"
"""What a price is of when the objective is the value of all goals together."""


def programme_json(run: ProgrammeRun) -> dict[str, Any]:
    """Return a programme as plain values; `grens` says that no programme is worth more, `kloof` how far that is as a share.

    With goals in order these three tell of the last goal, and `waarde_per_doel` of each.
    """
    result = run.result
    return {
        "methode": result.provenance.method,
        "versie": result.provenance.version,
        "kenmerk": result.provenance.digest,
        "seed": run.settings.seed,
        "stand": result.status.value,
        "doel": run.programme.objective.value,
        "keuze": _choice(result.choice),
        "waarde": result.value,
        "grens": result.bound,
        "kloof": result.gap,
        "waarde_per_doel": [
            {"naam": stage.name, "waarde": stage.value, "grens": stage.bound, "kloof": stage.gap} for stage in result.stages
        ],
        "startjaren_bewezen": result.is_settled if result.value is not None else None,
        "effecten": dict(result.effects),
        "uitgaven": [{"betaler": payer, "jaar": year, "bedrag": amount} for (payer, year), amount in result.spend_eur.items()],
        "uitgaven_na_einde": dict(result.after_eur),
        "bespaard": result.saved_eur,
        "knellend": [_binding(limit) for limit in result.binding],
        "tekorten": [
            {"soort": short.kind, "naam": short.name, "jaar": short.year, "tekort": short.short_by, "maatregelen": list(short.measures)}
            for short in result.shortages
        ],
        "buiten": [_outside(one) for one in run.outside],
        "alternatieven": [
            {
                "waarde": near.value,
                "waarde_van": near.stage or VALUE,
                "verlies": near.loss,
                "verlies_aandeel": near.loss_share,
                "keuze": _choice(near.choice),
            }
            for near in run.near
        ],
        "kern": {"trekkingen": run.core.draws, "aandeel": dict(run.core.shares)} if run.core else None,
        "uitleg": [plain_reason(reason) for reason in run.reasons],
    }


def _binding(limit: BindingLimit) -> dict[str, Any]:
    return {
        "soort": limit.kind,
        "naam": limit.name,
        "jaar": limit.year,
        "grens": limit.amount,
        "ruimte": limit.slack,
        "een_meer": limit.price,
        "een_meer_van": limit.stage or VALUE,
        "is_precies": limit.is_exact_price,
    }


def _outside(one: Outside) -> dict[str, Any]:
    return {
        "maatregel": one.measure,
        "reden": one.reason.value,
        "prijs": one.price,
        "prijs_van": None if one.price is None or one.reason is OutReason.EQUAL else one.stage or VALUE,
        "prijs_is_precies": one.is_exact,
        "door": list(one.because),
    }


def _choice(choices: Iterable[Choice]) -> list[dict[str, Any]]:
    return [{"maatregel": choice.measure, "jaar": choice.year, "aantal": choice.count} for choice in choices]
