"""How soon a long list is weighed, beside the peers that install from the package index.

    python benchmarks/mca.py [--peers PYTHON] [--times T] [--note TEXT]

10,000 alternatives x 20 criteria, fixed seed, more is better everywhere: weighted sum, TOPSIS (vector) and PROMETHEE II (usual
preference), each from raw scores to the score of every alternative. PROMETHEE of the peer compares all pairs, so it runs 1,000
alternatives and is scaled by 100. Every side runs in a fresh process, the first run (compiling, loading) apart. PYTHON is an
interpreter with pymcdm, scikit-criteria and pyDecision. Prints ratios and peak memory; writes benchmarks/raw/mca.json.
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
ROWS, COLUMNS, FEW = 10_000, 20, 1_000
Act = Callable[[], Any]


def make_scores(rows: int = ROWS) -> tuple[Any, Any]:
    """Return scores (rows, COLUMNS) and weights that sum to 1."""
    rng = np.random.Generator(np.random.PCG64(SEED))
    weights = rng.random(COLUMNS)
    return rng.random((rows, COLUMNS)) * 100 + 1, weights / weights.sum()


def ours() -> dict[str, Act]:
    """Return our fast paths."""
    sys.path.insert(0, str(ROOT / "src"))
    from wijkkoers.appraisal.mca.additive import add_local
    from wijkkoers.appraisal.mca.preference import Preference, Shape
    from wijkkoers.appraisal.mca.promethee import flow_parts
    from wijkkoers.appraisal.mca.topsis import closeness_of

    scores, weights = make_scores()
    is_less = np.zeros(COLUMNS, dtype=bool)
    usual = tuple(Preference(Shape.USUAL) for _column in range(COLUMNS))

    def net_flows() -> Any:
        leaving, entering = flow_parts(scores, usual)
        return (leaving - entering) @ weights

    return {
        "som": lambda: add_local(scores, weights, is_less),
        "topsis": lambda: closeness_of(scores, weights),
        "promethee": net_flows,
    }


def pymcdm() -> dict[str, Act]:
    """Return the methods of pymcdm."""
    from pymcdm.methods import PROMETHEE_II, TOPSIS, WSM

    scores, weights = make_scores()
    few, _weights = make_scores(FEW)
    types = np.ones(COLUMNS)
    return {
        "som": lambda: WSM()(scores, weights, types),
        "topsis": lambda: TOPSIS()(scores, weights, types),
        "promethee": lambda: PROMETHEE_II("usual")(few, weights, types),
    }


def skcriteria() -> dict[str, Act]:
    """Return the methods of scikit-criteria, with the scaling that their examples use."""
    from skcriteria import mkdm
    from skcriteria.agg.similarity import TOPSIS
    from skcriteria.agg.simple import WeightedSumModel
    from skcriteria.preprocessing.scalers import SumScaler, VectorScaler

    scores, weights = make_scores()
    table = mkdm(scores, [max] * COLUMNS, weights=weights)
    sums, vectors, add, near = SumScaler("both"), VectorScaler("matrix"), WeightedSumModel(), TOPSIS()
    return {"som": lambda: add.evaluate(sums.transform(table)), "topsis": lambda: near.evaluate(vectors.transform(table))}


def pydecision() -> dict[str, Act]:
    """Return the methods of pyDecision."""
    from pyDecision.algorithm import saw_method, topsis_method

    scores, weights = make_scores()
    types = ["max"] * COLUMNS
    return {
        "som": lambda: saw_method(scores, types, weights, graph=False, verbose=False),
        "topsis": lambda: topsis_method(scores, weights, types, graph=False, verbose=False),
    }


SIDES: dict[str, Callable[[], dict[str, Act]]] = {"ours": ours, "pymcdm": pymcdm, "scikit-criteria": skcriteria, "pyDecision": pydecision}


def timed(act: Act, times: int, scale: float) -> dict[str, float]:
    """Return seconds, scaled, of the first run apart and of the best and the middle of the next ones."""
    clock, processor = [], []
    for _turn in range(times + 1):
        start, used = time.perf_counter(), time.process_time()
        act()
        clock.append((time.perf_counter() - start) * scale)
        processor.append((time.process_time() - used) * scale)
    first, *rest = clock
    return {
        "first_s": first,
        "min_s": min(rest),
        "median_s": sorted(rest)[len(rest) // 2],
        "processor_s": min(processor[1:]),
        "scale": scale,
    }


def measure(side: str, times: int) -> dict[str, Any]:
    """Return what one side needs, in this process."""
    found: dict[str, Any] = {}
    for method, act in SIDES[side]().items():
        scale = (ROWS / FEW) ** 2 if method == "promethee" and side != "ours" else 1.0
        found[method] = timed(act, max(2, times // (10 if scale > 1 else 1)), scale)
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def in_process(python: str, side: str, times: int) -> dict[str, Any] | None:
    """Run one side in a fresh process; None when it cannot run there, which is said."""
    command = [python, str(Path(__file__).resolve()), "--side", side, "--times", str(times)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        print(f"{side}: not measured ({outcome.stderr.strip().splitlines()[-1] if outcome.stderr else outcome.returncode})")
        return None
    return dict(json.loads(outcome.stdout.strip().splitlines()[-1]))


def main() -> None:
    """Measure all sides and keep the raw figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers")
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--note", default="")
    parser.add_argument("--side", choices=list(SIDES))
    options = parser.parse_args()
    if options.side:
        print(json.dumps(measure(options.side, options.times)))
        return
    before = os.getloadavg()[0]
    sides = {
        side: in_process(sys.executable if side == "ours" else options.peers, side, options.times)
        for side in SIDES
        if side == "ours" or options.peers
    }
    for side, found in sides.items():
        for method in ("som", "topsis", "promethee"):
            if found and method in found and sides["ours"]:
                own, it = sides["ours"][method], found[method]
                middle, ratio = it["median_s"] * 1000, it["median_s"] / own["median_s"]
                print(f"{method:10} {side:16} median {middle:12.3f} ms  {ratio:10.1f}x  {found['memory_mb']:6.0f} MB")
    commit = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "HEAD"], capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603, S607
    raw = {"rows": ROWS, "columns": COLUMNS, "seed": SEED, "load": [before, os.getloadavg()[0]], "note": options.note, "commit": commit}
    raw |= {"versions": {"python": platform.python_version(), "numpy": np.__version__}, "sides": sides}
    folder = ROOT / "benchmarks/raw"
    folder.mkdir(exist_ok=True)
    (folder / "mca.json").write_text(json.dumps(raw, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
