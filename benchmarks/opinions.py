"""How soon opinion groups are found among many people, and how soon one vote is folded in, beside scikit-learn.

    python benchmarks/opinions.py --peers PYTHON [--people N] [--statements S] [--times T] [--note TEXT]

100,000 people x 200 statements with 30 % gaps, three camps, one fixed seed. Ours is `find_opinions`: checks, exact counts, axes, places,
2 to 5 groups tried, statements per group, digest. The peer fills gaps with the mean and runs PCA and k-means, once with the number of
groups given and once choosing it by the silhouette of 2,000 people; filling is timed apart. Each runs in a fresh process, with the first
run (compiling, loading) apart. PYTHON is an interpreter with scikit-learn. Writes benchmarks/raw/opinions.json.
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
GAP = -128
CAMPS = 3
TRIED = range(2, 6)
SILHOUETTE_PEOPLE = 2000


def make_votes(people: int, statements: int) -> Any:
    """Return votes (people, statements), int8, of three camps that lean differently on each statement."""
    rng = np.random.Generator(np.random.PCG64(SEED))
    leaning = rng.normal(size=(CAMPS, statements))
    mood = leaning[rng.integers(0, CAMPS, people)] + rng.normal(size=(people, statements))
    votes = np.where(mood > 0.5, 1, np.where(mood < -0.5, -1, 0)).astype(np.int8)
    votes[rng.random(votes.shape) < 0.3] = GAP
    return votes


def timed(act: Callable[[], Any], times: int) -> dict[str, Any]:
    """Return seconds of the first run and of the next `times` ones."""
    seconds = []
    for _turn in range(times + 1):
        start = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - start)
    first, *rest = seconds
    return {"first_s": first, "seconds": rest, "min_s": min(rest), "median_s": sorted(rest)[len(rest) // 2]}


def run_ours(people: int, statements: int, times: int) -> dict[str, Any]:
    """Time the whole result, its first run, and one vote folded in."""
    from wijkkoers.appraisal.preferences import find_opinions, fold_vote

    votes, names = make_votes(people, statements), [str(place) for place in range(statements)]
    whole = timed(lambda: find_opinions(names, votes), times)
    found = find_opinions(names, votes)
    fold = timed(lambda: fold_vote(found, votes[5], 3, 1, found.centres), 20 * times)
    groups = [int(group.people.value or 0) for group in found.groups]
    return {"whole": whole, "fold": fold, "groups": groups, "silhouettes": found.silhouettes, "memory_mb": memory_mb()}


def run_peer(people: int, statements: int, times: int) -> dict[str, Any]:
    """Time PCA and k-means of scikit-learn on the filled table."""
    import sklearn
    from sklearn.cluster import KMeans
    from sklearn.decomposition import PCA
    from sklearn.metrics import silhouette_score

    votes = make_votes(people, statements)

    def fill() -> Any:
        seen = votes != GAP
        means = np.where(seen, votes, 0).sum(axis=0) / seen.sum(axis=0)
        return np.where(seen, votes, means).astype(np.float32)

    filled = fill()

    def given() -> Any:
        places = PCA(n_components=2, random_state=0).fit_transform(filled)
        return KMeans(n_clusters=CAMPS, n_init=1, random_state=0).fit(places).labels_

    def chosen() -> Any:
        places = PCA(n_components=2, random_state=0).fit_transform(filled)
        fits = [KMeans(n_clusters=number, n_init=1, random_state=0).fit(places) for number in TRIED]
        scores = [silhouette_score(places, fit.labels_, sample_size=SILHOUETTE_PEOPLE, random_state=0) for fit in fits]
        return fits[int(np.argmax(scores))].labels_

    groups = sorted(np.bincount(chosen()).tolist(), reverse=True)
    return {
        "fill": timed(fill, times),
        "given": timed(given, times),
        "chosen": timed(chosen, times),
        "groups": groups,
        "memory_mb": memory_mb(),
        "scikit-learn": sklearn.__version__,
    }


def memory_mb() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_process(python: str, which: str, options: argparse.Namespace) -> dict[str, Any]:
    """Run one side in a fresh process and return what it measured."""
    sizes = [str(options.people), str(options.statements), str(options.times)]
    command = [python, str(Path(__file__).resolve()), "--side", which, "--sizes", *sizes]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if outcome.returncode:
        raise SystemExit(f"{which}: {outcome.stderr}")
    return dict(json.loads(outcome.stdout))


def commit() -> str:
    """Return the commit that is measured."""
    command = ["git", "-C", str(ROOT), "rev-parse", "HEAD"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603 - our own command


def report(ours: dict[str, Any], peer: dict[str, Any]) -> None:
    """Print the medians and the ratios."""
    whole, fold = ours["whole"], ours["fold"]
    print(
        f"ours, groups chosen      min {whole['min_s'] * 1e3:8.1f} ms  median {whole['median_s'] * 1e3:8.1f} ms  {ours['memory_mb']:.0f} MB"
    )
    for name in ("fill", "given", "chosen"):
        side = peer[name]
        ratio = side["median_s"] / whole["median_s"]
        print(f"scikit-learn, {name:8}   min {side['min_s'] * 1e3:8.1f} ms  median {side['median_s'] * 1e3:8.1f} ms  {ratio:.1f}x ours")
    print(f"one vote folded in       min {fold['min_s'] * 1e3:8.3f} ms  median {fold['median_s'] * 1e3:8.3f} ms")
    print(f"groups {ours['groups']} and {peer['groups']}")


def main() -> None:
    """Measure both sides and keep the raw figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--statements", type=int, default=200)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--note", default="")
    parser.add_argument("--side", choices=("ours", "peer"))
    parser.add_argument("--sizes", type=int, nargs=3)
    options = parser.parse_args()
    if options.side:
        print(json.dumps((run_ours if options.side == "ours" else run_peer)(*options.sizes)))
        return
    load = os.getloadavg()
    ours, peer = in_process(sys.executable, "ours", options), in_process(options.peers, "peer", options)
    report(ours, peer)
    found = {
        "people": options.people,
        "statements": options.statements,
        "ours": ours,
        "peer": peer,
        "versions": {"python": platform.python_version(), "numpy": np.__version__},
        "commit": commit(),
        "load": {"before": load, "after": os.getloadavg(), "cores": os.cpu_count()},
        "note": options.note,
    }
    raw = ROOT / "benchmarks/raw"
    raw.mkdir(exist_ok=True)
    (raw / "opinions.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
