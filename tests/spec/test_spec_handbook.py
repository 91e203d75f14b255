"""Holds the method to what the public compass says of who hands on to whom (`handbook-compass.yaml`); nothing in it is a dead end."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from wijkkoers.handbook.load_process import load_process

LINKS = yaml.safe_load((Path(__file__).parent / "handbook-compass.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def handed_on() -> set[tuple[str, str]]:
    return {(knooppunt.id, user) for knooppunt in load_process().knooppunten for output in knooppunt.gives for user in output.to}


@pytest.mark.parametrize("kind", ["stated", "see-also", "inferred"])
def test_the_links_of_the_public_compass_are_in_the_method(kind: str, handed_on: set[tuple[str, str]]) -> None:
    assert [link for link in LINKS[kind] if tuple(link) not in handed_on] == []


def test_every_knooppunt_works_with_a_result_of_another_and_is_worked_with(handed_on: set[tuple[str, str]]) -> None:
    ids = {knooppunt.id for knooppunt in load_process().knooppunten}
    assert ids - {user for _, user in handed_on} == set()
    assert ids - {supplier for supplier, _ in handed_on} == set()
