"""The wijkschouw on a phone: a code opens it, a seat without a name sends to it, and the page itself works without network."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts import brakes
from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.fieldwork.forms.phone import JoinForm
from wijkkoers.web.fieldwork.models import Schouw, SchouwSeat
from wijkkoers.web.fieldwork.phone_page import phone_data, shell_context, worker_script
from wijkkoers.web.fieldwork.selectors.seats import schouw_by_code, seat_by_key, sender_of, takes_seats
from wijkkoers.web.fieldwork.sent_point import read_id, read_point
from wijkkoers.web.fieldwork.services import arriving, seats

COOKIE = "schouwplaats"
COOKIE_AGE_S = 60 * 24 * 3600
POINT_BYTES, PHOTO_BYTES = 40_000, 21_000_000
Answer = dict[str, Any]
Taking = Callable[[HttpRequest, SchouwSeat], Answer]


@login_not_required
@never_cache
@require_GET
def show_door(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a schouw."""
    typed = request.GET.get("code", "").strip()
    if typed:
        brakes.require_guess_brake(request)
    if schouw_by_code(typed) is not None:
        return redirect("phone", read_code(typed))
    if typed:
        brakes.count_miss(request)
    return render(request, "fieldwork/phone_door.html", {"typed": typed[:40]})


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def join_schouw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a seat; the role may stay empty."""
    schouw = _schouw(request, code)
    if code != schouw.join_code:
        return redirect("phone-join", schouw.join_code)
    form = JoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        brakes.require_seat_brake(request, f"schouw:{schouw.pk}")
        _seat_taken, key = seats.take_seat(schouw=schouw, role=form.cleaned_data["role"])
        return _seated(code, key)
    context = {"schouw": schouw, "form": form, "is_open": takes_seats(schouw)}
    return render(request, "fieldwork/phone_join.html", context, status=400 if request.method == "POST" else 200)


@login_not_required
@never_cache
@ensure_csrf_cookie
@require_GET
def show_phone(request: HttpRequest, code: str) -> HttpResponse:
    """Show the page, the same for everyone who has a seat: it holds nothing of a person, as phones keep it."""
    seat = _seat(request, code)
    if seat is None:
        return redirect("phone-join", _schouw(request, code).join_code)
    return render(request, "fieldwork/phone.html", {**shell_context(seat.schouw), "code": code})


@login_not_required
@never_cache
@require_GET
def send_worker(request: HttpRequest, code: str) -> HttpResponse:
    """Send the service worker; it keeps this page only."""
    seat = _seat(request, code)
    schouw = seat.schouw if seat else _schouw(request, code)
    return HttpResponse(worker_script(request, schouw, code), content_type="text/javascript; charset=utf-8")


@login_not_required
@never_cache
@ensure_csrf_cookie
@require_GET
def send_data(request: HttpRequest, code: str) -> JsonResponse:
    """Send what the phone needs of the schouw, and what arrived from this phone."""
    seat = _seat(request, code)
    return _no_seat(request, code) if seat is None else JsonResponse(dict(phone_data(seat)))


def _taking(most_bytes: int) -> Callable[[Taking], Callable[[HttpRequest, str], HttpResponse]]:
    """Wrap what takes one thing in: who may send it, how large it may be, and the answer that the phone understands."""

    def wrap(take: Taking) -> Callable[[HttpRequest, str], HttpResponse]:
        @login_not_required
        @never_cache
        @require_POST
        @wraps(take)
        def answer(request: HttpRequest, code: str) -> HttpResponse:
            seat = _seat(request, code)
            if seat is None:
                return _no_seat(request, code)
            if int(request.META.get("CONTENT_LENGTH") or 0) > most_bytes:
                return JsonResponse(_refused(InputError("schouw-te-groot", limit_mb=20)), status=413)
            try:
                return JsonResponse({"state": "ontvangen", **take(request, seat)})
            except InputError as error:
                return JsonResponse(_refused(error))

        return answer

    return wrap


@_taking(POINT_BYTES)
def take_point(request: HttpRequest, seat: SchouwSeat) -> Answer:
    """Take one point in, or take it back when it was thrown away on the phone."""
    try:
        data = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise InputError("schouwpunt-onleesbaar") from error
    actor = sender_of(request.user, seat)
    if isinstance(data, dict) and data.get("withdrawn") is True:
        arriving.withdraw_point(seat=seat, actor=actor, client_id=read_id(data.get("id")))
        return {"id": data["id"]}
    punt = arriving.receive_point(seat=seat, actor=actor, sent=read_point(data))
    return {"id": str(punt.client_id), "number": punt.number}


@_taking(PHOTO_BYTES)
def take_photo(request: HttpRequest, seat: SchouwSeat) -> Answer:
    """Take one photo in, or take it back."""
    point_id, photo_id = read_id(request.POST.get("point")), read_id(request.POST.get("photo"))
    actor, upload = sender_of(request.user, seat), request.FILES.get("file")
    if request.POST.get("withdrawn") == "1":
        arriving.withdraw_photo(seat=seat, actor=actor, point_id=point_id, photo_id=photo_id)
    elif upload is None:
        raise InputError("foto-onleesbaar")
    else:
        arriving.receive_photo(seat=seat, actor=actor, point_id=point_id, photo_id=photo_id, stream=cast(BinaryIO, upload))
    return {"id": str(photo_id)}


def _refused(error: InputError) -> Answer:
    return {"state": "geweigerd", "code": error.code, "reason": sentence_of(error)}


def _no_seat(request: HttpRequest, code: str) -> JsonResponse:
    """Tell a phone that lost its seat to take one again; a code of nothing is not found."""
    _schouw(request, code)
    return JsonResponse({**_refused(InputError("schouw-geen-plek")), "state": "geen-plek"}, status=403)


def _schouw(request: HttpRequest, code: str) -> Schouw:
    """Return the schouw with a code; who tries many codes that do not exist has to wait."""
    brakes.require_guess_brake(request)
    schouw = schouw_by_code(code)
    if schouw is None:
        brakes.count_miss(request)
        raise Http404
    return schouw


def _seat(request: HttpRequest, code: str) -> SchouwSeat | None:
    """Return the seat of this phone; none of another schouw than the code opens. Once its door was shut a code opens nothing."""
    seat = seat_by_key(request.COOKIES.get(COOKIE, ""))
    schouw = schouw_by_code(code) if seat else None
    return None if schouw is not None and seat is not None and seat.schouw_id != schouw.pk else seat


def _seated(code: str, key: str) -> HttpResponse:
    address = reverse("phone", args=[code])
    response = redirect(address)
    options: dict[str, Any] = {"secure": settings.IS_SECURE_SITE, "httponly": True, "samesite": "Lax"}
    response.set_cookie(COOKIE, key, max_age=COOKIE_AGE_S, path=address, **options)
    return response
