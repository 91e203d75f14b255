"""How long the server takes for a page of the wijkfoto, with national files loaded.

    python benchmarks/pages.py [--requests N] FILE...

Imports the files into a store of its own, then asks for pages of areas drawn at random (fixed seed), each in one process on
one laptop: an area on each level, the page of an indicator, the map's data, the search while typing.
Prints per kind of page the median and the 95th percentile in milliseconds. The first request of each kind warms up and does not count.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

SEED = 20_240_101
QUERIES = ("ce", "centr", "kraai", "ooster", "den h", "zuid", "am", "BU0599")


def main() -> None:
    """Load the files and print the times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        os.environ |= {"WIJKKOERS_DATA": folder, "WIJKKOERS_LOKAAL": "1"}
        from wijkkoers.cli.store import open_store

        open_store()
        load(options.files)
        for kind, addresses in addresses_of_pages(options.requests).items():
            show(kind, times(addresses))


def load(files: list[Path]) -> None:
    """Import the files, and say how long that took."""
    from wijkkoers.cli.store import local_person
    from wijkkoers.web.datasets.services import import_file

    person, organisation = local_person()
    for path in files:
        start = time.perf_counter()
        import_file(actor=person, organisation_id=organisation.pk, path=path)
        print(f"loaded {path.name} in {time.perf_counter() - start:.1f} s")


def addresses_of_pages(requests: int) -> dict[str, list[str]]:
    """Return per kind of page the addresses to ask, drawn with a fixed seed."""
    from django.urls import reverse

    from wijkkoers.web.datasets.models import Gebied

    draw = random.Random(SEED)  # noqa: S311  (no secret)
    known = {
        level: sorted(set(Gebied.objects.filter(level=level, is_in_use=True, is_water=False).values_list("code", flat=True)))
        for level in ("gemeente", "wijk", "buurt")
    }
    picked = {level: draw.choices(codes, k=requests) for level, codes in known.items() if codes}
    pages = {f"wijkfoto of a {level}": [reverse("wijkfoto-area", args=[code]) for code in codes] for level, codes in picked.items()}
    buurten = picked["buurt"]
    pages["indicator"] = [reverse("wijkfoto-indicator", args=[code, "woz-waarde"]) for code in buurten]
    pages["map of the gemeente"] = [reverse("wijkfoto-map", args=[code]) for code in buurten]
    pages["search"] = [f"{reverse('wijkfoto-search')}?zoek={draw.choice(QUERIES)}" for _ in range(requests)]
    return pages


def times(addresses: list[str]) -> list[float]:
    """Return the milliseconds of every request but the first."""
    from django.test import Client

    client = Client(HTTP_HOST="localhost")
    found = []
    for address in addresses:
        start = time.perf_counter()
        response = client.get(address)
        found.append((time.perf_counter() - start) * 1000)
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
    return found[1:]


def show(kind: str, found: list[float]) -> None:
    """Print one line."""
    p95 = statistics.quantiles(found, n=20)[-1]
    print(f"{kind:24} n {len(found):4}  median {statistics.median(found):7.1f} ms  p95 {p95:7.1f} ms  max {max(found):7.1f} ms")


if __name__ == "__main__":
    main()
