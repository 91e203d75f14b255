"""How long the server takes for the pages of a full dossier, and whether the number of queries stays the same with more rows.

    python benchmarks/dossier_pages.py [--requests N] [--only NAME,NAME] [--person redacteur] [--without-files] [--once]

Fills two dossiers in a store of its own: one with 90 stappen, 40 partijen, 300 actions, 500 opgaven, 800 schouwpunten, 2,000 inbreng,
400 maatregelen and a log of 20,000 events, and one with three times the rows; with `--once` the first only. Then asks every page that has
a dossier in its address, as the URL configuration lists them, for rows of the first one in random order (fixed seed), as an editor and as a
partner. Prints per page the median and the 95th percentile in milliseconds of the answers that were a page, on the clock and of the
processor (which says more on a busy machine), and the number of queries in every dossier. The first request of each kind warms up and does
not count. `--only` keeps to the pages with one of these in their name; a name that ends in `.` is that page alone. The thread of one thing
is measured for each kind of thing.
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
    cpu_ms: Sequence[float]
    queries: tuple[int, ...]

    @property
    def p95_ms(self) -> float:
        """The 95th percentile on the clock."""
        return p95(self.times_ms)

    def __str__(self) -> str:
        slow = "SLOW" if self.p95_ms > LIMIT_MS else ""
        grows = "GROWS" if len(set(self.queries)) > 1 else ""
        median, most = statistics.median(self.times_ms), max(self.times_ms)
        return (
            f"{self.page:32} {self.person:9} n {len(self.times_ms):4}  median {median:6.1f}  p95 {self.p95_ms:6.1f}  max {most:6.1f} ms"
            f"  cpu {statistics.median(self.cpu_ms):6.1f} {p95(self.cpu_ms):6.1f}"
            f"  queries {' '.join(f'{number:3}' for number in self.queries)}  {slow} {grows}".rstrip()
        )


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def main() -> None:
    """Fill the store and print the lines."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--only", default="")
    parser.add_argument("--person", choices=("redacteur", "partner"), help="measure for one of the two only")
    parser.add_argument("--without-files", action="store_true", help="leave out what is downloaded")
    parser.add_argument("--once", action="store_true", help="fill one dossier only, and do not compare numbers of queries")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        os.environ |= {"WIJKKOERS_DATA": folder, "WIJKKOERS_LOKAAL": "0"}
        sys.path.insert(0, str(ROOT))
        from wijkkoers.cli.store import open_store

        open_store(is_local=False)
        logging.disable(logging.WARNING)  # rows that refuse a page are told as warnings
        people, dossiers = fill(is_once=options.once)
        people = {person: client for person, client in people.items() if options.person in (None, person)}
        for line in measured(people, dossiers, options.requests, (options.only, options.without_files)):
            print(line, flush=True)


def fill(*, is_once: bool) -> tuple[dict[str, Client], tuple[Dossier, ...]]:
    """Make the people and both dossiers, or the first alone, and say how long that took; return their browsers."""
    from django.test import Client
    from tests.web.seeding import FULL, seed_dossier
    from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
    from tests.web.world import make_world

    from wijkkoers.web.config.warming import warm_up

    start = time.perf_counter()
    world = make_world()
    make_town()
    wanted = (FULL,) if is_once else (FULL, FULL.times(FACTOR))
    dossiers = tuple(seed_dossier(world, sizes, area=(SPOORWIJK, YEAR)) for sizes in wanted)
    print(f"filled {len(dossiers)} dossiers in {time.perf_counter() - start:.0f} s")
    warm_up()
    clients = {"redacteur": Client(HTTP_HOST="localhost"), "partner": Client(HTTP_HOST="localhost")}
    clients["redacteur"].force_login(world.redacteur)
    clients["partner"].force_login(world.gemeente_redacteur)
    return clients, dossiers


def measured(people: dict[str, Client], dossiers: Sequence[Dossier], number: int, choice: tuple[str, bool]) -> Iterator[Line]:
    """Measure every page of the choice (parts of its name, without files or not) for every person; pages that nobody gets are left out."""
    from tests.web.seeding.addresses import addresses_of, dossier_pages, questions_of

    only, without_files = choice
    for name in (name for name in dossier_pages() if is_asked(name, only) and not (without_files and name.endswith(FILES))):
        asked = threads(dossiers) if name == "thread-of" else [(name, [addresses_of(name, dossier) for dossier in dossiers])]
        filtered = [questions_of(name, dossier) for dossier in dossiers]
        asked += [(f"{name} {rows[0].partition('?')[2]}"[:32], [[row] for row in rows]) for rows in zip(*filtered, strict=True)]
        for page, addresses in asked:
            for person, client in people.items():
                times_ms, cpu_ms = times(client, addresses[0], number)
                if times_ms:
                    yield Line(page, person, times_ms, cpu_ms, tuple(queries(client, rows) for rows in addresses))


def is_asked(name: str, only: str) -> bool:
    """Whether a page is one of the choice."""
    return any(part in f"{name}." and (not part.endswith(".") or part == f"{name}.") for part in only.split(","))


def threads(dossiers: Sequence[Dossier]) -> list[tuple[str, list[list[str]]]]:
    """Return the pages of the thread of one thing, by kind: those to which an arrow leads and from which one does."""
    from django.urls import reverse

    from wijkkoers.web.thread.models import Arrow

    found: dict[str, list[list[str]]] = {}
    for place, dossier in enumerate(dossiers):
        for ref in sorted({end for ends in Arrow.objects.filter(dossier=dossier).values_list("source", "target") for end in ends}):
            kind, _, number = ref.partition(":")
            rows = found.setdefault(f"thread-of {kind}", [[] for _dossier in dossiers])
            rows[place].append(reverse("thread-of", args=[dossier.pk, kind, int(number)]))
    return list(found.items())


def times(client: Client, addresses: list[str], number: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds of so many pages, on the clock and of the processor, without the first; none when no row gives a page."""
    draw, found = random.Random(SEED), []  # noqa: S311  (no secret)
    for tried in range(TRIES * number):
        if not addresses or (not found and tried >= 2 * len(addresses)) or len(found) > number:
            break
        start, busy = time.perf_counter(), time.process_time()
        answer = ask(client, draw.choice(addresses))
        if answer == 200:
            found.append(((time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000))
    return [clock for clock, _cpu in found[1:]], [cpu for _clock, cpu in found[1:]]


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
