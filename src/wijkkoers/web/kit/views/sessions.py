"""Leading a session: set it up, bring it further, keep the time, type in paper, show it on a beamer, write down the outcome."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.kit import services, session_page
from wijkkoers.web.kit.forms.sessions import MoveForm, OutcomeForm, PaperForm, SessionForm, TimeForm, texts_of
from wijkkoers.web.kit.kinds import TimeAct
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.papers import full_address
from wijkkoers.web.kit.permissions import (
    check_can_enter,
    check_can_lead_session,
    check_can_write_outcome,
)
from wijkkoers.web.kit.selectors import answer_count, is_over, paper_seats, round_now, seat_count, session_of
from wijkkoers.web.kit.states import SessionMove, SessionPhase
from wijkkoers.web.kit.views.access import stap_choices, submit, trail
from wijkkoers.web.kit.wording import PHASE_HELP, PHASE_LABELS
from wijkkoers.web.process.selectors import Viewer


@require_http_methods(["GET", "POST"])
def make_session(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Set a session up."""
    viewer = open_viewer(request, dossier_id)
    check_can_enter(request.user, viewer.dossier)
    form = SessionForm(request.POST or None, staps=stap_choices(viewer), initial={"stap": request.GET.get("stap", "")})
    outcome = submit(request, form, lambda _seen: services.start_session(actor=request.user, dossier=viewer.dossier, values=form.values))
    if outcome.is_done:
        return redirect("session-detail", dossier_id, outcome.kept.pk)
    context = {"dossier": viewer.dossier, "form": outcome.form, "trail": trail(viewer, (_("Sessie klaarzetten"), ""))}
    return render(request, "kit/session_new.html", context, status=outcome.status)


@require_GET
def show_session(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Show a session to who leads it, and what may be seen of it to everyone in the dossier."""
    viewer, session = _open(request, dossier_id, session_id)
    return render(request, "kit/session.html", _page(request, viewer, session))


@require_POST
def move_session(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Bring a session to its next phase."""
    viewer, session = _open(request, dossier_id, session_id)
    check_can_enter(request.user, session.dossier)
    form = MoveForm(request.POST)
    data = form.cleaned_data if form.is_valid() else {}
    outcome = submit(
        request,
        form,
        lambda _seen: services.move_session(
            actor=request.user, session=session, move=SessionMove(data["move"]), minutes=data["minutes"], revision=data["revision"]
        ),
    )
    if not outcome.is_done:
        return render(
            request, "kit/session.html", {**_page(request, viewer, session), "errors": outcome.form.errors}, status=outcome.status
        )
    return redirect("session-detail", dossier_id, session_id)


@require_POST
def change_time(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Give more time, stop the clock or let it run."""
    viewer, session = _open(request, dossier_id, session_id)
    check_can_lead_session(request.user, session)
    form = TimeForm(request.POST)
    outcome = submit(
        request,
        form,
        lambda _seen: services.change_time(
            actor=request.user, session=session, act=TimeAct(form.cleaned_data["act"]), minutes=form.cleaned_data["minutes"] or 1
        ),
    )
    if not outcome.is_done:
        return render(
            request, "kit/session.html", {**_page(request, viewer, session), "errors": outcome.form.errors}, status=outcome.status
        )
    return redirect("session-detail", dossier_id, session_id)


@require_POST
def add_paper(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Type in an answer from paper."""
    viewer, session = _open(request, dossier_id, session_id)
    check_can_lead_session(request.user, session)
    form = _paper_form(session, request.POST)
    outcome = submit(
        request,
        form,
        lambda _seen: services.add_paper(actor=request.user, session=session, said=form.said, number=form.cleaned_data["number"]),
    )
    if not outcome.is_done:
        return render(request, "kit/session.html", {**_page(request, viewer, session), "paper_form": outcome.form}, status=outcome.status)
    messages.success(request, _("Papier %(number)s telt mee. Zet dit nummer op het papier.") % {"number": outcome.kept.seat.number})
    return redirect("session-detail", dossier_id, session_id)


@require_POST
def write_outcome(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Write down what came of a session."""
    viewer, session = _open(request, dossier_id, session_id)
    check_can_write_outcome(request.user, session)
    form = OutcomeForm(request.POST, held=texts_of(session), revision=session.outcome_revision)
    outcome = submit(
        request,
        form,
        lambda seen: services.write_outcome(
            actor=request.user,
            session=session,
            agreement=form.cleaned_data["agreement"],
            disagreement=form.cleaned_data["disagreement"],
            revision=seen,
        ),
        lambda: _outcome_now(request, dossier_id, session_id),
    )
    if not outcome.is_done:
        return render(request, "kit/session.html", {**_page(request, viewer, session), "outcome_form": outcome.form}, status=outcome.status)
    messages.success(request, _("De uitkomst is bewaard."))
    return redirect("session-detail", dossier_id, session_id)


@require_GET
def show_screen(request: HttpRequest, dossier_id: int, session_id: int) -> HttpResponse:
    """Show a session on a beamer, in large letters."""
    viewer, session = _open(request, dossier_id, session_id)
    return render(request, "kit/session_screen.html", _page(request, viewer, session))


def _open(request: HttpRequest, dossier_id: int, session_id: int) -> tuple[Viewer, Session]:
    viewer = open_viewer(request, dossier_id)
    session = session_of(viewer.dossier, session_id)
    if session is None:
        raise Http404
    return viewer, session


def _outcome_now(request: HttpRequest, dossier_id: int, session_id: int) -> Held:
    _viewer, session = _open(request, dossier_id, session_id)
    return texts_of(session), session.outcome_revision


def _page(request: HttpRequest, viewer: Viewer, session: Session) -> dict[str, Any]:
    phase, round_ = SessionPhase(session.phase), round_now(session)
    address = full_address("session-join", session.code)
    leads = check_can_lead_session.allows(request.user, session)
    shown = session_page.shown_of(session)
    carry_refusal = check_can_enter.reason(request.user, session.dossier)
    return {
        "dossier": viewer.dossier,
        "session": session,
        "phase_label": PHASE_LABELS[phase],
        "phase_help": PHASE_HELP[phase],
        "steps": session_page.phase_steps(session),
        "clock": session_page.clock_of(session),
        "is_over": is_over(session),
        "round": round_,
        "answers": answer_count(session, round_) if round_ else None,
        "seats": seat_count(session),
        "shown": shown,
        "too_few": session_page.too_few_text() if shown.hidden else "",
        "leads": leads,
        "refusal": check_can_lead_session.reason(request.user, session),
        "moves": [] if carry_refusal else session_page.next_moves(session),
        "paper_form": _paper_form(session, None) if leads and round_ else None,
        "outcome_form": OutcomeForm(held=texts_of(session), revision=session.outcome_revision),
        "may_write": check_can_write_outcome.allows(request.user, session),
        "proposal": session_page.proposal_of(session) if session.shown_rounds else "",
        "carry_refusal": carry_refusal,
        "title": session.question,
        "staps": stap_choices(viewer) if session.shown_rounds else [],
        "join_short": address.split("//", 1)[-1].removesuffix("/"),
        "join_code": shown_code(session.code),
        "join_qr": qr_svg(address, _("QR-code om mee te doen")),
        "is_local": settings.LOCAL_MODE,
        "trail": trail(viewer, (session.question, "")),
    }


def _paper_form(session: Session, data: Any) -> PaperForm:
    round_ = round_now(session)
    return PaperForm(data, session=session, seats=paper_seats(session, round_) if round_ else (), auto_id="papier-%s")
