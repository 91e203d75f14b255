"""Errors for people carry a code, a place and the values of their sentence."""

from __future__ import annotations

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.base.issues import Where


def test_input_error_keeps_code_place_and_values() -> None:
    error = InputError("leeg-bestand", Where(file="a.csv"), bestand="a.csv")
    assert (error.code, error.where, error.values, str(error)) == ("leeg-bestand", Where("a.csv"), {"bestand": "a.csv"}, "leeg-bestand")


def test_input_error_without_a_place_has_an_empty_one() -> None:
    assert InputError("x").where == Where()


def test_refusal_keeps_code_and_values() -> None:
    refusal = NotAllowed("geen-lid", naam="De Terp")
    assert (refusal.code, refusal.values, str(refusal)) == ("geen-lid", {"naam": "De Terp"}, "geen-lid")


def test_refusal_is_no_input_error() -> None:
    assert not issubclass(NotAllowed, InputError)
