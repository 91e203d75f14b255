"""What an address asks; what is not offered counts as not asked."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict

from wijkkoers.web.fieldwork.forms.opgave_filter import MeetingFilterForm, OpgaveFilterForm, WerkFilterForm
from wijkkoers.web.fieldwork.selectors.opgaven import OpgaveFilter
from wijkkoers.web.fieldwork.selectors.werken import WerkFilter

CHOICES: dict[str, Any] = {"theme": [("groen", "Groen")], "owner": [("3", "An")], "partijen": [("7", "Water")]}


def _opgaven(query: str, *, has_drafts: bool = False) -> OpgaveFilterForm:
    return OpgaveFilterForm(QueryDict(query), choices=CHOICES, has_drafts=has_drafts)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", {}),
        ("zoek=+a+&thema=groen&trekker=3&partij=7", {"zoek": "a", "thema": "groen", "trekker": "3", "partij": "7"}),
        ("thema=weg&trekker=x&partij=8%27&volgorde=--&venster=nooit", {}),
        ("zoek=a%00b&toon=concept", {}),
    ],
)
def test_opgaven_are_asked_by_what_is_offered(query: str, wanted: dict[str, str]) -> None:
    assert _opgaven(query).wanted == OpgaveFilter(**wanted)


def test_drafts_are_offered_to_who_has_them() -> None:
    assert _opgaven("toon=concept", has_drafts=True).wanted.toon == "concept"


def test_the_other_questions_unfold_when_one_was_asked() -> None:
    assert [_opgaven(query).asks_more for query in ("", "thema=groen", "mist=plek")] == [False, False, True]


def test_an_option_is_written_once_chosen_and_harmless() -> None:
    choices = CHOICES | {"theme": [("groen", "<b>Groen</b>")]}
    form = OpgaveFilterForm(QueryDict("thema=groen"), choices=choices, has_drafts=False)
    html = next(row.html for row in form.first if row.id == "id_thema")
    assert '<option value="groen" selected>&lt;b&gt;Groen&lt;/b&gt;</option>' in html
    assert len(form.first) + len(form.more) == len(form.fields)


def test_werken_are_asked_by_what_is_offered() -> None:
    form = WerkFilterForm(QueryDict("soort=riool&partij=geen&zekerheid=raar"), choices=CHOICES, has_drafts=False)
    assert form.wanted == WerkFilter(soort="riool", partij="geen")


@pytest.mark.parametrize(
    ("query", "rule"),
    [
        ("", (25.0, 2.0)),
        ("afstand=50&jaren=1.5", (50.0, 1.5)),
        ("afstand=-3&jaren=nan", (25.0, 2.0)),
        ("afstand=1e9&jaren=99", (500.0, 10.0)),
        ("afstand=0&jaren=0", (0.0, 0.0)),
        ("afstand=inf&jaren=%00", (25.0, 2.0)),
    ],
)
def test_a_rule_stays_within_reason(query: str, rule: tuple[float, float]) -> None:
    form = MeetingFilterForm(QueryDict(query))
    assert (form.rule, form.kind, form.outcome) == (rule, "", "")
