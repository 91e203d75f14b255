"""`wijkkoers gebieden`: which areas the store knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.cli.conftest import Run
from tests.web.datasets.making import write_table

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> None:
    run("importeer", write_table(tmp_path))


def test_all_areas_are_a_list_of_objects(filled: None, run: Run) -> None:
    found = run("gebieden", "--json").json
    assert found[0] == {"code": "GM9901", "naam": "Veldermeer", "niveau": "gemeente", "grensjaar": 2024, "gemeente": "Veldermeer"}
    assert len(found) == 5


def test_areas_are_found_by_name_and_code(filled: None, run: Run) -> None:
    found = [[row["code"] for row in run("gebieden", word, "--json").json] for word in ("haven", "WK990102")]
    assert found == [["WK990102"], ["WK990102"]]


def test_areas_are_told_one_per_line(filled: None, run: Run) -> None:
    assert run("gebieden", "haven").out.split() == ["WK990102", "Oude", "Haven", "wijk", "Veldermeer", "2024"]


def test_nothing_found_says_what_to_do(run: Run) -> None:
    outcome = run("gebieden", "nergens")
    assert (outcome.code, "Geen gebied gevonden" in outcome.out) == (0, True)


def test_nothing_found_as_json_is_an_empty_list(run: Run) -> None:
    assert run("gebieden", "nergens", "--json").json == []
