"""A weegbestand as YAML or JSON: parts, items and keys with their lines."""

from __future__ import annotations

import pytest
from tests.unit.sources.weegbestand.making import TEXTS, outcome

from wijkkoers.sources.weegbestand.text_file import read_text_file

TEXT = """studie:
  titel: Proef
criteria:
  - id: geld
    eenhied: EUR
  - {id: groen}
"""


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_each_fault_of_a_text_has_its_code(code: str, text: str) -> None:
    found, issues = outcome(text)
    assert (found, code in [issue.code for issue in issues]) == (None, True)


def test_items_and_keys_know_their_line() -> None:
    found = read_text_file(TEXT, "x.yaml")
    rows = [(record.where.row, record.values["id"].where.row) for record in found.records["criteria"]]
    assert rows == [(4, 4), (6, 6)]


def test_unknown_key_is_named_with_line_part_and_suggestion() -> None:
    issue = next(iter(read_text_file(TEXT, "x.yaml").issues))
    place = (issue.where.row, issue.where.sheet, issue.where.column)
    assert (issue.code, place, issue.values["suggestie"]) == ("sleutel-onbekend", (5, "criteria", "eenhied"), "eenheid")


def test_part_that_is_left_open_is_a_warning() -> None:
    found = read_text_file("studie:\n  titel: x\ncriteria:\n", "x.yaml")
    assert [(issue.code, issue.level.value) for issue in found.issues] == [("onderdeel-leeg-gelaten", "waarschuwing")]
