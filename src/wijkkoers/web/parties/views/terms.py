"""The glossary of a dossier: what big words mean here."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import Trail
from wijkkoers.web.parties import services
from wijkkoers.web.parties.forms.ambitions import TermForm, held_term
from wijkkoers.web.parties.forms.partijen import ReasonForm
from wijkkoers.web.parties.permissions import check_can_define_terms
from wijkkoers.web.parties.selectors import Viewer, latest_pictures, terms_of
from wijkkoers.web.parties.vague_words import words_without_meaning
from wijkkoers.web.parties.views.access import ambitions_step, open_term, open_viewer, trail_of
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_GET
def show_terms(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the big words with what they mean here, and those of the joint ambitions that mean nothing yet."""
    viewer = open_viewer(request, dossier_id)
    terms = terms_of(viewer.dossier)
    joints = [found.joint for picture in latest_pictures(viewer.dossier) for found in picture.joints.values() if found]
    text = " ".join(f"{joint.text} {joint.measure} {joint.target}" for joint in joints)
    context = {
        "dossier": viewer.dossier,
        "terms": terms,
        "dropped": terms_of(viewer.dossier, dropped=True),
        "undefined": words_without_meaning(text, [term.term for term in terms if term.meaning]),
        "refusal": check_can_define_terms.reason(request.user, viewer.dossier),
        "trail": trail_of(viewer, ambitions_step(viewer), _("Begrippen")),
    }
    return render(request, "parties/ambition_terms.html", context)


@require_http_methods(["GET", "POST"])
def add_term(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a big word."""
    viewer = open_viewer(request, dossier_id)
    check_can_define_terms(request.user, viewer.dossier)
    form = TermForm(request.POST or None, initial={"term": request.GET.get("woord", "")})
    saved = submit(
        request,
        form,
        lambda _seen: services.add_term(
            actor=request.user, dossier=viewer.dossier, term=form.cleaned_data["term"], meaning=form.cleaned_data["meaning"]
        ),
    )
    if saved.is_done:
        messages.success(request, _("Het woord staat in de lijst."))
        return redirect("ambition-terms", dossier_id)
    lead = _("Iedereen vult een groot woord anders in. Spreek af wat u er hier mee bedoelt.")
    return show(request, viewer, saved, Page(_("Nieuw begrip"), lead, _("Bewaren"), _trail(viewer, _("Nieuw begrip")), _list(dossier_id)))


@require_http_methods(["GET", "POST"])
def edit_term(request: HttpRequest, dossier_id: int, term_id: int) -> HttpResponse:
    """Change a big word or what it means here."""
    viewer, term = open_term(request, dossier_id, term_id)
    check_can_define_terms(request.user, viewer.dossier)
    form = TermForm(request.POST or None, held=held_term(term), revision=term.revision)
    saved = submit(
        request,
        form,
        lambda seen: services.change_term(
            actor=request.user, term=term, name=form.cleaned_data["term"], meaning=form.cleaned_data["meaning"], revision=seen
        ),
        lambda: (held_term(now := open_term(request, dossier_id, term_id)[1]), now.revision),
    )
    if saved.is_done:
        messages.success(request, _("Bewaard. De vorige betekenis staat in het logboek."))
        return redirect("ambition-terms", dossier_id)
    extra = {"drop_url": reverse("ambition-term-drop", args=[dossier_id, term_id]), "drop_label": _("Dit woord uit de lijst halen")}
    lead = _("De vorige betekenis blijft te lezen in het logboek.")
    return show(request, viewer, saved, Page(term.term, lead, _("Bewaren"), _trail(viewer, term.term), _list(dossier_id), extra))


@require_http_methods(["GET", "POST"])
def drop_term(request: HttpRequest, dossier_id: int, term_id: int) -> HttpResponse:
    """Take a big word out, with the reason."""
    viewer, term = open_term(request, dossier_id, term_id)
    check_can_define_terms(request.user, viewer.dossier)
    form = ReasonForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.drop_term(actor=request.user, term=term, reason=form.cleaned_data["reason"]))
    if saved.is_done:
        messages.success(request, _("Het woord staat niet meer in de lijst. U kunt het terughalen."))
        return redirect("ambition-terms", dossier_id)
    title = _("%(term)s uit de lijst halen") % {"term": term.term}
    lead = _("Het woord en de reden blijven bewaard.")
    return show(request, viewer, saved, Page(title, lead, _("Uit de lijst halen"), _trail(viewer, term.term), _list(dossier_id)))


@require_POST
def restore_term(request: HttpRequest, dossier_id: int, term_id: int) -> HttpResponse:
    """Bring a big word back."""
    _viewer, term = open_term(request, dossier_id, term_id)
    try:
        services.restore_term(actor=request.user, term=term)
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, _("Het woord staat weer in de lijst."))
    return redirect("ambition-terms", dossier_id)


def _list(dossier_id: int) -> str:
    return reverse("ambition-terms", args=[dossier_id])


def _trail(viewer: Viewer, page: str) -> Trail:
    return trail_of(viewer, ambitions_step(viewer), (_("Begrippen"), _list(viewer.dossier.pk)), page)
