"""Every address of the site stands in the permission table, and the site answers as the table says."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from tests.web.permission_table import Answer, Case, all_cases, answer_for, url_names
from tests.web.world import PEOPLE, World, forget_store


def test_every_address_stands_in_the_table() -> None:
    assert sorted({case.url_name for case in all_cases()}) == url_names()


def test_every_row_names_an_answer_for_every_person() -> None:
    assert [str(case) for case in all_cases() if set(case.expected) != set(PEOPLE)] == []


def test_no_row_stands_in_the_table_twice() -> None:
    rows = [str(case) for case in all_cases()]
    assert sorted(set(rows)) == sorted(rows)


@pytest.mark.parametrize("case", all_cases(), ids=str)
def test_site_answers_each_person_as_the_table_says(case: Case, world: World, settings: Any) -> None:
    for name, value in case.settings.items():
        setattr(settings, name, value)
    assert {person: _answer(case, world, person) for person in PEOPLE} == dict(case.expected)


def _answer(case: Case, world: World, person: str) -> Answer:
    """Ask for one person, and leave the store as it was for the next."""
    forget_store()
    with transaction.atomic():
        answer = answer_for(case, world, person)
        transaction.set_rollback(True)
    return answer
