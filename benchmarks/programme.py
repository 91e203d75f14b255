"""How soon a programme is good, and how good it is proven to be, beside HiGHS without our start and bound, and beside plain greedy.

    python benchmarks/programme.py [--kinds plain hard] [--sizes N...] [--times S...]

Programmes of 60, 500 and 5,000 measures over 15 years, with and without carry-over, from one fixed seed. Each run is a fresh process and
gets so many seconds for everything (model, bound, start, solver). Ours is `solve`. "At year" is the plain form, with one column per year
of starting, and "by year" our form, both given straight to HiGHS. The gap is the distance between a method's own value and its own
bound as a share of the value; greedy has no bound of its own and is shown against ours. Prints a table and writes
benchmarks/raw/programme.json with versions, commit and load.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme import Exclusion, Goal, Measure, Precedence, Programme, Relation, solve
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.highs import Model, Settings, run
from wijkkoers.appraisal.programme.result import gap_between
from wijkkoers.appraisal.programme.search import model_of
from wijkkoers.appraisal.programme.solve import total_gain

ROOT = Path(__file__).resolve().parents[1]
SEED = 20260101
YEARS = tuple(range(2026, 2041))
PAYERS = ("gemeente", "corporatie", "netbeheerder")
KINDS = {"plain": (2, 0.0), "hard": (3, 0.0225)}
"""Number of payers and discount rate: with a discount every year of delay costs value, and the relaxed model says much less."""
TEAMS = ("ploeg noord", "ploeg zuid")
GOALS = ("energie", "leefbaarheid", "wonen")
TIMES = {60: (2, 20), 500: (1, 10), 5000: (2, 20)}
"""Seconds per size; programmes of the hard kind get the first only."""


def make_programme(number: int, carry_over: bool, kind: str = "plain", seed: int = SEED) -> Programme:
    """Return a random programme: one payer leads a measure and half of them have a second; 45 % of all costs fits the budgets."""
    payers, rate = PAYERS[: KINDS[kind][0]], KINDS[kind][1]
    rng = np.random.Generator(np.random.PCG64([seed, number]))
    measures = tuple(make_measure(rng, place, payers) for place in range(number))
    spent = {payer: sum(sum(measure.costs_eur.get(payer, ())) for measure in measures) for payer in payers}
    worked = {team: sum(sum(measure.use.get(team, ())) for measure in measures) for team in TEAMS}
    pairs = [f"m{place}" for place in rng.permutation(number)]
    relations: list[Relation] = [Precedence(pairs[2 * k], pairs[2 * k + 1], 1) for k in range(number // 12)]
    relations += [Exclusion((pairs[-2 * k - 1], pairs[-2 * k - 2])) for k in range(number // 20)]
    return Programme(
        years=YEARS,
        measures=measures,
        goals=tuple(Goal(goal, goal) for goal in GOALS),
        payers=payers,
        budgets_eur={(payer, year): float(round(0.45 * spent[payer] / len(YEARS), -3)) for payer in payers for year in YEARS},
        carry_over=carry_over,
        executors=TEAMS,
        capacity={(team, year): float(max(round(0.6 * worked[team] / len(YEARS)), 8)) for team in TEAMS for year in YEARS},
        relations=tuple(relations),
        discount_rate=rate,
    )


def make_measure(rng: np.random.Generator, place: int, payers: tuple[str, ...]) -> Measure:
    """Return a measure of about EUR 300,000 over one to three years, worth about what it costs."""
    cost = float(rng.lognormal(12.6, 0.6))
    length = int(rng.integers(1, 4))
    who = rng.permutation(len(payers))[: 1 + int(rng.random() < 0.5)]
    shares = (1.0,) if who.size == 1 else (0.75, 0.25)
    spread = rng.dirichlet(np.full(length, 4.0))
    worth = cost * rng.lognormal(0.0, 0.35) * rng.dirichlet(np.ones(len(GOALS)))
    return Measure(
        id=f"m{place}",
        label=f"Maatregel {place}",
        effects={goal: float(part) for goal, part in zip(GOALS, worth.round(), strict=True)},
        earliest=YEARS[0] + (int(rng.integers(1, 5)) if rng.random() < 0.25 else 0),
        latest=YEARS[-1] - length + 1,
        costs_eur={payers[one]: tuple(map(float, (cost * share * spread).round(-2))) for one, share in zip(who, shares, strict=True)},
        use={TEAMS[int(rng.integers(2))]: (float(rng.integers(1, 6)),) * length},
    )


def run_ours(programme: Programme, seconds: float) -> dict[str, Any]:
    result = solve(programme, time_limit_s=seconds)
    return {"value": result.value, "bound": result.bound, "gap": result.gap, "status": result.status.value}


def run_by_year(programme: Programme, seconds: float) -> dict[str, Any]:
    """Our form, straight to HiGHS."""
    form = build_form(programme)
    return told(run(model_of(form, total_gain(programme, form)), Settings(seconds)))


def run_at_year(programme: Programme, seconds: float) -> dict[str, Any]:
    """The plain form: a column for every start, at most one start per measure."""
    form = build_form(programme)
    return told(run(to_plain(form, total_gain(programme, form)), Settings(seconds)))


def to_plain(form: Form, gain: np.ndarray[Any, np.dtype[np.float64]]) -> Model:
    """Rewrite "by year" columns as sums of "at year" ones; the steps become one row per measure."""
    columns, number = form.number_of_columns, len(form.started)
    rows, starts = [], []
    for block in form.started:
        own = np.unique(block[block >= 0])
        earlier, later = np.triu_indices(own.size)
        rows.append(own[later])
        starts.append(own[earlier])
    at, to = np.concatenate(rows), np.concatenate(starts)
    sums = sparse.csr_matrix((np.ones(at.size), (at, to)), shape=(columns, columns))
    kept = np.r_[0 : len(form.limits), len(form.limits) + form.steps : form.upper.size]
    once = sums[form.started[:, -1]]
    matrix = sparse.vstack([form.matrix[kept] @ sums, once]).tocsr()
    upper = np.concatenate([form.upper[kept], np.ones(number)])
    return Model(np.asarray(sums.T @ gain), matrix, upper, form.low, form.high, form.is_integer)


def run_greedy(programme: Programme, seconds: float) -> dict[str, Any]:
    """Plain greedy: most value per euro first, each in the first year that fits."""
    worth = {measure.id: sum(measure.effects.values()) / sum(map(sum, measure.costs_eur.values())) for measure in programme.measures}
    taken: dict[str, int] = {}
    left = {**programme.budgets_eur, **programme.capacity}
    for measure in sorted(programme.measures, key=lambda one: -worth[one.id]):
        for year in range(measure.earliest or YEARS[0], (measure.latest or YEARS[-1]) + 1):
            if fits(programme, left, taken, measure, year):
                taken[measure.id] = year
                for profile in (measure.costs_eur, measure.use):
                    for name, amounts in profile.items():
                        for offset, amount in enumerate(amounts):
                            left[name, year + offset] -= amount
                break
    factor = 1 + programme.discount_rate
    value = sum(sum(one.effects.values()) * factor ** -(taken[one.id] - YEARS[0]) for one in programme.measures if one.id in taken)
    return {"value": value, "bound": None, "gap": None, "status": "-"}


def fits(programme: Programme, left: dict[tuple[str, int], float], taken: dict[str, int], measure: Measure, year: int) -> bool:
    """Whether a start keeps to budgets (all saved ones with carry-over), capacity and relations."""
    for relation in programme.relations:
        if isinstance(relation, Precedence) and relation.after == measure.id:
            if relation.before not in taken or taken[relation.before] + relation.lag_years > year:
                return False
        elif isinstance(relation, Exclusion) and measure.id in relation.measures and any(name in taken for name in relation.measures):
            return False
    for payer, amounts in measure.costs_eur.items():
        needed = [0.0] * (year - YEARS[0]) + list(amounts)
        needed += [0.0] * (len(YEARS) - len(needed))
        rest = np.array([left[payer, one] for one in YEARS]) - needed
        if (np.cumsum(rest) if programme.carry_over else rest).min() < 0:
            return False
    return all(left[team, year + offset] >= amount for team, amounts in measure.use.items() for offset, amount in enumerate(amounts))


def told(outcome: Any) -> dict[str, Any]:
    """Return an outcome of the solver as plain values."""
    if outcome.columns is None:
        return {"value": None, "bound": outcome.bound, "gap": None, "status": "niets gevonden"}
    gap = gap_between(outcome.value, outcome.bound)
    return {"value": outcome.value, "bound": outcome.bound, "gap": gap, "status": "tijd-op" if outcome.is_time_stopped else "bewezen-best"}


METHODS: dict[str, Callable[[Programme, float], dict[str, Any]]] = {
    "ours": run_ours,
    "HiGHS by year": run_by_year,
    "HiGHS at year": run_at_year,
    "greedy": run_greedy,
}


def measure_one(method: str, kind: str, number: int, carry_over: bool, seconds: float) -> None:
    """Run one method in this process and print what it found, how long it took and its peak memory; a small run warms up."""
    programme = make_programme(number, carry_over, kind)
    METHODS[method](make_programme(60, carry_over), 0.2)
    start = time.perf_counter()
    found = METHODS[method](programme, seconds)
    found["seconds"] = time.perf_counter() - start
    found["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(found))


def measure_all(kind: str, sizes: list[int], times: list[float]) -> list[dict[str, Any]]:
    """Run every method at every size and time, each in a fresh process."""
    rows: list[dict[str, Any]] = []
    for number in sizes:
        for carry_over in (True, False):
            for seconds in times or TIMES.get(number, (2, 20))[: 1 if kind == "hard" else 2]:
                for method in METHODS:
                    if method == "greedy" and rows and rows[-1]["method"] == method:
                        continue
                    command = [sys.executable, __file__, "--one", method, kind, str(number), str(int(carry_over)), str(seconds)]
                    out = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ourselves
                    row = {"kind": kind, "measures": number, "carry_over": carry_over, "limit_s": seconds, "method": method}
                    rows.append({**row, **json.loads(out.stdout.splitlines()[-1]), "load": os.getloadavg()[0]})
                    show(rows[-1])
    return rows


def show(row: dict[str, Any]) -> None:
    """Print one line of the table."""
    gap = "-" if row["gap"] is None else f"{100 * row['gap']:.3f} %"
    value = "-" if row["value"] is None else f"{row['value']:,.0f}"
    years = "carry-over" if row["carry_over"] else "year by year"
    print(
        f"{row['kind']:5} {row['measures']:5} {years}  limit {row['limit_s']:5.1f} s  {row['method']:14} value {value:>15}  gap {gap:>10}"
        f"  {row['seconds']:6.2f} s  {row['peak_mb']:5.0f} MB  load {row['load']:.1f}",
        flush=True,
    )


def versions() -> dict[str, str]:
    """Return what the figures depend on."""
    commit = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()  # noqa: S607
    packages = {name: importlib.metadata.version(name) for name in ("highspy", "numpy", "scipy", "numba")}
    return {"commit": commit, "python": platform.python_version(), "machine": platform.machine(), "cores": str(os.cpu_count()), **packages}


def main() -> None:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--one", nargs=5)
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--sizes", type=int, nargs="+", default=list(TIMES))
    parser.add_argument("--times", type=float, nargs="+", default=[])
    options = parser.parse_args()
    if options.one:
        method, kind, number, carry_over, seconds = options.one
        measure_one(method, kind, int(number), carry_over == "1", float(seconds))
        return
    rows = [row for kind in options.kinds for row in measure_all(kind, options.sizes, options.times)]
    target = ROOT / "benchmarks" / "raw" / "programme.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"versions": versions(), "seed": SEED, "rows": rows}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
