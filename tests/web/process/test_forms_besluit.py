"""Forms of besluiten."""

from __future__ import annotations

from datetime import date

from wijkkoers.web.process.forms.besluit import BesluitForm, BesluitStatusForm
from wijkkoers.web.process.values import BESLUIT_FIELDS, BesluitValues


def test_form_gives_what_was_said() -> None:
    texts = {"title": "Net", "outcome": "Ja", "grounds": "Laag", "dissent": "VvE", "accepted_loss": "Groen", "decided_by": "stuurgroep"}
    form = BesluitForm({**texts, "decided_on": "2027-01-05", "review_on": "2028-01-05", "stap": "8"}, staps=[(8, "Starten")])
    assert form.is_valid()
    assert form.values == BesluitValues(**texts, decided_on=date(2027, 1, 5), review_on=date(2028, 1, 5), stap_id=8)


def test_only_a_title_is_needed() -> None:
    assert BesluitForm({"title": "Net"}, staps=[]).is_valid()
    assert list(BesluitForm({"outcome": "Ja"}, staps=[]).errors) == ["title"]


def test_day_is_written_as_the_browser_sends_it() -> None:
    form = BesluitForm(held={**dict.fromkeys(BESLUIT_FIELDS, ""), "decided_on": "2027-01-05"}, revision=1, staps=[])
    assert 'value="2027-01-05"' in str(form["decided_on"])


def test_status_is_one_that_exists() -> None:
    assert BesluitStatusForm({"status": "genomen"}).is_valid()
    assert not BesluitStatusForm({"status": "weg"}).is_valid()
