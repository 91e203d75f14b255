"""What a partij writes itself: belang and ambitie, means, and the release of everything at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.parties import services, words_page
from wijkkoers.web.parties.forms.partijen import ReasonForm
from wijkkoers.web.parties.forms.words import MeansForm, WordsForm, held_means, held_words
from wijkkoers.web.parties.permissions import check_can_change_own_row, check_can_release_words, check_can_write_words
from wijkkoers.web.parties.selectors import draft_of
from wijkkoers.web.parties.views.access import open_means, open_partij, trail_of, words_step
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_http_methods(["GET", "POST"])
def write_words(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Write belang and ambitie; see the goals, means and stances of the own partij."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_write_words(request.user, partij)
    form = WordsForm(request.POST or None, held=held_words(partij), revision=partij.words_revision)
    saved = submit(
        request,
        form,
        lambda seen: services.write_words(actor=request.user, partij=partij, words=form.words, revision=seen),
        lambda: (held_words(now := open_partij(request, dossier_id, partij_id)[1]), now.words_revision),
    )
    if saved.is_done:
        messages.success(request, _("Bewaard als concept. Alleen uw eigen kant ziet deze tekst, tot u die vrijgeeft."))
        return redirect("party-words", dossier_id, partij_id)
    extra = {"partij": partij, "own": words_page.own_words(viewer, partij)}
    lead = _("Uw tekst is een concept tot u hem vrijgeeft. Tot dan leest alleen uw eigen kant mee.")
    back = reverse("party-list", args=[dossier_id])
    page = Page(partij.name, lead, _("Bewaren als concept"), trail_of(viewer, partij.name), back, extra, "parties/party_words.html")
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def release_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Show exactly what the team will read, and release it; a draft that changed since it was shown is shown again."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_release_words(request.user, partij)
    draft = draft_of(partij)
    if request.method == "POST" and request.POST.get("digest") == draft.digest:
        try:
            services.release_partij(actor=request.user, partij=partij, digest=draft.digest)
        except InputError:  # a colleague wrote in between
            draft = draft_of(open_partij(request, dossier_id, partij_id)[1])
        else:
            messages.success(request, _("Het hele team leest nu het belang van %(name)s.") % {"name": partij.name})
            return redirect("party-list", dossier_id)
    trail = trail_of(viewer, words_step(partij), _("Vrijgeven"))
    has_changed = request.method == "POST"
    context = {"dossier": viewer.dossier, "shown": words_page.release_of(draft), "trail": trail, "has_changed": has_changed}
    return render(request, "parties/party_release.html", context, status=409 if has_changed else 200)


@require_http_methods(["GET", "POST"])
def add_means(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Write down what a partij can bring in."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_write_words(request.user, partij)
    form = MeansForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.add_means(actor=request.user, partij=partij, offer=form.means))
    if saved.is_done:
        messages.success(request, _("Het middel is bewaard als concept."))
        return redirect("party-words", dossier_id, partij_id)
    lead = _("Geld, uren, bezit of een bevoegdheid. Een concept, tot u het vrijgeeft.")
    page = Page(
        _("Nieuw middel"), lead, _("Bewaren als concept"), trail_of(viewer, words_step(partij), _("Nieuw middel")), words_step(partij)[1]
    )
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def edit_means(request: HttpRequest, dossier_id: int, means_id: int) -> HttpResponse:
    """Change means of the own partij."""
    viewer, means = open_means(request, dossier_id, means_id)
    check_can_change_own_row(request.user, means)
    form = MeansForm(request.POST or None, held=held_means(means), revision=means.revision)
    saved = submit(
        request,
        form,
        lambda seen: services.change_means(actor=request.user, means=means, offer=form.means, revision=seen),
        lambda: (held_means(now := open_means(request, dossier_id, means_id)[1]), now.revision),
    )
    step = words_step(means.partij)
    if saved.is_done:
        messages.success(request, _("Het middel is bewaard als concept."))
        return redirect("party-words", dossier_id, means.partij_id)
    lead = _("Het team leest uw wijziging pas als u die vrijgeeft.")
    extra = {"drop_url": reverse("party-means-drop", args=[dossier_id, means_id]), "drop_label": _("Dit middel laten vervallen")}
    page = Page(_("Middel wijzigen"), lead, _("Bewaren als concept"), trail_of(viewer, step, _("Middel wijzigen")), step[1], extra)
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def drop_means(request: HttpRequest, dossier_id: int, means_id: int) -> HttpResponse:
    """Take means back, with the reason."""
    viewer, means = open_means(request, dossier_id, means_id)
    check_can_change_own_row(request.user, means)
    form = ReasonForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.drop_means(actor=request.user, means=means, reason=form.cleaned_data["reason"]))
    step = words_step(means.partij)
    if saved.is_done:
        messages.success(request, _("Het middel is vervallen. U kunt het terughalen."))
        return redirect("party-words", dossier_id, means.partij_id)
    lead = _("Het middel en de reden blijven bewaard. Terughalen kan altijd.")
    page = Page(_("Middel laten vervallen"), lead, _("Laten vervallen"), trail_of(viewer, step, _("Laten vervallen")), step[1])
    return show(request, viewer, saved, page)


@require_POST
def restore_means(request: HttpRequest, dossier_id: int, means_id: int) -> HttpResponse:
    """Bring means back that were dropped."""
    _viewer, means = open_means(request, dossier_id, means_id)
    services.restore_means(actor=request.user, means=means)
    messages.success(request, _("Het middel geldt weer."))
    return redirect("party-words", dossier_id, means.partij_id)
