"""Forms of the method: which one, and the confirmation of what changes."""

from __future__ import annotations

from django import forms


class MethodForm(forms.Form):
    """A method, with the revision of the plan that the person saw (0: there was none)."""

    method = forms.CharField(max_length=60)
    revision = forms.IntegerField(min_value=0)


class EditionForm(forms.Form):
    """The edition that the person looked at."""

    digest = forms.CharField(min_length=64, max_length=64)
    revision = forms.IntegerField(min_value=0)
