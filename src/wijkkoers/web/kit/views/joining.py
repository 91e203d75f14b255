"""Taking part in a session with its code alone: no account, no name, a cookie that only says which seat."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.accounts import brakes
from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.kit import services, session_page
from wijkkoers.web.kit.forms.sessions import ReplyForm
from wijkkoers.web.kit.models import Session, SessionSeat
from wijkkoers.web.kit.selectors import answer_count, answer_of, is_shut, round_now, seat_count, seat_of, session_by_code
from wijkkoers.web.kit.states import SessionPhase
from wijkkoers.web.kit.views.access import submit
from wijkkoers.web.kit.wording import PHASE_LABELS, SEAT_HELP

COOKIE, SALT = "zitplaats", "wijkkoers.kit.zitplaats"


@login_not_required
@require_GET
def show_door(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a session."""
    typed = request.GET.get("code", "").strip()
    if typed:
        brakes.require_guess_brake(request)
    if session_by_code(typed) is not None:
        return redirect("session-join", read_code(typed))
    if typed:
        brakes.count_miss(request)
    return render(request, "kit/session_door.html", {"typed": typed[:40]})


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def join_session(request: HttpRequest, code: str) -> HttpResponse:
    """Take a seat, and answer while a round runs."""
    session = _session(request, code)
    seat = seat_of(session, _key(request, session))
    if request.method == "POST" and seat is None:
        brakes.require_seat_brake(request, f"sessie:{session.pk}")
        return _seated(session, services.take_seat(session=session))
    round_ = round_now(session)
    known = answer_of(seat, round_) if seat and round_ else None
    initial = {"value": known.value, "note": known.note} if known else {}
    form = ReplyForm(request.POST or None, session=session, initial=initial)
    outcome = submit(request, form, lambda _seen: services.give_answer(session=session, key=seat.key if seat else "", said=form.said))
    if outcome.is_done:
        return redirect("session-join", session.code)
    context: dict[str, Any] = {
        "session": session,
        "seat": seat,
        "form": outcome.form if seat and round_ else None,
        "known": known,
        "round": round_,
        "is_over": is_shut(session),
        "phase_label": PHASE_LABELS[SessionPhase(session.phase)],
        "phase_help": SEAT_HELP.get(SessionPhase.GESLOTEN if is_shut(session) else SessionPhase(session.phase), ""),
        "clock": session_page.clock_of(session),
        "shown": session_page.shown_of(session) if seat else None,
        "too_few": session_page.too_few_text(),
    }
    return render(request, "kit/session_join.html", context, status=outcome.status)


@login_not_required
@never_cache
@require_GET
def tell_pulse(request: HttpRequest, code: str) -> JsonResponse:
    """Tell a page that waits how far the session is: phase, and counts without any answer."""
    session = _session(request, code)
    round_ = round_now(session)
    pulse = {
        "phase": "gesloten" if is_shut(session) else session.phase,
        "revision": session.revision,
        "seats": seat_count(session),
        "answers": answer_count(session, round_) if round_ else 0,
    }
    return JsonResponse(pulse)


def _session(request: HttpRequest, code: str) -> Session:
    """Return the session with a code; who tries many codes that do not exist has to wait, who sits there or has an account does not."""
    session = session_by_code(code)
    if session is not None and (request.user.is_authenticated or _key(request, session)):
        return session
    brakes.require_guess_brake(request)
    if session is None:
        brakes.count_miss(request)
        raise Http404
    return session


def _key(request: HttpRequest, session: Session) -> str:
    """Return the seat in the signed cookie, empty when there is none or it is not ours."""
    return request.get_signed_cookie(COOKIE, default="", salt=f"{SALT}.{session.pk}", max_age=services.OPEN_HOURS * 3600) or ""


def _seated(session: Session, seat: SessionSeat) -> HttpResponse:
    address = reverse("session-join", args=[session.code])
    response = redirect(address)
    response.set_signed_cookie(
        COOKIE,
        seat.key,
        salt=f"{SALT}.{session.pk}",
        max_age=services.OPEN_HOURS * 3600,
        path=address,
        secure=settings.IS_SECURE_SITE,
        httponly=True,
        samesite="Lax",
    )
    return response
