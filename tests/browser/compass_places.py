"""What the compass, the partijen, the participation and the werkvormen of the example need to show each of their pages."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from django.utils import timezone

from wijkkoers.web.accounts.models import User
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.services import create_dossier
from wijkkoers.web.dossiers.states import Aim
from wijkkoers.web.kit import services as kit
from wijkkoers.web.kit.kinds import AnswerForm, CardKind, Column
from wijkkoers.web.kit.models import PrintBatch, Session
from wijkkoers.web.kit.selectors import sources_of
from wijkkoers.web.kit.states import SessionMove
from wijkkoers.web.participation.states import MomentStatus
from wijkkoers.web.parties import services as parties
from wijkkoers.web.parties.kinds import MeansKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.states import RoundStatus
from wijkkoers.web.process import services as process

BRIEF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def compass_places(dossier: Dossier, own_partij: Partij, person: User) -> dict[str, Any]:
    """Return what the arguments of addresses stand for; what the example lacks is made by this person."""
    empty = create_dossier(
        actor=person, organisation=dossier.organisation, name="Wijk aan het begin", aim=Aim.INTEGRAAL_WIJKPLAN, summary=""
    )
    place = process.Place(dossier)
    document = process.add_document(actor=person, place=place, title="Brief aan bewoners", name="brief.pdf", stream=BytesIO(BRIEF))
    stap = dossier.stappen.get(knooppunt="beeld-van-de-wijk")
    return {
        "een leeg dossier": empty.pk,
        "een stap": stap.pk,
        "een eigen stap": dossier.stappen.get(knooppunt="").pk,
        "een stap zonder resultaat": dossier.stappen.get(knooppunt="fysieke-kenmerken").pk,
        "een actie": dossier.actions.filter(status="open").earliest("pk").pk,
        "een besluit": dossier.besluiten.earliest("pk").pk,
        "een bijlage": document.pk,
        **_party_places(dossier, own_partij, person),
        **_moment_places(dossier),
        **_kit_places(dossier, person),
    }


def _party_places(dossier: Dossier, own: Partij, person: User) -> dict[str, Any]:
    means = parties.Offer(MeansKind.GELD, "Voor groen op eigen grond")
    other = dossier.partijen.exclude(pk=own.pk).exclude(goals=None).earliest("pk")
    blind = parties.start_round(actor=person, dossier=dossier, title="Ambities voor groen", themes=["leefomgeving", "gezondheid-en-zorg"])
    return {
        "een doel": own.goals.earliest("pk").pk,
        "een doel van een ander": other.goals.earliest("pk").pk,
        "een middel": parties.add_means(actor=person, partij=own, offer=means).pk,
        "een blinde ronde": blind.pk,
        "een open ronde": dossier.ambition_rounds.get(status=RoundStatus.OPEN).pk,
        "een begrip": dossier.container_terms.earliest("pk").pk,
    }


def _moment_places(dossier: Dossier) -> dict[str, Any]:
    moments = dossier.moments
    return {
        "een moment": moments.filter(status=MomentStatus.GEWEEST).earliest("pk").pk,
        "een gepland moment": moments.filter(status=MomentStatus.GEPLAND).earliest("pk").pk,
    }


def _kit_places(dossier: Dossier, person: User) -> dict[str, Any]:
    batch = _printed(dossier, person)
    card = batch.cards.earliest("number")
    values = kit.ResultValues(
        "Buurtavond in de school", timezone.localdate() - timedelta(days=3), 24, "", {(card.pk, Column.BELANGRIJK): 9}
    )
    dilemma = kit.DilemmaValues("Snelheid", "Zorgvuldigheid", "Beginnen wij voordat iedereen gesproken is?")
    waiting, running = (
        _session(dossier, person, question) for question in ("Welke straat is als eerste aan de beurt?", "Is het hier prettig?")
    )
    for move in (SessionMove.BEGINNEN, SessionMove.TONEN):
        running = kit.move_session(actor=person, session=running, move=move)
    return {
        "een kaartenset": batch.pk,
        "een telling": kit.enter_results(actor=person, batch=batch, values=values).pk,
        "een kaartcode": card.code,
        "een dilemma": kit.add_dilemma(actor=person, dossier=dossier, values=dilemma).pk,
        "een sessie": waiting.pk,
        "een lopende sessie": running.pk,
        "een sessiecode": waiting.code,
    }


def _printed(dossier: Dossier, person: User) -> PrintBatch:
    subjects = tuple(source.subject for source in sources_of(dossier, CardKind.BELANGEN))
    order = kit.PrintOrder(CardKind.BELANGEN, "Belangen op de tafel", subjects, question="Wat telt voor u het meest?")
    return kit.print_cards(actor=person, dossier=dossier, order=order)


def _session(dossier: Dossier, person: User, question: str) -> Session:
    values = kit.SessionValues(question, AnswerForm.SCHAAL, ("helemaal niet", "heel erg"))
    return kit.start_session(actor=person, dossier=dossier, values=values)
