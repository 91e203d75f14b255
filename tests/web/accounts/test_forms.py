"""Forms of this app."""

from __future__ import annotations

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.forms import InviteForm, JoinForm, RoleForm

STRONG = "Zeven-kikkers-in-de-sloot"


def refuse(**values: object) -> None:
    raise InputError("al-lid", email=str(values["email"]))


def test_passwords_must_be_the_same() -> None:
    form = JoinForm({"name": "Nieuw", "password": STRONG, "repeated": STRONG + " "})
    assert form.errors == {"repeated": ["De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw."]}


def test_only_one_password_goes_to_the_service() -> None:
    form = JoinForm({"name": "Nieuw", "password": STRONG, "repeated": STRONG})
    assert form.is_valid()
    assert form.cleaned_data == {"name": "Nieuw", "password": STRONG}


def test_spaces_belong_to_a_password() -> None:
    form = JoinForm({"name": "Nieuw", "password": f" {STRONG} ", "repeated": f" {STRONG} "})
    assert form.is_valid()
    assert form.cleaned_data["password"] == f" {STRONG} "


def test_password_is_never_sent_back() -> None:
    assert STRONG not in str(JoinForm({"name": "", "password": STRONG, "repeated": STRONG}))


def test_role_must_be_one_of_the_list() -> None:
    assert "role" in RoleForm({"role": "baas"}).errors


def test_input_that_the_service_refuses_is_said_above_the_form() -> None:
    form = InviteForm({"email": "a@b.test", "role": "lezer"})
    assert form.is_valid()
    assert form.carry_out(refuse) is None
    assert form.non_field_errors() == ["a@b.test is al lid van deze organisatie."]


def test_answer_of_the_service_is_returned() -> None:
    form = RoleForm({"role": "lezer"})
    assert form.is_valid()
    assert form.carry_out(lambda role, extra: (role, extra), extra=1) == ("lezer", 1)
