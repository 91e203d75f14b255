"""Values of rows as texts: what forms start with and what the log keeps."""

from __future__ import annotations

from datetime import date

from wijkkoers.web.process.models import Action, Besluit, Result, Stap
from wijkkoers.web.process.values import ACTION_FIELDS, BESLUIT_FIELDS, RESULT_FIELDS, STAP_FIELDS, differences, texts_of


def test_row_without_anything_gives_empty_texts() -> None:
    assert texts_of(Stap(), STAP_FIELDS) == {"owner": "", "due": "", "summary": ""}
    assert set(texts_of(Action(title="Bellen"), ACTION_FIELDS).values()) == {"Bellen", ""}


def test_period_is_in_the_language_asked_for() -> None:
    stap = Stap(due_start=date(2027, 3, 1), due_end=date(2027, 5, 31), owner_id=7)
    assert texts_of(stap, STAP_FIELDS) == {"owner": "7", "due": "voorjaar 2027", "summary": ""}
    assert texts_of(stap, STAP_FIELDS, "en")["due"] == "spring 2027"


def test_days_and_yes_or_no_are_texts_that_a_form_sends() -> None:
    assert texts_of(Besluit(title="X", decided_on=date(2027, 1, 5), stap_id=3), BESLUIT_FIELDS)["decided_on"] == "2027-01-05"
    assert texts_of(Result(text="Lijst", is_ready=True), RESULT_FIELDS) == {"text": "Lijst", "is_ready": "ja"}


def test_only_what_differs_is_told_and_carries_its_kind() -> None:
    before, after = differences({"title": "A", "note": "B"}, {"title": "A", "note": "C"}, "action")
    assert (before, after) == ({"action_note": "B"}, {"action_note": "C"})
    assert differences({}, {"title": ""}, "action") == ({}, {})
