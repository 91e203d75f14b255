"""How soon SMAA is done, beside numpy and pyrepo-mcda, and what Sobol weights save.

    python benchmarks/smaa.py [--peers PYTHON] [--times T] [--note TEXT]

Two sizes with exact values and fixed seeds: 20 alternatives x 8 criteria with 1,000,000 draws, 200 x 12 with 100,000. Ours is the whole
call of `run_smaa`: checks, weights, ranks, central weights, expected and holistic ranks, errors, digest; with and without who beats
whom. numpy draws exponentials, multiplies and sorts all draws at once, without pairs. pyrepo-mcda ranks draw by draw (with VIKOR as its
value, for it has no additive SMAA); it runs fewer draws and is scaled. Each side runs in a fresh process, with the first run (compiling
or loading) apart. PYTHON is an interpreter with pyrepo-mcda. Prints ratios and peak memory; writes benchmarks/raw/smaa.json.
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
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
SEED = 20260101
SIZES = ((20, 8, 1_000_000), (200, 12, 100_000))
SLOW_DRAWS = {20: 2000, 200: 200}
SIDES = ("ours", "ours-no-pairs", "numpy", "pyrepo-mcda")
SOBOL_DRAWS = (1024, 4096, 16_384, 65_536)
SOBOL_SEEDS = 16


def make_values(rows: int, columns: int) -> Any:
    """Return values between 0 and 1, shape (rows, columns)."""
    return np.random.Generator(np.random.PCG64(SEED)).random((rows, columns))


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


def run_ours(rows: int, columns: int, draws: int, *, has_pairs: bool) -> Callable[[], Any]:
    """Return the whole call."""
    from wijkkoers.appraisal.smaa.acceptability import run_smaa
    from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values

    names = [f"a{row}" for row in range(rows)], [f"c{column}" for column in range(columns)]
    table = make_values(rows, columns)
    return lambda: run_smaa(smaa_values(*names, table), SmaaSettings(draws=draws, seed=SEED, has_pairs=has_pairs))


def run_numpy(rows: int, columns: int, draws: int) -> Callable[[], Any]:
    """Return the same with all draws in one array, without pairs."""
    table = make_values(rows, columns)
    rng = np.random.Generator(np.random.PCG64(SEED))

    def act() -> Any:
        weights = rng.standard_exponential((draws, columns))
        weights /= weights.sum(axis=1, keepdims=True)
        order = np.argsort(-(weights @ table.T), axis=1)
        places = np.arange(rows)
        shares = np.array([np.bincount(order[:, place], minlength=rows) for place in places]).T / draws
        first = order[:, 0]
        central = [np.bincount(first, weights=weights[:, column], minlength=rows) for column in range(columns)]
        return shares, np.array(central)

    return act


def run_pyrepo(rows: int, columns: int, draws: int) -> Callable[[], Any]:
    """Return the peer's whole call, with its own drawing of weights."""
    from pyrepo_mcda.mcda_methods import VIKOR_SMAA  # type: ignore[import-not-found]

    table, method = make_values(rows, columns), VIKOR_SMAA()
    return lambda: method(table, method._generate_weights(columns, draws), np.ones(columns))


def measure(side: str, size: tuple[int, int, int], times: int) -> dict[str, Any]:
    """Time one side at one size."""
    rows, columns, draws = size
    acts = {
        "ours": lambda: run_ours(*size, has_pairs=True),
        "ours-no-pairs": lambda: run_ours(*size, has_pairs=False),
        "numpy": lambda: run_numpy(*size),
        "pyrepo-mcda": lambda: run_pyrepo(rows, columns, SLOW_DRAWS[rows]),
    }
    found = timed(acts[side](), 1 if side == "pyrepo-mcda" else times)
    return found | {"scale": draws / SLOW_DRAWS[rows] if side == "pyrepo-mcda" else 1.0, "memory_mb": memory_mb()}


def measure_sobol() -> dict[str, Any]:
    """Return the mean error of the rank shares by number of draws, for random and for Sobol weights (10 alternatives x 5 criteria)."""
    from wijkkoers.appraisal.smaa.acceptability import run_smaa
    from wijkkoers.appraisal.smaa.preparation import SmaaSettings, smaa_values

    values = smaa_values([f"a{row}" for row in range(10)], [f"c{column}" for column in range(5)], make_values(10, 5))
    truth = run_smaa(values, SmaaSettings(draws=2**24, seed=SEED)).rank_acceptability
    errors: dict[str, dict[int, float]] = {"random": {}, "sobol": {}}
    for name in errors:
        for draws in SOBOL_DRAWS:
            runs = [run_smaa(values, SmaaSettings(draws=draws, seed=seed, is_sobol=name == "sobol")) for seed in range(SOBOL_SEEDS)]
            errors[name][draws] = float(np.sqrt(np.mean([(run.rank_acceptability - truth) ** 2 for run in runs])))
    ratios = {draws: (errors["random"][draws] / errors["sobol"][draws]) ** 2 for draws in SOBOL_DRAWS}
    return {"errors": errors, "times_fewer_draws": ratios}


def memory_mb() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_process(python: str, side: str, number: int, times: int) -> dict[str, Any]:
    """Run one side in a fresh process and return what it measured."""
    command = [python, str(Path(__file__).resolve()), "--side", side, "--size", str(number), "--times", str(times)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        raise SystemExit(f"{side}: {outcome.stderr}")
    return dict(json.loads(outcome.stdout))


def commit() -> str:
    """Return the commit that is measured."""
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - our own command


def versions() -> dict[str, str]:
    """Return the versions behind the figures."""
    import numba
    import scipy

    return {"python": platform.python_version(), "numpy": np.__version__, "numba": numba.__version__, "scipy": scipy.__version__}


def report(size: tuple[int, int, int], sides: dict[str, Any]) -> None:
    """Print the best time of every side and its ratio to ours, with and without pairs."""
    rows, columns, draws = size
    print(f"{rows} x {columns}, {draws:,} draws")
    for name, side in sides.items():
        seconds = side["min_s"] * side["scale"]
        ratios = [seconds / sides[own]["min_s"] for own in ("ours", "ours-no-pairs")]
        middle, used = side["median_s"] * side["scale"], side["processor_s"] * side["scale"]
        print(f"  {name:14} min {seconds:9.4f} s  median {middle:9.4f} s  processor {used:9.4f} s  first {side['first_s']:6.2f} s", end="")
        print(f"  {side['memory_mb']:5.0f} MB  {ratios[0]:8.1f}x ours  {ratios[1]:8.1f}x ours without pairs")


def main() -> None:
    """Measure all sides and keep the raw figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers")
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--note", default="")
    parser.add_argument("--side", choices=SIDES)
    parser.add_argument("--size", type=int, default=0)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(measure(options.side, SIZES[options.size], options.times)))
        return
    found: dict[str, Any] = {"sizes": [], "load_before": os.getloadavg(), "note": options.note, "commit": commit(), "versions": versions()}
    for number, size in enumerate(SIZES):
        sides = {side: in_process(sys.executable, side, number, options.times) for side in SIDES[:3]}
        if options.peers:
            sides["pyrepo-mcda"] = in_process(options.peers, "pyrepo-mcda", number, 1)
        report(size, sides)
        found["sizes"].append({"size": size, "sides": sides})
    found["sobol"] = measure_sobol()
    found["load_after"] = os.getloadavg()
    for draws, ratio in found["sobol"]["times_fewer_draws"].items():
        print(f"Sobol weights, {draws:6,} draws: {ratio:5.1f} times fewer draws for the same error")
    target = ROOT / "benchmarks/raw/smaa.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
