"""What somebody asks of the longlist; what is not offered is left out."""

from __future__ import annotations

from django.http import QueryDict

from wijkkoers.web.measures.forms.longlist import FilterForm
from wijkkoers.web.measures.selectors import Wanted

OFFERED = {"themes": [("groen", "Groen")], "payers": [("p1", "A")], "opgaven": [("7", "7 X")], "partijen": [("3", "A")]}


def _asked(query: str) -> FilterForm:
    return FilterForm(QueryDict(query), **OFFERED)


def test_every_question_comes_through() -> None:
    form = _asked("zoek=boom&status=alle&soort=fysiek&thema=groen&betaler=p1&opgave=7&mist=kosten&tegen=3&sorteer=-kosten")
    assert form.wanted == Wanted("boom", "fysiek", "groen", "alle", "p1", 7, "kosten", 3, "kosten", True)
    assert form.is_filtered and form.uses_more


def test_what_is_not_offered_is_left_out() -> None:
    form = _asked("status=x&opgave=99&tegen=abc&sorteer=zz&mist=alles")
    assert form.wanted == Wanted()
    assert not form.is_filtered
