"""Taking part asks for a role at most."""

from __future__ import annotations

from wijkkoers.web.fieldwork.forms.phone import JoinForm


def test_role_may_stay_empty_and_is_not_endless() -> None:
    assert (JoinForm({"role": ""}).is_valid(), JoinForm({"role": "x" * 121}).is_valid(), list(JoinForm().fields)) == (True, False, ["role"])
