"""From raw values to values of the model, per kind of column."""

from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.base.issues import Issue, IssueList, Where
from wijkkoers.base.ranges import Range
from wijkkoers.sources.weegbestand.numbers import Fault
from wijkkoers.sources.weegbestand.parts import BY_KEY
from wijkkoers.sources.weegbestand.records import Form, Raw
from wijkkoers.sources.weegbestand.values import read_value


def raw(value: Any, form: Form = Form.JSON) -> Raw:
    if isinstance(value, list):
        return Raw(None, Where(), form, sequence=tuple(raw(item) for item in value))
    if isinstance(value, dict):
        return Raw(None, Where(), form, mapping={key: raw(item) for key, item in value.items()})
    return Raw(value, Where(), form)


def read(place: str, value: Any) -> Any:
    part, _, attribute = place.partition(".")
    return read_value(BY_KEY[part].field(attribute), raw(value), IssueList())


def issues_of(place: str, value: Any) -> list[Issue]:
    part, _, attribute = place.partition(".")
    issues = IssueList()
    read_value(BY_KEY[part].field(attribute), raw(value), issues)
    return list(issues)


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("scores.score", "5", Range(5, 5, 5)),
        ("scores.score", ["4", "5", "6"], Range(4, 5, 6)),
        ("scores.score", {"laag": "4", "midden": "5", "hoog": "6"}, Range(4, 5, 6)),
        ("scores.score", [None, "5", None], Range(5, 5, 5)),
        ("regels.attribution", "12,5", 0.125),
        ("regels.attribution", "80 %", 0.8),
        ("regels.growth_per_year", "3.5", 0.035),
        ("alternatieven.is_null", "Ja", True),
        ("alternatieven.is_null", "onwaar", False),
        ("alternatieven.id", 12.0, "12"),
        ("criteria.direction", "LAGER", "lager"),
        ("criteria.depends_on", "a; b", ("a", "b")),
        ("criteria.depends_on", ["a", "b"], ("a", "b")),
        ("studie.scheme", 2025, "2025"),
        ("studie.scheme_steps", "0: 2,8; 36: 1,8", ((0, 0.028), (36, 0.018))),
        ("studie.scheme_steps", [["0", "2.8"], ["36", "1.8"]], ((0, 0.028), (36, 0.018))),
        ("studie.scheme_steps", "0: 3; 2: 2", ((0, 0.03), (2, 0.02))),
        ("regels.pm_sign", 0, "0"),
    ],
)
def test_value_is_read(place: str, value: Any, expected: Any) -> None:
    assert read(place, value) == expected


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        ("scores.score", ["6", "5", "4"], "bandbreedte-volgorde"),
        ("scores.score", ["4", None, "6"], "bandbreedte-onvolledig"),
        ("scores.score", {"laag": "4", "top": "6"}, "bandbreedte-onvolledig"),
        ("scores.score", ["1", "2", "3", "4"], "bandbreedte-onvolledig"),
        ("regels.attribution", "101", "getal-buiten-grenzen"),
        ("budgetten.amount", "-1", "getal-buiten-grenzen"),
        ("studie.scheme_steps", "36: 1,8; 0: 2,8", "stappen-volgorde"),
        ("studie.scheme_steps", "0: 3; 1: 2", "stappen-te-vroeg"),
        ("studie.scheme_steps", "0: 3; 2: 2; 2: 1", "stappen-volgorde"),
        ("studie.scheme_steps", [["0"]], "stappen-vorm"),
        ("alternatieven.name", {"a": "b"}, "geen-tekst"),
        ("alternatieven.id", "a\nb", "kenmerk-ongeschikt"),
    ],
)
def test_value_that_cannot_be_used_is_refused(place: str, value: Any, code: str) -> None:
    with pytest.raises(Fault, match=code):
        read(place, value)


def test_choice_that_is_not_known_gets_the_nearest() -> None:
    with pytest.raises(Fault) as caught:
        read("regels.kind", "bate")
    assert caught.value.values["suggestie"] == "baat"


def test_bound_of_a_bandwidth_in_a_cell_is_named_itself() -> None:
    column = BY_KEY["scores"].field("score")
    bounds = tuple(
        Raw(value, Where(column=name), Form.CELL) for value, name in ((1, "Score laag"), ("x", "Score midden"), (3, "Score hoog"))
    )
    with pytest.raises(Fault) as caught:
        read_value(column, Raw(None, Where(), Form.CELL, sequence=bounds), IssueList())
    assert caught.value.where == Where(column="Score midden")


def test_number_in_yaml_that_looks_like_thousands_is_a_warning() -> None:
    issues = IssueList()
    value = read_value(BY_KEY["budgetten"].field("amount"), raw("2.500", Form.YAML), issues)
    assert (value, [issue.code for issue in issues]) == (2.5, ["getal-lijkt-duizendtal"])


def test_text_that_looks_like_a_number_is_no_warning() -> None:
    issues = IssueList()
    read_value(BY_KEY["criteria"].field("name"), raw("2.500", Form.YAML), issues)
    assert len(issues) == 0


@pytest.mark.parametrize(
    ("place", "value", "meant"),
    [
        ("regels.attribution", "0,3", 30.0),
        ("regels.growth_per_year", "0,035", 3.5),
        ("regels.growth_per_year", "-0.02", -2.0),
        ("verdeling.share", 0.999, 99.9),
        ("studie.scheme_steps", [["0", "0.03"]], 3.0),
    ],
)
def test_fraction_where_a_percentage_is_asked_is_a_question(place: str, value: Any, meant: float) -> None:
    assert [(issue.code, issue.values["bedoeld"]) for issue in issues_of(place, value)] == [("percentage-lijkt-deel", meant)]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("regels.attribution", "1"),
        ("regels.attribution", "0"),
        ("regels.attribution", "0,3 %"),
        ("regels.growth_per_year", "0,5"),
        ("studie.scheme_steps", [["0", "0.5"]]),
    ],
)
def test_percentage_that_can_be_meant_is_no_question(place: str, value: Any) -> None:
    assert issues_of(place, value) == []
