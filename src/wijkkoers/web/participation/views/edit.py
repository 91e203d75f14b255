"""Editing a moment: its plan, who came, and what was done with it; three forms on one page, each saved on its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held, Save
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.participation import services
from wijkkoers.web.participation.forms.moments import FollowUpForm, PlanForm, TurnoutForm
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.permissions import check_can_change_moment
from wijkkoers.web.participation.presentation import group_choices, moment_url
from wijkkoers.web.participation.selectors import content_for, moment_of
from wijkkoers.web.participation.values import follow_up_texts, plan_texts, turnout_texts
from wijkkoers.web.participation.views.access import open_moment, plan_choices, trail
from wijkkoers.web.participation.views.editing import asked_texts, submit
from wijkkoers.web.participation.wording import FORMS

PLAN, TURNOUT, FOLLOW_UP = "plan", "opkomst", "antwoord"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three forms: how it is made, where its texts come from, and how it is saved."""

    name: str
    make: Callable[..., Any]
    texts: Callable[[Participatiemoment], dict[str, str]]
    keep: Callable[[Any, Participatiemoment, Any, int | None], Any]
    options: dict[str, Any] = field(default_factory=dict)

    def held(self, moment: Participatiemoment) -> Held:
        """Return the texts of this part now, and the revision of the moment."""
        return self.texts(moment), moment.revision

    def form(self, request: HttpRequest, moment: Participatiemoment, sent: str, earlier: dict[str, str]) -> Any:
        """Return the form, bound when it is the one that was sent."""
        texts, revision = self.held(moment)
        data = request.POST if request.method == "POST" and sent == self.name else None
        return self.make(data, held=texts, revision=revision, initial=dict(earlier), **self.options)


@require_http_methods(["GET", "POST"])
def edit_moment(request: HttpRequest, dossier_id: int, moment_id: int) -> HttpResponse:
    """Change the plan of a moment; who came and the answer stand on the same page."""
    return _edit(request, dossier_id, moment_id, PLAN, _("Het moment is bewaard."))


@require_http_methods(["GET", "POST"])
def edit_turnout(request: HttpRequest, dossier_id: int, moment_id: int) -> HttpResponse:
    """Write down who was invited, reached and came."""
    return _edit(request, dossier_id, moment_id, TURNOUT, _("De opkomst is bewaard."))


@require_http_methods(["GET", "POST"])
def edit_follow_up(request: HttpRequest, dossier_id: int, moment_id: int) -> HttpResponse:
    """Write down what was done with what people said."""
    return _edit(request, dossier_id, moment_id, FOLLOW_UP, _("Het antwoord is bewaard."))


def _edit(request: HttpRequest, dossier_id: int, moment_id: int, sent: str, done: str) -> HttpResponse:
    viewer, moment = open_moment(request, dossier_id, moment_id)
    check_can_change_moment(request.user, moment)
    if sent == FOLLOW_UP and not moment.is_past:
        messages.info(request, sentence_of(InputError("moment-nog-niet-geweest")))
        return redirect("moment-status", dossier_id, moment_id)
    content, earlier = content_for(viewer.dossier), asked_texts(request, moment)
    shown = [part for part in _parts(moment, content) if part.name == sent or sent == PLAN]
    forms = {part.name: part.form(request, moment, sent, earlier) for part in shown}
    status = 200
    if request.method == "POST":
        part = next(part for part in shown if part.name == sent)
        outcome = submit(request, forms[sent], _saving(request, moment, part, forms[sent]), lambda: part.held(_again(moment)))
        if outcome.is_done:
            messages.success(request, done)
            return redirect("moment-detail", dossier_id, moment_id)
        forms[sent], status = outcome.form, outcome.status
    context = {
        "dossier": viewer.dossier,
        "moment": moment,
        "plan": forms.get(PLAN),
        "turnout": forms.get(TURNOUT),
        "follow_up": forms.get(FOLLOW_UP),
        "forms": FORMS,
        "is_earlier": bool(earlier),
        "rung": next((rung for rung in content.rungs if rung.id == moment.rung), None),
        "trail": trail(viewer.dossier, (moment.title, moment_url(moment)), (_("Wijzigen"), "")),
    }
    return render(request, "participation/moment_edit.html", context, status=status)


def _parts(moment: Participatiemoment, content: ProcessContent) -> list[Part]:
    """Return the forms of a moment; the answer comes once it took place."""
    language = page_language()
    groups = group_choices(content, language, [row.group for row in moment.turnout.all()])
    plan = plan_choices(moment.dossier, moment, content) | {"day": moment.is_past}
    turnout = {"groups": groups, "is_past": moment.is_past, "prefix": TURNOUT}
    parts = [
        Part(PLAN, PlanForm, lambda row: plan_texts(row, language), _save_plan, plan),
        Part(TURNOUT, TurnoutForm, turnout_texts, _save_turnout, turnout),
    ]
    if moment.is_past:
        parts.append(Part(FOLLOW_UP, FollowUpForm, follow_up_texts, _save_follow_up, {"rung": moment.rung, "prefix": FOLLOW_UP}))
    return parts


def _saving(request: HttpRequest, moment: Participatiemoment, part: Part, form: Any) -> Save:
    return lambda seen: part.keep(request.user, moment, form.values, seen)


def _again(moment: Participatiemoment) -> Participatiemoment:
    return moment_of(moment.dossier, moment.pk) or moment


def _save_plan(actor: Any, moment: Participatiemoment, values: Any, seen: int | None) -> Participatiemoment:
    return services.change_moment(actor=actor, moment=moment, values=values, revision=seen)


def _save_turnout(actor: Any, moment: Participatiemoment, values: Any, seen: int | None) -> Participatiemoment:
    return services.set_turnout(actor=actor, moment=moment, values=values, revision=seen)


def _save_follow_up(actor: Any, moment: Participatiemoment, values: Any, seen: int | None) -> Participatiemoment:
    return services.write_follow_up(actor=actor, moment=moment, values=values, revision=seen)
