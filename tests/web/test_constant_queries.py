"""Every page of a dossier asks the database as often with many rows as with few; a page that is new is tested by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from tests.web.seeding import LARGER, SMALL, seed_dossier
from tests.web.seeding.addresses import QUESTIONS, addresses_of, dossier_pages, questions_of, sample
from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
from tests.web.world import make_world

from wijkkoers.web.dossiers.models import Dossier

pytestmark = pytest.mark.django_db
SETTINGS = {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"], "WHITENOISE_AUTOREFRESH": True}
ROWS_TRIED = 4
"""How many of the first, the last and the rows between are tried until one gives a page: not every row can be dropped or restored."""
NUMBERS = re.compile(r"\(\d+(, \d+)*\)|\b\d+\b|'[^']*'")


@dataclass(frozen=True)
class Asked:
    """A page that was asked: the status of the answer, and how often each query was made."""

    address: str
    answer: int
    queries: Counter[str]


@dataclass(frozen=True)
class Seeded:
    """A dossier with few rows and one with more, of the same people, and the browsers of an editor and of a partner."""

    small: Dossier
    larger: Dossier
    clients: tuple[Client, ...]


@pytest.fixture(scope="module")
def seeded(django_db_setup: None, django_db_blocker: Any) -> Iterator[Seeded]:
    """Fill both dossiers once for all pages; everything is rolled back at the end."""
    with override_settings(**SETTINGS), django_db_blocker.unblock(), transaction.atomic():
        world = make_world()
        make_town()
        small, larger = (seed_dossier(world, sizes, area=(SPOORWIJK, YEAR)) for sizes in (SMALL, LARGER))
        yield Seeded(small, larger, (world.client_for(world.redacteur), world.client_for(world.gemeente_redacteur)))
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", dossier_pages())
def test_queries_are_constant_in_the_number_of_rows(name: str, seeded: Seeded) -> None:
    growing, answers = [], set()
    for client in seeded.clients:
        many = _first_page(client, _tried(name, seeded.larger))
        answers.add(many.answer)
        if many.answer == 200:
            growing += _growth(client, many, _first_page(client, _tried(name, seeded.small)))
    assert growing == [], "\n".join(growing)
    assert answers & {200, 302, 405}, f"no row of the seeding gives a page: {sorted(answers)}; see tests/web/seeding"


@pytest.mark.parametrize("name", [name for name in dossier_pages() if name in QUESTIONS])
def test_queries_of_a_filtered_list_are_constant_in_the_number_of_rows(name: str, seeded: Seeded) -> None:
    client, growing = seeded.clients[0], []
    for larger, small in zip(questions_of(name, seeded.larger), questions_of(name, seeded.small), strict=True):
        growing += _growth(client, _ask(client, larger), _ask(client, small))
    assert growing == [], "\n".join(growing)


def _tried(name: str, dossier: Dossier) -> list[str]:
    return sample(addresses_of(name, dossier), ROWS_TRIED)


def _first_page(client: Client, addresses: Sequence[str]) -> Asked:
    """Return the first address that gives a page, else the last one."""
    asked = _ask(client, addresses[0])
    for address in addresses[1:]:
        if asked.answer in (200, 302, 405):
            break
        asked = _ask(client, address)
    return asked


def _growth(client: Client, many: Asked, few: Asked) -> list[str]:
    """Return the queries that the larger dossier needs more often or less often than the small one."""
    assert (many.answer, few.answer) == (200, 200), f"{many.address} gives a page, {few.address} does not; see tests/web/seeding"
    if many.queries.total() > few.queries.total():  # the first page fills what is kept between pages
        many = _ask(client, many.address)
    if many.queries.total() == few.queries.total():
        return []
    pairs = ((sql, many.queries[sql], few.queries[sql]) for sql in {**many.queries, **few.queries})
    return [f"{many.address}: {times} times instead of {wanted}: {sql}" for sql, times, wanted in pairs if times != wanted]


def _ask(client: Client, address: str) -> Asked:
    """Ask a page and read it to its end, so that a file is closed again; keep its queries without their values."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        response.getvalue()
    return Asked(address, response.status_code, Counter(NUMBERS.sub("?", query["sql"]) for query in captured.captured_queries))
