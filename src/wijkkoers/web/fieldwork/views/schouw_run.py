"""Running a schouw: start it and round it off, let phones take part, hold it again the next year."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.forms.schouw import DoorForm, SchouwForm
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk, check_can_change_schouw
from wijkkoers.web.fieldwork.selectors.seats import takes_points, takes_seats
from wijkkoers.web.fieldwork.services import schouw as services
from wijkkoers.web.fieldwork.states import SchouwMove
from wijkkoers.web.fieldwork.views.talk_pages import FormPage, answer_act, answer_form, open_schouw, schouw_trail, submit, url_of
from wijkkoers.web.ui.network import site_address

OPEN_HOURS = 12


@require_POST
def move_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Start, round off or reopen a schouw."""
    _viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    asked = request.POST.get("move", "")

    def act() -> Schouw:
        if asked not in set(SchouwMove):
            raise InputError("schouw-stap-kan-niet")
        return services.move_schouw(actor=request.user, schouw=schouw, move=SchouwMove(asked))

    return answer_act(request, act, _("De status is gewijzigd."), url_of("schouw-detail", schouw))


@require_http_methods(["GET", "POST"])
def set_door(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Let phones take part until a moment, or let no phone in any more; the page shows code and QR to hang up."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_change_schouw(request.user, schouw)
    if request.method == "POST" and "dicht" in request.POST:
        act = services.shut_door
        return answer_act(request, lambda: act(actor=request.user, schouw=schouw), _("Telefoons kunnen niet meer meedoen."), request.path)
    until = schouw.join_until if takes_seats(schouw) else now() + timedelta(hours=OPEN_HOURS)
    form = DoorForm(request.POST or None, initial={"until": timezone.localtime(until)})
    outcome = submit(request, form, lambda _seen: services.open_door(actor=request.user, schouw=schouw, until=form.cleaned_data["until"]))
    if outcome.is_done:
        messages.success(request, _("Telefoons kunnen meedoen."))
        return redirect(request.path)
    address = _join_address(schouw) if takes_seats(schouw) else ""
    context = {
        "dossier": viewer.dossier,
        "schouw": schouw,
        "form": outcome.form,
        "is_open": takes_seats(schouw),
        "takes_points": takes_points(schouw),
        "code": shown_code(schouw.join_code) if schouw.join_code else "",
        "address": address.split("//", 1)[-1].removesuffix("/"),
        "qr": qr_svg(address, _("QR-code om mee te doen")) if address else "",
        "is_local": settings.LOCAL_MODE and not settings.ON_LOCAL_NETWORK,
        "seat_count": schouw.seats.count(),
        "phone_count": schouw.punten.filter(seat__isnull=False, dropped_at=None).count(),
        "trail": schouw_trail(viewer, (schouw.title, url_of("schouw-detail", schouw)), (_("Telefoons"), "")),
    }
    return render(request, "fieldwork/schouw_door.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def repeat_schouw(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Plan the next schouw along the same points."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    check_can_add_talk(request.user, viewer.dossier)
    back = url_of("schouw-detail", schouw)
    if schouw.route is None:
        return answer_act(request, lambda: services.require_route(schouw), "", back)
    form = SchouwForm(request.POST or None, initial={"title": schouw.route.title, "participants": schouw.participants})
    outcome = submit(request, form, lambda _seen: services.repeat_schouw(actor=request.user, schouw=schouw, values=form.values))
    page = FormPage(
        title=_("%(title)s herhalen") % {"title": schouw.title},
        lead=_("Dezelfde vaste punten als de vorige keer. Daarna ziet u per punt wat er veranderde."),
        act=_("Nieuwe schouw bewaren"),
        done=_("De nieuwe schouw staat klaar, met dezelfde vaste punten."),
        back=back,
        trail=schouw_trail(viewer, (schouw.title, back), (_("Herhalen"), "")),
    )
    return answer_form(request, viewer, outcome, page, lambda kept: url_of("schouw-detail", kept))


def _join_address(schouw: Schouw) -> str:
    """Return the whole address with which a phone takes part."""
    return f"{site_address().rstrip('/')}{reverse('phone', args=[schouw.join_code])}"
