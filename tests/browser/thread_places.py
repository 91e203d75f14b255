"""What the thread of the example needs to show each of its pages."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.utils import timezone

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.models import Gesprek, Opgave, Photo, RoutePoint, Schouw, Schouwpunt, Signaal, Verbindingsbesluit
from wijkkoers.web.fieldwork.services.gesprekken import add_quote
from wijkkoers.web.fieldwork.services.schouw import move_schouw, open_door, repeat_schouw
from wijkkoers.web.fieldwork.states import SchouwMove
from wijkkoers.web.fieldwork.values_talks import QuoteValues, SchouwValues
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.participation.inbreng_values import Said
from wijkkoers.web.participation.models import Oproep
from wijkkoers.web.participation.services import receive_inbreng
from wijkkoers.web.registers.registry import register_named
from wijkkoers.web.registers.services.receiving import receive_file
from wijkkoers.web.thread.models import Arrow

LIST = "nummer;titel;aard;begin\n1;Vocht en kou uit de Seinpaalflats;fysiek;voorjaar 2028\n;Speeltuin Wisselplein;sociaal;ergens in mei\n"


def thread_places(dossier: Dossier, person: User) -> dict[str, Any]:
    """Return what the arguments of addresses stand for; what the example lacks is made by this person."""
    gesprek = Gesprek.objects.get(dossier=dossier, title="Twee schoolleiders over hun gebouw")
    quote = add_quote(actor=person, gesprek=gesprek, values=QuoteValues("In de zomer is het hier niet uit te houden."))
    opgave = Opgave.objects.get(dossier=dossier, title="Droge voeten in de Stoomstraat")
    pair = Verbindingsbesluit.objects.filter(dossier=dossier).exclude(right="").earliest("pk")
    oproep = Oproep.objects.get(dossier=dossier)
    unread = receive_inbreng(oproep=oproep, said=Said("Er mag wel een bankje bij de bushalte."), form_key="een formulier")
    return {
        "een opgave": opgave.pk,
        "een werk": dossier.werken.get(title="Riool en straat Stoomstraat").pk,
        "de linkerkant": pair.left.replace(":", "-"),
        "de rechterkant": pair.right.replace(":", "-"),
        "een gesprek": gesprek.pk,
        "een citaat": quote.pk,
        "een signaal": Signaal.objects.filter(gesprek=gesprek).earliest("pk").pk,
        "een maatregel": Maatregel.objects.get(dossier=dossier, name="Schil Seinpaalflats isoleren").pk,
        "een pakket": dossier.pakketten.get(name="Straat open en flats mee").pk,
        "inbreng": unread.pk,
        "afgevallen inbreng": dossier.inbreng.filter(dropped_at__isnull=False).earliest("pk").pk,
        "een inbrengcode": dossier.inbreng.get(number=2).code,
        "een oproep": oproep.pk,
        "een oproep van buiten": oproep.token,
        "een aangehaald cijfer": dossier.cited_figures.earliest("pk").pk,
        "een pijl": Arrow.objects.filter(dossier=dossier, target=f"opgave:{opgave.pk}").earliest("pk").pk,
        "een lijst": _list(dossier, person),
        **_schouw_places(dossier, person),
    }


def _schouw_places(dossier: Dossier, person: User) -> dict[str, Any]:
    held = Schouw.objects.get(dossier=dossier, title="Wijkschouw 2026")
    running = repeat_schouw(actor=person, schouw=held, values=SchouwValues("Wijkschouw 2027", held_on=timezone.localdate()))
    running = move_schouw(actor=person, schouw=running, move=SchouwMove.STARTEN)
    running = open_door(actor=person, schouw=running, until=timezone.now() + timedelta(hours=8))
    photo = Photo.objects.filter(schouwpunt__schouw=held).earliest("pk")
    return {
        "een schouw": held.pk,
        "een lopende schouw": running.pk,
        "een schouwcode": running.join_code,
        "een schouwpunt": Schouwpunt.objects.get(schouw=held, number=8).pk,
        "een foto": photo.pk,
        "een route": held.route_id,
        "een vast punt": RoutePoint.objects.filter(route_id=held.route_id).earliest("number").pk,
    }


def _list(dossier: Dossier, person: User) -> int:
    """Return a list of opgaven that waits to be taken over: one row as it is, and one with a fault."""
    register = register_named("opgaven")
    assert register is not None
    intake = receive_file(
        actor=person, viewer=viewer_of(person, dossier), register=register, name="opgaven.csv", stream=BytesIO(LIST.encode())
    )
    return intake.pk
