"""How to reach this computer from another device on the same network, and how to trust it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.web.ui.network import read_network


@login_not_required
@never_cache
@require_GET
def show_network(request: HttpRequest) -> HttpResponse:
    """Explain how a phone joins, what its warning means, and how it can trust this computer."""
    network = read_network()
    join = f"{network.address}{reverse('phone-door')}" if network else ""
    context = {"network": network, "join": join, "qr": qr_svg(join, _("QR-code naar de schouw")) if join else ""}
    return render(request, "config/network.html", context)


@login_not_required
@never_cache
@require_GET
def send_certificate(request: HttpRequest) -> HttpResponse:
    """Send the certificate of this computer's own authority, as phones expect it."""
    network = read_network()
    if network is None:
        raise Http404
    return HttpResponse(
        network.certificate,
        content_type="application/x-x509-ca-cert",
        headers={"Content-Disposition": 'attachment; filename="wijkkoers.crt"'},
    )
