"""Why the programme is what it is, as data: limits that bind, what is out and why, alternatives, core and gap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wijkkoers.appraisal.programme.core_index import CoreIndex
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.near_optimal import Alternative
from wijkkoers.appraisal.programme.result import BindingLimit, ProgrammeResult, Status
from wijkkoers.appraisal.programme.why_out import Outside
from wijkkoers.base.reasons import Reason, reason

KINDS: Mapping[str, tuple[str, ...]] = {
    "programma-bewezen-best": ("value", "count"),
    "programma-binnen-kloof": ("value", "bound", "gap", "count"),
    "programma-tijd-op": ("value", "bound", "gap", "count"),
    "programma-niets-gevonden": ("bound",),
    "programma-onhaalbaar": ("count",),
    "tekort-budget": ("name", "year", "short_eur"),
    "tekort-capaciteit": ("name", "year", "short_by"),
    "tekort-minimum": ("name", "short_by"),
    "tekort-relatie": ("relation", "measures"),
    "tekort-vast": ("name",),
    "knelt-budget": ("name", "years", "amount_eur", "slack_eur", "price", "is_exact", "stage"),
    "knelt-capaciteit": ("name", "years", "amount", "slack", "price", "is_exact", "stage"),
    "knelt-minimum": ("name", "amount", "slack", "price", "is_exact", "stage"),
    "buiten-uitgesloten": ("name",),
    "buiten-past-niet": ("name", "because"),
    "buiten-sluit-uit": ("name", "because", "price", "is_exact", "stage"),
    "buiten-vraagt-andere": ("name", "because", "price", "is_exact", "stage"),
    "buiten-geen-waarde": ("name", "price", "is_exact", "stage"),
    "buiten-onverenigbaar": ("name",),
    "buiten-even-goed": ("name",),
    "buiten-verdrongen": ("name", "price", "is_exact", "stage"),
    "alternatief": ("number", "value", "loss", "loss_share", "changes", "stage"),
    "kern-altijd": ("names", "draws"),
    "kern-nooit": ("names", "draws"),
    "kern-soms": ("name", "share", "draws"),
    "partij-aandeel": ("name", "share"),
    "bespaard-samen": ("saved_eur",),
    "kosten-na-einde": ("name", "last_year", "amount_eur"),
    "startjaren-voorlopig": ("count",),
}
"""Every kind of explanation with the names of its values.

