"""Oproepen and inbreng for tests, made through the services."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from typing import Any

from django.utils.timezone import localdate
from tests.web.participation.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Answer, OproepValues, Origin, Reading, Said
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.services import Part
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation

PLACE = {"type": "Point", "coordinates": [4.6701, 51.8101]}
_numbers = count(1)


def oproep_values(**values: Any) -> OproepValues:
    """Return an oproep that is open for ten days around today."""
    today = localdate()
    told = {
        "title": f"Oproep {next(_numbers)}",
        "question": "Wat mist u op het plein?",
        "opens_on": today - timedelta(days=5),
        "closes_on": today + timedelta(days=5),
    }
    return OproepValues(**{**told, **values})


def make_oproep(world: World, dossier: Dossier | None = None, **values: Any) -> Oproep:
    """Make an oproep that is open now."""
    return services.add_oproep(actor=world.redacteur, dossier=dossier or make_shared_dossier(world), values=oproep_values(**values))


def send(oproep: Oproep, text: str = "Meer schaduw op het plein", key: str = "", **values: Any) -> Inbreng:
    """Send an answer without an account."""
    return services.receive_inbreng(oproep=oproep, said=Said(text, **values), form_key=key)


def write_down(world: World, dossier: Dossier, text: str = "De banken zijn stuk", actor: User | None = None, **values: Any) -> Inbreng:
    """Write down what came in on paper."""
    origin = Origin(InbrengWay.PAPIER, values.pop("oproep_id", None), values.pop("moment_id", None))
    return services.add_inbreng(actor=actor or world.redacteur, dossier=dossier, said=Said(text, **values), origin=origin)


def read(world: World, row: Inbreng, *, is_shown: bool = True, **values: Any) -> Inbreng:
    """Read inbreng: visible, or shielded with a reason."""
    state = Moderation.ZICHTBAAR if is_shown else Moderation.AFGESCHERMD
    reading = Reading(state, "" if is_shown else "Er staat een naam in", **values)
    return services.read_inbreng(actor=world.redacteur, inbreng=row, reading=reading)


def answer(world: World, row: Inbreng, fate: Fate = Fate.NIET, reason: str = "Er is geen geld voor", **values: Any) -> Inbreng:
    """Say what became of inbreng."""
    return services.answer_inbreng(actor=world.redacteur, inbreng=row, answer=Answer(fate, reason, **values))


def split(world: World, row: Inbreng, *texts: str) -> list[Inbreng]:
    """Split a text in parts."""
    told = [Part(text, InbrengKind.IDEE) for text in texts]
    return services.split_inbreng(actor=world.redacteur, inbreng=row, parts=told, reason="Meer dingen")


def merge(world: World, lead: Inbreng, *others: Inbreng) -> Inbreng:
    """Take inbreng together with the first."""
    return services.merge_inbreng(actor=world.redacteur, lead=lead, others=others, reason="Zegt hetzelfde", revisions={})


def tell(world: World, *rows: Inbreng) -> None:
    """Write down that people were told."""
    services.tell_fate(actor=world.redacteur, rows=rows)
