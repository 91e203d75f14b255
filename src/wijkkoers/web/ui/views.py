"""The page with all parts of the design."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from wijkkoers.reports.tokens import load_tokens
from wijkkoers.web.ui.sample_places import sample_context


class SampleForm(forms.Form):
    """A form that shows every kind of field."""

    name = forms.CharField(label=_("Naam van de wijk"), help_text=_("Zoals bewoners hem noemen."))
    kind = forms.ChoiceField(label=_("Soort"), choices=[("wijk", _("wijk")), ("buurt", _("buurt"))])
    remark = forms.CharField(label=_("Toelichting"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    agreed = forms.BooleanField(label=_("De partners zijn het eens"))


@login_not_required
@require_GET
def show_parts(request: HttpRequest) -> HttpResponse:
    """Show every part once, with the words that belong to it."""
    tokens = load_tokens()
    wrong = SampleForm({"name": "", "kind": "wijk", "remark": "", "agreed": "on"}, auto_id="fout_%s")
    context = {
        "colours": tokens["colour"].items(),
        "palettes": tokens["palette"].items(),
        "form": SampleForm(auto_id="goed_%s"),
        "wrong_form": wrong,
        "trail": [(_("Wijkfoto"), "#"), (_("Veldermeer"), "#"), (_("Spoorwijk"), "")],
        **sample_context((get_language() or "nl")[:2]),
    }
    return render(request, "ui/parts.html", context)
