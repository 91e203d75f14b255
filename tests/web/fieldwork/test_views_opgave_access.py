"""What every page of opgaven and werken does: a form that saw an older row comes back, and features are kept by nobody."""

from __future__ import annotations

import pytest
from django import forms
from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.fieldwork.forms.opgaven import ReasonForm
from wijkkoers.web.fieldwork.views.opgave_access import CLASHES, geojson, submit_seen


def _refuse(code: str) -> None:
    raise InputError(code)


@pytest.mark.parametrize(("code", "status", "seen"), [*((code, 409, "2") for code in sorted(CLASHES)), ("rij-al-vervallen", 400, "1")])
def test_a_form_that_saw_an_older_row_comes_back_with_what_is_there_now(code: str, status: int, seen: str) -> None:
    request = RequestFactory().post("/", {"reason": "Weg", "revision": "1"})
    form: forms.Form = ReasonForm(request.POST)
    outcome = submit_seen(request, form, lambda: _refuse(code), {"revision": 2})
    told = (outcome.status, outcome.form["revision"].value(), outcome.form["reason"].value())
    assert (told, len(outcome.form.non_field_errors())) == ((status, seen, "Weg"), 1)


def test_features_are_kept_by_nobody() -> None:
    response = geojson({"type": "FeatureCollection", "features": []})
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/geo+json", "private, no-store")
