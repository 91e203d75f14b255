"""A schouw with a route that phones can join, and a phone that did."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from PIL import Image
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import Route, RoutePoint, Schouw, SchouwSeat
from wijkkoers.web.fieldwork.services.seats import take_seat
from wijkkoers.web.fieldwork.states import SchouwStatus

PLACES = ([5.1, 52.1], [5.101, 52.1005], [5.102, 52.101])


def make_open_schouw(world: World | None, dossier: Dossier | None = None, **values: Any) -> Schouw:
    """Make a schouw along three fixed points whose door stands open, in this dossier or a new one of the world."""
    if dossier is None:
        assert world is not None
        dossier = make_dossier(world)
    route = Route.objects.create(dossier=dossier, title="Rondje spoor", line={"type": "LineString", "coordinates": list(PLACES)})
    for number, place in enumerate(PLACES, start=1):
        RoutePoint.objects.create(route=route, number=number, label=f"Hoek {number}", geometry={"type": "Point", "coordinates": place})
    held: dict[str, Any] = {"number": 1, "released_at": now(), "status": SchouwStatus.LOOPT.value, "join_code": make_code()}
    held |= {"organisation": dossier.organisation, "join_until": now() + timedelta(hours=4), **values}
    return Schouw.objects.create(dossier=dossier, title="Voorjaarsronde", route=route, **held)


def make_seat(schouw: Schouw) -> SchouwSeat:
    """Take a seat."""
    return take_seat(schouw=schouw, role="bewoner")[0]


def make_phone(schouw: Schouw, client: Client | None = None) -> Client:
    """Return a browser that took a seat."""
    phone = client or Client()
    phone.post(reverse("phone-join", args=[schouw.join_code]), {"role": "bewoner"})
    return phone


def sent_data(**changed: Any) -> dict[str, Any]:
    """Return a point as a phone sends it."""
    place = {"type": "Point", "coordinates": [5.1, 52.1]}
    return {"id": str(uuid4()), "edit": 0, "verdict": "slecht", "place": place, "note": "Losse stoeptegel", **changed}


def jpeg(size: tuple[int, int] = (40, 30)) -> io.BytesIO:
    """Return a photo with the place where it was taken."""
    exif = Image.Exif()
    exif[271] = "Geheim toestel"
    exif.get_ifd(34853)[2] = (52.0, 1.0, 2.0)
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, "JPEG", exif=exif)
    out.seek(0)
    out.name = "foto.jpg"
    return out
