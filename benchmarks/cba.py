"""How soon the Monte Carlo of an MKBA is done, beside the EMA workbench, numpy draw by draw and numpy in blocks.

    python benchmarks/cba.py [--peers PYTHON] [--times T] [--note TEXT]

60 measures x 8 effects x 6 actors x 40 years, 100,000 draws, all NCW[measure, actor, draw] kept: 480 effect sizes, 8 prices and the
rate are triangular (for the EMA workbench uniform, by its own Latin hypercube), seeds and sizes fixed. Drawing is included everywhere.
The slow sides run fewer draws and are scaled. Each side runs in a fresh process, the first run (compiling or loading) apart. PYTHON is
an interpreter with ema_workbench. Prints ratios and peak memory; writes benchmarks/raw/cba.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
SEED = 20260101
MEASURES, EFFECTS, ACTORS, YEARS, DRAWS = 60, 8, 6, 40, 100_000
RATE = (-0.01, 0.0, 0.01)
BASE_RATE = 0.0225
PACKAGES = 100
BLOCK = 1000
SLOW = {"numpy-per-draw": 2000, "ema-workbench": 2000}
SIDES = ("ours-1", "ours-2", "ours-2-single", "ours-pakketten", "einsum-blocks", "numpy-per-draw", "ema-workbench")


def make_model() -> dict[str, Any]:
    """Return bounds of effect sizes (3, 60, 8) and prices (3, 8), profiles (60, 8, 41), incidence (60, 8, 6)."""
    rng = np.random.Generator(np.random.PCG64(SEED))
    mid = rng.uniform(50, 150, (MEASURES, EFFECTS))
    start = rng.integers(0, 6, (MEASURES, EFFECTS, 1))
    years = np.arange(YEARS + 1)
    growth = np.linspace(0, 0.035, EFFECTS)[None, :, None]
    profile = np.where(years >= start, (1 + growth) ** np.maximum(years - start, 0), 0.0)
    sign = np.where(np.arange(EFFECTS) < 2, -1.0, 1.0)[None, :, None]
    incidence = rng.dirichlet(np.ones(ACTORS), (MEASURES, EFFECTS)) * sign
    price = np.array([np.full(EFFECTS, value) for value in (80.0, 100.0, 130.0)])
    return {"size": np.array([mid * 0.7, mid, mid * 1.4]), "price": price, "profile": profile, "incidence": incidence}


def make_terms() -> tuple[Any, Any]:
    """Return the same model as terms of the product, and its run."""
    from wijkkoers.appraisal.cba.montecarlo import Run
    from wijkkoers.appraisal.cba.schemes import custom_scheme
    from wijkkoers.appraisal.cba.study import Actor, Alternative, Study
    from wijkkoers.appraisal.cba.terms import Terms, present_series
    from wijkkoers.base.ranges import Range

    model, rate, count = make_model(), Range(*RATE), MEASURES * EFFECTS
    names = tuple(f"m{place}" for place in range(MEASURES))
    frame = Study(
        alternatives=tuple(Alternative(id, id) for id in ("nul", *names)),
        null="nul",
        base_year=2025,
        price_year=2025,
        horizon_years=YEARS,
        scheme=custom_scheme([(BASE_RATE, None)], "2,25 %"),
        actors=tuple(Actor(f"a{place}", "") for place in range(ACTORS)),
        lines=(),
    )
    effect = np.arange(count) % EFFECTS
    terms = Terms(
        alternatives=names,
        has_null=False,
        actors=frame.actor_ids,
        bounds=tuple(range(0, count + 1, EFFECTS)),
        inputs=(*(f"q{place}" for place in range(count)), *(f"p{place}" for place in range(EFFECTS))),
        quantity=model["size"].reshape(3, count),
        price=model["price"][:, effect],
        quantity_input=np.arange(count),
        price_input=count + effect,
        incidence=model["incidence"].reshape(count, ACTORS),
        present=present_series(frame, model["profile"].reshape(count, -1), rate),
        rate=rate,
    )
    return terms, Run(draws=DRAWS, seed=SEED, rate=rate)


def run_ours(workers: int, dtype: Any = np.float64) -> Callable[[], Any]:
    """Return the whole drawing, on one thread or on a pool of them."""
    from wijkkoers.appraisal.cba.montecarlo import draw_ncw

    terms, run = make_terms()
    mapper = map if workers == 1 else ThreadPoolExecutor(workers).map
    return lambda: draw_ncw(terms, run, mapper, dtype=dtype)


def run_packages() -> Callable[[], Any]:
    """Return 100 pakketten of about ten measures made from all draws of the measures (drawn before, in single precision)."""
    from wijkkoers.appraisal.cba.montecarlo import package_ncw

    ncw = run_ours(2, np.float32)()
    membership = (np.random.Generator(np.random.PCG64(SEED)).random((PACKAGES, MEASURES)) < 1 / 6).astype(np.float64)
    return lambda: package_ncw(ncw, membership)


def draw_triangular(rng: Any, bounds: Any, shape: tuple[int, ...]) -> Any:
    return rng.triangular(*bounds, size=shape)


def run_einsum() -> Callable[[], Any]:
    """Return numpy in blocks of 1,000 draws: two matrix products per block."""
    model, times = make_model(), np.arange(YEARS + 1)
    profile = model["profile"].reshape(-1, YEARS + 1).T

    def act() -> Any:
        rng = np.random.Generator(np.random.PCG64(SEED))
        found = np.empty((DRAWS, MEASURES, ACTORS))
        for first in range(0, DRAWS, BLOCK):
            size = draw_triangular(rng, model["size"], (BLOCK, MEASURES, EFFECTS))
            price = draw_triangular(rng, model["price"], (BLOCK, EFFECTS))
            rate = BASE_RATE + draw_triangular(rng, RATE, (BLOCK,))
            present = ((1 + rate[:, None]) ** -times @ profile).reshape(BLOCK, MEASURES, EFFECTS)
            value = size * price[:, None, :] * present
            found[first : first + BLOCK] = np.einsum("sme,mea->sma", value, model["incidence"], optimize=True)
        return found

    return act


def ncw_of_draw(model: Any, size: Any, price: Any, rate: float) -> Any:
    """Return the NCW of one draw, shape (measures, actors): amounts per year, discounted and spread over actors."""
    flows = size[:, :, None] * price[None, :, None] * model["profile"]
    value = flows @ (1 + rate) ** -np.arange(YEARS + 1)
    return np.einsum("me,mea->ma", value, model["incidence"])


def run_per_draw() -> Callable[[], Any]:
    """Return numpy draw by draw."""
    model = make_model()

    def act() -> Any:
        rng = np.random.Generator(np.random.PCG64(SEED))
        found = np.empty((SLOW["numpy-per-draw"], MEASURES, ACTORS))
        for draw in range(len(found)):
            size, price = draw_triangular(rng, model["size"], (MEASURES, EFFECTS)), draw_triangular(rng, model["price"], (EFFECTS,))
            found[draw] = ncw_of_draw(model, size, price, BASE_RATE + draw_triangular(rng, RATE, ()))
        return found

    return act


def run_ema() -> Callable[[], Any]:
    """Return the peer's whole call: sampling, one experiment per draw, outcomes kept."""
    from ema_workbench import ArrayOutcome, Model, RealParameter, perform_experiments  # type: ignore[import-not-found]

    model = make_model()
    sizes = [f"q{place}" for place in range(MEASURES * EFFECTS)]
    prices = [f"p{place}" for place in range(EFFECTS)]

    def experiment(rate: float = 0.0, **inputs: float) -> dict[str, Any]:
        size = np.array([inputs[name] for name in sizes]).reshape(MEASURES, EFFECTS)
        return {"ncw": ncw_of_draw(model, size, np.array([inputs[name] for name in prices]), BASE_RATE + rate)}

    peer = Model("cba", function=experiment)
    bounds = zip(model["size"][0].ravel(), model["size"][2].ravel(), strict=True)
    peer.uncertainties = [
        *(RealParameter(name, low, high) for name, (low, high) in zip(sizes, bounds, strict=True)),
        *(RealParameter(name, model["price"][0][place], model["price"][2][place]) for place, name in enumerate(prices)),
        RealParameter("rate", RATE[0], RATE[2]),
    ]
    peer.outcomes = [ArrayOutcome("ncw", shape=(MEASURES, ACTORS), dtype=float)]
    return lambda: perform_experiments(peer, SLOW["ema-workbench"])


