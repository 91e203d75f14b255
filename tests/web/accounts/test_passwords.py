"""Passwords are refused in the language of the reader."""

from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

EXPECTED = {
    "nl": "Dit wachtwoord is te kort. Neem minstens 12 tekens.",
    "en": "This password is too short. Use at least 12 characters.",
}


@pytest.mark.parametrize("language", EXPECTED)
def test_short_password_is_refused_in_the_language_of_the_reader(language: str) -> None:
    with translation.override(language), pytest.raises(ValidationError) as refused:
        validate_password("kort maar w")
    assert refused.value.messages == [EXPECTED[language]]


def test_password_of_just_enough_signs_is_accepted() -> None:
    validate_password("lang genoeg!")
