"""The participatiemomenten of a dossier: see them, read one, plan one, say that it took place or not."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.participation import presentation, services
from wijkkoers.web.participation.forms.moments import FilterForm, MoveForm, PlanForm
from wijkkoers.web.participation.permissions import check_can_add_moment, check_can_change_moment
from wijkkoers.web.participation.selectors import content_for, earlier_versions, hearing_of, moments_of, subject_of
from wijkkoers.web.participation.states import MomentStatus, moves_from
from wijkkoers.web.participation.views.access import asked_for, open_moment, plan_choices, stap_label, trail
from wijkkoers.web.participation.views.editing import submit
from wijkkoers.web.participation.wording import FORMS


@require_GET
def show_moments(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the moments in order of time, what to do next, and who was not heard yet."""
    viewer = open_viewer(request, dossier_id)
    dossier, language, today = viewer.dossier, page_language(), timezone.localdate()
    content, moments = content_for(dossier), list(moments_of(dossier))
    form = FilterForm(request.GET, rungs=presentation.rung_names(content, language), groups=presentation.group_choices(content, language))
    rows = presentation.rows_of(moments, content, language, today)
    shown = set(presentation.filtered(moments, form.wanted))
    context = {
        "dossier": dossier,
        "rows": [row for row in rows if row.moment in shown],
        "has_any": bool(moments),
        "is_filtered": any(form.wanted.values()),
        "called_off": sum(moment.status == MomentStatus.AFGELAST for moment in moments),
        "next": presentation.next_of(rows),
        "missed": hearing_of(dossier, content, moments, language).never_heard,
        "language": language,
        "form": form,
        "refusal": check_can_add_moment.reason(request.user, dossier),
        "trail": trail(dossier),
    }
    return render(request, "participation/moment_list.html", context)


@require_GET
def show_moment(request: HttpRequest, dossier_id: int, moment_id: int) -> HttpResponse:
    """Show one moment: what it was for, who came, and what was done with what people said."""
    viewer, moment = open_moment(request, dossier_id, moment_id)
    content, language = content_for(viewer.dossier), page_language()
    context = {
        "dossier": viewer.dossier,
        "row": presentation.row_of(moment, content, language, timezone.localdate()),
        "moment": moment,
        "stap_label": stap_label(moment, language),
        "refusal": check_can_change_moment.reason(request.user, moment),
        "moves": presentation.move_links(moment),
        "subject": subject_of(moment),
        "versions": len(earlier_versions(moment)),
        "trail": trail(viewer.dossier, (moment.title, "")),
    }
    return render(request, "participation/moment_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_moment(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Plan a moment, or write down one that took place; the address may name a group and a stap."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_moment(request.user, viewer.dossier)
    choices = plan_choices(viewer.dossier)
    form = PlanForm(request.POST or None, initial=asked_for(request, choices), **choices)
    outcome = submit(request, form, lambda _seen: services.add_moment(actor=request.user, dossier=viewer.dossier, values=form.values))
    if outcome.is_done:
        messages.success(request, _("Het moment staat in het dossier."))
        return redirect("moment-detail", dossier_id, outcome.kept.pk)
    context = {"dossier": viewer.dossier, "form": form, "forms": FORMS, "trail": trail(viewer.dossier, (_("Nieuw moment"), ""))}
    return render(request, "participation/moment_new.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def move_moment(request: HttpRequest, dossier_id: int, moment_id: int) -> HttpResponse:
    """Say that a moment took place, was called off, or stands planned again; `?zet=houden` chooses which."""
    viewer, moment = open_moment(request, dossier_id, moment_id)
    check_can_change_moment(request.user, moment)
    moves = moves_from(MomentStatus(moment.status))
    day = moment.due_start if moment.due_start == moment.due_end else None
    initial = {"move": request.GET.get("zet", ""), "held_on": day}
    form = MoveForm(request.POST or None, moves=moves, initial=initial)
    outcome = submit(request, form, lambda _seen: services.move_moment(actor=request.user, moment=moment, **form.cleaned_data))
    if outcome.is_done:
        messages.success(request, _("Nu: %(status)s.") % {"status": presentation.status_text(outcome.kept).lower()})
        return redirect("moment-turnout" if outcome.kept.is_past else "moment-detail", dossier_id, moment_id)
    context = {
        "dossier": viewer.dossier,
        "moment": moment,
        "form": form,
        "status_label": presentation.status_text(moment),
        "trail": trail(viewer.dossier, (moment.title, presentation.moment_url(moment)), (_("Status"), "")),
    }
    return render(request, "participation/moment_status.html", context, status=outcome.status)
