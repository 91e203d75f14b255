from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reports.weighing.read_aloud import read
from tests.unit.reports.weighing.test_reasons_nl_cba import CASES

from wijkkoers.reports.weighing.reasons_en_cba import CBA


@pytest.mark.parametrize(("kind", "values", "dutch"), CASES, ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)])
def test_sentence_is_whole_and_not_the_dutch_one(kind: str, values: dict[str, Any], dutch: str) -> None:
    english = read(kind, values, "en")
    assert english.endswith(".") and "{" not in english
    assert english != dutch


def test_each_sentence_has_a_case() -> None:
    assert {kind for kind, _values, _dutch in CASES} == CBA.keys()
