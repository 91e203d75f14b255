"""Goals of a partij, and how it stands on the goals of others."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.parties import services, words_page
from wijkkoers.web.parties.forms.partijen import ReasonForm
from wijkkoers.web.parties.forms.words import GoalForm, StanceForm, held_goal, held_stance
from wijkkoers.web.parties.permissions import check_can_change_own_row, check_can_write_words
from wijkkoers.web.parties.selectors import stance_of
from wijkkoers.web.parties.views.access import open_goal, open_partij, trail_of, words_step
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_http_methods(["GET", "POST"])
def add_goal(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Write down a goal of a partij."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_write_words(request.user, partij)
    form = GoalForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.add_goal(actor=request.user, partij=partij, **_values(form)))
    step = words_step(partij)
    if saved.is_done:
        messages.success(request, _("Het doel is bewaard als concept."))
        return redirect("party-words", dossier_id, partij_id)
    lead = _("Eén doel per keer, in uw eigen woorden. Een concept, tot u het vrijgeeft.")
    page = Page(_("Nieuw doel"), lead, _("Bewaren als concept"), trail_of(viewer, step, _("Nieuw doel")), step[1])
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def edit_goal(request: HttpRequest, dossier_id: int, goal_id: int) -> HttpResponse:
    """Change a goal of the own partij."""
    viewer, goal = open_goal(request, dossier_id, goal_id)
    check_can_change_own_row(request.user, goal)
    form = GoalForm(request.POST or None, held=held_goal(goal), revision=goal.revision)
    saved = submit(
        request,
        form,
        lambda seen: services.change_goal(actor=request.user, goal=goal, revision=seen, **_values(form)),
        lambda: (held_goal(now := open_goal(request, dossier_id, goal_id)[1]), now.revision),
    )
    step = words_step(goal.partij)
    if saved.is_done:
        messages.success(request, _("Het doel is bewaard als concept."))
        return redirect("party-words", dossier_id, goal.partij_id)
    lead = _("Het team leest uw wijziging pas als u die vrijgeeft.")
    extra = {"drop_url": reverse("goal-drop", args=[dossier_id, goal_id]), "drop_label": _("Dit doel laten vervallen")}
    page = Page(_("Doel wijzigen"), lead, _("Bewaren als concept"), trail_of(viewer, step, _("Doel wijzigen")), step[1], extra)
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def drop_goal(request: HttpRequest, dossier_id: int, goal_id: int) -> HttpResponse:
    """Take a goal back, with the reason."""
    viewer, goal = open_goal(request, dossier_id, goal_id)
    check_can_change_own_row(request.user, goal)
    form = ReasonForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.drop_goal(actor=request.user, goal=goal, reason=form.cleaned_data["reason"]))
    step = words_step(goal.partij)
    if saved.is_done:
        messages.success(request, _("Het doel is vervallen. U kunt het terughalen."))
        return redirect("party-words", dossier_id, goal.partij_id)
    lead = _("Het doel en de reden blijven bewaard. Terughalen kan altijd.")
    page = Page(_("Doel laten vervallen"), lead, _("Laten vervallen"), trail_of(viewer, step, _("Laten vervallen")), step[1])
    return show(request, viewer, saved, page)


@require_POST
def restore_goal(request: HttpRequest, dossier_id: int, goal_id: int) -> HttpResponse:
    """Bring a goal back that was dropped."""
    _viewer, goal = open_goal(request, dossier_id, goal_id)
    services.restore_goal(actor=request.user, goal=goal)
    messages.success(request, _("Het doel geldt weer."))
    return redirect("party-words", dossier_id, goal.partij_id)


@require_GET
def show_stances(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Show the goals of others with what the own partij says of each."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_write_words(request.user, partij)
    context = {
        "dossier": viewer.dossier,
        "partij": partij,
        "rows": words_page.stance_rows(viewer, partij),
        "trail": trail_of(viewer, words_step(partij), _("Doelen van anderen")),
    }
    return render(request, "parties/goal_stances.html", context)


@require_http_methods(["GET", "POST"])
def edit_stance(request: HttpRequest, dossier_id: int, partij_id: int, goal_id: int) -> HttpResponse:
    """Say how the own partij stands on a goal of another."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_write_words(request.user, partij)
    goal = open_goal(request, dossier_id, goal_id)[1]
    if goal.partij_id == partij_id or goal.released_at is None:
        raise Http404
    row = stance_of(goal_id, partij_id)
    form = StanceForm(request.POST or None, held=held_stance(row), revision=row.revision if row else 0)
    saved = submit(
        request,
        form,
        lambda seen: services.state_stance(
            actor=request.user, goal=goal, partij=partij, stance=form.chosen, note=form.cleaned_data["note"], revision=seen
        ),
        lambda: (held_stance(now := stance_of(goal_id, partij_id)), now.revision if now else 0),
    )
    back = reverse("goal-stances", args=[dossier_id, partij_id])
    if saved.is_done:
        messages.success(request, _("Uw standpunt is bewaard als concept."))
        return redirect(back)
    lead = _("Doel van %(name)s: %(goal)s") % {"name": goal.partij.name, "goal": goal.released_text}
    trail = trail_of(viewer, words_step(partij), (_("Doelen van anderen"), back), _("Standpunt"))
    page = Page(_("Standpunt van %(name)s") % {"name": partij.name}, lead, _("Bewaren als concept"), trail, back)
    return show(request, viewer, saved, page)


def _values(form: GoalForm) -> dict[str, str]:
    return {"theme": form.cleaned_data["theme"], "text": form.cleaned_data["text"]}