Names are labels; `changes` holds (label, units before, units after). Limits of one payer or executor are told together: `years` in which
they bind, `amount` of those years, `slack` left in them (with carry-over: at the end), and `price`, the value of one euro or unit more in
the year where that yields most; not `is_exact` means about. A price of `buiten` is the drop in value, not `is_exact` means at least.
`stage` says of what a price or loss is: `waarde`, the label of a goal or partij, `kleinste-aandeel` or `som-aandelen`.
"""


def explain_programme(
    programme: Programme,
    result: ProgrammeResult,
    *,
    outside: Sequence[Outside] = (),
    alternatives: Sequence[Alternative] = (),
    core: CoreIndex | None = None,
) -> tuple[Reason, ...]:
    """Return the explanations of a result in reading order; parts that were not worked out are left out."""
    labels = {measure.id: measure.label for measure in programme.measures}
    labels |= {goal.id: goal.label for goal in programme.goals if goal.id not in labels}
    return (
        *_explain_end(result),
        *_explain_shortages(programme, result, labels),
        *_explain_shares(programme, result),
        *_explain_binding(programme, result),
        *(_explain_outside(programme, one, labels) for one in outside),
        *_explain_alternatives(programme, alternatives, labels),
        *_explain_core(core, labels),
        *_explain_money(programme, result),
    )


def _explain_end(result: ProgrammeResult) -> Iterator[Reason]:
    count = len(result.counts)
    if result.status is Status.INFEASIBLE:
        yield reason("programma-onhaalbaar", count=len(result.shortages))
    elif result.value is None:
        yield reason("programma-niets-gevonden", bound=result.bound)
    elif result.status is Status.BEST:
        yield reason("programma-bewezen-best", value=result.value, count=count)
    else:
        yield reason(f"programma-{result.status.value}", value=result.value, bound=result.bound, gap=result.gap, count=count)


def _explain_shortages(programme: Programme, result: ProgrammeResult, labels: Mapping[str, str]) -> Iterator[Reason]:
    goals = {goal.id: goal.label for goal in programme.goals}
    for short in result.shortages:
        match short.kind:
            case "budget":
                yield reason("tekort-budget", name=short.name, year=short.year, short_eur=short.short_by)
            case "capaciteit":
                yield reason("tekort-capaciteit", name=short.name, year=short.year, short_by=short.short_by)
            case "minimum":
                yield reason("tekort-minimum", name=goals[short.name], short_by=short.short_by)
            case "vast":
                yield reason("tekort-vast", name=labels[short.name])
            case relation:
                yield reason("tekort-relatie", relation=relation, measures=tuple(labels[name] for name in short.measures))


def _explain_shares(programme: Programme, result: ProgrammeResult) -> Iterator[Reason]:
    for partij in programme.partijen:
        if partij.id in result.shares:
            yield reason("partij-aandeel", name=partij.label, share=result.shares[partij.id])


def _explain_binding(programme: Programme, result: ProgrammeResult) -> Iterator[Reason]:
    goals = {goal.id: goal.label for goal in programme.goals}
    together: dict[tuple[str, str, str], list[BindingLimit]] = {}
    for limit in result.binding:
        together.setdefault((limit.kind, limit.name, limit.stage), []).append(limit)
    for (kind, name, stage), limits in together.items():
        limits.sort(key=lambda limit: limit.year or 0)
        unit = "_eur" if kind == "budget" else ""
        left = limits[-1].slack if kind == "budget" and programme.carry_over else sum(limit.slack for limit in limits)
        values = {
            "name": goals[name] if kind == "minimum" else name,
            "years": tuple(limit.year for limit in limits),
            f"amount{unit}": sum(limit.amount for limit in limits),
            f"slack{unit}": left,
            "price": max(limit.price for limit in limits),
            "is_exact": all(limit.is_exact_price for limit in limits),
            "stage": _stage_label(programme, stage),
        }
        yield Reason(f"knelt-{kind}", {wanted: values[wanted] for wanted in KINDS[f"knelt-{kind}"]})


def _stage_label(programme: Programme, stage: str) -> str:
    goals = {goal.id: goal.label for goal in programme.goals} if programme.order else {}
    partijen = {partij.id: partij.label for partij in programme.partijen}
    return (goals | partijen).get(stage, stage) or "waarde"


def _explain_outside(programme: Programme, outside: Outside, labels: Mapping[str, str]) -> Reason:
    kind = f"buiten-{outside.reason.value}"
    values = {
        "name": labels[outside.measure],
        "because": tuple(labels.get(name, name) for name in outside.because),
        "price": outside.price,
        "is_exact": outside.is_exact,
        "stage": _stage_label(programme, outside.stage),
    }
    return Reason(kind, {name: values[name] for name in KINDS[kind]})


def _explain_alternatives(programme: Programme, alternatives: Sequence[Alternative], labels: Mapping[str, str]) -> Iterator[Reason]:
    for number, one in enumerate(alternatives, start=1):
        changes = tuple((labels[change.measure], change.before, change.after) for change in one.changes)
        amounts = {"value": one.value, "loss": one.loss, "loss_share": one.loss_share}
        yield reason("alternatief", number=number, **amounts, changes=changes, stage=_stage_label(programme, one.stage))


def _explain_core(core: CoreIndex | None, labels: Mapping[str, str]) -> Iterator[Reason]:
    if core is None or not core.solved:
        return
    for kind, share in (("kern-altijd", 1.0), ("kern-nooit", 0.0)):
        names = tuple(labels[name] for name, found in core.shares.items() if found == share)
        if names:
            yield reason(kind, names=names, draws=core.solved)
    between = [(name, share) for name, share in core.shares.items() if 0 < share < 1]
    for name, share in sorted(between, key=lambda pair: -pair[1]):
        yield reason("kern-soms", name=labels[name], share=share, draws=core.solved)


def _explain_money(programme: Programme, result: ProgrammeResult) -> Iterator[Reason]:
    if result.saved_eur > 0:
        yield reason("bespaard-samen", saved_eur=result.saved_eur)
    for payer, amount in result.after_eur.items():
        yield reason("kosten-na-einde", name=payer, last_year=programme.years[-1], amount_eur=amount)
    if not result.is_settled:
        yield reason("startjaren-voorlopig", count=len(result.choice))
