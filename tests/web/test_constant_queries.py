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
Asked = Counter[str]


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
        larger, small = (_tried(name, dossier) for dossier in (seeded.larger, seeded.small))
        address, answer = _first_page(client, larger)
        answers.add(answer)
        if answer == 200:
            growing += _growth(client, address, _first_page(client, small)[0])
    assert growing == []
    assert answers & {200, 302, 405}, f"no row of the seeding gives a page: {sorted(answers)}; see tests/web/seeding"


@pytest.mark.parametrize("name", [name for name in dossier_pages() if name in QUESTIONS])
def test_queries_of_a_filtered_list_are_constant_in_the_number_of_rows(name: str, seeded: Seeded) -> None:
    pairs = zip(questions_of(name, seeded.larger), questions_of(name, seeded.small), strict=True)
    assert [line for larger, small in pairs for line in _growth(seeded.clients[0], larger, small)] == []


def _tried(name: str, dossier: Dossier) -> list[str]:
    return sample(addresses_of(name, dossier), ROWS_TRIED)


def _first_page(client: Client, addresses: Sequence[str]) -> tuple[str, int]:
    """Return the first address that gives a page, else the last one, with its answer."""
    address, answer = "", 0
    for address in addresses:
        answer = _answer(client, address)
        if answer in (200, 302, 405):
            break
    return address, answer


def _answer(client: Client, address: str) -> int:
    """Ask a page and read it to its end, so that a file is closed again."""
    response = client.get(address)
    response.getvalue()
    return response.status_code


def _growth(client: Client, larger: str, small: str) -> list[str]:
    """Return the queries that the larger dossier needs more often or less often than the small one."""
    many, few = _asked(client, larger), _asked(client, small)
    if many.total() == few.total():
        return []
    return [f"{larger}: {many[sql]} times instead of {few[sql]}: {sql}" for sql in {**many, **few} if many[sql] != few[sql]]


def _asked(client: Client, address: str) -> Asked:
    """Return the queries of a page, without their values."""
    with CaptureQueriesContext(connection) as captured:
        assert _answer(client, address) == 200, address
    return Counter(NUMBERS.sub("?", query["sql"]) for query in captured.captured_queries)
