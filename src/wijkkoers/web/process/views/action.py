"""Actions of a dossier: the list with its filters, adding and changing one, ticking it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import presentation_actions, services, wording
from wijkkoers.web.process.forms.action import ActionForm, ActionStatusForm
from wijkkoers.web.process.forms.fields import ReasonForm
from wijkkoers.web.process.models import Action
from wijkkoers.web.process.permissions import check_can_change_action, check_can_take_part
from wijkkoers.web.process.selectors import action_of, actions_of, subject_of
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ACTION_FIELDS, texts_of
from wijkkoers.web.process.views.access import asked_stap, compass_for, open_action, people_choices, stap_choices, trail
from wijkkoers.web.process.views.editing import earlier, submit

ON_A_PAGE = 100


@require_GET
def list_actions(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the actions, filtered by `?toon=`."""
    viewer = open_viewer(request, dossier_id)
    compass, today = compass_for(viewer), timezone.localdate()
    staps = {view.id: view for view in compass.staps} if compass else {}
    rows = presentation_actions.action_rows(viewer, actions_of(viewer.dossier), staps, (page_language(), today))
    asked = request.GET.get("toon", "open")
    wanted = asked if asked in wording.ACTION_FILTERS else "open"
    shown = {
        name: [row for row in rows if presentation_actions.is_shown(row, name, viewer.user_id, _month(today))]
        for name in wording.ACTION_FILTERS
    }
    context = {
        "dossier": viewer.dossier,
        "filters": [(name, label, len(shown[name])) for name, label in wording.ACTION_FILTERS.items()],
        "wanted": wanted,
        "page": Paginator(shown[wanted], ON_A_PAGE).get_page(request.GET.get("pagina")),
        "has_any": bool(rows),
        "refusal": check_can_take_part.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Acties"), "")),
    }
    return render(request, "process/action_list.html", context)


@require_http_methods(["GET", "POST"])
def add_action(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add an action; `?stap=` says for which stap."""
    viewer = open_viewer(request, dossier_id)
    check_can_take_part(request.user, viewer.dossier)
    stap = asked_stap(request, viewer.dossier)
    choices = stap_choices(compass_for(viewer), stap.pk if stap else None)
    initial = {"stap": stap.pk} if stap else {}
    form = ActionForm(request.POST or None, people=people_choices(viewer.dossier), staps=choices, initial=initial)
    outcome = submit(request, form, lambda _seen: services.add_action(actor=request.user, dossier=viewer.dossier, values=form.values))
    if outcome.is_done:
        messages.success(request, _("De actie is toegevoegd."))
        return redirect(_home(outcome.kept))
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": _("Actie toevoegen"),
        "back": reverse("stap-detail", args=[dossier_id, stap.pk]) if stap else reverse("action-list", args=[dossier_id]),
        "trail": trail(viewer.dossier, (_("Acties"), reverse("action-list", args=[dossier_id])), (_("Nieuwe actie"), "")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_action(request: HttpRequest, dossier_id: int, action_id: int) -> HttpResponse:
    """Change an action."""
    viewer, action = open_action(request, dossier_id, action_id)
    check_can_change_action(request.user, action)
    old = earlier(request, action, "action")
    held, revision = _held(action)
    form = ActionForm(
        request.POST or None,
        held=held,
        revision=revision,
        people=people_choices(viewer.dossier, action),
        staps=stap_choices(compass_for(viewer), action.stap_id),
        initial=dict(old.texts),
    )

    def save(seen: int | None) -> Action:
        return services.change_action(actor=request.user, action=action, values=form.values, revision=seen)

    outcome = submit(request, form, save, lambda: _held(action_of(viewer.dossier, action_id) or action))
    if outcome.is_done:
        messages.success(request, _("De actie is bewaard."))
        return redirect(_home(outcome.kept))
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "status": outcome.status,
        "earlier": old,
        "title": action.title,
        "action": action,
        "subject": subject_of(action),
        "back": _home(action),
        "trail": trail(viewer.dossier, (_("Acties"), reverse("action-list", args=[dossier_id])), (action.title, "")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def move_action(request: HttpRequest, dossier_id: int, action_id: int) -> HttpResponse:
    """Tick an action or open it again; dropping one asks for the reason first."""
    viewer, action = open_action(request, dossier_id, action_id)
    check_can_change_action(request.user, action)
    form = ReasonForm() if request.method == "GET" else ActionStatusForm(request.POST)
    outcome = submit(request, form, lambda _seen: services.move_action(actor=request.user, action=action, **form.cleaned_data))
    if outcome.is_done:
        messages.success(request, str(wording.ACTION_DONE[ActionStatus(outcome.kept.status)]))
        return redirect(_home(outcome.kept) if request.POST.get("terug") == "stap" else reverse("action-list", args=[dossier_id]))
    if request.method == "POST" and "reason" not in form.errors:
        messages.error(request, sentence_of(InputError("process-zet-kan-niet")))
        return redirect("action-list", dossier_id)
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": _("Actie laten vervallen: %(title)s") % {"title": action.title},
        "goal": _("De actie blijft te zien, met de reden. U kunt haar later weer openzetten."),
        "target": ActionStatus.VERVALLEN.value,
        "submit": _("Laten vervallen"),
        "back": _home(action),
        "trail": trail(viewer.dossier, (_("Acties"), reverse("action-list", args=[dossier_id])), (action.title, "")),
    }
    return render(request, "process/status.html", context, status=outcome.status)


def _held(action: Action) -> Held:
    return texts_of(action, ACTION_FIELDS, page_language()), action.revision


def _home(action: Action) -> str:
    """Return the page on which an action stands: that of its stap, else the list."""
    if action.stap_id:
        return reverse("stap-detail", args=[action.dossier_id, action.stap_id]) + "#acties"
    return reverse("action-list", args=[action.dossier_id])


def _month(today: date) -> tuple[date, date]:
    return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])
