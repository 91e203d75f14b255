"""One complex: look at it, state a new one, change it, let it lapse."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.estate import presentation, services
from wijkkoers.web.estate.forms import FIELD_OF_CODE, ComplexForm, NewComplexForm, RetireForm, initial_of
from wijkkoers.web.estate.labels import label_table
from wijkkoers.web.estate.permissions import check_can_add_complex, check_can_change_complex
from wijkkoers.web.estate.selectors import dossiers_around, is_own, organisations_to_add_to
from wijkkoers.web.estate.views.access import open_complex, trail


@require_GET
def show_complex(request: HttpRequest, complex_id: int) -> HttpResponse:
    """Show what is stated of a complex; who sees it through a dossier reads it without small counts."""
    found = open_complex(request, complex_id)
    is_shared = not is_own(request.user, found)
    labels = label_table([(found.eenheid_count, found.energy_labels)], is_shared=is_shared)
    context = {
        "complex": found,
        "row": presentation.row_of(found, is_shared=is_shared),
        "labels": labels,
        "label_rows": presentation.label_rows(labels),
        "figure": presentation.label_figure(labels, "labels-complex"),
        "dossiers": dossiers_around(request.user, found),
        "is_shared": is_shared,
        "refusal": check_can_change_complex.reason(request.user, found),
        "trail": trail(found),
    }
    return render(request, "estate/complex_detail.html", context)


@require_http_methods(["GET", "POST"])
def make_complex(request: HttpRequest) -> HttpResponse:
    """State a new complex."""
    check_can_add_complex(request.user, None)
    form = NewComplexForm(request.POST or None, organisations=organisations_to_add_to(request.user))
    if request.method == "POST" and form.is_valid():
        try:
            made = services.create_complex(actor=request.user, organisation=form.organisation_chosen, values=form.values)
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("%(name)s staat in de lijst.") % {"name": made.name})
            return redirect("complex-detail", made.pk)
    context = {"form": form, "trail": trail(page=_("Nieuw complex"))}
    return render(request, "estate/complex_new.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit_complex(request: HttpRequest, complex_id: int) -> HttpResponse:
    """Change what is stated of a complex."""
    found = open_complex(request, complex_id)
    check_can_change_complex(request.user, found)
    form = ComplexForm(request.POST or None, initial=initial_of(found))
    if request.method == "POST" and form.is_valid():
        try:
            services.change_complex(actor=request.user, complex_=found, values=form.values)
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("De gegevens zijn bewaard."))
            return redirect("complex-detail", found.pk)
    context = {"complex": found, "form": form, "trail": trail(found, _("Wijzigen"))}
    return render(request, "estate/complex_edit.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def retire_complex(request: HttpRequest, complex_id: int) -> HttpResponse:
    """Let a complex lapse, with the reason."""
    found = open_complex(request, complex_id)
    check_can_change_complex(request.user, found)
    form = RetireForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.retire_complex(actor=request.user, complex_=found, reason=form.cleaned_data["reason"])
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("%(name)s is vervallen. De gegevens blijven te lezen.") % {"name": found.name})
            return redirect("complex-detail", found.pk)
    context = {"complex": found, "form": form, "trail": trail(found, _("Laten vervallen"))}
    return render(request, "estate/complex_retire.html", context, status=400 if form.errors else 200)
