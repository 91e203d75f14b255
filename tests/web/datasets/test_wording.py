"""Words for kinds, states and marks; issues as sentences."""

from __future__ import annotations

from wijkkoers.base.missing import Mark, Status
from wijkkoers.sources.kinds import KINDS
from wijkkoers.web.datasets.wording import KIND_LABELS, MARK_LABELS, STATUS_LABELS, issue_sentence


def test_every_kind_of_file_has_a_name() -> None:
    assert KIND_LABELS.keys() == KINDS.keys()


def test_every_status_has_a_word() -> None:
    assert STATUS_LABELS.keys() == {status.value for status in Status}


def test_every_mark_has_a_word() -> None:
    assert MARK_LABELS.keys() == {mark.value for mark in Mark}


def test_issue_becomes_a_sentence_with_its_place() -> None:
    row = {"code": "geen-getal", "waarden": {"rij": 4, "kolom": "a_inw", "waarde": "veel"}}
    assert issue_sentence(row) == "Rij 4, kolom a_inw: 'veel' is geen getal. Het cijfer telt als onbekend."


def test_issue_without_values_becomes_a_sentence() -> None:
    assert issue_sentence({"code": "assen-verwisseld"}) == "Breedte en lengte staan in omgekeerde volgorde. Ze zijn omgewisseld."