def timed(act: Callable[[], Any], times: int) -> dict[str, Any]:
    """Return seconds of the first run and of the next `times` ones, by the clock and of the processor."""
    clock, processor = [], []
    for _turn in range(times + 1):
        start, used = time.perf_counter(), time.process_time()
        act()
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    first, *rest = clock
    return {"first_s": first, "seconds": rest, "min_s": min(rest), "median_s": sorted(rest)[len(rest) // 2], "processor_s": min(processor)}


def measure(side: str, times: int) -> dict[str, Any]:
    """Time one side."""
    acts: dict[str, Callable[[], Callable[[], Any]]] = {
        "ours-1": lambda: run_ours(1),
        "ours-2": lambda: run_ours(2),
        "ours-2-single": lambda: run_ours(2, np.float32),
        "ours-pakketten": run_packages,
        "einsum-blocks": run_einsum,
        "numpy-per-draw": run_per_draw,
        "ema-workbench": run_ema,
    }
    act = acts[side]()
    before = memory_mb()
    found = timed(act, 1 if side in SLOW else times)
    return found | {"scale": DRAWS / SLOW.get(side, DRAWS), "memory_before_mb": before, "memory_mb": memory_mb()}


def memory_mb() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ask(python: str, side: str, times: int) -> dict[str, Any]:
    """Measure one side in a fresh process."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [python, __file__, "--side", side, "--times", str(times)]
    outcome = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        return {"failed": outcome.stderr.strip().splitlines()[-1:]}
    return dict(json.loads(outcome.stdout.splitlines()[-1]))


def commit() -> str:
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - our own command


def version_of(python: str, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - our own command


def main(peers: str | None, times: int, note: str) -> None:
    sides = [side for side in SIDES if peers or side != "ema-workbench"]
    found = {}
    for side in sides:
        found[side] = ask(peers if side == "ema-workbench" and peers else sys.executable, side, times)
        print(side, describe(found[side]), flush=True)
    ours = found["ours-2"].get("min_s")
    for side in ("einsum-blocks", "numpy-per-draw", "ema-workbench"):
        if ours and "min_s" in found.get(side, {}):
            clock = found[side]["min_s"] * found[side]["scale"] / ours
            processor = found[side]["processor_s"] * found[side]["scale"] / found["ours-2"]["processor_s"]
            print(f"{side}: {clock:8.1f} x the time of ours on two threads, {processor:8.1f} x its processor time")
    versions = {"python": platform.python_version(), "numpy": np.__version__, "numba": version_of(sys.executable, "numba")}
    if peers:
        versions["ema_workbench"] = version_of(peers, "ema_workbench")
    size = {"measures": MEASURES, "effects": EFFECTS, "actors": ACTORS, "years": YEARS, "draws": DRAWS, "seed": SEED}
    record = {"size": size, "versions": versions, "commit": commit(), "load": os.getloadavg(), "note": note, "sides": found}
    target = ROOT / "benchmarks/raw/cba.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def describe(found: dict[str, Any]) -> str:
    if "failed" in found:
        return f"failed: {found['failed']}"
    seconds, processor = (found[name] * found["scale"] for name in ("min_s", "processor_s"))
    return f"{seconds:9.3f} s (processor {processor:8.3f} s), first {found['first_s']:.2f} s, {found['memory_mb']:.0f} MB"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--note", default="")
    parser.add_argument("--side")
    chosen = parser.parse_args()
    if chosen.side:
        print(json.dumps(measure(chosen.side, chosen.times)))
    else:
        main(chosen.peers, chosen.times, chosen.note)
