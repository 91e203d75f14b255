"""Every address of the site stands in the permission table, and the site answers as the table says."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.permission_table import Case, all_cases, answer_for, url_names
from tests.web.world import PEOPLE, World

ROWS = [pytest.param(case, person, id=f"{case} {person}") for case in all_cases() for person in PEOPLE]


def test_every_address_stands_in_the_table() -> None:
    assert sorted({case.url_name for case in all_cases()}) == url_names()


def test_every_row_names_an_answer_for_every_person() -> None:
    assert [str(case) for case in all_cases() if set(case.expected) != set(PEOPLE)] == []


def test_no_row_stands_in_the_table_twice() -> None:
    rows = [str(case) for case in all_cases()]
    assert sorted(set(rows)) == sorted(rows)


@pytest.mark.parametrize(("case", "person"), ROWS)
def test_site_answers_as_the_table_says(case: Case, person: str, world: World, settings: Any) -> None:
    for name, value in case.settings.items():
        setattr(settings, name, value)
    assert answer_for(case, world, person) is case.expected[person]
