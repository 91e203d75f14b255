"""Forms of talks."""

from __future__ import annotations

from datetime import date

from wijkkoers.web.fieldwork.forms.gesprekken import GesprekFilterForm, GesprekForm, QuoteForm, SignalenForm
from wijkkoers.web.fieldwork.selectors.gesprekken import GesprekWish


def test_a_talk_needs_a_subject_and_a_role_and_no_name() -> None:
    form = GesprekForm({"title": "", "with_role": ""}, partijen={})
    assert form.errors.keys() == {"title", "with_role"}
    form = GesprekForm({"title": "Op het plein", "with_role": "ouder", "partij": "3"}, partijen={3: "Gemeente"})
    assert form.is_valid()
    assert (form.values.partij_id, form.values.with_name) == (3, "")


def test_only_a_new_talk_asks_whether_it_is_a_draft() -> None:
    assert "is_draft" not in GesprekForm(partijen={}).fields
    assert "is_draft" in GesprekForm(partijen={}, offers_draft=True).fields


def test_signalen_come_one_from_each_line() -> None:
    form = SignalenForm({"text": "Een\r\nTwee"}, themes={})
    assert form.is_valid()
    assert form.lines == ["Een", "Twee"]


def test_a_quote_without_a_day_is_not_released() -> None:
    form = QuoteForm({"text": "Het tocht"})
    assert form.is_valid()
    assert form.values.agreed_on is None


def test_a_filter_that_cannot_be_read_asks_for_nothing() -> None:
    form = GesprekFilterForm({"partij": "x", "thema": "bestaat-niet", "vanaf": "gisteren", "tot": "2026-04-01"}, partijen={}, themes={})
    assert form.wish == GesprekWish(until=date(2026, 4, 1))
