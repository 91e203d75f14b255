"""How long the server takes for the pages of a full dossier, and whether the number of queries stays the same with more rows.

    python benchmarks/dossier_pages.py [--requests N] [--only NAME] [--person redacteur] [--without-files]

Fills two dossiers in a store of its own: one with 90 stappen, 40 partijen, 300 actions and a log of 20,000 events, and one with three
times the rows. Then asks every page that has a dossier in its address, as the URL configuration lists them, for rows of the first one in
random order (fixed seed), as an editor and as a partner. Prints per page the median and the 95th percentile in milliseconds of the answers
that were a page, and the number of queries in both dossiers. The first request of each kind warms up and does not count.
`--only` keeps to the pages with this in their name.
"""

from __future__ import annotations

import argparse
import logging
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

    from wijkkoers.web.dossiers.models import Dossier

ROOT = Path(__file__).resolve().parents[1]
SEED = 20_240_101
FACTOR = 3
TRIES = 4
"""How many times as many requests as wanted are made at most: rows can refuse a page, because of the state that they are in."""
LIMIT_MS = 200
FILES = ("-file", "-print", "-csv", "-map")
"""How the names of addresses end that give a file."""


@dataclass(frozen=True)
class Line:
    """What was measured of one page for one person; `queries` in the dossier as it is and in the one with more rows."""

    page: str
    person: str
    times_ms: Sequence[float]
    queries: tuple[int, int]

    @property
    def p95_ms(self) -> float:
        """The 95th percentile."""
        return statistics.quantiles(self.times_ms, n=20)[-1] if len(self.times_ms) > 1 else self.times_ms[0]

    def __str__(self) -> str:
        slow = "SLOW" if self.p95_ms > LIMIT_MS else ""
        grows = "GROWS" if self.queries[0] != self.queries[1] else ""
        median, most = statistics.median(self.times_ms), max(self.times_ms)
        return (
            f"{self.page:32} {self.person:9} n {len(self.times_ms):4}  median {median:6.1f}  p95 {self.p95_ms:6.1f}  max {most:6.1f} ms"
            f"  queries {self.queries[0]:3} {self.queries[1]:3}  {slow} {grows}".rstrip()
        )


def main() -> None:
    """Fill the store and print the lines."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--only", default="")
    parser.add_argument("--person", choices=("redacteur", "partner"), help="measure for one of the two only")
    parser.add_argument("--without-files", action="store_true", help="leave out what is downloaded")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        os.environ |= {"WIJKKOERS_DATA": folder, "WIJKKOERS_LOKAAL": "0"}
        sys.path.insert(0, str(ROOT))
        from wijkkoers.cli.store import open_store

        open_store(is_local=False)
        logging.disable(logging.WARNING)  # rows that refuse a page are told as warnings
        people, dossiers = fill()
        people = {person: client for person, client in people.items() if options.person in (None, person)}
        for line in measured(people, dossiers, options.requests, (options.only, options.without_files)):
            print(line, flush=True)


def fill() -> tuple[dict[str, Client], tuple[Dossier, Dossier]]:
    """Make the people and both dossiers, and say how long that took; return their browsers."""
    from django.test import Client
    from tests.web.seeding import FULL, seed_dossier
    from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
    from tests.web.world import make_world

    from wijkkoers.web.config.warming import warm_up

    start = time.perf_counter()
    world = make_world()
    make_town()
    full, fuller = (seed_dossier(world, sizes, area=(SPOORWIJK, YEAR)) for sizes in (FULL, FULL.times(FACTOR)))
    print(f"filled two dossiers in {time.perf_counter() - start:.0f} s")
    warm_up()
    clients = {"redacteur": Client(HTTP_HOST="localhost"), "partner": Client(HTTP_HOST="localhost")}
    clients["redacteur"].force_login(world.redacteur)
    clients["partner"].force_login(world.gemeente_redacteur)
    return clients, (full, fuller)


def measured(people: dict[str, Client], dossiers: tuple[Dossier, Dossier], number: int, choice: tuple[str, bool]) -> Iterator[Line]:
    """Measure every page of the choice (a part of its name, without files or not) for every person; pages that nobody gets are left out."""
    from tests.web.seeding.addresses import addresses_of, dossier_pages, questions_of

    only, without_files = choice
    names = [name for name in dossier_pages() if only in name and not (without_files and name.endswith(FILES))]
    for name in names:
        plain = [addresses_of(name, dossier) for dossier in dossiers]
        asked = [(name, plain)]
        filtered = [questions_of(name, dossier) for dossier in dossiers]
        asked += [(f"{name} {rows[0].partition('?')[2]}"[:32], [[row] for row in rows]) for rows in zip(*filtered, strict=True)]
        for page, addresses in asked:
            for person, client in people.items():
                times_ms = times(client, addresses[0], number)
                if times_ms:
                    yield Line(page, person, times_ms, (queries(client, addresses[0]), queries(client, addresses[1])))


def times(client: Client, addresses: list[str], number: int) -> list[float]:
    """Return the milliseconds of so many pages; the first one does not count. None when no row gives a page."""
    draw, found = random.Random(SEED), []  # noqa: S311  (no secret)
    for tried in range(TRIES * number):
        if not addresses or (not found and tried >= 2 * len(addresses)) or len(found) > number:
            break
        start = time.perf_counter()
        answer = ask(client, draw.choice(addresses))
        if answer == 200:
            found.append((time.perf_counter() - start) * 1000)
    return found[1:]


def queries(client: Client, addresses: list[str]) -> int:
    """Return the number of queries of the first address that gives a page, asked before; -1 when none does."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    address = next((address for address in addresses if ask(client, address) == 200), "")
    if not address:
        return -1
    with CaptureQueriesContext(connection) as captured:
        ask(client, address)
    return len(captured)


def ask(client: Client, address: str) -> int:
    """Ask a page and read it to its end; returns the status."""
    response: Any = client.get(address)
    response.getvalue()
    return int(response.status_code)


if __name__ == "__main__":
    main()
